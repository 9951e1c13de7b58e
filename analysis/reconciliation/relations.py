"""Which count may contain which: the tree of categories and the crosswalk of sectors, as arrays of codes."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.conflict import Sectors

_NEAR = ("same", "part_of", "overlaps")


@dataclass(frozen=True, slots=True)
class Relations:
    """Codes of categories and sectors, and for each its containers, nearest first (-1: none)."""

    categories: pd.Index
    sectors: pd.Index
    category_up: np.ndarray
    sector_up: np.ndarray
    parts: dict
    overlaps: np.ndarray
    whole: int
    total: int

    def category_within(self, inner, outer):
        """Tell for pairs of category codes whether the second is the first or contains it."""
        return (inner == outer) | (self.category_up[inner] == outer[:, None]).any(axis=1)

    def sector_within(self, inner, outer):
        """Tell for pairs of sector codes whether the second is the first, the same place or contains it."""
        return (inner == outer) | (self.sector_up[inner] == outer[:, None]).any(axis=1)


def relations(categories, sectors, conflict):
    """Work out the relations among the categories and sectors of an account.

    Parameters
    ----------
    categories, sectors : array-like of str
        Those that statements are about.
    conflict : analysis.conflict.Conflict
        Whose sectors relate, and whose categories contain each other. A state at a moment is a part of nothing.

    Returns
    -------
    Relations
    """
    tree = conflict.categories

    def above(name):
        return () if tree.is_state(name) else tree.ancestors(name)

    up = {name: above(name) for name in pd.unique(categories)}
    known = pd.Index(
        sorted(set(up) | {other for line in up.values() for other in line} | {"total"})
    )
    category_up = _matrix([above(name) for name in known], known)
    crosswalk, whole = conflict.sectors.crosswalk, conflict.sectors.whole

    edges, parts, over = {}, {}, []
    names = set(pd.unique(sectors)) | ({whole} if whole is not None else set())
    if len(crosswalk):
        for a, relation, b in zip(
            crosswalk["sector_a"], crosswalk["relation"], crosswalk["sector_b"], strict=True
        ):
            if relation == "part_of":
                edges.setdefault(a, []).append((b, 1))
                parts.setdefault(b, []).append(a)
            elif relation == "same":
                edges.setdefault(a, []).append((b, 0))
                edges.setdefault(b, []).append((a, 0))
            elif relation == "overlaps":
                over.append((a, b))
            names |= {a, b}
    places = pd.Index(sorted(names))
    lines = [_line(name, edges) for name in places]
    overlaps = np.zeros((len(places), len(places)), dtype=bool)
    for a, b in over:
        i, j = places.get_loc(a), places.get_loc(b)
        overlaps[i, j] = overlaps[j, i] = True
    return Relations(
        categories=known,
        sectors=places,
        category_up=category_up,
        sector_up=_matrix(lines, places),
        parts={
            places.get_loc(b): tuple(sorted(places.get_loc(a) for a in some))
            for b, some in parts.items()
        },
        overlaps=overlaps,
        whole=places.get_loc(whole) if whole is not None else -1,
        total=known.get_loc("total"),
    )


def _line(name, edges):
    """Containers of a sector, nearest first: a breadth-first walk in which being the same is no step."""
    steps, todo = {name: 0}, [name]
    while todo:
        here = todo.pop(0)
        for other, step in sorted(edges.get(here, ())):
            if other not in steps or steps[here] + step < steps[other]:
                steps[other] = steps[here] + step
                todo.append(other)
    del steps[name]
    return sorted(steps, key=lambda other: (steps[other], other))


def _matrix(lines, index):
    width = max((len(line) for line in lines), default=0) or 1
    out = np.full((len(lines), width), -1, dtype=np.int64)
    for place, line in enumerate(lines):
        out[place, : len(line)] = [index.get_loc(name) for name in line]
    return out


class Finder:
    """Finds the count of a frame, sector and category.

    Parameters
    ----------
    frame, sector, category : numpy.ndarray of int64, shape (n,)
    n_sectors, n_categories : int
    """

    def __init__(self, frame, sector, category, *, n_sectors, n_categories):
        self._n_sectors, self._n_categories = n_sectors, n_categories
        key = self._key(frame, sector, category)
        self._order = np.argsort(key, kind="stable")
        self._sorted = key[self._order]

    def _key(self, frame, sector, category):
        return (frame * self._n_sectors + sector) * self._n_categories + category

    def find(self, frame, sector, category):
        """Return positions; -1 where there is no such count, or a code is -1."""
        wanted = self._key(frame, sector, category)
        at = np.searchsorted(self._sorted, wanted)
        at[at == len(self._sorted)] = 0
        hit = (
            (self._sorted[at] == wanted) & (sector >= 0) & (category >= 0)
            if len(self._sorted)
            else np.zeros(len(wanted), dtype=bool)
        )
        return np.where(hit, self._order[at] if len(self._sorted) else -1, -1)


def around(sectors: list[str], known: Sectors) -> dict[str, set[str]]:
    """Return for each sector those that it is the same as, lies in, holds or overlaps.

    Parameters
    ----------
    sectors : list of str
    known : Sectors

    Returns
    -------
    dict of str to set of str
        Among ``sectors``, and those above them; never the sector for the whole.
    """
    above = {sector: set(known.related(sector, _NEAR)) for sector in sectors}
    near = {sector: {sector, *above[sector]} for sector in sectors if sector != known.whole}
    for sector in sectors:
        for other in above[sector]:
            if other in near:
                near[other].add(sector)
    rest = {known.whole} if known.whole is not None else set()
    return {sector: near.get(sector, set()) - rest for sector in sectors}
