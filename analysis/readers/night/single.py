"""What has no number of its own: 'one was shot down over A', 'all were shot down', 'all that
they launched'.
"""

import re

from analysis.readers.foes import BY_FOES, FOES
from analysis.readers.lexicon import PLACE, REGION, TAGS
from analysis.readers.line import Line
from analysis.readers.night.flights import is_launched_from
from analysis.readers.night.foiled import SUPPRESSED
from analysis.readers.regions import Regions
from analysis.readers.rules import Phrase, pattern

_DOWN = (
    r"(?:уничтожен|сбит|перехвачен|обезврежен|нейтрализован|збито?|збитий|знищен[ио]?й?"
    r"|перехоплен[ио]?й?|shot down|downed|destroyed|intercepted)"
)
_WE_DOWNED = r"(?:сбил[иа]|збил[иа]|уничтожил[иа]|знищил[иа]|перехватил[иа]|перехопил[иа])"
_DRONE = (
    r"(?:бпла|беспилотник|беспилотный летательный аппарат|дрон|безпілотник|uav|drone"
    r"|unmanned aerial vehicle)"
)
_WHOSE = (
    r"(?:(?:украинский|вражеский|український|ворожий|an?|one|ukrainian|enemy|hostile|fixed-wing"
    r"|aircraft-type) )*"
)
_NO_DRONE = r"(?! (?:base|workshop|factory|depot|operator|crew|attack|assembly|command))"
_ONE = re.compile(
    rf"(?<![а-яіїєґa-z])(?<!не )(?<!no )(?:{_DRONE} (?:(?!не )[\w-]+ )?(?:был|був|was|has been) "
    rf"(?:(?!not |не )\w+ )?{_DOWN}|{_DRONE} (?:сбит|збито|збитий|уничтожен|знищено)"
    rf"|(?:{_DOWN}|{_WE_DOWNED}) {_WHOSE}{_DRONE})(?![а-яіїєґa-z]){_NO_DRONE}"
)
# 'it also managed to shoot down a missile'
_MANAGED = (
    r"(?<!не )(?:вдалось|вдалося|удалось) (?:[а-яіїєґ]+ )?(?:зби|сби|знищи|уничтожи|перехопи"
    r"|перехвати)т[иь]|managed to (?:shoot down|down|destroy|intercept)"
)
_ONE_MISSILE = re.compile(
    rf"(?<![а-яіїєґa-z])(?<!не )(?<!no )(?:{_DOWN}а?|{_WE_DOWNED}|{_MANAGED}) "
    r"(?:(?:й|і|та|и|ще|еще|also) )?"
    r"(?:(?:одн|крилат|балістичн|керован|авіаційн|ворож|крылат|баллистическ|управляем|авиационн"
    r"|протикорабельн|противокорабельн|(?:оперативно-)?тактическ|(?:оперативно-)?тактичн|зенитн|зенітн"
    r"|аэробаллистическ|аеробалістичн|гиперзвуков|гіперзвуков)(?:у|а|ую|ая) )*"
    r"(?:ракет[ау]|(?:(?:an?|one) )?(?:[\w/-]+ ){0,3}missile)(?![а-яіїєґa-z])"
    r"|(?<![a-z])plus an? (?:[\w/-]+ ){0,3}missile(?= over )"
)
# who shot one down that was not sent at the side that tells
_BY_OTHERS = re.compile(
    rf"(?<![а-яіїєґa-z])(?:{FOES}|{BY_FOES}|росіян\w+|россиян\w+|всу|украинск\w+ \w+"
    r"|киевск\w+ режим|russians|russia|ukraine|ukrainian \w+) "
    r"(?:[\w'-]+ ){0,2}$"
)
# what may not have been, or was of more than the night, or tells of those who did it
_APART = re.compile(
    rf"{_BY_OTHERS.pattern}|(?<![а-яіїєґa-z])(?:чи|ли|якщо|если|if|whether|who|which|яка|який|яке"
    r"|які|котор\w+|[йі]мовірно|мабуть|можливо|вероятно|возможно|probably|possibly|allegedly"
    r"|reportedly|перевіря\w+|провер\w+|за добу|за сутки|за тиждень|за неделю)(?![а-яіїєґa-z])"
)
# 'as many', but not 'as many as', 'twice as many' and 'about as many'
_SO_MANY = (
    r"(?<![а-яіїєґa-z])(?:столько же|стільки ж|стільки само|as many|the same number)"
    r"(?!,? (?:as|сколько|скільки|як)(?![а-яіїєґa-z]))(?![а-яіїєґa-z])"
)
_NOT_QUITE = "".join(
    f"(?<!{word} )"
    for word in (
        *("не", "почти", "примерно", "приблизно", "майже", "около", "близько", "not", "almost"),
        *("nearly", "about", "roughly", "twice", "half", "times"),
    )
)
AS_MANY_SAID = re.compile(_SO_MANY)
_AS_MANY_DOWN = (
    r"(?: (?:были |было |була |було |were |was )?(?:сбили|сбито|сбиты|збили|збито|уничтожили"
    r"|уничтожено|уничтожены|знищили|знищено|перехватили|перехвачено|перехвачены|перехопили"
    r"|перехоплено|shot down|downed|destroyed|intercepted))?"
)
# 'as many over A', with no number
_AS_MANY = re.compile(
    rf"{_NOT_QUITE}{_SO_MANY}"
    r"(?: (?:дронов|дронів|бпла|беспилотников|безпілотників|drones|uavs))?"
    rf"{_AS_MANY_DOWN} ?(?:[-–—] ?)?"
    r"(?P<over>над|over) (?:территорией |територією |акваторией |акваторією |the )?"
)
# 'over B - as many'
_AND_AS_MANY = re.compile(rf" ?[-–—] ?{_SO_MANY}(?! (?:над|over))")
# 'the wreckage of a downed drone'
_DEBRIS_OF = re.compile(
    r"(?:debris|wreckage|fragments?|parts|уламк\w+|обломк\w+|осколк\w+|фрагмент\w+)"
    r"(?: (?:from|of|від|от|a|an|the|одного|ворож\w+|вражеск\w+|російськ\w+|enemy|russian)){0,3} $"
)
# 'a downed drone fell in A', wherever it was shot down
_THEN_FELL = re.compile(r" (?:\w+ )?(?:впав|упал|fell|crashed|пошкод|повред|damag|влуч|попал|hit)")
# 'all of them were destroyed', of drones whose number was told before
_ALL_DOWN = re.compile(
    r"(?<![a-zа-яіїєґ])(?<!не )(?<!not )(?<!майже )(?<!почти )(?<!almost )(?<!nearly )"
    r"(?:(?:[ву]сіх|всех|[ву]сі|все) (?:(?:їх|их|вони|они|безпілотник\w+|беспилотник\w+|дрон\w+"
    r"|бпла|\"?шах[еіи]д\w+\"?) )?(?:(?:було|були|было|были) )?"
    r"(?:зби(?:ли|то|ті)|знищ(?:или|ено|ені)|знешкод(?:или|жено|жені)|перехоп(?:или|лено|лені)"
    r"|сби(?:ли|ты)"
    r"|уничтож(?:или|ены)|перехва(?:тили|чены))(?![а-яіїєґ])"
    r"|all (?:of (?:them|these|the drones) |(?:the )?(?:drones|uavs) )?(?:were|ha(?:ve|d) been) "
    r"(?:shot down|downed|destroyed|intercepted|neutrali[sz]ed))"
    r"(?!,? (?:крім|окрім|за винятком|кроме|за исключением|except|but|save|or|або|чи|или)"
    r"(?![а-яіїєa-z]))"
)
# 'of the ten missiles destroyed, four were ballistic': of those that were shot down
_THOSE_DOWN = re.compile(
    r"(?<![a-z])(?<!were )(?<!was )(?<!been )missiles? (?:(?!were|was|have|had|been)[\w-]+ ){0,2}?"
    r"(?:shot down|destroyed|downed|intercepted|brought down)(?![a-z])"
    r"|ракет(?:и)?(?: [\w'-]+){0,2}? (?:збит|знищен|перехоплен|сбит|уничтоженн|перехваченн)"
    r"(?:их|ых)|(?:збит|знищен|перехоплен|сбит|уничтоженн|перехваченн)(?:их|ых) ракет(?![а-яіїє])"
)
_CAPITAL = re.compile(r"(?<![a-zа-яіїєґ])(?:ки[їє]в|киев|kyiv|kiev|capital|столиц)")
_NOT_SO = re.compile(
    r"not true|untrue|неправд|не правда|нібито|якобы|allegedly"
    r"|(?:russia|moscow|ministry) claims? that"
)
# 'all of them', and not 'all that were shot down fell'
_THEY = re.compile(
    r"(?:all of (?:them|these)|[ву]сі вони|все они|[ву]сіх (?:їх|було)|(?:їх|их) (?:всіх|всех)"
    r"|[ву]сі (?:їх )?(?:було|були)|все были)(?![а-яіїєґ])"
)
# 'all 14 drones that they launched were shot down', 'shot down all 14 drones that they launched'
_ALL = re.compile(r"(?<![a-zа-яіїєґ])(?:all|[ву]сі|все|[ву]сіх|всех)(?: of)?(?: the)? $")
_NOT_ALL = re.compile(
    r"(?<![a-zа-яіїєґ])(?:almost|nearly|not|практично|практически|майже|почти|не|most) "
    r"(?:all|[ву]сі|все|[ву]сіх|всех|of)(?: of)?(?: the)?(?: [a-zа-яіїєґ]+)? $"
)
# 'among those shot down 12 were decoys', '12 of those shot down'
_AMONG_THOSE_DOWN = re.compile(
    r"(?<![a-zа-яіїєґ])(?:серед|среди) (?:збит|сбит|знищен|уничтоженн)\w+ ?(?:[:–—-] ?)?$"
    r"|(?<![a-z])(?:among|of) (?:those|the ones|the drones) (?:shot down|downed|destroyed),? $"
)
_OF_THOSE_DOWN = (
    r"(?<=[0-9]) (?:із|з|из) (?:збитих|сбитых|знищених|уничтоженных)(?![а-яіїє])"
    r"|(?<=[0-9]) of (?:those|the ones|the drones) (?:shot down|downed|destroyed)"
    r"(?! (?:over|in|above))"
)
_PARTLY_DOWN = re.compile(
    rf"{_OF_THOSE_DOWN}"
    r"|(?<![a-zа-яіїєґ])(?:більшість|частину|частково|большинство|часть|частично|most|partly|some"
    r"|не вдалося|не удалось|not|не)(?: (?:of them|з них|из них|було|были|were|been))* "
    r"(?:зби|знищ|сби|уничт|перехоп|перехва|shot|downed|destroy|intercept)"
    r"|(?<![a-zа-яіїєґ])(?:all|все|[ву]сі) (?:but|except|кроме|крім|окрім) "
)
# 'they failed to shoot down five of 40 drones'
_NOT_DONE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:сподіва\w+|надеем\w+|намага\w+|пыта\w+|hope to|tr(?:y|ied) to"
    r"|не (?:вдалося|вдалось|удалось|змогли|смогли)|failed to|could not"
    r"|couldn't|unable to) (?:[\w'-]+ )?(?:зби|сби|знищ|уничтож|перехо|перехва|shoot|down|bring"
    r"|intercept|destroy)\w*(?: (?!\d)[\w'-]+){0,2} $"
)
# 'two over A and a third over B'
_ANOTHER_OVER = re.compile(
    r"(?<![a-z])(?:and|with) (?P<said>a (?:second|third|fourth|fifth|sixth)) (?:was |one )?"
    r"(?:shot down |downed |destroyed |intercepted )?(?:over|above) (?:the )?$"
)
_BESIDE_ANOTHER = pattern("<^number|downed|used|did|attacked|region>*<conjunction>")
_SENT = pattern("(?:<^number|downed|region|not>|<conjunction><number>)*<used|did>")
_SENT_AND_DOWN = pattern(f"{_SENT.pattern}<^number|region|not|lost|suppressed>*<downed>")
_DOWN_ALONE = pattern("<^used|did|attacked|hit>*<downed><^used|did|attacked|hit>*$")
_BY_AIR_DEFENCE = re.compile(
    r"(?:ппо|пво|протиповітрян\w+|противовоздушн\w+|средств\w+|засоб\w+|захисник\w+ неба"
    r"|air defen[cs]e)(?![а-яіїє])"
)
_DOWN_BEFORE = pattern("<downed><^number|used|did|attacked>*$")
_FOE_LOST = re.compile(
    rf"(?<![a-zа-яіїєґ])(?:{FOES})(?: [a-zа-яіїєґ]+)? (?:втратив|втратили|потеряли?|lost)"
    r"(?![a-zа-яіїєґ])"
)


