"""Attacks that a report counts in a region, which no direction of the front is."""

import datetime
import re
from collections.abc import Iterable
from typing import Any

from analysis.readers.direction_names import OF_THE_OPERATION
from analysis.readers.foes import FOE
from analysis.readers.lexicon import PLACE, SECTOR
from analysis.readers.line import Line
from analysis.readers.markers import FRONT, REGION
from analysis.readers.regions import OBLASTS
from analysis.readers.rules import Phrase, pattern

_BOTH = re.compile(
    r"(?:донецьк|луганськ)\w* (?:та|і|й) (?:луганськ|донецьк)\w* област(?:ей|ях|і|и)"
    r"|(?:донецк|луганск)\w* и (?:луганск|донецк)\w* област(?:ей|ях|и)"
    r"|(?:donetsk|lu[gh]ansk) and (?:lu[gh]ansk|donetsk) (?:regions|oblasts)"
    r"|на донбас[іс]е?(?![а-яіїєґ])|(?<![a-z])donbass?(?![a-z])"
)
_IN_THE_NORTH_OR_SO = re.compile(
    r"(?:частин|част[иь]|(?<![a-z])(?:part|north|south|east|west)|півноч|півдн|північ|сход|захо|север|юг|восто"
    r"|запад)\w* "
)
_NEAR = 20
# '105 clashes, most of them in A region' are the front's
_MOSTLY = re.compile(
    r"(?<![a-zа-яіїєґ])(?:більшість|більша частина|найбільше|переважно|здебільшого|большинство"
    r"|большая часть|больше всего|преимущественно|most|mostly|mainly)(?![a-zа-яіїєґ])[^.;]{0,24}$"
)
_DIRECTIONS = re.compile(r"напрям|направлени|direction|sector|ax[ie]s(?![a-z])")
# regions of the front: adjectives, other names, and those in English, as of the other oblasts
_OF_THE_FRONT = {
    "kharkiv_oblast": ("харківськ|харьковск", "харк[іо]вщин|харьковщин", "kharkiv"),
    "donetsk_oblast": ("донецьк|донецк", "донеччин|донетчин", "donetsk"),
    "luhansk_oblast": ("луганськ|луганск", "луганщин", "lu[gh]ansk"),
    "sumy_oblast": ("сумськ|сумск", "сумщин", "sumy"),
    "zaporizhzhia_oblast": ("запорізьк|запорожск", "запоріжчин|запорожчин", "zaporizhzhia"),
    "kherson_oblast": ("херсонськ|херсонск", "херсонщин", "kherson"),
}
_REGIONS = {**_OF_THE_FRONT, **OBLASTS}


def _any_region(written: str) -> re.Pattern[str]:
    """Return a pattern of every region by what stands around its names, as a group of its id."""
    each = (
        f"(?P<{sector}>{written.format(own=own, land=land, english=english)})"
        for sector, (own, land, english) in _REGIONS.items()
    )
    return re.compile(f"(?<![a-zа-яіїєґ])(?:{'|'.join(each)})(?![a-zа-яіїєґ])")


# 'in A region', by the name alone: no part of it, and no other word for it
_ONE = _any_region(
    r"(?:на|у|в|по) (?:(?:{land})[іиеу]|(?:{own})(?:ій|ой) област[іи])"
    r"|(?:in|across|on|at) (?:the )?(?:{english}) (?:region|oblast)"
)
# 'in the border areas of A region' too
_ONE_OR_ITS_BORDER = _any_region(
    r"(?:{land})(?:[іиеу]|ою)|(?:{own})(?:ій|ої|ой|ою) област(?:[іию]|ью)"
    r"|(?:{english}) (?:region|oblast)"
)
_NAMES = re.compile("|".join("|".join(names) for names in _REGIONS.values()))
# 'the enemy's aircraft', 'the Russian army uses aviation'
_THEIR_AIRCRAFT = re.compile(
    rf"(?=.*(?:{FOE}|росс?ійськ|российск|росіян|россиян|терорист|террорист|russia|terrorist))"
    r".*(?:авіаці|авиаци|aviation|aircraft|warplane|(?<![а-яіїєґ])(?:літак|самол[её]т))"
)
_FLIES = re.compile(
    r"застосов|застосува|використ|примен|использ|діє|діяла|действ|працю|работа|активн|бомб|вдари"
    r"|удари|(?<![a-z])us(?:e[ds]?|ing)(?![a-z])|activ|operat|str[iu]k|bomb|employ"
)
# a number of its own, a threat, whom it hurt, no flight, or the side's own
_FLIES_NOT = re.compile(
    r"[0-9]|загроз|угроз|threat|протиді|противодейств|постражд|пострад|injur|civilian|цивіль"
    r"|(?<![a-zа-яіїєґ])(?:не|not|no|наш\w*|our|україн\w*|украин\w*|ukrain\w*|зсу|всу)(?![a-zа-яіїєґ])"
    r"|(?:сил\w*|воїн\w*|воин\w*) оборон|defen[cs]e forces"
)
# 'in A region and the towns of B'
_AND_ANOTHER = re.compile(r",? (?:та|і|й|и|and|а також|а также|as well as) ")
# 'in the areas of A', whether A is known or not
_NEAR_TOWNS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:районах?|поблизу|біля|неподалік|вблизи|возле|около|near|areas?|vicinity"
    r"|населен\w+ пункт|settlements?|кордон|границ|border|прикордон|пригранич)"
)
# what may stand before a region that leads a sentence
_AS_IT_OPENS = re.compile(
    r"\W*(?:(?:також|також,|крім того,|сьогодні|сьогодні,|минулої доби|за (?:минулу )?добу"
    r"|кроме того,|сегодня|за (?:минувшие |прошедшие )?сутки|today,?|over the past day,?|also,?) )*"
)
# between a region and its first number: no other clause, and no deed of one's own
_ANOTHER_CLAUSE = re.compile(
    r"[,;:]|(?<![a-zа-яіїєґ])(?:наші|наши|our|сили оборони|силы обороны|defen[cs]e forces"
    r"|воїни|воины|захисник|защитник|ukrainian|українськ|украинск|авіація сил|збит|сбит|знищ"
    r"|уничтож)"
)
# 'five were shot down, the enemy made 64 air strikes': of another place
_AGAIN_THE_ENEMY = re.compile(
    rf"(?<=[,;])[^,;0-9]{{0,24}}(?:{FOE}|росіян|россиян|russia)"
    r"|(?<![a-zа-яіїєґ])(?:збит|сбит|shot down)"
)
_OF_ALL = pattern("<altogether|downed|repelled|repelling>")
# 'in Donbas and the A region'
_AND_MORE = re.compile(
    r",? (?:та|і|й|и|and|а також|а также) (?:на |у |в |in |the )*[a-zа-яіїєґ'-]+(?:щин[іие]"
    r"|(?<![a-zа-яіїєґ])(?:область|області|области|region|oblast))"
)
# directions whose names stood for other areas before or since: the first day of that, or the first
# day after it, and why
_NO_MORE = (datetime.date(2022, 6, 1), "before June 2022, and of another area since")
_NOT_YET = (datetime.date(2023, 12, 1), "since December 2023, and of another area before")
_WITHIN = dict.fromkeys(OF_THE_OPERATION, _NO_MORE) | {"siversk": _NOT_YET}


