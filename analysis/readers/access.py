"""The one door from the readers to the conflict's own names and categories."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.conflict import Conflict

# the war whose reports the readers know
CONFLICT = "ukraine"


@cache
def _conflict() -> "Conflict":
    from analysis.loaders import load_conflict

    return load_conflict(CONFLICT)


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


def has_category(category: str) -> bool:
    """Tell whether the conflict counts a category, shared or its own.

    Parameters
    ----------
    category : str
        An id.
    """
    return category in _conflict().categories
