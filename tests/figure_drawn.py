"""The figures that tests look at, each drawn once, and how to look at them."""

from functools import cache, partial

import figure_tables as tables

from analysis import figures
from analysis.style import COLUMN, looks


def _drawing(name, *made, truce=True):
    function = getattr(figures, f"plot_{name}")

    def draw(language="en", **options):
        given = [make() for make in made]
        about = tables.truce() if truce else None
        return function(*given, words=tables.words(language), truce=about, **options)

    return draw


MADE = {
    "answer": (tables.comparison,),
    "forest": (tables.comparison,),
    "days": (tables.daily, tables.comparison),
    "tipping": (tables.tipping,),
    "placebo": (tables.placebo,),
    "steps": (tables.statements, tables.account),
    "displacement": (tables.moved,),
    "coverage": (tables.coverage,),
    "truces": (tables.truces, tables.pooled),
}
DRAW = {name: _drawing(name, *made, truce=name != "truces") for name, made in MADE.items()}
EXPECTED = dict(DRAW)
EXPECTED |= {f"{name}_column": partial(draw, width=COLUMN) for name, draw in DRAW.items()}


@cache
def drawn(name, language="en", width=None):
    return DRAW[name](language=language, width=width)


def marks(figure, gid):
    """Lines, patches and notes of a kind, in the order of drawing."""
    return list(figure.findobj(lambda artist: artist.get_gid() == gid))


def texts(figure):
    from matplotlib.text import Text

    found = figure.findobj(Text)
    shown = [text for text in found if text.get_text() and text.get_visible()]
    return [text.get_text().replace("\u00a0", " ") for text in shown]


def picture(figure):
    """Small picture of a figure, in grey."""
    import io

    from PIL import Image

    stream = io.BytesIO()
    with looks():
        figure.savefig(stream, format="png", dpi=50, metadata={"Software": None})
    return Image.open(stream).convert("L")


def few():
    """A ratio, an interval that leaves the axis, an open one, and a claim without a normal day."""
    return tables.comparison().iloc[[0, 9, 10, 13]].reset_index(drop=True)


def forest_of(table=None, **options):
    """A forest of a few rows."""
    rows = few() if table is None else table
    chosen = figures.Options(**options)
    return figures.plot_forest(rows, words=tables.words(), options=chosen)


def placebo_of(**options):
    """The dots of ordinary days."""
    chosen = figures.Options(**options)
    return figures.plot_placebo(tables.placebo(), words=tables.words(), options=chosen)
