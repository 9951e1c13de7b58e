"""Reconciliation: many statements, one account, and every decision told."""

import pandas as pd
import pytest
from reconciliation_tables import CROSSWALK, bounds, table, until

from analysis.ceasefires import Truce, truces
from analysis.reconciliation import Book, readings_of, reconcile, scope_of, steps_table, to_sectors

DAY = ("2025-04-20 00:00", "2025-04-21 00:00")


def count(book, sector, category, start, end, reporter="ukraine"):
    """The one count of a window given in Kyiv time, as (low, high), None for an open end."""
    table = book.counts
    window = [pd.Timestamp(moment, tz="Europe/Kyiv") for moment in (start, end)]
    found = table[
        (table["sector"] == sector)
        & (table["category"] == category)
        & (table["reporter"] == reporter)
        & (table["start"] == window[0])
        & (table["end"] == window[1])
        & ~table["flags"].str.contains("increment|gap")
    ]
    assert len(found) == 1, found
    return tuple(
        None if pd.isna(end) else int(end) for end in (found["low"].iloc[0], found["high"].iloc[0])
    )


def test_every_statement_is_decided_once(book, data):
    decisions = book.decisions
    assert sorted(decisions["statement_id"]) == sorted(data.statements["statement_id"])
    assert decisions["rule"].str.len().gt(0).all()
    used = decisions["role"].isin(["used", "implied", "set aside", "superseded"])
    assert decisions.loc[used, "low"].notna().all() and decisions.loc[~used, "low"].isna().all()


def test_outlets_that_differ_are_settled_by_the_declared_rule(book):
    day = ("2025-04-20 00:00", "2025-04-21 00:00")
    assert count(book, "whole_front", "shelling", *day) == (1882, 1882)  # one outlet has 1,883
    assert count(book, "whole_front", "assault", "2025-04-20 00:00", "2025-04-20 16:00") == (
        46,
        46,
    )  # 45 at another speaker's
    aside = book.decisions.set_index("statement_id").loc["claim_0049"]
    assert aside["role"] == "set aside" and "agency" in aside["rule"]
    conflict = book.conflicts[book.conflicts["statements"].str.contains("claim_0049")].iloc[0]
    assert conflict["kind"] == "reports_differ" and conflict["reported_high"] >= 1883


def test_issues_of_one_day_are_never_mixed(book):
    table = book.counts[
        (book.counts["sector"] == "whole_front") & (book.counts["category"] == "assault")
    ]
    day = table[table["start"] == pd.Timestamp("2025-04-20", tz="Europe/Kyiv")].set_index("series")[
        "low"
    ]
    assert day.loc[["00:00-16:00", "00:00-22:00", "day@00:00"]].tolist() == [46, 86, 96]


def test_a_total_without_an_end_bounds_the_count_from_below(book):
    end = "2025-04-20 14:55"  # the first page that carried it
    for category, value in (
        ("shelling_artillery", 444),
        ("drone_quadcopter", 900),
        ("drone_fixed_wing", 48),
    ):
        assert count(book, "whole_front", category, "2025-04-19 18:00", end, "russia") == (
            value,
            None,
        )
    flags = book.counts.loc[book.counts["end"] == pd.Timestamp(end, tz="Europe/Kyiv"), "flags"]
    assert flags.str.contains("end_not_stated").all()


def test_readings_are_not_mixed(data, book):
    listed = readings_of(data.statements)
    assert set(listed["reading"]) == {"30h", "front", "included"}
    truce = ("2025-04-19 18:00", "2025-04-21 00:00")
    with pytest.raises(AssertionError):
        count(book, "whole_front", "total", *truce)
    other = reconcile(
        data.statements, crosswalk=data.crosswalk, truces=truces(data.ceasefires), readings="30h"
    )
    assert count(other, "whole_front", "total", *truce) == (2935, 2935)
    # what is left for the day is an outlet's 'over 2,000 since midnight', without an end
    assert count(other, "whole_front", "total", "2025-04-20 00:00", "2025-04-21 00:00") == (
        2001,
        None,
    )
    meduza = other.decisions.set_index("statement_id").loc[
        "claim_0049"
    ]  # 1,883 in the same text as 2,935
    assert meduza["role"] == "other reading"
    with pytest.raises(
        ValueError, match="no statement has the reading '24h'; known: 30h, front, included"
    ):
        reconcile(data.statements, readings="24h")


