"""Small inputs of other conflicts and damaged ones, from the command to the answer."""

import re
import shutil
import warnings
from functools import cache
from html import unescape
from pathlib import Path

import pandas as pd
import pytest
from conftest import words_of

from analysis.loaders import load
from analysis.processed import build_tables, csv_bytes
from analysis.report import write_report
from analysis.report.fingerprints import fingerprints
from analysis.studies import study
from analysis.style import fonts
from analysis.vocabulary.plurals import number_of
from analysis.words import LANGUAGES, Words

FIELD = Path(__file__).parent / "cases" / "field"
DAMAGED = Path(__file__).parent / "cases" / "damaged"


@pytest.fixture
def copied(tmp_path):
    """Copy a case's folder, to be changed."""

    def copy(name):
        return Path(shutil.copytree(FIELD / name, tmp_path / name))

    return copy


@cache
def of(name, **options):
    return study("t", data=FIELD / name, **options)


def only(found):
    assert len(found.comparisons) == 1
    return found.comparisons.iloc[0]


def codes(row):
    return {note.code for note in row["notes"]}


def one_line(result):
    code, out, err = result
    return code == 1 and out == "" and err.count("\n") == 1 and "Traceback" not in err


# ---- other conflicts: what should come out


def test_days_of_another_zone_are_its_own_days():
    row = only(of("clock_eid"))
    told = [round(row[name], 2) for name in ("ratio", "low", "high")]
    assert told == [0.38, 0.25, 0.54] and row["n_days"] == 12


def test_normal_weeks_give_an_interval():
    row = only(of("weeks", days=60))
    assert row["n_totals"] == 13 and row["verdict"] == "fewer"
    assert row["low"] < row["ratio"] < row["high"] < 1


def test_normal_days_are_as_many_units_as_the_counts_come_in():
    found = of("weeks")
    assert found.parameters["days"] == 28 * 7 and only(found)["n_totals"] == 13
    assert of("constant").parameters["days"] == 28
    assert of("month_crash").parameters["days"] == 28 * 28


def test_a_method_that_lacks_normal_weeks_does_not_call_them_days():
    methods = of("weeks", days=60).methods.set_index("method")
    words = Words("en")
    told = words.notes(methods.loc["structural_series", "notes"])
    assert told == "normal counts: 13; a structural series takes at least 14"


def test_a_month_that_straddles_the_edge_is_left_out_with_the_reason():
    found = of("month_crash")
    row = only(found)
    assert row["verdict"] == "no_baseline" and "none_usable" in codes(row)
    assert [note.code for note in found.normal.excluded["reason"]] == ["truce_day_unknown"]
    assert "can't be compared with normal days" in str(found.answer())


def test_a_sector_that_totals_leave_nothing_for_is_zero():
    found = of("unnamed_sector")
    beta = found.comparisons.set_index("sector").loc["b"]
    assert beta["ratio"] == pytest.approx(0.19, abs=0.005) and beta["verdict"] == "fewer"
    days = found.claims[found.claims["sector"].eq("b")]
    assert sum("zero_by_total" in flags for flags in days["flags"]) == 4


def test_a_sector_named_on_few_days_says_so_where_nothing_proves_zeros(copied):
    home = copied("unnamed_sector")
    path = home / "statements" / "d.csv"
    said = pd.read_csv(path)
    said[said["sector"].ne("all")].to_csv(path, index=False)
    found = study("t", data=home)
    beta = found.comparisons.set_index("sector").loc["b"]
    told = next(note for note in beta["notes"] if note.code == "not_counted_days")
    assert dict(told.values) == {"named": 1, "days": 5}


def test_acts_of_ones_own_stay_apart_and_are_answered():
    apart = of("other_collides").comparisons.set_index("category")["count_low"]
    assert sorted(apart) == [49, 150, 265] and "gunfire_at_civilians" in apart
    found = of("other_unanswered")
    assert only(found)["verdict"] == "fewer"
    assert "fewer flights over the line by South" in found.answer().title


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_fall_back_to_what_there_is(language):
    assert "North" in str(of("no_third_language").answer(language))


def test_a_folder_without_aliases_is_read():
    assert only(of("no_aliases"))["count_low"] == 5


