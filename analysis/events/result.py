"""What counting events returns."""

from dataclasses import dataclass, field

import pandas as pd


@dataclass(frozen=True, slots=True)
class EventCounts:
    """Counts of event files, and everything that is not in them.

    Attributes
    ----------
    counts : pandas.DataFrame
        As in ``schema.COUNTS``.
    groups : pandas.DataFrame
        What the counts were made of: events by source, day, sector, type, actor and precision.
    rejects : pandas.DataFrame
        Rows that are no events: the columns of ``schema.REJECTS``, with every fault of a row, and
        ``text``, by which it is found again. Of many the first are listed; ``rejected`` counts
        all.
    rejected : dict of str to int
        Rejected rows by reason.
    tally : dict of str to int
        rows_in, rejected, filtered (by ``keep``), not_acts (types that are none), outside (all
        sectors), placed (in a sector); of these two, unmapped (counted as other) and
        unknown_actors (counted as nobody's).
    unmapped : pandas.DataFrame
        source, type, events: types counted as ``other``, since no category says what they are.
    unknown_actors : pandas.DataFrame
        source, actor, events: doers who are named, and whom no table gives a party.
    left_out : pandas.DataFrame
        Events that a window touches but does not hold: their time is not known that well.
    outside : pandas.DataFrame
        source, day, category, events: outside all sectors.
    coverage : pandas.DataFrame
        Findings of ``coverage``: source, finding, first, last, detail.
    files : pandas.DataFrame
        file, source, rows, first, last, added (columns that the format does not declare).
    """

    counts: pd.DataFrame
    groups: pd.DataFrame
    rejects: pd.DataFrame
    rejected: dict[str, int]
    tally: dict[str, int]
    unmapped: pd.DataFrame
    unknown_actors: pd.DataFrame
    left_out: pd.DataFrame
    outside: pd.DataFrame
    coverage: pd.DataFrame
    files: pd.DataFrame = field(default_factory=pd.DataFrame)

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={number}" for name, number in self.tally.items())
        return f"EventCounts({len(self.counts)} counts; {told})"
