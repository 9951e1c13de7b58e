"""The command that counts event files."""

import os
import signal
import subprocess
import sys

import pandas as pd
import pytest
import typer
from events_cases import fires
from typer.testing import CliRunner

from analysis.command.events import events

APP = typer.Typer()
APP.command()(events)


@pytest.fixture
def told(tmp_path):
    rows = [(48.3, 37.2, "2025-04-19", 900), (48.3, 37.2, "0025-04-19", 900)]
    fires(rows).to_csv(tmp_path / "fires.csv", index=False)

    def run(*asked):
        out = ["--conflict", "ukraine", "--out", str(tmp_path / "counts.csv")]
        return CliRunner().invoke(APP, [str(tmp_path / "fires.csv"), *out, *asked])

    return run


def test_the_command_writes_counts_and_says_where_every_row_went(told, tmp_path):
    result = told("--within", "30", "--truce", "easter_2025")
    assert result.exit_code == 0
    assert "impossible_date" in result.output
    counts = pd.read_csv(tmp_path / "counts.csv")
    assert {"pokrovsk", "whole_front"} <= set(counts["sector"])


def test_what_is_rejected_is_told_once_with_its_place(told, tmp_path):
    lines = told("--within", "30").output.splitlines()
    assert [line.split() for line in lines if "1 rejected" in line] == [
        ["1", "rejected", "(1", "impossible_date)"]
    ]
    fault = lines[lines.index("Rejected:") + 1]
    assert "fires.csv, line 3, column acq_date, value '0025-04-19': impossible_date: ex" in fault


def test_a_wrong_wish_is_one_line_and_writes_nothing(told, tmp_path):
    result = told("--keep", "confidence")
    assert result.exit_code == 1
    assert "expected COLUMN=VALUE,VALUE" in str(result.exception)
    assert [path.name for path in tmp_path.iterdir()] == ["fires.csv"]


@pytest.mark.parametrize("out", ["fires.csv", "../{folder}/fires.csv"])
def test_the_events_themselves_are_never_written_over(told, tmp_path, out):
    path = tmp_path / out.format(folder=tmp_path.name)
    before = (tmp_path / "fires.csv").read_bytes()
    assert "would be written over the input" in str(told("--out", str(path)).exception)
    assert (tmp_path / "fires.csv").read_bytes() == before


# each a file that nobody wrote by hand, with what is said of it
DAMAGED = {
    "x.parquet": (b"PAR1xxxxPAR1", "can't be read as Parquet"),
    "x.xlsx": (b"PK", "not a workbook that can be read"),
    "x.csv": (b"a,b\r1,2\r", "no text of lines that end in LF"),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_file_of_events_is_one_line(tmp_path, name):
    raw, says = DAMAGED[name]
    (tmp_path / name).write_bytes(raw)
    asked = [str(tmp_path / name), "--conflict", "ukraine", "--out", str(tmp_path / "o.csv")]
    error = str(CliRunner().invoke(APP, asked).exception)
    assert says in error and "\n" not in error


def test_a_geometry_that_is_nested_too_deeply_is_one_line(told, tmp_path):
    (tmp_path / "deep.json").write_text("[" * 100_000)
    result = told("--geometry", str(tmp_path / "deep.json"))
    assert "GeoJSON FeatureCollection" in str(result.exception)


# the command itself, held still after each file that it has written
HELD = """
import sys, time
from analysis.command import main
from analysis.events import output

write = output._write
def held(table, path):
    write(table, path)
    print(path.name, flush=True)
    if path.name == "counts.csv":
        time.sleep(60)
output._write = held
sys.argv = ["ceasefire", "events", *sys.argv[1:]]
main()
"""


def start(folder, wait_for):
    asked = ["fires.csv", "--conflict", "ukraine", "--out", "counts.csv"]
    held = [sys.executable, "-c", HELD, *asked]
    path = os.pathsep.join(filter(None, map(os.path.abspath, sys.path)))
    process = subprocess.Popen(
        held, cwd=folder, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": path}
    )
    for line in process.stdout:
        if line.strip() == wait_for:
            return process
    raise AssertionError("it ended before it wrote")


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_killed_while_it_writes_it_leaves_what_was_there(tmp_path, told, number):
    process = start(tmp_path, "counts.csv")
    process.send_signal(number)
    process.communicate(timeout=30)
    assert process.returncode != 0
    shown = [path.name for path in tmp_path.iterdir() if not path.name.startswith(".")]
    assert shown == ["fires.csv"]
    # what SIGKILL can't take away goes with the next run
    assert told().exit_code == 0
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith(".")]
