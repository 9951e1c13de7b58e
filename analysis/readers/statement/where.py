"""Which region, direction or the whole front a number of a statement tells of."""

import re

from analysis.readers import markers
from analysis.readers.direction_names import pair
from analysis.readers.groupings import is_grouping
from analysis.readers.lexicon import ELSE, NUMBER, PLACE, REGION, SECTOR, TAGS, TWICE
from analysis.readers.line import Line, clause_of
from analysis.readers.regions import sector_of
from analysis.readers.rules import Phrase, pattern, phrase
from analysis.readers.statement.beside_a_place import is_of_one_after_none, place_of_the_most
from analysis.readers.statement.in_turn import in_turn
from analysis.readers.statement.one_town import TROOPS, is_in_a_town, of_one_town
from analysis.readers.statement.town_lists import OF_A_TOWN

# 'on the positions of our troops and on houses in the A region': no strikes on the region alone
_AND_ELSEWHERE = re.compile(
    r"(?:позици|войск|військ|подразделени|підрозділ|(?<![a-z])(?:positions|troops|forces))"
    r"[^,;.:]{0,40},? "
    r"(?:and|as well as|и|а также|та|і|й|а також)(?: also| также| також)? "
    r"(?:(?P<on>on|at|against|по|на|[ву])(?![a-zа-яіїєґ]))?"
)
# 'positions in the areas of A and B', two towns of the region right after
_AT_TOWNS = re.compile(
    r"(?:районах|районі|районе|areas? of|near) (?:\w+ (?:пунктов|пунктів) )?[\w'-]+(?: [\w'-]+)? "
    r"(?:и|та|і|and) [\w'-]{3,}(?: [\w'-]{3,})? ?(?:(?:in|of) (?:the )?)?$"
)
SHELLS = "shells or launchers, not how often they fired"
_SOME_REGION = re.compile(
    r"(?:territory of|across|in|over) (?:the|our|this) (?:region|oblast)(?![a-z])"
    r"|(?:територі[єїяюи]|территори[еюия]) (?:нашої |нашей |цієї |этой )?област[іи](?![а-яіїє])"
    r"|по (?:нашій |нашей |цій |этой )?област[іи](?![а-яіїє])"
    r"|(?<![а-яіїє])[ву] (?:нашому |нашем |цьому |этом )?рег[иі]он[іе](?![а-яіїє])"
    r"|in (?:the|our|this) (?:region|oblast|district|city|town|village)(?![a-z])"
    r"|(?<![а-яіїє])(?:цей|этот) (?:населен\w+ пункт|город|посел\w+)|(?<![а-яіїє])"
    r"(?:це|это) (?:місто|село|селище)(?![а-яіїє])|(?<![a-z])this (?:town|village|settlement|city)"
    r"|(?<![а-яіїє])[ву] (?:нашому |нашем |цьому |этом )?(?:район[іе]|городе|м[іи]ст[іе]|сел[іе])"
    r"(?= ?[.,;)]|$)"
)
# 'on these two axes', which the sentence does not name
_THESE_PLACES = re.compile(
    r"(?:(?<![a-z])(?:these|those|both)|(?<![а-яіїє])(?:этих|тех|цих|тих|обоих|обох|указанных"
    r"|названных|вказаних|зазначених)) (?:[\w'-]+ )?(?:direction|sector|ax[ei]s|area|region"
    r"|district|settlement|village|напрям|направлен|участк|ділян|район|област|рег[иі]он|населен)"
    r"|(?<![а-яіїє])(?:этим|цим|цих) населен"
)
_EVERYWHERE = re.compile(r"(?:різн|разн|different|various|всіх|всех|all)\w* $")
_JOINED = pattern(
    "^<^did|used|shelled|attacked|broke|repelled|downed|including|them|region|sector>*$"
)
# '12 times - in A', of 30 before
_SET_APART = pattern("-<word|our|near>*$")
_AFTER_THE_LIST = "whether the region named after the list is meant is not said"
_OUR = TAGS["our"]
_BORDER_LAST = pattern(
    "<number|twice><^number|twice>*(?:<ground_breach>|<border>(?!<our>*<near>?$))<^number|twice>*$"
)
_OWN_VERB = pattern("<did|used|shelled|attacked|broke|repelled>")
# 'and counted 1,024 shellings': a verb of its own, after a number that the region was named for
_OTHER_VERB = pattern("<conjunction><^number>?<did|used|shelled|attacked|broke|repelled>")
# 'on A 19 shellings were carried out, 49 strikes made and 16 drops done': each with its own verb
_ONE_VERB_EACH = pattern(
    "^<word|our|else>{0,5}(?:,?<conjunction>?<did|used><number><^number|conjunction>{1,6}?)+"
    "<conjunction><did|used>$"
)
# 'shelled positions in A 14 times and stormed them three times'
_AT_THEM = pattern("<shelled|attacked><them>$")
_FIRED_AT = re.compile(r"\W*(?:по|на|on|at|against) ")
# 'at A in the X region, B of the Y region and C in Z': attacks along the front, of no one region
_ALONG_THE_FRONT = ("assault", "assault_repelled", "reconnaissance")
# 'on the territory of A they attacked 12 times and made one reconnaissance in force', both there
_OF_THE_ONE_BEFORE = "whether the region named before is meant is not said"
_LED_BY_ITS_REGION = pattern(
    "^<word|our>{0,3}<region><^number|region>*<number|twice>"
    "<^conjunction>*<conjunction>?<^conjunction>*$"
)
_SEVERAL = "several regions are listed for one number"
_TOWNS_OF_REGIONS = pattern(
    "(?:<place>(?:<place|word|conjunction|our|near>|,)*?<region>[,&_@]*){2}"
)
# 'in the areas of A, B, C, D and E': so many are those of the whole front
_MANY_TOWNS = pattern("(?:<place>+(?:,<conjunction>?|<conjunction>)){3}<place>")
# 'attempts to cross the border in A and B, as well as 24 attacks'
_BESIDE_THE_BORDER = pattern(
    "<border><word|our|conjunction>*<region>(?:<conjunction><region>)?,(?:<conjunction>|<word>)+"
    "(?:<number><^number>*<conjunction>)?$"
)
# 'in A and in the X region': a town beside a region, for one number
_TOWN_AND_REGION = pattern("<place><our|sector>*<conjunction><word><word|our>?$")
_REPUBLICS = {"dpr", "lpr"}
# '21 times - on A six', '- six on A': the place after a dash has a number of its own
_OF_ANOTHER = pattern(
    "<^number|twice|time|sector|region>*-<word|our>*(?:<sector|region><word|did|there|already|our>*"
    "<number|twice>|<number|twice><^number|twice|time|sector|region>*<sector|region>)"
)
_AND_IN = re.compile(r" (?:and|и|та|і|й) (?:in|at|near|[ву]|на) (?:[^ ]+ )?$")
# 'and near C, 15 assaults': of the town, whatever was named before
_NEAR_A_TOWN = pattern("<near><place>,?$")
# 'on A: 51', 'on A 51 and on B 23'
_IN_AN_ITEM = pattern("<sector|region>[-:]$|<sector>$")
# 'on the A direction, where 69 attacks were repelled'
_WHERE = re.compile(r"\W*(?:де|где|where)(?![a-zа-яіїєґ])")
# 'attacks on the border areas of A and B (12 shellings, 33 strikes)'
_IN_BRACKETS = pattern("<region>\\([^()]*$")
# 'most assaults, 14, were carried out on the A front'
# 'ten breaches, including five during the night, were recorded on the A direction'
_PAST_AN_ASIDE = pattern(
    ",<including><^number|sector|region>{0,3}<number><^number|sector|region>{0,6},"
    "<^number|sector|region>{0,8}<sector|region>"
)
_APPOSED = pattern("<most><our|word|of>*(?:<assault|engagement|shelling>|<assault_adj><act>)[-,]$")
# '71 assaults, most of them on the A front, 24 assaults'
_FIGHTS = {TAGS[name] for name in ("assault", "assault_adj", "act", "engagement", "our")}
_MOST_THERE = pattern("<most><of|them|did>*-?<word|our>*<sector|region>[-,]$")
# 'and that is in the DPR alone', right after a sentence
_IN_IT_ALONE = re.compile(
    r"[\W_]*(?:и |and )?(?:речь (?:идет )?(?:здесь )?(?:только|лишь)|это (?:только|лишь)"
    r"|(?:that|this) is (?:only|just)) (?:о|об|про|по|в|на|for|in|about)? ?(?:the )?"
    r"(?:(?P<dpr>днр|dpr)|(?P<lpr>лнр|lpr))(?! (?:и|and) )(?![a-zа-яіїєґ])"
)
# 'with the A and B regions affected': where some of it was
_AFFECTED = re.compile(
    r"[ ,]*(?:and \w+ )?(?:were |was |being )?(?:affected|hit|struck|damaged)(?![a-z])"
)
_AFTER = re.compile(
    r"(?<![a-zа-яіїєґ])(?:after(?! (?:\d|midnight|noon|dark|the night))"
    r"|following|після того|после того)(?![a-zа-яіїєґ])"
)
_PARTED = pattern(",|<conjunction>")
# '26 assaults, most on A'
_MOST_AT = re.compile(
    r", (?:\w+ )?(?:найбільше|наибольше|больше всего|mostly|most) (?:на|[ву]|on|in)(?: the)? ?$"
)
# 'used guns 444 times, while the A region came under 12 shellings'
_WHEREAS = re.compile(
    r"(?<![a-zа-яіїєґ])(?:while|whereas|and that|тоді як|тогда как|в то время как|у той час як)"
    r"(?![a-zа-яіїєґ])"
)
_CAME_UNDER = re.compile(r"\W*(?:came|come|were|was) under |\W*(?:подвергл|зазнал)\w+ ")
_MOST_OF_THEM = re.compile(
    r"(?:most of (?:them|which)|(?:більшість|більша частина|большинство|большая часть)"
    r" (?:з|із|из)? ?(?:них|яких|которых)"
    r"|(?:найбільше|больше всего)(?: (?:з|із|из)? ?(?:них|яких|которых))?)[^,;0-9]{0,24}$"
)
_BESIDE_ITS_NUMBER = pattern("<word|our|did|already>{0,2}(?:-|:)?<our>?")
_WITH = re.compile(r"(?<![a-z])with (?:the )?$")
# '36 attacks and five reconnaissance missions in A', after a comma
_BOTH_THERE = pattern(
    "<attack|assault|strike|shelling|recon|drop>{1,2}<conjunction><number>"
    "<recon|attack|assault|strike|shelling|drop|word|our>{1,4}<region>"
)
# 'most assaults, 28, were carried out on A'
_TO_ITS_PLACE = pattern("[-,]?(?:(?![-,;:()])<^repelled|going_on|downed|attacked|shelled>){0,6}")
_SHELL = re.compile(r" (?:снаряд|мин(?:ы|у)? |боеприпас|боєприпас|shells|munitions)")
_LISTED = pattern(",?(?:<place|word|conjunction|our|else|near>|,)*?<region>")


