"""Daily counts by laws that are not the interval's own, for the simulation study.

A process is a function of a random generator, strata and days. It returns what an oracle knows of
each day (its level but for what can't be foreseen) and the level that acts came at, both (strata,
days).
"""

from collections.abc import Callable

import numpy as np

Levels = tuple[np.ndarray, np.ndarray]
Process = Callable[[np.random.Generator, int, int], Levels]


def _ar1(rng: np.random.Generator, strata: int, days: int, rho: float) -> np.ndarray:
    from analysis.synth.fronts import ar1

    return ar1(rng, strata, days, rho)


def _weekdays(rng: np.random.Generator, strata: int, days: int, scale: float) -> np.ndarray:
    """Return a factor a weekday, another in each stratum, with a mean of 1 over the week."""
    effect = np.exp(scale * rng.standard_normal((strata, 7)))
    effect /= effect.mean(axis=1, keepdims=True)
    return effect[:, np.arange(days) % 7]


def _flat(strata: int, days: int, rate: float) -> np.ndarray:
    return np.full((strata, days), float(rate))


def chance(rng: np.random.Generator, strata: int, days: int) -> Levels:
    """Chance alone, 20 a day."""
    known = _flat(strata, days, 20)
    return known, known


def weekdays(rng: np.random.Generator, strata: int, days: int) -> Levels:
    """Return a plain weekday pattern (standard deviation .3), gamma noise, 30 a day."""
    known = 30 * _weekdays(rng, strata, days, 0.3)
    return known, known * rng.gamma(20, 1 / 20, (strata, days))


def log_ar(rng: np.random.Generator, strata: int, days: int) -> Levels:
    """Lognormal AR(1) (.5, .35), weekdays (.2), a trend of half a percent a day, 50 a day."""
    slope = rng.choice([-0.005, 0.005], (strata, 1))
    known = 50 * _weekdays(rng, strata, days, 0.2) * np.exp(slope * np.arange(days))
    noise = 0.35 * _ar1(rng, strata, days, 0.5)
    return known, known * np.exp(noise - 0.35**2 / 2)


def quiet_hot(rng: np.random.Generator, strata: int, days: int) -> Levels:
    """Quiet and hot days: three times as many acts for four days on average, 20 a day."""
    stay = np.where(rng.random((strata, days)) < 0.5, 0.85, 0.75)
    hot = np.zeros((strata, days), dtype=bool)
    hot[:, 0] = rng.random(strata) < 0.35
    turns = rng.random((strata, days)) > stay
    for day in range(1, days):
        hot[:, day] = hot[:, day - 1] ^ turns[:, day]
    level = np.where(hot, 3.0, 1.0)
    return _flat(strata, days, 20 * 2), 20 * level


def heavy(rng: np.random.Generator, strata: int, days: int) -> Levels:
    """Lognormal days of standard deviation .8, 40 a day."""
    noise = np.exp(0.8 * rng.standard_normal((strata, days)) - 0.32)
    known = _flat(strata, days, 40)
    return known, known * noise


def shot_noise(rng: np.random.Generator, strata: int, days: int) -> Levels:
    """Bursts that die down by 40% a day over a floor, 30 a day."""
    from scipy.signal import lfilter

    burn = 30
    size = (strata, days + burn)
    shots = rng.poisson(0.4, size) * rng.exponential(20.0, size)
    level = lfilter([1.0], [1.0, -0.6], shots, axis=1)[:, burn:] + 10
    return _flat(strata, days, 30), level


def sparse(rng: np.random.Generator, strata: int, days: int) -> Levels:
    """Hardly an act: .3 a day, a third of the days quiet for sure."""
    awake = rng.random((strata, days)) < 2 / 3
    return _flat(strata, days, 0.3), 0.45 * awake


def wandering(rng: np.random.Generator, strata: int, days: int) -> Levels:
    """Return a level that wanders 6% a day and is never called back, gamma noise, 40 a day."""
    walk = np.cumsum(0.06 * rng.standard_normal((strata, days)), axis=1)
    walk -= walk.mean(axis=1, keepdims=True)
    known = _flat(strata, days, 40)
    return known, known * np.exp(walk) * rng.gamma(30, 1 / 30, (strata, days))


PROCESSES: dict[str, Process] = {
    "chance": chance,
    "weekdays": weekdays,
    "log_ar": log_ar,
    "quiet_hot": quiet_hot,
    "heavy": heavy,
    "shot_noise": shot_noise,
    "sparse": sparse,
    "wandering": wandering,
}
