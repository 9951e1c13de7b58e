"""Strikes that a sentence says there were none of: 'no air strikes' is a count of 0, not a gap."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.readers.lexicon import NUMBER, TWICE
from analysis.readers.line import Line
from analysis.readers.rules import pattern

_STRIKES = {
    "missile_strike": pattern("<missile_adj><^number>{0,4}<strike>"),
    "air_strike": pattern("<air><our>*<strike>|<air_strike>"),
    "guided_bomb": pattern("<bomb>"),
}
# 'did not carry out ...', '... were not recorded', 'no ...': not 'does not cease'
_DENIED = pattern("<not><already|word>?<did|used>|<not><our|guided|air|missile_adj|conjunction>*$")
# 'no strikes on cities' are not 'no strikes'
_ON = frozenset(("по", "на", "on", "at", "against"))
# 'no air raid alert was sounded'
_ALERT = re.compile(r"alert|alarm|siren|тривог|тревог|сирен")
_ALSO = pattern("<not><already>")


class Nothing(NamedTuple):
    """Strikes of which there were none: their category, and where the words stand in the page."""

    category: str
    start: int
    end: int


def no_strikes(line: Line) -> Iterator[Nothing]:
    """Yield the kinds of strikes that a sentence says there were none of.

    Parameters
    ----------
    line : Line
    """
    if "!" not in line.tags:
        return
    for first, last in line.clauses():
        tags = line.tags[first:last]
        if "!" not in tags or NUMBER in tags or TWICE in tags or _ALSO.search(tags):
            continue
        for category, strikes in _STRIKES.items():
            named = strikes.search(tags)
            if named is None or _is_bound(line, first + named.end()):
                continue
            if _ALERT.search(line.words(first, last)):
                continue
            if _DENIED.search(tags) or _DENIED.search(tags[: named.start()]):
                span = line.spans[first + named.start()][0], line.spans[first + named.end() - 1][1]
                yield Nothing(category, *span)


def _is_bound(line: Line, at: int) -> bool:
    """Tell whether the words go on with what the strikes were not on."""
    return at < len(line.spans) and line.word(at) in _ON
