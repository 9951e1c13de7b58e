"""Two numbers told at once: of two regions or of two days, 'respectively'."""

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
    rules = [first_rule(WHAT, words) for words in free]
    window = (
        window_of(line, line.marks[free[0].at].start - line.start, tallies.clock) if free else ""
    )
    fits = len(free) == 2 and len(both) == 1 and rules[-1] is not None
    if not fits or isinstance(window, str):
        for words in free:
            reason = "'respectively', but as many numbers as regions were not found"
            tallies.ledger.puzzle(line.marks[words.at], reason)
        return
    said = line.marks[both[0]].value.said.lower()
    order = sorted(("donetsk", "luhansk"), key=lambda name: said.find(name[:2]))
    category = rules[-1].what if rules[-1] else "total"
    for name, words in zip(order, free, strict=True):
        tallies.state(words, SECTORS[name], category, window)


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
