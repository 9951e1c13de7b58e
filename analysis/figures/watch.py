"""A truce as it runs: the statistic with its bounds, and the e-value, day by day."""

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.figures.layout import blank
from analysis.figures.marks import NORMAL
from analysis.figures.options import Options
from analysis.figures.tables import ACTS, need
from analysis.figures.texts import about
from analysis.style.look import COLOURS, GREY, PALE, RULE
from analysis.style.sheet import MARGIN, Sheet, plotting
from analysis.words.monitoring import series_text
from analysis.words.numbers import fixed

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from analysis.conflict import Truce
    from analysis.words import Words

WATCH = (
    *ACTS,
    "day",
    "known",
    "is_look",
    "z",
    "bound_fall",
    "bound_rise",
    "e_value",
    "verdict",
    "verdict_e",
)
_TALL = 1.75
_MOST_Z, _MOST_E, _LEAST_E = 8.0, 1e4, 0.05
_TOLD = ("fewer", "more")

_BOUND: dict[str, Any] = {
    "color": RULE,
    "linewidth": 1.0,
    "marker": "_",
    "markersize": 7,
    "zorder": 2,
}


@plotting
def plot_watch(
    table: pd.DataFrame,
    *,
    words: "Words",
    truce: "Truce | None" = None,
    width: float | None = None,
    options: Options | None = None,
) -> "Figure":
    """Draw by day how far a truce is from normal beside what tells it.

    Parameters
    ----------
    table : pandas.DataFrame
        From ``monitor_truce``, of one series.
    words : Words
    truce : Truce, optional
        Named in the subtitle.
    width : float, optional
        Inches: a page (7.2) by default. A column (3.5) has its own form.
    options : Options, optional
        ``level`` is 1 less the chance of a false alarm.

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    ValueError
        If the table lacks a column, or is of several series.
    """
    need(table, WATCH, "plot_watch")
    options = options or Options()
    acts = table[list(ACTS)]
    n_series = len(acts.drop_duplicates())
    if n_series > 1:
        raise ValueError(f"plot_watch shows one series; the table has {n_series}")
    sheet = Sheet(words, width)
    subtitle = words.say("Distance from normal days after each day, with what tells it apart.")
    title = options.title or _title(table, words)
    under = about(truce, words, subtitle)
    sheet.head(title, under)
    if len(table):
        row = table.iloc[0].to_dict()
        series = series_text(row, words)
        sheet.write(f"{series}.", bold=True)
        enough = 1 / (1 - options.level)
        _draw(sheet, table, enough)
    else:
        blank(sheet, words)
    sheet.foot(key=_key(table, words), sources=options.sources)
    alt = _alternative(table, words)
    return sheet.done(alt=alt, data=table.loc[:, list(WATCH)])


def _day_told(table: pd.DataFrame, column: str) -> float:
    told = table.loc[table[column].isin(_TOLD), "day"]
    return float(told.iloc[0]) if len(told) else np.nan


def _title(table: pd.DataFrame, words: "Words") -> str:
    if table.empty:
        return words.say("No day of the truce is known")
    day = _day_told(table, "verdict")
    if np.isnan(day):
        return words.say(
            "Not told from normal days by day {day}", day=words.number(table["day"].iloc[-1])
        )
    verdict = words.verdict(table["verdict"].iloc[-1])
    return words.say(
        "{verdict}: told on day {day}", verdict=words.sentence(verdict), day=words.number(day)
    )


def _draw(sheet: Sheet, table: pd.DataFrame, enough: float) -> None:
    words = sheet.words
    left = MARGIN + sheet.measure(words.number(10_000)) + 0.12
    wide = sheet.width - MARGIN - left - 0.1
    day = table["day"].to_numpy(dtype="float64")
    sheet.write(words.say("Planned looks: statistic (below 0: fewer)"), colour=GREY)
    ax = sheet.axes(left, wide, _TALL)
    _draw_looks(ax, table, day, words)
    _days_axis(ax, day)
    sheet.top += _TALL + 0.3
    sheet.write(words.say("For looks at any time: e-value"), colour=GREY)
    ax = sheet.axes(left, wide, _TALL)
    _draw_evalue(ax, table, day, enough, words)
    _days_axis(ax, day)
    ax.set_xlabel(words.say("day of the truce"))
    sheet.top += _TALL + 0.45


