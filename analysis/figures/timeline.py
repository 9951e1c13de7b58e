"""Daily counts over time: a panel for each sector and category, the truce shaded, gaps left open."""

import math

from analysis.figures.common import (
    COUNTS,
    Names,
    blank,
    in_order,
    local_days,
    missing,
    moment,
    need,
    open_end,
    parties_of,
    spread,
)
from analysis.style.look import INK, PALE, SIZES, TRUCE, party_styles
from analysis.style.sheet import Sheet, is_narrow, plotting
from analysis.style.words import bounds, day, number, say, sentence, unit

# hours: an evening's running total stands near the day's count, a night's would be blown up to a day it is not
_LEAST = 20.0
_LONG = 3.0  # days: a count over more has its own bar, and no place in the line from day to day


@plotting
def plot_timeline(
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
    per="24h",
    tz="Europe/Kyiv",
):
    """Draw counts over time, a panel for each sector and category and a line for each reporter.

    Parameters
    ----------
    table : pandas.DataFrame
        Counts: start, end, sector, reporter, accused, category, series, low, high. A count stands at the
        middle of its window as a rate per ``per``; a line joins only windows of one series that follow on
        each other, so a missing day is a gap. Windows of several days are bars; those of less than 20 hours
        are counted in a note, as a night is no sample of a day.
    truce : Truce, optional
        Shaded from its start to its end.
    ax : matplotlib.axes.Axes, optional
        Draw into these axes, split where there are several panels.
    width : float, optional
        Inches of a figure of its own: two columns of a page (7.2) by default. One column (3.5) has its own form.
    language : {"en", "uk", "ru"}
    labels : mapping of str to str, optional
        Printed names of sectors, parties and truces.
    sources : pandas.DataFrame, sequence of str or str, optional
        For the line of sources; ``table.attrs["sources"]`` if not given.
    parties : sequence of str, optional
        All parties of the report, so that colours agree between figures.
    title : str, optional
    per : str
        Unit of the rate, in hours, such as "24h".
    tz : str
        Zone of the days on the axis.

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    ValueError
        If the table lacks a column.
    """
    need(table, COUNTS, "plot_timeline")
    names = Names(labels, language)
    points = _points(table, per=per, tz=tz)
    brief = int((points["exposure_h"] < _LEAST).sum())
    points = points[~(points["exposure_h"] < _LEAST)].reset_index(drop=True)
    panels = in_order(points, ["sector", "category"])
    cols = 1 if len(panels) <= 4 or is_narrow(ax, width) else 2
    lines = max(1, math.ceil(len(panels) / cols))
    sheet = Sheet(
        ax,
        width=width,
        shape=(lines, cols),
        height=0.5 + lines * {1: 2.6, 2: 1.6}.get(lines, 1.3 if is_narrow(ax, width) else 1.15),
        language=language,
        sharex=True,
    )
    styles = party_styles(parties_of(table, parties))
    flat = list(sheet.axes.flat)
    if not panels:
        blank(flat[0], language)
    for place, (sector, category) in zip(flat, panels, strict=False):
        mine = points[(points["sector"] == sector) & (points["category"] == category)]
        _draw_panel(place, mine, names, styles)
        sheet.name(place, _panel_name(sector, category, panels, names))
    for place in flat[len(panels) :] if panels else ():
        place.set_axis_off()
    if panels:
        _draw_days(sheet, points, panels, truce, names, tz)
        for place in sheet.axes[:, 0]:
            place.set_ylabel(sentence(say("in_a_day", language, per=unit(per, language))))
    categories = list(dict.fromkeys(c for _, c in panels))
    what = names.category(categories[0]) if len(categories) == 1 else None
    accounts = in_order(table, ["reporter", "accused"])
    places = {sector for sector, _ in panels}
    where = f"{names(panels[0][0])}." if len(places) == 1 else ""
    shaded = [] if truce is None else [say("shaded", language, name=names.truce(truce))]
    return sheet.done(
        title=title
        or (
            say("title_timeline", language, what=what)
            if what
            else say("title_timeline_many", language)
        ),
        subtitle=" ".join(text for text in (where, names.accounts(accounts), *shaded) if text),
        key=" ".join(
            [say("key_timeline", language, per=unit(per, language))]
            + [say("key_hollow", language)] * bool((~points["whole"]).any())
        ),
        notes=[say("brief", language, n=number(brief, language))] if brief else [],
        sources=table.attrs.get("sources") if sources is None else sources,
        alt=_alternative(points, names, truce, per),
        data=points.drop(columns=["x", "left", "right", "whole"]),
    )


