"""Forest plot: what was claimed during the truce against normal days, a row each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from analysis.figures.common import (
    COMPARISON,
    Options,
    Row,
    about,
    blank,
    count_text,
    findings,
    need,
    normal_text,
    notes_by_number,
    pair_text,
    parties_of,
    records,
    row_sentence,
)
from analysis.figures.marks import (
    AXIS_HEIGHT,
    draw_interval,
    key_of,
    ratio_axis,
    ratio_column,
    reach,
)
from analysis.style.look import GREY, PALE, SIZES, party_styles
from analysis.style.sheet import LINE, MARGIN, Sheet, plotting
from analysis.words.numbers import is_missing
from analysis.words.printer import capitalised

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from analysis.conflict import Truce
    from analysis.words import Words

_HIGH = 0.215  # inches of a row
_HEADING = 0.27
_BETWEEN = 0.14  # between columns
_NAMES = 1.75  # inches that names take at most
_LINE = SIZES["small"] * LINE / 72


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the figure: a heading, or a row with its number and name."""

    text: str
    row: Row | None = None
    number: int = 0


@plotting
def plot_forest(
    table: pd.DataFrame,
    *,
    words: "Words",
    truce: "Truce | None" = None,
    width: float | None = None,
    options: Options | None = None,
) -> "Figure":
    """Draw ratios of claimed to normal counts, a row for each sector and category.

    Parameters
    ----------
    table : pandas.DataFrame
        Comparisons, in the order of print: of each account those about the whole first.
        Rows without a ratio are drawn with their note.
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
    need(table, COMPARISON, "plot_forest")
    options = options or Options()
    every = records(table)
    rows = _largest(every, options.limit, words)
    lines = _lines(rows, words)
    shown = [line.row for line in lines if line.row is not None]
    sheet = Sheet(words, width)
    measure = words.say("Claimed against normal days, in multiples of the normal level.")
    sheet.head(options.title or findings(every, words), f"{about(truce, words)}. {measure}")
    if shown:
        styles = party_styles(parties_of(table, options.parties))
        draw = _draw_narrow if sheet.narrow else _draw_wide
        draw(sheet, lines, shown, styles)
    else:
        blank(sheet, words)
    left = len(every) - len(rows)
    cut = words.say_count(
        "{n} row with fewest normal acts is in the table only.",
        "{n} rows with fewest normal acts are in the table only.",
        left,
    )
    notes = notes_by_number(shown, words)
    sheet.foot(
        key=key_of(shown, options.level, words) if shown else "",
        notes=f"{cut} {notes}" if left else notes,
        sources=options.sources,
    )
    return sheet.done(alt=_alternative(lines, words), data=table[_columns(table)])


def _columns(table: pd.DataFrame) -> list[str]:
    extra = ("claimed", "claimed_low", "claimed_high", "clock", "p_bh", "answers", "method")
    return [name for name in table.columns if name in COMPARISON or name in extra]


def _largest(rows: Sequence[Row], limit: int, words: "Words") -> list[Row]:
    """Keep what is about the whole, then what has most normal acts, in the order given."""

    def rank(row: Row) -> tuple[bool, float]:
        acts = 0.0 if is_missing(row["expected"]) else row["expected"] * row["exposure_h"]
        return row["sector"] != words.whole, -acts

    kept = sorted(rows, key=rank)[:limit]
    ids = {id(row) for row in kept}
    return [row for row in rows if id(row) in ids]


def _lines(rows: Sequence[Row], words: "Words") -> list[_Line]:
    """Lay rows under headings: each reporter and accused, and the acts of its sectors."""
    out: list[_Line] = []
    pairs = list(dict.fromkeys((row["reporter"], row["accused"]) for row in rows))
    for pair in pairs:
        mine = [row for row in rows if (row["reporter"], row["accused"]) == pair]
        out.append(_Line(pair_text(mine[0], words)))
        fronts = [row for row in mine if row["sector"] == words.whole]
        out += [_Line(_acts(row, fronts, words), row) for row in fronts]
        out += _by_sector([row for row in mine if row["sector"] != words.whole], words)
    numbers = iter(range(1, len(rows) + 1))
    return [line if line.row is None else _numbered(line, next(numbers)) for line in out]


def _numbered(line: _Line, number: int) -> _Line:
    return _Line(line.text, line.row, number)


def _by_sector(rows: Sequence[Row], words: "Words") -> list[_Line]:
    out = []
    categories = list(dict.fromkeys(row["category"] for row in rows))
    for category in categories:
        mine = [row for row in rows if row["category"] == category]
        acts = capitalised(words.category(category))
        if len(mine) == 1:
            out.append(_Line(f"{acts}, {words.label(mine[0]['sector'])}", mine[0]))
            continue
        out.append(_Line(words.say("{acts} by sector", acts=acts)))
        out += [_Line(words.name(row["sector"]), row) for row in mine]
    return out


def _acts(row: Row, among: Sequence[Row], words: "Words") -> str:
    """Name the acts of a row; those counted over other hours than most say which."""
    name = capitalised(words.category(row["category"]))
    hours = [other["exposure_h"] for other in among]
    usual = max(set(hours), key=hours.count)
    if row["exposure_h"] == usual:
        return name
    return f"{name} ({words.hours(row['exposure_h'])})"


def _texts(rows: Sequence[Row], words: "Words") -> list[tuple[str, list[str]]]:
    return [
        (words.say("claimed"), [count_text(row, words) for row in rows]),
        (words.say("normal"), [normal_text(row, words) for row in rows]),
        (words.say("× normal"), ratio_column(rows, words)),
    ]


def _draw_wide(sheet: Sheet, lines: Sequence[_Line], shown: Sequence[Row], styles: dict) -> None:
    words = sheet.words
    columns = _texts(shown, words)
    widths = [max(map(sheet.measure, (head, *texts))) for head, texts in columns]
    taken = sum(widths) + _BETWEEN * len(widths)
    numbered = any(row["notes"] for row in shown)
    indent = 0.2 if numbered else 0.0
    names = [line.text for line in lines if line.row is not None]
    wide = min(_NAMES, max(map(sheet.measure, names))) + indent
    left = MARGIN + wide + 0.15
    plot = sheet.width - MARGIN - taken - left - 0.05
    heights = _heights(sheet, lines, wide - indent)
    total = sum(heights)
    top = sheet.top + 0.2
    _heads(sheet, columns, widths, top - 0.08)
    ends = reach(shown)
    ax = sheet.axes(left, plot, total, top=top)
    ratio_axis(sheet, ax, ends, (plot, total))
    y, at = 0.0, 0
    for line, height in zip(lines, heights, strict=True):
        middle = y + height / 2
        y += height
        if line.row is None:
            _heading(sheet, ax, line.text, top + middle + 0.02)
            continue
        text = "\n".join(sheet.wrap(line.text, wide - indent))
        sheet.put(MARGIN + indent, top + middle, text, gid="name")
        if numbered:
            sheet.put(MARGIN, top + middle, str(line.number), colour=GREY, size=SIZES["source"])
        x = sheet.width - MARGIN - taken + _BETWEEN
        for (_, texts), width in zip(columns, widths, strict=True):
            sheet.put(x + width, top + middle, texts[at], ha="right", gid="number")
            x += width + _BETWEEN
        draw_interval(ax, middle, line.row, styles[line.row["reporter"]], ends)
        ax.axhline(y, color=PALE, linewidth=0.4, zorder=0.5)
        at += 1
    sheet.top = top + total + AXIS_HEIGHT


def _heights(sheet: Sheet, lines: Sequence[_Line], width: float) -> list[float]:
    out = []
    for line in lines:
        more = 0 if line.row is None else len(sheet.wrap(line.text, width)) - 1
        out.append((_HEADING if line.row is None else _HIGH) + more * _LINE)
    return out


def _heads(
    sheet: Sheet, columns: Sequence[tuple[str, list[str]]], widths: Sequence[float], y: float
) -> None:
    x = sheet.width - MARGIN - sum(widths) - _BETWEEN * (len(widths) - 1)
    for (head, _), width in zip(columns, widths, strict=True):
        sheet.put(x + width, y, head, ha="right", colour=GREY)
        x += width + _BETWEEN


def _heading(sheet: Sheet, ax: "Axes", text: str, y: float) -> None:
    put = sheet.put(MARGIN, y, text, bold=True, gid="heading")
    put.set_zorder(5)
    put.set_bbox({"facecolor": "white", "edgecolor": "none", "pad": 1.2})


def _draw_narrow(sheet: Sheet, lines: Sequence[_Line], shown: Sequence[Row], styles: dict) -> None:
    """Set names and numbers above the marks, which take the whole width."""
    words = sheet.words
    ratios = ratio_column(shown, words)
    numbered = any(row["notes"] for row in shown)
    ends = reach(shown)
    top, left = sheet.top, MARGIN + 0.05
    plot = sheet.room - 0.1
    y, at, marks = 0.0, 0, []
    rules = []
    for line in lines:
        if line.row is None:
            for text in sheet.wrap(line.text, sheet.room, bold=True):
                sheet.put(MARGIN, top + y + 0.12, text, bold=True, gid="heading")
                y += _LINE
            y += 0.1
            continue
        name = f"{line.number}  {line.text}" if numbered else line.text
        numbers = f"{count_text(line.row, words)} : {normal_text(line.row, words)}"
        room = sheet.room - sheet.measure(ratios[at]) - 0.12
        for text in sheet.wrap(name, room):
            sheet.put(MARGIN, top + y + 0.08, text, gid="name")
            y += _LINE
        first = top + y + 0.08 - _LINE
        sheet.put(sheet.width - MARGIN, first, ratios[at], ha="right", gid="number")
        rules.append((y, numbers))
        marks.append((y + 0.11, line.row))
        y += 0.3
        at += 1
    ax = sheet.axes(left, plot, y, top=top)
    ratio_axis(sheet, ax, ends, (plot, y))
    ax.grid(visible=False)
    ax.lines[0].set_visible(False)
    for middle, row in marks:
        ax.vlines(1, middle - 0.09, middle + 0.09, color="#1f1f1f", linewidth=0.9, zorder=1.5)
        ax.hlines(middle, *ends, color=PALE, linewidth=0.5, zorder=0.5)
        draw_interval(ax, middle, row, styles[row["reporter"]], ends)
    sheet.top = top + y + AXIS_HEIGHT


def _alternative(lines: Sequence[_Line], words: "Words") -> str:
    told = []
    for line in lines:
        if line.row is None:
            told.append(f"{line.text}.")
        else:
            told.append(row_sentence(line.row, words, line.text))
    return " ".join(told) or words.say("There are no rows to show.")
