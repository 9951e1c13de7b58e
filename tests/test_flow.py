"""From texts that were read, or from a ledger, to a comparison: no step knows where its rows came from."""

import csv

import pandas as pd
from analysis.ceasefires import Truce

from analysis import compare_claims, fit_baseline, reconcile
from analysis.readers import collect, parse


def test_parsed_reports_go_the_whole_way(root):
    folder = root / "tests" / "texts"
    readings = []
    for row in csv.DictReader((folder / "texts.csv").open(encoding="utf-8")):
        if row["text"].startswith("staff"):
            text = (folder / f"{row['text']}.txt").read_text(encoding="utf-8")
            readings.append(
                parse(
                    text,
                    kind="general_staff",
                    published=row["published"] or None,
                    source=row["text"],
                )
            )
    statements = collect(readings)
    book = reconcile(statements)
    assert len(book.decisions) == len(statements)
    days = book.counts[
        book.counts["series"].str.startswith("day@")
        & (book.counts["category"] == "assault")
        & (book.counts["sector"] == "whole_front")
    ]
    assert len(days) >= 2
    one = days.iloc[0]
    window = Truce(
        "made", "a made truce", one["start"], one["end"], "Europe/Kyiv", "all_hostilities"
    )
    normal = fit_baseline(
        book.counts, window=window, days=800, by=["accused", "sector", "category"]
    )
    table = compare_claims(book.counts, normal, window=window).table
    assert one["low"] in set(table["count_low"].dropna())
    assert table["expected"].notna().any()


def test_a_truce_that_is_not_in_the_data(write_statements):
    from analysis import load

    rows, day = [], pd.Timestamp("2024-03-01T00:00+02:00")
    for k in range(20):
        start, end = day + pd.Timedelta(days=k), day + pd.Timedelta(days=k + 1)
        rows.append(
            {
                "statement_id": f"d{k}",
                "ceasefire": "",
                "start": start.isoformat(),
                "end": end.isoformat(),
                "category": "assault",
                "value": 20 if k == 10 else 90 + 3 * (k % 5),
            }
        )
    data = load(write_statements(rows))
    window = Truce(
        "new",
        "a new truce",
        day + pd.Timedelta(days=10),
        day + pd.Timedelta(days=11),
        "Europe/Kyiv",
        "all_hostilities",
    )
    book = reconcile(data.statements)
    normal = fit_baseline(book.counts, window=window, days=14, by=["accused", "sector", "category"])
    result = compare_claims(book.counts, normal, window=window)
    row = result.table.iloc[0]
    assert row["n_baseline"] == 19 and row["high"] < 0.5 and row["low"] < 20 / 96 < row["high"]
