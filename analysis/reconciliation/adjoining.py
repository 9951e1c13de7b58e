"""Windows that follow on each other: what is counted in both together is the sum of what is counted in each."""

import numpy as np
import pandas as pd

from analysis.reconciliation.codes import dense

# windows that meet in one moment, at most: more would be pairs without end
_MEETING = 10_000


def adjoining(nodes):
    """Find counts whose window is made up of those of two others.

    Parameters
    ----------
    nodes : pandas.DataFrame
        Columns who, place, kind, start, end, loose.

    Returns
    -------
    whole, first, second : numpy.ndarray of int64, shape (m,)
        Positions: the window of ``whole`` is that of ``first`` and then that of ``second``, for the same
        parties, sector and category. Only windows with both ends stated take part.
    """
    none = np.empty(0, dtype=np.int64)
    at = np.flatnonzero((nodes["loose"] == 0).to_numpy())
    if not len(at):
        return none, none, none
    start, end = nodes["start"].to_numpy()[at], nodes["end"].to_numpy()[at]
    window, once = dense(start, end)
    windows = pd.DataFrame({"number": np.arange(len(once)), "start": start[once], "end": end[once]})
    meets = windows.groupby("start").size().mul(windows.groupby("end").size(), fill_value=0)
    crowded = meets.index[meets > _MEETING]
    usual = (
        windows[~windows["start"].isin(crowded) & ~windows["end"].isin(crowded)]
        if len(crowded)
        else windows
    )
    both = usual.merge(usual, left_on="end", right_on="start", suffixes=("", "_2"))
    triples = both.merge(
        windows, left_on=["start", "end_2"], right_on=["start", "end"], suffixes=("", "_all")
    )
    if triples.empty:
        return none, none, none
    what, _ = dense(*(nodes[name].to_numpy()[at] for name in ("who", "place", "kind")))
    width = int(what.max()) + 1
    held = pd.DataFrame({"window": window, "what": what, "node": at})
    wanted = triples[["number", "number_2", "number_all"]].merge(
        held, left_on="number_all", right_on="window"
    )
    key = window * width + what
    order = np.argsort(key, kind="stable")
    found = []
    for name in ("number", "number_2"):
        look = wanted[name].to_numpy() * width + wanted["what"].to_numpy()
        place = np.searchsorted(key[order], look)
        place[place == len(key)] = 0
        found.append(np.where(key[order][place] == look, at[order][place], -1))
    there = (found[0] >= 0) & (found[1] >= 0)
    return wanted["node"].to_numpy()[there], found[0][there], found[1][there]
