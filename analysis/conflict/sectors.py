"""The sectors of a conflict: their names, their relations, their order."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from analysis.conflict.names import Names

RELATIONS = ("same", "part_of", "overlaps", "unknown")


@dataclass(frozen=True)
class Sectors:
    """Sectors with their relations.

    Attributes
    ----------
    table : pandas.DataFrame
        As declared in ``analysis.schema.SECTORS``.
    crosswalk : pandas.DataFrame
        sector_a, relation, sector_b.
    whole : str or None
        The sector that stands for the whole; None where no sector does.
    named : Names, optional
        Names of the sectors; those of ``table`` by default.
    """

    table: pd.DataFrame
    crosswalk: pd.DataFrame
    whole: str | None = None
    named: Names | None = None

    @cached_property
    def names(self) -> Names:
        """Names of sectors, resolved to ids."""
        return Names(self.table, "sector") if self.named is None else self.named

    @property
    def ids(self) -> tuple[str, ...]:
        """All ids, in the order of the table."""
        return tuple(self.table["sector"])

    @cached_property
    def position(self) -> dict[str, float]:
        """Order of print by id: the whole first, then by ``position``; NaN where none is given."""
        return dict(zip(self.table["sector"], self.table["position"], strict=True))

    def in_order(self, sectors: pd.Series) -> pd.Series:
        """Return the place of sectors in print, for sorting.

        Parameters
        ----------
        sectors : pandas.Series of str, shape (n,)

        Returns
        -------
        pandas.Series of float64, shape (n,)
            -1 for the whole; sectors without a position last.
        """
        order = sectors.map(self.position).astype("float64").fillna(float("inf"))
        return order.where(sectors.ne(self.whole), -1.0)

    def related(
        self, sector: str, relation: tuple[str, ...] = ("same", "part_of")
    ) -> tuple[str, ...]:
        """Return the sectors that one is the same as or a part of, through any number of steps.

        Aggregation goes along these relations only: an overlap is never split.

        Parameters
        ----------
        sector : str
        relation : tuple of str
            Of ``RELATIONS``.

        Returns
        -------
        tuple of str
            In alphabetical order, without the sector itself.
        """
        seen: set[str] = set()
        todo = [sector]
        edges = self._edges(relation)
        while todo:
            for above in edges.get(todo.pop(), ()):
                if above not in seen and above != sector:
                    seen.add(above)
                    todo.append(above)
        return tuple(sorted(seen))

    def parts(self, sector: str) -> tuple[str, ...]:
        """Return the sectors that the crosswalk lists as parts of one.

        Parameters
        ----------
        sector : str

        Returns
        -------
        tuple of str
        """
        return self._parts.get(sector, ())

    def outermost(self, table: pd.DataFrame) -> pd.DataFrame:
        """Return the rows about all that is counted.

        Parameters
        ----------
        table : pandas.DataFrame
            With the column sector.

        Returns
        -------
        pandas.DataFrame
            Rows of the sector for the whole, where it is there; else those whose sector is no part
            of another one in the table.
        """
        if self.whole is not None and table["sector"].eq(self.whole).any():
            return table[table["sector"].eq(self.whole)]
        there = set(table["sector"])
        inner = {sector for sector in there if there & set(self.related(sector, ("part_of",)))}
        return table[~table["sector"].isin(inner)]

    @cached_property
    def _parts(self) -> dict[str, tuple[str, ...]]:
        """Parts by sector, in alphabetical order."""
        listed = self.crosswalk[self.crosswalk["relation"].eq("part_of")]
        parts: dict[str, set[str]] = {}
        for inner, outer in zip(listed["sector_a"], listed["sector_b"], strict=True):
            parts.setdefault(outer, set()).add(inner)
        return {outer: tuple(sorted(inner)) for outer, inner in parts.items()}

    @cached_property
    def _known_edges(self) -> dict[tuple[str, ...], dict[str, set[str]]]:
        """What ``_edges`` read before: the crosswalk is read once for each relation."""
        return {}

    def _edges(self, relation: tuple[str, ...]) -> dict[str, set[str]]:
        if relation not in self._known_edges:
            self._known_edges[relation] = self._above(relation)
        return self._known_edges[relation]

    def _above(self, relation: tuple[str, ...]) -> dict[str, set[str]]:
        edges: dict[str, set[str]] = {}
        rows = self.crosswalk[self.crosswalk["relation"].isin(relation)]
        told = zip(rows["sector_a"], rows["relation"], rows["sector_b"], strict=True)
        for inner, how, outer in told:
            edges.setdefault(inner, set()).add(outer)
            if how == "same":
                edges.setdefault(outer, set()).add(inner)
        return edges
