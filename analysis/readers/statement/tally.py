"""Numbers that stand after 'the number of violations' and a verb, with no noun of their own."""

import re

from analysis.readers.rules import Phrase

_TALLY = re.compile(
    r"(?<![a-zа-яіїєґ])(?P<put>(?:put|puts|putting|placed) (?:the |its )?(?:\w+ )?)?"
    r"(?:number|total|count|tally|кількіст\w+|количеств\w+|числ[оа])"
    r"(?: [\w'-]+){0,4}? (?:violations|breaches|нарушени\w+|порушен\w+)"
    r"(?P<told>(?:[^.;:!?]|[ap]\.m\.|(?<=[0-9])[.:](?=[0-9])){0,140}?),?"
    r" (?:has |have |had |now |already |вже |уже ){0,2}"
    r"(?:reached|st(?:ood|ands) at|(?(put)at|(?!))|c[ao]mes? to|is|was|hit|amount(?:ed|s) to"
    r"|(?:climbed|rose|risen|grew|grown|increased) to"
    r"|(?:возросл|выросл|увеличил|зросл|збільшил)[оа](?:с[ья])? до"
    r"|достигл[оа]|составил[оа]|составляет|сягнул[оа]|сягає"
    r"|становить|становил[оа]|склал[оа]|складає|досягл[оа])"
    r"(?: (?:now|already|вже|уже|отметки|позначки))? ?$"
)
# what the verb may tell of instead, or what only some of the violations are
_OF_ELSE = re.compile(
    r"toll|пострада|потерпіл|kill|dead|death|wounded|injured|number|count|загиб|погиб|поранен|ранен|жертв|кількіст"
    r"|количеств|числ|shell|assault|strike|attack|drone|uav|обстр|штурм|атак|(?<!гос)удар|дрон|безпілот"
    r"|беспилот|бпла|artiller|артил"
)


def is_tally(words: Phrase) -> bool:
    """Tell whether a number is that of all violations: 'the number of violations reached 640'.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    told = _TALLY.search(line.page.folded, line.start, line.marks[words.at].start)
    return told is not None and not words.noun and not _OF_ELSE.search(told["told"])
