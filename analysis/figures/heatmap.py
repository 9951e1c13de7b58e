"""Sectors by days: how much was claimed where and when, with what is missing left blank and hatched."""

from analysis.figures.common import (
    COUNTS,
    Names,
    blank,
    in_order,
    local_days,
    missing,
    moment,
    need,
    one_each,
)
from analysis.style.look import INK, RULE, ink_on
from analysis.style.sheet import Sheet, plotting
from analysis.style.words import day, number, say, sentence, unit


@plotting
def plot_heatmap(
    table,
    *,
    truce=None,
    order=None,
    ax=None,
    width=None,
    language="en",
    labels=None,
    sources=None,
    title=None,
    tz="Europe/Kyiv",
):
    """Draw daily counts as a grid of sectors and days.

    Parameters
    ----------
    table : pandas.DataFrame
        Counts of one reporter, accused and category. Only windows of one whole day (the commonest series "day@...") have
        a cell; others are counted in a note.
    truce : Truce, optional
        Framed from its start to its end.
    order : sequence of str, optional
        Sectors from top to bottom; by ``position`` if the table has it, else by id.
    ax : matplotlib.axes.Axes, optional
        Draw into these axes instead of a figure of their own.
    width : float, optional
        Inches of a figure of its own: two columns of a page (7.2) by default. One column (3.5) has its own form.
    language : {"en", "uk", "ru"}
    labels : mapping of str to str, optional
        Printed names of sectors, parties and truces.
    sources : pandas.DataFrame, sequence of str or str, optional
        For the line of sources; ``table.attrs["sources"]`` if not given.
    title : str, optional
    tz : str
        Zone of the days.

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    ValueError
        If the table lacks a column, or holds more than one reporter, accused or category.
    """
    need(table, COUNTS, "plot_heatmap")
    for name in ("reporter", "accused", "category"):
        found = sorted(table[name].dropna().astype(str).unique())
        if len(found) > 1:
            raise ValueError(
                f"plot_heatmap shows one {name} at a time; the table has {', '.join(found)}: filter it"
            )
    names = Names(labels, language)
    cells, left_out = _cells(table, tz)
    grid = _grid(cells, _rows(table, order))
    sheet = Sheet(ax, width=width, height=1.05 + 0.21 * max(len(grid), 2), language=language)
    numbered = False
    if len(cells):
        numbered = _draw(sheet, grid, cells, names)
        _frame(sheet.ax, grid, truce, tz)
    else:
        blank(sheet.ax, language)
    category = names.category(table["category"].iloc[0]) if len(table) else ""
    parties = (
        names.parties(table["reporter"].iloc[0], table["accused"].iloc[0]) if len(table) else ""
    )
    shaded = "" if truce is None else say("framed", language, name=names.truce(truce))
    return sheet.done(
        title=title or say("title_heatmap", language, what=category),
        subtitle=f"{parties} {shaded}".strip(),
        key=say("key_heatmap", language)
        + (" " + say("key_numbers", language, per=unit("24h", language)) if numbered else ""),
        notes=[say("other_hours", language, n=number(left_out, language))] if left_out else [],
        sources=table.attrs.get("sources") if sources is None else sources,
        alt=_alternative(cells, names, category, parties, truce),
        data=cells.drop(columns=["day"]),
    )


def _rows(table, order):
    known = list(dict.fromkeys(table["sector"].dropna().astype(str)))
    if order is not None:
        wanted = [s for s in dict.fromkeys(map(str, order)) if s in known]
        return wanted + sorted(set(known) - set(wanted))
    if "position" in table.columns:
        place = table.groupby(table["sector"].astype(str))["position"].min()
        return sorted(
            known,
            key=lambda s: (
                s != "whole_front",
                missing(place[s]),
                0 if missing(place[s]) else place[s],
                s,
            ),
        )
    return sorted(known, key=lambda s: (s != "whole_front", s))


def _cells(table, tz):
    left, right = local_days(table["start"], tz), local_days(table["end"], tz)
    # a day of 23 or 25 hours, when the clocks change, is a day
    whole = table["series"].astype("str").str.startswith("day@") & ((right - left).round(1) == 1.0)
    # days from midnight and days from evening are not put side by side
    kinds = table.loc[whole, "series"].astype("str").value_counts()
    whole &= table["series"].astype("str") == min(
        kinds.index, key=lambda k: (-kinds[k], k), default=""
    )
    cells = table.loc[whole, list(COUNTS)].assign(
        day=left[whole].astype("float64").round().astype("int64")
    )
    return cells.sort_values(["sector", "day"], kind="stable").reset_index(drop=True), int(
        (~whole).sum()
    )


