"""One truce from end to end: what a study holds, and which rows belong to which question."""

import pandas as pd
import pytest

from analysis.figures import FIGURES
from analysis.studies import Study, study
from tests.accounts import counts_of, day

HEAD = "reporter,accused,start,end,tz,sector,category,value,source"
LAST = ("3-31", "4-01", "4-02")
ADEN = [21, 18, 25, 20, 23, 19, 22, 24, 20, 17, 26, 21]


@pytest.fixture(scope="module")
def easter(data):
    return study("easter_2025", data=data)


def folder_of(path, rows, truce, *, sectors=()):
    """Write a conflict of one truce; a row is start, end, sector, value."""
    (path / "statements").mkdir(parents=True)
    name, start, end, tz = truce
    lines = ["ceasefire,name,start,end,tz,scope", f"{name},,{start},{end},{tz},all_hostilities"]
    (path / "ceasefires.csv").write_text("\n".join([*lines, ""]))
    if sectors:
        (path / "sectors.csv").write_text("\n".join(["sector", *sectors, ""]))
    said = [f"North,South,{a},{b},{tz},{s},total,{n},https://example.org" for a, b, s, n in rows]
    (path / "statements" / "d.csv").write_text("\n".join([HEAD, *said, ""]))
    return path


def days_of(first, values, sector="all"):
    days = pd.date_range(first, periods=len(values))
    return [
        (f"{d:%Y-%m-%d}", f"{d:%Y-%m-%d}", sector, n) for d, n in zip(days, values, strict=True)
    ]


# ---- from a folder to an answer


def test_days_are_compared_in_the_zone_of_their_truce(tmp_path):
    rows = days_of("2025-03-19", [*ADEN, 9, 8, 7])
    folder = folder_of(tmp_path / "aden", rows, ("eid", "2025-03-31", "2025-04-02", "Asia/Aden"))
    row = study("eid", data=folder).comparisons.iloc[0]
    numbers = [row["ratio"], row["low"], row["high"]]
    assert numbers == pytest.approx([0.375, 0.2508, 0.5443], abs=1e-4)
    assert row["n_days"] == 12 and row["verdict"] == "fewer" and row["answers"]


def test_an_interval_that_says_nothing_is_no_finding(tmp_path):
    rows = days_of("2025-03-29", [1, 160, 9])
    folder = folder_of(tmp_path / "aden", rows, ("eid", "2025-03-31", "2025-03-31", "Asia/Aden"))
    found = study("eid", data=folder)
    answer = found.answer()
    # no factor would change its one conclusion: there is no such figure
    assert len(found.tipping) == 1 and "tipping" not in found.plot.names()
    assert "too few normal days to tell whether violations by South changed" in answer.title
    assert "ups and downs" not in str(answer)


def test_two_conflicts_know_nothing_of_each_other(tmp_path):
    rows = days_of("2025-03-19", [*ADEN, 9, 8, 7])
    truce = ("eid", "2025-03-31", "2025-04-02")
    alone = folder_of(tmp_path / "one", rows, (*truce, "Asia/Aden"))
    first = study("eid", data=alone).comparisons
    other = folder_of(tmp_path / "two", rows, ("other", "2025-03-20", "2025-03-25", "Asia/Aden"))
    study("other", data=other)
    pd.testing.assert_frame_equal(first, study("eid", data=alone).comparisons)


def test_with_sectors_only_none_stands_for_the_whole(tmp_path):
    values = [*([20] * 14), 3, 3, 3, *([20] * 13)]
    rows = [*days_of("2025-06-01", values, "Alpha"), *days_of("2025-06-01", values, "Beta")]
    truce = ("t", "2025-06-15", "2025-06-17", "Europe/Kyiv")
    found = study("t", data=folder_of(tmp_path / "c", rows, truce))
    assert found.rows.whole().empty and len(found.rows.by_sector()) == 2
    assert found.comparisons["p_holm"].tolist() == pytest.approx(2 * found.comparisons["p"])


