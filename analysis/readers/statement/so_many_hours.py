"""Hours that are told by how many they are: 'the first six hours', 'the six hours to midnight'."""

import datetime
import re
from typing import Any

from analysis.readers.line import Line
from analysis.readers.statement.days import Span
from analysis.readers.statement.since import hours_of_it
from analysis.readers.statement.told_as_of import date_of
from analysis.readers.when import Moment
from analysis.vocabulary.dates import to_utc

_LONGEST = 24
_DAY = datetime.timedelta(days=1)
# 'in the first six hours' of the truce
_FIRST_HOURS = re.compile(
    r"(?:(?<![a-zа-яіїєґ])(?:перш[іи]х?|перв(?:ые|ых)|(?:the|its) first)|'s first) "
    r"(?P<many>[\w'-]+) (?:годин|час(?:ов|а)(?![а-я])|hours)"
)
# 'in the six hours to midnight'
_HOURS_BEFORE = re.compile(
    r"(?<![a-zа-яіїєґ])(?P<many>[\w'-]+) (?:hours|часов|часа|годин|години) "
    r"(?:to|until|till|up to|before|до) $"
)
_FIRST_DAY = re.compile(r"перв(?:ые|ых) сут[ко]|перш(?:у|ої|а) доб|the first day(?![a-z])")


def first_hours(line: Line, begin: Any, public: Any) -> Span | None:
    """Return the bounds of 'the first six hours' of a truce, None where none are told, or were not
    over when it was told.

    Parameters
    ----------
    line : Line
    begin : pandas.Timestamp or None
        Start of the truce.
    public : pandas.Timestamp or None
        Nothing is counted after it.
    """
    if begin is None:
        return None
    if line.finds(_FIRST_DAY):
        return _until(begin, _DAY, public)
    after = hours_of_it(line)
    if after is not None:
        return _until(begin, after, public)
    folded = line.page.folded
    if not line.finds(_FIRST_HOURS):
        return None
    for at in line.numbers():
        mark = line.marks[at]
        told = _FIRST_HOURS.search(folded, max(line.start, mark.start - _LONGEST), line.end)
        if told is None or told.start("many") != mark.start or mark.value.value is None:
            continue
        return _until(begin, datetime.timedelta(hours=mark.value.value), public)
    return None


def hours_before(
    line: Line, found: list[Moment], day: datetime.date | None, zone: str, public: Any
) -> Span | None:
    """Return the bounds of 'the six hours to midnight on Saturday', None where none are told;
    midnight on a weekday ends it.

    Parameters
    ----------
    line : Line
    found : list of Moment
        The hours of the sentence.
    day : datetime.date or None
        Day of publication.
    zone : str
        IANA zone of the speaker's clock.
    public : pandas.Timestamp or None
        Nothing is counted after it.
    """
    folded = line.page.folded
    for moment in found:
        told = _HOURS_BEFORE.search(folded[line.start : moment.start])
        date = date_of(folded, moment, day)
        many = None if told is None else _number_at(line, line.start + told.start("many"))
        if many is None or date is None:
            continue
        by_day = moment.date is None and moment.clock == (0, 0)
        until = to_utc(date, (24, 0) if by_day else moment.clock, zone)
        late = public is not None and until > public
        return None if late else Span(until - datetime.timedelta(hours=many), until)
    return None


def _number_at(line: Line, start: int) -> int | None:
    """Return the number that begins at a sign of the page."""
    marks = (line.marks[at] for at in line.numbers())
    return next((mark.value.value for mark in marks if mark.start == start), None)


def _until(begin: Any, length: datetime.timedelta, public: Any) -> Span | None:
    """Return the bounds of a length of time, None where it was not over when it was told."""
    until = begin + length
    late = public is not None and until > public
    return None if late else Span(begin, until)
