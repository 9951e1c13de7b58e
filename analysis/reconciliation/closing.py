"""Sums of parts, and which of them exhaust their whole.

They exhaust it in these cases only:

- all sectors that the crosswalk lists as its parts are given (never for the sector for the whole,
  which is a total as published);
- or the whole is a single number, a part is not ("over 950"), nothing else is counted in those
  hours, and the parts can add up to the whole without an open one being more than a tenth above
  what was said. This is an assumption and is flagged ``closing_assumed``.

Where all parts are single numbers that add up to the whole it ``closes`` by itself.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from analysis.reconciliation.codes import (
    Bools,
    Floats,
    Ints,
    Lookup,
    dense,
    join,
    member,
    stacked,
    unmarked,
)
from analysis.reconciliation.grid import Cells
from analysis.reconciliation.parts import Members, Parts
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
    return replace(sums, equal=equal, assumed=assumed, beside=beside)


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
    stretched = np.floor(_STRETCH * cells.low)
    return np.where(
        np.isfinite(cells.high),
        cells.high,
        stretched,
    )


def _plain(members: Members) -> Sums:
    """Sums of at least two parts, of which nothing else is known yet."""
    order = np.lexsort((members.part, members.by, members.whole))
    ordered = members.take(order)
    number, _ = dense(ordered.whole, ordered.by)
    several = np.bincount(number, minlength=1)[number] > 1
    ordered = ordered.take(several)
    number, first = dense(ordered.whole, ordered.by)
    return Sums.plain(
        ordered.whole[first],
        ordered.by[first],
        number,
        ordered.part,
    )


def _closes_by_assumption(cells: Cells, sums: Sums, n_beside: Ints) -> Bools:
    low = cells.low
    high = cells.high
    whole = sums.whole
    lows, _ = sums.totals(low)
    reach, _ = sums.totals(_reach(cells))
    inexact = low[sums.part] != high[sums.part]
    n_inexact = sums.count(inexact)
    by_category = sums.by == BY_CATEGORY
    single_whole = low[whole] == high[whole]
    alone = n_beside == 0
    not_too_much = lows <= high[whole]
    enough = low[whole] <= reach
    fits = not_too_much & enough & alone
    assumed = by_category & single_whole & fits & (n_inexact > 0)
    candidates = np.flatnonzero(assumed)
    elsewhere = _told_elsewhere(cells, sums, candidates)
    assumed[candidates[elsewhere]] = False
    return assumed


def _told_elsewhere(cells: Cells, sums: Sums, at: Ints) -> Bools:
    """Tell of some sums whether other hours from the same moment hold acts that no part covers."""
    relations = cells.relations
    visible = np.flatnonzero(~cells.hidden)
    line = cells.line[visible]
    category = cells.category[visible]
    _, once = dense(line, category)
    asked = cells.line[sums.whole[at]]
    position, told = join(asked, line[once])
    number = at[position]
    category = category[once][told]
    top = cells.category[sums.whole[number]]
    below = relations.category_within(category, top)
    uncovered = below & (category != top)
    width = len(relations.categories)
    covered = np.unique(sums.number * width + cells.category[sums.part])
    for around in relations.categories_around(category):
        hit = member(number * width + around, covered)
        uncovered &= ~(hit & (around >= 0))
    return np.isin(at, number[uncovered])


def _has_all_sectors(cells: Cells, sums: Sums) -> Bools:
    """Tell which sums hold all sectors that the crosswalk lists as parts of their whole's."""
    relations = cells.relations
    sector = cells.sector[sums.whole]
    part_sector = cells.sector[sums.part]
    listed = relations.is_listed(part_sector, sector[sums.number])
    n_given = sums.count(listed & ~cells.hidden[sums.part])
    n_listed = relations.n_listed[sector]
    by_sector = sums.by == BY_SECTOR
    may = by_sector & (sector != relations.whole) & (n_listed > 1)
    return may & (n_given == n_listed)


def _beside(cells: Cells, parts: Parts, sums: Sums) -> tuple[Floats, Ints]:
    """Acts counted under a whole but not worded as its parts: their highest sum, and how many."""
    n_sums = len(sums)
    cell, number = _under_wholes(cells, parts, sums)
    whole_category = cells.category[sums.whole[number]]
    is_kind = cells.category[cell] != whole_category
    worded = member(cell, np.unique(parts.worded))
    free = ~cells.hidden[cell] & ~worded & is_kind
    cell = cell[free]
    number = number[free]
    outside = ~_inside_counted(cells, sums, cell, number)
    cell = cell[outside]
    number = number[outside]
    highest = np.bincount(
        number,
        cells.high[cell],
        minlength=n_sums,
    )
    return highest, np.bincount(number, minlength=n_sums)


def _under_wholes(cells: Cells, parts: Parts, sums: Sums) -> tuple[Ints, Ints]:
    """Pairs of a cell and a sum by category under whose whole it lies.

    Under the sector for the whole lie also sectors that the crosswalk does not know.
    """
    relations = cells.relations
    mine = np.flatnonzero(sums.by == BY_CATEGORY)
    at = Lookup(sums.whole[mine]).find(parts.outer)
    inside = np.flatnonzero(at >= 0)
    sum_inside = mine[at[inside]]
    widest = mine[cells.sector[sums.whole[mine]] == relations.whole]
    frames = cells.frame[sums.whole[widest]]
    near, position = join(cells.frame, frames)
    number = widest[position]
    top = cells.category[sums.whole[number]]
    own = cells.category[near]
    below = relations.category_within(own, top) & (own != top)
    cell = stacked(parts.inner[inside], near[below])
    number = stacked(sum_inside, number[below])
    _, once = dense(cell, number)
    return cell[once], number[once]


def _inside_counted(cells: Cells, sums: Sums, cell: Ints, number: Ints) -> Bools:
    """Mark what lies inside a summed part, or inside another such count of its category."""
    n = len(cells)
    summed = np.sort(sums.number * n + sums.part)
    others = np.sort(number * n + cell)
    inside = unmarked(cell)
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
    around = cells.relations.categories_around(cells.category[at])
    for up, category in enumerate(around):
        yield cells.find(at, everywhere, category), up == 0
