"""What a report may count by when it was published."""

from dataclasses import replace
from typing import Any

from analysis.readers.staff.window import EARLY, ZONE, Window


def ends_with_publication(window: Window, stamp: Any) -> Window:
    """Return the window of a report, which ends when it was published where its own hour was yet to
    come, with a warning.

    Parameters
    ----------
    window : Window
    stamp : pandas.Timestamp or None
        When the report was published; None where only its day is known.
    """
    if stamp is None or None in (window.start, window.end) or window.end <= stamp + EARLY:
        return window
    if stamp <= window.start:
        return window
    told, public = (at.tz_convert(ZONE) for at in (window.end, stamp))
    warning = (
        f"it counts up to {told:%H:%M} on {told:%d.%m.%Y}, but was published at {public:%H:%M} on "
        f"{public:%d.%m.%Y}: read up to its publication, check the date"
    )
    return replace(window, end=stamp, warnings=(*window.warnings, warning))
