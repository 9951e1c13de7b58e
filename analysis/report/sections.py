"""The sections of one truce in the report: which figures, tables and sentences stand under which heading."""

import re

import pandas as pd

from analysis.compare.claims import FORBIDS_NOT, LOWER_ONLY, NO_ACTS, NO_LIKE, NO_SERIES, NO_USABLE
from analysis.report.answers import verdict_of
from analysis.report.content import (
    bounds,
    comparison_rows,
    comparison_tables,
    date,
    number,
    plain_table,
    ratio_text,
    table_of,
)
from analysis.report.study import compared
from analysis.style.words import sentence
from analysis.vocabulary.categories import label


def sections_of(one, words, made):
    """Set the sections of one truce.

    Parameters
    ----------
    one : analysis.report.study.Study
    words : analysis.report.content.Words
    made : dict of str to dict
        Figures by name, as the page takes them.

    Returns
    -------
    list of dict
        heading, paragraphs, figures, tables; a section without any of these is left out.
    """
    rows = comparison_rows(one)
    judged = rows[rows["ratio"].notna()]
    days = judged["series"].str.startswith("day@")
    # windows one within another stand in comparison.csv; the page has the longest
    longest = judged.sort_values("exposure_h", ascending=False, kind="stable").drop_duplicates(
        ["reporter", "accused", "sector", "category", "series"]
    )
    within = ~judged.index.isin(longest.index)
    alone = rows[rows["ratio"].isna()]
    sections = [
        _section(
            "What was claimed, beside the normal day",
            figures=[made.get("ladder")],
            tables=comparison_tables(
                one, judged[days & ~within], "Whole days: claimed against normal"
            ),
        ),
        _section("By sector", figures=[made.get("forest"), made.get("strip"), made.get("map")]),
        _section(
            "Day by day",
            figures=[made.get("timeline"), made.get("heatmap")],
            tables=[
                plain_table(
                    _baseline_summary(one, words),
                    "Days and totals that the normal level rests on",
                    words=words,
                )
            ],
        ),
        _section(
            "Running totals of the day",
            paragraphs=["Totals of 16:00 or 22:00 are compared with totals of the same hour only."]
            if (~days).any()
            else [],
            tables=comparison_tables(
                one, judged[~days], "Running totals: claimed against normal", folded=True
            ),
        ),
        _section(
            "Claims that stand alone",
            paragraphs=_alone(alone),
            tables=[dict(_rates_table(one, alone, words), folded=True)],
        ),
        _section(
            "How far the answer could move",
            figures=[made.get("tipping")],
            tables=[_tipping_table(one, words)],
            paragraphs=[
                "If the claims of normal days overstate by some factor more than those of the truce, the true ratio is the claimed one times that factor; "
                "overstatement that is the same on normal days and during the truce cancels."
            ],
        ),
        _section(
            "Does the answer hang on the method?",
            figures=[made.get("placebo")],
            tables=[_methods_table(one, words)],
            paragraphs=[
                "Each method predicts the truce from the days around it in its own way; they share the data and the assumption that nothing else changed.",
                *_agreement(one, words),
            ],
        ),
        _section("Reporter against reporter", paragraphs=_reporters(one, words)),
        _section(
            "Does the answer hang on how a sentence is read?", tables=[_readings_table(one, words)]
        ),
        _section(
            "What the truce covers",
            tables=[_scope_table(one, words)],
            paragraphs=[
                "Counts are shown apart by whether the truce forbids the act, holds in the sector and was in force at the hours."
            ],
        ),
        _section(
            "How the account was drawn",
            figures=[made.get("steps")],
            tables=[
                plain_table(
                    _left_out(one, words),
                    "Counts left out of the normal level, and why",
                    words=words,
                ),
                _conflicts_table(one, words),
            ],
        ),
    ]
    return [
        s
        for s in sections
        if s["figures"] or s["paragraphs"] or any(t["rows"] for t in s["tables"])
    ]


