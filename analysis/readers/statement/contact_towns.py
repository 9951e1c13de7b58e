"""Fire at towns and districts, which posts from the line of contact tell of beside the whole's."""

import re

from analysis.readers.lexicon import PLACE, REGION, SECTOR, TAGS
from analysis.readers.line import Line
from analysis.readers.other_side import TELLS
from analysis.readers.rules import Phrase, pattern

# 'was fired three times, in A'
_IN_A_TOWN_AFTER = pattern(",<near><place>|,<word><place>(?:$|[,;]|<conjunction>)")
# 'at positions near A, B and C fire was opened twice'
_AT_PLACES = pattern("<near>[^;0]*?<place>(?:,|<conjunction>)<place>[^0,;]{0,4}$")
# 'broke the armistice in A district, using guns once'
_IN_A_TOWN_BEFORE = pattern("<word><place>+<else|near>?,<used>[^02]{0,5}$")
# 'shelled twice with tanks and six times with mortars the village of A'
_WITH_ARMS_IN_TURN = pattern(
    "(?:(?![,;:])<^place|number|twice|region|sector|conjunction>)*<conjunction><number|twice><times>?"
    "(?:(?![,;:])<^place|number|twice|region|sector|conjunction|shelled|attacked|did|broke>)*<place>"
)
# 'A – 40 shellings, B – 7'
_NAMES_AND_A_DASH = pattern(
    "(?:^|,)(<word|place>{1,3}(?:(?:,|<conjunction>)<word|place>{1,2})*)[-:]$"
)
_DIRECTION = re.compile("direction|sector|front|ax[ei]s|zone|area")
# what heads a count and is no town
_NO_TOWN = re.compile(
    r"(?<![a-zа-яіїєґ])(?:ато|оос|[джл]нр|jfo|ato|[dl]pr|донбас|donbas|штаб|прес|hq|headquarters"
    r"|press|доб[аи]|сут|ноч|ніч|ніччю|ден|день|утр|ран[ко]|веч|понед|вівтор|втор|серед|сред|четв|п'?ят"
    r"|суб|нед|day|night|morning|evening|mon|tues|wedn|thurs|fri|sat|sun|результ|result|итог|підсум"
    r"|статист|stat|перемир|тиш|режим|truce|cease|війн|войн|war|фронт|front|росі|росс|рф|russ|укра"
    r"|ukr|ворог|враг|против|enemy|бойов|боев|militant|обсе|осбе|osce|сцкк|jccc|мін|мин|ministry)"
)
# 'it was calm at A - one provocation was recorded'
_TOWN_AND_A_DASH = pattern(
    "^(?:<^place|number|twice|sector|region>)*<place>+"
    "(?:(?![,;])<^place|number|twice|sector|region|altogether>)*"
    "[-:](?:(?![,;])<^place|number|twice|sector|region|altogether>)*$"
)
# 'the outskirts of A were the scene of three more'
_SUBURB = re.compile(
    r"передміст|предмест|окраин|окраїн|околиц|suburb|outskirts"
    r"|ста(?:в|ло|ла|л) (?:місцем|местом)|(?:was|were|became) the scene"
)
# 'in the A and B districts'
_IN_DISTRICTS = re.compile(
    r"[а-яіїє](?:ськ|ск|цьк|цк)(?:ом|ому|их) район(?:е|і|ах)(?![а-яіїє])"
    r"|(?<![a-z])districts? [^0-9;]*$"
)
# 'eight times, mostly on the Donetsk direction': all of them, wherever
AMONG_OTHERS = re.compile(
    r"найбільш|переважно|здебільшого|найчастіше|зокрема|больше всего|чаще всего|в основном"
    r"|преимущественно|в том числе|у тому числі|(?<![a-z])most|mainly|chiefly|especially|including"
)
_TOWNS = pattern("<place>+")
# 'shelled A and B', 'shelled the settlements of A and B', and no longer list
_SHELLED_BY_NAME = pattern(
    "<^number|twice>*<shelled><our|else|word|of>{0,3}<place>+(?:<conjunction><else|word>?<place>+)?"
    "(?!(?:,|<conjunction>)<else|word>?<place>)"
)
_OF_ALL = (
    "республ",
    "донбас",
    "народн",
    "republic",
    "donbas",
    "people",
    "лнр",
    "днр",
    "lpr",
    "dpr",
)
# what leads to a town's name
_AT = frozenset(
    [
        "у",
        "в",
        "під",
        "под",
        "по",
        "біля",
        "поблизу",
        "неподалік",
        "возле",
        "вблизи",
        "около",
        "towards",
        "toward",
        "outside",
        "near",
        "around",
    ]
)
_SETTLEMENT = re.compile(
    r"(?:селищ[аеіу]|сел[оаіу]|смт|пгт|міст[оаі]|пос[её]л(?:ок|ка|ке|ку)|город[ае]?|деревн[яюие]"
    r"|village|town|city)"
)
# 'the village of A, at which they fired', 'under fire came A, where they fired'
_SETTLEMENT_WHERE = re.compile(
    r"(?:(?:пос[её]л(?:ок|ке|ку)|сел[оаіу]|селищ[аеіу]|смт|пгт|город[еу]?|міст[оі]|village|town)"
    r"|(?:обстрел|обстріл|вогонь|огонь|fire)[а-яіїє]* (?:попал[аои]?|потрапи(?:в|ла|ло|ли)|came))"
    r" (?:of )?[A-ZА-ЯІЇЄҐ][\w'’-]+, (?:(?:по|в|на|у) (?:котор|як)\w+|де|где|where) "
)
# 'In addition, not far from the village of A, they fired', 'as the staff said, not far from A'
_LED_BY_A_TOWN = re.compile(
    r"\W*(?:[^,;:()0-9]{2,140}, ){0,2}?"
    r"(?:(?:also|thus|then|later|також|также|так|потім|потом|пізніше|позже) )?"
    r"(?:in (?:the )?(?:areas?|vicinity|surroundings|outskirts) (?:near|of|around|close to|outside)"
    r"|not far (?:away )?from|close to|(?:to the )?(?:north|south|east|west)\w* of"
    r"|(?:не ?далеко|неподал[іе]ку?) (?:в[іи]д|от)|неподалік|поблизости от|на околиц\w+"
    r"|на окраин\w+) (?:the )?(?:(?:villages?|towns?|settlements?|city|cities) of "
    r"|(?:населен\w+ пункт\w*|сел[аи]?|селищ\w*|міст\w*|город\w*|пос[её]лк\w*) )?"
)
_ENDS_ITS_WORDS = pattern("[,;:(-]")
# 'at this village', which another sentence names
_THIS_TOWN = re.compile(
    r"(?<![а-яіїєa-z])(?:ц(?:ьому|ей|им)|эт(?:ому|от|им)|this|that) "
    r"(?:населен\w+ пункт|сел[оаіу]|селищ|міст[оаі]|пос[её]лк|город|town|village)"
    # 'shelled the town and its outskirts', 'shelled residential areas of A'
    # 'on this stretch', which is no more than its towns
    r"|(?<![а-яіїє])(?:на )?(?:цій|цьому|этом|этой) (?:ділянці|відрізку|участке|отрезке)"
    r"|(?:обстріля|обстреля)[а-яіїє]+ (?:місто|город|село|селище|пос[её]лок)(?![а-яіїє])"
    r"|shelled the (?:town|city|village)(?! of)(?![a-z])"
    r"|(?:residential|built-up) (?:areas?|districts?|quarters?) (?:of|in) "
    r"(?!(?:the )?(?:self|dpr|lpr|republic|donetsk|lu[gh]+ansk|donbas|region|territory|people))"
    r"|(?:жил|житлов)[а-яіїє]+ (?:квартал|район|сектор|будинк|дома)[а-яіїє]* "
    r"(?!республ|[лд]нр|донбас|территор|терит|област|[ву] |і |и |та )"
)
# 'at the airport', 'near the village of A'
_ONE_PLACE = re.compile(
    r"(?<![a-z])(?:in|at|near|around) the (?:\w+ )?"
    r"(?:airport|(?:coal ?)?mine|checkpoint|bridge|dam|village of|town of)(?![a-z])"
    r"|(?:біля|поблизу|неподалік|поряд|возле|вблизи|около|под|рядом с|в районе|в районі) "
    r"(?:[а-яіїє]+ ){0,4}(?:аеропорт|аэропорт|шахт|блокпост|мост|міст|сел[аіе]|міста|города|"
    r"населен+ого пункт[ау])(?![а-яіїє])"
)
# whose name says the republic of an office
_OFFICE_BEFORE = re.compile(
    r"(?:представительств|представництв|милици|міліці|командован|минобороны|ведомств|сцкк|mission"
    r"|representation|militia|command|office|jccc)[а-яіїє]*(?: (?:of|to|in|from)(?: the)?)? \"?$"
)
_OFFICE_AFTER = re.compile(
    r"'?s?\"? (?:mission|representati|people's militia|militia|operational|defen[cs]e|side of the)"
)
# the most letters of an army's name
_LETTERS = 4
# the agreements, which are no town
_OF_MINSK = ("мінськ", "минск", "minsk")
# 'the defenders of A'
_DEFENDED = re.compile(r"(?:защитник|захисник|оборонц)[а-яіїє]+ (?=[А-ЯІЇЄҐ])")
# 'from the side of A', 'in A', where 'in A they said' tells nothing of the town
_LEADS = _AT | {"боку", "сторони", "стороны", "in", "at", "from"}
_TOLD_THERE = re.compile(rf"[^,;.]*?(?<![a-zа-яіїєґ])(?:{TELLS})")
# 'near Zolote-3', whose name ends with a number
_NUMBERED_TOWN = re.compile(
    r"(?:поблизу|біля|неподалік|вблизи|возле|[ву] районі?|near) +(?:н\. ?п\. )?"
    r"[A-ZА-ЯІЇЄҐ][\w'’]+-\d",
    re.I,
)


