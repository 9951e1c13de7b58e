"""Sentences and flags of an account."""

import numpy as np
import pandas as pd

from analysis.reconciliation.choice import BY_AGENCY, BY_EARLIEST, BY_LOWER, BY_MOST, BY_OWN
from analysis.reconciliation.codes import dense

# bits of the flags of a count, in the order in which they are printed
FLAGS = (
    "end_not_stated",
    "start_not_stated",
    "reports_differ",
    "revised",
    "total_falls",
    "contradicted",
    "tightened",
    "closes",
    "closing_assumed",
    "increment",
    "gap",
)
BIT = {name: 1 << place for place, name in enumerate(FLAGS)}

ROLES = ("used", "set aside", "superseded", "implied", "other reading", "unused")

CHOSEN = {
    BY_OWN: "the speaker's own publication",
    BY_AGENCY: "a news agency",
    BY_MOST: "the number with most publishers",
    BY_EARLIEST: "the number published earliest",
    BY_LOWER: "the lower number",
}


def flag_text(bits):
    """Return bit sets as printed flags.

    Parameters
    ----------
    bits : numpy.ndarray of int64, shape (n,)

    Returns
    -------
    pandas array of str, shape (n,)
    """
    kinds, codes = np.unique(bits, return_inverse=True)
    return taken(
        [";".join(name for name, bit in BIT.items() if kind & bit) for kind in kinds.tolist()],
        codes,
    )


def numbers(low, high):
    """Return bounds as text: '957', '951 or more', '810 to 990'.

    Parameters
    ----------
    low, high : numpy.ndarray of float64, shape (n,)
        Infinite where open, NaN where there is no number.

    Returns
    -------
    list of str
    """
    return [
        "no number"
        if a != a
        else f"{a:.0f}"
        if a == b
        else f"{a:.0f} or more"
        if b == np.inf
        else f"{a:.0f} to {b:.0f}"
        for a, b in zip(np.asarray(low).tolist(), np.asarray(high).tolist(), strict=True)
    ]


def said_text(value, qualifier):
    """Return numbers as they were said: '957', 'over 950', 'dozens'.

    Parameters
    ----------
    value : pandas.Series of Int64, shape (n,)
    qualifier : pandas.Series of str, shape (n,)

    Returns
    -------
    pandas array of str, shape (n,)
    """
    codes, first = dense(value, qualifier)
    hedges = (
        qualifier.iloc[first]
        .str.replace("_", " ")
        .where(qualifier.iloc[first] != "exact", "")
        .tolist()
    )
    texts = [
        f"{hedge} {'' if number is pd.NA else number}".strip()
        for hedge, number in zip(hedges, value.iloc[first].tolist(), strict=True)
    ]
    return taken(texts, codes)


def taken(texts, codes):
    """Return texts by their number.

    Parameters
    ----------
    texts : list of str
    codes : numpy.ndarray of int64, shape (n,)

    Returns
    -------
    pandas array of str, shape (n,)
    """
    return pd.array(texts, dtype="str").take(codes) if len(codes) else pd.array([], dtype="str")


def whole(numbers_):
    """Return floats as Int64; infinite and NaN become missing.

    Parameters
    ----------
    numbers_ : numpy.ndarray of float64, shape (n,)

    Returns
    -------
    pandas array of Int64, shape (n,)
    """
    known = np.isfinite(numbers_)
    return pd.arrays.IntegerArray(np.where(known, numbers_, 0).astype(np.int64), ~known)
