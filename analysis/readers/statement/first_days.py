"""The first of several days that a sentence of a statement names the last of."""

import datetime
import re

from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.when import dated, dated_up_to
from analysis.vocabulary.dates import DateSpan

_BEGINS = r"(?:с|со|з|із|зі|від|from|between|між|между|starting|during|пер[іи]оді?|period(?: of)?)"
_AND_UP_TO = (
    r"(?:(?:and|та|і|й|и) )?(?:по|до|to|through|(?:up )?(?:to|until|till)(?: and including)?)"
)
_ORDINAL = r"(?:-?(?:го|ого|е|ое|st|nd|rd|th))?"
# 'from 14 to 20 January', 'between the 14th and 20 January': both days are of it
_FROM_DAY = re.compile(
    rf"(?<![a-zа-яіїєґ]){_BEGINS}(?: the)? (?P<day>[0-9]{{1,2}}){_ORDINAL}(?: числа)? "
    rf"(?:{_AND_UP_TO}|and|та|і|и)(?: the)? $"
)
# 'in the period 01.07 - ' before a date
_FROM_NUMBERS = re.compile(
    r"(?<![0-9.])(?P<day>[0-3]?[0-9])\.(?P<month>0[1-9]|1[0-2])(?: ?[-–—] ?| по | до )$"
)
_WEEKDAY = r"(?:,? [\w']+, )?"
# 'from 26 August to 1 September'
_FROM_A_DATE = re.compile(rf"(?<![a-zа-яіїєґ]){_BEGINS}(?: the)?(?: [\w']+,)? $")
_BETWEEN = re.compile(r"(?<![a-zа-яіїєґ])(?:between|між|между)(?: [\w']+,)? $")
_YEAR = r"(?: (?:року|года|р\.|г\.))?(?: (?:включно|включительно|inclusive))?,? ?"
_TO_A_DATE = re.compile(rf"{_YEAR}{_AND_UP_TO}{_WEEKDAY.replace(',? ', ' ', 1)}(?: the)? ?")
# 'July 1 through August 20', '1 July - 20 August', with no word before them
_UP_TO_A_DATE = re.compile(rf"{_YEAR}(?:(?:and|та|і|й|и) )?(?:по|through) |{_YEAR}[-–—] ?")
_AND_A_DATE = re.compile(rf"{_YEAR}(?:and|та|і|й|и) ")
_LONGEST = 32
_DAY = datetime.timedelta(days=1)


def first_date(line: Line, mark: Mark, day: datetime.date) -> datetime.date | None:
    """Return the first day of 'from 26 August to 1 September', or of 'from 14 to 20 January'; None
    for a date alone.

    Parameters
    ----------
    line : Line
    mark : Mark
        A time of the sentence: the last of the days.
    day : datetime.date
        Of publication.
    """
    first = first_day(line, mark)
    if first is not None:
        return dated(mark.value, day, None).replace(day=first)
    if not _is_a_date(mark):
        return None
    last = dated(mark.value, day, None)
    told = _in_numbers(line, mark, last)
    if told is None:
        told = _in_words(line, mark, last)
    return told if told is not None and told < last else None


def _in_words(line: Line, mark: Mark, last: datetime.date) -> datetime.date | None:
    """Return the first day of 'from 26 August to 1 September', None where no date is joined."""
    times = [line.marks[at] for at in line.of(TIME)]
    at = times.index(mark)
    if not at or not _is_a_date(times[at - 1]):
        return None
    date = dated_up_to(times[at - 1].value, last)
    return date if _are_joined(line, times[at - 1], mark, last - date) else None


def _are_joined(line: Line, first: Mark, last: Mark, apart: datetime.timedelta) -> bool:
    """Tell 'from 26 August to 1 September' from two dates, each with a matter of its own; the day
    'and' the next one are both days.
    """
    before = line.page.folded[line.start : first.start]
    between = line.page.folded[first.end : last.start]
    if _AND_A_DATE.fullmatch(between):
        return _BETWEEN.search(before) is not None or apart == _DAY
    begins = _FROM_A_DATE.search(before) is not None and _TO_A_DATE.fullmatch(between) is not None
    return begins or _UP_TO_A_DATE.fullmatch(between) is not None


def _in_numbers(line: Line, mark: Mark, last: datetime.date) -> datetime.date | None:
    """Return the first day of 'in the period 01.07 - 20.08.2018', None without one."""
    begin = max(line.start, mark.start - _LONGEST)
    told = _FROM_NUMBERS.search(line.page.folded, begin, mark.start)
    if told is None:
        return None
    span = DateSpan(told.start(), told.end("month"), int(told["day"]), int(told["month"]), None)
    try:
        return dated_up_to(span, last)
    except ValueError:
        return None  # the 31st of a month of thirty days


def _is_a_date(mark: Mark) -> bool:
    """Tell a date alone from a clock time and from several days."""
    return isinstance(mark.value, DateSpan) and mark.value.first is None


def first_day(line: Line, mark: Mark) -> int | None:
    """Return the first day of 'from 14 to 20 January', None for a date alone.

    Parameters
    ----------
    line : Line
    mark : Mark
        A time of the sentence.
    """
    date = mark.value
    if not isinstance(date, DateSpan):
        return None
    if date.first is not None:
        return date.first
    told = _FROM_DAY.search(line.page.folded, max(line.start, mark.start - _LONGEST), mark.start)
    if told is None:
        return None
    day = int(told["day"])
    return day if 0 < day < date.day else None


def where_days_begin(line: Line, mark: Mark) -> int | None:
    """Return where the first day of 'from 14 to 20 January' stands, None for a date alone.

    Parameters
    ----------
    line : Line
    mark : Mark
        A time of the sentence.
    """
    told = _FROM_DAY.search(line.page.folded, max(line.start, mark.start - _LONGEST), mark.start)
    return None if told is None or first_day(line, mark) is None else told.start("day")


def is_one_day(line: Line, mark: Mark) -> bool:
    """Tell a date alone from the last day of 'from 14 to 20 January'.

    Parameters
    ----------
    line : Line
    mark : Mark
        The date.
    """
    return first_day(line, mark) is None
