"""The counts of an account held against each other: totals and parts, sectors, running totals."""

from dataclasses import dataclass

import numpy as np

from analysis.reconciliation.closing import ceilings, sums_of
from analysis.reconciliation.codes import Bools, Columns, Floats, Ints
from analysis.reconciliation.contradictions import (
    Constraints,
    Contradiction,
    broken_edges,
    broken_sums,
    contradictory_sets,
    fall_note,
    part_note,
)
from analysis.reconciliation.flags import BIT
from analysis.reconciliation.grid import Cells, Counts
from analysis.reconciliation.parts import Parts, Worded
from analysis.reconciliation.relations import Relations
from analysis.reconciliation.running import Growth, Steps, adjoining, increments
from analysis.reconciliation.sums import BY_CATEGORY, BY_SECTOR, BY_TIME, Sums, tighten
from analysis.reconciliation.window import STATED
from analysis.schema import ORIGINS

SAID, INCREMENT, REMAINDER, NOT_ITEMISED = range(len(ORIGINS))


@dataclass(frozen=True, slots=True)
class Told(Counts):
    """Counts with their flags.

    Attributes
    ----------
    bits : numpy.ndarray of int64, shape (n,)
        Flags, see ``flags.BIT``.
    origin : numpy.ndarray of int64, shape (n,)
        Position in ``analysis.schema.ORIGINS``.
    timed : numpy.ndarray of bool, shape (n,)
        Whether the hours are known.
    """

    bits: Ints
    origin: Ints
    timed: Bools


@dataclass(frozen=True, slots=True)
class RestsOn(Columns):
    """Pairs of a derived count and a count that it follows from."""

    derived: Ints
    count: Ints


@dataclass(frozen=True, slots=True)
class Settled:
    """Counts after all constraints.

    Attributes
    ----------
    low, high : numpy.ndarray of float64, shape (n,)
    bits : numpy.ndarray of int64, shape (n,)
    derived : Told
        Counts that follow from others: increments, remainders and what was not itemised.
    rests_on : RestsOn
    contradictions : list of Contradiction
    """

    low: Floats
    high: Floats
    bits: Ints
    derived: Told
    rests_on: RestsOn
    contradictions: list[Contradiction]


