"""Which regions a number of a post about the air is told of."""

import re

from analysis.readers import markers
from analysis.readers.lexicon import NUMBER, REGION
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.night.flights import is_launched_from
from analysis.readers.night.wording import DOWN_OVER, DOWN_OVER_IN_TURN, OF_SO_MANY_OVER
from analysis.readers.regions import IN_UKRAINE, Regions
from analysis.readers.rules import Phrase, pattern

# 'four drones - over A', after 'including 30 drones over B'
OVER_ITS_REGION = pattern(
    "<more>?(?:-|,)?(?:<our|word>?<downed>)?<against|word>{0,3}<our>?<else>?<region>"
)
_EACH_AFTER = pattern(
    "<our|drone|drone_adj>*(?:-?<word|against|our|of>{1,5})?"
    "(?:<region>(?:<conjunction><word|our>*<region>)*)?<each>"
)
# its own, the seas, and those that have no id
_SEAS = frozenset({"black_sea", "azov_sea"})
_OVER_UKRAINE = IN_UKRAINE | _SEAS | {""}
# a list of regions goes on, and its next name has no number of its own
_GOES_ON = pattern(
    "(?:,|<conjunction>)(?:<place>|<word>(?:,|<conjunction>)"
    "|<word>?<region|place>(?!<word|else>?-?<word|more|each>{0,2}<number>))"
)
_HAS_A_NUMBER = pattern("<word|else>?-?<word|more|each>{0,2}<number>")
_AND_OVER = re.compile(
    r"(?:,|and|as well as|и|і|та|а также|а також)(?: (?:over|above|над|the|territory|waters|of"
    r"|republic|территори\w+|територі\w+|акватори\w+|республик\w+))+"
)
_AS_WELL = re.compile(r",? (?:а также|а також|as well as)(?: (?:еще|ще|по|another))* ")
# 'over A were shot down', before the numbers of a list
_LED_BY_ITS_REGION = pattern("<region><word|our|else>*<downed><our|word>*$")
_SECOND_VERB = pattern("<downed|suppressed|lost|used|altogether>")
_FOLLOWS = pattern("<place>(?:,|<conjunction>)$")
# 'A, over which so many were shot down'
_WHERE = re.compile(
    r",? (?:(?:над|в|у|на|over|above|in) (?:котор\w+|як(?:ою|ими|ій|их)|which)|где|де|where)"
    r"(?![a-zа-яіїєґ])"
)
_THERE = re.compile(r"(?: (?!не |not )[а-яіїєґa-z'-]+){0,5} ")
_IN_TURN_AFTER = pattern(DOWN_OVER_IN_TURN)
# 'over A and B - 67 and 66 respectively'
_DASH = re.compile(" ?[-–—] ?")
_IN_TURN = re.compile(
    r"(?: (?!\d)[\w-]+){0,3} (?:соответственно|відповідно|respectively)(?![a-zа-яіїєґ])"
)
# 'two over A and a third over B', 'and as many over B'
_ANOTHER = re.compile(
    r"(?<![a-zа-яіїєґ])(?:столько же|стільки (?:ж|само)|as many(?! as)|the same number"
    r"|a (?:second|third|fourth|fifth)|another(?: one)?|one more|ещ[её] один"
    r"|ще один|третий|третій)(?![a-zа-яіїєґ])"
)
# of one part of the country
_COMMAND = re.compile(
    r"сил\w* оборони півдня|сил\w* обороны юга"
    r"|(?:повітрян|оперативн|воздушн)\w+ командо?(?:уванн|вани)\w+ "
    r"\"?(?:південь|схід|захід|центр|юг|восток|запад)|(?<![а-яіїє])(?:ок|пвк) "
    r"\"?(?:південь|схід|юг)"
    r"|(?:southern|south) (?:operational )?(?:defen[cs]e forces|command)"
    r"|defen[cs]e forces (?:of|in) (?:the |ukraine's )?south"
)
_BEGINS_THERE = re.compile(r"\W*(?:там|there(?! (?:were|was|are|is)))(?![a-zа-яіїєґ])")
_THEY_SAY = re.compile(r"\W*(?:там|вони|они|they|there)(?![a-zа-яіїє])")
_A_SENTENCE = 240
_LED_BY_A_PLACE = pattern(
    '^"?(?:<word|conjunction>,|<word|place>{1,3}:)?<word>{1,3}<place>'
    "<else>?<already|word>{0,2}<downed><word>?<number>"
)
# 'over the sea near A'
_NEAR_ANOTHER = pattern("<region>,?<near><word|our>?$")
_OUT_OF_SO_MANY = pattern("<of><number>")
# 'two missiles and 12 drones', that one region is told of, before or after both
_KINDS_OF_BOTH = "<our|missile_adj|missile|kamikaze|drone|drone_adj|shahed|air|else>+<word>{0,2}"
_BOTH = pattern(f"<number>{_KINDS_OF_BOTH}<conjunction><number>{_KINDS_OF_BOTH}")
_THEN_OVER = pattern("<already|did|word|our>*<downed>?<already|against|word|our>*<region>")
# 'mostly over A', 'on their way to A'
_NOT_OVER_IT = re.compile(
    r"переважно|здебільшого|преимущественно|главным образом|част(?:ью|ично)|частково"
    r"|(?<![a-z])most|mainly"
    r"|largely|part|outside|before|beyond|пут[иі]|подл[еі]т|підльот|сторон|з боку|from"
)
_OVER_BEFORE = pattern("<region><already|did|word|our>*<downed>?<already|did|word|our>*$")
_BESIDE_ALL = pattern("<else><word|our>{0,3}(?:,|<conjunction>)<conjunction|word|our>*$")
# 'over the Black Sea and two regions'
_AND = re.compile(r",? (?:и|і|й|та|а также|а також|and|as well as)(?: (?:еще|ще|над|over)){0,2} ")
_SO_MANY_REGIONS = re.compile(
    r" (?:(?:други|інши|росс?ийск|російськ|other|more|further|russian)\w* )*"
    r"(?:регион|регіон|област|region|oblast)"
)
# 'over A and neighbouring regions'
_AND_ITS_NEIGHBOURS = re.compile(
    r",? (?:и|і|й|та|and|а также|а також|as well as) (?:над |over |in )?(?:the )?"
    r"(?:соседн|сусідн|сопредельн|суміжн|близлежащ|прилегл|прилега|други|інши|приграничн|прикордонн"
    r"|neighbou?ring|other|border|adjacent|nearby|surrounding)\w* "
    r"(?:регион|регіон|област|территор|територ|region|oblast|territor)"
)
# 'over A and the sea', 'over A and Moscow', 'over A and its surroundings'
_AND_SOMEWHERE = re.compile(
    r"(?: ?\([^()]*\))?,? (?:и|і|й|та|and|а также|а також|as well as) (?:(?:над|over|in|the|its|her"
    r"|ее|її|прилег\w+|прилежащ\w+|adjacent|близлежащ\w+|nearby|ближ\w+) )*"
    r"(?:мор(?:ем|ями|я)|sea|waters|акватори\w+(?: моря)?|москв\w+|moscow|києвом|киевом|kyiv"
    r"|столиц\w+|capital|окрестност\w+|околиц\w+|окраин\w+|surroundings|outskirts|suburbs|пригород\w+"
    r"|передмістя\w*|(?:ряд\w*|низк\w+|several|some|a number of)"
    r"(?: \w+){1,3})"
    r"(?= ?(?:$|[.,;:)]|[-–—]|были|було|were|in))(?! (?:область|области|областью|region))"
)
# 'over A (three were wounded) and B', and no 'over A (three) and B (four)'
_JOINED_BY_BRACKETS = re.compile(
    r" ?\((?:(?:без|without|no) [^()]*|[^()]*(?:ранен|загиб|загину|погиб|постра|жертв|wound|injur"
    r"|kill|hurt|dead)[^()]*)\),? (?:и|і|й|та|and|а также|а також|as well as) "
    r"(?:(?:над|over|in|the) )*"
)
_REGIONS = re.compile(r"регион|регіон|област|region|oblast|territor|террит|терит")
# one region, named in another sentence; 'regions' are the country
_OF_THE_REGION = re.compile(
    r"(?<![а-яіїєґa-z])(?:(?:над|в|у|(?:на|над) тер?ритор\w+) (?:(?:эт|ц)\w+ )?"
    r"(?:регион(?:ом|е|а)|регіон(?:ом|і|у)|област(?:ью|и)|област?тю|області|кра(?:ем|е|я|єм|ю))"
    r"|(?:over|in) (?:the|this) (?:region|oblast|krai|province))(?![а-яіїєґa-z])"
)
_OVER = r"(?: [\w-]+)? (?:над|в|у|во|на|over|above|in|across)(?![a-zа-яіїєґ])"
_MOSTLY = re.compile(
    r"(?<![a-zа-яіїєґ])(?:больш(?:инств|ая часть|е всего)|более всего|більшіст|найбільше"
    r"|(?<![a-z])most(?! of the country)|with (?:much|many|some|half|several) of|bulk of"
    r"|(?:some|many|several|half) of (?:them|which)"
    r"|(?:многие|некоторые|багато|деякі|половин[ау]|часть|частина) (?:из|із|з) (?:них|яких|которых)"
    r"|among (?:them|others)|среди них|серед них|(?:значн|значительн|основн)\w+ част"
    r"|прежде всего|насамперед|особенн|особлив|notably|especially|particularly"
    r"|активност|активніст|activity|the greater (?:part|number)|the majority"
    r"|(?:преимущественно|в основном|главным образом|(?:в|у) (?:том|тому) числ[еі]"
    r"|переважно|здебільшого|зокрема|mainly|mostly|chiefly|largely|primarily"
    rf"|predominantly|including){_OVER})"
)
# '40 were shot down, and a fire broke out in A'
_OF_DAMAGE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:пожар(?!н)|пожеж(?!н)|загор|зайня|возгоран|займан|(?<!без )постра"
    r"|поранен|ранен|загину|погиб"
    r"|поврежд|пошкод|обломк|осколк|уламк|губернатор|тревог|тривог|fires?(?![a-z])|ablaze|killed"
    r"|injur|wound|damag|debris|wreckage|governor|air[- ](?:raid )?alert)"
)
# '36 were shot down, the rest hit A'
_OF_THE_OTHERS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:(?:rest|remaining|(?<!^)others?)(?![a-z]| (?:\w+ ){0,2}targets)"
    r"|(?:решт|остальн)[а-яіїє]+|(?:інші|другие)(?![а-яіїє]| (?:\w+ ){0,2}(?:ціл|цел))|hit|struck"
    r"|влучи|вцілил|потрапи(?!л\w* [ву] зону)|попал(?!\w* в зону)|уразил|вразил|поразил)"
)
_LED_BY_A_REGION = pattern(
    '^"?(?:<word|time|against|already>|,)*<region>'
    "(?:<already|word|else>|<downed>(?:,|<conjunction>))*"
    "<downed><word|our|more|each|drone_adj>{0,3}$"
)
# 'over A, which lies near, two were shot down'
_LED_WITH_AN_ASIDE = pattern('^"?<word|against|our>{0,3}<region>,(?:<^number|region>{1,9},)?$')
# 'over A and B five each'
_RIGHT_BEFORE = pattern("<region>-?(?:<there><word|did>{0,3})?<word>$")
_DOWN_AFTER = pattern("<^number|region>*<downed>")
_SOME = pattern("<including><our|word|of>*$")
# '38 drones over A, 25 over B'
_LISTS = pattern("<^number>*?<region>,<number>-?<^number|region>{0,4}<region>")


