"""Where conflicts are: the bundled ones, and a user's own; which files belong to one."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from analysis import schema
from analysis.loaders.faults import BadInput, nearest_of
from analysis.loaders.rules import read_toml
from analysis.loaders.sheets import CONTROL, SUFFIXES

SETTINGS = "conflict.toml"
_TABLES = [table for table in schema.RAW if table.name != "statements"]
# the small tables and the statements
TABLE_NAMES = frozenset(Path(table.path).stem for table in schema.RAW)
# what people keep tables in, and what is not read
_LIKE_TABLES = frozenset((".xls", ".xlsb", ".ods", ".numbers", ".parquet", ".json", ".gz", ".zip"))
_KNOWN_SETTINGS = (
    "name",
    "names",
    "zone",
    "whole",
    "languages",
    "default",
    "answers",
    "schemes",
    "read",
)


_TEXT = (str, "a text in quotes")
_SETTING_TYPES = {
    "name": _TEXT,
    "zone": _TEXT,
    "whole": _TEXT,
    "answers": _TEXT,
    "languages": (list, 'a list such as ["en", "hi"]'),
    "names": (dict, "a table of the name by language"),
    "default": (bool, "true or false"),
}


@dataclass(frozen=True, slots=True)
class Folder:
    """A conflict's folder: its files and what its ``conflict.toml`` says.

    Attributes
    ----------
    path : Path
    settings : dict
    statements : tuple of Path
    ignored : tuple of Path
        Files that are not read.
    """

    path: Path
    settings: dict[str, Any]
    statements: tuple[Path, ...]
    ignored: tuple[Path, ...] = ()

    @property
    def id(self) -> str:
        """Name of the folder."""
        return self.path.resolve().name

    @property
    def where(self) -> str:
        """Where its settings stand, for errors."""
        return SETTINGS

    def table(self, table: schema.Table) -> Path | None:
        """Return the file of one of the small tables; None where there is none."""
        stem = self.path / table.path
        files = [stem.with_suffix(suffix) for suffix in SUFFIXES]
        there = [file for file in files if file.is_file()]
        if len(there) > 1:
            names = " and ".join(file.name for file in there)
            raise BadInput(f"{self.path}: {names} stand side by side; expected one of them")
        return there[0] if there else None


def bundled() -> Path:
    """Return the folder of the conflicts that come with the package.

    Returns
    -------
    Path
        ``analysis/data`` where it was installed, ``data/raw`` in a tree of the source.
    """
    package = Path(str(resources.files("analysis")))
    packed = package / "data"
    return packed if packed.is_dir() else package.parent / "data" / "raw"


def conflicts() -> list[str]:
    """List the conflicts that come with the package.

    Returns
    -------
    list of str
        Ids, for ``load(id)``.
    """
    home = bundled()
    if not home.is_dir():
        return []
    return sorted(folder.name for folder in home.iterdir() if (folder / SETTINGS).is_file())


def default_conflict() -> str:
    """Return the bundled conflict beside which statements alone are read.

    Returns
    -------
    str
        The one that says ``default = true`` in its ``conflict.toml``; else the first.

    Raises
    ------
    BadInput
        If there is none.
    """
    known = conflicts()
    if not known:
        raise BadInput(f"{bundled()}: no conflict there; expected a folder with {SETTINGS}")
    if len(known) == 1:
        return known[0]
    said = [name for name in known if read_toml(bundled() / name / SETTINGS).get("default")]
    return (said or known)[0]


def is_conflict(path: Path) -> bool:
    """Tell whether a folder is laid out as a conflict's.

    Parameters
    ----------
    path : Path

    Returns
    -------
    bool
        Whether ``conflict.toml``, ``statements/`` or one of the small tables stands in it.
    """
    if (path / SETTINGS).is_file() or (path / schema.STATEMENTS.path).is_dir():
        return True
    return any((path / table.path).is_file() for table in _TABLES)


def open_folder(path: Path) -> Folder:
    """Return what a conflict's folder holds.

    Parameters
    ----------
    path : Path

    Returns
    -------
    Folder

    Raises
    ------
    BadInput
        If its settings can't be read, or counts stand beside ``statements/`` and not in it.
    """
    file = path / SETTINGS
    settings = read_toml(file) if file.is_file() else {}
    _check_settings(settings)
    inside = path / schema.STATEMENTS.path
    loose, others = _loose_files(path)
    if not inside.is_dir():
        if loose:
            raise BadInput(
                f"{path}: counts belong in {path.name}/{schema.STATEMENTS.path}: move "
                f"{', '.join(file.name for file in loose[:3])} there"
            )
        return Folder(path, settings, (), tuple(others))
    files, ignored = statement_files(inside)
    return Folder(path, settings, tuple(files), (*ignored, *loose, *others))


def statement_files(path: Path) -> tuple[list[Path], list[Path]]:
    """Return the tables in a folder, and the files that are none.

    Parameters
    ----------
    path : Path

    Returns
    -------
    files, ignored : list of Path
        In the order of their names. Folders in it, links that lead nowhere and the like are among
        the ignored.
    """
    there = sorted(file for file in path.iterdir() if _is_visible(file))
    files = [file for file in there if file.suffix.lower() in SUFFIXES and file.is_file()]
    rules = {file.name + ".toml" for file in files}
    ignored = [file for file in there if file not in files and file.name not in rules]
    return files, ignored


def _is_visible(file: Path) -> bool:
    return not file.name.startswith((".", "~"))


def _loose_files(path: Path) -> tuple[list[Path], list[Path]]:
    """Tables beside the small ones, and other files that look as if they were meant as tables."""
    known = {Path(table.path).stem for table in _TABLES}
    files, ignored = statement_files(path)
    loose = [file for file in files if file.stem not in known and not _is_text(file)]
    others = [file for file in ignored if file.is_file() and _is_like_table(file)]
    return loose, others


def _is_like_table(file: Path) -> bool:
    return file.suffix.lower() in _LIKE_TABLES or file.stem.lower() in TABLE_NAMES


def _is_text(file: Path) -> bool:
    """A licence or a note beside the tables."""
    return (
        file.suffix.lower() == ".txt" or re.match(r"(?i)readme|licen[sc]e", file.stem) is not None
    )


def _check_settings(settings: dict[str, Any]) -> None:
    for name in settings:
        if name not in _KNOWN_SETTINGS:
            near = nearest_of(name, _KNOWN_SETTINGS)
            hint = f"; is it {near!r}?" if near else "."
            known = ", ".join(_KNOWN_SETTINGS)
            raise BadInput(f"{SETTINGS}: {name!r} is not known{hint} Known: {known}")
    for name, (kind, expected) in _SETTING_TYPES.items():
        if not isinstance(settings.get(name, kind()), kind):
            raise BadInput(f"{SETTINGS}: {name} is {settings[name]!r}; expected {expected}")
    plain = [name for name, expected in _SETTING_TYPES.items() if expected == _TEXT]
    for name in plain:
        _check_texts(name, [settings.get(name, "")])
    languages = settings.get("languages", [])
    _check_texts("languages", languages)
    _check_languages([*languages, *settings.get("names", {})])
    _check_texts("names", settings.get("names", {}).values())


def _check_languages(codes: Iterable[str]) -> None:
    from analysis.loaders.tables import is_language

    wrong = next((code for code in codes if not is_language(code)), None)
    if wrong is not None:
        raise BadInput(f"{SETTINGS}: {wrong!r} is no code of a language, such as 'en' or 'hi'")


def told_name(path: Path) -> str:
    """Return a path as it can be printed: a file's name may hold bytes that are no text.

    Parameters
    ----------
    path : Path

    Returns
    -------
    str
    """
    text = path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


def _check_texts(name: str, texts: Iterable[Any]) -> None:
    for text in texts:
        if not isinstance(text, str):
            raise BadInput(f"{SETTINGS}: {name} holds {text!r}; expected texts in quotes")
        wrong = CONTROL.search(text)
        if wrong:
            code = f"U+{ord(wrong[0]):04X}"
            raise BadInput(f"{SETTINGS}: {name} holds the control character {code}")


def read_blocks(settings: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the rules of ``conflict.toml`` for reading files.

    Parameters
    ----------
    settings : dict

    Returns
    -------
    list of dict
        ``[read]`` is for all files, each of ``[[read]]`` for its own.

    Raises
    ------
    BadInput
        If it is not a table.
    """
    said = settings.get("read", [])
    blocks = [said] if isinstance(said, dict) else said
    if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
        raise BadInput(f"{SETTINGS}: read is {said!r}; expected [read] or [[read]]")
    return blocks


def scheme_words(settings: Mapping) -> dict[str, tuple[str, ...]]:
    """Return the words that stand beside names of each scheme of sectors.

    Parameters
    ----------
    settings : mapping
        ``[schemes.NAME] words = [...]`` of ``conflict.toml``.

    Returns
    -------
    dict of str to tuple of str

    Raises
    ------
    BadInput
        If it is not a table of such lists.
    """
    schemes = settings.get("schemes", {})
    expected = 'expected [schemes.NAME] words = ["region"]'
    if not isinstance(schemes, dict):
        raise BadInput(f"{SETTINGS}: schemes is {schemes!r}; {expected}")
    out = {}
    for name, said in schemes.items():
        words = said.get("words", []) if isinstance(said, dict) else None
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise BadInput(f"{SETTINGS}: schemes.{name} is {said!r}; {expected}")
        out[name] = tuple(words)
    return out
