"""Column maps: which column of a source holds what. Declared in TOML, recognised by the header.

A format says where the time, the place, the type and the doer of an event stand; nothing of a
source is known to the code. Columns are read by name, in any case and order: exports in capitals,
older column sets and further columns are the same format.
"""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

# no source begins the name of a column with a digit
_VALUE = re.compile(r"-?\d")
BUNDLED = Path(__file__).with_name("formats")
ROLES = (
    "id",
    "revision",
    "date",
    "time",
    "end",
    "finish",
    "lat",
    "lon",
    "area",
    "type",
    "actor",
    "time_precision",
    "place_precision",
    "count",
)
CLOCKS = ("", "hhmm", "hh:mm", "iso")
_KEYS = {
    "title",
    "header",
    "required",
    "headerless",
    "multiline",
    "types",
    "constant_type",
    "columns",
    "time",
    "sums",
    "flags",
    "actor_when",
    "separator",
    "key",
    "duration",
}


class BadEvents(ValueError):
    """Event files, or a column map, that can't be read as what they should be."""


@dataclass(frozen=True, slots=True)
class Format:
    """How a source lays out its events.

    Attributes
    ----------
    name : str
        Its id, which is the reporter of its counts.
    title : str
    required : tuple of str
        Columns without which a file is not of this format.
    columns : dict of str to str
        Role of ``ROLES`` to column; ``type`` may be several, joined by "|".
    types : tuple of str
        Columns whose values name the type.
    zone : str
        Zone of its times; "local" for that of the conflict.
    clock : str
        How its times of day are written, one of ``CLOCKS``; "" where there are none.
    first_year : int
        A date before this year is impossible.
    off : dict of str to int
        Value of the time precision to the days by which a date may be off.
    key : tuple of str
        Columns that together are the id, where there is none.
    duration : str
        Category for the minutes from start to finish; "" where they are not counted.
    unknown_end : (str, tuple of str) or None
        A column and its values for which the finish is not a measured one.
    """

    name: str
    title: str
    required: tuple[str, ...]
    columns: dict[str, str]
    types: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    type_table: str = ""
    constant_type: str = "event"
    zone: str = "UTC"
    clock: str = ""
    first_year: int = 1900
    off: dict[str, int] = field(default_factory=dict)
    sums: dict[str, dict[str, str]] = field(default_factory=dict)
    flags: dict[str, tuple[str, ...]] = field(default_factory=dict)
    actor_when: tuple[str, tuple[str, ...]] | None = None
    headerless: bool = False
    multiline: bool = False
    separator: str = ","
    key: tuple[str, ...] = ()
    duration: str = ""
    unknown_end: tuple[str, tuple[str, ...]] | None = None

    @property
    def has_id(self) -> bool:
        """Whether rows of one event can be told."""
        return "id" in self.columns or bool(self.key)

    @property
    def used(self) -> tuple[str, ...]:
        """Every column that is read, each once."""
        names = [*self.columns.values(), *self.types, *self.key]
        for ends in self.sums.values():
            names += ends.values()
        for flags in self.flags.values():
            names += flags
        for told in (self.actor_when, self.unknown_end):
            if told is not None:
                names.append(told[0])
        return tuple(dict.fromkeys(names))


def read_format(path: str | Path) -> Format:
    """Read a column map.

    Parameters
    ----------
    path : str or Path
        A TOML file; its name without the ending is the id of the source.

    Returns
    -------
    Format

    Raises
    ------
    BadEvents
        If the file can't be read or says something that is not known.
    """
    path = Path(path)
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadEvents(f"{path}: can't be read as a column map ({error})") from None
    _check_names(told, _KEYS, path)
    columns = dict(told.get("columns", {}))
    _check_names(columns, ROLES, path)
    if "date" not in columns:
        raise BadEvents(f"{path}: [columns] names no date")
    return _format_of(path, told, columns)


def read_formats(*folders: str | Path) -> dict[str, Format]:
    """Read the bundled column maps and those of further folders.

    Parameters
    ----------
    *folders : str or Path
        A map there takes the place of a bundled one of the same name.

    Returns
    -------
    dict of str to Format
    """
    maps: dict[str, Format] = {}
    for folder in (BUNDLED, *folders):
        for path in sorted(Path(folder).glob("*.toml")):
            maps[path.stem] = read_format(path)
    return maps