def test_constant_counts_have_an_answer():
    row = only(of("constant"))
    assert row["verdict"] == "not_told_apart" and row["ratio"] == pytest.approx(1)


def test_areas_say_where_a_truce_holds():
    scope = of("areas").scope.set_index("sector")["scope"]
    assert set(scope["alpha"]) == {"in_scope"} and "in_scope" not in set(scope["beta"])


def test_with_sectors_only_each_is_named_and_none_stands_for_the_whole():
    found = of("sectors_only")
    assert found.rows.whole().empty and len(found.rows.by_sector()) == 2
    text = str(found.answer())
    assert "Alpha" in found.answer().title and "Beta" in found.answer().title
    assert "The answer rests on 2 comparisons" in text


def test_sectors_that_differ_are_not_said_to_be_alike(copied):
    home = copied("sectors_only")
    path = home / "statements" / "d.csv"
    said = pd.read_csv(path)
    inside = said["start"].between("2025-06-15", "2025-06-17") & said["sector"].eq("b")
    assert inside.any()
    said.loc[inside, "value"] = 90
    said.to_csv(path, index=False)
    title = study("t", data=home).answer().title
    assert "fewer violations (Alpha) and more violations (Beta)" in title


def test_long_windows_are_told_in_numbers_that_people_read(run):
    about = of("long_hours").answer().about.replace("\u00a0", " ")
    assert "117 days" in about and "e+" not in about
    assert "117 days" in run("list", FIELD / "long_hours")[1]


def test_a_truce_without_an_end_runs_to_the_last_count_and_says_so():
    found = of("open_end")
    row = only(found)
    assert row["exposure_h"] == 21 * 24 and row["verdict"] == "fewer"
    assert "the window ends with the last count known" in found.answer().about


def test_a_truce_without_an_end_closes_where_the_next_begins(copied):
    home = copied("open_end")
    table = home / "ceasefires.csv"
    first, row, *_ = table.read_text().splitlines()
    cells = dict(zip(first.split(","), row.split(","), strict=True))
    following = {**cells, "ceasefire": "u", "name": "The next", "start": "2025-06-25"}
    table.write_text("\n".join([first, row, ",".join(following.values()), ""]))
    found = study("t", data=home)
    assert only(found)["exposure_h"] == 10 * 24
    assert "where the next truce begins (The next)" in found.answer().about
    assert study("u", data=home).truce.end > found.truce.end


def test_a_truce_without_an_end_stops_on_the_day_asked_for():
    found = of("open_end", until="2025-06-20")
    assert only(found)["exposure_h"] == 6 * 24
    assert "the window ends on the day that was asked for" in found.answer().about


def test_names_are_said_in_any_language_that_the_conflict_has_them_in(copied):
    home = copied("constant")
    (home / "conflict.toml").write_text('languages = ["en", "hi"]')
    (home / "parties.csv").write_text("party,en,hi\nnorth,North,उत्तर\nsouth,South,दक्षिण\n")
    found = study("t", data=home)
    assert "उत्तर counted 78 violations by दक्षिण" in str(found.answer("hi"))
    with pytest.raises(ValueError, match="'fr' is not one of en, uk, ru, hi .sentences in en"):
        found.answer("fr")


def test_names_of_any_script_are_said_as_typed():
    text = str(of("scripts").answer())
    assert all(name in text for name in ("पुंछ", "ศรีสะเกษ", "მარტაკერტი"))


# ---- what check says of files


