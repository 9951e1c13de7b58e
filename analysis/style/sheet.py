"""The sheet a figure is drawn on: head, axes, notes and sources, by measured sizes in inches.

Nothing is left to a solver: a longer language makes a taller figure and never a clipped text, and
the same figure comes out whatever was drawn before.
"""

from collections.abc import Callable, Sequence
from functools import cache, lru_cache, wraps
from inspect import signature
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.style.fonts import families_for
from analysis.style.look import COLUMN, GREY, INK, SIZES, WIDTH, looks
from analysis.style.packing import as_drawn
from analysis.style.parts import Part, attach, carried, plain

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.text import Text

    from analysis.words import Words

MARGIN = 0.1  # inches
LINE = 1.28  # of a letter's size
_GAP = 0.05
_LEAST, _MOST = 3.0, 20.0  # inches: the longest words of three languages need the first
_WIDE = 6.0  # inches from which panels and columns stand side by side
# share of a width within which letters by themselves don't tell whether a line fits
_CLOSE = 0.06
_MOST_NOTES = 2
_MOST_SOURCES = 6


@cache
def _figure_class() -> type:
    from matplotlib.figure import Figure

    class ClaimsFigure(Figure):
        """A figure that is drawn alike by whoever shows it, with alternative text in a notebook."""

        families: tuple[str, ...] = ()

        def draw(self, renderer: Any) -> None:
            import matplotlib as mpl

            # hinting and the like are read, and remembered, at the first drawing
            settings = {"svg.hashsalt": mpl.rcParams["svg.hashsalt"]}
            with looks({**settings, "font.sans-serif": list(self.families)}):
                super().draw(renderer)

        def _repr_html_(self) -> str:
            import base64
            import html
            import io

            picture = io.BytesIO()
            with looks():
                self.savefig(picture, format="png", dpi=150, metadata={"Software": None})
            alt = html.escape(" ".join(part.alt for part in carried(self)), quote=True)
            code = base64.b64encode(picture.getvalue()).decode("ascii")
            width = f"max-width:100%;width:{self.get_figwidth():g}in"
            return f'<img src="data:image/png;base64,{code}" alt="{alt}" style="{width}">'

    return ClaimsFigure


def plotting(function: Callable[..., "Figure"]) -> Callable[..., "Figure"]:
    """Make a plot function draw under the house's settings and record how it was called.

    Parameters
    ----------
    function : callable
        Takes tables, ``words`` and further options; returns a figure with a part attached.

    Returns
    -------
    callable
    """
    called = signature(function)

    @wraps(function)
    def draw(*args: Any, **kwargs: Any) -> "Figure":
        given = called.bind(*args, **kwargs)
        given.apply_defaults()
        tables = {
            name: as_drawn(value)
            for name, value in given.arguments.items()
            if isinstance(value, pd.DataFrame)
        }
        given.arguments.update(tables)
        words = given.arguments["words"]
        with looks({"font.sans-serif": list(_families(words))}):
            figure = function(*given.args, **given.kwargs)
        others = {name: v for name, v in given.arguments.items() if name not in tables}
        parameters = {name: plain(value) for name, value in others.items() if name != "words"}
        parameters["words"] = words.plain(_held(tables, given.arguments.get("truce")))
        last = carried(figure)[-1]
        part = Part(
            function.__name__, last.title, last.alt, last.data, last.language, parameters, tables
        )
        return attach(figure, part)

    return draw


def _families(words: "Words") -> tuple[str, ...]:
    return families_for(frozenset("".join(words.names.values())))


def _held(tables: dict[str, pd.DataFrame], truce: Any) -> set[str]:
    """Return the ids that tables and the truce hold."""
    held = {getattr(truce, "ceasefire", "")}
    for table in tables.values():
        for name in table.columns:
            held.update(value for value in table[name] if isinstance(value, str))
    return held


@lru_cache(maxsize=20_000)
def text_width(text: str, size: float, bold: bool, families: tuple[str, ...]) -> float:
    """Return the width of a line of text in inches.

    Parameters
    ----------
    text : str
    size : float
        Points.
    bold : bool
    families : tuple of str

    Returns
    -------
    float
    """
    from matplotlib.font_manager import FontProperties

    renderer, dpi = _ruler()
    weight = "bold" if bold else "normal"
    font = FontProperties(family=list(families), size=size, weight=weight)
    # whoever asks first: the width is kept
    with looks():
        width, _, _ = renderer.get_text_width_height_descent(text, font, False)
    return float(width / dpi)


