"""Fonts cut to the letters of a script, once, for SVG and PDF alike.

Cutting is the dearest part of saving a small figure. So a font is cut to all usual letters of a
script, both formats and all figures take the same one, and it is kept beside matplotlib's own list
of fonts for the next run.
"""

import hashlib
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from analysis.style.fonts import FAMILY

# letters that every figure may need, so that a font is cut once for all figures of a script
_LATIN = frozenset(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x100)])) | set("–—‘’“”„…−≥≤×÷←→∞ıŁł")
_CYRILLIC = frozenset(map(chr, range(0x400, 0x460))) | set("Ґґ")
# matplotlib joins letters to these in a PDF, where a browser does so by itself
_JOINED = frozenset(map(chr, range(0xFB00, 0xFB05)))


@lru_cache(maxsize=64)
def encoded_font(weight: str, letters: frozenset[str]) -> str:
    """Return the house's font with some letters, as a web page takes it.

    Parameters
    ----------
    weight : {"normal", "bold"}
    letters : frozenset of str

    Returns
    -------
    str
        Base64 of a TrueType font.
    """
    import base64

    from matplotlib.font_manager import FontProperties, findfont

    path = str(findfont(FontProperties(family=FAMILY, weight=weight)))
    known = _glyphs_of(path)
    wanted = frozenset(known[letter] for letter in letters if letter in known)
    cut = _font_with(path, wanted)
    return base64.b64encode(cut.content).decode("ascii")


class _CutFont:
    """A font with some of its letters only, as matplotlib takes it for a PDF."""

    def __init__(self, content: bytes, glyphs: dict[int, int]) -> None:
        self.content = content
        self.glyph_index_map = glyphs
        self.font = self

    def save(self, file: Any, **_: Any) -> None:
        """Write the font, as fontTools would do anew each time."""
        file.write(self.content)


def _font_with(path: str, wanted: frozenset[int]) -> _CutFont:
    """Return a font that has some glyphs: the same one for all figures of a script."""
    known = _glyphs_of(path)
    latin, cyrillic, joined = (
        frozenset(known[letter] for letter in letters if letter in known)
        for letters in (_LATIN, _CYRILLIC, _JOINED)
    )
    usual = latin | joined
    if wanted & cyrillic:
        usual |= cyrillic
    return _cut_font(path, usual, wanted - usual)


@lru_cache(maxsize=64)
def _cut_font(path: str, usual: frozenset[int], others: frozenset[int]) -> _CutFont:
    """Return a font cut to glyphs, with their letters: the one that was kept where there is one."""
    if others:
        return _cut(path, usual, others)
    kept = _kept_at(path, usual)
    try:
        content = kept.read_bytes()
        return _CutFont(content, _moved(path, content))
    except (OSError, RuntimeError, KeyError):
        # none yet, or not such a font
        cut = _cut(path, usual, others)
    _keep(cut.content, kept)
    return cut


def _kept_at(path: str, glyphs: frozenset[int]) -> Path:
    """Return where a cut font is kept: under what it was made of, and by which program."""
    from importlib.metadata import version

    from matplotlib import get_cachedir

    made_of = f"{version('fonttools')} {sorted(glyphs)}".encode() + Path(path).read_bytes()
    name = hashlib.sha256(made_of).hexdigest()[:32]
    return Path(get_cachedir()) / "ceasefire-compliance" / f"{name}.ttf"


def _keep(content: bytes, kept: Path) -> None:
    """Keep a cut font, whole or not at all; where nothing can be kept, it is cut each time."""
    spare = kept.with_suffix(f".{os.getpid()}")
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        spare.write_bytes(content)
        os.replace(spare, kept)
    except OSError:
        spare.unlink(missing_ok=True)


def _moved(path: str, content: bytes) -> dict[int, int]:
    """Return where the glyphs of letters stand in a cut font, by where they stood before."""
    from matplotlib.ft2font import FT2Font

    after = FT2Font(io.BytesIO(content)).get_charmap()
    before = _glyphs_of(path)
    glyphs = {before[chr(code)]: glyph for code, glyph in after.items()}
    return {0: 0, **glyphs}


def _cut(path: str, usual: frozenset[int], others: frozenset[int]) -> _CutFont:
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
    glyphs = usual | others
    letters = [ord(letter) for letter, glyph in _glyphs_of(path).items() if glyph in glyphs]
    with TTFont(path, recalcTimestamp=False, lazy=True) as font:
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=sorted(letters), gids=sorted(others))
        subsetter.subset(font)
        out = io.BytesIO()
        font.save(out)
    return _CutFont(out.getvalue(), dict(subsetter.glyph_index_map))


def _font_of_glyphs(fontfile: Any, glyphs: Any) -> Any:
    """Return what matplotlib's own cutting of a font would."""
    from contextlib import nullcontext

    path = str(fontfile)
    if getattr(fontfile, "face_index", 0):
        raise ValueError(f"{path}: a collection of fonts; expected a font by itself")
    return nullcontext(_font_with(path, frozenset(glyphs)))


@lru_cache(maxsize=64)
def _glyphs_of(path: str) -> dict[str, int]:
    from matplotlib.font_manager import get_font

    return {chr(code): glyph for code, glyph in get_font(path).get_charmap().items()}


@contextmanager
def fonts_cut_once() -> Iterator[None]:
    """Let matplotlib's PDFs take fonts that are cut already: it cuts each anew for each file.

    Yields
    ------
    None
    """
    from matplotlib.backends import _backend_pdf_ps as shared

    before = shared.get_glyphs_subset
    shared.get_glyphs_subset = _font_of_glyphs  # pyright: ignore[reportAttributeAccessIssue]
    try:
        yield
    finally:
        shared.get_glyphs_subset = before
