"""Damaged event files: an error or a reject each, nothing lost in silence."""

import gzip
import zipfile

import pandas as pd
import pytest
from events_cases import EVERY, FORMATS, MAPS, fires, halves, small_conflict

from analysis.events import BadEvents, count_events
from analysis.events.columns import recognise
from analysis.events.faults import told_faults
from analysis.synth.events import event_rows

SMALL = small_conflict()
ENGINES = ["pandas", "duckdb"]


def with_values(rows, format):
    """Impossible dates and a place, an end before the start, a row that comes twice."""
    rows = rows.astype("object")
    date = format.columns["date"]
    rows.loc[[5, 6], date] = [f"{day} 10:00:00+00:00" for day in ("2025-02-30", "0025-05-16")]
    told = {"impossible_date": 2}
    if "lat" in format.columns:
        rows.loc[7, format.columns["lat"]] = 95
        told["impossible_place"] = 1
    if format.duration:
        rows.loc[8, format.columns["finish"]] = "2023-01-01 00:00:00+00:00"
        rows.loc[9, format.columns["finish"]] = "soon"
        told |= {"ends_before_start": 1, "impossible_end": 1}
    if format.has_id:
        rows.loc[10] = rows.loc[2]
        told["duplicate_id"] = 1
    return rows, told


def with_lines(rows):
    """A byte that is no UTF-8, a field too many, a line cut short."""
    lines = rows.to_csv(index=False).encode().split(b"\n")
    lines[2] = lines[2].replace(b"2024", b"caf\xe9")
    lines[4] += b",more"
    lines[12] = lines[12][: lines[12].rindex(b",")]
    return b"\n".join(lines)


BAD_LINES = {"wrong_encoding": 1, "too_many_fields": 1, "too_few_fields": 1}


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", [*EVERY])
def test_every_damage_of_every_format_is_a_reject_with_its_line(tmp_path, engine, name):
    rows, told = with_values(event_rows(EVERY[name], 12, seed=1), EVERY[name])
    path = tmp_path / f"{name}.csv"
    path.write_bytes(with_lines(rows))
    result = count_events(str(path), conflict=SMALL, maps=[MAPS], engine=engine)
    assert result.rejected == told | BAD_LINES
    assert result.tally["rows_in"] == 12
    reasons = result.rejects["reason"].str.partition(":")[0]
    lines = dict(zip(reasons, result.rejects["line"], strict=True))
    assert [lines[reason] for reason in BAD_LINES] == [3, 5, 13]
    dates = result.rejects[reasons == "impossible_date"]
    assert dates["line"].tolist() == [7, 8]
    assert dates["value"].str[:10].tolist() == ["2025-02-30", "0025-05-16"]


@pytest.mark.parametrize("name", [*EVERY])
def test_every_column_that_is_needed_is_asked_for_by_its_name(name):
    for column in EVERY[name].required:
        header = [each for each in EVERY[name].header if each != column]
        with pytest.raises(BadEvents, match=f"nearest is .*, which needs '{column}' too"):
            recognise(header, [EVERY[name]])


@pytest.mark.parametrize("name", [*EVERY])
def test_a_column_more_is_named(name):
    rows = event_rows(EVERY[name], 3, seed=1).assign(extra=1)
    assert count_events(rows, conflict=SMALL, maps=[MAPS]).files["added"].tolist() == ["extra"]


@pytest.mark.parametrize("name", [name for name in EVERY if not EVERY[name].headerless])
def test_a_file_without_header_is_an_error(tmp_path, name):
    path = tmp_path / "bare.csv"
    event_rows(EVERY[name], 3, seed=1).to_csv(path, index=False, header=False)
    with pytest.raises(
        BadEvents, match="its first line holds values .*; expected names of columns"
    ):
        count_events(str(path), conflict=SMALL, maps=[MAPS])


@pytest.mark.parametrize("engine", ENGINES)
def test_a_quote_that_is_never_closed_is_a_reject(tmp_path, engine):
    rows = event_rows(FORMATS["acled"], 5, seed=1)
    path = tmp_path / "acled.csv"
    path.write_text(rows.to_csv(index=False) + '"X9,2025')
    result = count_events(str(path), conflict=SMALL, engine=engine)
    assert result.rejected == {"unclosed_quote": 1} and result.tally["rows_in"] == 6


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
        ("latitude", "NaN", "no_place"),
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


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("cell", ["-4", "many", "nan", "1e300"])
def test_deaths_that_are_no_number_of_people_are_a_reject(tmp_path, engine, cell):
    rows = event_rows(FORMATS["acled"], 3, seed=1).astype({"fatalities": "object"})
    rows["fatalities"] = ["2", cell, ""]
    path = tmp_path / "acled.csv"
    rows.to_csv(path, index=False)
    result = count_events(str(path), conflict=SMALL, engine=engine)
    assert result.rejected == {"impossible_number": 1}
    assert result.rejects["line"].tolist() == [3]
    sound = result.groups[result.groups["fault"] == ""]
    assert (sound["n"].sum(), sound["killed_low"].sum()) == (2, 2)


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


