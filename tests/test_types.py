"""What a type checker sees: the package without a fault, and the slips of a user."""

import json
import subprocess
import sys

import pytest


def pyright(root, *files):
    command = [
        sys.executable,
        "-m",
        "pyright",
        "--pythonpath",
        sys.executable,
        "--outputjson",
        *map(str, files),
    ]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    told = json.loads(done.stdout)
    return [item for item in told["generalDiagnostics"] if item["severity"] == "error"]


@pytest.fixture(scope="module")
def slips(root):
    faults = pyright(root, root / "tests" / "typed" / "user.py")
    return {fault["range"]["start"]["line"] + 1: fault["message"] for fault in faults}


def test_a_misspelt_argument_is_found(slips):
    assert "dys" in slips[5]


def test_a_swapped_argument_is_found(slips):
    assert "str" in slips[6]


def test_nothing_else_is_found_in_the_users_file(slips):
    assert set(slips) == {5, 6}


def test_public_names_have_types(root):
    import analysis

    text = (root / "analysis" / "__init__.py").read_text(encoding="utf-8")
    assert (root / "analysis" / "py.typed").is_file()
    assert all(f"{name} as {name}" in text or f"import {name}" in text for name in analysis.__all__)
