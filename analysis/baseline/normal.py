"""Fit the normal level of every series from the days around a truce."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.baseline.around import (
    Account,
    check_account,
    days_around,
    stretches,
)
from analysis.baseline.grid import Grid, lay_out
from analysis.baseline.keys import KEYS, index_of
from analysis.baseline.prediction import Claims, Line, Prediction, lay_line, predict_claims
from analysis.baseline.selection import select
from analysis.baseline.spread import spread
from analysis.conflict import Conflict, Truce
from analysis.schema import Note

if TYPE_CHECKING:
    from datetime import date

_NUMBERS = {
    "n_days": "Int64",
    "n_totals": "Int64",
    "total_days": "float64",
    "exposure_h": "float64",
    "count_low": "Int64",
    "count_high": "Int64",
    "rate": "float64",
    "dispersion": "float64",
    "autocorrelation": "float64",
    "unit_days": "float64",
    "notes": "object",
}


@dataclass(frozen=True, slots=True)
class Baseline:
    """The normal level: series, the observations behind them, and what was left out and why.

    Attributes
    ----------
    table : pandas.DataFrame
        A row a series: keys, ``n_days`` (normal days known one by one), ``n_totals`` (totals over
        several days), ``total_days`` (the days that these cover), ``exposure_h``, ``count_low``,
        ``count_high``, ``rate`` (per 24 h, of the middles), ``dispersion`` (variance over mean; 1
        is chance alone), ``autocorrelation``, ``unit_days`` (1; more where totals are the units)
        and ``notes``.
    observations : pandas.DataFrame
        The counts used, with their exposure.
    excluded : pandas.DataFrame
        The counts left out, with the reason (a Note).
    truce : Truce
        The window that is studied.
    declared : Truce
        The truce as declared: it may have no end.
    conflict : Conflict
    days : int
    side : str
    begin, end : pandas.Timestamp
        Half-open interval that holds the normal days, UTC.
    """

    table: pd.DataFrame
    observations: pd.DataFrame
    excluded: pd.DataFrame
    truce: Truce
    declared: Truce
    conflict: Conflict
    days: int
    side: str
    begin: pd.Timestamp
    end: pd.Timestamp

    @property
    def tz(self) -> str:
        """Zone of the local days."""
        return self.truce.tz

    @property
    def grid(self) -> Grid:
        """The observations on a line of days, a row a series of ``table``."""
        return lay_out(
            self.observations,
            self.table,
            self.begin,
            self.end,
            self.tz,
            self.truce,
        )

    def series_of(self, rows: pd.DataFrame) -> np.ndarray:
        """Find the series that claims are compared with.

        Parameters
        ----------
        rows : pandas.DataFrame
            With the keys.

        Returns
        -------
        numpy.ndarray of int64, shape (n,)
            Rows of ``table``; -1 where there is none.
        """
        if self.table.empty:
            return np.full(len(rows), -1)
        known = index_of(self.table)
        return known.get_indexer(index_of(rows))

    def predict(self, claims: Claims, level: float = 0.95, refine: bool = True) -> Prediction:
        """Say what normal days would have held in the windows of claims, and compare.

        Parameters
        ----------
        claims : Claims
            Rows that have a normal level, and their windows.
        level : float
        refine : bool
            Allow for weekdays, a trend and a level that wanders.

        Returns
        -------
        Prediction
        """
        begin = self.begin.tz_convert(self.tz)
        return predict_claims(
            claims,
            self.grid,
            self.series_of(claims.rows),
            begin,
            level,
            refine,
        )

    def line(self, claims: Claims) -> Line:
        """Lay normal days and the truce's on one line, for methods that take whole series.

        Parameters
        ----------
        claims : Claims
            Rows that have a normal level, and their windows.

        Returns
        -------
        Line
        """
        begin = self.begin.tz_convert(self.tz)
        return lay_line(
            claims,
            self.grid,
            self.series_of(claims.rows),
            begin,
        )

    def __repr__(self) -> str:
        used, left = len(self.observations), len(self.excluded)
        return (
            f"Baseline({self.truce.ceasefire}: {used} counts of {len(self.table)} series, "
            f"{left} left out)"
        )

    def _repr_html_(self) -> str:
        from analysis.words import Words, show

        words = Words(conflict=self.conflict)
        return show(
            self.table,
            words=words,
            tz=self.tz,
        )._repr_html_()


def fit_baseline(
    book: Account,
    *,
    truce: str | Truce,
    days: int = 28,
    side: str = "both",
    until: "str | date | pd.Timestamp | None" = None,
    exclude: Sequence[Any] | None = None,
) -> Baseline:
    """Fit the normal level of each series from the days around a truce.

    Only like is put with like: counts of one reporter about one accused, sector, category and local
    clock hours. A running total of 22:00 meets only those of 22:00.

    Parameters
    ----------
    book : Book
        What ``reconcile`` returned; left as it is.
    truce : str or Truce
        The truce; the others of its conflict are avoided as well where they forbid the acts.
    days : int
        Local days before and after the truce that may hold normal ones.
    side : {"both", "before", "after"}
        A truce without an end has no days after it.
    until : str, date or Timestamp, optional
        Last day of the window (or the moment at which it ends); by default the end of the truce,
        and of one without an end the last moment that a count is known of, or the start of the
        next truce.
    exclude : sequence, optional
        Stretches to leave out: pairs (start, end), truces, or single moments, each of which
        stands for its local day.

    Returns
    -------
    Baseline

    Raises
    ------
    TypeError
        If it is handed something else than an account.
    ValueError
        If an argument is not one of its choices, or the window can't be told.

    Notes
    -----
    A total over several days is used with its own exposure, less its days that touch a truce and
    its days known one by one; where a day to be subtracted is not known, the total is left out.
    Where hardly a day is known one by one, totals over stretches of about equal length (weeks,
    months) are units as days are elsewhere. Counts with only a lower bound ("over 6,000") are left
    out and listed: they have no upper bound, and taking them at their lower bound would lower the
    normal level. Counts known between two bounds are used with both. Where it can't be told whether
    another truce forbids the acts, the days are used and flagged ``truce_scope_not_known``.

    Source
    ------
    Design: Bernal, Cummins & Gasparrini (2017), International Journal of Epidemiology 46:348-355;
    dispersion: Wedderburn (1974), Biometrika 61:439-447.

    Examples
    --------
    >>> from analysis import load, reconcile
    >>> book = reconcile(load("syria"))
    >>> normal = fit_baseline(book, truce="syria_idlib_mar_2020", days=28)
    >>> normal
    Baseline(syria_idlib_mar_2020: 20 counts of 10 series, 10 left out)
    """
    check_account(book, "fit_baseline")
    around = days_around(
        book,
        truce,
        days=days,
        side=side,
        until=until,
    )
    left_out = stretches(exclude, around.tz)
    observations, excluded = select(book.counts, around, left_out)
    series = observations.loc[:, KEYS].drop_duplicates()
    series = series.sort_values(KEYS, kind="stable", ignore_index=True)
    grid = lay_out(
        observations,
        series,
        around.begin,
        around.end,
        around.tz,
        around.truce,
    )
    return Baseline(
        _table(observations, series, grid),
        observations,
        excluded,
        truce=around.truce,
        declared=book.conflict.truce(truce),
        conflict=book.conflict,
        days=days,
        side=around.side,
        begin=around.begin,
        end=around.end,
    )


def _table(observations: pd.DataFrame, series: pd.DataFrame, grid: Grid) -> pd.DataFrame:
    if observations.empty:
        return series.assign(**{name: pd.Series(dtype=kind) for name, kind in _NUMBERS.items()})
    single = observations["n_days"].eq(1)
    total_days = (observations["exposure_h"] / 24).where(~single, 0.0)
    work = observations.assign(
        single=single,
        total=~single,
        total_days=total_days,
    )
    table = work.groupby(KEYS, sort=True, dropna=False).agg(
        n_days=("single", "sum"),
        n_totals=("total", "sum"),
        total_days=("total_days", "sum"),
        exposure_h=("exposure_h", "sum"),
        count_low=("low", "sum"),
        count_high=("high", "sum"),
    )
    scatter = spread(
        grid.counts,
        grid.exposure,
        grid.extra_total,
        grid.extra_exposure,
    )
    table = table.reset_index().assign(
        rate=scatter.rate * 24,
        dispersion=scatter.dispersion,
        autocorrelation=scatter.lag1,
        unit_days=grid.unit_days,
        notes=[[Note.of("one_normal_count")] if n < 2 else [] for n in scatter.n],
    )
    return table.loc[:, [*KEYS, *_NUMBERS]].astype(_NUMBERS)
