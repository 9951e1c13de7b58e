"""The one place that a sentence names past a comma or a dash: 'most, 40 shellings, were in A'."""

import re

from analysis.readers.lexicon import REGION
from analysis.readers.part_of_the_front import part_named
from analysis.readers.rules import Phrase, pattern

# 'Most of them, 40 shellings, were in the A region', 'The highest number, 40, was on B'
_LED_BY_THE_MOST = pattern("^<our|word|conjunction|already|of>{0,3}<most><^number|region|sector>*$")
_FROM = re.compile(
    r"(?<![a-zа-яіїєґ])(?:из|із|зі|с|з|from)(?: the)?(?: (?:территори[ийя]|території|стороны|боку"
    r"|territory of|side of))?(?: the)? $"
)
_FROM_THERE = "from a region, and not where it was done"


def place_of_the_most(words: Phrase, spans: list[int]) -> int | None:
    """Return the token of the one place of 'most of them, 40 shellings, were in A', of a sentence
    without another number; None in other words.

    Parameters
    ----------
    words : Phrase
    spans : list of int
        The tokens of the places that may be the number's.
    """
    line = words.line
    if len(spans) != 1 or len(line.numbers()) > 1:
        return None
    is_led = _LED_BY_THE_MOST.match(line.tags[: words.at])
    return spans[0] if is_led and spans[0] > words.at else None


def why_elsewhere(words: Phrase, placed: tuple[str, str | None] | str) -> str:
    """Return why a number is not of the place that it was given: of a part of the front that is no
    sector, or done from there; '' where nothing says so.

    Parameters
    ----------
    words : Phrase
    placed : (str, str or None) or str
        Its sector and how the text calls it, or why that is not known.
    """
    if _is_from(words, placed[1]):
        return _FROM_THERE
    part = part_named(words.line, words.at) if placed == ("whole_front", None) else ""
    return part and f"on a part of the front that is no sector: {part}"


def _is_from(words: Phrase, said: str | None) -> bool:
    """Tell 'from the A region they shelled 40 times', whence and not where."""
    line = words.line
    named = (line.marks[at] for at in line.of(REGION))
    starts = (mark.start for mark in named if mark.value.said == said)
    return any(_FROM.search(line.page.folded, line.start, start) for start in starts)
