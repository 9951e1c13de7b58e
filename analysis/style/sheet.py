"""The sheet a figure is drawn on: title, key, axes, notes and sources, placed by measured sizes.

The axes are laid out by matplotlib's constrained layout in what the texts leave free, so a longer
language makes a taller figure and never a clipped one.
"""

from functools import cache, wraps
from inspect import signature

from analysis.style.look import COLUMN, GREY, INK, SIZES, WIDTH, looks
from analysis.style.packing import as_drawn
from analysis.style.parts import Part, attach, carried, plain
from analysis.style.words import check_language, say

MARGIN = 0.1  # inches
_GAP = 0.06
_LEAST, _MOST = 3.0, 20.0  # inches: the longest words of three languages need the first
_WIDE = 6.6  # inches from which panels and figures stand side by side in all three


@cache
def _figure_class():
    from matplotlib.figure import Figure

    class ClaimsFigure(Figure):
        """A figure that is drawn alike by whoever shows it, and in a notebook with its alternative text."""

        def draw(self, renderer):
            import matplotlib as mpl

            # hinting and the like are read, and remembered, at the first drawing
            with looks({"svg.hashsalt": mpl.rcParams["svg.hashsalt"]}):
                super().draw(renderer)

        def _repr_html_(self):
            import base64
            import html
            import io

            picture = io.BytesIO()
            with looks():
                self.savefig(picture, format="png", dpi=150, metadata={"Software": None})
            alt = html.escape(" ".join(part.alt for part in carried(self)), quote=True)
            code = base64.b64encode(picture.getvalue()).decode("ascii")
            return f'<img src="data:image/png;base64,{code}" alt="{alt}" style="max-width:100%;width:{self.get_figwidth():g}in">'

    return ClaimsFigure


def plotting(function):
    """Make a plot function draw under the house's settings and record how it was called.

    Parameters
    ----------
    function : callable
        Takes one or more tables, returns a figure with a part attached.

    Returns
    -------
    callable
    """
    called = signature(function)
    positional = [
        name for name, one in called.parameters.items() if one.kind is one.POSITIONAL_OR_KEYWORD
    ]

    @wraps(function)
    def draw(*args, **kwargs):
        given = called.bind(*args, **kwargs)
        tables = {
            name: as_drawn(given.arguments[name])
            for name in positional
            if hasattr(given.arguments.get(name), "columns")
        }
        given.arguments.update(tables)
        for name in ("sources", "parties"):
            # read twice: by the function, and for the passport
            if (
                given.arguments.get(name) is not None
                and not hasattr(given.arguments[name], "columns")
                and not isinstance(given.arguments[name], str)
            ):
                one = given.arguments[name]
                given.arguments[name] = (
                    sorted(one) if isinstance(one, (set, frozenset)) else list(one)
                )
        with looks():
            figure = function(*given.args, **given.kwargs)
        parameters = {name: value for name, value in given.arguments.items() if name not in tables}
        sources = parameters.get("sources")
        sources = (
            next(iter(tables.values())).attrs.get("sources")
            if sources is None and tables
            else sources
        )
        if sources is not None:
            parameters["sources"] = publishers(sources)
        if parameters.get("labels") is not None:
            parameters["labels"] = _used(parameters["labels"], tables, parameters.get("truce"))
        if parameters.get("ax") is not None:
            parameters["ax"] = "given"
        last = carried(figure)[-1]
        part = Part(
            function.__name__,
            last.title,
            last.alt,
            last.data,
            last.language,
            {name: plain(value) for name, value in parameters.items()},
            tables,
        )
        return attach(figure, part, replace_last=True)

    return draw


def _used(labels, tables, truce):
    """Return the labels of what the tables hold, and of the truce."""
    held = {getattr(truce, "ceasefire", None)}
    for table in tables.values():
        for name in table.columns:
            held.update(value for value in table[name] if isinstance(value, (str, int)))
    return {key: value for key, value in dict(labels).items() if key in held}


def measure(figure, text, *, size, weight="normal"):
    """Return the width of one line of text in inches.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    text : str
    size : float
        Points.
    weight : str

    Returns
    -------
    float
    """
    from matplotlib.font_manager import FontProperties

    renderer = figure.canvas.get_renderer()
    width, _, _ = renderer.get_text_width_height_descent(
        text, FontProperties(size=size, weight=weight), False
    )
    return width / figure.dpi


