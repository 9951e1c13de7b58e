"""The documentation: every page, name and link in it can be set; notebooks have their own tests."""

import ast
import doctest
import re
import shutil
import sys
import tomllib
from functools import cache
from importlib import import_module

import pytest

from analysis.report import verify_figures

# of what Sphinx's own extensions will have to change
pytestmark = pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")

REMOTE = re.compile(r'<(?:script|link|img|iframe)\b[^>]*(?:src|href)="(?:https?:)?//')
PYTHON = re.compile(r"^```(?:\{code-(?:block|cell)\} )?python\n(?::.*\n)*(.*?)^```$", re.M | re.S)


@pytest.fixture(scope="module")
def site(root, easter, tmp_path_factory):
    """The site, with what is loaded and studied already; its figures are laid out, not drawn."""
    from sphinx.cmd.build import main

    from analysis.loaders import load
    from analysis.studies import study

    home = tmp_path_factory.mktemp("site")
    # what is made while it is built would stand in the way of a build in the tree
    for folder in ("docs", "notebooks"):
        made = shutil.ignore_patterns(".*", "_build", "generated", "jupyter_execute")
        shutil.copytree(root / folder, home / folder, ignore=made)
    shutil.rmtree(home / "docs" / "notebooks", ignore_errors=True)
    options = ["-q", "-W", "--keep-going", "-d", str(home / "trees")]
    known = {"easter_2025": easter}
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(home / "docs"))
        # checks of addresses that no page has; its import takes longer than reading all pages
        patch.setitem(sys.modules, "rfc3987_syntax", None)
        patch.setattr("analysis.load", cache(load))
        patch.setattr("analysis.study", lambda name, **by: known.get(name) or study(name, **by))
        patch.setattr("analysis.style.render", lambda figure, name, **_: {f"{name}.svg": b""})
        done = main(
            [*options, "-D", "nb_execution_mode=off", str(home / "docs"), str(home / "html")]
        )
    assert done == 0
    return home / "html"


@pytest.mark.slow
def test_the_site_is_made_apart_from_one_in_the_tree(site):
    made = site.parent / "docs"
    assert (made / "generated" / "data.md").is_file() and any((made / "notebooks").iterdir())


@pytest.mark.slow
def test_every_public_name_has_a_place_in_the_reference(site):
    import analysis

    pages = (site / "generated" / "reference").glob("*.html")
    text = "".join(page.read_text(encoding="utf-8") for page in pages)
    there = {
        name.rsplit(".", 1)[-1] for name in re.findall(r'<dt class="[^"]*" id="([^"]+)"', text)
    }
    assert set(analysis.__all__) - there == set()


@pytest.mark.slow
def test_pages_ask_for_nothing_from_elsewhere(site):
    for page in site.rglob("*.html"):
        assert not REMOTE.findall(page.read_text(encoding="utf-8")), page.name


@pytest.mark.slow
def test_data_page_tells_of_every_conflict_and_truce(site):
    from analysis import conflicts, load

    page = (site / "generated" / "data.html").read_text(encoding="utf-8")
    for name in conflicts():
        for truce in load(name).conflict.truces:
            assert truce in page


def test_gallery_shows_every_figure(root):
    from analysis.figures import FIGURES

    page = (root / "docs" / "gallery.md").read_text(encoding="utf-8")
    for name in FIGURES:
        assert f"(generated/figures/{name}.svg)" in page
    assert page.count("**How to read this.**") == len(FIGURES)


def test_tables_page_explains_every_column_and_note(root, monkeypatch):
    from analysis.schema import COMPARISONS, NOTES

    monkeypatch.syspath_prepend(str(root / "docs"))
    from pages import tables_page

    page = tables_page()
    assert all(f"`{name}`" in page for name in (*COMPARISONS.names, *NOTES))


def test_code_of_the_pages_names_what_is_there(root):
    import analysis

    pages = [root / "README.md", *(root / "docs").glob("*.md"), *(root / "docs/howto").glob("*.md")]
    blocks = [block for page in pages for block in PYTHON.findall(page.read_text("utf-8"))]
    assert len(blocks) > 5
    for block in blocks:
        for node in ast.walk(ast.parse(block)):
            if isinstance(node, ast.ImportFrom) and node.module == "analysis":
                assert {name.name for name in node.names} <= set(analysis.__all__)


def test_pictures_of_the_readme_are_those_of_the_present_code_and_data(data, root):
    shown = set(re.findall(r"docs/figures/\S+?\.png", (root / "README.md").read_text("utf-8")))
    kept = {str(path.relative_to(root)) for path in (root / "docs" / "figures").iterdir()}
    assert shown == kept
    results = verify_figures([root / "docs" / "figures"], data=data)
    assert list(results["result"]) == ["identical"] * len(kept), "`make pictures` makes them anew"


def test_citation_and_package_have_one_version(root):
    told = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    cited = re.search(r"^version: (.+)$", (root / "CITATION.cff").read_text("utf-8"), re.M)
    assert cited and told.startswith(cited[1])


EXAMPLES = (
    "analysis.studies.study",
    "analysis.loaders.loading",
    "analysis.reconciliation.reconcile",
    "analysis.baseline.normal",
    "analysis.compare.claims",
    "analysis.compare.misreporting",
    "analysis.rates.adjustment",
    "analysis.rates.ratio",
    "analysis.rates.single",
    "analysis.readers",
)


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_of_the_reference_run(name):
    result = doctest.testmod(import_module(name))
    assert result.attempted and not result.failed


@pytest.mark.parametrize("name", ["events", "monitor"])
def test_parts_that_load_late_list_what_they_hold(name):
    part = import_module(f"analysis.{name}")
    assert set(part.__all__) <= set(dir(part))
