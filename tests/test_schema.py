"""Tables as declared: errors that name the place, descriptors that follow."""

import json

import pandas as pd
import pytest

from analysis import schema
from analysis.processed import build_tables, csv_bytes


def counts(**change):
    row = {
        "start": pd.Timestamp("2025-04-20", tz="UTC"),
        "end": pd.Timestamp("2025-04-21", tz="UTC"),
        "sector": "pokrovsk",
        "reporter": "a",
        "accused": "b",
        "category": "assault",
        "series": "day@00:00",
        "low": 1,
        "high": 2,
        "n_publishers": 1,
        "flags": "",
        "statements": "s",
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
        ({"category": "shelings"}, "column category, row 0, value 'shelings'"),
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
    with pytest.raises(ValueError, match="column 'series' is missing"):
        schema.conform(counts().drop(columns="series"), schema.COUNTS)


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


def test_parquet_holds_what_the_csv_holds(data, tmp_path):
    build_tables(data, tmp_path / "out", own_data=False)
    table = pd.read_parquet(tmp_path / "out" / "counts.parquet")
    assert csv_bytes(table) == (tmp_path / "out" / "counts.csv").read_bytes()


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