@pytest.mark.parametrize(
    ("name", "code", "told"),
    [
        ("day_forms.csv", 1, "6 rows understood, 2 rejected"),
        ("day_forms.csv", 1, "day and month can't be told apart; write YYYY-MM-DD"),
        ("end_day.csv", 0, "2025-04-20 00:00 2025-04-22 00:00   48 h"),
        ("midnight.csv", 0, "2025-04-20 00:00    6 h"),
        ("midnight.xlsx", 0, "2025-04-20 00:00    6 h"),
        ("midnight.xlsx", 0, "2025-04-21 00:00   24 h"),
        ("year_2568.csv", 1, "another calendar (Buddhist: 2025 is 2568 there)"),
        ("date_column.csv", 0, "column date (nearest: period): this column is not known"),
        ("date_column.csv", 0, "1 row without a whole window"),
        ("misspelt.csv", 1, "column 'qualifer' is not known; is it 'qualifier'?"),
        ("wide.csv", 1, '[wide] over = "sector"'),
        ("title.xlsx", 1, "not read: 1 line above the head"),
        ("float.csv", 0, "24 h    27     exact"),
        ("digits.csv", 1, "'27*' carries the mark '*'"),
        ("less_than.csv", 0, "24 h     4     up_to"),
    ],
)
def test_check_says_what_was_understood_of_a_file(run, name, code, told):
    found, out, err = run("check", FIELD / name)
    assert found == code and told in out + err and "Traceback" not in err


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("ansi.csv", "line 2, column statement_id, value '\\x1b[31;5mPWN"),
        ("none.csv", "line 2, column value, value 'None': 'None' is no number"),
        ("open-quote-in-source.csv", "line 6"),
        ("quote.csv", "6 rows understood, 2 rejected"),
        ("value-int64-max.csv", "more than 1,000,000,000,000"),
        ("value-over-int64.csv", "line 2, column value, value '99999999999999999999'"),
        ("year-0001.csv", "year 1 is not in 1900 to 2100"),
        ("year-9999.csv", "line 2, column end, value '9999-12-31'"),
    ],
)
def test_a_damaged_row_is_named_by_line_column_and_value(run, name, told):
    code, out, err = run("check", DAMAGED / name)
    assert code == 1 and told in out and err == ""


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("one-bad-byte.csv", "line 2, column category_said"),
        ("one-cell-in-row-100000000.xlsx", "a row beyond 1,048,576"),
        ("sheet-xml-cut.xlsx", "not a workbook that can be read"),
        ("typo.csv", "column 'qualifer' is not known"),
        ("zip-bit-damage.xlsx", "not a workbook that can be read"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_line_that_names_it_once(run, name, told):
    result = run("check", DAMAGED / name)
    assert one_line(result) and told in result[2]
    assert result[2].count(str(DAMAGED / name)) == 1


def test_rows_of_a_user_are_never_corrected(run):
    for name in ("corr.csv", "corr2.csv", "corr3.csv"):
        code, out, _ = run("check", DAMAGED / name)
        lines = (DAMAGED / name).read_text().splitlines()
        assert code == 0 and f"{number_of(len(lines) - 1, 'row')} understood, 0 rejected" in out
    assert re.search(r"claim_0381 .* 111 +exact", run("check", DAMAGED / "corr2.csv")[1])


def test_a_folder_that_lacks_its_subfolder_says_where_counts_belong(run):
    result = run("check", FIELD / "flat_folder")
    assert one_line(result) and "counts belong in flat_folder/statements/" in result[2]


# ---- what check says that report will answer


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("other_unanswered", "1 kind of count can be compared, by 27 normal counts at most"),
        ("month_crash", "none has two counts of the same hours"),
        ("truce_refused", "nothing: there is no truce that could be read"),
    ],
)
def test_check_says_what_a_report_can_answer(run, name, told):
    out = run("check", FIELD / name)[1]
    assert told in out[out.index("What report can answer:") :]


def test_check_says_how_far_back_the_normal_counts_lie(run, copied):
    home = copied("other_unanswered")
    path = home / "statements" / "d.csv"
    said = pd.read_csv(path)
    earlier = said["start"].lt("2025-06-15")
    for name in ("start", "end"):
        days = pd.to_datetime(said.loc[earlier, name]) - pd.Timedelta(days=60)
        said.loc[earlier, name] = days.dt.strftime("%Y-%m-%d")
    said[earlier | said["start"].between("2025-06-15", "2025-06-17")].to_csv(path, index=False)
    out = run("check", home)[1]
    assert "with --days 74: 1 kind, by 14 normal counts at most" in out
    assert only(study("t", data=home, days=74))["n_days"] == 14


FOLDERS = sorted(path.name for path in FIELD.iterdir() if path.is_dir())


@pytest.mark.parametrize("name", FOLDERS)
def test_every_folder_is_checked_without_a_traceback(run, name):
    code, out, err = run("check", FIELD / name)
    assert code == int(name in ("flat_folder", "truce_refused", "scripts"))
    assert "Traceback" not in out + err
    assert "What report can answer:" in out or name == "flat_folder"