@pytest.mark.parametrize("engine", ENGINES)
def test_a_packed_file_that_breaks_off_is_an_error_that_names_it(tmp_path, engine):
    path = tmp_path / "fires.csv.gz"
    rows = event_rows(FORMATS["firms_viirs"], 200, seed=1)
    path.write_bytes(gzip.compress(rows.to_csv(index=False).encode())[:-20])
    with pytest.raises(BadEvents, match=r"fires\.csv\.gz: can't be read to its end"):
        count_events(str(path), conflict=SMALL, engine=engine)


def test_lines_that_end_in_two_ways_are_an_error_that_says_so(tmp_path):
    text = event_rows(FORMATS["firms_viirs"], 9, seed=1).to_csv(index=False, lineterminator="\n")
    path = tmp_path / "fires.csv"
    path.write_bytes(text.replace("\n", "\r\n", 4).encode())
    with pytest.raises(BadEvents, match="some lines end in CR LF and some in LF"):
        count_events(str(path), conflict=SMALL)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("separator", [";", "\t"])
def test_columns_may_be_parted_by_another_sign(tmp_path, engine, separator):
    rows = event_rows(FORMATS["firms_viirs"], 4, seed=1)
    path = tmp_path / "fires.csv"
    rows.to_csv(path, index=False, sep=separator)
    assert count_events(str(path), conflict=SMALL, engine=engine).tally["placed"] == 4


def test_an_archive_of_nothing_and_no_file_at_all_are_errors(tmp_path):
    with zipfile.ZipFile(tmp_path / "none.zip", "w"):
        pass
    with pytest.raises(BadEvents, match="holds no file"):
        count_events(str(tmp_path / "none.zip"), conflict=SMALL)
    with pytest.raises(BadEvents, match="nothing was handed over"):
        count_events([], conflict=SMALL)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_strange_byte_in_a_column_that_is_not_read_changes_no_count(tmp_path, engine):
    rows = event_rows(FORMATS["acled"], 5, seed=1).astype("object")
    rows.loc[2, "notes"] = "caf\u00e9"
    path = tmp_path / "acled.csv"
    path.write_bytes(rows.to_csv(index=False).encode("latin-1"))
    result = count_events(str(path), conflict=SMALL, engine=engine)
    assert (result.tally["rows_in"], result.tally["rejected"]) == (5, 0)


def test_who_stops_an_engine_at_work_is_told_no_error_of_the_file():
    with pytest.raises(KeyboardInterrupt), told_faults("fires.csv"):
        raise RuntimeError("Query interrupted")
    with pytest.raises(RuntimeError, match="else"), told_faults("fires.csv"):
        raise RuntimeError("something else")


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_a_row_at_fault_is_told_with_each_column_its_value_and_what_was_expected(
    tmp_path, engine, ending
):
    rows = event_rows(FORMATS["acled"], 4, seed=1)
    rows["fatalities"] = [1, -4, 1, 1]
    rows["latitude"] = [47.5, 47.5, 148.25, 47.5]
    rows.loc[2, "event_date"] = "2025-04-31"
    path = tmp_path / f"acled.{ending}"
    getattr(rows, f"to_{ending}")(path, index=False)
    result = count_events(str(path), conflict=SMALL, engine=engine)
    first, second = result.rejects.to_dict("records")
    told = ("file", "column", "value", "reason")
    expected = "impossible_number: expected a number of at least 0"
    assert [first[name] for name in told] == [str(path), "fatalities", "-4", expected]
    assert [second[name] for name in told[1:]] == [
        "latitude",
        "148.25",
        "impossible_place: expected degrees from -90 to 90; also column event_date, value "
        "'2025-04-31': impossible_date: expected a day that there is, from 1997 to 2100, such as "
        "2025-04-19",
    ]
    assert rows["event_id_cnty"][1] in first["text"]
    assert result.rejected == {"impossible_number": 1, "impossible_place": 1}


def test_sound_rows_of_a_day_on_which_another_ends_before_it_starts_are_no_rejects():
    rows = event_rows(FORMATS["ucdp_ged"], 3, seed=1)
    rows["date_start"], rows["date_end"] = "2025-04-19", ["2025-04-20", "2025-04-18", "2025-04-19"]
    rejects = count_events(rows, conflict=SMALL).rejects
    assert rejects["column"].tolist() == ["date_end"]
    assert rejects["value"].tolist() == ["2025-04-18"]
    assert rejects["reason"].str.startswith("ends_before_start: expected an end that").all()
