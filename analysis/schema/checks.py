"""Frames made to fit the tables, and what is said where they do not."""

from typing import TYPE_CHECKING, Any

from analysis.schema.tables import SERIES, Column, Table

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd


def empty(table: Table) -> "pd.DataFrame":
    """Return a table of no rows with the right columns and dtypes.

    Parameters
    ----------
    table : Table

    Returns
    -------
    pandas.DataFrame
    """
    import pandas as pd

    return pd.DataFrame(
        {column.name: pd.Series([], dtype=column.dtype) for column in table.columns}
    )


def conform(frame: "pd.DataFrame", table: Table) -> "pd.DataFrame":
    """Give a frame the table's columns, order and dtypes, and check what must hold.

    Parameters
    ----------
    frame : pandas.DataFrame
    table : Table

    Returns
    -------
    pandas.DataFrame
        A new frame; the one passed is left as it is.

    Raises
    ------
    ValueError
        Naming the table, the column, the first row at fault, its value and what was expected.
    """
    import pandas as pd

    missing = [name for name in table.names if name not in frame.columns]
    if missing:
        names = ", ".join(table.names)
        raise ValueError(f"table {table.name}: column {missing[0]!r} is missing; expected {names}")
    typed = {column.name: _typed(frame[column.name], column.dtype) for column in table.columns}
    out = pd.DataFrame(typed).reset_index(drop=True)
    for column in table.columns:
        _check_column(out[column.name], column, table)
    _check_order(out, table)
    _check_key(out, table)
    return out


def series_of(counts: "pd.DataFrame") -> "pd.DataFrame":
    """Return what each count must agree in with another to be compared.

    Parameters
    ----------
    counts : pandas.DataFrame, n rows
        With the columns of ``SERIES``.

    Returns
    -------
    pandas.DataFrame, n rows
        The columns of ``SERIES``. What was added between two running totals is as good as said.
    """
    keys = counts[list(SERIES)].copy()
    keys["origin"] = keys["origin"].replace({"increment": "said"})
    return keys


def _typed(values: "pd.Series", dtype: str) -> "pd.Series":
    return values if values.dtype == dtype else values.astype(dtype)


def _check_column(values: "pd.Series", column: Column, table: Table) -> None:
    """Check that a column is filled where it must be, with what it may hold."""
    if not (column.required or column.among):
        return
    missing = values.isna().to_numpy(dtype=bool)
    if column.required and missing.any():
        raise _wrong(table, values, missing, "a value")
    if not column.among:
        return
    known = values.isin(column.among).to_numpy(dtype=bool)
    unknown = ~known & ~missing
    if unknown.any():
        raise _wrong(table, values, unknown, f"one of {', '.join(column.among)}")


def _check_order(frame: "pd.DataFrame", table: Table) -> None:
    """Check that what is lower or earlier stands first, as far as both are known."""
    if {"low", "high"} <= set(frame.columns):
        over = frame["low"] > frame["high"]
        above = over.fillna(False).to_numpy(dtype=bool)
        if above.any():
            raise _wrong(table, frame["low"], above, "low is at most high")
    if {"start", "end"} <= set(frame.columns):
        late = frame["start"] >= frame["end"]
        backwards = late.to_numpy(dtype=bool)
        if backwards.any():
            raise _wrong(table, frame["start"], backwards, "start is before end")


def _check_key(frame: "pd.DataFrame", table: Table) -> None:
    """Check that no two rows have the same key."""
    if not table.key:
        return
    key = list(table.key)
    again = frame.duplicated(key, keep=False).to_numpy(dtype=bool)
    if again.any():
        told = ", ".join(key)
        raise _wrong(table, frame[key[0]], again, f"no two rows with the same {told}")


def _wrong(table: Table, values: "pd.Series", at_fault: "np.ndarray", expected: str) -> ValueError:
    """Return the error that names the first of the rows at fault."""
    row = int(at_fault.argmax())
    value: Any = values.iloc[row]
    value = value.item() if hasattr(value, "item") else value
    return ValueError(
        f"table {table.name}, column {values.name}, row {row}, value {value!r}: expected {expected}"
    )