def test_a_reading_is_held_against_the_other_counts(data):
    # read as the whole truce, 96 assaults leave no room for the 19 of its first six hours and the 96 of its last day
    other = reconcile(
        data.statements, crosswalk=data.crosswalk, truces=truces(data.ceasefires), readings="30h"
    )
    sets = other.conflicts[
        (other.conflicts["kind"] == "parts_exceed_total")
        & (other.conflicts["series"] == "18:00-00:00+2d")
    ]
    assert sorted(sets["category"]) == ["assault", "shelling"]
    said = data.statements.set_index("statement_id").loc[
        sets.set_index("category").loc["assault", "statements"].split(";")
    ]
    assert sorted(said["value"]) == [19, 96, 96] and sorted(said["reading"].fillna("")) == [
        "",
        "",
        "30h",
    ]


def test_the_frame_passed_stays_as_it_is(data):
    before = data.statements.copy(deep=True)
    assert isinstance(reconcile(data.statements), Book)
    pd.testing.assert_frame_equal(data.statements, before)


# ---- totals and parts ------------------------------------------------------------------------------------


def test_total_and_parts_give_the_missing_part(data):
    # all that says 957, and all that says more than 'over 950', is left out
    rest = data.statements[
        ~(
            (data.statements["category"] == "drone_kamikaze")
            & data.statements["value"].isin([957, 700])
        )
    ]
    book = reconcile(rest, crosswalk=data.crosswalk, truces=truces(data.ceasefires))
    assert count(book, "whole_front", "drone_kamikaze", *DAY) == (957, 957)
    flags = book.counts.loc[
        (book.counts["start"] == pd.Timestamp(DAY[0], tz="Europe/Kyiv"))
        & (book.counts["series"] == "day@00:00")
        & book.counts["category"].isin(["total", "drone_kamikaze"])
        & (book.counts["sector"] == "whole_front"),
        "flags",
    ]
    assert flags.str.contains("closing_assumed").all() and len(flags) == 2


def test_seven_parts_in_two_places_close(book):
    total = book.counts[(book.counts["category"] == "total") & (book.counts["low"] == 4900)]
    assert total["flags"].str.split(";").explode().tolist() == ["closes"]
    assert not (
        (book.counts["category"] == "not_itemised")
        & (book.counts["start"] == total["start"].iloc[0])
        & (book.counts["end"] == total["end"].iloc[0])
    ).any()


def test_what_is_not_itemised_is_a_count(book):
    gaps = book.counts[(book.counts["category"] == "not_itemised")]
    start, end = (pd.Timestamp(day, tz="Europe/Kyiv") for day in ("2025-05-08", "2025-05-11"))
    final = gaps[
        (gaps["start"] == start) & (gaps["end"] == end) & (gaps["reporter"] == "russia")
    ].iloc[0]
    # 14,043 less 4,011, 62 and 9,918 that are worded as parts; less 37, 5 and 1 that are not
    assert (final["low"], final["high"]) == (9, 52)
    first = gaps[
        (gaps["start"] == start)
        & (gaps["end"] == pd.Timestamp("2025-05-09", tz="Europe/Kyiv"))
        & (gaps["reporter"] == "russia")
    ].iloc[0]
    assert first["low"] == 8 and "end_not_stated" in first["flags"]  # 488 less 173, 4, 300, 2 and 1
    sectors = gaps[gaps["series"] == "00:00-16:00 of assault by sector"].set_index("start")
    assert sectors.loc[start, "high"] == 117 - 103


