"""Ceasefire-compliance statistics: claims of violations against a normal day.

The public names below load on first use, so that ``import analysis`` stays cheap.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.baseline import fit_baseline
    from analysis.compare import (
        by_profile,
        combine_parts,
        compare_claims,
        compare_methods,
        compare_reporters,
        displacement,
        late_booking,
        no_reports,
        placebo_windows,
        pool_sectors,
        pool_truces,
        rebound,
        tipping_points,
        with_overstatement,
    )
    from analysis.explorer import explore
    from analysis.figures import (
        plot_answer,
        plot_coverage,
        plot_days,
        plot_displacement,
        plot_forest,
        plot_placebo,
        plot_steps,
        plot_tipping,
        plot_truces,
    )
    from analysis.loaders import conflicts, load, load_conflict, truce
    from analysis.monitor import lulls, monitor_truce, plan_truce, reciprocity
    from analysis.rates import rate_table, ratio_interval
    from analysis.readers import parse, parse_folder
    from analysis.reconciliation import reconcile, to_sectors
    from analysis.report import verify_figures, write_report
    from analysis.studies import Study, study
    from analysis.style import save
    from analysis.words import show

__all__ = [
    "Study",
    "by_profile",
    "combine_parts",
    "compare_claims",
    "compare_methods",
    "compare_reporters",
    "conflicts",
    "displacement",
    "explore",
    "fit_baseline",
    "late_booking",
    "load",
    "load_conflict",
    "lulls",
    "monitor_truce",
    "no_reports",
    "parse",
    "parse_folder",
    "placebo_windows",
    "plan_truce",
    "plot_answer",
    "plot_coverage",
    "plot_days",
    "plot_displacement",
    "plot_forest",
    "plot_placebo",
    "plot_steps",
    "plot_tipping",
    "plot_truces",
    "pool_sectors",
    "pool_truces",
    "rate_table",
    "ratio_interval",
    "rebound",
    "reciprocity",
    "reconcile",
    "save",
    "show",
    "study",
    "tipping_points",
    "to_sectors",
    "truce",
    "verify_figures",
    "with_overstatement",
    "write_report",
]
__version__ = "0.2.0"

_NAMES = {
    "analysis.baseline": ("fit_baseline",),
    "analysis.compare": (
        "by_profile",
        "combine_parts",
        "compare_claims",
        "compare_methods",
        "compare_reporters",
        "displacement",
        "late_booking",
        "no_reports",
        "placebo_windows",
        "pool_sectors",
        "pool_truces",
        "rebound",
        "tipping_points",
        "with_overstatement",
    ),
    "analysis.explorer": ("explore",),
    "analysis.figures": (
        "plot_answer",
        "plot_coverage",
        "plot_days",
        "plot_displacement",
        "plot_forest",
        "plot_placebo",
        "plot_steps",
        "plot_tipping",
        "plot_truces",
    ),
    "analysis.loaders": (
        "conflicts",
        "load",
        "load_conflict",
        "truce",
    ),
    "analysis.monitor": (
        "lulls",
        "monitor_truce",
        "plan_truce",
        "reciprocity",
    ),
    "analysis.rates": (
        "rate_table",
        "ratio_interval",
    ),
    "analysis.readers": (
        "parse",
        "parse_folder",
    ),
    "analysis.reconciliation": (
        "reconcile",
        "to_sectors",
    ),
    "analysis.report": (
        "verify_figures",
        "write_report",
    ),
    "analysis.studies": (
        "Study",
        "study",
    ),
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
