"""Which counts make up the normal level, each with its own exposure, and which are left out and why."""

import numpy as np
import pandas as pd

from analysis.ceasefires import exposure_hours

KEYS = ["reporter", "accused", "sector", "category", "series"]
DAY = pd.Timedelta(days=1)

OUTSIDE = "outside the days around the truce"
EDGE = "reaches beyond the days around the truce"
TOUCHES = "touches the truce "
USER = "left out on request"
NO_COUNT = "no count"
OPEN = "only a lower bound: no upper bound of the count"


def span(window, days, side):
    """Return the days around a truce that may hold normal ones.

    Parameters
    ----------
    window : analysis.ceasefires.Truce
    days : int
        Days before and after.
    side : {"both", "before", "after"}

    Returns
    -------
    (pandas.Timestamp, pandas.Timestamp)
        A half-open interval, UTC. The day on which the truce began and the one on which it ended are
        filled up to local midnight before the days are counted off.
    """
    first = window.start.tz_convert(window.tz).normalize()
    last = window.end.tz_convert(window.tz)
    last = last if last == last.normalize() else last.normalize() + pd.DateOffset(days=1)
    begin = first - pd.DateOffset(days=days) if side != "after" else window.end
    finish = last + pd.DateOffset(days=days) if side != "before" else window.start
    return begin.tz_convert("UTC"), finish.tz_convert("UTC")


def select(counts, *, window, days, side, exclude):
    """Split counts into observations of the normal level and counts left out.

    Parameters
    ----------
    counts : pandas.DataFrame
        The counts table.
    window : analysis.ceasefires.Truce
    days : int
    side : {"both", "before", "after"}
    exclude : sequence of (start, end)
        Further stretches to leave out.

    Returns
    -------
    observations : pandas.DataFrame
        Keys, ``start``, ``end``, ``low``, ``high``, ``exposure_h``, ``day`` and ``n_days`` (place on the line
        of local days), ``kind`` (count or remainder), ``known`` (bool array of the days of a remainder),
        ``flags``, ``statements``.
    excluded : pandas.DataFrame
        The counts left out with their ``reason``. Counts wholly inside the truce are the claims
        to be compared and are not listed; nor are those that end before or start after the days around it.
    """
    begin, finish = span(window, days, side)
    hours = exposure_hours(counts["start"], counts["end"])
    near = (
        (counts["end"] > begin)
        & (counts["start"] < finish)
        & ~((counts["start"] >= window.start) & (counts["end"] <= window.end))
    )
    rows = counts.assign(exposure_h=hours)[near.fillna(False)].sort_values(
        [*KEYS, "start", "end"], kind="stable"
    )
    reason = pd.Series("", index=rows.index, dtype=object)
    reason = reason.mask((rows["start"] < begin) | (rows["end"] > finish), EDGE)
    truce_hit, unsure = _truces(rows, window)
    long = rows["exposure_h"] > 25.5
    reason = reason.mask(reason.eq("") & truce_hit.ne("") & ~long, TOUCHES + truce_hit)
    for start, end in exclude:
        reason = reason.mask(reason.eq("") & (rows["end"] > start) & (rows["start"] < end), USER)
    reason = reason.mask(reason.eq("") & rows["low"].isna(), NO_COUNT)
    reason = reason.mask(reason.eq("") & rows["high"].isna(), OPEN)
    rows = rows.assign(reason=reason, truce=truce_hit, flags=_add_flag(rows["flags"], unsure))
    totals = rows[long & reason.eq("")]
    kept = rows[~long & reason.eq("")]
    made, dropped = _totals(totals, counts.assign(exposure_h=hours), kept, window)
    observations = pd.concat([kept.assign(kind="count"), made], ignore_index=True)
    observations = _place(observations, begin, window.tz).sort_values(
        [*KEYS, "start", "end"], kind="stable", ignore_index=True
    )
    excluded = pd.concat([rows[rows["reason"].ne("")], dropped]).sort_values(
        [*KEYS, "start", "end"], kind="stable", ignore_index=True
    )
    order = [
        "start",
        "end",
        "sector",
        "reporter",
        "accused",
        "category",
        "series",
        "low",
        "high",
        "exposure_h",
    ]
    kinds = {
        **{name: counts[name].dtype for name in order if name in counts.columns},
        "exposure_h": "float64",
    }
    return (
        observations[[*order, "kind", "day", "n_days", "hole", "flags", "statements"]].astype(
            {**kinds, "kind": "str", "flags": "str", "statements": "str"}
        ),
        excluded[[*order, "reason", "statements"]].astype(
            {**kinds, "reason": "str", "statements": "str"}
        ),
    )


