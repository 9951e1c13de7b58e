"""What a load is to read: a conflict's folder, its files of statements, and those beside them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis import schema
from analysis.loaders.faults import BadInput
from analysis.loaders.folders import (
    Folder,
    bundled,
    conflicts,
    default_conflict,
    is_conflict,
    open_folder,
    statement_files,
    told_name,
)

# names that the conflict's own tables have in messages
_TAKEN = frozenset(table.path for table in schema.RAW)
Given = str | Path | Sequence[str | Path]


@dataclass(frozen=True, slots=True)
class Plan:
    """The conflict's folder, its own files of statements, and those beside them."""

    folder: Folder
    own: tuple[Path, ...]
    more: tuple[Path, ...]

    def files(self) -> list[tuple[Path, str, bool]]:
        """Return each file, its name in messages, and whether it is the conflict's own."""
        home = self.folder.path
        own = [(file, told_name(file.relative_to(home)), True) for file in self.own]
        return own + [(file, label, False) for file, label in _labels(self.more)]


def make_plan(path: str | Path | None, extra: Given) -> Plan:
    """Return what is to be read.

    Parameters
    ----------
    path : str or Path, optional
        A bundled conflict's id, a conflict's folder, or a file or folder of statements alone.
    extra : str, Path or sequence of them
        Further files of statements.

    Returns
    -------
    Plan

    Raises
    ------
    BadInput
        If there is no such file or folder.
    TypeError
        If ``path`` is neither a text nor a path.
    """
    if path is not None and not isinstance(path, (str, Path)):
        raise TypeError(f"load takes an id, a path or nothing; got a {type(path).__name__}")
    given = [extra] if isinstance(extra, (str, Path)) else list(extra)
    home = _home(path)
    if home is None:
        given = [str(path), *given]
    more: list[Path] = []
    for place in given:
        more += _tables_of(Path(place).expanduser())
    if home is None:
        folder = open_folder(bundled() / default_conflict())
        return Plan(folder, (), tuple(more))
    folder = open_folder(home)
    return Plan(folder, folder.statements, tuple(more))


def _home(path: str | Path | None) -> Path | None:
    """Return the conflict's folder; None where the path is one of statements alone."""
    if path is None:
        return bundled() / default_conflict()
    if not str(path).strip():
        raise BadInput("'': no path; expected a file, a folder or the id of a bundled conflict")
    place = Path(path).expanduser()
    try:
        there = place.exists()
    except (OSError, ValueError):
        raise BadInput(f"{str(path)[:100]!r}: no path that can be read") from None
    if there:
        return place if place.is_dir() and is_conflict(place) else None
    if str(path) in conflicts():
        return bundled() / str(path)
    known = ", ".join(conflicts())
    raise BadInput(f"{path}: no such file or folder, and no bundled conflict; known: {known}")


def _tables_of(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    files, _ = statement_files(path)
    if not files:
        raise BadInput(f"{path}: no CSV or XLSX file in the folder")
    return files


def _labels(files: Iterable[Path]) -> list[tuple[Path, str]]:
    """Name files by themselves; those of one name, or of a table's name, with their folders."""
    files = list(files)
    counted = Counter(file.name for file in files)
    return [(file, _label(file, counted[file.name] > 1)) for file in files]


def _label(file: Path, again: bool) -> str:
    if not again and file.name not in _TAKEN:
        return told_name(Path(file.name))
    return told_name(file) if len(file.parts) > 1 else f"./{told_name(file)}"