@dataclass(frozen=True, slots=True)
class Network:
    """Counts as stated, and what links them.

    Attributes
    ----------
    counts : Counts
    cells : Cells
        The same counts, and hidden ones behind them.
    inner, outer : numpy.ndarray of int64, shape (m,)
        Cell ``inner`` is at most cell ``outer``.
    sums : Sums
    steps : Steps
    """

    counts: Counts
    cells: Cells
    inner: Ints
    outer: Ints
    sums: Sums
    steps: Steps

    @classmethod
    def of(cls, counts: Counts, worded: Worded, running: Bools, relations: Relations) -> "Network":
        """Find what links counts.

        Parameters
        ----------
        counts : Counts
        worded : Worded
        running : numpy.ndarray of bool, shape (n,)
            Which counts are running totals.
        relations : Relations

        Returns
        -------
        Network
            A state at a moment is in no sum and grows by no increment.
        """
        acts = ~relations.state[counts.category]
        cells = Cells(counts, relations)
        worded_acts = worded.take(acts[worded.count])
        parts = Parts.of(cells, worded_acts)
        sums = sums_of(cells, parts)
        sums = sums.and_then(adjoining(counts, acts))
        steps = Steps.of(counts, running & acts)
        return cls(counts, cells, parts.inner, parts.outer, sums, steps)

    def settle(self) -> Settled:
        """Hold the counts against each other.

        Returns
        -------
        Settled
        """
        cells = self.cells
        steps = self.steps
        n = len(self.counts)
        stated, standing, told = self._as_stated()
        highest = np.minimum(cells.high, ceilings(cells, self.sums))
        low, high = tighten(cells.low, highest, stated.inner, stated.outer, stated.sums)
        low, high, touched, chains = contradictory_sets(low, high, stated)
        contradictions = [_of_visible(wrong, n) for wrong in told + chains]
        bits = self._bits(low, high, stated.sums, touched)
        for wrong in told + chains:
            fault = wrong.rule.code if wrong.rule.code == "total_falls" else "contradicted"
            bits[wrong.counts] |= BIT[fault]
        grown = increments(self.counts, steps.take(standing), low, high)
        left, left_of = self._left_over(stated.sums, low, high, touched)
        return Settled(
            low=low[:n],
            high=high[:n],
            bits=bits[:n],
            derived=_told(self.counts, grown).and_then(left),
            rests_on=_rests_on(grown, left_of, n),
            contradictions=contradictions,
        )

    def _as_stated(self) -> tuple[Constraints, Bools, list[Contradiction]]:
        """What links the counts without breaking by itself, which steps stand, and what breaks."""
        low = self.cells.low
        high = self.cells.high
        inner = self.inner
        outer = self.outer
        steps = self.steps
        wrong, told = broken_edges(low, high, inner, outer, part_note)
        ordered = np.flatnonzero(steps.ordered)
        earlier = steps.before[ordered]
        later = steps.after[ordered]
        falls, told_falls = broken_edges(low, high, earlier, later, fall_note)
        exceeds, short, told_sums = broken_sums(low, high, self.sums)
        standing = np.ones(len(steps), dtype=bool)
        standing[ordered[falls]] = False
        stated = Constraints(
            low,
            high,
            np.concatenate([inner[~wrong], earlier[~falls]]),
            np.concatenate([outer[~wrong], later[~falls]]),
            self.sums.without_closing(short).take(~exceeds),
        )
        return stated, standing, told + told_falls + told_sums

    def _bits(self, low: Floats, high: Floats, sums: Sums, touched: Bools) -> Ints:
        """Flags of the cells."""
        cells = self.cells
        n = len(self.counts)
        bits = np.zeros(len(cells), dtype=np.int64)
        raised = low[:n] > cells.low[:n]
        lowered = high[:n] < cells.high[:n]
        lowered &= self.counts.hours == STATED
        bits[:n][raised | lowered] |= BIT["tightened"]
        assumed = sums.assumed & ~touched[sums.whole]
        bits[sums.whole[assumed]] |= BIT["closing_assumed"]
        inexact = cells.low[sums.part] < cells.high[sums.part]
        supposed = sums.part[assumed[sums.number] & inexact]
        bits[supposed] |= BIT["closing_assumed"]
        closing = sums.whole[_closes(cells, sums)]
        bits[closing] |= BIT["closes"]
        return bits

    def _left_over(
        self, sums: Sums, low: Floats, high: Floats, touched: Bools
    ) -> tuple[Told, RestsOn]:
        """What a total holds beyond the parts that were itemised, and the pairs that it rests on.

        Its upper end supposes that only what was worded as a part is in the total; its lower end
        that everything else counted in those hours is in it too.
        """
        lows, _ = sums.totals(low)
        itemised = sums.highest(high) + sums.beside
        least = np.maximum(low[sums.whole] - itemised, 0.0)
        most = high[sums.whole] - lows
        tells = (most > 0) & (np.isfinite(most) | (least > 0))
        at = np.flatnonzero(tells & self._may_hold_more(sums, touched))
        whole = sums.whole[at]
        n = len(at)
        total = self.counts.take(whole)
        by_sector = sums.by[at] == BY_SECTOR
        left = Told(
            *total.what,
            total.start,
            total.end,
            total.hours,
            total.row,
            least[at],
            most[at],
            bits=np.zeros(n, dtype=np.int64),
            origin=np.where(by_sector, REMAINDER, NOT_ITEMISED),
            timed=np.ones(n, dtype=bool),
        )
        number = np.full(len(sums), -1, dtype=np.int64)
        number[at] = np.arange(n)
        of_part = number[sums.number]
        mine = np.flatnonzero(of_part >= 0)
        wholes = RestsOn(np.arange(n), whole)
        return left, wholes.and_then(RestsOn(of_part[mine], sums.part[mine]))

    def _may_hold_more(self, sums: Sums, touched: Bools) -> Bools:
        """Tell which totals may hold more than their parts."""
        hidden = self.cells.hidden
        several = sums.count(~hidden[sums.part]) > 1
        sound = ~hidden[sums.whole] & ~touched[sums.whole]
        is_open = (sums.by != BY_TIME) & ~sums.equal
        return is_open & sound & several


def _closes(cells: Cells, sums: Sums) -> Bools:
    """Tell which totals are the sum of single numbers, category by category."""
    low = cells.low
    high = cells.high
    lows, _ = sums.totals(low)
    n_inexact = sums.count(low[sums.part] != high[sums.part])
    adds_up = (lows == low[sums.whole]) & (lows == high[sums.whole])
    return (sums.by == BY_CATEGORY) & adds_up & (n_inexact == 0)


def _told(counts: Counts, grown: Growth) -> Told:
    """Increments as counts."""
    n = len(grown)
    total = counts.take(grown.after)
    return Told(
        *total.what,
        grown.start,
        grown.end,
        np.full(n, STATED, dtype=np.int8),
        total.row,
        grown.low,
        grown.high,
        bits=np.where(grown.timed, 0, BIT["end_not_stated"]),
        origin=np.full(n, INCREMENT),
        timed=grown.timed,
    )


def _rests_on(grown: Growth, left_of: RestsOn, n: int) -> RestsOn:
    """Pairs of a derived count and a visible count that it follows from."""
    own = np.arange(len(grown))
    before = RestsOn(own, grown.before)
    after = RestsOn(own, grown.after)
    left = RestsOn(left_of.derived + len(grown), left_of.count)
    pairs = before.and_then(after).and_then(left)
    return pairs.take(pairs.count < n)


def _of_visible(wrong: Contradiction, n: int) -> Contradiction:
    """A contradiction without the hidden counts of its set."""
    counts = [count for count in wrong.counts if count < n]
    count = wrong.count if wrong.count < n else counts[0]
    return Contradiction(count, counts, wrong.rule)
