"""The command as a user runs it."""

import subprocess
import sys

import pytest


def run(*words, **options):
    return subprocess.run(
        [sys.executable, "-m", "analysis", *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        **options,
    )


def test_list_shows_every_truce():
    out = run("list")
    assert out.returncode == 0
    assert "none: no report" in next(
        line for line in out.stdout.splitlines() if "harvest_2018" in line
    )
    assert (
        "easter_2025" in out.stdout
        and "2025-04-19 18:00 +0300" in out.stdout
        and "Victory Day truce 2025" in out.stdout
    )


@pytest.mark.parametrize("command", ["list", "build", "report", "check", "parse", "verify"])
def test_help_has_an_example(command):
    out = run(command, "--help")
    assert out.returncode == 0 and "Example" in out.stdout


def test_check_shows_what_was_understood_and_one_clear_reject(write_statements):
    path = write_statements([{"value": "over 900", "qualifier": ""}, {"sector_said": "Pokrovks"}])
    out = run("check", path)
    assert out.returncode == 1
    assert "1 rows understood, 1 rejected" in out.stdout
    assert "over" in out.stdout and "Pokrovks" in out.stdout and "pokrovsk" in out.stdout
    assert run("check", write_statements([{}], name="good.csv")).returncode == 0


def test_check_prints_every_fault_whole_and_reads_by_tables_of_ones_own(write_statements, root):
    path = write_statements([{"sector_said": "Pokrovks", "category": "assalt"}])
    out = run("check", path, "--data", root / "data" / "raw")
    assert out.returncode == 1
    assert "line 2, column category, value 'assalt' (nearest: assault" in out.stdout
    assert (
        "also column sector, value 'Pokrovks': 'Pokrovks' is not known; a new one needs a line in sectors.csv (nearest: pokrovsk)"
        in out.stdout
    )


def test_bad_input_is_one_line_and_exit_code_1(tmp_path):
    out = run("check", tmp_path / "none.csv")
    assert out.returncode == 1 and "no such file" in out.stderr and "Traceback" not in out.stderr
    out = run("report", "easter_2026", "--out", tmp_path / "r")
    assert (
        out.returncode == 1
        and "did you mean 'easter_2025'" in out.stderr
        and "Traceback" not in out.stderr
    )


def test_wrong_usage_is_exit_code_2(tmp_path):
    assert run("report").returncode == 2
    assert run("report", "easter_2025", "--out", tmp_path / "r", "--side", "left").returncode == 2
    assert run("nonsense").returncode == 2


def test_build_is_the_same_bytes_on_every_run(tmp_path):
    for name in ("one", "two"):
        assert run("build", "--out", tmp_path / name).returncode == 0
    one, two = (
        {f.name: f.read_bytes() for f in (tmp_path / name).iterdir()} for name in ("one", "two")
    )
    assert one == two and {"counts.csv", "counts.parquet", "decisions.csv", "rejects.csv"} <= set(
        one
    )


def test_parse_shows_what_was_used_and_what_was_not(root, tmp_path):
    text = (root / "tests" / "texts" / "ministry-01.txt").read_text(encoding="utf-8")
    out = run(
        "parse",
        "-",
        "--ceasefire",
        "easter_2025",
        "--year",
        "2025",
        "--out",
        tmp_path / "rows.csv",
        input=text,
    )
    assert out.returncode == 0
    assert "[444]" in out.stdout and "2025-04-19 15:00" in out.stdout and "(четыре)" in out.stdout
    rows = (tmp_path / "rows.csv").read_text(encoding="utf-8").splitlines()
    assert any(",444," in row for row in rows) and len(rows) == 8


def test_parse_warns_of_a_date_that_does_not_fit_and_refuses_other_texts(root):
    text = (root / "tests" / "texts" / "staff-03.txt").read_text(encoding="utf-8")
    assert (
        "warning: the header says 08.05.2025"
        in run("parse", "-", "--published", "2025-04-21T08:00+03:00", input=text).stderr
    )
    out = run("parse", "-", input="The weather was fine.")
    assert (
        out.returncode == 1 and "of no known kind" in out.stderr and "Traceback" not in out.stderr
    )
