"""Numbers that a report of a staff tells up to an hour of its day, or before a truce began."""

import datetime
import re
from typing import Any, NamedTuple

from analysis.readers.access import one_truce_in_force
from analysis.readers.hints import may_hold, register
from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.markers import NIGHT
from analysis.readers.other_hours import (
    hour_beside,
    hours_in_words,
    may_begin_with_a_day,
    may_tell_other_hours,
    weekday_before,
)
from analysis.readers.rules import Phrase
from analysis.readers.staff.window import ZONE, Window
from analysis.readers.when import dated
from analysis.vocabulary.dates import ClockSpan, DateSpan, to_utc

_DAY = datetime.timedelta(days=1)
# 'up to 16:00', 'by 16:00': no range that begins at another hour
_UP_TO = re.compile(r"(?<![a-zа-яіїєґ])(?:до|к|until|till|by|before|up to) $")
# 'at 16:00', 'since noon'
_AT = re.compile(
    r"(?<![a-zа-яіїєґ])(?:о|об|в|у|at|around|about|близько|около|після|после|after|since|з|із|с"
    r"|від|от|from) $"
)
_TRUCE = (
    r"(?:тиш[іиуаю]\w*|перемир['\w]+|припинення вогню|прекращени[еяю] огня|cease-?fire|truce"
    r"|silence)(?![a-zа-яіїєґ])"
)
# 'a day before the truce began' is another time, and 'more than before' compares
_BEFORE_A_TRUCE = re.compile(
    r"(?<!ніж )(?<!чем )(?<!than )"
    r"(?P<unit>(?<![a-zа-яіїєґ])(?:дн\w+|день|доб\w+|сут\w+|годин\w*|час\w*|тиж\w+|недел\w+|days?"
    r"|hours?|weeks?) )?(?<![a-zа-яіїєґ])(?:"
    r"(?:до|перед) (?:початк|начал|введен|запровадж|настан|вступ|старт)\w* (?:[\w'-]+ ){0,4}?"
    rf"{_TRUCE}"
    rf"|(?<=^)(?:до|перед) (?:режим\w+ )?{_TRUCE}"
    rf"|before (?:the )?(?:[\w'-]+ ){{0,4}}?{_TRUCE}"
    r"(?! (?:line|violation|monitor|negotiat|talks|was (?:announced|declared)))"
    rf"|until (?:the )?(?:start|beginning|onset) of (?:the )?(?:[\w'-]+ ){{0,2}}?{_TRUCE})"
)
register(_BEFORE_A_TRUCE, r"тиш\S*|перемир\S*|вогню|огня|cease-?fire|truce|silence")
_TO_AN_HOUR = "told up to {}: read as from the start of the day to that hour"
_NO_HOUR = "told up to an hour that lies in no day of the report: the window is left blank"
_OTHER_HOURS = "{!r}: told of hours that are not the report's: the window is left blank"
_NO_START = "told before a truce began, whose hour is not known: the window is left blank"


class Bounds(NamedTuple):
    """From when to when a number counts.

    Parameters
    ----------
    start, end : pandas.Timestamp or None
        UTC; None where they are not known.
    warning : str
        What is to be told of them.
    at : int
        Where the number begins.
    """

    start: Any
    end: Any
    warning: str
    at: int


def bounds_up_to(words: Phrase, window: Window, before: bool) -> Bounds | None:
    """Return the bounds of a number that is told up to an hour, or before a truce began; None for a
    number that says nothing of the kind.

    Parameters
    ----------
    words : Phrase
    window : Window
    before : bool
        Whether the number is of the whole day before the report's.
    """
    line, at = words.line, words.line.marks[words.at].start
    if not (_may_tell_up_to(line) or may_tell_other_hours(line)):
        return None
    hour = _hour_of(words, window)
    truce = line.finds(_BEFORE_A_TRUCE) if hour is None else None
    if hour is None and (truce is None or line.start + truce.end() > at):
        other = _other_hours(words, window)
        return Bounds(None, None, _OTHER_HOURS.format(other), at) if other else None
    day = window.before if before else (window.start, window.end)
    end = None
    if day is not None and None not in day:
        end = _end_of_hour(words, hour, day) if hour else _start_of_truce(truce, day)
    if day is None or end is None:
        return Bounds(None, None, _NO_HOUR if truce is None else _NO_START, at)
    return Bounds(day[0], end, _TO_AN_HOUR.format(f"{end.tz_convert(ZONE):%H:%M}"), at)