def test_who_counts_within_the_truce_is_not_silent(copied):
    home = copied("other_unanswered")
    assert study("t", data=home).rows.silent().empty
    path = home / "statements" / "d.csv"
    said = pd.read_csv(path)
    said[~said["start"].between("2025-06-15", "2025-06-17")].to_csv(path, index=False)
    silent = study("t", data=home).rows.silent()
    assert silent[["days", "normal_days"]].to_numpy().tolist() == [[27, 27]]


def test_a_truce_whose_counts_all_have_normal_days_has_none_beside_a_profile():
    found = of("constant")
    assert found.further.by_profile.empty


# ---- refusals


def test_a_refused_truce_is_told_with_its_reason(run, tmp_path):
    result = run("report", "t", "--data", FIELD / "truce_refused", "--out", tmp_path / "r")
    assert one_line(result) and "ceasefires.csv, line 2, column tz, value 'UTC+3'" in result[2]
    with pytest.raises(KeyError, match="was refused: ceasefires.csv, line 2, column tz"):
        of("truce_refused")


@pytest.fixture
def partly_refused(copied):
    """A folder one of whose truces, and one of whose rows, can't be used."""
    home = copied("constant")
    with (home / "ceasefires.csv").open("a") as file:
        file.write("../../evil,Evil,2025-06-15,2025-06-16,Mars/One\n")
    assert len(load(home).rejects) == 1
    return home


def test_a_study_says_in_a_line_what_was_refused_and_where_to_look(partly_refused):
    found = study("t", data=partly_refused)
    line = repr(found).splitlines()[-1]
    assert line.startswith("1 row of the data of ") and "'ceasefire check' says which" in line
    assert line.endswith("Truces among them: ../../evil.") and line in unescape(found._repr_html_())
    whole = of("constant")
    assert "could not be used" not in repr(whole)


def test_a_list_names_what_was_refused_and_exits_0(run, partly_refused):
    code, out, err = run("list", partly_refused)
    assert code == 0 and err == ""
    assert (
        "1 row rejected (ceasefires.csv 1); truces refused: ../../evil; `ceasefire check` " in out
    )


@pytest.mark.slow
def test_a_report_names_the_truces_that_were_refused(run, partly_refused, tmp_path, drawn_blank):
    out = run("report", "t", "--data", partly_refused, "--out", tmp_path / "r")[1]
    page = (tmp_path / "r" / "index.html").read_text(encoding="utf-8")
    for text in (out, page):
        assert "Truces among them: ../../evil." in text


def test_shuffled_rows_of_small_tables_give_the_same_fingerprints_and_answer(copied):
    home = copied("areas")
    before = study("t", data=home)
    for file in home.glob("*.csv"):
        head, *rows = file.read_text(encoding="utf-8").splitlines()
        file.write_text("\n".join([head, *rows[::-1], ""]), encoding="utf-8")
    after = study("t", data=home)
    assert fingerprints(before.data) == fingerprints(after.data)
    assert str(before.answer()) == str(after.answer())
    assert csv_bytes(before.comparisons) == csv_bytes(after.comparisons)


def test_an_edit_of_a_table_is_seen_by_the_next_load(copied):
    home = copied("areas")
    file = home / "sectors.csv"
    assert load(home).conflict.label("alpha", "en") == "Alpha"
    file.write_text(file.read_text().replace("Alpha", "Hill"), encoding="utf-8")
    assert load(home).conflict.label("alpha", "en") == "Hill"


def test_texts_that_a_spreadsheet_would_run_are_harmless_in_what_is_written(copied, tmp_path):
    home = copied("constant")
    path = home / "statements" / "d.csv"
    said = pd.read_csv(path).assign(category_said="=1+1", sector_said="@all", speaker="-Office")
    said.to_csv(path, index=False)
    file = home / "sectors.csv"
    file.write_text(file.read_text().replace(",all,", ",all;@all,"), encoding="utf-8")
    build_tables(load(home), tmp_path / "out")
    texts = pd.read_csv(tmp_path / "out" / "statements.csv", dtype=str).stack()
    assert texts.isin(["'=1+1"]).any() and texts.isin(["'@all"]).any()
    assert not texts.str.contains(r"^[=+@\t]|^-\D").any()


