"""Where the strikes of a report of a staff are placed: its directions, or the whole front."""

import re
from collections.abc import Collection

from analysis.readers import markers
from analysis.readers.directions import Direction
from analysis.readers.lexicon import SECTOR
from analysis.readers.line import Line, clause_of
from analysis.readers.remembered import of_its_sentence
from analysis.readers.rules import Phrase, first_rule, pattern, phrase
from analysis.readers.staff.grammar import WHAT
from analysis.readers.staff.placed import (
    COUNTRY,
    IN_A_DAY,
    OVERALL,
    WHOLE,
    sectors_of,
    stands_apart,
)
from analysis.readers.staff.regions import region_flown_over, strikes_on_one_region
from analysis.readers.staff.told import Known, LineTime, Topic
from analysis.readers.staff.towns import LED_BY_TOWN, names_no_town, near_a_town, on_another_town

# what is launched at the country as well as at the front
_OF_THE_COUNTRY = frozenset(("missile_launched", "drone_kamikaze"))
# 'launched at Ukraine', right before the number of drones
_SENT_AT_IT = re.compile(
    r"(?<![a-zа-яіїєґ])(?:запусти|випусти|выпусти|launch)\w* (?:по|at|against) (?:україн|украин"
    r"|ukrain)\w+ $"
)
# 'Russian aircraft made 11 strikes on their own territory'
_OWN_TERRITORY = re.compile(
    r"по (?:своїй |своей )?(?:власній|собственной) територ|по (?:власній|собственной) террит"
    r"|on (?:its|their) own territory"
)
_MASSED = re.compile(
    r"(?:масован|масштабн|массирован|комб[иі]н[ио]р?ован)\w+ (?:\w+ )?(?:ракетн\w+ )?(?:удар|атак)"
    r"|(?:масован|массирован)\w+ ракетн\w+ (?:обстр[іе]л|вогн|вогонь|огн|огонь)"
    r"|(?:massive|massed|large-scale|combined) (?:\w+ )?(?:missile|rocket|air)"
    r" (?:strike|attack|barrage|shelling)"
)
_AT_TROOPS = re.compile(r"по позиці|по позици|positions of|позиції наших|позиции наших")
# 'of 200 drones, used by the enemy on A'
_USED_AT = pattern(",<used><word|our>{0,2}<against|word>?<sector>")
_SENTENCE = 300
# a massed strike may be told with its many towns, and what it did in a sentence of its own
_MASSED_STRIKE = 600
_GOES_ON = re.compile(
    r"\W*(?:(?:(?:so far|in total|today),? )?(?:it|they) (?:has|have|had|also|deliv|carr|launch)"
    r"|(?:as of now|so far|наразі|на цей час|на цю мить|на данный момент|на сейчас)[, ])"
)
# a drone that is sent at the country's depth, by its name: 'kamikaze drones' alone are the front's
_FLIES_FAR = re.compile(r"шах[еіи]д|shahed|(?<![а-яіїєґa-z])(?:герань|гераней|geran)")
# more than a direction ever had in a day by the reports of 2024 to 2026, and far fewer than the
# front
_MOST_OF_A_DIRECTION = {
    "air_strike": 40,
    "guided_bomb": 90,
    "shelling": 600,
    "shelling_mlrs": 60,
    "drone_kamikaze": 300,
}
_SURE = frozenset(_MOST_OF_A_DIRECTION) - {"drone_kamikaze"}
# 'the enemy used 4 bombs and 11 drones against the region'
_AT_A_REGION = re.compile(
    r"(?<![а-яіїєa-z])(?:по |against |at |on )(?:the )?"
    r"(?:області|области|регіону|региону|region|oblast|[а-яіїє'-]+щин[іе])(?![а-яіїєa-z])"
)
# 'hits by 27 drones at 13 places'
_SENT = ("drone_kamikaze", "drone_strike", "missile_launched")
_HIT = re.compile(r"(?<![а-яіїєґ])(?:влучан|попадан)\w*|(?<![a-z])hits?(?![a-z])")
_USED = re.compile(r"застос|примен|використ|использ|(?<![a-z])used|launch|завда|нанес")
_PLACES_HIT = re.compile(r"локаці|локаци|(?<![а-яіїєґ])місц|(?<![а-яіїєґ])мест|locations?|sites?")
_OVER_THE_COUNTRY = re.compile(
    r"по (?:нашій |нашей )?територ\w+ (?:україни|нашої держави|(?=\d))"
    r"|по (?:нашій території|нашей территории|территории (?:украины|нашего государства))"
    r"|on (?:the )?territory of ukraine(?! in)"
)
# regions, by name: so many are the country's
_A_REGION = re.compile(
    r"(?P<name>[a-zа-яіїєґ'-]{4,}?)(?: (?:oblast|region|province|област|обл\.)|щин[іиау])"
)
_MANY_REGIONS = 3
# 'according to updated information', with which staffs begin what they sum up
_UPDATED = re.compile(
    r"\W*(?:за|згідно з|по|согласно|according to|by)(?: the)? (?:уточнен|оновлен|обновл|updated"
    r"|refined|specified|clarified)\w+ (?:інформаці|даним|информаци|данным|information|data)"
)
# 'only over the past day, ... 12 air strikes', in a text about one direction
_ONLY_THAT_DAY = re.compile(
    r"(?:только|лишь|лише|тільки|only|alone) (?:за|over|in|during)(?: the)? (?:минувш|прошедш|прошл"
    r"|последн|минул|попередн|останн|past|last|previous)\w* (?:сут|доб|day|24)"
)


