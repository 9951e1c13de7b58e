"""The content of a report set as a page and for print."""

import copy
import json
import re
import shutil
import tempfile
from html import escape
from pathlib import Path

import pandas as pd

from analysis.report.content import cited_text

_HERE = Path(__file__).parent


def page_html(page):
    """Set the content as one self-contained page.

    Parameters
    ----------
    page : dict

    Returns
    -------
    str
    """
    from jinja2 import Environment, FileSystemLoader, select_autoescape
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=select_autoescape(default=True, default_for_string=True),
    )
    return environment.get_template("page.html.j2").render(
        page=page, table_html=lambda table: Markup(_table_html(table))
    )


def _table_html(table):
    """Set a table with great_tables; the page's own style serves in place of 8 kB of CSS a table."""
    from great_tables import GT

    columns = [f"c{k}" for k in range(len(table["header"]))]
    frame = pd.DataFrame(table["rows"], columns=columns, dtype=object)
    # great_tables writes cell by cell, which is slow in Arrow's strings
    with pd.option_context("mode.string_storage", "python"):
        set_ = (
            GT(frame, id="t")
            .cols_label(dict(zip(columns, table["header"], strict=True)))
            .cols_align("left")
            .cols_align(
                "right",
                columns=[c for c, a in zip(columns, table["align"], strict=True) if a == "right"],
            )
        )
        html = re.search(r"<table.*</table>", set_.as_raw_html(), flags=re.DOTALL).group()
    for ids in table["links"]:
        # a cell that cites statements, as escaped text, becomes links to their rows
        cited = "".join(f'<a href="#s-{escape(one)}">{escape(one)}</a> ' for one in ids[:3])
        more = f"and {len(ids) - 3} more" if len(ids) > 3 else ""
        html = html.replace(f">{escape(cited_text(ids))}</td>", f">{cited}{more}</td>", 1)
    html = re.sub(
        r"^<table[^>]*>",
        f'<table class="gt_table" style="min-width: {max(30, 4.2 * sum(table["widths"])):.0f}rem"><caption><span>{escape(table["caption"])}</span></caption>',
        html,
    )
    # an id or headers attribute a cell says nothing that scope does not, and doubles the size
    return re.sub(r' (?:headers|id|rowspan|colspan)="[^"]*"', "", html)


def page_pdf(page, folder):
    """Set the content for print.

    Parameters
    ----------
    page : dict
    folder : Path
        Where the figures stand.

    Returns
    -------
    bytes
        The same for the same content: no date, and the fonts that matplotlib ships.
    """
    import matplotlib
    import typst

    fonts = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    work = Path(tempfile.mkdtemp(prefix="ceasefire-"))
    try:
        slim = copy.deepcopy(page)
        for truce in slim["truces"]:
            for section in truce["sections"]:
                # tables that the page folds are data, not reading: in print they would be fifty pages
                section["tables"] = [table for table in section["tables"] if not table["folded"]]
        shown = [
            figure
            for truce in slim["truces"]
            for section in truce["sections"]
            for figure in section["figures"]
        ] + slim["together"]
        for figure in shown:
            del figure["wide"], figure["slim"]
            target = work / figure["path"]
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(folder / figure["path"], target)
        (work / "page.json").write_text(
            json.dumps(slim, ensure_ascii=False, allow_nan=False), encoding="utf-8"
        )
        shutil.copyfile(_HERE / "page.typ", work / "page.typ")
        return typst.compile(
            str(work / "page.typ"),
            root=str(work),
            font_paths=[str(fonts)],
            ignore_system_fonts=True,
            timestamp=0,
        )
    finally:
        shutil.rmtree(work, ignore_errors=True)