def is_wider(text: str, width: float, size: float, bold: bool, families: tuple[str, ...]) -> bool:
    """Tell whether a line of text is wider than so many inches.

    Parameters
    ----------
    text : str
    width : float
        Inches.
    size : float
        Points.
    bold : bool
    families : tuple of str

    Returns
    -------
    bool
    """
    # letters that stand by themselves tell, unless it is close: to set a line takes a hundred times
    letters = sum(_letter_width(letter, bold, families) for letter in text) * size
    if abs(letters - width) > _CLOSE * width:
        return letters > width
    return text_width(text, size, bold, families) > width


@cache
def _letter_width(letter: str, bold: bool, families: tuple[str, ...]) -> float:
    """Return the inches that a letter of one point takes between others."""
    # a bar moves no letter nearer, as other neighbours may
    between, bars = (text_width(text, 10.0, bold, families) for text in (f"|{letter}|", "||"))
    return (between - bars) / 10


@cache
def _ruler() -> tuple[Any, float]:
    from matplotlib.backends.backend_agg import RendererAgg

    with looks():
        return RendererAgg(100, 100, 100.0), 100.0


def check_width(width: float | None) -> float:
    """Return the width of a figure.

    Parameters
    ----------
    width : float or None
        Inches; None for the width of a page.

    Returns
    -------
    float

    Raises
    ------
    ValueError
        If it is too little for the house's letters.
    """
    if width is None:
        return WIDTH
    if not _LEAST <= width <= _MOST:
        raise ValueError(
            f"width={width!r}: expected inches from {_LEAST:g} to {_MOST:g}, such as {COLUMN:g} "
            f"(a column) or {WIDTH:g} (a page)"
        )
    return float(width)


