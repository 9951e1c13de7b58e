"""Lists of drones and missiles whose verb stands in the sentence before them."""

from dataclasses import dataclass, field

from analysis.readers.line import Line
from analysis.readers.rules import Phrase, pattern

_VERB = pattern("<attacked|attack|used|did|shelled|downed|suppressed|lost|hit|strike|going_on>")
_DRONES = pattern("<drone|shahed|quadcopter>|<drone_adj><air>?<else>")
_ASIDE = pattern(r"\([^()]*\)")
_MISSILES = pattern("<missile>")


def is_bare(line: Line) -> bool:
    """Tell a line without a verb of its own, such as the item of a list; asides are no verbs."""
    return not _VERB.search(_ASIDE.sub("", line.tags))


@dataclass(slots=True)
class Items:
    """A list whose verb stands in the sentence before it: 'attacked with 741 weapons:'.

    Attributes
    ----------
    down : bool or None
        Whether its items were shot down, or flew; None outside a list.
    told : frozenset of str
        Categories told before the list: its items are parts of them.
    seen : set of tuple
        Keys of its own items.
    """

    down: bool | None = None
    told: frozenset[str] = frozenset()
    seen: set[tuple] = field(default_factory=set)

    def what(self, words: Phrase) -> str:
        """Return what the number of an item counts, '' if it is no item of drones or missiles."""
        if self.down is None:
            return ""
        if _DRONES.search(words.noun):
            return "drone_downed" if self.down else "long_range_drone"
        if _MISSILES.search(words.noun):
            return "missile_downed" if self.down else "missile_launched"
        return ""
