"""What the side that posts launched itself: no drones or missiles of the other side's."""

import re

from analysis.readers.deeds import deeds_of
from analysis.readers.line import Line
from analysis.readers.rules import Phrase
from analysis.readers.sides import other

_BEFORE = r"(?:[\w'-]+ ){0,3}?\"?"
# arms that one side alone has, right after their number
_ARMS = {
    "russia": re.compile(
        rf" {_BEFORE}(?:геран|geran|гербер|gerber|[іи]скандер|iskander|кинжал|кинджал|kinzhal"
        r"|калибр|калібр|kalibr|kaliber|циркон|zircon|tsirkon|орешник|oreshnik|они(?:кс|ks)|онікс"
        r"|oniks|onyx|(?:х|x|kh)-(?:101|22|32|555|47|59|69|31))"
    ),
    "ukraine": re.compile(
        rf" {_BEFORE}(?:нептун|neptun|флам[иі]нго|flamingo"
        r"|lyuti[yi]|liuty|lyutyy|паляниц|palianytsia|пекло(?![а-яіїє])|peklo|сапсан|sapsan|(?:h?rim|грім|гром)-?2"
        r"|atacms|himars|storm shadow|scalp(?![a-z]))"
    ),
}
# 'Lyutyi' is February too: '81 on 10 February'
_LYUTYI = re.compile(
    r" (?:(?!\d)[\w'-]+ ){0,3}?(?P<led>(?:тип[уа] )?\"|тип[уа] )?"
    r"(?P<name>лют(?:ый|ого|ых|ий|их|і))(?![а-яіїєґ])"
)
# '90 Gerans and 12 missiles'
_JOINED = re.compile(r"[^.;:()]{0,40}(?:,|(?<![\w'])(?:и|та|і|й|and)) $")
_COUNTRY = {
    "russia": r"(?:рф|росс?и[июя]|росії|росію|russia)",
    "ukraine": r"(?:украин[еуы]|україн[іиу]|ukraine)",
}
_ADJECTIVE = {
    "russia": r"(?:росс?ийск|російськ|russian)",
    "ukraine": r"(?:украинск|українськ|ukrainian)",
}
_TARGETS = (
    r"(?:объект|об'єкт|цел[яьи]|ціл[яіье]|аэродром|аеродром|инфраструктур|інфраструктур|энерг|енерг"
    r"|предприят|підприємств|завод|баз[аеиі]|склад|порт|арсенал|позици|позиці|город|міст|штаб"
    r"|территор|терит|target|object|site|airfield|air ?base|facilit|infrastructure|energy|port"
    r"|plant|factor|depot|arsenal|cit(?:y|ies))[\w']*"
)
# 'at Ukrainian military airfields', and no 'on 9 May Russian forces attacked ports'
_OF_A_KIND = (
    r"(?:(?:военн|тылов|промышленн|стратегическ|энергетическ|военно-\w+|військов|тилов|промислов"
    r"|стратегічн|енергетичн|військово-\w+|military|naval|air|oil|fuel|gas|energy|industrial"
    r"|defen[cs]e|strategic|logistics?|power)[\w-]* ){0,2}"
)
# 'bombers based on Russian airfields' are no targets there
_AT = (
    r"(?<![a-zа-яіїєґ])(?:по|против|проти|at|against|(?<!based )(?<!stationed )(?<!located )"
    r"(?<!deployed )(?<!bombers )(?<!aircraft )on)"
)
_SORT = r"(?:(?!(?:from|з|із|зі|из|с|со)(?![a-zа-яіїєґ]))[\w'-]+ ){0,3}?"
_IN = r"(?:(?:на |в |у |in |of |on |across )?(?:the )?(?:территори\w+ |території |territory of )?)"
# 'at targets in Ukraine', 'at Ukrainian airfields', by whose they are
_AT_TARGETS = {
    side: re.compile(
        rf"{_AT} (?:(?:the )?{_OF_A_KIND}{_ADJECTIVE[side]}\w* {_OF_A_KIND}{_TARGETS}"
        rf"|{_SORT}{_TARGETS} {_IN}(?:{_COUNTRY[side]}(?![\w'])|{_ADJECTIVE[side]}))"
        # 'at Ukraine'
        r"|(?<![a-zа-яіїєґ])(?<!war )(?:по|at|against) (?:вс[еі]й )?(?:территори\w+ |території )?"
        rf"{_COUNTRY[side]}(?![\w'])"
    )
    for side in _COUNTRY
}
_ANSWERS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:в ответ|у відповідь|in (?:response|reply|retaliation|return))"
    r"(?![a-zа-яіїєґ])"
)
_SENT_AT = {
    side: re.compile(
        rf"{_AT} (?:the )?(?:территори\w+ |території )?{_COUNTRY[side]}"
        + {
            "ukraine": r"|(?:україну|украину) (?:\w+ )?ата[кц]",
            "russia": r"|(?:росію|россию|рф) (?:\w+ )?ата[кц]",
        }[side]
        + rf"|(?:attack(?:ed|ing)?|struck|hit) {side}(?![a-z])"
    )
    for side in _COUNTRY
}
# what an answer is one to; of an enemy's attack, or of talks
_ANSWERED = re.compile(r" (?:на|to|for) (?P<what>[^,.;:0-9]{0,90})")
_ATTACK = (
    r"(?:(?:атак|удар|налет|наліт|обстр[еі]л|теракт|провокац)(?:[аеиіоуыюя]|ами?|ями?|[оеє]в|[иі]в|ії"
    r"|ию|ей|ах)?(?![а-яіїєґ])|терр?орист|агресс?и|преступлен|злочин|нарушени|порушен|попытк|спроб"
    r"|(?:attacks?|strikes?|raids?|shellings?|provocations?|violations?|aggression)(?![a-z])|terror)"
)
_AN_ATTACK = re.compile(rf"(?<![a-zа-яіїєґ]){_ATTACK}")
_ATTACK_OF = {
    side: re.compile(
        rf"{_ADJECTIVE[side]}\w* (?:[\w'-]+ ){{0,2}}?{_ATTACK}"
        rf"|{_ATTACK}\w* (?:of |by |from )?(?:{forces}|{_COUNTRY[side]}(?![\w']))"
    )
    for side, forces in (
        ("russia", r"вс рф|зс рф|росс?ийск|російськ|russia"),
        ("ukraine", r"всу|зсу|сил\w* оборон|украинск|українськ|ukrain|defen[cs]e forces"),
    )
}
# 'after strikes at depots in Russia' tells of no targets of what was launched then
_AFTER = re.compile(
    r"(?<![a-zа-яіїєґ])(?:после|після|вслед за|услід за|after|following|since"
    r"|(?:в ответ|у відповідь) на|in (?:response|reply|retaliation|return) (?:to|for))"
    r"(?![a-zа-яіїєґ])[^,.;:0-9]{0,60}$"
)


