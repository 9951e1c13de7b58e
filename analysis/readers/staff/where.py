"""Which direction, or the whole front, a number tells of: a number without one is never guessed."""

import re
from typing import Any

from analysis.readers import markers
from analysis.readers.direction_names import pair
from analysis.readers.directions import COMMANDS, Direction, sector_of_town
from analysis.readers.lexicon import NUMBER, PLACE, SECTOR, TAGS, TWICE
from analysis.readers.line import Line
from analysis.readers.rules import Phrase, pattern
from analysis.readers.staff.beside import (
    ENGAGEMENT,
    MOSTLY_ON,
    PARTLY,
    are_at_its_end,
    direction_after_its_towns,
    is_beside_a_region,
    is_besides,
    is_of_both_armies,
)
from analysis.readers.staff.days import of_another_day
from analysis.readers.staff.efforts import (
    AFTER_A_LEAD,
    follows_a_command_by_the_way,
    follows_a_lead,
    follows_our_offensive,
    follows_the_main_efforts,
    follows_the_most,
)
from analysis.readers.staff.of_the_front import (
    OF_EITHER,
    TOTAL_NUMBER,
    are_of_the_front,
    on_so_many,
    place_of_all,
    says_again,
    total_of_either,
)
from analysis.readers.staff.placed import (
    IN_A_DAY,
    OVERALL,
    WHOLE,
    apart_from_the_front,
    sectors_of,
    stands_apart,
)
from analysis.readers.staff.regions import of_donbas, of_one_region
from analysis.readers.staff.strikes import is_beyond_a_direction, place_of_strikes
from analysis.readers.staff.told import Known, LineTime, Topic, has_a_date, has_its_own_number
from analysis.readers.staff.towns import (
    in_another_town,
    is_at_the_town_of_another,
    may_be_a_town,
    near_a_town,
    region_of_towns,
)

