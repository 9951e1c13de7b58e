"""The days that a weekly or status report of the mission says that it covers."""

import datetime
import re

from analysis.readers.base import Source
from analysis.readers.marks import Mark
from analysis.readers.mission.clock import DAY, ZONE, Clock, Span
from analysis.vocabulary.dates import DateSpan, to_utc

# 'this report covers the two-week period from', 'Weekly report from the mission,'
_COVERS = re.compile(
    r"covers? (?:the )?(?:[\w-]+ ){0,3}?(?:period|weeks?)(?: (?:from|of|between))? $"
    r"|(?:weekly|bi-weekly|щотижнев\w+|тижнев\w+|еженедельн\w+) (?:[\w-]+ )?"
    r"(?:report|update|summary|звіт|отч[её]т)[^\n.;0-9]{0,60} $"
    r"|(?:охоплю\w+|охватыва\w+) (?:[\w-]+ ){0,2}?(?:період|период)(?: (?:з|із|с))? $"
)
_TO = re.compile(r" ?(?:to|and|until|through|по|до|[-–—]) $")


def days_covered(opened: Source, clock: Clock) -> Span | None:
    """Return the days that a report says it covers, where it tells no evening up to which it is.

    Parameters
    ----------
    opened : Source
    clock : Clock
    """
    dates = [mark for mark in opened.times if isinstance(mark.value, DateSpan)]
    led = (at for at, mark in enumerate(dates) if _COVERS.search(opened.folded[: mark.start]))
    at = next(led, None)
    if clock.end is not None or at is None:
        return None
    return _between(dates[at].value, _last_of(opened.folded, dates[at:]).value, clock)


def _last_of(folded: str, dates: list[Mark]) -> Mark:
    """Return the last of two dates that are bounds, the first where no bound follows it."""
    first, *others = dates
    bound = others and _TO.fullmatch(folded, first.end, others[0].start)
    return others[0] if bound else first


def _between(first: DateSpan, bound: DateSpan, clock: Clock) -> Span | None:
    """Return the days from one date to another, or of '4 - 10 June'; None for one day alone."""
    if not (clock.can_date(first) and clock.can_date(bound)):
        return None
    last = clock.date(bound)
    begun = _begun(first, last, clock)
    if begun >= last:
        return None
    return Span(to_utc(begun, (0, 0), ZONE), to_utc(last + DAY, (0, 0), ZONE))


def _begun(first: DateSpan, last: datetime.date, clock: Clock) -> datetime.date:
    """Return the first day of '4 - 10 June', or of two dates."""
    if first.first is not None and 0 < first.first <= last.day:
        return last.replace(day=first.first)
    return _near(first, last, clock)


def _near(first: DateSpan, last: datetime.date, clock: Clock) -> datetime.date:
    """Return the first of two dates, of the year of the last one where it is not told."""
    if first.year is not None:
        return clock.date(first)
    same_year = datetime.date(last.year, first.month, first.day)
    return same_year if same_year <= last else same_year.replace(year=last.year - 1)
