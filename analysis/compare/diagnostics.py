"""Checks of each comparison: what the normal days can carry, and where an interval may not hold."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.baseline import KEYS, Prediction, limits, weekly_trend
from analysis.schema import Note

# check: the note of a comparison that fails it
FAILED = {
    "baseline_days": "few_days",
    "enough_acts": "scarce_acts",
    "memory": "short_memory",
    "carried_far": "level_carried_far",
    "length": "wandering_in_between",
    "drift": "level_may_wander",
    "trend": "trend",
    "spread_law": "spread_law",
}
# what takes coverage from an interval; all else widens or shifts it
WEAK = ("memory", "carried_far", "length")
_FEW_DAYS = 8
# acts, in units of scatter, on normal days and expected of the truce
_ACTS = (4.0, 0.5)
# days of a truce from which on its level may have moved under it, whatever lies around
_LONG = 14
# how much wider an interval may be for a level that wanders, and for a law that is not known
_DRIFT, _LAW = 1.3, 2.0
# normal days on one side carry a truce of half their number, up to a week and a half
_CARRY, _MOST_CARRIED = 0.5, 10
# from a truce of this share of the normal days on, a level from one side costs much width
_WIDE_FROM = 0.25


class Check(NamedTuple):
    """A check of S comparisons: ``passed`` is 1, 0 or NaN (information only)."""

    value: np.ndarray
    p: np.ndarray
    passed: np.ndarray


def diagnose(prediction: Prediction, level: float) -> dict[str, Check]:
    """Check every comparison.

    Parameters
    ----------
    prediction : Prediction
        S claims beside their normal level.
    level : float

    Returns
    -------
    dict of str to Check

    Source
    ------
    Dispersion: Pearson's statistic beside chi-squared (McCullagh & Nelder, 1989). Lag-1
    correlation: Marriott & Pope (1954), Biometrika 41:390-402. Power: the count that would just be
    told from normal.
    """
    scatter = prediction.spread
    none = np.full(len(scatter.n), np.nan)
    days = scatter.n.astype("float64")
    acts, passes = _acts(prediction)
    with np.errstate(divide="ignore", invalid="ignore"):
        length = prediction.setting.exposure / prediction.setting.block
    checks = {
        "baseline_days": Check(days, none, days >= _FEW_DAYS),
        "enough_acts": Check(acts, none, passes),
        "memory": Check(scatter.df + 1, none, ~_short_memory(prediction)),
        "carried_far": _carried_far(prediction),
        "length": Check(length, none, length < _LONG),
        "drift": _drift(prediction),
        "dispersion": Check(scatter.dispersion, _scatter_p(prediction), none),
        "autocorrelation": Check(scatter.lag1, _lag_p(prediction), none),
        "trend": _trend(prediction),
        "spread_law": _spread_law(prediction, level),
        "power": Check(prediction.min_detectable_ratio, none, none),
    }
    # without an interval there is nothing to hold
    judged = np.where(np.isnan(prediction.p), np.nan, 1.0)
    return {
        name: Check(check.value, check.p, check.passed.astype("float64") * judged)
        for name, check in checks.items()
    }


def _acts(prediction: Prediction) -> tuple[np.ndarray, np.ndarray]:
    """Return how many acts there are, in units of scatter, and whether they are enough."""
    setting = prediction.setting
    phi = np.maximum(prediction.spread.dispersion, 1)
    middle = (prediction.total[0] + prediction.total[1]) / 2
    with np.errstate(divide="ignore", invalid="ignore"):
        memory = (setting.weight * setting.base).sum(axis=1)
        normal = middle / phi / np.maximum(memory, 1)
        expected = middle * setting.exposure / setting.base_exposure / phi
    return np.minimum(normal / 8, expected), (normal >= _ACTS[0]) & (expected >= _ACTS[1])


def _short_memory(prediction: Prediction) -> np.ndarray:
    """Tell where a long truce would need to know how days depend on each other, and can't.

    A sum of dependent days scatters by a correlation that few days can't tell; a long truce needs
    it most, and one that is as long as its baseline more than any baseline can give.
    """
    setting, scatter = prediction.setting, prediction.spread
    with np.errstate(divide="ignore", invalid="ignore"):
        days = setting.exposure / setting.block
    few = scatter.df + 1 < 14
    as_long = days >= scatter.n
    half_as_long = (days >= scatter.n / 2) & (scatter.lag1 >= 0.3)
    return (days >= 2.5) & (few | as_long | half_as_long)


def _carried_far(prediction: Prediction) -> Check:
    """Tell where a level from one side is carried further than it holds."""
    setting, scatter = prediction.setting, prediction.spread
    with np.errstate(divide="ignore", invalid="ignore"):
        days = setting.exposure / setting.block
    far = setting.carried & ((days >= _MOST_CARRIED) | (days > _CARRY * scatter.n))
    return Check(days, np.full(len(days), np.nan), ~far)


def _drift(prediction: Prediction) -> Check:
    """Tell where a level from one side makes the interval wide: it may have moved since."""
    setting, scatter = prediction.setting, prediction.spread
    with np.errstate(divide="ignore", invalid="ignore"):
        days = setting.exposure / setting.block
    wide = setting.carried & (days >= _WIDE_FROM * scatter.n)
    none = np.full(len(days), np.nan)
    return Check(setting.drift, none, (setting.drift < _DRIFT) & ~wide)


def grade(failed: dict[str, np.ndarray], judged: np.ndarray) -> np.ndarray:
    """Say how far the interval of each comparison can be relied on.

    Parameters
    ----------
    failed : dict of str to numpy.ndarray of bool, shape (S,)
        Which comparisons fail a check, by its name.
    judged : numpy.ndarray of bool, shape (S,)
        Which have an interval.

    Returns
    -------
    numpy.ndarray of object (str), shape (S,)
        "weak" where the interval may not hold its level, "with_care" where another check fails,
        "reliable", or None (no interval).
    """
    weak, care = np.zeros((2, len(judged)), dtype=bool)
    for check, where in failed.items():
        weak |= where & (check in WEAK)
        care |= where
    said = np.select([weak, care], ["weak", "with_care"], "reliable").astype(object)
    said[~judged] = None
    return said


def _scatter_p(prediction: Prediction) -> np.ndarray:
    from scipy.special import chdtrc

    scatter = prediction.spread
    squares = scatter.dispersion * (scatter.n - 1)
    return chdtrc(np.maximum(scatter.n - 1.0, 1), np.maximum(squares, 0))


def _lag_p(prediction: Prediction) -> np.ndarray:
    from scipy.special import ndtr

    scatter = prediction.spread
    return 2 * ndtr(-np.abs(scatter.lag1) * np.sqrt(scatter.n))


def _trend(prediction: Prediction) -> Check:
    scatter = prediction.spread
    factor, p = weekly_trend(
        prediction.counts, prediction.exposure, scatter.dispersion, scatter.lag1
    )
    # seven units are that many times as long as a week
    factor = factor ** (1 / prediction.unit_days)
    # with enough days a trend is allowed for, as far as they show one
    passed = (p >= 0.01) | prediction.setting.patterned
    return Check(factor, p, np.where(np.isnan(p), np.nan, passed))


def _spread_law(prediction: Prediction, level: float) -> Check:
    """Compare the interval's width with that under the law by which days scatter less."""
    low, high, _ = limits(
        prediction.claimed, prediction.total, prediction.setting, level, "narrower"
    )
    with np.errstate(divide="ignore", invalid="ignore"):
        wider = np.log(prediction.high / prediction.low)
        width = wider / np.log(high / low)
    width = np.where(np.isfinite(width), width, np.nan)
    none = np.full(len(width), np.nan)
    return Check(width, none, np.where(np.isnan(width), np.nan, width < _LAW))


