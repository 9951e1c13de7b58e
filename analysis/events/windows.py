"""Groups of events to counts over windows, in the columns of ``schema.COUNTS``.

An event is known to lie within a span: a band of a day where its hour is known, its whole day where
only the day is, several days where the source says no more. A window counts an event whose span it
holds; an event that a window touches but does not hold is left out, and counted as such. A day on
which the source names events somewhere, and none here, counts 0; a day on which it has no event at
all is missing, and a longer window that has such days says so in its flags.
"""

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

from analysis import schema
from analysis.conflict import clock_keys, day_lengths, read_clock, whole_days
from analysis.events.columns import BadEvents
from analysis.events.days import localize

_KEYS = ["sector", "accused", "category"]
_NOT_HELD = "span_longer"
_SUMS = ("low", "high", "unended")


class WindowsAsked:
    """Which windows are asked for."""

    def __init__(self, conflict: Any, clocks: tuple, lengths: tuple, truces: tuple) -> None:
        for length in lengths:
            if length < 1 or length != int(length):
                raise BadEvents(f"lengths: {length} days; expected whole days, at least 1")
        self.tz = conflict.tz
        self.truces = [conflict.truce(truce) for truce in truces]
        for truce in self.truces:
            if pd.isna(truce.start) or pd.isna(truce.end):
                raise BadEvents(f"truces: {truce.ceasefire} has no published start or end")
        held = pd.DataFrame(
            {"start": [t.start for t in self.truces], "end": [t.end for t in self.truces]},
            dtype="datetime64[us, UTC]",
        )
        self.held = held
        own = clock_keys(held["start"], held["end"], self.tz) if len(held) else []
        self.clocks = tuple(dict.fromkeys([*clocks, *own]))
        self.lengths = lengths

    @property
    def hours(self) -> list[str]:
        """Hours at which a window begins or ends."""
        return sorted({hour for clock in self.clocks for hour in clock.split("+")[0].split("-")})

    def over(self, first: pd.Timestamp, last: pd.Timestamp) -> pd.DataFrame:
        every = make_windows(first, last, self.clocks, self.lengths, self.tz)
        return pd.concat([every, self.held]).drop_duplicates(ignore_index=True)


def make_windows(
    first: pd.Timestamp,
    last: pd.Timestamp,
    clocks: Iterable[str],
    lengths: Iterable[int],
    tz: str,
) -> pd.DataFrame:
    """List windows over a stretch of local days.

    Parameters
    ----------
    first, last : pandas.Timestamp
        Local days without zone; the last is taken in.
    clocks : iterable of str
        Keys of clock hours: one window a day each.
    lengths : iterable of int
        Days of windows of whole days, one after the other from the first day.
    tz : str

    Returns
    -------
    pandas.DataFrame
        start, end (UTC), each window once, sorted.
    """
    days = pd.date_range(first, last, freq="D")
    parts = [_clock_windows(days, clock, tz) for clock in clocks if clock != "00:00-00:00"]
    parts += [_day_windows(days, length, tz) for length in lengths]
    every = pd.concat(parts).drop_duplicates()
    return every.sort_values(["start", "end"], ignore_index=True)


