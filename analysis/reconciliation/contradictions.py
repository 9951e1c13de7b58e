"""Counts that can't all be right, and the smallest set of them that shows it."""

import numpy as np
import pandas as pd

from analysis.reconciliation.propagation import Sums, tighten
from analysis.schema import Note

# Sets beyond these are named whole: searching each would take longer than the account.
_SEARCHED, _LARGEST = 200, 60


def broken_edges(low, high, inner, outer, code):
    """Find parts that exceed their whole as stated.

    Parameters
    ----------
    low, high : numpy.ndarray of float64, shape (n,)
    inner, outer : numpy.ndarray of int64, shape (m,)
    code : str
        "part_exceeds_whole" or "total_falls".

    Returns
    -------
    broken : numpy.ndarray of bool, shape (m,)
    found : pandas.DataFrame
        Columns node, code, nodes (the set), rule; of several wholes of a part the first.
    """
    broken = low[inner] > high[outer]
    at = np.flatnonzero(broken)
    _, first = np.unique(inner[at], return_index=True)
    at = at[np.sort(first)]
    names = ("earlier", "later") if code == "total_falls" else ("part", "whole")
    small, large = low[inner[at]].tolist(), high[outer[at]].tolist()
    return broken, pd.DataFrame(
        {
            "node": outer[at],
            "code": code,
            "nodes": [
                list(pair) for pair in zip(inner[at].tolist(), outer[at].tolist(), strict=True)
            ],
            "rule": [
                Note.of(code, **{names[0]: int(a), names[1]: int(b)})
                for a, b in zip(small, large, strict=True)
            ],
        }
    )


def broken_sums(low, high, sums):
    """Find sums whose parts as stated exceed the whole, or fall short of one that they exhaust.

    Parameters
    ----------
    low, high : numpy.ndarray of float64, shape (n,)
    sums : Sums

    Returns
    -------
    exceeds, short : numpy.ndarray of bool, shape (m,)
    found : pandas.DataFrame
        Columns node, code, nodes, rule. The set of an exceeded sum holds the fewest parts that exceed it.
    """
    lows, _ = sums.totals(low)
    highs, open_ = sums.totals(high)
    exceeds = lows > high[sums.whole]
    short = sums.equal & (open_ == 0) & (highs < low[sums.whole])
    rows = []
    if exceeds.any():
        members = np.flatnonzero(exceeds[sums.sum_])
        table = pd.DataFrame(
            {"sum": sums.sum_[members], "part": sums.part[members], "low": low[sums.part[members]]}
        )
        table = table.sort_values(
            ["sum", "low", "part"], ascending=[True, False, True], ignore_index=True
        )
        before = table.groupby("sum")["low"].cumsum() - table["low"]
        # largest parts first, until they exceed the whole
        table = table[before <= high[sums.whole[table["sum"]]]]
        for number, part in table.groupby("sum")[["part", "low"]]:
            whole = sums.whole[number]
            parts, together = part["part"].tolist(), part["low"].sum()
            # a single part that exceeds its whole is told as such
            if len(parts) > 1:
                rows.append(
                    (
                        whole,
                        "parts_exceed_total",
                        [whole, *parts],
                        Note.of("parts_exceed_total", parts=int(together), total=int(high[whole])),
                    )
                )
    for number in np.flatnonzero(short).tolist():
        whole, parts = sums.whole[number], sums.part[sums.sum_ == number].tolist()
        rows.append(
            (
                whole,
                "parts_fall_short",
                [whole, *parts],
                Note.of("parts_fall_short", parts=int(highs[number]), total=int(low[whole])),
            )
        )
    return exceeds, short, pd.DataFrame(rows, columns=["node", "code", "nodes", "rule"])


def contradictory_sets(low, high, said_low, said_high, inner, outer, sums):
    """Undo the tightening of counts that contradict each other along a chain of constraints.

    Parameters
    ----------
    low, high : numpy.ndarray of float64, shape (n,)
        Tightened bounds.
    said_low, said_high : numpy.ndarray of float64, shape (n,)
        Bounds as stated.
    inner, outer, sums
        As in ``propagation.tighten``.

    Returns
    -------
    low, high : numpy.ndarray of float64, shape (n,)
        Bounds as stated wherever a contradiction reaches.
    touched : numpy.ndarray of bool, shape (n,)
    found : pandas.DataFrame
        Columns node, code, nodes, rule: for each contradiction a set none of whose members can be left out.
    """
    wrong = np.flatnonzero(low > high)
    columns = ["node", "code", "nodes", "rule"]
    if not len(wrong):
        return low, high, np.zeros(len(low), dtype=bool), pd.DataFrame(columns=columns)
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    n = len(low)
    a, b = np.concatenate([inner, sums.part]), np.concatenate([outer, sums.whole[sums.sum_]])
    _, island = connected_components(
        coo_matrix((np.ones(len(a), dtype=np.int8), (a, b)), shape=(n, n)), directed=False
    )
    touched = np.isin(island, island[wrong])
    low, high = np.where(touched, said_low, low), np.where(touched, said_high, high)
    rows = []
    order = np.argsort(island, kind="stable")
    spans = (
        np.searchsorted(island[order], np.unique(island[wrong])),
        np.searchsorted(island[order], np.unique(island[wrong]), side="right"),
    )
    # only what lies on such an island, so that each search looks at little
    near = touched[inner]
    inner, outer, sums = inner[near], outer[near], sums.take(touched[sums.whole])
    edge_island, sum_island = island[inner], island[sums.whole]
    for turn, (start, end) in enumerate(zip(*spans, strict=True)):
        mine = order[start:end]
        told = mine[(said_low[mine] > 0) | np.isfinite(said_high[mine])]
        if turn < _SEARCHED and len(told) <= _LARGEST:
            here = island[mine[0]]
            told = _irreducible(
                told,
                mine,
                said_low,
                said_high,
                inner[edge_island == here],
                outer[edge_island == here],
                sums.take(sum_island == here),
            )
        rows.append(
            (
                int(told[0]),
                "contradiction",
                told.tolist(),
                Note.of("contradiction", n=len(told)),
            )
        )
    return low, high, touched, pd.DataFrame(rows, columns=columns)


def _irreducible(told, mine, said_low, said_high, inner, outer, sums):
    """Leave out one count after the other while the rest still contradict."""
    place = np.full(len(said_low), -1, dtype=np.int64)
    place[mine] = np.arange(len(mine))
    small = Sums(place[sums.whole], sums.equal, sums.sum_, place[sums.part])

    def contradict(kept):
        low, high = np.zeros(len(mine)), np.full(len(mine), np.inf)
        low[place[kept]], high[place[kept]] = said_low[kept], said_high[kept]
        low, high = tighten(low, high, place[inner], place[outer], small)
        return bool((low > high).any())

    best = told
    for direction in (1, -1):
        kept = told
        for one in told[::direction]:
            fewer = kept[kept != one]
            if contradict(fewer):
                kept = fewer
        if len(kept) < len(best):
            best = kept
    return best
