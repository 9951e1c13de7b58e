"""From statements to one consistent account: every statement once, every count with its bounds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from analysis import schema
from analysis.conflict import Conflict
from analysis.reconciliation.choice import OTHER, RANKS, Choice, choose, superseded
from analysis.reconciliation.codes import ALWAYS, NEVER, Bools, Floats, Ints, dense, ticks
from analysis.reconciliation.network import Network, Settled
from analysis.reconciliation.readings import other_readings
from analysis.reconciliation.relations import Relations
from analysis.reconciliation.window import REASONS, STATED, Window
from analysis.vocabulary import qualifier_bounds

KEY = ("reporter", "accused", "category", "sector")
NEEDED = ("statement_id", *KEY, "start", "end", "value", "qualifier", "source")
OPTIONAL = {
    "speaker": schema.TEXT,
    "subset_of": schema.TEXT,
    "cumulative_from": schema.TIME,
    "reading": schema.TEXT,
    "ceasefire": schema.TEXT,
    "published": schema.TIME,
    "publisher": schema.TEXT,
    "source_kind": schema.TEXT,
}
# why a statement is in no count; the first are those of its window
UNUSED = (*REASONS, "no_number", "reading_not_chosen")
_NO_NUMBER, _OTHER_READING = UNUSED.index("no_number"), UNUSED.index("reading_not_chosen")


@dataclass(frozen=True, slots=True)
class Account:
    """An account of statements.

    Attributes
    ----------
    said : pandas.DataFrame
        The statements in order, with every column there is.
    conflict : Conflict
    window : Window
    low, high : numpy.ndarray of float64, shape (n,)
        What each statement allows: infinite where open, NaN where there is no number.
    unused : numpy.ndarray of int8, shape (n,)
        Position in ``UNUSED``; 0 for statements that belong to a count.
    publisher : numpy.ndarray of int64, shape (n,)
    relations : Relations
    links : pandas.DataFrame
        Columns row, count, aside (it contradicts the count), replaced (by its own publisher).
    counts : pandas.DataFrame
        Columns pair, sector, category, start, end, hours, row (first statement), low, high, rule,
        reported_low, reported_high.
    settled : Settled
    """

    said: pd.DataFrame
    conflict: Conflict
    window: Window
    low: Floats
    high: Floats
    unused: Ints
    publisher: Ints
    relations: Relations
    links: pd.DataFrame
    counts: pd.DataFrame
    settled: Settled

    @classmethod
    def of(
        cls,
        statements: pd.DataFrame,
        conflict: Conflict,
        readings: str | Sequence[str] | None,
        conventions: Mapping[str, Any] | None,
    ) -> "Account":
        """Draw the account.

        Parameters
        ----------
        statements : pandas.DataFrame
        conflict : Conflict
        readings : str or sequence of str, optional
        conventions : mapping, optional

        Returns
        -------
        Account
        """
        said = in_order(statements)
        window = Window.of(said, conflict.truces)
        low, high = _bounds(said, conventions)
        unused = _unused(window, low, other_readings(said, readings))
        outlets = said["publisher"].where(said["publisher"].notna(), said["source"])
        publisher, _ = dense(outlets)
        relations, codes = _coded(said, conflict)
        links, counts = _counts(codes, window, unused)
        links, choice = _chosen(said, links, window, low, high, publisher, len(counts))
        counts = counts.assign(
            low=choice.low,
            high=choice.high,
            rule=choice.rule,
            reported_low=choice.reported_low,
            reported_high=choice.reported_high,
        )
        speaking = links[~links["aside"] & ~links["replaced"]]
        worded = _worded(said, speaking, relations)
        running = _running(said, speaking, len(counts))
        settled = Network.of(counts, worded, running, relations).settle()
        return cls(
            said,
            conflict,
            window,
            low,
            high,
            unused,
            publisher,
            relations,
            links,
            counts,
            settled,
        )

    @property
    def speaking(self) -> pd.DataFrame:
        """Links of the statements that neither stand aside nor were replaced."""
        return self.links[~self.links["aside"] & ~self.links["replaced"]]


def in_order(statements: pd.DataFrame) -> pd.DataFrame:
    """Return the statements by their id, with every column: the order of rows must not matter.

    Parameters
    ----------
    statements : pandas.DataFrame

    Returns
    -------
    pandas.DataFrame

    Raises
    ------
    ValueError
        If a column is missing, a cell that is needed is empty or an id stands twice.
    """
    for name in NEEDED:
        if name not in statements.columns:
            expected = ", ".join((*NEEDED, *OPTIONAL))
            raise ValueError(f"statements: column {name!r} is missing; expected {expected}")
    for name in ("statement_id", *KEY):
        empty = statements[name].isna()
        if empty.any():
            row = empty.idxmax()
            raise ValueError(f"statements, column {name}: row {row} is empty; expected a value")
    lacking = [name for name in OPTIONAL if name not in statements.columns]
    empty_columns = {name: _empty(OPTIONAL[name], statements.index) for name in lacking}
    out = statements.assign(**empty_columns)
    out = out.sort_values("statement_id", ignore_index=True)
    twice = out["statement_id"].duplicated()
    if twice.any():
        double = out.loc[twice, "statement_id"].iloc[0]
        raise ValueError(f"statements: statement_id {double!r} stands twice; expected each id once")
    return out


def _empty(dtype: str, index: pd.Index) -> pd.Series:
    return pd.Series(None, index=index, dtype="object").astype(dtype)


def _bounds(said: pd.DataFrame, conventions: Mapping[str, Any] | None) -> tuple[Floats, Floats]:
    low, high = qualifier_bounds(said["value"], said["qualifier"], conventions)
    lowest = low.to_numpy(dtype="float64", na_value=np.nan)
    return lowest, high.to_numpy(dtype="float64", na_value=np.inf)


def _unused(window: Window, low: Floats, other_reading: Bools) -> Ints:
    unused = np.where(np.isnan(low), _NO_NUMBER, window.reason)
    return np.where(other_reading, _OTHER_READING, unused).astype(np.int8)


def _coded(said: pd.DataFrame, conflict: Conflict) -> tuple[Relations, pd.DataFrame]:
    """Relations among what is spoken of, and the codes of each statement."""
    sector, sectors = pd.factorize(said["sector"])
    category, categories = pd.factorize(said["category"])
    wholes = said["subset_of"].dropna().unique()
    relations = Relations.of([*categories, *wholes], sectors, conflict)
    codes = {
        "pair": dense(said["reporter"], said["accused"])[0],
        "sector": relations.sectors.get_indexer(sectors)[sector],
        "category": relations.categories.get_indexer(categories)[category],
    }
    return relations, pd.DataFrame(codes)


def _counts(codes: pd.DataFrame, window: Window, unused: Ints) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Which statement belongs to which count, and the counts."""
    row = np.flatnonzero(unused == 0)
    start, end, hours = window.start[row], window.end[row], window.hours[row]
    what = codes.iloc[row].reset_index(drop=True)
    columns = (what["pair"], start, end, hours, what["sector"], what["category"])
    count, first = dense(*columns)
    counts = what.iloc[first].reset_index(drop=True)
    counts = counts.assign(start=start[first], end=end[first], hours=hours[first], row=row[first])
    return pd.DataFrame({"row": row, "count": count}), counts


