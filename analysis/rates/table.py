"""Table of rates from a table of counts."""

import numpy as np
import pandas as pd

from analysis.ceasefires import ISSUE, exposure_hours
from analysis.rates.single import rate_interval

# what tells counts apart: counts that differ in one of these are never added
KEYS = ("reporter", "accused", "sector", "category", "series")

_NO_WINDOW = "start or end is not known: no rate"
_BETWEEN_ISSUES = (
    "between two issues of a running total: its hours are not known, so it has no rate"
)
_BEYOND = "reaches beyond the edge of the window: no rate"
_OVERLAP = "overlaps another count of its series: not added"
_NO_COUNT = "no count"


def rate_table(counts, *, by, window=None, per="24h", method="exact", level=0.95, dispersion=None):
    """Return the rates of a table of counts.

    Counts are added along time only, and only those of the same reporter, accused, sector, category and
    series. Where windows of such a group overlap, as the running totals of 00:00-12:00 and 00:00-16:00 do,
    nothing is added and each window is a row of its own.

    Parameters
    ----------
    counts : pandas.DataFrame
        The counts table; left as it is.
    by : str or list of str
        Columns to group by, in the order wanted. A key that is left out (sector, say) becomes a column where
        it differs inside a group, since counts of different sectors are not added.
    window : Truce or anything with ``start`` and ``end``, optional
        Keep the counts whose window lies inside. Those that reach over its edge are listed without a rate,
        each in a row of its own. A missing end is an open one.
    per : str or pandas.Timedelta
        Unit of exposure that rates are said in: "24h", "1h", "7d".
    method : str
        Method of `rate_interval`.
    level : float
        Confidence level.
    dispersion : float, optional
        For the methods of `rate_interval` that need it.

    Returns
    -------
    pandas.DataFrame
        ``by``, other keys that differ inside a group, ``series``, ``start``, ``end`` (first and last moment),
        ``count_low``, ``count_high`` (Int64, NA: open), ``exposure_h`` (hours that were counted), ``rate`` (of
        count_low), ``rate_high`` (of count_high, where the count is an interval), ``low``, ``high``, ``per``,
        ``method``, ``note`` and, if the counts have them, ``statements``. Sorted by the keys and start.

    Raises
    ------
    ValueError
        If a column is missing, a window ends before it starts, or ``per`` is not a length of time.

    Notes
    -----
    A window without a count adds neither count nor exposure; the note says how many there are.

    Source
    ------
    Rothman, Greenland & Lash (2008), Modern Epidemiology, 3rd ed., ch. 3 (person-time rates).
    """
    by = [by] if isinstance(by, str) else list(by)
    absent = [name for name in (*by, "start", "end", "low", "high") if name not in counts.columns]
    if absent:
        raise ValueError(
            f"counts: column {absent[0]!r} is missing; it has {', '.join(map(str, counts.columns))}"
        )
    unit = per_hours(per)
    keys = [*by, *(name for name in KEYS if name in counts.columns and name not in by)]
    order = list(dict.fromkeys([*keys, "start", "end"]))
    rows = _inside(counts, window).sort_values(order, kind="stable", ignore_index=True)
    rows = _with_units(rows, keys)
    sums = _sums(rows, keys)

    # a rate needs a count over known hours
    rated = sums["why"].eq("") & sums["low"].notna()
    exposure = sums["hours"].where(rated, 1.0) / unit
    limits = rate_interval(
        sums["low"].where(rated),
        exposure,
        method=method,
        level=level,
        dispersion=dispersion,
        count_high=sums["high"],
    )
    interval = rated & (sums["high"] > sums["low"])
    out = sums[order].assign(
        count_low=_whole(sums["low"]),
        count_high=_whole(sums["high"]),
        exposure_h=sums["hours"],
        rate=(sums["low"] / exposure).where(rated),
        rate_high=(sums["high"].replace(np.inf, np.nan) / exposure).where(interval),
        low=limits.low,
        high=limits.high,
        per=str(per),
        method=method,
        note=_notes(sums, np.where(rated, limits.note, "")),
    )
    if "statements" in counts.columns:
        out["statements"] = sums["statements"]
    shown = [name for name in keys if name in (*by, "series") or _differs(sums, by, name)]
    out = out[
        list(
            dict.fromkeys(
                [*shown, "start", "end", *(name for name in out.columns if name not in keys)]
            )
        )
    ]
    return out.astype({"per": "str", "method": "str", "note": "str"})


