"""Numbers as cells hold them: whole counts up to 10^12, in the digits of any script."""

import re
from typing import NamedTuple

from analysis.loaders.moments import plain_digits
from analysis.loaders.rules import Rules
from analysis.vocabulary.number_pieces import MOST
from analysis.vocabulary.numbers import read_count

_WHOLE = re.compile(r"\d{1,13}")
# pandas writes whole numbers of a column with gaps as 27.0; 27.000 may be as many thousands
_FLOAT = re.compile(r"(0|\d{4,13}|\d{1,3}(?!\.000$))\.0+")
_LESS = re.compile(
    r"(<|less than|fewer than|under|below|менше(?: ніж)?|менее|меньше(?: чем)?)\s*(\d+)"
)
_MORE = re.compile(r">\s*(\d+)")
_BOUNDS = {
    "≤": "up_to",
    "<=": "up_to",
    "≥": "at_least",
    ">=": "at_least",
    "~": "about",
    "≈": "about",
}
_BOUND = re.compile(r"(≤|<=|≥|>=|~|≈)\s*(\d+)")
_MARK = re.compile(r"([\d\s.,']*\d)\s*([^\d\s.,'%+-]{1,3}|\[[^\]]{1,3}\]|\([^\d)]{1,2}\))")
_ARABIC = str.maketrans({"٬": ",", "٫": ".", "،": ","})
# what programs write for a missing value; words for none, such as 'none', are no 0 in a cell
NOTHING = frozenset(
    ("none", "null", "nil", "nan", "n/a", "na", "n.a.", "#n/a", "n/d", "nd", "missing", "unknown")
    + ("-", "–", "—", "?", "..", "...", "x")
)


class Said(NamedTuple):
    """A number as said: value (None for 'dozens') and qualifier."""

    value: int | None
    qualifier: str


def read_value(text: str, rules: Rules) -> Said:
    """Read one cell that holds one count.

    Parameters
    ----------
    text : str
        Not empty.
    rules : Rules
        ``marks`` and ``thousands`` are used.

    Returns
    -------
    Said

    Raises
    ------
    ValueError
        If it is no count, or beyond 10^12; says what to write instead.
    """
    plain = plain_digits(text).translate(_ARABIC).strip()
    longest_first = sorted(rules.marks, key=len, reverse=True)
    for mark in longest_first:
        plain = plain.removesuffix(mark).rstrip() if mark else plain
    if plain.casefold() in NOTHING:
        raise ValueError(
            f"{text!r} is no number; leave out the row where none is given, "
            "write 0 only where the source says none"
        )
    said = _plain(plain) or _bounded(plain) or _worded(plain, text, rules)
    if said.value is not None and said.value > MOST:
        raise ValueError(f"{text[:40]!r} is more than {MOST:,}, the most that a count may be")
    return said


def _plain(plain: str) -> Said | None:
    if _WHOLE.fullmatch(plain):
        return Said(int(plain), "exact")
    whole = _FLOAT.fullmatch(plain)
    return Said(int(whole[1]), "exact") if whole else None


def _bounded(plain: str) -> Said | None:
    """Read '<5' as 0 to 4, '>5' as 6 or more."""
    folded = plain.casefold().replace(",", "").replace(" ", " ")
    less = _LESS.fullmatch(folded)
    if less and len(less[2]) <= 13 and int(less[2]) > 0:
        return Said(int(less[2]) - 1, "up_to")
    more = _MORE.fullmatch(folded)
    if more and len(more[1]) <= 13:
        return Said(int(more[1]), "over")
    bound = _BOUND.fullmatch(folded)
    return Said(int(bound[2][:14]), _BOUNDS[bound[1]]) if bound else None


def _worded(plain: str, text: str, rules: Rules) -> Said:
    if len(plain) > 200:
        raise ValueError("longer than 200 letters, and no number")
    marked = _MARK.fullmatch(plain)
    if marked and not marked[2].isalpha():
        raise ValueError(
            f"{text!r} carries the mark {marked[2]!r}; declare marks = [{marked[2]!r}] to read "
            "the number without it, or write the number alone"
        )
    try:
        read = read_count(plain, thousands=rules.thousands)
    except ValueError as error:
        raise ValueError(str(error).replace(repr(plain), repr(text))) from None
    return Said(read.value, read.qualifier)
