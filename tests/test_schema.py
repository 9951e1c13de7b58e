"""Tables as declared: errors that name the place, descriptors that follow."""

import json

import pandas as pd
import pytest

from analysis import load, schema
from analysis.processed import build_tables, csv_bytes


def counts(**change):
    row = {
        "start": pd.Timestamp("2025-04-20", tz="UTC"),
        "end": pd.Timestamp("2025-04-21", tz="UTC"),
        "sector": "pokrovsk",
        "reporter": "a",
        "accused": "b",
        "category": "assault",
        "clock": "00:00-00:00",
        "n_days": 1,
        "whole_days": True,
        "origin": "said",
        "low": 1,
        "high": 2,
        "n_publishers": 1,
        "flags": [],
        "statements": ["s"],
    }
    return pd.DataFrame([{**row, **change}])


def test_a_good_table_gets_its_dtypes_and_order():
    table = schema.conform(counts()[list(reversed(schema.COUNTS.names))], schema.COUNTS)
    assert list(table.columns) == schema.COUNTS.names
    assert str(table["low"].dtype) == "Int64" and str(table["start"].dtype) == "datetime64[us, UTC]"
    pd.testing.assert_frame_equal(schema.conform(table, schema.COUNTS), table)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"origin": "seid"}, "column origin, row 0, value 'seid'"),
        ({"low": 3}, "low is at most high"),
        ({"end": pd.Timestamp("2025-04-19", tz="UTC")}, "start is before end"),
        ({"sector": None}, "column sector"),
    ],
)
def test_a_bad_table_is_one_clear_error(change, says):
    with pytest.raises(ValueError, match="table counts") as error:
        schema.conform(counts(**change), schema.COUNTS)
    assert says in str(error.value)


def test_a_missing_column_is_named():
    with pytest.raises(ValueError, match="column 'clock' is missing"):
        schema.conform(counts().drop(columns="clock"), schema.COUNTS)


def test_empty_tables_have_the_right_columns():
    assert (
        list(schema.empty(schema.REJECTS).columns) == schema.REJECTS.names
        and len(schema.empty(schema.COUNTS)) == 0
    )


def test_same_table_same_bytes_and_missing_is_an_empty_cell():
    table = pd.DataFrame(
        {
            "t": pd.to_datetime(["2025-04-20T00:00Z", None], utc=True),
            "x": [0.1 + 0.2, None],
            "n": pd.array([1, None], dtype="Int64"),
        }
    )
    assert csv_bytes(table) == b"t,x,n\n2025-04-20T00:00:00Z,0.3,1\n,,\n"


def test_lists_and_notes_are_joined_and_formulas_are_made_harmless():
    notes = [[schema.Note.of("touches_truce", truce="t"), schema.Note.of("trend")], []]
    table = pd.DataFrame({"notes": notes, "said": ["=1+1", "-5"], "n": [-5, 1]})
    told = b"notes,said,n\ntouches_truce(truce=t);trend,%s,-5\n,%s,1\n"
    assert csv_bytes(table) == told % (b"=1+1", b"-5")
    assert csv_bytes(table, harmless=True) == told % (b"'=1+1", b"'-5")


def test_parquet_holds_what_the_csv_holds(tmp_path):
    data = load("line_of_control")
    build_tables(data, tmp_path / "out")
    for name in ("counts", "statements", "decisions"):
        table = pd.read_parquet(tmp_path / "out" / f"{name}.parquet")
        assert csv_bytes(table) == (tmp_path / "out" / f"{name}.csv").read_bytes()


def test_tables_are_built_all_or_none_and_never_over_other_files(tmp_path, monkeypatch):
    data = load("line_of_control")
    build_tables(data, tmp_path / "out")
    before = {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()}
    monkeypatch.setattr(pd.DataFrame, "to_parquet", lambda *given, **options: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        build_tables(data, tmp_path / "out")
    assert {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()} == before
    (tmp_path / "out" / "mine.txt").write_text("mine")
    with pytest.raises(ValueError, match=r"holds mine\.txt, not written by this command"):
        build_tables(data, tmp_path / "out")


def test_the_dictionary_says_that_a_day_alone_is_the_whole_of_it():
    told = schema.data_dictionary()
    assert "holds both days and lasts 48 hours" in told and "| period |" in told


def test_every_column_of_a_descriptor_is_explained(root):
    package = json.loads((root / "data" / "datapackage.json").read_text(encoding="utf-8"))
    assert (
        package["profile"] == "tabular-data-package"
        and package["licenses"][0]["name"] == "CC-BY-4.0"
    )
    for resource in package["resources"]:
        fields = {field["name"] for field in resource["schema"]["fields"]}
        assert all(len(field["description"]) > 1 for field in resource["schema"]["fields"])
        assert set(resource["schema"].get("primaryKey", [])) <= fields
