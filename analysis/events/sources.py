"""Files to open sources: globs, archives, headers, formats."""

import csv
import glob
import itertools
import shutil
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.events.columns import BadEvents, Format, match_columns, recognise
from analysis.events.engines import Engine, Opened, engine_of
from analysis.events.faults import told_faults
from analysis.events.texts import open_text
from analysis.folders import temporary_folder
from analysis.loaders.faults import one_line

_SHEETS = (".xlsx", ".xls")
# the usual one first: of several that part as many fields it is taken
_SEPARATORS = (",", ";", "\t")
# bytes from which an archive is looked at, and the times that text packs at most
_LARGE, _MOST_TIMES = 1_000_000_000, 200


@contextmanager
def opened_sources(
    events: Any,
    formats: Mapping[str, Format],
    *,
    format: Format | None = None,
    engine: str | None = None,
    session: Any = None,
) -> Iterator[Iterator[tuple[Opened, Format, dict[str, str], list[str]]]]:
    """Open what was handed over, one source after the other.

    Parameters
    ----------
    events : path, glob, list of them, pandas.DataFrame, DuckDB relation or Spark DataFrame
    formats : mapping of str to Format
        To recognise headers by.
    format : Format, optional
        Taken for all, instead of recognising.
    engine : str, optional
        For files.
    session : pyspark.sql.SparkSession, optional

    Yields
    ------
    iterator of (Opened, Format, dict of str to str, list of str)
        With the matched columns, and columns that the format does not declare.
    """
    with temporary_folder("events") as spare:
        yield (
            source
            for item in _items(events, Path(spare))
            for source in [_open(item, formats, format, engine, session)]
        )


def peek(file: str, separator: str = ",") -> list[list[str]]:
    """Return the first two records of a file of text.

    Parameters
    ----------
    file : str
    separator : str

    Returns
    -------
    list of list of str

    Raises
    ------
    BadEvents
        If there is none, or it is no text.
    """
    try:
        with open_text(file) as raw:
            lines = (
                line.decode("utf-8-sig", errors="replace") for line in itertools.islice(raw, 50)
            )
            rows = list(itertools.islice(csv.reader(lines, delimiter=separator), 2))
    except csv.Error:
        raise BadEvents(
            f"{file}: is no text of lines that end in LF; save it as CSV in UTF-8"
        ) from None
    except (OSError, EOFError) as error:
        raise BadEvents(f"{file}: can't be read ({error})") from None
    if not rows or not any(rows[0]):
        raise BadEvents(f"{file}: is empty; expected a header and events")
    if "\x00" in "".join(rows[0]):
        raise BadEvents(f"{file}: is not UTF-8 text; save it as UTF-8")
    return rows


def _items(events: Any, spare: Path) -> Iterator[Any]:
    if isinstance(events, list | tuple):
        for item in events:
            yield from _items(item, spare)
        return
    if not isinstance(events, str | Path):
        yield events
        return
    files = sorted(glob.glob(str(events))) if glob.has_magic(str(events)) else [str(events)]
    if not files:
        raise BadEvents(f"{events}: no such files")
    for file in files:
        yield from _unpacked(file, spare)


def _unpacked(file: str, spare: Path) -> Iterator[str]:
    if not Path(file).is_file():
        raise BadEvents(f"{file}: no such file")
    if not file.endswith(".zip"):
        yield file
        return
    try:
        with zipfile.ZipFile(file) as archive:
            _check_size(archive, file)
            inside = sorted(name for name in archive.namelist() if not name.endswith("/"))
            if not inside:
                raise BadEvents(f"{file}: holds no file; expected a header and events")
            for number, name in enumerate(inside):
                target = spare / f"{number}-{Path(name).name}"
                with archive.open(name) as packed, target.open("wb") as plain:
                    shutil.copyfileobj(packed, plain)
                yield str(target)
                target.unlink()
    except zipfile.BadZipFile as error:
        raise BadEvents(f"{file}: can't be read as a zip archive ({error})") from None


def _check_size(archive: zipfile.ZipFile, file: str) -> None:
    """Refuse an archive of nothing but repetition: text packs to a hundredth at best."""
    parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    if unpacked > _LARGE and unpacked > _MOST_TIMES * packed:
        raise BadEvents(f"{file}: unpacks to {unpacked:,} bytes from {packed:,}; unpack it first")


def _open(
    item: Any,
    formats: Mapping[str, Format],
    format: Format | None,
    engine: str | None,
    session: Any,
) -> tuple[Opened, Format, dict[str, str], list[str]]:
    if isinstance(item, str) and item.endswith(_SHEETS):
        # cells as text, so that a date stays as it was typed
        item = _sheet_of(item)
    runs = engine_of(item, engine, session)
    opened, format = _open_as(item, runs, formats, format)
    matched, added = match_columns(format, opened.header)
    present = {name.casefold() for name in opened.header}
    lacking = [name for name in format.required if name.casefold() not in present]
    if lacking:
        raise BadEvents(f"{opened.file}: {format.name} needs the column {lacking[0]!r}")
    return opened, format, matched, added


def _sheet_of(file: str) -> pd.DataFrame:
    try:
        return pd.read_excel(file, dtype="str")
    except Exception as error:
        # whatever the library meets in a file that nobody wrote by hand
        raise BadEvents(f"{file}: not a workbook that can be read ({one_line(error)})") from None


def _parquet_of(file: str, runs: Engine) -> Opened:
    try:
        return runs.open_parquet(file)
    except Exception as error:
        # each engine has errors of its own
        raise BadEvents(f"{file}: can't be read as Parquet ({one_line(error)})") from None


def _open_as(
    item: Any, runs: Engine, formats: Mapping[str, Format], format: Format | None
) -> tuple[Opened, Format]:
    if not isinstance(item, str):
        opened = runs.open_frame(item)
        return opened, format or recognise(opened.header, formats.values(), opened.file)
    if item.endswith(".parquet"):
        opened = _parquet_of(item, runs)
        return opened, format or recognise(opened.header, formats.values(), item)
    separator = format.separator if format else _separator_of(item)
    rows = peek(item, separator)
    if format is None:
        formats = {name: replace(each, separator=separator) for name, each in formats.items()}
    bare = _headerless(rows[0], formats if format is None else {format.name: format})
    if bare is not None:
        return _csv_of(item, runs, bare.header, bare, headed=False), bare
    header = [name.strip() for name in rows[0]]
    format = format or recognise(header, formats.values(), item)
    twice = [name for name in header if header.count(name) > 1]
    if twice:
        raise BadEvents(f"{item}: the column {twice[0]!r} stands there twice")
    return _csv_of(item, runs, header, format, headed=True), format


def _csv_of(
    file: str, runs: Engine, header: Sequence[str], format: Format, *, headed: bool
) -> Opened:
    # one engine reads a file here, another when it is counted
    with told_faults(file):
        return runs.open_csv(file, header, headed, format)


def _separator_of(file: str) -> str:
    """What parts most fields of the first record."""
    return max(_SEPARATORS, key=lambda separator: len(peek(file, separator)[0]))


def _headerless(row: list[str], formats: Mapping[str, Format]) -> Format | None:
    """The format of a file that starts with events: as many fields, the first of them a number."""
    for format in formats.values():
        fits = format.headerless and len(row) == len(format.header)
        if fits and row[0].strip().isdigit():
            return format
    return None
