"""Sums of parts, and which of them exhaust their whole.

They exhaust it in these cases only:

- all sectors that the crosswalk lists as its parts are given (never for the sector for the whole,
  which is a total as published);
- or the whole is a single number, a part is not ("over 950"), nothing else is counted in those
  hours,
  and the parts can add up to the whole without an open one being more than a tenth above what was
  said. This is an assumption and is flagged ``closing_assumed``.

Where all parts are single numbers that add up to the whole it ``closes`` by itself.
"""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from analysis.reconciliation.codes import Bools, Floats, Ints, dense, member
from analysis.reconciliation.parts import Cells, Parts
from analysis.reconciliation.sums import BY_CATEGORY, BY_SECTOR, Sums

# "over 950" is hardly said of more than 1,045
_STRETCH = 1.1


def sums_of(cells: Cells, parts: Parts) -> Sums:
    """Find the sums among cells.

    Parameters
    ----------
    cells : Cells
    parts : Parts

    Returns
    -------
    Sums
        Of at least two parts each.
    """
    sums = _plain(parts.members)
    beside, n_beside = _beside(cells, parts, sums)
    assumed = _closes_by_assumption(cells, sums, n_beside)
    equal = assumed | _has_all_sectors(cells, sums)
    return Sums(sums.whole, sums.by, equal, assumed, beside, sums.number, sums.part)


def ceilings(cells: Cells, sums: Sums) -> Floats:
    """Return the highest number that an assumption leaves each cell.

    Parameters
    ----------
    cells : Cells
    sums : Sums

    Returns
    -------
    numpy.ndarray of float64, shape (n_cells,)
    """
    out = np.full(len(cells), np.inf)
    part = sums.part[sums.assumed[sums.number]]
    out[part] = _reach(cells)[part]
    return out


def _reach(cells: Cells) -> Floats:
    """How far a number can be above what was said."""
    return np.where(np.isfinite(cells.high), cells.high, np.floor(_STRETCH * cells.low))


def _plain(members: pd.DataFrame) -> Sums:
    """Sums of at least two parts, of which nothing else is known yet."""
    ordered = members.sort_values(["whole", "by", "part"], ignore_index=True)
    number, _ = dense(ordered["whole"], ordered["by"])
    ordered = ordered[np.bincount(number)[number] > 1]
    number, first = dense(ordered["whole"], ordered["by"])
    n = len(first)
    return Sums(
        whole=ordered["whole"].to_numpy()[first],
        by=ordered["by"].to_numpy()[first],
        equal=np.zeros(n, dtype=bool),
        assumed=np.zeros(n, dtype=bool),
        beside=np.zeros(n),
        number=number,
        part=ordered["part"].to_numpy(),
    )


def _closes_by_assumption(cells: Cells, sums: Sums, n_beside: Ints) -> Bools:
    low, high = cells.low, cells.high
    whole = sums.whole
    lows, _ = sums.totals(low)
    reach, _ = sums.totals(_reach(cells))
    n_inexact = sums.count(low[sums.part] != high[sums.part])
    single_whole = low[whole] == high[whole]
    candidate = (sums.by == BY_CATEGORY) & single_whole & (n_inexact > 0) & (n_beside == 0)
    fits = (lows <= high[whole]) & (low[whole] <= reach)
    assumed = candidate & fits
    assumed[assumed] = ~_told_elsewhere(cells, sums, np.flatnonzero(assumed))
    return assumed


def _told_elsewhere(cells: Cells, sums: Sums, at: Ints) -> Bools:
    """Tell of some sums whether other hours from the same moment hold acts that no part covers."""
    if not len(at):
        return np.zeros(0, dtype=bool)
    relations = cells.relations
    told = pd.DataFrame({"line": cells.line, "category": cells.category})[~cells.hidden]
    asked = pd.DataFrame({"line": cells.line[sums.whole[at]], "sum": at})
    pairs = asked.merge(told.drop_duplicates(), on="line")
    number, category = pairs["sum"].to_numpy(), pairs["category"].to_numpy()
    top = cells.category[sums.whole[number]]
    uncovered = relations.category_within(category, top) & (category != top)
    width = len(relations.categories)
    covered = np.unique(sums.number * width + cells.category[sums.part])
    for around in relations.categories_around(category):
        uncovered &= ~((around >= 0) & member(number * width + around, covered))
    return np.isin(at, number[uncovered])


