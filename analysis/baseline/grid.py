"""Observations laid on a line of local days."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.baseline.observations import KEYS, day_number


@dataclass(frozen=True, slots=True)
class Grid:
    """S strata on a line of T days.

    ``counts`` (middles of bounds, NaN where none) and ``exposure``: the days known one by one, (S, T).
    ``extra_total`` and ``extra_exposure``: stretches of several days, (S,). ``total_low`` and ``total_high``: bounds
    of all counts together, (S,). ``by_day``: exposure of both kinds by day, (S, T).
    """

    counts: np.ndarray
    exposure: np.ndarray
    extra_total: np.ndarray
    extra_exposure: np.ndarray
    total_low: np.ndarray
    total_high: np.ndarray
    by_day: np.ndarray


def daily_grid(observations, series, begin, finish, tz):
    """Lay observations on a line of local days.

    Parameters
    ----------
    observations : pandas.DataFrame
    series : pandas.DataFrame
        A row a series, with the keys; sets the order of the strata.
    begin, finish : pandas.Timestamp
        The line of days runs from the first to the second.
    tz : str

    Returns
    -------
    Grid
        A stretch of several days lies evenly over its days without those subtracted.
    """
    row = pd.MultiIndex.from_frame(series[KEYS]).get_indexer(
        pd.MultiIndex.from_frame(observations[KEYS])
    )
    size = int(day_number(pd.Series([finish - pd.Timedelta(seconds=1)]), begin, tz)[0]) + 1
    shape = (len(series), max(size, 1))
    low, high, hours = (
        observations[name].to_numpy(dtype="float64") for name in ("low", "high", "exposure_h")
    )
    day = np.clip(observations["day"].to_numpy(), 0, shape[1] - 1)
    single = observations["n_days"].to_numpy() == 1
    counts, exposure = np.full(shape, np.nan), np.zeros(shape)
    mid = (low + high) / 2
    counts[row[single], day[single]] = mid[single]
    exposure[row[single], day[single]] = hours[single]
    extra, totals = np.zeros((2, shape[0])), np.zeros((2, shape[0]))
    for out, which, values in ((extra, ~single, (mid, hours)), (totals, slice(None), (low, high))):
        for part, value in zip(out, values, strict=True):
            np.add.at(part, row[which], value[which])
    by_day = exposure.copy()
    # stretches of several days are few: a month here and there
    for place in np.flatnonzero(~single):
        one = observations.iloc[place]
        days = np.arange(one["day"], min(one["day"] + one["n_days"], shape[1]))
        gone = [np.arange(*day_number(pd.Series([a, b]), begin, tz)) for a, b in one["hole"] or ()]
        days = np.setdiff1d(days, np.concatenate(gone)) if gone else days
        by_day[row[place], days] += hours[place] / max(len(days), 1)
    return Grid(counts, exposure, extra[0], extra[1], totals[0], totals[1], by_day)