# 'used 39 drones against Russian regions', which are not the front
_AT_RUSSIAN_REGIONS = re.compile(
    r"(?<![а-яіїєґa-z])(?:(?:по|у|в|на|над) "
    r"(?:(?:росс?ийск|російськ)\w+ (?:регион|регіон|территор|територ)"
    r"|(?:регион|регіон|территор|територ)\w+ (?:росс?ии|рф|росії))"
    r"|(?:at|against|on|in) (?:the )?(?:russian (?:regions|territory)|regions of russia))"
)
RUSSIAN_REGIONS = ("russian_regions_seas", None)
# of the front too, or of a part of them
_THERE_TOO = re.compile(
    r"фронт|лини[ияй]|лінії|позиц|position|front|line|в том числе|зокрема|including|спок[оі]|calm"
)


def are_at_russian_regions(words: Phrase, category: str) -> bool:
    """Tell drones that were sent at regions of Russia, by the number's own words.

    Parameters
    ----------
    words : Phrase
    category : str
    """
    own = words.line.words(*words.own)
    named = category.startswith("drone_") and _AT_RUSSIAN_REGIONS.search(own)
    return bool(named) and not (_THERE_TOO.search(own) or "," in own or ";" in own)


def where(words: Phrase, category: str) -> tuple[str, str | None] | str:
    """Return the sector of a number and its words, or why it is not known."""
    line, told = words.line, in_turn(words)
    if told is not None:
        return told
    if category in _ALONG_THE_FRONT and _of_many_towns(line, words.at):
        return _of_their_regions(line, words.at)
    named = [span for span in line.of(REGION + SECTOR) if not _is_everywhere(line, span)]
    spans = [span for span in named if not _is_of_what_came_before(words, span)]
    if any(_is_only_affected(line, span) for span in spans):
        return "whether all of it was in the region that was affected is not said"
    here = _in_its_clause(words, spans)
    if category in _ALONG_THE_FRONT and any(_are_far_apart(line, span) for span in here):
        return "whole_front", None
    placed = _among(words, spans, category)
    after = [span for span in spans if span > words.at]
    if isinstance(placed, str) and category in _ALONG_THE_FRONT and _are_all_apart(line, after):
        return "whole_front", None
    most = place_of_the_most(words, spans) if placed == ("whole_front", None) else None
    return placed if most is None else sector_at(line, most)


