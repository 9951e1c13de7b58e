"""Tallies that the mission tells by days: two 'on 15 and 16 October, respectively', or weekdays."""

import datetime
import re
from typing import Any

from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.rules import pattern
from analysis.readers.weekdays import weekday_of
from analysis.vocabulary.dates import DateSpan

_TWO_OF_A_NOUN = pattern("<number><conjunction><number><our|word>*<explosion|violation>")
_WEEKDAYS = re.compile(
    r"between (?:the evenings of )?(?P<first>[a-z]+day) and (?:the evening of )?(?P<last>[a-z]+day)"
)
_WEEK = 7
_OVER_TWO = ("on ", "on both ", "в течение ", "протягом ", "упродовж ", "впродовж ")
# 'from the evening of 23 to the evening of 25 October', whose first day has no month
_MONTH = (
    r"(?:січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд|янв|фев|мар|апр|мая|июн|июл"
    r"|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|june?(?![a-z])|jul|aug|sep|oct|nov|dec)[a-zа-яіїє]*"
)
_FROM = r"(?<![a-zа-яіїє])(?:з|із|від|со?|от|from)"
_TO = r"(?:(?:і|и|та|and) )?(?:до|по|to|until|till|through)"
# 'from 16 to 29 August', 'from August 16 to 29'
FROM_DAY_TO_DAY = (
    rf"{_FROM} \d{{1,2}}(?:-?го)? (?:{_MONTH} )?{_TO} \d{{1,2}} {_MONTH}"
    rf"|{_FROM} {_MONTH} \d{{1,2}} {_TO} (?:{_MONTH} )?\d{{1,2}}"
)
# '16-29 August', 'August 16-29'
DAY_DASH_DAY = (
    rf"(?:(?<![0-9.,-])\d{{1,2}} ?[–—-] ?\d{{1,2}} {_MONTH}"
    rf"|(?<![a-z]){_MONTH} \d{{1,2}} ?[–—-] ?\d{{1,2}}(?![0-9:-]|\.[0-9]))"
)
_FIRST_DAY = re.compile(rf"{_FROM} (?P<day>\d{{1,2}})(?:-?го)? {_TO} \d{{1,2}} {_MONTH}")
_FIRST_EVENING = re.compile(
    r"(?:веч[ое]р\w*|evenings? of) (?:[a-zа-яіїє']{4,10} )?(?P<day>\d{1,2})"
    r"(?:-?(?:го|е|є|st|nd|rd|th))? (?:до|по|к|та|і|и|to|until|till|through|and)"
    r" (?:the )?(?:веч[іое]р|evening|that of)"
)


def two_of_two_days(line: Line) -> tuple[tuple[int, int], DateSpan] | None:
    """Return the two numbers and the days of '199 and 236 explosions on 15 and 16 October', None
    where a sentence has no such numbers, or several such days.

    Parameters
    ----------
    line : Line

    Returns
    -------
    tuple or None
        The numbers' tokens, and the days.
    """
    numbers = _TWO_OF_A_NOUN.search(line.tags)
    marks = [line.marks[at] for at in line.of(TIME)]
    days = [mark for mark in marks if _is_on_two_days(line, mark)]
    if numbers is None or len(days) != 1:
        return None
    first = numbers.start()
    return (first, first + 2), days[0].value


def _is_on_two_days(line: Line, mark: Mark) -> bool:
    """Tell 'on (both) 15 and 16 October', one day after the other."""
    date = mark.value
    if not isinstance(date, DateSpan) or date.first is None:
        return False
    before = line.page.folded[line.start : mark.start]
    return date.day - date.first == 1 and before.endswith(_OVER_TWO)


def evenings_by_weekday(
    line: Line, at: int, end: Any, zone: str
) -> tuple[datetime.date, datetime.date] | None:
    """Return the days of 'between the evenings of Friday and Saturday': the last such days up to
    that of the report, None where no weekdays are told or when it ends is not known.

    Parameters
    ----------
    line : Line
    at : int
        Offset in the sentence before which they stand.
    end : pandas.Timestamp or None
        Moment up to which the report tells.
    zone : str
        IANA zone of the mission's clock.
    """
    told = list(_WEEKDAYS.finditer(line.folded, 0, at))
    if end is None or not told:
        return None
    base = end.tz_convert(zone).date()
    first, last = (weekday_of(told[-1][name]) for name in ("first", "last"))
    to_last = (base.weekday() - last) % _WEEK
    length = (last - first) % _WEEK
    ended = base - datetime.timedelta(days=to_last)
    return ended - datetime.timedelta(days=length), ended


def dates_of(line: Line, at: int, begin: int = 0) -> list[DateSpan]:
    """Return the dates of a stretch of a sentence.

    Parameters
    ----------
    line : Line
    at, begin : int
        Offsets in the sentence: where it ends, and where it begins.
    """
    inside = [line.marks[token] for token in line.of(TIME)]
    return [
        mark.value
        for mark in inside
        if begin <= mark.start - line.start < at and isinstance(mark.value, DateSpan)
    ]


def first_evening(folded: str, begin: int, end: int) -> int | None:
    """Return the day of 'from the evening of 23' or 'from 23', whose month is told with the last.

    Parameters
    ----------
    folded : str
    begin, end : int
        Where to look.
    """
    told = _FIRST_EVENING.search(folded, begin, end) or _FIRST_DAY.search(folded, begin, end)
    return None if told is None else int(told["day"])


def is_first_evening(line: Line, mark: Mark) -> bool:
    """Tell whether a number is such a day, and counts nothing.

    Parameters
    ----------
    line : Line
    mark : Mark
    """
    evenings = _FIRST_EVENING.finditer(line.folded)
    days = _FIRST_DAY.finditer(line.folded)
    return mark.start - line.start in [told.start("day") for told in (*evenings, *days)]
