"""Sectors together: the counts of each, drawn towards what all have in common."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.baseline import Baseline
from analysis.compare.poisson_normal import Evidence, evidence, pool_evidence
from analysis.conflict import day_numbers
from analysis.rates.table import per_hours
from analysis.schema import SERIES, Note

FEWEST = 3
# t with so many degrees of freedom is the normal distribution
_MANY = 1e6
_ONE_OF = [name for name in SERIES if name not in ("sector", "origin")]
_POOLED = ("log_se", "weight", "pooled", "pooled_low", "pooled_high", "pooled_count")
_COUNTED = {"count_low", "count_high", "claimed", "expected"}


@dataclass(frozen=True, slots=True)
class Pooled:
    """Sectors pooled.

    Attributes
    ----------
    table : pandas.DataFrame
        The rows given, with ``log_se``, ``weight`` (share of the sector's own estimate in its
        pooled one), ``pooled``, ``pooled_low``, ``pooled_high``, and ``pooled_count``: the pooled
        ratios times the expected counts, scaled so that they add up to what was claimed of these
        sectors.
    parts : pandas.DataFrame
        ``part`` ("sectors", "not_in_a_sector", "whole"), ``n``, ``claimed`` and ``expected``
        counts, their ``ratio``, ``notes``.
    ratio, low, high, p : float
        Middle of the sectors' ratios with its interval, and the p-value of a middle of 1.
    tau : float
        Standard deviation of the sectors' log ratios.
    i_squared : float
        Share of the scatter that is not chance.
    notes : tuple of Note
        Why everything pooled is NaN, if it is, or what it rests on.
    level : float
    """

    table: pd.DataFrame
    parts: pd.DataFrame
    ratio: float
    low: float
    high: float
    p: float
    tau: float
    i_squared: float
    notes: tuple[Note, ...] = ()
    level: float = 0.95

    def __repr__(self) -> str:
        return f"Pooled: {self._text()}"

    def _text(self) -> str:
        from analysis.words import Words
        from analysis.words.robustness import pooled_text

        return pooled_text(self, Words(), level=self.level)

    def _repr_html_(self) -> str:
        from analysis.words import show

        return show(self.table, text=self._text(), level=self.level)._repr_html_()


def pool_sectors(
    table: pd.DataFrame,
    *,
    normal: Baseline | None = None,
    whole: pd.DataFrame | None = None,
    level: float = 0.95,
) -> Pooled:
    """Pool the counts of sectors by a Poisson-normal model.

    Parameters
    ----------
    table : pandas.DataFrame
        Comparisons: ratio, low, high; one row a sector, of one reporter, accused, category and
        clock. A sector without an act takes part; one without a normal level stays in the result
        unpooled.
    normal : Baseline, optional
        What ``fit_baseline`` returned: its days tell what a day brings to all sectors at once.
        Without it sectors are taken as independent, and a note says so.
    whole : pandas.DataFrame, optional
        The row of the sector that stands for the whole, for the account of parts and total.
    level : float
        Confidence level that the table was made with.

    Returns
    -------
    Pooled
        With fewer than 3 sectors everything pooled is NaN and a note says so.

    Raises
    ------
    TypeError
        If it is handed something else than a table.
    ValueError
        If a column is missing or the rows mix reporters, accused, categories or clocks.

    Notes
    -----
    Assumes that sectors' log ratios scatter normally about their middle. The middle of sectors
    weighs sectors, not acts; the published total for the whole stays what it is and is never the
    sum of the sectors that happen to be known.

    Source
    ------
    Stijnen, Hamza & Ozdemir (2010), Statistics in Medicine 29:3046-3067; scaling to the sum:
    Pfeffermann (2013), Statistical Science 28:40-68. See ``analysis.compare.poisson_normal``.
    """
    _check(table)
    parts = _parts(table, whole)
    told = _by_days(table, normal) if normal is not None else None
    notes: tuple[Note, ...] = ()
    if told is None:
        told = _by_intervals(table, level)
        notes = (Note.of("sectors_taken_as_independent"),)
    known = np.isfinite(told.expected) & np.isfinite(told.count)
    n = int(known.sum())
    columns = {name: np.full(len(table), np.nan) for name in _POOLED}
    columns["log_se"] = _log_error(table, level)
    if n < FEWEST:
        note = Note.of("too_few_to_pool", n=n, needed=FEWEST)
        return Pooled(table.assign(**columns), parts, *[np.nan] * 6, notes=(note,), level=level)
    pooled = pool_evidence(told, level)
    columns["weight"] = pooled.weight
    columns["pooled"] = pooled.sector
    columns["pooled_low"] = pooled.sector_low
    columns["pooled_high"] = pooled.sector_high
    columns["pooled_count"] = _scaled_counts(table, pooled.sector, known)
    return Pooled(
        table.assign(**columns),
        parts,
        ratio=pooled.ratio,
        low=pooled.low,
        high=pooled.high,
        p=pooled.p,
        tau=pooled.tau,
        i_squared=pooled.i_squared,
        notes=notes,
        level=level,
    )


def _by_days(table: pd.DataFrame, normal: Baseline) -> Evidence | None:
    """Take the evidence of sectors from their normal days; None where they are not days."""
    if not set(table.columns) >= {"start", "exposure_h", "count_low", "count_high", *SERIES}:
        return None
    series = table.assign(origin=table["origin"].replace({"increment": "said"}))
    stratum = normal.series_of(series)
    grid = normal.grid
    if len(table) == 0 or (stratum < 0).all() or (grid.unit_days[stratum] != 1).any():
        return None
    first = day_numbers(table["start"], normal.begin, normal.tz)
    hours = table["exposure_h"].to_numpy(dtype="float64")
    days = np.maximum(1, np.rint(hours / 24)).astype("int64")
    before = max(0, -int(first.min()))
    length = max(grid.counts.shape[1], int((first + days).max())) + before
    after = length - before - grid.counts.shape[1]
    pad = ((0, 0), (before, after))
    counts = np.pad(grid.counts[stratum], pad, constant_values=np.nan)
    counts[stratum < 0] = np.nan
    exposure = np.where(np.isnan(counts), 0.0, np.pad(grid.exposure[stratum], pad))
    line = np.arange(length)
    own_days = (line >= (first + before)[:, None]) & (line < (first + before + days)[:, None])
    own = own_days * (hours / days)[:, None]
    middle = _middle(table)
    return evidence(middle, counts, exposure, own)


def _by_intervals(table: pd.DataFrame, level: float) -> Evidence:
    """Take the evidence of sectors from their intervals: so many acts would have such a one.

    Of a sector without an act the upper limit tells how many were expected.
    """
    from scipy.special import gammaincinv

    ratio, high = (table[name].to_numpy(dtype="float64") for name in ("ratio", "high"))
    error = _log_error(table, level)
    with np.errstate(divide="ignore", invalid="ignore"):
        count = np.where(ratio > 0, 1 / error**2, np.nan)
        expected = count / ratio
        none = (ratio == 0) & np.isfinite(high)
        least = gammaincinv(0.5, (1 + level) / 2) / high
    count = np.where(none, 0.0, count)
    expected = np.where(none, least, expected)
    return Evidence(count, expected, np.full(len(count), 1e-6))


def _check(table: pd.DataFrame) -> None:
    if not isinstance(table, pd.DataFrame):
        raise TypeError(
            f"pool_sectors takes rows of a comparison's table; got a {type(table).__name__}"
        )
    for name in ("sector", "ratio", "low", "high"):
        if name not in table.columns:
            known = ", ".join(map(str, table.columns))
            raise ValueError(f"table: column {name!r} is missing; it has {known}")
    for name in _ONE_OF:
        if name in table.columns and table[name].nunique(dropna=False) > 1:
            raise ValueError(
                f"table: {name} differs between rows; pool sectors of one {name} at a time"
            )


def _log_error(table: pd.DataFrame, level: float) -> np.ndarray:
    from scipy.special import stdtrit

    low, high = (table[name].to_numpy(dtype="float64") for name in ("low", "high"))
    with np.errstate(divide="ignore", invalid="ignore"):
        error = np.log(high / low) / (2 * stdtrit(_MANY, (1 + level) / 2))
    return np.where(np.isfinite(error) & (error > 0), error, np.nan)


def _scaled_counts(table: pd.DataFrame, pooled: np.ndarray, fit: np.ndarray) -> np.ndarray:
    claimed, expected = _counts(table)
    raw = pooled * expected
    total = np.nansum(np.where(fit, claimed, 0))
    with np.errstate(divide="ignore", invalid="ignore"):
        return raw * total / np.nansum(raw)


def _counts(table: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Return claimed and expected counts of comparisons; NaN where the table has none."""
    if not set(table.columns) >= _COUNTED:
        return np.full(len(table), np.nan), np.full(len(table), np.nan)
    middle = _middle(table)
    rate, normal = (table[name].to_numpy(dtype="float64") for name in ("claimed", "expected"))
    if {"exposure_h", "per"} <= set(table.columns):
        unit = np.array([per_hours(per) for per in table["per"]])
        return middle, normal * table["exposure_h"].to_numpy(dtype="float64") / unit
    with np.errstate(divide="ignore", invalid="ignore"):
        return middle, middle * normal / rate


