"""Which counts a truce forbids, which it does not, and which can't be told.

Three things must hold: the hours lie inside the truce, the truce forbids the category, and it holds
in the sector. Each is answered yes, no or not told; the count is in scope if all three are yes and
out of scope if one is no.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.conflict import Conflict, Truce
from analysis.reconciliation.relations import Reach, around
from analysis.schema import Note

IN, OUT, OPEN = "in_scope", "out_of_scope", "undetermined"
# words of sector ids that name no area
_COMMON = frozenset(
    {"whole", "front", "oblast", "zone", "direction", "group", "regions", "border", "town"}
    | {"north", "south", "east", "west", "centre", "outside"}
)
# what may stand around the names of sectors where a text says nothing but where the truce holds
_LIGHT = re.compile(r"\b(?:the truce|it|holds?|applies|valid|only)\b")
_IN = re.compile(r"^in\b")
_BETWEEN = re.compile(r"[;,]|\band\b")
_STARTS = (None, "declared", "alternative")


def scope_of(
    counts: pd.DataFrame,
    truce: str | Truce,
    *,
    conflict: Conflict,
    start: str | None = None,
    areas: Mapping[str, bool | None] | None = None,
) -> pd.DataFrame:
    """Mark each count as in scope of a truce, out of scope, or undetermined.

    Parameters
    ----------
    counts : pandas.DataFrame
        Columns start, end, sector, category.
    truce : str or Truce
    conflict : Conflict
        Carries what is known of a sector to those that are the same, a part of it or overlap it.
    start : {None, "declared", "alternative"}
        Which start holds where it is disputed. None: hours between the two are undetermined.
    areas : mapping of str to bool or None, optional
        For single sectors: whether the truce holds there (None: undetermined), over the rule below.

    Returns
    -------
    pandas.DataFrame
        Index of ``counts``; columns scope ("in_scope", "out_of_scope", "undetermined") and why
        (Note).

    Raises
    ------
    ValueError
        If ``start`` is none of the three.

    Notes
    -----
    Where the truce's ``areas`` are names of sectors separated by ";", it holds in these, and
    whether it does elsewhere is undetermined. Other texts are terms in prose: of the contact line
    the truce holds in the sectors that they name, and others are undetermined; otherwise it holds
    everywhere but in the sectors that they name, because the terms speak of them apart: those are
    undetermined. The sector for the whole is never named.
    """
    if start not in _STARTS:
        raise ValueError(f"start={start!r} is not known; known: None, 'declared', 'alternative'")
    terms = conflict.truce(truce)
    hours = _hours(counts, terms, start)
    categories = list(counts["category"])
    sectors = list(counts["sector"])
    covered = {category: terms.covers(category) for category in set(categories)}
    held = _holds(
        sorted(set(sectors)),
        terms,
        conflict,
        areas,
    )
    no_act, unsure_act = _answers([covered[category] for category in categories])
    no_area, unsure_area = _answers([held[sector] for sector in sectors])
    outside = hours == "outside_truce"
    unsure_hours = (hours != "") & ~outside
    scope = np.select(
        [outside | no_act | no_area, unsure_hours | unsure_act | unsure_area], [OUT, OPEN], IN
    )
    why = np.select(
        [outside, no_act, no_area, unsure_hours, unsure_act, unsure_area],
        [
            "outside_truce",
            "not_forbidden",
            "not_in_this_sector",
            hours,
            "forbidden_not_known",
            "area_not_clear",
        ],
        "under_truce",
    )
    notes = {code: Note.of(code) for code in set(why)}
    marks = pd.DataFrame(index=counts.index)
    marks["scope"] = pd.array(scope.astype(object), dtype="str")
    marks["why"] = pd.Series(
        [notes[code] for code in why],
        counts.index,
        dtype="object",
    )
    return marks


def _answers(told: list[bool | None]) -> tuple[np.ndarray, np.ndarray]:
    """Mark the answers that are no, and those that are missing."""
    no = np.array([answer is False for answer in told], dtype=bool)
    missing = np.array([answer is None for answer in told], dtype=bool)
    return no, missing


def _hours(counts: pd.DataFrame, truce: Truce, start: str | None) -> np.ndarray:
    """Say by a code how the hours of each count lie to the truce; "" inside."""
    begin = truce.start
    other = truce.start_alternative
    if start == "alternative" and pd.notna(other):
        begin = other
    disputed = start is None and pd.notna(other)
    first = min(begin, other) if disputed else begin
    last = max(begin, other) if disputed else begin
    before = (counts["end"] <= first).to_numpy()
    begun = (counts["start"] >= first).to_numpy()
    begun_by_both = (counts["start"] >= last).to_numpy()
    if pd.isna(truce.end):
        codes = ["outside_truce", "end_not_published"]
        return np.select([before, begun], codes, "straddles_end").astype(object)
    after = (counts["start"] >= truce.end).to_numpy()
    ended = (counts["end"] <= truce.end).to_numpy()
    return np.select(
        [before | after, ended & begun_by_both, ended & begun],
        ["outside_truce", "", "one_start_only"],
        "straddles_end",
    ).astype(object)


@dataclass(frozen=True, slots=True)
class _Areas:
    """Where a truce holds: sectors named, whether the text is a list of them, own answers."""

    named: frozenset[str]
    listed: bool
    along_line: bool
    own: Mapping[str, bool | None]

    def holds(self, sector: str, related: set[str], whole: str | None) -> bool | None:
        """Tell whether the truce holds in a sector; None where that is not clear."""
        if sector in self.own:
            return self.own[sector]
        inherited = {self.own[other] for other in related if other in self.own}
        if inherited:
            return inherited.pop() if len(inherited) == 1 else None
        if self.listed:
            return True if sector in self.named else None
        if sector == whole:
            return True
        if self.along_line:
            return True if sector in self.named else None
        return None if sector in self.named or related & self.named else True


def _holds(
    sectors: list[str],
    truce: Truce,
    conflict: Conflict,
    own: Mapping[str, bool | None] | None,
) -> dict[str, bool | None]:
    """Tell for each sector whether the truce holds there."""
    known = conflict.sectors
    # sectors that no count is about are named too, and what lies in them is as unsure
    every = sorted({*known.ids, *sectors})
    related = around(every, known)
    listed = _listed(truce.areas, conflict)
    if listed is None:
        named = _named(every, truce.areas, conflict)
    else:
        # a part of a sector lies where that sector does
        inside = Reach(known, ("same", "part_of"))
        within = {sector for sector in sectors if listed & inside.of(sector)}
        named = listed | within
    along_line = truce.scope == "contact_line"
    areas = _Areas(
        frozenset(named),
        listed is not None,
        along_line,
        dict(own or {}),
    )
    return {sector: areas.holds(sector, related[sector], known.whole) for sector in sectors}


def _listed(text: str, conflict: Conflict) -> set[str] | None:
    """Return the sectors that a text lists; None where it is more than such a list."""
    pieces = [piece.strip(" .") for piece in _BETWEEN.split(text or "")]
    resolved = [_resolved(piece, conflict) for piece in pieces if piece]
    sectors = {sector for sector in resolved if sector is not None}
    is_list = len(resolved) > 0 and None not in resolved
    return sectors if is_list else None


def _resolved(piece: str, conflict: Conflict) -> str | None:
    """Return the sector that a piece of a text names, light words left out."""
    plain = _IN.sub("", " ".join(_LIGHT.sub(" ", piece.casefold()).split())).strip()
    for name in (piece, plain):
        known = conflict.sectors.names.find(name)
        if known is not None:
            return known
    return None


def _named(sectors: list[str], text: str, conflict: Conflict) -> set[str]:
    """Return the sectors of which a word of the id, or the name, stands in a text."""
    folded = (text or "").casefold()
    words = set(re.findall(r"[a-z]{3,}", folded))
    names = dict(zip(conflict.sectors.table["sector"], conflict.sectors.table["en"], strict=True))
    named = {sector for sector in sectors if (set(sector.split("_")) - _COMMON) & words}
    for sector in set(sectors) - named:
        name = names.get(sector)
        if isinstance(name, str) and re.search(rf"\b{re.escape(name.casefold())}\b", folded):
            named.add(sector)
    return named - {conflict.sectors.whole}
