"""Central p-value functions of a rate ratio, and their inversion.

Everything is said in the odds r = ratio * exposure_1 / exposure_2: given the total, the first count
is binomial with probability r / (1 + r). A ``tail`` is the p-value of 'at least so large' and rises
with r; a ``low`` is the odds at which it equals an error probability. The other direction is the
mirror image: swap the counts, invert the odds.
"""

import numpy as np

from analysis.rates.roots import root


def at_least(k: np.ndarray, n: np.ndarray, odds: np.ndarray) -> np.ndarray:
    """Return P(X >= k) for a binomial count X.

    Parameters
    ----------
    k, n, odds : numpy.ndarray of float64, broadcastable
        n is the size, odds the probability over its complement.

    Returns
    -------
    numpy.ndarray of float64
    """
    from scipy.special import betainc, betaincc

    k, n, odds = np.broadcast_arrays(k, n, odds)
    out = np.where(k <= 0, 1.0, 0.0)
    here = (k > 0) & (k <= n)
    a, r = k[here], odds[here]
    b = (n - k + 1)[here]
    # by the smaller of the two probabilities, which keeps all its digits
    below = betainc(
        a,
        b,
        r / (1 + r),
    )
    above = betaincc(
        b,
        a,
        1 / (1 + r),
    )
    out[here] = np.where(r <= 1, below, above)
    return out


def exact_tail(x1: np.ndarray, x2: np.ndarray, odds: np.ndarray) -> np.ndarray:
    """Return P(X1 >= x1) given the total.

    Parameters
    ----------
    x1, x2, odds : numpy.ndarray of float64

    Returns
    -------
    numpy.ndarray of float64
    """
    return at_least(x1, x1 + x2, odds)


def exact_low(x1: np.ndarray, x2: np.ndarray, area: float) -> np.ndarray:
    """Return the odds at which `exact_tail` is ``area`` (Clopper & Pearson, 1934).

    Parameters
    ----------
    x1, x2 : numpy.ndarray of float64
    area : float

    Returns
    -------
    numpy.ndarray of float64
    """
    from scipy.special import betaincinv

    out = np.zeros(np.shape(x1))
    here = x1 > 0
    share = betaincinv(
        x1[here],
        x2[here] + 1,
        area,
    )
    out[here] = share / (1 - share)
    return out


def midp_tail(x1: np.ndarray, x2: np.ndarray, odds: np.ndarray) -> np.ndarray:
    """Return P(X1 > x1) + P(X1 = x1) / 2 given the total.

    Parameters
    ----------
    x1, x2, odds : numpy.ndarray of float64

    Returns
    -------
    numpy.ndarray of float64
    """
    return (
        at_least(x1, x1 + x2, odds)
        + at_least(
            x1 + 1,
            x1 + x2,
            odds,
        )
    ) / 2


def midp_low(x1: np.ndarray, x2: np.ndarray, area: float) -> np.ndarray:
    """Return the odds at which `midp_tail` is ``area``.

    Parameters
    ----------
    x1, x2 : numpy.ndarray of float64
    area : float

    Returns
    -------
    numpy.ndarray of float64
    """
    out = np.zeros(np.shape(x1))
    # nothing in the second: share**n / 2 = area
    alone = (x1 > 0) & (x2 == 0)
    n = x1[alone]
    out[alone] = 1 / np.expm1(-np.log(2 * area) / n)
    both = (x1 > 0) & (x2 > 0)
    a, b = x1[both], x2[both]
    # between the exact limits of x1 and of x1 + 1
    low = np.log(exact_low(a, b, area))
    high = np.log(
        exact_low(
            a + 1,
            b - 1,
            area,
        )
    )

    def gap(log_odds: np.ndarray, a: np.ndarray, b: np.ndarray) -> np.ndarray:
        return midp_tail(a, b, np.exp(log_odds)) - area

    out[both] = np.exp(root(gap, low, high, a, b))
    return out


def score_tail(x1: np.ndarray, x2: np.ndarray, odds: np.ndarray) -> np.ndarray:
    """Return the upper tail of the score statistic, whose variance is that under the null ratio.

    Parameters
    ----------
    x1, x2, odds : numpy.ndarray of float64

    Returns
    -------
    numpy.ndarray of float64
    """
    from scipy.special import ndtr

    return ndtr((odds * x2 - x1) / np.sqrt(odds * (x1 + x2)))


def score_low(x1: np.ndarray, x2: np.ndarray, area: float) -> np.ndarray:
    """Return the odds at which `score_tail` is ``area``.

    Parameters
    ----------
    x1, x2 : numpy.ndarray of float64
    area : float

    Returns
    -------
    numpy.ndarray of float64
    """
    from scipy.special import ndtri

    # x2 r + z sqrt(n r) - x1 = 0, a quadratic in sqrt(r)
    spread = -ndtri(area) * np.sqrt(x1 + x2)
    with np.errstate(divide="ignore", invalid="ignore"):
        half = 2 * x1 / (spread + np.sqrt(spread**2 + 4 * x1 * x2))
    return np.where(
        x1 > 0,
        half * half,
        0,
    )
