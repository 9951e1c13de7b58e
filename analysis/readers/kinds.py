"""The kinds of text that are known, and the reader of each."""

import re
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from analysis.readers.background import Background, background_of
from analysis.readers.base import Source, open_text
from analysis.readers.both_sides import of_the_quoted, quoted_of
from analysis.readers.furniture import furniture_of
from analysis.readers.given import Given
from analysis.readers.mentions import mentions
from analysis.readers.result import Reading
from analysis.readers.sides import (
    DEFENCE_MINISTRY,
    GENERAL_STAFF,
    MISSION,
    NAMES,
    OFFICES,
)
from analysis.readers.two_reports import joined, parts_of
from analysis.readers.who import party_id

# where the reader of each kind is, and its name; the patterns of one that no text asks for are not
# compiled
_READERS = {
    "general_staff": ("staff", "read_report"),
    "ministry": ("statement", "read_statement"),
    "observer": ("mission", "read_report"),
    "air_defence": ("night", "read_air_defence"),
    "air_force": ("night", "read_air_force"),
}
KINDS = tuple(_READERS)


# posts about the air are told beside other counts, by offices of their own
_AIR = {"air_defence", "air_force"}
# whose they are beside a daily report, or a tally of a truce
_AIR_OF = {"air_defence": "russia", "air_force": "ukraine"}
# one side's tally of a truce may have the form of its daily report
_TELL_OF_A_TRUCE = {"general_staff", "ministry"}
_TELL_OF_BREACHES = {"ministry", "observer"}
# who speaks in a kind of text, where it is not a ministry of defence
_OFFICE_OF = {"general_staff": GENERAL_STAFF, "air_force": OFFICES["air_force"]}
# 'OSCE reports drop in ceasefire violations', as the first words of a page
_THE_MISSION_COUNTED = re.compile(
    rf"\W*(?:the )?(?:{MISSION})(?: \w+){{0,3}}? (?:reports?|reported|records?|recorded|counts?"
    r"|counted|observes?|observed|registers?|registered|sees|saw|зафікс\w+|зафикс\w+|фікс\w+"
    r"|фикс\w+|нарахув\w+|насчит\w+|зареєстр\w+|зарегистр\w+|відзнач\w+|отмет\w+|отмеч\w+)"
    r"(?![a-zа-яіїєґ])(?! that)[^\n]{0,60}(?:violations|порушен|нарушен)"
)
# who leads a side or its army is named before any staff
_LEADERS = {
    side: re.compile(
        rf"(?:(?!{GENERAL_STAFF}).)*?(?:{'|'.join(names.persons.values())})", re.DOTALL
    )
    for side, names in NAMES.items()
}
_WHO_TELL_OF_TRUCES = (
    "president",
    "ministry",
    "foreign_ministry",
    "headquarters",
    "representation",
)


def reader_of(kind: str) -> Callable[[Source, Given], Reading]:
    """Return the reader of a kind of text.

    Parameters
    ----------
    kind : str
        One of ``KINDS``.

    Raises
    ------
    ValueError
        If the kind is not known.
    """
    if kind not in _READERS:
        raise ValueError(f"kind {kind!r} is not known; known: {', '.join(KINDS)}")
    module, name = _READERS[kind]
    return getattr(import_module(f"analysis.readers.{module}"), name)


def read_as(text: str, kind: str | None, given: Given) -> Reading:
    """Read a text as of a kind, or as of the kind that it is found to be.

    Parameters
    ----------
    text : str
    kind : str or None
    given : Given

    Returns
    -------
    Reading

    Raises
    ------
    ValueError
        If the text is of no known kind, or of several and none is named.
    """
    opened = open_text(text)
    furniture = furniture_of(opened)
    if furniture is None:
        return _read_opened(opened, kind, given)
    return furniture.left_out(_read_opened(furniture.rest(), kind, given))


def _read_opened(opened: Source, kind: str | None, given: Given) -> Reading:
    """Read a text, without what its page prints beside it."""
    parts = parts_of(opened)
    if kind is not None:
        return reader_of(kind)(parts.get(kind, opened), replace(given, named=True))
    quoted = _of_the_side_asked_for(opened, parts, given) if given.reporter else None
    return quoted or _as_found(opened, parts, given)


