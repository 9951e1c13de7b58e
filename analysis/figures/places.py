"""Ratios where they belong: an ordered strip from north to south, and a schematic map."""

import math

from analysis.figures.common import (
    COMPARISON,
    Names,
    blank,
    in_order,
    missing,
    need,
    one_each,
    spread,
)
from analysis.figures.intervals import ratio_text
from analysis.figures.rows import Row, alternative, footnotes, note_mark
from analysis.style.look import GREY, INK, RULE, SIZES, ink_on, ratio_colours
from analysis.style.sheet import Sheet, is_narrow, measure, plotting, wrap
from analysis.style.words import number, percent, ratio, say, sentence

_TICKS = (0.125, 0.25, 0.5, 1, 2, 4, 8)
_FEW_TICKS = (0.125, 0.5, 1, 2, 8)
_NAME = 1.25  # inches of one column that the name of a place takes at most, unless a word of it is longer


@plotting
def plot_strip(
    table,
    *,
    truce=None,
    ax=None,
    width=None,
    language="en",
    labels=None,
    sources=None,
    title=None,
    level=0.95,
):
    """Draw sectors from north to south, each coloured by its ratio and the ends of its interval.

    Parameters
    ----------
    table : pandas.DataFrame
        Rows of the comparison table of one reporter and accused, with ``position`` (order from north to
        south) or ``lat``. A strip for each category.
    truce : Truce, optional
        Named above, with the days of the claims.
    ax : matplotlib.axes.Axes, optional
        Draw into these axes, split where there are several categories.
    width : float, optional
        Inches of a figure of its own: two columns of a page (7.2) by default. One column (3.5) has its own form.
    language : {"en", "uk", "ru"}
    labels : mapping of str to str, optional
        Printed names of sectors and parties.
    sources : pandas.DataFrame, sequence of str or str, optional
        For the line of sources; ``table.attrs["sources"]`` if not given.
    title : str, optional
    level : float
        Level of the intervals in the table, for the key.

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    ValueError
        If the table lacks a column, or holds more than one reporter or accused.
    """
    need(table, COMPARISON, "plot_strip")
    place = next((c for c in ("position", "lat") if c in table.columns), None)
    need(table, [place or "position"], "plot_strip")
    _one_account(table, "plot_strip")
    one_each(table, ("sector", "category"), "plot_strip")
    names = Names(labels, language)
    rows = _north_to_south(table, place)
    categories = [c for (c,) in in_order(table, ["category"])]
    strips = max(1, len(categories))
    shape, tall = ((strips, 1), strips) if is_narrow(ax, width) else ((1, strips), 1)
    sheet = Sheet(
        ax,
        width=width,
        shape=shape,
        height=0.75 + tall * (0.4 + 0.25 * max(len(rows), 2)),
        language=language,
        sharey=True,
    )
    lines = {sector: float(y) for y, sector in enumerate(rows)}
    body = [
        Row(lines[r["sector"]], names(r["sector"]), r)
        for category in categories
        for r in sorted(
            (r for r in table.to_dict("records") if r["category"] == category),
            key=lambda r: lines[r["sector"]],
        )
    ]
    marks, notes = footnotes(body, names)
    named = [_short(sheet, names(sector)) for sector in rows]
    for axes, category in zip(sheet.axes.flat, categories, strict=False):
        _draw_strip(
            axes,
            [row for row in body if row.record["category"] == category],
            named,
            language,
            marks,
            narrow=sheet.narrow,
        )
        if len(categories) > 1:
            axes.set_title(sentence(names.category(category)))
    if categories:
        _colour_bar(
            sheet,
            language,
            beside=max(
                measure(sheet.figure, line, size=SIZES["small"])
                for name in named
                for line in name.split("\n")
            ),
        )
    else:
        blank(sheet.ax, language)
    return _finish(
        sheet, table, body, names, (marks, notes), "strip", title, truce, level, sources, [place]
    )


