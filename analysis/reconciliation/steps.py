"""The steps of a running total: what was said, beside the account drawn from it."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.vocabulary import qualifier_bounds

_WHAT = ["reporter", "accused", "category", "sector", "start", "end"]
_TEXTS = ["what", "clock", "reading", "statement_id", "publisher"]
_COLUMNS = ["what", *_WHAT, "clock", "low", "high", "reading", "statement_id", "publisher"]
_ORDER = [*_WHAT, "what", "reading", "statement_id"]


def steps_table(
    statements: pd.DataFrame,
    counts: pd.DataFrame,
    *,
    conventions: Mapping[str, Any] | None = None,
) -> pd.DataFrame:
    """Put statements and the account of them into one table.

    Parameters
    ----------
    statements : pandas.DataFrame
        Those without a stated end keep it missing: they have no place on a clock.
    counts : pandas.DataFrame
        The account; increments and what is left over, which nobody said, are left out.
    conventions : mapping, optional
        See ``analysis.vocabulary.qualifier_bounds``.

    Returns
    -------
    pandas.DataFrame
        Columns what ("statement" or "account"), reporter, accused, category, sector, start, end,
        clock, low, high, reading, statement_id, publisher.
    """
    low, high = qualifier_bounds(statements["value"], statements["qualifier"], conventions)
    since = statements.get("cumulative_from", statements["start"])
    said = statements.reindex(columns=_COLUMNS)
    said["what"] = "statement"
    said["start"] = said["start"].where(said["start"].notna(), since)
    said["reading"] = said["reading"].fillna("")
    said["low"] = low
    said["high"] = high
    is_said = counts["origin"] == "said"
    account = counts.loc[is_said].reindex(columns=_COLUMNS)
    account["what"] = "account"
    account["reading"] = ""
    texts = dict.fromkeys(_TEXTS, "str")
    parts = [said.astype(texts), account.astype(texts)]
    table = pd.concat(parts, ignore_index=True)
    return table.sort_values(_ORDER, ignore_index=True)