def wrap(figure, text, *, width, size, weight="normal"):
    """Break a text into lines of a width.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    text : str
    width : float
        Inches.
    size : float
        Points.
    weight : str

    Returns
    -------
    str
        With a newline at each break; a single word is never broken.
    """
    lines = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if line and measure(figure, longer, size=size, weight=weight) > width:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    return "\n".join(lines)


def publishers(sources):
    """Return the names of sources, each once, in order.

    Parameters
    ----------
    sources : pandas.DataFrame, sequence of str, str or None
        A table needs ``publisher``.

    Returns
    -------
    list of str
    """
    if sources is None:
        return []
    if hasattr(sources, "columns"):
        sources = sources["publisher"].dropna()
    return (
        [sources]
        if isinstance(sources, str)
        else sorted({str(s) for s in sources}, key=lambda s: (s.casefold(), s))
    )


def source_line(sources, language):
    """Build the line that names the sources, from the sources themselves.

    Parameters
    ----------
    sources : as for ``publishers``
    language : {"en", "uk", "ru"}

    Returns
    -------
    str
        Empty where no source was given. More than ten are counted, not listed.
    """
    names = publishers(sources)
    if not names:
        return ""
    shown = names[:10]
    if len(names) > 10:
        shown.append(say("more_rows", language, n=len(names) - 10))
    return f"{say('sources', language)}: {'; '.join(shown)}."


def is_narrow(ax, width):
    """Tell whether a figure is set in one column: panels below each other, names of rows above their marks.

    Parameters
    ----------
    ax : matplotlib.axes.Axes or None
        Axes of the user's have the wide form.
    width : float or None
        Inches.

    Returns
    -------
    bool

    Raises
    ------
    ValueError
        If a width is given for axes that have theirs, or is too little for the house's letters.
    """
    if width is None:
        return False
    if ax is not None:
        raise ValueError("width= is of a figure of its own; axes passed with ax= have theirs")
    if not _LEAST <= width <= _MOST:
        raise ValueError(
            f"width={width!r}: expected inches from {_LEAST:g} to {_MOST:g}, such as {COLUMN:g} (one column) or {WIDTH:g} (two)"
        )
    return width < _WIDE


