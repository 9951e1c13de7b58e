"""The command that counts event files."""

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


def test_a_wrong_wish_is_one_line_and_writes_nothing(told, tmp_path):
    result = told("--keep", "confidence")
    assert result.exit_code == 1
    assert "expected COLUMN=VALUE,VALUE" in str(result.exception)
    assert [path.name for path in tmp_path.iterdir()] == ["fires.csv"]
