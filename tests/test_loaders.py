"""Loading: dialects, names, times, numbers; every row is used or rejected with its place and reason."""

import dataclasses

import openpyxl
import pandas as pd
import pytest

from analysis import load, truce
from analysis.loaders import BadInput, apply_corrections
from analysis.loaders.tables import RAW, read_cells


def one(path):
    return load(path).statements.iloc[0]


def test_rows_in_are_rows_used_and_rows_rejected(data):
    assert data.rows_in == len(data.statements) + len(data.ceasefires) + len(data.rejects)
    assert data.rejects["reason"].notna().all() and data.rejects["line"].notna().all()


def test_bundled_figures_are_the_published_ones(data):
    table = data.statements
    easter = table[(table["ceasefire"] == "easter_2025") & (table["reading"] == "")]
    for value in (2935, 96, 1882, 957, 387, 19, 290, 444, 900, 4900, 1404, 3316):
        assert (easter["value"] == value).any(), value
    assert table["source"].isin(data.sources["source"]).all()
    assert data.sources["url"].str.startswith("http").all()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_dialects_of_spreadsheets_read_alike(write_statements, encoding, separator):
    path = write_statements(
        [{"sector_said": "Покровський напрямок", "speaker": "Зеленський", "value": "2 935"}],
        encoding=encoding,
        separator=separator,
    )
    row = one(path)
    assert (row["sector"], row["value"], row["speaker"]) == ("pokrovsk", 2935, "Зеленський")


def test_xlsx_reads_like_csv(write_statements, tmp_path):
    rows = pd.read_csv(
        write_statements([{"value": "10"}, {"value": "over 900", "qualifier": ""}]),
        dtype=str,
        keep_default_na=False,
    )
    book = openpyxl.Workbook()
    book.active.append(list(rows.columns))
    for row in rows.to_numpy().tolist():
        book.active.append([int(cell) if cell == "10" else cell for cell in row])
    book.save(tmp_path / "mine.xlsx")
    table = load(tmp_path / "mine.xlsx").statements
    assert list(table["value"]) == [10, 900] and list(table["qualifier"]) == ["exact", "over"]


@pytest.mark.parametrize(
    ("said", "value", "qualifier"),
    [
        ("2 935", 2935, "exact"),
        ("2,935", 2935, "exact"),
        ("2\u202f935", 2935, "exact"),
        ("over 900", 900, "over"),
        ("nearly 3,000", 3000, "nearly"),
        ("1.9k", 1900, "about"),
        ("понад 950", 950, "over"),
    ],
)
def test_numbers_are_told_apart(write_statements, said, value, qualifier):
    row = one(write_statements([{"value": said, "qualifier": ""}]))
    assert (row["value"], row["qualifier"]) == (value, qualifier)


@pytest.mark.parametrize(
    ("change", "column", "says"),
    [
        ({"value": "2.935"}, "value", "ambiguous"),
        ({"value": "many"}, "value", ""),
        ({"value": ""}, "value", "write 0 only where the source says none"),
        ({"value": "over 900", "qualifier": "nearly"}, "qualifier", "itself worded 'over'"),
        ({"qualifier": "ovr"}, "qualifier", "known:"),
        ({"start": "2025-04-20T00:00"}, "start", ""),
        ({"start": "2025-04-20"}, "start", "a day without a zone"),
        ({"start": "20 квітня"}, "start", ""),
        ({"start": "2025-04-22T00:00+03:00"}, "end", "ends before it starts"),
        ({"sector_said": "Pokrovks"}, "sector", "is not known"),
        ({"sector_said": ""}, "sector", "'all' stands for the whole front"),
        ({"reporter": "Ukrane"}, "reporter", "is not known"),
        ({"category": "shelings"}, "category", "not a known category"),
        ({"subset_of": "totl"}, "subset_of", "not a known category"),
        ({"source": "nowhere"}, "source", "not an id in sources.csv"),
        ({"source": "javascript:alert(1)//://"}, "source", "nor an address that starts with http"),
        ({"source": ""}, "source", "can't be traced"),
        ({"ceasefire": "easter_2026"}, "ceasefire", "not an id in ceasefires.csv"),
    ],
)
def test_a_broken_row_is_one_clear_reject_and_the_rest_loads(
    write_statements, change, column, says
):
    path = write_statements([{"value": "1"}, change, {"value": "3"}])
    loaded = load(path)
    assert list(loaded.statements["value"]) == [1, 3]
    mine = loaded.rejects[loaded.rejects["file"] == "mine.csv"]
    assert len(mine) == 1
    assert mine.iloc[0]["line"] == 3
    assert mine.iloc[0]["column"] == column
    assert says in mine.iloc[0]["reason"]


