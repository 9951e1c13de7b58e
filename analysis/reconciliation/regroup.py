"""Counts in the sectors of another scheme or time."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis import schema
from analysis.reconciliation.relations import WHOLE
from analysis.sectors import related

_KEY = ["start", "end", "sector", "reporter", "accused", "category", "series"]
_ORDER = ["reporter", "accused", "category", "sector", "start", "end", "series"]


@dataclass(frozen=True, slots=True)
class Regrouped:
    """Counts in the sectors asked for, and the counts that have no place there, each with the reason."""

    counts: pd.DataFrame
    unmapped: pd.DataFrame

    def __repr__(self):
        return f"Regrouped: {len(self.counts)} counts, {len(self.unmapped)} without a place"

    def _repr_html_(self):
        from analysis.style import show

        return show(self.counts, text=repr(self), most=20)._repr_html_()


def to_sectors(counts, crosswalk, *, target=None, scheme=None, sectors=None):
    """Relabel or add up counts for the sectors of a scheme.

    Parameters
    ----------
    counts : pandas.DataFrame
        As declared in ``analysis.schema.COUNTS``.
    crosswalk : pandas.DataFrame
    target : str or sequence of str, optional
        Sectors wanted.
    scheme : str, optional
        Or all sectors of this scheme, then with ``sectors``, the sectors table.
    sectors : pandas.DataFrame, optional

    Returns
    -------
    Regrouped
        A count of a wanted sector stays; one of the same place under another name takes its name (flag
        "renamed"); parts are added up (flag "added_up"), and the sum has an upper end only if all parts
        that the crosswalk lists are there, else the flag "parts_missing". What was published for the whole
        goes before a sum of its parts. An overlap is never split, and the front as a whole is never a sum.

    Raises
    ------
    ValueError
        If neither or both of target and scheme are given, or a scheme has no sectors.
    """
    wanted = _wanted(target, scheme, sectors)
    here = counts["sector"].unique()
    same, parts, reasons = _routes(here, wanted, crosswalk)
    names = counts["sector"].map(same)
    stays = counts[names.notna()].assign(sector=names[names.notna()].astype("str"))
    renamed = stays["sector"].to_numpy() != counts.loc[stays.index, "sector"].to_numpy()
    stays = _merged(stays.assign(flags=_plus(stays["flags"], renamed, "renamed")))

    pairs = pd.DataFrame(
        [(a, b) for a in sorted(parts) for b in parts[a]], columns=["sector", "target"], dtype="str"
    )
    lost = counts[counts["sector"].isin(reasons)].assign(reason=lambda t: t["sector"].map(reasons))
    moved = counts.reset_index(names="row").merge(pairs, on="sector")
    moved["part"], moved["sector"] = moved["sector"], moved["target"]
    taken = (
        moved.merge(stays[_KEY], on=_KEY, how="left", indicator=True)["_merge"].to_numpy() == "both"
    )
    beaten = counts.loc[moved.loc[taken, "row"].unique()].assign(
        reason="the whole was published itself"
    )
    summed = _added(moved[~taken], crosswalk)
    out = (
        pd.concat([stays[schema.COUNTS.names], summed[schema.COUNTS.names]], ignore_index=True)
        if len(summed)
        else stays
    )
    unmapped = pd.concat([lost, beaten], ignore_index=True).astype({"reason": "str"})
    return Regrouped(
        counts=schema.conform(out.sort_values(_ORDER), schema.COUNTS),
        unmapped=unmapped.sort_values(_ORDER, ignore_index=True),
    )


def _wanted(target, scheme, sectors):
    if (target is None) == (scheme is None):
        raise ValueError("give either target (sector ids) or scheme (with sectors)")
    if target is not None:
        return {target} if isinstance(target, str) else set(target)
    if sectors is None:
        raise ValueError("scheme needs sectors, the sectors table")
    wanted = set(sectors.loc[sectors["scheme"] == scheme, "sector"])
    if not wanted:
        raise ValueError(
            f"scheme {scheme!r} has no sectors; known: {', '.join(sorted(sectors['scheme'].unique()))}"
        )
    return wanted


def _routes(here, wanted, crosswalk):
    """For each sector its one name among those wanted, or the wholes it is a part of, or why there is none."""
    same, parts, reasons = {}, {}, {}
    for sector in here:
        if sector in wanted:
            same[sector] = sector
            continue
        twins = wanted & set(related(crosswalk, sector, relation=("same",)))
        if twins:
            same[sector] = min(twins)
            continue
        wholes = (wanted & set(related(crosswalk, sector))) - {WHOLE}
        # of nested wholes the nearest: the others are its own wholes
        wholes -= {far for near in wholes for far in related(crosswalk, near)}
        if wholes:
            parts[sector] = sorted(wholes)
            continue
        over = wanted & (
            {b for b in related(crosswalk, sector, relation=("same", "overlaps"))}
            | {a for a in wanted if sector in related(crosswalk, a, relation=("same", "overlaps"))}
        )
        reasons[sector] = (
            f"overlaps {', '.join(sorted(over))}, and an overlap is not split"
            if over
            else "a part of the whole front, which is a total as published"
            if WHOLE in wanted and WHOLE in related(crosswalk, sector)
            else "not related to a sector wanted"
        )
    return same, parts, reasons


def _merged(counts):
    """Two names of one place: what both allow, or where they differ the range with a flag."""
    double = counts.duplicated(_KEY, keep=False)
    if not double.any():
        return counts
    rows = []
    for _, group in counts[double].groupby(_KEY, sort=True):
        low, high = group["low"].max(), group["high"].min()
        differ = bool(pd.notna(high) and pd.notna(low) and low > high)
        flags = sorted(
            {flag for text in group["flags"].fillna("") for flag in text.split(";") if flag}
            | ({"reports_differ"} if differ else set())
        )
        rows.append(
            {
                **group.iloc[0].to_dict(),
                "low": group["low"].min() if differ else low,
                "high": group["high"].max(skipna=False) if differ else high,
                "flags": ";".join(flags),
                "n_publishers": group["n_publishers"].max(),
                "statements": ";".join(group["statements"]),
            }
        )
    return pd.concat(
        [counts[~double], pd.DataFrame(rows).astype(counts.dtypes.to_dict())], ignore_index=True
    )


def _added(moved, crosswalk):
    if not len(moved):
        return moved
    groups = moved.groupby(_KEY, sort=True)
    out = groups.agg(
        low=("low", "sum"),
        n_publishers=("n_publishers", "max"),
        n=("part", "nunique"),
        open=("high", lambda h: h.isna().any()),
        high=("high", "sum"),
        statements=("statements", ";".join),
    ).reset_index()
    listed = pd.Series(
        {
            whole: (crosswalk["sector_b"].eq(whole) & crosswalk["relation"].eq("part_of")).sum()
            for whole in out["sector"].unique()
        }
    )
    short = out["n"].to_numpy() < out["sector"].map(listed).to_numpy()
    out["high"] = out["high"].astype("Int64").where(~(short | out["open"].to_numpy(dtype=bool)))
    out["flags"] = np.where(short, "added_up;parts_missing", "added_up")
    return out.astype(
        {name: moved[name].dtype for name in ("start", "end", "flags", "statements", "low")}
    )


def _plus(flags, marks, flag):
    text = flags.fillna("")
    return text.where(~marks, (text + ";" + flag).str.lstrip(";"))
