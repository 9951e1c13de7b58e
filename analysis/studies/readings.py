"""Does the answer hang on how a sentence is read: each other reading beside the default one."""

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.baseline import fit_baseline, index_of, inside, with_series
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
    return pd.concat(parts, ignore_index=True).loc[:, COLUMNS]


def _by_reading(study: "Study", reading: str) -> pd.DataFrame:
    statements = study.data.statements
    of_reading = statements["reading"].eq(reading)
    ids = set(statements.loc[of_reading, "statement_id"])
    table = _changed(study, reading, ids)
    own = [_among(told, ids) for told in table["statements"]]
    is_read = [bool(told) for told in own]
    table = table.assign(statements=own, reading=reading)
    default = _by_default(study)
    return table.loc[is_read].merge(default, on=_SAME, how="left")


def _among(told: list[str], ids: set[str]) -> list[str]:
    return [name for name in told if name in ids]


def _by_default(study: "Study") -> pd.DataFrame:
    rows = study.comparisons.sort_values("exposure_h", kind="stable")
    rows = rows.drop_duplicates(_SAME).loc[:, [*_SAME, *_NUMBERS]]
    return rows.set_index(_SAME).add_prefix("default_").reset_index()


def _changed(study: "Study", reading: str, ids: set[str]) -> pd.DataFrame:
    """Compare only the series that hold a statement of the reading, in the whole account."""
    from analysis.reconciliation import reconcile

    asked = study.parameters
    book = reconcile(study.data, readings=[reading])
    counts = book.counts
    holds = [not ids.isdisjoint(told) for told in counts["statements"]]
    series = index_of(with_series(counts))
    changed = series.isin(series[np.array(holds, dtype=bool)])
    around = replace(book, counts=counts.loc[changed])
    normal = fit_baseline(
        around,
        truce=study.normal.declared,
        days=asked["days"],
        side=asked["side"],
        until=study.truce.end,
    )
    # the notes tell what else was counted outside the truce
    outside = ~inside(study.truce, counts).to_numpy(dtype=bool)
    claimed = replace(book, counts=counts.loc[changed | outside])
    result = compare_claims(
        claimed,
        normal,
        per=asked["per"],
        level=asked["level"],
    )
    return result.table
