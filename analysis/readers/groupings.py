"""Groupings of troops by which Russia's ministry tells what it counts: North, West, Centre."""

import re

from analysis.readers.lexicon import REGION
from analysis.readers.marks import Mark
from analysis.readers.regions import Regions
from analysis.readers.text import Plain

_NAMES = {
    "group_north": r"север\w*|північ\w*|north|sever",
    "group_west": r"запад\w*|захід\w*|west|zapad",
    "group_south": r"юг\w*|южн\w+|південь|південн\w+|south|yug",
    "group_centre": r"центр\w*|cent(?:re|er)|tsentr",
    "group_east": r"восток\w*|восточн\w+|схід\w*|east|vostok",
    "group_dnepr": r"днепр\w*|дніпр\w*|dnepr|dnieper|dnipro",
}
_NAME = "|".join(f"(?P<{group}>{words})" for group, words in _NAMES.items())
_GROUPING = (
    r"(?<![a-zа-яіїєґ])(?<!тактической )(?<!тактичного )"
    r"(?:группиров\w+|угрупован\w+|battle ?groups?|groupings?|groups? of (?:forces|troops))"
    r"(?: (?:войск|військ|of (?:forces|troops)))?"
)
# 'the grouping "North"', 'battlegroup North', and its name in quotes alone after it
_NAMED = re.compile(rf'(?:{_GROUPING} "?|(?<="))(?:{_NAME})(?![a-zа-яіїєґ-])"?')
# 'the North grouping', 'the Centre group of forces'
_BEFORE_ITS_WORD = re.compile(
    rf'(?<![a-zа-яіїєґ"])"?(?:{_NAME})"? (?:battle ?group|grouping|group of (?:forces|troops))'
    r"(?![a-z])"
)
# 'the Southern grouping of troops', whose name is an adjective
_ADJECTIVES = {
    "group_north": r"северн\w+|північн\w+|northern",
    "group_west": r"западн\w+|західн\w+|western",
    "group_south": r"южн\w+|південн\w+|southern",
    "group_centre": r"центральн\w+|central",
    "group_east": r"восточн\w+|східн\w+|eastern",
}
_ADJECTIVE = "|".join(f"(?P<{group}>{words})" for group, words in _ADJECTIVES.items())
_OF_THE_SOUTH = re.compile(
    rf'(?<![a-zа-яіїєґ-])(?<!его )(?<!її )(?<!його )"?(?:{_ADJECTIVE})"? '
    r"(?:(?:группиров|угрупован)\w++"
    r"|(?:battle ?group|grouping|group of (?:forces|troops))(?![a-z]))"
    r"(?: (?:войск|військ)(?![а-яіїєґ]))?+"
    # the enemy's own
    r"(?!,? (?:украин|україн|[вз]су(?![а-яіїєґ])|противник|врага|ворога|киев|києв"
    r"|of (?:ukrain|kyiv|kiev|the (?:enemy|afu))))"
)
_ANY = re.compile(_GROUPING)
_GROUP = "group_"


def find_groupings(page: Plain) -> list[Mark]:
    """Find the groupings of Russia's troops that a text names, as marks of regions.

    Parameters
    ----------
    page : Plain

    Returns
    -------
    list of Mark
        In order; their values are ``Regions`` of one id.
    """
    folded = page.folded
    if not _ANY.search(folded):
        return []
    ways = (_NAMED, _BEFORE_ITS_WORD, _OF_THE_SOUTH)
    found = [match for way in ways for match in way.finditer(folded)]
    return sorted((_mark(page, match) for match in found), key=lambda mark: mark.start)


def is_grouping(regions: Regions) -> bool:
    """Tell a grouping of troops from a region.

    Parameters
    ----------
    regions : Regions
    """
    return all(str(one).startswith(_GROUP) for one in regions.ids)


def _mark(page: Plain, match: re.Match[str]) -> Mark:
    start, end = match.span()
    said = page.text[start:end]
    return Mark(start, end, REGION, Regions((str(match.lastgroup),), said))
