"""Which evenings a tally of the mission lies between."""

import datetime
import re
from dataclasses import dataclass
from typing import Any

from analysis.readers.base import Source
from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.when import dated, moments
from analysis.vocabulary.dates import ClockSpan, DateSpan, to_utc

ZONE = "Europe/Kyiv"
EVENING = (19, 30)
DAY = datetime.timedelta(days=1)
_SUNDAY = 6
_AS_OF = re.compile(r"as of[ :(]*$|as of \S* ?$|hours to ?$|станом на[ :(]*$|состоянию на[ :(]*$")
_TOTAL = re.compile(
    r"from [^.]{0,60}until the end of the reporting|has so far recorded|so far recorded"
    r"|since [^.:]{0,30}$|since \d|до кінця звітного|до конца отчетного"
    r"|(?:з|від|с|от|із) (?:початку|начала|моменту|момента)[^.:]{0,60}$"
)
_ISSUED = re.compile(
    r"(?:issued on |опубліковани?й |опубликованн?ый |звіт\w* від |отчет\w* от |отчет\w* (?:смм )?"
    r"(?:обсе )?(?:от|за) |звіт\w* (?:смм )?(?:обсє )?(?:від|за) )$"
)
_EVENINGS = re.compile(
    r"(?:[зс]|в[іи]д) веч[ое]ра |между вечерами|між вечорами"
    r"|(?:between|from|over|during) the (?:evenings? of|period from the evening of)|evening of"
)
_WEEK = re.compile(
    r"(?:over|during|in|throughout) (?:the )?(?:past |last |reporting |this )?week"
    r"|weekly|past seven days"
    r"|(?:за|протягом|в течение|минул\w+|прошл\w+) (?:тижд?[нд]\w+|недел\w+)"
    r"|(?:between|from) \d{1,2} "
)
_WEEKEND = re.compile(
    r"weekend|вихідн|выходн|on (?:mon|tues|wednes|thurs|fri|satur|sun)day(?! [0-9])"
)
_PREVIOUS = re.compile(
    r"previous(?:ly)? (?:reporting period|24 hours|day|week)|(?:the )?day before|same as "
    r"(?:during|in) the previous|compared (?:with|to)|попередн\w+ (?:звітн\w+ )?(?:період|доб|дн)"
    r"|предыдущ\w+ (?:отчетн\w+ )?(?:период|сут|дн)|днем ран[іе]|порівнян\w+ (?:з|із) "
    r"|(?:по сравнению|в сравнении) с|(?:сравнивать|порівнювати) (?:с|з|із) "
    r"|(?:добою|сутками) ран[іе]"
)
_LEADS = re.compile(
    r"^[^a-zа-яіїє]*(?:(?:in|during|over|throughout) the previous|(?:за|протягом|в течение|в|у)"
    r" (?:попередн|предыдущ)|днем ран[іе]|(?:добою|сутками) ран[іе])"
    r"|compared (?:with|to)[^.]{0,24}$"
)
_SINCE = re.compile(r"(?:from|since|[зс]|в[іи]д|от|із)[ a-zа-яіїє]*$")
# 'from the evening of 23 to the evening of 25 October', whose first day has no month
_FIRST_EVENING = re.compile(r"веч[ое]р\w* (\d{1,2})(?:-?го)? (?:до|по|та|і|и) веч[ое]р")


