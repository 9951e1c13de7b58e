"""Ratio of two rates: interval and p-value from one p-value function a method."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from analysis.rates import central
from analysis.rates.etest import etest_p, etest_tail
from analysis.rates.inputs import RatioInterval, choose, counts, plain, positive, tail_area
from analysis.rates.minlike import minlike_low, minlike_p
from analysis.rates.negbin import negbin_low, negbin_tail
from analysis.rates.roots import root

METHODS = ("exact", "minlike", "midp", "score", "etest", "negbin")
_WHOLE = ("exact", "minlike", "midp", "etest")
# a p-value below this share of the error probability can't be the limit
_SURELY = 1e-4
# the E-test sums over all first counts that chance allows: of more acts that takes seconds
_ETEST_MOST = 50_000
# from so many acts on its limits lie next to those of the score
_ETEST_LARGE = 2_000


class _Pair(NamedTuple):
    """Two counts, and the noise of their rates; arrays (n,)."""

    x1: np.ndarray
    x2: np.ndarray
    a1: np.ndarray
    a2: np.ndarray

    def swapped(self) -> "_Pair":
        """Everything above a ratio is everything below its inverse."""
        return _Pair(self.x2, self.x1, self.a2, self.a1)


def ratio_interval(
    count_1: ArrayLike,
    exposure_1: ArrayLike,
    count_2: ArrayLike,
    exposure_2: ArrayLike,
    *,
    method: str = "exact",
    level: float = 0.95,
    alternative: str = "two-sided",
    null: ArrayLike = 1.0,
    dispersion: Any = None,
) -> RatioInterval:
    """Return the ratio of two rates, its confidence interval and the p-value of a null ratio.

    Parameters
    ----------
    count_1, count_2 : array-like of numbers
        Counts; NaN or NA is missing and gives NaN. All arguments broadcast.
    exposure_1, exposure_2 : array-like of float
        In one unit, above 0.
    method : {"exact", "minlike", "midp", "score", "etest", "negbin"}
        - "exact": central conditional, twice the smaller binomial tail (Clopper & Pearson, 1934;
          Fay, 2010).
        - "minlike": conditional, all splits no likelier than the observed one; the interval is
          the hull of the ratios that this p-value does not reject (Fay, 2010). One-sided it is
          "exact".
        - "midp": conditional, half of the observed probability (Lancaster, 1961; Rothman &
          Boice, 1979).
        - "score": by the variance under the null (Gu, Ng, Tang & Schucany, 2008).
        - "etest": unconditional, the score statistic's distribution estimated under the null
          (Krishnamoorthy & Thomson, 2004).
        - "negbin": each rate with gamma noise of its own of variance ``dispersion``
          (Krishnamoorthy & Lee, 2010).

        All but "negbin" take the counts for Poisson; all take the two counts as independent.
    level : float
        Confidence level.
    alternative : {"two-sided", "less", "greater"}
        "greater" asks whether the ratio is above ``null`` and gives a lower limit only.
    null : array-like of float
        The ratio that ``p`` is of.
    dispersion : array-like of float or pair of them, optional
        For "negbin", and only there: one for both rates, or one for each.

    Returns
    -------
    RatioInterval
        ``ratio``, ``low``, ``high``, ``p``; unpacks in that order. 0 against 0 gives NaN, 0, inf,
        1.

    Raises
    ------
    ValueError
        Naming the argument, the position and the value of what is negative or broken, or listing
        the choices.

    Examples
    --------
    >>> ratio, low, high, p = ratio_interval(12, 24.0, 150, 240.0)
    >>> round(ratio, 2), round(low, 2), round(high, 2), round(p, 2)
    (0.8, 0.4, 1.44, 0.56)
    """
    choose(method, "method", METHODS)
    area = tail_area(level, alternative)
    whole = method in _WHOLE
    x1, x2, t1, t2, nulls, a1, a2 = np.broadcast_arrays(
        counts(count_1, "count_1", whole),
        counts(count_2, "count_2", whole),
        positive(exposure_1, "exposure_1"),
        positive(exposure_2, "exposure_2"),
        positive(null, "null"),
        *_noise(method, dispersion),
    )
    if method == "etest":
        _refuse_large(np.fmax(x1, x2))
    ratio, low, high, p = (np.full(x1.shape, np.nan) for _ in range(4))
    here = ~(np.isnan(x1) | np.isnan(x2))
    pair = _Pair(x1[here], x2[here], a1[here], a2[here])
    scale = (t2 / t1)[here]
    low[here], high[here] = 0, np.inf
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio[here] = pair.x1 / pair.x2 * scale
        if alternative != "less":
            low[here] = _low(method, pair, area, alternative) * scale
        if alternative != "greater":
            high[here] = scale / _low(method, pair.swapped(), area, alternative)
        p[here] = _p(method, pair, nulls[here] / scale, alternative)
    p[(x1 == 0) & (x2 == 0)] = 1
    return RatioInterval(plain(ratio), plain(low), plain(high), plain(p))


def _refuse_large(acts: np.ndarray) -> None:
    known = acts[~np.isnan(acts)]
    if known.size and known.max() > _ETEST_MOST:
        raise ValueError(
            "method: 'etest' sums over all counts that chance allows, too many of "
            f"{known.max():.10g} acts (at most {_ETEST_MOST}); 'score' agrees with it there"
        )


def _noise(method: str, dispersion: Any) -> tuple[np.ndarray, np.ndarray]:
    if method != "negbin":
        if dispersion is not None:
            raise ValueError(f"dispersion: only method 'negbin' takes one, not {method!r}")
        return np.array(0.0), np.array(0.0)
    if dispersion is None:
        raise ValueError(
            "dispersion: method 'negbin' needs one; estimate it from a series of counts with "
            "series_rate"
        )
    is_pair = isinstance(dispersion, tuple) and len(dispersion) == 2
    first, second = dispersion if is_pair else (dispersion, dispersion)
    return (
        positive(first, "dispersion", zero=True),
        positive(second, "dispersion", zero=True),
    )


def _tail(method: str, pair: _Pair, odds: np.ndarray) -> np.ndarray:
    """Return the one-sided p-value of 'the first rate is higher'."""
    if method == "negbin":
        return negbin_tail(pair.x1, pair.x2, odds, pair.a1, pair.a2)
    if method == "etest":
        return _where_any(etest_tail, pair, odds)
    central_tails = {"midp": central.midp_tail, "score": central.score_tail}
    tail = central_tails.get(method, central.exact_tail)
    return tail(pair.x1, pair.x2, odds)


def _p(method: str, pair: _Pair, odds: np.ndarray, alternative: str) -> np.ndarray:
    two_sided = {"minlike": minlike_p, "etest": etest_p}
    if alternative == "two-sided" and method in two_sided:
        return _where_any(two_sided[method], pair, odds)
    if alternative == "greater":
        return _tail(method, pair, odds)
    less = _tail(method, pair.swapped(), 1 / odds)
    if alternative == "less":
        return less
    smaller = np.minimum(_tail(method, pair, odds), less)
    return np.minimum(1, 2 * smaller)


def _where_any(function: Any, pair: _Pair, odds: np.ndarray) -> np.ndarray:
    """Apply a function where any act was counted; elsewhere p is 1."""
    out = np.ones(np.shape(pair.x1))
    some = pair.x1 + pair.x2 > 0
    if some.any():
        out[some] = function(pair.x1[some], pair.x2[some], odds[some])
    return out


def _low(method: str, pair: _Pair, area: float, alternative: str) -> np.ndarray:
    """Return the least odds that the method does not reject."""
    x1 = pair.x1
    x2 = pair.x2
    if method == "negbin":
        return negbin_low(x1, x2, area, pair.a1, pair.a2)
    if method == "etest":
        return _etest_low(x1, x2, area, alternative)
    if method == "minlike" and alternative == "two-sided":
        return _minlike_low(x1, x2, area)
    central_lows = {"midp": central.midp_low, "score": central.score_low}
    low = central_lows.get(method, central.exact_low)
    return low(x1, x2, area)


def _minlike_low(x1: np.ndarray, x2: np.ndarray, area: float) -> np.ndarray:
    out = np.zeros(np.shape(x1))
    some = x1 > 0
    if some.any():
        out[some] = minlike_low(x1[some], x2[some], 2 * area)
    return out


def _etest_low(x1: np.ndarray, x2: np.ndarray, area: float, alternative: str) -> np.ndarray:
    """Invert the p-value of the E-test."""
    out = np.zeros(np.shape(x1))
    some = np.flatnonzero(x1 > 0)
    if not len(some):
        return out
    y1, y2 = x1[some], x2[some]
    two_sided = alternative == "two-sided"
    function = etest_p if two_sided else etest_tail
    target = 2 * area if two_sided else area
    left = np.log(central.exact_low(y1, y2, area * _SURELY)) - 1
    right = np.log(y1 / np.maximum(y2, 0.5))
    large = (y1 > _ETEST_LARGE) & (y2 > _ETEST_LARGE)
    if large.any():
        left[large] = np.log(central.score_low(y1[large], y2[large], area / 2))
        right[large] = np.log(central.score_low(y1[large], y2[large], area * 1.5))

    def gap(log_odds: np.ndarray, row: np.ndarray) -> np.ndarray:
        row = row.astype(int)
        return function(y1[row], y2[row], np.exp(log_odds)) - target

    rows = np.arange(len(some), dtype="float64")
    out[some] = np.exp(root(gap, left, right, rows))
    return out
