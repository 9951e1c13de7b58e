"""Ambiguous wording: one reading at a time, never two in one account."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.reconciliation.codes import Bools, dense

# two rows are readings of one sentence if all of these agree
_SENTENCE = ("reporter", "accused", "speaker", "category", "sector", "value", "ceasefire")
_DTYPES = {
    "reading": "str",
    "ceasefire": "str",
    "reporter": "str",
    "statements": "Int64",
    "default": "Int64",
}


def readings_of(statements: pd.DataFrame) -> pd.DataFrame:
    """List the alternative readings that statements allow.

    Parameters
    ----------
    statements : pandas.DataFrame

    Returns
    -------
    pandas.DataFrame
        Columns: reading, ceasefire, reporter, statements (how many), default (how many statements
        of the default reading it would replace). Pass a label as ``reconcile(...,
        readings=[label])`` to see whether an answer hangs on it.
    """
    marked = statements.assign(reading=statements["reading"].fillna(""))
    rows = []
    for label in sorted(set(marked["reading"]) - {""}):
        is_own = marked["reading"] == label
        own = _truces_and_reporters(marked.loc[is_own])
        replaced = _truces_and_reporters(marked.loc[_replaced(marked, [label])])
        for key in sorted(own):
            ceasefire, reporter = key
            rows.append((label, ceasefire or None, reporter, own[key], replaced[key]))
    table = pd.DataFrame(rows, columns=list(_DTYPES))
    return table.astype(_DTYPES)


def _truces_and_reporters(statements: pd.DataFrame) -> "Counter[tuple[str, str]]":
    """How many statements each reporter made about each truce."""
    truce = statements["ceasefire"].fillna("")
    return Counter(zip(truce, statements["reporter"], strict=True))


def other_readings(statements: pd.DataFrame, readings: str | Sequence[str] | None) -> Bools:
    """Mark the statements that belong to a reading that was not chosen.

    Parameters
    ----------
    statements : pandas.DataFrame
    readings : str or sequence of str, optional
        Labels of the readings to take. Statements of the default reading that say the same number
        of the same thing by the same speaker then give way to them.

    Returns
    -------
    numpy.ndarray of bool, shape (n,)

    Raises
    ------
    ValueError
        If no statement has one of the labels; the message lists those there are.
    """
    said = statements["reading"].fillna("")
    asked = [readings] if isinstance(readings, str) else list(readings or ())
    chosen = [label for label in asked if label]
    known = sorted(set(said.unique()) - {""})
    for label in chosen:
        if label not in known:
            listed = ", ".join(known) or "none"
            raise ValueError(f"no statement has the reading {label!r}; known: {listed}")
    foreign = ((said != "") & ~said.isin(chosen)).to_numpy()
    if not chosen:
        return foreign
    return foreign | _replaced(statements.assign(reading=said), chosen)


def _replaced(statements: pd.DataFrame, chosen: list[str]) -> Bools:
    """Default statements that give way.

    Those that say the same number, and what stands beside it where the hours differ.
    """
    sentence, sentences = dense(*(statements[name] for name in _SENTENCE))
    window, _ = dense(statements["start"], statements["end"])
    default = (statements["reading"] == "").to_numpy()
    taken = statements["reading"].isin(chosen).to_numpy()
    same_sentence = np.zeros(len(sentences), dtype=bool)
    same_sentence[sentence[taken]] = True
    gives_way = same_sentence[sentence] & default
    # a reading of other hours moves the whole text, also a number that one outlet got wrong
    pair, pairs = dense(sentence, window)
    same_window = np.zeros(len(pairs), dtype=bool)
    same_window[pair[taken]] = True
    kept = np.zeros(len(sentences), dtype=bool)
    kept[sentence[gives_way & same_window[pair]]] = True
    moved = gives_way & ~kept[sentence]
    text, texts = dense(statements["source"], statements["speaker"], window)
    moved_text = np.zeros(len(texts), dtype=bool)
    moved_text[text[moved]] = True
    return gives_way | (moved_text[text] & default)
