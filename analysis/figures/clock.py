"""Axes of time: local days as plain numbers, their dates, and the days of a truce."""

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.figures.layout import ticks_along
from analysis.style.look import SIZES, TRUCE
from analysis.words.numbers import is_missing

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from analysis.conflict import Truce
    from analysis.words import Words

_STEPS = (1, 2, 3, 7, 14, 21, 28, 56, 112)  # days
BELOW = 0.36  # inches
_LINE = 1.28 * SIZES["small"] / 72


def local_days(moments: Any, tz: str) -> Any:
    """Turn moments into days since 1970 on a local clock: what the time axes are drawn in.

    Plain numbers, so that no converter that another library has registered has a say.

    Parameters
    ----------
    moments : pandas.Series or pandas.Timestamp
        In UTC or any zone.
    tz : str

    Returns
    -------
    pandas.Series or float
        Missing moments are NaN.
    """
    if isinstance(moments, pd.Series):
        local = moments.dt.tz_convert(tz).dt.tz_localize(None)
    else:
        local = moments.tz_convert(tz).tz_localize(None)
    return (local - pd.Timestamp(0)) / pd.Timedelta(days=1)


def moment(days: float) -> Any:
    """Turn days since 1970 back into a moment of the local clock.

    Parameters
    ----------
    days : float

    Returns
    -------
    pandas.Timestamp
        Without a zone.
    """
    return (pd.Timestamp(0) + pd.Timedelta(days=float(days))).round("s")


def truce_days(truce: "Truce | None", tz: str) -> tuple[float, float] | None:
    """Return the start and end of a truce in local days; None where it has none.

    Parameters
    ----------
    truce : Truce or None
    tz : str

    Returns
    -------
    (float, float) or None
    """
    if truce is None or is_missing(truce.end):
        return None
    return local_days(truce.start, tz), local_days(truce.end, tz)


def widened(span: tuple[float, float], also: tuple[float, float] | None) -> tuple[float, float]:
    """Return a span that takes another in.

    Parameters
    ----------
    span : (float, float)
    also : (float, float) or None

    Returns
    -------
    (float, float)
    """
    if also is None:
        return span
    return min(span[0], also[0]), max(span[1], also[1])


def shade(ax: "Axes", days: tuple[float, float] | None) -> None:
    """Shade the days of a truce.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    days : (float, float) or None
    """
    if days is not None:
        ax.axvspan(*days, facecolor=TRUCE, linewidth=0, zorder=0.4, gid="truce")


def dress_days(ax: "Axes", first: float, last: float, words: "Words", most: int) -> float:
    """Set an axis of local days with at most so many dates, with years where it has several.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    first, last : float
        Days since 1970.
    words : Words
    most : int

    Returns
    -------
    float
        Inches that the dates take below the axis.
    """
    # the last label stays within the page
    ticks = _dates(first, last - 0.03 * (last - first), most)
    labels = _labels([moment(tick) for tick in ticks], moment(first), moment(last), words)
    ax.set_xlim(first, last)
    ticks_along(ax, ticks, labels)
    lines = max((label.count("\n") for label in labels), default=0)
    return BELOW + lines * _LINE


def _dates(first: float, last: float, most: int) -> list[float]:
    length = last - first
    step = next((step for step in _STEPS if length / step <= most), None)
    if step is not None:
        return list(np.arange(np.ceil(first), last, step))
    years = range(moment(first).year + 1, moment(last).year + 1)
    every = int(np.ceil(len(years) / most))
    return [_new_year(year) for year in years[::every]]


def _new_year(year: int) -> float:
    """Days from the epoch to the first day of a year."""
    start = pd.Timestamp(year=year, month=1, day=1)
    epoch = pd.Timestamp(0)
    return (start - epoch) / pd.Timedelta(days=1)


def _labels(dates: list[Any], first: Any, last: Any, words: "Words") -> list[str]:
    if all((date.month, date.day) == (1, 1) for date in dates):
        return [str(date.year) for date in dates]
    if first.year == last.year:
        return [words.day(date) for date in dates]
    labels = []
    said = None
    for date in dates:
        # the year stands below the first date of each
        new = "" if date.year == said else f"\n{date.year}"
        labels.append(f"{words.day(date)}{new}")
        said = date.year
    return labels
