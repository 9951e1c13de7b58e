"""The ledger: scripts that make the large series, and what must hold across its tables."""

import csv
import subprocess
import sys
import tomllib
from collections import Counter, defaultdict
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from conftest import ROOT

from analysis.loaders import load
from analysis.readers import parse

RAW = ROOT / "data" / "raw"
IMPORTS = ROOT / "data" / "imports"
CONFLICTS = sorted(path.parent.name for path in RAW.glob("*/conflict.toml"))

POSTS = """posted_utc,report_date_msk,kind,window_start_msk,window_end_msk,value,regions_named,notes
2025-07-26T21:23Z,2025-07-27,interval,2025-07-26T21:50,2025-07-27T00:00,12,Bryansk;Crimea,
2025-07-27T04:13Z,2025-07-27,overnight,2025-07-26T21:50,2025-07-27T05:20,99,Bryansk,
2025-09-27T04:15Z,2025-09-27,overnight,,,55,Rostov,"window worded as the past night, no hours"
2025-10-03T08:10Z,2025-10-03,point,2025-10-03T09:45,2025-10-03T09:45,1,Belgorod,
2025-01-06T09:19Z,2025-01-06,other,,,,,number not readable in the stored snippet
"""
ATTACKS = """window_start_local,window_end_local,model,weapon_class,launched,destroyed,\
not_reach_goal,target,speaker,post
2025-01-31 19:00,2025-02-01 09:00,Shahed-136/131,long_range_uav,123,56,61,Ukraine,\
Air Force of Ukraine,a
2025-01-31 20:00,2025-01-31 21:00,X-59/X-69,missile,10,,,Ukraine,Air Force of Ukraine,a
2025-01-31 20:30,2025-02-01 08:00,Iskander-M,missile,7,2,,Ukraine,Air Force of Ukraine,a
2025-02-01 12:00,2025-02-01 12:00,Iskander-M,missile,1,0,,Odesa oblast,Air Force of Ukraine,b
2025-02-02,2025-02-02,Orlan-10,other_uav,2,2,,south,PvKPivden,c
2025-02-02,2025-02-02,Iskander-M,missile,2,0,,Kherson,PvKPivden,c
"""
LOSSES = """report_date,covers_day,days_between,personnel
2024-11-01,2024-10-31,1,1460
2024-11-02,2024-11-01,1,-20
"""
CASUALTIES = """report_date,report_source,report_period_h,killed_reported,killed_truce_new,\
killed_recovered,killed_succumbed,injured_reported
2025-10-11,mohtel,24,471,35,116,,72
2025-10-17,mohtel,0,0,,,,0
2025-10-18,mohtel,48,25,,23,2,21
2026-06-26,missing,0,,,,,
2025-01-02,mohtel,24,28,,,,59
"""
SOURCES = {
    "russian_air_defence": POSTS,
    "air_force_of_ukraine": ATTACKS,
    "claimed_losses": LOSSES,
    "gaza_casualties": CASUALTIES,
}