# 'the number of clashes rose to 58'
_HOW_MANY = re.compile(
    r"(?:кількість|количество|число|number of) (?:бойових |боевых |combat )?(?:зіткнень|боєзіткнень"
    r"|столкновений|боестолкновений|clashes|engagements)"
)
# 'in these areas', after several directions
_THESE = re.compile(
    r"(?:зазначен|вказан|указанн|ц|эт)\w+ (?:ділянк|участк|напрям|направлен)|these (?:areas|sectors"
    r"|directions|axes|fronts)|(?<![а-яіїєґ])на них(?![а-яіїєґ])|(?<![a-z])on them(?![a-z])"
)
_THIS_ONE = re.compile(
    r"(?:зазначеному|вказаному|цьому|указанном|этом) (?:напрямку|направлении|участке)"
    r"|this (?:sector|direction|axis|front)(?![a-z])"
)
# as many engagements as a direction may have all of
_FEW = 12
_OF_ANOTHER_TOWN = "a town that gives a direction its name, and another direction was told of"
# engagements of a day that stand apart from every direction, and are more than most have
_OF_NO_DIRECTION = 40
# 'near A (Kharkiv oblast), B and C (Donetsk oblast)': of directions in several regions
_IN_REGIONS = re.compile(
    r"\([^()]{3,20}(?:oblast|region|област)[^()]{0,4}\).*\([^()]{3,20}(?:oblast|region|област)"
)
_AS_OF = re.compile(
    r"(?:станом на|состоянию на|(?<![a-z])as of"
    r"|(?<![а-яіїєґ])(?:на|о|в|к|до) \d{1,2}[:.]\d\d)(?![а-яіїєґ])"
)
_BARE = pattern("^<word|of|already|altogether|our>*<number>-?<sector>?[-]?<sector>?$")
_NEXT_SECTOR = pattern("^<each>?-?<word|our|near>{0,2}<sector>")
_HEADS = pattern("<sector>[-(:]<altogether|already|word|repelled|did>{0,2}$")
_CLASHED = re.compile(r"(?<![a-z])(?:clash|engag)(?:ed|ing|e|es)(?![a-z])")
_THERE = pattern("<there>")
# 'the hottest place is at A, three attacks go on there'
_AT_ONE_PLACE = pattern(
    "<^place|sector>*<place>(?:<word><place>)?<^place|sector|number>*,<^place|number>{0,2}<there>"
)
# 'on this part of the front', that of the direction just named
_THIS_PART = re.compile(
    r"(?<![a-zа-яіїєґ])(?:на цій (?:ділянці|дільниці)|на цьому відтинку|на этом (?:участке|отрезке)"
    r"|(?:in|on|at) this (?:section|sector|part|stretch) of the front)(?![a-zа-яіїєґ])"
)
# 'there have been 22 clashes in this area', wherever that is
_IN_THE_AREA = re.compile(
    r"(?<![a-zа-яіїєґ])(?:in (?:the|this|that) (?:area|section)(?! of)"
    r"|(?:in|on|at) th(?:is|at) (?:area|section|sector|part|stretch) of the front"
    r"|[ув] (?:цьому|зазначеному|вказаному) районі|в (?:этом|указанном|данном) районе"
    r"|на (?:цій (?:ділянці|дільниці)|цьому відтинку)|на этом (?:участке|отрезке))(?![a-zа-яіїєґ])"
)
_MOST = TAGS["most"]
# 'attacked the A and B directions, where 111 attacks were repelled'
_WHERE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:де|где|where|там|тут|there(?! (?:were|was|are|is)))(?![a-zа-яіїєґ])"
)
# 'in all, though, they attacked 67 times'
_IN_ALL = re.compile(r"\W*(?:всего|всього|усього|загалом) же? ")
# 'since the start of the day the Defence Forces repelled 20 attacks'
_BY_THE_ARMY = re.compile(
    r"(?:с начала|з початку|від початку|(?:since|from) the (?:beginning|start)|за|протягом"
    r"|упродовж|впродовж|в течение|over|during|in the past) [^,.;:0-9]{0,40}(?<![a-zа-яіїєґ])"
    r"(?:всу|зсу|сили оборони|силы обороны|(?:the )?(?:defen[cs]e|armed) forces"
    r"|ukrainian (?:army|armed))(?![a-zа-яіїєґ])"
)
# 'in the south, the enemy made 42 attacks'
_IN_A_QUARTER = re.compile(
    r"\W*(?:in|on) the (?:\w+-?)?(?:south|north|east|west)(?:,| (?!of)(?=\w))"
    r"|\W*на (?:півдні|півночі|сході|заході|юге|севере|востоке|западе)(?![а-яіїєґ])"
)
_COUNTED = pattern("<number|twice>")
# 'carried out five assaults and made 12 air strikes on the A front.'
_ONE_DID_BOTH = pattern(
    "<did|used><of>?(<number>)<^number|sector|did|used|conjunction>{1,4}<conjunction>"
    "<did|used><of>?<number><^number|sector|did|used|conjunction>{1,6}<sector>$"
)
# 'near the village of A alone, 37 attacks'
_ONLY_NEAR = re.compile(
    r"(?<![a-zа-яіїєґ])(?:лише|тільки|только|лишь|only|just) (?:біля|поблизу|неподалік|під"
    r"|[ву] район[іе]|возле|вблизи|под|near|around|in the area of)(?![a-zа-яіїєґ])"
)
# 'the A front being the most intense'
_THE_HOTTEST = re.compile(
    r"[^.;:0-9]*?, (?:with |and |while |а |причому |причем )?(?:the )?"
    r"(?:most (?:intense|active|heated|difficult|violent)|fiercest|heaviest|hottest|toughest"
    r"|найзапекліш|найгаряч|найважч|найактивніш|сам(?:ые|ое) (?:ожесточ|горяч|тяжел|напряж))"
)
_IS_THE_MOST = re.compile(r"(?:being|was|is|were) the (?:most|hottest|heaviest|hardest)")
_PLACE_LAST = pattern("<sector><conjunction><word|near>?<place>+[-:(]*$")
# 'there were 12 battles' names nothing that was told before
_THERE_WERE = re.compile(
    r"there (?:was|were|are|is|has|have|had|took place|occurred|happened)(?![a-z])"
    r"(?! (?:\w+ ){0,3}(?:there|here))"
    r"|там (?:же )?(?:додал|добавил)"
)


