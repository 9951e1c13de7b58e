"""Placebo in time: every stretch of normal days as if it were the truce."""

import numpy as np
from numpy.typing import ArrayLike

from analysis.baseline.days import Counterfactual, split
from analysis.schema import Note


def placebo_ratios(
    counts: ArrayLike, inside: ArrayLike, *, exposure: ArrayLike | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Return the ratio of every stretch of normal days, as long as the truce, to the other ones.

    Parameters
    ----------
    counts : array-like of numbers, shape (S, T) or (T,)
        Daily counts; NaN where none is known.
    inside : array-like of bool, shape (T,)
        The truce's days; those counted, if only some are.
    exposure : array-like of float, optional

    Returns
    -------
    ratios : numpy.ndarray of float64, shape (S, M)
        NaN for stretches with a day that is unknown or belongs to the truce. Stretch m begins on day
        m.
    observed : numpy.ndarray of float64, shape (S,)
        The truce's own ratio to all normal days.

    Raises
    ------
    ValueError
        If ``inside`` is not one window for all strata.

    Source
    ------
    Abadie, Diamond & Hainmueller (2010), JASA 105:493-505 (placebo studies).
    """
    normal, seen, base, own = split(counts, inside, exposure)
    mask = np.asarray(inside, dtype=bool)
    if mask.ndim != 1:
        raise ValueError(f"inside: shape {mask.shape}: a placebo takes one window for all strata")
    days = np.flatnonzero(mask)
    steps = days - days[0]
    stretches = len(mask) - (days[-1] - days[0])

    def windows(values: np.ndarray) -> np.ndarray:
        parts = [values[:, step : step + stretches] for step in steps]
        return np.sum(parts, axis=0)

    y = np.nan_to_num(normal)
    known = ~np.isnan(normal)
    total_y = y.sum(axis=1, keepdims=True)
    total_t = base.sum(axis=1, keepdims=True)
    sum_y, sum_t = windows(y), windows(base)
    whole = windows(known.astype("float64")) == len(steps)
    with np.errstate(divide="ignore", invalid="ignore"):
        others = (total_y - sum_y) / (total_t - sum_t)
        ratios = (sum_y / sum_t) / others
        own_rate = np.nansum(seen, axis=1) / own.sum(axis=1)
        observed = own_rate / (total_y / total_t)[:, 0]
    return np.where(whole, ratios, np.nan), observed


def placebo_in_time(
    counts: ArrayLike,
    inside: ArrayLike,
    *,
    exposure: ArrayLike | None = None,
    level: float = 0.95,
) -> Counterfactual:
    """Rank a truce among all stretches of normal days of the same length.

    Parameters
    ----------
    counts : array-like of numbers, shape (S, T) or (T,)
    inside : array-like of bool, shape (T,)
    exposure : array-like of float, optional
    level : float

    Returns
    -------
    Counterfactual
        ``p`` is the randomization p-value, 2 / (M + 1) at the least for M stretches; the interval
        holds the ratios by which the truce could be divided without standing out, from 0 to inf where
        M is too small for the level. ``note`` says how small p can get.

    Notes
    -----
    Assumes that the truce's days could have been any stretch (no trend). Stretches overlap, which
    makes them depend on each other: of M of length k only about M / k are separate, and p is rough
    where that is small.

    Source
    ------
    Fisher (1935), The Design of Experiments; inversion: Rosenbaum (2002), Observational Studies, ch. 2.
    """
    ratios, observed = placebo_ratios(counts, inside, exposure=exposure)
    normal, _, base, own = split(counts, inside, exposure)
    m = np.sum(~np.isnan(ratios), axis=1)
    small, large, enough = _order_limits(ratios, m, level)
    with np.errstate(invalid="ignore", divide="ignore"):
        rate = np.nansum(normal, axis=1) / base.sum(axis=1)
        expected = rate * own.sum(axis=1)
        low = np.where(enough, observed / large, 0.0)
        high = np.where(enough, observed / small, np.inf)
        few = np.where(enough, small * expected, 0)
        most = np.where(enough, large * expected, np.inf)
    known = (expected, few, most, observed, low, high, _rank_p(ratios, observed, m))
    blank = [np.where(m == 0, np.nan, values) for values in known]
    no_dispersion = np.full(len(m), np.nan)
    return Counterfactual(*blank, no_dispersion, "placebo_in_time", _notes(m))


def _order_limits(
    ratios: np.ndarray, m: np.ndarray, level: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the ratios between which a truce does not stand out, and whether m is enough for them."""
    order = np.sort(ratios, axis=1)  # NaN last
    take = np.floor((1 - level) / 2 * (m + 1)).astype(int)
    row = np.arange(len(m))
    first = np.maximum(take - 1, 0)
    last = np.maximum(m - np.maximum(take, 1), 0)
    return order[row, first], order[row, last], take >= 1


def _rank_p(ratios: np.ndarray, observed: np.ndarray, m: np.ndarray) -> np.ndarray:
    own = observed[:, None]
    with np.errstate(invalid="ignore"):
        below = (1 + np.sum(ratios <= own, axis=1)) / (m + 1)
        above = (1 + np.sum(ratios >= own, axis=1)) / (m + 1)
    return np.minimum(1, 2 * np.minimum(below, above))


def _notes(m: np.ndarray) -> np.ndarray:
    note = np.full(len(m), Note.of("no_stretch"), dtype=object)
    for k in np.unique(m[m > 0]):
        least = float(f"{2 / (k + 1):.2g}")
        note[m == k] = Note.of("stretches", n=int(k), p=least)
    return note
