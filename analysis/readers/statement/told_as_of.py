"""The moment as of which a text, or a tally in it, is told."""

import datetime
import re
from itertools import pairwise
from typing import Any

from analysis.readers.base import Source
from analysis.readers.marks import Mark
from analysis.readers.statement.energy import TRUCE
from analysis.readers.weekdays import day_by_word
from analysis.readers.when import Moment, dated, moments
from analysis.vocabulary.dates import to_utc

# 'as of noon', 'by 10:00', 'к 12:00': up to when a tally runs, and no bound of the truce itself
_AS_OF = re.compile(
    r"(?<![a-zа-яіїє])(?:станом на|состоянию на|обстановк\w+ на|ситуац\w+ на|as of|as at|by|к"
    r"|(?:уже|вже) (?:до|к)|already by|(?:справ|дел) на"
    r"|(?:по данным|за даними|зведенн\w|сводк\w)(?: [а-яіїєґ]+){0,3} на)"
    r"[ :(]*$"
)
_AS_LONG = 48
# from this hour on, a tally of the day before may be the latest
_EVENING = 18
# as many numbers stand before a tally that is recalled
_COUNTED = 2
# 'What was before:', 'We remind that', of what an outlet told in another piece
_RECALLS = re.compile(
    r"\W*(?:що (?:було раніше|передувало|відомо раніше)|что было раньше|нагада\w+|напомн\w+"
    r"|(?:як|как) (?:раніше |ранее |вже |уже )?(?:повідомля|сообща)\w+"
    r"|previously|earlier(?:,| on)|as (?:previously |earlier )?reported|recall)(?![a-zа-яіїєґ])"
)
# 'As of 20:00 he had told of over 2,100', of an earlier post
_HAD_TOLD = re.compile(
    r"(?<![a-zа-яіїєґ])(?:інформува[вл]|повідомля[вл]|информировал|сообщал|доповіда[вл]|докладывал"
    r"|had (?:said|reported|told|counted|put|spoken))"
)
# a truce that is over
_OBSERVED = re.compile(
    r"(?<![a-zа-яіїєґ])(?:observed|complied|adhered|respected|дотримувал|дотримал|соблюдал|соблюли)"
)
_SENTENCE_ENDS = re.compile(r"[.!?](?=\s|$)|\n")
_LOCAL = re.compile(r" (?:local|moscow|kyiv|kiev) time(?: \([^()\n]{0,24}\))?| \([0-9:]{2,5} gmt\)")
_ACTS = re.compile(
    r"обстр[іе]л|штурм|поруш|наруш|атак|shell|assault|violat|attack|breach|(?<!гос)удар|strike"
)


def as_of(
    folded: str, times: list[Mark], day: datetime.date | None, zone: str, public: Any
) -> tuple[Any, int]:
    """Return the first moment 'as of' which a text counts, None where it names none, and where the
    text names it.

    Parameters
    ----------
    folded : str
    times : list of Mark
    day : datetime.date or None
        Day of publication, of a clock time without a date.
    zone : str
        IANA zone of the speaker's clock.
    public : pandas.Timestamp or None
        Nothing is counted after it.
    """
    for moment in moments(folded, times):
        date = date_of(folded, moment, day) or day
        if not is_as_of(folded, moment) or date is None:
            continue
        told = to_utc(date, moment.clock, zone)
        if public is None or told <= public:
            return told, moment.start
    return None, 0


def span_by_weekdays(
    folded: str, times: list[Mark], day: datetime.date | None, zone: str
) -> tuple[Any, Any]:
    """Return the bounds of 'between 6 p.m. Moscow time on Saturday and midnight on Sunday', of a
    truce; (None, None) where no sentence names a weekday with each of both hours.

    Parameters
    ----------
    folded : str
    times : list of Mark
    day : datetime.date or None
        Day of publication.
    zone : str
        IANA zone of the speaker's clock.
    """
    for first, last in pairwise(moments(folded, times)):
        if (first.bound, last.bound) != ("from", "until") or first.date or last.date:
            continue
        stop = _SENTENCE_ENDS.search(folded, last.end)
        rest = folded[last.end : stop.start() if stop else len(folded)]
        of_a_truce = TRUCE.search(rest) and _OBSERVED.search(rest)
        begun, ended = _weekday_of(folded, first, day), _weekday_of(folded, last, day)
        if begun is None or ended is None or not of_a_truce:
            continue
        by_word = not folded[last.start : last.start + 1].isdigit()
        clock = (24, 0) if by_word and last.clock == (0, 0) else last.clock
        start, until = to_utc(begun, first.clock, zone), to_utc(ended, clock, zone)
        if start < until:
            return start, until
    return None, None


