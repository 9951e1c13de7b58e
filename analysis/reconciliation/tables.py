"""The three tables of a book, from what was decided."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis import schema
from analysis.ceasefires import clock_series
from analysis.reconciliation.codes import Groups, dense, distinct, moments
from analysis.reconciliation.windows import END_LOOSE, START_LOOSE
from analysis.reconciliation.words import BIT, CHOSEN, flag_text, numbers, said_text, whole

_KEY = ["start", "end", "sector", "reporter", "accused", "category", "series"]
_ORDER = ["reporter", "accused", "category", "sector", "start", "end", "series"]
CONFLICT_COLUMNS = [*_KEY, "kind", "low", "high", "reported_low", "reported_high", "statements", "text"]


@dataclass(frozen=True, slots=True)
class Counted:
    """The counts table, with the way from each node to its row and the texts of both bounds."""

    table: pd.DataFrame
    row: np.ndarray
    implied: np.ndarray
    series: np.ndarray


def count_table(nodes, links, rows, said, *, tz):
    """Build the counts table.

    Parameters
    ----------
    nodes : pandas.DataFrame
        One row a window, place, category and way of stating the window, with bounds and flags.
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
    series = series_of(nodes["start"].to_numpy(), nodes["end"].to_numpy(), tz)
    key, first = dense(*(nodes[name] for name in ("start", "end", "sector", "reporter", "accused", "category")), series)
    loose = nodes["loose"].to_numpy()
    low, high = nodes["low"].to_numpy(), np.where(loose > 0, np.inf, nodes["high"].to_numpy())
    groups = Groups(key, len(first))
    # where the hours are stated by some and not by others, the stated ones speak; the others can only raise the low end
    stated = groups.least(loose, np.int8(9))[key] == 0
    best = groups.most(np.where(stated & (loose > 0), -np.inf, low))
    top = groups.least(np.where(stated & (loose > 0), np.inf, high))
    raised = groups.most(np.where(low <= top[key], low, -np.inf))
    implied = stated & (loose > 0) & (low <= best[key])
    broken = low > top[key]
    best = np.maximum(best, raised)
    # of several lower bounds of the same hours the highest says all
    implied |= ~stated & (low < best[key])

    bits = nodes["bits"].to_numpy() if "bits" in nodes else np.zeros(len(nodes), dtype=np.int64)
    bits = bits | np.where(nodes["rule"].to_numpy() > 0, BIT["reports_differ"], 0)
    replaced = np.zeros(len(nodes), dtype=bool)
    replaced[links["node"][links["old"]]] = True
    bits = bits | np.where(replaced, BIT["revised"], 0)
    bits = bits | np.where(loose == END_LOOSE, BIT["end_not_stated"], 0) | np.where(loose == START_LOOSE, BIT["start_not_stated"], 0)
    speaks = ~implied & ~broken
    bits = groups.reduce(np.bitwise_or, np.where(speaks, bits, 0), 0)

    use = (~links["aside"] & ~links["old"]).to_numpy() & speaks[links["node"].to_numpy()]
    counted = key[links["node"].to_numpy()[use]]
    at = links["row"].to_numpy()[use]
    mine = Groups(counted, len(first))
    out = nodes.iloc[first][["sector", "reporter", "accused", "category"]].reset_index(drop=True)
    out["start"], out["end"] = moments(nodes["start"].to_numpy()[first]), moments(nodes["end"].to_numpy()[first])
    out["series"] = pd.array(series[first], dtype="str")
    out["low"], out["high"] = whole(best), whole(top)
    out["n_publishers"] = pd.array(distinct(counted, rows["publisher"].to_numpy()[at], len(first)), dtype="Int64")
    out["flags"] = pd.array(flag_text(bits), dtype="str")
    out["statements"] = pd.array(mine.join(said["statement_id"].to_numpy()[at]), dtype="str")
    out = out.sort_values(_ORDER)
    place = np.empty(len(out), dtype=np.int64)
    place[out.index.to_numpy()] = np.arange(len(out))
    return Counted(table=schema.conform(out, schema.COUNTS), row=place[key], implied=implied, series=series)


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


