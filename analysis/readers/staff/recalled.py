"""What a report recalls of an earlier one: its hours and dates are not the report's own."""

import re
from bisect import bisect_left
from operator import attrgetter

from analysis.readers.marks import Mark

_SHORTLY = 250
_RECALLS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:as [^.\n]{0,40}(?:wrote|reported|informed) earlier|reported earlier that"
    r"|нагада\w+,|напомн\w+,|(?:напередодні|раніше|накануне|ранее) [^.\n]{0,50}"
    r"(?:повідомля|сообща)|як (?:раніше |вже )?повідомля[вл]|как (?:ранее |уже )?сообщал)"
)
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


def _stretches(folded: str) -> list[tuple[int, int]]:
    """Return where a paragraph recalls something, up to its end or shortly after."""
    found = []
    for recall in _RECALLS.finditer(folded):
        paragraph = folded.find("\n", recall.end(), recall.end() + _SHORTLY)
        end = min(len(folded), recall.end() + _SHORTLY) if paragraph < 0 else paragraph
        found.append((recall.start(), end))
    return found
