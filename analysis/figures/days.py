"""Day by day: each series with its normal level and band, truces shaded, and what the answer is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.figures.common import (
    ACTS,
    COMPARISON,
    Options,
    Row,
    about,
    blank,
    dress_days,
    local_days,
    need,
    pair_text,
    parties_of,
    records,
)
from analysis.style.look import BAND, INK, PALE, RULE, SIZES, TRUCE, party_styles
from analysis.style.sheet import LINE, MARGIN, Sheet, plotting
from analysis.words.answer import surest_first
from analysis.words.numbers import is_missing
from analysis.words.printer import capitalised

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from analysis.conflict import Truce
    from analysis.style.look import PartyStyle
    from analysis.words import Words

COUNTS = (*ACTS, "start", "end", "low", "high")
_MOST_PANELS = 8
_TALL, _TALL_ALONE = 1.15, 2.0  # inches of a panel
_HOUR = 1 / 24
# a day on which the clocks change has 23 or 25 hours
_DAY = (0.95, 1.05)
_KEY = list(ACTS)


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
    shown = panels[: min(options.limit, _MOST_PANELS)]
    sheet = Sheet(words, width)
    subtitle = words.say("Counts of each day as claimed, with the normal level of the series.")
    title = options.title or _title(shown, points, words)
    sheet.head(title, f"{about(truce, words)}. {subtitle}")
    if shown:
        _draw(sheet, shown, points, truce, party_styles(parties_of(levels, options.parties)))
    else:
        blank(sheet, words)
    cut = _left_out(len(every) - len(points), len(panels) - len(shown), words)
    key = _explained(shown, points, words)
    if shown and truce is not None:
        span = _span(points, truce, words.tz)
        names = dict.fromkeys(
            name for row in shown for *_, name in _truces(truce, span, row["category"], words)
        )
        key = f"{words.say('Shaded: {names}.', names='; '.join(names))} {key}"
    sheet.foot(key=key, notes=cut, sources=options.sources)
    return sheet.done(alt=_alternative(shown, points, words), data=counts[list(COUNTS)])


def _left_out(hours: int, panels: int, words: "Words") -> str:
    told = []
    if hours:
        n = words.number(hours)
        told.append(words.say("Counts over other hours than a day, not shown: {n}.", n=n))
    if panels:
        n = words.number(panels)
        told.append(words.say("Series with fewest normal acts, not shown: {n}.", n=n))
    return " ".join(told)


def _points(counts: pd.DataFrame, tz: str) -> pd.DataFrame:
    left, right = (local_days(counts[side], tz) for side in ("start", "end"))
    low, high = (counts[side].astype("float64") for side in ("low", "high"))
    out = counts[_KEY].assign(left=left, right=right, low=low, high=high)
    return out.sort_values([*_KEY, "left"], kind="stable", ignore_index=True)


def _panels(points: pd.DataFrame, levels: Sequence[Row], words: "Words") -> list[Row]:
    """Order panels: the whole first, then by normal acts; only series that have daily counts."""
    there = set(points[_KEY].itertuples(index=False, name=None))
    known = [row for row in levels if tuple(row[name] for name in _KEY) in there]

    def order(row: Row) -> tuple[bool, float]:
        acts = 0.0 if is_missing(row["expected"]) else row["expected"]
        return not words.is_act(row["category"]), row["sector"] != words.whole, -acts

    return sorted(known, key=order)


def _of(points: pd.DataFrame, row: Row) -> pd.DataFrame:
    mine = (points[_KEY] == [row[name] for name in _KEY]).all(axis=1)
    return points[mine]


def _title(panels: Sequence[Row], points: pd.DataFrame, words: "Words") -> str:
    """Say on how many other days more, or fewer, was counted than during the truce."""
    told = [row for row in panels if not is_missing(row["claimed"])]
    if not told:
        return words.say("Counts day by day")
    row = surest_first(told, words)[0]
    mine = _of(points, row)
    tz = words.tz
    inside = (mine["right"] > local_days(row["start"], tz) + _HOUR) & (
        mine["left"] < local_days(row["end"], tz) - _HOUR
    )
    other = mine.loc[~inside, "low"].dropna()
    per_day = row["claimed"] * 24 / (pd.Timedelta(str(row["per"])).total_seconds() / 3600)
    acts = capitalised(words.category(row["category"]))
    more = is_missing(row["ratio"]) or row["ratio"] <= 1
    k = int((other > per_day).sum() if more else (other < per_day).sum())
    told_of = {"acts": acts, "k": words.number(k)}
    if more:
        return words.say_count(
            "{acts}: {k} of {n} other day had more than the truce",
            "{acts}: {k} of {n} other days had more than the truce",
            len(other),
            **told_of,
        )
    return words.say_count(
        "{acts}: {k} of {n} other day had fewer than the truce",
        "{acts}: {k} of {n} other days had fewer than the truce",
        len(other),
        **told_of,
    )


def _draw(
    sheet: Sheet,
    panels: Sequence[Row],
    points: pd.DataFrame,
    truce: "Truce | None",
    styles: dict[str, "PartyStyle"],
) -> None:
    words = sheet.words
    several = len({(row["reporter"], row["accused"]) for row in panels}) > 1
    if not several:
        sheet.write(f"{pair_text(panels[0], words)}.", bold=True)
    columns = 1 if sheet.narrow or len(panels) == 1 else 2
    gutter = 0.12
    wide = (sheet.room - gutter * (columns - 1)) / columns
    span = _span(points, truce, words.tz)
    tall = _TALL_ALONE if len(panels) == 1 else _TALL
    for start in range(0, len(panels), columns):
        row_of = panels[start : start + columns]
        names = [sheet.wrap(_name(row, several, words), wide, bold=True) for row in row_of]
        high = max(map(len, names)) * SIZES["small"] * LINE / 72 + 0.08
        for k, (row, name) in enumerate(zip(row_of, names, strict=True)):
            left = MARGIN + k * (wide + gutter)
            sheet.put(left, sheet.top, "\n".join(name), bold=True, va="top", gid="panel")
            ax = sheet.axes(left + 0.42, wide - 0.5, tall, top=sheet.top + high)
            _draw_panel(ax, row, _of(points, row), styles[row["reporter"]], words)
            _shade(ax, _truces(truce, span, row["category"], words))
            dress_days(ax, *span, words, 8 if columns == 1 and not sheet.narrow else 5)
        sheet.top += high + tall + 0.34


def _name(row: Row, several: bool, words: "Words") -> str:
    acts = capitalised(words.category(row["category"]))
    where = "" if row["sector"] == words.whole else f", {words.label(row['sector'])}"
    pair = f"\n{pair_text(row, words)}" if several else ""
    change = words.change(row["ratio"], row["low"], row["high"])
    return f"{acts}{where}: {change}{pair}" if change else f"{acts}{where}{pair}"


def _span(points: pd.DataFrame, truce: "Truce | None", tz: str) -> tuple[float, float]:
    first, last = float(points["left"].min()), float(points["right"].max())
    if truce is not None and not is_missing(truce.end):
        first = min(first, local_days(truce.start, tz))
        last = max(last, local_days(truce.end, tz))
    return np.floor(first) - 0.5, np.ceil(last) + 0.5


def _truces(
    truce: "Truce | None", span: tuple[float, float], category: str, words: "Words"
) -> list[tuple[float, float, str]]:
    """Return the truces to shade, with their names: others only if they forbid what is drawn."""
    if truce is None:
        return []
    others: Sequence[Any] = () if words.conflict is None else words.conflict.others(truce)
    out = []
    for shown in (truce, *others):
        if is_missing(shown.end) or (shown is not truce and not shown.covers(category)):
            continue
        start, end = (local_days(t, words.tz) for t in (shown.start, shown.end))
        if end > span[0] and start < span[1]:
            out.append((start, end, capitalised(words.truce(shown))))
    return out


def _shade(ax: "Axes", shaded: Sequence[tuple[float, float, str]]) -> None:
    for start, end, _ in shaded:
        ax.axvspan(start, end, facecolor=TRUCE, linewidth=0, zorder=0.4, gid="truce")


def _draw_panel(
    ax: "Axes", row: Row, mine: pd.DataFrame, style: "PartyStyle", words: "Words"
) -> None:
    scale = 24 / (pd.Timedelta(str(row["per"])).total_seconds() / 3600)
    level = {name: row[name] * scale for name in ("expected", "expected_low", "expected_high")}
    if not is_missing(level["expected_low"]):
        ax.axhspan(
            level["expected_low"], level["expected_high"], facecolor=BAND, zorder=0.3, gid="band"
        )
    if not is_missing(level["expected"]):
        ax.axhline(level["expected"], color=RULE, linewidth=0.9, zorder=1, gid="normal")
    _draw_counts(ax, mine, style)
    claim = row["claimed"]
    tops = [mine["low"].max(), mine["high"].max(), level["expected"]]
    if not is_missing(claim):
        ends = [local_days(row[side], words.tz) for side in ("start", "end")]
        line = {"color": INK, "linewidth": 2.2, "zorder": 3.2, "solid_capstyle": "butt"}
        ax.plot(ends, [claim * scale] * 2, gid="claim", **line)
        tops.append(claim * scale)
    top = max([float(v) for v in tops if not is_missing(v)], default=1.0)
    ax.set_ylim(0, max(top, 1.0) * 1.25)
    ax.yaxis.get_major_locator().set_params(integer=True, nbins=3)
    ax.yaxis.set_major_formatter(lambda value, _: words.number(value))
    ax.grid(axis="y", color=PALE, linewidth=0.5)


def _draw_counts(ax: "Axes", mine: pd.DataFrame, style: "PartyStyle") -> None:
    known = mine[mine["low"].notna()]
    x = ((known["left"] + known["right"]) / 2).to_numpy()
    low = known["low"].to_numpy()
    high = known["high"].to_numpy()
    ranged = high > low
    ax.vlines(x[ranged], low[ranged], high[ranged], color=style.colour, linewidth=1, gid="range")
    # a line only between days that touch: a gap stays a gap
    apart = np.flatnonzero(known["left"].to_numpy()[1:] - known["right"].to_numpy()[:-1] > _HOUR)
    joined = {"color": style.colour, "linewidth": 0.7, "zorder": 2.4}
    at = apart + 1
    ax.plot(np.insert(x, at, np.nan), np.insert(low, at, np.nan), gid="line", **joined)
    ax.plot(
        x,
        low,
        linestyle="none",
        marker=style.marker,
        markersize=2.8,
        color=style.colour,
        zorder=3,
        gid="counts",
    )
    open_above = np.isnan(high)
    ax.plot(
        x[open_above],
        low[open_above],
        linestyle="none",
        marker="^",
        markersize=5,
        color=style.colour,
        zorder=3,
        gid="open",
    )


def _explained(panels: Sequence[Row], points: pd.DataFrame, words: "Words") -> str:
    if not panels:
        return ""
    told = [words.say("Mark: the count of a day; gap: not in our data.")]
    if any(not is_missing(row["expected_low"]) for row in panels):
        told.append(
            words.say("Line and band: normal level, and where normal counts of such hours fall.")
        )
    if any(not is_missing(row["claimed"]) for row in panels):
        told.append(words.say("Thick: the claim that is compared, a day."))
    mine = pd.concat([_of(points, row) for row in panels])
    if (mine["high"] > mine["low"]).any():
        told.append(words.say("Upright line: the range of counts that fit what was said."))
    if (mine["low"].notna() & mine["high"].isna()).any():
        told.append(words.say("Triangle: at least so many."))
    return " ".join(told)


def _alternative(panels: Sequence[Row], points: pd.DataFrame, words: "Words") -> str:
    told = []
    for row in panels:
        mine = _of(points, row)
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