@plotting
def plot_map(
    table,
    *,
    truce=None,
    ax=None,
    width=None,
    language="en",
    labels=None,
    sources=None,
    title=None,
    level=0.95,
):
    """Draw sectors on a schematic map, each a disc coloured by its ratio and the ends of its interval.

    Parameters
    ----------
    table : pandas.DataFrame
        Rows of the comparison table of one reporter, accused and category, with ``lat`` and ``lon`` in
        degrees. Rows without a place, such as the whole front, are given in words.
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
    title : str, optional
    level : float
        Level of the intervals in the table, for the key.

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    ValueError
        If the table lacks a column, or holds more than one reporter, accused or category.
    """
    need(table, (*COMPARISON, "lat", "lon"), "plot_map")
    _one_account(table, "plot_map", "category")
    one_each(table, ("sector", "category"), "plot_map")
    names = Names(labels, language)
    records = sorted(
        table.to_dict("records"),
        key=lambda r: (missing(r["lat"]), 0 if missing(r["lat"]) else -r["lat"], str(r["sector"])),
    )
    rows = [Row(float(k), names(r["sector"]), r) for k, r in enumerate(records)]
    marks, notes = footnotes(rows, names)
    here = [row for row in rows if not (missing(row.record["lat"]) or missing(row.record["lon"]))]
    away = [row for row in rows if row not in here]
    sheet = Sheet(ax, width=width, height=4.6 if here else 1.0, language=language)
    if here:
        _colour_bar(sheet, language)
        _bare(sheet.ax)
    else:
        blank(sheet.ax, language)
    beside = [f"{row.text}: {ratio_text(row.record, language, marks)}" for row in away]
    return _finish(
        sheet,
        table,
        rows,
        names,
        (marks, [*([". ".join(beside) + "."] if beside else []), *notes]),
        "map",
        title,
        truce,
        level,
        sources,
        ["lat", "lon"],
        finish=(lambda: _draw_map(sheet, here, language, marks)) if here else None,
    )


def _one_account(table, what, *more):
    for name in ("reporter", "accused", *more):
        found = sorted(table[name].dropna().astype(str).unique())
        if len(found) > 1:
            raise ValueError(
                f"{what} shows one {name} at a time; the table has {', '.join(found)}: filter it"
            )


def _finish(
    sheet, table, rows, names, notes, kind, title, truce, level, sources, extra, finish=None
):
    language = names.language
    what = [c for (c,) in in_order(table, ["category"])]
    said = (
        rows
        if len(what) < 2
        else [Row(r.y, f"{r.text}: {names.category(r.record['category'])}", r.record) for r in rows]
    )
    parties = (
        names.parties(table["reporter"].iloc[0], table["accused"].iloc[0]) if len(table) else ""
    )
    above = f"{names.about(truce, table)} {parties}".strip()
    return sheet.done(
        title=title
        or say(
            f"title_{kind}",
            language,
            what=names.category(what[0]) if len(what) == 1 else say("acts", language),
        ),
        subtitle=above,
        key=say(
            f"key_{kind}",
            language,
            interval=say("interval", language, level=percent(level, language)),
        ),
        notes=notes[1],
        lift=12 * (kind == "strip"),
        sources=table.attrs.get("sources") if sources is None else sources,
        alt=f"{above} {alternative(said, names, level=level, notes=notes)}".strip(),
        data=table[[*COMPARISON, *extra]],
        finish=finish,
    )


def _north_to_south(table, place):
    first = table.groupby(table["sector"].astype(str))[place].min()
    sign = 1 if place == "position" else -1
    return sorted(
        first.index,
        key=lambda s: (
            s != "whole_front",
            missing(first[s]),
            0 if missing(first[s]) else sign * first[s],
            s,
        ),
    )


def _short(sheet, name, weight="normal"):
    """Break the name of a place where a column is all there is."""
    return (
        wrap(sheet.figure, name, width=_NAME, size=SIZES["small"], weight=weight)
        if sheet.narrow
        else name
    )


