"""Types to categories, doers to parties, names of areas to sectors: by tables that a user can read.

A type that no table holds is counted as ``other`` and listed; one with an empty category is no act
of the conflict, and is left out and counted as such.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from analysis.events.columns import BadEvents, Format

if TYPE_CHECKING:
    from analysis.conflict import Conflict

UNMAPPED = "other"
NOBODY = "unattributed"
_BUNDLED = Path(__file__).with_name("types")


def read_types(
    format: Format, folders: Sequence[str | Path], conflict: "Conflict"
) -> dict[str, str]:
    """Read the table from types to categories; a row in a later folder takes the place of another.

    Parameters
    ----------
    format : Format
    folders : sequence of str or Path
        Of the user or the conflict, with ``types_NAME.csv`` (columns type, category).
    conflict : Conflict

    Returns
    -------
    dict of str to str
        "" for types that are no acts.

    Raises
    ------
    BadEvents
        If a category is not known.
    """
    files = [_BUNDLED / f"{format.type_table}.csv"]
    files += [Path(folder) / f"types_{format.type_table}.csv" for folder in folders]
    out: dict[str, str] = {}
    for file in files:
        if file.is_file():
            out |= _read_pairs(file, "type", "category")
    unknown = sorted({name for name in out.values() if name and name not in conflict.categories})
    if unknown:
        raise BadEvents(f"types of {format.name}: {unknown[0]!r} is no category of {conflict.id}")
    return out


def read_pairs_of(folders: Sequence[str | Path], name: str, key: str, value: str) -> dict[str, str]:
    """Read a table of pairs that a conflict or a user keeps.

    Parameters
    ----------
    folders : sequence of str or Path
    name : str
        File name.
    key, value : str
        Columns.

    Returns
    -------
    dict of str to str
        Empty where no folder has the file.
    """
    out: dict[str, str] = {}
    for folder in folders:
        file = Path(folder) / name
        if file.is_file():
            out |= _read_pairs(file, key, value)
    return out


def categories_of(types: pd.Series, table: dict[str, str]) -> pd.Series:
    """Return the category of each type.

    Parameters
    ----------
    types : pandas.Series of str, shape (n,)
    table : dict of str to str

    Returns
    -------
    pandas.Series of str, shape (n,)
        "" for what is no act; ``UNMAPPED`` where the table has no row.
    """
    return types.map(table).fillna(UNMAPPED)


def parties_of(actors: pd.Series, table: dict[str, str]) -> pd.Series:
    """Return the party of each doer.

    Parameters
    ----------
    actors : pandas.Series of str, shape (n,)
    table : dict of str to str
        A name stands for all that begin with it too: "Army of X" for "Army of X (2000-)".

    Returns
    -------
    pandas.Series of str, shape (n,)
        ``NOBODY`` where no name fits; the longest name that fits wins.
    """
    names = sorted(table, key=len, reverse=True)
    known = {actor: _party(actor, names, table) for actor in actors.unique()}
    return actors.map(known)


def are_unknown(actors: pd.Series, table: dict[str, str]) -> pd.Series:
    """Return which doers are named and are in no row of the table.

    Parameters
    ----------
    actors : pandas.Series of str, shape (n,)
    table : dict of str to str
        As for ``parties_of``.

    Returns
    -------
    pandas.Series of bool, shape (n,)
    """
    known = tuple(table)
    return actors.ne("") & ~actors.map(lambda actor: actor.startswith(known)).astype(bool)


def sectors_of(areas: pd.Series, table: dict[str, str], conflict: "Conflict") -> pd.Series:
    """Return the sector of each named area.

    Parameters
    ----------
    areas : pandas.Series of str, shape (n,)
    table : dict of str to str
    conflict : Conflict
        Its names of sectors serve where the table has no row.

    Returns
    -------
    pandas.Series of object, shape (n,)
        None where neither knows the name.
    """
    known = {area: table.get(area) or _named(area, conflict) for area in areas.unique()}
    return areas.map(known)


def _party(actor: str, names: Sequence[str], table: dict[str, str]) -> str:
    for name in names:
        if actor.startswith(name):
            return table[name]
    return NOBODY


def _named(area: str, conflict: "Conflict") -> str | None:
    try:
        return conflict.sectors.names.resolve(area)
    except KeyError:
        return None


def _read_pairs(file: Path, key: str, value: str) -> dict[str, str]:
    table = pd.read_csv(file, dtype="str", keep_default_na=False)
    if not {key, value} <= set(table.columns):
        raise BadEvents(f"{file}: expected the columns {key} and {value}")
    twice = table.loc[table[key].duplicated(), key]
    if len(twice):
        raise BadEvents(f"{file}: {twice.iloc[0]!r} stands there twice")
    return dict(zip(table[key], table[value], strict=True))
