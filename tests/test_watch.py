"""A truce watched each evening: page and JSON, missing days, whole or not at all."""

import json
import re

import pandas as pd
import pytest

from analysis.command.errors import main

FILES = {
    "ceasefires.csv": "ceasefire,name,start,end,tz,scope,source\n"
    "lull,The lull,2026-03-01,2026-03-11,Asia/Aden,all_hostilities,x\n",
    "crosswalk.csv": "sector_a,relation,sector_b,source\n",
    "parties.csv": "party,en,uk,ru,aliases\nnorth,North,Північ,Север,\nsouth,South,Південь,Юг,\n",
    "sectors.csv": "sector,scheme,en,uk,ru,aliases,position\n"
    "whole_front,front,whole line,уся лінія,вся линия,all,0\n",
}
HEAD = "reporter,accused,start,end,tz,sector,category,value,source\n"
NORMAL = [21, 18, 25, 20, 19, 22, 17, 23, 20, 24, 18, 21, 19, 22]


def lines(first, values):
    days = pd.date_range(first, periods=len(values))
    told = [
        f"North,South,{day:%Y-%m-%d},{day:%Y-%m-%d},Asia/Aden,all,assault,{n},https://example.org/b"
        for day, n in zip(days, values, strict=True)
        if n is not None
    ]
    return HEAD + "\n".join(told) + "\n"


@pytest.fixture
def field(tmp_path):
    """A small conflict's folder: two weeks of normal days, then a truce of which five are known."""
    home = tmp_path / "field"
    (home / "statements").mkdir(parents=True)
    for name, text in FILES.items():
        (home / name).write_text(text, encoding="utf-8")
    (home / "statements" / "normal.csv").write_text(lines("2026-02-15", NORMAL), encoding="utf-8")
    truce = lines("2026-03-01", [6, None, 5, 4, 6])
    (home / "statements" / "truce.csv").write_text(truce, encoding="utf-8")
    return home


@pytest.fixture
def watch(field, tmp_path, capsys):
    """Watch the truce into a folder: exit code, the JSON, what was printed."""

    def watch(*words, on="2026-03-05"):
        out = tmp_path / "out"
        given = ["watch", "lull", "--data", field, "--out", out, "--on", on, *words]
        with pytest.raises(SystemExit) as done:
            main([str(word) for word in given])
        file = out / "watch.json"
        told = json.loads(file.read_text(encoding="utf-8")) if file.exists() else None
        return done.value.code or 0, told, capsys.readouterr()

    return watch


@pytest.fixture
def run(watch, drawn_blank):
    """The same, with blank pictures."""
    return watch


def test_an_evening_is_a_page_a_picture_and_a_finding(watch, tmp_path):
    code, told, printed = watch("--looks", "1,3,5,7")
    assert code == 0
    assert [row["verdict"] for row in told["series"]] == ["fewer"]
    assert (told["day"], told["next_look"], told["next_look_date"]) == (5, 7, "2026-03-07")
    assert told["series"][0]["claimed_so_far"] == 21
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    for text in ("1 of 1 series is told from normal", "What can be told", "7 March 2026"):
        assert text in page
    assert "fewer than normal" in printed.out
    assert "Fewer than normal" in (tmp_path / "out" / "watch-1.svg").read_text(encoding="utf-8")
    # the page leads to what it rests on: every normal day and every known day of the truce
    assert len(pd.read_csv(tmp_path / "out" / "sources.csv")) == len(NORMAL) + 4


def test_a_missing_day_is_said_in_the_page_and_the_finding(run, tmp_path):
    _, told, _ = run()
    assert told["missing"] == ["2026-03-02"]
    assert told["series"][0]["missing"] == [2]
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert "No count of any series is known of: 2 March." in page


def test_what_the_evening_could_not_know_changes_nothing(run, field):
    _, told, _ = run(on="2026-03-03")
    later = lines("2026-03-01", [6, None, 5, 90, 90])
    (field / "statements" / "truce.csv").write_text(later, encoding="utf-8")
    assert run(on="2026-03-03")[1]["series"] == told["series"]
    assert told["day"] == 3


