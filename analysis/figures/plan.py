"""A plan of a truce's monitoring: how large a change each look would tell."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.figures.layout import blank
from analysis.figures.marks import multiples_up, tick_text
from analysis.figures.options import Options
from analysis.figures.tables import ACTS, need
from analysis.style.look import BAND, COLOURS, SIZES
from analysis.style.sheet import MARGIN, Sheet, plotting
from analysis.words.monitoring import series_text

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from analysis.conflict import Truce
    from analysis.words import Words

PLAN = (
    *ACTS,
    "day",
    "fall",
    "fall_low",
    "fall_high",
    "rise",
    "rise_low",
    "rise_high",
)
_TALL = 2.5
_TICKS = (0.1, 0.2, 0.5, 1, 2, 5)
_LEAST, _MOST = 0.08, 6.0


@plotting
def plot_plan(
    table: pd.DataFrame,
    *,
    words: "Words",
    truce: "Truce | None" = None,
    width: float | None = None,
    options: Options | None = None,
) -> "Figure":
    """Draw by day the smallest fall and the smallest rise that a planned look would tell.

    Parameters
    ----------
    table : pandas.DataFrame
        From ``plan_truce``, of one series.
    words : Words
    truce : Truce, optional
        Not drawn: a plan is of days to come.
    width : float, optional
        Inches: a page (7.2) by default. A column (3.5) has its own form.
    options : Options, optional
        ``level`` is the power wanted.

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    ValueError
        If the table lacks a column, or is of several series.
    """
    need(table, PLAN, "plot_plan")
    options = options or Options(level=0.8)
    series = len(table[list(ACTS)].drop_duplicates())
    if series > 1:
        raise ValueError(f"plot_plan shows one series; the table has {series}")
    sheet = Sheet(words, width)
    power = words.percent(options.level)
    subtitle = words.say(
        "Smallest change against normal days that is told by the look of each day with {power} "
        "power.",
        power=power,
    )
    sheet.head(options.title or _title(table, words), subtitle)
    if len(table):
        row = table.iloc[0].to_dict()
        sheet.write(f"{series_text(row, words)}.", bold=True)
        _draw(sheet, table)
    else:
        blank(sheet, words)
    key = words.say("Line: by the fitted normal level. Band: levels that the normal days allow.")
    sheet.foot(key=key if len(table) else "", sources=options.sources)
    return sheet.done(alt=_alternative(table, words), data=table.loc[:, list(PLAN)])


def _title(table: pd.DataFrame, words: "Words") -> str:
    if table.empty:
        return words.say("Nothing can be planned")
    last = table.iloc[-1]
    day = words.say_count("{n} day", "{n} days", int(last["day"]))
    if pd.isna(last["fall"]):
        return words.say("No fall can be told within {days}", days=day)
    return words.say(
        "Within {days}, a fall to {ratio} times normal can be told",
        days=day,
        ratio=words.ratio(last["fall"]),
    )


def _draw(sheet: Sheet, table: pd.DataFrame) -> None:
    words = sheet.words
    left = MARGIN + sheet.measure(tick_text(1, words)) + 0.1
    ax = sheet.axes(left, sheet.width - MARGIN - left - 0.1, _TALL)
    day = table["day"].to_numpy(dtype="float64")
    _axis(ax, day, words)
    for name, colour in (("fall", COLOURS[0]), ("rise", COLOURS[1])):
        _draw_side(ax, table, day, name, colour)
    _name_sides(ax, words)
    _name_days(ax, words)
    sheet.top += _TALL + 0.45


def _draw_side(ax: "Axes", table: pd.DataFrame, day: np.ndarray, name: str, colour: str) -> None:
    values = table[name].to_numpy(dtype="float64")
    low = np.clip(table[f"{name}_low"].to_numpy(dtype="float64"), _LEAST, _MOST)
    high = np.clip(table[f"{name}_high"].to_numpy(dtype="float64"), _LEAST, _MOST)
    ax.fill_between(day, low, high, step="mid", color=BAND, linewidth=0, zorder=0.5, gid="band")
    shown = np.where(np.isnan(values), np.nan, np.clip(values, _LEAST, _MOST))
    ax.plot(day, shown, color=colour, marker="o", markersize=3, linewidth=1.2, gid=name)


def _axis(ax: "Axes", day: np.ndarray, words: "Words") -> None:
    multiples_up(ax, (_LEAST, _MOST), _TICKS, words)
    ax.set_xlim(min(day.min(), 1) - 0.5, day.max() + 0.5)
    step = max(1, int(np.ceil(day.max() / 6)))
    ax.set_xticks(np.arange(step, day.max() + 1, step))


def _name_sides(ax: "Axes", words: "Words") -> None:
    texts = ((0.97, "top", words.say("rises that can be told")),)
    texts += ((0.03, "bottom", words.say("falls that can be told")),)
    for y, va, text in texts:
        ax.text(0.98, y, text, transform=ax.transAxes, ha="right", va=va, size=SIZES["small"])


def _name_days(ax: "Axes", words: "Words") -> None:
    ax.set_xlabel(words.say("day of the truce"))


def _alternative(table: pd.DataFrame, words: "Words") -> str:
    if table.empty:
        return words.say("There are no rows to show.")
    row = table.iloc[0].to_dict()
    told = [f"{series_text(row, words)}."]
    for at in sorted({0, len(table) // 2, len(table) - 1}):
        look = table.iloc[at]
        told.append(
            words.say(
                "Day {day}: a fall to {fall} or a rise to {rise} times normal.",
                day=words.number(look["day"]),
                fall=words.ratio(look["fall"]),
                rise=words.ratio(look["rise"]),
            )
        )
    return " ".join(told)
