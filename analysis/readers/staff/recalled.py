"""What a report recalls of an earlier one: its hours and dates are not the report's own."""

import re
from bisect import bisect_left
from functools import lru_cache
from operator import attrgetter

from analysis.readers.markers import PREVIOUS
from analysis.readers.marks import Mark

_SHORTLY = 250
_RECALLS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:as [^.\n]{0,40}(?:wrote|reported|informed) earlier|reported earlier that"
    r"|нагада\w+,|напомн\w+,|(?:напередодні|раніше|накануне|ранее) [^.\n]{0,50}"
    r"(?:повідомля|сообща)|як (?:раніше |вже )?повідомля[вл]|как (?:ранее |уже )?сообщал)"
)
# 'The evening before, as of 22:00, it counted 129', below what a day's report counts
_TOLD_BEFORE = re.compile(
    r"(?:(?<=\n)|(?<=[.!?] ))\W*(?:напередодні|накануне|(?:on )?the (?:evening|night) before"
    r"|the previous evening|a day earlier|[ув]вечері|вечером|(?:in|on) the evening of)"
    r"(?![a-zа-яіїєґ])[^.\n]{0,60}(?:станом на|состоянию на|as of)"
)
_ENGAGED = re.compile(
    r"[0-9] (?:\w+ ){0,2}?(?:з[іи]ткн|боєзіткн|столкн|боестолкн|бо[їеё]в|clash|engagement|battle)"
)
_AS_OF_AN_HOUR = re.compile(
    r"(?<![a-zа-яіїєґ])(?:станом на|состоянию на|as of) "
    r"(?:[0-9]{1,2}[:.][0-9]{2}|[0-9]{1,2} [ap]\.?m)"
)
_ENDS = re.compile(r"[.!?](?=\s)|\n")
_START = attrgetter("start")


def not_recalled(folded: str, times: list[Mark]) -> list[Mark]:
    """Return the times but those that stand shortly after what a paragraph recalls: 'As the agency
    wrote earlier, on 21 September'.

    Parameters
    ----------
    folded : str
    times : list of Mark
    """
    recalled = set()
    for begin, end in _stretches(folded):
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
    for begin, end in _stretches(folded):
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
    return [span for span in sentences if any(span[0] <= at <= span[1] for at in places)]


@lru_cache(maxsize=2)
def _below_counts(folded: str) -> list[re.Match[str]]:
    """Return where an hour of the evening before is told below engagements that are counted."""
    told = _TOLD_BEFORE.finditer(folded)
    found = [found for found in told if _ENGAGED.search(folded, 0, found.start())]
    return found or _below_the_past_day(folded)


def _below_the_past_day(folded: str) -> list[re.Match[str]]:
    """Return where other engagements are told as of an hour, below those of the past day: 'As of
    22:00 the staff had reported 171'.
    """
    first = _ENGAGED.search(folded)
    if first is None:
        return []
    begin, end = _sentence_about(folded, first.start())
    of_the_past_day = PREVIOUS.search(folded, begin, end)
    if of_the_past_day is None or _AS_OF_AN_HOUR.search(folded, 0, end):
        return []
    hours = _AS_OF_AN_HOUR.finditer(folded, end)
    return [hour for hour in hours if _counts_anew(folded, hour)]


def _counts_anew(folded: str, hour: re.Match[str]) -> bool:
    """Tell whether a sentence counts engagements as of an hour, as no sentence above it does."""
    begin, end = _sentence_about(folded, hour.start())
    if PREVIOUS.search(folded, begin, end):
        return False
    engaged = _ENGAGED.search(folded, begin, end)
    if engaged is None:
        return False
    said = folded[begin : engaged.start() + 1]
    number = said.split()[-1]
    return number not in folded[:begin].split()


def _sentence_about(folded: str, at: int) -> tuple[int, int]:
    """Return the (start, end) of the sentence about an offset."""
    ends = [stop.end() for stop in _ENDS.finditer(folded, 0, at)]
    stop = _ENDS.search(folded, at)
    return (ends[-1] if ends else 0), (stop.start() if stop else len(folded))


def _stretches(folded: str) -> list[tuple[int, int]]:
    """Return where a paragraph recalls something, up to its end or shortly after."""
    found = []
    recalled = [*_RECALLS.finditer(folded), *_below_counts(folded)]
    for recall in recalled:
        paragraph = folded.find("\n", recall.end(), recall.end() + _SHORTLY)
        end = min(len(folded), recall.end() + _SHORTLY) if paragraph < 0 else paragraph
        found.append((recall.start(), end))
    return found
