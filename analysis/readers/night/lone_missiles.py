"""Missiles told in the singular beside a number: 'attacked with an Iskander-M missile and 139
drones'.
"""

import re

from analysis.readers.lexicon import REGION
from analysis.readers.line import Line
from analysis.readers.night.flights import aimed_at
from analysis.readers.night.items import parts_follow
from analysis.readers.night.single import missile_alone_down
from analysis.readers.night.tally import Tally
from analysis.readers.regions import Regions, sector_of
from analysis.readers.rules import SUBSET, Phrase, pattern, unknown_noun

_KIND = (
    r"(?:(?:крилат|балістичн|аеробалістичн|керован|зенітн|авіаційн|протикорабельн"
    r"|протирадіолокаційн|гіперзвуков|крылат|баллистическ|аэробаллистическ|управляем|зенитн"
    r"|авиационн|противокорабельн|противорадиолокационн|гиперзвуков)(?:у|ую|ою|ой|ої) )"
)
_EN = (
    r"an? (?:(?!missiles)[\w\"'/-]+ ){0,4}missile(?![a-z])"
    r"(?! (?:alert|attack|strike|threat|danger|launcher|carrier|unit))"
)
_JOINED = (
    r"(?:,|,? (?:and|as well as|along with|plus)(?: also)?|,? (?:і|й|та|и|а також|а также)"
    r"(?: ще| еще)?) "
)
# 'missiles' in the genitive are many, unless their kind says that it is one
_ONE = (
    rf"(?P<one>(?<![а-яіїєґa-z])(?:{_KIND}*ракет(?:у|ою|ой)|{_KIND}+ракет[иы]|{_EN})(?![а-яіїєґ-]))"
)
_ANY = re.compile(_ONE)
_ONE_MORE = re.compile(_JOINED + _ONE)
_THEN = re.compile(f"{_JOINED}$")
_VERB = pattern("<used|did|attacked|attack|shelled|downed|suppressed|lost>")
# up to here a list of what was sent or shot down may go on
_ENDS = pattern("<used|did|attacked|attack|shelled|downed|suppressed|lost|hit|number>|[;:(]")
# 'which were sent from the east,', after the drones of such a list
_SENT_SO = pattern(
    '(?:<our|kamikaze|drone|shahed|drone_adj|air|else>|")*,<already|did|them>{0,3}<used>'
    "(?:(?!,)<^number|downed|used|did|attacked>){1,8}(?=,)"
)
# up to here a missile may be told to be sent at a region of its own
_TARGET_ENDS = pattern(
    "<used|did|attacked|attack|downed|suppressed|lost|number|missile|drone|shahed>"
)
_DRONES = pattern("<drone|shahed|drone_adj>")
_OF_SO_MANY = pattern("<number><our|kamikaze>*<drone|shahed>*<of>{1,2}<our>?$")
# the number that follows is of what flew, and what stands after it goes on with those shot down
_OUT_OF = pattern("<our|kamikaze>*<drone|shahed>*<of>{1,2}<our>?<number>")
_ALTOGETHER = pattern("<altogether>")
_OF_A_MODEL = pattern('<our>*(?:<missile_adj|guided>|")')
# 'three Kh-31P missiles and one Kh-59'
_BY_ITS_MODEL = re.compile(
    r" \"?(?:(?:[xх]|kh|к|k|р|p|ос|з|3м)-?\d{2,3}|[сs]-\d{3})[а-яa-z]?(?![\w%])"
)
_BESIDE = {
    "long_range_drone": "missile_launched",
    "missile_launched": "missile_launched",
    "missile_downed": "missile_downed",
}


_SENT_ONE = re.compile(
    rf"(?<![а-яіїєґa-z])(?<!не )(?:випусти(?:в|ли)|запусти(?:в|ли)|выпустил[аи]?|запустил[аи]?"
    rf"|launched|fired) (?P<one>{_KIND}*ракету(?![а-яіїєґ-])|{_EN})"
    # 'a Kh-22 missile was launched'
    r"|(?<![а-яіїєґa-z])(?<!не )(?<!не було )(?<!не была )(?:випущено|запущено|випущена|выпущена"
    rf"|запущена) (?P<passive>(?!зен[иі]тн){_KIND}*ракет[уа](?![а-яіїєґ-]))"
)


