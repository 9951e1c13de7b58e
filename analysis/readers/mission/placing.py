"""Which region a number of the mission is told of."""

import re
from typing import Any

from analysis.readers.lexicon import NUMBER, PLACE, REGION
from analysis.readers.line import Line
from analysis.readers.mission.asides import is_compared, is_footnote, is_singled_out
from analysis.readers.mission.days import is_first_evening
from analysis.readers.mission.grammar import REFERS
from analysis.readers.mission.since import runs_since
from analysis.readers.mission.tallies import Tallies
from analysis.readers.mission.wording import COMPARED, OF_WHICH, PATROL, RECORDED, SITE
from analysis.readers.rules import Phrase, pattern

_AS_BEFORE = "no region is named for it: read as of the region that the sentence before tells of"
_OF_ALL = "told before any region is named: read as of both regions together"
_BY_THE_MISSION = re.compile(
    r"(?<![a-zа-яіїє])(?:osce|smm|monitors|mission|обс[еє]|смм|місі[яї]|мисси[яи]"
    r"|organi[sz]ation for security|организаци[яи] по безопасности|організаці[яї] з безпеки"
    r"|спостерігачі|наблюдател[иь]|нами"
    r"|(?:ми|мы) (?:зафікс|зафикс|отме[тч]|відзнач|насчит|нарах)[а-яіїє]+"
    r"|we (?:have |had )?(?:recorded|registered|counted))(?![a-zа-яіїє])"
)
# 'near Zolote': a place inside a region is none of its tallies
_SITE = pattern("<near><^number>{0,3}<place>")
# 'violations, including 30 explosions, in A': the part parts nothing
_PART = pattern(
    "[,(]<including><^number>{0,3}<number><our|word>*<explosion>[,)]?"
    "|,<including><^number>{0,3}<number>(?:(?!,|<region>|<number>).){1,4},"
    "|,<of|word>?<them><number><our|word|already>*<explosion>(?:<our|word|not|else>*,|\\([^)]*\\),)"
    "|,<number><our|word>*<explosion><of|word>?<them>,"
    "|,<number><of><them><already|our|word>*<explosion>,?"
    "|\\(<our|word>*<explosion><our|word>*\\)"
)
_ONE = ("donetsk", "luhansk")
_PART_OF_A_REGION = re.compile(
    r"(?<![a-z])(?:(?:north|south|east|west|central)(?:ern)?(?:-?(?:east|west)(?:ern)?)?"
    r"(?: (?:part|area)s?)?(?: of)?|controlled (?:areas|parts|territory) (?:of|in)) (?:the )?$"
    r"|(?<![а-яіїє])(?:(?:на|в|у) (?:півдні|півночі|сході|заході|юге|севере|востоке|западе)"
    r"|(?:південн|північн|східн|західн|южн|северн|восточн|западн)\w+ (?:частин|част)\w+"
    r"|(?:не)?(?:підконтрольн|подконтрольн)\w+ (?:[а-яіїє]+ ){0,3})(?: (?:районах|території))? ?$"
)
_ALL_ALONG = re.compile(
    r"so far|^\W*(?:since [^.]{1,180}|this year[^.]{1,60}) has (?:\w+ ){0,2}(?:recorded|registered)"
    r"|until the end of the reporting|до кінця звітного|до конца отчетного"
    r"|^\W*(?:відколи|с тех пор,? как) "
    r"|the (?:\w+ ){0,2}recommitment"
)
# 'between 1 and 14 February, the SMM recorded', before any region is named
_OVERALL = re.compile(r"\W*(?:between|from) [^.]{1,60},? the (?:osce )?(?:smm|mission) recorded")
# 'in that week the mission recorded': all that it recorded, where no region is named so far
_THE_MISSION_RECORDED = re.compile(
    r"(?<![a-z])(?:smm|(?:monitoring )?mission|monitors|observers)(?: to ukraine| on the ground)?"
    r" (?:has )?recorded (?:as many as |a total of )?$"
)
# '9,400 violations; and observed 96 weapons', of which sites are told
_AND_OBSERVED = re.compile(
    r"; (?:and )?(?:(?:it|they|the (?:smm|mission)) )?(?:also )?(?:observed|saw|noted|confirmed)"
)
_HAPPENED = re.compile(
    r"(?<![а-яіїє])(?:було|было|стало|ставало|мал[аои]|мав|дав|дал|прозвуча|пролуна|пришл|припа)"
    r"|(?<![a-z])(?:there (?:were|was|had)|occurred|took place|had)(?![a-z])"
)
# '84 violations, 63 of them in A', 'of them 63 in A'
_PARTED = pattern(
    "<our|word>{0,4},<conjunction>?(?:<number><of><them><already>*-?<word|near>{0,3}<region>"
    "|<of><them>-?<already|word>{0,3}<number>-?<word|near>{0,3}<region>)"
)
# '642 violations (518 in A and 124 in B)', and 'including 171 explosions' after the brackets
_PARTED_IN_BRACKETS = pattern(
    "<our|word>{0,4}\\(<number><our|word|near>*<region>(?:,|<conjunction>)"
    "<number><our|word|near>*<region>\\)"
)
_AFTER_BOTH = pattern(
    "<violation><our|word>*\\([^()]*<number>[^()]*<region>[^()]*<region>\\),?<including><our|word>*$"
)
# 'in B - 12'
_LEADS_ITS_OWN = pattern("<region><word>?-<number>")
# '280 explosions, while in B there were none', '12 violations and the absence of any in B'
_WHILE = re.compile(
    r"(?<![a-zа-яіїє])(?:тогда как|тоді як|в то время как|while|whereas|натомість|зато"
    r"|відсутн\w+|отсутстви\w+|absence|(?:and|та|і|и) (?:no|жодн\w+|ни одного|никаких))"
    r"(?![a-zа-яіїє])|, а (?:[ву]|на) "
)
# 'compared with the previous period (150 explosions), in A'
_COMPARED_FIRST = re.compile(rf"^\W*(?:{COMPARED.pattern})[^.;()]*\($")
_SITES = re.compile(r"disengagement|positions?(?![a-z])|camera|patrol")
_ALL_OF_A_TOTAL = re.compile(
    r"(?:in|with|brought the) total|a total of $|overall|загалом|сумарно|в (?:целом|цілому)"
    r"|в общей сложности"
    r"|^\W*(?:всего|всього|усього)(?! \d)"
)
# 'explosions in A', with no comma between
_IN = pattern("<word|against>{0,2}<region>")
# 'fewer explosions (about 70), were recorded in A'
_IN_BRACKETS = pattern("\\(<word|our>*$")
_CLOSED = pattern("^<our|word|explosion>*\\),?")
# 'most were recorded within 5 km of the station (21, of them three explosions)', 'near A (nine)
# and in areas north of B (six)': of these places alone
_AT_A_PLACE = re.compile(
    r"(?<![a-zа-яіїєґ])(?:radius|near|close to|vicinity|outskirts|disengagement area|station"
    r"|areas? (?:around|of|close|near|(?:north|south|east|west)[a-z-]*)"
    r"|(?:в|у) рад[иі]ус[еі]|поблизу|біля|вблизи|возле|неподал[а-яіїє]+|навколо|вокруг"
    r"|околиц[а-яіїє]+|окраин[а-яіїє]+|(?:в|у) районах?[іе]?|станц[а-яіїє]+"
    r"|(?:північ|південь|схід|захід|север|юг|восток|запад)[а-яіїє]* (?:від|от))"
    r"(?![a-zа-яіїєґ])(?P<then>(?:[^.;(),]{0,80}\([^()]*\),?)*[^.;(),]{0,80}\([^()]*)$"
)
_TALLIED = ("total", "explosion")
_NO_COUNT = ("ordinal", "percent", "designation")
_LEADS = re.compile(
    # 'it is noted that in A'
    r"(?:[^\".]{0,100}\"|[^\".;0-9]{0,60}(?:что|що|that),?)?[^a-zа-яіїє]*"
    r"(?:(?:summary|короткий виклад|краткое изложение)[^a-zа-яіїє]+)?"
    r"(?:in (?:both )?(?:donetsk|lu[gh]+ansk|the region)|[ув] (?:донец|луган))"
)
_IT_RECORDED = re.compile(
    r"(?:,? ?between the evenings of [^,;()]{4,60})?"
    r"(?:,? ?(?:the )?(?:smm|mission|monitors|it)) (?:also )?recorded(?: only)?"
    r"|,? ?(?:смм|місія|миссия|вона|она) (?:також |также )?(?:зафікс|зафикс)\w+(?: лише| лишь)?"
)
# 'the SMM recorded in A eight explosions near B'
_RECORDED_IN = re.compile(
    r"(?:(?:smm|mission|monitors|it) (?:also )?recorded (?:only )?in"
    r"|(?:смм|місія|миссия|вона|она) (?:також |также )?(?:зафікс|зафикс)\w+ [ув])$"
)


