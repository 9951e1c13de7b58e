"""Files as people have them: each line is read, or refused with its place; nothing else is lost."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from analysis.loaders import BadInput
from analysis.loaders.encodings import decode
from analysis.loaders.rules import Rules, rules_for
from analysis.loaders.sheets import read_sheet
from analysis.loaders.statements import KNOWN, NEEDED
from analysis.loaders.xlsx_hidden import hidden_parts
from analysis.loaders.xlsx_order import check_order

CASES = Path(__file__).parent / "cases"


def sheet_of(path, **rules):
    return read_sheet(Path(path), Path(path).name, Rules(**rules), known=KNOWN, needed=NEEDED)


def written(tmp_path, text, name="x.csv", encoding="utf-8"):
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
    return path


def cells(path, **rules):
    sheet = sheet_of(path, **rules)
    return {
        line: list(row) for line, row in zip(sheet.cells.index, sheet.cells.to_numpy(), strict=True)
    }


def reasons(path, **rules):
    faults = sheet_of(path, **rules).faults
    return {line: told[0].reason for line, told in faults.items()}


def test_a_stray_quote_spoils_its_own_line_only():
    wrong = reasons(CASES / "damaged" / "quote.csv")
    assert sorted(wrong) == [4, 8]
    assert "does not close" in wrong[4]
    assert "inside a cell" in wrong[8]


def test_an_open_quote_at_the_end_of_a_line_swallows_none_below():
    sheet = sheet_of(CASES / "damaged" / "open-quote-in-source.csv")
    assert sheet.faults.lines == [6]
    assert list(sheet.cells.loc[7:, "value"]) == ["106", "107", "108", "109", "110"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('"a, b",c', ["a, b", "c"]),
        ('"a ""b""",c', ['a "b"', "c"]),
        ('a, "b, c"', ["a", "b, c"]),
        (" a ,b", [" a ", "b"]),
        ("a", ["a", ""]),
    ],
)
def test_quotes_stand_around_whole_cells(tmp_path, line, expected):
    assert cells(written(tmp_path, f"x,y\n{line}\n"))[2] == expected


def test_a_line_break_within_quotes_is_refused_by_its_line(tmp_path):
    path = written(tmp_path, 'x,y\n"one\ntwo",1\nthree,2\n')
    assert sorted(reasons(path)) == [2, 3]
    assert cells(path)[4] == ["three", "2"]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_end_as_any_machine_ends_them(tmp_path, ending):
    path = written(tmp_path, ending.join(["x,y", "1,2", "3,4", ""]))
    assert cells(path) == {2: ["1", "2"], 3: ["3", "4"]}


def test_a_carriage_return_inside_a_cell_makes_no_row_of_its_own(tmp_path):
    path = written(tmp_path, "x,y\na\rHIDDEN,1\nb,2\n")
    assert "U+000D" in reasons(path)[2]
    assert list(cells(path)) == [2, 3]


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "is empty"),
        (b"\n\n,,\n", "is empty"),
        (b"a,a\n1,2\n", "stands twice"),
        (b"a\x00b,c\n1,2\n", "NUL"),
        ("a,b\nЯ,1\n".encode("cp1251"), "line 2, column a, letter 1 of the line"),
        ("a,b\n1,2\n".encode("utf-16-le"), "line 1, .*letter 2 of the line: a NUL character"),
        (b"a,b\n1,\x00\n", "line 2, column b, letter 3 of the line: a NUL character"),
        (b"\x1f\x8b\x08\x00", "is a gzip file; expected text: unpack it"),
        (b"PK\x03\x04", "is a ZIP archive or a workbook"),
        (b"\xd0\xcf\x11\xe0\xa1", "save it as XLSX or CSV"),
        (b"%PDF-1.4", "is a PDF"),
    ],
)
def test_files_that_are_no_tables_are_refused_in_one_line(tmp_path, raw, says):
    with pytest.raises(BadInput, match=says) as error:
        sheet_of(written(tmp_path, raw))
    assert "\n" not in str(error.value)


def test_separators_of_lines_inside_a_cell_are_refused(tmp_path):
    path = written(tmp_path, "x,y\na\u2028b,1\nc\u0085,2\nd,3\n")
    assert list(reasons(path)) == [2, 3] and "U+2028" in reasons(path)[2]


