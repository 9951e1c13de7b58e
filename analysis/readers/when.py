"""Times that a text says or a caller gives, in UTC."""

import datetime
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from analysis.readers.marks import Mark
from analysis.readers.weekdays import ZONE_SAID, day_word_before, days_by_words
from analysis.vocabulary.dates import ClockSpan, DateSpan, to_utc

_LEAD = (
    r"(?:[ (]*(?:нуля часов|начала(?: (?!до |по )\w+){0,2}|початку(?: (?!до |по )[\w']+){0,2}"
    r"|midnight(?: on)?))?[ (]*$"
)
_ABOUT = (
    r"(?:[ (]+(?:about|around|approximately|roughly|примерно|приблизительно|ориентировочно|около"
    r"|приблизно|орієнтовно|близько))?"
)
_FROM = re.compile(
    r"(?:(?<![a-zа-яіїє])(?:с|со|з|із|від|from|since|between|між|между|начал[оа]сь в"
    r"|since (?:its|the) (?:start|beginning) at|вступил[оа] в силу в|действует с"
    r"|розпочал[оа]ся о|почал[оа]ся о|began at|begun at"
    r"|розпочався о|почався о|начался в|начинался в|began on|started at|starting at"
    r"|вве(?:ли|ден|дено|дена) в|вводится в|запровад(?:или|жено) о|introduced at"
    r"|starting from|took effect at|came into force at"
    r"|beginning at|effective from))"
    + _ABOUT
    + _LEAD
    # 'since the truce began - 18:00 on 19 April -'
    + r"|(?<![a-zа-яіїє])(?:с|со|з|із|від|от|since|from)"
    r"(?: (?:the|самого|моменту|момента|часу|времени))*"
    r" (?:начала|початку|введения|введення|запровадження|start|beginning) (?:of the |of )?"
    r"(?:[\w-]+ ){0,2}?(?:перемирия|перемир'я|режима тишины|режиму тиші|прекращения огня"
    r"|припинення вогню|truce|cease-?fire)(?: - | ?\(| )(?:о |в |at )?$"
)
_UNTIL = re.compile(
    # 'closer to four' something was launched, and nothing ended
    r"(?:(?<![a-zа-яіїє])(?<!ближче )(?<!ближе )(?<!closer )(?<!close )(?:до|по|to|until|till"
    r"|through|and|та|і|и|завершил[оа]сь в|закончил[оа]сь в|истекл[оа] в|завершил[оа]ся о"
    r"|закінчил[оа]ся о|скінчил[оа]ся о"
    r"|ended at|ended on|expired at|ending at|ends at|станом на|по состоянию на|as of))" + _LEAD
)
_ZERO_HOUR = re.compile(r"(?:нуля часов|midnight|полуночи|опівночі|півночі)[ (]*(?:on )?$")
_DAY_ONLY = re.compile(r" ?([0-9]{1,2})(?:-?(?:го|е|th|st|nd|rd))(?![0-9a-zа-я])")
# what may stand between a clock time and its date
_BETWEEN = re.compile(
    rf"[ ,(]*{ZONE_SAID}?[ ,()]*(?:on |of |у |в |о |об |at )?(?:the )?(?:\w+day,? )?"
)
_AFTER_DATE = re.compile(
    rf"(?:{_BETWEEN.pattern})|[ ,]*(?:року,? |года,? )?(?:с|со|з|із|від|між|между|from|between) "
)
_LEADING = 64
_SENTENCE_ENDS = re.compile(r"[.!?][\s\"»)]|\n")


def instant(value: Any, name: str) -> Any:
    """Return a moment in UTC, or None.

    Parameters
    ----------
    value : str, pandas.Timestamp or None
    name : str
        Of the argument, for the error.

    Raises
    ------
    ValueError
        If it has no zone or is not a time.
    """
    import pandas as pd

    if value is None:
        return None
    try:
        stamp = pd.Timestamp(value)
    except (ValueError, TypeError) as error:
        raise ValueError(f"{name} {value!r} is not a moment") from error
    if stamp is pd.NaT:
        return None
    if stamp.tzinfo is None:
        raise ValueError(f"{name} {value!r} has no zone")
    return stamp.tz_convert("UTC")