def _draw_strip(ax, body, named, language, marks, *, narrow):
    from matplotlib.patches import Rectangle

    colours, scale = ratio_colours()
    for row in body:
        r = row.record
        for left, width, column in ((0, 0.27, "low"), (0.27, 0.46, "ratio"), (0.73, 0.27, "high")):
            value = r[column]
            known = not missing(value) and not math.isinf(value)
            colour = (
                colours(scale(value)) if known and value > 0 else colours(0.0) if known else "white"
            )
            ax.add_patch(
                Rectangle(
                    (left, row.y - 0.42),
                    width,
                    0.84,
                    facecolor=colour,
                    edgecolor=RULE if not known else "white",
                    linewidth=0 if not known else 0.6,
                    hatch=None if known else "/////",
                    gid=column,
                )
            )
            text = ratio(value, language) if known else "∞" if not missing(value) else ""
            if column == "ratio" and missing(value):
                text = (
                    f"{'–' if narrow else say('no_ratio', language)} {note_mark(r, marks)}".strip()
                )
            elif column == "ratio" and note_mark(r, marks):
                text = f"{text} {note_mark(r, marks)}"
            if text:
                ax.text(
                    left + width / 2,
                    row.y,
                    text,
                    ha="center",
                    va="center",
                    size=SIZES["text"] if column == "ratio" and known else SIZES["source"],
                    weight="bold" if column == "ratio" and known else "normal",
                    color=ink_on(colour),
                    bbox=None if known else {"facecolor": "white", "edgecolor": "none", "pad": 1},
                )
    for at, key in ((0.135, "low_end"), (0.5, "ratio"), (0.865, "high_end")):
        text = say(key, language)
        ax.text(
            at,
            -0.55,
            text.replace(" ", "\n") if narrow else text,
            ha="center",
            va="bottom",
            size=SIZES["source"],
            color=GREY,
        )
    ax.set_xlim(0, 1)
    ax.set_ylim(len(named) - 0.4, -0.6)
    ax.set_yticks(range(len(named)), named)
    ax.tick_params(axis="y", length=0)
    ax.set_xticks([])
    for side in ("left", "bottom"):
        ax.spines[side].set_visible(False)


def _colour_bar(sheet, language, *, beside=0.0):
    from matplotlib.cm import ScalarMappable

    colours, scale = ratio_colours()
    bar = sheet.figure.colorbar(
        ScalarMappable(scale, colours),
        ax=list(sheet.axes.flat),
        orientation="horizontal",
        shrink=0.92 if sheet.narrow else 0.55,
        aspect=34,
        pad=0.02,
    )
    bar.outline.set_visible(False)
    bar.ax.minorticks_off()
    ticks = _FEW_TICKS if sheet.narrow else _TICKS
    bar.set_ticks(ticks, labels=[number(t, language) for t in ticks])
    gap = "\u00a0" * 6  # plain spaces would shrink to one in SVG
    fewer, more = f"← {say('fewer', language)}", f"{say('more', language)} →"
    label = gap.join((fewer, say("ratio_short", language), more))
    if sheet.narrow:
        # the key says what the colour is
        label = gap.join((fewer, more))
        label = (
            label
            if measure(sheet.figure, label, size=SIZES["small"]) < sheet.room - beside - 0.2
            else f"{fewer}\n{more}"
        )
    bar.set_label(label)


def _bare(ax):
    for side in ax.spines.values():
        side.set_visible(False)
    ax.set_xticks([])
    ax.set_yticks([])


