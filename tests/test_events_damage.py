"""Damaged event files: an error or a reject each, nothing lost in silence."""

import pandas as pd
import pytest
from events_cases import FORMATS, fires, halves, small_conflict

from analysis.events import BadEvents, count_events
from analysis.synth.events import event_rows

SMALL = small_conflict()
ENGINES = ["pandas", "duckdb"]


def damaged(tmp_path, name, change):
    rows = event_rows(FORMATS[name], 20, seed=1)
    path = tmp_path / f"{name}.csv"
    path.write_bytes(change(rows.to_csv(index=False).encode()))
    return str(path)


def cut(text):
    return text[: text.rindex(b",", 0, len(text) - 40)]


def wrong_letter(text):
    lines = text.split(b"\n")
    lines[3] = b"caf\xe9" + lines[3]
    return b"\n".join(lines)


def field_more(text):
    lines = text.split(b"\n")
    lines[3] += b",more"
    return b"\n".join(lines)


DAMAGES = [
    (cut, "too_few_fields", 21),
    (wrong_letter, "wrong_encoding", 4),
    (field_more, "too_many_fields", 4),
]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", ["acled", "ucdp_ged", "firms_viirs", "firms_modis"])
@pytest.mark.parametrize(("change", "reason", "line"), DAMAGES)
def test_a_damaged_line_is_a_reject_with_its_line(tmp_path, engine, name, change, reason, line):
    result = count_events(damaged(tmp_path, name, change), conflict=SMALL, engine=engine)
    assert result.rejected == {reason: 1}
    assert result.rejects["line"].tolist() == [line]
    assert result.tally["rows_in"] == 20


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("acq_date", "0025-05-16", "impossible_date"),
        ("acq_date", "2025-02-30", "impossible_date"),
        ("acq_date", "", "no_date"),
        ("acq_time", "2560", "impossible_time"),
        ("acq_time", "noon", "impossible_time"),
        ("latitude", "95.1", "impossible_place"),
        ("longitude", "east", "no_place"),
        ("longitude", "", "no_place"),
    ],
)
def test_an_impossible_value_is_a_reject_with_its_line(tmp_path, engine, column, value, reason):
    rows = fires([(47, 32, "2025-04-19", 900)] * 5).astype("object")
    rows.loc[2, column] = value
    path = tmp_path / "fires.csv"
    rows.to_csv(path, index=False)
    result = count_events(str(path), conflict=SMALL, geometry=halves(), engine=engine)
    assert result.rejected == {reason: 1}
    assert result.rejects["line"].tolist() == [4]
    assert result.tally["placed"] == 4


@pytest.mark.parametrize("engine", ENGINES)
def test_lines_are_told_right_after_a_damaged_one(tmp_path, engine):
    rows = fires([(47, 32, "2025-04-19", 900)] * 6).astype("object")
    rows.loc[4, "acq_date"] = "2025-13-01"
    lines = rows.to_csv(index=False).split("\n")
    lines[2] = "cut,line"
    path = tmp_path / "fires.csv"
    path.write_text("\n".join(lines))
    result = count_events(str(path), conflict=SMALL, engine=engine)
    assert sorted(result.rejects["line"]) == [3, 6]


@pytest.mark.parametrize("engine", ENGINES)
def test_of_rows_with_one_id_the_latest_revision_counts(tmp_path, engine):
    rows = event_rows(FORMATS["acled"], 3, seed=1)
    rows["event_id_cnty"], rows["timestamp"] = "X1", [5, 9, 7]
    rows["fatalities"] = [1, 2, 4]
    path = tmp_path / "acled.csv"
    rows.to_csv(path, index=False)
    result = count_events(str(path), conflict=SMALL, engine=engine)
    assert result.rejected == {"duplicate_id": 2}
    assert result.groups["killed_low"].sum() == 2


@pytest.mark.parametrize("engine", ENGINES)
def test_an_event_that_ends_before_it_starts_is_a_reject(tmp_path, engine):
    rows = event_rows(FORMATS["ucdp_ged"], 3, seed=1)
    rows.loc[1, "date_end"] = "2020-01-01"
    path = tmp_path / "ged.csv"
    rows.to_csv(path, index=False)
    result = count_events(str(path), conflict=SMALL, engine=engine)
    assert result.rejected == {"ends_before_start": 1}


def test_a_column_missing_is_an_error_and_an_added_one_is_named(tmp_path):
    rows = event_rows(FORMATS["firms_viirs"], 5, seed=1)
    rows.drop(columns="latitude").to_csv(tmp_path / "less.csv", index=False)
    rows.assign(extra=1).to_csv(tmp_path / "more.csv", index=False)
    with pytest.raises(BadEvents, match="needs 'latitude'"):
        count_events(str(tmp_path / "less.csv"), conflict=SMALL)
    assert count_events(str(tmp_path / "more.csv"), conflict=SMALL).files["added"].tolist() == [
        "extra"
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "is empty"), ("latitude,longitude".encode("utf-16"), "is not UTF-8 text")],
)
def test_what_is_no_table_is_an_error(tmp_path, content, words):
    path = tmp_path / "nothing.csv"
    path.write_bytes(content)
    with pytest.raises(BadEvents, match=words):
        count_events(str(path), conflict=SMALL)


def test_a_byte_order_mark_does_no_harm(tmp_path):
    rows = event_rows(FORMATS["acled"], 5, seed=1)
    path = tmp_path / "acled.csv"
    path.write_bytes(b"\xef\xbb\xbf" + rows.to_csv(index=False).encode())
    expected = count_events(rows, conflict=SMALL).counts
    for engine in ENGINES:
        told = count_events(str(path), conflict=SMALL, engine=engine).counts
        pd.testing.assert_frame_equal(told, expected)


def test_a_broken_archive_is_an_error(tmp_path):
    path = tmp_path / "events.zip"
    path.write_bytes(b"PK\x03\x04 cut")
    with pytest.raises(BadEvents, match="zip archive"):
        count_events(str(path), conflict=SMALL)
