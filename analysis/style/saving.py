"""Writing figures: the same bytes on every run, and everything a reader needs beside the picture.

Text in SVG stays text (searched, copied, read aloud, edited) and the letters it uses travel inside the
file, so that it looks the same where DejaVu Sans is not installed. PDF embeds its fonts. Dates, versions
of libraries and random ids are kept out of the bytes.
"""

import io
import os
import re
import shutil
import tempfile
from collections import Counter
from functools import lru_cache
from html import escape
from pathlib import Path

from analysis.style.look import looks
from analysis.style.packing import pack_table
from analysis.style.parts import canonical, carried, digest, plain, table_bytes
from analysis.style.passports import KEYWORD, svg_passport

FORMATS = ("svg", "pdf", "png")
DPI = 200


def save(fig, path, *, formats=FORMATS, data=None, alt=None, passport=None):
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
        What only the caller knows: ``truce``, ``inputs`` (name to SHA-256) and the like. ``report`` is kept for figures of a report, which
        are made again from the data.

    Returns
    -------
    list of Path
        The pictures, then ``.csv`` (one a plot; none where there are no numbers), then ``.txt``.

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


def render(fig, name, *, formats=FORMATS, data=None, alt=None, passport=None):
    """Return the files of a figure as bytes, without writing them.

    Parameters
    ----------
    fig : matplotlib.figure.Figure
    name : str
        Name of the files without suffix; the ids inside the SVG follow from it.
    formats, data, alt, passport : as for ``save``

    Returns
    -------
    dict of str to bytes
        File name to content.
    """
    parts, given = carried(fig), {}
    if alt:
        given["alt"] = alt
    if data is not None:
        given["data"] = pack_table(data)
    alt = alt or "\n".join(part.alt for part in parts)
    if not alt:
        raise ValueError(
            "this figure carries no alternative text: pass alt=, a sentence with the numbers that it shows"
        )
    tables = [data] if data is not None else [part.data for part in parts if part.data is not None]
    numbers = [table_bytes(table) for table in tables]
    title = "; ".join(part.title for part in parts) or name
    language = parts[0].language if parts else "en"
    full = build_passport(parts, numbers, passport, given) | {"name": name}
    _settle(fig)
    writers = {"svg": _svg, "pdf": _pdf, "png": _png}
    out = {
        f"{name}.{kind}": writers[kind](fig, name, title, alt, language, full) for kind in formats
    }
    for k, content in enumerate(numbers, start=1):
        out[f"{name}.csv" if len(numbers) == 1 else f"{name}-{k}.csv"] = content
    out[f"{name}.txt"] = f"{title}\n\n{alt}\n".encode()
    return out


def build_passport(parts, numbers, extra=None, given=None):
    """Put together what a file says of its own making.

    Parameters
    ----------
    parts : sequence of Part
    numbers : sequence of bytes
        The CSV files beside the picture.
    extra : dict, optional
        What the caller of ``save`` knows. Where it has ``report``, the tables can be made again from the data, and only their
        SHA-256 is kept; else they travel with the figure, packed.
    given : dict, optional
        What the caller of ``save`` put in place of the figure's own ``alt`` and ``data``.

    Returns
    -------
    dict
    """
    from analysis import __version__

    extra = extra or {}
    kept = digest if "report" in extra else pack_table
    plots = [
        {
            "figure": p.figure,
            "parameters": p.parameters,
            "tables": {name: kept(table) for name, table in p.tables.items()},
        }
        for p in parts
    ]
    own = plots[0] if len(plots) == 1 else {"figure": "several" if plots else "", "plots": plots}
    if given:
        own["given"] = given
    known = {
        key: value if isinstance(value, dict) else plain(value) for key, value in extra.items()
    }
    return {
        **own,
        "package": "ceasefire-compliance",
        "version": __version__,
        "data": [digest(one) for one in numbers],
        **known,
    }


def _settle(fig):
    # laid out once, so that all formats and all later saves have the same geometry
    with looks():
        engine = fig.get_layout_engine()
        if engine is None:
            return
        # a second time settles what the first has moved, as a rule
        before = None
        for _ in range(6):
            engine.execute(fig)
            now = [[round(float(v), 5) for v in ax.get_position().bounds] for ax in fig.axes]
            if now == before:
                break
            before = now
        # a figure with an engine, even one that does nothing, is drawn once more before each format
        fig.set_layout_engine(None)
        # the solver ends within a billionth of the same place, whatever was drawn before: so much is cut off
        for ax in fig.axes:
            ax.set_position([round(float(v), 5) for v in ax.get_position().bounds])


