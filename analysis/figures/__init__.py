"""The figures, each a file and an entry: a function from finished tables to a matplotlib Figure."""

from typing import TYPE_CHECKING, Any

from analysis.figures.options import Options
from analysis.figures.registry import FIGURES, MONITORING, Figure, captions, draw, redraw

if TYPE_CHECKING:
    # what the entries of FIGURES hold, for type checkers and editors
    from analysis.figures.answer import plot_answer
    from analysis.figures.answering import plot_answering
    from analysis.figures.coverage import plot_coverage
    from analysis.figures.days import plot_days
    from analysis.figures.displacement import plot_displacement
    from analysis.figures.forest import plot_forest
    from analysis.figures.placebo import plot_placebo
    from analysis.figures.plan import plot_plan
    from analysis.figures.steps import plot_steps
    from analysis.figures.tipping import plot_tipping
    from analysis.figures.truces import plot_truces
    from analysis.figures.watch import plot_watch

__all__ = [
    "FIGURES",
    "MONITORING",
    "Figure",
    "Options",
    "captions",
    "draw",
    "plot_answer",
    "plot_answering",
    "plot_coverage",
    "plot_days",
    "plot_displacement",
    "plot_forest",
    "plot_placebo",
    "plot_plan",
    "plot_steps",
    "plot_tipping",
    "plot_truces",
    "plot_watch",
    "redraw",
]


def __getattr__(name: str) -> Any:
    short = name.removeprefix("plot_")
    figure = FIGURES.get(short) or MONITORING.get(short)
    if figure is None or not name.startswith("plot_"):
        raise AttributeError(
            f"module 'analysis.figures' has no attribute {name!r}; it has {', '.join(__dir__())}"
        )
    return figure.function


def __dir__() -> list[str]:
    plots = [f"plot_{name}" for name in (*FIGURES, *MONITORING)]
    return sorted(
        {"Figure", "FIGURES", "MONITORING", "Options", "captions", "draw", "redraw", *plots}
    )
