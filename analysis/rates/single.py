"""Interval for one rate: a count over an exposure."""

from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from analysis.rates.inputs import Interval, choose, counts, floats, plain, positive, tail_area
from analysis.rates.roots import root

# codes of notes: the count is a range, or has no upper bound
_OUTER, _OPEN, _NO_COUNT = "outer_limits", "open_above", "no_count"
LIMIT_NOTES = (_OUTER, _OPEN)


def rate_interval(
    count: ArrayLike,
    exposure: ArrayLike,
    *,
    method: str = "exact",
    level: float = 0.95,
    alternative: str = "two-sided",
    dispersion: Any = None,
    count_high: Any = None,
) -> Interval:
    """Return the confidence interval of a rate.

    Parameters
    ----------
    count : array-like of numbers
        Counts; NaN or NA is missing and gives NaN.
    exposure : array-like of float
        Exposure in any unit, broadcast with the counts; the rate is per that unit.
    method : str
        - "exact": central, Garwood (1936): coverage is never below the level.
        - "midp": the mid-P version of it, coverage near the level (Cohen & Yang, 1994).
        - "jeffreys": equal-tailed posterior of the Jeffreys prior, with a lower limit of 0 at a
          count of 0 (Brown, Cai & DasGupta, 2003).
        - "score": inversion of the score test (Rao, 1948).
        - "quasi": score with the variance ``dispersion * mean`` (Wedderburn, 1974; McCullagh &
          Nelder, 1989).
        - "negbin": central, by the tails of the negative binomial with variance
          ``mean + dispersion * mean**2``.
    level : float
        Confidence level, from 0.5 to below 1.
    alternative : str
        "two-sided"; "greater": a lower limit only, [low, inf]; "less": an upper limit only,
        [0, high].
    dispersion : array-like of float, optional
        For "quasi" (above 0; 1 is Poisson) and "negbin" (0 or above; 0 is Poisson), and only these.
    count_high : array-like of numbers, optional
        Where only bounds of the count are known: ``count`` is the lower, this the upper bound, NaN
        or inf an open one. The interval is then the outer one: the lower limit of the lower bound,
        the upper limit of the upper bound.

    Returns
    -------
    Interval
        ``low``, ``high`` and ``note`` (a code of ``analysis.schema.NOTES``, or ""); unpacks as
        ``low, high``.

    Raises
    ------
    ValueError
        Naming the argument, the position and the value.

    Notes
    -----
    All methods but the last two assume that acts occur independently at one rate (Poisson); claimed
    counts of days seldom do, so estimate the dispersion of a series (`series_rate`) where there is
    one.

    Source
    ------
    Garwood (1936), Biometrika 28:437-442; Cohen & Yang (1994), Statistics in Medicine 13:2189-2203;
    Brown, Cai & DasGupta (2003), Statistica Sinica 13:19-49; Patil & Kulkarni (2012), REVSTAT
    10:211-227.

    Examples
    --------
    >>> low, high = rate_interval(137, 24.19893)
    >>> round(low, 4), round(high, 4)
    (4.7531, 6.6927)
    """
    choose(method, "method", _LIMITS)
    area = tail_area(level, alternative)
    least = counts(count, "count", whole=method in _WHOLE)
    most, note = _upper_counts(least, count_high, method)
    least, most, exposed, spread, note = np.broadcast_arrays(
        least,
        most,
        positive(exposure, "exposure"),
        _spread(method, dispersion),
        note,
    )
    lower, upper = _LIMITS[method]
    low = np.zeros(least.shape)
    high = np.full(least.shape, np.inf)
    if alternative != "less":
        here = least > 0
        low[here] = lower(
            least[here],
            area,
            spread[here],
        )
    if alternative != "greater":
        here = np.isfinite(most)
        high[here] = upper(
            most[here],
            area,
            spread[here],
        )
    missing = np.isnan(least)
    low[missing] = high[missing] = np.nan
    note = np.where(missing, _NO_COUNT, note)
    return Interval(
        plain(low / exposed),
        plain(high / exposed),
        plain(note),
    )


def _spread(method: str, dispersion: Any) -> np.ndarray:
    if method in _DISPERSED:
        if dispersion is None:
            raise ValueError(f"dispersion: method {method!r} needs it")
        return positive(dispersion, "dispersion", zero=method == "negbin")
    if dispersion is not None:
        raise ValueError(
            f"dispersion: method {method!r} takes none; use one of {', '.join(_DISPERSED)}"
        )
    return np.zeros(())


