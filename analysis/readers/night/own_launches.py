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
        rf" {_BEFORE}(?:нептун|neptun|флам[иі]нго|flamingo|лют(?:ый|ого|ых|ий|і)(?![а-яіїє])"
        r"|lyuti[yi]|liuty|lyutyy|паляниц|palianytsia|пекло(?![а-яіїє])|peklo|сапсан|sapsan|(?:h?rim|грім|гром)-?2"
        r"|atacms|himars|storm shadow|scalp(?![a-z]))"
    ),
}
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
_AT = r"(?<![a-zа-яіїєґ])(?:по|против|проти|at|against|on)"
_SORT = r"(?:(?!(?:from|з|із|зі|из|с|со)(?![a-zа-яіїєґ]))[\w'-]+ ){0,3}?"
_IN = r"(?:(?:на |в |у |in |of |on |across )?(?:the )?(?:территори\w+ |території |territory of )?)"
# 'at targets in Ukraine', 'at Ukrainian airfields', by whose they are
_AT_TARGETS = {
    side: re.compile(
        rf"{_AT} (?:(?:the )?{_OF_A_KIND}{_ADJECTIVE[side]}\w* {_OF_A_KIND}{_TARGETS}"
        rf"|{_SORT}{_TARGETS} {_IN}(?:{_COUNTRY[side]}(?![\w'])|{_ADJECTIVE[side]}))"
    )
    for side in _COUNTRY
}
_ANSWERS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:в ответ|у відповідь|in (?:response|reply|retaliation|return))"
    r"(?![a-zа-яіїєґ])"
)
_SENT_AT = re.compile(
    rf"{_AT} (?:the )?(?:территори\w+ |території )?(?:{_COUNTRY['russia']}|{_COUNTRY['ukraine']})"
    r"|(?:україну|украину) (?:\w+ )?ата[кц]"
    r"|(?:attack(?:ed|ing)?|struck|hit) (?:russia|ukraine)(?![a-z])"
)


def is_own_weapon(words: Phrase, speaker: str) -> bool:
    """Tell '35 Gerans', where Russia's ministry speaks: the other side has none.

    Parameters
    ----------
    words : Phrase
    speaker : str
        The side that posts.
    """
    arms = _ARMS.get(speaker)
    line, number = words.line, words.line.marks[words.at]
    following = (line.marks[at].start for at in line.numbers() if at > words.at)
    end = min(next(following, line.end), line.end)
    return arms is not None and arms.match(line.page.folded, number.end, end) is not None


def is_own_launch(words: Phrase, speaker: str) -> bool:
    """Tell whether a number of what flew was sent by the side that posts: at targets of the other
    one, or 'in response', and nobody else is said to have done it.

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
    if line.finds(_AT_TARGETS[foe]) is None and not _is_an_answer(line):
        return False
    return deeds_of(line, words, speaker) != foe


def _is_an_answer(line: Line) -> bool:
    """Tell 'in response so many were launched', and no 'in response they attacked Ukraine'."""
    return line.finds(_ANSWERS) is not None and line.finds(_SENT_AT) is None