def test_a_cell_beyond_the_longest_is_a_fault_of_its_line(tmp_path):
    path = written(tmp_path, f"x,y\n1,{'Z' * 131_073}\n2,3\n")
    assert reasons(path) == {2: "longer than 100,000 letters"}


def test_a_value_right_of_the_last_column_is_a_fault_of_its_line(tmp_path):
    path = written(tmp_path, "a,b\n1,2,3\n4,5,,\n")
    assert "right of the last column 'b'" in reasons(path)[2]
    assert cells(path)[3] == ["4", "5"]


def test_one_bad_byte_names_its_line_and_column():
    with pytest.raises(BadInput, match=r"line 2, column category_said, letter 110 .* 0xFF"):
        sheet_of(CASES / "damaged" / "one-bad-byte.csv")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_what_says_its_encoding_is_read(tmp_path, encoding):
    assert cells(written(tmp_path, "x,y\nЯ,2\n", encoding=encoding))[2] == ["Я", "2"]


def test_a_double_byte_order_mark_is_read(tmp_path):
    assert list(sheet_of(written(tmp_path, "\ufeff\ufeffx,y\n1,2\n")).cells.columns) == ["x", "y"]


@pytest.mark.parametrize("encoding", ["cp1251", "cp1252", "cp1256", "koi8-u"])
def test_an_encoding_is_asked_for_or_declared(tmp_path, encoding):
    letter = {"cp1252": "é", "cp1256": "ع"}.get(encoding, "Я")
    path = written(tmp_path, f"x,y\n{letter},2\n", encoding=encoding)
    assert cells(path, encoding=encoding)[2] == [letter, "2"]
    said = written(tmp_path, f"# coding: {encoding}\nx,y\n{letter},2\n", "y.csv", encoding)
    assert cells(said)[3] == [letter, "2"]


def test_an_encoding_that_is_none_is_refused():
    for name in ("klingon", "rot13", "zlib"):
        with pytest.raises(BadInput, match="encoding"):
            decode(b"a", "x.csv", name)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_separators_of_spreadsheets_read_alike(tmp_path, separator):
    text = "\n".join(
        separator.join(row)
        for row in (
            ["reporter", "accused", "value"],
            ["a;b" if separator == "," else "a", "b", "1"],
        )
    )
    assert list(cells(written(tmp_path, text)))[0] == 2
    assert cells(written(tmp_path, text))[2][1:] == ["b", "1"]


def test_a_separator_is_declared_in_the_file_or_beside_it(tmp_path):
    assert cells(written(tmp_path, "sep=|\nx|y\n1|2\n")) == {3: ["1", "2"]}
    assert cells(written(tmp_path, "x|y\n1|2\n"), separator="|") == {2: ["1", "2"]}


def test_a_title_above_the_head_is_passed_over():
    sheet = sheet_of(CASES / "field" / "title.xlsx")
    assert (sheet.head_line, list(sheet.cells.index)) == (3, [4, 5])
    assert sheet.above == ("Violations of the ceasefire, April 2025",)


def test_a_head_of_two_lines_is_declared(tmp_path):
    path = written(tmp_path, "t\nday,Alpha,,Beta\n,killed,hurt,killed\n1,2,3,4\n")
    sheet = sheet_of(path, header=(2, 3))
    assert list(sheet.cells.columns) == ["day", "alpha_killed", "alpha_hurt", "beta_killed"]
    assert list(sheet.cells.index) == [4]


def test_control_characters_and_long_cells_are_faults_with_their_place(tmp_path):
    path = written(tmp_path, f"x,y\na\x1b[31m,1\n{'z' * 131_073},2\n\x85,3\nok,4\n")
    assert {line: told[:30] for line, told in reasons(path).items()} == {
        2: "holds the control character U+",
        3: "longer than 100,000 letters",
        4: "holds the control character U+",
    }


def test_xlsx_gives_the_cells_of_csv(tmp_path):
    book = openpyxl.Workbook()
    for row in (["x", "y"], ["007", 7], [27.0, True], ["=1", None]):
        book.active.append(row)
    book.active["A4"].data_type = "s"
    book.save(tmp_path / "x.xlsx")
    assert cells(tmp_path / "x.xlsx") == {2: ["007", "7"], 3: ["27", "TRUE"], 4: ["=1", ""]}


