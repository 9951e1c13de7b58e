"""Counts in the sectors of another scheme or time."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from analysis import schema
from analysis.conflict import Conflict, Sectors
from analysis.reconciliation.relations import Reach
from analysis.schema import Note

_KEY = list(schema.COUNTS.key)
_ORDER = ["reporter", "accused", "category", "sector", "start", "end", "clock", "origin"]


@dataclass(frozen=True, slots=True)
class Regrouped:
    """Counts in the sectors asked for.

    Attributes
    ----------
    counts : pandas.DataFrame
        As declared in ``analysis.schema.COUNTS``.
    unmapped : pandas.DataFrame
        The counts that have no place among them, each with a reason (Note).
    """

    counts: pd.DataFrame
    unmapped: pd.DataFrame

    def __repr__(self) -> str:
        return f"Regrouped: {len(self.counts)} counts, {len(self.unmapped)} without a place"


def to_sectors(
    counts: pd.DataFrame,
    conflict: Conflict,
    *,
    target: str | Iterable[str] | None = None,
    scheme: str | None = None,
) -> Regrouped:
    """Relabel or add up counts for the sectors of a scheme.

    Parameters
    ----------
    counts : pandas.DataFrame
        As declared in ``analysis.schema.COUNTS``.
    conflict : Conflict
        Whose sectors they are.
    target : str or iterable of str, optional
        Sectors wanted.
    scheme : str, optional
        Or all sectors of this scheme.

    Returns
    -------
    Regrouped
        A count of a wanted sector stays; one of the same area under another name takes its name
        (flag "renamed"); parts are added up (flag "added_up"), and the sum has an upper end only
        if all parts that the crosswalk lists are there, else the flag "parts_missing". What was
        published for the whole goes before a sum of its parts. An overlap is never split, and the
        sector for the whole is never a sum.

    Raises
    ------
    ValueError
        If neither or both of target and scheme are given, or a scheme has no sectors.
    """
    wanted = _wanted(target, scheme, conflict.sectors)
    routes = _routes(set(counts["sector"]), wanted, conflict)
    kept = _renamed(counts, routes.same)
    parts = _parts(counts, routes.wholes)
    published = _stands_in(parts, kept)
    summed = _added(parts.loc[~published], conflict.sectors)
    pieces = [piece for piece in (kept, summed) if len(piece)]
    table = pd.concat(pieces or [kept], ignore_index=True)
    table = table.sort_values(_ORDER)
    return Regrouped(
        counts=schema.conform(table, schema.COUNTS),
        unmapped=_unmapped(counts, routes, parts.loc[published]),
    )


def _unmapped(counts: pd.DataFrame, routes: "_Routes", beaten: pd.DataFrame) -> pd.DataFrame:
    """Counts without a place, each with its reason."""
    reasons = [routes.reasons.get(sector) for sector in counts["sector"]]
    out = counts.assign(reason=pd.Series(reasons, counts.index, dtype="object"))
    whole_published = Note.of("whole_published")
    for row in beaten["row"].unique():
        out.at[row, "reason"] = whole_published
    lost = out.loc[out["reason"].notna()]
    return lost.sort_values(_ORDER, ignore_index=True)


def _wanted(
    target: str | Iterable[str] | None, scheme: str | None, sectors: Sectors
) -> frozenset[str]:
    if (target is None) == (scheme is None):
        raise ValueError("to_sectors: give either target (sector ids) or scheme")
    if target is not None:
        return frozenset([target] if isinstance(target, str) else target)
    table = sectors.table
    wanted = frozenset(table.loc[table["scheme"] == scheme, "sector"])
    if not wanted:
        known = ", ".join(sorted(table["scheme"].dropna().unique())) or "none"
        raise ValueError(f"to_sectors: scheme {scheme!r} has no sectors; known: {known}")
    return wanted


@dataclass(frozen=True, slots=True)
class _Routes:
    """For each sector its name among those wanted, or its wholes, or why it has neither."""

    same: dict[str, str]
    wholes: dict[str, list[str]]
    reasons: dict[str, Note]


def _routes(here: set[str], wanted: frozenset[str], conflict: Conflict) -> _Routes:
    routes = _Routes({}, {}, {})
    sectors = conflict.sectors
    namesakes = Reach(sectors, ("same",))
    inside = Reach(sectors, ("same", "part_of"))
    touching = Reach(sectors, ("same", "overlaps"))
    near_wanted: dict[str, set[str]] = {}
    for other in wanted:
        for sector in touching.of(other):
            near_wanted.setdefault(sector, set()).add(other)
    for sector in sorted(here):
        name = sector if sector in wanted else min(wanted & namesakes.of(sector), default=None)
        wholes = _nearest(set(wanted & inside.of(sector)) - {sectors.whole}, inside)
        overlapping = (wanted & touching.of(sector)) | near_wanted.get(sector, set())
        in_whole = sectors.whole in wanted & inside.of(sector)
        if name is not None:
            routes.same[sector] = name
        elif wholes:
            routes.wholes[sector] = wholes
        else:
            routes.reasons[sector] = _reason(overlapping, in_whole)
    return routes


def _nearest(wholes: set[str], inside: Reach) -> list[str]:
    """Of nested wholes the nearest: the others are its own wholes."""
    farther = {far for near in wholes for far in inside.of(near)}
    return sorted(wholes - farther)


def _reason(overlapping: Collection[str], in_whole: bool) -> Note:
    if overlapping:
        return Note.of("overlap_not_split", sectors=", ".join(sorted(overlapping)))
    return Note.of("whole_not_summed") if in_whole else Note.of("not_related")


def _renamed(counts: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    """Counts of the sectors wanted, by their name there."""
    kept = counts.loc[counts["sector"].isin(list(names))].copy()
    before = list(kept["sector"])
    after = [names[sector] for sector in before]
    flags = []
    for own, old, new in zip(kept["flags"], before, after, strict=True):
        renamed = [*own, "renamed"]
        flags.append(list(own) if old == new else renamed)
    kept["sector"] = pd.array(after, dtype="str")
    kept["flags"] = pd.Series(flags, kept.index, dtype="object")
    return _merged(kept)


def _merged(counts: pd.DataFrame) -> pd.DataFrame:
    """Two names of one area: what both allow, or where they differ the range with a flag."""
    double = counts.duplicated(_KEY, keep=False)
    if not double.any():
        return counts
    groups = counts.loc[double].groupby(_KEY, sort=True)
    rows = [_one_count(group) for _, group in groups]
    dtypes = counts.dtypes.to_dict()
    merged = pd.DataFrame(rows).astype(dtypes)
    return pd.concat([counts.loc[~double], merged], ignore_index=True)


def _one_count(group: Any) -> dict[str, Any]:
    low = group["low"].max()
    high = group["high"].min()
    both_known = pd.notna(low) and pd.notna(high)
    differ = bool(both_known and low > high)
    if differ:
        low = group["low"].min()
        high = group["high"].max(skipna=False)
    flags = {flag for flags in group["flags"] for flag in flags}
    if differ:
        flags.add("reports_differ")
    return {
        **group.iloc[0].to_dict(),
        "low": low,
        "high": high,
        "flags": sorted(flags),
        "n_publishers": group["n_publishers"].max(),
        "statements": _together(group["statements"]),
    }


def _together(lists: Iterable[list[str]]) -> list[str]:
    every = (item for items in lists for item in items)
    return list(dict.fromkeys(every))


def _parts(counts: pd.DataFrame, wholes: dict[str, list[str]]) -> pd.DataFrame:
    """Counts of parts, a row for each whole, with the count's index (row) and sector (part)."""
    pairs = []
    for part, own in wholes.items():
        pairs += [(part, whole) for whole in own]
    table = pd.DataFrame(pairs, columns=["sector", "target"], dtype="str")
    moved = counts.reset_index(names="row")
    moved = moved.merge(table, on="sector")
    return moved.assign(part=moved["sector"], sector=moved["target"])