# 'and in A, in which there were 251', of a place whose name is not known
_IN_WHICH = re.compile(
    r"(?:(?<![а-яіїє])[ву] (?:якій|которой)|(?<![а-яіїє])(?:де|где)) [^,;.]{0,40}$"
)


def sector_of(words: Phrase, category: str, given: str, tallies: Tallies) -> str | None:
    """Return the sector of a number: the region ahead, before, or of the sentences before.

    Parameters
    ----------
    words : Phrase
    category : str
    given : str
        Sector of the number before it in the sentence.
    tallies : Tallies
    """
    line = words.line
    spans = line.of(REGION)
    if _is_in_which(words, spans, given, tallies) or _is_in_brackets_of_a_place(words):
        return None
    if _is_site(words) and not _is_of_the_region(words, category, tallies):
        return _of_which_at_least(words, category, tallies)
    place = line.marks[words.at].start - line.start
    before = line.folded[:place]
    if not spans and category == "total" and _ALL_OF_A_TOTAL.search(before):
        return "donetsk_luhansk"
    if category == "explosion" and _is_after_both(words):
        return "donetsk_luhansk"
    if given and category == "explosion" and _is_part_of_the_last(words, before):
        return given
    span = _region_of(words, spans)
    if span is not None:
        return None if _is_a_part_of_it(line, span) else tallies.named(line, span)
    if given and (category == "explosion" or not spans and is_compared(line, place)):
        return given
    return _by_the_sentence(words, category, tallies)


