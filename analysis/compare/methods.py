"""The same truce by several methods, side by side."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.baseline.grid import daily_grid
from analysis.baseline.interrupted import interrupted_series
from analysis.baseline.observations import KEYS
from analysis.baseline.placebo import placebo_in_time
from analysis.baseline.structural import structural_series
from analysis.compare.claims import FORBIDS_NOT, compare_claims, own_days, series_of
from analysis.compare.windows import claim_rows
from analysis.rates import ratio_interval
from analysis.rates.table import per_hours

METHODS = (
    "reference days",
    "interrupted series",
    "structural series",
    "placebo in time",
    "chance only",
)
CHANCE = "too narrow where days scatter more than chance or depend on each other"
FEWEST = 8


def compare_methods(
    counts,
    normal,
    *,
    window,
    per="24h",
    level=0.95,
    methods=METHODS,
    anticipation=0,
    postponement=0,
    seed=0,
    compared=None,
):
    """Compare what was claimed with the normal level by several methods.

    Parameters
    ----------
    counts : pandas.DataFrame
        The counts table.
    normal : analysis.baseline.Baseline
    window : analysis.ceasefires.Truce
    per : str
        Unit of exposure that rates are said in.
    level : float
    methods : sequence of str
        Some of "reference days" (the default of `compare_claims`), "interrupted series" (regression with trend and
        weekdays, Newey-West), "structural series" (local level on the square-root scale), "placebo in time" and "chance only"
        (the exact interval of two Poisson counts: what a textbook gives).
    anticipation, postponement : int
        Days before and after the truce that the regression gives levels of their own.
    seed : int
        For the courses drawn by the structural series.
    compared : Comparison, optional
        What `compare_claims` returned for the same arguments, if it was called already.

    Returns
    -------
    pandas.DataFrame
        A row a comparison and method: keys, start, end, method, expected, expected_low, expected_high (rates per
        ``per``), ratio, low, high, p, n_baseline, note. A method that the data can't carry has NaN and a note.

    Raises
    ------
    ValueError
        If a method is not one of the choices.

    Notes
    -----
    Methods that need single days use only those; claims and normal days known between bounds enter by their middles, except
    under reference days. Agreement of methods does not prove them: they share the data and the assumption that
    the days around the truce show what its days would have been.

    Source
    ------
    See the functions of each method, and docs/methods.md.
    """
    for one in methods:
        if one not in METHODS:
            raise ValueError(f"methods: {one!r} is not one of {', '.join(METHODS)}")
    first = (
        compare_claims(counts, normal, window=window, per=per, level=level)
        if compared is None
        else compared
    )
    columns = [
        *KEYS,
        "start",
        "end",
        "method",
        "expected",
        "expected_low",
        "expected_high",
        "ratio",
        "low",
        "high",
        "p",
        "n_baseline",
        "note",
    ]
    judged = first.table[
        (first.table["n_baseline"] > 0)
        & ~first.table["note"].str.contains(FORBIDS_NOT, regex=False)
    ]
    parts = []
    if "reference days" in methods:
        parts.append(judged.assign(method="reference days")[columns])
    if len(judged):
        laid = lay_days(counts, normal, window, judged)
        for method in methods:
            if method == "chance only":
                parts.append(_by_chance(judged, normal, per_hours(per), level)[columns])
            elif method != "reference days":
                parts.append(
                    _by(
                        method,
                        laid,
                        judged,
                        per_hours(per),
                        level,
                        anticipation,
                        postponement,
                        seed,
                    )[columns]
                )
    out = (
        pd.concat(parts, ignore_index=True)
        if parts
        else judged[columns[:7]].assign(**dict.fromkeys(columns[7:]))
    )
    rank = out["method"].map({one: i for i, one in enumerate(METHODS)})
    return (
        out.assign(_r=rank)
        .sort_values([*KEYS, "start", "end", "_r"], kind="stable", ignore_index=True)
        .drop(columns="_r")
        .astype({"note": "str", "method": "str"})
    )


class Line(NamedTuple):
    """S comparisons on one line of T local days: middles of counts, which days are the truce's, hours; the date of day 0."""

    counts: np.ndarray
    inside: np.ndarray
    hours: np.ndarray
    first: pd.Timestamp


