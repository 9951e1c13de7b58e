"""What stands beside a number of a staff's report: another place, another number, who fought."""

import re

from analysis.readers import markers
from analysis.readers.directions import Direction
from analysis.readers.hints import may_hold
from analysis.readers.lexicon import SECTOR
from analysis.readers.line import Line
from analysis.readers.remembered import of_its_sentence
from analysis.readers.rules import Phrase, pattern

_BESIDES = re.compile(
    r"(?:кроме|крім|окрім|помимо|besides|apart from|except(?: for)?|other than) (?:the )?$"
)
_AS_LONG = 20
# '115 clashes between the Defence Forces and the Russian invaders'
_BETWEEN_ARMIES = re.compile(
    r"(?:між (?:українськ|силами оборони)|между (?:украинск|силами обороны)|between (?:the )?"
    r"(?:ukrain|russian|defen[cs]e forces))"
)
ENGAGEMENT = pattern("<engagement>")
# 'besides six that were repelled, there were two more'
_BESIDES_SO_MANY = re.compile(
    r"(?<![a-zа-яіїєґ])(?:кроме|крім|окрім|помимо|besides|apart from|in addition to) (?:the )?"
    r"(?:[a-zа-яіїєґ']+ ){0,2}$"
)
# 'in the A region and on the B front', either way round
_REGION_AND = re.compile(
    r"(?:област(?:ь|і|и|ях|ями)|щин[іиу]|oblasts?|regions?),? "
    r"(?:та|і|й|и|and|а також|а также) (?:на |по |in |on |at )?(?:the )?$"
)
_AND_A_REGION = re.compile(
    r"(?: (?:напрям\w+|направлен\w+|direction|sector|front|axis))?,? "
    r"(?:та|і|й|и|and|а також|а также) (?:на |у |в |in )(?:the )?"
    r"[a-zа-яіїєґ'-]+(?:щин[іи]| област[іи]| oblast| region)(?![a-zа-яіїєґ])"
)
_AND_IN = re.compile(
    r"(?: (?:напрям\w+|направлен\w+|direction|sector|front|axis))?,? "
    r"(?:та|і|й|и|and|а також|а также) (?:на |у |в |in |on )?(?:the |russia's )?"
)
_OUTCOME = pattern("<going_on|repelled|repelling>")
_VERB = pattern("<did>")
# 'in particular on A', where some of them were
PARTLY = re.compile(
    r"(?<![a-zа-яіїєґ])(?:зокрема|в частности|(?:у|в) (?:тому|том) числ[іе]|in particular"
    r"|particularly|including|especially|notably|primarily|mainly|mostly|особливо|особенно"
    r"|найважче|найскладніше|тяжелее всего|hardest|насамперед|передусім|здебільшого|переважно"
    r"|прежде всего|преимущественно)(?![a-zа-яіїєґ])"
)
# '187 clashes, the majority of them on (A)', with a comma or without one
MOSTLY_ON = re.compile(
    r"(?<![a-zа-яіїєґ])(?:найбільше|найчастіше|найактивніше|найгарячіше|найважче|найскладніше"
    r"|найзапекліше|найінтенсивніше|більшість|половина|третина|большинство|треть"
    r"|(?:больше|чаще|активнее|горячее|жарче|тяжелее|труднее|сложнее|интенсивнее) всего"
    r"|(?:більша|большая) част(?:ин)?[аь]"
    r"|most|(?:vast )?majority|bulk|half|a third|more than half"
    r"|(?:hottest|heaviest|fiercest|hardest|toughest) fighting)"
    r"(?: (?:of (?:them|these|those|which|all|the (?:fighting|clashes|attacks|battles))|fighting"
    r"|often|active|(?:it )?(?:being|was|were)|occurr(?:ed|ing)|(?:took|taking) place|recorded"
    r"|їх|их|(?:із|з|из) (?:них|яких|которых)|боїв|боев|атак|зіткнень|боєзіткнень|столкновений"
    r"|боестолкновений|було|были|было|відбулося|сталося|зафіксовано|зафиксировано|произошло"
    r"|(?:ворог|враг|противник) (?:атакує|атакував|діє|діяв|действует|действовал|атакует"
    r"|атаковал))){0,3}"
    r" (?:[–—-] ?)?(?:на|у|в|по|in|on|at|along)(?: the)?$"
)
# 'most of all on A'
_MOST_OF_ALL = re.compile(r"найб|найакт|больше всего|чаще всего")
_DONE_AFTER_ALL = pattern("<^number|sector>*<already>?<did|used><^number|sector>{0,4}<sector>")
# '14 attacks near C'
_NEAR_TOWNS = pattern("<number><^number|sector>*<near>")