def _is_a_part_of_it(line: Line, span: int) -> bool:
    """Tell 'in southern A' and 'in government-controlled areas of A' from A."""
    region = line.marks[span]
    before = line.page.folded[line.start : region.start]
    return region.value.name in _ONE and _PART_OF_A_REGION.search(before) is not None


def _is_after_both(words: Phrase) -> bool:
    """Tell '642 violations (518 in A and 124 in B), including 171 explosions', and none 'in A'."""
    tags = words.line.tags
    after = _AFTER_BOTH.search(tags, 0, words.at)
    return after is not None and not _IN.match(tags, words.end)


def _is_in_brackets_of_a_place(words: Phrase) -> bool:
    """Tell 'near A (21, of them three explosions)', with no region named after the place."""
    line = words.line
    place = line.marks[words.at].start
    told = _AT_A_PLACE.search(line.folded, 0, place - line.start)
    if told is None:
        return False
    begin = line.start + told.start("then")
    named = [line.marks[span].start for span in line.of(REGION)]
    return not any(begin <= at < place for at in named)


def _is_in_which(words: Phrase, spans: list[int], given: str, tallies: Tallies) -> bool:
    """Tell 'in both regions, of which 515 in A, in which there were 251': of A, and not of both."""
    line = words.line
    place = line.marks[words.at].start - line.start
    if _IN_WHICH.search(line.folded, 0, place) is None or line.numbers()[0] == words.at:
        return False
    before = [span for span in spans if span < words.at]
    last = tallies.named(line, before[-1]) if before else given
    return last == "donetsk_luhansk"