def is_at_a_town(words: Phrase) -> bool:
    """Tell a number of a town or of places that are listed before it, and no region's.

    Parameters
    ----------
    words : Phrase
    """
    tags = words.line.tags
    if _is_in_districts(words) or _names_a_town(words):
        return True
    if _is_told_of_a_town(words) or _is_an_item_of_a_town(words):
        return True
    if _AT_PLACES.search(tags, 0, words.at) or _IN_A_TOWN_BEFORE.search(tags, 0, words.at):
        return True
    in_turn = _WITH_ARMS_IN_TURN.match(tags, words.at + 1) is not None
    return in_turn or _IN_A_TOWN_AFTER.match(tags, words.clause[1]) is not None


def names_a_quiet_town(line: Line) -> bool:
    """Tell 'near A there was no shelling', which is nothing of one town and not of the whole line.

    Parameters
    ----------
    line : Line
    """
    if "@" in line.tags and PLACE in line.tags:
        return True
    towns = [at for at, tag in enumerate(line.tags) if tag == PLACE and _is_a_town(line, at)]
    led = [at for at in towns if line.word(at - 1) in _LEADS or _leads_to_a_town(line, at)]
    folded, end = line.page.folded, line.end
    return any(_TOLD_THERE.match(folded, line.spans[at][1], end) is None for at in led)