def _is_of_what_came_before(words: Phrase, span: int) -> bool:
    """Tell the region of '63 assaults after bombs were launched over A', and that of the number
    before: '67 assaults, most of them on A, and 1,355 shellings'.
    """
    line = words.line
    if span > words.at:
        apart = (one.search(line.words(words.at + 1, span)) for one in (_AFTER, _MOST_AT, _WHEREAS))
        return any(apart) or is_of_one_after_none(words, span)
    counted = any(at < span for at in line.numbers()) and _PARTED.search(line.tags, span, words.at)
    if not counted or _is_the_most_there(words):
        return False
    if _is_inside_a_grouping(line, span):
        return True
    begin = line.marks[span].start - line.start
    return _MOST_OF_THEM.search(line.folded, 0, begin) is not None


def _is_the_most_there(words: Phrase) -> bool:
    """Tell '71 assaults, most of them on A, 24 assaults' from '71 attacks, most on A, 24 drops'."""
    line = words.line
    before = [at for at in line.numbers() if at < words.at]
    if not before or not _MOST_THERE.search(line.tags, 0, words.at):
        return False
    whole = phrase(line, before[-1], clause_of(line.tags, before[-1]))
    fights = set(words.noun + whole.noun) <= _FIGHTS
    return fights or _count_the_same(words, whole)


