"""Frames made to fit the tables, and what is said where they do not."""

from functools import cache
from typing import TYPE_CHECKING, Any

from analysis.schema.tables import SERIES, Column, Table

if TYPE_CHECKING:
    import pandas as pd
    from pandera.errors import SchemaError
    from pandera.pandas import DataFrameSchema


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
    typed = {column.name: frame[column.name].astype(column.dtype) for column in table.columns}
    out = pd.DataFrame(typed).reset_index(drop=True)
    from pandera.errors import SchemaError

    try:
        _pandera(table).validate(out, lazy=False)
    except SchemaError as error:
        raise ValueError(_explain(error, table)) from None
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


@cache
def _pandera(table: Table) -> "DataFrameSchema":
    import pandera.pandas as pa

    columns = {column.name: _pandera_column(column) for column in table.columns}
    checks = []
    if {"low", "high"} <= set(columns):
        checks.append(pa.Check(_low_first, error="low is at most high"))
    if {"start", "end"} <= set(columns):
        checks.append(pa.Check(_start_first, error="start is before end"))
    unique = list(table.key) or None
    return pa.DataFrameSchema(columns, checks=checks, unique=unique, strict=True)


def _pandera_column(column: Column) -> Any:
    import pandera.pandas as pa

    among = [pa.Check.isin(column.among)] if column.among else None
    return pa.Column(None, nullable=not column.required, checks=among)


def _low_first(table: "pd.DataFrame") -> "pd.Series":
    return ~(table["low"] > table["high"]).fillna(False)


def _start_first(table: "pd.DataFrame") -> "pd.Series":
    return ~(table["start"] >= table["end"])


def _explain(error: "SchemaError", table: Table) -> str:
    where = ""
    cases = getattr(error, "failure_cases", None)
    if cases is not None and hasattr(cases, "iloc") and len(cases):
        first = cases.iloc[0]
        where = f", row {first.get('index')}, value {first.get('failure_case')!r}"
    column = getattr(getattr(error, "schema", None), "name", None) or ", ".join(table.key)
    expected = getattr(error, "check", "")
    return f"table {table.name}, column {column}{where}: expected {expected}"
