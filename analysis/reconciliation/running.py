"""Running totals: what they say of the hours between two issues.

Totals that were counted from the same moment form a line. Within a line a later total is at least
an earlier one. A total that starts anew, at midnight for instance, opens another line and is no
fall; a number that its own publisher replaced for the same hours is a revision and has left before;
what is left and goes down is a fall, which no account can hold.
"""

from dataclasses import dataclass, replace

import numpy as np

from analysis.reconciliation.codes import (
    Bools,
    Columns,
    Floats,
    Groups,
    Ints,
    Lookup,
    dense,
    join,
    member,
    stacked,
)
from analysis.reconciliation.grid import Counts
from analysis.reconciliation.sums import BY_TIME, Sums
from analysis.reconciliation.window import START_NOT_STATED, STATED

# windows that meet in one moment, at most: more would be pairs without end
_MEETING = 10_000


@dataclass(frozen=True, slots=True)
class Steps(Columns):
    """Steps from one running total of a line to the next, in order.

    Attributes
    ----------
    before, after : numpy.ndarray of int64, shape (m,)
        Positions of the two totals.
    timed : numpy.ndarray of bool, shape (m,)
        Whether both give their hours.
    ordered : numpy.ndarray of bool, shape (m,)
        Whether the later total must be the larger one. A total without a stated end was counted
        before its latest end, so it may only be the earlier one.
    """

    before: Ints
    after: Ints
    timed: Bools
    ordered: Bools

    @classmethod
    def of(cls, counts: Counts, running: Bools) -> "Steps":
        """Order running totals into lines.

        Parameters
        ----------
        counts : Counts
        running : numpy.ndarray of bool, shape (n,)
            Which counts are running totals.

        Returns
        -------
        Steps
            Totals whose start is not stated have no line.
        """
        has_start = counts.hours != START_NOT_STATED
        usable = np.flatnonzero(running & has_start)
        totals = counts.take(usable)
        line, _ = dense(totals.start, *totals.what)
        # of two with the same latest end the one without hours was counted before
        stated = totals.hours == STATED
        order = np.lexsort((totals.low, stated, totals.end, line))
        total = usable[order]
        line = line[order]
        stated = stated[order]
        step = np.flatnonzero(line[1:] == line[:-1])
        ordered = stated[step + 1]
        timed = stated[step] & ordered
        return cls(
            total[step],
            total[step + 1],
            timed,
            ordered,
        )


@dataclass(frozen=True, slots=True)
class Growth(Columns):
    """What was added between two running totals.

    Attributes
    ----------
    after, before : numpy.ndarray of int64, shape (m,)
        Positions of the two totals.
    start, end : numpy.ndarray of int64, shape (m,)
        Where an end is not stated the window is the one in which the acts certainly lie: no rate
        follows from it.
    low, high : numpy.ndarray of float64, shape (m,)
    timed : numpy.ndarray of bool, shape (m,)
        Whether the hours are known.
    """

    before: Ints
    after: Ints
    start: Ints
    end: Ints
    low: Floats
    high: Floats
    timed: Bools


def increments(counts: Counts, steps: Steps, low: Floats, high: Floats) -> Growth:
    """Return the counts of the hours between two running totals.

    Parameters
    ----------
    counts : Counts
    steps : Steps
        Those that can be.
    low, high : numpy.ndarray of float64, shape (n,)
        Bounds of the totals.

    Returns
    -------
    Growth
        Without hours that some statement counts by itself.
    """
    possible = high[steps.after] >= low[steps.before]
    steps = steps.take(possible)
    before = steps.before
    after = steps.after
    start = np.where(
        steps.timed,
        counts.end[before],
        counts.start[after],
    )
    end = counts.end[after]
    least = np.maximum(low[after] - high[before], 0.0)
    most = high[after] - low[before]
    grown = Growth(
        before,
        after,
        start,
        end,
        least,
        most,
        steps.timed,
    )
    # between issues without hours only a single number says something
    telling = grown.timed | (least == most)
    grown = grown.take(telling & (start < end))
    grown = grown.take(~_is_counted(counts, grown))
    return _added_up(counts, grown)


def _is_counted(counts: Counts, grown: Growth) -> Bools:
    """Mark increments whose hours some statement counts by itself."""
    stated = counts.take(counts.hours == STATED)
    totals = counts.take(grown.after)
    window = replace(totals, start=grown.start, end=grown.end)
    both = stated.and_then(window)
    code, _ = dense(
        both.start,
        both.end,
        *both.what,
    )
    said = np.unique(code[: len(stated)])
    return grown.timed & member(code[len(stated) :], said)


def _added_up(counts: Counts, grown: Growth) -> Growth:
    """Add up what was added between issues that end alike and whose hours are not known."""
    totals = counts.take(grown.after)
    # an increment with hours is a key of its own
    own = np.where(
        grown.timed,
        np.arange(len(grown)),
        -1,
    )
    key, first = dense(
        own,
        grown.start,
        grown.end,
        *totals.what,
    )
    groups = Groups(key, len(first))
    last = groups.order[groups.ends - 1]
    summed = grown.take(first)
    return replace(
        summed,
        after=grown.after[last],
        low=np.bincount(key, grown.low, minlength=len(first)),
        high=np.bincount(key, grown.high, minlength=len(first)),
    )


def adjoining(counts: Counts, acts: Bools) -> Sums:
    """Find counts whose window is made up of those of two others.

    Parameters
    ----------
    counts : Counts
    acts : numpy.ndarray of bool, shape (n,)
        Counts that can be summed.

    Returns
    -------
    Sums
        Windows that follow on each other, for the same parties, sector and category. Only windows
        with both ends stated take part.
    """
    at = np.flatnonzero((counts.hours == STATED) & acts)
    stated = counts.take(at)
    window, once = dense(stated.start, stated.end)
    first, second, both = _triples(
        stated.start[once],
        stated.end[once],
    )
    what, _ = dense(*stated.what)
    width = len(at) + 1
    held = window * width + what
    triple, whole = join(both, window)
    asked = what[whole]
    lookup = Lookup(held)
    first_at = lookup.find(first[triple] * width + asked)
    second_at = lookup.find(second[triple] * width + asked)
    complete = np.flatnonzero((first_at >= 0) & (second_at >= 0))
    parts = np.stack([first_at[complete], second_at[complete]], axis=1)
    n = len(complete)
    number = np.repeat(np.arange(n), 2)
    by_time = np.full(n, BY_TIME)
    sums = Sums.plain(
        at[whole[complete]],
        by_time,
        number,
        at[parts.ravel()],
    )
    return replace(sums, equal=np.ones(n, dtype=bool))


def _triples(start: Ints, end: Ints) -> tuple[Ints, Ints, Ints]:
    """Numbers of distinct windows of which the first and the second together are the third."""
    usual = np.flatnonzero(~_crowded(start, end))
    left, right = join(end[usual], start[usual])
    first = usual[left]
    second = usual[right]
    begins = stacked(start, start[first])
    ends = stacked(end, end[second])
    code, _ = dense(begins, ends)
    n = len(start)
    both = Lookup(code[:n]).find(code[n:])
    exists = both >= 0
    return first[exists], second[exists], both[exists]


def _crowded(start: Ints, end: Ints) -> Bools:
    """Mark windows that begin or end in a moment where too many meet."""
    n = len(start)
    moment, firsts = dense(stacked(start, end))
    begins = np.bincount(moment[:n], minlength=len(firsts))
    ends = np.bincount(moment[n:], minlength=len(firsts))
    crowded = begins * ends > _MEETING
    return crowded[moment[:n]] | crowded[moment[n:]]
