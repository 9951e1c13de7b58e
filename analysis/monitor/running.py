"""What can be told of a shift after each day of a truce, under each way in which days may depend
on each other.

Normal days and the truce's own have a level each; about it days scatter alike, and a share of the
scatter lasts from day to day. Each day is whitened by the days before it, so that running sums of
squares give what generalised least squares would give with all days so far, for every pair of
correlation and share at once.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from analysis.baseline.spread import RHO, SHARE
from analysis.monitor.uneven import LEAST_VARIANCE, log_e_of_days, upper_dependence

# before the data are seen: weak dependence that lasts long is a quarter as likely as each of the
# others
PRIOR = np.where(SHARE < 1, 0.25, 1.0)
# days that are all alike fit any dependence; a floor keeps their likelihood finite
_LEAST_RSS = LEAST_VARIANCE * 1e-3


@dataclass(frozen=True, slots=True)
class Running:
    """State after each of K days of a truce, S strata, G ways of dependence.

    ``shift``, ``level``, ``rss``: (K, S, G); ``variance`` of the shift in units of a day's
    variance, (K, S, G);
    ``loglik``: restricted log-likelihood with the prior, (K, S, G); ``df``: (K, S); ``weight``: of
    the normal days alone, (S, G); ``base_variance``: a normal day's variance, (S, G); ``base_df``:
    (S,); ``uneven``: log e-value of shifts of single days, (K, S).
    """

    shift: np.ndarray
    level: np.ndarray
    rss: np.ndarray
    variance: np.ndarray
    loglik: np.ndarray
    df: np.ndarray
    weight: np.ndarray
    base_variance: np.ndarray
    base_df: np.ndarray
    uneven: np.ndarray

    def t(self) -> np.ndarray:
        """Return the t statistic of the shift, (K, S, G)."""
        return self.shift / np.sqrt(self.variance * self.day_variance())

    def day_variance(self) -> np.ndarray:
        """Return the variance of a day, (K, S, G)."""
        return np.maximum(self.rss / self.df[:, :, None], LEAST_VARIANCE)


def follow(
    values: np.ndarray, base: np.ndarray, inside: np.ndarray, scale: np.ndarray | None = None
) -> Running:
    """Follow normal days, then the truce's, and keep what is known after each of the truce's.

    Parameters
    ----------
    values : numpy.ndarray of float64, shape (S, T)
        Days on the stabilised scale; what they are where neither mask holds does not matter.
    base, inside : numpy.ndarray of bool, shape (S, T) or (1, T)
        Normal days that are known; days of the truce that are known.
    scale : numpy.ndarray of float64, shape (S, T) or (1, T), optional
        Standard deviation of a day beside that of a usual day; 1 by default.

    Returns
    -------
    Running
        One entry for each day from the first of ``inside`` to the last, known or not.

    Source
    ------
    Harville (1974), Biometrika 61:383-385; Berger, Liseo & Wolpert (1999), Statistical Science
    14:1-28.
    """
    known = base | inside
    each = np.ones(known.shape) if scale is None else np.broadcast_to(scale, known.shape)
    first, last = _stretch(inside)
    strata = len(values)
    parts = []
    rows, group = np.unique(np.column_stack([base, inside, each]), axis=0, return_inverse=True)
    group = np.broadcast_to(group.ravel(), strata) if len(known) == 1 else group.ravel()
    for pattern in range(len(rows)):
        members = np.flatnonzero(group == pattern)
        chosen = 0 if len(known) == 1 else members[0]
        masks = (base[chosen], inside[chosen], each[chosen])
        parts.append((members, _follow_pattern(values[members], *masks, first, last)))
    return _together(parts, strata)


def _stretch(inside: np.ndarray) -> tuple[int, int]:
    days = np.flatnonzero(inside.any(axis=0))
    if not len(days):
        raise ValueError("inside: no day of the truce in it; expected at least one True")
    return int(days[0]), int(days[-1])


def _together(parts: list[tuple[np.ndarray, Running]], strata: int) -> Running:
    """Put strata of several patterns of known days back in order."""
    if len(parts) == 1:
        return parts[0][1]
    out = {}
    for name in Running.__dataclass_fields__:
        pieces = [(members, getattr(part, name)) for members, part in parts]
        axis = 0 if name in ("weight", "base_variance", "base_df") else 1
        shape = list(pieces[0][1].shape)
        shape[axis] = strata
        whole = np.empty(shape)
        for members, piece in pieces:
            where = (members,) if axis == 0 else (slice(None), members)
            whole[where] = piece
        out[name] = whole
    return Running(**out)


@dataclass(frozen=True, slots=True)
class _Sums:
    """Running sums of squares and products of whitened days, days first: (n + 1, S or 1, G); and
    the log determinant."""

    zz: np.ndarray
    zo: np.ndarray
    zi: np.ndarray
    oo: np.ndarray
    oi: np.ndarray
    ii: np.ndarray
    logdet: np.ndarray

    def at(self, position: np.ndarray) -> "_Sums":
        return _Sums(*(getattr(self, name)[position] for name in self.__dataclass_fields__))


def _follow_pattern(
    values: np.ndarray,
    base: np.ndarray,
    inside: np.ndarray,
    scale: np.ndarray,
    first: int,
    last: int,
) -> Running:
    """Follow strata whose days are known on the same days."""
    days = np.flatnonzero((base | inside)[: last + 1])
    weight = 1.0 / scale[days]
    sums = _running_sums(values[:, days] * weight, base[days] * weight, inside[days] * weight, days)
    looks = np.arange(first, last + 1)
    position = np.searchsorted(days, looks, side="right")
    so_far = np.cumsum(base | inside)[looks]
    before = int(np.searchsorted(days, first))
    normal = _normal_level(sums.at(np.array([before])), float(base[:first].sum()))
    weights, base_variance, base_df = normal
    shift, level, rss, variance, loglik, df = _looks(sums.at(position), so_far.astype("float64"))
    own = inside[days]
    usual = (base[days] | own) * weight
    way = upper_dependence(weights)
    uneven = log_e_of_days(values[:, days] * weight, usual, own, days, way)
    # before the first day that is known nothing has been bet
    nothing = np.zeros(len(values))
    every = np.vstack([nothing, uneven])[position]
    return Running(
        shift, level, rss, variance, loglik, df, weights, base_variance, base_df, uneven=every
    )


def _running_sums(
    z: np.ndarray, ordinary: np.ndarray, other: np.ndarray, days: np.ndarray
) -> _Sums:
    root, whiten = _whitening(tuple(days.tolist()))
    # (G, S, n) to (n, S, G)
    white_z = (z @ np.swapaxes(whiten, 1, 2)).transpose(2, 1, 0)
    white_o = (whiten @ ordinary).T[:, None]
    white_i = (whiten @ other).T[:, None]
    steps = 2 * np.log(np.diagonal(root, axis1=1, axis2=2)).T[:, None]
    products = (
        white_z * white_z,
        white_z * white_o,
        white_z * white_i,
        white_o * white_o,
        white_o * white_i,
        white_i * white_i,
        steps,
    )
    return _Sums(*(_from_nothing(product) for product in products))


@lru_cache(maxsize=4)
def _whitening(days: tuple[int, ...]) -> tuple[np.ndarray, np.ndarray]:
    """Return the roots of the correlations of days, and their inverses, (G, n, n).

    Kept, since simulated series have the same days.
    """
    line = np.array(days)
    apart = np.abs(line[:, None] - line)
    shared = SHARE[:, None, None] * RHO[:, None, None] ** apart
    root = np.linalg.cholesky(np.where(apart > 0, shared, 1.0))
    return root, np.linalg.inv(root)


def _from_nothing(product: np.ndarray) -> np.ndarray:
    """Return sums before the first day, after the first, and so on."""
    start = np.zeros((1, *product.shape[1:]))
    return np.concatenate([start, np.cumsum(product, axis=0)])


def _normal_level(sums: _Sums, n: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return how well each way of dependence fits the normal days, their variance and degrees of
    freedom."""
    df = max(n - 1.0, 1.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        rss = sums.zz[0] - sums.zo[0] ** 2 / sums.oo[0]
        rss = np.maximum(rss, _LEAST_RSS * df)
        loglik = np.log(PRIOR) - 0.5 * (sums.logdet[0] + np.log(sums.oo[0]))
        loglik = loglik - 0.5 * df * np.log(rss)
    variance = np.maximum(rss / df, LEAST_VARIANCE)
    return weights_of(loglik), variance, np.full(len(rss), df)


def _looks(sums: _Sums, known: np.ndarray) -> tuple[np.ndarray, ...]:
    """Return what is known after each day: shift, level, sum of squares, variance, likelihood,
    degrees of freedom."""
    df = np.maximum(known - 2.0, 1.0)[:, None]
    with np.errstate(divide="ignore", invalid="ignore"):
        det = sums.oo * sums.ii - sums.oi**2
        level = (sums.ii * sums.zo - sums.oi * sums.zi) / det
        mean = (sums.oo * sums.zi - sums.oi * sums.zo) / det
        rss = sums.zz - (level * sums.zo + mean * sums.zi)
        rss = np.maximum(rss, _LEAST_RSS * df[:, :, None])
        variance = (sums.oo + sums.ii + 2 * sums.oi) / det
        loglik = np.log(PRIOR) - 0.5 * (sums.logdet + np.log(det))
        loglik = loglik - 0.5 * df[:, :, None] * np.log(rss)
    strata = rss.shape[1]
    spread_out = (len(known), strata, rss.shape[2])
    return (
        mean - level,
        level,
        rss,
        np.broadcast_to(variance, spread_out),
        loglik,
        np.broadcast_to(df, spread_out[:2]),
    )


def weights_of(loglik: np.ndarray) -> np.ndarray:
    """Return the weights of the ways of dependence, which sum to 1 along the last axis.

    Parameters
    ----------
    loglik : numpy.ndarray of float64, shape (..., G)

    Returns
    -------
    numpy.ndarray of float64, shape (..., G)
    """
    weight = np.exp(loglik - loglik.max(axis=-1, keepdims=True))
    return weight / weight.sum(axis=-1, keepdims=True)
