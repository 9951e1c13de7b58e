"""Numbers of a post about the air held against each other."""

from collections.abc import Iterable
from typing import Any

from analysis.readers.ledger import Ledger

Row = dict[str, Any]


def check(
    ledger: Ledger, whole: str, series: tuple[str, str], told_parts: Iterable[list[int]]
) -> None:
    """Warn where the regions do not add up to the total, or more was shot down than flew.

    Parameters
    ----------
    ledger : Ledger
    whole : str
        Sector in which the whole post counts.
    series : tuple of (str, str)
        Categories of what was shot down, the post's own first.
    told_parts : iterable of list of int
        What the regions of each series, and of each stretch of hours, have.
    """
    rows = [row for row in ledger.statements() if row["qualifier"] == "exact"]
    exact = {(row["sector"], row["category"]): row for row in rows}
    of_all = [row for row in rows if row["sector"] == whole]
    totals = sorted({row["value"] for row in of_all if row["category"] in series})
    for parts in told_parts:
        _check_regions(ledger, totals, sum(parts))
    _check_flown(ledger, exact.get((whole, series[0])), exact.get((whole, "long_range_drone")))
    missiles = ("missile_downed", "missile_launched")
    _check_flown(ledger, *(exact.get((whole, category)) for category in missiles))


def _check_regions(ledger: Ledger, totals: list[int], told: int) -> None:
    """Warn where the regions of a series add up to neither total that is told."""
    said = " or ".join(str(total) for total in totals)
    if totals and told and told not in totals:
        ledger.warn(f"the regions add up to {told}, not the {said} said")


def _check_flown(ledger: Ledger, down: Row | None, up: Row | None) -> None:
    """Warn where more was shot down than flew in the same hours."""
    if down is None or up is None or down["start"] != up["start"]:
        return
    if down["value"] > up["value"]:
        ledger.warn(f"{down['value']} shot down, more than the {up['value']} that flew")
