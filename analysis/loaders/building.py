"""A conflict put together from its tables."""

from collections.abc import Mapping

import pandas as pd

from analysis import schema
from analysis.conflict import Categories, Conflict, Truce
from analysis.loaders.folders import Folder
from analysis.loaders.naming import Named, Printed, find_whole, make_sectors

# languages that bend a name behind 'of'
_BENT = ("uk", "ru")


def make_truces(
    table: pd.DataFrame, names: Printed, conflict: str, categories: Categories
) -> dict[str, Truce]:
    """Return the truces of a table, sorted by their start.

    Parameters
    ----------
    table : pandas.DataFrame
        The ceasefires table.
    names : dict of str to dict of str to str
        Printed names by language and id.
    conflict : str
        Id of the conflict.
    categories : Categories

    Returns
    -------
    dict of str to Truce
    """
    ordered = table.sort_values(["start", "ceasefire"], kind="stable")
    truces = {}
    for row in ordered.to_dict("records"):
        told = {name: value for name, value in row.items() if not pd.isna(value)}
        key = told["ceasefire"]
        truces[key] = Truce(
            ceasefire=key,
            name=told["name"],
            start=row["start"],
            end=row["end"],
            tz=told["tz"],
            scope=told["scope"],
            names={code: by_id[key] for code, by_id in names.items() if key in by_id},
            areas=told.get("areas", ""),
            declared_by=told.get("declared_by", ""),
            accepted_by=told.get("accepted_by", ""),
            source=told.get("source", ""),
            start_alternative=row["start_alternative"],
            conflict=conflict,
            categories=categories,
        )
    return truces


def truce_names(cells: pd.DataFrame, table: pd.DataFrame, languages: tuple[str, ...]) -> Printed:
    """Return the printed names of truces by language.

    Parameters
    ----------
    cells : pandas.DataFrame of str
        Cells of ceasefires.csv.
    table : pandas.DataFrame
        The ceasefires table; the same index.
    languages : tuple of str

    Returns
    -------
    dict of str to dict of str to str
        In the first language all of them: ``name`` stands for it.
    """
    printed: Printed = {}
    for code in languages:
        texts = cells[code].str.strip() if code in cells else pd.Series("", index=cells.index)
        given = texts.loc[table.index]
        given = given[given.ne("")]
        printed[code] = dict(zip(table.loc[given.index, "ceasefire"], given, strict=True))
    named = dict(zip(table["ceasefire"], table["name"], strict=True))
    printed[languages[0]] = {**named, **printed[languages[0]]}
    return printed


def build_conflict(
    folder: Folder,
    *,
    tz: str,
    languages: tuple[str, ...],
    parties: Named,
    sectors: Named,
    crosswalk: pd.DataFrame,
    truces: Mapping[str, Truce],
    categories: Categories,
    printed: list[Printed],
    translations: Printed,
    refused: Mapping[str, str],
) -> Conflict:
    """Put a conflict together.

    Parameters
    ----------
    folder : Folder
    tz : str
        '' where no zone is known: the clock is then UTC's, since every row says its offset.
    languages : tuple of str
    parties, sectors : Named
    crosswalk : pandas.DataFrame
    truces : mapping of str to Truce
    categories : Categories
    printed : list of dict of str to dict of str to str
        Printed names beside those of parties and sectors.
    translations : dict of str to dict of str to str
        Texts of the tables by language, then as typed.
    refused : mapping of str to str
        Why truces were refused, by id.

    Returns
    -------
    Conflict
    """
    settings = folder.settings
    name = settings.get("name") or folder.id
    everything: Printed = {code: {} for code in languages}
    for part in (sectors.printed, parties.printed, *printed):
        for code, names in part.items():
            everything.setdefault(code, {}).update(names)
    whole = find_whole(settings, sectors)
    return Conflict(
        id=folder.id,
        name=name,
        tz=tz or "UTC",
        languages=languages,
        parties=parties.names,
        sectors=make_sectors(sectors, crosswalk, whole),
        truces=truces,
        categories=categories,
        printed=everything,
        refused=refused,
        answers=settings.get("answers", ""),
        names={languages[0]: name, **settings.get("names", {})},
        sector_names=sectors.printed,
        genitives={code: _genitives(parties.table, code) for code in _BENT},
        translations=translations,
    )


def _genitives(parties: pd.DataFrame, code: str) -> dict[str, str]:
    given = parties[parties[f"{code}_of"].notna()]
    return dict(zip(given["party"], given[f"{code}_of"], strict=True))


def ceasefire_table(table: pd.DataFrame, names: Printed) -> pd.DataFrame:
    """Return the ceasefires table as the schema has it, with names in every language.

    Parameters
    ----------
    table : pandas.DataFrame
    names : dict of str to dict of str to str

    Returns
    -------
    pandas.DataFrame
    """
    filled = {}
    for code in ("uk", "ru"):
        own = table["ceasefire"].map(names.get(code, {}))
        filled[code] = own.where(own.notna(), table["en"])
    return schema.conform(table.assign(**filled), schema.CEASEFIRES)
