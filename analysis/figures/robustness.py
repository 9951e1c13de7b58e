"""How far the answer holds: the truce among other windows, and how much overstatement would undo it."""

import math

from analysis.figures.common import Names, blank, in_order, missing, need, one_each
from analysis.figures.rows import what_where
from analysis.style.look import GREY, INK, PALE, RULE, SIZES
from analysis.style.sheet import Sheet, is_narrow, plotting
from analysis.style.words import number, percent, ratio, say, sentence

_PLACEBO = ("start", "end", "observed")
_TIPPING = ("factor", "ratio", "low", "high", "sector", "category", "tipping_point")


@plotting
def plot_placebo(
    table,
    *,
    truce=None,
    ax=None,
    width=None,
    language="en",
    labels=None,
    sources=None,
    title=None,
    subtitle=None,
):
    """Draw the values of windows without a truce, and the truce's own among them.

    Parameters
    ----------
    table : pandas.DataFrame
        start, end, observed (true for the truce) and ``ratio`` or ``count``. With reporter, accused, sector and
        category, of which there must be one each, the figure says what is counted.
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
    title, subtitle : str, optional
        The subtitle says what was counted where, by whom; by default it is made from the table.

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    ValueError
        If the table lacks a column, no window or more than one is marked as observed, or more than one comparison is in it.
    """
    need(table, _PLACEBO, "plot_placebo")
    names = Names(labels, language)
    subtitle = subtitle or _whose(table, names)
    column = "ratio" if "ratio" in table.columns else "count"
    need(table, [column], "plot_placebo")
    seen = table["observed"].astype("boolean").fillna(False).astype(bool)
    if len(table) and seen.sum() != 1:
        raise ValueError(
            f"plot_placebo needs one row with observed true, the truce; the table has {int(seen.sum())}"
        )
    show = ratio if column == "ratio" else number
    about = names.about(truce, table[seen])
    others = table.loc[~seen, column].astype("float64").dropna()
    observed = table.loc[seen, column].astype("float64")
    own = float(observed.iloc[0]) if len(observed) else math.nan
    sheet = Sheet(ax, width=width, height=2.4, language=language)
    if len(others):
        _draw_placebo(sheet.ax, others, own, language, show)
        sheet.ax.set_xlabel(
            sentence(say("ratio_short" if column == "ratio" else "claimed", language))
        )
    else:
        blank(sheet.ax, language)
    below = int((others <= own).sum())
    share = (
        ""
        if missing(own) or others.empty
        else say("share", language, k=number(below, language), n=number(len(others), language))
        + "."
    )
    alt = (
        sentence(say("empty", language)) + "."
        if others.empty
        else say(
            "alt_placebo",
            language,
            observed=show(own, language),
            n=len(others),
            low=show(others.min(), language),
            high=show(others.max(), language),
            middle=show(others.median(), language),
        )
    )
    return sheet.done(
        title=title or say("title_placebo", language),
        subtitle=" ".join(t for t in (about, subtitle, share) if t),
        key=say("key_placebo", language),
        sources=table.attrs.get("sources") if sources is None else sources,
        alt=" ".join(t for t in (about, alt, share) if t),
        data=table[["start", "end", column, "observed"]],
    )


def _whose(table, names):
    """Say what is counted where, by whom."""
    keys = ["reporter", "accused", "sector", "category"]
    if table.empty or not set(keys) <= set(table.columns):
        return None
    if len(table[keys].drop_duplicates()) > 1:
        raise ValueError(
            "plot_placebo draws one comparison; the table has several: choose one reporter, accused, sector and category"
        )
    one = table.iloc[0]
    return f"{what_where(one, names)}. {names.parties(one['reporter'], one['accused'])}"


