"""The content of a report set as pages for a browser and for print."""

import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import cache
from importlib.resources import files
from pathlib import Path

from analysis.folders import temporary_folder
from analysis.report.content import Page, SourceRow
from analysis.report.weighing import held_pictures, listed_page, source_of

_TEMPLATES = files("analysis.report") / "templates"


@cache
def _environment():
    from jinja2 import DictLoader, Environment, select_autoescape

    names = ("page.html.j2", "sources.html.j2")
    sources = {name: (_TEMPLATES / name).read_text(encoding="utf-8") for name in names}
    escape = select_autoescape(default=True, default_for_string=True)
    return Environment(
        loader=DictLoader(sources), autoescape=escape, trim_blocks=True, lstrip_blocks=True
    )


def page_html(page: Page, say: Callable[[str], str]) -> str:
    """Set a report as one page of at most 5 MB, with as many of its pictures as that holds.

    Parameters
    ----------
    page : Page
    say : callable
        Turns a source string into the page's language.

    Returns
    -------
    str
    """
    from markupsafe import Markup

    css = Markup((_TEMPLATES / "page.css").read_text(encoding="utf-8"))
    template = _environment().get_template("page.html.j2")

    def set_with(held: set[str]) -> str:
        return template.render(page=page, t=say, css=css, held=held, source_of=source_of)

    bare = set_with(set())
    return set_with(held_pictures(page, len(bare.encode())))


def sources_html(page: Page, heads: list[str], say: Callable[[str], str]) -> str:
    """Set the statements behind a report as a page of at most 5 MB, to be searched and sorted.

    Parameters
    ----------
    page : Page
    heads : list of str
    say : callable

    Returns
    -------
    str
    """
    from markupsafe import Markup

    css = Markup((_TEMPLATES / "page.css").read_text(encoding="utf-8"))
    template = _environment().get_template("sources.html.j2")

    def set_rows(rows: Sequence[SourceRow]) -> str:
        left = len(page.sources) - len(rows)
        return template.render(page=page, rows=rows, left=left, heads=heads, t=say, css=css)

    return listed_page(page, _linked(page), set_rows)


def _linked(page: Page) -> set[str]:
    """Ids of the statements that a report's page leads to."""
    parts = [part for truce in page.truces for part in (*truce.sections, *truce.folds)]
    rows = [row for part in parts for table in part.tables for row in table.rows]
    return {source.href.partition("#s-")[2] for row in rows for source in row.sources}


def page_pdf(page: Page, folder: Path, say: Callable[[str], str]) -> bytes:
    """Set a report for print.

    Parameters
    ----------
    page : Page
    folder : Path
        Where its figures stand.
    say : callable

    Returns
    -------
    bytes
        The same for the same content: no date of making, and the fonts that matplotlib ships.
    """
    import matplotlib
    import typst

    fonts = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    with temporary_folder("print") as name:
        work = Path(name)
        content = _for_print(page, say)
        (work / "page.json").write_text(
            json.dumps(content, ensure_ascii=False, allow_nan=False), encoding="utf-8"
        )
        for path in _figures(content):
            target = work / path
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(folder / path, target)
        typ = (_TEMPLATES / "page.typ").read_text(encoding="utf-8")
        (work / "page.typ").write_text(typ, encoding="utf-8")
        return typst.compile(
            str(work / "page.typ"),
            root=str(work),
            font_paths=[str(fonts)],
            ignore_system_fonts=True,
            timestamp=0,
        )


_WORDS_OF_PRINT = (
    "Contents",
    "Method and limits",
    "Glossary",
    "The truces side by side",
    "Claims are what the parties said; nothing here says that they are true.",
    "Cite, download",
)


# what print leaves to the page and the tables beside it
_NOT_PRINTED = ("where",)
_PRINTED_FOLDS = ("numbers", "scope")


def _for_print(page: Page, say: Callable[[str], str]) -> dict:
    """The content of print: without the bytes of pictures and without the tables that fold."""
    content = asdict(page)
    del content["sources"]
    for truce in content["truces"]:
        truce["sections"] = [part for part in truce["sections"] if part["id"] not in _NOT_PRINTED]
        truce["folds"] = [part for part in truce["folds"] if part["id"] in _PRINTED_FOLDS]
    content["words"] = {text: say(text) for text in _WORDS_OF_PRINT}
    for picture in _pictures(content):
        del picture["page"], picture["column"], picture["files"]
    return content


def _pictures(content: dict) -> list[dict]:
    out = list(content["together"])
    for truce in content["truces"]:
        out += [truce["card"]["figure"]] if truce["card"]["figure"] else []
        for section in (*truce["sections"], *truce["folds"]):
            out += section["figures"]
    return out


def _figures(content: dict) -> list[str]:
    return [picture["path"] for picture in _pictures(content)]
