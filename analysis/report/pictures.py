"""Which figures a report has, and of which of a study's tables each is drawn."""

from functools import partial

import pandas as pd

from analysis.compare.claims import FORBIDS_NOT
from analysis.report.study import whole

DAY = "day@"


def _parties(studies):
    """Those whose conduct is counted, then those who only count, each by id: one colour each in all figures."""
    said = studies[0].data.statements
    said = said[said["ceasefire"].isin([one.truce.ceasefire for one in studies])]
    return list(
        dict.fromkeys([*sorted(said["accused"].unique()), *sorted(said["reporter"].unique())])
    )


def _speakers(studies, table):
    """Those who said the numbers of a figure, claims and normal days alike."""
    data = studies[0].data
    if "speaker" in table.columns:
        return sorted(table["speaker"].dropna().unique())
    keys = ["reporter", "accused", "sector", "category"]
    drawn = pd.MultiIndex.from_frame(table[keys].drop_duplicates())
    pools = [pool for one in studies for pool in (one.result.table, one.normal.observations)]
    said = [pool["statements"][pd.MultiIndex.from_frame(pool[keys]).isin(drawn)] for pool in pools]
    ids = set(";".join(pd.concat(said).dropna()).split(";"))
    return sorted(
        data.statements.loc[data.statements["statement_id"].isin(ids), "speaker"].dropna().unique()
    )


def _days(table):
    return table[table["series"].str.startswith(DAY)]


def _claims(study):
    """Claims about the whole front: of each category the window that is compared, else the latest and longest."""
    table = whole(study.data, study.result.table)
    hours = table.assign(_has=table["ratio"].notna(), _day=table["series"].str.startswith(DAY))
    best = hours.sort_values(
        ["_has", "_day", "end", "exposure_h"], ascending=[False, False, False, False], kind="stable"
    )
    best = best.drop_duplicates(["reporter", "accused", "category"])
    return (
        best.drop(columns=["_has", "_day"])
        .sort_values(["reporter", "category"], kind="stable")
        .reset_index(drop=True)
    )


def _ratios(study):
    table = _days(study.result.table)
    forbidden = ~table["note"].str.contains(FORBIDS_NOT, regex=False)
    table = table[
        (table["ratio"].notna() | table["n_baseline"].fillna(0).gt(0) & forbidden)
        & (table["category"] != "not_itemised")
    ]
    # of windows one within another the longest, as in the answer
    table = table.sort_values("exposure_h", ascending=False, kind="stable").drop_duplicates(
        ["reporter", "accused", "sector", "category"]
    )
    positions = study.data.sectors.set_index("sector")["position"]
    order = table["sector"].map(positions).to_numpy()
    return (
        table.assign(_o=order)
        .sort_values(["_o", "category"], kind="stable")
        .drop(columns="_o")
        .reset_index(drop=True)
    )


def _daily(study):
    """Daily counts around the truce of what is compared, at most eight panels."""
    compared = _ratios(study)[["reporter", "accused", "sector", "category"]].drop_duplicates()
    days = pd.Timedelta(days=study.parameters["days"])
    counts = study.book.counts
    near = (
        counts["series"].str.startswith(DAY)
        & (counts["start"] >= study.truce.start - days)
        & (counts["end"] <= study.truce.end + days)
    )
    near &= (counts["end"] - counts["start"]) <= pd.Timedelta(hours=25)
    table = counts[near].merge(compared, on=["reporter", "accused", "sector", "category"])
    most = (
        table.groupby(["sector", "category"])
        .size()
        .sort_values(ascending=False, kind="stable")
        .head(8)
        .index
    )
    return table[pd.MultiIndex.from_frame(table[["sector", "category"]]).isin(most)].reset_index(
        drop=True
    )


def _sectors(study):
    """Assaults by sector: rows of one reporter about one accused, the pair with most sectors."""
    table = _ratios(study)
    table = table[table["category"] == "assault"]
    if table.empty:
        return table
    pairs = (
        table.groupby(["reporter", "accused"]).size().sort_values(ascending=False, kind="stable")
    )
    reporter, accused = pairs.index[0]
    table = table[(table["reporter"] == reporter) & (table["accused"] == accused)]
    places = study.data.sectors[["sector", "position", "lat", "lon"]]
    table = table.merge(places, on="sector", how="left")
    table = (
        table[table["position"].gt(0)].sort_values("position", kind="stable").reset_index(drop=True)
    )
    # one or two sectors make no picture of a front
    return table if len(table) >= 3 else table.iloc[:0]


def _sector_days(study):
    sectors = _sectors(study)
    if sectors.empty:
        return sectors
    days = pd.Timedelta(days=study.parameters["days"])
    counts = study.book.counts
    keep = (
        counts["series"].str.startswith(DAY)
        & (counts["start"] >= study.truce.start - days)
        & (counts["end"] <= study.truce.end + days)
    )
    keep &= (counts["end"] - counts["start"]) <= pd.Timedelta(hours=25)
    for name in ("reporter", "accused", "category"):
        keep &= counts[name] == sectors[name].iloc[0]
    places = study.data.sectors[["sector", "position"]]
    return (
        counts[keep & counts["sector"].isin(sectors["sector"])]
        .merge(places, on="sector", how="left")
        .reset_index(drop=True)
    )


