"""'To midnight on 20 April', with which that day may begin or end."""

import datetime
from typing import Any

from analysis.readers.access import one_truce_in_force
from analysis.readers.when import Moment, dated, to_utc

_MIDNIGHT = (0, 0)


def is_either_midnight(
    folded: str,
    found: list[Moment],
    bounds: tuple[Any, Any],
    known: tuple[datetime.date | None, str],
    from_midnight: set[datetime.date],
) -> bool:
    """Tell whether hours that began on a day before end with 'midnight on 20 April', told when all
    of that day was over; 00:00 begins a day, and so does the midnight from which others go on, or
    the one with which the truce itself ended.

    Parameters
    ----------
    folded : str
    found : list of Moment
        Among them the one that ends the hours.
    bounds : tuple of (pandas.Timestamp or None, pandas.Timestamp or None)
    known : tuple of (datetime.date or None, str)
        Day of publication, and IANA zone of the local times.
    from_midnight : set of datetime.date
        The days whose hours the text counts from midnight.
    """
    begin, until = bounds
    day, zone = known
    if begin is None or until is None:
        return False
    local = begin.tz_convert(zone)
    date = until.tz_convert(zone).date()
    over = day is None or date < day
    if not over or date in from_midnight or (local.hour, local.minute) == _MIDNIGHT:
        return False
    if until != to_utc(date, _MIDNIGHT, zone) or not local.date() < date:
        return False
    if not any(_is_by_word(folded, one) and _date(one, day, date) == date for one in found):
        return False
    truce = one_truce_in_force(begin, begin)
    ends = None if truce is None else truce.end
    return not (ends is not None and ends == ends and ends <= until)  # noqa: PLR0124


def _is_by_word(folded: str, moment: Moment) -> bool:
    """Tell a midnight up to which something is told, by the word for it."""
    by_word = not folded[moment.start : moment.start + 1].isdigit()
    return by_word and moment.clock == _MIDNIGHT and moment.bound != "from"


def _date(moment: Moment, day: datetime.date | None, near: datetime.date) -> datetime.date | None:
    """Return the date beside a moment, None without one."""
    date = moment.date
    if date is None or date.first is not None:
        return None
    return dated(date, near if day is None else day, None)