# '45 of the 149 drones shot down were over A'
_SOME_OF = pattern("<number><of>{1,2}<our|word>?$")
_DOWN_OVER = pattern(DOWN_OVER)
_OF_SO_MANY_DOWN = pattern(
    f"<of>{{1,2}}<our|word>?<number><^number|downed>+{DOWN_OVER}|{OF_SO_MANY_OVER}"
)
_SHARES = (
    (pattern("<of><them>\\($"), pattern("\\)-?<against|word|our>{0,2}<region>")),
    (
        pattern("<most>.{0,12}[,-]$"),
        pattern("<drone|our|drone_adj>*[,-]<did|downed|already>*<against|word|our>{0,3}<region>"),
    ),
)
_HEADS_A_NUMBER = pattern("<region>-$")
_IN_ITS_BRACKETS = pattern("\\(<number><drone|our>*\\)")
# 'the most targets were recorded over A - 38 drones'
_THE_MOST_OVER = pattern("<most><^number|used|attacked|region>*<region>-$")
_OVER_A_REGION = pattern("<word|our>{0,2}<against>?<our|word>?<region>")
# '19 drones were shot down, plus a guided missile over A'
_ONE_MISSILE_OVER = re.compile(
    r"(?<![a-z])an? (?:[\w\"'/-]+ ){0,4}missile (?:over|above|in)(?: the)?$"
    r"|(?:та|і|й|и|а також|а также|плюс) (?:[\w\"'/-]+ ){0,3}ракет[ау](?: [\w\"/-]+){0,2} над$"
)


