"""Reconciliation: many statements, one account, and every decision told."""

import pandas as pd
import pytest

from analysis.ceasefires import truces
from analysis.reconciliation import Book, readings_of, reconcile


def count(book, sector, category, start, end, reporter="ukraine"):
    """The one count of a window given in Kyiv time, as (low, high), None for an open end."""
    table = book.counts
    window = [pd.Timestamp(moment, tz="Europe/Kyiv") for moment in (start, end)]
    found = table[(table["sector"] == sector) & (table["category"] == category) & (table["reporter"] == reporter)
                  & (table["start"] == window[0]) & (table["end"] == window[1]) & ~table["flags"].str.contains("increment|gap")]
    assert len(found) == 1, found
    return tuple(None if pd.isna(end) else int(end) for end in (found["low"].iloc[0], found["high"].iloc[0]))


def test_every_statement_is_decided_once(book, data):
    decisions = book.decisions
    assert sorted(decisions["statement_id"]) == sorted(data.statements["statement_id"])
    assert decisions["rule"].str.len().gt(0).all()
    used = decisions["role"].isin(["used", "implied", "set aside", "superseded"])
    assert decisions.loc[used, "low"].notna().all() and decisions.loc[~used, "low"].isna().all()


def test_outlets_that_differ_are_settled_by_the_declared_rule(book):
    day = ("2025-04-20 00:00", "2025-04-21 00:00")
    assert count(book, "whole_front", "shelling", *day) == (1882, 1882)  # one outlet has 1,883
    assert count(book, "whole_front", "assault", "2025-04-20 00:00", "2025-04-20 16:00") == (46, 46)  # 45 at another speaker's
    aside = book.decisions.set_index("statement_id").loc["claim_0049"]
    assert aside["role"] == "set aside" and "agency" in aside["rule"]
    conflict = book.conflicts[book.conflicts["statements"].str.contains("claim_0049")].iloc[0]
    assert conflict["kind"] == "reports_differ" and conflict["reported_high"] >= 1883


def test_issues_of_one_day_are_never_mixed(book):
    table = book.counts[(book.counts["sector"] == "whole_front") & (book.counts["category"] == "assault")]
    day = table[table["start"] == pd.Timestamp("2025-04-20", tz="Europe/Kyiv")].set_index("series")["low"]
    assert day.loc[["00:00-16:00", "00:00-22:00", "day@00:00"]].tolist() == [46, 86, 96]


def test_a_total_without_an_end_bounds_the_count_from_below(book):
    end = "2025-04-20 14:55"  # the first page that carried it
    for category, value in (("shelling_artillery", 444), ("drone_quadcopter", 900), ("drone_fixed_wing", 48)):
        assert count(book, "whole_front", category, "2025-04-19 18:00", end, "russia") == (value, None)
    flags = book.counts.loc[book.counts["end"] == pd.Timestamp(end, tz="Europe/Kyiv"), "flags"]
    assert flags.str.contains("end_not_stated").all()


def test_readings_are_not_mixed(data, book):
    listed = readings_of(data.statements)
    assert set(listed["reading"]) == {"30h", "front", "included"}
    truce = ("2025-04-19 18:00", "2025-04-21 00:00")
    with pytest.raises(AssertionError):
        count(book, "whole_front", "total", *truce)
    other = reconcile(data.statements, crosswalk=data.crosswalk, truces=truces(data.ceasefires), readings="30h")
    assert count(other, "whole_front", "total", *truce) == (2935, 2935)
    # what is left for the day is an outlet's 'over 2,000 since midnight', without an end
    assert count(other, "whole_front", "total", "2025-04-20 00:00", "2025-04-21 00:00") == (2001, None)
    meduza = other.decisions.set_index("statement_id").loc["claim_0049"]  # 1,883 in the same text as 2,935
    assert meduza["role"] == "other reading"
    with pytest.raises(ValueError, match="no statement has the reading '24h'; known: 30h, front, included"):
        reconcile(data.statements, readings="24h")


def test_the_frame_passed_stays_as_it_is(data):
    before = data.statements.copy(deep=True)
    assert isinstance(reconcile(data.statements), Book)
    pd.testing.assert_frame_equal(data.statements, before)
