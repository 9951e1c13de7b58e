"""Fit the normal level of every series from the days around a truce."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.baseline.grid import daily_grid
from analysis.baseline.observations import KEYS, select, span
from analysis.baseline.spread import spread

METHODS = ("days",)
SIDES = ("both", "before", "after")


@dataclass(frozen=True, slots=True)
class Baseline:
    """The normal level: a table of series, the observations behind it, and the counts left out with the reason."""

    table: pd.DataFrame
    observations: pd.DataFrame
    excluded: pd.DataFrame
    text: str
    days: int
    side: str
    begin: pd.Timestamp
    end: pd.Timestamp
    tz: str

    def __repr__(self):
        return f"Baseline: {self.text}"

    def _repr_html_(self):
        from analysis.style import show

        return show(self.table, text=self.text, tz=self.tz)._repr_html_()


def fit_baseline(
    counts,
    *,
    window,
    days=28,
    side="both",
    by=("accused", "sector", "category"),
    exclude=None,
    method="days",
):
    """Fit the normal level of each series from the days around a truce.

    Only like is put with like: counts of one reporter about one accused, sector, category and ``series``
    (local clock hours). A running total of 22:00 meets only those of 22:00.

    Parameters
    ----------
    counts : pandas.DataFrame
        The counts table; left as it is.
    window : analysis.ceasefires.Truce
        The truce; ``window.others`` are avoided as well where their scope covers the category.
    days : int
        Local days before and after the truce that may hold normal ones.
    side : {"both", "before", "after"}
    by : sequence of str
        Columns to sort by and show first. The other keys stay apart all the same.
    exclude : sequence, optional
        Stretches to leave out: pairs (start, end), truces, or single moments, each of which
        stands for its local day.
    method : {"days"}
        Reference days: the rate is the sum of the counts over the sum of their exposures.

    Returns
    -------
    Baseline
        ``table``: a row a series with ``n``, ``exposure_h``, ``count_low``, ``count_high``, ``rate`` (per 24 h, of the
        middles), ``dispersion`` (variance over mean; 1 is chance alone), ``autocorrelation`` (of days next to each
        other) and ``note``. ``observations``: the counts used, with their exposure. ``excluded``: the counts left
        out, with the reason.

    Raises
    ------
    ValueError
        If a column is missing, the truce has no end, or an argument is not one of its choices.

    Notes
    -----
    A total over several days is used with its own exposure, less its days that touch a truce and its days
    known one by one; where a day to be subtracted is not known, the total is left out. Counts with only a
    lower bound ("over 6,000") are left out and listed: they have no upper bound, and taking them at their lower
    bound would lower the normal level. Counts known between two bounds are used with both. Where it can't be told
    whether another truce forbids the acts (drone strikes under a truce for energy facilities), the days are used
    and flagged ``truce_scope_not_known``.

    Source
    ------
    Design: Bernal, Cummins & Gasparrini (2017), International Journal of Epidemiology 46:348-355; dispersion:
    Wedderburn (1974), Biometrika 61:439-447.
    """
    by = [by] if isinstance(by, str) else list(by)
    _check(counts, window, days, side, by, method)
    begin, finish = span(window, days, side)
    observations, excluded = select(
        counts, window=window, days=days, side=side, exclude=_stretches(exclude, window.tz)
    )
    table = _table(observations, window, begin, finish, by)
    left = len(excluded)
    text = (
        f"{len(observations)} counts of {len(table)} series make up the normal level, from {_day(begin, window.tz)} to "
        f"{_day(finish - pd.Timedelta(minutes=1), window.tz)}; {left} {'was' if left == 1 else 'were'} left out, each with the reason."
    )
    return Baseline(table, observations, excluded, text, days, side, begin, finish, window.tz)


def _check(counts, window, days, side, by, method):
    for name in (*KEYS, "start", "end", "low", "high", "flags", "statements", *by):
        if name not in counts.columns:
            raise ValueError(
                f"counts: column {name!r} is missing; it has {', '.join(map(str, counts.columns))}"
            )
    if pd.isna(window.start) or pd.isna(window.end):
        raise ValueError(
            f"window: {window.ceasefire}: a start or end was not published, so there is no window to compare"
        )
    if not (isinstance(days, (int, np.integer)) and days > 0):
        raise ValueError(f"days: {days!r}: expected a whole number above 0")
    if side not in SIDES:
        raise ValueError(f"side: {side!r} is not one of {', '.join(SIDES)}")
    if method not in METHODS:
        raise ValueError(f"method: {method!r} is not one of {', '.join(METHODS)}")


def _stretches(exclude, tz):
    """Read what is to be left out as pairs of moments."""
    out = []
    for one in exclude or ():
        if hasattr(one, "start") and hasattr(one, "end"):
            out.append((one.start, one.end))
        elif isinstance(one, (tuple, list)):
            out.append(tuple(_moment(part, tz) for part in one))
        else:
            day = _moment(one, tz).tz_convert(tz).normalize()
            out.append((day.tz_convert("UTC"), (day + pd.DateOffset(days=1)).tz_convert("UTC")))
    return out


def _moment(value, tz):
    moment = pd.Timestamp(value)
    return (moment.tz_localize(tz) if moment.tzinfo is None else moment).tz_convert("UTC")


def _day(moment, tz):
    return f"{moment.tz_convert(tz):%Y-%m-%d}"


def _table(observations, window, begin, finish, by):
    order = list(dict.fromkeys([*by, *KEYS]))
    if observations.empty:
        columns = {
            "n": "Int64",
            "exposure_h": "float64",
            "count_low": "Int64",
            "count_high": "Int64",
            "rate": "float64",
            "dispersion": "float64",
            "autocorrelation": "float64",
            "note": "str",
        }
        return observations[order].assign(
            **{name: pd.Series(dtype=kind) for name, kind in columns.items()}
        )
    grouped = observations.groupby(KEYS, sort=True, dropna=False)
    table = grouped.agg(
        n=("low", "size"),
        exposure_h=("exposure_h", "sum"),
        count_low=("low", "sum"),
        count_high=("high", "sum"),
    ).reset_index()
    grid = daily_grid(observations, table, begin, finish, window.tz)
    found = spread(grid.counts, grid.exposure, grid.extra_total, grid.extra_exposure)
    note = np.where(table["n"] < 2, "one count only: how days scatter is not known", "")
    table = table.assign(
        n=table["n"].astype("Int64"),
        rate=found.rate * 24,
        dispersion=found.dispersion,
        autocorrelation=found.lag1,
        note=note,
    )
    table = table[[*order, *(name for name in table.columns if name not in order)]].astype(
        {"note": "str"}
    )
    return table.sort_values(order, kind="stable", ignore_index=True)
