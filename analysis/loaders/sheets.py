"""A table as it stands in a file: its head found, its cells as typed, each with its line."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from analysis.loaders.csv_files import csv_lines
from analysis.loaders.faults import BadInput, Faults, nearest_of, shorten
from analysis.loaders.rules import Rules, fold_head
from analysis.loaders.xlsx_files import xlsx_lines

WORKBOOKS = (".xlsx", ".xlsm")
SUFFIXES = (".csv", ".tsv", ".txt", *WORKBOOKS)
LONGEST_CELL = 100_000
# control characters and breaks of lines have no place in a cell, and break SVG and PDF; the last
# two are no characters
CONTROL = re.compile("[\x01-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_TITLE_LINES = 30

Lines = list[tuple[int, list[str]]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Cells of one table of a file.

    Attributes
    ----------
    label : str
        Name of the file in messages.
    cells : pandas.DataFrame of str
        As typed, "" where empty; index ``line``. Heads are folded: ``Sector said`` is
        ``sector_said``.
    heads : mapping of str to str
        The heads as typed, by column.
    faults : Faults
        Lines that can't be used, whatever they say.
    head_line : int
    others : tuple of str
        Other sheets of the workbook.
    hidden : tuple of str
        Rows and columns that the workbook doesn't show, which are read all the same.
    above : tuple of str
        Texts of the lines above the head.
    stride : int
        1 where a line is a row. Where a line holds several numbers, the index of the cells is
        the line times the stride, plus the number of the column.
    stem : str
        What ids begin with that rows without one are given: no other file of a load has it.
    """

    label: str
    cells: pd.DataFrame
    heads: dict[str, str]
    faults: Faults
    head_line: int
    others: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    stride: int = 1
    stem: str = ""

    def holding(self, cells: pd.DataFrame, faults: Faults, stride: int = 1) -> "Sheet":
        """Return the sheet with other cells."""
        return replace(self, cells=cells, faults=faults, stride=stride)

    def line(self, key: int) -> int:
        """Return the line in the file of a row of the cells."""
        return key // self.stride

    def place(self, key: int) -> str:
        """Return what tells a row of the cells from the others."""
        line, at = divmod(key, self.stride)
        return f"{line}:{at}" if at else str(line)


def read_sheet(
    path: Path,
    label: str,
    rules: Rules | None = None,
    *,
    known: Collection[str] = (),
    needed: Sequence[str] = (),
) -> Sheet:
    """Read the cells of a CSV or XLSX file.

    Parameters
    ----------
    path : Path
    label : str
        Name of the file in messages.
    rules : Rules, optional
        How it is read, where that can't be told.
    known : collection of str
        Columns that the table may have: the head is the first line that has all of ``needed``.
    needed : sequence of str
        Columns that no row can do without.

    Returns
    -------
    Sheet

    Raises
    ------
    BadInput
        If the file is not there, is empty, can't be read, or names a column twice.
    """
    rules = rules or Rules()
    faults = Faults()
    if path.suffix.lower() in WORKBOOKS:
        lines, others, hidden = xlsx_lines(path, rules, faults)
    else:
        lines, others, hidden = csv_lines(path, rules, faults, known), [], []
    if not lines and others:
        named = ", ".join(others)
        raise BadInput(f"{label}: its first sheet is empty; choose one with sheet: {named}")
    if not lines:
        raise BadInput(f"{label}: the file is empty; expected a header and rows")
    at, texts = _find_head(lines, rules, set(known), needed, label)
    head_line = lines[at][0]
    columns = _columns(texts, rules, label, head_line)
    body = lines[at + 1 :]
    _check_heads(columns, label, head_line)
    _check_width(body, columns, faults)
    cells, distinct = _frame(body, list(columns))
    if any(map(_is_wrong, distinct)):
        _check_cells(cells, faults)
    above = tuple(" ".join(filter(None, cells)).strip() for _, cells in lines[:at])
    named = (tuple(others), tuple(hidden), above)
    return Sheet(label, cells, columns, faults, head_line, *named)


def _find_head(
    lines: Lines, rules: Rules, known: set[str], needed: Sequence[str], label: str
) -> tuple[int, list[str]]:
    """Return the place of the last line of the head, and its texts."""
    if rules.header:
        return _declared_head(lines, rules, label)
    renamed = {fold_head(name) for name in rules.columns}
    first = lines[:_TITLE_LINES]
    heads = [{fold_head(text) for text in cells} for _, cells in first]
    for at, head in enumerate(heads):
        if needed and head.issuperset(needed):
            return at, lines[at][1]
    scores = [len(head & (known | renamed)) for head in heads]
    best = max(scores)
    # two heads by chance are rare in a title; one is not
    at = scores.index(best) if best > max(1, scores[0]) or (renamed and best) else 0
    return at, lines[at][1]


