"""The documentation site: built from the docstrings and the executed notebooks."""

import shutil
from pathlib import Path

HERE = Path(__file__).parent
# Sphinx reads below this folder only; the notebooks live beside it and are copied in at each build
shutil.rmtree(HERE / "notebooks", ignore_errors=True)
shutil.copytree(HERE.parent / "notebooks", HERE / "notebooks", ignore=shutil.ignore_patterns(".*"))

project = "Ceasefire compliance"
author = "The ceasefire-compliance authors"
copyright = "2026, the ceasefire-compliance authors; text CC BY 4.0"
extensions = [
    "myst_nb",
    "sphinx.ext.autodoc",
    "sphinx.ext.autosummary",
    "sphinx.ext.napoleon",
    "sphinx.ext.viewcode",
]
# what a build leaves beside the pages is no page
exclude_patterns = ["_build", ".jupyter_cache", "jupyter_execute"]
html_theme = "furo"
html_title = "Ceasefire compliance"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False
myst_enable_extensions = ["dollarmath", "colon_fence"]
myst_heading_anchors = 3
nb_execution_mode = "cache"
nb_execution_timeout = 120
nb_execution_raise_on_error = True
autodoc_member_order = "bysource"
autodoc_typehints = "none"
napoleon_numpy_docstring = True
napoleon_google_docstring = False
napoleon_custom_sections = ["Source"]
# data/raw is linked to as files, which are not pages
suppress_warnings = ["myst.xref_missing", "ref.python"]


def _mathml(self, node, display):
    """Set a formula as MathML, so that the page needs no script from elsewhere."""
    from docutils.nodes import SkipNode
    from latex2mathml.converter import convert

    set_ = convert(node.astext(), display="block" if display else "inline")
    self.body.append(f'<div class="math">{set_}</div>' if display else set_)
    raise SkipNode


def setup(app):
    """Register how formulas are set."""
    app.add_html_math_renderer(
        "mathml",
        (lambda self, node: _mathml(self, node, False), None),
        (lambda self, node: _mathml(self, node, True), None),
    )


html_math_renderer = "mathml"
