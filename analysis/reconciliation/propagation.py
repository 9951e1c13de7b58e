"""Bounds made as tight as the constraints among counts allow.

Each sweep carries every constraint once over all counts: a part is at most its whole, the parts of a sum are
together at most the whole, or exactly the whole. Sweeps go on until nothing changes. The bounds are sound
after each of them.
"""

from dataclasses import dataclass

import numpy as np

_SWEEPS = 200


@dataclass(frozen=True, slots=True)
class Sums:
    """Sums of parts: member arrays are sorted by ``sum_``; ``equal`` tells which sums exhaust their whole."""

    whole: np.ndarray
    equal: np.ndarray
    sum_: np.ndarray
    part: np.ndarray

    def take(self, keep):
        """Return the sums that are marked."""
        number = np.cumsum(keep) - 1
        members = keep[self.sum_]
        return Sums(
            self.whole[keep], self.equal[keep], number[self.sum_[members]], self.part[members]
        )

    def totals(self, values):
        """Return the sum of the finite values of the parts, and how many are infinite."""
        at = values[self.part]
        finite = np.isfinite(at)
        return (
            np.bincount(self.sum_, weights=np.where(finite, at, 0.0), minlength=len(self.whole)),
            np.bincount(self.sum_, weights=~finite, minlength=len(self.whole)),
        )


def tighten(low, high, inner, outer, sums):
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
    low, high = low.copy(), high.copy()
    frozen = low > high
    for _ in range(_SWEEPS):
        before_low, before_high = low.copy(), high.copy()
        np.maximum.at(low, outer, low[inner])
        np.minimum.at(high, inner, high[outer])
        if len(sums.whole):
            _sweep_sums(low, high, sums)
        # a contradiction would feed on itself for ever: it stays as it was first met
        low[frozen], high[frozen] = before_low[frozen], before_high[frozen]
        frozen |= low > high
        if (low == before_low).all() and (high == before_high).all():
            break
    return low, high


def _sweep_sums(low, high, sums):
    whole, sum_, part, equal = sums.whole, sums.sum_, sums.part, sums.equal
    lows, _ = sums.totals(low)
    np.maximum.at(low, whole, lows)
    # what the others leave of the whole
    rest = high[whole][sum_] - (lows[sum_] - low[part])
    np.minimum.at(high, part, rest)
    if equal.any():
        highs, open_ = sums.totals(high)
        top = np.where(open_ > 0, np.inf, highs)
        np.minimum.at(high, whole[equal], top[equal])
        member = equal[sum_]
        s, p = sum_[member], part[member]
        mine = np.isfinite(high[p])
        others_open = open_[s] - ~mine > 0
        others = highs[s] - np.where(mine, high[p], 0.0)
        need = np.where(others_open, -np.inf, low[whole][s] - others)
        np.maximum.at(low, p, need)
