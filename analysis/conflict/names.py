"""Names in any language to one id: of sectors, of parties, of a conflict's own acts."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

# what stands around a name and is not part of it
_AROUND = re.compile(
    r"\b(direction|directions|sector|sectors|front|axis|area|region|oblast|district|districts"
    r"|напрям(?:ок|ку|ки|ком|ків|ках)?|ділян(?:ка|ці)|відтин(?:ок|ку)"
    r"|направлени(?:е|и|я|ем)|участ(?:ок|ке)"
    r"|област(?:ь|і|и|ей|ях)|район(?:и|ы|ах|е|і)?|на|у|в|in|the|on)\b"
)
# endings of adjectives: Покровський, Покровському, Покровском; Pokrovskyi, Pokrovske
_ENDING = re.compile(r"([сцз])ь?к(?:ий|ого|ому|им|ім|ій|ое|ом|ая|ой|ую|ые|і|их|ие|ими|а)$")
_LATIN_ENDING = re.compile(r"(?:sk|tsk)(?:yi|yy|y|ii|iy|oe|e|oho|omu)$")
# Latin letters that look Cyrillic, as typed or scanned into Cyrillic words
_LOOKALIKE = str.maketrans("aceiopxyABCEHIKMOPTXY", "асеіорхуАВСЕНІКМОРТХУ")
_CYRILLIC = re.compile(r"[а-яіїєґё]")
_APOSTROPHES = re.compile(r"[ʼ’‘`´′]")
_QUOTES = re.compile(r"[«»\"“”„()]")
# soft hyphens, zero-width marks and marks of direction: two names that look alike are one
_UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_JOINS = re.compile(r"[-‐‑‒–—/,]")
LANGUAGES = ("en", "uk", "ru")
# longer texts are no names, and comparing them letter by letter takes long
_LONGEST = 200


def fold_name(name: object) -> str:
    """Return a name as it is compared: one case, one kind of quotes and dashes, one script a word.

    Parameters
    ----------
    name : object

    Returns
    -------
    str
    """
    text = _UNSEEN.sub("", unicodedata.normalize("NFKC", str(name))).casefold()
    text = _APOSTROPHES.sub("'", text)
    text = _JOINS.sub(" ", _QUOTES.sub(" ", text))
    return " ".join(_in_one_script(word) for word in text.split())


def _in_one_script(word: str) -> str:
    if not _CYRILLIC.search(word):
        return word
    return word.translate(_LOOKALIKE).replace("ё", "е")


def _stem(name: object) -> str:
    words = _AROUND.sub(" ", fold_name(name)).split()
    return " ".join(_stem_word(word) for word in words)


def _stem_word(word: str) -> str:
    return _LATIN_ENDING.sub("sk", _ENDING.sub(r"\1ьк", word))


class Names:
    """Names of sectors, parties or acts that resolve to ids.

    Parameters
    ----------
    table : pandas.DataFrame
        With the column ``key``; columns of ``languages``, aliases (separated by ;) and scheme
        where there are any.
    key : str
        Name of the id column.
    languages : sequence of str
        Columns that hold names.
    scheme_words : mapping of str to sequence of str, optional
        Words that stand beside names of a scheme: they tell 'Kharkiv region' from 'Kharkiv
        direction'. Each matches from the start of a word.

    Raises
    ------
    ValueError
        If one name stands for two ids.
    """

    def __init__(
        self,
        table: "pd.DataFrame",
        key: str,
        *,
        languages: Iterable[str] = LANGUAGES,
        scheme_words: Mapping[str, Iterable[str]] | None = None,
    ) -> None:
        self.ids = tuple(table[key])
        self._exact: dict[str, str] = {}
        self._stems: dict[str, set[str]] = {}
        self._scheme: dict[str, str] = {}
        self._words = {name: _word_pattern(words) for name, words in (scheme_words or {}).items()}
        named = [key, *(code for code in languages if code in table.columns)]
        for row in table.to_dict("records"):
            self._scheme[row[key]] = row.get("scheme") or ""
            for name in [*(row[column] for column in named), *_aliases(row)]:
                if isinstance(name, str) and name.strip():
                    self._add(name, row[key])

    def _add(self, name: str, value: str) -> None:
        first = self._exact.setdefault(fold_name(name), value)
        if first != value:
            raise ValueError(f"name {name!r} stands for both {first!r} and {value!r}")
        # a stem serves only where it is that of one id: two schemes may share theirs
        self._stems.setdefault(_stem(name), set()).add(value)

    def call(self, key: str, name: str) -> None:
        """Give an id one more name, where that is no name of another.

        Parameters
        ----------
        key : str
        name : str
        """
        if self.find(name) is None:
            self._add(name, key)

    def resolve(self, name: str) -> str:
        """Return the id that a name stands for.

        Parameters
        ----------
        name : str

        Returns
        -------
        str

        Raises
        ------
        KeyError
            With the nearest known names in its ``args[1]``.
        """
        known = self.find(name)
        if known is None:
            raise KeyError(f"{str(name)[:_LONGEST]!r} is not known", self.nearest(name))
        return known

    def find(self, name: str) -> str | None:
        """Return the id that a name stands for, or None.

        Parameters
        ----------
        name : str

        Returns
        -------
        str or None
        """
        folded = fold_name(name)
        if folded in self._exact:
            return self._exact[folded]
        stems = self._stems.get(_stem(name), set())
        if len(stems) == 1:
            return next(iter(stems))
        return self._by_scheme(folded, stems)

    def nearest(self, name: str) -> tuple[str, ...]:
        """Return known names that are spelt alike, at most three.

        Parameters
        ----------
        name : str

        Returns
        -------
        tuple of str
            First without the words around them: 'Pokrovks direction' is near 'pokrovsk', not
            near another direction.
        """
        if len(name) > _LONGEST:
            return ()
        alike = {stem: min(ids) for stem, ids in self._stems.items() if stem}
        stems = get_close_matches(_stem(name), list(alike), n=2, cutoff=0.75)
        if stems:
            return tuple(dict.fromkeys(alike[stem] for stem in stems))
        return tuple(get_close_matches(fold_name(name), list(self._exact), n=3, cutoff=0.6))

    def _by_scheme(self, folded: str, stems: set[str]) -> str | None:
        """Take the one id whose scheme's words stand beside the name."""
        kept = [value for value in stems if self._is_worded(folded, self._scheme[value])]
        return kept[0] if len(kept) == 1 else None

    def _is_worded(self, folded: str, scheme: str) -> bool:
        words = self._words.get(scheme)
        return bool(words and words.search(folded))


def _aliases(row: Mapping) -> list[str]:
    aliases = row.get("aliases")
    return aliases.split(";") if isinstance(aliases, str) else []


def _word_pattern(words: Iterable[str]) -> re.Pattern[str]:
    starts = "|".join(re.escape(word.casefold()) for word in words)
    return re.compile(rf"\b(?:{starts})") if starts else re.compile(r"(?!)")
