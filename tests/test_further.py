"""What a study asks beyond one ratio, as tables, and as the report shows them."""

import pytest

from analysis import study
from analysis.report.content import Table
from analysis.report.further import FurtherTables
from analysis.studies.further import truces_pooled
from analysis.studies.plots import shared_rows, side_by_side
from analysis.words import Words
from tests.accounts import codes_of


@pytest.fixture(scope="module")
def easter(data):
    return study("easter_2025", data=data)


@pytest.fixture(scope="module")
def victory(data):
    return study("victory_2025", data=data)


@pytest.fixture(scope="module")
def further(easter):
    return easter.further


def test_what_a_truce_moved_is_about_the_whole_and_has_a_net(further):
    moved = further.moved
    assert {"truce", "after", "net"} <= set(moved["part"])
    assert moved["sector"].nunique() == 1
    net = moved.loc[moved["part"].eq("net") & moved["category"].eq("assault")].iloc[0]
    assert net["low"] < net["ratio"] < net["high"]


def test_thirty_hours_have_one_ratio(further):
    row = further.parts.set_index("category").loc["assault"]
    assert row["exposure_h"] == 30 and row["n_parts"] == 2
    assert row["low"] < row["ratio"] < row["high"] < 1


def test_the_profile_stands_only_beside_counts_without_their_like(further, easter):
    keys = ["category", "clock", "start", "end"]
    compared = easter.comparisons.loc[easter.comparisons["ratio"].notna(), keys]
    both = further.by_profile[keys].merge(compared, on=keys)
    assert len(further.by_profile) and both.empty


def test_a_conflict_without_a_profile_has_no_rows_of_it():
    assert study("loc_2021", data="line_of_control").further.by_profile.empty


def test_sectors_are_pooled_with_what_days_bring_to_all(further):
    row = further.sectors.iloc[0]
    assert row["n"] >= 3 and row["low"] < row["ratio"] < row["high"]
    assert "sectors_taken_as_independent" not in codes_of(row["notes"])


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_the_report_sets_them_in_each_language(easter, language):
    told = FurtherTables(easter, Words(language, easter.conflict))
    tables = [told.moved(), told.parts(), told.by_profile(), told.sectors()]
    assert all(isinstance(table, Table) and table.rows for table in tables)
    assert told.moved_said() and told.sectors_said()
    assert told.reporting().rows == []


def test_three_truces_are_pooled_and_drawn_with_their_line(easter, victory):
    studies = [easter, victory]
    shared = shared_rows(studies)
    table = truces_pooled(studies, shared)
    assert len(table) and (table["n"] == 2).all()
    assert codes_of(table["notes"].iloc[0]) == ["no_prediction"]
    drawing = side_by_side(studies)
    assert drawing is not None and drawing.args[1].empty
