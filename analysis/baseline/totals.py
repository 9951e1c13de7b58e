"""Totals over several days: what is left of them beside their days that are known one by one."""

from typing import Any

import pandas as pd

from analysis.baseline.around import Around, forbids
from analysis.baseline.keys import KEYS, index_of
from analysis.conflict import Truce
from analysis.schema import Note

Row = dict[str, Any]


def split_totals(
    totals: pd.DataFrame, counts: pd.DataFrame, kept: pd.DataFrame, around: Around
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Turn totals over several days into what is left of them, or leave them out.

    Parameters
    ----------
    totals : pandas.DataFrame
        Counts over more than a day.
    counts : pandas.DataFrame
        All counts, the truce's among them: they tell the days to be subtracted.
    kept : pandas.DataFrame
        Counts of single days that are used.
    around : Around

    Returns
    -------
    made, dropped : pandas.DataFrame
        Observations, with ``is_remainder`` and ``hole``; totals left out, with their ``reason``.
    """
    if totals.empty:
        return totals.assign(is_remainder=False, hole=None), totals
    made: list[Row] = []
    dropped: list[Row] = []
    known = _by_key(counts.loc[counts["high"].notna() & counts["low"].notna()], totals)
    used = _by_key(kept, totals)
    for key, group in _by_key(totals, totals).items():
        pieces = [(row["start"], row["end"]) for row in used.get(key, [])]
        barred = _barred(group[0]["category"], around)
        for row in group:
            taken = _days_within(row, known.get(key, []))
            why = _why_not(row, taken, pieces, barred, around.tz)
            if why is not None:
                dropped.append({**row, "reason": why})
                continue
            made.append(_remainder(row, taken))
            pieces.append((row["start"], row["end"]))
    made_columns = [*totals.columns, "is_remainder", "hole"]
    return _frame(made, made_columns, totals), _frame(dropped, list(totals.columns), totals)


def _frame(rows: list[Row], columns: list[str], like: pd.DataFrame) -> pd.DataFrame:
    """Make a frame of the same dtypes, whatever its rows hold."""
    out = pd.DataFrame(rows, columns=columns)
    kinds = {name: like[name].dtype for name in columns if name in like.columns}
    return out.astype(kinds)


def _by_key(rows: pd.DataFrame, wanted: pd.DataFrame) -> dict[tuple, list[Row]]:
    """Return the rows of the series wanted, shortest first, so that a day goes before its week."""
    series = index_of(wanted)
    rows = rows.loc[index_of(rows).isin(series)]
    rows = rows.sort_values(["exposure_h", "start"], kind="stable")
    out: dict[tuple, list[Row]] = {}
    for row in rows.to_dict("records"):
        key = tuple(row[name] for name in KEYS)
        out.setdefault(key, []).append(row)
    return out


def _barred(category: str, around: Around) -> list[Truce]:
    """Return the truces whose days are no normal ones for acts of a category."""
    declared, *others = around.barred
    acts = pd.Series([category])
    return [declared, *(t for t in others if forbids(t, acts, around.conflict)[0][0])]


def _days_within(row: Row, same: list[Row]) -> list[Row]:
    """Return the counts of a total's own days that are known and don't overlap, shortest first."""
    taken: list[Row] = []
    whole = (row["start"], row["end"])
    for count in same:
        window = (count["start"], count["end"])
        inside = window[0] >= whole[0] and window[1] <= whole[1] and window != whole
        if inside and all(_apart(count, other) for other in taken):
            taken.append(count)
    return taken


def _apart(first: Row, second: Row) -> bool:
    return first["end"] <= second["start"] or first["start"] >= second["end"]


def _why_not(
    row: Row,
    taken: list[Row],
    pieces: list[tuple[pd.Timestamp, pd.Timestamp]],
    barred: list[Truce],
    tz: str,
) -> Note | None:
    """Say why a total can't be used, if it can't."""
    if any(_crosses(row, start, end) for start, end in pieces):
        return Note.of("overlaps_total")
    for truce in barred:
        first = max(row["start"], truce.start)
        gap = _uncovered(
            first,
            min(row["end"], truce.end),
            taken,
        )
        if gap is not None:
            day = f"{gap.tz_convert(tz):%Y-%m-%d}"
            return Note.of(
                "truce_day_unknown",
                truce=truce.ceasefire,
                day=day,
            )
    if _left_hours(row, taken) < 1:
        return Note.of("days_all_known")
    if row["high"] - sum(day["low"] for day in taken) < 0:
        return Note.of("less_than_days")
    return None


def _crosses(row: Row, start: pd.Timestamp, end: pd.Timestamp) -> bool:
    within = start >= row["start"] and end <= row["end"]
    return not within and start < row["end"] and end > row["start"]


def _uncovered(start: pd.Timestamp, end: pd.Timestamp, taken: list[Row]) -> pd.Timestamp | None:
    """Return the first moment of [start, end) that no known count covers, if any."""
    at = start
    for count in sorted(taken, key=lambda row: row["start"]):
        if count["start"] <= at < min(count["end"], end):
            at = count["end"]
    return at if at < end else None


def _left_hours(row: Row, taken: list[Row]) -> float:
    return row["exposure_h"] - sum(count["exposure_h"] for count in taken)


def _remainder(row: Row, taken: list[Row]) -> Row:
    """Return a total less its days known one by one, with the bounds that leaves."""
    low = row["low"] - sum(count["high"] for count in taken)
    high = row["high"] - sum(count["low"] for count in taken)
    ids = [*row["statements"], *(name for count in taken for name in count["statements"])]
    hole = [(count["start"], count["end"]) for count in taken]
    return {
        **row,
        "low": max(low, 0),
        "high": high,
        "exposure_h": _left_hours(row, taken),
        "is_remainder": bool(taken),
        "hole": hole,
        "statements": list(dict.fromkeys(ids)),
    }
