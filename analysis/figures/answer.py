"""The picture of the answer: what was counted beside the band of normal days, a row a category."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.figures.layout import blank, head_account, ticks_along
from analysis.figures.marks import face_of, fills_explained, has_interval, rows_down
from analysis.figures.options import Options
from analysis.figures.tables import COMPARISON, Row, fill_of, kept, need, parties_of, records
from analysis.figures.texts import about, count_text, normal_text, pair_text, row_sentence
from analysis.style.look import BAND, GREY, INK, SIZES, PartyStyle, party_styles
from analysis.style.sheet import LINE, MARGIN, Sheet, plotting
from analysis.words.numbers import is_missing
from analysis.words.printer import capitalised

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from analysis.conflict import Truce
    from analysis.words import Words

_HIGH = 0.25  # inches of a row
_MOST = 8
_BETWEEN = 0.14
_LINE = SIZES["small"] * LINE / 72
_FURTHEST = 4.0  # times normal: what lies beyond is drawn at the edge
_TICK_GAP = 0.06  # inches
_NORMAL: dict[str, Any] = {"color": INK, "linewidth": 0.7, "zorder": 1, "gid": "normal"}


@plotting
def plot_answer(
    table: pd.DataFrame,
    *,
    words: "Words",
    truce: "Truce | None" = None,
    width: float | None = None,
    options: Options | None = None,
) -> "Figure":
    """Draw claimed counts beside what as many normal hours have.

    Parameters
    ----------
    table : pandas.DataFrame
        Comparisons that the answer rests on, the most telling first.
    words : Words
    truce : Truce, optional
        Named in the subtitle.
    width : float, optional
        Inches: a page (7.2) by default.
    options : Options, optional

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    ValueError
        If the table lacks a column.
    """
    need(table, COMPARISON, "plot_answer")
    options = options or Options()
    compared = [row for row in records(table) if not is_missing(row["ratio"])]
    rows = compared[: min(options.limit, _MOST)]
    sheet = Sheet(words, width)
    title = options.title or words.say("What was counted, beside normal days")
    subtitle = about(
        truce, words, words.say("Claimed counts beside those of as many normal hours.")
    )
    sheet.head(title, subtitle)
    if rows:
        head_account(sheet, rows, words)
        sheet.top += 0.04
        styles = party_styles(parties_of(table, options.parties))
        draw = _draw_narrow if sheet.narrow else _draw_wide
        draw(sheet, rows, styles)
    else:
        blank(sheet, words)
    sheet.foot(
        key=_key(rows, words),
        notes=_left_out(len(compared) - len(rows), words),
        sources=options.sources,
    )
    alt = _alternative(rows, subtitle, words)
    return sheet.done(alt=alt, data=kept(table, COMPARISON))


def _alternative(rows: Sequence[Row], subtitle: str, words: "Words") -> str:
    """Say whose counts of whose conduct they are, then each row."""
    if not rows:
        return words.say("There are no rows to show.")
    pairs = dict.fromkeys(f"{pair_text(row, words)}." for row in rows)
    told = [row_sentence(row, words, _name(row, rows, words)) for row in rows]
    return " ".join((subtitle, *(pairs if len(pairs) == 1 else ()), *told))


def _left_out(count: int, words: "Words") -> str:
    if not count:
        return ""
    n = words.number(count)
    return words.say("Comparisons that tell less, in the table only: {n}.", n=n)


def _name(row: Row, rows: Sequence[Row], words: "Words") -> str:
    """Name the acts of a row, and its sector or reporter where rows differ in it."""
    parts = [capitalised(words.category(row["category"]))]
    if len({other["sector"] for other in rows}) > 1:
        parts.append(words.sector(row["sector"]))
    pairs = {(other["reporter"], other["accused"]) for other in rows}
    if len({accused for _, accused in pairs}) > 1:
        parts.append(words.say("by {accused}", accused=words.label(row["accused"])))
    if len({reporter for reporter, _ in pairs}) > 1:
        told = words.say("counted by {reporter}", reporter=words.label(row["reporter"]))
        parts.append(told)
    return ", ".join(parts)


def _draw_wide(sheet: Sheet, rows: Sequence[Row], styles: dict[str, PartyStyle]) -> None:
    words = sheet.words
    names = [_name(row, rows, words) for row in rows]
    columns = [
        (words.say("counted"), [count_text(row, words) for row in rows]),
        (words.say("normal"), [normal_text(row, words) for row in rows]),
    ]
    changes, wide = _changes(sheet, rows)
    widths = [*(max(map(sheet.measure, (head, *texts))) for head, texts in columns), wide]
    taken = sum(widths) + _BETWEEN * len(widths)
    room = min(1.9, max(map(sheet.measure, names)))
    heights = [
        _high(sheet, name, room, change) for name, change in zip(names, changes, strict=True)
    ]
    left = MARGIN + room + 0.15
    top = sheet.top + 0.16
    _heads(sheet, [head for head, _ in columns], widths, top - 0.07)
    size = sheet.width - MARGIN - taken - left, sum(heights)
    ax = sheet.axes(left, *size, top=top)
    _dress(ax, rows, size, sheet)
    ax.axvline(1, **_NORMAL)
    y = 0.0
    for k, (row, height) in enumerate(zip(rows, heights, strict=True)):
        middle = y + height / 2
        sheet.put(MARGIN, top + middle, "\n".join(sheet.wrap(names[k], room)), gid="name")
        x = sheet.width - MARGIN - taken + _BETWEEN
        for (_, texts), wide in zip(columns, widths[:-1], strict=True):
            sheet.put(x + wide, top + middle, texts[k], ha="right", gid="number")
            x += wide + _BETWEEN
        sheet.put(x, top + middle, "\n".join(changes[k]), bold=_is_bold(row), gid="number")
        _draw_row(ax, middle, row, styles[row["reporter"]])
        y += height
    sheet.top = top + y + 0.3


def _draw_narrow(sheet: Sheet, rows: Sequence[Row], styles: dict[str, PartyStyle]) -> None:
    """Set names and numbers above the marks, which take the whole width."""
    words = sheet.words
    top = sheet.top
    y = 0.0
    middles = []
    for row in rows:
        name = _name(row, rows, words)
        counts = words.say(
            "{count}, normal {normal}", count=count_text(row, words), normal=normal_text(row, words)
        )
        room = sheet.room - sheet.measure(counts) - 0.1
        for text in sheet.wrap(name, max(room, 1.0), bold=True):
            sheet.put(MARGIN, top + y + 0.08, text, bold=True, gid="name")
            y += _LINE
        sheet.put(sheet.width - MARGIN, top + y + 0.08 - _LINE, counts, ha="right", gid="number")
        for text in sheet.wrap(_change(row, words), sheet.room):
            sheet.put(MARGIN, top + y + 0.08, text, colour=GREY, gid="number")
            y += _LINE
        middles.append(y + 0.09)
        y += 0.24
    # half of the first tick's text stands left of the axis
    inset = sheet.measure(words.say("none")) / 2
    size = sheet.room - inset, y
    ax = sheet.axes(MARGIN + inset, *size, top=top)
    _dress(ax, rows, size, sheet)
    for middle, row in zip(middles, rows, strict=True):
        # between the rows stand words
        ax.vlines(1, middle - 0.1, middle + 0.1, **_NORMAL)
        _draw_row(ax, middle, row, styles[row["reporter"]])
    sheet.top = top + y + 0.3


def _change(row: Row, words: "Words") -> str:
    return words.change(row["ratio"], row["low"], row["high"]) or words.say("no ratio")


def _is_bold(row: Row) -> bool:
    return fill_of(row) == "full"


def _high(sheet: Sheet, name: str, room: float, change: list[str]) -> float:
    lines = max(len(sheet.wrap(name, room)), len(change))
    return _HIGH + (lines - 1) * _LINE


def _changes(sheet: Sheet, rows: Sequence[Row]) -> tuple[list[list[str]], float]:
    """Return the lines of each row's change, and the width of their column."""
    told = [(_change(row, sheet.words), _is_bold(row)) for row in rows]
    wide = min(1.9, max(sheet.measure(text, bold=bold) for text, bold in told))
    return [sheet.wrap(text, wide, bold=bold) for text, bold in told], wide


