"""How claimed counts scatter from day to day, and what that means for the ratio of two stretches of days.

Model: the count of a day has mean ``rate * exposure`` and variance ``dispersion`` times that; days that lie
``k`` apart correlate by ``rho**k``. The rate and the dispersion are estimated; rho can't be estimated well from
a few weeks, so it is averaged over a grid by how well each value fits (an integrated likelihood), and each value
brings its own dispersion and its own variance of the two means.
"""

from dataclasses import dataclass

import numpy as np


RHO = np.array([0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8])


@dataclass(frozen=True, slots=True)
class Spread:
    """Scatter of S strata: rate, total, exposure (S,); weights and dispersion by rho (S, G); df, moment dispersion, lag-1 (S,)."""

    rate: np.ndarray
    total: np.ndarray
    exposure: np.ndarray
    weight: np.ndarray
    phi: np.ndarray
    df: np.ndarray
    dispersion: np.ndarray
    lag1: np.ndarray


def spread(counts, exposure, extra_total=0.0, extra_exposure=0.0):
    """Estimate rate, dispersion and lag-1 correlation of daily counts with gaps.

    Parameters
    ----------
    counts : numpy.ndarray of float64, shape (S, T)
        Counts on a line of days; NaN where none is known.
    exposure : numpy.ndarray of float64, shape (S, T)
        Exposure of each day, in any unit.
    extra_total, extra_exposure : numpy.ndarray of float64, shape (S,)
        Counts over several days and their exposure: they enter the rate only.

    Returns
    -------
    Spread
        NaN where a stratum has fewer than two days.

    Source
    ------
    Wedderburn (1974), Biometrika 61:439-447 (quasi-likelihood); Berger, Liseo & Wolpert (1999), Statistical
    Science 14:1-28 (integrated likelihood); Harville (1974), Biometrika 61:383-385 (restricted likelihood).
    """
    here = ~np.isnan(counts)
    y = np.where(here, counts, 0.0)
    t = np.where(here, exposure, 0.0)
    n = here.sum(axis=1)
    total, exposed = y.sum(axis=1) + extra_total, t.sum(axis=1) + extra_exposure
    with np.errstate(divide="ignore", invalid="ignore"):
        rate = total / exposed
        s = np.sqrt(t)
        z = np.where(here, y / s, 0.0)
    gap, before = _gaps(here)
    log_weight = np.empty((len(y), len(RHO)))
    phi = np.empty_like(log_weight)
    df = n - 1.0
    with np.errstate(divide="ignore", invalid="ignore"):
        for g, rho in enumerate(RHO):
            a, b, c, logdet = _quadratics(s, z, here, gap, before, rho)
            squares = np.maximum(c - b * b / a, 0)
            # a series of equal counts fits any rho; a floor keeps its likelihood finite
            floor = 1e-6 * np.maximum(rate, 1e-12)
            phi[:, g] = squares / df / rate
            log_weight[:, g] = -0.5 * logdet - 0.5 * np.log(a) - 0.5 * df * np.log(np.maximum(squares, floor))
        weight = np.exp(log_weight - log_weight.max(axis=1, keepdims=True))
        weight /= weight.sum(axis=1, keepdims=True)
    few = n < 2
    phi[few], weight[few] = np.nan, np.nan
    return Spread(rate, total, exposed, weight, phi, df, phi[:, 0].copy(), (weight * RHO).sum(axis=1))


def _gaps(here):
    """Return the distance to the day known before, and its place; 0 where there is none."""
    days = np.arange(here.shape[1])
    last = np.maximum.accumulate(np.where(here, days, -1), axis=1)
    before = np.concatenate([np.full((len(here), 1), -1), last[:, :-1]], axis=1)
    gap = np.where(here & (before >= 0), days - before, 0)
    return gap, np.maximum(before, 0)


def _quadratics(s, z, here, gap, before, rho):
    """Return s'R^-1 s, s'R^-1 z, z'R^-1 z and log det R of a gappy AR(1) correlation."""
    if rho == 0:
        return (s * s).sum(1), (s * z).sum(1), (z * z).sum(1), np.zeros(len(s))
    r = np.where(gap > 0, rho ** np.maximum(gap, 1), 0.0)
    v = np.where(here, 1 - r * r, 1.0)
    es = np.where(here, s - r * np.take_along_axis(s, before, 1), 0.0)
    ez = np.where(here, z - r * np.take_along_axis(z, before, 1), 0.0)
    return (es * es / v).sum(1), (es * ez / v).sum(1), (ez * ez / v).sum(1), np.log(v).sum(1)


def inflation(first, second=None):
    """Return how far correlation of days inflates the variance of a sum, for each rho.

    Parameters
    ----------
    first, second : numpy.ndarray of float64, shape (S, T)
        Exposure by day of one stretch, and of another on the same line of days; 0 outside.

    Returns
    -------
    numpy.ndarray of float64, shape (S, G)
        sum over pairs of days of sqrt(t_d t_e) rho**|d - e|, divided by the exposure where there is one
        stretch: 1 for one day or no correlation.
    """
    a = np.sqrt(first)
    b = a if second is None else np.sqrt(second)
    size = 1 << int(2 * a.shape[1] - 1).bit_length()
    product = np.fft.irfft(np.fft.rfft(a, size) * np.conj(np.fft.rfft(b, size)), size)
    lags = np.minimum(np.arange(size), size - np.arange(size))
    out = np.clip(product, 0, None) @ (RHO[None, :] ** lags[:, None])
    return out / first.sum(axis=1, keepdims=True) if second is None else out