def lay_days(counts, normal, window, judged):
    """Lay each comparison's normal days and its truce on one line of days.

    Parameters
    ----------
    counts : pandas.DataFrame
        The counts table.
    normal : analysis.baseline.Baseline
    window : analysis.ceasefires.Truce
    judged : pandas.DataFrame
        Rows of a comparison table that have a normal level.

    Returns
    -------
    Line
        A total over several days of the truce lies evenly on them: only its sum is compared.
    """
    rows, pieces = claim_rows(counts, window)
    order = pd.MultiIndex.from_frame(rows[[*KEYS, "start", "end"]]).get_indexer(
        pd.MultiIndex.from_frame(judged[[*KEYS, "start", "end"]])
    )
    rows = rows.iloc[order]
    place = series_of(rows, normal)
    grid = daily_grid(normal.observations, normal.table, normal.begin, normal.end, normal.tz)
    hours, _, shift = own_days(rows, pieces, window, normal, grid.by_day.shape[1])
    pad = ((0, 0), (shift, hours.shape[1] - shift - grid.by_day.shape[1]))
    y = np.pad(grid.counts[place], pad, constant_values=np.nan)
    t = np.pad(grid.exposure[place], pad)
    inside = hours > 0
    middle = (
        (rows["count_low"].astype("float64") + rows["count_high"].astype("float64")) / 2
    ).to_numpy(dtype="float64", na_value=np.nan)
    even = hours / hours.sum(axis=1, keepdims=True) * middle[:, None]
    first = normal.begin.tz_convert(normal.tz).normalize() - pd.DateOffset(days=shift)
    return Line(np.where(inside, even, y), inside, np.where(inside, hours, t), first)


def _by(method, laid, judged, per, level, anticipation, postponement, seed):
    counts, inside, hours, _ = laid
    out = judged.assign(method=method, note="")
    numbers = np.full((7, len(judged)), np.nan)
    notes = np.full(len(judged), "", dtype=object)
    known = (~np.isnan(counts) & ~inside).sum(axis=1)
    can = (known >= FEWEST) & ~np.isnan(np.where(inside, counts, 0)).any(axis=1)
    notes[~can] = "the claim is only a lower bound"
    notes[known < FEWEST] = f"fewer than {FEWEST} normal days known one by one"
    # comparisons with the same days of the truce are fitted together
    patterns, which = np.unique(inside, axis=0, return_inverse=True)
    for number, mask in enumerate(patterns):
        rows = np.flatnonzero((which.ravel() == number) & can)
        if not len(rows):
            continue
        common = {"exposure": hours[rows], "level": level}
        if method == "interrupted series":
            found = interrupted_series(
                counts[rows],
                mask,
                anticipation=anticipation,
                postponement=postponement,
                weekday=_weekdays(counts[rows], mask),
                **common,
            )
        elif method == "structural series":
            found = structural_series(counts[rows], mask, seed=seed, **common)
        else:
            found = placebo_in_time(counts[rows], mask, **common)
        numbers[:, rows] = (
            found.expected,
            found.low,
            found.high,
            found.ratio,
            found.ratio_low,
            found.ratio_high,
            found.p,
        )
        notes[rows] = found.note
    per_unit = np.where(inside, hours, 0).sum(axis=1) / per
    names = ("expected", "expected_low", "expected_high", "ratio", "low", "high", "p")
    values = [*(numbers[:3] / per_unit), *numbers[3:]]
    return out.assign(
        **dict(zip(names, values, strict=True)),
        n_baseline=pd.array(known, dtype="Int64"),
        note=notes,
    )


def _by_chance(judged, normal, per, level):
    """Take both totals for Poisson counts; counts between bounds give the outer interval. No limits of a normal day: there is no day in it."""
    base = normal.table.iloc[series_of(judged, normal)]
    y_low, y_high, hours = (
        base[name].to_numpy(dtype="float64") for name in ("count_low", "count_high", "exposure_h")
    )
    x_low, x_high = (
        judged[name].to_numpy(dtype="float64", na_value=np.nan)
        for name in ("count_low", "count_high")
    )
    own = judged["exposure_h"].to_numpy(dtype="float64")
    low = ratio_interval(x_low, own, y_high, hours, level=level)
    high = ratio_interval(x_high, own, y_low, hours, level=level)
    # the p-value of the ends nearest to 1; 1 where the ratio itself may lie on either side of it
    p = np.where((low.ratio <= 1) & (high.ratio >= 1), 1.0, np.fmax(low.p, high.p))
    middle = (y_low + y_high) / 2
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = (x_low + x_high) / 2 / own / (middle / hours)
    return judged.assign(
        method="chance only",
        expected=middle / hours * per,
        expected_low=np.nan,
        expected_high=np.nan,
        ratio=ratio,
        low=low.low,
        high=np.where(np.isnan(x_high), np.inf, high.high),
        p=np.where(np.isnan(x_high), np.nan, p),
        note=CHANCE,
    )


def _weekdays(counts, mask):
    """Give weekdays a column each only where there are four weeks of normal days in every stratum."""
    return (
        np.arange(len(mask)) % 7
        if ((~np.isnan(counts[:, ~mask])).sum(axis=1) >= 28).all()
        else None
    )
