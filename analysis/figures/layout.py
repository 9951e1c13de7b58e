"""What figures lay on a sheet alike: the head of an account, panels, axes of counts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.figures.tables import Row, account_of
from analysis.figures.texts import pair_text
from analysis.style.look import PALE

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from analysis.style.sheet import Sheet
    from analysis.words import Words


def head_account(sheet: "Sheet", rows: Sequence[Row], words: "Words") -> bool:
    """Write who counts whose conduct above all rows, where that is the same in each.

    Parameters
    ----------
    sheet : Sheet
    rows : sequence of mapping
    words : Words

    Returns
    -------
    bool
        Whether rows differ in it, so that each has to say it.
    """
    several = len(set(map(account_of, rows))) > 1
    if not several:
        sheet.write(f"{pair_text(rows[0], words)}.", bold=True)
    return several


def panel_grid(sheet: "Sheet", n: int, gutter: float) -> tuple[int, float]:
    """Return how many panels stand side by side, and how wide each is in inches.

    Parameters
    ----------
    sheet : Sheet
    n : int
        Panels.
    gutter : float
        Inches between them.

    Returns
    -------
    (int, float)
    """
    if sheet.narrow or n == 1:
        return 1, sheet.room
    return 2, (sheet.room - gutter) / 2


def blank(sheet: "Sheet", words: "Words") -> None:
    """Say on the page that there is nothing to show.

    Parameters
    ----------
    sheet : Sheet
    words : Words
    """
    sheet.top += 0.2
    sheet.write(words.say("There are no rows to show."))
    sheet.top += 0.2


def dress_counts(ax: "Axes", top: float, words: "Words") -> None:
    """Set an upright axis of counts from 0.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    top : float
        Its end.
    words : Words
    """
    from matplotlib.ticker import MaxNLocator

    ax.set_ylim(0, top)
    ticks = MaxNLocator(nbins=3, integer=True).tick_values(0, top)
    shown = [float(tick) for tick in ticks if 0 <= tick <= top]
    ticks_up(ax, shown, [words.number(tick) for tick in shown])


def ticks_along(
    ax: "Axes", ticks: Sequence[float], names: Sequence[str], *, lines: bool = False
) -> None:
    """Set the ticks of a level axis, and lines over the whole height where asked for.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
        Its limits and scale are set.
    ticks : sequence of float
    names : sequence of str
    lines : bool
    """
    ax.set_xticks(list(ticks), list(names))
    ax.set_xticks([], minor=True)
    if lines:
        ax.grid(axis="x", color=PALE, linewidth=0.5)


def ticks_up(ax: "Axes", ticks: Sequence[float], names: Sequence[str]) -> None:
    """Set the ticks of an upright axis, and lines over the whole width.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
        Its limits and scale are set.
    ticks : sequence of float
    names : sequence of str
    """
    ax.set_yticks(list(ticks), list(names))
    ax.set_yticks([], minor=True)
    ax.grid(axis="y", color=PALE, linewidth=0.5)
