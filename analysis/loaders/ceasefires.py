"""Truces kept by hand: each is read, or refused with the reason."""

from typing import NamedTuple

import pandas as pd

from analysis import schema
from analysis.loaders.faults import Faults
from analysis.loaders.ids import check_ids
from analysis.loaders.moments import check_zone, read_moments
from analysis.loaders.sheets import Sheet
from analysis.loaders.tables import among, column, need, refused_rows

NEEDED = ("ceasefire", "start")


class Truces(NamedTuple):
    """The ceasefires table (index: lines), why others were refused by id, and the faults."""

    table: pd.DataFrame
    refused: dict[str, str]
    faults: Faults


def parse_ceasefires(
    sheet: Sheet, *, tz: str, sources: list[str] | None, order: str | None
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
    cells = sheet.cells.drop(index=faults.lines, errors="ignore")
    out = pd.DataFrame({name: column(cells, name) for name in schema.CEASEFIRES.names})
    check_ids(out["ceasefire"], "ceasefire", faults)
    out["name"] = _first(out["name"], out["en"], out["ceasefire"])
    out["en"] = _first(out["en"], out["name"])
    out["tz"] = _zones(out["tz"], tz, faults)
    scope = out["scope"].where(out["scope"].ne(""), schema.SCOPES[0])
    out["scope"] = among(scope, "scope", schema.SCOPES, faults)
    for name, closing in (("start", False), ("start_alternative", False), ("end", True)):
        moments, reasons = read_moments(out[name], out["tz"], closing=closing, order=order)
        for line, reason in reasons.items():
            faults.add(line, name, column(cells, name)[line], reason)
        out[name] = moments
    _check_windows(out, cells, faults)
    _check_sources(out["source"], sources, faults)
    good = out.drop(index=faults.lines, errors="ignore")
    return Truces(_missing(good), refused_rows(sheet, "ceasefire"), faults)


def _first(*columns: pd.Series) -> pd.Series:
    out = columns[0]
    for other in columns[1:]:
        out = out.where(out.ne(""), other)
    return out


def _zones(zones: pd.Series, tz: str, faults: Faults) -> pd.Series:
    """Return zones that are known; '' for others, so that their moments are not told off twice."""
    filled = zones.where(zones.ne(""), tz)
    for line, zone in filled[filled.ne("")].items():
        try:
            check_zone(zone)
        except ValueError as error:
            faults.add(line, "tz", zone, str(error))
            # any zone will do for a line that is refused
            filled.at[line] = "UTC"
    return filled


def _check_windows(out: pd.DataFrame, cells: pd.DataFrame, faults: Faults) -> None:
    starts, ends = column(cells, "start"), column(cells, "end")
    faults.add_all(starts[starts.eq("")], "start", "a truce without a start has no window")
    early = out["start"].ge(out["end"]).fillna(False)
    faults.add_all(ends[early], "end", "the truce ends before it starts")


def _check_sources(texts: pd.Series, sources: list[str] | None, faults: Faults) -> None:
    if sources is None:
        return
    address = texts.str.match(r"https?://[^/\s]+")
    wrong = texts[texts.ne("") & ~texts.isin(sources) & ~address]
    faults.add_all(wrong, "source", "not an id in sources.csv, nor an address")


def _missing(table: pd.DataFrame) -> pd.DataFrame:
    texts = [spec.name for spec in schema.CEASEFIRES.columns if spec.dtype == schema.TEXT]
    out = table.copy()
    for name in texts:
        out[name] = out[name].where(out[name].ne(""), None)
    return out
