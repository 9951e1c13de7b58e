"""Numbers of a statement said again: in a headline and the text, with their hours and without."""

from typing import Any

from analysis.readers.ledger import Ledger, allows, may_agree, may_be_one
from analysis.readers.marks import Mark
from analysis.readers.rules import Phrase
from analysis.readers.statement.days import THE_DAY_BEGUN, Span
from analysis.readers.statement.fire import ALL_OF_IT
from analysis.readers.statement.warnings import TWO_WINDOWS

# a count of so many is hardly told of two windows with one end
_NOT_BY_CHANCE = 20
_AS_VIOLATIONS = "said again as violations"
_WHAT_AND_WHERE = ("sector", "category")
# a line that ends so is no headline
_ENDS = (".", "!", "?", '"', "»", "”")


def say_headlines_once(ledger: Ledger) -> None:
    """Take the shellings of a headline for the breaches that the text below counts as so many, at
    the same place: 'They shelled the positions five times'.

    Parameters
    ----------
    ledger : Ledger
    """
    rows = ledger.statements()
    for row in rows:
        at = ledger.place_of(row)
        if row["category"] != "shelling" or not is_in_a_headline(ledger, at):
            continue
        below = [one for one in rows if _are_one(row, one) and ledger.place_of(one) > at]
        if below:
            ledger.merge(row, below[0])


def say_none_once(ledger: Ledger) -> None:
    """Take 'not a single shelling in the day' of a headline for the none that the text tells with
    its hours, at the same place.

    Parameters
    ----------
    ledger : Ledger
    """
    none = [row for row in ledger.statements() if row["value"] == 0]
    for row in none:
        same = [one for one in none if all(one[name] == row[name] for name in _WHAT_AND_WHERE)]
        placed = [one for one in same if one["start"] is not None]
        if placed and (row["start"], row["end"]) == (None, None):
            ledger.merge(row, placed[0])


def say_windows_once(ledger: Ledger) -> None:
    """Keep the shorter window of a count that is told twice up to the same moment: as of a truce
    in a headline, and 'in a day' in the text.

    Parameters
    ----------
    ledger : Ledger
    """
    told: dict[tuple[Any, ...], dict[str, Any]] = {}
    for row in sorted(_with_windows(ledger), key=lambda one: one["start"], reverse=True):
        key = tuple(row[name] for name in ("sector", "category", "value", "qualifier", "end"))
        shorter = told.setdefault(key, row)
        if shorter is not row and shorter["start"] != row["start"]:
            ledger.merge(row, shorter)
            ledger.warn(TWO_WINDOWS, ledger.place_of(shorter))


def end_what_began_once(ledger: Ledger) -> None:
    """Let 'twice since midnight' of a headline run up to the hour that the text gives for as many:
    one count, or the times that fire was opened beside the breaches.

    Parameters
    ----------
    ledger : Ledger
    """
    rows = ledger.statements()
    for row in rows:
        others = _as_many_that_end(row, rows) if row["end"] is None else []
        if others and others[0]["category"] == row["category"]:
            ledger.merge(row, others[0])
        elif others:
            row["end"] = others[0]["end"]