def _is_a_town(line: Line, at: int) -> bool:
    """Tell a name that is that of no office, army or republic."""
    name = line.word(at)
    is_other = name.startswith((*_OF_ALL, *_OF_MINSK)) or _NO_TOWN.match(name)
    return at > 0 and not is_other and not _is_an_army(line, at)


def is_at_a_named_town(words: Phrase) -> bool:
    """Tell 'the mission of the LPR said that they shelled the village A twice', where the only
    region is that of the office.

    Parameters
    ----------
    words : Phrase
    """
    said = words.line.words(*words.clause)
    at_one = _THIS_TOWN.search(said) or _ONE_PLACE.search(said) or _shelled_by_name(words)
    return bool(at_one) and _names_its_office_alone(words.line)


def is_named_as_a_town(line: Line) -> bool:
    """Tell 'Avdiivka - 12 shellings' in English, where years later a direction had that name.

    Parameters
    ----------
    line : Line
    """
    named = [line.word(at) for at in line.of(SECTOR)]
    return bool(named) and all(name.isascii() and not _DIRECTION.search(name) for name in named)


def _names_its_office_alone(line: Line) -> bool:
    """Tell whether the regions that a sentence names are those of the office that tells it."""
    folded = line.page.folded
    marks = [line.marks[at] for at in line.of(REGION)]
    told = (
        _OFFICE_BEFORE.search(folded, line.start, mark.start)
        or _OFFICE_AFTER.match(folded, mark.end)
        for mark in marks
    )
    return bool(marks) and all(told)


def _is_told_of_a_town(words: Phrase) -> bool:
    """Tell a number after 'it was calm at A -', with no other place or number before it."""
    line = words.line
    if _TOWN_AND_A_DASH.match(line.tags[: words.at]) is None:
        return False
    at = line.tags.index(PLACE)
    return "@" in line.tags[at - 1 : at] or _leads_to_a_town(line, at)


def _is_an_item_of_a_town(words: Phrase) -> bool:
    """Tell 'A – 40 shellings, B – 7', by names alone before a number's dash."""
    line = words.line
    item = _NAMES_AND_A_DASH.search(line.tags, 0, words.at)
    if item is None:
        return False
    named = [line.spans[at] for at in range(*item.span(1))]
    said = [line.page.text[first:last] for first, last in named]
    names = [name for name in said if name[0].isalpha()]
    capital = all(name[0].isupper() for name in names)
    return capital and _NO_TOWN.search(" ".join(names).casefold()) is None


