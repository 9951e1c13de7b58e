"""Planned looks: a statistic that takes scatter and dependence of days into account, and bounds
calibrated by simulation.

The bounds are those of Lan and DeMets for the information of each look, widened where simulation
from the fitted level shows that they let more false alarms through than the plan allows. They are
never nearer than the textbook's.
"""

from dataclasses import dataclass

import numpy as np

from analysis.monitor.level import Level, counts_at, draw_levels, latent_days
from analysis.monitor.running import Running, follow, weights_of
from analysis.monitor.spending import FAR, Law, boundaries
from analysis.monitor.stabilise import excess, stabilise

DRAWS = 24
_BISECTIONS = 50
# p-values below this are beyond what the model can tell
_LEAST_P = 1e-300
# what a log e-value of single days has to be before it counts
_MARGIN = 1.0
# series followed at once: more of them no longer fit a processor's cache
_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Plan:
    """Bounds of one series for its planned looks.

    ``days``: day of the truce of each look, from 1, (K,); ``fraction``: share of the information,
    (K,); ``bound``: of the standard normal statistic, (K,); ``fall``, ``rise``: by how much
    simulation widened the bounds of each side.
    """

    days: np.ndarray
    fraction: np.ndarray
    bound: np.ndarray
    fall: float
    rise: float


def statistic(running: Running) -> np.ndarray:
    """Return a standard normal statistic of the shift after each day, averaged over the ways of
    dependence.

    Parameters
    ----------
    running : analysis.monitor.running.Running

    Returns
    -------
    numpy.ndarray of float64, shape (S, K)
        Below 0 where the truce has fewer acts than normal days; NaN before its first known day. Of
        a fall whose days differ much from each other, what single days tell where that is more.
    """
    z = shift_score(running)
    # an e-value of 1 / p tells no more than a p-value would
    alone = -np.sqrt(2 * np.maximum(running.uneven.T - _MARGIN, 0.0))
    return np.where(z < 0, np.minimum(z, alone), z)


def shift_score(running: Running) -> np.ndarray:
    """Return the standard normal statistic of one shift of all days.

    Parameters
    ----------
    running : analysis.monitor.running.Running

    Returns
    -------
    numpy.ndarray of float64, shape (S, K)
    """
    from scipy.special import ndtr, ndtri

    weight = weights_of(running.loglik)
    z = normal_score(running.t(), running.df[:, :, None])
    fewer = (weight * ndtr(z)).sum(axis=2)
    more = (weight * ndtr(-z)).sum(axis=2)
    least = np.maximum(np.minimum(fewer, more), _LEAST_P)
    return np.where(fewer < more, ndtri(least), -ndtri(least)).T


def normal_score(t: np.ndarray, df: np.ndarray) -> np.ndarray:
    """Return standard normal scores with the tails of t statistics.

    Parameters
    ----------
    t, df : numpy.ndarray of float64
        At least 5 degrees of freedom.

    Returns
    -------
    numpy.ndarray of float64

    Source
    ------
    Hill (1970), Algorithm 395, Communications of the ACM 13:617-619: within 1e-4 of the exact
    score.
    """
    a = df - 0.5
    b = 48 * a * a
    square = a * np.log1p(t * t / df)
    root = np.sqrt(square)
    last = ((4 * square + 33) * square + 240) * square + 855
    correction = last / (10 * (b + 0.8 * square * square + 100))
    return np.sign(t) * root * (1 + (square + 3 - correction) / b)


