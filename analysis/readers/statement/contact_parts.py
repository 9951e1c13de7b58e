"""What is counted on one direction, or by one command, of the line of contact."""

import re

from analysis.readers.lexicon import PLACE, SECTOR
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.rules import Phrase, pattern
from analysis.readers.statement.contact_towns import AMONG_OTHERS
from analysis.readers.statement.where import sector_at

# 'in the area of responsibility of a brigade', 'on the Mariupol direction': less than the area
_OF_A_PART = re.compile(
    r"(?:відповідальності|ответственности|responsibility)(?![а-яіїєґ])(?! оборонн\w+ ведомств"
    r"| (?:of the )?"
    r"(?:народн\w+ (?:милици|міліці)\w+|нм |people's militia|республик\w*"
    r"|українськ\w+|украинск\w+|ukrain\w+|об'єднаних сил|объединенных сил|оос|ато|joint forces"
    r"|jfo|ato)(?![a-zа-яіїєґ]))"
    r"|тактичн\w+ груп|тактическ\w+ групп|tactical group|(?<![а-яіїєґ])(?:отг|оту)(?![а-яіїєґ])"
    # what was fired 'in the direction of our positions' is of no part
    r"|(?:напрямку|напрямі|направлении)(?![а-яіїєґ])"
    r"(?! (?:наших|позиц\w+|(?:українськ|украинск)\w+ (?:позиц|військ|войск|сил|підрозд|подразд)))"
    r"|(?:sector|axis)(?![a-z])|direction(?![a-z])"
    r"(?! of (?:the )?(?:our|ukrainian(?: forces'?| army'?s?)?)? ?(?:positions|troops|units)"
    r"(?! (?:at|near|in|around|outside)))"
    # sectors of the first years, named by a letter
    r"|(?<![а-яіїєґ])сектор(?:і|е|у|а|ах)? \"?[абвгсмabcm](?![a-zа-яіїєґ0-9'])"
    r"|(?<![a-z])sectors? \"?[abcm](?![a-z0-9'])"
    r"|(?:northern|southern|eastern|western|північн\w+|південн\w+|східн\w+|західн\w+|северн\w+"
    r"|южн\w+|восточн\w+|западн\w+) (?:conflict )?(?:zone|part|зон|частин|част)"
)
# 'the situation on the direction stays tense'
_SITUATION = re.compile(
    r"(?<![a-zа-яіїєґ])(?:обстановк|ситуаці|ситуаци|situation|загостренн|обострени|активізаці"
    r"|активизаци|escalation|flare-up)[^.;,]{0,20} (?:на|в|у|on|in|along)(?: the)? $"
)
# 'On the Mariupol direction the militants stepped up their fire', without a number
_LEADS = re.compile(r"\W*(?:(?:на|у|в|in|on)(?: the)? )?")
_FIRE_GREW = re.compile(
    r"активіз|активиз|загостр|обостр|посил[ию]|усил[ие]|почаст[іи]ш|участил|escalat|intensif"
    r"|stepp?(?:ed|ing)? up|(?:did|do|does|не|not) (?:stop|припин|прекращ|прекрат)|неспок|беспокой"
    r"|гаряч|горяч|напруж|напряж|tense"
)
_HOTTEST = re.compile(
    r"най(?:гаряч|більш|складн|важч|напруж)|наибол|сам(?:ая|ой|ым|ое) |(?<![a-z])most"
    r"|hottest|tensest"
)
# of more than one direction
_OF_THE_AREA = re.compile(
    r"по всій|по всей|вздовж|вдоль|уздовж|[ву] (?:зон|район)[іе] (?:ато|оос|проведен|операц"
    r"|відповід|ответств|конфлікт|конфликт)|[ву] (?:ато|оос)(?![а-яіїє])|[ву]сіх напрям"
    r"|всех направл"
    r"|на (?:сході|востоке)|донбас|(?:entire|whole) |eastern ukraine|donbas"
    r"|(?:contact line|ato|jfo) (?:area|zone)|along the (?:contact|line)"
    r"|in the (?:ato|jfo)(?![a-z])"
)
_AROUND_A_HEADING = re.compile(r"[^\w]*(?:(?:На|У|В|In|On)(?: the)? )?[^\w]*")
# 'In the Donetsk direction, the ceasefire was broken 11 times'
_LED_BY_ITS_DIRECTION = pattern("<our|word>{0,2}<sector>,<our|word|already|did|broke|violation>*")
# 'on A they fired twice, three of them with mortars'; 'hottest on A, where seven were recorded'
_SOME_OF_THEM = re.compile(r" (?:of (?:them|these)|(?:із|з|из) (?:них|цих|этих))(?![a-zа-яіїє])")
_WHERE = re.compile(r",? (?:де|где|where)(?: [a-zа-яіїєґ']+){0,4} ")
# '21 times - on A six, on B 13', 'six on A, 13 on B'
_PARTS_AFTER = pattern(
    "[-:]<word>*(?:<sector>[^,;]*<number>|<number|twice><^number|twice|sector>*<sector>)"
)


