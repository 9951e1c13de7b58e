"""Which of a truce's claims are added up, and which stand in rows of their own."""

import numpy as np
import pandas as pd

from analysis.baseline import (
    KEYS,
    Account,
    Baseline,
    Claims,
    not_compared,
    with_series,
)
from analysis.conflict import Conflict, Truce, day_lengths
from analysis.schema import Note

# a window that is shorter than a day and than the truce is a running total, or a part of a day
_NEARLY_A_DAY = 22.5
_NEARLY_ALL = 0.5
_LATEST = np.iinfo("int64").min


def claims_of(book: Account, normal: Baseline) -> Claims:
    """Return the claims of the truce that a normal level is of, as in ``claims_within``.

    Parameters
    ----------
    book : Book
    normal : Baseline

    Returns
    -------
    Claims
    """
    return claims_within(book.counts, normal.truce, normal.conflict)


def claims_within(counts: pd.DataFrame, truce: Truce, conflict: Conflict) -> Claims:
    """Sum the windows of a series that do not overlap; let the others stand alone.

    Parameters
    ----------
    counts : pandas.DataFrame
        As declared in ``analysis.schema.COUNTS``.
    truce : Truce
        The window; it has an end.
    conflict : Conflict

    Returns
    -------
    Claims
        ``rows``: keys, ``start``, ``end``, ``count_low``, ``count_high`` (Int64, NA: open),
        ``exposure_h``, ``whole_days``, ``n_windows``, ``is_state``, ``is_running`` (part of a day),
        ``overlaps`` (set aside: it overlaps what is summed), ``added`` (between running totals),
        ``statements``. Of a series whose windows overlap, those without overlap that cover most hours
        are summed: days known one by one go before a total of the same hours. What was left over of a
        total and what was added between two issues of a running total, whose hours are not known, are
        left to the account.
    """
    base = _inside(counts, truce, conflict)
    unit, set_aside = _units(base)
    rows = _sums(base, unit, set_aside)
    rows["is_running"] = _is_running(base, unit, rows, truce)
    middle = (base["low"].astype("float64") + base["high"].astype("float64")) / 2
    windows = pd.DataFrame(
        {
            "row": unit,
            "start": base["start"],
            "n_days": day_lengths(base["start"], base["end"]),
            "hours": base["exposure_h"],
            "middle": middle.to_numpy(dtype="float64", na_value=np.nan),
        }
    )
    return Claims(rows, windows)


def _inside(counts: pd.DataFrame, truce: Truce, conflict: Conflict) -> pd.DataFrame:
    rows = with_series(counts[truce.contains(counts["start"], counts["end"])])
    reason = not_compared(rows, conflict)
    is_state = reason.eq(Note.of("state"))
    rows = rows.assign(is_state=is_state)[reason.isna() | is_state]
    return rows.sort_values([*KEYS, "start", "end"], kind="stable", ignore_index=True)


