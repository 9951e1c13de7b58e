"""Which count may contain which: the tree of categories and the crosswalk of sectors, as codes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.conflict import Categories, Conflict, Sectors
from analysis.reconciliation.codes import Bools, Ints, member

TOTAL = "total"
_NEAR = ("same", "part_of", "overlaps")
_Edges = dict[str, list[tuple[str, int]]]


@dataclass(frozen=True, slots=True)
class Relations:
    """Codes of categories and sectors, in alphabetical order, and how they relate.

    Attributes
    ----------
    categories, sectors : pandas.Index of str
    category_up, sector_up : numpy.ndarray of int64, shape (n, depth)
        Containers of each, nearest first; -1: none. A sector is also within its namesakes.
    listed : numpy.ndarray of int64, shape (p,)
        Pairs (sector, whole) that the crosswalk calls a part and its whole: sector * n + whole,
        sorted.
    n_listed : numpy.ndarray of int64, shape (n_sectors,)
        How many parts the crosswalk lists.
    overlaps : numpy.ndarray of int64, shape (q, 2)
        Sectors that overlap, each pair both ways.
    state : numpy.ndarray of bool, shape (n_categories,)
        Categories that are states at a moment.
    whole, total : int
        Code of the sector for the whole and of the category of all acts; -1: none.
    """

    categories: pd.Index
    sectors: pd.Index
    category_up: Ints
    sector_up: Ints
    listed: Ints
    n_listed: Ints
    overlaps: Ints
    state: Bools
    whole: int
    total: int

    @classmethod
    def of(
        cls, categories: Iterable[str], sectors: Iterable[str], conflict: Conflict
    ) -> "Relations":
        """Work out the relations among the categories and sectors of an account.

        Parameters
        ----------
        categories, sectors : iterable of str
            Those that statements are about.
        conflict : Conflict

        Returns
        -------
        Relations
        """
        tree = conflict.categories
        known = conflict.sectors
        lines = {name: _containers(name, tree) for name in (*categories, TOTAL)}
        above = {other: _containers(other, tree) for line in lines.values() for other in line}
        lines |= above
        category_index = pd.Index(sorted(lines))
        crosswalk = known.crosswalk
        names = {*sectors, *crosswalk["sector_a"], *crosswalk["sector_b"]}
        names |= {known.whole} if known.whole is not None else set()
        index = pd.Index(sorted(names))
        listed = np.sort(_listed_pairs(known, index))
        return cls(
            categories=category_index,
            sectors=index,
            category_up=_matrix([lines[name] for name in category_index], category_index),
            sector_up=_matrix(_sector_lines(index, known), index),
            listed=listed,
            n_listed=np.bincount(listed % max(len(index), 1), minlength=len(index)),
            overlaps=_overlaps(known, index),
            state=np.array([tree.is_state(name) for name in category_index], dtype=bool),
            whole=_code(known.whole, index),
            total=_code(TOTAL, category_index),
        )

    def category_within(self, inner: Ints, outer: Ints) -> Bools:
        """Tell for pairs of category codes whether the first is, or lies within, the second."""
        return (inner == outer) | (self.category_up[inner] == outer[:, None]).any(axis=1)

    def sector_within(self, inner: Ints, outer: Ints) -> Bools:
        """Tell for pairs of sector codes whether the first is, or lies within, the second."""
        return (inner == outer) | (self.sector_up[inner] == outer[:, None]).any(axis=1)

    def is_listed(self, part: Ints, whole: Ints) -> Bools:
        """Tell for pairs of sector codes whether the crosswalk lists the first in the second."""
        return member(part * len(self.sectors) + whole, self.listed)

    def categories_around(self, category: Ints) -> Iterator[Ints]:
        """Yield the categories themselves, then their containers, a step at a time."""
        yield category
        for step in range(self.category_up.shape[1]):
            yield self.category_up[category, step]

    def sectors_around(self, sector: Ints) -> Iterator[Ints]:
        """Yield the sectors themselves, then their containers, a step at a time."""
        yield sector
        for step in range(self.sector_up.shape[1]):
            yield self.sector_up[sector, step]


class Finder:
    """Finds the count of a frame (parties and window), a sector and a category.

    Parameters
    ----------
    frame, sector, category : numpy.ndarray of int64, shape (n,)
    relations : Relations
    """

    def __init__(self, frame: Ints, sector: Ints, category: Ints, relations: Relations) -> None:
        self._n_sectors = len(relations.sectors)
        self._n_categories = len(relations.categories)
        key = self._key(frame, sector, category)
        self._order = np.argsort(key, kind="stable")
        self._sorted = key[self._order]

    def _key(self, frame: Ints, sector: Ints, category: Ints) -> Ints:
        return (frame * self._n_sectors + sector) * self._n_categories + category

    def find(self, frame: Ints, sector: Ints, category: Ints) -> Ints:
        """Return positions; -1 where there is no such count, or a code is -1."""
        out = np.full(len(frame), -1, dtype=np.int64)
        possible = np.flatnonzero((sector >= 0) & (category >= 0))
        if not len(self._sorted) or not len(possible):
            return out
        wanted = self._key(frame[possible], sector[possible], category[possible])
        at = np.searchsorted(self._sorted, wanted)
        at[at == len(self._sorted)] = 0
        hit = self._sorted[at] == wanted
        out[possible[hit]] = self._order[at[hit]]
        return out


class Reach:
    """The sectors that each sector leads to through some relations, worked out once.

    Parameters
    ----------
    known : Sectors
    relations : tuple of str
        Being the same leads both ways.
    """

    def __init__(self, known: Sectors, relations: tuple[str, ...]) -> None:
        self._edges: dict[str, set[str]] = {}
        self._reached: dict[str, frozenset[str]] = {}
        rows = known.crosswalk[known.crosswalk["relation"].isin(relations)]
        told = zip(rows["sector_a"], rows["relation"], rows["sector_b"], strict=True)
        for inner, relation, outer in told:
            self._edges.setdefault(inner, set()).add(outer)
            if relation == "same":
                self._edges.setdefault(outer, set()).add(inner)

    def of(self, sector: str) -> frozenset[str]:
        """Return the sectors that one leads to, without itself."""
        if sector not in self._reached:
            seen = {sector}
            todo = [sector]
            while todo:
                new = self._edges.get(todo.pop(), set()) - seen
                seen |= new
                todo += new
            self._reached[sector] = frozenset(seen - {sector})
        return self._reached[sector]


def around(sectors: list[str], known: Sectors) -> dict[str, set[str]]:
    """Return for each sector those that it is the same as, lies in, holds or overlaps.

    Parameters
    ----------
    sectors : list of str
    known : Sectors

    Returns
    -------
    dict of str to set of str
        Among ``sectors`` and those above them; never the sector for the whole.
    """
    reach = Reach(known, _NEAR)
    above = {sector: reach.of(sector) for sector in sectors}
    near = {sector: {sector, *above[sector]} for sector in sectors if sector != known.whole}
    for sector in sectors:
        for other in above[sector] & near.keys():
            near[other].add(sector)
    rest = {known.whole} if known.whole is not None else set()
    return {sector: near.get(sector, set()) - rest for sector in sectors}


def _containers(category: str, tree: Categories) -> tuple[str, ...]:
    """Categories that contain one. A state at a moment is in no count of acts."""
    return () if tree.is_state(category) else tree.ancestors(category)


def _sector_lines(index: pd.Index, known: Sectors) -> list[list[str]]:
    edges: _Edges = {}
    crosswalk = known.crosswalk
    told = zip(crosswalk["sector_a"], crosswalk["relation"], crosswalk["sector_b"], strict=True)
    for inner, relation, outer in told:
        if relation == "part_of":
            edges.setdefault(inner, []).append((outer, 1))
        elif relation == "same":
            edges.setdefault(inner, []).append((outer, 0))
            edges.setdefault(outer, []).append((inner, 0))
    return [_line(name, edges) for name in index]


def _line(name: str, edges: _Edges) -> list[str]:
    """Containers of a sector, nearest first: a breadth-first walk; being the same is no step."""
    steps = {name: 0}
    todo = [name]
    while todo:
        here = todo.pop(0)
        for other, step in sorted(edges.get(here, ())):
            distance = steps[here] + step
            if distance < steps.get(other, distance + 1):
                steps[other] = distance
                todo.append(other)
    del steps[name]
    return sorted(steps, key=lambda other: (steps[other], other))


def _matrix(lines: Sequence[Sequence[str]], index: pd.Index) -> Ints:
    width = max((len(line) for line in lines), default=0) or 1
    out = np.full((len(lines), width), -1, dtype=np.int64)
    position = {name: code for code, name in enumerate(index)}
    for row, line in enumerate(lines):
        out[row, : len(line)] = [position[name] for name in line]
    return out


def _pairs(known: Sectors, relation: str, index: pd.Index) -> tuple[Ints, Ints]:
    is_wanted = known.crosswalk["relation"] == relation
    rows = known.crosswalk.loc[is_wanted]
    first = index.get_indexer(list(rows["sector_a"]))
    second = index.get_indexer(list(rows["sector_b"]))
    return first, second


def _code(name: str | None, index: pd.Index) -> int:
    """Position of a name; -1 where there is none."""
    return -1 if name is None else list(index).index(name)


def _listed_pairs(known: Sectors, index: pd.Index) -> Ints:
    part, whole = _pairs(known, "part_of", index)
    return np.unique(part * len(index) + whole)


def _overlaps(known: Sectors, index: pd.Index) -> Ints:
    first, second = _pairs(known, "overlaps", index)
    both = np.stack([np.r_[first, second], np.r_[second, first]], axis=1)
    return np.unique(both, axis=0)