def are_at_its_end(words: Phrase, span: int) -> bool:
    """Tell 'two strikes with three missiles and 40 with drones were carried out on the A
    direction', which the end of a sentence says of all of them.

    Parameters
    ----------
    words : Phrase
    span : int
        The token of the only direction.
    """
    line = words.line
    last = line.numbers()[-1]
    done = _DONE_AFTER_ALL.match(line.tags, last + 1)
    if not words.at <= last < span or done is None or done.end() != span + 1:
        return False
    own = _VERB.search(line.tags, words.at, last)
    return own is None and not _is_of_some(line.words(last, span))


def _is_of_some(between: str) -> bool:
    """Tell words that say of a place that some of them were there."""
    return bool(PARTLY.search(between) or _MOST_OF_ALL.search(between))


# '14 attacks near A and B and', and 'seven attacks near C'
_ATTACKS_NEAR = pattern(
    "<number>(?:<our>*<attack|engagement>)?-?(?:<word>{0,2}<near>|<word>{2}<of><place>)"
)
_NEAR_OTHERS_AND = pattern(
    "<number><our>*<attack|engagement><word>{0,2}<near>{1,2}<word>?<place>+"
    "(?:(?:,|<conjunction>)<word|near>{0,2}<place>+)*<conjunction>$"
)


def is_beside_a_region(line: Line, chosen: Direction) -> bool:
    """Tell 'in the A region and on the B front', which names two places for one number.

    Parameters
    ----------
    line : Line
    chosen : Direction
        The one that stands beside the number.
    """
    may_name_one = may_hold(markers.REGION, line.hints)
    for at in line.of(SECTOR):
        mark = line.marks[at]
        if mark.value is not chosen:
            continue
        if _joined_to_the_one_before(line, at):
            return True
        if not may_name_one:
            continue
        before = line.page.folded[line.start : mark.start]
        after = _AND_A_REGION.match(line.page.folded, mark.end, line.end)
        if after or _REGION_AND.search(before):
            return True
    return False


def _joined_to_the_one_before(line: Line, at: int) -> bool:
    """Tell 'on the A front and in B', told together before any number."""
    earlier = [span for span in line.of(SECTOR) if span < at]
    if not earlier:
        return False
    last = earlier[-1]
    first_number = line.numbers()[0]
    if first_number < at:
        return False
    between = line.page.folded[line.marks[last].end : line.marks[at].start]
    return bool(_AND_IN.fullmatch(between))


def is_beside_so_many(words: Phrase) -> bool:
    """Tell '(besides six that were repelled,) there were two more', of what kind is not said.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    if words.noun or SECTOR in words.inside or _OUTCOME.search(words.inside):
        return False
    before = [line.marks[at].start for at in line.numbers() if at < words.at]
    starts = (_BESIDES_SO_MANY.search(line.page.folded, line.start, start) for start in before)
    return any(starts)


def is_of_both_armies(words: Phrase) -> bool:
    """Tell '115 clashes between the Ukrainian and the Russian forces', which names no direction.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    if not ENGAGEMENT.search(words.noun) or any(at > words.at for at in line.of(SECTOR)):
        return False
    return bool(_BETWEEN_ARMIES.match(line.words(words.end, len(line.spans))))


@of_its_sentence
def is_besides(line: Line, span: int) -> bool:
    """Tell 'besides the A direction', where what is counted was not.

    Parameters
    ----------
    line : Line
    span : int
        The token of the direction.
    """
    start = line.marks[span].start
    return bool(_BESIDES.search(line.page.folded, max(line.start, start - _AS_LONG), start))


def direction_after_its_towns(words: Phrase) -> int | None:
    """Return the direction of '14 near C' in 'they repelled two near A on B, 14 near C and seven
    near D on E': each number stands before its own, with the towns where.

    Parameters
    ----------
    words : Phrase

    Returns
    -------
    int or None
        Its token.
    """
    line = words.line
    spans = line.of(SECTOR)
    if len(spans) <= 1 or not _each_has_a_number(spans, line.numbers()):
        return None
    following = min(span for span in spans if span > words.at)
    return following if _NEAR_TOWNS.match(line.tags, words.at) else None


def adds_other_towns(words: Phrase) -> bool:
    """Tell the seven of 'they repelled 14 attacks near A and B and seven attacks near C'.

    Parameters
    ----------
    words : Phrase
    """
    line = words.line
    near = _ATTACKS_NEAR.match(line.tags, words.at)
    return near is not None and bool(_NEAR_OTHERS_AND.search(line.tags, 0, words.at))


def _each_has_a_number(spans: list[int], numbers: list[int]) -> bool:
    """Tell whether numbers stand before the first direction, between any two and nowhere else."""
    pairs = zip([-1, *spans], spans, strict=False)
    return numbers[-1] < spans[-1] and all(
        any(first < number < last for number in numbers) for first, last in pairs
    )
