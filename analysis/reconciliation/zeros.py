"""Sectors that nobody named, and that had no act.

A report that names only sectors with an act says of the others that they had none. That an unnamed
sector is a zero is taken from two things only:

- a total that the named sectors use up: nothing is left for the others (``zero_by_total``);
- a publisher that is known to name every sector with an act (``names_all`` of the source), and did
  not name this one (``zero_by_silence``), unless a total says that something is missing.

A sector is asked about only if the same reporter (by silence: the same publisher) counted the same
acts in it at another time. One that lies in, holds or overlaps a named sector stays unknown.
"""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from analysis import schema
from analysis.reconciliation.account import Account
from analysis.reconciliation.codes import (
    Bools,
    Columns,
    Floats,
    Groups,
    Ints,
    Lookup,
    dense,
    first_of,
    join,
    member,
    stacked,
    unmarked,
)
from analysis.reconciliation.counts import Counted
from analysis.reconciliation.flags import BIT
from analysis.reconciliation.relations import Relations

_ORDER = ["reporter", "accused", "category", "sector", "start", "end", "clock", "origin"]
_YES = ("yes", "true", "1")
# counts that say nothing certain of their hours
_SHAKY = ("end_not_stated", "start_not_stated", "total_falls", "contradicted")


@dataclass(frozen=True, slots=True)
class _Said(Columns):
    """Counts that statements make: row of the table, what they are about, bounds, certainty."""

    row: Ints
    frame: Ints
    series: Ints
    sector: Ints
    low: Floats
    high: Floats
    sure: Bools


@dataclass(frozen=True, slots=True)
class _Zeros(Columns):
    """Sectors without an act: a count of the same parties, acts and hours, and the evidence."""

    count: Ints
    sector: Ints
    evidence: Ints


@dataclass(frozen=True, slots=True)
class _Members(Columns):
    """Counts of sectors and the counts of the sectors around them."""

    part: Ints
    whole: Ints


