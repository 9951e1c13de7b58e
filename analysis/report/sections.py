"""The sections of one truce: which figures, tables and words answer which question."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.report.beside import BesideTables
from analysis.report.content import Picture, Section, Table
from analysis.report.further import FurtherTables
from analysis.report.tables import Cell, Cells, cut_text, make_table
from analysis.words.numbers import is_missing

if TYPE_CHECKING:
    from analysis.report.sources import Cited
    from analysis.studies import Study
    from analysis.words import Words

# what stood in a table of print before it is cut; the rest is in the CSV
_MOST_ROWS = 40
_MOST_DAYS = 20


class Sections:
    """Builds the sections of a study.

    Parameters
    ----------
    study : Study
    words : Words
    cited : Cited
    pictures : mapping of str to Picture
        Figures that were drawn, by name.
    """

    def __init__(
        self,
        study: "Study",
        words: "Words",
        cited: "Cited",
        pictures: Mapping[str, Picture],
    ) -> None:
        self.study, self.words, self.cited = study, words, cited
        self.pictures = pictures
        self.cells = Cells(words, study.truce.tz, study.data.statements)
        self.further = FurtherTables(study, words)
        self.beside = BesideTables(study, words)

    def shown(self) -> list[Section]:
        """Return the sections that are read: a question each, with its figure."""
        say = self.words.say
        sections = [
            self._section("normal", say("Against normal days"), ["forest"]),
            self._section("days", say("Day by day"), ["days"]),
            self._section("said", say("What was said when"), ["steps"]),
            self._section(
                "move",
                say("How far could it move?"),
                ["tipping"],
                [
                    say(
                        "If the claims of normal days are overstated more than those of the truce, "
                        "or the other way round, the comparison moves by that factor. What is "
                        "overstated alike on both cancels."
                    )
                ],
            ),
            self._section("ordinary", say("Among ordinary days"), ["placebo"], self._agreement()),
        ]
        return [section for section in sections if not section.is_empty]

    def folds(self) -> list[Section]:
        """Return the sections that open when asked for."""
        say = self.words.say
        rows, further = self.study.rows, self.further
        sections = [
            self._fold("numbers", say("The comparisons in numbers"), [self._compared()]),
            self._fold("running", say("Parts of days"), [self._running(rows.running())]),
            self._fold("alone", say("Claims that can't be compared"), [self._alone(rows.alone())]),
            self._fold(
                "parts",
                say("The truce's parts together"),
                [further.parts(), further.by_profile()],
            ),
            self._fold(
                "moved",
                say("Before and after"),
                [further.moved()],
                further.moved_said(),
                figures=["displacement"],
            ),
            self._fold(
                "sectors",
                say("Sectors together"),
                [further.sectors()],
                further.sectors_said(),
            ),
            self.witness(),
            self._fold("reporting", say("Was counting as usual?"), [further.reporting()]),
            self._fold("methods", say("By other methods"), [self._methods()]),
            self._fold("readings", say("If a sentence is read otherwise"), [self._readings()]),
            self._fold("reporters", say("One reporter beside the other"), [], self._reporters()),
            self._fold("scope", say("What the truce covers"), [self._scope()], self._terms()),
            self._fold(
                "account",
                say("How the account was drawn"),
                [self._left_out(), self._disagreements()],
                figures=["coverage"],
            ),
        ]
        return [section for section in sections if not section.is_empty]

    def witness(self) -> Section:
        """Return the fold of the independent source; empty where there is none."""
        heading = self.words.say("Beside an independent source")
        return self._fold("witness", heading, self.beside.tables(), self.beside.said())

    def _section(
        self, ident: str, heading: str, figures: list[str], paragraphs: list[str] | None = None
    ) -> Section:
        drawn = [self.pictures[name] for name in figures if name in self.pictures]
        # words about a figure that is not there say nothing
        told = paragraphs if drawn and paragraphs else []
        return Section(ident, heading, heading, told, drawn)

    def _fold(
        self,
        ident: str,
        heading: str,
        tables: list[Table],
        paragraphs: list[str] | None = None,
        figures: list[str] | None = None,
    ) -> Section:
        filled = [table for table in tables if table.rows]
        drawn = [self.pictures[name] for name in figures or [] if name in self.pictures]
        return Section(ident, heading, heading, paragraphs or [], drawn, filled)

    def _table(self, rows: pd.DataFrame, caption: str, cells: list, **options: Any) -> Table:
        if len(rows) > _MOST_ROWS:
            cut = cut_text(len(rows), _MOST_ROWS, self.words)
            options["notes"] = [*options.get("notes", ()), cut]
        shown = rows.head(_MOST_ROWS)
        return make_table(shown, caption, cells, words=self.words, **options)

    def _head(self, column: str) -> str:
        return self.words.head(column, per="24h", level=self.study.level)

    def _who(self, rows: pd.DataFrame) -> list:
        """Columns that say what a row is about; what is the same in all rows is left out."""
        cells = self.cells
        columns: list[tuple[str, Cell]] = [
            (self._head("category"), cells.category),
            (self._head("sector"), cells.sector),
        ]
        for name in ("reporter", "accused"):
            if rows[name].nunique() > 1:
                columns.append((self._head(name), cells.name(name)))
        if len(rows[["start", "end"]].drop_duplicates()) > 1:
            columns.append((self.words.say("local time"), cells.window))
        return columns

    def _about(self, rows: pd.DataFrame, caption: str) -> str:
        """Say in a caption what is the same in all rows."""
        words = self.words
        told = [caption]
        if len(rows) and not rows[["reporter", "accused"]].drop_duplicates().shape[0] > 1:
            row = rows.iloc[0]
            told.append(
                words.say(
                    "counted by {reporter}, conduct of {accused}",
                    reporter=words.label(row["reporter"]),
                    accused=words.label(row["accused"]),
                )
            )
        if len(rows) and len(rows[["start", "end"]].drop_duplicates()) == 1:
            told.append(self.cells.window(rows.iloc[0].to_dict()))
        return "; ".join(told)

    def _comparison(self, rows: pd.DataFrame, caption: str) -> Table:
        cells = self.cells
        about = self._who(rows)
        columns = [
            *about,
            (self._head("count"), cells.count),
            (self._head("expected"), cells.normal),
            (self._head("ratio"), cells.ratio),
            (self._head("p_holm"), lambda row: self.words.p_value(row["p_holm"])),
            (self._head("n_days"), cells.days),
            (self._head("grade"), lambda row: self.words.grade(row["grade"])),
        ]
        numeric = range(len(about), len(about) + 4)
        told = self._about(rows, caption)
        return self._table(rows, told, columns, numeric=numeric, cited=self.cited)

    def _compared(self) -> Table:
        caption = self.words.say("Claimed counts with a normal level")
        return self._comparison(self.study.rows.compared(), caption)

    def _running(self, rows: pd.DataFrame) -> Table:
        caption = self.words.say(
            "Counts over parts of days, each compared with counts over the same hours only"
        )
        return self._comparison(rows, caption)

    def _alone(self, rows: pd.DataFrame) -> Table:
        cells = self.cells
        about = self._who(rows)
        columns = [
            *about,
            (self._head("count"), cells.count),
            (self._head("exposure_h"), cells.number("exposure_h")),
            (self._head("claimed"), cells.rate),
        ]
        caption = self._about(rows, self.words.say("Claimed counts without a normal level"))
        numeric = range(len(about), len(about) + 3)
        return self._table(rows, caption, columns, numeric=numeric, cited=self.cited)

    def _methods(self) -> Table:
        cells, words = self.cells, self.words
        rows = self.study.rows.methods()
        about = [
            (self._head("category"), cells.category),
            (self._head("sector"), cells.sector),
            (self._head("reporter"), cells.name("reporter")),
        ]
        if set(rows["sector"]) == {words.whole}:
            del about[1]
        columns = [
            *about,
            (self._head("method"), lambda row: words.sentence(words.method(row["method"]))),
            (self._head("ratio"), cells.ratio),
            (self._head("p"), lambda row: words.p_value(row["p"])),
            (self._head("verdict"), lambda row: words.verdict(row["verdict"])),
            (self._head("grade"), lambda row: words.grade(row["grade"])),
        ]
        caption = words.say("The same comparison by each method")
        numeric = (len(about) + 1, len(about) + 2)
        return self._table(rows, caption, columns, numeric=numeric)

    def _agreement(self) -> list[str]:
        """Say by how many other methods each verdict is shared."""
        words = self.words
        told = [
            words.say(
                "{acts}: {same} of {others}",
                acts=self._acts(row),
                same=words.number(row["same"]),
                others=words.number(row["others"]),
            )
            for row in self.study.rows.agreement().to_dict("records")
            if row["others"]
        ]
        if not told:
            return []
        listed = "; ".join(told)
        return [words.say("Other methods that say the same: {listed}.", listed=listed)]

    def _acts(self, row: dict[str, Any]) -> str:
        acts = self.words.sentence(self.words.category(row["category"]))
        if row["sector"] == self.words.whole:
            return acts
        return f"{acts}, {self.words.sector(row['sector'])}"

    def _readings(self) -> Table:
        cells, words = self.cells, self.words
        columns = [
            (self._head("category"), cells.category),
            (self._head("sector"), cells.sector),
            (words.say("local time by this reading"), cells.window),
            (self._head("count"), cells.count),
            (self._head("ratio"), cells.ratio),
            (words.say("ratio by default"), lambda row: cells.ratio(row, "default_")),
        ]
        caption = words.say("Counts by another reading of their wording, beside the default one")
        rows = self.study.readings
        return self._table(rows, caption, columns, numeric=(3, 4, 5), cited=self.cited)

    def _reporters(self) -> list[str]:
        found = self.study.reporters
        if found is None:
            return []
        words = self.words
        remark = words.say(
            "Two reporters' numbers beside each other are no ratio of acts: "
            "each counts what it sees, by its own definition."
        )
        return [words.reporters(found), remark]

    def _terms(self) -> list[str]:
        """Say the terms of the truce as the data have them."""
        words, truce = self.words, self.study.truce
        told = [
            (words.say("Forbids"), words.code("SCOPES", truce.scope)),
            (words.say("Declared by"), words.text(truce.declared_by)),
            (words.say("Accepted by"), words.text(truce.accepted_by)),
            (words.say("Area and terms"), words.text(truce.areas)),
            (words.say("Start as the other side counts it"), self._other_start()),
        ]
        return [f"{name}: {text}." for name, text in told if text]

    def _other_start(self) -> str:
        start = self.study.truce.start_alternative
        return "" if is_missing(start) else self.words.moment(start, self.study.truce.tz)

    def _scope(self) -> Table:
        words = self.words
        columns = [
            (self._head("scope"), lambda row: words.code("IN_SCOPE", row["scope"])),
            (words.say("why"), lambda row: words.note(row["why"])),
            (self._head("counts"), self.cells.number("counts")),
            (
                words.say("sectors"),
                lambda row: ", ".join(words.sector(name) for name in row["sectors"]),
            ),
        ]
        caption = words.say("Counts within the truce's hours, by whether it covers them")
        return self._table(self.study.rows.scope(), caption, columns, numeric=(2,))

    def _left_out(self) -> Table:
        words = self.words
        columns = [
            (self._head("reason"), lambda row: words.sentence(words.note(row["reason"]))),
            (self._head("counts"), self.cells.number("counts")),
            (self._head("days"), lambda row: self._days(row["spans"])),
        ]
        caption = words.say("Counts left out of the normal level, and why")
        return self._table(self.study.rows.left_out(), caption, columns, numeric=(1,))

    def _days(self, spans: list[tuple[Any, Any]]) -> str:
        words = self.words
        known = [span for span in spans if not is_missing(span[0])]
        years = {day.year for span in known for day in span}
        told = [words.days(first, last, year=len(years) > 1) for first, last in known]
        shown, left = told[:_MOST_DAYS], len(told) - _MOST_DAYS
        if left > 0:
            shown.append(words.say("{n} more", n=words.number(left)))
        return ", ".join(shown)

    def _disagreements(self) -> Table:
        cells, words = self.cells, self.words
        columns = [
            (self._head("category"), cells.category),
            (self._head("sector"), cells.sector),
            (self._head("reporter"), cells.name("reporter")),
            (words.say("local time"), cells.window),
            (self._head("kind"), lambda row: words.code("DISAGREEMENTS", row["code"])),
            (
                words.say("said"),
                lambda row: words.bounds(row["reported_low"], row["reported_high"]),
            ),
            (words.say("taken"), lambda row: words.bounds(row["low"], row["high"])),
            (self._head("rule"), lambda row: words.note(row["rule"])),
        ]
        caption = words.say("Where statements differ, and what was taken")
        rows = self.study.rows.conflicts()
        return self._table(rows, caption, columns, numeric=(5, 6), cited=self.cited)
