"""Drones that were seen, or flew over, which are no strikes."""

import re

from analysis.readers.rules import Phrase

_SEEN = re.compile(
    r"(?:spotted|noticed|observed|sighted|identified|detected|(?<![a-z])saw|виявил|обнаружил|помітил"
    r"|заметил|помічен|замечен|засекл|спостерігал|наблюдал)\w*(?: [^\s\d]+){0,3} $"
)
_FLIGHT = r"(?:про|об|пере|по)л[еіо]т\w*|flights?|overflights?"
_NEXT_WORDS = r"(?:(?!(?:та|і|й|и|and) )[\w'-]+ ){0,2}"
_FLIGHT_OF = re.compile(rf"(?<![a-zа-яіїєґ])(?:{_FLIGHT})(?: of)? {_NEXT_WORDS}$")
_ITS_FLIGHT = re.compile(rf" {_NEXT_WORDS}(?:{_FLIGHT})(?![a-zа-яіїєґ])")
_SEEN_AFTER = re.compile(
    r"[^.;0-9]{0,40} (?:was|were|(?:had|have) been) (?:spotted|noticed|observed|sighted|identified"
    r"|detected|seen)(?![a-z])"
)


def are_in_flight(words: Phrase) -> bool:
    """Tell 'the flight of one drone across the line', which struck nothing.

    Parameters
    ----------
    words : Phrase
    """
    line, mark = words.line, words.line.marks[words.at]
    before = _FLIGHT_OF.search(line.page.folded, line.start, mark.start)
    return bool(before or _ITS_FLIGHT.match(line.page.folded, mark.end, line.end))


def are_seen(words: Phrase) -> bool:
    """Tell 'soldiers spotted two drones' and 'two drones were spotted', which are no strikes.

    Parameters
    ----------
    words : Phrase
    """
    line, mark = words.line, words.line.marks[words.at]
    before = _SEEN.search(line.page.folded, line.start, mark.start)
    return bool(before or _SEEN_AFTER.match(line.page.folded, mark.end, line.end))
