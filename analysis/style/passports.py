"""Passports: what a file was made from and how, kept inside the file itself.

A passport is a small JSON object. SVG keeps it in ``<metadata>``, PNG in an iTXt chunk, PDF in the
keywords of its information dictionary; so a picture that has left its folder can still be checked.
"""

import json
import re
import struct
import zlib
from html import unescape
from pathlib import Path

from analysis.style.parts import canonical

KEYWORD = "ceasefire-passport"
_SVG = re.compile(
    rf'<ceasefire:passport xmlns:ceasefire="urn:{KEYWORD}">(.*?)</ceasefire:passport>', re.DOTALL
)


def read_passport(path):
    """Read the passport inside a figure's file.

    Parameters
    ----------
    path : str or Path
        An SVG, PNG or PDF file written by ``save``.

    Returns
    -------
    dict
        ``figure`` (name of the plot function), ``parameters``, ``tables`` (packed; of a report's figure the SHA-256), ``data`` (SHA-256), ``name``,
        ``package``, ``version``, and what the caller of ``save`` added, such as ``truce`` and ``inputs``.

    Raises
    ------
    ValueError
        If the file holds no passport, or is of another kind.
    """
    path = Path(path)
    kind = path.suffix.lower()
    if kind not in _READERS:
        raise ValueError(f"{path.name}: a passport is kept in {', '.join(sorted(_READERS))} files")
    passport = passport_in(path.read_bytes(), kind)
    if passport is None:
        raise ValueError(
            f"{path.name} holds no passport: it was not written by save(), or was edited since"
        )
    return passport


def passport_in(content, kind):
    """Return the passport in the bytes of a file.

    Parameters
    ----------
    content : bytes
    kind : {".svg", ".png", ".pdf"}

    Returns
    -------
    dict or None
    """
    text = _READERS[kind](content)
    return None if text is None else json.loads(text)


def svg_passport(passport):
    """Write a passport as the content of an SVG ``<metadata>`` element.

    Parameters
    ----------
    passport : dict

    Returns
    -------
    str
    """
    from html import escape

    return f'<ceasefire:passport xmlns:ceasefire="urn:{KEYWORD}">{escape(canonical(passport), quote=False)}</ceasefire:passport>'


def png_texts(content):
    """Return the texts kept in a PNG file.

    Parameters
    ----------
    content : bytes

    Returns
    -------
    dict of str to str

    Source: PNG specification, third edition, iTXt and tEXt chunks (W3C, 2025).
    """
    texts, at = {}, 8
    while at + 8 <= len(content):
        size, kind = struct.unpack(">I4s", content[at : at + 8])
        chunk = content[at + 8 : at + 8 + size]
        at += 12 + size
        if kind == b"tEXt":
            key, _, value = chunk.partition(b"\0")
            texts[key.decode("latin-1")] = value.decode("latin-1")
        elif kind == b"iTXt":
            key, _, rest = chunk.partition(b"\0")
            packed, rest = rest[0], rest[2:]
            value = rest.split(b"\0", 2)[2]
            texts[key.decode("latin-1")] = (zlib.decompress(value) if packed else value).decode(
                "utf-8"
            )
    return texts


def pdf_info(content):
    """Return the strings of a PDF's information dictionary, as matplotlib writes it.

    Parameters
    ----------
    content : bytes

    Returns
    -------
    dict of str to str

    Source: ISO 32000-2, 7.3.4.2 literal strings (2020).
    """
    found = re.search(rb"/Info (\d+) 0 R", content)
    if found is None:
        return {}
    start = re.search(rb"(?:^|\n)" + found[1] + rb" 0 obj\n<<", content)
    if start is None:
        return {}
    info, at = {}, start.end()
    key = re.compile(rb"\s*/([A-Za-z]+) \(")
    while (field := key.match(content, at)) is not None:
        raw, at = _literal(content, field.end())
        info[field[1].decode("ascii")] = (
            raw.decode("utf-16") if raw[:2] in (b"\xfe\xff", b"\xff\xfe") else raw.decode("latin-1")
        )
    return info


_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def _literal(content, at):
    out, depth = bytearray(), 1
    while depth:
        one = content[at : at + 1]
        if not one:
            raise ValueError("a string in this PDF file does not end")
        if one == b"\\":
            octal = re.match(rb"[0-7]{1,3}", content[at + 1 : at + 4])
            if octal:
                out.append(int(octal[0], 8))
                at += len(octal[0])
            else:
                following = content[at + 1 : at + 2]
                out += _ESCAPED.get(following, following)
                at += 1
        else:
            depth += {b"(": 1, b")": -1}.get(one, 0)
            if depth:
                out += one
        at += 1
    return bytes(out), at


def _from_svg(content):
    found = _SVG.search(content.decode("utf-8"))
    return unescape(found[1]) if found else None


_READERS = {
    ".svg": _from_svg,
    ".png": lambda content: png_texts(content).get(KEYWORD),
    ".pdf": lambda content: pdf_info(content).get("Keywords"),
}
