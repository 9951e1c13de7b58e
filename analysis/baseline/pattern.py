"""Weekdays and trend of normal days, averaged over as the memory of days is.

A weekday pattern that is left aside counts as scatter, and makes intervals wider than they need
be. A pattern that isn't there costs days to tell. So neither is decided: the level alone, with
weekdays, with a trend, and with both, each with each memory, weigh as much as they are likely
given the normal days.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from analysis.baseline.spread import Grid, Spread, filtered

# normal days known one by one from which on a pattern can be told
FEWEST = 21
_WEEK = 7
# columns of the design: the counts, the level of normal days and that of the truce's, trend,
# weekdays
_LEVELS = (1, 2)
_TREND = (3,)
_WEEKDAYS = tuple(range(4, 4 + _WEEK))
MODELS = ((), _TREND, _WEEKDAYS, _TREND + _WEEKDAYS)
# strata a block, so that a block fits the memory of a processor
_BLOCK = 128
# what a column costs of the degrees of freedom: a shrunken one less than a whole
_SPENT = 0.5
# no pattern makes a day this many times as busy as another
_MOST_FACTOR = 8.0


@dataclass(frozen=True, slots=True)
class Averaged:
    """What is averaged over, for S strata and G memories under each model: (S, models * G).

    Attributes
    ----------
    phi : numpy.ndarray
        Dispersion.
    weight : numpy.ndarray
        They add up to 1 for each stratum.
    df : numpy.ndarray
        Degrees of freedom of the dispersion.
    factor : numpy.ndarray
        Normal level of the truce's days over that of all normal days.
    error : numpy.ndarray
        Variance of the logarithm of ``factor``, over the dispersion.
    """

    phi: np.ndarray
    weight: np.ndarray
    df: np.ndarray
    factor: np.ndarray
    error: np.ndarray


class Days(NamedTuple):
    """S strata on a line of T days: counts of normal days and of the truce's, with exposure."""

    counts: np.ndarray
    exposure: np.ndarray
    seen: np.ndarray
    own: np.ndarray
    base: np.ndarray


def averaged(days: Days, scatter: Spread, grid: Grid) -> Averaged:
    """Weigh weekdays and trend by how likely they are, given the normal days.

    Parameters
    ----------
    days : Days
    scatter : Spread
        How the days scatter about one level.
    grid : Grid
        Memories that are averaged over.

    Returns
    -------
    Averaged

    Notes
    -----
    Effects are additive on the rate and shrunken: before the data are seen, the level of a weekday
    scatters as much as that of a day does (unit information), so that the likelihoods of all
    models can be compared. Weekdays are those of the line's own columns, whatever their names.

    Source
    ------
    Integrated likelihood: Berger, Liseo & Wolpert (1999), Statistical Science 14:1-28; unit
    information: Kass & Wasserman (1995), JASA 90:928-934; averaging: Hoeting et al. (1999),
    Statistical Science 14:382-417.
    """
    parts = []
    for start in range(0, len(days.counts), _BLOCK):
        rows = slice(start, start + _BLOCK)
        block = Days(*(values[rows] for values in days))
        parts.append(_averaged(block, scatter.take(np.arange(len(days.counts))[rows]), grid))
    names = ("phi", "weight", "df", "factor", "error")
    return Averaged(*(np.concatenate([getattr(p, name) for p in parts]) for name in names))


def _averaged(days: Days, scatter: Spread, grid: Grid) -> Averaged:
    columns, known, pattern = _design(days, scatter)
    products, logdet = filtered(columns, known, grid)
    mean = (columns[:, :, 1] ** 2).sum(axis=1) / np.maximum(scatter.n, 1)
    own_mean = _weighted(pattern, days.own)
    base_mean = _weighted(pattern, days.base)
    fits = [_fit(model, products, mean, own_mean, base_mean, scatter.df) for model in MODELS]
    log_weight = [fit[0] - 0.5 * logdet + np.log(grid.prior) for fit in fits]
    weight = np.concatenate(log_weight, axis=1)
    weight = np.exp(weight - weight.max(axis=1, keepdims=True))
    weight /= weight.sum(axis=1, keepdims=True)
    phi, df, factor, error = (np.concatenate([fit[k] for fit in fits], axis=1) for k in range(1, 5))
    return Averaged(phi, weight, df, factor, error)


