"""Tables as a figure draws them, and as it carries them in its file to be drawn again."""

import base64
import bz2
import io
from typing import Any

import pandas as pd

from analysis.style.parts import digest, table_bytes

_DIGITS = 12  # significant: as many as the CSV beside a figure has
# a figure has at most some thousand rows: more is not unpacked
_MOST_BYTES = 16_000_000
_MOST_PACKED = 8_000_000
_LIST = ";"


def as_drawn(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table with the numbers that its CSV has: a processor's own last bits are cut off.

    Parameters
    ----------
    table : pandas.DataFrame

    Returns
    -------
    pandas.DataFrame
        A copy. Lists become texts joined by semicolons; other columns than floats are as they were.
    """
    out = table.copy()
    for name in out.columns:
        column = out[name]
        if pd.api.types.is_object_dtype(column.dtype):
            out[name] = column.map(_as_text).convert_dtypes()
        if pd.api.types.is_float_dtype(out[name].dtype):
            out[name] = _shortened(out[name])
    return out


def _as_text(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return _LIST.join(map(str, value))
    return value


def _shortened(column: pd.Series) -> pd.Series:
    values = column.to_numpy(dtype="float64", na_value=float("nan"))
    short = [float(f"{value:.{_DIGITS}g}") for value in values]
    return pd.Series(short, index=column.index, dtype=column.dtype)


def pack_table(table: pd.DataFrame) -> dict[str, str]:
    """Pack a table into what a passport can hold.

    Parameters
    ----------
    table : pandas.DataFrame

    Returns
    -------
    dict
        ``sha256`` and ``csv`` (of the table as CSV; packed by bzip2, whose output is the same
        everywhere, in base 64), and ``kinds``, a letter a column: z (time in UTC), t (time without
        a zone), f(loat), i(nteger), b(oolean), s(tring).
    """
    content = table_bytes(table)
    packed = base64.b64encode(bz2.compress(content)).decode("ascii")
    kinds = "".join(_kind(table[name].dtype) for name in table.columns)
    return {"sha256": digest(content), "csv": packed, "kinds": kinds}


def unpack_table(packed: dict[str, str]) -> pd.DataFrame:
    """Return the table that was packed.

    Parameters
    ----------
    packed : dict
        From ``pack_table``.

    Returns
    -------
    pandas.DataFrame
        An empty text is a missing one.

    Raises
    ------
    ValueError
        If the content is not that of its SHA-256, or unpacks to more than a figure ever holds.
    """
    content = _unpacked(packed)
    if digest(content) != packed["sha256"]:
        raise ValueError(
            "the table in the passport is not the one of its SHA-256: it was edited since"
        )
    table = pd.read_csv(
        io.BytesIO(content), dtype=str, na_values=[""], keep_default_na=False, lineterminator="\n"
    )
    columns = zip(table.columns, packed["kinds"], strict=True)
    return pd.DataFrame({name: _restored(table[name], kind) for name, kind in columns})


def _unpacked(packed: dict[str, str]) -> bytes:
    """Unpack no more than a table of a figure can have."""
    text = packed.get("csv")
    if not isinstance(text, str) or len(text) > _MOST_PACKED:
        raise ValueError("the table in the passport is larger than a figure's, or is none")
    reader = bz2.BZ2Decompressor()
    try:
        content = reader.decompress(base64.b64decode(text, validate=True), _MOST_BYTES)
    except (OSError, ValueError) as error:
        raise ValueError(f"the table in the passport can't be unpacked: {error}") from None
    if not reader.eof:
        raise ValueError(
            f"the table in the passport unpacks to more than {_MOST_BYTES:,} bytes, or breaks off"
        )
    return content


def _kind(dtype: Any) -> str:
    if isinstance(dtype, pd.DatetimeTZDtype):
        return "z"
    tests = {
        "t": pd.api.types.is_datetime64_any_dtype,
        "b": pd.api.types.is_bool_dtype,
        "i": pd.api.types.is_integer_dtype,
        "f": pd.api.types.is_float_dtype,
    }
    return next((letter for letter, test in tests.items() if test(dtype)), "s")


def _restored(column: pd.Series, kind: str) -> pd.Series:
    if kind == "z":
        return pd.to_datetime(column, format="ISO8601", utc=True).astype("datetime64[us, UTC]")
    if kind == "t":
        return pd.to_datetime(column, format="ISO8601").astype("datetime64[us]")
    if kind == "b":
        return column.map({"True": True, "False": False}).astype("boolean")
    return column.astype({"i": "Int64", "f": "float64", "s": "str"}[kind])
