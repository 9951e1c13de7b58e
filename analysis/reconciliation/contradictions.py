"""Counts that can't all be right, and the smallest set of them that shows it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from analysis.reconciliation.codes import Bools, Floats, Groups, Ints
from analysis.reconciliation.sums import Sums, tighten
from analysis.schema import Note

# sets beyond these are named whole: searching each would take longer than the account
_SEARCHED, _LARGEST = 200, 60


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A set of counts that can't all be right, the count to name it by, and what is wrong."""

    count: int
    counts: list[int]
    rule: Note


def broken_edges(
    low: Floats, high: Floats, inner: Ints, outer: Ints, note: Callable[[int, int], Note]
) -> tuple[Bools, list[Contradiction]]:
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
    contradictions : list of Contradiction
        Of several wholes of a part the first.
    """
    broken = low[inner] > high[outer]
    at = np.flatnonzero(broken)
    _, first = np.unique(inner[at], return_index=True)
    at = at[np.sort(first)]
    told = []
    pairs = zip(inner[at].tolist(), outer[at].tolist(), strict=True)
    for part, whole in pairs:
        rule = note(int(low[part]), int(high[whole]))
        told.append(Contradiction(whole, [part, whole], rule))
    return broken, told


def part_note(part: int, whole: int) -> Note:
    """Say that a part exceeds its whole."""
    return Note.of("part_exceeds_whole", part=part, whole=whole)


def fall_note(earlier: int, later: int) -> Note:
    """Say that a running total falls."""
    return Note.of("total_falls", earlier=earlier, later=later)


def broken_sums(low: Floats, high: Floats, sums: Sums) -> tuple[Bools, Bools, list[Contradiction]]:
    """Find sums whose parts as stated exceed the whole, or fall short of one that they exhaust.

    Parameters
    ----------
    low, high : numpy.ndarray of float64, shape (n,)
    sums : Sums

    Returns
    -------
    exceeds, short : numpy.ndarray of bool, shape (m,)
    contradictions : list of Contradiction
        The set of an exceeded sum holds the fewest parts that exceed it.
    """
    lows, _ = sums.totals(low)
    highest = sums.highest(high)
    exceeds = lows > high[sums.whole]
    short = sums.equal & (highest < low[sums.whole])
    told = []
    for number in np.flatnonzero(exceeds).tolist():
        told += _exceeding(low, high, sums, number)
    for number in np.flatnonzero(short).tolist():
        whole = int(sums.whole[number])
        parts = int(highest[number])
        total = int(low[whole])
        rule = Note.of("parts_fall_short", parts=parts, total=total)
        counts = [whole, *sums.parts_of(number)]
        told.append(Contradiction(whole, counts, rule))
    return exceeds, short, told


def _exceeding(low: Floats, high: Floats, sums: Sums, number: int) -> list[Contradiction]:
    """The largest parts of a sum, until they exceed the whole."""
    whole = int(sums.whole[number])
    total = int(high[whole])
    parts = sorted(sums.parts_of(number), key=lambda part: (-low[part], part))
    fewest: list[int] = []
    together = 0
    for part in parts:
        if together > total:
            break
        fewest.append(part)
        together += int(low[part])
    # a single part that exceeds its whole is told as such
    if len(fewest) < 2:
        return []
    rule = Note.of("parts_exceed_total", parts=together, total=total)
    return [Contradiction(whole, [whole, *fewest], rule)]


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
        return replace(
            self,
            inner=self.inner[edges],
            outer=self.outer[edges],
            sums=self.sums.take(counts[self.sums.whole]),
        )

    def renumbered(self, counts: Ints, number: Ints) -> "Constraints":
        """Return the constraints of some counts, these alone being there."""
        whole = number[self.sums.whole]
        part = number[self.sums.part]
        return Constraints(
            self.low[counts],
            self.high[counts],
            number[self.inner],
            number[self.outer],
            replace(self.sums, whole=whole, part=part),
        )

    def contradict(self, kept: Ints) -> bool:
        """Tell whether some counts can't all be as stated."""
        low = np.zeros(len(self.low))
        high = np.full(len(self.low), np.inf)
        low[kept] = self.low[kept]
        high[kept] = self.high[kept]
        low, high = tighten(low, high, self.inner, self.outer, self.sums)
        return bool((low > high).any())

    def islands(self) -> Ints:
        """Number for each count the island of linked counts that it belongs to."""
        from scipy.sparse import coo_matrix
        from scipy.sparse.csgraph import connected_components

        n = len(self.low)
        wholes = self.sums.whole[self.sums.number]
        ends = np.concatenate([self.inner, self.sums.part])
        others = np.concatenate([self.outer, wholes])
        ones = np.ones(len(ends), dtype=np.int8)
        links = coo_matrix((ones, (ends, others)), shape=(n, n))
        _, island = connected_components(links, directed=False)
        return island.astype(np.int64)


def contradictory_sets(
    low: Floats, high: Floats, stated: Constraints
) -> tuple[Floats, Floats, Bools, list[Contradiction]]:
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
    contradictions : list of Contradiction
        For each contradiction a set none of whose members can be left out.
    """
    wrong = np.flatnonzero(low > high)
    if not len(wrong):
        return low, high, np.zeros(len(low), dtype=bool), []
    island = stated.islands()
    numbers = np.unique(island[wrong])
    groups = Groups(island, int(island.max()) + 1)
    touched = np.isin(island, numbers)
    linked = stated.among(touched)
    told = []
    for turn, number in enumerate(numbers.tolist()):
        counts = groups.rows(number)
        speaks = (stated.low[counts] > 0) | np.isfinite(stated.high[counts])
        speaking = counts[speaks]
        if turn < _SEARCHED and len(speaking) <= _LARGEST:
            speaking = _irreducible(speaking, counts, linked)
        rule = Note.of("contradiction", n=len(speaking))
        told.append(Contradiction(int(speaking[0]), speaking.tolist(), rule))
    low = np.where(touched, stated.low, low)
    high = np.where(touched, stated.high, high)
    return low, high, touched, told


def _irreducible(speaking: Ints, island: Ints, linked: Constraints) -> Ints:
    """Leave out a count after another while the rest still contradict, from both ends."""
    marks = np.zeros(len(linked.low), dtype=bool)
    marks[island] = True
    number = np.full(len(marks), -1, dtype=np.int64)
    number[island] = np.arange(len(island))
    small = linked.among(marks).renumbered(island, number)
    fewest = speaking
    for order in (speaking, speaking[::-1]):
        kept = speaking
        for count in order:
            rest = kept[kept != count]
            if small.contradict(number[rest]):
                kept = rest
        if len(kept) < len(fewest):
            fewest = kept
    return fewest