def all_down(line: Line) -> str:
    """Return the words that say that all drones told of before were shot down, '' without them, or
    where another number than theirs stands in the sentence.

    Parameters
    ----------
    line : Line
    """
    apart = SUPPRESSED.search(line.page.folded, line.start) or _NOT_SO.search(line.folded)
    told = None if TAGS["missile"] in line.tags or apart else line.finds(_ALL_DOWN)
    if told is None or not _are_those_before(line, line.start + told.start()):
        return ""
    return line.page.text[line.start + told.start() : line.start + told.end()]


def _are_those_before(line: Line, at: int) -> bool:
    """Tell 'all of them' after no number of the sentence, or after its only one."""
    numbers = [line.marks[number] for number in line.numbers()]
    if not numbers:
        return True
    if len(numbers) > 1 or numbers[0].end > at or not _THEY.search(line.page.folded, at):
        return False
    return not _is_of_a_place(line, at)


def _is_of_a_place(line: Line, at: int) -> bool:
    """Tell a group of one town or region, which is not all of the night."""
    if _CAPITAL.search(line.page.folded, line.start, at):
        return True
    tagged = zip(line.tags, line.spans, strict=True)
    named = [start for tag, (start, _) in tagged if tag in REGION + PLACE and start <= at]
    return any(not is_launched_from(line, start) for start in named)


