"""Sentences that count a past day and all of a truce: '3,433 in the day, 6,902 since it began'."""

import re

from analysis.readers.line import Line, make_line
from analysis.readers.markers import SINCE_TRUCE
from analysis.readers.marks import Mark
from analysis.readers.statement.days import PAST_DAY
from analysis.readers.statement.since import ITS_BEGINNING

# between what is counted over one period and over the other
_BORDER = re.compile(r"[,;](?= )| (?=(?:and|while|but|та|і|й|и|а|але|но) )| [–—-](?= )")
_SINCE = re.compile(f"{SINCE_TRUCE.pattern}|{ITS_BEGINNING.pattern}")
_BOTH = 2
_EACH_ONE = [["day"], ["truce"]]


def of_its_period(line: Line, mark: Mark) -> Line | None:
    """Return the part of a sentence that tells a number and its period, where it has two numbers,
    one of a past day and one since a truce began; None for other sentences.

    Parameters
    ----------
    line : Line
    mark : Mark
        The number.
    """
    numbers = [line.marks[at] for at in line.numbers()]
    if len(numbers) != _BOTH or mark not in numbers:
        return None
    border = _border_of(line, *numbers)
    return None if border is None else _half(line, mark, border)


def _half(line: Line, mark: Mark, border: int) -> Line:
    """Return the part of a sentence on a number's side of a border."""
    own = (line.start, border) if mark.start < border else (border, line.end)
    begin, end = _without_all(line, mark, own)
    inside = [one for one in line.marks.values() if begin <= one.start < end]
    return make_line(line.page, begin, end, inside)


def _border_of(line: Line, first: Mark, last: Mark) -> int | None:
    """Return where what one number tells of one period ends, None if each has not its own."""
    for border in _BORDER.finditer(line.page.folded, first.end, last.start):
        halves = (line.start, border.end()), (border.end(), line.end)
        if sorted(_periods_in(line.page.folded, half) for half in halves) == _EACH_ONE:
            return border.end()
    return None


def _without_all(line: Line, mark: Mark, half: tuple[int, int]) -> tuple[int, int]:
    """Return a part without 'in total' ahead of it, which is not of the day alone."""
    told = PAST_DAY.search(line.page.folded, *half)
    begin, end = half
    return begin if told is None else min(mark.start, told.start()), end


def is_since_the_truce(line: Line) -> bool:
    """Tell whether a part of such a sentence counts since the truce began.

    Parameters
    ----------
    line : Line
    """
    return _SINCE.search(line.page.folded, line.start, line.end) is not None


def _periods_in(folded: str, half: tuple[int, int]) -> list[str]:
    """Return the periods that a part of a sentence names."""
    told = {"day": PAST_DAY, "truce": _SINCE}
    return [name for name, words in told.items() for _ in words.finditer(folded, *half)]
