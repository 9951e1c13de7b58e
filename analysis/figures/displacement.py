"""What a truce moved: the ratio in the days before it, in it, after it, and of all together."""

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
from analysis.figures.tables import ACTS, Row, kept, need, parties_of, records
from analysis.figures.texts import about, acts_text
from analysis.style.look import GREY, PALE, SIZES, PartyStyle, party_styles
from analysis.style.sheet import LINE, MARGIN, Sheet, plotting
from analysis.words.printer import capitalised

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from analysis.conflict import Truce
    from analysis.words import Words

MOVED = (*ACTS, "part", "days", "count", "expected", "ratio", "low", "high", "verdict")
_LINE = SIZES["small"] * LINE / 72
_ROW = 0.26
_GUTTER = 0.15
_TICK = 0.07
# rows of a panel: before, in, after, and net
_PARTS = 4


@plotting
def plot_displacement(
    table: pd.DataFrame,
    *,
    words: "Words",
    truce: "Truce | None" = None,
    width: float | None = None,
    options: Options | None = None,
) -> "Figure":
    """Draw the ratio before, in and after a truce, and of all its days together, a panel an act.

    Parameters
    ----------
    table : pandas.DataFrame
        From ``displacement``: part ("before", "truce", "after", "net"), days, count, expected,
        ratio, low, high, verdict.
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
    need(table, MOVED, "plot_displacement")
    options = options or Options()
    every = _panels(records(table))
    most = max(options.limit // _PARTS, 1)
    panels = every[:most]
    rows = [row for panel in panels for row in panel]
    sheet = Sheet(words, width)
    subtitle = words.say("Claimed against normal days, in multiples of the normal level.")
    title = options.title or _title(panels, words)
    head = about(truce, words, subtitle)
    sheet.head(title, head)
    if rows:
        parties = parties_of(table, options.parties)
        styles = party_styles(parties)
        _draw(sheet, panels, styles)
    else:
        blank(sheet, words)
    cut = ""
    more = len(table) - len(rows)
    if more:
        cut = words.say("{n} more rows are in the table.", n=words.number(more))
    key = key_of(rows, options.level, words) if rows else ""
    sheet.foot(key=key, notes=cut, sources=options.sources)
    alt = _alternative(rows, words)
    data = kept(table, MOVED)
    return sheet.done(alt=alt, data=data)


def _panels(rows: Sequence[Row]) -> list[list[Row]]:
    """Part rows by who counts which acts."""
    panels: dict[tuple, list[Row]] = {}
    for row in rows:
        own = tuple(row[name] for name in ACTS)
        panels.setdefault(own, []).append(row)
    return list(panels.values())


def _title(panels: Sequence[Sequence[Row]], words: "Words") -> str:
    """Count the falls that are left when the days around the truce are added."""
    verdicts = [{row["part"]: row["verdict"] for row in panel} for panel in panels]
    fallen = [told for told in verdicts if told.get("truce") == "fewer"]
    left = sum(told.get("net") == "fewer" for told in fallen)
    if not fallen:
        return words.say("No clear fall in the truce that could have been put off")
    return words.say(
        "Clear falls in the truce: {n}; still clear with the days before and after: {k}",
        n=words.number(len(fallen)),
        k=words.number(left),
    )


def _draw(sheet: Sheet, panels: Sequence[Sequence[Row]], styles: dict[str, PartyStyle]) -> None:
    rows = [row for panel in panels for row in panel]
    several = head_account(sheet, rows, sheet.words)
    ends = reach(rows)
    columns, wide = panel_grid(sheet, len(panels), _GUTTER)
    for start in range(0, len(panels), columns):
        left = MARGIN
        tall = 0.0
        end = start + columns
        beside = panels[start:end]
        for panel in beside:
            across = (left, wide)
            height = _panel(sheet, panel, styles, across, ends, several)
            tall = max(tall, height)
            left += wide + _GUTTER
        sheet.top += tall + AXIS_HEIGHT + 0.1


def _panel(
    sheet: Sheet,
    rows: Sequence[Row],
    styles: dict[str, PartyStyle],
    across: tuple[float, float],
    ends: tuple[float, float],
    several: bool,
) -> float:
    """Draw an act: a part and its ratio above each mark; return how tall it is."""
    words = sheet.words
    top = sheet.top
    left, wide = across
    y = 0.0
    heading = _heading(rows[0], several, words)
    for text in sheet.wrap(heading, wide, bold=True):
        sheet.put(left, top + y, text, bold=True, va="top", gid="panel")
        y += _LINE
    y += 0.08
    marks = []
    for row, ratio in zip(rows, ratio_column(rows, words), strict=True):
        line = top + y + 0.06
        name = _name(row, words)
        sheet.put(left, line, name, gid="name")
        sheet.put(left + wide, line, ratio, ha="right", gid="number")
        y += _LINE
        marks.append((y + 0.08, row))
        y += _ROW
    wide -= 0.1
    ax = sheet.axes(left + 0.05, wide, y, top=top)
    size = (wide, y)
    # a line through the texts would strike them out
    ratio_axis(sheet, ax, ends, size, lines=False)
    for middle, row in marks:
        ax.hlines(middle, *ends, color=PALE, linewidth=0.5, zorder=0.5)
        style = styles[row["reporter"]]
        draw_interval(ax, middle, row, style, ends)
    for middle, _ in marks:
        top = middle - _TICK
        bottom = middle + _TICK
        ax.vlines(1, top, bottom, color=GREY, linewidth=0.9, zorder=1.5)
    return y


def _heading(row: Row, several: bool, words: "Words") -> str:
    who = f", {words.label(row['reporter'])} → {words.label(row['accused'])}" if several else ""
    return f"{acts_text(row, words)}{who}"


def _name(row: Row, words: "Words") -> str:
    days = words.say_count("{n} day", "{n} days", int(row["days"]))
    return f"{capitalised(words.code('PARTS', row['part']))} ({days})"


def _alternative(rows: Sequence[Row], words: "Words") -> str:
    told = []
    for row in rows:
        name = f"{_heading(row, True, words)}, {_name(row, words)}"
        sentence = words.say(
            "{name}: {count} counted, {expected} expected: {change}.",
            name=name,
            count=words.number(row["count"]),
            expected=words.number(row["expected"]),
            change=words.change(row["ratio"], row["low"], row["high"]) or words.say("no ratio"),
        )
        told.append(sentence)
    return " ".join(told) or words.say("There are no rows to show.")
