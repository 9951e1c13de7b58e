"""The truce among the stretches of normal days that are like it."""

import numpy as np
import pandas as pd

from analysis.baseline import KEYS, Account, Baseline, Line, placebo_ratios
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
        A row a comparison and stretch: keys, start, end (datetime64[us, UTC]), ratio, observed (bool,
        true for the truce itself). Stretches with a day that is not known are left out, and
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
    judged = judged[judged["ratio"].notna()]
    if judged.empty:
        return pd.DataFrame(columns=COLUMNS).astype(_KINDS)
    line = normal.line(first.claims.take(judged.index.to_numpy()))
    midnight = normal.begin.tz_convert(normal.tz).normalize()
    everyone = np.ones(len(judged), dtype=bool)
    parts = [pd.DataFrame(columns=COLUMNS).astype(_KINDS)]
    # comparisons with the same days of the truce have the same stretches
    for rows, mask in patterns(line.inside, everyone):
        found = placebo_ratios(line.counts[rows], mask, exposure=line.hours[rows])
        own_column = int(mask.argmax())
        for row, ratios, observed in zip(rows, *found, strict=True):
            columns = np.flatnonzero(np.isfinite(ratios))
            if len(columns):
                told = np.append(ratios[columns], observed)
                days = _days_moved(line, int(row), np.append(columns, own_column), own_column)
                parts.append(_stretches(judged.iloc[[row]], told, days, midnight))
    order = [*KEYS, "observed", "start"]
    return pd.concat(parts).sort_values(order, kind="stable", ignore_index=True)


def _days_moved(line: Line, row: int, columns: np.ndarray, own: int) -> np.ndarray:
    """Return the local days on which stretches begin, and (last) on which the truce does."""
    days = line.first_day[row, columns]
    days[-1] = line.first_day[row, own]
    return days


def _stretches(
    judged: pd.DataFrame, ratios: np.ndarray, days: np.ndarray, midnight: pd.Timestamp
) -> pd.DataFrame:
    """Lay the stretches on the calendar, at the truce's own clock hours; the truce is the last."""
    begins = pd.DatetimeIndex([midnight + pd.DateOffset(days=int(day)) for day in days])
    moved = begins - begins[-1]
    out = judged.loc[judged.index.repeat(len(days)), [*KEYS, "start", "end"]]
    observed = np.zeros(len(days), dtype=bool)
    observed[-1] = True
    out = out.assign(
        start=out["start"].array + moved,
        end=out["end"].array + moved,
        ratio=ratios,
        observed=observed,
    )
    return out[COLUMNS].astype(_KINDS)