def is_own_weapon(words: Phrase, speaker: str) -> bool:
    """Tell '35 Gerans', where Russia's ministry speaks: the other side has none.

    Parameters
    ----------
    words : Phrase
    speaker : str
        The side that posts.
    """
    return _is_its_weapon(words.line, words.at, speaker)


def _is_its_weapon(line: Line, at: int, speaker: str) -> bool:
    """Tell a number before the name of arms that its speaker alone has."""
    number = line.marks[at]
    following = (line.marks[one].start for one in line.numbers() if one > at)
    end = min(next(following, line.end), line.end)
    arms = _ARMS.get(speaker)
    if arms is None:
        return False
    if arms.match(line.page.folded, number.end, end):
        return True
    drone = _LYUTYI.match(line.page.folded, number.end, end) if speaker == "ukraine" else None
    if drone is None:
        return False
    return drone["led"] is not None or line.page.text[drone.start("name")].isupper()


def is_own_launch(words: Phrase, speaker: str) -> bool:
    """Tell whether a number of what flew was sent by the side that posts: at targets of the other
    one, beside a weapon of its own or 'in response', and nobody else is said to have done it.

    Parameters
    ----------
    words : Phrase
    speaker : str
        The side that posts.
    """
    foe = other(speaker)
    if not foe:
        return False
    line = words.line
    sent = _is_sent_at(line, foe) or _is_beside_its_weapon(words, speaker)
    if not sent and not _is_an_answer(line, speaker, foe):
        return False
    return deeds_of(line, words, speaker) != foe


def _is_sent_at(line: Line, foe: str) -> bool:
    """Tell 'at airfields in Russia', where these are what was launched at."""
    if line.finds(_AT_TARGETS[foe]) is None:
        return False
    targets = _AT_TARGETS[foe].finditer(line.folded)
    return not all(_AFTER.search(line.folded, 0, one.start()) for one in targets)


def _is_beside_its_weapon(words: Phrase, speaker: str) -> bool:
    """Tell the 12 of '90 Gerans and 12 missiles' that Russia's ministry tells of."""
    line, numbers = words.line, words.line.numbers()
    place = numbers.index(words.at)
    for first, last in zip(numbers, numbers[1:], strict=False):
        if place not in (numbers.index(first), numbers.index(last)):
            continue
        beside = last if first == words.at else first
        between = line.page.folded[line.marks[first].end : line.marks[last].start]
        if _JOINED.fullmatch(between) and _is_its_weapon(line, beside, speaker):
            return True
    return False


def _is_an_answer(line: Line, speaker: str, foe: str) -> bool:
    """Tell 'in response so many were launched', and no 'in response they attacked Ukraine', nor 'in
    response to talks' or to what the speaker did.
    """
    answers = line.finds(_ANSWERS)
    if answers is None or line.finds(_SENT_AT[speaker]) is not None:
        return False
    answered = _ANSWERED.match(line.folded, answers.end())
    if answered is None:
        return True
    what = answered["what"]
    if _SENT_AT[foe].search(what) or _ATTACK_OF[speaker].search(what):
        return False
    return _AN_ATTACK.search(what) is not None
