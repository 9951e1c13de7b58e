"""Parts of a count that are of one day: 'since 1 July 37 violations, of them nine on 4 July'."""

import re

from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.vocabulary.dates import DateSpan

_OF_THEM = r"(?:of (?:them|these|which)|(?:із|з|из) (?:них|цих|этих|которых|яких))"
_AFTER_OF_THEM = re.compile(
    rf"(?:{_OF_THEM}|including|зокрема|в том числе|[ву] тому числі),?"
    r"(?: only| лишь| лише| только| тільки)? $"
)
_THEN_ITS_DAY = re.compile(
    rf"(?P<of_them> {_OF_THEM})?(?: (?:were|was|recorded|fell|took place))?"
    r" ?[–—-]? ?(?:(?:за|on|[ву]|на) )?"
)
_A_DAY = re.compile(
    r"(?<![a-zа-яіїєґ])(?:today|yesterday|сегодня|вчера|сьогодні|[ву]чора)(?![a-zа-яіїєґ])"
)


def day_of_a_part(line: Line, mark: Mark) -> Mark | None:
    """Return the date right after a number of some of those that were counted before it, None in
    other words.

    Parameters
    ----------
    line : Line
    mark : Mark
        The number.
    """
    date = next((one for one in _dates(line) if one.start >= mark.end), None)
    then = None if date is None else _THEN_ITS_DAY.fullmatch(line.page.folded, mark.end, date.start)
    if then is None:
        return None
    of_them = _AFTER_OF_THEM.search(line.page.folded, line.start, mark.start)
    return date if of_them or then["of_them"] else None


def times_of_the_whole(line: Line) -> list[Mark]:
    """Return the times of a sentence but for those that are told of a part of its count.

    Parameters
    ----------
    line : Line
    """
    parts = [day_of_a_part(line, line.marks[at]) for at in line.numbers()]
    return [one for one in _times(line) if one not in parts]


def day_by_its_word(line: Line, mark: Mark) -> str:
    """Return 'today' of 'since 25 March 16 strikes, and one of them today', '' without it, or
    where it is no later number of a sentence that names a time before.

    Parameters
    ----------
    line : Line
    mark : Mark
        The number.
    """
    numbers = [line.marks[at] for at in line.numbers()]
    at = numbers.index(mark)
    if not at or not any(one.end <= numbers[0].start for one in _times(line)):
        return ""
    end = numbers[at + 1].start if mark is not numbers[-1] else line.end
    told = _A_DAY.search(line.page.folded, numbers[at - 1].end, end)
    return "" if told is None else told.group()


def _dates(line: Line) -> list[Mark]:
    """Return the marks of single dates."""
    dates = [one for one in _times(line) if isinstance(one.value, DateSpan)]
    return [one for one in dates if one.value.first is None]


def _times(line: Line) -> list[Mark]:
    return [line.marks[at] for at in line.of(TIME)]