def _section(heading, *, paragraphs=(), figures=(), tables=None):
    shown, rows = [f for f in figures if f], [t for t in tables or () if t["rows"]]
    # words about figures and tables that are not there say nothing
    words = list(paragraphs) if shown or rows or tables is None else []
    return {"heading": heading, "paragraphs": words, "figures": shown, "tables": rows}


def _alone(rows):
    if rows.empty:
        return []
    why = {
        reason: int(rows["note"].str.contains(reason, regex=False).sum())
        for reason in (NO_LIKE, NO_SERIES, NO_USABLE, FORBIDS_NOT, NO_ACTS, LOWER_ONLY)
    }
    listed = "; ".join(f"{reason} ({n} of them)" for reason, n in why.items() if n)
    return (
        [
            f"{len(rows)} claims have no ratio to a normal level and stand as claimed rates. Why: {listed}."
        ]
        if listed
        else []
    )


def _rates_table(one, rows, words):
    body = [
        [
            words.parties.get(r["reporter"], r["reporter"]),
            words.parties.get(r["accused"], r["accused"]),
            words.sectors.get(r["sector"], r["sector"]),
            label(r["category"]),
            words.stretch(r),
            words.claimed(r),
            number(r["exposure_h"]),
            words.rate(r),
            r["note"] if isinstance(r["note"], str) else "",
            "",
        ]
        for r in rows.to_dict("records")
    ]
    return table_of(
        "Claimed rates without a normal level",
        [
            "Claimed by",
            "Against",
            "Sector",
            "Category",
            "Window, local",
            "Claimed",
            "Hours",
            "Per 24 h",
            "Note",
            "Said in",
        ],
        body,
        align="lllllrrrll",
        widths=[1.3, 1.2, 1.8, 1.8, 2.4, 1.2, 0.7, 1.2, 0.7, 2.4],
        links=[str(ids).split(";") for ids in rows["statements"]],
    )


def _baseline_summary(one, words):
    """The days behind each normal level, a row a stratum; every day is in baseline-days.csv."""
    frame = one.normal.observations
    if frame.empty:
        return frame
    days = frame.assign(
        day=[
            f"{_day(row, words)}: {bounds(row['low'], row['high'])}"
            for row in frame.to_dict("records")
        ]
    )
    keys = ["reporter", "accused", "sector", "category", "series"]
    return (
        days.sort_values([*keys, "start"])
        .groupby(keys, sort=False)
        .agg(
            counts=("low", "size"), hours=("exposure_h", "sum"), days_and_counts=("day", ", ".join)
        )
        .reset_index()
    )


def _day(row, words):
    """Print the day of a count, or the stretch of a total and how much of it is meant."""
    first, last = (row[end].tz_convert(words.tz) for end in ("start", "end"))
    if row["n_days"] < 2:
        return date(first, year=False)
    return f"{date(first, year=False)} to {date(last - pd.Timedelta(hours=1), year=False)} ({number(row['exposure_h'])} hours of it)"


def _left_out(one, words):
    """Why counts were left out, a row a reason; every count is in left-out.csv."""
    frame = one.normal.excluded
    if frame.empty:
        return frame
    days = frame.assign(
        day=pd.to_datetime(frame["start"], utc=True).dt.tz_convert(words.tz).map(date)
    )
    for ident, name in words.truces.items():
        days["reason"] = days["reason"].str.replace(
            rf"the truce {re.escape(ident)}\b", lambda _, name=name: f"“{name}”", regex=True
        )
    return (
        days.sort_values("start")
        .groupby("reason", sort=True)
        .agg(counts=("low", "size"), days=("day", lambda d: ", ".join(dict.fromkeys(d))))
        .reset_index()
    )


