"""What a truce covers, and counts in other sectors than they were published for."""

import pandas as pd
import pytest
from reconciliation_tables import CONFLICT, account, made_conflict, made_truce, only

from analysis.reconciliation import reconcile, scope_of, to_sectors

PAUSE = made_truce("2030-01-01", "2030-01-02")
ROWS = [{"sector": name, "value": 4} for name in ("all", "east", "west", "new_name")]


def scopes(truce, rows=ROWS, **options):
    """Scope by sector."""
    conflict = made_conflict(truce)
    counts = account(*rows, conflict=conflict).counts
    counts = counts[counts["origin"] == "said"]
    marks = scope_of(counts, "pause", conflict=conflict, **options)
    return dict(zip(counts["sector"], marks["scope"], strict=True))


def test_a_truce_that_names_no_area_holds_everywhere():
    assert set(scopes(PAUSE).values()) == {"in_scope"}


@pytest.mark.parametrize("areas", ["east", "East", "Holds in East only", "only in East; New name"])
def test_a_truce_holds_in_the_sectors_that_it_lists(areas):
    marks = scopes(made_truce("2030-01-01", "2030-01-02", areas=areas))
    assert marks["east"] == "in_scope"
    assert marks["west"] == marks["all"] == "undetermined"


def test_a_listed_sector_holds_for_its_parts_and_namesakes():
    marks = scopes(made_truce("2030-01-01", "2030-01-02", areas="both; old_name"))
    assert [marks[name] for name in ("east", "west", "new_name")] == ["in_scope"] * 3


def test_sectors_that_prose_names_are_undetermined():
    prose = "The order does not speak of East, says one side"
    marks = scopes(made_truce("2030-01-01", "2030-01-02", areas=prose))
    assert {name for name, scope in marks.items() if scope == "undetermined"} == {"east"}


def test_a_truce_of_the_contact_line_holds_where_its_terms_say():
    prose = "East and west, watched by a mission"
    marks = scopes(made_truce("2030-01-01", "2030-01-02", areas=prose, scope="contact_line"))
    assert marks["all"] == "in_scope" and marks["new_name"] == "undetermined"


def test_an_own_answer_for_a_sector_goes_before_the_rule():
    assert scopes(PAUSE, areas={"both": False})["east"] == "out_of_scope"


def test_hours_that_straddle_an_end_are_undetermined():
    late = made_truce("2030-01-01 12:00", "2030-01-03")
    counts = account({}).counts
    why = scope_of(counts, late, conflict=CONFLICT)["why"].iloc[0]
    assert why.code == "straddles_end"


def test_a_start_that_is_not_known_is_refused():
    with pytest.raises(ValueError, match="start='later' is not known"):
        scope_of(account({}).counts, PAUSE, conflict=CONFLICT, start="later")


def test_scope_tells_three_things_apart(book, data):
    counts = book.counts
    truce = data.conflict.truce("energy_2025")
    marks = scope_of(counts, truce, conflict=data.conflict)
    strikes = counts["category"] == "energy_strike"
    between = (
        strikes & (counts["start"] < truce.start_alternative) & (counts["start"] >= truce.start)
    )
    assert between.any() and (marks.loc[between, "scope"] == "undetermined").all()
    assert (marks.loc[counts["category"] == "assault", "scope"] == "out_of_scope").all()


def test_terms_of_the_bundled_truces_name_border_regions_apart(book, data):
    border = book.counts["sector"] == "border_regions"
    marks = scope_of(book.counts[border], "easter_2025", conflict=data.conflict)
    inside = marks[marks["why"].map(lambda note: note.code) != "outside_truce"]
    assert len(inside) and (inside["scope"] == "undetermined").all()


# ---- other sectors ----

PARTS = [
    {"sector": "east", "value": 9},
    {"sector": "west", "value": 8, "qualifier": "over"},
    {"sector": "shared", "value": 4},
    {"sector": "east", "value": 5, "category": "shelling"},
]


def test_a_count_takes_the_name_asked_for():
    counts = account({"sector": "old_name", "value": 7}).counts
    renamed = only(to_sectors(counts, CONFLICT, target="new_name").counts)
    assert (renamed["sector"], renamed["low"], renamed["flags"]) == ("new_name", 7, ["renamed"])


def test_parts_are_added_up_and_open_where_a_part_is_missing():
    zone = to_sectors(account(*PARTS).counts, CONFLICT, target="both").counts.set_index("category")
    assert zone["low"].to_dict() == {"assault": 18, "shelling": 5}
    assert zone["high"].isna().all()  # a part is open, the other is missing
    assert zone["flags"]["assault"] == ["added_up"]
    assert zone["flags"]["shelling"] == ["added_up", "parts_missing"]


def test_an_overlap_is_not_split():
    lost = to_sectors(account(*PARTS).counts, CONFLICT, target="shared").unmapped
    assert "overlap_not_split(sectors=shared)" in set(lost["reason"].map(str))


def test_a_whole_that_was_published_goes_before_the_sum_of_its_parts():
    counts = account(*PARTS[:2], {"sector": "both", "value": 20}).counts
    regrouped = to_sectors(counts[counts["origin"] == "said"], CONFLICT, target="both")
    assert only(regrouped.counts)["low"] == 20
    assert set(regrouped.unmapped["reason"].map(str)) == {"whole_published"}


def test_every_count_is_kept_added_up_or_listed(book, data):
    wanted = ["south_slobozhanshchyna", "whole_front"]
    regrouped = to_sectors(book.counts, data.conflict, target=wanted)
    assert len(regrouped.counts) + len(regrouped.unmapped) == len(book.counts)


def test_a_scheme_without_sectors_is_told():
    with pytest.raises(ValueError, match="scheme 'nowhere' has no sectors; known: area"):
        to_sectors(account({}).counts, CONFLICT, scheme="nowhere")


def test_exactly_a_target_or_a_scheme_is_taken():
    with pytest.raises(ValueError, match="give either target"):
        to_sectors(account({}).counts, CONFLICT)


def test_counts_of_an_increment_and_a_statement_are_added_up():
    stretch = {"start": "2030-01-01 16:00", "end": "2030-01-01 22:00", "sector": "west", "value": 4}
    running = [
        {"sector": "east", "cumulative_from": "2030-01-01 00:00", "end": end, "value": value}
        for end, value in (("2030-01-01 16:00", 3), ("2030-01-01 22:00", 5))
    ]
    counts = to_sectors(account(*running, stretch).counts, CONFLICT, target="both").counts
    summed = only(counts, clock="16:00-22:00")
    assert (summed["low"], summed["origin"]) == (6, "said")
    assert pd.isna(summed["high"]) is False


def test_a_truce_of_another_zone_is_reconciled_in_it():
    aden = made_conflict(tz="Asia/Aden")
    assert reconcile(account({}).statements, conflict=aden).counts["clock"].tolist() == [
        "02:00-02:00"
    ]