def test_an_id_cannot_leave_the_output_folder(run, copied, tmp_path):
    home = copied("clock_eid")
    table = home / "ceasefires.csv"
    table.write_text(table.read_text().replace("\nt,", "\n../../evil,"))
    out = tmp_path / "deep" / "er" / "out"
    result = run("report", "../../evil", "--data", home, "--out", out)
    assert one_line(result) and "'../../evil': is no id" in result[2]
    assert not list(tmp_path.rglob("*evil*")) and not out.exists()


def test_a_crosswalk_typo_and_a_source_of_year_9999_are_rejects(run, copied):
    home = copied("clock_eid")
    with (home / "crosswalk.csv").open("a") as file:
        file.write("alhpa,part_of,whole_front,x\n")
    (home / "sources.csv").write_text(
        "source,publisher,kind,url,published,licence,note\n"
        "wire,Wire,media,https://example.org/a,9999-12-31,,\n"
    )
    code, out, _ = run("check", home)
    assert code == 1 and "crosswalk.csv, line 5, column sector_a, value 'alhpa'" in out
    assert "sources.csv, line 2, column published, value '9999-12-31'" in out


def test_a_control_character_is_a_reject_and_the_rest_is_studied(copied):
    home = copied("clock_eid")
    path = home / "statements" / "d.csv"
    first, second, *rest = path.read_text().splitlines()
    second = second.replace("north", "nor\x0bth", 1).replace("North", "Nor\x0bth", 1)
    assert "\x0b" in second
    path.write_text("\n".join([first, second, *rest, ""]))
    found = study("t", data=home)
    assert len(found.data.rejects) == 1 and only(found)["n_days"] == 11


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--data", "nowhere"), "nowhere: no such file or folder"),
        (("--extra", "nothing.csv"), "nothing.csv: no such file"),
        (("--until", "never"), "until: 'never': expected a day"),
        (("--until", "15/06/2025"), "until: '15/06/2025': expected a day"),
        (("--until", "2001-01-01"), "expected a day after the start"),
    ],
)
def test_bad_input_of_report_is_one_line(run, tmp_path, words, told):
    given = ("--data", FIELD / "constant") if words[0] != "--data" else ()
    result = run("report", "t", *given, *words, "--out", tmp_path / "r")
    assert one_line(result) and told in result[2] and not (tmp_path / "r").exists()


def test_a_folder_as_further_file_is_read_or_refused_in_one_line(run, tmp_path):
    (tmp_path / "empty").mkdir()
    given = ("--data", FIELD / "constant", "--extra", tmp_path / "empty", "--out", tmp_path / "r")
    result = run("report", "t", *given)
    assert one_line(result) and "no CSV or XLSX file in the folder" in result[2]


def test_more_days_than_there_are_is_wrong_usage_and_one_line(run, tmp_path):
    given = ("--data", FIELD / "constant", "--out", tmp_path / "r")
    code, _, err = run("report", "t", *given, "--days", 999999)
    assert code == 2 and err.count("\n") == 1 and "--days '999999': expected at most 3660" in err


# ---- reports


@pytest.mark.slow
@pytest.mark.parametrize("name", ["constant", "sectors_only", "month_crash", "open_end"])
def test_folders_without_a_day_of_publication_have_a_report(run, tmp_path, drawn_lightly, name):
    given = ("--data", FIELD / name, "--out", tmp_path / "r")
    assert run("report", "t", *given)[0] == 0
    assert not {"nan", "NaT", "None"} & words_of(tmp_path / "r")


@pytest.mark.slow
def test_letters_that_no_font_has_are_named_in_one_warning(tmp_path, drawn_lightly):
    fonts.families_for.cache_clear()
    fonts._warn.cache_clear()
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("default")
        write_report(["t"], tmp_path / "r", data=FIELD / "scripts", workers=1)
    texts = [str(warning.message) for warning in told]
    assert not [text for text in texts if "Glyph" in text]
    assert sum("no installed font has the letters" in text for text in texts) <= 1
