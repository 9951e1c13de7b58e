"""A conflict: names in any language, relations of sectors, truces, acts, the local clock."""

import numpy as np
import pandas as pd
import pytest

from analysis.conflict import (
    Categories,
    Names,
    Sectors,
    Truce,
    clock_keys,
    day_lengths,
    exposure_hours,
    read_clock,
    whole_days,
)


def utc(*moments):
    told = [pd.Timestamp(m).tz_convert("UTC") if m else pd.NaT for m in moments]
    return pd.DatetimeIndex(told, tz="UTC")


# names


@pytest.mark.parametrize(
    ("said", "sector"),
    [
        ("Pokrovsk", "pokrovsk"),
        ("Pokrovske direction", "pokrovsk"),
        ("Pokrovsk front", "pokrovsk"),
        ("Покровський напрямок", "pokrovsk"),
        ("на Покровському напрямку", "pokrovsk"),
        ("Покровском направлении", "pokrovsk"),
        ("Красноармейское направление", "pokrovsk"),
        ("Покров\u00adському", "pokrovsk"),
        ("Пoкpoвcькому", "pokrovsk"),  # Latin letters in a Cyrillic word
        ("Куп’янському напрямку", "kupiansk"),
        ("Слов`янський", "sloviansk"),
        ("Краснолиманском направлении", "lyman"),
        ("Kharkiv direction", "kharkiv"),
        ("Kharkiv region", "kharkiv_oblast"),
        ("Харьковской области", "kharkiv_oblast"),
        ("Запорізькому напрямку", "zaporizhzhia_direction"),
        ("Запорізька область", "zaporizhzhia_oblast"),
        ("Курському напрямку", "kursk"),
        ("Kursk region", "kursk_oblast"),
        ("Pokrovsk and Novopavlivka directions", "donetsk_zone"),
        ("all", "whole_front"),
    ],
)
def test_names_of_three_languages_resolve(data, said, sector):
    assert data.conflict.sectors.names.resolve(said) == sector


def test_a_wrong_name_gets_the_nearest_known_ones(data):
    names = data.conflict.sectors.names
    with pytest.raises(KeyError) as error:
        names.resolve("Pokrovks")
    assert "'Pokrovks' is not known" in error.value.args[0]
    assert "pokrovsk" in error.value.args[1]
    assert names.nearest("Pokrovks direction")[0] == "pokrovsk"
    assert names.nearest("x" * 5000) == ()


TWO = pd.DataFrame(
    {"sector": ["a", "b"], "scheme": ["land", "zone"], "en": ["Hill land", "Hill zone"]}
)


def test_one_name_for_two_sectors_is_an_error():
    with pytest.raises(ValueError, match="'same' stands for both 'a' and 'b'"):
        Names(TWO.assign(aliases="same"), "sector")


def test_words_beside_a_name_tell_its_scheme():
    table = TWO.assign(en=["Hill region", "Hill direction"])
    plain = Names(table, "sector")
    worded = Names(table, "sector", scheme_words={"land": ["oblast"], "zone": ["axis"]})
    assert plain.find("Hill oblast") is None
    assert (worded.find("Hill oblast"), worded.find("Hill axis")) == ("a", "b")
    assert worded.find("Hill") is None


def test_one_more_name_never_takes_that_of_another():
    names = Names(TWO, "sector")
    names.call("a", "everything")
    names.call("b", "everything")
    assert names.find("EVERYTHING") == "a"


# sectors


def test_aggregation_goes_along_same_and_part_of_only(data):
    sectors = data.conflict.sectors
    assert sectors.related("pokrovsk") == ("donetsk_zone", "whole_front")
    # the former Avdiivka direction overlaps Pokrovsk: no way leads from one to the other
    assert "pokrovsk" not in sectors.related("avdiivka")
    assert "south_slobozhanshchyna" in sectors.related("kharkiv")


def test_every_sector_of_the_crosswalk_is_known(data):
    known = set(data.sectors["sector"])
    assert set(data.crosswalk["sector_a"]) | set(data.crosswalk["sector_b"]) <= known


def small_sectors(whole=None):
    table = pd.DataFrame({"sector": ["all", "a", "b"], "position": [0.0, 2.0, np.nan]})
    parts = pd.DataFrame({"sector_a": ["a"], "relation": ["part_of"], "sector_b": ["b"]})
    return Sectors(table, parts, whole)


def test_the_whole_is_printed_first_and_sectors_without_a_place_last():
    order = small_sectors("all").in_order(pd.Series(["b", "a", "all", "c"]))
    assert list(order) == [float("inf"), 2.0, -1.0, float("inf")]


def test_all_that_is_counted_is_the_whole_or_what_is_no_part():
    table = pd.DataFrame({"sector": ["all", "a", "b"]})
    assert list(small_sectors("all").outermost(table)["sector"]) == ["all"]
    assert list(small_sectors().outermost(table)["sector"]) == ["all", "b"]


# truces