def _points(table, *, per, tz):
    """Turn counts into rates at the middle of their windows, in days of the local clock."""
    import pandas as pd

    table = table.sort_values(
        [c for c in ("sector", "category", "reporter", "accused", "series", "start", "end")],
        kind="stable",
    ).reset_index(drop=True)
    hours = (table["end"] - table["start"]) / pd.Timedelta(hours=1)
    scale = float("".join(c for c in per if c.isdigit() or c == ".") or 1) / hours
    left, right = (local_days(table[c], tz) for c in ("start", "end"))
    return table[[*COUNTS]].assign(
        exposure_h=hours,
        rate_low=table["low"].astype("float64") * scale,
        rate_high=table["high"].astype("float64") * scale,
        left=left,
        right=right,
        x=(left + right) / 2,
        whole=table["series"].astype("str").str.startswith("day@"),
    )


def _panel_name(sector, category, panels, names):
    many = [len({key[k] for key in panels}) > 1 for k in (0, 1)]
    if all(many):
        return f"{names(sector)}: {names.category(category)}"
    return names(sector) if many[0] else sentence(names.category(category)) if many[1] else ""


def _draw_panel(ax, points, names, styles):
    groups = in_order(points, ["reporter", "accused", "series"])
    for reporter, accused, series in groups:
        mine = points[
            (points["reporter"] == reporter)
            & (points["accused"] == accused)
            & (points["series"] == series)
        ]
        _draw_series(ax, mine, styles[str(reporter)])
    top = points[["rate_low", "rate_high"]].max().max()
    ax.set_ylim(0, (1 if missing(top) or top <= 0 else top) * 1.12)
    ax.yaxis.get_major_locator().set_params(integer=True, nbins=4)
    ax.yaxis.set_major_formatter(lambda value, _: number(value, names.language))
    ax.grid(axis="y", color=PALE, linewidth=0.5)
    if len({g[:2] for g in groups}) > 1:
        _label_lines(ax, points, names, styles)


def _draw_series(ax, mine, style):
    import numpy as np

    known = mine[mine["rate_low"].notna()]
    if known.empty:
        return
    # the hours that each count is about
    ax.hlines(
        known["rate_low"],
        known["left"],
        known["right"],
        color=style.colour,
        linewidth=1.6,
        zorder=2.4,
        gid="window",
    )
    known = known[(known["right"] - known["left"]) <= _LONG]
    whole = known["whole"].all()
    x, y = known["x"].to_numpy(), known["rate_low"].to_numpy()
    if whole:
        # a line only between windows that touch: a gap stays a gap
        apart = np.abs(known["left"].to_numpy()[1:] - known["right"].to_numpy()[:-1]) > 1 / 12
        at = np.flatnonzero(apart) + 1
        joined = {
            "color": style.colour,
            "linestyle": style.line,
            "linewidth": 0.8,
            "zorder": 2.5,
            "gid": "line",
        }
        ax.plot(np.insert(x, at, np.nan), np.insert(y, at, np.nan), **joined)
    face = {
        "markerfacecolor": style.colour if whole else "white",
        "markeredgecolor": style.colour,
        "markeredgewidth": 0.8,
    }
    ax.plot(
        x,
        y,
        linestyle="none",
        marker=style.marker,
        markersize=3.2,
        zorder=3,
        gid="counts" if whole else "parts",
        **face,
    )
    ranged = known[known["rate_high"] > known["rate_low"]]
    up = (ranged["rate_high"] - ranged["rate_low"]).to_numpy()
    whisker = {
        "fmt": "none",
        "ecolor": style.colour,
        "elinewidth": 1,
        "capsize": 2.2,
        "capthick": 1,
        "zorder": 2.6,
    }
    ax.errorbar(
        ranged["x"].to_numpy(),
        ranged["rate_low"].to_numpy(),
        yerr=[np.zeros(len(ranged)), up],
        **whisker,
    )
    for row in known[known["rate_high"].isna()].itertuples():
        open_end(ax, row.x, row.rate_low, style.colour)