def _draw_map(sheet, here, language, marks):
    from matplotlib.patches import Ellipse

    ax = sheet.ax
    colours, scale = ratio_colours()
    lat, lon = ([row.record[c] for row in here] for c in ("lat", "lon"))
    stretch = 1 / math.cos(math.radians((min(lat) + max(lat)) / 2))
    tall = max(max(lat) - min(lat), 0.5)
    # all text stands inside the axes, so their shape is final and a degree can be given its true shape
    box = ax.get_window_extent()
    deep = 1.24 * tall
    if sheet.narrow:
        # the names take a part of one column that the places need as well
        free = box.width - sheet.figure.dpi * (
            max(_label_widths(sheet, here, language, marks)) + 0.25
        )
        deep = max(deep, ((max(lon) - min(lon)) / stretch + 0.24 * tall) * box.height / free)
    middle = (max(lat) + min(lat)) / 2
    ax.set_ylim(middle - deep / 2, middle + deep / 2)
    wide = deep * stretch * box.width / box.height
    left = min(lon) - 0.1 * tall * stretch
    ax.set_xlim(left, left + wide)
    # discs in degrees of latitude, small enough not to hide a neighbour
    apart = [
        math.hypot(a - c, (b - d) / stretch)
        for k, (a, b) in enumerate(zip(lat, lon, strict=True))
        for c, d in zip(lat[k + 1 :], lon[k + 1 :], strict=True)
    ]
    size = max(min([0.055 * tall, *(0.49 * d for d in apart if d > 0)]), 0.022 * tall)
    for row in here:
        r = row.record
        for share, column in ((1.0, "high"), (0.8, "ratio"), (0.34, "low")):
            value = r[column]
            known = not missing(value) and not math.isinf(value)
            if missing(r["ratio"]) and column != "high":
                continue
            colour = (colours(scale(value)) if value > 0 else colours(0.0)) if known else "white"
            ax.add_patch(
                Ellipse(
                    (r["lon"], r["lat"]),
                    2 * size * share * stretch,
                    2 * size * share,
                    facecolor=colour,
                    edgecolor=GREY if share == 1.0 else "white",
                    linewidth=0.6,
                    hatch=None if known else "//////",
                    zorder=2 + (1 - share),
                    gid=column,
                )
            )
    _name_places(sheet, here, language, marks, tall)


def _label_widths(sheet, here, language, marks):
    """Return the inches that the longest name and the longest ratio take."""
    size = SIZES["small"]
    return (
        max(
            measure(sheet.figure, line, size=size, weight="bold")
            for row in here
            for line in _short(sheet, row.text, "bold").split("\n")
        ),
        max(
            measure(sheet.figure, ratio_text(row.record, language, marks), size=size)
            for row in here
        ),
    )


def _name_places(sheet, here, language, marks, tall):
    """Write names in a column at the right, in the order of latitude, each with a line to its place; in one column of a page a ratio stands below its name."""
    ax, figure, size = sheet.ax, sheet.figure, SIZES["small"]
    bottom, top = ax.get_ylim()
    left, right = ax.get_xlim()
    values = [ratio_text(row.record, language, marks) for row in here]
    per_inch = (right - left) / (ax.get_window_extent().width / figure.dpi)
    named, valued = _label_widths(sheet, here, language, marks)
    texts = [_short(sheet, row.text, "bold") for row in here]
    if sheet.narrow:
        beside = start = right - per_inch * (0.06 + max(named, valued))
        lines, over, under = 2 + max(text.count("\n") for text in texts), "bottom", "top"
    else:
        beside = right - per_inch * (0.06 + valued)
        start = beside - per_inch * (0.14 + named)
        lines, over, under = 1, "center", "center"
    wanted = [row.record["lat"] for row in here]
    gap = min((top - bottom) / len(here), 0.052 * lines * (top - bottom))
    heights = spread(wanted, gap)
    heights = [
        y + max(0.0, bottom + gap / 2 - heights[-1]) - max(0.0, heights[0] - (top - gap / 2))
        for y in heights
    ]
    for row, name, value, y in zip(here, texts, values, heights, strict=True):
        ax.plot(
            [row.record["lon"], start - 0.05 * per_inch],
            [row.record["lat"], y],
            color=GREY,
            linewidth=0.5,
            zorder=1,
            gid="leader",
        )
        ax.text(start, y, name, ha="left", va=over, size=size, weight="bold", color=INK)
        ax.text(beside, y, value, ha="left", va=under, size=size, color=INK)
    ax.text(left, top, f"↑ {say('north', language)}", ha="left", va="top", size=size, color=GREY)
    # a degree of a meridian is 111.2 km
    length = 100 / 111.2 / math.cos(math.radians((bottom + top) / 2))
    ax.plot(
        [left, left + length],
        [bottom + 0.02 * tall] * 2,
        color=GREY,
        linewidth=1.2,
        solid_capstyle="butt",
        gid="scale",
    )
    ax.text(
        left,
        bottom + 0.035 * tall,
        say("km", language, n=100),
        ha="left",
        va="bottom",
        size=size,
        color=GREY,
    )
