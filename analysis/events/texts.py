"""Files of text: opened, read row by row, and the numbers in them."""

import csv
import gzip
from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis.events.columns import Format


def open_text(file: str) -> Any:
    """Open a file of text, packed or not, for reading.

    Parameters
    ----------
    file : str

    Returns
    -------
    binary file object
    """
    return gzip.open(file, "rb") if file.endswith(".gz") else open(file, "rb")


def read_rows(
    file: str, header: Sequence[str], headed: bool, format: Format
) -> tuple[list, list, list]:
    """Read a file of text row by row.

    Parameters
    ----------
    file : str
    header : sequence of str
    headed : bool
        Whether the file's first line is its header.
    format : Format

    Returns
    -------
    rows, lines, bad : list
        Rows, their lines, and lines that are no rows; a line is a record, the header the first.
    """
    rows: list[list[str]] = []
    lines: list[int] = []
    bad: list[tuple[str, int, str, str]] = []
    read = read_columns(header, format)
    separator = format.separator
    with open_text(file) as raw:
        text = (line.decode("utf-8", errors="surrogateescape") for line in raw)
        reader = csv.reader(_without_mark(text), delimiter=separator, strict=True)
        for line, (row, error) in enumerate(_records(reader), start=1):
            if line == 1 and headed:
                continue
            reason = error or _fault_of(row, len(header), read)
            if reason is None:
                rows.append([_mended(cell) for cell in row])
                lines.append(line)
            elif row or error:
                shown = separator.join(row)[:200].encode("utf-8", "replace").decode()
                bad.append((file, line, reason, shown))
    return rows, lines, bad


def read_columns(header: Sequence[str], format: Format) -> list[int]:
    """Return which columns are looked at: damage in the others changes no count.

    Parameters
    ----------
    header : sequence of str
    format : Format

    Returns
    -------
    list of int
    """
    used = {name.casefold() for name in format.used}
    return [number for number, name in enumerate(header) if name.casefold() in used]


def _records(reader: Any) -> Any:
    """Records one by one; an unclosed quote ends the file."""
    while True:
        try:
            yield next(reader), None
        except StopIteration:
            return
        except csv.Error:
            yield [], "unclosed_quote"


def _without_mark(text: Any) -> Any:
    for number, line in enumerate(text):
        yield line.removeprefix("\ufeff") if number == 0 else line


def _fault_of(row: list[str], wide: int, read: Sequence[int]) -> str | None:
    if len(row) < wide:
        return "too_few_fields"
    if len(row) > wide:
        return "too_many_fields"
    damaged = any(_is_damaged(row[column]) for column in read)
    return "wrong_encoding" if damaged else None


def _is_damaged(cell: str) -> bool:
    """Whether bytes of it are no UTF-8: they came in as lone surrogates."""
    return not cell.isascii() and any("\udc80" <= letter <= "\udcff" for letter in cell)


def _mended(cell: str) -> str:
    """A cell that no count hangs on, as text that can be held."""
    return cell.encode("utf-8", "replace").decode() if _is_damaged(cell) else cell


def read_numbers(column: pd.Series, way: str) -> pd.Series:
    """Read numbers out of a column of text; what is none is missing.

    Parameters
    ----------
    column : pandas.Series
    way : {"number", "hhmm", "iso", "minutes", "moment"}

    Returns
    -------
    pandas.Series of float64
    """
    if way == "moment":
        return _minutes_of(column)
    text = column.astype("str")
    if way == "minutes":
        days = pd.to_datetime(text.str.slice(0, 10), format="%Y-%m-%d", errors="coerce")
        hours, minutes = (_to_numbers(text.str.slice(at, at + 2)) for at in (11, 14))
        return _minutes_of(days) + hours * 60 + minutes
    if way == "hhmm":
        text = text.str.slice(0, 5).str.replace(":", "", regex=False)
    if way == "iso":
        text = text.str.slice(11, 16).str.replace(":", "", regex=False)
    return _to_numbers(text)


def _to_numbers(text: pd.Series) -> pd.Series:
    return pd.to_numeric(text, errors="coerce").astype("float64")


def _minutes_of(moments: pd.Series) -> pd.Series:
    """Whole minutes since the year 2000."""
    since = pd.Timestamp("2000-01-01", tz=moments.dt.tz)
    return (moments - since) // pd.Timedelta(minutes=1)
