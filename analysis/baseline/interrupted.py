"""Interrupted time series: normal days with a trend and weekdays, carried on through the truce's window."""

import numpy as np

from analysis.baseline.days import Counterfactual, noted, split
from analysis.baseline.regression import fit_loglinear, pearson_dispersion, variance
from analysis.baseline.spread import spread
from analysis.schema import Note


def design_matrix(days, *, trend=True, weekday=None, harmonics=0, period=365.25, marks=()):
    """Build a design for a line of days.

    Parameters
    ----------
    days : int
    trend : bool
        A straight line in the logarithm.
    weekday : array-like of int, shape (days,), optional
        Day of the week (0 to 6) or any other class of days; all but the first get a column.
    harmonics : int
        Pairs of sine and cosine of ``period`` days.
    period : float
    marks : sequence of array-like of bool, shape (days,)
        Columns of their own, such as the days on which acts were brought forward or put off.

    Returns
    -------
    numpy.ndarray of float64, shape (days, p)
        Intercept, trend (0 at the middle), weekdays, harmonics, marks.
    """
    line = np.arange(days, dtype="float64")
    columns = [np.ones(days)]
    if trend:
        columns.append((line - line.mean()) / max(days, 1))
    if weekday is not None:
        classes = np.asarray(weekday)
        columns += [(classes == one).astype("float64") for one in np.unique(classes)[1:]]
    for k in range(1, harmonics + 1):
        columns += [
            np.sin(2 * np.pi * k * (line + 1) / period),
            np.cos(2 * np.pi * k * (line + 1) / period),
        ]
    columns += [np.asarray(mark, dtype="float64") for mark in marks]
    return np.column_stack(columns)


def interrupted_series(
    counts,
    inside,
    *,
    exposure=None,
    trend=True,
    weekday=None,
    anticipation=0,
    postponement=0,
    lags=None,
    level=0.95,
):
    """Predict a truce's window by a regression of the normal days, and compare.

    Parameters
    ----------
    counts : array-like of numbers, shape (S, T) or (T,)
        Daily counts; NaN where none is known.
    inside : array-like of bool, shape (T,)
        The truce's days.
    exposure : array-like of float, shape (T,), optional
    trend : bool
    weekday : array-like of int, shape (T,), optional
    anticipation, postponement : int
        Days before and after the truce that get a level of their own: acts may be brought forward or put off, and
        such days are not normal.
    lags : int, optional
        Of the Newey-West errors.
    level : float

    Returns
    -------
    Counterfactual
        NaN for strata with fewer than 3 normal days a column.

    Raises
    ------
    ValueError
        If shapes do not fit.

    Notes
    -----
    The coefficient of a step in the full series gives the same ratio; its textbook standard error leaves out that the truce's
    own days scatter (a day with a column of its own has no residual). Here that scatter is added: variance over mean as on
    normal days, dependent days inflated as their lag-1 correlation has it; limits by t.

    Source
    ------
    Bernal, Cummins & Gasparrini (2017), International Journal of Epidemiology 46:348-355; Newey & West (1987),
    Econometrica 55:703-708; Wagner et al. (2002), Journal of Clinical Pharmacy and Therapeutics 27:299-309 (anticipation).
    """
    from scipy.special import stdtr, stdtrit

    normal, seen, base, own = split(counts, inside, exposure)
    mask = np.asarray(inside, dtype=bool)
    if mask.ndim != 1:
        raise ValueError(
            f"inside: shape {mask.shape}: a regression takes one window for all strata"
        )
    first, last = np.flatnonzero(mask)[[0, -1]]
    line = np.arange(len(mask))
    marks = [
        m
        for m in (
            (line < first) & (line >= first - anticipation),
            (line > last) & (line <= last + postponement),
        )
        if m.any()
    ]
    design = design_matrix(len(mask), trend=trend, weekday=weekday, marks=marks)
    design = design[:, (np.ptp(design[~mask], axis=0) > 0) | (np.arange(design.shape[1]) == 0)]
    fit = fit_loglinear(normal, design, exposure=np.where(base > 0, base, 0.0))
    n, p = (base > 0).sum(axis=1), design.shape[1]
    free = np.ones(p) if not marks else np.r_[np.ones(p - len(marks)), np.zeros(len(marks))]
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        means = np.exp((fit.beta * free) @ design.T) * own
        expected = means.sum(axis=1)
        slope = (means @ design) * free / expected[:, None]
        phi = np.maximum(pearson_dispersion(normal, fit), 1)
        robust = np.maximum(
            variance(normal, design, fit, slope, errors="newey-west", lags=lags),
            variance(normal, design, fit, slope),
        )
        lag1 = np.clip(np.nan_to_num(spread(normal, base).lag1), 0, 0.8)
        k = np.maximum((own > 0).sum(axis=1), 1)
        memory = 1 + 2 * lag1 / (1 - lag1) * (1 - (1 - lag1**k) / (k * (1 - lag1)))
        x = np.nansum(seen, axis=1)
        df = np.maximum(n - p, 1)
        at = stdtrit(df, (1 + level) / 2)
        # on the scale of the square root of a count, where a count of 0 has a limit too
        scatter = phi * memory
        ratio = x / expected
        spread_log = np.sqrt(robust + scatter / np.maximum(x, 0.5))
        low, high = (
            ratio * np.exp(-at * spread_log),
            np.maximum(ratio, 0.5 / expected) * np.exp(at * spread_log),
        )
        null = np.sqrt(robust + scatter / expected)
        few, most = expected * np.exp(-at * null), expected * np.exp(at * null)
        p_value = 2 * stdtr(df, -np.abs(np.log(np.maximum(x, 0.5) / expected)) / spread_log)
    fine = fit.converged & (n >= 3 * p) & (expected > 0)
    note = noted(~fine, Note.of("too_few_for_regression", columns=p))
    blank = [
        np.where(fine, v, np.nan) for v in (expected, few, most, ratio, low, high, p_value, phi)
    ]
    return Counterfactual(*blank, "interrupted_series", note)
