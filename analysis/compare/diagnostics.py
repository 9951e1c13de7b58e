"""Checks of each comparison: what the normal days can carry, and where the interval can't hold its level."""

import numpy as np
import pandas as pd

from analysis.baseline.ratio import limits
from analysis.baseline.trend import weekly_trend

FEW = "few normal days: a wide interval"
SCARCE = (
    "few acts and much scatter between days: the interval may cover more or less often than stated"
)
SHORT = "too few days to tell how far days depend on each other: the interval may cover more or less often than stated"
RISING = (
    "the normal days show a trend, which this level leaves aside: it may be too high or too low"
)
LAW = "the answer depends on how scatter grows with the level: the interval may be wider than it need be"

CHECK_COLUMNS = ["check", "value", "p", "passed", "note"]


def diagnose(x, y, setting, found, counts, exposure, numbers, level):
    """Check every comparison.

    Parameters
    ----------
    x, y : pair of numpy.ndarray of float64, shape (S,)
        Bounds of the claimed count and of the baseline's total.
    setting : analysis.baseline.ratio.Setting
    found : analysis.baseline.spread.Spread
    counts, exposure : numpy.ndarray of float64, shape (S, T)
        Daily counts of the baseline.
    numbers : dict of str to numpy.ndarray
        Results so far.
    level : float

    Returns
    -------
    dict of str to (value, p, passed, note)
        A check each; arrays (S,). ``passed`` is 1, 0 or NaN (information only).

    Source
    ------
    Dispersion: Pearson's statistic beside chi-squared (McCullagh & Nelder, 1989). Lag-1 correlation: Marriott &
    Pope (1954), Biometrika 41:390-402. Power: the count that would just be told from normal.
    """
    from scipy.special import chdtrc, ndtr

    n = found.n.astype("float64")
    phi = np.maximum(found.dispersion, 1)
    factor, trend_p = weekly_trend(counts, exposure, found.dispersion, found.lag1)
    with np.errstate(divide="ignore", invalid="ignore"):
        memory = (setting.weight * setting.base).sum(axis=1)
        acts = (y[0] + y[1]) / 2 / phi / np.maximum(memory, 1)
        expected = (y[0] + y[1]) / 2 * setting.exposure / setting.base_exposure / phi
        scatter_p = chdtrc(np.maximum(n - 1, 1), np.maximum(found.dispersion * (n - 1), 0))
        lag_p = 2 * ndtr(-np.abs(found.lag1) * np.sqrt(n))
        days = setting.exposure / setting.block
        # a sum of dependent days scatters by a correlation that few days can't tell; a long truce needs it most, and one
        # that is as long as its baseline more than any baseline can give
        short = (days >= 2.5) & (
            (found.df + 1 < 14) | (days >= n) | ((days >= n / 2) & (found.lag1 >= 0.3))
        )
        low, high, _ = limits(x, y, setting, level, "narrower")
        width = np.log(numbers["high"] / numbers["low"]) / np.log(high / low)
    width = np.where(np.isfinite(width), width, np.nan)
    bare = np.full(len(n), np.nan)
    judged = np.where(np.isnan(numbers["p"]), np.nan, 1.0)

    def told(ok, note):
        return ok * judged, np.where((ok == 0) & (judged == 1), note, "")

    return {
        "baseline_days": (n, bare, *told((n >= 8).astype(float), FEW)),
        "enough_acts": (
            np.minimum(acts / 2, expected),
            bare,
            *told(((acts >= 4) & (expected >= 2)).astype(float), SCARCE),
        ),
        "memory": (found.df + 1, bare, *told((~short).astype(float), SHORT)),
        "dispersion": (found.dispersion, scatter_p, bare, np.full(len(n), "", dtype=object)),
        "autocorrelation": (found.lag1, lag_p, bare, np.full(len(n), "", dtype=object)),
        "trend": (
            factor,
            trend_p,
            *told(np.where(np.isnan(trend_p), np.nan, (trend_p >= 0.01).astype(float)), RISING),
        ),
        "spread_law": (
            width,
            bare,
            *told(np.where(np.isnan(width), np.nan, (width < 1.15).astype(float)), LAW),
        ),
        "power": (numbers["min_detectable_ratio"], bare, bare, np.full(len(n), "", dtype=object)),
    }


def check_table(rows, checks):
    """Lay checks out, a row a comparison and check.

    Parameters
    ----------
    rows : pandas.DataFrame
        The comparisons' keys, S rows.
    checks : dict
        As returned by `diagnose`.

    Returns
    -------
    pandas.DataFrame
        The keys and ``check``, ``value``, ``p``, ``passed`` (NA: information only), ``note``.
    """
    parts = [
        rows.assign(check=name, value=value, p=p, passed=passed, note=note)
        for name, (value, p, passed, note) in checks.items()
    ]
    empty = rows.iloc[:0].assign(check="", value=np.nan, p=np.nan, passed=np.nan, note="")
    out = pd.concat(parts or [empty])
    out["passed"] = out["passed"].map({1.0: True, 0.0: False}).astype("boolean")
    return (
        out.sort_index(kind="stable")
        .reset_index(drop=True)
        .astype({"check": "str", "note": "str", "value": "float64", "p": "float64"})
    )
