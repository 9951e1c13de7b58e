"""What to know of each comparison, as codes."""

import numpy as np
import pandas as pd

from analysis.baseline import (
    KEYS,
    Account,
    Baseline,
    Claims,
    forbids,
    index_of,
    inside,
    with_series,
)
from analysis.compare.diagnostics import FAILED
from analysis.compare.windows import days_counted
from analysis.conflict import DAY
from analysis.schema import Note

_EDGE = Note.of("edge")
_WITHOUT_HOURS = [name for name in KEYS if name not in ("clock", "origin")]
Marks = list[tuple[np.ndarray, Note]]


def notes_of(
    book: Account,
    normal: Baseline,
    claims: Claims,
    table: pd.DataFrame,
    stratum: np.ndarray,
    failed: dict[str, np.ndarray],
) -> list[list[Note]]:
    """Return the notes of each comparison, the weightiest first.

    Parameters
    ----------
    book : Book
    normal : Baseline
    claims : Claims
    table : pandas.DataFrame
        Results so far: ``expected``, ``p``.
    stratum : numpy.ndarray of int64, shape (S,)
        The series that each claim is compared with; -1 where there is none.
    failed : dict of str to numpy.ndarray of bool, shape (S,)
        Which comparisons fail a check.

    Returns
    -------
    list of list of Note, length S
    """
    rows = claims.rows
    is_state = rows["is_state"].to_numpy(dtype=bool)
    lacks_level = (stratum < 0) & ~is_state
    has_level = (stratum >= 0) & ~is_state
    marks: Marks = [(is_state, Note.of("state"))]
    marks += _scope(rows, normal)
    marks += _no_level(book, normal, rows, lacks_level)
    marks += _further(rows, normal, lacks_level)
    marks += _of_level(normal, table, has_level)
    marks += _of_bounds(normal, rows, stratum, has_level)
    marks += [(failed[check], Note.of(code)) for check, code in FAILED.items() if check in failed]
    marks += [(rows["overlaps"].to_numpy(dtype=bool), Note.of("overlaps_row"))]
    marks += _not_named(claims)
    return _gathered(marks, len(rows))


def _gathered(marks: Marks, size: int) -> list[list[Note]]:
    notes: list[list[Note]] = [[] for _ in range(size)]
    for where, note in marks:
        for number in np.flatnonzero(where):
            notes[number].append(note)
    return notes


def _scope(rows: pd.DataFrame, normal: Baseline) -> Marks:
    sure, unsure = forbids(
        normal.truce,
        rows["category"],
        normal.conflict,
    )
    neither = ~(sure | unsure)
    return [(neither, Note.of("not_forbidden")), (unsure, Note.of("forbidden_not_known"))]


def _no_level(
    book: Account, normal: Baseline, rows: pd.DataFrame, lacks_level: np.ndarray
) -> Marks:
    """Say why there is no normal level: by what is counted outside the truce at all."""
    counts = book.counts
    outside = with_series(counts.loc[~inside(normal.truce, counts)])
    same_hours = _among(rows, outside, KEYS)
    same_acts = _among(rows, outside, _WITHOUT_HOURS)
    other_hours = lacks_level & ~same_hours
    return [
        (lacks_level & same_hours, Note.of("none_usable")),
        (other_hours & same_acts, Note.of("no_same_hours")),
        (other_hours & ~same_acts, Note.of("no_series")),
    ]


def _among(rows: pd.DataFrame, others: pd.DataFrame, keys: list[str]) -> np.ndarray:
    known = index_of(others, keys)
    return np.asarray(index_of(rows, keys).isin(known))


def _further(rows: pd.DataFrame, normal: Baseline, lacks_level: np.ndarray) -> Marks:
    """Say how many days of baseline would take in a count that reaches beyond those there are."""
    truce, excluded = normal.truce, normal.excluded
    left = excluded.loc[excluded["reason"].eq(_EDGE)]
    ends_before = left["end"] <= truce.start + DAY
    begins_after = left["start"] >= truce.end - DAY
    left = left.loc[ends_before | begins_after]
    if left.empty:
        return []
    before = (truce.start - left["start"]) / DAY
    after = (left["end"] - truce.end) / DAY
    left = left.assign(days=np.ceil(np.maximum(before, after)))
    least = left.groupby(KEYS, as_index=False).agg(days=("days", "min"))
    needed = rows.loc[:, KEYS].merge(least, on=KEYS, how="left")["days"].to_numpy("float64")
    known = lacks_level & ~np.isnan(needed)
    marks: Marks = []
    for days in np.unique(needed[known]):
        where = known & (needed == days)
        marks.append((where, Note.of("reaches_further", days=int(days))))
    return marks


def _of_level(normal: Baseline, table: pd.DataFrame, has_level: np.ndarray) -> Marks:
    no_act = table["expected"].eq(0).to_numpy()
    no_scatter = has_level & table["p"].isna().to_numpy() & ~no_act
    return [(no_scatter, Note.of("one_normal_count")), (no_act, Note.of("no_act_on_normal_days"))]


def _of_bounds(
    normal: Baseline, rows: pd.DataFrame, stratum: np.ndarray, has_level: np.ndarray
) -> Marks:
    is_open = rows["count_high"].isna().to_numpy()
    ranges = _are_ranges(rows)
    if len(normal.table):
        # a normal level between bounds is as vague as a claim
        ranges = ranges | _are_ranges(normal.table)[stratum]
    between = has_level & ranges & ~is_open
    return [
        (is_open, Note.of("lower_bound_only")),
        (between, Note.of("between_bounds")),
    ]


def _are_ranges(rows: pd.DataFrame) -> np.ndarray:
    wider = rows["count_high"].gt(rows["count_low"])
    return wider.fillna(False).to_numpy(dtype=bool)


def _not_named(claims: Claims) -> Marks:
    """Say on how many of the days that were counted a sector was named."""
    rows = claims.rows
    days = days_counted(rows, claims.windows)
    named = rows["n_windows"].to_numpy()
    apart = rows["overlaps"] | rows["is_state"]
    fewer = (named < days) & ~apart.to_numpy(dtype=bool)
    pairs = sorted(
        set(
            zip(
                named[fewer],
                days[fewer],
                strict=True,
            )
        )
    )
    return [
        (
            fewer & (named == some) & (days == all_days),
            Note.of("not_counted_days", named=int(some), days=int(all_days)),
        )
        for some, all_days in pairs
    ]