def test_midnight_typed_with_a_time_is_that_moment():
    for name in ("field/midnight", "damaged/midnight"):
        csv, xlsx = (sheet_of(CASES / f"{name}{end}").cells for end in (".csv", ".xlsx"))
        told = csv["end"].str.replace(" ", "T")
        assert list(xlsx["end"].str[:16]) == list(told)


def test_a_cell_that_shows_a_day_is_a_day(tmp_path):
    import datetime

    book = openpyxl.Workbook()
    book.active.append(["day", "moment"])
    book.active.append([datetime.date(2025, 4, 20), datetime.datetime(2025, 4, 20)])
    book.save(tmp_path / "x.xlsx")
    assert cells(tmp_path / "x.xlsx")[2] == ["2025-04-20", "2025-04-20T00:00:00"]


def test_a_wrong_dimension_loses_no_row():
    assert len(sheet_of(CASES / "damaged" / "dimension-too-small.xlsx").cells) == 10


def test_other_sheets_are_named_and_one_is_chosen(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["x"])
    for title in ("Second", "Third"):
        book.create_sheet(title).append(["y"])
    book["Third"].sheet_state = "hidden"
    book.save(tmp_path / "x.xlsx")
    assert sheet_of(tmp_path / "x.xlsx").others == ("Second", "Third (hidden)")
    assert list(sheet_of(tmp_path / "x.xlsx", sheet="second").cells.columns) == ["y"]
    with pytest.raises(BadInput, match="no sheet 'Fourth'; it has Sheet, Second, Third"):
        sheet_of(tmp_path / "x.xlsx", sheet="Fourth")


def test_what_a_sheet_hides_is_read_and_named(tmp_path):
    book = openpyxl.Workbook()
    for n in range(9):
        book.active.append(["x", "y", "z"] if n == 0 else [n, n, None])
    for row in (3, 4, 7, 12):
        book.active.row_dimensions[row].hidden = True
    book.active.column_dimensions["B"].hidden = book.active.column_dimensions["D"].hidden = True
    book.save(tmp_path / "x.xlsx")
    sheet = sheet_of(tmp_path / "x.xlsx")
    assert len(sheet.cells) == 8
    assert sheet.hidden == ("Sheet: 3 hidden rows (3–4, 7)", "Sheet: 1 hidden column (B)")
    book.active.auto_filter.ref = "A1:B9"
    book.save(tmp_path / "x.xlsx")
    assert sheet_of(tmp_path / "x.xlsx").hidden[0] == "Sheet: 3 hidden or filtered rows (3–4, 7)"


def test_rows_of_no_height_are_hidden_in_any_encoding():
    rows = "<row r='2' ht='0.0'/><row/><row hidden='false'/><row r='9'/>"
    raw = f"<x:s xmlns:x='y'><x:sheetFormatPr zeroHeight='true'/>{rows}</x:s>".encode("utf-16")
    hidden = hidden_parts(raw)
    assert [number for number in range(1, 7) if hidden.row(number)] == [1, 2, 3, 5, 6]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("<row r='1'/><row r='3'/><row r='2'/>", "row 2 stands after row 3"),
        ("<row r='1'/><row r='1'/>", "row 1 stands after row 1"),
        ("<row r='0'/>", "row 0 stands after row 0"),
        ("<x:row r='2'></x:row><x:row/><x:row r='3'/>", "row 3 stands after row 3"),
        ("<row r='1'><c r='B1'/><c r='A1'/></row>", "cell A1 stands twice or out of order"),
        ("<row r='1'><c r='A1' t='s'><v>-1</v></c></row>", "before the first of its texts"),
        ("<row r='1'><c/><c r='A1' t='s'/></row>", "cell A1 stands twice or out of order"),
    ],
)
def test_rows_and_cells_out_of_order_are_refused_since_a_reader_would_drop_them(rows, told):
    for encoding in ("utf-8", "utf-16"):
        with pytest.raises(BadInput, match=told):
            check_order(rows.encode(encoding), "x.xlsx")


def test_rows_and_cells_in_order_are_no_damage():
    fine = "<row r='2'><c r='B2'/><c/><c r='AA2'/></row><!--<row r='1'>--><row/><col r='1'/>"
    check_order(fine.encode(), "x.xlsx")


