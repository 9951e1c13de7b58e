"""The truce among the stretches of normal days that are like it."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.baseline import KEYS, Account, Baseline, placebo_ratios
from analysis.compare.claims import Comparison, check_inputs, compare_claims
from analysis.compare.methods import judged_rows, patterns

COLUMNS = [*KEYS, "start", "end", "ratio", "observed"]
_KINDS = dict.fromkeys(KEYS, "str") | {
    "start": "datetime64[us, UTC]",
    "end": "datetime64[us, UTC]",
    "ratio": "float64",
    "observed": "bool",
}


def placebo_windows(
    book: Account, normal: Baseline, *, compared: Comparison | None = None
) -> pd.DataFrame:
    """Compare every stretch of normal days, as long as the truce, with the other normal days.

    Parameters
    ----------
    book : Book
        What ``reconcile`` returned.
    normal : Baseline
        What ``fit_baseline`` returned for the truce.
    compared : Comparison, optional
        What `compare_claims` returned for the same arguments, if it was called already.

    Returns
    -------
    pandas.DataFrame
        A row a comparison and stretch: keys, start, end (datetime64[us, UTC]), ratio, observed
        (bool, true for the truce itself). Stretches with a day that is not known are left out, and
        comparisons without a single one.

    Raises
    ------
    TypeError
        If it is handed something else than an account and a normal level.

    Source
    ------
    Abadie, Diamond & Hainmueller (2010), JASA 105:493-505. For the p-value see `placebo_in_time`.
    """
    check_inputs(book, normal, "placebo_windows")
    first = compared or compare_claims(book, normal)
    judged = judged_rows(first.table)
    judged = judged.loc[judged["ratio"].notna()]
    if judged.empty:
        return pd.DataFrame(columns=COLUMNS).astype(_KINDS)
    line = normal.line(first.claims.take(judged.index.to_numpy()))
    midnight = normal.begin.tz_convert(normal.tz).normalize()
    everyone = np.ones(len(judged), dtype=bool)
    parts: list[_Stretches] = []
    # comparisons with the same days of the truce have the same stretches
    for rows, mask in patterns(line.inside, everyone):
        found = placebo_ratios(
            line.counts[rows],
            mask,
            exposure=line.hours[rows],
        )
        own_column = int(mask.argmax())
        for row, ratios, observed in zip(rows, *found, strict=True):
            columns = np.flatnonzero(np.isfinite(ratios))
            if len(columns):
                told = np.append(ratios[columns], observed)
                days = line.first_day[row, np.append(columns, own_column)]
                parts.append(_Stretches(int(row), told, days))
    if not parts:
        return pd.DataFrame(columns=COLUMNS).astype(_KINDS)
    order = [*KEYS, "observed", "start"]
    return _laid(judged, parts, midnight).sort_values(
        order,
        kind="stable",
        ignore_index=True,
    )


class _Stretches(NamedTuple):
    """Stretches of a comparison: its row, and the ratio and first local day of each.

    The truce itself is the last.
    """

    row: int
    ratios: np.ndarray
    days: np.ndarray


def _laid(
    judged: pd.DataFrame, parts: Sequence[_Stretches], midnight: pd.Timestamp
) -> pd.DataFrame:
    """Lay the stretches on the calendar, at the truce's own clock hours."""
    sizes = [len(part.days) for part in parts]
    ends = np.cumsum(sizes)
    observed = np.zeros(int(ends[-1]), dtype=bool)
    observed[ends - 1] = True
    begins = _midnights(np.concatenate([part.days for part in parts]), midnight)
    own = begins[np.repeat(ends - 1, sizes)]
    moved = begins - own
    rows = np.repeat([part.row for part in parts], sizes)
    out = judged[[*KEYS, "start", "end"]].iloc[rows]
    out = out.assign(
        start=out["start"].array + moved,
        end=out["end"].array + moved,
        ratio=np.concatenate([part.ratios for part in parts]),
        observed=observed,
    )
    return out[COLUMNS].astype(_KINDS)


def _midnights(days: np.ndarray, first: pd.Timestamp) -> pd.DatetimeIndex:
    """Return the local midnights of days that are numbered from the first."""
    distinct, at = np.unique(days, return_inverse=True)
    moments = [first + pd.DateOffset(days=int(day)) for day in distinct]
    return pd.DatetimeIndex(moments)[at]
