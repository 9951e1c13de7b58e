"""Codes and flags of an account."""

import numpy as np
import pandas as pd

from analysis.reconciliation.choice import BY_AGENCY, BY_EARLIEST, BY_LOWER, BY_MOST, BY_OWN
from analysis.schema import Note

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
)
BIT = {name: 1 << place for place, name in enumerate(FLAGS)}

ROLES = ("used", "set_aside", "superseded", "implied", "other_reading", "unused")
# how the hours of a statement are known, by its window's way
HOURS = ("stated", "end_not_stated", "start_not_stated")

_CHOICES = {
    BY_OWN: "own_page",
    BY_AGENCY: "agency",
    BY_MOST: "most_publishers",
    BY_EARLIEST: "earliest",
    BY_LOWER: "lower",
}
CHOSEN = {rule: f"taken_{name}" for rule, name in _CHOICES.items()}
AGAINST = {rule: f"against_{name}" for rule, name in _CHOICES.items()}


def notes(codes):
    """Return codes without values as an array of notes."""
    out = np.empty(len(codes), dtype=object)
    out[:] = [Note.of(code) for code in codes]
    return out


def flag_lists(bits):
    """Return bit sets as lists of flags.

    Parameters
    ----------
    bits : numpy.ndarray of int64, shape (n,)

    Returns
    -------
    list of list of str
    """
    sets, codes = np.unique(bits, return_inverse=True)
    names = [[name for name, bit in BIT.items() if some & bit] for some in sets.tolist()]
    return [list(names[code]) for code in codes.tolist()]


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
