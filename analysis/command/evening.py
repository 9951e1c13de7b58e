"""An evening of a truce that runs: what is known, and what is told of it as data."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

import pandas as pd

if TYPE_CHECKING:
    from analysis.baseline import Baseline
    from analysis.conflict import Truce
    from analysis.loaders import Data
    from analysis.monitor import Monitoring
    from analysis.reconciliation import Book

MARK = "watch.json"
SERIES_KEYS = ("reporter", "accused", "sector", "category", "clock")


@dataclass(frozen=True, slots=True)
class Evening:
    """What is known of a truce on an evening.

    Attributes
    ----------
    data : Data
    book : Book
    normal : Baseline
    monitoring : Monitoring
    truce : Truce
    before : tuple of str
        Files of data that the page of an earlier evening knew.
    """

    data: "Data"
    book: "Book"
    normal: "Baseline"
    monitoring: "Monitoring"
    truce: "Truce"
    before: tuple[str, ...] = ()

    @property
    def data_files(self) -> list[str]:
        """The files that the data were read from."""
        return sorted(set(self.data.books["file"]))

    @property
    def claims(self) -> pd.DataFrame:
        """The counts inside the truce up to the evening."""
        counts = self.book.counts
        begin = self.truce.start.tz_convert(self.truce.tz).normalize()
        end = begin + pd.offsets.Day(self.monitoring.until)
        begins, ends = counts.loc[:, "start"], counts.loc[:, "end"]
        within = self.truce.contains(begins, ends) & (ends <= end)
        return counts.loc[within]

    @property
    def statement_ids(self) -> set[str]:
        """The statements that the claims and the normal days rest on."""
        lists = (*self.claims["statements"], *self.normal.observations["statements"])
        return {ident for ids in lists for ident in ids}

    @property
    def missing_files(self) -> list[str]:
        """The files that are not there: of days where others are, or known to an earlier page."""
        from analysis.command.day_files import missing_files

        watched = self.monitoring
        days = [_date(watched, day) for day in range(1, watched.until + 1)]
        lacking = missing_files(self.data_files, days)
        gone = set(self.before).difference(self.data_files)
        return sorted(gone.union(lacking))


def evening_of(
    data: "Data",
    ceasefire: str,
    *,
    looks: Iterable[int] | None = None,
    on: str | None = None,
    days: int = 28,
    length: int = 30,
    alpha: float = 0.05,
) -> Evening:
    """Work out what can be told of a truce on an evening.

    Parameters
    ----------
    data : Data
    ceasefire : str
    looks : iterable of int, optional
        Days of the truce with a planned look; every day by default.
    on : str, optional
        Local day; today by default, or the last day of a truce that is over.
    days : int
        Before the truce, that may be normal.
    length : int
        Days planned for where no end was published.
    alpha : float

    Returns
    -------
    Evening

    Raises
    ------
    KeyError, ValueError
        If there is no such truce, or an argument is not what it must be.
    """
    from analysis.baseline import fit_baseline
    from analysis.monitor import monitor_truce
    from analysis.reconciliation import reconcile

    truce = data.conflict.truce(ceasefire)
    if pd.isna(truce.end):
        begin = truce.start.tz_convert(truce.tz)
        end = (begin.normalize() + pd.offsets.Day(length)).tz_convert("UTC")
        truce = replace(truce, end=end)
    book = reconcile(data)
    normal = fit_baseline(book, truce=truce, days=days, side="before")
    day = on if on is not None else _today(truce.tz)
    monitoring = monitor_truce(book, normal, truce, looks, alpha, until=day)
    return Evening(data, book, normal, monitoring, truce)


def _today(tz: str) -> str:
    return f"{pd.Timestamp.now(tz):%Y-%m-%d}"


def finding(evening: Evening) -> dict[str, Any]:
    """Return what is told on an evening, ready for JSON.

    Parameters
    ----------
    evening : Evening

    Returns
    -------
    dict
        Missing numbers are null; days are local.
    """
    from analysis import __version__

    watched = evening.monitoring
    date = partial(_date, watched)
    return {
        "version": __version__,
        "truce": evening.truce.full_id,
        "day": watched.until,
        "date": date(watched.until) if watched.until else None,
        "length": watched.length,
        "alpha": watched.alpha,
        "looks": list(watched.looks),
        "next_look": watched.next_look,
        "next_look_date": date(watched.next_look) if watched.next_look else None,
        "missing": [date(day) for day in watched.missing],
        "data_files": evening.data_files,
        "missing_files": evening.missing_files,
        "series": [_series(row, watched) for row in watched.series.to_dict("records")],
        "unused_rows": len(evening.data.rejects),
    }


def _date(watched: "Monitoring", day: int) -> str:
    return f"{watched.day_of(day):%Y-%m-%d}"


def _series(row: dict[Any, Any], watched: "Monitoring") -> dict[str, Any]:
    from analysis.words.watched import days_of

    told: dict[str, Any] = {key: row[key] for key in SERIES_KEYS}
    told |= {"n_normal": row["n_normal"], "n_days": row["n_days"], "verdict": row["verdict"]}
    told["reason"] = None if row["reason"] is None else str(row["reason"])
    if row["reason"] is not None:
        return told
    known = days_of(row, watched)
    known = known[known["known"]]
    last = known.iloc[-1]
    told["missing"] = sorted(set(range(1, watched.until + 1)) - set(known["day"].tolist()))
    told |= {name: row[name] for name in ("verdict_family", "verdict_e", "family_size")}
    told |= {name: _number(row[name]) for name in ("day_told", "day_told_e", "e_value")}
    for name in ("claimed_so_far", "days_so_far", "expected", "ratio", "low", "high"):
        told[name] = _number(last[name])
    return told


def _number(value: Any) -> float | None:
    from math import isfinite

    return float(value) if isfinite(value) else None