def test_parts_beyond_their_total_name_the_fewest_statements(book, data):
    conflict = book.conflicts[book.conflicts["kind"] == "parts_exceed_total"].iloc[0]
    said = data.statements.set_index("statement_id").loc[conflict["statements"].split(";")]
    assert sorted(said["value"]) == [176, 586, 734]
    assert "762 exceeds the total of 734" in conflict["text"]


def test_a_part_above_its_whole_is_told_and_changes_nothing():
    book = reconcile(
        table(
            {"category": "shelling", "value": 10},
            {"category": "shelling_mlrs", "value": 12, "subset_of": "shelling"},
        )
    )
    assert book.conflicts["kind"].tolist() == ["part_exceeds_whole"] and book.conflicts[
        "statements"
    ].tolist() == ["s000;s001"]
    assert bounds(book, category="shelling") == (10, 10) and bounds(
        book, category="shelling_mlrs"
    ) == (12, 12)


def test_a_contradiction_along_a_chain_names_an_irreducible_set():
    rows = [
        until(12, value=50, sector="east"),
        until(16, value=None, qualifier="dozens"),
        until(22, value=40),
        until(22, value=3, sector="west"),
    ]
    book = reconcile(table(*rows), crosswalk=CROSSWALK)
    # 50 in one sector by noon can't be in 40 of the whole front by the evening
    chains = book.conflicts[book.conflicts["kind"] == "contradiction"]
    assert chains.empty  # no total of the front for noon: nothing links them
    rows.append(until(12, value=30, qualifier="over"))
    book = reconcile(table(*rows), crosswalk=CROSSWALK)
    assert book.conflicts["kind"].tolist() == ["contradiction"]
    assert book.conflicts["statements"].tolist() == ["s000;s002"]
    assert bounds(book, sector="whole_front", series="00:00-12:00") == (31, None)


def test_kinds_narrow_the_act_and_open_ends_stay_open():
    book = reconcile(
        table(
            {"category": "shelling", "value": 100, "qualifier": "over"},
            {"category": "shelling_mlrs", "value": 150, "subset_of": "shelling"},
        )
    )
    assert bounds(book, category="shelling") == (150, None)
    assert "tightened" in book.counts.set_index("category").loc["shelling", "flags"]


def test_no_closing_where_other_kinds_are_counted_or_the_rest_is_far_off():
    parts = [
        {"category": "total", "value": 100},
        {"category": "assault", "value": 20, "subset_of": "total"},
        {"category": "shelling", "value": 75, "qualifier": "over", "subset_of": "total"},
    ]
    assert bounds(reconcile(table(*parts)), category="shelling") == (80, 80)
    beside = reconcile(table(*parts, {"category": "air_strike", "value": 2}))
    assert bounds(beside, category="shelling") == (76, 80)
    # 'over 75' is not said of 140
    assert bounds(
        reconcile(table({**parts[0], "value": 160}, *parts[1:])), category="shelling"
    ) == (76, 140)
    earlier = reconcile(table(*parts, until(16, category="air_strike", value=2)))
    assert bounds(earlier, category="shelling") == (76, 80)


def test_the_front_is_never_the_sum_of_its_sectors_but_a_zone_with_all_parts_is():
    rows = [
        {"sector": "whole_front", "value": 50, "qualifier": "over"},
        {"sector": "both", "value": 15, "qualifier": "over"},
        {"sector": "east", "value": 9},
        {"sector": "west", "value": 8},
    ]
    book = reconcile(table(*rows), crosswalk=CROSSWALK)
    assert bounds(book, sector="both") == (17, 17) and bounds(
        book, sector="whole_front", category="assault"
    ) == (51, None)
    book = reconcile(table(*rows[:3]), crosswalk=CROSSWALK)
    assert bounds(book, sector="both") == (16, None)


