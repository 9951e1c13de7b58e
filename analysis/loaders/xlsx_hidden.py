"""Rows and columns that a spreadsheet doesn't show, though their cells are read as all others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

# what any row or column that isn't shown has in its element: hidden, or nothing high or wide
_SIGNS = (b"hidden", b"zeroHeight", b'ht="0', b"ht='0", b'width="0', b"width='0")
_TRUE = ("1", "true")
_PLACES_TOLD = 5


@dataclass(slots=True)
class Hidden:
    """What of a sheet isn't shown, whether by hand, by a filter or by a folded outline.

    Attributes
    ----------
    rows : set of int
        From 1.
    columns : list of range
        From 0.
    filtered : bool
        The sheet has a filter.
    usual : bool
        Rows are hidden unless they say otherwise.
    shown : set of int
        Rows that say otherwise.
    """

    rows: set[int] = field(default_factory=set)
    columns: list[range] = field(default_factory=list)
    filtered: bool = False
    usual: bool = False
    shown: set[int] = field(default_factory=set)

    def row(self, number: int) -> bool:
        """Return whether a row isn't shown."""
        return number in self.rows or (self.usual and number not in self.shown)

    def column(self, at: int) -> bool:
        """Return whether a column isn't shown."""
        return any(at in span for span in self.columns)


def hidden_parts(raw: bytes) -> Hidden:
    """Return what a sheet doesn't show.

    Parameters
    ----------
    raw : bytes
        The sheet's XML.

    Returns
    -------
    Hidden
    """
    # letters of UTF-16 have a zero beside each
    plain = raw.replace(b"\0", b"") if b"\0" in raw else raw
    if not any(sign in plain for sign in _SIGNS):
        return Hidden()
    return _read(raw)


def _read(raw: bytes) -> Hidden:
    hidden = Hidden()
    number = 0
    for name, said in _elements(raw):
        if name == "row":
            number = int(said.get("r", number + 1))
            _note_row(hidden, number, said)
        elif name == "col" and _is_hidden(said, "width"):
            # from 1 in the file, both ends included
            hidden.columns.append(range(int(said["min"]) - 1, int(said["max"])))
        elif name == "sheetFormatPr":
            hidden.usual = said.get("zeroHeight") in _TRUE
        elif name == "autoFilter":
            hidden.filtered = True
    return hidden


def _elements(raw: bytes) -> Iterator[tuple[str, dict[str, str]]]:
    """Each element's name without its namespace, and its attributes."""
    import io
    from xml.etree.ElementTree import iterparse

    for event, element in iterparse(io.BytesIO(raw), events=("start", "end")):
        if event == "start":
            yield element.tag.rpartition("}")[2], dict(element.attrib)
        else:
            element.clear()


def _note_row(hidden: Hidden, number: int, said: dict[str, str]) -> None:
    if _is_hidden(said, "ht"):
        hidden.rows.add(number)
    elif "hidden" in said or "ht" in said:
        hidden.shown.add(number)


def _is_hidden(said: dict[str, str], size: str) -> bool:
    return said.get("hidden") in _TRUE or float(said.get(size, 1)) == 0


def told_hidden(title: str, lines: Iterable[tuple[int, list[str]]], hidden: Hidden) -> list[str]:
    """Return a line for the rows and one for the columns that hold something and aren't shown.

    Parameters
    ----------
    title : str
        Of the sheet.
    lines : iterable of (int, list of str)
        Rows with something in them, with their numbers.
    hidden : Hidden

    Returns
    -------
    list of str
    """
    from openpyxl.utils import get_column_letter

    lines = list(lines)
    why = "hidden or filtered" if hidden.filtered else "hidden"
    rows = [number for number, _ in lines if hidden.row(number)]
    width = max((len(texts) for _, texts in lines), default=0)
    unseen = [at for at in range(width) if hidden.column(at)]
    full = [at for at in unseen if any(at < len(texts) and texts[at] for _, texts in lines)]
    columns = [get_column_letter(at + 1) for at in full]
    out = []
    if rows:
        out.append(_told("row", _spans(rows), len(rows), title, why))
    if columns:
        out.append(_told("column", columns, len(columns), title, "hidden"))
    return out


def _told(what: str, names: list[str], count: int, title: str, why: str) -> str:
    more = ", …" if len(names) > _PLACES_TOLD else ""
    several = "s" if count > 1 else ""
    places = ", ".join(names[:_PLACES_TOLD]) + more
    return f"{title}: {count:,} {why} {what}{several} ({places})"


def _spans(numbers: list[int]) -> list[str]:
    """Numbers in order as text, those that follow each other as one span."""
    spans: list[list[Any]] = []
    for number in numbers:
        if spans and spans[-1][1] == number - 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return [f"{first}" if first == last else f"{first}–{last}" for first, last in spans]
