"""Axes of time: local days as plain numbers, their dates, and the days of a truce."""

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.style.look import TRUCE
from analysis.words.numbers import is_missing

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from analysis.conflict import Truce
    from analysis.words import Words


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


def dress_days(ax: "Axes", first: float, last: float, words: "Words", most: int) -> None:
    """Set an axis of local days with at most so many dates.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    first, last : float
        Days since 1970.
    words : Words
    most : int
    """
    step = next(
        s for s in (1, 2, 3, 7, 14, 21, 28, 56, 112, 364, 10**6) if (last - first) / s <= most
    )
    # the last label stays within the page
    ticks = np.arange(np.ceil(first), last - 0.03 * (last - first), step)
    ax.set_xlim(first, last)
    ax.set_xticks(ticks, [words.day(moment(tick)) for tick in ticks])
