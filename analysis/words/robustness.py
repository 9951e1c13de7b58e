"""How far an answer holds, in sentences: uneven overstatement, two reporters, sectors together."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.words.numbers import is_missing
from analysis.words.printer import Words, capitalised

# nobody would argue with unevenness beyond this
_ABSURD = 100.0


def tipping(row: Mapping[str, Any], words: Words) -> str:
    """Say at which uneven overstatement a conclusion changes.

    Parameters
    ----------
    row : mapping
        ``verdict`` and ``tipping_point``, the factor by which claims of normal days would have to
        overstate more than those of the truce; below 1 the other way round.
    words : Words

    Returns
    -------
    str
        Without a capital letter or a full stop.
    """
    factor = row["tipping_point"]
    clear = row["verdict"] in ("fewer", "more")
    if is_missing(factor) or not 1 / _ABSURD <= factor <= _ABSURD:
        n = words.number(_ABSURD)
        if clear:
            return words.say("holds up to a factor of {n}", n=n)
        return words.say("no factor up to {n} would make it clear", n=n)
    uneven = _uneven(factor, words)
    if clear:
        return words.say("no longer clear if {uneven}", uneven=uneven)
    if factor >= 1:
        return words.say("clearly more than normal if {uneven}", uneven=uneven)
    return words.say("clearly fewer than normal if {uneven}", uneven=uneven)


def _uneven(factor: float, words: Words) -> str:
    n = words.ratio(max(factor, 1 / factor))
    if factor >= 1:
        return words.say("normal days are overstated at least {n} times as much as the truce", n=n)
    return words.say("the truce is overstated at least {n} times as much as normal days", n=n)


def reporters_text(reporters: Any, words: Words) -> str:
    """Say what two reporters' claims are to each other.

    Parameters
    ----------
    reporters : analysis.compare.Reporters
        With ``table`` (sector, category, reporter_1, reporter_2, count_low_1, count_low_2, ratio,
        low, high) and ``shares`` (reporter, count, share).
    words : Words

    Returns
    -------
    str
        "" where the claims of two reporters are not known.
    """
    shares, table = reporters.shares, reporters.table
    if shares.empty:
        return ""
    lead = " ".join(capitalised(_share(row, words)) for row in _largest(shares))
    exact = table[table["ratio"].notna()]
    if table.empty or exact.empty:
        none = words.say("No claim of one can be laid beside a claim of the other.")
        return f"{lead} {none}"
    return f"{lead} {_beside(exact, words)}"


def _largest(shares: pd.DataFrame) -> list[dict]:
    order = shares.sort_values(["reporter", "count"], ascending=[True, False], kind="stable")
    return order.drop_duplicates("reporter").to_dict("records")


def _share(row: Mapping[str, Any], words: Words) -> str:
    share = 0.0 if is_missing(row["share"]) else row["share"]
    most = None if row["is_open"] else row["count"]
    return words.say(
        "Of {count} that {reporter} claimed in all, {share} are of what both count.",
        count=words.span(row["count"], most),
        reporter=words.label(row["reporter"]),
        share=words.percent(round(share, 2)),
    )


def _beside(exact: pd.DataFrame, words: Words) -> str:
    size = exact["count_low_1"] + exact["count_low_2"]
    row = exact.loc[size.astype("float64").idxmax()].to_dict()
    text = words.say(
        "{acts}: the rate that {first} claimed is {ratio} times the rate that {second} claimed.",
        acts=words.category(row["category"]),
        first=words.label(row["reporter_1"]),
        second=words.label(row["reporter_2"]),
        ratio=words.interval(row["ratio"], row["low"], row["high"]),
    )
    return capitalised(text)


def truces_text(pooled: Any, words: Words) -> str:
    """Say what truces have in common.

    Parameters
    ----------
    pooled : analysis.compare.pool_truces.PooledTruces
    words : Words

    Returns
    -------
    str
    """
    level = words.percent(pooled.level)
    notes = [f"{capitalised(words.note(note))}." for note in pooled.notes]
    if is_missing(pooled.ratio):
        return " ".join(notes)
    mean = words.say_count(
        "Over {n} truce the change was on average: {change} ({level} interval).",
        "Over {n} truces the change was on average: {change} ({level} interval).",
        len(pooled.table),
        change=words.change(pooled.ratio, pooled.low, pooled.high),
        level=level,
    )
    told = [mean, *notes]
    if not is_missing(pooled.prediction_low):
        ends = words.bounds(pooled.prediction_low, pooled.prediction_high)
        text = words.say(
            "Another truce would lie at {ends} times normal ({level}).", ends=ends, level=level
        )
        told.append(text)
    return " ".join(told)


def pooled_text(pooled: Any, words: Words, *, level: float) -> str:
    """Say what sectors have in common.

    Parameters
    ----------
    pooled : analysis.compare.Pooled
        With ``ratio``, ``low``, ``high``, ``tau`` and ``table`` (weight missing: not pooled).
    words : Words
    level : float

    Returns
    -------
    str
    """
    import math

    if is_missing(pooled.ratio):
        return words.say("Too few sectors have an interval to be taken together (3 are needed).")
    n = int(pooled.table["weight"].notna().sum())
    mean = words.say_count(
        "Over {n} sector the change was on average: {change} ({level} interval).",
        "Over {n} sectors the change was on average: {change} ({level} interval).",
        n,
        change=words.change(pooled.ratio, pooled.low, pooled.high),
        level=words.percent(level),
    )
    if pooled.tau == 0:
        alike = words.say("Sectors differ by no more than their own scatter.")
        return f"{mean} {alike}"
    factor = words.ratio(math.exp(pooled.tau))
    apart = words.say("Sectors differ by a factor of about {n} either way.", n=factor)
    return f"{mean} {apart}"
