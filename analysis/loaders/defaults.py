"""What a folder need not say: its zone, its languages, the parties and sectors that rows name."""

from collections import Counter
from collections.abc import Collection, Iterable

import pandas as pd

from analysis import schema
from analysis.conflict.names import fold_name
from analysis.loaders.counts import NOTHING
from analysis.loaders.ids import make_id
from analysis.loaders.moments import check_zone
from analysis.loaders.tables import column, is_language

# words that stand for the whole wherever no sector has them for a name
WHOLE_WORDS = ("all", "whole", "everywhere", "total")
WHOLE = "all"
_LONGEST_NAME = 200


def most_common(counted: "Counter[str]") -> str:
    """Return the text that stands most often; of several the first in the alphabet.

    Parameters
    ----------
    counted : Counter of str

    Returns
    -------
    str
        '' where there is none.
    """
    return min(counted, key=lambda text: (-counted[text], text), default="")


def zone_of(settings_zone: str, truces: pd.DataFrame | None, rows: list[pd.DataFrame]) -> str:
    """Return the zone of a conflict's local clock.

    Parameters
    ----------
    settings_zone : str
        As ``conflict.toml`` says; '' where it does not.
    truces : pandas.DataFrame of str, optional
        Cells of ceasefires.csv.
    rows : list of pandas.DataFrame of str
        Cells of the statements.

    Returns
    -------
    str
        That of the settings, else the most common one of the truces, else of the rows; '' where
        none names a zone that is known.

    Raises
    ------
    ValueError
        If the zone of the settings is not known.
    """
    if settings_zone:
        return check_zone(settings_zone)
    said = Counter() if truces is None else _zones([truces])
    return most_common(said) or most_common(_zones(rows))


def _zones(tables: list[pd.DataFrame]) -> "Counter[str]":
    counted: Counter[str] = Counter()
    for cells in tables:
        counted.update(column(cells, "tz").value_counts().to_dict())
    return Counter({zone: n for zone, n in counted.items() if zone and _is_zone(zone)})


def _is_zone(zone: str) -> bool:
    try:
        check_zone(zone)
    except ValueError:
        return False
    return True


def languages_of(settings: dict, tables: Iterable[pd.DataFrame]) -> tuple[str, ...]:
    """Return the languages that a conflict has names in.

    Parameters
    ----------
    settings : dict
        ``languages`` of ``conflict.toml`` goes before what the tables hold.
    tables : iterable of pandas.DataFrame of str
        Cells of the tables with names.

    Returns
    -------
    tuple of str
        The first is the one that others fall back to: English where there are names in it.
    """
    said = settings.get("languages")
    if isinstance(said, list) and said and all(isinstance(code, str) for code in said):
        return tuple(dict.fromkeys(said))
    known = {spec.name for table in schema.RAW for spec in table.columns} - {"en", "uk", "ru"}
    seen: list[str] = []
    for cells in tables:
        for name in cells.columns:
            if name not in known and is_language(name) and column(cells, name).ne("").any():
                seen.append(name)
    others = sorted(set(seen) - {"en"})
    return ("en", *others) if "en" in seen or not others else tuple(others)


def named_in(texts: Iterable[pd.Series]) -> dict[str, str]:
    """Return names that stand in cells, each once, by ids made of them.

    Parameters
    ----------
    texts : iterable of pandas.Series of str

    Returns
    -------
    dict of str to str
        Of spellings that differ by case or quotes the most common one. In alphabetical order.
    """
    counted: Counter[str] = Counter()
    for cells in texts:
        counted.update(cells.value_counts().to_dict())
    by_fold: dict[str, list[str]] = {}
    for name in counted:
        if name and len(name) <= _LONGEST_NAME and name.casefold() not in NOTHING:
            by_fold.setdefault(fold_name(name), []).append(name)
    out: dict[str, str] = {}
    for spellings in sorted(by_fold.values(), key=lambda names: min(names).casefold()):
        name = min(spellings, key=lambda text: (-counted[text], text))
        made = make_id(name)
        if made:
            out[_free(made, fold_name(name), out, by_fold)] = name
    return out


def _free(made: str, folded: str, ids: Collection[str], names: Collection[str]) -> str:
    """An id that no other has; it is a name too, and must not be that of another."""
    tried, number = made, 1
    while tried in ids or (tried in names and tried != folded):
        number += 1
        tried = f"{made}_{number}"
    return tried


def named_table(named: dict[str, str], table: schema.Table) -> pd.DataFrame:
    """Return a table of parties or sectors made of the names that rows give them.

    Parameters
    ----------
    named : dict of str to str
        Name by id.
    table : schema.Table

    Returns
    -------
    pandas.DataFrame
    """
    out = pd.DataFrame({name: pd.Series(dtype="object") for name in table.names})
    out[table.key[0]] = list(named)
    out["en"] = list(named.values())
    return out