class Sheet:
    """A page of a width, filled from the top; all lengths are inches, heights from the top.

    Parameters
    ----------
    words : Words
    width : float, optional
        ``WIDTH`` by default.

    Raises
    ------
    ValueError
        If the width is too little for the house's letters.
    """

    def __init__(self, words: "Words", width: float | None = None) -> None:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.transforms import Affine2D

        self.words = words
        self.width = check_width(width)
        self.narrow = self.width < _WIDE
        self.room = self.width - 2 * MARGIN
        self.families = _families(words)
        self.figure = _figure_class()(figsize=(self.width, 1.0))
        self.figure.families = self.families
        FigureCanvasAgg(self.figure)
        self.top = MARGIN
        self.title = ""
        self._fall = Affine2D()
        self._inches = self._fall + self.figure.dpi_scale_trans
        self._axes: list[tuple[Any, float, float, float, float]] = []

    def measure(self, text: str, size: float = SIZES["small"], *, bold: bool = False) -> float:
        """Return the width of the widest line of a text."""
        lines = text.split("\n")
        return max(text_width(line, size, bold, self.families) for line in lines)

    def wrap(
        self, text: str, width: float, size: float = SIZES["small"], *, bold: bool = False
    ) -> list[str]:
        """Break a text into lines of a width; a single word is never broken."""
        lines = []
        for paragraph in text.split("\n"):
            line = ""
            for word in paragraph.split(" "):
                longer = f"{line} {word}" if line else word
                if line and is_wider(longer, width, size, bold, self.families):
                    lines.append(line)
                    longer = word
                line = longer
            lines.append(line)
        return lines

    def put(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = SIZES["small"],
        bold: bool = False,
        colour: str = INK,
        ha: str = "left",
        va: str = "center",
        gid: str | None = None,
    ) -> "Text":
        """Put a line of text at a distance from the left and the top of the page."""
        return self.figure.text(
            x,
            y,
            text,
            size=size,
            weight="bold" if bold else "normal",
            color=colour,
            ha=ha,
            va=va,
            transform=self._inches,
            gid=gid,
            linespacing=LINE,
        )

    def write(
        self,
        text: str,
        *,
        size: float = SIZES["small"],
        bold: bool = False,
        colour: str = INK,
        lines: int | None = None,
        gap: float = _GAP,
    ) -> None:
        """Write a paragraph over the whole width, and go on below it.

        Parameters
        ----------
        text : str
        size : float
            Points.
        bold : bool
        colour : str
        lines : int, optional
            At most so many; what is cut ends in an ellipsis.
        gap : float
            Inches left below.
        """
        if not text:
            return
        broken = self.wrap(text, self.room * 0.99, size, bold=bold)
        if lines is not None and len(broken) > lines:
            broken = self._cut(broken[:lines], size)
        for line in broken:
            self.put(MARGIN, self.top, line, size=size, bold=bold, colour=colour, va="top")
            self.top += size * LINE / 72
        self.top += gap

    def _cut(self, lines: list[str], size: float) -> list[str]:
        words = lines[-1].split(" ")
        while len(words) > 1 and self.measure(f"{' '.join(words)} …", size) > self.room:
            words.pop()
        return [*lines[:-1], f"{' '.join(words)} …"]

    def head(self, title: str, subtitle: str = "") -> None:
        """Write the title, which says the finding, and the subtitle, which says the measure."""
        self.title = title
        self.write(title, size=SIZES["title"], bold=True)
        self.write(subtitle, size=SIZES["text"], colour=GREY, gap=0.08)

    def foot(self, *, key: str = "", notes: str = "", sources: Sequence[str] = ()) -> None:
        """Write the key of the marks, the notes (two lines at most) and the sources."""
        self.write(key, size=SIZES["source"], colour=GREY)
        for text in (self._fewer_notes(notes), self._sources(sources)):
            self.write(text, size=SIZES["source"], colour=GREY, lines=_MOST_NOTES)

    def _fits(self, text: str) -> bool:
        return len(self.wrap(text, self.room * 0.99, SIZES["source"])) <= _MOST_NOTES

    def _fewer_notes(self, notes: str) -> str:
        """Leave out notes (they are parted by semicolons) until the others fit, and count them."""
        told = notes.split("; ")
        for shown in range(len(told) - 1, 0, -1):
            if self._fits(notes):
                break
            left = self.words.number(len(told) - shown)
            more = self.words.say("{n} more in the table", n=left)
            notes = f"{'; '.join([*told[:shown], more])}."
        return notes

    def _sources(self, sources: Sequence[str]) -> str:
        """Name as many sources as fit, and count the others."""
        names = sorted(dict.fromkeys(map(str, sources)), key=lambda name: (name.casefold(), name))
        text = ""
        for count in range(min(len(names), _MOST_SOURCES), 0, -1):
            text = self._named(names, count)
            if self._fits(text):
                break
        return text

    def _named(self, names: Sequence[str], count: int) -> str:
        shown = list(names[:count])
        if len(names) > count:
            shown.append(self.words.say("and {n} more", n=self.words.number(len(names) - count)))
        return self.words.say("Sources: {names}.", names="; ".join(shown))

    def axes(self, left: float, width: float, height: float, *, top: float | None = None) -> "Axes":
        """Lay axes on the page.

        Parameters
        ----------
        left, width, height : float
        top : float, optional
            The current height by default; it does not move.

        Returns
        -------
        matplotlib.axes.Axes
        """
        ax = self.figure.add_axes((0.0, 0.0, 1.0, 1.0))
        self._axes.append((ax, left, self.top if top is None else top, width, height))
        return ax

    def done(self, *, alt: str, data: pd.DataFrame) -> "Figure":
        """Give the page its height, and attach what the figure carries.

        Parameters
        ----------
        alt : str
            The alternative text, with the numbers.
        data : pandas.DataFrame
            The plotted numbers.

        Returns
        -------
        matplotlib.figure.Figure
        """
        total = round(self.top + MARGIN - _GAP, 4)
        self.figure.set_size_inches(self.width, total)
        self._fall.scale(1, -1).translate(0, total)
        for ax, left, top, width, height in self._axes:
            bottom = total - top - height
            box = (left / self.width, bottom / total, width / self.width, height / total)
            ax.set_position([round(value, 6) for value in box])
        part = Part("", self.title, alt, data, self.words.language)
        return attach(self.figure, part)
