"""Ceasefire-compliance statistics: claims of violations against a normal day.

The public names below load on first use, so that ``import analysis`` stays cheap.
"""

from importlib import import_module

_HOME = {
    "load": "analysis.loaders",
    "truce": "analysis.loaders",
    "reconcile": "analysis.reconciliation",
    "rate_interval": "analysis.rates",
    "ratio_interval": "analysis.rates",
    "rate_table": "analysis.rates",
    "fit_baseline": "analysis.baseline",
    "compare_claims": "analysis.compare",
    "compare_methods": "analysis.compare",
    "compare_reporters": "analysis.compare",
    "placebo_windows": "analysis.compare",
    "pool_sectors": "analysis.compare",
    "tipping_points": "analysis.compare.misreporting",
    "tipping_curve": "analysis.compare.misreporting",
    "plot_forest": "analysis.figures",
    "plot_ladder": "analysis.figures",
    "plot_timeline": "analysis.figures",
    "plot_steps": "analysis.figures",
    "plot_truces": "analysis.figures",
    "plot_heatmap": "analysis.figures",
    "plot_map": "analysis.figures",
    "plot_strip": "analysis.figures",
    "plot_placebo": "analysis.figures",
    "plot_tipping": "analysis.figures",
    "save": "analysis.style",
    "show": "analysis.style",
    "write_report": "analysis.report",
}

__all__ = sorted(_HOME)  # pyright: ignore[reportUnsupportedDunderAll]
__version__ = "0.1.0"


def __getattr__(name):
    if name not in _HOME:
        raise AttributeError(
            f"module 'analysis' has no attribute {name!r}; it has {', '.join(__all__)}"
        )
    return getattr(import_module(_HOME[name]), name)


def __dir__():
    return sorted([*globals(), *__all__])
