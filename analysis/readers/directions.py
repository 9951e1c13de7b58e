"""Names of directions as reports write them, to sector ids.

Slavic names are adjectives in any case ('На Покровському напрямку'), so they are known by their
stems; English ones by their spellings. A name that is not known is never guessed: the nearest is
only named.
"""

import re
from bisect import bisect_left
from collections import namedtuple
from functools import lru_cache

from analysis.readers.direction_names import ALWAYS_ONE, OF_THE_OPERATION, pair, paired
from analysis.readers.direction_spelling import (
    ADJECTIVE,
    SPELLINGS,
    STEMS,
    sector_of_english,
    side_of,
    slavic_name,
)
from analysis.readers.directions_alone import named_alone
from analysis.readers.lexicon import SECTOR as D
from analysis.readers.marks import Mark
from analysis.readers.sought import Sought

# each begins with a letter of its own, so that it is tried where that stands and only there
_NOUN = re.compile(
    r"(?:напрям(?:ок|ку|ки|ків|ках|кам|ками|ком|у|и|ів|ах|ам|ами|ом|і)?|направлени(?:и|е|я|ях|й|ю|ем)"
    r"|ділян(?:ка|ки|ці|ку|ок|ках)|участ(?:ок|ке|ка|ки|ках|ков)"
    r"|sectors?|sections?(?! of (?!the (?:front|line of contact|contact line)))|fronts?"
    r"|directions?|axes|axis)(?![а-яіїєґa-z-]|line)"
)
_INSIDE_A_WORD = re.compile("(?<=[а-яіїєґa-z])")
_AND_THE = re.compile(r",? (?:and|та|і|й|и)(?: (?:in|on|на|у|в))?(?: the)? ")
# letters of a stem by which a town is known in any case, and of what may follow it
_TOWN = 5
_LONGEST_ENDING = 6
# a town of a short stem, and no village of nearly its name ('Торецьке', 'Торське')
_TORETSK = re.compile(r"торец(?:ьк(?:а|у|ом)?|к(?:а|у|ом|е)?)")
_COMMANDS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:"
    r"(?:осув|отув?|(?:оперативно-\w+ |зон\w+ )?угрупован\w+(?: військ)?"
    r"(?: \((?:осув|отув?|осгв?|отг)\))?|(?:оперативно-стратегич\w+ группировк\w+|группировк\w+"
    r"(?= войск))(?: войск)?|os[gu]v?|ot[gu]|осгв?|отг"
    r"|operational[- ](?:tactical|strategic) (?:command|group(?:ing)?)(?: of (?:troops|forces))?"
    r")[ \"]{1,3}"
    r"(?P<name>хортиц|таврі|таври|старобільськ"
    r"|старобельск|донецьк|донецк|khortyts|tavri|starobilsk|donetsk)\w*\"?"
    r"|\"?(?P<latin>khortyts|tavri|starobilsk|donetsk(?=\" ot[gu]|\" operational))\w*\"?"
    r" (?:operational|osg|ot[gu]|group|grouping)\w*"
    r")"
)
_COMMAND_IDS = {
    "хорт": "khortytsia",
    "khor": "khortytsia",
    "таврі": "tavria",
    "таври": "tavria",
    "tavri": "tavria",
    "стар": "starobilsk_zone",
    "star": "starobilsk_zone",
    "доне": "donetsk_zone",
    "done": "donetsk_zone",
}
# zones of commands, which hold several directions
COMMANDS = frozenset(_COMMAND_IDS.values())
_REGION = Sought(
    r"(?<![a-zа-яіїєґ])(?:"
    r"(?:(?:в|у|на|in) )?(?:(?:the )?(?:operational zone|операційн\w{1,4} зон\w{1,2}"
    r"|оперативн\w{1,4} зон\w{1,2}|операционн\w{1,4} зон\w{1,2}) (?:in |у |в |на "
    r")?(?:the |russia's |территории )?)?"
    # 'from the territory of the Kursk region' is where something was launched
    r"(?<![зс] )(?<!із )(?<!from )(?<!from the )(?<![зс] території )"
    r"(?<!із території )(?<!с территории )(?<!from the territory of )"
    r"(?<!from the territory of the )"
    r"(?:курська область|курская область|курщин[аіиу]|курськ(?:ій|ої) області|курской области"
    r"|курщине|kurshchyna|kursk (?:oblast|region)"
    r"|kursk operational zone)"
    r")"
)
# quick to look for: without one of these no command is named
_COMMAND_SIGNS = (
    "хортиц",
    "таврі",
    "таври",
    "старобіл",
    "старобел",
    "khortyts",
    "tavri",
    "starobilsk",
    "оту ",
    "отг ",
    "otg ",
    "otu ",
    "operational",
    "osg ",
    "osuv ",
    '"донец',
    '"donetsk',
)
_LEFT_BANK = re.compile(
    r"(?:лівобережж\w+|левобережь\w+|лівому березі|левом берегу) (?:дніпра|днепра)"
    r"|left bank of the (?:dnipro|dnieper)"
)
# 'on the left bank, near A 20 attacks were repelled'
_AND_NEAR = re.compile(r", (?:а |и |та |і |й |and )?(?:під|под|біля|возле|поблизу|near) ")
# 'hold the left bank, and repelled 20 attacks near A', the town of another direction
_NEAR_A_TOWN = re.compile(
    r"(?<![a-zа-яіїєґ])(?:під|под|біля|возле|поблизу|вблизи|неподалік|около|near|at|around|outside|"
    r"[ув] районі|в районе|in the area of) ([a-zа-яіїєґ'-]{4,})"
)
_ENDS = re.compile(r"[.!?;]")
_OF_KHERSON = frozenset(("", "kherson_direction", "kherson"))
_LEFT_BANK_SIGNS = ("лівобереж", "левобереж", "лівому берез", "левом берег", "left bank of")
_JOIN = {
    ",",
    "та",
    "і",
    "й",
    "и",
    "and",
    "чи",
    "або",
    "или",
    "or",
    "а",
    "також",
    "также",
    "as",
    "well",
}
_THIS = {
    "цьому",
    "зазначеному",
    "даному",
    "этом",
    "данном",
    "вказаному",
    "указанном",
    "this",
    "that",
}
# 'on some sections' of the direction that was named right before
_SOME_SECTIONS = re.compile(r"(?:окрем|деяк|кільк|отдельн|некотор|нескольк)[а-яіїє]+ $")
_SOME_BEFORE = 16
_SENTENCE_GOES_ON = re.compile(r"(?:[^.\n\d]|\.(?! ))*")
_OTHERS = (
    "інш",
    "решт",
    "окрем",
    "різн",
    "деяк",
    "кількох",
    "декільк",
    "нескольк",
    "other",
    "several",
    "some",
    "остальн",
    "друг",
    "отдельн",
    "некотор",
    "друг",
)
_DIRECTION_OF = re.compile(r" of (?:the )?([a-z'-]{3,30})")
_OPENS = re.compile(r"(?:^|[\n.\"] ?)(?:in|on) the $")
_NO_NAME = set(
    [
        "інш",
        "решт",
        "окрем",
        "схід",
        "східн",
        "північн",
        "південн",
        "західн",
        "вс",
        "всіх",
        "сім",
        "вісім",
        "трьох",
        "чотирьох",
        "восьми",
        "друг",
        "обох",
        "кожн",
        "однім",
        "одному",
        "різн",
        "основн",
        "багат",
        "деяк",
        "россий",
        "російськ",
        "український",
        "українськ",
        "найгаряч",
    ]
)
_PLAIN_WORDS = {
    "eastern",
    "southern",
    "northern",
    "western",
    "the",
    "each",
    "other",
    "all",
    "several",
    "main",
    "entire",
    "whole",
    "in",
    "on",
    "same",
    "front",
    "russian",
    "ukrainian",
    "offensive",
    "one",
    "no",
    "any",
    "home",
    "donbas",
    "along",
    "across",
    "at",
    "hottest",
    "from",
    "to",
    "of",
    "these",
    "two",
    "war",
    "line",
    "military",
    "defence",
    "defense",
    "south",
    "north",
    "east",
    "west",
    "combat",
    "most",
    "active",
    "operational",
    "ukraine",
    "some",
}

