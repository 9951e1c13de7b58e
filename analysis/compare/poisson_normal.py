"""Counts of several sectors together: a Poisson-normal likelihood with what a day brings to all.

A sector without an act tells as much as any other: its count is 0, not missing. Counts that
scatter more than chance enter over their dispersion. What one day brings to all sectors at once
(weather, an order) is no evidence of any one of them: its variance is taken from the normal days.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from analysis.baseline.days import describe, split
from analysis.baseline.spread import inflation, spread
from analysis.rates.roots import root_of

# standard deviation of log ratios that is averaged over, and the scale of its half-Cauchy prior
_TAU = np.array([0.0, 0.05, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1.1, 1.5, 2.0])
_TAU_SCALE = 0.5
_STEPS = 161
_NODES = 9
_NEWTON = 25
_FLOOR = 0.85
# further than this on the log scale a ratio is none
_FAR = 12.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What n sectors say of their ratios.

    Attributes
    ----------
    count, expected : numpy.ndarray of float64, shape (n,)
        Over their dispersion, so that their variance is their mean.
    error : numpy.ndarray of float64, shape (n,)
        Variance of the logarithm of what is expected.
    common : float
        Variance of the logarithm of what the truce's days brought to all sectors.
    df : float
        Degrees of freedom of that variance.
    """

    count: np.ndarray
    expected: np.ndarray
    error: np.ndarray
    common: float = 0.0
    df: float = np.inf


@dataclass(frozen=True, slots=True)
class PooledCounts:
    """Ratio that sectors have in common.

    Attributes
    ----------
    ratio, low, high, p : float
        Of the middle of the sectors; NaN where nothing tells.
    tau : float
        Standard deviation of the sectors' log ratios.
    i_squared : float
        Share of their scatter that is not chance.
    sector, sector_low, sector_high, weight : numpy.ndarray of float64, shape (n,)
        Each sector's ratio drawn towards the middle, its limits, and the share of its own estimate.
    """

    ratio: float
    low: float
    high: float
    p: float
    tau: float
    i_squared: float
    sector: np.ndarray
    sector_low: np.ndarray
    sector_high: np.ndarray
    weight: np.ndarray


def pool_counts(
    counts: ArrayLike,
    inside: ArrayLike,
    *,
    exposure: ArrayLike | None = None,
    level: float = 0.95,
) -> PooledCounts:
    """Pool the daily counts of sectors.

    Parameters
    ----------
    counts : array-like of numbers, shape (n, T)
        Daily counts of n sectors; NaN where none is known.
    inside : array-like of bool, shape (T,) or (n, T)
        The truce's days.
    exposure : array-like of float, optional
    level : float

    Returns
    -------
    PooledCounts

    Raises
    ------
    ValueError
        If the shapes do not fit.
    """
    normal, seen, base, own = split(counts, inside, exposure)
    return pool_evidence(evidence(np.nansum(seen, axis=1), normal, base, own, seen), level)


def evidence(
    count: np.ndarray,
    normal: np.ndarray,
    base: np.ndarray,
    own: np.ndarray,
    seen: np.ndarray | None = None,
) -> Evidence:
    """Work out what sectors say, and what their days have in common.

    Parameters
    ----------
    count : numpy.ndarray of float64, shape (n,)
        Acts of the truce.
    normal, base : numpy.ndarray of float64, shape (n, T)
        Counts of normal days (NaN elsewhere) and their exposure (0 elsewhere).
    own : numpy.ndarray of float64, shape (n, T)
        Exposure of the truce's days, 0 elsewhere.
    seen : numpy.ndarray of float64, shape (n, T), optional
        The truce's own daily counts.

    Returns
    -------
    Evidence
        Sectors without an act on normal days, or with fewer than two of them, have an expected
        count of NaN.

    Notes
    -----
    The covariance of sectors is the mean product of their residuals on one day, over all pairs;
    how far it lasts is told by the sum of all sectors.
    """
    setting, scatter = describe(normal, base, own, seen, daily=True)
    with np.errstate(divide="ignore", invalid="ignore"):
        expected = scatter.rate * setting.exposure * setting.shift
        phi = (setting.weight * setting.phi * setting.own).sum(axis=1)
        of_level = (setting.weight * setting.phi * setting.base).sum(axis=1) / scatter.total
    usable = np.isfinite(phi) & (expected > 0)
    day = _covariance(normal, base, scatter.rate, usable)
    window, level, joint = _lasting(normal, base, own, usable)
    common = day * max(window + level - joint, 0.0)
    with np.errstate(invalid="ignore"):
        alone = np.maximum(phi - day * window * expected, _FLOOR)
        error = np.maximum(of_level - day * level, 0.1 * of_level)
    alone, expected = (np.where(usable, value, np.nan) for value in (alone, expected))
    df = float(max((~np.isnan(normal)).any(axis=0).sum() - 1, 1))
    return Evidence(count / alone, expected / alone, error, common, df)


