"""Daily counts of strata with a known effect, more scatter than chance and memory from day to day."""

import numpy as np
from numpy.typing import ArrayLike

LAWS = ("copula", "latent", "thinning", "lasting")
_LASTS = 0.9


def make_front(
    *,
    strata: int,
    days: int,
    rate: ArrayLike,
    dispersion: float = 1.0,
    autocorrelation: float = 0.0,
    effect: ArrayLike = 1.0,
    window: tuple[int, int] | None = None,
    law: str = "copula",
    spread: str = "proportional",
    seed: "int | np.random.Generator" = 0,
) -> np.ndarray:
    """Make daily counts of strata.

    Parameters
    ----------
    strata : int
    days : int
    rate : float or array-like of float, shape (strata,)
        Mean count of a normal day.
    dispersion : float
        Variance over mean of a normal day's count; 1 is Poisson.
    autocorrelation : float
        Correlation of one day with the next: of the counts for "thinning" and "lasting", of the
        underlying normal variable for the others (the counts then have a little less).
    effect : float or array-like of float, shape (strata,)
        Ratio of the mean inside the window to that of a normal day.
    window : (int, int), optional
        First day and end (exclusive) of the window.
    law : {"copula", "latent", "thinning", "lasting"}
        "copula": negative binomial margins over a Gaussian AR(1). "latent": Poisson around a lognormal
        AR(1). "thinning": negative binomial AR(1) by beta-binomial thinning; inside a window of an
        effect below 1, each act is kept with that probability. "lasting": Poisson around a level of
        which a part wanders slowly (0.9 from one day to the next) and a part is each day's own; the
        correlation is at most what the dispersion leaves room for.
    spread : {"proportional", "square"}
        What an effect does to the variance over mean under "copula": it stays, or it falls with the
        mean. The other laws are "square".
    seed : int or numpy.random.Generator

    Returns
    -------
    numpy.ndarray of int64, shape (strata, days)

    Raises
    ------
    ValueError
        If an argument is not one of its choices, or "thinning" is asked for an effect above 1.

    Source
    ------
    Copula: Madsen & Dalthorp (2007), Environmental and Ecological Statistics 14:129-148. Latent: Zeger
    (1988), Biometrika 75:621-629. Thinning: McKenzie (1986), Advances in Applied Probability
    18:679-705.
    """
    if law not in LAWS:
        raise ValueError(f"law: {law!r} is not one of {', '.join(LAWS)}")
    if spread not in ("proportional", "square"):
        raise ValueError(f"spread: {spread!r} is not one of proportional, square")
    rng = np.random.default_rng(seed)
    normal = np.broadcast_to(_column(rate), (strata, 1))
    mean = np.repeat(normal, days, axis=1)
    times = np.ones_like(mean)
    if window is not None:
        times[:, window[0] : window[1]] = np.broadcast_to(_column(effect), (strata, 1))
    if law == "thinning":
        return _thinning(rng, mean, times, dispersion, autocorrelation)
    if law == "lasting":
        return _lasting(rng, mean, times, dispersion, autocorrelation)
    z = ar1(rng, strata, days, autocorrelation)
    if law == "latent":
        variance = np.log1p((dispersion - 1) / normal)
        level = np.exp(np.sqrt(variance) * z - variance / 2)
        return rng.poisson(mean * times * level)
    inside = dispersion if spread == "proportional" else 1 + (dispersion - 1) * times
    return _negbin_quantile(z, mean * times, np.broadcast_to(inside, mean.shape))


def _column(values: ArrayLike) -> np.ndarray:
    return np.asarray(values, dtype="float64").reshape(-1, 1)


def ar1(rng: np.random.Generator, strata: int, days: int, rho: float) -> np.ndarray:
    """Make standard normal AR(1) series.

    Parameters
    ----------
    rng : numpy.random.Generator
    strata, days : int
    rho : float

    Returns
    -------
    numpy.ndarray of float64, shape (strata, days)
    """
    from scipy.signal import lfilter

    own = np.sqrt(1 - rho**2)
    z = rng.standard_normal((strata, days)) * own
    z[:, 0] /= own
    return np.asarray(lfilter([1.0], [1.0, -rho], z, axis=1))


def _lasting(
    rng: np.random.Generator,
    mean: np.ndarray,
    times: np.ndarray,
    dispersion: float,
    rho: float,
) -> np.ndarray:
    """Chance around a level of which a part wanders slowly and a part is each day's own."""
    normal = mean[:, :1]
    asked = rho / _LASTS * dispersion
    slow = np.minimum(asked, dispersion - 1) / normal
    whole = np.log1p((dispersion - 1) / normal)
    part = np.minimum(np.log1p(slow), whole)
    wandering = np.sqrt(part) * ar1(rng, *mean.shape, _LASTS)
    drift = wandering + np.sqrt(whole - part) * rng.standard_normal(mean.shape)
    return rng.poisson(mean * times * np.exp(drift - whole / 2))


def _negbin_quantile(z: np.ndarray, mean: np.ndarray, dispersion: np.ndarray) -> np.ndarray:
    from scipy.special import ndtr
    from scipy.stats import nbinom, poisson

    u = np.clip(ndtr(z), 1e-12, 1 - 1e-12)
    if np.all(dispersion <= 1):
        return poisson.ppf(u, mean).astype("int64")
    size = mean / (dispersion - 1)
    return nbinom.ppf(u, size, 1 / dispersion).astype("int64")


def _thinning(
    rng: np.random.Generator,
    mean: np.ndarray,
    times: np.ndarray,
    dispersion: float,
    rho: float,
) -> np.ndarray:
    if (times > 1).any():
        raise ValueError(
            "effect: thinning keeps acts, so the effect is at most 1; use law 'copula' or 'latent'"
        )
    scattered = dispersion > 1
    size = mean[:, 0] / (dispersion - 1) if scattered else mean[:, 0]

    def fresh(share: float) -> np.ndarray:
        if scattered:
            return rng.negative_binomial(size * share, 1 / dispersion)
        return rng.poisson(size * share)

    out = np.empty(mean.shape, dtype="int64")
    out[:, 0] = fresh(1.0)
    for day in range(1, mean.shape[1]):
        keep = rho
        if scattered and rho > 0:
            keep = rng.beta(size * rho, size * (1 - rho))
        out[:, day] = rng.binomial(out[:, day - 1], keep) + fresh(1 - rho)
    return rng.binomial(out, times)
