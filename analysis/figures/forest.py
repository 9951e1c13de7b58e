"""Forest plot: ratios of claimed to normal counts with their intervals."""

import math

from analysis.figures.common import COMPARISON, Names, blank, missing, need, parties_of
from analysis.figures.intervals import draw_interval, ratio_text
from analysis.figures.rows import (
    alternative,
    claimed_text,
    footnotes,
    rows_of,
    set_rows,
)
from analysis.style.look import INK, PALE, party_styles
from analysis.style.sheet import Sheet, plotting
from analysis.style.words import number, percent, say, sentence, unit

# the axis reaches at least this near to 1, and at most this far from it, so that one wide interval does not set the scale
_NEAREST, _FURTHEST = 2.5, 25.0


@plotting
def plot_forest(
    table,
    *,
    truce=None,
    ax=None,
    width=None,
    language="en",
    labels=None,
    sources=None,
    parties=None,
    title=None,
    sort="ratio",
    level=0.95,
):
    """Draw ratios of claimed to normal counts, a row for each sector and category.

    Parameters
    ----------
    table : pandas.DataFrame
        The comparison table. Rows without a ratio are drawn with their note.
    truce : Truce, optional
        Named above, with the days of the claims.
    ax : matplotlib.axes.Axes, optional
        Draw into these axes instead of a figure of their own.
    width : float, optional
        Inches of a figure of its own: two columns of a page (7.2) by default. One column (3.5) has its own form.
    language : {"en", "uk", "ru"}
    labels : mapping of str to str, optional
        Printed names of sectors and parties; of notes too, if they are to be translated.
    sources : pandas.DataFrame, sequence of str or str, optional
        For the line of sources; ``table.attrs["sources"]`` if not given.
    parties : sequence of str, optional
        All parties of the report, so that colours agree between figures.
    title : str, optional
    sort : {"ratio", "table"}
        Order of sectors within a group; the whole front is always first.
    level : float
        Level of the intervals in the table, for the key.

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    ValueError
        If the table lacks a column.
    """
    need(table, COMPARISON, "plot_forest")
    names = Names(labels, language)
    rows = rows_of(table, names, sort=sort)
    sheet = Sheet(
        ax, width=width, height=0.95 + 0.2 * (rows[-1].y + 1 if rows else 2), language=language
    )
    interval = say("interval", language, level=percent(level, language))
    marks, notes = footnotes(rows, names)
    if rows:
        _draw(sheet, rows, names, party_styles(parties_of(table, parties)), level, marks)
    else:
        blank(sheet.ax, language)
    return sheet.done(
        title=title or say("title_forest", language),
        subtitle=names.about(truce, table),
        key=say("key_forest", language, interval=interval),
        notes=notes,
        lift=30,
        sources=table.attrs.get("sources") if sources is None else sources,
        alt=f"{names.about(truce, table)} {alternative(rows, names, level=level, notes=(marks, notes))}".strip(),
        data=table[
            [
                c
                for c in table.columns
                if c in (*COMPARISON, "start", "end", "p", "p_holm", "p_bh", "method")
            ]
        ],
    )


def _draw(sheet, rows, names, styles, level, marks):
    ax, language = sheet.ax, names.language
    body = [row for row in rows if row.record is not None]
    left, right = _reach(body)
    ax.set_xscale("log")
    ax.set_xlim(left, right)
    ticks = _ticks(left, right)
    ax.set_xticks(ticks, [number(t, language) for t in ticks])
    ax.minorticks_off()
    ax.grid(axis="x", color=PALE, linewidth=0.5)
    ax.axvline(1, color=INK, linewidth=0.9, zorder=1.5)
    per = unit(body[0].record["per"], language)
    columns = [
        (sentence(say("claimed_per", language, per=per)), lambda r: claimed_text(r, language)),
        (sentence(say("normal_per", language, per=per)), lambda r: number(r["expected"], language)),
        (
            sentence(say("ratio_interval", language, level=percent(level, language))),
            lambda r: ratio_text(r, language, marks),
        ),
        (sentence(say("baseline_days", language)), lambda r: number(r["n_baseline"], language)),
    ]
    # one column has room for the ratio alone; the ladder and the CSV have the others
    for row in set_rows(sheet, rows, columns[2:3] if sheet.narrow else columns):
        if row.record is None:
            continue
        front = row.record["sector"] == "whole_front"
        style = styles[str(row.record["reporter"])]
        draw_interval(
            ax,
            row.y,
            row.record,
            style,
            (left, right),
            width=1.8 if front else 1.2,
            cap=5,
            size=5 if front else 4,
        )
    ax.set_xlabel(sentence(say("ratio_axis", language, per=per)))


def _reach(body):
    """Choose the ends of the axis."""
    known = [row.record[c] for row in body for c in ("ratio", "low", "high")]
    known = [v for v in known if not missing(v) and 0 < v < math.inf]
    left = min([1 / _NEAREST, *(v / 1.12 for v in known)])
    right = max([_NEAREST, *(v * 1.12 for v in known)])
    return max(left, 1 / _FURTHEST), min(right, _FURTHEST)


def _ticks(left, right):
    steps = (0.1, 0.3, 1, 3, 10) if right / left > 60 else (0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20)
    return [t for t in steps if left <= t <= right]
