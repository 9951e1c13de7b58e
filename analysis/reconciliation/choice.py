"""One statement and many outlets: what to take where they differ.

Statements of one count that allow a common number agree: the count is what all of them allow. Where
they do not, they are taken in this order, each one unless it contradicts those before it:

1. the speaker's own publication,
2. news agencies,
3. the number with most publishers,
4. the number published earliest,
5. the lower number, so that the order of rows never matters.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.reconciliation.codes import (
    ALWAYS,
    NEVER,
    Bools,
    Floats,
    Groups,
    Ints,
    dense,
    distinct,
    runs,
)

# how near a source is to the speaker
RANKS = {"own": 0, "agency": 1}
OWN, AGENCY, OTHER = 0, 1, 2
# what decided between statements; 0 where they agree
RULES = ("", "own_page", "agency", "most_publishers", "earliest", "lower")
BY_OWN, BY_AGENCY, BY_MOST, BY_EARLIEST, BY_LOWER = range(1, 6)
_LONGEST_QUEUE = 256


@dataclass(frozen=True, slots=True)
class Choice:
    """What was taken.

    Attributes
    ----------
    low, high : numpy.ndarray of float64, shape (n_counts,)
        Bounds of each count.
    reported_low, reported_high : numpy.ndarray of float64, shape (n_counts,)
        The range of what was said.
    rule : numpy.ndarray of int8, shape (n_counts,)
        Position in ``RULES``.
    aside : numpy.ndarray of bool, shape (n,)
        Rows that contradict their count.
    """

    low: Floats
    high: Floats
    reported_low: Floats
    reported_high: Floats
    rule: Ints
    aside: Bools


def choose(
    count: Ints,
    low: Floats,
    high: Floats,
    *,
    rank: Ints,
    publisher: Ints,
    published: Ints,
    n_counts: int,
) -> Choice:
    """Choose the bounds of each count among its statements.

    Parameters
    ----------
    count : numpy.ndarray of int64, shape (n,)
        Count that each row belongs to, 0 ... n_counts - 1.
    low, high : numpy.ndarray of float64, shape (n,)
        What the row allows; infinite where open.
    rank : numpy.ndarray of int64, shape (n,)
        0 the speaker's own publication, 1 an agency, 2 others.
    publisher : numpy.ndarray of int64, shape (n,)
    published : numpy.ndarray of int64, shape (n,)
        Microseconds; the highest int64 where not known.
    n_counts : int

    Returns
    -------
    Choice
    """
    groups = Groups(count, n_counts)
    lows = groups.most(low)
    highs = groups.least(high)
    reported_low = groups.least(low)
    reported_high = groups.most(high)
    disputed = lows > highs
    rule = np.zeros(n_counts, dtype=np.int8)
    if disputed.any():
        at = np.flatnonzero(disputed[count])
        queue = _queue(count[at], low[at], high[at], rank[at], publisher[at], published[at])
        heads = runs(queue["count"].to_numpy())
        settled = queue["count"].to_numpy()[heads]
        lows[settled], highs[settled] = _taken_in_turn(queue, heads)
        rule[settled] = _deciding_rule(queue, heads, lows[settled], highs[settled])
    aside = (low > highs[count]) | (high < lows[count])
    return Choice(lows, highs, reported_low, reported_high, rule, aside)


def _queue(
    count: Ints, low: Floats, high: Floats, rank: Ints, publisher: Ints, published: Ints
) -> pd.DataFrame:
    """The distinct numbers of disputed counts, in the order in which they are taken."""
    number, first = dense(count, low, high)
    groups = Groups(number, len(first))
    table = pd.DataFrame(
        {
            "count": count[first],
            "low": low[first],
            "high": high[first],
            "rank": groups.least(rank, ALWAYS),
            "fewer_publishers": -distinct(number, publisher, len(first)),
            "published": groups.least(published, ALWAYS),
        }
    )
    order = ["count", "rank", "fewer_publishers", "published", "low", "high"]
    return table.sort_values(order, ignore_index=True)


def _of_run(heads: Ints, n: int) -> Ints:
    """Number of the run that each of n rows belongs to."""
    marks = np.zeros(n, dtype=np.int64)
    marks[heads] = 1
    return np.cumsum(marks) - 1


def _taken_in_turn(queue: pd.DataFrame, heads: Ints) -> tuple[Floats, Floats]:
    """Bounds of each disputed count: turn by turn the next number narrows them if it can."""
    low = queue["low"].to_numpy()
    high = queue["high"].to_numpy()
    run = _of_run(heads, len(queue))
    turns = np.arange(len(queue)) - heads[run]
    taken_low = low[heads].copy()
    taken_high = high[heads].copy()
    for turn in range(1, min(int(turns.max()), _LONGEST_QUEUE) + 1):
        at = np.flatnonzero(turns == turn)
        # a single number can't be narrowed
        at = at[taken_low[run[at]] < taken_high[run[at]]]
        narrow_low = np.maximum(taken_low[run[at]], low[at])
        narrow_high = np.minimum(taken_high[run[at]], high[at])
        fits = narrow_low <= narrow_high
        taken_low[run[at[fits]]] = narrow_low[fits]
        taken_high[run[at[fits]]] = narrow_high[fits]
    return taken_low, taken_high


def _deciding_rule(queue: pd.DataFrame, heads: Ints, low: Floats, high: Floats) -> Ints:
    """What set the number taken first apart from the first one refused."""
    run = _of_run(heads, len(queue))
    too_high = queue["low"].to_numpy() > high[run]
    too_low = queue["high"].to_numpy() < low[run]
    against = np.flatnonzero(too_high | too_low)
    refused = against[runs(run[against])]
    best = queue.iloc[heads[run[refused]]].reset_index(drop=True)
    loser = queue.iloc[refused].reset_index(drop=True)
    differs = best.ne(loser)
    by_rank = np.where(best["rank"] == OWN, BY_OWN, BY_AGENCY)
    names = ["rank", "fewer_publishers", "published"]
    why = np.select([differs[name] for name in names], [by_rank, BY_MOST, BY_EARLIEST], BY_LOWER)
    rule = np.zeros(len(heads), dtype=np.int8)
    rule[run[refused]] = why
    return rule


def superseded(
    count: Ints, low: Floats, high: Floats, *, publisher: Ints, speaker: Ints, published: Ints
) -> Bools:
    """Mark statements that their own publisher replaced later by another number for the same hours.

    Parameters
    ----------
    count, publisher, speaker : numpy.ndarray of int64, shape (n,)
    low, high : numpy.ndarray of float64, shape (n,)
    published : numpy.ndarray of int64, shape (n,)
        The highest int64 where not known: such a row neither replaces nor is replaced.

    Returns
    -------
    numpy.ndarray of bool, shape (n,)
    """
    known = published != ALWAYS
    line, first = dense(count, publisher, speaker)
    groups = Groups(line, len(first))
    last = groups.most(np.where(known, published, NEVER), NEVER)[line]
    earlier = known & (published < last)
    if not earlier.any():
        return earlier
    # only a number that its last publication contradicts was replaced: 'nearly 200' after 193
    # replaces nothing
    final = known & ~earlier
    final_low = groups.most(np.where(final, low, -np.inf))[line]
    final_high = groups.least(np.where(final, high, np.inf))[line]
    return earlier & ((low > final_high) | (high < final_low))
