"""Rows that a conflict's tables lack: written for the user to correct."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from analysis import schema
from analysis.loaders.csv_files import SEPARATORS
from analysis.loaders.defaults import named_in
from analysis.loaders.encodings import decode, read_bytes
from analysis.loaders.faults import BadInput
from analysis.loaders.folders import is_conflict
from analysis.vocabulary.plurals import number_of

if TYPE_CHECKING:
    from analysis.loaders import Data

_HEADS = {
    "parties": ["party", "en", "aliases"],
    "sectors": ["sector", "en", "aliases"],
    "crosswalk": ["sector_a", "relation", "sector_b", "source"],
}
_COLUMNS = {"parties": ("reporter", "accused"), "sectors": ("sector",)}


def complete_folder(data: "Data", folder: Path) -> list[str]:
    """Write the parties and sectors that rows name and the folder's tables lack.

    Parameters
    ----------
    data : Data
        What was loaded from the folder.
    folder : Path

    Returns
    -------
    list of str
        What was written, a line a table.

    Raises
    ------
    BadInput
        If the folder is no conflict's, or a table of it is no CSV file in UTF-8.
    """
    if not (folder.is_dir() and is_conflict(folder)):
        raise BadInput(f"{folder}: --complete takes the folder of a conflict")
    lines = []
    for table in (schema.PARTIES, schema.SECTORS):
        rows = _missing(data, table)
        if rows:
            lines.append(_append(folder, table, rows))
    relations = _relations(data, folder)
    if relations:
        lines.append(_append(folder, schema.CROSSWALK, relations))
    return lines


def _missing(data: "Data", table: schema.Table) -> list[dict[str, str]]:
    """Rows for names that are not in the table, or for all of them where there is none."""
    key = table.key[0]
    if not _has_file(data, table):
        frame = getattr(data, table.name)
        return [{key: row[key], "en": row["en"]} for row in frame.to_dict("records")]
    wrong = data.rejects[data.rejects["column"].isin(_COLUMNS[table.name])]
    # a name whose reject says more than that it is not known is wrong in another way
    texts = wrong.loc[wrong["value"].notna(), "value"]
    return [{key: made, "en": name} for made, name in named_in([texts]).items()]


def _has_file(data: "Data", table: schema.Table) -> bool:
    return bool(data.books["table"].eq(table.name).any())


def _relations(data: "Data", folder: Path) -> list[dict[str, str]]:
    whole = data.conflict.sectors.whole
    if _has_file(data, schema.CROSSWALK) or whole is None:
        return []
    inner = [sector for sector in data.conflict.sectors.ids if sector != whole]
    return [
        {"sector_a": sector, "relation": "part_of", "sector_b": whole, "source": ""}
        for sector in inner
    ]


def _append(folder: Path, table: schema.Table, rows: list[dict[str, str]]) -> str:
    path = folder / table.path
    others = [path.with_suffix(end) for end in (".xlsx", ".xlsm", ".tsv", ".txt")]
    other = next((file for file in others if file.is_file()), None)
    if other is not None:
        raise BadInput(f"{other.name}: --complete writes CSV only; save it as {path.name}")
    text = decode(read_bytes(path), path) if path.is_file() else ",".join(_HEADS[table.name]) + "\n"
    head = next(line for line in text.splitlines() if line.strip())
    separator = max(SEPARATORS, key=head.count)
    columns = [name.strip().strip('"').casefold() for name in head.split(separator)]
    ending = "" if text.endswith("\n") else "\n"
    added = "".join(_line((row.get(name, "") for name in columns), separator) for row in rows)
    spare = path.with_name(path.name + ".part")
    spare.write_bytes((text + ending + added).encode())
    os.replace(spare, path)
    names = ", ".join(next(iter(row.values())) for row in rows)
    return f"{path.name}: {number_of(len(rows), 'row')} written, to be corrected: {names}"


def _line(cells: Iterable[str], separator: str) -> str:
    return separator.join(_quoted(cell, separator) for cell in cells) + "\n"


def _quoted(cell: str, separator: str) -> str:
    if separator in cell or '"' in cell:
        return '"' + cell.replace('"', '""') + '"'
    return cell
