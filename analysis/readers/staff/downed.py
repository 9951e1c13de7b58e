"""What a staff tells of missiles and drones that were shot down over the country."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from analysis.readers import markers
from analysis.readers.hints import may_hold, register
from analysis.readers.lexicon import SECTOR, TAGS
from analysis.readers.marks import Mark
from analysis.readers.remembered import of_its_number
from analysis.readers.rules import SUBSET, Phrase, pattern
from analysis.readers.staff.placed import COUNTRIES
from analysis.readers.staff.told import LineTime
from analysis.readers.staff.towns import near_a_town

# what was shot down, by what the same words mean where it struck
_SHOT_DOWN = {
    "missile_launched": "missile_downed",
    "missile_strike": "missile_downed",
    "drone_kamikaze": "drone_downed",
    "drone_strike": "drone_downed",
}
# and where all that were sent are told first
_OF_THE_SENT = {"missile_launched": "missile_downed", "long_range_drone": "drone_downed"}
DOWNED = frozenset(_SHOT_DOWN.values())
SENT = frozenset(_SHOT_DOWN)
FLOWN = frozenset(_OF_THE_SENT)
PARTLY_DOWNED = SENT - {"missile_strike"}
_BY_TYPE = frozenset(("missile_launched", "missile_downed"))
_DOWN = pattern("<downed>")
_NOT_DOWN = pattern("<not><already|word>*<downed>")
_DRONES = r"(?:[\w'-]+ )?(?:дрон|бпла|безп|бесп|drone|uav)\w*"
_MISSILES = r"(?:[\w'-]+ )?(?:ракет|missile)\w*"
_AND = "(?:і|й|та|и|and)"
_SHAHED = "(?:шах[еіи]д|shahed|геран|geran)"
_BY_THE_NAME = rf"(?:[\w'-]+ )?[\"«“]?{_SHAHED}"
# and none of those that scout
_DRONES_AGAIN = re.compile(rf" (?!розв|разв|reconn|surveill|fpv)(?:{_DRONES}|{_BY_THE_NAME})")
_BOTH = re.compile(rf" (?:{_MISSILES} {_AND} {_DRONES}|{_DRONES} {_AND} {_MISSILES})")
# 'they sent 57; the air defence shot down 18 missiles and 25 drones'
_DOWN_LAST = pattern("<downed><^did|used|attacked|shelled>*$")
_DOWN_BESIDE_MISSILES = pattern(
    "<downed><our|word>*<number><our|missile_adj>*<missile><conjunction>$"
)
# '14 of the 15 Shaheds'
_OF_SO_MANY = pattern("<number><of>{1,2}<word|our>?(<number>)")
# '2 of them'
_AND_A_MISSILE = pattern(
    "<number><our|missile_adj|guided|word>{0,3}<missile><word|place>{0,2}"
    "(?:<conjunction><our|missile_adj|guided|word|air>{0,3}<missile>"
    "|,<our|missile_adj|guided|word|air>{1,3}<missile>)"
)
_SOME = pattern("<number><of>?<them>")
# '70 missiles, 51 of them were shot down', 'of which 51', 'air defence shot down 51 (missiles)'
_SOME_DOWN = pattern(
    "<^number>*(?:<number><of>?<them><^number>*<downed>|<them>[^0;]{0,4}<number>[^0;]*<downed>"
    "|<them>[^0;]{0,4}<downed>[^0;]{0,2}<number>"
    "|<downed><our|word|already|of>*<number>(?:<our|missile_adj|guided>*<missile>|$)"
    "|<number><our|missile_adj|guided>*<missile>[^0,;]*<downed>)"
)
_DESTROYED = re.compile(
    r"destroyed|downed|intercepted|shot down|знищ|збит|збил|сбит|сбил|уничтож|перехоп|перехв"
)
# '51 of them were destroyed', as a sentence of its own
_SOME_DOWN_NEXT = re.compile(
    rf"[\W]*(?:[\w'-]+ ){{1,4}}(?:із|з|зі|из|of) (?:них|цих|этих|them|these)[^.;\n]{{0,60}}?"
    rf"(?:{_DESTROYED.pattern})"
)
_OUT_OF = pattern("<number><of>{1,2}<word|our>?$")
_MISSILE = re.compile("ракет|missile")
# a drone that is sent at the country's depth, or a missile
_BY_NAME = re.compile(rf"{_SHAHED}|{_MISSILE.pattern}")
_AIR_DEFENCE = re.compile(
    r"(?<![а-яіїє])п[пв]о(?![а-яіїє])|протиповітрян|противовоздушн|повітрян\w+ сил|воздушн\w+ сил"
    r"|air[ -]defen[cs]e|anti-aircraft|air force"
)
# the sentence before ends with them: 'struck with Shahed drones.'
_SHAHEDS_BEFORE = re.compile(rf"(?:{_SHAHED})[^.!?\n]{{0,60}}[.!?]\W{{0,3}}$")
_AS_FAR = 90
_ALL_THE = ("all ", "all the ", "усі ", "всі ", "все ")
# what falls out of the air: 'eliminated 12 drones' is a list's of the front
_SHOT = re.compile(
    rf"{_AIR_DEFENCE.pattern}|(?<![а-яіїє])(?:збит|збил(?!ис|ас|ос)|сбит|сбил(?!ис|ас|ос))"
    r"|shot down|(?<![a-z])downed|перехоп|перехват|intercept"
)
_FLOWN = re.compile(
    rf"(?: [\w'-]+)?(?:{_DRONES_AGAIN.pattern}| (?:[\w'-]+ )?(?:ракет|missile"
    r"|(?:повітрян|воздушн)\w+ (?:ціл|цел)|(?:aerial|air) targets))"
)
_FLIES_FAR = re.compile(
    rf"{_BY_NAME.pattern}|ударн\w* (?:бпла|безп\w+|бесп\w+|дрон)"
    r"|(?:strike|attack|combat) (?:uav|drone)"
)
# 'strike drones of the enemy of the type Shahed'
_NAMED_AFTER = re.compile(rf" [^.,;:()\n]{{0,40}}?(?:{_BY_NAME.pattern})")
# 'four anti-aircraft missile systems' fly nowhere
_STANDS = re.compile(
    r"[^.,;:()\n]{0,60}?(?<![a-zа-яіїєґ])(?:систем|комплекс|установ|батаре|склад|systems?(?![a-z])"
    r"|complex|launchers?(?![a-z])|batter(?:y|ies))"
)
register(_STANDS, r"\S*(?:систем|комплекс|установ|батаре|склад|system|complex|launcher|batter)\S*")
# what a night's drones are not: of a kind, or beside other acts of the front
_OF_THE_FRONT = pattern("<quadcopter|shelling|air_strike|bomb|assault|engagement>")
_AT_THE_FRONT = re.compile(r"кам[иі]кадз|kamikaze|fpv")
_OF_A_DAY = (markers.PREVIOUS, markers.TODAY, markers.FRONT)
# as many sentences below that of the night
_SHORTLY = 2
# '57 air strikes, 26 of them with Shaheds'
_WITH_SHAHEDS = re.compile(
    r"(?: of (?:them|which))?[ –—-]*"
    r"(?:(?:із?|з|с|со) (?:застосуванням|використанням|применением|использованием)"
    r"|by|using|with(?: the (?:use|help) of)?) [^.,;:()\n0-9]{0,40}?"
    rf"{_SHAHED}"
)
# 'six tanks', '162 units of vehicles': no 'aerial vehicles'
_EQUIPMENT = re.compile(
    r"(?: [a-zа-яіїєґ'-]+){0,3}? (?:танк(?:и|ів|ов|а)?|tanks?|ббм|машин[аиу]?|(?:armou?red|motor)"
    r" \w*vehicles|автомоб\w+|автомашин\w*|вантажівк\w*|грузовик\w*|гармат\w*|гаубиц\w*"
    r"|рсзв|рсзо|арт\w+ систем\w*|artillery systems?)(?![a-zа-яіїєґ-])"
)
# as many sorts of it make a list of losses
_SORTS = 2
_TYPE = re.compile(
    r" (?:[\w'-]+ ){0,3}?(?:балістичн|баллистич|крилат|крылат|керован|управля|ballistic|cruise"
    r"|guided|anti-ship|kalibr|калібр|калибр|iskander|іскандер|искандер|oniks|онікс|оникс|kinzhal|кинджал"
    r"|кинжал|kh-|х-[0-9]|[cс]-[34]00|s-[34]00)"
)


def may_fly_far(words: Phrase) -> bool:
    """Tell missiles and drones that are sent at the country's depth, by what a number counts.

    Parameters
    ----------
    words : Phrase
    """
    if _counts_what_stands(words):
        return False
    named = _FLIES_FAR.search(words.line.words(words.at + 1, words.end))
    if named is not None or is_beside_missiles(words):
        return True
    return words.line.finds(_AIR_DEFENCE) is not None and _follow_shaheds(words)


def _are_all_of_the_shaheds(words: Phrase) -> bool:
    """Tell '(They struck with Shaheds.) All five strike drones were destroyed', by whomever."""
    line = words.line
    begin = line.marks[words.at].start
    return line.page.folded.endswith(_ALL_THE, line.start, begin) and _follow_shaheds(words)


def _follow_shaheds(words: Phrase) -> bool:
    """Tell '(They struck with Shaheds.) Air defence shot down ten drones': none of the front's, and
    none of a night, which is another time than the report's.
    """
    line = words.line
    at_the_front = line.of(SECTOR) or _AT_THE_FRONT.search(line.folded) or line.finds(markers.FRONT)
    drones = _DRONES_AGAIN.match(line.page.folded, *_after(words))
    if at_the_front or drones is None:
        return False
    paragraph = line.page.folded.rfind("\n", 0, line.start) + 1
    if markers.NIGHT.search(line.page.folded, paragraph, line.end):
        return False
    begin = max(0, line.start - _AS_FAR)
    return _SHAHEDS_BEFORE.search(line.page.folded, begin, line.start) is not None


def goes_on_with_drones_of_a_night(words: Phrase, sentences: Sequence[tuple[int, int]]) -> bool:
    """Tell 'ten drones were launched in all', after a sentence of the Shaheds of a night, from what
    the front had of drones in a day.

    Parameters
    ----------
    words : Phrase
    sentences : sequence of (int, int)
        Of the page.
    """
    line = words.line
    folded = line.page.folded
    if line.of(SECTOR) or _OF_THE_FRONT.search(line.tags) or _AT_THE_FRONT.search(line.folded):
        return False
    if not _DRONES_AGAIN.match(folded, *_after(words)) or any(map(line.finds, _OF_A_DAY)):
        return False
    at = bisect_left(sentences, (line.start, 0))
    before = [folded[start:end] for start, end in sentences[max(0, at - _SHORTLY) : at]]
    return any(markers.NIGHT.search(said) and _FLIES_FAR.search(said) for said in before)


def is_beside_missiles(words: Phrase) -> bool:
    """Tell the drones of 'shot down 20 cruise missiles and 11 drones'.

    Parameters
    ----------
    words : Phrase
    """
    drones = _DRONES_AGAIN.match(words.line.page.folded, *_after(words))
    return (
        drones is not None
        and _DOWN_BESIDE_MISSILES.search(words.line.tags, 0, words.at) is not None
    )


def is_beside_a_missile(words: Phrase) -> bool:
    """Tell the three missiles of 'three Kh-22 cruise missiles and an S-300 missile': not all.

    Parameters
    ----------
    words : Phrase
    """
    return _AND_A_MISSILE.match(words.line.tags, words.at) is not None


def is_among_equipment(words: Phrase) -> bool:
    """Tell what is counted in one list with tanks and vehicles: the losses of the front.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    counted = [line.marks[at].end for at in line.numbers() if at != words.at]
    sorts = [end for end in counted if _EQUIPMENT.match(line.page.folded, end, line.end)]
    return len(sorts) >= _SORTS


