"""Writing figures: the same bytes on every run, and everything a reader needs beside the picture.

Text in SVG stays text (searched, copied, read aloud, edited), and the letters of its scripts travel
inside the file, so that it looks the same where DejaVu Sans is not installed. PDF embeds its fonts.
Dates, versions of libraries and random ids are kept out of the bytes.
"""

import io
import os
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Sequence
from html import escape, unescape
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.style.cutting import encoded_font, fonts_cut_once
from analysis.style.fonts import FAMILY
from analysis.style.look import looks
from analysis.style.packing import pack_table
from analysis.style.parts import Part, canonical, carried, digest, plain, table_bytes
from analysis.style.passports import KEYWORD, svg_passport

FORMATS = ("svg", "pdf", "png")
DPI = 200


def save(
    fig: Any,
    path: str | Path,
    *,
    formats: Sequence[str] = FORMATS,
    data: pd.DataFrame | None = None,
    alt: str | None = None,
    passport: dict[str, Any] | None = None,
) -> list[Path]:
    """Write a figure with its numbers, alternative text and passport; whole, or not at all.

    Parameters
    ----------
    fig : matplotlib.figure.Figure
        From a plot function of this package it carries what follows already.
    path : str or Path
        Folder and name, without a suffix. Files there of the same names are replaced.
    formats : sequence of {"svg", "pdf", "png"}
    data : pandas.DataFrame, optional
        The plotted numbers, in place of those the figure carries.
    alt : str, optional
        The alternative text, in place of the one the figure carries.
    passport : dict, optional
        What only the caller knows: ``truce``, ``inputs`` (name to SHA-256) and the like. ``report``
        is kept for figures of a report, which are made again from the data.

    Returns
    -------
    list of Path
        The pictures, then ``.csv`` (none where there are no numbers), then ``.txt``.

    Raises
    ------
    ValueError
        If a format is not known, or the figure carries no alternative text and none is given.
    """
    path = Path(path)
    unknown = [name for name in formats if name not in FORMATS]
    if unknown:
        raise ValueError(f"format {unknown[0]!r} is not known; known: {', '.join(FORMATS)}")
    files = render(fig, path.name, formats=formats, data=data, alt=alt, passport=passport)
    return _write_together(path.parent, files)


def render(
    fig: Any,
    name: str,
    *,
    formats: Sequence[str] = FORMATS,
    data: pd.DataFrame | None = None,
    alt: str | None = None,
    passport: dict[str, Any] | None = None,
) -> dict[str, bytes]:
    """Return the files of a figure as bytes, without writing them.

    Parameters
    ----------
    fig : matplotlib.figure.Figure
    name : str
        Name of the files without suffix; the ids inside the SVG follow from it.
    formats, data, alt, passport
        As for ``save``.

    Returns
    -------
    dict of str to bytes
        File name to content.

    Raises
    ------
    ValueError
        As for ``save``.
    """
    parts = carried(fig)
    part = parts[0] if parts else Part("", name, "", None)
    said = alt or part.alt
    if not said:
        raise ValueError(
            "this figure carries no alternative text: pass alt=, a sentence with its numbers"
        )
    table = part.data if data is None else data
    numbers = [] if table is None else [table_bytes(table)]
    given: dict[str, Any] = {} if not alt else {"alt": alt}
    if data is not None:
        given["data"] = pack_table(data)
    full = build_passport(part, numbers, passport, given) | {"name": name}
    page = _Page(fig, name, part.title or name, said, part.language, full)
    _settle(fig)
    out = {f"{name}.{kind}": _WRITERS[kind](page) for kind in formats}
    out |= {f"{name}.csv": content for content in numbers}
    out[f"{name}.txt"] = f"{page.title}\n\n{said}\n".encode()
    return out


class _Page:
    """A figure and the words that go into its files."""

    def __init__(
        self, fig: Any, name: str, title: str, alt: str, language: str, passport: dict[str, Any]
    ) -> None:
        self.fig, self.name, self.title, self.alt = fig, name, title, alt
        self.language, self.passport = language, passport
        self.prefix = re.sub(r"[^A-Za-z0-9_-]", "-", name)


