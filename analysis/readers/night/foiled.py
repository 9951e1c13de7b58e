"""Attacks that are said to be foiled, of which a post tells apart what became of the drones."""

import re

from analysis.readers.rules import Phrase, pattern

_FOILED = pattern("<repelled>[^0]*<attack|attacked|strike|shelled>[^0]*$")
_SUPPRESSED = re.compile(
    r"подавлен|подавил|рэб(?![а-я])|радиоэлектрон|радіоелектрон|electronic warfare|suppressed"
)


def are_foiled(words: Phrase) -> bool:
    """Tell 'an attack with 17 drones was foiled', of which a later sentence says how many were shot
    down and how many suppressed.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    later = _SUPPRESSED.search(line.page.folded, line.marks[words.at].end)
    return later is not None and _FOILED.search(line.tags, 0, words.at) is not None
