"""Before a truce begins: what its planned looks would tell, after how many days, and how many
normal days that takes."""

from dataclasses import dataclass, replace

import numpy as np

from analysis.monitor.level import Level, counts_at, draw_levels, latent_days
from analysis.monitor.looks import DRAWS, Plan, path, plan_looks
from analysis.monitor.spending import Law

FALLS = (0.0, 0.15, 0.3, 0.4, 0.5, 0.6, 0.75, 0.9)
RISES = (1.1, 1.3, 1.6, 2.0, 3.0, 5.0)
NORMAL_DAYS = (7, 14, 21, 28, 42, 56)
# more normal days are not worth their while where they gain less power than this
GAIN = 0.02
# stands for the logarithm of a ratio of 0
_NO_ACT = 0.02
_AREA = 0.05


@dataclass(frozen=True, slots=True)
class Power:
    """Power of planned looks: ``ratio`` (R,); ``told``: share of truces told by each look, (R, K);
    ``by_level``: (D, R, K)."""

    ratio: np.ndarray
    told: np.ndarray
    by_level: np.ndarray


def power_of(
    level: Level,
    stratum: int,
    plan: Plan,
    ratios: tuple[float, ...] = FALLS,
    runs: int = 1200,
    seed: int = 1,
) -> Power:
    """Simulate truces from the fitted level at several ratios, and count those told by each look.

    Parameters
    ----------
    level : analysis.monitor.level.Level
    stratum : int
    plan : analysis.monitor.looks.Plan
    ratios : tuple of float
        Below 1 a fall is looked for, above 1 a rise.
    runs : int
    seed : int

    Returns
    -------
    Power
        The same days underlie all ratios.
    """
    rng = np.random.default_rng(seed)
    normal, last = int(level.n[stratum]), int(plan.days[-1])
    each = -(-runs // DRAWS)
    draws = draw_levels(level, stratum, DRAWS, rng)
    latent = [latent_days(draw, each, normal + last, rng) for draw in draws]
    by_ratio = []
    for ratio in ratios:
        counts = [
            np.concatenate(
                [
                    counts_at(days[:, :normal], draw.mean, draw.excess),
                    counts_at(days[:, normal:], draw.mean * ratio, draw.excess),
                ],
                axis=1,
            )
            for draw, days in zip(draws, latent, strict=True)
        ]
        z = path(np.concatenate(counts), normal)[:, plan.days - 1]
        told = _told(z, plan, ratio)
        by_ratio.append(told.reshape(DRAWS, each, -1).mean(axis=1))
    by_level = np.stack(by_ratio, axis=1)
    return Power(np.array(ratios), by_level.mean(axis=0), by_level)


def _told(z: np.ndarray, plan: Plan, ratio: float) -> np.ndarray:
    """Tell by which look a truce has been told in the right direction, (S, K)."""
    falls, rises = z < -plan.bound * plan.fall, z > plan.bound * plan.rise
    beyond = falls if ratio <= 1 else rises
    return np.maximum.accumulate(beyond, axis=1)


def detectable(power: Power, wanted: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the ratio nearest to 1 that is told by each look with the wanted power.

    Parameters
    ----------
    power : Power
        Of falls only, or of rises only.
    wanted : float

    Returns
    -------
    ratio, low, high : numpy.ndarray of float64, shape (K,)
        Interpolated between the ratios simulated; NaN where none of them is told. The limits are
        those of 90% of the levels that the normal days allow, errors of simulation included.
    """
    centre = _crossing(power.ratio, power.told, wanted)
    each = np.stack([_crossing(power.ratio, told, wanted) for told in power.by_level])
    # a level under which nothing is told by then stands at the far end
    farthest = 0.0 if power.ratio[0] < 1 else np.inf
    each = np.where(np.isnan(each), farthest, each)
    limits = np.quantile(each, [_AREA, 1 - _AREA], axis=0, method="nearest")
    return centre, limits[0], limits[1]


def _crossing(ratio: np.ndarray, told: np.ndarray, wanted: float) -> np.ndarray:
    logs = np.log(np.maximum(ratio, _NO_ACT))
    order = np.argsort(-np.abs(logs))
    logs, told = logs[order], told[order]
    enough = told >= wanted
    # how far towards 1 the power lasts
    last = np.where(enough.all(axis=0), len(ratio), np.argmin(enough, axis=0)) - 1
    out = np.full(told.shape[1], np.nan)
    for look in np.flatnonzero(last >= 0):
        near = last[look]
        if near == len(ratio) - 1:
            out[look] = np.exp(logs[near])
            continue
        here, beyond = told[near, look], told[near + 1, look]
        part = (here - wanted) / (here - beyond)
        out[look] = np.exp(logs[near] + part * (logs[near + 1] - logs[near]))
    nothing = (ratio[order][0] == 0.0) & (last == 0)
    return np.where(nothing, 0.0, out)


def first_day(told: np.ndarray, days: np.ndarray, wanted: float) -> float:
    """Return the first day by which the wanted power is had; NaN where it is not.

    Parameters
    ----------
    told : numpy.ndarray of float64, shape (K,)
    days : numpy.ndarray of int64, shape (K,)
    wanted : float

    Returns
    -------
    float
    """
    enough = np.flatnonzero(told >= wanted)
    return float(days[enough[0]]) if len(enough) else np.nan


@dataclass(frozen=True, slots=True)
class Collecting:
    """What more normal days gain: ``n`` (N,), ``power`` at the last look (N,), ``day`` of the
    wanted power (N,), ``worth``."""

    n: np.ndarray
    power: np.ndarray
    day: np.ndarray
    worth: int


def worth_collecting(
    level: Level,
    stratum: int,
    looks: np.ndarray,
    ratio: float = 0.5,
    alpha: float = 0.05,
    wanted: float = 0.8,
    law: Law = "pocock",
    normal_days: tuple[int, ...] = NORMAL_DAYS,
    runs: int = 1200,
    seed: int = 2,
) -> Collecting:
    """Say how power grows with the number of normal days, if days are as those seen.

    Parameters
    ----------
    level : analysis.monitor.level.Level
    stratum : int
    looks : numpy.ndarray of int, shape (K,)
    ratio, alpha, wanted : float
    law : {"pocock", "obrien_fleming"}
    normal_days : tuple of int
    runs : int
    seed : int

    Returns
    -------
    Collecting
        ``worth``: the number after which the next gains less than a fiftieth of power and no day.
    """
    power, day = [], []
    for number in normal_days:
        assumed = replace(level, n=np.full_like(level.n, number))
        plan = plan_looks(assumed, stratum, looks, alpha, law, runs, seed)
        told = power_of(assumed, stratum, plan, (ratio,), runs, seed + 1).told[0]
        power.append(float(told[-1]))
        day.append(first_day(told, plan.days, wanted))
    return Collecting(
        np.array(normal_days), np.array(power), np.array(day), _worth(normal_days, power, day)
    )


def _worth(normal_days: tuple[int, ...], power: list[float], day: list[float]) -> int:
    for now in range(len(normal_days) - 1):
        gained = max(power[now + 1 :]) - power[now]
        sooner = np.nan_to_num(day[now], nan=np.inf) - np.nanmin([*day[now + 1 :], np.inf])
        if gained < GAIN and not sooner >= 1:
            return normal_days[now]
    return normal_days[-1]