def where(
    words: Phrase, category: str, told: LineTime, topic: Topic | None, known: Known
) -> tuple[tuple[str, ...], str | None] | str:
    """Tell where a number belongs.

    Parameters
    ----------
    words : Phrase
    category : str
    told : LineTime
    topic : Topic or None
        Direction that the sentences before told of.
    known : Known

    Returns
    -------
    tuple of (tuple of str, str or None), or str
        Sector ids and the name as said; or the reason why it is not known.
    """
    if are_of_the_front(words):
        return WHOLE
    of_all = place_of_all(words, known)
    if of_all is not None:
        return of_all
    if known.town is not None and words.line.of(SECTOR):
        exact = words.line.marks[words.at].value.qualifier == "exact"
        return sectors_of(known.town, words) if exact else "a rounded number beside a town"
    chosen = _named_here(words, known.is_strike, told)
    if isinstance(chosen, str):
        return chosen
    if chosen is None:
        apart = apart_from_the_front(words)
        return apart or _without_name(words, category, told, topic, known)
    if chosen.this:
        told_of = topic.direction if topic is not None else known.last
        named = _last_before(words) or told_of
        if named is None:
            return "'this direction', and none was named"
        if len(named.sectors) > 1 and _THIS_ONE.search(words.line.folded):
            return "'this direction', after several"
        chosen = named
    elif may_be_a_town(chosen, words, category):
        return f"{chosen.said!r} may be the town, not the direction"
    elif category.startswith("assault") and is_at_the_town_of_another(words, chosen):
        return _OF_ANOTHER_TOWN
    place_last = _PLACE_LAST.search(words.line.tags, 0, words.at)
    if place_last or is_beside_a_region(words.line, chosen):
        return "two places are named for one number"
    return sectors_of(chosen, words)


def _last_before(words: Phrase) -> Direction | None:
    """Return the direction that the sentence named last before a number, if any."""
    values = [words.line.marks[at].value for at in words.line.of(SECTOR) if at < words.at]
    named = [value for value in values if not value.this and value.sectors]
    return named[-1] if named else None


def _named_here(words: Phrase, is_strike: bool, told: LineTime) -> Direction | str | None:
    """Return the direction that the sentence names for a number, None if it names none."""
    line, at = words.line, words.at
    named = line.of(SECTOR)
    if not named:
        return None
    named = [span for span in named if not is_besides(line, span)]
    spans = [span for span in named if not _is_zone_of_the_one_before(line, span)]
    if not spans or is_of_both_armies(words):
        return None
    here = [span for span in spans if words.clause[0] <= span < words.clause[1]]
    here = [span for span in here if span < at or not has_its_own_number(line, span)]
    following = _NEXT_SECTOR.match(line.tags, at + 1) or _NEXT_SECTOR.match(line.tags, words.end)
    if following and following.end() - 1 in here:
        return line.marks[following.end() - 1].value
    if _HEADS.search(line.tags[:at]):
        head = max(span for span in spans if span < at)
        return None if _is_of_the_front(words, head) else line.marks[head].value
    if len(here) > 1:
        named = [span for span in here if line.marks[span].value.sectors]
        here = [span for span in named if not _is_a_command(line, span)] or named or here
    if len(here) == 1:
        ahead = here[0] > at and _is_for_example(words, here[0])
        apart = ahead or _is_of_the_front(words, here[0])
        return None if apart else line.marks[here[0]].value
    if here:
        return "two directions beside one number"
    own = None if told.front else direction_after_its_towns(words)
    if own is not None:
        return line.marks[own].value
    return _named_around(words, spans, is_strike, told)


