"""Interrupted time series: a regression of the normal days, carried on through the truce."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from analysis.baseline.days import LONG, Counterfactual, is_carried, noted, split
from analysis.baseline.errors import pearson_dispersion, variance
from analysis.baseline.regression import LogLinear, fit_loglinear
from analysis.baseline.spread import BOTH_SIDES, WANDERING, inflation, spread
from analysis.schema import Note

# below so many expected acts, in units of scatter, no regression tells a level
LEAST_EXPECTED = 1.0
# limits further than this from what was seen, on the log scale, are no limits
_FAR = 30.0
# normal days a column of the design, and in all
_DAYS_A_COLUMN, _FEWEST = 3, 8


def design_matrix(
    days: int,
    *,
    trend: bool = True,
    weekday: ArrayLike | None = None,
    harmonics: int = 0,
    period: float = 365.25,
    marks: Sequence[np.ndarray] = (),
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
        columns += [(classes == name).astype("float64") for name in np.unique(classes)[1:]]
    for k in range(1, harmonics + 1):
        angle = 2 * np.pi * k * (line + 1) / period
        columns += [np.sin(angle), np.cos(angle)]
    columns += [np.asarray(mark, dtype="float64") for mark in marks]
    return np.column_stack(columns)


@dataclass(frozen=True, slots=True)
class Score:
    """What the score of a ratio needs to know of S windows; arrays (S,).

    Attributes
    ----------
    count : numpy.ndarray
        Acts of the window.
    expected : numpy.ndarray
        Acts that the normal level has.
    phi : numpy.ndarray
        Variance over mean of a day.
    memory : numpy.ndarray
        Inflation of the variance of the window's sum by dependent days.
    error : numpy.ndarray
        Variance of the logarithm of the expected count.
    quantile : numpy.ndarray
        Of t, at the level.
    """

    count: np.ndarray
    expected: np.ndarray
    phi: np.ndarray
    memory: np.ndarray
    error: np.ndarray
    quantile: np.ndarray


def deviate(score: Score, ratio: np.ndarray | float) -> np.ndarray:
    """Return how many standard errors a count lies above that of a ratio.

    Parameters
    ----------
    score : Score
    ratio : numpy.ndarray of float64, shape (S,)

    Returns
    -------
    numpy.ndarray of float64, shape (S,)
        The variance is ``phi * ratio * expected`` for a fall. For a rise it grows with the square
        of the level, up to the level that was seen: the wider of the two laws. Above the mean a
        gamma law holds where it is the wider: bursts make high counts, and no low ones.

    Source
    ------
    Wilson & Hilferty (1931), PNAS 17:684-688 (a gamma law on the scale of the cube root).
    """
    mean = ratio * score.expected
    level = np.clip(ratio, 1, np.maximum(score.count / score.expected, 1))
    scatter = 1 + (score.phi - 1) * level
    variance_of = scatter * score.memory * mean + mean**2 * score.error
    plain = (score.count - mean) / np.sqrt(variance_of)
    above = score.count > mean
    skewed = _gamma_deviate(score.count, np.where(above, mean, 1.0), variance_of)
    return np.where(above, np.minimum(plain, skewed), plain)


def _gamma_deviate(count: np.ndarray, mean: np.ndarray, variance_of: np.ndarray) -> np.ndarray:
    """Return the normal deviate of a count by a gamma law: a hot day is no rare one."""
    cube = _of_a_cube_root(mean, variance_of)
    return ((count / mean) ** (1 / 3) - 1 + cube) / np.sqrt(cube)


def _of_a_cube_root(mean: np.ndarray, variance_of: np.ndarray) -> np.ndarray:
    """Return the variance of the cube root of a count over its mean."""
    return variance_of / (9 * mean**2)


def _normal_counts(
    mean: np.ndarray, variance_of: np.ndarray, quantile: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return the least and the most that normal days may have: as far as ``deviate`` lets them."""
    reach = quantile * np.sqrt(variance_of)
    cube = _of_a_cube_root(mean, variance_of)
    skewed = mean * (1 - cube + quantile * np.sqrt(cube)) ** 3
    return np.maximum(mean - reach, 0), np.maximum(mean + reach, skewed)


