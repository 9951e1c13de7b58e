"""What a report recalls of an earlier one: its hours and dates are not the report's own."""

import datetime
import re
from bisect import bisect_left
from functools import lru_cache
from operator import attrgetter
from typing import Any, NamedTuple

from analysis.readers.base import Source
from analysis.readers.markers import A_DIRECTION, AS_OF_AN_HOUR, ENGAGED, PREVIOUS
from analysis.readers.marks import Mark
from analysis.readers.sought import Sought
from analysis.readers.text import sentence_at
from analysis.readers.when import dated
from analysis.vocabulary.dates import ClockSpan, DateSpan, to_utc

ZONE = "Europe/Kyiv"
_SHORTLY = 250
_RECALLS = Sought(
    r"(?<![a-zа-яіїєґ])(?:as [^.\n]{0,40}(?:wrote|reported|informed) earlier|reported earlier that"
    r"|(?:according to|in|per) (?:a|an|the|its) (?:previous|preliminary|earlier) (?:report|update"
    r"|summary)(?=[^.\n]{0,60}as of)"
    r"|попередн\w+ (?:зведенн|звіт)\w*(?=[^.\n]{0,60}станом)"
    r"|предыдущ\w+ (?:сводк|отчет)\w*(?=[^.\n]{0,60}состоянию)"
    r"|нагада\w+,|напомн\w+,|(?:напередодні|раніше|накануне|ранее) [^.\n]{0,50}"
    r"(?:повідомля|сообща)|як (?:раніше |вже )?повідомля[вл]|как (?:ранее |уже )?сообщал)"
)
# 'The evening before, as of 22:00, it counted 129', below what a day's report counts
_TOLD_BEFORE = Sought(
    r"(?:(?<=\n)|(?<=[.!?] ))\W*(?:напередодні|накануне|(?:on )?the (?:evening|night) before"
    r"|the previous evening|a day earlier|[ув]вечері|вечером|(?:in|on) the evening of)"
    r"(?![a-zа-яіїєґ])[^.\n]{0,60}(?:станом на|состоянию на|(?<![a-z])as of)"
)
_AS_OF_THEN = re.compile(r"(?<![a-zа-яіїєґ])(?:станом на|состоянию на|as of) $")
_OF_NOW = re.compile(
    r"сьогодні|сегодня|today|трива|точ[иа]ться|ongoing|going on|continu|продолжа"
    r"|(?<![а-яіїєґ])(?:идет|иде|йде)(?![а-яіїєґ])"
)
_HAD_TOLD = re.compile(
    r"повідомля[вл]|інформува[вл]|сообщал|информировал|had (?:reported|counted|said|put)"
    r"|had been reported"
    r"|(?<![a-zа-яіїєґ])(?:раніше|ранее|earlier|нагада|напомн|зауваж|зверніть увагу)"
)
# so long before a page is published the hour that it tells is its own
_SHORTLY_BEFORE = datetime.timedelta(hours=6)
_BESIDE = 40
_START = attrgetter("start")


class Told(NamedTuple):
    """A sentence, by its offsets, and how many engagements it counts."""

    span: tuple[int, int]
    count: int


def not_recalled(folded: str, times: list[Mark], before: list[tuple[int, int]]) -> list[Mark]:
    """Return the times but those that stand shortly after what a paragraph recalls: 'As the agency
    wrote earlier, on 21 September'.

    Parameters
    ----------
    folded : str
    times : list of Mark
    before : list of (int, int)
        Sentences that are told of a day before.
    """
    recalled = set()
    for begin, end in (*_stretches(folded), *before):
        first = bisect_left(times, begin, key=_START)
        last = bisect_left(times, end, key=_START)
        recalled.update(range(first, last))
    return [mark for at, mark in enumerate(times) if at not in recalled]


def without_recalled(folded: str) -> str:
    """Return a text with blanks for what it recalls of an earlier report.

    Parameters
    ----------
    folded : str
    """
    return blanked(folded, _stretches(folded))


def blanked(folded: str, spans: list[tuple[int, int]]) -> str:
    """Return a text with blanks for some stretches of it.

    Parameters
    ----------
    folded : str
    spans : list of (int, int)
    """
    for begin, end in spans:
        folded = folded[:begin] + " " * (end - begin) + folded[end:]
    return folded


