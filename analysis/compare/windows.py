"""Which of a truce's claims are added up, and which stand in rows of their own."""

import numpy as np
import pandas as pd

from analysis.baseline.observations import KEYS, day_number
from analysis.ceasefires import exposure_hours

WITHIN = "lies within another row of its series: not added to it"


def claim_rows(counts, window):
    """Sum the windows of a series that do not overlap; let the others stand alone.

    Parameters
    ----------
    counts : pandas.DataFrame
        The counts table.
    window : analysis.ceasefires.Truce

    Returns
    -------
    pandas.DataFrame
        Keys, ``start``, ``end``, ``count_low``, ``count_high`` (Int64, NA: open), ``exposure_h``, ``n_windows``,
        ``days`` (tuple of local day numbers from the truce's first), ``hours_by_day`` (tuple), ``statements``,
        ``note``. Of each series the row that covers most hours comes first; days known one by one go before
        a total of the same hours.
    """
    inside = (counts["start"] >= window.start) & (counts["end"] <= window.end)
    rows = counts[inside.fillna(False)]
    rows = rows.assign(exposure_h=exposure_hours(rows["start"], rows["end"])).sort_values([*KEYS, "end", "start"], kind="stable", ignore_index=True)
    out = []
    for _, group in rows.groupby(KEYS, sort=False, dropna=False):
        records = group.to_dict("records")
        chosen = _widest(records)
        out.append(_sum([records[i] for i in chosen], window, ""))
        out.extend(_sum([records[i]], window, WITHIN) for i in range(len(records)) if i not in chosen)
    columns = [*KEYS, "start", "end", "count_low", "count_high", "exposure_h", "n_windows", "days", "hours_by_day", "statements", "note"]
    frame = pd.DataFrame(out, columns=columns)
    kinds = {"count_low": "Int64", "count_high": "Int64", "exposure_h": "float64", "start": "datetime64[us, UTC]", "end": "datetime64[us, UTC]",
             **dict.fromkeys([*KEYS, "statements", "note"], "str")}
    return frame.astype(kinds)


def _widest(records):
    """Choose windows without overlap that cover most hours; of equals, closed counts first, then the most windows."""
    # the classic schedule of weighted intervals, over windows sorted by their end
    best = [((0.0, 0, 0), ())]
    ends = []
    for i, one in enumerate(records):
        before = int(np.searchsorted(ends, one["start"].value, side="right"))
        (hours, closed, number), taken = best[before]
        known = not pd.isna(one["low"])
        worth = (round(hours + one["exposure_h"] * known, 6), closed - int(pd.isna(one["high"])), number + known)
        best.append(max(best[-1], (worth, (*taken, i)), key=lambda b: b[0]))
        ends.append(one["end"].value)
    return best[-1][1] or (len(records) - 1,)


def _sum(records, window, note):
    first = records[0]
    first_day = window.start
    days, hours = [], []
    for one in records:
        number = int(day_number(pd.Series([one["start"]]), first_day, window.tz)[0])
        length = max(1, round(one["exposure_h"] / 24))
        days += list(range(number, number + length))
        hours += [one["exposure_h"] / length] * length
    open_above = any(pd.isna(one["high"]) for one in records)
    return {
        **{name: first[name] for name in KEYS},
        "start": min(one["start"] for one in records), "end": max(one["end"] for one in records),
        "count_low": sum(one["low"] for one in records),
        "count_high": pd.NA if open_above else sum(one["high"] for one in records),
        "exposure_h": sum(one["exposure_h"] for one in records), "n_windows": len(records),
        "days": tuple(days), "hours_by_day": tuple(hours),
        "statements": ";".join(dict.fromkeys(s for one in records for s in one["statements"].split(";"))), "note": note,
    }
