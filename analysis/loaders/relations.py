"""How sectors relate: both ends known, read somewhere, and never in a circle."""

from collections.abc import Collection

import pandas as pd

from analysis import schema
from analysis.loaders.tables import Small, check_refers

_CIRCLE = "leads in a circle: the second is a part of the first already"


def check_crosswalk(small: Small | None, sectors: Collection[str]) -> pd.DataFrame:
    """Return the relations that hold together.

    Parameters
    ----------
    small : Small or None
        crosswalk.csv; its faults receive the others.
    sectors : collection of str
        Ids that are known.

    Returns
    -------
    pandas.DataFrame
        The crosswalk table.
    """
    if small is None:
        return schema.empty(schema.CROSSWALK)
    table, faults = small.table, small.faults
    for name in ("sector_a", "sector_b"):
        check_refers(table, name, sectors, "sectors.csv", faults)
    second = table["sector_b"]
    same = second.eq(table["sector_a"])
    faults.add_all(second.loc[same], "sector_b", "the same sector twice")
    good = faults.without(table)
    parts = good.loc[good["relation"].eq("part_of")]
    faults.add_all(second.loc[_circles(parts)], "sector_b", _CIRCLE)
    return schema.conform(faults.without(good), schema.CROSSWALK)


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
