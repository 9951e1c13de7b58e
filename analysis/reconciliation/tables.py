"""The three tables of a book, from what was decided."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis import schema
from analysis.ceasefires import clock_series
from analysis.reconciliation.codes import Groups, dense, distinct, moments
from analysis.reconciliation.windows import END_LOOSE, START_LOOSE
from analysis.reconciliation.words import (
    BIT,
    CHOSEN,
    ROLES,
    flag_text,
    numbers,
    said_text,
    taken,
    whole,
)

_KEY = ["start", "end", "sector", "reporter", "accused", "category", "series"]
_ORDER = ["reporter", "accused", "category", "sector", "start", "end", "series"]
CONFLICT_COLUMNS = [
    *_KEY,
    "kind",
    "low",
    "high",
    "reported_low",
    "reported_high",
    "statements",
    "text",
]

_TAILS = (
    "",
    "; its end is not stated: counted up to when it was public, so a lower bound",
    "; its start is not stated: counted from the start of the truce, so a lower bound",
)


@dataclass(frozen=True, slots=True)
class Counted:
    """The counts table, with the way from each node to its row and the texts of both bounds."""

    table: pd.DataFrame
    row: np.ndarray
    implied: np.ndarray
    broken: np.ndarray
    series: np.ndarray


def count_table(nodes, settled, links, rows, said, *, tz):
    """Build the counts table.

    Parameters
    ----------
    nodes : pandas.DataFrame
        One row a window, place, category and way of stating the window.
    settled : analysis.reconciliation.network.Settled
        Bounds and flags of the nodes, and the counts that follow from them.
    links : pandas.DataFrame
        Which statement (row) belongs to which node, and whether it stands aside or was replaced.
    rows : pandas.DataFrame
        Working columns of every statement.
    said : pandas.DataFrame
        The statements in the same order.
    tz : str

    Returns
    -------
    Counted
    """
    derived, n = settled.derived, len(nodes)
    names = [
        "start",
        "end",
        "loose",
        "who",
        "place",
        "kind",
        "sector",
        "reporter",
        "accused",
        "category",
    ]
    every = (
        pd.concat([nodes[names], derived[names]], ignore_index=True)
        if len(derived)
        else nodes[names]
    )
    series = series_of(every["start"].to_numpy(), every["end"].to_numpy(), tz)
    own = np.zeros(len(every), dtype=np.int64)
    if len(derived):
        code, said_as = pd.factorize(derived["series"])
        own[n:] = code + 1
        clock, name = series[n:], np.array(said_as, dtype=object)[code]
        series[n:] = np.where(
            name == "",
            clock,
            np.where(
                np.char.startswith(said_as.to_numpy().astype(str), "of ")[code],
                clock + " " + name,
                name,
            ),
        )
        own[n:][name == ""] = 0
    key, first = dense(*(every[name] for name in names[:2] + names[3:6]), own)
    loose = every["loose"].to_numpy()
    low = np.r_[settled.low, derived["low"].to_numpy(dtype=float)]
    high = np.where(loose > 0, np.inf, np.r_[settled.high, derived["high"].to_numpy(dtype=float)])
    groups = Groups(key, len(first))
    # where the hours are stated by some and not by others, the stated ones speak; the others can only raise the low end
    stated = groups.least(loose, np.int8(9))[key] == 0
    # what an earlier issue left out may be itemised by a later one: its gap is no lower bound of the other's
    gap = np.r_[
        np.zeros(n, dtype=bool), (derived["bits"].to_numpy(dtype=np.int64) & BIT["gap"]) > 0
    ]
    low = np.where(gap & stated & (loose > 0), -np.inf, low)
    best = groups.most(np.where(stated & (loose > 0), -np.inf, low))
    top = groups.least(np.where(stated & (loose > 0), np.inf, high))
    implied = stated & (loose > 0) & (low <= best[key])
    broken = low > top[key]
    best = np.maximum(best, groups.most(np.where(broken, -np.inf, low)))
    # of several lower bounds of the same hours the highest says all
    implied |= ~stated & (low < best[key])
    mute = implied | broken

    bits = np.r_[settled.bits | _bits(nodes, links), derived["bits"].to_numpy(dtype=np.int64)]
    bits |= np.where(loose == END_LOOSE, BIT["end_not_stated"], 0) | np.where(
        loose == START_LOOSE, BIT["start_not_stated"], 0
    )
    bits = groups.reduce(np.bitwise_or, np.where(mute, 0, bits), 0)

    live = links[~links["aside"] & ~links["old"]]
    node, at = live["node"].to_numpy(), live["row"].to_numpy()
    if len(settled.rests_on):
        more = settled.rests_on.merge(pd.DataFrame({"node": node, "at": at}), on="node")
        node, at = np.r_[node, more["derived"].to_numpy() + n], np.r_[at, more["at"].to_numpy()]
    use = ~mute[node]
    counted, at = key[node[use]], at[use]
    order = np.lexsort((at, counted)) if len(derived) else np.arange(len(at))
    counted, at = counted[order], at[order]
    mine = Groups(counted, len(first))
    out = every.iloc[first][["sector", "reporter", "accused", "category"]].reset_index(drop=True)
    out["start"], out["end"] = (
        moments(every["start"].to_numpy()[first]),
        moments(every["end"].to_numpy()[first]),
    )
    out["series"] = pd.array(series[first], dtype="str")
    out["low"], out["high"] = whole(best), whole(top)
    out["n_publishers"] = pd.array(
        distinct(counted, rows["publisher"].to_numpy()[at], len(first)), dtype="Int64"
    )
    out["flags"] = flag_text(bits)
    out["statements"] = pd.array(mine.join(said["statement_id"].to_numpy()[at]), dtype="str")
    out = out.sort_values(_ORDER)
    place = np.empty(len(out), dtype=np.int64)
    place[out.index.to_numpy()] = np.arange(len(out))
    return Counted(
        table=schema.conform(out, schema.COUNTS),
        row=place[key[:n]],
        implied=implied[:n],
        broken=broken[:n],
        series=series[:n],
    )


def _bits(nodes, links):
    out = np.where(nodes["rule"].to_numpy() > 0, BIT["reports_differ"], 0)
    replaced = np.zeros(len(nodes), dtype=bool)
    replaced[links["node"][links["old"]]] = True
    return out | np.where(replaced, BIT["revised"], 0)


def series_of(start, end, tz):
    """Name the clock hours of windows, each distinct window once.

    Parameters
    ----------
    start, end : numpy.ndarray of int64, shape (n,)
    tz : str

    Returns
    -------
    numpy.ndarray of object, shape (n,)
    """
    window, first = dense(start, end)
    if not len(first):
        return np.empty(0, dtype=object)
    return clock_series(moments(start[first]), moments(end[first]), tz)[window]


def conflict_table(nodes, settled, links, rows, said, counted):
    """Build the conflicts table.

    Parameters
    ----------
    nodes, settled, links, rows, said
        As in ``count_table``.
    counted : Counted

    Returns
    -------
    pandas.DataFrame
        By kind, then by the key of the count.
    """
    live = links[~links["aside"] & ~links["old"]]
    parts = [
        _differing(nodes, links, live, mark, kind)
        for mark, kind in (("aside", "reports_differ"), ("old", "revised"))
    ]
    parts += [_between(settled.found, nodes, live, rows), _exceeded(nodes, live, rows, counted)]
    parts = [part for part in parts if len(part)]
    if not parts:
        return pd.DataFrame({name: pd.Series([], dtype=_dtype(name)) for name in CONFLICT_COLUMNS})
    table = pd.concat(parts, ignore_index=True)
    node = table["node"].to_numpy(dtype=np.int64)
    ids = said["statement_id"].to_numpy()
    out = pd.DataFrame(
        {
            name: nodes[name].to_numpy()[node]
            for name in ("sector", "reporter", "accused", "category")
        }
    )
    out["start"], out["end"] = (
        moments(nodes["start"].to_numpy()[node]),
        moments(nodes["end"].to_numpy()[node]),
    )
    out["series"], out["kind"] = counted.series[node], table["kind"]
    for name in ("low", "high"):
        out[name] = counted.table[name].array[counted.row[node]]
        out[f"reported_{name}"] = whole(nodes[f"reported_{name}"].to_numpy()[node])
    out["statements"] = [";".join(sorted(ids[list(some)])) for some in table["rows"]]
    out["text"] = table["text"]
    out = out[CONFLICT_COLUMNS].astype({name: _dtype(name) for name in CONFLICT_COLUMNS})
    return out.sort_values(["kind", *_ORDER, "statements", "text"], ignore_index=True)


def _differing(nodes, links, live, mark, kind):
    """Statements of one count that contradict the one taken."""
    lost = links[links[mark]]
    if not len(lost):
        return lost
    kept = live[live["node"].isin(lost["node"])]
    # one statement of the account and all that contradict it
    both = pd.concat([kept.drop_duplicates("node"), lost]).sort_values(["node", "row"])
    node, starts = np.unique(both["node"].to_numpy(), return_index=True)
    sets = [some.tolist() for some in np.split(both["row"].to_numpy(), starts[1:])]
    account = numbers(nodes["low"].to_numpy()[node], nodes["high"].to_numpy()[node])
    reported = numbers(
        nodes["reported_low"].to_numpy()[node], nodes["reported_high"].to_numpy()[node]
    )
    if kind == "reports_differ":
        text = [
            f"reported: {r}; taken: {a}, by {CHOSEN[w]}"
            for r, a, w in zip(
                reported, account, nodes["rule"].to_numpy()[node].tolist(), strict=True
            )
        ]
    else:
        text = [f"revised by its own publisher; taken: the last number, {a}" for a in account]
    return pd.DataFrame({"node": node, "kind": kind, "rows": sets, "text": text})


def _between(found, nodes, live, rows):
    """Counts that contradict each other, each told by the statement that sets its bound."""
    if not len(found):
        return found
    lowest, highest = _telling(nodes, live, rows)
    upper = {"part_exceeds_whole": 1, "total_falls": 1, "parts_exceed_total": 0}
    sets = []
    for kind, set_ in zip(found["kind"].tolist(), found["nodes"].tolist(), strict=True):
        if kind in upper:
            sets.append(
                [
                    int(highest[one] if place == upper[kind] else lowest[one])
                    for place, one in enumerate(set_)
                ]
            )
        elif kind == "parts_fall_short":
            sets.append(
                [int(highest[one] if place else lowest[one]) for place, one in enumerate(set_)]
            )
        else:
            sets.append(sorted({int(end[one]) for one in set_ for end in (lowest, highest)}))
    return found[["node", "kind", "text"]].assign(rows=sets)


def _telling(nodes, live, rows):
    """For each node a statement that sets its lower bound, and one that sets its upper bound."""
    node, at = live["node"].to_numpy(), live["row"].to_numpy()
    out = []
    for side in ("low", "high"):
        sets = rows[side].to_numpy()[at] == nodes[side].to_numpy()[node]
        order = np.lexsort((at, ~sets, node))
        first = np.full(len(nodes), -1, dtype=np.int64)
        first[node[order][::-1]] = at[order][::-1]
        out.append(first)
    return out


def _exceeded(nodes, live, rows, counted):
    """Lower bounds of totals without an end or a start that exceed the count of the same hours."""
    node = np.flatnonzero(counted.broken)
    if not len(node):
        return pd.DataFrame()
    lowest, _ = _telling(nodes, live, rows)
    against = (
        pd.DataFrame({"row": counted.row, "node": np.arange(len(nodes))})[~counted.broken]
        .drop_duplicates("row")
        .set_index("row")["node"]
    )
    return pd.DataFrame(
        {
            "node": node,
            "kind": "bound_exceeds_count",
            "rows": [
                [int(lowest[one]), int(lowest[against.loc[counted.row[one]]])] for one in node
            ],
            "text": [
                f"an earlier total of {a} exceeds the count of all these hours"
                for a in numbers(nodes["low"].to_numpy()[node], nodes["low"].to_numpy()[node])
            ],
        }
    )


def _dtype(name):
    known = {column.name: column.dtype for column in schema.COUNTS.columns}
    return known.get(name.removeprefix("reported_"), "str") if name != "statements" else "str"


def decision_table(nodes, links, rows, said, counted):
    """Build the decisions table: each statement once.

    Parameters
    ----------
    nodes, links, rows, said
        As in ``count_table``.
    counted : Counted

    Returns
    -------
    pandas.DataFrame
        By statement_id.
    """
    n = len(said)
    at, node = links["row"].to_numpy(), links["node"].to_numpy()
    aside, old = links["aside"].to_numpy(), links["old"].to_numpy()
    implied = counted.implied[node] & ~aside & ~old
    exceeds = counted.broken[node] & ~aside & ~old
    role = np.where(rows["other"].to_numpy(), ROLES.index("other reading"), ROLES.index("unused"))
    role[at] = np.select(
        [old, aside | exceeds, implied],
        [ROLES.index(name) for name in ("superseded", "set aside", "implied")],
        ROLES.index("used"),
    )

    live = ~aside & ~old
    n_live = np.bincount(node[live], minlength=len(nodes))
    said_low, said_high = rows["low"].to_numpy()[at], rows["high"].to_numpy()[at]
    groups = Groups(node[live], len(nodes))
    same = (groups.least(said_low[live]) == groups.most(said_low[live])) & (
        groups.least(said_high[live]) == groups.most(said_high[live])
    )
    chosen = nodes["rule"].to_numpy()[node].astype(np.int64)
    texts = [
        "the only statement of this count",
        "all statements of this count say the same",
        "the count is what all its statements allow",
        "a lower bound that another count of these hours contains",
        "a lower bound that exceeds the count of the same hours",
        *(f"taken: {text}" for text in CHOSEN.values()),
    ]
    code = np.select(
        [implied, exceeds, chosen > 0, n_live[node] == 1, same[node]], [3, 4, chosen + 4, 0, 1], 2
    )
    # every sentence once with each ending
    width = len(texts)
    texts = [text + tail for tail in _TAILS for text in texts]
    code = code + width * nodes["loose"].to_numpy()[node]
    lost = np.flatnonzero(aside | old)
    account = numbers(nodes["low"].to_numpy()[node[lost]], nodes["high"].to_numpy()[node[lost]])
    code[lost] = len(texts) + np.arange(len(lost))
    texts += [
        f"replaced by its own publisher: {a}"
        if was_old
        else f"contradicts the account of {a}, by {CHOSEN[rule]}"
        for a, was_old, rule in zip(account, old[lost].tolist(), chosen[lost].tolist(), strict=True)
    ]
    reason, reasons = pd.factorize(
        np.where(rows["other"], "belongs to a reading that was not chosen", rows["reason"])
    )
    sentence = reason + len(texts)
    sentence[at] = code
    texts += reasons.tolist()

    keys = np.full(n, -1, dtype=np.int64)
    keys[at] = counted.row[node]
    table = counted.table
    out = said[["statement_id", "ceasefire", "reporter", "accused", "sector", "category"]].copy()
    out["said"] = said_text(said["value"], said["qualifier"])
    out["role"], out["rule"] = taken(list(ROLES), role), taken(texts, sentence)
    for name in ("start", "end", "series", "low", "high"):
        out[name] = (
            table[name].array.take(keys, allow_fill=True)
            if len(table)
            else pd.array([None] * n, dtype=table[name].dtype)
        )
    for name in ("reading", "publisher", "source_kind", "published"):
        out[name] = said[name]
    return out
