"""The one door from the readers to the conflict's own names of sectors and parties."""

from functools import lru_cache

from analysis.loaders.tables import names


@lru_cache(maxsize=4)
def _names(table: str):
    return names(table)


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
