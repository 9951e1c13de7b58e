"""What was loaded: checked tables, the conflict that they describe, and what could not be used."""

from dataclasses import dataclass

import pandas as pd

from analysis.conflict import Conflict


@dataclass(frozen=True, slots=True)
class Data:
    """Checked tables of a conflict, and the rows that could not be used.

    Attributes
    ----------
    conflict : Conflict
    statements, ceasefires, sectors, crosswalk, sources, parties, corrections, categories : DataFrame
        As declared in ``analysis.schema``.
    rejects : pandas.DataFrame
        Rows that could not be used, each with its place and the reason.
    remarks : pandas.DataFrame
        What was read and not used, such as columns that are not known; columns as ``rejects``.
    books : pandas.DataFrame
        A row for each file: file, table, rows_in, used, rejected. ``rows_in`` counts the lines of the
        file (its numbers, where a line holds several): ``rows_in = used + rejected``.
    """

    conflict: Conflict
    statements: pd.DataFrame
    ceasefires: pd.DataFrame
    sectors: pd.DataFrame
    crosswalk: pd.DataFrame
    sources: pd.DataFrame
    parties: pd.DataFrame
    corrections: pd.DataFrame
    categories: pd.DataFrame
    rejects: pd.DataFrame
    remarks: pd.DataFrame
    books: pd.DataFrame

    @property
    def rows_in(self) -> int:
        """Lines of all files."""
        return int(self.books["rows_in"].sum())

    def __repr__(self) -> str:
        sources = self.statements["source"].nunique()
        return (
            f"Data of {self.conflict.id}: {len(self.statements)} statements of {sources} sources, "
            f"{len(self.ceasefires)} ceasefires, {len(self.rejects)} rows rejected"
        )

    def _repr_html_(self) -> str:
        from analysis.words.shown import table_html

        return table_html(self.rejects, text=repr(self), most=20)
