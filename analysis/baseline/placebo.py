"""Placebo in time: every stretch of normal days as if it were the truce."""

import numpy as np
from numpy.typing import ArrayLike

from analysis.baseline.days import Counterfactual, noted, split
from analysis.schema import Note


def placebo_ratios(
    counts: ArrayLike, inside: ArrayLike, *, exposure: ArrayLike | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Return the ratio of every stretch of normal days, as long as the truce, to the others.

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
        NaN for stretches with a day that is unknown or belongs to the truce. Stretch m begins on
        day m.
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
    steps, stretches = days - days[0], len(mask) - (days[-1] - days[0])
    y, known = np.nan_to_num(normal), ~np.isnan(normal)

    def windows(values: np.ndarray) -> np.ndarray:
        return np.sum([values[:, step : step + stretches] for step in steps], axis=0)

    whole = windows(known.astype("float64")) == len(steps)
    sum_y, sum_t = windows(y), windows(base)
    total_y, total_t = y.sum(axis=1, keepdims=True), base.sum(axis=1, keepdims=True)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratios = (sum_y / sum_t) / ((total_y - sum_y) / (total_t - sum_t))
        observed = (np.nansum(seen, axis=1) / own.sum(axis=1)) / (total_y / total_t)[:, 0]
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
        ``p`` is the randomization p-value, 2 / (M + 1) at the least for M stretches; ``low`` and
        ``high`` are the counts between which the stretches lie at the level, from 0 to inf where M
        is too small for it. There is no interval of the ratio: ``ratio_low`` and ``ratio_high``
        are NaN. ``note`` says how small p can get.

    Notes
    -----
    Assumes that the truce's days could have been any stretch (no trend). Stretches overlap, which
    makes them depend on each other: of M of length k only about M / k are separate, and p is rough
    where that is small. The ratios by which the truce could be divided without standing out are no
    interval of its ratio: a count of few acts has chance of its own, which the stretches of normal
    days don't show.

    Source
    ------
    Fisher (1935), The Design of Experiments; Abadie, Diamond & Hainmueller (2010), JASA
    105:493-505.
    """
    ratios, observed = placebo_ratios(counts, inside, exposure=exposure)
    normal, _, base, own = split(counts, inside, exposure)
    m = np.sum(~np.isnan(ratios), axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        below = (1 + np.sum(ratios <= observed[:, None], axis=1)) / (m + 1)
        above = (1 + np.sum(ratios >= observed[:, None], axis=1)) / (m + 1)
        expected = np.nansum(normal, axis=1) / base.sum(axis=1) * own.sum(axis=1)
        small, large = _range(ratios, m, level)
        few, most = small * expected, large * expected
    none = (m == 0) | np.isnan(observed)
    p = np.where(none, np.nan, np.minimum(1, 2 * np.minimum(below, above)))
    note = noted(none, Note.of("no_stretch"))
    for k in np.unique(m[~none]):
        least = float(f"{2 / (k + 1):.2g}")
        note[~none & (m == k)] = Note.of("stretches", n=int(k), p=least)
    nothing = np.full(len(m), np.nan)
    values = (expected, few, most, observed)
    expected, few, most, observed = (np.where(none, np.nan, value) for value in values)
    return Counterfactual(
        expected=expected,
        low=few,
        high=most,
        ratio=observed,
        ratio_low=nothing,
        ratio_high=nothing,
        p=p,
        dispersion=nothing,
        method="placebo_in_time",
        note=note,
    )


def _range(ratios: np.ndarray, m: np.ndarray, level: float) -> tuple[np.ndarray, np.ndarray]:
    """Return the ratios beyond which p is below the error probability."""
    order = np.sort(ratios, axis=1)  # NaN last
    take = np.ceil((1 - level) / 2 * (m + 1) - 1e-9).astype(int) - 1
    row = np.arange(len(m))
    small = order[row, np.maximum(take - 1, 0)]
    large = order[row, np.maximum(m - np.maximum(take, 1), 0)]
    return np.where(take >= 1, small, 0.0), np.where(take >= 1, large, np.inf)
