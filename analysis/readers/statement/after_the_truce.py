"""What is counted beside the news that a truce is over, and is none of the truce's."""

import re

from analysis.readers import markers
from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.weekdays import A_WEEKDAY

_TRUCE = (
    r"(?:перемир'?[а-яіїє]+|режим\w* (?:тиші|тишины|припинення вогню|прекращения огня)|truce"
    r"|cease-?fire)(?![a-zа-яіїєґ-])"
)
_OVER = (
    r"(?:заверш[иі]\w+|закончил\w+|окончен\w*|истекл\w*|закінчил\w+|скінчил\w+|сплинул\w*"
    r"|(?:has |had |have )?(?:ended|expired|lapsed|finished)|(?:is|was) (?:now )?over)"
)
# 'the Kremlin confirmed that the truce had ended', in the sentence before
_TO_THE_END = r"[^.!?\n]{0,60}[.!?]\W*$"
_IS_OVER = re.compile(
    rf"{_TRUCE}(?: [^\s.,;:]+){{0,4}} {_OVER}(?![a-zа-яіїєґ-]){_TO_THE_END}"
    rf"|(?:завершил|закончил|закінчил|скінчил)\w+ (?:[^\s.,;:]+ ){{0,2}}{_TRUCE}{_TO_THE_END}"
)
_BEFORE = 200
# what tells of the truce itself, or of when
_OF_IT = re.compile(
    r"перемир|припинення вогню|прекращени\w+ огня|тиш|truce|cease-?fire|наруш|поруш|violat|breach"
    r"|(?<![а-яіїєґ])(?:его|її|його|ее|нее|нього|неї)(?![а-яіїєґ])|(?<![a-z])(?:it|its|then)(?![a-z])"
    r"|всего|всього|усього|загалом|в целом|(?<![a-z])in (?:all|total)(?![a-z])|overall|altogether"
    rf"|{A_WEEKDAY}|(?<![а-яіїєґ])за (?:\w+ )?(?:врем|час|період|период|доб|сут|д[ен])"
)


def is_after_the_truce(line: Line) -> bool:
    """Tell 'They launched 108 drones', told of no time, after 'the truce is over'.

    Parameters
    ----------
    line : Line
    """
    before = line.page.folded[max(0, line.start - _BEFORE) : line.start]
    if _IS_OVER.search(before) is None:
        return False
    when = (_OF_IT, markers.TODAY, markers.PREVIOUS)
    return not (line.of(TIME) or any(words.search(line.folded) for words in when))
