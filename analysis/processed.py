"""Processed tables: built from the raw ones, the same bytes on every run."""

import json
import os
import shutil
import tempfile
from pathlib import Path

import pandas as pd

from analysis import schema
from analysis.loaders.tables import RAW, read_cells


def write_csv(frame, path):
    """Write a table as CSV, whole or not at all, the same bytes for the same table.

    Parameters
    ----------
    frame : pandas.DataFrame
        Times are written as ISO 8601 in UTC, missing values as empty cells.
    path : str or Path

    Returns
    -------
    Path
    """
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    spare = path.with_name(path.name + ".part")
    spare.write_bytes(csv_bytes(frame))
    os.replace(spare, path)
    return path


def csv_bytes(frame):
    """Return a table as the bytes of a CSV file.

    Parameters
    ----------
    frame : pandas.DataFrame

    Returns
    -------
    bytes
        UTF-8, comma, LF; floats to 10 significant digits, so that they don't differ between machines.
    """
    out = frame.copy()
    for name in out.columns:
        if isinstance(out[name].dtype, pd.DatetimeTZDtype):
            out[name] = out[name].dt.strftime("%Y-%m-%dT%H:%M:%SZ")
    return out.to_csv(index=False, lineterminator="\n", float_format="%.10g").encode()


def build_tables(data, out, *, own_data=True):
    """Build the processed tables from loaded data.

    Parameters
    ----------
    data : analysis.loaders.Data
    out : str or Path
        Folder; its files are replaced together, or none of them.
    own_data : bool
        Whether these are the bundled data, whose descriptor and data dictionary are written too.

    Returns
    -------
    list of Path
        What was written.
    """
    from analysis.ceasefires import truces
    from analysis.reconciliation import reconcile

    book = reconcile(data.statements, crosswalk=data.crosswalk, truces=truces(data.ceasefires))
    tables = {
        "statements": data.statements,
        "counts": book.counts,
        "conflicts": book.conflicts,
        "decisions": book.decisions,
        "ceasefires": data.ceasefires,
        "rejects": data.rejects,
    }
    out = Path(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}-") as folder:
        spare = Path(folder)
        for name, frame in tables.items():
            write_csv(frame, spare / f"{name}.csv")
            frame.to_parquet(spare / f"{name}.parquet", index=False)
        out.mkdir(parents=True, exist_ok=True)
        written = []
        for file in sorted(spare.iterdir()):
            shutil.move(file, out / file.name)
            written.append(out / file.name)
    if own_data and out.resolve() == (RAW.parent / "processed").resolve():
        descriptor = RAW.parent / "datapackage.json"
        descriptor.write_text(descriptor_text(), encoding="utf-8")
        dictionary = RAW.parent.parent / "docs" / "data-dictionary.md"
        dictionary.write_text(schema.data_dictionary(), encoding="utf-8")
        written += [descriptor, dictionary]
    return written


def descriptor_text():
    """Return ``data/datapackage.json``, made from the schema and the headers of the raw files.

    Returns
    -------
    str
    """
    resources = []
    for table in schema.RAW:
        where = RAW / table.path
        for file in sorted(where.glob("*.csv")) if where.is_dir() else [where]:
            header = list(read_cells(file).columns)
            name = f"{table.name}-{file.stem}".replace("_", "-") if where.is_dir() else table.name
            resources.append((table, name, f"raw/{file.relative_to(RAW).as_posix()}", header))
    return json.dumps(schema.datapackage(resources), indent=2, ensure_ascii=False) + "\n"
