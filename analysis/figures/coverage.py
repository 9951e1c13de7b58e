"""What is in the data: a calendar of counts, by who counts what."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.figures.clock import dress_days, local_days, shade, truce_days, widened
from analysis.figures.layout import blank, head_account
from analysis.figures.marks import rows_down
from analysis.figures.options import Options
from analysis.figures.tables import ACTS, Frame, Row, Series, by_series, kept, need, parties_of
from analysis.figures.texts import about, acts_text
from analysis.style.look import PALE, SIZES, PartyStyle, party_styles
from analysis.style.sheet import LINE, MARGIN, Sheet, plotting
from analysis.words.printer import capitalised

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from analysis.conflict import Truce
    from analysis.words import Words

COVERAGE = (*ACTS, "start", "end", "whole_days")
_KEY = list(ACTS)
_ROW = 0.2
_NAMES = 2.5
_LONGEST_DAY = 1.06  # days: one on which the clocks go back has 25 hours
_LINE = SIZES["small"] * LINE / 72
_THICK = {"day": 9.0, "part": 4.5, "total": 0.9}  # points
_TOUCH = 1 / 24  # days: the clocks may go forward between two days


@plotting
def plot_coverage(
    table: pd.DataFrame,
    *,
    words: "Words",
    truce: "Truce | None" = None,
    width: float | None = None,
    options: Options | None = None,
) -> "Figure":
    """Draw which days the data hold a count of: a row for each account, sector and category.

    Parameters
    ----------
    table : pandas.DataFrame
        Counts with start, end and whole_days. Windows that are not known are counted in a note.
    words : Words
    truce : Truce, optional
        Shaded.
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
    need(table, COVERAGE, "plot_coverage")
    options = options or Options()
    counts = _placed(table, words.tz)
    rows = _rows(counts)
    series = by_series(counts)
    shown = rows[: options.limit]
    sheet = Sheet(words, width)
    subtitle = words.say("Days for which the data hold a count.")
    sheet.head(options.title or _title(counts, series, rows, words), about(truce, words, subtitle))
    if shown:
        parties = parties_of(table, options.parties)
        _draw(sheet, shown, series, _span(counts, truce, words.tz), truce, party_styles(parties))
    else:
        blank(sheet, words)
    sheet.foot(
        key=_explained(shown, series, words),
        notes=_notes(len(table) - len(counts), len(rows) - len(shown), words),
        sources=options.sources,
    )
    alt = _alternative(shown, series, words)
    return sheet.done(alt=alt, data=kept(table, COVERAGE))


def _placed(table: Frame, tz: str) -> Frame:
    known = table[table["start"].notna() & table["end"].notna()]
    left, right = (local_days(known[side], tz) for side in ("start", "end"))
    out = known[[*_KEY, "whole_days"]].assign(left=left, right=right)
    day = out["whole_days"].astype(bool) & (right - left <= _LONGEST_DAY)
    several = right - left > _LONGEST_DAY
    kind = np.select([day, several], ["day", "total"], "part")
    return out.assign(kind=kind).reset_index(drop=True)


def _rows(counts: Frame) -> list[tuple]:
    """Return the series, those with most days first; of equals by their ids."""
    days = counts.assign(is_day=counts["kind"].eq("day"))
    sizes = days.groupby(_KEY, sort=True)["is_day"].agg(["sum", "size"])
    return list(sizes.sort_values(["sum", "size"], ascending=False, kind="stable").index)


def _span(counts: Frame, truce: "Truce | None", tz: str) -> tuple[float, float]:
    days = counts[~counts["kind"].eq("total")]
    mine = days if len(days) else counts
    first, last = float(mine["left"].min()), float(mine["right"].max())
    first, last = widened((first, last), truce_days(truce, tz))
    return np.floor(first), np.ceil(last)


def _title(counts: Frame, series: Series, rows: Sequence[tuple], words: "Words") -> str:
    if not rows:
        return words.say("The data hold no count of these days")
    first, last = _span(counts, None, words.tz)
    mine = series[rows[0]]
    known = mine.loc[mine["kind"].eq("day"), "left"].map(np.floor).nunique()
    return words.say(
        "{acts}: the data hold a count of {n} of {all} days",
        acts=capitalised(words.category(rows[0][3])),
        n=words.number(known),
        all=words.number(last - first),
    )


