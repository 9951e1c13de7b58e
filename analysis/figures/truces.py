"""Truces side by side: the same ratio in each, a panel for each category."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd

from analysis.figures.layout import blank, head_account, panel_grid
from analysis.figures.marks import (
    AXIS_HEIGHT,
    draw_interval,
    key_of,
    ratio_axis,
    ratio_column,
    reach,
)
from analysis.figures.options import Options
from analysis.figures.tables import COMPARISON, Row, kept, need, parties_of, records
from analysis.figures.texts import row_sentence
from analysis.style.look import BAND, GREY, PALE, SIZES, PartyStyle, party_styles
from analysis.style.sheet import LINE, MARGIN, Sheet, plotting
from analysis.words.answer import is_sure
from analysis.words.numbers import is_missing
from analysis.words.printer import capitalised

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from analysis.words import Words

_LINE = SIZES["small"] * LINE / 72
_ROW = 0.16
_GUTTER = 0.15
_NAMES = 1.8
_POOLED = ("category", "reporter", "accused", "ratio", "low", "high")


@plotting
def plot_truces(
    table: pd.DataFrame,
    pooled: pd.DataFrame | None = None,
    *,
    words: "Words",
    truce: None = None,
    width: float | None = None,
    options: Options | None = None,
) -> "Figure":
    """Draw ratios of claimed to normal counts of several truces, a panel for each category.

    Parameters
    ----------
    table : pandas.DataFrame
        Comparisons with a column ``ceasefire``; truces are drawn in the order of their start, and
        all categories that any of them has.
    pooled : pandas.DataFrame, optional
        What the truces have in common: category, reporter, accused, ratio, low, high.
    words : Words
    truce : None
        Taken as other figures do; the truces are in the table.
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
    need(table, ("ceasefire", *COMPARISON), "plot_truces")
    options = options or Options()
    every = records(table)
    ordered = sorted(every, key=lambda row: (row["start"], row["ceasefire"]))
    rows = ordered[: options.limit]
    bands = []
    if pooled is not None and len(pooled):
        need(pooled, _POOLED, "plot_truces (pooled)")
        bands = records(pooled)
    sheet = Sheet(words, width)
    subtitle = words.say("Claimed against normal days, in multiples of the normal level.")
    sheet.head(options.title or _title(every, words), subtitle)
    if rows:
        parties = parties_of(table, options.parties)
        _draw(sheet, rows, bands, party_styles(parties))
    else:
        blank(sheet, words)
    key = key_of(rows, options.level, words) if rows else ""
    if bands:
        key = f"{key} {words.say('Band and broken line: the truces together.')}"
    cut = ""
    more = len(table) - len(rows)
    if more:
        n = words.number(more)
        cut = words.say("Rows of truces that began later, in the table only: {n}.", n=n)
    sheet.foot(key=key, notes=cut, sources=options.sources)
    data = kept(table, ("ceasefire", *COMPARISON))
    alt = _alternative(rows, words)
    return sheet.done(alt=alt, data=data)


def _title(rows: Sequence[Row], words: "Words") -> str:
    """Count the comparisons that are surely fewer or more."""
    judged = [row for row in rows if row["verdict"] in ("fewer", "more", "not_told_apart")]
    sure = [row for row in judged if is_sure(row)]
    fewer = sum(row["verdict"] == "fewer" for row in sure)
    return words.say_count(
        "Of {n} comparison across truces, surely fewer than normal: {fewer}, more: {more}",
        "Of {n} comparisons across truces, surely fewer than normal: {fewer}, more: {more}",
        len(judged),
        fewer=words.number(fewer),
        more=words.number(len(sure) - fewer),
    )


def _draw(
    sheet: Sheet, rows: Sequence[Row], bands: Sequence[Row], styles: dict[str, PartyStyle]
) -> None:
    words = sheet.words
    several = head_account(sheet, rows, words)
    categories = list(dict.fromkeys(row["category"] for row in rows))
    ends = reach(rows)
    columns, wide = panel_grid(sheet, len(categories), _GUTTER)
    for start in range(0, len(categories), columns):
        beside = categories[start : start + columns]
        left = MARGIN
        tall = 0.0
        for category in beside:
            panel = [row for row in rows if row["category"] == category]
            mine = [band for band in bands if band["category"] == category]
            height = _panel(sheet, panel, mine, styles, (left, wide), ends, several)
            tall = max(tall, height)
            left += wide + _GUTTER
        sheet.top += tall + AXIS_HEIGHT + 0.1


def _panel(
    sheet: Sheet,
    rows: Sequence[Row],
    bands: Sequence[Row],
    styles: dict[str, PartyStyle],
    across: tuple[float, float],
    ends: tuple[float, float],
    several: bool,
) -> float:
    """Draw a category: a name and a ratio above each mark; return how tall it is."""
    words = sheet.words
    left, wide = across
    top = sheet.top
    sheet.put(
        left,
        top,
        capitalised(words.category(rows[0]["category"])),
        bold=True,
        va="top",
        gid="panel",
    )
    y = _LINE + 0.08
    marks = []
    for row, ratio in zip(rows, ratio_column(rows, words), strict=True):
        room = wide - sheet.measure(ratio) - 0.1
        for k, text in enumerate(sheet.wrap(_name(row, several, words), room)):
            if k == 0:
                sheet.put(left + wide, top + y + 0.06, ratio, ha="right", gid="number")
            sheet.put(left, top + y + 0.06, text, gid="name")
            y += _LINE
        marks.append((y + 0.11, row))
        y += _ROW + 0.12
    ax = sheet.axes(left + 0.05, wide - 0.1, y, top=top)
    # a line through the texts would strike them out
    ratio_axis(sheet, ax, ends, (wide - 0.1, y), lines=False)
    for band in bands:
        _together(ax, band, marks)
    for middle, row in marks:
        ax.vlines(1, middle - 0.07, middle + 0.07, color=GREY, linewidth=0.9, zorder=1.5)
        ax.hlines(middle, *ends, color=PALE, linewidth=0.5, zorder=0.5)
        draw_interval(ax, middle, row, styles[row["reporter"]], ends)
    return y


def _together(ax: "Axes", band: Row, marks: Sequence[tuple[float, Row]]) -> None:
    """Draw what the truces have in common behind the rows of its reporter and accused."""
    pair = (band["reporter"], band["accused"])
    at = [y for y, row in marks if (row["reporter"], row["accused"]) == pair]
    if not at or is_missing(band["ratio"]):
        return
    top, bottom = min(at) - 0.09, max(at) + 0.09
    ax.fill_betweenx([top, bottom], band["low"], band["high"], color=BAND, zorder=0.3, gid="pooled")
    ax.vlines(band["ratio"], top, bottom, color=GREY, linestyle=(0, (3, 2)), zorder=1.2)


def _name(row: Row, several: bool, words: "Words") -> str:
    name = words.name(row["ceasefire"])
    where = "" if row["sector"] == words.whole else f", {words.sector(row['sector'])}"
    who = f", {words.label(row['reporter'])} → {words.label(row['accused'])}" if several else ""
    return f"{name}{where}{who}"


def _alternative(rows: Sequence[Row], words: "Words") -> str:
    told = []
    for row in rows:
        name = f"{words.category(row['category'])}, {_name(row, True, words)}"
        told.append(row_sentence(row, words, capitalised(name)))
    return " ".join(told) or words.say("There are no rows to show.")
