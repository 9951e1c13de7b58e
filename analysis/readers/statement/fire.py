"""How often fire was opened, as a headquarters of the line of contact tells it."""

import re
from typing import Any

from analysis.readers.foes import FIGHTERS, FOE
from analysis.readers.lexicon import SECTOR, TAGS, TIME
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.rules import Phrase, pattern

# of which some may have been with weapons that are banned
ALL_OF_IT = ("total", "shelling")
# who opens fire
_ENEMY = re.compile(
    rf"{FOE}|{FIGHTERS}|occupi|occupation|russian|окупаційн|оккупационн|росій|росси"
)
# fire of one weapon is no count of all breaches
_BY_WEAPON = pattern("<artillery|rocket_launcher|heavy|drone>")
_OPENED_FIRE = re.compile(
    r"opened fire|opens fire|відкри\w+ вогонь|откры\w+ огонь|(?:вогонь|огонь) (?:\w+ ){0,2}"
    r"(?:відкри|откры)"
)
_CASES = (
    r"(?:випад(?:ок|ки|ків)|случа(?:й|я|ев)|факт(?:и|ів|а|ов)?|[еэ]п[иі]зод(?:и|ів|а|ов)?|cases?"
    r"|instances?|incidents?|episodes?)"
)
# 'two cases when the truce was broken by them'
_CASES_OF_IT = re.compile(
    rf" {_CASES},? (?:коли|когда|when|in which)[^.;]{{0,90}}(?:поруш|наруш|broke|violat)"
)
# 'four armed provocations', 'five times resorted to provocations', and none of the press
_PROVOCATIONS = re.compile(
    r"(?: (?:раз(?:а|и|ів)?|times) [\w'-]+(?: до| к| to)?)?"
    r"(?: (?:збройн|вооруж[её]нн|вогнев|огнев|ворож|вражеск|armed|fire|enemy)\w*){0,2}"
    r" (?:провокац(?!ійн|ионн)\w*|provocations?)(?!\w)"
    r"(?!(?: (?:by|in|of|the|в|у|з боку|со стороны))*(?: [\w-]+)? (?:сми|змі|медіа|медиа|media"
    r"|press|спецслужб|дипломат|diplomat|пол[иі]тик)(?:[а-яіїє]*|s?)(?!\w))"
)
# 'two cases of opening fire'
_CASES_OF_FIRE = re.compile(
    rf" {_CASES},? (?:(?:відкриття|открытия) (?:\w+ )?(?:вогню|огня)|of (?:\w+ )?fire being opened"
    r"|of (?:\w+ ){0,3}(?:opening fire|using (?:their )?weapons"
    r"|use of (?:their )?weapons(?! (?:banned|prohibited|forbidden|proscribed|that|which)))"
    r"|(?:застосування|применения) (?:\w+ )?(?:зброї|оружия))"
)
# 'on A six cases', of what the whole before them counts
_MERE_CASES = re.compile(rf" {_CASES}(?= ?(?:[,.;)]|$|та |і |и |and ))")
_ON_A_DIRECTION = pattern("<sector><did|used|word>{0,2}$")
# 'six cases were recorded on A'
_CASES_ON = re.compile(
    rf" {_CASES}(?: (?:було|були|было|были|сталося|мали місце|were|was|took place|occurred"
    r"|(?:зафікс|зафикс|відзнач|відміч|отмеч|зареєстр|зарегистр)\w+|recorded|registered|noted))*"
    r" ?(?:(?:на|[ву]|in|on)(?: the)? ?)?"
)
# 'opened fire in five cases'
_IN_CASES = re.compile(r" (?:випадках|случаях|cases|instances)(?![a-zа-яіїєґ])")
# 'of them 22 times with weapons that the Minsk agreements ban'
_OF_BANNED_WEAPONS = re.compile(
    r"(?<!не)(?<!un)(?:забороня|заборонен|запреща|запрещенн|banned|prohibit|proscribe|forbid)"
    r"\w*[^.,;]{0,32}"
    r"(?:мінськ|минск|minsk)|minsk[a-z -]{0,16}(?:ban|prohibit|proscribe|forbid)"
    r"|(?:banned|prohibited|forbidden) (?:heavy )?weapon"
    r"|запрещенн\w+ (?:тяж\w+ )?(?:вооружени|оружи)|заборонен\w+ (?:важк\w+ )?(?:озброєн|збро)"
)
# '53 times, using banned weapons 50 times'
_USING_BEFORE = re.compile(
    # 'weapons banned by the agreements he used 11 times'
    r"(?:заборонен|запрещ)\w*[^.;\d]{0,80}(?:застосов|застосув|применя|примени|использов)\w* $|"
    r"(?<![a-zа-яіїє])(?:using|use of|use|used|из них|з них|при этом|при цьому)[^.;\d]{0,90} $"
)
_USED = re.compile(
    r"примен|застос|викорис|использ|(?<![a-z])(?:used?|using|fired)(?![a-z])|пуска|пускал|стріл|стрел"
    r"|обстр|вдава|вдал|прибег"
)
# 'three cases when they were used'
_CASES_WHEN = re.compile(
    rf" {_CASES},? (?:коли|когда|when|in which"
    r"|(?:із |з |с )?(?:застосування|применени)|of (?:the )?us)"
)
# 'seven times on 9 June, and on 10 June twice'
_BY_ANOTHER_DAY = pattern(f"<times>,?<conjunction|word>{{0,2}}{TIME}-?$")
_LIGHT = re.compile(
    r"протипіхотн|противопехотн|боєприпас|боеприпас|куля|пуля|кулемет|пулемет|ammunition|mines"
    r"|machine[- ]guns?|гранат|grenad"
    # 'heavy equipment' is no weapon that shells
    r"|(?<![a-zа-яіїєґ])(?:heavy|важк[а-яіїє]+|тяж[её]л[а-я]+) (?:[\w-]+ )?(?:equipment|vehicle"
    r"|machinery|drone|техні|техни|дрон|безпілот|беспилот|бпла)"
)
_SOME_OF_THEM = pattern("(?:<of><them><word>?-?|[,;]<conjunction|word>{0,2})$")
_SO_MANY_OF_THEM = pattern("<number><of><them>")
# 'among them 43 with use of banned weapons'
_AMONG_THEM = pattern("<including>$")
_WITH_USE = pattern("<number><times>?<of|word>?<our>?<used>")
_WITH_WHAT = (
    r" ?(?:(?:с|із|з|зі) (?:применени|использовани|застосуванн|використанн)\w+|из|із"
    r"|(?:with|by)(?: the)?(?: use of)?|from|us(?:ed|ing)|involv(?:ed|ing)(?: the use of)?)"
    r"(?![a-zа-яіїєґ])"
)
_WERE = (
    r"(?: (?:были|було|були|было|were)"
    r"(?: (?:совершены|произведены|здійснено|здійснені|carried out))?)"
)
# 'of them, he said, 37 - with weapons that are banned'
_OF_THEM_ASIDE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:из|з|із|of) (?:них|этих|цих|these|them)(?:,(?: [^,;:0-9]{1,40},)?)? "
    r"(?:почти |около |майже |близько |over |about |some )?$"
)
_BARE_WITH = re.compile(rf"(?: [-–—]|:)?{_WERE}?{_WITH_WHAT}")
# 'of them with weapons that are banned - '
_AN_ITEM_OF_THEM = re.compile(
    r"(?<![a-zа-яіїєґ])(?:в том числе|у тому числі|зокрема|включая|включно|(?:из|з|із) них"
    r"|of (?:them|which)|including)(?P<arms>[^.;\d]{0,100}?)(?: ?[-–—:]) ?$"
)
# '70 shellings - with weapons that are banned', 'were with', with nothing between them
_ACTS_WITH = re.compile(
    rf" (?:обстр[іе]л\w*|shellings?)(?P<all>(?: [-–—]|{_WERE}| (?=involved|used)))?"
    rf"{_WITH_WHAT}(?P<arms>[^.;0-9]{{0,80}})"
)
# 'not banned', 'small arms and mortars, banned among them'
_NOT_ALL_BANNED = re.compile(
    r"(?<![a-zа-яіїєґ])(?:не |not |unbanned|дозволен|разреш|зокрема|в том числе|у тому числі"
    r"|including|стріл|стрелк|small arms|grenade|гранатом)"
)
_OF_BREACHES = re.compile(r"поруш|наруш|обстр[іе]л|violat|breach|shell|fire")
_AS_FAR_BEFORE = 200
_ATTACKED = pattern("<attacked>")
# attacks of troops on foot, which are no fire
_ON_FOOT = re.compile(
    r"штурм|assault|storm|наступ|прорв|прорыв|просун|offensive|advance|диверс|sabotage"
    r"|(?<![а-яіїє])дрг(?![а-яіїє])|infiltrat|подойти|підійти|approach|проник|разведк|розвідк"
    r"|reconn|захоп|захват|seize|capture"
)
_BY_INFANTRY = pattern("<repelled|repelling|assault_adj>")
# 'one more attempt to discredit our forces'
_ATTEMPTS = re.compile(r"попыт|спроб|attempt|(?<![a-z])tries|efforts?$")
ATTACKS = "attacks told by a headquarters of the line of contact: read as shellings"
PROVOCATIONS = "provocations, told at the line of contact: read as breaches of the truce"
FIRE = "times that fire was opened, told by a headquarters: read as shellings"


