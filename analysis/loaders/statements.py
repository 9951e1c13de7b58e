"""Statements: each line is used, or refused with every fault it has."""

import re
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Protocol

import pandas as pd

from analysis import schema
from analysis.conflict import Categories, Names
from analysis.loaders.counts import NOTHING, read_value
from analysis.loaders.faults import Faults, Nearest, nearest_each
from analysis.loaders.ids import check_ids
from analysis.loaders.moments import known_zones, read_moments
from analysis.loaders.rules import Rules
from analysis.loaders.sheets import Sheet
from analysis.loaders.tables import column, need, or_else

NEEDED = ("reporter", "accused", "category", "value", "source")
# columns that a file may have beside those of the table as it is kept by hand
ALSO = ("sector", "period", "published")
KNOWN = (*schema.typed_columns(schema.STATEMENTS), *ALSO)
_ADDRESS = r"https?://[^/\s]+"
_PERIOD = re.compile(r"\s*(?:/|\.\.|–|—| to )\s*")
_WEEK = re.compile(r"(\d{4})-?W(\d{2})", re.IGNORECASE)
# 04.2022 and 4/2022, which can be nothing else
_MONTH = re.compile(r"(0?[1-9]|1[0-2])[./]((?:19|20)\d\d)")
_MIDNIGHT = re.compile(r"[T ]00:00(?::00)?$")
_YEAR = re.compile(r"\d{4}")
_NEW_PARTY = "; one that counts or is accused by itself has a line of its own in parties.csv"
_NEW_SECTOR = "; a new one needs a line in sectors.csv"
_BAD_QUALIFIER = f"not a known qualifier; known: {', '.join(schema.QUALIFIERS)}"
_NO_SOURCE = "no source is given; a figure without a source can't be traced"
_BAD_SOURCE = "not an id in sources.csv, nor an address that starts with http:// or https://"
_NO_NUMBER = "no number is given; write 0 only where the source says none"
_BAD_TRUCE = "not an id in ceasefires.csv; give the truce a line there, or correct the id"
_MOMENTS = ("start", "end", "cumulative_from")
_OWN_ACT = "; an act of your own is a line in categories.csv"
_BACKWARDS = "the window ends before it starts, or is empty"


class Resolver(Protocol):
    """What turns names into ids."""

    def find(self, name: str) -> str | None: ...
    def nearest(self, name: str) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Known:
    """What statements are read by.

    Attributes
    ----------
    parties, sectors : Names
    categories : Categories
    sources : frozenset of str or None
        None where the folder keeps no table of them: any text is then a source.
    ceasefires : tuple of str
    tz : str
        Zone of days that name none; '' where it is not known.
    refused : mapping of str to str
        Truces and sources that could not be read, with the reason.
    nearest : Nearest
    """

    parties: Names
    sectors: Names
    categories: Categories
    sources: frozenset[str] | None
    ceasefires: tuple[str, ...]
    tz: str
    refused: dict[str, str] = field(default_factory=dict)
    nearest: Nearest = field(default_factory=Nearest)


def parse_statements(sheet: Sheet, rules: Rules, known: Known) -> pd.DataFrame:
    """Turn cells into statements.

    Parameters
    ----------
    sheet : Sheet
        Its faults receive those of the rows that can't be used.
    rules : Rules
    known : Known

    Returns
    -------
    pandas.DataFrame
        Statements without the columns of their source; index as that of the cells. Rows in = rows
        returned + rows with faults.

    Raises
    ------
    BadInput
        If a column that no row can do without is missing.
    """
    faults = sheet.faults
    cells = filled(faults.without(sheet.cells), rules)
    need(sheet.holding(cells, faults), NEEDED, hint=_hint(sheet))
    out: dict[str, pd.Series] = {}
    out["statement_id"] = _ids(cells, sheet, faults)
    resolve = _Resolving(cells, faults, known.nearest)
    out["reporter"] = resolve(
        "reporter", known.parties, "the party that counts is not given", _NEW_PARTY
    )
    out["accused"] = resolve(
        "accused", known.parties, "the party whose conduct is counted is not given", _NEW_PARTY
    )
    out["speaker"] = _as_typed(cells, "speaker")
    out["category_said"] = _said(cells, "category_said", "category")
    out["category"] = resolve("category", known.categories, "no category is given", _OWN_ACT)
    out["subset_of"] = resolve("subset_of", known.categories)
    out["sector_said"] = _said(cells, "sector_said", "sector")
    out["sector"] = resolve(
        "sector",
        known.sectors,
        "no sector is given; 'all' stands for the whole",
        _NEW_SECTOR,
        texts=sector_texts(cells),
    )
    said_zones = column(cells, "tz")
    zones = known_zones(or_else(said_zones, known.tz), faults)
    _read_windows(out, cells, rules, zones, faults)
    out["value"], out["qualifier"] = _values(cells, rules, faults)
    out["reading"] = column(cells, "reading")
    out["ceasefire"] = _ceasefires(column(cells, "ceasefire"), known, faults)
    out["source"] = _sources(column(cells, "source"), known, faults)
    out["published"] = _published(cells, rules, zones, faults)
    return faults.without(pd.DataFrame(out, index=cells.index))


