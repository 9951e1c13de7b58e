"""The look of all figures: colours, marks, sizes, and the matplotlib settings they are drawn under.

Colours are after Okabe and Ito (2008), darkened until each stands out from white by at least 3:1
(WCAG 2.2), and told apart by readers with any common colour vision. A party's colour follows from
its rank among the ids in the data, never from its name, and comes with its own mark and line.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, NamedTuple

INK, GREY, PALE, RULE = "#1f1f1f", "#5f5f5f", "#dedede", "#8c8c8c"
TRUCE, BAND = "#f3e7c4", "#d5dbe1"
WIDTH = 7.2  # inches: 183 mm, a page of two columns
COLUMN = 3.5  # inches: 89 mm, one column, or a phone
SIZES = {"title": 11.5, "text": 8.5, "small": 7.5, "source": 7.0}


class PartyStyle(NamedTuple):
    """How a party is drawn: never by colour alone."""

    colour: str
    marker: str
    line: Any


# six colours, seven marks: no two of 42 parties have both in common
COLOURS = ("#005A9C", "#BD7A00", "#00896A", "#B8539A", "#000000", "#4B96D1")
_MARKERS = ("o", "D", "s", "^", "v", "P", "X")
_LINES = (
    "-",
    (0, (5, 1.5)),
    (0, (1.5, 1)),
    (0, (6, 1.5, 1.5, 1.5)),
    (0, (3, 1, 1, 1, 1, 1)),
    (0, (8, 2)),
)
_MOST = len(COLOURS) * len(_MARKERS)

SETTINGS: dict[Any, Any] = {
    "font.family": ["sans-serif"],
    # ships with matplotlib, so metrics are the same everywhere; Verdana has nearly the same widths
    "font.sans-serif": ["DejaVu Sans", "Verdana"],
    "font.size": SIZES["text"],
    "text.color": INK,
    "text.parse_math": False,
    # unhinted letters are as wide in every format and resolution as when they were measured
    "text.hinting": "none",
    "axes.edgecolor": GREY,
    "axes.labelcolor": INK,
    "axes.labelsize": SIZES["small"],
    "axes.linewidth": 0.6,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlesize": SIZES["text"],
    "axes.titlelocation": "left",
    "axes.titleweight": "bold",
    "axes.titlepad": 5.0,
    "axes.axisbelow": True,
    "xtick.labelsize": SIZES["small"],
    "ytick.labelsize": SIZES["small"],
    "xtick.color": GREY,
    "ytick.color": GREY,
    "xtick.labelcolor": INK,
    "ytick.labelcolor": INK,
    "xtick.major.width": 0.6,
    "ytick.major.width": 0.6,
    "xtick.major.size": 3.0,
    "ytick.major.size": 3.0,
    "hatch.linewidth": 0.5,
    "hatch.color": RULE,
    "lines.linewidth": 1.2,
    "figure.dpi": 100.0,
    "figure.facecolor": "white",
    "savefig.facecolor": "white",
    "svg.fonttype": "none",
    "pdf.fonttype": 42,
    "pdf.compression": 6,
}


@contextmanager
def looks(settings: dict[Any, Any] | None = None) -> Iterator[None]:
    """Draw under these settings alone, whatever the user's own matplotlib settings are.

    Parameters
    ----------
    settings : dict, optional
        Further rcParams.

    Yields
    ------
    None
    """
    import matplotlib as mpl

    # as they are held, checked when they were set: a report comes here a hundred times
    before = dict(dict.items(mpl.rcParams))
    try:
        dict.update(mpl.rcParams, _house_settings())
        mpl.rcParams.update(settings or {})
        yield
    finally:
        # how windows are opened may have been settled within
        before["backend"] = dict.__getitem__(mpl.rcParams, "backend")
        dict.update(mpl.rcParams, before)


@cache
def _house_settings() -> dict[Any, Any]:
    """Return all of matplotlib's settings as the house has them."""
    import matplotlib as mpl

    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(SETTINGS)
        # to look up how windows are opened would load all that opens them
        settings: dict[Any, Any] = dict(dict.items(mpl.rcParams))
    # how windows are opened is the user's matter
    settings.pop("backend", None)
    return settings


def party_styles(parties: Iterable[str]) -> dict[str, PartyStyle]:
    """Give each party its colour, mark and line, by its rank.

    Parameters
    ----------
    parties : iterable of str

    Returns
    -------
    dict of str to PartyStyle

    Raises
    ------
    ValueError
        If there are more parties than styles.
    """
    ids = list(dict.fromkeys(str(party) for party in parties))
    if len(ids) > _MOST:
        raise ValueError(
            f"{len(ids)} parties, but only {_MOST} can be told apart: filter the table"
        )
    return {party: _style(rank) for rank, party in enumerate(ids)}


def _style(rank: int) -> PartyStyle:
    colour = COLOURS[rank % len(COLOURS)]
    marker = _MARKERS[rank % len(_MARKERS)]
    return PartyStyle(colour, marker, _LINES[rank % len(_LINES)])
