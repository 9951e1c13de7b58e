"""What comparisons say, as codes: verdict, grade, and which rows answer."""

import numpy as np
import pandas as pd

# each family of hypotheses is named in the result
FAMILY = "answers"
_PAIR = ["reporter", "accused", "sector", "category"]
# what takes coverage from an interval, and what only widens or shifts it
_WEAK = ("enough_acts", "memory")


def verdict_of_interval(low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Say what intervals of a ratio say.

    Parameters
    ----------
    low, high : numpy.ndarray of float64, shape (S,)
        NaN: no interval.

    Returns
    -------
    numpy.ndarray of object (str), shape (S,)
        "fewer", "more", "not_told_apart", "no_interval".
    """
    none = np.isnan(low) | np.isnan(high)
    said = np.select([none, high < 1, low > 1], ["no_interval", "fewer", "more"], "not_told_apart")
    return said.astype(object)


def verdicts(table: pd.DataFrame, has_level: np.ndarray, forbidden: np.ndarray) -> np.ndarray:
    """Return the verdict of each comparison.

    Parameters
    ----------
    table : pandas.DataFrame
        With ``low`` and ``high``.
    has_level : numpy.ndarray of bool, shape (S,)
        Whether there is a normal level of the same series.
    forbidden : numpy.ndarray of bool, shape (S,)
        False where the truce surely does not forbid the acts.

    Returns
    -------
    numpy.ndarray of object (str), shape (S,)
        One of ``analysis.schema.VERDICTS``.
    """
    low = table["low"].to_numpy(dtype="float64")
    high = table["high"].to_numpy(dtype="float64")
    said = verdict_of_interval(low, high)
    said[~has_level] = "no_baseline"
    said[~forbidden] = "not_forbidden"
    return said


def grades(table: pd.DataFrame, failed: dict[str, np.ndarray]) -> pd.Series:
    """Say how far the interval of each comparison can be relied on.

    Parameters
    ----------
    table : pandas.DataFrame
        With ``p``.
    failed : dict of str to numpy.ndarray of bool, shape (S,)
        Which comparisons fail a check, by its name.

    Returns
    -------
    pandas.Series of str
        "weak" where the interval may not hold its level, "with_care" where another check fails,
        "reliable", or missing (no interval).
    """
    nothing = np.zeros(len(table), dtype=bool)
    weak, care = nothing.copy(), nothing.copy()
    for check, where in failed.items():
        if check in _WEAK:
            weak |= where
        care |= where
    said = np.select([weak, care], ["weak", "with_care"], "reliable").astype(object)
    return pd.Series(said, index=table.index).where(table["p"].notna()).astype("str")


def answering(rows: pd.DataFrame, compared: np.ndarray) -> np.ndarray:
    """Tell which row answers for its reporter, accused, sector and category.

    Parameters
    ----------
    rows : pandas.DataFrame
        Rows of claims: ``is_state``, ``is_running``, ``overlaps``, ``whole_days``, ``exposure_h``.
    compared : numpy.ndarray of bool, shape (S,)
        Whether a ratio or its p-value is known.

    Returns
    -------
    numpy.ndarray of bool, shape (S,)
        The longest window of whole days that is compared, else the longest window. A running total,
        a part of another row and a state answer for nothing.
    """
    can = ~(rows["is_state"] | rows["is_running"] | rows["overlaps"])
    rank = rows[can].assign(best=(compared & rows["whole_days"])[can])
    order = ["best", "exposure_h", "whole_days", "end"]
    rank = rank.sort_values(order, ascending=[False, False, False, True], kind="stable")
    chosen = rank.drop_duplicates(_PAIR).index
    return rows.index.isin(chosen)
