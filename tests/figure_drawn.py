"""The figures that tests look at, each drawn once, and how to look at them."""

from functools import cache, partial

import figure_tables as tables

from analysis import figures
from analysis.style import COLUMN, looks

DRAW = {
    "plot_forest": lambda **k: figures.plot_forest(tables.comparison(), **k),
    "plot_heatmap": lambda **k: figures.plot_heatmap(tables.daily(), truce=tables.Truce, **k),
    "plot_ladder": lambda **k: figures.plot_ladder(tables.comparison(), **k),
    "plot_map": lambda **k: figures.plot_map(tables.placed(), **k),
    "plot_placebo": lambda **k: figures.plot_placebo(tables.placebo(), **k),
    "plot_steps": lambda **k: figures.plot_steps(
        tables.statements(), tables.account(), truce=tables.Truce, **k
    ),
    "plot_strip": lambda **k: figures.plot_strip(tables.placed(), **k),
    "plot_timeline": lambda **k: figures.plot_timeline(tables.daily(), truce=tables.Truce, **k),
    "plot_tipping": lambda **k: figures.plot_tipping(tables.tipping(), **k),
    "plot_truces": lambda **k: figures.plot_truces(tables.truces(), **k),
}
TABLE = {
    "plot_forest": tables.comparison,
    "plot_heatmap": tables.daily,
    "plot_ladder": tables.comparison,
    "plot_map": tables.placed,
    "plot_placebo": tables.placebo,
    "plot_strip": tables.placed,
    "plot_timeline": tables.daily,
    "plot_tipping": tables.tipping,
    "plot_truces": tables.truces,
}
EXPECTED = {name.removeprefix("plot_"): draw for name, draw in DRAW.items()}
EXPECTED |= {f"{name}_column": partial(draw, width=COLUMN) for name, draw in EXPECTED.items()}


@cache
def drawn(name, language="en", width=None):
    return DRAW[name](
        language=language, labels=tables.UK if language == "uk" else None, width=width
    )


def marks(figure, gid):
    """Lines, patches and notes of a kind, in the order of drawing."""
    return [a for a in figure.findobj(lambda a: a.get_gid() == gid)]


def words(figure):
    from matplotlib.text import Text

    return [
        t.get_text().replace("\u00a0", " ")
        for t in figure.findobj(Text)
        if t.get_text() and t.get_visible()
    ]


def picture(figure):
    """Small picture of a figure, in grey."""
    import io

    from PIL import Image

    stream = io.BytesIO()
    with looks():
        figure.savefig(stream, format="png", dpi=50, metadata={"Software": None})
    return Image.open(stream).convert("L")