def _covariance(
    normal: np.ndarray, base: np.ndarray, rate: np.ndarray, usable: np.ndarray
) -> float:
    """Return the variance of the logarithm of what a day brings to all sectors."""
    known = ~np.isnan(normal) & usable[:, None]
    mean = np.where(known, rate[:, None] * base, 0.0)
    left = np.where(known, np.nan_to_num(normal), 0.0) - mean
    products = left.sum(axis=0) ** 2 - (left**2).sum(axis=0)
    scale = mean.sum(axis=0) ** 2 - (mean**2).sum(axis=0)
    days = known.any(axis=0).sum()
    if days < 2 or not scale.sum() > 0:
        return 0.0
    return max(float(products.sum() / scale.sum()) * days / (days - 1), 0.0)


def _lasting(
    normal: np.ndarray, base: np.ndarray, own: np.ndarray, usable: np.ndarray
) -> tuple[float, float, float]:
    """Return the variance of what all have in common over that of a day: of the truce, the level.

    The third number is what the two have in common.
    """
    rows = np.flatnonzero(usable)
    if not len(rows):
        return 1.0, 0.0, 0.0
    all_known = ~np.isnan(normal[rows]).any(axis=0)
    summed = np.where(all_known, np.nansum(normal[rows], axis=0), np.nan)[None]
    hours = np.where(all_known, base[rows].mean(axis=0), 0.0)[None]
    truce = own[rows].mean(axis=0)[None]
    weight = spread(summed, hours).weight
    if not np.isfinite(weight).all():
        return 1.0, 0.0, 0.0
    days = truce.sum() / np.median(hours[hours > 0]), (hours > 0).sum()
    own_part = float((weight * inflation(truce)).sum() / days[0])
    base_part = float((weight * inflation(hours)).sum() / days[1])
    joint = 2 * (weight * inflation(truce, hours)).sum() / (truce.sum() * days[1])
    return own_part, base_part, float(joint)


class _Surface(NamedTuple):
    """Posterior over middle and tau; arrays (K,), (T,), (K, T), and by sector (n, K, T)."""

    middle: np.ndarray
    weight: np.ndarray
    mode: np.ndarray
    width: np.ndarray
    total: np.ndarray


def pool_evidence(told: Evidence, level: float = 0.95) -> PooledCounts:
    """Pool what sectors say.

    Parameters
    ----------
    told : Evidence
    level : float

    Returns
    -------
    PooledCounts
        NaN where no sector expects an act. Without any act the lower limit is 0.

    Notes
    -----
    ``count ~ Poisson(expected * exp(m + c + b))`` with ``b`` normal in each sector (standard
    deviation tau, and the error of the expected count), ``c`` the same for all. tau is averaged
    over as likely as it is (half-Cauchy of scale 0.5 before the data are seen), and half an act is
    added on the scale of the ratio (Jeffreys). Limits and p-value are those of one distribution of
    m.

    Source
    ------
    Stijnen, Hamza & Ozdemir (2010), Statistics in Medicine 29:3046-3067; adaptive quadrature: Liu &
    Pierce (1994), Biometrika 81:624-629; prior of tau: Roever (2020), Journal of Statistical
    Software 93(6).
    """
    n = len(told.count)
    known = np.isfinite(told.count) & np.isfinite(told.expected) & (told.expected > 0)
    if not known.any():
        nothing = np.full(n, np.nan)
        return PooledCounts(
            ratio=np.nan,
            low=np.nan,
            high=np.nan,
            p=np.nan,
            tau=np.nan,
            i_squared=np.nan,
            sector=nothing,
            sector_low=nothing,
            sector_high=nothing,
            weight=nothing,
        )
    part = replace(
        told,
        count=told.count[known],
        expected=told.expected[known],
        error=told.error[known],
    )
    surface = _surface(part)
    ratio, low, high, p = _middle(surface, part, level)
    sectors = _sectors(surface, part, level)
    columns = []
    for values in sectors:
        column = np.full(n, np.nan)
        column[known] = values
        columns.append(column)
    tau = float((surface.weight.sum(axis=0) * _TAU).sum())
    chance = float(np.mean(1 / np.maximum(part.expected * ratio, 0.5) + part.error))
    return PooledCounts(ratio, low, high, p, tau, tau**2 / (tau**2 + chance), *columns)


