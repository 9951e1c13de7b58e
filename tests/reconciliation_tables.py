"""Small tables of statements made by hand, for the tests of reconciliation."""

import pandas as pd

from analysis import schema

CROSSWALK = pd.DataFrame(
    [
        ("east", "part_of", "both"),
        ("west", "part_of", "both"),
        ("both", "part_of", "whole_front"),
        ("east", "part_of", "whole_front"),
        ("west", "part_of", "whole_front"),
        ("old_name", "same", "new_name"),
        ("new_name", "part_of", "whole_front"),
        ("old_name", "part_of", "whole_front"),
        ("shared", "overlaps", "east"),
        ("shared", "part_of", "whole_front"),
    ],
    columns=["sector_a", "relation", "sector_b"],
    dtype="str",
)


def table(*rows):
    """Statements from short rows: what is left out is a day's count of the whole front by one outlet."""
    plain = {
        "reporter": "a",
        "accused": "b",
        "speaker": "staff",
        "category": "assault",
        "subset_of": None,
        "sector": "whole_front",
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
    out = pd.DataFrame(
        [{"statement_id": f"s{k:03d}", **plain, **row} for k, row in enumerate(rows)]
    )
    for column in schema.STATEMENTS.columns:
        if column.name not in out.columns:
            out[column.name] = None
        if column.dtype == schema.TIME:
            local = pd.to_datetime(out[column.name].astype("object"))
            out[column.name] = (local.dt.tz_localize("Europe/Kyiv").dt.tz_convert("UTC")).astype(
                schema.TIME
            )
        else:
            out[column.name] = out[column.name].astype(column.dtype)
    return out[schema.STATEMENTS.names]


def until(hour, **row):
    """A running total from midnight."""
    return {
        "cumulative_from": "2030-01-01 00:00",
        "end": f"2030-01-01 {hour:02d}:00" if hour < 24 else "2030-01-02 00:00",
        **row,
    }


def bounds(book, **where):
    """Low and high of the one count that agrees with the conditions."""
    found = book.counts
    for name, value in where.items():
        found = found[found[name] == value]
    assert len(found) == 1, found
    return tuple(
        None if pd.isna(end) else int(end) for end in (found["low"].iloc[0], found["high"].iloc[0])
    )