def test_a_row_with_several_faults_names_all_of_them(write_statements):
    path = write_statements(
        [
            {
                "reporter": "Ukrane",
                "category": "shelings",
                "start": "2025-04-20",
                "value": "many",
                "ceasefire": "easter_2026",
            },
            {"value": "3"},
        ]
    )
    loaded = load(path)
    mine = loaded.rejects[loaded.rejects["file"] == "mine.csv"]
    assert len(mine) == 1 and len(loaded.statements) == 1
    said = mine.iloc[0]["reason"]
    assert mine.iloc[0]["column"] == "reporter" and said.count("; also ") == 4
    for part in (
        "parties.csv",
        "category, value 'shelings'",
        "nearest: shelling",
        "a day without a zone",
        "no number in 'many'",
        "nearest: easter_2025",
    ):
        assert part in said


def test_a_wrong_name_comes_with_the_nearest(write_statements):
    rejects = load(
        write_statements(
            [{"sector_said": "Pokrovks"}, {"ceasefire": "easter_2026"}, {"value": "1"}]
        )
    ).rejects
    nearest = dict(zip(rejects["column"], rejects["nearest"], strict=True))
    assert "pokrovsk" in nearest["sector"]
    assert nearest["ceasefire"] == "easter_2025"


def test_times_come_out_in_utc_by_offset_or_zone(write_statements):
    rows = [
        {"statement_id": "a"},
        {
            "statement_id": "b",
            "start": "2025-04-20T00:00",
            "end": "2025-04-21 00:00",
            "tz": "Europe/Kyiv",
        },
        {"statement_id": "c", "start": "2025-04-20", "end": "2025-04-20", "tz": "Europe/Kyiv"},
        {"statement_id": "d", "start": "2025-04-19T21:00Z", "end": "2025-04-20T21:00Z"},
    ]
    table = load(write_statements(rows)).statements
    assert table["start"].nunique() == 1 and table["end"].nunique() == 1
    assert table["start"].iloc[0] == pd.Timestamp("2025-04-19T21:00Z")


def test_an_hour_that_the_clocks_skip_or_repeat_is_refused(write_statements):
    rows = [
        {"start": "2025-03-30T03:30", "end": "2025-03-31T00:00", "tz": "Europe/Kyiv"},
        {"start": "2025-10-26T03:30", "end": "2025-10-27T00:00", "tz": "Europe/Kyiv"},
        {},
    ]
    loaded = load(write_statements(rows))
    assert len(loaded.statements) == 1
    assert list(loaded.rejects.loc[loaded.rejects["file"] == "mine.csv", "column"]) == [
        "start",
        "start",
    ]


def test_missing_column_names_file_and_nearest(write_statements):
    path = write_statements(
        [{}], header=["reporter", "accused", "categroy", "value", "source", "sector_said"]
    )
    with pytest.raises(
        BadInput, match=r"mine\.csv, line 1: column 'category' is missing; is it 'categroy'\?"
    ):
        load(path)


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "is empty"),
        (b"a,a\n1,2\n", "stands twice"),
        (b"a,b\n1,2,3\n", "line 2: value '3' stands right of the last column 'b'"),
        (b"a\x00b,c\n1,2\n", "NUL"),
    ],
)
def test_files_that_are_no_tables_are_refused(tmp_path, raw, says):
    (tmp_path / "x.csv").write_bytes(raw)
    with pytest.raises(BadInput, match=says):
        read_cells(tmp_path / "x.csv")


def test_no_such_file_is_one_clear_error(tmp_path):
    with pytest.raises(BadInput, match="no such file"):
        load(tmp_path / "none.csv")


def test_a_line_break_within_quotes_keeps_the_line_numbers(tmp_path):
    (tmp_path / "x.csv").write_text('a,b\n"one\ntwo",1\nthree,2\n', encoding="utf-8")
    assert list(read_cells(tmp_path / "x.csv").index) == [2, 4]


