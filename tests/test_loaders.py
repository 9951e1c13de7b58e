"""Loading: every row is used or rejected with its place; what a folder lacks has defaults."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

from analysis import conflicts, load, truce
from analysis.loaders import BadInput
from analysis.loaders.corrections import apply_corrections

CASES = Path(__file__).parent / "cases"
FIELD, DAMAGED = CASES / "field", CASES / "damaged"
ROW = {
    "reporter": "North",
    "accused": "South",
    "start": "2025-06-15",
    "end": "2025-06-15",
    "sector": "all",
    "category": "total",
    "value": "5",
    "source": "https://example.org/b",
}


def table(rows, header=None):
    header = header or list(ROW)
    lines = [",".join(str(row.get(name, "")) for name in header) for row in rows]
    return "\n".join([",".join(header), *lines, ""])


@pytest.fixture
def folder(tmp_path):
    """Write a conflict's folder: statements as rows, other files as texts; zone Asia/Aden."""

    def write(*rows, name="war", header=None, **files):
        home = tmp_path / name
        (home / "statements").mkdir(parents=True, exist_ok=True)
        given = {"conflict": 'zone = "Asia/Aden"', **files}
        for stem, text in given.items():
            end = "toml" if stem == "conflict" else "csv"
            (home / f"{stem}.{end}").write_text(text, encoding="utf-8")
        if rows:
            text = table([{**ROW, **row} for row in rows], header)
            (home / "statements" / "a.csv").write_text(text, encoding="utf-8")
        return home

    return write


def balanced(data):
    books = data.books
    assert (books["rows_in"] == books["used"] + books["rejected"]).all()
    assert int(books["rejected"].sum()) == len(data.rejects)
    of_statements = books.loc[books["table"].eq("statements"), "used"].sum()
    assert int(of_statements) == len(data.statements)
    return data


def only(data):
    balanced(data)
    assert len(data.rejects) == 1
    return data.rejects.iloc[0]


# the bundled conflicts


@pytest.mark.parametrize("conflict", conflicts())
def test_bundled_conflicts_load_and_balance(conflict):
    data = balanced(load(conflict))
    assert data.conflict.id == conflict
    assert data.conflict.sectors.whole is not None
    assert not data.refused and not data.notice
    assert set(data.conflict.truces) == set(data.ceasefires["ceasefire"])


def test_bundled_figures_are_the_published_ones(data):
    told = data.statements
    easter = told[(told["ceasefire"] == "easter_2025") & (told["reading"] == "")]
    for value in (2935, 96, 1882, 957, 387, 19, 290, 444, 900, 4900, 1404, 3316):
        assert (easter["value"] == value).any(), value
    assert told["source"].isin(data.sources["source"]).all()


def test_every_correction_has_a_reason_and_finds_its_row(data):
    assert data.corrections["reason"].str.len().min() > 20
    assert int(data.books["left_out"].sum()) == len(data.rejects)