def are_by_air_defence(words: Phrase) -> bool:
    """Tell drones, missiles or targets in the air that were shot down, or of which so many were
    destroyed ('29 of 31 drones'), and are in no list of the front's losses.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    if line.finds(markers.LOSSES_ARE) or is_among_equipment(words):
        return False
    flown = _FLOWN.match(line.page.folded, *_after(words)) is not None
    out_of = _OUT_OF.search(line.tags, 0, words.at)
    return flown and (out_of or line.finds(_SHOT)) is not None


def _counts_what_stands(words: Phrase) -> bool:
    """Tell 'four anti-aircraft missile systems', which fly nowhere."""
    line = words.line
    may_be = may_hold(_STANDS, line.hints)
    return may_be and _STANDS.match(line.page.folded, *_after(words)) is not None


def _after(words: Phrase) -> tuple[int, int]:
    """Return where the words after a number begin, and where the next number does."""
    line = words.line
    later = (line.marks[at].start for at in line.numbers() if at > words.at)
    return line.marks[words.at].end, next(later, line.end)


def follows_downed(words: Phrase) -> bool:
    """Tell whether the last verb before a number is that of shooting down.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    return TAGS["downed"] in line.tags and bool(_DOWN_LAST.search(line.tags, 0, words.at))


@of_its_number
def of_both_kinds(words: Phrase) -> bool:
    """Tell '57 missiles and drones', which are one number of both.

    Parameters
    ----------
    words : Phrase
    """
    return bool(_BOTH.match(words.line.page.folded, *_after(words)))