def _is_inside_a_grouping(line: Line, span: int) -> bool:
    """Tell a region of one of the counts of a grouping: 'the Centre grouping: 1,310 breaches, of
    them two attacks at A of the DPR, 67 shellings'.
    """
    spans = line.of(REGION)
    if span not in spans[1:] or not is_grouping(line.marks[spans[0]].value):
        return False
    return spans[0] < line.numbers()[0] and not is_grouping(line.marks[span].value)


def _in_its_clause(words: Phrase, spans: list[int]) -> list[int]:
    """Return the places that the clause of a number names, but those of a number after it."""
    first, last = words.clause
    told = _OF_ANOTHER.match(words.line.tags, words.at + 1)
    before = words.at if told else last
    return [span for span in spans if first <= span < min(before, last)]


def _before_its_brackets(words: Phrase) -> list[int]:
    """Return the region right before the brackets in which a number stands, if it does."""
    opened = _IN_BRACKETS.search(words.line.tags, 0, words.at)
    if opened is None or REGION in opened.group()[1:]:
        return []
    return [opened.start()]


def _are_all_apart(line: Line, spans: list[int]) -> bool:
    """Tell whether only regions that have no name together are named."""
    return bool(spans) and all(_are_far_apart(line, span) for span in spans)


def _are_far_apart(line: Line, span: int) -> bool:
    """Tell 'in the DPR and in the Kursk region': regions that have no name together."""
    mark = line.marks[span]
    if mark.what != REGION or len(mark.value.ids) < 2:
        return False
    return all(mark.value.ids) and not sector_of(mark.value)


