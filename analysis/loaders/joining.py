"""Statements of all files in one table, with what their sources say of them."""

import pandas as pd

from analysis import schema
from analysis.loaders.moments import read_moment
from analysis.loaders.register import Register
from analysis.loaders.sheets import Sheet
from analysis.loaders.tables import blank_to_missing

_DOMAIN = r"://(?:www\.)?([^/]+)"


def join_statements(
    parts: list[tuple[Sheet, pd.DataFrame]], sources: pd.DataFrame, tz: str, register: Register
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Put the statements of all files together.

    Parameters
    ----------
    parts : list of (Sheet, pandas.DataFrame)
        Rows of each file, indexed as the cells; the conflict's own files first.
    sources : pandas.DataFrame
    tz : str
        Zone of a day of publication.
    register : Register
        Receives rows whose id stands in another file too.

    Returns
    -------
    statements : pandas.DataFrame
        The statements table but for dtypes; sorted by id.
    places : pandas.DataFrame
        File and line of each, in the same order.
    """
    if not parts:
        return schema.empty(schema.STATEMENTS), pd.DataFrame(columns=["file", "line"])
    frames = [rows.assign(_file=at, _key=rows.index) for at, (_, rows) in enumerate(parts)]
    table = pd.concat(frames, ignore_index=True)
    table = _without_doubles(table, parts, register)
    lookup = sources.set_index("source")
    published = _published(lookup["published"], tz)
    domain = table["source"].str.extract(_DOMAIN, expand=False)
    publisher = table["source"].map(lookup["publisher"]).astype("object")
    kind = table["source"].map(lookup["kind"]).astype("object")
    by_source = pd.to_datetime(table["source"].map(published), utc=True).astype(schema.TIME)
    table = table.assign(
        published=table["published"].fillna(by_source),
        publisher=publisher.fillna(domain).fillna(table["source"]),
        source_kind=kind.fillna("media"),
    )
    reading = table["reading"].fillna("")
    table = blank_to_missing(table).assign(reading=reading)
    table = table.sort_values("statement_id", kind="stable", ignore_index=True)
    return table, _places(table, parts)


def _places(table: pd.DataFrame, parts: list[tuple[Sheet, pd.DataFrame]]) -> pd.DataFrame:
    labels = {at: sheet.label for at, (sheet, _) in enumerate(parts)}
    strides = {at: sheet.stride for at, (sheet, _) in enumerate(parts)}
    lines = table["_key"] // table["_file"].map(strides)
    return pd.DataFrame({"file": table["_file"].map(labels), "line": lines})


def _without_doubles(
    table: pd.DataFrame, parts: list[tuple[Sheet, pd.DataFrame]], register: Register
) -> pd.DataFrame:
    folded = table["statement_id"].astype("str").str.normalize("NFKC")
    twice = folded.duplicated(keep="first")
    if not twice.any():
        return table
    first = dict(zip(folded[~twice], table.index[~twice], strict=True))
    for at in table.index[twice]:
        sheet, other = parts[table.at[at, "_file"]][0], first[folded[at]]
        beside = parts[table.at[other, "_file"]][0]
        where = f"{beside.label}, line {beside.line(table.at[other, '_key'])}"
        register.refuse(
            sheet.label,
            "statements",
            sheet.line(table.at[at, "_key"]),
            "statement_id",
            table.at[at, "statement_id"],
            f"the id stands in another file too: {where}",
        )
    return table[~twice]


def _published(texts: pd.Series, tz: str) -> pd.Series:
    """A day stands for its end; a month or a year says too little."""
    given = texts.dropna()
    moments = {}
    for source, text in given.items():
        if len(text) < 8:
            continue
        try:
            moments[source] = read_moment(text, tz or "UTC", closing=True)
        except ValueError:
            continue
    return pd.Series(moments, dtype="object")
