"""Day by day: each series with its normal level and band, truces shaded, and what the answer is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.figures.clock import dress_days, local_days, shade, truce_days, widened
from analysis.figures.layout import blank, dress_counts, head_account, panel_grid
from analysis.figures.marks import many
from analysis.figures.options import Options
from analysis.figures.tables import (
    ACTS,
    COMPARISON,
    Frame,
    Row,
    Series,
    by_series,
    kept,
    need,
    parties_of,
    records,
)
from analysis.figures.texts import about, acts_text, hours_of, pair_text
from analysis.style.look import BAND, INK, RULE, SIZES, PartyStyle, party_styles
from analysis.style.sheet import LINE, MARGIN, Sheet, plotting
from analysis.words.answer import surest_first
from analysis.words.numbers import is_missing
from analysis.words.printer import capitalised

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from analysis.conflict import Truce
    from analysis.words import Words

COUNTS = (*ACTS, "start", "end", "low", "high")
_MOST_PANELS = 8
_TALL, _TALL_ALONE = 1.15, 2.0  # inches of a panel
_HOUR = 1 / 24
# a day on which the clocks change has 23 or 25 hours
_DAY = (0.95, 1.05)
_KEY = list(ACTS)
_GUTTER = 0.12
_LINE = SIZES["small"] * LINE / 72
_CLAIM: dict[str, Any] = {
    "color": INK,
    "linewidth": 2.2,
    "zorder": 3.2,
    "solid_capstyle": "butt",
}


@plotting
def plot_days(
    counts: pd.DataFrame,
    levels: pd.DataFrame,
    *,
    words: "Words",
    truce: "Truce | None" = None,
    width: float | None = None,
    options: Options | None = None,
) -> "Figure":
    """Draw daily counts with the normal level of each series and the claims that the answer is.

    Parameters
    ----------
    counts : pandas.DataFrame
        Counts of single whole days: start, end, reporter, accused, sector, category, low, high.
    levels : pandas.DataFrame
        Comparisons: a panel a row, those with most normal acts first; eight at most.
    words : Words
    truce : Truce, optional
        Shaded; other truces of the conflict too.
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
    need(counts, COUNTS, "plot_days")
    need(levels, COMPARISON, "plot_days (levels)")
    options = options or Options()
    every = _points(counts, words.tz)
    points = every[(every["right"] - every["left"]).between(*_DAY)]
    panels = _panels(points, records(levels), words)
    series = by_series(points)
    shown = panels[: min(options.limit, _MOST_PANELS)]
    sheet = Sheet(words, width)
    subtitle = words.say("Counts of each day as claimed, with the normal level of the series.")
    title = options.title or _title(shown, series, truce, words)
    sheet.head(title, about(truce, words, subtitle))
    if shown:
        span = _span(points, truce, words.tz)
        parties = parties_of(levels, options.parties)
        _draw(sheet, shown, series, span, truce, party_styles(parties))
    else:
        blank(sheet, words)
    longer = len(every) - len(points)
    further = len(panels) - len(shown)
    cut = _left_out(longer, further, words)
    key = _explained(shown, series, words)
    if shown and truce is not None:
        key = f"{_shaded(shown, points, truce, words)} {key}"
    sheet.foot(key=key, notes=cut, sources=options.sources)
    alt = _alternative(shown, series, words)
    return sheet.done(alt=alt, data=kept(counts, COUNTS))


def _shaded(shown: Sequence[Row], points: Frame, truce: "Truce", words: "Words") -> str:
    """Name the truces that are shaded in any panel."""
    span = _span(points, truce, words.tz)
    names: dict[str, None] = {}
    for row in shown:
        for _, name in _truces(truce, span, row["category"], words):
            names[name] = None
    return words.say("Shaded: {names}.", names="; ".join(names))


def _left_out(hours: int, panels: int, words: "Words") -> str:
    told = []
    if hours:
        n = words.number(hours)
        told.append(words.say("Counts over other hours than a day, not shown: {n}.", n=n))
    if panels:
        n = words.number(panels)
        told.append(words.say("Series with fewest normal acts, not shown: {n}.", n=n))
    return " ".join(told)


def _points(counts: Frame, tz: str) -> Frame:
    left, right = (local_days(counts[side], tz) for side in ("start", "end"))
    low, high = (counts[side].astype("float64") for side in ("low", "high"))
    out = counts[_KEY].assign(left=left, right=right, low=low, high=high)
    return out.sort_values([*_KEY, "left"], kind="stable", ignore_index=True)


