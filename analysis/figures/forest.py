"""Forest plot: what was claimed during the truce against normal days, a row each."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.figures.layout import blank
from analysis.figures.marks import (
    AXIS_HEIGHT,
    NORMAL,
    draw_interval,
    key_of,
    ratio_axis,
    ratio_column,
    reach,
)
from analysis.figures.options import Options
from analysis.figures.tables import COMPARISON, Row, kept, need, parties_of, records
from analysis.figures.texts import (
    about,
    count_text,
    findings,
    normal_text,
    notes_by_number,
    pair_text,
    row_sentence,
)
from analysis.style.look import GREY, PALE, SIZES, PartyStyle, party_styles
from analysis.style.sheet import LINE, MARGIN, Sheet, plotting
from analysis.words.numbers import is_missing
from analysis.words.printer import capitalised

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from analysis.conflict import Truce
    from analysis.words import Words

_HIGH = 0.215  # inches of a row
_HEADING = 0.27
_BETWEEN = 0.14  # between columns
_NAMES = 1.75  # inches that names take at most
_INDENT = 0.2  # behind numbers of rows
_RULE: dict[str, Any] = {"color": PALE, "linewidth": 0.4, "zorder": 0.5}
_LINE = SIZES["small"] * LINE / 72
_SHOWN = (
    *COMPARISON,
    "claimed",
    "claimed_low",
    "claimed_high",
    "clock",
    "p_bh",
    "answers",
    "method",
)


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
    sheet.head(options.title or findings(every, words), about(truce, words, measure))
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
    return sheet.done(alt=_alternative(lines, words), data=kept(table, _SHOWN))


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
    for mine in _parted(rows, "reporter", "accused"):
        out.append(_Line(pair_text(mine[0], words)))
        fronts = [row for row in mine if row["sector"] == words.whole]
        out += [_Line(_acts(row, fronts, words), row) for row in fronts]
        inner = [row for row in mine if row["sector"] != words.whole]
        for acts in _parted(inner, "category"):
            out += _by_sector(acts, words)
    return _numbered(out)


def _parted(rows: Sequence[Row], *names: str) -> list[list[Row]]:
    """Part rows by some columns, in the order in which they come."""
    parts: dict[tuple, list[Row]] = {}
    for row in rows:
        key = tuple(row[name] for name in names)
        parts.setdefault(key, []).append(row)
    return list(parts.values())


def _numbered(lines: Sequence[_Line]) -> list[_Line]:
    numbers = count(1)
    return [
        line if line.row is None else _Line(line.text, line.row, next(numbers)) for line in lines
    ]


def _by_sector(rows: Sequence[Row], words: "Words") -> list[_Line]:
    """Lay the sectors of a category below a heading; a single one beside its acts."""
    first = rows[0]
    acts = capitalised(words.category(first["category"]))
    if len(rows) == 1:
        return [_Line(f"{acts}, {words.sector(first['sector'])}", first)]
    heading = _Line(words.say("{acts} by sector", acts=acts))
    return [heading, *(_Line(words.name(row["sector"]), row) for row in rows)]


def _acts(row: Row, among: Sequence[Row], words: "Words") -> str:
    """Name the acts of a row; those counted over other hours than most say which."""
    name = capitalised(words.category(row["category"]))
    hours = [other["exposure_h"] for other in among]
    usual = max(set(hours), key=hours.count)
    if row["exposure_h"] == usual:
        return name
    return f"{name} ({words.hours(row['exposure_h'])})"


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of numbers: its head, its texts, and its width in inches."""

    head: str
    texts: list[str]
    width: float


def _columns(sheet: Sheet, rows: Sequence[Row]) -> list[_Column]:
    words = sheet.words
    counts = [count_text(row, words) for row in rows]
    normal = [normal_text(row, words) for row in rows]
    ratios = ratio_column(rows, words)
    heads = words.say("claimed"), words.say("normal"), words.say("× normal")
    out = []
    for head, texts in zip(heads, (counts, normal, ratios), strict=True):
        width = max(map(sheet.measure, (head, *texts)))
        out.append(_Column(head, texts, width))
    return out


def _draw_wide(
    sheet: Sheet, lines: Sequence[_Line], shown: Sequence[Row], styles: dict[str, PartyStyle]
) -> None:
    """Set names left of the marks and numbers right of them."""
    columns = _columns(sheet, shown)
    taken = sum(column.width + _BETWEEN for column in columns)
    numbered = any(row["notes"] for row in shown)
    indent = _INDENT if numbered else 0.0
    room = _room_of_names(sheet, lines)
    left = MARGIN + indent + room + 0.15
    plot = sheet.width - MARGIN - taken - left - 0.05
    heights = _heights(sheet, lines, room)
    total = sum(heights)
    sheet.top += 0.2
    _heads(sheet, columns)
    ends = reach(shown)
    ax = sheet.axes(left, plot, total)
    ratio_axis(sheet, ax, ends, (plot, total))
    y = 0.0
    for line, height in zip(lines, heights, strict=True):
        middle = y + height / 2
        y += height
        row = line.row
        if row is None:
            _heading(sheet, line.text, middle)
            continue
        _name(sheet, line, middle, (indent, room))
        _numbers(sheet, columns, line.number - 1, middle)
        style = styles[row["reporter"]]
        draw_interval(ax, middle, row, style, ends)
        ax.axhline(y, **_RULE)
    sheet.top += total + AXIS_HEIGHT


