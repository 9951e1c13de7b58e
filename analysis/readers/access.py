"""The one door from the readers to the conflict's own names and categories."""

import datetime
import os
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

    from analysis.conflict import Conflict
    from analysis.conflict.truce import Truce

# for as long a text may tell of a truce that is over
_TOLD_AFTER = datetime.timedelta(days=3)
_DAY = datetime.timedelta(days=1)
# the war whose reports the readers know
CONFLICT = "ukraine"


# name, time of the last change and length of each file
_State = tuple[tuple[str, int, int], ...]


def _conflict() -> "Conflict":
    """Return the conflict, read anew when one of its tables was edited."""
    from analysis.loaders.folders import bundled

    home = bundled() / CONFLICT
    return _read(home, _state(home))


@lru_cache(maxsize=1)
def _read(home: Path, state: _State) -> "Conflict":
    from analysis.loaders import load_conflict

    return load_conflict(home)


def _state(home: Path) -> _State:
    with os.scandir(home) as entries:
        told = [(entry.name, entry.stat()) for entry in entries]
    return tuple(sorted((name, stat.st_mtime_ns, stat.st_size) for name, stat in told))


def resolve(table: str, name: str) -> str | None:
    """Return the id that a name of a sector or party stands for, or None.

    Parameters
    ----------
    table : {"sectors", "parties"}
    name : str
        An id, a printed name in any language, or an alias.
    """
    conflict = _conflict()
    names = {"sectors": conflict.sectors.names, "parties": conflict.parties}[table]
    try:
        return names.resolve(name)
    except KeyError:
        return None


def truces_at(moment: "pd.Timestamp", categories: Iterable[str]) -> list[str]:
    """Return the ids of the truces that forbid acts of all of some categories and were going on at
    a moment, or ended in the days before it; one of no known end counts for as long as a short one
    may last.

    Parameters
    ----------
    moment : pandas.Timestamp
    categories : iterable of str
    """
    near = []
    acts = tuple(categories)
    for truce in _conflict().truces.values():
        covers = all(truce.covers(category) for category in acts)
        until = _told_until(truce, _TOLD_AFTER)
        if covers and truce.start <= moment <= until:
            near.append(truce.ceasefire)
    return near


def one_truce_in_force(first: "pd.Timestamp", last: "pd.Timestamp") -> "Truce | None":
    """Return the one truce that was in force between two moments, or had ended less than a day
    before; None where no truce or several were, or the one's start is disputed, or it is a regime
    of many months.

    Parameters
    ----------
    first, last : pandas.Timestamp
    """
    truces = _conflict().truces.values()
    near = [one for one in truces if one.start <= last and first < _told_until(one, _DAY)]
    return near[0] if len(near) == 1 and _is_placed(near[0]) else None


def _is_placed(truce: "Truce") -> bool:
    """Tell whether a truce's start is beyond dispute, and it is no regime of many months."""
    from analysis.conflict.truce import LONGEST

    disputed = truce.start_alternative == truce.start_alternative  # noqa: PLR0124
    return not disputed and not truce.end - truce.start > LONGEST


def _told_until(truce: "Truce", after: datetime.timedelta) -> Any:
    """Return up to when a text may tell of a truce; of one of no known end, as long as a short one
    may last.
    """
    from analysis.conflict.truce import LONGEST

    unknown = truce.end != truce.end
    return truce.start + LONGEST if unknown else truce.end + after


def has_category(category: str) -> bool:
    """Tell whether the conflict counts a category, shared or its own.

    Parameters
    ----------
    category : str
        An id.
    """
    return category in _conflict().categories
