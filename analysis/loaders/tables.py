"""The small tables kept by hand: each line is used, or refused with its place and the reason."""

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import pandas as pd

from analysis import schema
from analysis.conflict.names import fold_name
from analysis.loaders.faults import BadInput, Faults, nearest_each, nearest_of, shorten
from analysis.loaders.ids import check_ids
from analysis.loaders.moments import read_day, read_moment
from analysis.loaders.rules import Rules
from analysis.loaders.sheets import Sheet

_BLANKS = re.compile(r"[\s-]+")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:_[a-z]{2,4})?")
_YEAR = re.compile(r"\d{4}")
_DOMAIN = re.compile(r"://(?:www\.)?([^/]+)")
_RANGES = {"lat": (-90.0, 90.0), "lon": (-180.0, 180.0)}
NAME_TABLES = ("sectors", "parties", "categories", "ceasefires", "translations")
_WITH_ALIASES = ("sectors", "parties", "categories")
# what stands for a cell that is empty or a column that is not there
_DEFAULTS: dict[str, dict[str, Callable[[pd.DataFrame], pd.Series | str]]] = {
    "sources": {
        "publisher": lambda cells: _publisher(cells),
        "kind": lambda cells: "media",
        "licence": lambda cells: "figures only",
    },
    "categories": {"kind": lambda cells: "act"},
    "corrections": {"action": lambda cells: "set"},
}


@dataclass(frozen=True, slots=True)
class Small:
    """A small table: its rows as the schema has them, and the names in each language as typed."""

    table: pd.DataFrame
    names: pd.DataFrame
    faults: Faults


@cache
def is_language(head: str) -> bool:
    """Tell whether the head of a column is the code of a language, such as 'uk' or 'hi'.

    Parameters
    ----------
    head : str

    Returns
    -------
    bool
    """
    if not _LANGUAGE.fullmatch(head):
        return False
    from babel import localedata

    return localedata.exists(head)


def column(cells: pd.DataFrame, name: str) -> pd.Series:
    """Return a column of cells without outer blanks; empty cells where there is none.

    Parameters
    ----------
    cells : pandas.DataFrame of str
    name : str

    Returns
    -------
    pandas.Series of str
    """
    if name not in cells.columns:
        return pd.Series("", index=cells.index, dtype="str")
    # most tables are short and clean: plain lists tell that sooner than a column operation
    texts = cells[name]
    typed = texts.tolist()
    stripped = [text.strip() for text in typed]
    if stripped == typed:
        return texts
    return pd.Series(stripped, index=cells.index, dtype="str", name=name)


def or_else(texts: pd.Series, other: pd.Series | str) -> pd.Series:
    """Return cells, and where they are empty others.

    Parameters
    ----------
    texts : pandas.Series of str
    other : pandas.Series of str, or str

    Returns
    -------
    pandas.Series of str
    """
    if "" not in texts.tolist():
        return texts
    return texts.where(texts.ne(""), other)


def need(sheet: Sheet, columns: Iterable[str], *, hint: str = "") -> None:
    """Check that a table has the columns that no row can do without.

    Parameters
    ----------
    sheet : Sheet
    columns : iterable of str
    hint : str
        Added to the error.

    Raises
    ------
    BadInput
        Naming the column that is missing and the nearest one that is there.
    """
    columns = tuple(columns)
    there = list(sheet.cells.columns)
    for name in columns:
        if name not in there:
            near = nearest_of(name, there)
            asked = f"; is it {near!r}?" if near else "."
            raise BadInput(
                f"{sheet.label}, line {sheet.head_line}: column {name!r} is missing{asked} "
                f"Found: {', '.join(there)[:300]}. Expected at least: {', '.join(columns)}.{hint}"
            )


