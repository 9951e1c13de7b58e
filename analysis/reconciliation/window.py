"""The window of each statement, also of those that do not give both ends.

A running total whose end is not stated was counted by the time it was public, so the count up to
that time is at least the number said. In the same way a total of a truce whose start is not stated
counts nothing from before the truce. Both give a lower bound and no upper one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from analysis.conflict import Truce, clock_keys, whole_days
from analysis.reconciliation.codes import (
    ALWAYS,
    NEVER,
    Bools,
    Columns,
    Groups,
    Ints,
    dense,
    moments,
    ticks,
)

# how the hours of a window are known
HOURS = ("stated", "end_not_stated", "start_not_stated")
STATED, END_NOT_STATED, START_NOT_STATED = range(3)
# why there is no window
REASONS = (
    "",
    "hours_not_stated",
    "start_not_bounded",
    "end_not_bounded",
    "public_before_hours",
    "ends_before_start",
)
# two pages that give the same number, at least this large, for one running total quote the same
# issue of it
SAME_ISSUE = 100
_ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Window(Columns):
    """The window of each statement.

    Attributes
    ----------
    start, end : numpy.ndarray of int64, shape (n,)
        Microseconds. Where an end is not stated: the latest it can be; where a start is not: the
        earliest it can be.
    hours : numpy.ndarray of int8, shape (n,)
        Position in ``HOURS``.
    reason : numpy.ndarray of int8, shape (n,)
        Position in ``REASONS``; 0 where there is a window.
    """

    start: Ints
    end: Ints
    hours: Ints
    reason: Ints

    @classmethod
    def of(cls, statements: pd.DataFrame, truces: Mapping[str, Truce]) -> "Window":
        """Find the window of each statement.

        Parameters
        ----------
        statements : pandas.DataFrame
        truces : mapping of str to Truce
            A missing end is no later than the end of the truce that the statement is about; a
            missing start no earlier than its start, if the truce is a short one.

        Returns
        -------
        Window
        """
        start = ticks(statements["start"])
        since = ticks(statements["cumulative_from"])
        start = np.where(start == NEVER, since, start)
        end = ticks(statements["end"])
        opens, closes = _truce_ends(statements["ceasefire"], truces)
        no_start = start == NEVER
        no_end = end == NEVER
        neither = no_start & no_end
        early = no_start & ~no_end
        late = no_end & ~no_start
        bounded = early & _lies_inside(end, opens, closes)
        start = np.where(bounded, opens, start)
        end = _with_latest_ends(statements, late, start, end, closes)
        unbounded = late & (end == NEVER)
        backwards = end <= start
        faults = [neither, early & ~bounded, unbounded, late & backwards, backwards]
        reason = np.select(faults, [1, 2, 3, 4, 5], 0)
        hours = np.select([late, bounded], [END_NOT_STATED, START_NOT_STATED], STATED)
        return cls(start, end, hours.astype(np.int8), reason.astype(np.int8))


def clocks_of(start: Ints, end: Ints, tz: str) -> tuple[Any, Bools]:
    """Name the clock hours of windows and tell which are of whole days.

    Parameters
    ----------
    start, end : numpy.ndarray of int64, shape (n,)
        Microseconds.
    tz : str

    Returns
    -------
    clock : numpy.ndarray of object (str), shape (n,)
    whole : numpy.ndarray of bool, shape (n,)
    """
    # each distinct window once
    window, first = dense(start, end)
    begin = moments(start[first])
    finish = moments(end[first])
    clock = clock_keys(begin, finish, tz)
    whole = whole_days(begin, finish, tz)
    return clock[window], whole[window]


def _truce_ends(ceasefire: Any, truces: Mapping[str, Truce]) -> tuple[Ints, Ints]:
    """Start and end of the truce that each statement is about; the start of short ones only."""
    codes, names = pd.factorize(ceasefire)
    opens = np.full(len(names) + 1, NEVER, dtype=np.int64)
    closes = opens.copy()
    for code, name in enumerate(names):
        truce = truces.get(name)
        if truce is None or pd.isna(truce.end):
            continue
        closes[code] = ticks([truce.end])[0]
        if truce.is_short:
            opens[code] = ticks([truce.start])[0]
    return opens[codes], closes[codes]


def _lies_inside(end: Ints, opens: Ints, closes: Ints) -> Bools:
    """Mark the ends that lie inside their truce: only for these its start says something."""
    after_opening = (opens != NEVER) & (opens < end)
    by_closing = (closes == NEVER) | (end <= closes)
    return after_opening & by_closing


def _with_latest_ends(
    statements: pd.DataFrame, late: Bools, start: Ints, end: Ints, closes: Ints
) -> Ints:
    """Ends, the missing ones by the day of publication and by the end of the truce."""
    if not late.any():
        return end
    public = _public_by(statements.loc[late], start[late])
    closed = closes[late]
    sooner = np.minimum(public, closed)
    latest = np.where(public == NEVER, closed, sooner)
    out = end.copy()
    out[late] = np.where(closed == NEVER, public, latest)
    return out


def _public_by(statements: pd.DataFrame, start: Ints) -> Ints:
    """Earliest publication of the issue that each endless running total belongs to."""
    published = ticks(statements["published"])
    public = np.where(published == NEVER, ALWAYS, published)
    value = statements["value"]
    pair, _ = dense(statements["reporter"], statements["accused"])
    reading = statements["reading"].fillna("")
    issue, issues = dense(statements["source"], pair, start, reading)
    what, _ = dense(statements["sector"], statements["category"])
    number, numbers = dense(pair, start, what, value)
    large = (value >= SAME_ISSUE).fillna(False)
    telling = large.to_numpy(dtype=bool)
    by_issue = Groups(issue, len(issues))
    by_number = Groups(number, len(numbers))
    for _ in range(_ROUNDS):
        quoted = by_number.least(public, ALWAYS)[number]
        sooner = np.minimum(public, quoted)
        known = np.where(telling, sooner, public)
        settled = by_issue.least(known, ALWAYS)[issue]
        if np.array_equal(settled, public):
            break
        public = settled
    return np.where(public == ALWAYS, NEVER, public)