def _by_the_sentence(words: Phrase, category: str, tallies: Tallies) -> str | None:
    """Return the sector of a number for which its sentence names no region."""
    line = words.line
    spans = line.of(REGION)
    overall = not tallies.region and _OVERALL.match(line.folded)
    runs = not spans and runs_since(line, line.marks[words.at].start - line.start) is not None
    if runs and not _is_elsewhere(line):
        return "donetsk_luhansk"
    if overall or _ALL_ALONG.search(line.folded) or _is_of_the_whole(words, category, tallies):
        return "donetsk_luhansk"
    if len(spans) > 1 and ":" in line.tags[words.at : spans[0]]:
        return "donetsk_luhansk"
    if _PARTED_IN_BRACKETS.match(line.tags, words.end):
        return "donetsk_luhansk"
    if spans and category == "total" and _is_parted(words, spans[0], tallies):
        tallies.ledger.warn(_OF_ALL, line.marks[words.at].start)
        return "donetsk_luhansk"
    if spans or _SITE.search(line.tags, 0, words.at):
        return _of_the_only_one(words, spans, tallies)
    if tallies.of_both and category in _TALLIED and not _is_of_a_site(line):
        return "donetsk_luhansk"
    carried = tallies.gone_on_with(line) or _by_the_sentence_before(words, category, tallies)
    return carried or _of_all_that_it_watches(words, category, tallies)


def _is_parted(words: Phrase, span: int, tallies: Tallies) -> bool:
    """Tell '84 violations, 63 of them in A', before any region is named."""
    line = words.line
    parted = span > words.at and _PARTED.match(line.tags, words.end)
    told_by_it = _BY_THE_MISSION.search(line.folded)
    return bool(parted and told_by_it) and not (tallies.one_named or _is_elsewhere(line))


def _of_the_only_one(words: Phrase, spans: list[int], tallies: Tallies) -> str | None:
    """Return both regions together for the only number of a sentence that names them as one."""
    alone = len(spans) == 1 and words.line.numbers() == [words.at]
    named = tallies.named(words.line, spans[0]) if alone else None
    return named if named == "donetsk_luhansk" else None


def _by_the_sentence_before(words: Phrase, category: str, tallies: Tallies) -> str | None:
    """Return the region that the sentence before told of, with a warning; None where this one tells
    of a place, a patrol or the whole area.
    """
    line = words.line
    if category not in _TALLIED or _is_elsewhere(line):
        return None
    happened = line.finds(RECORDED) or line.finds(_HAPPENED)
    among = category == "explosion" and _AMONG_THEM.match(line.folded)
    if not (happened or among):
        return None
    sector = tallies.told_right_before(line)
    if sector:
        tallies.ledger.warn(_AS_BEFORE, line.marks[words.at].start)
    return sector


# 'Among them, 49 explosions', of the sentence before
_AMONG_THEM = re.compile(r"\W*(?:серед них|среди них|among them|(?:з|із|из) них|of (?:them|these))")
# 'with roughly half of these recorded in A'
_SOME_OF_THEM = re.compile(
    r", (?:with |while |причем |причому |при цьому |при этом )?(?:roughly |about |nearly |over "
    r"|примерно |почти |близько |майже )?(?:half|most|the majority|two thirds|половин[аы]"
    r"|большинство|большая часть|більшість|більша частина) (?:of|from|из|з|із) "
)


def _of_all_that_it_watches(words: Phrase, category: str, tallies: Tallies) -> str | None:
    """Return both regions together for a number of the mission that is told before any region is
    named, with a warning; None for one that the text tells again, maybe of a region.
    """
    line = words.line
    number = line.marks[words.at]
    if tallies.one_named or category not in _TALLIED:
        return None
    if _is_elsewhere(line) or not (tallies.of_all or _BY_THE_MISSION.search(line.folded)):
        return None
    if tallies.is_told_of_a_region(number):
        return None
    tallies.ledger.warn(_OF_ALL, number.start)
    tallies.of_all = True
    return "donetsk_luhansk"