def conflict_table(nodes, links, said, counted, found=()):
    """Build the conflicts table.

    Parameters
    ----------
    nodes, links, said
        As in ``count_table``.
    counted : Counted
    found : sequence of pandas.DataFrame
        Conflicts between counts, with the columns node, kind, rows (lists of statement rows) and text.

    Returns
    -------
    pandas.DataFrame
        By kind, then by the key of the count.
    """
    parts = [*found]
    for mark, kind in (("aside", "reports_differ"), ("old", "revised")):
        lost = links[links[mark]]
        if not len(lost):
            continue
        kept = links[~links["aside"] & ~links["old"] & links["node"].isin(lost["node"])]
        # one statement of the account and all that contradict it
        both = pd.concat([kept.drop_duplicates("node"), lost]).groupby("node", sort=True)["row"].agg(list)
        node = both.index.to_numpy()
        account = numbers(nodes["low"].to_numpy()[node], nodes["high"].to_numpy()[node])
        reported = numbers(nodes["reported_low"].to_numpy()[node], nodes["reported_high"].to_numpy()[node])
        if kind == "reports_differ":
            text = [f"reported: {r}; the account takes {a}: {CHOSEN[w]}"
                    for r, a, w in zip(reported, account, nodes["rule"].to_numpy()[node].tolist(), strict=True)]
        else:
            text = [f"revised by its own publisher; the account takes the last number: {a}" for a in account]
        parts.append(pd.DataFrame({"node": node, "kind": kind, "rows": both.to_list(), "text": text}))
    if not parts:
        return pd.DataFrame({name: pd.Series([], dtype=_dtype(name)) for name in CONFLICT_COLUMNS})
    table = pd.concat(parts, ignore_index=True)
    node = table["node"].to_numpy(dtype=np.int64)
    ids = said["statement_id"].to_numpy()
    out = pd.DataFrame({name: nodes[name].to_numpy()[node] for name in ("sector", "reporter", "accused", "category")})
    out["start"], out["end"] = moments(nodes["start"].to_numpy()[node]), moments(nodes["end"].to_numpy()[node])
    out["series"], out["kind"] = counted.series[node], table["kind"]
    for name in ("low", "high"):
        out[name] = counted.table[name].array[counted.row[node]]
        out[f"reported_{name}"] = whole(nodes[f"reported_{name}"].to_numpy()[node])
    out["statements"] = [";".join(sorted(ids[list(rows)])) for rows in table["rows"]]
    out["text"] = table["text"]
    out = out[CONFLICT_COLUMNS].astype({name: _dtype(name) for name in CONFLICT_COLUMNS})
    return out.sort_values(["kind", *_ORDER, "statements", "text"], ignore_index=True)


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
    role = np.full(n, "unused", dtype=object)
    rule = rows["reason"].to_numpy(dtype=object).copy()
    other = rows["other"].to_numpy()
    role[other], rule[other] = "other reading", "belongs to a reading that was not chosen"
    at, node = links["row"].to_numpy(), links["node"].to_numpy()
    aside, old = links["aside"].to_numpy(), links["old"].to_numpy()
    implied = counted.implied[node] & ~aside & ~old
    role[at] = np.select([old, aside, implied], ["superseded", "set aside", "implied"], "used")

    live = ~aside & ~old
    n_live = np.bincount(node[live], minlength=len(nodes))
    said_low, said_high = rows["low"].to_numpy()[at], rows["high"].to_numpy()[at]
    groups = Groups(node[live], len(nodes))
    same = (groups.least(said_low[live]) == groups.most(said_low[live])) & (groups.least(said_high[live]) == groups.most(said_high[live]))
    taken = nodes["rule"].to_numpy()[node]
    words = np.array(["", *(f"taken: {text}" for text in CHOSEN.values())], dtype=object)[taken]
    text = np.select([taken > 0, n_live[node] == 1, same[node]],
                     [words, "the only statement of this count", "all statements of this count say the same"],
                     "the count is what all its statements allow").astype(object)
    text[implied] = "a lower bound that another count of these hours contains"
    tail = np.array(["", "; its end is not stated: counted up to when it was public, so a lower bound",
                     "; its start is not stated: counted from the start of the truce, so a lower bound"], dtype=object)
    text = text + tail[nodes["loose"].to_numpy()[node]]
    if aside.any() or old.any():
        where = np.flatnonzero(aside | old)
        account = numbers(nodes["low"].to_numpy()[node[where]], nodes["high"].to_numpy()[node[where]])
        text[where] = [f"replaced by its publisher: {a}" if was_old else f"contradicts the account of {a}, {words_[7:]}"
                       for a, was_old, words_ in zip(account, old[where], words[where], strict=True)]
    rule[at] = text

    keys = np.full(n, -1, dtype=np.int64)
    keys[at] = counted.row[node]
    table = counted.table
    out = said[["statement_id", "ceasefire", "reporter", "accused", "sector", "category"]].copy()
    out["said"] = said_text(said["value"], said["qualifier"])
    out["role"], out["rule"] = pd.array(role, dtype="str"), pd.array(rule, dtype="str")
    for name in ("start", "end", "series", "low", "high"):
        out[name] = table[name].take(np.where(keys < 0, 0, keys)).array if len(table) else pd.array([None] * n, dtype=table[name].dtype)
        if len(table) and (keys < 0).any():
            out[name] = out[name].where(pd.Series(keys >= 0, index=out.index))
    for name in ("reading", "publisher", "source_kind", "published"):
        out[name] = said[name]
    return out
