"""Counts in the sectors of another scheme or time."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis import schema
from analysis.conflict import Conflict, Sectors
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
        A count of a wanted sector stays; one of the same area under another name takes its name (flag
        "renamed"); parts are added up (flag "added_up"), and the sum has an upper end only if all parts
        that the crosswalk lists are there, else the flag "parts_missing". What was published for the whole
        goes before a sum of its parts. An overlap is never split, and the sector for the whole is never
        a sum.

    Raises
    ------
    ValueError
        If neither or both of target and scheme are given, or a scheme has no sectors.
    """
    routes = _routes(set(counts["sector"]), _wanted(target, scheme, conflict.sectors), conflict)
    kept = _renamed(counts, routes.same)
    parts = _parts(counts, routes.wholes)
    published = _stands_in(parts, kept)
    summed = _added(parts[~published], conflict.sectors)
    lost = counts[counts["sector"].isin(routes.reasons.keys())]
    lost = lost.assign(reason=lost["sector"].map(routes.reasons))
    beaten = counts.loc[parts.loc[published, "row"].unique()]
    beaten = beaten.assign(reason=[Note.of("whole_published")] * len(beaten))
    pieces = [piece for piece in (kept, summed) if len(piece)] or [kept]
    table = pd.concat([piece[schema.COUNTS.names] for piece in pieces], ignore_index=True)
    unmapped = pd.concat([lost, beaten], ignore_index=True)
    return Regrouped(
        counts=schema.conform(table.sort_values(_ORDER), schema.COUNTS),
        unmapped=unmapped.sort_values(_ORDER, ignore_index=True),
    )


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
    """For each sector its name among those wanted, or the wholes it is a part of, or why it has neither."""

    same: dict[str, str]
    wholes: dict[str, list[str]]
    reasons: dict[str, Note]


def _routes(here: set[str], wanted: frozenset[str], conflict: Conflict) -> _Routes:
    routes = _Routes({}, {}, {})
    for sector in sorted(here):
        name = _name_among(sector, wanted, conflict.sectors)
        wholes = _nearest_wholes(sector, wanted, conflict.sectors)
        if name is not None:
            routes.same[sector] = name
        elif wholes:
            routes.wholes[sector] = wholes
        else:
            routes.reasons[sector] = _reason(sector, wanted, conflict.sectors)
    return routes


def _name_among(sector: str, wanted: frozenset[str], sectors: Sectors) -> str | None:
    if sector in wanted:
        return sector
    twins = wanted & set(sectors.related(sector, ("same",)))
    return min(twins, default=None)


def _nearest_wholes(sector: str, wanted: frozenset[str], sectors: Sectors) -> list[str]:
    wholes = set(wanted & set(sectors.related(sector))) - {sectors.whole}
    # of nested wholes the nearest: the others are its own wholes
    farther = {far for near in wholes for far in sectors.related(near)}
    return sorted(wholes - farther)


def _reason(sector: str, wanted: frozenset[str], sectors: Sectors) -> Note:
    touching = ("same", "overlaps")
    over = set(wanted & set(sectors.related(sector, touching)))
    over |= {other for other in wanted if sector in sectors.related(other, touching)}
    if over:
        return Note.of("overlap_not_split", sectors=", ".join(sorted(over)))
    if sectors.whole in wanted and sectors.whole in sectors.related(sector):
        return Note.of("whole_not_summed")
    return Note.of("not_related")


def _renamed(counts: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    """Counts of the sectors wanted, by their name there."""
    kept = counts[counts["sector"].isin(names.keys())]
    name = kept["sector"].map(names).astype("str")
    renamed = (name != kept["sector"]).tolist()
    pairs = zip(kept["flags"], renamed, strict=True)
    flags = [[*own, "renamed"] if new else list(own) for own, new in pairs]
    return _merged(kept.assign(sector=name, flags=pd.Series(flags, kept.index, dtype="object")))


def _merged(counts: pd.DataFrame) -> pd.DataFrame:
    """Two names of one area: what both allow, or where they differ the range with a flag."""
    double = counts.duplicated(_KEY, keep=False)
    if not double.any():
        return counts
    rows = [_one_count(group) for _, group in counts[double].groupby(_KEY, sort=True)]
    merged = pd.DataFrame(rows).astype(counts.dtypes.to_dict())
    return pd.concat([counts[~double], merged], ignore_index=True)


def _one_count(group: pd.DataFrame) -> dict[str, object]:
    low, high = group["low"].max(), group["high"].min()
    differ = pd.notna(high) and pd.notna(low) and low > high
    if differ:
        low, high = group["low"].min(), group["high"].max(skipna=False)
    flags = {flag for flags in group["flags"] for flag in flags}
    flags |= {"reports_differ"} if differ else set()
    return {
        **group.iloc[0].to_dict(),
        "low": low,
        "high": high,
        "flags": sorted(flags),
        "n_publishers": group["n_publishers"].max(),
        "statements": _together(group["statements"]),
    }


def _together(lists: Iterable[list[str]]) -> list[str]:
    return list(dict.fromkeys(item for items in lists for item in items))


def _parts(counts: pd.DataFrame, wholes: dict[str, list[str]]) -> pd.DataFrame:
    """Counts of parts, one row for each whole; ``row`` is the count's index and ``part`` its sector."""
    pairs = [(part, whole) for part, all_ in wholes.items() for whole in all_]
    table = pd.DataFrame(pairs, columns=["sector", "target"], dtype="str")
    moved = counts.reset_index(names="row").merge(table, on="sector")
    return moved.assign(part=moved["sector"], sector=moved["target"])


def _stands_in(parts: pd.DataFrame, kept: pd.DataFrame) -> np.ndarray:
    """Mark the parts whose whole was published for the same hours."""
    wanted, there = (part[_KEY].assign(origin=_series(part)) for part in (parts, kept))
    both = wanted.merge(there, on=_KEY, how="left", indicator=True)
    return (both["_merge"] == "both").to_numpy()


def _series(counts: pd.DataFrame) -> pd.Series:
    """Origins under which counts are of one series."""
    return schema.series_of(counts)["origin"]


def _added(parts: pd.DataFrame, sectors: Sectors) -> pd.DataFrame:
    """Sums of parts."""
    if not len(parts):
        return parts
    open_ = parts["high"].isna()
    own = parts["origin"]
    groups = parts.assign(open=open_, own=own, origin=_series(parts)).groupby(_KEY, sort=True)
    summed = groups.agg(
        n_days=("n_days", "first"),
        whole_days=("whole_days", "first"),
        low=("low", "sum"),
        high=("high", "sum"),
        open=("open", "any"),
        n_parts=("part", "nunique"),
        n_publishers=("n_publishers", "max"),
        grown=("own", lambda origins: origins.eq("increment").all()),
        statements=("statements", _together),
    ).reset_index()
    summed["origin"] = summed["origin"].mask(summed["grown"], "increment")
    listed = {whole: len(sectors.parts(whole)) for whole in summed["sector"].unique()}
    short = summed["n_parts"] < summed["sector"].map(listed)
    summed["high"] = summed["high"].astype("Int64").mask(short | summed["open"])
    summed["flags"] = [["added_up", "parts_missing"] if lacks else ["added_up"] for lacks in short]
    return summed