def regions_of(words: Phrase) -> list[Regions]:
    """Return the regions of a number: those named after it as its own, else of its clause.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    if _SOME_OF.search(line.tags, 0, words.at) and _DOWN_OVER.match(line.tags, words.end):
        return []
    of_downed = _OF_SO_MANY_DOWN.match(line.tags, words.at + 1)
    if of_downed is not None:
        return [line.marks[of_downed.end() - 1].value]
    leading = _leading_region(words)
    if leading is not None:
        return [line.marks[leading].value]
    where = _told_where(words) or _of_its_dash(words) or _of_its_share(words)
    if where is not None:
        return [where]
    inside = [at for at in line.of(REGION) if words.clause[0] <= at < words.clause[1]]
    inside = [at for at in inside if not _NEAR_ANOTHER.search(line.tags, 0, at)]
    inside = [at for at in inside if not _is_of_most(line, words.at, at)]
    inside = [at for at in inside if is_each(words) or not is_beside_others(line, at)]
    inside = [at for at in inside if not is_launched_from(line, line.marks[at].start)]
    inside = [at for at in inside if not _has_its_own_number(words, at)]
    led = _led_by_a_region(words)
    if led is not None and not inside:
        return [line.marks[led].value]
    if is_each(words) and _RIGHT_BEFORE.search(line.tags[: words.at]):
        return [line.marks[max(at for at in line.of(REGION) if at < words.at)].value]
    ahead = [at for at in inside if at > words.at]
    own = [at for at in ahead if at < words.own[1]]
    if ahead and not own:
        return []  # '86 drones - two over A, six over B'
    own = [at for at in own if not _ANOTHER.search(line.words(own[0], at))]
    own = [at for at in own if not _ONE_MISSILE_OVER.search(line.words(words.at + 1, at))]
    return [line.marks[at].value for at in own or inside]


def _has_its_own_number(words: Phrase, region: int) -> bool:
    """Tell a region of 'nine over A (6) and B (3)' from that of the number in its brackets."""
    own = _IN_ITS_BRACKETS.match(words.line.tags, region + 1)
    return own is not None and not region < words.at < own.end()


def are_the_most(words: Phrase) -> bool:
    """Tell '38 drones', told after a region over which the most were recorded.

    Parameters
    ----------
    words : Phrase
    """
    return _THE_MOST_OVER.search(words.line.tags, 0, words.at) is not None


def flew_over_a_region(words: Phrase, what: str, *, own: bool) -> str:
    """Return why drones over a region are no count, '' where they are one.

    Parameters
    ----------
    words : Phrase
    what : str
    own : bool
        That an air defence posts on its own country, which the drones were sent at.
    """
    flew = what == "long_range_drone" and (own or are_the_most(words)) and regions_of(words)
    return "drones over a region, without saying what became of them" if flew else ""


def _told_where(words: Phrase) -> Regions | None:
    """Return the region of 'A, over which 29 were shot down', or of 'A and B, where they shot down
    15 and 11 respectively' the one in turn.
    """
    line = words.line
    at = line.marks[words.at].start
    before = [line.marks[one] for one in line.of(REGION) if line.marks[one].end < at]
    if not before:
        return None
    named = before[-1]
    told = _numbers_where(line, named)
    if not told or words.at not in told:
        return None
    if len(told) == 1:
        return named.value
    region = named.value.ids[told.index(words.at)]
    return Regions((region,), named.value.said)


def _of_its_dash(words: Phrase) -> Regions | None:
    """Return the region of 'over A - 21, B - 13 and C - 10', right before a number's dash."""
    line, at = words.line, words.at
    if not _HEADS_A_NUMBER.search(line.tags, 0, at) or _OVER_A_REGION.match(line.tags, words.end):
        return None
    return line.marks[at - 2].value