def _among(words: Phrase, spans: list[int], category: str) -> tuple[str, str | None] | str:
    """Return which of the places that a sentence names is a number's, or why it is not known."""
    line = words.line
    here = _beside_it(words, spans)
    if len(here) > 1:
        return "two regions beside one number"
    if here:
        listed = _goes_on(line, here[0])
        if listed == _SEVERAL and category in _ALONG_THE_FRONT:
            return "whole_front", None
        listed = listed or _beside_the_troops(words, here[0])
        if not listed and category != "energy_strike":
            listed = of_one_town(words, here[0])
        return listed or sector_at(line, here[0])
    not_named = _not_named(words)
    if not_named:
        return not_named
    if category != "shelling_heavy" and _APPOSED.search(line.tags, 0, words.at):
        return "the most of a part of the front, whose direction is not named"
    shared = _of_both(words, spans) or _shared(words, spans, category)
    if shared is not None:
        return shared if isinstance(shared, str) else sector_at(line, shared[0])
    if category != "total" and not line.finds(markers.FRONT) and is_in_a_town(words, category):
        return OF_A_TOWN
    return "whole_front", None


def _beside_it(words: Phrase, spans: list[int]) -> list[int]:
    """Return which of the places that a sentence names stand beside a number: one, if it is its."""
    line = words.line
    here = _before_its_brackets(words) or _right_before_each(words, spans)
    here = here or _in_its_clause(words, spans) or _ahead_of_the_next(words, spans)
    if len(spans) == 1 and _is_of_the_only_one(words, here, spans[0]):
        here = spans
    if len(here) > 1 and _IN_AN_ITEM.search(line.tags, 0, words.at):
        here = [max(span for span in here if span < words.at)]  # 'on A - 10 and on B - 1'
    if len(here) > 1:
        here = _direction_of_towns(words, here) or here
    if len(here) > 1:
        after = [span for span in here if span > words.at]
        here = after[:1] if len(after) == 1 else here
    if len({_id_at(line, span) for span in here}) == 1:
        here = here[:1]  # 'in the A and B directions, in the zone of the command of both'
    return here


def _direction_of_towns(words: Phrase, here: list[int]) -> list[int]:
    """Return the direction of 'on the A direction 19 shellings at B and C of the X region'."""
    line = words.line
    directions = [span for span in here if line.marks[span].what == SECTOR and span < words.at]
    regions = [span for span in here if line.marks[span].what == REGION and span > words.at]
    at_towns = regions and PLACE in line.tags[words.at : regions[0]]
    both = len(directions) == 1 and len(here) == len(directions) + len(regions)
    return directions if at_towns and both else []


def _right_before_each(words: Phrase, spans: list[int]) -> list[int]:
    """Return the region of 'in A once and in B twice', each right before its number; none in other
    words.
    """
    line = words.line
    numbers = line.numbers()
    by_turns = sorted((*spans, *numbers))[::2] == spans and len(spans) == len(numbers) > 1
    pairs = list(zip(spans, numbers, strict=True)) if by_turns else []
    beside = [_BESIDE_ITS_NUMBER.fullmatch(line.tags, at + 1, number) for at, number in pairs]
    return [spans[numbers.index(words.at)]] if pairs and all(beside) else []


