"""What strikes are: by aircraft, whatever verb tells them, and by the side that reports."""

import re

from analysis.readers.foes import OF_FOES, SLAVIC_FOES
from analysis.readers.hints import mask_of, may_hold, register
from analysis.readers.lexicon import TAGS
from analysis.readers.own import OwnSide
from analysis.readers.remembered import of_its_number
from analysis.readers.rules import Phrase

_AIRCRAFT = (
    r"(?:авіація|авиация|літаки|самол[её]ты|гелікоптери|вертольоти|верт[оа]л[её]ты|aircraft"
    r"|aviation|jets|(?:war)?planes|helicopters|bombers)(?![a-zа-яіїєґ])"
)
_ENEMY_S = rf"(?: (?:{OF_FOES}|рф|росії|россии))?"
_STRUCK = (
    r"(?:(?:ha[sd]|have|also|вже|уже|також|также|сьогодні|сегодня|\d+|\w+|раз(?:и|ів|а)?) ){0,3}?"
    r"(?:завда|вдари|ударя|бомб|атак|нанос|нанес|відпрацю|здійсни|застос|соверши|осуществ"
    r"|удари|бил[аи]? |бив |відбомб|працюва|struck|strik|hit|bomb|attack|carried|conduct"
    r"|launch|deliver|made)"
)
_STRUCK_BY_AIRCRAFT = re.compile(rf"(?<![\w-]){_AIRCRAFT}{_ENEMY_S} {_STRUCK}")
# 'they used aircraft twice', 'дважды привлекали для ударов боевую авиацию'
_USED = (
    r"(?:привлека|привлек|залуча|залучи|застосов|застосува|примен|использов|використ|задія|использу"
    r"|used|using|employed|deployed|called in)[\w']*"
)
_USED_AIRCRAFT = re.compile(
    rf"(?<![\w-]){_USED} (?:(?:для|for) \w+ )?(?:\w+ )?(?:авіацію|авиацию|aviation|aircraft)"
    r"(?![a-zа-яіїєґ])"
)
# 'five strikes by attack helicopters', 'п'ять разів завдавали ударів авіацією'
_STRIKES_BY_AIRCRAFT = re.compile(
    r"(?:удар\w*|бомб\w*|strikes?|attacks?|hit|struck) (?:(?!support|підтрим|поддерж)\w+ ){0,3}"
    r"(?:авіацією|авиацией|вертольотами|верт[оа]л[её]тами|гелікоптерами|літаками|самол[её]тами"
    r"|(?:by|with|from) (?:\w+ )?(?:helicopters|aircraft|aviation|(?:war)?planes|jets))"
    r"(?![a-zа-яіїєґ])"
)
_BY_AIRCRAFT = (_STRUCK_BY_AIRCRAFT, _STRIKES_BY_AIRCRAFT, _USED_AIRCRAFT)
for _told in _BY_AIRCRAFT:
    register(
        _told,
        r"авіаці\S*|авиаци\S*|літак\S*|самол\S*|гелікоптер\S*|вертол\S*|вертал\S*|aircraft|aviation"
        r"|jets|(?:war)?planes|helicopters|bombers",
    )
_WORDS_OF_AIRCRAFT = mask_of(*_BY_AIRCRAFT)
_CONJUNCTION = re.compile(r" (?:та|і|й|и|and) ")
# between what the enemy did and what one's own forces did
_WHEREAS = re.compile(r"тоді як|тогда как|той час як|то время как|while|whereas|натомість|;|, а ")
_ENEMIES = f"{SLAVIC_FOES}|росіяни|россияне"
# who strikes after what one's own forces struck
THE_ENEMY = re.compile(
    rf"(?<![a-zа-яіїєґ])(?:{_ENEMIES}|(?:enemy|russians|invaders|occupiers|aggressor)"
    r"(?= (?:\w+ )?(?:carried|launched|used|dropped|conducted|made|fired|struck|hit|attacked"
    r"|delivered|employed)))(?![a-zа-яіїєґ])"
)
_TIMES_OR_STRIKES = frozenset((TAGS["times"], TAGS["strike"], TAGS["attack"]))

_SUFFERED = "зазна|дочека|отрима|получ|понес|потрап|попал|suffer|receiv|surviv"
# 'the enemy 524 times shelled our positions with artillery', whose subject it is
_ENEMY_DID = re.compile(
    rf"(?<!по )(?<![а-яіїєґa-z])(?:{_ENEMIES}|the (?:enemy|invaders|occupiers)|russians)"
    rf"(?: (?!{_SUFFERED})[а-яіїєґa-z'-]+){{0,3}} $"
)
_ENEMY_SUFFERED = re.compile(
    rf"(?<![а-яіїєґa-z])(?:{_ENEMIES}|enemy|invaders|occupiers|russians)"
    rf"(?: [а-яіїєґa-z'-]+){{0,3}} (?:{_SUFFERED})\w*(?: [а-яіїєґa-z'-]+){{0,3}} $"
)
register(_ENEMY_SUFFERED, rf"(?:{_SUFFERED})\S*")


@of_its_number
def are_by_aircraft(words: Phrase) -> bool:
    """Tell 'enemy aircraft struck twice', 'they used aircraft twice', '26 strikes by aircraft';
    attacks 'with air support' are none.

    Parameters
    ----------
    words : Phrase
    """
    noun = words.noun[-1:]
    if noun not in _TIMES_OR_STRIKES or not words.line.hints & _WORDS_OF_AIRCRAFT:
        return False
    told = _BY_AIRCRAFT if noun == TAGS["times"] else _BY_AIRCRAFT[:-1]
    return any(_is_told_of(words, one) for one in told)


def _is_told_of(words: Phrase, told: re.Pattern[str]) -> bool:
    """Tell whether words stand in a number's clause with no conjunction between them and it."""
    line = words.line
    mark, folded = line.marks[words.at], line.page.folded
    begin = line.spans[words.clause[0]][0]
    end = line.spans[words.clause[1] - 1][1]
    for found in told.finditer(folded, begin, end):
        before = _CONJUNCTION.search(folded, found.end(), mark.start)
        after = _CONJUNCTION.search(folded, mark.end, found.start())
        if before is None and after is None:
            return True
    return False


def is_own_strike(words: Phrase, own: OwnSide) -> bool:
    """Tell what the forces of the side that reports struck; 'our gunners hit two areas, while the
    enemy made 62 air strikes' tells of both, and what the enemy suffered is ours.

    Parameters
    ----------
    words : Phrase
    own : OwnSide
    """
    line = words.line
    number = line.marks[words.at].start - line.start
    suffered = may_hold(_ENEMY_SUFFERED, line.hints)
    if suffered and _ENEMY_SUFFERED.search(line.folded, 0, number):
        return True
    told = line.finds(own.strikes)
    if told is None:
        return False
    if told.start() < number:
        return THE_ENEMY.search(line.folded, min(told.end(), number), number) is None
    if _ENEMY_DID.search(line.folded, 0, number):
        return False
    parted = _WHEREAS.search(line.folded, number, told.start())
    return parted is None or THE_ENEMY.search(line.folded, 0, number) is None
