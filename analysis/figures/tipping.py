"""How far could it move: the factor of uneven overstatement at which each conclusion changes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.figures.layout import blank, head_account, ticks_along
from analysis.figures.marks import AXIS_HEIGHT, NORMAL, aligned, rows_down, sides
from analysis.figures.options import Options
from analysis.figures.tables import ACTS, Row, kept, need, parties_of, records
from analysis.figures.texts import about, acts_text
from analysis.style.look import PALE, SIZES, PartyStyle, party_styles
from analysis.style.sheet import LINE, MARGIN, Sheet, plotting
from analysis.words.numbers import is_missing
from analysis.words.printer import capitalised

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from analysis.conflict import Truce
    from analysis.words import Words

TIPPING = (*ACTS, "ratio", "low", "high", "verdict", "tipping_point")
_REACH = 10.0
_TICKS = (0.1, 0.2, 0.5, 1, 2, 5, 10)
_HIGH = 0.215
_NAMES = 2.6
_CLEAR = ("fewer", "more")


@plotting
def plot_tipping(
    table: pd.DataFrame,
    *,
    words: "Words",
    truce: "Truce | None" = None,
    width: float | None = None,
    options: Options | None = None,
) -> "Figure":
    """Draw, a row each, how unevenly claims would have to overstate for a conclusion to change.

    Parameters
    ----------
    table : pandas.DataFrame
        From ``tipping_points``: comparisons with ``verdict`` and ``tipping_point``.
    words : Words
    truce : Truce, optional
        Named in the subtitle.
    width : float, optional
        Inches: a page (7.2) by default. A column (3.5) has its own form.
    options : Options, optional

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    ValueError
        If the table lacks a column.
    """
    need(table, TIPPING, "plot_tipping")
    options = options or Options()
    every = records(table)
    rows = _first_to_fall(every, options.limit)
    sheet = Sheet(words, width)
    subtitle = words.say(
        "How many times more the claims of one side of the comparison would have to overstate than "
        "those of the other for the conclusion to change."
    )
    sheet.head(options.title or _title(every, words), about(truce, words, subtitle))
    if rows:
        _draw(sheet, rows, party_styles(parties_of(table, options.parties)))
    else:
        blank(sheet, words)
    cut = ""
    if len(every) > len(rows):
        n = words.number(len(every) - len(rows))
        cut = words.say(
            "Conclusions that would change at larger factors, in the table only: {n}.", n=n
        )
    sheet.foot(key=_key(rows, words), notes=cut, sources=options.sources)
    return sheet.done(alt=_alternative(rows, words), data=kept(table, TIPPING))


def _first_to_fall(rows: Sequence[Row], limit: int) -> list[Row]:
    """Keep the rows whose conclusions change at the smallest factors, in the order given."""

    def factor(row: Row) -> float:
        point = row["tipping_point"]
        return np.inf if is_missing(point) else abs(np.log(point))

    kept = {id(row) for row in sorted(rows, key=factor)[:limit]}
    return [row for row in rows if id(row) in kept]


def _title(rows: Sequence[Row], words: "Words") -> str:
    """Say which conclusion would fall first, and at which factor: about the whole if there."""
    whole = [row for row in rows if row["sector"] == words.whole]
    clear = [row for row in whole or rows if row["verdict"] in _CLEAR]
    known = [row for row in clear if not is_missing(row["tipping_point"])]
    if not known:
        return words.say("No conclusion is clear, so none could fall")
    row = min(known, key=lambda row: abs(np.log(row["tipping_point"])))
    factor = max(row["tipping_point"], 1 / row["tipping_point"])
    return words.say(
        "{acts}: this conclusion falls first, at {n} times uneven overstatement",
        acts=capitalised(words.category(row["category"])),
        n=aligned(factor, words),
    )


def _draw(sheet: Sheet, rows: Sequence[Row], styles: dict[str, PartyStyle]) -> None:
    words = sheet.words
    several = head_account(sheet, rows, words)
    names = [_name(row, several, words) for row in rows]
    texts = [_text(row, words) for row in rows]
    right = max(map(sheet.measure, texts)) + 0.12
    most = sheet.room * 0.42 if sheet.narrow else _NAMES
    longest = max(map(sheet.measure, names))
    left = min(longest, most)
    wrapped = [sheet.wrap(name, left) for name in names]
    heights = [_height(lines) for lines in wrapped]
    total = sum(heights)
    start = MARGIN + left + 0.15
    edge = sheet.width - MARGIN
    ax = sheet.axes(start, edge - right - start, total)
    _axis(ax, total, sheet)
    y = 0.0
    for row, lines, text, height in zip(rows, wrapped, texts, heights, strict=True):
        middle = y + height / 2
        y += height
        down = sheet.top + middle
        sheet.put(MARGIN, down, "\n".join(lines), gid="name")
        sheet.put(edge, down, text, ha="right", gid="number")
        style = styles[row["reporter"]]
        _draw_row(ax, middle, row, style)
    below = 0.12 if sheet.narrow else 0
    sheet.top += total + AXIS_HEIGHT + below


def _height(lines: Sequence[str]) -> float:
    """Inches of a row whose name has so many lines."""
    further = len(lines) - 1
    return _HIGH + further * SIZES["small"] * LINE / 72


def _axis(ax: "Axes", height: float, sheet: Sheet) -> None:
    words = sheet.words
    ax.set_xscale("log")
    ax.set_xlim(1 / _REACH, _REACH)
    ticks = (0.1, 1, 10) if sheet.narrow else _TICKS
    factors = [max(tick, round(1 / tick, 1)) for tick in ticks]
    ticks_along(ax, ticks, [words.number(factor) for factor in factors], lines=True)
    ax.axvline(1, **NORMAL)
    rows_down(ax, height)
    left = words.say("← truce overstated more")
    right = words.say("normal days overstated more →")
    drop = 11.0 if sheet.narrow else 0.0
    sides(ax, left, right, drop=drop)


def _draw_row(ax: "Axes", y: float, row: Row, style: PartyStyle) -> None:
    ax.axhline(y, color=PALE, linewidth=0.5, zorder=0.5)
    point = row["tipping_point"]
    if is_missing(point):
        return
    clear = row["verdict"] in _CLEAR
    at = float(np.clip(point, 1 / _REACH, _REACH))
    line = {"color": style.colour, "linewidth": 1.4, "zorder": 2.5}
    ax.plot([1, at], [y, y], linestyle="-" if clear else (0, (2, 1.5)), gid="way", **line)
    beyond = at != point
    arrow = ">" if point > 1 else "<"
    ax.plot(
        [at],
        [y],
        marker=arrow if beyond else style.marker,
        markersize=5,
        markerfacecolor=style.colour if clear else "white",
        markeredgecolor=style.colour,
        clip_on=False,
        zorder=3,
        gid="tipping",
    )


def _name(row: Row, several: bool, words: "Words") -> str:
    name = acts_text(row, words)
    if not several:
        return name
    return f"{name} ({words.label(row['reporter'])} → {words.label(row['accused'])})"


def _text(row: Row, words: "Words") -> str:
    point = row["tipping_point"]
    if is_missing(point):
        return words.say("none")
    factor = max(point, 1 / point)
    return f">{words.number(_REACH)}" if factor > _REACH else aligned(factor, words)


def _key(rows: Sequence[Row], words: "Words") -> str:
    drawn = [row for row in rows if not is_missing(row["tipping_point"])]
    told = []
    if any(row["verdict"] in _CLEAR for row in drawn):
        told.append(words.say("Filled: here a clear conclusion would fall."))
    if any(row["verdict"] not in _CLEAR for row in drawn):
        told.append(words.say("Hollow: here one that is not clear would become so."))
    if told:
        told.append(words.say("Overstatement that is the same on all days changes nothing."))
    return " ".join(told)


def _alternative(rows: Sequence[Row], words: "Words") -> str:
    told = [f"{_name(row, True, words)}: {words.tipping(row)}." for row in rows]
    return " ".join(told) or words.say("There are no rows to show.")
