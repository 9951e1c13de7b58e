"""A truce as it runs, as tables: what can be told after each of its days."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from analysis.baseline import Baseline
from analysis.baseline.around import Account, read_until
from analysis.baseline.selection import KEYS, with_series
from analysis.conflict import Conflict, Truce, day_numbers
from analysis.monitor.evalue import t_evalue
from analysis.monitor.level import Level, fit_level
from analysis.monitor.looks import Plan, information, limits, plan_looks, statistic
from analysis.monitor.running import Running, follow, weights_of
from analysis.monitor.spending import FAR, Law, boundaries
from analysis.monitor.stabilise import excess, ratio_of, stabilise
from analysis.monitor.taking import (
    check_normal,
    check_share,
    chosen_series,
    known_days,
    planned_days,
    put_together,
    why_not,
)
from analysis.schema import Note

_LONGEST_H = 25.5
# a shift next to none
_BESIDE = 1e-9
_FAMILY = ["reporter", "accused", "category", "clock"]


@dataclass(frozen=True, slots=True)
class Monitoring:
    """What can be told of a truce after each of its days.

    ``table``: a row a series and day; ``series``: a row a series with its verdict and its day, or
    the ``reason`` (a Note) why there is none; ``length``: days of the truce; ``until``: the last
    day of interest, from 1 (0: before the truce); ``missing``: days up to it without any count; the
    rest are the arguments.
    """

    table: pd.DataFrame
    series: pd.DataFrame
    truce: Truce
    looks: tuple[int, ...]
    alpha: float
    law: str
    length: int
    until: int
    missing: tuple[int, ...]
    conflict: Conflict

    @property
    def next_look(self) -> int | None:
        """Day of the truce that ends with the next planned look; None where none is left."""
        return next((day for day in self.looks if day > self.until), None)

    def day_of(self, day: int) -> pd.Timestamp:
        """Return the local date of a day of the truce, from 1."""
        return _first_date(self.truce) + pd.Timedelta(days=day - 1)

    def __repr__(self) -> str:
        from analysis.words.monitoring import shown

        return shown(self)

    def _repr_html_(self) -> str:
        from analysis.words.monitoring import shown_html

        return shown_html(self)


def monitor_truce(
    book: Account,
    normal: Baseline,
    truce: str | Truce | None = None,
    looks: Iterable[int] | None = None,
    alpha: float = 0.05,
    series: Mapping[str, str] | None = None,
    *,
    until: str | date | None = None,
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
    series : mapping of str to str, optional
        Keys of the series wanted (reporter, accused, sector, category, clock); all acts by default.
    until : str or date, optional
        Last local day that is known, such as "2026-03-05": counts of later ones are left aside, as
        on the evening of that day. By default the last day with a count.
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
    check_normal(normal, "monitor_truce")
    check_share(alpha, "alpha")
    watched = normal.truce if truce is None else book.conflict.truce(truce)
    length = _length(watched, normal)
    at = planned_days(looks, length)
    counts, exposure = known_days(normal, watched.start)
    seen = _truce_days(book, normal, watched, length)
    last = _last_day(until, watched, seen)
    seen[:, last:] = np.nan
    level = fit_level(counts, exposure)
    sizes = _family_sizes(normal.table, level)
    rows, summary = [], []
    for stratum in chosen_series(normal, series):
        keys = normal.table.loc[stratum, KEYS].to_dict()
        days_known = int((~np.isnan(seen[stratum])).sum())
        reason = why_not(level, stratum, stratum in normal.grid.units)
        if reason is None and not days_known:
            reason = Note.of("no_count_in_truce")
        head = {**keys, "n_normal": int(level.n[stratum]), "n_days": days_known, "reason": reason}
        if reason is not None:
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
        put_together(rows),
        pd.DataFrame(summary),
        watched,
        tuple(at.tolist()),
        alpha,
        law,
        length,
        last,
        _missing(seen, last),
        book.conflict,
    )


def _missing(seen: np.ndarray, last: int) -> tuple[int, ...]:
    """Return the days up to the last of interest on which no series has a count."""
    nothing = np.isnan(seen[:, :last]).all(axis=0)
    return tuple((np.flatnonzero(nothing) + 1).tolist())


def _last_day(until: str | date | None, truce: Truce, seen: np.ndarray) -> int:
    """Return the number of the last day of interest, from 1; 0 before the truce."""
    length = seen.shape[1]
    if until is None:
        told = np.flatnonzero((~np.isnan(seen)).any(axis=0))
        return int(told[-1]) + 1 if len(told) else 0
    day = read_until(until)
    number = (day - _first_date(truce)) // pd.Timedelta(days=1) + 1
    return int(np.clip(number, 0, length))


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
    # what single days tell is told: a shift of none is left out
    told = is_look & (z <= -bounds * plan.fall)
    high = np.where(told, np.minimum(high, -_BESIDE), high)
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


def _truce_days(book: Account, normal: Baseline, truce: Truce, length: int) -> np.ndarray:
    """Lay the truce's own daily counts of each series on its days, (S, length)."""
    rows = with_series(book.counts)
    end = truce.end if pd.notna(truce.end) else normal.truce.end
    inside = (rows["start"] >= truce.start) & (rows["end"] <= end)
    short = rows["exposure_h"] <= _LONGEST_H
    usable = inside & short & rows["low"].notna() & rows["high"].notna()
    rows = rows.loc[usable.astype(bool)]
    stratum = normal.series_of(rows)
    day = day_numbers(rows["start"], truce.start.tz_convert(truce.tz), truce.tz)
    bounds = rows[["low", "high"]].to_numpy(dtype="float64")
    count = bounds.mean(axis=1)
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
    return pd.date_range(_first_date(truce), periods=length, freq="D")


def _first_date(truce: Truce) -> Any:
    return truce.start.tz_convert(truce.tz).tz_localize(None).normalize()


def _family_sizes(table: pd.DataFrame, level: Level) -> np.ndarray:
    """Return how many series differ from a series in their sector alone, itself included."""
    fit = level.fit_to_monitor()
    size = table[_FAMILY].assign(fit=fit).groupby(_FAMILY, dropna=False)["fit"].transform("sum")
    return np.maximum(size.to_numpy(), 1)