def parse_small(
    sheet: Sheet, table: schema.Table, languages: Iterable[str], rules: Rules | None = None
) -> Small:
    """Turn cells into one of the small tables.

    Parameters
    ----------
    sheet : Sheet
    table : schema.Table
    languages : iterable of str
        Languages that the conflict has names in.
    rules : Rules, optional
        ``days`` is used.

    Returns
    -------
    Small
        Lines in = rows of the table + lines with faults.

    Raises
    ------
    BadInput
        If a column is missing that has no default.
    """
    defaults = _DEFAULTS.get(table.name, {})
    need(
        sheet, [spec.name for spec in table.columns if spec.required and spec.name not in defaults]
    )
    order = rules.days if rules else None
    faults = sheet.faults
    cells = faults.without(sheet.cells)
    read = {}
    for spec in table.columns:
        texts = _filled(cells, spec.name, defaults)
        # an id that is not given is told by the check of ids
        is_key = table.key == (spec.name,) and not _is_text_key(table)
        read[spec.name] = _typed(texts, spec, faults, order, is_key)
    out = pd.DataFrame(read, index=cells.index)
    _check_keys(out, table, faults)
    _check_validity(out, faults)
    names = _names(cells, languages)
    if table.name in _WITH_ALIASES:
        _check_names(out, names, table.key[0], faults)
    out = faults.without(out)
    return Small(out, names.loc[out.index], faults)


def _names(cells: pd.DataFrame, languages: Iterable[str]) -> pd.DataFrame:
    named = [code for code in languages if code in cells.columns]
    return pd.DataFrame({code: column(cells, code) for code in named}, index=cells.index)


def _filled(cells: pd.DataFrame, name: str, defaults: Mapping[str, Callable]) -> pd.Series:
    texts = column(cells, name)
    if name not in defaults:
        return texts
    return or_else(texts, defaults[name](cells))


def _publisher(cells: pd.DataFrame) -> pd.Series:
    domain = column(cells, "url").str.extract(_DOMAIN, expand=False)
    return domain.fillna(column(cells, "source"))


def _typed(
    texts: pd.Series, spec: schema.Column, faults: Faults, order: str | None, is_key: bool
) -> pd.Series:
    if spec.required and not is_key:
        faults.add_empty(texts, spec.name, "nothing is given")
    if spec.dtype == schema.TIME:
        return _each(texts, spec.name, _day_reader(order), faults).astype(schema.TIME)
    if spec.dtype == schema.NUMBER:
        low, high = _RANGES.get(spec.name, (-math.inf, math.inf))
        read = _number_reader(low, high)
        return _each(texts, spec.name, read, faults).astype(schema.NUMBER)
    if spec.name == "published":
        _each(texts, spec.name, _check_published, faults)
    if spec.among:
        return among(texts, spec.name, spec.among, faults)
    return _or_missing(texts)


def _or_missing(texts: pd.Series) -> pd.Series:
    return texts.where(texts.ne(""), None) if "" in texts.tolist() else texts


def _each(texts: pd.Series, name: str, read: Callable[[str], object], faults: Faults) -> pd.Series:
    values = {}
    for line, text in texts[texts.ne("")].items():
        try:
            values[line] = read(text)
        except ValueError as error:
            faults.add(line, name, text, str(error))
    return pd.Series(values, index=texts.index, dtype="object")


def _check_published(text: str) -> None:
    """A day, a month, a year, or a moment with its offset."""
    if _YEAR.fullmatch(text):
        text = f"{text}-01"
    read_moment(text, "UTC" if "T" not in text else "")


def _day_reader(order: str | None) -> Callable[[str], object]:
    return lambda text: pd.Timestamp(read_day(text, order), tz="UTC")


def _number_reader(low: float, high: float) -> Callable[[str], float]:
    def read(text: str) -> float:
        try:
            number = float(text.replace("−", "-"))
        except ValueError:
            raise ValueError(f"{text[:60]!r} is no number, such as 51.20") from None
        if not math.isfinite(number):
            raise ValueError(f"{text[:60]!r} is no number that can be used, such as 51.20")
        if not low <= number <= high:
            raise ValueError(f"{text[:60]!r} is not in {low:g} to {high:g}")
        return number

    return read


