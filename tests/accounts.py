"""Small accounts made by hand: counts with their clock, and the conflict that they belong to."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.conflict import Conflict, Names, Sectors, Truce, clock_keys, day_lengths, whole_days
from analysis.schema import COUNTS

KYIV = "Europe/Kyiv"
DAY = pd.Timedelta(days=1)
_WHAT = {
    "sector": "front",
    "reporter": "a",
    "accused": "b",
    "category": "assault",
    "origin": "said",
    "n_publishers": 1,
}


@dataclass(frozen=True)
class Account:
    """What statistics need of a book."""

    counts: pd.DataFrame
    conflict: Conflict


def moment(text, tz=KYIV):
    """A local moment in UTC."""
    return pd.Timestamp(text, tz=tz).tz_convert("UTC")


def truce_of(name, start, end, *, tz=KYIV, scope="all_hostilities"):
    """A truce between two local moments; no end is an open one."""
    last = pd.NaT if end is None else moment(end, tz)
    return Truce(name, name, moment(start, tz), last, tz, scope)


def conflict_of(*truces, tz=KYIV, whole=None):
    """A conflict of two parties with some truces and no sectors of its own."""
    sectors = pd.DataFrame({"sector": ["front"], "scheme": [""], "position": [0.0]})
    crosswalk = pd.DataFrame(columns=["sector_a", "relation", "sector_b"], dtype="str")
    parties = Names(pd.DataFrame({"party": ["a", "b"]}), "party", languages=())
    known = {truce.ceasefire: truce for truce in truces}
    return Conflict("made", "made", tz, ("en",), parties, Sectors(sectors, crosswalk, whole), known)


def counts_of(rows, tz=KYIV):
    """Rows of start, end, low, high and whatever differs from one series, as a counts table."""
    made = [{**_WHAT, "flags": [], "statements": [f"s{k}"], **row} for k, row in enumerate(rows)]
    table = pd.DataFrame(made)
    for name in ("start", "end"):
        table[name] = table[name].astype("datetime64[us, UTC]")
    table["clock"] = clock_keys(table["start"], table["end"], tz)
    table["n_days"] = day_lengths(table["start"], table["end"])
    table["whole_days"] = whole_days(table["start"], table["end"], tz)
    kinds = {column.name: column.dtype for column in COUNTS.columns}
    return table[COUNTS.names].astype(kinds)


def window(start, end, low, high=None, *, tz=KYIV, **more):
    """A count over a local window; exact where no upper bound is given."""
    upper = low if high is None else high
    ends = {"start": moment(start, tz), "end": moment(end, tz)}
    return {**ends, "low": low, "high": upper, **more}


def day(text, low, high=None, **more):
    """A count of one local day."""
    following = f"{pd.Timestamp(text) + DAY:%Y-%m-%d}"
    return window(text, following, low, high, **more)


def account(rows, *truces, tz=KYIV, whole=None):
    """An account of rows, and of truces."""
    return Account(counts_of(rows, tz), conflict_of(*truces, tz=tz, whole=whole))


FIRST = pd.Timestamp("2024-03-01", tz="UTC")


def rows_daily(values, *, high=None, **more):
    """Counts of days in UTC, as rows of an account."""
    return [
        {
            "start": FIRST + k * DAY,
            "end": FIRST + (k + 1) * DAY,
            "low": int(value),
            "high": int(value) if high is None else high,
            **more,
        }
        for k, value in enumerate(values)
        if not np.isnan(value)
    ]


def truce_of_days(truce_at, length=1):
    """The truce "t" of whole days in UTC."""
    begin = FIRST + truce_at * DAY
    return Truce("t", "a truce", begin, begin + length * DAY, "UTC")


def daily(values, *, truce_at, length=1, high=None, **more):
    """Daily counts around a truce of whole days in UTC, as an account with the truce "t"."""
    return account(rows_daily(values, high=high, **more), truce_of_days(truce_at, length), tz="UTC")


def codes_of(notes):
    """Codes of some notes, in order."""
    return [note.code for note in notes]
