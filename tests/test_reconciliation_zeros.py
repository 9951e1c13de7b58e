"""Sectors that nobody named: a zero where a total or a complete report says so, else unknown."""

import types
from dataclasses import replace

import pandas as pd
import pytest
from reconciliation_tables import CONFLICT, account, flagged, table

from analysis.reconciliation import reconcile


def on(day, sector, value, **row):
    """A day's count of January 2030."""
    window = {"start": f"2030-01-{day:02d}", "end": f"2030-01-{day + 1:02d}"}
    return {"sector": sector, "value": value, **window, **row}


NAMED_BEFORE = [on(1, "east", 8), on(1, "new_name", 8)]


def zeros(book, flag="zero_by_total"):
    """Sectors and days of the zeros."""
    marked = book.counts[flagged(book.counts, flag)]
    assert (marked["low"] == 0).all() and (marked["high"] == 0).all()
    assert set(marked["origin"]) <= {"said"}
    days = marked["end"].dt.tz_convert("Europe/Berlin").dt.day - 1
    return sorted(zip(marked["sector"], days, strict=True))


def test_a_total_that_the_named_sectors_use_up_leaves_nothing_for_the_others():
    book = account(*NAMED_BEFORE, on(2, "all", 9), on(2, "east", 9))
    assert zeros(book) == [("new_name", 2)]
    zero = book.counts[flagged(book.counts, "zero_by_total")].iloc[0]
    assert zero["statements"] == ["s002", "s003"] and zero["clock"] == "00:00-00:00"


def test_a_total_of_zero_is_zero_everywhere():
    assert zeros(account(*NAMED_BEFORE, on(2, "all", 0))) == [("east", 2), ("new_name", 2)]


@pytest.mark.parametrize(
    "rows",
    [
        [on(2, "all", 10), on(2, "east", 9)],
        [on(2, "all", 9, qualifier="over"), on(2, "east", 9)],
        [on(2, "all", 9), on(2, "east", 7, qualifier="over")],
        [on(2, "all", 9, category="shelling"), on(2, "east", 9, category="shelling")],
        [on(2, "all", 9, reporter="c"), on(2, "east", 9, reporter="c")],
        [on(2, "all", 9), on(2, "east", 9), on(2, "shared", 9)],
    ],
    ids=["left over", "open total", "open part", "other acts", "other reporter", "overlap"],
)
def test_what_is_not_proved_stays_unknown(rows):
    assert zeros(account(*NAMED_BEFORE, *rows)) == []


def test_a_sector_that_was_never_named_is_not_asked_about():
    assert zeros(account(on(1, "east", 8), on(2, "all", 9), on(2, "east", 9))) == []


def test_what_touches_a_named_sector_stays_unknown():
    before = [on(1, name, 3) for name in ("west", "old_name", "shared")]
    book = account(*before, on(2, "all", 9), on(2, "both", 5), on(2, "new_name", 4))
    # west lies in both, old_name is another name of new_name; shared overlaps east, not both
    assert zeros(book) == [("shared", 2)]


def complete(*rows, names_all="yes", conflict=CONFLICT):
    """The book of rows whose source names every sector with an act, or does not."""
    sources = pd.DataFrame({"source": ["page"], "names_all": [names_all]}, dtype="str")
    data = types.SimpleNamespace(statements=table(*rows), conflict=conflict, sources=sources)
    return reconcile(data)


def test_a_source_that_names_all_says_zero_by_silence():
    book = complete(*NAMED_BEFORE, on(2, "east", 9))
    assert zeros(book, "zero_by_silence") == [("new_name", 2)]
    zero = book.counts[flagged(book.counts, "zero_by_silence")].iloc[0]
    assert zero["statements"] == ["s002"]


def test_the_silence_of_other_sources_says_nothing():
    assert zeros(complete(*NAMED_BEFORE, on(2, "east", 9), names_all=""), "zero_by_silence") == []


def test_silence_says_nothing_where_a_total_holds_more():
    book = complete(*NAMED_BEFORE, on(2, "east", 9), on(2, "all", 12))
    assert zeros(book, "zero_by_silence") == []


def test_silence_is_about_sectors_of_the_same_scheme():
    other = CONFLICT.sectors.table.copy()
    other.loc[other["sector"] == "new_name", "scheme"] = "region"
    conflict = replace(CONFLICT, sectors=replace(CONFLICT.sectors, table=other))
    book = complete(*NAMED_BEFORE, on(2, "east", 9), conflict=conflict)
    assert zeros(book, "zero_by_silence") == []


def test_a_zero_by_total_goes_before_one_by_silence():
    book = complete(*NAMED_BEFORE, on(2, "all", 9), on(2, "east", 9))
    assert zeros(book) == [("new_name", 2)] and zeros(book, "zero_by_silence") == []


def test_a_state_at_a_moment_is_no_zero():
    going_on = {"category": "assault_ongoing"}
    rows = [on(1, "east", 8, **going_on), on(2, "all", 0, **going_on)]
    assert zeros(account(*rows)) == []