def _is_zone_of_the_one_before(line: Line, span: int) -> bool:
    """Tell 'on the A direction, in the zone of B, six attacks': the command in whose zone it is."""
    before = [at for at in line.of(SECTOR) if at < span]
    if not before or not _is_a_command(line, span):
        return False
    last = before[-1]
    counted = _COUNTED.search(line.tags, last, span)
    return counted is None and bool(line.marks[last].value.sectors)


def _is_a_command(line: Line, span: int) -> bool:
    """Tell the zone of a command, within which a direction may be named."""
    return bool(COMMANDS & set(line.marks[span].value.sectors))


def _is_of_the_front(words: Phrase, span: int) -> bool:
    """Tell 'most of them on the A front. A total of 126 clashes along the front line', printed as
    one sentence, or 'Battles at A: 126 clashes along the front line'.
    """
    line, at = words.line, words.at
    if span > at or not ENGAGEMENT.search(words.noun):
        return False
    summed = line.tags[span + 1 : at] == ":" or OVERALL.search(words.around)
    return bool(summed and markers.FRONT.search(line.words(at, words.clause[1])))


def _named_around(
    words: Phrase, spans: list[int], is_strike: bool, told: LineTime
) -> Direction | str | None:
    line, at = words.line, words.at
    of_the_front = told.front and markers.FRONT.search(line.words(*words.clause))
    if of_the_front and not _BARE.match(words.inside):
        return None
    before = [span for span in spans if span < at]
    ahead = [span for span in spans if span > at]
    first = line.numbers()[0]
    if before and _sums_up(words, line.marks[before[-1]].value, told):
        return None
    if before:
        own = any(number < before[-1] for number in line.numbers() if number < at)
        if own and OVERALL.search(words.inside) and ENGAGEMENT.search(words.noun):
            return "in total, of the direction named before or of the front"
        led = before[-1] < first or not told.front or own and _WHERE.search(line.folded)
        return line.marks[before[-1]].value if led else None
    if ahead and _is_for_example(words, ahead[0]):
        return None
    if is_strike and len(spans) == 1 and are_at_its_end(words, spans[0]):
        return line.marks[spans[0]].value
    if ahead and not (is_strike or told.dated) and _did_both(line, at):
        return line.marks[ahead[0]].value
    if ahead and _BARE.match(words.inside) and not told.front:
        return line.marks[ahead[0]].value
    if ahead and not told.dated and not is_strike and at == first and len(spans) == 1:
        return line.marks[ahead[0]].value if not _own_verb_after(words, ahead[0]) else None
    return None


def _did_both(line: Line, at: int) -> bool:
    """Tell the first number of 'they carried out five assaults and made 12 air strikes on A'."""
    both = _ONE_DID_BOTH.search(line.tags)
    return both is not None and both.start(1) == at


def _sums_up(words: Phrase, chosen: Direction, told: LineTime) -> bool:
    """Tell 'they attack on A and B, in total 63 clashes took place in the day', of all of them."""
    if _has_one_name(chosen) and not (chosen.sectors and chosen.unknown):
        return False
    first, last = words.clause
    clause = words.line.words(first, last)
    if _WHERE.search(clause):
        return False  # 'on A and B, where in total 111 attacks were repelled'
    of_a_day = told.dated or IN_A_DAY.search(clause)
    return bool(of_a_day and OVERALL.search(words.line.tags, first, last))


def _own_verb_after(words: Phrase, span: int) -> bool:
    """Tell whether another number, 'the most' or 'in particular' stands before the direction
    ahead.
    """
    between = words.line.tags[words.at + 1 : span]
    own = any(tag in between for tag in (NUMBER, TWICE, _MOST))
    return own or _is_for_example(words, span)