def _design(days: Days, scatter: Spread) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return columns in Pearson's scale, which days are known, and the pattern (S, T, 8)."""
    normal = ~np.isnan(days.counts)
    inside = ~np.isnan(days.seen)
    several = inside.sum(axis=1) > 1
    own_level = np.nansum(days.seen, axis=1) / np.maximum(inside.sum(axis=1), 1)
    inside &= (several & (own_level > 0))[:, None]
    mean = np.where(normal, days.exposure * scatter.rate[:, None], 0.0)
    mean = np.where(inside, own_level[:, None], mean)
    root = np.sqrt(mean)
    known = normal | inside
    told = np.where(normal, np.nan_to_num(days.counts), np.nan_to_num(days.seen))
    z = np.where(known & (root > 0), told / np.where(root > 0, root, 1.0), 0.0)
    pattern = _pattern(days.counts.shape, normal)
    levels = np.stack([z, np.where(normal, root, 0), np.where(inside, root, 0)], axis=2)
    return np.concatenate([levels, pattern * root[:, :, None]], axis=2), known, pattern


def _pattern(shape: tuple[int, int], normal: np.ndarray) -> np.ndarray:
    """Return trend (of unit scale over the normal days) and weekdays, (S, T, 8)."""
    line = np.arange(shape[1], dtype="float64")
    n = normal.sum(axis=1)
    middle = (normal @ line) / np.maximum(n, 1)
    away = line - middle[:, None]
    scale = np.sqrt((normal * away**2).sum(axis=1) / np.maximum(n, 1))
    trend = away / np.maximum(scale, 1e-9)[:, None]
    weekday = (np.arange(shape[1])[:, None] % _WEEK == np.arange(_WEEK)).astype("float64")
    weekday = np.broadcast_to(weekday - 1 / _WEEK, (*shape, _WEEK))
    return np.concatenate([trend[:, :, None], weekday], axis=2)


def _weighted(pattern: np.ndarray, exposure: np.ndarray) -> np.ndarray:
    share = exposure / exposure.sum(axis=1, keepdims=True)
    return np.einsum("st,stk->sk", share, pattern)


def _fit(
    model: tuple[int, ...],
    products: np.ndarray,
    mean: np.ndarray,
    own_mean: np.ndarray,
    base_mean: np.ndarray,
    df: np.ndarray,
) -> tuple[np.ndarray, ...]:
    """Fit one model under each memory: likelihood, dispersion, df, factor and its error."""
    which = [*_LEVELS, *model]
    inner = products[:, :, which][:, :, :, which].copy()
    lone = len(_LEVELS)
    empty = inner[:, :, 1, 1] == 0
    inner[:, :, 1, 1] += empty
    for column in range(lone, len(which)):
        inner[:, :, column, column] += mean[:, None]
    target = products[:, :, which, 0]
    beta = np.linalg.solve(inner, target[..., None])[..., 0]
    squares = np.maximum(products[:, :, 0, 0] - (target * beta).sum(axis=-1), 0)
    size = np.linalg.slogdet(inner)[1] - len(model) * np.log(mean)[:, None]
    log_likelihood = -0.5 * (size + df[:, None] * np.log(np.maximum(squares, 1e-6)))
    # of seven weekdays about their mean six are free
    columns = sum(1 for column in model if column in _TREND) + (len(model) >= _WEEK) * (_WEEK - 1)
    free = np.broadcast_to((df - _SPENT * columns)[:, None], squares.shape)
    at = [column - _TREND[0] for column in model]
    gap = np.zeros((*beta.shape[:1], 1, len(which)))
    gap[:, 0, lone:] = (own_mean - base_mean)[:, at]
    level = beta[..., 0] + (beta[..., lone:] * base_mean[:, None, at]).sum(axis=-1)
    moved = (gap * beta).sum(axis=-1) / level
    factor = np.clip(1 + moved, 1 / _MOST_FACTOR, _MOST_FACTOR)
    wide = np.broadcast_to(gap, beta.shape)[..., None]
    error = (gap * np.linalg.solve(inner, wide)[..., 0]).sum(axis=-1) / factor**2
    return log_likelihood, squares / free, free, factor, error
