"""Reconciliation: many statements, one account, and every decision told."""

import types

import pandas as pd
import pytest
from reconciliation_tables import (
    CONFLICT,
    ZONE,
    account,
    bounds,
    codes,
    flagged,
    made_conflict,
    made_truce,
    only,
    table,
    until,
)

from analysis import schema
from analysis.reconciliation import Book, readings_of, reconcile, steps_table

DAY = ("2025-04-20 00:00", "2025-04-21 00:00")
TRUCE = ("2025-04-19 18:00", "2025-04-21 00:00")


def kyiv(moment):
    return pd.Timestamp(moment, tz="Europe/Kyiv")


def count(book, category, start, end, reporter="ukraine", sector="whole_front"):
    """Bounds of the one count that statements make of a window given in Kyiv time."""
    window = {"start": kyiv(start), "end": kyiv(end)}
    what = {"sector": sector, "category": category, "reporter": reporter, "origin": "said"}
    return bounds(book, **window, **what)


def test_every_statement_is_decided_once(book, data):
    decisions = book.decisions
    assert sorted(decisions["statement_id"]) == sorted(data.statements["statement_id"])
    in_account = decisions["role"].isin(["used", "implied", "set_aside", "superseded"])
    assert decisions.loc[in_account, "low"].notna().all()
    assert decisions.loc[~in_account, "low"].isna().all()


def test_a_book_carries_what_it_was_drawn_from(book, data):
    assert book.statements is data.statements and book.conflict is data.conflict


def test_the_key_of_a_count_is_unique(book):
    assert not book.counts.duplicated(list(schema.COUNTS.key)).any()


def test_outlets_that_differ_are_settled_by_the_declared_rule(book):
    assert count(book, "shelling", *DAY) == (1882, 1882)  # one outlet has 1,883
    # 45 at another speaker's
    assert count(book, "assault", DAY[0], "2025-04-20 16:00") == (46, 46)
    aside = only(book.decisions, statement_id="claim_0049")
    assert aside["role"] == "set_aside" and aside["rule"].code == "against_agency"
    differ = book.conflicts[book.conflicts["statements"].map(lambda ids: "claim_0049" in ids)]
    assert differ["code"].tolist() == ["reports_differ"]
    assert differ["reported_high"].iloc[0] >= 1883


def test_issues_of_one_day_are_never_mixed(book):
    mine = book.counts[
        (book.counts["sector"] == "whole_front")
        & (book.counts["category"] == "assault")
        & (book.counts["start"] == kyiv(DAY[0]))
        & (book.counts["end"] <= kyiv(DAY[1]))
        & (book.counts["origin"] == "said")
    ]
    low = mine.set_index("clock")["low"]
    assert low.loc[["00:00-16:00", "00:00-22:00", "00:00-00:00"]].tolist() == [46, 86, 96]
    assert mine.set_index("clock")["whole_days"].to_dict()["00:00-00:00"]


def test_a_total_without_an_end_bounds_the_count_from_below(book):
    end = "2025-04-20 14:55"  # the first page that carried it
    for category, value in (("shelling_artillery", 444), ("drone_quadcopter", 900)):
        assert count(book, category, TRUCE[0], end, "russia") == (value, None)
    mine = book.counts[(book.counts["end"] == kyiv(end)) & (book.counts["reporter"] == "russia")]
    assert flagged(mine, "end_not_stated").all()


def test_readings_are_not_mixed(data, book):
    assert {"30h", "front", "included"} <= set(readings_of(data.statements)["reading"])
    with pytest.raises(AssertionError):
        count(book, "total", *TRUCE)
    other = reconcile(data, readings="30h")
    assert count(other, "total", *TRUCE) == (2935, 2935)
    # what is left for the day is an outlet's 'over 2,000 since midnight', without an end
    assert count(other, "total", *DAY) == (2001, None)
    # 1,883 in the same text as 2,935
    assert only(other.decisions, statement_id="claim_0049")["role"] == "other_reading"


def test_a_reading_that_is_not_there_is_named():
    with pytest.raises(ValueError, match="no statement has the reading '24h'; known: none"):
        account({}, readings="24h")


