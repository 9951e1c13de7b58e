"""An independent source kept in files: its counts, what is amiss with them, and its blind days.

A report writes down the counts that it was made with, so that its figures can be made again; they
are known by their fingerprint, wherever the files lie.
"""

import glob
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.schema import COUNTS, conform

if TYPE_CHECKING:
    from analysis.conflict import Conflict, Truce

FILES = {"counts": "witness.csv", "coverage": "witness.coverage.csv", "blind": "witness.blind.csv"}
_LISTS = ("flags", "statements")
_TRUTH = {"True": True, "False": False}


@dataclass(frozen=True, slots=True)
class FiledWitness:
    """Counts of files, and what is known of their coverage, as ``read_witness`` takes them."""

    counts: pd.DataFrame
    coverage: pd.DataFrame


def open_witness(
    paths: str | Path | Sequence[str | Path], conflict: "Conflict", truce: "Truce | str"
) -> Any:
    """Read the counts of an independent source, or count its events.

    Parameters
    ----------
    paths : str, Path or sequence of them
        One file of counts, as ``ceasefire events`` writes it; or files of events (globs, gz and
        zip too), which are counted for the whole conflict.
    conflict : Conflict
    truce : Truce or str
        Its window is counted too.

    Returns
    -------
    FiledWitness or EventCounts

    Raises
    ------
    ValueError
        If a file is neither, or can't be read.
    """
    listed = [paths] if isinstance(paths, (str, Path)) else list(paths)
    files = [file for path in listed for file in _files(path)]
    if len(files) == 1 and _is_counts(files[0]):
        return _read_counted(files[0])
    held = next((file for file in files if _is_counts(file)), None)
    if held is not None:
        raise ValueError(f"{held}: holds counts, and stands beside other files; give it alone")
    return _count(listed, conflict, truce)


def read_blind(path: str | Path) -> pd.DatetimeIndex:
    """Read the days on which a source could not see.

    Parameters
    ----------
    path : str or Path
        CSV with the column ``day`` (2025-04-19, local); further columns are not read.

    Returns
    -------
    pandas.DatetimeIndex

    Raises
    ------
    ValueError
        If it can't be read, has no such column, or holds something that is no day.
    """
    table = _read_table(Path(path))
    if "day" not in table.columns:
        raise ValueError(f"{path}: column 'day' is missing; expected days such as 2025-04-19")
    days = pd.to_datetime(table["day"], format="%Y-%m-%d", errors="coerce")
    if days.isna().any():
        row = int(days.isna().to_numpy().argmax())
        value = table["day"].iloc[row]
        raise ValueError(f"{path}: line {row + 2}: {value!r} is no day such as 2025-04-19")
    return pd.DatetimeIndex(days.drop_duplicates())


def fingerprint(witness: Any) -> str:
    """Return the SHA-256 of a source's counts, coverage and blind days.

    Parameters
    ----------
    witness : analysis.studies.witness.Witness

    Returns
    -------
    str
        Hexadecimal.
    """
    return _digest(_contents(witness))


def write_witness(witness: Any, folder: Path) -> None:
    """Write what a study was given of a source, so that it can be made again.

    Parameters
    ----------
    witness : analysis.studies.witness.Witness
    folder : Path
    """
    folder.mkdir(parents=True, exist_ok=True)
    for part, content in _contents(witness).items():
        (folder / FILES[part]).write_bytes(content)


def find_witness(near: Path, wanted: str) -> tuple[FiledWitness, pd.DatetimeIndex]:
    """Find the source that a figure was made with, in its folder or those below.

    Parameters
    ----------
    near : Path
        The figure.
    wanted : str
        As ``fingerprint`` tells it.

    Returns
    -------
    (FiledWitness, pandas.DatetimeIndex)
        Counts and blind days.

    Raises
    ------
    ValueError
        If it is not there, or was changed.
    """
    folders = [near.parent, *sorted(path for path in near.parent.iterdir() if path.is_dir())]
    for folder in folders:
        files = {part: folder / name for part, name in FILES.items()}
        if all(file.is_file() for file in files.values()):
            content = {part: file.read_bytes() for part, file in files.items()}
            if _digest(content) == wanted:
                return _read_counted(files["counts"]), read_blind(files["blind"])
    raise ValueError(
        f"it was made beside an independent source; keep {', '.join(FILES.values())} of its "
        "report, as they were written, in its folder"
    )


