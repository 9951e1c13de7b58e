"""What several sorts of weapons did together, which is counted as of none of them."""

import re

from analysis.readers.lexicon import TAGS
from analysis.readers.rules import Phrase, pattern

# weapons whose acts are counted apart
_SORTS = (
    "<artillery|rocket_launcher>",
    "<drone|drone_adj|shahed|quadcopter|kamikaze|fixed_wing>",
    "<missile|missile_adj>",
    "<air|air_strike|bomb>",
)
_MORE = (
    "(?:<artillery|rocket_launcher|drone|drone_adj|shahed|quadcopter|kamikaze|fixed_wing|missile"
    "|missile_adj|air|bomb|guided|our|heavy|word|else>|,)"
)
# 'with artillery, drones and aircraft', 'artillery and drone strikes'
_JOINED = pattern(
    "|".join(
        f"{one}{_MORE}*<conjunction><our|word|of|used|heavy|guided>*{other}"
        for one in _SORTS
        for other in _SORTS
        if one != other
    )
)
# '40 drone and artillery strikes', '40 drones and missiles'
_NAMED_AFTER = pattern("<missile>|<^number><drone|our>?<strike|attack|shelling>")
# a word that lists of losses have too
_AIRCRAFT = (
    r"(?:aircraft|helicopters?|самол[её]т(?:ов|ами|ы)|вертол[её]т(?:ов|ами|ы)|літак(?:ів|ами|и)"
    r"|гел[іи]коптер(?:ів|ами|и))(?![a-zа-яіїєґ-])"
)
_AND_AIRCRAFT = re.compile(
    rf"(?<![a-z])(?:and|и|та|і|й) {_AIRCRAFT}(?! (?:str[iu]ck|attack|made|carried|dropp|launch"
    r"|нанесл|нанос|ударил|завда|вдарил|сброс|скин))"
    rf"|(?<![a-z-]){_AIRCRAFT},? (?:and|и|та|і|й) (?!\d)"
)
# 'and aircraft attacked five times', after what was shelled
_BY_AIR = re.compile(
    rf"(?<![a-zа-яіїєґ-])(?:авиаци[яией]|авіаці[яєї]|aviation|{_AIRCRAFT})(?![a-zа-яіїєґ])"
)
_OF_AIRCRAFT = "by aircraft, and so no shelling"
# 'with guns 40 times and drones struck'
_HAS_A_VERB = pattern("<drone|air|missile|artillery|our>*<did|used|shelled|attacked|broke>")
SEVERAL = "acts by several sorts of weapons together"
_OF_ONE_SORT = ("shelling_", "drone_", "air_", "missile_", "guided_")
_COUNTED = frozenset(TAGS[name] for name in ("strike", "attack", "times", "shelling"))


def by_several_sorts(words: Phrase, category: str) -> str:
    """Return why a number is of no sort of weapons alone, '' if it names one.

    Parameters
    ----------
    words : Phrase
    category : str
        What its rule says.
    """
    if category == "shelling" and words.noun == TAGS["times"]:
        return _OF_AIRCRAFT if _BY_AIR.search(words.line.words(*words.own)) else ""
    if not category.startswith(_OF_ONE_SORT):
        return ""
    if _COUNTED.isdisjoint(words.noun):
        return SEVERAL if _are_named_with(words) else ""
    return SEVERAL if _are_joined(words) or _with_aircraft(words, category) else ""


def _are_joined(words: Phrase) -> bool:
    """Tell two sorts of weapons that 'and' joins beside a number."""
    line, (first, last) = words.line, words.own
    joined = _JOINED.search(line.tags, first, last)
    if joined is None or joined.end() <= words.at:
        return joined is not None
    acts = _HAS_A_VERB.match(line.tags, joined.end(), last)
    return joined.start() > words.at and acts is None


def _are_named_with(words: Phrase) -> bool:
    """Tell '40 drone and artillery strikes', '40 drones and missiles'."""
    tags, last = words.line.tags, words.own[1]
    joined = _JOINED.match(tags, words.at + 1, last)
    return joined is not None and bool(_NAMED_AFTER.match(tags, joined.end() - 1, last))


def _with_aircraft(words: Phrase, category: str) -> bool:
    """Tell 'with drones and aircraft', of what is no strike from the air itself."""
    if category.startswith("air_"):
        return False
    return _AND_AIRCRAFT.search(words.line.words(*words.own)) is not None