def test_a_reading_is_held_against_the_other_counts(data):
    # read as the whole truce, 96 assaults leave no room for the 19 of its first six hours and the
    # 96 of its last day
    conflicts = reconcile(data, readings="30h").conflicts
    sets = conflicts[
        (conflicts["code"] == "parts_exceed_total") & (conflicts["clock"] == "18:00-00:00+2d")
    ]
    assert sorted(sets["category"]) == ["assault", "shelling"]
    said = data.statements.set_index("statement_id").loc[
        only(sets, category="assault")["statements"]
    ]
    assert sorted(said["value"]) == [19, 96, 96]
    assert sorted(said["reading"].fillna("")) == ["", "", "30h"]


# ---- what reconcile takes ----


def test_the_frame_passed_stays_as_it_is():
    statements = table({"value": 3}, until(16, value=2))
    before = statements.copy(deep=True)
    assert isinstance(reconcile(statements), Book)
    pd.testing.assert_frame_equal(statements, before)


def test_data_and_its_parts_give_the_same_account():
    statements = table({}, {"sector": "east", "value": 3})
    data = types.SimpleNamespace(statements=statements, conflict=CONFLICT)
    whole, parts = reconcile(data), reconcile(statements, conflict=CONFLICT)
    pd.testing.assert_frame_equal(whole.counts, parts.counts)


def test_statements_alone_are_of_a_conflict_in_utc():
    book = reconcile(table({}))
    assert book.conflict.tz == "UTC" and book.counts["clock"].tolist() == ["23:00-23:00"]


@pytest.mark.parametrize("wrong", ["easter_2025", 3, None, types.SimpleNamespace(statements=1)])
def test_a_wrong_object_is_told_what_is_taken(wrong):
    with pytest.raises(TypeError, match=r"reconcile takes what load\(\) returned.*; got a "):
        reconcile(wrong)


def test_a_book_is_no_data():
    with pytest.raises(TypeError, match="got a Book"):
        reconcile(account({}))


def test_a_column_that_is_missing_is_named():
    with pytest.raises(ValueError, match="statements: column 'sector' is missing; expected"):
        reconcile(table({}).drop(columns="sector"))


def test_an_empty_cell_that_is_needed_is_named():
    with pytest.raises(ValueError, match="statements, column reporter: row 1 is empty"):
        reconcile(table({}, {"reporter": None}))


def test_an_id_that_stands_twice_is_named():
    with pytest.raises(ValueError, match="statement_id 's000' stands twice"):
        reconcile(pd.concat([table({}), table({})]))


def test_no_statements_make_an_empty_book():
    book = reconcile(table({}).iloc[:0])
    assert len(book.counts) == len(book.conflicts) == len(book.decisions) == 0
    assert book.counts.columns.tolist() == schema.COUNTS.names


def test_without_a_sector_for_the_whole_none_stands_for_it():
    lone = made_conflict(relations=[("east", "part_of", "all")], whole=None)
    rows = [{"value": 12}, {"sector": "east", "value": 9}]
    assert bounds(account(*rows, conflict=lone), sector="all") == (12, 12)


# ---- totals and parts ----


def test_total_and_parts_give_the_missing_part(data):
    # all that says 957, and all that says more than 'over 950', is left out
    said = data.statements
    telling = (said["category"] == "drone_kamikaze") & said["value"].isin([957, 700])
    book = reconcile(said[~telling], conflict=data.conflict)
    assert count(book, "drone_kamikaze", *DAY) == (957, 957)
    mine = book.counts[
        (book.counts["start"] == kyiv(DAY[0]))
        & (book.counts["end"] == kyiv(DAY[1]))
        & book.counts["category"].isin(["total", "drone_kamikaze"])
        & (book.counts["sector"] == "whole_front")
        & (book.counts["origin"] == "said")
    ]
    assert flagged(mine, "closing_assumed").tolist() == [True, True]


def test_parts_in_several_sectors_close(book):
    total = only(book.counts, category="total", low=4900)
    assert total["flags"] == ["closes"]
    left = book.counts[book.counts["origin"] == "not_itemised"]
    assert not ((left["start"] == total["start"]) & (left["end"] == total["end"])).any()


