"""The how-to 'Another conflict': its files and commands, as they stand there, lead to reports."""

import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
from contextlib import chdir, redirect_stdout
from datetime import date, timedelta
from io import StringIO

import openpyxl
import pandas as pd
import pytest
from conftest import draw_blank

from analysis.command.errors import main

pytestmark = pytest.mark.slow

BLOCK = re.compile(
    r"^```(?:\{code-block\} )?(\w+)\n(?::caption: (\S+)\n\n)?(.*?)^```$", re.M | re.S
)
SECTORS = ["Ambari", "Belgaon", "Chandpur", "Deori", "Eklavya Nagar", "Falta"]
LEVELS = {"boat seizures": (14, 9, 6, 11, 4, 7), "fence cuttings": (22, 17, 9, 13, 8, 12)}


def write_months(path):
    """Counts of 24 months before the truce, and of four within it at two fifths of their level."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Incidents reported by the Valley Commission"])
    sheet.append(["Month", "Incident", "Laid to", *SECTORS])
    for at in range(28):
        month = f"{2024 + at // 12}-{at % 12 + 1:02}"
        share = 1 if at < 24 else 0.4
        for act, levels in LEVELS.items():
            counts = [round(level * share) + (at + level) % 3 - 1 for level in levels]
            sheet.append([month, act, "Upper bank", *counts])
    book.save(path)


def write_posts(path):
    """Made-up numbers of two directions a day; the last day of the truce is lower."""
    base = sqlite3.connect(path)
    base.execute("CREATE TABLE posts (id INTEGER, day TEXT, link TEXT)")
    base.execute("CREATE TABLE directions (post INTEGER, direction TEXT, attacks INTEGER)")
    for at in range(50):
        day = date(2025, 3, 26) + timedelta(days=at)
        base.execute("INSERT INTO posts VALUES (?, ?, ?)", (at, str(day), "https://example.org/p"))
        quiet = day == date(2025, 4, 20)
        for name, level in (("Торецький напрямок", 15), ("Лиманський напрямок", 18)):
            row = (at, name, 5 if quiet else level + at % 4)
            base.execute("INSERT INTO directions VALUES (?, ?, ?)", row)
    base.commit()
    base.close()


def run(line):
    """Run a line of the page in the working directory; return what it printed."""
    first, *words = shlex.split(line)
    if first != "ceasefire":
        program = sys.executable if first == "python" else first
        return subprocess.run([program, *words], capture_output=True, text=True, check=True).stdout
    printed = StringIO()
    with redirect_stdout(printed), pytest.raises(SystemExit) as done:
        main(words)
    assert not done.value.code, line
    return printed.getvalue()


@pytest.fixture(scope="module")
def followed(root, tmp_path_factory):
    """Do what the page says, block by block; return the folder and what each command printed."""
    folder = tmp_path_factory.mktemp("howto")
    with chdir(folder), pytest.MonkeyPatch.context() as patch:
        patch.setattr("analysis.report.drawing.draw_one", draw_blank)
        printed = _follow(folder, root)
    yield folder, printed
    shutil.rmtree(folder)


def _follow(folder, root):
    write_months(folder / "incidents.xlsx")
    write_posts(folder / "posts.sqlite")
    page = (root / "docs" / "howto" / "another-conflict.md").read_text(encoding="utf-8")
    printed = {}
    for kind, caption, text in BLOCK.findall(page):
        if caption:
            (folder / caption).write_text(text, encoding="utf-8")
        elif kind == "console":
            for line in text.replace("\\\n", "").splitlines():
                command = line.removeprefix("$ ")
                printed[command] = run(command)
    return printed


def compared(folder, name):
    table = pd.read_csv(next((folder / name).glob("*/comparison*.csv")))
    return table[table["ratio"].notna()].set_index(["sector", "category"])


def test_missing_rows_are_offered(followed):
    _, printed = followed
    said = printed["ceasefire check valley --complete"]
    assert "sectors.csv: 6 rows written" in said
    assert "eklavya_nagar" in said


def test_all_rows_are_understood(followed):
    _, printed = followed
    assert " 0 rejected" in printed["ceasefire check valley"]
    assert "winter_truce" in printed["ceasefire list valley"]


def test_report_compares_both_acts_in_six_sectors(followed):
    table = compared(followed[0], "valley-report")
    assert len(table) == 12
    # made with two fifths of the normal counts
    assert table["ratio"].median() == pytest.approx(0.4, abs=0.1)
    assert table["n_days"].add(table["n_totals"]).ge(20).all()


def test_hindi_names_are_kept(followed):
    from analysis import load

    conflict = load(followed[0] / "valley").conflict
    assert conflict.label("ambari", "hi") == "अंबारी"
    assert conflict.label("boat_seizure", "hi") == "नाव ज़ब्ती"


def test_posts_of_a_database_give_directions_a_normal_level(followed):
    row = compared(followed[0], "directions-report").loc[("toretsk", "assault")]
    assert row["n_days"].max() >= 30
