"""What stands beside the mission's tallies: sorts of explosions, notes, 'in particular in A'."""

import re
from collections.abc import Iterator

from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.mission.wording import (
    AGAINST,
    EARLIER,
    EARLIER_SLAVIC,
    HEDGED,
    PERIOD_BEFORE_SLAVIC,
    THE_PERIOD_BEFORE,
)
from analysis.readers.other_side import BY_DATA
from analysis.readers.rules import pattern
from analysis.readers.sides import DEFENCE_MINISTRY, MISSION, NAMES, office_of_a_side

_OPENED = pattern("<number><our|word>*<explosion>\\(")
_OF_ANOTHER_TIME = re.compile(
    rf"compared|{EARLIER}|against|versus|before|(?<![a-z])than(?![a-z])|{EARLIER_SLAVIC}"
    r"|ран[іе]|сравн"
    r"|порівн"
)
# '24 undetermined', the word 'explosions' said before
_SORT = re.compile(r" undetermined(?! explosion)(?![a-z])")
# 'violations, with violence in particular in A'
_IN_PARTICULAR = re.compile(
    r"in particular|particularly|especially|notably|mainly|mostly|predominantly|chiefly|largely"
    r"|(?<![а-яіїє])(?:переважно|здебільшого|преимущественно|главным образом)(?![а-яіїє])"
    r"|(?<![a-z])engulf|flar(?:ed|ing)"
)
# '84 violations, most of them in A'
_MOST_IN = re.compile(
    r"(?:(?<![a-z])(?:most|majority|bulk|half|third|nearly all|almost all)"
    r"|(?<![а-яіїє])(?:більшість|більша частина|половин\w+|третин\w+|майже (?:всі|усі)"
    r"|большинство|большая часть|треть|почти все))"
    r"(?: of (?:them|these|which)| (?:з|із|из) (?:них|яких|которых))?(?: were| was)?"
    r" ?[–—-]? ?(?:in|[ву]|на)? ?(?:the )?$"
)
# '84 violations, of them in A 63'
_PART_IN = re.compile(
    r"(?:of (?:them|which|these)|including|(?:з|із|из) (?:них|яких|которых)|числі|числе|зокрема"
    r"|включ(?:ая|но))(?: (?:in|[ву]))?$"
)
# '63 of them in A'
_OWN_PART = pattern("<of><them>")
_ALL_OF_IT = re.compile(
    r"(?:all|each|every one) of (?:them|these|which)(?: (?:in|were in))?$"
    r"|(?:усі|всі|все) (?:вони |они )?(?:(?:з|із|из) (?:них|яких|которых) )?[–—-]? ?[ву]?$"
)
# 'by the data of Ivan Petrenko'
_BY_DATA = re.compile(
    rf"(?<![a-zа-яіїєґ]){BY_DATA}(?P<who>(?:[^\s,;:.]+ ){{0,5}}?[^\s,;:.]+(?=[,;:]))"
)
_PERSON = re.compile(r"(?:[A-ZА-ЯІЇЄҐ][\w'’-]+ ){1,2}(?P<surname>[A-ZА-ЯІЇЄҐ][\w'’-]{3,})")
_OF_A_SIDE = re.compile(
    rf"(?<![a-zа-яіїєґ])(?:{DEFENCE_MINISTRY}"
    rf"|{'|'.join(names.tellers for names in NAMES.values())})(?![a-zа-яіїєґ])"
)
_MISSION = re.compile(MISSION)
_STEM = 5
_BESIDE = 80
_COMPARED_WITH = re.compile(
    rf"(?:compared (?:with|to)|(?:по сравнению|в сравнении) с|[ву]? ?порівнян\w+ (?:з|із)|{AGAINST}"
    rf"|(?:up|down) from){HEDGED} $"
    r"|\((?:за|протягом|упродовж|впродовж|в течение|in|during) (?:the )?"
    rf"(?:{EARLIER_SLAVIC}|{EARLIER})[^()]{{0,30}}[–—:,-] $"
    rf"|(?:{THE_PERIOD_BEFORE}|{PERIOD_BEFORE_SLAVIC}) \($"
)
PARTS = "explosions by their sort, which add up to the number before the brackets"
_NOT_PARTS = "in brackets after explosions: whether it is a part of them is not said"


