"""Placebo in time: every stretch of normal days as if it were the truce."""

import numpy as np

from analysis.baseline.days import Counterfactual, split
from analysis.schema import Note


def placebo_ratios(counts, inside, *, exposure=None):
    """Return the ratio of every stretch of normal days, as long as the truce, to the other normal days.

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
        NaN for stretches with a day that is unknown or belongs to the truce. Stretch m begins on day m.
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
    places = np.flatnonzero(mask)
    steps, stretches = places - places[0], len(mask) - (places[-1] - places[0])
    length = len(steps)
    y, known = np.nan_to_num(normal), ~np.isnan(normal)

    def windows(values):
        return sum(values[:, step : step + stretches] for step in steps)

    with np.errstate(divide="ignore", invalid="ignore"):
        sum_y, sum_t, whole = windows(y), windows(base), windows(known.astype("float64")) == length
        total_y, total_t = y.sum(axis=1, keepdims=True), base.sum(axis=1, keepdims=True)
        ratios = (sum_y / sum_t) / ((total_y - sum_y) / (total_t - sum_t))
        observed = (np.nansum(seen, axis=1) / own.sum(axis=1)) / (total_y / total_t)[:, 0]
    return np.where(whole, ratios, np.nan), observed


def placebo_in_time(counts, inside, *, exposure=None, level=0.95):
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
        ``p`` is the randomization p-value, 2 / (M + 1) at the least for M stretches; the interval holds the ratios by which the
        truce could be divided without standing out, from 0 to inf where M is too small for the level. ``note`` says how
        small p can get.

    Notes
    -----
    Assumes that the truce's days could have been any stretch (no trend). Stretches overlap, which
    makes them depend on each other: of M of length k only about M / k are separate, and p is rough where that is small.

    Source
    ------
    Fisher (1935), The Design of Experiments; inversion: Rosenbaum (2002), Observational Studies, ch. 2.
    """
    ratios, observed = placebo_ratios(counts, inside, exposure=exposure)
    normal, seen, base, own = split(counts, inside, exposure)
    m = np.sum(~np.isnan(ratios), axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        below = (1 + np.sum(ratios <= observed[:, None], axis=1)) / (m + 1)
        above = (1 + np.sum(ratios >= observed[:, None], axis=1)) / (m + 1)
        order = np.sort(ratios, axis=1)  # NaN last
        take = np.floor((1 - level) / 2 * (m + 1)).astype(int)
        enough = take >= 1
        row = np.arange(len(m))
        small = order[row, np.maximum(take - 1, 0)]
        large = order[row, np.maximum(m - np.maximum(take, 1), 0)]
        expected = np.nansum(normal, axis=1) / base.sum(axis=1) * own.sum(axis=1)
        low, high = (
            np.where(enough, observed / large, 0.0),
            np.where(enough, observed / small, np.inf),
        )
    none = m == 0
    p = np.where(none, np.nan, np.minimum(1, 2 * np.minimum(below, above)))
    note = np.full(len(m), Note.of("no_stretch"), dtype=object)
    for k in np.unique(m[m > 0]):
        least = float(f"{2 / (k + 1):.2g}")
        note[m == k] = Note.of("stretches", n=int(k), p=least)
    blank = [
        np.where(none, np.nan, v)
        for v in (
            expected,
            np.where(enough, small, 0) * expected,
            np.where(enough, large, np.inf) * expected,
            observed,
            low,
            high,
        )
    ]
    return Counterfactual(*blank, p, np.full(len(m), np.nan), "placebo_in_time", note)
