"""Towns that give a direction its name: told of for themselves, or for the direction."""

import re

from analysis.readers import markers
from analysis.readers.direction_names import OF_THE_OPERATION
from analysis.readers.directions import COMMANDS, Direction, sector_of_town
from analysis.readers.hints import may_hold, register
from analysis.readers.lexicon import PLACE, REGION, SECTOR
from analysis.readers.line import Line
from analysis.readers.places import places_named
from analysis.readers.remembered import of_its_number
from analysis.readers.rules import Phrase, pattern
from analysis.readers.staff.more import is_more
from analysis.readers.staff.placed import stands_apart
from analysis.readers.staff.told import LineTime, Topic

# '64 assaults near A', with no other town beside it
_NEAR_TOWN = pattern("<near><place>(?!,?<conjunction>?<place>)")
# 'it is tense at A, where the enemy made 64 assaults', 'near A the enemy made 64 assaults', and
# 'At A, which is besieged, 64 assaults'
_TOWN_WHERE = pattern(
    "(?<!<place>)(?<!,)<near|word|already><place>(?:<word><place><else>?|<place><else>)?"
    "(?:,<word>|:)<^place|number|twice|sector>*$"
    "|(?:<near>|^<word>)<place><our|else|word|already>{0,4}<did|repelled|attacked>{1,2}<already>?$"
    "|^<near|against|already|word>?<place>,<^place|number|twice>*$"
)
# 'clashes in the A area', 'attacks at the foot of A' in Russian
_OF_ITS_AREA = re.compile(
    r"(?: \w+){0,6} in the (?P<before>[a-z'-]{4,}) area(?! and)|(?: \w+){0,3} п[оі]д "
    r"(?P<after>[а-яіїєґ'-]{5,})"
    r"|(?: \w+){0,3} (?:attacks|assaults) in the direction of (?P<toward>[a-z'-]{4,})(?! and|,)"
)
register(_OF_ITS_AREA, r"area\S*|п[оі]д|direction\S*")
_AREA_AFTER = re.compile(r"(?: [\w'-]+){0,12} in the (?P<before>[a-z'-]{4,}) area(?! and)")
_IN_ITS_AREA = re.compile(r"in the (?P<before>[a-z'-]{4,}) area(?! and)[^.;:@0-9]{0,40}$")
_HEADING = pattern("^<^number>:")
# 'hold positions on A and repelled', a direction that does not lead, and a deed after it
_ANOTHER_DEED = pattern(
    "^<^sector|number>{2,}<sector><^sector|number|place>{0,4}<conjunction><our|word>{0,2}"
    "<repelled|repelling|did|attacked><word|our>{0,2}$"
)
# 'and near B - another 14'
_BEFORE_A_DASH = pattern("(?:(?!,)<^number|twice|sector>)+-$")
# an attack toward a town may be made in the zone of another direction
_TOWARD = re.compile(
    r"(?:(?<![а-яіїєґ])(?:бік|сторону|напрямк(?:у|ах)|направлени(?:и|ях))|towards?|directions? of)"
    r"(?: (?:[сc]\.|м\.|г\.|міста|города|села|the (?:town|city|village) of))? ?$"
)
# directions that hold the towns of several
_HOLD_SEVERAL = {*COMMANDS, *OF_THE_OPERATION}
LED_BY_TOWN = pattern(
    "^(?:<word>?<near|against|already>?<place>|<word|near|against|already><sector>)"
)
# 'Kharkiv: 5 drones' names the city, 'Kharkiv front: 5 drones' the direction
_NAMES_DIRECTION = re.compile(r"front|sector|direction|ax[ei]s|напрям|направл|зон|угруп|групп")
_OF_A_TOWN = re.compile(
    r"(?<![a-zа-яіїєґ])(?:city|town|district|residents?|houses?|buildings?|міст[оаіу]|город[ае]?"
    r"|жител\w+|мешканц\w+|будин\w+)(?![a-zа-яіїєґ])"
)


def by_town(words: Phrase, topic: Topic | None) -> Direction | None:
    """Return the direction that a town gives its name to, where attacks are told of the town alone.

    'Troops repelled 64 assaults near Kurakhove'; 'in trouble at Kurakhove, where 64 assaults were
    repelled'.

    Parameters
    ----------
    words : Phrase
    topic : Topic or None
        Direction that the sentences before told of.
    """
    sector = _sector_told(words)
    if not sector:
        return None
    told_of = topic is not None and topic.direction.sectors == (sector,)
    if topic is not None and told_of and not stands_apart(words, topic):
        return None
    return Direction((sector,), words.line.page.text[slice(*_town_told(words))])


