"""A truce's monitoring: planned before it begins, watched as it runs, and who answers whom."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.monitor.plans import TrucePlan as TrucePlan
    from analysis.monitor.plans import plan_truce as plan_truce
    from analysis.monitor.sides import Lulls as Lulls
    from analysis.monitor.sides import Reciprocity as Reciprocity
    from analysis.monitor.sides import lulls as lulls
    from analysis.monitor.sides import reciprocity as reciprocity
    from analysis.monitor.truce import Monitoring as Monitoring
    from analysis.monitor.truce import monitor_truce as monitor_truce

_MODULES = {
    "TrucePlan": "plans",
    "plan_truce": "plans",
    "Lulls": "sides",
    "Reciprocity": "sides",
    "lulls": "sides",
    "reciprocity": "sides",
    "Monitoring": "truce",
    "monitor_truce": "truce",
}
__all__ = [
    "Lulls",
    "Monitoring",
    "Reciprocity",
    "TrucePlan",
    "lulls",
    "monitor_truce",
    "plan_truce",
    "reciprocity",
]


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"analysis.monitor.{_MODULES[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
