"""Truces kept by hand: each is read, or refused with the reason."""

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from analysis import schema
from analysis.loaders.faults import Faults, nearest_each
from analysis.loaders.ids import check_ids
from analysis.loaders.moments import known_zones, read_moments
from analysis.loaders.sheets import Sheet
from analysis.loaders.tables import among, column, need, or_else, refused_rows

NEEDED = ("ceasefire", "start")
_NO_SOURCE = "not an id in sources.csv, nor an address"
_MOMENTS = ("start", "start_alternative", "end")


class Truces(NamedTuple):
    """The ceasefires table (index: lines), why others were refused by id, and the faults."""

    table: pd.DataFrame
    refused: dict[str, str]
    faults: Faults


def parse_ceasefires(
    sheet: Sheet,
    *,
    tz: str,
    sources: list[str] | None,
    order: str | None,
    refused: Mapping[str, str] | None = None,
) -> Truces:
    """Turn cells into ceasefires.

    Parameters
    ----------
    sheet : Sheet
    tz : str
        Zone of a truce that names none; '' where it is not known.
    sources : list of str, optional
        Ids of sources that are known; None where the folder keeps no table of them.
    order : {"dmy", "mdy", "ymd"}, optional
        Of day and month.
    refused : mapping of str to str, optional
        Sources that could not be read, with the reason.

    Returns
    -------
    Truces

    Raises
    ------
    BadInput
        If a column is missing that has no default.
    """
    need(sheet, NEEDED)
    faults = sheet.faults
    cells = faults.without(sheet.cells)
    out = pd.DataFrame({name: column(cells, name) for name in schema.CEASEFIRES.names})
    check_ids(out["ceasefire"], "ceasefire", faults)
    out["name"] = _first(out["name"], out["en"], out["ceasefire"])
    out["en"] = _first(out["en"], out["name"])
    out["tz"] = known_zones(or_else(out["tz"], tz), faults)
    scope = or_else(out["scope"], schema.SCOPES[0])
    out["scope"] = among(scope, "scope", schema.SCOPES, faults)
    for name in _MOMENTS:
        texts = out[name]
        closing = name == "end"
        out[name], reasons = read_moments(texts, out["tz"], closing=closing, order=order)
        faults.add_reasons(texts, name, reasons)
    _check_windows(out, cells, faults)
    _check_sources(out["source"], sources, refused or {}, faults)
    good = faults.without(out)
    return Truces(_missing(good), refused_rows(sheet, "ceasefire"), faults)


def _first(*columns: pd.Series) -> pd.Series:
    out = columns[0]
    for other in columns[1:]:
        out = or_else(out, other)
    return out


def _check_windows(out: pd.DataFrame, cells: pd.DataFrame, faults: Faults) -> None:
    starts, ends = column(cells, "start"), column(cells, "end")
    faults.add_empty(starts, "start", "a truce without a start has no window")
    early = out["start"].ge(out["end"]).fillna(False)
    faults.add_all(ends[early], "end", "the truce ends before it starts")


def _check_sources(
    texts: pd.Series, sources: list[str] | None, refused: Mapping[str, str], faults: Faults
) -> None:
    if sources is None:
        return
    address = texts.str.match(r"https?://[^/\s]+")
    wrong = texts[texts.ne("") & ~texts.isin(sources) & ~address]
    nearest = nearest_each(wrong, sources)
    for line, text in wrong.items():
        why = f"it was refused: {refused[text]}" if text in refused else _NO_SOURCE
        faults.add(line, "source", text, why, "" if text in refused else nearest[text])


def _missing(table: pd.DataFrame) -> pd.DataFrame:
    texts = [spec.name for spec in schema.CEASEFIRES.columns if spec.dtype == schema.TEXT]
    out = table.copy()
    for name in texts:
        out[name] = out[name].where(out[name].ne(""), None)
    return out