def recognise(header: Iterable[str], formats: Iterable[Format], file: str = "the file") -> Format:
    """Tell the format of a file from its column names.

    Parameters
    ----------
    header : iterable of str
    formats : iterable of Format
    file : str
        Named in the error.

    Returns
    -------
    Format
        Of those whose required columns are all there, the one that asks for most.

    Raises
    ------
    BadEvents
        If none fits, with the nearest one and the columns that it lacks.
    """
    names = {name.casefold() for name in header}
    known = sorted(formats, key=lambda each: (-len(each.required), each.name))
    lacking = {each.name: _lacking(each, names) for each in known}
    for each in known:
        if not lacking[each.name]:
            return each
    nearest = min(known, key=lambda each: (len(lacking[each.name]), each.name))
    raise BadEvents(_misfit(file, nearest, lacking[nearest.name], sorted(names)))


def match_columns(format: Format, header: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """Match the columns of a format to those of a file.

    Parameters
    ----------
    format : Format
    header : sequence of str

    Returns
    -------
    (dict of str to str, list of str)
        Column of the format to column of the file, where it is there; columns of the file that
        the format does not declare.
    """
    actual = {name.casefold(): name for name in header}
    matched = {name: actual[name.casefold()] for name in format.used if name.casefold() in actual}
    declared = {name.casefold() for name in (*format.header, *format.used)}
    added = [name for name in header if name.casefold() not in declared]
    return matched, added


def _format_of(path: Path, told: dict[str, Any], columns: dict[str, Any]) -> Format:
    types = columns.pop("type", [])
    time = told.get("time", {})
    if time.get("clock", "") not in CLOCKS:
        raise BadEvents(f"{path}: clock {time['clock']!r} is not one of {', '.join(CLOCKS[1:])}")
    duration = told.get("duration", {})
    _check_names(duration, ("category", "unknown"), path)
    return Format(
        name=path.stem,
        title=told.get("title", path.stem),
        required=tuple(told.get("required", columns.values())),
        columns=columns,
        types=(types,) if isinstance(types, str) else tuple(types),
        header=tuple(told.get("header", ())),
        type_table=told.get("types", path.stem),
        constant_type=told.get("constant_type", "event"),
        zone=time.get("zone", "UTC"),
        clock=time.get("clock", ""),
        first_year=int(time.get("first_year", 1900)),
        off={str(key): int(days) for key, days in time.get("off", {}).items()},
        sums=dict(told.get("sums", {})),
        flags={role: tuple(names) for role, names in told.get("flags", {}).items()},
        actor_when=_condition(told.get("actor_when")),
        headerless=bool(told.get("headerless", False)),
        multiline=bool(told.get("multiline", False)),
        separator=told.get("separator", ","),
        key=tuple(told.get("key", ())),
        duration=duration.get("category", ""),
        unknown_end=_condition(duration.get("unknown")),
    )


def _condition(told: dict[str, Any] | None) -> tuple[str, tuple[str, ...]] | None:
    """A column and those of its values for which something holds."""
    return (told["column"], tuple(told["values"])) if told else None


def _check_names(told: dict[str, Any], known: Iterable[str], path: Path) -> None:
    for name in told:
        if name not in known:
            near = get_close_matches(name, list(known), n=1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise BadEvents(f"{path}: {name!r} is no key of a column map{hint}")


def _lacking(format: Format, names: set[str]) -> list[str]:
    return [name for name in format.required if name.casefold() not in names]


def _misfit(file: str, nearest: Format, lacking: list[str], names: list[str]) -> str:
    values = [name for name in names if _VALUE.match(name)]
    if values:
        return f"{file}: its first line holds values ({values[0]!r}); expected names of columns"
    text = (
        f"{file}: fits no known format; nearest is {nearest.name}, which needs {lacking[0]!r} too"
    )
    near = get_close_matches(lacking[0].casefold(), names, n=1)
    return f"{text} (the file has {near[0]!r})" if near else text
