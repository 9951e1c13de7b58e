"""The counts table, from what was settled."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from analysis import schema
from analysis.conflict import day_lengths
from analysis.reconciliation.account import Account
from analysis.reconciliation.codes import (
    Bools,
    Columns,
    Floats,
    Groups,
    Ints,
    dense,
    distinct,
    join,
    moments,
    texts,
    whole_numbers,
)
from analysis.reconciliation.flags import BIT, flag_lists
from analysis.reconciliation.network import INCREMENT, SAID, Told
from analysis.reconciliation.window import END_NOT_STATED, START_NOT_STATED, STATED, clocks_of

_NAMES = ("sector", "reporter", "accused", "category")


@dataclass(frozen=True, slots=True)
class Counted:
    """The counts table, and the way from each count of the account to its row.

    Attributes
    ----------
    table : pandas.DataFrame
        As declared in ``analysis.schema.COUNTS``.
    row : numpy.ndarray of int64, shape (n,)
        Row of each count of the account.
    contained : numpy.ndarray of bool, shape (n,)
        Counts that are lower bounds which another count of the same hours contains.
    exceeds : numpy.ndarray of bool, shape (n,)
        Counts that are lower bounds above the count of the same hours.
    clock : numpy.ndarray of object (str), shape (n,)
    """

    table: pd.DataFrame
    row: Ints
    contained: Bools
    exceeds: Bools
    clock: Any


@dataclass(frozen=True, slots=True)
class _Merged:
    """Bounds of each row, from the counts of its hours, and which of these say nothing to it."""

    low: Floats
    high: Floats
    contained: Bools
    exceeds: Bools


@dataclass(frozen=True, slots=True)
class _Behind(Columns):
    """Pairs of a row of the table and a statement behind it, in order."""

    row: Ints
    statement: Ints


def counts_table(account: Account) -> Counted:
    """Build the counts table.

    Parameters
    ----------
    account : Account

    Returns
    -------
    Counted
    """
    every = _every_count(account)
    clock, whole = clocks_of(every.start, every.end, account.conflict.tz)
    clock = np.where(every.timed, clock, "")
    whole &= every.timed
    row, first = _rows(account, every, clock)
    groups = Groups(row, len(first))
    merged = _merged(every, row, groups)
    mute = merged.contained | merged.exceeds
    bits = groups.reduce(np.bitwise_or, np.where(mute, 0, every.bits), 0)
    behind = _behind(account, row, ~mute)
    table = _table(account, every.take(first), clock[first], whole[first])
    table["low"] = whole_numbers(merged.low)
    table["high"] = whole_numbers(merged.high)
    publishers = account.said.publisher[behind.statement]
    n_publishers = distinct(behind.row, publishers, len(first))
    table["n_publishers"] = pd.array(n_publishers, dtype="Int64")
    table["flags"] = flag_lists(bits)
    ids = account.statements["statement_id"].to_numpy(dtype=object)
    table["statements"] = Groups(behind.row, len(first)).lists(ids[behind.statement])
    n = len(account.counts)
    return Counted(
        table=schema.conform(table, schema.COUNTS),
        row=row[:n],
        contained=merged.contained[:n],
        exceeds=merged.exceeds[:n],
        clock=clock[:n],
    )


def _table(account: Account, counts: Told, clock: Any, whole: Bools) -> pd.DataFrame:
    """What each row is about."""
    start = moments(counts.start)
    end = moments(counts.end)
    table = pd.DataFrame({"start": start, "end": end})
    for name in _NAMES:
        table[name] = account.statements[name].array.take(counts.row)
    codes, names = pd.factorize(clock)
    table["clock"] = texts(list(names), codes)
    table["n_days"] = pd.array(day_lengths(start, end), dtype="Int64")
    table["whole_days"] = whole
    table["origin"] = texts(schema.ORIGINS, counts.origin)
    return table


def _every_count(account: Account) -> Told:
    """Counts as said and those that follow from them."""
    counts = account.counts
    settled = account.settled
    said = Told(
        *counts.what,
        counts.start,
        counts.end,
        counts.hours,
        counts.row,
        settled.low,
        settled.high,
        bits=settled.bits | _agreement_bits(account),
        origin=np.full(len(counts), SAID),
        timed=np.ones(len(counts), dtype=bool),
    )
    every = said.and_then(settled.derived)
    no_end = np.where(every.hours == END_NOT_STATED, BIT["end_not_stated"], 0)
    no_start = np.where(every.hours == START_NOT_STATED, BIT["start_not_stated"], 0)
    high = np.where(every.hours == STATED, every.high, np.inf)
    return replace(every, high=high, bits=every.bits | no_end | no_start)


def _agreement_bits(account: Account) -> Ints:
    """Flags of how the statements of each count agree."""
    bits = np.where(account.choice.rule > 0, BIT["reports_differ"], 0)
    links = account.links
    revised = links.count[links.replaced]
    bits[revised] |= BIT["revised"]
    return bits


def _rows(account: Account, every: Told, clock: Any) -> tuple[Ints, Ints]:
    """Row of each count in the order of print, and the first count of each row."""
    origin = every.origin * 2 + every.timed
    key, first = dense(every.start, every.end, *every.what, origin)
    order = _print_order(account, every.take(first), clock[first])
    row = np.empty(len(order), dtype=np.int64)
    row[order] = np.arange(len(order))
    return row[key], first[order]


def _print_order(account: Account, counts: Told, clock: Any) -> Ints:
    """Order by reporter, accused, category, sector, start, end, clock and origin."""
    statements = account.statements
    reporter, _ = pd.factorize(statements["reporter"], sort=True)
    accused, _ = pd.factorize(statements["accused"], sort=True)
    hours, _ = pd.factorize(clock, sort=True)
    by_name = np.argsort(np.argsort(schema.ORIGINS))
    origin = by_name[counts.origin]
    what = (counts.sector, counts.category)
    parties = (accused[counts.row], reporter[counts.row])
    return np.lexsort((origin, hours, counts.end, counts.start, *what, *parties))


def _merged(every: Told, row: Ints, groups: Groups) -> _Merged:
    """Hold counts whose hours are stated against those of the same hours that are not."""
    stated = every.hours == STATED
    # where the hours are stated by some and not by others, the stated ones speak; the others can
    # only raise the low end
    least_hours = groups.least(every.hours, np.int8(9))
    stated_there = (least_hours == STATED)[row]
    loose = stated_there & ~stated
    # what an earlier issue left out may be itemised by a later one: it is no lower bound of the
    # other's
    left_over = every.origin > INCREMENT
    low = np.where(left_over & loose, -np.inf, every.low)
    best = groups.most(np.where(loose, -np.inf, low))
    top = groups.least(np.where(loose, np.inf, every.high))
    contained = loose & (low <= best[row])
    exceeds = low > top[row]
    raised = groups.most(np.where(exceeds, -np.inf, low))
    best = np.maximum(best, raised)
    # of several lower bounds of the same hours the highest says all
    contained |= ~stated_there & (low < best[row])
    return _Merged(best, top, contained, exceeds)


def _behind(account: Account, row: Ints, speaks: Bools) -> _Behind:
    """Which statements are behind which row."""
    speaking = account.links.speaking
    rests_on = account.settled.rests_on
    pair, link = join(rests_on.count, speaking.count)
    derived = rests_on.derived[pair] + len(account.counts)
    count = np.concatenate([speaking.count, derived])
    statement = np.concatenate([speaking.row, speaking.row[link]])
    used = speaks[count]
    n = len(account.statements)
    pairs = row[count[used]] * n + statement[used]
    pairs = np.sort(pd.unique(pairs))
    return _Behind(pairs // max(n, 1), pairs % max(n, 1))