def _files(path: str | Path) -> list[Path]:
    named = str(path)
    found = sorted(glob.glob(named)) if glob.has_magic(named) else [named]
    if not found or not Path(found[0]).is_file():
        raise ValueError(f"{named}: no such file")
    return [Path(file) for file in found]


def _is_counts(file: Path) -> bool:
    return {"reporter", "accused", "category", "clock", "low"} <= set(_header(file))


def _header(file: Path) -> list[str]:
    if file.suffix == ".parquet":
        from pyarrow import ArrowException, parquet

        try:
            return list(parquet.read_schema(file).names)
        except (OSError, ArrowException):
            return []
    if file.suffix != ".csv":
        return []
    with file.open("rb") as raw:
        line = raw.readline(100_000)
    return line.decode("utf-8-sig", errors="replace").strip().split(",")


def _read_table(path: Path) -> pd.DataFrame:
    try:
        if path.suffix == ".parquet":
            return pd.read_parquet(path)
        return pd.read_csv(path, dtype="str", encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        reason = str(error).splitlines()[0]
        raise ValueError(f"{path}: can't be read ({reason})") from None


def _read_counted(file: Path) -> FiledWitness:
    table = _read_table(file)
    try:
        counts = _counts_of(table)
    except (ValueError, TypeError) as error:
        raise ValueError(f"{file}: {error}") from None
    beside = file.with_suffix(".coverage.csv")
    coverage = _coverage_of(_read_table(beside)) if beside.is_file() else pd.DataFrame()
    return FiledWitness(counts, coverage)


def _counts_of(table: pd.DataFrame) -> pd.DataFrame:
    out = table.copy()
    for name in ("start", "end"):
        if name in out.columns:
            out[name] = pd.to_datetime(out[name], utc=True)
    for name in _LISTS:
        if name in out.columns:
            out[name] = [_items(value) for value in out[name]]
    if "whole_days" in out.columns and out["whole_days"].dtype != bool:
        out["whole_days"] = out["whole_days"].map(_TRUTH)
    for name in ("low", "high", "n_days", "n_publishers"):
        if name in out.columns:
            out[name] = pd.to_numeric(out[name])
    return conform(out, COUNTS)


def _items(value: Any) -> list[str]:
    if isinstance(value, str):
        return value.split(";")
    return [] if value is None or isinstance(value, float) else list(value)


def _coverage_of(table: pd.DataFrame) -> pd.DataFrame:
    out = table.copy()
    for name in ("first", "last"):
        out[name] = pd.to_datetime(out[name])
    for name in ("before", "after", "ratio"):
        if name in out.columns:
            out[name] = pd.to_numeric(out[name])
    return out


def _count(paths: Sequence[str | Path], conflict: "Conflict", truce: "Truce | str") -> Any:
    from analysis.events import count_events

    ident = truce if isinstance(truce, str) else truce.ceasefire
    held = conflict.truce(ident.rpartition("/")[2])
    known = pd.notna(held.start) and pd.notna(held.end)
    files = [str(path) for path in paths]
    return count_events(files, conflict=conflict, truces=[held] if known else [])


def _contents(witness: Any) -> dict[str, bytes]:
    from analysis.events.coverage import COLUMNS
    from analysis.processed import csv_bytes

    days = pd.DataFrame({"day": witness.blind.strftime("%Y-%m-%d")})
    coverage = witness.coverage.reindex(columns=COLUMNS)
    tables = {"counts": witness.counts, "coverage": coverage, "blind": days}
    return {part: csv_bytes(table) for part, table in tables.items()}


def _digest(contents: Mapping[str, bytes]) -> str:
    joined = b"\n".join(contents[part] for part in FILES)
    return hashlib.sha256(joined).hexdigest()