def test_a_truce_without_an_end_has_a_study(tmp_path):
    rows = days_of("2025-06-01", [*([20, 22, 19, 25] * 5), *([6] * 15)])
    folder = folder_of(tmp_path / "c", rows, ("t", "2025-06-21", "", "Europe/Kyiv"))
    found = study("t", data=folder)
    assert found.parameters["side"] == "before"
    assert f"{found.truce.local(found.truce.end):%Y-%m-%d}" == "2025-07-06"
    week = study("t", data=folder, until="2025-06-27").comparisons.iloc[0]
    assert week["exposure_h"] == 7 * 24 and week["count_low"] == 42


def test_months_before_a_truce_without_an_end_give_an_interval(tmp_path):
    starts = pd.date_range("2018-01-01", "2021-06-01", freq="MS")
    said = zip(starts, starts + pd.offsets.MonthEnd(), strict=True)
    rows = [
        (f"{a:%Y-%m-%d}", f"{b:%Y-%m-%d}", "all", 400 + 7 * a.month if a.year < 2021 else 8)
        for a, b in said
    ]
    folder = folder_of(tmp_path / "c", rows, ("t", "2021-02-25", "", "Asia/Kolkata"))
    row = study("t", data=folder, days=1200).comparisons.iloc[0]
    # February straddles the start and is left out; January 2021 is a normal month
    assert row["n_totals"] == 37 and row["count_low"] == 32 and row["high"] < 1


def test_further_files_are_laid_beside_a_folder(tmp_path):
    rows = days_of("2025-03-19", ADEN)
    folder = folder_of(tmp_path / "aden", rows, ("eid", "2025-03-31", "2025-04-02", "Asia/Aden"))
    assert study("eid", data=folder).comparisons.empty
    said = (f"North,South,2025-0{d},2025-0{d},Asia/Aden,all,total,8,https://x.org" for d in LAST)
    mine = tmp_path / "mine.csv"
    mine.write_text("\n".join([HEAD, *said, ""]))
    found = study("eid", data=folder, extra=mine)
    assert found.comparisons["count_low"].tolist() == [24]
    assert found.parameters["extra"] == [str(mine)]


def test_a_witness_is_one_more_reporter(data):
    seen = counts_of([day(f"2025-04-{k:02d}", 10 + k % 3, reporter="fires") for k in range(1, 31)])
    found = study("easter_2025", data=data, witness=seen)
    row = found.comparisons[found.comparisons["reporter"].eq("fires")].iloc[0]
    assert row["answers"] and row["n_days"] > 20
    with pytest.raises(TypeError, match="witness: takes a table of counts; got a list"):
        study("easter_2025", data=data, witness=[])


# ---- what is refused


def test_wrong_arguments_are_refused_in_one_line(data):
    with pytest.raises(KeyError, match="no ceasefire 'easter_2027'; did you mean 'easter_2026'"):
        study("easter_2027", data=data)
    with pytest.raises(TypeError, match="truce: takes an id or a Truce; got a int"):
        study(2025, data=data)
    with pytest.raises(TypeError, match="data: takes what load"):
        study("easter_2025", data=42)
    with pytest.raises(ValueError, match="extra: data that is loaded takes no further files"):
        study("easter_2025", data=data, extra="mine.csv")
    with pytest.raises(ValueError, match="days: 0"):
        study("easter_2025", data=data, days=0)


# ---- what it holds


def test_a_study_takes_a_full_id_a_truce_and_the_default_data(data, easter):
    full = study("ukraine/easter_2025", data=data)
    own = study(data.conflict.truces["easter_2025"], data=data)
    for found in (full, own):
        pd.testing.assert_frame_equal(found.comparisons, easter.comparisons)


def test_the_answer_rests_on_rows_of_its_own(easter):
    answers = easter.rows.answering()
    assert len(answers) == easter.comparisons["answers"].sum()
    assert len(easter.rows.whole()) + len(easter.rows.by_sector()) == len(answers)
    assert set(easter.rows.whole()["sector"]) == {easter.conflict.sectors.whole}
    compared = easter.rows.compared()
    assert len(compared) and compared["expected"].notna().all()


