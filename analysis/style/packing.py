"""Tables as a figure draws them, and as it carries them inside its file so that it can be drawn again."""

from analysis.style.parts import digest, table_bytes

_DIGITS = 12  # significant: as many as the CSV beside a figure has


def as_drawn(table):
    """Return a table with the numbers that its CSV has: what the last bits of a processor make of them is cut off.

    Parameters
    ----------
    table : pandas.DataFrame

    Returns
    -------
    pandas.DataFrame
        A copy; columns of other kinds than floats are as they were.
    """
    import pandas as pd

    out = table.copy()
    for name in out.columns:
        if pd.api.types.is_object_dtype(out[name].dtype):
            # drawn, and carried, as what it holds
            out[name] = out[name].convert_dtypes()
        if pd.api.types.is_float_dtype(out[name].dtype):
            short = [
                float(f"{value:.{_DIGITS}g}")
                for value in out[name].to_numpy(dtype="float64", na_value=float("nan"))
            ]
            out[name] = pd.Series(short, index=out.index, dtype=out[name].dtype)
    return out


def pack_table(table):
    """Pack a table into what a passport can hold.

    Parameters
    ----------
    table : pandas.DataFrame

    Returns
    -------
    dict
        ``sha256`` and ``csv`` (of the table as CSV; packed by bzip2, whose output is the same everywhere, in base 64), and
        ``kinds``, a letter a column: z (time in UTC), t (time without a zone), f(loat), i(nteger), b(oolean), s(tring).
    """
    import base64
    import bz2

    content = table_bytes(table)
    return {
        "sha256": digest(content),
        "csv": base64.b64encode(bz2.compress(content)).decode("ascii"),
        "kinds": "".join(_kind(table[name].dtype) for name in table.columns),
    }


def unpack_table(packed):
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
        If the content is not that of its SHA-256.
    """
    import base64
    import bz2
    import io

    import pandas as pd

    content = bz2.decompress(base64.b64decode(packed["csv"]))
    if digest(content) != packed["sha256"]:
        raise ValueError(
            "the table in the passport is not the one of its SHA-256: it was edited since"
        )
    table = pd.read_csv(
        io.BytesIO(content), dtype=str, na_values=[""], keep_default_na=False, lineterminator="\n"
    )
    return pd.DataFrame(
        {
            name: _restored(table[name], kind)
            for name, kind in zip(table.columns, packed["kinds"], strict=True)
        }
    )


def _kind(dtype):
    import pandas as pd

    tests = {
        "z": lambda d: isinstance(d, pd.DatetimeTZDtype),
        "t": pd.api.types.is_datetime64_any_dtype,
        "b": pd.api.types.is_bool_dtype,
        "i": pd.api.types.is_integer_dtype,
        "f": pd.api.types.is_float_dtype,
    }
    return next((letter for letter, test in tests.items() if test(dtype)), "s")


def _restored(column, kind):
    import pandas as pd

    if kind in "zt":
        return pd.to_datetime(column, format="ISO8601", utc=kind == "z").astype(
            "datetime64[us, UTC]" if kind == "z" else "datetime64[us]"
        )
    if kind == "b":
        return column.map({"True": True, "False": False}).astype("boolean")
    return column.astype({"i": "Int64", "f": "float64", "s": "str"}[kind])
