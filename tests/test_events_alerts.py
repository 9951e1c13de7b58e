"""Air-raid alerts: how many and how long; and what of a witness is named before it is compared."""

import numpy as np
import pandas as pd
import pytest
from events_cases import EVERY, MAPS, fires, small_conflict, tally_of

from analysis.events import BadEvents, count_events, read_format
from analysis.events.columns import BUNDLED
from analysis.synth.events import event_rows

SMALL = small_conflict()
ENGINES = ["pandas", "duckdb"]


def alerts(rows, level="oblast"):
    """Official alerts of (start, finish) in the west."""
    told = pd.DataFrame(rows, columns=["started_at", "finished_at"])
    told = told.assign(oblast="west", level=level)
    return told.reindex(columns=EVERY["air_raid_alerts"].header)


def counted(rows, tmp_path=None, engine=None, **asked):
    if engine is not None:
        rows.to_csv(tmp_path / "alerts.csv", index=False)
        rows = str(tmp_path / "alerts.csv")
    return count_events(rows, conflict=SMALL, maps=[MAPS], engine=engine, **asked)


NIGHT = [
    ("2025-04-19 10:00:30+00:00", "2025-04-19 10:45:00+00:00"),
    ("2025-04-19 20:50:00+00:00", "2025-04-19 22:05:00+00:00"),
    ("2025-04-20 01:00:00+00:00", ""),
]


@pytest.mark.parametrize("engine", ENGINES)
def test_alerts_are_counted_and_their_minutes_added_on_the_day_they_begin(tmp_path, engine):
    counts = counted(alerts(NIGHT), tmp_path, engine).counts
    assert tally_of(counts, "west", "alert") == {"04-19 00:00": 2, "04-20 00:00": 1}
    assert tally_of(counts, "west", "alert_minutes")["04-19 00:00"] == 45 + 75


def test_an_alert_without_end_is_one_but_has_no_minutes():
    result = counted(alerts(NIGHT))
    minutes = result.counts.query("category == 'alert_minutes' and sector == 'west'")
    assert minutes["flags"].map(list).tolist() == [[], ["no_end"]]
    assert result.coverage.query("finding == 'no_end'")["detail"].tolist() == ["1 of 3 events"]


def test_moments_of_a_parquet_file_last_as_long_as_texts(tmp_path):
    texts = alerts(NIGHT[:2])
    moments = texts.assign(
        started_at=pd.to_datetime(texts["started_at"]),
        finished_at=pd.to_datetime(texts["finished_at"]),
    )
    moments.to_parquet(tmp_path / "alerts.parquet")
    expected = counted(texts).counts
    pd.testing.assert_frame_equal(counted(moments).counts, expected)
    pd.testing.assert_frame_equal(counted(str(tmp_path / "alerts.parquet")).counts, expected)


def test_an_invented_end_gives_no_minutes():
    rows = pd.DataFrame(NIGHT[:2], columns=["started_at", "finished_at"])
    rows = rows.assign(region="west", naive=["True", "False"])
    counts = counted(rows).counts
    assert tally_of(counts, "west", "alert") == {"04-19 00:00": 2}
    assert tally_of(counts, "west", "alert_minutes") == {"04-19 00:00": 75}


def test_of_an_alert_in_two_vintages_the_later_end_counts():
    result = counted(alerts([(NIGHT[2][0], ""), (NIGHT[2][0], "2025-04-20 01:30:00+00:00")]))
    assert result.rejected == {"duplicate_id": 1}
    assert tally_of(result.counts, "west", "alert_minutes") == {"04-20 00:00": 30}


def test_alerts_by_raion_instead_of_oblast_are_named():
    days = pd.date_range("2025-10-01", "2026-01-31", freq="12h", tz="UTC")
    rows = alerts([(str(day), str(day + pd.Timedelta("1h"))) for day in days])
    rows["level"] = np.where(days < pd.Timestamp("2025-12-01", tz="UTC"), "oblast", "raion")
    told = counted(rows).coverage
    assert told["finding"].tolist() == ["unit_change"]
    assert told["first"].tolist() == [pd.Timestamp("2025-12-01")]
    assert told["detail"].tolist() == ["oblast to raion"]


def test_a_five_fold_fall_from_january_is_named_on_its_day():
    days = pd.date_range("2024-11-01", "2025-02-28")
    per_day = np.where(days < pd.Timestamp("2025-01-01"), 10, 2)
    told = [(47, 32, f"{day:%Y-%m-%d}", 900) for day in days.repeat(per_day)]
    coverage = count_events(fires(told), conflict=SMALL).coverage
    assert coverage["finding"].tolist() == ["break"]
    assert coverage["first"].tolist() == [pd.Timestamp("2025-01-01")]
    assert coverage["detail"].tolist() == ["10 to 2 a day"]


@pytest.mark.parametrize("name", [*EVERY])
def test_a_date_in_year_0025_is_a_reject_in_every_format(name):
    rows = event_rows(EVERY[name], 3, seed=1).astype("object")
    rows.loc[1, EVERY[name].columns["date"]] = "0025-05-16 10:00:00+00:00"
    assert counted(rows).rejected == {"impossible_date": 1}


def test_a_sparse_source_is_silent_in_one_row():
    told = fires([(47, 32, f"2025-04-{day:02d}", 900) for day in range(1, 30, 2)])
    coverage = count_events(told, conflict=SMALL).coverage
    assert coverage["detail"].tolist() == ["14 days in 14 stretches"]


def test_what_a_witness_counts_is_no_category_of_claims():
    from analysis.vocabulary import PARENT

    rows = fires([(47, 32, "2025-04-19", 900)])
    seen = {*count_events(rows, conflict=SMALL).counts["category"]}
    seen |= {*counted(alerts(NIGHT)).counts["category"]}
    assert seen == {"fire", "alert", "alert_minutes"}
    assert not seen & {*PARENT, *PARENT.values()}


def test_a_duration_is_declared_by_known_names(tmp_path):
    text = (BUNDLED / "firms_viirs.toml").read_text() + '\n[duration]\ncategry = "alert"\n'
    (tmp_path / "mine.toml").write_text(text)
    with pytest.raises(BadEvents, match="did you mean 'category'"):
        read_format(tmp_path / "mine.toml")
