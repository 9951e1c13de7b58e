"""Two numbers told at once: of two regions or of two days, 'respectively'."""

import re

from analysis.readers.base import phrases
from analysis.readers.lexicon import REGION
from analysis.readers.line import Line
from analysis.readers.mission.asides import is_compared
from analysis.readers.mission.clock import DAY, Span, day_of, period_before, tell
from analysis.readers.mission.days import two_of_two_days
from analysis.readers.mission.grammar import SECTORS, WHAT
from analysis.readers.mission.tallies import Tallies
from analysis.readers.mission.window import window_of
from analysis.readers.mission.wording import COMPARED
from analysis.readers.rules import Phrase, first_rule
from analysis.vocabulary.dates import DateSpan

_PERIODS = ("the report's", "the one before")
_AND = r",? (?:and|but|та|і|й|и|а|але|но) "
_NONE = r"(?:no|none|not one|not a single|жодного|жодної|ни одного|ні одного)(?![a-zа-яіїє])"
_OF_VIOLATIONS = r"(?:violation|breach|порушен|нарушен)"
_OF_EXPLOSIONS = r"(?:explosion|вибух|взрыв)"
_COUNTED = rf"(?: [a-zа-яіїє]+){{0,2}}? (?:{_OF_VIOLATIONS}|{_OF_EXPLOSIONS})[a-zа-яіїє]*"
_REGIME = r"(?: (?:режим[ау] )?(?:припинення вогню|прекращения огня|тиші|тишины|of the ceasefire))?"
# '14 violations and no', 'no violations and 14': no region is named between the two
_AND_NONE = re.compile(rf"(?:{_COUNTED}{_REGIME})?{_AND}{_NONE}(?:{_COUNTED})?")
_NONE_AND = re.compile(rf"(?<![a-zа-яіїє]){_NONE}(?:{_COUNTED}{_REGIME})?{_AND}$")


def state_pairs(line: Line, tallies: Tallies) -> None:
    """'269 and 48 violations in Donetsk and Luhansk regions, respectively': one for each.

    Parameters
    ----------
    line : Line
    tallies : Tallies
    """
    if "/" not in line.tags:
        return
    free = list(phrases(line, tallies.ledger))
    if _by_days(line, free, tallies) or _is_of_two_periods(line, free):
        return
    compared = COMPARED.search(line.folded)
    if compared:
        begin = line.start + compared.start()
        after = [words for words in free if line.marks[words.at].start > begin]
        free = after or free
    both = [at for at in line.of(REGION) if line.marks[at].value.name == "both"]
    if len(free) == len(both) == 1 and _state_with_none(free[0], both[0], tallies):
        return
    rules = [first_rule(WHAT, words) for words in free]
    window = (
        window_of(line, line.marks[free[0].at].start - line.start, tallies.clock) if free else ""
    )
    kinds = {rule.what for rule in rules if rule}
    fits = len(free) == 2 and len(both) == len(kinds) == 1 and rules[-1] is not None
    if not fits or isinstance(window, str):
        for words in free:
            reason = "'respectively', but as many numbers as regions were not found"
            tallies.ledger.puzzle(line.marks[words.at], reason)
        return
    order = _order(line, both[0])
    category = rules[-1].what if rules[-1] else "total"
    for name, words in zip(order, free, strict=True):
        tallies.state(words, SECTORS[name], category, window)


def _order(line: Line, both: int) -> list[str]:
    """Return both regions as they are said: 'in Luhansk and Donetsk regions'."""
    said = line.marks[both].value.said.lower()
    return sorted(("donetsk", "luhansk"), key=lambda name: said.find(name[:2]))


def _none_beside(words: Phrase) -> re.Match[str] | None:
    """Return the 'no' of '14 and no violations', or of 'no and 14 violations'."""
    line, mark = words.line, words.line.marks[words.at]
    before = _NONE_AND.search(line.page.folded, line.start, mark.start)
    return before or _AND_NONE.match(line.page.folded, mark.end, line.end)


def _kind_of_both(folded: str) -> str:
    """Return what a number and the 'no' beside it count, '' where that is not one and the same."""
    kinds = {"total": _OF_VIOLATIONS, "explosion": _OF_EXPLOSIONS}
    told = [category for category, words in kinds.items() if re.search(words, folded)]
    return told[0] if len(told) == 1 else ""


def _state_with_none(words: Phrase, both: int, tallies: Tallies) -> bool:
    """State '14 and no violations in Donetsk and Luhansk regions, respectively': 14 and none."""
    line, mark = words.line, words.line.marks[words.at]
    none = _none_beside(words)
    if none is None:
        return False
    begin = min(mark.start, none.start())
    category = _kind_of_both(line.page.folded[begin : line.marks[both].start])
    window = window_of(line, mark.start - line.start, tallies.clock)
    if not category or isinstance(window, str):
        return False
    sectors = [SECTORS[name] for name in _order(line, both)]
    if begin < mark.start:
        sectors.reverse()
    of_number, of_none = sectors
    tallies.state(words, of_number, category, window)
    tallies.put(
        None,
        line,
        sector=of_none,
        category=category,
        window=window,
        subset=None,
        phrase=none.group().strip(" ,"),
        value=0,
    )
    return True


def _is_of_two_periods(line: Line, free: list[Phrase]) -> bool:
    """Tell '65 explosions against 280, respectively', of no two regions."""
    of_both = any(line.marks[at].value.name == "both" for at in line.of(REGION))
    offsets = [line.marks[words.at].start - line.start for words in free]
    return not of_both and len(free) == len(_PERIODS) and is_compared(line, offsets[-1])


def _by_days(line: Line, free: list[Phrase], tallies: Tallies) -> bool:
    """State '199 and 236 explosions on 15 and 16 October, respectively': one for each day."""
    told = two_of_two_days(line)
    if told is None:
        return False
    numbers, dates = told
    pair = [words for words in free if words.at in numbers]
    rule = first_rule(WHAT, pair[-1]) if len(pair) == len(numbers) else None
    sector = _only_region(line)
    windows = _windows_of(dates, tallies)
    if rule is not None and sector and windows:
        for words, window in zip(pair, windows, strict=True):
            tallies.state(words, sector, rule.what, window)
        tell(Span(windows[0].start, windows[-1].end), tallies.clock)
        _compare(line, free[len(pair) :], sector, tallies)
    for words in free:
        tallies.ledger.puzzle(line.marks[words.at], "numbers of two days, or beside them")
    return True


def _compare(line: Line, others: list[Phrase], sector: str, tallies: Tallies) -> None:
    """State the number of the period before the two days, 'compared with 36 explosions'."""
    for words in others:
        at = line.marks[words.at].start - line.start
        rule = first_rule(WHAT, words)
        compared = is_compared(line, at)
        window = period_before(line.folded[at:], tallies.clock) if compared else ""
        if rule is not None and not isinstance(window, str):
            tallies.state(words, sector, rule.what, window)


def _windows_of(dates: DateSpan, tallies: Tallies) -> list[Span]:
    """Return the mission's days of '15 and 16 October', none where either is not known."""
    if not tallies.clock.can_date(dates):
        return []
    last = tallies.clock.date(dates)
    told = (day_of(last - DAY, tallies.clock), day_of(last, tallies.clock))
    windows = [window for window in told if window is not None]
    return windows if len(windows) == len(told) else []


def _only_region(line: Line) -> str:
    """Return the region of a sentence that names one alone."""
    names = {line.marks[at].value.name for at in line.of(REGION)}
    return SECTORS[names.pop()] if names in ({"donetsk"}, {"luhansk"}) else ""
