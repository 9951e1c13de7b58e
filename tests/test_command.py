"""The commands that need no drawing: list, check, new, build; errors, versions, safe print."""

import re
import shutil
from pathlib import Path

import pandas as pd
import pytest

from analysis import __version__, load
from analysis.command.app import shown
from analysis.command.errors import message
from analysis.command.tables import hours_text, reject_lines

FIELD = Path(__file__).parent / "cases" / "field"
DAMAGED = Path(__file__).parent / "cases" / "damaged"


@pytest.fixture
def war(tmp_path):
    """A copy of a small conflict's folder."""
    home = tmp_path / "war"
    shutil.copytree(FIELD / "clock_eid", home)
    return home


def test_version_and_help(run):
    assert run("--version") == (0, f"ceasefire {__version__}\n", "")
    code, out, _ = run("--help")
    assert code == 0
    assert all(word in out for word in ("--debug", "--install-completion", "list", "check", "new"))


@pytest.mark.parametrize("command", ["list", "check", "new", "build"])
def test_help_has_an_example(run, command):
    code, out, _ = run(command, "--help")
    assert code == 0 and "Example" in out


def test_list_shows_truces_by_date_in_local_time_and_marks_those_without_an_end(run):
    code, out, _ = run("list", "ukraine")
    lines = out.splitlines()
    assert code == 0
    starts = [re.search(r"\d{4}-\d\d-\d\d \d\d:\d\d", line) for line in lines]
    days = [found[0] for found in starts if found]
    assert days == sorted(days) and len(days) > 10
    easter = next(line for line in lines if " easter_2025 " in line)
    assert "2025-04-19 18:00" in easter and "30 h" in easter and "Easter truce 2025" in easter
    assert "none (open)" in next(line for line in lines if "harvest_2018" in line)


def test_list_shows_refused_truces_with_the_reason_and_rejected_rows(run):
    code, out, _ = run("list", "--data", FIELD / "truce_refused")
    assert code == 0
    assert "Refused: ceasefires.csv, line 2, column tz, value 'UTC+3'" in out
    assert "1 row rejected (ceasefires.csv 1); truces refused: t" in out


def test_check_of_a_folder_shows_every_table(run, war):
    (war / "crosswalk.csv").write_text("sector_a,relation,sector_b\nalfa,part_of,whole_front\n")
    code, out, _ = run("check", war)
    assert code == 1
    assert "Asia/Aden" in out and "2025-03-19 00:00" in out and "24 h" in out
    assert "crosswalk.csv, line 2, column sector_a, value 'alfa'" in out
    assert "t: 3 counts within it; 1 kind of count can be compared" in out


def test_check_of_a_file_shows_its_rows_alone(run):
    code, out, _ = run("check", FIELD / "end_day.csv")
    assert code == 0 and "1 row understood, 0 rejected" in out and "48 h" in out
    assert "ceasefires.csv" not in out


def test_check_names_what_was_not_used(run):
    code, out, _ = run("check", FIELD / "date_column.csv")
    assert code == 0
    assert "column date (nearest: period): this column is not known and was not used" in out
    assert "1 row without a whole window" in out


def test_check_goes_on_after_a_file_that_can_not_be_read(run):
    code, out, err = run("check", FIELD / "misspelt.csv", FIELD / "float.csv")
    assert code == 1
    assert "is it 'qualifier'" in err and "1 row understood" in out


def test_check_reads_rows_beside_a_conflict_of_ones_own(run, war, tmp_path):
    shutil.copy(war / "statements" / "d.csv", tmp_path / "more.csv")
    code, out, _ = run("check", tmp_path / "more.csv", "--data", war)
    assert code == 0 and "15 rows understood, 0 rejected; times are Asia/Aden" in out


