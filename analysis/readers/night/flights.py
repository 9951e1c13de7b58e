"""Whence drones and missiles flew, and what they were sent at."""

import re

from analysis.readers.lexicon import REGION, TAGS
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.night.wording import AT_A_TOWN
from analysis.readers.regions import Regions, sector_of
from analysis.readers.rules import Phrase, pattern

# 'a missile fired from A', 'drones sent from around Cape B in occupied A'
_NO_TARGET = (
    r"(?!(?:over|above|to|towards?|at|against|into|were|was|shot|down|brought|над|до|на|по|було"
    r"|были|был|был[оа])(?![a-zа-яіїєґ])"
    r"|downed|destroy|intercept|сби|зби|уничтож|знищ|перехва|перехоп|\d)"
)
_SITE = (
    r"(?:the|a|an|cape|areas?|directions?|of|around|near|territory|parts?|side|north|south|east"
    r"|west|[a-z]+ern|(?:russian-|temporarily[ -])?occupied|russian|russia's|бок[уі]|сторон[иы]"
    r"|район\w+|напрям\w+|направлен\w+|територ\w+|террит\w+|тимчасово|временно|окупован\w+"
    r"|оккупир\w+|аннексир\w+|анексован\w+|ми[сі]\w?|мыс\w?|російськ\w+|росс?ийск\w+"
    r"|півострова|полуострова|узбереж\w+|побереж\w+|акватор\w+|coast|shores?|waters)"
)
_FROM_WORDS = r"(?<![a-zа-яіїє])(?:from|з|із|зі|из|с|со|від|от)"
_SENT = (
    r"(?:launch|fired|sent|запус[кт]|запущ|випу[сщ]|выпу[сщ]|летіл|летел|flew|flying|направл"
    r"|пуски)[\w'-]*"
)
_FROM = re.compile(
    rf"{_FROM_WORDS}(?: {_SITE})* $"
    rf"|{_SENT}(?: (?!\d)[\w'-]+){{0,4}}? {_FROM_WORDS}(?:,? {_NO_TARGET}[\w'’-]+,?){{0,9}} \(?$"
)
_SENT_AT = re.compile(
    r"(?:(?:to|they|russians?|forces|enemy) (?:attack(?:ed)?|struck|strike)"
    r"|(?:launched|fired|sent) (?:at|against|on)|атакували|атаковали|атакував|атаковал) (?:the )?$"
)
# 'struck A', 'missiles at A', 'a missile in the direction of A'
_AT = re.compile(
    r"(?<![a-zа-яіїєґ])(?:по|at|against|towards?|on|in the direction of"
    r"|[ву] (?:напрямку|напрямі|бік|направлении|сторону)"
    r"|(?:атакува|вдари|обстріля|атакова|ударил|обстрел)[а-яіїє]+(?: по)?"
    r"|attacked|struck|hit|shelled)(?: the| territory of| терр?ит\w+)* $"
)
# 'A was attacked', with A as the object
_ATTACKED = re.compile(r"[ую] (?:[а-яіїєґ]+ )?(?:атак(?:ува|ова)|обстр(?:іля|еля)|вдари|ударил)")
_OF_SO_MANY = pattern("<our|of|already>{0,3}<of><our|of|already>{0,3}<number>")
_MISSILES = pattern("<number><^number>{0,4}<missile>")
_MODEL = re.compile(
    r" (?:[а-яіїєa-z-]+ ){0,3}\"?(?:iskander|kinzhal|kalibr|onyx|zircon|kn-\d|kh-\d|x-\d|х-\d"
    r"|[іи]скандер|кинджал|кинжал|кал[іи]бр|он[іи]кс|циркон|[sс]-\d)"
)
# whose drones they were, by the word before them
_OWN_DRONES = {
    side: re.compile(
        rf"(?: [\w'-]+)? (?:{whose})(?!\w*[иы]ми)\w* (?:[\w'-]+ )?"
        r"(?:дрон|бпла|безпіл|беспил|drone|uav|unmanned)"
    )
    for side, whose in (
        ("ukraine", "українськ|украинск|ukrainian"),
        ("russia", "російськ|российск|russian"),
    )
}
# 'ships with a total volley of up to 28 missiles', 'armed with 28 missiles'
_COULD_FIRE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:(?:total|overall|combined|full|maximum|загальн\w+|сумарн\w+|повн\w+"
    r"|общ\w+|суммарн\w+|полн\w+) (?:volley|salvo|залп\w*)(?: of)?|(?:armed|equipped|loaded) with"
    r"|carrying|озброєн\w+|оснащен\w+|споряджен\w+|вооруж[её]нн?\w+|снаряж[её]нн?\w+)[ :,–—-]*$"
)
# 'with 28 missiles on board', and not 'launched from on board'
_ON_BOARD = re.compile(r"(?: (?!from)[\w\"-]+){1,4}? (?:on board|aboard|на борту)(?![a-zа-яіїєґ])")
# 'four Kalibr missile carriers', 'two missile systems'
_CARRIERS = re.compile(
    r" (?:[\w\"-]+ ){0,2}missile[- ](?:carr|system|launcher|ship|boat|cruiser|corvette|batter)"
    r"(?!\w* (?:missile|rocket))"
)
# 'at Odesa the enemy launched 17 drones'
_AT_A_TOWN = re.compile(r"(?:^|[ ,])(?:по|на|at|on) (?:місту |городу )?$")
_TOWN_BEFORE = pattern("<place>(?:<word|else>)?<used|attacked>$")
_KINDS = pattern("<drone|shahed|missile>")
_NUMBERS = pattern("<number>")