# 'a missile strike and 54 air strikes, and fire from launchers 20 times', the formula of the front
_BY_ALL_MEANS = re.compile(
    r"(?:ракетн\w+|missile)(?: \w+)?(?:,| та| і| й| и| and)+ [^.;:]{0,40}?"
    r"(?:авіа|авиа|air ?|airstrike)"
    r"[^.;:]{3,80}?(?:реактивних|реактивных|рсзв|рсзо|mlrs|multiple)"
)

_BESIDES = re.compile(
    r"\W*(?:(?:крім|окрім) (?:того|цього)|також|кроме (?:того|этого)|также|помимо (?:того|этого)"
    r"|in addition|besides|also|moreover)(?![a-zа-яіїєґ])"
)
# who is not the enemy, and where no direction is
_OF_OTHERS = re.compile(r"(?<![а-яіїєґa-z])(?:наш|our |прикордон|приграни|border)")
_AT_THE_BORDER = re.compile(r"прикордон|приграни|border")
_ONE_REGION = re.compile(r"щин|ччин|област|oblast|region|shchyn")
# 'at Odesa', and no 'village of the Odesa region'
_CHIEF_TOWN = re.compile(
    r"(?<![а-яіїєґa-z])(?P<stem>одес|харк|сум|дніпр(?!а)|днепр(?!а)|запор|херсон|київ|києв|киев|черніг|черниг"
    r"|микола|никола|полтав|павлоград|odesa|kharkiv|sumy|dnipro|zaporizhzhia|kherson|kyiv|chernihiv"
    r"|mykolaiv|poltava|pavlohrad)(?:[аиуіое]|ам|ах|ова|ову|ові|ове|ев[уае]?|еву|ів|їв|ов|ігов[іуа]"
    r"|єв[іуа]|ігів|игов[ау]?|іжж[яюі]|ожь[яюе])?(?![а-яіїєґa-z'-]"
    r"| (?:region|oblast|direction|sector|axis|front|област|напрям|направ))"
)
_NO_DIRECTION = "a town or region, not the front or a direction"
_BY_AIRCRAFT = {"air_strike", "guided_bomb"}
# tokens within which 'in total' opens a sentence
_AS_IT_OPENS = 3


def place_of_strikes(
    words: Phrase, category: str, told: LineTime, topic: Topic | None, known: Known
) -> tuple[tuple[str, ...], str | None] | str:
    """Return where strikes belong whose sentence names no direction for them, or why that is not
    known.

    Parameters
    ----------
    words : Phrase
    category : str
    told : LineTime
    topic : Topic or None
    known : Known
    """
    if category in _SENT and _are_hits(words):
        return "hits of what was sent, at places that are not named"
    if _is_in_a_region_s_list(words, told):
        return _NO_DIRECTION
    placed = _place_of_strikes(words, category, told, topic, known)
    if placed == WHOLE and words.line.finds(_OWN_TERRITORY):
        return "on the territory of those who struck, without saying where"
    return placed


