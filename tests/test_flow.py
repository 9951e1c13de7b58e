"""From texts that were read, or from a ledger, to a comparison: each step takes the last one's."""

import csv
from dataclasses import replace

import pandas as pd
import pytest

from analysis import compare_claims, fit_baseline, load, reconcile
from analysis.conflict import Truce
from analysis.readers import collect, parse


@pytest.fixture(scope="module")
def readings(root):
    folder = root / "tests" / "texts"
    rows = list(csv.DictReader((folder / "texts.csv").open(encoding="utf-8")))
    staff = [row for row in rows if row["text"].startswith("staff")][:14]
    return [
        parse(
            (folder / f"{row['text']}.txt").read_text(encoding="utf-8"),
            kind="general_staff",
            published=row["published"] or None,
            source=row["text"],
        )
        for row in staff
    ]


def test_parsed_reports_go_the_whole_way(readings, data):
    statements = collect(readings)
    book = reconcile(replace(data, statements=statements))
    assert len(book.decisions) == len(statements)
    counts = book.counts
    days = counts[counts["whole_days"] & counts["category"].eq("assault")]
    days = days[days["sector"].eq(data.conflict.sectors.whole)]
    assert len(days) >= 2
    day = days.sort_values("low").iloc[-1]
    truce = Truce("made", "a made truce", day["start"], day["end"], data.conflict.tz)
    normal = fit_baseline(book, truce=truce, days=800)
    table = compare_claims(book, normal).table
    assert day["low"] in set(table["count_low"].dropna())
    assert table["expected"].notna().any()


def test_a_truce_that_is_not_in_the_data(write_statements):
    begin = pd.Timestamp("2024-03-01T00:00+02:00")
    rows = [
        {
            "statement_id": f"d{k}",
            "ceasefire": "",
            "start": (begin + pd.Timedelta(days=k)).isoformat(),
            "end": (begin + pd.Timedelta(days=k + 1)).isoformat(),
            "category": "assault",
            "value": 20 if k == 10 else 90 + 3 * (k % 5),
        }
        for k in range(20)
    ]
    data = load(write_statements(rows))
    first = (begin + pd.Timedelta(days=10)).tz_convert("UTC")
    truce = Truce("own", "our truce", first, first + pd.Timedelta(days=1), data.conflict.tz)
    book = reconcile(data)
    table = compare_claims(book, fit_baseline(book, truce=truce)).table
    (row,) = table[table["answers"]].to_dict("records")
    assert row["verdict"] == "fewer"
    assert row["ratio"] == pytest.approx(20 / 96, rel=0.02)
