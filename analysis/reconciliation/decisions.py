"""The tables of decisions and conflicts: why each statement is where it is."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from analysis import schema
from analysis.reconciliation.account import UNUSED, Account
from analysis.reconciliation.choice import RULES
from analysis.reconciliation.codes import Bools, Groups, Ints, moments, runs, texts, whole_numbers
from analysis.reconciliation.counts import Counted
from analysis.reconciliation.window import HOURS
from analysis.schema import Note

ROLES = ("used", "set_aside", "superseded", "implied", "other_reading", "unused")
_USED, _ASIDE, _SUPERSEDED, _IMPLIED, _OTHER, _UNUSED = range(6)
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
# in which order a set names the count whose upper bound is at fault; the others give their lower
# one
_UPPER = {"part_exceeds_whole": 1, "total_falls": 1, "parts_exceed_total": 0}


def decisions_table(account: Account, counted: Counted) -> pd.DataFrame:
    """Build the decisions table: each statement once.

    Parameters
    ----------
    account : Account
    counted : Counted

    Returns
    -------
    pandas.DataFrame
        By statement_id.
    """
    said, links = account.said, account.links
    row, count = links["row"].to_numpy(), links["count"].to_numpy()
    role, rule = _roles(account, counted), _rules(account, counted)
    at = np.full(len(said), -1, dtype=np.int64)
    at[row] = counted.row[count]
    hours = np.full(len(said), -1, dtype=np.int64)
    hours[row] = account.window.hours[row]
    columns = ["statement_id", "ceasefire", "reporter", "accused", "sector", "category"]
    out = said[[*columns, "value", "qualifier"]].copy()
    out["role"], out["rule"] = texts(ROLES, role), rule
    out["hours"] = texts(HOURS, hours)
    for name in ("start", "end", "clock", "low", "high"):
        out[name] = _taken(counted.table[name], at)
    for name in ("reading", "publisher", "source_kind", "published"):
        out[name] = said[name]
    return out


def _taken(column: pd.Series, at: Ints) -> Any:
    """Values of a column by position; missing where the position is -1."""
    if not len(column):
        return pd.array([None] * len(at), dtype=column.dtype)
    return column.array.take(at, allow_fill=True)


def _roles(account: Account, counted: Counted) -> Ints:
    """Role of each statement, as a position in ``ROLES``."""
    other = account.unused == UNUSED.index("reading_not_chosen")
    role = np.where(other, _OTHER, _UNUSED)
    links = account.links
    count, replaced = links["count"].to_numpy(), links["replaced"].to_numpy()
    against = links["aside"].to_numpy() | counted.exceeds[count]
    states = [replaced, against, counted.contained[count]]
    role[links["row"].to_numpy()] = np.select(states, [_SUPERSEDED, _ASIDE, _IMPLIED], _USED)
    return role


def _rules(account: Account, counted: Counted) -> Any:
    """The rule of each statement, as notes."""
    taken = [f"taken_{name}" for name in RULES[1:]]
    against = [f"against_{name}" for name in RULES[1:]]
    plain = ["only_statement", "all_say_same", "all_allow", "contained", "above_count"]
    names = [*plain, "replaced_by_publisher", *taken, *against, *UNUSED[1:]]
    number = {name: position for position, name in enumerate(names)}
    rule = account.unused.astype(np.int64) + number[UNUSED[1]] - 1
    links = account.links
    count = links["count"].to_numpy()
    decided = account.counts["rule"].to_numpy()[count].astype(np.int64)
    n_live, same = _agreement(account)
    rule[links["row"].to_numpy()] = np.select(
        [
            links["replaced"],
            links["aside"],
            counted.contained[count],
            counted.exceeds[count],
            decided > 0,
            n_live[count] == 1,
            same[count],
        ],
        [
            number["replaced_by_publisher"],
            number[against[0]] + decided - 1,
            number["contained"],
            number["above_count"],
            number[taken[0]] + decided - 1,
            number["only_statement"],
            number["all_say_same"],
        ],
        number["all_allow"],
    )
    notes = np.empty(len(names), dtype=object)
    notes[:] = [Note.of(name) for name in names]
    return notes[rule]


def _agreement(account: Account) -> tuple[Ints, Bools]:
    """How many statements speak for each count, and whether they say the same."""
    speaking, n = account.speaking, len(account.counts)
    row = speaking["row"].to_numpy()
    groups = Groups(speaking["count"].to_numpy(), n)
    low, high = account.low[row], account.high[row]
    same_low = groups.least(low) == groups.most(low)
    same_high = groups.least(high) == groups.most(high)
    return groups.sizes, same_low & same_high


def conflicts_table(account: Account, counted: Counted) -> pd.DataFrame:
    """Build the conflicts table.

    Parameters
    ----------
    account : Account
    counted : Counted

    Returns
    -------
    pandas.DataFrame
        By code, then by the key of the count.
    """
    parts = [
        _differing(account),
        _revised(account),
        _contradicting(account),
        _exceeding(account, counted),
    ]
    table = pd.concat([part for part in parts if len(part)] or parts[:1], ignore_index=True)
    count = table["count"].to_numpy(dtype=np.int64)
    counts, said = account.counts.iloc[count], account.said
    ids = said["statement_id"].to_numpy(dtype=object)
    out = {
        "start": moments(counts["start"].to_numpy()),
        "end": moments(counts["end"].to_numpy()),
        **{name: said[name].array.take(counts["row"].to_numpy()) for name in _KEY[2:6]},
        "clock": pd.array(counted.clock[count], dtype="str"),
        "origin": pd.array(["said"] * len(count), dtype="str"),
        "code": pd.array(table["code"], dtype="str"),
        "low": _taken(counted.table["low"], counted.row[count]),
        "high": _taken(counted.table["high"], counted.row[count]),
        "reported_low": whole_numbers(counts["reported_low"].to_numpy()),
        "reported_high": whole_numbers(counts["reported_high"].to_numpy()),
        "statements": [sorted(ids[rows].tolist()) for rows in table["rows"]],
        "rule": table["rule"].astype("object"),
    }
    return _sorted(pd.DataFrame(out)[CONFLICT_COLUMNS])


def _sorted(conflicts: pd.DataFrame) -> pd.DataFrame:
    ids, rules = conflicts["statements"].map(";".join), conflicts["rule"].map(str)
    keyed = conflicts.assign(ids=ids, told=rules)
    keyed = keyed.sort_values(["code", *_ORDER, "ids", "told"], ignore_index=True)
    return keyed[CONFLICT_COLUMNS]


def _table(counts: Sequence[int], code: Sequence[str] | str, rows: Any, rules: Any) -> pd.DataFrame:
    return pd.DataFrame({"count": counts, "code": code, "rows": rows, "rule": rules})


def _differing(account: Account) -> pd.DataFrame:
    """Counts whose statements exclude each other, and what decided."""
    counts, sets = _sets(account, account.links["aside"])
    decided = account.counts["rule"].to_numpy()[counts]
    rules = [Note.of(f"taken_{RULES[rule]}") for rule in decided.tolist()]
    return _table(counts, "reports_differ", sets, rules)


def _revised(account: Account) -> pd.DataFrame:
    """Counts of which a publisher gave another number later."""
    counts, sets = _sets(account, account.links["replaced"])
    return _table(counts, "revised", sets, [Note.of("taken_last")] * len(counts))


def _sets(account: Account, lost: pd.Series) -> tuple[Any, list[list[int]]]:
    """For each count with lost statements: a statement of the account and all lost ones."""
    links, speaking = account.links[lost], account.speaking
    kept = speaking[speaking["count"].isin(links["count"])].drop_duplicates("count")
    both = pd.concat([kept, links]).sort_values(["count", "row"])
    count = both["count"].to_numpy(dtype=np.int64)
    starts = runs(count)
    sets = np.split(both["row"].to_numpy(dtype=np.int64), starts)[1:]
    return count[starts], [rows.tolist() for rows in sets]


def _contradicting(account: Account) -> pd.DataFrame:
    """Counts that contradict each other, each told by the statement that sets its bound."""
    contradictions = account.settled.contradictions
    lowest, highest = _telling(account, "low"), _telling(account, "high")
    sets = []
    for code, counts in zip(contradictions["code"], contradictions["counts"], strict=True):
        if code == "contradiction":
            rows = {int(ends[count]) for count in counts for ends in (lowest, highest)}
            sets.append(sorted(rows))
            continue
        by_high = _uses_upper(code, len(counts))
        pairs = zip(counts, by_high, strict=True)
        sets.append([int(highest[count] if upper else lowest[count]) for count, upper in pairs])
    return _table(contradictions["count"], contradictions["code"], sets, contradictions["rule"])


def _uses_upper(code: str, n: int) -> list[bool]:
    """Which counts of a set are at fault by their upper bound."""
    if code == "parts_fall_short":
        return [False] + [True] * (n - 1)
    return [position == _UPPER[code] for position in range(n)]


def _telling(account: Account, side: str) -> Ints:
    """For each count a statement that sets its lower or upper bound."""
    speaking, counts = account.speaking, account.counts
    count, row = speaking["count"].to_numpy(), speaking["row"].to_numpy()
    bound = account.low if side == "low" else account.high
    sets = bound[row] == counts[side].to_numpy()[count]
    order = np.lexsort((row, ~sets, count))
    first = np.full(len(counts), -1, dtype=np.int64)
    first[count[order][::-1]] = row[order][::-1]
    return first


def _exceeding(account: Account, counted: Counted) -> pd.DataFrame:
    """Lower bounds of totals without an end or a start that exceed the count of the same hours."""
    counts = np.flatnonzero(counted.exceeds)
    lowest = _telling(account, "low")
    standing = np.flatnonzero(~counted.exceeds)
    against = np.full(len(counted.table), -1, dtype=np.int64)
    against[counted.row[standing][::-1]] = standing[::-1]
    others = against[counted.row[counts]]
    low = account.counts["low"].to_numpy()[counts]
    rules = [Note.of("bound_exceeds_count", earlier=int(bound)) for bound in low]
    sets = np.stack([lowest[counts], lowest[others]], axis=1).tolist()
    return _table(counts.tolist(), "bound_exceeds_count", sets, rules)
