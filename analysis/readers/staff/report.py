"""Read daily reports of a general staff: from their text to statements."""

import re
from dataclasses import replace

from analysis.readers import markers
from analysis.readers.base import Source, close_heads, lines
from analysis.readers.directions import find_directions
from analysis.readers.given import Given
from analysis.readers.hints import register
from analysis.readers.line import Line
from analysis.readers.other_side import NOT_THE_STAFF_S, OtherSide
from analysis.readers.remembered import of_its_sentence
from analysis.readers.result import Reading
from analysis.readers.sides import (
    GENERAL_STAFF,
    THE_FRONT_SINCE,
)
from analysis.readers.staff.checks import check, missing_sectors
from analysis.readers.staff.issue_hour import other_reports
from analysis.readers.staff.publication import ends_with_publication
from analysis.readers.staff.reader import Reader
from analysis.readers.staff.settling import settle_headlines, state_together
from analysis.readers.staff.window import ZONE, find_window
from analysis.readers.staff.zone import is_of_a_group, places_beside, zone_of
from analysis.readers.statement.contact_office import of_the_line_of_contact
from analysis.readers.statement.report import (
    counts_violations,
    tells_of_a_truce,
)
from analysis.readers.text import page_language
from analysis.readers.when import instant, publication
from analysis.readers.who import Speaker, speaker_for, speaker_of, title_of

_GOES_ON = (
    "the text goes on with a report as of another time: only the first is read, so read the other "
    "from a text of its own"
)
_RECALLS = "told as of an earlier hour than the report's: left unread"
_ASSAULTS = re.compile(
    r"боєзіткн|зіткнен|(?<![а-яіїєґ])б(?:оїв|ої|оев|ій|ой)(?![а-яіїєґ])|атак|штурм(?!ов\w)|спроб"
    r"|столкнов|боестолкн|сражени|clash|(?<!dis)engagement|battles|attack|assault(?!ed)"
    r"|наступальних дій|штурмових дій|наступательных действий"
)
_STRIKES = re.compile(
    r"(?:авіаційн|авиацион|ракетн)\w+ (?:(?:та|і|й|и) (?:\d+ )?\w+ )?удар|ав[іи]аудар"
    r"|(?:air|aviation|missile|rocket)(?: and (?:\d+ )?\w+)? ?(?:strikes|attacks)|rocket artillery"
    r"|обстр[іе]л\w* (?:з|із|из) реактивн"
)
# the head of a report, whatever it counts
_AS_OF = re.compile(
    r"(?:штаб|general staff)[^\n]{0,120}(?:станом на|состоянию на|(?<![a-z])(?:as of|at)|на) "
    r"[0-9]{1,2}[:.][0-9]{2}"
)
# what a report of one sentence may count alone
_OTHER_COUNTS = re.compile(
    r"попыт(?:ок|ки|ка)|attempts|offensive actions|обстр[іе]л[іо]в|shellings|камікадзе|камикадзе"
    r"|kamikaze|(?:авіа|авиа)бомб|guided (?:aerial )?bombs"
    r"|(?:намага|пыта|tried|tries|attempt)\w* \w*(?:просу|прода|наступ|прорва|продви|to advance"
    r"|to break)"
)
# 'the staff denied the claims of the ministry', whose numbers it quotes
_DENIES = re.compile(
    r"(?:генштаб|генеральн\w+ штаб|general staff)[^.]{0,80}"
    r"(?:спростув|опроверг|denie[ds]|refute|reject)[^.]{0,80}(?:звинувач|заяв|обвинен|accus|claim|alleg)"
    r"|фейк|(?<![a-z])fakes?(?![a-z])"
)
_STAFF = re.compile(GENERAL_STAFF)
# 'this is already the fifth attempt', of which no number is made
_ALREADY_THE_NTH = re.compile(
    r"(?<![a-zа-яіїєґ])(?:вже|уже|already) (?:the )?(?:(?:друг|трет|четв|п'?ят|шост|шест|сьом|седьм"
    r"|восьм|дев'?ят|десят|одинадцят|одиннадцат)[а-яіїєґ]+|[0-9]+-?(?:а|я|та|га|th|nd|rd)|second"
    r"|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:[\w-]+ ){0,3}?"
    r"(?:спроб|попытк|атак|штурм|attempt|attack|assault)"
)
_IN_ORDER = "an attack is told by its place in order: it is not counted"
# who tells of a region beside the staff
_OF_AN_ADMINISTRATION = re.compile(
    r"(?<![а-яіїєґa-z])(?:по данным|за даними|по словам|за словами|сообщил|повідомив|according to)"
    r" (?:\w+ ){0,2}?(?:ова|ода|губернатор\w*|governor|(?:обласн|област)\w+ (?:військов|воен)\w+)"
    r"(?![а-яіїєґa-z])"
)
register(
    _OF_AN_ADMINISTRATION, r"ова|ода|губернатор\S*|governor|адміністрац\S*|администрац\S*|обл\S+"
)
_REPORT = re.compile(
    r"генеральн\w+ штаб|генштаб|general staff|оперативна інформація|(?<![a-z])gsua"
    r"|\d(?:-?(?:st|nd|rd|th|та|ша|га|е|й))? (?:day|доба|добу|сутки) [^.]{0,30}"
    r"(?:aggression|агресії|агрессии)"
    r"|оперативн\w+ (?:зведенн|информаци|сводк)|operational information"
    r"|(?:ukrainian|ukraine's) (?:armed forces|military)[^.\n]{0,24} (?:said|says|reported|reports)"
)


