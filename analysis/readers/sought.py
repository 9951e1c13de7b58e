"""Patterns that are looked for only in texts that hold what they can't do without.

To search a whole page for a long pattern takes long, and most pages hold nothing of it. Which
letters a text must have is worked out from the pattern itself: a page without them is passed over.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import product

# the standard library's own reading of patterns
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from analysis.readers.led import led

# runs of letters, one of which a text must have
Stems = frozenset[str]
# a run of so many letters is as rare as a longer one; shorter ones stand in nearly every text
_ENOUGH, _FEWEST = 5, 2
# so many spellings of a few words are kept apart
_MOST = 24
_WITHOUT_WIDTH = (ops.ASSERT_NOT, ops.AT)
_REPEATED = (ops.MAX_REPEAT, ops.MIN_REPEAT)
_MAYBE = (0, 1)
_SEVERAL: tuple[Any, Any] = (None, None)


class Sought:
    """A pattern, and the letters without which no text can hold it.

    Parameters
    ----------
    pattern : str
        A regular expression of folded text.
    """

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self._compiled = led(pattern)

    @cached_property
    def ways(self) -> tuple[tuple[Stems, ...], ...]:
        """The ways in which a text may hold the pattern, as of ``ways_of``."""
        return ways_of(self.pattern)

    @cached_property
    def _by_sets(self) -> tuple[tuple[str, ...], list[tuple[Stems, ...]]]:
        """The letters of the ways that ask for one run of letters, and the other ways."""
        one = (stem for way in self.ways if len(way) == 1 for stem in way[0])
        return tuple(_shortest(frozenset(one))), [way for way in self.ways if len(way) != 1]

    def may_be_in(self, text: str) -> bool:
        """Tell whether a text has the letters of any of the ways.

        Parameters
        ----------
        text : str
        """
        has = text.__contains__
        one, several = self._by_sets
        return any(map(has, one)) or any(
            all(any(map(has, stems)) for stems in way) for way in several
        )

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Search a text, or a stretch of it.

        Parameters
        ----------
        text : str
        start, end : int
        """
        if not self.may_be_in(text):
            return None
        return self._compiled.search(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Match a text at a place, where a search would be no quicker.

        Parameters
        ----------
        text : str
        start : int
        """
        return self._compiled.match(text, start)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield every place in a text.

        Parameters
        ----------
        text : str
        """
        return self._compiled.finditer(text) if self.may_be_in(text) else iter(())


def ways_of(pattern: str) -> tuple[tuple[Stems, ...], ...]:
    """Return the ways in which a text may hold a pattern: for each, sets of runs of letters, of all
    of which it must have one.

    Parameters
    ----------
    pattern : str

    Returns
    -------
    tuple of tuple of frozenset of str
        A way without a set is open to every text.

    Examples
    --------
    >>> [[sorted(stems) for stems in way] for way in ways_of(r"air defen[cs]e|сил\\w+ п[пв]о")]
    [[['air defense', 'air defence']], [['сил'], ['пво', 'ппо']]]
    """
    found = {tuple(sorted(way, key=sorted)) for way in _ways(parser.parse(pattern))}
    return ((),) if () in found else tuple(sorted(found, key=str))


def _ways(parts: Sequence[Any]) -> list[frozenset[Stems]]:
    """Return the ways of a sequence of parts; those of a choice, where it is nothing but one."""
    wide = [part for part in parts if part[0] not in _WITHOUT_WIDTH]
    op, of = wide[0] if len(wide) == 1 else _SEVERAL
    if op is ops.SUBPATTERN:
        return _ways(of[3])
    if op is ops.BRANCH:
        return [way for branch in of[1] for way in _ways(branch)]
    needed = (stems for stems in _needed(parts) if _worth(stems))
    return [frozenset(needed)]


def _needed(parts: Sequence[Any]) -> list[Stems]:
    """Return sets of which a text must have one each to hold a sequence of parts."""
    sets: list[Stems] = []
    runs = [""]
    for part in parts:
        longer = _followed(runs, _spelt(part))
        if longer:
            runs = longer
            continue
        sets += [_shortest(runs), *_needed_by(part)]
        runs = [""]
    return [*sets, _shortest(runs)]


def _followed(runs: list[str], spelt: list[str]) -> list[str]:
    """Return runs of letters with each of some words after each; none where they get many."""
    if len(runs) * len(spelt) > _MOST:
        return []
    return [run + word for run, word in product(runs, spelt)]


def _needed_by(part: Any) -> list[Stems]:
    """Return the sets that one part of a pattern can't do without."""
    op, of = part
    if op is ops.BRANCH:
        return _of_one_branch(of[1])
    if op is ops.SUBPATTERN:
        return _needed(of[3])
    if op in _REPEATED and of[0] > 0:
        return _needed(of[2])
    return _needed(of[1]) if op is ops.ASSERT else []


def _of_one_branch(branches: Sequence[Any]) -> list[Stems]:
    """Return the set of which a text has one by any of several branches, none if one needs none."""
    each = [max(_needed(branch), key=_worth) for branch in branches]
    if not all(map(_worth, each)):
        return []
    return [_shortest(frozenset().union(*each))]


def _spelt(part: Any) -> list[str]:
    """Return every way to write a part that has only a few, none for one that has many."""
    op, of = part
    if op in _WITHOUT_WIDTH:
        return [""]
    if op is ops.LITERAL:
        return [chr(of)]
    if op is ops.IN:
        return _letters(of)
    if op is ops.BRANCH:
        return _of_all_branches(of[1])
    if op is ops.SUBPATTERN:
        return _all_spelt(of[3])
    if op in _REPEATED and of[:2] == _MAYBE:
        words = _all_spelt(of[2])
        return ["", *words] if words else []
    return []


def _letters(kinds: Sequence[Any]) -> list[str]:
    """Return the letters of a set of them, none for one that has kinds or many letters."""
    letters = [chr(letter) for kind, letter in kinds if kind is ops.LITERAL]
    return letters if len(letters) == len(kinds) <= _MOST else []


def _of_all_branches(branches: Sequence[Any]) -> list[str]:
    """Return every way to write one of several branches, none where one has many."""
    each = [_all_spelt(branch) for branch in branches]
    return [word for words in each for word in words] if all(each) else []


def _all_spelt(parts: Sequence[Any]) -> list[str]:
    """Return every way to write a sequence of parts, none where it has many."""
    runs = [""]
    for part in parts:
        runs = _followed(runs, _spelt(part))
        if not runs:
            return []
    return runs


def _shortest(stems: Sequence[str] | Stems) -> Stems:
    """Return some runs of letters without those that hold another of them."""
    each = frozenset(stems)
    return frozenset(one for one in each if not any(less in one for less in each - {one}))


def _worth(stems: Stems) -> tuple[int, ...]:
    """Grade a set: by the letters of its shortest run, then by how few it has."""
    shortest = min((len(stem.replace(" ", "")) for stem in stems), default=0)
    return (min(shortest, _ENOUGH), -len(stems)) if shortest >= _FEWEST else ()