def _is_elsewhere(line: Line) -> bool:
    """Tell whether a sentence names a place inside of a region, or what a patrol saw; 'half of them
    near A' is told of a part.
    """
    part = _SOME_OF_THEM.search(line.folded)
    named = [line.spans[at][0] - line.start for at, tag in enumerate(line.tags) if tag == PLACE]
    places = [at for at in named if part is None or at < part.start()]
    return bool(places) or _is_of_a_site(line)


def _is_of_a_site(line: Line) -> bool:
    told = SITE.search(line.folded) or line.finds(PATROL)
    return told is not None


def _is_part_of_the_last(words: Phrase, before: str) -> bool:
    """Tell '38 violations, of which 12 explosions, and ten in B'."""
    numbers = [at for at in words.line.numbers() if at < words.at]
    since = words.line.tags[numbers[-1] : words.at] if numbers else ""
    return REGION not in since and _is_of_which(words, before)


def _is_of_which(words: Phrase, before: str) -> bool:
    """Tell 'including 12 explosions', after which no region stands at once."""
    return bool(OF_WHICH.search(before)) and not _IN.match(words.line.tags, words.end)


def _is_of_the_whole(words: Phrase, category: str, tallies: Tallies) -> bool:
    """Tell 'that week the mission recorded 900 violations', where no region is named so far."""
    line = words.line
    before = line.folded[: line.marks[words.at].start - line.start]
    apart = _AND_OBSERVED.search(line.folded, len(before))
    last = words.clause[1] if apart else len(line.tags)
    here = line.folded[: apart.start() if apart else len(line.folded)]
    placed = tallies.any_named or set(line.tags[:last]) & {PLACE, REGION} or _SITES.search(here)
    return category == "total" and not placed and bool(_THE_MISSION_RECORDED.search(before))


def _is_site(words: Phrase) -> bool:
    """Tell whether a number is told of a site ('close to the disengagement area near A')."""
    tags = words.line.tags
    following = tags[words.end : words.clause[1]]
    near = "@" in following or PLACE in following
    return near and REGION not in following


def _is_of_the_region(words: Phrase, category: str, tallies: Tallies) -> bool:
    """'In A, the SMM recorded eight explosions near B': all that it tells of a region."""
    line, numbers = words.line, words.line.numbers()
    before = [at for at in line.of(REGION) if at < words.at]
    if len(before) != 1 or numbers[0] != words.at:
        return False
    if not _is_recorded_in(words, before[0]):
        return False
    sector = tallies.named(line, before[0])
    rows = [row for row in tallies.ledger.statements() if row["sector"] == sector]
    told = any(row["category"] in (category, "total") for row in rows)
    return not told or _says_again(words, category, rows, tallies)


def _is_recorded_in(words: Phrase, span: int) -> bool:
    """Tell 'in A, the SMM recorded eight' and 'the SMM recorded in A eight'."""
    line = words.line
    own = line.words(span + 1, words.at)
    if own:
        return bool(_LEADS.match(line.folded) and _IT_RECORDED.fullmatch(own))
    return bool(_RECORDED_IN.search(line.words(0, span)))


def _says_again(words: Phrase, category: str, rows: list[dict[str, Any]], tallies: Tallies) -> bool:
    """Tell a number of a site that is all of the report's tally, which was told before."""
    number = words.line.marks[words.at].value
    end = tallies.clock.end
    of_it = [row for row in rows if row["category"] == category and row["end"] == end]
    told = [(row["value"], row["qualifier"]) for row in of_it]
    return end is not None and told == [(number.value, number.qualifier)]


def _of_which_at_least(words: Phrase, category: str, tallies: Tallies) -> str | None:
    """'In A, a high number, including over 550 explosions near B': as many at least in A."""
    line = words.line
    spans = line.of(REGION)
    counted = [at for at in line.numbers() if line.marks[at].value.form != "none"]
    alone = counted == [words.at] and len(spans) == 1 and bool(_LEADS.match(line.folded))
    at_least = line.marks[words.at].value.qualifier in ("over", "at_least")
    if not (alone and at_least) or spans[0] > words.at:
        return None
    sector = tallies.named(line, spans[0])
    told = {(row["sector"], row["category"]) for row in tallies.ledger.statements()}
    return None if (sector, category) in told else sector


