"""What a figure carries: the numbers it shows, its alternative text, and how it was made."""

import hashlib
import json
from dataclasses import dataclass, field

_KEY = "_ceasefire_parts"


@dataclass(frozen=True, slots=True)
class Part:
    """One plot of a figure: its function, title, alternative text, plotted numbers, parameters, and the tables it was drawn from."""

    figure: str
    title: str
    alt: str
    data: object
    language: str = "en"
    parameters: dict = field(default_factory=dict)
    tables: dict = field(default_factory=dict)


def carried(figure):
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


def attach(figure, part, *, replace_last=False):
    """Attach a part to a figure.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    part : Part
    replace_last : bool
        Replace the last part instead of adding one.

    Returns
    -------
    matplotlib.figure.Figure
        The same figure.
    """
    before = carried(figure)
    setattr(figure, _KEY, ((*before[:-1], part) if replace_last else (*before, part)))
    return figure


def table_bytes(table):
    """Write a table as CSV whose bytes depend on its values alone.

    Parameters
    ----------
    table : pandas.DataFrame
        Times in UTC come out as ISO 8601, whole floats without noise (12 significant digits).

    Returns
    -------
    bytes
        UTF-8, ``\\n`` ends of lines, an empty cell for a missing value.
    """
    import pandas as pd

    out = {}
    for name in table.columns:
        column = table[name]
        if isinstance(column.dtype, pd.DatetimeTZDtype) or pd.api.types.is_datetime64_dtype(
            column.dtype
        ):
            moments = column if column.dt.tz is None else column.dt.tz_convert("UTC")
            out[name] = moments.dt.strftime(
                "%Y-%m-%dT%H:%M:%S" + ("" if column.dt.tz is None else "Z")
            )
        else:
            out[name] = column
    frame = pd.DataFrame(out, columns=table.columns)
    return frame.to_csv(index=False, lineterminator="\n", float_format="%.12g", na_rep="").encode(
        "utf-8"
    )


def digest(content):
    """Return the SHA-256 of bytes, of a table as CSV, or of a plain value as JSON.

    Parameters
    ----------
    content : bytes, pandas.DataFrame, or what JSON can hold

    Returns
    -------
    str
    """
    if hasattr(content, "columns"):
        content = table_bytes(content)
    if not isinstance(content, bytes):
        content = canonical(content).encode("ascii")
    return hashlib.sha256(content).hexdigest()


def canonical(value):
    """Write a plain value as JSON with sorted keys, ASCII only.

    Parameters
    ----------
    value : what JSON can hold

    Returns
    -------
    str
    """
    return json.dumps(value, sort_keys=True, ensure_ascii=True, separators=(",", ":"))


def plain(value):
    """Turn a parameter of a plot function into what a passport can hold.

    Parameters
    ----------
    value : object
        A truce becomes its id, name, window and zone; a table its SHA-256; a moment ISO 8601.

    Returns
    -------
    str, int, float, bool, list, dict or None
    """
    if value is None or isinstance(value, (str, bool, int)):
        return value
    if isinstance(value, float):
        return value if value == value and abs(value) != float("inf") else str(value)
    if hasattr(value, "ceasefire"):
        return {
            "truce": value.ceasefire,
            "name": value.name,
            "start": value.start.isoformat(),
            "end": value.end.isoformat(),
            "tz": value.tz,
        }
    if hasattr(value, "columns"):
        return {"sha256": digest(value)}
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if hasattr(value, "to_dict"):
        value = value.to_dict()
    if isinstance(value, dict):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, (set, frozenset)):
        value = sorted(value)
    return [plain(one) for one in value]
