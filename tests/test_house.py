"""The rules of the house: layout, direction of imports, one truth a thing, no foreign words."""

import ast
import json
import re
import shutil
import subprocess
import sys
import tomllib
from functools import cache

import pytest

# a result shows itself, and a study draws and saves itself, by what stands at the edge
EDGE = {"words", "style", "figures", "report"}
# what a stage may import of this package: its own and the stages before it
BELOW = {"schema", "vocabulary"}
CONFLICT = BELOW | {"conflict"}
NUMBERS = CONFLICT | {"rates", "baseline"}
MAY: dict[str, set[str]] = {
    "vocabulary": set(),
    "schema": {"vocabulary"},
    "folders": set(),
    "collector": set(),
    "conflict": BELOW,
    "loaders": CONFLICT,
    "readers": CONFLICT | {"loaders", "collector"},
    "processed": CONFLICT | {"loaders", "reconciliation", "folders"},
    "events": CONFLICT | {"loaders", "folders", "processed"},
    "reconciliation": CONFLICT | {"collector"},
    "synth": CONFLICT | {"loaders", "events"},
    "rates": CONFLICT | {"reconciliation"},
    "baseline": NUMBERS | {"reconciliation"},
    "compare": NUMBERS | {"reconciliation", "events"},
    "monitor": NUMBERS | {"compare", "reconciliation"},
    "studies": NUMBERS | {"compare", "monitor", "reconciliation", "loaders", "events"},
    "words": CONFLICT,
    "style": CONFLICT | {"words"},
    "figures": CONFLICT | {"words", "style"},
    "report": CONFLICT | EDGE | {"studies", "loaders", "folders", "processed"},
}
REST = {"explorer", "command", "__main__"}
MAY |= {stage: set(MAY) | REST for stage in REST}


@cache
def tree_of(file):
    """Syntax tree of a module, parsed once; nothing changes it."""
    return ast.parse(file.read_text(encoding="utf-8"))


@cache
def nodes_of(file):
    return list(ast.walk(tree_of(file)))


@cache
def modules(root):
    return list(_modules(root))


def _modules(root):
    for file in sorted((root / "analysis").rglob("*.py")):
        parts = file.relative_to(root / "analysis").with_suffix("").parts
        if parts != ("__init__",):
            yield parts[0], file


def imported(file, nodes=None):
    for node in nodes_of(file) if nodes is None else nodes(tree_of(file)):
        if (
            isinstance(node, ast.ImportFrom)
            and node.module
            and node.module.split(".")[0] == "analysis"
        ):
            names = (
                [node.module]
                if node.module != "analysis"
                else [f"analysis.{alias.name}" for alias in node.names]
            )
            yield from (name.split(".")[1] for name in names)
        elif isinstance(node, ast.Import):
            yield from (
                alias.name.split(".")[1]
                for alias in node.names
                if alias.name.startswith("analysis.")
            )


def at_top(tree):
    """Nodes that run when a module is imported: not those of functions, nor for types alone."""
    todo = list(tree.body)
    while todo:
        node = todo.pop()
        types = isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        if not types and not isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node
            todo.extend(ast.iter_child_nodes(node))


def test_imports_run_one_way(root):
    back = [
        f"{file.relative_to(root)} imports {target}"
        for stage, file in modules(root)
        for target in imported(file)
        if target in MAY and target != stage and target not in MAY[stage] | EDGE
    ]
    assert not back


def test_statistics_and_loaders_reach_for_words_only_when_called(root):
    back = [
        f"{file.relative_to(root)} imports {target}"
        for stage, file in modules(root)
        for target in imported(file, at_top)
        if target in EDGE and target != stage and target not in MAY[stage]
    ]
    assert not back


def test_every_module_is_in_the_flow(root):
    assert {stage for stage, _ in modules(root)} <= set(MAY)


def test_statistics_never_read_files(root):
    reading = re.compile(r"\b(read_csv|read_excel|read_parquet|read_text|read_bytes|open)\(")
    bad = [
        f"{file.relative_to(root)}: {found.group()}"
        for stage, file in modules(root)
        if stage in ("reconciliation", "rates", "baseline", "compare", "monitor", "studies")
        for found in reading.finditer(file.read_text(encoding="utf-8"))
    ]
    assert not bad


def literals_of(root, conflict):
    """Ids of a conflict's parties, sectors and truces, its zone, and its sector for the whole."""
    folder = root / "data" / "raw" / conflict
    told = tomllib.loads((folder / "conflict.toml").read_text(encoding="utf-8"))
    ids = {told["zone"], told.get("whole", "")}
    for name in ("parties", "sectors", "ceasefires"):
        lines = (folder / f"{name}.csv").read_text(encoding="utf-8").splitlines()[1:]
        ids |= {line.split(",")[0] for line in lines}
    return ids - {"", "total", "other", "unattributed"}