def _of_its_share(words: Phrase) -> Regions | None:
    """Return the region of 'more than half of them (87) - over A', 'the most, 34, over A'."""
    tags = words.line.tags
    for before, after in _SHARES:
        told = after.match(tags, words.end) if before.search(tags, 0, words.at) else None
        if told is not None:
            return words.line.marks[told.end() - 1].value
    return None


def _numbers_where(line: Line, named: Mark) -> list[int]:
    """Return the numbers told of regions by 'over which', one for each; none in other words."""
    folded = line.page.folded
    numbers = [at for at in line.numbers() if line.marks[at].start > named.end]
    numbers = numbers[: len(named.value.ids)]
    if not numbers or len(numbers) < len(named.value.ids):
        return []
    first = line.marks[numbers[0]].start
    last = line.marks[numbers[-1]].end
    dash = _DASH.fullmatch(folded, named.end, first) and _IN_TURN_AFTER.match(line.tags)
    led = _WHERE.match(folded, named.end, line.end)
    if not dash and not (led and _THERE.fullmatch(folded, led.end(), first)):
        return []
    alone = len(numbers) == 1 and not dash
    return numbers if alone or _IN_TURN.match(folded, last, line.end) else []


def _led_by_a_region(words: Phrase) -> int | None:
    """Return the region that opens a sentence whose first number is told of it: 'over A they
    intercepted and destroyed two'.
    """
    before, after = words.line.tags[: words.at], words.line.tags[words.at + 1 :]
    with_an_aside = _LED_WITH_AN_ASIDE.match(before) and _DOWN_AFTER.match(after)
    led = _LED_BY_A_REGION.match(before) or with_an_aside
    return before.index(REGION) if led else None