def _ahead_of_the_next(words: Phrase, spans: list[int]) -> list[int]:
    """Return the only place between 'most assaults, 28, were' and the next number, if there is
    one.
    """
    if not _APPOSED.search(words.line.tags, 0, words.at):
        return []
    following = [at for at in words.line.numbers() if at > words.at]
    end = following[0] if following else len(words.line.tags)
    between = [span for span in spans if words.at < span < end]
    if len(between) != 1:
        return []
    at_once = _TO_ITS_PLACE.fullmatch(words.line.tags, words.at + 1, between[0])
    return [] if at_once is None else between


def _is_of_the_only_one(words: Phrase, here: list[int], span: int) -> bool:
    """Tell whether a number is of the only place of its sentence, past a comma."""
    tags = words.line.tags
    past = not here and _PAST_AN_ASIDE.match(tags, words.end)
    apposed = _APPOSED.search(tags, 0, words.at) or _is_the_most_there(words)
    return bool(past or span < words.at and apposed)


def _is_only_affected(line: Line, span: int) -> bool:
    """Tell '444 shellings, with the A region affected', which may be those of the front too."""
    mark = line.marks[span]
    before = line.page.folded[line.start : mark.start]
    after = _AFFECTED.match(line.page.folded, mark.end, line.end)
    return after is not None and _WITH.search(before) is not None


def _not_named(words: Phrase) -> str:
    """Return why it is not known which place is meant by 'in this region', 'on these axes' or a
    town beside a number, '' where none is.
    """
    clause = words.line.words(*words.clause)
    if _SOME_REGION.search(clause):
        return "a region or town, which is not named"
    if _THESE_PLACES.search(clause):
        return "places that another sentence names"
    near = _NEAR_A_TOWN.search(words.line.tags, 0, words.at)
    return OF_A_TOWN if near else ""


def _beside_the_troops(words: Phrase, span: int) -> tuple[str, None] | str:
    """Return the whole front for strikes on troops' positions and on something in a region, '' for
    those of the region; a reason where the positions may be in it.
    """
    line = words.line
    told = _AND_ELSEWHERE.search(line.words(words.at + 1, span))
    if told is None or _AT_TOWNS.search(line.words(words.at + 1, span)):
        return ""
    return ("whole_front", None) if told["on"] else "whether the troops are in that region too"


def where_shells_fell(
    words: Phrase, placed: tuple[str, str | None] | str
) -> tuple[str, str | None] | str:
    """Return the region of 'fired 30 shells', which may be told in the words after the sentence;
    a reason where none is told, since shells that were fired are no breaches of a whole front.

    Parameters
    ----------
    words : Phrase
    placed : tuple or str
        The sector by the sentence, or why it is not known.
    """
    if placed != ("whole_front", None):
        return placed
    alone = _IN_IT_ALONE.match(words.line.page.folded, words.line.end)
    return (str(alone.lastgroup), alone.group(alone.lastgroup or 0)) if alone else SHELLS