def filled(cells: pd.DataFrame, rules: Rules) -> pd.DataFrame:
    """Return cells with what the rules say for every row that does not say it.

    Parameters
    ----------
    cells : pandas.DataFrame of str
    rules : Rules

    Returns
    -------
    pandas.DataFrame of str
    """
    if not rules.fill:
        return cells
    out = cells.copy()
    for name, text in rules.fill.items():
        given = column(out, name)
        out[name] = or_else(given, text)
    return out


def sector_texts(cells: pd.DataFrame) -> pd.Series:
    """Return where each row's number was counted: its sector, where none is given the words.

    Parameters
    ----------
    cells : pandas.DataFrame of str

    Returns
    -------
    pandas.Series of str
    """
    return _said(cells, "sector", "sector_said").str.strip()


class _Resolving:
    """Turns names of a column into ids, each distinct one once."""

    def __init__(self, cells: pd.DataFrame, faults: Faults, nearest: Nearest) -> None:
        self.cells, self.faults, self.nearest = cells, faults, nearest

    def __call__(
        self,
        name: str,
        names: Resolver,
        empty: str = "",
        hint: str = "",
        *,
        texts: pd.Series | None = None,
    ) -> pd.Series:
        """Return ids; names that are not known, and cells that must not be empty, are faults."""
        given = column(self.cells, name) if texts is None else texts
        ids = {text: names.find(text) for text in pd.unique(given) if text}
        unknown = [text for text, id_ in ids.items() if id_ is None]
        values = [ids.get(text) for text in given.tolist()]
        known = _kind(names)
        for line, text in given.loc[given.isin(unknown)].items() if unknown else ():
            near = self.nearest(names, text)
            reason = f"{_short(text)!r} is not {known}{hint}"
            self.faults.add(line, name, text, reason, near)
        if empty:
            self.faults.add_empty(given, name, empty)
        return pd.Series(values, index=given.index, dtype="object")


def _kind(names: Resolver) -> str:
    return "a known category" if isinstance(names, Categories) else "known"


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]}…"


def _as_typed(cells: pd.DataFrame, name: str) -> pd.Series:
    if name not in cells.columns:
        return column(cells, name)
    typed = cells[name]
    if not any(text.isspace() for text in set(typed.tolist())):
        return typed
    return typed.where(typed.str.strip().ne(""), "")


def _said(cells: pd.DataFrame, name: str, other: str) -> pd.Series:
    said = _as_typed(cells, name)
    return or_else(said, _as_typed(cells, other))


def _ids(cells: pd.DataFrame, sheet: Sheet, faults: Faults) -> pd.Series:
    given = column(cells, "statement_id")
    stem = sheet.stem or file_stem(sheet.label)
    check_ids(given[given.ne("")], "statement_id", faults, rows=True)
    if "" not in given.tolist():
        return given
    made = pd.Series(
        [f"{stem}:{sheet.place(key)}" for key in cells.index], index=cells.index, dtype="str"
    )
    return or_else(given, made)


def file_stem(label: str) -> str:
    """Return what ids begin with that a file's rows are given, from its name in messages.

    Parameters
    ----------
    label : str

    Returns
    -------
    str
    """
    return str(PurePath(label).with_suffix("")).removeprefix("statements/")


def _read_windows(
    out: dict[str, pd.Series], cells: pd.DataFrame, rules: Rules, zones: pd.Series, faults: Faults
) -> None:
    texts = {name: column(cells, name) for name in _MOMENTS}
    if "period" in cells.columns:
        _split_periods(texts, column(cells, "period"), faults)
    for name, said in texts.items():
        closing = name == "end"
        out[name], reasons = read_moments(said, zones, closing=closing, order=rules.days)
        faults.add_reasons(said, name, reasons)
    backwards = out["start"].ge(out["end"]).fillna(False)
    faults.add_all(texts["end"][backwards], "end", _BACKWARDS)


def _published(cells: pd.DataFrame, rules: Rules, zones: pd.Series, faults: Faults) -> pd.Series:
    """When each row was public, where it says so itself; a day stands for its end."""
    texts = column(cells, "published")
    moments, reasons = read_moments(texts, zones, closing=True, order=rules.days)
    faults.add_reasons(texts, "published", reasons)
    return moments


def _split_periods(texts: dict[str, pd.Series], periods: pd.Series, faults: Faults) -> None:
    """Take both ends of a window from one cell: a day, a week, a month, a year, or two of them."""
    both = periods.ne("") & (texts["start"].ne("") | texts["end"].ne(""))
    faults.add_all(periods[both], "period", "start or end are given too; give one or the other")
    ends = {text: _period(text) for text in pd.unique(periods) if text}
    first = {text: pair[0] for text, pair in ends.items()}
    last = {text: pair[1] for text, pair in ends.items()}
    texts["start"] = texts["start"].where(periods.eq(""), periods.map(first))
    texts["end"] = texts["end"].where(periods.eq(""), periods.map(last))