def test_two_names_of_one_place_are_one_count_and_overlaps_are_not_summed():
    rows = [
        {"sector": "whole_front", "value": 20},
        {"sector": "old_name", "value": 5, "qualifier": "over"},
        {"sector": "new_name", "value": 8},
        {"sector": "east", "value": 9},
        {"sector": "shared", "value": 11},
    ]
    book = reconcile(table(*rows), crosswalk=CROSSWALK)
    assert bounds(book, sector="old_name") == (8, 8)
    assert book.conflicts.empty  # 8 + 9 + 11 would exceed 20, but 'shared' overlaps 'east'
    assert bounds(book, category="not_itemised")[1] == 3


# ---- running totals --------------------------------------------------------------------------------------


def test_running_totals_become_increments(book):
    day = book.counts[
        book.counts["flags"].str.contains("increment")
        & (book.counts["sector"] == "whole_front")
        & (book.counts["category"] == "assault")
        & (book.counts["end"] <= pd.Timestamp(DAY[1], tz="Europe/Kyiv"))
        & (book.counts["start"] > pd.Timestamp(DAY[0], tz="Europe/Kyiv"))
    ]
    assert (
        day.sort_values("start")["low"].tolist()
        == [20, 21, 19, 10]
        == day.sort_values("start")["high"].tolist()
    )
    totals = book.counts[
        (book.counts["category"] == "total")
        & (book.counts["reporter"] == "russia")
        & book.counts["series"].str.startswith("issue")
        & (book.counts["start"] == pd.Timestamp("2025-05-08", tz="Europe/Kyiv"))
    ]
    assert sorted(totals["low"]) == sorted([5026 - 488, 9318 - 5026, 14043 - 9318])
    assert totals["flags"].str.contains("end_not_stated").all()


def test_increments_of_intervals_are_intervals():
    book = reconcile(table(until(16, value=400, qualifier="over"), until(22, value=700)))
    assert bounds(book, series="16:00-22:00") == (0, 299)
    assert bounds(book, series="00:00-16:00") == (401, 700)


def test_a_reset_a_revision_and_a_fall_are_told_apart():
    reset = reconcile(
        table(
            until(22, value=86),
            {
                **until(24, value=5),
                "start": "2030-01-02 00:00",
                "cumulative_from": "2030-01-02 00:00",
                "end": "2030-01-02 06:00",
            },
        )
    )
    assert reset.conflicts.empty
    revised = reconcile(
        table(
            until(22, value=154, publisher="x", published="2030-01-01 22:10"),
            until(22, value=193, publisher="x", published="2030-01-02 09:00"),
        )
    )
    assert revised.conflicts["kind"].tolist() == ["revised"] and bounds(
        revised, series="00:00-22:00"
    ) == (193, 193)
    assert revised.decisions["role"].tolist() == ["superseded", "used"]
    differs = reconcile(
        table(
            until(22, value=154, publisher="x"),
            until(22, value=193, publisher="y"),
            until(22, value=193, publisher="z"),
        )
    )
    assert differs.conflicts["kind"].tolist() == ["reports_differ"] and bounds(
        differs, series="00:00-22:00"
    ) == (193, 193)
    falls = reconcile(table(until(16, value=117), until(22, value=90)))
    assert falls.conflicts["kind"].tolist() == ["total_falls"] and falls.conflicts[
        "statements"
    ].tolist() == ["s000;s001"]
    assert not falls.counts["flags"].str.contains("increment").any()
    assert falls.counts["flags"].tolist() == ["total_falls", "total_falls"]


def test_a_stretch_counted_by_itself_is_held_against_the_totals():
    rows = [
        until(16, value=100),
        until(22, value=150),
        {"start": "2030-01-01 16:00", "end": "2030-01-01 22:00", "value": 40, "qualifier": "over"},
    ]
    book = reconcile(table(*rows))
    assert bounds(book, series="16:00-22:00") == (50, 50)
    rows[2]["value"] = 60
    assert "parts_exceed_total" in reconcile(table(*rows)).conflicts["kind"].tolist()


