"""What a type checker sees: the package without a fault, and the slips of a user."""

import ast
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
    assert "victory_2025" in slips[6] or "14" in slips[6]


def test_nothing_else_is_found_in_the_users_file(slips):
    assert set(slips) == {5, 6}


def test_public_names_have_types(root):
    import analysis

    file = root / "analysis" / "__init__.py"
    tree = ast.parse(file.read_text(encoding="utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    typed = {alias.name for node in imports for alias in node.names}
    assert (root / "analysis" / "py.typed").is_file()
    assert set(analysis.__all__) <= typed