def with_zeros(
    account: Account, counted: Counted, sources: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Add the zeros that totals prove, and those that silence means.

    Parameters
    ----------
    account : Account
    counted : Counted
    sources : pandas.DataFrame, optional
        With the column names_all; without it silence means nothing.

    Returns
    -------
    pandas.DataFrame
        As declared in ``analysis.schema.COUNTS``; the counts of ``counted`` are among them as they
        were.
    """
    grid = _Grid(account, counted)
    proved = _proved(grid)
    silent, reports = _silent(grid, _names_all(account, sources))
    taken = np.sort(grid.keys(proved.count, proved.sector))
    silent = silent.take(~member(grid.keys(silent.count, silent.sector), taken))
    totals = grid.table(proved, "zero_by_total", grid.evidence_of_totals(proved))
    silence = grid.table(silent, "zero_by_silence", reports)
    added = [table for table in (totals, silence) if len(table)]
    if not added:
        return counted.table
    every = pd.concat([counted.table, *added], ignore_index=True)
    every = every.sort_values(_ORDER)
    return schema.conform(every, schema.COUNTS)


def _names_all(account: Account, sources: pd.DataFrame | None) -> Bools:
    """Mark the statements of sources that name every sector with an act."""
    if sources is None or "names_all" not in sources.columns:
        return unmarked(account.statements)
    answers = sources["names_all"].fillna("").astype("str")
    is_yes = answers.str.strip().str.casefold().isin(_YES)
    complete = list(sources.loc[is_yes, "source"])
    return account.statements["source"].isin(complete).to_numpy(dtype=bool)


class _Grid:
    """Counts by parties, acts and hours (frame) and sector, and what lies in what."""

    def __init__(self, account: Account, counted: Counted) -> None:
        self.account = account
        self.counted = counted
        self.relations = account.relations
        self.n_sectors = len(self.relations.sectors)
        self.said = _said(account, counted)
        every = np.arange(len(self.said))
        keys = self.keys(every, self.said.sector)
        self._lookup = Lookup(keys)
        self.members = self._outermost(self._all_members())

    def keys(self, count: Ints, sector: Ints) -> Ints:
        """Number the frame of some counts with a sector."""
        return self.said.frame[count] * self.n_sectors + sector

    def find(self, count: Ints, sector: Ints) -> Ints:
        """Return the counts of a sector in the frames of some counts; -1: none."""
        at = self._lookup.find(self.keys(count, sector))
        return np.where(sector >= 0, at, -1)

    def is_named(self, count: Ints, sector: Ints) -> Bools:
        """Tell whether a sector is named in the frames of some counts."""
        return self._lookup.find(self.keys(count, sector)) >= 0

    def within(self, inner: Ints, outer: Ints) -> Bools:
        """Tell whether the sectors of some counts lie in those of others."""
        sector = self.said.sector
        return self.relations.sector_within(sector[inner], sector[outer])

    def _all_members(self) -> _Members:
        every = np.arange(len(self.said))
        pairs = _Members(every[:0], every[:0])
        around = self.relations.sectors_around(self.said.sector)
        next(around)
        for sector in around:
            whole = self.find(every, sector)
            part = np.flatnonzero(whole >= 0)
            pairs = pairs.and_then(_Members(part, whole[part]))
        namesake = self.within(pairs.whole, pairs.part)
        return pairs.take(~namesake)

    def _outermost(self, pairs: _Members) -> _Members:
        """Members that lie in no other member; of two names of one area the first."""
        n = len(self.said)
        known = np.sort(pairs.whole * n + pairs.part)
        drop = unmarked(pairs)
        own = self.said.sector[pairs.part]
        around = self.relations.sectors_around(own)
        next(around)
        for sector in around:
            other = self.find(pairs.part, sector)
            beside = member(pairs.whole * n + other, known)
            namesake = self.relations.sector_within(sector, own)
            goes = ~namesake | (sector < own)
            drop |= (other >= 0) & beside & goes
        return pairs.take(~drop)

    def has_overlap(self) -> Bools:
        """Tell of which counts two parts overlap."""
        pairs = self.members
        n = len(self.said)
        known = np.sort(pairs.whole * n + pairs.part)
        sector, other = self.relations.overlaps.T
        row, overlap = join(self.said.sector[pairs.part], sector)
        part = pairs.part[row]
        whole = pairs.whole[row]
        second = self.find(part, other[overlap])
        both = (second >= 0) & member(whole * n + second, known)
        return np.isin(np.arange(n), whole[both])

    def used_up(self) -> Bools:
        """Tell which counts their parts use up: nothing is left for other sectors."""
        said, pairs = self.said, self.members
        n = len(said)
        exact = said.sure & (said.low == said.high)
        inexact = pairs.whole[~exact[pairs.part]]
        parts = np.bincount(
            pairs.whole,
            said.low[pairs.part],
            minlength=n,
        )
        clear = ~np.isin(np.arange(n), inexact) & ~self.has_overlap()
        closed = clear & (parts == said.low)
        return exact & (closed | (said.high == 0))

    def lacks(self) -> Bools:
        """Tell in which counts' frames a total holds more than the named sectors."""
        said, pairs = self.said, self.members
        highest = np.bincount(
            pairs.whole,
            said.high[pairs.part],
            minlength=len(said),
        )
        has_part = np.bincount(pairs.whole, minlength=len(said)) > 0
        short = has_part & (said.low > highest)
        return np.isin(said.frame, said.frame[short])

    def unnamed(self, asked: _Zeros, whole: Ints) -> _Zeros:
        """Keep the sectors that are not named, and touch no sector named inside a whole."""
        asked = asked.take(~self.is_named(asked.count, asked.sector))
        _, once = dense(self.keys(asked.count, asked.sector))
        asked = asked.take(once)
        sector, other = _touching(self.relations)
        row, pair = join(asked.sector, sector)
        other = other[pair]
        around = whole[asked.count[row]]
        # what holds all of them says nothing of one
        holds_all = (around >= 0) & self.relations.sector_within(around, other)
        touched = self.is_named(asked.count[row], other) & ~holds_all
        blocked = np.isin(np.arange(len(asked)), row[touched])
        return asked.take(~blocked)

    def evidence_of_totals(self, proved: _Zeros) -> list[list[str]]:
        """Ids of the statements behind totals and their parts, by ``proved.evidence``."""
        ids = self.counted.table["statements"].tolist()
        groups = Groups(self.members.whole, len(self.said))
        evidence = []
        for count in proved.count[first_of(proved.evidence)].tolist():
            parts = self.members.part[groups.rows(count)].tolist()
            rows = self.said.row[[count, *parts]].tolist()
            evidence.append([name for row in rows for name in ids[row]])
        return evidence

    def table(self, zeros: _Zeros, flag: str, evidence: list[list[str]]) -> pd.DataFrame:
        """Return zeros as counts."""
        table = self.counted.table
        out = table.iloc[self.said.row[zeros.count]].reset_index(drop=True)
        names = self.relations.sectors.take(zeros.sector)
        n = len(zeros)
        out["sector"] = pd.array(list(names), dtype="str")
        for bound in ("low", "high"):
            out[bound] = pd.array(
                np.zeros(n, dtype=np.int64),
                dtype="Int64",
            )
        ids = [evidence[number] for number in zeros.evidence.tolist()]
        out["flags"] = pd.Series(
            [[flag] for _ in range(n)],
            dtype="object",
        )
        out["statements"] = pd.Series(ids, dtype="object")
        return out


def _said(account: Account, counted: Counted) -> _Said:
    table = counted.table
    is_state = account.conflict.categories.is_state
    states = [name for name in table["category"].unique() if is_state(name)]
    usable = table["origin"].eq("said") & ~table["category"].isin(states)
    row = np.flatnonzero(usable.to_numpy())
    told = table.iloc[row]
    series, _ = dense(
        told["reporter"],
        told["accused"],
        told["category"],
    )
    frame, _ = dense(
        series,
        told["start"],
        told["end"],
    )
    shaky = sum(BIT[flag] for flag in _SHAKY)
    return _Said(
        row,
        frame,
        series,
        account.relations.sectors.get_indexer(list(told["sector"])),
        told["low"].to_numpy(dtype="float64", na_value=np.nan),
        told["high"].to_numpy(dtype="float64", na_value=np.inf),
        (counted.bits[row] & shaky) == 0,
    )


def _touching(relations: Relations) -> tuple[Ints, Ints]:
    """Pairs of sectors of which one holds or overlaps the other, both ways."""
    every = np.arange(len(relations.sectors))
    inner = [relations.overlaps[:, 0]]
    outer = [relations.overlaps[:, 1]]
    for step in range(relations.sector_up.shape[1]):
        around = relations.sector_up[:, step]
        has = around >= 0
        inner += [every[has], around[has]]
        outer += [around[has], every[has]]
    return np.concatenate(inner), np.concatenate(outer)


def _proved(grid: _Grid) -> _Zeros:
    """Sectors for which a total leaves nothing."""
    said, relations = grid.said, grid.relations
    _, once = dense(said.series, said.sector)
    known = said.take(once)
    wholes = np.flatnonzero(grid.used_up())
    wanted = said.series[wholes] * grid.n_sectors + said.sector[wholes]
    count = wholes[:0]
    sector = wholes[:0]
    around = relations.sectors_around(known.sector)
    next(around)
    for container in around:
        key = known.series * grid.n_sectors + container
        inside = np.flatnonzero(container >= 0)
        at, pair = join(wanted, key[inside])
        count = stacked(count, wholes[at])
        sector = np.concatenate([sector, known.sector[inside[pair]]])
    namesake = relations.sector_within(said.sector[count], sector)
    asked = _Zeros(count, sector, count).take(~namesake)
    zeros = grid.unnamed(asked, said.sector)
    evidence, _ = dense(zeros.count)
    return replace(zeros, evidence=evidence)


@dataclass(frozen=True, slots=True)
class _Mention(Columns):
    """A sector named in a report: the count, the statement, and its publisher."""

    count: Ints
    statement: Ints
    publisher: Ints


def _silent(grid: _Grid, names_all: Bools) -> tuple[_Zeros, list[list[str]]]:
    """Sectors that a report leaves out, and the statements of each report."""
    said, account = grid.said, grid.account
    mentions = _mentions(grid, names_all)
    sector = said.sector[mentions.count]
    series = said.series[mentions.count]
    scheme = _schemes(account)[sector]
    report, reports = dense(said.frame[mentions.count], mentions.publisher)
    ids = account.statements["statement_id"].to_numpy(dtype=object)
    evidence = Groups(report, len(reports)).lists(ids[mentions.statement])
    division, _ = dense(mentions.publisher, series, scheme)
    _, asking = dense(report, division)
    _, known = dense(division, sector)
    at, pair = join(division[asking], division[known])
    head = asking[at]
    zeros = _Zeros(
        mentions.count[head],
        sector[known[pair]],
        report[head],
    )
    zeros = zeros.take(~grid.lacks()[zeros.count])
    whole = np.full(len(said), account.relations.whole)
    return grid.unnamed(zeros, whole), evidence


def _mentions(grid: _Grid, names_all: Bools) -> _Mention:
    said, account = grid.said, grid.account
    speaking = account.links.speaking
    speaking = speaking.take(names_all[speaking.row])
    row = grid.counted.row[speaking.count]
    count = Lookup(said.row).find(row)
    publisher = account.said.publisher[speaking.row]
    mentions = _Mention(count, speaking.row, publisher).take(count >= 0)
    is_part = said.sector[mentions.count] != account.relations.whole
    return mentions.take(is_part & said.sure[mentions.count])


def _schemes(account: Account) -> Ints:
    """Number of the scheme of each sector; sectors without one are of one scheme."""
    table = account.conflict.sectors.table
    schemes: dict[Any, Any] = dict(zip(table["sector"], table["scheme"], strict=True))
    names = [schemes.get(sector) for sector in account.relations.sectors]
    texts = [name if isinstance(name, str) else "" for name in names]
    codes, _ = pd.factorize(np.array(texts, dtype=object))
    return codes
