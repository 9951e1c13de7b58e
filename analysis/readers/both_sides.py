"""A side that a text quotes, which does not speak in it: what is quoted is its own count."""

import re
from dataclasses import replace
from typing import NamedTuple

from analysis.readers.base import Source
from analysis.readers.markers import NIGHT
from analysis.readers.marks import Mark
from analysis.readers.other_side import NOT_THE_POST_S, NOT_THE_STAFF_S, QUOTES
from analysis.readers.result import Fate, Reading
from analysis.readers.statement.energy import TRUCE
from analysis.readers.statement.told_as_of import is_as_of
from analysis.readers.two_reports import renumbered
from analysis.readers.when import moments

# the kinds of text in which a side counts on the ground, and in the air
_ON_THE_GROUND = {"russia": ("ministry",), "ukraine": ("ministry", "general_staff")}
_IN_THE_AIR = {"russia": "air_defence", "ukraine": "air_force"}
_QUOTED = (QUOTES, NOT_THE_STAFF_S, NOT_THE_POST_S)
_NOT_ASKED_FOR = "told by another side than the one that is asked for"
# what a post about the air tells of
_OF_THE_AIR = re.compile(
    rf"{NIGHT.pattern}|air (?:force|defen)|(?:повітрян|воздушн)\w+ сил"
    r"|(?<![а-яіїє])п[пв]о(?![а-яіїє])|збит|збил|сбит|сбил|shot down|downed|intercepted"
)


class Quoted(NamedTuple):
    """What a text quotes of a side, as one kind of text.

    Parameters
    ----------
    source : Source
        Its sentences, and what is told of the truce.
    kind : str
    """

    source: Source
    kind: str


def quoted_of(source: Source, reading: Reading, side: str) -> list[Quoted]:
    """Return what a text quotes of a side that does not speak in it, by the kinds it may be of.

    Parameters
    ----------
    source : Source
    reading : Reading
        Of the one who speaks.
    side : str
        Id of a party.
    """
    if reading.who[0] == side:
        return []
    told = _told(reading)
    if not told:
        return []
    part = _part(source, reading, told)
    kinds = _ON_THE_GROUND.get(side, ())
    found = [Quoted(part, kind) for kind in kinds]
    kind = _IN_THE_AIR.get(side)
    in_the_air = {at for at in told if _is_of_the_air(source, at)}
    if in_the_air and kind:
        above = _part(source, reading, in_the_air)
        found.append(Quoted(above, kind))
    return found


def _told(reading: Reading) -> set[int]:
    """Return where the numbers begin that a text quotes somebody else for."""
    return {fate.start for fate in reading.fates if fate.reason in _QUOTED}


def _is_of_the_air(source: Source, at: int) -> bool:
    """Tell whether a number stands in a sentence on what flew or was shot down."""
    span = next(span for span in source.sentences if span[0] <= at < span[1])
    return _OF_THE_AIR.search(source.folded, *span) is not None


def _part(source: Source, reading: Reading, told: set[int]) -> Source:
    """Return the sentences of some numbers alone, with those that tell of the truce or count
    nothing, as of no hour.
    """
    theirs = [span for span in source.sentences if _holds_one(told, span)]
    beside = _beside(source, reading, told)
    kept = sorted([*theirs, *beside])
    times = _within(source.times, kept)
    hours = moments(source.folded, times)
    tallies = [one.start for one in hours if is_as_of(source.folded, one)]
    own = [at for at in tallies if not _is_in(theirs, at)]
    numbers = [mark for mark in source.numbers if mark.start in told]
    left = [mark for mark in times if mark.start not in own]
    return replace(source, sentences=kept, numbers=numbers, times=left)


def _beside(source: Source, reading: Reading, told: set[int]) -> list[tuple[int, int]]:
    """Return the sentences that the speaker counts nothing in, and that tell of the truce or have
    no count at all.
    """
    used = {fate.start for fate in reading.fates if fate.status == "used"}
    counted = {fate.start for fate in reading.fates if fate.status != "out_of_scope"}
    others = [span for span in source.sentences if not _holds_one(used | told, span)]
    bare = [span for span in others if not _holds_one(counted, span)]
    of_a_truce = [span for span in others if TRUCE.search(source.folded, *span)]
    return sorted({*bare, *of_a_truce})


def _holds_one(starts: set[int], span: tuple[int, int]) -> bool:
    return any(span[0] <= start < span[1] for start in starts)


def _is_in(spans: list[tuple[int, int]], at: int) -> bool:
    return any(start <= at < end for start, end in spans)


def _within(marks: list[Mark], spans: list[tuple[int, int]]) -> list[Mark]:
    return [mark for mark in marks if _is_in(spans, mark.start)]


def of_the_quoted(first: Reading, read: list[Reading]) -> Reading:
    """Return what a text quotes of a side as a reading of its own, with an account of every number:
    by the kind that takes most of it, and what that leaves by the next one.

    Parameters
    ----------
    first : Reading
        Of the one who speaks.
    read : list of Reading
        Of the side that is quoted, at least one.
    """
    most = sorted(read, key=_used, reverse=True)
    left = tuple(_not_asked_for(fate) for fate in first.fates)
    made = replace(most[0], rows=(), fates=left, warnings=(), sentences=first.sentences)
    for one in most:
        made = _with_one(made, one)
    return made


def _used(reading: Reading) -> int:
    return sum(fate.status == "used" for fate in reading.fates)


def _not_asked_for(fate: Fate) -> Fate:
    """Return the fate of a number of the one who speaks, which is not asked for."""
    if fate.status != "used":
        return fate
    return fate._replace(status="not_understood", reason=_NOT_ASKED_FOR, statement="")


def _with_one(made: Reading, one: Reading) -> Reading:
    """Return a reading with what another one takes of the numbers that it leaves."""
    left = {fate.start for fate in made.fates if fate.status != "used"}
    taken = [fate for fate in one.fates if fate.start in left and fate.status == "used"]
    if not taken:
        return made
    rows = sorted({fate.statement for fate in taken})
    many = len(made.rows)
    place = {at: many + new for new, at in enumerate(rows)}
    more = [renumbered(one.rows[at], place[at] - at) for at in rows]
    theirs = {fate.start: fate._replace(statement=place[fate.statement]) for fate in taken}
    fates = [theirs.get(fate.start, fate) for fate in made.fates]
    warnings = dict.fromkeys((*made.warnings, *one.warnings))
    return replace(
        made,
        rows=(*made.rows, *more),
        fates=tuple(fates),
        warnings=tuple(warnings),
    )
