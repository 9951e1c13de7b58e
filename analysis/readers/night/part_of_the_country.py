"""What was shot down over a part of a country that is none of the regions with a name."""

import re

from analysis.readers.lexicon import REGION
from analysis.readers.line import Line
from analysis.readers.night.regions import is_led_by_a_place, is_of_a_command
from analysis.readers.rules import Phrase, pattern

OVER_A_PART = "over a part of the country"
_NAME = r"(?-i:[A-ZА-ЯІЇЄҐ])[\w'’]+(?:[- ](?-i:[A-ZА-ЯІЇЄҐ])[\w'’]+)*"
# the whole, the one who speaks, and times: no part
_NO_PART = (
    r"(?!(?:україн|украин|ukrain|росі|росси|russia|рф|the|all|most|much|this|that|their|our|more"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|total|addition|operation|shahed"
    r"|iskander|general|air|повітрян|воздушн|генштаб|міноборон|минобор|ппо|пво|зсу|всу)"
    r"(?:[\w'’]*))"
)
_NEAR = (
    r"(?:(?:over|near|around|outside|approach(?:ing|ed))"
    r"|(?:on|at) the (?:approach(?:es)?|outskirts) (?:to|of)"
    r"|(?:in|from) the (?:sky|skies|vicinity|airspace|area) (?:over|above|of|around)"
    r"|над|біля|поблизу|під|неподалік(?: від)?|навколо|довкола|возле|вблизи|под|вокруг"
    r"|(?:на|у|в) (?:підступах|підльоті|околицях|подступах|подл[её]те) (?:до|к)"
    r"|(?:на|в) окраинах|(?:у|в) районі?е?)"
)
_OF_A_TOWN = (
    r"(?:(?:містом|містечком|місту|міста|селом|городом|города|городу|the city of|м\.|г\.) )?"
)
_DONE = (
    r"(?:(?:було|были|було|ще|ещё|еще) )*(?:збит|збил|сбит|сбил|знищ|уничтож|перехоп|перехвач"
    r"|знешкодж|ліквідов)"
)
# the name ends its clause, or the verb comes
_ENDS = rf"(?= ?(?:$|[,.;:)!]|\d|{_DONE}|overnight|alone|were|was|and its|and the|та област[ьі]))"
_AT_A_PLACE = re.compile(
    rf"(?<![\w'’-])(?:{_NEAR} {_OF_A_TOWN}{_NO_PART}{_NAME}"
    rf"|in {_NO_PART}{_NAME}{_ENDS}"
    rf"|(?:in|over|around) the {_NO_PART}{_NAME} (?:area|direction|district|bay|strait|bridge)"
    rf"|(?:у|в|во) {_NO_PART}{_NAME}{_ENDS})",
    re.IGNORECASE,
)
# by one unit; mobile groups, aircraft or interceptors may be told for all of a defence
_BY_A_UNIT = re.compile(
    r"(?<![a-zа-яіїєґ])(?:бригад\w+|(?:зенітн|зенитн)\w+ \w+ полк\w*|дивізіон\w*|дивизион\w*"
    r"|brigades?|regiments?|battalions?)(?![a-zа-яіїєґ-])"
)
_OTHER_ARMS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:ппо|пво|реб|рэб|зрв|electronic warfare|air defen[cs]e|anti-aircraft"
    r"|(?:зенітн|зенитн)\w+ ракетн\w+|авіаці\w+|авиаци\w+|aircraft|(?:мобільн|мобильн|mobile)\w*)"
    r"(?![a-zа-яіїєґ])"
)
# 'over the city', 'over the sea', 'in one region', 'along the border'
_SOMEWHERE = re.compile(
    r"(?<![a-zа-яіїєґ'-])(?:"
    r"над (?:містом|містами|столицею|морем|акваторі\w+|обласним центром|кордоном|прикордонням"
    r"|прифронтовими \w+|городом|городами|столицей|морем|границей|приграничь?ем|аэродромом"
    r"|аеродромом|портом|мостом|узбережжям|побережьем|населеним пунктом|нас[её]л[её]нным пунктом)"
    r"|(?:у|в) (?:місті|столиці|городе|столице|прикордонн\w+|приграничь\w+)"
    r"|(?:уздовж|вздовж|вдоль) (?:кордону|границы|узбережжя|побережья)"
    r"|(?:у|в|над) (?:одній|одной) (?:з |із |из )?област\w+"
    r"|(?:у|в) (?:одному|одном) (?:з |із |из )?(?:регіоні|регионе|регіонів|регионов)"
    r"|(?:in|over|above|near|around) the (?:city|capital|sea|border|airfield|airport|port|coast"
    r"|town|village|suburbs|waters)"
    r"|(?:on|at) the (?:approach(?:es)?|outskirts) (?:to|of) the (?:city|capital|town)"
    r"|over water|along the (?:\w+ )?(?:border|coast|front)"
    r"|(?:in|over) one (?:of the )?(?:other )?(?:regions|region|oblasts|oblast)"
    r")(?![a-zа-яіїєґ'])"
)
# 'in the south', and no 'in the south of the country', as an air force tells of all of it
_COMPASS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:на|у|в) (?:північному |південному |северо-|юго-)?(?:півдні|півночі|сході"
    r"|заході|центрі|юге|севере|востоке|западе|центре|юго-востоке|юго-западе|северо-востоке"
    r"|северо-западе)(?![a-zа-яіїєґ])(?! (?:країни|україни|страны|украины))"
    r"|(?<![a-z])in (?:the )?(?:far )?(?:(?:north|south)-?)?(?:(?:north|south|east|west)(?:ern)?"
    r"|centre|center|central)(?![a-z])(?! (?:of (?:the country|ukraine)|ukraine))"
)
# 'in three regions 12 were shot down', of those told to have flown
_IN_SO_MANY = re.compile(
    r"\W*(?:у|в|над|in|over|across) (?:двох|трьох|чотирьох|кількох|двух|тр[её]х|четыр[её]х"
    r"|нескольких|двома|трьома|чотирма|кількома|two|three|four|five|several|\d{1,2}) "
    r"(?:област|регіон|регион|region|oblast)"
)
_WAYS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:півд(?:ні|ень|ня|нем)|північ|півночі|сх(?:ід|оді|оду|одом)|зах(?:ід|оді"
    r"|оду)|центрі?|юге?|юга|северe?|севере|севера|восток[еа]?|запад[еа]?|центре|north\w*|south\w*"
    r"|east\w*|west\w*|central|centre|center)(?![a-zа-яіїєґ])"
)