@dataclass(frozen=True, slots=True)
class Span:
    """The window of a tally; ``since`` is the start of a running total."""

    start: Any
    end: Any
    since: Any = None


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
    """

    end: Any
    day: datetime.date | None
    year: int | None
    start: Any = None

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

    def date(self, span: DateSpan) -> datetime.date:
        """Return the date of a span."""
        return dated(span, self.base, self.year if self.base is None else None)

    def can_date(self, span: DateSpan) -> bool:
        """Tell whether the year of a span is known."""
        return span.year is not None or self.base is not None or self.year is not None


def as_of(source: Source, day: datetime.date | None, year: int | None) -> tuple[Any, list[str]]:
    """Find the moment up to which the report tells, and what to warn of."""
    folded = source.folded
    for moment in moments(folded, source.times):
        before = folded[max(0, moment.start - 16) : moment.start]
        if not _AS_OF.search(before):
            continue
        if moment.date is not None:
            return to_utc(dated(moment.date, day, year), moment.clock, ZONE), []
        if day is not None:
            warning = "the hour has no date: read as the evening before publication"
            return to_utc(day - DAY, moment.clock, ZONE), [warning]
    for mark in source.times:
        if isinstance(mark.value, DateSpan) and _ISSUED.search(
            folded[max(0, mark.start - 48) : mark.start]
        ):
            evening = dated(mark.value, day, year) - DAY
            warning = "the report gives no 'as of': read as the evening before its issue"
            return to_utc(evening, EVENING, ZONE), [warning]
    return None, ["the report gives no 'as of': when it counts up to is not known"]


def window_of(line: Line, at: int, clock: Clock) -> Span | str:
    """Return the window of a tally, or why it is not known.

    Parameters
    ----------
    line : Line
    at : int
        Offset in the sentence before which the words stand that tell it.
    clock : Clock
    """
    before = line.folded[:at]
    if _TOTAL.search(before):
        return _running(line, at, clock)
    aside, lead = _is_previous(line.folded, at)
    if "between the evenings of friday" in before or re.search(r"evenings? of [a-z]+day", before):
        return "the evenings are not given by date"
    if _WEEKEND.search(line.folded, max(0, at - 40), at + 60):
        return "a weekend: its evenings are not given by date"
    if not lead and (_EVENINGS.search(before) or _WEEK.search(before)):
        return _evenings(line, at, clock)
    if lead:
        return period_before(line.folded[aside : at + 60], clock)
    if clock.end is None:
        return Span(None, None)
    return Span(clock.start or clock.end - DAY, clock.end)


def _is_previous(folded: str, at: int) -> tuple[int, bool]:
    """Tell whether a tally is the period before's, and where the aside that it stands in begins."""
    opened = folded.rfind("(", 0, at)
    aside = opened if opened >= 0 and ")" not in folded[opened:at] else 0
    if aside and re.match(r"[^)]{0,50}(?:previous|попередн|предыдущ)", folded[at:]):
        return aside, True
    if aside and _PREVIOUS.search(folded[max(0, aside - 60) : aside]):
        return aside, True
    if not _PREVIOUS.search(folded[aside:at]):
        return aside, False
    return aside, bool(aside or _LEADS.search(folded[:at]))


def _dates(line: Line, at: int) -> list[DateSpan]:
    inside = [line.marks[token] for token in line.of(TIME)]
    return [
        mark.value
        for mark in inside
        if mark.start - line.start < at and isinstance(mark.value, DateSpan)
    ]


def _running(line: Line, at: int, clock: Clock) -> Span | str:
    """'From 00:01 on 27 July until the end of the reporting period': a running total."""
    date = _since(line, at)
    if date is None or not clock.can_date(date):
        return "a running total that does not say since when"
    hours = [
        line.marks[token].value
        for token in line.of(TIME)
        if isinstance(line.marks[token].value, ClockSpan)
        and line.marks[token].start - line.start < at
    ]
    hour = (hours[0].hour, hours[0].minute) if hours else (0, 0)
    start = to_utc(clock.date(date), hour, ZONE)
    if clock.end is not None and start >= clock.end:
        return "a running total that would end before it begins"
    return Span(start, clock.end, start)


def _since(line: Line, at: int) -> DateSpan | None:
    """Return the date right after 'from' or 'since', its clock time aside, else the only date."""
    marks = [line.marks[token] for token in line.of(TIME)]
    for moment in moments(line.page.folded, marks):
        if moment.bound == "from" and moment.date is not None:
            return moment.date
    for mark in marks:
        before = line.page.folded[max(line.start, mark.start - 20) : mark.start]
        if isinstance(mark.value, DateSpan) and _SINCE.search(before):
            return mark.value
    dates = _dates(line, at)
    return dates[0] if len(dates) == 1 else None


def _evenings(line: Line, at: int, clock: Clock) -> Span | str:
    dates = _dates(line, at)
    if not dates or not clock.can_date(dates[0]):
        return "a week or evenings that are not given by date"
    first, last = clock.date(dates[0]), clock.date(dates[1] if len(dates) > 1 else dates[0])
    if dates[0].first is not None and 0 < dates[0].first <= first.day:
        first = first.replace(day=dates[0].first)  # 'the evenings of 24 and 25 July'
    begun = _FIRST_EVENING.search(line.folded, 0, at)
    if begun and len(dates) == 1 and 0 < int(begun[1]) <= first.day:
        first = first.replace(day=int(begun[1]))
    start, end = to_utc(first, clock.hour, ZONE), to_utc(last, clock.hour, ZONE)
    if first >= last or clock.end is not None and end > clock.end:
        return "its evenings are not in order, or after the report's own hour"
    clock.start = start
    return Span(start, end)


def period_before(words: str, clock: Clock) -> Span | str:
    """Return the window of the period before the one told last."""
    start = clock.start or (None if clock.end is None else clock.end - DAY)
    if start is None:
        return "the hours of the period before are not known"
    # no report is issued on Sundays, so the one before a Sunday evening may cover a day or two
    if start.tz_convert(ZONE).weekday() == _SUNDAY and "hours" not in words:
        return "the period before ended on a Sunday: whether it has one day or two is not said"
    if "week" in words:
        return "the week before: its evenings are not given by date"
    return Span(start - DAY, start)
