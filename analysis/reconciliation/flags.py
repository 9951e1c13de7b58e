"""Flags of a count as bits, in the order in which they are printed."""

import numpy as np

from analysis.collector import without_collector
from analysis.reconciliation.codes import Ints

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
BIT = {name: 1 << position for position, name in enumerate(FLAGS)}


def flag_lists(bits: Ints) -> list[list[str]]:
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
    with without_collector():
        return [list(names[code]) for code in codes.tolist()]