def _middle(table: pd.DataFrame) -> np.ndarray:
    low, high = (
        table[name].to_numpy(dtype="float64", na_value=np.nan)
        for name in ("count_low", "count_high")
    )
    return (low + high) / 2


def _parts(table: pd.DataFrame, whole: pd.DataFrame | None) -> pd.DataFrame:
    """Lay the sum of the sectors beside the total for the whole."""
    claimed, expected = _counts(table)
    known = np.isfinite(claimed) & np.isfinite(expected)
    summed = claimed[known].sum(), expected[known].sum()
    nothing: list[Note] = []
    rows = [("sectors", int(known.sum()), *summed, nothing)]
    if whole is not None and len(whole):
        total, normal = (values[0] for values in _counts(whole.iloc[:1]))
        left = total - summed[0]
        notes = [] if left >= 0 else [Note.of("sectors_exceed_whole")]
        rows.append(("not_in_a_sector", 0, left, normal - summed[1], notes))
        rows.append(("whole", 1, total, normal, nothing))
    out = pd.DataFrame(rows, columns=["part", "n", "claimed", "expected", "notes"])
    ratio = out["claimed"] / out["expected"].where(out["expected"] > 0)
    out["ratio"] = ratio.where(out["claimed"] >= 0)
    return out[["part", "n", "claimed", "expected", "ratio", "notes"]]