def test_every_comparison_stands_in_one_table(easter):
    shown = len(easter.rows.compared()) + len(easter.rows.running())
    alone = easter.rows.alone()
    ratios = easter.comparisons["ratio"].notna().sum()
    assert alone["ratio"].isna().all() and len(alone) == len(easter.comparisons) - ratios
    assert shown <= len(easter.comparisons)


def test_figures_have_rows_and_others_say_so(easter):
    names = easter.plot.names()
    assert {"answer", "forest", "days", "tipping", "placebo", "steps"} <= set(names)
    assert set(names) < set(FIGURES) and set(names) < set(dir(easter.plot))
    with pytest.raises(AttributeError, match="no figure 'pie'; there are answer, forest"):
        _ = easter.plot.pie


def test_a_figure_without_rows_says_which_have_some(tmp_path):
    rows = days_of("2025-03-26", [6, 9, 8, 7, 5, 4, 9])
    folder = folder_of(tmp_path / "c", rows, ("eid", "2025-03-31", "2025-04-02", "Asia/Aden"))
    with pytest.raises(
        ValueError, match="figure 'placebo': the study has no rows for it; there are"
    ):
        study("eid", data=folder).plot.placebo()


def test_card_and_forest_show_the_rows_that_answer(easter):
    forest = easter.rows.forest()
    assert forest["answers"].all() and forest["sector"].iloc[0] == easter.conflict.sectors.whole
    card = easter.rows.card()
    assert set(card["sector"]) == {easter.conflict.sectors.whole} and len(card) < len(forest)
    kinds = card["category"].map(easter.conflict.categories.kind).tolist()
    # acts go before casualties
    assert kinds == sorted(kinds)


def test_timeline_holds_single_days_of_what_is_compared(easter):
    table = easter.rows.timeline()
    assert table["whole_days"].all() and table["n_days"].eq(1).all()
    assert table.groupby(["sector", "category"]).ngroups <= 8


def test_methods_agree_or_not_with_the_default(easter):
    agreement = easter.rows.agreement()
    assert len(agreement) and (agreement["same"] <= agreement["others"]).all()
    assert agreement["others"].le(3).all()


def test_what_made_up_the_normal_level_and_what_was_left_out_is_all_there(easter):
    days = easter.rows.baseline_days()
    assert days["counts"].sum() == len(easter.normal.observations)
    assert [len(windows) for windows in days["windows"]] == days["counts"].tolist()
    left = easter.rows.left_out()
    assert left["counts"].sum() == len(easter.normal.excluded)
    assert left["days"].map(len).gt(0).all()


def test_scope_is_told_of_every_claim(easter):
    assert easter.rows.scope()["counts"].sum() == len(easter.claims)
    assert set(easter.scope["scope"]) <= {"in_scope", "out_of_scope", "undetermined"}


def test_readings_stand_beside_the_default_one(easter):
    table = easter.readings
    assert len(table) and table["statements"].map(len).gt(0).all()
    same = table[table["default_claimed"].notna()]
    # the day's count laid to the whole truce is divided by more hours
    assert (same["claimed"] < same["default_claimed"]).all()


def test_speakers_are_those_who_said_the_numbers(easter):
    rows = easter.rows.forest()
    assert easter.rows.speakers(rows)
    assert easter.rows.parties()[:2] == ["russia", "ukraine"]


def test_a_study_says_its_answer_and_shows_itself(easter):
    assert isinstance(easter, Study) and str(easter.answer()) in repr(easter)
    assert "<table" in easter._repr_html_()


def test_a_truce_of_another_conflict_is_found_by_its_own_id():
    line = study("loc_2021")
    assert line.conflict.id == "line_of_control"
    assert line.tipping["tipping_point"].tolist() == pytest.approx([1.355], abs=1e-3)
    assert "tipping" in line.plot.names()
