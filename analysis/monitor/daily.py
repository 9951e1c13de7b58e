"""A series of the counts table as days: one count a local day, whatever hours its windows have."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.baseline.around import Account
from analysis.baseline.selection import not_compared, with_series

SERIES_KEYS = ("reporter", "accused", "sector", "category", "clock")
_LONGEST_H = 25.5


@dataclass(frozen=True, slots=True)
class Days:
    """A line of local days.

    ``first``: the first day; ``counts``, ``exposure_h``: (T,), NaN where no count is known;
    ``left_out``: counts that are part of another of their day, or longer than a day.
    """

    first: pd.Timestamp
    counts: np.ndarray
    exposure_h: np.ndarray
    left_out: int


def pick(book: Account, series: Mapping[str, str], name: str = "series") -> pd.DataFrame:
    """Return the counts of a series.

    Parameters
    ----------
    book : Book
    series : mapping of str to str
        Some of reporter, accused, sector, category, clock; what is not named must be told by what
        is.
    name : str
        Of the argument, for messages.

    Returns
    -------
    pandas.DataFrame

    Raises
    ------
    TypeError
        If it is no mapping.
    ValueError
        If a key is unknown, nothing fits, or what is not named differs (hours apart).
    """
    if not isinstance(series, Mapping):
        raise TypeError(
            f"{name}: {series!r}: expected a mapping, such as reporter, accused, category"
        )
    unknown = [key for key in series if key not in SERIES_KEYS]
    if unknown:
        raise ValueError(f"{name}: {unknown[0]!r} is not one of {', '.join(SERIES_KEYS)}")
    rows = with_series(book.counts)
    usable = not_compared(rows, book.conflict).isna() & rows["low"].notna() & rows["high"].notna()
    rows = rows.loc[usable]
    for key, value in series.items():
        rows = rows.loc[rows[key].eq(value)]
    if rows.empty:
        raise ValueError(f"{name}: no count of {dict(series)}")
    for key in SERIES_KEYS[:4]:
        values = sorted(rows[key].dropna().unique())
        if len(values) > 1:
            raise ValueError(f"{name}: {key} is not named; expected one of {', '.join(values)}")
    return rows


def by_day(rows: pd.DataFrame, tz: str) -> Days:
    """Lay counts on a line of local days; of a day's windows the longest stands for it.

    Parameters
    ----------
    rows : pandas.DataFrame
        As returned by ``pick``.
    tz : str

    Returns
    -------
    Days
        A window belongs to the day on which its middle lies: a night to its morning.
    """
    short = rows.loc[rows["exposure_h"] <= _LONGEST_H]
    middle = short["start"] + (short["end"] - short["start"]) / 2
    day = middle.dt.tz_convert(tz).dt.tz_localize(None).dt.normalize()
    count = (short["low"].astype("float64") + short["high"].astype("float64")) / 2
    table = pd.DataFrame({"day": day, "count": count, "hours": short["exposure_h"]})
    table = table.sort_values(["day", "hours"], kind="stable").groupby("day").tail(1)
    table = table.set_index("day")
    span = pd.date_range(day.min(), day.max(), freq="D")
    first = day.min()
    table = table.reindex(span)
    left_out = len(rows) - len(day.unique())
    return Days(first, table["count"].to_numpy(), table["hours"].to_numpy(), left_out)


def pair(first: Days, second: Days) -> tuple[Days, Days]:
    """Lay two series on the days that both lines have.

    Parameters
    ----------
    first, second : Days

    Returns
    -------
    (Days, Days)

    Raises
    ------
    ValueError
        If they have no day in common.
    """
    begin = max(first.first, second.first)
    end = min(_end(first), _end(second))
    if end <= begin:
        raise ValueError(
            f"series_b: its days end or begin before those of series_a ({begin:%Y-%m-%d})"
        )
    return _cut(first, begin, end), _cut(second, begin, end)


def _end(days: Days) -> pd.Timestamp:
    return days.first + pd.offsets.Day(len(days.counts))


def _cut(days: Days, begin: pd.Timestamp, end: pd.Timestamp) -> Days:
    start, stop = (begin - days.first).days, (end - days.first).days
    part = slice(start, stop)
    return Days(begin, days.counts[part], days.exposure_h[part], days.left_out)