def is_footnote(line: Line, mark: Mark) -> bool:
    """Tell the mark of a note ('violations[1]') from a count.

    Parameters
    ----------
    line : Line
    mark : Mark
    """
    folded = line.page.folded
    return folded[mark.start - 1 : mark.start] == "[" and folded[mark.end : mark.end + 1] == "]"


def is_sort(line: Line, mark: Mark) -> bool:
    """Tell '24 undetermined': a sort of the explosions told before, never violations.

    Parameters
    ----------
    line : Line
    mark : Mark
    """
    return bool(_SORT.match(line.page.folded, mark.end, line.end))


def is_compared(line: Line, at: int) -> bool:
    """Tell whether a number is what another one is compared with.

    Parameters
    ----------
    line : Line
    at : int
        Offset of the number in the sentence.
    """
    return bool(_COMPARED_WITH.search(line.folded[:at]))


def is_singled_out(line: Line, at: int, region: int) -> bool:
    """Tell whether a region ahead of a number is only where most of it was.

    Parameters
    ----------
    line : Line
    at, region : int
        Tokens of the number and of the region.
    """
    last = max(number for number in line.numbers() if at <= number < region)
    if last == at and _OWN_PART.match(line.tags, at + 1):
        return False
    said = line.words(last + 1, region)
    part = None if _ALL_OF_IT.search(said) else _PART_IN.search(said)
    between = line.words(at + 1, region)
    return bool(part or _MOST_IN.search(between) or _IN_PARTICULAR.search(between))


def sorts_of(line: Line) -> Iterator[tuple[Mark, bool]]:
    """Yield the numbers of '25 explosions (one airburst and 24 undetermined)' in brackets, and
    whether they add up to the one before.

    Parameters
    ----------
    line : Line
    """
    for opened in _OPENED.finditer(line.tags):
        closed = line.tags.find(")", opened.end())
        last = closed if closed >= 0 else len(line.tags)
        inside = [line.marks[at] for at in line.numbers() if opened.end() <= at < last]
        if _OF_ANOTHER_TIME.search(line.words(opened.end(), last)):
            continue
        total = sum(mark.value.value or 0 for mark in inside)
        whole = line.marks[opened.start()].value.value
        yield from ((mark, total == whole) for mark in inside)


def reason_of(add_up: bool) -> str:
    """Return why a number in brackets after explosions is no tally of its own.

    Parameters
    ----------
    add_up : bool
    """
    return PARTS if add_up else _NOT_PARTS


def is_by_data_of_a_side(line: Line, mark: Mark) -> bool:
    """Tell 'by the data of Ivan Petrenko, 43', of a person or an office that is not the mission's.

    Parameters
    ----------
    line : Line
    mark : Mark
        The number.
    """
    said = _data_before(line, mark)
    if said is None:
        return False
    if office_of_a_side(said["who"]) or _OF_A_SIDE.search(said["who"]):
        return True
    person = _PERSON.fullmatch(line.page.text, *said.span("who"))
    return person is not None and not _speaks_for_the_mission(line, person["surname"], said.start())


def _data_before(line: Line, mark: Mark) -> re.Match[str] | None:
    """Return the words 'by the data of' somebody that lead to a number, and do not go on to the
    mission: 'by the words of its head, the mission recorded 43'.
    """
    found = [*_BY_DATA.finditer(line.page.folded, line.start, mark.start)]
    if not found:
        return None
    said = line.page.folded[found[-1].start() : mark.start]
    return None if ";" in said or _MISSION.search(said) else found[-1]


def _speaks_for_the_mission(line: Line, surname: str, begin: int) -> bool:
    """Tell whether the mission is named in the sentence that first names a person."""
    folded = line.page.folded
    at = folded.find(surname[:-1][:_STEM].casefold(), 0, begin)
    if at < 0:
        return False
    first = max(folded.rfind(stop, 0, at) for stop in ("\n", ". "))
    return _MISSION.search(folded, first + 1, at + _BESIDE) is not None