def per_hours(per):
    """Return the hours of a unit of exposure.

    Parameters
    ----------
    per : str or pandas.Timedelta
        "24h", "1h", "7d".

    Returns
    -------
    float

    Raises
    ------
    ValueError
        If it is not a length of time above 0.
    """
    try:
        hours = pd.Timedelta(per) / pd.Timedelta(hours=1)
    except (ValueError, TypeError):
        hours = np.nan
    if not hours > 0:
        raise ValueError(f"per: {per!r} is not a length of time; write it like '24h', '1h' or '7d'")
    return hours


def _inside(counts, window):
    """Return the counts that lie in a window or reach over its edge, with hours and why there is no rate."""
    hours = exposure_hours(counts["start"], counts["end"])
    if (hours <= 0).any():
        place = int(np.argmax(hours <= 0))
        raise ValueError(
            f"counts: row {counts.index[place]!r} ends ({counts['end'].iloc[place]}) before it starts ({counts['start'].iloc[place]})"
        )
    why = pd.Series("", index=counts.index, dtype=object).mask(np.isnan(hours), _NO_WINDOW)
    if "series" in counts.columns:
        why = why.mask(counts["series"].str.startswith(ISSUE).fillna(False), _BETWEEN_ISSUES)
    rows = counts.assign(hours=hours, why=why)
    if window is None:
        return rows
    first, last = pd.Timestamp(window.start), pd.Timestamp(window.end)
    # an unknown bound of a count can't rule it out, an unknown end of the window is an open one
    outside = rows["end"].le(first) | (rows["start"].ge(last) if pd.notna(last) else False)
    over = rows["start"].lt(first) | (rows["end"].gt(last) if pd.notna(last) else False)
    return rows.assign(why=rows["why"].mask(over & rows["why"].eq(""), _BEYOND))[~outside]


def _with_units(rows, keys):
    """Number what is to be one row of the result: a group, or one count where counts can't be added."""
    group = rows.groupby(keys, sort=False, dropna=False).ngroup()
    good = rows["why"].eq("") & rows["low"].notna()
    end = rows["end"].astype("int64").where(good, np.iinfo("int64").min)
    before = end.groupby(group).cummax().groupby(group).shift()
    overlap = good & before.notna() & (rows["start"].astype("int64") < before)
    split = overlap.groupby(group).transform("any")
    alone = split | rows["why"].ne("")
    unit = group.where(~alone, len(rows) + np.arange(len(rows)))
    return rows.assign(unit=unit, split=split & rows["why"].eq(""), good=good)


def _sums(rows, keys):
    """Add the counts and hours of each unit; a window without a count adds neither."""
    use = rows["good"] | rows["why"].ne("")
    high = rows["high"].astype("float64")
    work = rows.assign(
        low=rows["low"].astype("float64").where(use),
        high=high.fillna(np.inf).where(use & rows["low"].notna()),
        hours=rows["hours"].where(use),
        missing=rows["low"].isna(),
    )
    how = {name: (name, "first") for name in keys} | {
        "start": ("start", "min"),
        "end": ("end", "max"),
        "windows": ("low", "size"),
        "missing": ("missing", "sum"),
        "why": ("why", "first"),
        "split": ("split", "first"),
    }
    grouped = work.groupby("unit", sort=False)
    out = grouped.agg(**how)
    out[["low", "high", "hours"]] = grouped[["low", "high", "hours"]].sum(min_count=1)
    if "statements" in rows.columns:
        out["statements"] = grouped["statements"].agg(lambda ids: ";".join(ids.dropna()))
    return out.reset_index(drop=True)


def _whole(values):
    return values.replace(np.inf, np.nan).astype("Int64")


def _notes(sums, of_limits):
    """Say of each row what a reader has to know of it."""
    counted = sums["windows"] - sums["missing"]
    some = (sums["missing"] > 0) & (counted > 0)
    parts = [
        sums["why"],
        np.where(sums["split"], _OVERLAP, ""),
        np.where(sums["low"].isna(), _NO_COUNT, ""),
        np.where(
            some,
            sums["missing"].astype(str)
            + " of "
            + sums["windows"].astype(str)
            + " windows have no count",
            "",
        ),
        np.where(sums["low"].notna(), of_limits, ""),
    ]
    joined = pd.DataFrame(
        {
            i: pd.Series(np.asarray(part, dtype=object), index=sums.index)
            for i, part in enumerate(parts)
        }
    )
    return pd.Series(
        ["; ".join(filter(None, row)) for row in joined.to_numpy()], index=sums.index, dtype="str"
    )


def _differs(sums, by, name):
    groups = sums.groupby(by, sort=False, dropna=False)[name] if by else sums[name]
    return bool(np.any(groups.nunique(dropna=False) > 1))