def are_those_down(words: Phrase) -> bool:
    """Tell 'four of the ten missiles destroyed were ballistic', where none tell how many flew.

    Parameters
    ----------
    words : Phrase
    """
    line, mark = words.line, words.line.marks[words.at]
    return _THOSE_DOWN.search(line.page.folded, mark.end, line.end) is not None


def lost_by_the_foe(line: Line) -> bool:
    """Tell 'the enemy lost six drones', which were shot down, from those lost to the radars.

    Parameters
    ----------
    line : Line
    """
    return _FOE_LOST.search(line.folded) is not None


def is_not_all(words: Phrase) -> bool:
    """Tell 'almost all 14 drones', 'not all of the 14 drones', '14 drones, most were shot down' and
    'five could not be shot down'.

    Parameters
    ----------
    words : Phrase
    """
    line, mark = words.line, words.line.marks[words.at]
    before = (_NOT_ALL, _NOT_DONE, _AMONG_THOSE_DOWN)
    if any(words_.search(line.page.folded, line.start, mark.start) for words_ in before):
        return True
    later = (line.marks[at].start for at in line.numbers() if at > words.at)
    return _PARTLY_DOWN.search(line.page.folded, mark.end, next(later, line.end)) is not None


def _first_of_two(line: Line, at: int) -> int:
    """Return the number that stands joined before another, else that one."""
    before = [number for number in line.numbers() if number < at]
    if not before:
        return at
    joined = _BESIDE_ANOTHER.fullmatch(line.tags[before[-1] + 1 : at])
    return before[-1] if joined else at