def _statements(study):
    """Statements about the truce on the whole front, and the account drawn from them."""
    said = study.data.statements
    said = said[
        (said["ceasefire"] == study.truce.ceasefire)
        & said["sector"].isin(whole(study.data, said)["sector"])
    ]
    # what was said of the days before and after is in the timeline
    about = (said["start"] >= study.truce.start) | (said["end"] <= study.truce.end) & (
        said["end"] > study.truce.start
    )
    return said[about].reset_index(drop=True)


def _tipping(study):
    return study.checks["tipping_curve"]


def _placebo(study):
    """Of the comparisons of the whole front the one with most stretches of normal days: by numbers, never by name."""
    table = study.checks["placebo"]
    keys = ["reporter", "accused", "sector", "category", "series"]
    sizes = table[~table["observed"]].groupby(keys).size()
    # a handful of days is no distribution
    if sizes.empty or sizes.max() < 8:
        return table.iloc[:0]
    most = pd.MultiIndex.from_tuples([sizes.idxmax()])
    return table[pd.MultiIndex.from_frame(table[keys]).isin(most)].reset_index(drop=True)


# file name: (function, its table, caption)
PICTURES = {
    "ladder": (
        "plot_ladder",
        _claims,
        "What each party's claims come to per 24 hours, beside the normal day, by category.",
    ),
    "forest": (
        "plot_forest",
        _ratios,
        "Claimed against normal by sector and category; 1 is a normal day.",
    ),
    "timeline": (
        "plot_timeline",
        _daily,
        "Daily counts around the truce; a gap is a day for which no report was found.",
    ),
    "heatmap": (
        "plot_heatmap",
        _sector_days,
        "Claimed counts by sector and day; hatched where no report was found.",
    ),
    "strip": (
        "plot_strip",
        _sectors,
        "Sectors from north to south, coloured by the ratio and by the ends of its interval.",
    ),
    "map": (
        "plot_map",
        _sectors,
        "Sectors at schematic places, coloured by the ratio and by the ends of its interval.",
    ),
    "tipping": (
        "plot_tipping",
        _tipping,
        "How the ratio moves if claims overstate more on normal days than during the truce, or the other way round.",
    ),
    "placebo": (
        "plot_placebo",
        _placebo,
        "Each normal day or stretch as long as the truce, against the other normal days; the line is the truce. "
        "Only days known one by one: totals over several days, if any, are in the comparison above alone, and its ratio may then differ.",
    ),
    "steps": (
        "plot_steps",
        _statements,
        "What was said up to each hour, and the account drawn from it.",
    ),
}


def pictures(study, language="en", only=None):
    """List the figures of a study, each ready to be drawn.

    Parameters
    ----------
    study : analysis.report.study.Study
    language : {"en", "uk", "ru"}
    only : sequence of str, optional
        Names of the figures; all by default.

    Returns
    -------
    iterator of (str, callable, str)
        Name, what draws the figure (``width=`` as for plot functions), and caption; a figure whose table is empty is left out.
    """
    from analysis import figures

    parties = _parties([study])
    for name, (function, table_of, caption) in PICTURES.items():
        if only is not None and name not in only:
            continue
        table = table_of(study)
        if table.empty:
            continue
        options = {
            "language": language,
            "labels": study.data.labels(language),
            "sources": _speakers([study], table),
            "truce": study.truce,
        }
        if name in ("ladder", "forest", "timeline", "steps"):
            options["parties"] = parties
        # what was added between two totals was said by nobody
        account = study.claims[
            ~study.claims["flags"].fillna("").str.contains(r"\b(?:increment|gap)\b")
        ]
        tables = (table, account) if name == "steps" else (table,)
        yield name, partial(getattr(figures, function), *tables, **options), caption


def side_by_side(studies, language="en"):
    """List the figures of what several truces share: their ratios for the whole front, a panel for each category.

    Parameters
    ----------
    studies : list of analysis.report.study.Study
    language : {"en", "uk", "ru"}

    Returns
    -------
    iterator of (str, callable, str)
        As from ``pictures``; nothing for one truce, or where no category was compared in two of them.
    """
    from analysis import figures

    tables = [
        whole(one.data, _ratios(one)).assign(ceasefire=one.truce.ceasefire) for one in studies
    ]
    table = pd.concat(tables, ignore_index=True)
    known = table[table["ratio"].notna()]
    shared = known.groupby("category")["ceasefire"].nunique()
    table = known[known["category"].isin(shared[shared > 1].index)].sort_values(
        ["category", "start", "reporter"], kind="stable", ignore_index=True
    )
    if table.empty:
        return
    options = {
        "language": language,
        "labels": studies[0].data.labels(language),
        "parties": _parties(studies),
        "sources": _speakers(studies, table),
    }
    yield (
        "truces",
        partial(figures.plot_truces, table, **options),
        "The same comparison for each truce, by category; 1 is a normal day.",
    )