def limits(running: Running, bound: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the shifts that the statistic would put on its bounds: a repeated confidence interval.

    Parameters
    ----------
    running : analysis.monitor.running.Running
    bound : pair of numpy.ndarray of float64, shape (2, S, K)
        Bounds for rises and for falls.

    Returns
    -------
    low, high : numpy.ndarray of float64, shape (S, K)

    Source
    ------
    Jennison & Turnbull (1989), JRSS B 51:305-361.
    """
    from scipy.special import ndtr

    weight = weights_of(running.loglik)
    error = np.sqrt(running.variance * running.day_variance())
    df = running.df[:, :, None]
    centre = (weight * running.shift).sum(axis=2)
    out = []
    for sign, edge in ((-1.0, bound[0].T), (1.0, bound[1].T)):
        target = ndtr(-edge)
        near, far = np.zeros_like(centre), np.full_like(centre, 1.0)
        widest = (error.max(axis=2) + np.ptp(running.shift, axis=2)) * 200
        far = far * widest
        for _ in range(_BISECTIONS):
            middle = (near + far) / 2
            away = running.shift - (centre + sign * middle)[:, :, None]
            scores = normal_score(sign * away / error, df)
            beyond = (weight * ndtr(scores)).sum(axis=2)
            outside = beyond < target
            far = np.where(outside, middle, far)
            near = np.where(outside, near, middle)
        out.append((centre + sign * far).T)
    return out[0], out[1]


def information(running: Running) -> np.ndarray:
    """Return the information on the shift after each day, averaged over the ways of dependence.

    Parameters
    ----------
    running : analysis.monitor.running.Running

    Returns
    -------
    numpy.ndarray of float64, shape (S, K)
        In days; 0 before the first known day.
    """
    weight = running.weight[None]
    with np.errstate(divide="ignore", invalid="ignore"):
        variance = (weight * running.variance).sum(axis=2)
        value = 1 / variance
    return np.where(np.isfinite(value), value, 0.0).T


def simulate_statistic(
    level: Level,
    stratum: int,
    days: int,
    runs: int,
    rng: np.random.Generator,
    ratio: float = 1.0,
) -> np.ndarray:
    """Simulate the statistic from the fitted level, normal days included, each with its own fit.

    Parameters
    ----------
    level : analysis.monitor.level.Level
    stratum : int
    days : int
        Days of the truce.
    runs : int
    rng : numpy.random.Generator
    ratio : float
        Of the truce's mean to the normal.

    Returns
    -------
    numpy.ndarray of float64, shape (runs, days)
    """
    normal = int(level.n[stratum])
    each = -(-runs // DRAWS)
    counts = []
    for draw in draw_levels(level, stratum, DRAWS, rng):
        latent = latent_days(draw, each, normal + days, rng)
        before = counts_at(latent[:, :normal], draw.mean, draw.excess)
        after = counts_at(latent[:, normal:], draw.mean * ratio, draw.excess)
        counts.append(np.concatenate([before, after], axis=1))
    return path(np.concatenate(counts)[:runs], normal)


def path(counts: np.ndarray, normal: int) -> np.ndarray:
    """Return the statistic of series without gaps: normal days first, then the truce's.

    Parameters
    ----------
    counts : numpy.ndarray of float64, shape (S, T)
    normal : int
        Days before the truce.

    Returns
    -------
    numpy.ndarray of float64, shape (S, T - normal)
        0 where no act was seen on normal days.
    """
    base = np.zeros((1, counts.shape[1]), dtype=bool)
    base[:, :normal] = True
    beyond = excess(counts[:, :normal])
    values = stabilise(counts, np.nan_to_num(beyond))
    starts = range(0, len(values), _AT_ONCE)
    parts = [values[start : start + _AT_ONCE] for start in starts]
    z = np.concatenate([statistic(follow(part, base, ~base)) for part in parts])
    return np.where(np.isfinite(beyond)[:, None], z, 0.0)


def plan_looks(
    level: Level,
    stratum: int,
    looks: np.ndarray,
    alpha: float = 0.05,
    law: Law = "pocock",
    runs: int = 2400,
    seed: int = 0,
) -> Plan:
    """Fix the bounds of the planned looks.

    Parameters
    ----------
    level : analysis.monitor.level.Level
    stratum : int
    looks : numpy.ndarray of int, shape (K,)
        Days of the truce, from 1, that end with a look.
    alpha : float
        Chance of any false alarm over all looks, falls and rises together.
    law : {"pocock", "obrien_fleming"}
    runs : int
        Simulated truces.
    seed : int

    Returns
    -------
    Plan

    Source
    ------
    Lan & DeMets (1983), Biometrika 70:659-663.
    """
    days = np.asarray(looks, dtype="int64")
    rng = np.random.default_rng(seed)
    fraction = planned_fraction(level, stratum, days)
    bound = boundaries(fraction, alpha, law)
    z = simulate_statistic(level, stratum, int(days[-1]), runs, rng)[:, days - 1]
    fall = _widening(-z, bound, alpha / 2)
    rise = _widening(z, bound, alpha / 2)
    return Plan(days, fraction, bound, fall, rise)


def planned_fraction(level: Level, stratum: int, days: np.ndarray) -> np.ndarray:
    """Return the share of the information that each look will have, if no day is missing.

    Parameters
    ----------
    level : analysis.monitor.level.Level
    stratum : int
    days : numpy.ndarray of int, shape (K,)

    Returns
    -------
    numpy.ndarray of float64, shape (K,)
    """
    normal, last = int(level.n[stratum]), int(days[-1])
    base = np.zeros((1, normal + last), dtype=bool)
    base[:, :normal] = True
    running = follow(np.ones((1, normal + last)), base, ~base)
    variance = (level.weight[stratum] * running.variance[:, 0]).sum(axis=1)
    gained = 1 / variance[days - 1]
    # information that dependence takes back can't be taken back
    return _rising(gained / gained[-1])


def _rising(share: np.ndarray) -> np.ndarray:
    steps = np.maximum(np.diff(share, prepend=0.0), 1e-4)
    total = np.cumsum(steps)
    return total / total[-1]


def _widening(away: np.ndarray, bound: np.ndarray, alpha: float) -> float:
    """Return by how much the bounds must be wider for the share of paths beyond them to be the
    level's."""
    told = bound < FAR - 1e-6
    if not told.any():
        return 1.0
    worst = (away[:, told] / bound[told]).max(axis=1)
    return float(max(1.0, np.quantile(worst, 1 - alpha)))