def _upper_counts(least: np.ndarray, count_high: Any, method: str) -> tuple[np.ndarray, np.ndarray]:
    """Return the upper bounds of counts, inf for open ones, and what to say of them."""
    if count_high is None:
        return least, np.full(least.shape, "", dtype=object)
    most = floats(count_high)
    most = np.where(
        np.isnan(most),
        np.inf,
        most,
    )
    closed = np.where(
        np.isinf(most),
        0,
        most,
    )
    counts(closed, "count_high", whole=method in _WHOLE)
    least, most = np.broadcast_arrays(least, most)
    if (most < least).any():
        first = np.unravel_index(np.argmax(most < least), most.shape)
        where = f" at position {', '.join(map(str, first))}" if first else ""
        raise ValueError(f"count_high: {most[first]:.10g}{where}: below count, {least[first]:.10g}")
    note = np.select(
        [np.isinf(most), most > least],
        [_OPEN, _OUTER],
        "",
    )
    return most, note.astype(object)


# Each method has two functions of (count, error probability, dispersion): the lower limit of the
# mean for counts above 0 (at 0 it is 0) and the upper limit.


def _exact_low(x: np.ndarray, a: float, _: Any) -> np.ndarray:
    from scipy.special import gammaincinv

    return gammaincinv(x, a)


def _exact_high(x: np.ndarray, a: float, _: Any) -> np.ndarray:
    from scipy.special import gammainccinv

    return gammainccinv(x + 1, a)


def _midp_low(x: np.ndarray, a: float, _: Any) -> np.ndarray:
    from scipy.special import gammainc

    def gap(m: np.ndarray, x: np.ndarray) -> np.ndarray:
        # half of P(X >= x) + P(X > x); the limit lies between those of the two
        return (gammainc(x, m) + gammainc(x + 1, m)) / 2 - a

    return root(
        gap,
        _exact_low(x, a, 0),
        _exact_low(x + 1, a, 0),
        x,
    )


def _midp_high(x: np.ndarray, a: float, _: Any) -> np.ndarray:
    from scipy.special import gammaincc

    out = np.full(x.shape, -np.log(2 * a))
    some = x > 0
    x = x[some]

    def gap(m: np.ndarray, x: np.ndarray) -> np.ndarray:
        return a - (gammaincc(x, m) + gammaincc(x + 1, m)) / 2

    out[some] = root(
        gap,
        _exact_high(x - 1, a, 0),
        _exact_high(x, a, 0),
        x,
    )
    return out


def _jeffreys_low(x: np.ndarray, a: float, _: Any) -> np.ndarray:
    return _exact_low(x + 0.5, a, 0)


def _jeffreys_high(x: np.ndarray, a: float, _: Any) -> np.ndarray:
    return _exact_high(x - 0.5, a, 0)


def _score_low(x: np.ndarray, a: float, phi: Any) -> np.ndarray:
    return x * x / _score_high(x, a, phi)


def _score_high(x: np.ndarray, a: float, phi: Any) -> np.ndarray:
    from scipy.special import ndtri

    z2 = ndtri(a) ** 2 * phi
    return x + z2 / 2 + np.sqrt(z2 * (x + z2 / 4))


def _negbin_low(x: np.ndarray, a: float, alpha: Any) -> np.ndarray:
    from scipy.special import betaincinv

    out, some = _exact_low(x, a, 0), alpha > 1e-12
    share = betaincinv(
        x[some],
        1 / alpha[some],
        a,
    )
    out[some] = share / (1 - share) / alpha[some]
    return out


def _negbin_high(x: np.ndarray, a: float, alpha: Any) -> np.ndarray:
    from scipy.special import betaincinv

    out, some = _exact_high(x, a, 0), alpha > 1e-12
    share = betaincinv(
        1 / alpha[some],
        x[some] + 1,
        a,
    )
    out[some] = (1 - share) / share / alpha[some]
    return out


_LIMITS = {
    "exact": (_exact_low, _exact_high),
    "midp": (_midp_low, _midp_high),
    "jeffreys": (_jeffreys_low, _jeffreys_high),
    "score": (lambda x, a, _: _score_low(x, a, 1.0), lambda x, a, _: _score_high(x, a, 1.0)),
    "quasi": (_score_low, _score_high),
    "negbin": (_negbin_low, _negbin_high),
}
_WHOLE = ("exact", "midp")
_DISPERSED = ("quasi", "negbin")
