"""Checks of reporting itself: 'counting stopped' looks like compliance."""

from typing import Any

import numpy as np
import pandas as pd

from analysis.baseline import KEYS, Account, Baseline, not_compared, with_series
from analysis.compare.claims import check_inputs
from analysis.compare.displacement import Displacement
from analysis.conflict import day_numbers
from analysis.schema import Note

# normal days that a series must have, one by one and without a gap, for silence to tell anything
_FEWEST = 7
_FULL_DAY, _LONGEST_DAY = 22.5, 25.5
# days around a truce in which a value that is rewritten is of interest
_AROUND = pd.Timedelta(days=14)
COLUMNS = [*KEYS, "start", "end", "check", "value", "p", "passed", "notes"]
Row = dict[str, Any]


def no_reports(book: Account, normal: Baseline) -> pd.DataFrame:
    """Tell where a reporter fell silent, or counted nothing, in a truce as on no normal day.

    Parameters
    ----------
    book : Book
        What ``reconcile`` returned.
    normal : Baseline
        What ``fit_baseline`` returned for the truce.

    Returns
    -------
    pandas.DataFrame
        A row a daily series that has a count of every normal day in reach of its own first and last
        (7 or more): keys, ``start`` and ``end`` of the truce, ``check`` ("no_reports"), ``value``
        (days of the truce without a report or with none counted), ``p`` (of so many, if each day
        were as likely to lack one as at most one in so many normal days), ``passed``, ``notes``.

    Raises
    ------
    TypeError
        If it is handed something else than an account and a normal level.
    """
    check_inputs(book, normal, "no_reports")
    counts = with_series(book.counts)
    counts = counts[not_compared(counts, normal.conflict).isna()]
    daily = counts["exposure_h"].between(_FULL_DAY, _LONGEST_DAY)
    counts = counts[daily & counts["low"].notna()]
    within = counts[normal.truce.contains(counts["start"], counts["end"])]
    outside = counts["end"].le(normal.truce.start) | counts["start"].ge(normal.truce.end)
    reach = counts["start"].ge(normal.begin) & counts["end"].le(normal.end)
    # the days of other truces are no normal days, and days with a report all the same
    days = counts[outside & reach]
    days = days.assign(day=day_numbers(days["start"], normal.begin, normal.tz))
    first = _ceiling(normal.truce.start.tz_convert(normal.tz))
    within = within.assign(day=day_numbers(within["start"], first, normal.tz))
    inside = {key: group for key, group in within.groupby(KEYS, sort=False)}
    rows = []
    for key, group in days.groupby(KEYS, sort=True):
        own = inside.get(key, within.head(0))
        row = _silence(group, own, normal)
        if row is not None:
            rows.append({**dict(zip(KEYS, key, strict=True)), **row})
    return _table(rows)


def _silence(days: pd.DataFrame, own: pd.DataFrame, normal: Baseline) -> Row | None:
    truce = normal.truce
    first = _ceiling(truce.start.tz_convert(normal.tz))
    wanted = int((truce.end.tz_convert(normal.tz) - first) / pd.Timedelta(days=1) + 0.01)
    sides = _sides(days, normal)
    if wanted < 1 or sides is None:
        return None
    n = len(days)
    told = own[own["day"].between(0, wanted - 1)]
    silent = wanted - told["day"].nunique()
    zeros = int(told["high"].eq(0).sum()) if days["low"].gt(0).all() else 0
    notes = []
    if silent:
        notes.append(Note.of("no_reports", silent=silent, days=wanted))
    if zeros:
        notes.append(Note.of("no_acts_reported", zeros=zeros, days=wanted))
    value = silent + zeros
    return {
        "start": truce.start,
        "end": truce.end,
        "check": "no_reports",
        "value": float(value),
        # each day as likely as a first failure after n days without one (rule of succession)
        "p": float((1 / (n + 2)) ** value) if value else 1.0,
        "passed": value == 0,
        "notes": notes,
    }


def _ceiling(moment: pd.Timestamp) -> pd.Timestamp:
    midnight = moment.normalize()
    return midnight if moment == midnight else midnight + pd.DateOffset(days=1)


def _sides(days: pd.DataFrame, normal: Baseline) -> int | None:
    """Return how many normal days have a report, if none lacks one between the first and last."""
    number = np.unique(days["day"].to_numpy())
    if len(number) < _FEWEST:
        return None
    start = day_numbers([normal.truce.start], normal.begin, normal.tz)[0]
    before, after = number[number < start], number[number >= start]
    for part in (before, after):
        if len(part) and part[-1] - part[0] + 1 != len(part):
            return None
    return len(number)


def late_booking(book: Any, normal: Baseline) -> pd.DataFrame:
    """List the counts around a truce that their own publisher gave differently at different times.

    Parameters
    ----------
    book : Book
        What ``reconcile`` returned, with its ``conflicts``.
    normal : Baseline

    Returns
    -------
    pandas.DataFrame
        A row a count rewritten, from two weeks before to two weeks after: keys, window, ``check``
        ("late_booking"), ``value`` (greatest over least number given; inf over 0), ``passed``
        (False), ``notes``.

    Raises
    ------
    TypeError
        If it is handed something else than an account and a normal level.
    """
    check_inputs(book, normal, "late_booking")
    known = book.conflicts
    near = known["end"].gt(normal.truce.start - _AROUND)
    near &= known["start"].lt(normal.truce.end + _AROUND)
    rows = []
    for row in known[near & known["code"].eq("revised")].to_dict("records"):
        least, most = float(row["reported_low"]), row["reported_high"]
        most = np.inf if pd.isna(most) else float(most)
        value = most / least if least > 0 else np.inf
        note = Note.of("late_booking", low=least, high=most)
        keys = {name: row[name] for name in (*KEYS, "start", "end")}
        told = {"check": "late_booking", "value": value, "p": np.nan, "passed": False}
        rows.append({**keys, **told, "notes": [note]})
    return _table(rows)


def rebound(moved: Displacement) -> pd.DataFrame:
    """Tell where the days after a truce are above normal, with the net of both.

    Parameters
    ----------
    moved : Displacement
        What ``displacement`` returned.

    Returns
    -------
    pandas.DataFrame
        A row a series whose days after the truce are known: keys, window after the truce, ``check``
        ("rebound"), ``value`` (their ratio), ``p``, ``passed`` (its interval does not lie above 1),
        ``net``, ``net_low``, ``net_high`` (truce and days around it together), ``notes``.

    Raises
    ------
    TypeError
        If it is handed something else.
    """
    if not isinstance(moved, Displacement):
        raise TypeError(f"rebound takes what displacement() returned; got a {type(moved).__name__}")
    table = moved.table
    after = table[table["part"].eq("after") & table["p"].notna()]
    net = table[table["part"].eq("net")].set_index(KEYS)[["ratio", "low", "high"]]
    net = net.rename(columns={"ratio": "net", "low": "net_low", "high": "net_high"})
    out = after[[*KEYS, "start", "end"]].assign(
        check="rebound",
        value=after["ratio"],
        p=after["p"],
        passed=~after["low"].gt(1),
    )
    out["notes"] = [[] if passed else [Note.of("rebound")] for passed in out["passed"]]
    return out.merge(net, left_on=KEYS, right_index=True, how="left").reset_index(drop=True)


def _table(rows: list[Row]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=COLUMNS)
    return table.astype({"value": "float64", "p": "float64", "passed": "boolean", "check": "str"})
