"""The look of all figures: colours, marks, sizes, and the matplotlib settings they are drawn under.

Colours are those of Okabe and Ito (2008), told apart by readers with any common colour vision. A party's
colour follows from its place among the sorted ids in the data, never from its name, and always comes with
a mark and a line of its own; no pair is red against blue.
"""

from contextlib import contextmanager
from typing import NamedTuple

INK, GREY, PALE, RULE = "#1f1f1f", "#666666", "#d9d9d9", "#bdbdbd"
TRUCE = "#efe6cf"
WIDTH = 7.2  # inches: 183 mm, a page of two columns
COLUMN = 3.5  # inches: 89 mm, one column, or a phone
SIZES = {"title": 12.0, "text": 8.5, "small": 7.5, "source": 7.0}


class PartyStyle(NamedTuple):
    """How a party is drawn: never by colour alone."""

    colour: str
    marker: str
    line: object


# six colours of Okabe & Ito (2008), seven marks: no two of 42 parties have both in common
_COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#000000", "#56B4E9")
_MARKERS = ("o", "D", "s", "^", "v", "P", "X")
_LINES = (
    "-",
    (0, (5, 1.5)),
    (0, (1.5, 1)),
    (0, (6, 1.5, 1.5, 1.5)),
    (0, (3, 1, 1, 1, 1, 1)),
    (0, (8, 2)),
)
_MOST = len(_COLOURS) * len(_MARKERS)
# below 1 / at 1 / above 1; purple and orange differ in every common colour vision, and in grey by depth only
# together with the printed number
_RATIO = ("#4b2e83", "#8d79b5", "#cfc6e0", "#f4f3f1", "#f3cf9f", "#d98c2b", "#8a4a00")

SETTINGS = {
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
def looks(settings=None):
    """Draw under these settings alone, whatever the user's own matplotlib settings are.

    Parameters
    ----------
    settings : dict, optional
        Further rcParams.

    Returns
    -------
    context manager
    """
    import matplotlib as mpl

    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(SETTINGS)
        mpl.rcParams.update(settings or {})
        yield


def party_styles(parties):
    """Give each party its colour, mark and line, by its place.

    Parameters
    ----------
    parties : sequence of str

    Returns
    -------
    dict of str to PartyStyle

    Raises
    ------
    ValueError
        If there are more parties than styles.
    """
    ids = list(dict.fromkeys(str(p) for p in parties))
    if len(ids) > _MOST:
        raise ValueError(
            f"{len(ids)} parties, but only {_MOST} can be told apart: filter the table"
        )
    return {
        one: PartyStyle(
            _COLOURS[k % len(_COLOURS)], _MARKERS[k % len(_MARKERS)], _LINES[k % len(_LINES)]
        )
        for k, one in enumerate(ids)
    }


def ratio_colours(reach=8.0):
    """Return the colour map and scale of ratios, centred on 1 and even in both directions.

    Parameters
    ----------
    reach : float
        Ratios beyond it, or below its inverse, take the end colours.

    Returns
    -------
    tuple of (matplotlib.colors.Colormap, matplotlib.colors.Normalize)
    """
    from matplotlib.colors import LinearSegmentedColormap, LogNorm

    return LinearSegmentedColormap.from_list("ratio", _RATIO), LogNorm(1 / reach, reach, clip=True)


def ink_on(colour):
    """Return the text colour, dark or white, that stands out better on a ground.

    Parameters
    ----------
    colour : colour

    Returns
    -------
    str

    Source: relative luminance and contrast of WCAG 2.2 (W3C, 2023).
    """
    from matplotlib.colors import to_rgb

    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "#ffffff" if 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.0637 else INK
