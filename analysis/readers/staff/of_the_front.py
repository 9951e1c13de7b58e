"""Fights of the whole front that are told in a sentence after a direction or a region."""

import re
from typing import Any

from analysis.readers import markers
from analysis.readers.hints import may_hold, register
from analysis.readers.ledger import allows
from analysis.readers.lexicon import PLACE, REGION, SECTOR
from analysis.readers.line import Line
from analysis.readers.remembered import of_its_number
from analysis.readers.rules import Phrase, pattern
from analysis.readers.staff.beside import ENGAGEMENT
from analysis.readers.staff.placed import IN_A_DAY, OVERALL, WHOLE, stands_apart
from analysis.readers.staff.told import Known, Topic

OF_EITHER = "a total number, of the direction just told of or of the front"
# 'the total number of attacks rose to four': of the front, or of the direction of its paragraph
TOTAL_NUMBER = re.compile(r"загальн\w+ (?:кільк|числ)|общ\w+ (?:числ|количеств)|total number")
# more than any direction has of them in a day
_OF_A_DIRECTION = 100
# more than most directions have
_OF_FEW_DIRECTIONS = 40
# 'there' and 'where', which point to what was named
_THERE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:де|где|where|там|тут|there(?! (?:were|was|are|is|have|has|had)))"
    r"(?![a-zа-яіїєґ])"
)
_PARTED = re.compile(r"[;,:]")
# '128 clashes, 37 of them in the B sector'
_OF_THEM = re.compile(
    r"(?<![a-zа-яіїєґ])(?:(?:із?|з|из) (?:них|яких|которых)|of (?:them|which|these|those))"
    r"(?![a-zа-яіїєґ])"
)

# '48 of the 120 clashes', 'a third of the 120 clashes'
_OF_ALL = re.compile(
    r"(?<![a-zа-яіїєґ'])(?:[іи]з|зі|з|изо|of|серед|среди|among)"
    r"(?: (?:the|these|those|all|[ув]?сіх|всех|цих|этих|загальн\w+|общ\w+|total)){0,3} $"
)
register(_OF_ALL, "[іи]з|зі|з|изо|of|серед|среди|among")
_A_SHARE = re.compile(
    r"(?:%|(?<![a-zа-яіїєґ'])(?:половин|третин|треть|чверт|четверт[ьи]|кожн(?!і)|кажд|більш(?:е|ість)"
    r"|больш(?:е|инство)|переважн|подавляющ|відсот|процент|half|thirds?|quarter|fifth|every|most"
    r"|majority|per ?cent)[a-zа-яіїєґ]*)(?: (?!\d)[a-zа-яіїєґ'-]+){0,4} $"
)
_FATE = pattern("<repelled|repelling|going_on>")
# '40 of the 60', 'of the 60 strikes 40 were on A'
_A_PART_BEFORE = pattern("<number><^number|sector|repelled>{0,3}$")
_A_PART_AFTER = pattern("<number><^number|sector>{1,4}<number><^number>*<sector|region|place>")
_PLACES = SECTOR + REGION
PARTED = "a number of which only a part is told of a direction"

OF_SOME = "attacks on directions that are not named: read as the least of the whole front"
# 'on four directions'
_SO_MANY = re.compile(r" (?:напрямках|направлениях|directions|sectors|axes|fronts)(?![a-zа-яіїє])")