def _stands_in(parts: pd.DataFrame, kept: pd.DataFrame) -> np.ndarray:
    """Mark the parts whose whole was published for the same hours."""
    wanted = parts.loc[:, _KEY].assign(origin=_series(parts))
    there = kept.loc[:, _KEY].assign(origin=_series(kept))
    both = wanted.merge(there, on=_KEY, how="left", indicator=True)
    return (both["_merge"] == "both").to_numpy()


def _series(counts: pd.DataFrame) -> pd.Series:
    """Origins under which counts are of one series."""
    return schema.series_of(counts).loc[:, "origin"]


def _added(parts: pd.DataFrame, sectors: Sectors) -> pd.DataFrame:
    """Sums of parts."""
    if not len(parts):
        return parts
    marked = parts.assign(
        open=parts["high"].isna(),
        grown=parts["origin"] == "increment",
        origin=_series(parts),
    )
    groups = marked.groupby(_KEY, sort=True)
    summed = groups.agg(
        n_days=("n_days", "first"),
        whole_days=("whole_days", "first"),
        low=("low", "sum"),
        high=("high", "sum"),
        open=("open", "any"),
        n_parts=("part", "nunique"),
        n_publishers=("n_publishers", "max"),
        grown=("grown", "all"),
        statements=("statements", _together),
    ).reset_index()
    summed["origin"] = summed["origin"].mask(summed["grown"], "increment")
    n_listed = [len(sectors.parts(whole)) for whole in summed["sector"]]
    short = summed["n_parts"] < pd.Series(n_listed)
    unbounded = short | summed["open"]
    summed["high"] = summed["high"].astype("Int64").mask(unbounded)
    summed["flags"] = [["added_up", "parts_missing"] if lacks else ["added_up"] for lacks in short]
    return summed
