"""What an independent source says of a truce, and what it could not see."""

from collections.abc import Mapping
from typing import Any

from analysis.words.printer import Words, capitalised
from analysis.words.terms import COVERAGE


def witness_text(name: str, beside: Any, words: Words) -> list[str]:
    """Say what a witness could see of a truce, and whether it says anything.

    Parameters
    ----------
    name : str
        Of the witness.
    beside : analysis.compare.beside.Beside
    words : Words

    Returns
    -------
    list of str
        Sentences.
    """
    witness = capitalised(words.name(name))
    told = []
    if beside.blind_days:
        told.append(
            words.say(
                "{witness}: days of the truce that it could not see: {n} of {days}.",
                witness=witness,
                n=words.number(beside.blind_days),
                days=words.number(beside.truce_days),
            )
        )
    if beside.reason == "blind":
        told.append(
            words.say(
                "{witness} saw too little of the truce: it bears out nothing and refutes nothing.",
                witness=witness,
            )
        )
    if beside.reason == "no_ratio":
        told.append(
            words.say(
                "{witness} has no count of the truce that its own normal days can be set against.",
                witness=witness,
            )
        )
    return told


def coverage_text(finding: Mapping[str, Any], words: Words) -> str:
    """Say what is amiss with a source in the days that are compared.

    Parameters
    ----------
    finding : mapping
        A row of ``EventCounts.coverage``.
    words : Words

    Returns
    -------
    str
        A sentence.
    """
    values = {
        "source": words.name(finding["source"]),
        "first": words.day(finding["first"], year=True),
        "days": words.days(finding["first"], finding["last"], full=True),
    }
    text = words.say(COVERAGE[finding["finding"]], **values)
    return f"{words.sentence(text)}."
