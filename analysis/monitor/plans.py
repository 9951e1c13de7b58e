"""A truce's plan as tables: what its looks would tell, before it begins."""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import isfinite

import numpy as np
import pandas as pd

from analysis.baseline import Baseline
from analysis.baseline.selection import KEYS
from analysis.conflict import Conflict
from analysis.monitor.level import Level, fit_level
from analysis.monitor.looks import Plan, plan_looks
from analysis.monitor.planning import (
    FALLS,
    RISES,
    Collecting,
    Power,
    detectable,
    first_day,
    power_of,
    worth_collecting,
)
from analysis.monitor.spending import Law
from analysis.monitor.taking import (
    check_normal,
    check_share,
    chosen_series,
    known_days,
    planned_days,
    put_together,
    why_not,
)

PLANNED_DAYS = 30
# bounds stand on rare paths, and take more of them than a power
_LEAST_RUNS = 1200


@dataclass(frozen=True, slots=True)
class TrucePlan:
    """What planned looks would tell.

    ``table``: a row a series and look; ``series``: a row a series, with ``reason`` (a Note) where
    nothing can be planned; ``collecting``: power by number of normal days; the rest are the
    arguments.
    """

    table: pd.DataFrame
    series: pd.DataFrame
    collecting: pd.DataFrame
    days: int
    looks: tuple[int, ...]
    ratio: float
    alpha: float
    power: float
    law: str
    conflict: Conflict

    def __repr__(self) -> str:
        from analysis.words.monitoring import shown

        return shown(self)

    def _repr_html_(self) -> str:
        from analysis.words.monitoring import shown_html

        return shown_html(self)


def plan_truce(
    normal: Baseline,
    days: int = PLANNED_DAYS,
    looks: Iterable[int] | None = None,
    ratio: float = 0.5,
    alpha: float = 0.05,
    power: float = 0.8,
    series: Mapping[str, str] | None = None,
    *,
    law: Law = "pocock",
    runs: int = 480,
    seed: int = 0,
) -> TrucePlan:
    """Say before a truce begins how large a change can be told after how many days.

    Parameters
    ----------
    normal : Baseline
    days : int
        Of the truce.
    looks : iterable of int, optional
        Days of the truce, from 1, that end with a look; every day by default.
    ratio : float
        Of the truce's acts to the normal, for the power and for the normal days worth collecting.
    alpha : float
        Chance of any false alarm over all looks of a series.
    power : float
        Wanted.
    series : mapping of str to str, optional
        Keys of the series wanted (reporter, accused, sector, category, clock); all acts by default.
    law : {"pocock", "obrien_fleming"}
    runs : int
        Simulated truces for each ratio; ``power_error`` is the error that they leave in a power.
    seed : int

    Returns
    -------
    TrucePlan

    Raises
    ------
    TypeError, ValueError
        If an argument is not what it must be.

    Source
    ------
    Lan & DeMets (1983), Biometrika 70:659-663.
    """
    check_normal(normal, "plan_truce")
    check_share(alpha, "alpha")
    check_share(power, "power")
    if not (isfinite(ratio) and ratio >= 0 and ratio != 1):
        raise ValueError(f"ratio: {ratio}: expected a number of at least 0 that is not 1")
    at = planned_days(looks, days)
    chosen = chosen_series(normal, series)
    grid = normal.grid
    level = fit_level(*known_days(normal, None))
    rows, summary, more = [], [], []
    for stratum in _shown(chosen):
        keys = normal.table.loc[stratum, KEYS].to_dict()
        reason = why_not(level, stratum, stratum in grid.units)
        if reason is not None:
            summary.append({**keys, "n_normal": int(level.n[stratum]), "reason": reason})
            continue
        plan = plan_looks(level, stratum, at, alpha, law, max(runs, _LEAST_RUNS), seed)
        table, told = _plan_rows(level, stratum, plan, ratio, power, runs, seed)
        collecting = worth_collecting(level, stratum, at, ratio, alpha, power, law, runs=runs)
        rows.append(table.assign(**keys))
        summary.append(
            {
                **keys,
                **_plan_summary(level, stratum, plan, told, power),
                "worth_days": collecting.worth,
                "reason": None,
            }
        )
        more.append(_collecting_rows(collecting).assign(**keys))
    return TrucePlan(
        put_together(rows),
        pd.DataFrame(summary),
        put_together(more),
        days,
        tuple(at.tolist()),
        ratio,
        alpha,
        power,
        law,
        normal.conflict,
    )


def _shown(chosen: Iterable[int]) -> Iterable[int]:
    """Show on a terminal how far a long plan is."""
    from tqdm import tqdm

    silent = not sys.stderr.isatty()
    return tqdm(chosen, desc="planning", unit=" series", delay=2, leave=False, disable=silent)


def _plan_rows(
    level: Level, stratum: int, plan: Plan, ratio: float, power: float, runs: int, seed: int
) -> tuple[pd.DataFrame, np.ndarray]:
    falls = power_of(level, stratum, plan, FALLS, runs, seed + 1)
    rises = power_of(level, stratum, plan, RISES, runs, seed + 1)
    told = _told_at(ratio, falls, rises)
    if told is None:
        told = power_of(level, stratum, plan, (ratio,), runs, seed + 1).told[0]
    fall, fall_low, fall_high = detectable(falls, power)
    rise, rise_low, rise_high = detectable(rises, power)
    table = pd.DataFrame(
        {
            "day": plan.days,
            "information": plan.fraction,
            "bound_fall": plan.bound * plan.fall,
            "bound_rise": plan.bound * plan.rise,
            "power": told,
            "power_error": np.sqrt(told * (1 - told) / runs),
            "fall": fall,
            "fall_low": fall_low,
            "fall_high": fall_high,
            "rise": rise,
            "rise_low": rise_low,
            "rise_high": rise_high,
        }
    )
    return table, told


def _told_at(ratio: float, falls: Power, rises: Power) -> np.ndarray | None:
    """Return the power at a ratio that was simulated already; None where it was not."""
    for power in (falls, rises):
        at = np.flatnonzero(power.ratio == ratio)
        if len(at):
            return power.told[at[0]]
    return None


def _plan_summary(
    level: Level, stratum: int, plan: Plan, told: np.ndarray, power: float
) -> dict[str, float]:
    return {
        "n_normal": int(level.n[stratum]),
        "mean": float(level.mean[stratum]),
        "dispersion": float(1 + level.excess[stratum] * level.mean[stratum]),
        "day": first_day(told, plan.days, power),
        "power": float(told[-1]),
    }


def _collecting_rows(collecting: Collecting) -> pd.DataFrame:
    columns = {"n_normal": collecting.n, "power": collecting.power, "day": collecting.day}
    return pd.DataFrame(columns)