def _grid(cells, rows):
    import numpy as np
    import pandas as pd

    if cells.empty:
        return pd.DataFrame(index=rows)
    days = np.arange(cells["day"].min(), cells["day"].max() + 1)
    wide = one_each(cells, ("sector", "day"), "plot_heatmap").assign(
        low=lambda t: t["low"].astype("float64")
    )
    return wide.pivot(index="sector", columns="day", values="low").reindex(index=rows, columns=days)


def _draw(sheet, grid, cells, names):
    import seaborn as sns
    from matplotlib.colors import LogNorm

    ax, language = sheet.ax, names.language
    ax.patch.set(facecolor="white", hatch="/////", edgecolor=RULE, linewidth=0)
    # a front as a whole and a quiet sector differ a hundredfold; 0 takes the palest colour
    scale = LogNorm(1, max(2.0, grid.max().max()), clip=True)
    colours = sns.color_palette("light:#5b3a00", as_cmap=True)
    sns.heatmap(
        grid.clip(lower=1),
        mask=grid.isna(),
        cmap=colours,
        norm=scale,
        ax=ax,
        cbar=False,
        linewidths=0.6,
        linecolor="white",
        xticklabels=False,
        yticklabels=False,
    )
    ax.set(xlabel="", ylabel="")
    ax.set_yticks([k + 0.5 for k in range(len(grid))], [names(s) for s in grid.index])
    ax.tick_params(axis="y", length=0, rotation=0)
    step = max(1, -(-len(grid.columns) // (4 if sheet.narrow else 9)))
    ax.set_xticks(
        [k + 0.5 for k in range(0, len(grid.columns), step)],
        [day(moment(d), language) for d in grid.columns[::step]],
        rotation=0,
    )
    bar = sheet.figure.colorbar(
        ax.collections[0],
        ax=ax,
        orientation="horizontal",
        shrink=0.9 if sheet.narrow else 0.45,
        aspect=30,
        pad=0.02,
        anchor=(0, 1),
    )
    bar.outline.set_visible(False)
    bar.ax.minorticks_off()
    ticks = [t for t in (1, 3, 10, 30, 100, 300, 1000, 3000, 10_000) if t <= scale.vmax]
    bar.set_ticks(ticks, labels=["0–1" if t == 1 else number(t, language) for t in ticks])
    bar.set_label(sentence(say("in_a_day", language, per=unit("24h", language))))
    width = 72 * (sheet.room - 1.6) / len(grid.columns)
    most = max(len(_cell_text(r, language)) for r in cells.itertuples())
    numbered = width >= most * 4.6 + 3
    if numbered:
        at = {sector: k for k, sector in enumerate(grid.index)}
        for r in cells.itertuples():
            if not missing(r.low):
                ax.text(
                    r.day - grid.columns[0] + 0.5,
                    at[r.sector] + 0.5,
                    _cell_text(r, language),
                    ha="center",
                    va="center",
                    size=6.5,
                    color=ink_on(colours(scale(max(1.0, float(r.low))))),
                )
    return numbered


def _cell_text(row, language):
    more = missing(row.high) or row.high != row.low
    return number(row.low, language) + ("+" if more else "")


def _frame(ax, grid, truce, tz):
    if truce is None:
        return
    from matplotlib.patches import Rectangle

    start, end = (local_days(t, tz) - grid.columns[0] for t in (truce.start, truce.end))
    if end > 0 and start < len(grid.columns):
        start, end = max(start, 0), min(end, len(grid.columns))
        ax.add_patch(
            Rectangle(
                (start, 0),
                end - start,
                len(grid),
                fill=False,
                edgecolor=INK,
                linewidth=1.4,
                zorder=4,
                clip_on=False,
                gid="truce",
            )
        )


def _alternative(cells, names, category, parties, truce):
    language, out = names.language, [f"{sentence(category)}. {parties}"] if parties else []
    for (sector,) in in_order(cells, ["sector"]):
        mine = cells[(cells["sector"] == sector) & cells["low"].notna()]
        if mine.empty:
            continue
        gaps = int(cells["day"].max() - cells["day"].min() + 1 - mine["day"].nunique())
        text = say(
            "alt_series",
            language,
            what=names(sector),
            n=len(mine),
            first=day(moment(mine["day"].min()), language),
            last=day(moment(mine["day"].max()), language),
            low=number(mine["low"].min(), language),
            high=number(mine["low"].max(), language),
            per=unit("24h", language),
        )
        out.append(text)
        if gaps:
            out.append(say("and_missing", language, n=gaps))
        if truce is not None:
            inside = mine[(mine["end"] > truce.start) & (mine["start"] < truce.end)]
            values = "; ".join(
                f"{day(moment(r.day), language)}: {_cell_text(r, language)}"
                for r in inside.itertuples()
            )
            if values:
                out.append(say("alt_truce", language, name=names.truce(truce), values=values))
    return " ".join(out) or sentence(say("empty", language)) + "."
