"""Events that could not be counted: the rows, found again in their source, and what is wrong."""

from dataclasses import replace
from typing import Any

import narwhals as nw
import pandas as pd

from analysis import schema
from analysis.events.codes import FAULTS, fault_of
from analysis.events.days import read_dates
from analysis.events.engines import LINE, Opened
from analysis.events.plan import Plan
from analysis.events.row_columns import MOST, RAW
from analysis.events.steps import day_texts, read_events
from analysis.loaders.faults import Faults, Rejects

_LISTED = 1000
_MOST_DEGREES = {"lat": 90, "lon": 180}
# what was expected where something is wrong: of lines that are no rows, and of rows
_EXPECTED = {
    "too_few_fields": "expected as many fields as the header has",
    "too_many_fields": "expected as many fields as the header has",
    "unclosed_quote": "expected a second quote",
    "wrong_encoding": "expected text in UTF-8",
    "line_too_long": "expected a line of a table",
    "unreadable": "expected a line of a table",
    "no_place": "expected degrees as a number",
    "impossible_place": "expected degrees from -{most} to {most}",
    "impossible_time": "expected a time from 00:00 to 23:59",
    "no_id": "expected the id of the event",
    "no_date": "expected a date such as 2025-04-19",
    "impossible_date": "expected a day that there is, from {first} to 2100, such as 2025-04-19",
    "impossible_end": "expected a moment such as 2025-04-19 08:30",
    "ends_before_start": "expected an end that is not before the start",
    "impossible_number": "expected a number of at least 0",
    "duplicate_id": "this id stands there more than once; of its rows the latest revision counts",
}


def list_rejects(
    opened: Opened,
    matched: dict[str, str],
    plan: Plan,
    faulty: pd.DataFrame,
    damage: pd.DataFrame,
    repeated: bool,
) -> pd.DataFrame:
    """Look up the rows at fault, with their line where the engine can tell it.

    Parameters
    ----------
    opened : Opened
    matched : dict of str to str
        Columns of the format, and what the source calls them.
    plan : Plan
    faulty : pandas.DataFrame
        Groups of events at fault.
    damage : pandas.DataFrame
        Lines that could not be read as rows.
    repeated : bool
        Whether ids come more than once.

    Returns
    -------
    pandas.DataFrame
        As ``schema.REJECTS``, and ``text``; at most 1,000 rows at fault, and as many whose id
        comes more than once.
    """
    numbered = replace(opened, native=opened.engine.numbered(opened))
    rows = read_events(numbered, matched, plan, with_line=True).with_columns(wrong=fault_of(plan))
    source = (opened, matched, plan, damage)
    told = [_Rows(rows.filter(_are_wanted(faulty)), *source).at_fault()]
    if repeated:
        told.append(_Rows(_with_copies(rows), *source).copies())
    return pd.concat(told, ignore_index=True)


def damage_rejects(damage: pd.DataFrame) -> pd.DataFrame:
    """Return lines that are no rows in the form of rejects.

    Parameters
    ----------
    damage : pandas.DataFrame
        file, line, reason, text, as an engine tells them.

    Returns
    -------
    pandas.DataFrame
        As ``list_rejects``.
    """
    rejects = Rejects()
    for file, line, reason in zip(damage["file"], damage["line"], damage["reason"], strict=True):
        known = None if pd.isna(line) else int(line)
        rejects.add(file, known, "", "", f"{reason}: {_EXPECTED[reason]}")
    return rejects.table().assign(text=damage["text"].to_numpy())


def joined_rejects(tables: list[pd.DataFrame]) -> pd.DataFrame:
    """Put tables of rejects together, by file and line.

    Parameters
    ----------
    tables : list of pandas.DataFrame

    Returns
    -------
    pandas.DataFrame
        As ``list_rejects``.
    """
    filled = [table for table in tables if len(table)]
    if not filled:
        return schema.empty(schema.REJECTS).assign(text=pd.Series(dtype="str"))
    every = pd.concat(filled, ignore_index=True).astype({"text": "str"})
    return every.sort_values(["file", "line", "reason", "text"], ignore_index=True)


def _are_wanted(faulty: pd.DataFrame) -> nw.Expr:
    """Rows at fault by themselves, and those of the dates of groups at fault."""
    spans = faulty[faulty["fault"].isin(["impossible_date", "ends_before_start"])]
    of_span = nw.lit(True)
    for name in ("date", "end"):
        of_span &= nw.col(name).cast(nw.String).is_in(sorted(set(spans[name])) or [""])
    return (nw.col("wrong") > 0) | of_span


def _with_copies(rows: Any) -> Any:
    """Rows whose id comes more than once."""
    several = rows.group_by("id").agg(nw.len().alias("copies")).filter(nw.col("copies") > 1)
    return rows.join(several.filter(nw.col("id") != ""), on="id", how="inner")