def is_beside_others(line: Line, region: int) -> bool:
    """Tell a sea named beside all regions, 'over the regions of Russia and the Black Sea', and a
    region or sea beside some that are not named, 'and two regions', 'over A and its neighbours'.

    Parameters
    ----------
    line : Line
    region : int
        Its token.
    """
    beside = _BESIDE_ALL.search(line.tags, 0, region)
    if beside is not None and _REGIONS.match(line.word(beside.start())):
        return True
    folded, end = line.page.folded, line.marks[region].end
    if _AND_ITS_NEIGHBOURS.match(folded, end) or _AND_SOMEWHERE.match(folded, end, line.end):
        return True
    if _is_joined_by_brackets(line, region):
        return True
    counted = [line.marks[at] for at in line.numbers() if at > region]
    unnamed = [mark for mark in counted if _SO_MANY_REGIONS.match(folded, mark.end)]
    return any(_AND.fullmatch(folded, end, mark.start) for mark in unnamed)


def _is_joined_by_brackets(line: Line, region: int) -> bool:
    """Tell 'over A (three were wounded) and B', one number for both."""
    named = line.of(REGION)
    pairs = [pair for pair in zip(named, named[1:], strict=False) if region in pair]
    return any(_share_a_number(line, *pair) for pair in pairs)


def _share_a_number(line: Line, region: int, then: int) -> bool:
    """Tell two regions with brackets between that tell no number of the first."""
    begin, end = line.marks[region].end, line.marks[then].start
    joined = _JOINED_BY_BRACKETS.fullmatch(line.page.folded, begin, end)
    return joined is not None and not _HAS_A_NUMBER.match(line.tags, then + 1)


