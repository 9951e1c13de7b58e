"""How claimed counts scatter from day to day, and what that means for the ratio of two stretches of days.

Model: the count of a day has mean ``rate * exposure`` and variance ``dispersion`` times that; days that
lie ``k`` apart correlate by ``share * rho**k``: a share of the scatter lasts from day to day, the rest
is each day's own. The rate and the dispersion are estimated; rho and the share can't be estimated well
from a few weeks, so they are averaged over a grid by how well each pair fits (an integrated
likelihood), and each brings its own dispersion and its own variance of the two means.
"""

from dataclasses import dataclass

import numpy as np

_FISHER = np.round(np.tanh(np.arange(-2, 6) * 0.24), 4)
_LASTING = [(rho, share) for rho in (0.6, 0.8, 0.9, 0.95) for share in (0.3, 0.6)]
# what is averaged over: correlations of an AR(1), evenly spaced on the scale of Fisher (1921), and
# weak correlations that last long, which a few weeks hardly show and a truce of a week feels
RHO = np.r_[_FISHER, [rho for rho, _ in _LASTING]]
SHARE = np.r_[np.ones(len(_FISHER)), [share for _, share in _LASTING]]
# before the data are seen: the AR(1) are alike, the others a quarter as likely each
_PRIOR = np.r_[np.ones(len(_FISHER)), np.full(len(_LASTING), 0.25)]
_INDEPENDENT = 2  # where rho is 0
# a series of equal counts fits any rho; a floor keeps its likelihood finite
_LEAST_SQUARES = 1e-6


@dataclass(frozen=True, slots=True)
class Spread:
    """Scatter of S strata.

    Attributes
    ----------
    rate, total, exposure : numpy.ndarray of float64, shape (S,)
        Of normal days.
    weight, phi : numpy.ndarray of float64, shape (S, G)
        How likely each rho and share is, and the dispersion under it.
    df : numpy.ndarray of float64, shape (S,)
        Degrees of freedom of the dispersion.
    dispersion : numpy.ndarray of float64, shape (S,)
        Under independent days.
    lag1 : numpy.ndarray of float64, shape (S,)
        Correlation of days next to each other.
    n, block : numpy.ndarray, shape (S,)
        Days known one by one, and the mean exposure of one.
    """

    rate: np.ndarray
    total: np.ndarray
    exposure: np.ndarray
    weight: np.ndarray
    phi: np.ndarray
    df: np.ndarray
    dispersion: np.ndarray
    lag1: np.ndarray
    n: np.ndarray
    block: np.ndarray


def spread(
    counts: np.ndarray,
    exposure: np.ndarray,
    extra_total: "np.ndarray | float" = 0.0,
    extra_exposure: "np.ndarray | float" = 0.0,
    truce: np.ndarray | None = None,
) -> Spread:
    """Estimate rate, dispersion and lag-1 correlation of daily counts with gaps.

    Parameters
    ----------
    counts : numpy.ndarray of float64, shape (S, T)
        Counts on a line of days; NaN where none is known.
    exposure : numpy.ndarray of float64, shape (S, T)
        Exposure of each day, in any unit.
    extra_total, extra_exposure : numpy.ndarray of float64, shape (S,)
        Counts over several days and their exposure: they enter the rate only.
    truce : numpy.ndarray of float64, shape (S, T), optional
        Counts of the truce's own days on the same line. They have a level of their own, and help to
        tell how days scatter about their level.

    Returns
    -------
    Spread
        NaN where a stratum has fewer than two days.

    Source
    ------
    Wedderburn (1974), Biometrika 61:439-447 (quasi-likelihood); Berger, Liseo & Wolpert (1999),
    Statistical Science 14:1-28 (integrated likelihood); Harville (1974), Biometrika 61:383-385
    (restricted likelihood).
    """
    here = ~np.isnan(counts)
    t = np.where(here, exposure, 0.0)
    y = np.where(here, counts, 0.0)
    n = here.sum(axis=1)
    total = y.sum(axis=1) + extra_total
    exposed = t.sum(axis=1) + extra_exposure
    with np.errstate(divide="ignore", invalid="ignore"):
        rate = total / exposed
        mean = np.where(here, t * rate[:, None], 0.0)
        inside, level = _truce_days(truce, here)
        mean = np.where(inside, level[:, None], mean)
        seen = y if truce is None else np.where(inside, np.nan_to_num(truce), y)
        # in Pearson's scale every day has the variance `dispersion`
        root = np.sqrt(mean)
        known = (here | inside) & (root > 0)
        scaled = np.where(known, seen / root, 0.0)
    of_truce = np.maximum(inside.sum(axis=1) - 1.0, 0)
    df = n - 1.0 + of_truce
    with np.errstate(divide="ignore", invalid="ignore"):
        squares, logdet = _restricted(root, scaled, here | inside, inside)
        phi = squares / df[:, None]
        weight = _weights(squares, logdet, df[:, None])
    few = (n < 2) | ~(total > 0)
    phi[few] = np.nan
    weight[few] = np.nan
    with np.errstate(invalid="ignore"):
        residual = np.where(here & (root > 0), scaled - root, 0.0)
    return Spread(
        rate,
        total,
        exposed,
        weight,
        phi,
        df,
        dispersion=phi[:, _INDEPENDENT].copy(),
        lag1=_lag1(here, residual),
        n=n,
        block=t.sum(axis=1) / np.maximum(n, 1),
    )


