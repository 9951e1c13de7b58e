"""What a figure carries: the numbers it shows, its alternative text, and how it was made."""

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

_KEY = "_ceasefire_parts"


@dataclass(frozen=True, slots=True)
class Part:
    """A plot of a figure.

    Attributes
    ----------
    figure : str
        Its plot function.
    title, alt : str
        Title and alternative text.
    data : pandas.DataFrame or None
        The plotted numbers.
    language : str
    parameters : dict
        How the function was called.
    tables : dict of str to pandas.DataFrame
        What it was drawn from.
    """

    figure: str
    title: str
    alt: str
    data: pd.DataFrame | None
    language: str = "en"
    parameters: dict[str, Any] = field(default_factory=dict)
    tables: dict[str, pd.DataFrame] = field(default_factory=dict)


def carried(figure: Any) -> tuple[Part, ...]:
    """Return what the plot functions have attached to a figure.

    Parameters
    ----------
    figure : matplotlib.figure.Figure

    Returns
    -------
    tuple of Part
        Empty for a figure that this package did not draw.
    """
    return getattr(figure, _KEY, ())


def attach(figure: Any, part: Part) -> Any:
    """Attach a part to a figure, in place of the one it has.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    part : Part

    Returns
    -------
    matplotlib.figure.Figure
        The same figure.
    """
    setattr(figure, _KEY, (part,))
    return figure


def table_bytes(table: pd.DataFrame) -> bytes:
    """Write a table as CSV whose bytes depend on its values alone.

    Parameters
    ----------
    table : pandas.DataFrame
        Times in UTC come out as ISO 8601, whole floats without noise (12 significant digits), lists
        joined by semicolons.

    Returns
    -------
    bytes
        UTF-8, ``\\n`` ends of lines, an empty cell for a missing value.
    """
    out = {name: _printed(table[name]) for name in table.columns}
    frame = pd.DataFrame(out, columns=table.columns)
    text = frame.to_csv(index=False, lineterminator="\n", float_format="%.12g", na_rep="")
    return text.encode("utf-8")


def _printed(column: pd.Series) -> pd.Series:
    if isinstance(column.dtype, pd.DatetimeTZDtype):
        return column.dt.tz_convert("UTC").dt.strftime("%Y-%m-%dT%H:%M:%SZ")
    if pd.api.types.is_datetime64_dtype(column.dtype):
        return column.dt.strftime("%Y-%m-%dT%H:%M:%S")
    if pd.api.types.is_object_dtype(column.dtype):
        return column.map(lambda v: ";".join(map(str, v)) if isinstance(v, (list, tuple)) else v)
    return column


def digest(content: Any) -> str:
    """Return the SHA-256 of bytes, of a table as CSV, or of a plain value as JSON.

    Parameters
    ----------
    content : bytes, pandas.DataFrame, or what JSON can hold

    Returns
    -------
    str
    """
    if isinstance(content, pd.DataFrame):
        content = table_bytes(content)
    if not isinstance(content, bytes):
        content = canonical(content).encode("ascii")
    return hashlib.sha256(content).hexdigest()


def canonical(value: Any) -> str:
    """Write a plain value as JSON with sorted keys, ASCII only.

    Parameters
    ----------
    value : what JSON can hold

    Returns
    -------
    str
    """
    return json.dumps(value, sort_keys=True, ensure_ascii=True, separators=(",", ":"))


def plain(value: Any) -> Any:
    """Turn a parameter of a plot function into what a passport can hold.

    Parameters
    ----------
    value : object
        A truce becomes its id, name, window and zone; a table its SHA-256; a moment ISO 8601; what
        has a method ``plain`` what that returns.

    Returns
    -------
    str, int, float, bool, list, dict or None
    """
    if value is None or isinstance(value, (str, bool, int)):
        return value
    if isinstance(value, float):
        return value if value == value and abs(value) != float("inf") else str(value)
    if hasattr(value, "plain"):
        return value.plain()
    if hasattr(value, "ceasefire"):
        return _plain_truce(value)
    if isinstance(value, pd.DataFrame):
        return {"sha256": digest(value)}
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if hasattr(value, "items"):
        return {str(key): plain(held) for key, held in value.items()}
    members = sorted(value) if isinstance(value, (set, frozenset)) else value
    return [plain(member) for member in members]


def _plain_truce(truce: Any) -> dict[str, Any]:
    return {
        "ceasefire": truce.ceasefire,
        "name": truce.name,
        "names": dict(sorted(truce.names.items())),
        "start": truce.start.isoformat(),
        "end": None if pd.isna(truce.end) else truce.end.isoformat(),
        "tz": truce.tz,
    }
