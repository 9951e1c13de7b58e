"""An e-value and an interval that hold whenever one looks: a t test on whitened days with a level
of its own.

The dependence of days is taken at an upper confidence bound, since a few weeks of normal days
can't tell it well. That makes the e-value one by simulation (see docs/monitoring.md), not by
theorem.
"""

from dataclasses import dataclass

import numpy as np

from analysis.baseline.spread import RHO, SHARE
from analysis.monitor.running import Running

# how sure the bound on dependence is; set by simulation so that false alarms over 30 days stay
# below the level
CONFIDENCE = 0.8
# days of information at which the test is as good as can be
PRIOR_DAYS = 1.0
_LONG_RUN = 1 + 2 * SHARE * RHO / (1 - RHO)
_ORDER = np.argsort(_LONG_RUN, kind="stable")


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


def upper_dependence(weight: np.ndarray, confidence: float = CONFIDENCE) -> np.ndarray:
    """Choose the dependence that is exceeded with little probability only.

    Parameters
    ----------
    weight : numpy.ndarray of float64, shape (S, G)
        Of each way of dependence, from the normal days alone.
    confidence : float

    Returns
    -------
    numpy.ndarray of int64, shape (S,)
        Index into the ways, which are ordered by how far they inflate the variance of a long sum.
    """
    below = np.cumsum(weight[:, _ORDER], axis=1) < confidence
    rank = np.minimum(below.sum(axis=1), len(_ORDER) - 1)
    return _ORDER[rank]


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
        Limits are infinite where days are too few.

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
    log_e = _log_e((shift / error) ** 2, 1 / variance, df)
    reach = error * _reach(1 / variance, df, alpha)
    return Evalue(
        log_e=log_e.T,
        shift=shift.T,
        low=(shift - reach).T,
        high=(shift + reach).T,
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
