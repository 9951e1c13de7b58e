"""XLSX workbooks, cells as they are stored; sizes are checked before anything is unpacked."""

import datetime
import math
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from zipfile import BadZipFile, ZipFile

from analysis.loaders.encodings import read_bytes
from analysis.loaders.faults import BadInput, Faults, one_line
from analysis.loaders.rules import Rules
from analysis.loaders.xlsx_hidden import hidden_parts, told_hidden
from analysis.loaders.xlsx_order import check_order

if TYPE_CHECKING:
    import openpyxl

# Excel's own last row; a sheet that names one beyond it is damaged or hostile
_LAST_ROW = 1_048_576
_LAST_COLUMN = 16_384
_MOST_UNPACKED = 200_000_000
_SECOND = datetime.timedelta(seconds=1)
_MIDNIGHT = datetime.time()
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_SAVE = "save it as XLSX or CSV"
_VALUE = re.compile(rb"<(?:\w+:)?(?:v|t)>[^<\s]")
# what older workbooks, and those with a password, begin with
_OLE = b"\xd0\xcf\x11\xe0"


class Workbook(NamedTuple):
    """What one sheet of a workbook holds.

    Attributes
    ----------
    lines : list of (int, list of str)
        Rows with something in them, with their numbers.
    others : list of str
        Names of the other sheets.
    hidden : list of str
        What of the sheet is not shown, and was read.
    """

    lines: list[tuple[int, list[str]]]
    others: list[str]
    hidden: list[str]


def xlsx_lines(path: Path, rules: Rules, faults: Faults) -> Workbook:
    """Return the cells of one sheet with the row that they stand on.

    Parameters
    ----------
    path : Path
    rules : Rules
        ``sheet`` is used.
    faults : Faults
        Receives formulas without a stored value.

    Returns
    -------
    Workbook

    Raises
    ------
    BadInput
        If it is no workbook, is damaged, unpacks to more than 200 MB, has no such sheet, or has
        cells where Excel has none.
    """
    if read_bytes(path).startswith(_OLE):
        raise BadInput(f"{path}: has a password, or is an .xls by another name; {_SAVE}")
    _check_sizes(path)
    try:
        return _read(path, rules, faults)
    except BadInput:
        raise
    except RecursionError:
        raise BadInput(f"{path}: nested too deeply to be a workbook; {_SAVE}") from None
    except Exception as error:
        # zlib.error, and whatever the library meets in a file that nobody wrote by hand
        raise BadInput(_damaged(path, error)) from error


def _damaged(path: Path, error: BaseException) -> str:
    return f"{path}: not a workbook that can be read ({one_line(error)[:120]}); {_SAVE}"


def _check_sizes(path: Path) -> None:
    try:
        with ZipFile(path) as parts:
            sizes = [part.file_size for part in parts.infolist()]
    except (BadZipFile, OSError, ValueError, NotImplementedError, OverflowError) as error:
        raise BadInput(_damaged(path, error)) from None
    if sum(sizes) > _MOST_UNPACKED:
        raise BadInput(
            f"{path}: unpacks to {sum(sizes):,} bytes; at most {_MOST_UNPACKED:,} are read. "
            "Save the sheet as CSV"
        )


def _read(path: Path, rules: Rules, faults: Faults) -> Workbook:
    book = _open(path, values=True)
    name = _sheet(path, book, rules.sheet)
    missing = _formulas(path, name) if _has_formulas(path) else {}
    sheet: Any = book[name]
    with ZipFile(path) as parts:
        raw = parts.read(sheet._worksheet_path)
    check_order(raw, str(path))
    sheet.reset_dimensions()
    lines = []
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        _check_place(path, number, cells)
        texts = [_cell_text(cell) for cell in cells]
        empty = [column for column in missing.get(number, ()) if not _at(texts, column)]
        for column in empty:
            texts = _put(texts, column, "=")
            faults.add(number, _letter(column), "", _NO_VALUE)
        if any(texts):
            lines.append((number, texts))
    others = [f"{_told_state(book[sheet])}" for sheet in book.sheetnames if sheet != name]
    if not lines and _VALUE.search(raw):
        raise BadInput(f"{path}: in a form that is not read (Strict Open XML?); {_SAVE}")
    hidden = told_hidden(name, lines, hidden_parts(raw))
    book.close()
    return Workbook(lines, others, hidden)


_NO_VALUE = "a formula without a stored value; open the file in a spreadsheet and save it again"


def _open(path: Path, *, values: bool) -> "openpyxl.Workbook":
    import warnings

    import openpyxl

    with warnings.catch_warnings():
        # of features that are not read, such as conditional formats
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(path, read_only=True, data_only=values, keep_links=False)


def _sheet(path: Path, book: "openpyxl.Workbook", asked: str | None) -> str:
    names = [sheet.title for sheet in book.worksheets]
    if not names:
        raise BadInput(f"{path}: no sheet with cells; {_SAVE}")
    if asked is None:
        seen = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]
        return (seen or names)[0]
    folded = {name.casefold(): name for name in names}
    if asked.casefold() not in folded:
        raise BadInput(f"{path}: no sheet {asked!r}; it has {', '.join(names)}")
    return folded[asked.casefold()]


def _told_state(sheet: Any) -> str:
    state = getattr(sheet, "sheet_state", "visible")
    return f"{sheet.title}" if state == "visible" else f"{sheet.title} (hidden)"


def _check_place(path: Path, number: int, cells: tuple) -> None:
    if number > _LAST_ROW:
        raise BadInput(f"{path}: a cell in a row beyond {_LAST_ROW:,}, Excel's last; {_SAVE}")
    if len(cells) > _LAST_COLUMN:
        raise BadInput(f"{path}, row {number}: a cell beyond Excel's last column; {_SAVE}")


def _has_formulas(path: Path) -> bool:
    with ZipFile(path) as parts:
        sheets = [name for name in parts.namelist() if name.startswith("xl/worksheets/")]
        return any(_FORMULA.search(parts.read(name)) for name in sheets)


def _formulas(path: Path, name: str) -> dict[int, list[int]]:
    """Return the columns of formulas by row."""
    book = _open(path, values=False)
    sheet = book[name]
    sheet.reset_dimensions()
    found: dict[int, list[int]] = {}
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        _check_place(path, number, cells)
        columns = [at for at, cell in enumerate(cells) if getattr(cell, "data_type", "") == "f"]
        if columns:
            found[number] = columns
    book.close()
    return found


def _at(texts: list[str], column: int) -> str:
    return texts[column] if column < len(texts) else ""


def _put(texts: list[str], column: int, text: str) -> list[str]:
    padded = texts + [""] * (column + 1 - len(texts))
    padded[column] = text
    return padded


def _letter(column: int) -> str:
    from openpyxl.utils import get_column_letter

    return get_column_letter(column + 1)


def _cell_text(cell: Any) -> str:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime.datetime):
        return _moment_text(value, str(cell.number_format or ""))
    if isinstance(value, float):
        return _number_text(value)
    return str(value)


def _moment_text(value: datetime.datetime, number_format: str) -> str:
    """Only a cell that shows a date alone is a day; midnight shown with a time is that moment."""
    from openpyxl.styles.numbers import is_datetime

    moment = (value + _SECOND / 2).replace(microsecond=0)
    if moment.time() == _MIDNIGHT and is_datetime(number_format) == "date":
        return moment.date().isoformat()
    return moment.isoformat()


def _number_text(value: float) -> str:
    if math.isfinite(value) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return repr(value)
