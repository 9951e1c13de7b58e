"""Counts up to no hour that is told, of a text published within a day of their beginning."""

import datetime
import re
from typing import Any

from analysis.readers.marks import Mark
from analysis.readers.statement.hours import Hours
from analysis.readers.weekdays import days_by_words
from analysis.readers.when import public_by, publication
from analysis.vocabulary.dates import ClockSpan, to_utc

UP_TO_PUBLICATION = (
    "the text does not say up to which hour it counts: read as counting up to its publication, "
    "less than a day after its beginning"
)
ENDS_LATER = (
    "the window that the text names ends with its publication or after it: read as counting up to "
    "the publication"
)
_TO_COME = (
    "the hours that the text names begin with its publication or after it: what it counts has none"
)
_DAY = datetime.timedelta(days=1)
# 'on the first day of the truce, as of 16:00'
_ANOTHER_DAY = re.compile(
    r"(?<![a-zа-яіїєґ])(?:перш|перв|друг|втор|трет|попередн|предыдущ|минул|прошедш|прошл|first"
    r"|second|third|previous|last|past)[а-яіїєґ]* (?:d[aао]|д[еноі]|сут)"
)


def is_told_within_a_day(begin: Any, published: Any, zone: str) -> bool:
    """Tell whether a text was published less than a day after what it counts began, at an hour that
    is known.

    Parameters
    ----------
    begin : pandas.Timestamp or None
    published : str, datetime.date, pandas.Timestamp or None
    zone : str
        IANA zone of the speaker's clock.
    """
    moment = publication(published, zone)[1]
    return begin is not None and moment is not None and begin < moment < begin + _DAY


def end_with_publication(rows: list[dict[str, Any]], published: Any, zone: str) -> list[str]:
    """Let the statements since the day of publication began, which have no end, run up to it;
    return what to warn of.

    Parameters
    ----------
    rows : list of dict
    published : str, datetime.date, pandas.Timestamp or None
    zone : str
        IANA zone of the speaker's clock.
    """
    day, moment = publication(published, zone)
    midnight = None if day is None or moment is None else to_utc(day, (0, 0), zone)
    open_ones = [row for row in rows if row["start"] is not None and row["end"] is None]
    told = [row for row in open_ones if row["start"] == midnight]
    for row in told:
        row["end"] = moment
    return [UP_TO_PUBLICATION] if told else []


def end_at_the_only_hour(
    rows: list[dict[str, Any]], hours: Hours, times: list[Mark], folded: str
) -> None:
    """Let the statements of a text that says of none from when it counts run up to the hour 'as of'
    which it is told, where it names no other time or day.

    Parameters
    ----------
    rows : list of dict
    hours : Hours
        What the text tells of hours.
    times : list of Mark
        The times of the text.
    folded : str
        The text, folded.
    """
    placed = any(row["start"] is not None or row["end"] is not None for row in rows)
    alone = len(times) == 1 and isinstance(times[0].value, ClockSpan)
    named = hours.day and days_by_words(folded, 0, len(folded), hours.day) - {hours.day}
    if placed or not alone or named or _ANOTHER_DAY.search(folded) or hours.is_told_by_another:
        return
    for row in rows:
        row["end"] = hours.told_by


def within_publication(rows: list[dict[str, Any]], published: Any, zone: str) -> list[str]:
    """Let no window of statements go on after their publication; return what to warn of.

    Parameters
    ----------
    rows : list of dict
    published : str, datetime.date, pandas.Timestamp or None
    zone : str
        IANA zone of the speaker's clock.
    """
    public = public_by(published, zone)
    if public is None:
        return []
    to_come = [row for row in rows if row["start"] is not None and row["start"] >= public]
    for row in to_come:
        row["start"] = row["end"] = row["cumulative_from"] = None
    later = [row for row in rows if row["end"] is not None and row["end"] > public]
    for row in later:
        row["end"] = public
    return [_TO_COME] * bool(to_come) + [ENDS_LATER] * bool(later)
