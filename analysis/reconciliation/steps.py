"""The steps of a running total: what was said, beside the account drawn from it."""

import pandas as pd

from analysis.vocabulary import qualifier_bounds

_COLUMNS = [
    "kind",
    "reporter",
    "accused",
    "category",
    "sector",
    "start",
    "end",
    "clock",
    "low",
    "high",
    "reading",
    "statement_id",
    "publisher",
]
_ORDER = [
    "reporter",
    "accused",
    "category",
    "sector",
    "start",
    "end",
    "kind",
    "reading",
    "statement_id",
]


def steps_table(statements, counts, *, conventions=None):
    """Put statements and the account of them into one table.

    Parameters
    ----------
    statements : pandas.DataFrame
        Those without a stated end keep it missing: they have no place on a clock.
    counts : pandas.DataFrame
        The account; what nobody said, by its origin, is left out.
    conventions : dict, optional
        See ``analysis.vocabulary.qualifier_bounds``.

    Returns
    -------
    pandas.DataFrame
        Columns kind ("statement" or "account"), reporter, accused, category, sector, start, end, clock,
        low, high, reading, statement_id, publisher.
    """
    low, high = qualifier_bounds(statements["value"], statements["qualifier"], conventions)
    since = (
        statements["cumulative_from"] if "cumulative_from" in statements else statements["start"]
    )
    said = pd.DataFrame(
        {
            name: statements[name]
            for name in ("reporter", "accused", "category", "sector", "end", "statement_id")
        }
    )
    said["start"] = statements["start"].where(statements["start"].notna(), since)
    said["low"], said["high"], said["kind"] = low, high, "statement"
    said["reading"] = statements["reading"].fillna("") if "reading" in statements else ""
    said["publisher"] = statements["publisher"] if "publisher" in statements else pd.NA
    said["clock"] = pd.NA
    derived = counts["origin"].ne("said")
    account = counts.loc[
        ~derived,
        ["reporter", "accused", "category", "sector", "start", "end", "clock", "low", "high"],
    ].assign(kind="account", reading="", statement_id=pd.NA, publisher=pd.NA)
    out = pd.concat(
        [
            part.astype(
                {name: "str" for name in ("kind", "clock", "reading", "statement_id", "publisher")}
            )[_COLUMNS]
            for part in (said, account)
        ],
        ignore_index=True,
    )
    return out.sort_values(_ORDER, ignore_index=True)
