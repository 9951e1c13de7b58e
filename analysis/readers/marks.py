"""Numbers, dates and clock times of a text as marks, and sentences with marks in their places.

A sentence becomes a skeleton: every number, date and name that a reader has recognised is one
character, so that a grammar can be written in short patterns.
"""

import re
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


_UNITS = re.compile(
    r"[0-9]+(?:-?(?:мм|mm|км|km|та|а|ї|ої|го|й|ша|th|st|nd|rd|gmt|utc)|-[a-zа-яіїєґ]+|/[0-9]+)"
)
_BEFORE_A_YEAR = re.compile(
    r"(?:^|[ (])(?:in|since|у|в|з|с|of|year|до|until|early|late|january|february|march|april|may|june|july|august|september|october|november|december)[ ]$"
)


def is_name(folded, mark):
    """Tell whether a number that is no count is part of a name or a compound ('Ка-52', '155-мм', 'three-day')."""
    said = folded[mark.start : mark.end]
    before = folded[max(0, mark.start - 2) : mark.start]
    return (
        said.isalpha()
        or before[-1:] in ("№", "#", "/")
        or bool(re.search(r"[a-zа-яіїєґ]-?$", before))
        or bool(_UNITS.fullmatch(said))
    )


def is_year(text, place, said):
    """Tell whether a number in a skeleton is a year: four digits after 'in' or 'since', with nothing counted."""
    if not (said.isdigit() and len(said) == 4 and 2010 <= int(said) <= 2040):
        return False
    return bool(_BEFORE_A_YEAR.search(text[max(0, place - 12) : place])) and not re.match(
        r" (?:\w+ )?(?:раз|обстр|удар|боєз|боев|бойов|атак|violat|attack|clash|shell|strike|drone|дрон|explos)",
        text[place + 1 : place + 30],
    )


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
