"""The zone of the one group of forces, or command, whose post a text is."""

import re
from collections.abc import Sequence

from analysis.readers import markers
from analysis.readers.directions import COMMANDS
from analysis.readers.hints import register
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.sides import DEFENCE_MINISTRY, GENERAL_STAFF, UKRAINES_GROUPINGS
from analysis.readers.sought import Sought
from analysis.readers.staff.placed import IN_A_DAY, OVERALL
from analysis.readers.staff.told import Topic

Zone = tuple[tuple[str, ...], str]

_GROUP = Sought(rf"(?<![a-zа-яіїєґ])(?:{UKRAINES_GROUPINGS})")
# who tells of the whole front, or for whom another office speaks: named before a group, they speak
_OF_THE_FRONT = re.compile(
    rf"{GENERAL_STAFF}|{DEFENCE_MINISTRY}|сирськ|сырск|syrsk|головнокомандув|главнокомандующ"
    r"|commander-in-chief|(?<![a-z])gsua|\d-?[а-яіїєґa-z]{0,2} (?:доба|день|day)"
    r"(?![a-zа-яіїєґ])"
    # but for a group's own 'operational information'
    r"|^\W*(?:оперативн\w+ (?:інформаці|информаци|зведенн|сводк)"
    r"|(?:[\w ]+: )?operational information)"
)
_ZONE_OR_DIRECTION = "after a direction was named, without saying whether of it or of the zone"
_STAFF = re.compile(GENERAL_STAFF)
register(_STAFF, r"\S*(?:генштаб|генеральн|general)\S*")
_ALL_OF_UKRAINE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:по|[ву]|на|in|across|at|on|against) (?:усій |всій |всей |територі\w+"
    r" |территори\w+ |all of |the whole of )?(?:україн[іиу]|украин[еуы]|ukraine)(?![a-zа-яіїєґ'])"
)
_IN_THE_ZONE_OF = re.compile(
    r"(?:зон[аіиуе]|смуз[іи]|полос[еы]|areas?|zones?)(?: [\w']+){0,3}(?: of| the)* \"?$"
)
_ITS_ZONE = re.compile(r" (?:strategic )?(?:zone|area)(?![a-z])")
# '46 air strikes in the whole zone'
_OF_THE_ZONE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:(?:по|[ву]) (?:\w+ )?зон[іеу]|(?:в|на) (?:\w+ )?полосе|смуз[іи]"
    r"|(?:in|across|throughout) (?:the |its )?(?:\w+ )?(?:zone|area of responsibility))"
)
_GROUPS_NAME = re.compile(
    r"(?<![а-яіїєґ])осув|осгв|отув|os[gu]v?(?![a-z])|угрупован|группировк|group|operational"
)


def is_of_a_group(folded: str) -> bool:
    """Tell a text that a group of Ukraine's forces speaks in: named before any office that tells
    of the whole front.

    Parameters
    ----------
    folded : str
        The text, folded.
    """
    group = _GROUP.search(folded)
    if group is None:
        return False
    office = _OF_THE_FRONT.search(folded)
    return office is None or group.start() < office.start()


def zone_of(directions: Sequence[Mark]) -> Zone | None:
    """Return the only zone of a command that a text names: its sectors and how it is named; None
    without one.

    Parameters
    ----------
    directions : sequence of Mark
        That the text names.
    """
    zones = [mark.value for mark in directions if COMMANDS & set(mark.value.sectors)]
    one = len({zone.sectors for zone in zones}) == 1
    return (zones[0].sectors, zones[0].said) if one else None


def places_beside(zone: Zone | None, directions: Sequence[Mark], folded: str) -> list[Mark]:
    """Return the directions of a group's post but for its own name, which says who speaks where it
    is not named for its zone.

    Parameters
    ----------
    zone : Zone or None
    directions : sequence of Mark
    folded : str
        The text, folded.
    """
    if zone is None:
        return list(directions)
    return [mark for mark in directions if not _speaks(mark, zone, folded)]


def _speaks(mark: Mark, zone: Zone, folded: str) -> bool:
    """Tell 'the group Khortytsia said' from what was in its zone."""
    before, after = _IN_THE_ZONE_OF.search(folded, 0, mark.start), _ITS_ZONE.match(folded, mark.end)
    of_its_zone = before is not None or after is not None
    named = _GROUPS_NAME.search(folded, mark.start, mark.end) is not None
    return mark.value.sectors == zone[0] and named and not of_its_zone


def within(zone: Zone | None, topic: Topic | None) -> Topic | None:
    """Return the direction that sentences go on with, None where it is the group's own zone: what
    it tells of that is told of all of it.

    Parameters
    ----------
    zone : Zone or None
    topic : Topic or None
    """
    if zone is None or topic is None:
        return topic
    return None if topic.direction.sectors == zone[0] else topic


def tells_another(line: Line) -> bool:
    """Tell a sentence in which the general staff speaks, of the whole front: the group's is over.

    Parameters
    ----------
    line : Line
    """
    return line.finds(_STAFF) is not None


def is_all_of(zone: Zone | None, line: Line) -> bool:
    """Tell what a group counts without a place, and not of the whole front or the country.

    Parameters
    ----------
    zone : Zone or None
    line : Line
    """
    beyond = line.finds(markers.FRONT) or line.finds(_ALL_OF_UKRAINE)
    return zone is not None and not beyond


def place_of(zone: Zone, line: Line, topic: Topic | None) -> Zone | str:
    """Return the zone of what a group counts without a place, or why it may be a direction's: 'On A
    they attacked. 642 shellings were recorded'.

    Parameters
    ----------
    zone : Zone
    line : Line
    topic : Topic or None
        The direction that sentences go on with.
    """
    if topic is None or "\n" in line.page.text[topic.end : line.start]:
        return zone
    of_a_day = line.finds(markers.PREVIOUS) or line.finds(IN_A_DAY)
    of_all = OVERALL.search(line.tags) or _OF_THE_ZONE.search(line.folded)
    return zone if of_a_day or of_all else _ZONE_OR_DIRECTION
