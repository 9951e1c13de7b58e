"""What was not said: counts that stop in a truce, and an end that nobody published."""

from typing import Any

from analysis import schema
from analysis.vocabulary.ranges import ranges_of
from analysis.words.claims import side_of
from analysis.words.numbers import is_missing
from analysis.words.printer import Words, capitalised


def refusals(data: Any, words: Words) -> str:
    """Say how many rows and which truces could not be used, and where to look; of each file that is
    laid beside the conflict's own, in which lines.

    Parameters
    ----------
    data : analysis.loaders.Data
    words : Words

    Returns
    -------
    str
        One line; '' where everything was used.
    """
    is_own = data.rejects["file"].map(_is_own).astype(bool)
    told = [_of_file(file, rows, words) for file, rows in data.rejects[~is_own].groupby("file")]
    if is_own.any():
        told.append(_of_conflict(data, int(is_own.sum()), words))
    return " ".join(told)


def _is_own(file: str) -> bool:
    """Whether a file is one of a conflict's tables, and not a user's beside them."""
    tables = {table.path.removesuffix(".csv") for table in schema.RAW}
    return file.startswith(schema.STATEMENTS.path) or file.rpartition(".")[0] in tables


def _of_file(file: Any, rows: Any, words: Words) -> str:
    return words.say_count(
        "{n} row of {file} could not be used (line {lines}); the command 'ceasefire check {file}' "
        "says why.",
        "{n} rows of {file} could not be used (lines {lines}); the command 'ceasefire check "
        "{file}' says why.",
        len(rows),
        file=file,
        lines=", ".join(ranges_of(rows["line"].dropna().astype(int))),
    )


def _of_conflict(data: Any, n: int, words: Words) -> str:
    told = words.say_count(
        "{n} row of the data of {conflict} could not be used; "
        "the command 'ceasefire check' says which and why.",
        "{n} rows of the data of {conflict} could not be used; "
        "the command 'ceasefire check' says which and why.",
        n,
        conflict=words.conflict_name(data.conflict),
    )
    if not data.conflict.refused:
        return told
    truces = ", ".join(data.conflict.refused)
    return f"{told} {words.say('Truces among them: {truces}.', truces=truces)}"


def silences(study: Any, words: Words) -> tuple[str, ...]:
    """Say which daily counts have none within the truce, and how often they have one otherwise.

    Parameters
    ----------
    study : analysis.studies.Study
    words : Words

    Returns
    -------
    tuple of str
        A sentence for each reporter and accused.
    """
    rows = getattr(study, "rows", None)
    if rows is None:
        return ()
    groups = rows.silent().groupby(["reporter", "accused"])
    told = []
    for (reporter, accused), table in groups:
        told.append(_silence(str(reporter), str(accused), table, words))
    return tuple(told)


def _silence(reporter: str, accused: str, table: Any, words: Words) -> str:
    fewest, most = int(table["days"].min()), int(table["days"].max())
    days = max(int(table["normal_days"].max()), most)
    acts = dict.fromkeys(words.category(name) for name in table["category"])
    told = {
        "reporter": capitalised(words.name(reporter)),
        "acts": words.listed(acts),
        "accused": side_of(table["category"], accused, words),
        "all": words.number(days),
    }
    if fewest == days:
        return words.say(
            "{reporter}: no count of {acts} ({accused}) is known within the truce, while each of "
            "the {all} normal days has one.",
            **told,
        )
    return words.say(
        "{reporter}: no count of {acts} ({accused}) is known within the truce, nor on {none} of "
        "the {all} normal days.",
        none=words.span(days - most, days - fewest),
        **told,
    )


def open_end(study: Any, words: Words) -> str:
    """Say where the window of a truce without an end stops.

    Parameters
    ----------
    study : analysis.studies.Study
    words : Words

    Returns
    -------
    str
        With a space before it; nothing where the truce has an end.
    """
    declared = getattr(getattr(study, "normal", None), "declared", None)
    if declared is None or not is_missing(declared.end):
        return ""
    return f" {_window_end(study, declared, words)}"


def _window_end(study: Any, declared: Any, words: Words) -> str:
    if study.parameters.get("until") is not None:
        return words.say("No end was published: the window ends on the day that was asked for.")
    following = study.conflict.next_after(declared)
    if following is not None and study.truce.end == following.start:
        return words.say(
            "No end was published: the window ends where the next truce begins ({truce}).",
            truce=words.truce(following),
        )
    return words.say("No end was published: the window ends with the last count known.")