def _is_for_example(words: Phrase, span: int) -> bool:
    """Tell '21 attacks, in particular on the A front', 'most of them on A': the direction has some
    of them.
    """
    line = words.line
    if _COUNTED.search(line.tags, words.at + 1, span):
        return False
    said = line.words(words.at + 1, span)
    after = line.words(span + 1, len(line.spans))
    partly = PARTLY.search(said) or MOSTLY_ON.search(said)
    return bool(partly or _IS_THE_MOST.match(after))


def _is_of_more(words: Phrase) -> bool:
    """Tell '115 clashes, hardest on the A front': of more than any one direction."""
    named = words.line.of(SECTOR)
    ahead = [span for span in named if span > words.at]
    return any(_is_for_example(words, span) for span in ahead)


def _without_name(
    words: Phrase, category: str, told: LineTime, topic: Topic | None, known: Known
) -> tuple[tuple[str, ...], str | None] | str:
    """A number whose sentence names no direction: the topic's, the whole front's, or not known."""
    left = words.line.tags[: words.at]
    clause = words.line.words(*words.clause)
    front = told.front and bool(markers.FRONT.search(clause))
    there = not front and tells_there(words)
    if there and PLACE in left and not _in_its_paragraph(words, topic):
        return "'there', after a town"
    here = topic.direction if topic is not None else _this_part(words, known)
    if there and here is not None:
        return sectors_of(here, words)
    if there and not told.front:
        return "'there', and no direction was told of"
    town = known.town
    attacks = category.startswith("assault")
    if town is not None and attacks and not front:
        exact = words.line.marks[words.at].value.qualifier == "exact"
        return sectors_of(town, words) if exact else "a rounded number beside a town"
    if _is_of_more(words):
        topic = None
    first = words.line.numbers()[0] == words.at
    nowhere = first or not near_a_town(left, told)
    if front or told.front and not topic and nowhere:
        return WHOLE
    if known.is_strike:
        return place_of_strikes(words, category, told, topic, known)
    if told.region and attacks:
        apart = topic is None or stands_apart(words, topic)
        region = of_donbas(words) or (of_one_region(words) if apart else None)
        if region is not None:
            return region
    if topic is not None and not told.front:
        if in_another_town(words, topic):
            return _OF_ANOTHER_TOWN
        return _topic_place(words, told, topic, known)
    return _national(words, category, told, known)


def _this_part(words: Phrase, known: Known) -> Direction | None:
    """Return the direction just named, where a number is told of 'this part of the front'."""
    return known.last if words.line.finds(_THIS_PART) else None


def _in_its_paragraph(words: Phrase, topic: Topic | None) -> bool:
    """Tell whether a sentence stands in the paragraph of the direction that opens it, and names no
    town that another direction has its name of.
    """
    if topic is None or not (topic.leads and topic.opens) or len(topic.direction.sectors) != 1:
        return False
    line = words.line
    if _AT_ONE_PLACE.match(line.tags):
        return False
    towns = [at for at, tag in enumerate(line.tags) if tag == PLACE]
    named = {sector_of_town(line.word(at)) for at in towns} - {"", None}
    return not stands_apart(words, topic) and named <= set(topic.direction.sectors)


