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


@pytest.mark.parametrize("command", ["report", "parse", "verify"])
def test_help_has_an_example(command):
    out = run(command, "--help")
    assert out.returncode == 0 and "Example" in out.stdout


def test_bad_input_is_one_line_and_exit_code_1(tmp_path):
    out = run("report", "eastre_2025", "--out", tmp_path / "r")
    assert (
        out.returncode == 1
        and "did you mean 'easter_2025'" in out.stderr
        and "Traceback" not in out.stderr
    )


def test_wrong_usage_is_exit_code_2(tmp_path):
    assert run("report").returncode == 2
    assert run("report", "easter_2025", "--out", tmp_path / "r", "--side", "left").returncode == 2


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