def _other_hours(words: Phrase, window: Window) -> str:
    """Return the words that tell hours of a number which are not the report's, '' where none do: a
    night is told of apart.
    """
    line = words.line
    if not (line.of(TIME) or may_tell_other_hours(line)):
        return ""
    told_as_of = any(_slot(line.marks[at].value) == window.slot for at in _hours(line))
    if told_as_of or None in (window.start, window.end) or line.finds(NIGHT):
        return ""
    told = _hour_told(words, window) or hours_in_words(line, words.at)
    if told or not may_begin_with_a_day(line):
        return told
    # a day that is over ended before its last midnight
    end = window.end - window.end.resolution
    first, last = (at.tz_convert(ZONE).date() for at in (window.start, end))
    return weekday_before(line, first, last)


def _hour_told(words: Phrase, window: Window) -> str:
    """Return the only hour of a sentence, at or after which something was done, '' where it is the
    report's.
    """
    hours = _hours(words.line)
    if len(hours) != 1:
        return ""
    start = words.line.marks[hours[0]].start
    if not _AT.search(words.line.page.folded, words.line.start, start):
        return ""
    return hour_beside(words.line, words.at, [window.slot])


def _end_of_hour(words: Phrase, hour: ClockSpan, day: tuple[Any, Any]) -> Any:
    """Return an hour, None if it lies outside the day."""
    end = to_utc(_date_of(words, day[0]), (hour.hour, hour.minute), ZONE)
    return end if day[0] < end <= day[1] else None


def _start_of_truce(told: re.Match[str] | None, day: tuple[Any, Any]) -> Any:
    """Return when the one truce that was in force began, None if that was on another day."""
    known = told is not None and not told["unit"]
    truce = one_truce_in_force(*day) if known else None
    return truce.start if truce is not None and day[0] < truce.start <= day[1] else None


def tells_up_to(line: Line, window: Window) -> bool:
    """Tell 'before 16:00 no strikes were recorded', of a part of the report's day.

    Parameters
    ----------
    line : Line
    window : Window
    """
    if not _may_tell_up_to(line):
        return False
    by_hour = any(_is_up_to(line, at, window) for at in _hours(line))
    return by_hour or line.finds(_BEFORE_A_TRUCE) is not None


def _may_tell_up_to(line: Line) -> bool:
    """Tell whether a sentence has an hour or a word of a truce; most have neither."""
    return bool(line.of(TIME)) or may_hold(_BEFORE_A_TRUCE, line.hints)


def _hours(line: Line) -> list[int]:
    """Return the tokens of a sentence that are hours."""
    return [at for at in line.of(TIME) if isinstance(line.marks[at].value, ClockSpan)]


def _is_up_to(line: Line, at: int, window: Window) -> bool:
    """Tell 'up to 16:00' in a report that counts up to another hour."""
    mark = line.marks[at]
    up_to = _UP_TO.search(line.page.folded, line.start, mark.start)
    return up_to is not None and _slot(mark.value) != window.slot


def _hour_of(words: Phrase, window: Window) -> ClockSpan | None:
    """Return the only hour of a sentence, if a number is told up to it and the report is not."""
    line, hours = words.line, _hours(words.line)
    if len(hours) != 1 or not _is_up_to(line, hours[0], window):
        return None
    leads = hours[0] < line.numbers()[0]
    beside = words.at < hours[0] < words.clause[1]
    return line.marks[hours[0]].value if leads or beside else None


def _slot(clock: ClockSpan) -> str:
    return f"{clock.hour:02d}:{clock.minute:02d}"


def _date_of(words: Phrase, start: Any) -> datetime.date:
    """Return the date beside the hour, else the day that begins there."""
    line = words.line
    first = start.tz_convert(ZONE).date()
    dates = [line.marks[at].value for at in line.of(TIME)]
    dates = [one for one in dates if isinstance(one, DateSpan) and one.first is None]
    return dated(dates[0], first, None) if len(dates) == 1 else first