def _names_a_town(words: Phrase) -> bool:
    """Tell a number whose clause says near which town it was, or whose defenders were fired at."""
    line, (first, last) = words.line, words.clause
    if _is_led_by_a_town(line):
        return True
    if _SETTLEMENT_WHERE.search(line.page.text, line.start, line.end):
        return True
    if _NUMBERED_TOWN.search(line.page.text, line.start, line.end):
        return True
    said = line.words(first, last)
    if _THIS_TOWN.search(said) or _ONE_PLACE.search(said):
        return True
    if _is_led_to_a_town(words):
        return True
    if PLACE not in words.inside:
        return False
    if "@" in words.inside or line.finds(_SUBURB):
        return True
    begin, end = line.spans[first][0], line.spans[last - 1][1]
    return _DEFENDED.search(line.page.text, begin, end) is not None


def _is_led_by_a_town(line: Line) -> bool:
    """Tell 'in areas near A, they fired twice', where a comma parts the town from the number."""
    led = _LED_BY_A_TOWN.match(line.folded)
    if led is None:
        return False
    begins = {start: at for at, (start, _) in enumerate(line.spans)}
    at = begins.get(line.start + led.end())
    return at is not None and line.tags[at] == PLACE


def _is_led_to_a_town(words: Phrase) -> bool:
    """Tell 'at A they fired twice', 'shelled the town A twice', 'towards A (a town), twice'."""
    line = words.line
    later = [at for at in line.numbers() if at > words.at]
    until = later[0] if later else len(line.tags)
    ended = _ENDS_ITS_WORDS.search(line.tags, words.at, until)
    last = ended.start() if ended else until
    towns = [at for at in range(words.clause[0], last) if line.tags[at] == PLACE]
    named = [at for at in towns if not line.word(at).startswith(_OF_MINSK)]
    led_to = any(_leads_to_a_town(line, at) for at in named)
    shelled = words.at - 1 in named and _was_shelled(words, last)
    return led_to or shelled or _opens_with_a_town(words)


def _shelled_by_name(words: Phrase) -> bool:
    """Tell 'twice shelled the settlements of A and B', where neither is an army or a republic."""
    line = words.line
    told = _SHELLED_BY_NAME.match(line.tags, words.at + 1)
    if told is None:
        return False
    towns = [at for at in range(words.at + 1, told.end()) if line.tags[at] == PLACE]
    return not any(_is_an_army(line, at) or line.word(at).startswith(_OF_ALL) for at in towns)


def _is_an_army(line: Line, at: int) -> bool:
    """Tell a name of few letters, all of them capitals."""
    begin, end = line.spans[at]
    name = line.page.text[begin:end]
    return name.isupper() and len(name) <= _LETTERS


def _was_shelled(words: Phrase, last: int) -> bool:
    """Tell 'A four times they shelled', where A is no army by its letters."""
    line = words.line
    is_army = _is_an_army(line, words.at - 1)
    return not is_army and TAGS["shelled"] in line.tags[words.at : last]


def _opens_with_a_town(words: Phrase) -> bool:
    """Tell the first number of a sentence that begins with 'Towards A (a town), ...'."""
    line = words.line
    led = line.tags[1:2] == PLACE and _leads_to_a_town(line, 1)
    numbers = [at for at in line.numbers() if line.marks[at].value.form != "designation"]
    return led and numbers[:1] == [words.at]


def _leads_to_a_town(line: Line, at: int) -> bool:
    """Tell whether a preposition or the word for a settlement stands before a name."""
    before = line.word(at - 1) if at else ""
    return before in _AT or _SETTLEMENT.fullmatch(before) is not None


def _is_in_districts(words: Phrase) -> bool:
    """Tell 'in the A and B districts they fired twice', with no number between."""
    line = words.line
    at = line.marks[words.at].start
    before = [line.marks[other].end for other in line.numbers() if other < words.at]
    begin = before[-1] if before else line.start
    return bool(_IN_DISTRICTS.search(line.page.folded, begin, at))


def is_at_one_town(words: Phrase) -> bool:
    """Tell 'on the A direction they fired three times near B', which is no count of all of A.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    later = (at for at in line.numbers() if at > words.at)
    end = next(later, len(line.tags))
    towns = _TOWNS.findall(line.tags[words.clause[0] : end])
    led_to = "@" in words.inside or _is_led_to_a_town(words)
    if len(towns) != 1 or not led_to:
        return False
    return not AMONG_OTHERS.search(line.words(*words.clause))
