"""How sectors relate: both ends known, read somewhere, and never in a circle."""

from collections.abc import Collection

import pandas as pd

from analysis import schema
from analysis.loaders.tables import Small, check_refers


def check_crosswalk(
    small: Small | None, sectors: Collection[str], sources: list[str] | None
) -> pd.DataFrame:
    """Return the relations that hold together.

    Parameters
    ----------
    small : Small or None
        crosswalk.csv; its faults receive the others.
    sectors : collection of str
        Ids that are known.
    sources : list of str, optional
        Ids that are known; None where the folder keeps no table of them.

    Returns
    -------
    pandas.DataFrame
        The crosswalk table.
    """
    if small is None:
        return schema.empty(schema.CROSSWALK)
    for name in ("sector_a", "sector_b"):
        check_refers(small.table, name, sectors, "sectors.csv", small.faults)
    if sources is not None:
        check_refers(small.table, "source", sources, "sources.csv", small.faults)
    same = small.table["sector_a"].eq(small.table["sector_b"])
    small.faults.add_all(small.table.loc[same, "sector_b"], "sector_b", "the same sector twice")
    good = small.table.drop(index=small.faults.lines, errors="ignore")
    for line in _circles(good[good["relation"].eq("part_of")]):
        reason = "leads in a circle: the second is a part of the first already"
        small.faults.add(line, "sector_b", good.at[line, "sector_b"], reason)
    good = good.drop(index=small.faults.lines, errors="ignore")
    return schema.conform(good, schema.CROSSWALK)


def _circles(parts: pd.DataFrame) -> list[int]:
    """Lines that close a circle, in the order of their sectors."""
    above: dict[str, set[str]] = {}
    lines = []
    for line, row in parts.sort_values(["sector_a", "sector_b"]).iterrows():
        inner, outer = row["sector_a"], row["sector_b"]
        if inner in _reached(outer, above):
            lines.append(line)
            continue
        above.setdefault(inner, set()).add(outer)
    return lines


def _reached(sector: str, above: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    todo = [sector]
    while todo:
        for outer in above.get(todo.pop(), ()):
            if outer not in seen:
                seen.add(outer)
                todo.append(outer)
    return seen
