"""Which of a truce's claims are added up, and which stand in rows of their own."""

import numpy as np
import pandas as pd

from analysis.baseline.observations import KEYS, day_number
from analysis.ceasefires import ISSUE, exposure_hours

WITHIN = "overlaps another row of its series: not added to it"


def claim_rows(counts, window):
    """Sum the windows of a series that do not overlap; let the others stand alone.

    Parameters
    ----------
    counts : pandas.DataFrame
        The counts table.
    window : analysis.ceasefires.Truce

    Returns
    -------
    rows : pandas.DataFrame
        Keys, ``start``, ``end``, ``count_low``, ``count_high`` (Int64, NA: open), ``exposure_h``, ``n_windows``,
        ``statements``, ``note``. Of a series whose windows overlap, those without overlap that cover most hours are
        summed: days known one by one go before a total of the same hours. What was added between two issues of a
        running total is left to the account: its hours are not known.
    pieces : pandas.DataFrame
        The days of the rows: ``row``, ``day`` (0 is the local day on which the truce began), ``hours``, and ``count``
        (middle of the bounds; NaN where no count of that day alone is known).
    """
    inside = ((counts["start"] >= window.start) & (counts["end"] <= window.end)).fillna(False)
    # what was added between two issues of a running total has no hours of its own, and no rate
    inside &= ~counts["series"].str.startswith(ISSUE).fillna(False)
    base = counts.loc[inside, [*KEYS, "start", "end", "low", "high", "statements"]]
    base = base.assign(exposure_h=exposure_hours(base["start"], base["end"])).sort_values(
        [*KEYS, "start", "end"], kind="stable", ignore_index=True
    )
    unit, alone = _units(base)
    rows = _sums(base, unit, alone)
    return rows, _pieces(base, unit, window)


def _units(base):
    """Number what becomes one row; tell which of them are set aside because they overlap what is summed."""
    group = base.groupby(KEYS, sort=False, dropna=False).ngroup().to_numpy()
    start, end = (pd.DatetimeIndex(base[name]).as_unit("us").asi8 for name in ("start", "end"))
    taken = base["low"].notna().to_numpy(copy=True)
    if len(base):
        last = (
            pd.Series(np.where(taken, end, np.iinfo("int64").min))
            .groupby(group)
            .cummax()
            .groupby(group)
            .shift()
        )
        overlap = taken & (pd.Series(start) < last).fillna(False).to_numpy()
        # groups with an overlap are few: running totals told twice, days beside their total
        for number in np.unique(group[overlap]):
            places = np.flatnonzero((group == number) & taken)
            taken[np.setdiff1d(places, places[_widest(base.iloc[places])])] = False
    unit = np.where(taken, group, len(base) + np.arange(len(base)))
    held = np.isin(group, group[taken]) & ~taken
    return np.unique(unit, return_inverse=True)[1] if len(base) else unit, held


def _widest(rows):
    """Choose windows without overlap that cover most hours; of equals, closed counts first, then the most windows."""
    # the classic schedule of weighted intervals, over windows sorted by their end
    order = np.argsort(pd.DatetimeIndex(rows["end"]).asi8, kind="stable")
    records = rows[["start", "end", "exposure_h", "high"]].iloc[order].to_dict("records")
    best, ends = [((0.0, 0, 0), ())], []
    for place, one in zip(order, records, strict=True):
        before = int(np.searchsorted(ends, one["start"].value, side="right"))
        (hours, closed, number), taken = best[before]
        worth = (
            round(hours + one["exposure_h"], 6),
            closed - int(pd.isna(one["high"])),
            number + 1,
        )
        best.append(max(best[-1], (worth, (*taken, place)), key=lambda b: b[0]))
        ends.append(one["end"].value)
    return list(best[-1][1])


def _sums(base, unit, alone):
    high = base["high"].astype("float64").fillna(np.inf)
    grouped = base.assign(high=high, note=np.where(alone, WITHIN, ""), n=1).groupby(unit, sort=True)
    out = grouped.agg(
        **{name: (name, "first") for name in KEYS},
        start=("start", "min"),
        end=("end", "max"),
        count_high=("high", "sum"),
        exposure_h=("exposure_h", "sum"),
        n_windows=("n", "sum"),
        note=("note", "first"),
    )
    out["count_low"] = grouped["low"].sum(min_count=1)
    out["statements"] = (
        grouped["statements"].agg(lambda ids: ";".join(dict.fromkeys(";".join(ids).split(";"))))
        if len(base)
        else base["statements"]
    )
    out["count_high"] = out["count_high"].where(out["count_low"].notna()).replace(np.inf, np.nan)
    kinds = {"count_low": "Int64", "count_high": "Int64", "note": "str", "statements": "str"}
    return out[
        [
            *KEYS,
            "start",
            "end",
            "count_low",
            "count_high",
            "exposure_h",
            "n_windows",
            "statements",
            "note",
        ]
    ].astype(kinds)


def _pieces(base, unit, window):
    first = day_number(base["start"], window.start, window.tz)
    length = np.maximum(1, np.rint(base["exposure_h"].to_numpy() / 24).astype(int))
    middle = ((base["low"].astype("float64") + base["high"].astype("float64")) / 2).to_numpy(
        dtype="float64", na_value=np.nan
    )
    place = np.repeat(np.arange(len(base)), length)
    step = np.arange(length.sum()) - np.repeat(np.cumsum(length) - length, length)
    return pd.DataFrame(
        {
            "row": unit[place],
            "day": first[place] + step,
            "hours": (base["exposure_h"].to_numpy() / length)[place],
            "count": np.where(length > 1, np.nan, middle)[place],
        }
    )
