"""Drones that were shot down, which are a charge only where they flew beyond the front."""

from analysis.readers.lexicon import TAGS
from analysis.readers.rules import Phrase, Rule
from analysis.readers.statement.where import where

DOWNED = "drones shot down"
_DRONES = (TAGS["drone"], TAGS["shahed"], TAGS["quadcopter"])


def are_outside_the_zone(words: Phrase, rule: Rule) -> bool:
    """Tell '58 drones were shot down outside the zone of the operation'.

    Parameters
    ----------
    words : Phrase
    rule : Rule
        What was found of the number.
    """
    if rule.reason != DOWNED or not words.noun.endswith(_DRONES):
        return False
    return where(words, "drone_downed")[0] == "outside_zone"
