"""Processed tables: built from the raw ones, the same bytes on every run."""

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from analysis import schema
from analysis.folders import FolderRefused, checked_target, whole_folder
from analysis.loaders.folders import bundled
from analysis.loaders.sheets import read_sheet

if TYPE_CHECKING:
    from analysis.loaders import Data

BUILT = ("statements", "counts", "conflicts", "decisions", "ceasefires", "rejects")
# a spreadsheet takes a text that begins so for a formula
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def write_csv(frame: pd.DataFrame, path: str | Path, *, harmless: bool = True) -> Path:
    """Write a table as CSV, whole or not at all, the same bytes for the same table.

    Parameters
    ----------
    frame : pandas.DataFrame
        Times are written as ISO 8601 in UTC, lists joined by ``;``, missing values as empty cells.
    path : str or Path
    harmless : bool
        Whether texts that a spreadsheet would take for formulas begin with an apostrophe.

    Returns
    -------
    Path
    """
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    spare = path.with_name(path.name + ".part")
    spare.write_bytes(csv_bytes(frame, harmless=harmless))
    os.replace(spare, path)
    return path


def csv_bytes(frame: pd.DataFrame, *, harmless: bool = False) -> bytes:
    """Return a table as the bytes of a CSV file.

    Parameters
    ----------
    frame : pandas.DataFrame
    harmless : bool
        As for ``write_csv``.

    Returns
    -------
    bytes
        UTF-8, comma, LF; floats to 10 significant digits, so that they don't differ between
        machines.
    """
    out = plain(frame)
    for name in out.columns:
        if isinstance(out[name].dtype, pd.DatetimeTZDtype):
            out[name] = _iso(out[name])
        elif harmless and pd.api.types.is_string_dtype(out[name]):
            out[name] = _harmless(out[name])
    return out.to_csv(index=False, lineterminator="\n", float_format="%.10g").encode()


def _iso(times: pd.Series) -> pd.Series:
    """Write moments as ISO 8601, each of the same moments once: a table has few of them."""
    codes, moments = pd.factorize(times)
    texts = pd.array(moments.strftime("%Y-%m-%dT%H:%M:%SZ"), dtype="str")
    return pd.Series(texts.take(codes, allow_fill=True), index=times.index)


def plain(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a table whose lists and notes are texts.

    Parameters
    ----------
    frame : pandas.DataFrame

    Returns
    -------
    pandas.DataFrame
        Items joined by ``;``; an empty list is a missing value.
    """
    out = frame.copy()
    for name in out.columns:
        if out[name].dtype == object:
            out[name] = out[name].map(_joined).astype("str")
    return out


def _joined(value: object) -> object:
    if isinstance(value, (list, tuple)):
        return ";".join(map(str, value)) or None
    if isinstance(value, schema.Note):
        return str(value)
    return value


def _harmless(texts: pd.Series) -> pd.Series:
    risky = texts.str.startswith(_FORMULAS, na=False)
    return texts.where(~risky, "'" + texts) if risky.any() else texts


def build_tables(data: "Data", out: str | Path, *, source: str | Path | None = None) -> list[Path]:
    """Build the processed tables of a conflict, as CSV and as Parquet.

    Parameters
    ----------
    data : Data
        What ``load`` returned.
    out : str or Path
        Folder; its tables are replaced together, or none of them.
    source : str or Path, optional
        Folder or file that the data were read from, which is never written into.

    Returns
    -------
    list of Path
        What was written.

    Raises
    ------
    FolderRefused
        If the folder holds other files, or the source.
    """
    from analysis.reconciliation import reconcile

    _check_apart(Path(out), source)
    target = checked_target(out, [f"{name}{end}" for name in BUILT for end in (".csv", ".parquet")])
    book = reconcile(data)
    tables = {
        "statements": data.statements,
        "counts": book.counts,
        "conflicts": book.conflicts,
        "decisions": book.decisions,
        "ceasefires": data.ceasefires,
        "rejects": data.rejects,
    }
    with whole_folder(target) as spare:
        for name, frame in tables.items():
            write_csv(frame, spare / f"{name}.csv")
            plain(frame).to_parquet(spare / f"{name}.parquet", index=False)
    return [Path(out) / file.name for file in sorted(target.iterdir())]


def _check_apart(out: Path, source: str | Path | None) -> None:
    """Refuse a target that is, holds, or lies in the folder that is read."""
    if source is None:
        return
    target, given = out.expanduser().resolve(), Path(source).expanduser().resolve()
    home = given if given.is_dir() else given.parent
    if target == home or target in home.parents or (given.is_dir() and home in target.parents):
        raise FolderRefused(f"{out}: would be written over what is read, {source}; name another")


def describe_raw(root: Path) -> list[Path]:
    """Write the descriptor of the raw tables and the data dictionary into a tree of the source.

    Parameters
    ----------
    root : Path
        With ``data/raw`` and ``docs``.

    Returns
    -------
    list of Path
        What was written.
    """
    descriptor = root / "data" / "datapackage.json"
    descriptor.write_text(descriptor_text(), encoding="utf-8")
    dictionary = root / "docs" / "data-dictionary.md"
    dictionary.write_text(schema.data_dictionary(), encoding="utf-8")
    return [descriptor, dictionary]


def source_root() -> Path | None:
    """Return the root of the source tree that this package runs from; None where it is installed.

    Returns
    -------
    Path or None
    """
    root = bundled().parent.parent
    return root if (root / "pyproject.toml").is_file() else None


def descriptor_text() -> str:
    """Return ``data/datapackage.json``, made from the schema and the headers of the raw files.

    Returns
    -------
    str
    """
    home = bundled()
    resources = []
    for table in schema.RAW:
        for file in sorted(home.glob(f"*/{table.path}*.csv" if _is_many(table) else _one(table))):
            place = file.relative_to(home)
            header = list(read_sheet(file, file.name, known=table.names).cells.columns)
            name = "-".join(place.with_suffix("").parts).replace("_", "-")
            resources.append((table, name, f"raw/{place.as_posix()}", header))
    return json.dumps(schema.datapackage(resources), indent=2, ensure_ascii=False) + "\n"


def _is_many(table: schema.Table) -> bool:
    return table.path.endswith("/")


def _one(table: schema.Table) -> str:
    return f"*/{table.path}"
