"""The command as a user runs it."""

import io
import subprocess
import sys

import pytest

from analysis import load


@pytest.fixture
def typed(monkeypatch):
    """Give the command a text on its standard input."""
    return lambda text: monkeypatch.setattr(
        sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()))
    )


@pytest.mark.parametrize("command", ["report", "parse", "verify"])
def test_help_has_an_example(run, command):
    code, out, _ = run(command, "--help")
    assert code == 0 and "Example" in out


def test_bad_input_is_one_line_and_exit_code_1(tmp_path):
    # in a process of its own, as a shell sees it
    command = [sys.executable, "-m", "analysis", "report", "eastre_2025", "--out", tmp_path / "r"]
    out = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert out.returncode == 1
    assert "did you mean 'easter_2025'" in out.stderr and "Traceback" not in out.stderr


def test_wrong_usage_is_exit_code_2(run, tmp_path):
    assert run("report")[0] == 2
    assert run("report", "easter_2025", "--out", tmp_path / "r", "--side", "left")[0] == 2


def test_parse_shows_what_was_used_and_what_was_not(run, typed, root, tmp_path):
    typed((root / "tests" / "texts" / "ministry-01.txt").read_text(encoding="utf-8"))
    rows = tmp_path / "rows.csv"
    given = ("--ceasefire", "easter_2025", "--year", "2025", "--out", rows)
    code, out, _ = run("parse", "-", *given)
    assert code == 0
    assert "[444]" in out and "2025-04-19 18:00" in out and "(четыре)" in out
    lines = rows.read_text(encoding="utf-8").splitlines()
    assert any(",444," in line for line in lines) and len(lines) == 8


def test_rows_that_parse_writes_can_be_loaded_whatever_their_words_for_places(run, typed, tmp_path):
    typed(
        "Минобороны РФ: в течение прошедшей ночи сбиты 9 украинских БПЛА: пять над территорией "
        "Ростовской области и четыре над акваторией Черного моря."
    )
    rows = tmp_path / "rows.csv"
    given = ("--published", "2025-10-26T07:50+03:00", "--source", "https://example.org/post")
    assert run("parse", "-", *given, "--out", rows)[0] == 0
    loaded = load("ukraine", extra=[rows])
    mine = loaded.statements[loaded.statements["source"].str.contains("example.org")]
    assert {"rostov_oblast", "black_sea"} <= set(mine["sector"])
    assert not loaded.rejects["file"].str.contains("rows.csv").any()


POST = "Russia's Defence Ministry: on 20 April 2025 Ukraine broke the truce 93 times."


@pytest.mark.parametrize("name", ["notes.csv", "rows.txt", "rows"])
def test_parse_writes_csv_files_and_over_nothing_that_is_not_its_own(run, typed, tmp_path, name):
    (tmp_path / "notes.csv").write_text("my,own\n1,2\n")
    typed(POST)
    code, _, err = run("parse", "-", "--out", tmp_path / name)
    assert code == 1 and ("not written by this command" in err or "expected .csv" in err)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.csv"]
    assert (tmp_path / "notes.csv").read_text() == "my,own\n1,2\n"


def test_parse_says_what_it_wrote_and_what_check_lacks_of_it(run, typed, tmp_path):
    rows = tmp_path / "rows.csv"
    for done in ("Written", "Replaced"):
        typed(POST)
        _, out, _ = run("parse", "-", "--source", "post", "--out", rows)
        assert f"{done}: {rows} (1 row)" in out
        assert "their source 'post' needs a row in sources.csv; or give --source" in out


def test_check_takes_what_parse_writes_of_an_address(run, typed, tmp_path):
    rows = tmp_path / "rows.csv"
    typed(POST)
    _, out, _ = run("parse", "-", "--source", "https://example.org/p?id=7", "--out", rows)
    assert "needs a row" not in out
    code, out, _ = run("check", rows)
    assert code == 0 and "1 row understood, 0 rejected" in out and "not known" not in out
    assert "example.org_p_id_7-001" in out


def test_parse_names_options_that_it_has_and_places_by_them(run, typed):
    text = "Russia's Defence Ministry said Ukraine broke the truce 93 times."
    typed(text)
    given = ["--start", "2025-04-19T18:00+03:00"]
    assert "pass start= (--start) or ceasefire= (--ceasefire)" in run("parse", "-")[2]
    typed(text)
    assert "pass end= (--end)" in run("parse", "-", *given)[2]
    typed(text)
    _, out, err = run("parse", "-", *given, "--end", "2025-04-20T09:00+03:00")
    assert err == "" and "2025-04-19 18:00  2025-04-20 09:00" in out


