"""What each party's claims come to per unit of time, beside the normal day."""

import math

from analysis.figures.common import COMPARISON, Names, blank, missing, need, parties_of
from analysis.figures.rows import (
    alternative,
    claimed_text,
    footnotes,
    note_mark,
    rows_of,
    set_rows,
)
from analysis.style.look import GREY, INK, PALE, RULE, SIZES, party_styles
from analysis.style.sheet import Sheet, measure, plotting
from analysis.style.words import number, percent, say, sentence, unit


@plotting
def plot_ladder(
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
    level=0.95,
):
    """Draw the claims of each reporter beside the normal day, a row for each category.

    Every reporter gets the same rows, the same scale and the same marks; a claim without a normal day
    to compare it with stands alone, and the figure says so.

    Parameters
    ----------
    table : pandas.DataFrame
        The comparison table, of one sector or several.
    truce : Truce, optional
        Named above, with the days of the claims.
    ax : matplotlib.axes.Axes, optional
        Draw into these axes instead of a figure of their own.
    width : float, optional
        Inches of a figure of its own: two columns of a page (7.2) by default. One column (3.5) has its own form.
    language : {"en", "uk", "ru"}
    labels : mapping of str to str, optional
        Printed names of sectors and parties.
    sources : pandas.DataFrame, sequence of str or str, optional
        For the line of sources; ``table.attrs["sources"]`` if not given.
    parties : sequence of str, optional
        All parties of the report, so that colours agree between figures.
    title : str, optional
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
    need(table, COMPARISON, "plot_ladder")
    names = Names(labels, language)
    rows = rows_of(table, names, sort="table")
    marks, notes = footnotes(rows, names)
    sheet = Sheet(
        ax, width=width, height=0.95 + 0.24 * (rows[-1].y + 1 if rows else 2), language=language
    )
    per = unit(table["per"].iloc[0] if rows else "24h", language)
    alone = []
    if rows:
        alone = _draw(sheet, rows, names, party_styles(parties_of(table, parties)), per, marks)
    else:
        blank(sheet.ax, language)
    return sheet.done(
        title=title or say("title_ladder", language, per=per),
        subtitle=names.about(truce, table),
        key=say(
            "key_ladder",
            language,
            interval=say("interval", language, level=percent(level, language)),
        ),
        notes=notes,
        lift=30,
        sources=table.attrs.get("sources") if sources is None else sources,
        alt=f"{names.about(truce, table)} {alternative(rows, names, level=level, notes=(marks, notes))}".strip(),
        finish=lambda: [_say_alone(sheet.ax, row, language) for row in alone],
        data=table[
            [c for c in table.columns if c in (*COMPARISON, "start", "end", "exposure_h", "method")]
        ],
    )


def _draw(sheet, rows, names, styles, per, marks):
    ax, language = sheet.ax, names.language
    body = [row for row in rows if row.record is not None]
    most = max(
        [
            # the arrow of an open end needs room of its own
            v * (2.2 if missing(row.record["claimed"]) else 1.25)
            for row in body
            for c in ("claimed", "claimed_low", "claimed_high", "expected", "expected_high")
            if not missing(v := row.record[c]) and v < math.inf
        ],
        default=1.0,
    )
    # a count of 0 has its place: the scale is linear up to 1
    ax.set_xscale("symlog", linthresh=1, linscale=0.4)
    ax.set_xlim(0, max(most, 10))
    ticks = [t for t in (0, 1, 10, 100, 1000, 10_000, 100_000) if t <= ax.get_xlim()[1]]
    ax.set_xticks(ticks, [number(t, language) for t in ticks])
    ax.minorticks_off()
    ax.grid(axis="x", color=PALE, linewidth=0.5)
    ax.set_xlabel(sentence(say("count_axis", language, per=per)))
    columns = [
        (sentence(say("claimed_per", language, per=per)), lambda r: claimed_text(r, language)),
        (sentence(say("normal_per", language, per=per)), lambda r: number(r["expected"], language)),
    ]
    if marks:
        columns.append((say("note", language), lambda r: note_mark(r, marks)))
    placed = [row for row in set_rows(sheet, rows, columns) if row.record is not None]
    for row in placed:
        _draw_normal(ax, row)
        _draw_claim(ax, row, styles[str(row.record["reporter"])])
    return [row for row in placed if missing(row.record["expected"])]


def _draw_normal(ax, row):
    r = row.record
    if missing(r["expected"]):
        return
    if not (missing(r["expected_low"]) or missing(r["expected_high"])):
        high = min(r["expected_high"], ax.get_xlim()[1])
        ax.barh(
            row.y,
            high - r["expected_low"],
            left=r["expected_low"],
            height=0.56,
            color=RULE,
            zorder=2,
            gid="normal interval",
        )
    ax.plot(
        [r["expected"]] * 2,
        [row.y - 0.36, row.y + 0.36],
        color=INK,
        linewidth=1.6,
        solid_capstyle="butt",
        zorder=2.6,
        gid="normal",
    )


def _draw_claim(ax, row, style):
    r = row.record
    open_ = missing(r["claimed"])
    at = r["claimed_low"] if open_ else r["claimed"]
    if missing(at):
        return
    if not missing(r["expected"]):
        ax.plot(
            [r["expected"], at],
            [row.y, row.y],
            color=style.colour,
            linewidth=0.8,
            linestyle=style.line,
            zorder=2.4,
            gid="difference",
        )
    if open_:
        ax.annotate(
            "",
            xy=(at, row.y),
            xytext=(18, 0),
            textcoords="offset points",
            annotation_clip=False,
            zorder=3,
            arrowprops={
                "arrowstyle": "<|-",
                "color": style.colour,
                "linewidth": 1.2,
                "shrinkA": 0,
                "shrinkB": 0,
                "mutation_scale": 7,
            },
            gid="open",
        )
    elif not (missing(r["claimed_low"]) or missing(r["claimed_high"])):
        ax.plot(
            [r["claimed_low"], min(r["claimed_high"], ax.get_xlim()[1])],
            [row.y, row.y],
            color=style.colour,
            linewidth=1.4,
            solid_capstyle="butt",
            zorder=3,
            gid="claimed interval",
        )
    ax.plot(
        [at],
        [row.y],
        marker=style.marker,
        color=style.colour,
        markersize=5.5,
        linestyle="none",
        zorder=3.5,
        clip_on=False,
        gid="claimed",
    )


def _say_alone(ax, row, language):
    """Say beside a mark that there is no normal day, where its line has room; the note says it in any case."""
    r, text = row.record, say("alone", language)
    figure = ax.get_figure(root=True)
    known = [
        float(v)
        for v in (r["claimed_low"], r["claimed"], r["claimed_high"])
        if not missing(v) and v < math.inf
    ]
    spots = ax.transData.transform(
        [(min(max(v, 0.0), ax.get_xlim()[1]), row.y) for v in known or [0.0]]
    )[:, 0]
    box, inch = ax.get_window_extent(), figure.dpi
    need_inches = measure(figure, text, size=SIZES["small"]) * 1.06
    gap = 26 if missing(r["claimed"]) and known else 9
    right_room, left_room = (
        (box.x1 - spots.max()) / inch - gap / 72,
        (spots.min() - box.x0) / inch - 9 / 72,
    )
    if max(right_room, left_room) < need_inches:
        return
    at, offset, side = (
        (spots.max(), gap, "left") if right_room >= need_inches else (spots.min(), -9, "right")
    )
    x = ax.transData.inverted().transform((at, 0))[0]
    put = {
        "textcoords": "offset points",
        "va": "center",
        "size": SIZES["small"],
        "style": "italic",
        "color": GREY,
        "zorder": 2.2,
        "gid": "alone",
    }
    ax.annotate(
        text,
        xy=(x, row.y),
        xytext=(offset, 0),
        ha=side,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1},
        **put,
    )
