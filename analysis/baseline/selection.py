"""Which counts make up the normal level, each with its own exposure, and which are left out and why."""

from typing import Any

import numpy as np
import pandas as pd

from analysis.baseline.around import Around, forbids
from analysis.baseline.totals import split_totals
from analysis.conflict import Conflict, day_lengths, day_numbers, exposure_hours
from analysis.schema import SERIES, Note, series_of

KEYS = list(SERIES)
COMPARED_ORIGINS = ("said", "increment")
# the day on which the clocks go back has 25 hours
_LONGEST_DAY = 25.5
_SHOWN = ["start", "end", *KEYS, "low", "high", "exposure_h"]


def with_series(counts: pd.DataFrame) -> pd.DataFrame:
    """Return counts with their hours, and with the keys by which like meets like.

    Parameters
    ----------
    counts : pandas.DataFrame
        As declared in ``analysis.schema.COUNTS``.

    Returns
    -------
    pandas.DataFrame
        ``exposure_h`` added; ``origin`` as in ``series_of``, the origin as told in ``told_origin``.
    """
    hours = exposure_hours(counts["start"], counts["end"])
    rows = counts.assign(exposure_h=hours, told_origin=counts["origin"])
    rows[KEYS] = series_of(counts)
    return rows


def not_compared(rows: pd.DataFrame, conflict: Conflict) -> pd.Series:
    """Say which counts have no like to be compared with, whatever the days.

    Parameters
    ----------
    rows : pandas.DataFrame
        As returned by ``with_series``.
    conflict : Conflict

    Returns
    -------
    pandas.Series of object
        A Note, or None.
    """
    kinds = conflict.categories.kind
    state = rows["category"].map(lambda name: kinds.get(name) == "state").astype(bool)
    left_over = ~rows["origin"].isin(COMPARED_ORIGINS)
    reason = pd.Series(None, index=rows.index, dtype=object)
    reason = _mark(reason, left_over, Note.of("left_over"))
    reason = _mark(reason, rows["clock"].eq(""), Note.of("no_hours"))
    return _mark(reason, state, Note.of("state"))


def select(
    counts: pd.DataFrame, around: Around, exclude: list[tuple[pd.Timestamp, pd.Timestamp]]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Split counts into observations of the normal level and counts left out.

    Parameters
    ----------
    counts : pandas.DataFrame
        As declared in ``analysis.schema.COUNTS``.
    around : Around
    exclude : list of (start, end)
        Further stretches to leave out.

    Returns
    -------
    observations : pandas.DataFrame
        Keys, ``start``, ``end``, ``low``, ``high``, ``exposure_h``, ``day`` and ``n_days`` (where it
        lies on the line of local days), ``is_remainder`` (a total less its known days), ``hole`` (the
        windows taken out of it), ``flags``, ``statements``.
    excluded : pandas.DataFrame
        The counts left out with their ``reason`` (a Note). Counts wholly inside the truce are the
        claims to be compared and are not listed; nor are those that end before or start after the
        days around it.
    """
    known = with_series(counts)
    rows = known[_near(known, around)].sort_values([*KEYS, "start", "end"], kind="stable")
    rows, is_total = _judge(rows, around, exclude)
    fine = rows["reason"].isna()
    kept = rows[fine & ~is_total].assign(is_remainder=False, hole=None)
    made, dropped = split_totals(rows[fine & is_total], known, kept, around)
    observations = _stacked(kept, made)
    excluded = _stacked(rows[~fine], dropped)
    observations = observations.assign(
        day=day_numbers(observations["start"], around.begin, around.tz),
        n_days=day_lengths(observations["start"], observations["end"]),
    )
    used = [*_SHOWN, "is_remainder", "day", "n_days", "hole", "flags", "statements"]
    kinds = {"is_remainder": "bool", "hole": "object"}
    return observations[used].astype(kinds), excluded[[*_SHOWN, "reason", "statements"]]


def _near(rows: pd.DataFrame, around: Around) -> pd.Series:
    """Tell which counts reach into the days around the truce and are not its claims."""
    reaches = (rows["end"] > around.begin) & (rows["start"] < around.end)
    claims = around.truce.contains(rows["start"], rows["end"])
    return reaches.fillna(False) & ~claims


def _judge(
    rows: pd.DataFrame, around: Around, exclude: list[tuple[pd.Timestamp, pd.Timestamp]]
) -> tuple[pd.DataFrame, pd.Series]:
    """Give each count the first reason to leave it out; tell which are totals over several days."""
    is_total = rows["exposure_h"] > _LONGEST_DAY
    touched, unsure = _truces(rows, around)
    reason = not_compared(rows, around.conflict)
    beyond = (rows["start"] < around.begin) | (rows["end"] > around.end)
    reason = _mark(reason, beyond, Note.of("edge"))
    # what is left of a total beside its days of a truce may be normal
    for truce in touched.unique():
        if truce:
            here = touched.eq(truce) & ~is_total
            reason = _mark(reason, here, Note.of("touches_truce", truce=truce))
    for start, end in exclude:
        asked = (rows["end"] > start) & (rows["start"] < end)
        reason = _mark(reason, asked, Note.of("left_out_on_request"))
    reason = _mark(reason, rows["low"].isna(), Note.of("no_count"))
    reason = _mark(reason, rows["high"].isna(), Note.of("open_above"))
    return rows.assign(reason=reason, flags=_flagged(rows["flags"], unsure)), is_total


def _mark(reason: pd.Series, where: pd.Series, note: Note) -> pd.Series:
    """Give a note to the rows that have none yet."""
    out = reason.copy()
    free = reason.isna() & where.fillna(False)
    out[free] = [note] * int(free.sum())
    return out


def _truces(rows: pd.DataFrame, around: Around) -> tuple[pd.Series, np.ndarray]:
    """Name the truce that each count touches and that forbids its acts, and where that is unsure."""
    named = pd.Series("", index=rows.index, dtype=object)
    doubtful = np.zeros(len(rows), dtype=bool)
    declared, *others = around.barred
    # the truce under study is never part of its own normal level, whatever it forbids
    named[_touches(rows, declared)] = declared.ceasefire
    for truce in others:
        touched = _touches(rows, truce)
        if not touched.any():
            continue
        sure, unsure = forbids(truce, rows["category"], around.conflict)
        named[named.eq("") & touched & sure] = truce.ceasefire
        doubtful |= touched.to_numpy() & unsure
    return named, doubtful & named.eq("").to_numpy()


def _touches(rows: pd.DataFrame, truce: Any) -> pd.Series:
    return (rows["end"] > truce.start) & (rows["start"] < truce.end)


def _flagged(flags: pd.Series, unsure: np.ndarray) -> pd.Series:
    pairs = zip(flags, unsure, strict=True)
    told = [[*flag, "truce_scope_not_known"] if doubt else list(flag) for flag, doubt in pairs]
    return pd.Series(told, index=flags.index, dtype=object)


def _stacked(first: pd.DataFrame, second: pd.DataFrame) -> pd.DataFrame:
    parts = [part for part in (first, second) if len(part)]
    stacked = pd.concat(parts, ignore_index=True) if parts else first
    return stacked.sort_values([*KEYS, "start", "end"], kind="stable", ignore_index=True)