def _draw(
    sheet: Sheet,
    rows: Sequence[tuple],
    series: Series,
    span: tuple[float, float],
    truce: "Truce | None",
    styles: dict[str, PartyStyle],
) -> None:
    words = sheet.words
    keys = [dict(zip(_KEY, key, strict=True)) for key in rows]
    several = head_account(sheet, keys, words)
    names = [_name(row, words, several) for row in keys]
    most = sheet.room * 0.42 if sheet.narrow else _NAMES
    room = min(most, max(map(sheet.measure, names)))
    wrapped = [sheet.wrap(name, room) for name in names]
    heights = [_ROW + (len(lines) - 1) * _LINE for lines in wrapped]
    total = sum(heights)
    left = MARGIN + room + 0.12
    wide = sheet.width - MARGIN - left - 0.12
    ax = sheet.axes(left, wide, total)
    rows_down(ax, total)
    shade(ax, truce_days(truce, words.tz))
    y = 0.0
    for key, lines, height in zip(rows, wrapped, heights, strict=True):
        middle = y + height / 2
        y += height
        name = "\n".join(lines)
        sheet.put(MARGIN, sheet.top + middle, name, gid="name")
        ax.axhline(y, color=PALE, linewidth=0.4, zorder=0.5)
        reporter = key[0]
        _draw_row(ax, middle, series[key], styles[reporter].colour)
    most_ticks = 4 if sheet.narrow else 8
    below = dress_days(ax, *span, words, most_ticks)
    sheet.top += total + below


def _draw_row(ax: "Axes", y: float, mine: Frame, colour: str) -> None:
    by_kind = {kind: part for kind, part in mine.groupby("kind", sort=False)}
    days = by_kind.get("day")
    parts = by_kind.get("part")
    if days is not None and parts is not None:
        # a day that is counted whole needs no half
        whole = set(np.floor(days["left"]))
        parts = parts[~np.floor(parts["left"]).isin(whole)]
    for kind, rows in {**by_kind, "part": parts}.items():
        if rows is not None and len(rows):
            first, last = _runs(rows)
            ax.hlines(
                np.full(len(first), y),
                first,
                last,
                colors=colour,
                linewidths=_THICK[kind],
                zorder=2,
                gid=kind,
            )


def _runs(rows: Frame) -> tuple[np.ndarray, np.ndarray]:
    """Join windows that touch or overlap; all are drawn as one line each."""
    ordered = rows[["left", "right"]].drop_duplicates().sort_values(["left", "right"])
    left, right = (ordered[side].to_numpy(dtype="float64") for side in ("left", "right"))
    reached = np.maximum.accumulate(right)
    begins = np.append(True, left[1:] > reached[:-1] + _TOUCH)
    ends = np.append(begins[1:], True)
    return left[begins], reached[ends]


def _name(row: Row, words: "Words", several: bool) -> str:
    if not several:
        return acts_text(row, words)
    return (
        f"{acts_text(row, words)} ({words.label(row['reporter'])} → {words.label(row['accused'])})"
    )


def _explained(rows: Sequence[tuple], series: Series, words: "Words") -> str:
    """Explain the marks that are drawn."""
    if not rows:
        return ""
    kinds = {kind for key in rows for kind in series[key]["kind"]}
    marks = {
        "day": words.say("Full: a count of the day."),
        "part": words.say("Half: of a part of it."),
        "total": words.say("Line: a total over several days."),
    }
    told = [text for kind, text in marks.items() if kind in kinds]
    return " ".join([*told, words.say("Empty: not in our data.")])


def _notes(unplaced: int, hidden: int, words: "Words") -> str:
    told = []
    if unplaced:
        n = words.number(unplaced)
        told.append(words.say("Counts whose hours are not known, not shown: {n}.", n=n))
    if hidden:
        n = words.number(hidden)
        told.append(words.say("Series with fewest days, not shown: {n}.", n=n))
    return " ".join(told)


def _alternative(rows: Sequence[tuple], series: Series, words: "Words") -> str:
    told = []
    for key in rows:
        kinds = series[key]["kind"].value_counts()
        told.append(
            words.say(
                "{name}: whole days {days}, parts of days {parts}, totals {totals}.",
                name=_name(dict(zip(_KEY, key, strict=True)), words, True),
                days=words.number(int(kinds.get("day", 0))),
                parts=words.number(int(kinds.get("part", 0))),
                totals=words.number(int(kinds.get("total", 0))),
            )
        )
    return " ".join(told) or words.say("There are no rows to show.")
