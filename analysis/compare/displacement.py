"""Acts brought forward or put off: before a truce, in it, after it, and the net."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from analysis.baseline import (
    KEYS,
    Account,
    Baseline,
    Claims,
    check_account,
    days_around,
    fit_baseline,
)
from analysis.compare.verdicts import verdict_of_interval
from analysis.compare.windows import claims_within
from analysis.conflict import Conflict, Truce

PARTS = ("before", "truce", "after", "net")
_NUMBERS = ["count", "expected", "ratio", "low", "high", "p"]
COLUMNS = [*KEYS, "part", "start", "end", "days", *_NUMBERS, "verdict"]


@dataclass(frozen=True, slots=True)
class Displacement:
    """What a truce moved.

    Attributes
    ----------
    table : pandas.DataFrame
        A row a series and part ("before", "truce", "after", "net"): keys, ``part``, ``start``,
        ``end``, ``days`` counted, ``count``, ``expected`` count, ``ratio``, ``low``, ``high``,
        ``p``, ``verdict``.
    truce : Truce
    conflict : Conflict
    before, after : int
        Local days before and after the truce.
    level : float
    """

    table: pd.DataFrame
    truce: Truce
    conflict: Conflict
    before: int
    after: int
    level: float


def displacement(
    book: Account,
    truce: str | Truce,
    *,
    before: int = 3,
    after: int = 3,
    days: int = 28,
    side: str = "both",
    until: Any = None,
    level: float = 0.95,
) -> Displacement:
    """Compare the days before and after a truce, and all together, with the normal level.

    Parameters
    ----------
    book : Book
        What ``reconcile`` returned.
    truce : str or Truce
    before, after : int
        Local days before and after that may hold acts brought forward or put off. They are no
        normal days here.
    days : int
        Local days before and after that may hold normal ones.
    side : {"both", "before", "after"}
    until : str, date or Timestamp, optional
        As in ``fit_baseline``.
    level : float

    Returns
    -------
    Displacement
        Series of whole days only. "net" is of all days together: 1 where what the truce held back
        was brought forward or made up for.

    Raises
    ------
    ValueError
        If days are below 0, or an argument is not one of its choices.

    Source
    ------
    Wagner et al. (2002), Journal of Clinical Pharmacy and Therapeutics 27:299-309; for truces:
    Phalen et al. (2020), on Baltimore's ceasefire weekends.
    """
    for name, value in (("before", before), ("after", after)):
        if value < 0:
            raise ValueError(f"{name}: {value!r}: expected a number of days, 0 or above")
    check_account(book, "displacement")
    window = days_around(book, truce, days=days, side=side, until=until).truce
    spans = _spans(window, before, after)
    aside = [spans[name] for name in ("before", "after") if name in spans]
    normal = fit_baseline(
        book, truce=truce, days=days, side=side, until=until, exclude=aside or None
    )
    table = _compared(book, normal, window, spans, level)
    rank = table["part"].map({name: number for number, name in enumerate(PARTS)})
    table = table.assign(rank=rank).sort_values([*KEYS, "rank"], kind="stable", ignore_index=True)
    in_truce = table.groupby(KEYS)["part"].transform(lambda parts: parts.eq("truce").any())
    return Displacement(
        table.loc[in_truce.astype(bool), COLUMNS].reset_index(drop=True),
        window,
        book.conflict,
        before,
        after,
        level,
    )


def _spans(truce: Truce, before: int, after: int) -> dict[str, tuple[pd.Timestamp, pd.Timestamp]]:
    """Return the windows of the parts: whole local days beside the truce's own."""
    start = truce.start.tz_convert(truce.tz)
    end = truce.end.tz_convert(truce.tz)
    first = start.normalize()
    last = end if end == end.normalize() else end.normalize() + pd.DateOffset(days=1)
    early = (first - pd.DateOffset(days=before)).tz_convert("UTC")
    late = (last + pd.DateOffset(days=after)).tz_convert("UTC")
    spans = {"truce": (truce.start, truce.end), "net": (early, late)}
    if before:
        spans["before"] = (early, first.tz_convert("UTC"))
    if after:
        spans["after"] = (last.tz_convert("UTC"), late)
    return spans


def _compared(
    book: Account,
    normal: Baseline,
    truce: Truce,
    spans: dict[str, tuple[pd.Timestamp, pd.Timestamp]],
    level: float,
) -> pd.DataFrame:
    """Compare the counts of each part; all at once, which takes hardly longer than one part."""
    parts = [
        _claims(name, book, normal, replace(truce, start=start, end=end))
        for name, (start, end) in spans.items()
    ]
    judged = Claims.joined(parts)
    if judged.rows.empty:
        return pd.DataFrame(columns=COLUMNS)
    told = normal.predict(judged, level)
    count = (told.claimed[0] + told.claimed[1]) / 2
    counted = judged.rows["exposure_h"].to_numpy(dtype="float64") / 24
    out = judged.rows[[*KEYS, "part", "start", "end"]].assign(
        days=np.rint(counted).astype("int64"),
        count=np.where(np.isfinite(count), count, np.nan),
        expected=told.expected,
        ratio=told.ratio,
        low=told.low,
        high=told.high,
        p=told.p,
        verdict=verdict_of_interval(told.low, told.high),
    )
    return out[COLUMNS]


def _claims(name: str, book: Account, normal: Baseline, window: Truce) -> Claims:
    """Return the counts of whole days within a part that have a normal level."""
    claims = claims_within(book.counts, window, normal.conflict)
    rows = claims.rows
    usable = rows["whole_days"] & ~rows["is_state"] & ~rows["overlaps"] & rows["count_low"].notna()
    usable &= normal.series_of(rows) >= 0
    judged = claims.take(usable.to_numpy(dtype=bool))
    return replace(judged, rows=judged.rows.assign(part=name))
