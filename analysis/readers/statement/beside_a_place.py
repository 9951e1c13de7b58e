"""The one place that a sentence names past a comma or a dash: 'most, 40 shellings, were in A'."""

import re

from analysis.readers.lexicon import REGION
from analysis.readers.part_of_the_front import part_named
from analysis.readers.rules import Phrase, pattern

# 'Most of them, 40 shellings, were in the A region', 'The highest number, 40, was on B'
_LED_BY_THE_MOST = pattern("^<our|word|conjunction|already|of>{0,3}<most><^number|region|sector>*$")
_FROM = re.compile(
    r"(?<![a-zа-яіїєґ])(?:из|із|зі|с|з|from)(?: the)?(?: (?:территори[ийя]|території|стороны|боку"
    r"|territory of|side of))?(?: the)? $"
)
# what a truce of a front does not hold for
_AT_ENERGY = re.compile(
    r"(?<![a-zа-яіїєґ])(?:at|on|against|into|targeting|target(?:ed|s)|hit|struck|по|на|проти|против"
    r"|атак\w+)"
    r"(?: (?!positions|troops|front|позиц|войск|військ)[\w'-]+){0,4}? "
    r"(?:(?:[єе]н[е]ргет|энергет|энерго|енерго)(?!дар)\w+"
    r"|energy (?:infra|facil|site|target|object|sector)"
    r"|power (?:grid|plant|station|substation)|(?:oil|gas) (?:refin|depot|infra|facil|station)\w*"
    r"|refiner(?:y|ies)|substations?|п[оі]дстанц\w+|нпз|нафтопереробн\w+|нефтеперераб\w+"
    r"|электростанц\w+|електростанц\w+|тэс|тэц|тес|тец)"
)
_NOT_AT_THE_FRONT = "at energy facilities, which are no target at the front"
# 'in Kharkiv', of which no Slavic text speaks as of the region
_A_NAME = re.compile(r"[a-z]+(?:(?:, | and )[a-z]+)*$")
_OF_A_LAND = re.compile(
    r"crimea|[dl]pr|adyg|bashk|dagestan|kalmyk|mordov|tatar|udmurt|chech|chuvash|kuban|volyn"
    r"|zakarpat|mari|ossetia|donbas"
)
_REGIONS = re.compile(r"(?<![a-z])(?:regions?|oblasts?|provinces?)(?![a-z])")
_A_CITY_OR_ITS_REGION = "a city, or the region of its name"
_FROM_THERE = "from a region, and not where it was done"


def place_of_the_most(words: Phrase, spans: list[int]) -> int | None:
    """Return the token of the one place of 'most of them, 40 shellings, were in A', of a sentence
    without another number; None in other words.

    Parameters
    ----------
    words : Phrase
    spans : list of int
        The tokens of the places that may be the number's.
    """
    line = words.line
    if len(spans) != 1 or len(line.numbers()) > 1:
        return None
    is_led = _LED_BY_THE_MOST.match(line.tags[: words.at])
    return spans[0] if is_led and spans[0] > words.at else None


def is_of_one_after_none(words: Phrase, span: int) -> bool:
    """Tell the place of 'there was no shelling, only one blast on A': none was everywhere.

    Parameters
    ----------
    words : Phrase
    span : int
        The token of a place after the number.
    """
    line = words.line
    between = [at for at in line.numbers() if words.at < at < span]
    if line.marks[words.at].value.form != "none" or not between:
        return False
    some = line.marks[between[0]].value.form != "none"
    return some and "," in line.tags[words.at : between[0]]


def why_elsewhere(words: Phrase, placed: tuple[str, str | None] | str, category: str) -> str:
    """Return why a number is not of the place that it was given: of a part of the front that is no
    sector, or done from there; '' where nothing says so.

    Parameters
    ----------
    words : Phrase
    placed : (str, str or None) or str
        Its sector and how the text calls it, or why that is not known.
    category : str
    """
    if _is_from(words, placed[1]):
        return _FROM_THERE
    if _may_be_a_city(words, placed[1]):
        return _A_CITY_OR_ITS_REGION
    if placed != ("whole_front", None):
        return ""
    if category != "total" and _AT_ENERGY.search(words.line.words(*words.clause)):
        return _NOT_AT_THE_FRONT
    part = part_named(words.line, words.at)
    return part and f"on a part of the front that is no sector: {part}"


def _may_be_a_city(words: Phrase, said: str | None) -> bool:
    """Tell 'shelled Kherson 40 times', in a sentence that speaks of no regions."""
    line = words.line
    named = {mark.value.said for mark in (line.marks[at] for at in line.of(REGION))}
    name = (said or "").lower()
    if said not in named or not _A_NAME.match(name) or _OF_A_LAND.search(name):
        return False
    return _REGIONS.search(line.folded) is None


def _is_from(words: Phrase, said: str | None) -> bool:
    """Tell 'from the A region they shelled 40 times', whence and not where."""
    line = words.line
    named = (line.marks[at] for at in line.of(REGION))
    starts = (mark.start for mark in named if mark.value.said == said)
    return any(_FROM.search(line.page.folded, line.start, start) for start in starts)