def _panels(points: Frame, levels: Sequence[Row], words: "Words") -> list[Row]:
    """Order panels: the whole first, then by normal acts; only series that have daily counts."""
    there = set(points[_KEY].itertuples(index=False, name=None))
    known = [row for row in levels if tuple(row[name] for name in _KEY) in there]

    def order(row: Row) -> tuple[bool, bool, float]:
        acts = 0.0 if is_missing(row["expected"]) else row["expected"]
        inner = bool(row["sector"] != words.whole)
        return not words.is_act(row["category"]), inner, -float(acts)

    return sorted(known, key=order)


def _of(series: Series, row: Row) -> Frame:
    return series[tuple(row[name] for name in _KEY)]


def _title(panels: Sequence[Row], series: Series, truce: "Truce | None", words: "Words") -> str:
    """Say on how many ordinary days more, or fewer, was counted than during the truce."""
    told = [row for row in panels if not is_missing(row["claimed"])]
    if not told:
        return words.say("Counts day by day")
    row = surest_first(told, words)[0]
    mine = _of(series, row)
    per_day = row["claimed"] * 24 / hours_of(row["per"])
    days = _ordinary(mine, row, truce, words)
    # of 'at least 63' nobody knows whether it was more than 96
    other = days.loc[days["high"].notna() | (days["low"] > per_day), "low"].dropna()
    if other.empty:
        return words.say("Counts day by day")
    acts = capitalised(words.category(row["category"]))
    more = is_missing(row["ratio"]) or row["ratio"] <= 1
    k = int((other > per_day).sum() if more else (other < per_day).sum())
    told_of = {"acts": acts, "k": words.number(k)}
    if more:
        return words.say_count(
            "{acts}: {k} of {n} ordinary day had more than the truce",
            "{acts}: {k} of {n} ordinary days had more than the truce",
            len(other),
            **told_of,
        )
    return words.say_count(
        "{acts}: {k} of {n} ordinary day had fewer than the truce",
        "{acts}: {k} of {n} ordinary days had fewer than the truce",
        len(other),
        **told_of,
    )


def _ordinary(mine: Frame, row: Row, truce: "Truce | None", words: "Words") -> Frame:
    """Keep the days outside the claim and outside every truce that is shaded beside it."""
    tz = words.tz
    claimed = local_days(row["start"], tz), local_days(row["end"], tz)
    span = _span(mine, truce, tz)
    shaded = [days for days, _ in _truces(truce, span, row["category"], words)]
    for start, end in (claimed, *shaded):
        mine = mine[(mine["right"] <= start + _HOUR) | (mine["left"] >= end - _HOUR)]
    return mine


@dataclass(frozen=True, slots=True)
class _Page:
    """What all panels share."""

    series: Series
    truce: "Truce | None"
    styles: dict[str, PartyStyle]
    span: tuple[float, float]
    tall: float
    ticks: int


def _draw(
    sheet: Sheet,
    panels: Sequence[Row],
    series: Series,
    span: tuple[float, float],
    truce: "Truce | None",
    styles: dict[str, PartyStyle],
) -> None:
    words = sheet.words
    several = head_account(sheet, panels, words)
    columns, wide = panel_grid(sheet, len(panels), _GUTTER)
    alone = len(panels) == 1
    tall = _TALL_ALONE if alone else _TALL
    ticks = 8 if alone and not sheet.narrow else 5
    page = _Page(series, truce, styles, span, tall, ticks)
    names = [sheet.wrap(_name(row, several, words), wide, bold=True) for row in panels]
    for start in range(0, len(panels), columns):
        ahead = slice(start, start + columns)
        lines = max(map(len, names[ahead]))
        high = lines * _LINE + 0.08
        left, below = MARGIN, 0.0
        down = sheet.top + high
        for row, name in zip(panels[ahead], names[ahead], strict=True):
            title = "\n".join(name)
            sheet.put(left, sheet.top, title, bold=True, va="top", gid="panel")
            ax = sheet.axes(left + 0.42, wide - 0.5, tall, top=down)
            below = _draw_panel(ax, row, page, words)
            left += wide + _GUTTER
        sheet.top += high + tall + below


def _name(row: Row, several: bool, words: "Words") -> str:
    name = acts_text(row, words)
    change = words.change(row["ratio"], row["low"], row["high"])
    if change:
        name = f"{name}: {change}"
    return f"{name}\n{pair_text(row, words)}" if several else name


def _span(points: Frame, truce: "Truce | None", tz: str) -> tuple[float, float]:
    days = float(points["left"].min()), float(points["right"].max())
    first, last = widened(days, truce_days(truce, tz))
    return np.floor(first) - 0.5, np.ceil(last) + 0.5


