"""Errors of log-linear regressions: of scatter beyond chance, and of days that resemble others."""

import numpy as np
from numpy.typing import ArrayLike

from analysis.baseline.regression import BLOCK, LogLinear, solve_packed


def pearson_dispersion(counts: np.ndarray, fit: LogLinear) -> np.ndarray:
    """Return Pearson's dispersion of Poisson fits: chi-squared over residual degrees of freedom.

    Parameters
    ----------
    counts : numpy.ndarray of float64, shape (S, n)
    fit : LogLinear

    Returns
    -------
    numpy.ndarray of float64, shape (S,)
    """
    squares = np.empty(len(counts))
    n = np.empty(len(counts))
    with np.errstate(divide="ignore", invalid="ignore"):
        for start in range(0, len(counts), BLOCK):
            rows = slice(start, start + BLOCK)
            block, mean = counts[rows], fit.mean[rows]
            away = block - mean
            away *= away
            away /= mean
            n[rows] = away.shape[1]
            bad = ~np.isfinite(away)
            if bad.any():
                n[rows] -= np.isnan(block).sum(axis=1)
                away[bad] = 0.0
            squares[rows] = away.sum(axis=1)
        return squares / (n - fit.beta.shape[1])


def variance(
    counts: np.ndarray,
    design: ArrayLike,
    fit: LogLinear,
    direction: ArrayLike,
    *,
    errors: str = "quasi",
    lags: int | None = None,
) -> np.ndarray:
    """Return the variance of a linear combination of coefficients.

    Parameters
    ----------
    counts : numpy.ndarray of float64, shape (S, n)
    design : numpy.ndarray of float64, shape (n, p)
    fit : LogLinear
    direction : numpy.ndarray of float64, shape (p,) or (S, p)
    errors : {"model", "quasi", "newey-west"}
        "model": of the likelihood. "quasi": times Pearson's dispersion. "newey-west": robust to
        dependence up to ``lags`` days, Bartlett weights, no prewhitening, no small-sample factor.
    lags : int, optional
        For "newey-west"; floor(4 (n / 100)**(2/9)) by default (Newey & West, 1994).

    Returns
    -------
    numpy.ndarray of float64, shape (S,)

    Raises
    ------
    ValueError
        If ``errors`` is unknown.

    Source
    ------
    Newey & West (1987), Econometrica 55:703-708; Wedderburn (1974), Biometrika 61:439-447.
    """
    if errors not in ("model", "quasi", "newey-west"):
        raise ValueError(f"errors: {errors!r} is not one of model, quasi, newey-west")
    x = np.asarray(design, dtype="float64")
    shape = len(fit.mean), x.shape[1]
    way = np.broadcast_to(np.asarray(direction, dtype="float64"), shape)
    lags = newey_west_lags(len(x)) if lags is None else lags
    pairs = (x[:, :, None] * x[:, None, :]).reshape(len(x), -1)
    out = np.empty(len(fit.mean))
    for start in range(0, len(out), BLOCK):
        rows = slice(start, start + BLOCK)
        mean, alpha = fit.mean[rows], fit.alpha[rows, None]
        share = 1 / (1 + alpha * mean) if alpha.any() else None
        weight = mean if share is None else mean * share
        solved = solve_packed(weight @ pairs, way[rows])
        if errors == "newey-west":
            out[rows] = _long_run(
                solved @ x.T,
                counts[rows] - mean,
                share,
                lags,
            )
        else:
            out[rows] = (way[rows] * solved).sum(axis=1)
    if errors == "quasi":
        out *= pearson_dispersion(counts, fit)
    return out


def _long_run(
    influence: np.ndarray, residual: np.ndarray, share: np.ndarray | None, lags: int
) -> np.ndarray:
    """Return the long-run variance of the sum of each day's influence."""
    influence *= residual
    if share is not None:
        influence *= share
    influence[np.isnan(influence)] = 0.0
    out = np.einsum("sn,sn->s", influence, influence)
    for lag in range(1, lags + 1):
        weight = 2 * (1 - lag / (lags + 1))
        later, earlier = influence[:, lag:], influence[:, :-lag]
        out += weight * np.einsum("sn,sn->s", later, earlier)
    return out


def newey_west_lags(n: int) -> int:
    """Return the usual number of lags for a series.

    Parameters
    ----------
    n : int

    Returns
    -------
    int
    """
    return int(np.floor(4 * (n / 100) ** (2 / 9)))