def is_of_a_part(words: Phrase) -> bool:
    """Tell a number of one direction or command, and no number of the whole area that tells where
    most of it was.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    alone = line.numbers() == [words.at]
    first, last = (0, len(line.spans)) if alone else words.clause
    parts = _PARTS_AFTER.search(line.tags, words.at)
    last = last if parts is None else min(last, parts.start())
    before, after = line.words(first, words.at), line.words(words.at + 1, last)
    told = _OF_A_PART.search(after)
    if told is not None and not AMONG_OTHERS.search(after[: told.start()]):
        return True
    return _OF_A_PART.search(before) is not None


# an hour as of which the situation is told, and not what was in a past day
_TOLD_OF_THE_AREA = re.compile(
    r"^(?!.*(?:минул|прошедш|истекш|past day|past 24))"
    r"(?=.*(?:ситуац|обстановк|situation|оос|ато|jfo|joint forces|порушен|нарушен|violat"
    r"|обстр[іе]л))"
)


def of_the_situation(line: Line) -> bool:
    """Tell a sentence on the area, its truce or its shellings, and on no past day.

    Parameters
    ----------
    line : Line
    """
    return _TOLD_OF_THE_AREA.search(line.folded) is not None


def is_a_heading(text: str, direction: Mark | None) -> bool:
    """Tell a direction that stands alone in its line, as the heading of what follows.

    Parameters
    ----------
    text : str
        Of the page.
    direction : Mark or None
    """
    if direction is None:
        return False
    begin, end = text.rfind("\n", 0, direction.start) + 1, text.find("\n", direction.end)
    beside = text[begin : direction.start] + text[direction.end : end]
    return end >= 0 and _AROUND_A_HEADING.fullmatch(beside) is not None


def begins_with_a_direction(line: Line) -> bool:
    """Tell 'the situation on the Luhansk direction stays tense', of one direction, and 'on the
    Luhansk direction they stepped up their fire', without a number.

    Parameters
    ----------
    line : Line
    """
    spans = line.of(SECTOR)
    if len(spans) != 1:
        return False
    start = line.marks[spans[0]].start - line.start
    one = len(line.marks[spans[0]].value.sectors) == 1
    situation = _SITUATION.search(line.folded[:start]) is not None
    if not line.numbers() and _LEADS.fullmatch(line.folded[:start]):
        situation = situation or _FIRE_GREW.search(line.folded, start) is not None
    return one and situation and _HOTTEST.search(line.folded) is None


def is_of_the_area(line: Line) -> bool:
    """Tell a sentence that names the whole area.

    Parameters
    ----------
    line : Line
    """
    return _OF_THE_AREA.search(line.folded) is not None


def is_of(direction: Mark | None, other: Mark) -> bool:
    """Tell whether another mark is of the same direction.

    Parameters
    ----------
    direction : Mark or None
    other : Mark
    """
    return direction is not None and direction.value.sectors == other.value.sectors


def with_its_direction(words: Phrase) -> tuple[str, str | None] | None:
    """Return the direction of which a sentence told before, for 'three of them with mortars'; None
    without one.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    named = [at for at in line.of(SECTOR) if at < words.at]
    of_them = _SOME_OF_THEM.match(line.page.folded, line.marks[words.at].end)
    led = _LED_BY_ITS_DIRECTION.fullmatch(line.tags[: words.at])
    if not (of_them or led or _is_where(words, named)) or len(named) != 1:
        return None
    placed = sector_at(line, named[0])
    return None if isinstance(placed, str) else placed


def _is_where(words: Phrase, named: list[int]) -> bool:
    """Tell 'it was hottest on the A direction, where seven breaches were recorded'."""
    line = words.line
    if not named or PLACE in line.tags[named[-1] : words.at]:
        return False
    end, at = line.marks[named[-1]].end, line.marks[words.at].start
    return _WHERE.fullmatch(line.page.folded, end, at) is not None
