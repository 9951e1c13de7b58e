"""The three tables of a book, from what was decided."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis import schema
from analysis.conflict import clock_keys, day_lengths, whole_days
from analysis.reconciliation.codes import Groups, dense, distinct, moments
from analysis.schema import Note
from analysis.reconciliation.windows import END_LOOSE, START_LOOSE
from analysis.reconciliation.words import (
    AGAINST,
    BIT,
    CHOSEN,
    HOURS,
    ROLES,
    flag_lists,
    notes,
    taken,
    whole,
)

_KEY = list(schema.COUNTS.key)
_ORDER = ["reporter", "accused", "category", "sector", "start", "end", "clock", "origin"]
CONFLICT_COLUMNS = [
    *_KEY,
    "code",
    "low",
    "high",
    "reported_low",
    "reported_high",
    "statements",
    "rule",
]


@dataclass(frozen=True, slots=True)
class Counted:
    """The counts table, with the way from each node to its row and the clock hours of each."""

    table: pd.DataFrame
    row: np.ndarray
    implied: np.ndarray
    broken: np.ndarray
    clock: np.ndarray


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
    clock = clocks_of(every["start"].to_numpy(), every["end"].to_numpy(), tz)
    origin = np.zeros(len(every), dtype=np.int64)
    if len(derived):
        origin[n:] = [schema.ORIGINS.index(name) for name in derived["origin"]]
        timed = derived["timed"].to_numpy(dtype=bool)
        clock[n:] = np.where(timed, clock[n:], "")
    own = origin * 2 + (clock == "")
    key, first = dense(*(every[name] for name in names[:2] + names[3:6]), own)
    loose = every["loose"].to_numpy()
    low = np.r_[settled.low, derived["low"].to_numpy(dtype=float)]
    high = np.where(loose > 0, np.inf, np.r_[settled.high, derived["high"].to_numpy(dtype=float)])
    groups = Groups(key, len(first))
    # where the hours are stated by some and not by others, the stated ones speak; the others can only raise the low end
    stated = groups.least(loose, np.int8(9))[key] == 0
    # what an earlier issue left out may be itemised by a later one: its gap is no lower bound of the other's
    gap = origin > schema.ORIGINS.index("increment")
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
    out["clock"] = pd.array(clock[first], dtype="str")
    out["n_days"] = pd.array(day_lengths(out["start"], out["end"]), dtype="Int64")
    out["whole_days"] = whole_days(out["start"], out["end"], tz) & (clock[first] != "")
    out["origin"] = pd.array(np.array(schema.ORIGINS, dtype=object)[origin[first]], dtype="str")
    out["low"], out["high"] = whole(best), whole(top)
    out["n_publishers"] = pd.array(
        distinct(counted, rows["publisher"].to_numpy()[at], len(first)), dtype="Int64"
    )
    out["flags"] = flag_lists(bits)
    out["statements"] = mine.lists(said["statement_id"].to_numpy()[at])
    out = out.sort_values(_ORDER)
    place = np.empty(len(out), dtype=np.int64)
    place[out.index.to_numpy()] = np.arange(len(out))
    return Counted(
        table=schema.conform(out, schema.COUNTS),
        row=place[key[:n]],
        implied=implied[:n],
        broken=broken[:n],
        clock=clock[:n],
    )


def _bits(nodes, links):
    out = np.where(nodes["rule"].to_numpy() > 0, BIT["reports_differ"], 0)
    replaced = np.zeros(len(nodes), dtype=bool)
    replaced[links["node"][links["old"]]] = True
    return out | np.where(replaced, BIT["revised"], 0)


def clocks_of(start, end, tz):
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
    return clock_keys(moments(start[first]), moments(end[first]), tz)[window]


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
        _differing(nodes, links, live, mark, code)
        for mark, code in (("aside", "reports_differ"), ("old", "revised"))
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
    out["clock"], out["origin"] = counted.clock[node], "said"
    out["code"] = table["code"]
    for name in ("low", "high"):
        out[name] = counted.table[name].array[counted.row[node]]
        out[f"reported_{name}"] = whole(nodes[f"reported_{name}"].to_numpy()[node])
    out["statements"] = [sorted(ids[list(some)]) for some in table["rows"]]
    out["rule"] = table["rule"]
    out = out[CONFLICT_COLUMNS].astype({name: _dtype(name) for name in CONFLICT_COLUMNS})
    out["_ids"], out["_rule"] = out["statements"].map(";".join), out["rule"].map(str)
    out = out.sort_values(["code", *_ORDER, "_ids", "_rule"], ignore_index=True)
    return out[CONFLICT_COLUMNS]


def _differing(nodes, links, live, mark, code):
    """Statements of one count that contradict the one taken."""
    lost = links[links[mark]]
    if not len(lost):
        return lost
    kept = live[live["node"].isin(lost["node"])]
    # one statement of the account and all that contradict it
    both = pd.concat([kept.drop_duplicates("node"), lost]).sort_values(["node", "row"])
    node, starts = np.unique(both["node"].to_numpy(), return_index=True)
    sets = [some.tolist() for some in np.split(both["row"].to_numpy(), starts[1:])]
    rules = (
        [Note.of(CHOSEN[w]) for w in nodes["rule"].to_numpy()[node].tolist()]
        if code == "reports_differ"
        else [Note.of("taken_last")] * len(node)
    )
    return pd.DataFrame({"node": node, "code": code, "rows": sets, "rule": rules})


def _between(found, nodes, live, rows):
    """Counts that contradict each other, each told by the statement that sets its bound."""
    if not len(found):
        return found
    lowest, highest = _telling(nodes, live, rows)
    upper = {"part_exceeds_whole": 1, "total_falls": 1, "parts_exceed_total": 0}
    sets = []
    for code, set_ in zip(found["code"].tolist(), found["nodes"].tolist(), strict=True):
        if code in upper:
            sets.append(
                [
                    int(highest[one] if place == upper[code] else lowest[one])
                    for place, one in enumerate(set_)
                ]
            )
        elif code == "parts_fall_short":
            sets.append(
                [int(highest[one] if place else lowest[one]) for place, one in enumerate(set_)]
            )
        else:
            sets.append(sorted({int(end[one]) for one in set_ for end in (lowest, highest)}))
    return found[["node", "code", "rule"]].assign(rows=sets)


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
            "code": "bound_exceeds_count",
            "rows": [
                [int(lowest[one]), int(lowest[against.loc[counted.row[one]]])] for one in node
            ],
            "rule": [
                Note.of("bound_exceeds_count", earlier=int(a))
                for a in nodes["low"].to_numpy()[node]
            ],
        }
    )


def _dtype(name):
    known = {column.name: column.dtype for column in schema.COUNTS.columns}
    return "object" if name == "rule" else known.get(name.removeprefix("reported_"), "str")


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
    role = np.where(rows["other"].to_numpy(), ROLES.index("other_reading"), ROLES.index("unused"))
    role[at] = np.select(
        [old, aside | exceeds, implied],
        [ROLES.index(name) for name in ("superseded", "set_aside", "implied")],
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
    codes = [
        "only_statement",
        "all_say_same",
        "all_allow",
        "contained",
        "above_count",
        *CHOSEN.values(),
        *AGAINST.values(),
        "replaced_by_publisher",
        "reading_not_chosen",
    ]
    code = np.select(
        [
            old,
            aside,
            implied,
            exceeds,
            chosen > 0,
            n_live[node] == 1,
            same[node],
        ],
        [codes.index("replaced_by_publisher"), chosen + 9, 3, 4, chosen + 4, 0, 1],
        2,
    )
    reason, reasons = pd.factorize(np.where(rows["other"], "reading_not_chosen", rows["reason"]))
    rule = reason + len(codes)
    rule[at] = code
    codes += [name or "only_statement" for name in reasons]

    keys = np.full(n, -1, dtype=np.int64)
    keys[at] = counted.row[node]
    table = counted.table
    out = said[["statement_id", "ceasefire", "reporter", "accused", "sector", "category"]].copy()
    out["value"], out["qualifier"] = said["value"], said["qualifier"]
    out["role"], out["rule"] = taken(list(ROLES), role), notes(codes)[rule]
    hours = np.full(n, -1, dtype=np.int64)
    hours[at] = nodes["loose"].to_numpy()[node]
    out["hours"] = pd.array(HOURS, dtype="str").take(hours, allow_fill=True)
    for name in ("start", "end", "clock", "low", "high"):
        out[name] = (
            table[name].array.take(keys, allow_fill=True)
            if len(table)
            else pd.array([None] * n, dtype=table[name].dtype)
        )
    for name in ("reading", "publisher", "source_kind", "published"):
        out[name] = said[name]
    return out
