"""Events that could not be counted: the rows, found again in their source."""

from typing import Any

import narwhals as nw
import pandas as pd

from analysis.events.codes import FAULTS, fault_of
from analysis.events.engines import LINE, Opened, no_rejects
from analysis.events.plan import Plan
from analysis.events.steps import read_events

_LISTED = 1000


def list_rejects(
    opened: Opened,
    matched: dict[str, str],
    plan: Plan,
    faulty: pd.DataFrame,
    damage: pd.DataFrame,
    repeated: bool,
) -> pd.DataFrame:
    """Look up the rows at fault, with their line where the engine can tell it.

    Parameters
    ----------
    opened : Opened
    matched : dict of str to str
        Columns of the format, and what the source calls them.
    plan : Plan
    faulty : pandas.DataFrame
        Groups of events at fault.
    damage : pandas.DataFrame
        Lines that could not be read as rows.
    repeated : bool
        Whether ids come more than once.

    Returns
    -------
    pandas.DataFrame
        ``file``, ``line``, ``reason``, ``text``; at most 1,000 of each kind.
    """
    numbered = opened.engine.numbered(opened)
    again = Opened(
        opened.engine, numbered, opened.header, opened.file, first_line=opened.first_line
    )
    rows = read_events(again, matched, plan, with_line=True).with_columns(wrong=fault_of(plan))
    dates = faulty.loc[faulty["fault"].isin(["impossible_date", "ends_before_start"]), "date"]
    bad_date = nw.col("date").cast(nw.String).is_in(sorted(set(dates)) or [""])
    wanted = (nw.col("wrong") > 0) | bad_date
    parts = [rows.filter(wanted).head(_LISTED).collect(backend="pandas").to_native()]
    if repeated:
        several = rows.group_by("id").agg(nw.len().alias("copies")).filter(nw.col("copies") > 1)
        copies = rows.join(several.filter(nw.col("id") != ""), on="id", how="inner")
        parts.append(copies.head(_LISTED).collect(backend="pandas").to_native())
    return _as_rejects(parts, opened, plan, damage)


def _as_rejects(
    parts: list[pd.DataFrame], opened: Opened, plan: Plan, damage: pd.DataFrame
) -> pd.DataFrame:
    out = []
    for part, default in zip(parts, ("impossible_date", "duplicate_id"), strict=False):
        if part.empty:
            continue
        reason = part["wrong"].astype("int64").map(dict(enumerate(FAULTS))).replace({"": default})
        shown = _shown(part)
        table = pd.DataFrame({"file": opened.file, "line": _lines(part, opened, plan, damage)})
        out.append(table.assign(reason=reason.to_numpy(), text=shown.to_numpy()))
    every = pd.concat(out, ignore_index=True).astype({"line": "Int64"})
    return every.sort_values(["reason", "line", "text"], ignore_index=True)


def _shown(part: pd.DataFrame) -> pd.Series:
    """The values by which a row is found again."""
    told = part[["id", "date", "end", "clock", "lat", "lon"]]
    columns = [told[name].map(lambda value: "" if pd.isna(value) else f"{value}") for name in told]
    shown = columns[0].astype("object")
    for column in columns[1:]:
        shown = shown + ", " + column.astype("object")
    return shown


def _lines(part: pd.DataFrame, opened: Opened, plan: Plan, damage: pd.DataFrame) -> Any:
    """Lines of rows: what could not be read as a row before them is counted too."""
    lines = part[LINE].astype("Int64")
    if opened.engine.name != "duckdb":
        return lines.to_numpy()
    lines = lines + opened.first_line - 1
    for line in damage["line"].dropna().sort_values():
        lines = lines.where(lines < line, lines + 1)
    return lines.to_numpy()


def typed_rejects(tables: list[pd.DataFrame]) -> pd.DataFrame:
    """Put tables of rejects together, with the types of their columns.

    Parameters
    ----------
    tables : list of pandas.DataFrame

    Returns
    -------
    pandas.DataFrame
    """
    every = pd.concat([no_rejects(), *tables], ignore_index=True)
    return every.astype({"file": "str", "line": "Int64", "reason": "str", "text": "str"})
