"""The same events give the same counts on pandas, DuckDB and Spark, to the row."""

import pandas as pd
import pytest
from events_cases import EVERY, FORMATS, MAPS, fires, halves, small_conflict

from analysis.events import count_events
from analysis.synth.events import event_rows, write_events

SMALL = small_conflict()
# pyspark on pandas 3 warns at every table that it hands over
pytestmark = [
    pytest.mark.filterwarnings("ignore:PySpark does not yet fully support"),
    pytest.mark.filterwarnings("ignore:The copy keyword is deprecated"),
]


def on_each(events, spark, **asked):
    engines = {"pandas": None, "duckdb": None, "spark": spark}
    return [
        count_events(events, conflict=SMALL, engine=engine, session=session, **asked)
        for engine, session in engines.items()
    ]


# every kind of column: types, several days and sums, hours and places, durations and keys
@pytest.mark.parametrize("name", ["acled", "ucdp_ged", "firms_viirs", "air_raid_alerts_volunteer"])
def test_three_engines_agree_to_the_row(spark, tmp_path, name):
    path = write_events(tmp_path / "events.csv", EVERY[name], 500, seed=6, revised=0.02)
    asked = {"geometry": halves("2024-06-01"), "lengths": (1, 7), "maps": [MAPS]}
    first, *others = on_each(str(path), spark, **asked)
    for other in others:
        pd.testing.assert_frame_equal(first.counts, other.counts)
        pd.testing.assert_frame_equal(first.groups, other.groups)
        assert first.rejected == other.rejected and first.tally == other.tally


def test_damaged_lines_are_rejected_alike(spark, tmp_path):
    lines = event_rows(FORMATS["firms_viirs"], 9, seed=1).to_csv(index=False).encode().split(b"\n")
    lines[2] = b"cut,line"
    lines[4] += b",more"
    lines[6] = b"caf\xe9" + lines[6]
    path = tmp_path / "fires.csv"
    path.write_bytes(b"\n".join(lines))
    told = on_each(str(path), spark)
    assert told[0].rejected == {"too_few_fields": 1, "too_many_fields": 1, "wrong_encoding": 1}
    assert told[0].rejected == told[1].rejected == told[2].rejected
    pd.testing.assert_frame_equal(told[0].counts, told[2].counts)


def test_impossible_values_are_rejected_alike(spark, tmp_path):
    rows = fires([(47, 32, "2025-04-19", 900)] * 6).astype("object")
    rows.loc[1, "latitude"], rows.loc[2, "longitude"] = "95", "east"
    rows.loc[3, "acq_date"], rows.loc[4, "acq_time"] = "0025-05-16", "2560"
    path = tmp_path / "fires.csv"
    rows.to_csv(path, index=False)
    told = on_each(str(path), spark, geometry=halves())
    assert len(told[0].rejected) == 4
    assert told[0].rejected == told[1].rejected == told[2].rejected
    assert set(told[2].rejects["reason"]) == set(told[0].rejects["reason"])


def test_a_spark_frame_is_counted_where_it_is(spark, tmp_path):
    path = write_events(tmp_path / "events.parquet", FORMATS["firms_viirs"], 500, seed=2)
    told = count_events(spark.read.parquet(str(path)), conflict=SMALL, geometry=halves())
    expected = count_events(str(path), conflict=SMALL, geometry=halves())
    pd.testing.assert_frame_equal(told.counts, expected.counts)
