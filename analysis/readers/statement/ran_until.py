"""The day with which a truce ended that a text tells of as over."""

import datetime
import re
from typing import Any

from analysis.readers.marks import Mark
from analysis.readers.weekdays import day_by_word
from analysis.readers.when import dated
from analysis.vocabulary.dates import DateSpan, to_utc

_A_TRUCE = (
    r"(?<!last )(?<!previous )(?<!прошлое )(?<!прошлый )(?<!минуле )(?<!попереднє )"
    r"(?:truce|cease-?fire|перемир[\w']+|режим\w* (?:тиш|прекращ|припин)\w+(?: огня| вогню)?"
    r"|припинення вогню|прекращени\w+ огня)"
)
_BEGAN = (
    r" (?:took effect|went into effect|came into (?:force|effect)|began|started|вступил\w*"
    r"|начал\w*|розпочал\w*|почал\w*|набу\w*)[^.;,\n]{0,80}?,? (?:and|та|и|і|й)"
)
# 'the truce took effect at 16:00 on Saturday and ran until the end of Sunday': its own verb, and
# none of a truce that was to run so long
_RAN_UNTIL = re.compile(
    rf"{_A_TRUCE}(?:(?:, [^,.;\n]{{1,60}},)?{_BEGAN})? "
    r"(?:ran|lasted|was in (?:force|effect)|remained in (?:force|effect)"
    r"|(?:про)?действовал[оа]?|(?:про)?длил(?:ось|ся|ась)|продолжал(?:ось|ся|ась)"
    r"|(?:про)?дія(?:в|л[оа])|(?:про)?трива(?:в|л[оа]))"
    r" (?:until|till|to|through|до) (?:the )?(?:very )?"
    r"(?:end of (?:the day (?:on )?)?|(?:конца|кінця) (?:(?:дня|суток|доби),? (?:(?:[ву]|на) )?)?)"
)
_UNTIL_NOW = re.compile(r"дотепер|досі|до сих пор|донині|until now|to this day|so far")
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
    if ran is None or day is None or _UNTIL_NOW.search(folded):
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
