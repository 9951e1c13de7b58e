"""A truce's monitoring as tables: the plan before it, and what can be told after each of its
days."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import isfinite

import numpy as np
import pandas as pd

from analysis.baseline import Baseline
from analysis.baseline.around import Account
from analysis.baseline.selection import KEYS, with_series
from analysis.conflict import Truce, day_numbers
from analysis.monitor.evalue import t_evalue
from analysis.monitor.level import LEAST_DAYS, Level, fit_level
from analysis.monitor.looks import Plan, information, limits, plan_looks, statistic
from analysis.monitor.planning import (
    FALLS,
    RISES,
    detectable,
    first_day,
    power_of,
    worth_collecting,
)
from analysis.monitor.running import Running, follow
from analysis.monitor.spending import FAR, Law, boundaries
from analysis.monitor.stabilise import excess, ratio_of, stabilise

PLANNED_DAYS = 30
_LONGEST_H = 25.5
_FAMILY = ["reporter", "accused", "category", "clock"]


@dataclass(frozen=True, slots=True)
class TrucePlan:
    """What planned looks would tell.

    ``table``: a row a series and look; ``series``: a row a series, with ``reason`` (a code) where
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


@dataclass(frozen=True, slots=True)
class Monitoring:
    """What can be told of a truce after each of its days.

    ``table``: a row a series and day; ``series``: a row a series with its verdict and its day, or
    the ``reason`` (a code) why there is none; the rest are the arguments.
    """

    table: pd.DataFrame
    series: pd.DataFrame
    truce: Truce
    looks: tuple[int, ...]
    alpha: float
    law: str


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
    runs: int = 1200,
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
        Keys of the series wanted (reporter, accused, sector, category, clock); all by default.
    law : {"pocock", "obrien_fleming"}
    runs : int
        Simulated truces for each ratio.
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
    _check_normal(normal, "plan_truce")
    _check_share(alpha, "alpha")
    _check_share(power, "power")
    if not (isfinite(ratio) and ratio >= 0 and ratio != 1):
        raise ValueError(f"ratio: {ratio}: expected a number of at least 0 that is not 1")
    at = _looks(looks, days)
    chosen = _chosen(normal.table, series)
    grid = normal.grid
    level = fit_level(*_known_days(normal, None))
    rows, summary, more = [], [], []
    for stratum in chosen:
        keys = normal.table.loc[stratum, KEYS].to_dict()
        reason = _reason(level, stratum, stratum in grid.units)
        if reason:
            summary.append({**keys, "n_normal": int(level.n[stratum]), "reason": reason})
            continue
        plan = plan_looks(level, stratum, at, alpha, law, runs, seed)
        table, told = _plan_rows(level, stratum, plan, ratio, power, runs, seed)
        collecting = worth_collecting(level, stratum, at, ratio, alpha, power, law, runs=runs)
        rows.append(table.assign(**keys))
        summary.append(
            {
                **keys,
                **_plan_summary(level, stratum, plan, told, power),
                "worth_days": collecting.worth,
                "reason": "",
            }
        )
        more.append(_collecting_rows(collecting).assign(**keys))
    return TrucePlan(
        _put_together(rows),
        pd.DataFrame(summary),
        _put_together(more),
        days,
        tuple(at.tolist()),
        ratio,
        alpha,
        power,
        law,
    )


def _plan_rows(
    level: Level, stratum: int, plan: Plan, ratio: float, power: float, runs: int, seed: int
) -> tuple[pd.DataFrame, np.ndarray]:
    falls = power_of(level, stratum, plan, FALLS, runs, seed + 1)
    rises = power_of(level, stratum, plan, RISES, runs, seed + 1)
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
            "fall": fall,
            "fall_low": fall_low,
            "fall_high": fall_high,
            "rise": rise,
            "rise_low": rise_low,
            "rise_high": rise_high,
        }
    )
    return table, told


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


def _collecting_rows(collecting) -> pd.DataFrame:
    columns = {"n_normal": collecting.n, "power": collecting.power, "day": collecting.day}
    return pd.DataFrame(columns)