def score_limits(score: Score) -> tuple[np.ndarray, np.ndarray]:
    """Return the ratios at which a count lies just so many standard errors away.

    Parameters
    ----------
    score : Score

    Returns
    -------
    low, high : numpy.ndarray of float64, shape (S,)
        Roots of the same score as the p-value; inf where no ratio is too high.
    """
    return _low_limit(score), _high_limit(score)


def _low_limit(score: Score) -> np.ndarray:
    """Search for the ratio of which a count lies just too far above."""
    from analysis.rates.roots import root

    count, expected = score.count, score.expected
    low = np.zeros_like(expected)
    rows = np.flatnonzero((count > 0) & (expected > 0) & np.isfinite(count / expected))
    columns = [np.broadcast_to(values, expected.shape)[rows] for values in astuple(score)]

    def gap(log_ratio: np.ndarray, *values: np.ndarray) -> np.ndarray:
        part = Score(*values)
        return part.quantile - deviate(part, np.exp(log_ratio))

    seen = np.log(count[rows] / expected[rows])
    low[rows] = np.exp(root(gap, seen - _FAR, seen, *columns))
    return low


def _high_limit(score: Score) -> np.ndarray:
    """Solve the quadratic of the ratio of which a count lies just too far below."""
    x, t2 = score.count, score.quantile**2
    rise = np.maximum(x / score.expected, 1)
    phi = 1 + (score.phi - 1) * rise
    a = 1 - t2 * score.error
    b = 2 * x + t2 * phi * score.memory
    root = np.sqrt(np.maximum(b * b - 4 * a * x * x, 0))
    high = np.where(a > 0, (b + root) / (2 * np.where(a > 0, a, 1.0)), np.inf)
    return high / score.expected


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
        Days before and after the truce that get a level of their own: acts may be brought forward
        or put off, and such days are not normal.
    lags : int, optional
        Of the Newey-West errors.
    level : float

    Returns
    -------
    Counterfactual
        NaN below 3 normal days a column or 8 in all, or where hardly an act is expected.

    Raises
    ------
    ValueError
        If shapes do not fit.

    Notes
    -----
    The coefficient of a step in the full series gives the same ratio; its textbook standard error
    leaves out that the truce's own days scatter (a day with a column of its own has no residual).
    Here that scatter is added. How days depend on each other is averaged over as for reference
    days, about the level that the regression gives; it widens the error of that level as it does
    that of the window's own sum. Limits and p-value are those of one score, by t: a window
    without an act has a lower limit of 0 and an upper one.

    Source
    ------
    Bernal, Cummins & Gasparrini (2017), International Journal of Epidemiology 46:348-355; Newey &
    West (1987), Econometrica 55:703-708; Wagner et al. (2002), Journal of Clinical Pharmacy and
    Therapeutics 27:299-309 (anticipation); score limits of a ratio: Fieller (1954), JRSS B
    16:175-185.
    """
    from scipy.special import stdtr, stdtrit

    normal, seen, base, own = split(counts, inside, exposure)
    mask = np.asarray(inside, dtype=bool)
    if mask.ndim != 1:
        raise ValueError(
            f"inside: shape {mask.shape}: a regression takes one window for all strata"
        )
    marks = _marks(mask, anticipation, postponement)
    design = design_matrix(len(mask), trend=trend, weekday=weekday, marks=marks)
    varies = np.ptp(design[~mask], axis=0) > 0
    varies[0] = True
    design = design[:, varies]
    columns = design.shape[1]
    fit = fit_loglinear(normal, design, exposure=np.where(base > 0, base, 0.0))
    n = (base > 0).sum(axis=1)
    df = np.maximum(n - columns, 1)
    own_columns = np.arange(columns) < columns - len(marks)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        phi = np.maximum(pearson_dispersion(normal, fit), 1)
        of_own, of_level = _dependent(normal, base, own, fit, columns)
        expected, error = _carried_on(normal, design, fit, own, own_columns, lags, of_level)
        score = Score(
            count=np.nansum(seen, axis=1),
            expected=expected,
            phi=phi,
            memory=np.maximum(of_own / phi, 1),
            error=error,
            quantile=stdtrit(df, (1 + level) / 2),
        )
        low, high = score_limits(score)
        p_value = 2 * stdtr(df, -np.abs(deviate(score, 1.0)))
        spread_at_one = score.phi * score.memory * expected + expected**2 * error
        few, most = _normal_counts(expected, spread_at_one, score.quantile)
        little = expected < LEAST_EXPECTED * score.phi * score.memory
        ratio = score.count / expected
    enough = fit.converged & (n >= max(_DAYS_A_COLUMN * columns, _FEWEST)) & np.isfinite(p_value)
    note = noted(~enough, Note.of("too_few_for_regression", columns=columns))
    note[enough & little] = Note.of("expected_near_zero")
    values = (expected, few, most, ratio, low, high, p_value, score.phi)
    blank: Any = [np.where(enough & ~little, value, np.nan) for value in values]
    return Counterfactual(*blank, method="interrupted_series", note=note)


def _marks(mask: np.ndarray, anticipation: int, postponement: int) -> list[np.ndarray]:
    first, last = np.flatnonzero(mask)[[0, -1]]
    line = np.arange(len(mask))
    before = (line < first) & (line >= first - anticipation)
    after = (line > last) & (line <= last + postponement)
    return [mark for mark in (before, after) if mark.any()]


def _carried_on(
    normal: np.ndarray,
    design: np.ndarray,
    fit: LogLinear,
    own: np.ndarray,
    own_columns: np.ndarray,
    lags: int | None,
    of_level: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:
    """Return the expected counts of the window, and the variance of their logarithm."""
    means = np.exp((fit.beta * own_columns) @ design.T) * own
    expected = means.sum(axis=1)
    slope = (means @ design) * own_columns / expected[:, None]
    robust = variance(normal, design, fit, slope, errors="newey-west", lags=lags)
    quasi = variance(normal, design, fit, slope)
    # of a fit that goes through all its days nothing is left to tell by
    least = variance(normal, design, fit, slope, errors="model")
    dependent = least * np.maximum(of_level, 1)
    return expected, np.maximum(np.maximum(robust, quasi), dependent)


def _dependent(
    normal: np.ndarray, base: np.ndarray, own: np.ndarray, fit: LogLinear, columns: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return variance over mean of the window's sum, and of the sum of normal days, (S,).

    Both are averaged over the ways in which days may depend on each other, by how well each fits
    the days about their fitted level.
    """
    level = np.where(base > 0, fit.mean, 0.0)
    scatter = spread(normal, level, grid=WANDERING)
    wanders = is_carried(own, base) | ((own > 0).sum(axis=1) >= LONG)
    steady = np.arange(len(WANDERING.rho)) < len(BOTH_SIDES.rho)
    weight = np.where(wanders[:, None] | steady, np.nan_to_num(scatter.weight), 0.0)
    weight /= weight.sum(axis=1, keepdims=True)
    # weekdays and a trend take degrees of freedom that a level alone would not
    taken = (scatter.n - 1) / np.maximum(scatter.n - columns, 1)
    phi = weight * scatter.phi * taken[:, None]
    of_own = (phi * inflation(own, grid=WANDERING)).sum(axis=1)
    of_level = (phi * inflation(base, grid=WANDERING)).sum(axis=1)
    return of_own, of_level