def test_what_is_not_itemised_is_a_count_of_its_category(book):
    left = book.counts[(book.counts["origin"] == "not_itemised")]
    start, end = kyiv("2025-05-08"), kyiv("2025-05-11")
    final = only(left, start=start, end=end, reporter="russia")
    # 14,043 less 4,011, 62 and 9,918 that are worded as parts; less 37, 5 and 1 that are not
    assert (final["category"], final["low"], final["high"]) == ("total", 9, 52)
    first = only(left, start=start, end=kyiv("2025-05-09"), reporter="russia")
    # 488 less 173, 4, 300, 2 and 1
    assert first["low"] == 8 and "end_not_stated" in first["flags"]


def test_what_was_not_placed_in_a_sector_keeps_its_category(book):
    left = only(
        book.counts,
        origin="remainder",
        clock="00:00-16:00",
        start=kyiv("2025-05-08"),
        category="assault",
    )
    assert left["high"] == 117 - 103 and left["sector"] == "whole_front"


def test_parts_beyond_their_total_name_the_fewest_statements(book, data):
    sets = book.conflicts[book.conflicts["code"] == "parts_exceed_total"]
    notes = sets["rule"].map(lambda note: note.as_dict).tolist()
    assert {"parts": 762, "total": 734} in notes
    conflict = sets.iloc[notes.index({"parts": 762, "total": 734})]
    said = data.statements.set_index("statement_id").loc[conflict["statements"]]
    assert sorted(said["value"]) == [176, 586, 734]


def test_a_part_above_its_whole_is_told_and_changes_nothing():
    book = account(
        {"category": "shelling", "value": 10},
        {"category": "shelling_mlrs", "value": 12, "subset_of": "shelling"},
    )
    assert book.conflicts["code"].tolist() == ["part_exceeds_whole"]
    assert str(book.conflicts["rule"].iloc[0]) == "part_exceeds_whole(part=12,whole=10)"
    assert book.conflicts["statements"].tolist() == [["s000", "s001"]]
    assert bounds(book, category="shelling") == (10, 10)
    assert bounds(book, category="shelling_mlrs") == (12, 12)


def test_a_contradiction_along_a_chain_names_an_irreducible_set():
    rows = [
        until(12, value=50, sector="east"),
        until(16, value=None, qualifier="dozens"),
        until(22, value=40),
        until(22, value=3, sector="west"),
    ]
    # 50 in one sector by noon can't be in 40 of all by the evening, but no total links them
    assert account(*rows).conflicts.empty
    book = account(*rows, until(12, value=30, qualifier="over"))
    assert book.conflicts["code"].tolist() == ["contradiction"]
    assert book.conflicts["statements"].tolist() == [["s000", "s002"]]
    assert bounds(book, sector="all", clock="00:00-12:00") == (31, None)


def test_categories_narrow_the_act_and_open_ends_stay_open():
    book = account(
        {"category": "shelling", "value": 100, "qualifier": "over"},
        {"category": "shelling_mlrs", "value": 150, "subset_of": "shelling"},
    )
    assert bounds(book, category="shelling") == (150, None)
    assert "tightened" in only(book.counts, category="shelling")["flags"]


PARTS = [
    {"category": "total", "value": 100},
    {"category": "assault", "value": 20, "subset_of": "total"},
    {"category": "shelling", "value": 75, "qualifier": "over", "subset_of": "total"},
]


def shelling(*rows):
    return bounds(account(*rows), category="shelling", clock="00:00-00:00")


def test_parts_close_where_nothing_else_is_counted():
    assert shelling(*PARTS) == (80, 80)


def test_parts_do_not_close_where_other_acts_are_counted():
    assert shelling(*PARTS, {"category": "air_strike", "value": 2}) == (76, 80)


def test_parts_do_not_close_where_the_rest_is_far_off():
    # 'over 75' is not said of 140
    assert shelling({**PARTS[0], "value": 160}, *PARTS[1:]) == (76, 140)


def test_parts_do_not_close_where_other_acts_were_counted_earlier():
    assert shelling(*PARTS, until(16, category="air_strike", value=2)) == (76, 80)


