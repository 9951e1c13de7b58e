"""The local clock: which hours a window covers, which days it lies on, how long it is.

Only like is compared with like, and likeness begins with the clock: a running total of 22:00 never
meets a full day. Keys of clock hours are made and read here only.
"""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Iterable

HOUR = pd.Timedelta(hours=1)
DAY = pd.Timedelta(days=1)
# truces are declared from 00:01 and reports closed at 23:59: to the quarter of an hour, midnight
_ROUNDING = "15min"


def exposure_hours(start: "Iterable", end: "Iterable") -> np.ndarray:
    """Return the length of windows in hours.

    Parameters
    ----------
    start, end : array-like of datetime64[us, UTC], shape (n,)

    Returns
    -------
    numpy.ndarray of float64, shape (n,)
        Hours; NaN where an end is missing.
    """
    span = pd.Series(pd.DatetimeIndex(end)) - pd.Series(pd.DatetimeIndex(start))
    return (span / HOUR).to_numpy(dtype="float64")


def clock_keys(start: "Iterable", end: "Iterable", tz: str) -> np.ndarray:
    """Name the local clock hours that windows cover.

    Parameters
    ----------
    start, end : array-like of datetime64[us, UTC], shape (n,)
    tz : str
        Zone of the local clock.

    Returns
    -------
    numpy.ndarray of object (str), shape (n,)
        To the quarter of an hour: "00:00-00:00" for windows of whole days from local midnight,
        however many; "00:00-22:00" for the evening's running total; "18:00-00:00+2d" for one that
        ends two local days later; "" where a bound is missing.
    """
    clock = _Clock(start, end, tz)
    keys = np.full(len(clock.known), "", dtype=object)
    hours = zip(clock.from_hour, clock.to_hour, clock.later, clock.whole, strict=True)
    keys[clock.known] = [_key(*told) for told in hours]
    return keys


def whole_days(start: "Iterable", end: "Iterable", tz: str) -> np.ndarray:
    """Tell which windows are of whole local days, from any hour.

    Parameters
    ----------
    start, end : array-like of datetime64[us, UTC], shape (n,)
    tz : str

    Returns
    -------
    numpy.ndarray of bool, shape (n,)
    """
    clock = _Clock(start, end, tz)
    out = np.zeros(len(clock.known), dtype=bool)
    out[clock.known] = clock.whole
    return out


def day_lengths(start: "Iterable", end: "Iterable") -> np.ndarray:
    """Return the length of windows in days, rounded, at least 1.

    Parameters
    ----------
    start, end : array-like of datetime64[us, UTC], shape (n,)

    Returns
    -------
    numpy.ndarray of int64, shape (n,)
        1 where an end is missing.
    """
    days = exposure_hours(start, end) / 24
    return np.maximum(1, np.rint(np.nan_to_num(days, nan=1.0))).astype("int64")


def day_numbers(moments: "Iterable", begin: pd.Timestamp, tz: str) -> np.ndarray:
    """Number the local days of moments.

    Parameters
    ----------
    moments : array-like of datetime64[us, UTC], shape (n,)
    begin : pandas.Timestamp
        Its local day is number 0.
    tz : str

    Returns
    -------
    numpy.ndarray of int64, shape (n,)
    """
    days = pd.DatetimeIndex(moments).tz_convert(tz).tz_localize(None).normalize()
    first = begin.tz_convert(tz).tz_localize(None).normalize()
    return ((days - first) / DAY).to_numpy().astype("int64")


def read_clock(key: str) -> tuple[str, str, int]:
    """Read a key of clock hours.

    Parameters
    ----------
    key : str
        As made by ``clock_keys``.

    Returns
    -------
    (str, str, int)
        Hour of the start, hour of the end, local days between the two dates (0 for whole days).

    Raises
    ------
    ValueError
        If the text is not such a key.
    """
    hours, _, later = key.partition("+")
    first, dash, last = hours.partition("-")
    if not dash or (later and not later.removesuffix("d").isdigit()):
        raise ValueError(f"{key!r} is no key of clock hours, such as 00:00-22:00")
    return first, last, int(later.removesuffix("d")) if later else 0


class _Clock:
    """Local hours of the windows whose ends are both known."""

    def __init__(self, start: "Iterable", end: "Iterable", tz: str) -> None:
        begin, finish = (pd.DatetimeIndex(side).tz_convert(tz) for side in (start, end))
        self.known = np.asarray(~(begin.isna() | finish.isna()))
        first = begin[self.known].tz_localize(None).round(_ROUNDING)
        last = finish[self.known].tz_localize(None).round(_ROUNDING)
        self.from_hour = first.strftime("%H:%M").to_numpy()
        self.to_hour = last.strftime("%H:%M").to_numpy()
        # local dates, so that a change of the clocks does not break a month
        self.later = ((last.normalize() - first.normalize()) / DAY).to_numpy().astype(int)
        self.whole = (self.from_hour == self.to_hour) & (self.later > 0)


def _key(from_hour: str, to_hour: str, later: int, whole: bool) -> str:
    hours = f"{from_hour}-{to_hour}"
    return hours if whole or not later else f"{hours}+{later}d"
