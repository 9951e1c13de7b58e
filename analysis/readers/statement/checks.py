"""Numbers of a statement on a truce held against each other."""

from typing import Any

from analysis.readers.ledger import Ledger
from analysis.readers.regions import IDS as REGIONS

# what is told beside the violations of a truce, and is not counted among them
_NO_PARTS = ("total", "energy_strike", "drone_downed", "shells_fired")


def check(ledger: Ledger) -> None:
    """Warn where the parts are more than the total of the same hours, or a region has more than
    the whole.

    Parameters
    ----------
    ledger : Ledger
    """
    told = [row for row in ledger.statements() if row["qualifier"] == "exact"]
    whole = {
        (row["category"], *_hours(row)): row["value"]
        for row in told
        if row["sector"] == "whole_front" and not row.get("subset_of")
    }
    _check_totals(ledger, told, whole)
    for row in told:
        part_of = row["subset_of"] or ""
        limit = whole.get((part_of, *_hours(row)))
        if limit is not None and row["value"] > limit:
            ledger.warn(
                f"{row['sector']}, {row['category']}: {row['value']}, more than the "
                f"{limit} that it is a part of"
            )


def _check_totals(ledger: Ledger, told: list[dict[str, Any]], whole: dict[tuple, int]) -> None:
    """Warn where the violations of a sector are fewer than what they are made of."""
    totals = {(row["sector"], _hours(row)): row["value"] for row in told if _is_total(row)}
    parts = [row for row in told if _is_part(row)]
    of_the_front = [row for row in parts if not _is_inside(row, whole, totals)]
    for (sector, hours), total in totals.items():
        own = [row for row in parts if row["sector"] == sector]
        inside, where = own, f"{sector}: "
        if sector == "whole_front":
            inside, where = of_the_front, ""
        alike = [row for row in inside if _hours(row) == hours]
        said = sum(row["value"] for row in alike)
        if said > total:
            ledger.warn(f"{where}the parts add up to {said}, more than the {total} violations said")


def _hours(row: dict[str, Any]) -> tuple[Any, Any]:
    return row["start"], row["end"]


def _is_total(row: dict[str, Any]) -> bool:
    return row["category"] == "total" and not row.get("subset_of")


def _is_inside(
    row: dict[str, Any], whole: dict[tuple, int], totals: dict[tuple[str, Any], int]
) -> bool:
    """Tell whether a row is of a direction, and inside the count of the whole front, or of a
    grouping or direction whose own violations are counted.
    """
    if row["sector"] == "whole_front" or row["sector"] in REGIONS:
        return False
    hours = _hours(row)
    return (row["category"], *hours) in whole or (row["sector"], hours) in totals


def _is_part(row: dict[str, Any]) -> bool:
    """Tell whether a row is one of the parts that a total of violations has."""
    return row["category"] not in _NO_PARTS and not row.get("subset_of")
