"""Reference days: what normal days say of a truce's window, for many strata at once."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from analysis.baseline.pattern import FEWEST, MODELS, Averaged, Days, averaged
from analysis.baseline.ratio import Setting, limits, predict
from analysis.baseline.spread import BOTH_SIDES, WANDERING, Spread, inflation, spread
from analysis.rates.inputs import counts as checked_counts
from analysis.rates.inputs import floats
from analysis.schema import Note

# of what is averaged over, so many weigh anything
_KEPT = 24
# days of a truce from which on a level that wanders matters with normal days on both sides as well
LONG = 10


@dataclass(frozen=True, slots=True)
class Counterfactual:
    """What S windows would have held on normal days, and the ratio to what was claimed.

    All are arrays (S,).

    ``expected`` with the limits ``low`` and ``high`` of the count to be seen on normal days;
    ``ratio`` with ``ratio_low`` and ``ratio_high``; ``p`` of a ratio of 1; ``dispersion``;
    ``method``; ``note`` (a Note, or None).
    """

    expected: np.ndarray
    low: np.ndarray
    high: np.ndarray
    ratio: np.ndarray
    ratio_low: np.ndarray
    ratio_high: np.ndarray
    p: np.ndarray
    dispersion: np.ndarray
    method: str
    note: np.ndarray


_FEWEST_TO_WANDER = 14


def describe(
    counts: np.ndarray,
    exposure: np.ndarray,
    own: np.ndarray,
    seen: np.ndarray | None = None,
    extra_total: np.ndarray | float = 0.0,
    extra_exposure: np.ndarray | float = 0.0,
    base: np.ndarray | None = None,
    daily: np.ndarray | bool = False,
) -> tuple[Setting, Spread]:
    """Work out how days scatter, and what that means for the two sums of days.

    Parameters
    ----------
    counts, exposure : numpy.ndarray of float64, shape (S, T)
        Normal days; counts are NaN elsewhere.
    own : numpy.ndarray of float64, shape (S, T)
        Exposure of the truce's window by day, 0 outside.
    seen : numpy.ndarray of float64, shape (S, T), optional
        The truce's own daily counts where they are known one by one, NaN elsewhere.
    extra_total, extra_exposure : numpy.ndarray of float64, shape (S,)
        Normal stretches of several days.
    base : numpy.ndarray of float64, shape (S, T), optional
        Exposure of normal days with those stretches; ``exposure`` of the known days by default.
    daily : numpy.ndarray of bool, shape (S,), or bool
        Where the columns are days, so that weekdays, a trend and a level that wanders are allowed
        for; False is the interval of the first edition.

    Returns
    -------
    Setting, analysis.baseline.spread.Spread
    """
    base = np.where(np.isnan(counts), 0.0, exposure) if base is None else base
    daily = np.broadcast_to(np.asarray(daily, dtype=bool), len(counts))
    carried = is_carried(own, base)
    # fewer days can't tell a level that wanders from days that scatter
    few = (~np.isnan(counts)).sum(axis=1) < _FEWEST_TO_WANDER
    wanders = daily & ~few & (carried | ((own > 0).sum(axis=1) >= LONG))
    grid = WANDERING if wanders.any() else BOTH_SIDES
    scatter = spread(counts, exposure, extra_total, extra_exposure, truce=seen, grid=grid)
    weight = _without_wandering(scatter.weight, ~wanders)
    setting = Setting(
        own.sum(axis=1),
        base.sum(axis=1),
        phi=scatter.phi,
        weight=weight,
        own=inflation(own, grid=grid),
        base=inflation(base, grid=grid),
        cross=inflation(own, base, grid=grid),
        df=np.repeat(scatter.df[:, None], len(grid.rho), axis=1),
        factor=np.ones_like(scatter.phi),
        block=scatter.block,
        carried=carried,
        drift=np.ones(len(counts)),
        patterned=np.zeros(len(counts), dtype=bool),
    )
    drift = np.where(daily & few & carried, np.inf, _drift(setting, scatter))
    setting = replace(setting, drift=drift)
    rows = np.flatnonzero(daily & (scatter.n >= FEWEST) & np.isfinite(weight).all(axis=1))
    if not len(rows):
        return setting, scatter
    nothing = np.full(counts.shape, np.nan) if seen is None else seen
    days = Days(counts, exposure, nothing, own, base)
    part = Days(*(values[rows] for values in days))
    fitted = averaged(part, scatter.take(rows), grid)
    keep = np.tile(weight[rows] > 0, len(MODELS))
    return _with_pattern(setting, scatter, rows, fitted, keep), scatter


def is_carried(own: np.ndarray, base: np.ndarray) -> np.ndarray:
    """Tell where all normal days lie on one side of the truce: their level is carried over.

    Parameters
    ----------
    own, base : numpy.ndarray of float64, shape (S, T)
        Exposure of the truce's days, and of normal days.

    Returns
    -------
    numpy.ndarray of bool, shape (S,)
    """
    line = np.arange(own.shape[1])
    first = np.where(own > 0, line, np.inf).min(axis=1)
    last = np.where(own > 0, line, -np.inf).max(axis=1)
    before = ((base > 0) & (line < first[:, None])).any(axis=1)
    after = ((base > 0) & (line > last[:, None])).any(axis=1)
    return before != after


def _drift(setting: Setting, scatter: Spread) -> np.ndarray:
    """Return how much wider the interval of a ratio of 1 is for a level that may wander."""
    size = len(BOTH_SIDES.rho)
    with np.errstate(divide="ignore", invalid="ignore"):
        normal = scatter.total[:, None]
        own = normal * (setting.exposure / setting.base_exposure)[:, None]
        hours = np.sqrt(setting.exposure * setting.base_exposure)[:, None]
        joint = 2 * setting.cross / np.sqrt(own * normal) / hours
        error = setting.phi * (setting.own / own + setting.base / normal - joint)
        allowed = (setting.weight * error).sum(axis=1)
        steady = setting.weight[:, :size] / setting.weight[:, :size].sum(axis=1, keepdims=True)
        ratio = np.sqrt(allowed / (steady * error[:, :size]).sum(axis=1))
    return np.where(np.isfinite(ratio), ratio, 1.0)


def _without_wandering(weight: np.ndarray, where: np.ndarray) -> np.ndarray:
    """Leave out what a short truce between its normal days does not need."""
    out = weight.copy()
    out[where, len(BOTH_SIDES.rho) :] = 0
    return out / out.sum(axis=1, keepdims=True)


def _with_pattern(
    setting: Setting, scatter: Spread, rows: np.ndarray, fitted: Averaged, keep: np.ndarray
) -> Setting:
    """Put weekdays and trend in for some strata; the others keep the level alone."""
    models = len(MODELS)

    def wide(values: np.ndarray, new: np.ndarray | None = None, fill: float = 0.0) -> np.ndarray:
        rest = np.tile(values, models)
        if new is not None:
            rest[:, values.shape[1] :] = fill
            rest[rows] = new
        return rest

    weight = np.where(keep, fitted.weight, 0)
    weight /= weight.sum(axis=1, keepdims=True)
    base = wide(setting.base)
    base[rows] += fitted.error * scatter.total[rows, None]
    whole = Setting(
        setting.exposure,
        setting.base_exposure,
        phi=wide(setting.phi, fitted.phi, 1.0),
        weight=wide(setting.weight, weight),
        own=wide(setting.own),
        base=base,
        cross=wide(setting.cross),
        df=wide(setting.df, fitted.df, 1.0),
        factor=wide(setting.factor, fitted.factor, 1.0),
        block=setting.block,
        carried=setting.carried,
        drift=setting.drift,
        patterned=np.isin(np.arange(len(setting.drift)), rows),
    )
    return whole.likeliest(_KEPT)


def split(
    counts: ArrayLike, inside: ArrayLike, exposure: ArrayLike | None = None
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Split daily counts into normal days and the truce's.

    Parameters
    ----------
    counts : array-like of numbers, shape (S, T) or (T,)
        NaN where none is known.
    inside : array-like of bool, shape (T,) or (S, T)
        The truce's days.
    exposure : array-like of float, optional
        Exposure of each day; 1 by default.

    Returns
    -------
    normal, seen, base, own : numpy.ndarray of float64, shape (S, T)
        Counts of normal days and of the truce's (NaN elsewhere), and the exposure of both (0
        elsewhere).

    Raises
    ------
    ValueError
        If the shapes do not fit or no day lies inside.
    """
    y = np.atleast_2d(checked_counts(counts, "counts", whole=False))
    t = np.ones_like(y)
    if exposure is not None:
        t = np.broadcast_to(floats(exposure, "exposure"), y.shape)
    try:
        mask = np.broadcast_to(np.asarray(inside, dtype=bool), y.shape)
    except ValueError:
        raise ValueError(
            f"inside: shape {np.shape(inside)} does not fit counts of shape {y.shape}"
        ) from None
    if not mask.any(axis=1).all():
        raise ValueError("inside: no day of the truce in it; expected at least one True a stratum")
    known = ~np.isnan(y) & (t > 0)
    return (
        np.where(~mask & known, y, np.nan),
        np.where(mask & known, y, np.nan),
        np.where(~mask & known, t, 0.0),
        np.where(mask & known, t, 0.0),
    )


