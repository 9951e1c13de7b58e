"""Loading: every row is used or rejected with its place; what a folder lacks has defaults."""

from pathlib import Path

import pandas as pd
import pytest
from conftest import ROW, balanced, only, table

from analysis import conflicts, load, truce
from analysis.words import Words

CASES = Path(__file__).parent / "cases"
FIELD, DAMAGED = CASES / "field", CASES / "damaged"


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


def test_texts_are_printed_in_the_language_and_as_typed_without_translation(folder):
    texts = "text,uk\nthe Chair,голова\nboats seized,човни\nthe Chair,ще раз\n,нічого\n"
    rows = [{"category": "other", "category_said": f"{what} seized"} for what in ("boats", "cars")]
    head = [*ROW, "category_said"]
    data = balanced(load(folder(*rows, header=head, translations=texts)))
    words = Words("uk", data.conflict)
    assert words.text("the Chair") == "голова" and words.text("a clerk") == "a clerk"
    assert words.category(data.statements.at[0, "category"]) == "човни"
    assert list(data.rejects["line"]) == [4, 5]
    assert data.conflict.languages == ("en", "uk")


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
