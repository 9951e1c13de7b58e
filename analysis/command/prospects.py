"""What a report of each truce will be able to compare, told before one is made."""

import math
from typing import TYPE_CHECKING

import pandas as pd

from analysis.vocabulary.plurals import number_of

if TYPE_CHECKING:
    from analysis.conflict import Truce
    from analysis.loaders import Data
    from analysis.reconciliation import Book

# as far back as `report --days` goes
_FURTHEST = 3660
# as many normal counts as any method here asks for
_ENOUGH = 14


def prospects(data: "Data") -> list[str]:
    """Say for each truce how many of its counts have a normal level, and how to get more.

    Parameters
    ----------
    data : Data

    Returns
    -------
    list of str
        A line a truce.
    """
    from analysis.reconciliation import reconcile

    if not data.conflict.truces:
        return ["nothing: there is no truce that could be read"]
    book = reconcile(data)
    return [_prospect(truce, book) for truce in data.conflict.truces.values()]


def _prospect(truce: "Truce", book: "Book") -> str:
    from analysis.studies.usual import usual_days

    try:
        days = usual_days(book, truce)
    except ValueError:
        return f"{truce.ceasefire}: no count lies within it"
    counts, claimed = _levels(truce, book, days)
    if not claimed:
        return f"{truce.ceasefire}: no count lies within it"
    told = f"{truce.ceasefire}: {number_of(claimed, 'count')} within it"
    with_level = counts[counts.gt(1)]
    best = int(counts.max())
    if with_level.empty:
        text = f"{told}; none has two counts of the same hours in the {days} days around it"
    else:
        text = (
            f"{told}; {number_of(len(with_level), 'kind')} of count can be compared, by "
            f"{best} normal counts at most, of the {days} days around it"
        )
    return text if best >= _ENOUGH else text + _offer(truce, book, days, counts)


def _levels(truce: "Truce", book: "Book", days: int) -> tuple[pd.Series, int]:
    """Count the normal counts of each series claimed in a truce, and its claims."""
    from analysis.baseline import fit_baseline, inside, with_series
    from analysis.schema import SERIES

    normal = fit_baseline(book, truce=truce, days=days)
    keys = list(SERIES)
    rows = with_series(book.counts)
    claims = rows.loc[inside(normal.truce, rows) & rows["clock"].ne("")]
    series = claims.loc[:, keys].drop_duplicates().set_index(keys).index
    known = normal.table.set_index(keys)
    counts = (known["n_days"] + known["n_totals"]).astype("float64")
    return counts.reindex(series).fillna(0), len(claims)


def _offer(truce: "Truce", book: "Book", days: int, counts: pd.Series) -> str:
    """Say how far back a baseline has to reach to compare more."""
    reach = _reach(truce, book, counts[counts.lt(2)].index)
    if reach is None or reach <= days:
        return ""
    further, _ = _levels(truce, book, reach)
    more = int(further.gt(1).sum())
    if more <= int(counts.gt(1).sum()):
        return ""
    most = int(further.max())
    return f"; with --days {reach}: {number_of(more, 'kind')}, by {most} normal counts at most"


def _reach(truce: "Truce", book: "Book", lacking: pd.Index) -> int | None:
    """Return the days that take in what counts there are of series without a level."""
    from analysis.baseline import index_of, with_series
    from analysis.conflict import DAY
    from analysis.schema import SERIES

    rows = with_series(book.counts)
    rows = rows.loc[index_of(rows, list(SERIES)).isin(lacking)]
    before, after = truce.start - rows["start"], rows["end"] - truce.end
    is_before, is_after = rows["end"] <= truce.start, rows["start"] >= truce.end
    distance = pd.concat([before[is_before], after[is_after]]) / DAY
    distance = distance[distance.le(_FURTHEST - 1)].sort_values()
    if distance.empty:
        return None
    groups = index_of(rows, list(SERIES))[rows.index.get_indexer(distance.index)]
    nearest = (
        pd.DataFrame({"key": groups, "days": distance.to_numpy()}).groupby("key").head(_ENOUGH)
    )
    return math.ceil(float(nearest["days"].max()))
