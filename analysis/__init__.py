"""Ceasefire-compliance statistics: claims of violations against a normal day.

The public names below load on first use, so that ``import analysis`` stays cheap.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.baseline import fit_baseline
    from analysis.compare import (
        compare_claims,
        compare_methods,
        compare_reporters,
        placebo_windows,
        pool_sectors,
        tipping_curve,
        tipping_points,
    )
    from analysis.figures import (
        plot_answer,
        plot_coverage,
        plot_days,
        plot_forest,
        plot_map,
        plot_placebo,
        plot_steps,
        plot_tipping,
        plot_truces,
    )
    from analysis.loaders import conflicts, load, truce
    from analysis.rates import rate_interval, rate_table, ratio_interval
    from analysis.reconciliation import reconcile, to_sectors
    from analysis.report import write_report
    from analysis.studies import Study, study
    from analysis.style import save
    from analysis.words import show

__all__ = [
    "Study",
    "compare_claims",
    "compare_methods",
    "compare_reporters",
    "conflicts",
    "fit_baseline",
    "load",
    "placebo_windows",
    "plot_answer",
    "plot_coverage",
    "plot_days",
    "plot_forest",
    "plot_map",
    "plot_placebo",
    "plot_steps",
    "plot_tipping",
    "plot_truces",
    "pool_sectors",
    "rate_interval",
    "rate_table",
    "ratio_interval",
    "reconcile",
    "save",
    "show",
    "study",
    "tipping_curve",
    "tipping_points",
    "to_sectors",
    "truce",
    "write_report",
]
__version__ = "0.2.0.dev0"

_NAMES = {
    "analysis.baseline": ("fit_baseline",),
    "analysis.compare": (
        "compare_claims",
        "compare_methods",
        "compare_reporters",
        "placebo_windows",
        "pool_sectors",
        "tipping_curve",
        "tipping_points",
    ),
    "analysis.figures": tuple(name for name in __all__ if name.startswith("plot_")),
    "analysis.loaders": ("conflicts", "load", "truce"),
    "analysis.rates": ("rate_interval", "rate_table", "ratio_interval"),
    "analysis.reconciliation": ("reconcile", "to_sectors"),
    "analysis.report": ("write_report",),
    "analysis.studies": ("Study", "study"),
    "analysis.style": ("save",),
    "analysis.words": ("show",),
}
_HOME = {name: module for module, names in _NAMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        known = ", ".join(__all__)
        raise AttributeError(f"module 'analysis' has no attribute {name!r}; it has {known}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
