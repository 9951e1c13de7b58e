"""A count told above the first of several stretches of hours, which by its sum is of that one."""

from typing import Any

from analysis.readers.ledger import Ledger


def give_the_first_hours(ledger: Ledger, whole: str, stretches: dict[int, tuple[Any, Any]]) -> None:
    """Give 'ten were shot down in four hours' the hours told below it, where the regions told of
    them add up to as many and no other number of all of them is told.

    Parameters
    ----------
    ledger : Ledger
    whole : str
        The sector of all that is counted.
    stretches : dict of int to (pandas.Timestamp, pandas.Timestamp)
        The stretches of hours of a post, by where they are told.
    """
    rows = [row for row in ledger.statements() if row["category"].startswith("drone_downed")]
    blank = [row for row in rows if row["start"] is None and row["end"] is None]
    if not stretches or len(blank) != 1 or blank[0]["sector"] != whole:
        return
    begin, until = stretches[min(stretches)]
    told = [row for row in rows if (row["start"], row["end"]) == (begin, until)]
    values = [row["value"] or 0 for row in told]
    of_all = any(row["sector"] == whole for row in told)
    if not of_all and sum(values) == blank[0]["value"]:
        blank[0].update(start=begin, end=until)