@of_its_number
def are_of_the_front(words: Phrase) -> bool:
    """Tell 'on A our troops advanced; since the start of the day there were 128 clashes, 37 of
    them on B', which is of the front: no direction has so many, or has a part on another one.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    if not ENGAGEMENT.search(words.noun):
        return False
    said = _said_after_a_place(line, words.at)
    if not _tells_a_day(said) or _THERE.search(said):
        return False
    value = line.marks[words.at].value.value
    many = value is not None and value > _OF_A_DIRECTION
    if many and (";" in said or OVERALL.search(line.tags)):
        return True
    return _has_a_part_elsewhere(line, words.at)


def place_of_all(words: Phrase, known: Known) -> tuple[tuple[str, ...], str | None] | str | None:
    """Return the whole front for the 120 of '48 of the 120 clashes were on A', as many as were told
    of it; why the 120 of 'a third of the 120 clashes' have no place, where as many were not; None
    for any other number.

    Parameters
    ----------
    words : Phrase
    known : Known
    """
    line = words.line
    if not may_hold(_OF_ALL, line.hints):
        return None
    at = line.marks[words.at].start - line.start
    of_all = _OF_ALL.search(line.folded, 0, at)
    if of_all is None:
        return None
    told = known.whole if known.is_strike else known.front
    value = line.marks[words.at].value.value
    if told and value is not None and (told["value"], told["qualifier"]) == (value, "exact"):
        return WHOLE
    # regions that are struck may be no sectors, and towns that are attacked are of one
    places = _PLACES + (PLACE if known.is_strike else "")
    repelled = _FATE.search(words.inside) or _FATE.search(line.tags, 0, words.at)
    if repelled or not any(place in line.tags for place in places):
        return None
    share = _A_SHARE.search(line.folded, 0, of_all.start()) or _has_a_part_there(words, known)
    return PARTED if share else None


def _has_a_part_there(words: Phrase, known: Known) -> bool:
    """Tell the 60 of '40 of the 60 air strikes were on A', 'of the 60 air strikes 40 were on A'.

    Of attacks that are told after their direction they may be all of its own.
    """
    line = words.line
    part = _A_PART_AFTER.match(line.tags, words.at) or _A_PART_BEFORE.search(line.tags, 0, words.at)
    return part is not None and (known.is_strike or max(line.of(_PLACES)) > words.at)


def _tells_a_day(said: str) -> bool:
    """Tell whether words say of which day they are."""
    return any(day.search(said) for day in (markers.TODAY, markers.PREVIOUS, IN_A_DAY))


def _said_after_a_place(line: Line, at: int) -> str:
    """Return what is said before a number from the first comma after a direction or region; ''
    without one.
    """
    number = line.marks[at].start
    places = [line.marks[span].end for span in (*line.of(SECTOR), *line.of(REGION))]
    before = [end for end in places if end <= number]
    if not before:
        return ""
    folded = line.page.folded
    parted = _PARTED.search(folded, max(before), number)
    return "" if parted is None else folded[parted.start() : number]


def on_so_many(words: Phrase) -> bool:
    """Tell '20 attacks on four directions', all that were attacked.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    after = [at for at in line.numbers() if words.at < at < words.clause[1]]
    folded = line.page.folded
    return len(after) == 1 and bool(_SO_MANY.match(folded, line.marks[after[0]].end))


def is_of_some(words: Phrase) -> bool:
    """Tell '20 attacks on four directions' that are not said to be all of the front's.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    if line.finds(markers.FRONT):
        return False
    before = [at for at in line.numbers() if words.clause[0] <= at < words.at]
    led = any(_SO_MANY.match(line.page.folded, line.marks[at].end) for at in before)
    return led or on_so_many(words)


def says_again(words: Phrase, front: dict[str, Any]) -> bool:
    """Tell whether a number may be the whole front's that was told before ('almost 100', 98).

    Parameters
    ----------
    words : Phrase
    front : dict
        The statement made of the attacks on the whole front.
    """
    number = words.line.marks[words.at].value
    if number.value is None or number.qualifier != "exact":
        return False
    return front["value"] == number.value or allows(
        front["value"], front["qualifier"], number.value
    )


def total_of_either(words: Phrase, topic: Topic, known: Known) -> str:
    """Return why 'in total 160 clashes', told right after one direction, are not placed: the front
    may have as many, and its own number was not told; '' where they are the direction's.

    Parameters
    ----------
    words : Phrase
    topic : Topic
    known : Known
    """
    line = words.line
    if known.is_strike or known.front or not OVERALL.search(line.tags, 0, words.at):
        return ""
    if stands_apart(words, topic) or _THERE.search(line.words(*words.clause)):
        return ""
    is_its_own = known.only or topic.leads and topic.opens
    most = max(known.most, _OF_A_DIRECTION if is_its_own else _OF_FEW_DIRECTIONS)
    value = line.marks[words.at].value.value
    return OF_EITHER if value is not None and value > most else ""


def _has_a_part_elsewhere(line: Line, at: int) -> bool:
    """Tell a number whose part is told of another direction than those before it."""
    part = next((span for span in line.numbers() if span > at), None)
    place = next((span for span in line.of(SECTOR) if part and span > part), None)
    if place is None:
        return False
    begin, end = line.marks[at].end, line.marks[place].start
    if not _OF_THEM.search(line.page.folded, begin, end):
        return False
    elsewhere = set(line.marks[place].value.sectors)
    for span in line.of(SECTOR):
        if span < at:
            elsewhere.difference_update(line.marks[span].value.sectors)
    return bool(elsewhere)
