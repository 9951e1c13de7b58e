"""Counts laid out by parties and window, sector and category, so that each finds its neighbours."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from analysis.reconciliation.codes import Bools, Columns, Floats, Ints, dense
from analysis.reconciliation.relations import Finder, Relations


@dataclass(frozen=True, slots=True)
class Counts(Columns):
    """Counts of an account.

    Attributes
    ----------
    pair : numpy.ndarray of int64, shape (n,)
        Number of the reporter and the accused.
    sector, category : numpy.ndarray of int64, shape (n,)
        Codes of ``Relations``.
    start, end : numpy.ndarray of int64, shape (n,)
        Microseconds.
    hours : numpy.ndarray of int8, shape (n,)
        How they are known, a position in ``window.HOURS``.
    row : numpy.ndarray of int64, shape (n,)
        First statement of the count.
    low, high : numpy.ndarray of float64, shape (n,)
    """

    pair: Ints
    sector: Ints
    category: Ints
    start: Ints
    end: Ints
    hours: Ints
    row: Ints
    low: Floats
    high: Floats

    @property
    def what(self) -> tuple[Ints, Ints, Ints]:
        """Parties, sector and category."""
        return self.pair, self.sector, self.category


@dataclass(frozen=True, slots=True)
class _Cell(Columns):
    """Columns of cells."""

    frame: Ints
    sector: Ints
    category: Ints
    line: Ints
    low: Floats
    high: Floats
    hidden: Bools


class Cells:
    """Counts by frame (parties and window), sector and category.

    A hidden count stands where a sector has a kind of act but not the act: 2 repelled assaults in a
    sector are at least 2 assaults there. Hidden ones stand last.

    Parameters
    ----------
    counts : Counts
    relations : Relations

    Attributes
    ----------
    frame, sector, category : numpy.ndarray of int64, shape (n,)
    line : numpy.ndarray of int64, shape (n,)
        Number of the parties and the moment that is counted from.
    low, high : numpy.ndarray of float64, shape (n,)
    hidden : numpy.ndarray of bool, shape (n,)
    """

    def __init__(self, counts: Counts, relations: Relations) -> None:
        self.relations = relations
        frame, _ = dense(counts.pair, counts.start, counts.end, counts.hours)
        line, _ = dense(counts.pair, counts.start)
        hidden = np.zeros(len(counts), dtype=bool)
        what = (counts.sector, counts.category)
        self._lay_out(_Cell(frame, *what, line, counts.low, counts.high, hidden))
        more = self._hidden_ones()
        if len(more):
            self._lay_out(self._columns.and_then(more))

    def _lay_out(self, columns: _Cell) -> None:
        self._columns = columns
        self.frame = columns.frame
        self.sector = columns.sector
        self.category = columns.category
        self.line = columns.line
        self.low = columns.low
        self.high = columns.high
        self.hidden = columns.hidden
        self._finder = Finder(self.frame, self.sector, self.category, self.relations)

    def __len__(self) -> int:
        return len(self.frame)

    def find(self, at: Ints, sector: Ints, category: Ints) -> Ints:
        """Return for some cells the one of another sector and category in their frame; -1: none."""
        return self._finder.find(self.frame[at], sector, category)

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

    def _hidden_ones(self) -> _Cell:
        relations = self.relations
        parent = relations.category_up[self.category, 0]
        at = np.flatnonzero((parent >= 0) & (parent != relations.total))
        absent = self.find(at, self.sector[at], parent[at]) < 0
        at = at[absent]
        sector = self.sector[at]
        category = parent[at]
        # only where the act is counted in a sector that contains this one
        useful = np.zeros(len(at), dtype=bool)
        for step in range(relations.sector_up.shape[1]):
            around = relations.sector_up[sector, step]
            useful |= self.find(at, around, category) >= 0
        _, once = dense(self.frame[at], sector, category)
        kept = once[useful[once]]
        n = len(kept)
        frame = self.frame[at[kept]]
        line = self.line[at[kept]]
        none = np.zeros(n)
        nothing = np.full(n, np.inf)
        hidden = np.ones(n, dtype=bool)
        return _Cell(frame, sector[kept], category[kept], line, none, nothing, hidden)