def _has_all_sectors(cells: Cells, sums: Sums) -> Bools:
    """Tell which sums hold all sectors that the crosswalk lists as parts of their whole's."""
    relations = cells.relations
    sector = cells.sector[sums.whole]
    listed = relations.is_listed(cells.sector[sums.part], sector[sums.number])
    n_given = sums.count(listed & ~cells.hidden[sums.part])
    n_listed = relations.n_listed[sector]
    may = (sums.by == BY_SECTOR) & (sector != relations.whole) & (n_listed > 1)
    return may & (n_given == n_listed)


def _beside(cells: Cells, parts: Parts, sums: Sums) -> tuple[Floats, Ints]:
    """Acts counted under a whole but not worded as its parts: their highest sum, and how many."""
    n_sums = len(sums)
    cell, number = _under_wholes(cells, parts, sums)
    is_act = cells.category[cell] != cells.category[sums.whole[number]]
    worded = member(cell, np.unique(parts.worded))
    free = ~cells.hidden[cell] & ~worded & is_act
    cell, number = cell[free], number[free]
    inside = _inside_counted(cells, sums, cell, number)
    cell, number = cell[~inside], number[~inside]
    highest = np.bincount(number, cells.high[cell], minlength=n_sums)
    return highest, np.bincount(number, minlength=n_sums)


def _under_wholes(cells: Cells, parts: Parts, sums: Sums) -> tuple[Ints, Ints]:
    """Pairs of a cell and a sum by category under whose whole it lies.

    Under the sector for the whole lie also sectors that the crosswalk does not know.
    """
    relations = cells.relations
    mine = np.flatnonzero(sums.by == BY_CATEGORY)
    sum_of = np.full(len(cells), -1, dtype=np.int64)
    sum_of[sums.whole[mine]] = mine
    inside = sum_of[parts.outer] >= 0
    widest = mine[cells.sector[sums.whole[mine]] == relations.whole]
    frames = pd.DataFrame({"frame": cells.frame[sums.whole[widest]], "sum": widest})
    near = np.flatnonzero(np.isin(cells.frame, frames["frame"].to_numpy()))
    both = pd.DataFrame({"cell": near, "frame": cells.frame[near]}).merge(frames, on="frame")
    near, number = both["cell"].to_numpy(), both["sum"].to_numpy()
    top = cells.category[sums.whole[number]]
    below = relations.category_within(cells.category[near], top) & (cells.category[near] != top)
    cell = np.concatenate([parts.inner[inside], near[below]])
    number = np.concatenate([sum_of[parts.outer[inside]], number[below]])
    _, once = dense(cell, number)
    return cell[once], number[once]


def _inside_counted(cells: Cells, sums: Sums, cell: Ints, number: Ints) -> Bools:
    """Mark what lies inside a summed part, or inside another such count of its category."""
    n = len(cells)
    summed = np.sort(sums.number * n + sums.part)
    others = np.sort(number * n + cell)
    inside = np.zeros(len(cell), dtype=bool)
    for hit, same_category in _containers_and_whole(cells, cell):
        key = number * n + hit
        is_other = (hit >= 0) & (hit != cell)
        inside |= is_other & member(key, summed)
        if same_category:
            inside |= is_other & member(key, others)
    return inside


def _containers_and_whole(cells: Cells, at: Ints) -> Iterator[tuple[Ints, bool]]:
    """Cells that contain some, and those of the sector for the whole."""
    yield from cells.containers(at)
    everywhere = np.full(len(at), cells.relations.whole)
    for up, category in enumerate(cells.relations.categories_around(cells.category[at])):
        yield cells.find(at, everywhere, category), up == 0
