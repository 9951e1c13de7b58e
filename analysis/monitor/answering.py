"""Who follows whom: a side's daily acts explained by its own past, the other's, the weekday and slow change.

Counts are regressed with a log link on the logarithms of past counts. Scatter is estimated, not assumed. Days without a count are
left out as answers; as past they stand at the usual level about them, which can hide an answer but not make one up.
"""

from dataclasses import dataclass

import numpy as np

from analysis.baseline.regression import fit_loglinear

LEAST_PAIRED = 60
# slow change has no waves shorter than this
_SLOW_DAYS = 90
_AROUND = 10
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Response:
    """How one side's acts follow the other's.

    ``own``, ``other``: coefficients of past days 1 to L, (L,); ``covariance``: of both, (2L, 2L); ``f``, ``p``: of no answer on
    any day; ``total``, ``total_low``, ``total_high``, ``p_total``: sum of ``other`` with limits; ``dispersion``; ``n``: days
    answered; ``filled``: past days without a count, of both sides; ``df``.
    """

    own: np.ndarray
    other: np.ndarray
    covariance: np.ndarray
    f: float
    p: float
    total: float
    total_low: float
    total_high: float
    p_total: float
    dispersion: float
    n: int
    filled: int
    df: int


def respond(
    counts: np.ndarray,
    other: np.ndarray,
    lags: int = 7,
    exposure: np.ndarray | None = None,
    other_exposure: np.ndarray | None = None,
    level: float = 0.95,
) -> Response:
    """Estimate how a side's daily counts follow the other's.

    Parameters
    ----------
    counts, other : numpy.ndarray of float64, shape (T,)
        Days of the side that may answer, and of the other; NaN where none is known.
    lags : int
    exposure, other_exposure : numpy.ndarray of float64, shape (T,), optional
        1 by default.
    level : float
        Of the limits.

    Returns
    -------
    Response

    Raises
    ------
    ValueError
        If fewer than 60 days are known of both sides, or more columns are asked for than days can tell.

    Source
    ------
    Haushofer, Biletzki & Kanwisher (2010), PNAS 107:17927-17932; Jaeger & Paserman (2008), American Economic Review
    98:1591-1604; Zeger & Qaqish (1988), Biometrics 44:1019-1031; covariance: Newey & West (1987), Econometrica 55:703-708.
    """
    from scipy.special import fdtrc, stdtr, stdtrit

    _check_pairs(counts, other)
    own_past, own_filled = _past(counts, exposure, lags)
    other_past, other_filled = _past(other, other_exposure, lags)
    columns = np.column_stack([_calendar(len(counts)), own_past, other_past])
    answered = ~np.isnan(counts)
    answered[:lags] = False
    design, y = columns[answered], counts[answered]
    hours = None if exposure is None else exposure[answered]
    n, width = design.shape
    df = n - width
    if df < 2 * lags:
        raise ValueError(f"lags: {lags}: {n} days can't tell {width} columns apart")
    fit = fit_loglinear(y[None], design, exposure=hours)
    covariance, dispersion = _covariance(y, design, fit.mean[0], lags)
    past = slice(width - 2 * lags, width)
    gamma = fit.beta[0, -lags:]
    block = covariance[-lags:, -lags:]
    f = float(gamma @ np.linalg.solve(block, gamma) / lags)
    total, error = float(gamma.sum()), float(np.sqrt(block.sum()))
    reach = float(stdtrit(df, (1 + level) / 2)) * error
    return Response(
        own=fit.beta[0, past][:lags],
        other=gamma,
        covariance=covariance[past, past],
        f=f,
        p=float(fdtrc(lags, df, f)),
        total=total,
        total_low=total - reach,
        total_high=total + reach,
        p_total=float(2 * stdtr(df, -abs(total) / error)),
        dispersion=dispersion,
        n=n,
        filled=own_filled + other_filled,
        df=df,
    )


def _check_pairs(counts: np.ndarray, other: np.ndarray) -> None:
    if counts.shape != other.shape or counts.ndim != 1:
        raise ValueError(f"other: shape {other.shape} does not fit counts of shape {counts.shape}")
    paired = int((~np.isnan(counts) & ~np.isnan(other)).sum())
    if paired < LEAST_PAIRED:
        raise ValueError(f"other: {paired} days known of both sides; expected {LEAST_PAIRED} or more")


def _calendar(days: int) -> np.ndarray:
    """Return columns of level, weekday and slow change."""
    day = np.arange(days)
    weekday = np.eye(_WEEK)[day % _WEEK][:, 1:]
    waves = np.arange(1, max(1, 2 * days // _SLOW_DAYS) + 1)
    slow = np.cos(np.pi * np.outer(day + 0.5, waves) / days)
    return np.column_stack([np.ones(days), weekday, slow])


def _past(
    counts: np.ndarray, exposure: np.ndarray | None, lags: int
) -> tuple[np.ndarray, int]:
    """Return columns of the logarithm of past counts, and how many days stand at the usual level."""
    usual = 1.0 if exposure is None else np.nanmean(exposure)
    hours = 1.0 if exposure is None else np.where(exposure > 0, exposure, np.nan)
    logs = np.log1p(counts / hours * usual)
    missing = np.isnan(logs)
    logs = np.where(missing, _local_mean(logs), logs)
    columns = np.zeros((len(counts), lags))
    for lag in range(1, lags + 1):
        columns[lag:, lag - 1] = logs[:-lag]
    return columns, int(missing.sum())


def _local_mean(values: np.ndarray) -> np.ndarray:
    """Return the mean of the days about each day that are known; of all days where none is."""
    known = ~np.isnan(values)
    window = np.ones(2 * _AROUND + 1)
    number = np.convolve(known, window, mode="same")
    total = np.convolve(np.where(known, values, 0.0), window, mode="same")
    overall = np.nanmean(values)
    return np.where(number > 0, total / np.maximum(number, 1), overall)


def _covariance(
    y: np.ndarray, design: np.ndarray, mean: np.ndarray, lags: int
) -> tuple[np.ndarray, float]:
    """Return the larger of two covariances: by dispersion alone, and robust to dependence that is left."""
    n, width = design.shape
    bread = np.linalg.pinv(design.T @ (design * mean[:, None]))
    residual = y - mean
    dispersion = float((residual**2 / mean).sum() / (n - width))
    quasi = bread * dispersion
    score = design * residual[:, None]
    meat = score.T @ score
    for lag in range(1, lags + 1):
        part = score[lag:].T @ score[:-lag]
        meat += (1 - lag / (lags + 1)) * (part + part.T)
    robust = bread @ meat @ bread * n / (n - width)
    # the robust errors of few days are too small too often: they may only widen what dispersion gives
    widen = np.sqrt(np.maximum(np.diag(robust) / np.diag(quasi), 1.0))
    return quasi * np.outer(widen, widen), dispersion
