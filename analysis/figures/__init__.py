"""The figures, each a file and an entry: a function from finished tables to a matplotlib Figure."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.figures.answer import plot_answer
    from analysis.figures.answer import plot_answer
    from analysis.figures.common import Options
    from analysis.figures.coverage import plot_coverage
    from analysis.figures.days import plot_days
    from analysis.figures.forest import plot_forest
    from analysis.figures.placebo import plot_placebo
    from analysis.figures.registry import FIGURES, Figure, captions, draw, redraw
    from analysis.figures.sectors import plot_map
    from analysis.figures.steps import plot_steps
    from analysis.figures.tipping import plot_tipping
    from analysis.figures.truces import plot_truces

_HOME = {
    "FIGURES": "registry",
    "Figure": "registry",
    "Options": "common",
    "captions": "registry",
    "draw": "registry",
    "plot_answer": "answer",
    "plot_answer": "answer",
    "plot_coverage": "coverage",
    "plot_days": "days",
    "plot_forest": "forest",
    "plot_map": "sectors",
    "plot_placebo": "placebo",
    "plot_steps": "steps",
    "plot_tipping": "tipping",
    "plot_truces": "truces",
    "redraw": "registry",
}

__all__ = [
    "FIGURES",
    "Figure",
    "Options",
    "captions",
    "draw",
    "plot_answer",
    "plot_coverage",
    "plot_days",
    "plot_forest",
    "plot_map",
    "plot_placebo",
    "plot_steps",
    "plot_tipping",
    "plot_truces",
    "redraw",
]


def __getattr__(name: str):
    if name not in _HOME:
        raise AttributeError(
            f"module 'analysis.figures' has no attribute {name!r}; it has {', '.join(__all__)}"
        )
    return getattr(import_module(f"analysis.figures.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