SECTORS = [
    {"sector": "all", "value": 50, "qualifier": "over"},
    {"sector": "both", "value": 15, "qualifier": "over"},
    {"sector": "east", "value": 9},
    {"sector": "west", "value": 8},
]


def test_a_zone_with_all_parts_is_their_sum_and_the_whole_is_not():
    book = account(*SECTORS)
    assert bounds(book, sector="both") == (17, 17)
    assert bounds(book, sector="all", origin="said") == (51, None)


def test_a_zone_that_lacks_a_part_is_no_sum():
    assert bounds(account(*SECTORS[:3]), sector="both") == (16, None)


def test_two_names_of_one_area_are_one_count_and_overlaps_are_not_summed():
    book = account(
        {"value": 20},
        {"sector": "old_name", "value": 5, "qualifier": "over"},
        {"sector": "new_name", "value": 8},
        {"sector": "east", "value": 9},
        {"sector": "shared", "value": 11},
    )
    assert bounds(book, sector="old_name") == (8, 8)
    assert book.conflicts.empty  # 8 + 9 + 11 would exceed 20, but 'shared' overlaps 'east'
    assert bounds(book, origin="remainder")[1] == 3


def test_heavy_weapons_and_guns_are_not_summed():
    shells = [("shelling_heavy", 30), ("shelling_artillery", 25), ("shelling_mlrs", 5)]
    parts = [{"category": name, "value": n, "subset_of": "shelling"} for name, n in shells]
    assert account({"category": "shelling", "value": 32}, *parts).conflicts.empty


def test_a_state_at_a_moment_is_in_no_sum_and_grows_by_no_increment():
    going_on = {"category": "assault_ongoing", "subset_of": "assault"}
    book = account(
        until(16, value=5), until(16, value=8, **going_on), until(22, value=9, **going_on)
    )
    assert book.conflicts.empty and bounds(book, category="assault") == (5, 5)
    assert set(book.counts["origin"]) == {"said"}


# ---- running totals ----


def test_running_totals_become_increments(book):
    day = book.counts[
        (book.counts["origin"] == "increment")
        & (book.counts["sector"] == "whole_front")
        & (book.counts["category"] == "assault")
        & (book.counts["start"] > kyiv(DAY[0]))
        & (book.counts["end"] <= kyiv(DAY[1]))
    ].sort_values("start")
    assert day["low"].tolist() == [20, 21, 19, 10] == day["high"].tolist()


def test_increments_between_issues_without_hours_have_no_clock(book):
    mine = book.counts[
        (book.counts["category"] == "total")
        & (book.counts["reporter"] == "russia")
        & (book.counts["clock"] == "")
        & (book.counts["start"] == kyiv("2025-05-08"))
    ]
    # 488, 5,026, 9,318 and 14,043; the last two issues end alike, so their increments are one
    assert sorted(mine["low"]) == [5026 - 488, 14043 - 5026]
    assert set(mine["origin"]) == {"increment"} and not mine["whole_days"].any()
    assert flagged(mine, "end_not_stated").all()


def test_increments_of_ranges_are_ranges():
    book = account(until(16, value=400, qualifier="over"), until(22, value=700))
    assert bounds(book, clock="16:00-22:00", origin="increment") == (0, 299)
    assert bounds(book, clock="00:00-16:00") == (401, 700)


def test_a_total_that_starts_anew_is_no_fall():
    next_day = "2030-01-02 00:00"
    anew = {"start": next_day, "cumulative_from": next_day, "end": "2030-01-02 06:00", "value": 5}
    assert account(until(22, value=86), anew).conflicts.empty


def test_a_revision_replaces_what_its_publisher_said_before():
    book = account(
        until(22, value=154, published="2030-01-01 22:10"),
        until(22, value=193, published="2030-01-02 09:00"),
    )
    assert book.conflicts["code"].tolist() == ["revised"]
    assert codes(book.conflicts).tolist() == ["taken_last"]
    assert bounds(book, clock="00:00-22:00") == (193, 193)
    assert book.decisions["role"].tolist() == ["superseded", "used"]