class Sheet:
    """Axes with room for title, key, notes and sources.

    Parameters
    ----------
    ax : matplotlib.axes.Axes or None
        Draw into these axes, split where several are needed, instead of a figure of their own.
    width : float, optional
        Inches of a figure of its own; ``WIDTH`` by default.
    shape : tuple of (int, int)
        Rows and columns of axes.
    height : float
        Inches for all rows of axes together.
    language : {"en", "uk", "ru"}
    **grid
        For ``Figure.subplots``.

    Raises
    ------
    ValueError
        If the width is that of axes passed by the user, or too little for the house's letters.
    """

    def __init__(self, ax, *, width=None, shape=(1, 1), height=3.0, language="en", **grid):
        self.language = check_language(language)
        self.own = ax is None
        self.height = height
        self.narrow = is_narrow(ax, width)
        if self.own:
            from matplotlib.backends.backend_agg import FigureCanvasAgg

            self.figure = _figure_class()(figsize=(width or WIDTH, height), layout="constrained")
            FigureCanvasAgg(self.figure)
            self.room = self.figure.get_figwidth() - 2 * MARGIN
            self.axes = self.figure.subplots(*shape, squeeze=False, **grid)
        else:
            self.figure = ax.get_figure(root=True)
            self.room = _slot(ax)
            self.axes = _split(ax, shape, grid)
            for one in self.axes.flat:
                _dress(one)

    @property
    def ax(self):
        """The first axes."""
        return self.axes[0, 0]

    def name(self, ax, text, *, beside=0.5):
        """Put a name over one of the panels, in as many lines as its width asks for.

        Parameters
        ----------
        ax : matplotlib.axes.Axes
        text : str
        beside : float
            Inches at the left that row names and axis labels take.

        Returns
        -------
        None
        """
        room = (self.room - beside) / self.axes.shape[1] - 0.35
        ax.set_title(
            wrap(self.figure, text, width=max(room, 0.8), size=SIZES["text"], weight="bold")
        )

    def done(
        self,
        *,
        title,
        alt,
        data,
        subtitle="",
        key="",
        notes=(),
        sources=None,
        lift=0.0,
        finish=None,
    ):
        """Add the texts around the axes and attach what the figure carries.

        Parameters
        ----------
        title, alt, subtitle, key : str
        data : pandas.DataFrame
            The plotted numbers.
        notes : sequence of str
        sources : as for ``source_line``
        lift : float
            Points that stand between the axes and a title in axes passed by the user.
        finish : callable, optional
            Called once the axes have their final size, for what depends on it.

        Returns
        -------
        matplotlib.figure.Figure
        """
        below = [*notes, key, source_line(sources, self.language)]
        if self.own:
            self._frame(title, subtitle, [text for text in below if text])
        else:
            named = self.ax.get_title(loc="left")
            text = wrap(self.figure, title, width=self.room, size=SIZES["text"], weight="bold")
            self.ax.set_title(
                f"{text}\n{named}".strip(),
                loc="left",
                size=SIZES["text"],
                weight="bold",
                pad=5 + lift,
            )
            if notes:
                last = self.axes[-1, 0]
                small = [
                    wrap(self.figure, note, width=self.room, size=SIZES["small"]) for note in notes
                ]
                last.set_xlabel("\n".join([last.get_xlabel(), *small]).strip())
        if finish is not None:
            self.figure.draw_without_rendering()
            self.figure.draw_without_rendering()
            finish()
        return attach(self.figure, Part("", title, alt, data, self.language))

    def _frame(self, title, subtitle, below):
        figure, width = self.figure, self.room
        head = [(title, SIZES["title"], "bold", None), (subtitle, SIZES["text"], "normal", GREY)]
        foot = [(text, SIZES["source"], "normal", GREY) for text in below]
        top, above = MARGIN, []
        for text, size, weight, colour in head:
            if text:
                above.append((self._text(text, size, weight, colour, width), top))
                top += self._tall(above[-1][0]) + _GAP
        bottom, under = MARGIN, []
        for text, size, weight, colour in reversed(foot):
            under.append((self._text(text, size, weight, colour, width), bottom))
            bottom += self._tall(under[-1][0]) + _GAP
        total = top + self.height + bottom
        figure.set_size_inches(width + 2 * MARGIN, total)
        for text, y in above:
            text.set_position((MARGIN, total - y))
        for text, y in under:
            text.set_position((MARGIN, y))
            text.set_verticalalignment("bottom")
        figure.get_layout_engine().set(
            rect=(0, bottom / total, 1, self.height / total), w_pad=MARGIN, h_pad=0.05
        )

    def _text(self, text, size, weight, colour, width):
        figure = self.figure
        lines = wrap(figure, text, width=width * 0.985, size=size, weight=weight)
        placed = figure.text(
            0,
            0,
            lines,
            size=size,
            weight=weight,
            va="top",
            ha="left",
            linespacing=1.25,
            transform=figure.dpi_scale_trans,
        )
        if colour:
            placed.set_color(colour)
        return placed

    def _tall(self, text):
        return text.get_window_extent(self.figure.canvas.get_renderer()).height / self.figure.dpi


def _slot(ax):
    """Return the width in inches that axes passed by the user may take with all their texts."""
    place = ax.get_subplotspec()
    share = (
        len(place.colspan) / place.get_gridspec().ncols
        if place is not None
        else ax.get_position().width
    )
    return ax.get_figure(root=True).get_figwidth() * share - 4 * MARGIN


def _dress(ax):
    # made by the user, perhaps under other settings
    for side in ("top", "right"):
        ax.spines[side].set_visible(False)
    for side in ("left", "bottom"):
        ax.spines[side].set(edgecolor=GREY, linewidth=0.6)
    ax.tick_params(labelsize=SIZES["small"], color=GREY, labelcolor=INK, width=0.6, length=3)
    ax.xaxis.label.set(size=SIZES["small"], color=INK)
    ax.yaxis.label.set(size=SIZES["small"], color=INK)


def _split(ax, shape, grid):
    import numpy as np

    if shape == (1, 1):
        return np.array([[ax]])
    place = ax.get_subplotspec()
    if place is None:
        raise ValueError("ax= has to come from subplots or a grid for a plot of several panels")
    share = {name: grid.pop(name) for name in ("sharex", "sharey") if name in grid}
    ratios = {**grid.pop("gridspec_kw", {}), **grid}
    ax.remove()
    return place.subgridspec(*shape, **ratios).subplots(squeeze=False, **share)