def _declared_head(lines: Lines, rules: Rules, label: str) -> tuple[int, list[str]]:
    numbers = [number for number, _ in lines]
    missing = [line for line in rules.header if line not in numbers]
    if missing:
        raise BadInput(f"{label}: header: line {missing[0]} is empty or not there")
    rows = [lines[numbers.index(line)][1] for line in rules.header]
    width = max(len(row) for row in rows)
    padded = [row + [""] * (width - len(row)) for row in rows]
    # a merged cell holds its text in the first of its columns only
    filled = [*(_filled(row) for row in padded[:-1]), padded[-1]]
    texts = [" ".join(filter(None, map(str.strip, parts))) for parts in zip(*filled, strict=True)]
    return numbers.index(rules.header[-1]), texts


def _filled(row: list[str]) -> list[str]:
    out, last = [], ""
    for text in row:
        last = text.strip() or last
        out.append(last)
    return out


def _columns(texts: list[str], rules: Rules, label: str, line: int) -> dict[str, str]:
    """Return heads as typed by their folded names, in order."""
    while texts and not texts[-1].strip():
        texts = texts[:-1]
    wanted = {fold_head(name): fold_head(told) for name, told in rules.columns.items()}
    columns: dict[str, str] = {}
    for at, text in enumerate(texts):
        folded = fold_head(text)
        name = wanted.get(folded, folded) or f"column_{at + 1}"
        if name in columns:
            raise BadInput(
                f"{label}, line {line}: column {shorten(name)!r} stands twice; "
                "expected each column once"
            )
        columns[name] = text.strip()
    absent = [name for name in wanted if name not in map(fold_head, texts)]
    if absent:
        near = nearest_of(absent[0], [fold_head(text) for text in texts])
        hint = f"; is it {near!r}?" if near else ""
        raise BadInput(f"{label}, line {line}: no column {absent[0]!r}, as its rules say{hint}")
    return columns


def _check_heads(columns: dict[str, str], label: str, line: int) -> None:
    for text in columns.values():
        if CONTROL.search(text) or len(text) > LONGEST_CELL:
            raise BadInput(f"{label}, line {line}: a column is called {shorten(text)!r}")


def _check_width(body: Lines, columns: dict[str, str], faults: Faults) -> None:
    width = len(columns)
    last = next(reversed(columns), "")
    for line, cells in body:
        over = next((cell for cell in cells[width:] if cell.strip()), None)
        if over is not None:
            faults.add(
                line,
                "",
                over,
                f"stands right of the last column {last!r}; expected {width} cells "
                "(is a text with the separator not in quotes?)",
            )


def _frame(body: Lines, columns: list[str]) -> tuple[pd.DataFrame, Collection[str]]:
    """Return the cells of all lines, and each distinct text that stands in them once."""
    width = len(columns)
    # most cells say what others say too: kept once, a million lines fit in memory
    seen: dict[str, str] = {}
    keep: Callable[[str, str], str] = seen.setdefault
    rows = []
    for _, cells in body:
        short = width - len(cells)
        padded = cells + [""] * short if short > 0 else cells[:width]
        rows.append(list(map(keep, padded, padded)))
    index = pd.Index([line for line, _ in body], name="line", dtype="int64")
    by_column = list(zip(*rows, strict=True)) if rows else [()] * width
    data = {
        name: pd.array(cells, dtype="str") for name, cells in zip(columns, by_column, strict=True)
    }
    return pd.DataFrame(data, index=index), seen.keys()


def _is_wrong(text: str) -> bool:
    return len(text) > LONGEST_CELL or CONTROL.search(text) is not None


def _check_cells(cells: pd.DataFrame, faults: Faults) -> None:
    for name in cells.columns:
        column = cells[name]
        wrong = column.str.contains(CONTROL)
        if wrong.any():
            for line, text in column[wrong].items():
                code = ord(CONTROL.search(text)[0])  # pyright: ignore[reportOptionalSubscript]
                faults.add(line, name, text, f"holds the control character U+{code:04X}")
        long = column.str.len() > LONGEST_CELL
        if long.any():
            faults.add_all(column[long], name, f"longer than {LONGEST_CELL:,} letters")
