"""The conditional minimum-likelihood p-value of a rate ratio, and its inversion.

Given the total, the first count x of n is binomial. Two-sided, as extreme are all counts that are
no likelier than x: for an x above the mean those from x up and those up to some j on the other
side. Count j joins where the odds reach a breakpoint of closed form, so the p-value is known piece
by piece, and so is the least odds at which it reaches an error probability. The acceptance set may
have gaps; the limits are those of its hull (Fay, 2010).
"""

from collections.abc import Callable

import numpy as np

from analysis.rates.central import at_least, exact_low
from analysis.rates.roots import root

# counts are taken for equally likely up to this relative difference, as in R's binom.test
_TIE = 1e-7


def minlike_p(x1: np.ndarray, x2: np.ndarray, odds: np.ndarray) -> np.ndarray:
    """Return the probability of all splits of the total that are no likelier than the one observed.

    Parameters
    ----------
    x1, x2, odds : numpy.ndarray of float64
        Totals above 0.

    Returns
    -------
    numpy.ndarray of float64
    """
    below = x1 < odds * x2
    x, n = np.where(below, x2, x1), x1 + x2
    r = np.where(below, 1 / odds, odds)
    with np.errstate(invalid="ignore"):
        joined = _first(lambda j: _breakpoint(j, x, n) > np.log(r), x) - 1
    return np.minimum(1, at_least(x, n, r) + _at_most(joined, n, r))


def minlike_low(x1: np.ndarray, x2: np.ndarray, area: float) -> np.ndarray:
    """Return the least odds at which `minlike_p` reaches ``area``.

    Parameters
    ----------
    x1, x2 : numpy.ndarray of float64
    area : float

    Returns
    -------
    numpy.ndarray of float64
    """
    out = np.zeros(np.shape(x1))
    here = x1 > 0
    x, n = x1[here], (x1 + x2)[here]

    def p_just_after(j: np.ndarray) -> np.ndarray:
        r = np.exp(_breakpoint(j, x, n))
        return at_least(x, n, r) + _at_most(j, n, r)

    # p rises from one breakpoint to the next, though not all the way between them
    j = _first(lambda j: p_just_after(j) >= area, x - 1)
    after = _breakpoint(j, x, n)
    low = np.exp(after)
    jumped = at_least(x, n, low) + _at_most(j - 1, n, low) < area
    # reached before the jump at j: between the breakpoints, or before the first of them
    first = ~jumped & (j == 0)
    low[first] = exact_low(
        x[first],
        (n - x)[first],
        area,
    )
    mid = ~jumped & (j > 0)
    args = x[mid], n[mid], j[mid]

    def gap(log_odds: np.ndarray, x: np.ndarray, n: np.ndarray, j: np.ndarray) -> np.ndarray:
        r = np.exp(log_odds)
        return at_least(x, n, r) + _at_most(j - 1, n, r) - area

    before = _breakpoint(j[mid] - 1, *args[:2])
    low[mid] = np.exp(root(gap, before, after[mid], *args))
    out[here] = low
    return out


def _breakpoint(j: np.ndarray, x: np.ndarray, n: np.ndarray) -> np.ndarray:
    """Return the log odds from which on j < x is no likelier than x."""
    from scipy.special import gammaln

    j = np.minimum(j, x - 1)
    own = gammaln(x + 1) - gammaln(j + 1)
    rest = gammaln(n - x + 1) - gammaln(n - j + 1)
    return (own + rest - _TIE) / (x - j)


def _at_most(j: np.ndarray, n: np.ndarray, odds: np.ndarray) -> np.ndarray:
    return at_least(
        n - j,
        n,
        1 / odds,
    )


def _first(true_from: Callable[[np.ndarray], np.ndarray], size: np.ndarray) -> np.ndarray:
    """Return the first whole number up to ``size`` at which a lasting condition becomes true."""
    low, high = np.zeros(np.shape(size)), np.array(size, dtype="float64")
    while (low < high).any():
        mid = np.floor((low + high) / 2)
        is_true = true_from(mid)
        low = np.where(
            is_true | (low >= high),
            low,
            mid + 1,
        )
        high = np.where(is_true, mid, high)
    return low
