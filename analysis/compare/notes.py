"""What to know of each comparison, as codes."""

import numpy as np
import pandas as pd

from analysis.baseline import KEYS, Account, Baseline, Claims, forbids, with_series
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
    sure, unsure = forbids(normal.truce, rows["category"], normal.conflict)
    neither = ~(sure | unsure)
    return [(neither, Note.of("not_forbidden")), (unsure, Note.of("forbidden_not_known"))]


def _no_level(
    book: Account, normal: Baseline, rows: pd.DataFrame, lacks_level: np.ndarray
) -> Marks:
    """Say why there is no normal level: by what is counted outside the truce at all."""
    counts = book.counts
    outside = with_series(counts[~normal.truce.contains(counts["start"], counts["end"])])
    same_hours = _among(rows, outside, KEYS)
    same_acts = _among(rows, outside, _WITHOUT_HOURS)
    return [
        (lacks_level & same_hours, Note.of("none_usable")),
        (lacks_level & same_acts & ~same_hours, Note.of("no_same_hours")),
        (lacks_level & ~same_acts & ~same_hours, Note.of("no_series")),
    ]


def _among(rows: pd.DataFrame, others: pd.DataFrame, keys: list[str]) -> np.ndarray:
    known = pd.MultiIndex.from_frame(others[keys])
    return np.asarray(pd.MultiIndex.from_frame(rows[keys]).isin(known))


def _further(rows: pd.DataFrame, normal: Baseline, lacks_level: np.ndarray) -> Marks:
    """Say how many days of baseline would take in a count that reaches beyond those there are."""
    excluded, truce = normal.excluded, normal.truce
    left = excluded[excluded["reason"].eq(_EDGE)]
    outside = (left["end"] <= truce.start + DAY) | (left["start"] >= truce.end - DAY)
    left = left[outside]
    if left.empty:
        return []
    before = (truce.start - left["start"]) / DAY
    after = (left["end"] - truce.end) / DAY
    wanted = np.ceil(np.maximum(before, after)).astype(int)
    least = wanted.groupby(pd.MultiIndex.from_frame(left[KEYS])).min()
    needed = least.reindex(pd.MultiIndex.from_frame(rows[KEYS])).to_numpy(dtype="float64")
    known = lacks_level & ~np.isnan(needed)
    each = np.unique(needed[known])
    return [(known & (needed == days), Note.of("reaches_further", days=int(days))) for days in each]


def _of_level(normal: Baseline, table: pd.DataFrame, has_level: np.ndarray) -> Marks:
    no_act = table["expected"].eq(0).to_numpy()
    no_scatter = has_level & table["p"].isna().to_numpy() & ~no_act
    return [(no_scatter, Note.of("one_normal_count")), (no_act, Note.of("no_act_on_normal_days"))]


def _of_bounds(
    normal: Baseline, rows: pd.DataFrame, stratum: np.ndarray, has_level: np.ndarray
) -> Marks:
    is_open = rows["count_high"].isna().to_numpy()
    ranges = rows["count_high"].gt(rows["count_low"]).fillna(False).to_numpy(dtype=bool)
    if len(normal.table):
        # a normal level between bounds is as vague as a claim
        vague = normal.table["count_high"].gt(normal.table["count_low"]).to_numpy(dtype=bool)
        ranges = ranges | vague[stratum]
    between = has_level & ranges & ~is_open
    return [(is_open, Note.of("lower_bound_only")), (between, Note.of("between_bounds"))]


def _not_named(claims: Claims) -> Marks:
    """Say on how many of the days that were counted a sector was named."""
    rows = claims.rows
    days = days_counted(rows, claims.windows)
    named = rows["n_windows"].to_numpy()
    apart = rows["overlaps"] | rows["is_state"]
    fewer = (named < days) & ~apart.to_numpy(dtype=bool)
    pairs = sorted(set(zip(named[fewer], days[fewer], strict=True)))
    return [
        (
            fewer & (named == some) & (days == all_days),
            Note.of("not_counted_days", named=int(some), days=int(all_days)),
        )
        for some, all_days in pairs
    ]
