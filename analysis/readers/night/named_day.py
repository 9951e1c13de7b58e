"""Hours of a day that their sentence names apart from them: 'on 23 August 57, from 17:00 on'."""

import datetime
import re

from analysis.readers.base import Source
from analysis.readers.other_side import TELLS
from analysis.readers.text import sentence_at
from analysis.readers.weekdays import A_WEEKDAY, day_by_word
from analysis.readers.when import Moment, dated
from analysis.vocabulary.dates import DateSpan

_DAY = datetime.timedelta(days=1)
_BY_WORD = re.compile(
    rf"(?<![a-zа-яіїєґ])(?:(?:on|[ву]о?) (?={A_WEEKDAY})|(?=(?:yesterday|вчера|вчора|учора)"
    r"(?![a-zа-яіїєґ])))"
)
# no day on which something was shot down: compared with, told on, a night's or an evening's
_BESIDE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:than|with|after|before|since|from|until|till|by|as of|to|into|against"
    r"|чем|ніж|с|со|з|із|от|від|до|по|після|после|к|на|проти|против|и|й|і|та|and|night of"
    r"|ночью|ноч[ьи]|вночі|ночі|evening of|вечер\w*|[ву]вечері|вечор\w+)"
    rf"(?: (?:on|the|[ву]о?))?(?: (?:{A_WEEKDAY}),?)? $"
)
_TOLD_THEN = re.compile(
    rf"(?<![a-zа-яіїєґ])(?:{TELLS})\w*(?: (?!that )[\w']+){{0,4}} "
    rf"(?:(?:on|[ву]о?) )?(?:(?:{A_WEEKDAY}),? )?$"
)
_THEN_TOLD = re.compile(rf"[^.;0-9]{{0,60}}?(?<![a-zа-яіїєґ])(?:{TELLS})")


def days_of_hours(
    source: Source, hours: tuple[Moment, Moment], day: datetime.date | None, year: int | None
) -> tuple[datetime.date, datetime.date] | None:
    """Return the days on which hours begin and end whose sentence names the one day apart from
    them, None where it names none or several.

    Parameters
    ----------
    source : Source
    hours : tuple of (Moment, Moment)
        Neither with a date or a word for its day beside it.
    day : datetime.date or None
        Of publication.
    year : int or None
    """
    first, last = hours
    if day is None or first.date or last.date:
        return None
    sentence = sentence_at(source.sentences, first.start)
    over_midnight = first.clock >= last.clock
    dates = _dates_in(source, sentence, (day, year))
    if dates is None or over_midnight and not dates:
        return None
    named = dates or _days_by_word_in(source.folded, sentence, day)
    if len(named) != 1:
        return None
    (begin,) = named
    until = begin + _DAY if over_midnight else begin
    # a day after the publication is kept: no other day is meant, and the window will say so
    return (begin, until) if until <= day or begin > day else None


def _dates_in(
    source: Source, sentence: tuple[int, int], known: tuple[datetime.date, int | None]
) -> set[datetime.date] | None:
    """Return the dates that a sentence names, None where one is no day of what it counts."""
    within = [mark for mark in source.times if sentence[0] <= mark.start < sentence[1]]
    dates = [mark for mark in within if isinstance(mark.value, DateSpan)]
    beside = any(_is_beside(source.folded, sentence, mark.start, mark.end) for mark in dates)
    if beside or any(mark.value.first is not None for mark in dates):
        return None
    return {dated(mark.value, *known) for mark in dates}


def _days_by_word_in(
    folded: str, sentence: tuple[int, int], day: datetime.date
) -> set[datetime.date]:
    """Return the days that a sentence names by a word."""
    words = list(_BY_WORD.finditer(folded, *sentence))
    if any(_is_beside(folded, sentence, word.start(), word.end()) for word in words):
        return set()
    days = (day_by_word(folded, word.end(), day) for word in words)
    return {told for told in days if told is not None}


def _is_beside(folded: str, sentence: tuple[int, int], start: int, end: int) -> bool:
    """Tell a day with which something is compared, of which night it was, or on which it was
    told.
    """
    before = folded[sentence[0] : start]
    told = _TOLD_THEN.search(before) or _THEN_TOLD.match(folded, end, sentence[1])
    return bool(_BESIDE.search(before) or told)
