"""Numbers in a sentence that tells of fire in answer, which the side that reports gave."""

import re

from analysis.readers.rules import Phrase

OWN_ANSWER = "fire in answer, by the side that reports"
_UNCLEAR = "beside fire in answer: whose act it counts is not said"
# as many signs as part a number of times from its verb: 'twice our troops returned fire'
_BESIDE = 30
# what parts one act from another
_PARTED = re.compile(r"[,;:]|(?<![a-zа-яіїєґ])(?:and|while|и|а|та|і|й)(?![a-zа-яіїєґ])")
# who is answered, as a subject
_ENEMY = re.compile(
    r"(?<![a-zа-яіїєґ])(?:ворог|противник|враг|боевики|бойовики|окупанти|оккупанты|загарбники|силовики"
    r"|найманці|наемники|(?:the )?enemy|militants|invaders|occupiers|separatists|всу|вфу"
    r"|(?:russian|російськ\w+|российск\w+) (?:\w+ )?(?:forces|troops|invaders|війська|войска))"
    r"(?![a-zа-яіїєґ])"
)
# 'they answered four shellings', which are the other side's
_ANSWERED = re.compile(r"(?<![a-zа-яіїєґ])(?:на|to) $")


def fate_beside_an_answer(words: Phrase, answer: re.Match[str]) -> str:
    """Return why a number beside 'returned fire' is no charge, '' where it is one.

    Parameters
    ----------
    words : Phrase
    answer : re.Match
        The answer, in the folded sentence.
    """
    line = words.line
    mark = line.marks[words.at]
    start, end = mark.start - line.start, mark.end - line.start
    before = end <= answer.start()
    between = line.folded[end : answer.start()] if before else line.folded[answer.end() : start]
    if _ENEMY.search(line.folded, 0, min(start, answer.start())) and before:
        return ""  # 'the enemy opened fire nine times and our troops fired back'
    if _ANSWERED.search(line.folded, 0, start):
        return ""
    if before and len(between) >= _BESIDE:
        return ""
    return _UNCLEAR if _PARTED.search(between) else OWN_ANSWER