def _period(text: str) -> tuple[str, str]:
    # a day of a workbook is a midnight, and no period is a moment
    text = _MIDNIGHT.sub("", text)
    week = _WEEK.fullmatch(text)
    if week:
        return _week(int(week[1]), int(week[2]), text)
    if _YEAR.fullmatch(text):
        return f"{text}-01-01", f"{text}-12-31"
    month = _MONTH.fullmatch(text)
    if month:
        text = f"{month[2]}-{month[1]:0>2}"
    parts = _PERIOD.split(text)
    return (parts[0], parts[1]) if len(parts) == 2 else (text, text)


def _week(year: int, week: int, text: str) -> tuple[str, str]:
    from datetime import date

    try:
        days = [date.fromisocalendar(year, week, day).isoformat() for day in (1, 7)]
    except ValueError:
        return text, text
    return days[0], days[1]


def _values(cells: pd.DataFrame, rules: Rules, faults: Faults) -> tuple[pd.Series, pd.Series]:
    texts = column(cells, "value")
    counts: dict[str, int | None] = {}
    hedges: dict[str, str] = {}
    for text in pd.unique(texts):
        if not text:
            continue
        try:
            counts[text], hedges[text] = read_value(text, rules)
        except ValueError as error:
            faults.add_all(texts[texts.eq(text)], "value", str(error))
    told = texts.tolist()
    numbers = [counts.get(text) for text in told]
    value = pd.Series(numbers, index=texts.index, dtype="Int64")
    worded = pd.Series([hedges.get(text, "") for text in told], index=texts.index, dtype="object")
    qualifier = _qualifiers(column(cells, "qualifier"), worded, texts, faults)
    without = qualifier.isin(["dozens", "hundreds"])
    faults.add_all(texts[texts.eq("") & ~without], "value", _NO_NUMBER)
    return value, qualifier


def _qualifiers(given: pd.Series, worded: pd.Series, texts: pd.Series, faults: Faults) -> pd.Series:
    qualifier = given.str.casefold().str.replace(r"[\s-]+", "_", regex=True)
    known = qualifier.isin(schema.QUALIFIERS)
    wrong = given.loc[qualifier.ne("") & ~known]
    nearest = nearest_each(wrong.str.casefold(), schema.QUALIFIERS)
    for line, text in wrong.items():
        faults.add(line, "qualifier", text, _BAD_QUALIFIER, nearest[text.casefold()])
    hedged = ~worded.isin(["", "exact"])
    clash = known & hedged & worded.ne(qualifier)
    for line in given.index[clash]:
        value, words = texts[line], worded[line]
        reason = f"the value {value!r} is itself worded {words!r}"
        faults.add(line, "qualifier", given[line], reason)
    return or_else(qualifier, or_else(worded, "exact"))


def _ceasefires(texts: pd.Series, known: Known, faults: Faults) -> pd.Series:
    wrong = texts.loc[texts.ne("") & ~texts.isin(known.ceasefires)]
    _refer(wrong, "ceasefire", known.ceasefires, _BAD_TRUCE, known, faults)
    return texts


def _refer(
    wrong: pd.Series,
    name: str,
    ids: tuple[str, ...],
    reason: str,
    known: Known,
    faults: Faults,
) -> None:
    """Note cells that name no id, or one that was refused."""
    told = {text: (reason, near) for text, near in nearest_each(wrong, ids).items()}
    for text in told:
        if text in known.refused:
            told[text] = (f"it was refused: {known.refused[text]}", "")
    for line, text in wrong.items():
        faults.add(line, name, text, *told[text])


def _sources(texts: pd.Series, known: Known, faults: Faults) -> pd.Series:
    faults.add_empty(texts, "source", _NO_SOURCE)
    if known.sources is None:
        nothing = texts[texts.str.casefold().isin(NOTHING)]
        faults.add_all(nothing, "source", _NO_SOURCE)
        return texts
    address = texts.str.match(_ADDRESS)
    wrong = texts[texts.ne("") & ~address & ~texts.isin(known.sources)]
    _refer(wrong, "source", tuple(known.sources), _BAD_SOURCE, known, faults)
    return texts


def _hint(sheet: Sheet) -> str:
    """Say how a table with a number a column is read."""
    others = [name for name in sheet.cells.columns if name not in KNOWN]
    numbers = [name for name in others if _is_numbers(column(sheet.cells, name))]
    if len(numbers) < 2:
        return ""
    return (
        f" A number a row is expected, and here {', '.join(map(repr, numbers[:3]))} hold one each: "
        f'say so in {PurePath(sheet.label).name}.toml, [wide] over = "sector", and name the others'
    )


def _is_numbers(texts: pd.Series) -> bool:
    given = texts[texts.ne("")]
    return bool(len(given)) and bool(given.str.fullmatch(r"[\d\s.,]+").mean() > 0.5)