def _draw_placebo(ax, others, own, language, show):
    import numpy as np
    import seaborn as sns

    bins = (
        np.linspace(
            others.min(), others.max(), max(6, min(24, round(1.6 * math.sqrt(len(others))))) + 1
        )
        if others.max() > others.min()
        else 1
    )
    sns.histplot(
        x=others.to_numpy(), bins=bins, ax=ax, color=RULE, edgecolor="white", alpha=1, linewidth=0.6
    )
    sns.rugplot(
        x=others.to_numpy(), ax=ax, color=INK, height=0.035, linewidth=0.7, expand_margins=False
    )
    top = ax.get_ylim()[1] * 1.2
    ax.set_ylim(0, top)
    ends = [v for v in (others.min(), others.max(), own) if not missing(v)]
    pad = 0.06 * ((max(ends) - min(ends)) or 1.0)
    ax.set_xlim(min(ends) - pad, max(ends) + pad)
    ax.set_ylabel(sentence(say("placebo_axis", language)))
    ax.yaxis.get_major_locator().set_params(integer=True, nbins=5)
    ax.yaxis.set_major_formatter(lambda v, _: number(v, language))
    ax.xaxis.set_major_formatter(lambda v, _: number(round(v, 10), language))
    ax.grid(axis="y", color=PALE, linewidth=0.5)
    if not missing(own):
        ax.axvline(own, color=INK, linewidth=1.8, zorder=3, gid="observed")
        left = own > (max(ends) + min(ends)) / 2
        ax.annotate(
            f"{sentence(say('observed', language))}: {show(own, language)}",
            xy=(own, 1),
            xycoords=ax.get_xaxis_transform(),
            xytext=(-5 if left else 5, -2),
            textcoords="offset points",
            ha="right" if left else "left",
            va="top",
            size=SIZES["text"],
            weight="bold",
            color=INK,
        )


