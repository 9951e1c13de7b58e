"""Ids: letters of any script, digits, hyphens, underscores: nothing leads out of a folder."""

import re
import unicodedata
from collections.abc import Callable

import pandas as pd

from analysis.loaders.faults import Faults

LONGEST_ID = 100
# an id names files and folders, whose names may have 255 bytes in all
_MOST_BYTES = 200
_PLAIN = re.compile(r"[\w-]+")
_JOINERS = "\u200c\u200d"
# what ids of rows may also hold: they name a row and no file
_ROW_MARKS = " .:/#+@()"
_WRONG_ID = "is no id; expected letters, digits, - and _ only, at most 100 (200 bytes)"


def is_id(text: str) -> bool:
    """Tell whether a text may be an id.

    Parameters
    ----------
    text : str

    Returns
    -------
    bool
        Letters of any script with their marks, digits, ``-`` and ``_``; at most 100, and at most
        200 bytes of UTF-8.
    """
    if not 0 < len(text) <= LONGEST_ID or len(text.encode()) > _MOST_BYTES:
        return False
    return bool(_PLAIN.fullmatch(text)) or all(map(_is_part, text))


def _is_part(letter: str) -> bool:
    if letter.isalnum() or letter in "-_" or letter in _JOINERS:
        return True
    # vowel signs of Devanagari, Thai and others are no letters by themselves
    return unicodedata.category(letter).startswith("M")


def is_row_id(text: str) -> bool:
    """Tell whether a text may be the id of a statement.

    Parameters
    ----------
    text : str

    Returns
    -------
    bool
        As an id; also blanks, dots, colons, slashes and the like, since it names a row and no
        file. No ``;``, which joins ids in tables.
    """
    if not 0 < len(text) <= 2 * LONGEST_ID:
        return False
    return bool(_PLAIN.fullmatch(text)) or all(_is_part(x) or x in _ROW_MARKS for x in text)


def make_id(name: str) -> str:
    """Return an id made of a name.

    Parameters
    ----------
    name : str

    Returns
    -------
    str
        '' where the name holds no letter and no digit.
    """
    text = unicodedata.normalize("NFC", name).casefold()
    letters = [letter if _is_part(letter) else "_" for letter in text]
    made = re.sub(r"_+", "_", "".join(letters)).strip("_-")[:LONGEST_ID]
    return made.encode()[:_MOST_BYTES].decode(errors="ignore")


def check_ids(ids: pd.Series, column: str, faults: Faults, *, rows: bool = False) -> None:
    """Note ids that are none, that stand twice, or that differ by the form of their letters only.

    Parameters
    ----------
    ids : pandas.Series of str
        Index: lines.
    column : str
    faults : Faults
    rows : bool
        Whether they are ids of statements.
    """
    allowed = is_row_id if rows else is_id
    if _all_good(ids.tolist(), allowed, rows):
        return
    wrong = {text for text in pd.unique(ids) if text and not allowed(text)}
    faults.add_empty(ids, column, "the id is not given")
    faults.add_all(ids.loc[ids.isin(list(wrong))], column, _WRONG_ID)
    folded = ids.str.normalize("NFKC")
    if not rows:
        folded = folded.str.casefold()
    again = folded.duplicated(keep="first") & ids.ne("")
    first = dict(zip(folded[~again], ids.index[~again], strict=True))
    for line, text in ids.loc[again].items():
        other = first[folded[line]]
        reason = _twice(text, ids[other], other)
        faults.add(line, column, text, reason)


def _all_good(ids: list[str], allowed: Callable[[str], bool], rows: bool) -> bool:
    """Tell whether all are ids and no two are alike, as nearly always."""
    if not all(map(allowed, ids)):
        return False
    folded = (unicodedata.normalize("NFKC", text) for text in ids)
    distinct = set(folded) if rows else {text.casefold() for text in folded}
    return len(distinct) == len(ids)


def _twice(text: str, other: str, line: int) -> str:
    if text == other:
        return f"the id stands twice in the file: also in line {line}"
    return f"the id differs from {other!r} by form only: also in line {line}"
