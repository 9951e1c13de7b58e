"""What figures say of their rows: names, counts, findings, notes by number."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.figures.tables import _JUDGED, Row, account_of
from analysis.schema import Note
from analysis.words.findings import findings_of, nothing_found
from analysis.words.numbers import is_missing, rounded_band
from analysis.words.printer import capitalised

if TYPE_CHECKING:
    from analysis.conflict import Truce
    from analysis.words import Words


def pair_text(row: Row, words: "Words") -> str:
    """Say who counts and whose conduct is counted.

    Parameters
    ----------
    row : mapping
    words : Words

    Returns
    -------
    str
    """
    return words.say(
        "Counted by {reporter}, conduct of {accused}",
        reporter=words.label(row["reporter"]),
        accused=words.label(row["accused"]),
    )


def findings(rows: Sequence[Row], words: "Words") -> str:
    """Say in a title what comparisons found: about the whole if it is there, two accounts at most.

    Parameters
    ----------
    rows : sequence of mapping
    words : Words

    Returns
    -------
    str
    """
    whole = [row for row in rows if row["sector"] == words.whole]
    judged = [row for row in whole or rows if row["verdict"] in _JUDGED]
    accounts: dict[tuple, list[Row]] = {}
    for row in judged:
        accounts.setdefault(account_of(row), []).append(row)
    told = findings_of(accounts.values(), words)
    if not told:
        return nothing_found(whole or rows, words)
    return "; ".join(told[:2])


def hours_of(per: str) -> float:
    """Return the length of a unit of exposure in hours.

    Parameters
    ----------
    per : str

    Returns
    -------
    float
    """
    return pd.Timedelta(str(per)).total_seconds() / 3600


def acts_text(row: Row, words: "Words") -> str:
    """Name acts with their sector, unless it stands for the whole.

    Parameters
    ----------
    row : mapping
        With category and sector.
    words : Words

    Returns
    -------
    str
        With a capital letter.
    """
    acts = capitalised(words.category(row["category"]))
    if row["sector"] == words.whole:
        return acts
    return f"{acts}, {words.sector(row['sector'])}"


def about(truce: "Truce | None", words: "Words", measure: str) -> str:
    """Name the truce with its days, if one is given, and say what is measured.

    Parameters
    ----------
    truce : Truce or None
    words : Words
    measure : str
        A sentence.

    Returns
    -------
    str
    """
    if truce is None:
        return measure
    window = words.window(truce.start, truce.end, truce.tz or words.tz, full=False)
    return f"{capitalised(words.truce(truce))} ({window}). {measure}"


def notes_by_number(rows: Sequence[Row], words: "Words") -> str:
    """Say the notes of rows, each once, behind the numbers of its rows.

    Parameters
    ----------
    rows : sequence of mapping
        The first is number 1.
    words : Words

    Returns
    -------
    str
    """
    numbers: dict[Note, list[int]] = {}
    for number, row in enumerate(rows, start=1):
        for note in row["notes"]:
            numbers.setdefault(note, []).append(number)
    if not numbers:
        return ""
    ordered = sorted(numbers.items(), key=lambda item: (-len(item[1]), item[1]))
    told = [f"{_ranges(mine)}: {words.note(note)}" for note, mine in ordered]
    named = {number for mine in numbers.values() for number in mine}
    head = words.say("Rows") if len(named) > 1 else words.say("Row")
    return f"{head} {'; '.join(told)}."


def _ranges(numbers: Sequence[int]) -> str:
    """Print numbers, those that follow each other as a range: '1–3, 5'."""
    starts = [n for n in numbers if n - 1 not in numbers]
    ends = [n for n in numbers if n + 1 not in numbers]
    pairs = zip(starts, ends, strict=True)
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in pairs)


def count_text(row: Row, words: "Words") -> str:
    """Print the claimed count of a row.

    Parameters
    ----------
    row : mapping
    words : Words

    Returns
    -------
    str
    """
    return words.bounds(row["count_low"], row["count_high"])


def normal_text(row: Row, words: "Words") -> str:
    """Print what as many normal hours have.

    Parameters
    ----------
    row : mapping
    words : Words

    Returns
    -------
    str
    """
    scale = row["exposure_h"] / hours_of(row["per"])
    if is_missing(row["expected_low"]) or is_missing(row["expected_high"]):
        return words.number(_whole(row["expected"] * scale))
    low, high = rounded_band(row["expected_low"] * scale, row["expected_high"] * scale)
    return words.bounds(_whole(low), _whole(high))


def _whole(value: float) -> float:
    if is_missing(value) or not np.isfinite(value):
        return value
    return float(round(value)) if value >= 1 else round(value, 1)


def row_sentence(row: Row, words: "Words", name: str) -> str:
    """Say a row for the alternative text.

    Parameters
    ----------
    row : mapping
    words : Words
    name : str
        What the row is called in the figure.

    Returns
    -------
    str
    """
    return words.say(
        "{name}: claimed {count}, normal {normal}: {change}.",
        name=name,
        count=count_text(row, words),
        normal=normal_text(row, words),
        change=words.change(row["ratio"], row["low"], row["high"]) or words.say("no ratio"),
    )
