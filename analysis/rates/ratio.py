"""Ratio of two rates: interval and p-value from one p-value function a method."""

import numpy as np

from analysis.rates import central
from analysis.rates.inputs import RatioInterval, choose, counts, plain, positive, tail_area

# method -> (upper tail p of an odds, lower limit of the odds for a tail area)
_METHODS = {
    "exact": (central.exact_tail, central.exact_low),
    "midp": (central.midp_tail, central.midp_low),
    "score": (central.score_tail, central.score_low),
}
_WHOLE = ("exact", "midp")


def ratio_interval(count_1, exposure_1, count_2, exposure_2, *, method="exact", level=0.95, alternative="two-sided", null=1.0):
    """Return the ratio of two rates, its confidence interval and the p-value of a null ratio.

    Parameters
    ----------
    count_1, count_2 : array-like of numbers
    exposure_1, exposure_2 : array-like of float
    method : str
    level : float
    alternative : str
    null : array-like of float

    Returns
    -------
    RatioInterval
    """
    choose(method, "method", _METHODS)
    area = tail_area(level, alternative)
    whole = method in _WHOLE
    x1, x2 = counts(count_1, "count_1", whole), counts(count_2, "count_2", whole)
    t1, t2 = positive(exposure_1, "exposure_1"), positive(exposure_2, "exposure_2")
    x1, x2, t1, t2, null = np.broadcast_arrays(x1, x2, t1, t2, positive(null, "null"))
    tail, lower = _METHODS[method]
    ratio, low, high, p = (np.full(x1.shape, np.nan) for _ in range(4))
    here = ~(np.isnan(x1) | np.isnan(x2))
    y1, y2, scale = x1[here], x2[here], (t2 / t1)[here]
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio[here] = y1 / y2 * scale
        odds = null[here] / scale
        # everything below the ratio is everything above its inverse
        low[here] = 0 if alternative == "less" else lower(y1, y2, area) * scale
        high[here] = np.inf if alternative == "greater" else scale / lower(y2, y1, area)
        greater, less = tail(y1, y2, odds), tail(y2, y1, 1 / odds)
    p[here] = greater if alternative == "greater" else less if alternative == "less" else np.minimum(1, 2 * np.minimum(greater, less))
    p[(x1 == 0) & (x2 == 0)] = 1
    return RatioInterval(*map(plain, (ratio, low, high, p)))