def test_check_completes_what_the_tables_lack(run, war):
    (war / "parties.csv").write_text("party;en;aliases\nnorth;North;", encoding="utf-8")
    (war / "sectors.csv").unlink()
    (war / "crosswalk.csv").unlink()
    assert run("check", war)[0] == 1
    code, out, _ = run("check", war, "--complete")
    assert code == 0 and "parties.csv: 1 row written, to be corrected: south" in out
    assert (war / "parties.csv").read_text() == "party;en;aliases\nnorth;North;\nsouth;South;\n"
    assert (war / "sectors.csv").read_text() == "sector,en,aliases\nall,all,\n"
    assert run("check", war, "--complete")[1].count(" written, to be") == 0


def test_a_new_folder_works_at_once_and_is_never_written_over(run, tmp_path):
    home = tmp_path / "mine"
    assert run("new", home)[0] == 0
    code, out, _ = run("check", home)
    assert code == 0 and "example_truce: 3 counts within it" in out
    assert load(home).conflict.sectors.whole == "all"
    code, _, err = run("new", home)
    assert code == 1 and "name another folder" in err


def test_build_writes_the_same_bytes_and_never_over_its_input(run, war, tmp_path):
    for name in ("one", "two"):
        assert run("build", war, "--out", tmp_path / name)[0] == 0
    one, two = (
        {file.name: file.read_bytes() for file in (tmp_path / name / "war").iterdir()}
        for name in ("one", "two")
    )
    assert one == two and {"counts.csv", "counts.parquet", "decisions.csv"} <= set(one)
    for out in (war, war / "statements", tmp_path):
        code, _, err = run("build", war, "--out", out)
        assert code == 1 and ("what is read" in err or "name another" in err)
    assert (war / "statements" / "d.csv").is_file()


