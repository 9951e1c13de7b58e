"""What normal days would have held in the windows of claims, and how the claims compare."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from analysis.baseline.days import describe
from analysis.baseline.grid import Grid, Units
from analysis.baseline.ratio import Setting, detectable, limits, predict
from analysis.baseline.scatter import learned_law
from analysis.baseline.spread import Spread
from analysis.conflict import day_numbers

Pair = tuple[np.ndarray, np.ndarray]
# a window this much shorter than a unit tells nothing of how units scatter
_SHORT = 0.75


@dataclass(frozen=True, slots=True)
class Claims:
    """Claims of a truce to be compared, and the windows behind each.

    Attributes
    ----------
    rows : pandas.DataFrame
        A row a claim: keys, ``start``, ``end``, ``count_low``, ``count_high`` (NA: open),
        ``exposure_h`` and more.
    windows : pandas.DataFrame
        A row a window: ``row`` (the index of ``rows``), ``start``, ``n_days``, ``hours``,
        ``middle`` (of the bounds of its count; NaN where open).
    """

    rows: pd.DataFrame
    windows: pd.DataFrame

    def take(self, which: np.ndarray) -> "Claims":
        """Keep some claims.

        Parameters
        ----------
        which : numpy.ndarray
            Mask, or positions.

        Returns
        -------
        Claims
        """
        chosen = np.flatnonzero(which) if which.dtype == bool else which
        rows = self.rows.iloc[chosen]
        return Claims(rows, self.windows.loc[self.windows["row"].isin(rows.index.to_list())])

    @classmethod
    def joined(cls, parts: "Sequence[Claims]") -> "Claims":
        """Lay claims of several windows behind each other, to be compared in one go.

        Parameters
        ----------
        parts : sequence of Claims, at least one

        Returns
        -------
        Claims
        """
        begins = np.cumsum([0, *(len(part.rows) for part in parts)])
        windows = [
            part.windows.assign(row=begin + part.rows.index.get_indexer(part.windows["row"]))
            for part, begin in zip(parts, begins, strict=False)
        ]
        rows = pd.concat([part.rows for part in parts], ignore_index=True)
        return cls(rows, pd.concat(windows, ignore_index=True))


@dataclass(frozen=True, slots=True)
class Prediction:
    """S claims beside their normal level.

    Attributes
    ----------
    expected, expected_low, expected_high : numpy.ndarray of float64, shape (S,)
        Count of each window on normal days, and the limits between which it would lie.
    ratio, ratio_low, ratio_high : numpy.ndarray of float64, shape (S,)
        Claimed over expected: of the middles, and by the bounds of the counts.
    low, high, p : numpy.ndarray of float64, shape (S,)
        Confidence limits of the ratio, p-value of a ratio of 1; NaN where scatter is not known.
    min_detectable_ratio : numpy.ndarray of float64, shape (S,)
    claimed, total : pair of numpy.ndarray of float64, shape (S,)
        Bounds of the claimed count (inf: open) and of the normal total.
    setting : Setting
    spread : Spread
    counts, exposure : numpy.ndarray of float64, shape (S, T)
        Normal days or units one by one.
    unit_days : numpy.ndarray of float64, shape (S,)
        Days a unit.
    """

    expected: np.ndarray
    expected_low: np.ndarray
    expected_high: np.ndarray
    ratio: np.ndarray
    ratio_low: np.ndarray
    ratio_high: np.ndarray
    low: np.ndarray
    high: np.ndarray
    p: np.ndarray
    min_detectable_ratio: np.ndarray
    claimed: Pair
    total: Pair
    setting: Setting
    spread: Spread
    counts: np.ndarray
    exposure: np.ndarray
    unit_days: np.ndarray


@dataclass(frozen=True, slots=True)
class Line:
    """S claims on one line of T days (or units), normal days and the truce's together.

    Attributes
    ----------
    counts, hours : numpy.ndarray of float64, shape (S, T)
        Middles of bounds, NaN where none is known. A claim over several days lies evenly on them.
    inside : numpy.ndarray of bool, shape (S, T)
        The truce's days.
    first_day : numpy.ndarray of int64, shape (S, T)
        The local day on which each column begins; 0 is that on which the baseline does.
    unit_days : numpy.ndarray of float64, shape (S,)
        Days a column.
    """

    counts: np.ndarray
    hours: np.ndarray
    inside: np.ndarray
    first_day: np.ndarray
    unit_days: np.ndarray


def predict_claims(
    claims: Claims,
    grid: Grid,
    stratum: np.ndarray,
    begin: pd.Timestamp,
    level: float,
    refine: bool = True,
) -> Prediction:
    """Compare claims with the normal level of their series.

    Parameters
    ----------
    claims : Claims
        S claims.
    grid : Grid
        The normal level.
    stratum : numpy.ndarray of int64, shape (S,)
        The row of the grid that each claim is compared with.
    begin : pandas.Timestamp
        First day of the grid's line, in its local zone.
    level : float
    refine : bool
        Allow for weekdays, a trend and a level that wanders; False is the interval of the first
        edition.

    Returns
    -------
    Prediction
    """
    laid = _lay(claims, grid, stratum, begin)
    setting, scatter = describe(
        laid.counts,
        laid.exposure,
        laid.own,
        laid.seen,
        grid.extra_total[stratum],
        grid.extra_exposure[stratum],
        laid.base,
        daily=refine & (grid.unit_days[stratum] == 1),
    )
    if refine:
        setting = replace(setting, law=_laws(grid, stratum))
    x = claimed_bounds(claims.rows)
    y = grid.total_low[stratum], grid.total_high[stratum]
    middle = (y[0] + y[1]) / 2
    low, high, p = limits(x, y, setting, level)
    few, most = predict(y, setting, level)
    # what the truce's weekdays would hold at the level of all normal days
    own_h, base_h = setting.exposure * setting.shift, setting.base_exposure
    with np.errstate(divide="ignore", invalid="ignore"):
        x_middle = np.where(
            np.isfinite(x[1]),
            (x[0] + x[1]) / 2,
            np.nan,
        )
        ratio = x_middle / own_h / (middle / base_h)
        ratio_low = x[0] / own_h / (y[1] / base_h)
        ratio_high = x[1] / own_h / (y[0] / base_h)
    # of one normal count the ratio is known, but not its uncertainty
    no_level = np.isnan(p) & ~(middle > 0)
    return Prediction(
        expected=middle / base_h * own_h,
        expected_low=few,
        expected_high=most,
        ratio=np.where(no_level, np.nan, ratio),
        ratio_low=np.where(no_level, np.nan, ratio_low),
        ratio_high=np.where(no_level, np.nan, ratio_high),
        low=low,
        high=high,
        p=p,
        min_detectable_ratio=detectable(middle, setting, level),
        claimed=x,
        total=y,
        setting=setting,
        spread=scatter,
        counts=laid.counts,
        exposure=laid.exposure,
        unit_days=grid.unit_days[stratum],
    )


def _laws(grid: Grid, stratum: np.ndarray) -> np.ndarray | None:
    """Return how scatter follows the level, where a dozen series tell."""
    law = learned_law(grid.counts, grid.exposure)
    return None if law is None else np.tile(law, (len(stratum), 1))


def lay_line(claims: Claims, grid: Grid, stratum: np.ndarray, begin: pd.Timestamp) -> Line:
    """Lay claims and their normal days on one line.

    Parameters
    ----------
    claims : Claims
    grid : Grid
    stratum : numpy.ndarray of int64, shape (S,)
    begin : pandas.Timestamp

    Returns
    -------
    Line
    """
    laid = _lay(claims, grid, stratum, begin)
    inside = laid.own > 0
    low, high = claimed_bounds(claims.rows)
    middle = np.where(
        np.isfinite(high),
        (low + high) / 2,
        np.nan,
    )
    even = laid.own / laid.own.sum(axis=1, keepdims=True) * middle[:, None]
    return Line(
        counts=np.where(inside, even, laid.counts),
        hours=np.where(inside, laid.own, laid.exposure),
        inside=inside,
        first_day=laid.first_day,
        unit_days=grid.unit_days[stratum],
    )


def claimed_bounds(rows: pd.DataFrame) -> Pair:
    """Return the bounds of claimed counts.

    Parameters
    ----------
    rows : pandas.DataFrame
        With ``count_low`` and ``count_high``.

    Returns
    -------
    low, high : numpy.ndarray of float64, shape (S,)
        NaN where no count is known; inf where it is open above.
    """
    low = rows["count_low"].to_numpy(dtype="float64", na_value=np.nan)
    high = rows["count_high"].astype("Float64").to_numpy(dtype="float64", na_value=np.inf)
    return low, high


@dataclass(frozen=True, slots=True)
class _Laid:
    """Claims and normal level on a line that is long enough for both; arrays (S, T)."""

    counts: np.ndarray
    exposure: np.ndarray
    base: np.ndarray  # hours of normal days and stretches
    own: np.ndarray  # hours of the truce that were counted
    seen: np.ndarray  # counts of the truce's days where they are known one by one
    first_day: np.ndarray


def _lay(claims: Claims, grid: Grid, stratum: np.ndarray, begin: pd.Timestamp) -> _Laid:
    pieces = _pieces(claims, grid, stratum, begin)
    size = grid.counts.shape[1]
    columns = pieces["column"].to_numpy(dtype="int64")
    shift = max(0, -int(columns.min()))
    length = max(size, int(columns.max()) + 1) + shift
    row = claims.rows.index.get_indexer(pieces["row"].to_numpy())
    column = columns + shift
    own = np.zeros((len(claims.rows), length))
    np.add.at(
        own,
        (row, column),
        pieces["hours"].to_numpy(),
    )
    seen = np.full(own.shape, np.nan)
    seen[row, column] = pieces["count"]
    after = length - shift - size

    def placed(values: np.ndarray, fill: float) -> np.ndarray:
        return np.pad(
            values[stratum],
            ((0, 0), (shift, after)),
            constant_values=fill,
        )

    return _Laid(
        counts=placed(grid.counts, np.nan),
        exposure=placed(grid.exposure, 0.0),
        base=placed(grid.by_column, 0.0),
        own=own,
        seen=seen,
        first_day=_longer(grid.first_day[stratum], shift, after, grid.unit_days[stratum]),
    )


def _longer(first_day: np.ndarray, before: int, after: int, unit_days: np.ndarray) -> np.ndarray:
    """Carry the days on which columns begin on to both sides."""
    step = unit_days[:, None]
    left = first_day[:, :1] - np.arange(before, 0, -1) * step
    right = first_day[:, -1:] + np.arange(1, after + 1) * step
    return np.rint(np.hstack([left, first_day, right])).astype("int64")


def _pieces(claims: Claims, grid: Grid, stratum: np.ndarray, begin: pd.Timestamp) -> pd.DataFrame:
    """Cut windows into days, or into the units of their series: row, column, hours, count."""
    windows = claims.windows
    first = day_numbers(
        windows["start"],
        begin,
        str(begin.tz),
    )
    row = claims.rows.index.get_indexer(windows["row"].to_numpy())
    unit_days = grid.unit_days[stratum][row]
    n_days = windows["n_days"].to_numpy()
    n_pieces = np.maximum(1, np.rint(n_days / unit_days)).astype("int64")
    which = np.repeat(np.arange(len(windows)), n_pieces)
    step = np.arange(len(which)) - np.repeat(np.cumsum(n_pieces) - n_pieces, n_pieces)
    column = _first_columns(first, stratum[row], grid.units)[which] + step
    whole = (n_pieces == 1) & (n_days >= _SHORT * unit_days)
    count = np.where(
        whole,
        windows["middle"].to_numpy(dtype="float64"),
        np.nan,
    )
    hours = windows["hours"].to_numpy(dtype="float64") / n_pieces
    return pd.DataFrame(
        {
            "row": windows["row"].to_numpy()[which],
            "column": column,
            "hours": hours[which],
            "count": count[which],
        }
    )


def _first_columns(day: np.ndarray, stratum: np.ndarray, units: dict[int, Units]) -> np.ndarray:
    column = day.copy()
    for number in np.flatnonzero(np.isin(stratum, list(units))):
        column[number] = units[int(stratum[number])].column(int(day[number]))
    return column
