"""``reconcile``: the way from statements to the account, step by step."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from analysis import schema
from analysis.conflict import Conflict, Names, Sectors
from analysis.reconciliation.book import Book
from analysis.reconciliation.choice import AGENCY, OTHER, OWN, choose, superseded
from analysis.reconciliation.codes import NOWHEN, dense, ticks
from analysis.reconciliation.network import settle
from analysis.reconciliation.readings import other_readings
from analysis.reconciliation.tables import conflict_table, count_table, decision_table
from analysis.reconciliation.windows import place
from analysis.vocabulary import qualifier_bounds

_NEEDED = (
    "statement_id",
    "reporter",
    "accused",
    "category",
    "sector",
    "start",
    "end",
    "value",
    "qualifier",
    "source",
)
_OPTIONAL = {
    "speaker": schema.TEXT,
    "subset_of": schema.TEXT,
    "cumulative_from": schema.TIME,
    "reading": schema.TEXT,
    "ceasefire": schema.TEXT,
    "published": schema.TIME,
    "publisher": schema.TEXT,
    "source_kind": schema.TEXT,
}
_RANK = {"own": OWN, "agency": AGENCY}


def reconcile(
    data: Any,
    *,
    conflict: Conflict | None = None,
    readings: str | Sequence[str] | None = None,
    conventions: Mapping[str, tuple] | None = None,
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
        If a column is missing, a statement_id stands twice, a qualifier has no convention or a
        reading is not there.
    """
    statements, conflict = _taken(data, conflict)
    said = _in_order(statements)
    rows = place(said, conflict.truces)
    low, high = qualifier_bounds(said["value"], said["qualifier"], conventions)
    rows["low"] = low.to_numpy(dtype="float64", na_value=np.nan)
    rows["high"] = high.to_numpy(dtype="float64", na_value=np.inf)
    # 'nearly 5' leaves no whole number between 4.5 and 4: the upper end, which is below the number said, holds
    rows["low"] = np.where(rows["low"] > rows["high"], rows["high"], rows["low"])
    rows["other"] = other_readings(said, readings)
    rows["reason"] = rows["reason"].where(rows["low"].notna(), "no_number")
    publisher = said["publisher"].where(said["publisher"].notna(), said["source"])
    rows["publisher"] = dense(publisher)[0]
    rows["rank"] = said["source_kind"].map(_RANK).fillna(OTHER).astype("int64").to_numpy()
    published = ticks(said["published"])
    rows["published"] = np.where(published == NOWHEN, np.iinfo(np.int64).max, published)

    usable = np.flatnonzero((rows["reason"] == "").to_numpy() & ~rows["other"].to_numpy())
    part = rows.iloc[usable].reset_index(drop=True)
    names = said.iloc[usable]
    who, sector, category = (
        dense(names["reporter"], names["accused"])[0],
        dense(names["sector"])[0],
        dense(names["category"])[0],
    )
    node, first = dense(who, part["start"], part["end"], part["loose"], sector, category)
    nodes = (
        part.iloc[first][["start", "end", "loose"]]
        .reset_index(drop=True)
        .assign(who=who[first], place=sector[first], kind=category[first])
    )
    for name in ("reporter", "accused", "sector", "category"):
        nodes[name] = names[name].array.take(first)

    speaker = dense(names["speaker"])[0]
    arrays = {
        name: part[name].to_numpy()
        for name in ("low", "high", "rank", "publisher", "published", "loose")
    }
    # a total without an end that grows from one publication to the next is not a revision
    old = superseded(
        node,
        arrays["low"],
        arrays["high"],
        publisher=arrays["publisher"],
        speaker=speaker,
        published=np.where(arrays["loose"] == 0, arrays["published"], np.iinfo(np.int64).max),
    )
    live = np.flatnonzero(~old)
    choice = choose(
        node[live],
        arrays["low"][live],
        arrays["high"][live],
        rank=arrays["rank"][live],
        publisher=arrays["publisher"][live],
        published=arrays["published"][live],
        n_keys=len(nodes),
    )
    aside = np.zeros(len(part), dtype=bool)
    aside[live] = choice.aside
    nodes = nodes.assign(
        low=choice.low,
        high=choice.high,
        rule=choice.rule,
        reported_low=choice.reported_low,
        reported_high=choice.reported_high,
    )
    links = pd.DataFrame({"row": usable, "node": node, "aside": aside, "old": old})
    speaks = links[~links["aside"] & ~links["old"]]
    settled = settle(nodes, _worded(speaks, said), _running(speaks, said, len(nodes)), conflict)

    counts = count_table(nodes, settled, links, rows, said, tz=conflict.tz)
    return Book(
        counts=counts.table,
        conflicts=conflict_table(nodes, settled, links, rows, said, counts),
        decisions=decision_table(nodes, links, rows, said, counts),
        conflict=conflict,
        statements=statements,
    )


def _taken(data: Any, conflict: Conflict | None) -> tuple[pd.DataFrame, Conflict]:
    """Return the statements and the conflict of what was passed."""
    if isinstance(data, pd.DataFrame):
        return data, conflict or plain_conflict()
    statements = getattr(data, "statements", None)
    own = getattr(data, "conflict", None)
    if isinstance(data, Book) or not isinstance(statements, pd.DataFrame) or own is None:
        raise TypeError(
            f"reconcile takes what load() returned, or a table of statements; "
            f"got a {type(data).__name__}"
        )
    return statements, conflict or own


def plain_conflict() -> Conflict:
    """Return a conflict in UTC of which nothing is known: no truce, no sector related to another.

    Returns
    -------
    Conflict
    """
    sectors = Sectors(schema.empty(schema.SECTORS), schema.empty(schema.CROSSWALK))
    parties = Names(schema.empty(schema.PARTIES), "party")
    return Conflict("", "", "UTC", ("en",), parties=parties, sectors=sectors, truces={})


def _worded(speaks, said):
    """Which count was worded as a part of which category, each pair once."""
    code, names = pd.factorize(said["subset_of"])
    whole = code[speaks["row"].to_numpy()]
    worded = whole >= 0
    node, whole = speaks["node"].to_numpy()[worded], whole[worded]
    _, first = dense(node, whole)
    return pd.DataFrame(
        {
            "node": node[first],
            "whole": pd.array(names, dtype="str").take(whole[first])
            if len(first)
            else pd.array([], dtype="str"),
        }
    )


def _running(speaks, said, n_nodes):
    out = np.zeros(n_nodes, dtype=bool)
    out[
        speaks["node"].to_numpy()[said["cumulative_from"].iloc[speaks["row"]].notna().to_numpy()]
    ] = True
    return out


def _in_order(statements):
    """The statements by their id, with every column there is: the order of rows must not matter."""
    for name in _NEEDED:
        if name not in statements.columns:
            raise ValueError(
                f"statements: column {name!r} is missing; expected {', '.join((*_NEEDED, *_OPTIONAL))}"
            )
    absent = {
        name: pd.Series(pd.NA, index=statements.index, dtype="object").astype(dtype)
        if dtype == schema.TEXT
        else pd.Series(pd.NaT, index=statements.index).astype(dtype)
        for name, dtype in _OPTIONAL.items()
        if name not in statements.columns
    }
    out = statements.assign(**absent) if absent else statements
    out = out.sort_values("statement_id", ignore_index=True)
    twice = out["statement_id"].duplicated()
    if twice.any():
        raise ValueError(
            f"statements, column statement_id: {out['statement_id'][twice].iloc[0]!r} stands twice; expected each id once"
        )
    return out
