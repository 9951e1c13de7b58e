"""Each notebook runs from top to bottom, alone, and for another truce."""

import json

import nbclient
import nbformat
import pytest
from conftest import ROOT

BOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def execute(book):
    nbclient.NotebookClient(
        book,
        timeout=120,
        kernel_name="python3",
        resources={"metadata": {"path": str(ROOT / "notebooks")}},
    ).execute()
    return book


@pytest.mark.parametrize("file", BOOKS, ids=lambda file: file.stem)
def test_notebook_runs_and_draws(file):
    book = execute(nbformat.read(file, as_version=4))
    for cell in book.cells:
        if cell.cell_type != "code":
            continue
        if "plot_" in cell.source.split("import")[0]:
            assert any(
                "<img" in out.get("data", {}).get("text/html", "") for out in cell.outputs
            ), cell.source
        # a warning on the page is a fault of ours, not of the reader
        assert not any(
            out.output_type == "stream" and out.name == "stderr" for out in cell.outputs
        ), cell.source


@pytest.mark.parametrize("file", BOOKS, ids=lambda file: file.stem)
def test_notebook_takes_another_truce(file, tmp_path):
    import papermill

    asked = (
        {"ceasefires": ["victory_2025", "minsk_2017"]}
        if file.stem == "04_truces"
        else {"ceasefire": "victory_2025"}
    )
    out = papermill.execute_notebook(
        str(file),
        str(tmp_path / "out.ipynb"),
        parameters=asked,
        cwd=str(ROOT / "notebooks"),
        progress_bar=False,
    )
    said = json.dumps([cell.get("outputs", []) for cell in out.cells])
    # a notebook that went on with its own truce would speak of that
    assert "Victory Day" in said or "2025-05-08" in said
    assert file.stem == "03_baseline" or "Easter" not in said
    assert not any(
        one.output_type == "stream" and one.name == "stderr"
        for cell in out.cells
        if cell.cell_type == "code"
        for one in cell.outputs
    )
