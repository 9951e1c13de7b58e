"""Tallies told up to an hour beside those of a stretch of hours before it."""

from typing import Any

from analysis.readers.ledger import Ledger


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
    rows = ledger.statements()
    stretches = [row for row in rows if row["start"] is not None and row["end"] is not None]
    ends = {row["end"] for row in stretches}
    keys = ledger.keys()
    open_ones = [ledger.seen(*key) for key in keys if key[3:] == (None, None)]
    later = [row for row in open_ones if row and row["start"] is None]
    if len(ends) != 1 or max(ends) >= told_by:
        return
    if any(_is_less(row, before) for row in later for before in stretches):
        bounds = {"start": max(ends), "end": told_by, "cumulative_from": max(ends)}
        for row in later:
            row.update(bounds)


def _is_less(row: dict[str, Any], before: dict[str, Any]) -> bool:
    """Tell whether an exact count is less than an exact one of the same acts."""
    same = all(row[name] == before[name] for name in ("sector", "category"))
    exact = row["qualifier"] == before["qualifier"] == "exact"
    return same and exact and row["value"] < before["value"]