def are_shells(words: Phrase) -> bool:
    """Tell 'fired 30 shells' from launchers that fired them.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    return bool(_SHELL.match(line.page.folded, line.marks[words.at].end, line.end))


def of_several_regions(words: Phrase) -> bool:
    """Tell 'five strikes in the A and B regions, and in C', the only number of their clause.

    Parameters
    ----------
    words : Phrase
    """
    line, (first, last) = words.line, words.clause
    # a length of time beside it is no other count
    counted = [at for at in line.numbers() if first <= at < last]
    counted = [at for at in counted if line.tags[at + 1 : at + 2] != ELSE]
    named = [at for at in line.of(REGION) if words.at < at < last]
    ids = {region for at in named for region in line.marks[at].value.ids}
    return counted == [words.at] and (len(ids) > 1 or len(named) > 1)


def _of_many_towns(line: Line, at: int) -> bool:
    """Tell attacks at the many towns that are named after them."""
    return bool(_TOWNS_OF_REGIONS.search(line.tags, at) or _MANY_TOWNS.search(line.tags, at))


def _of_their_regions(line: Line, at: int) -> tuple[str, None]:
    """Return both republics where all towns named after a number lie in them, else the front."""
    named = {
        region for span in line.of(REGION) if span > at for region in line.marks[span].value.ids
    }
    return ("lpr_dpr" if named == _REPUBLICS else "whole_front"), None


def _is_everywhere(line: Line, span: int) -> bool:
    """Tell 'on different directions', which names none, and is the whole front."""
    mark = line.marks[span]
    if mark.what != SECTOR or mark.value.sectors or mark.value.unknown or mark.value.this:
        return False
    return bool(_EVERYWHERE.search(line.page.folded, line.start, mark.start))


def _goes_on(line: Line, span: int) -> str:
    """Tell whether towns and regions are listed on after the one in the clause."""
    after = _LISTED.match(line.tags, span + 1)
    before = _TOWN_AND_REGION.search(line.tags[:span])
    start = line.spans[span][0]
    joined = _AND_IN.search(line.page.folded[line.start : start])
    if before is not None and joined is not None:
        return "a town and a region are named for one number"
    # 'the republic was shelled, told the republic's militia'
    again = after is not None and _id_at(line, after.end() - 1) == _id_at(line, span)
    return _SEVERAL if after and not again else ""


def _of_both(words: Phrase, spans: list[int]) -> tuple[int] | None:
    """Return the place of 'in A, and 36 attacks and five reconnaissance missions in B', of both
    numbers before it; None in other words.
    """
    tags = words.line.tags
    before = [span for span in spans if span < words.at]
    both = _BOTH_THERE.match(tags, words.at + 1)
    if both is None or not before or tags[before[-1] + 1] != ",":
        return None
    return (both.end() - 1,)


def _shared(words: Phrase, spans: list[int], category: str) -> tuple[int] | str | None:
    """A region named for a whole list: before its first number, or after its last."""
    line, tags = words.line, words.line.tags
    numbers = line.numbers()
    if not spans or category == "total":
        return None
    if markers.FRONT.search(words.line.words(*words.clause)):
        return None
    at_them = _AT_THEM.search(tags, 0, words.at)
    if at_them and spans[0] < words.at:
        return (max(span for span in spans if span < words.at),)
    if spans[0] < numbers[0]:
        led = category in _ALONG_THE_FRONT and _LED_BY_ITS_REGION.match(tags)
        return (spans[0],) if led and len(spans) == 1 else _named_first(words, spans)
    before = [span for span in spans if span < words.at]
    if before and _WHERE.match(words.line.words(before[-1] + 1, words.at)):
        return (before[-1],)
    if before and _CAME_UNDER.match(line.words(before[-1] + 1, words.at)):
        return (before[-1],)
    if before:
        own = _OWN_VERB.search(tags, before[-1], words.at)
        on_troops = TROOPS.search(line.words(before[-1] + 1, words.clause[1]))
        along = category in _ALONG_THE_FRONT and PLACE not in tags[words.at :]
        beside = along and _BESIDE_THE_BORDER.search(tags, 0, words.at)
        return None if own or on_troops or beside else _OF_THE_ONE_BEFORE
    following = tags[words.at + 1 : spans[0]]
    if ":" in following:
        return None  # 'six times: three in A' tells of A after the whole
    if category != "border_breach" and _BORDER_LAST.search(following):
        return None  # 'shellings, and two breaches of the border in A'
    if (NUMBER in following or TWICE in following) and _JOINED.match(following):
        return _of_the_list(words, spans[0])
    return (spans[0],) if _is_listed_for(words, spans[0]) else None


def _of_the_list(words: Phrase, span: int) -> tuple[int] | str | None:
    """Return the region that a list of counts ends with, but for 'shellings of positions of the
    troops' in it, which may be elsewhere, and then the others too; None where the last count is one
    of the first's: '30 attacks, 12 attacks in A', '30 times, 12 - in A'.
    """
    line = words.line
    following = [at for at in line.numbers() if words.at < at < span]
    if not following:
        return (span,)
    clause = clause_of(line.tags, following[-1])
    last = phrase(line, following[-1], clause)
    apart = _SET_APART.search(line.tags, last.at, span)
    alike = _count_the_same(words, last)
    of_troops = TROOPS.search(line.words(words.at, following[0]))
    if of_troops or alike and (apart or words.noun == TAGS["times"]):
        return None
    others = line.words(0, following[-1])
    if apart or alike or TROOPS.search(others):
        return _AFTER_THE_LIST
    return (span,)


def _count_the_same(one: Phrase, other: Phrase) -> bool:
    """Tell whether two numbers have the same noun."""
    noun = one.noun.strip(_OUR)
    return bool(noun) and noun == other.noun.strip(_OUR)


def _named_first(words: Phrase, spans: list[int]) -> tuple[int] | str | None:
    """Return the place of a number among those that a sentence names before any number."""
    line, tags = words.line, words.line.tags
    before = [span for span in spans if span < words.at]
    earlier = [number for number in line.numbers() if before[-1] < number < words.at]
    other = earlier and _OTHER_VERB.search(tags, earlier[0] + 1, words.at)
    led = _OWN_VERB.search(tags, 0, before[-1])
    other = other or led and _OTHER_VERB.search(tags, before[-1] + 1, words.at)
    if other and not _is_fired_at(words, before[-1]):
        return _OF_THE_ONE_BEFORE
    if markers.FRONT.search(line.words(before[-1], words.at)):
        return None
    return (before[-1],)


def _is_fired_at(words: Phrase, span: int) -> bool:
    """Tell 'on A 19 shellings were carried out, 49 strikes made and 16 drops done', all on A."""
    line = words.line
    if not _FIRED_AT.match(line.folded) or not _ONE_VERB_EACH.match(line.tags[span + 1 : words.at]):
        return False
    return not TROOPS.search(line.words(span + 1, words.clause[1]))


def _is_listed_for(words: Phrase, span: int) -> bool:
    """Tell '19 shellings, 49 strikes and 16 drops were carried out on A': one verb after them."""
    tags, numbers = words.line.tags, words.line.numbers()
    listed = [number for number in numbers if number < span]
    if len(listed) < 2 or _OWN_VERB.search(tags, 0, listed[-1]):
        return False
    return bool(_OWN_VERB.search(tags, listed[-1], span))


def _id_at(line: Line, span: int) -> str:
    placed = sector_at(line, span)
    return placed if isinstance(placed, str) else placed[0]


def sector_at(line: Line, span: int) -> tuple[str, str | None] | str:
    mark = line.marks[span]
    if mark.what == REGION:
        sector = sector_of(mark.value)
        said = mark.value.said
    elif mark.value.unknown:
        return f"a direction whose name is not known: {mark.value.said!r}"
    else:
        sectors = mark.value.sectors
        sector = (sectors[0] if len(sectors) == 1 else pair(sectors) or "") if sectors else ""
        said = mark.value.said
    if not sector:
        return f"a region without an id in the table of sectors: {said!r}"
    return sector, said


def each_of(words: Phrase) -> list[tuple[str, str | None]]:
    """Return the directions of 'twice each on the A and B directions', none where a clause names
    more than these.

    Parameters
    ----------
    words : Phrase
    """
    line, (first, last) = words.line, words.clause
    here = [span for span in line.of(REGION + SECTOR) if words.at < span < last]
    others = [span for span in line.of(REGION + SECTOR) if first <= span < words.at]
    if len(here) != 1 or others or line.marks[here[0]].what != SECTOR:
        return []
    named = line.marks[here[0]].value
    known = len(named.sectors) > 1 and not named.unknown
    return [(sector, named.said) for sector in named.sectors] if known else []
