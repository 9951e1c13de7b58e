"""Tables as the commands print them: local times, lengths in hours, rejects in lines."""

import re
from typing import TYPE_CHECKING

import pandas as pd

from analysis.vocabulary.ranges import ranges_of
from analysis.words import times

if TYPE_CHECKING:
    from analysis.conflict import Truce
    from analysis.loaders import Data

OPEN_END = "none (open)"
_TO_THE_MINUTE = "%Y-%m-%d %H:%M"
# a fault of a row beside its first: column and value stand in the reason
_FAULT = re.compile(
    r"(?P<column>.*?), value (['\"])(?P<value>.*?)\2: (?P<reason>.*?)"
    r"(?: \(nearest: (?P<nearest>[^()]*)\))?",
    re.DOTALL,
)


def local_text(moment: pd.Timestamp, tz: str) -> str:
    """Return a moment as a local time, to the minute; '' where it is missing.

    Parameters
    ----------
    moment : pandas.Timestamp
    tz : str

    Returns
    -------
    str
    """
    return "" if pd.isna(moment) else f"{moment.tz_convert(tz):{_TO_THE_MINUTE}}"


def local_texts(moments: pd.Series, tz: str) -> pd.Series:
    """Return moments as ``local_text`` does, a whole column at once.

    Parameters
    ----------
    moments : pandas.Series of datetime64
        With a zone.
    tz : str

    Returns
    -------
    pandas.Series of str
    """
    return moments.dt.tz_convert(tz).dt.strftime(_TO_THE_MINUTE).fillna("")


def hours_text(start: pd.Timestamp, end: pd.Timestamp) -> str:
    """Return the length of a window: hours, or days of more than 72; '' where an end is missing.

    Parameters
    ----------
    start, end : pandas.Timestamp

    Returns
    -------
    str
    """
    if pd.isna(start) or pd.isna(end):
        return ""
    hours = (end - start) / pd.Timedelta(hours=1)
    if hours > times.MOST_HOURS:
        return times.hours(hours).replace("\u00a0", " ")
    return f"{hours:,.0f} h" if hours.is_integer() else f"{hours:,.2f} h"


def truce_table(data: "Data") -> pd.DataFrame:
    """Return the truces of a conflict by their start, as they are printed.

    Parameters
    ----------
    data : Data

    Returns
    -------
    pandas.DataFrame of str
    """
    said = data.statements.groupby("ceasefire").agg(
        statements=("statement_id", "size"), sources=("source", "nunique")
    )
    rows = [_truce_row(truce, said) for truce in data.conflict.truces.values()]
    columns = ["ceasefire", "start", "end", "length", "zone", "scope", "statements", "sources"]
    return pd.DataFrame(rows, columns=[*columns, "name"])


def _truce_row(truce: "Truce", said: pd.DataFrame) -> tuple:
    return (
        truce.ceasefire,
        local_text(truce.start, truce.tz),
        local_text(truce.end, truce.tz) or OPEN_END,
        hours_text(truce.start, truce.end),
        truce.tz,
        truce.scope,
        str(said["statements"].get(truce.ceasefire, 0)),
        str(said["sources"].get(truce.ceasefire, 0)),
        truce.name,
    )


def statement_table(statements: pd.DataFrame, tz: str) -> pd.DataFrame:
    """Return statements with local windows and their hours, as they are printed: by their ids,
    numbers in them as numbers.

    Parameters
    ----------
    statements : pandas.DataFrame
    tz : str

    Returns
    -------
    pandas.DataFrame
    """
    statements = statements.sort_values("statement_id", key=lambda ids: ids.map(_natural))
    windows = list(zip(statements["start"], statements["end"], strict=True))
    plain = statements[["statement_id", "reporter", "accused", "category", "sector"]].copy()
    plain["start"] = [local_text(start, tz) for start, _ in windows]
    plain["end"] = [local_text(end, tz) for _, end in windows]
    plain["length"] = [hours_text(start, end) for start, end in windows]
    value = statements["value"].astype("object").where(statements["value"].notna(), "")
    return plain.assign(value=value, qualifier=statements["qualifier"])


def _natural(name: str) -> tuple:
    """Return what names sort by so that 'day_2' comes before 'day_10'."""
    parts = re.split("([0-9]+)", name)
    # without the zeros before it, the longer number is the higher one
    numbers = (number.lstrip("0") for number in parts[1::2])
    return tuple(zip(parts[::2], [*((len(number), number) for number in numbers), ()], strict=True))


def reject_lines(rejects: pd.DataFrame) -> list[str]:
    """Return rejects or remarks as lines of text, one a fault; those alike but for their line as
    one.

    Parameters
    ----------
    rejects : pandas.DataFrame

    Returns
    -------
    list of str
    """
    table = _faults_apart(rejects.astype("object").where(rejects.notna(), ""))
    alike = ["file", "column", "value", "reason", "nearest"]
    told = []
    for key, rows in table.groupby(alike, sort=False):
        file, column, value, reason, nearest = key
        place = [file, _lines([line for line in rows["line"] if line != ""])]
        place += [f"column {column}"] if column else []
        place += [f"value {value!r}"] if value else []
        near = f" (nearest: {nearest})" if nearest else ""
        told.append(f"{', '.join(filter(None, place))}{near}: {reason}")
    return told


def _faults_apart(rejects: pd.DataFrame) -> pd.DataFrame:
    """Give each fault of a row a row of its own, the first ones first of their line."""
    rows = []
    for row in rejects.to_dict("records"):
        first, *others = str(row["reason"]).split("; also column ")
        rows.append({**row, "reason": first})
        rows += [{**row, **_fault(other)} for other in others]
    return pd.DataFrame(rows, columns=rejects.columns)


def _fault(told: str) -> dict[str, str]:
    parts = _FAULT.fullmatch(told)
    plain = {"column": "", "value": "", "reason": told, "nearest": ""}
    return plain if parts is None else parts.groupdict("")


def _lines(lines: list[int]) -> str:
    """Lines as ranges, so that many alike stay one line."""
    if not lines:
        return ""
    if len(lines) == 1:
        return f"line {lines[0]}"
    return f"lines {', '.join(ranges_of(lines))} ({len(lines)} in all)"