# ---- windows ---------------------------------------------------------------------------------------------


def test_a_missing_end_is_bounded_by_publication_and_by_the_truce():
    truce = Truce(
        "pause",
        "Pause",
        pd.Timestamp("2030-01-01", tz="Europe/Kyiv"),
        pd.Timestamp("2030-01-03", tz="Europe/Kyiv"),
        "Europe/Kyiv",
        "all_hostilities",
    )
    endless = {
        "end": None,
        "cumulative_from": "2030-01-01 00:00",
        "value": 500,
        "ceasefire": "pause",
    }
    rows = [
        {**endless, "published": "2030-01-01 15:00"},
        {**endless, "publisher": "late", "source": "late", "published": "2030-01-02 00:00"},
        {
            **endless,
            "publisher": "undated",
            "source": "undated",
            "value": 7,
            "category": "shelling",
        },
    ]
    book = reconcile(table(*rows), truces={"pause": truce})
    first = book.counts[book.counts["category"] == "assault"].iloc[0]
    assert (
        first["end"] == pd.Timestamp("2030-01-01 15:00", tz="Europe/Kyiv")
        and first["n_publishers"] == 2
        and pd.isna(first["high"])
    )
    assert book.counts.set_index("category").loc["shelling", "end"] == truce.end
    without = reconcile(table(*rows))
    assert (
        without.decisions.set_index("statement_id").loc["s002", "rule"]
        == "end not stated, and no day of publication bounds it"
    )


def test_a_bound_that_exceeds_the_count_of_the_same_hours_is_a_conflict():
    rows = [
        {"value": 20},
        {"value": 30, "end": None, "published": "2030-01-02 00:00", "source": "other"},
    ]
    book = reconcile(table(*rows))
    assert book.conflicts["kind"].tolist() == ["bound_exceeds_count"] and book.conflicts[
        "statements"
    ].tolist() == ["s000;s001"]
    assert bounds(book, category="assault") == (20, 20) and book.decisions["role"].tolist() == [
        "used",
        "set aside",
    ]


def test_an_earlier_total_of_the_same_latest_hours_is_implied(book):
    decisions = book.decisions.set_index("statement_id")
    assert decisions.loc["claim_0176", ["role", "low", "high"]].tolist() == [
        "implied",
        14043,
        14043,
    ]


# ---- scope, sectors, steps -------------------------------------------------------------------------------


def test_scope_tells_three_things_apart(book, data):
    known = truces(data.ceasefires)
    energy = scope_of(book.counts, known["energy_2025"])
    strikes = book.counts["category"] == "energy_strike"
    between = (
        strikes
        & (book.counts["start"] < known["energy_2025"].start_alternative)
        & (book.counts["end"] <= known["energy_2025"].end)
    )
    assert between.any() and (energy.loc[between, "scope"] == "undetermined").all()
    declared = scope_of(book.counts, known["energy_2025"], start="declared")
    assert (declared.loc[between, "scope"] == "in scope").all()
    assert (energy.loc[book.counts["category"] == "assault", "scope"] == "out of scope").all()
    easter = scope_of(book.counts, known["easter_2025"], crosswalk=data.crosswalk)
    border = (book.counts["sector"] == "border_regions") & (
        book.counts["ceasefire"] if "ceasefire" in book.counts else True
    )
    assert (easter.loc[border, "scope"] == "undetermined").all()
    assert (
        scope_of(book.counts, known["easter_2025"], areas={"border_regions": False}).loc[
            border, "scope"
        ]
        == "out of scope"
    ).all()
    day = (
        (book.counts["start"] == pd.Timestamp("2025-04-19", tz="Europe/Kyiv"))
        & (book.counts["series"] == "day@00:00")
        & (book.counts["sector"] == "whole_front")
    )
    assert easter.loc[day, "why"].eq("its hours: straddles an end").all()
    with pytest.raises(ValueError, match="start='later' is not known"):
        scope_of(book.counts, known["energy_2025"], start="later")


