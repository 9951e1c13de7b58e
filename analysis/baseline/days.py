"""Reference days: what normal days say of a truce's window, for many strata at once."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from analysis.baseline.ratio import Setting, limits, predict
from analysis.baseline.spread import Spread, inflation, spread
from analysis.schema import Note


@dataclass(frozen=True, slots=True)
class Counterfactual:
    """What S windows would have held on normal days, and the ratio to what was claimed.

    All arrays (S,): ``expected`` with the limits ``low`` and ``high`` of the count to be seen on normal
    days; ``ratio`` with ``ratio_low`` and ``ratio_high``; ``p`` of a ratio of 1; ``dispersion``;
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


def describe(
    counts: np.ndarray,
    exposure: np.ndarray,
    own: np.ndarray,
    seen: np.ndarray | None = None,
    extra_total: "np.ndarray | float" = 0.0,
    extra_exposure: "np.ndarray | float" = 0.0,
    by_day: np.ndarray | None = None,
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
    by_day : numpy.ndarray of float64, shape (S, T), optional
        Exposure of normal days with those stretches; ``exposure`` of the known days by default.

    Returns
    -------
    Setting, analysis.baseline.spread.Spread
    """
    scatter = spread(counts, exposure, extra_total, extra_exposure, truce=seen)
    base = np.where(np.isnan(counts), 0.0, exposure) if by_day is None else by_day
    setting = Setting(
        exposure=own.sum(1),
        base_exposure=base.sum(1),
        phi=scatter.phi,
        weight=scatter.weight,
        own=inflation(own),
        base=inflation(base),
        cross=inflation(own, base),
        df=scatter.df,
        block=scatter.block,
    )
    return setting, scatter


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
        Counts of normal days and of the truce's (NaN elsewhere), and the exposure of both (0 elsewhere).

    Raises
    ------
    ValueError
        If the shapes do not fit or no day lies inside.
    """
    y = np.atleast_2d(np.asarray(counts, dtype="float64"))
    given = 1.0 if exposure is None else np.asarray(exposure, dtype="float64")
    t = np.broadcast_to(given, y.shape)
    try:
        mask = np.broadcast_to(np.asarray(inside, dtype=bool), y.shape)
    except ValueError:
        raise ValueError(
            f"inside: shape {np.shape(inside)} does not fit counts of shape {y.shape}"
        ) from None
    if not mask.any(axis=1).all():
        raise ValueError("inside: no day of the truce in it; expected at least one True a stratum")
    known = ~np.isnan(y) & (t > 0)
    normal, own = known & ~mask, known & mask
    return (
        np.where(normal, y, np.nan),
        np.where(own, y, np.nan),
        np.where(normal, t, 0.0),
        np.where(own, t, 0.0),
    )


def reference_days(
    counts: ArrayLike,
    inside: ArrayLike,
    *,
    exposure: ArrayLike | None = None,
    level: float = 0.95,
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

    Returns
    -------
    Counterfactual

    Raises
    ------
    ValueError
        If the shapes do not fit or no day lies inside.

    Notes
    -----
    Assumes no trend, one dispersion (variance over mean) and an AR(1) of days. See docs/methods.md.

    Source
    ------
    Wedderburn (1974), Biometrika 61:439-447; Berger, Liseo & Wolpert (1999), Statistical Science 14:1-28.
    """
    normal, seen, base, own = split(counts, inside, exposure)
    setting, scatter = describe(normal, base, own, seen)
    x = np.nansum(seen, axis=1)
    y = np.nansum(normal, axis=1)
    low, high, p = limits((x, x), (y, y), setting, level)
    few, most = predict((y, y), setting, level)
    none = np.isnan(p)
    with np.errstate(divide="ignore", invalid="ignore"):
        expected = y / setting.base_exposure * setting.exposure
        ratio = np.where(none, np.nan, x / expected)
    note = noted(none, Note.of("too_few_for_days"))
    return Counterfactual(
        expected, few, most, ratio, low, high, p, scatter.dispersion, "reference_days", note
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