def _of_the_side_asked_for(
    opened: Source, parts: dict[str, Source], given: Given
) -> Reading | None:
    """Return what a text quotes of the side that a caller names, where another speaks in it; None
    for other texts.
    """
    side = party_id(given.reporter, "reporter")
    try:
        first = _as_found(opened, parts, replace(given, reporter=None, accused=None))
    except ValueError:
        return None
    read = []
    for source, kind in quoted_of(opened, first, side):
        read += _read_if_any(kind, source, replace(given, named=True))
    counted = [one for one in read if one.rows]
    return of_the_quoted(first, counted) if counted else None


def _read_if_any(kind: str, source: Source, given: Given) -> list[Reading]:
    """Return the reading of a text as of a kind, none where it is refused."""
    try:
        return [reader_of(kind)(source, given)]
    except ValueError:
        return []


def _as_found(opened: Source, parts: dict[str, Source], given: Given) -> Reading:
    """Return the reading of a text as of the kind that most of it is found to be.

    Raises
    ------
    ValueError
        If the text is of no known kind, or of several.
    """
    background = background_of(opened)
    most = _read_without(background, given) if background else None
    if background is None or most is None or most.kind in _kinds_of_two(parts, given):
        return _as_all_is(opened, parts, given)
    try:
        whole = _as_all_is(opened, parts, given)
    except ValueError:
        if not background.turns(None, most):
            raise
        return background.left_out(most)
    return background.left_out(most) if background.turns(whole, most) else whole


def _read_without(background: Background, given: Given) -> Reading | None:
    """Return the reading of a text without its background, None where it is refused."""
    rest = background.rest()
    try:
        return _as_all_is(rest, parts_of(rest), given)
    except ValueError:
        return None


def _kinds_of_two(parts: dict[str, Source], given: Given) -> set[str]:
    """Return the kinds of two reports that stand in one text, none where there is only one."""
    both = _parts_read(parts, given)
    return {one.kind for one in both} if len(both) > 1 else set()


def _as_all_is(opened: Source, parts: dict[str, Source], given: Given) -> Reading:
    """Return the reading of a text as of the kind that all of it is found to be.

    Raises
    ------
    ValueError
        If the text is of no known kind, or of several.
    """
    both = _parts_read(parts, given)
    if len(both) > 1 and both[0].who[:2] == both[1].who[:2]:
        return joined(*both)
    read, refused = list(both), []
    for name in KINDS:
        if any(one.kind == name for one in both):
            continue
        try:
            read.append(reader_of(name)(opened, given))
        except ValueError as error:
            refused.append((name, str(error)))
    of_the_mission = dict(refused).get("observer") if _are_of_the_mission(read) else None
    if of_the_mission:
        raise ValueError(of_the_mission)
    if not read:
        raise ValueError(_refusal(refused))
    return _most_read(read)


def _parts_read(parts: dict[str, Source], given: Given) -> tuple[Reading, ...]:
    """Return the readings of the parts of a text that holds two reports; none where one of them is
    refused, or counts nothing.
    """
    try:
        read = tuple(_of_a_part(kind, part, given) for kind, part in parts.items())
    except ValueError:
        return ()
    return read if all(one.rows for one in read) else ()


def _of_a_part(kind: str, part: Source, given: Given) -> Reading:
    """Return the reading of a part; its truce, or who speaks, may be named in another part."""
    if kind in _AIR_OF:
        return reader_of(kind)(part, replace(given, named=True, reporter=_AIR_OF[kind]))
    return reader_of(kind)(part, replace(given, named=kind == "ministry"))


def _are_of_the_mission(read: list[Reading]) -> bool:
    """Tell whether nothing was read of a text that is the mission's, whoever else it names."""
    return bool(read) and not any(one.rows for one in read) and _is_the_mission_s(read[0])


def _most_read(read: list[Reading]) -> Reading:
    """Return the reading of most numbers: what quotes another party is read as what most are.

    Raises
    ------
    ValueError
        If another kind has nearly as many.
    """
    first, *others = sorted(read, key=_taken, reverse=True)
    if not others or not first.rows:
        return first
    second = others[0]
    headed = _headed_by_the_mission(first, read)
    if headed is not None:
        return headed
    if _used(first) > 2 * _used(second):
        return first
    kinds = {first.kind, second.kind}
    alike = first.who[:2] == second.who[:2]
    if kinds == _TELL_OF_BREACHES and _is_the_mission_s(first):
        observer, other = sorted((first, second), key=_is_no_observer)
        return replace(observer, warnings=(*observer.warnings, _also(observer, other)))
    of_a_truce = kinds == _TELL_OF_A_TRUCE
    if of_a_truce and alike:
        return _best_placed(first, second)
    if second.rows and (_AIR & kinds or of_a_truce):
        return _told_first(first, second)
    raise ValueError(
        f"the text may be of kind {first.kind} or {second.kind}: name one with kind= (--kind)"
    )


