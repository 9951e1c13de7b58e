"""A report with an independent source beside the claims: from files, and made again."""

import json
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from events_cases import fires
from typer.testing import CliRunner

from analysis.command import app
from analysis.events import daily_counts
from analysis.events.witness_files import fingerprint, open_witness, read_blind
from analysis.processed import csv_bytes
from analysis.report import verify_figures, write_report
from analysis.report.sections import Sections
from analysis.report.sources import Cited
from analysis.studies import study
from analysis.words import Words
from analysis.words.witness import coverage_text

NIGHTS = pd.date_range("2025-03-20", periods=62, freq="D")
BREAK = {"source": "satellite", "finding": "break", "detail": "20 to 4 a day"}
BREAK |= {"before": 20.0, "after": 4.0, "ratio": 0.22}
BREAK |= {"first": pd.Timestamp("2025-04-02"), "last": pd.Timestamp("2025-04-02")}


@pytest.fixture(scope="module")
def files(data, tmp_path_factory):
    """Counts of a satellite, what is amiss with them, and a blind day, as files."""
    folder = tmp_path_factory.mktemp("witness")
    told = pd.DataFrame({"day": NIGHTS, "count": 20 + np.arange(62) % 7})
    of = {"reporter": "satellite", "category": "fire", "tz": "Europe/Kyiv"}
    counts = daily_counts(told, sector=data.conflict.sectors.whole, **of)
    (folder / "counts.csv").write_bytes(csv_bytes(counts))
    (folder / "counts.coverage.csv").write_bytes(csv_bytes(pd.DataFrame([BREAK])))
    (folder / "blind.csv").write_text("day,cloud\n2025-04-08,0.9\n")
    return folder


@pytest.fixture(scope="module")
def seen(data, files):
    asked = {"witness": files / "counts.csv", "blind": files / "blind.csv"}
    return study("easter_2025", data=data, **asked)


@pytest.fixture(scope="module")
def reported(seen, tmp_path_factory):
    """A report of it, its figures drawn in one width and format."""
    from conftest import draw_lightly

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("analysis.report.drawing.draw_one", draw_lightly)
        return write_report(seen, tmp_path_factory.mktemp("report") / "out").folder


def test_counts_come_back_from_a_file_as_they_were(seen, files):
    again = open_witness(files / "counts.csv", seen.conflict, "easter_2025")
    assert len(seen.witness.counts) == len(again.counts) - 1 == 61
    assert csv_bytes(again.counts) == (files / "counts.csv").read_bytes()
    assert again.coverage["before"].tolist() == [20.0]


def test_the_fold_stands_among_the_others(seen, reported):
    words = Words("en", seen.conflict)
    folds = Sections(seen, words, Cited(seen.data, words), {}).folds()
    named = {fold.id: fold for fold in folds}
    assert named["witness"].heading == "Beside an independent source"
    assert "satellite" in str(named["witness"].tables[0].rows[-1].cells).casefold()
    assert {"numbers", "methods", "scope", "account"} < set(named)
    assert not any(fold.is_empty for fold in folds)


def test_a_report_of_claims_alone_has_no_such_fold(easter_report):
    page = (easter_report / "index.html").read_text(encoding="utf-8")
    assert "Beside an independent source" not in page and "By other methods" in page
    assert "witness" not in json.loads((easter_report / "passport.json").read_text())["report"]


@pytest.mark.parametrize(
    ("language", "ratio"), [("en", "5 to 1"), ("uk", "5 до 1"), ("ru", "5 к 1")]
)
def test_a_break_says_from_what_to_what(easter, language, ratio):
    told = coverage_text(BREAK, Words(language, easter.conflict))
    assert "20" in told and ratio in told
    bare = coverage_text(BREAK | {"before": np.nan}, Words(language, easter.conflict))
    assert ratio not in bare
    fell = coverage_text(BREAK | {"after": 0.0}, Words(language, easter.conflict))
    assert ratio not in fell and fell


def test_the_fingerprint_is_of_counts_findings_and_blind_days(seen):
    witness = seen.witness
    others = [replace(witness, blind=witness.blind[:0]), replace(witness, coverage=pd.DataFrame())]
    others.append(replace(witness, counts=witness.counts.iloc[1:]))
    assert len({fingerprint(each) for each in (witness, *others)}) == 4


def test_the_page_and_the_passport_know_the_source(reported, seen):
    page = (reported / "index.html").read_text(encoding="utf-8")
    assert "Beside an independent source" in page and "20 a day before, 4 a day since" in page
    told = json.loads((reported / "passport.json").read_text())
    assert told["report"]["witness"] == [seen.parameters["witness"]] == [fingerprint(seen.witness)]
    assert "easter_2025/witness.csv" in told["files"]


def test_figures_are_made_again_with_the_source_of_their_report(reported, data):
    figure = next(reported.rglob("forest*.svg"))
    assert verify_figures([figure], data=data)["result"].tolist() == ["identical"]


def test_without_its_source_a_figure_says_what_it_needs(reported, data, tmp_path):
    alone = tmp_path / "forest.svg"
    alone.write_bytes(next(reported.rglob("forest*.svg")).read_bytes())
    told = verify_figures([alone], data=data)["result"].iloc[0]
    assert "independent source" in told and "witness.csv" in told


def test_the_command_takes_the_files(files, tmp_path, monkeypatch):
    taken = {}
    monkeypatch.setattr("analysis.report.write_report", lambda *_, **asked: _take(taken, asked))
    given = ["--witness", str(files / "counts.csv"), "--blind", str(files / "blind.csv")]
    told = CliRunner().invoke(app, ["report", "easter_2025", *given])
    assert told.exit_code == 0, told.output
    assert taken["witness"] == [given[1]] and str(taken["blind"]) == given[3]


def _take(taken, asked):
    taken.update(asked)
    return SimpleNamespace(summary="written")


def test_events_are_counted_for_the_whole(data, tmp_path):
    fires([(50, 30, "2025-04-19", 900)] * 3).to_csv(tmp_path / "fires.csv", index=False)
    told = open_witness(tmp_path / "*.csv", data.conflict, "easter_2025")
    whole = told.counts.query("sector == @data.conflict.sectors.whole and whole_days")
    assert whole["low"].tolist() == [3] and told.tally["rejected"] == 0


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("absent.csv", None, "absent.csv: no such file"),
        ("notes.csv", "a,b\n1,2\n", "notes.csv: fits no known format"),
        ("counts.csv", "reporter,accused,category,clock,low\nx,y,z,,1\n", "'start' is missing"),
    ],
)
def test_what_is_no_source_is_an_error(data, tmp_path, name, content, words):
    if content is not None:
        (tmp_path / name).write_text(content)
    with pytest.raises(ValueError, match=words):
        open_witness(tmp_path / name, data.conflict, "easter_2025")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("date\n2025-04-19\n", "column 'day' is missing"),
        ("day\n2025-04-19\nsoon\n", "line 3: 'soon' is no day"),
        ("", "can't be read"),
    ],
)
def test_what_are_no_blind_days_is_an_error(tmp_path, content, words):
    (tmp_path / "blind.csv").write_text(content)
    with pytest.raises(ValueError, match=words):
        read_blind(tmp_path / "blind.csv")