def failures(checks: dict[str, Check], judged: np.ndarray) -> dict[str, np.ndarray]:
    """Tell which rows of a table fail a check.

    Parameters
    ----------
    checks : dict of str to Check
        Of the rows that have a normal level.
    judged : numpy.ndarray of bool, shape (n,)
        Which rows of the table these are.

    Returns
    -------
    dict of str to numpy.ndarray of bool, shape (n,)
    """
    out = {}
    for name in FAILED:
        if name in checks:
            out[name] = np.zeros(len(judged), dtype=bool)
            out[name][judged] = checks[name].passed == 0
    return out


def check_table(rows: pd.DataFrame, checks: dict[str, Check]) -> pd.DataFrame:
    """Lay checks out, a row a comparison and check.

    Parameters
    ----------
    rows : pandas.DataFrame
        The comparisons, S rows.
    checks : dict of str to Check

    Returns
    -------
    pandas.DataFrame
        Keys, start, end, ``check``, ``value``, ``p``, ``passed`` (NA: information only), ``notes``.
    """
    keys = rows[[*KEYS, "start", "end"]]
    parts = [_laid_out(keys, name, check) for name, check in checks.items()]
    if not parts:
        nothing = np.zeros(0)
        parts = [_laid_out(keys.iloc[:0], "", Check(nothing, nothing, nothing))]
    out = pd.concat(parts)
    out["passed"] = out["passed"].map({1.0: True, 0.0: False}).astype("boolean")
    return out.sort_index(kind="stable").reset_index(drop=True).astype({"check": "str"})


def _laid_out(keys: pd.DataFrame, name: str, check: Check) -> pd.DataFrame:
    note = FAILED.get(name, "")
    notes = [[Note.of(note)] if note and passed == 0 else [] for passed in check.passed]
    return keys.assign(check=name, value=check.value, p=check.p, passed=check.passed, notes=notes)
