"""Marks of ratios on a logarithmic axis, and the axis itself: 'fewer ← → more'."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from analysis.figures.layout import ticks_along, ticks_up
from analysis.figures.tables import Row, fill_of, is_graded
from analysis.style.look import GREY, INK, SIZES
from analysis.words.numbers import fixed, is_missing, tells_nothing

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from analysis.style.look import PartyStyle
    from analysis.style.sheet import Sheet
    from analysis.words import Words

# the axis reaches at least this near to 1, and at most this far from it
_NEAREST, _FURTHEST = 2.2, 20.0
# those that matter most first
_TICKS = (1.0, 0.5, 2.0, 0.1, 10.0, 0.2, 5.0, 0.05, 20.0)
AXIS_HEIGHT = 0.42
# inches between texts of ticks, and by which one may stand over the end of the axis
_APART, _OVER = 0.04, 0.05
# the line at the normal level
NORMAL: dict[str, Any] = {"color": INK, "linewidth": 0.9, "zorder": 1.5}
_BAR: dict[str, Any] = {
    "linewidth": 1.4,
    "solid_capstyle": "butt",
    "zorder": 2.5,
    "gid": "interval",
}
_END: dict[str, Any] = {"markersize": 5, "clip_on": False, "zorder": 3}
_ARROW = {"markeredgewidth": 0, "gid": "arrow", **_END}
_LEFTWARDS = {"marker": "<", **_ARROW}
_RIGHTWARDS = {"marker": ">", **_ARROW}
_CAP = {"marker": "|", "markeredgewidth": 1.4, "gid": "cap", **_END}
_POINT: dict[str, Any] = {
    "linestyle": "none",
    "markersize": 5,
    "zorder": 3.5,
    "clip_on": False,
    "gid": "ratio",
}

# with more marks than these a vector file grows past what a page can hold
_MOST_VECTORS = 1000


def many(count: int) -> dict[str, Any]:
    """Return how so many marks are drawn: very many as one picture, in which none is left out.

    Parameters
    ----------
    count : int

    Returns
    -------
    dict
        Options of matplotlib's artists.
    """
    return {"rasterized": True} if count > _MOST_VECTORS else {}


def reach(rows: Iterable[Row]) -> tuple[float, float]:
    """Return the ends of an axis of ratios: wide intervals do not set the scale alone.

    Parameters
    ----------
    rows : iterable of mapping
        With ratio, low, high.

    Returns
    -------
    (float, float)
    """
    values = [row[name] for row in rows for name in ("ratio", "low", "high")]
    known = [float(v) for v in values if not is_missing(v) and np.isfinite(v) and v > 0]
    low = min([*known, 1 / _NEAREST]) / 1.1
    high = max([*known, _NEAREST]) * 1.1
    return max(low, 1 / _FURTHEST), min(high, _FURTHEST)


def ratio_axis(
    sheet: "Sheet",
    ax: "Axes",
    ends: tuple[float, float],
    size: tuple[float, float],
    *,
    lines: bool = True,
) -> None:
    """Set a horizontal axis of ratios, with normal in the middle and what each side means.

    Parameters
    ----------
    sheet : Sheet
    ax : matplotlib.axes.Axes
    ends : (float, float)
    size : (float, float)
        Width and height of the axes in inches: rows are set by their distance from its top.
    lines : bool
        Whether the ticks and the normal level are lines over the whole height.
    """
    words = sheet.words
    width, height = size
    ax.set_xscale("log")
    ax.set_xlim(*ends)
    ticks = _ticks(sheet, ends, width)
    names = [tick_text(tick, words) for tick in ticks]
    rows_down(ax, height)
    ticks_along(ax, ticks, names, lines=lines)
    if lines:
        ax.axvline(1, **NORMAL)
    fewer = words.say("← fewer")
    more = words.say("more →")
    sides(ax, fewer, more)


def rows_down(ax: "Axes", height: float) -> None:
    """Give the height of the axes to rows, which are set by their distance from its top.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    height : float
        Inches.
    """
    ax.set_ylim(height, 0)
    ax.yaxis.set_visible(False)
    ax.spines["left"].set_visible(False)


def multiples_up(
    ax: "Axes", ends: tuple[float, float], ticks: Sequence[float], words: "Words"
) -> None:
    """Dress an upright axis of multiples of the normal level, which is a strong line.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    ends : (float, float)
    ticks : sequence of float
        Those between the ends are set.
    words : Words
    """
    low, high = ends
    shown = [tick for tick in ticks if low <= tick <= high]
    names = [tick_text(tick, words) for tick in shown]
    ax.set_yscale("log")
    ax.set_ylim(low, high)
    ticks_up(ax, shown, names)
    ax.axhline(1, **NORMAL)


def _ticks(sheet: "Sheet", ends: tuple[float, float], width: float) -> list[float]:
    """Keep the ticks whose texts have room, normal first."""
    left, right = ends
    inches = width / np.log(right / left)
    kept: dict[float, tuple[float, float]] = {}
    for tick in _TICKS:
        middle = float(np.log(tick / left) * inches)
        text = tick_text(tick, sheet.words)
        half = sheet.measure(text) / 2
        first = middle - half
        last = middle + half
        on_axis = left <= tick <= right
        on_page = first > -_OVER and last < width + _OVER
        free = all(last < low or first > high for low, high in kept.values())
        if on_axis and on_page and free:
            begin = first - _APART
            end = last + _APART
            kept[tick] = (begin, end)
    return sorted(kept)


def tick_text(tick: float, words: "Words") -> str:
    """Print a ratio on an axis: '×0.5', and 'normal' for 1."""
    if tick == 1:
        return words.say("normal")
    return f"×{words.number(tick)}"


def sides(ax: "Axes", left: str, right: str, *, drop: float = 0.0) -> None:
    """Write below an axis what its sides mean.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    left, right : str
    drop : float
        Points by which the right text stands lower than the left.
    """
    for x, text, ha, below in ((0.0, left, "left", 0.0), (1.0, right, "right", drop)):
        ax.annotate(
            text,
            xy=(x, 0),
            xycoords="axes fraction",
            xytext=(0, -16 - below),
            textcoords="offset points",
            ha=ha,
            va="top",
            size=SIZES["small"],
            color=GREY,
            annotation_clip=False,
        )


def draw_interval(
    ax: "Axes", y: float, row: Row, style: "PartyStyle", ends: tuple[float, float]
) -> None:
    """Draw a ratio with its interval; nothing where neither is known.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    y : float
        Height of the row.
    row : mapping
        With ratio, low, high and verdict.
    style : PartyStyle
    ends : (float, float)
        Ends of the axis; what goes on beyond them gets an arrow.
    """
    if has_interval(row):
        _draw_bar(ax, y, row, style, ends)
    if is_missing(row["ratio"]):
        return
    left, right = ends
    at = float(np.clip(row["ratio"], left, right))
    if has_interval(row):
        look: dict[str, Any] = {"marker": style.marker, **face_of(row, style.colour)}
    else:
        # a mark like the others would look like a sure one
        look = {"marker": "x", "markeredgecolor": style.colour}
    ax.plot([at], [y], **look, **_POINT)


def face_of(row: Row, colour: str) -> dict[str, str]:
    """Return the colours of a mark that is filled, filled by half or hollow.

    Parameters
    ----------
    row : mapping
    colour : str
        Of the party.

    Returns
    -------
    dict
        Options of matplotlib's lines.
    """
    fill = fill_of(row)
    if fill == "none":
        return {"markerfacecolor": "white", "markeredgecolor": colour}
    return {
        "fillstyle": fill,
        "markerfacecolor": colour,
        "markerfacecoloralt": "white",
        "markeredgecolor": colour,
    }


def _draw_bar(
    ax: "Axes", y: float, row: Row, style: "PartyStyle", ends: tuple[float, float]
) -> None:
    left, right = ends
    low, high = limits(row)
    low = min(max(low, left), right)
    high = max(min(high, right), left)
    colour = style.colour
    ax.plot([low, high], [y, y], color=colour, **_BAR)
    first = _LEFTWARDS if low == left else _CAP
    last = _RIGHTWARDS if high == right else _CAP
    ax.plot([low], [y], color=colour, **first)
    ax.plot([high], [y], color=colour, **last)


def limits(row: Row) -> tuple[float, float]:
    """Return the limits of a ratio; one that is not known is open.

    Parameters
    ----------
    row : mapping

    Returns
    -------
    (float, float)
    """
    low, high = row["low"], row["high"]
    bottom = 0.0 if is_missing(low) else float(low)
    top = np.inf if is_missing(high) else float(high)
    return bottom, top


def has_interval(row: Row) -> bool:
    """Tell whether any limit of a ratio is known.

    Parameters
    ----------
    row : mapping

    Returns
    -------
    bool
    """
    return not (is_missing(row["low"]) and is_missing(row["high"]))


def ratio_column(rows: Sequence[Row], words: "Words") -> list[str]:
    """Print ratios with their intervals, decimals alike down the column.

    Parameters
    ----------
    rows : sequence of mapping
    words : Words

    Returns
    -------
    list of str
    """
    return [_ratio(row, words) for row in rows]


def _ratio(row: Row, words: "Words") -> str:
    ratio = row["ratio"]
    point = "" if is_missing(ratio) else aligned(ratio, words)
    if not has_interval(row):
        return point or words.say("no ratio")
    bottom, top = limits(row)
    if tells_nothing(bottom, top):
        return words.say("too few days to tell")
    ends = f"({aligned(bottom, words)}–{aligned(top, words)})"
    return f"{point} {ends}".strip()


def aligned(value: float, words: "Words") -> str:
    """Print a ratio with two decimals, whole from a hundred on."""
    if np.isinf(value) or value >= 100:
        return words.number(value)
    if 0 < value < 0.005:
        return f"<{fixed(0.01, 2, words.language)}"
    return fixed(value, 2, words.language)


def key_of(rows: Sequence[Row], level: float, words: "Words") -> str:
    """Explain the marks that are drawn, and only those.

    Parameters
    ----------
    rows : sequence of mapping
    level : float
    words : Words

    Returns
    -------
    str
    """
    bars = [row for row in rows if has_interval(row)]
    crosses = [row for row in rows if not has_interval(row)]
    told = []
    if bars:
        told.append(words.say("Bar: {level} interval.", level=words.percent(level)))
    told += fills_explained(bars, words)
    if any(fill_of(row) == "none" for row in bars):
        told.append(words.say("Hollow: can't be told from them."))
    if any(not is_missing(row["ratio"]) for row in crosses):
        told.append(words.say("Cross: no interval known."))
    ends = reach(rows)
    if any(_goes_on(row, ends) for row in bars):
        told.append(words.say("Arrow: the interval goes on."))
    half = {"ratio": words.ratio(0.5), "percent": words.percent(0.5)}
    told.append(words.say("{ratio} times normal is {percent} fewer.", **half))
    return " ".join(told)


def fills_explained(rows: Iterable[Row], words: "Words") -> list[str]:
    """Explain marks that are filled, and those that are filled by half, where there are any.

    Parameters
    ----------
    rows : iterable of mapping
    words : Words

    Returns
    -------
    list of str
    """
    fills = {(fill_of(row), is_graded(row)) for row in rows}
    told = []
    if ("full", True) in fills:
        told.append(words.say("Filled: told from normal days."))
    if ("full", False) in fills:
        told.append(words.say("Filled: told from normal days, each by itself."))
    if ("left", True) in fills:
        told.append(words.say("Half filled: told from them, though not beyond doubt."))
    return told


def _goes_on(row: Row, ends: tuple[float, float]) -> bool:
    low, high = limits(row)
    return low <= ends[0] or high >= ends[1]
