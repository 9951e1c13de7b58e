"""What a report of each truce will be able to compare, told before one is made."""

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from analysis.conflict import Truce
    from analysis.loaders import Data

_DAYS = 28


def prospects(data: "Data") -> list[str]:
    """Say for each truce how many of its counts have a normal level.

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
    counts = reconcile(data).counts
    return [_prospect(truce, counts) for truce in data.conflict.truces.values()]


def _prospect(truce: "Truce", counts: pd.DataFrame) -> str:
    from analysis.schema import SERIES, series_of

    end = counts["end"].max() if pd.isna(truce.end) else truce.end
    inside = counts["start"].ge(truce.start) & counts["end"].le(end)
    if not inside.any():
        return f"{truce.ceasefire}: no count lies within it"
    keys = series_of(counts).assign(whole=counts["whole_days"])
    reach = pd.Timedelta(days=_DAYS)
    near = counts["start"].ge(truce.start - reach) & counts["end"].le(end + reach)
    outside = near & (counts["end"].le(truce.start) | counts["start"].ge(end))
    normal = keys[outside].groupby(list(SERIES), observed=True).size()
    claimed = keys[inside].drop_duplicates(list(SERIES)).set_index(list(SERIES)).index
    known = normal.reindex(claimed).fillna(0)
    told = f"{truce.ceasefire}: {int(inside.sum())} counts in {len(claimed)} series within it"
    with_level = known[known.gt(1)]
    if with_level.empty:
        return f"{told}; no series has two counts of the same hours in the {_DAYS} days around it"
    best = int(with_level.max())
    return (
        f"{told}; {len(with_level)} series have normal counts of the same hours in the {_DAYS} "
        f"days around it, {best} at most"
    )