def test_a_truce_made_by_hand_works_like_those_in_the_data(book):
    pause = Truce(
        "pause",
        "Pause",
        pd.Timestamp("2025-04-21", tz="Europe/Kyiv"),
        pd.Timestamp("2025-04-24", tz="Europe/Kyiv"),
        "Europe/Kyiv",
        "all_hostilities",
    )
    scope = scope_of(book.counts, pause)["scope"]
    inside = (book.counts["start"] >= pause.start) & (book.counts["end"] <= pause.end)
    assert (scope[inside] == "in scope").all() and inside.sum() > 20
    statements = table(
        {"ceasefire": "pause", "value": 3},
        {"ceasefire": "pause", "value": 4, "category": "shelling", "start": None, "end": None},
    )
    mine = reconcile(statements, truces={"pause": pause})
    assert mine.of("pause")["role"].tolist() == ["used", "unused"]


def test_every_truce_of_the_data_has_readable_decisions(book, data):
    for ceasefire in data.ceasefires["ceasefire"]:
        mine = book.of(ceasefire)
        assert len(mine) == (data.statements["ceasefire"] == ceasefire).sum() > 0
        assert mine["rule"].str.len().between(10, 160).all() and mine["said"].str.len().gt(0).all()
    assert "Book: " in repr(book) and "<table" in book._repr_html_()


def test_sectors_are_relabelled_added_up_or_listed(book, data):
    renamed = to_sectors(
        book.counts, data.crosswalk, target=["south_slobozhanshchyna", "whole_front"]
    )
    assert len(renamed.counts) + len(renamed.unmapped) == len(book.counts)
    mine = renamed.counts[renamed.counts["sector"] == "south_slobozhanshchyna"]
    assert (
        len(mine) == (book.counts["sector"] == "kharkiv").sum()
        and mine["flags"].str.contains("renamed").all()
    )
    assert renamed.unmapped["reason"].str.contains("never|not related|published").all()
    rows = [
        {"sector": "east", "value": 9},
        {"sector": "west", "value": 8, "qualifier": "over"},
        {"sector": "shared", "value": 4},
        {"sector": "east", "value": 5, "category": "shelling"},
    ]
    zone = to_sectors(reconcile(table(*rows), crosswalk=CROSSWALK).counts, CROSSWALK, target="both")
    assert zone.counts.set_index("category")["low"].to_dict() == {"assault": 18, "shelling": 5}
    assert zone.counts["high"].isna().all()  # one part is open, the other is missing
    assert zone.counts.set_index("category")["flags"].to_dict() == {
        "assault": "added_up",
        "shelling": "added_up;parts_missing",
    }
    assert zone.unmapped["reason"].tolist() == ["not related to a sector wanted"]
    split = to_sectors(
        reconcile(table(*rows), crosswalk=CROSSWALK).counts, CROSSWALK, target="shared"
    )
    assert "overlaps shared, and an overlap is not split" in set(split.unmapped["reason"])
    with pytest.raises(ValueError, match="scheme 'nowhere' has no sectors"):
        to_sectors(book.counts, data.crosswalk, scheme="nowhere", sectors=data.sectors)


def test_steps_hold_every_statement_and_the_account(book, data):
    steps = steps_table(data.statements, book.counts)
    assert (steps["kind"] == "statement").sum() == len(data.statements)
    said = book.counts[~book.counts["flags"].str.contains("increment|gap")]
    assert (steps["kind"] == "account").sum() == len(said)
    assert set(steps.columns) >= {
        "reporter",
        "category",
        "sector",
        "start",
        "end",
        "low",
        "high",
        "kind",
        "statement_id",
        "publisher",
    }
