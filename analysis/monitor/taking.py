"""What plans and monitoring take: normal days, looks, and why a series can't be watched."""

from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd

from analysis.baseline import Baseline
from analysis.baseline.selection import KEYS
from analysis.conflict import day_numbers
from analysis.monitor.level import LEAST_DAYS, Level
from analysis.schema import Note


def known_days(normal: Baseline, until: pd.Timestamp | None) -> tuple[np.ndarray, np.ndarray]:
    """Return normal days known one by one, and their hours; before a moment, if given.

    Parameters
    ----------
    normal : Baseline
    until : pandas.Timestamp or None

    Returns
    -------
    counts, hours : numpy.ndarray of float64, shape (S, T)
        NaN and 0 where no count is known.
    """
    grid = normal.grid
    counts, hours = grid.counts, grid.exposure
    if until is not None:
        begin = normal.begin.tz_convert(normal.tz)
        end = int(day_numbers(pd.Series([until]), begin, normal.tz)[0])
        counts, hours = counts[:, : max(end, 1)], hours[:, : max(end, 1)]
        if end < 1:
            counts = np.full_like(counts, np.nan)
    known = ~np.isnan(counts) & (hours > 0)
    return np.where(known, counts, np.nan), np.where(known, hours, 0.0)


def why_not(level: Level, stratum: int, in_units: bool) -> Note | None:
    """Say why a series can't be watched day by day.

    Parameters
    ----------
    level : analysis.monitor.level.Level
    stratum : int
    in_units : bool
        Whether its normal counts are weeks or months.

    Returns
    -------
    Note or None
        None where it can be watched.
    """
    if in_units:
        return Note.of("no_days_one_by_one")
    if level.n[stratum] < LEAST_DAYS:
        return Note.of("few_normal_days", days=int(level.n[stratum]), needed=LEAST_DAYS)
    watchable = level.fit_to_monitor()[stratum]
    return None if watchable else Note.of("no_act_on_normal_days")


def planned_days(looks: Iterable[int] | None, days: int) -> np.ndarray:
    """Return the days of the planned looks.

    Parameters
    ----------
    looks : iterable of int or None
        None: every day.
    days : int
        Of the truce.

    Returns
    -------
    numpy.ndarray of int64, shape (K,)

    Raises
    ------
    ValueError
        If a look is no day of the truce.
    """
    if days < 1:
        raise ValueError(f"days: {days}: expected 1 or more")
    if looks is None:
        return np.arange(1, days + 1)
    at = np.array(sorted(set(looks)), dtype="int64")
    if not len(at) or at[0] < 1 or at[-1] > days:
        raise ValueError(f"looks: {at.tolist()}: expected days from 1 to {days}")
    return at


def check_normal(normal: object, name: str) -> None:
    """Refuse what is no normal level.

    Parameters
    ----------
    normal : object
    name : str
        Of the function that takes it.

    Raises
    ------
    TypeError
    """
    if not isinstance(normal, Baseline):
        got = type(normal).__name__
        raise TypeError(f"{name} takes what fit_baseline() returned; got {_article(got)} {got}")


def _article(word: str) -> str:
    return "an" if word[:1].lower() in "aeiou" else "a"


def check_share(value: float, name: str) -> None:
    """Refuse a number that does not lie between 0 and 1.

    Parameters
    ----------
    value : float
    name : str
        Of the argument.

    Raises
    ------
    ValueError
    """
    if not 0 < value < 1:
        raise ValueError(f"{name}: {value}: expected a number between 0 and 1")


def put_together(tables: list[pd.DataFrame]) -> pd.DataFrame:
    """Put tables of series below each other, their keys first.

    Parameters
    ----------
    tables : list of pandas.DataFrame

    Returns
    -------
    pandas.DataFrame
    """
    if not tables:
        return pd.DataFrame(columns=[*KEYS, "day"])
    table = pd.concat(tables, ignore_index=True)
    rest = [name for name in table.columns if name not in KEYS]
    return table.loc[:, [*KEYS, *rest]]


def chosen_series(normal: Baseline, series: Mapping[str, str] | None) -> list[int]:
    """Return the positions of the series wanted.

    Parameters
    ----------
    normal : Baseline
    series : mapping of str to str or None
        Some keys of a series. None: all acts; people killed, injured or lost are watched where they
        are asked for, or where nothing else is counted: they are never counted beside acts.

    Returns
    -------
    list of int

    Raises
    ------
    ValueError
        If a key is unknown, or nothing fits.
    """
    rows = normal.table
    for key, value in (series or {}).items():
        if key not in KEYS:
            raise ValueError(f"series: {key!r} is not one of {', '.join(KEYS)}")
        rows = rows.loc[rows[key].eq(value)]
    if series is not None and rows.empty:
        raise ValueError(f"series: the normal level has none of {dict(series)}")
    if series is None:
        kinds = normal.conflict.categories.kind
        is_people = rows["category"].map(kinds).eq("casualties")
        rows = rows if is_people.all() else rows.loc[~is_people]
    return rows.index.tolist()
