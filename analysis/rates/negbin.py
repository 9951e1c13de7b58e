"""Ratio of two negative binomial rates with given dispersions: a p-value function and its inversion.

The exact central limits of a Poisson rate ratio are quantiles of a ratio of two gamma variates. A negative
binomial count is a Poisson count whose rate carries gamma noise of mean 1 and variance alpha, and its exact
limits are quantiles of gamma over gamma. Both together: the lower p-value is

    P(G(x1) / N1  <=  odds * G(x2 + 1) / N2),   N_i gamma noise of mean 1 and variance alpha_i,

the fiducial distribution of the ratio (Krishnamoorthy & Lee, 2010). It is the exact conditional one when both
dispersions are 0 and the exact negative binomial one when the other rate is known; 0 needs no special care.
The other direction is the mirror image.
"""

import numpy as np

from analysis.rates.central import exact_low, exact_tail
from analysis.rates.inputs import root

# trapezoidal rule on the normal scale, where it converges faster than any power of the step
_SCORES = np.arange(-10, 10.25, 0.5)
_NONE = 1e-12


def negbin_tail(x1, x2, odds, alpha_1, alpha_2):
    """Return the one-sided p-value of 'the first rate is higher'.

    Parameters
    ----------
    x1, x2, odds : numpy.ndarray of float64, shape (n,)
    alpha_1, alpha_2 : numpy.ndarray of float64, shape (n,)
        Variance of the noise of each rate; 0 is Poisson.

    Returns
    -------
    numpy.ndarray of float64, shape (n,)
    """
    out = exact_tail(x1, x2, odds)
    here = (x1 > 0) & ((alpha_1 > _NONE) | (alpha_2 > _NONE))
    out[here] = _Mixture(x1[here], x2[here], alpha_1[here], alpha_2[here]).cdf(np.log(odds[here]))
    return out


def negbin_low(x1, x2, area, alpha_1, alpha_2):
    """Return the odds at which `negbin_tail` is ``area``.

    Parameters
    ----------
    x1, x2 : numpy.ndarray of float64, shape (n,)
    area : float
    alpha_1, alpha_2 : numpy.ndarray of float64, shape (n,)

    Returns
    -------
    numpy.ndarray of float64, shape (n,)
    """
    out = exact_low(x1, x2, area)
    here = (x1 > 0) & ((alpha_1 > _NONE) | (alpha_2 > _NONE))
    a, b, s1, s2 = x1[here], x2[here] + 1, alpha_1[here], alpha_2[here]
    # P(A or B) is at most the sum, P(A and B) is the product: a bracket
    half, square = np.full(a.shape, area / 2), np.full(a.shape, np.sqrt(area))
    low = np.log(_quantile(half, a, s1) / _quantile(half, b, s2, upper=True))
    high = np.log(_quantile(square, a, s1) / _quantile(square, b, s2, upper=True))
    mixture = _Mixture(a, x2[here], s1, s2)
    rows = np.arange(len(a), dtype="float64")
    out[here] = np.exp(root(lambda u, row: mixture.cdf(u, row.astype(int)) - area, low, high, rows))
    return out


class _Mixture:
    """Distribution of the log odds; the narrower of its two parts is held at nodes, the wider one integrated exactly."""

    def __init__(self, x1, x2, alpha_1, alpha_2):
        from scipy.special import ndtr

        self.first_held = _spread(x1, alpha_1) < _spread(x2 + 1, alpha_2)
        held, other = (x1, alpha_1), (x2 + 1, alpha_2)
        pick = lambda a, b: np.where(self.first_held, a, b)  # noqa: E731
        shape, alpha = pick(held[0], other[0]), pick(held[1], other[1])
        self.shape, self.alpha = pick(other[0], held[0]), pick(other[1], held[1])
        left = _SCORES <= 0
        area = np.broadcast_to(ndtr(-np.abs(_SCORES)), (len(shape), len(_SCORES)))
        nodes = np.empty(area.shape)
        nodes[:, left] = _quantile(area[:, left], shape[:, None], alpha[:, None])
        nodes[:, ~left] = _quantile(area[:, ~left], shape[:, None], alpha[:, None], upper=True)
        self.nodes = nodes
        self.weights = np.exp(-(_SCORES**2) / 2) / np.exp(-(_SCORES**2) / 2).sum()

    def cdf(self, log_odds, rows=slice(None)):
        """P(part 1 / part 2 <= odds)."""
        first, odds = self.first_held[rows, None], np.exp(log_odds)[:, None]
        nodes, shape, alpha = self.nodes[rows], self.shape[rows, None], self.alpha[rows, None]
        at = np.where(first, nodes / odds, nodes * odds)
        below, above = _cdf(at, shape, alpha)
        return np.where(first, above, below) @ self.weights


def _spread(shape, alpha):
    """Return the variance of the log of gamma over noise, roughly."""
    return 1 / shape + alpha


def _quantile(area, shape, alpha, upper=False):
    """Return the quantile of a gamma variate over its noise."""
    from scipy.special import betaincinv, gammainccinv, gammaincinv

    area, shape, alpha = np.broadcast_arrays(area, shape, alpha)
    out = np.empty(area.shape)
    noisy = alpha > _NONE
    calm = ~noisy
    out[calm] = (gammainccinv if upper else gammaincinv)(shape[calm], area[calm])
    a, s, q = shape[noisy], alpha[noisy], area[noisy]
    if upper:
        # of the complement, which keeps its digits near 0
        rest = betaincinv(1 / s, a, q)
        out[noisy] = (1 - rest) / rest / s
    else:
        share = betaincinv(a, 1 / s, q)
        out[noisy] = share / (1 - share) / s
    return out


def _cdf(at, shape, alpha):
    """Return P(<= at) and P(> at) of a gamma variate over its noise."""
    from scipy.special import betainc, betaincc, gammainc, gammaincc

    at, shape, alpha = np.broadcast_arrays(at, shape, alpha)
    below, above = np.empty(at.shape), np.empty(at.shape)
    noisy = alpha > _NONE
    calm = ~noisy
    below[calm], above[calm] = gammainc(shape[calm], at[calm]), gammaincc(shape[calm], at[calm])
    a, s, x = shape[noisy], alpha[noisy], at[noisy]
    share = s * x / (1 + s * x)
    below[noisy], above[noisy] = betainc(a, 1 / s, share), betaincc(a, 1 / s, share)
    return below, above
