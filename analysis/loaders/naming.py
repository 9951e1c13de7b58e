"""Parties and sectors of a conflict: from their tables, or from the rows that name them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from analysis import schema
from analysis.conflict import Names, Sectors
from analysis.loaders.defaults import WHOLE, WHOLE_WORDS, named_in, named_table
from analysis.loaders.faults import BadInput, nearest_of
from analysis.loaders.folders import SETTINGS, scheme_words
from analysis.loaders.statements import sector_texts
from analysis.loaders.tables import Small, column

Printed = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Named:
    """Things with names: their table as the schema has it, their names, their printed names."""

    table: pd.DataFrame
    names: Names
    printed: Printed


def find_parties(
    small: Small | None, rows: Iterable[pd.DataFrame], languages: tuple[str, ...]
) -> Named:
    """Return the parties of a conflict.

    Parameters
    ----------
    small : Small or None
        parties.csv; None where there is none: whoever counts or is counted is then a party.
    rows : iterable of pandas.DataFrame of str
        Cells of the statements.
    languages : tuple of str

    Returns
    -------
    Named
    """
    if small is not None:
        return name_all(small.table, small.names, schema.PARTIES, languages)
    texts = [column(cells, name) for cells in rows for name in ("reporter", "accused")]
    made = named_table(named_in(texts), schema.PARTIES)
    return name_all(made, made[["en"]], schema.PARTIES, languages)


def find_sectors(
    small: Small | None,
    rows: Iterable[pd.DataFrame],
    languages: tuple[str, ...],
    settings: Mapping,
) -> Named:
    """Return the sectors of a conflict.

    Parameters
    ----------
    small : Small or None
        sectors.csv; None where there is none: whatever rows name is then a sector.
    rows : iterable of pandas.DataFrame of str
        Cells of the statements.
    languages : tuple of str
    settings : mapping
        Of ``conflict.toml``: ``whole`` and ``schemes``.

    Returns
    -------
    Named
        'all' is a name of the sector for the whole; where rows say so and no sector is the
        whole, it is a sector of its own.
    """
    words = scheme_words(settings)
    texts = [sector_texts(cells) for cells in rows]
    if small is None:
        made = named_table(named_in(texts), schema.SECTORS)
        return name_all(made, made[["en"]], schema.SECTORS, languages)
    told = name_all(small.table, small.names, schema.SECTORS, languages, words)
    whole = find_whole(settings, told)
    if whole is not None:
        told.names.call(whole, WHOLE)
        return told
    if not any(cells.str.casefold().eq(WHOLE).any() for cells in texts):
        return told
    whole_row = named_table({WHOLE: WHOLE}, schema.SECTORS).assign(position=0)
    given = whole_row.dropna(axis=1, how="all")
    table = pd.concat([given, small.table])[schema.SECTORS.names]
    names = pd.concat([given[["en"]], small.names])
    return name_all(table, names, schema.SECTORS, languages, words)


def find_whole(settings: Mapping, sectors: Named) -> str | None:
    """Return the sector that stands for the whole.

    Parameters
    ----------
    settings : mapping
        ``whole`` of ``conflict.toml`` goes before the names.
    sectors : Named

    Returns
    -------
    str or None
        Else the one that 'all', 'whole' or 'everywhere' names; else the only one whose position
        is 0; else None.

    Raises
    ------
    BadInput
        If the settings name a sector that is not there.
    """
    said = settings.get("whole")
    if said:
        known = sectors.names.find(said)
        if known is None:
            near = nearest_of(said, sectors.names.ids)
            hint = f"; is it {near!r}?" if near else ""
            raise BadInput(f"{SETTINGS}: whole = {said!r} is no sector{hint}")
        return known
    for word in WHOLE_WORDS:
        known = sectors.names.find(word)
        if known is not None:
            return known
    first = sectors.table.loc[sectors.table["position"].eq(0), "sector"]
    return first.iloc[0] if len(first) == 1 else None


def name_all(
    table: pd.DataFrame,
    names: pd.DataFrame,
    spec: schema.Table,
    languages: tuple[str, ...],
    scheme_words: Mapping[str, tuple[str, ...]] | None = None,
) -> Named:
    """Return things with their names, in the languages of the conflict and as the schema has them.

    Parameters
    ----------
    table : pandas.DataFrame
        Rows as read.
    names : pandas.DataFrame of str
        Names as typed, a column a language, "" where there is none.
    spec : schema.Table
    languages : tuple of str
        The first is the one that others fall back to.
    scheme_words : mapping of str to tuple of str, optional

    Returns
    -------
    Named
    """
    key = spec.key[0]
    plain = _plain(table, names, key, languages)
    printed = printed_names(plain, key, languages)
    resolver = Names(plain, key, languages=languages, scheme_words=scheme_words)
    full = table.assign(**{code: _as_schema(plain, key, code, printed) for code in _CODES})
    return Named(schema.conform(full, spec), resolver, printed)


def find_translations(small: Small | None) -> Printed:
    """Return texts of the conflict's tables by language.

    Parameters
    ----------
    small : Small or None
        translations.csv; None where there is none.

    Returns
    -------
    dict of str to dict of str to str
        By the text as typed; only those that are given.
    """
    if small is None:
        return {}
    texts = small.table["text"]
    told = {code: dict(zip(texts, small.names[code], strict=True)) for code in small.names}
    return {code: _given(by_text) for code, by_text in told.items()}


def _given(names: dict[str, str]) -> dict[str, str]:
    return {key: name for key, name in names.items() if name}


def _plain(
    table: pd.DataFrame, names: pd.DataFrame, key: str, languages: tuple[str, ...]
) -> pd.DataFrame:
    """Ids with their names in the languages of the conflict, and what else tells them apart."""
    plain = pd.DataFrame({key: table[key].to_numpy()})
    for code in languages:
        plain[code] = names[code].to_numpy() if code in names else ""
    plain = plain.fillna("")
    for other in ("aliases", "scheme"):
        if other in table:
            plain[other] = table[other].to_numpy()
    return plain


_CODES = ("en", "uk", "ru")


def printed_names(plain: pd.DataFrame, key: str, languages: tuple[str, ...]) -> Printed:
    """Return printed names by language and id; all ids in the first language.

    Parameters
    ----------
    plain : pandas.DataFrame of str
        The id and a column a language.
    key : str
        Name of the id's column.
    languages : tuple of str

    Returns
    -------
    dict of str to dict of str to str
    """
    printed: Printed = {}
    for code in languages:
        given = plain[plain[code].ne("")]
        printed[code] = dict(zip(given[key], given[code], strict=True))
    first = {}
    for row in plain.to_dict("records"):
        told = (row[code] for code in languages if row[code])
        first[row[key]] = next(told, row[key])
    printed[languages[0]] = first
    return printed


def _as_schema(plain: pd.DataFrame, key: str, code: str, printed: Printed) -> list[str]:
    """Names in one language of the schema, English ones by default, the id failing those."""
    own, english = printed.get(code, {}), printed.get("en", {})
    first = next(iter(printed.values()))
    return [own.get(id_) or english.get(id_) or first[id_] for id_ in plain[key]]


def make_sectors(named: Named, crosswalk: pd.DataFrame, whole: str | None) -> Sectors:
    """Return the sectors with their relations.

    Parameters
    ----------
    named : Named
    crosswalk : pandas.DataFrame
    whole : str or None

    Returns
    -------
    Sectors
    """
    return Sectors(named.table, crosswalk, whole, named.names)