def read_report(opened: Source, given: Given) -> Reading:
    """Read a report of a general staff, or an outlet's account of one.

    Parameters
    ----------
    opened : Source
    given : Given

    Returns
    -------
    Reading

    Raises
    ------
    ValueError
        If the text is no such report, its date has no year and none is given, or it does not say
        whose staff speaks.
    """
    folded = opened.folded
    directions = find_directions(opened.page)
    headed = bool(_REPORT.search(folded))
    grouped = is_of_a_group(folded)
    of_staff = headed or grouped or len(directions) > 1 or given.named
    counts = (
        _ASSAULTS.search(folded)
        or (headed or grouped)
        and (_STRIKES.search(folded) or _OTHER_COUNTS.search(folded))
    )
    if not of_staff:
        raise ValueError(
            "not a report of a general staff: it names neither the staff nor directions "
            "of the front with engagements or attacks"
        )
    if not (counts or given.named or _AS_OF.search(folded)):
        raise ValueError("not a report of a general staff: it counts no engagements and no attacks")
    if not (given.named or headed) and tells_of_a_truce(folded):
        raise ValueError(
            "not a report of a general staff: a president or minister tells of a truce"
        )
    of_a_day = opened.is_of_a_day
    if not (given.named or of_a_day) and _counts_breaches(opened, given):
        raise ValueError(
            "not a report of a general staff: it counts breaches of a truce and names no directions"
        )
    day, stamp = publication(given.published, ZONE)
    if not given.named and day is not None and day.year < THE_FRONT_SINCE.year:
        raise ValueError(
            f"not a report of a general staff: of {day}, before its front of {THE_FRONT_SINCE}"
        )
    if not (given.named or directions) and _DENIES.search(folded):
        raise ValueError("not a report of a general staff: it denies what another office claims")
    speaker = _speaker(opened, given, grouped=grouped)
    of_a_command = _is_of_a_command(folded, grouped=grouped, headed=headed)
    if of_a_command:
        speaker = replace(speaker, title=title_of("group", speaker.reporter))
    truce_start = instant(given.start, "start")
    window = find_window(opened, given.published, given.year, truce_start, of_a_day=of_a_day)
    window = ends_with_publication(window, stamp)
    common = {
        **speaker.heads(given, ZONE),
        "start": window.start,
        "end": window.end,
        "cumulative_from": window.cumulative_from,
    }
    zone = zone_of(directions) if grouped else None
    named = directions
    directions = places_beside(zone, named, folded)
    reader = Reader(opened, directions, common, window)
    reader.of_a_command, reader.zone = of_a_command, zone
    beside = {mark.start for mark in directions}
    reader.group_at = frozenset(mark.start for mark in named if mark.start not in beside)
    others = other_reports(opened, directions, (day, stamp))
    _read_lines(reader, list(lines(opened, directions)), others, speaker)
    reader.undated()
    settle_headlines(reader.ledger, reader.loose)
    state_together(reader.ledger, reader.together, reader.zone)
    reader.ledger.require("a report of a general staff")
    for start, end in others:
        reader.ledger.warn(_GOES_ON if end == opened.end else _RECALLS, start)
    for told in _ALREADY_THE_NTH.finditer(folded):
        reader.ledger.warn(_IN_ORDER, told.start())
    for warning in (*speaker.warnings, *window.warnings):
        reader.ledger.warn(warning)
    check(reader.ledger)
    close_heads(opened, reader.ledger)
    return reader.ledger.close(
        kind="general_staff",
        language=page_language(folded),
        slot=window.slot,
        window=None if window.start is None else (window.start, window.end),
        missing=missing_sectors(reader.ledger.statements(), reader.named, window),
        places=tuple(reader.places),
    )


def _read_lines(
    reader: Reader, told: list[Line], others: list[tuple[int, int]], speaker: Speaker
) -> None:
    """Read the sentences of a report, and leave those of other reports and of the other side."""
    other_side = OtherSide(speaker.reporter, after=True)
    for line in told:
        if others and any(start <= line.start < end for start, end in others):
            reader.leave(line, "in a second report of the same text")
        elif _is_of_an_administration(line):
            reader.leave(line, "told by a regional administration, not by the staff")
        elif other_side.tells(line):
            reader.leave(line, NOT_THE_STAFF_S)
            reader.leave_its_directions(line)
        else:
            reader.read(line)


@of_its_sentence
def _is_of_an_administration(line: Line) -> bool:
    """Tell a sentence that a region's administration is named for before its numbers."""
    told = line.finds(_OF_AN_ADMINISTRATION)
    numbers = line.numbers()
    if told is None or not numbers:
        return False
    first = line.marks[numbers[0]].start - line.start
    return told.end() <= first and _STAFF.search(line.folded, 0, first) is None


def _counts_breaches(opened: Source, given: Given) -> bool:
    """Tell whether a text counts breaches of a truce and none of a day."""
    return counts_violations(opened) or of_the_line_of_contact(opened, given)


def _speaker(opened: Source, given: Given, *, grouped: bool) -> Speaker:
    """Return who speaks: Ukraine, where one of the groups of its forces does."""
    if grouped and not given.reporter:
        return speaker_for("staff", "ukraine", given.accused)
    return speaker_of(opened.page.text, opened.folded, ("staff",), given)


def _is_of_a_command(folded: str, *, grouped: bool, headed: bool) -> bool:
    """Tell a post of a group of forces, or of a command, from one of the general staff."""
    if _STAFF.search(folded):
        return False
    return grouped or not headed and bool(markers.COMMAND.search(folded))
