"""The day with which a truce ended that a text tells of as over."""

import datetime
import re
from typing import Any

from analysis.readers.marks import Mark
from analysis.readers.weekdays import day_by_word
from analysis.readers.when import dated
from analysis.vocabulary.dates import DateSpan, to_utc

# 'the truce took effect at 16:00 on Saturday and ran until the end of Sunday', and none that was
# to run so long
_RAN_UNTIL = re.compile(
    r"(?:truce|cease-?fire|перемир[\w']+|режим\w*|припинення вогню|прекращени\w+ огня)"
    r"[^.;\n]{0,120}(?<![a-zа-яіїєґ])(?<!have )(?<!not )(?<!не )"
    r"(?:ran|lasted|was (?:observed|in (?:force|effect))|remained in (?:force|effect)"
    r"|(?:про)?действовал[оа]?|(?:про)?длил(?:ось|ся|ась)|продолжал(?:ось|ся|ась)"
    r"|(?:про)?дія(?:в|л[оа])|(?:про)?трива(?:в|л[оа]))"
    r"(?![a-zа-яіїєґ])(?: [^,.;\n]{0,60})? (?:until|till|to|through|до) (?:the )?(?:very )?"
    r"(?:end of (?:the day (?:on )?)?|(?:конца|кінця) (?:(?:дня|суток|доби),? (?:(?:[ву]|на) )?)?)"
)
# so long after a weekday its name is of the last one still
_LATELY = datetime.timedelta(days=3)


def end_it_ran_until(folded: str, times: list[Mark], day: datetime.date | None, zone: str) -> Any:
    """Return the end of the day until whose end a truce ran, None where no text tells of it as over
    shortly before.

    Parameters
    ----------
    folded : str
    times : list of Mark
    day : datetime.date or None
        Day of publication.
    zone : str
        IANA zone of the speaker's clock.
    """
    ran = _RAN_UNTIL.search(folded)
    if ran is None or day is None:
        return None
    told = _day_at(folded, times, ran.end(), day)
    if told is None or not datetime.timedelta(0) < day - told <= _LATELY:
        return None
    return to_utc(told, (24, 0), zone)


def _day_at(folded: str, times: list[Mark], at: int, day: datetime.date) -> datetime.date | None:
    """Return the day that a date or a weekday names at an offset, None where none stands there."""
    values = [mark.value for mark in times if mark.start == at]
    dates = [dated(value, day, None) for value in values if isinstance(value, DateSpan)]
    return dates[0] if dates else day_by_word(folded, at, day)
