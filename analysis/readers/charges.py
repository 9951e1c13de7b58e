"""Whose charge a text gives, where a capital or the country stands for the office that counts.

'Moscow says that Kyiv broke it five times' is a charge of Moscow's, whoever else the text names.
"""

import re

from analysis.readers.acts_told import other_war
from analysis.readers.base import Source
from analysis.readers.given import Given
from analysis.readers.mentions import mentions
from analysis.readers.sides import ACCUSES, NAMES, OFFICES
from analysis.readers.sought import Sought
from analysis.readers.who import Speaker, speaker_for

_TELLS = (
    rf"(?:sa(?:id|ys)|claim(?:s|ed)|report(?:s|ed)|alleg(?:es|ed)|stated|count(?:s|ed)|record(?:s|ed)"
    rf"|{ACCUSES}|заяв|сообщ|утвержда|повідом|стверджу|каже|говорит|насчит|нарах|зафикс|зафікс)"
)
_ASIDE = r"(?:,? (?:also|in turn|for its part|в свою очередь|зі свого боку|также|також),?)?"
# 'a claim by Moscow said to be false' tells none of its own
_NO_OBJECT = r"(?<!by )(?<!of )(?<!from )(?<!in )(?<!on )(?<!to )(?<!with )(?<!against )"
_CHARGES = {
    side: Sought(
        rf"(?<![a-zа-яіїєґ-]){_NO_OBJECT}(?:(?:{names.quoted}|{names.itself}){_ASIDE} {_TELLS}"
        rf"|[ву] (?:{names.at}) {_TELLS})"
    )
    for side, names in NAMES.items()
}
_BREACH = re.compile(r"наруш|поруш|violat|broke|break|breach")
# what numbers of a text on a truce count
_ACTS = re.compile(
    rf"{_BREACH.pattern}|обстр|shell|атак|attack|удар|strike|штурм|assault|clash|дрон|drone|бпла"
    r"|bomb|бомб|сутич|зіткн|столкн|(?<![а-яіїє])(?:бо[їе]в|раз(?:а|и|ів)?)(?![а-яіїє])|times"
)
_NO_OFFICE = (
    "the text names no office of the side whose charge it gives: read as its ministry's; if it is "
    "another's, name it with reporter= (--reporter)"
)


def side_that_charges(source: Source) -> str:
    """Return the side whose capital, or the country itself, is said to charge the other with
    breaches, where no sentence counts anything else; '' where another may be who counts.

    Parameters
    ----------
    source : Source

    Returns
    -------
    str
        Id of a party, or ''.
    """
    if not _BREACH.search(source.folded):
        return ""
    if not any(charges.search(source.folded) for charges in _CHARGES.values()):
        return ""
    counting = [span for span in source.sentences if _counts(source, span)]
    if not counting:
        return ""
    first = source.folded[slice(*counting[0])]
    sides = _tellers(source, counting[0])
    side = next(iter(sides)) if len(sides) == 1 else ""
    if side not in _CHARGES or not (_CHARGES[side].search(first) and _BREACH.search(first)):
        return ""
    later = (counting[0][1], counting[-1][1])
    return side if _tellers(source, later) <= {side} else ""


def _counts(source: Source, span: tuple[int, int]) -> bool:
    """Tell whether a sentence has a number and tells of acts."""
    start, end = span
    told = any(start <= mark.start < end for mark in source.numbers)
    return told and _ACTS.search(source.folded, start, end) is not None


def _tellers(source: Source, span: tuple[int, int]) -> set[str]:
    """Return the sides that tell something in a stretch, by an office or without one; '' for an
    office of no country that is known.
    """
    start, end = span
    folded = source.folded[start:end]
    named = mentions(source.page.text[start:end], folded, tuple(OFFICES))
    told = {side for side, charges in _CHARGES.items() if charges.search(folded)}
    return told | {mention.country for mention in named}


def who_charges(source: Source, given: Given) -> Speaker | None:
    """Return the speaker of a text that gives one side's charge alone, None for any other: its
    office as the text names it, else its ministry, with a warning.

    Parameters
    ----------
    source : Source
    given : Given
    """
    elsewhere = other_war(source.folded)
    side = "" if given.reporter or elsewhere else side_that_charges(source)
    if not side:
        return None
    named = mentions(source.page.text, source.folded, ("ministry", "staff"))
    own = [mention.office for mention in named if mention.country == side]
    office = "ministry" if "ministry" in own or not own else own[0]
    return speaker_for(office, side, given.accused, () if own else (_NO_OFFICE,))