def test_bad_input_is_one_line_and_exit_code_1(run, tmp_path):
    for words in (("check", tmp_path / "none.csv"), ("list", tmp_path / "none")):
        code, _, err = run(*words)
        assert code == 1 and err.count("\n") == 1 and "no such file" in err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("check",), "Missing argument 'paths'; `ceasefire check --help` shows how"),
        (("nonsense",), "No such command 'nonsense'; `ceasefire --help` shows how"),
        (("report", "t", "--days", "999999"), "--days '999999': expected at most 3660;"),
        (("report", "t", "--days", "-5"), "--days '-5': expected at least 1;"),
        (("report", "t", "--days", "1e3"), "--days '1e3': expected a whole number;"),
        (("report", "t", "--days", ""), "--days '': expected a whole number;"),
        (("report", "t", "--days"), "Option '--days' requires an argument;"),
        (("report", "t", "--side", "up"), "'up' is not one of both, before, after;"),
        (("report", "t", "--language", "xx"), "'xx' is not one of en, uk, ru;"),
        (("report", "t", "--nosuch"), "No such option: --nosuch"),
        (("watch", "t", "--alpha", "7"), "--alpha '7': expected at most 0.5;"),
        (("watch", "t", "--alpha", "x"), "--alpha 'x': expected a number;"),
        (("events", "e", "--days", "0"), "--days '0': expected at least 1;"),
        (("events", "e", "--days", "-1"), "--days '-1': expected at least 1;"),
        (("events", "e", "--within", "-20"), "--within '-20': expected at least 0.001;"),
        (("events", "e", "--within", "nan"), "--within 'nan': expected at most 20100.0;"),
        (("parse", "t", "--year", "0"), "--year '0': expected at least 1900;"),
        (
            ("list", "gaza", "--data", "syria"),
            "--data: 'gaza' was named already; give one of them;",
        ),
        (("list", "a", "b"), "Got unexpected extra argument(s) (b);"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(run, words, says):
    code, out, err = run(*words)
    assert code == 2 and out == "" and err.count("\n") == 1
    assert says in err and err.startswith("ceasefire: ")


def test_without_words_the_help_is_shown(run):
    code, out, err = run()
    assert code == 2 and "verify" in out + err and "ceasefire: " not in err


def test_a_name_too_long_for_a_path_is_one_short_line(run):
    code, _, err = run("check", "a" * 5000)
    assert code == 1 and err.count("\n") == 1 and len(err) < 400


def test_a_folder_without_texts_is_told_in_its_own_words(run, tmp_path):
    code, _, err = run("parse", tmp_path)
    assert code == 1 and err.count("\n") == 1 and "unexpected" not in err


def test_an_unexpected_error_says_so_and_debug_shows_where(run, monkeypatch):
    def fail(*given, **options):
        return {}["gone"]

    monkeypatch.setattr("analysis.loaders.load", fail)
    code, _, err = run("list")
    assert code == 1 and err.count("\n") == 1
    assert "unexpected error: KeyError ('gone'" in err.replace("(gone", "('gone'")
    assert "please report it" in err
    assert "Traceback" in run("list", "--debug")[2]


def test_errors_of_files_name_the_file():
    assert message(FileNotFoundError(2, "No such file", "x.csv")) == "x.csv: No such file"


def test_escapes_of_a_terminal_are_shown_not_sent(run):
    assert shown("\x1b[2Jx\u202ey\x9b\r\t") == "\\x1b[2Jx\\u202ey\\x9b\\x0d\t"
    for name in ("ansi.csv", "ansi2.csv"):
        code, out, err = run("check", DAMAGED / name)
        assert code == 1 and not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", out + err)


def test_lengths_are_told_in_hours_and_those_of_more_than_three_days_in_days():
    start = pd.Timestamp("2025-10-10T00:00Z")
    assert hours_text(start, start + pd.Timedelta(hours=2809)) == "117 days"
    assert hours_text(start, start + pd.Timedelta(hours=13_800, minutes=59)) == "575 days"
    assert hours_text(start, start + pd.Timedelta(hours=72)) == "72 h"
    assert hours_text(start, start + pd.Timedelta(minutes=90)) == "1.50 h"
    assert hours_text(start, pd.NaT) == ""


def test_rows_are_shown_by_the_numbers_in_their_ids(run, tmp_path):
    run("new", tmp_path / "war")
    _, out, _ = run("check", tmp_path / "war")
    shown = [word for word in out.split() if word.startswith("example_") and word[8:].isdigit()]
    assert shown == [f"example_{number}" for number in range(1, 24)]


def test_rejects_alike_are_one_line():
    row = {"file": "a.csv", "column": "x", "value": "v", "reason": "wrong", "nearest": None}
    rejects = pd.DataFrame([{**row, "line": line} for line in (2, 3, 4, 9)])
    assert reject_lines(rejects) == ["a.csv, lines 2-4, 9 (4 in all), column x, value 'v': wrong"]


def test_a_fault_is_one_line_whatever_else_is_wrong_with_its_rows(run, write_statements):
    rows = [{"category": "cattle", "value": value} for value in ("5", "x", "it's")]
    path = write_statements([*rows, {"value": "x"}])
    _, out, _ = run("check", path)
    told = out.partition("Rejected:\n")[2].splitlines()
    assert [line.partition(":")[0] for line in told[:3]] == [
        "mine.csv, lines 2-4 (3 in all), column category, value 'cattle' (nearest",
        "mine.csv, lines 3, 5 (2 in all), column value, value 'x'",
        'mine.csv, line 4, column value, value "it\'s"',
    ]


@pytest.mark.parametrize(
    "name", ["violations", "Ceasefire violations", "порушення", "нарушения перемирия"]
)
def test_violations_of_a_ceasefire_are_all_of_them(run, write_statements, name):
    code, out, _ = run("check", write_statements([{"category": name}]))
    assert code == 0 and " total " in out


def test_a_package_of_an_extra_that_is_not_there_is_named_with_the_extra():
    error = ModuleNotFoundError("No module named 'duckdb'", name="duckdb")
    assert message(error) == "this needs duckdb: pip install ceasefire-compliance[events]"