def monitor_truce(
    book: Account,
    normal: Baseline,
    truce: str | Truce | None = None,
    looks: Iterable[int] | None = None,
    alpha: float = 0.05,
    *,
    law: Law = "pocock",
    runs: int = 1200,
    seed: int = 0,
) -> Monitoring:
    """Say after each day of a truce what can be told of it.

    Parameters
    ----------
    book : Book
    normal : Baseline
        Its normal days before the truce are used: those after it were not known while it ran.
    truce : str or Truce, optional
        That of ``normal`` by default.
    looks : iterable of int, optional
        Days of the truce, from 1, with a planned look; every day by default.
    alpha : float
        Chance of any false alarm over all looks of a series.
    law : {"pocock", "obrien_fleming"}
    runs : int
        Simulated truces by which the bounds are calibrated.
    seed : int

    Returns
    -------
    Monitoring
        Days without a count are no looks. ``verdict`` is that of the planned looks, ``verdict_e``
        that of the e-value, both as of the day; ``verdict_family`` that of bounds at ``alpha``
        over all sectors of the family.

    Raises
    ------
    TypeError, ValueError
        If an argument is not what it must be.

    Source
    ------
    Lan & DeMets (1983), Biometrika 70:659-663; Lindon, Ham, Tingley & Bojinov (2022),
    arXiv:2210.08589.
    """
    _check_normal(normal, "monitor_truce")
    _check_share(alpha, "alpha")
    watched = normal.truce if truce is None else book.conflict.truce(truce)
    length = _length(watched, normal)
    at = _looks(looks, length)
    counts, exposure = _known_days(normal, watched.start)
    seen = _truce_days(book, normal, watched, length)
    level = fit_level(counts, exposure)
    sizes = _family_sizes(normal.table, level)
    rows, summary = [], []
    for stratum in range(len(normal.table)):
        keys = normal.table.loc[stratum, KEYS].to_dict()
        days_known = int((~np.isnan(seen[stratum])).sum())
        reason = _reason(level, stratum, stratum in normal.grid.units)
        reason = reason or ("" if days_known else "no_count_in_truce")
        head = {**keys, "n_normal": int(level.n[stratum]), "n_days": days_known, "reason": reason}
        if reason:
            summary.append({**head, "verdict": "no_baseline" if days_known else "no_interval"})
            continue
        plan = plan_looks(level, stratum, at, alpha, law, runs, seed)
        family = int(sizes[stratum])
        table = _follow_series(counts[stratum], seen[stratum], plan, alpha, law, family)
        table["expected"] = level.mean[stratum]
        table["date"] = _dates(watched, length)[: len(table)]
        rows.append(table.assign(**keys))
        summary.append({**head, **_summary(table), "family": "sectors", "family_size": family})
    return Monitoring(
        _put_together(rows), pd.DataFrame(summary), watched, tuple(at.tolist()), alpha, law
    )


def _follow_series(
    normal: np.ndarray, seen: np.ndarray, plan: Plan, alpha: float, law: Law, family: int
) -> pd.DataFrame:
    """Return a row for each day up to the last that is known."""
    last = int(np.flatnonzero(~np.isnan(seen))[-1]) + 1
    line = np.concatenate([normal, seen[:last]])[None]
    known = ~np.isnan(line)
    inside = np.zeros_like(known)
    inside[:, len(normal) :] = known[:, len(normal) :]
    watched = np.zeros_like(known)
    watched[:, len(normal) :] = True
    beyond = excess(normal[None])
    values = stabilise(np.nan_to_num(line), beyond)
    running = _pad(follow(values, known & ~watched, inside), last)
    z = statistic(running)[0]
    is_look = known[0, len(normal) :] & np.isin(np.arange(1, last + 1), plan.days)
    bounds = _bounds(running, is_look, plan, alpha, law)
    family_bounds = _bounds(running, is_look, plan, alpha / family, law)
    edges = np.stack([bounds * plan.rise, bounds * plan.fall])[:, None]
    low, high = limits(running, np.nan_to_num(edges, nan=FAR))
    level = np.broadcast_to(_level(running), low.shape)
    evalue = t_evalue(running, alpha)
    centre = _centre(running)
    with np.errstate(over="ignore"):
        e_value = np.exp(evalue.log_e[0])
    count = seen[:last]
    return pd.DataFrame(
        {
            "day": np.arange(1, last + 1),
            "known": ~np.isnan(count),
            "is_look": is_look,
            "claimed": count,
            "claimed_so_far": np.nancumsum(count),
            "days_so_far": np.cumsum(~np.isnan(count)),
            "ratio": ratio_of(centre, level, beyond)[0],
            "low": np.where(is_look, ratio_of(low, level, beyond)[0], np.nan),
            "high": np.where(is_look, ratio_of(high, level, beyond)[0], np.nan),
            "z": z,
            "bound_fall": np.where(is_look, bounds * plan.fall, np.nan),
            "bound_rise": np.where(is_look, bounds * plan.rise, np.nan),
            "verdict": _verdicts(z, bounds * plan.fall, bounds * plan.rise, is_look),
            "verdict_family": _verdicts(
                z, family_bounds * plan.fall, family_bounds * plan.rise, is_look
            ),
            "e_value": e_value,
            "e_low": ratio_of(evalue.low, level, beyond)[0],
            "e_high": ratio_of(evalue.high, level, beyond)[0],
            "verdict_e": _verdicts(
                np.sign(evalue.shift[0]) * e_value, 1 / alpha, 1 / alpha, np.full(last, True)
            ),
            "rho": evalue.rho[0],
        }
    )


