"""Observations laid on a line of local days, or of weeks or months where only such totals are known."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from analysis.baseline.selection import KEYS
from analysis.conflict import Truce, day_numbers

# stretches of days are alike in length within this share of their median: months are
_ALIKE = 0.25
# the shortest month has a day in ten less than the usual one
_SLACK = 0.1
# so many stretches at least show how they scatter
_FEWEST_UNITS = 2


@dataclass(frozen=True, slots=True)
class Units:
    """Stretches of about equal length that are units as days are elsewhere.

    Attributes
    ----------
    starts : numpy.ndarray of int64, shape (n,)
        Local days on which they begin, in order.
    columns : numpy.ndarray of int64, shape (n,)
        Where they lie on the line of units; a gap is left where stretches are missing.
    length : float
        Days a unit.
    """

    starts: np.ndarray
    columns: np.ndarray
    length: float

    def column(self, day: int) -> int:
        """Return where a day lies on the line of units.

        Parameters
        ----------
        day : int

        Returns
        -------
        int
            Below 0 before the first stretch.
        """
        before = int(np.searchsorted(self.starts, day, side="right")) - 1
        if before < 0:
            steps = max(1, round((self.starts[0] - day) / self.length))
            return int(self.columns[0]) - steps
        steps = int((day - self.starts[before]) / self.length + _SLACK)
        column = int(self.columns[before]) + steps
        if before + 1 < len(self.columns):
            return min(column, int(self.columns[before + 1]) - 1)
        return column


@dataclass(frozen=True, slots=True)
class Grid:
    """S strata on a line of T columns: days, or the units of a stratum.

    Attributes
    ----------
    counts, exposure : numpy.ndarray of float64, shape (S, T)
        Units known one by one: middles of bounds (NaN where none), and hours.
    extra_total, extra_exposure : numpy.ndarray of float64, shape (S,)
        Other stretches of several days.
    total_low, total_high : numpy.ndarray of float64, shape (S,)
        Bounds of all counts together.
    by_column : numpy.ndarray of float64, shape (S, T)
        Hours of both kinds.
    first_day : numpy.ndarray of int64, shape (S, T)
        The local day on which a column begins.
    units : dict of int to Units
        Strata whose columns are not days.
    """

    counts: np.ndarray
    exposure: np.ndarray
    extra_total: np.ndarray
    extra_exposure: np.ndarray
    total_low: np.ndarray
    total_high: np.ndarray
    by_column: np.ndarray
    first_day: np.ndarray
    units: dict[int, Units] = field(default_factory=dict)

    @property
    def unit_days(self) -> np.ndarray:
        """Days a column, by stratum."""
        out = np.ones(len(self.counts))
        for stratum, units in self.units.items():
            out[stratum] = units.length
        return out


def lay_out(
    observations: pd.DataFrame,
    series: pd.DataFrame,
    begin: pd.Timestamp,
    finish: pd.Timestamp,
    tz: str,
    truce: Truce,
) -> Grid:
    """Lay observations on a line.

    Parameters
    ----------
    observations : pandas.DataFrame
    series : pandas.DataFrame
        A row a series, with the keys; sets the order of the strata.
    begin, finish : pandas.Timestamp
        The line runs from the first to the second.
    tz : str
    truce : Truce
        Room is left for it on a line of units.

    Returns
    -------
    Grid
        A stretch of several days lies evenly over its days without those subtracted. Where a series
        has hardly a day known one by one but stretches of about equal length (weeks, months), these
        are its units.
    """
    wanted = pd.MultiIndex.from_frame(observations[KEYS])
    stratum = pd.MultiIndex.from_frame(series[KEYS]).get_indexer(wanted)
    last = day_numbers([finish - pd.Timedelta(seconds=1)], begin, tz)[0]
    shape = (len(series), max(int(last) + 1, 1))
    low = observations["low"].to_numpy(dtype="float64")
    high = observations["high"].to_numpy(dtype="float64")
    hours = observations["exposure_h"].to_numpy(dtype="float64")
    middle = (low + high) / 2
    window = day_numbers([truce.start, truce.end - pd.Timedelta(seconds=1)], begin, tz)
    column, is_unit, units = _columns(observations, stratum, shape, window)
    counts, exposure = np.full(shape, np.nan), np.zeros(shape)
    where = stratum[is_unit], column[is_unit]
    counts[where] = middle[is_unit]
    exposure[where] = hours[is_unit]
    rest = ~is_unit
    by_column = exposure.copy()
    _add_stretches(by_column, observations[rest], stratum[rest], hours[rest], units, begin, tz)
    return Grid(
        counts,
        exposure,
        extra_total=_sums(stratum[rest], middle[rest], shape[0]),
        extra_exposure=_sums(stratum[rest], hours[rest], shape[0]),
        total_low=_sums(stratum, low, shape[0]),
        total_high=_sums(stratum, high, shape[0]),
        by_column=by_column,
        first_day=_first_days(shape, units),
        units=units,
    )


def _sums(stratum: np.ndarray, values: np.ndarray, size: int) -> np.ndarray:
    return np.bincount(stratum, weights=values, minlength=size)


def _columns(
    observations: pd.DataFrame, stratum: np.ndarray, shape: tuple[int, int], window: np.ndarray
) -> tuple[np.ndarray, np.ndarray, dict[int, Units]]:
    """Say where each observation lies, which are units, and which strata have units of days."""
    day = observations["day"].to_numpy()
    column = np.clip(day, 0, shape[1] - 1)
    single = observations["n_days"].to_numpy() == 1
    is_unit = single.copy()
    units: dict[int, Units] = {}
    days_of = _sums(stratum[single], np.ones(int(single.sum())), shape[0])
    totals_of = _sums(stratum[~single], np.ones(int((~single).sum())), shape[0])
    # days known one by one tell more of scatter than as many weeks
    candidates = (totals_of >= _FEWEST_UNITS) & ((days_of < 2) | (totals_of >= 2 * days_of))
    for number in np.flatnonzero(candidates):
        rows = np.flatnonzero((stratum == number) & ~single)
        alike = rows[_alike(observations["exposure_h"].to_numpy(dtype="float64")[rows])]
        if len(alike) < _FEWEST_UNITS:
            continue
        alike = alike[np.argsort(day[alike], kind="stable")]
        found = _chain(day[alike], observations["n_days"].to_numpy()[alike], window)
        units[int(number)] = found
        is_unit[stratum == number] = False
        is_unit[alike] = True
        column[alike] = found.columns
    return column, is_unit, units


def _alike(hours: np.ndarray) -> np.ndarray:
    typical = np.median(hours)
    return np.abs(hours - typical) <= _ALIKE * typical


def _chain(days: np.ndarray, n_days: np.ndarray, window: np.ndarray) -> Units:
    """Number stretches one after another, with room for the truce and for those that are missing."""
    length = float(n_days.mean())
    steps = np.maximum(1, np.rint(np.diff(days) / length)).astype("int64")
    across = (days[:-1] < window[0]) & (days[1:] > window[0])
    steps[across] = np.maximum(steps[across], 2)
    columns = np.concatenate([[0], np.cumsum(steps)])
    return Units(days, columns, length)


def _add_stretches(
    by_column: np.ndarray,
    stretches: pd.DataFrame,
    stratum: np.ndarray,
    hours: np.ndarray,
    units: dict[int, Units],
    begin: pd.Timestamp,
    tz: str,
) -> None:
    """Add the hours of totals over several days, evenly over the days that are not subtracted."""
    size = by_column.shape[1]
    told = zip(stretches["day"], stretches["n_days"], stretches["hole"], strict=True)
    # such totals are few: a month here and there
    for number, (first, n_days, hole) in enumerate(told):
        days = np.arange(first, min(first + n_days, size))
        days = np.setdiff1d(days, _days_of(hole, begin, tz))
        own_units = units.get(int(stratum[number]))
        columns = days if own_units is None else _within(own_units, days, size)
        share = hours[number] / max(len(days), 1)
        np.add.at(by_column, (stratum[number], columns), share)


def _within(units: Units, days: np.ndarray, size: int) -> np.ndarray:
    columns = np.array([units.column(int(day)) for day in days], dtype="int64")
    return np.clip(columns, 0, size - 1)


def _days_of(hole: Sequence | None, begin: pd.Timestamp, tz: str) -> np.ndarray:
    """Return the local days of windows."""
    if not isinstance(hole, Sequence) or not len(hole):
        return np.zeros(0, dtype="int64")
    starts = day_numbers([start for start, _ in hole], begin, tz)
    ends = day_numbers([end for _, end in hole], begin, tz)
    return np.concatenate([np.arange(a, b) for a, b in zip(starts, ends, strict=True)])


def _first_days(shape: tuple[int, int], units: dict[int, Units]) -> np.ndarray:
    out = np.tile(np.arange(shape[1]), (shape[0], 1))
    for stratum, found in units.items():
        steps = np.arange(shape[1]) - found.columns[0]
        out[stratum] = np.rint(found.starts[0] + steps * found.length).astype("int64")
        out[stratum, found.columns] = found.starts
    return out
