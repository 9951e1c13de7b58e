"""The truce among ordinary days: each stretch as long as the truce, by its date."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.figures.clock import dress_days, local_days
from analysis.figures.layout import blank
from analysis.figures.marks import many, multiples_up, tick_text
from analysis.figures.options import Options
from analysis.figures.tables import ACTS, Frame, kept, need, parties_of
from analysis.figures.texts import about
from analysis.style.look import GREY, SIZES, PartyStyle, party_styles
from analysis.style.sheet import MARGIN, Sheet, plotting
from analysis.words.printer import capitalised

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from analysis.conflict import Truce
    from analysis.words import Words

PLACEBO = (*ACTS, "start", "end", "ratio", "observed")
_TALL = 2.3
_LEAST, _TICKS = 0.05, (0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20)


@plotting
def plot_placebo(
    table: pd.DataFrame,
    *,
    words: "Words",
    truce: "Truce | None" = None,
    width: float | None = None,
    options: Options | None = None,
) -> "Figure":
    """Draw the ratio of the truce among those of ordinary stretches of its length, each by date.

    Parameters
    ----------
    table : pandas.DataFrame
        From ``placebo_windows``, of one comparison: start, end, ratio, observed (the truce).
    words : Words
    truce : Truce, optional
        Named in the subtitle.
    width : float, optional
        Inches: a page (7.2) by default. A column (3.5) has its own form.
    options : Options, optional

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    ValueError
        If the table lacks a column, or is not of one truce and comparison.
    """
    need(table, PLACEBO, "plot_placebo")
    options = options or Options()
    observed: Frame = table["observed"].astype(bool)
    series = len(table[list(ACTS)].drop_duplicates())
    truces = int(observed.sum())
    if len(table) and (truces != 1 or series != 1):
        raise ValueError(
            f"plot_placebo shows one comparison with its truce; the table has "
            f"{series} with {truces} rows observed"
        )
    sheet = Sheet(words, width)
    subtitle = words.say("Each dot: a stretch of ordinary days as long as the truce, by its date.")
    head = about(truce, words, subtitle)
    if len(table):
        row = table[observed].iloc[0]
        title = options.title or _title(table, observed, words)
        sheet.head(title, head)
        sheet.write(_about_row(row, words), bold=True)
        parties = parties_of(table, options.parties)
        _draw(sheet, table, observed, party_styles(parties))
    else:
        title = options.title or words.say("No ordinary stretch to lay beside the truce")
        sheet.head(title, head)
        blank(sheet, words)
    note = words.say("Only days that are known one by one; the comparison may use totals too.")
    sheet.foot(notes=note if len(table) else "", sources=options.sources)
    alt = _alternative(table, observed, words)
    return sheet.done(alt=alt, data=kept(table, PLACEBO))


def _about_row(row: Frame, words: "Words") -> str:
    where = "" if row["sector"] == words.whole else f", {words.sector(row['sector'])}"
    return words.say(
        "{acts}{where}. Counted by {reporter}, conduct of {accused}.",
        acts=capitalised(words.category(row["category"])),
        where=where,
        reporter=words.label(row["reporter"]),
        accused=words.label(row["accused"]),
    )


def _title(table: Frame, observed: Frame, words: "Words") -> str:
    own = float(table.loc[observed, "ratio"].iloc[0])
    others = table.loc[~observed, "ratio"].dropna()
    n = len(others)
    if own <= 1:
        return words.say_count(
            "{k} of {n} ordinary stretch was as quiet as the truce",
            "{k} of {n} ordinary stretches were as quiet as the truce",
            n,
            k=words.number(int((others <= own).sum())),
        )
    return words.say_count(
        "{k} of {n} ordinary stretch had as many as the truce",
        "{k} of {n} ordinary stretches had as many as the truce",
        n,
        k=words.number(int((others >= own).sum())),
    )


def _draw(sheet: Sheet, table: Frame, observed: Frame, styles: dict[str, PartyStyle]) -> None:
    words = sheet.words
    left = MARGIN + sheet.measure(tick_text(1, words)) + 0.1
    ax = sheet.axes(left, sheet.width - MARGIN - left - 0.1, _TALL)
    starts = local_days(table["start"], words.tz)
    ends = local_days(table["end"], words.tz)
    middle = (starts + ends) / 2
    x = middle.to_numpy(dtype="float64")
    ratio = table["ratio"].to_numpy(dtype="float64")
    y = np.maximum(ratio, _LEAST)
    is_truce = observed.to_numpy()
    style = styles[str(table["reporter"].iloc[0])]
    _axis(ax, y, words)
    own = y[is_truce]
    own_x = x[is_truce]
    is_below = own[0] <= 1
    told = words.ratio(ratio[is_truce][0])
    ax.axhline(own[0], color=style.colour, linewidth=0.9, linestyle=(0, (4, 2)), gid="level")
    others = ~is_truce
    dots: dict[str, Any] = {"linestyle": "none", "marker": "o", "markeredgecolor": GREY}
    dots |= {"zorder": 2.5, **many(int(others.sum()))}
    ax.plot(x[others], y[others], markersize=4, markerfacecolor="white", gid="stretch", **dots)
    ax.plot(
        own_x,
        own,
        marker=style.marker,
        markersize=8,
        color=style.colour,
        zorder=3,
        gid="truce",
    )
    ax.annotate(
        f"{words.say('the truce')}: ×{told}",
        xy=(own_x[0], own[0]),
        xytext=(0, -8 if is_below else 8),
        textcoords="offset points",
        ha=_side(own_x[0], x),
        va="top" if is_below else "bottom",
        size=SIZES["small"],
        weight="bold",
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.8, "alpha": 0.85},
        zorder=4,
    )
    first = np.floor(x.min()) - 1
    last = np.ceil(x.max()) + 1
    most = 4 if sheet.narrow else 9
    below = dress_days(ax, first, last, words, most)
    sheet.top += _TALL + below


def _side(at: float, x: np.ndarray) -> str:
    """Put a text so that it stays between the first and last date."""
    share = (at - x.min()) / max(x.max() - x.min(), 1.0)
    if share < 0.2:
        return "left"
    return "right" if share > 0.8 else "center"


def _axis(ax: "Axes", y: np.ndarray, words: "Words") -> None:
    low = min(y.min() / 1.5, 0.45)
    high = max(y.max() * 1.3, 2.2)
    multiples_up(ax, (low, high), _TICKS, words)


def _alternative(table: Frame, observed: Frame, words: "Words") -> str:
    if table.empty:
        return words.say("There are no rows to show.")
    others: Sequence[float] = table.loc[~observed, "ratio"].dropna().to_list()
    own = table.loc[observed, "ratio"].iloc[0]
    row = table[observed].iloc[0]
    return words.say(
        "{what} The truce: {own} times normal. {n} ordinary stretches: from {low} to {high}, "
        "median {middle}.",
        what=_about_row(row, words),
        own=words.ratio(own),
        n=words.number(len(others)),
        low=words.ratio(min(others, default=np.nan)),
        high=words.ratio(max(others, default=np.nan)),
        middle=words.ratio(float(np.median(others)) if others else np.nan),
    )
