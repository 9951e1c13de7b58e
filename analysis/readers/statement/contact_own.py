"""What the side of an office at the line of contact did itself, or in answer: no charge of its."""

import re

from analysis.readers.deeds import deeds_of
from analysis.readers.rules import Phrase
from analysis.readers.sides import other
from analysis.readers.who import Speaker

# who broke it on the side of the republics: no charge of theirs
_OWN_FIGHTERS = re.compile(
    r"(?<![a-zа-яіїєґ])(?<!украинские )(?<!українські )(?<!ukrainian )"
    r"(?:ополченц[ыі]|бойовики|боевики|сепаратист[ыи]|militants|separatists|militiamen"
    r"|(?:силы|отряды|формирования|бойцы) (?:днр|лнр|республик))(?![a-zа-яіїєґ])"
)
# and no 'our positions'
_OUR_FORCES = (
    r"(?:наші|наши)(?![а-яіїєґ])(?! (?:[а-яіїє]+ )?(?:позиц|опорн|населен|укр[еі]п))"
    r"|our (?:[a-z-]+ )?(?:forces|troops|units|soldiers|servicemen|defenders|men|gunners|artillery)"
    r"(?![a-z])"
)
_ANSWERED = (
    r"(?:[ву] (?:ответ|відповідь)|відповід|ответн|ответил|отвеча|in (?:response|return|reply)"
    r"|return(?:ed)? fire|(?<![a-z])repl(?:y|ied)|respond|fired? back)"
)
# what the side of an office did in answer, or did itself
_IN_ANSWER = {
    "headquarters": re.compile(
        r"(?<![a-zа-яіїєґ])(?:(?:силы|сили|бійці|бойцы|підрозділи|подразделения|forces|units) "
        r"(?:ато|оос|ato|jfo)|(?:украинск|українськ)\w+ (?:[а-яіїє]+ )?(?:войска|військ|воен|воїн"
        rf"|воин|защитник|захисник|подразделен|підрозділ)\w*|{_OUR_FORCES}|зсу|всу"
        r"|ukrainian (?:forces|troops|soldiers|units|servicemen|military|defenders|army))"
        rf"[^.;]{{0,60}}{_ANSWERED}"
        r"|(?<![a-zа-яіїєґ])сам[иі] (?:силовик|українськ|украинск|військов|военн)\w*"
    ),
    "representation": re.compile(
        rf"(?<![a-zа-яіїєґ])(?:{_OUR_FORCES}|народн\w+ милици\w+|народн\w+ міліці\w+"
        r"|(?:подразделения|защитники|бойцы|силы|войска) (?:днр|лнр|нм|республик\w*)"
        rf"|people's militia|(?:dpr|lpr) (?:forces|units|troops|fighters))[^.;:]{{0,60}}{_ANSWERED}"
    ),
}
# 'the artillery of the people's militia delivered five strikes'
_THE_MILITIA_DID = re.compile(
    r"(?<![a-zа-яіїєґ])(?:(?:артиллери[яи]|подразделения|расчеты|бойцы|военнослужащие|силы|авиация"
    r"|защитники|воины) (?:[а-яіїє]+ )?(?:народной милиции|нм|днр|лнр|республик\w*)"
    r"|народная милиция(?: [дл]нр)?|(?:наша|наши) (?:[а-яіїє]+ )?(?:подразделения|войска|бойцы"
    r"|воины|защитники|артиллери\w+|военнослужащие)"
    r"|our (?:[a-z-]+ )?(?:forces|troops|units|soldiers|servicemen|defenders|gunners|artillery)"
    r"|(?:(?:the )?people's militia|dpr|lpr)(?:'s)? "
    r"(?:artillery|forces|units|troops|fighters)|artillery of the people's militia)"
    r"(?: (?!противник|всу|укра)[\w'-]+){0,3}? (?:нан[её]сл[аи]|открывал[аи]|открыл[аи]"
    r"|выпустил[аи]|обстрелял[аи]|атаковал[аи]|поразил[аи]|уничтожил[аи]|delivered|made"
    r"|carried out|launched|fired|opened|struck|hit)(?![a-zа-яіїєґ])"
)
_THE_ENEMY = re.compile(
    r"(?<![a-zа-яіїєґ])(?:противник|враг|всу|вфу|украинск\w+|киевск\w+|enemy|ukrainian|kiev|kyiv)"
    r"(?![а-яіїєґ])"
)


def are_own_acts(words: Phrase, speaker: Speaker) -> bool:
    """Tell what the side of an office did, by who acts before the number or answers in its clause.

    Parameters
    ----------
    words : Phrase
    speaker : Speaker
        A headquarters, or a representation of the republics.
    """
    if _in_answer(words, speaker):
        return True
    if speaker.office != "representation":
        return False
    return _by_own_fighters(words) or _by_the_militia(words)


def _by_own_fighters(words: Phrase) -> bool:
    """Tell what the republics' own fighters did, where their office speaks."""
    line = words.line
    at = line.marks[words.at].start
    return bool(_OWN_FIGHTERS.search(line.page.folded, line.start, at))


def _by_the_militia(words: Phrase) -> bool:
    """Tell what the people's militia did, with no enemy named between it and the number, before or
    after which its verb stands.
    """
    line = words.line
    at = line.marks[words.at].start
    did = _THE_MILITIA_DID.search(line.page.folded, line.start, line.end)
    if did is None or did.start() > at:
        return False
    return _THE_ENEMY.search(line.page.folded, did.end(), max(did.end(), at)) is None


def _in_answer(words: Phrase, speaker: Speaker) -> bool:
    """Tell 'the forces opened fire 12 times in answer', where their headquarters speaks, from 'the
    enemy opened fire 12 times and our forces fired back'.
    """
    answers = _IN_ANSWER.get(speaker.office)
    if answers is None:
        return False
    text = words.line.page.folded
    at = words.line.marks[words.at].start
    begin = max(text.rfind(",", 0, at) + 1, words.line.start)
    comma = text.find(",", at, words.line.end)
    end = words.line.end if comma < 0 else comma
    answer = answers.search(text, begin, end)
    if answer is None:
        return False
    if answer.start() < at:
        return True
    return deeds_of(words.line, words, speaker.reporter) != other(speaker.reporter)
