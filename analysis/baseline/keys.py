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
    return pd.MultiIndex.from_frame(rows.loc[:, list(columns)])
