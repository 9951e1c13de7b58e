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
    if judged.empty:
        return _table([])
    line = lay_days(counts, normal, window, judged)
    parts = []
    # comparisons with the same days of the truce have the same stretches
    patterns, which = np.unique(line.inside, axis=0, return_inverse=True)
    for number, mask in enumerate(patterns):
        rows = np.flatnonzero(which.ravel() == number)
        ratios, observed = placebo_ratios(line.counts[rows], mask, exposure=line.hours[rows])
        for row, found, own in zip(rows, ratios, observed, strict=True):
            if np.isfinite(found).any():
                parts.append(_stretches(judged.iloc[row], found, own, np.flatnonzero(mask)[0], line.first, normal.tz))
    return _table(parts)


def _stretches(claim, ratios, own, day, first, tz):
    """Lay the stretches on the calendar, at the truce's own clock hours."""
    known = np.flatnonzero(np.isfinite(ratios))
    midnight = first + pd.DateOffset(days=int(day))
    begins = (claim["start"].tz_convert(tz) - midnight, claim["end"].tz_convert(tz) - midnight)
    days = pd.DatetimeIndex([first + pd.DateOffset(days=int(k)) for k in known])
    part = pd.DataFrame({"start": days + begins[0], "end": days + begins[1], "ratio": ratios[known], "observed": False})
    truce = pd.DataFrame({"start": [claim["start"]], "end": [claim["end"]], "ratio": [own], "observed": [True]})
    for one in (part, truce):
        for name in ("start", "end"):
            one[name] = one[name].dt.tz_convert("UTC").astype("datetime64[us, UTC]")
    return pd.concat([part, truce], ignore_index=True).assign(**{name: claim[name] for name in KEYS})


def _table(parts):
    out = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=COLUMNS)
    kinds = dict.fromkeys(KEYS, "str") | {"start": "datetime64[us, UTC]", "end": "datetime64[us, UTC]", "ratio": "float64", "observed": "bool"}
    return out[COLUMNS].astype(kinds).sort_values([*KEYS, "observed", "start"], kind="stable", ignore_index=True)
