"""``reconcile``: the way from statements to a book."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis import schema
from analysis.conflict import Conflict, Names, Sectors
from analysis.reconciliation.account import Account
from analysis.reconciliation.book import Book
from analysis.reconciliation.counts import counts_table
from analysis.reconciliation.decisions import conflicts_table, decisions_table
from analysis.reconciliation.zeros import with_zeros


def reconcile(
    data: Any,
    *,
    conflict: Conflict | None = None,
    readings: str | Sequence[str] | None = None,
    conventions: Mapping[str, Any] | None = None,
) -> Book:
    """Draw one consistent account from statements.

    Parameters
    ----------
    data : Data or pandas.DataFrame
        What ``load()`` returned, or the statements alone; neither is changed. Columns other than
        statement_id, reporter, accused, category, sector, start, end, value, qualifier and source
        may be missing.
    conflict : Conflict, optional
        Whose clock, sectors, truces and categories hold; that of the data by default. For
        statements alone the default is a conflict in UTC without sectors that relate.
    readings : str or sequence of str, optional
        Labels of alternative readings to take in place of the default one, see ``readings_of``.
    conventions : mapping, optional
        Own bounds of qualifiers, see ``analysis.vocabulary.qualifier_bounds``.

    Returns
    -------
    Book

    Raises
    ------
    TypeError
        If ``data`` is neither.
    ValueError
        If a column is missing or a cell that is needed is empty, a statement_id stands twice, a
        qualifier has no convention or a reading is not there.

    Examples
    --------
    >>> from analysis import load
    >>> book = reconcile(load("line_of_control"))
    >>> book
    Book: 28 counts from 28 of 28 statements; 0 conflicts
    >>> book.counts["reporter"].unique().tolist()
    ['defence_ministry', 'home_ministry', 'officials_not_named']
    """
    statements, conflict, sources = _taken(data, conflict)
    account = Account.of(statements, conflict, readings, conventions)
    counted = counts_table(account)
    return Book(
        counts=with_zeros(account, counted, sources),
        conflicts=conflicts_table(account, counted),
        decisions=decisions_table(account, counted),
        conflict=conflict,
        statements=statements,
    )


def plain_conflict() -> Conflict:
    """Return a conflict in UTC of which nothing is known: no truce, no sector related to another.

    Returns
    -------
    Conflict
    """
    sectors = Sectors(schema.empty(schema.SECTORS), schema.empty(schema.CROSSWALK))
    parties = Names(schema.empty(schema.PARTIES), "party")
    return Conflict(
        "",
        "",
        "UTC",
        ("en",),
        parties=parties,
        sectors=sectors,
        truces={},
    )


def _taken(
    data: Any, conflict: Conflict | None
) -> tuple[pd.DataFrame, Conflict, pd.DataFrame | None]:
    """Return the statements, the conflict and the sources of what was passed."""
    if isinstance(data, pd.DataFrame):
        return data, conflict or plain_conflict(), None
    statements = getattr(data, "statements", None)
    own = getattr(data, "conflict", None)
    if isinstance(data, Book) or not isinstance(statements, pd.DataFrame) or own is None:
        got = type(data).__name__
        raise TypeError(
            f"reconcile takes what load() returned, or a table of statements; got a {got}"
        )
    return statements, conflict or own, getattr(data, "sources", None)
