"""One truce studied from end to end: the tables that the report, the figures and the notebooks show."""

from dataclasses import dataclass

import pandas as pd

from analysis.ceasefires import Truce, truces
from analysis.reconciliation import Book, reconcile


@dataclass(frozen=True, slots=True)
class Study:
    """Everything that was worked out about one truce; each field is a finished table or result."""

    truce: Truce
    data: object
    book: Book
    claims: pd.DataFrame
    rates: pd.DataFrame
    normal: object
    result: object
    checks: dict
    parameters: dict

    def _repr_html_(self):
        return self.result._repr_html_()


def study(ceasefire, *, data=None, days=28, side="both", readings=None):
    """Study one truce: account, rates, normal level, comparison.

    Parameters
    ----------
    ceasefire : str
        Id of the truce.
    data : analysis.loaders.Data, optional
        The bundled data by default.
    days : int
        Days of baseline on each side.
    side : {"both", "before", "after"}
    readings : sequence of str, optional
        Labels of the alternative readings to take; the declared default ones otherwise.

    Returns
    -------
    Study

    Raises
    ------
    KeyError
        If there is no such truce.
    ValueError
        If the truce has no end, and so no window to study.
    """
    from analysis.compare import compare_methods, placebo_windows
    from analysis.compare.misreporting import tipping_curve, tipping_points
    from analysis.loaders import load, truce
    from analysis.rates import rate_table

    data = load() if data is None else data
    window = truce(ceasefire, data=data)
    if pd.isna(window.end):
        raise ValueError(
            f"{ceasefire}: no end was published, so there is no window to study; give one in ceasefires.csv or corrections.csv"
        )
    book, normal, result = compared(window, data, days=days, side=side, readings=readings)
    keys = ["reporter", "accused", "sector", "category", "series"]
    claims = claims_within(book.counts, window)
    rates = rate_table(claims, by=keys, window=window, per="24h")
    judged = result.table[
        result.table["p"].notna()
        & result.table["series"].str.startswith("day@")
        & (result.table["category"] != "not_itemised")
    ]
    judged = judged.sort_values("exposure_h", ascending=False, kind="stable").drop_duplicates(
        ["reporter", "accused", "sector", "category"]
    )

    def whole_days(table):
        days = table[table["series"].str.startswith("day@") & (table["category"] != "not_itemised")]
        return whole(data, days)

    checks = {
        "methods": whole_days(compare_methods(book.counts, normal, window=window, compared=result)),
        "placebo": whole_days(placebo_windows(book.counts, normal, window=window, compared=result)),
        "tipping": tipping_points(
            judged.sort_values(["reporter", "sector", "category"], kind="stable")
        ),
        "tipping_curve": tipping_curve(
            whole(data, judged).sort_values(["reporter", "category"], kind="stable").head(6)
        ),
    }
    return Study(
        truce=window,
        data=data,
        book=book,
        claims=claims,
        rates=rates,
        normal=normal,
        result=result,
        checks=checks,
        parameters={
            "ceasefire": ceasefire,
            "days": days,
            "side": side,
            "readings": list(readings or []),
        },
    )


def compared(window, data, *, days, side, readings=None, only_changed=False):
    """Draw the account and compare a truce with the normal level.

    Parameters
    ----------
    window : analysis.ceasefires.Truce
    data : analysis.loaders.Data
    days : int
    side : {"both", "before", "after"}
    readings : sequence of str, optional
    only_changed : bool
        Compare only the series that hold a statement of these readings; the account is the whole one.

    Returns
    -------
    analysis.reconciliation.Book, analysis.baseline.Baseline, analysis.compare.Comparison
    """
    from analysis.baseline import fit_baseline
    from analysis.baseline.observations import KEYS
    from analysis.compare import compare_claims

    book = reconcile(
        data.statements, crosswalk=data.crosswalk, readings=readings, truces=truces(data.ceasefires)
    )
    claimed = around = book.counts
    if only_changed:
        ids = set(data.statements.loc[data.statements["reading"].isin(readings), "statement_id"])
        series = pd.MultiIndex.from_frame(book.counts[KEYS])
        changed = series.isin(
            series[[not ids.isdisjoint(told.split(";")) for told in book.counts["statements"]]]
        )
        # the notes tell what else was counted outside the truce
        claimed, around = book.counts[changed | ~_within(book.counts, window)], book.counts[changed]
    normal = fit_baseline(
        around, window=window, days=days, side=side, by=["accused", "sector", "category"]
    )
    return book, normal, compare_claims(claimed, normal, window=window)


def whole(data, table):
    """Return the rows about all that is counted: the whole front, or what is no part of another sector in the table.

    Parameters
    ----------
    data : analysis.loaders.Data
    table : pandas.DataFrame
        With a sector.

    Returns
    -------
    pandas.DataFrame
    """
    front = data.sectors.loc[data.sectors["scheme"] == "front", "sector"]
    if table["sector"].isin(front).any():
        return table[table["sector"].isin(front)]
    part = data.crosswalk[
        data.crosswalk["relation"].eq("part_of") & data.crosswalk["sector_b"].isin(table["sector"])
    ]
    return table[~table["sector"].isin(part["sector_a"])]


def claims_within(counts, window):
    """Return the counts whose window lies inside a truce.

    Parameters
    ----------
    counts : pandas.DataFrame
    window : Truce

    Returns
    -------
    pandas.DataFrame
    """
    return counts[_within(counts, window)].reset_index(drop=True)


def _within(counts, window):
    return (counts["start"] >= window.start) & (counts["end"] <= window.end)
