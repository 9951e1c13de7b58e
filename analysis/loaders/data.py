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
    statements, ceasefires, sectors, crosswalk, sources, parties : pandas.DataFrame
        As declared in ``analysis.schema``.
    corrections, categories : pandas.DataFrame
        As declared in ``analysis.schema``; the categories are the vocabulary and own acts.
    rejects : pandas.DataFrame
        Rows that could not be used, each with its place and the reason.
    remarks : pandas.DataFrame
        What was read and not used, such as columns that are not known; columns as ``rejects``.
    places : pandas.DataFrame
        File and line of each statement, row by row as ``statements``.
    books : pandas.DataFrame
        A row for each file: file, table, rows_in, used, rejected, left_out. ``rows_in`` counts
        the lines of the file (its numbers, where a line holds several): ``rows_in = used +
        rejected``. ``left_out`` counts those of the rejected that a correction leaves out.
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
    places: pd.DataFrame
    books: pd.DataFrame

    @property
    def rows_in(self) -> int:
        """Lines of all files."""
        return int(self.books["rows_in"].sum())

    @property
    def refused(self) -> int:
        """Rows rejected, but for those that a correction of the conflict leaves out."""
        return int((self.books["rejected"] - self.books["left_out"]).sum())

    @property
    def notice(self) -> str:
        """How many rows and which truces were refused, in a line; '' where none were."""
        wrong = self.books.assign(n=self.books["rejected"] - self.books["left_out"])
        told = [f"{row.file} {row.n}" for row in wrong[wrong["n"].gt(0)].itertuples()]
        if not told:
            return ""
        truces = ", ".join(self.conflict.refused)
        which = f"; truces refused: {truces}" if truces else ""
        rows = "row" if self.refused == 1 else "rows"
        return (
            f"{self.conflict.id}: {self.refused} {rows} rejected ({', '.join(told)}){which}; "
            "`ceasefire check` shows each with the reason"
        )

    def __repr__(self) -> str:
        sources = self.statements["source"].nunique()
        return (
            f"Data of {self.conflict.id}: {len(self.statements)} statements of {sources} sources, "
            f"{len(self.ceasefires)} ceasefires, {len(self.rejects)} rows rejected"
        )

    def _repr_html_(self) -> str:
        from analysis.words import show

        return show(self.rejects, text=repr(self), most=20)._repr_html_()