_NOT_CONFIRMED = re.compile(r"не під?тверд|не подтвер|not confirmed|unconfirmed|спросту|опроверг")
# 'destroyed 28 drones and both missiles', 'both missiles were shot down'
_DOWNED = (
    r"(?:destroy|shot down|shoot(?:ing)? down|downed|intercept|зби[влт]|знищ|перехоп|сби[лт]"
    r"|уничтож|перехва[тч])[а-яіїєa-z]*"
)
_NOT_DONE = re.compile(
    r"neither|attempt|(?<![a-z])tr(?:y|ied)(?![a-z])|failed|unable|намага|пыта(?:л|ю)"
    r"|(?<![а-яіїєґ])не (?:вда|уда)"
)
_BOTH_DOWN = re.compile(
    r"(?<![а-яіїєґa-z])(?<!not )(?<!не )(?:(?P<verb>"
    rf"{_DOWNED})(?:(?! (?:но|але|but|while|though|хоча|хотя) )[^.;:]){{1,60}}?(?<! with) "
    r"(?:both|обидві|обе)(?: [\w-]+){0,2} (?:missiles|ракет[иы])"
    r"(?: \"?[a-zхкрсзм]{1,9}-?[\dкkm][\w-]*\"?)?"
    # no verb of their own after them: 'and both missiles were lost'
    r"(?=\W*$|[,.;)]| (?:over|in|on|that|which|launched|fired|над|[ву]|на|що|які|которые)(?!\w))"
    r"|(?:both|обидві|обе)(?: [\w-]+){0,2} (?:missiles|ракет[иы]) "
    rf"(?:(?:were|have been|було|были) )?{_DOWNED})(?![а-яіїєґa-z])"
)


_OF_NO_REGION = "a missile beside those at a region, at which it is not said to be sent, has no row"


def lone_missiles(line: Line, at: int) -> list[tuple[int, int]]:
    """Return where missiles without a number stand in the list that a number stands in.

    Parameters
    ----------
    line : Line
    at : int
        The token of the number.

    Returns
    -------
    list of (int, int)
        Offsets in the page.
    """
    # 'one missile' is read by its number
    numbered = {line.marks[number].end + 1 for number in line.numbers()}
    return [span for span in (*_before(line, at), *_after(line, at)) if span[0] not in numbered]


def is_of_a_model(line: Line, at: int) -> bool:
    """Tell a number of missiles by the name of their model, without the noun.

    Parameters
    ----------
    line : Line
    at : int
        The token of the number.
    """
    return names_a_model(line, at) or bool(_OF_A_MODEL.match(line.tags, at + 1))


def is_bare_count(words: Phrase) -> bool:
    """Tell a number that no noun follows, nor the name of a missile's model.

    Parameters
    ----------
    words : Phrase
    """
    named = names_a_model(words.line, words.at)
    return not (words.noun or named or unknown_noun(words))


def names_a_model(line: Line, at: int) -> bool:
    """Tell '4 Kh-101', with no word for what they are.

    Parameters
    ----------
    line : Line
    at : int
        The token of the number.
    """
    end = line.marks[at].end
    return _BY_ITS_MODEL.match(line.page.folded, end, line.end) is not None


def is_summed(line: Line, begun: int | None, at: int) -> bool:
    """Tell a number of a list, after its first one or by a model before it, from a part of a total
    before it.

    Parameters
    ----------
    line : Line
    begun : int or None
        The token of the first number of its category in the line.
    at : int
        The token of the number.
    """
    if begun is None or at < begun:
        return begun is not None and names_a_model(line, at)
    return not parts_follow(line, begun, at)


def is_the_whole_of_missiles(words: Phrase, category: str, told: int | None) -> bool:
    """Tell 'in all, 15 missiles were shot down', after a part of them.

    Parameters
    ----------
    words : Phrase
    category : str
    told : int or None
        What was told before.
    """
    value = words.line.marks[words.at].value.value
    more = None not in (told, value) and (told or 0) < (value or 0)
    return category == "missile_downed" and more and bool(_ALTOGETHER.search(words.inside))


def _before(line: Line, at: int) -> list[tuple[int, int]]:
    verbs = [verb.start() for verb in _VERB.finditer(line.tags, 0, at)]
    if not verbs:
        return []
    folded, end = line.page.folded, line.marks[at].start
    begin = line.spans[verbs[-1]][1]
    joined = _THEN.search(folded, begin, end)
    return [one.span("one") for one in _ANY.finditer(folded, begin, end)] if joined else []


def _after(line: Line, at: int) -> list[tuple[int, int]]:
    if _OF_SO_MANY.search(line.tags[:at]):
        return []
    out_of = _OUT_OF.match(line.tags, at + 1) or _SENT_SO.match(line.tags, at + 1)
    ends = _ENDS.search(line.tags, at + 1 if out_of is None else out_of.end())
    end = line.spans[ends.start()][0] if ends else line.end
    found = _ONE_MORE.finditer(line.page.folded, line.marks[at].end, end)
    return [one.span("one") for one in found]