Direction = namedtuple("Direction", "sectors said unknown this", defaults=((), False))
Direction.__doc__ = """Directions named together: sector ids in order, the name as said, names not
known as (name, nearest) and whether it is only 'this direction'."""


@lru_cache(maxsize=4096)
def sector_of_town(word):
    """Return the direction that a town gives its name to ('' if none).

    Parameters
    ----------
    word : str
        Folded.
    """
    if _TORETSK.fullmatch(word):
        return "toretsk"
    sector = _named_like(word)
    return "" if sector in OF_THE_OPERATION or sector in COMMANDS else sector


def _named_like(word):
    """Return the direction whose name a town's is like ('' if none)."""
    if word[:1] <= "z":
        return sector_of_english(word) or ""
    plain = word.replace("'", "")
    shortest = max(_TOWN, len(plain) - _LONGEST_ENDING)  # Sievierodonetsk is not Siversk
    stems = [stem for stem in STEMS if len(stem) >= shortest and plain.startswith(stem)]
    return STEMS[max(stems, key=len)] if stems else ""


@lru_cache(maxsize=4096)
def nearest(word):
    """Return the known spelling nearest to an unknown name ('' if none is near)."""
    from difflib import get_close_matches

    match = ADJECTIVE.match(word)
    pool = STEMS if match else SPELLINGS
    found = get_close_matches(
        match[1].replace("'", "") if match else word, list(pool), n=1, cutoff=0.7
    )
    return pool[found[0]] if found else ""


