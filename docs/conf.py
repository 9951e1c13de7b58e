"""The documentation site: built from pages, docstrings, tables and executed notebooks."""

import shutil
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))


def _prepare():
    """Bring in what Sphinx, which reads below this folder only, does not find there."""
    from pages import make_pages

    hidden = shutil.ignore_patterns(".*")
    shutil.rmtree(HERE / "notebooks", ignore_errors=True)
    shutil.copytree(HERE.parent / "notebooks", HERE / "notebooks", ignore=hidden)
    shutil.rmtree(HERE / "generated", ignore_errors=True)
    make_pages(HERE / "generated")


_prepare()

project = "Ceasefire compliance"
author = "The ceasefire-compliance authors"
copyright = "2026, the ceasefire-compliance authors; text CC BY 4.0"
extensions = [
    "myst_nb",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
]
# what a build leaves beside the pages is no page
exclude_patterns = ["_build", ".jupyter_cache", "jupyter_execute"]
html_theme = "furo"
html_title = "Ceasefire compliance"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False
myst_enable_extensions = ["dollarmath", "colon_fence", "deflist"]
myst_heading_anchors = 3
nb_execution_mode = "cache"
# widgets need a kernel, and their script would come from elsewhere
nb_execution_excludepatterns = ["08_explore*"]
nb_ipywidgets_js = {}
nb_execution_timeout = 300
nb_execution_raise_on_error = True
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
python_maximum_signature_line_length = 80
napoleon_numpy_docstring = True
napoleon_google_docstring = False
napoleon_custom_sections = ["Source"]
# data/raw is linked to as files, which are not pages; a name may stand for nothing yet
suppress_warnings = ["myst.xref_missing", "ref.python", "toc.empty_glob"]
html_math_renderer = "mathml"


def _mathml(self, node, display):
    """Set a formula as MathML, so that the page needs no script from elsewhere."""
    from docutils.nodes import SkipNode
    from latex2mathml.converter import convert

    formula = convert(node.astext(), display="block" if display else "inline")
    self.body.append(f'<div class="math">{formula}</div>' if display else formula)
    raise SkipNode


def setup(app):
    """Register how formulas are set."""
    app.add_html_math_renderer(
        "mathml",
        (lambda self, node: _mathml(self, node, False), None),
        (lambda self, node: _mathml(self, node, True), None),
    )