def are_breaches(words: Phrase) -> bool:
    """Tell 'two cases when the enemy broke the truce'.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    number = line.marks[words.at]
    return _CASES_OF_IT.match(line.page.folded, number.end, line.end) is not None


def are_provocations(words: Phrase) -> bool:
    """Tell 'four armed provocations', by which both sides mean breaches of the truce.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    number = line.marks[words.at]
    return _PROVOCATIONS.match(line.page.folded, number.end, line.end) is not None


def is_fire(words: Phrase) -> bool:
    """Tell 'the enemy opened fire twice', with whatever weapons.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    number = line.marks[words.at]
    cases = _CASES_OF_FIRE.match(line.page.folded, number.end, line.end)
    if cases:
        return True
    if _BY_WEAPON.search(words.around) or not _is_how_often(words):
        return False
    fire = _OPENED_FIRE.search(line.words(*words.own))
    return fire is not None and line.finds(_ENEMY) is not None


def are_cases_of_it(words: Phrase) -> bool:
    """Tell '21 times: on A six cases', 'six cases on A', which are of what was counted before.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    folded, end = line.page.folded, line.marks[words.at].end
    ahead = [line.marks[at].start for at in line.of(SECTOR) if at > words.at]
    if ahead and _CASES_ON.fullmatch(folded, end, ahead[0]):
        return True
    mere = _MERE_CASES.match(folded, end, line.end)
    return mere is not None and bool(_ON_A_DIRECTION.search(line.tags, 0, words.at))


