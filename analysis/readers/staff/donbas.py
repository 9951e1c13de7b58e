"""Donbas: both of its regions as one, as the staff told of them in the spring of 2022."""

import re

import pandas as pd

from analysis.readers.direction_names import OF_THE_OPERATION
from analysis.readers.lexicon import SECTOR
from analysis.readers.line import Line
from analysis.readers.markers import REGION
from analysis.readers.rules import Phrase

_BOTH = re.compile(
    r"(?:донецьк|луганськ)\w* (?:та|і|й) (?:луганськ|донецьк)\w* област(?:ей|ях|і|и)"
    r"|(?:донецк|луганск)\w* и (?:луганск|донецк)\w* област(?:ей|ях|и)"
    r"|(?:donetsk|lu[gh]ansk) and (?:lu[gh]ansk|donetsk) (?:regions|oblasts)"
    r"|на донбас[іс]е?(?![а-яіїєґ])|(?<![a-z])donbass?(?![a-z])"
)
_IN_THE_NORTH_OR_SO = re.compile(
    r"(?:частин|част[иь]|part|north|south|east|west|півноч|півдн|північ|сход|захо|север|юг|восто"
    r"|запад)\w* "
)
_NEAR = 20
# 'in Donbas and the A region'
_AND_MORE = re.compile(
    r",? (?:та|і|й|и|and|а також|а также) (?:на |у |в |in |the )*[a-zа-яіїєґ'-]+(?:щин[іие]"
    r"|(?<![a-zа-яіїєґ])(?:область|області|области|region|oblast))"
)
# directions of 2014 to 2022 had names that stand for other areas since
_LAST = pd.Timestamp("2022-06-01", tz="Europe/Kyiv")
OUT_OF_USE = "a direction of the time before June 2022, and of another area since"


def of_donbas(words: Phrase) -> tuple[tuple[str, ...], str] | None:
    """Return both regions of Donbas where a sentence places attacks there and nowhere else.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    told = line.finds(_BOTH)
    if told is None or line.of(SECTOR):
        return None
    if _is_a_part(line, told) or _goes_on(line, told):
        return None
    return ("donetsk_luhansk",), told.group()


def _is_a_part(line: Line, told: re.Match[str]) -> bool:
    """Tell 'in the north of Donetsk and Luhansk regions'."""
    near = max(0, told.start() - _NEAR)
    return _IN_THE_NORTH_OR_SO.search(line.folded, near, told.start()) is not None


def _goes_on(line: Line, told: re.Match[str]) -> bool:
    """Tell whether a sentence names other regions too."""
    if _AND_MORE.match(line.folded, told.end()):
        return True
    named = REGION.finditer(line.folded)
    return any(not told.start() <= region.start() < told.end() for region in named)


def is_out_of_use(
    placed: tuple[tuple[str, ...], str | None] | str, told: pd.Timestamp | None
) -> bool:
    """Tell whether a direction's name was in use no more when a report told of it.

    Parameters
    ----------
    placed : tuple or str
        Sectors and the name as said; or the reason why they are not known.
    told : Timestamp or None
        When it was told, UTC; None where that is not known.
    """
    if isinstance(placed, str) or set(placed[0]).isdisjoint(OF_THE_OPERATION):
        return False
    return told is None or told >= _LAST