def _truces(
    truce: "Truce | None", span: tuple[float, float], category: str, words: "Words"
) -> list[tuple[tuple[float, float], str]]:
    """Return the truces to shade, with their names: others only if they forbid what is drawn."""
    if truce is None:
        return []
    others: Sequence[Any] = () if words.conflict is None else words.conflict.others(truce)
    shown = [truce, *(other for other in others if other.covers(category))]
    out = []
    for near in shown:
        days = truce_days(near, words.tz)
        if days is None:
            continue
        begins_before = days[0] < span[1]
        ends_after = days[1] > span[0]
        if begins_before and ends_after:
            name = capitalised(words.truce(near))
            out.append((days, name))
    return out


def _draw_panel(ax: "Axes", row: Row, page: _Page, words: "Words") -> float:
    mine = _of(page.series, row)
    tops = [mine["low"].max(), mine["high"].max()]
    tops += _draw_level(ax, row)
    tops += _draw_claim(ax, row, words.tz)
    _draw_counts(ax, mine, page.styles[row["reporter"]])
    known = [float(top) for top in tops if not is_missing(top)]
    highest = max([1.0, *known])
    dress_counts(ax, highest * 1.25, words)
    for days, _ in _truces(page.truce, page.span, row["category"], words):
        shade(ax, days)
    return dress_days(ax, *page.span, words, page.ticks)


def _draw_level(ax: "Axes", row: Row) -> list[float]:
    """Draw the normal level of a day with its band; return what has to stand on the axis."""
    scale = 24 / hours_of(row["per"])
    level = row["expected"] * scale
    low = row["expected_low"] * scale
    high = row["expected_high"] * scale
    if is_missing(level):
        return []
    ax.axhline(level, color=RULE, linewidth=0.9, zorder=1, gid="normal")
    if not is_missing(low):
        ax.axhspan(low, high, facecolor=BAND, zorder=0.3, gid="band")
    return [level]


def _draw_claim(ax: "Axes", row: Row, tz: str) -> list[float]:
    if is_missing(row["claimed"]):
        return []
    a_day = row["claimed"] * 24 / hours_of(row["per"])
    ends = [local_days(row[side], tz) for side in ("start", "end")]
    ax.plot(ends, [a_day, a_day], gid="claim", **_CLAIM)
    return [a_day]


def _draw_counts(ax: "Axes", mine: Frame, style: PartyStyle) -> None:
    known = mine[mine["low"].notna()]
    left, right, low, high = (known[name].to_numpy() for name in ("left", "right", "low", "high"))
    x = (left + right) / 2
    looks: dict[str, Any] = {"color": style.colour, **many(len(x))}
    ranged = high > low
    ax.vlines(x[ranged], low[ranged], high[ranged], linewidth=1, gid="range", **looks)
    # a line only between days that touch: a gap stays a gap
    between = left[1:] - right[:-1]
    gaps = np.flatnonzero(between > _HOUR) + 1
    line_x = np.insert(x, gaps, np.nan)
    line_y = np.insert(low, gaps, np.nan)
    ax.plot(line_x, line_y, linewidth=0.7, zorder=2.4, gid="line", **looks)
    open_above = np.isnan(high)
    ax.plot(x, low, style.marker, markersize=2.8, zorder=3, gid="counts", **looks)
    x, low = x[open_above], low[open_above]
    ax.plot(x, low, "^", markersize=5, zorder=3, gid="open", **looks)


def _explained(panels: Sequence[Row], series: Series, words: "Words") -> str:
    if not panels:
        return ""
    told = [words.say("Mark: the count of a day; gap: not in our data.")]
    if any(not is_missing(row["expected_low"]) for row in panels):
        told.append(
            words.say("Line and band: normal level, and where normal counts of such hours fall.")
        )
    if any(not is_missing(row["claimed"]) for row in panels):
        told.append(words.say("Thick: the claim that is compared, a day."))
    mine = pd.concat([_of(series, row) for row in panels])
    if np.any(mine["high"] > mine["low"]):
        told.append(words.say("Upright line: the range of counts that fit what was said."))
    if np.any(mine["low"].notna() & mine["high"].isna()):
        told.append(words.say("Triangle: at least so many."))
    return " ".join(told)


def _alternative(panels: Sequence[Row], series: Series, words: "Words") -> str:
    told = []
    for row in panels:
        mine = _of(series, row)
        told.append(
            words.say(
                "{name}, {pair}: {days} days from {low} to {high}; normal {normal}, claimed "
                "{claimed} a day.",
                name=_name(row, False, words),
                pair=pair_text(row, words),
                days=words.number(int(mine["low"].notna().sum())),
                low=words.number(mine["low"].min()),
                high=words.number(mine["low"].max()),
                normal=words.bounds(row["expected_low"], row["expected_high"]),
                claimed=words.bounds(row["claimed_low"], row["claimed_high"]),
            )
        )
    return " ".join(told) or words.say("There are no rows to show.")