def tells_there(words: Phrase) -> bool:
    """Tell whether a clause says that it was there, or in the area told of before.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    if _IN_THE_AREA.search(line.words(*words.clause)):
        return True
    return bool(_THERE.search(line.tags, 0, words.clause[1])) and not line.finds(_THERE_WERE)


def _topic_place(
    words: Phrase, told: LineTime, topic: Topic, known: Known
) -> tuple[tuple[str, ...], str | None] | str:
    apart = stands_apart(words, topic)
    elsewhere = _in_a_region(words, told, topic)
    elsewhere = elsewhere or of_another_day(words.line)
    if elsewhere:
        return elsewhere
    if known.front and not known.is_strike and _is_the_front_s(words, known.front):
        return WHOLE
    several = len(topic.direction.sectors) > 1
    engaged = ENGAGEMENT.search(words.noun)
    of_all = several and not known.front and follows_the_main_efforts(words, topic)
    if engaged and (of_all or follows_a_command_by_the_way(words, topic)):
        return WHOLE
    here = topic.leads and topic.opens and not (apart or several)
    if engaged and _names_the_hottest(words):
        return WHOLE
    if _after_headline(words, told, topic) and not known.front:
        return WHOLE
    line = words.line
    summed = _HOW_MANY.search(line.folded) or TOTAL_NUMBER.search(line.folded)
    overall = bool(summed or OVERALL.search(line.tags))
    overall = overall or apart and follows_our_offensive(words, topic)
    # clashes of a day in a paragraph of their own, below a lead that names several fronts
    below_a_lead = apart and engaged and not (known.front or known.most)
    if below_a_lead and not _has_one_name(topic.direction):
        overall = overall or _more_than(words, _FEW)
    clause = line.words(*words.clause)
    if several and _THESE.search(clause):
        return sectors_of(topic.direction, words)
    in_a_day = bool(IN_A_DAY.search(clause))
    of_a_date = has_a_date(line)
    day = told.previous or told.today
    if overall and (apart or several or in_a_day):
        day = True
    first = engaged and not known.most
    many = _more_than(words, known.most) or first
    if (in_a_day or of_a_date) and apart and many:
        day = True
    is_total = TOTAL_NUMBER.search(line.folded)
    unclear = many and not apart
    if unclear and is_total and not tells_there(words):
        return OF_EITHER
    placed = _of_the_day(words, known, here, apart, overall) if day else None
    return placed or _of_the_topic(words, topic, known)


def _of_the_day(
    words: Phrase, known: Known, here: bool, apart: bool, overall: bool
) -> tuple[tuple[str, ...], str | None] | str | None:
    """Return the whole front for engagements of a day after a direction was named, or why they are
    not placed; None where they are of the direction.

    Parameters
    ----------
    words : Phrase
    known : Known
    here : bool
        Whether the direction opened the paragraph.
    apart : bool
        Whether a paragraph ended since.
    overall : bool
        Whether the sentence says 'in total'.
    """
    if here and overall and _more_than(words, max(known.most, _OF_NO_DIRECTION)):
        return "in total in a day, more than a direction has, in a direction's paragraph"
    if not here and _BY_THE_ARMY.match(words.line.folded):
        return "what the whole army did in a day, after a direction was named"
    engaged = _HOW_MANY.search(words.line.folded) or ENGAGEMENT.search(words.noun or words.before)
    engaged = engaged or words.line.finds(_CLASHED)
    if engaged and not here:
        if not known.front and (overall or apart and _is_too_many(words, known)):
            return WHOLE
        if known.front and says_again(words, known.front) or is_beyond_a_direction(words.line):
            return WHOLE
        return "engagements of a day after a direction was named, without saying where"
    if apart and _more_than(words, known.most):
        if TOTAL_NUMBER.search(words.line.folded) and not (known.front or tells_there(words)):
            return WHOLE
        return "attacks of a day after a direction was named, without saying where"
    return None


def _has_one_name(direction: Direction) -> bool:
    """Tell one direction, or two that reports count together, from several."""
    return len(direction.sectors) < 2 or pair(direction.sectors) is not None


def _of_the_topic(
    words: Phrase, topic: Topic, known: Known
) -> tuple[tuple[str, ...], str | None] | str:
    """Return the direction told of before; of several ones the whole front for a tally as of an
    hour, else why it is not known.
    """
    line = words.line
    is_tally = bool(line.finds(_AS_OF)) and not known.front
    more = _more_than(words, known.most) and not known.front
    apart = is_tally and stands_apart(words, topic) and ENGAGEMENT.search(words.noun)
    summed = apart or _IN_ALL.match(line.folded)
    if more and summed:
        return WHOLE
    if _has_one_name(topic.direction):
        if not tells_there(words):
            either = total_of_either(words, topic, known)
            if either:
                return either
        if follows_a_lead(words, topic, known):
            return AFTER_A_LEAD
        return sectors_of(topic.direction, words)
    if is_tally or _IN_REGIONS.search(line.folded) or follows_the_main_efforts(words, topic):
        return WHOLE
    uncounted = not (known.named or known.front)
    if uncounted and _more_than(words, _OF_NO_DIRECTION) and follows_the_most(words, topic):
        return WHOLE
    return "several directions were told of before, which have no name as one"


def _is_too_many(words: Phrase, known: Known) -> bool:
    """Tell whether a number is more than any direction told of had, or is likely to have."""
    return _more_than(words, known.most or _OF_NO_DIRECTION)


def _in_a_region(words: Phrase, told: LineTime, topic: Topic) -> str:
    """Return why a number is of a region or a quarter, and of no direction, '' if it is not."""
    if _IN_A_QUARTER.match(words.line.folded):
        return "a part of the front that is no direction"
    if _ONLY_NEAR.search(words.line.words(words.clause[0], words.at)):
        return "only near a town, not the whole direction"
    if told.region and not _is_of_its_towns(words, topic):
        return "a region, not the front or a direction"
    return ""


def _is_of_its_towns(words: Phrase, topic: Topic) -> bool:
    """Tell whether a region is that of towns in the paragraph of a direction."""
    if COMMANDS & set(topic.direction.sectors) or stands_apart(words, topic):
        return False
    return region_of_towns(words.line)


def _more_than(words: Phrase, most: int) -> bool:
    """Tell whether a number is more than any direction told of had: the front's."""
    value = words.line.marks[words.at].value.value
    return value is not None and value > most > 0


