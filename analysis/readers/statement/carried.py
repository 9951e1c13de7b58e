"""What numbers without a noun count, by the sentence before theirs."""

import re

from analysis.readers.lexicon import REGION, SECTOR
from analysis.readers.line import Line
from analysis.readers.rules import pattern
from analysis.readers.statement.fire import ALL_OF_IT, tells_cases_of_it

# '464 of them with heavy weapons': of what the sentence before counts
_SOME_OF_THEM = pattern("^(?:<number><of><them>|<of><them>-?<number>|<of><our>,<number><already>)")
# 'The A front - one clash. The B front - three.'
_SECTOR_ITEM = pattern("^<our|word>*<sector>(?:,|<word|sector|conjunction>)*-<number>")
# 'In the B direction there were seven', 'in its zone - four: three on A, one on B'
_GOES_ON_THERE = pattern(
    '^<our|word|most>*(?:<sector>|<region>|<word>"?<region|sector|place|word>"?)'
    "(?:-|<word>?<did>|<there><already|did>?)<number>(?:-?<word|our>{0,2}<sector>|$|[,:])"
)
# of another time, of people or of arms
_OF_OTHERS = re.compile(
    r"вчора|вчера|yesterday|тижд|тижн|недел|week|місяц|месяц|month|(?:за|in) (?:весь|увесь|all)"
    r"|полон|плен|captur|наш[іиа]|(?<![a-z])ours?(?![a-z])|танк|tank|евак|эвак|поран|ранен|загин|погиб"
    r"|wound|kill|військов|военн|медик|soldier"
)
_OF_PLACES = ("assault", "assault_repelled", "shelling", "air_strike")
# as many signs as may part a sentence from the next
_NEXT = 3


def is_of_a_sector(line: Line) -> bool:
    """Tell whether a sentence is the item of a sector: 'The B front - three.'

    Parameters
    ----------
    line : Line
    """
    return _SECTOR_ITEM.match(line.tags) is not None


class Carried:
    """Keeps what the numbers of a sentence count, for those of the next one."""

    def __init__(self) -> None:
        self._item = self._before = ""
        self._end = 0
        self._there = False

    def given(self, line: Line, *, is_item: bool) -> str:
        """Return what the numbers of a sentence count that have no noun, '' if it is not said.

        Parameters
        ----------
        line : Line
        is_item : bool
            Whether the sentence is an item of a list.
        """
        if _SOME_OF_THEM.match(line.tags):
            return self._before
        if is_item and self._item:
            return self._item
        return self._before if self._goes_on_there(line) else ""

    def _goes_on_there(self, line: Line) -> bool:
        """Tell whether a sentence goes on place by place with what the one right before counts."""
        between = line.page.text[self._end : line.start]
        if len(between) >= _NEXT or "\n" in between:
            return False
        cases = self._before in ALL_OF_IT and tells_cases_of_it(line)
        by_place = self._there and self._before in _OF_PLACES
        goes_on = by_place and _GOES_ON_THERE.match(line.tags) is not None
        return cases or goes_on and _OF_OTHERS.search(line.folded) is None

    def keep(self, line: Line, given: str, *, is_item: bool) -> None:
        """Keep what the numbers of a sentence count.

        Parameters
        ----------
        line : Line
        given : str
            What its last number counts.
        is_item : bool
            Whether the sentence is an item of a list.
        """
        self._item = given if is_item else ""
        self._before, self._end = given, line.end
        self._there = bool(line.of(SECTOR + REGION))
