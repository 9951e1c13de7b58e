"""The rate of a series of counts, with the dispersion estimated from it."""

from dataclasses import dataclass

import numpy as np

from analysis.rates.inputs import choose, floats, tail_area
from analysis.rates.inputs import counts as checked


@dataclass(frozen=True, slots=True)
class SeriesRate:
    """Rates of series, a row each; unpacks as (rate, low, high, dispersion)."""

    rate: np.ndarray
    low: np.ndarray
    high: np.ndarray
    dispersion: np.ndarray
    n: np.ndarray
    method: str
    level: float

    def __iter__(self):
        return iter((self.rate, self.low, self.high, self.dispersion))


def series_rate(counts, exposures, *, method="quasi", level=0.95):
    """Return the rate of each series with an interval that allows for overdispersion.

    Parameters
    ----------
    counts : array-like of float, shape (days,) or (series, days)
        NaN where a day is missing.
    exposures : array-like of float
        Broadcasts against ``counts``. A day whose exposure is not known is missing.
    method : {"quasi", "negbin"}
        quasi: total over exposure, Pearson dispersion (at least 1) and t quantiles of n - 1
        (McCullagh & Nelder, 1989). negbin: the mean of days weighted by 1 / (mean + a mean^2),
        ``a`` by moments (Breslow, 1984).
    level : float

    Returns
    -------
    SeriesRate
        ``dispersion`` is the ratio of variance to mean for quasi, the coefficient of the squared
        mean for negbin; NaN, and an interval from 0 to infinity, where fewer than two days are
        known. Days are taken as independent.

    Raises
    ------
    ValueError
        If a count is negative or the method is not known.
    """
    from scipy import stats

    choose(method, "method", ("quasi", "negbin"))
    tail_area(level, "two-sided")
    y = np.atleast_2d(checked(counts, "counts", whole=False))
    t = np.broadcast_to(floats(exposures, "exposures"), y.shape)
    known = ~np.isnan(y) & (t > 0)
    y, t = np.where(known, y, np.nan), np.where(known, t, np.nan)
    n = np.sum(known, axis=1)
    with np.errstate(all="ignore"):
        rate = np.nansum(y, axis=1) / np.nansum(t, axis=1)
        mean = rate[:, None] * t
        excess = np.nansum((y - mean) ** 2 / mean, axis=1)
        phi = np.where(n > 1, np.where(rate > 0, excess / (n - 1), 1.0), np.nan)
        if method == "quasi":
            dispersion = np.maximum(phi, 1.0)
            se = np.sqrt(dispersion / np.nansum(y, axis=1))
        else:
            spread = np.nansum((y - mean) ** 2 - mean, axis=1) * n / np.maximum(n - 1, 1)
            dispersion = np.where(
                n > 1, np.maximum(spread / np.nansum(mean**2, axis=1), 0.0), np.nan
            )
            weight = 1 / (1 + dispersion[:, None] * mean)
            rate = np.nansum(weight * y, axis=1) / np.nansum(weight * t, axis=1)
            se = 1 / np.sqrt(np.nansum(weight * rate[:, None] * t, axis=1))
        quantile = stats.t.ppf(0.5 + level / 2, np.maximum(n - 1, 1))
        low, high = rate * np.exp(-quantile * se), rate * np.exp(quantile * se)
        # no act seen: the log scale ends, the exact bound does not
        none = rate == 0
        low = np.where(none, 0.0, low)
        high = np.where(none, -np.log((1 - level) / 2) / np.nansum(t, axis=1), high)
        low, high = np.where(n > 1, low, 0.0), np.where(n > 1, high, np.inf)
        rate = np.where(n > 0, rate, np.nan)
    shape = (lambda v: v[0]) if np.ndim(counts) == 1 else (lambda v: v)
    return SeriesRate(
        shape(rate), shape(low), shape(high), shape(dispersion), shape(n), method, level
    )
