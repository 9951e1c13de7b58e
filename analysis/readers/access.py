"""The one door from the readers to the conflict's own names of sectors and parties."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.conflict import Names

# the war whose reports the readers know
CONFLICT = "ukraine"


@cache
def _names(table: str) -> "Names":
    from analysis.loaders import load_conflict

    conflict = load_conflict(CONFLICT)
    return {"sectors": conflict.sectors.names, "parties": conflict.parties}[table]


def resolve(table: str, name: str) -> str | None:
    """Return the id that a name of a sector or party stands for, or None.

    Parameters
    ----------
    table : {"sectors", "parties"}
    name : str
        An id, a printed name in any language, or an alias.
    """
    try:
        return _names(table).resolve(name)
    except KeyError:
        return None
