"""Numbers, dates and clock times of a text as marks, and sentences with marks in their places.

A sentence becomes a skeleton: every number, date and name that a reader has recognised is one
character, so that a grammar can be written in short patterns.
"""

from bisect import bisect_left
from collections import namedtuple

from analysis.vocabulary.dates import find_clocks, find_dates
from analysis.vocabulary.numbers import find_numbers

N, T, D = "\ue000", "\ue001", "\ue002"

Mark = namedtuple("Mark", "start end what value")
Mark.__doc__ = "A marked place: offsets in the plain text, N, T or D, and the Number, date, clock or direction."


def scan(folded):
    """Find numbers, dates and clock times.

    Parameters
    ----------
    folded : str

    Returns
    -------
    numbers : list of Mark
    times : list of Mark
        Neither list overlaps itself or the other.
    """
    dates = [Mark(span.start, span.end, T, span) for span in find_dates(folded)]
    blank = _without(folded, dates)
    clocks = [Mark(span.start, span.end, T, span) for span in find_clocks(blank)]
    times = sorted(dates + clocks)
    numbers = find_numbers(folded, skip=[(mark.start, mark.end) for mark in times], folded=True)
    return [Mark(number.start, number.end, N, number) for number in numbers], times


def _without(text, marks):
    parts, at = [], 0
    for mark in marks:
        parts += [text[at : mark.start], "\x1f" * (mark.end - mark.start)]
        at = mark.end
    return "".join([*parts, text[at:]])


class Skeleton:
    """A sentence with its marks as single characters.

    Parameters
    ----------
    folded : str
        The whole folded text.
    start, end : int
        The sentence in it.
    marks : list of Mark
        Sorted, inside the sentence, not overlapping.
    """

    __slots__ = ("text", "marks", "_starts", "_offsets", "start", "end")

    def __init__(self, folded, start, end, marks):
        parts, at, place = [], start, 0
        self.marks, self._starts, self._offsets = {}, [0], [start]
        for mark in marks:
            parts += [folded[at : mark.start], mark.what]
            place += mark.start - at
            self.marks[place] = mark
            place += 1
            at = mark.end
            self._starts.append(place)
            self._offsets.append(at)
        parts.append(folded[at:end])
        self.text, self.start, self.end = "".join(parts), start, end

    def offset(self, place):
        """Return the offset in the folded text of a place in the skeleton."""
        at = bisect_left(self._starts, place + 1) - 1
        return self._offsets[at] + place - self._starts[at]

    def of(self, what):
        """Return (place, mark) of one kind, in order."""
        return [(place, mark) for place, mark in self.marks.items() if mark.what == what]