def _truces(rows, window):
    """Name the truce that each count touches and whose scope covers its category; tell where the scope can't be told."""
    named = pd.Series("", index=rows.index, dtype=object)
    unsure = pd.Series(False, index=rows.index)
    for one in (window, *window.others):
        hit = (rows["end"] > one.start) & (rows["start"] < one.end)
        if not hit.any():
            continue
        covered = rows["category"].map({c: one.covers(c) for c in rows["category"].unique()})
        # the truce under study is never part of its own normal level, whatever it forbids
        sure = hit & (covered.eq(True) if one is not window else True)
        named = named.mask(named.eq("") & sure, one.ceasefire)
        unsure |= hit & covered.isna() & (one is not window)
    return named, unsure & named.eq("")


def _add_flag(flags, where):
    text = flags.fillna("").astype(object)
    added = text.where(text.eq(""), text + ";") + "truce_scope_not_known"
    return text.mask(where, added)


def _totals(totals, counts, kept, window):
    """Turn totals over several days into what is left of them beside the days known one by one."""
    made, dropped = [], []
    if totals.empty:
        return totals.assign(kind="remainder", hole=None), totals
    known = _by_key(counts[counts["high"].notna() & counts["low"].notna()], totals)
    used = _by_key(kept, totals)
    for key, group in _by_key(totals, totals).items():
        pieces = [(row["start"], row["end"]) for row in used.get(key, ())]
        for row in group:
            found, why = _remainder(row, known.get(key, ()), pieces, window)
            if why:
                dropped.append({**row, "reason": why})
                continue
            made.append(found)
            pieces.append((row["start"], row["end"]))
    return (
        pd.DataFrame(made, columns=[*totals.columns, "kind", "hole"]).astype(
            {"low": "Int64", "high": "Int64"}
        ),
        pd.DataFrame(dropped, columns=totals.columns).astype({"low": "Int64", "high": "Int64"}),
    )


def _by_key(rows, wanted):
    """Return the rows of the series that are wanted, shortest first, so that a day goes before the week that holds it."""
    rows = rows[pd.MultiIndex.from_frame(rows[KEYS]).isin(pd.MultiIndex.from_frame(wanted[KEYS]))]
    out = {}
    for row in rows.sort_values(["exposure_h", "start"], kind="stable").to_dict("records"):
        out.setdefault(tuple(row[name] for name in KEYS), []).append(row)
    return out


def _remainder(row, same, pieces, window):
    """Return a total less its truce days and its days known one by one, or why that can't be had."""
    start, end = row["start"], row["end"]
    taken = []
    for one in same:
        inside = (
            one["start"] >= start
            and one["end"] <= end
            and (one["start"], one["end"]) != (start, end)
        )
        if inside and all(one["end"] <= a["start"] or one["start"] >= a["end"] for a in taken):
            taken.append(one)
    for a, b in pieces:
        within = a >= start and b <= end
        if not within and a < end and b > start:
            return None, "overlaps another total in part"
    for one in (window, *window.others):
        if one is not window and one.covers(row["category"]) is not True:
            continue
        gap = _uncovered(max(start, one.start), min(end, one.end), taken)
        if gap is not None:
            return (
                None,
                f"touches the truce {one.ceasefire}, and the count of {gap.tz_convert(window.tz):%Y-%m-%d} is not known",
            )
    low = row["low"] - sum(a["high"] for a in taken)
    high = row["high"] - sum(a["low"] for a in taken)
    hours = row["exposure_h"] - sum(a["exposure_h"] for a in taken)
    if hours < 1:
        return None, "its days are all known one by one"
    if high < 0:
        return None, "less than the sum of its days that are known one by one"
    hole = tuple((a["start"], a["end"]) for a in taken)
    return {
        **row,
        "low": max(low, 0),
        "high": high,
        "exposure_h": hours,
        "kind": "remainder" if taken else "count",
        "hole": hole,
        "statements": ";".join([row["statements"], *(a["statements"] for a in taken)]),
    }, ""


def _uncovered(start, end, taken):
    """Return the first moment of [start, end) that no known count covers, if any."""
    at = start
    for one in sorted(taken, key=lambda a: a["start"]):
        if at >= end:
            return None
        if one["start"] <= at < one["end"]:
            at = one["end"]
    return at if at < end else None


def _place(rows, begin, tz):
    """Number the local days that observations lie on."""
    return rows.assign(
        day=day_number(rows["start"], begin, tz),
        n_days=np.maximum(1, np.rint(exposure_span(rows) / 24)).astype(int),
    )


def exposure_span(rows):
    """Return the hours from start to end, holes included.

    Parameters
    ----------
    rows : pandas.DataFrame
        With ``start`` and ``end``.

    Returns
    -------
    numpy.ndarray of float64
    """
    return exposure_hours(rows["start"], rows["end"])


def day_number(moments, begin, tz):
    """Number the local days of moments.

    Parameters
    ----------
    moments : pandas.Series of datetime64[us, UTC]
    begin : pandas.Timestamp
        Its local day is number 0.
    tz : str

    Returns
    -------
    numpy.ndarray of int64
    """
    days = pd.DatetimeIndex(moments).tz_convert(tz).tz_localize(None).normalize()
    return (
        ((days - begin.tz_convert(tz).tz_localize(None).normalize()) / DAY)
        .to_numpy()
        .astype("int64")
    )
