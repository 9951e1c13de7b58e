"""The rate of a series of counts, with the dispersion estimated from it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from analysis.rates.inputs import choose, floats, tail_area
from analysis.rates.inputs import counts as checked_counts


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

    def __iter__(self) -> Iterator[np.ndarray]:
        return iter((self.rate, self.low, self.high, self.dispersion))


def series_rate(
    counts: ArrayLike, exposures: ArrayLike, *, method: str = "quasi", level: float = 0.95
) -> SeriesRate:
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
    choose(method, "method", ("quasi", "negbin"))
    tail_area(level, "two-sided")
    y = np.atleast_2d(checked_counts(counts, "counts", whole=False))
    given = np.broadcast_to(floats(exposures, "exposures"), y.shape)
    known = ~np.isnan(y) & (given > 0)
    y, t = np.where(known, y, np.nan), np.where(known, given, np.nan)
    n = np.sum(known, axis=1)
    fit = _quasi if method == "quasi" else _negbin
    with np.errstate(all="ignore"):
        rate, error, dispersion = fit(y, t, n)
        low, high = _limits(rate, error, n, np.nansum(t, axis=1), level)
        rate = np.where(n > 0, rate, np.nan)
    numbers: Any = (rate, low, high, dispersion, n)
    if np.ndim(counts) == 1:
        numbers = tuple(values[0] for values in numbers)
    return SeriesRate(*numbers, method=method, level=level)


def _quasi(y: np.ndarray, t: np.ndarray, n: np.ndarray) -> tuple[np.ndarray, ...]:
    """Return rate, error of its logarithm, and variance over mean (at least 1)."""
    total = np.nansum(y, axis=1)
    rate = total / np.nansum(t, axis=1)
    mean = rate[:, None] * t
    squares = np.nansum((y - mean) ** 2 / mean, axis=1)
    phi = np.where(rate > 0, squares / (n - 1), 1.0)
    dispersion = np.maximum(np.where(n > 1, phi, np.nan), 1.0)
    return rate, np.sqrt(dispersion / total), dispersion


def _negbin(y: np.ndarray, t: np.ndarray, n: np.ndarray) -> tuple[np.ndarray, ...]:
    """Return rate, error of its logarithm, and the coefficient of the squared mean, by moments."""
    first = np.nansum(y, axis=1) / np.nansum(t, axis=1)
    mean = first[:, None] * t
    excess = np.nansum((y - mean) ** 2 - mean, axis=1)
    unbiased = excess * n / np.maximum(n - 1, 1)
    moment = unbiased / np.nansum(mean**2, axis=1)
    dispersion = np.where(n > 1, np.maximum(moment, 0.0), np.nan)
    weight = 1 / (1 + dispersion[:, None] * mean)
    rate = np.nansum(weight * y, axis=1) / np.nansum(weight * t, axis=1)
    information = np.nansum(weight * rate[:, None] * t, axis=1)
    return rate, 1 / np.sqrt(information), dispersion


def _limits(
    rate: np.ndarray, error: np.ndarray, n: np.ndarray, exposure: np.ndarray, level: float
) -> tuple[np.ndarray, np.ndarray]:
    """Return limits on the log scale by t; 0 to infinity below two days."""
    from scipy.special import stdtrit

    reach = np.exp(stdtrit(np.maximum(n - 1, 1), 0.5 + level / 2) * error)
    # no act seen: the log scale ends, the exact bound does not
    exact = -np.log((1 - level) / 2) / exposure
    none = rate == 0
    low = np.where(none, 0.0, rate / reach)
    high = np.where(none, exact, rate * reach)
    known = n > 1
    return np.where(known, low, 0.0), np.where(known, high, np.inf)
