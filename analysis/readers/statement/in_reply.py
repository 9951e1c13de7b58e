"""What is told as done in answer, or at the enemy's positions: acts of the side that speaks."""

import re

from analysis.readers.deeds import deeds_of
from analysis.readers.foes import AT_FOES, FOE_WORD, FOES, OF_FOES
from analysis.readers.hints import register
from analysis.readers.line import Line
from analysis.readers.rules import Phrase
from analysis.readers.sides import NAMES, other

IN_REPLY = "told as done in answer, and not by the other side"
_START, _END = r"(?<![a-zа-яіїєґ])", r"(?![a-zа-яіїєґ])"
# what is answered, and whose it was: 'in answer to the breaches of the truce by Ukraine'
_TO_WHAT = (
    r"(?:,? (?:на|to) (?:(?:кажд|кожн|все|всі|эти|ці|each|every|all|these|the)[а-яіїєґ]* ?){0,2}"
    r"(?:(?:russian|ukrainian|armed|russia's|ukraine's|enemy|forces') ){0,3}"
    r"(?:(?:наруш|поруш|обстр|атак|дейст|дії|удар|провокац|огонь|вогонь|выстрел|постріл|то, что"
    r"|те, що|violat|breach|attack|shelling|strike|action|provocation|fire)\w*)?"
    r"(?: (?:режима|перемир'?[июяі]\w*|прекращения|припинення|огня|вогню|тишины|тиші|со стороны"
    r"|з боку|противника|врага|ворога|of the (?:truce|ceasefire)|(?:by|of|from) (?:the )?\w+"
    r"|(?:всу|зсу|вс рф|зс рф)(?! \w+(?:л[аи]?|в)(?!\w)))){0,4})?"
)
_ANSWERS = re.compile(
    rf"{_START}(?:(?:(?:в|у) (?:качестве ответа|якості відповіді)|в ответ|[ву] відповідь"
    rf"|in (?:response|reply|retaliation|return)|as a (?:response|reply)){_TO_WHAT}"
    rf"|(?:зеркально|дзеркально|in kind){_END}"
    r"|(?:дан|последовал|надано|дали|пролунала)\w* (?:\w+ ){0,2}?(?:ответ|відповідь)"
    r"|(?:ответ|відповідь) ?(?:[:-]|(?:составил|был|стал|була|склала)\w*)"
    r"|(?:мы|ми) (?:ответили|відповіли) ?:|the (?:reply|response|answer) (?:was|is|came)"
    r"|(?:the )?retaliation ?(?::|was|amounted))"
)
# what is answered so is no breach: 'in answer to the offer of a truce'
_TO_PEACE = re.compile(
    r" ?,?(?:на|to) (?:[\w']+ ){0,3}?(?:предложен|пропозиц|инициатив|ініціатив|соблюден|дотриман"
    r"|перемир|тиш|peace|truce|ceasefire|silence|offer|proposal|initiative)"
)
# what was counted, and not what was done
_COUNTED = re.compile(
    r"(?:зафикс|зафікс|насчит|нарах|подсчит|record|count|regist|took place|сталос|произошл|відбул)"
    rf"|;|{_START}(?:but|yet|но|однако|але|проте|однак){_END}"
)
_BREACH = re.compile(r"наруш|поруш|violation|breach")
_BREACHES = re.compile(r" (?:[a-zа-яіїєґ']+ ){0,2}?(?:наруш|поруш|violation|breach)")
# one clause from the next
_PARTS = re.compile(r"[;:]|, (?!и |та |й |and )")
_PARTED = re.compile(r"[,;:.]|\w+ \w+ \w")
# as many signs as part who acts from 'in answer'
_NEAR = 40
# 'at the enemy's positions', whoever speaks
_THE_ENEMY = rf"(?:{OF_FOES}|ворож\w+|вражеск\w+)"
_AT_THE_ENEMY = re.compile(
    rf"{_START}(?:по|на) (?:\w+ ){{0,2}}?(?:позиц|скоплен|скупчен|объект|об'єкт|расчет|розрахунк"
    rf"|пункт|склад|районам|районах)\w* (?:\w+ ){{0,2}}?{_THE_ENEMY}{_END}"
    rf"|{_START}по {_THE_ENEMY} (?:позиц|скоплен|скупчен|объект|об'єкт|цел|ціл)\w*"
    rf"|{_START}по (?:\w+ )?(?:огнев\w+ )?(?:точкам|средствам|засобам) "
    rf"(?:{_THE_ENEMY}|всу|зсу){_END}"
    rf"|{_START}по (?:{AT_FOES}){_END}"
    r"|(?<![a-z])(?:on|at|against) (?:the )?(?:enemy|enemy's) (?:positions|troops|targets|forces"
    r"|concentrations|facilities|depots|artillery)"
)
register(
    _ANSWERS,
    r"ответ(?:а|или)?|відповід(?:ь|і|ли)|response|reply|retaliation|return|answer|зеркально|дзеркально"
    r"|kind",
)
register(_AT_THE_ENEMY, rf"{FOE_WORD}|точкам|средствам|засобам")
# who acts in answer and is not the speaker
_FOES = f"{FOES}|боевики|бойовики|militants"
_THE_OTHER_ACTS = {
    other(side): re.compile(rf"{_START}(?:{names.doers}|{_FOES}){_END}")
    for side, names in NAMES.items()
}
_ACTS = (
    r"(?:обстр|штурм|атак|атац|удар|наруш|поруш|shelling|assault|attack|strike|violation|breach)\w*"
)
# 'shellings by Russian troops', 'assaults of the enemy', after the number
_THE_OTHER_S = {
    other(side): re.compile(
        rf"(?:з боку|со стороны|{_START}by) (?:the )?(?:{names.country}|{_FOES})"
        rf"|{_ACTS} (?:{OF_FOES}|{names.country}){_END}"
        rf"|{_START}(?:{names.country}) (?:\w+ )?{_ACTS}"
    )
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
    line, theirs = words.line, _THE_OTHER_ACTS.get(speaker)
    if theirs is None or line.finds(_ANSWERS) is None and line.finds(_AT_THE_ENEMY) is None:
        return False
    end = line.marks[words.at].end - line.start
    parted = _PARTS.search(line.folded, end)
    until = parted.start() if parted else len(line.folded)
    if _BREACHES.match(line.folded, end) or _THE_OTHER_S[speaker].search(line.folded, end, until):
        return False
    return _answers(words, theirs) or _strikes_the_enemy(words, theirs)


def _answers(words: Phrase, theirs: re.Pattern[str]) -> bool:
    line = words.line
    told = line.finds(_ANSWERS)
    if told is None:
        return False
    number = line.marks[words.at]
    start, end = number.start - line.start, number.end - line.start
    if told.end() > start:
        apart = _PARTS.search(line.folded, end, told.start())
        acts = theirs.search(line.folded, _clause(line.folded, start), start)
        return apart is acts is None and deeds_of(line, words, "") == ""
    if _COUNTED.search(line.folded, told.end(), start) or _is_to_peace(line, told):
        return False
    last = theirs.search(line.folded, max(0, told.start() - _NEAR), told.start())
    acts = last is not None and not _PARTED.search(line.folded, last.end(), told.start())
    return not acts and theirs.search(line.folded, told.end(), start) is None


def _is_to_peace(line: Line, told: re.Match[str]) -> bool:
    """Tell 'in answer to the truce', and no 'in answer to the breaches of the truce'."""
    words = _TO_PEACE.search(line.folded, told.start(), told.end() + _NEAR)
    return words is not None and _BREACH.search(words.group()) is None


def _strikes_the_enemy(words: Phrase, theirs: re.Pattern[str]) -> bool:
    line, folded = words.line, words.line.folded
    start = line.marks[words.at].start - line.start
    begin = _clause(folded, start)
    parted = _PARTS.search(folded, start)
    end = parted.start() if parted else len(folded)
    struck = _AT_THE_ENEMY.search(folded, begin, end)
    if struck is None:
        return False
    if _COUNTED.search(folded, begin, start):
        return False
    first = min(start, struck.start())
    return theirs.search(folded, begin, first) is None


def _clause(folded: str, at: int) -> int:
    """Return where the clause of a sign of a sentence begins."""
    return max((part.end() for part in _PARTS.finditer(folded, 0, at)), default=0)
