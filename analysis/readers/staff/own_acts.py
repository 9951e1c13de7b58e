"""What the forces of the side that reports did: attacks of theirs, told beside the enemy's."""

import re

from analysis.readers.foes import BY_FOES, ENGLISH_FOES, FOE, FOES, SLAVIC_FOES
from analysis.readers.hints import may_hold, register
from analysis.readers.lexicon import TAGS
from analysis.readers.line import Line
from analysis.readers.own import OwnSide
from analysis.readers.remembered import of_its_number
from analysis.readers.rules import Phrase
from analysis.readers.staff.from_the_air import THE_ENEMY

_MAY_BE_OWN = ("assault", "drone")
# what is told of the enemy's acts, whoever stopped them
_FATES = ("assault_repelled", "assault_ongoing", "drone_downed", "missile_downed", "drone_lost")
_DID = (
    r"(?:пров[еіо]л[аи]?|провёл|здійснил[аи]|здійснив|завда(?:в|л[аи])|викона(?:в|л[аи])"
    r"|соверш(?:ил[аи]?)|осуществил[аи]?|предпринял[аи]?|нан[её]с(?:л[аи])?|выполнил[аи]?"
    r"|(?:контр)?атаку(?:вав|вал[аи])|(?:контр)?атаковал[аи]?|(?:контр)?штурмува(?:в|л[аи])"
    r"|штурмовал[аи]?|made|(?:carried|carrying) out|conducted|launched|mounted|delivered|performed"
    r"|(?:counter-?)?attacked|(?:counter-?)?assaulted|stormed)"
)
# 'made 3', 'carried out there at least 3', 'made two raids and 3'
_BESIDE_IT = re.compile(
    r"(?<![a-zа-яіїєґ])(?<!were )(?<!was )(?<!been )(?<!being )"
    rf"{_DID}(?! (?:by|up|off|back)(?![a-z]))"
    r"(?: (?:\d+|[а-яіїє]+) [\w'-]+(?: [\w'-]+)? (?:та|і|й|и|and))?"
    r"(?: (?!від[бі]|отб|отра|зупин|repel|stopp|відбул|сталося|були?|было|were|was|there|and|та"
    r"|і|й|и)[a-zа-яіїєґ'-]+){0,4} $"
)
# '3 assaults were carried out by our soldiers', 'силами 3-ї бригади проведено 4 штурми'
_OURS = (
    r"(?:нашими|українськими|украинскими) (?:[\w'-]+ )?(?:військами|воїнами|бійцями|захисниками"
    r"|підрозділами|войсками|воинами|бойцами|защитниками|подразделениями)"
    r"|(?:силами|підрозділами|подразделениями|воїнами|бійцями|воинами|бойцами) "
    r"\d{1,3}(?:-?\w{1,3})? (?:(?!гвард)[\w'-]+ ){0,4}?(?:бригади|полку|корпусу"
    r"|батальйону|бригады|полка|корпуса|батальона)"
    r"(?! (?:[\w'-]+ ){0,3}?(?:рф|ворога|противника|врага|окупант|оккупант))"
)
_DONE_BY = re.compile(
    rf"(?<![а-яіїєґ])(?:{_OURS})(?![а-яіїєґ]) (?:[\w'-]+ ){{0,3}}?(?:проведен[оі]|проведены"
    r"|здійснен[оі]|совершен[оы]|осуществлен[оы]|завдано|нанесен[оы]|виконано|выполнено)"
    r"(?: [a-zа-яіїєґ'-]+){0,2} $"
)
register(
    _DONE_BY,
    r"нашими|українськими|украинскими|силами|підрозділами|подразделениями|воїнами|бійцями|воинами"
    r"|бойцами",
)
_BY_OURS = re.compile(
    r"(?: [a-z'-]+){1,3} (?:carried out|made|conducted|launched|mounted|performed) by"
    r" (?:our (?:[a-z-]+ )?(?:forces|troops|units|soldiers|defenders|warriors|servicemen)"
    r"|the \d{1,3}(?:st|nd|rd|th) (?:(?!guards)[\w'-]+ ){0,4}?(?:brigade|regiment|corps|battalion))"
    r"(?![a-z])"
    rf"|(?: [а-яіїєґ'-]+){{1,3}} (?:проведен[оі]|проведены|здійснен[оі]|совершен[оы]) (?:{_OURS})"
    r"(?![а-яіїєґ])"
)
register(
    _BY_OURS,
    r"carried|made|conducted|launched|mounted|performed|проведен[оіы]|здійснен[оі]|совершен[оы]",
)
# 'in response, 40 air strikes were made', where the enemy is not said to make them
_IN_ANSWER = re.compile(
    r"(?<![a-zа-яіїєґ])(?:[ву] (?:відповідь|ответ)|in (?:response|return|reply|retaliation))"
    r"(?![a-zа-яіїєґ])"
)
_BY_THE_ENEMY = re.compile(
    rf"(?<![a-zа-яіїєґ])(?:(?:{BY_FOES})(?![а-яіїєґ])|(?:з боку|со стороны)|російськ(?:і|а|ою|ими) "
    rf"|российск(?:ие|ая|ой|ими) |(?:росія|россия|рф) |by (?:the )?(?:{FOES}|russia)"
    r"|(?:russian \w+|russia|moscow|it|they|він|вони|он|они) (?!attack|shell|strike))"
)
register(_IN_ANSWER, r"відповідь|ответ|response|return|reply|retaliation")
# who else may act before or after the own forces are named: 'hold back the enemy, who attacked'
_ANOTHER_ACTS = re.compile(
    rf"(?<![a-zа-яіїєґ])(?:{SLAVIC_FOES}|росіяни|россияне|росія|россия|рф|russia|russians"
    r"|invaders|occupiers|aggressor"
    r"|enemy(?! (?:attack|assault|attempt|storm|offensive|strike|shelling))"
    r"|(?:russian|ukrainian|російськ(?:а|і)|российск(?:ая|ие)|українськ(?:а|і)|украинск(?:ая|ие)"
    r"|ворож(?:а|і)|вражеск(?:ая|ие)) (?:army|forces|troops|units|soldiers|military|війська"
    r"|військові|армія|підрозділи|загони|войска|военные|армия|подразделения|авіація|авиация"
    r"|окупанти|оккупанты|загарбники|захватчики|aviation|aircraft))(?![a-zа-яіїєґ])"
)
_WHO = re.compile(
    r":|(?<![a-zа-яіїєґ])(?:де|где|where|який|яка|яке|які|котор\w+|which|who|while|whereas|it|they"
    r"|він|вона|вони|он|она|они)(?![a-zа-яіїєґ])"
)
# what parts a subject from the one before it
_A_NEW_ONE = re.compile(r"[,;:(]|[-–—] |(?<![a-zа-яіїєґ])(?:and|while|та|і|й|и|а|але|но|but) $")