# bullets and emoji, which posts set right before a name
_SYMBOLS = re.compile(r"[^\w\s!-/:-@[-`{-~«»„“”’‘…№–—]")


def find_directions(page):
    """Find the directions that a text names.

    Parameters
    ----------
    page : Plain

    Returns
    -------
    list of Mark
        In order, not overlapping; their values are ``Direction``.
    """
    folded, found, floor = page.folded, [], 0
    for noun in _NOUN.finditer(folded):
        if _INSIDE_A_WORD.match(folded, noun.start()):
            continue
        mark = _before(folded, page.text, noun, floor)
        if mark is None:
            continue
        if _is_inside_the_last(folded, mark, floor):
            continue
        found.append(mark)
        floor = mark.end
    found = list(_joined(folded, page.text, found))
    named = list(found)
    command = any(sign in folded for sign in _COMMAND_SIGNS)
    for matches, single in (
        (_REGION.finditer(folded), _region),
        (_COMMANDS.finditer(folded) if command else (), _command),
    ):
        for match in matches:
            sector, end = single(match)
            found += _unless_named(page, (match.start(), end), (sector,), named)
    for start, end, at, sectors in named_alone(folded):
        found += _unless_named(page, (start, end), sectors, named, at)
    found += _on_the_left_bank(page, found)
    return sorted(found)


def _unless_named(page, span, sectors, named, at=None):
    """Return the mark of directions, none where a name is joined to others before the word
    'directions': it is theirs.
    """
    start, end = span
    if not all(sectors) or _overlap(start if at is None else at, end, named):
        return []
    return [Mark(start, end, D, Direction(sectors, page.text[start:end]))]


def _on_the_left_bank(page, found):
    """Return 'on the left bank of the Dnipro' as the Kherson direction, which the staff told of so
    until May 2024, where its paragraph names no other.
    """
    if not any(sign in page.folded for sign in _LEFT_BANK_SIGNS):
        return []
    others = sorted(found)
    named = _LEFT_BANK.finditer(page.folded)
    alone = [told for told in named if _is_alone(page.folded, told, others)]
    return [_kherson(page, told) for told in alone]


def _is_alone(folded, told, others):
    """Tell whether no direction or town stands beside words in a paragraph that is no headline."""
    begin = folded.rfind("\n", 0, told.start()) + 1
    end = folded.find("\n", told.end())
    last = end if end >= 0 else len(folded)
    if begin == 0 or _overlap(begin, last, others):
        return False
    rest = folded[told.end() : last]
    sentence = _ENDS.split(rest, maxsplit=1)[0]
    return _AND_NEAR.match(rest) is None and not _is_near_another_town(sentence)


def _is_near_another_town(sentence):
    """Tell words that place something near a town which gives another direction its name."""
    towns = _NEAR_A_TOWN.findall(sentence)
    return any(sector_of_town(town) not in _OF_KHERSON for town in towns)


def _kherson(page, told):
    said = page.text[told.start() : told.end()]
    return Mark(told.start(), told.end(), D, Direction(("kherson_direction",), said))


def _joined(folded, text, marks):
    """Yield 'the A direction and the B direction' as one, where reports always count them so."""
    before = None
    for mark in marks:
        if before is not None and _AND_THE.fullmatch(folded, before.end, mark.start):
            one = pair(before.value.sectors + mark.value.sectors)
            if one in ALWAYS_ONE:
                said = text[before.start : mark.end]
                before = Mark(before.start, mark.end, D, Direction((one,), said))
                continue
        if before is not None:
            yield before
        before = mark
    if before is not None:
        yield before


