"""One sentence from the numbers of a comparison, worded by sign and certainty."""

from analysis.style.words import number, ratio
from analysis.vocabulary.categories import label


def verdict(low, high):
    """Say what an interval of a ratio says.

    Parameters
    ----------
    low, high : float

    Returns
    -------
    str
    """
    if high < 1:
        return "clearly below"
    return "clearly above" if low > 1 else "not clearly different from"


def headline(table, level):
    """Return one neutral sentence about the widest comparison, and how many point which way.

    Parameters
    ----------
    table : pandas.DataFrame
        The comparison table.
    level : float

    Returns
    -------
    str
        Empty where nothing was claimed.
    """
    if table.empty:
        return ""
    judged = table[table["p"].notna()]
    total = len(judged)
    if not total and table["ratio"].notna().any():
        return _one_count(table[table["ratio"].notna()])
    if not total:
        return f"None of {len(table)} claimed counts can be compared: no like-for-like normal level is known."
    below, above = int((judged["high"] < 1).sum()), int((judged["low"] > 1).sum())
    tally = f"of {total} comparisons {below} are clearly below the normal level and {above} clearly above it"
    point = judged[judged["ratio"].notna()]
    if point.empty:
        return tally[0].upper() + tally[1:] + "."
    # what a reporter named and the truce forbids goes before what is left over or can't be told
    for first in (
        ~point["category"].isin(["not_itemised", "other"]),
        ~point["note"].str.contains("can't be told", regex=False),
    ):
        point = point[first.reindex(point.index)] if first.reindex(point.index).any() else point
    one = _widest(point)
    share = f"{level:.0%}"
    return (
        f"{_rate(one)} where normal days would have {number(one['expected_low'])} to {number(one['expected_high'])}: "
        f"{ratio(one['ratio'])} times the normal level ({share} interval {ratio(one['low'])} to {ratio(one['high'])}), "
        f"{verdict(one['low'], one['high'])} it; {tally}."
    )


def _widest(point):
    """Of the widest window, the category with most acts: by numbers, never by name."""
    weight = point["exposure_h"] * point["expected"]
    return point.loc[weight.where(point["exposure_h"].eq(point["exposure_h"].max())).idxmax()]


def _rate(one):
    per = {"24h": "24 hours", "1h": "hour", "7d": "7 days"}.get(one["per"], one["per"])
    return (
        f"The claimed rate of {label(one['category'])} by {one['accused']} ({one['sector'].replace('_', ' ')}, counted by {one['reporter']}) was "
        f"{number(one['claimed'])} per {per}"
    )


def _one_count(point):
    one = _widest(point)
    return (
        f"{_rate(one)} where the one normal count that is known has {number(one['expected'])}: {ratio(one['ratio'])} times as many; "
        "one count says nothing of how days scatter, so no interval can be given."
    )
