"""What the imports share: reading a table, moments with an offset, statements as CSV.

An import turns somebody else's table into statements, one number a row. It must be rerunnable:
the same source gives the same bytes, and each row of the source is either used or left out for a
reason that is printed.
"""

import csv
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

Row = dict[str, str]

COLUMNS = (
    "statement_id",
    "ceasefire",
    "reporter",
    "accused",
    "speaker",
    "start",
    "end",
    "tz",
    "cumulative_from",
    "sector_said",
    "category_said",
    "category",
    "subset_of",
    "value",
    "qualifier",
    "reading",
    "source",
)


@dataclass(slots=True)
class Result:
    """Statements made from a table, and what became of each of its rows."""

    rows_in: int
    statements: list[Row] = field(default_factory=list)
    used: int = 0
    left_out: Counter[str] = field(default_factory=Counter)

    def account(self) -> str:
        """Return the account of the rows: in = used + left out by reason, one line each."""
        lines = [f"rows in: {self.rows_in}", f"used: {self.used}"]
        for reason, number in sorted(self.left_out.items()):
            lines.append(f"left out: {number} ({reason})")
        lines.append(f"statements: {len(self.statements)}")
        return "\n".join(lines)

    def check(self) -> None:
        """Raise if a row of the source is neither used nor left out, or an id stands twice."""
        told = self.used + self.left_out.total()
        if told != self.rows_in:
            raise ValueError(f"{self.rows_in} rows in, but {told} used or left out")
        ids = Counter(row["statement_id"] for row in self.statements)
        twice = [name for name, number in ids.items() if number > 1]
        if twice:
            raise ValueError(f"statement_id {twice[0]!r} stands twice")


def read_table(path: Path, needed: Iterable[str]) -> list[Row]:
    """Read a CSV in UTF-8 with the columns that an import needs.

    Parameters
    ----------
    path : Path
    needed : iterable of str
        Columns that must be there.

    Returns
    -------
    list of dict of str to str
        Cells stripped of outer blanks.

    Raises
    ------
    ValueError
        If a column is missing.
    """
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        header = reader.fieldnames or []
        missing = [name for name in needed if name not in header]
        if missing:
            raise ValueError(f"{path.name}: no column {missing[0]!r}; found {', '.join(header)}")
        return [_stripped(row) for row in reader]


def _stripped(row: dict[str, str | None]) -> Row:
    return {name: (cell or "").strip() for name, cell in row.items()}


def local(text: str, zone: str) -> datetime:
    """Read a day with hours, written with 'T' or a blank, on the clock of a zone."""
    naive = datetime.fromisoformat(text.replace(" ", "T"))
    return naive.replace(tzinfo=ZoneInfo(zone))


def written(moment: datetime) -> str:
    """Write a moment to the minute with its offset, as the tables kept by hand have it."""
    return moment.isoformat(timespec="minutes")


def shifted(day: str, days: int) -> str:
    """Return the day some days later (or earlier) as YYYY-MM-DD."""
    moved = datetime.fromisoformat(day) + timedelta(days=days)
    return moved.date().isoformat()


def statement(**cells: str) -> Row:
    """Return a statement with every column, empty where nothing was said."""
    unknown = set(cells) - set(COLUMNS) - {"published"}
    if unknown:
        raise ValueError(f"no such column of statements: {sorted(unknown)[0]!r}")
    return {**dict.fromkeys(COLUMNS, ""), **cells}


def write_statements(result: Result, path: Path, extra: tuple[str, ...] = ()) -> None:
    """Write statements as CSV, ordered by their ids.

    Parameters
    ----------
    result : Result
    path : Path
    extra : tuple of str
        Further columns after those of every file of statements.
    """
    ordered = sorted(result.statements, key=_by_id)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [*COLUMNS, *extra], lineterminator="\n")
        writer.writeheader()
        writer.writerows(ordered)


def _by_id(row: Row) -> str:
    return row["statement_id"]


def run(
    convert: Callable[[list[Row]], Result],
    needed: Iterable[str],
    target: str,
    usage: str,
    extra: tuple[str, ...] = (),
) -> None:
    """Run an import as a command: SOURCE [TARGET].

    Parameters
    ----------
    convert : callable
        From the rows of the source to a Result.
    needed : iterable of str
        Columns of the source.
    target : str
        Where the statements go by default, from the folder ``data/raw``.
    usage : str
        What to print if no source is given.
    extra : tuple of str
        Further columns to write.
    """
    if len(sys.argv) not in (2, 3):
        raise SystemExit(usage)
    raw = Path(__file__).resolve().parents[1] / "raw"
    path = Path(sys.argv[2]) if len(sys.argv) == 3 else raw / target
    result = convert(read_table(Path(sys.argv[1]), needed))
    result.check()
    write_statements(result, path, extra)
    print(result.account())
