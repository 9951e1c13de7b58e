"""Who follows whom: a side's daily acts explained by its own past, the other's, the weekday and
slow change.

Counts are regressed with a log link on the logarithms of past counts. Scatter is estimated, not
assumed. Days without a count are left out as answers; as past they stand at the usual level about
them, which can hide an answer but not make one up.
"""

from dataclasses import dataclass

import numpy as np

from analysis.baseline.regression import fit_loglinear

LEAST_PAIRED = 60
# slow change has no waves shorter than this
_SLOW_DAYS = 90
_AROUND = 10
_WEEK = 7
# long enough that few days follow a join
_BLOCK = 28


@dataclass(frozen=True, slots=True)
class Response:
    """How one side's acts follow the other's.

    ``own``, ``other``: coefficients of past days 1 to L, (L,); ``covariance``: of both, (2L, 2L);
    ``f``, ``p``: of no answer on any day; ``total``, ``total_low``, ``total_high``, ``p_total``:
    sum of ``other`` with limits; ``dispersion``; ``n``: days answered; ``filled``: past days
    without a count, of both sides; ``df``.
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
    resamples: int = 499,
    seed: int = 0,
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
    resamples : int
        Series made of the other side's own blocks of 28 days, which say what chance gives.
    seed : int

    Returns
    -------
    Response

    Raises
    ------
    ValueError
        If fewer than 60 days are known of both sides, or more columns are asked for than days can
        tell.

    Source
    ------
    Haushofer, Biletzki & Kanwisher (2010), PNAS 107:17927-17932; Jaeger & Paserman (2008),
    American Economic Review 98:1591-1604; Zeger & Qaqish (1988), Biometrics 44:1019-1031; blocks:
    Kuensch (1989), Annals of Statistics 17:1217-1241.
    """
    _check_pairs(counts, other)
    calendar = _calendar(len(counts))
    own_logs, own_filled = _log_rates(counts, exposure)
    other_logs, other_filled = _log_rates(other, other_exposure)
    answered = ~np.isnan(counts)
    answered[:lags] = False
    null_design = np.column_stack([calendar, _past(own_logs, lags)])[answered]
    design = np.column_stack([null_design, _past(other_logs, lags)[answered]])
    y = counts[answered]
    hours = None if exposure is None else exposure[answered]
    n, width = design.shape
    if n - width < 2 * lags:
        raise ValueError(f"lags: {lags}: {n} days can't tell {width} columns apart")
    null = fit_loglinear(y[None], null_design, exposure=hours).mean[0]
    rng = np.random.default_rng(seed)
    made = _resampled(other_logs, calendar, resamples, rng)
    every = np.vstack([other_logs[None], made])
    pasts = np.stack([_past(logs, lags)[answered] for logs in every])
    (seen_f, *f), (seen_t, *t) = _weighed(y, null, null_design, pasts)
    f, t = np.array(f), np.array(t)
    fit = fit_loglinear(y[None], design, exposure=hours)
    covariance, dispersion = _covariance(y, design, fit.mean[0])
    # scatter that chance alone gives to the sum, beside what the dispersion says
    covariance *= max(1.0, float(np.mean(t**2)))
    past = slice(width - 2 * lags, width)
    total = float(fit.beta[0, -lags:].sum())
    error = float(np.sqrt(covariance[-lags:, -lags:].sum()))
    reach = error * float(np.quantile(np.abs(t), level) / np.sqrt(max(1.0, np.mean(t**2))))
    return Response(
        own=fit.beta[0, past][:lags],
        other=fit.beta[0, -lags:],
        covariance=covariance[past, past],
        f=float(seen_f),
        p=_share_beyond(f, seen_f),
        total=total,
        total_low=total - reach,
        total_high=total + reach,
        p_total=_share_beyond(np.abs(t), abs(seen_t)),
        dispersion=dispersion,
        n=n,
        filled=own_filled + other_filled,
        df=n - width,
    )


def _share_beyond(chance: np.ndarray, seen: float) -> float:
    return float((1 + (chance >= seen).sum()) / (1 + len(chance)))


