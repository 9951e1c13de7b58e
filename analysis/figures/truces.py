"""Truces side by side: the same ratio in each, a panel for each category."""

import math

from analysis.figures.common import (
    COMPARISON,
    Names,
    blank,
    in_order,
    missing,
    need,
    one_each,
    parties_of,
)
from analysis.figures.intervals import draw_interval, no_interval, ratio_text
from analysis.figures.rows import Row, alternative, footnotes
from analysis.style.look import GREY, INK, PALE, SIZES, party_styles
from analysis.style.sheet import Sheet, is_narrow, measure, plotting
from analysis.style.words import number, percent, say, sentence, unit

_REACH = 20.0


@plotting
def plot_truces(
    table,
    *,
    ax=None,
    width=None,
    language="en",
    labels=None,
    sources=None,
    parties=None,
    title=None,
    level=0.95,
):
    """Draw ratios of claimed to normal counts of several truces, a panel for each category.

    Parameters
    ----------
    table : pandas.DataFrame
        Rows of comparison tables with a column ``ceasefire``; truces are drawn in the order of their start.
    ax : matplotlib.axes.Axes, optional
        Draw into these axes, split where there are several panels.
    width : float, optional
        Inches of a figure of its own: two columns of a page (7.2) by default. One column (3.5) has its own form.
    language : {"en", "uk", "ru"}
    labels : mapping of str to str, optional
        Printed names of truces, sectors and parties.
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
    need(table, ("ceasefire", *COMPARISON, "start"), "plot_truces")
    one_each(table, ("ceasefire", "reporter", "accused", "sector", "category"), "plot_truces")
    names = Names(labels, language)
    lines = _lines(table, names)
    categories = [c for (c,) in in_order(table, ["category"])]
    narrow = is_narrow(ax, width)
    cols = 1 if narrow else min(3, max(1, len(categories)))
    stack = max(1, math.ceil(len(categories) / cols))
    # side by side panels have the same lines; below each other each has its own
    own = [
        [
            (text, of)
            for text, records in lines
            if (of := [r for r in records if r["category"] == c]) or not narrow
        ]
        for c in categories
    ]
    tall = (
        [0.75 + 0.36 * max(len(one), 1) for one in own[:stack]]
        if narrow and categories
        else [0.75 + 0.36 * max(len(lines), 1)] * stack
    )
    sheet = Sheet(
        ax,
        width=width,
        shape=(stack, cols),
        height=sum(tall),
        language=language,
        sharex=True,
        sharey=not narrow,
        gridspec_kw={"height_ratios": tall},
    )
    flat = list(sheet.axes.flat)
    rows = [
        Row(float(y), text, record) for y, (text, records) in enumerate(lines) for record in records
    ]
    marks, notes = footnotes(rows, names)
    styles = party_styles(parties_of(table, parties))
    for place, category, mine in zip(flat, categories, own, strict=False):
        _draw_panel(place, mine, styles, language, marks)
        sheet.name(place, sentence(names.category(category)), beside=_widest(sheet, lines))
    for place in flat[len(categories) :] if categories else ():
        place.set_axis_off()
    if not categories:
        blank(flat[0], language)
    interval = say("interval", language, level=percent(level, language))
    per = unit(table["per"].iloc[0] if len(table) else "24h", language)
    said = [
        Row(row.y, f"{row.text}: {names.category(row.record['category'])}", row.record)
        for row in rows
    ]
    pairs = table[["reporter", "accused"]].drop_duplicates()
    # where all lines have the same two parties they do not say so
    whose = (
        names.parties(*pairs.iloc[0])
        if len(pairs) == 1
        else say("arrow", language)
        if len(pairs) > 1
        else ""
    )
    return sheet.done(
        title=title or say("title_truces", language),
        subtitle=f"{sentence(say('ratio_axis', language, per=per))}. {whose}".strip(),
        key=say("key_forest", language, interval=interval),
        notes=notes,
        sources=table.attrs.get("sources") if sources is None else sources,
        alt=alternative(said, names, level=level, notes=(marks, notes)),
        data=table[["ceasefire", *COMPARISON]],
    )


def _lines(table, names):
    """Name a line for each truce, reporter, accused and sector."""
    by = ["ceasefire", "reporter", "accused", "sector"]
    first = table.groupby("ceasefire", sort=True)["start"].min()
    keys = sorted(
        in_order(table, by),
        key=lambda k: (missing(first[k[0]]), first[k[0]] if not missing(first[k[0]]) else 0, k[0]),
    )
    records = table.to_dict("records")
    many = {c: table[c].nunique() > 1 for c in by}
    out = []
    for key in keys:
        extra = f"{names(key[1])} → {names(key[2])}" if many["reporter"] or many["accused"] else ""
        where = names(key[3]) if many["sector"] else ""
        text = names(key[0]) + "".join(f"\n{part}" for part in (extra, where) if part)
        out.append(
            (text, [r for r in records if all(r[c] == v for c, v in zip(by, key, strict=True))])
        )
    return out


def _widest(sheet, lines):
    texts = [part for text, _ in lines for part in text.split("\n")]
    return max((measure(sheet.figure, part, size=SIZES["small"]) for part in texts), default=0.0)


def _draw_panel(ax, lines, styles, language, marks):
    ax.set_xscale("log")
    ax.set_xlim(1 / _REACH, _REACH)
    ax.set_xticks([0.1, 1, 10], [number(t, language) for t in (0.1, 1, 10)])
    ax.set_xticks([0.2, 0.5, 2, 5], minor=True)
    ax.tick_params(axis="x", which="minor", labelbottom=False)
    ax.axvline(1, color=INK, linewidth=0.9, zorder=1.5)
    ax.grid(axis="x", color=PALE, linewidth=0.5)
    ax.set_yticks(range(len(lines)), [text for text, _ in lines], linespacing=1.1)
    ax.tick_params(axis="y", length=0, pad=9)
    ax.spines["left"].set_visible(False)
    ax.set_ylim(len(lines) - 0.4, -0.6)
    ax.xaxis.set_tick_params(labelbottom=True)
    for y in range(len(lines) - 1):
        ax.axhline(y + 0.5, color=PALE, linewidth=0.5, zorder=0.6)
    for y, (_, records) in enumerate(lines):
        for record in records:
            _draw_row(ax, y, record, styles[str(record["reporter"])], language, marks)


def _draw_row(ax, y, r, style, language, marks):
    none = missing(r["ratio"]) and no_interval(r)
    ax.text(
        0.5,
        y - (0 if none else 0.24),
        ratio_text(r, language, marks),
        transform=ax.get_yaxis_transform(),
        ha="center",
        va="center",
        size=SIZES["source"],
        color=GREY if missing(r["ratio"]) else INK,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.8},
        zorder=4,
    )
    draw_interval(ax, y + 0.16, r, style, (1 / _REACH, _REACH), width=1.3, cap=4.5, size=4.5)
