"""Trend of the normal days of many strata at once."""

import numpy as np


def weekly_trend(counts, exposure, dispersion, lag1):
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
    Log-linear quasi-Poisson regression: McCullagh & Nelder (1989), Generalized Linear Models, 2nd ed., ch. 6 and 9.
    """
    from scipy.special import stdtr

    here = ~np.isnan(counts) & (exposure > 0)
    n = here.sum(axis=1)
    fit = (n >= 8) & (np.where(here, counts, 0).sum(axis=1) > 0)
    y, t = np.where(here, counts, 0.0), np.where(here, exposure, 0.0)
    week = np.arange(counts.shape[1]) / 7.0
    slope, se = np.zeros(len(n)), np.full(len(n), np.nan)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        for _ in range(8):
            # the level is profiled out: only the slope is iterated
            mean = t * np.exp(np.clip(slope[:, None] * week, -50, 50))
            mean *= (y.sum(1) / mean.sum(1))[:, None]
            centre = (mean * week).sum(1) / mean.sum(1)
            away = week - centre[:, None]
            information = (mean * away**2).sum(1)
            slope = np.clip(slope + np.clip((away * (y - mean)).sum(1) / information, -1, 1), -6, 6)
        memory = np.clip(np.nan_to_num(lag1), 0, 0.8)
        se = np.sqrt(np.maximum(dispersion, 1) * (1 + memory) / (1 - memory) / information)
        p = 2 * stdtr(np.maximum(n - 2, 1), -np.abs(slope / se))
    return np.where(fit, np.exp(slope), np.nan), np.where(fit, p, np.nan)