def _label_lines(ax, points, names, styles):
    """Name each account beside its last count."""
    last = (
        points[points["rate_low"].notna()]
        .sort_values("x", kind="stable")
        .groupby(["reporter", "accused"], sort=True)
        .last()
        .reset_index()
    )
    last = last.sort_values("rate_low", ascending=False, kind="stable")
    heights = spread((last["rate_low"] / ax.get_ylim()[1]).to_list(), 0.14)
    for row, height in zip(last.itertuples(), heights, strict=True):
        style = styles[str(row.reporter)]
        ax.plot(
            [1.02],
            [height],
            transform=ax.transAxes,
            marker=style.marker,
            color=style.colour,
            clip_on=False,
            markersize=4,
            linestyle="none",
        )
        ax.annotate(
            names(row.reporter),
            xy=(1.02, height),
            xycoords="axes fraction",
            xytext=(5, 0),
            textcoords="offset points",
            va="center",
            ha="left",
            size=SIZES["small"],
            color=INK,
            annotation_clip=False,
        )


def _draw_days(sheet, points, panels, truce, names, tz):
    """Set the axis of days and shade the truce."""
    import numpy as np
    import pandas as pd

    brief = points[(points["right"] - points["left"]) <= _LONG]
    span = brief if len(brief) else points  # a month's total does not set the scale of days
    first, last = math.floor(span["left"].min()), span["right"].max()
    shaded = truce is not None and pd.notna(truce.start) and pd.notna(truce.end)
    if shaded:
        start, end = (local_days(t, tz) for t in (truce.start, truce.end))
        first, last = min(first, math.floor(start)), max(last, end)
    step = max(
        1, math.ceil((last - first) / (9 if sheet.axes.shape[1] == 1 and not sheet.narrow else 4))
    )
    step = next(s for s in (1, 2, 3, 7, 14, 28, 56, 112, 364, 10**6) if s >= step)
    ticks = np.arange(first, last + 1e-9, step)
    between = (
        np.arange(first, last + 1e-9, step // 2 if step in (2, 14, 28, 56, 112) else 1)
        if step < 365
        else []
    )
    for place in list(sheet.axes.flat)[: len(panels)]:
        if shaded:
            place.axvspan(start, end, facecolor=TRUCE, linewidth=0, zorder=0.5, gid="truce")
        place.set_xlim(first - 0.5, last + 0.5)
        place.set_xticks(between, minor=True)
        place.set_xticks(ticks, [day(moment(t), names.language) for t in ticks])
        place.xaxis.set_tick_params(
            labelbottom=sheet.narrow
            or place.get_subplotspec() is None
            or place.get_subplotspec().is_last_row()
            or not sheet.own
        )


def _alternative(points, names, truce, per):
    language, out = names.language, []
    unit_text = unit(per, language)
    for key in in_order(points, ["sector", "category", "reporter", "accused"]):
        mine = points[
            (points[["sector", "category", "reporter", "accused"]] == list(key)).all(axis=1)
            & points["whole"]
        ]
        if mine.empty or mine["rate_low"].isna().all():
            continue
        what = f"{names(key[0])}: {names.category(key[1])}. {names.parties(key[2], key[3]).rstrip('.')}"
        out.append(
            say(
                "alt_series",
                language,
                what=what,
                n=len(mine),
                first=day(moment(mine["left"].min()), language, year=True),
                last=day(moment(mine["left"].max()), language, year=True),
                low=number(mine["rate_low"].min(), language),
                high=number(mine[["rate_low", "rate_high"]].max().max(), language),
                per=unit_text,
            )
        )
        if truce is not None:
            inside = mine[(mine["end"] > truce.start) & (mine["start"] < truce.end)]
            values = "; ".join(
                f"{day(moment(row.left), language)}: {bounds(row.rate_low, row.rate_high, language)}"
                for row in inside.itertuples()
            )
            if values:
                out.append(say("alt_truce", language, name=names.truce(truce), values=values))
    return " ".join(out) or sentence(say("empty", language)) + "."
