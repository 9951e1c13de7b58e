"""Which counts a truce forbids, which it does not, and which can't be told."""

import re

import numpy as np
import pandas as pd

from analysis.sectors import related

IN, OUT, OPEN = "in scope", "out of scope", "undetermined"
# words of sector ids that name no place
_COMMON = {
    "whole",
    "front",
    "oblast",
    "zone",
    "direction",
    "group",
    "regions",
    "border",
    "town",
    "north",
    "south",
    "east",
    "west",
    "centre",
    "outside",
}


def scope_of(counts, truce, *, start=None, areas=None, crosswalk=None):
    """Mark each count as in scope of a truce, out of scope, or undetermined.

    Parameters
    ----------
    counts : pandas.DataFrame
        Columns start, end, sector, category.
    truce : analysis.ceasefires.Truce
    start : {None, "declared", "alternative"}
        Which start holds where it is disputed. None: hours between the two are undetermined.
    areas : mapping of str to bool or None, optional
        For single sectors: whether the truce holds there (None: undetermined), over the rule below.
    crosswalk : pandas.DataFrame, optional
        Carries what is known of a sector to those that are the same, a part of it or overlap it.

    Returns
    -------
    pandas.DataFrame
        Index of ``counts``; columns scope ("in scope", "out of scope", "undetermined") and why.

    Notes
    -----
    A count is in scope if its hours lie inside [truce.start, truce.end), its category is forbidden and the
    truce holds in its sector. Of the contact line the truce holds in the sectors that its ``areas`` name, and
    others are undetermined; otherwise it holds everywhere but in the sectors that ``areas`` name, because
    the terms speak of them apart: those are undetermined. The whole front is never named.
    """
    if start not in (None, "declared", "alternative"):
        raise ValueError(f"start={start!r} is not known; known: None, 'declared', 'alternative'")
    hours = _hours(counts, truce, start)
    kinds = {category: truce.covers(category) for category in counts["category"].unique()}
    places = _places(counts["sector"].unique(), truce, areas, crosswalk)
    of_kind, of_place = (
        counts["category"].map(kinds).to_numpy(dtype=object),
        counts["sector"].map(places).to_numpy(dtype=object),
    )
    no = (
        np.array([value is False for value in of_kind]),
        np.array([value is False for value in of_place]),
    )
    unsure = (
        np.array([value is None for value in of_kind]),
        np.array([value is None for value in of_place]),
    )
    straddles = np.isin(hours, ["straddles an end", "no end was published"]) | (
        hours == "inside by one start only"
    )
    outside = hours == "outside"
    scope = np.select([outside | no[0] | no[1], straddles | unsure[0] | unsure[1]], [OUT, OPEN], IN)
    why = np.select(
        [outside, no[0], no[1], straddles, unsure[0], unsure[1]],
        [
            "its hours lie outside the truce",
            "the truce does not forbid its category",
            "the truce does not hold in its sector",
            np.char.add("its hours: ", hours.astype(str)),
            "its category holds acts that the truce forbids and others",
            "whether the truce holds in its sector is not clear from the terms",
        ],
        "hours, category and sector fall under the truce",
    )
    return pd.DataFrame(
        {
            "scope": pd.array(scope.astype(object), dtype="str"),
            "why": pd.array(why.astype(object), dtype="str"),
        },
        index=counts.index,
    )


def _hours(counts, truce, start):
    begin, other = truce.start, truce.start_alternative
    if start == "alternative" and pd.notna(other):
        begin = other
    two = start is None and pd.notna(other)
    first, last = (min(begin, other), max(begin, other)) if two else (begin, begin)
    outside = (counts["end"] <= first).to_numpy()
    inside, late = (counts["start"] >= first).to_numpy(), (counts["start"] >= last).to_numpy()
    if pd.isna(truce.end):
        return np.select(
            [outside, inside], ["outside", "no end was published"], "straddles an end"
        ).astype(object)
    outside = outside | (counts["start"] >= truce.end).to_numpy()
    ends = (counts["end"] <= truce.end).to_numpy()
    return np.select(
        [outside, ends & late, ends & inside],
        ["outside", "inside", "inside by one start only"],
        "straddles an end",
    ).astype(object)


def _places(sectors, truce, areas, crosswalk):
    text = truce.areas if isinstance(truce.areas, str) else ""
    words = set(re.findall(r"[a-z]{3,}", text.casefold()))
    own = dict(areas or {})
    named = {sector for sector in sectors if (set(sector.split("_")) - _COMMON) & words}
    near = {}
    if crosswalk is not None:
        above = {
            sector: set(related(crosswalk, sector, relation=("same", "part_of", "overlaps")))
            for sector in sectors
        }
        for sector in sectors:
            around = above[sector] if sector != "whole_front" else set()
            near[sector] = {sector, *around, *(one for one in sectors if sector in above[one])} - {
                "whole_front"
            }
    line = truce.scope == "contact_line"
    return {sector: _place(sector, named, near.get(sector, set()), own, line) for sector in sectors}


def _place(sector, named, near, own, line):
    if sector in own:
        return own[sector]
    inherited = {own[one] for one in near if one in own}
    if inherited:
        return inherited.pop() if len(inherited) == 1 else None
    if sector == "whole_front":
        return True
    if line:
        return True if sector in named else None
    return None if sector in named or near & named else True
