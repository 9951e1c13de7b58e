"""Counts and what is not in them, written whole or not at all."""

import glob
import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from analysis.events.columns import BadEvents
from analysis.folders import is_running

if TYPE_CHECKING:
    from analysis.events.result import EventCounts

_BESIDE = ("rejects", "left_out", "unmapped", "unknown_actors", "outside", "coverage", "files")


def write_counts(result: "EventCounts", out: str | Path) -> list[Path]:
    """Write counts, and beside them each table of what is not in them that has rows.

    Parameters
    ----------
    result : EventCounts
    out : str or Path
        Ending in .csv or .parquet. Rejects go to NAME.rejects.csv, and so on.

    Returns
    -------
    list of Path
        What was written, the counts last: where they stand, everything stands. Earlier counts are
        taken away first, so that no moment has them beside the rejects of others.

    Raises
    ------
    BadEvents
        If the ending is another, or nothing can be written there.
    """
    out = Path(out)
    if out.suffix not in (".csv", ".parquet"):
        raise BadEvents(f"{out}: the ending {out.suffix!r} is not known; expected .csv or .parquet")
    tables = {out.with_suffix(f".{name}.csv"): getattr(result, name) for name in _BESIDE}
    stale = [path for path, table in tables.items() if table.empty]
    wanted = {path: table for path, table in tables.items() if not table.empty}
    wanted[out] = result.counts
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        _write_all(wanted, stale, out)
    except OSError as error:
        raise BadEvents(f"{out}: can't be written there ({error.strerror})") from None
    return list(wanted)


def check_target(out: str | Path, events: Iterable[str]) -> None:
    """Check, before any work, that counts are not written over the events that they are made of.

    Parameters
    ----------
    out : str or Path
        As for ``write_counts``.
    events : iterable of str
        Files and globs.

    Raises
    ------
    BadEvents
        If it, or a table that is written beside it, is one of the files.
    """
    out = Path(out)
    targets = [out, *(out.with_suffix(f".{name}.csv") for name in _BESIDE)] if out.name else []
    written = {os.path.realpath(path) for path in targets}
    read = [file for event in events for file in (event, *glob.glob(event))]
    over = next((file for file in read if os.path.realpath(file) in written), None)
    if over is not None:
        raise BadEvents(f"--out {out}: would be written over the input {over}; name another file")


def _write_all(tables: dict[Path, pd.DataFrame], stale: list[Path], out: Path) -> None:
    _sweep(out)
    with tempfile.TemporaryDirectory(
        dir=out.parent, prefix=f".{out.name}-{os.getpid()}-"
    ) as folder:
        spare = {path: Path(folder) / path.name for path in tables}
        for path, table in tables.items():
            _write(table, spare[path])
        for path in (out, *stale):
            path.unlink(missing_ok=True)
        for path, written in spare.items():
            os.replace(written, path)


def _sweep(out: Path) -> None:
    """Take away what a run that was killed has left, unless it still runs."""
    for folder in out.parent.glob(f".{glob.escape(out.name)}-*-*"):
        owner = folder.name.removeprefix(f".{out.name}-").partition("-")[0]
        if owner.isdigit() and not is_running(int(owner)):
            shutil.rmtree(folder, ignore_errors=True)


def _write(table: pd.DataFrame, path: Path) -> None:
    if path.suffix == ".parquet":
        table.to_parquet(path, index=False)
    else:
        from analysis.processed import csv_bytes

        path.write_bytes(csv_bytes(table))
