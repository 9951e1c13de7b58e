"""What is settled once a report is read: engagements of several directions, and headlines."""

from collections.abc import Iterable, Mapping

from analysis.readers.ledger import Ledger
from analysis.readers.line import Line
from analysis.readers.marks import Mark
from analysis.readers.staff.grammar import OUTCOMES
from analysis.readers.staff.meaning import LOOSE
from analysis.readers.staff.placed import WHOLE
from analysis.readers.staff.zone import Zone


def state_together(
    ledger: Ledger, together: list[tuple[Mark, str, str]], zone: Zone | None
) -> None:
    """State attacks on several directions together as the least of the whole front, or of a group's
    zone, where that has no number of its own.

    Parameters
    ----------
    ledger : Ledger
    together : list of (Mark, str, str)
        Numbers, each with its category and why it has no direction.
    zone : Zone or None
        Of the group that speaks.
    """
    sectors, said = zone or WHOLE
    sector = sectors[0]
    known = any(ledger.seen(sector, name) for name in OUTCOMES.values())
    for mark, category, reason in together:
        if known or not ledger.free(mark):
            ledger.puzzle(mark, reason)
            continue
        known = True
        place = "whole front" if said is None else "zone of the group that speaks"
        ledger.warn(f"{reason}: read as the least of the {place}", mark.start)
        ledger.state(
            mark,
            (sector, category),
            sector=sector,
            sector_said=said,
            category=category,
            category_said=category,
            qualifier="at_least",
        )


def settle_headlines(ledger: Ledger, loose: list[Mark]) -> None:
    """Take the numbers of headlines for what the text says again, or leave them.

    Parameters
    ----------
    ledger : Ledger
    loose : list of Mark
        Engagements of which no verb says what became of them.
    """
    row = ledger.seen("whole_front", "assault")
    exact = row is not None and row["qualifier"] == "exact"
    for mark in loose:
        number = mark.value
        again = exact and row is not None and number.value == row["value"]
        if again or exact and number.qualifier != "exact":
            ledger.state(mark, ("whole_front", "assault"))
        else:
            ledger.puzzle(mark, LOOSE)


def take_back_sums(
    line: Line, ledger: Ledger, first: Mapping[tuple, Mark], last: Mapping[tuple, Mark]
) -> None:
    """Take back 'one near A, three towards B and four more near C', where nothing was recognised of
    the three: four and one are no sum.

    Parameters
    ----------
    line : Line
    ledger : Ledger
    first, last : mapping of tuple to Mark
        The first and last of the numbers that were added up, by the key of what they say.
    """
    if not first:
        return
    unknown = ledger.unknown([line.marks[at] for at in line.numbers()])
    for key, begin in first.items():
        if any(begin.start < start < last[key].start for start in unknown):
            ledger.retract(key, "a sum of parts of which one was not understood")


def leave_both(ledger: Ledger, mark: Mark, keys: Iterable[tuple]) -> None:
    """Leave 'another 14 near B and C' after '19 on the A direction', and the 19 with it: whether
    the 14 are of A too is not said.

    Parameters
    ----------
    ledger : Ledger
    mark : Mark
        The number told as more.
    keys : iterable of tuple
        What the numbers before it say.
    """
    reason = "more, near the town of another direction"
    ledger.puzzle(mark, reason)
    for key in keys:
        ledger.retract(key, reason)
