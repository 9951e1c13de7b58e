"""Which counts of the same parties and window are parts of which.

- A category contains those below it in the tree, a sector those that the crosswalk calls its parts,
  and what was worded as a part ("of which", "including") is at most its whole.
- Parts worded as parts of one whole are together at most the whole, and so are sectors that don't
  overlap. Of nested parts only the outermost is summed.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.reconciliation.codes import Bools, Floats, Ints, dense, member
from analysis.reconciliation.relations import Finder, Relations
from analysis.reconciliation.sums import BY_CATEGORY, BY_SECTOR
from analysis.vocabulary.categories import SHARED


@dataclass(frozen=True, slots=True)
class Cells:
    """Counts by frame (parties and window), sector and category.

    Attributes
    ----------
    frame, sector, category : numpy.ndarray of int64, shape (n,)
    line : numpy.ndarray of int64, shape (n,)
        Number of the parties and the moment that is counted from.
    low, high : numpy.ndarray of float64, shape (n,)
    hidden : numpy.ndarray of bool, shape (n,)
        Counts that no statement speaks of; they stand last.
    relations : Relations
    finder : Finder
    """

    frame: Ints
    sector: Ints
    category: Ints
    line: Ints
    low: Floats
    high: Floats
    hidden: Bools
    relations: Relations
    finder: Finder

    @classmethod
    def of(cls, counts: pd.DataFrame, relations: Relations) -> "Cells":
        """Lay out counts, with a hidden one where a sector has a kind of act but not the act.

        2 repelled assaults in a sector are at least 2 assaults there.

        Parameters
        ----------
        counts : pandas.DataFrame
            Columns pair, start, end, hours, sector, category, low, high.
        relations : Relations

        Returns
        -------
        Cells
        """
        frame, _ = dense(*(counts[name] for name in ("pair", "start", "end", "hours")))
        line, _ = dense(counts["pair"], counts["start"])
        sector, category = counts["sector"].to_numpy(), counts["category"].to_numpy()
        low, high = counts["low"].to_numpy(), counts["high"].to_numpy()
        finder = Finder(frame, sector, category, relations)
        hidden = np.zeros(len(counts), dtype=bool)
        said = cls(frame, sector, category, line, low, high, hidden, relations, finder)
        return said._with_hidden()

    def __len__(self) -> int:
        return len(self.frame)

    def find(self, at: Ints, sector: Ints, category: Ints) -> Ints:
        """Return for some cells the one of another sector and category in their frame; -1: none."""
        return self.finder.find(self.frame[at], sector, category)

    def containers(self, at: Ints) -> Iterator[tuple[Ints, bool]]:
        """Yield for some cells those that contain them, a step at a time, -1: none.

        Yields
        ------
        position : numpy.ndarray of int64
        same_category : bool
        """
        relations = self.relations
        for up, category in enumerate(relations.categories_around(self.category[at])):
            for out, sector in enumerate(relations.sectors_around(self.sector[at])):
                if up or out:
                    yield self.find(at, sector, category), up == 0

    def _with_hidden(self) -> "Cells":
        relations = self.relations
        parent = relations.category_up[self.category, 0]
        at = np.flatnonzero((parent >= 0) & (parent != relations.total))
        sector, category = self.sector[at], parent[at]
        absent = self.find(at, sector, category) < 0
        at, sector, category = at[absent], sector[absent], category[absent]
        # only where the act is counted in a sector that contains this one
        useful = np.zeros(len(at), dtype=bool)
        for step in range(relations.sector_up.shape[1]):
            useful |= self.find(at, relations.sector_up[sector, step], category) >= 0
        at, sector, category = at[useful], sector[useful], category[useful]
        _, once = dense(self.frame[at], sector, category)
        return self._plus(self.frame[at[once]], sector[once], category[once], self.line[at[once]])

    def _plus(self, frame: Ints, sector: Ints, category: Ints, line: Ints) -> "Cells":
        """The cells with hidden ones, bounded by 0 and nothing."""
        if not len(frame):
            return self
        n = len(frame)
        all_frames = np.concatenate([self.frame, frame])
        all_sectors = np.concatenate([self.sector, sector])
        all_categories = np.concatenate([self.category, category])
        return Cells(
            all_frames,
            all_sectors,
            all_categories,
            np.concatenate([self.line, line]),
            np.concatenate([self.low, np.zeros(n)]),
            np.concatenate([self.high, np.full(n, np.inf)]),
            np.concatenate([self.hidden, np.ones(n, dtype=bool)]),
            self.relations,
            Finder(all_frames, all_sectors, all_categories, self.relations),
        )


@dataclass(frozen=True, slots=True)
class Parts:
    """Which cells lie within which.

    Attributes
    ----------
    inner, outer : numpy.ndarray of int64, shape (m,)
        Cell ``inner`` is at most cell ``outer``.
    members : pandas.DataFrame
        Columns part, whole, by: the parts that a whole is a sum of, no act twice.
    worded : numpy.ndarray of int64
        Cells that were worded as a part.
    """

    inner: Ints
    outer: Ints
    members: pd.DataFrame
    worded: Ints

    @classmethod
    def of(cls, cells: Cells, worded: pd.DataFrame) -> "Parts":
        """Find which cells lie within which.

        Parameters
        ----------
        cells : Cells
        worded : pandas.DataFrame
            Columns count and whole: a statement of the count was worded as a part of that category.

        Returns
        -------
        Parts
        """
        inner, outer, same_category = _edges(cells)
        part, whole, itemises = _worded_parts(cells, worded)
        # what was worded as a part of another category is itemised by category, sectors of one
        # category by sector
        members = pd.concat(
            [
                _members(part[itemises], whole[itemises], BY_CATEGORY),
                _members(inner[same_category], outer[same_category], BY_SECTOR),
                _members(part[~itemises], whole[~itemises], BY_SECTOR),
            ],
            ignore_index=True,
        ).drop_duplicates(ignore_index=True)
        inner, outer = np.concatenate([inner, part]), np.concatenate([outer, whole])
        _, once = dense(inner, outer)
        members = members[~_is_namesake(cells, members)]
        return cls(inner[once], outer[once], _outermost(cells, members), part)


def _members(part: Ints, whole: Ints, by: int) -> pd.DataFrame:
    return pd.DataFrame({"part": part, "whole": whole, "by": by})


def _edges(cells: Cells) -> tuple[Ints, Ints, Bools]:
    """Cells and the cells that contain them by the tree and the crosswalk."""
    empty = np.empty(0, dtype=np.int64)
    if not len(cells):
        return empty, empty, empty.astype(bool)
    crowded = np.flatnonzero(np.bincount(cells.frame)[cells.frame] > 1)
    inner, outer, same = [empty], [empty], [empty.astype(bool)]
    for hit, same_category in cells.containers(crowded):
        is_there = hit >= 0
        inner.append(crowded[is_there])
        outer.append(hit[is_there])
        same.append(np.full(int(is_there.sum()), same_category))
    return np.concatenate(inner), np.concatenate(outer), np.concatenate(same)


def _worded_parts(cells: Cells, worded: pd.DataFrame) -> tuple[Ints, Ints, Bools]:
    """The whole that each worded part belongs to, and whether it itemises it by category.

    The whole is of the category said, in the same sector or the nearest around it; else of the
    part's own category ("one of them over the peninsula"): then it is a matter of place.
    """
    part = worded["count"].to_numpy(dtype=np.int64)
    said = worded["whole"].to_numpy(dtype=np.int64)
    own = cells.category[part]
    everywhere = np.full(len(part), cells.relations.whole)
    sectors = [*cells.relations.sectors_around(cells.sector[part]), everywhere]
    whole = np.full(len(part), -1, dtype=np.int64)
    for category in (said, own):
        for sector in sectors:
            hit = cells.find(part, sector, category)
            new = (whole < 0) & (hit != part)
            whole = np.where(new, hit, whole)
    itemises = (cells.category[whole] == said) & (said != own)
    has = whole >= 0
    return part[has], whole[has], itemises[has]


def _is_namesake(cells: Cells, members: pd.DataFrame) -> Bools:
    """Mark parts that are the same area under another name: the same count, not a part."""
    part, whole = members["part"].to_numpy(), members["whole"].to_numpy()
    same_category = cells.category[part] == cells.category[whole]
    return same_category & cells.relations.sector_within(cells.sector[whole], cells.sector[part])


class _Family:
    """The parts of each whole, to be asked whether another cell is one of them."""

    def __init__(self, members: pd.DataFrame, n_cells: int) -> None:
        self.part = members["part"].to_numpy()
        self._group = (members["whole"] * 2 + members["by"]).to_numpy() * n_cells
        self._sorted = np.sort(self._group + self.part)

    def has(self, other: Ints, rows: Ints) -> Bools:
        """Tell of some rows whether another cell is a part of the same whole."""
        return (other >= 0) & member(self._group[rows] + other, self._sorted)


def _outermost(cells: Cells, members: pd.DataFrame) -> pd.DataFrame:
    """Keep of nested or overlapping parts one, so that no act is summed twice."""
    if not len(members):
        return members
    family = _Family(members, len(cells))
    drop = _nested(cells, family) | _sharing(cells, family) | _overlapping(cells, family)
    return members[~drop]


def _nested(cells: Cells, family: _Family) -> Bools:
    """Mark parts that lie within another part."""
    part, relations = family.part, cells.relations
    every = np.arange(len(part))
    drop = np.zeros(len(part), dtype=bool)
    for other, same_category in cells.containers(part):
        inside = family.has(other, every)
        if same_category and inside.any():
            # two names of one area: the first in the alphabet stands for both
            sector = cells.sector[other]
            mutual = relations.sector_within(sector, cells.sector[part])
            inside &= ~mutual | (sector < cells.sector[part])
        drop |= inside
    return drop


def _sharing(cells: Cells, family: _Family) -> Bools:
    """Mark parts of a category whose acts a sibling may count too."""
    drop = np.zeros(len(family.part), dtype=bool)
    for name, siblings in SHARED.items():
        codes = cells.relations.categories.get_indexer([name, *siblings])
        rows = np.flatnonzero(cells.category[family.part] == codes[0])
        at = family.part[rows]
        for code in codes[1:]:
            other = cells.find(at, cells.sector[at], np.full(len(at), code))
            drop[rows] |= family.has(other, rows)
    return drop


def _overlapping(cells: Cells, family: _Family) -> Bools:
    """Mark parts whose sector overlaps that of another part: the one that overlaps fewest stays."""
    drop = np.zeros(len(family.part), dtype=bool)
    overlaps = cells.relations.overlaps
    if not len(overlaps):
        return drop
    crowd = np.bincount(overlaps[:, 0], minlength=len(cells.relations.sectors))
    sector, other = overlaps[:, 0], overlaps[:, 1]
    less = crowd[other] < crowd[sector]
    tie = (crowd[other] == crowd[sector]) & (other < sector)
    pairs = pd.DataFrame({"sector": sector, "other": other})[less | tie]
    rows = pd.DataFrame({"sector": cells.sector[family.part], "row": np.arange(len(drop))})
    both = rows.merge(pairs, on="sector")
    row = both["row"].to_numpy()
    at = family.part[row]
    hit = cells.find(at, both["other"].to_numpy(), cells.category[at])
    drop[row[family.has(hit, row)]] = True
    return drop