@pytest.mark.filterwarnings("error::RuntimeWarning")
def test_a_truce_whose_first_day_is_not_known_is_watched_from_the_second(run, field):
    told = lines("2026-03-01", [None, 6, 5, 4, 6])
    (field / "statements" / "truce.csv").write_text(told, encoding="utf-8")
    (row,) = run()[1]["series"]
    assert row["missing"] == [1] and row["verdict"] == "fewer"
    assert row["e_value"] > 20


def test_a_total_that_has_turned_since_it_was_told_is_said_to_have(run, field):
    told = lines("2026-03-01", [2, 1, 2, 60, 70])
    (field / "statements" / "truce.csv").write_text(told, encoding="utf-8")
    _, finding, printed = run("--looks", "3,5")
    assert finding["series"][0]["verdict"] == "fewer"
    assert "Since then the total has risen above normal" in printed.out


def test_before_the_truce_nothing_is_told_and_all_is_well(run):
    code, told, printed = run(on="2026-02-20")
    assert code == 0
    assert (told["day"], told["date"], told["next_look"]) == (0, None, 1)
    assert told["series"][0]["reason"] == "no_count_in_truce"
    assert "The truce has not begun" in printed.out


def test_all_links_of_the_page_lead_somewhere(run, tmp_path):
    run()
    out = tmp_path / "out"
    page = (out / "index.html").read_text(encoding="utf-8")
    links = set(re.findall(r'href="([^"#:]+)', page))
    assert links and all((out / link).is_file() for link in links)


def test_an_evening_replaces_the_one_before(run, tmp_path):
    run(on="2026-03-03")
    assert run(on="2026-03-05")[1]["day"] == 5
    listed = {*json.loads((tmp_path / "out/watch.json").read_text())["files"], "watch.json"}
    there = {file.relative_to(tmp_path / "out").as_posix() for file in _files(tmp_path / "out")}
    assert there == listed


def _files(folder):
    return [file for file in folder.rglob("*") if file.is_file()]


def test_a_folder_of_somebody_else_is_left_alone(run, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    code, told, printed = run()
    assert (code, told) == (1, None)
    assert "holds mine.txt" in printed.err


def test_a_failing_evening_leaves_the_last_one(run, field, tmp_path):
    run(on="2026-03-03")
    before = (tmp_path / "out" / "index.html").read_bytes()
    (field / "ceasefires.csv").write_text("nothing\n", encoding="utf-8")
    assert run()[0] == 1
    assert (tmp_path / "out" / "index.html").read_bytes() == before


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["--looks", "1,x"], 2, "expected days with commas between"),
        (["--looks", "99"], 1, "expected days from 1 to 11"),
        (["--language", "de"], 2, "'de' is not one of en, uk, ru"),
    ],
)
def test_wrong_words_are_named(run, words, code, message):
    got, _, printed = run(*words)
    assert got == code
    assert message in " ".join(re.sub("[│╭╮╰╯─]", " ", printed.err).split())


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_the_finding_is_printed_in_the_language(run, language):
    _, _, printed = run("--language", language)
    told = printed.out.rsplit("\n\n", 1)[0]
    assert not re.findall(r"[A-Za-z]{2,}", told)


def test_a_missing_file_of_a_day_is_named(run, field, tmp_path):
    whole = (field / "statements" / "truce.csv").read_text(encoding="utf-8").splitlines()
    (field / "statements" / "truce.csv").unlink()
    for line in whole[1:]:
        text = f"{whole[0]}\n{line}\n"
        (field / "statements" / f"{line.split(',')[2]}.csv").write_text(text, encoding="utf-8")
    _, told, printed = run()
    assert [name.rpartition("/")[2] for name in told["missing_files"]] == ["2026-03-02.csv"]
    assert "2026-03-02.csv" in printed.out
    assert "2026-03-02.csv" in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")


def test_a_file_that_was_there_an_evening_before_is_named_until_it_is_back(run, field):
    whole = (field / "statements" / "truce.csv").read_text(encoding="utf-8")
    (field / "statements" / "late.csv").write_text(whole, encoding="utf-8")
    (field / "statements" / "truce.csv").unlink()
    _, first, _ = run()
    (field / "statements" / "late.csv").rename(field / "statements" / "truce.csv")
    _, second, printed = run()
    _, third, _ = run()
    assert first["missing_files"] == []
    for told in (second, third):
        assert [name.rpartition("/")[2] for name in told["missing_files"]] == ["late.csv"]
    assert "late.csv" in printed.out
