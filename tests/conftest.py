"""What many tests share: the bundled data, loaded once, and small tables made by hand."""

import gc
import os
import re
from contextlib import suppress
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HEADER = [
    "statement_id",
    "ceasefire",
    "reporter",
    "accused",
    "speaker",
    "start",
    "end",
    "tz",
    "cumulative_from",
    "sector_said",
    "category_said",
    "category",
    "subset_of",
    "value",
    "qualifier",
    "reading",
    "source",
]


ROW = {
    "reporter": "North",
    "accused": "South",
    "start": "2025-06-15",
    "end": "2025-06-15",
    "sector": "all",
    "category": "total",
    "value": "5",
    "source": "https://example.org/b",
}


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    """Look for garbage once, not all along: tests and modules stay to the end of the run."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect()
        gc.freeze()
        gc.enable()


@pytest.fixture(scope="session")
def root():
    return ROOT


@pytest.fixture(scope="session")
def data():
    from analysis import load

    return load()


@pytest.fixture(scope="session")
def book(data):
    from analysis import reconcile

    return reconcile(data)


@pytest.fixture(scope="session")
def easter(data):
    from analysis import study

    return study("easter_2025", data=data)


@pytest.fixture(scope="session")
def easter_report(easter, tmp_path_factory):
    """Folder of a whole report, written once for all processes of a run."""
    from analysis.report import write_report

    # pytest-xdist gives each of its processes a folder in that of the run
    worker = "PYTEST_XDIST_WORKER" in os.environ
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if worker else base) / "easter_report"
    if not shared.is_dir():
        own = write_report(easter, tmp_path_factory.mktemp("report") / "out").folder
        with suppress(OSError):
            own.rename(shared)
    return shared


@pytest.fixture
def drawn_lightly(monkeypatch):
    """Let reports draw their figures, but save them in one width and one format."""
    monkeypatch.setattr("analysis.report.drawing.draw_one", draw_lightly)


def draw_lightly(job, folder):
    """Draw a figure of a report in both widths, but save one of them in one format."""
    from analysis.report.content import Image, Picture
    from analysis.style import COLUMN, save

    job.draw(width=COLUMN)
    path = folder / job.folder / job.name
    save(job.draw(), path, formats=["svg"], passport=job.passport)
    alt = path.with_suffix(".txt").read_text(encoding="utf-8")
    image = Image(f"{job.folder}{job.name}.svg", path.with_suffix(".svg").read_bytes(), 1, 1)
    return Picture(job.name, job.caption, alt, f"{job.folder}{job.name}.svg", image, image, ())


@pytest.fixture
def drawn_blank(monkeypatch):
    """Let reports have blank pictures, where the test is of all else."""
    monkeypatch.setattr("analysis.report.drawing.draw_one", draw_blank)


BLANK = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0H9"/></svg>'


def draw_blank(job, folder):
    """Save a blank picture in the place of a figure of a report."""
    from analysis.report.content import Image, Picture

    path = folder / job.folder / f"{job.name}.svg"
    path.parent.mkdir(exist_ok=True)
    path.write_text(BLANK, encoding="utf-8")
    image = Image("", b"", 1, 1)
    return Picture(job.name, job.caption, "", f"{job.folder}{path.name}", image, image, ())


def words_of(folder):
    """The words that stand on a page, without its pictures' bytes."""
    page = (folder / "index.html").read_text(encoding="utf-8")
    return set(re.findall(r"\b\w+\b", re.sub(r"data:[\w/+-]+;base64,[\w+/=]+", "", page)))


@pytest.fixture(scope="session")
def forest():
    from figure_drawn import forest_of

    return forest_of()


@pytest.fixture(scope="session")
def saved(forest, tmp_path_factory):
    """Folder of a figure that was saved in all formats."""
    from analysis.style import save

    folder = tmp_path_factory.mktemp("saved")
    inputs = {"statements/claims.csv": "ab" * 32}
    save(forest, folder / "forest", passport={"truce": "easter_2025", "inputs": inputs})
    return folder


@pytest.fixture(scope="session")
def older_processor():
    """Environment in which libraries calculate as on a processor of 2008: last bits differ."""
    from numpy._core._multiarray_umath import __cpu_dispatch__

    return {
        "NPY_DISABLE_CPU_FEATURES": ",".join(__cpu_dispatch__),
        "OPENBLAS_CORETYPE": "Nehalem",
        "OPENBLAS_NUM_THREADS": "1",
        "GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX2,-FMA,-AVX2_Usable,-FMA_Usable",
    }


@pytest.fixture
def run(capsys):
    """Run the command in this process: exit code, standard output, standard error."""
    from analysis.command.errors import main

    def run(*words):
        with pytest.raises(SystemExit) as done:
            main([str(word) for word in words])
        told = capsys.readouterr()
        return done.value.code or 0, told.out, told.err

    return run


@pytest.fixture
def write_statements(tmp_path):
    """Write rows (dicts; what is left out is filled in) as a CSV file of statements."""

    def write(rows, name="mine.csv", encoding="utf-8", separator=",", header=None):
        whole = {
            "ceasefire": "easter_2025",
            "reporter": "Ukraine",
            "accused": "Russia",
            "speaker": "a spokesman",
            "start": "2025-04-20T00:00+03:00",
            "end": "2025-04-21T00:00+03:00",
            "sector_said": "all",
            "category_said": "shellings",
            "category": "shelling",
            "value": "10",
            "qualifier": "exact",
            "source": "https://example.org/a",
        }
        header = header or HEADER
        lines = [separator.join(header)]
        for row in rows:
            cells = {**whole, **row}
            quoted = ['"' + str(cells.get(name, "")).replace('"', '""') + '"' for name in header]
            lines.append(separator.join(quoted))
        path = tmp_path / name
        path.write_bytes("\n".join([*lines, ""]).encode(encoding))
        return path

    return write


def table(rows, header=None):
    header = header or list(ROW)
    lines = [",".join(str(row.get(name, "")) for name in header) for row in rows]
    return "\n".join([",".join(header), *lines, ""])


@pytest.fixture
def folder(tmp_path):
    """Write a conflict's folder: statements as rows, other files as texts; zone Asia/Aden."""

    def write(*rows, name="war", header=None, **files):
        home = tmp_path / name
        (home / "statements").mkdir(parents=True, exist_ok=True)
        given = {"conflict": 'zone = "Asia/Aden"', **files}
        for stem, text in given.items():
            end = "toml" if stem == "conflict" else "csv"
            (home / f"{stem}.{end}").write_text(text, encoding="utf-8")
        if rows:
            text = table([{**ROW, **row} for row in rows], header)
            (home / "statements" / "a.csv").write_text(text, encoding="utf-8")
        return home

    return write


def balanced(data):
    books = data.books
    assert (books["rows_in"] == books["used"] + books["rejected"]).all()
    assert int(books["rejected"].sum()) == len(data.rejects)
    of_statements = books.loc[books["table"].eq("statements"), "used"].sum()
    assert int(of_statements) == len(data.statements)
    return data


def only(data):
    balanced(data)
    assert len(data.rejects) == 1
    return data.rejects.iloc[0]


def browser():
    """Path of Chromium; None where there is none and the machine does not have to have it."""
    import shutil

    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None and os.environ.get("CEASEFIRE_BROWSER") == "require":
        raise RuntimeError("CEASEFIRE_BROWSER=require, but there is no chromium on this machine")
    return found