def is_launched_from(line: Line, region: int) -> bool:
    """Tell whether a region is named as the place from which something flew.

    Parameters
    ----------
    line : Line
    region : int
        Where its name begins in the page.
    """
    return _FROM.search(line.page.folded, line.start, region) is not None


def sent_at_a_town(words: Phrase) -> str:
    """Return why 'at Odesa the enemy launched 17 drones' counts no night's, '' for other words.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    town = _TOWN_BEFORE.search(line.tags, 0, words.at)
    if town is None:
        return ""
    begin = line.spans[town.start()][0]
    return AT_A_TOWN if _AT_A_TOWN.search(line.page.folded, line.start, begin) else ""


def are_on_board(words: Phrase) -> bool:
    """Tell missiles that ships or aircraft carry or could fire, not said to be launched, and those
    ships.

    Parameters
    ----------
    words : Phrase
    """
    line, mark = words.line, words.line.marks[words.at]
    if TAGS["missile"] not in words.noun:
        return False
    folded = line.page.folded
    could = _COULD_FIRE.search(folded, line.start, mark.start)
    carried = _ON_BOARD.match(folded, mark.end, line.end)
    return bool(could or carried or _CARRIERS.match(folded, mark.end, line.end))


def is_of_one_site(words: Phrase) -> bool:
    """Tell whether a number is of one of several places of launch: '12 flew from A, eight from B'.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    sites = [at for at in line.of(REGION) if is_launched_from(line, line.marks[at].start)]
    numbers = line.numbers()
    parted = len(sites) > 1 and any(sites[0] < at < sites[-1] for at in numbers)
    own = _kind(line, words.at)
    if not parted or not any(_kind(line, at) in ("", own) for at in numbers if at != words.at):
        return False
    missiles = [at for at in numbers if _kind(line, at) == "missile"]
    if own == "missile" and all(_of_a_model(line, at) for at in missiles):
        return False  # each model has its place of launch, and all that flew of it
    if sites[0] < numbers[0]:
        return True  # 'from A 12, from B eight'
    following = [at for at in numbers if at > words.at] + [len(line.tags)] * 2
    of_so_many = _OF_SO_MANY.match(line.tags, words.at + 1)
    until = following[1] if of_so_many else following[0]
    return any(words.at < at < until and ":" not in line.tags[words.at : at] for at in sites)


def _of_a_model(line: Line, at: int) -> bool:
    """Tell '18 Iskander-M ballistic missiles' and 'seven Kh-101 cruise missiles'."""
    return _MODEL.match(line.page.folded, line.marks[at].end, line.end) is not None


def _kind(line: Line, at: int) -> str:
    """Return whether a number is followed by drones or missiles, '' where by neither."""
    found = _KINDS.search(line.tags, at + 1)
    ends = _NUMBERS.search(line.tags, at + 1)
    if found is None or ends and ends.start() < found.start():
        return ""
    return "missile" if found.group() == TAGS["missile"] else "drone"


def struck_by(words: Phrase) -> Regions | None:
    """Return the one region that missiles are said to be launched at ('struck A with 4 missiles').

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    kinds = len(_MISSILES.findall(line.tags))
    targets = [at for at in line.of(REGION) if _is_struck(line, line.marks[at])]
    if kinds > 1 and len(targets) != kinds:
        return None  # one of several kinds, which are one number
    own = [line.marks[at].value for at in targets if at in range(*words.clause)]
    return own[0] if len(own) == 1 and sector_of(own[0]) else None


def aimed_at(line: Line, first: int, last: int) -> Regions | None:
    """Return the one region with an id of its own that a stretch of a sentence says is struck.

    Parameters
    ----------
    line : Line
    first, last : int
        Offsets in the page.
    """
    named = [mark for at in line.of(REGION) if first <= (mark := line.marks[at]).start < last]
    struck = [mark.value for mark in named if _is_struck(line, mark)]
    return struck[0] if len(struck) == 1 and sector_of(struck[0]) else None


def _is_struck(line: Line, region: Mark) -> bool:
    """Tell whether a region is said to be struck."""
    folded = line.page.folded
    at = _AT.search(folded, line.start, region.start)
    return bool(at or _ATTACKED.match(folded, region.end - 1))


def is_attacked(line: Line, region: Regions) -> bool:
    """Tell a region that drones were sent at ('which they used to attack A'), wherever they were
    shot down.

    Parameters
    ----------
    line : Line
    region : Regions
    """
    named = [line.marks[at] for at in line.of(REGION)]
    starts = [mark.start for mark in named if mark.value is region]
    return any(_SENT_AT.search(line.page.folded, line.start, start) for start in starts)


def are_own_drones(words: Phrase, reporter: str) -> bool:
    """Tell 'twelve Ukrainian drones', where Ukraine's air force speaks.

    Parameters
    ----------
    words : Phrase
    reporter : str
    """
    own = _OWN_DRONES.get(reporter)
    line = words.line
    end = line.marks[words.at].end
    return own is not None and own.match(line.page.folded, end, line.end) is not None