# 'the enemy repelled 12 attacks', whose these were
_REPELLED_BY_THEM = re.compile(
    r"(?<![a-zа-яіїєґ])(?<!by )(?<!of )(?<!by the )(?<!of the )"
    rf"(?:{SLAVIC_FOES}|росіяни|россияне|українці|украинцы|{ENGLISH_FOES}|russians|ukrainians)"
    r"(?: (?:\d+ )?(?:раз(?:и|ів|а)?|times)| (?:також|также|вже|уже|also|ha[sd]|have))*"
    r" (?:відби(?:в|ли|вав|вали)|отби(?:л|ли|вал|вали)|отра(?:зил|зили|жал|жали)|repelled|repulsed"
    r"|beat back|fought off)(?![a-zа-яіїєґ])"
)
register(_REPELLED_BY_THEM, r"відби\S*|отби\S*|отра\S*|repelled|repulsed|beat|fought")
# a counter-attack is the answer of who was attacked, if it is nobody's who is named
_COUNTER_ATTACKS = re.compile(r"(?<![а-яіїєґ])контр(?:атак|штурм)")
_FOE_NAMED = re.compile(
    rf"(?<![a-zа-яіїєґ])(?:{FOE}|росі|росс|рф(?![а-я])|russia|укра[їи]н|зсу|всу|бойовик|боевик)"
)