def _svg(fig, name, title, alt, language, passport):
    stream = io.StringIO()
    with looks({"svg.hashsalt": name}):
        fig.savefig(
            stream,
            format="svg",
            metadata={"Date": None, "Creator": None, "Format": None, "Type": None},
        )
    text = stream.getvalue()
    prefix = re.sub(r"[^A-Za-z0-9_-]", "-", name)
    # several figures may stand in one page: their ids must differ
    seen = Counter()

    def unique(found):
        # a part drawn many times (each interval, each mark) gets a number
        key = re.sub(r"\s+", "-", found[2])
        seen[key] += 1
        return f'{found[1]}id="{prefix}-{key}' + (f'-{seen[key]}"' if seen[key] > 1 else '"')

    text = re.sub(r'(<[^<>]*?\s)id="([^"]*)"', unique, text)
    text = re.sub(r'((?:xlink:)?href="#|url\(#)', rf"\1{prefix}-", text)
    head = (
        f' role="img" lang="{language}" aria-labelledby="{prefix}-title {prefix}-desc">\n'
        f' <title id="{prefix}-title">{escape(title, quote=False)}</title>\n'
        f' <desc id="{prefix}-desc">{escape(alt, quote=False)}</desc>\n'
        f" <metadata>{svg_passport(passport)}</metadata>\n"
        f' <style type="text/css">{_letters(text)}</style>'
    )
    return re.sub(r"(<svg [^>]*)>", lambda m: m[1] + head, text, count=1).encode("utf-8")


def _letters(svg):
    """Return @font-face rules with just the letters that an SVG uses."""
    import base64
    from html import unescape

    from matplotlib.font_manager import FontProperties, findfont

    texts = {"normal": set(), "bold": set()}
    for style, inner in re.findall(r"<text([^>]*)>(.*?)</text>", svg, flags=re.DOTALL):
        weight = (
            "bold"
            if re.search(r"font: [^;]*\b(?:bold|700)\b|font-weight: (?:bold|700)", style)
            else "normal"
        )
        texts[weight] |= set(unescape(re.sub(r"<[^>]+>", "", inner)))
    rules = []
    for weight, letters in texts.items():
        if letters:
            font = _subset(
                findfont(FontProperties(family="DejaVu Sans", weight=weight)), frozenset(letters)
            )
            code = base64.b64encode(font).decode("ascii")
            rules.append(
                f"@font-face{{font-family:'DejaVu Sans';font-weight:{weight};src:url(data:font/ttf;base64,{code})}}"
            )
    return "".join(rules)


@lru_cache(maxsize=64)
def _subset(path, letters):
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    # kerning stays: the browser then sets the same widths as matplotlib measured
    options = Options(
        layout_features=["kern"],
        hinting=False,
        name_IDs=[],
        recalc_timestamp=False,
        drop_tables=["FFTM"],
    )
    with TTFont(path, recalcTimestamp=False, lazy=True) as font:
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=sorted(map(ord, letters)))
        subsetter.subset(font)
        out = io.BytesIO()
        font.save(out)
    return out.getvalue()


def _pdf(fig, name, title, alt, language, passport):
    from matplotlib.backends.backend_pdf import PdfFile, PdfPages

    class Rounded(PdfFile):
        def output(self, *data):
            # six decimals of a point, as in SVG: with the ten of matplotlib the processor's own last bits are printed
            super().output(*(round(one, 6) if isinstance(one, float) else one for one in data))

    stream = io.BytesIO()
    metadata = {
        "Title": title,
        "Subject": alt,
        "Keywords": canonical(passport),
        "Creator": None,
        "Producer": None,
        "CreationDate": None,
    }
    with looks(), PdfPages(stream) as pages:
        pages._file = Rounded(stream, metadata=metadata)
        pages.savefig(fig)
    return stream.getvalue()


def _png(fig, name, title, alt, language, passport):
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    for key, value in (
        ("Title", title),
        ("Description", alt),
        ("Language", language),
        (KEYWORD, canonical(passport)),
    ):
        info.add_itxt(key, value, lang=language)
    stream = io.BytesIO()
    with looks():
        fig.savefig(stream, format="png", dpi=DPI, pil_kwargs={"pnginfo": info})
    return stream.getvalue()


def _write_together(folder, files):
    folder.mkdir(parents=True, exist_ok=True)
    waiting = Path(tempfile.mkdtemp(prefix=".saving-", dir=folder))
    replaced = {}
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