def tells_cases_of_it(line: Line) -> bool:
    """Tell a sentence that begins with 'six cases were recorded on A', of what was counted before.

    Parameters
    ----------
    line : Line
    """
    begun = [mark for mark in line.marks.values() if mark.start == line.start]
    placed = [line.marks[at].start for at in line.of(SECTOR)]
    if not (begun and placed):
        return False
    return _CASES_ON.fullmatch(line.page.folded, begun[0].end, placed[0]) is not None


def are_of_another_day(words: Phrase) -> bool:
    """Tell 'on 9 June seven times, and on 10 June twice', of what the number before it counts.

    Parameters
    ----------
    words : Phrase
    """
    line, mark = words.line, words.line.marks[words.at]
    is_bare = mark.value.form == "times" and not words.noun.strip(TAGS["times"])
    return is_bare and _BY_ANOTHER_DAY.search(line.tags, 0, words.at) is not None


def are_of_banned_weapons(words: Phrase) -> bool:
    """Tell '33 times, of them 22 times with weapons banned by the Minsk agreements'.

    Parameters
    ----------
    words : Phrase
    """
    line, mark = words.line, words.line.marks[words.at]
    if _is_how_often(words) and _uses_before(line, mark) or _is_item_of_banned(words):
        return True
    told = _OF_BANNED_WEAPONS.search(line.page.folded, mark.end, line.end)
    if told is None:
        return False
    so_many = _SO_MANY_OF_THEM.match(line.tags, words.at)
    cases = _CASES_WHEN.match(line.page.folded, mark.end, line.end)
    some = _is_how_often(words) and _SOME_OF_THEM.search(line.tags, 0, words.at)
    among = _AMONG_THEM.search(line.tags, 0, words.at) and _WITH_USE.match(line.tags, words.at)
    if not (so_many or cases or some or among or _are_of_them_with(line, mark)):
        return False
    others = [line.marks[at].start for at in line.numbers() if at > words.at]
    return all(told.start() < other for other in others)


def _is_item_of_banned(words: Phrase) -> bool:
    """Tell '12 in all, of them with weapons that are banned - 5'."""
    line, mark = words.line, words.line.marks[words.at]
    item = _AN_ITEM_OF_THEM.search(line.page.folded, line.start, mark.start)
    if item is None or words.noun.strip(TAGS["times"]) or _NOT_ALL_BANNED.search(item["arms"]):
        return False
    return _OF_BANNED_WEAPONS.search(item["arms"]) is not None


def _are_of_them_with(line: Line, mark: Mark) -> bool:
    """Tell 'of them, he said, 37 - with', a bare number of what the sentence before counts."""
    folded = line.page.folded
    of_them = _OF_THEM_ASIDE.search(folded, line.start, mark.start)
    used = _BARE_WITH.match(folded, mark.end, line.end)
    if of_them is None or used is None or _NOT_ALL_BANNED.search(folded, used.end(), line.end):
        return False
    before = folded[max(0, line.start - _AS_FAR_BEFORE) : mark.start]
    *_, told, here = ("", *before.rstrip(" .").replace("\n", ". ").split(". "))
    return _OF_BREACHES.search(told + here) is not None


