"""From texts that were read to an account: no step knows where its rows came from."""

import csv

import pandas as pd
from reconciliation_tables import account, made_conflict

from analysis.reconciliation import reconcile


def test_parsed_reports_go_the_whole_way(root):
    from analysis.loaders.reading import collect, parse

    folder = root / "tests" / "texts"
    readings = []
    for row in csv.DictReader((folder / "texts.csv").open(encoding="utf-8")):
        if row["text"].startswith("staff"):
            text = (folder / f"{row['text']}.txt").read_text(encoding="utf-8")
            published = row["published"] or None
            readings.append(
                parse(text, kind="general_staff", published=published, source=row["text"])
            )
    statements = collect(readings)
    book = reconcile(statements, conflict=made_conflict(tz="Europe/Kyiv"))
    assert len(book.decisions) == len(statements)
    days = book.counts[book.counts["whole_days"] & (book.counts["category"] == "assault")]
    assert len(days) >= 2


def test_a_truce_that_is_not_in_the_data():
    from analysis.baseline import fit_baseline
    from analysis.compare import compare_claims
    from analysis.conflict import Truce

    day = pd.Timestamp("2030-01-11", tz="Europe/Berlin")
    truce = Truce("new", "a new truce", day, day + pd.Timedelta(days=1), "Europe/Berlin")
    rows = []
    for number in range(1, 21):
        value = 20 if number == 11 else 90 + 3 * (number % 5)
        window = {"start": f"2030-01-{number:02d}", "end": f"2030-01-{number + 1:02d}"}
        rows.append({**window, "value": value})
    book = account(*rows, conflict=made_conflict(truce))
    normal = fit_baseline(book, truce=truce, days=14)
    row = compare_claims(book, normal).table.iloc[0]
    assert row["n_days"] == 19 and row["high"] < 0.5
    assert row["low"] < 20 / 96 < row["high"]