def all_that_flew(line: Line, at: int) -> bool:
    """Tell whether a number of what was shot down is all that was launched: 'all 14 drones and one
    missile that Russia launched were destroyed'.

    Parameters
    ----------
    line : Line
    at : int
        Its token.
    """
    first = _first_of_two(line, at)
    if not _ALL.search(line.page.folded, line.start, line.marks[first].start):
        return False
    left, ahead = line.tags[:first], line.tags[first + 1 :]
    if _SENT_AND_DOWN.match(ahead):
        return True
    return bool(_DOWN_BEFORE.search(left) and _SENT.match(ahead))


def another_over(line: Line) -> list[tuple[str, Regions]]:
    """Return the words for 'and a third over B', and that region.

    Parameters
    ----------
    line : Line
    """
    found = []
    folded, text = line.page.folded, line.page.text
    for at in line.of(REGION):
        region = line.marks[at]
        told = _ANOTHER_OVER.search(folded, line.start, region.start)
        if told is None:
            continue
        first, last = told.span("said")
        said = text[first:last]
        found.append((said, region.value))
    return found


def as_many_over(line: Line) -> list[tuple[int, Regions]]:
    """Return the number before 'as many over A', by its token, and those regions.

    Parameters
    ----------
    line : Line
    """
    found = []
    folded, regions = line.page.folded, line.of(REGION)
    for told in _AS_MANY.finditer(folded, line.start, line.end):
        within = (told.end("over"), told.end())
        over = [at for at in regions if within[0] < line.marks[at].start <= within[1]]
        found += _as_many(line, told.start(), over)
    return found + _and_as_many(line)


