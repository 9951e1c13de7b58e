"""The E-test of a rate ratio, and its inversion.

The p-value sums the probabilities, of both Poisson counts under the null ratio at its restricted maximum
likelihood, of all pairs of counts that are at least as extreme as those observed. For each first count y1 the
extreme second counts are those up to (or from) a bound of closed form, so one sum over y1 is enough: the
memory needed is bounded, and the work grows with the square root of the counts.
"""

import numpy as np

# probability outside this many standard deviations is below 1e-17
_WIDTH = 9.0
_CELLS = 500_000
_TIE = 1e-7


def etest_p(x1, x2, odds):
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


def etest_tail(x1, x2, odds):
    """Return the one-sided p-value of 'the first rate is higher'.

    Parameters
    ----------
    x1, x2, odds : numpy.ndarray of float64

    Returns
    -------
    numpy.ndarray of float64
    """
    return _sum(x1, x2, odds, both=False)


def _sum(x1, x2, odds, both):
    n = x1 + x2
    statistic = (x1 - odds * x2) / np.sqrt(odds * n)
    upper = np.ones(np.shape(x1), dtype=bool)
    # sum over the rarer of the two; swapped, the statistic changes its sign
    swap = odds > 1
    r = np.where(swap, 1 / odds, odds)
    t = np.where(swap, -statistic, statistic)
    upper = ~swap
    if both:
        t, upper = np.abs(t), np.ones(np.shape(t), dtype=bool)
    m2 = n / (1 + r)
    m1 = r * m2
    width = _WIDTH + np.minimum(np.abs(t), 38)
    first = np.maximum(0, np.floor(m1 - width * np.sqrt(m1)))
    cells = np.ceil(m1 + width * np.sqrt(m1) + width**2 / 3) - first + 1
    out = np.empty(np.shape(x1))
    block = np.cumsum(cells) // _CELLS
    for part in np.split(np.arange(len(out)), np.flatnonzero(np.diff(block)) + 1):
        out[part] = _block(
            first[part],
            cells[part].astype(int),
            m1[part],
            m2[part],
            r[part],
            t[part],
            upper[part],
            both,
        )
    return np.minimum(out, 1)


def _block(first, cells, m1, m2, r, t, upper, both):
    """Sum over y1 = first, first + 1, ... for some rows at once, laid end to end."""
    from scipy.special import gammaln, pdtr, pdtrc

    starts = np.cumsum(cells) - cells
    row = np.repeat(np.arange(len(cells)), cells)
    y1 = first[row] + np.arange(cells.sum()) - starts[row]
    m1, m2, r, t, upper = m1[row], m2[row], r[row], t[row], upper[row]

    def bound(t):
        # the y2 at which the statistic is t: r s^2 + t sqrt(r) s = (1 + r) y1, where s^2 = y1 + y2
        return ((np.sqrt(t * t + 4 * (1 + r) * y1) - t) / 2) ** 2 / r - y1

    def at_least_t():
        most = np.floor(bound(t) + _TIE)
        return np.where((most >= 0) & ~((y1 == 0) & (t > 0)), pdtr(np.maximum(most, 0), m2), 0)

    def at_most(t):
        least = np.ceil(bound(t) - _TIE)
        return np.where(least > 0, pdtrc(np.maximum(least - 1, 0), m2), 1)

    if both:
        inner = at_least_t() + np.where(t > 0, at_most(-t), 1)
    else:
        inner = np.where(upper, at_least_t(), at_most(t))
    return np.add.reduceat(np.exp(y1 * np.log(m1) - m1 - gammaln(y1 + 1)) * inner, starts)
