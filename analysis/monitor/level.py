"""The normal level of a series as a source of days: what is fitted, and days drawn from it."""

from dataclasses import dataclass

import numpy as np

from analysis.baseline.spread import RHO, SHARE
from analysis.monitor.running import follow
from analysis.monitor.stabilise import excess, stabilise

# below so many normal days nothing is said of a truce while it runs
LEAST_DAYS = 7
# above so many acts a day a gamma variable stands for the negative binomial
_MANY = 400.0
_LEAST_EXCESS = 1e-3


@dataclass(frozen=True, slots=True)
class Level:
    """A fitted level of S strata.

    ``mean``: acts in a usual day's exposure, (S,); ``excess``: (S,); ``weight`` and ``variance``
    (of a day, on the stabilised scale) by way of dependence, (S, G); ``df``: (S,); ``n``: normal
    days known, (S,).
    """

    mean: np.ndarray
    excess: np.ndarray
    weight: np.ndarray
    variance: np.ndarray
    df: np.ndarray
    n: np.ndarray

    def fit_to_monitor(self) -> np.ndarray:
        """Tell which strata have enough normal days with an act, (S,) of bool."""
        return (self.n >= LEAST_DAYS) & np.isfinite(self.excess) & (self.mean > 0)


@dataclass(frozen=True, slots=True)
class Draw:
    """A level that the normal days allow: way of dependence, mean, excess."""

    rho: float
    share: float
    mean: float
    excess: float


def fit_level(counts: np.ndarray, exposure: np.ndarray | None = None) -> Level:
    """Fit the level of normal days.

    Parameters
    ----------
    counts : numpy.ndarray of float64, shape (S, T)
        Normal days in their order; NaN where none is known.
    exposure : numpy.ndarray of float64, shape (S, T), optional
        1 by default.

    Returns
    -------
    Level
    """
    known = ~np.isnan(counts)
    hours = np.where(known, 1.0 if exposure is None else exposure, 0.0)
    n = known.sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        usual = hours.sum(axis=1) / n
        mean = np.where(known, counts, 0.0).sum(axis=1) / n
        scaled = counts / np.where(known, hours, np.nan) * usual[:, None]
    beyond = excess(counts, hours)
    values = stabilise(np.nan_to_num(scaled), np.nan_to_num(beyond))
    # a day that is never seen stands for the truce: only the normal days are wanted
    ahead = np.zeros((len(values), 1))
    inside = np.zeros((len(values), counts.shape[1] + 1), dtype=bool)
    inside[:, -1] = True
    base = np.concatenate([known, ahead.astype(bool)], axis=1)
    state = follow(np.concatenate([values, ahead], axis=1), base, inside)
    return Level(mean, beyond, state.weight, state.base_variance, state.base_df, n)


def draw_levels(level: Level, stratum: int, draws: int, rng: np.random.Generator) -> list[Draw]:
    """Draw levels that the normal days of a stratum allow.

    Parameters
    ----------
    level : Level
    stratum : int
    draws : int
    rng : numpy.random.Generator

    Returns
    -------
    list of Draw
        Ways of dependence are spread by their weight; variance by its scaled inverse chi-squared
        distribution; the mean by its error.
    """
    weight = level.weight[stratum]
    position = (np.arange(draws) + rng.random()) / draws
    ways = np.searchsorted(np.cumsum(weight), position * weight.sum(), side="right")
    ways = np.minimum(ways, len(weight) - 1)
    df = float(level.df[stratum])
    times = df / rng.chisquare(df, draws)
    dispersion = (1 + level.excess[stratum] * level.mean[stratum]) * times
    mean = level.mean[stratum]
    long_run = 1 + 2 * SHARE[ways] * RHO[ways] / (1 - RHO[ways])
    error = np.sqrt(np.maximum(dispersion * long_run, 0.0) / (mean * level.n[stratum]))
    means = mean * np.exp(np.minimum(error, 1.0) * rng.standard_normal(draws))
    beyond = np.maximum(dispersion - 1, 0.0) / mean
    rows = zip(RHO[ways], SHARE[ways], means, beyond, strict=True)
    return [Draw(*(float(value) for value in row)) for row in rows]


def latent_days(draw: Draw, runs: int, days: int, rng: np.random.Generator) -> np.ndarray:
    """Draw standard normal days that depend on each other as the level says.

    Parameters
    ----------
    draw : Draw
    runs, days : int
    rng : numpy.random.Generator

    Returns
    -------
    numpy.ndarray of float64, shape (runs, days)
    """
    fresh = rng.standard_normal((runs, days))
    lasting = np.empty((runs, days))
    lasting[:, 0] = fresh[:, 0]
    step = np.sqrt(1 - draw.rho**2)
    for day in range(1, days):
        lasting[:, day] = draw.rho * lasting[:, day - 1] + step * fresh[:, day]
    if draw.share >= 1:
        return lasting
    own = rng.standard_normal((runs, days))
    return np.sqrt(draw.share) * lasting + np.sqrt(1 - draw.share) * own


def counts_at(latent: np.ndarray, mean: float, beyond: float) -> np.ndarray:
    """Turn standard normal days into counts of a negative binomial distribution.

    Parameters
    ----------
    latent : numpy.ndarray of float64, shape (runs, days)
    mean : float
    beyond : float
        Excess: the variance is ``mean + beyond * mean**2``.

    Returns
    -------
    numpy.ndarray of float64, shape (runs, days)
    """
    from scipy.special import gammaincinv, ndtr

    if mean <= 0:
        return np.zeros_like(latent)
    share = np.clip(ndtr(latent), 1e-12, 1 - 1e-12)
    spread = 1 + max(beyond, _LEAST_EXCESS) * mean
    if mean > _MANY:
        shape = mean / spread
        return np.rint(gammaincinv(shape, share) * spread)
    return np.searchsorted(_cumulative(mean, beyond), share).astype("float64")


def _cumulative(mean: float, beyond: float) -> np.ndarray:
    """Return the distribution function at 0, 1, 2, ... as far as it matters."""
    from scipy.special import betainc

    size = 1 / max(beyond, _LEAST_EXCESS)
    deviation = np.sqrt(mean + mean * mean / size)
    most = int(mean + 12 * deviation + 30 * max(1.0, mean / size))
    return betainc(size, np.arange(1, most + 2), size / (size + mean))