def build_passport(
    part: Part,
    numbers: Sequence[bytes],
    extra: dict[str, Any] | None = None,
    given: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """Put together what a file says of its own making.

    Parameters
    ----------
    part : Part
    numbers : sequence of bytes
        The CSV file beside the picture.
    extra : dict, optional
        What the caller of ``save`` knows. Where it has ``report``, the tables can be made again
        from the data, and only their SHA-256 is kept; else they travel with the figure, packed.
        With ``tables`` it has told what is kept of them already.
    given : dict, optional
        What the caller of ``save`` put in place of the figure's own ``alt`` and ``data``.

    Returns
    -------
    dict
    """
    from analysis import __version__

    extra = extra or {}
    own = {
        "figure": part.figure,
        "parameters": part.parameters,
        "tables": extra.get("tables") or kept_tables(part, "report" in extra),
        "package": "ceasefire-compliance",
        "version": __version__,
        "data": [digest(content) for content in numbers],
    }
    if given:
        own["given"] = given
    known = {
        key: value if isinstance(value, dict) else plain(value) for key, value in extra.items()
    }
    return {**own, **known}


def kept_tables(part: Part, made_again: bool) -> dict[str, Any]:
    """Return what a passport holds of the tables that a figure was drawn from.

    Parameters
    ----------
    part : Part
    made_again : bool
        Whether they can be made again from the data: then their SHA-256 is enough.

    Returns
    -------
    dict
        By the name of the argument.
    """
    kept = digest if made_again else pack_table
    return {name: kept(table) for name, table in part.tables.items()}


def _settle(fig: Any) -> None:
    """Lay a figure out, so that all formats and all later saves have the same geometry."""
    engine = fig.get_layout_engine()
    if engine is None:
        return
    with looks():
        before = None
        # a second time settles what the first has moved, as a rule
        for _ in range(6):
            engine.execute(fig)
            now = [[round(float(v), 5) for v in ax.get_position().bounds] for ax in fig.axes]
            if now == before:
                break
            before = now
        # a figure with an engine, even one that does nothing, is drawn once more before each format
        fig.set_layout_engine(None)
        # the solver ends within a billionth of the same spot, whatever was drawn before
        for ax in fig.axes:
            ax.set_position([round(float(v), 5) for v in ax.get_position().bounds])


def _svg(page: _Page) -> bytes:
    stream = io.StringIO()
    bare = {"Date": None, "Creator": None, "Format": None, "Type": None}
    with looks({"svg.hashsalt": page.name}):
        page.fig.savefig(stream, format="svg", metadata=bare, dpi=DPI)
    text = _own_ids(stream.getvalue(), page.prefix)
    prefix = page.prefix
    head = (
        f' role="img" lang="{page.language}" aria-labelledby="{prefix}-title {prefix}-desc">\n'
        f' <title id="{prefix}-title">{escape(page.title, quote=False)}</title>\n'
        f' <desc id="{prefix}-desc">{escape(page.alt, quote=False)}</desc>\n'
        f" <metadata>{svg_passport(page.passport)}</metadata>\n"
        f' <style type="text/css">{_letters(text)}</style>'
    )
    return re.sub(r"(<svg [^>]*)>", lambda m: m[1] + head, text, count=1).encode("utf-8")


def _own_ids(text: str, prefix: str) -> str:
    """Give ids the figure's name: several figures may stand in one page."""
    seen: Counter[str] = Counter()

    def unique(match: re.Match) -> str:
        # a part drawn many times (each interval, each mark) gets a number
        key = re.sub(r"\s+", "-", match[2])
        seen[key] += 1
        number = f"-{seen[key]}" if seen[key] > 1 else ""
        return f'{match[1]}id="{prefix}-{key}{number}"'

    text = re.sub(r'(<[^<>]*?\s)id="([^"]*)"', unique, text)
    return re.sub(r'((?:xlink:)?href="#|url\(#)', rf"\1{prefix}-", text)


def _letters(svg: str) -> str:
    """Return @font-face rules with the letters of the scripts that an SVG uses."""
    texts: dict[str, set[str]] = {"normal": set(), "bold": set()}
    for style, inner in re.findall(r"<text([^>]*)>(.*?)</text>", svg, flags=re.DOTALL):
        bold = re.search(r"font: [^;]*\b(?:bold|700)\b|font-weight: (?:bold|700)", style)
        texts["bold" if bold else "normal"] |= set(unescape(re.sub(r"<[^>]+>", "", inner)))
    return "".join(_rule(weight, frozenset(used)) for weight, used in texts.items() if used)


def _rule(weight: str, letters: frozenset[str]) -> str:
    source = f"url(data:font/ttf;base64,{encoded_font(weight, letters)})"
    return f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};src:{source}}}"


def _pdf(page: _Page) -> bytes:
    from matplotlib.backends.backend_pdf import PdfFile, PdfPages

    class Rounded(PdfFile):
        def output(self, *data: Any) -> None:
            # six decimals of a point, as in SVG: with ten the processor's own last bits are printed
            super().output(*[round(v, 6) if isinstance(v, float) else v for v in data])

    stream = io.BytesIO()
    metadata = {
        "Title": page.title,
        "Subject": page.alt,
        "Keywords": canonical(page.passport),
        "Creator": None,
        "Producer": None,
        "CreationDate": None,
    }
    with looks(), fonts_cut_once(), PdfPages(stream) as pages:
        pages._file = Rounded(stream, metadata=metadata)  # pyright: ignore[reportAttributeAccessIssue]
        pages.savefig(page.fig, dpi=DPI)
    return stream.getvalue()


def _png(page: _Page) -> bytes:
    from PIL.PngImagePlugin import PngInfo

    texts = {
        "Title": page.title,
        "Description": page.alt,
        "Language": page.language,
        KEYWORD: canonical(page.passport),
    }
    info = PngInfo()
    for key, value in texts.items():
        info.add_itxt(key, value, lang=page.language)
    # pictures of lines on white: to search longer makes larger files
    kept = {"pnginfo": info, "compress_level": 3}
    stream = io.BytesIO()
    with looks():
        page.fig.savefig(stream, format="png", dpi=DPI, pil_kwargs=kept)
    return stream.getvalue()


_WRITERS = {"svg": _svg, "pdf": _pdf, "png": _png}


def _write_together(folder: Path, files: dict[str, bytes]) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    waiting = Path(tempfile.mkdtemp(prefix=".saving-", dir=folder))
    replaced: dict[Path, bytes | None] = {}
    try:
        for name, content in files.items():
            (waiting / name).write_bytes(content)
        for name in files:
            target = folder / name
            before = target.read_bytes() if target.exists() else None
            os.replace(waiting / name, target)
            replaced[target] = before
    except OSError:
        for target, before in replaced.items():
            if before is None:
                target.unlink()
            else:
                target.write_bytes(before)
        raise
    finally:
        shutil.rmtree(waiting, ignore_errors=True)
    return [folder / name for name in files]
