"""Statements in the order they were made, and the account drawn from them."""

import math

from analysis.figures.common import (
    Names,
    blank,
    in_order,
    local_days,
    missing,
    moment,
    need,
    open_end,
    parties_of,
)
from analysis.style.look import PALE, RULE, TRUCE, party_styles
from analysis.style.sheet import Sheet, is_narrow, plotting
from analysis.style.words import bounds, day, hour, number, say, sentence
from analysis.vocabulary import qualifier_bounds

STATEMENTS = (
    "reporter",
    "accused",
    "category",
    "sector",
    "start",
    "end",
    "cumulative_from",
    "value",
    "qualifier",
    "reading",
)
_ACCOUNT = ("start", "end", "sector", "reporter", "accused", "category", "low", "high")
_KEY = ["reporter", "accused", "sector", "category"]


@plotting
def plot_steps(
    statements,
    counts,
    *,
    truce=None,
    ax=None,
    width=None,
    language="en",
    labels=None,
    sources=None,
    parties=None,
    title=None,
    limit=8,
    tz="Europe/Kyiv",
):
    """Draw what was said up to each hour, with its range, over the account that was drawn from it.

    Parameters
    ----------
    statements : pandas.DataFrame
        A panel for each reporter, accused, sector and category. Running totals of one start are joined by
        steps; alternative readings are hollow. A statement without an end has no place in time and is
        counted in a note.
    counts : pandas.DataFrame
        The account: start, end, sector, reporter, accused, category, low, high.
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
        For the line of sources; ``statements.attrs["sources"]`` if not given.
    parties : sequence of str, optional
        All parties of the report, so that colours agree between figures.
    title : str, optional
    limit : int
        Panels at most, those with most statements first; the others are counted in a note.
    tz : str
        Zone of the clock on the axis.

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    ValueError
        If a table lacks a column.
    """
    need(statements, STATEMENTS, "plot_steps")
    need(counts, _ACCOUNT, "plot_steps (counts)")
    names = Names(labels, language)
    said = _placed(statements, tz)
    unplaced = len(statements) - len(said)
    keys = sorted(
        in_order(said, _KEY), key=lambda k: -int((said[_KEY] == list(k)).all(axis=1).sum())
    )
    shown = [k for k in in_order(said, _KEY) if k in keys[:limit]]
    cols = 1 if len(shown) <= 1 or is_narrow(ax, width) else 2
    lines = max(1, math.ceil(len(shown) / cols))
    sheet = Sheet(
        ax,
        width=width,
        shape=(lines, cols),
        height=0.6 + lines * (2.6 if lines == 1 else 1.45),
        language=language,
        sharex=True,
    )
    flat = list(sheet.axes.flat)
    account = counts[list(_ACCOUNT)].assign(
        left=local_days(counts["start"], tz), right=local_days(counts["end"], tz)
    )
    styles = party_styles(parties_of(statements, parties))
    for place, key in zip(flat, shown, strict=False):
        mine, theirs = (t[(t[_KEY] == list(key)).all(axis=1)] for t in (said, account))
        # the account of the hours that were spoken of; a month's total has no place here
        first = mine[["left", "right"]].min().min()
        theirs = theirs[
            (theirs["right"] > first)
            & (theirs["left"] >= first - 1)
            & (theirs["right"] <= mine["right"].max())
        ]
        _draw_panel(place, mine, theirs, styles[str(key[0])], names)
        sheet.name(place, _panel_name(key, shown, names))
    for place in flat[len(shown) :]:
        place.set_axis_off()
    if shown:
        _draw_clock(sheet, said, account, shown, truce, names, tz)
    else:
        blank(flat[0], language)
    accounts = (
        in_order(said[(said[_KEY].apply(tuple, axis=1)).isin(shown)], ["reporter", "accused"])
        if shown
        else []
    )
    shaded = [] if truce is None else [say("shaded", language, name=names.truce(truce))]
    notes = [say("no_hours", language, n=number(unplaced, language))] if unplaced else []
    notes += (
        [say("more_panels", language, n=number(len(keys) - len(shown), language))]
        if len(keys) > len(shown)
        else []
    )
    return sheet.done(
        title=title or say("title_steps", language),
        # where panels name who counted, the subtitle need not
        subtitle=" ".join(
            [*(names.parties(*one) for one in accounts if len(accounts) == 1), *shaded]
        ),
        key=say("key_steps", language),
        notes=notes,
        sources=statements.attrs.get("sources") if sources is None else sources,
        alt=_alternative(said, account, shown, names),
        data=said.drop(columns=["left", "right"]),
    )


def _placed(statements, tz):
    low, high = qualifier_bounds(statements["value"], statements["qualifier"])
    out = statements[
        [c for c in ("statement_id", *STATEMENTS, "source") if c in statements.columns]
    ].assign(low=low, high=high)
    out = out[out["end"].notna() & out["low"].notna()]
    out = out.sort_values([*_KEY, "end", "low"], kind="stable").reset_index(drop=True)
    return out.assign(left=local_days(out["start"], tz), right=local_days(out["end"], tz))


def _panel_name(key, shown, names):
    where = f"{names(key[2])}: " if len({k[2] for k in shown}) > 1 else ""
    what = names.category(key[3])
    who = (
        f"\n{names.parties(key[0], key[1]).rstrip('.')}" if len({k[:2] for k in shown}) > 1 else ""
    )
    return f"{where}{what if where else sentence(what)}{who}"