def is_far(words: Phrase) -> bool:
    """Tell whether what a number counts flies at the country's depth, where some were shot down: by
    its name, or as the air defence's, since 'strike drones' are the front's too.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    down = _DOWN.search(line.tags) and not _NOT_DOWN.search(line.tags)
    if line.finds(markers.LOSSES_ARE) or not down or not may_fly_far(words):
        return False
    by_name = _NAMED_AFTER.match(line.page.folded, *_after(words))
    by_name = by_name or is_beside_missiles(words) or _are_all_of_the_shaheds(words)
    return bool(by_name) or line.finds(_AIR_DEFENCE) is not None


def what_was_downed(words: Phrase, category: str) -> str:
    """Return what a number counts of what flies far: the downed, or all of which some were.

    Parameters
    ----------
    words : Phrase
    category : str
        What the number would count if none were shot down.

    Returns
    -------
    str
        '' for what is not known to be a missile or drone.
    """
    return category if is_out_of(words) else _SHOT_DOWN.get(category, "")


def is_out_of(words: Phrase) -> bool:
    """Tell the second number of '14 of the 15 Shaheds were shot down'.

    Parameters
    ----------
    words : Phrase
    """
    return bool(_OUT_OF.search(words.line.tags, 0, words.at)) and is_far(words)


def are_partly_downed(words: Phrase) -> bool:
    """Tell '70 missiles were launched, 51 of them were shot down': both are over the country.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    if line.of(SECTOR) or line.finds(markers.FRONT):
        return False
    if is_far(words) and _SOME_DOWN.match(line.tags, words.end):
        return True
    is_last = line.numbers()[-1] == words.at and may_fly_far(words)
    return is_last and _SOME_DOWN_NEXT.match(line.page.folded, line.end) is not None


