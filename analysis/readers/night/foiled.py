"""Attacks that are said to be foiled, of which a post tells apart what became of the drones."""

import re

from analysis.readers.lexicon import REGION
from analysis.readers.regions import sector_of
from analysis.readers.rules import Phrase, pattern

_FOILED = pattern("<repelled>[^0]*<attack|attacked|strike|shelled>[^0]*$")
_WAS_FOILED = pattern("^<^number|downed|suppressed>*<repelled>")
_ATTACK = pattern("<attack|attacked|strike>[^0]*$")
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
    if _SUPPRESSED.search(line.page.folded, line.marks[words.at].end) is None:
        return False
    left, ahead = line.tags[: words.at], line.tags[words.at + 1 :]
    if _FOILED.search(left):
        return True
    return bool(_ATTACK.search(left) and _WAS_FOILED.match(ahead))


class Foiled:
    """A foiled attack, whose drones are told by what became of them in what follows.

    Attributes
    ----------
    where : tuple of str or None
        Id and name of the region that it was on; None where no region is named.
    is_placed : bool
        Whether its regions, if it names any, have one id.
    """

    def __init__(self, words: Phrase) -> None:
        """Read it from its count.

        Parameters
        ----------
        words : Phrase
        """
        line = words.line
        named = [line.marks[at].value for at in line.of(REGION)]
        sectors = [sector_of(regions) for regions in named]
        self.is_placed = not named or len(named) == 1 and bool(sectors[0])
        placed = bool(named) and self.is_placed
        self.where = (sectors[0], named[0].said) if placed else None
        self._left = line.marks[words.at].value.value or 0

    def tells(self, value: int | None) -> bool:
        """Tell whether a count is of its drones, and count them off.

        Parameters
        ----------
        value : int or None
            How many were shot down, or suppressed.
        """
        if not self.is_placed or value is None or value > self._left:
            return False
        self._left -= value
        return True
