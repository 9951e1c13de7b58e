"""Table of rates from a table of counts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.conflict import Truce, exposure_hours
from analysis.rates.single import LIMIT_NOTES, rate_interval
from analysis.schema import SERIES, Note
from analysis.vocabulary.categories import KIND

if TYPE_CHECKING:
    from analysis.reconciliation import Book

_NUMBERS = ["count_low", "count_high", "exposure_h", "rate", "rate_high", "low", "high"]
_EARLIEST = np.iinfo("int64").min
_WINDOW = ("start", "end", "low", "high")


def rate_table(
    book: "Book | pd.DataFrame",
    *,
    by: str | Sequence[str] = ("reporter", "accused", "sector", "category"),
    truce: str | Truce | None = None,
    per: str = "24h",
    method: str = "exact",
    level: float = 0.95,
    dispersion: float | None = None,
) -> pd.DataFrame:
    """Return the rates of counts.

    Counts are added along time only, and only those of the same reporter, accused, sector, category,
    clock hours and origin. Where windows of such a group overlap, as the running totals of 00:00-12:00
    and 00:00-16:00 do, nothing is added and each window is a row of its own.

    Parameters
    ----------
    book : Book or pandas.DataFrame
        What ``reconcile`` returned, or a counts table; left as it is.
    by : str or sequence of str
        Columns to group by, in the order wanted. A key that is left out (sector, say) becomes a column
        where it differs inside a group, since counts of different sectors are not added.
    truce : str or Truce, optional
        Keep the counts whose window lies inside; an id needs a book. Those that reach over its edge
        are listed without a rate, each in a row of its own. A missing end is an open one.
    per : str
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
        ``by``, other keys that differ inside a group, ``clock``, ``start``, ``end`` (first and last
        moment), ``count_low``, ``count_high`` (Int64, NA: open), ``exposure_h`` (hours that were
        counted), ``rate`` (of count_low), ``rate_high`` (of count_high, where the count is a range),
        ``low``, ``high``, ``per``, ``method``, ``notes`` and, if the counts have them, ``statements``.
        Sorted by the keys and start.

    Raises
    ------
    TypeError
        If it is handed neither an account nor a table.
    ValueError
        If a column is missing, a window ends before it starts, or ``per`` is not a length of time.

    Notes
    -----
    A window without a count adds neither count nor exposure; a note says how many there are. A state
    at a moment has no rate.

    Source
    ------
    Rothman, Greenland & Lash (2008), Modern Epidemiology, 3rd ed., ch. 3 (person-time rates).
    """
    counts, kinds = _counts_of(book)
    by = [by] if isinstance(by, str) else list(by)
    _check_columns(counts, [*by, *_WINDOW])
    unit = per_hours(per)
    keys = [*by, *(name for name in SERIES if name in counts.columns and name not in by)]
    order = list(dict.fromkeys([*keys, "start", "end"]))
    rows = _inside(counts, _window_of(book, truce), kinds)
    rows = rows.sort_values(order, kind="stable", ignore_index=True)
    sums = _sums(_with_units(rows, keys), keys)
    # a rate needs a count over known hours
    rated = sums["why"].isna() & sums["low"].notna()
    exposure = sums["hours"].where(rated, 1.0) / unit
    limits: Any = rate_interval(
        sums["low"].where(rated),
        exposure,
        method=method,
        level=level,
        dispersion=dispersion,
        count_high=sums["high"],
    )
    is_range = rated & (sums["high"] > sums["low"])
    closed = sums["high"].replace(np.inf, np.nan)
    out = sums[order].assign(
        count_low=sums["low"].astype("Int64"),
        count_high=closed.astype("Int64"),
        exposure_h=sums["hours"],
        rate=(sums["low"] / exposure).where(rated),
        rate_high=(closed / exposure).where(is_range),
        low=limits.low,
        high=limits.high,
        per=str(per),
        method=method,
        notes=_notes(sums, np.where(rated, limits.note, "")),
    )
    if "statements" in sums.columns:
        out["statements"] = sums["statements"]
    shown = [name for name in keys if name in (*by, "clock") or _differs(sums, by, name)]
    rest = [name for name in out.columns if name not in keys]
    return out[list(dict.fromkeys([*shown, "start", "end", *rest]))]


def per_hours(per: "str | pd.Timedelta") -> float:
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


def _counts_of(book: Any) -> tuple[pd.DataFrame, Any]:
    """Return counts, and what the number of each category is of."""
    if isinstance(book, pd.DataFrame):
        return book, KIND
    if hasattr(book, "counts") and hasattr(book, "conflict"):
        return book.counts, book.conflict.categories.kind
    raise TypeError(
        f"rate_table takes what reconcile() returned or its counts; got a {type(book).__name__}"
    )


def _window_of(book: Any, truce: Any) -> Any:
    if not isinstance(truce, str):
        return truce
    if isinstance(book, pd.DataFrame):
        raise TypeError(f"truce: {truce!r}: an id needs what reconcile() returned, not its counts")
    return book.conflict.truce(truce)


def _check_columns(counts: pd.DataFrame, needed: list[str]) -> None:
    absent = [name for name in needed if name not in counts.columns]
    if absent:
        there = ", ".join(map(str, counts.columns))
        raise ValueError(f"counts: column {absent[0]!r} is missing; it has {there}")


def _inside(counts: pd.DataFrame, window: Any, kinds: Any) -> pd.DataFrame:
    """Return the counts in a window or over its edge, with hours and why there is no rate."""
    hours = exposure_hours(counts["start"], counts["end"])
    if (hours <= 0).any():
        first = counts.iloc[int(np.argmax(hours <= 0))]
        raise ValueError(
            f"counts: row {first.name!r} ends ({first['end']}) before it starts ({first['start']})"
        )
    why = pd.Series(None, index=counts.index, dtype=object)
    why = _mark(why, np.isnan(hours), "no_window")
    if "clock" in counts.columns:
        why = _mark(why, counts["clock"].eq(""), "no_hours")
    if "category" in counts.columns:
        is_state = counts["category"].map(lambda name: kinds.get(name) == "state").astype(bool)
        why = _mark(why, is_state, "state")
    rows = counts.assign(hours=hours, why=why)
    if window is None:
        return rows
    first, last = pd.Timestamp(window.start), pd.Timestamp(window.end)
    # an unknown bound of a count can't rule it out, an unknown end of the window is an open one
    outside, over = rows["end"].le(first), rows["start"].lt(first)
    if pd.notna(last):
        outside |= rows["start"].ge(last)
        over |= rows["end"].gt(last)
    return rows.assign(why=_mark(rows["why"], over, "beyond_edge"))[~outside]


def _mark(why: pd.Series, where: Any, code: str) -> pd.Series:
    """Give a reason to the rows that have none yet."""
    free = why.isna() & where
    out = why.copy()
    out[free] = [Note.of(code)] * int(free.sum())
    return out


def _with_units(rows: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """Number what is to be one row: a group, or one count where counts can't be added."""
    group = rows.groupby(keys, sort=False, dropna=False).ngroup()
    free = rows["why"].isna()
    good = free & rows["low"].notna()
    start = rows["start"].astype("int64")
    end = rows["end"].astype("int64").where(good, _EARLIEST)
    latest = end.groupby(group).cummax()
    before = latest.groupby(group).shift()
    overlap = good & before.notna() & (start < before)
    split = overlap.groupby(group).transform("any")
    own = len(rows) + np.arange(len(rows))
    unit = group.where(free & ~split, own)
    return rows.assign(unit=unit, split=split & free, good=good)