def _draw_panel(ax, mine, account, style, names):
    top = max(
        [float(v) for t in (mine, account) for c in ("low", "high") for v in t[c].dropna()],
        default=1.0,
    )
    ax.set_ylim(0, max(top, 1.0) * 1.2)
    for row in account.itertuples():
        _draw_account(ax, row)
    joined = {
        "where": "post",
        "color": style.colour,
        "linewidth": 0.9,
        "linestyle": style.line,
        "zorder": 2.5,
        "gid": "running total",
    }
    for _, run in mine[
        mine["cumulative_from"].notna() & (mine["reading"].fillna("") == "")
    ].groupby("cumulative_from", sort=True):
        ax.step(run["right"], run["low"].astype("float64"), **joined)
    for row in mine.itertuples():
        _draw_statement(ax, row, style)
    ax.yaxis.get_major_locator().set_params(integer=True, nbins=4)
    ax.yaxis.set_major_formatter(lambda value, _: number(value, names.language))
    ax.grid(axis="y", color=PALE, linewidth=0.5)


def _draw_statement(ax, row, style):
    low = float(row.low)
    if not missing(row.left):
        ax.plot(
            [row.left, row.right],
            [low, low],
            color=style.colour,
            linewidth=0.9,
            alpha=0.55,
            zorder=2.3,
            gid="hours",
        )
    if missing(row.high):
        open_end(ax, row.right, low, style.colour)
    elif row.high > row.low:
        whisker = {
            "fmt": "none",
            "ecolor": style.colour,
            "elinewidth": 1,
            "capsize": 2.2,
            "capthick": 1,
            "zorder": 2.6,
        }
        ax.errorbar([row.right], [low], yerr=[[0.0], [float(row.high) - low]], **whisker)
    other = not missing(row.reading) and str(row.reading) != ""
    face = {
        "markerfacecolor": "white" if other else style.colour,
        "markeredgecolor": style.colour,
        "markeredgewidth": 0.8,
    }
    ax.plot(
        [row.right],
        [low],
        marker=style.marker,
        linestyle="none",
        markersize=4,
        zorder=3,
        gid="reading" if other else "statement",
        **face,
    )


def _draw_account(ax, row):
    from matplotlib.patches import Rectangle

    low, high = (None if missing(v) else float(v) for v in (row.low, row.high))
    if low is None and high is None:
        return
    bottom, top = (0.0 if low is None else low), (low if high is None else high)
    least = ax.get_ylim()[1] * 0.035  # an exact count is a thin bar, not nothing
    if top - bottom < least:
        bottom, top = (top + bottom - least) / 2, (top + bottom + least) / 2
    fill = {"facecolor": RULE, "alpha": 0.55, "edgecolor": "none", "zorder": 1.5, "gid": "account"}
    ax.add_patch(Rectangle((row.left, bottom), row.right - row.left, top - bottom, **fill))
    if high is None:
        open_end(ax, (row.left + row.right) / 2, low, RULE, width=1.6)


def _draw_clock(sheet, said, account, shown, truce, names, tz):
    import numpy as np

    keys = [tuple(k) for k in said[_KEY].astype(object).itertuples(index=False)]
    mine = said[[k in shown for k in keys]]
    first, last = mine[["left", "right"]].min().min(), mine["right"].max()
    if truce is not None and not missing(truce.end):
        start, end = (local_days(t, tz) for t in (truce.start, truce.end))
        first, last = min(first, start), max(last, end)
    span = max(last - first, 0.25)
    step = next(
        s
        for s in (0.25, 0.5, 1, 2, 7, 14, 28, 10**6)
        if span / s <= (10 if sheet.axes.shape[1] == 1 and not sheet.narrow else 5)
    )
    ticks = np.arange(math.ceil(first / step - 1e-9) * step, last + 1e-9, step)
    for place in list(sheet.axes.flat)[: len(shown)]:
        if truce is not None and not missing(truce.end):
            place.axvspan(start, end, facecolor=TRUCE, linewidth=0, zorder=0.5, gid="truce")
        place.set_xlim(first - span * 0.04, last + span * 0.04)
        place.set_xticks(
            ticks,
            [
                day(moment(t), names.language) if t == int(t) else f"{moment(t):%H:%M}"
                for t in ticks
            ],
        )
        place.xaxis.set_tick_params(labelbottom=True)
    for place in sheet.axes[:, 0]:
        place.set_ylabel(sentence(say("claimed", names.language)))


def _alternative(said, account, shown, names):
    language, out = names.language, []
    for key in shown:
        mine, theirs = (t[(t[_KEY] == list(key)).all(axis=1)] for t in (said, account))
        what = f"{names(key[2])}: {names.category(key[3])}. {names.parties(key[0], key[1]).rstrip('.')}"
        last = mine.iloc[-1]
        out.append(
            say(
                "alt_steps",
                language,
                what=what,
                n=len(mine),
                value=bounds(last["low"], last["high"], language),
                time=hour(moment(last["right"]), language),
            )
        )
        values = [
            f"{hour(moment(r.left), language)} – {hour(moment(r.right), language)}: {bounds(r.low, r.high, language)}"
            for r in theirs.itertuples()
            if r.end > mine["end"].min() - (mine["end"].max() - mine["end"].min())
            and not missing(r.left)
        ]
        if values:
            out.append(
                say(
                    "alt_account",
                    language,
                    what=names.category(key[3]),
                    value="; ".join(values[:6]),
                )
            )
    return " ".join(out) or sentence(say("empty", language)) + "."