# 'they sent 17 drones. 16 of them were shot down'
_OF_THOSE = pattern("<of><them>")
_FLOWN_BEFORE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:бпла|шахед|shahed|дрон|drone|uavs?|ракет|missile)[^.!?\n]*[.!?]\s*$"
)


def are_of_those_flown(words: Phrase) -> bool:
    """Tell '16 of them were shot down' after a sentence that ends with drones or missiles.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    of_them = _OF_THOSE.match(line.tags, words.at + 1)
    return bool(of_them and _FLOWN_BEFORE.search(line.page.folded, 0, line.start))


def downed_of_all(words: Phrase, given: str) -> str:
    """Return what a bare number of shot down ones counts: the first of '14 of the 15 Shaheds were
    shot down', or '16 Shaheds, of which 14 were intercepted'.

    Parameters
    ----------
    words : Phrase
    given : str
        Category of the number before.

    Returns
    -------
    str
        '' if it is no such number.
    """
    if given in _OF_THE_SENT and _are_some_of_them(words):
        return _OF_THE_SENT[given]
    line = words.line
    of_all = _OF_SO_MANY.match(line.tags, words.at)
    if of_all is None:
        return ""
    last = words.clause[1]
    at = of_all.start(1)
    counted = words._replace(at=at, end=last).within(words.clause[0], last)
    if not is_far(counted):
        return ""
    said = line.words(counted.at + 1, last)
    missiles = _MISSILE.search(said)
    return "missile_downed" if missiles else "drone_downed"


def _are_some_of_them(words: Phrase) -> bool:
    """Tell '16 Shaheds, of which 14 were intercepted', 'and 14 of them were intercepted'."""
    some = SUBSET.search(words.before) or _SOME.match(words.line.tags, words.at)
    return bool(some and _DOWN.search(words.inside))


def are_with_shaheds(words: Phrase, given: str) -> bool:
    """Tell the second number of '57 air strikes, 26 of them with Shaheds': a drone a strike.

    Parameters
    ----------
    words : Phrase
    given : str
        Category of the number before.
    """
    mark = words.line.marks[words.at]
    with_shaheds = _WITH_SHAHEDS.match(words.line.page.folded, mark.end, words.line.end)
    return with_shaheds is not None and given in ("air_strike", "missile_strike")


class Sent(NamedTuple):
    """The last number of a sentence that counts what was sent.

    Parameters
    ----------
    category : str
    most : int or None
        The number, None if it gives none.
    end : int
        Where its sentence ends.
    day : tuple of str
        The part of the keys of what is of another day, or of a night.
    """

    category: str
    most: int | None
    end: int
    day: tuple[str, ...]


def downed_of_the_sent(words: Phrase, sent: Sent | None) -> str:
    """Return what 'they destroyed 21 of them' or 'air defence shot down 21 drones' counts, right
    after a sentence whose last number is of what was sent; '' if it is no such number.

    Parameters
    ----------
    words : Phrase
    sent : Sent or None
    """
    line = words.line
    if sent is None or line.numbers() != [words.at]:
        return ""
    if line.page.text[sent.end : line.start].strip(' ."»”') or not line.finds(_DESTROYED):
        return ""
    of_them = _SOME.match(line.tags, words.at) or _are_they(words, sent)
    return _OF_THE_SENT[sent.category] if of_them else ""


def _are_they(words: Phrase, sent: Sent) -> bool:
    """Tell drones that the air defence shot down, no more of them than were sent."""
    line = words.line
    if sent.category != "long_range_drone" or not line.finds(_AIR_DEFENCE):
        return False
    if not _DRONES_AGAIN.match(line.page.folded, *_after(words)):
        return False
    down = line.marks[words.at].value.value
    return sent.most is None or down is None or down <= sent.most


def place_of_downed(
    words: Phrase, told: LineTime, reporter: str
) -> tuple[tuple[str, ...], str | None] | str:
    """Return the country for what flew at it and was shot down, or why it may be less.

    Parameters
    ----------
    words : Phrase
    told : LineTime
    reporter : str
        The side over whose country it was.
    """
    if words.line.of(SECTOR) or near_a_town(words.inside, told):
        return "shot down over a part of the country"
    return COUNTRIES.get(reporter, "shot down over a country that no sector is known for")


def adds_a_type(words: Phrase, category: str, before: Mark | None) -> bool:
    """Tell '17 cruise missiles and two ballistic ones', which make one number together.

    Parameters
    ----------
    words : Phrase
    category : str
    before : Mark or None
        The number of that category that the sentence told of before.
    """
    if before is None or category not in _BY_TYPE or SUBSET.search(words.before):
        return False
    line = words.line
    typed = _TYPE.match(line.page.folded, before.end)
    return bool(typed and _TYPE.match(line.page.folded, line.marks[words.at].end))