def test_conflicts_are_found_from_any_folder(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert "ukraine" in conflicts()
    assert load("line_of_control").conflict.tz == "Asia/Kolkata"


def test_a_truce_is_found_by_its_full_id_and_by_words_of_its_name(data):
    assert truce("ukraine/easter_2025") == truce("easter_2025", data=data)
    with pytest.raises(KeyError, match="did you mean 'minsk_addl_measures_2020'"):
        truce("july_2020", data=data)


def test_two_conflicts_know_nothing_of_each_other(data):
    other = load("line_of_control").conflict
    assert not set(other.truces) & set(data.conflict.truces)
    assert other.parties.find("Росія") is None and data.conflict.parties.find("Pakistan") is None


# defaults


def test_a_folder_of_statements_alone_is_a_conflict(folder):
    home = folder({"sector": "Line, north"}, {"sector": "all"}, header=None)
    text = (home / "statements" / "a.csv").read_text().replace("Line, north", '"Line, north"')
    (home / "statements" / "a.csv").write_text(text)
    data = balanced(load(home))
    assert data.conflict.id == "war" and data.conflict.name == "war"
    assert list(data.parties["party"]) == ["north", "south"]
    assert list(data.sectors["sector"]) == ["all", "line_north"]
    assert data.conflict.sectors.whole == "all"
    assert data.conflict.label("line_north", "uk") == "Line, north"
    assert data.crosswalk.empty and data.ceasefires.empty


def test_spellings_of_one_name_are_one_party(folder):
    data = load(folder({}, {"reporter": "NORTH"}, {"reporter": "«North»"}))
    assert list(data.parties["party"]) == ["north", "south"]


def test_the_zone_is_that_of_the_truces_then_of_the_rows(folder):
    truces = "ceasefire,start,tz\nt,2025-06-15,Asia/Aden\n"
    rows = [{"tz": "Asia/Beirut"}]
    header = [*ROW, "tz"]
    assert (
        load(folder(*rows, header=header, conflict="", ceasefires=truces)).conflict.tz
        == "Asia/Aden"
    )
    home = folder(*rows, header=header, conflict="", name="other")
    assert load(home).conflict.tz == "Asia/Beirut"


def test_a_day_without_any_zone_is_a_reject_that_says_where_to_give_one(folder):
    assert "zone =" in only(load(folder({}, conflict="")))["reason"]


def test_no_sector_stands_for_the_whole_unless_one_is_called_so(folder):
    assert load(folder({"sector": "Alpha"})).conflict.sectors.whole is None
    sectors = "sector,en,position\nstrip,the strip,0\nalpha,Alpha,1\n"
    data = load(folder({"sector": "all"}, {"sector": "Alpha"}, sectors=sectors, name="b"))
    assert data.conflict.sectors.whole == "strip"
    assert list(data.statements["sector"]) == ["strip", "alpha"]


def test_names_of_any_language_resolve_and_fall_back(folder):
    sectors = "sector,en,hi\nalpha,Alpha,पुंछ\nbeta,,बारामूला\n"
    data = load(folder({"sector": "पुंछ"}, {"sector": "beta"}, sectors=sectors))
    assert data.conflict.languages == ("en", "hi")
    assert list(data.statements["sector"]) == ["alpha", "beta"]
    assert data.conflict.label("beta", "en") == "बारामूला"
    assert data.conflict.label("alpha", "hi") == "पुंछ"
    assert data.conflict.label("alpha", "uk") == "Alpha"


def test_an_own_act_stands_under_its_parent_or_at_the_top(folder):
    acts = "category,parent,kind,en\nflag,total,,flags shown\nhomes,,casualties,homes lost\n"
    data = load(folder({"category": "flags shown"}, {"category": "homes"}, categories=acts))
    told = data.conflict.categories
    assert told.ancestors("flag") == ("total",) and told.ancestors("homes") == ()
    assert (told.kind["flag"], told.kind["homes"]) == ("act", "casualties")
    assert list(data.statements["category"]) == ["flag", "homes"]


def test_an_act_whose_parents_lead_nowhere_is_a_reject(folder):
    acts = "category,parent\na,b\nb,a\nc,nothing\nd,shelling\nshelling,total\n"
    data = balanced(load(folder({}, categories=acts)))
    assert list(data.rejects["value"]) == ["b", "a", "nothing", "shelling"]
    assert data.conflict.categories.own == ("d",)


@pytest.mark.parametrize(
    ("case", "acts"),
    [
        ("other_collides", {"gunfire_at_civilians", "incursions_of_vehicles", "homes_demolished"}),
        ("other_unanswered", {"flights_over_the_line"}),
    ],
)
def test_different_acts_under_other_stay_apart_by_their_wording(case, acts):
    data = balanced(load(FIELD / case))
    assert set(data.statements["category"]) == acts == set(data.conflict.categories.own)
    assert all(data.conflict.categories.kind[act] == "act" for act in acts)
    assert data.conflict.label(min(acts), "en") == min(acts).replace("_", " ")


@pytest.mark.parametrize("case", ["no_third_language", "no_aliases", "clock_eid", "open_end"])
def test_folders_with_little_in_them_load(case):
    data = balanced(load(FIELD / case))
    assert not data.refused and len(data.statements) and len(data.conflict.truces) == 1


def test_the_zone_of_a_conflict_is_its_own():
    assert load(FIELD / "clock_eid").conflict.tz == "Asia/Aden"


def test_a_truce_needs_an_id_and_a_start_only(folder):
    data = load(folder({}, ceasefires="ceasefire,start\nt,2025-06-15\n"))
    told = data.conflict.truces["t"]
    assert (told.name, told.tz, told.scope) == ("t", "Asia/Aden", "all_hostilities")
    assert pd.isna(told.end) and told.full_id == "war/t"


def test_words_of_a_scope_are_read_and_misspelt_ones_refused(folder):
    rows = "t,2025-06-15,All hostilities\nu,2025-06-15,all_hostilites\n"
    data = balanced(load(folder({}, ceasefires=f"ceasefire,start,scope\n{rows}")))
    assert list(data.conflict.truces) == ["t"]
    assert data.rejects.iloc[0]["nearest"] == "all_hostilities"


# rows


@pytest.mark.parametrize(
    ("change", "column", "says"),
    [
        ({"value": "2.935"}, "value", "ambiguous"),
        ({"value": "many"}, "value", "no number"),
        ({"value": ""}, "value", "write 0 only where the source says none"),
        ({"value": "None"}, "value", "is no number"),
        ({"value": "over 900", "qualifier": "nearly"}, "qualifier", "itself worded 'over'"),
        ({"qualifier": "ovr"}, "qualifier", "known:"),
        ({"start": "2025-06-15T00:00", "tz": "Mars"}, "tz", "zone 'Mars' is not known"),
        ({"start": "20 квітня"}, "start", "write YYYY-MM-DD"),
        ({"start": "2025-06-17"}, "end", "ends before it starts"),
        ({"sector": "Alpa"}, "sector", "a new one needs a line in sectors.csv"),
        ({"sector": ""}, "sector", "'all' stands for the whole"),
        ({"reporter": "Nort"}, "reporter", "parties.csv"),
        ({"reporter": ""}, "reporter", "the party that counts is not given"),
        ({"category": "shelings"}, "category", "not a known category"),
        ({"subset_of": "totl"}, "subset_of", "not a known category"),
        ({"source": "nowhere"}, "source", "not an id in sources.csv"),
        ({"source": "javascript:alert(1)//://"}, "source", "nor an address that starts with http"),
        ({"source": ""}, "source", "can't be traced"),
        ({"ceasefire": "truce_2"}, "ceasefire", "not an id in ceasefires.csv"),
        ({"statement_id": "a;b"}, "statement_id", "is no id"),
        ({"published": "2025-13-01"}, "published", "write YYYY-MM-DD"),
        ({"period": "2025-06"}, "period", "give one or the other"),
    ],
)
def test_a_broken_row_is_one_clear_reject_and_the_rest_loads(folder, change, column, says):
    home = folder(
        {"value": "1"},
        change,
        {"value": "3"},
        header=list({**ROW, **change}),
        parties="party\nnorth\nsouth\n",
        sectors="sector\nalpha\n",
        sources="source\nours\n",
        ceasefires="ceasefire,start\ntruce_1,2025-06-15\n",
    )
    data = load(home)
    told = only(data)
    assert list(data.statements["value"]) == [1, 3]
    assert (told["file"], told["line"], told["column"]) == ("statements/a.csv", 3, column)
    assert says in told["reason"]


def test_a_row_with_several_faults_names_all_of_them(folder):
    row = {"reporter": "Nort", "category": "shelings", "start": "soon", "value": "many"}
    told = only(load(folder(row, {}, parties="party\nnorth\nsouth\n")))
    assert told["column"] == "reporter" and told["reason"].count("; also ") == 3
    assert "(nearest: shelling" in told["reason"]


def test_a_wrong_name_comes_with_the_nearest(folder):
    data = load(folder({"sector": "Alpa"}, {}, sectors="sector\nalpha\n"))
    assert data.rejects.iloc[0]["nearest"] == "alpha"


def test_cells_that_are_words_keep_every_letter(folder):
    header = [*ROW, "speaker", "category_said"]
    row = {"speaker": " a  spokesman", "category_said": "Shells\u00a0fired "}
    told = load(folder(row, header=header)).statements.iloc[0]
    assert (told["speaker"], told["category_said"]) == (row["speaker"], row["category_said"])


@pytest.mark.parametrize(
    ("period", "start", "days"),
    [
        ("2025-06-15", "2025-06-15", 1),
        ("2025-06", "2025-06-01", 30),
        ("2025-W16", "2025-04-14", 7),
        ("2025", "2025-01-01", 365),
        ("2025-06-15/2025-06-17", "2025-06-15", 3),
        ("15.06.2025 – 17.06.2025", "2025-06-15", 3),
    ],
)
def test_a_period_gives_both_ends_of_a_window(folder, period, start, days):
    header = [name for name in ROW if name not in ("start", "end")]
    told = load(folder({"period": period}, header=[*header, "period"])).statements.iloc[0]
    assert told["start"] == pd.Timestamp(start, tz="Asia/Aden")
    assert told["end"] - told["start"] == pd.Timedelta(days=days)


def test_ids_that_stand_twice_are_rejects_with_file_and_line(folder):
    home = folder({"statement_id": "é1"}, {"statement_id": "x"}, header=["statement_id", *ROW])
    again = table([{**ROW, "statement_id": "e\u03011"}], ["statement_id", *ROW])
    (home / "statements" / "b.csv").write_text(again, encoding="utf-8")
    told = only(load(home))
    assert (told["file"], told["line"]) == ("statements/b.csv", 2)
    assert told["reason"].endswith("another file too: statements/a.csv, line 2")


def test_ids_that_differ_by_form_only_are_rejects(folder):
    truces = "ceasefire,start\nT,2025-06-15\nt,2025-06-16\n"
    told = only(load(folder({}, ceasefires=truces)))
    assert "differs from 'T' by form only: also in line 2" in told["reason"]


def test_order_of_rows_and_files_changes_nothing(folder):
    rows = [{"value": str(n), "statement_id": f"s{n}", "sector": f"S{n}"} for n in range(6)]
    header = ["statement_id", *ROW]
    forward = load(folder(*rows, header=header))
    backward = load(folder(*rows[::-1], header=header, name="again"))
    pd.testing.assert_frame_equal(forward.statements, backward.statements)
    pd.testing.assert_frame_equal(forward.sectors, backward.sectors)


# small tables


def test_unknown_sectors_of_the_crosswalk_and_sources_of_truces_are_rejects(folder):
    data = balanced(
        load(
            folder(
                {"source": "ours", "sector": "alpha"},
                sectors="sector\nalpha\nbeta\nall\n",
                sources="source\nours\n",
                crosswalk="sector_a,relation,sector_b,source\nalpha,part_of,all,ours\n"
                "alpa,part_of,all,ours\nbeta,inside,all,ours\n",
                ceasefires="ceasefire,start,source\nt,2025-06-15,theirs\n",
            )
        )
    )
    assert list(data.rejects["column"]) == ["source", "sector_a", "relation"]
    assert list(data.crosswalk["sector_a"]) == ["alpha"]
    assert "ceasefires.csv, line 2" in data.conflict.refused["t"]


def test_a_relation_stands_whether_or_not_its_source_is_listed(folder):
    relations = "alpha,part_of,all,theirs\nbeta,part_of,all,theirs\nalpa,part_of,all,theirs\n"
    tables = {
        "sectors": "sector\nalpha\nbeta\nall\n",
        "crosswalk": f"sector_a,relation,sector_b,source\n{relations}",
    }
    data = load(folder({"source": "ours"}, sources="source\nours\n", **tables))
    assert only(data)["line"] == 4 and len(data.crosswalk) == 2
    remark = data.remarks.iloc[0]
    assert (remark["line"], remark["value"]) == (2, "theirs")
    assert remark["reason"].endswith("the rows that name it are used all the same: 2")
    without = load(folder({}, name="bare", **tables))
    assert len(without.crosswalk) == 2 and without.remarks.empty


def test_a_truce_whose_source_was_refused_says_why(folder):
    home = folder(
        {"source": "ours"},
        sources="source,published\nours,9999-12-31\n",
        ceasefires="ceasefire,start,source\nt,2025-06-15,ours\n",
    )
    told = balanced(load(home)).conflict.refused["t"]
    assert "it was refused: sources.csv, line 2, column published, value '9999-12-31'" in told


def test_names_that_differ_by_what_is_not_seen_are_one_party(folder):
    names = ("North", "Nor\u200bth", "\u202eNorth\u202c", "North\u200f", "Nor\u00adth")
    data = balanced(load(folder(*({"reporter": name} for name in names))))
    assert set(data.statements["reporter"]) == {"north"} and len(data.parties) == 2


def test_files_of_one_name_give_their_rows_different_ids(folder, tmp_path):
    home = folder({"value": "1"})
    for name in ("statements/a.tsv", "statements/a.txt", "../a.csv"):
        (home / name).write_text(table([{**ROW, "value": "2"}]), encoding="utf-8")
    data = balanced(load(home, extra=tmp_path / "a.csv"))
    assert list(data.statements["statement_id"]) == ["a.csv:2", "a.tsv:2", "a.txt:2", "a:2"]
    assert data.rejects.empty


def test_a_party_that_counts_its_own_acts_is_remarked(folder):
    data = load(folder({}, {"accused": "North"}))
    told = data.remarks.iloc[0]
    assert (told["line"], told["column"]) == (3, "accused")
    assert "the same party in 1 rows" in told["reason"]


def test_what_lies_in_a_folder_and_is_not_read_is_named(folder):
    home = folder({})
    (home / "statements" / "older").mkdir()
    (home / "statements" / "gone.csv").symlink_to(home / "nowhere.csv")
    for name in ("Ceasefires.ods", "sectors.xls", "statements.json", "LICENSE", "photo.jpg"):
        (home / name).write_bytes(b"x")
    told = sorted(load(home).remarks["file"])
    names = ["Ceasefires.ods", "sectors.xls", "statements.json"]
    assert told == [*names, "statements/gone.csv", "statements/older"]


def test_a_folder_that_lacks_a_line_of_aliases_or_a_zone_loses_nothing(folder):
    home = folder(
        {"sector": "Alpha"},
        {"sector": "whole front"},
        sectors="sector,scheme,en,uk,valid_from\nall,front,whole front,увесь,\n"
        "alpha,front,Alpha,Альфа,24.02.2022\n",
        ceasefires="ceasefire,start,end,tz,scope\nt,2025-06-15T00:00+03:00,2025-06-16,,"
        "all hostilities\n",
    )
    data = balanced(load(home))
    assert data.rejects.empty and data.refused == 0
    assert str(data.sectors["valid_from"].dropna().iloc[0].date()) == "2022-02-24"
    assert data.ceasefires["scope"].tolist() == ["all_hostilities"]
    assert data.ceasefires["tz"].tolist() == ["Asia/Aden"]


def test_an_id_is_no_longer_than_the_name_of_a_file_may_be(folder):
    home = folder({}, ceasefires=f"ceasefire,start\n{'ท' * 80},2025-06-15\n")
    assert "at most 100 (200 bytes)" in only(load(home))["reason"]


@pytest.mark.parametrize("column", ["tz", "qualifier", "source", "ceasefire", "category", "sector"])
def test_thousands_of_different_wrong_names_are_looked_up_a_few_times(folder, column, monkeypatch):
    import difflib

    asked = []
    search = difflib.get_close_matches
    monkeypatch.setattr(
        "difflib.get_close_matches", lambda *given, **how: asked.append(1) or search(*given, **how)
    )
    monkeypatch.setattr(
        "analysis.conflict.names.get_close_matches", lambda *given, **how: asked.append(1) or []
    )
    rows = [{column: f"wrong {n}"} for n in range(1000)]
    tables = {"sectors": "sector\nalpha\n", "sources": "source\nours\n"}
    header = list(dict.fromkeys([*ROW, column, "source"]))
    data = balanced(load(folder(*rows, header=header, **tables)))
    assert len(data.rejects) == 1000 and len(asked) <= 500


def test_a_circle_of_parts_is_broken(folder):
    rows = "a,part_of,b\nb,part_of,c\nc,part_of,a\na,part_of,a\n"
    data = load(
        folder({}, sectors="sector\na\nb\nc\n", crosswalk=f"sector_a,relation,sector_b\n{rows}")
    )
    assert len(data.crosswalk) == 2
    assert sorted(data.rejects["line"]) == [4, 5]


def test_a_name_that_stands_for_two_is_a_reject(folder):
    sectors = "sector,en,aliases\nalpha,Alpha,the hill\nbeta,Beta,The Hill\n"
    told = only(load(folder({}, sectors=sectors)))
    assert told["reason"] == "this name stands for 'alpha' already"


def test_what_a_refused_source_said_is_refused_with_the_reason(folder):
    home = folder({"source": "ours"}, sources="source,published\nours,9999-12-31\n")
    data = balanced(load(home))
    assert list(data.rejects["file"]) == ["statements/a.csv", "sources.csv"]
    assert "sources.csv, line 2, column published" in data.rejects.iloc[0]["reason"]


@pytest.mark.parametrize(
    ("column", "value", "says"),
    [
        ("lat", "91", "is not in -90 to 90"),
        ("lon", "east", "is no number"),
        ("position", "inf", "is no number that can be used"),
        ("valid_from", "2568-01-01", "Buddhist"),
        ("sector", "../../evil", "is no id"),
    ],
)
def test_a_wrong_cell_of_a_small_table_is_a_reject(folder, column, value, says):
    sectors = f"sector,{column}\nalpha,{value}\n" if column != "sector" else f"sector\n{value}\n"
    assert says in only(load(folder({}, sectors=sectors)))["reason"]


def test_an_id_that_leads_out_of_the_folder_is_refused_with_all_that_name_it(folder):
    truces = "ceasefire,start\n../../evil,2025-06-15\n"
    header = [*ROW, "ceasefire"]
    data = balanced(load(folder({"ceasefire": "../../evil"}, header=header, ceasefires=truces)))
    assert data.conflict.truces == {} and data.statements.empty and data.refused == 2


def test_a_refused_truce_says_why_wherever_it_is_asked_for():
    data = load(FIELD / "truce_refused")
    with pytest.raises(KeyError, match=r"'t' was refused: ceasefires.csv, line 2, column tz"):
        data.conflict.truce("t")
    assert "truces refused: t" in data.notice and "Etc/GMT-3" in data.rejects.iloc[0]["reason"]


# columns


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