def _region_of(words: Phrase, spans: list[int]) -> int | None:
    line, at = words.line, words.at
    ahead = [span for span in spans if span > at]
    before = [span for span in spans if span < at]
    if before and (_lead_their_numbers(line, spans) or _is_right_before(words, before[-1])):
        return before[-1]
    if ahead and before and _LEADS_ITS_OWN.match(line.tags, ahead[0]):
        return before[-1]
    if ahead and before and _WHILE.search(line.words(at + 1, ahead[0])):
        return before[-1]
    if ahead and before and _is_of_its_clause(words, before[-1], ahead[0]):
        return before[-1]
    if len(spans) == len(ahead) == 1 and _COMPARED_FIRST.search(line.words(0, at)):
        return ahead[0]
    leads = bool(before) and _LEADS.match(line.folded)
    if ahead and is_singled_out(line, at, ahead[0]):
        return before[-1] if before else None
    if ahead and before and _is_part_of(words, before[-1]):
        return before[-1]
    if ahead and not leads:
        between = _PART.sub("", _tags_between(line, at, ahead[0]))
        if not before and _IN_BRACKETS.search(line.tags, 0, at):
            between = _CLOSED.sub("", between)
        if not set(between) & set(NUMBER + ";(:)"):
            return ahead[0]
    if ahead and leads and words.clause[0] <= ahead[0] < words.clause[1]:
        return ahead[0]
    return before[-1] if before else None


def _is_of_its_clause(words: Phrase, before: int, ahead: int) -> bool:
    """Tell 'A saw nine explosions, B ten times as many': the region of the number's own clause."""
    first, last = words.clause
    return first <= before < words.at and ahead >= last


def _is_tally(line: Line, at: int) -> bool:
    """Tell a number that is no share, place or part of the one before it."""
    mark = line.marks[at]
    part = OF_WHICH.search(line.folded[: mark.start - line.start])
    return not part and mark.value.form not in _NO_COUNT


def _lead_their_numbers(line: Line, spans: list[int]) -> bool:
    """Tell 'before that, in A one violation was recorded and in B 63', region by region."""
    counts = [at for at in line.numbers() if not is_first_evening(line, line.marks[at])]
    ahead = [at for at in counts if at < spans[0]]
    if ahead and not is_singled_out(line, ahead[-1], spans[0]):
        return False
    numbers = [at for at in line.numbers() if at > spans[0] and _is_tally(line, at)]
    return _are_named_once(line, spans) and _go_by_turns(spans, numbers)


def _are_named_once(line: Line, spans: list[int]) -> bool:
    """Tell whether several regions are named, each once and by its name."""
    names = {line.marks[span].value.name for span in spans}
    return len(names) == len(spans) > 1 and names.isdisjoint(REFERS)


def _go_by_turns(spans: list[int], numbers: list[int]) -> bool:
    """Tell whether each region is followed by one number."""
    order = sorted((*spans, *numbers))
    return len(spans) == len(numbers) and order[::2] == spans


def _is_right_before(words: Phrase, span: int) -> bool:
    """Tell 'in A it recorded 38 violations', after which no region stands at once."""
    own = words.line.words(span + 1, words.at)
    return bool(_IT_RECORDED.fullmatch(own)) and not _IN.match(words.line.tags, words.end)


def _tags_between(line: Line, at: int, last: int) -> str:
    """Return the tags between two tokens but for the marks of notes."""
    tokens = range(at + 1, last)
    notes = {at for at in line.numbers() if is_footnote(line, line.marks[at])}
    return "".join(line.tags[token] for token in tokens if token not in notes)


def _is_part_of(words: Phrase, span: int) -> bool:
    """'In A, including 270 explosions, and fewer in B': no tally stands between them."""
    line, at = words.line, words.at
    before = line.folded[: line.marks[at].start - line.start]
    return NUMBER not in line.tags[span + 1 : at] and _is_of_which(words, before)
