"""Sums of counts, and bounds made as tight as the constraints among counts allow.

Each sweep carries every constraint once over all counts: a part is at most its whole, the parts of
a sum are together at most the whole, or exactly the whole. Sweeps go on until nothing changes. The
bounds are sound after each of them.
"""

from dataclasses import dataclass, replace

import numpy as np

from analysis.reconciliation.codes import Bools, Floats, Ints

# what the parts of a sum are: categories, sectors, or windows that follow on each other
BY_CATEGORY, BY_SECTOR, BY_TIME = range(3)
_SWEEPS = 200


@dataclass(frozen=True, slots=True)
class Sums:
    """Counts whose parts are counts.

    Attributes
    ----------
    whole : numpy.ndarray of int64, shape (m,)
        Position of the count that the parts belong to.
    by : numpy.ndarray of int64, shape (m,)
        BY_CATEGORY, BY_SECTOR or BY_TIME.
    equal : numpy.ndarray of bool, shape (m,)
        Whether the parts exhaust the whole.
    assumed : numpy.ndarray of bool, shape (m,)
        Whether that is an assumption.
    beside : numpy.ndarray of float64, shape (m,)
        Highest sum of what was counted under the whole but not worded as its part.
    number, part : numpy.ndarray of int64, shape (k,)
        For each part its sum, in order, and its position.
    """

    whole: Ints
    by: Ints
    equal: Bools
    assumed: Bools
    beside: Floats
    number: Ints
    part: Ints

    @classmethod
    def plain(cls, whole: Ints, by: Ints, number: Ints, part: Ints) -> "Sums":
        """Return sums of which nothing but their parts is known."""
        no = np.zeros(len(whole), dtype=bool)
        nothing = np.zeros(len(whole))
        return cls(whole, by, no, no, nothing, number, part)

    def __len__(self) -> int:
        return len(self.whole)

    def take(self, keep: Bools) -> "Sums":
        """Return the sums that are marked."""
        renumbered = np.cumsum(keep) - 1
        members = keep[self.number]
        return Sums(
            self.whole[keep],
            self.by[keep],
            self.equal[keep],
            self.assumed[keep],
            self.beside[keep],
            renumbered[self.number[members]],
            self.part[members],
        )

    def without_closing(self, marks: Bools) -> "Sums":
        """Return the same sums, those marked no longer exhausting their whole."""
        return replace(self, equal=self.equal & ~marks)

    def and_then(self, other: "Sums") -> "Sums":
        """Return these sums and below them others."""
        return Sums(
            np.concatenate([self.whole, other.whole]),
            np.concatenate([self.by, other.by]),
            np.concatenate([self.equal, other.equal]),
            np.concatenate([self.assumed, other.assumed]),
            np.concatenate([self.beside, other.beside]),
            np.concatenate([self.number, other.number + len(self)]),
            np.concatenate([self.part, other.part]),
        )

    def totals(self, values: Floats) -> tuple[Floats, Ints]:
        """Return the sum of the finite values of the parts, and how many are infinite."""
        own = values[self.part]
        finite = np.isfinite(own)
        known = np.where(finite, own, 0.0)
        sums = np.bincount(self.number, known, minlength=len(self))
        return sums, self.count(~finite)

    def highest(self, high: Floats) -> Floats:
        """Return the highest sum of the parts; infinite where one is open."""
        sums, n_open = self.totals(high)
        return np.where(n_open > 0, np.inf, sums)

    def count(self, marks: Bools) -> Ints:
        """Return how many parts of each sum are marked."""
        return np.bincount(self.number[marks], minlength=len(self))

    def parts_of(self, number: int) -> list[int]:
        """Return the parts of one sum."""
        start, end = np.searchsorted(self.number, [number, number + 1])
        return self.part[start:end].tolist()


def tighten(
    low: Floats, high: Floats, inner: Ints, outer: Ints, sums: Sums
) -> tuple[Floats, Floats]:
    """Tighten bounds until nothing changes.

    Parameters
    ----------
    low, high : numpy.ndarray of float64, shape (n,)
        Infinite where open; not changed.
    inner, outer : numpy.ndarray of int64, shape (m,)
        Count ``inner`` is at most count ``outer``.
    sums : Sums

    Returns
    -------
    low, high : numpy.ndarray of float64, shape (n,)
        ``low`` above ``high`` marks a contradiction.
    """
    low = low.copy()
    high = high.copy()
    frozen = low > high
    for _ in range(_SWEEPS):
        before_low = low.copy()
        before_high = high.copy()
        np.maximum.at(low, outer, low[inner])
        np.minimum.at(high, inner, high[outer])
        if len(sums):
            _sweep(low, high, sums)
        # a contradiction would feed on itself for ever: it stays as it was first met
        low[frozen] = before_low[frozen]
        high[frozen] = before_high[frozen]
        frozen |= low > high
        same_low = np.array_equal(low, before_low)
        if same_low and np.array_equal(high, before_high):
            break
    return low, high


def _sweep(low: Floats, high: Floats, sums: Sums) -> None:
    """Carry every sum once over all counts."""
    lows, _ = sums.totals(low)
    np.maximum.at(low, sums.whole, lows)
    others_low = lows[sums.number] - low[sums.part]
    whole_high = high[sums.whole][sums.number]
    np.minimum.at(high, sums.part, whole_high - others_low)
    if sums.equal.any():
        _sweep_equal(low, high, sums)


def _sweep_equal(low: Floats, high: Floats, sums: Sums) -> None:
    """Carry the sums whose parts exhaust their whole: the whole is no more, no part is less."""
    highs, n_open = sums.totals(high)
    top = np.where(n_open > 0, np.inf, highs)
    wholes = sums.whole[sums.equal]
    np.minimum.at(high, wholes, top[sums.equal])
    mine = sums.equal[sums.number]
    number = sums.number[mine]
    part = sums.part[mine]
    own = high[part]
    closed = np.isfinite(own)
    other_open = n_open[number] - ~closed > 0
    others_high = highs[number] - np.where(closed, own, 0.0)
    whole_low = low[sums.whole][number]
    needed = np.where(other_open, -np.inf, whole_low - others_high)
    np.maximum.at(low, part, needed)
