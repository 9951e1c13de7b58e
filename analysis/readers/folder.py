"""Many files of texts into one table, with a summary by file; on several processors."""

import os
import re
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from analysis.collector import without_collector
from analysis.readers.given import Given
from analysis.readers.kinds import read_as
from analysis.readers.result import frame

if TYPE_CHECKING:
    import pandas as pd

# '2025-04-21', '20250421' or '2025_04_21' in the name of a file
_DAY_IN_NAME = re.compile(
    r"(?<![0-9])(20[0-9]{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12][0-9]|3[01])(?![0-9])"
)
SUFFIXES = (".txt", ".html", ".htm", ".md")
# fewer files than this are read in one process: starting others costs more than it saves
_FEW = 60
_UNREAD = ["file", "line", "column", "text", "reason", "nearest", "sentence"]
# a process takes no more files than this at a time
_PART = 125


class _File(NamedTuple):
    """What a file came to: its summary, statements, numbers not understood and warnings."""

    summary: dict[str, Any]
    rows: tuple[dict[str, Any], ...]
    unread: list[dict[str, Any]]
    warnings: tuple[str, ...]


class _Part(NamedTuple):
    """What some files came to; a process makes the table of its own part."""

    statements: "pd.DataFrame"
    summaries: list[dict[str, Any]]
    unread: "pd.DataFrame"
    warnings: list[tuple[str, str]]


@dataclass(frozen=True, slots=True, repr=False)
class Folder:
    """The texts of a folder.

    Parameters
    ----------
    statements : pandas.DataFrame
        Statements of all files, in the columns of the statements table.
    files : pandas.DataFrame
        One row a file: file, kind, reporter, accused, start, end, statements, out_of_scope,
        not_understood, warnings, refused (the reason, '' if it was read).
    unread : pandas.DataFrame
        Numbers not understood: file, line, column, text, reason, nearest, sentence.
    warnings : pandas.DataFrame
        One row a warning: file, warning.
    """

    statements: "pd.DataFrame"
    files: "pd.DataFrame"
    unread: "pd.DataFrame"
    warnings: "pd.DataFrame"

    def __repr__(self) -> str:
        refused = sum(1 for reason in self.files["refused"].tolist() if reason)
        return (
            f"<Folder: {len(self.files)} files, {refused} refused, {len(self.statements)} "
            f"statements, {len(self.unread)} numbers not understood, {len(self.warnings)} "
            f"warnings>"
        )


def parse_folder(
    folder: str | Path, *, workers: int | None = None, encoding: str | None = None, **options: Any
) -> Folder:
    """Read every text of a folder into one table.

    Parameters
    ----------
    folder : str or Path
        Files that end in .txt, .html, .htm or .md; others are passed over. A file's name without
        its ending is the id of its source, after ``source`` and a hyphen if that is given.
    workers : int, optional
        Processes that read side by side; the result is the same. As many as processors by
        default.
    encoding : str, optional
        Of every file; UTF-8 by default.
    **options
        As of ``parse``, for every file; ``published`` may be a mapping of a file's name to its
        day or moment. A file without one is dated by a day in its own name ('2025-04-21.txt').

    Returns
    -------
    Folder

    Raises
    ------
    FileNotFoundError
        If there is no such folder, or no text in it.
    """
    files = sorted(path for path in Path(folder).glob("*") if path.suffix.lower() in SUFFIXES)
    if not files:
        raise FileNotFoundError(
            f"{folder}: no such folder, or no file in it that ends in {', '.join(SUFFIXES)}"
        )
    twice = _twice(files)
    jobs = [(path, path.name if path.stem in twice else path.stem) for path in files]
    read = partial(_read_part, options={**options, "encoding": encoding})
    return _joined(list(_run(read, jobs, workers or _processors())))


def _processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _twice(files: list[Path]) -> set[str]:
    seen: set[str] = set()
    again: set[str] = set()
    for path in files:
        (again if path.stem in seen else seen).add(path.stem)
    return again


def _run(read: Any, jobs: list[tuple[Path, str]], processes: int) -> Iterator[_Part]:
    if processes == 1 or len(jobs) < _FEW:
        yield read(jobs)
        return
    size = max(1, min(_PART, len(jobs) // (processes * 4)))
    parts = [jobs[at : at + size] for at in range(0, len(jobs), size)]
    with ProcessPoolExecutor(processes) as pool:
        yield from pool.map(read, parts)


def published_of(path: Path, published: Any) -> Any:
    """Return when a file's text was published: as given, of a table of files, or by its name.

    Parameters
    ----------
    path : Path
    published : str, datetime.date, pandas.Timestamp, mapping or None
    """
    if isinstance(published, Mapping):
        published = published.get(path.name) or published.get(path.stem)
    if published is not None:
        return published
    day = _DAY_IN_NAME.search(path.stem)
    return None if day is None else "-".join(day.groups())


def _read_file(job: tuple[Path, str], options: dict[str, Any]) -> _File:
    from analysis.loaders.encodings import decode

    path, name = job
    options = dict(options)
    options["published"] = published_of(path, options.get("published"))
    prefix = options.pop("source", None)
    source = f"{prefix}-{name}" if prefix else name
    kind, encoding = options.pop("kind", None), options.pop("encoding", None)
    try:
        given = Given(source=source, **options)
        reading = read_as(decode(path.read_bytes(), path, encoding), kind, given)
    except ValueError as error:
        return _File({"file": path.name, "refused": str(error)}, (), [], ())
    start, end = reading.window or (None, None)
    counts = reading.coverage
    summary = {
        "file": path.name,
        "kind": reading.kind,
        "reporter": reading.who[0],
        "accused": reading.who[1],
        "start": start,
        "end": end,
        "statements": len(reading.rows),
        "out_of_scope": counts["out_of_scope"],
        "not_understood": counts["not_understood"],
        "warnings": len(reading.warnings),
        "refused": "",
    }
    unread = [{"file": path.name, **row} for row in reading.unread_rows()]
    return _File(summary, reading.rows, unread, reading.warnings)


def _read_part(jobs: list[tuple[Path, str]], options: dict[str, Any]) -> _Part:
    import pandas as pd

    # what a reader makes of a text holds no rings, and the rows of many texts are kept
    with without_collector():
        files = [_read_file(job, options) for job in jobs]
    unread = [row for file in files for row in file.unread]
    return _Part(
        frame([row for file in files for row in file.rows]),
        [file.summary for file in files],
        pd.DataFrame(unread, columns=_UNREAD),
        [(file.summary["file"], warning) for file in files for warning in file.warnings],
    )


def _joined(parts: list[_Part]) -> Folder:
    import pandas as pd

    from analysis.schema import TIME

    statements = pd.concat([part.statements for part in parts], ignore_index=True)
    columns = (
        "file kind reporter accused start end statements out_of_scope not_understood "
        "warnings refused"
    )
    summaries = [summary for part in parts for summary in part.summaries]
    names = columns.split()
    files = pd.DataFrame(summaries, columns=names)
    for name in ("start", "end"):
        files[name] = pd.to_datetime(files[name], utc=True).astype(TIME)
    for name in ("statements", "out_of_scope", "not_understood", "warnings"):
        files[name] = files[name].astype("Int64").fillna(0)
    # a table without rows has no types of its own
    told = [part.unread for part in parts if len(part.unread)]
    unread = pd.concat(told or [parts[0].unread], ignore_index=True)
    warned = [warning for part in parts for warning in part.warnings]
    warnings = pd.DataFrame(warned, columns=["file", "warning"])
    return Folder(statements, files, unread, warnings)
