"""Attacks of a kind that no word says: assaults, where they were on positions, or all repelled."""

import re

from analysis.readers.lexicon import TAGS
from analysis.readers.rules import Phrase

_ALL_REPELLED = re.compile(
    r"\W*(?:все|всі|усі|all) (?:(?:они|вони|эти|ці|of them|these|the) )?(?:атак\w+ |attacks )?"
    r"(?:были |було |були |were )?(?:отраж|отбит|відбит|repel|repuls)"
)
# 'five attempts at assault'
_TO_STORM = re.compile(
    r" (?:attempts? (?:at|to|of) (?:an? |the )?(?:assault|storm)|спроб\w* штурм|попыт\w+ штурм"
    r"|attempts? to advance|спроб\w* просун|попыт\w+ продвин)"
)
_POSITIONS = re.compile(
    r"\w* (?:the |our |наш\w+ )?(?:(?:russian|ukrainian|росси|росі|укра)[а-яіїє]* )?"
    r"(?:(?<!про)(?<!оп)позиц|(?<!im)position)"
)
# 'six times they tried to attack, four of them in A and two in B'
_TRIED_TO_ATTACK = re.compile(
    r"(?: (?:раз[аиів]*|times))?(?: [а-яіїє]+){0,2}? "
    r"(?:(?:предприн|здійсн|робил|делал)\w+ (?:попыт|спроб)\w+ (?:атак|штурм)"
    r"|(?:пытал|намагал)\w+ (?:атак|штурм)|tried to (?:attack|storm|assault))"
)


def of_which_attacks(words: Phrase, what: str) -> str:
    """Return what attacks are that no word says the kind of: assaults, where all of them were
    repelled.
    """
    line = words.line
    tried = _TRIED_TO_ATTACK.match(line.page.folded, line.marks[words.at].end, line.end)
    if what != "doubt" or not (tried or words.noun.endswith(TAGS["attack"])):
        return what
    if _TO_STORM.match(line.page.folded, line.marks[words.at].end, line.end):
        return "assault"
    if tried and _POSITIONS.match(line.page.folded, tried.end(), line.end):
        return "assault"
    clause_end = line.spans[words.clause[1] - 1][1]
    here = _ALL_REPELLED.match(line.page.folded, clause_end, line.end)
    after = _ALL_REPELLED.match(line.page.folded, line.end)
    repelled = here or after and (tried or words.at == line.numbers()[-1])
    return "assault" if repelled else what