def _room_of_names(sheet: Sheet, lines: Sequence[_Line]) -> float:
    names = [line.text for line in lines if line.row is not None]
    return min(_NAMES, max(map(sheet.measure, names)))


def _name(sheet: Sheet, line: _Line, middle: float, across: tuple[float, float]) -> None:
    """Write the name of a row, and its number where rows have notes."""
    indent, room = across
    y = sheet.top + middle
    text = "\n".join(sheet.wrap(line.text, room))
    sheet.put(MARGIN + indent, y, text, gid="name")
    if indent:
        sheet.put(MARGIN, y, str(line.number), colour=GREY, size=SIZES["source"])


def _numbers(sheet: Sheet, columns: Sequence[_Column], at: int, middle: float) -> None:
    right = sheet.width - MARGIN
    for column in reversed(columns):
        sheet.put(right, sheet.top + middle, column.texts[at], ha="right", gid="number")
        right -= column.width + _BETWEEN


def _heights(sheet: Sheet, lines: Sequence[_Line], width: float) -> list[float]:
    out = []
    for line in lines:
        more = 0 if line.row is None else len(sheet.wrap(line.text, width)) - 1
        out.append((_HEADING if line.row is None else _HIGH) + more * _LINE)
    return out


def _heads(sheet: Sheet, columns: Sequence[_Column]) -> None:
    right = sheet.width - MARGIN
    for column in reversed(columns):
        sheet.put(right, sheet.top - 0.08, column.head, ha="right", colour=GREY)
        right -= column.width + _BETWEEN


def _heading(sheet: Sheet, text: str, middle: float) -> None:
    put = sheet.put(MARGIN, sheet.top + middle + 0.02, text, bold=True, gid="heading")
    put.set_zorder(5)
    put.set_bbox({"facecolor": "white", "edgecolor": "none", "pad": 1.2})


def _draw_narrow(
    sheet: Sheet, lines: Sequence[_Line], shown: Sequence[Row], styles: dict[str, PartyStyle]
) -> None:
    """Set names and numbers above the marks, which take the whole width."""
    ratios = ratio_column(shown, sheet.words)
    numbered = any(row["notes"] for row in shown)
    y = 0.0
    marks = []
    for line in lines:
        if line.row is None:
            y = _heading_above(sheet, line.text, y)
            continue
        name = f"{line.number}  {line.text}" if numbered else line.text
        y = _name_above(sheet, name, ratios[line.number - 1], y)
        marks.append((y + 0.11, line.row))
        y += 0.3
    plot = sheet.room - 0.1
    ends = reach(shown)
    ax = sheet.axes(MARGIN + 0.05, plot, y)
    # a line through the texts would strike them out
    ratio_axis(sheet, ax, ends, (plot, y), lines=False)
    for middle, row in marks:
        ax.vlines(1, middle - 0.09, middle + 0.09, **NORMAL)
        ax.hlines(middle, *ends, **_RULE)
        draw_interval(ax, middle, row, styles[row["reporter"]], ends)
    sheet.top += y + AXIS_HEIGHT


def _heading_above(sheet: Sheet, text: str, y: float) -> float:
    """Write a heading; return how far down it reaches."""
    for part in sheet.wrap(text, sheet.room, bold=True):
        sheet.put(MARGIN, sheet.top + y + 0.12, part, bold=True, gid="heading")
        y += _LINE
    return y + 0.1


def _name_above(sheet: Sheet, name: str, ratio: str, y: float) -> float:
    """Write a name with its number; return how far down it reaches."""
    room = sheet.room - sheet.measure(ratio) - 0.12
    for part in sheet.wrap(name, room):
        last = sheet.top + y + 0.08
        sheet.put(MARGIN, last, part, gid="name")
        y += _LINE
    sheet.put(sheet.width - MARGIN, last, ratio, ha="right", gid="number")
    return y


def _alternative(lines: Sequence[_Line], words: "Words") -> str:
    told = []
    for line in lines:
        if line.row is None:
            told.append(f"{line.text}.")
        else:
            told.append(row_sentence(line.row, words, line.text))
    return " ".join(told) or words.say("There are no rows to show.")
