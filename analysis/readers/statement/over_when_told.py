"""Days that were over by the hour as of which a headquarters tells of them."""

import datetime
from typing import Any

from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.statement.days import Span, whole
from analysis.readers.statement.told_as_of import date_of, is_as_of
from analysis.readers.when import Moment, dated, moments
from analysis.vocabulary.dates import DateSpan, to_utc

# '22 February as of 7:00', of that day
_BESIDE = 32
_DAY = datetime.timedelta(days=1)


def over_when_told(line: Line, day: datetime.date | None, zone: str, public: Any) -> Span | None:
    """Return the day of 'on 22 February they fired 14 times, the staff said as of 7:00 on 23
    February', unknown where that hour has no date and may be of either day; None where the hour is
    told of the day itself.

    Parameters
    ----------
    line : Line
    day : datetime.date or None
        Day of publication.
    zone : str
        IANA zone of the speaker's clock.
    public : pandas.Timestamp or None
        Nothing is counted after it.
    """
    folded = line.page.folded
    marks = [line.marks[at] for at in line.of(TIME)]
    hours = [one for one in moments(folded, marks) if is_as_of(folded, one)]
    named = _dates_apart(marks, hours)
    if day is None or len(hours) != 1 or len(named) != 1:
        return None
    told = dated(named[0].value, day, None)
    of_its_own = date_of(folded, hours[0], day)
    if of_its_own is not None:
        return whole(told, zone) if told < of_its_own else None
    beside = hours[0].start - named[0].end < _BESIDE
    to_come = public is not None and to_utc(day, hours[0].clock, zone) > public
    return None if told + _DAY != day or beside or to_come else Span(None, None)


def _dates_apart(marks: list[Mark], hours: list[Moment]) -> list[Mark]:
    """Return the single dates of a sentence that belong to none of some hours."""
    dates = [one for one in marks if isinstance(one.value, DateSpan) and one.value.first is None]
    return [one for one in dates if not any(at.start <= one.start < at.end for at in hours)]