def of_donbas(words: Phrase) -> tuple[tuple[str, ...], str] | None:
    """Return both regions of Donbas where a sentence places attacks there and nowhere else.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    told = line.finds(_BOTH)
    if told is None or line.of(SECTOR):
        return None
    if _is_a_part(line, told) or _goes_on(line, told):
        return None
    return ("donetsk_luhansk",), told.group()


def of_one_region(words: Phrase) -> tuple[tuple[str, ...], str] | None:
    """Return the region where a sentence places attacks, if it names no other place.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    told = line.finds(_ONE)
    if told is None or line.of(SECTOR) or line.finds(_DIRECTIONS):
        return None
    if _goes_on(line, told) or _names_a_town(line, told):
        return None
    if _MOSTLY.search(line.folded, line.marks[words.at].end - line.start, told.start()):
        return ("whole_front",), ""
    return (str(told.lastgroup),), told.group()


def strikes_on_one_region(words: Phrase) -> tuple[tuple[str, ...], str] | None:
    """Return the region that a sentence on strikes begins with, 'On A region he dropped 38 bombs',
    if it names no other place, and tells of nothing else.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    told = line.finds(_ONE)
    if told is None or not _AS_IT_OPENS.fullmatch(line.folded, 0, told.start()):
        return None
    first = line.marks[line.numbers()[0]].start - line.start
    between, after = line.folded[told.end() : first], line.folded[first:]
    if _ANOTHER_CLAUSE.search(between) or _AGAIN_THE_ENEMY.search(after):
        return None
    if line.of(SECTOR) or line.finds(_DIRECTIONS) or line.finds(FRONT):
        return None
    if _NEAR_TOWNS.search(line.folded) or _OF_ALL.search(line.tags):
        return None
    if _goes_on(line, told) or _names_a_town(line, told):
        return None
    return (str(told.lastgroup),), told.group()


def region_flown_over(told: str) -> tuple[tuple[str, ...], str] | None:
    """Return the one region of 'the enemy uses aircraft in A region again', which counts nothing;
    None for other sentences.

    Parameters
    ----------
    told : str
        The sentence, folded.
    """
    region = _ONE_OR_ITS_BORDER.search(told)
    if region is None or len(_NAMES.findall(told)) != 1 or _AND_ANOTHER.match(told, region.end()):
        return None
    flies = _THEIR_AIRCRAFT.search(told) and _FLIES.search(told)
    return (
        ((str(region.lastgroup),), region.group())
        if flies and not _FLIES_NOT.search(told)
        else None
    )


def _names_a_town(line: Line, told: re.Match[str]) -> bool:
    """Tell whether a sentence names a place beside its region."""
    begin, end = line.start + told.start(), line.start + told.end()
    names = [line.spans[at] for at, tag in enumerate(line.tags) if tag == PLACE]
    return any(not begin <= first < end for first, _ in names)


def _is_a_part(line: Line, told: re.Match[str]) -> bool:
    """Tell 'in the north of Donetsk and Luhansk regions'."""
    near = max(0, told.start() - _NEAR)
    return _IN_THE_NORTH_OR_SO.search(line.folded, near, told.start()) is not None


def _goes_on(line: Line, told: re.Match[str]) -> bool:
    """Tell whether a sentence names other regions too."""
    if _AND_MORE.match(line.folded, told.end()):
        return True
    named = REGION.finditer(line.folded)
    return any(not told.start() <= region.start() < told.end() for region in named)


def out_of_use(sectors: Iterable[str], told: Any) -> str:
    """Return why a direction's name stood for another area when a report told of it, '' if it did
    not.

    Parameters
    ----------
    sectors : iterable of str
    told : pandas.Timestamp or None
        When it was told, UTC; None where that is not known.
    """
    for day, reason in [_WITHIN[sector] for sector in sectors if sector in _WITHIN]:
        is_after = told is None or told.date() >= day
        if is_after == (day == _NO_MORE[0]):
            return f"a direction of the time {reason}"
    return ""