def test_of_differing_outlets_the_number_with_most_publishers_is_taken():
    outlets = [(154, "x"), (193, "y"), (193, "z")]
    book = account(*(until(22, value=value, publisher=name) for value, name in outlets))
    assert book.conflicts["code"].tolist() == ["reports_differ"]
    assert codes(book.conflicts).tolist() == ["taken_most_publishers"]
    assert bounds(book, clock="00:00-22:00") == (193, 193)


def test_a_fall_is_told_and_gives_no_increment():
    book = account(until(16, value=117), until(22, value=90))
    assert str(book.conflicts["rule"].iloc[0]) == "total_falls(earlier=117,later=90)"
    assert book.conflicts["statements"].tolist() == [["s000", "s001"]]
    assert book.counts["origin"].tolist() == ["said", "said"]
    assert book.counts["flags"].tolist() == [["total_falls"], ["total_falls"]]


def test_a_stretch_counted_by_itself_is_held_against_the_totals():
    stretch = {"start": "2030-01-01 16:00", "end": "2030-01-01 22:00", "qualifier": "over"}
    totals = [until(16, value=100), until(22, value=150)]
    assert bounds(account(*totals, {**stretch, "value": 40}), clock="16:00-22:00") == (50, 50)
    conflicts = account(*totals, {**stretch, "value": 60}).conflicts
    assert "parts_exceed_total" in conflicts["code"].tolist()


# ---- windows ----


def test_clock_hours_are_those_of_the_conflict():
    book = account({}, conflict=made_conflict(tz="Asia/Kolkata"))
    assert book.counts["clock"].tolist() == ["04:30-04:30"]
    assert book.counts["whole_days"].all() and book.counts["n_days"].tolist() == [1]


ENDLESS = {"end": None, "cumulative_from": "2030-01-01 00:00", "value": 500, "ceasefire": "pause"}


def test_a_missing_end_is_bounded_by_publication():
    book = account(
        {**ENDLESS, "published": "2030-01-01 15:00"},
        {**ENDLESS, "publisher": "late", "source": "late", "published": "2030-01-02 00:00"},
    )
    count = only(book.counts)
    assert count["end"] == pd.Timestamp("2030-01-01 15:00", tz=ZONE)
    assert count["n_publishers"] == 2 and pd.isna(count["high"])


def test_a_missing_end_is_bounded_by_the_truce():
    truce = made_truce("2030-01-01", "2030-01-03")
    assert only(account(ENDLESS, conflict=made_conflict(truce)).counts)["end"] == truce.end
    assert codes(account(ENDLESS).decisions).tolist() == ["end_not_bounded"]


def test_a_bound_that_exceeds_the_count_of_the_same_hours_is_a_conflict():
    endless = {"value": 30, "end": None, "published": "2030-01-02 00:00", "source": "other"}
    book = account({"value": 20}, endless)
    assert str(book.conflicts["rule"].iloc[0]) == "bound_exceeds_count(earlier=30)"
    assert book.conflicts["statements"].tolist() == [["s000", "s001"]]
    assert bounds(book, category="assault") == (20, 20)
    assert book.decisions["role"].tolist() == ["used", "set_aside"]


def test_an_earlier_total_of_the_same_latest_hours_is_implied(book):
    implied = only(book.decisions, statement_id="claim_0176")
    assert [implied[name] for name in ("role", "low", "high")] == ["implied", 14043, 14043]
    assert implied["rule"].code == "contained" and implied["hours"] == "end_not_stated"


def test_every_truce_of_the_data_has_its_decisions(book, data):
    for ceasefire in data.ceasefires["ceasefire"]:
        mine = book.of(ceasefire)
        assert len(mine) == (data.statements["ceasefire"] == ceasefire).sum()
        assert mine["rule"].map(lambda note: note.code in schema.NOTES).all()


def test_a_book_is_shown_with_its_tables():
    book = account({}, {"value": 11})
    assert repr(book) == "Book: 1 counts from 1 of 2 statements (1 set aside); 1 conflicts"
    assert book._repr_html_().count("<table") == 3


def test_steps_hold_every_statement_and_the_account(book, data):
    steps = steps_table(data.statements, book.counts)
    assert (steps["what"] == "statement").sum() == len(data.statements)
    said = (book.counts["origin"] == "said").sum()
    assert (steps["what"] == "account").sum() == said