def _as_many_that_end(row: dict[str, Any], rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what counts as many acts at one place since one moment, up to another, the same acts
    first.
    """
    same = ("sector", "value", "qualifier", "start")
    acts = [one for one in rows if one["end"] is not None and one["category"] in ALL_OF_IT]
    alike = [one for one in acts if all(row[name] == one[name] for name in same)]
    is_begun = row["start"] is not None and row["category"] in ALL_OF_IT
    return sorted(alike, key=lambda one: one["category"] != row["category"]) if is_begun else []


def _with_windows(ledger: Ledger) -> list[dict[str, Any]]:
    """Return the counts that have a window, and are too many to be so many twice."""
    rows = [row for row in ledger.statements() if None not in (row["start"], row["end"])]
    return [row for row in rows if (row["value"] or 0) >= _NOT_BY_CHANCE]


def headlines_count_alone(ledger: Ledger) -> bool:
    """Tell whether all that was counted so far stands in headlines.

    Parameters
    ----------
    ledger : Ledger
    """
    return all(is_in_a_headline(ledger, ledger.place_of(row)) for row in ledger.statements())


def is_in_a_headline(ledger: Ledger, at: int) -> bool:
    """Tell whether a number stands in a line that ends without a point, as all above it.

    Parameters
    ----------
    ledger : Ledger
    at : int
        Where it stands in the page.
    """
    text = ledger.page.text
    end = text.find("\n", max(at, 0))
    lines = text[:end].split("\n")
    return min(at, end) >= 0 and not any(line.rstrip().endswith(_ENDS) for line in lines)


def _are_one(row: dict[str, Any], total: dict[str, Any]) -> bool:
    """Tell whether as many acts as breaches were told of a place, of the same time or of none."""
    if total["category"] != "total":
        return False
    alike = all(row[name] == total[name] for name in ("sector", "value", "qualifier"))
    bounds = row["start"], row["end"]
    return alike and bounds in ((None, None), (total["start"], total["end"]))


def _says_as_many(row: dict[str, Any], mark: Mark) -> bool:
    """Tell whether a number is what a statement says, hedged or not, or what that says roughly."""
    number = mark.value
    same = (row["value"], row["qualifier"]) == (number.value, number.qualifier)
    hedged = row["qualifier"] == "exact" and number.value == row["value"]
    exact = number.value if number.qualifier == "exact" else None
    return same or hedged or exact is not None and allows(row["value"], row["qualifier"], exact)


class SaidAgain:
    """Tells a number said again from another one, as a text's sentences are read in order.

    Parameters
    ----------
    ledger : Ledger
    span : Span
        The whole text's window.

    Attributes
    ----------
    sentence : int
        Where the sentence begins that is read.
    hours : tuple of (int, Span or None)
        Where a sentence begins that says a total again, and the hours that it was told with.
    """

    def __init__(self, ledger: Ledger, span: Span) -> None:
        self.ledger, self._span = ledger, span
        self._named = ledger.common.get("ceasefire")
        # a headline that is wrapped is of one line here
        self._headline_end = ledger.page.text.find("\n", max(0, ledger.headline_end - 1))
        self.sentence = -1
        self.hours: tuple[int, Span | None] = (-1, None)
        self._headline: set[tuple] = set()
        self._taken_back: set[tuple] = set()
        self._periods: dict[tuple, str] = {}

    def keep(self, mark: Mark, key: tuple) -> None:
        """Keep in mind what a headline states.

        Parameters
        ----------
        mark : Mark
        key : tuple
        """
        if mark.start < self._headline_end:
            self._headline.add(key)

    def holds(self, mark: Mark, key: tuple, span: Span) -> bool:
        """Take a number that a headline said without its hours for the same one, with them.

        Parameters
        ----------
        mark : Mark
        key : tuple
            Sector, category and part of what.
        span : Span
            Of the number.

        Returns
        -------
        bool
            Whether it says again what a statement says.
        """
        if (*key, mark.value.value) in self._taken_back:
            self.ledger.puzzle(mark, _AS_VIOLATIONS)
            return True
        if self._agrees_with_headline(mark, (*key, span.start, span.end)):
            return True
        if span.start is None:
            return self._said_without_hours(mark, key) or self._said_with_hours(mark, key)
        number = mark.value
        for row in self._without_these_hours(key, span):
            if not _says_as_many(row, mark):
                continue
            row.update(value=number.value, qualifier=number.qualifier, **span.columns)
            self.ledger.repeat(mark, self.ledger.rows.index(row))
            self._free_the_headline_s_window(row, key, span)
            return True
        return False

    def take_whole(self, words: Phrase, category: str) -> None:
        """Take the whole of which a sentence tells the parts for what was counted before.

        Parameters
        ----------
        words : Phrase
        category : str
        """
        mark = words.line.marks[words.at]
        of_it = (row for row in self.ledger.statements() if row["category"] == category)
        said = [row for row in of_it if row["value"] == mark.value.value]
        if said:
            self.ledger.repeat(mark, self.ledger.rows.index(said[-1]))
        else:
            self.ledger.puzzle(mark, "the whole of parts, which was not told before")

    def _said_without_hours(self, mark: Mark, key: tuple) -> bool:
        """Take a number without hours for the same one, told before without them."""
        row = self.ledger.seen(*key, None, None) or self._of_the_headline(key)
        number = mark.value
        if row is None or (row["value"], row["qualifier"]) != (number.value, number.qualifier):
            return False
        self.ledger.repeat(mark, self.ledger.rows.index(row))
        return True

    def _without_these_hours(self, key: tuple, span: Span) -> list[dict[str, Any]]:
        """Return what was told without hours, or 'since midnight', or by a headline."""
        blank = self.ledger.seen(*key, None, None)
        # one that was found to be of other hours since is no more of these
        bounds = (blank["start"], blank["end"]) if blank else ()
        rows = [blank] if bounds in ((None, None), (span.start, span.end)) else []
        rows += self._so_far(key, span)
        rows += [] if span == self._span else [self._of_the_headline(key)]
        return [row for row in rows if row]

    def _so_far(self, key: tuple, span: Span) -> list[dict[str, Any] | None]:
        """Return what was told 'since midnight', up to no hour, for hours that have an end."""
        if span.end is None:
            return []
        so_far = (*key, span.start, None)
        return [self.ledger.seen(*so_far), self.ledger.seen(*so_far, THE_DAY_BEGUN)]

    def _free_the_headline_s_window(self, row: dict[str, Any], key: tuple, span: Span) -> None:
        """Keep what a headline told under the hours that the text gives it, so that another number
        may be that of the whole window.
        """
        told, now = (*key, self._span.start, self._span.end), (*key, span.start, span.end)
        if told in self._headline and self.ledger.seen(*told) is row and now != told:
            self.ledger.rename(told, now)

    def _agrees_with_headline(self, mark: Mark, key: tuple) -> bool:
        """Take 'almost 3,000' of a headline for the 'over 2,900' that the text tells."""
        row = self.ledger.seen(*key) if key in self._headline else None
        if row is None or mark.start < self._headline_end or not may_agree(row, mark):
            return False
        row.update(value=mark.value.value, qualifier=mark.value.qualifier)
        self.ledger.repeat(mark, self.ledger.rows.index(row))
        return True

    def _of_the_headline(self, key: tuple) -> dict[str, Any] | None:
        """Return what a headline told without hours of its own, None if it told nothing."""
        told = (*key, self._span.start, self._span.end)
        return self.ledger.seen(*told) if told in self._headline else None

    def _said_with_hours(self, mark: Mark, key: tuple) -> bool:
        """Take a number without hours for the same one, told before with them, or of today."""
        for row in self._told_with_hours(key):
            if self._is_again(row, mark):
                self._keep_hours(row, key[1])
                return True
        return False

    def _told_with_hours(self, key: tuple) -> list[dict[str, Any]]:
        """Return what was told of the same acts with hours, or of today."""
        keys = self.ledger.keys()
        same = [told for told in keys if told[:3] == key]
        timed = [told for told in same if told[3] is not None or THE_DAY_BEGUN in told]
        rows = [self.ledger.seen(*told) for told in timed]
        return [row for row in rows if row is not None]

    def _is_again(self, row: dict[str, Any], mark: Mark) -> bool:
        """Take a number for the same one of a statement; where that counts since the truce in force
        began, for the exact one of its 'some 12,000'.
        """
        number = mark.value
        if number.value is None:
            return False
        same = (row["value"], row["qualifier"]) == (number.value, number.qualifier)
        of_a_truce = self._truce_of(row) is not None
        refined = (of_a_truce or self._is_of_headline(row)) and may_be_one(row, mark)
        if not (same or refined):
            return False
        if number.qualifier == "exact":
            row.update(value=number.value, qualifier="exact")
        self.ledger.repeat(mark, self.ledger.rows.index(row))
        return True

    def _is_of_headline(self, row: dict[str, Any]) -> bool:
        """Tell whether a statement was made of the headline."""
        return any(self.ledger.seen(*key) is row for key in self._headline)

    def _keep_hours(self, row: dict[str, Any], category: str) -> None:
        """Keep the hours of a total for the parts that its sentence tells."""
        if category == "total":
            span = Span(row["start"], row["end"], self._truce_of(row))
            self.hours = (self.sentence, span)

    def _truce_of(self, row: dict[str, Any]) -> str | None:
        """Return the truce in force that a statement was placed by, None where it was by none."""
        return None if row["ceasefire"] == self._named else row["ceasefire"]

    def take_back(self, sector: str, mark: Mark) -> None:
        """Take back 'seven shellings' of a headline, which the text tells as seven violations.

        Parameters
        ----------
        sector : str
        mark : Mark
            The number of the violations.
        """
        number = mark.value
        for key in self._headline:
            row = self.ledger.seen(*key) or {}
            same = (row.get("value"), row.get("qualifier")) == (number.value, number.qualifier)
            if row and same and key[:2] == (sector, "shelling"):
                self.ledger.retract(key, _AS_VIOLATIONS)
                self._taken_back.add((*key[:3], number.value))

    def of_its_period(self, key: tuple, mark: Mark, part: str) -> tuple:
        """Tell 'three in the past day' from 'thirty in all', both without hours.

        Parameters
        ----------
        key : tuple
        mark : Mark
        part : str
            Words for the period that it is told of.

        Returns
        -------
        tuple
            The key, by its period where another was told.
        """
        row = self.ledger.seen(*key)
        if row is None:
            self._periods[key] = part
            return key
        other = part != self._periods.get(key, "")
        return (*key, part or "longer") if other and not may_be_one(row, mark) else key
