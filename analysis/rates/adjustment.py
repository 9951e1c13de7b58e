"""Adjustment of p-values for their number."""

import numpy as np
from numpy.typing import ArrayLike

from analysis.rates.inputs import choose, floats


def adjust(p: ArrayLike, *, method: str = "holm") -> np.ndarray:
    """Adjust p-values for their number.

    Parameters
    ----------
    p : array-like of float, shape (n,)
        NaN is a comparison that could not be made: it stays NaN and does not count.
    method : str
        "holm": family-wise error, whatever the dependence (Holm, 1979). "bh": false discovery rate,
        for independent or positively dependent p-values (Benjamini & Hochberg, 1995).

    Returns
    -------
    numpy.ndarray of float64, shape (n,)

    Raises
    ------
    ValueError
        If a p-value is not between 0 and 1 or the method is unknown.

    Source
    ------
    Holm (1979), Scandinavian Journal of Statistics 6:65-70; Benjamini & Hochberg (1995), JRSS B
    57:289-300.

    Examples
    --------
    >>> adjust([0.01, 0.04, float("nan"), 0.03]).round(3).tolist()
    [0.03, 0.06, nan, 0.06]
    """
    choose(method, "method", ("holm", "bh"))
    values = np.atleast_1d(floats(p))
    bad = (values < 0) | (values > 1)
    if bad.any():
        first = int(np.argmax(bad))
        raise ValueError(
            f"p: {values.flat[first]:.10g} at position {first}: expected a number from 0 to 1"
        )
    out = np.full(values.shape, np.nan)
    known = ~np.isnan(values)
    if known.any():
        out[known] = _STEPS[method](values[known])
    return out


def _holm(p: np.ndarray) -> np.ndarray:
    """Step down from the smallest: each is multiplied by how many are left."""
    order = np.argsort(p)
    left = np.arange(len(p), 0, -1)
    raised = np.maximum.accumulate(p[order] * left)
    return _in_place(raised, order)


def _bh(p: np.ndarray) -> np.ndarray:
    """Step up from the largest: each is divided by its share of all, from the smallest."""
    order = np.argsort(p)
    share = np.arange(1, len(p) + 1) / len(p)
    raised = p[order] / share
    lowered = np.minimum.accumulate(raised[::-1])[::-1]
    return _in_place(lowered, order)


def _in_place(adjusted: np.ndarray, order: np.ndarray) -> np.ndarray:
    out = np.empty_like(adjusted)
    out[order] = np.minimum(adjusted, 1.0)
    return out


_STEPS = {"holm": _holm, "bh": _bh}