def publication(published: Any, zone: str) -> tuple[datetime.date | None, Any]:
    """Return (local day, moment in UTC or None) of a time of publication.

    Parameters
    ----------
    published : str, datetime.date, pandas.Timestamp or None
        A day, or a moment with its zone.
    zone : str
        IANA zone in which the day is told.

    Raises
    ------
    ValueError
        If it is a moment without a zone, or not a time.
    """
    import pandas as pd

    if published is None:
        return None, None
    try:
        stamp: Any = pd.Timestamp(published)
    except (ValueError, TypeError) as error:
        raise ValueError(f"published {published!r} is not a day or a moment") from error
    if stamp is pd.NaT:
        return None, None
    if stamp.tzinfo is not None:
        return stamp.tz_convert(zone).date(), stamp.tz_convert("UTC")
    if stamp != stamp.normalize() or (isinstance(published, str) and ":" in published):
        raise ValueError(f"published {published!r} has no zone: give it one, or the day alone")
    return stamp.date(), None


def public_by(published: Any, zone: str) -> Any:
    """Return the latest moment at which a text was public: a day stands for its end.

    Parameters
    ----------
    published : str, datetime.date, pandas.Timestamp or None
    zone : str
        IANA zone in which a day is told.

    Returns
    -------
    pandas.Timestamp or None
        In UTC.
    """
    day, moment = publication(published, zone)
    return moment if moment is not None or day is None else to_utc(day, (24, 0), zone)


def dated(
    span: DateSpan, day: datetime.date | None, year: int | None, what: str = "the date"
) -> datetime.date:
    """Return the date of a ``DateSpan``.

    Parameters
    ----------
    span : DateSpan
    day : datetime.date or None
        Day of publication: a date without a year is the nearest one to it.
    year : int or None
        The year, if it is told.
    what : str
        For the error.

    Raises
    ------
    ValueError
        If the date has no year and neither tells it.
    """
    if span.year is not None:
        return datetime.date(span.year, span.month, span.day)
    if year is not None:
        return datetime.date(year, span.month, span.day)
    if day is None:
        raise ValueError(
            f"{what}, {span.day:02d}.{span.month:02d}, has no year: pass year= or "
            f"published= (--year, --published)"
        )
    return min(_in_years_about(span, day), key=lambda date: abs(date - day))


def dated_up_to(span: DateSpan, day: datetime.date) -> datetime.date:
    """Return the date of a ``DateSpan`` from which on something is told: one without a year is the
    last one up to a day.

    Parameters
    ----------
    span : DateSpan
    day : datetime.date
        Day of publication, or the last of the days that begin with the date.
    """
    if span.year is not None:
        return datetime.date(span.year, span.month, span.day)
    return max(date for date in _in_years_about(span, day) if date <= day)


def _in_years_about(span: DateSpan, day: datetime.date) -> list[datetime.date]:
    """Return a date without a year in the years about a day; 29 February in leap years alone."""
    about = 4 if (span.month, span.day) == (2, 29) else 1
    years = range(day.year - about, day.year + about + 1)
    return [
        datetime.date(year, span.month, span.day) for year in years if about == 1 or year % 4 == 0
    ]


@dataclass(frozen=True, slots=True)
class Moment:
    """A clock time in a text with the date beside it.

    Parameters
    ----------
    start, end : int
        Offsets of both together.
    clock : tuple of (int, int)
    date : DateSpan or None
    bound : str
        'from', 'until' or ''.
    """

    start: int
    end: int
    clock: tuple[int, int]
    date: DateSpan | None
    bound: str


