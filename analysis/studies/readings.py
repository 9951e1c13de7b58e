"""Does the answer hang on how a sentence is read: each other reading beside the default one."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.baseline import KEYS, fit_baseline, with_series
from analysis.compare import compare_claims

if TYPE_CHECKING:
    from analysis.studies.study import Study

# a count of the same number is the same claim, read otherwise
_SAME = ["reporter", "accused", "sector", "category", "count_low"]
_NUMBERS = ["claimed", "ratio", "low", "high", "verdict"]
_SHOWN = ["start", "end", "exposure_h", "count_low", "count_high", *_NUMBERS]
COLUMNS = [
    "reading",
    *_SAME[:4],
    *_SHOWN,
    *(f"default_{name}" for name in _NUMBERS),
    "statements",
]


def compare_readings(study: "Study") -> pd.DataFrame:
    """Compare each count that an alternative reading changes with the normal level by that reading.

    Parameters
    ----------
    study : Study

    Returns
    -------
    pandas.DataFrame
        reading, reporter, accused, sector, category, start, end, exposure_h, count_low, count_high,
        claimed, ratio, low, high, verdict by this reading, the same by the default one
        (``default_...``), and the ids of the statements of the reading.
    """
    from analysis.reconciliation import readings_of

    marked = readings_of(study.data.statements)
    mine = marked.loc[marked["ceasefire"].eq(study.truce.ceasefire), "reading"]
    parts = [_by_reading(study, reading) for reading in mine.drop_duplicates()]
    parts = [part for part in parts if len(part)]
    if not parts:
        return pd.DataFrame(columns=COLUMNS)
    return pd.concat(parts, ignore_index=True)[COLUMNS]


def _by_reading(study: "Study", reading: str) -> pd.DataFrame:
    statements = study.data.statements
    ids = set(statements.loc[statements["reading"].eq(reading), "statement_id"])
    table = _changed(study, reading, ids)
    own = [[name for name in told if name in ids] for told in table["statements"]]
    table = table.assign(statements=own, reading=reading)
    table = table[[bool(told) for told in own]]
    default = study.comparisons.sort_values("exposure_h", kind="stable").drop_duplicates(_SAME)
    default = default[[*_SAME, *_NUMBERS]]
    renamed = default.rename(columns={name: f"default_{name}" for name in _NUMBERS})
    return table.merge(renamed, on=_SAME, how="left")


def _changed(study: "Study", reading: str, ids: set[str]) -> pd.DataFrame:
    """Compare only the series that hold a statement of the reading; the account is the whole one."""
    from dataclasses import replace

    from analysis.reconciliation import reconcile

    asked = study.parameters
    book = reconcile(study.data, readings=[reading])
    counts = book.counts
    holds = np.array([not ids.isdisjoint(told) for told in counts["statements"]], dtype=bool)
    series = pd.MultiIndex.from_frame(with_series(counts)[KEYS])
    changed = series.isin(series[holds])
    around = replace(book, counts=counts[changed])
    normal = fit_baseline(
        around,
        truce=study.normal.declared,
        days=asked["days"],
        side=asked["side"],
        until=study.truce.end,
    )
    # the notes tell what else was counted outside the truce
    outside = ~study.truce.contains(counts["start"], counts["end"]).to_numpy(dtype=bool)
    claimed = replace(book, counts=counts[changed | outside])
    return compare_claims(claimed, normal, per=asked["per"], level=asked["level"]).table