def _place_of_strikes(
    words: Phrase, category: str, told: LineTime, topic: Topic | None, known: Known
) -> tuple[tuple[str, ...], str | None] | str:
    inside = words.inside
    if topic is not None and not topic.direction.sectors:
        topic = None  # 'on some directions' names none that strikes may be of
    region = strikes_on_one_region(words)
    said = region or _said_of_all(words, category, told, topic, known)
    if said is not None:
        return said
    if topic is not None and (_is_over(words, topic, known) or words.line.finds(_BY_ALL_MEANS)):
        topic = None
    if topic is not None and _in_its_paragraph(words, category, topic, known):
        return sectors_of(topic.direction, words)
    led = bool(LED_BY_TOWN.match(words.line.tags))
    if told.dated and not near_a_town(inside, told):
        told_of = known.front or told.front or known.whole
        if known.named and not told_of and not is_beyond_a_direction(words.line, _SURE):
            return "strikes of a day after a direction was named, without saying where"
        return WHOLE
    if led or near_a_town(inside, told):
        return _NO_DIRECTION
    later = topic is not None and known.whole is None and stands_apart(words, topic)
    if later and (known.front or told.front) and is_beyond_a_direction(words.line):
        return WHOLE
    if topic is not None and _are_there(words, topic) and _is_part(words, known):
        return sectors_of(topic.direction, words)
    alone = known.named and not (known.front or known.whole or words.line.finds(_BY_ALL_MEANS))
    if alone and is_beyond_a_direction(words.line, _SURE):
        return WHOLE
    if topic is not None or alone:
        return "strikes after a direction was named, without saying where"
    return WHOLE


def _is_in_a_region_s_list(words: Phrase, told: LineTime) -> bool:
    """Tell the drones of 'they used on A region two bombs, 11 drones and five missiles'."""
    line = words.line
    region = line.finds(markers.REGION)
    if region is None or not told.region:
        return False
    if told.front or line.of(SECTOR):
        return False
    number = line.marks[line.numbers()[0]]
    first = number.start - line.start
    if region.end() > first:
        return False
    regions = _ONE_REGION.findall(line.folded, 0, first)
    if len(regions) > 1:
        return False
    return _USED.search(line.folded, 0, region.start()) is not None


def _are_there(words: Phrase, topic: Topic) -> bool:
    """Tell strikes after a direction that leads, or 'Also, the enemy made 27 air strikes' in the
    paragraph of one direction.
    """
    if topic.leads:
        return True
    of_one = len(topic.direction.sectors) == 1
    line = words.line
    at = line.marks[line.numbers()[0]].start - line.start
    elsewhere = _OF_OTHERS.search(line.folded, 0, at) or _AT_THE_BORDER.search(line.folded)
    goes_on = _BESIDES.match(line.folded) and not elsewhere
    return bool(of_one and goes_on) and not stands_apart(words, topic)


def _are_hits(words: Phrase) -> bool:
    """Tell the drones of 'hits by 27 strike drones at 13 places were recorded'."""
    line = words.line
    end = line.marks[words.at].start - line.start
    hit = _HIT.search(line.folded, 0, end)
    if hit is None or _USED.search(line.folded, hit.end(), end):
        return False
    return _PLACES_HIT.search(line.folded, end) is not None


def _where_they_were_used(words: Phrase) -> Direction | None:
    """Return the only direction of a sentence, of '200 drones, used by the enemy on A'."""
    line = words.line
    used = _USED_AT.match(line.tags, words.end)
    if used is None or len(line.of(SECTOR)) != 1:
        return None
    return line.marks[used.end() - 1].value


def place_of_none(
    line: Line, told: LineTime, topic: Topic | None, known: Known
) -> tuple[tuple[str, ...], str | None] | str:
    """Return where it was that a sentence without a direction says there were no strikes, or why
    that is not known.

    Parameters
    ----------
    line : Line
    told : LineTime
    topic : Topic or None
    known : Known
    """
    if told.region:
        return "a region, not the front or a direction"
    of_a_day = told.dated or bool(line.finds(IN_A_DAY))
    if topic is not None and not of_a_day and _is_in_its_paragraph(line, topic):
        return topic.direction.sectors, topic.direction.said
    placed = topic is not None or known.named and not known.front
    of_the_front = of_a_day and (known.front or not known.named)
    if told.front or of_the_front or not placed:
        return WHOLE
    return "no strikes, after a direction was named, without saying where"


def _is_in_its_paragraph(line: Line, topic: Topic) -> bool:
    """Tell whether a sentence stands in the paragraph that one known direction opens."""
    one = len(topic.direction.sectors) == 1 and not topic.direction.unknown
    apart = "\n" in line.page.text[topic.end : line.start]
    return one and topic.leads and topic.opens and not apart


def _goes_on_with_a_massed_strike(line: Line) -> bool:
    """Tell missiles sent at no troops, after one of two sentences of a massed missile strike."""
    if line.finds(_AT_TROOPS):
        return False
    before = _sentences_before(line, _MASSED_STRIKE)
    return any(_MASSED.search(sentence) for sentence in before[-2:])