def table(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def statements(conflict):
    files = sorted((RAW / conflict / "statements").glob("*.csv"))
    return [row for file in files for row in table(file)]


def run(name, folder):
    """Run a script on its small source; return the bytes it wrote and what it printed."""
    source, target = folder / "source.csv", folder / "target.csv"
    source.write_text(SOURCES[name], encoding="utf-8")
    command = [sys.executable, str(IMPORTS / f"{name}.py"), str(source), str(target)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return target, done.stdout


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return {name: run(name, tmp_path_factory.mktemp(name)) for name in SOURCES}


def values(made, name):
    return {row["statement_id"]: row["value"] for row in table(made[name][0])}


@pytest.mark.parametrize("name", SOURCES)
def test_script_gives_the_same_bytes(made, name, tmp_path):
    again, _ = run(name, tmp_path)
    assert again.read_bytes() == made[name][0].read_bytes()


@pytest.mark.parametrize("name", SOURCES)
def test_script_accounts_for_every_row(made, name):
    lines = [line.split(": ", 1) for line in made[name][1].splitlines()]
    told = [int(text.split()[0]) for what, text in lines if what in ("used", "left out")]
    assert sum(told) == int(lines[0][1]) == SOURCES[name].count("\n") - 1


def test_windows_of_one_start_are_running_totals(made):
    evening, night, *_ = table(made["russian_air_defence"][0])
    assert evening["cumulative_from"] == night["cumulative_from"] == "2025-07-26T21:50+03:00"
    assert (evening["end"], night["end"]) == ("2025-07-27T00:00+03:00", "2025-07-27T05:20+03:00")


def test_past_night_is_a_series_of_its_own_with_bounds(made):
    rows = {row["category"]: row for row in table(made["russian_air_defence"][0])}
    night = rows["drone_downed_night"]
    assert (night["start"], night["end"]) == ("2025-09-26T20:00+03:00", "2025-09-27T08:00+03:00")
    assert night["published"] == "2025-09-27T07:15+03:00"


def test_moment_has_no_window(made):
    row = table(made["russian_air_defence"][0])[-1]
    assert (row["start"], row["end"]) == ("", "")
    assert "at about 2025-10-03 09:45" in row["category_said"]


def test_missiles_of_an_attack_are_summed_over_models(made):
    night = "ua_air_20250131_1900_20250201_0900_"
    rows = {row["statement_id"]: row for row in table(made["air_force_of_ukraine"][0])}
    assert rows[night + "missile_launched"]["value"] == "17"
    downed = rows[night + "missile_downed"]
    assert (downed["value"], downed["qualifier"]) == ("2", "at_least")
    assert rows[night + "drone_downed"]["subset_of"] == "long_range_drone"


def test_regional_and_small_drones_are_left_out_by_reason(made):
    assert "left out: 1 (regional command" in made["air_force_of_ukraine"][1]
    assert "left out: 1 (reconnaissance" in made["air_force_of_ukraine"][1]


def test_correction_of_a_running_total_is_no_day(made):
    assert values(made, "claimed_losses") == {"ua_losses_20241101": "1460"}


def test_killed_are_those_of_the_period(made):
    killed = values(made, "gaza_casualties")
    assert killed["gaza_moh_20251011_killed"] == "35"
    assert killed["gaza_moh_20251018_killed"] == "0"
    hedges = {row["statement_id"]: row for row in table(made["gaza_casualties"][0])}
    assert hedges["gaza_moh_20250102_killed"]["qualifier"] == "up_to"
    assert hedges["gaza_moh_20251018_injured"]["start"] == "2025-10-16T12:00+03:00"


def test_script_names_a_missing_column(tmp_path):
    (tmp_path / "source.csv").write_text("report_date\n2024-11-01\n", encoding="utf-8")
    command = [sys.executable, str(IMPORTS / "claimed_losses.py"), str(tmp_path / "source.csv")]
    done = subprocess.run([*command, str(tmp_path / "x.csv")], capture_output=True, text=True)
    assert done.returncode and "no column 'covers_day'" in done.stderr


def test_ledger_holds_five_conflicts_and_their_truces():
    assert len(CONFLICTS) == 5
    assert sum(len(table(RAW / name / "ceasefires.csv")) for name in CONFLICTS) >= 18


@pytest.mark.parametrize("conflict", CONFLICTS)
def test_conflict_says_its_zone_and_what_it_can_answer(conflict):
    said = tomllib.loads((RAW / conflict / "conflict.toml").read_text(encoding="utf-8"))
    ZoneInfo(said["zone"])
    assert said["name"]
    assert "Not: " in said["answers"] or "no normal level" in said["answers"]
    assert said["whole"] in {row["sector"] for row in table(RAW / conflict / "sectors.csv")}


@pytest.mark.parametrize("conflict", CONFLICTS)
def test_ids_of_statements_are_unique_across_files(conflict):
    ids = Counter(row["statement_id"] for row in statements(conflict))
    assert [name for name, number in ids.items() if number > 1] == []


@pytest.mark.parametrize("conflict", CONFLICTS)
def test_every_source_and_truce_resolves(conflict):
    sources = {row["source"] for row in table(RAW / conflict / "sources.csv")}
    truces = table(RAW / conflict / "ceasefires.csv")
    named = {row["ceasefire"] for row in statements(conflict)} - {""}
    assert named <= {row["ceasefire"] for row in truces}
    assert {row["source"] for row in [*statements(conflict), *truces]} <= sources


@pytest.mark.parametrize("conflict", CONFLICTS)
def test_every_source_is_used_or_told_of(conflict):
    no_telling = ("sources.csv", "translations.csv")
    files = [file for file in (RAW / conflict).rglob("*.csv") if file.name not in no_telling]
    told = "\n".join(file.read_text(encoding="utf-8") for file in files)
    for row in table(RAW / conflict / "sources.csv"):
        assert row["source"] in told or row["publisher"] in told


@pytest.mark.parametrize("conflict", CONFLICTS)
def test_terms_and_speakers_are_translated_and_no_translation_is_of_nothing(conflict):
    truces, said = table(RAW / conflict / "ceasefires.csv"), statements(conflict)
    terms = {row[name] for row in truces for name in ("declared_by", "accepted_by", "areas")}
    terms |= {row["tz"] for row in truces}
    shown = (terms | {row["speaker"] for row in said}) - {""}
    more = {row["category_said"] for row in said}
    more |= {row["publisher"] for row in table(RAW / conflict / "sources.csv")}
    told = table(RAW / conflict / "translations.csv")
    assert shown <= {row["text"] for row in told} <= shown | more
    assert all(row["uk"] and row["ru"] for row in told)


@pytest.mark.parametrize("conflict", CONFLICTS)
def test_every_correction_finds_what_it_expects(conflict):
    path = RAW / conflict / "corrections.csv"
    rows = {row["statement_id"]: row for row in statements(conflict)}
    rows |= {row["ceasefire"]: row for row in table(RAW / conflict / "ceasefires.csv")}
    for fix in table(path) if path.is_file() else []:
        held = rows[fix["row"]].get(fix["column"], "")
        assert fix["reason"] and held == fix["expected"]


@pytest.mark.parametrize("conflict", CONFLICTS)
def test_names_all_only_where_parts_make_up_the_whole(conflict):
    said = tomllib.loads((RAW / conflict / "conflict.toml").read_text(encoding="utf-8"))
    complete = {
        row["source"] for row in table(RAW / conflict / "sources.csv") if row["names_all"] == "yes"
    }
    wholes, parts = Counter(), Counter()
    for row in statements(conflict):
        if row["source"] in complete:
            side = wholes if row["sector_said"] in ("all", said["name"]) else parts
            side[row["source"], row["reporter"]] += int(row["value"])
    assert wholes == parts


def test_running_totals_of_the_air_series_never_fall():
    lines = defaultdict(list)
    for name in ("ru_air_defence", "ua_air_force"):
        for row in table(RAW / "ukraine" / "statements" / f"{name}.csv"):
            if row["cumulative_from"]:
                lines[name, row["category"], row["start"]].append(row)
    for line in lines.values():
        ordered = sorted(line, key=lambda row: datetime.fromisoformat(row["end"]))
        counts = [int(row["value"]) for row in ordered]
        assert len(counts) > 1 and counts == sorted(counts)


NIGHT = (
    "Минобороны России: в течение прошедшей ночи дежурными средствами ПВО уничтожены 55 украинских "
    "беспилотных летательных аппаратов самолётного типа."
)
HOURS = NIGHT.replace(
    "в течение прошедшей ночи", "в период с 21.50 мск 26 июля до 5.20 мск 27 июля"
)


@pytest.mark.parametrize(
    ("text", "row"), [(NIGHT, "ru_air_20250927_0415"), (HOURS, "ru_air_20250727_0413")]
)
def test_a_parsed_post_lands_in_the_series_of_the_ledger(data, text, row):
    kept = data.statements.set_index("statement_id").loc[row]
    read = parse(text, published=kept["published"]).statements.iloc[0]
    same = ["reporter", "accused", "sector", "category", "start", "end"]
    assert [read[name] for name in same] == [kept[name] for name in same]


def test_a_day_of_publication_in_a_row_goes_before_that_of_its_source(tmp_path):
    (tmp_path / "statements").mkdir()
    (tmp_path / "conflict.toml").write_text('zone = "Asia/Aden"')
    (tmp_path / "ceasefires.csv").write_text(
        "ceasefire,name,start,end\nt,T,2025-01-03,2025-01-04\n"
    )
    (tmp_path / "sources.csv").write_text(
        "source,publisher,kind,url,published\nwire,Wire,media,https://example.org/,2025-02-01\n"
    )
    (tmp_path / "statements" / "d.csv").write_text(
        "reporter,accused,start,end,sector,category,value,source,published\n"
        "north,south,2025-01-01,2025-01-01,all,total,5,wire,2025-01-02\n"
        "north,south,2025-01-02,2025-01-02,all,total,5,wire,\n"
    )
    days = load(tmp_path).statements["published"].dt.strftime("%m-%d")
    assert days.tolist() == ["01-02", "02-01"]


def test_silence_of_a_source_in_a_truce_is_no_row():
    rows = table(RAW / "ukraine" / "statements" / "ru_air_defence.csv")
    posted = [row["published"] for row in rows]
    truce = [moment for moment in posted if "2025-04-19T10:42" <= moment < "2025-04-21T11:38"]
    assert posted and truce == []
    assert not any(row["value"] == "0" for row in rows)
