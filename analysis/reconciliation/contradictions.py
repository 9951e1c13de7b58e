"""Counts that can't all be right, and the smallest set of them that shows it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from analysis.reconciliation.codes import Bools, Floats, Groups, Ints
from analysis.reconciliation.sums import Sums, tighten
from analysis.schema import Note

# sets beyond these are named whole: searching each would take longer than the account
_SEARCHED, _LARGEST = 200, 60
_COLUMNS = ["count", "code", "counts", "rule"]


def told(rows: Iterable[tuple[int, Note, list[int]]]) -> pd.DataFrame:
    """Return contradictions as a table.

    Parameters
    ----------
    rows : iterable of (int, Note, list of int)
        The count to name it by, what is wrong, and the set.

    Returns
    -------
    pandas.DataFrame
        Columns count, code, counts (the set), rule.
    """
    cells = [(count, note.code, counts, note) for count, note, counts in rows]
    return pd.DataFrame(cells, columns=_COLUMNS)


def broken_edges(
    low: Floats, high: Floats, inner: Ints, outer: Ints, note: Any
) -> tuple[Bools, pd.DataFrame]:
    """Find parts that exceed their whole as stated.

    Parameters
    ----------
    low, high : numpy.ndarray of float64, shape (n,)
    inner, outer : numpy.ndarray of int64, shape (m,)
    note : callable
        Makes the note of the lower bound of the part and the upper bound of the whole.

    Returns
    -------
    broken : numpy.ndarray of bool, shape (m,)
    contradictions : pandas.DataFrame
        See ``told``; of several wholes of a part the first.
    """
    broken = low[inner] > high[outer]
    at = np.flatnonzero(broken)
    _, first = np.unique(inner[at], return_index=True)
    at = at[np.sort(first)]
    rows = []
    for part, whole in zip(inner[at].tolist(), outer[at].tolist(), strict=True):
        rows.append((whole, note(int(low[part]), int(high[whole])), [part, whole]))
    return broken, told(rows)


def part_note(part: int, whole: int) -> Note:
    """Say that a part exceeds its whole."""
    return Note.of("part_exceeds_whole", part=part, whole=whole)


def fall_note(earlier: int, later: int) -> Note:
    """Say that a running total falls."""
    return Note.of("total_falls", earlier=earlier, later=later)


def broken_sums(low: Floats, high: Floats, sums: Sums) -> tuple[Bools, Bools, pd.DataFrame]:
    """Find sums whose parts as stated exceed the whole, or fall short of one that they exhaust.

    Parameters
    ----------
    low, high : numpy.ndarray of float64, shape (n,)
    sums : Sums

    Returns
    -------
    exceeds, short : numpy.ndarray of bool, shape (m,)
    contradictions : pandas.DataFrame
        See ``told``. The set of an exceeded sum holds the fewest parts that exceed it.
    """
    lows, _ = sums.totals(low)
    highest = sums.highest(high)
    exceeds = lows > high[sums.whole]
    short = sums.equal & (highest < low[sums.whole])
    rows = _exceeding(low, high, sums, exceeds)
    for number in np.flatnonzero(short).tolist():
        whole = int(sums.whole[number])
        parts, total = int(highest[number]), int(low[whole])
        note = Note.of("parts_fall_short", parts=parts, total=total)
        rows.append((whole, note, [whole, *sums.parts_of(number).tolist()]))
    return exceeds, short, told(rows)


def _exceeding(
    low: Floats, high: Floats, sums: Sums, exceeds: Bools
) -> list[tuple[int, Note, list[int]]]:
    members = np.flatnonzero(exceeds[sums.number])
    part = sums.part[members]
    table = pd.DataFrame({"sum": sums.number[members], "part": part, "low": low[part]})
    largest_first = [True, False, True]
    table = table.sort_values(["sum", "low", "part"], ascending=largest_first, ignore_index=True)
    before = table.groupby("sum")["low"].cumsum() - table["low"]
    # the largest parts, until they exceed the whole
    table = table[before <= high[sums.whole[table["sum"]]]]
    rows = []
    for number, group in table.groupby("sum"):
        parts = group["part"].tolist()
        # a single part that exceeds its whole is told as such
        if len(parts) < 2:
            continue
        whole = int(sums.whole[number])
        together, total = int(group["low"].sum()), int(high[whole])
        note = Note.of("parts_exceed_total", parts=together, total=total)
        rows.append((whole, note, [whole, *parts]))
    return rows


@dataclass(frozen=True, slots=True)
class Constraints:
    """Counts as stated with everything that links them."""

    low: Floats
    high: Floats
    inner: Ints
    outer: Ints
    sums: Sums

    def among(self, counts: Bools) -> "Constraints":
        """Return the constraints that link the counts marked."""
        edges = counts[self.inner]
        sums = self.sums.take(counts[self.sums.whole])
        return Constraints(self.low, self.high, self.inner[edges], self.outer[edges], sums)

    def contradict(self, kept: Ints) -> bool:
        """Tell whether some counts can't all be as stated."""
        low = np.zeros(len(self.low))
        high = np.full(len(self.low), np.inf)
        low[kept], high[kept] = self.low[kept], self.high[kept]
        low, high = tighten(low, high, self.inner, self.outer, self.sums)
        return bool((low > high).any())

    def islands(self) -> Ints:
        """Number for each count the island of linked counts that it belongs to."""
        from scipy.sparse import coo_matrix
        from scipy.sparse.csgraph import connected_components

        n = len(self.low)
        ends = np.concatenate([self.inner, self.sums.part])
        others = np.concatenate([self.outer, self.sums.whole[self.sums.number]])
        links = coo_matrix((np.ones(len(ends), dtype=np.int8), (ends, others)), shape=(n, n))
        return connected_components(links, directed=False)[1].astype(np.int64)