def _weights(squares: np.ndarray, logdet: np.ndarray, df: np.ndarray) -> np.ndarray:
    """Return how likely each rho and share is, (S, G), with rate and dispersion integrated out."""
    fit = np.log(np.maximum(squares, _LEAST_SQUARES))
    log_weight = np.log(_PRIOR) - 0.5 * logdet - 0.5 * df * fit
    best = log_weight.max(axis=1, keepdims=True)
    weight = np.exp(log_weight - best)
    return weight / weight.sum(axis=1, keepdims=True)


def _lag1(here: np.ndarray, residual: np.ndarray) -> np.ndarray:
    """Return the correlation of normal days next to each other; NaN below 8 pairs.

    Less the bias of a short series (Marriott & Pope, 1954).
    """
    pair = here[:, 1:] & here[:, :-1]
    n = here.sum(axis=1)
    pairs = pair.sum(axis=1)
    product = np.where(pair, residual[:, 1:] * residual[:, :-1], 0.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        covariance = product.sum(axis=1) / pairs
        raw = covariance / ((residual**2).sum(axis=1) / n)
        unbiased = (n * raw + 1) / (n - 3)
        return np.where(pairs >= 8, np.clip(unbiased, -1, 1), np.nan)


def _truce_days(truce: np.ndarray | None, here: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the days of the truce that tell something of scatter, and their level."""
    if truce is None:
        return np.zeros_like(here), np.zeros(len(here))
    inside = ~np.isnan(truce)
    days = inside.sum(axis=1)
    level = np.nansum(truce, axis=1) / np.maximum(days, 1)
    telling = (days > 1) & (level > 0)
    return inside & telling[:, None], level


def _restricted(
    root: np.ndarray, scaled: np.ndarray, known: np.ndarray, inside: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return the restricted sum of squares and the log determinants, (S, G).

    Of days with one level or two (normal days' and the truce's), by a Kalman filter of the part that
    lasts, seen through each day's own noise: gaps need no care.
    """
    lines = {
        "z": scaled,
        "o": np.where(inside, 0, root),
        "i": np.where(inside, root, 0),
    }
    shape = len(root), len(RHO)
    state = {name: np.zeros(shape) for name in lines}
    sums = {pair: np.zeros(shape) for pair in ("zz", "zo", "zi", "oo", "oi", "ii")}
    variance = np.broadcast_to(SHARE, shape)
    logdet = np.zeros(shape)
    for day in range(root.shape[1]):
        seen = known[:, day, None]
        total = np.where(seen, variance + (1 - SHARE), 1.0)
        gain = np.where(seen, variance / total, 0.0)
        new = {}
        for name, line in lines.items():
            new[name] = np.where(seen, line[:, day, None] - state[name], 0.0)
            state[name] = RHO * (state[name] + gain * new[name])
        for pair, value in sums.items():
            value += new[pair[0]] * new[pair[1]] / total
        logdet += np.log(total)
        kept = RHO**2 * (1 - gain) * variance
        variance = kept + (1 - RHO**2) * SHARE
    fitted, det = _fitted(sums)
    return np.maximum(sums["zz"] - fitted, 0), logdet + np.log(det)


def _fitted(sums: dict[str, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """Return what the levels account for, and the determinant of their information."""
    f, g, a, b, c = (sums[pair] for pair in ("zo", "zi", "oo", "oi", "ii"))
    two = c > 0
    det = np.where(two, a * c - b * b, a)
    of_two = c * f * f - 2 * b * f * g + a * g * g
    by = np.where(two, det, 1)
    return np.where(two, of_two / by, f * f / a), det


def inflation(first: np.ndarray, second: np.ndarray | None = None) -> np.ndarray:
    """Return how far correlation of days inflates the variance of a sum, for each rho and share.

    Parameters
    ----------
    first, second : numpy.ndarray of float64, shape (S, T)
        Exposure by day of one stretch, and of another on the same line of days; 0 outside.

    Returns
    -------
    numpy.ndarray of float64, shape (S, G)
        sum over pairs of days of sqrt(t_d t_e) times their correlation, divided by the exposure where
        there is one stretch: 1 for one day or no correlation.
    """
    a = np.sqrt(first)
    b = a if second is None else np.sqrt(second)
    size = 1 << int(2 * a.shape[1] - 1).bit_length()
    spectrum = np.fft.rfft(a, size) * np.conj(np.fft.rfft(b, size))
    product = np.clip(np.fft.irfft(spectrum, size), 0, None)
    forward = np.arange(size)
    lags = np.minimum(forward, size - forward)[:, None]
    lasting = SHARE * RHO ** np.maximum(lags, 1)
    out = product @ np.where(lags > 0, lasting, 1.0)
    if second is not None:
        return out
    return out / first.sum(axis=1, keepdims=True)
