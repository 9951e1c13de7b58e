"""What counts must agree in to be compared."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis.schema import SERIES

KEYS: list[str] = list(SERIES)


def index_of(rows: Any, columns: Sequence[str] = SERIES) -> pd.MultiIndex:
    """Return the keys of rows, to find them in another table.

    Parameters
    ----------
    rows : pandas.DataFrame
    columns : sequence of str
        Those of a series by default.

    Returns
    -------
    pandas.MultiIndex
    """
    # by hand, as from_frame sorts the values of each column first, which takes five times as long
    parts = [pd.factorize(rows[name]) for name in columns]
    return pd.MultiIndex(
        levels=[values for _, values in parts],
        codes=[codes for codes, _ in parts],
        names=list(columns),
        verify_integrity=False,
    )
