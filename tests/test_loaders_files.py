"""What files may hold: columns, wide tables, extra rows, corrections, damage."""

import shutil
from pathlib import Path

import pandas as pd
import pytest
from conftest import ROW, balanced, table

from analysis import load
from analysis.loaders import BadInput
from analysis.loaders.corrections import apply_corrections

CASES = Path(__file__).parent / "cases"
FIELD, DAMAGED = CASES / "field", CASES / "damaged"


def test_a_misspelt_column_is_an_error_and_another_one_a_remark(folder):
    with pytest.raises(BadInput, match="column 'qualifer' is not known; is it 'qualifier'"):
        load(folder({"qualifer": "nearly"}, header=[*ROW, "qualifer"]))
    data = load(folder({"our note": "x"}, header=[*ROW, "our note"], name="b"))
    assert data.remarks.iloc[0]["column"] == "our_note"


@pytest.mark.parametrize("case", ["field/misspelt.csv", "damaged/typo.csv"])
def test_files_with_a_misspelt_column_are_refused(case):
    with pytest.raises(BadInput, match="is it 'qualifier'"):
        load(CASES / case)


def test_a_column_that_is_not_used_and_a_row_without_a_window_are_named():
    told = load(FIELD / "date_column.csv").remarks
    mine = told[told["file"].eq("date_column.csv")]
    assert list(mine["column"]) == ["date", "start"]
    assert mine.iloc[0]["nearest"] == "period"


def test_a_missing_column_names_the_file_and_the_nearest(folder):
    header = [name if name != "category" else "which_category_is_it" for name in ROW]
    with pytest.raises(
        BadInput,
        match=r"a\.csv, line 1: column 'category' is missing; is it 'which_category_is_it'",
    ):
        load(folder({"which_category_is_it": "total"}, header=header))


# wide tables


WIDE = """
[fill]
reporter = "Monitor"
accused = "nobody named"
category = "total"
tz = "Asia/Kolkata"
source = "https://example.org/w"
[columns]
month = "period"
[wide]
names = {Total = "all"}
"""


def test_a_table_with_a_number_a_column_says_how_to_read_it():
    with pytest.raises(BadInput, match=r"wide.csv.toml, \[wide\] over"):
        load(FIELD / "wide.csv")


def test_a_wide_table_is_read_by_a_few_lines(folder):
    home = folder(conflict='zone = "Asia/Kolkata"')
    shutil.copy(FIELD / "wide.csv", home / "statements")
    (home / "statements" / "wide.csv.toml").write_text(WIDE, encoding="utf-8")
    data = balanced(load(home))
    told = data.statements.set_index("statement_id")
    # an empty cell was not reported: no row of its own
    assert len(told) == 9 == data.rows_in
    assert told.loc["wide:4:4", ["sector", "value"]].tolist() == ["all", 0]
    assert told.loc["wide:2:1", "start"] == pd.Timestamp("2019-01-01", tz="Asia/Kolkata")
    assert data.conflict.sectors.whole == "all"


def test_a_wrong_number_in_a_wide_table_is_a_reject_by_its_line(folder):
    home = folder(conflict='zone = "Asia/Kolkata"')
    text = (FIELD / "wide.csv").read_text().replace("2019-02,9", "2019-02,9*")
    (home / "statements" / "w.csv").write_text(text + 'x,"1,2,3,4\n', encoding="utf-8")
    (home / "statements" / "w.csv.toml").write_text(WIDE, encoding="utf-8")
    data = balanced(load(home))
    assert list(data.rejects["line"]) == [3, 5]
    assert len(data.statements) == 8


# where files are


def test_counts_beside_the_tables_are_sent_to_statements():
    with pytest.raises(
        BadInput, match=r"counts belong in flat_folder/statements/: move counts.csv"
    ):
        load(FIELD / "flat_folder")


@pytest.mark.parametrize("place", ["no/such/place", "nowhere", "a\x00b"])
def test_no_such_place_is_one_line(place):
    with pytest.raises(BadInput, match="no such file or folder|no path"):
        load(place)


