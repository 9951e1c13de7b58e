"""What is launched at a whole country, which is no strike at the front."""

import re

from analysis.readers import markers
from analysis.readers.line import Line
from analysis.readers.rules import Phrase, pattern
from analysis.readers.statement.days import part_of_day

_ON_UKRAINE = re.compile(
    r"(?:по|на|против|проти) (?:територ\w+ |територи\w+ )?(?:україн[іуи]|украин[еуы])(?![а-яіїє])"
    r"|(?<![a-z])(?:at|on|against|into|towards) ukraine(?![a-z'])"
)
_FLEW = r"(?:(?:attack|strike|shahed|russian|long-range) )*(?:drones|missiles|shaheds|uavs)"
_LAUNCHED = re.compile(
    rf"(?:launched|fired) (?:[\w,]+ ){{1,5}}?{_FLEW}(?: and \S+ \w+| (?:at|over) ukraine)?"
    rf" overnight|{_FLEW} (?:were|have been) (?:launched|fired) overnight"
)
# '23 missiles and 109 drones', of a night: none of them fly at the front
_MISSILES = r"(?:ракет\w*|missiles?)"
_DRONES = r"(?:дрон|бпла|безпіл|беспил|шахед|drone|uav)\w*"
_BOTH = re.compile(
    rf"{_MISSILES} (?:та|і|й|и|and) [\w,]+ (?:[\w-]+ ){{0,2}}{_DRONES}"
    rf"|{_DRONES} (?:та|і|й|и|and) [\w,]+ (?:[\w-]+ ){{0,2}}{_MISSILES}"
)
# 'drones and missiles were launched at Ukraine', whenever that was
_SENT = re.compile(
    r"(?<![а-яіїєa-z])(?:запусти|запуще|випусти|випуще|выпусти|выпуще|launched|fired"
    r"|застосува|застосов|примени|применя|использова|(?:have |has )?used(?! to))"
)
_AT_THE_FRONT = re.compile(
    r"fpv|фронт|front|напрям|направлен|sector"
    r"|(?<!про)(?<!оп)позиц|(?<!im)position"
)
_VERB = pattern("<did|used|shelled|attacked>")
# what was launched at a whole country, by what the same words mean at the front
AS_AT_THE_FRONT = {
    "drone_kamikaze": "long_range_drone",
    "drone_strike": "long_range_drone",
    "missile_launched": "missile_launched",
    "guided_bomb": "guided_bomb",
}


def is_launched_at_the_country(words: Phrase, reporter: str) -> bool:
    """Tell drones and missiles launched at all of Ukraine, in a night or by the verb.

    Parameters
    ----------
    words : Phrase
    reporter : str
    """
    line = words.line
    at_it = line.finds(_ON_UKRAINE)
    if reporter == "ukraine" and part_of_day(line):
        return bool(at_it) or _is_told_of_it(line)
    sent = reporter == "ukraine" and at_it is not None and _is_sent(line)
    return sent and not _has_a_verb_of_its_own(words, at_it)


def _is_told_of_it(line: Line) -> bool:
    """Tell what is told of a night at the country: by its words, or missiles beside drones."""
    if line.finds(markers.ON_THE_COUNTRY) or line.finds(_LAUNCHED):
        return True
    return bool(line.finds(_BOTH)) and not _AT_THE_FRONT.search(line.folded)


def _is_sent(line: Line) -> bool:
    """Tell what was launched, wherever, and not at troops along the front."""
    return bool(line.finds(_SENT)) and not _AT_THE_FRONT.search(line.folded)


def _has_a_verb_of_its_own(words: Phrase, at_it: re.Match[str] | None) -> bool:
    """Tell '115 air strikes at Ukraine, and used 7,303 drones', which has a verb before the words
    for the country and one after them.
    """
    if at_it is None:
        return False
    line = words.line
    at = line.start + at_it.start()
    first = next((one for one, span in enumerate(line.spans) if span[0] >= at), len(line.spans))
    before = _VERB.search(line.tags, 0, first)
    return before is not None and _VERB.search(line.tags, first, words.at) is not None
