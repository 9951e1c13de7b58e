"""One function a figure: each takes a finished table and returns a matplotlib Figure."""

from importlib import import_module

_HOME = {
    "plot_forest": "forest",
    "plot_heatmap": "heatmap",
    "plot_ladder": "ladder",
    "plot_map": "places",
    "plot_placebo": "robustness",
    "plot_steps": "steps",
    "plot_strip": "places",
    "plot_timeline": "timeline",
    "plot_tipping": "robustness",
    "plot_truces": "truces",
}

__all__ = sorted(_HOME)  # pyright: ignore[reportUnsupportedDunderAll]


def __getattr__(name):
    if name not in _HOME:
        raise AttributeError(
            f"module 'analysis.figures' has no attribute {name!r}; it has {', '.join(__all__)}"
        )
    return getattr(import_module(f"analysis.figures.{_HOME[name]}"), name)


def __dir__():
    return sorted([*globals(), *__all__])
