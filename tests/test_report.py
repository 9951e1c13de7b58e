"""The report: whole or not at all, the same bytes, neutral, traceable, escaped."""

import hashlib
import io
import json
import os
import re
import subprocess
import sys
import time
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
import pytest
from conftest import draw_lightly

from analysis import load
from analysis.folders import FolderRefused
from analysis.report import verify_figures, write_report
from analysis.report.sources import Cited
from analysis.report.tables import make_table
from analysis.studies import study
from analysis.words import Words

pytestmark = pytest.mark.slow
# elements of HTML that have no end
VOID = {"meta", "link", "img", "source", "br", "input", "hr"}
DRAWN = ("answer", "forest", "days", "steps", "tipping", "placebo", "displacement", "coverage")


@pytest.fixture(scope="module")
def page(easter_report):
    return (easter_report / "index.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def sources(easter_report):
    return (easter_report / "sources.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A folder of a conflict with four weeks of days and truces of three and two."""
    home = tmp_path_factory.mktemp("small")
    (home / "statements").mkdir()
    (home / "conflict.toml").write_text('name = "Somewhere"\nzone = "Asia/Aden"\n')
    (home / "ceasefires.csv").write_text(
        "ceasefire,name,start,end\n"
        "t,Our truce <script>alert(1)</script>,2025-03-15,2025-03-17\n"
        "later,A later truce,2025-03-22,2025-03-23\n"
    )
    head = "ceasefire,reporter,accused,category,sector,start,end,value,source\n"
    days = [f"2025-03-{day:02d}" for day in range(1, 29)]
    rows = [
        f"{'t' if k in (14, 15, 16) else ''},north,south,shelling,{area},{day},{day},{count},https://example.org/{day}"
        for area in ("hills", "coast")
        for k, day in enumerate(days)
        for count in [9 if k in (14, 15, 16, 21, 22) else 40 + 3 * (k % 5)]
    ]
    (home / "statements" / "d.csv").write_text(head + "\n".join(rows) + "\n")
    return home


@pytest.fixture(scope="module")
def both(small, tmp_path_factory):
    """A report of both truces, for which the folder is loaded once."""
    calls = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("analysis.report.drawing.draw_one", draw_lightly)
        patch.setattr(
            "analysis.loaders.load", lambda *given, **by: calls.append(given) or load(*given, **by)
        )
        out = tmp_path_factory.mktemp("both") / "out"
        written = write_report(["t", "later", "t"], out, data=str(small))
    assert len(calls) == 1
    return written.folder


def hashes(folder):
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in files
    }


def text_of(html):
    return re.sub(r"\s+", " ", re.sub(r"<(style|script).*?</\1>|<[^>]+>", " ", html, flags=re.S))


# --- what is there ---


def test_every_file_that_a_report_needs_is_there(easter_report):
    names = set(hashes(easter_report))
    assert {"index.html", "sources.html", "sources.csv", "report.pdf", "report.zip"} <= names
    for figure in DRAWN:
        kinds = {f"easter_2025/{figure}.{kind}" for kind in ("svg", "pdf", "png", "csv", "txt")}
        assert kinds <= names


def test_the_passport_lists_every_file(easter_report):
    told = json.loads((easter_report / "passport.json").read_text(encoding="utf-8"))
    assert {"passport.json", *told["files"]} == set(hashes(easter_report))
    assert told["report"]["ceasefires"] == ["ukraine/easter_2025"]


def test_the_archive_holds_the_pages_the_figures_and_the_tables(easter_report):
    with zipfile.ZipFile(easter_report / "report.zip") as archive:
        names = set(archive.namelist())
    assert {"index.html", "report.pdf", "easter_2025/answer.svg", "sources.csv"} <= names


def test_the_page_is_light_and_print_is_short(easter_report):
    from pypdf import PdfReader

    assert (easter_report / "index.html").stat().st_size < 5_000_000
    assert len(PdfReader(easter_report / "report.pdf").pages) <= 8


def test_print_names_a_source_by_a_number_and_once_below_the_table(easter_report):
    from pypdf import PdfReader

    pages = PdfReader(easter_report / "report.pdf").pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert re.search(r"Said by: 1 \S.*?; 2 \S", text)


# --- the same bytes ---


def test_a_second_run_changes_no_byte_whatever_the_machine(small, tmp_path, older_processor):
    written = write_report("t", tmp_path / "once", data=small)
    assert {f"t/{name}.svg" for name in DRAWN} <= set(hashes(written.folder))
    assert written.summary.startswith(str(study("t", data=small).answer()))
    code = (
        "import pandas\n"
        "from analysis.report import write_report\n"
        "pandas.set_option('mode.string_storage', 'python')\n"
        "if __name__ == '__main__':\n"
        f"    write_report('t', {str(tmp_path / 'again')!r}, data={str(small)!r}, workers=2)\n"
    )
    script = tmp_path / "again.py"
    script.write_text(code)
    strange = {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "7", **older_processor}
    home = {"PYTHONPATH": str(Path(__file__).parents[1])}
    command = [sys.executable, str(script)]
    subprocess.run(command, env={**os.environ, **strange, **home}, cwd=tmp_path, check=True)
    assert hashes(tmp_path / "again") == hashes(written.folder)


def test_a_figure_is_verified_from_the_data(easter_report, data):
    results = verify_figures([easter_report / "easter_2025" / "answer.svg"], data=data)
    assert list(results["result"]) == ["identical"]


def test_a_figure_that_was_changed_is_told(easter_report, data, tmp_path):
    text = (easter_report / "easter_2025" / "answer.svg").read_text(encoding="utf-8")
    (tmp_path / "answer.svg").write_text(text.replace("Shellings", "Shelling"), encoding="utf-8")
    (result,) = verify_figures([tmp_path / "answer.svg"], data=data)["result"]
    assert result != "identical"


def test_a_bad_file_does_not_end_the_check_of_a_folder(easter_report, data, tmp_path):
    good = (easter_report / "easter_2025" / "answer.png").read_bytes()
    (tmp_path / "a.png").write_bytes(good[:900])
    (tmp_path / "b.png").write_bytes(good)
    results = verify_figures([tmp_path], data=data)
    assert [result == "identical" for result in results["result"]] == [False, True]


def test_a_passport_of_very_many_truces_is_refused_before_any_work(data):
    from analysis.report.verifying import _Studio

    with pytest.raises(ValueError, match="more than 100 truces"):
        _Studio(data).rebuild({"report": {"ceasefires": ["easter_2025"] * 101}})


# --- nobody's files harmed, whole or not at all ---


def test_a_folder_with_somebodys_file_is_left_alone(small, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    (out / "thesis.docx").write_text("mine")
    with pytest.raises(FolderRefused, match=r"thesis\.docx"):
        write_report("t", out, data=small)
    assert [file.name for file in out.iterdir()] == ["thesis.docx"]


def test_a_failure_leaves_the_old_report_and_nothing_else(
    small, tmp_path, monkeypatch, drawn_blank
):
    write_report("t", tmp_path / "out", data=small)
    before = hashes(tmp_path / "out")

    def fail(*_, **__):
        raise RuntimeError("disk full")

    monkeypatch.setattr("analysis.report.writing.page_pdf", fail)
    with pytest.raises(RuntimeError, match="disk full"):
        write_report("t", tmp_path / "out", data=small)
    assert hashes(tmp_path / "out") == before
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_no_process_stays_when_the_command_is_killed(small, tmp_path):
    code = (
        "from analysis.report import write_report\n"
        "if __name__ == '__main__':\n"
        f"    write_report('t', {str(tmp_path / 'out')!r}, data={str(small)!r}, workers=2)\n"
    )
    script = tmp_path / "killed.py"
    script.write_text(code)
    home = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    process = subprocess.Popen([sys.executable, str(script)], env=home, cwd=tmp_path)
    deadline = time.monotonic() + 120
    while not (children := _children(process.pid)) and time.monotonic() < deadline:
        time.sleep(0.1)
    process.kill()
    process.wait()
    while any(map(_runs, children)) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert children
    assert not any(map(_runs, children))


def _children(pid):
    file = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in file.read_text().split()] if file.exists() else []


def _runs(pid):
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and ") Z " not in stat.read_text()


# --- neutral, traceable, escaped ---


class Balance(HTMLParser):
    """Checks that every element that opens is closed in order."""

    def __init__(self):
        super().__init__()
        self.open = []

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, self.getpos()


def test_pages_are_well_formed_and_need_nothing_from_elsewhere(page, sources):
    for text in (page, sources):
        parser = Balance()
        parser.feed(text)
        assert parser.open == []
        assert not re.search(r'<(?:script|link|iframe)\b[^>]*(?:src|href)="(?:https?:)?//', text)


def test_the_page_speaks_of_claims_and_takes_no_side(page):
    told = text_of(page).lower()
    assert "claimed" in told
    assert "committed" not in told and "aggressor" not in told


def test_every_link_leads_somewhere(easter_report, page, sources):
    ids = {"index.html": set(re.findall(r'id="([^"]+)"', page))}
    ids["sources.html"] = set(re.findall(r'id="([^"]+)"', sources))
    for name, text in (("index.html", page), ("sources.html", sources)):
        for link in re.findall(r'href="([^"]+)"', text):
            if link.startswith(("http://", "https://")):
                continue
            file, _, anchor = link.partition("#")
            target = file or name
            assert (easter_report / target).is_file(), link
            assert not anchor or anchor in ids[target], link


def test_a_row_leads_to_its_source_in_two_steps(page, sources):
    cited = re.findall(r'href="sources\.html#(s-[^"]+)"', page)
    assert len(cited) > 20
    row = re.search(rf'<tr id="{re.escape(cited[0])}">.*?</tr>', sources, flags=re.S)
    assert row and "https://" in row.group()


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_no_english_is_left_in_another_language(easter, tmp_path, drawn_lightly, language):
    written = write_report(easter, tmp_path / "out", language=language)
    text = text_of((written.folder / "index.html").read_text(encoding="utf-8"))
    for english in (
        " the ",
        " than ",
        " counted ",
        "Normal",
        " days",
        " fewer",
        "Staff",
        "Europe/",
    ):
        assert english not in text, text[max(0, text.find(english) - 80) :][:160]


def test_who_publishes_its_own_numbers_is_named_once():
    data = load("gaza")
    cited = Cited(data, Words("uk", data.conflict))
    ids = data.statements["statement_id"]
    named = {link.name for ident in ids for link in cited.links([ident])}
    assert "Міністерство охорони здоров'я в Газі" in named
    assert not [name for name in named if re.fullmatch(r"(.+) \(\1\)", name)]


def test_a_table_has_no_column_that_is_empty_in_all_rows():
    rows = pd.DataFrame({"name": ["", ""], "p": ["", ""], "n": ["3", "4"]})
    cells = [(name, lambda row, name=name: row[name]) for name in rows]
    table = make_table(rows, "", cells, words=Words("en"), numeric=(2,))
    told = [(column.head, column.numeric) for column in table.columns]
    assert told == [("Name", False), ("N", True)] and table.rows[0].cells == ["", "3"]


def test_text_of_a_user_is_escaped(both):
    page = (both / "index.html").read_text(encoding="utf-8")
    assert "<script>alert(1)" not in page and "&lt;script&gt;alert(1)" in page


# --- other conflicts, several truces ---


def test_a_folder_of_ones_own_gives_a_report_on_its_own_clock(both):
    told = text_of((both / "index.html").read_text(encoding="utf-8"))
    assert "Our truce" in told and "Asia/Aden" in told
    assert "78% fewer" in told or "79% fewer" in told or "80% fewer" in told


def test_several_truces_have_a_card_each_and_stand_side_by_side(both):
    page = (both / "index.html").read_text(encoding="utf-8")
    assert page.count('<article class="truce"') == 2
    assert (both / "truces.svg").is_file()


def test_a_truce_that_is_not_there_is_told_in_one_line(data, tmp_path):
    with pytest.raises(KeyError, match="did you mean 'easter_202"):
        write_report("easter_2052", tmp_path / "out", data=data)
    assert not (tmp_path / "out").exists()


def test_rows_that_were_refused_are_counted_on_the_page(page, data):
    assert f"{len(data.rejects)} rows of the data of War in Ukraine" in text_of(page)


def test_the_archive_is_the_same_for_the_same_files(tmp_path):
    from analysis.report.archive import write_archive

    (tmp_path / "a").write_text("x")
    packed = [
        io.BytesIO(write_archive(tmp_path, [tmp_path / "a"], tmp_path / name).read_bytes())
        for name in ("1.zip", "2.zip")
    ]
    assert packed[0].getvalue() == packed[1].getvalue()


def test_columns_of_print_hold_their_longest_word_and_share_what_is_left():
    from analysis.report.tables import _weights

    few, much = _weights(["Sector", "Said by"], [["Kramatorsk", "one two " * 30]])
    assert few > len("Kramatorsk") and much > 1.5 * few


def test_counts_left_out_are_named_by_all_their_days(easter):
    spans = [span for spans in easter.rows.left_out()["spans"] for span in spans]
    assert any(first < last for first, last in spans)
    assert all(first <= last for first, last in spans)


def test_a_table_that_is_cut_says_which_rows_it_keeps():
    from analysis.report.tables import cut_text
    from analysis.words import Words

    assert cut_text(52, 40, Words()).startswith("Printed are the first 40 of 52 rows, in the order")


def test_a_ratio_that_says_nothing_is_said_in_words():
    from analysis.report.tables import Cells
    from analysis.words import Words

    row = {"ratio": 0.7, "low": 0.001, "high": float("inf")}
    assert Cells(Words(), "UTC").ratio(row) == "too few days to tell"
