"""How unevenly a reporter would have to overstate for the answer to change."""

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.compare.verdicts import verdict_of_interval

if TYPE_CHECKING:
    from analysis.compare.claims import Comparison


def tipping_points(table: "pd.DataFrame | Comparison") -> pd.DataFrame:
    """Return the factor of uneven overstatement at which each conclusion falls.

    If the claims of normal days overstate ``factor`` times more than those of the truce, the true
    ratio is the claimed one times ``factor``; overstatement that is the same on both sides cancels.

    Parameters
    ----------
    table : pandas.DataFrame or Comparison
        Comparisons: ratio, low, high.

    Returns
    -------
    pandas.DataFrame
        The rows with an interval, with ``verdict`` ("fewer", "more", "not_told_apart") and
        ``tipping_point``: the factor at which an end of the interval reaches 1; of an unclear ratio
        the nearer end, at which it would become clear; missing where there is none. A factor below
        1 means that the claims of the truce overstate more.

    Raises
    ------
    TypeError
        If it is handed something else.

    Source
    ------
    Bias analysis with one multiplicative parameter: Rosenbaum & Rubin (1983), JRSS B 45:212-218;
    Lash, Fox & Fink (2009), Applying Quantitative Bias Analysis. Assumes one factor for all acts of
    a row.

    Examples
    --------
    >>> table = pd.DataFrame({"ratio": [0.6, 0.8], "low": [0.45, 0.5], "high": [0.8, 1.25]})
    >>> tipping_points(table)[["tipping_point", "verdict"]].round(2).to_numpy().tolist()
    [[1.25, 'fewer'], [0.8, 'not_told_apart']]
    """
    rows = _table(table)
    known = rows.loc[rows["low"].notna() & rows["high"].notna()].reset_index(drop=True)
    low = known["low"].to_numpy(dtype="float64")
    high = known["high"].to_numpy(dtype="float64")
    verdict = verdict_of_interval(low, high)
    with np.errstate(divide="ignore", invalid="ignore"):
        nearer = np.where(
            np.abs(np.log(low)) < np.abs(np.log(high)),
            low,
            high,
        )
        end = np.select(
            [verdict == "fewer", verdict == "more"],
            [high, low],
            nearer,
        )
        point = np.where(
            np.isfinite(end) & (end > 0),
            1 / end,
            np.nan,
        )
    return known.assign(verdict=pd.array(verdict, dtype="str"), tipping_point=point)


def _table(table: "pd.DataFrame | Comparison") -> pd.DataFrame:
    rows: Any = table if isinstance(table, pd.DataFrame) else getattr(table, "table", None)
    if not isinstance(rows, pd.DataFrame):
        raise TypeError(f"tipping_points takes comparisons; got a {type(table).__name__}")
    for name in ("ratio", "low", "high"):
        if name not in rows.columns:
            raise ValueError(f"table: column {name!r} is missing; it has {', '.join(rows.columns)}")
    return rows
