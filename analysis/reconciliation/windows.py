"""Windows of statements, also of those that do not give both ends.

A running total whose end is not stated was counted by the time it was public, so the count up to that
time is at least the number said. In the same way a total of a truce whose start is not stated counts
nothing from before the truce. Both give a lower bound and no upper one.
"""

import numpy as np
import pandas as pd

from analysis.reconciliation.codes import NOWHEN, Groups, dense, ticks

STATED, END_LOOSE, START_LOOSE = 0, 1, 2
# Two pages that give the same number, at least this large, for one running total quote the same issue of it.
SAME_ISSUE = 100
_ROUNDS = 10


def place(statements, truces=None):
    """Find the window of each statement.

    Parameters
    ----------
    statements : pandas.DataFrame
    truces : dict of str to analysis.conflict.Truce, optional
        A missing end is no later than the end of the truce that the statement is about; a missing start no
        earlier than its start, if the truce is of at most 60 days.

    Returns
    -------
    pandas.DataFrame
        Columns start, end (int64 microseconds), loose (0: both ends stated, 1: ``end`` is the latest the
        end can be, 2: ``start`` is the earliest the start can be) and reason (why there is no window; ""
        if there is one).
    """
    start, since, end, published = (
        ticks(statements[name]) for name in ("start", "cumulative_from", "end", "published")
    )
    start = np.where(start == NOWHEN, since, start)
    opens, closes = _bounds_of_truces(statements["ceasefire"], truces)
    reason = np.full(len(statements), "", dtype=object)
    loose = np.zeros(len(statements), dtype=np.int8)

    neither = (start == NOWHEN) & (end == NOWHEN)
    reason[neither] = "hours_not_stated"

    early = (start == NOWHEN) & (end != NOWHEN)
    # the truce's start serves only if the end lies inside the truce
    reachable = early & (opens != NOWHEN) & (opens < end) & ((closes == NOWHEN) | (end <= closes))
    start = np.where(reachable, opens, start)
    loose[reachable] = START_LOOSE
    reason[early & ~reachable] = "start_not_bounded"

    late = (start != NOWHEN) & (end == NOWHEN)
    if late.any():
        latest = _latest_end(statements, late, start, published)
        latest = np.where(
            closes[late] == NOWHEN,
            latest,
            np.where(latest == NOWHEN, closes[late], np.minimum(latest, closes[late])),
        )
        end = end.copy()
        end[late] = latest
        loose[late] = END_LOOSE
        reason[late & (end == NOWHEN)] = "end_not_bounded"
        reason[late & (end != NOWHEN) & (end <= start)] = "public_before_hours"
    reason[(reason == "") & (end <= start)] = "ends_before_start"
    return pd.DataFrame({"start": start, "end": end, "loose": loose, "reason": reason})


def _bounds_of_truces(ceasefire, truces):
    codes, names = pd.factorize(ceasefire)
    opens = np.full(len(names) + 1, NOWHEN, dtype=np.int64)
    closes = opens.copy()
    for code, name in enumerate(names):
        truce = (truces or {}).get(name)
        if truce is None:
            continue
        if pd.notna(truce.end):
            closes[code] = ticks([truce.end])[0]
            if truce.is_short:
                opens[code] = ticks([truce.start])[0]
    return opens[codes], closes[codes]


def _latest_end(statements, late, start, published):
    """Earliest publication of the issue that each endless running total belongs to."""
    part = statements.loc[late]
    start, public = (
        start[late],
        np.where(published[late] == NOWHEN, np.iinfo(np.int64).max, published[late]),
    )
    batch, first = dense(
        part["source"], part["reporter"], part["accused"], start, part["reading"].fillna("")
    )
    number, number_first = dense(
        part["reporter"], part["accused"], start, part["sector"], part["category"], part["value"]
    )
    telling = (part["value"] >= SAME_ISSUE).fillna(False).to_numpy(dtype=bool)
    batches, numbers = Groups(batch, len(first)), Groups(number, len(number_first))
    never = np.iinfo(np.int64).max
    for _ in range(_ROUNDS):
        by_number = numbers.least(public, never)[number]
        sooner = batches.least(np.where(telling, np.minimum(public, by_number), public), never)[
            batch
        ]
        if (sooner == public).all():
            break
        public = sooner
    return np.where(public == never, NOWHEN, public)
