"""Drones that were seen, or flew over, which are no strikes."""

import re

from analysis.readers.rules import Phrase

_SEEN = re.compile(
    r"(?:spotted|noticed|observed|sighted|identified|detected|(?<![a-z])saw|виявил|обнаружил|помітил"
    r"|заметил|помічен|замечен|засекл|спостерігал|наблюдал)\w*(?: [^\s\d]+){0,3} $"
)
_IN_FLIGHT = "drones seen or in flight, not how often they struck"
_FLIGHT = r"(?:про|об|пере|по|под|під)л[еіо]т\w*|flights?|overflights?|sightings?"
_NEXT_WORDS = r"(?:(?!(?:та|і|й|и|and) )[\w'-]+ ){0,2}"
_FLEW = re.compile(
    r"(?:drones?|uavs?|дрони|дроны|бпла|б[еі]зп[иі]лотники) (?:flew|летал\w*|літал\w*) $"
)
_FLIGHT_OF = re.compile(rf"(?<![a-zа-яіїєґ])(?:{_FLIGHT})(?: of)? {_NEXT_WORDS}$")
_ITS_FLIGHT = re.compile(rf" {_NEXT_WORDS}(?:{_FLIGHT})(?![a-zа-яіїєґ])")
_SEEN_AFTER = re.compile(
    r"[^.;0-9]{0,40} (?:was|were|(?:had|have) been) (?:spotted|noticed|observed|sighted|identified"
    r"|detected|seen)(?![a-z])"
)
# 'were used to cross the line of contact', 'to reconnoitre'
_CROSSED = re.compile(
    r"[^.;0-9]{0,80}?(?<![a-zа-яіїєґ])(?:"
    r"(?:перетин|перетну|перел[иеі]т|пересеч|пересек|cross|through|через|over|across)\w*"
    r" (?:[\w'-]+ ){0,2}?(?:ліні|лини|line)"
    r"|(?:для|з метою|с целью|for|to) (?:[\w'-]+ ){0,2}?(?:розвід|развед|коригув|корректир"
    r"|спостереж|наблюден|reconn|surveil|observ|adjust))"
)
_STRUCK = re.compile(
    r"удар(?!н)|атак|(?<![а-яіїєґ])(?:скид|скину|сброс|сбрас|вдари|вибух|взрыв)|боєприпас|боеприпас"
    r"|гранат|обстр|(?<![a-z])(?:str[iu]k|attack(?!\w* (?:drone|uav))|dropp|grenade|hit)"
)


def why_no_strikes(words: Phrase, category: str) -> str:
    """Return why drones are no strikes: they were seen, or flew over; '' where they may be some.

    Parameters
    ----------
    words : Phrase
    category : str
    """
    is_of_drones = category.startswith(("drone", "reconnaissance"))
    return _IN_FLIGHT if is_of_drones and (_are_seen(words) or _fly(words)) else ""


def _fly(words: Phrase) -> bool:
    """Tell 'the flight of one drone across the line', which struck nothing."""
    line, mark = words.line, words.line.marks[words.at]
    before = _FLIGHT_OF.search(line.page.folded, line.start, mark.start)
    before = before or _FLEW.search(line.page.folded, line.start, mark.start)
    if before or _ITS_FLIGHT.match(line.page.folded, mark.end, line.end):
        return True
    return _CROSSED.match(line.page.folded, mark.end, line.end) is not None and not _struck(words)


def _struck(words: Phrase) -> bool:
    """Tell whether the words of a number, up to the next one, say that something was struck."""
    line = words.line
    later = [line.marks[at].start for at in line.numbers() if at > words.at]
    begin = max((line.marks[at].end for at in line.numbers() if at < words.at), default=line.start)
    return _STRUCK.search(line.page.folded, begin, min(later, default=line.end)) is not None


def _are_seen(words: Phrase) -> bool:
    """Tell 'soldiers spotted two drones' and 'two drones were spotted', which are no strikes."""
    line, mark = words.line, words.line.marks[words.at]
    before = _SEEN.search(line.page.folded, line.start, mark.start)
    return bool(before or _SEEN_AFTER.match(line.page.folded, mark.end, line.end))
