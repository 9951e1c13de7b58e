"""Running totals: what they say of the hours between two issues.

Totals that were counted from the same moment form a line. Within a line a later total is at least an earlier
one. A total that starts anew, at midnight for instance, opens another line and is no fall; a number that its
own publisher replaced for the same hours is a revision and has left before; what is left and goes down is a
fall, which no account can hold.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.reconciliation.codes import dense
from analysis.reconciliation.words import BIT


@dataclass(frozen=True, slots=True)
class Lines:
    """Steps from one running total to the next: positions of both, and whether both give their hours."""

    before: np.ndarray
    after: np.ndarray
    stated: np.ndarray
    number: np.ndarray


def lines(nodes, running):
    """Order running totals into lines.

    Parameters
    ----------
    nodes : pandas.DataFrame
        Columns who, place, kind, start, end, loose, low.
    running : numpy.ndarray of bool, shape (n,)
        Which counts are running totals.

    Returns
    -------
    Lines
        Steps in order; ``number`` is the place of the later total in its line, the first being 1. Totals
        with a missing start have no line.
    """
    usable = np.flatnonzero(running & (nodes["loose"] < 2).to_numpy())
    part = nodes.iloc[usable]
    line, _ = dense(*(part[name] for name in ("who", "start", "place", "kind")))
    table = pd.DataFrame(
        {
            "node": usable,
            "line": line,
            "end": part["end"].to_numpy(),
            "stated": (part["loose"] == 0).to_numpy(),
            "low": part["low"].to_numpy(),
        }
    )
    # of two with the same latest end the one without hours was counted before
    table = table.sort_values(["line", "end", "stated", "low"], ignore_index=True)
    code = table["line"].to_numpy()
    step = np.flatnonzero(code[1:] == code[:-1])
    node, stated = table["node"].to_numpy(), table["stated"].to_numpy()
    starts = (
        np.flatnonzero(np.r_[True, code[1:] != code[:-1]])
        if len(code)
        else np.empty(0, dtype=np.int64)
    )
    place = np.arange(len(code)) - np.repeat(starts, np.diff(np.r_[starts, len(code)])) + 1
    return Lines(
        before=node[step],
        after=node[step + 1],
        stated=stated[step] & stated[step + 1],
        number=place[step + 1],
    )


def monotone(nodes, steps):
    """Return the steps in which the later total must be the larger one.

    Parameters
    ----------
    nodes : pandas.DataFrame
    steps : Lines

    Returns
    -------
    inner, outer : numpy.ndarray of int64, shape (m,)
        A total without a stated end was counted before its latest end, so it may only be the earlier one.
    """
    sure = nodes["loose"].to_numpy()[steps.after] == 0
    return steps.before[sure], steps.after[sure]


def increments(nodes, steps, low, high, fallen):
    """Return the counts of the hours between two running totals.

    Parameters
    ----------
    nodes : pandas.DataFrame
    steps : Lines
    low, high : numpy.ndarray of float64, shape (n,)
        Bounds of the totals.
    fallen : numpy.ndarray of bool, shape (m,)
        Steps that can't be: they give no count.

    Returns
    -------
    pandas.DataFrame
        Columns of ``nodes`` with low, high, bits, origin, timed (whether its hours are known) and the two totals
        (before, after). Where an end is not stated the window is the one in which the acts certainly lie:
        no rate follows from it.
    """
    keep = ~fallen & (high[steps.after] >= low[steps.before])
    before, after, stated, number = (
        steps.before[keep],
        steps.after[keep],
        steps.stated[keep],
        steps.number[keep],
    )
    out = nodes.iloc[after][
        ["reporter", "accused", "sector", "category", "who", "place", "kind", "end"]
    ].reset_index(drop=True)
    ends, starts = nodes["end"].to_numpy(), nodes["start"].to_numpy()
    out["start"] = np.where(stated, ends[before], starts[after])
    out["loose"] = np.int8(0)
    out["low"] = np.maximum(
        low[after] - np.where(np.isfinite(high[before]), high[before], np.inf), 0.0
    )
    out["high"] = high[after] - low[before]
    loose = ~stated
    out["bits"] = np.where(loose, BIT["end_not_stated"], 0).astype(np.int64)
    out["origin"], out["timed"] = "increment", stated
    out["before"], out["after"] = before, after
    # between issues without hours only a single number says something
    telling = stated | (out["low"] == out["high"]).to_numpy()
    return _joined(out[telling & (out["start"] < out["end"]).to_numpy()].reset_index(drop=True))


def _joined(grown):
    """Add up what was added between issues whose hours are not known but end alike."""
    key = ["who", "place", "kind", "start", "end"]
    double = ~grown["timed"] & grown[~grown["timed"]].duplicated(key, keep=False).reindex(
        grown.index, fill_value=False
    )
    if not double.any():
        return grown
    how = {name: "first" for name in grown.columns if name not in key}
    how |= {"low": "sum", "high": "sum", "after": "last"}
    added = grown[double].groupby(key, sort=False).agg(how).reset_index()[grown.columns]
    return pd.concat([grown[~double], added], ignore_index=True)
