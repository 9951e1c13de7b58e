"""Each notebook runs from top to bottom, alone, and for another truce; so does the tutorial."""

import json
import re
import sys
import warnings
from dataclasses import dataclass, field
from functools import cache

import pytest
from conftest import ROOT

BOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
TUTORIAL = ROOT / "docs" / "tutorial.md"
CELL = re.compile(r"^```\{code-cell\} python\n(.*?)^```$", re.M | re.S)
OTHERS = {
    "04_truces": {"ceasefires": ["victory_2025", "minsk_2017"]},
    "06_line_of_control": {"ceasefire": "syria_idlib_mar_2020", "days": 60},
    "07_witness": {"ceasefires": ["victory_2025"]},
    "08_explore": {"conflict": "syria", "ceasefire": "syria_idlib_mar_2020"},
}
VICTORY = {"ceasefire": "victory_2025"}


@dataclass
class Cell:
    """A cell as it is stored; a book is read by itself, which is quicker than by its schema."""

    cell_type: str
    source: str
    id: str = ""
    metadata: dict = field(default_factory=dict)
    outputs: list = field(default_factory=list)
    execution_count: int | None = None


def read(file):
    stored = json.loads(file.read_text(encoding="utf-8"))["cells"]
    return [Cell(**{**cell, "source": "".join(cell["source"])}) for cell in stored]


def code(cells):
    return [cell for cell in cells if cell.cell_type == "code"]


@dataclass
class Ran:
    """A cell that was run: its source, what it showed as HTML and text, and what was warned of."""

    source: str
    html: str
    text: str
    warned: list


@pytest.fixture(scope="module")
def shell():
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell.instance()
    yield shell
    InteractiveShell.clear_instance()


@pytest.fixture(scope="module", autouse=True)
def loaded_once():
    """Load each conflict once for all books; what they take in beside it is loaded as ever."""
    from analysis.loaders import load

    kept = cache(load)

    def loading(path=None, **given):
        return load(path, **given) if any(given.values()) else kept(path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("analysis.loaders.load", loading)
        yield


@pytest.fixture
def execute(shell, monkeypatch):
    """Run cells in an empty namespace; libraries and loaded data stay from one book to the next."""
    monkeypatch.chdir(ROOT / "notebooks")

    def run(sources):
        shell.reset()
        return [_ran(shell, source) for source in sources]

    return run


def _ran(shell, source):
    from IPython.utils.capture import capture_output

    with warnings.catch_warnings(record=True) as warned, capture_output() as got:
        # a cell that is run sets the hook of its shell anew
        shell.display_trap.hook = sys.displayhook
        warnings.simplefilter("default")
        warnings.simplefilter("ignore", DeprecationWarning)
        result = shell.run_cell(source)
    result.raise_error()
    shown = [output.data for output in got.outputs]
    html = " ".join(data.get("text/html", "") for data in shown)
    text = " ".join([got.stdout, *(data.get("text/plain", "") for data in shown)])
    # a warning on the page is a fault of ours, not of the reader
    return Ran(source, html, text, [str(one.message) for one in warned] + got.stderr.splitlines())


def with_parameters(cells, values):
    """Set the parameters anew in the cell after that which is tagged for them."""
    tags = [cell.metadata.get("tags", []) for cell in cells]
    at = next(at for at, own in enumerate(tags) if "parameters" in own)
    lines = [f"{name} = {value!r}" for name, value in values.items()]
    return [*cells[: at + 1], Cell("code", "\n".join(lines)), *cells[at + 1 :]]


@pytest.mark.parametrize("file", BOOKS, ids=lambda file: file.stem)
def test_notebook_is_clean(file):
    cells = read(file)
    assert len(code(cells)) <= 12
    assert not any(cell.outputs or cell.execution_count for cell in code(cells))
    assert json.loads(file.read_bytes())["metadata"]["kernelspec"]["name"] == "python3"
    assert len({cell.id for cell in cells}) == len(cells)
    text = "\n".join(cell.source for cell in cells)
    assert max(map(len, text.splitlines())) <= 100
    # what is wider is cut on the documentation's page
    assert max(len(line) for cell in code(cells) for line in cell.source.splitlines()) <= 88


@pytest.mark.parametrize("file", BOOKS, ids=lambda file: file.stem)
def test_notebook_asks_answers_and_says_what_was_learnt(file):
    cells = read(file)
    assert cells[0].source.startswith("# ")
    assert "?" in cells[0].source
    assert [cell.cell_type for cell in cells[:3]] == ["markdown", "code", "code"]
    assert cells[-1].source.startswith("## What was learnt")


@pytest.mark.parametrize("file", BOOKS, ids=lambda file: file.stem)
def test_notebook_defines_and_filters_nothing_by_hand(file):
    for cell in code(read(file)):
        assert not re.search(
            r"^\s*(def|class) |lambda|\.query\(|\.loc\[|\] *==|\.isin\(", cell.source
        )


@pytest.mark.slow
@pytest.mark.parametrize("file", BOOKS, ids=lambda file: file.stem)
def test_notebook_runs_and_draws(file, execute):
    for cell in execute([cell.source for cell in code(read(file))]):
        draws = re.search(r"\.plot\.(?!names)\w+\(", cell.source)
        if draws and "save(" not in cell.source:
            assert "<img" in cell.html, cell.source
        assert not cell.warned, cell.source


@pytest.fixture
def undrawn(monkeypatch):
    """Lay figures out without drawing them: the pictures of the books are drawn above."""
    from analysis.style.sheet import _figure_class

    monkeypatch.setattr(_figure_class(), "_repr_html_", lambda figure: "<img>")


@pytest.mark.slow
@pytest.mark.parametrize("file", BOOKS, ids=lambda file: file.stem)
def test_notebook_takes_another_truce(file, execute, undrawn):
    book = with_parameters(read(file), OTHERS.get(file.stem, VICTORY))
    ran = execute([cell.source for cell in code(book)])
    said = " ".join(cell.html + cell.text for cell in ran)
    # a notebook that went on with its own truce would speak of that
    assert file.stem == "08_explore" or "Victory Day" in said or "Idlib" in said
    assert not [cell.warned for cell in ran if cell.warned]


@pytest.mark.slow
def test_tutorial_runs(execute):
    cells = CELL.findall(TUTORIAL.read_text(encoding="utf-8"))
    assert len(cells) >= 5
    assert not [cell.warned for cell in execute(cells) if cell.warned]
