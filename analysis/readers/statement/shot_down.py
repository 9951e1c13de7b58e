"""Drones that were shot down or lost, which are a charge only where they flew beyond the front."""

import re

from analysis.readers.lexicon import TAGS
from analysis.readers.rules import Phrase, Rule, pattern
from analysis.readers.statement.where import where

DOWNED = "drones shot down"
_DRONES = (TAGS["drone"], TAGS["shahed"], TAGS["quadcopter"])
_OF_DRONES = pattern("^$|<drone|shahed|quadcopter>$|<drone_adj><air>?<else>$")
_LOST = (*_DRONES, *(TAGS[name] for name in ("missile", "bomb", "artillery", "rocket_launcher")))
_STRIKES = frozenset((TAGS["strike"], TAGS["attack"], TAGS["shelling"]))
# drones of a store, those of both places together, and what the other side's air defence did
_OF_ELSE = re.compile(
    r"склад|(?<![a-z])(?:depot|warehouse|stored?)(?![a-z])|;"
    r"|(?<![а-яіїє])[ву] зоне (?:сво|спец)[^;]{0,40} и "
    r"|(?:украинск|українськ|ukrain)\w* (?:пво|ппо|air|средств|сил)"
)
# 'since the beginning of the operation', 'in a week': no time of a truce
_OF_MORE_TIME = re.compile(
    r"(?:с начала|з початку|від початку) (?:\w+ )?"
    r"(?:сво|спец|год|рок|войн|війн|месяц|місяц|недел|тиж)"
    r"|since the war began|(?:по|после) (?:его|ее|перемирия)? ?(?:завершени|окончани)"
    r"|since the (?:start|beginning) of (?:the )?(?:year|war|operation|month|week|special)"
    r"|(?<![а-яіїєa-z])(?:за|in|over|this|last|past) (?:the |весь |\w+ )?"
    r"(?:недел|месяц|год(?![а-я])|тиж|місяц|рік|week|month|year)"
)
# '9 of 14', '58 of 64'
_OF_SO_MANY = re.compile(r"[0-9] (?:из|of|із|з)(?: the)? $")
# 'Ukraine's losses exceeded 6,500 troops, seven helicopters and 208 drones'
_LOSSES = re.compile(
    r"(?<![a-zа-яіїєґ])(?:потер(?:ь|и|ях|ями)|втрат(?:и|ах|ами)?|losses|лишил\w+|позбавил\w+|недосчита\w+"
    r"|(?:has |have |had )?lost)(?![a-zа-яіїєґ])"
)
# 'destroyed since the beginning: 662 aircraft, 283 helicopters'
_LISTED = re.compile(
    r"вертол[её]т|гел[иі]коптер|helicopter|(?<![а-яіїє])танк(?:ов|ів|и|а)?(?![а-яіїє])|tanks"
)
_ACTS = re.compile(
    r"атак|(?<!гос)удар|обстр|штурм|примен|использова|застос|випусти|выпусти|запусти|сброс|скид|нанес|завда"
    r"|attack|str[iu]ck?|shell|launch|(?<![a-z])used|fired|dropp|hit(?![a-z])|carried"
)


def are_outside_the_zone(words: Phrase, rule: Rule) -> bool:
    """Tell '58 drones were shot down outside the zone of the operation'.

    Parameters
    ----------
    words : Phrase
    rule : Rule
        What was found of the number.
    """
    line = words.line
    if rule.reason != DOWNED or not _OF_DRONES.search(words.noun):
        return False
    if _OF_ELSE.search(line.folded) or _OF_MORE_TIME.search(line.folded):
        return False
    start = line.marks[words.at].start
    if _OF_SO_MANY.search(line.page.folded, line.start, start):
        return False
    return where(words, "drone_downed")[0] == "outside_zone"


def are_shot_down(words: Phrase, rule: Rule) -> bool:
    """Tell drones that air defence shot down, whose place or time is no charge's.

    Parameters
    ----------
    words : Phrase
    rule : Rule
        What was found of the number.
    """
    return rule.reason == DOWNED and not are_losses(words) and not _LISTED.search(words.line.folded)


def are_losses(words: Phrase) -> bool:
    """Tell drones, missiles or arms that stand in a list of losses.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    if not words.noun.endswith(_LOST) or not _STRIKES.isdisjoint(words.noun):
        return False
    before = line.page.folded[line.start : line.marks[words.at].start].rpartition(";")[2]
    *_, losses = (None, *_LOSSES.finditer(before))
    return losses is not None and _ACTS.search(before, losses.end()) is None