@of_its_number
def _sector_told(words: Phrase) -> str:
    """Return the direction that the town gives its name to which attacks are told of, else ''."""
    return sector_of_town(words.line.page.folded[slice(*_town_told(words))])


def _town_told(words: Phrase) -> tuple[int, int]:
    """Return where the town stands that attacks are told of alone, an empty stretch for none."""
    if not words.line.of(SECTOR):
        return _town_beside(words)
    first, last = _own_area(words)
    return (first, last) if first < last else _of_more(words)


def _own_area(words: Phrase) -> tuple[int, int]:
    """Return where the town stands of '4 attacks on the A front and prevented 7 in the B area'."""
    line, end = words.line, words.clause[1]
    if SECTOR in words.inside or SECTOR not in line.tags[: words.at]:
        return 0, 0
    mark, last = line.marks[words.at], line.spans[end - 1][1]
    area = _AREA_AFTER.match(line.page.folded, mark.end, last)
    return area.span("before") if area else (0, 0)


def _of_more(words: Phrase) -> tuple[int, int]:
    """Return where the only town stands that 'another 14 near B' names, after a direction that it
    gives no name to.
    """
    towns = _towns_of_more(words)
    if len(towns) != 1 or beside_another_direction(words) != "near":
        return 0, 0
    return words.line.spans[towns[0]]


def _towns_of_more(words: Phrase) -> list[int]:
    """Return the tokens that are places of more attacks, after a direction and its own number."""
    line = words.line
    if SECTOR in words.inside or SECTOR not in line.tags[: words.at] or not is_more(words):
        return []
    led = _BEFORE_A_DASH.search(line.tags, 0, words.clause[0])
    first = led.start() if led else words.clause[0]
    return [at for at in range(first, words.clause[1]) if line.tags[at] == PLACE]