def _headed_by_the_mission(first: Reading, read: list[Reading]) -> Reading | None:
    """Return the mission's reading of a text whose headline says what it counted, where a side's
    office is read for it and places nothing in time; None for others.
    """
    if first.kind != "ministry" or _placed(first)[0] > 0:
        return None
    for one in read:
        headed = _THE_MISSION_COUNTED.match(one.page.folded)
        if headed and one.kind == "observer":
            warning = _also(one, first)
            return replace(one, warnings=(*one.warnings, warning))
    return None


def _is_no_observer(reading: Reading) -> bool:
    return reading.kind != "observer"


def _is_the_mission_s(reading: Reading) -> bool:
    """Tell whether the mission is named before any president or ministry, whom a text quotes on it
    or on the truce.
    """
    page = reading.page
    offices = mentions(page.text, page.folded, _WHO_TELL_OF_TRUCES)
    named = re.search(MISSION, page.folded)
    return named is not None and all(named.start() < office.start for office in offices)


def _taken(reading: Reading) -> tuple[int, int]:
    """Return how many numbers a reader took, and how many statements it made, in words too."""
    return _used(reading), len(reading.rows)


def _used(reading: Reading) -> int:
    """Return how many numbers of a text a reader took."""
    return reading.coverage["used"]


def _best_placed(one: Reading, other: Reading) -> Reading:
    """Return the reading of the same side's numbers that places more of them in time, with a
    warning of the other's: a president or a staff may tell of a truce in the form of a daily
    report.
    """
    by_breaches = sorted((one, other), key=_breaches, reverse=True)
    first, second = _by_time(one, other)
    told = _used(by_breaches[0]) >= _used(by_breaches[1])
    if told and _breaches(by_breaches[0]) > _breaches(by_breaches[1]):
        first, second = by_breaches
    return replace(first, warnings=(*first.warnings, _also(first, second)))


def _by_time(one: Reading, other: Reading) -> list[Reading]:
    """Return the reading that places more numbers in time first; of two that place as many that of
    a ministry, where a leader is named before a staff.
    """
    leads = _LEADERS.get(str(one.who[0]))
    by_a_leader = leads is not None and leads.match(one.page.folded) is not None

    def order(reading: Reading) -> tuple[tuple[int, int], bool]:
        return _placed(reading), by_a_leader and reading.kind == "ministry"

    return sorted((one, other), key=order, reverse=True)


def _breaches(reading: Reading) -> int:
    """Return how many numbers were taken where breaches of a truce are among them, else 0."""
    told = any(row["category"] == "total" for row in reading.rows)
    return _used(reading) if told else 0


def _placed(reading: Reading) -> tuple[int, int]:
    """Return how many statements have both bounds, and how many numbers were taken."""
    whole = [row for row in reading.rows if None not in (row.get("start"), row.get("end"))]
    return len(whole), _used(reading)


def _also(first: Reading, second: Reading) -> str:
    return (
        f"the text also tells of kind {second.kind}: read as {first.kind}; "
        f"name the other with kind= (--kind)"
    )


def _told_first(one: Reading, other: Reading) -> Reading:
    """Return the reading of the office that is named first, or whose numbers are told first, with
    a warning of the other's.
    """
    by_office = {one.kind, other.kind} in (_TELL_OF_A_TRUCE, _AIR)
    first, second = sorted((one, other), key=_named_at if by_office else _first_number)
    warning = (
        f"the text also tells of kind {second.kind}: read as {first.kind}, which is told first; "
        f"name the other with kind= (--kind)"
    )
    return replace(first, warnings=(*first.warnings, warning))


def _first_number(reading: Reading) -> int:
    return min(fate.start for fate in reading.fates if fate.status == "used")


def _named_at(reading: Reading) -> int:
    """Return where a text first names the office of a reading."""
    folded = reading.page.folded
    named = re.search(_OFFICE_OF.get(reading.kind, DEFENCE_MINISTRY), folded)
    return len(folded) if named is None else named.start()


def _refusal(refused: list[tuple[str, str]]) -> str:
    """Say why no reader took a text: one that knew its kind first, else all."""
    knew = [reason for _, reason in refused if not reason.startswith("not a")]
    if knew:
        return "; ".join(dict.fromkeys(knew))
    reasons = "; ".join(f"{name}: {reason}" for name, reason in refused)
    return f"the text is of no known kind. {reasons}; if you know its kind, say kind= (--kind)"