def _is_of_most(line: Line, number: int, region: int) -> bool:
    """Tell '33 drones were shot down, most of them over A', which names where most were, or where
    something burnt, or the others hit.
    """
    said = line.words(number + 1, region)
    elsewhere = any(told.search(said) for told in (_MOSTLY, _OF_DAMAGE, _OF_THE_OTHERS))
    return elsewhere and NUMBER not in line.tags[number + 1 : region]


def _leading_region(words: Phrase) -> int | None:
    """Return the region right before a number where each of a list stands before its own: 'over A
    eight drones, over B six and over C one'; None in any other sentence.
    """
    line = words.line
    regions = line.of(REGION)
    if not regions:
        return None
    begin = line.tags.rfind(":", 0, regions[0])
    numbers = [at for at in line.numbers() if at > begin]
    in_order = sorted((*regions, *numbers))
    by_turns = in_order[::2] == regions
    if len(regions) != len(numbers) or len(regions) < 2 or not by_turns:
        return None
    listed = dict(zip(numbers, regions, strict=True))
    return listed.get(words.at)


def right_after(words: Phrase) -> list[Regions]:
    """Return the region of 'most of them - 21 drones - were downed over A'.

    Parameters
    ----------
    words : Phrase
    """
    over = OVER_ITS_REGION.match(words.line.tags, words.end)
    if over is None or _has_its_own_number(words, over.end() - 1):
        return []
    if is_beside_others(words.line, over.end() - 1):
        return []
    return [words.line.marks[over.end() - 1].value]


def _leads_all(line: Line, at: int) -> bool:
    """Tell 'over A two missiles and 11 drones were shot down', with one verb, before or after."""
    region = line.of(REGION)[0]
    first = min(number for number in line.numbers() if number > region)
    led = _LED_BY_ITS_REGION.search(line.tags, 0, first)
    return led is not None and at > first and not _SECOND_VERB.search(line.tags, first, at)


def _is_of_both(line: Line) -> bool:
    """Tell a sentence whose one region is that of its two numbers, of drones and missiles."""
    both = _BOTH.search(line.tags)
    if both is None or len(line.of(REGION)) != 1 or len(line.numbers()) != 2:
        return False
    if _NOT_OVER_IT.search(line.words(line.numbers()[-1] + 1, line.of(REGION)[0])):
        return False
    then = _THEN_OVER.match(line.tags, both.end())
    return bool(then or _OVER_BEFORE.search(line.tags[: both.start()]))


def only_region(words: Phrase) -> list[Regions]:
    """Return the only region of a sentence with one number, which another clause names after it.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    named = line.of(REGION)
    out_of = _OUT_OF_SO_MANY.match(line.tags, words.at + 1)
    counted = [words.at] if out_of is None else [words.at, out_of.end() - 1]
    leading = [at for at in named if at < words.at]
    if len(leading) == 1 and _leads_all(line, words.at):
        return [line.marks[leading[0]].value]
    if _is_of_both(line):
        region = line.marks[named[0]]
        return [] if is_launched_from(line, region.start) else [region.value]
    alone = len(named) == 1 and line.numbers() == counted
    if not alone or named[0] < words.at or _is_of_most(line, counted[-1], named[0]):
        return []
    between = line.words(words.at + 1, named[0])
    if is_beside_others(line, named[0]) or _ONE_MISSILE_OVER.search(between):
        return []
    region = line.marks[named[0]]
    return [] if is_launched_from(line, region.start) else [region.value]


def is_cut(words: Phrase) -> bool:
    """Tell whether a list of regions begins, or goes on, with names that are not known.

    Parameters
    ----------
    words : Phrase
    """
    if is_each(words):
        return False  # 'one each over A, B and a town': as many over those that are known
    tags, clause = words.line.tags, range(*words.clause)
    regions = words.line.of(REGION)
    named = [at for at in regions if at in clause or len(regions) == 1]
    if any(_goes_on_over(words.line, at) for at in named):
        return True
    goes_on = [at for at in named if _GOES_ON.match(tags, at + 1) or _FOLLOWS.search(tags, 0, at)]
    return any(not _ends_before_a_number(words.line, at) for at in goes_on)


def _ends_before_a_number(line: Line, region: int) -> bool:
    """Tell 'two over A, as well as one over B'."""
    after = (line.marks[at].start for at in line.numbers() if at > region)
    first = next(after, line.end)
    return _AS_WELL.fullmatch(line.page.folded, line.marks[region].end, first) is not None


def _goes_on_over(line: Line, region: int) -> bool:
    """Tell 'four over A and over the territory of B', one number for both."""
    following = [at for at in line.of(REGION) if at > region]
    if not following or NUMBER in line.tags[region : following[0]]:
        return False
    own = _HAS_A_NUMBER.match(line.tags, following[0] + 1)
    between = line.words(region + 1, following[0])
    return own is None and bool(_AND_OVER.fullmatch(between))


def is_led_by_a_place(words: Phrase) -> bool:
    """Tell 'in the sky of A three were shot down', where A is none of the regions that have an id.

    Parameters
    ----------
    words : Phrase
    """
    return bool(_LED_BY_A_PLACE.match(words.line.tags)) and words.at == words.line.numbers()[0]


def is_of_a_command(words: Phrase) -> bool:
    """Tell what a command of one part of the country shot down, by its sentence or the one before
    that it goes on with ('they say there').

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    begin = line.start - _A_SENTENCE if _THEY_SAY.match(line.folded) else line.start
    end = line.spans[words.clause[1] - 1][1]
    return _COMMAND.search(line.page.folded, max(0, begin), end) is not None


