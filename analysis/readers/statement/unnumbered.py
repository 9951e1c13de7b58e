"""Make rows of what has no number: 'there were no air strikes', 'and an attack near A'."""

import re

from analysis.readers.deeds import acting_before
from analysis.readers.ledger import Ledger
from analysis.readers.lexicon import REGION, SECTOR
from analysis.readers.line import Line
from analysis.readers.nothing import no_strikes
from analysis.readers.statement.days import Span
from analysis.readers.statement.where import sector_at

_SINGLE = re.compile(
    r"(?:а также|и|and|as well as) (?P<said>атаку|одиночную атаку|an attack)(?= (?:в |на "
    r"|near|in |on ))"
)


def state_no_strikes(ledger: Ledger, line: Line, span: Span, reporter: str) -> None:
    """'There were no air strikes': a count of 0 of the whole front.

    Parameters
    ----------
    ledger : Ledger
    line : Line
    span : Span
        The window of the text.
    reporter : str
        Whose acts are no charge.
    """
    if line.of(REGION + SECTOR):
        return
    for nothing in no_strikes(line):
        if acting_before(line, nothing.start) == reporter:
            continue
        ledger.state(
            None,
            ("whole_front", nothing.category, None, span.start, span.end),
            sector="whole_front",
            sector_said=None,
            category=nothing.category,
            category_said=line.page.text[nothing.start : nothing.end],
            value=0,
            qualifier="exact",
            start=span.start,
            end=span.end,
            cumulative_from=span.start,
        )


def state_single(ledger: Ledger, line: Line, span: Span) -> None:
    """An attack told without a number beside numbered ones: at least one.

    Parameters
    ----------
    ledger : Ledger
    line : Line
    span : Span
        The window of the text.
    """
    match = _SINGLE.search(line.page.folded, line.start, line.end)
    if match is None:
        return
    regions = [at for at in line.of(REGION) if line.spans[at][0] > match.start()]
    if not regions:
        return
    placed = sector_at(line, regions[0])
    if isinstance(placed, str):
        return
    ledger.state(
        None,
        (placed[0], "assault", None, span.start, span.end),
        sector=placed[0],
        sector_said=placed[1],
        category="assault",
        category_said=match["said"],
        value=1,
        qualifier="at_least",
        start=span.start,
        end=span.end,
        cumulative_from=span.start,
    )
