"""Interrupted time series: normal days with a trend and weekdays, carried on through the truce's window."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from analysis.baseline.days import Counterfactual, noted, split
from analysis.baseline.regression import LogLinear, fit_loglinear, pearson_dispersion, variance
from analysis.baseline.spread import spread
from analysis.schema import Note

# a lag-1 correlation above it would leave no day to itself
_MOST_MEMORY = 0.8
# stands for a count of 0 where its logarithm is taken
_HALF = 0.5


def design_matrix(
    days: int,
    *,
    trend: bool = True,
    weekday: ArrayLike | None = None,
    harmonics: int = 0,
    period: float = 365.25,
    marks: Sequence[ArrayLike] = (),
) -> np.ndarray:
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
        for number in np.unique(classes)[1:]:
            columns.append((classes == number).astype("float64"))
    for k in range(1, harmonics + 1):
        angle = 2 * np.pi * k * (line + 1) / period
        columns += [np.sin(angle), np.cos(angle)]
    columns += [np.asarray(mark, dtype="float64") for mark in marks]
    return np.column_stack(columns)


def interrupted_series(
    counts: ArrayLike,
    inside: ArrayLike,
    *,
    exposure: ArrayLike | None = None,
    trend: bool = True,
    weekday: ArrayLike | None = None,
    anticipation: int = 0,
    postponement: int = 0,
    lags: int | None = None,
    level: float = 0.95,
) -> Counterfactual:
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
    normal, seen, base, own = split(counts, inside, exposure)
    mask = np.asarray(inside, dtype=bool)
    if mask.ndim != 1:
        raise ValueError(
            f"inside: shape {mask.shape}: a regression takes one window for all strata"
        )
    marks = _marks(mask, anticipation, postponement)
    design = design_matrix(len(mask), trend=trend, weekday=weekday, marks=marks)
    # what does not change on normal days explains none of them
    varies = np.ptp(design[~mask], axis=0) > 0
    varies[0] = True
    design = design[:, varies]
    fit = fit_loglinear(normal, design, exposure=np.where(base > 0, base, 0.0))
    n, columns = (base > 0).sum(axis=1), design.shape[1]
    free = np.ones(columns)
    if marks:
        free[columns - len(marks) :] = 0
    x = np.nansum(seen, axis=1)
    window = _window(normal, base, own, design, fit, free, lags)
    numbers = _intervals(x, window, np.maximum(n - columns, 1), level)
    fine = fit.converged & (n >= 3 * columns) & (window.expected > 0)
    blank = [np.where(fine, values, np.nan) for values in (*numbers, window.phi)]
    note = noted(~fine, Note.of("too_few_for_regression", columns=columns))
    return Counterfactual(*blank, "interrupted_series", note)


def _marks(mask: np.ndarray, anticipation: int, postponement: int) -> list[np.ndarray]:
    """Return the days before and after the truce that get a level of their own."""
    first, last = np.flatnonzero(mask)[[0, -1]]
    line = np.arange(len(mask))
    before = (line < first) & (line >= first - anticipation)
    after = (line > last) & (line <= last + postponement)
    return [mark for mark in (before, after) if mark.any()]


@dataclass(frozen=True, slots=True)
class _Window:
    """What the regression expects of the truce's window; arrays (S,).

    ``robust`` is the variance of the logarithm of ``expected``; ``scatter`` the variance of the
    window's own count over its mean.
    """

    expected: np.ndarray
    robust: np.ndarray
    scatter: np.ndarray
    phi: np.ndarray


def _window(
    normal: np.ndarray,
    base: np.ndarray,
    own: np.ndarray,
    design: np.ndarray,
    fit: LogLinear,
    free: np.ndarray,
    lags: int | None,
) -> _Window:
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        means = np.exp((fit.beta * free) @ design.T) * own
        expected = means.sum(axis=1)
        slope = (means @ design) * free / expected[:, None]
        by_lags = variance(normal, design, fit, slope, errors="newey-west", lags=lags)
        robust = np.maximum(by_lags, variance(normal, design, fit, slope))
        phi = np.maximum(pearson_dispersion(normal, fit), 1)
        lag1 = np.clip(np.nan_to_num(spread(normal, base).lag1), 0, _MOST_MEMORY)
        k = np.maximum((own > 0).sum(axis=1), 1)
        shared = 1 - (1 - lag1**k) / (k * (1 - lag1))
        memory = 1 + 2 * lag1 / (1 - lag1) * shared
    return _Window(expected, robust, phi * memory, phi)


def _intervals(
    x: np.ndarray, window: _Window, df: np.ndarray, level: float
) -> tuple[np.ndarray, ...]:
    """Return expected count with its limits, ratio with its limits, and p."""
    from scipy.special import stdtr, stdtrit

    expected = window.expected
    at = stdtrit(df, (1 + level) / 2)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        ratio = x / expected
        # on the scale of the square root of a count, where a count of 0 has a limit too
        seen = np.maximum(x, _HALF)
        error = np.sqrt(window.robust + window.scatter / seen)
        low = ratio * np.exp(-at * error)
        high = np.maximum(ratio, _HALF / expected) * np.exp(at * error)
        null = np.sqrt(window.robust + window.scatter / expected)
        few = expected * np.exp(-at * null)
        most = expected * np.exp(at * null)
        away = np.abs(np.log(seen / expected)) / error
        p = 2 * stdtr(df, -away)
    return expected, few, most, ratio, low, high, p
