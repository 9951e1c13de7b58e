"""How claimed counts scatter from day to day, and what that means for two stretches of days.

Model: the count of a day has mean ``rate * exposure`` and variance ``dispersion`` times that; days
that lie ``k`` apart correlate by ``share * rho**k``: a share of the scatter lasts from day to day,
the rest is each day's own. The rate and the dispersion are estimated; rho and the share can't be
estimated well from a few weeks, so they are averaged over a grid by how well each pair fits (an
integrated likelihood), and each brings its own dispersion and its own variance of the two means.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

_FISHER = np.round(np.tanh(np.arange(-2, 6) * 0.24), 4)
_LASTING = [(rho, share) for rho in (0.6, 0.8, 0.9, 0.95) for share in (0.3, 0.6)]
# a level that wanders as far as it likes, which an average carried forward feels most
_WANDERING = [(0.99, share) for share in (0.3, 0.6, 0.85, 0.95)]


class Grid(NamedTuple):
    """Correlations that are averaged over: rho, share, and their weight before data are seen."""

    rho: np.ndarray
    share: np.ndarray
    prior: np.ndarray


def _grid(*lasting: tuple[float, float]) -> Grid:
    """Lay out the grid: the AR(1) are alike, what lasts a quarter as likely each.

    The AR(1) are evenly spaced on the scale of Fisher (1921). Weak correlations that last long are
    hardly shown by a few weeks, and felt by a truce of a week.
    """
    rho = np.array([*_FISHER, *(rho for rho, _ in lasting)])
    share = np.array([*np.ones(len(_FISHER)), *(share for _, share in lasting)])
    prior = np.r_[np.ones(len(_FISHER)), np.full(len(lasting), 0.25)]
    return Grid(rho, share, prior)


BOTH_SIDES = _grid(*_LASTING)
WANDERING = _grid(*_LASTING, *_WANDERING)
RHO, SHARE = BOTH_SIDES.rho, BOTH_SIDES.share
_ALONE = 2  # index of rho = 0


@dataclass(frozen=True, slots=True)
class Spread:
    """Scatter of S strata.

    Attributes
    ----------
    rate, total, exposure : numpy.ndarray of float64, shape (S,)
    weight, phi : numpy.ndarray of float64, shape (S, G)
        Weight and dispersion by rho and share.
    df : numpy.ndarray of float64, shape (S,)
        Degrees of freedom of the dispersion.
    dispersion : numpy.ndarray of float64, shape (S,)
        At a rho of 0.
    lag1 : numpy.ndarray of float64, shape (S,)
        Correlation of days next to each other.
    n : numpy.ndarray of int64, shape (S,)
        Days.
    block : numpy.ndarray of float64, shape (S,)
        Exposure of a day.
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

    def take(self, rows: np.ndarray) -> "Spread":
        """Keep some strata."""
        return Spread(*(getattr(self, name)[rows] for name in self.__dataclass_fields__))


