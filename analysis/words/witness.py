"""What an independent source says of a truce, and what it could not see."""

from collections.abc import Mapping
from typing import Any

from analysis.words.numbers import is_missing
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
    size = _size_of_break(finding, words)
    if size:
        text = words.say(
            "{source} counts at another level from {first} on: {before} a day before, "
            "{after} a day since ({factor} to 1)",
            **values,
            **size,
        )
    else:
        text = words.say(COVERAGE[finding["finding"]], **values)
    return f"{words.sentence(text)}."


def _size_of_break(finding: Mapping[str, Any], words: Words) -> dict[str, str]:
    """The levels before and after a break, where both are known and above 0."""
    levels = [finding.get(name) for name in ("before", "after")]
    known = sorted(float(level) for level in levels if level is not None and not is_missing(level))
    if len(known) < 2 or known[0] <= 0:
        return {}
    told = {"before": levels[0], "after": levels[1], "factor": known[1] / known[0]}
    return {name: words.number(value, digits=2) for name, value in told.items()}
