"""Spellings of the directions' names: Slavic adjectives by their stems, the transliterations of a
name by one key.
"""

import re
from functools import lru_cache

from analysis.readers.direction_names import NAMES

STEMS = {stem: sector for sector, (stems, _) in NAMES.items() for stem in stems.split()}
ADJECTIVE = re.compile(
    r"([а-яіїєґ'-]{2,30}?)(?:ськ|цьк|зьк|ск|цк)(?:|ому|ого|ий|ім|им|ій|их|ом|ое|ой|ие|ые"
    r"|и|ими|і|е|у)$"
)
# one sound, as the tables of transliteration write it: the second is in the key
_LETTERS = (("shch", "sh"), ("kh", "h"), ("zh", "z"), ("g", "h"), ("tz", "ts"), ("w", "v"))
_I = re.compile("[ijy]+")
_TWICE = re.compile(r"(.)\1")
# 'the Pokrovsky direction'
_SKY = re.compile(r"sk(?:i|e|a|oe|oie)?$")
# 'the Kurakhiv direction'
_IV = re.compile(r"iv$")
_ENDINGS = ("sk", "", "a", "e", "ka", "ivka")
_SIDE = re.compile(
    r"(?P<north>north(?:ern)?|pivnichn\w{1,2}|severn\w{1,4}|severo)"
    r"|(?P<south>south(?:ern)?|pivdenn\w{1,2}|yu?zhn\w{1,4})"
)
_OF_TWO_SIDES = "slobozhanshchyna"


def _key(word: str) -> str:
    """Return what the spellings of a folded name have in common."""
    plain = word.replace("'", "")
    for said, written in _LETTERS:
        plain = plain.replace(said, written)
    return _TWICE.sub(r"\1", _I.sub("i", plain))


_KNOWN = {_key(name): sector for sector, (_, names) in NAMES.items() for name in names.split()}
SPELLINGS = {name: sector for sector, (_, names) in NAMES.items() for name in names.split()}


def sector_of_english(word: str) -> str | None:
    """Return the direction of an English name, of its adjective too ('Vremivsk', 'Kurakhivsky').

    Parameters
    ----------
    word : str
        Folded; a side may be joined to it with a hyphen ('north-slobozhansky').
    """
    side, _, rest = word.rpartition("-")
    if side and side_of(side) and _sector_of(rest) == _OF_TWO_SIDES:
        return f"{side_of(side)}_{_OF_TWO_SIDES}"
    return _sector_of(word)


def _sector_of(word: str) -> str | None:
    key = _key(word)
    if key in _KNOWN:
        return _KNOWN[key]
    stem = _SKY.sub("", key)
    spellings = (*(stem + ending for ending in _ENDINGS), _IV.sub("ove", stem))
    return next((_KNOWN[name] for name in spellings if name in _KNOWN), None)


def side_of(word: str) -> str:
    """Return 'north' or 'south' for an adjective of a side, as English or transliterated; else ''.

    Parameters
    ----------
    word : str
    """
    side = _SIDE.fullmatch(word)
    return "" if side is None else str(side.lastgroup)


@lru_cache(maxsize=4096)
def slavic_name(word: str) -> tuple[str | None, bool]:
    """Return (sector or None, whether the word has the form of a direction's name).

    Parameters
    ----------
    word : str
        Folded.
    """
    match = ADJECTIVE.match(word)
    if not match:
        return None, False
    return STEMS.get(match[1].replace("'", "")), True