def _days_axis(ax: "Axes", day: np.ndarray) -> None:
    ax.set_xlim(0.5, day.max() + 0.5)
    step = max(1, int(np.ceil(day.max() / 8)))
    ax.set_xticks(np.arange(1, day.max() + 1, step))
    ax.grid(axis="y", color=PALE, linewidth=0.5)


def _draw_looks(ax: "Axes", table: pd.DataFrame, day: np.ndarray, words: "Words") -> None:
    statistic = table["z"].to_numpy(dtype="float64")
    z = np.clip(statistic, -_MOST_Z, _MOST_Z)
    _draw_bound(ax, table, day, "bound_fall", -1.0)
    _draw_bound(ax, table, day, "bound_rise", 1.0)
    ax.axhline(0, **NORMAL)
    _draw_path(ax, table, day, z, "verdict", "statistic")
    furthest = np.nanmax(np.abs(z), initial=0.0)
    reach = max(4.0, float(furthest) * 1.15)
    ax.set_ylim(-reach, reach)
    ax.yaxis.set_major_formatter(lambda value, _: words.number(value))


def _draw_bound(ax: "Axes", table: pd.DataFrame, day: np.ndarray, name: str, sign: float) -> None:
    """Draw what must be passed on days of a look."""
    is_look = table["is_look"].to_numpy(dtype=bool)
    size = table[name].to_numpy(dtype="float64")
    edge = sign * np.clip(size, 0, _MOST_Z)
    shown = np.where(is_look, edge, np.nan)
    ax.plot(day, shown, gid=name, **_BOUND)


def _draw_evalue(
    ax: "Axes", table: pd.DataFrame, day: np.ndarray, enough: float, words: "Words"
) -> None:
    e_value = table["e_value"].to_numpy(dtype="float64")
    value = np.clip(e_value, _LEAST_E, _MOST_E)
    ax.set_yscale("log")
    low = _LEAST_E / 1.5
    high = _MOST_E * 1.5
    ax.set_ylim(low, high)
    ticks = (0.1, 1, enough, 1000)
    names = [_tick(tick, words) for tick in ticks]
    ax.set_yticks(ticks, names)
    ax.set_yticks([], minor=True)
    ax.axhline(enough, color=RULE, linewidth=1.0, gid="enough")
    ax.axhline(1, **NORMAL)
    _draw_path(ax, table, day, value, "verdict_e", "e_value")


def _tick(tick: float, words: "Words") -> str:
    return words.number(round(tick)) if tick >= 1 else fixed(tick, 1, words.language)


def _draw_path(
    ax: "Axes", table: pd.DataFrame, day: np.ndarray, y: np.ndarray, verdict: str, gid: str
) -> None:
    """Draw values of known days, and a full mark on the day of the verdict."""
    known = table["known"].to_numpy(dtype=bool)
    style: dict[str, Any] = {"color": COLOURS[0], "zorder": 3}
    # a gap stays a gap
    ax.plot(day, np.where(known, y, np.nan), linewidth=1.0, markersize=0, **style)
    ax.plot(
        day[known],
        y[known],
        linestyle="none",
        marker="o",
        markersize=4,
        markerfacecolor="white",
        gid=gid,
        **style,
    )
    told = _day_told(table, verdict)
    at = day == told
    if at.any():
        ax.plot(day[at], y[at], marker="o", markersize=7, gid="told", **style)


def _key(table: pd.DataFrame, words: "Words") -> str:
    if table.empty:
        return ""
    told = [words.say("Grey: what must be passed to tell it. Days without a count have no mark.")]
    days = [_day_told(table, column) for column in ("verdict", "verdict_e")]
    if not np.isnan(days).all():
        told.append(words.say("Full mark: the day on which it was first told."))
    return " ".join(told)


def _alternative(table: pd.DataFrame, words: "Words") -> str:
    if table.empty:
        return words.say("There are no rows to show.")
    row = table.iloc[0].to_dict()
    last = table[table["known"].astype(bool)].tail(1)
    if last.empty:
        return words.say("There are no rows to show.")
    end = last.iloc[0]
    return words.say(
        "{series}. {title}. Day {day}: statistic {z}, bounds {fall} and {rise}; e-value {e}.",
        series=series_text(row, words),
        title=_title(table, words),
        day=words.number(end["day"]),
        z=words.number(round(end["z"], 2)),
        fall=words.number(-round(end["bound_fall"], 2)),
        rise=words.number(round(end["bound_rise"], 2)),
        e=words.number(end["e_value"]),
    )
