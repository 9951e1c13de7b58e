"""Event files of any size to counts of a conflict: a witness beside the claims."""

import importlib
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.events.columns import BadEvents as BadEvents
    from analysis.events.columns import Format as Format
    from analysis.events.columns import read_format as read_format
    from analysis.events.counting import count_events as count_events
    from analysis.events.counting import sector_points as sector_points
    from analysis.events.coverage import blind_days as blind_days
    from analysis.events.coverage import drop_blind as drop_blind
    from analysis.events.coverage import find_breaks as find_breaks
    from analysis.events.geometry import Geometry as Geometry
    from analysis.events.geometry import areas as areas
    from analysis.events.geometry import nearest as nearest
    from analysis.events.geometry import read_geometry as read_geometry
    from analysis.events.result import EventCounts as EventCounts
    from analysis.events.windows import daily_counts as daily_counts

_WHERE = {
    "BadEvents": "columns",
    "EventCounts": "result",
    "Format": "columns",
    "Geometry": "geometry",
    "areas": "geometry",
    "blind_days": "coverage",
    "count_events": "counting",
    "daily_counts": "windows",
    "drop_blind": "coverage",
    "find_breaks": "coverage",
    "nearest": "geometry",
    "read_format": "columns",
    "read_geometry": "geometry",
    "sector_points": "counting",
}
# optional packages that a module can do nothing without
_NEEDS = {"counting": "narwhals", "geometry": "shapely"}
__all__ = sorted(_WHERE)  # noqa: PLE0605


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    package = _NEEDS.get(_WHERE[name])
    if package is not None:
        check_installed(package)
    return getattr(importlib.import_module(f"{__name__}.{_WHERE[name]}"), name)


def check_installed(package: str, extra: str = "events") -> None:
    """Check that an optional package is there.

    Parameters
    ----------
    package : str
    extra : str
        What brings it.

    Raises
    ------
    ModuleNotFoundError
        With the way to install it.
    """
    if find_spec(package) is None:
        told = f"event files need {package}: pip install 'ceasefire-compliance[{extra}]'"
        raise ModuleNotFoundError(told, name=package)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
