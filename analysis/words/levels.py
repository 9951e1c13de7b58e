"""For which part of a reporter's claims a normal level is known, where the total has none."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis.words.claims import Claims, Row
from analysis.words.findings import JUDGED, surest_first
from analysis.words.numbers import is_missing
from analysis.words.printer import Words

_TOTAL = "total"
_COMPARED = (*JUDGED, "no_interval")


def of_total(total: Row, rows: Sequence[Row], study: Any, claims: Claims) -> str:
    """Say for how many acts of a total without a normal level one is known.

    Parameters
    ----------
    total : mapping
        The comparison of the total.
    rows : sequence of mapping
        The comparisons of the same reporter and accused that the answer may rest on, about all that
        is counted.
    study : analysis.studies.Study
    claims : Claims

    Returns
    -------
    str
        "" where nothing is known of it.
    """
    conflict = claims.words.conflict
    if conflict is None or total["category"] != _TOTAL or is_missing(total["count_low"]):
        return ""
    above = {row["category"]: conflict.categories.ancestors(row["category"]) for row in rows}
    known = [
        row
        for row in rows
        if row["verdict"] in _COMPARED and _TOTAL in above[row["category"]] and _in(row, total)
    ]
    acts = {row["category"] for row in known}
    parts = [row for row in known if acts.isdisjoint(above[row["category"]])]
    if parts:
        return _told_parts(parts, total, claims)
    return _nearest(total, rows, study, claims)


def of_parts_of_days(rows: Sequence[Row], claims: Claims) -> str:
    """Say the surest comparison of hours that are no whole days, such as nights.

    Parameters
    ----------
    rows : sequence of mapping
        The comparisons of a reporter and accused of whom no whole day is compared.
    claims : Claims

    Returns
    -------
    str
        "" where there is none.
    """
    words = claims.words
    judged = [row for row in rows if row["verdict"] in JUDGED and words.is_act(row["category"])]
    if not judged:
        return ""
    first = surest_first(judged, words)[0]
    text = claims.sentence(first)
    if "forbidden_not_known" not in {note.code for note in first["notes"]}:
        return text
    doubt = words.say("Whether the truce forbids these acts can't be told.")
    return f"{text} {doubt}"


def _where(row: Row, words: Words) -> str:
    return "" if row["sector"] == words.whole else f" ({words.sector(row['sector'])})"


def _in(row: Row, total: Row) -> bool:
    return bool(row["start"] >= total["start"] and row["end"] <= total["end"])


def _told_parts(parts: list[Row], total: Row, claims: Claims) -> str:
    low = sum(int(row["count_low"]) for row in parts)
    is_open = any(is_missing(row["count_high"]) for row in parts)
    high = None if is_open else sum(int(row["count_high"]) for row in parts)
    words = claims.words
    acts = words.listed(dict.fromkeys(claims.acts(row["category"]) for row in parts))
    if (low, high) == (total["count_low"], total["count_high"]):
        return words.say("A normal level is known for all parts of it: {acts}.", acts=acts)
    return words.say(
        "Of this total a normal level is known for {n}: {acts}.", n=words.span(low, high), acts=acts
    )


def _nearest(total: Row, rows: Sequence[Row], study: Any, claims: Claims) -> str:
    """Name the acts of a total that are near to what its reporter counts on normal days."""
    normal = getattr(study, "normal", None)
    if normal is None:
        return ""
    words, categories = claims.words, study.conflict.categories
    used = normal.observations
    used = used.loc[used["reporter"].eq(total["reporter"]) & used["accused"].eq(total["accused"])]
    nears = {name: categories.nears(name) for name in sorted(used["category"].unique())}
    mine = [
        row
        for row in rows
        if any(row["category"] in near for near in nears.values()) and _in(row, total)
    ]
    if not mine:
        return ""
    first = max(mine, key=lambda row: row["count_low"])
    like = [name for name, near in nears.items() if first["category"] in near]
    counted = used.loc[used["category"].isin(like)]
    # a night belongs to the day on which it ends
    ends = counted["end"].dt.tz_convert(study.truce.tz) - pd.Timedelta(seconds=1)
    days = ends.dt.normalize().nunique()
    sectors = words.listed(words.sector(name) for name in sorted(counted["sector"].unique()))
    forms = dict.fromkeys(categories.beside.get(name, name) for name in like)
    return words.say_count(
        "No part of these {total} has a normal level. {count} {acts}{where} are the nearest to "
        "one: {reporter} counted {normal} ({sectors}) on {n} normal day, though that is not the "
        "same act, sector and hours.",
        "No part of these {total} has a normal level. {count} {acts}{where} are the nearest to "
        "one: {reporter} counted {normal} ({sectors}) on {n} normal days, though that is not the "
        "same act, sector and hours.",
        days,
        total=claims.count(total),
        count=claims.count(first),
        acts=claims.acts(first["category"]),
        where=_where(first, words),
        reporter=words.label(total["reporter"]),
        normal=words.listed(words.category(name) for name in forms),
        sectors=sectors,
    )