def _units(base: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Number what becomes one row; tell which are set aside because they overlap what is summed."""
    if base.empty:
        return np.zeros(0, dtype="int64"), np.zeros(0, dtype=bool)
    group = base.groupby(KEYS, sort=False, dropna=False).ngroup().to_numpy()
    # states of two moments add up to nothing
    summed = base["low"].notna().to_numpy() & ~base["is_state"].to_numpy()
    overlap = _overlaps_earlier(base, group, summed)
    # groups with an overlap are few: running totals told twice, days beside their total
    for number in np.unique(group[overlap]):
        members = np.flatnonzero((group == number) & summed)
        best = members[_widest(base.iloc[members])]
        summed[np.setdiff1d(members, best)] = False
    unit = np.where(summed, group, len(base) + np.arange(len(base)))
    set_aside = np.isin(group, group[summed]) & ~summed
    return np.unique(unit, return_inverse=True)[1], set_aside


def _overlaps_earlier(base: pd.DataFrame, group: np.ndarray, summed: np.ndarray) -> np.ndarray:
    start = pd.DatetimeIndex(base["start"]).as_unit("us").asi8
    end = pd.DatetimeIndex(base["end"]).as_unit("us").asi8
    ends = pd.Series(np.where(summed, end, _LATEST))
    last = ends.groupby(group).cummax().groupby(group).shift()
    return summed & (pd.Series(start) < last).fillna(False).to_numpy()


def _widest(rows: pd.DataFrame) -> list[int]:
    """Choose windows without overlap that cover most hours; of equals the closed counts, then most.

    The classic schedule of weighted intervals, over windows sorted by their end.
    """
    order = np.argsort(pd.DatetimeIndex(rows["end"]).asi8, kind="stable")
    records = rows[["start", "end", "exposure_h", "high"]].iloc[order].to_dict("records")
    nothing: tuple[tuple[float, int, int], tuple[int, ...]] = ((0.0, 0, 0), ())
    best = [nothing]
    ends: list[int] = []
    for position, row in zip(order, records, strict=True):
        before = int(np.searchsorted(ends, row["start"].value, side="right"))
        (hours, closed, number), taken = best[before]
        more_hours = round(hours + row["exposure_h"], 6)
        fewer_open = closed - int(pd.isna(row["high"]))
        with_it = ((more_hours, fewer_open, number + 1), (*taken, int(position)))
        best.append(max(best[-1], with_it, key=lambda choice: choice[0]))
        ends.append(row["end"].value)
    return list(best[-1][1])


def _sums(base: pd.DataFrame, unit: np.ndarray, set_aside: np.ndarray) -> pd.DataFrame:
    high = base["high"].astype("float64").fillna(np.inf)
    added = base["told_origin"].eq("increment")
    work = base.assign(high=high, overlaps=set_aside, added=added, n_windows=1)
    grouped = work.groupby(unit, sort=True)
    first = [*KEYS, "whole_days", "is_state", "overlaps"]
    rows = grouped.agg(
        **{name: (name, "first") for name in first},
        start=("start", "min"),
        end=("end", "max"),
        count_high=("high", "sum"),
        exposure_h=("exposure_h", "sum"),
        n_windows=("n_windows", "sum"),
        added=("added", "all"),
    )
    rows["count_low"] = grouped["low"].sum(min_count=1)
    known = rows["count_high"].where(rows["count_low"].notna())
    rows["count_high"] = known.replace(np.inf, np.nan)
    rows["statements"] = _together(base["statements"], unit, len(rows))
    return rows.astype({"count_low": "Int64", "count_high": "Int64", "added": "bool"})


def _together(statements: pd.Series, unit: np.ndarray, size: int) -> list[list[str]]:
    ids: list[dict[str, None]] = [{} for _ in range(size)]
    for number, told in zip(unit, statements, strict=True):
        ids[number].update(dict.fromkeys(told))
    return [list(found) for found in ids]


def _is_running(
    base: pd.DataFrame, unit: np.ndarray, rows: pd.DataFrame, truce: Truce
) -> np.ndarray:
    """Tell which rows are of parts of days: running totals, nights, what was added in between."""
    longest = base["exposure_h"].groupby(unit).max().reindex(rows.index)
    part_of_day = ~rows["whole_days"] & (longest < _NEARLY_A_DAY)
    whole_truce = rows["exposure_h"] >= truce.hours - _NEARLY_ALL
    return (part_of_day & ~whole_truce).to_numpy(dtype=bool)


def days_counted(rows: pd.DataFrame, windows: pd.DataFrame) -> np.ndarray:
    """Return on how many days each claim's reporter counted such acts, wherever.

    Parameters
    ----------
    rows, windows : pandas.DataFrame
        As in ``Claims``.

    Returns
    -------
    numpy.ndarray of int64, shape (S,)
        Windows of the same clock hours with a count in any sector; 0 for rows over several days.
    """
    like = ["reporter", "accused", "category", "clock", "origin"]
    daily = windows[windows["n_days"].eq(1)]
    told = rows.loc[daily["row"], like].assign(start=daily["start"].to_numpy())
    counted = told.groupby(like)["start"].nunique()
    days = counted.reindex(pd.MultiIndex.from_frame(rows[like])).to_numpy(na_value=0)
    return np.where(rows.index.isin(daily["row"]), days, 0).astype("int64")