def moments(folded: str, times: list[Mark]) -> list[Moment]:
    """Find the clock times of a text, each with its date and whether something begins or ends then.

    Parameters
    ----------
    folded : str
    times : list of Mark
    """
    found, taken = [], set()
    for at, mark in enumerate(times):
        if not isinstance(mark.value, ClockSpan):
            continue
        beside = _date_beside(folded, times, at, taken)
        first = mark if beside is None or beside.start > mark.start else beside
        last = mark if first is not mark or beside is None else beside
        clock = (mark.value.hour, mark.value.minute)
        date = None if beside is None else beside.value
        led = day_word_before(folded, mark.start) if beside is None else None
        start = first.start if led is None else led
        bound = _bound(folded, start)
        if not bound and (first is not mark or led is not None):
            bound = _bound(folded, mark.start)  # '1 June, from 20:10'
        found.append(Moment(start, last.end, clock, date, bound))
    for mark in times:
        zero = folded[max(0, mark.start - _LEADING) : mark.start]
        dated_zero = isinstance(mark.value, DateSpan) and mark.start not in taken
        words = _ZERO_HOUR.search(zero) if dated_zero else None
        if words is not None:
            start = mark.start - len(words.group())
            found.append(Moment(start, mark.end, (0, 0), mark.value, _bound(folded, start)))
    return sorted(found, key=lambda moment: moment.start)


def _date_beside(folded: str, times: list[Mark], at: int, taken: set[int]) -> Mark | None:
    """Return the date right after a clock time, else the one right before it."""
    mark = times[at]
    for near in (at + 1, at - 1):
        if not 0 <= near < len(times) or not isinstance(times[near].value, DateSpan):
            continue
        first, last = sorted((mark, times[near]))
        free = near > at or times[near].start not in taken
        between = _BETWEEN if near > at else _AFTER_DATE
        if free and between.fullmatch(folded, first.end, last.start):
            taken.add(times[near].start)
            return times[near]
    return None


def _bound(folded: str, start: int) -> str:
    before = folded[max(0, start - _LEADING) : start]
    # 'от полуночи'; a report 'от 16:00' is one of that hour
    of_a_word = folded[start : start + 1].isalpha() and before.endswith(" от ")
    if of_a_word or _FROM.search(before):
        return "from"
    return "until" if _UNTIL.search(before) else ""


def span_of_words(
    folded: str, times: list[Mark], day: datetime.date | None, year: int | None, zone: str
) -> tuple[Any, Any]:
    """Find 'from 18:00 on 19 April until midnight on 21 April': (start, end), None if not said.

    Parameters
    ----------
    folded : str
    times : list of Mark
    day : datetime.date or None
        Day of publication.
    year : int or None
    zone : str
        IANA zone of the local times.
    """
    start = end = None
    found = moments(folded, times)
    for at, moment in enumerate(found):
        if start is None:
            start = _moment(moment, day, year, zone) if moment.bound == "from" else None
            if start is None and moment.bound == "from" and at + 1 < len(found):
                if _is_either_evening(folded, moment, found[at + 1], found, day):
                    return None, None
                start = _day_of_the_end(moment, found[at + 1], (day, year), zone)
                named = days_named_before(folded, times, moment.start, day)
                over_midnight = moment.clock > found[at + 1].clock
                begun = None if start is None else start.tz_convert(zone).date()
                if begun is not None and over_midnight and is_of_another_day(named, begun):
                    return None, None
                if start is not None and moment.clock == found[at + 1].clock == (0, 0):
                    # 'from midnight to midnight on 20 April' is that day
                    whole = datetime.timedelta(days=1)
                    return start + whole, start + 2 * whole
        elif moment.bound == "until":
            end = _moment(moment, day, year, zone) or same_month(folded, moment, start, zone)
            if not _may_end(folded, found[:at], moment):
                end = None  # 'strikes were suspended until the end of 19 April'
            if end is not None and end > start:
                break
            end = None
    if start is not None and end is None:
        ends = [one for at, one in enumerate(found) if _may_end(folded, found[:at], one)]
        until = [_moment(one, day, year, zone) for one in ends]
        end = next((one for one in until if one is not None and one > start), None)
    return start, end


def _may_end(folded: str, before: list[Moment], end: Moment) -> bool:
    """Tell an hour up to which something is told; 'the end of 12 April' only where its sentence
    says from when.
    """
    if end.bound != "until":
        return False
    if folded[end.start : end.start + 1].isdigit() or end.clock != (24, 0):
        return True
    begun = [one.end for one in before if one.bound == "from"]
    return bool(begun) and _SENTENCE_ENDS.search(folded, begun[-1], end.start) is None


def _moment(moment: Moment, day: datetime.date | None, year: int | None, zone: str) -> Any:
    date = moment.date
    if date is None or date.first is not None:
        return None
    if date.year is None and day is None and year is None:
        return None
    return to_utc(dated(date, day, year), moment.clock, zone)


