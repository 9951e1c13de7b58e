"""Event files to counts: places, days, precision, types."""

import gzip
import sys
import zipfile

import numpy as np
import pandas as pd
import pytest
from events_cases import FORMATS, HEADERS, fires, halves, small_conflict, tally_of

from analysis import events, schema
from analysis.events import BadEvents, areas, count_events, nearest, read_format, read_geometry
from analysis.events.cells import build_index
from analysis.events.columns import recognise
from analysis.events.days import band_bounds, band_minutes, read_dates
from analysis.loaders import load
from analysis.synth.events import event_rows, write_events

SMALL = small_conflict()
ENGINES = ["pandas", "duckdb"]


def test_each_header_is_recognised_in_any_case_and_order():
    for name, header in HEADERS.items():
        turned = [column.upper() for column in reversed(header)]
        assert recognise(turned, FORMATS.values()).name == name


def test_the_nearest_format_is_named_with_what_it_lacks():
    header = [name for name in HEADERS["firms_viirs"] if name != "acq_time"]
    with pytest.raises(BadEvents, match=r"nearest is firms_viirs, which needs 'acq_time'"):
        recognise(header, FORMATS.values())


def test_a_fire_late_in_the_evening_of_utc_is_of_the_next_local_day():
    told = fires([(47, 32, "2025-04-19", 2059), (47, 32, "2025-04-19", 2100)])
    counts = count_events(told, conflict=SMALL).counts
    assert tally_of(counts) == {"04-19 00:00": 1, "04-20 00:00": 1}


def test_days_follow_the_change_of_the_clocks():
    told = fires([(47, 32, "2025-03-29", 2130), (47, 32, "2025-03-30", 2130)])
    assert tally_of(count_events(told, conflict=SMALL).counts) == {
        "03-29 00:00": 1,
        "03-31 00:00": 1,
    }


