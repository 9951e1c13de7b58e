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
    said = statements.reindex(columns=[*_WHAT, "reading", "statement_id", "publisher"])
    said = said.assign(
        what="statement",
        start=said["start"].where(said["start"].notna(), since),
        clock=pd.NA,
        low=low,
        high=high,
        reading=said["reading"].fillna(""),
    )
    told = counts[counts["origin"] == "said"]
    account = told[[*_WHAT, "clock", "low", "high"]]
    account = account.assign(what="account", reading="", statement_id=pd.NA, publisher=pd.NA)
    texts = dict.fromkeys(_TEXTS, "str")
    parts = [part.astype(texts)[_COLUMNS] for part in (said, account)]
    return pd.concat(parts, ignore_index=True).sort_values(_ORDER, ignore_index=True)
