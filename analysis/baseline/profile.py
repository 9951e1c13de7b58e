"""The daily profile: how the acts of a day are spread over its hours.

Running totals of 06:00, 12:00, 16:00 and 22:00, night posts and whole days each say how many acts
fell into some hours of the clock. Together they tell a smooth rate by the hour, with its
uncertainty.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

HOURS = 24
# windows of different hours, and days, from which on a profile can be told
FEWEST_CLOCKS, FEWEST_DAYS = 3, 7
_SMOOTH = np.geomspace(0.03, 3000.0, 11)
_STEPS = 60
_FLOOR = 0.85


class Windows(NamedTuple):
    """Counts over hours of the clock, (n,): local hour of the start, hours, acts, local day."""

    start: np.ndarray
    hours: np.ndarray
    count: np.ndarray
    day: np.ndarray

    def take(self, rows: np.ndarray) -> "Windows":
        """Keep some windows."""
        return Windows(*(values[rows] for values in self))


@dataclass(frozen=True, slots=True)
class Profile:
    """A rate by the hour of the clock.

    Attributes
    ----------
    log_rate : numpy.ndarray of float64, shape (24,)
        Logarithm of the acts an hour.
    covariance : numpy.ndarray of float64, shape (24, 24)
        Of ``log_rate``: days are what varies, and a smooth rate what is expected.
    chance, daily : float
        Variance of a count is ``chance * mean + daily * mean**2``: what days have in common over
        all their hours is the second part.
    n_days, n_windows : int
        What the profile was told by.
    smooth : float
        Weight of smoothness.
    """

    log_rate: np.ndarray
    covariance: np.ndarray
    chance: float
    daily: float
    n_days: int
    n_windows: int
    smooth: float

    @property
    def shares(self) -> np.ndarray:
        """Share of a day's acts by hour, shape (24,)."""
        rate = np.exp(self.log_rate)
        return rate / rate.sum()

    def expect(self, start: np.ndarray, hours: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return what normal hours would hold, and the variance of its logarithm.

        Parameters
        ----------
        start, hours : numpy.ndarray of float64, shape (n,)
            Local hour at which windows start, and their length.

        Returns
        -------
        expected, error : numpy.ndarray of float64, shape (n,)
        """
        parts = hours_by_clock(start, hours) * np.exp(self.log_rate)
        expected = parts.sum(axis=1)
        slope = parts / expected[:, None]
        return expected, np.einsum("nh,hk,nk->n", slope, self.covariance, slope)

    def scatter(self, expected: np.ndarray) -> np.ndarray:
        """Return variance over mean of a count.

        Parameters
        ----------
        expected : numpy.ndarray of float64, shape (n,)

        Returns
        -------
        numpy.ndarray of float64, shape (n,)
        """
        return self.chance + self.daily * expected


def hours_by_clock(start: np.ndarray, hours: np.ndarray) -> np.ndarray:
    """Return how long windows lie in each hour of the clock.

    Parameters
    ----------
    start, hours : numpy.ndarray of float64, shape (n,)

    Returns
    -------
    numpy.ndarray of float64, shape (n, 24)
    """
    clock = np.arange(HOURS)

    def until(moment: np.ndarray) -> np.ndarray:
        whole = np.floor(moment / HOURS)[:, None]
        return whole + np.clip((moment % HOURS)[:, None] - clock, 0, 1)

    first = np.asarray(start, dtype="float64")
    return until(first + np.asarray(hours, dtype="float64")) - until(first)


def fit_profile(windows: Windows) -> Profile | None:
    """Fit the daily profile of one series.

    Parameters
    ----------
    windows : Windows
        Counts of normal hours; those of one day may overlap, as running totals do.

    Returns
    -------
    Profile or None
        None where fewer than 3 different hours of the clock or 7 days tell, or no act was counted.

    Notes
    -----
    A Poisson rate by the hour, its second differences around the clock penalised; the weight of
    smoothness is that of the greatest marginal likelihood. The covariance takes days as clusters,
    so that windows of one day are no independent pieces of information. Assumes that normal days
    have one profile, whatever their level.

    Source
    ------
    Eilers & Marx (1996), Statistical Science 11:89-121; marginal likelihood: Wood (2011), JRSS B
    73:3-36; composite counts: Thompson & Baker (1981), Applied Statistics 30:125-131; clusters:
    Liang & Zeger (1986), Biometrika 73:13-22.
    """
    n_days = len(np.unique(windows.day))
    clocks = np.unique(np.round(np.stack([windows.start, windows.hours]), 2), axis=1).shape[1]
    if n_days < FEWEST_DAYS or clocks < FEWEST_CLOCKS or not windows.count.sum() > 0:
        return None
    lie = hours_by_clock(windows.start, windows.hours)
    phi = 1.0
    rough = _solve_all(lie, windows.count, phi)
    # scatter is told about the profile, the profile weighed by scatter: two rounds are enough
    for _ in range(2):
        best = max(rough, key=lambda fit: fit.likelihood)
        mean = lie @ np.exp(best.log_rate)
        free = max(len(mean) - best.spent, 1.0)
        phi = max(float(((windows.count - mean) ** 2 / mean).sum() / free), 1.0)
        rough = _solve_all(lie, windows.count, phi)
    number = int(np.argmax([fit.likelihood for fit in rough]))
    log_rate, information = rough[number].log_rate, rough[number].information
    mean = lie @ np.exp(log_rate)
    chance, daily = _scatter(windows.count, mean)
    covariance = _covariance(lie, windows, log_rate, information, _SMOOTH[number], phi)
    return Profile(log_rate, covariance, chance, daily, n_days, len(mean), float(_SMOOTH[number]))


def _penalty() -> np.ndarray:
    """Return the penalty of second differences around the clock."""
    identity = np.eye(HOURS)
    around = np.roll(identity, 1, axis=1) - 2 * identity + np.roll(identity, -1, axis=1)
    return around.T @ around


_PENALTY = _penalty()


class _Fit(NamedTuple):
    """A Poisson rate by the hour at one weight of smoothness."""

    log_rate: np.ndarray
    likelihood: float
    information: np.ndarray
    spent: float


def _solve_all(lie: np.ndarray, count: np.ndarray, phi: float) -> list[_Fit]:
    """Fit at each weight of smoothness, the smoothest first: each begins where the last ended."""
    log_rate: np.ndarray = np.full(HOURS, np.log(max(count.sum(), 0.5) / lie.sum()))
    fits = []
    for smooth in _SMOOTH[::-1]:
        fits.append(_solve(lie, count, smooth, phi, log_rate))
        log_rate = fits[-1].log_rate
    return fits[::-1]


def _solve(
    lie: np.ndarray, count: np.ndarray, smooth: float, phi: float, log_rate: np.ndarray
) -> _Fit:
    """Fit by Newton's steps; the likelihood is the marginal one, ``spent`` the parameters used."""
    for _ in range(_STEPS):
        score, expected, observed = _score(lie, count, log_rate, phi)
        score = score - smooth * (_PENALTY @ log_rate)
        change = _newton(score, expected + smooth * _PENALTY, observed + smooth * _PENALTY)
        log_rate = log_rate + change
        if np.abs(change).max() < 1e-8:
            break
    return _fit(lie, count, log_rate, smooth, phi)


def _score(
    lie: np.ndarray, count: np.ndarray, log_rate: np.ndarray, phi: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return slope, expected and observed information of the data alone."""
    rate = np.exp(log_rate)
    mean = lie @ rate
    slope = lie * rate
    score = slope.T @ (count / mean - 1)
    expected = slope.T @ (slope / mean[:, None])
    observed = slope.T @ (slope * (count / mean**2)[:, None]) - np.diag(score)
    return score / phi, expected / phi, observed / phi


def _newton(score: np.ndarray, expected: np.ndarray, observed: np.ndarray) -> np.ndarray:
    """Return a step uphill: by the observed information, which ends soon, where that leads up."""
    try:
        # refused where some direction leads down
        np.linalg.cholesky(observed)
    except np.linalg.LinAlgError:
        observed = expected
    return np.clip(np.linalg.solve(observed, score), -1, 1)


def _fit(
    lie: np.ndarray, count: np.ndarray, log_rate: np.ndarray, smooth: float, phi: float
) -> _Fit:
    _, of_data, _ = _score(lie, count, log_rate, phi)
    information = of_data + smooth * _PENALTY
    mean = lie @ np.exp(log_rate)
    rough = float(log_rate @ _PENALTY @ log_rate)
    fit = float((count * np.log(mean) - mean).sum()) / phi - smooth * rough / 2
    # of the penalty's 24 dimensions one, the level, is free
    size = (HOURS - 1) * np.log(smooth) - np.linalg.slogdet(information)[1]
    spent = float(np.trace(np.linalg.solve(information, of_data)))
    return _Fit(log_rate, float(fit + size / 2), information, spent)


def _covariance(
    lie: np.ndarray,
    windows: Windows,
    log_rate: np.ndarray,
    information: np.ndarray,
    smooth: float,
    phi: float,
) -> np.ndarray:
    rate = np.exp(log_rate)
    mean = lie @ rate
    influence = lie * rate * ((windows.count - mean) / mean)[:, None] / phi
    days, which = np.unique(windows.day, return_inverse=True)
    by_day = np.zeros((len(days), HOURS))
    np.add.at(by_day, which, influence)
    between = by_day.T @ by_day * len(days) / (len(days) - 1)
    inverse = np.linalg.inv(information)
    return inverse @ (between + smooth * _PENALTY) @ inverse


def _scatter(count: np.ndarray, mean: np.ndarray) -> tuple[float, float]:
    """Return the part of the variance that goes with the mean, and the part with its square."""
    over = (count - mean) ** 2 / mean
    away = mean - mean.mean()
    spread_of = (away**2).sum()
    slope = (away * over).sum() / spread_of if spread_of > 1e-9 else 0.0
    slope = max(float(slope), 0.0)
    chance = float(over.mean() - slope * mean.mean())
    if chance < _FLOOR:
        slope = max(float((over.mean() - _FLOOR) / mean.mean()), 0.0)
    return max(chance, _FLOOR), slope