def _weighed(
    y: np.ndarray, mean: np.ndarray, null_design: np.ndarray, pasts: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return F of all coefficients of the other's past, and t of their sum, of R pasts (R, n, L),
    from a step about the fit without them."""
    root = np.sqrt(mean)
    basis, _ = np.linalg.qr(null_design * root[:, None])
    target = (y - mean) / root
    target = target - basis @ (basis.T @ target)
    columns = pasts * root[:, None]
    columns = columns - basis @ (basis.T @ columns)
    across = np.swapaxes(columns, 1, 2)
    cross = np.linalg.pinv(across @ columns, hermitian=True)
    explaining = across @ target
    gamma = (cross @ explaining[..., None])[..., 0]
    explained = (gamma * explaining).sum(axis=1)
    lags = pasts.shape[2]
    df = len(y) - null_design.shape[1] - lags
    dispersion = (float(target @ target) - explained) / df
    error = np.sqrt(cross.sum(axis=(1, 2)) * dispersion)
    return explained / lags / dispersion, gamma.sum(axis=1) / error


def _resampled(
    logs: np.ndarray, calendar: np.ndarray, resamples: int, rng: np.random.Generator
) -> np.ndarray:
    """Make series with the other side's own calendar and memory, and nothing of this side's."""
    days = len(logs)
    coefficients = np.linalg.lstsq(calendar, logs, rcond=None)[0]
    usual = calendar @ coefficients
    away = logs - usual
    blocks = -(-days // _BLOCK)
    starts = rng.integers(0, days, (resamples, blocks))
    index = (starts[..., None] + np.arange(_BLOCK)) % days
    return usual + away[index.reshape(resamples, -1)[:, :days]]


def _check_pairs(counts: np.ndarray, other: np.ndarray) -> None:
    if counts.shape != other.shape or counts.ndim != 1:
        raise ValueError(f"other: shape {other.shape} does not fit counts of shape {counts.shape}")
    paired = int((~np.isnan(counts) & ~np.isnan(other)).sum())
    if paired < LEAST_PAIRED:
        raise ValueError(
            f"other: {paired} days known of both sides; expected {LEAST_PAIRED} or more"
        )


def _calendar(days: int) -> np.ndarray:
    """Return columns of level, weekday and slow change."""
    day = np.arange(days)
    weekday = np.eye(_WEEK)[day % _WEEK][:, 1:]
    waves = np.arange(1, max(1, 2 * days // _SLOW_DAYS) + 1)
    slow = np.cos(np.pi * np.outer(day + 0.5, waves) / days)
    return np.column_stack([np.ones(days), weekday, slow])


def _log_rates(counts: np.ndarray, exposure: np.ndarray | None) -> tuple[np.ndarray, int]:
    """Return the logarithm of a day's acts, and how many days stand at the usual level."""
    usual = 1.0 if exposure is None else np.nanmean(exposure)
    hours = 1.0 if exposure is None else np.where(exposure > 0, exposure, np.nan)
    logs = np.log1p(counts / hours * usual)
    missing = np.isnan(logs)
    return np.where(missing, _local_mean(logs), logs), int(missing.sum())


def _past(logs: np.ndarray, lags: int) -> np.ndarray:
    """Return columns of past days, 1 to L."""
    columns = np.zeros((len(logs), lags))
    for lag in range(1, lags + 1):
        columns[lag:, lag - 1] = logs[:-lag]
    return columns


def _local_mean(values: np.ndarray) -> np.ndarray:
    """Return the mean of the days about each day that are known; of all days where none is."""
    known = ~np.isnan(values)
    window = np.ones(2 * _AROUND + 1)
    number = np.convolve(known, window, mode="same")
    total = np.convolve(np.where(known, values, 0.0), window, mode="same")
    overall = np.nanmean(values)
    return np.where(number > 0, total / np.maximum(number, 1), overall)


def _covariance(y: np.ndarray, design: np.ndarray, mean: np.ndarray) -> tuple[np.ndarray, float]:
    """Return the covariance by dispersion alone, and the dispersion."""
    n, width = design.shape
    bread = np.linalg.pinv(design.T @ (design * mean[:, None]), hermitian=True)
    residual = y - mean
    dispersion = float((residual**2 / mean).sum() / (n - width))
    return bread * dispersion, dispersion


def impulse(
    response: Response,
    reverse: Response,
    days: int = 14,
    times: float = 2.0,
    draws: int = 1000,
    level: float = 0.95,
    seed: int = 0,
) -> np.ndarray:
    """Return how a side's acts change after a day on which the other's were so many times the
    usual.

    Parameters
    ----------
    response : Response
        Of the side that answers.
    reverse : Response
        Of the side whose day it is.
    days : int
        Days after it.
    times : float
    draws : int
        Of the coefficients, for the limits.
    level : float
    seed : int

    Returns
    -------
    numpy.ndarray of float64, shape (3, days)
        Factor by which the acts of days 1, 2, ... differ from the usual: estimate, lower and upper
        limit.

    Source
    ------
    Sims (1980), Econometrica 48:1-48.
    """
    rng = np.random.default_rng(seed)
    answer = _draws(response, draws, rng)
    back = _draws(reverse, draws, rng)
    paths = _chain(answer, back, days, times)
    area = (1 - level) / 2
    limits = np.quantile(paths[1:], [area, 1 - area], axis=0)
    return np.exp(np.vstack([paths[0], limits]))


def _draws(response: Response, draws: int, rng: np.random.Generator) -> np.ndarray:
    """Return the coefficients, then draws of them, (1 + draws, 2L)."""
    centre = np.concatenate([response.own, response.other])
    values, vectors = np.linalg.eigh(response.covariance)
    root = vectors * np.sqrt(np.maximum(values, 0.0))
    around = rng.standard_normal((draws, len(centre))) @ root.T
    return np.vstack([centre, centre + around])


def _chain(answer: np.ndarray, back: np.ndarray, days: int, times: float) -> np.ndarray:
    """Follow both sides from a day on which the second was above its usual; the first on later
    days, (D, days)."""
    lags = answer.shape[1] // 2
    first = np.zeros((len(answer), lags + days + 1))
    second = np.zeros_like(first)
    second[:, lags] = np.log(times)
    for day in range(lags + 1, lags + days + 1):
        own = first[:, day - lags : day][:, ::-1]
        other = second[:, day - lags : day][:, ::-1]
        first[:, day] = _step(answer, own, other, lags)
        second[:, day] = _step(back, other, own, lags)
    return np.clip(first[:, lags + 1 :], -20, 20)


def _step(coefficients: np.ndarray, own: np.ndarray, other: np.ndarray, lags: int) -> np.ndarray:
    by_own = (coefficients[:, :lags] * own).sum(axis=1)
    by_other = (coefficients[:, lags:] * other).sum(axis=1)
    return np.clip(by_own + by_other, -20, 20)
