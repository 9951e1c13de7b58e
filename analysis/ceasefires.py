"""Truces as windows with a scope; clock hours and exposure of windows."""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from analysis.vocabulary.categories import covers

# A regime without an end, or of many months, is not a truce whose days stand out from normal ones.
LONGEST_TRUCE = pd.Timedelta(days=60)
# Begins the series of what was added between two issues of a running total: no hours of its own, and no rate.
ISSUE = "issue "


@dataclass(frozen=True, slots=True)
class Truce:
    """A truce: a half-open window [start, end) in UTC, its scope, and the other truces around it."""

    ceasefire: str
    name: str
    start: pd.Timestamp
    end: pd.Timestamp
    tz: str
    scope: str
    areas: str = ""
    declared_by: str = ""
    accepted_by: str = ""
    source: str = ""
    start_alternative: pd.Timestamp = pd.NaT
    others: tuple = field(default=(), repr=False)

    @property
    def hours(self):
        """Length in hours; missing where no end was published."""
        return (self.end - self.start) / pd.Timedelta(hours=1)

    def covers(self, category):
        """Tell whether the truce forbids acts of a category: True, False, or None where it can't be told."""
        return covers(self.scope, category)

    def _repr_html_(self):
        import html

        rows = {
            "start": self.local(self.start),
            "end": self.local(self.end),
            "hours": f"{self.hours:g}",
            "scope": self.scope,
            "declared by": self.declared_by,
            "accepted by": self.accepted_by,
            "areas": self.areas,
        }
        cells = "".join(
            f"<tr><th>{html.escape(k)}</th><td>{html.escape(str(v))}</td></tr>"
            for k, v in rows.items()
        )
        return f"<table><caption>{html.escape(self.name)}</caption>{cells}</table>"

    def local(self, moment):
        """Print a moment in the truce's own zone, with its offset."""
        return (
            "not published"
            if pd.isna(moment)
            else moment.tz_convert(self.tz).strftime("%Y-%m-%d %H:%M %z")
        )


def truces(ceasefires):
    """Return every truce of a table, each knowing the others.

    Parameters
    ----------
    ceasefires : pandas.DataFrame
        The ceasefires table as loaded.

    Returns
    -------
    dict of str to Truce
        ``others`` holds the truces with a known start and end, of at most 60 days.
    """
    columns = [name for name in Truce.__dataclass_fields__ if name != "others"]
    alone = {
        row["ceasefire"]: Truce(**{name: _text(row[name]) for name in columns})
        for row in ceasefires.to_dict("records")
    }
    short = [
        t
        for t in alone.values()
        if pd.notna(t.start) and pd.notna(t.end) and t.end - t.start <= LONGEST_TRUCE
    ]
    return {
        key: Truce(
            **{name: getattr(one, name) for name in columns},
            others=tuple(o for o in short if o.ceasefire != key),
        )
        for key, one in alone.items()
    }


def _text(value):
    return "" if isinstance(value, float) and np.isnan(value) else value


def exposure_hours(start, end):
    """Return the length of windows in hours.

    Parameters
    ----------
    start, end : array-like of datetime64[us, UTC], shape (n,)

    Returns
    -------
    numpy.ndarray of float64, shape (n,)
        Hours; NaN where an end is missing.
    """
    span = pd.Series(pd.DatetimeIndex(end)) - pd.Series(pd.DatetimeIndex(start))
    return (span / pd.Timedelta(hours=1)).to_numpy(dtype="float64")


def clock_series(start, end, tz="Europe/Kyiv"):
    """Name the local clock hours that windows cover, so that only like is compared with like.

    Parameters
    ----------
    start, end : array-like of datetime64[us, UTC], shape (n,)
    tz : str
        Zone of the local clock.

    Returns
    -------
    numpy.ndarray of object, shape (n,)
        To the quarter of an hour: "day@00:00" for windows of whole days from local midnight (a month's total among them),
        "00:00-22:00" for the evening's running total, "18:00-00:00+2d" for one that ends two local
        days later; "" where a bound is missing.
    """
    begin, finish = pd.DatetimeIndex(start).tz_convert(tz), pd.DatetimeIndex(end).tz_convert(tz)
    known = ~(begin.isna() | finish.isna())
    out = np.full(len(begin), "", dtype=object)
    if not known.any():
        return out
    # truces are declared from 00:01 and reports closed at 23:59: to the quarter of an hour these are midnight
    b, f = (side[known].tz_localize(None).round("15min") for side in (begin, finish))
    from_clock, to_clock = b.strftime("%H:%M").to_numpy(), f.strftime("%H:%M").to_numpy()
    # whole local days, so that a change of the clocks does not break a month
    days = ((f.normalize() - b.normalize()) / pd.Timedelta(days=1)).to_numpy().astype(int)
    whole = (from_clock == to_clock) & (days > 0)
    parts = np.array(
        [
            f"{a}-{z}" + (f"+{d}d" if d else "")
            for a, z, d in zip(from_clock, to_clock, days, strict=True)
        ],
        dtype=object,
    )
    out[np.flatnonzero(known)] = np.where(
        whole, np.char.add("day@", from_clock.astype(str)).astype(object), parts
    )
    return out