def test_other_things_than_paths_are_told():
    with pytest.raises(TypeError, match="load takes an id, a path or nothing; got a int"):
        load(5)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('zone = "Mars"', "conflict.toml: zone 'Mars' is not known"),
        (f"name = {'9' * 5000}", "conflict.toml: Exceeds the limit"),
        ('languages = ["klingon"]', "'klingon' is no code of a language"),
        ('[[read]]\nfiles = "b.csv"\ndays = "dmy"', "files = 'b.csv' is no file of the folder"),
        ("[[read]]\nfiles = 3", "files is 3; expected a text"),
        ('[read]\nthousands = "5"', "thousands is '5'; expected one mark"),
        ('whole = "moon"', "whole = 'moon' is no sector"),
        ('zones = "Asia/Aden"', "'zones' is not known; is it 'zone'"),
        ("zone = 5", "expected a text"),
        ("languages = [1]", "expected texts"),
        ('names = "x"', "names is 'x'"),
        ("schemes = 1", "schemes is 1"),
        ("read = 1", "read is 1"),
        ("zone = ", "expected TOML"),
        ("[read]\ndayz = 1", "rule 'dayz'"),
    ],
)
def test_a_wrong_setting_is_one_line(folder, text, says):
    with pytest.raises(BadInput) as error:
        load(folder({}, conflict=text))
    assert says in str(error.value) and "\n" not in str(error.value)


def test_extra_rows_lie_beside_a_conflict(folder, tmp_path):
    home = folder({"statement_id": "own"}, header=["statement_id", *ROW])
    more = tmp_path / "mine.csv"
    more.write_text(table([{**ROW, "value": "9"}]), encoding="utf-8")
    data = balanced(load(home, extra=[more]))
    assert sorted(data.statements["statement_id"]) == ["mine:2", "own"]
    assert list(data.places["file"]) == ["mine.csv", "statements/a.csv"]


def test_a_file_of_statements_alone_is_read_beside_the_bundled_conflict(write_statements):
    data = balanced(load(write_statements([{"sector_said": "Покровський напрямок"}])))
    assert list(data.statements["sector"]) == ["pokrovsk"]
    assert data.conflict.id == "ukraine"


def test_a_file_called_as_a_table_is_still_one_of_statements():
    data = balanced(load(DAMAGED / "ceasefires.csv"))
    assert list(data.statements["statement_id"]) == ["ok1"]
    assert data.books["file"].is_unique


# corrections


@pytest.mark.parametrize("case", ["corr", "corr2", "corr3"])
def test_corrections_of_a_conflict_leave_a_users_rows_alone(case):
    rows = pd.read_csv(DAMAGED / f"{case}.csv").set_index("statement_id")
    data = balanced(load(DAMAGED / f"{case}.csv"))
    told = data.statements.set_index("statement_id")
    assert told["value"].to_dict() == rows["value"].to_dict()
    assert set(told["accused"]) == {"russia"}


def test_a_correction_that_no_longer_matches_is_an_error():
    cells = pd.DataFrame({"statement_id": ["s1"], "value": ["5"]}, index=pd.Index([2], name="line"))
    fix = {"correction": "c1", "table": "statements", "row": "s1", "column": "value"}
    fixes = pd.DataFrame(
        [{**fix, "expected": "4", "value": "6", "action": "set", "reason": "slip"}]
    )
    given = ("statements", "statement_id", "f.csv")
    with pytest.raises(
        BadInput, match=r"c1: f\.csv, line 2, column value holds '5'; the correction"
    ):
        apply_corrections(cells, fixes, *given)
    done = apply_corrections(cells, fixes.assign(expected="5"), *given)
    assert done.cells.at[2, "value"] == "6" and done.used == {"c1"} and not done.dropped
    assert cells.at[2, "value"] == "5"


def test_a_correction_of_a_correction_expects_what_the_first_has_left():
    cells = pd.DataFrame({"statement_id": ["s1"], "value": ["5"]}, index=pd.Index([2], name="line"))
    fix = {"table": "statements", "row": "s1", "column": "value", "action": "set", "reason": "slip"}
    steps = [("c1", "5", "6"), ("c2", "6", "7")]
    rows = [
        fix | dict(zip(("correction", "expected", "value"), step, strict=True)) for step in steps
    ]
    done = apply_corrections(cells, pd.DataFrame(rows), "statements", "statement_id", "f.csv")
    assert done.cells.at[2, "value"] == "7" and done.used == {"c1", "c2"}


