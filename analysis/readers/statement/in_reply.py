"""What is told as done in answer, or at the enemy's positions: acts of the side that speaks."""

import re

from analysis.readers.hints import register
from analysis.readers.rules import Phrase
from analysis.readers.sides import NAMES, other

IN_REPLY = "told as done in answer, and not by the other side"
_START, _END = r"(?<![a-zа-яіїєґ])", r"(?![a-zа-яіїєґ])"
# what is answered, and whose it was: 'in answer to the breaches of the truce by Ukraine'
_TO_WHAT = (
    r"(?:,? (?:на|to) (?:(?:кажд|кожн|все|всі|эти|ці|each|every|all|these|the)[а-яіїєґ]* ?){0,2}"
    r"(?:(?:наруш|поруш|обстр|атак|дейст|дії|удар|провокац|violat|breach|attack|shelling|strike"
    r"|action|provocation)\w*)?(?: (?:режима|перемир'?[июяі]\w*|прекращения|припинення|огня|вогню"
    r"|тишины|тиші|со стороны|з боку|противника|врага|ворога|of the (?:truce|ceasefire)"
    r"|(?:by|of|from) (?:the )?\w+|(?:всу|зсу|вс рф|зс рф)(?! \w+(?:л[аи]?|в)(?!\w)))){0,4})?"
)
_ANSWERS = re.compile(
    rf"{_START}(?:(?:в ответ|[ву] відповідь|in (?:response|reply|retaliation|return)){_TO_WHAT}"
    rf"|(?:зеркально|дзеркально|in kind){_END}"
    r"|(?:дан|последовал|надано|дали|пролунала)\w* (?:\w+ ){0,2}?(?:ответ|відповідь)"
    r"|(?:ответ|відповідь) ?(?:[:-]|(?:составил|был|стал|була|склала)\w*)"
    r"|the (?:reply|response|answer) (?:was|is|came)|retaliation ?:)"
)
# one clause from the next
_PARTS = re.compile(r"[;:]|, (?!и |та |й |and )")
_PARTED = re.compile(r"[,;:.]|\w+ \w+ \w")
# as many signs as part who acts from 'in answer'
_NEAR = 40
# 'at the enemy's positions', whoever speaks
_THE_ENEMY = (
    r"(?:противника|ворога|врага|окупантів|оккупантов|загарбників|захватчиков|агресора|агрессора"
    r"|ворож\w+|вражеск\w+)"
)
_AT_THE_ENEMY = re.compile(
    rf"{_START}(?:по|на) (?:\w+ ){{0,2}}?(?:позиц|скоплен|скупчен|объект|об'єкт|расчет|розрахунк"
    rf"|пункт|склад|районам|районах)\w* (?:\w+ ){{0,2}}?{_THE_ENEMY}{_END}"
    rf"|{_START}по {_THE_ENEMY} (?:позиц|скоплен|скупчен|объект|об'єкт|цел|ціл)\w*"
    r"|(?<![a-z])(?:on|at|against) (?:the )?(?:enemy|enemy's) (?:positions|troops|targets|forces"
    r"|concentrations|facilities|depots)"
)
register(
    _ANSWERS,
    r"ответ|відповідь|response|reply|retaliation|return|answer|зеркально|дзеркально|kind",
)
register(
    _AT_THE_ENEMY,
    r"противника|ворога|врага|окупантів|оккупантов|загарбників|захватчиков|агресора|агрессора"
    r"|ворож\S+|вражеск\S+|enemy(?:'s)?",
)
# who acts in answer and is not the speaker
_FOES = r"ворог|противник|враг|окупанти|оккупанты|боевики|бойовики|агресор|агрессор|enemy|militants"
_THE_OTHER_ACTS = {
    other(side): re.compile(rf"{_START}(?:{names.doers}|{_FOES}){_END}")
    for side, names in NAMES.items()
}


def is_in_reply(words: Phrase, speaker: str) -> bool:
    """Tell whether a number is of what was done in answer, or at the enemy, with no word that the
    other side did it.

    Parameters
    ----------
    words : Phrase
    speaker : str
        The side that speaks.
    """
    theirs = _THE_OTHER_ACTS.get(speaker)
    if theirs is None:
        return False
    return _answers(words, theirs) or _strikes_the_enemy(words, theirs)


def _answers(words: Phrase, theirs: re.Pattern[str]) -> bool:
    line = words.line
    told = line.finds(_ANSWERS)
    if told is None:
        return False
    number = line.marks[words.at]
    start, end = number.start - line.start, number.end - line.start
    if told.end() <= start:
        last = theirs.search(line.folded, max(0, told.start() - _NEAR), told.start())
        acts = last is not None and not _PARTED.search(line.folded, last.end(), told.start())
        return not acts and theirs.search(line.folded, told.end(), start) is None
    if _PARTS.search(line.folded, end, told.start()):
        return False
    return theirs.search(line.folded, _clause(line.folded, start), told.start()) is None


def _strikes_the_enemy(words: Phrase, theirs: re.Pattern[str]) -> bool:
    line = words.line
    if line.finds(_AT_THE_ENEMY) is None:
        return False
    start = line.marks[words.at].start - line.start
    begin = _clause(line.folded, start)
    parted = _PARTS.search(line.folded, start)
    end = parted.start() if parted else len(line.folded)
    struck = _AT_THE_ENEMY.search(line.folded, begin, end)
    return (
        struck is not None and theirs.search(line.folded, begin, min(start, struck.start())) is None
    )


def _clause(folded: str, at: int) -> int:
    """Return where the clause of a sign of a sentence begins."""
    return max((part.end() for part in _PARTS.finditer(folded, 0, at)), default=0)