@cache
def strings(file):
    """Literal texts of a module that are no docstrings."""
    texts = [
        node.value
        for node in nodes_of(file)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    return [text for text in texts if "\n" not in text]


@pytest.mark.parametrize("conflict", ["ukraine", "gaza", "line_of_control", "syria", "lebanon"])
def test_no_literal_of_a_war_stands_outside_its_folder_and_the_readers(root, conflict):
    known = literals_of(root, conflict)
    bad = [
        f"{file.relative_to(root)}: {text}"
        for stage, file in modules(root)
        # zones have names of their own in texts of any conflict: 'Moscow time'
        if stage != "readers" and file.name != "dates.py"
        for text in strings(file)
        if text in known
    ]
    assert bad == []


def test_text_of_the_project_is_neutral(root):
    # 'claimed', not 'committed'; no side is an enemy
    words = re.compile(
        r"\b(committed by|aggressor|terrorist|invaders?|occupiers?)\b", re.IGNORECASE
    )
    # the readers match words of the parties' own texts, and tests of them hold texts in that manner
    bad = [
        f"{file.relative_to(root)}: {found.group()}"
        for stage, file in modules(root)
        if stage not in ("readers", "vocabulary")
        for found in words.finditer(file.read_text(encoding="utf-8"))
    ]
    assert not bad


CHEAP = [
    "analysis",
    "analysis.schema",
    "analysis.conflict",
    "analysis.rates",
    "analysis.reconciliation",
    "analysis.baseline",
    "analysis.compare",
    "analysis.figures",
    "analysis.style",
    "analysis.studies",
    "analysis.words",
    "analysis.__main__",
]
HEAVY = ("statsmodels", "seaborn", "matplotlib.pyplot", "scipy.stats", "pandera", "duckdb")


def test_imports_are_cheap():
    code = (
        "import sys\nfrom importlib import import_module\nimport analysis.command\n"
        # the help of a command needs no table
        "print(*(m for m in ('pandas', 'numpy') if m in sys.modules))\n"
        f"for name in {CHEAP}:\n"
        "    import_module(name)\n"
        f"    print(*(f'{{name}}: {{m}}' for m in {HEAVY} if m in sys.modules))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.split() == []


def test_public_names_are_there_and_listed():
    import analysis

    for name in analysis.__all__:
        assert callable(getattr(analysis, name)), name
        assert name in dir(analysis)
    with pytest.raises(AttributeError, match="it has"):
        analysis.no_such_name  # noqa: B018


@cache
def named_in(home):
    """Names that a package's ``__init__`` imports or lists."""
    nodes = nodes_of(home)
    listed = {node.value for node in nodes if isinstance(node, ast.Constant)}
    return listed.union(
        *(
            {alias.name for alias in node.names}
            for node in nodes
            if isinstance(node, ast.ImportFrom)
        )
    )


def exported(file):
    """Names that the package of a file hands on; None where the file is a module of its own."""
    home = file.parent / "__init__.py"
    if file.parent.name == "analysis" or file == home:
        return None
    return named_in(home)


def test_public_functions_say_what_they_take_and_return(root):
    bare = []
    for _, file in modules(root):
        # the docstring of a command is what its help says
        if file.name == "__main__.py" or file.parent.name == "command":
            continue
        public = exported(file)
        for node in tree_of(file).body:
            if (
                isinstance(node, ast.FunctionDef)
                and not node.name.startswith("_")
                and (public is None or node.name in public)
            ):
                text = ast.get_docstring(node) or ""
                takes = bool(node.args.args or node.args.kwonlyargs)
                gives = not (node.returns and ast.unparse(node.returns) == "None")
                lacks = [
                    part
                    for part, due in (("Returns", gives), ("Parameters", takes))
                    if due and part not in text and "Yields" not in text
                ]
                if not text or lacks:
                    bare.append(f"{file.relative_to(root)}: {node.name}")
    assert not bare


def normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def requirement(text):
    from packaging.requirements import Requirement

    return Requirement(text)


def test_dependencies_agree_in_all_three_files(root):
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {normal(r.name): r for r in map(requirement, project["dependencies"])}
    # Spark has an environment of its own
    extras = {
        name: [requirement(r) for r in rows]
        for name, rows in project["optional-dependencies"].items()
        if name != "spark"
    }
    wanted |= {normal(r.name): r for rows in extras.values() for r in rows}
    pinned = {}
    for line in (root / "constraints.txt").read_text(encoding="utf-8").splitlines():
        found = re.match(r"([A-Za-z0-9._-]+)==([^\s;\\]+)", line)
        if found:
            pinned.setdefault(normal(found[1]), []).append(found[2])
    for rows in [wanted.values()]:
        for one in rows:
            versions = pinned.get(normal(one.name))
            assert versions, f"{one.name} is not in constraints.txt"
            assert all(one.specifier.contains(version) for version in versions), (
                f"{one}: constraints.txt has {versions}"
            )
    conda = (root / "environment.yml").read_text(encoding="utf-8")
    listed = [
        requirement(found)
        for found in re.findall(r"^  - ([a-z]+[<>=][^\s]*)$", conda, flags=re.MULTILINE)
    ]
    assert {normal(r.name) for r in listed} == {
        "python",
        "pandas",
        "statsmodels",
        "seaborn",
        "jupyterlab",
        "pytest",
    }
    for one in listed:
        expected = (
            project["requires-python"] if one.name == "python" else str(wanted[one.name].specifier)
        )
        assert str(one.specifier) == str(requirement(f"x{expected}").specifier), one


def test_constraints_hold_hashes_and_no_addresses(root):
    text = (root / "constraints.txt").read_text(encoding="utf-8")
    assert "://" not in text and "--index" not in text and "--find-links" not in text
    pins = re.findall(r"^[a-zA-Z0-9._-]+==.*(?:\n {4}--hash=.*)+", text, flags=re.MULTILINE)
    assert len(pins) == len(re.findall(r"^[a-zA-Z0-9._-]+==", text, flags=re.MULTILINE))


def test_no_date_is_printed_in_the_words_of_the_machine(root):
    # %b, %B, %a, %c, %x and %p follow the locale; %-d is not known everywhere
    for file in root.glob("analysis/**/*.py"):
        found = re.findall(r"%(?:-[a-zA-Z]|[aAbBcxXp]\b)", file.read_text(encoding="utf-8"))
        assert found == [], file.name


def tracked(folder):
    """Paths that git keeps of a folder: what a user has written beside them is no part of it."""
    if shutil.which("git") is None:
        return []
    told = subprocess.run(["git", "ls-files"], cwd=folder, capture_output=True, text=True)
    return told.stdout.split("\n")[:-1]


@pytest.mark.skipif(shutil.which("git") is None, reason="no git on this machine")
def test_what_a_user_writes_in_a_clone_is_no_part_of_it(tmp_path):
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    for name in ("kept.md", "my_conflict.md"):
        (tmp_path / name).write_text("", encoding="utf-8")
    subprocess.run(["git", "add", "kept.md"], cwd=tmp_path, check=True)
    assert tracked(tmp_path) == ["kept.md"]


def test_folders_that_the_commands_write_by_default_are_not_offered_to_git(root):
    from inspect import signature

    from analysis.command.report import report
    from analysis.command.watch import watch

    ignored = (root / ".gitignore").read_text(encoding="utf-8").splitlines()
    written = [signature(command).parameters["out"].default for command in (report, watch)]
    assert [folder for folder in written if f"/{folder}/" not in ignored] == []


def test_top_level_is_the_design(root):
    top = {path.name for path in root.iterdir()}
    assert {"analysis", "notebooks", "data", "tests", "environment.yml"} <= top
    # without git, such as in a copy of the files, there is no telling whose the rest is
    assert {name.split("/")[0] for name in tracked(root)} <= {
        "analysis",
        "notebooks",
        "data",
        "tests",
        "environment.yml",
        "benchmarks",
        "docs",
        ".ci",
        ".gitignore",
        ".gitattributes",
        "README.md",
        "LICENSE",
        "LICENSE-data",
        "CITATION.cff",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        ".pre-commit-config.yaml",
        "constraints-spark.txt",
        "setup.py",
        "Makefile",
        "pyproject.toml",
        "constraints.txt",
    }


def test_files_that_the_documents_name_are_there(root):
    pages = [
        page
        for page in [*root.glob("*.md"), *root.glob("docs/**/*.md")]
        if "_build" not in page.parts
    ]
    named = [
        (page.name, name)
        for page in pages
        for name in re.findall(
            r"`((?:analysis|data|tests|docs|notebooks|benchmarks|\.ci)/[^`\s]*)`",
            page.read_text(encoding="utf-8"),
        )
    ]
    assert len(named) > 20
    assert [
        (page, name)
        for page, name in named
        if "<" not in name and not list(root.glob(name.rstrip("/")))
    ] == []


def test_the_locks_name_no_folder_of_a_machine(root):
    locks = [root / "constraints.txt", root / "constraints-spark.txt"]
    sources = [
        (lock.name, source)
        for lock in locks
        for source in re.findall(r"#\s+-[rc] (\S+)", lock.read_text(encoding="utf-8"))
    ]
    assert sources
    assert [one for one in sources if one[1].startswith("/")] == []


def test_descriptor_and_dictionary_follow_the_schema(root):
    from analysis import schema
    from analysis.processed import descriptor_text

    assert (root / "data" / "datapackage.json").read_text(encoding="utf-8") == descriptor_text()
    assert (root / "docs" / "data-dictionary.md").read_text(
        encoding="utf-8"
    ) == schema.data_dictionary()


def test_descriptor_describes_files_that_are_there(root):
    package = json.loads((root / "data" / "datapackage.json").read_text(encoding="utf-8"))
    named = {resource["path"] for resource in package["resources"]}
    there = {
        file.relative_to(root / "data").as_posix()
        for file in (root / "data" / "raw").rglob("*.csv")
        # what maps event files and what a witness saw are not tables of a conflict
        if file.parent.name not in ("events", "witness")
    }
    assert named == there
    for resource in package["resources"]:
        assert re.fullmatch(r"[a-z0-9-]+", resource["name"])
        header = (
            (root / "data" / resource["path"])
            .read_text(encoding="utf-8")
            .splitlines()[0]
            .split(",")
        )
        assert [field["name"] for field in resource["schema"]["fields"]] == header


def test_notebooks_are_kept_clean(root):
    for file in sorted((root / "notebooks").glob("*.ipynb")):
        book = json.loads(file.read_text(encoding="utf-8"))
        assert book["metadata"]["kernelspec"]["name"] == "python3", file.name
        ids = [cell["id"] for cell in book["cells"]]
        assert len(set(ids)) == len(ids), file.name
        code = [cell for cell in book["cells"] if cell["cell_type"] == "code"]
        assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in code), (
            file.name
        )
        assert len(code) <= 12, file.name
        assert not any(
            re.search(r"^\s*def ", "".join(cell["source"]), flags=re.MULTILINE) for cell in code
        ), file.name


@pytest.mark.parametrize("conflict", ["ukraine", "gaza", "line_of_control", "syria", "lebanon"])
def test_processed_tables_are_what_the_raw_ones_make(root, conflict, tmp_path):
    from analysis import load
    from analysis.processed import build_tables

    build_tables(load(conflict), tmp_path)
    # Parquet is for use and not kept in the tree
    kept = sorted((root / "data" / "processed" / conflict).glob("*.csv"))
    assert [file.name for file in kept] == sorted(file.name for file in tmp_path.glob("*.csv"))
    stale = [file.name for file in kept if (tmp_path / file.name).read_bytes() != file.read_bytes()]
    assert stale == [], "run `ceasefire build`"


def test_every_formula_of_the_documentation_can_be_set(root):
    from latex2mathml.converter import convert

    found = 0
    for page in sorted((root / "docs").glob("*.md")):
        for block, inline in re.findall(
            r"\$\$(.+?)\$\$|\$([^$\n]+?)\$", page.read_text(encoding="utf-8"), flags=re.DOTALL
        ):
            text = re.sub(r"<[^>]+>", "", convert(block or inline))
            assert "\\" not in text, (page.name, block or inline)
            found += 1
    assert found > 50


# what says nothing of a line's density: contexts and operators
_SILENT = (ast.expr_context, ast.operator, ast.boolop, ast.unaryop, ast.cmpop)


def densities(file):
    """Syntax nodes a non-empty line of each function body of eight lines or more."""
    lines = file.read_text(encoding="utf-8").splitlines()
    for node in nodes_of(file):
        if not isinstance(node, ast.FunctionDef):
            continue
        body = node.body[1:] if ast.get_docstring(node) else node.body
        if not body:
            continue
        inside = lines[body[0].lineno - 1 : body[-1].end_lineno]
        n = sum(bool(line.strip()) for line in inside)
        if n >= 8:
            told = [x for part in body for x in ast.walk(part) if not isinstance(x, _SILENT)]
            yield len(told) / n


def test_lines_can_be_read(root):
    found = sorted(d for _, file in modules(root) for d in densities(file))
    assert found[len(found) // 2] <= 7


def test_no_module_outgrows_a_screenful_of_screens(root):
    long = {
        file.relative_to(root).as_posix(): n
        for _, file in modules(root)
        if (n := len(file.read_text(encoding="utf-8").splitlines())) > 620
    }
    assert long == {}


def _names(part):
    """Yield the names that a statement of a module's own level gives."""
    if isinstance(part, (ast.FunctionDef, ast.ClassDef)):
        yield part.name
    if isinstance(part, ast.Assign):
        yield from (target.id for target in part.targets if isinstance(target, ast.Name))


def test_no_name_of_a_module_is_given_twice(root):
    files = [
        file
        for folder in ("analysis", "tests", "benchmarks")
        for file in (root / folder).rglob("*.py")
    ]
    twice = {}
    for file in files:
        body = ast.parse(file.read_text(encoding="utf-8")).body
        given = [name for part in body for name in _names(part)]
        again = {name for name in given if given.count(name) > 1}
        if again:
            twice[file.relative_to(root).as_posix()] = again
    assert twice == {}