def _day_of_the_end(
    moment: Moment, end: Moment, known: tuple[datetime.date | None, int | None], zone: str
) -> Any:
    """'From midnight until noon on 8 May': the day stands with the end alone."""
    date = end.date
    if moment.date is not None or end.bound != "until" or date is None or date.first is not None:
        return None
    if date.year is None and known == (None, None):
        return None
    begin = dated(date, *known)
    if moment.clock >= end.clock:
        begin -= datetime.timedelta(days=1)
    return to_utc(begin, moment.clock, zone)


def _is_either_evening(
    folded: str, begin: Moment, end: Moment, found: list[Moment], day: datetime.date | None
) -> bool:
    """Tell 'from 18:00 to midnight on 19 April', which may be that evening or the one before;
    '00:00 on 19 April' begins the day, where that evening was to come when it was told.
    """
    if begin.date is not None or end.date is None or end.clock != (0, 0) or begin.clock == (0, 0):
        return False
    by_word = not folded[end.start : end.start + 1].isdigit()
    begun = days_from_midnight(found, day)
    told_later = day is None or dated(end.date, day, None) < day
    goes_on = day is not None and dated(end.date, day, None) in begun
    return by_word or told_later and not goes_on or ends_with(end, begun, day)


def days_from_midnight(found: list[Moment], day: datetime.date | None) -> set[datetime.date]:
    """Return the days whose hours a text counts from midnight: 'from 00:00 to 7:00 on 12 April'.

    Parameters
    ----------
    found : list of Moment
    day : datetime.date or None
        Day of publication.
    """
    dates = [
        first.date or last.date
        for first, last in pairwise(found)
        if first.bound == "from" and first.clock == (0, 0)
    ]
    known = [date for date in dates if date is not None and (day is not None or date.year)]
    return {dated(date, day, None) for date in known}


def ends_with(end: Moment, begun: set[datetime.date], day: datetime.date | None) -> bool:
    """Tell whether '00:00 on 11 April' is the midnight with which the next day begins.

    Parameters
    ----------
    end : Moment
    begun : set of datetime.date
        The days whose hours the text counts from midnight.
    day : datetime.date or None
        Day of publication.
    """
    if end.date is None or day is None:
        return False
    return dated(end.date, day, None) + datetime.timedelta(days=1) in begun


def days_named_before(
    folded: str, times: list[Mark], at: int, day: datetime.date | None
) -> set[datetime.date]:
    """Return the days that a sentence names before a sign of it.

    Parameters
    ----------
    folded : str
    times : list of Mark
    at : int
    day : datetime.date or None
        Day of publication.
    """
    if day is None:
        return set()
    ends = [found.end() for found in _SENTENCE_ENDS.finditer(folded, 0, at)]
    begin = ends[-1] if ends else 0
    before = [mark.value for mark in times if begin <= mark.start < at]
    dates = {dated(value, day, None) for value in before if isinstance(value, DateSpan)}
    return dates | days_by_words(folded, begin, at, day)


def is_of_another_day(named: set[datetime.date], begun: datetime.date) -> bool:
    """Tell 'On 7 May he declared a truce from 18:00 to midnight on 11 May', whose first hour may be
    that day's, from hours that began the evening before their end.

    Parameters
    ----------
    named : set of datetime.date
        The days that the sentence names before its hours.
    begun : datetime.date
        The day before their end.
    """
    return bool(named - {begun, begun + datetime.timedelta(days=1)})


def same_month(folded: str, moment: Moment, start: Any, zone: str) -> Any:
    """Return the moment of 'until midnight on the 21st', of the month in which the window began;
    None where no bare day stands beside it.

    Parameters
    ----------
    folded : str
    moment : Moment
    start : pandas.Timestamp
        In UTC.
    zone : str
        IANA zone of the local times.
    """
    bare = _DAY_ONLY.match(folded, moment.end)
    if bare is None:
        return None
    local = start.tz_convert(zone)
    try:
        return to_utc(datetime.date(local.year, local.month, int(bare[1])), moment.clock, zone)
    except ValueError:
        return None