def _heads(sheet: Sheet, heads: Sequence[str], widths: Sequence[float], y: float) -> None:
    x = sheet.width - MARGIN - sum(widths) - _BETWEEN * (len(widths) - 1)
    for head, width in zip(heads, widths[:-1], strict=True):
        # words with and without letters that hang stand on a line
        sheet.put(x + width, y + 0.03, head, ha="right", va="baseline", colour=GREY)
        x += width + _BETWEEN


def _band(row: Row) -> tuple[float, float] | None:
    """Limits of normal days in multiples of the normal level."""
    if is_missing(row["expected_low"]) or is_missing(row["expected_high"]) or not row["expected"]:
        return None
    return row["expected_low"] / row["expected"], row["expected_high"] / row["expected"]


def _dress(ax: "Axes", rows: Sequence[Row], size: tuple[float, float], sheet: Sheet) -> None:
    words = sheet.words
    wide, height = size
    bands = [band for band in map(_band, rows) if band is not None]
    ratios = [row["ratio"] for row in rows]
    ends = [end for end in (*ratios, *(high for _, high in bands)) if not is_missing(end)]
    furthest = min(max([1.5, *ends]) * 1.05, _FURTHEST)
    ax.set_xlim(0, furthest)
    rows_down(ax, height)
    ticks = [0.0, 0.5, 1.0] + [float(k) for k in range(2, int(furthest) + 1)]
    names = {0.0: words.say("none"), 1.0: words.say("normal")}
    texts = {tick: names.get(tick) or words.percent(tick) for tick in ticks}
    scale = wide / furthest
    beyond = MARGIN / 2 if sheet.narrow else _BETWEEN
    # half of the last tick's text stands right of the axis
    on_page = {
        tick: text
        for tick, text in texts.items()
        if tick * scale + sheet.measure(text) / 2 <= wide + beyond
    }
    shown = _apart(on_page, scale, sheet)
    ticks_along(ax, list(shown), list(shown.values()))