def test_a_correction_that_no_longer_matches_is_an_error():
    cells = pd.DataFrame({"statement_id": ["s1"], "value": ["5"]}, index=pd.Index([2], name="line"))
    fixes = pd.DataFrame(
        {
            "correction": ["c1"],
            "table": ["statements"],
            "row": ["s1"],
            "column": ["value"],
            "expected": ["4"],
            "value": ["6"],
            "action": ["set"],
            "reason": ["a slip"],
        }
    )
    with pytest.raises(
        BadInput, match=r"c1: f\.csv, line 2, column value holds '5'; the correction expected '4'"
    ):
        apply_corrections(cells, fixes, "statements", "statement_id", "f.csv")
    fixed, dropped, used = apply_corrections(
        cells, fixes.assign(expected="5"), "statements", "statement_id", "f.csv"
    )
    assert fixed.at[2, "value"] == "6" and not dropped and used == {"c1"}
    assert cells.at[2, "value"] == "5"


def test_every_correction_has_a_reason_and_finds_its_row(data):
    assert data.corrections["reason"].str.len().min() > 20


def test_order_of_files_and_rows_changes_nothing(write_statements, tmp_path):
    rows = [{"statement_id": f"s{i}", "value": str(i)} for i in range(1, 8)]
    forward = load(write_statements(rows, name="a.csv")).statements
    backward = load(write_statements(rows[::-1], name="b.csv")).statements
    pd.testing.assert_frame_equal(forward, backward)


def test_a_folder_of_ones_own_is_read_whole(write_statements, tmp_path):
    write_statements([{"statement_id": "a"}], name="one.csv")
    write_statements([{"statement_id": "b"}, {"statement_id": "a"}], name="two.csv")
    loaded = load(tmp_path)
    assert set(loaded.statements["statement_id"]) == {"a", "b"}
    assert loaded.rejects.iloc[-1]["reason"] == "the id stands in another file too"


def test_statements_are_read_by_the_tables_of_another_folder(write_statements, tmp_path):
    home = tmp_path / "tables"
    home.mkdir()
    parties = (RAW / "parties.csv").read_text(encoding="utf-8")
    (home / "parties.csv").write_text(
        parties + "mission_x,Mission X,Місія X,Миссия X,\n", encoding="utf-8"
    )
    path = write_statements([{"reporter": "Mission X"}])
    assert load(path).statements.empty
    assert list(load(path, home=home).statements["reporter"]) == ["mission_x"]
    with pytest.raises(BadInput, match="no such folder"):
        load(path, home=tmp_path / "none")


def test_who_counts_by_itself_is_a_reporter_of_its_own(data):
    said = data.statements.set_index("statement_id")
    assert not data.parties["party"].eq("other").any()
    assert said.loc["claim_0330", ["reporter", "sector"]].tolist() == ["dtek", "dtek_facilities"]
    assert said.loc["claim_0330", "end"] == pd.Timestamp("2025-03-26", tz="Europe/Moscow")
    assert said.loc[
        ["claim_0275", "claim_0276", "claim_0324", "claim_0369"], "reporter"
    ].tolist() == ["ria_novosti", "tass", "life_ru", "kovalenko"]


def test_a_truce_is_found_by_words_of_its_name():
    with pytest.raises(KeyError, match="did you mean 'minsk_addl_measures_2020'"):
        truce("july_2020")


def test_truce_reads_the_same_as_load(data):
    assert truce("victory_2025") == truce("victory_2025", data=data)


def test_labels_name_sectors_parties_and_truces_in_each_language(data):
    english, ukrainian, russian = (data.labels(one) for one in ("en", "uk", "ru"))
    assert (english["pokrovsk"], english["kovalenko"], english["easter_2025"]) == (
        "Pokrovsk",
        "Kovalenko (military observer)",
        "Easter truce 2025",
    )
    assert (
        ukrainian["easter_2025"] == "Великоднє перемир'я 2025"
        and russian["easter_2025"] == "Пасхальное перемирие 2025"
    )
    assert (
        set(english)
        == set(ukrainian)
        == set(russian)
        >= {*data.sectors["sector"], *data.parties["party"], *data.ceasefires["ceasefire"]}
    )
    with pytest.raises(ValueError, match="language 'de' is not known"):
        data.labels("de")


def test_a_truce_named_in_one_language_keeps_that_name(data):
    mine = dataclasses.replace(data, ceasefires=data.ceasefires.assign(uk=""))
    assert mine.labels("uk")["easter_2025"] == "Easter truce 2025"
