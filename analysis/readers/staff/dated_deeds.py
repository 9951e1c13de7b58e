"""Deeds that a report of a staff tells of a date, where no other words say which day it covers."""

import datetime
import re

from analysis.readers.markers import SAYS
from analysis.readers.marks import Mark
from analysis.readers.weekdays import A_WEEKDAY, days_by_words, last_of_its_name
from analysis.readers.when import dated
from analysis.vocabulary.dates import DateSpan

_DAY = datetime.timedelta(days=1)
_SENTENCE_ENDS = re.compile(r"[.!?](?= |$)|\n")
# '149 attacks along the front line on 18 March'
_DEEDS_ON = re.compile(
    r"[0-9] (?:[a-z-]+ ){0,2}(?:clashes|engagements|attacks|assaults|battles)[^.;,\n0-9]{0,60}"
    r" on (?:[a-z]+day,? )?$"
    r"|[0-9] (?:[а-яіїє]+ ){0,2}(?:(?:боє)?зіткн|атак|штурм|(?:бое)?столкн)[^.;,\n0-9]{0,60} за $"
)
_COMPARES = re.compile(
    r"\W*(?:after|following|compared|besides|після|после|порівн|сравн|крім|кроме)"
)
_MORE_DEEDS = re.compile(r"[0-9]+ (?:on |за |(?:[a-zа-яіїє]+ )?(?:cl|at|as|en|ба|бо|ат|шт|зі|ст))")
# '5 November the enemy carried out': told of that day, in an issue of the next morning
_DEED_OF_A_DAY = re.compile(
    r",? (?:\w+ ){0,3}(?:завда|нан[её]с|здійсн|осуществ|відбул|стал[оаи]с|произош|состоял|провел"
    r"|провів|атак|launched|carried|took|attacked|conducted|there (?:was|were))"
)
# '83 clashes took place along the front on Wednesday', 'on Wednesday there were 83 clashes'
_DEEDS = (
    r"(?:[a-zа-яіїє-]+ ){0,2}(?:clash|engagement|attack|assault|battle|(?:боє)?зіткн|атак|штурм"
    r"|бо[їе]в(?![а-яіїє])|(?:бое)?столкн)"
)
_NAMED = rf"(?:on|за|[ву]о?) (?:{A_WEEKDAY})(?![a-zа-яіїєґ])"
_DEEDS_ON_A_WEEKDAY = re.compile(
    rf"[0-9] {_DEEDS}[^.;,\n0-9]{{0,60}} {_NAMED}"
    r"(?! (?:morning|afternoon|evening|night|вранці|ввечері|увечері|вдень|вночі|утром|днем"
    r"|вечером|ночью))"
    rf"|(?:^|[.!?:\n] ?)(?:на фронт[іе] |(?:along|across|on) the front )?{_NAMED},?"
    rf" (?:[^.;\n0-9]{{0,60}} )?[0-9]+ {_DEEDS}"
)
_SAID_OR_COMPARED = re.compile(
    rf"{SAYS}|(?<![a-zа-яіїє])(?:than|ніж|чем|compared|as)(?![a-zа-яіїє])"
)
_WORD = re.compile(rf"(?<![a-zа-яіїє'])(?:{A_WEEKDAY})(?![a-zа-яіїєґ])")


def day_before(folded: str, times: list[Mark], day: datetime.date) -> datetime.date | None:
    """Return the day before a text was published, where its deeds are told of that date, or of the
    weekday that it was.

    Parameters
    ----------
    folded : str
    times : list of Mark
    day : datetime.date
        Of publication.
    """
    for mark in times:
        if not isinstance(mark.value, DateSpan) or mark.value.first is not None:
            continue
        date = dated(mark.value, day, None)
        told = _DEED_OF_A_DAY.match(folded, mark.end)
        told = told or _are_deeds_on(folded, mark)
        if date == day - _DAY and told:
            return date
    return day - _DAY if _are_deeds_of_the_weekday_before(folded, day) else None


def _are_deeds_of_the_weekday_before(folded: str, day: datetime.date) -> bool:
    """Tell '83 clashes occurred on Wednesday', published on a Thursday, from what was said on
    Wednesday, or compared with it, and from a text that names other days as well.
    """
    yesterday = day - _DAY
    if days_by_words(folded, 0, len(folded), day) - {day} != {yesterday}:
        return False
    found = (told.group() for told in _DEEDS_ON_A_WEEKDAY.finditer(folded))
    plain = (one for one in found if not _SAID_OR_COMPARED.search(one))
    words = (word.group() for one in plain for word in _WORD.finditer(one))
    return any(last_of_its_name(word, day) == yesterday for word in words)


def _are_deeds_on(folded: str, mark: Mark) -> bool:
    """Tell '149 attacks along the front line on 18 March' from those with which others are
    compared.
    """
    begin = max(folded.rfind("\n", 0, mark.start), folded.rfind(". ", 0, mark.start)) + 1
    deeds = _DEEDS_ON.search(folded, begin, mark.start)
    stop = _SENTENCE_ENDS.search(folded, mark.end)
    rest = folded[mark.end : stop.start() if stop else len(folded)]
    compared = _COMPARES.match(folded, begin) or _MORE_DEEDS.search(rest)
    return bool(deeds) and not compared
