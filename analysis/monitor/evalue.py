"""An e-value and an interval that hold whenever one looks: a t test on whitened days with a level
of its own, mixed with one of days that each leave the normal level by their own way.

The dependence of days is taken at an upper confidence bound, since a few weeks of normal days
can't tell it well. That makes the e-value one by simulation (see docs/monitoring.md), not by
theorem.
"""

from dataclasses import dataclass

import numpy as np

from analysis.baseline.spread import RHO, SHARE
from analysis.monitor.running import Running
from analysis.monitor.uneven import CONFIDENCE, upper_dependence

# days of information at which the test is as good as can be
PRIOR_DAYS = 1.0
# weight of one shift of all days; the rest is that of shifts of single days
COMMON = 0.75
# a shift next to none
_BESIDE = 1e-9


@dataclass(frozen=True, slots=True)
class Evalue:
    """After each of K days: log e-value, estimate and limits of the shift; (S, K). ``rho``,
    ``share``: (S,)."""

    log_e: np.ndarray
    shift: np.ndarray
    low: np.ndarray
    high: np.ndarray
    rho: np.ndarray
    share: np.ndarray


def t_evalue(running: Running, alpha: float = 0.05, confidence: float = CONFIDENCE) -> Evalue:
    """Return the e-value against 'as on normal days' after each day, and an interval valid at any
    time.

    Parameters
    ----------
    running : analysis.monitor.running.Running
    alpha : float
        Of the interval; the e-value tells at 1 / alpha.
    confidence : float
        Of the bound on dependence.

    Returns
    -------
    Evalue
        Limits are infinite where days are too few. They are those of one shift of all days.

    Source
    ------
    Lindon, Ham, Tingley & Bojinov (2022), Anytime-valid linear models, arXiv:2210.08589.
    """
    strata = np.arange(running.shift.shape[1])
    way = upper_dependence(running.weight, confidence)
    shift = running.shift[:, strata, way]
    variance = running.variance[:, strata, way]
    df = running.df
    error = np.sqrt(variance * running.day_variance()[:, strata, way])
    of_all = np.log(COMMON) + _log_e((shift / error) ** 2, 1 / variance, df)
    # before the first day that is known nothing has been bet
    of_days = np.log(1 - COMMON) + np.nan_to_num(running.uneven)
    log_e = np.logaddexp(of_all, of_days)
    reach = error * _reach(1 / variance, df, alpha * COMMON)
    told = log_e >= -np.log(alpha)
    # a shift of none is left out just where the e-value tells, and so are those beyond it
    low = np.where(told & (shift > 0), np.maximum(shift - reach, _BESIDE), shift - reach)
    high = np.where(told & (shift < 0), np.minimum(shift + reach, -_BESIDE), shift + reach)
    return Evalue(
        log_e=log_e.T,
        shift=shift.T,
        low=low.T,
        high=high.T,
        rho=RHO[way],
        share=SHARE[way],
    )


def _log_e(square: np.ndarray, information: np.ndarray, df: np.ndarray) -> np.ndarray:
    shrunk = PRIOR_DAYS / (PRIOR_DAYS + information)
    with np.errstate(invalid="ignore"):
        gain = np.log1p(square / df) - np.log1p(shrunk * square / df)
        value = 0.5 * np.log(shrunk) + (df + 1) / 2 * gain
    # before the first day that is known nothing has been bet
    return np.where(np.isfinite(value), value, 0.0)


def _reach(information: np.ndarray, df: np.ndarray, alpha: float) -> np.ndarray:
    """Return how many standard errors the limits lie from the estimate."""
    shrunk = PRIOR_DAYS / (PRIOR_DAYS + information)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        limit = np.exp(2 / (df + 1) * (-np.log(alpha) - 0.5 * np.log(shrunk)))
        square = df * (limit - 1) / (1 - limit * shrunk)
        return np.where(limit * shrunk < 1, np.sqrt(np.maximum(square, 0.0)), np.inf)
