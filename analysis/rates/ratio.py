"""Ratio of two rates: interval and p-value from one p-value function a method."""

import numpy as np

from analysis.rates import central
from analysis.rates.etest import etest_p, etest_tail
from analysis.rates.inputs import RatioInterval, choose, counts, plain, positive, root, tail_area
from analysis.rates.minlike import minlike_low, minlike_p
from analysis.rates.negbin import negbin_low, negbin_tail

METHODS = ("exact", "minlike", "midp", "score", "etest", "negbin")
_WHOLE = ("exact", "minlike", "midp", "etest")
# a p-value below this share of the error probability can't be the limit
_SURELY = 1e-4
# the E-test sums over all first counts that chance allows: of more acts that takes seconds
_ETEST_MOST = 50_000
# from so many acts on its limits lie next to those of the score
_ETEST_LARGE = 2_000


def ratio_interval(
    count_1,
    exposure_1,
    count_2,
    exposure_2,
    *,
    method="exact",
    level=0.95,
    alternative="two-sided",
    null=1.0,
    dispersion=None,
):
    """Return the ratio of two rates, its confidence interval and the p-value of a null ratio.

    Parameters
    ----------
    count_1, count_2 : array-like of numbers
        Counts; NaN or NA is missing and gives NaN. All arguments broadcast.
    exposure_1, exposure_2 : array-like of float
        In one unit, above 0.
    method : {"exact", "minlike", "midp", "score", "etest", "negbin"}
        - "exact": central conditional, twice the smaller binomial tail (Clopper & Pearson, 1934;
        Fay, 2010). - "minlike": conditional, all splits no likelier than the observed one; the
        interval is the hull of the ratios
          that this p-value does not reject (Fay, 2010). One-sided it is "exact".
        - "midp": conditional, half of the observed probability (Lancaster, 1961; Rothman & Boice,
        1979). - "score": by the variance under the null (Gu, Ng, Tang & Schucany, 2008).
        - "etest": unconditional, the score statistic's distribution estimated under the null
        (Krishnamoorthy & Thomson, 2004). - "negbin": each rate with gamma noise of its own of
        variance ``dispersion`` (Krishnamoorthy & Lee, 2010).

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
    """
    choose(method, "method", METHODS)
    area = tail_area(level, alternative)
    whole = method in _WHOLE
    x1, x2 = counts(count_1, "count_1", whole), counts(count_2, "count_2", whole)
    t1, t2 = positive(exposure_1, "exposure_1"), positive(exposure_2, "exposure_2")
    if method == "etest":
        _refuse_large(x1, x2)
    a1, a2 = _noise(method, dispersion)
    x1, x2, t1, t2, null, a1, a2 = np.broadcast_arrays(
        x1, x2, t1, t2, positive(null, "null"), a1, a2
    )
    ratio, low, high, p = (np.full(x1.shape, np.nan) for _ in range(4))
    here = ~(np.isnan(x1) | np.isnan(x2))
    y1, y2, scale, s1, s2 = x1[here], x2[here], (t2 / t1)[here], a1[here], a2[here]
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio[here] = y1 / y2 * scale
        odds = null[here] / scale
        # everything below the ratio is everything above its inverse
        low[here] = (
            0 if alternative == "less" else _low(method, y1, y2, area, alternative, s1, s2) * scale
        )
        high[here] = (
            np.inf
            if alternative == "greater"
            else scale / _low(method, y2, y1, area, alternative, s2, s1)
        )
        p[here] = _p(method, y1, y2, odds, alternative, s1, s2)
    p[(x1 == 0) & (x2 == 0)] = 1
    return RatioInterval(*map(plain, (ratio, low, high, p)))


def _refuse_large(x1, x2):
    most = float(np.nanmax([np.nanmax(x, initial=0) for x in (x1, x2)]))
    if most > _ETEST_MOST:
        raise ValueError(
            f"method: 'etest' sums over all counts that chance allows, too many of {most:.10g} acts "
            f"(at most {_ETEST_MOST}); 'score' agrees with it at such counts"
        )


def _noise(method, dispersion):
    if method != "negbin":
        if dispersion is not None:
            raise ValueError(f"dispersion: only method 'negbin' takes one, not {method!r}")
        return np.array(0.0), np.array(0.0)
    if dispersion is None:
        raise ValueError(
            "dispersion: method 'negbin' needs one; estimate it from a series with series_rate"
        )
    pair = (
        dispersion
        if isinstance(dispersion, tuple) and len(dispersion) == 2
        else (dispersion, dispersion)
    )
    return tuple(positive(one, "dispersion", zero=True) for one in pair)


def _tail(method, x1, x2, odds, a1, a2):
    """One-sided p-value of 'the first rate is higher'."""
    if method == "negbin":
        return negbin_tail(x1, x2, odds, a1, a2)
    if method == "etest":
        return _where_any(etest_tail, x1, x2, odds)
    return {"midp": central.midp_tail, "score": central.score_tail}.get(method, central.exact_tail)(
        x1, x2, odds
    )


def _p(method, x1, x2, odds, alternative, a1, a2):
    if alternative == "two-sided" and method in ("minlike", "etest"):
        return _where_any(minlike_p if method == "minlike" else etest_p, x1, x2, odds)
    if alternative == "greater":
        return _tail(method, x1, x2, odds, a1, a2)
    less = _tail(method, x2, x1, 1 / odds, a2, a1)
    return (
        less
        if alternative == "less"
        else np.minimum(1, 2 * np.minimum(_tail(method, x1, x2, odds, a1, a2), less))
    )


def _where_any(function, x1, x2, odds):
    out = np.ones(np.shape(x1))
    some = x1 + x2 > 0
    if some.any():
        out[some] = function(x1[some], x2[some], odds[some])
    return out


def _low(method, x1, x2, area, alternative, a1, a2):
    if method == "negbin":
        return negbin_low(x1, x2, area, a1, a2)
    if method == "etest":
        return _etest_low(x1, x2, area, alternative)
    if method == "minlike" and alternative == "two-sided":
        out, some = np.zeros(np.shape(x1)), x1 > 0
        if some.any():
            out[some] = minlike_low(x1[some], x2[some], 2 * area)
        return out
    return {"midp": central.midp_low, "score": central.score_low}.get(method, central.exact_low)(
        x1, x2, area
    )


def _etest_low(x1, x2, area, alternative):
    """Least odds that the E-test does not reject, by inversion of its p-value."""
    out, some = np.zeros(np.shape(x1)), np.flatnonzero(x1 > 0)
    if not len(some):
        return out
    y1, y2 = x1[some], x2[some]
    function, target = (etest_p, 2 * area) if alternative == "two-sided" else (etest_tail, area)
    left = np.log(central.exact_low(y1, y2, area * _SURELY)) - 1
    right = np.log(y1 / np.maximum(y2, 0.5))
    large = (y1 > _ETEST_LARGE) & (y2 > _ETEST_LARGE)
    if large.any():
        left[large] = np.log(central.score_low(y1[large], y2[large], area / 2))
        right[large] = np.log(central.score_low(y1[large], y2[large], area * 1.5))

    def off(u, row):
        row = row.astype(int)
        return function(y1[row], y2[row], np.exp(u)) - target

    out[some] = np.exp(root(off, left, right, np.arange(len(some), dtype="float64")))
    return out