def test_an_empty_first_sheet_names_the_others(tmp_path):
    book = openpyxl.Workbook()
    book.create_sheet("Second").append(["x"])
    book.save(tmp_path / "x.xlsx")
    with pytest.raises(BadInput, match="first sheet is empty; choose one with sheet: Second"):
        sheet_of(tmp_path / "x.xlsx")


def test_a_sheet_of_another_form_is_not_called_empty(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["x"])
    book.save(tmp_path / "x.xlsx")
    old = zipfile.ZipFile(tmp_path / "x.xlsx")
    names = (b"schemas.openxmlformats.org", b"purl.oclc.org/ooxml")
    with zipfile.ZipFile(tmp_path / "strict.xlsx", "w") as new:
        for name in old.namelist():
            raw = old.read(name)
            new.writestr(name, raw.replace(*names) if "sheet1" in name else raw)
    with pytest.raises(BadInput, match="Strict Open XML"):
        sheet_of(tmp_path / "strict.xlsx")


def test_a_workbook_with_a_password_says_so(tmp_path):
    with pytest.raises(BadInput, match="has a password"):
        sheet_of(written(tmp_path, b"\xd0\xcf\x11\xe0" + bytes(600), "x.xlsx"))


def test_a_formula_without_a_stored_value_is_a_fault(tmp_path):
    book = openpyxl.Workbook()
    for row in (["x", "y"], ["a", "=1+1"], ["b", 3]):
        book.active.append(row)
    book.save(tmp_path / "x.xlsx")
    assert "formula without a stored value" in reasons(tmp_path / "x.xlsx")[2]


@pytest.mark.parametrize("name", ["sheet-xml-cut", "zip-bit-damage", "one-cell-in-row-100000000"])
def test_damaged_workbooks_are_one_line(name):
    with pytest.raises(BadInput, match="save it as XLSX or CSV") as error:
        sheet_of(CASES / "damaged" / f"{name}.xlsx")
    assert "\n" not in str(error.value)


def test_a_workbook_that_unpacks_to_much_is_refused_unread(tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/worksheets/sheet1.xml", b" " * 201_000_000)
    with pytest.raises(BadInput, match="unpacks to 201,000,000 bytes"):
        sheet_of(written(tmp_path, packed.getvalue(), "x.xlsx"))


@pytest.mark.parametrize("raw", [b"", b"PK", b"not a zip", b"PK\x05\x06" + b"\x00" * 18])
def test_what_is_no_workbook_is_one_line(tmp_path, raw):
    with pytest.raises(BadInput, match="not a workbook"):
        sheet_of(written(tmp_path, raw, "x.xlsx"))


def test_folders_and_missing_files_are_one_line(tmp_path):
    with pytest.raises(BadInput, match="a folder"):
        sheet_of(tmp_path)
    with pytest.raises(BadInput, match="no such file"):
        sheet_of(tmp_path / "none.csv")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("dayz = 'dmy'", "rule 'dayz' is not known; is it 'days'"),
        ("days = 'dym'", "expected one of dmy, mdy, ymd"),
        ("header = 0", "expected a line"),
        ("encoding = 5", "expected a text"),
        ("wide = {over = 'month'}", "expected one of sector"),
        ("wide = {overs = 'sector'}", "rule wide.overs is not known"),
        ("days = ", "expected TOML"),
    ],
)
def test_a_wrong_rule_is_one_line(tmp_path, text, says):
    path = written(tmp_path, "x,y\n1,2\n")
    (tmp_path / "x.csv.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match=says):
        rules_for(path, "x.csv", [], "conflict.toml", {})


def test_rules_beside_a_file_go_before_those_of_the_folder(tmp_path):
    path = written(tmp_path, "x,y\n1,2\n")
    (tmp_path / "x.csv.toml").write_text("days = 'mdy'", encoding="utf-8")
    blocks = [{"days": "dmy", "thousands": "."}, {"files": "other*", "thousands": ","}]
    rules = rules_for(path, "statements/x.csv", blocks, "conflict.toml", {"encoding": "cp1251"})
    assert (rules.days, rules.thousands, rules.encoding) == ("mdy", ".", "cp1251")
