"""Days of a source's clock to windows of a conflict's.

An event keeps its date as the source wrote it and a band: which side of the conflict's local
midnights (and other hours asked for) its time lies on. A local hour falls on a few minutes of the
source's day only, one for each offset of the zones, so an engine compares whole minutes and needs
no time zones; moments are made here, of the few dates and bands that come back.
"""

import re
from collections.abc import Iterable

import numpy as np
import pandas as pd

_LAST_DAY = "2037-01-01"
_ISO = re.compile(r"^\d{4}-\d{2}-\d{2}(?:$|[T ])")
_COMPACT = re.compile(r"^\d{8}$")
_WORDS = re.compile(r"^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})$")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def band_minutes(
    hours: Iterable[str], source: str, local: str, first_year: int = 1989
) -> tuple[int, ...]:
    """Return the minutes of the source's day at which a local hour can fall.

    Parameters
    ----------
    hours : iterable of str
        Local hours such as "00:00"; midnight is always taken.
    source, local : str
        Zones of the source's times and of the conflict.
    first_year : int
        Of the source: what the clocks did before does not matter.

    Returns
    -------
    tuple of int
        Sorted, without 0.
    """
    minutes: set[int] = set()
    days = pd.date_range(f"{first_year}-01-01", _LAST_DAY, freq="D")
    for hour in {"00:00", *hours}:
        moments = _at_hour(days, hour, local).tz_convert(source)
        minutes |= set((moments.hour * 60 + moments.minute).tolist())
    return tuple(sorted(minutes - {0}))


def band_bounds(
    dates: pd.DatetimeIndex, bands: np.ndarray, minutes: tuple[int, ...], source: str
) -> tuple[pd.DatetimeIndex, pd.DatetimeIndex]:
    """Return the first and the last moment of bands.

    Parameters
    ----------
    dates : pandas.DatetimeIndex, shape (n,)
        Dates of the source's clock, without zone.
    bands : numpy.ndarray of int, shape (n,)
        How many of ``minutes`` the time has reached.
    minutes : tuple of int
    source : str

    Returns
    -------
    (pandas.DatetimeIndex, pandas.DatetimeIndex)
        In UTC; the second is exclusive.
    """
    edges = np.array([0, *minutes, 1440], dtype="int64")
    begin = _at_minute(dates, edges[bands], source)
    finish = _at_minute(dates, edges[bands + 1], source)
    return begin, finish


def read_dates(texts: pd.Series, first_year: int) -> pd.Series:
    """Read dates as sources write them, strictly.

    Parameters
    ----------
    texts : pandas.Series of str, shape (n,)
        2025-04-19 (with or without a time), 20250419, 19 April 2025, 19-Apr-2025.
    first_year : int

    Returns
    -------
    pandas.Series of datetime64[us], shape (n,)
        Missing where there is no such day, or its year is before ``first_year`` or after 2100.
    """
    distinct = pd.Series(texts.unique())
    iso = distinct.map(_iso_text)
    read = pd.to_datetime(iso, format="%Y-%m-%d", errors="coerce").astype("datetime64[us]")
    possible = read.dt.year.between(first_year, 2100)
    known = dict(zip(distinct, read.where(possible), strict=True))
    return texts.map(known).astype("datetime64[us]")


def _iso_text(text: object) -> str | None:
    if not isinstance(text, str):
        return None
    text = text.strip()
    if _ISO.match(text):
        return text[:10]
    if _COMPACT.match(text):
        return f"{text[:4]}-{text[4:6]}-{text[6:]}"
    words = _WORDS.match(text)
    if words and words[2][:3].casefold() in _MONTHS:
        month = _MONTHS.index(words[2][:3].casefold()) + 1
        return f"{words[3]}-{month:02d}-{int(words[1]):02d}"
    return None


def _at_hour(dates: pd.DatetimeIndex, hour: str, zone: str) -> pd.DatetimeIndex:
    at = pd.Timedelta(hours=int(hour[:2]), minutes=int(hour[3:5]))
    return localize(dates + at, zone)


def localize(moments: pd.DatetimeIndex, zone: str) -> pd.DatetimeIndex:
    """Give local moments their zone; those that the clock skips are moved on.

    Parameters
    ----------
    moments : pandas.DatetimeIndex
        Without zone.
    zone : str

    Returns
    -------
    pandas.DatetimeIndex
        In UTC; an hour that the clock repeats is the first of the two.
    """
    first = np.ones(len(moments), dtype=bool)
    local = moments.tz_localize(zone, ambiguous=first, nonexistent="shift_forward")
    return local.tz_convert("UTC").as_unit("us")


def _at_minute(dates: pd.DatetimeIndex, minutes: np.ndarray, zone: str) -> pd.DatetimeIndex:
    return localize(dates + pd.to_timedelta(minutes, unit="min"), zone)