def _pad(running: Running, last: int) -> Running:
    """Put days of the truce before its first known day in front; nothing is known after them."""
    missing = last - running.shift.shape[0]
    if not missing:
        return running
    parts = {}
    for name in Running.__dataclass_fields__:
        value = getattr(running, name)
        if name not in ("weight", "base_variance", "base_df"):
            fill = 1.0 if name == "df" else np.nan
            head = np.full((missing, *value.shape[1:]), fill)
            value = np.concatenate([head, value])
        parts[name] = value
    return Running(**parts)


def _level(running: Running) -> np.ndarray:
    return (running.weight[None] * running.level).sum(axis=2).T


def _centre(running: Running) -> np.ndarray:
    from analysis.monitor.running import weights_of

    return (weights_of(running.loglik) * running.shift).sum(axis=2).T


def _bounds(
    running: Running, is_look: np.ndarray, plan: Plan, alpha: float, law: Law
) -> np.ndarray:
    """Return the bounds of the looks that were taken, by the information that each has."""
    out = np.full(len(is_look), np.nan)
    looks = np.flatnonzero(is_look)
    if not len(looks):
        return out
    ends = dict(zip(plan.days.tolist(), plan.fraction.tolist(), strict=True))
    most = information(running)[0]
    planned = np.array([ends[day + 1] for day in looks])
    # fewer known days than planned hold less information, and spend less
    share_known = np.cumsum(~np.isnan(running.shift[:, 0, 0]))[looks] / (looks + 1)
    share = np.minimum(planned, planned * share_known + 1e-9)
    share = np.where(most[looks] > 0, share, 1e-4)
    share = np.maximum.accumulate(np.clip(share, 1e-4, 1.0)) + np.arange(len(looks)) * 1e-9
    out[looks] = boundaries(np.minimum(share, 1.0 + 1e-6), alpha, law)
    return out


def _verdicts(z, fall, rise, is_look: np.ndarray) -> np.ndarray:
    """Return the verdict as of each day: the first that was told stays."""
    with np.errstate(invalid="ignore"):
        fewer, more = is_look & (z <= -fall), is_look & (z >= rise)
    told = np.flatnonzero(fewer | more)
    out = np.full(len(is_look), "not_told_apart", dtype=object)
    if len(told):
        out[told[0] :] = "fewer" if fewer[told[0]] else "more"
    return out


def _summary(table: pd.DataFrame) -> dict[str, object]:
    last = table.iloc[-1]
    out: dict[str, object] = {}
    for name in ("verdict", "verdict_family", "verdict_e"):
        told = table.loc[table[name].ne("not_told_apart"), "day"]
        out[name] = last[name]
        out[name.replace("verdict", "day_told")] = float(told.iloc[0]) if len(told) else np.nan
    out["e_value"] = last["e_value"]
    out["e_value_most"] = table["e_value"].max()
    return out