def _after_a_region(
    words: Phrase, told: LineTime, topic: Topic | None
) -> tuple[tuple[str, ...], str] | str | None:
    """Return the region over which aircraft were said to fly before 'so far, it has delivered seven
    air strikes', or why they are not placed after another region; None where a sentence goes on
    with none, or with a direction of the same paragraph.
    """
    line = words.line
    if topic is not None and not stands_apart(words, topic):
        return None
    goes_on = _GOES_ON.match(line.folded)
    if not goes_on and (told.dated or told.region or _opens_a_paragraph(line)):
        return None
    before = _sentences_before(line, _SENTENCE)[-1]
    if not markers.REGION.search(before):
        return None
    by_air = _counted(line) <= _BY_AIRCRAFT
    flown_over = region_flown_over(before) if by_air else None
    if not goes_on:
        return None if is_beyond_a_direction(line) else flown_over
    return flown_over or "strikes after a region was named, without saying where"


def _sentences_before(line: Line, length: int) -> list[str]:
    """Return the folded sentences before, of the same paragraph or the ones above."""
    text = line.page.folded
    before = text[max(0, line.start - length) : line.start].rstrip()
    return re.split(r"[.!?\n]+", before.rstrip(".!?"))


def _said_of_all(
    words: Phrase, category: str, told: LineTime, topic: Topic | None, known: Known
) -> tuple[tuple[str, ...], str | None] | str | None:
    """Return what the words of a sentence say of all its strikes, None if they say nothing."""
    here = topic is not None and not stands_apart(words, topic)
    if category == "drone_kamikaze" and not here and _flies_far(words):
        return COUNTRY
    used_on = _where_they_were_used(words)
    if used_on is not None:
        return sectors_of(used_on, words)
    if category in _OF_THE_COUNTRY and _is_at_the_country(words.line):
        return COUNTRY
    if category == "drone_strike" and _are_sent_at_it(words):
        return COUNTRY
    if category == "missile_launched" and _goes_on_with_a_massed_strike(words.line):
        return COUNTRY
    over = words.line.finds(_OVER_THE_COUNTRY)
    if not over and told.region:
        over = _is_over_many_regions(words.line)
    if over or _is_all_of_it(words, told, topic):
        return WHOLE
    if known.only is not None and _ONLY_THAT_DAY.search(words.line.folded):
        return sectors_of(known.only, words)
    if here and told.region and names_no_town(words.line):
        return "a region, not the front or a direction"
    if topic is not None and here and on_another_town(words, topic):
        return "a town that gives another direction its name"
    if _goes_on_with_the_front(words, told, known):
        return WHOLE
    return _after_a_region(words, told, topic)


def _are_sent_at_it(words: Phrase) -> bool:
    """Tell the drones of 'Russia launched at Ukraine 241 drones', beside no shellings."""
    line = words.line
    sent = _SENT_AT_IT.search(line.folded, 0, line.marks[words.at].start - line.start)
    return sent is not None and "shelling" not in _counted(line)


def _flies_far(words: Phrase) -> bool:
    """Tell drones that are sent at the country's depth, and at no region that is named."""
    line = words.line
    if not _FLIES_FAR.search(line.words(*words.own)):
        return False
    before = line.folded[: line.marks[words.at].start - line.start]
    in_one = markers.REGION.search(before) and not markers.MANY_REGIONS.search(before)
    return not (in_one or line.finds(_AT_A_REGION))


def _goes_on_with_the_front(words: Phrase, told: LineTime, known: Known) -> bool:
    """Tell whether strikes go on with those of the front, and on no place of their own."""
    led = LED_BY_TOWN.match(words.line.tags)
    return known.goes_on and not (led or told.region or near_a_town(words.inside, told))


def _is_over_many_regions(line: Line) -> bool:
    """Tell '5 air and 25 missile strikes on towns of A, B and C regions', told of them together."""
    named = list(_A_REGION.finditer(line.page.folded, line.start, line.end))
    numbers = [line.marks[at].start for at in line.numbers()]
    together = named and numbers and max(numbers) < named[0].start()
    return bool(together) and len({region["name"] for region in named}) >= _MANY_REGIONS


def _is_all_of_it(words: Phrase, told: LineTime, topic: Topic | None) -> bool:
    """Tell whether a sentence sums up a day's strikes: by 'according to updated information', or
    after a headline's direction, or in a paragraph of its own, by both missile and air strikes,
    which reports count together for the front alone.
    """
    line = words.line
    if near_a_town(words.inside, told):
        return False
    if _UPDATED.match(line.folded):
        return True
    headed = topic is not None and "\n" not in line.page.text[: topic.end]
    a_day = told.dated or IN_A_DAY.search(line.folded)
    of_its_own = _opens_a_paragraph(line) if topic is None else stands_apart(words, topic)
    summed = OVERALL.search(line.tags, 0, _AS_IT_OPENS)
    if not (of_its_own or a_day and (headed or summed)):
        return False
    return _counts_both(line)


