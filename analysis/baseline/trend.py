"""Trend of the normal days of many strata at once."""

import numpy as np

FEWEST = 8
_STEPS = 8
# a lag-1 correlation above it would leave no day to itself
_MOST_MEMORY = 0.8
# logarithms of factors a week beyond which no trend is looked for
_STEEPEST = 6


def weekly_trend(
    counts: np.ndarray, exposure: np.ndarray, dispersion: np.ndarray, lag1: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return the factor by which a daily count changes in a week, and its p-value.

    Parameters
    ----------
    counts, exposure : numpy.ndarray of float64, shape (S, T)
        Daily counts (NaN where none is known) and their exposure.
    dispersion, lag1 : numpy.ndarray of float64, shape (S,)

    Returns
    -------
    factor, p : numpy.ndarray of float64, shape (S,)
        NaN below 8 days. The p-value is that of a t test, with the dispersion and the inflation
        (1 + lag1) / (1 - lag1) of an AR(1); dispersion below 1 counts as 1.

    Source
    ------
    Log-linear quasi-Poisson regression: McCullagh & Nelder (1989), Generalized Linear Models, 2nd ed.,
    ch. 6 and 9.
    """
    from scipy.special import stdtr

    here = ~np.isnan(counts) & (exposure > 0)
    n = here.sum(axis=1)
    y = np.where(here, counts, 0.0)
    t = np.where(here, exposure, 0.0)
    fit = (n >= FEWEST) & (y.sum(axis=1) > 0)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        slope, information = _slope(y, t)
        memory = np.clip(np.nan_to_num(lag1), 0, _MOST_MEMORY)
        inflation = (1 + memory) / (1 - memory)
        variance = np.maximum(dispersion, 1) * inflation / information
        away = np.abs(slope / np.sqrt(variance))
        p = 2 * stdtr(np.maximum(n - 2, 1), -away)
    return np.where(fit, np.exp(slope), np.nan), np.where(fit, p, np.nan)


def _slope(y: np.ndarray, t: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Fit the slope a week, and its information; the level is profiled out."""
    week = np.arange(y.shape[1]) / 7.0
    total = y.sum(1)
    slope = np.zeros(len(y))
    information = np.full(len(y), np.nan)
    for _ in range(_STEPS):
        mean = t * np.exp(np.clip(slope[:, None] * week, -50, 50))
        mean *= (total / mean.sum(1))[:, None]
        centre = (mean * week).sum(1) / mean.sum(1)
        away = week - centre[:, None]
        information = (mean * away**2).sum(1)
        score = (away * (y - mean)).sum(1)
        step = np.clip(score / information, -1, 1)
        slope = np.clip(slope + step, -_STEEPEST, _STEEPEST)
    return slope, information