def spread(
    counts: np.ndarray,
    exposure: np.ndarray,
    extra_total: np.ndarray | float = 0.0,
    extra_exposure: np.ndarray | float = 0.0,
    truce: np.ndarray | None = None,
    grid: Grid = BOTH_SIDES,
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
    grid : Grid
        Correlations that are averaged over.

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
    total, exposed = y.sum(axis=1) + extra_total, t.sum(axis=1) + extra_exposure
    own = _truce_days(truce)
    with np.errstate(divide="ignore", invalid="ignore"):
        rate = total / exposed
        mean = np.where(here, t * rate[:, None], 0.0)
        inside, known = np.zeros_like(here), here
        if own is not None and truce is not None:
            inside, level = own
            mean = np.where(inside, level[:, None], mean)
            y = np.where(inside, np.nan_to_num(truce), y)
            known = here | inside
        # in Pearson's scale every day has the variance `dispersion`
        s = np.sqrt(mean)
        z = np.where(known & (s > 0), y / s, 0.0)
    df = n - 1.0 + np.maximum(inside.sum(axis=1) - 1.0, 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        squares, logdet = _restricted(s, z, known, inside, grid)
        phi = squares / df[:, None]
        # a series of equal counts fits any rho; a floor keeps its likelihood finite
        fit = 0.5 * df[:, None] * np.log(np.maximum(squares, 1e-6))
        log_weight = np.log(grid.prior) - 0.5 * logdet - fit
        weight = np.exp(log_weight - log_weight.max(axis=1, keepdims=True))
        weight /= weight.sum(axis=1, keepdims=True)
    few = (n < 2) | ~(total > 0)
    phi[few], weight[few] = np.nan, np.nan
    with np.errstate(invalid="ignore"):
        lag1 = _lag1(here, np.where(here & (s > 0), z - s, 0.0))
    block = t.sum(axis=1) / np.maximum(n, 1)
    return Spread(rate, total, exposed, weight, phi, df, phi[:, _ALONE].copy(), lag1, n, block)


def _lag1(here: np.ndarray, residual: np.ndarray) -> np.ndarray:
    """Return the lag-1 correlation of normal days, less the bias of a short series.

    NaN below 8 pairs of neighbours.
    """
    pair = here[:, 1:] & here[:, :-1]
    n, pairs = here.sum(axis=1), pair.sum(axis=1)
    product = np.where(pair, residual[:, 1:] * residual[:, :-1], 0.0).sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        raw = (product / pairs) / ((residual**2).sum(axis=1) / n)
        # Marriott & Pope (1954)
        return np.where(pairs >= 8, np.clip((n * raw + 1) / (n - 3), -1, 1), np.nan)


def _truce_days(truce: np.ndarray | None) -> tuple[np.ndarray, np.ndarray] | None:
    """Return the days of the truce that tell something of scatter, and their level."""
    if truce is None:
        return None
    inside = ~np.isnan(truce)
    level = np.nansum(truce, axis=1) / np.maximum(inside.sum(axis=1), 1)
    return inside & ((inside.sum(axis=1) > 1) & (level > 0))[:, None], level


def filtered(
    columns: np.ndarray, known: np.ndarray, grid: Grid = BOTH_SIDES
) -> tuple[np.ndarray, np.ndarray]:
    """Return the products of columns under each correlation of days, and its log determinant.

    Parameters
    ----------
    columns : numpy.ndarray of float64, shape (S, T, K)
        In Pearson's scale.
    known : numpy.ndarray of bool, shape (S, T)
    grid : Grid

    Returns
    -------
    products : numpy.ndarray of float64, shape (S, G, K, K)
    logdet : numpy.ndarray of float64, shape (S, G)

    Notes
    -----
    A Kalman filter of the part that lasts, seen through each day's own noise: gaps need no care.
    """
    rho, share, _ = grid
    size = (len(columns), len(rho))
    state = np.zeros((*size, columns.shape[2]))
    products = np.zeros((*size, columns.shape[2], columns.shape[2]))
    variance, logdet = np.broadcast_to(share, size), np.zeros(size)
    for day in range(columns.shape[1]):
        seen = known[:, day, None]
        total = np.where(seen, variance + (1 - share), 1.0)
        gain = np.where(seen, variance / total, 0.0)
        new = np.where(seen[..., None], columns[:, None, day] - state, 0.0)
        scaled = new / np.sqrt(total)[..., None]
        products += scaled[..., :, None] * scaled[..., None, :]
        logdet += np.log(total)
        state = rho[:, None] * (state + gain[..., None] * new)
        variance = rho**2 * (1 - gain) * variance + (1 - rho**2) * share
    return products, logdet


def _restricted(
    s: np.ndarray, z: np.ndarray, known: np.ndarray, inside: np.ndarray, grid: Grid
) -> tuple[np.ndarray, np.ndarray]:
    """Return the restricted sum of squares and the log determinants, (S, G).

    Days have one or two levels: that of normal days and that of the truce's.
    """
    columns = np.stack([z, np.where(inside, 0, s), np.where(inside, s, 0)], axis=2)
    products, logdet = filtered(columns, known, grid)
    f, g = products[..., 0, 1], products[..., 0, 2]
    a, b, c = products[..., 1, 1], products[..., 1, 2], products[..., 2, 2]
    two = c > 0
    det = np.where(two, a * c - b * b, a)
    both = (c * f * f - 2 * b * f * g + a * g * g) / np.where(two, det, 1)
    fitted = np.where(two, both, f * f / a)
    return np.maximum(products[..., 0, 0] - fitted, 0), logdet + np.log(det)


def inflation(
    first: np.ndarray, second: np.ndarray | None = None, grid: Grid = BOTH_SIDES
) -> np.ndarray:
    """Return how far correlation of days inflates the variance of a sum, for each rho and share.

    Parameters
    ----------
    first, second : numpy.ndarray of float64, shape (S, T)
        Exposure by day of one stretch, and of another on the same line of days; 0 outside.
    grid : Grid

    Returns
    -------
    numpy.ndarray of float64, shape (S, G)
        sum over pairs of days of sqrt(t_d t_e) times their correlation, divided by the exposure
        where there is one stretch: 1 for one day or no correlation.
    """
    a = np.sqrt(first)
    b = a if second is None else np.sqrt(second)
    size = 1 << int(2 * a.shape[1] - 1).bit_length()
    product = np.fft.irfft(np.fft.rfft(a, size) * np.conj(np.fft.rfft(b, size)), size)
    lags = np.minimum(np.arange(size), size - np.arange(size))
    lasting = grid.share * grid.rho ** np.maximum(lags, 1)[:, None]
    correlation = np.where(lags[:, None] > 0, lasting, 1.0)
    out = np.clip(product, 0, None) @ correlation
    return out / first.sum(axis=1, keepdims=True) if second is None else out
