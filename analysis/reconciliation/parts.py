"""Which counts of the same parties and window are parts of which.

- A category contains those below it in the tree, a sector those that the crosswalk calls its
  parts, and what was worded as a part ("of which", "including") is at most its whole.
- Parts worded as parts of one whole are together at most the whole, and so are sectors that don't
  overlap. Of nested parts only the outermost is summed.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from analysis.reconciliation.codes import Bools, Columns, Ints, dense, join, member
from analysis.reconciliation.grid import Cells
from analysis.reconciliation.sums import BY_CATEGORY, BY_SECTOR
from analysis.vocabulary.categories import SHARED


@dataclass(frozen=True, slots=True)
class Worded(Columns):
    """Counts that some statement worded as a part of a category."""

    count: Ints
    category: Ints


@dataclass(frozen=True, slots=True)
class Members(Columns):
    """Parts with the whole that they are summed to, by category or by sector."""

    part: Ints
    whole: Ints
    by: Ints

    @classmethod
    def of(cls, part: Ints, whole: Ints, by: int) -> "Members":
        """Return parts that are all summed in the same way."""
        return cls(part, whole, np.full(len(part), by))


@dataclass(frozen=True, slots=True)
class Parts:
    """Which cells lie within which.

    Attributes
    ----------
    inner, outer : numpy.ndarray of int64, shape (m,)
        Cell ``inner`` is at most cell ``outer``.
    members : Members
        The parts that wholes are sums of, no act twice.
    worded : numpy.ndarray of int64
        Cells that were worded as a part.
    """

    inner: Ints
    outer: Ints
    members: Members
    worded: Ints

    @classmethod
    def of(cls, cells: Cells, worded: Worded) -> "Parts":
        """Find which cells lie within which.

        Parameters
        ----------
        cells : Cells
        worded : Worded

        Returns
        -------
        Parts
        """
        inner, outer, same_category = _edges(cells)
        part, whole, itemises = _worded_parts(cells, worded)
        # what was worded as a part of another category is itemised by category, sectors of one
        # category by sector
        by_category = Members.of(part[itemises], whole[itemises], BY_CATEGORY)
        by_sector = Members.of(inner[same_category], outer[same_category], BY_SECTOR)
        elsewhere = Members.of(part[~itemises], whole[~itemises], BY_SECTOR)
        members = by_category.and_then(by_sector).and_then(elsewhere)
        _, once = dense(members.part, members.whole, members.by)
        members = members.take(once)
        members = members.take(~_is_namesake(cells, members))
        inner = np.concatenate([inner, part])
        outer = np.concatenate([outer, whole])
        _, once = dense(inner, outer)
        return cls(inner[once], outer[once], _outermost(cells, members), part)


def _edges(cells: Cells) -> tuple[Ints, Ints, Bools]:
    """Cells and the cells that contain them by the tree and the crosswalk."""
    size = np.bincount(cells.frame) if len(cells) else cells.frame
    crowded = np.flatnonzero(size[cells.frame] > 1)
    inner = [crowded[:0]]
    outer = [crowded[:0]]
    same = [np.zeros(0, dtype=bool)]
    for hit, same_category in cells.containers(crowded):
        is_there = np.flatnonzero(hit >= 0)
        inner.append(crowded[is_there])
        outer.append(hit[is_there])
        same.append(np.full(len(is_there), same_category))
    return np.concatenate(inner), np.concatenate(outer), np.concatenate(same)


def _worded_parts(cells: Cells, worded: Worded) -> tuple[Ints, Ints, Bools]:
    """The whole that each worded part belongs to, and whether it itemises it by category.

    The whole is of the category said, in the same sector or the nearest around it; else of the
    part's own category ("one of them over the peninsula"): then it is a matter of place.
    """
    part = worded.count
    said = worded.category
    own = cells.category[part]
    whole = np.full(len(part), -1, dtype=np.int64)
    for category in (said, own):
        for sector in _sectors_to_all(cells, part):
            hit = cells.find(part, sector, category)
            is_new = (whole < 0) & (hit != part)
            whole = np.where(is_new, hit, whole)
    itemises = (cells.category[whole] == said) & (said != own)
    has = whole >= 0
    return part[has], whole[has], itemises[has]


def _sectors_to_all(cells: Cells, at: Ints) -> Iterator[Ints]:
    """Yield the sectors of cells, those around them, and the sector for the whole."""
    yield from cells.relations.sectors_around(cells.sector[at])
    yield np.full(len(at), cells.relations.whole)


def _is_namesake(cells: Cells, members: Members) -> Bools:
    """Mark parts that are the same area under another name: the same count, not a part."""
    part = members.part
    whole = members.whole
    same_category = cells.category[part] == cells.category[whole]
    around = cells.relations.sector_within(cells.sector[whole], cells.sector[part])
    return same_category & around


class _Family:
    """The parts of each whole, to be asked whether another cell is one of them."""

    def __init__(self, members: Members, n_cells: int) -> None:
        self.part = members.part
        self._group = (members.whole * 2 + members.by) * n_cells
        self._ordered = np.sort(self._group + members.part)

    def has(self, other: Ints, rows: Ints) -> Bools:
        """Tell of some rows whether another cell is a part of the same whole."""
        wanted = self._group[rows] + other
        return (other >= 0) & member(wanted, self._ordered)


def _outermost(cells: Cells, members: Members) -> Members:
    """Keep of nested or overlapping parts one, so that no act is summed twice."""
    family = _Family(members, len(cells))
    drop = _nested(cells, family)
    drop |= _sharing(cells, family)
    drop |= _overlapping(cells, family)
    return members.take(~drop)


def _nested(cells: Cells, family: _Family) -> Bools:
    """Mark parts that lie within another part."""
    part = family.part
    own = cells.sector[part]
    every = np.arange(len(part))
    drop = np.zeros(len(part), dtype=bool)
    for other, same_category in cells.containers(part):
        inside = family.has(other, every)
        if same_category and inside.any():
            # two names of one area: the first in the alphabet stands for both
            sector = cells.sector[other]
            namesake = cells.relations.sector_within(sector, own)
            inside &= ~namesake | (sector < own)
        drop |= inside
    return drop


def _sharing(cells: Cells, family: _Family) -> Bools:
    """Mark parts of a category whose acts a sibling may count too."""
    drop = np.zeros(len(family.part), dtype=bool)
    for name, siblings in SHARED.items():
        codes = cells.relations.categories.get_indexer([name, *siblings])
        rows = np.flatnonzero(cells.category[family.part] == codes[0])
        at = family.part[rows]
        sector = cells.sector[at]
        for code in codes[1:]:
            sibling = np.full(len(at), code)
            other = cells.find(at, sector, sibling)
            drop[rows] |= family.has(other, rows)
    return drop


def _overlapping(cells: Cells, family: _Family) -> Bools:
    """Mark parts whose sector overlaps that of another part: the one that overlaps fewest stays."""
    drop = np.zeros(len(family.part), dtype=bool)
    sector, other = cells.relations.overlaps.T
    crowd = np.bincount(sector, minlength=len(cells.relations.sectors))
    fewer = crowd[other] < crowd[sector]
    tie = crowd[other] == crowd[sector]
    goes = fewer | (tie & (other < sector))
    sector = sector[goes]
    other = other[goes]
    row, pair = join(cells.sector[family.part], sector)
    at = family.part[row]
    hit = cells.find(at, other[pair], cells.category[at])
    both = family.has(hit, row)
    drop[row[both]] = True
    return drop
