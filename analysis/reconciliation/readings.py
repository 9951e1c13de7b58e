"""Ambiguous wording: one reading at a time, never two in one account."""

import numpy as np
import pandas as pd

from analysis.reconciliation.codes import dense

# Two rows are readings of one sentence if all of these agree.
_SENTENCE = ("reporter", "accused", "speaker", "category", "sector", "value", "ceasefire")


def readings_of(statements):
    """List the alternative readings that statements allow.

    Parameters
    ----------
    statements : pandas.DataFrame

    Returns
    -------
    pandas.DataFrame
        Columns: reading, ceasefire, reporter, statements (how many), default (how many statements of the
        default reading it would replace). Pass a label as ``reconcile(..., readings=[label])`` to see
        whether an answer hangs on it.
    """
    marked = statements.assign(reading=statements["reading"].fillna(""))
    labels = sorted(label for label in marked["reading"].unique() if label)
    rows = []
    for label in labels:
        replaced = _replaced(marked, [label])
        for (ceasefire, reporter), part in marked[marked["reading"] == label].groupby(
            ["ceasefire", "reporter"], dropna=False, sort=True
        ):
            same = (
                replaced
                & (marked["reporter"] == reporter)
                & (marked["ceasefire"].fillna("") == ("" if pd.isna(ceasefire) else ceasefire))
            )
            rows.append((label, ceasefire, reporter, len(part), int(same.sum())))
    out = pd.DataFrame(rows, columns=["reading", "ceasefire", "reporter", "statements", "default"])
    return out.astype(
        {
            "reading": "str",
            "ceasefire": "str",
            "reporter": "str",
            "statements": "Int64",
            "default": "Int64",
        }
    )


def other_readings(statements, readings):
    """Mark the statements that belong to a reading that was not chosen.

    Parameters
    ----------
    statements : pandas.DataFrame
    readings : str or sequence of str, optional
        Labels of the readings to take. Statements of the default reading that say the same number of the
        same thing by the same speaker then give way to them.

    Returns
    -------
    numpy.ndarray of bool, shape (n,)

    Raises
    ------
    ValueError
        If no statement has one of the labels; the message lists those there are.
    """
    said = statements["reading"].fillna("")
    chosen = [readings] if isinstance(readings, str) else list(readings or ())
    chosen = [label for label in chosen if label]
    known = sorted(set(said.unique()) - {""})
    for label in chosen:
        if label not in known:
            raise ValueError(
                f"no statement has the reading {label!r}; known: {', '.join(known) or 'none'}"
            )
    foreign = ((said != "") & ~said.isin(chosen)).to_numpy()
    return foreign | _replaced(statements.assign(reading=said), chosen) if chosen else foreign


def _replaced(statements, chosen):
    """Default statements that give way: those that say the same number, and what stands beside it where the hours differ."""
    sentence, first = dense(*(statements[name] for name in _SENTENCE))
    default = (statements["reading"] == "").to_numpy()
    taken = statements["reading"].isin(chosen).to_numpy()
    has = np.zeros(len(first), dtype=bool)
    has[sentence[taken]] = True
    out = has[sentence] & default
    # a reading of other hours moves the whole text, also a number that one outlet got wrong
    window, _ = dense(statements["start"], statements["end"])
    kept = np.zeros(len(first), dtype=bool)
    pair, _ = dense(sentence, window)
    there = np.zeros(int(pair.max()) + 1 if len(pair) else 0, dtype=bool)
    there[pair[taken]] = True
    kept[sentence[out & there[pair]]] = True
    moved = out & ~kept[sentence]
    text, texts = dense(statements["source"], statements["speaker"], window)
    whole = np.zeros(len(texts), dtype=bool)
    whole[text[moved]] = True
    return out | (whole[text] & default)
