"""What a number counts by the arms that its clause names, where its rule goes by some of them."""

import re

from analysis.readers.lexicon import TAGS
from analysis.readers.rules import Phrase

# guns beside rifles: fire of all kinds
_SMALL_ARMS = re.compile(
    r"стрелков\w+ оружи|стр[іи]лец\w+ (?:збро|оружи)|легк\w+ стр[іи]лец|small arms|automatic rifles"
)
_OF_ONE_TYPE = ("drone_quadcopter", "drone_fixed_wing")
# 'dropped charges from quadcopters'
_DROPPED = re.compile(r"(?<![а-яіїєa-z])(?:сбрасыва|сбросил|скида|скинул|dropp(?:ed|ing))")
# as Moscow's ministry calls quadcopters, and none of both types
_OF_HELICOPTER_TYPE = re.compile(r"^(?!.*(?:самол|літак)).*(?:вертол|гелікоптер)[а-яіїє]+ типу?")
# 'by drones of the aircraft type and quadcopters'
_OF_BOTH_TYPES = re.compile(
    r"(?:самол[её]тн|літаков|крила|крыла|fixed-wing|aircraft-type)[^.;:]{0,40}(?:і|й|та|и|and)"
    r"[^.;:]{0,20}(?:коптер|вертол|copter)"
    r"|(?:коптер|вертол|copter)[^.;:]{0,20} (?:і|й|та|и|and) [^.;:]{0,40}(?:самол[её]тн|літаков"
    r"|крил|крыл|fixed-wing|aircraft-type)"
)
# 'dropped a grenade from a drone'
_DROPPED_A_CHARGE = re.compile(
    r"(?<![а-яіїєa-z])(?:сброс|сбрасыва|скида|скину|drop)\w*(?: [\w'-]+){0,2}? (?:гранат|боеприпас"
    r"|боєприпас|вибухів|вибухов|взрывн|вог|снаряд|м[иі]н[уи]?(?![а-яіїє])|grenade|munition|explosive"
    r"|charge|shell)"
)


# 'in B, 23 such shellings', after those from guns in A
_SUCH = re.compile(
    r"(?:таких(?: же| самих)?|аналогичн\w+|аналогічн\w+|such|similar) "
    r"(?:обстр[іе]л|shelling|attack|bombardment)"
)


def such_as_before(words: Phrase, category: str, given: str) -> str:
    """Return what '23 such shellings' counts: fire by the arms that were told before it.

    Parameters
    ----------
    words : Phrase
    category : str
        What its rule says.
    given : str
        What the number before it counts.
    """
    such = _SUCH.match(words.line.words(words.at + 1, words.end))
    by_arms = category == "shelling" and given.startswith("shelling_")
    return given if such and by_arms else category


# 'by rocket artillery and mortars'
_TUBES = r"(?:миномет|міномет|ствольн|танк|гаубиц|гармат|mortar|tank|howitzer|tube)"
_ROCKETS = r"(?:реактивн\w+ артил|rocket artillery)"
_ROCKETS_AND_TUBES = re.compile(
    rf"{_ROCKETS}\w*(?:,| и| та| і| й| and) ?(?:[^\W\d]+ )?{_TUBES}"
    rf"|{_TUBES}\w*(?: артил\w+| artillery)?(?:,| и| та| і| й| and) {_ROCKETS}"
)
# 'by drones and FPV drones'
_FPV = r"(?:fpv|фпв|(?:дрон|беспилотник|безпілотник|бпла)[а-яіїє]*-кам[иі]кадзе|kamikaze)"
_ANY = (
    r"(?:бпла|беспилотник|безпілотник|дрон|квадрокоптер|drone|uav|quadcopter)[a-zа-яіїє]*(?!-кам)"
)
_FPV_AND_OTHERS = re.compile(
    rf"(?<!fpv-)(?<!fpv )(?<!kamikaze )(?<![a-zа-яіїє]){_ANY},? (?:and|и|та|і|й) {_FPV}"
    rf"|{_FPV}[- ]?[a-zа-яіїє-]*,? (?:and|и|та|і|й) (?:[a-zа-яіїє]+(?:ми|их) )?{_ANY}"
)


def by_its_arms(words: Phrase, category: str) -> str:
    """Return what a number counts: guns beside small arms are fire of all kinds, and what
    quadcopters dropped are drops.

    Parameters
    ----------
    words : Phrase
    category : str
        What its rule says.
    """
    clause = words.line.words(*words.clause)
    if category == "shelling_artillery" and _SMALL_ARMS.search(clause):
        return "shelling"
    if category == "shelling_mlrs" and _ROCKETS_AND_TUBES.search(clause):
        return "shelling"
    if category == "drone_kamikaze" and _FPV_AND_OTHERS.search(words.line.words(*words.own)):
        return "drone_strike"
    if category in _OF_ONE_TYPE and _OF_BOTH_TYPES.search(clause):
        return "drone_strike"
    if category == "drone_quadcopter" and _DROPPED.search(clause):
        return "drone_drop"
    if category == "drone_strike" and _OF_HELICOPTER_TYPE.search(clause):
        return "drone_quadcopter"
    struck = TAGS["strike"] in words.noun or TAGS["attack"] in words.noun
    if category == "drone_strike" and not struck and _DROPPED_A_CHARGE.search(clause):
        return "drone_drop"
    return category
