"""The mission's clock: its day from evening to evening, and what a report told of its time."""

import datetime
import re
from dataclasses import dataclass, field
from typing import Any

from analysis.readers.mission.wording import EARLIER, EARLIER_SLAVIC
from analysis.readers.when import dated
from analysis.vocabulary.dates import DateSpan, to_utc

ZONE = "Europe/Kyiv"
EVENING = (19, 30)
DAY = datetime.timedelta(days=1)
_SUNDAY = 6


@dataclass(frozen=True, slots=True)
class Span:
    """The window of a tally; ``since`` is the start of a running total, ``part`` the part of a day
    whose hours are not printed.
    """

    start: Any
    end: Any
    since: Any = None
    part: str = ""


# the period before one whose hours are not known
THE_ONE_BEFORE = Span(None, None, part="the period before")
_DAY_BEFORE = re.compile(
    rf"\W*(?:(?:in|during|over|on) the (?:{EARLIER}|past) day"
    rf"|(?:за|протягом|упродовж|впродовж|в течение) {EARLIER_SLAVIC}\w+ (?:дн|доб|сут))"
)
# 'the previous 24 hours' are a day, whatever the weekday
_HOURS = re.compile(r"hours|24(?:-\w+)? (?:годин|час)|(?<![а-яіїє])(?:доб|сут)")
_HOUR = datetime.timedelta(hours=1)
# a week has an hour less or more where clocks are changed
_WEEK = (7 * DAY - _HOUR, 7 * DAY, 7 * DAY + _HOUR)
_OF_A_WEEK = re.compile(
    rf"{EARLIER} week|week (?:before|earlier)"
    r"|позаминул\w+ тиж|позапрошл\w+ недел|week before last"
    rf"|{EARLIER_SLAVIC}\w+ (?:тиж|недел)|(?:тижнем|неделей) ран[іе]"
)
# 'in the previous quarter', 'the same period of 2020': no day
_LONG_BEFORE = re.compile(
    r"(?:previous|preceding|last|past|prior|same|попередн\w+|предыдущ\w+|минул\w+|прошл\w+"
    r"|т(?:ой|ого|ом|ому) ж[е]?|аналог\w+) (?:[a-zа-яіїє]+ )?"
    r"(?:quarter|months?|year|period (?:of|in|last)"
    r"|квартал|м[іе]ся?ц|рік|рок|год(?!ин)|пер[іи]од\w* "
    r"(?:\d{4}|минул|прошл|попередн|предыдущ))"
)
_A_DAY = re.compile(r"(?<![a-zа-яіїє])(?:days?(?![a-z])|дн[іяе])")
_SEVERAL_DAYS = datetime.timedelta(days=4)
_A_WEEK_LONG = datetime.timedelta(days=7)
# what the report covers is one day of it or several
_REPORTING = re.compile(r"reporting|звітн|отчетн")
_OF_MONTHS = "the period before, of more than a day: its days are not given by date"
_NO_EVENINGS = "the week before: its evenings are not given by date"
_ENDS_ON_SUNDAY = (
    "the report ends on a Sunday and tells no evenings: read as one day, it may tell of two"
)
_MOST_OF_HALF_A_YEAR = datetime.timedelta(days=176)
_USUAL_EVENINGS = "the report gives no 'as of': its evenings are read as 19:30 in Kyiv"


