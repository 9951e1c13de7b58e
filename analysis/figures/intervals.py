"""A ratio with its interval, as text and as a mark on a row."""

from analysis.figures.common import missing
from analysis.figures.rows import note_mark
from analysis.style.words import ratio, say


def ratio_text(record, language, marks):
    """Print a ratio with its interval and the letter of its note.

    Parameters
    ----------
    record : mapping
        With ratio, low, high and note.
    language : {"en", "uk", "ru"}
    marks : dict of str to str
        From ``footnotes``.

    Returns
    -------
    str
        The ratio alone where no interval is known.
    """
    mark = note_mark(record, marks)
    if missing(record["ratio"]):
        return f"{say('no_ratio', language)} {mark}".strip()
    if no_interval(record):
        return f"{ratio(record['ratio'], language)} {mark}".strip()
    low = "0" if missing(record["low"]) else ratio(record["low"], language)
    high = "∞" if missing(record["high"]) else ratio(record["high"], language)
    return f"{ratio(record['ratio'], language)} ({low}–{high}) {mark}".strip()


def no_interval(record):
    """Tell whether neither end of a ratio's interval is known."""
    return missing(record["low"]) and missing(record["high"])


def draw_interval(ax, y, record, style, reach, *, width, cap, size):
    """Draw a ratio with its interval on a logarithmic axis; nothing where neither is known.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    y : float
        Height of the row.
    record : mapping
        With ratio, low and high.
    style : PartyStyle
    reach : (float, float)
        Ends of the axis; what goes on beyond them gets an arrow, a ratio beyond them a hollow mark.
    width, cap, size : float
        Width of the bar, size of its ends and size of the mark, in points.

    Returns
    -------
    None
    """
    left, right = reach
    if not no_interval(record):
        # an end that is not known is open, as one that is infinite or beyond the axis
        low = left if missing(record["low"]) or record["low"] < left else min(record["low"], right)
        high = (
            right
            if missing(record["high"]) or record["high"] > right
            else max(record["high"], left)
        )
        ax.plot(
            [low, high],
            [y, y],
            color=style.colour,
            linewidth=width,
            solid_capstyle="butt",
            zorder=2.5,
            gid="interval",
        )
        for end, edge, arrow in ((low, left, "<"), (high, right, ">")):
            open_ = end == edge
            ax.plot(
                [end],
                [y],
                marker=arrow if open_ else "|",
                color=style.colour,
                markersize=cap,
                markeredgewidth=0 if open_ else width,
                clip_on=False,
                linestyle="none",
                zorder=3,
                gid="arrow" if open_ else "cap",
            )
    if not missing(record["ratio"]) and no_interval(record):
        # a mark like the others would look like a sure one
        at = min(max(record["ratio"], left), right)
        ax.plot(
            [at],
            [y],
            marker="x",
            markersize=size,
            markeredgecolor=style.colour,
            markeredgewidth=1,
            linestyle="none",
            zorder=3.5,
            clip_on=False,
            gid="ratio",
        )
    elif not missing(record["ratio"]):
        inside = left <= record["ratio"] <= right
        ax.plot(
            [min(max(record["ratio"], left), right)],
            [y],
            marker=style.marker,
            markersize=size,
            linestyle="none",
            zorder=3.5,
            clip_on=False,
            markerfacecolor=style.colour if inside else "white",
            markeredgecolor=style.colour,
            markeredgewidth=1,
            gid="ratio",
        )
