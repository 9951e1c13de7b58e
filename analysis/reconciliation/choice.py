"""One statement and many outlets: what to take where they differ.

Statements of one count that allow a common number agree: the count is what all of them allow. Where they
do not, they are taken in this order, each one unless it contradicts those before it:

1. the speaker's own publication,
2. news agencies,
3. the number with most publishers,
4. the number published earliest,
5. the lower number, so that the order of rows never matters.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.reconciliation.codes import Groups, dense, distinct

OWN, AGENCY, OTHER = 0, 1, 2
BY_OWN, BY_AGENCY, BY_MOST, BY_EARLIEST, BY_LOWER = 1, 2, 3, 4, 5
_LONGEST_QUEUE = 256


@dataclass(frozen=True, slots=True)
class Choice:
    """What was taken: bounds of each count, which rows stand against them, and the rule that decided."""

    low: np.ndarray
    high: np.ndarray
    reported_low: np.ndarray
    reported_high: np.ndarray
    aside: np.ndarray
    rule: np.ndarray


def choose(key, low, high, *, rank, publisher, published, n_keys):
    """Choose the bounds of each count among its statements.

    Parameters
    ----------
    key : numpy.ndarray of int64, shape (n,)
        Count that each row belongs to, 0 ... n_keys - 1.
    low, high : numpy.ndarray of float64, shape (n,)
        What the row allows; infinite where open.
    rank : numpy.ndarray of int64, shape (n,)
        0 the speaker's own publication, 1 an agency, 2 others.
    publisher : numpy.ndarray of int64, shape (n,)
    published : numpy.ndarray of int64, shape (n,)
        Microseconds; the highest int64 where not known.
    n_keys : int

    Returns
    -------
    Choice
        ``rule`` is 0 for counts whose statements agree.
    """
    groups = Groups(key, n_keys)
    lows, highs = groups.most(low), groups.least(high)
    reported_low, reported_high = groups.least(low), groups.most(high)
    disputed = lows > highs
    rule = np.zeros(n_keys, dtype=np.int8)
    if disputed.any():
        rows = np.flatnonzero(disputed[key])
        keys, taken_low, taken_high, why = _settle(
            key[rows], low[rows], high[rows], rank[rows], publisher[rows], published[rows]
        )
        lows[keys], highs[keys], rule[keys] = taken_low, taken_high, why
    aside = (low > highs[key]) | (high < lows[key])
    return Choice(lows, highs, reported_low, reported_high, aside, rule)


def _settle(key, low, high, rank, publisher, published):
    """Take the intervals of disputed counts in order of rank, place by place for all counts at once."""
    interval, first = dense(key, low, high)
    groups = Groups(interval, len(first))
    table = pd.DataFrame(
        {
            "key": key[first],
            "low": low[first],
            "high": high[first],
            "rank": groups.least(rank, np.iinfo(np.int64).max),
            "publishers": -distinct(interval, publisher, len(first)),
            "published": groups.least(published, np.iinfo(np.int64).max),
        }
    ).sort_values(["key", "rank", "publishers", "published", "low", "high"], ignore_index=True)
    keys, code = np.unique(table["key"].to_numpy(), return_inverse=True)
    starts = np.flatnonzero(np.r_[True, code[1:] != code[:-1]])
    place = np.arange(len(table)) - starts[code]
    lo, hi = table["low"].to_numpy(), table["high"].to_numpy()
    got_low, got_high = lo[starts].copy(), hi[starts].copy()
    for turn in range(1, min(int(place.max()), _LONGEST_QUEUE) + 1):
        at = np.flatnonzero(place == turn)
        at = at[got_low[code[at]] < got_high[code[at]]]  # a single number can't be narrowed
        narrow_low, narrow_high = (
            np.maximum(got_low[code[at]], lo[at]),
            np.minimum(got_high[code[at]], hi[at]),
        )
        fits = narrow_low <= narrow_high
        got_low[code[at[fits]]], got_high[code[at[fits]]] = narrow_low[fits], narrow_high[fits]
    against = np.flatnonzero((lo > got_high[code]) | (hi < got_low[code]))
    loser = against[
        np.r_[True, code[against][1:] != code[against][:-1]]
    ]  # the first to be refused, for each count
    best = starts[code[loser]]
    columns = {name: table[name].to_numpy() for name in ("rank", "publishers", "published")}
    why = np.select(
        [
            columns["rank"][best] != columns["rank"][loser],
            columns["publishers"][best] != columns["publishers"][loser],
            columns["published"][best] != columns["published"][loser],
        ],
        [np.where(columns["rank"][best] == OWN, BY_OWN, BY_AGENCY), BY_MOST, BY_EARLIEST],
        BY_LOWER,
    )
    rule = np.zeros(len(keys), dtype=np.int8)
    rule[code[loser]] = why
    return keys, got_low, got_high, rule


def superseded(key, low, high, *, publisher, speaker, published):
    """Mark statements that their own publisher replaced later by another number for the same hours.

    Parameters
    ----------
    key, publisher, speaker : numpy.ndarray of int64, shape (n,)
    low, high : numpy.ndarray of float64, shape (n,)
    published : numpy.ndarray of int64, shape (n,)
        The highest int64 where not known: such a row neither replaces nor is replaced.

    Returns
    -------
    numpy.ndarray of bool, shape (n,)
    """
    never = np.iinfo(np.int64).max
    known = published != never
    line, first = dense(key, publisher, speaker)
    groups = Groups(line, len(first))
    last = groups.most(np.where(known, published, np.iinfo(np.int64).min), np.iinfo(np.int64).min)[
        line
    ]
    old = known & (published < last)
    if not old.any():
        return old
    # only a number that its last publication contradicts was replaced: 'nearly 200' after 193 replaces nothing
    final = known & ~old
    final_low = groups.most(np.where(final, low, -np.inf))[line]
    final_high = groups.least(np.where(final, high, np.inf))[line]
    return old & ((low > final_high) | (high < final_low))