_AND_SO_MANY = pattern(
    "<conjunction><number>(?:(?![-:;,(])<^number|downed|used|did|attacked|suppressed|lost>)*$"
)


def is_over_a_part(words: Phrase, *, flown: bool) -> bool:
    """Tell 'over Kyiv 12 were shot down', 'in the south', 'over the sea' and 'in one region', of a
    clause that names no region, and what a command of one part shot down; several ways of the
    compass are the country's own.

    Parameters
    ----------
    words : Phrase
    flown : bool
        Whether the post tells how many flew.
    """
    if is_led_by_a_place(words) or is_of_a_command(words):
        return True
    return flown and _is_in_some_regions(words) or _is_somewhere(words)


def _is_somewhere(words: Phrase) -> bool:
    """Tell a clause that names a place or one unit, and no region."""
    line = words.line
    begin, end = _where_it_is_told(words)
    said = line.page.folded[begin:end]
    named = _SOMEWHERE.search(said) or _AT_A_PLACE.search(line.page.text[begin:end])
    named = named or _BY_A_UNIT.search(said) and not _OTHER_ARMS.search(line.folded)
    there = named or _COMPASS.search(said) and len(_WAYS.findall(line.folded)) == 1
    return bool(there) and not _names_a_region(line, begin, end)


def _where_it_is_told(words: Phrase) -> tuple[int, int]:
    """Return the bounds in the page of a clause, with that of the second number of 'three missiles
    and 12 drones over Kyiv'.
    """
    line, (first, last) = words.line, words.clause
    both = _AND_SO_MANY.match(line.tags, last)
    return line.spans[first][0], line.spans[(both.end() if both else last) - 1][1]


def _is_in_some_regions(words: Phrase) -> bool:
    """Tell 'in three regions 12 were shot down', which may be less than all that were."""
    line = words.line
    return words.at == line.numbers()[-1] and _IN_SO_MANY.match(line.folded) is not None


def _names_a_region(line: Line, begin: int, end: int) -> bool:
    """Tell whether a region is named in a stretch of the page."""
    return any(begin <= line.marks[at].start < end for at in line.of(REGION))