def _is_the_front_s(words: Phrase, front: dict[str, Any]) -> bool:
    """Tell the whole front's number said again: no direction has all of so many."""
    value = words.line.marks[words.at].value.value
    many = value is not None and value > _FEW and value == front["value"]
    fought = ENGAGEMENT.search(words.noun or words.before) or words.noun.endswith(TAGS["times"])
    return many and bool(fought)


def _names_the_hottest(words: Phrase) -> bool:
    """Tell '86 took place, with the fiercest fighting on A': A has the most of the front's."""
    line = words.line
    end = line.marks[words.at].end
    named = any(line.marks[at].start > end for at in line.of(SECTOR))
    return named and _THE_HOTTEST.match(line.page.folded, end, line.end) is not None


def _after_headline(words: Phrase, told: LineTime, topic: Topic) -> bool:
    """Tell whether a day's engagements follow a headline that named a direction by the way."""
    in_headline = "\n" not in words.line.page.text[: topic.end]
    day = told.dated and bool(ENGAGEMENT.search(words.noun))
    return in_headline and day and not topic.leads and stands_apart(words, topic)


def _national(
    words: Phrase, category: str, told: LineTime, known: Known
) -> tuple[tuple[str, ...], str | None] | str:
    """A number without a direction is the whole front's only if the words say so."""
    if told.region:
        return "a region, not the front or a direction"
    if near_a_town(words.inside, told) and not on_so_many(words):
        return "a town, not the front or a direction"
    if told.front or on_so_many(words):
        return WHOLE
    begin = words.line.tags.rfind(";", 0, words.at) + 1
    end = words.end if _is_of_more(words) else words.clause[1]
    if _MOST in words.line.tags[begin:end]:
        return "the most of some direction, which is not named"
    line = words.line
    clashed = ENGAGEMENT.search(line.tags) or line.finds(_CLASHED)
    engagement = category == "assault" and clashed
    total = OVERALL.search(line.tags) or told.dated or has_a_date(line)
    total = total or TOTAL_NUMBER.search(line.folded)
    total = total or IN_A_DAY.search(line.words(*words.clause))
    if category == "assault_ongoing":
        return "no direction is named for it"
    if not engagement and not known.named and not _more_than(words, _FEW):
        return "so few attacks in a day, of a direction that is not named"
    alone = engagement and _more_than(words, _FEW)
    if total and (engagement or not known.named) or alone and not known.named:
        return WHOLE
    return "no direction is named for it"