def reference_days(
    counts: ArrayLike,
    inside: ArrayLike,
    *,
    exposure: ArrayLike | None = None,
    level: float = 0.95,
    refine: bool = True,
) -> Counterfactual:
    """Compare a truce's days with the normal days around it.

    Parameters
    ----------
    counts : array-like of numbers, shape (S, T) or (T,)
        Daily counts of S strata; NaN where none is known.
    inside : array-like of bool, shape (T,) or (S, T)
        The truce's days; all others are normal ones.
    exposure : array-like of float, shape (T,) or (S, T), optional
        Exposure of each day, in any unit; 1 by default.
    level : float
    refine : bool
        Allow for weekdays, a trend and a level that wanders; False is the interval of the first
        edition.

    Returns
    -------
    Counterfactual

    Raises
    ------
    ValueError
        If the shapes do not fit or no day lies inside.

    Notes
    -----
    Assumes one dispersion (variance over mean), and averages over how days depend on each other,
    and from 21 normal days on over weekdays and a trend. See docs/methods.md.

    Source
    ------
    Wedderburn (1974), Biometrika 61:439-447; Berger, Liseo & Wolpert (1999), Statistical Science
    14:1-28.
    """
    normal, seen, base, own = split(counts, inside, exposure)
    setting, found = describe(normal, base, own, seen, daily=refine)
    x, y = np.nansum(seen, axis=1), np.nansum(normal, axis=1)
    low, high, p = limits((x, x), (y, y), setting, level)
    few, most = predict((y, y), setting, level)
    with np.errstate(divide="ignore", invalid="ignore"):
        expected = y / setting.base_exposure * setting.exposure * setting.shift
        ratio = np.where(np.isnan(p), np.nan, x / expected)
    return Counterfactual(
        expected,
        few,
        most,
        ratio,
        low,
        high,
        p,
        found.dispersion,
        "reference_days",
        noted(np.isnan(p), Note.of("too_few_for_days")),
    )


def noted(where: np.ndarray, note: Note) -> np.ndarray:
    """Give a note to some strata.

    Parameters
    ----------
    where : numpy.ndarray of bool, shape (S,)
    note : Note

    Returns
    -------
    numpy.ndarray of object, shape (S,)
        None elsewhere.
    """
    out = np.full(len(where), None, dtype=object)
    out[where] = note
    return out
