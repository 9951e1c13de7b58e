"""What can be told of a shift after each day of a truce, under each way in which days may depend on each other.

Normal days and the truce's own have a level each; about it days scatter alike, and a share of the scatter lasts from day
to day. A filter whitens the days as they come: after each day the sums of squares give what generalised least squares
would give with all days up to it, for every pair of correlation and share at once.
"""

from dataclasses import dataclass

import numpy as np

from analysis.baseline.spread import RHO, SHARE

# before the data are seen: weak dependence that lasts long is a quarter as likely as each of the others
PRIOR = np.where(SHARE < 1, 0.25, 1.0)
# days that scatter half as much as chance are taken for that
LEAST_VARIANCE = 0.5
_PAIRS = ("zz", "zo", "zi", "oo", "oi", "ii")


@dataclass(frozen=True, slots=True)
class Running:
    """State after each of K days of a truce, S strata, G ways of dependence.

    ``shift``, ``level``, ``rss``: (K, S, G); ``variance`` of the shift in units of a day's variance, (K, S or 1, G);
    ``loglik``: restricted log-likelihood with the prior, (K, S, G); ``df``: (K, S or 1); ``weight``: of the normal days
    alone, (S, G); ``base_variance``: a normal day's variance, (S, G); ``base_df``: (S or 1,).
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
    Harville (1974), Biometrika 61:383-385; Berger, Liseo & Wolpert (1999), Statistical Science 14:1-28.
    """
    weight_of_day = 1.0 if scale is None else 1.0 / scale
    seen = base | inside
    z = np.where(seen, values * weight_of_day, 0.0)
    ordinary = np.where(base, weight_of_day, 0.0)
    other = np.where(inside, weight_of_day, 0.0)
    first, last = _stretch(inside)
    state = _State(len(values), len(seen))
    normal, looks = None, []
    for day in range(last + 1):
        if day == first:
            normal = _normal_level(state, base)
        state.take(z[:, day], ordinary[:, day], other[:, day], seen[:, day])
        if day >= first:
            looks.append(_look(state, base, inside, day))
    if normal is None:
        normal = _normal_level(state, base)
    return Running(*(np.stack(part) for part in zip(*looks, strict=True)), *normal)


def _stretch(inside: np.ndarray) -> tuple[int, int]:
    days = np.flatnonzero(inside.any(axis=0))
    if not len(days):
        raise ValueError("inside: no day of the truce in it; expected at least one True")
    return int(days[0]), int(days[-1])


class _State:
    """The filter: what lasts of each column, and the sums of squares and products of whitened days."""

    def __init__(self, strata: int, patterns: int) -> None:
        ways = len(RHO)
        rows = {"z": strata, "o": patterns, "i": patterns}
        self.lasting = {name: np.zeros((size, ways)) for name, size in rows.items()}
        self.sums = {
            pair: np.zeros((strata if "z" in pair else patterns, ways)) for pair in _PAIRS
        }
        self.variance = np.broadcast_to(SHARE, (patterns, ways)).copy()
        self.logdet = np.zeros((patterns, ways))

    def take(
        self, z: np.ndarray, ordinary: np.ndarray, other: np.ndarray, seen: np.ndarray
    ) -> None:
        """Take in a day."""
        here = seen[:, None]
        total = np.where(here, self.variance + 1 - SHARE, 1.0)
        gain = np.where(here, self.variance / total, 0.0)
        columns = {"z": z[:, None], "o": ordinary[:, None], "i": other[:, None]}
        new = {
            name: np.where(here, column - self.lasting[name], 0.0)
            for name, column in columns.items()
        }
        for first, second in _PAIRS:
            self.sums[first + second] += new[first] * new[second] / total
        self.logdet += np.where(here, np.log(total), 0.0)
        for name, surprise in new.items():
            self.lasting[name] = RHO * (self.lasting[name] + gain * surprise)
        self.variance = RHO**2 * (1 - gain) * self.variance + (1 - RHO**2) * SHARE


def _normal_level(state: _State, base: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return how well each way of dependence fits the normal days, their variance and degrees of freedom."""
    df = np.maximum(base.sum(axis=1) - 1.0, 1.0)
    sums = state.sums
    with np.errstate(divide="ignore", invalid="ignore"):
        rss = sums["zz"] - sums["zo"] ** 2 / sums["oo"]
        rss = np.maximum(rss, LEAST_VARIANCE * df[:, None] * 1e-3)
        loglik = np.log(PRIOR) - 0.5 * (state.logdet + np.log(sums["oo"]))
        loglik = loglik - 0.5 * df[:, None] * np.log(rss)
    return weights_of(loglik), np.maximum(rss / df[:, None], LEAST_VARIANCE), df


def _look(state: _State, base: np.ndarray, inside: np.ndarray, day: int) -> tuple[np.ndarray, ...]:
    """Return what is known after a day: shift, level, sum of squares, variance, likelihood, degrees of freedom."""
    sums = state.sums
    known = base.sum(axis=1) + inside[:, : day + 1].sum(axis=1)
    df = np.maximum(known - 2.0, 1.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        det = sums["oo"] * sums["ii"] - sums["oi"] ** 2
        level = (sums["ii"] * sums["zo"] - sums["oi"] * sums["zi"]) / det
        mean = (sums["oo"] * sums["zi"] - sums["oi"] * sums["zo"]) / det
        rss = sums["zz"] - (level * sums["zo"] + mean * sums["zi"])
        rss = np.maximum(rss, LEAST_VARIANCE * df[:, None] * 1e-3)
        variance = (sums["oo"] + sums["ii"] + 2 * sums["oi"]) / det
        loglik = np.log(PRIOR) - 0.5 * (state.logdet + np.log(det))
        loglik = loglik - 0.5 * df[:, None] * np.log(rss)
    return mean - level, level, rss, variance, loglik, df


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
