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
class Window:
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
        own_start = ticks(statements["start"])
        since = ticks(statements["cumulative_from"])
        start = np.where(own_start == NEVER, since, own_start)
        end = ticks(statements["end"])
        opens, closes = _truce_ends(statements["ceasefire"], truces)
        no_start, no_end = start == NEVER, end == NEVER
        early, late = no_start & ~no_end, no_end & ~no_start
        bounded = early & _lies_inside(end, opens, closes)
        start = np.where(bounded, opens, start)
        end = _with_latest_ends(statements, late, start, end, closes)
        reason = np.select(
            [
                no_start & no_end,
                early & ~bounded,
                late & (end == NEVER),
                late & (end <= start),
                end <= start,
            ],
            [1, 2, 3, 4, 5],
            0,
        )
        hours = np.select([late, bounded], [END_NOT_STATED, START_NOT_STATED], STATED)
        return cls(start, end, hours.astype(np.int8), reason.astype(np.int8))


def clocks_of(start: Ints, end: Ints, tz: str) -> tuple[Any, Bools]:
    """Name the clock hours of windows and tell which are of whole days, each distinct window once.

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
    window, first = dense(start, end)
    if not len(first):
        return np.empty(0, dtype=object), np.empty(0, dtype=bool)
    begin, finish = moments(start[first]), moments(end[first])
    clock, whole = clock_keys(begin, finish, tz), whole_days(begin, finish, tz)
    return clock[window], whole[window]


def _truce_ends(ceasefire: pd.Series, truces: Mapping[str, Truce]) -> tuple[Ints, Ints]:
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
    by_close = (closes == NEVER) | (end <= closes)
    return (opens != NEVER) & (opens < end) & by_close


def _with_latest_ends(
    statements: pd.DataFrame, late: Bools, start: Ints, end: Ints, closes: Ints
) -> Ints:
    """Ends, the missing ones by the day of publication and by the end of the truce."""
    if not late.any():
        return end
    latest = _public_by(statements.loc[late], start[late])
    closed = closes[late]
    earlier = np.where(latest == NEVER, closed, np.minimum(latest, closed))
    out = end.copy()
    out[late] = np.where(closed == NEVER, latest, earlier)
    return out


def _public_by(statements: pd.DataFrame, start: Ints) -> Ints:
    """Earliest publication of the issue that each endless running total belongs to."""
    published = ticks(statements["published"])
    public = np.where(published == NEVER, ALWAYS, published)
    reporter, accused = statements["reporter"], statements["accused"]
    reading = statements["reading"].fillna("")
    issue, issues = dense(statements["source"], reporter, accused, start, reading)
    what = (statements["sector"], statements["category"], statements["value"])
    number, numbers = dense(reporter, accused, start, *what)
    telling = (statements["value"] >= SAME_ISSUE).fillna(False).to_numpy(dtype=bool)
    by_issue, by_number = Groups(issue, len(issues)), Groups(number, len(numbers))
    for _ in range(_ROUNDS):
        quoted = by_number.least(public, ALWAYS)[number]
        known = np.where(telling, np.minimum(public, quoted), public)
        sooner = by_issue.least(known, ALWAYS)[issue]
        if (sooner == public).all():
            break
        public = sooner
    return np.where(public == ALWAYS, NEVER, public)
