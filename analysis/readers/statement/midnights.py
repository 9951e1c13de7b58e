"""The midnight, or the beginning of a day, since which a sentence of a statement counts."""

import datetime
import re
from typing import Any

from analysis.readers.hints import register
from analysis.readers.lexicon import TIME
from analysis.readers.line import Line
from analysis.readers.markers import SINCE_MIDNIGHT
from analysis.readers.statement.days import date_after, dates_of
from analysis.readers.weekdays import days_by_words, is_told_of, last_of_its_name
from analysis.readers.when import dated, publication

# a word that each of its turns of phrase has
register(SINCE_MIDNIGHT, r"початку|начала|since|beginning|start")
# 'from midnight', with no date beside it: of the day of publication
_FROM_MIDNIGHT = re.compile(
    r"(?<![a-zа-яіїє])(?:від|з|із|с|со|от|since|from) (?:опівночі|півночі|полуночи|midnight)"
    r"(?![a-zа-яіїє]| (?:on )?\d| (?:to|until|до|по) )"
)
# 'since the start of the day and as of 18:00 on 7 January'
_AND_AS_OF = re.compile(
    r",? (?:(?:і|й|та|и|and) )?(?:станом на|по состоянию на|as of|up to|until|до) "
)
# a text of these hours tells of the day that is just over, as often as of the new one
_SMALL_HOURS = 5
_DAY = datetime.timedelta(days=1)


def day_begun(folded: str, published: Any, zone: str) -> datetime.date | None:
    """Return the day of 'since the beginning of the day': of a text published in the small hours
    the day before, if it names that weekday, and None if it names none.

    Parameters
    ----------
    folded : str
    published : str, datetime.date, pandas.Timestamp or None
    zone : str
        IANA zone of the speaker's clock.
    """
    day, _ = publication(published, zone)
    if day is None or not is_early(published, zone):
        return day
    before = day - _DAY
    return before if is_told_of(folded, before, day) else None


def is_early(published: Any, zone: str) -> bool:
    """Tell whether a text was published in the small hours, when an hour that is yet to come is the
    evening before's.

    Parameters
    ----------
    published : str, datetime.date, pandas.Timestamp or None
    zone : str
        IANA zone of the speaker's clock.
    """
    _, moment = publication(published, zone)
    return moment is not None and moment.tz_convert(zone).hour < _SMALL_HOURS


def midnight_of(
    line: Line, day: datetime.date | None, day_begun: datetime.date | None
) -> tuple[bool, datetime.date | None]:
    """Tell whether a sentence counts since a midnight, or the beginning of a day, and return that
    day: by the date right after the words, or without any date the one that the text is of.

    Parameters
    ----------
    line : Line
    day : datetime.date or None
        Of publication.
    day_begun : datetime.date or None
        Day of 'since the beginning of the day', as of ``day_begun``.
    """
    begun = line.finds(SINCE_MIDNIGHT)
    if begun is None and line.of(TIME):
        begun = line.finds(_FROM_MIDNIGHT)  # midnight is a time
    if begun is None:
        return False, None
    weekday = begun.groupdict().get("weekday")
    if weekday and day is not None:
        several = len(days_by_words(line.page.folded, line.start, line.end, day)) > 1
        return True, None if several else last_of_its_name(weekday, day)
    dates = [mark.value for mark in dates_of(line)]
    if not dates:
        return day is not None, day_begun
    said = _day_beside(line, line.start + begun.end(), day)
    if said is None and day is not None and {dated(one, day, None) for one in dates} == {day_begun}:
        return True, day_begun  # 'since the day began, but on Sunday, 20 April, none'
    return said is not None, said


def _day_beside(line: Line, end: int, day: datetime.date | None) -> datetime.date | None:
    """Return the day of the date right after 'since the day began', or the one date as of which
    that counts; None without it.
    """
    said = date_after(line, end, day)
    told_as_of = _AND_AS_OF.match(line.page.folded, end)
    dates = dates_of(line)
    if said is None and told_as_of and len(dates) == 1 and day is not None:
        return dated(dates[0].value, day, None)
    return said
