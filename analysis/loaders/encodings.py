"""Bytes to text: the encoding is known from the file, or asked for, and never guessed."""

import codecs
import re
from pathlib import Path

from analysis.loaders.faults import BadInput

_BOM = "\ufeff"
# the longer marks first: that of UTF-32 begins like that of UTF-16
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# the first bytes of files that are no text, whatever they are called
_OTHER_FILES = (
    (b"PK\x03\x04", "a ZIP archive or a workbook", "call a workbook .xlsx, unpack an archive"),
    (b"\xd0\xcf\x11\xe0", "a workbook of an old form (XLS)", "save it as XLSX or CSV"),
    (b"\x1f\x8b", "a gzip file", "unpack it"),
    (b"BZh", "a bzip2 file", "unpack it"),
    (b"\xfd7zXZ", "an xz file", "unpack it"),
    (b"7z\xbc\xaf", "a 7-Zip archive", "unpack it"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard file", "unpack it"),
    (b"%PDF-", "a PDF", "copy its table into a CSV file"),
    (b"\x89PNG", "a picture", "copy its table into a CSV file"),
    (b"PAR1", "a Parquet file", "save it as CSV"),
)
# as editors and Python know it: '# -*- coding: cp1251 -*-' in the first line
_DECLARED = re.compile(rb"^#[^\r\n]*?coding[:=]\s*([-\w.]+)[^\r\n]*")
# encodings of Cyrillic text without a mark, the commonest first
_CYRILLIC = ("cp1251", "koi8-u", "cp866")
# 400 MB of text take several times as much in memory
MOST_BYTES = 400_000_000


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file, if it is not too large.

    Parameters
    ----------
    path : Path

    Returns
    -------
    bytes

    Raises
    ------
    BadInput
        If it is not there, can't be read, or is larger than 400 MB.
    """
    if path.is_dir():
        raise BadInput(f"{path}: a folder; expected a file")
    if not path.exists():
        raise BadInput(f"{path}: no such file; expected a CSV or XLSX file")
    if not path.is_file():
        raise BadInput(f"{path}: no ordinary file; expected a CSV or XLSX file")
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise BadInput(f"{path}: {size:,} bytes; at most {MOST_BYTES:,} are read. Split it")
        return path.read_bytes()
    except OSError as error:
        raise BadInput(f"{path}: can't be read ({error.strerror})") from None


def decode(raw: bytes, path: str | Path, encoding: str | None = None) -> str:
    """Return text bytes as text.

    Parameters
    ----------
    raw : bytes
    path : str or Path
        Named in the error.
    encoding : str, optional
        What the text is in, where neither a byte-order mark nor the first line says so
        ('# coding: cp1251'); UTF-8 by default.

    Returns
    -------
    str
        Without byte-order marks.

    Raises
    ------
    BadInput
        If a byte is not of the encoding, naming its line and place; or if the bytes are no text.
    """
    _check_is_text(raw, path)
    known = _marked(raw) or _declared(raw) or encoding or "utf-8"
    text = _decoded(raw, path, known).lstrip(_BOM)
    if "\x00" in text:
        where = _spot(text[: text.index("\x00")])
        raise BadInput(f"{path}, {where}: a NUL character; expected text. {_hint(known, raw)}")
    return text


def _check_is_text(raw: bytes, path: str | Path) -> None:
    for first, name, advice in _OTHER_FILES:
        if raw.startswith(first):
            raise BadInput(f"{path}: is {name}; expected text: {advice}")


def _marked(raw: bytes) -> str | None:
    return next((name for mark, name in _MARKS if raw.startswith(mark)), None)


def _declared(raw: bytes) -> str | None:
    said = _DECLARED.match(raw)
    return said[1].decode("ascii") if said else None


def _decoded(raw: bytes, path: str | Path, encoding: str) -> str:
    try:
        codec = codecs.lookup(encoding)
    except (LookupError, ValueError):
        raise BadInput(f"{path}: encoding {encoding!r} is not known; such as cp1251") from None
    if not codec._is_text_encoding:
        raise BadInput(f"{path}: {encoding!r} is no encoding of text; such as cp1251")
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadInput(_place(raw, path, encoding, error)) from None
    except UnicodeError:
        raise BadInput(f"{path}: not readable as {encoding}; {_hint('utf', raw)}") from None


def _place(raw: bytes, path: str | Path, encoding: str, error: UnicodeDecodeError) -> str:
    before = raw[: error.start].decode(encoding, errors="replace")
    byte = f"0x{raw[error.start]:02X}"
    told = f"the byte {byte} is not {encoding.upper()}; {_hint(encoding, raw)}"
    return f"{path}, {_spot(before)}: {told}"


def _spot(before: str) -> str:
    """Name the line, the column and the letter that come after a text."""
    lines = re.split(r"\r\n|\r|\n", before)
    return f"line {len(lines)}, {_column(lines)}letter {len(lines[-1]) + 1} of the line"


def _column(lines: list[str]) -> str:
    """Name the column of the last place of some lines of a table, as far as commas tell."""
    separator = max(",;\t", key=lines[0].count)
    heads = lines[0].split(separator)
    at = lines[-1].count(separator)
    return f"column {heads[at].strip()}, " if len(lines) > 1 and at < len(heads) > 1 else ""


def _hint(encoding: str, raw: bytes) -> str:
    if not encoding.startswith("utf"):
        return "is the encoding another one?"
    likely = max(_CYRILLIC, key=lambda name: _small_letters(raw, name))
    return (
        f'save the file as UTF-8, or say what it is, such as encoding = "{likely}" '
        f"(of `check` and `parse`: --encoding {likely})"
    )


def _small_letters(raw: bytes, encoding: str) -> int:
    """Count the small Cyrillic letters that bytes would be: of a wrong encoding there are few."""
    text = raw.decode(encoding, errors="replace")
    return sum(letter in "абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюя" for letter in text)