def _surface(told: Evidence) -> _Surface:
    x, e = told.count[:, None, None], told.expected[:, None, None]
    total, hoped = told.count.sum(), told.expected.sum()
    centre = np.log((total + 0.5) / (hoped + 0.5))
    step = np.sqrt(1 / (total + 0.5) + 0.3 / len(told.count) + told.error.mean())
    reach = min(8 * step, _FAR)
    middle = np.linspace(centre - reach, centre + reach, _STEPS)
    if total == 0:
        middle = np.linspace(centre - _FAR, centre + reach, _STEPS)
    scale = np.sqrt(_TAU**2 + told.error[:, None])[:, None, :]
    m = middle[None, :, None]
    mode, width = _modes(x, e, m, scale)
    nodes, weights = np.polynomial.hermite.hermgauss(_NODES)
    parts = []
    for node, weight in zip(nodes, weights, strict=True):
        b = mode + np.sqrt(2) * width * node
        log_density = x * (m + b) - e * np.exp(m + b) - b**2 / (2 * scale**2)
        parts.append(log_density + node**2 + np.log(weight))
    sector = np.logaddexp.reduce(np.array(parts), axis=0) + np.log(width / scale)
    prior = np.gradient(_TAU) / (1 + (_TAU / _TAU_SCALE) ** 2)
    log_weight = sector.sum(axis=0) + middle[:, None] / 2 + np.log(prior)
    weight = np.exp(log_weight - log_weight.max())
    return _Surface(middle, weight / weight.sum(), mode, width, scale)


def _modes(
    x: np.ndarray, e: np.ndarray, m: np.ndarray, scale: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return where each sector's deviation is likeliest, and how wide that is (Newton)."""
    b = np.zeros(np.broadcast_shapes(x.shape, m.shape, scale.shape))
    precision = 1 / scale**2
    for _ in range(_NEWTON):
        mean = e * np.exp(m + b)
        change = (x - mean - b * precision) / (mean + precision)
        b = b + np.clip(change, -1, 1)
        if np.abs(change).max() < 1e-7:
            break
    return b, 1 / np.sqrt(e * np.exp(m + b) + precision)


def _middle(surface: _Surface, told: Evidence, level: float) -> tuple[float, float, float, float]:
    """Return ratio, limits and p of the middle, less what the days brought to all."""
    from scipy.special import ndtr, stdtr

    weight = surface.weight.sum(axis=1)
    # the steps of the grid are smoothed over, and what all have in common is added
    step = surface.middle[1] - surface.middle[0]
    spread_of = np.sqrt(told.common + step**2 / 12)

    def area_of(away: np.ndarray) -> float:
        share = ndtr(away) if np.isinf(told.df) else stdtr(told.df, away)
        return float(weight @ share)

    def below(value: float) -> float:
        return area_of((value - surface.middle) / spread_of)

    area = (1 - level) / 2
    mean = float(weight @ surface.middle)
    at_one = below(0.0)
    none = told.count.sum() == 0
    low = 0.0 if none else np.exp(_quantile(below, area, mean))
    high = np.exp(_quantile(below, 1 - area, mean))
    # calculated from its own side: 1 less a number near 1 has lost its digits
    beyond_one = area_of(surface.middle / spread_of)
    p = 2 * min(1.0 if none else at_one, beyond_one)
    ratio = 0.0 if none else np.exp(_quantile(below, 0.5, mean))
    return float(ratio), float(low), float(high), float(min(p, 1.0))


def _quantile(below: Callable[[float], float], area: float, mean: float) -> float:
    return root_of(lambda value: below(value) - area, mean - 4 * _FAR, mean + 4 * _FAR)


def _sectors(surface: _Surface, told: Evidence, level: float) -> tuple[np.ndarray, ...]:
    """Return each sector's ratio, drawn towards the middle, its limits, the weight of its own."""
    from scipy.special import ndtri

    share = _TAU**2 / (_TAU**2 + told.error[:, None])
    centre = surface.middle[:, None] + surface.mode * share[:, None, :]
    of_level = _TAU**2 * told.error[:, None] / (_TAU**2 + told.error[:, None])
    variance = (surface.width * share[:, None, :]) ** 2 + of_level[:, None, :]
    mean = (surface.weight * centre).sum(axis=(1, 2))
    second = (surface.weight * (variance + centre**2)).sum(axis=(1, 2))
    reach = ndtri((1 + level) / 2) * np.sqrt(second - mean**2 + told.common)
    own = 1 - (surface.weight * (surface.width / surface.total) ** 2).sum(axis=(1, 2))
    return np.exp(mean), np.exp(mean - reach), np.exp(mean + reach), own
