"""The command as a user runs it."""

import subprocess
import sys

import pytest


def run(*words, **options):
    return subprocess.run([sys.executable, "-m", "analysis", *map(str, words)], capture_output=True, text=True, encoding="utf-8", **options)


def test_list_shows_every_truce():
    out = run("list")
    assert out.returncode == 0
    assert "easter_2025" in out.stdout and "2025-04-19 18:00 +0300" in out.stdout and "Victory Day truce 2025" in out.stdout


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


def test_bad_input_is_one_line_and_exit_code_1(tmp_path):
    out = run("check", tmp_path / "none.csv")
    assert out.returncode == 1 and "no such file" in out.stderr and "Traceback" not in out.stderr
    out = run("report", "easter_2026", "--out", tmp_path / "r")
    assert out.returncode == 1 and "did you mean 'easter_2025'" in out.stderr and "Traceback" not in out.stderr


def test_wrong_usage_is_exit_code_2(tmp_path):
    assert run("report").returncode == 2
    assert run("report", "easter_2025", "--out", tmp_path / "r", "--side", "left").returncode == 2
    assert run("nonsense").returncode == 2


def test_build_is_the_same_bytes_on_every_run(tmp_path):
    for name in ("one", "two"):
        assert run("build", "--out", tmp_path / name).returncode == 0
    one, two = ({f.name: f.read_bytes() for f in (tmp_path / name).iterdir()} for name in ("one", "two"))
    assert one == two and {"counts.csv", "counts.parquet", "decisions.csv", "rejects.csv"} <= set(one)


def test_parse_reads_standard_input(root):
    text = next((root / "tests" / "texts").rglob("*.txt")).read_text(encoding="utf-8")
    out = run("parse", "-", input=text)
    assert out.returncode in (0, 1)
    assert "Traceback" not in out.stderr
