"""The order of rows and cells in a sheet's file: what stands out of it is lost by its readers."""

import re
from collections.abc import Iterator

from analysis.loaders.faults import BadInput

_ELEMENT = re.compile(rb"<(?:\w+:)?(row|c)(?=[\s/>])([^>]*)>")
_REFERENCE = re.compile(rb"""\sr=["']\s*([A-Za-z]*)(-?\d*)\s*["']""")
# texts are numbered from 0; a reader takes the last for -1
_BEFORE_FIRST = re.compile(
    rb"""<(?:\w+:)?c\s[^>]*\bt=["']s["'][^>]*>\s*<(?:\w+:)?v>\s*-""", re.IGNORECASE
)
_COMMENT = re.compile(rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>", re.DOTALL)


def check_order(raw: bytes, label: str) -> None:
    """Check that no row and no cell of a sheet stands before or upon another, or names no text.

    Parameters
    ----------
    raw : bytes
        The sheet's XML, in UTF-8 or UTF-16.
    label : str
        Of the workbook, for errors.

    Raises
    ------
    BadInput
        Names the row or cell that comes after one that it should come before, or twice.
    """
    if _BEFORE_FIRST.search(raw.replace(b"\0", b"")):
        raise BadInput(f"{label}: a cell holds a text before the first of its texts; {_SAVE}")
    row, column = 0, 0
    for name, letters, digits in _references(raw):
        if name == b"row":
            # a row without its number is the next one
            at = int(digits) if digits else row + 1
            if at <= row:
                raise BadInput(f"{label}: row {at} stands after row {row} in its file; {_SAVE}")
            row, column = at, 0
            continue
        at = _number(letters) if letters else column + 1
        if at <= column:
            cell = f"{letters.decode()}{row}"
            raise BadInput(f"{label}: cell {cell} stands twice or out of order; {_SAVE}")
        column = at


_SAVE = "open it in a spreadsheet, see whether all is there, and save it as XLSX or CSV"


def _references(raw: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Each row and cell with the letters and digits of its place."""
    # letters of UTF-16 have a zero beside each
    plain = raw.replace(b"\0", b"") if b"\0" in raw else raw
    if b"<!" in plain:
        plain = _COMMENT.sub(b"", plain)
    for match in _ELEMENT.finditer(plain):
        told = _REFERENCE.search(match[2])
        letters, digits = (told[1], told[2]) if told else (b"", b"")
        yield match[1], letters, digits


def _number(letters: bytes) -> int:
    """Number of a column, from 1."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