def contradictory_sets(
    low: Floats, high: Floats, stated: Constraints
) -> tuple[Floats, Floats, Bools, pd.DataFrame]:
    """Undo the tightening of counts that contradict each other along a chain of constraints.

    Parameters
    ----------
    low, high : numpy.ndarray of float64, shape (n,)
        Tightened bounds.
    stated : Constraints

    Returns
    -------
    low, high : numpy.ndarray of float64, shape (n,)
        Bounds as stated wherever a contradiction reaches.
    touched : numpy.ndarray of bool, shape (n,)
    contradictions : pandas.DataFrame
        See ``told``: for each contradiction a set none of whose members can be left out.
    """
    wrong = np.flatnonzero(low > high)
    if not len(wrong):
        return low, high, np.zeros(len(low), dtype=bool), told([])
    island = stated.islands()
    numbers = np.unique(island[wrong])
    groups = Groups(island, int(island.max()) + 1)
    touched = np.isin(island, numbers)
    low, high = np.where(touched, stated.low, low), np.where(touched, stated.high, high)
    linked = stated.among(touched)
    rows = []
    for turn, number in enumerate(numbers.tolist()):
        counts = groups.order[groups.starts[number] : groups.ends[number]]
        speaks = (stated.low[counts] > 0) | np.isfinite(stated.high[counts])
        speaking = counts[speaks]
        if turn < _SEARCHED and len(speaking) <= _LARGEST:
            speaking = _irreducible(speaking, _small(linked, counts))
        note = Note.of("contradiction", n=len(speaking))
        rows.append((int(speaking[0]), note, speaking.tolist()))
    return low, high, touched, told(rows)


def _small(linked: Constraints, counts: Ints) -> tuple[Ints, Constraints]:
    """The constraints of some counts alone, and the numbers of all counts among them."""
    marks = np.zeros(len(linked.low), dtype=bool)
    marks[counts] = True
    mine = linked.among(marks)
    number = np.full(len(marks), -1, dtype=np.int64)
    number[counts] = np.arange(len(counts))
    sums = mine.sums
    renumbered = Sums(
        number[sums.whole],
        sums.by,
        sums.equal,
        sums.assumed,
        sums.beside,
        sums.number,
        number[sums.part],
    )
    low, high = linked.low[counts], linked.high[counts]
    inner, outer = number[mine.inner], number[mine.outer]
    return number, Constraints(low, high, inner, outer, renumbered)


def _irreducible(speaking: Ints, small: tuple[Ints, Constraints]) -> Ints:
    """Leave out a count after another while the rest still contradict, from both ends."""
    number, constraints = small
    fewest = speaking
    for order in (speaking, speaking[::-1]):
        kept = speaking
        for count in order:
            rest = kept[kept != count]
            if constraints.contradict(number[rest]):
                kept = rest
        if len(kept) < len(fewest):
            fewest = kept
    return fewest
