"""How a file is to be read, where it can't be told: declared in a few lines of TOML.

The lines stand in ``conflict.toml`` under ``[[read]]``, each with the files that it is for, or
beside a file, in ``<file>.toml``.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from fnmatch import fnmatch
from functools import lru_cache
from pathlib import Path
from typing import Any

from analysis.loaders.encodings import decode, read_bytes
from analysis.loaders.faults import BadInput, nearest_of, one_line

_BLANKS = re.compile(r"[\s-]+")
ORDERS = ("dmy", "mdy", "ymd")
_WIDE_OVER = ("sector", "category", "accused", "reporter")


@dataclass(frozen=True, slots=True)
class Wide:
    """A table with a number a column.

    Attributes
    ----------
    over : str
        What each column of numbers is: a sector, a category, an accused or a reporter.
    columns : tuple of str
        The columns of numbers; all that have no other meaning by default.
    skip : tuple of str
        Columns that are left out, such as sums.
    names : mapping of str to str
        What a column stands for, where its head does not say it.
    """

    over: str = "sector"
    columns: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rules:
    """How a file is read.

    Attributes
    ----------
    encoding, separator : str or None
        Of a CSV file.
    sheet : str or None
        Of a workbook; the first one by default.
    header : tuple of int
        Lines of the head of the table; found by its column names by default.
    days : str or None
        Order of day and month in days such as 04/05/2025: "dmy", "mdy", "ymd".
    thousands : str or None
        Mark of thousands, so that '2.935' is 2935.
    marks : tuple of str
        Footnote marks that may follow a number.
    empty : tuple of str
        Values that mean that no number was given.
    columns : mapping of str to str
        Name of a column in the file to the name here.
    fill : mapping of str to str
        What holds for every row that does not say it.
    wide : Wide or None
        For a table with a number a column.
    """

    encoding: str | None = None
    separator: str | None = None
    sheet: str | None = None
    header: tuple[int, ...] = ()
    days: str | None = None
    thousands: str | None = None
    marks: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    fill: Mapping[str, str] = field(default_factory=dict)
    wide: Wide | None = None


_KNOWN = tuple(spec.name for spec in fields(Rules))
_KNOWN_WIDE = tuple(spec.name for spec in fields(Wide))


@lru_cache(maxsize=4096)
def fold_head(text: str) -> str:
    """Return the head of a column as it is compared.

    Parameters
    ----------
    text : str

    Returns
    -------
    str
    """
    return _BLANKS.sub("_", text.strip().casefold())


def read_toml(path: Path) -> dict[str, Any]:
    """Return what a TOML file says.

    Parameters
    ----------
    path : Path

    Returns
    -------
    dict

    Raises
    ------
    BadInput
        If it is no TOML; names the line.
    """
    try:
        return tomllib.loads(decode(read_bytes(path), path))
    except BadInput:
        raise
    except (ValueError, RecursionError) as error:
        # a number of thousands of digits is no error of TOML's own
        raise BadInput(
            f'{path}: {one_line(error)[:200]}; expected TOML, such as zone = "Asia/Aden"'
        ) from None


def rules_for(
    path: Path,
    label: str,
    blocks: Sequence[Mapping[str, Any]],
    where: str,
    asked: Mapping[str, Any],
) -> Rules:
    """Return the rules by which a file is read.

    Parameters
    ----------
    path : Path
        The file; ``<path>.toml`` beside it is read where it stands.
    label : str
        Its place in its folder, matched against ``files`` of the blocks.
    blocks : sequence of mapping
        ``[[read]]`` of ``conflict.toml``.
    where : str
        Name of that file, for errors.
    asked : mapping
        What the caller asks for; goes before all others.

    Returns
    -------
    Rules

    Raises
    ------
    BadInput
        If a rule is not known, or not what is expected.
    """
    said: dict[str, Any] = {}
    for block in blocks:
        if _is_meant(block, (label, path.name)):
            said |= _checked({name: block[name] for name in block if name != "files"}, where)
    beside = path.with_name(path.name + ".toml")
    if beside.is_file():
        said |= _checked(read_toml(beside), str(beside))
    said |= {name: value for name, value in asked.items() if value is not None}
    return Rules(**said)


def check_files(blocks: Sequence[Mapping[str, Any]], names: Sequence[str], where: str) -> None:
    """Check that the rules for some files name files that are there.

    Parameters
    ----------
    blocks : sequence of mapping
        ``[[read]]`` of ``conflict.toml``.
    names : sequence of str
        Files of the folder, by themselves or from the folder.
    where : str
        Name of that file, for errors.

    Raises
    ------
    BadInput
        If no file is called so: its rules would be read and not followed.
    """
    for block in blocks:
        if not _is_meant(block, names):
            files = _text("files", block["files"], where)
            near = nearest_of(files, names)
            hint = f"; is it {near!r}?" if near else ""
            raise BadInput(f"{where}: files = {files!r} is no file of the folder{hint}")


def _is_meant(block: Mapping[str, Any], names: Sequence[str]) -> bool:
    pattern = str(block.get("files", "*"))
    return any(fnmatch(name, pattern) for name in names)


def _checked(said: Mapping[str, Any], where: str) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for name, value in said.items():
        if name not in _KNOWN:
            near = nearest_of(name, _KNOWN)
            hint = f"; is it {near!r}?" if near else "."
            raise BadInput(f"{where}: rule {name!r} is not known{hint} Known: {', '.join(_KNOWN)}")
        out[name] = _CHECKS[name](name, value, where)
    return out


def _text(name: str, value: Any, where: str) -> str:
    if not isinstance(value, str):
        raise BadInput(f"{where}: {name} is {value!r}; expected a text in quotes")
    return value


def _mark(name: str, value: Any, where: str) -> str:
    text = _text(name, value, where)
    if len(text) != 1 or text.isalnum():
        raise BadInput(f"{where}: {name} is {value!r}; expected one mark, such as '.'")
    return text


def _texts(name: str, value: Any, where: str) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(_text(name, one, where) for one in values)


def _mapping(name: str, value: Any, where: str) -> dict[str, str]:
    if not isinstance(value, dict):
        raise BadInput(f'{where}: {name} is {value!r}; expected lines such as day = "start"')
    return {key.strip(): _text(f"{name}.{key}", told, where) for key, told in value.items()}


def _folded_mapping(name: str, value: Any, where: str) -> dict[str, str]:
    return {fold_head(key): told for key, told in _mapping(name, value, where).items()}


def _lines(name: str, value: Any, where: str) -> tuple[int, ...]:
    lines = value if isinstance(value, list) else [value]
    if not lines or any(type(line) is not int or line < 1 for line in lines):
        raise BadInput(f"{where}: {name} is {value!r}; expected a line, such as 3, or [3, 4]")
    return tuple(sorted(lines))


def _order(name: str, value: Any, where: str) -> str:
    if value not in ORDERS:
        raise BadInput(f"{where}: {name} is {value!r}; expected one of {', '.join(ORDERS)}")
    return value


def _wide(name: str, value: Any, where: str) -> Wide:
    if not isinstance(value, dict):
        raise BadInput(f"{where}: {name} is {value!r}; expected a table [wide]")
    unknown = [key for key in value if key not in _KNOWN_WIDE]
    if unknown:
        known = ", ".join(_KNOWN_WIDE)
        raise BadInput(f"{where}: rule wide.{unknown[0]} is not known. Known: {known}")
    over = value.get("over", "sector")
    if over not in _WIDE_OVER:
        raise BadInput(f"{where}: wide.over is {over!r}; expected one of {', '.join(_WIDE_OVER)}")
    return Wide(
        over=over,
        columns=_folded(_texts("wide.columns", value.get("columns", []), where)),
        skip=_folded(_texts("wide.skip", value.get("skip", []), where)),
        names=_folded_mapping("wide.names", value.get("names", {}), where),
    )


def _folded(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(fold_head(name) for name in names)


_CHECKS = {
    "encoding": _text,
    "separator": _text,
    "sheet": _text,
    "header": _lines,
    "days": _order,
    "thousands": _mark,
    "marks": _texts,
    "empty": _texts,
    "columns": _folded_mapping,
    "fill": _mapping,
    "wide": _wide,
}