def _apart(texts: dict[float, str], scale: float, sheet: Sheet) -> dict[float, str]:
    """Return the ticks whose texts stand apart: normal always, above it in equal steps."""
    shown = {1.0: texts[1.0]}
    # where the word for none has no room its number may have
    for tick, text in ((0.0, texts[0.0]), (0.0, sheet.words.number(0)), (0.5, texts[0.5])):
        if tick not in shown and _has_room(tick, text, shown, scale, sheet):
            shown[tick] = text
    above = [tick for tick in texts if tick > 1]
    for step in range(1, len(above) + 1):
        chosen = {tick: texts[tick] for tick in above[step - 1 :: step]}
        placed = dict(shown)
        for tick, text in chosen.items():
            if _has_room(tick, text, placed, scale, sheet):
                placed[tick] = text
        if len(placed) == len(shown) + len(chosen):
            shown = placed
            break
    return dict(sorted(shown.items()))


def _has_room(tick: float, text: str, placed: dict[float, str], scale: float, sheet: Sheet) -> bool:
    half = sheet.measure(text) / 2
    for other, its in placed.items():
        between = abs(tick - other) * scale
        if between - half - sheet.measure(its) / 2 <= _TICK_GAP:
            return False
    return True


def _draw_row(ax: "Axes", y: float, row: Row, style: PartyStyle) -> None:
    furthest = ax.get_xlim()[1]
    band = _band(row)
    if band is not None:
        low, high = band[0], min(band[1], furthest)
        ax.barh(y, high - low, left=low, height=0.12, color=BAND, zorder=0.5, gid="band")
    at = min(row["ratio"], furthest)
    ax.plot([at, 1], [y, y], color=style.colour, linewidth=0.9, zorder=2)
    mark: dict[str, Any] = {"marker": style.marker, **face_of(row, style.colour)}
    ax.plot([at], [y], linestyle="none", markersize=6, clip_on=False, zorder=3, gid="ratio", **mark)


def _key(rows: Sequence[Row], words: "Words") -> str:
    told = []
    bands = [_band(row) for row in rows]
    has_band = any(band is not None for band in bands)
    if has_band:
        told.append(words.say("Grey: where 95 of 100 normal days lie."))
    told += fills_explained(rows, words)
    hollow = [row for row in rows if fill_of(row) == "none"]
    if any(map(has_interval, hollow)):
        told.append(words.say("Hollow: can't be told from them."))
    elif hollow:
        told.append(words.say("Hollow: too few normal days to tell how sure that is."))
    return " ".join(told)
