"""The truce among the stretches of normal days that are like it."""

import numpy as np
import pandas as pd

from analysis.baseline.observations import KEYS
from analysis.baseline.placebo import placebo_ratios
from analysis.compare.claims import compare_claims
from analysis.compare.methods import lay_days

COLUMNS = [*KEYS, "start", "end", "ratio", "observed"]


def placebo_windows(counts, normal, *, window, compared=None):
    """Compare every stretch of normal days, as long as the truce, with the other normal days.

    Parameters
    ----------
    counts : pandas.DataFrame
        The counts table.
    normal : analysis.baseline.Baseline
    window : analysis.ceasefires.Truce
    compared : Comparison, optional
        What `compare_claims` returned for the same arguments, if it was called already.

    Returns
    -------
    pandas.DataFrame
        A row a comparison and stretch: keys, start, end (datetime64[us, UTC]), ratio, observed (bool, true for the
        truce itself). Stretches with a day that is not known are left out, and comparisons without a single one.

    Source
    ------
    Abadie, Diamond & Hainmueller (2010), JASA 105:493-505. For the p-value and interval see `placebo_in_time`.
    """
    judged = (compare_claims(counts, normal, window=window) if compared is None else compared).table
    judged = judged[judged["ratio"].notna()].reset_index(drop=True)
    none = np.zeros(0, dtype=int)
    if judged.empty:
        return _table(judged, none, none, none, np.zeros(0), normal.begin)
    line = lay_days(counts, normal, window, judged)
    own_day = line.inside.argmax(axis=1)
    place, day, ratio = [none], [none], [np.zeros(0)]
    # comparisons with the same days of the truce have the same stretches
    patterns, which = np.unique(line.inside, axis=0, return_inverse=True)
    for number, mask in enumerate(patterns):
        rows = np.flatnonzero(which.ravel() == number)
        ratios, observed = placebo_ratios(line.counts[rows], mask, exposure=line.hours[rows])
        for row, found, own in zip(rows, ratios, observed, strict=True):
            known = np.flatnonzero(np.isfinite(found))
            if len(known):
                place.append(np.full(len(known) + 1, row))
                day.append(np.append(known, own_day[row]))
                ratio.append(np.append(found[known], own))
    place, day, ratio = map(np.concatenate, (place, day, ratio))
    return _table(judged, place, day, own_day[place], ratio, line.first)


def _table(judged, place, day, own_day, ratio, first):
    """Lay the stretches on the calendar, at the truce's own clock hours."""
    midnight = pd.DatetimeIndex(
        [first + pd.DateOffset(days=k) for k in range(day.max(initial=0) + 1)]
    )
    out = judged[[*KEYS, "start", "end"]].iloc[place].reset_index(drop=True)
    moved = midnight[day] - midnight[own_day]
    out = out.assign(
        start=out["start"] + moved, end=out["end"] + moved, ratio=ratio, observed=day == own_day
    )
    kinds = dict.fromkeys(KEYS, "str") | {
        "start": "datetime64[us, UTC]",
        "end": "datetime64[us, UTC]",
        "ratio": "float64",
        "observed": "bool",
    }
    return (
        out[COLUMNS]
        .astype(kinds)
        .sort_values([*KEYS, "observed", "start"], kind="stable", ignore_index=True)
    )