class _Rows:
    """Rows of a source that are told among the rejects."""

    def __init__(
        self,
        rows: Any,
        opened: Opened,
        matched: dict[str, str],
        plan: Plan,
        damage: pd.DataFrame,
    ) -> None:
        listed = rows.head(_LISTED).collect(backend="pandas").to_native()
        self.rows = listed.reset_index(drop=True)
        self.plan, self.file = plan, opened.file
        self.names = {role: matched.get(name, name) for role, name in plan.format.columns.items()}
        self.names |= {name: matched.get(name, name) for name in plan.sums.values()}
        self.lines = _lines(self.rows, opened, damage)
        self.faults = Faults()

    def at_fault(self) -> pd.DataFrame:
        """Rows that have faults, each with all of them, the one it is counted by first."""
        for role, fault, wrong in self._checks():
            self._add(role, fault, wrong.fillna(False).astype(bool))
        # what the engine refused is told, though it can be read otherwise here
        rest = self.rows["wrong"].gt(0) & ~self.rows.index.isin(self.faults.lines)
        for number in sorted(set(self.rows.loc[rest, "wrong"])):
            self._add("", FAULTS[number], rest & self.rows["wrong"].eq(number))
        return self._table()

    def copies(self) -> pd.DataFrame:
        """Rows whose id comes more than once."""
        self._add("id", "duplicate_id", pd.Series(True, index=self.rows.index))
        return self._table()

    def _checks(self) -> list[tuple[str, str, pd.Series]]:
        """Columns by their role, what may be wrong with them, and in which rows it is."""
        named = {*self.names, *(["id"] if self.plan.format.has_id else [])}
        checks = [*self._places(), self._time(), ("id", "no_id", self.rows["id"].eq(""))]
        checks += [*self._ends(), *self._numbers(), *self._dates()]
        return [check for check in checks if check[0] in named]

    def _ends(self) -> list[tuple[str, str, pd.Series]]:
        faults = ("impossible_end", "ends_before_start")
        wrong = self.rows["wrong"]
        return [("finish", fault, wrong.eq(FAULTS.index(fault))) for fault in faults]

    def _numbers(self) -> list[tuple[str, str, pd.Series]]:
        names = dict.fromkeys(self.plan.sums.values())
        cells = {name: self._cells(name) for name in names}
        return [(name, "impossible_number", _are_no_numbers(cells[name])) for name in names]

    def _places(self) -> list[tuple[str, str, pd.Series]]:
        degrees = {role: self.rows[role].astype("Float64") for role in _MOST_DEGREES}
        missing = [(role, "no_place", told.isna()) for role, told in degrees.items()]
        return missing + [
            (role, "impossible_place", told.abs() > _MOST_DEGREES[role])
            for role, told in degrees.items()
        ]

    def _time(self) -> tuple[str, str, pd.Series]:
        clock = self.rows["clock"].astype("Float64")
        fits = clock.between(0, 2359) & (clock % 100 < 60)
        return "time", "impossible_time", ~fits.fillna(False)

    def _dates(self) -> list[tuple[str, str, pd.Series]]:
        texts = {role: day_texts(self.rows[role]) for role in ("date", "end")}
        days = {role: read_dates(texts[role], self.plan.format.first_year) for role in texts}
        none = ("date", "no_date", texts["date"].eq(""))
        bad = [(role, "impossible_date", days[role].isna() & texts[role].ne("")) for role in texts]
        return [none, *bad, ("end", "ends_before_start", days["end"] < days["date"])]

    def _cells(self, role: str) -> pd.Series:
        """What the source wrote; of an id of several columns, the id."""
        name = f"{RAW}{role}"
        return self.rows[name if name in self.rows.columns else "id"]

    def _add(self, role: str, fault: str, wrong: pd.Series) -> None:
        limits = {"first": self.plan.format.first_year, "most": _MOST_DEGREES.get(role, 180)}
        expected = _EXPECTED[fault].format(**limits)
        cells = self._cells(role)[wrong] if role else pd.Series("", index=wrong.index[wrong])
        self.faults.add_all(cells, self.names.get(role, ""), f"{fault}: {expected}")

    def _table(self) -> pd.DataFrame:
        rejects = Rejects()
        rejects.add_faults(self.file, self.faults, self.lines.__getitem__)
        return rejects.table().assign(text=_shown(self.rows)[self.faults.lines].to_numpy())


def _are_no_numbers(cells: pd.Series) -> pd.Series:
    numbers = pd.to_numeric(cells, errors="coerce")
    return cells.ne("") & ~((numbers >= 0) & (numbers < MOST))


def _shown(rows: pd.DataFrame) -> pd.Series:
    """The values by which a row is found again."""
    told = rows[["id", "date", "end", "clock", "lat", "lon"]]
    columns = [told[name].map(lambda value: "" if pd.isna(value) else f"{value}") for name in told]
    shown = columns[0].astype("object")
    for column in columns[1:]:
        shown = shown + ", " + column.astype("object")
    return shown


def _lines(rows: pd.DataFrame, opened: Opened, damage: pd.DataFrame) -> list[int | None]:
    """Lines of rows: what could not be read as a row before them is counted too."""
    lines = rows[LINE].astype("Int64")
    if opened.engine.name == "duckdb":
        lines = lines + opened.first_line - 1
        for line in damage["line"].dropna().sort_values():
            lines = lines.where(lines < line, lines + 1)
    return [None if pd.isna(line) else int(line) for line in lines]
