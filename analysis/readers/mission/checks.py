"""Tallies of a report held against each other: parts against wholes, rounded against exact."""

from typing import Any

from analysis.readers.ledger import Ledger, allows
from analysis.readers.mission.grammar import SECTORS

_TEN = 10


def check(ledger: Ledger) -> None:
    """Warn where a part is more than the whole: explosions, or one region than both.

    Parameters
    ----------
    ledger : Ledger
    """
    _said_again(ledger)
    exact: dict[tuple, int] = {}
    for row in ledger.statements():
        key = (row["sector"], row["start"], row["end"], row["category"])
        # the first of those without hours is the report's own, the next the period's before
        if row["qualifier"] == "exact":
            exact.setdefault(key, row["value"])
    for (sector, start, end, category), value in exact.items():
        whole = exact.get((sector, start, end, "total"))
        if category == "explosion" and whole is not None and value > whole:
            ledger.warn(f"{sector}: {value} explosions, more than the {whole} violations said")
        if category == "total" and sector == "donetsk_luhansk":
            _check_regions(exact, value, start, end, ledger)


def _said_again(ledger: Ledger) -> None:
    """Take back a headline's 'almost 50' or '50', for which the text gives 48 and its evenings."""
    rows = ledger.statements()
    exact = [row for row in rows if row["qualifier"] == "exact"]
    keys = ledger.keys()
    for key in keys:
        row = ledger.seen(*key) or {}
        if not row or row["cumulative_from"] is not None:
            continue
        again = any(
            other["sector"] == row["sector"]
            and other["category"] == row["category"]
            and other["start"] is not None
            and _is_rougher(row, other)
            for other in exact
        )
        if again:
            ledger.retract(key, "said again more exactly, of evenings that are named")


def _is_rougher(row: dict[str, Any], other: dict[str, Any]) -> bool:
    """Tell whether a row may say an exact one again: hedged, or in full tens and without hours."""
    of_no_hours = row["start"] is None
    if row["qualifier"] == "exact":
        near = abs(row["value"] - other["value"]) < _TEN
        round_one = row["value"] >= _TEN and row["value"] % _TEN == 0
        return of_no_hours and near and round_one and other["value"] % _TEN != 0
    may = of_no_hours or _is_inside(row, other)
    return may and allows(row["value"], row["qualifier"], other["value"])


def _is_inside(row: dict[str, Any], other: dict[str, Any]) -> bool:
    """Tell whether a row's hours lie inside of another's, and begin after them."""
    return other["start"] < row["start"] <= row["end"] <= other["end"]


def _check_regions(
    exact: dict[tuple, int], total: int, start: Any, end: Any, ledger: Ledger
) -> None:
    parts = [exact.get((SECTORS[name], start, end, "total")) for name in ("donetsk", "luhansk")]
    told = [part for part in parts if part is not None]
    if sum(told) > total or len(told) == 2 and sum(told) != total:
        ledger.warn(f"the regions add up to {sum(told)}, not the {total} violations said")
