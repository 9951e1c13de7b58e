"""Small tables of statements made by hand, for the tests of reconciliation."""

from dataclasses import replace

import pandas as pd

from analysis import schema
from analysis.conflict import Conflict, Sectors, Truce
from analysis.reconciliation import plain_conflict, reconcile

ZONE = "Europe/Berlin"
RELATIONS = [
    ("east", "part_of", "both"),
    ("west", "part_of", "both"),
    ("both", "part_of", "all"),
    ("east", "part_of", "all"),
    ("west", "part_of", "all"),
    ("old_name", "same", "new_name"),
    ("new_name", "part_of", "all"),
    ("old_name", "part_of", "all"),
    ("shared", "overlaps", "east"),
    ("shared", "part_of", "all"),
]


def made_conflict(*truces, relations=RELATIONS, whole="all", tz=ZONE) -> Conflict:
    """A conflict of a few sectors."""
    crosswalk = pd.DataFrame(relations, columns=["sector_a", "relation", "sector_b"], dtype="str")
    names = sorted({*crosswalk["sector_a"], *crosswalk["sector_b"], "all"})
    table = schema.empty(schema.SECTORS)
    table["sector"], table["en"] = names, [name.replace("_", " ").capitalize() for name in names]
    table["scheme"] = "area"
    table = table.astype({name: "str" for name in ("sector", "en", "scheme")})
    return replace(
        plain_conflict(),
        id="made",
        tz=tz,
        sectors=Sectors(table, crosswalk, whole),
        truces={truce.ceasefire: truce for truce in truces},
    )


def made_truce(start, end, **terms) -> Truce:
    """A truce with the id pause; moments are local."""
    begin, finish = (pd.Timestamp(moment, tz=ZONE) for moment in (start, end))
    return Truce("pause", "Pause", begin, finish, ZONE, **terms)


CONFLICT = made_conflict()


def account(*rows, conflict=CONFLICT, **options):
    """The book of short rows."""
    return reconcile(table(*rows), conflict=conflict, **options)


def table(*rows):
    """Statements from short rows: what is left out is a day's count of the whole by one outlet."""
    plain = {
        "reporter": "a",
        "accused": "b",
        "speaker": "staff",
        "category": "assault",
        "subset_of": None,
        "sector": "all",
        "start": "2030-01-01 00:00",
        "end": "2030-01-02 00:00",
        "cumulative_from": None,
        "value": 10,
        "qualifier": "exact",
        "reading": "",
        "ceasefire": None,
        "source": "page",
        "published": None,
        "publisher": "outlet",
        "source_kind": "media",
    }
    made = [{"statement_id": f"s{k:03d}", **plain, **row} for k, row in enumerate(rows)]
    out = pd.DataFrame(made)
    for column in schema.STATEMENTS.columns:
        if column.name not in out.columns:
            out[column.name] = None
        if column.dtype == schema.TIME:
            local = pd.to_datetime(out[column.name].astype("object"))
            utc = local.dt.tz_localize(ZONE).dt.tz_convert("UTC")
            out[column.name] = utc.astype(schema.TIME)
        else:
            out[column.name] = out[column.name].astype(column.dtype)
    return out[schema.STATEMENTS.names]


def until(hour, **row):
    """A running total from midnight."""
    end = f"2030-01-01 {hour:02d}:00" if hour < 24 else "2030-01-02 00:00"
    return {"cumulative_from": "2030-01-01 00:00", "end": end, **row}


def only(counts, **where):
    """The one count that agrees with the conditions."""
    for name, value in where.items():
        counts = counts[counts[name] == value]
    assert len(counts) == 1, counts
    return counts.iloc[0]


def bounds(book, **where):
    """Low and high of the one count that agrees with the conditions; None for an open end."""
    count = only(book.counts, **where)
    return tuple(None if pd.isna(end) else int(end) for end in (count["low"], count["high"]))


def flagged(counts, flag):
    """Mark the counts with a flag."""
    return counts["flags"].map(lambda flags: flag in flags)


def codes(table):
    """Codes of the rules of decisions or conflicts."""
    return table["rule"].map(lambda note: note.code)
