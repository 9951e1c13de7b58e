"""Passports: what a file was made from and how, kept inside the file itself.

A passport is a small JSON object. SVG keeps it in ``<metadata>``, PNG in an iTXt chunk, PDF in the
keywords of its information dictionary; so a picture that has left its folder can still be checked.
A file is somebody else's until it is checked: sizes are looked at before anything is unpacked, and
whatever is wrong with it is said in one line.
"""

import io
import json
import logging
from html import escape, unescape
from pathlib import Path
from typing import Any

from analysis.style.parts import canonical

KEYWORD = "ceasefire-passport"
_OPEN = f'<ceasefire:passport xmlns:ceasefire="urn:{KEYWORD}">'
_CLOSE = "</ceasefire:passport>"
# no figure of this package comes near
_MOST_BYTES = 40_000_000
_MOST_PIXELS = 100_000_000
_MOST_TEXT = 10_000_000


def read_passport(path: str | Path) -> dict[str, Any]:
    """Read the passport inside a figure's file.

    Parameters
    ----------
    path : str or Path
        An SVG, PNG or PDF file written by ``save``.

    Returns
    -------
    dict
        ``figure`` (name of the plot function), ``parameters``, ``tables`` (packed; of a report's
        figure the SHA-256), ``data`` (SHA-256), ``name``, ``package``, ``version``, and what the
        caller of ``save`` added, such as ``truce`` and ``inputs``.

    Raises
    ------
    ValueError
        If the file holds no passport, is damaged, is larger than a figure, or is of another kind.
    """
    path = Path(path)
    kind = path.suffix.lower()
    if kind not in _READERS:
        raise ValueError(f"{path.name}: a passport is kept in {', '.join(sorted(_READERS))} files")
    if path.stat().st_size > _MOST_BYTES:
        raise ValueError(f"{path.name} is larger than a figure ({_MOST_BYTES:,} bytes at most)")
    try:
        passport = passport_in(path.read_bytes(), kind)
    except ValueError as error:
        raise ValueError(f"{path.name}: {error}") from None
    if passport is None:
        raise ValueError(
            f"{path.name} holds no passport: it was not written by save(), or was edited since"
        )
    return passport


def passport_in(content: bytes, kind: str) -> dict[str, Any] | None:
    """Return the passport in the bytes of a file.

    Parameters
    ----------
    content : bytes
    kind : {".svg", ".png", ".pdf"}

    Returns
    -------
    dict or None

    Raises
    ------
    ValueError
        If the file is damaged, or its passport is no JSON object.
    """
    text = _READERS[kind](content)
    if text is None:
        return None
    if len(text) > _MOST_TEXT:
        raise ValueError(f"its passport is longer than {_MOST_TEXT:,} letters")
    try:
        passport = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"its passport is no JSON: {_line(error)}") from None
    if not isinstance(passport, dict):
        raise ValueError("its passport is no JSON object")
    return passport


def svg_passport(passport: dict[str, Any]) -> str:
    """Write a passport as the content of an SVG ``<metadata>`` element.

    Parameters
    ----------
    passport : dict

    Returns
    -------
    str
    """
    return f"{_OPEN}{escape(canonical(passport), quote=False)}{_CLOSE}"


def png_texts(content: bytes) -> dict[str, str]:
    """Return the texts kept in a PNG file, without unpacking its pixels.

    Parameters
    ----------
    content : bytes

    Returns
    -------
    dict of str to str

    Raises
    ------
    ValueError
        If it is no PNG file, is damaged, or claims more pixels than a figure has.
    """
    import warnings
    import zlib

    from PIL import Image, UnidentifiedImageError

    damage = (OSError, SyntaxError, UnidentifiedImageError, zlib.error, IndexError)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=["PNG"]) as image:
                size, info = image.size, dict(image.info)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise ValueError("it claims more pixels than a figure has") from None
    except (*damage, ValueError) as error:
        raise ValueError(f"it is a damaged PNG file: {_line(error)}") from None
    if size[0] * size[1] > _MOST_PIXELS:
        raise ValueError(f"it claims {size[0]} by {size[1]} pixels, more than a figure has")
    return {str(key): str(text) for key, text in info.items() if isinstance(text, str)}


def pdf_info(content: bytes) -> dict[str, str]:
    """Return the texts of a PDF's information dictionary.

    Parameters
    ----------
    content : bytes

    Returns
    -------
    dict of str to str

    Raises
    ------
    ValueError
        If it is no PDF file, or is damaged.
    """
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    # what it finds strange it says on standard error; the result says whether the file is whole
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        info = PdfReader(io.BytesIO(content), strict=False).metadata or {}
        return {key.lstrip("/"): str(info[key]) for key in info}
    except (PyPdfError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ValueError(f"it is a damaged PDF file: {_line(error)}") from None


def _from_svg(content: bytes) -> str | None:
    text = content.decode("utf-8")
    begin = text.find(_OPEN)
    if begin < 0:
        return None
    end = text.find(_CLOSE, begin)
    if end < 0:
        raise ValueError("its passport breaks off")
    return unescape(text[begin + len(_OPEN) : end])


def _line(error: BaseException) -> str:
    return (str(error) or type(error).__name__).split("\n")[0]


_READERS = {
    ".svg": _from_svg,
    ".png": lambda content: png_texts(content).get(KEYWORD),
    ".pdf": lambda content: pdf_info(content).get("Keywords"),
}