def state_lone_missiles(tally: Tally, line: Line) -> None:
    """Count missiles told in the singular, launched or shot down as the number beside them, and
    both that were.

    Parameters
    ----------
    tally : Tally
    line : Line
    """
    found: dict[str, set[tuple[int, int]]] = {}
    told_here = []
    for at in line.numbers():
        row = tally.ledger.row_of(line.marks[at])
        if row is None:
            continue
        told_here.append(row)
        if row["sector"] != tally.whole[0]:
            continue
        category = "missile_downed" if row["category"] == tally.downed else ""
        category = category or _BESIDE.get(row["category"], "")
        if category:
            found.setdefault(category, set()).update(lone_missiles(line, at))
    for category, spans in found.items():
        if spans:
            _state(tally, line, category, spans, told_here)
    _state_both(tally, line)


def state_missile_alone(tally: Tally, line: Line) -> None:
    """'They also launched a Kh-22 missile', 'a missile was shot down': one, in a sentence that
    counts nothing.

    Parameters
    ----------
    tally : Tally
    line : Line
    """
    if not tally.ledger.are_left_out([line.marks[at] for at in line.numbers()]):
        return
    sent, down = _sent_alone(line), missile_alone_down(line)
    if sent is not None:
        _state(tally, line, "missile_launched", {sent}, [])
    elif down is not None:
        _state(tally, line, "missile_downed", {down}, [])


def _sent_alone(line: Line) -> tuple[int, int] | None:
    """Return where 'they launched a missile' stands."""
    sent = None if line.finds(_NOT_CONFIRMED) else line.finds(_SENT_ONE)
    return None if sent is None else (line.start + sent.start(), line.start + sent.end())


def _state_both(tally: Tally, line: Line) -> None:
    """'They destroyed 28 drones and both missiles': two, after two that were launched."""
    both = line.finds(_BOTH_DOWN)
    sent = tally.of_all("missile_launched")
    if both is None or sent is None or sent["value"] != 2:
        return
    if _NOT_DONE.search(line.folded, 0, both.end()):
        return
    start, end = line.start + both.start(), line.start + both.end()
    _state(tally, line, "missile_downed", {(start, end), (end, end)}, [])


def _state(
    tally: Tally, line: Line, category: str, spans: set[tuple[int, int]], told_here: list[dict]
) -> None:
    key = tally.key(tally.whole[0], category, category)
    row = tally.ledger.seen(*key)
    if row is not None:
        if row["value"] is not None and any(row is told for told in told_here):
            row["value"] += len(spans)
        return
    placed = {span: _target(line, span) for span in spans} if category == "missile_launched" else {}
    beside = any(told["category"] == category for told in told_here)
    aimed = [(span, at) for span, at in sorted(placed.items()) if at is not None]
    if not beside and len(aimed) < len(spans):
        _state_so_many(tally, line, category, spans, tally.whole)
        return
    if len(aimed) < len(spans):
        tally.ledger.warn(_OF_NO_REGION, line.start)
    for sector, said in dict.fromkeys((sector_of(at), at.said) for _, at in aimed):
        there = {span for span, at in aimed if (sector_of(at), at.said) == (sector, said)}
        _state_so_many(tally, line, category, there, (sector, said))


def _target(line: Line, span: tuple[int, int]) -> Regions | None:
    """Return the region that a missile is told to be sent at, before anything else that is told."""
    after = [at for at, (start, _) in enumerate(line.spans) if start >= span[1]]
    ends = _TARGET_ENDS.search(line.tags, after[0]) if after else None
    return aimed_at(line, span[1], line.spans[ends.start()][0] if ends else line.end)


def _state_so_many(
    tally: Tally,
    line: Line,
    category: str,
    spans: set[tuple[int, int]],
    placed: tuple[str, str | None],
) -> None:
    key = tally.key(placed[0], category, category)
    row = tally.ledger.seen(*key)
    if row is not None and row["value"] is not None:
        row["value"] += len(spans)  # 'three missiles at A, and one more at A'
        return
    first, last = min(spans)
    tally.ledger.state(
        None,
        key,
        sector=placed[0],
        sector_said=placed[1],
        value=len(spans),
        qualifier="exact",
        category=category,
        category_said=line.page.text[first:last],
    )


def is_one_of_them(words: Phrase, told: int | None) -> bool:
    """Tell '15 missiles, of them nine Iskanders and three cruise missiles', a part by its type, and
    '15 missiles - nine Iskanders, three cruise missiles'.

    Parameters
    ----------
    words : Phrase
    told : int or None
        The token of the number of missiles that the sentence told of before.
    """
    if told is None or REGION in words.inside:
        return False
    if parts_follow(words.line, told, words.at):
        return True
    parts = SUBSET.search(words.line.tags, told, words.at)
    return parts is not None and _DRONES.search(words.line.tags, told, parts.start()) is None
