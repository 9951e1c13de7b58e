"""How claimed counts scatter from day to day, and what that means for the ratio of two stretches of days.

Model: the count of a day has mean ``rate * exposure`` and variance ``dispersion`` times that; days that lie
``k`` apart correlate by ``share * rho**k``: a share of the scatter lasts from day to day, the rest is each day's own. The
rate and the dispersion are estimated; rho and the share can't be estimated well from a few weeks, so they are averaged
over a grid by how well each pair fits (an integrated likelihood), and each brings its own dispersion and its own
variance of the two means.
"""

from dataclasses import dataclass

import numpy as np

_FISHER = np.round(np.tanh(np.arange(-2, 6) * 0.24), 4)
_LASTING = [(rho, share) for rho in (0.6, 0.8, 0.9, 0.95) for share in (0.3, 0.6)]
# what is averaged over: correlations of an AR(1), evenly spaced on the scale of Fisher (1921), and weak correlations that last
# long, which a few weeks hardly show and a truce of a week feels
RHO = np.r_[_FISHER, [rho for rho, _ in _LASTING]]
SHARE = np.r_[np.ones(len(_FISHER)), [share for _, share in _LASTING]]
# before the data are seen: the AR(1) are alike, the others a quarter as likely each
_PRIOR = np.r_[np.ones(len(_FISHER)), np.full(len(_LASTING), 0.25)]
_ALONE = 2  # place of rho = 0


@dataclass(frozen=True, slots=True)
class Spread:
    """Scatter of S strata: rate, total, exposure (S,); weight and dispersion by rho and share (S, G); df, dispersion at rho 0, lag-1 correlation, days, exposure of a day (S,)."""

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


def spread(counts, exposure, extra_total=0.0, extra_exposure=0.0, truce=None):
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
        Counts of the truce's own days on the same line. They have a level of their own, and help to tell how
        days scatter about their level.

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
    t = np.where(here, exposure, 0.0)
    y = np.where(here, counts, 0.0)
    n = here.sum(axis=1)
    total, exposed = y.sum(axis=1) + extra_total, t.sum(axis=1) + extra_exposure
    with np.errstate(divide="ignore", invalid="ignore"):
        rate = total / exposed
        own = _truce_days(truce)
        mean = np.where(here, t * rate[:, None], 0.0)
        if own is not None:
            inside, level = own
            mean = np.where(inside, level[:, None], mean)
            y = np.where(inside, np.nan_to_num(truce), y)
            known = here | inside
        else:
            inside, known = np.zeros_like(here), here
        # in Pearson's scale every day has the variance `dispersion`
        s = np.sqrt(mean)
        z = np.where(known & (s > 0), y / s, 0.0)
    lone = n - 1.0
    df = lone + np.maximum(inside.sum(axis=1) - 1.0, 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        squares, logdet = _restricted(s, z, known, inside)
        phi = squares / df[:, None]
        # a series of equal counts fits any rho; a floor keeps its likelihood finite
        log_weight = (
            np.log(_PRIOR) - 0.5 * logdet - 0.5 * df[:, None] * np.log(np.maximum(squares, 1e-6))
        )
        weight = np.exp(log_weight - log_weight.max(axis=1, keepdims=True))
        weight /= weight.sum(axis=1, keepdims=True)
    few = (n < 2) | ~(total > 0)
    phi[few], weight[few] = np.nan, np.nan
    with np.errstate(invalid="ignore"):
        lag1 = _lag1(here, np.where(here & (s > 0), z - s, 0.0))
    return Spread(
        rate,
        total,
        exposed,
        weight,
        phi,
        df,
        phi[:, _ALONE].copy(),
        lag1,
        n,
        t.sum(axis=1) / np.maximum(n, 1),
    )


def _lag1(here, residual):
    """Return the correlation of normal days next to each other, less the bias of a short series; NaN below 8 pairs."""
    pair = here[:, 1:] & here[:, :-1]
    n, pairs = here.sum(axis=1), pair.sum(axis=1)
    product = np.where(pair, residual[:, 1:] * residual[:, :-1], 0.0).sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        raw = (product / pairs) / ((residual**2).sum(axis=1) / n)
        # Marriott & Pope (1954)
        return np.where(pairs >= 8, np.clip((n * raw + 1) / (n - 3), -1, 1), np.nan)


def _truce_days(truce):
    """Return the days of the truce that tell something of scatter, and their level."""
    if truce is None:
        return None
    inside = ~np.isnan(truce)
    level = np.nansum(truce, axis=1) / np.maximum(inside.sum(axis=1), 1)
    return inside & ((inside.sum(axis=1) > 1) & (level > 0))[:, None], level


def _restricted(s, z, known, inside):
    """Return the restricted sum of squares and the log determinants, (S, G), of days with one or two levels.

    A Kalman filter of the part that lasts, seen through each day's own noise: gaps need no care.
    """
    columns = (z, np.where(inside, 0, s), np.where(inside, s, 0))
    state = [np.zeros((len(s), len(RHO))) for _ in columns]
    variance, logdet = np.broadcast_to(SHARE, state[0].shape), np.zeros(state[0].shape)
    sums = {pair: np.zeros(state[0].shape) for pair in ("zz", "zo", "zi", "oo", "oi", "ii")}
    for day in range(s.shape[1]):
        seen = known[:, day, None]
        total = np.where(seen, variance + (1 - SHARE), 1.0)
        gain = np.where(seen, variance / total, 0.0)
        new = dict(
            zip(
                "zoi",
                (
                    np.where(seen, x[:, day, None] - a, 0.0)
                    for x, a in zip(columns, state, strict=True)
                ),
                strict=True,
            )
        )
        for pair, value in sums.items():
            value += new[pair[0]] * new[pair[1]] / total
        logdet += np.log(total)
        state = [RHO * (a + gain * v) for a, v in zip(state, new.values(), strict=True)]
        variance = RHO**2 * (1 - gain) * variance + (1 - RHO**2) * SHARE
    f, g, a, b, c = (sums[pair] for pair in ("zo", "zi", "oo", "oi", "ii"))
    two = c > 0
    det = np.where(two, a * c - b * b, a)
    fitted = np.where(
        two, (c * f * f - 2 * b * f * g + a * g * g) / np.where(two, det, 1), f * f / a
    )
    return np.maximum(sums["zz"] - fitted, 0), logdet + np.log(det)


def inflation(first, second=None):
    """Return how far correlation of days inflates the variance of a sum, for each rho and share.

    Parameters
    ----------
    first, second : numpy.ndarray of float64, shape (S, T)
        Exposure by day of one stretch, and of another on the same line of days; 0 outside.

    Returns
    -------
    numpy.ndarray of float64, shape (S, G)
        sum over pairs of days of sqrt(t_d t_e) times their correlation, divided by the exposure where there is one
        stretch: 1 for one day or no correlation.
    """
    a = np.sqrt(first)
    b = a if second is None else np.sqrt(second)
    size = 1 << int(2 * a.shape[1] - 1).bit_length()
    product = np.fft.irfft(np.fft.rfft(a, size) * np.conj(np.fft.rfft(b, size)), size)
    lags = np.minimum(np.arange(size), size - np.arange(size))
    out = np.clip(product, 0, None) @ np.where(
        lags[:, None] > 0, SHARE * RHO ** np.maximum(lags, 1)[:, None], 1.0
    )
    return out / first.sum(axis=1, keepdims=True) if second is None else out