def _and_as_many(line: Line) -> list[tuple[int, Regions]]:
    """Return the number before 'over B - as many', by its token, and those regions."""
    found = []
    for at in line.of(REGION):
        region = line.marks[at]
        if _AND_AS_MANY.match(line.page.folded, region.end, line.end):
            found += _as_many(line, region.start, [at])
    return found


def _as_many(line: Line, end: int, over: list[int]) -> list[tuple[int, Regions]]:
    """Return the last number before an offset with the region that as many were over."""
    before = [at for at in line.numbers() if line.marks[at].end <= end]
    return [(before[-1], line.marks[over[0]].value)] if before and len(over) == 1 else []


def one_over(line: Line) -> tuple[str, Regions] | None:
    """Return the words for one drone that was shot down, and the region over which it was; None
    where a sentence has a number, or not one region after them.

    Parameters
    ----------
    line : Line
    """
    told = None if line.numbers() else line.finds(_ONE)
    if told is None or _by_others(line, told):
        return None
    return _over_its_region(line, told)


def _by_others(line: Line, told: re.Match[str]) -> bool:
    """Tell 'they shot a drone down' of who is not said to be the air defence that posts."""
    active = re.match(_WE_DOWNED, told.group()) is not None
    return active and not _BY_AIR_DEFENCE.search(line.folded, 0, told.start())


def one_missile_over(line: Line) -> tuple[str, Regions] | None:
    """Return the words for one missile that was shot down, after the last number of its sentence,
    and the only region that is named there; None without them.

    Parameters
    ----------
    line : Line
    """
    last = max((line.marks[at].end for at in line.numbers()), default=line.start)
    told = _ONE_MISSILE.search(line.folded, last - line.start)
    if told is None or _is_sent(line, told):
        return None
    regions = [mark for at in line.of(REGION) if (mark := line.marks[at]).start >= last]
    if len(regions) != 1 or is_launched_from(line, regions[0].start):
        return None
    return line.page.text[line.start + told.start() : line.start + told.end()], regions[0].value


def missile_alone_down(line: Line) -> tuple[int, int] | None:
    """Return where 'a missile was shot down' stands, of a sentence that names no place.

    Parameters
    ----------
    line : Line
    """
    told = _missile_down(line)
    if told is None or _names_a_place(line) or _is_sent(line, told):
        return None
    return line.start + told.start(), line.start + told.end()


def is_missile_down_somewhere(line: Line) -> bool:
    """Tell 'a missile was shot down over A', of a sentence that names a place.

    Parameters
    ----------
    line : Line
    """
    return _missile_down(line) is not None and _names_a_place(line)


def _missile_down(line: Line) -> re.Match[str] | None:
    """Return 'a missile was shot down', None where it may not have been, or the other side did."""
    told = _ONE_MISSILE.search(line.folded)
    apart = told is not None and _APART.search(line.folded, 0, told.start())
    return None if apart else told


def _names_a_place(line: Line) -> bool:
    """Tell whether a sentence names a place, but for the name of a missile in quotes."""
    return bool(set(REGION + PLACE) & set(line.tags.replace(f'"{PLACE}"', "")))


def _is_sent(line: Line, told: re.Match[str]) -> bool:
    """Tell 'they used 84 drones plus a missile over A': it was sent, or it struck."""
    return told.group().startswith("plus") and not _DOWN_ALONE.match(line.tags)


def _over_its_region(line: Line, told: re.Match[str]) -> tuple[str, Regions] | None:
    regions = [line.marks[at] for at in line.of(REGION)]
    if len(regions) != 1:
        return None
    end = line.start + told.end()
    (region,) = regions
    debris = _DEBRIS_OF.search(line.folded, 0, told.start())
    if debris or _THEN_FELL.match(line.folded, told.end()):
        return None
    if region.start < end or is_launched_from(line, region.start):
        return None
    said = line.page.text[line.start + told.start() : end]
    return said, region.value
