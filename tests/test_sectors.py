"""Names of sectors in three languages, and how sectors relate."""

import pandas as pd
import pytest

from analysis.loaders.tables import names
from analysis.sectors import Names, related


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
def test_names_of_three_languages_resolve(said, sector):
    assert names("sectors").resolve(said) == sector


def test_a_wrong_name_gets_the_nearest_known_ones():
    with pytest.raises(KeyError) as error:
        names("sectors").resolve("Pokrovks")
    assert "'Pokrovks' is not known" in error.value.args[0]
    assert "pokrovsk" in error.value.args[1]
    with pytest.raises(KeyError) as error:
        names("sectors").resolve("Pokrovks direction")
    assert error.value.args[1][0] == "pokrovsk"


def test_one_name_for_two_sectors_is_an_error():
    table = pd.DataFrame(
        {
            "sector": ["a", "b"],
            "en": ["A", "B"],
            "uk": ["А1", "Б"],
            "ru": ["А2", "Б2"],
            "aliases": ["same", "same"],
        }
    )
    with pytest.raises(ValueError, match="'same' stands for both 'a' and 'b'"):
        Names(table, "sector")


def test_aggregation_goes_along_same_and_part_of_only(data):
    assert related(data.crosswalk, "pokrovsk") == ("donetsk_zone", "whole_front")
    # the former Avdiivka direction overlaps Pokrovsk: no way leads from one to the other
    assert "pokrovsk" not in related(data.crosswalk, "avdiivka")
    assert "south_slobozhanshchyna" in related(data.crosswalk, "kharkiv")


def test_every_sector_of_the_crosswalk_is_known(data):
    known = set(data.sectors["sector"])
    assert set(data.crosswalk["sector_a"]) | set(data.crosswalk["sector_b"]) <= known
