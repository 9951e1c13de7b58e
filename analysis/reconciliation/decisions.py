"""The tables of decisions and conflicts: why each statement is where it is."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from analysis import schema
from analysis.reconciliation.account import OTHER_READING, UNUSED, Account, Links
from analysis.reconciliation.choice import RULES
from analysis.reconciliation.codes import (
    Bools,
    Floats,
    Groups,
    Ints,
    first_of_each,
    moments,
    texts,
    whole_numbers,
)
from analysis.reconciliation.contradictions import Contradiction
from analysis.reconciliation.counts import Counted
from analysis.reconciliation.window import HOURS
from analysis.schema import Note

ROLES = ("used", "set_aside", "superseded", "implied", "other_reading", "unused")
_USED, _ASIDE, _SUPERSEDED, _IMPLIED, _OTHER, _UNUSED = range(6)
_ABOUT = ["statement_id", "ceasefire", "reporter", "accused", "sector", "category"]
_NUMBER = ["value", "qualifier"]
_SOURCE = ["reading", "publisher", "source_kind", "published"]
_BOUNDS = ["low", "high", "reported_low", "reported_high"]
CONFLICT_COLUMNS = [*schema.COUNTS.key, "code", *_BOUNDS, "statements", "rule"]
_ORDER = ["code", "reporter", "accused", "category", "sector", "start", "end", "clock", "ids"]
# of a set the position of the count whose upper bound is at fault; the others give their lower one
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
    statements = account.statements
    links = account.links
    at = np.full(len(statements), -1, dtype=np.int64)
    at[links.row] = counted.row[links.count]
    hours = np.where(at < 0, -1, account.said.hours)
    out = statements.loc[:, [*_ABOUT, *_NUMBER]].copy()
    out["role"] = texts(ROLES, _roles(account, counted))
    out["rule"] = _rules(account, counted)
    out["hours"] = texts(HOURS, hours)
    for name in ("start", "end", "clock", "low", "high"):
        out[name] = _taken(counted.table, name, at)
    for name in _SOURCE:
        out[name] = statements[name]
    return out


def _taken(table: pd.DataFrame, name: str, at: Ints) -> Any:
    """Values of a column by position; missing where the position is -1."""
    column = table[name].array
    if not len(column):
        return pd.array([None] * len(at), dtype=column.dtype)
    return column.take(at, allow_fill=True)


def _roles(account: Account, counted: Counted) -> Ints:
    """Role of each statement, as a position in ``ROLES``."""
    links = account.links
    other = account.said.unused == OTHER_READING
    role = np.where(other, _OTHER, _UNUSED)
    against = links.aside | counted.exceeds[links.count]
    implied = counted.contained[links.count]
    cases = [links.replaced, against, implied]
    role[links.row] = np.select(cases, [_SUPERSEDED, _ASIDE, _IMPLIED], _USED)
    return role


def _rules(account: Account, counted: Counted) -> Any:
    """The rule of each statement, as notes."""
    links = account.links
    rule = np.array(UNUSED, dtype=object)[account.said.unused]
    taken = np.array([f"taken_{name}" for name in RULES], dtype=object)
    against = np.array([f"against_{name}" for name in RULES], dtype=object)
    decided = account.choice.rule[links.count]
    n_live, same = _agreement(account)
    rule[links.row] = np.select(
        [
            links.replaced,
            links.aside,
            counted.contained[links.count],
            counted.exceeds[links.count],
            decided > 0,
            n_live[links.count] == 1,
            same[links.count],
        ],
        [
            np.array("replaced_by_publisher", dtype=object),
            against[decided],
            np.array("contained", dtype=object),
            np.array("above_count", dtype=object),
            taken[decided],
            np.array("only_statement", dtype=object),
            np.array("all_say_same", dtype=object),
        ],
        np.array("all_allow", dtype=object),
    )
    codes, names = pd.factorize(rule)
    notes = np.empty(len(names), dtype=object)
    notes[:] = [Note.of(name) for name in names]
    return notes[codes]


def _agreement(account: Account) -> tuple[Ints, Bools]:
    """How many statements speak for each count, and whether they say the same."""
    speaking = account.links.speaking
    groups = Groups(speaking.count, len(account.counts))
    low = account.said.low[speaking.row]
    high = account.said.high[speaking.row]
    same_low = groups.least(low) == groups.most(low)
    same_high = groups.least(high) == groups.most(high)
    return groups.sizes, same_low & same_high


@dataclass(frozen=True, slots=True)
class _Conflict:
    """A conflict: the count it is about, the statements that show it, and what settled it."""

    count: int
    code: str
    rows: list[int]
    rule: Note


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
    told = [
        *_differing(account),
        *_revised(account),
        *_contradicting(account),
        *_exceeding(account, counted),
    ]
    count = np.array([conflict.count for conflict in told], dtype=np.int64)
    counts = account.counts.take(count)
    choice = account.choice
    ids = account.statements["statement_id"].to_numpy(dtype=object)
    out = pd.DataFrame({"start": moments(counts.start), "end": moments(counts.end)})
    for name in ("sector", "reporter", "accused", "category"):
        out[name] = account.statements[name].array.take(counts.row)
    out["clock"] = pd.array(counted.clock[count], dtype="str")
    out["origin"] = pd.array(["said"] * len(told), dtype="str")
    out["code"] = pd.array([conflict.code for conflict in told], dtype="str")
    for name in ("low", "high"):
        out[name] = _taken(counted.table, name, counted.row[count])
    out["reported_low"] = whole_numbers(choice.reported_low[count])
    out["reported_high"] = whole_numbers(choice.reported_high[count])
    sets = [sorted(ids[conflict.rows]) for conflict in told]
    rules = [conflict.rule for conflict in told]
    out["statements"] = pd.Series(sets, dtype="object")
    out["rule"] = pd.Series(rules, dtype="object")
    out["ids"] = pd.array([";".join(statements) for statements in sets], dtype="str")
    return out.sort_values(_ORDER, ignore_index=True).loc[:, CONFLICT_COLUMNS]


def _differing(account: Account) -> list[_Conflict]:
    """Counts whose statements exclude each other, and what decided."""
    told = []
    for count, rows in _sets(account, account.links.aside):
        rule = RULES[account.choice.rule[count]]
        told.append(_Conflict(count, "reports_differ", rows, Note.of(f"taken_{rule}")))
    return told


def _revised(account: Account) -> list[_Conflict]:
    """Counts of which a publisher gave another number later."""
    rule = Note.of("taken_last")
    sets = _sets(account, account.links.replaced)
    return [_Conflict(count, "revised", rows, rule) for count, rows in sets]


def _sets(account: Account, lost: Bools) -> list[tuple[int, list[int]]]:
    """For each count with lost statements: a statement of the account and all lost ones."""
    links = account.links.take(lost)
    kept = _first_statement(account.links.speaking, len(account.counts))
    groups = Groups(links.count, len(account.counts))
    sets = []
    for count in np.unique(links.count).tolist():
        rows = links.row[groups.rows(count)].tolist()
        head = [int(kept[count])] if kept[count] >= 0 else []
        sets.append((count, head + rows))
    return sets


def _first_statement(links: Links, n_counts: int) -> Ints:
    """The first statement of each count; -1 where there is none."""
    first = np.full(n_counts, -1, dtype=np.int64)
    heads = first_of_each(links.count)
    first[links.count[heads]] = links.row[heads]
    return first


def _contradicting(account: Account) -> list[_Conflict]:
    """Counts that contradict each other, each told by the statement that sets its bound."""
    counts = account.counts
    said = account.said
    lowest = _telling(account, said.low, counts.low)
    highest = _telling(account, said.high, counts.high)
    told = []
    for wrong in account.settled.contradictions:
        rows = _rows_of(wrong, lowest, highest)
        told.append(_Conflict(wrong.count, wrong.rule.code, rows, wrong.rule))
    return told


def _rows_of(wrong: Contradiction, lowest: Ints, highest: Ints) -> list[int]:
    """The statements that show a contradiction."""
    code = wrong.rule.code
    if code == "contradiction":
        both = {*lowest[wrong.counts].tolist(), *highest[wrong.counts].tolist()}
        return sorted(both)
    rows = []
    for position, count in enumerate(wrong.counts):
        upper = position > 0 if code == "parts_fall_short" else position == _UPPER[code]
        telling = highest if upper else lowest
        rows.append(int(telling[count]))
    return rows


def _telling(account: Account, said: Floats, bound: Floats) -> Ints:
    """For each count a statement that sets its bound; else one of its statements."""
    speaking = account.links.speaking
    sets = said[speaking.row] == bound[speaking.count]
    order = np.lexsort((speaking.row, ~sets, speaking.count))
    return _first_statement(speaking.take(order), len(account.counts))


def _exceeding(account: Account, counted: Counted) -> list[_Conflict]:
    """Lower bounds of totals without an end or a start that exceed the count of the same hours."""
    low = account.counts.low
    lowest = _telling(account, account.said.low, low)
    standing = np.flatnonzero(~counted.exceeds)
    heads = first_of_each(counted.row[standing])
    against = np.full(len(counted.table), -1, dtype=np.int64)
    against[counted.row[standing[heads]]] = standing[heads]
    told = []
    for count in np.flatnonzero(counted.exceeds).tolist():
        other = against[counted.row[count]]
        rows = [int(lowest[count]), int(lowest[other])]
        rule = Note.of("bound_exceeds_count", earlier=int(low[count]))
        told.append(_Conflict(count, "bound_exceeds_count", rows, rule))
    return told
