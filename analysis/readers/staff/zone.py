"""The zone of the one group of forces, or command, whose post a text is."""

from collections.abc import Mapping, Sequence

from analysis.readers.directions import COMMANDS
from analysis.readers.marks import Mark
from analysis.readers.staff.told import Topic

Zone = tuple[tuple[str, ...], str]


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


def topic_beside(zone: Zone | None, topic: Topic | None) -> Topic | None:
    """Return the direction told of before; None where it is the post's own zone.

    Parameters
    ----------
    zone : Zone or None
    topic : Topic or None
    """
    its_own = zone is not None and topic is not None and topic.direction.sectors == zone[0]
    return None if its_own else topic


def names_beside(zone: Zone | None, named: Mapping[str, str]) -> bool:
    """Tell whether a post has counted for a direction other than its own zone.

    Parameters
    ----------
    zone : Zone or None
    named : mapping of str to str
        Sectors named so far; '' for those that had a count.
    """
    own = () if zone is None else zone[0]
    return "" in [told for sector, told in named.items() if sector not in own]