def _sums(rows: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """Add the counts and hours of each unit; a window without a count adds neither."""
    use = rows["good"] | rows["why"].notna()
    high = rows["high"].astype("float64").fillna(np.inf)
    work = rows.assign(
        low=rows["low"].astype("float64").where(use),
        high=high.where(use & rows["low"].notna()),
        hours=rows["hours"].where(use),
        missing=rows["low"].isna(),
    )
    grouped = work.groupby("unit", sort=False)
    out = grouped.agg(
        **{name: (name, "first") for name in keys},
        start=("start", "min"),
        end=("end", "max"),
        windows=("low", "size"),
        missing=("missing", "sum"),
        split=("split", "first"),
    )
    added = ["low", "high", "hours"]
    out[added] = grouped[added].sum(min_count=1)
    members = [part.index for _, part in grouped]
    # a group has no reason, a row of its own the one that it has
    out["why"] = [rows.at[group[0], "why"] for group in members]
    if "statements" in rows.columns:
        out["statements"] = [_together(rows.loc[group, "statements"]) for group in members]
    return out.reset_index(drop=True)


def _together(statements: pd.Series) -> list[str]:
    return list(dict.fromkeys(name for told in statements for name in told))


def _notes(sums: pd.DataFrame, of_limits: np.ndarray) -> list[list[Note]]:
    """Say of each row what a reader has to know of it."""
    limit_notes = {code: Note.of(code) for code in LIMIT_NOTES}
    out = []
    for row, limit in zip(sums.to_dict("records"), of_limits, strict=True):
        no_count = pd.isna(row["low"])
        some_missing = 0 < row["missing"] < row["windows"]
        missing = {"missing": int(row["missing"]), "windows": int(row["windows"])}
        notes = [
            row["why"] if isinstance(row["why"], Note) else None,
            Note.of("overlaps_series") if row["split"] else None,
            Note.of("no_count") if no_count else None,
            Note.of("windows_without_count", **missing) if some_missing else None,
            None if no_count else limit_notes.get(limit),
        ]
        out.append([note for note in notes if note is not None])
    return out


def _differs(sums: pd.DataFrame, by: list[str], name: str) -> bool:
    groups = sums.groupby(by, sort=False, dropna=False)[name] if by else sums[name]
    return bool(np.any(groups.nunique(dropna=False) > 1))