def _chosen(
    said: pd.DataFrame,
    links: pd.DataFrame,
    window: Window,
    low: Floats,
    high: Floats,
    publisher: Ints,
    n_counts: int,
) -> tuple[pd.DataFrame, Choice]:
    """Which statements stand aside or were replaced, and the bounds that the others give."""
    row, count = links["row"].to_numpy(), links["count"].to_numpy()
    low, high, publisher = low[row], high[row], publisher[row]
    moment = ticks(said["published"])[row]
    published = np.where(moment == NEVER, ALWAYS, moment)
    # a total without an end that grows from one publication to the next is not a revision
    revisable = window.hours[row] == STATED
    replaced = superseded(
        count,
        low,
        high,
        publisher=publisher,
        speaker=dense(said["speaker"].array.take(row))[0],
        published=np.where(revisable, published, ALWAYS),
    )
    rank = said["source_kind"].map(RANKS).fillna(OTHER).to_numpy(dtype=np.int64)[row]
    live = np.flatnonzero(~replaced)
    choice = choose(
        count[live],
        low[live],
        high[live],
        rank=rank[live],
        publisher=publisher[live],
        published=published[live],
        n_counts=n_counts,
    )
    aside = np.zeros(len(row), dtype=bool)
    aside[live] = choice.aside
    return links.assign(aside=aside, replaced=replaced), choice


def _worded(said: pd.DataFrame, speaking: pd.DataFrame, relations: Relations) -> pd.DataFrame:
    """Which count was worded as a part of which category, each pair once."""
    code, names = pd.factorize(said["subset_of"])
    name = code[speaking["row"].to_numpy()]
    worded = name >= 0
    whole = relations.categories.get_indexer(names)[name[worded]]
    table = pd.DataFrame({"count": speaking["count"].to_numpy()[worded], "whole": whole})
    return table.drop_duplicates(ignore_index=True)


def _running(said: pd.DataFrame, speaking: pd.DataFrame, n_counts: int) -> Bools:
    """Which counts are running totals."""
    since = said["cumulative_from"].notna().to_numpy()[speaking["row"].to_numpy()]
    running = np.zeros(n_counts, dtype=bool)
    running[speaking["count"].to_numpy()[since]] = True
    return running
