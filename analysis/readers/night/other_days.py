"""Counts of other days, and of another night, that a post on a night tells beside its own."""

import datetime
import re

from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.markers import NIGHT
from analysis.readers.other_hours import days_in_words, weekday_before
from analysis.readers.rules import Phrase
from analysis.readers.weekdays import day_by_word
from analysis.vocabulary.dates import DateSpan

_OTHER_DAYS = "told of other days than those of the post"
_DAY = datetime.timedelta(days=1)
_SINCE_WHEN = re.compile(r"(?:since|from|с|з|із|від) ")
_SINCE_EVENING = re.compile(
    r"(?<![a-zа-яіїєґ])(?:since|from|с|з|із|від) (?:the )?(?:evening|вечора|вечера) (?:of |on )?"
    r"(?=[a-zа-яіїє'])"
)
_EVENING = re.compile(r",? (?:[ву]вечері|вечора|вечером|вечера|evening|night)(?![a-zа-яіїєґ])")
_NIGHT_TO = re.compile(
    r"(?<![a-zа-яіїєґ])(?:ніч (?:на|проти)|ночь на|night (?:to|into|of)(?: the)?) (?=[a-zа-яіїє'])"
)
_SINCE = re.compile(r"(?<![a-zа-яіїєґ])(?:since|с|з|із|starting) $")
_TO = re.compile(r",? (?:по|до|на|to|until|till|and)(?![a-zа-яіїєґ])")


def other_days(words: Phrase, day: datetime.date | None, ended: datetime.date | None) -> str:
    """Return why a number is not of the night of a post, as it tells 'on Friday', 'since January'
    or 'in the night to Saturday'; '' where it tells no such days.

    Parameters
    ----------
    words : Phrase
    day : datetime.date or None
        Of publication.
    ended : datetime.date or None
        On which the post's own night ended, where it is known.
    """
    line = words.line
    told = days_in_words(line, words.at)
    others = told and not _is_last_evening(line, told, day)
    if others or _is_since_a_day(line):
        return _OTHER_DAYS
    if day is None:
        return ""
    if weekday_before(line, day - _DAY, day):
        return _OTHER_DAYS
    if _is_since_another_evening(line, day):
        return _OTHER_DAYS
    return _OTHER_DAYS if _is_another_night(line, day, ended) else ""


def _is_last_evening(line: Line, told: str, day: datetime.date | None) -> bool:
    """Tell 'since Sunday evening' in a post of Monday, which is its own night."""
    at = line.folded.find(told)
    evening = at >= 0 and _EVENING.match(line.folded, at + len(told))
    begun = _SINCE_WHEN.match(told)
    if day is None or begun is None or not evening:
        return False
    return day_by_word(told, begun.end(), day) == day - _DAY


def _is_since_a_day(line: Line) -> bool:
    """Tell 'since 18 April', up to no other day or hour, and of no night."""
    times = [line.marks[at] for at in line.of(TIME)]
    if len(times) != 1 or line.finds(NIGHT) or not isinstance(times[0].value, DateSpan):
        return False
    folded, date = line.page.folded, times[0]
    begins = _SINCE.search(folded, line.start, date.start)
    return begins is not None and _TO.match(folded, date.end) is None


def _is_since_another_evening(line: Line, day: datetime.date) -> bool:
    """Tell 'since the evening of Sunday' in a post of a later day than Monday."""
    told = _SINCE_EVENING.search(line.folded)
    begun = None if told is None else day_by_word(line.folded, told.end(), day)
    return begun is not None and begun < day - _DAY


def _is_another_night(line: Line, day: datetime.date, ended: datetime.date | None) -> bool:
    """Tell a night to another weekday than that on which the post's own ended."""
    told = _NIGHT_TO.search(line.folded)
    other = None if told is None else day_by_word(line.folded, told.end(), day)
    return None not in (other, ended) and other != ended
