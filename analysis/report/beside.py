"""The fold of an independent source: its ratios under those of the claims, and whether both move.

What the source could not see, and where its own counting changed, stands before any number.
"""

from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.report.content import Table
from analysis.report.tables import Cell, Cells, make_table

if TYPE_CHECKING:
    from analysis.studies import Study
    from analysis.words import Words

_MOST_ROWS = 40


class BesideTables:
    """Sets the tables and sentences of ``study.further.beside``.

    Parameters
    ----------
    study : Study
    words : Words
    """

    def __init__(self, study: "Study", words: "Words") -> None:
        self.further, self.words, self.level = study.further, words, study.level
        self.cells = Cells(words, study.truce.tz)

    def said(self) -> list[str]:
        """Say what the sources could see, and what is amiss with them."""
        from analysis.words.witness import coverage_text, witness_text

        told = []
        for name, beside in self.further.beside.items():
            told += witness_text(name, beside, self.words)
        findings = self.further.coverage.to_dict("records")
        return [*told, *(coverage_text(each, self.words) for each in findings)]

    def tables(self) -> list[Table]:
        """Set the ratios of claims and sources, and their correlations."""
        told = []
        for beside in self.further.beside.values():
            told += [self._ratios(beside), self._associations(beside)]
        return told

    def _ratios(self, beside: Any) -> Table:
        words = self.words
        columns: list[tuple[str, Cell]] = [
            (words.say("counted by"), self.cells.name("reporter")),
            (words.head("category"), self._category),
            (words.head("sector"), self._sector),
            (words.head("ratio", level=self.level), self._ratio),
        ]
        caption = words.say("Each against its own normal days")
        return self._table(beside.told, caption, columns, numeric=[3])

    def _associations(self, beside: Any) -> Table:
        words, cells = self.words, self.cells
        rows = beside.associations.dropna(subset="rho")
        columns: list[tuple[str, Cell]] = [
            (words.head("category"), cells.category),
            (words.head("reporter"), cells.name("reporter")),
            (words.head("sector"), cells.name("sector")),
            (words.say("beside"), lambda row: words.category(row["witnessed"])),
            (words.say("days that both have"), cells.number("n")),
            (words.say("rank correlation"), self._correlation),
        ]
        caption = words.say(
            "Do the claims of a day and what the source saw rise and fall together? 1: always; "
            "0: not at all; -1: the one rises when the other falls"
        )
        return self._table(rows, caption, columns, numeric=[4, 5])

    def _category(self, row: dict[str, Any]) -> str:
        return self.cells.category(row) if isinstance(row["category"], str) else ""

    def _sector(self, row: dict[str, Any]) -> str:
        return self.words.name(row["sector"]) if isinstance(row["sector"], str) else ""

    def _ratio(self, row: dict[str, Any]) -> str:
        return self.words.say("nothing can be said") if row["reason"] else self.cells.ratio(row)

    def _correlation(self, row: dict[str, Any]) -> str:
        from analysis.words.numbers import fixed

        rho, low, high = (
            fixed(row[name], 2, self.words.language) for name in ("rho", "low", "high")
        )
        return self.words.say("{rho} ({low} to {high})", rho=rho, low=low, high=high)

    def _table(
        self,
        rows: pd.DataFrame,
        caption: str,
        columns: list[tuple[str, Cell]],
        numeric: list[int],
    ) -> Table:
        words = self.words
        left, notes = len(rows) - _MOST_ROWS, []
        if left > 0:
            notes = [words.say("{n} more rows are in the table.", n=words.number(left))]
        shown = rows.head(_MOST_ROWS)
        return make_table(shown, caption, columns, words=words, numeric=numeric, notes=notes)
