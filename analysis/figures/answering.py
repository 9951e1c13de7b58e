"""Who follows whom: what comes after a day on which the other side's acts were twice the usual."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.figures.layout import blank
from analysis.figures.marks import multiples_up, tick_text
from analysis.figures.options import Options
from analysis.figures.tables import need
from analysis.style.look import BAND, PartyStyle, party_styles
from analysis.style.sheet import MARGIN, Sheet, plotting
from analysis.words.sides import answer_title

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from analysis.conflict import Truce
    from analysis.words import Words

IMPULSE = ("direction", "day", "factor", "low", "high")
SIDES = ("direction", "follower", "follower_category", "leader", "leader_category", "p")
_TALL = 1.7
_TICKS = (0.2, 0.5, 0.8, 1, 1.25, 2, 5)
_LEVEL = 0.05


@plotting
def plot_answering(
    table: pd.DataFrame,
    sides: pd.DataFrame,
    *,
    words: "Words",
    truce: "Truce | None" = None,
    width: float | None = None,
    options: Options | None = None,
) -> "Figure":
    """Draw each side's acts on the days after one on which the other's were twice the usual.

    Parameters
    ----------
    table : pandas.DataFrame
        ``Reciprocity.impulse``.
    sides : pandas.DataFrame
        ``Reciprocity.table``: who follows and who leads in each direction.
    words : Words
    truce : Truce, optional
        Not drawn: the days are of no truce.
    width : float, optional
        Inches: a page (7.2) by default. A column (3.5) has its own form.
    options : Options, optional

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    ValueError
        If a table lacks a column.
    """
    need(table, IMPULSE, "plot_answering")
    need(sides, SIDES, "plot_answering")
    options = options or Options()
    sheet = Sheet(words, width)
    subtitle = words.say(
        "Acts, times the usual, on the days after one with twice as many by others."
    )
    sheet.head(options.title or _title(sides, words), subtitle)
    if len(table) and len(sides):
        _draw_all(sheet, table, sides, options)
    else:
        blank(sheet, words)
    notes = words.say("Counts are claims, and both sides' claims follow one news cycle.")
    key = words.say("Band: {level} limits.", level=words.percent(options.level))
    sheet.foot(key=key if len(table) else "", notes=notes, sources=options.sources)
    alt = _alternative(table, sides, words)
    return sheet.done(alt=alt, data=table.loc[:, list(IMPULSE)])


def _title(sides: pd.DataFrame, words: "Words") -> str:
    told = sides.loc[sides["p"] <= _LEVEL].to_dict("records")
    if not told:
        return words.say("Neither side is seen to answer the other")
    if len(told) == 1:
        row = told[0]
        return words.say(
            "An answer is told in one direction: {side} after {other_side}",
            side=words.label(row["follower"]),
            other_side=words.label(row["leader"]),
        )
    return words.say("An answer is told in both directions")


def _draw_all(sheet: Sheet, table: pd.DataFrame, sides: pd.DataFrame, options: Options) -> None:
    words = sheet.words
    parties = dict.fromkeys([*options.parties, *sorted({*sides["follower"], *sides["leader"]})])
    styles = party_styles(parties)
    ends = _ends(table)
    names = [tick_text(tick, words) for tick in _TICKS]
    left = MARGIN + max(map(sheet.measure, names)) + 0.1
    wide = sheet.width - MARGIN - left - 0.1
    rows = sides.to_dict("records")
    for number, row in enumerate(rows, start=1):
        is_last = number == len(rows)
        title = answer_title(row, words)
        sheet.write(title, bold=True)
        ax = sheet.axes(left, wide, _TALL)
        is_mine = table["direction"].eq(row["direction"])
        mine = table.loc[is_mine]
        _axis(ax, mine, ends, words)
        style = styles[str(row["follower"])]
        _draw(ax, mine, style, ends)
        if is_last:
            ax.set_xlabel(words.say("days after"))
        below = 0.45 if is_last else 0.3
        sheet.top += _TALL + below


def _ends(table: pd.DataFrame) -> tuple[float, float]:
    """Return the ends of the axis: as far from 1 on both sides."""
    values = table[["factor", "low", "high"]].to_numpy(dtype="float64")
    known = values[np.isfinite(values) & (values > 0)]
    far = float(np.abs(np.log(known)).max(initial=0.0)) if len(known) else 0.0
    reach = float(np.exp(np.clip(far * 1.1, np.log(1.4), np.log(6.0))))
    return 1 / reach, reach


def _axis(ax: "Axes", mine: pd.DataFrame, ends: tuple[float, float], words: "Words") -> None:
    multiples_up(ax, ends, _TICKS, words)
    last = float(mine["day"].to_numpy(dtype="float64").max(initial=1.0))
    ax.set_xlim(0.5, last + 0.5)
    ax.set_xticks(np.arange(1, last + 1, 2))


def _draw(ax: "Axes", mine: pd.DataFrame, style: PartyStyle, ends: tuple[float, float]) -> None:
    day = mine["day"].to_numpy(dtype="float64")
    low, factor, high = (
        np.clip(mine[name].to_numpy(dtype="float64"), *ends) for name in ("low", "factor", "high")
    )
    ax.fill_between(day, low, high, color=BAND, linewidth=0, zorder=0.5, gid="band")
    ax.plot(day, factor, color=style.colour, marker=style.marker, markersize=4, gid="factor")


def _alternative(table: pd.DataFrame, sides: pd.DataFrame, words: "Words") -> str:
    told = []
    for row in sides.to_dict("records"):
        first = table[table["direction"].eq(row["direction"])].head(1)
        if first.empty:
            continue
        values = first.iloc[0]
        told.append(
            words.say(
                "{title}: {factor} times the usual on the day after, p {p}.",
                title=answer_title(row, words),
                factor=words.interval(values["factor"], values["low"], values["high"]),
                p=words.p_value(row["p"]),
            )
        )
    return " ".join(told) or words.say("There are no rows to show.")