def count_windows(
    spans: pd.DataFrame,
    windows: pd.DataFrame,
    observed: pd.DatetimeIndex,
    tz: str,
    *,
    reporter: str,
    whole: str | None,
    silent_zero: bool = False,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Count events over windows.

    Parameters
    ----------
    spans : pandas.DataFrame
        sector, accused, category, begin, finish (UTC; between them the event lies), low, high;
        unended (events in no sum, since their end is not known), where there are such.
    windows : pandas.DataFrame
        start, end.
    observed : pandas.DatetimeIndex
        Local days, without zone, on which the source has any event anywhere.
    tz : str
    reporter : str
    whole : str or None
        Sector for the sum of all; None: no such rows.
    silent_zero : bool
        Whether a day without any event is a day without acts.

    Returns
    -------
    (pandas.DataFrame, pandas.DataFrame)
        Counts as in ``schema.COUNTS``; events left out, by start, end, sector, accused, category
        and reason.
    """
    spans = _with_whole(spans, whole)
    if "unended" not in spans.columns:
        spans = spans.assign(unended=0.0)
    if spans.empty or windows.empty:
        return _typed(
            pd.DataFrame(columns=["start", "end", *_KEYS, "low", "high"]), reporter, tz
        ), none_left()
    series, names = _numbered(spans)
    held, left = _held_and_left(spans, windows, series, len(names))
    seen = _is_seen(windows, observed, tz) | silent_zero
    return _table(held, windows, names, seen, reporter, tz), _left_out(left, windows, names)


def _clock_windows(days: pd.DatetimeIndex, clock: str, tz: str) -> pd.DataFrame:
    begin, finish, later = read_clock(clock)
    if begin == finish and later == 0:
        later = 1
    start = localize(days + pd.Timedelta(f"{begin}:00"), tz)
    end = localize(days + pd.Timedelta(days=later) + pd.Timedelta(f"{finish}:00"), tz)
    return pd.DataFrame({"start": start, "end": end})


def _day_windows(days: pd.DatetimeIndex, length: int, tz: str) -> pd.DataFrame:
    firsts = days[::length]
    firsts = firsts[firsts + pd.Timedelta(days=length - 1) <= days[-1]]
    ends = localize(firsts + pd.Timedelta(days=length), tz)
    return pd.DataFrame({"start": localize(firsts, tz), "end": ends})


def _with_whole(spans: pd.DataFrame, whole: str | None) -> pd.DataFrame:
    if whole is None:
        return spans
    return pd.concat([spans[spans["sector"] != whole], spans.assign(sector=whole)])


def _numbered(spans: pd.DataFrame) -> tuple[np.ndarray, pd.DataFrame]:
    grouped = spans.groupby(_KEYS, sort=True)
    names = grouped.size().index.to_frame(index=False)
    return grouped.ngroup().to_numpy(), names


def daily_counts(
    daily: pd.DataFrame, *, reporter: str, category: str, sector: str, tz: str
) -> pd.DataFrame:
    """Return a published daily series as counts, as those made of events are.

    Parameters
    ----------
    daily : pandas.DataFrame
        day (local, without zone), count (whole numbers); days that are not there are missing.
    reporter, category, sector : str
        Of all of them.
    tz : str

    Returns
    -------
    pandas.DataFrame
        As in ``schema.COUNTS``, without a doer.

    Raises
    ------
    ValueError
        If a day stands there twice.
    """
    days = pd.DatetimeIndex(daily["day"])
    if days.has_duplicates:
        raise ValueError(f"daily: {days[days.duplicated()][0]:%Y-%m-%d} stands there twice")
    windows = {"start": localize(days, tz), "end": localize(days + pd.Timedelta(days=1), tz)}
    series = {"sector": sector, "accused": "unattributed", "category": category}
    counts = daily["count"].to_numpy(dtype="int64")
    out = pd.DataFrame({**windows, **series, "low": counts, "high": counts})
    return _typed(out, reporter, tz)


def _held_and_left(
    spans: pd.DataFrame, windows: pd.DataFrame, series: np.ndarray, n: int
) -> tuple[np.ndarray, np.ndarray]:
    """Sums of the spans that each window holds, low and high, and of those it touches only."""
    begin, finish = _microseconds(spans["begin"]), _microseconds(spans["finish"])
    order = np.argsort(begin, kind="stable")
    begin, finish, series = begin[order], finish[order], series[order]
    low, high, unended = (spans[name].to_numpy(dtype="float64")[order] for name in _SUMS)
    starts, ends = _microseconds(windows["start"]), _microseconds(windows["end"])
    # no span that begins earlier than the longest of them before a window reaches into it
    first = np.searchsorted(begin, starts - (finish - begin).max(), side="left")
    last = np.searchsorted(begin, ends, side="left")
    held = np.zeros((len(_SUMS), len(windows), n))
    left = np.zeros((len(windows), n))
    for number, near in enumerate(map(slice, first, last)):
        touches = finish[near] > starts[number]
        within = touches & (begin[near] >= starts[number]) & (finish[near] <= ends[number])
        apart = touches & ~within
        for row, values in zip(held, (low, high, unended), strict=True):
            row[number] = np.bincount(series[near][within], values[near][within], n)
        left[number] = np.bincount(series[near][apart], low[near][apart], n)
    return held, left


def _microseconds(moments: pd.Series) -> np.ndarray:
    return moments.to_numpy(dtype="datetime64[us]").astype("int64")


def _is_seen(windows: pd.DataFrame, observed: pd.DatetimeIndex, tz: str) -> np.ndarray:
    """Whether the source has events on every local day that a window touches."""
    days = observed.sort_values().unique().values.astype("datetime64[D]").astype("int64")
    first = _local_days(windows["start"], tz)
    last = _local_days(windows["end"] - pd.Timedelta(1, unit="us"), tz)
    known = np.searchsorted(days, last, side="right") - np.searchsorted(days, first)
    return known == last - first + 1


def _local_days(moments: pd.Series, tz: str) -> np.ndarray:
    local = moments.dt.tz_convert(tz).dt.tz_localize(None)
    return local.to_numpy(dtype="datetime64[D]").astype("int64")


def _table(
    held: np.ndarray,
    windows: pd.DataFrame,
    names: pd.DataFrame,
    seen: np.ndarray,
    reporter: str,
    tz: str,
) -> pd.DataFrame:
    window, name = np.nonzero(
        np.broadcast_to(seen[:, None], held.shape[1:]) | (held[1:] > 0).any(axis=0)
    )
    out = names.iloc[name].reset_index(drop=True)
    out["start"] = windows["start"].array[window]
    out["end"] = windows["end"].array[window]
    out["flags"] = _flags(~seen[window], held[2, window, name] > 0)
    out["low"] = np.rint(held[0, window, name]).astype("int64")
    out["high"] = np.rint(held[1, window, name]).astype("int64")
    return _typed(out, reporter, tz)


def _flags(silent: np.ndarray, cut: np.ndarray) -> list[list[str]]:
    flags: list[list[str]] = [[] for _ in silent]
    for row in np.flatnonzero(silent):
        flags[row].append("silent_days")
    for row in np.flatnonzero(cut):
        flags[row].append("no_end")
    return flags


def _typed(out: pd.DataFrame, reporter: str, tz: str) -> pd.DataFrame:
    for moment in ("start", "end"):
        out[moment] = pd.to_datetime(out[moment], utc=True).astype("datetime64[us, UTC]")
    out["reporter"] = reporter
    out["clock"] = clock_keys(out["start"], out["end"], tz)
    out["n_days"] = day_lengths(out["start"], out["end"])
    out["whole_days"] = whole_days(out["start"], out["end"], tz)
    out["origin"] = "said"
    out["n_publishers"] = 1
    if "flags" not in out.columns:
        out["flags"] = [[] for _ in range(len(out))]
    out["statements"] = [[] for _ in range(len(out))]
    out = out.sort_values(["start", "end", *_KEYS], ignore_index=True)
    return schema.conform(out, schema.COUNTS)


def _left_out(left: np.ndarray, windows: pd.DataFrame, names: pd.DataFrame) -> pd.DataFrame:
    window, name = np.nonzero(left)
    out = names.iloc[name].reset_index(drop=True)
    out.insert(0, "start", windows["start"].array[window])
    out.insert(1, "end", windows["end"].array[window])
    out["events"] = np.rint(left[window, name]).astype("int64")
    return out.assign(reason=_NOT_HELD)


def none_left() -> pd.DataFrame:
    """Return an empty table of events left out.

    Returns
    -------
    pandas.DataFrame
    """
    return pd.DataFrame(columns=["start", "end", *_KEYS, "events", "reason"])