@pytest.mark.parametrize("moment", ["soon", "2025-04-19", "2025-04-19T18:00"])
def test_parse_takes_moments_with_their_offset_only(run, typed, moment):
    typed(POST)
    code, _, err = run("parse", "-", "--end", moment)
    assert code == 2 and err.count("\n") == 1 and "such as 2025-04-19T18:00+03:00" in err


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-u", "cp866"])
def test_parse_reads_other_encodings_and_names_the_likely_one(run, tmp_path, encoding):
    post = "Министерство обороны России: 20 апреля 2025 Украина нарушила перемирие 93 раза."
    path = tmp_path / "post.txt"
    path.write_bytes(post.encode(encoding))
    code, _, err = run("parse", path)
    assert code == 1 and f'encoding = "{encoding}" (of `check` and `parse`: --enc' in err
    code, out, _ = run("parse", path, "--encoding", encoding)
    assert code == 0 and "[93]" in out
    code, out, _ = run("parse", tmp_path, "--encoding", encoding)
    assert code == 0 and "1 files, 0 refused" in out


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_parse_says_of_an_empty_file_that_it_is_empty(run, tmp_path, text):
    path = tmp_path / "empty.txt"
    path.write_text(text)
    assert run("parse", path) == (1, "", f"ceasefire: {path}: the file is empty\n")


def test_parse_names_the_file_that_it_refuses(run, typed, tmp_path):
    path = tmp_path / "weather.txt"
    path.write_text("The weather was fine.")
    assert f"ceasefire: {path}: the text is of no known kind" in run("parse", path)[2]
    typed("The weather was fine.")
    assert "ceasefire: standard input: the text is of no known kind" in run("parse", "-")[2]


def test_parse_of_a_folder_tells_why_files_are_refused_and_which_are_passed_over(run, tmp_path):
    texts = {"a.txt": POST, "b.txt": "The weather was fine.", "c.txt": "\n", "d.png": "", "e": ""}
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    code, out, _ = run("parse", tmp_path)
    lines = out.splitlines()
    at = lines.index("Refused: 2")
    assert code == 0
    assert lines[at + 1].startswith("b.txt: the text is of no known kind. general_staff: not a")
    assert lines[at + 1].endswith("if you know its kind, say kind= (--kind)")
    assert lines[at + 2] == "c.txt: the file is empty"
    at = lines.index("Passed over, since their endings are no text's: 2")
    assert lines[at + 1 : at + 3] == ["d.png", "e"]


def test_parse_shows_windows_by_the_conflict_s_clock(run, tmp_path):
    path = tmp_path / "staff.txt"
    path.write_text("Генштаб ЗСУ, станом на 16:00 26.08.2025. Відбулося 60 боєзіткнень.")
    out = run("parse", path)[1]
    of_the_folder = run("parse", tmp_path)[1]
    for told in (out, of_the_folder):
        assert "start (Europe/Kyiv)" in told and "2025-08-26 00:00  2025-08-26 16:00" in told


def test_parse_of_a_kind_that_is_named_asks_for_no_other_office(run, tmp_path):
    path = tmp_path / "night.txt"
    path.write_text("У ніч на 21 квітня 2025 року противник атакував 96-ма ударними БпЛА.")
    code, out, _ = run("parse", path, "--kind", "air_force")
    assert code == 0 and out.startswith("Air Force of Ukraine: ukraine counts the acts of russia")


def test_parse_leaves_what_is_not_known_blank(run, typed):
    typed("Russia's Defence Ministry said Ukraine broke the truce 93 times in the past day.")
    code, out, _ = run("parse", "-")
    (row,) = [line for line in out.splitlines() if line.split()[:1] == ["russia"] and "93" in line]
    assert code == 0 and row.split()[:5] == ["russia", "ukraine", "total", "whole_front", "93"]


def test_parse_warns_of_a_date_that_does_not_fit(run, typed, root):
    typed((root / "tests" / "texts" / "staff-03.txt").read_text(encoding="utf-8"))
    _, _, err = run("parse", "-", "--published", "2025-04-21T08:00+03:00")
    assert "warning: the header says 08.05.2025" in err


def test_parse_refuses_other_texts(run, typed):
    typed("The weather was fine.")
    code, _, err = run("parse", "-")
    assert code == 1 and "of no known kind" in err and "Traceback" not in err