@plotting
def plot_tipping(
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
    """Draw the ratio against how much more the claims of normal days are overstated.

    Parameters
    ----------
    table : pandas.DataFrame
        factor, ratio, low, high, sector, category, tipping_point (the factor at which an end of the interval is 1;
        missing if there is none). A panel for each sector and category; further rows of reporter and accused too.
    truce : Truce, optional
        Named above.
    ax : matplotlib.axes.Axes, optional
        Draw into these axes, split where there are several panels.
    width : float, optional
        Inches of a figure of its own: two columns of a page (7.2) by default. One column (3.5) has its own form.
    language : {"en", "uk", "ru"}
    labels : mapping of str to str, optional
        Printed names of sectors and parties.
    sources : pandas.DataFrame, sequence of str or str, optional
        For the line of sources; ``table.attrs["sources"]`` if not given.
    title : str, optional
    level : float
        Level of the band, for the key.

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    ValueError
        If the table lacks a column, or holds several curves for one panel.
    """
    need(table, _TIPPING, "plot_tipping")
    names = Names(labels, language)
    by = [c for c in ("reporter", "accused", "sector", "category") if c in table.columns]
    one_each(table, (*by, "factor"), "plot_tipping")
    panels = in_order(table, by)
    cols = 1 if is_narrow(ax, width) else 2 if len(panels) == 4 else min(3, max(1, len(panels)))
    lines = max(1, math.ceil(len(panels) / cols))
    sheet = Sheet(
        ax,
        width=width,
        shape=(lines, cols),
        height=0.6 + lines * (2.6 if cols == 1 and lines == 1 else 1.9),
        language=language,
        sharex=True,
        sharey=True,
    )
    flat = list(sheet.axes.flat)
    alt = []
    for place, key in zip(flat, panels, strict=False):
        mine = table[(table[by] == list(key)).all(axis=1)].sort_values("factor", kind="stable")
        of = dict(zip(by, key, strict=True))
        what = f"{names(of['sector'])}:\n{names.category(of['category'])}" + (
            f" ({names(of['reporter'])})"
            if len({k[0] for k in panels}) > 1 and "reporter" in of
            else ""
        )
        sheet.name(place, what)
        crossing = _draw_tipping(place, mine, language)
        known = mine[mine["ratio"].notna()]
        if len(known):
            alt.append(
                say(
                    "alt_tipping",
                    language,
                    what=what.replace("\n", " "),
                    ratio=ratio(known["ratio"].iloc[0], language),
                    factor=number(known["factor"].iloc[0], language),
                    crossing=crossing,
                )
            )
    for place in flat[len(panels) :] if panels else ():
        place.set_axis_off()
    if panels:
        _scale_ratios(flat[0], table, language)
        for place in sheet.axes[:, 0]:
            place.set_ylabel(sentence(say("ratio_log", language)))
        for place in flat[: len(panels)]:
            place.set_xlabel(sentence(say("factor", language)))
            place.xaxis.set_tick_params(labelbottom=True)
    else:
        blank(flat[0], language)
    return sheet.done(
        title=title or say("title_tipping", language),
        subtitle=f"{names.about(truce, table)} {say('factor_axis', language)}".strip(),
        key=say(
            "key_tipping",
            language,
            interval=say("interval", language, level=percent(level, language)),
        ),
        sources=table.attrs.get("sources") if sources is None else sources,
        alt=" ".join(
            t
            for t in (names.about(truce, table), *(alt or [sentence(say("empty", language)) + "."]))
            if t
        ),
        data=table[[*by, *(c for c in _TIPPING if c not in by)]],
    )


def _scale_ratios(ax, table, language):
    """Set the log axis of ratios that all panels share."""
    import numpy as np

    values = table[["ratio", "low", "high"]].astype("float64").to_numpy().ravel()
    values = values[np.isfinite(values) & (values > 0)]
    bottom = max(min([0.8, *(values / 1.2)]), 0.02)
    top = min(max([1.3, *(values * 1.2)]), 50)
    ax.set_yscale("log")
    ax.set_ylim(bottom, top)
    ticks = [t for t in (0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50) if bottom <= t <= top]
    ax.set_yticks(ticks, [number(t, language) for t in ticks])
    ax.minorticks_off()


def _draw_tipping(ax, mine, language):
    import numpy as np

    x, y, low, high = (
        mine[c].astype("float64").replace([np.inf, -np.inf], np.nan).to_numpy()
        for c in ("factor", "ratio", "low", "high")
    )
    ax.fill_between(x, np.where(low > 0, low, np.nan), high, color=PALE, linewidth=0, zorder=1.5)
    ax.plot(x, y, color=INK, linewidth=1.4, zorder=2.5, gid="ratio")
    ax.axhline(1, color=GREY, linewidth=0.8, zorder=2)
    # the line is the ratio at factor 1 times the factor: any of its points tells where it is 1
    whole = x / y
    whole = whole[np.isfinite(whole)]
    points = mine["tipping_point"].astype("float64").dropna().to_numpy()
    said = []
    for word, at, face in (("tipping", points, INK), ("tipping_ratio", whole, "white")):
        if not len(at) or not 0 < at[0] < math.inf:
            continue
        said.append(say(word, language, x=ratio(float(at[0]), language)))
        if np.nanmin(x) <= at[0] <= np.nanmax(x):
            ax.axvline(at[0], color=GREY, linewidth=0.7, linestyle=(0, (2, 2)), zorder=1.8)
            ax.plot(
                [at[0]],
                [1],
                marker="o",
                color=INK,
                markerfacecolor=face,
                markersize=5,
                zorder=3,
                gid=word.replace("_", " "),
                linestyle="none",
            )
    said = said or [say("no_crossing", language)]
    ax.text(
        0.97,
        0.04,
        "\n".join(said),
        transform=ax.transAxes,
        ha="right",
        va="bottom",
        size=SIZES["small"],
        color=INK,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1},
    )
    ax.xaxis.set_major_formatter(lambda v, _: number(round(v, 10), language))
    ax.grid(color=PALE, linewidth=0.5)
    return ", ".join(said)
