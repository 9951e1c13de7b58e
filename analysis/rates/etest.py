"""The E-test of a rate ratio, and its inversion.

The p-value sums the probabilities, of both Poisson counts under the null ratio at its restricted
maximum likelihood, of all pairs of counts that are at least as extreme as those observed. For each
first count y1 the extreme second counts are those up to (or from) a bound of closed form, so one sum
over y1 is enough: the memory needed is bounded, and the work grows with the square root of the counts.
"""

from typing import NamedTuple

import numpy as np

# probability outside this many standard deviations is below 1e-17
_WIDTH = 9.0
_CELLS = 500_000
_TIE = 1e-7


def etest_p(x1: np.ndarray, x2: np.ndarray, odds: np.ndarray) -> np.ndarray:
    """Return the two-sided p-value.

    Parameters
    ----------
    x1, x2, odds : numpy.ndarray of float64
        Totals above 0; odds are ratio * exposure_1 / exposure_2.

    Returns
    -------
    numpy.ndarray of float64
    """
    return _sum(x1, x2, odds, both=True)


def etest_tail(x1: np.ndarray, x2: np.ndarray, odds: np.ndarray) -> np.ndarray:
    """Return the one-sided p-value of 'the first rate is higher'.

    Parameters
    ----------
    x1, x2, odds : numpy.ndarray of float64

    Returns
    -------
    numpy.ndarray of float64
    """
    return _sum(x1, x2, odds, both=False)


def _sum(x1: np.ndarray, x2: np.ndarray, odds: np.ndarray, both: bool) -> np.ndarray:
    n = x1 + x2
    statistic = (x1 - odds * x2) / np.sqrt(odds * n)
    # sum over the rarer of the two; swapped, the statistic changes its sign
    swap = odds > 1
    r = np.where(swap, 1 / odds, odds)
    t = np.where(swap, -statistic, statistic)
    upper = ~swap
    if both:
        t = np.abs(t)
        upper = np.ones(np.shape(t), dtype=bool)
    m2 = n / (1 + r)
    m1 = r * m2
    width = _WIDTH + np.minimum(np.abs(t), 38)
    reach = width * np.sqrt(m1)
    first = np.maximum(0, np.floor(m1 - reach))
    last = np.ceil(m1 + reach + width**2 / 3 - first)
    cells = last + 1
    out = np.empty(np.shape(x1))
    block = np.cumsum(cells) // _CELLS
    for part in np.split(np.arange(len(out)), np.flatnonzero(np.diff(block)) + 1):
        rows = _Rows(first, cells, m1, m2, r, t, upper).take(part)
        out[part] = _block(rows, both)
    return np.minimum(out, 1)


class _Rows(NamedTuple):
    """What the sums of some rows need; arrays (n,)."""

    first: np.ndarray  # the least y1
    cells: np.ndarray  # how many y1
    m1: np.ndarray  # means under the null ratio
    m2: np.ndarray
    r: np.ndarray  # odds
    t: np.ndarray  # statistic
    upper: np.ndarray  # whether large y1 are extreme

    def take(self, rows: np.ndarray) -> "_Rows":
        return _Rows(*(values[rows] for values in self))


def _block(rows: _Rows, both: bool) -> np.ndarray:
    """Sum over y1 = first, first + 1, ... for some rows at once, laid end to end."""
    from scipy.special import gammaln, pdtr, pdtrc

    cells = rows.cells.astype(int)
    starts = np.cumsum(cells) - cells
    row = np.repeat(np.arange(len(cells)), cells)
    y1 = rows.first[row] + np.arange(cells.sum()) - starts[row]
    laid = rows.take(row)
    m1, m2, r = laid.m1, laid.m2, laid.r

    def bound(t: np.ndarray) -> np.ndarray:
        # the y2 at which the statistic is t: r s^2 + t sqrt(r) s = (1 + r) y1, s^2 = y1 + y2
        root = np.sqrt(t * t + 4 * (1 + r) * y1)
        return ((root - t) / 2) ** 2 / r - y1

    def at_least(t: np.ndarray) -> np.ndarray:
        most = np.floor(bound(t) + _TIE)
        there = (most >= 0) & ~((y1 == 0) & (t > 0))
        return np.where(there, pdtr(np.maximum(most, 0), m2), 0)

    def at_most(t: np.ndarray) -> np.ndarray:
        least = np.ceil(bound(t) - _TIE)
        above = pdtrc(np.maximum(least - 1, 0), m2)
        return np.where(least > 0, above, 1)

    t = laid.t
    if both:
        inner = at_least(t) + np.where(t > 0, at_most(-t), 1)
    else:
        inner = np.where(laid.upper, at_least(t), at_most(t))
    chance = np.exp(y1 * np.log(m1) - m1 - gammaln(y1 + 1))
    return np.add.reduceat(chance * inner, starts)
