"""The counts table, from what was settled."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from analysis import schema
from analysis.conflict import day_lengths
from analysis.reconciliation.account import Account
from analysis.reconciliation.codes import (
    Bools,
    Floats,
    Groups,
    Ints,
    dense,
    distinct,
    moments,
    texts,
    whole_numbers,
)
from analysis.reconciliation.flags import BIT, flag_lists
from analysis.reconciliation.window import END_NOT_STATED, START_NOT_STATED, STATED, clocks_of

_SAID, _INCREMENT = schema.ORIGINS.index("said"), schema.ORIGINS.index("increment")
_WINDOW = ["start", "end", "pair", "sector", "category", "hours", "row"]


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


def counts_table(account: Account) -> Counted:
    """Build the counts table.

    Parameters
    ----------
    account : Account

    Returns
    -------
    Counted
    """
    tz = account.conflict.tz
    every = _every_count(account)
    clock, whole = clocks_of(every["start"].to_numpy(), every["end"].to_numpy(), tz)
    clock = np.where(every["timed"], clock, "")
    what = [every[name] for name in ("start", "end", "pair", "sector", "category")]
    key, first = dense(*what, every["origin"] * 2 + every["timed"])
    order = _print_order(account, every.iloc[first], clock[first])
    position = np.empty(len(order), dtype=np.int64)
    position[order] = np.arange(len(order))
    row, first = position[key], first[order]
    groups = Groups(row, len(first))
    merged = _merged(every, row, groups)
    speaks = ~(merged.contained | merged.exceeds)
    bits = np.where(speaks, every["bits"], 0)
    behind_row, behind = _statements_behind(account, row, speaks)
    said, head = account.said, every["row"].to_numpy()[first]
    start, end = (moments(every[name].to_numpy()[first]) for name in ("start", "end"))
    table = pd.DataFrame(
        {
            "start": start,
            "end": end,
            **{name: said[name].array.take(head) for name in schema.COUNTS.key[2:6]},
            "clock": texts(*_factorized(clock[first])),
            "n_days": pd.array(day_lengths(start, end), dtype="Int64"),
            "whole_days": whole[first] & every["timed"].to_numpy()[first],
            "origin": texts(schema.ORIGINS, every["origin"].to_numpy()[first]),
            "low": whole_numbers(merged.low),
            "high": whole_numbers(merged.high),
            "n_publishers": _n_publishers(account, behind_row, behind, len(first)),
            "flags": flag_lists(groups.reduce(np.bitwise_or, bits, 0)),
            "statements": _ids(account, behind_row, behind, len(first)),
        }
    )
    n = len(account.counts)
    return Counted(
        table=schema.conform(table, schema.COUNTS),
        row=row[:n],
        contained=merged.contained[:n],
        exceeds=merged.exceeds[:n],
        clock=clock[:n],
    )


def _every_count(account: Account) -> pd.DataFrame:
    """Counts as said and those that follow from them."""
    settled = account.settled
    said = account.counts[_WINDOW].assign(
        low=settled.low,
        high=settled.high,
        bits=settled.bits | _bits(account),
        origin=_SAID,
        timed=True,
    )
    every = pd.concat([said, settled.derived[list(said.columns)]], ignore_index=True)
    hours = every["hours"].to_numpy()
    ends = np.where(hours == END_NOT_STATED, BIT["end_not_stated"], 0)
    starts = np.where(hours == START_NOT_STATED, BIT["start_not_stated"], 0)
    return every.assign(
        high=np.where(hours == STATED, every["high"], np.inf),
        bits=every["bits"] | ends | starts,
        timed=every["timed"].astype(bool),
    )


def _bits(account: Account) -> Ints:
    """Flags of how the statements of each count agree."""
    links = account.links
    bits = np.where(account.counts["rule"] > 0, BIT["reports_differ"], 0)
    bits[links.loc[links["replaced"], "count"].to_numpy()] |= BIT["revised"]
    return bits


def _print_order(account: Account, counts: pd.DataFrame, clock: Any) -> Ints:
    """Order by reporter, accused, category, sector, start, end, clock and origin."""
    said, row = account.said, counts["row"].to_numpy()
    reporter, _ = pd.factorize(said["reporter"].array.take(row), sort=True)
    accused, _ = pd.factorize(said["accused"].array.take(row), sort=True)
    hours, _ = pd.factorize(clock, sort=True)
    names = np.argsort(np.argsort(schema.ORIGINS))
    origin = names[counts["origin"].to_numpy()]
    window = (counts["end"], counts["start"])
    return np.lexsort(
        (origin, hours, *window, counts["sector"], counts["category"], accused, reporter)
    )


def _merged(every: pd.DataFrame, row: Ints, groups: Groups) -> _Merged:
    """Hold counts whose hours are stated against those of the same hours that are not."""
    hours = every["hours"].to_numpy()
    low, high = every["low"].to_numpy(), every["high"].to_numpy()
    # where the hours are stated by some and not by others, the stated ones speak; the others can
    # only raise the low end
    stated_there = groups.least(hours, np.int8(9))[row] == STATED
    loose = stated_there & (hours != STATED)
    # what an earlier issue left out may be itemised by a later one: it is no lower bound of the
    # other's
    left_over = every["origin"].to_numpy() > _INCREMENT
    low = np.where(left_over & loose, -np.inf, low)
    best = groups.most(np.where(loose, -np.inf, low))
    top = groups.least(np.where(loose, np.inf, high))
    contained = loose & (low <= best[row])
    exceeds = low > top[row]
    best = np.maximum(best, groups.most(np.where(exceeds, -np.inf, low)))
    # of several lower bounds of the same hours the highest says all
    contained |= ~stated_there & (low < best[row])
    return _Merged(best, top, contained, exceeds)


def _statements_behind(account: Account, row: Ints, speaks: Bools) -> tuple[Ints, Ints]:
    """Pairs of a row of the table and a statement behind it, by the statement."""
    speaking = account.speaking
    count, statement = speaking["count"].to_numpy(), speaking["row"].to_numpy()
    rests_on = account.settled.rests_on
    if len(rests_on):
        more = rests_on.merge(speaking[["count", "row"]], on="count")
        derived = more["derived"].to_numpy() + len(account.counts)
        count = np.concatenate([count, derived])
        statement = np.concatenate([statement, more["row"].to_numpy()])
    used = speaks[count]
    behind_row, behind = row[count[used]], statement[used]
    pairs = behind_row * len(account.said) + behind
    pairs = np.sort(pd.unique(pairs))
    return pairs // len(account.said), pairs % len(account.said)


def _n_publishers(account: Account, row: Ints, statement: Ints, n_rows: int) -> Any:
    numbers = distinct(row, account.publisher[statement], n_rows)
    return pd.array(numbers, dtype="Int64")


def _ids(account: Account, row: Ints, statement: Ints, n_rows: int) -> list[list[str]]:
    ids = account.said["statement_id"].to_numpy(dtype=object)
    return Groups(row, n_rows).lists(ids[statement])


def _factorized(values: Any) -> tuple[list[str], Ints]:
    codes, names = pd.factorize(values)
    return list(names), codes