def _overlap(start, end, marks):
    at = bisect_left(marks, (start,))
    return any(mark.start < end and mark.end > start for mark in marks[max(0, at - 1) : at + 1])


def _region(match):
    return "kursk", match.end()


def _command(match):
    """'ОСУВ «Хортиця»': a command of several directions."""
    stem = match["name"] or match["latin"]
    return next(sector for key, sector in _COMMAND_IDS.items() if stem.startswith(key)), match.end()


def _before(folded, text, noun, floor):
    """Walk back from the word 'direction' over the names joined before it."""
    left = max(floor, noun.start() - 200)
    left = max(left, folded.rfind("\n", left, noun.start()), folded.rfind(". ", left, noun.start()))
    slavic = noun.group()[0] > "z"
    end = noun.start()
    names, unknown, begin = _names_before(folded[left:end], text[left:end], slavic)
    sectors = paired(names)
    if not sectors:
        return _nameless(folded, left, noun, slavic)
    start = left + begin
    return Mark(
        start,
        noun.end(),
        D,
        Direction(
            tuple(sector for sector in sectors if sector),
            text[start:end].strip(),
            unknown,
        ),
    )


# offices write in set phrases: most sentences begin with a name that others begin with
@lru_cache(maxsize=4096)
def _names_before(folded, text, slavic):
    """Return the sectors named at the end of some words, the names not known, and where they begin.

    Parameters
    ----------
    folded, text : str
        The words before a noun, folded and as printed.
    slavic : bool
    """
    tokens = _SYMBOLS.sub(" ", folded).replace(",", " , ").split()
    names, unknown, start, wanted = [], [], len(folded), True
    at = start
    while tokens:
        token = tokens.pop()
        at = folded.rindex(token, 0, at)
        word = token.strip("\"'()«»:;.#").replace("_", "-")
        if not wanted:
            if token in _JOIN and tokens:
                wanted = True
                continue
            break
        if token in _JOIN or word == "river":
            continue
        sector, shaped = slavic_name(word) if slavic else _latin(word, tokens, text, at)
        if sector is None and not shaped:
            break
        if _has_a_side_before_it(word, sector, slavic):
            at = folded.rindex(tokens.pop(), 0, at)
        if sector is None and _is_no_name(word):
            break
        start, wanted = at, False
        names.append(sector)
        if sector is None:
            unknown.append((text[at : at + len(token)], nearest(word)))
    return tuple(reversed(names)), tuple(reversed(unknown)), start


def _is_inside_the_last(folded, mark, floor):
    """Tell 'some sections' after a direction of the same sentence: sections of it."""
    some = _SOME_SECTIONS.search(folded, max(floor, mark.start - _SOME_BEFORE), mark.start)
    if floor == 0 or not some or mark.value.sectors or mark.value.this:
        return False
    return _SENTENCE_GOES_ON.fullmatch(folded, floor, mark.start) is not None


def _nameless(folded, left, noun, slavic):
    """Return 'this direction', 'the direction of A' or 'other directions', else None."""
    previous = folded[left : noun.start()].split()[-1:]
    if previous and previous[0] in _THIS:
        return Mark(noun.start(), noun.end(), D, Direction((), "", (), True))
    after = _DIRECTION_OF.match(folded, noun.end()) if not slavic else None
    named = None if after is None else sector_of_english(after[1])
    if after and named and _OPENS.search(folded, left, noun.start()):
        return Mark(noun.start(), after.end(), D, Direction((named,), after[1]))
    # 'on other directions' names none, but what follows is no longer told of the one before
    if previous and any(previous[0].startswith(stem) for stem in _OTHERS):
        return Mark(noun.start(), noun.end(), D, Direction((), ""))
    return None


def _has_a_side_before_it(word, sector, slavic):
    """Tell whether 'Slobozhanshchyna' was named with the side that stands before it as a word."""
    sides = ("north_slobozhanshchyna", "south_slobozhanshchyna")
    return not slavic and sector in sides and "-" not in word


def _is_no_name(word):
    return any(word.startswith(stem) for stem in _NO_NAME) or word in _PLAIN_WORDS


def _latin(word, before, text, at):
    """Return (sector, whether it may be a name) of an English word, which must have a capital."""
    if word in _PLAIN_WORDS:
        return None, False
    sector = sector_of_english(word)
    side = side_of(before[-1]) if before else ""
    if sector == "slobozhanshchyna" and side:
        return f"{side}_slobozhanshchyna", True
    return sector, text[at : at + 1].isupper()
