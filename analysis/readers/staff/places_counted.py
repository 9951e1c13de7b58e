"""Numbers that count places: directions, and places where fights go on."""

import re

from analysis.readers import markers
from analysis.readers.hints import may_hold, register
from analysis.readers.lexicon import SECTOR
from analysis.readers.remembered import of_its_number
from analysis.readers.rules import Phrase, pattern

# 'on three directions'
_OF_DIRECTIONS = re.compile(
    r" (?:основн\w+ |різн\w+ |разн\w+ |main |different )?(?:напрямк(?:ах|и|ів)|направлени(?:ях|я|й)"
    r"|directions|sectors|axes|fronts)(?![a-zа-яіїє])"
)
register(
    _OF_DIRECTIONS,
    r"напрямк(?:ах|и|ів)\W*|направлени(?:ях|я|й)\W*|(?:directions|sectors|axes|fronts)\W*",
)
_GOING_ON = pattern("<going_on>")
_FIGHTS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:fighting|clashes|battles|бо[їи]|(?:боє)?зіткнення|столкновения"
    r"|бойові дії|боевые действия)(?![а-яa-z])"
)
_COUNTED_FIGHTS = pattern("<number><our>*<engagement>")
# a settlement may have a part in one fight with others
_A_PLACE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:locations?|areas|місцях|местах|локаці\w+|локаци\w+|ділянк\w+|участк\w+)"
)
_ON_EACH = re.compile(
    r"(?<![а-яіїєґa-z])(?:на (?:кож(?:н\w+|ен)|кажд\w+)|on each)(?![а-яіїєґa-z])"
    r"(?! (?:день|добу|сутки))"
)


@of_its_number
def counts_directions(words: Phrase) -> bool:
    """Tell 'on three directions', but not '- 3 directions' right after one.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    if not may_hold(_OF_DIRECTIONS, line.hints) or line.tags[: words.at].endswith(f"{SECTOR}-"):
        return False
    return _OF_DIRECTIONS.match(line.page.folded, line.marks[words.at].end) is not None


def tells_of_fights(words: Phrase) -> bool:
    """Tell whether places are counted where fights go on: at least as many fights do.

    Parameters
    ----------
    words : Phrase
    """
    if not _GOING_ON.search(words.inside) or _COUNTED_FIGHTS.search(words.inside):
        return False
    in_places = _A_PLACE.search(words.line.words(words.at, words.end))
    return bool(in_places and _FIGHTS.search(words.line.words(*words.clause)))


@of_its_number
def are_on_each(words: Phrase, category: str) -> bool:
    """Tell 'five strikes on each of the towns', and 'six fights at A and B (three each)'.

    Parameters
    ----------
    words : Phrase
    category : str
    """
    line = words.line
    if not category.startswith("assault") and line.finds(_ON_EACH):
        return True
    at = line.marks[words.at].start - line.start
    return line.folded.endswith("(по ", 0, at) or _are_on_directions_apart(words)


def _are_on_directions_apart(words: Phrase) -> bool:
    """Tell 'so many each were on A, where four go on, and on B', by two names apart."""
    line = words.line
    number = line.marks[words.at].start
    if not markers.EACH_BEFORE.search(line.page.folded, max(line.start, number - 4), number):
        return False
    named = [line.marks[at].value for at in line.of(SECTOR) if at > words.at]
    return len(named) > 1 and len(named[0].sectors) == 1
