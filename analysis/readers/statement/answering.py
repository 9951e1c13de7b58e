"""Numbers in a sentence that tells of fire in answer, which the side that reports gave."""

import re

from analysis.readers.deeds import deeds_of
from analysis.readers.rules import Phrase
from analysis.readers.sides import other

OWN_ANSWER = "fire in answer, by the side that reports"
_UNCLEAR = "beside fire in answer: whose act it counts is not said"
# as many signs as part a number of times from its verb: 'twice our troops returned fire'
_BESIDE = 30
# what parts one act from another
_PARTED = re.compile(r"[,;:]|(?<![a-zа-яіїєґ])(?:and|while|и|а|та|і|й)(?![a-zа-яіїєґ])")
# 'they answered four shellings', which are the other side's
_ANSWERED = re.compile(r"(?<![a-zа-яіїєґ])(?:на|to) $")


def fate_beside_an_answer(words: Phrase, answer: re.Match[str], reporter: str) -> str:
    """Return why a number beside 'returned fire' is no charge, '' where it is one.

    Parameters
    ----------
    words : Phrase
    answer : re.Match
        The answer, in the folded sentence.
    reporter : str
        The side that speaks.
    """
    line = words.line
    mark = line.marks[words.at]
    start, end = mark.start - line.start, mark.end - line.start
    before = end <= answer.start()
    between = line.folded[end : answer.start()] if before else line.folded[answer.end() : start]
    if before and deeds_of(line, words, reporter) == other(reporter):
        return ""  # 'the enemy opened fire nine times and our troops fired back'
    if _ANSWERED.search(line.folded, 0, start):
        return ""
    if before and len(between) >= _BESIDE:
        return ""
    return _UNCLEAR if _PARTED.search(between) else OWN_ANSWER
