"""The counts of an account held against each other: totals and parts, sectors, running totals."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.reconciliation.closing import ceilings, sums_of
from analysis.reconciliation.codes import Bools, Floats, Ints
from analysis.reconciliation.contradictions import (
    Constraints,
    broken_edges,
    broken_sums,
    contradictory_sets,
    fall_note,
    part_note,
)
from analysis.reconciliation.flags import BIT
from analysis.reconciliation.parts import Cells, Parts
from analysis.reconciliation.relations import Relations
from analysis.reconciliation.running import Steps, adjoining, increments
from analysis.reconciliation.sums import BY_CATEGORY, BY_SECTOR, BY_TIME, Sums, joined, tighten
from analysis.reconciliation.window import STATED
from analysis.schema import ORIGINS

_DERIVED = ["pair", "sector", "category", "start", "end", "hours", "row", "low", "high"]
_DERIVED += ["bits", "origin", "timed"]


@dataclass(frozen=True, slots=True)
class Settled:
    """Counts after all constraints.

    Attributes
    ----------
    low, high : numpy.ndarray of float64, shape (n,)
    bits : numpy.ndarray of int64, shape (n,)
        Flags.
    derived : pandas.DataFrame
        Counts that follow from others: increments, remainders and what was not itemised.
    rests_on : pandas.DataFrame
        Pairs (derived, count) that they follow from.
    contradictions : pandas.DataFrame
        Columns count, code, counts (the set), rule.
    """

    low: Floats
    high: Floats
    bits: Ints
    derived: pd.DataFrame
    rests_on: pd.DataFrame
    contradictions: pd.DataFrame


@dataclass(frozen=True, slots=True)
class Network:
    """Counts as stated, and what links them.

    Attributes
    ----------
    counts : pandas.DataFrame
        One row a count: pair (of parties), sector, category (codes), start, end, hours, low, high
        and row, the first statement of it.
    cells : Cells
        The same counts, and hidden ones behind them.
    inner, outer : numpy.ndarray of int64, shape (m,)
        Cell ``inner`` is at most cell ``outer``.
    sums : Sums
    steps : Steps
    """

    counts: pd.DataFrame
    cells: Cells
    inner: Ints
    outer: Ints
    sums: Sums
    steps: Steps

    @classmethod
    def of(
        cls, counts: pd.DataFrame, worded: pd.DataFrame, running: Bools, relations: Relations
    ) -> "Network":
        """Find what links counts.

        Parameters
        ----------
        counts : pandas.DataFrame
        worded : pandas.DataFrame
            Columns count and whole (category code): some statement of the count was worded as a
            part of it.
        running : numpy.ndarray of bool, shape (n,)
            Which counts are running totals.
        relations : Relations

        Returns
        -------
        Network
            A state at a moment is in no sum and grows by no increment.
        """
        acts = ~relations.state[counts["category"].to_numpy()]
        cells = Cells.of(counts, relations)
        parts = Parts.of(cells, worded[acts[worded["count"].to_numpy()]])
        sums = joined(sums_of(cells, parts), adjoining(counts, acts))
        steps = Steps.of(counts, running & acts)
        return cls(counts, cells, parts.inner, parts.outer, sums, steps)

    def settle(self) -> Settled:
        """Hold the counts against each other.

        Returns
        -------
        Settled
        """
        cells, steps = self.cells, self.steps
        wrong, edges_told = broken_edges(cells.low, cells.high, self.inner, self.outer, part_note)
        ordered = np.flatnonzero(steps.ordered)
        earlier, later = steps.before[ordered], steps.after[ordered]
        falls, falls_told = broken_edges(cells.low, cells.high, earlier, later, fall_note)
        exceeds, short, sums_told = broken_sums(cells.low, cells.high, self.sums)
        sums = self.sums.without_closing(short).take(~exceeds)
        stated = Constraints(
            cells.low,
            cells.high,
            np.concatenate([self.inner[~wrong], earlier[~falls]]),
            np.concatenate([self.outer[~wrong], later[~falls]]),
            sums,
        )
        capped = np.minimum(cells.high, ceilings(cells, self.sums))
        low, high = tighten(cells.low, capped, stated.inner, stated.outer, sums)
        low, high, touched, chains_told = contradictory_sets(low, high, stated)
        contradictions = _together([edges_told, falls_told, sums_told, chains_told])
        stands = np.ones(len(steps.before), dtype=bool)
        stands[ordered[falls]] = False
        grown = increments(self.counts, steps.take(stands), low, high)
        left, left_of = self._left_over(sums, low, high, touched)
        n = len(self.counts)
        return Settled(
            low=low[:n],
            high=high[:n],
            bits=self._bits(low, high, sums, touched, contradictions),
            derived=pd.concat([_increments(grown), left], ignore_index=True)[_DERIVED],
            rests_on=_rests_on(grown, left_of, n),
            contradictions=_of_visible(contradictions, n),
        )

    def _bits(
        self, low: Floats, high: Floats, sums: Sums, touched: Bools, contradictions: pd.DataFrame
    ) -> Ints:
        """Flags of the counts."""
        cells, n = self.cells, len(self.counts)
        bits = np.zeros(len(cells), dtype=np.int64)
        raised = low[:n] > cells.low[:n]
        stated = self.counts["hours"].to_numpy() == STATED
        lowered = (high[:n] < cells.high[:n]) & stated
        bits[:n][raised | lowered] |= BIT["tightened"]
        assumed = sums.assumed & ~touched[sums.whole]
        bits[sums.whole[assumed]] |= BIT["closing_assumed"]
        inexact = cells.low[sums.part] < cells.high[sums.part]
        bits[sums.part[assumed[sums.number] & inexact]] |= BIT["closing_assumed"]
        bits[sums.whole[_closes(cells, sums)]] |= BIT["closes"]
        falls = contradictions["code"] == "total_falls"
        bits[_members(contradictions[falls])] |= BIT["total_falls"]
        bits[_members(contradictions[~falls])] |= BIT["contradicted"]
        return bits[:n]

    def _left_over(
        self, sums: Sums, low: Floats, high: Floats, touched: Bools
    ) -> tuple[pd.DataFrame, pd.DataFrame]:
        """What a total holds beyond the parts that were itemised, and the pairs that it rests on.

        Its upper end supposes that only what was worded as a part is in the total; its lower end
        that everything else counted in those hours is in it too.
        """
        hidden, whole = self.cells.hidden, sums.whole
        lows, _ = sums.totals(low)
        most_itemised = sums.highest(high) + sums.beside
        least = np.maximum(low[whole] - most_itemised, 0.0)
        most = high[whole] - lows
        several = sums.count(~hidden[sums.part]) > 1
        open_ended = (sums.by != BY_TIME) & ~sums.equal
        sound = ~hidden[whole] & ~touched[whole] & several
        tells = (most > 0) & (np.isfinite(most) | (least > 0))
        at = np.flatnonzero(open_ended & sound & tells)
        left = self.counts.iloc[whole[at]].reset_index(drop=True)
        left["low"], left["high"] = least[at], most[at]
        by_sector = sums.by[at] == BY_SECTOR
        remainder, rest = ORIGINS.index("remainder"), ORIGINS.index("not_itemised")
        left["origin"] = np.where(by_sector, remainder, rest)
        left["timed"], left["bits"] = True, np.int64(0)
        number = np.full(len(sums), -1, dtype=np.int64)
        number[at] = np.arange(len(at))
        derived = number[sums.number]
        mine = derived >= 0
        pairs = {
            "derived": np.concatenate([np.arange(len(at)), derived[mine]]),
            "count": np.concatenate([whole[at], sums.part[mine]]),
        }
        return left, pd.DataFrame(pairs)


def _closes(cells: Cells, sums: Sums) -> Bools:
    """Tell which totals are the sum of single numbers, category by category."""
    lows, _ = sums.totals(cells.low)
    single = sums.count(cells.low[sums.part] != cells.high[sums.part]) == 0
    adds_up = (lows == cells.low[sums.whole]) & (lows == cells.high[sums.whole])
    return (sums.by == BY_CATEGORY) & single & adds_up


def _increments(grown: pd.DataFrame) -> pd.DataFrame:
    untimed = np.where(grown["timed"], 0, BIT["end_not_stated"])
    origin = ORIGINS.index("increment")
    return grown.assign(hours=np.int8(STATED), bits=untimed.astype(np.int64), origin=origin)


def _rests_on(grown: pd.DataFrame, left_of: pd.DataFrame, n: int) -> pd.DataFrame:
    """Pairs of a derived count and a visible count that it follows from."""
    own = np.arange(len(grown))
    pairs = {
        "derived": np.concatenate([own, own, left_of["derived"] + len(grown)]),
        "count": np.concatenate([grown["before"], grown["after"], left_of["count"]]),
    }
    table = pd.DataFrame(pairs).astype(np.int64)
    return table[table["count"] < n]


def _together(tables: list[pd.DataFrame]) -> pd.DataFrame:
    filled = [table for table in tables if len(table)]
    return pd.concat(filled or tables[:1], ignore_index=True)


def _members(contradictions: pd.DataFrame) -> Ints:
    """All counts of some sets."""
    members = [count for counts in contradictions["counts"] for count in counts]
    return np.array(members, dtype=np.int64)


def _of_visible(contradictions: pd.DataFrame, n: int) -> pd.DataFrame:
    """Contradictions without the hidden counts of their sets."""
    if not len(contradictions):
        return contradictions
    sets = [[count for count in counts if count < n] for counts in contradictions["counts"]]
    named = contradictions["count"].tolist()
    count = [own if own < n else set_[0] for own, set_ in zip(named, sets, strict=True)]
    return contradictions.assign(counts=sets, count=count)