def _opens_a_paragraph(line: Line) -> bool:
    """Tell whether a sentence opens a paragraph that is not the first."""
    return line.page.text[: line.start].rstrip(" ").endswith("\n")


@of_its_sentence
def _counts_both(line: Line) -> bool:
    """Tell whether a sentence counts missile strikes and air strikes."""
    return _counted(line).issuperset(("missile_strike", "air_strike"))


def _counted(line: Line, until: int | None = None) -> set[str]:
    """Return what the numbers of a sentence count, or those before an offset of the page."""
    numbers = [at for at in line.numbers() if until is None or line.marks[at].start < until]
    phrases = [phrase(line, at, clause_of(line.tags, at)) for at in numbers]
    return {rule.what for one in phrases if (rule := first_rule(WHAT, one)) is not None}


def _is_at_the_country(line: Line) -> bool:
    """Tell whether a sentence says that missiles were sent at the country: not beside shellings,
    nor at its end, after the fire of launchers too, which reach no further than the front.
    """
    said = line.finds(markers.ON_THE_COUNTRY)
    if said is None or "shelling" in _counted(line):
        return False
    return "shelling_mlrs" not in _counted(line, line.start + said.end())


def _is_over(words: Phrase, topic: Topic, known: Known) -> bool:
    """Tell whether the paragraph is over that summed up the front, or named several directions
    together, or none ('on other fronts'), or the next one sums up ('In total, ...').
    """
    several = len(topic.direction.sectors) != 1
    summed = OVERALL.search(words.line.tags, 0, words.line.numbers()[0])
    over = several or summed or known.front and not topic.opens
    return stands_apart(words, topic) and bool(over)


def is_beyond_a_direction(line: Line, kinds: Collection[str] = _MOST_OF_A_DIRECTION) -> bool:
    """Tell whether a sentence counts more strikes than any one direction ever had.

    Parameters
    ----------
    line : Line
    kinds : collection of str
        Categories that are looked at.
    """
    for at in line.numbers():
        words = phrase(line, at, clause_of(line.tags, at))
        rule = first_rule(WHAT, words)
        if rule is None or rule.what not in kinds:
            continue
        most = _MOST_OF_A_DIRECTION.get(rule.what)
        value = line.marks[at].value.value
        if most is not None and value is not None and value > most:
            return True
    return False


def _in_its_paragraph(words: Phrase, category: str, topic: Topic, known: Known) -> bool:
    """Tell whether strikes stand in the paragraph of a direction, and are not too many for one."""
    adds = _adds_to_its_sentence(words.line, topic)
    opens = topic.opens or adds
    # 'repelled 18 attacks on A. Besides, there were 15 air strikes', fewer than on the front
    leads = topic.leads or topic.opens and adds and known.whole is not None
    if not (leads and opens) or words.line.finds(markers.FRONT):
        return False
    if _at_a_far_town(words.line, topic):
        return False
    if not known.named and IN_A_DAY.search(words.line.folded):
        return False  # 'they attack on A. In a day, the enemy made 22 air strikes'
    if known.whole is not None and not _is_part(words, known):
        return False
    number = words.line.marks[words.at].value
    whole = OVERALL.search(words.line.tags, 0, words.line.numbers()[0])
    whole = whole or _counts_both(words.line)
    few = number.value is not None and number.value <= _MOST_OF_A_DIRECTION.get(category, 0)
    return few and not stands_apart(words, topic) and not whole


def _at_a_far_town(line: Line, topic: Topic) -> bool:
    """Tell strikes at a region's chief town, which lies in no direction but one of its name."""
    town = _CHIEF_TOWN.search(line.folded)
    return town is not None and town["stem"] not in topic.direction.said.lower()


def _adds_to_its_sentence(line: Line, topic: Topic) -> bool:
    """Tell 'besides, there were three air strikes and 81 shellings' right after a direction's
    sentence: of the front there are never so few shellings in a day.
    """
    beside = not line.page.text[topic.end : line.start].strip()
    adds = beside and _BESIDES.match(line.folded) is not None
    adds = adds and line.finds(_OF_OTHERS) is None
    return adds and "shelling" in _counted(line) and not is_beyond_a_direction(line)


def _is_part(words: Phrase, known: Known) -> bool:
    """Tell whether the front's count was told before and is larger: a smaller one is the
    direction's.
    """
    value = words.line.marks[words.at].value.value
    if known.whole is None or value is None or known.whole["value"] is None:
        return False
    return value < known.whole["value"]