def are_shellings_with_banned_weapons(words: Phrase, rows: list[dict[str, Any]]) -> bool:
    """Tell '70 shellings - with weapons banned by the Minsk agreements', which all of them were
    with; without a dash or verb, where they are fewer than what was told before.

    Parameters
    ----------
    words : Phrase
    rows : list of dict
        What was told of the area.
    """
    line, mark = words.line, words.line.marks[words.at]
    told = _ACTS_WITH.match(line.page.folded, mark.end, line.end)
    if told is None or _NOT_ALL_BANNED.search(told["arms"]):
        return False
    if not (told["all"] or _are_fewer(mark, rows)):
        return False
    return _OF_BANNED_WEAPONS.search(told["arms"]) is not None


def _are_fewer(mark: Mark, rows: list[dict[str, Any]]) -> bool:
    """Tell a number that is less than the breaches or shellings told before."""
    whole = [row["value"] for row in rows if row["category"] in ALL_OF_IT]
    value = mark.value.value
    return value is not None and any(value < told for told in whole if told is not None)


def _uses_before(line: Line, mark: Mark) -> bool:
    using = _USING_BEFORE.search(line.page.folded, line.start, mark.start)
    return using is not None and bool(_OF_BANNED_WEAPONS.search(using.group()))


# 'broke the truce seven times, fired from weapons that are banned': as may be, some of the times
_APART = re.compile(
    r",(?! (?:які|яка|котор|which|застосув|використ|применив|применяя|использ|using|with))"
    r"|(?<![a-zа-яіїєґ])(?:[ву] т(?:ому|ом) (?:числі|числе)|зокрема|[ву] частности|також|также"
    r"|including|also|too|та|і|й|и|and)(?![a-zа-яіїєґ])"
)


def are_uses_of_banned_weapons(words: Phrase) -> bool:
    """Tell 'weapons banned by the Minsk agreements were used five times', 'five cases of the use of
    such weapons', and nothing else.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    cases = _CASES_WHEN.match(line.page.folded, line.marks[words.at].end, line.end)
    alone = line.numbers() == [words.at] and (cases is not None or _is_how_often(words))
    if not (alone and line.finds(_USED)):
        return False
    number_ends = line.marks[words.at].end - line.start
    told = _OF_BANNED_WEAPONS.search(line.folded)
    # 'used weapons, banned by the agreements': the comma before it parts nothing
    until = told.start() - len(", ") if told else 0
    return told is not None and not _APART.search(line.folded, number_ends, until)


def may_be_light(words: Phrase) -> bool:
    """Tell 'banned mines', 'heavy machine guns', which are no heavy weapons.

    Parameters
    ----------
    words : Phrase
    """
    return _LIGHT.search(words.line.words(*words.clause)) is not None


# 'One attack was a sniping': one of those that are counted elsewhere
_ONE_OF_THEM = re.compile(
    r"(?<![a-z])one (?:of (?:the|these) )?(?:attacks?|shellings?) "
    r"(?:was an?|lasted|came|involved|included)(?![a-z])"
    r"|(?<![а-яіїє])од(?:ин|на) (?:із |з |из )?(?:обстріл|обстрел|атак)\w* (?:трива|длил|продолжа)"
)


def are_attacks(words: Phrase, what: str) -> bool:
    """Tell '41 attacks on our positions' and 'our troops were attacked nine times', by which
    headquarters of a static front mean fire.

    Parameters
    ----------
    words : Phrase
    what : str
        What the number counts by the rules for all statements.
    """
    if words.line.finds(_ON_FOOT) or _ONE_OF_THEM.search(words.line.folded):
        return False
    is_open = what in ("doubt", "assault")
    if words.noun == TAGS["times"]:
        return is_open and bool(_ATTACKED.search(words.inside))
    said = words.line.words(words.at + 1, words.end)
    attacks = words.noun.endswith(TAGS["attack"]) and not _ATTEMPTS.search(said)
    of_infantry = what == "assault" and _BY_INFANTRY.search(words.line.tags)
    return is_open and attacks and not of_infantry


def _is_how_often(words: Phrase) -> bool:
    """Tell 'five times', 'in five cases'."""
    line, mark = words.line, words.line.marks[words.at]
    in_cases = _IN_CASES.match(line.page.folded, mark.end, line.end)
    return mark.value.form == "times" or words.noun == TAGS["times"] or in_cases is not None
