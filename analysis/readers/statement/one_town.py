"""Counts of one town, which are neither the front's nor a region's."""

import re

from analysis.readers.lexicon import PLACE, REGION
from analysis.readers.rules import Phrase, pattern
from analysis.readers.statement.in_a_town import is_of_what_is_in_a_town
from analysis.readers.statement.town_lists import OF_A_TOWN
from analysis.readers.town_that_leads import is_of_the_town_that_leads

# whose positions are shelled: those of troops along the front
TROOPS = re.compile(
    r"(?:позици|войск|військ|подразделени|підрозділ)\w*|(?<![a-z])(?:positions|troops|forces)"
)
_LED_BY_PREPOSITION = re.compile(
    r"\W*(?:in|at|near|over|around|outside|(?:to the )?(?:north|south|east|west)[a-z-]* of"
    r"|not far from|(?:[а-яіїє]+-)?(?:западнее|восточнее|севернее|южнее|західніше|східніше"
    r"|північніше|південніше)|не ?далеко (?:від|от)|[ву]|на|по|біля|під|возле|под|поблизу"
    r"|неподалік|вблизи) "
    # 'по словам Лысенко' leads to no town
    r"(?!слов|данн|дани|[иі]нформац|оценк|оцінк|подсчет|підрах|верси|версі|сообщени|повідомл"
    r"|мнени|думку|ефір|эфир|брифинг|брифінг|words|the words)"
)
# 'shelled the city of A six times'
_SHELLED_A_TOWN = pattern("<shelled><our|word|else|of|near>{0,3}<place><place|else|word>?$")
# told of the town that is named after it
_AT_A_PLACE = (
    "assault",
    "shelling",
    "border_breach",
    "drone_strike",
    "drone_drop",
    "shelling_artillery",
)
_FIRE = ("shelling", "drone_")
_OF_GUNS = ("shelling", "shelling_artillery", "shelling_mlrs")
# where the name of a town stands that leads a sentence: 'In the town of A'
_FIRST_WORDS = 4
# a town, and not a weapon's name: 'drones "Lancet" and "Molniya"'
_A_PLACE = pattern('(?<!")<place>')
# 'shelled A of the X region 12 times', 'near A in the X region'
_TOWN_OF = pattern("<near|shelled|attacked|word|else|of><place><word|our>{0,2}$")
# 'one more shelling, with small arms too, was recorded near A'
_TOWN_PAST_AN_ASIDE = pattern(
    ",<^number|sector|region|place>{1,8},<did|word|our>*<near><our|else>*<place>"
)


def of_one_town(words: Phrase, span: int) -> str:
    """Tell '12 times shelled A of the X region', a town's count and not the region's.

    Parameters
    ----------
    words : Phrase
    span : int
        The token of the region.

    Returns
    -------
    str
        Why the number is left, '' if it is not of a town.
    """
    line, (first, last) = words.line, words.clause
    if line.marks[span].what != REGION or line.tags[first:last].count(PLACE) != 1:
        return ""
    town = _TOWN_OF.search(line.tags, words.at, span)
    return OF_A_TOWN if town else ""


def is_in_a_town(words: Phrase, category: str) -> bool:
    """Tell '36 shellings in A' and 'Near A, 44 drone strikes were recorded': no whole front.

    Parameters
    ----------
    words : Phrase
    category : str
    """
    if category.startswith(_FIRE) and is_of_what_is_in_a_town(words):
        return True
    after = _A_PLACE.search(words.after) and category in _AT_A_PLACE
    shelled = _SHELLED_A_TOWN.search(words.line.tags, 0, words.at)
    if shelled and category in _OF_GUNS:
        return not TROOPS.search(words.line.words(shelled.start(), words.at))
    if category in _AT_A_PLACE and is_of_the_town_that_leads(words.line):
        return True
    after = after or _TOWN_PAST_AN_ASIDE.match(words.line.tags, words.end)
    leads = PLACE in words.line.tags[: min(_FIRST_WORDS, words.at)]
    return bool(after or leads and _LED_BY_PREPOSITION.match(words.line.folded))