def _known_days(normal: Baseline, until: pd.Timestamp | None) -> tuple[np.ndarray, np.ndarray]:
    """Return normal days known one by one, and their hours; before a moment, if given."""
    grid = normal.grid
    counts, hours = grid.counts, grid.exposure
    if until is not None:
        begin = normal.begin.tz_convert(normal.tz)
        end = int(day_numbers(pd.Series([until]), begin, normal.tz)[0])
        counts, hours = counts[:, : max(end, 1)], hours[:, : max(end, 1)]
        if end < 1:
            counts = np.full_like(counts, np.nan)
    known = ~np.isnan(counts) & (hours > 0)
    return np.where(known, counts, np.nan), np.where(known, hours, 0.0)


def _truce_days(book: Account, normal: Baseline, truce: Truce, length: int) -> np.ndarray:
    """Lay the truce's own daily counts of each series on its days, (S, length)."""
    rows = with_series(book.counts)
    end = truce.end if pd.notna(truce.end) else normal.truce.end
    inside = (rows["start"] >= truce.start) & (rows["end"] <= end)
    short = rows["exposure_h"] <= _LONGEST_H
    usable = inside & short & rows["low"].notna() & rows["high"].notna()
    rows = rows[usable.astype(bool)]
    stratum = normal.series_of(rows)
    day = day_numbers(rows["start"], truce.start.tz_convert(truce.tz), truce.tz)
    count = (rows["low"].astype("float64") + rows["high"].astype("float64")).to_numpy() / 2
    out = np.full((len(normal.table), length), np.nan)
    fits = (stratum >= 0) & (day >= 0) & (day < length)
    out[stratum[fits], day[fits]] = count[fits]
    return out


def _length(truce: Truce, normal: Baseline) -> int:
    """Return the local days of a truce, those that it holds in part included."""
    end = truce.end if pd.notna(truce.end) else normal.truce.end
    moments = pd.Series([truce.start, end - pd.Timedelta(minutes=1)])
    first, last = day_numbers(moments, truce.start.tz_convert(truce.tz), truce.tz)
    return int(last - first) + 1


def _dates(truce: Truce, length: int) -> pd.DatetimeIndex:
    first = truce.start.tz_convert(truce.tz).tz_localize(None).normalize()
    return pd.date_range(first, periods=length, freq="D")


def _family_sizes(table: pd.DataFrame, level: Level) -> np.ndarray:
    """Return how many series differ from a series in their sector alone, itself included."""
    fit = level.fit_to_monitor()
    size = table[_FAMILY].assign(fit=fit).groupby(_FAMILY, dropna=False)["fit"].transform("sum")
    return np.maximum(size.to_numpy(), 1)


def _reason(level: Level, stratum: int, in_units: bool) -> str:
    if in_units:
        return "no_days_one_by_one"
    if level.n[stratum] < LEAST_DAYS:
        return "few_normal_days"
    return "" if level.fit_to_monitor()[stratum] else "no_act_on_normal_days"


def _chosen(table: pd.DataFrame, series: Mapping[str, str] | None) -> list[int]:
    rows = table
    for key, value in (series or {}).items():
        if key not in KEYS:
            raise ValueError(f"series: {key!r} is not one of {', '.join(KEYS)}")
        rows = rows[rows[key].eq(value)]
    if series is not None and rows.empty:
        raise ValueError(f"series: the normal level has none of {dict(series)}")
    return rows.index.tolist()


def _looks(looks: Iterable[int] | None, days: int) -> np.ndarray:
    if days < 1:
        raise ValueError(f"days: {days}: expected 1 or more")
    if looks is None:
        return np.arange(1, days + 1)
    at = np.array(sorted(set(looks)), dtype="int64")
    if not len(at) or at[0] < 1 or at[-1] > days:
        raise ValueError(f"looks: {at.tolist()}: expected days from 1 to {days}")
    return at


def _check_normal(normal: object, name: str) -> None:
    if not isinstance(normal, Baseline):
        got = type(normal).__name__
        raise TypeError(f"{name} takes what fit_baseline() returned; got {_article(got)} {got}")


def _article(word: str) -> str:
    return "an" if word[:1].lower() in "aeiou" else "a"


def _check_share(value: float, name: str) -> None:
    if not 0 < value < 1:
        raise ValueError(f"{name}: {value}: expected a number between 0 and 1")


def _put_together(tables: list[pd.DataFrame]) -> pd.DataFrame:
    if not tables:
        return pd.DataFrame(columns=[*KEYS, "day"])
    table = pd.concat(tables, ignore_index=True)
    return table[[*KEYS, *(name for name in table.columns if name not in KEYS)]]