def _readings_table(one, words):
    """Each count that an alternative reading changes, beside the default one."""
    from analysis.reconciliation import readings_of

    said = one.data.statements
    marked = readings_of(said)
    reading_of = dict(zip(said["statement_id"], said["reading"], strict=True))
    key = ["reporter", "accused", "sector", "category", "count_low"]
    default = one.result.table.sort_values("exposure_h").drop_duplicates(key).set_index(key)
    rows, links = [], []
    for reading in marked.loc[
        marked["ceasefire"] == one.truce.ceasefire, "reading"
    ].drop_duplicates():
        *_, other = compared(
            one.truce,
            one.data,
            days=one.parameters["days"],
            side=one.parameters["side"],
            readings=[reading],
            only_changed=True,
        )
        for r in other.table.to_dict("records"):
            ids = [i for i in str(r["statements"]).split(";") if reading_of.get(i) == reading]
            if not ids:
                continue
            same = tuple(r[name] for name in key)
            was = default.loc[same] if same in default.index else None
            rows.append(
                [
                    reading,
                    words.sectors.get(r["sector"], r["sector"]),
                    label(r["category"]),
                    words.claimed(r),
                    words.window(r["start"], r["end"]),
                    number(r["claimed"]),
                    ratio_text(r["ratio"], r["low"], r["high"]) or "none",
                    "" if was is None else number(was["claimed"]),
                    ""
                    if was is None
                    else ratio_text(was["ratio"], was["low"], was["high"]) or "none",
                    "",
                ]
            )
            links.append(ids)
    return table_of(
        "Counts by another reading of their wording, beside the default reading",
        [
            "Reading",
            "Sector",
            "Category",
            "Claimed",
            "Window by this reading",
            "Per 24 h",
            "Ratio",
            "Per 24 h by default",
            "Ratio by default",
            "Said in",
        ],
        rows,
        align="lllrlrrrrl",
        links=links,
        widths=[1.2, 1.4, 1.5, 1, 2.4, 1, 1.8, 1.2, 1.8, 2.2],
        note="A reading that puts a day's count to the whole truce divides it by more hours and has no like-for-like normal level.",
    )


def _methods_table(one, words):
    """The ratio by each method, a row a category; normal levels and p-values of each are in methods.csv."""
    table = _widest_by_method(one)
    methods = list(dict.fromkeys(table["method"]))
    rows = []
    for (reporter, category), mine in table.groupby(["reporter", "category"], sort=True):
        by_method = {r["method"]: r for r in mine.to_dict("records")}
        told = {}
        for method, r in by_method.items():
            # the note of the first is that of the comparison, above; chance alone is too narrow throughout
            if isinstance(r["note"], str) and r["note"] and method not in (methods[0], methods[-1]):
                told.setdefault(r["note"], []).append(method)
        cells = [
            ratio_text(by_method[m]["ratio"], by_method[m]["low"], by_method[m]["high"]) or "none"
            for m in methods
        ]
        rows.append(
            [
                words.parties.get(reporter, reporter),
                label(category),
                number(by_method[methods[0]]["n_baseline"]),
                *cells,
                "; ".join(f"{', '.join(who)}: {note}" for note, who in told.items()),
            ]
        )
    return table_of(
        "Ratio (95% interval) by each method, whole front",
        ["Claimed by", "Category", "Days", *map(sentence, methods), "Note"],
        rows,
        align="llr" + "r" * len(methods) + "l",
        widths=[1.1, 1.6, 0.6, *[1.8] * len(methods), 0.6],
        note="None: the data can't carry the method. Chance only is too narrow where days scatter more than chance or depend on each other.",
    )


def _widest_by_method(one):
    """The comparisons by every method; windows one within another would repeat a category: the longest is kept."""
    table = one.checks["methods"]
    table = table.assign(_hours=table["end"] - table["start"]).sort_values(
        "_hours", ascending=False, kind="stable"
    )
    return table.drop_duplicates(["reporter", "category", "method"]).sort_values(
        ["reporter", "category"], kind="stable"
    )


