"""The night that a post tells without its hours: the past one, or that of a date."""

import datetime
import re
from typing import Any

from analysis.readers.base import Source
from analysis.readers.marks import Mark
from analysis.readers.night.recalled import is_dated_before
from analysis.readers.night.wording import DRONE_OR_MISSILE
from analysis.readers.text import sentence_at
from analysis.readers.when import dated, publication
from analysis.vocabulary.dates import DateSpan, to_utc

# what is most a night can be, by the clock of who speaks: the bounds that the ledger's rows have
DUSK, DAWN = (20, 0), (8, 0)
_DAY = datetime.timedelta(days=1)
PAST_NIGHT_SAID = re.compile(
    r"(?:прошедш|прошл|минувш|минул)\w+ (?:ноч|ніч)(?!\w*, (?:на|проти) \d)"
    r"|за (?:(?:истекшую|эту|цю) )?(?:ночь|ніч)\b|в ночное время|[ув] нічний час"
    r"|(?:past|last|preceding) night|overnight"
)
# of the night that is over, where no day is told beside it
A_NIGHT_SAID = re.compile(
    r"(?<![а-яіїєґ])(?:ночью|вночі|уночі)(?! (?:(?:на|проти|до|с|з|под|під)(?![а-яіїєґ])|\d))"
    r"|(?:в течение|на протяжении) (?:всей )?ночи(?! на)|(?:протягом|упродовж|впродовж) ночі(?! на)"
    r"|(?<![а-яіїє])цієї ночі(?! (?:(?:на|проти)(?![а-яіїєґ])|\d))"
    r"|(?<![a-z])during the night"
    r"(?![a-z]| (?:of|to|from|between|on|before|that)(?![a-z])|, \d)"
)
# 'over the past day', 'in eight hours'
_A_DAY_SAID = re.compile(
    r"за (?:\w+ )?(?:сутки|добу)|(?:past|last) (?:day|24 hours)"
    r"|(?<![a-zа-яіїєґ])(?:за (?:почти |майже )?[\w,]+ (?:часов|часа|годин[иу]?)"
    r"|(?:in|over|within) (?:the space of )?(?:\w+ )?hours)(?![а-яіїєґ])"
)
# a day of the week between the words for a night and its date
WEEKDAY = (
    r"(?:\w+day|понеділ\w+|вівтор\w+|серед[аиу]|четвер\w*|п'ятниц\w+|субот\w+|неділ\w+"
    r"|понедельник\w*|вторник\w*|сред[аыу]|пятниц\w+|суббот\w+|воскресень\w+),? "
)
# 'in the night from 8 to 9 March'
FROM_DAY = r"(?:(?:из|з|с|із) \d{1,2}(?: [а-яіїє]+)? )?"
_A_NIGHT_BEFORE = re.compile(r"(?:night|ніч|ночь)(?: hours)?(?: (?:of|on|from|between|з|с))? $")
# words before the date of a night's morning; 'the night of 8 May' may be that of its evening
NIGHT_TO = re.compile(
    rf"(?:[ув] ніч {FROM_DAY}(?:на|проти)|в ночь {FROM_DAY}на|"
    r"минулої ночі, (?:на|проти)|(?:прошлой|минувшей|прошедшей) ночью, на"
    r"|overnight (?:on|into|to)|(?:in )?the early hours of)"
    rf" (?:{WEEKDAY})?$"
)

_ALERT = re.compile(r"(?<![а-яіїєґ])(?:тревог|тривог)|air[- ]raid|air alert")


def past_night(
    source: Source, published: Any, zone: str, said: re.Pattern[str] = PAST_NIGHT_SAID
) -> tuple[Any, Any] | None:
    """Return bounds of 'the past night' of a post that prints no hours, or None.

    Parameters
    ----------
    source : Source
    published : str, datetime.date, pandas.Timestamp or None
        The night ended on the morning of this day.
    zone : str
        IANA zone of the local times.
    said : re.Pattern, optional
        Words for it.
    """
    day, _ = publication(published, zone)
    alone = _says(source, A_NIGHT_SAID, day) and not _A_DAY_SAID.search(source.folded)
    told = _says(source, said, day) or said is PAST_NIGHT_SAID and alone
    if day is None or not told:
        return None
    return bounds_of_night(_second_of_two_days(source, day) or day, zone)


def bounds_of_night(morning: datetime.date, zone: str) -> tuple[Any, Any]:
    """Return the bounds of a night without hours.

    Parameters
    ----------
    morning : datetime.date
        On which it ends.
    zone : str
        IANA zone of the local times.
    """
    return to_utc(morning - _DAY, DUSK, zone), to_utc(morning, DAWN, zone)


def _says(source: Source, words: re.Pattern[str], day: datetime.date | None) -> bool:
    """Tell whether a post says words for a night, of none that it recalls from before its own."""
    folded, times = source.folded, source.times
    own = max(mornings_of(folded, times, day), default=None)
    ends = (told.end() for told in words.finditer(folded))
    of_counts = (end for end in ends if not _is_of_an_alert(source, end))
    return any(not is_dated_before(folded, end, times, own, day) for end in of_counts)


def _is_of_an_alert(source: Source, at: int) -> bool:
    """Tell a sentence of when an air raid alert was on, and of nothing that flew."""
    said = source.folded[slice(*sentence_at(source.sentences, at - 1))]
    return _ALERT.search(said) is not None and not DRONE_OR_MISSILE.search(said)


def _second_of_two_days(source: Source, day: datetime.date) -> datetime.date | None:
    """Return the morning of 'overnight on 10-11 February', None where no night is told so."""
    for mark in source.times:
        if not isinstance(mark.value, DateSpan) or mark.value.first is None:
            continue
        named = _A_NIGHT_BEFORE.search(source.folded, 0, mark.start)
        if named and mark.value.day - mark.value.first == 1:
            return dated(mark.value, day, None)
    return None


def mornings_of(folded: str, times: list[Mark], near: datetime.date | None) -> set[datetime.date]:
    """Return the mornings of the nights that a sentence names by their date.

    Parameters
    ----------
    folded : str
    times : list of Mark
        Those of the sentence.
    near : datetime.date or None
        A day near to dates without a year.
    """
    named = [mark for mark in times if isinstance(mark.value, DateSpan)]
    nights = [mark.value for mark in named if NIGHT_TO.search(folded, 0, mark.start)]
    known = [date for date in nights if date.first is None and (date.year or near)]
    return {dated(date, near, None) for date in known}
