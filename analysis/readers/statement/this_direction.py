"""'On this direction', 'there': the one that the paragraph, or the sentence before, named last."""

import re
from typing import Any

from analysis.readers.lexicon import SECTOR
from analysis.readers.line import Line
from analysis.readers.rules import pattern

# 'the hottest point is the A direction', of which nothing is told yet
_ONLY_NAMED = pattern("^<our|word|else|most|already>*<sector><our|word|most>*$")
_OPENS_THERE = re.compile(r"\W*(?:там|тут|здесь|there) (?!лише|тільки|только|only)")
_ELSEWHERE = re.compile(
    r"вчора|вчера|yesterday|бойовик[аі][^\s]* (?:повід|заяв)|даними|данным|(?:зоні|зоне) |area|zone"
)
# as many signs as may part a sentence from the next
_NEXT = 3


class ThisDirection:
    """Keeps the direction that the sentences of a paragraph tell of."""

    def __init__(self) -> None:
        self._named: Any = None
        self._end = 0
        self._right_before: Any = None
        self._alone: Any = None

    def settle(self, line: Line) -> None:
        """Give 'this direction' of a sentence the name that its paragraph gave last, if it was one
        direction.

        Parameters
        ----------
        line : Line
            Changed in place.
        """
        between = line.page.text[self._end : line.start]
        self._right_before = self._alone if len(between) < _NEXT else None
        if "\n" in between:
            self._named = self._right_before = None
        self._end, self._alone = line.end, None
        for at in line.of(SECTOR):
            mark = line.marks[at]
            if not mark.value.this:
                self._named = mark.value if len(mark.value.sectors) == 1 else None
            elif not mark.value.sectors and self._named is not None:
                line.marks[at] = mark._replace(value=self._named)
        if _ONLY_NAMED.match(line.tags):
            self._alone = self._named

    def named_right_before(self, line: Line) -> tuple[str, None] | None:
        """Return the one direction that the sentence right before named, and no town, for a
        sentence that begins with 'there' and names no other place, time or source.

        Parameters
        ----------
        line : Line
        """
        named = self._right_before
        here = _OPENS_THERE.match(line.folded) and not _ELSEWHERE.search(line.folded)
        return (named.sectors[0], None) if named is not None and here else None