@dataclass(slots=True)
class Clock:
    """What is known of the report's time while it is read.

    Parameters
    ----------
    end : pandas.Timestamp or None
        Moment up to which the report tells.
    day : datetime.date or None
        Day of publication.
    year : int or None
    start : pandas.Timestamp or None
        Start of what it covers, where it tells the evenings.
    begun : pandas.Timestamp or None
        The earliest start of evenings told up to its end, maybe day by day.
    told : Span or None
        The evenings that a sentence named last.
    any_told : bool
        Whether a tally was told so far.
    stated : Span or None
        The hours of the last sentence that told tallies, if those that end last have the same.
    covered : Span or None
        The days that a weekly or status report says it covers.
    doubts : list of str
        What of the hours was taken as usual and is not printed.
    by_days : bool
        Whether a report that ends on a Sunday names days, and not evenings.
    stamp : pandas.Timestamp or None
        Moment of publication.
    """

    end: Any
    day: datetime.date | None
    year: int | None
    start: Any = None
    begun: Any = None
    told: "Span | None" = None
    any_told: bool = False
    stated: "Span | None" = None
    covered: "Span | None" = None
    doubts: list[str] = field(default_factory=list)
    by_days: bool = False
    stamp: Any = None

    def is_over(self, end: Any) -> bool:
        """Tell whether what ends at a moment was over when it was published.

        Parameters
        ----------
        end : pandas.Timestamp
        """
        return self.stamp is None or end <= self.stamp

    @property
    def base(self) -> datetime.date | None:
        """The day that dates without a year are near to."""
        return self.day if self.end is None else self.end.tz_convert(ZONE).date()

    @property
    def hour(self) -> tuple[int, int]:
        """The hour of the evening at which it counts up."""
        if self.end is None:
            return EVENING
        local = self.end.tz_convert(ZONE)
        return local.hour, local.minute

    def take_usual_evenings(self) -> None:
        """Keep in mind that evenings are those of the mission's usual day, where none is told."""
        if self.end is None:
            self.doubts.append(_USUAL_EVENINGS)

    def doubt_a_sunday(self, *, by_days: bool = False) -> None:
        """Keep in mind that a report which ends on a Sunday, when none is issued, may tell of two
        days.

        Parameters
        ----------
        by_days : bool
            Whether it names days, of which evenings are not said.
        """
        self.by_days |= by_days
        on_sunday = self.end is not None and self.end.tz_convert(ZONE).weekday() == _SUNDAY
        if on_sunday and self.start is None and _ENDS_ON_SUNDAY not in self.doubts:
            self.doubts.append(_ENDS_ON_SUNDAY)

    def settled_doubts(self) -> list[str]:
        """Return what stays in doubt once all is read: evenings told after a Sunday's headline are
        those of the whole report.
        """
        settled = self.start is not None and not self.by_days
        return [doubt for doubt in self.doubts if doubt != _ENDS_ON_SUNDAY or not settled]

    def date(self, span: DateSpan) -> datetime.date:
        """Return the date of a span: one without a year is of the year that ends with the report's
        week.
        """
        if self.base is None:
            return dated(span, None, self.year)
        return dated(span, self.base - _MOST_OF_HALF_A_YEAR, None)

    def can_date(self, span: DateSpan) -> bool:
        """Tell whether the year of a span is known."""
        return span.year is not None or self.base is not None or self.year is not None


def day_before(moment: Any) -> Any:
    """Return the same hour of the day before, an hour more or less away where clocks are changed.

    Parameters
    ----------
    moment : pandas.Timestamp
    """
    local = moment.tz_convert(ZONE)
    return to_utc(local.date() - DAY, (local.hour, local.minute), ZONE)


def day_of(date: datetime.date, clock: Clock) -> Span | None:
    """Return the mission's day that ends on the evening of a date, None if it is not over.

    Parameters
    ----------
    date : datetime.date
    clock : Clock
    """
    evening = to_utc(date, clock.hour, ZONE)
    before = to_utc(date - DAY, clock.hour, ZONE)
    late = clock.end is not None and evening > clock.end
    return None if late else Span(before, evening)


def _is_of_the_report(words: str, clock: Clock) -> bool:
    """Tell 'on the previous day', before any tally is told: the day before publication, which is
    the report's last.
    """
    if clock.any_told or clock.end is None or clock.day is None or not _DAY_BEFORE.match(words):
        return False
    return clock.end.tz_convert(ZONE).date() == clock.day - DAY