def among(texts: pd.Series, name: str, known: tuple[str, ...], faults: Faults) -> pd.Series:
    """Return cells that are among some words, whatever their case and blanks.

    Parameters
    ----------
    texts : pandas.Series of str
    name : str
        Of the column.
    known : tuple of str
    faults : Faults
        Receives the cells that are not among them.

    Returns
    -------
    pandas.Series of str
    """
    if set(known).issuperset(texts.tolist()):
        return texts
    folded = texts.str.casefold().str.replace(_BLANKS, "_", regex=True)
    wrong = texts[texts.ne("") & ~folded.isin(known)]
    nearest = nearest_each(folded.loc[wrong.index], known)
    reason = f"not known; known: {', '.join(known)}"
    for line, text in wrong.items():
        faults.add(line, name, text, reason, nearest[folded[line]])
    return folded.where(folded.isin(known), None)


def _check_keys(out: pd.DataFrame, table: schema.Table, faults: Faults) -> None:
    if len(table.key) == 1 and not _is_text_key(table):
        check_ids(out[table.key[0]].fillna(""), table.key[0], faults)
        return
    again = out.duplicated(list(table.key), keep="first")
    for line in out.index[again]:
        told = ", ".join(str(out.at[line, name]) for name in table.key)
        faults.add(line, table.key[0], told, "the same row stands twice in the file")


def _is_text_key(table: schema.Table) -> bool:
    """Tell whether rows are told apart by a text of any length, and not by an id."""
    return table.name == schema.TRANSLATIONS.name


def _check_validity(out: pd.DataFrame, faults: Faults) -> None:
    if "valid_to" not in out:
        return
    for line in out.index[out["valid_to"].lt(out["valid_from"])]:
        day = out.at[line, "valid_to"].date().isoformat()
        faults.add(line, "valid_to", day, "lies before valid_from")


def _check_names(out: pd.DataFrame, names: pd.DataFrame, key: str, faults: Faults) -> None:
    """Note rows one of whose names stands for another row already; ids go before other names."""
    ids = out[key].dropna()
    taken = {fold_name(value): value for value in ids[::-1]}
    for line in out.index:
        value = out.at[line, key]
        said = [value, *names.loc[line], *split_aliases(out.at[line, "aliases"])]
        for name in said:
            if not isinstance(name, str) or not name.strip():
                continue
            first = taken.setdefault(fold_name(name), value)
            if first != value:
                faults.add(line, "aliases", name, f"this name stands for {first!r} already")


def split_aliases(aliases: object) -> list[str]:
    """Return the names of a cell of aliases.

    Parameters
    ----------
    aliases : object
        Names joined by ``;``; missing where there is none.

    Returns
    -------
    list of str
    """
    return aliases.split(";") if isinstance(aliases, str) else []


def blank_to_missing(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a frame whose empty text cells are missing.

    Parameters
    ----------
    frame : pandas.DataFrame

    Returns
    -------
    pandas.DataFrame
    """
    out = frame.copy()
    for name in out.columns:
        if pd.api.types.is_string_dtype(out[name]):
            out[name] = _or_missing(out[name])
    return out


def refused_rows(sheet: Sheet, key: str) -> dict[str, str]:
    """Return why rows of a small table were refused, by their ids.

    Parameters
    ----------
    sheet : Sheet
    key : str
        Column of the ids.

    Returns
    -------
    dict of str to str
    """
    ids = column(sheet.cells, key)
    told: dict[str, str] = {}
    for line, (first, *_) in sheet.faults.items():
        where = f"{sheet.label}, line {line}, column {first.column}"
        reason = f"{where}, value {shorten(first.value)!r}: {first.reason}"
        told.setdefault(str(ids.get(line, "")), reason)
    return told


def check_refers(
    table: pd.DataFrame,
    name: str,
    known: Iterable[str],
    where: str,
    faults: Faults,
) -> None:
    """Note rows that refer to an id that is not known.

    Parameters
    ----------
    table : pandas.DataFrame
        Index: lines.
    name : str
        The column.
    known : iterable of str
    where : str
        The table that holds the ids, such as ``sectors.csv``.
    faults : Faults
    """
    ids = list(known)
    texts = table[name].dropna()
    wrong = texts[~texts.isin(ids)]
    nearest = nearest_each(wrong, ids)
    for line, text in wrong.items():
        faults.add(line, name, text, f"not an id in {where}", nearest[text])
