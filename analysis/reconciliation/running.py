"""Running totals: what they say of the hours between two issues.

Totals that were counted from the same moment form a line. Within a line a later total is at least
an earlier one. A total that starts anew, at midnight for instance, opens another line and is no
fall; a number that its own publisher replaced for the same hours is a revision and has left
before; what is left and goes down is a fall, which no account can hold.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.reconciliation.codes import Bools, Floats, Ints, dense
from analysis.reconciliation.sums import BY_TIME, Sums
from analysis.reconciliation.window import START_NOT_STATED, STATED

# windows that meet in one moment, at most: more would be pairs without end
_MEETING = 10_000
_WHAT = ["pair", "sector", "category"]


@dataclass(frozen=True, slots=True)
class Steps:
    """Steps from one running total of a line to the next.

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
    def of(cls, counts: pd.DataFrame, running: Bools) -> "Steps":
        """Order running totals into lines.

        Parameters
        ----------
        counts : pandas.DataFrame
            Columns pair, sector, category, start, end, hours, low.
        running : numpy.ndarray of bool, shape (n,)
            Which counts are running totals.

        Returns
        -------
        Steps
            In order. Totals whose start is not stated have no line.
        """
        hours = counts["hours"].to_numpy()
        usable = np.flatnonzero(running & (hours != START_NOT_STATED))
        totals = counts.iloc[usable]
        line, _ = dense(totals["start"], *(totals[name] for name in _WHAT))
        # of two with the same latest end the one without hours was counted before
        stated = hours[usable] == STATED
        order = np.lexsort((totals["low"], stated, totals["end"], line))
        count, line, stated = usable[order], line[order], stated[order]
        step = np.flatnonzero(line[1:] == line[:-1])
        timed = stated[step] & stated[step + 1]
        return cls(count[step], count[step + 1], timed, stated[step + 1])

    def take(self, keep: Bools) -> "Steps":
        """Return the steps that are marked."""
        return Steps(self.before[keep], self.after[keep], self.timed[keep], self.ordered[keep])


def increments(counts: pd.DataFrame, steps: Steps, low: Floats, high: Floats) -> pd.DataFrame:
    """Return the counts of the hours between two running totals.

    Parameters
    ----------
    counts : pandas.DataFrame
    steps : Steps
        Those that can be.
    low, high : numpy.ndarray of float64, shape (n,)
        Bounds of the totals.

    Returns
    -------
    pandas.DataFrame
        Columns pair, sector, category, start, end, row, low, high, timed (whether the hours are
        known) and the two totals (before, after). Where an end is not stated the window is the one
        in which the acts certainly lie: no rate follows from it. Hours that some statement counts
        by itself are left out.
    """
    steps = steps.take(high[steps.after] >= low[steps.before])
    before, after = steps.before, steps.after
    start, end = counts["start"].to_numpy(), counts["end"].to_numpy()
    grown = counts.iloc[after][[*_WHAT, "end", "row"]].reset_index(drop=True)
    grown["start"] = np.where(steps.timed, end[before], start[after])
    grown["low"] = np.maximum(low[after] - high[before], 0.0)
    grown["high"] = high[after] - low[before]
    grown["timed"] = steps.timed
    grown["before"], grown["after"] = before, after
    # between issues without hours only a single number says something
    telling = grown["timed"] | (grown["low"] == grown["high"])
    grown = grown[telling & (grown["start"] < grown["end"])]
    grown = grown[~_is_counted(counts, grown)]
    return _added_up(grown.reset_index(drop=True))


def _is_counted(counts: pd.DataFrame, grown: pd.DataFrame) -> Bools:
    """Mark increments whose hours some statement counts by itself."""
    key = [*_WHAT, "start", "end"]
    stated = counts.loc[counts["hours"] == STATED, key]
    both = pd.concat([stated, grown[key]], ignore_index=True)
    code, _ = dense(*(both[name] for name in key))
    n = len(stated)
    return grown["timed"].to_numpy(dtype=bool) & np.isin(code[n:], code[:n])


def _added_up(grown: pd.DataFrame) -> pd.DataFrame:
    """Add up what was added between issues that end alike and whose hours are not known."""
    key = [*_WHAT, "start", "end"]
    untimed = ~grown["timed"].to_numpy(dtype=bool)
    double = np.zeros(len(grown), dtype=bool)
    double[untimed] = grown[untimed].duplicated(key, keep=False)
    if not double.any():
        return grown
    groups = grown[double].groupby(key, sort=False)
    summed = groups.agg(
        row=("row", "first"),
        low=("low", "sum"),
        high=("high", "sum"),
        timed=("timed", "first"),
        before=("before", "first"),
        after=("after", "last"),
    )
    return pd.concat([grown[~double], summed.reset_index()[grown.columns]], ignore_index=True)


def adjoining(counts: pd.DataFrame, acts: Bools) -> Sums:
    """Find counts whose window is made up of those of two others.

    Parameters
    ----------
    counts : pandas.DataFrame
        Columns pair, sector, category, start, end, hours.
    acts : numpy.ndarray of bool, shape (n,)
        Counts that can be summed.

    Returns
    -------
    Sums
        Windows that follow on each other, for the same parties, sector and category. Only windows
        with both ends stated take part.
    """
    at = np.flatnonzero((counts["hours"] == STATED).to_numpy() & acts)
    stated = counts.iloc[at]
    window, once = dense(stated["start"], stated["end"])
    triples = _triples(stated.iloc[once][["start", "end"]].reset_index(drop=True))
    if not len(triples):
        return _by_time(at[:0], at[:0], at[:0])
    what, _ = dense(*(stated[name] for name in _WHAT))
    held = pd.DataFrame({"window": window, "what": what, "count": at})
    wholes = triples.merge(held.rename(columns={"window": "both"}), on="both")
    first = held.rename(columns={"window": "first", "count": "first_count"})
    second = held.rename(columns={"window": "second", "count": "second_count"})
    sums = wholes.merge(first, on=["first", "what"]).merge(second, on=["second", "what"])
    columns = ("count", "first_count", "second_count")
    return _by_time(*(sums[name].to_numpy() for name in columns))


def _triples(windows: pd.DataFrame) -> pd.DataFrame:
    """Numbers of windows of which the first and the second together are the third (both)."""
    starts, ends = windows.groupby("start").size(), windows.groupby("end").size()
    meeting = starts.mul(ends, fill_value=0)
    crowded = meeting.index[meeting > _MEETING]
    usual = windows.reset_index(names="number")
    if len(crowded):
        usual = usual[~usual["start"].isin(crowded) & ~usual["end"].isin(crowded)]
    first = usual.rename(columns={"number": "first", "end": "middle"})
    second = usual.rename(columns={"number": "second", "start": "middle"})
    both = windows.reset_index(names="both")
    return first.merge(second, on="middle").merge(both, on=["start", "end"])


def _by_time(whole: Ints, first: Ints, second: Ints) -> Sums:
    n = len(whole)
    return Sums(
        whole=whole,
        by=np.full(n, BY_TIME),
        equal=np.ones(n, dtype=bool),
        assumed=np.zeros(n, dtype=bool),
        beside=np.zeros(n),
        number=np.repeat(np.arange(n), 2),
        part=np.stack([first, second], axis=1).ravel(),
    )