def is_there(words: Phrase) -> bool:
    """Tell whether a number is told of the region that the sentence before it names, by 'there' or
    'over the region'.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    first = line.numbers()[0] == words.at and not line.of(REGION)
    return first and bool(_BEGINS_THERE.match(line.folded) or is_of_the_region(words))


def is_of_the_region(words: Phrase) -> bool:
    """Tell 'four were shot down over the region', where no region is named in the sentence.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    return not line.of(REGION) and bool(_OF_THE_REGION.search(line.words(*words.clause)))


def is_abroad(words: Phrase) -> bool:
    """Tell whether a number is told of regions over which Ukraine's air force shoots nothing down,
    or of a sea in a list of such.

    Parameters
    ----------
    words : Phrase
    """
    here = [one for named in regions_of(words) or only_region(words) for one in named.ids]
    if here and _SEAS.issuperset(here):
        line = words.line
        here = [one for at in line.of(REGION) for one in line.marks[at].value.ids]
    return any(one not in _OVER_UKRAINE for one in here)


def is_over_an_unlisted(words: Phrase) -> bool:
    """Tell whether one region is named that the table of sectors doesn't have: no whole.

    Parameters
    ----------
    words : Phrase
    """
    here = regions_of(words)
    return len(here) == 1 and here[0].ids == ("",) and not is_cut(words)


def is_each(words: Phrase) -> bool:
    """Tell 'three each over A and B'.

    Parameters
    ----------
    words : Phrase
    """
    mark = words.line.marks[words.at]
    before = words.line.page.folded[max(0, mark.start - 4) : mark.start]
    after = words.line.tags[words.at + 1 :]
    return bool(markers.EACH_BEFORE.search(before) or _EACH_AFTER.match(after))


def leads_a_list(words: Phrase) -> bool:
    """Tell whether a number is the first of a list of regions, each with one number.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    return line.numbers()[0] == words.at and bool(_LISTS.match(line.tags, words.end))


def is_some_of_a_part(words: Phrase, what: str) -> bool:
    """Tell '40 over A, including 34 drones that flew to B': some of a region's.

    Parameters
    ----------
    words : Phrase
    what : str
        What the number counts.
    """
    line = words.line
    before = [at for at in line.numbers() if at < words.at]
    some = what.endswith("downed") and _SOME.search(line.tags[: words.at])
    return bool(before and some) and REGION in line.tags[before[-1] : words.at]


def said_of(value: int | None, regions: Regions, each: bool) -> str:
    """Return the words for a count of regions that have no id, or none together.

    Parameters
    ----------
    value : int or None
    regions : Regions
    each : bool
        Whether each of them has as many.
    """
    how = " each" if each and len(regions.ids) > 1 else ""
    together = " together" if not each and len(regions.ids) > 1 else ""
    return f"{value}{how} over {regions.said}{together}"
