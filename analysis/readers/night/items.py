"""Lists of drones and missiles whose verb stands in the sentence before them."""

import re
from dataclasses import dataclass, field

from analysis.readers.line import Line
from analysis.readers.markers import BULLET
from analysis.readers.rules import Phrase, pattern

_VERB = pattern("<attacked|attack|used|did|shelled|downed|suppressed|lost|hit|strike|going_on>")
# verbs that tell no fate
_OTHER_VERB = pattern("<attacked|attack|used|did|shelled|hit|strike|going_on>|:$")
_FELL = re.compile(r"(?<![a-zа-яіїєґ])(?:впал|упал|fell|не долеті|не долете|did not reach)")
# '57 missiles, launched from A', whose verb says where they came from
_WHENCE = pattern(
    "^(<number><our|missile_adj|missile|guided|air|kamikaze|drone|shahed>+"
    '(?:"<^number>{1,2}")?),?<used|did><word|of>'
)
_FROM = frozenset(("from", "by", "з", "із", "зі", "из", "с", "со"))
_DRONES = pattern("<drone|shahed|quadcopter>|<drone_adj><air>?<else>")
_ASIDE = pattern(r"\([^()]*\)")
_MISSILES = pattern("<missile>")
# 'four fast (jet) drones'
_NAMED = pattern("<our|word|rocket_launcher>{0,3}(?:<drone|shahed>|<drone_adj><air>?<else>)")
# '15 missiles: one X, nine Y', '15 missiles (one X, nine Y)', '15 missiles - one X, nine Y'
_PARTS_FOLLOW = pattern(r":|\([^)]*$|^<number>[^,;:(]*-(?:$|<number>)")


def is_bare(line: Line) -> bool:
    """Tell a line without a verb of its own, such as the item of a list; asides are no verbs."""
    return not (_VERB.search(_ASIDE.sub("", _without_whence(line))) or _FELL.search(line.folded))


def _without_whence(line: Line) -> str:
    """Return the tags of a line without the verb of '57 missiles, launched from A'."""
    told = _WHENCE.match(line.tags)
    if told is None or line.word(told.end() - 1) not in _FROM:
        return line.tags
    return line.tags[: told.end(1)] + line.tags[told.end() - 1 :]


def _is_down_by_itself(line: Line) -> bool:
    """Tell '- 176 drones were shot down, 145 lost', an item that tells its own fate again."""
    row = line.page.text.rfind("\n", 0, line.start) + 1
    bullet = line.page.text[row : line.start + 1]
    led = BULLET.match(bullet) or BULLET.match(line.folded)
    other = _OTHER_VERB.search(_ASIDE.sub("", line.tags)) or _FELL.search(line.folded)
    return bool(led) and not other


def opens_a_list(line: Line) -> bool:
    """Tell whether items follow: after a colon, or a colon in a line without its full stop.

    Parameters
    ----------
    line : Line
    """
    said = line.page.text[line.start : line.end]
    colon = line.tags.endswith(":") or ":" in line.tags and said[-1:] not in ".!?"
    return colon and not is_bare(line)


def last_number(line: Line) -> int | None:
    """Return the last number of a sentence that a list follows, None without one.

    Parameters
    ----------
    line : Line
    """
    numbers = line.numbers()
    return line.marks[numbers[-1]].value.value if numbers else None


def before_a_colon(line: Line) -> int | None:
    """Return what '52 targets: four jet drones and 48 Shaheds' counts in all, None without.

    Parameters
    ----------
    line : Line
    """
    colon = line.tags.rfind(":")
    numbers = [at for at in line.numbers() if at < colon]
    return line.marks[numbers[-1]].value.value if numbers else None


def parts_follow(line: Line, whole: int, at: int) -> bool:
    """Tell whether a number stands among the parts of one before it: after a colon, in brackets
    that are not closed yet, or after a dash.

    Parameters
    ----------
    line : Line
    whole : int
        The token of the number before.
    at : int
        The token of the number.
    """
    return _PARTS_FOLLOW.search(line.tags[whole:at]) is not None


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
    total : int or None
        What the sentence before it counts in all.
    counted : int
        What its items add up to so far.
    """

    down: bool | None = None
    told: frozenset[str] = frozenset()
    seen: set[tuple] = field(default_factory=set)
    total: int | None = None
    counted: int = 0

    def after(self, line: Line) -> "Items":
        """Return the list after a line with a verb: the same, where an item tells its own fate.

        Parameters
        ----------
        line : Line
        """
        return self if self.down and _is_down_by_itself(line) else Items()

    def begin(self, line: Line, known: set[str], told_at: dict[str, int], seen: set[tuple]) -> None:
        """Take what was told before the colon of the sentence that opens the list for what its
        items are parts of, and what follows the colon for its first items.

        Parameters
        ----------
        line : Line
        known : set of str
            Categories told before the sentence.
        told_at : dict of str to int
            Where the sentence first tells of each.
        seen : set of tuple
            Keys of what it tells.
        """
        colon = line.tags.rfind(":")
        self.told = frozenset(known | {one for one, at in told_at.items() if at < colon})
        self.seen |= {key for key in seen if key[1] not in self.told}

    def holds(self, value: int | None) -> bool:
        """Tell whether another item fits in what the sentence before the list counts in all.

        Parameters
        ----------
        value : int or None
        """
        if self.total is None or value is None:
            return False
        return self.counted + value <= self.total

    def count(self, value: int | None) -> None:
        """Count an item.

        Parameters
        ----------
        value : int or None
        """
        self.counted += value or 0

    def split(self, line: Line, category: str) -> None:
        """Take the items after the line '15 missiles:' for its parts.

        Parameters
        ----------
        line : Line
        category : str
        """
        if line.tags.endswith(":"):
            self.told |= {category}

    def what(self, words: Phrase) -> str:
        """Return what the number of an item counts, '' if it is no item of drones or missiles."""
        if self.down is None:
            return ""
        following = words.line.tags[words.at + 1 :]
        after = _ASIDE.sub("", following)
        named = not words.noun and _NAMED.match(after)
        if named or _DRONES.search(words.noun):
            return "drone_downed" if self.down else "long_range_drone"
        if _MISSILES.search(words.noun):
            return "missile_downed" if self.down else "missile_launched"
        return ""