def period_before(words: str, clock: Clock) -> Span | str:
    """Return the window of the period before the one told last."""
    if _is_of_the_report(words, clock) and clock.end is not None:
        return Span(day_before(clock.end), clock.end)
    told = None if clock.told is None else clock.told.start
    if _LONG_BEFORE.search(words):
        return _OF_MONTHS
    if _is_of_more_than_a_day(words, clock):
        return THE_ONE_BEFORE if _is_of_some_days(words, clock) else _OF_MONTHS
    if told is not None and told == clock.start and _REPORTING.search(words):
        told = clock.begun
    start = told or clock.start or (None if clock.end is None else day_before(clock.end))
    if start is None:
        of_a_week = _OF_A_WEEK.search(words)
        return _NO_EVENINGS if of_a_week else THE_ONE_BEFORE
    known = told is not None or clock.start is not None
    if not known and (start + DAY).tz_convert(ZONE).weekday() == _SUNDAY:
        return "the report ends on a Sunday: whether it has one day or two is not said"
    # no report is issued on Sundays, so the one before a Sunday evening may cover a day or two
    if start.tz_convert(ZONE).weekday() == _SUNDAY and not _HOURS.search(words):
        return "the period before ended on a Sunday: whether it has one day or two is not said"
    before = week_before(words, clock.told)
    if before is not None:
        return before
    if "week" in words:
        return _NO_EVENINGS
    return Span(day_before(start), start)


def _is_of_more_than_a_day(words: str, clock: Clock) -> bool:
    """Tell 'the previous period' after one of many days, which is as long."""
    if clock.told is None or _HOURS.search(words) or _OF_A_WEEK.search(words):
        return False
    is_long = clock.told.end - clock.told.start >= _SEVERAL_DAYS
    return is_long and not _A_DAY.search(words)


def _is_of_some_days(words: str, clock: Clock) -> bool:
    """Tell 'the previous reporting period' after one of a week at most."""
    if clock.told is None or _REPORTING.search(words) is None:
        return False
    return clock.told.end - clock.told.start <= _A_WEEK_LONG


def week_before(words: str, told: Span | None) -> Span | None:
    """Return the week before the week told last, 'a week earlier', None without one.

    Parameters
    ----------
    words : str
        That may name it.
    told : Span or None
        The window told last.
    """
    if told is None or told.end - told.start not in _WEEK or not _OF_A_WEEK.search(words):
        return None
    local = told.start.tz_convert(ZONE)
    before = local.date() - datetime.timedelta(days=7)
    return Span(to_utc(before, (local.hour, local.minute), ZONE), told.start)


def tell(span: Span, clock: Clock) -> Span | str:
    """Keep a window in mind for what is told next, or say why it can't be one.

    Parameters
    ----------
    span : Span
    clock : Clock
    """
    if span.start >= span.end or clock.end is not None and span.end > clock.end:
        return "its evenings are not in order, or after the report's own hour"
    last, clock.told = clock.told, span
    if clock.end is None or span.end == clock.end:
        clock.start = span.start
        clock.begun = _begun(span, last, clock.begun)
    return span


def _begun(span: Span, last: Span | None, begun: Any) -> Any:
    """Return where evenings begin that are told day by day, or as a whole before their last."""
    goes_on = last is not None and last.end == span.start
    starts = [begun, last.start if last is not None and goes_on else None]
    near = [start for start in starts if start is not None and span.end - start < _SEVERAL_DAYS]
    return min([span.start, *near])


def of_the_same_days(days: int, clock: Clock) -> Span | None:
    """Return the last days that are told, 'over the same two days', None for any other number.

    Parameters
    ----------
    days : int
    clock : Clock
    """
    whole = None if None in (clock.begun, clock.end) else Span(clock.begun, clock.end)
    for span in (clock.stated, whole):
        if span is not None and abs(span.end - span.start - days * DAY) <= _HOUR:
            return span
    return None
