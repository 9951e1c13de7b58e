"""Folders written whole or not at all, and nobody's files harmed."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from analysis.folders import (
    FolderRefused,
    checked_target,
    listed_files,
    temporary_folder,
    whole_folder,
)


def write(target, text="new"):
    with whole_folder(target) as spare:
        (spare / "page.txt").write_text(text)


def test_a_new_folder_is_written_with_the_users_usual_rights(tmp_path):
    write(checked_target(tmp_path / "deep" / "out"))
    usual = tmp_path / "usual"
    usual.mkdir()
    assert (tmp_path / "deep" / "out").stat().st_mode == usual.stat().st_mode


def test_what_was_listed_is_replaced(tmp_path):
    write(tmp_path / "out", "old")
    write(checked_target(tmp_path / "out", ["page.txt"]))
    assert (tmp_path / "out" / "page.txt").read_text() == "new"


def test_a_folder_with_a_file_of_the_users_own_is_refused(tmp_path):
    write(tmp_path / "out")
    (tmp_path / "out" / "thesis.docx").write_text("mine")
    with pytest.raises(FolderRefused, match=r"holds thesis\.docx, not written by this command"):
        checked_target(tmp_path / "out", ["page.txt"])


def test_a_file_is_refused(tmp_path):
    (tmp_path / "out").write_text("mine")
    with pytest.raises(FolderRefused, match="is a file"):
        checked_target(tmp_path / "out")


def test_the_working_directory_is_refused(tmp_path, monkeypatch):
    (tmp_path / "inner").mkdir()
    monkeypatch.chdir(tmp_path / "inner")
    for name in (".", ".."):
        with pytest.raises(FolderRefused, match="working directory"):
            checked_target(name)


def test_a_link_is_followed_on_every_run(tmp_path):
    (tmp_path / "out").symlink_to(tmp_path / "real", target_is_directory=True)
    for _ in range(2):
        write(checked_target(tmp_path / "out", ["page.txt"]))
    assert (tmp_path / "out").is_symlink()
    assert (tmp_path / "real" / "page.txt").is_file()


def test_a_place_that_cannot_be_written_is_refused_before_any_work():
    with pytest.raises(FolderRefused, match="can't be written there"):
        checked_target("/proc/out")


def test_a_failure_leaves_the_old_folder_and_nothing_else(tmp_path):
    write(tmp_path / "out", "old")
    with pytest.raises(RuntimeError), whole_folder(tmp_path / "out") as spare:
        (spare / "page.txt").write_text("half")
        raise RuntimeError
    assert (tmp_path / "out" / "page.txt").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_neighbour_called_old_is_never_touched(tmp_path):
    for name in ("out-old", ".out-old"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "mine").write_text("mine")
    write(tmp_path / "out", "old")
    write(tmp_path / "out")
    assert (tmp_path / "out-old" / "mine").is_file()
    assert (tmp_path / ".out-old" / "mine").is_file()


@pytest.mark.parametrize(
    ("pid", "stays"), [(2**22 + 1, False), (os.getpid(), True)], ids=["gone", "at work"]
)
def test_the_next_run_clears_what_a_killed_one_left(tmp_path, pid, stays):
    left = tmp_path / f".out-{pid}-abcd1234.part"
    left.mkdir()
    (left / "page.html").write_text("half")
    write(tmp_path / "out")
    assert left.exists() == stays


def test_the_next_run_clears_temporary_files_of_its_own_name_only(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    gone, here = 2**22 + 1, os.getpid()
    stay = ["ceasefire-events-mine", f"ceasefire-print-{gone}-abcd1234.part"]
    stay += [f"ceasefire-events-{here}-abcd1234.part", f"events-{gone}-abcd1234.part"]
    for name in (*stay, f"ceasefire-events-{gone}-abcd1234.part"):
        (tmp_path / name / "deep").mkdir(parents=True)
    with temporary_folder("events") as spare:
        assert {path.name for path in tmp_path.iterdir()} == {*stay, Path(spare).name}
    assert {path.name for path in tmp_path.iterdir()} == set(stay)


def test_the_old_folder_comes_back_if_the_swap_was_cut_short(tmp_path):
    left = tmp_path / f".out-{2**22 + 1}-abcd1234.part"
    (left / "old").mkdir(parents=True)
    (left / "old" / "mine").write_text("x")
    with pytest.raises(RuntimeError), whole_folder(tmp_path / "out"):
        raise RuntimeError
    assert (tmp_path / "out" / "mine").read_text() == "x" and not left.exists()


def test_a_build_that_is_ended_leaves_all_tables_or_none(tmp_path):
    home = tmp_path / "war"
    shutil.copytree(Path(__file__).parent / "cases" / "field" / "clock_eid", home)
    code = (
        "import time\n"
        "from analysis import load, processed\n"
        "write = processed.write_csv\n"
        "def slow(*given, **how):\n"
        "    write(*given, **how)\n"
        "    time.sleep(60)\n"
        "processed.write_csv = slow\n"
        f"processed.build_tables(load({str(home)!r}), {str(tmp_path / 'out')!r})\n"
    )
    here = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    process = subprocess.Popen([sys.executable, "-c", code], env=here, cwd=tmp_path)
    deadline = time.monotonic() + 100
    while not list(tmp_path.glob(".out-*/*.csv")) and time.monotonic() < deadline:
        time.sleep(0.05)
    process.terminate()
    process.wait()
    assert not (tmp_path / "out").exists()
    write(tmp_path / "out")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "war"]


@pytest.mark.parametrize("text", ["", "[]", '{"files": 3}', json.dumps({"files": []})])
def test_a_mark_that_cannot_be_read_lists_nothing_but_itself(tmp_path, text):
    (tmp_path / "passport.json").write_text(text)
    assert listed_files(tmp_path, "passport.json") in ([], ["passport.json"])
