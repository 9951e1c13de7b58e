"""The folds beside the comparison: what a truce moved, its parts, its sectors, its reporting."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.report.content import Table
from analysis.report.tables import Cells, cut_text, make_table
from analysis.words.printer import capitalised

if TYPE_CHECKING:
    from analysis.studies import Study
    from analysis.words import Words

_MOST_ROWS = 40
_ONE_OF = ["reporter", "accused", "sector", "category"]
_Columns = list[tuple[str, Callable[[dict[str, Any]], str]]]


class FurtherTables:
    """Sets the tables and sentences of ``study.further``.

    Parameters
    ----------
    study : Study
    words : Words
    """

    def __init__(self, study: "Study", words: "Words") -> None:
        self.further = study.further
        self.words = words
        self.level = study.level
        self.cells = Cells(words, study.truce.tz)

    def moved(self) -> Table:
        """Set the ratio before, in and after the truce, and net."""
        words, cells = self.words, self.cells
        columns: _Columns = [
            *self._who(),
            (words.say("part"), lambda row: words.code("PARTS", row["part"])),
            (words.say("days counted"), cells.number("days")),
            (words.head("count"), cells.number("count")),
            (words.say("count expected"), cells.number("expected")),
            (self._head("ratio"), cells.ratio),
            (words.head("p"), lambda row: words.p_value(row["p"])),
        ]
        caption = words.say(
            "Days before the truce, the truce, days after it, and all together, beside days that "
            "are none of these"
        )
        return self._table(self.further.moved, caption, columns, numeric=range(3, 7))

    def moved_said(self) -> list[str]:
        """Say of each act what was brought forward or put off."""
        told = []
        for _, rows in self.further.moved.groupby([*_ONE_OF, "clock"], sort=False):
            parts = {row["part"]: row for row in rows.to_dict("records")}
            if "net" in parts and "truce" in parts:
                told.append(self._moved_of(parts))
        return told

    def _moved_of(self, parts: dict[str, dict[str, Any]]) -> str:
        words = self.words
        values = {name: self._change(row) for name, row in parts.items()}
        return words.say(
            "{acts}: in the truce {truce}; in the days after {after}; all days together {net}.",
            acts=capitalised(words.category(parts["truce"]["category"])),
            truce=values["truce"],
            after=values["after"],
            net=values["net"],
        )

    def _change(self, row: dict[str, Any]) -> str:
        return self.words.change(row["ratio"], row["low"], row["high"])

    def parts(self) -> Table:
        """Set parts of the truce in different hours, in one ratio."""
        words, cells = self.words, self.cells
        columns: _Columns = [
            *self._who(),
            (words.say("hours counted"), lambda row: words.hours(row["exposure_h"])),
            (words.say("of the truce's"), lambda row: words.hours(row["truce_h"])),
            (words.head("count"), cells.count),
            (words.say("count expected"), cells.number("expected")),
            (self._head("ratio"), cells.ratio),
            (words.head("p"), lambda row: words.p_value(row["p"])),
        ]
        caption = words.say("Parts of the truce added up, each against its own hours of the clock")
        return self._table(self.further.parts, caption, columns, numeric=range(2, 7))

    def by_profile(self) -> Table:
        """Set counts beside the daily profile of their series."""
        words, cells = self.words, self.cells
        columns: _Columns = [
            *self._who(),
            (words.say("local time"), cells.window),
            (words.head("count"), cells.count),
            (words.say("count expected"), cells.normal),
            (self._head("ratio"), cells.ratio),
        ]
        caption = words.say(
            "Counts without a normal count of the same hours, beside how a day's acts are spread "
            "over its hours: weaker than like with like, and never in its place"
        )
        return self._table(self.further.by_profile, caption, columns, numeric=range(3, 6))

    def sectors(self) -> Table:
        """Set the middle of the sectors' ratios."""
        words, cells = self.words, self.cells
        columns: _Columns = [
            (words.head("category"), cells.category),
            (words.head("reporter"), cells.name("reporter")),
            (words.say("local time"), cells.window),
            (words.say("sectors"), cells.number("n")),
            (self._head("ratio"), cells.ratio),
            (words.head("p"), lambda row: words.p_value(row["p"])),
        ]
        caption = words.say("The mean of the sectors' ratios, which weighs sectors and not acts")
        return self._table(self.further.sectors, caption, columns, numeric=range(3, 6))

    def sectors_said(self) -> list[str]:
        """Say what sectors have in common."""
        from analysis.words.robustness import pooled_text

        told = []
        for group, pooled in self.further.pooled:
            acts = capitalised(self.words.category(group["category"].iloc[0]))
            text = pooled_text(pooled, self.words, level=self.level)
            told.append(f"{acts}. {text}")
        return told

    def reporting(self) -> Table:
        """Set the checks of reporting itself that fail."""
        words, cells = self.words, self.cells
        columns: _Columns = [*self._who(), (words.say("local time"), cells.window)]
        caption = words.say("Where counting itself was not as on normal days")
        return self._table(self.further.reporting, caption, columns)

    def _who(self) -> _Columns:
        words, cells = self.words, self.cells
        return [
            (words.head("category"), cells.category),
            (words.head("reporter"), cells.name("reporter")),
        ]

    def _head(self, column: str) -> str:
        return self.words.head(column, level=self.level)

    def _table(
        self, rows: pd.DataFrame, caption: str, columns: _Columns, *, numeric: Any = ()
    ) -> Table:
        words = self.words
        is_cut = len(rows) > _MOST_ROWS
        notes = [cut_text(len(rows), _MOST_ROWS, words)] if is_cut else []
        shown = rows.head(_MOST_ROWS)
        return make_table(shown, caption, columns, words=words, numeric=numeric, notes=notes)