def test_a_correction_without_its_row_is_an_error(folder):
    head = "correction,table,row,column,expected,value,action,reason"
    fixes = f"{head}\nc1,statements,s9,value,1,2,set,x\n"
    with pytest.raises(BadInput, match="c1: no row 's9' in statements"):
        load(folder({}, corrections=fixes))


# the damaged files


@pytest.mark.parametrize(
    ("name", "used", "rejected"),
    [
        ("ansi.csv", 0, 4),
        ("ansi2.csv", 0, 1),
        ("none.csv", 0, 2),
        ("quote.csv", 6, 2),
        ("open-quote-in-source.csv", 9, 1),
        ("value-int64-max.csv", 0, 1),
        ("value-over-int64.csv", 0, 1),
        ("year-0001.csv", 0, 1),
        ("year-9999.csv", 0, 1),
        ("midnight.csv", 1, 0),
        ("midnight.xlsx", 1, 0),
        ("dimension-too-small.xlsx", 10, 0),
    ],
)
def test_each_line_of_a_damaged_file_is_used_or_refused(name, used, rejected):
    data = balanced(load(DAMAGED / name))
    mine = data.books[data.books["file"].eq(name)].iloc[0]
    assert (mine["used"], mine["rejected"]) == (used, rejected)


@pytest.mark.parametrize(
    ("name", "used", "rejected"),
    [
        ("day_forms.csv", 6, 2),
        ("digits.csv", 2, 1),
        ("float.csv", 1, 0),
        ("less_than.csv", 1, 0),
        ("year_2568.csv", 0, 1),
        ("end_day.csv", 1, 0),
        ("title.xlsx", 1, 1),
        ("midnight.xlsx", 2, 0),
    ],
)
def test_each_line_of_a_spreadsheet_is_used_or_refused(name, used, rejected):
    data = balanced(load(FIELD / name))
    mine = data.books[data.books["file"].eq(name)].iloc[0]
    assert (mine["used"], mine["rejected"]) == (used, rejected)


def test_the_same_rows_have_the_same_hours_in_csv_and_xlsx():
    csv, xlsx = (load(FIELD / f"midnight.{end}").statements for end in ("csv", "xlsx"))
    hours = (csv["end"] - csv["start"]) / pd.Timedelta(hours=1)
    assert list(hours) == [6, 24]
    pd.testing.assert_frame_equal(csv[["start", "end"]], xlsx[["start", "end"]])


def test_names_alike_but_for_marks_have_ids_of_their_own(folder):
    rows = [{"reporter": name} for name in ("North!", "North", "north_2", "North?")]
    data = balanced(load(folder(*rows)))
    assert data.statements["reporter"].is_unique


def test_an_id_goes_before_the_alias_of_another(folder):
    parties = "party,aliases\nnorth,south\nsouth,\n"
    data = load(folder({"reporter": "south", "accused": "south"}, parties=parties))
    assert list(data.rejects["reason"]) == ["this name stands for 'south' already"]
    assert list(data.statements["accused"]) == ["south"]


def test_what_a_small_table_says_of_no_use_is_told(folder):
    sources = "source,publisher,kind,url\nours,We,media,javascript:alert(1)\n"
    sectors = "sector,valid_from,valid_to\nalpha,2025-02-01,2025-01-01\n"
    data = load(folder({}, sources=sources, sectors=sectors))
    assert data.remarks["reason"].str.contains("no page links it").sum() == 1
    assert data.rejects["reason"].str.contains("lies before valid_from").sum() == 1


def test_names_of_files_that_are_no_text_or_nearly_a_tables_are_told(folder):
    home = folder({}, name="war")
    (home / "statements" / "b\udcff\n.csv").write_text(table([{**ROW, "value": "6"}]))
    (home / "Sector.csv").write_text("sector\nalpha\n")
    data = load(home)
    assert "statements/b\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}.csv" in set(
        data.books["file"]
    )
    assert list(data.remarks["nearest"].dropna()) == ["sectors.csv"]
