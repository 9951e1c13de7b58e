"""CSV files, line by line: a stray quote spoils its own line and no other."""

import re
from collections import Counter
from collections.abc import Callable, Collection
from functools import lru_cache
from pathlib import Path

from analysis.loaders.encodings import decode, read_bytes
from analysis.loaders.faults import BadInput, Faults
from analysis.loaders.rules import Rules, fold_head

SEPARATORS = ",;\t"
_LINES = re.compile(r"\r?\n")
_SEP_LINE = re.compile(r'^"?sep=(.)"?$', re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"')
_FIRST = 30
_COMMENT = re.compile(r"^#[^\r\n]*coding[:=]")


def csv_lines(
    path: Path, rules: Rules, faults: Faults, known: Collection[str] = ()
) -> list[tuple[int, list[str]]]:
    """Return the cells of a CSV file with the line that they stand on.

    Parameters
    ----------
    path : Path
    rules : Rules
        ``encoding`` and ``separator`` are used.
    faults : Faults
        Receives the lines whose quotes don't close, or stand inside a cell.
    known : collection of str
        Columns that the table may have: they tell its separator.

    Returns
    -------
    list of (int, list of str)
        Lines with something in them; one whose quotes are wrong has no cells.

    Raises
    ------
    BadInput
        If the bytes are no text of the encoding.
    """
    text = decode(read_bytes(path), path, rules.encoding)
    # only where no line ends otherwise is a carriage return the end of one, and no part of a cell
    lines = _LINES.split(text) if "\n" in text else text.split("\r")
    numbered = [(number, line) for number, line in enumerate(lines, 1) if line]
    if numbered and _COMMENT.match(numbered[0][1]):
        numbered = numbered[1:]
    separator, numbered = _separator(numbered, rules, path, set(known))
    split = _splitter(separator)
    rows = []
    for number, line in numbered:
        if not line.strip(separator + " \t"):
            continue
        try:
            rows.append((number, split(line)))
        except ValueError as error:
            faults.add(number, "", line, str(error))
            rows.append((number, []))
    return rows


def _separator(
    numbered: list[tuple[int, str]], rules: Rules, path: Path, known: set[str]
) -> tuple[str, list[tuple[int, str]]]:
    """Take the separator that is declared, else the one that tells the most columns."""
    said = _SEP_LINE.match(numbered[0][1].strip(" ")) if numbered else None
    declared = rules.separator
    if said:
        numbered = numbered[1:]
        declared = declared or said[1]
    if declared is None:
        first = [_QUOTED.sub("", line) for _, line in numbered[:_FIRST]]
        evidence = {mark: _evidence(mark, first, known) for mark in SEPARATORS}
        return max(SEPARATORS, key=evidence.__getitem__), numbered
    if len(declared) != 1 or declared in '"\r\n':
        raise BadInput(f"{path}: separator {declared!r} is not one letter, such as ';'")
    return declared, numbered


def _evidence(mark: str, lines: list[str], known: set[str]) -> tuple[int, int, int]:
    """Known heads in a line, lines of the same number of cells, and that number."""
    split = [line.split(mark) for line in lines]
    heads = max((len(known & set(map(fold_head, cells))) for cells in split), default=0)
    lengths = Counter(len(cells) for cells in split if len(cells) > 1)
    width, alike = max(lengths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    return (heads if heads > 1 else 0, alike, width)


@lru_cache(maxsize=32)
def _splitter(separator: str) -> Callable[[str], list[str]]:
    """Return a function that splits a line; quotes stand around whole cells or not at all."""
    mark = re.escape(separator)
    cell = re.compile(
        rf'[^\S{mark}]*"((?:[^"]|"")*)"[^\S{mark}]*(?={mark}|\Z)|([^"{mark}]*)(?={mark}|\Z)'
    )

    def split(line: str) -> list[str]:
        if '"' not in line:
            return line.split(separator)
        plain = _split_plainly(line, separator)
        if plain is not None:
            return plain
        cells, at = [], 0
        while True:
            match = cell.match(line, at)
            if match is None:
                raise ValueError(_quote_fault(line[at:], separator))
            quoted = match[1]
            cells.append(match[2] if quoted is None else quoted.replace('""', '"'))
            at = match.end() + 1
            if at > len(line):
                return cells

    return split


def _split_plainly(line: str, separator: str) -> list[str] | None:
    """Split a line whose quotes all stand around whole cells, as most do; None for any other."""
    first, *others = line.split('"')
    quoted, outside = others[::2], others[1::2]
    # a quote by itself stands for each quoted cell while the others are split
    cells = '"'.join([first, *outside]).split(separator)
    if cells.count('"') < len(quoted):
        return None
    taken = iter(quoted)
    return [next(taken) if cell == '"' else cell for cell in cells]


def _quote_fault(rest: str, separator: str) -> str:
    if rest.lstrip().startswith('"') and rest.count('"') % 2:
        return (
            "a quote opens and does not close in this line; close it, or take it out "
            "(line breaks inside cells are not read)"
        )
    return 'a quote stands inside a cell; write the cell in quotes and the quote twice: "a ""b"""'
