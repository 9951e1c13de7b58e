"""From statements to one consistent account: every statement once, every count with its bounds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from analysis import schema
from analysis.conflict import Conflict
from analysis.reconciliation.choice import OTHER, RANKS, Choice, choose, superseded
from analysis.reconciliation.codes import (
    ALWAYS,
    NEVER,
    Bools,
    Columns,
    Floats,
    Ints,
    dense,
    ticks,
    unmarked,
)
from analysis.reconciliation.grid import Counts
from analysis.reconciliation.network import Network, Settled
from analysis.reconciliation.parts import Worded
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
_NO_NUMBER = UNUSED.index("no_number")
OTHER_READING = UNUSED.index("reading_not_chosen")


@dataclass(frozen=True, slots=True)
class Said(Columns):
    """What each statement says, as numbers.

    Attributes
    ----------
    pair, sector, category : numpy.ndarray of int64, shape (n,)
        Codes of the parties, the sector and the category.
    start, end, hours : numpy.ndarray, shape (n,)
        See ``Window``.
    low, high : numpy.ndarray of float64, shape (n,)
        What the number allows: infinite where open, NaN where there is none.
    publisher, speaker : numpy.ndarray of int64, shape (n,)
    rank : numpy.ndarray of int64, shape (n,)
        How near the source is to the speaker.
    published : numpy.ndarray of int64, shape (n,)
        Microseconds; the highest int64 where not known.
    unused : numpy.ndarray of int8, shape (n,)
        Position in ``UNUSED``; 0 for statements that belong to a count.
    """

    pair: Ints
    sector: Ints
    category: Ints
    start: Ints
    end: Ints
    hours: Ints
    low: Floats
    high: Floats
    publisher: Ints
    speaker: Ints
    rank: Ints
    published: Ints
    unused: Ints


@dataclass(frozen=True, slots=True)
class Links(Columns):
    """Which statement (row) belongs to which count.

    Attributes
    ----------
    row, count : numpy.ndarray of int64, shape (m,)
    aside : numpy.ndarray of bool, shape (m,)
        The statement contradicts the count.
    replaced : numpy.ndarray of bool, shape (m,)
        Its own publisher gave another number later.
    """

    row: Ints
    count: Ints
    aside: Bools
    replaced: Bools

    @property
    def speaking(self) -> "Links":
        """Links of the statements that neither stand aside nor were replaced."""
        return self.take(~self.aside & ~self.replaced)


@dataclass(frozen=True, slots=True)
class Account:
    """An account of statements.

    Attributes
    ----------
    statements : pandas.DataFrame
        In order, with every column there is.
    conflict : Conflict
    relations : Relations
    said : Said
    links : Links
    choice : Choice
    counts : Counts
    settled : Settled
    """

    statements: pd.DataFrame
    conflict: Conflict
    relations: Relations
    said: Said
    links: Links
    choice: Choice
    counts: Counts
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
        statements = in_order(statements)
        sector, sectors = pd.factorize(statements["sector"])
        category, categories = pd.factorize(statements["category"])
        wholes = statements["subset_of"].dropna().unique()
        relations = Relations.of(
            [*categories, *wholes],
            sectors,
            conflict,
        )
        sector = relations.sectors.get_indexer(sectors)[sector]
        category = relations.categories.get_indexer(categories)[category]
        window = Window.of(statements, conflict.truces)
        said = _said(statements, sector, category, window, conventions)
        said = _without_other_readings(said, other_readings(statements, readings))
        counts, row, count = _counts(said)
        links, choice = _chosen(
            said,
            row,
            count,
            len(counts),
        )
        counts = replace(counts, low=choice.low, high=choice.high)
        speaking = links.speaking
        worded = _worded(statements, speaking, relations)
        running = _running(statements, speaking, len(counts))
        settled = Network.of(counts, worded, running, relations).settle()
        return cls(statements, conflict, relations, said, links, choice, counts, settled)


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
        missing = statements[name].isna()
        empty = np.flatnonzero(missing)
        if len(empty):
            raise ValueError(
                f"statements, column {name}: row {empty[0]} is empty; expected a value"
            )
    lacking = [name for name in OPTIONAL if name not in statements.columns]
    empty_columns = {name: _empty(OPTIONAL[name], statements.index) for name in lacking}
    out = statements.assign(**empty_columns)
    out = out.sort_values("statement_id", ignore_index=True)
    twice = np.flatnonzero(out["statement_id"].duplicated())
    if len(twice):
        double = out["statement_id"].iloc[twice[0]]
        raise ValueError(f"statements: statement_id {double!r} stands twice; expected each id once")
    return out


def _empty(dtype: str, index: pd.Index) -> pd.Series:
    return pd.Series(None, index=index, dtype="object").astype(dtype)


def _said(
    statements: pd.DataFrame,
    sector: Ints,
    category: Ints,
    window: Window,
    conventions: Mapping[str, Any] | None,
) -> Said:
    pair, _ = dense(statements["reporter"], statements["accused"])
    value = statements["value"]
    qualifier = statements["qualifier"]
    low, high = qualifier_bounds(value, qualifier, conventions)
    lowest = low.to_numpy(dtype="float64", na_value=np.nan)
    highest = high.to_numpy(dtype="float64", na_value=np.inf)
    publisher = statements["publisher"]
    outlet, _ = dense(publisher.where(publisher.notna(), statements["source"]))
    speaker, _ = dense(statements["speaker"])
    source, kinds = pd.factorize(statements["source_kind"])
    ranks = [RANKS.get(name, OTHER) for name in kinds]
    # the last rank is that of sources whose kind is not known
    rank = np.array([*ranks, OTHER])[source]
    moment = ticks(statements["published"])
    published = np.where(moment == NEVER, ALWAYS, moment)
    unused = np.where(
        np.isnan(lowest),
        _NO_NUMBER,
        window.reason,
    )
    return Said(
        pair,
        sector,
        category,
        window.start,
        window.end,
        window.hours,
        lowest,
        highest,
        outlet,
        speaker,
        rank,
        published,
        unused.astype(np.int8),
    )


def _without_other_readings(said: Said, other: Bools) -> Said:
    return replace(said, unused=np.where(other, OTHER_READING, said.unused))


def _counts(said: Said) -> tuple[Counts, Ints, Ints]:
    """The counts that statements speak of, and which statement (row) belongs to which."""
    row = np.flatnonzero(said.unused == 0)
    usable = said.take(row)
    window = (usable.start, usable.end, usable.hours)
    count, first = dense(
        usable.pair,
        *window,
        usable.sector,
        usable.category,
    )
    heads = usable.take(first)
    counts = Counts(
        heads.pair,
        heads.sector,
        heads.category,
        heads.start,
        heads.end,
        heads.hours,
        row[first],
        heads.low,
        heads.high,
    )
    return counts, row, count


def _chosen(said: Said, row: Ints, count: Ints, n_counts: int) -> tuple[Links, Choice]:
    """Which statements stand aside or were replaced, and the bounds that the others give."""
    usable = said.take(row)
    # a total without an end that grows from one publication to the next is not a revision
    revisable = usable.hours == STATED
    replaced = superseded(
        count,
        usable.low,
        usable.high,
        publisher=usable.publisher,
        speaker=usable.speaker,
        published=np.where(revisable, usable.published, ALWAYS),
    )
    live = np.flatnonzero(~replaced)
    standing = usable.take(live)
    choice = choose(
        count[live],
        standing.low,
        standing.high,
        rank=standing.rank,
        publisher=standing.publisher,
        published=standing.published,
        n_counts=n_counts,
    )
    aside = unmarked(row)
    aside[live] = choice.aside
    return Links(row, count, aside, replaced), choice


def _worded(statements: pd.DataFrame, speaking: Links, relations: Relations) -> Worded:
    """Which count was worded as a part of which category, each pair once."""
    code, names = pd.factorize(statements["subset_of"])
    name = code[speaking.row]
    worded = np.flatnonzero(name >= 0)
    category = relations.categories.get_indexer(names)
    pairs = Worded(speaking.count[worded], category[name[worded]])
    _, once = dense(pairs.count, pairs.category)
    return pairs.take(once)


def _running(statements: pd.DataFrame, speaking: Links, n_counts: int) -> Bools:
    """Which counts are running totals."""
    since = statements["cumulative_from"].notna()
    from_moment = since.to_numpy()[speaking.row]
    running = np.zeros(n_counts, dtype=bool)
    running[speaking.count[from_moment]] = True
    return running