@pytest.mark.parametrize("source", ["UTC", "America/New_York", "Asia/Kathmandu"])
@pytest.mark.parametrize("local", ["Europe/Kyiv", "Europe/London", "America/Santiago"])
def test_bands_lie_within_one_local_day(source, local):
    minutes = band_minutes(["18:00"], source, local, 2015)
    days = pd.date_range("2015-01-01", "2026-01-01").repeat(len(minutes) + 1)
    bands = np.tile(np.arange(len(minutes) + 1), len(days) // (len(minutes) + 1))
    begin, finish = band_bounds(days, bands, minutes, source)
    last = (finish - pd.Timedelta(1, unit="us")).tz_convert(local).tz_localize(None)
    first = begin.tz_convert(local).tz_localize(None)
    assert (first.normalize() == last.normalize())[finish > begin].all()


def test_hours_of_a_truce_are_counted_on_every_day():
    told = fires(
        [(47, 32, "2025-04-19", 1459), (47, 32, "2025-04-19", 1500), (47, 32, "2025-04-20", 1)]
    )
    counts = count_events(told, conflict=SMALL, clocks=["18:00-00:00+2d"]).counts
    longer = counts[counts["clock"] == "18:00-00:00+2d"]
    assert tally_of(longer)["04-19 18:00"] == 2


def test_each_half_counts_its_own_and_the_whole_all():
    told = fires(
        [(47, 32, "2025-04-19", 900), (47, 38, "2025-04-19", 900), (10, 10, "2025-04-19", 900)]
    )
    result = count_events(told, conflict=SMALL, geometry=halves())
    counts = result.counts.set_index("sector")["low"]
    assert (counts["west"], counts["east"], counts["whole"]) == (1, 1, 2)
    assert result.tally["outside"] == 1 and result.outside["events"].tolist() == [1]


def test_a_border_that_moves_holds_from_its_local_day_on():
    told = fires([(47, 35.5, "2025-04-19", 2059), (47, 35.5, "2025-04-19", 2100)])
    counts = count_events(told, conflict=SMALL, geometry=halves("2025-04-20")).counts
    assert tally_of(counts, "east")["04-19 00:00"] == 1
    assert tally_of(counts, "west")["04-20 00:00"] == 1


def test_a_place_on_a_shared_border_is_counted_once():
    told = fires([(lat, 35.0, "2025-04-19", 900) for lat in np.linspace(45, 49.9, 50).round(2)])
    result = count_events(told, conflict=SMALL, geometry=halves())
    assert result.tally["placed"] == 50
    assert tally_of(result.counts, "east")["04-19 00:00"] == 50


def test_the_index_places_as_the_search_tree_does():
    import shapely

    random = np.random.default_rng(3)
    rings = [shapely.Point(x, 47).buffer(1.4).segmentize(0.05) for x in (32, 36)]
    shapes = pd.DataFrame({"sector": ["west", "east"], "geometry": rings})
    geometry = areas(shapes)
    places = random.uniform([29, 44], [39, 50], (4000, 2)).round(5)
    told = fires([(lat, lon, "2025-04-19", 900) for lon, lat in places])
    counts = count_events(told, conflict=SMALL, geometry=geometry).counts.set_index("sector")["low"]
    lon, lat = places.T
    located = geometry.locate(lon, lat, pd.Series(pd.Timestamp("2025-04-19"), index=range(4000)))
    assert counts["west"] == (located == "west").sum() > 300
    assert counts["east"] == (located == "east").sum() > 300


def test_coarse_cells_place_as_fine_ones_do():
    from analysis.events import counting

    random = np.random.default_rng(4)
    places = random.uniform([44, 29], [51, 41], (500, 2)).round(2)
    told = fires([(*place, "2025-04-19", 900) for place in places])
    fine = count_events(told, conflict=SMALL, geometry=halves())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(counting, "build_index", lambda geometry: build_index(geometry, 60))
        coarse = count_events(told, conflict=SMALL, geometry=halves())
    pd.testing.assert_frame_equal(coarse.counts, fine.counts)


def test_a_point_takes_what_is_nearest_within_the_distance():
    table = pd.DataFrame({"sector": ["west", "east"], "lat": 47.0, "lon": [32.0, 34.0]})
    geometry = nearest(table, 60)
    day = pd.Series(pd.Timestamp("2025-01-01"), index=range(4))
    told = geometry.locate(np.array([32.5, 33.5, 33, 40.0]), np.full(4, 47.0), day)
    assert told.tolist() == ["west", "east", None, None]


def test_a_line_is_near_along_its_length():
    import shapely

    line = shapely.LineString([(32, 46), (32, 48)])
    geometry = nearest(pd.DataFrame({"sector": ["west"], "geometry": [line]}), 20)
    day = pd.Series(pd.Timestamp("2025-01-01"), index=range(2))
    assert geometry.locate(np.array([32.2, 32.4]), np.full(2, 47.0), day).tolist() == ["west", None]


def test_sectors_that_overlap_are_refused():
    import shapely

    shapes = [shapely.box(30, 45, 35, 50), shapely.box(34, 45, 38, 50)]
    geometry = areas(pd.DataFrame({"sector": ["west", "east"], "geometry": shapes}))
    with pytest.raises(BadEvents, match="'east' and 'west' overlap by 25%"):
        build_index(geometry)


def test_a_map_says_which_feature_is_no_polygon(tmp_path):
    path = tmp_path / "map.geojson"
    path.write_text(
        '{"features": [{"properties": {"sector": "west"}, '
        '"geometry": {"type": "Point", "coordinates": [1, 2]}}]}'
    )
    with pytest.raises(BadEvents, match="feature 1 is a Point; expected a polygon"):
        read_geometry(path)


@pytest.mark.parametrize("engine", ENGINES)
def test_an_event_of_several_days_counts_in_windows_that_hold_it(engine, tmp_path):
    rows = event_rows(FORMATS["ucdp_ged"], 20, seed=1, first="2025-03-01", days=20)
    path = tmp_path / "ged.csv"
    rows.to_csv(path, index=False)
    result = count_events(str(path), conflict=SMALL, lengths=(1, 30), engine=engine)
    days = tally_of(result.counts[result.counts["n_days"] == 1], category="other")
    assert sum(days.values()) == 16
    assert (
        result.left_out.query("sector == 'whole' and category == 'other'")["events"].sum() == 4 * 5
    )


def test_a_candidate_file_without_header_is_the_same(tmp_path):
    rows = event_rows(FORMATS["ucdp_ged"], 50, seed=1)
    rows.to_csv(tmp_path / "with.csv", index=False)
    rows.to_csv(tmp_path / "without.csv", index=False, header=False)
    first, second = (
        count_events(str(tmp_path / f"{name}.csv"), conflict=SMALL).counts
        for name in ("with", "without")
    )
    pd.testing.assert_frame_equal(first, second)


def test_killed_are_counted_as_casualties_between_bounds():
    rows = event_rows(FORMATS["ucdp_ged"], 4, seed=1, days=1)
    counts = count_events(rows, conflict=SMALL, lengths=(1,)).counts
    killed = counts[counts["category"] == "killed"]
    assert killed["low"].sum() + 8 == killed["high"].sum() + 2


def test_only_one_sided_violence_has_a_doer(tmp_path):
    (tmp_path / "actors.csv").write_text("actor,party\nGovernment of A,a\nGovernment of B,b\n")
    rows = event_rows(FORMATS["ucdp_ged"], 300, seed=2)
    groups = count_events(rows, conflict=SMALL, maps=[tmp_path]).groups
    told = groups["accused"] != "unattributed"
    assert (groups.loc[told, "type"] == "3").all() and told.any()


def test_types_without_a_row_are_counted_and_listed():
    rows = event_rows(FORMATS["acled"], 40, seed=1)
    rows.loc[:4, "sub_event_type"] = "A new thing"
    result = count_events(rows, conflict=SMALL)
    assert result.tally["unmapped"] == 5
    assert result.unmapped["type"].str.endswith("|A new thing").all()
    assert result.tally["not_acts"] > 0


def test_every_row_is_in_one_account():
    rows = event_rows(FORMATS["acled"], 500, seed=4)
    rows.loc[3, "latitude"] = 95
    rows.loc[4, "event_date"] = "0025-05-16"
    result = count_events(rows, conflict=SMALL, geometry=halves(), keep={"geo_precision": ["1"]})
    parts = ("rejected", "filtered", "not_acts", "outside", "placed")
    assert result.tally["rows_in"] == 500 == sum(result.tally[part] for part in parts)


def test_precision_can_be_asked_for():
    rows = event_rows(FORMATS["acled"], 300, seed=4)
    result = count_events(rows, conflict=SMALL, keep={"geo_precision": ["1", "2"]})
    assert result.tally["filtered"] == (rows["geo_precision"] == 3).sum()
    with pytest.raises(BadEvents, match="no column 'precision'"):
        count_events(rows, conflict=SMALL, keep={"precision": ["1"]})


def test_a_quiet_day_is_zero_in_a_sector_and_a_silent_day_is_missing():
    told = fires(
        [(47, 32, "2025-04-19", 900), (47, 38, "2025-04-20", 900), (47, 38, "2025-04-22", 900)]
    )
    result = count_events(told, conflict=SMALL, geometry=halves())
    assert tally_of(result.counts, "west") == {"04-19 00:00": 1, "04-20 00:00": 0, "04-22 00:00": 0}
    assert result.coverage["finding"].tolist() == ["silent"]


def test_any_file_through_a_map_of_ones_own(tmp_path):
    told = tmp_path / "mine.toml"
    told.write_text(
        '[columns]\ndate = "when"\nlat = "y"\nlon = "x"\ntype = "what"\n[time]\nzone = "local"\n'
    )
    (tmp_path / "types_mine.csv").write_text("type,category\nboom,explosion\n")
    rows = pd.DataFrame({"when": ["19 April 2025"], "y": ["47"], "x": ["32"], "what": ["boom"]})
    result = count_events(rows, conflict=SMALL, format=told, maps=[tmp_path], geometry=halves())
    assert tally_of(result.counts, "west", "explosion") == {"04-19 00:00": 1}


def test_a_map_with_an_unknown_key_is_refused(tmp_path):
    told = tmp_path / "mine.toml"
    told.write_text('[columns]\ndate = "when"\nlatt = "y"\n')
    with pytest.raises(BadEvents, match="did you mean 'lat'"):
        read_format(told)


def test_dates_are_read_strictly():
    texts = pd.Series(
        ["2025-04-19", "20250419", "19 April 2025", "2025-02-30", "0025-05-16", "4/5/25"]
    )
    assert read_dates(texts, 1990).notna().tolist() == [True, True, True, False, False, False]


@pytest.mark.parametrize("name", [*HEADERS])
def test_packed_files_parquet_and_frames_give_the_same(name, tmp_path):
    rows = event_rows(FORMATS[name], 200, seed=5)
    write_events(tmp_path / "plain.csv", FORMATS[name], 200, seed=5)
    write_events(tmp_path / "plain.parquet", FORMATS[name], 200, seed=5)
    text = (tmp_path / "plain.csv").read_bytes()
    (tmp_path / "packed.csv.gz").write_bytes(gzip.compress(text))
    with zipfile.ZipFile(tmp_path / "packed.zip", "w") as archive:
        archive.writestr("inside.csv", text)
    files = ("plain.csv", "plain.parquet", "packed.csv.gz", "packed.zip")
    told = [count_events(str(tmp_path / file), conflict=SMALL, geometry=halves()) for file in files]
    told += [count_events(rows, conflict=SMALL, geometry=halves())]
    for result in told[1:]:
        pd.testing.assert_frame_equal(result.counts, told[0].counts)


@pytest.mark.parametrize("name", [*HEADERS])
def test_duckdb_and_pandas_agree_to_the_row(name, tmp_path):
    path = write_events(tmp_path / "events.csv", FORMATS[name], 3000, seed=6, revised=0.02)
    first, second = (
        count_events(str(path), conflict=SMALL, geometry=halves("2024-06-01"), engine=engine)
        for engine in ENGINES
    )
    pd.testing.assert_frame_equal(first.counts, second.counts)
    pd.testing.assert_frame_equal(first.groups, second.groups)
    pd.testing.assert_frame_equal(first.rejects, second.rejects)


def test_a_relation_on_the_callers_connection_will_do(tmp_path):
    duckdb = pytest.importorskip("duckdb")
    path = write_events(tmp_path / "events.csv", FORMATS["firms_viirs"], 500, seed=6)
    with duckdb.connect() as connection:
        relation = connection.sql(f"SELECT * FROM '{path}'")
        told = count_events(relation, conflict=SMALL, geometry=halves())
    expected = count_events(str(path), conflict=SMALL, geometry=halves())
    pd.testing.assert_frame_equal(told.counts, expected.counts)


def test_counts_are_those_of_the_schema():
    counts = count_events(event_rows(FORMATS["acled"], 50, seed=1), conflict=SMALL).counts
    pd.testing.assert_frame_equal(schema.conform(counts, schema.COUNTS), counts)


@pytest.mark.parametrize("length", [0, -1, 1.5])
def test_a_window_is_of_whole_days(length):
    with pytest.raises(BadEvents, match=f"lengths: {length} days; expected whole days, at least 1"):
        count_events(fires([]), conflict=SMALL, lengths=(length,))


def test_what_is_no_source_is_refused_in_one_line():
    with pytest.raises(TypeError, match="takes a path, a pandas DataFrame.*got a int"):
        count_events(3, conflict=SMALL)


def test_types_that_no_category_says_are_listed_though_a_table_holds_them():
    rows = event_rows(FORMATS["ucdp_ged"], 3, seed=1).assign(type_of_violence="1")
    told = count_events(rows, conflict=SMALL).unmapped
    assert told[["type", "events"]].to_numpy().tolist() == [["1", 3]]


def placed_in_halves(monkeypatch, fails):
    """Count events about the border of the halves; lists of points may fail for want of memory."""
    import duckdb

    from analysis.events.engines import disk

    def lists(*asked):
        if fails:
            raise duckdb.OutOfMemoryException("no more")
        return listed(*asked)

    listed = disk._with_points
    monkeypatch.setattr(disk, "_with_points", lists)
    near = np.random.default_rng(3).uniform(34.98, 35.02, 300).round(3)
    told = fires([(47.05, lon, "2025-04-19", 900) for lon in near])
    relation = duckdb.connect().from_df(told)
    return count_events(relation, conflict=SMALL, geometry=halves())


def test_without_memory_for_lists_events_on_borders_are_placed_all_the_same(monkeypatch):
    listed = placed_in_halves(monkeypatch, fails=False)
    keyed = placed_in_halves(monkeypatch, fails=True)
    pd.testing.assert_frame_equal(listed.counts, keyed.counts)
    assert set(listed.counts["sector"]) >= {"west", "east"}


@pytest.mark.parametrize(
    ("absent", "extra", "engine"),
    [("narwhals", "events", None), ("duckdb", "events", None), ("pyspark", "spark", "spark")],
)
def test_a_package_that_is_not_installed_is_named_with_its_extra(
    tmp_path, monkeypatch, absent, extra, engine
):
    fires([(47, 32, "2025-04-19", 900)]).to_csv(tmp_path / "fires.csv", index=False)
    monkeypatch.setitem(sys.modules, absent, None)
    with pytest.raises(ModuleNotFoundError) as told:
        events.count_events(str(tmp_path / "fires.csv"), conflict=SMALL, engine=engine)
    install = f"pip install 'ceasefire-compliance[{extra}]'"
    assert str(told.value) == f"event files need {absent}: {install}"


def test_a_geometry_without_its_package_names_the_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "shapely", None)
    with pytest.raises(ModuleNotFoundError, match=r"need shapely: .*\[events\]"):
        events.read_geometry("sectors.geojson")


def test_regions_without_a_whole_are_no_areas_of_the_front():
    ukraine = load("ukraine").conflict
    areas_of_front = events.sector_points(ukraine, within_km=60).sectors
    assert "pokrovsk" in areas_of_front and "rostov_oblast" not in areas_of_front


def test_doers_whom_no_table_gives_a_party_are_counted_and_listed(tmp_path):
    (tmp_path / "actors.csv").write_text("actor,party\nArmy of A,a\nNobody known,unattributed\n")
    rows = event_rows(FORMATS["acled"], 4, seed=1)
    rows["actor1"] = ["Army of A (2000-)", "Martians", "Nobody known", ""]
    result = count_events(rows, conflict=SMALL, maps=[tmp_path])
    assert result.tally["unknown_actors"] == 1
    assert result.unknown_actors[["actor", "events"]].values.tolist() == [["Martians", 1]]