def _agreement(one, words):
    """Say by how many other methods each verdict of the default is shared."""
    table = _widest_by_method(one)
    out = []
    several = table["reporter"].nunique() > 1
    for (reporter, category), mine in table.groupby(["reporter", "category"], sort=True):
        first, *others = mine.to_dict("records")
        # an interval from 0 to infinity can give no verdict
        others = [r for r in others[:-1] if r["low"] > 0 or r["high"] < float("inf")]
        if pd.notna(first["p"]):
            same = sum(verdict_of(r) == verdict_of(first) for r in others)
            whose = f" claimed by {words.parties.get(reporter, reporter)}" if several else ""
            out.append(
                f"{label(category)}{whose}, {verdict_of(first)}, "
                + (f"by {same} of {len(others)}" if others else "no other can be used")
            )
    return (
        [
            f"Methods beside the default and chance alone that give the same verdict: {'; '.join(out)}."
        ]
        if out
        else []
    )


def _reporters(one, words):
    """What two reporters' claims are to each other, in words; nothing where only one reports."""
    from analysis.compare import compare_reporters

    try:
        text = compare_reporters(one.book.counts, window=one.truce).text
    except ValueError:
        return []
    for party, name in words.parties.items():
        text = re.sub(rf"\b{re.escape(party)}\b", name, text)
    return [
        text,
        "A ratio of two reporters' claims is no ratio of acts: each counts what it sees, by its own definition.",
    ]


def _tipping_table(one, words):
    points = one.checks["tipping"]
    rows = [
        [
            words.parties.get(r["reporter"], r["reporter"]),
            words.sectors.get(r["sector"], r["sector"]),
            label(r["category"]),
            ratio_text(r["ratio"], r["low"], r["high"]),
            r["conclusion"],
            r["text"],
        ]
        for r in points.to_dict("records")
    ]
    return table_of(
        "What would have to be true of the reporting for each conclusion to change",
        [
            "Claimed by",
            "Sector",
            "Category",
            "Ratio (95% interval)",
            "Conclusion",
            "When it changes",
        ],
        rows,
        align="lllrll",
        widths=[1.2, 1.5, 1.6, 2, 1.6, 5],
    )


def _scope_table(one, words):
    from analysis.reconciliation import scope_of

    if one.claims.empty:
        return plain_table(one.claims, "Counts by scope", words=words)
    marks = scope_of(one.claims, one.truce, crosswalk=one.data.crosswalk)
    frame = one.claims.assign(scope=marks["scope"], why=marks["why"])
    frame["sector"] = frame["sector"].map(words.sectors).fillna(frame["sector"])
    out = (
        frame.groupby(["scope", "why"], sort=True)
        .agg(counts=("low", "size"), sectors=("sector", lambda s: ", ".join(sorted(set(s)))))
        .reset_index()
    )
    return plain_table(out, "Counts within the truce's hours, by scope", words=words, folded=False)


def _conflicts_table(one, words):
    """Where statements about the truce's hours differ or can't all be true; all conflicts are in conflicts.csv."""
    frame = one.book.conflicts
    frame = frame[(frame["start"] < one.truce.end) & (frame["end"] > one.truce.start)]
    rows = [
        [
            words.parties.get(r["reporter"], r["reporter"]),
            words.parties.get(r["accused"], r["accused"]),
            words.sectors.get(r["sector"], r["sector"]),
            label(r["category"]),
            words.window(r["start"], r["end"]),
            bounds(r["low"], r["high"]),
            sentence(r["kind"].replace("_", " ")),
            r["text"],
            "",
        ]
        for r in frame.to_dict("records")
    ]
    return table_of(
        "Where statements differ",
        [
            "Claimed by",
            "Conduct of",
            "Sector",
            "Category",
            "Window, local",
            "Taken",
            "What differs",
            "How",
            "Said in",
        ],
        rows,
        align="lllllrlll",
        links=[ids.split(";") for ids in frame["statements"]],
        folded=True,
    )