def beside_another_direction(words: Phrase) -> str:
    """Return 'near' or 'toward' where more attacks than a direction's are told of a town that gives
    its name to another ('19 on the A direction, another 14 near B'), '' where they are not.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    named = {sector for at in line.of(SECTOR) for sector in line.marks[at].value.sectors}
    towns = _towns_of_more(words)
    others = [at for at in towns if sector_of_town(line.word(at)) not in {"", *named}]
    if not others:
        return ""
    toward = _TOWARD.search(line.page.folded, line.start, line.spans[others[0]][0])
    return "toward" if toward else "near"


def is_at_the_town_of_another(words: Phrase, chosen: Direction) -> bool:
    """Tell 'they hold their positions on A and repelled 22 attacks near B', where the town B gives
    its name to another direction.

    Parameters
    ----------
    words : Phrase
    chosen : Direction
        The one named before the number.
    """
    line = words.line
    if not _ANOTHER_DEED.search(line.tags, 0, words.at) or _HOLD_SEVERAL & set(chosen.sectors):
        return False
    first, last = _town_beside(words)
    sector = sector_of_town(line.page.folded[first:last]) if first < last else ""
    return bool(sector) and line.marks[words.at].end < first and sector not in chosen.sectors


def _town_beside(words: Phrase) -> tuple[int, int]:
    """Return where the town stands that attacks are told of, (0, 0) where none does."""
    line = words.line
    if PLACE in line.tags:
        after = _NEAR_TOWN.match(line.tags, words.end)
        beside = after or _TOWN_WHERE.search(line.tags, 0, words.at)
        if beside is not None:
            return line.spans[line.tags.index(PLACE, beside.start())]
    if not may_hold(_OF_ITS_AREA, line.hints):
        return 0, 0
    folded, mark = line.page.folded, line.marks[words.at]
    area = _OF_ITS_AREA.match(folded, mark.end, line.end)
    area = area or _IN_ITS_AREA.search(folded, line.start, mark.start)
    if area is None:
        return 0, 0
    return area.span(str(area.lastgroup))


def in_another_town(words: Phrase, topic: Topic) -> bool:
    """Tell whether a sentence opens with the town of another direction ('At Kupiansk, ...'), or
    in a paragraph of its own tells of attacks near it ('made 19 attacks near A, B and Kupiansk').

    Parameters
    ----------
    words : Phrase
    topic : Topic
        Direction that the sentences before told of.
    """
    line = words.line
    if not LED_BY_TOWN.match(line.tags):
        return stands_apart(words, topic) and _near_the_town_of_another(words, topic)
    at = line.tags.index(PLACE) if PLACE in line.tags else 0
    sector = sector_of_town(line.word(at))
    return bool(sector) and at < words.at and sector not in topic.direction.sectors


def _near_the_town_of_another(words: Phrase, topic: Topic) -> bool:
    """Tell '19 attacks near A, B and C', where C gives its name to another direction: attacks
    toward a town may be made in the zone of the direction before.
    """
    near, folded = _places_told_of(words), words.line.page.folded
    own = set(topic.direction.sectors)
    if not near or own & _HOLD_SEVERAL or _TOWARD.search(folded, words.line.start, near[0][0]):
        return False
    sectors = {sector_of_town(folded[at:end]) for at, end in near} - {""}
    return bool(sectors) and sectors.isdisjoint(own)


def _places_told_of(words: Phrase) -> list[tuple[int, int]]:
    """Return where the places stand that a sentence names between a number and the next."""
    line, text = words.line, words.line.page.text
    later = [line.marks[at].start for at in line.numbers() if at > words.at]
    first, last = line.spans[words.own[0]][0], min(later, default=line.end)
    named = [(text.index(name, line.start), len(name)) for name in places_named(line)]
    return [(at, at + long) for at, long in named if first <= at < last]


def on_another_town(words: Phrase, topic: Topic) -> bool:
    """Tell whether a clause names the town of another direction ('six bombs on Kupiansk').

    Parameters
    ----------
    words : Phrase
    topic : Topic
        Direction that the sentences before told of.
    """
    line = words.line
    towns = [line.word(at) for at in range(*words.clause) if line.tags[at] == PLACE]
    named = {sector_of_town(town) for town in towns} - {""}
    return not named.issubset(topic.direction.sectors)


def is_of_another_town(line: Line, topic: Topic) -> bool:
    """Tell whether a paragraph opens with the town of another direction and a colon, as a heading
    does ('Kupiansk: a deadline that slips').

    Parameters
    ----------
    line : Line
    topic : Topic
        Direction that the sentences before told of.
    """
    if not _HEADING.match(line.tags) or line.of(SECTOR):
        return False
    sector = sector_of_town(line.word(0))
    return bool(sector) and sector not in topic.direction.sectors


def may_be_a_town(chosen: Direction, words: Phrase, category: str) -> bool:
    """Tell whether a name without a word for directions may be the town of that name.

    Parameters
    ----------
    chosen : Direction
    words : Phrase
    category : str
    """
    if not chosen.said.isascii():
        return False
    line = words.line
    said = [line.word(at) for at in line.of(SECTOR) if line.marks[at].value is chosen]
    if any(_NAMES_DIRECTION.search(name) for name in (*said, chosen.said.casefold())):
        return False
    drones = category.startswith("drone")
    return drones or bool(line.finds(_OF_A_TOWN))


def region_of_towns(line: Line) -> bool:
    """Tell 'near A and B in the C region', which says where towns lie that were attacked.

    Parameters
    ----------
    line : Line
    """
    region = line.finds(markers.REGION)
    if region is None:
        return False
    end = line.start + region.end()
    names = [at for at, tag in enumerate(line.tags) if tag == PLACE and line.spans[at][0] < end]
    return len(names) > 1


def names_no_town(line: Line) -> bool:
    """Tell whether a sentence names a region ('on Sumy oblast') and no town in it.

    Parameters
    ----------
    line : Line
    """
    region = line.finds(markers.REGION)
    if region is None:
        return False
    begin, end = line.start + region.start() - 1, line.start + region.end()
    names = [line.spans[at] for at, tag in enumerate(line.tags) if tag == PLACE]
    return all(first < end and last >= begin for first, last in names)


def near_a_town(inside: str, told: LineTime) -> bool:
    """Tell whether tags name a town, or the sentence a region.

    Parameters
    ----------
    inside : str
        Tags of some words of the sentence.
    told : LineTime
    """
    return PLACE in inside or REGION in inside or told.region or "@" in inside