def told_before(folded: str, sentences: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the sentences that recall what was counted up to an hour of the evening before, below
    other counts.

    Parameters
    ----------
    folded : str
    sentences : list of (int, int)
    """
    places = [found.end() for found in _below_counts(folded)]
    if not places:
        return []
    return [span for span in sentences if any(span[0] <= at <= span[1] for at in places)]


@lru_cache(maxsize=2)
def _below_counts(folded: str) -> list[re.Match[str]]:
    """Return where an hour of the evening before is told below engagements that are counted."""
    told = _TOLD_BEFORE.finditer(folded)
    return [found for found in told if ENGAGED.search(folded, 0, found.start())]


def below_the_past_day(
    source: Source, day: datetime.date | None, stamp: Any
) -> list[tuple[int, int]]:
    """Return the sentences that tell other engagements as of an hour of the day before, below those
    of the past day: 'As of 22:00 on 8 December the staff had reported 171'.

    Parameters
    ----------
    source : Source
    day : datetime.date or None
        Day of publication.
    stamp : pandas.Timestamp or None
        Moment of publication.
    """
    folded = source.unskipped
    first = ENGAGED.search(folded)
    if first is None:
        return []
    begin, end = sentence_at(source.sentences, first.start())
    if AS_OF_AN_HOUR.search(folded, 0, end):
        return []
    if not PREVIOUS.search(folded, begin, end):
        return []
    past = Told((begin, end), int(first["count"]))
    found = []
    for mark in source.times:
        if mark.start < end or not _AS_OF_THEN.search(folded, end, mark.start):
            continue
        span = sentence_at(source.sentences, mark.start)
        anew = _counts_anew(folded, span, past.count)
        if anew and _is_of_before(source, mark, Told(span, anew), past, (day, stamp)):
            found.append(span)
    return found


def _counts_anew(folded: str, span: tuple[int, int], count: int) -> int:
    """Return how many other engagements a sentence counts, of no past day and none that go on; 0
    where it counts none.
    """
    engaged = ENGAGED.search(folded, *span)
    if engaged is None or int(engaged["count"]) == count:
        return 0
    of_another = PREVIOUS.search(folded, *span) or _OF_NOW.search(folded, *span)
    return 0 if of_another else int(engaged["count"])


def _is_of_before(
    source: Source,
    hour: Mark,
    told: Told,
    past: Told,
    published: tuple[datetime.date | None, Any],
) -> bool:
    """Tell whether an hour is one of the past day, as of which less had been told."""
    day, stamp = published
    clock = hour.value
    if day is None or not isinstance(clock, ClockSpan):
        return False
    had_told = _HAD_TOLD.search(source.unskipped, *told.span) is not None
    named = _dates_in(source, (hour.end, min(hour.end + _BESIDE, told.span[1])))
    if not named:
        local = None if stamp is None else stamp.tz_convert(ZONE)
        return had_told and local is not None and (local.hour, local.minute) < clock[2:]
    date = dated(named[0], day, None)
    of_the_past = [dated(one, day, None) for one in _dates_in(source, past.span)]
    if date >= day or of_the_past and date not in of_the_past:
        return False
    if stamp is None:
        return had_told
    moment = to_utc(date, (clock.hour, clock.minute), ZONE)
    less = told.count < past.count and not A_DIRECTION.search(source.unskipped, *told.span)
    return (had_told or less) and stamp - moment > _SHORTLY_BEFORE


def _dates_in(source: Source, span: tuple[int, int]) -> list[DateSpan]:
    """Return the dates that begin in a stretch of the page."""
    within = [mark.value for mark in source.times if span[0] <= mark.start <= span[1]]
    return [value for value in within if isinstance(value, DateSpan)]


@lru_cache(maxsize=2)
def _stretches(folded: str) -> list[tuple[int, int]]:
    """Return where a paragraph recalls something, up to its end or shortly after."""
    found = []
    recalled = [*_RECALLS.finditer(folded), *_below_counts(folded)]
    for recall in recalled:
        paragraph = folded.find("\n", recall.end(), recall.end() + _SHORTLY)
        end = min(len(folded), recall.end() + _SHORTLY) if paragraph < 0 else paragraph
        found.append((recall.start(), end))
    return found
