"""The one printer: everything that is said in a language, about a conflict."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from analysis.vocabulary.categories import KIND
from analysis.words import numbers, terms, times
from analysis.words.catalogue import check_language, translate, translate_count

if TYPE_CHECKING:
    from analysis.conflict import Conflict, Truce
    from analysis.schema import Note
    from analysis.words.answer import Answer

# values of notes that are ids
_SECTORS = ("sector", "sectors")
_IDS = ("truce", "category", "reporter", "accused", "party")
# value of notes that is a day, as in 2025-05-08
_DAY = "day"
_GEORGIAN = ("\u10d0", "\u10ff")


class Words:
    """Prints codes, numbers, dates and names in a language.

    Parameters
    ----------
    language : {"en", "uk", "ru"}
    conflict : Conflict, optional
        For names and the local clock; ids stand for names and the clock is UTC without it.
    names : str, optional
        Language of names, where it is another one.

    Raises
    ------
    ValueError
        If there is no catalogue for the language.
    """

    def __init__(
        self,
        language: str = "en",
        conflict: "Conflict | None" = None,
        *,
        names: str | None = None,
    ) -> None:
        self.language = check_language(language)
        self.named = names or language
        self.conflict = conflict
        self.tz = "UTC"
        self.whole: str | None = None
        self.own: tuple[str, ...] = ()
        self.names: dict[str, str] = {}
        self.genitives: Mapping[str, str] = {}
        self.sectors: Mapping[str, str] = {}
        self.texts: Mapping[str, str] = {}
        self.kinds: Mapping[str, str] = KIND
        if conflict is not None:
            self.tz, self.whole = conflict.tz, conflict.sectors.whole
            self.own = conflict.categories.own
            self.kinds = conflict.categories.kind
            self.names = conflict.labels(self.named)
            self.sectors = conflict.sector_labels(self.named)
            self.texts = conflict.translations.get(self.named, {})
            self.genitives = conflict.genitives.get(self.language, {})

    def __repr__(self) -> str:
        about = f", {self.conflict.id}" if self.conflict is not None else ""
        return f"Words({self.language}{about})"

    def plain(self, ids: Iterable[str]) -> dict[str, Any]:
        """Return what it takes to print the same again, for some ids.

        Parameters
        ----------
        ids : iterable of str

        Returns
        -------
        dict
            Ready for JSON.
        """
        names = {key: self.names[key] for key in sorted(ids) if key in self.names}
        apart = {key: self.sectors[key] for key in names if key in self.sectors}
        return {
            "language": self.language,
            "names": names,
            "tz": self.tz,
            "whole": self.whole,
            "own": list(self.own),
            "sectors": {key: name for key, name in apart.items() if name != names[key]},
            "genitives": {key: self.genitives[key] for key in names if key in self.genitives},
        }

    @classmethod
    def of_plain(cls, plain: Mapping[str, Any]) -> "Words":
        """Make the printer that ``plain`` was made from.

        Parameters
        ----------
        plain : mapping

        Returns
        -------
        Words
        """
        words = cls(plain["language"])
        words.names = dict(plain["names"])
        words.sectors = dict(plain.get("sectors", {}))
        words.genitives = dict(plain.get("genitives", {}))
        words.tz, words.whole, words.own = plain["tz"], plain["whole"], tuple(plain["own"])
        return words

    # --- sentences ---

    def say(self, text: str, **values: Any) -> str:
        """Return a source string in the language, with its values.

        Parameters
        ----------
        text : str
            English; its translations are in the catalogues.
        **values
            What the braces leave open, printed already.

        Returns
        -------
        str
        """
        return translate(text, self.language).format(**values)

    def say_count(self, singular: str, plural: str, n: int, **values: Any) -> str:
        """Return the form of a source string that goes with a number.

        Parameters
        ----------
        singular, plural : str
            English; ``{n}`` is the number.
        n : int
        **values
            What the other braces leave open, printed already.

        Returns
        -------
        str
        """
        text = translate_count(singular, plural, int(n), self.language)
        return text.format(n=self.number(n), **values)

    def listed(self, texts: Iterable[str]) -> str:
        """Join texts by commas and the language's 'and'.

        Parameters
        ----------
        texts : iterable of str

        Returns
        -------
        str
        """
        from babel.lists import format_list

        locale = "en_GB" if self.language == "en" else self.language
        return format_list(list(texts), locale=locale)

    def sentence(self, text: str) -> str:
        """Return a text with its first letter in upper case; Georgian has none.

        Parameters
        ----------
        text : str

        Returns
        -------
        str
        """
        return capitalised(text)

    # --- numbers ---

    def number(self, value: Any, *, digits: int = 3) -> str:
        """Print a count or rate; see ``analysis.words.numbers.number``."""
        return numbers.number(value, self.language, digits=digits)

    def ratio(self, value: Any) -> str:
        """Print a ratio; see ``analysis.words.numbers.ratio``."""
        return numbers.ratio(value, self.language)

    def percent(self, share: float) -> str:
        """Print a share (1 is all) in percent."""
        return numbers.percent(share, self.language)

    def p_value(self, value: Any) -> str:
        """Print a p-value; "" where it is missing."""
        return numbers.p_value(value, self.language)

    def bounds(self, low: Any, high: Any) -> str:
        """Print a range of counts: '96', '24–99', '≥ 401'."""
        return numbers.bounds(low, high, self.language)

    def interval(self, estimate: Any, low: Any, high: Any) -> str:
        """Print a ratio with its interval: '0.60 (0.44–0.80)'."""
        return numbers.interval(estimate, low, high, self.language)

    def change(self, estimate: Any, low: Any, high: Any) -> str:
        """Say a ratio against normal in plain words: '40% fewer (20 to 56%)'."""
        return numbers.change(estimate, low, high, self.language)

    def span(self, low: Any, high: Any) -> str:
        """Say a range of counts in words: '96', '123 to 197', 'at least 401'.

        Parameters
        ----------
        low, high : float or int
            Missing ``high`` means open.

        Returns
        -------
        str
        """
        if numbers.is_missing(low):
            return self.number(low)
        first, last = self.number(low), self.number(high)
        is_open = numbers.is_missing(high) or last == "∞"
        if is_open and numbers.is_over_round(low):
            return self.said(low - 1, "over")
        if is_open:
            return self.say("at least {low}", low=first)
        return first if first == last else self.say("{low} to {high}", low=first, high=last)

    def said(self, value: Any, qualifier: str) -> str:
        """Print a number in the hedge that it was said with: 'over 400', 'dozens'.

        Parameters
        ----------
        value : int
        qualifier : str
            Of ``analysis.schema.QUALIFIERS``; another is printed as it stands.

        Returns
        -------
        str
        """
        n = "" if numbers.is_missing(value) else self.number(value)
        text = terms.QUALIFIERS.get(qualifier)
        if text is None:
            return f"{qualifier} {n}".strip()
        return self.say(text, n=n)

    # --- times ---

    def window(self, start: Any, end: Any, tz: str | None = None, *, full: bool = True) -> str:
        """Print a window in local time: days, with hours where it is not of whole days.

        Parameters
        ----------
        start, end : pandas.Timestamp
            UTC; missing is said.
        tz : str, optional
            The conflict's by default.
        full : bool
            Months in full.

        Returns
        -------
        str
        """
        return times.window(start, end, tz or self.tz, self.language, full=full)

    def moment(self, value: Any, tz: str | None = None) -> str:
        """Print a moment in local time; "" where it is missing."""
        return times.moment(value, tz or self.tz, self.language)

    def day(self, moment: Any, *, year: bool = False, full: bool = False) -> str:
        """Print a day of a local time."""
        return times.day(moment, self.language, year=year, full=full)

    def days(self, first: Any, last: Any, *, full: bool = False, year: bool = True) -> str:
        """Print the days from one local time to another, both in."""
        return times.days(first, last, self.language, full=full, year=year)

    def clock_hours(self, key: str) -> str:
        """Print the clock hours of a window from its key."""
        return times.clock_hours(key, self.language)

    def hours(self, value: Any) -> str:
        """Print a number of hours: '24 h'."""
        return times.hours(value, self.language)

    def unit(self, per: Any) -> str:
        """Print a unit of exposure: '24 h' of '24h'."""
        return times.unit(per, self.language)

    # --- names ---

    def label(self, key: Any) -> str:
        """Print the name of a sector, party, truce or category, as it stands in a sentence.

        Parameters
        ----------
        key : str
            An id; one without a name prints with spaces for underscores.

        Returns
        -------
        str
            In the language, or in the first of the conflict's languages that has it.
        """
        if numbers.is_missing(key):
            return numbers.MISSING
        if key in self.names:
            return str(self.names[key])
        if key in terms.CATEGORIES:
            return self.say(terms.CATEGORIES[key])
        return terms.COLLECTIONS.get(key, str(key).replace("_", " "))

    def sector(self, key: Any) -> str:
        """Print the name of a sector; a party may have the same id."""
        return str(self.sectors[key]) if key in self.sectors else self.label(key)

    def category(self, key: Any) -> str:
        """Print the name of a category; a party or sector may have the same id."""
        if key in terms.CATEGORIES and key not in self.own:
            return self.say(terms.CATEGORIES[key])
        return self.label(key)

    def text(self, text: Any) -> str:
        """Print a text of a conflict's tables, such as a speaker; as typed without translation."""
        return self.texts.get(text, text) if isinstance(text, str) else ""

    def is_act(self, category: str) -> bool:
        """Tell whether a category counts acts, and not a state or what acts led to."""
        return self.kinds.get(category, "act") == "act"

    def name(self, key: Any) -> str:
        """Print a name as it stands alone, with a capital letter."""
        return capitalised(self.label(key))

    def truce(self, truce: "Truce") -> str:
        """Print the name of a truce, in the language or the next that it has."""
        return self._named(truce.names) or truce.name or self.label(truce.ceasefire)

    def conflict_name(self, conflict: "Conflict") -> str:
        """Print the name of a conflict, in the language or the next that it has."""
        return self._named(conflict.names) or conflict.name

    def _named(self, names: Mapping[str, str]) -> str:
        languages = (self.named, *(self.conflict.languages if self.conflict else ()), "en")
        return next((names[code] for code in languages if names.get(code)), "")

    # --- codes ---

    def note(self, note: "Note") -> str:
        """Say a note.

        Parameters
        ----------
        note : Note

        Returns
        -------
        str
            Without a capital letter or a full stop.
        """
        from analysis.schema import NOTES

        values = {name: self._value(name, value) for name, value in note.values}
        return self.say(NOTES[note.code], **values)

    def notes(self, notes: Iterable["Note"]) -> str:
        """Say several notes, joined by semicolons."""
        return "; ".join(self.note(note) for note in notes)

    def verdict(self, code: Any) -> str:
        """Print a verdict."""
        return self._code(terms.VERDICTS, code)

    def grade(self, code: Any) -> str:
        """Print how far an interval can be relied on."""
        return self._code(terms.GRADES, code)

    def method(self, code: Any) -> str:
        """Print the name of a method."""
        return self._code(terms.METHODS, str(code).replace(" ", "_"))

    def code(self, kind: str, code: Any) -> str:
        """Print a code of a column.

        Parameters
        ----------
        kind : str
            Name of a dictionary in ``analysis.words.terms``: "ORIGINS", "SCOPES", "SIDES", "ROLES",
            "DISAGREEMENTS", "IN_SCOPE", "FLAGS", "SOURCE_KINDS".
        code : str

        Returns
        -------
        str
        """
        return self._code(getattr(terms, kind), code)

    def head(self, column: str, *, per: str = "24h", level: float = 0.95) -> str:
        """Print the head of a table's column.

        Parameters
        ----------
        column : str
        per : str
            Unit of exposure of rates.
        level : float
            Level of intervals.

        Returns
        -------
        str
            An unknown column prints with spaces for underscores.
        """
        text = terms.HEADS.get(column)
        if text is None:
            return column.replace("_", " ")
        return self.say(text, per=self.unit(per), level=self.percent(level))

    # --- results ---

    def answer(self, study: Any) -> "Answer":
        """Return the answer of a study; see ``analysis.words.answer``."""
        from analysis.words.answer import answer

        return answer(study, self)

    def comparison_text(self, comparison: Any) -> str:
        """Return one sentence about a comparison; see ``analysis.words.answer``."""
        from analysis.words.answer import comparison_text

        return comparison_text(comparison, self)

    def tipping(self, row: Mapping[str, Any]) -> str:
        """Say at which uneven overstatement a conclusion changes."""
        from analysis.words.robustness import tipping

        return tipping(row, self)

    def reporters(self, reporters: Any) -> str:
        """Say what two reporters' claims are to each other."""
        from analysis.words.robustness import reporters_text

        return reporters_text(reporters, self)

    def pooled(self, pooled: Any, *, level: float = 0.95) -> str:
        """Say what sectors have in common."""
        from analysis.words.robustness import pooled_text

        return pooled_text(pooled, self, level=level)

    def _code(self, table: Mapping[str, str], code: Any) -> str:
        if numbers.is_missing(code):
            return ""
        if code not in table:
            return str(code).replace("_", " ")
        return self.say(table[code])

    def _value(self, name: str, value: Any) -> str:
        if hasattr(value, "isoformat"):
            return self.day(value, year=True)
        if isinstance(value, str):
            if name in _SECTORS:
                return self.listed(self.sector(part) for part in value.split(";"))
            if name == _DAY:
                return self.day(date.fromisoformat(value), year=True)
            if name not in _IDS:
                return value
            return self.listed(self.label(part) for part in value.split(";"))
        if isinstance(value, (list, tuple)):
            return self.listed(self._value(name, part) for part in value)
        return self.p_value(value) if name == "p" else self.number(value)


def capitalised(text: str) -> str:
    """Return a text with its first letter in upper case; Georgian has none.

    Parameters
    ----------
    text : str

    Returns
    -------
    str
    """
    first = text[:1]
    if _GEORGIAN[0] <= first <= _GEORGIAN[1]:
        return text
    return first.upper() + text[1:]
