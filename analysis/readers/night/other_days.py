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
    if days_in_words(line, words.at) or _is_since_a_day(line):
        return _OTHER_DAYS
    if day is None:
        return ""
    before = weekday_before(line, day - _DAY, day)
    return _OTHER_DAYS if before or _is_another_night(line, day, ended) else ""


def _is_since_a_day(line: Line) -> bool:
    """Tell 'since 18 April', up to no other day or hour, and of no night."""
    times = [line.marks[at] for at in line.of(TIME)]
    if len(times) != 1 or line.finds(NIGHT) or not isinstance(times[0].value, DateSpan):
        return False
    folded, date = line.page.folded, times[0]
    begins = _SINCE.search(folded, line.start, date.start)
    return begins is not None and _TO.match(folded, date.end) is None


def _is_another_night(line: Line, day: datetime.date, ended: datetime.date | None) -> bool:
    """Tell a night to another weekday than that on which the post's own ended."""
    told = _NIGHT_TO.search(line.folded)
    other = None if told is None else day_by_word(line.folded, told.end(), day)
    return None not in (other, ended) and other != ended
