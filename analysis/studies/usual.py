"""How many days of baseline are usual: four weeks of days, as many weeks of weekly counts, and so
on.
"""

import math
from typing import TYPE_CHECKING

import pandas as pd

from analysis.baseline import days_around, inside, with_series
from analysis.conflict import Truce
from analysis.schema import SERIES

if TYPE_CHECKING:
    from datetime import date

    from analysis.reconciliation import Book

USUAL_UNITS = 28
# of what comes by quarter or year too few lie within any span that is still like today
_LONGEST_UNIT = 31


def usual_days(
    book: "Book", truce: str | Truce, until: "str | date | pd.Timestamp | None" = None
) -> int:
    """Return how many days of baseline are taken on each side where nobody asks for a number.

    Parameters
    ----------
    book : Book
    truce : str or Truce
    until : str, date or Timestamp, optional
        Where the window of a truce without an end closes.

    Returns
    -------
    int
        28; where the truce's counts and their like are by week or month, as many days as 28 of the
        shortest have.
    """
    around = days_around(book, truce, days=USUAL_UNITS, side="both", until=until)
    unit = unit_days(book.counts, around.truce)
    return USUAL_UNITS * (unit if unit <= _LONGEST_UNIT else 1)


def unit_days(counts: pd.DataFrame, window: Truce) -> int:
    """Return the length of what a truce's counts come in: 1 for days, 7 for weeks.

    Parameters
    ----------
    counts : pandas.DataFrame
        As declared in ``analysis.schema.COUNTS``.
    window : Truce

    Returns
    -------
    int
        Of the series counted within the window and outside it, the shortest usual length of either.
    """
    rows = with_series(counts)
    rows = rows.loc[rows["exposure_h"].gt(0) & rows["clock"].ne("")]
    is_inside = inside(window, rows)
    keys = list(SERIES)
    usual = [
        rows.loc[which].groupby(keys, observed=True)["exposure_h"].median()
        for which in (is_inside, ~is_inside)
    ]
    both = pd.concat(usual, axis=1, join="inner")
    if both.empty:
        return 1
    shortest = float(both.min(axis=None))
    days = math.ceil(shortest / 24 - 0.1)
    return max(days, 1)