def test_easter_truce_is_thirty_hours_in_utc(data):
    easter = data.conflict.truce("easter_2025")
    assert easter.start == pd.Timestamp("2025-04-19T15:00Z")
    assert easter.end == pd.Timestamp("2025-04-20T21:00Z")
    assert easter.hours == 30
    assert f"{easter.local(easter.start):%Y-%m-%d %H:%M %z}" == "2025-04-19 18:00 +0300"


def test_a_truce_knows_the_short_ones_of_its_conflict(data):
    easter = data.conflict.truce("easter_2025")
    others = {other.ceasefire for other in data.conflict.others(easter)}
    assert "victory_2025" in others and "easter_2025" not in others
    # a regime without an end, or of years, leaves no normal days
    assert "minsk_2015" not in others and "minsk_addl_measures_2020" not in others


def test_an_unknown_truce_names_the_nearest(data):
    with pytest.raises(KeyError, match="did you mean 'easter_2025'"):
        data.conflict.truce("easter_2035")
    with pytest.raises(TypeError, match="takes an id or a Truce; got int"):
        data.conflict.truce(5)


def test_names_of_truces_sectors_and_parties_are_printed_in_each_language(data):
    told = data.conflict
    assert told.label("pokrovsk", "en") == "Pokrovsk"
    assert told.label("easter_2025", "uk") == "Великоднє перемир'я 2025"
    assert told.labels("ru")["easter_2025"] == "Пасхальное перемирие 2025"
    ids = {*data.sectors["sector"], *data.parties["party"], *data.ceasefires["ceasefire"]}
    assert all(set(told.labels(code)) >= ids for code in ("en", "uk", "ru"))
    assert told.label("no_such_id", "uk") == "no_such_id"


def test_scope_says_what_a_truce_forbids(data):
    energy = data.conflict.truce("energy_2025")
    assert energy.covers("energy_strike") is True
    assert energy.covers("assault") is False
    assert energy.covers("drone_kamikaze") is None
    assert energy.start_alternative == pd.Timestamp("2025-03-25T00:00+03:00")
    assert data.conflict.truce("easter_2025").covers("assault") is True


def test_an_own_act_is_forbidden_with_its_parent():
    plain = Categories()
    parent = {**plain.parent, "night_raid": "drone_strike", "flag": None, "ramming": "assault"}
    acts = Categories(parent, plain.kind, ("night_raid", "flag", "ramming"))
    start = pd.Timestamp("2025-04-20T00:00Z")
    energy = Truce("t", "t", start, start, "UTC", "energy_facilities", categories=acts)
    told = [energy.covers(act) for act in ("night_raid", "flag", "ramming")]
    assert told == [None, None, False]


def test_a_category_is_found_whatever_its_case_and_blanks():
    acts = Categories()
    assert acts.resolve("Drone strike") == "drone_strike" == acts.resolve("drone-strike")
    with pytest.raises(KeyError) as error:
        acts.resolve("shelings")
    assert "shelling" in error.value.args[1]
    assert acts.is_state("assault_ongoing") and not acts.is_state("assault")


# the clock


def test_keys_name_the_clock_hours():
    start = utc(
        "2025-04-20T00:00+03:00",
        "2025-04-20T00:00+03:00",
        "2025-04-19T18:00+03:00",
        "2025-03-01T00:00+02:00",
        "2020-08-03T19:30+03:00",
        None,
    )
    end = utc(
        "2025-04-21T00:00+03:00",
        "2025-04-20T22:00+03:00",
        "2025-04-21T00:00+03:00",
        "2025-04-01T00:00+03:00",
        "2020-08-04T19:30+03:00",
        "2025-04-20T22:00+03:00",
    )
    keys = ["00:00-00:00", "00:00-22:00", "18:00-00:00+2d", "00:00-00:00", "19:30-19:30", ""]
    assert list(clock_keys(start, end, "Europe/Kyiv")) == keys
    whole = [True, False, False, True, True, False]
    assert list(whole_days(start, end, "Europe/Kyiv")) == whole
    assert list(day_lengths(start, end)) == [1, 1, 1, 31, 1, 1]
    # elsewhere the same windows cover other hours
    assert clock_keys(start, end, "Asia/Kolkata")[0] == "02:30-02:30"


def test_a_minute_past_midnight_is_midnight_in_a_key():
    start = utc("2020-01-01T00:00+02:00", "2020-07-27T00:01+03:00")
    end = utc("2020-07-27T00:01+03:00", "2021-01-01T00:00+02:00")
    assert list(clock_keys(start, end, "Europe/Kyiv")) == ["00:00-00:00"] * 2


def test_keys_are_read_back():
    assert read_clock("18:00-00:00+2d") == ("18:00", "00:00", 2)
    assert read_clock("00:00-22:00") == ("00:00", "22:00", 0)
    with pytest.raises(ValueError, match="is no key of clock hours"):
        read_clock("day")


def test_exposure_counts_the_hours_that_passed():
    # the clocks went forward on 30 March 2025: that month has an hour less
    start = utc("2025-03-01T00:00+02:00", "2025-04-20T00:00+03:00")
    hours = exposure_hours(start, utc("2025-04-01T00:00+03:00", None))
    assert hours[0] == 31 * 24 - 1
    assert np.isnan(hours[1])
