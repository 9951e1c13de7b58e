"""Ratio of two negative binomial rates of given dispersions: p-value and its inversion.

The exact central limits of a Poisson rate ratio are quantiles of a ratio of two gamma variates. A
negative binomial count is a Poisson count whose rate carries gamma noise of mean 1 and variance
alpha, and its exact limits are quantiles of gamma over gamma. Both together: the lower p-value is

    P(G(x1) / N1  <=  odds * G(x2 + 1) / N2),   N_i gamma noise of mean 1 and variance alpha_i,

the fiducial distribution of the ratio (Krishnamoorthy & Lee, 2010). It is the exact conditional one
when both dispersions are 0 and the exact negative binomial one when the other rate is known; 0
needs no special care. The other direction is the mirror image.
"""

import numpy as np

from analysis.rates.central import exact_low, exact_tail
from analysis.rates.roots import root

# trapezoidal rule on the normal scale, where it converges faster than any power of the step
_SCORES = np.arange(-10, 10.25, 0.5)
_NONE = 1e-12


def negbin_tail(
    x1: np.ndarray, x2: np.ndarray, odds: np.ndarray, alpha_1: np.ndarray, alpha_2: np.ndarray
) -> np.ndarray:
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
    here = _noisy(x1, alpha_1, alpha_2)
    mixture = _Mixture(
        x1[here],
        x2[here],
        alpha_1[here],
        alpha_2[here],
    )
    out[here] = mixture.cdf(np.log(odds[here]))
    return out


def negbin_low(
    x1: np.ndarray, x2: np.ndarray, area: float, alpha_1: np.ndarray, alpha_2: np.ndarray
) -> np.ndarray:
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
    here = _noisy(x1, alpha_1, alpha_2)
    x, y, noise_x, noise_y = x1[here], x2[here], alpha_1[here], alpha_2[here]

    def quotient(share: float) -> np.ndarray:
        areas = np.full(x.shape, share)
        below = _quantile(areas, x, noise_x)
        return np.log(
            below
            / _quantile(
                areas,
                y + 1,
                noise_y,
                upper=True,
            )
        )

    mixture = _Mixture(x, y, noise_x, noise_y)

    def gap(log_odds: np.ndarray, row: np.ndarray) -> np.ndarray:
        return mixture.cdf(log_odds, row.astype(int)) - area

    # P(A or B) is at most the sum, P(A and B) is the product: a bracket
    low, high = quotient(area / 2), quotient(float(np.sqrt(area)))
    rows = np.arange(len(x), dtype="float64")
    out[here] = np.exp(root(gap, low, high, rows))
    return out


def _noisy(x1: np.ndarray, alpha_1: np.ndarray, alpha_2: np.ndarray) -> np.ndarray:
    return (x1 > 0) & ((alpha_1 > _NONE) | (alpha_2 > _NONE))


class _Mixture:
    """Distribution of the log odds.

    The narrower of its two parts is held at nodes, the wider one integrated exactly.
    """

    def __init__(
        self, x1: np.ndarray, x2: np.ndarray, alpha_1: np.ndarray, alpha_2: np.ndarray
    ) -> None:
        shape_2 = x2 + 1
        first_held = _spread(x1, alpha_1) < _spread(shape_2, alpha_2)
        self.first_held = first_held
        self.shape = np.where(first_held, shape_2, x1)
        self.alpha = np.where(first_held, alpha_2, alpha_1)
        held_shape = np.where(first_held, x1, shape_2)
        held_alpha = np.where(first_held, alpha_1, alpha_2)
        self.nodes = _nodes(held_shape[:, None], held_alpha[:, None])
        density = np.exp(-(_SCORES**2) / 2)
        self.weights = density / density.sum()

    def cdf(self, log_odds: np.ndarray, rows: "np.ndarray | slice" = slice(None)) -> np.ndarray:
        """Return P(part 1 / part 2 <= odds)."""
        first = self.first_held[rows, None]
        odds = np.exp(log_odds)[:, None]
        nodes = self.nodes[rows]
        at = np.where(
            first,
            nodes / odds,
            nodes * odds,
        )
        below, above = _cdf(
            at,
            self.shape[rows, None],
            self.alpha[rows, None],
        )
        return np.where(first, above, below) @ self.weights


def _nodes(shape: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    """Return quantiles at normal scores, each from its own tail, which keeps its digits."""
    from scipy.special import ndtr

    left = _SCORES <= 0
    area = np.broadcast_to(ndtr(-np.abs(_SCORES)), (len(shape), len(_SCORES)))
    nodes = np.empty(area.shape)
    nodes[:, left] = _quantile(
        area[:, left],
        shape,
        alpha,
    )
    nodes[:, ~left] = _quantile(
        area[:, ~left],
        shape,
        alpha,
        upper=True,
    )
    return nodes


def _spread(shape: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    """Return the variance of the log of gamma over noise, roughly."""
    return 1 / shape + alpha


def _quantile(
    area: np.ndarray, shape: np.ndarray, alpha: np.ndarray, upper: bool = False
) -> np.ndarray:
    """Return the quantile of a gamma variate over its noise."""
    from scipy.special import betaincinv, gammainccinv, gammaincinv

    area, shape, alpha = np.broadcast_arrays(area, shape, alpha)
    out = np.empty(area.shape)
    noisy = alpha > _NONE
    plain_quantile = gammainccinv if upper else gammaincinv
    out[~noisy] = plain_quantile(shape[~noisy], area[~noisy])
    a, noise, q = shape[noisy], alpha[noisy], area[noisy]
    if upper:
        # of the complement, which keeps its digits near 0
        rest = betaincinv(1 / noise, a, q)
        odds = (1 - rest) / rest
    else:
        share = betaincinv(a, 1 / noise, q)
        odds = share / (1 - share)
    out[noisy] = odds / noise
    return out


def _cdf(at: np.ndarray, shape: np.ndarray, alpha: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return P(<= at) and P(> at) of a gamma variate over its noise."""
    from scipy.special import betainc, betaincc, gammainc, gammaincc

    at, shape, alpha = np.broadcast_arrays(at, shape, alpha)
    below, above = np.empty(at.shape), np.empty(at.shape)
    noisy = alpha > _NONE
    a, x = shape[~noisy], at[~noisy]
    below[~noisy] = gammainc(a, x)
    above[~noisy] = gammaincc(a, x)
    a, x, noise = shape[noisy], at[noisy], alpha[noisy]
    scaled = noise * x
    share = scaled / (1 + scaled)
    below[noisy] = betainc(a, 1 / noise, share)
    above[noisy] = betaincc(a, 1 / noise, share)
    return below, above
