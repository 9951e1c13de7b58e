"""The tables that figures draw: checks of their columns, their rows, who counts whose conduct."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.schema import Note
from analysis.words.findings import is_sure
from analysis.words.numbers import is_missing

Row = Mapping[Any, Any]
# pandas' stubs take a filtered frame for a column: inside figures frames are not checked
Frame = Any
Series = Mapping[tuple, Frame]
ACTS = ("reporter", "accused", "sector", "category")
COMPARISON = (
    *ACTS,
    "start",
    "end",
    "count_low",
    "count_high",
    "exposure_h",
    "expected",
    "expected_low",
    "expected_high",
    "ratio",
    "low",
    "high",
    "p",
    "p_holm",
    "verdict",
    "grade",
    "per",
    "whole_days",
    "notes",
    "statements",
)
_JUDGED = ("fewer", "more", "not_told_apart")
_CLEAR = ("fewer", "more")


def need(table: pd.DataFrame, columns: Iterable[str], what: str) -> None:
    """Check that a table has the columns that a figure draws.

    Parameters
    ----------
    table : pandas.DataFrame
    columns : iterable of str
    what : str
        Name of the figure, for the message.

    Raises
    ------
    ValueError
        Naming the missing columns and those that the table has; or the row that does not say whose
        count it is, of what.
    """
    missing = [name for name in columns if name not in table.columns]
    if missing:
        has = ", ".join(map(str, table.columns)) or "none"
        raise ValueError(f"{what} needs the columns {', '.join(missing)}; the table has: {has}")
    for name in (name for name in ACTS if name in columns):
        unsaid = table[name].isna().to_numpy()
        if unsaid.any():
            row = table.index[unsaid.argmax()]
            raise ValueError(
                f"{what}: the row with index {row!r} has no {name}; every row needs a {name}"
            )


def records(table: pd.DataFrame) -> list[Row]:
    """Return the rows of a table as mappings; notes read from a passport are notes again.

    Parameters
    ----------
    table : pandas.DataFrame

    Returns
    -------
    list of mapping
    """
    out: list[Any] = list(table.to_dict("records"))
    for row in out:
        for name in ("notes", "statements"):
            if name in row:
                row[name] = _as_list(row[name])
        if "notes" in row:
            row["notes"] = [Note.parse(text) for text in row["notes"]]
    return out


def _as_list(value: Any) -> list[str]:
    if isinstance(value, (list, tuple)):
        return [str(part) for part in value]
    if is_missing(value) or value == "":
        return []
    # a semicolon in the brackets of a note is of its value
    return re.split(r";(?![^()]*\))", str(value))


def parties_of(table: pd.DataFrame, parties: Sequence[str] = ()) -> list[str]:
    """Return the ids that colours are given out by.

    Parameters
    ----------
    table : pandas.DataFrame
        With reporter and accused.
    parties : sequence of str
        All parties of a report in order, so that each looks the same in every figure of it.

    Returns
    -------
    list of str
        Those passed, then those of the table sorted by id: who is accused before who only counts.
    """
    accused, reporters = sorted(set(table["accused"])), sorted(set(table["reporter"]))
    return list(dict.fromkeys([*parties, *accused, *reporters]))


def account_of(row: Row) -> tuple[str, str]:
    """Return who counts and whose conduct, as ids.

    Parameters
    ----------
    row : mapping

    Returns
    -------
    (str, str)
    """
    return row["reporter"], row["accused"]


def by_series(table: pd.DataFrame) -> Series:
    """Part a table by who counts whose conduct, where, and which acts.

    Parameters
    ----------
    table : pandas.DataFrame

    Returns
    -------
    dict of tuple to pandas.DataFrame
        Rows in their order, by the values of ``ACTS``.
    """
    return dict(iter(table.groupby(list(ACTS), sort=False)))


def fill_of(row: Row) -> str:
    """Return how the mark of a row is filled, by how sure its verdict is.

    Parameters
    ----------
    row : mapping
        With verdict; a row that has no grade is judged by its verdict alone.

    Returns
    -------
    str
        "full", "left" (its left half: clear by itself, but not beyond doubt) or "none".
    """
    if row["verdict"] not in _CLEAR:
        return "none"
    return "full" if not is_graded(row) or is_sure(row) else "left"


def is_graded(row: Row) -> bool:
    """Tell whether a row is one of a family of comparisons, and says how sure it is among them.

    Parameters
    ----------
    row : mapping

    Returns
    -------
    bool
    """
    return "grade" in row and "p_holm" in row


def kept(table: pd.DataFrame, names: Iterable[str]) -> pd.DataFrame:
    """Return those of some columns that a table has.

    Parameters
    ----------
    table : pandas.DataFrame
    names : iterable of str

    Returns
    -------
    pandas.DataFrame
    """
    out: Frame = table[[name for name in names if name in table.columns]]
    return out