@of_its_number
def is_by_own_forces(words: Phrase, category: str, own: OwnSide) -> bool:
    """Tell what forces of the side that reports did, by who acts before the number's verb.

    Parameters
    ----------
    words : Phrase
    category : str
    own : OwnSide
        How the side that reports tells of its own forces.
    """
    if _attacked(words, category, own):
        return True
    line = words.line
    if may_hold(own.arms, line.hints) and own.arms.match(line.words(0, words.at)):
        return True
    if category == "assault_repelled":
        return line.finds(_REPELLED_BY_THEM) is not None
    if _are_counter_attacks(words, category):
        return True
    of_both = TAGS["engagement"] in words.noun
    if category.startswith(_FATES) or of_both:
        return False
    by_own = _by_those_who_act(words, own) or _by_whom(words)
    return by_own or _in_answer(words)


@of_its_number
def _are_counter_attacks(words: Phrase, category: str) -> bool:
    """Tell 'on A 12 counter-attacks were made', by nobody who is named."""
    line = words.line
    counter = category == "assault" and _COUNTER_ATTACKS.search(line.words(*words.own))
    return bool(counter) and _FOE_NAMED.search(line.folded) is None


def _attacked(words: Phrase, category: str, own: OwnSide) -> bool:
    """Tell 'our forces attacked 12 times', in one clause."""
    line = words.line
    if not category.startswith(_MAY_BE_OWN) or not may_hold(own.attacks, line.hints):
        return False
    times = line.marks[words.at].value.form == "times" or TAGS["times"] in words.noun
    until = words.clause[1] if times else words.at
    return own.attacks.search(line.words(words.clause[0], until)) is not None


def _by_those_who_act(words: Phrase, own: OwnSide) -> bool:
    """Tell 'our defenders repelled nine attacks and made three', and no attacks on them."""
    line = words.line
    if not may_hold(own.forces, line.hints):
        return False
    number = line.marks[words.at].start - line.start
    begin = end = 0
    for subject in own.forces.finditer(line.folded, 0, number):
        begin, end = subject.span()
    if not end:
        return False
    if not _BESIDE_IT.search(line.folded, end, number):
        return False
    if _ANOTHER_ACTS.search(line.folded, end, number):
        return False
    if _WHO.search(line.folded, end, number):
        return False
    return not _are_those_attacked(line, begin)


def _are_those_attacked(line: Line, begin: int) -> bool:
    """Tell forces from whose name no sign parts one who acts: 'the enemy attacked our units'."""
    acting = 0
    for other in _ANOTHER_ACTS.finditer(line.folded, 0, begin):
        acting = other.end()
    return acting > 0 and _A_NEW_ONE.search(line.folded, acting, begin) is None


def _by_whom(words: Phrase) -> bool:
    """Tell 'four assaults were made by our soldiers', in either order."""
    line = words.line
    mark = line.marks[words.at]
    may_follow = may_hold(_BY_OURS, line.hints)
    if may_follow and _BY_OURS.match(line.page.folded, mark.end, line.end):
        return True
    may_be = may_hold(_DONE_BY, line.hints)
    return may_be and _DONE_BY.search(line.page.folded, line.start, mark.start) is not None


def _in_answer(words: Phrase) -> bool:
    """Tell what was done 'in response', by nobody who is named: the side that reports answers."""
    line = words.line
    told = line.finds(_IN_ANSWER)
    if told is None or told.start() > line.marks[words.at].start - line.start:
        return False
    return not (THE_ENEMY.search(line.folded) or _BY_THE_ENEMY.search(line.folded))
