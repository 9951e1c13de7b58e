"""Random effects of estimates that may share information."""

from dataclasses import dataclass

import numpy as np

from analysis.rates.roots import root_of

METHODS = ("reml", "pm")


@dataclass(frozen=True, slots=True)
class RandomEffects:
    """Mean of n estimates, and how they scatter about it.

    Attributes
    ----------
    mean, low, high, p : float
        With its interval, and the p-value of a mean of 0.
    prediction_low, prediction_high : float
        Interval for another estimate without error of its own; NaN below three estimates.
    tau_squared, i_squared : float
        Variance between, and the share of the scatter that is not error.
    """

    mean: float
    low: float
    high: float
    p: float
    prediction_low: float
    prediction_high: float
    tau_squared: float
    i_squared: float


def random_effects(
    estimates: np.ndarray,
    covariance: np.ndarray,
    *,
    method: str = "reml",
    level: float = 0.95,
    floor: bool = False,
) -> RandomEffects:
    """Estimate the mean of effects that differ, by Hartung and Knapp.

    Parameters
    ----------
    estimates : numpy.ndarray of float64, shape (n,)
    covariance : numpy.ndarray of float64, shape (n,) or (n, n)
        Variances of the estimates, or their covariance.
    method : {"reml", "pm"}
        For the variance between: restricted likelihood, or Paule & Mandel.
    level : float
    floor : bool
        Never narrower than if the scatter were what the errors leave.

    Returns
    -------
    RandomEffects

    Raises
    ------
    ValueError
        If shapes do not fit, there are fewer than two estimates, or the method is not one of the
        choices.

    Source
    ------
    Hartung & Knapp (2001), Statistics in Medicine 20:3875-3889; Viechtbauer (2005), Journal of
    Educational and Behavioral Statistics 30:261-293 (REML); Paule & Mandel (1982), Journal of
    Research of the NBS 87:377-385; prediction: Higgins, Thompson & Spiegelhalter (2009), JRSS A
    172:137-159; floor: Roever, Knapp & Friede (2015), BMC Medical Research Methodology 15:99.
    """
    from scipy.special import stdtr, stdtrit

    if method not in METHODS:
        raise ValueError(f"method: {method!r} is not one of {', '.join(METHODS)}")
    y = np.asarray(estimates, dtype="float64")
    v = np.asarray(covariance, dtype="float64")
    v = np.diag(v) if v.ndim == 1 else v
    if v.shape != (len(y), len(y)):
        raise ValueError(f"covariance: shape {v.shape} does not fit {len(y)} estimates")
    if len(y) < 2:
        raise ValueError(f"estimates: {len(y)}: expected at least 2")
    df = len(y) - 1
    tau2 = _tau_squared(y, v, method)
    mean, information, squares = _weighted(y, v, tau2)
    scatter = max(squares / df, 1.0) if floor else squares / df
    error = np.sqrt(scatter / information)
    reach = stdtrit(df, (1 + level) / 2)
    # metafor takes the same t for both intervals
    away = reach * np.sqrt(tau2 + error**2) if len(y) >= 3 else np.nan
    typical = df / _typical_precision(v)
    return RandomEffects(
        mean=mean,
        low=mean - reach * error,
        high=mean + reach * error,
        p=float(2 * stdtr(df, -abs(mean / error))) if error > 0 else np.nan,
        prediction_low=mean - away,
        prediction_high=mean + away,
        tau_squared=tau2,
        i_squared=float(tau2 / (tau2 + typical)),
    )


def _weighted(y: np.ndarray, v: np.ndarray, tau2: float) -> tuple[float, float, float]:
    """Return the mean, its information and the weighted squares about it."""
    inverse = np.linalg.inv(v + tau2 * np.eye(len(y)))
    information = inverse.sum()
    mean = (inverse @ y).sum() / information
    away = y - mean
    return float(mean), float(information), float(away @ inverse @ away)


def _typical_precision(v: np.ndarray) -> float:
    weight = 1 / np.diag(v)
    return float(weight.sum() - (weight**2).sum() / weight.sum())


def _tau_squared(y: np.ndarray, v: np.ndarray, method: str) -> float:
    identity = np.eye(len(y))

    def excess(tau2: float) -> float:
        return _weighted(y, v, tau2)[2] - (len(y) - 1)

    def slope(tau2: float) -> float:
        """Return the derivative of the restricted log likelihood, times two."""
        inverse = np.linalg.inv(v + tau2 * identity)
        summed = inverse.sum(axis=1)
        projection = inverse - np.outer(summed, summed) / summed.sum()
        fitted = projection @ y
        return float(fitted @ fitted - np.trace(projection))

    gap = excess if method == "pm" else slope
    if gap(0.0) <= 0:
        return 0.0
    top = 1.0
    while gap(top) > 0:
        top *= 4
    return root_of(gap, 0.0, top)
