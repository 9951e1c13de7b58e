"""Times that a text says or a caller gives, in UTC."""

import datetime
import re

from analysis.vocabulary.dates import ClockSpan, to_utc

_FROM = re.compile(
    r"(?:с|з|від|from|since|between|період з|период с)(?: (?:нуля часов|начала|midnight(?: on)?))? *$"
)
_UNTIL = re.compile(r"(?:до|по|to|until|till|through|and)(?: (?:нуля часов|midnight(?: on)?))? *$")
_ZERO_HOUR = re.compile(r"нуля часов|midnight|полуночи|опівночі")
_DAY_ONLY = re.compile(r" ?([0-9]{1,2})(?:-?(?:го|е|th|st|nd|rd))(?![0-9a-zа-я])")


def instant(value, name):
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


def publication(published, zone):
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
        stamp = pd.Timestamp(published)
    except (ValueError, TypeError) as error:
        raise ValueError(f"published {published!r} is not a day or a moment") from error
    if stamp is pd.NaT:
        return None, None
    if stamp.tzinfo is not None:
        return stamp.tz_convert(zone).date(), stamp.tz_convert("UTC")
    if stamp != stamp.normalize() or (isinstance(published, str) and ":" in published):
        raise ValueError(f"published {published!r} has no zone: give it one, or the day alone")
    return stamp.date(), None


def public_by(published, zone):
    """Return the latest moment at which a text was public: a day stands for its end, as in the loaded tables.

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


def dated(span, day, year, what="the date"):
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
            f"{what}, {span.day:02d}.{span.month:02d}, has no year: pass year= or published="
        )
    near = [
        datetime.date(y, span.month, span.day)
        for y in (day.year - 1, day.year, day.year + 1)
        if (span.month, span.day) != (2, 29) or y % 4 == 0
    ]
    return min(near, key=lambda date: abs(date - day))


def span_of_words(folded, times, day, year, zone):
    """Find 'from 18:00 on 19 April until midnight on 21 April': return (start, end), each None if not said.

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
    for at, mark in enumerate(times):
        if isinstance(mark.value, ClockSpan):
            following = times[at + 1] if at + 1 < len(times) else None
            if (
                following is None
                or isinstance(following.value, ClockSpan)
                or following.start - mark.end > 12
            ):
                bare = _DAY_ONLY.match(folded, mark.end)
                if (
                    start is not None
                    and end is None
                    and bare
                    and _UNTIL.search(folded[max(0, mark.start - 24) : mark.start])
                ):
                    end = _same_month(
                        start, int(bare[1]), (mark.value.hour, mark.value.minute), zone
                    )
                continue
            date, clock, first = following.value, (mark.value.hour, mark.value.minute), mark.start
        else:
            if (
                at
                and isinstance(times[at - 1].value, ClockSpan)
                and mark.start - times[at - 1].end <= 12
            ):
                continue
            if not _ZERO_HOUR.search(folded[max(0, mark.start - 16) : mark.start]):
                continue
            date, clock, first = mark.value, (0, 0), mark.start
        if date.first is not None or (date.year is None and day is None and year is None):
            continue
        moment = to_utc(dated(date, day, year), clock, zone)
        before = folded[max(0, first - 24) : first]
        if start is None and _FROM.search(before):
            start = moment
        elif start is not None and end is None and _UNTIL.search(before) and moment > start:
            end = moment
    return start, end


def _same_month(start, day, clock, zone):
    """'until midnight on the 21st': of the month in which the window began."""
    local = start.tz_convert(zone)
    try:
        moment = to_utc(datetime.date(local.year, local.month, day), clock, zone)
    except ValueError:
        return None
    return moment if moment > start else None
