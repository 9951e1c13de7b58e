"""Tallies told up to an hour beside those of a stretch of hours before it."""

from typing import Any

from analysis.readers.ledger import Ledger

# sector, category, part of what, start and end: a key without a part of a day of its own
_PLAIN = 5


def place_after(ledger: Ledger, told_by: Any) -> None:
    """Let a tally as of 06:00 begin where a stretch of hours told beside it ends, if it is less
    than that stretch has: it can't hold it, so it counts what came after.

    Parameters
    ----------
    ledger : Ledger
    told_by : pandas.Timestamp or None
        The moment as of which the text is told.
    """
    if told_by is None:
        return
    later = [row for row in _rows(ledger) if _counts_up_to(row, told_by)]
    stretches = [row for row in ledger.statements() if _ends_before(row, told_by)]
    ends = {row["end"] for row in stretches}
    if len(ends) != 1:
        return
    if any(_is_less(row, before) for row in later for before in stretches):
        bounds = {"start": max(ends), "end": told_by, "cumulative_from": max(ends)}
        for row in later:
            row.update(bounds)


def _rows(ledger: Ledger) -> list[dict[str, Any]]:
    """Return the rows of what the text's own window, or none, holds."""
    keys = ledger.keys()
    rows = [ledger.seen(*key) for key in keys if len(key) == _PLAIN]
    return [row for row in rows if row]


def _counts_up_to(row: dict[str, Any], told_by: Any) -> bool:
    """Tell whether a row has no hours, or those of the truce up to the moment of telling."""
    return row["end"] == told_by or row["start"] is None and row["end"] is None


def _ends_before(row: dict[str, Any], told_by: Any) -> bool:
    """Tell whether a row is of hours that ended before the moment of telling."""
    return row["start"] is not None and row["end"] is not None and row["end"] < told_by


def _is_less(row: dict[str, Any], before: dict[str, Any]) -> bool:
    """Tell whether an exact count is less than an exact one of the same acts."""
    same = all(row[name] == before[name] for name in ("sector", "category"))
    same = same and row["start"] in (None, before["start"])
    exact = row["qualifier"] == before["qualifier"] == "exact"
    return same and exact and row["value"] < before["value"]
