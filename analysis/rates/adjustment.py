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
        from statsmodels.stats.multitest import multipletests

        name = {"holm": "holm", "bh": "fdr_bh"}[method]
        out[known] = multipletests(values[known], method=name)[1]
    return out