def _weekday_of(folded: str, moment: Moment, day: datetime.date | None) -> datetime.date | None:
    """Return the day of an hour by the weekday after it, past a word for its zone."""
    return None if day is None else day_by_word(folded, past_the_zone(folded, moment.end), day)


def past_the_zone(folded: str, end: int) -> int:
    """Return where the words for the zone of a clock time end, '4 p.m. Moscow time (1300 GMT)', or
    the clock time, where it has none.

    Parameters
    ----------
    folded : str
    end : int
        Where the clock time ends.
    """
    zone = _LOCAL.match(folded, end)
    return end if zone is None else zone.end()


def without_recalled(opened: Source, times: list[Mark], day: datetime.date | None) -> list[Mark]:
    """Return the times of a text but those that an earlier tally is of, which it recalls after its
    own counts: as of a day before, or in a paragraph that says so.

    Parameters
    ----------
    opened : Source
    times : list of Mark
    day : datetime.date or None
        Day of publication.
    """
    if day is None or len(opened.numbers) < _COUNTED:
        return times
    counted = opened.numbers[_COUNTED - 1].start
    told = moments(opened.folded, times)
    is_told_today = any(_is_of_the_day(opened.folded, moment, day) for moment in told)
    recalled = [
        moment
        for moment in told
        if moment.start > counted
        and _counts_beside(opened, moment)
        and (
            _is_of_a_day_before(opened.folded, moment, day, is_told_today)
            or _is_recalled(opened, moment)
            or _had_been_told(opened, moment, told, day)
        )
    ]
    spans = [range(moment.start, moment.end) for moment in recalled]
    return [mark for mark in times if not any(mark.start in span for span in spans)]


def _counts_beside(opened: Source, moment: Moment) -> bool:
    """Tell whether the sentence of an hour has a number of its own."""
    start, end = next(one for one in opened.sentences if one[0] <= moment.start < one[1])
    return any(start <= number.start < end for number in opened.numbers)


def _is_recalled(opened: Source, moment: Moment) -> bool:
    """Tell whether an hour stands in a sentence that recalls acts, and not the truce itself."""
    start, end = next(one for one in opened.sentences if one[0] <= moment.start < one[1])
    folded = opened.folded
    acts = _ACTS.search(folded, start, end) and not TRUCE.search(folded, start, end)
    return bool(acts and _RECALLS.match(folded, start))


def _had_been_told(opened: Source, moment: Moment, told: list[Moment], day: datetime.date) -> bool:
    """Tell an hour as of which something had been told, before a later hour of the text."""
    folded = opened.folded
    _, end = next(one for one in opened.sentences if one[0] <= moment.start < one[1])
    if not is_as_of(folded, moment) or not _HAD_TOLD.search(folded, moment.end, end):
        return False
    hours = [one for one in told if one.start < moment.start and is_as_of(folded, one)]
    own = (date_of(folded, moment, day) or day, moment.clock)
    return any((date_of(folded, one, day) or day, one.clock) > own for one in hours)


def _is_of_the_day(folded: str, moment: Moment, day: datetime.date) -> bool:
    """Tell an hour of the day of publication as of which something was counted."""
    return date_of(folded, moment, day) == day and is_as_of(folded, moment)


def _is_of_a_day_before(
    folded: str, moment: Moment, day: datetime.date, is_told_today: bool
) -> bool:
    """Tell an hour before the day of publication as of which something was counted: by day, or any
    beside a tally of the day itself.
    """
    date = date_of(folded, moment, day)
    is_before = date is not None and date < day
    is_earlier = is_told_today or moment.clock[0] < _EVENING
    return is_before and is_earlier and is_as_of(folded, moment)


def is_as_of(folded: str, moment: Moment) -> bool:
    """Tell whether a tally is told as of a moment.

    Parameters
    ----------
    folded : str
    moment : Moment
    """
    return bool(_AS_OF.search(folded[max(0, moment.start - _AS_LONG) : moment.start]))


def date_of(folded: str, moment: Moment, day: datetime.date | None) -> datetime.date | None:
    """Return the day of a clock time, by its date or by 'yesterday' and 'today' beside it.

    Parameters
    ----------
    folded : str
    moment : Moment
    day : datetime.date or None
        Day of publication.
    """
    if moment.date is not None:
        known = day is not None or moment.date.year is not None
        return dated(moment.date, day, None) if known else None
    if day is None:
        return None
    after = day_by_word(folded, past_the_zone(folded, moment.end), day)
    return after or day_by_word(folded, moment.start, day)
