"""The same truce by several methods, side by side."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from analysis.baseline import (
    KEYS,
    Account,
    Baseline,
    Counterfactual,
    Line,
    interrupted_series,
    placebo_in_time,
    structural_series,
)
from analysis.compare.claims import METHOD, Comparison, check_inputs, compare_claims
from analysis.compare.verdicts import verdict_of_interval
from analysis.rates import ratio_interval
from analysis.rates.table import per_hours
from analysis.schema import Note

METHODS = (
    METHOD,
    "interrupted_series",
    "structural_series",
    "placebo_in_time",
    "chance_only",
)
FEWEST = 8
# normal days from which on weekdays get a column each
_FOUR_WEEKS = 28
_KEPT = [*KEYS, "start", "end"]
_NUMBERS = ["expected", "expected_low", "expected_high", "ratio", "low", "high", "p"]
COLUMNS = [*_KEPT, "method", *_NUMBERS, "verdict", "grade", "n_days", "n_totals", "notes"]
# days of a truce from which on a regression and a structural series hold their level less surely;
# days from which on they don't, and normal days a day carried forward
_SOME, _LONG, _CARRIED = 3, 14, 2
Method = Callable[[np.ndarray, np.ndarray, np.ndarray], Counterfactual]


def compare_methods(
    book: Account,
    normal: Baseline,
    *,
    per: str = "24h",
    level: float = 0.95,
    methods: Sequence[str] = METHODS,
    anticipation: int = 0,
    postponement: int = 0,
    seed: int = 0,
    compared: Comparison | None = None,
) -> pd.DataFrame:
    """Compare what was claimed with the normal level by several methods.

    Parameters
    ----------
    book : Book
        What ``reconcile`` returned.
    normal : Baseline
        What ``fit_baseline`` returned for the truce.
    per : str
        Unit of exposure that rates are said in.
    level : float
    methods : sequence of str
        Some of "reference_days" (that of `compare_claims`), "interrupted_series" (regression with
        trend and weekdays, Newey-West), "structural_series" (local level on the square-root scale),
        "placebo_in_time" and "chance_only" (the exact interval of two Poisson counts, as in
        textbooks).
    anticipation, postponement : int
        Days before and after the truce that the regression gives levels of their own.
    seed : int
        For the courses drawn by the structural series.
    compared : Comparison, optional
        What `compare_claims` returned for the same arguments, if it was called already.

    Returns
    -------
    pandas.DataFrame
        A row a comparison and method: keys, start, end, method, expected, expected_low,
        expected_high (rates per ``per``), ratio, low, high, p, verdict, grade, n_days, n_totals,
        notes. A method that the data can't carry has NaN and a note. ``grade`` is no better than
        that of reference days; missing where there is no interval.

    Raises
    ------
    TypeError
        If it is handed something else than an account and a normal level.
    ValueError
        If a method is not one of the choices.

    Notes
    -----
    Methods that need single days use only those; claims and normal days known between bounds enter
    by their middles, except under reference days. Agreement of methods does not prove them: they
    share the data and the assumption that the days around the truce show what its days would have
    been.

    Source
    ------
    See the functions of each method, and docs/methods.md.
    """
    check_inputs(book, normal, "compare_methods", level)
    for name in methods:
        if name not in METHODS:
            raise ValueError(f"methods: {name!r} is not one of {', '.join(METHODS)}")
    first = compared or compare_claims(book, normal, per=per, level=level)
    judged = judged_rows(first.table)
    parts = [judged] if METHOD in methods else []
    if len(judged):
        line = normal.line(first.claims.take(judged.index.to_numpy()))
        fits = _fits(level, anticipation, postponement, seed)
        parts += [
            _by_method(name, fits[name], line, judged, per_hours(per))
            for name in methods
            if name in fits
        ]
        if "chance_only" in methods:
            parts.append(_by_chance(judged, normal, per_hours(per), level))
    out = pd.concat([part[COLUMNS] for part in parts] or [judged.iloc[:0][COLUMNS]])
    rank = [METHODS.index(name) for name in out["method"]]
    order = [*_KEPT, "rank"]
    out = out.assign(rank=rank).sort_values(order, kind="stable", ignore_index=True)
    return out.loc[:, COLUMNS].astype({"method": "str", "verdict": "str", "grade": "str"})


def judged_rows(table: pd.DataFrame) -> pd.DataFrame:
    """Return the comparisons that have a normal level, and of acts that the truce may forbid.

    Parameters
    ----------
    table : pandas.DataFrame
        As declared in ``analysis.schema.COMPARISONS``.

    Returns
    -------
    pandas.DataFrame
        Its index is the place of each row in the table.
    """
    unjudged = table["verdict"].isin(["no_baseline", "not_forbidden"])
    return table.loc[~unjudged]


def _fits(level: float, anticipation: int, postponement: int, seed: int) -> dict[str, Method]:
    """Return the methods that take a whole line of days."""

    def interrupted(counts: np.ndarray, mask: np.ndarray, hours: np.ndarray) -> Counterfactual:
        return interrupted_series(
            counts,
            mask,
            exposure=hours,
            weekday=_weekdays(counts, mask),
            anticipation=anticipation,
            postponement=postponement,
            level=level,
        )

    def structural(counts: np.ndarray, mask: np.ndarray, hours: np.ndarray) -> Counterfactual:
        return structural_series(
            counts,
            mask,
            exposure=hours,
            level=level,
            seed=seed,
        )

    def placebo(counts: np.ndarray, mask: np.ndarray, hours: np.ndarray) -> Counterfactual:
        return placebo_in_time(counts, mask, exposure=hours, level=level)

    return {
        "interrupted_series": interrupted,
        "structural_series": structural,
        "placebo_in_time": placebo,
    }


def _weekdays(counts: np.ndarray, mask: np.ndarray) -> np.ndarray | None:
    """Give weekdays a column each where every stratum has four weeks of normal days."""
    known = (~np.isnan(counts[:, ~mask])).sum(axis=1)
    return np.arange(len(mask)) % 7 if (known >= _FOUR_WEEKS).all() else None


def _by_method(
    name: str, fit: Method, line: Line, judged: pd.DataFrame, per: float
) -> pd.DataFrame:
    known = (~np.isnan(line.counts) & ~line.inside).sum(axis=1)
    is_open = np.isnan(np.where(line.inside, line.counts, 0)).any(axis=1)
    few = known < FEWEST
    numbers = np.full((len(_NUMBERS), len(judged)), np.nan)
    notes: list[list[Note]] = [[] for _ in range(len(judged))]
    for row in np.flatnonzero(few | is_open):
        too_few = Note.of("few_days_one_by_one", needed=FEWEST)
        notes[row] = [too_few if few[row] else Note.of("lower_bound_only")]
    # comparisons with the same days of the truce are fitted together
    for rows, mask in patterns(line.inside, ~(few | is_open)):
        fitted = fit(
            line.counts[rows],
            mask,
            line.hours[rows],
        )
        numbers[:, rows] = _stacked(fitted)
        for row, note in zip(rows, fitted.note, strict=True):
            notes[row] = [note] if note is not None else []
    unit = np.where(line.inside, line.hours, 0).sum(axis=1) / per
    numbers[:3] /= unit
    columns = dict(zip(_NUMBERS, numbers, strict=True))
    single = line.unit_days == 1
    return judged.assign(
        method=name,
        **columns,
        verdict=verdict_of_interval(columns["low"], columns["high"]),
        grade=_graded(line, judged["grade"], columns["low"]),
        n_days=np.where(single, known, 0),
        n_totals=np.where(single, 0, known),
        notes=notes,
    )


def grade_methods(known: np.ndarray, inside: np.ndarray, first: np.ndarray) -> np.ndarray:
    """Say how far the intervals of a method can be relied on, by what simulation shows of it.

    Parameters
    ----------
    known : numpy.ndarray of bool, shape (S, T)
        Normal days that were counted.
    inside : numpy.ndarray of bool, shape (S, T)
        The truce's days.
    first : numpy.ndarray of str, shape (S,)
        Grades of reference days: nothing is graded better.

    Returns
    -------
    numpy.ndarray of object, shape (S,)
        As in ``analysis.schema.GRADES``.
    """
    days, normal = inside.sum(axis=1), known.sum(axis=1)
    begin = inside.argmax(axis=1)[:, None]
    before = known & (np.arange(known.shape[1]) < begin)
    one_side = ~before.any(axis=1) | (before == known).all(axis=1)
    carried = one_side & (days * _CARRIED >= normal)
    weak = (days >= _LONG) | carried | (first == "weak")
    care = (days >= _SOME) | (first == "with_care")
    return np.select([weak, care], ["weak", "with_care"], "reliable").astype(object)


def _graded(line: Line, first: pd.Series, low: np.ndarray) -> pd.Series:
    """Grade the results that have an interval."""
    known = ~np.isnan(line.counts) & ~line.inside
    said = grade_methods(known, line.inside, first.to_numpy())
    said[np.isnan(low)] = None
    return pd.Series(said, index=first.index)


def _stacked(fitted: Counterfactual) -> np.ndarray:
    return np.array(
        [
            fitted.expected,
            fitted.low,
            fitted.high,
            fitted.ratio,
            fitted.ratio_low,
            fitted.ratio_high,
            fitted.p,
        ]
    )


def patterns(inside: np.ndarray, can: np.ndarray) -> list[tuple[np.ndarray, np.ndarray]]:
    """Group comparisons by the days of the truce that they are of.

    Parameters
    ----------
    inside : numpy.ndarray of bool, shape (S, T)
    can : numpy.ndarray of bool, shape (S,)
        Which comparisons are wanted.

    Returns
    -------
    list of (numpy.ndarray of int, numpy.ndarray of bool)
        Rows, and the days that they share, shape (T,).
    """
    masks, which = np.unique(inside, axis=0, return_inverse=True)
    groups = [np.flatnonzero((which.ravel() == number) & can) for number in range(len(masks))]
    return [(rows, mask) for rows, mask in zip(groups, masks, strict=True) if len(rows)]


def _by_chance(judged: pd.DataFrame, normal: Baseline, per: float, level: float) -> pd.DataFrame:
    """Take both totals for Poisson counts; counts between bounds give the outer interval.

    There are no limits of a normal day: there is no day in it.
    """
    series = judged.assign(origin=judged["origin"].replace({"increment": "said"}))
    base = normal.table.iloc[normal.series_of(series)]
    y_low, y_high, hours = _floats(base, "count_low", "count_high", "exposure_h")
    x_low, x_high, own = _floats(judged, "count_low", "count_high", "exposure_h")
    low: Any = ratio_interval(x_low, own, y_high, hours, level=level)
    high: Any = ratio_interval(x_high, own, y_low, hours, level=level)
    is_open = np.isnan(x_high)
    # where days scatter more than chance, this p is none
    scatters = base["dispersion"].to_numpy(dtype="float64") > 1
    # the p-value of the ends nearest to 1; 1 where the ratio itself may lie on either side of it
    either_side = (low.ratio <= 1) & (high.ratio >= 1)
    p = np.where(
        either_side,
        1.0,
        np.fmax(low.p, high.p),
    )
    middle = (y_low + y_high) / 2
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = (x_low + x_high) / 2 / own / (middle / hours)
    upper = np.where(is_open, np.inf, high.high)
    return judged.assign(
        method="chance_only",
        expected=middle / hours * per,
        expected_low=np.nan,
        expected_high=np.nan,
        ratio=ratio,
        low=low.low,
        high=upper,
        p=np.where(is_open | scatters, np.nan, p),
        grade=judged["grade"].mask(scatters, "weak"),
        verdict=verdict_of_interval(low.low, upper),
        notes=[[Note.of("chance_only")] for _ in range(len(judged))],
    )


def _floats(table: pd.DataFrame, *names: str) -> list[np.ndarray]:
    return [table[name].to_numpy(dtype="float64", na_value=np.nan) for name in names]
