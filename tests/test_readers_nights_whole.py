"""Posts about the air: what is of the whole country, of a region, of one drone, of which night."""

import pandas as pd
import pytest

from analysis.readers import parse

FORCE = "Повітряні сили ЗСУ. У ніч на 3 лютого (із 19.00 2 лютого) ворог застосував 71 БпЛА. "
MINISTRY = "Минобороны России: за минувшую ночь сбито 48 БПЛА. "
FLEW = ("ukraine_territory", "long_range_drone", 71)
DOWN = ("russian_regions_seas", "drone_downed_night", 48)


def read(text, published="2025-02-03T10:00+02:00"):
    rows = parse(text, published=published).rows
    return rows, {(row["sector"], row["category"], row["value"]) for row in rows}


@pytest.mark.parametrize(
    ("where", "sector"),
    [
        ("на Харківщині, у Полтавській, Сумській областях", "ukraine_territory"),
        ("на Харківщині та у Полтавській області", "ukraine_territory"),
        ("на Харківщині", None),
    ],
)
def test_a_list_of_regions_is_that_of_the_whole_country(where, sector):
    _, told = read(FORCE + f"Станом на 9:00 збито 38 БпЛА типу Shahed {where}.")
    whole = ("ukraine_territory", "drone_downed", 38)
    assert (whole in told) is (sector is not None)


def test_what_is_shot_down_in_one_region_s_sky_is_not_the_country_s():
    text = FORCE + 'Так, у небі Миколаївщини знищили три "Шахеди", а над Одеською – ще один.'
    assert read(text)[1] == {FLEW}


def test_an_hour_with_a_point_is_told_after_any_preposition():
    rows, _ = read(FORCE + "Станом на 9:00 збито 38 БпЛА.")
    assert {row["start"] for row in rows} == {pd.Timestamp("2025-02-02T19:00+02:00")}


@pytest.mark.parametrize(
    ("night", "bounds"),
    [
        ("уночі", True),
        ("вночі", True),
        ("у ніч на 3 лютого", False),
        ("уночі з 2 лютого", False),
    ],
)
def test_a_night_without_hours_has_the_bounds_of_one(night, bounds):
    (row,), _ = read(f"Повітряні сили: {night} збито 36 дронів типу Shahed.")
    hours = (pd.Timestamp("2025-02-02T20:00+02:00"), pd.Timestamp("2025-02-03T08:00+02:00"))
    assert ((row["start"], row["end"]) == hours) is bounds
    assert (row["category"] == "drone_downed_night") is bounds


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Russia launched 132 drones overnight. The air force shot down 88 drones out of "
            "the 132, another 41 drones were lost.",
            {("long_range_drone", 132), ("drone_downed_night", 88), ("drone_lost", 41)},
        ),
        (
            "36 дронів-камікадзе, запущених Росією по містах у ніч на 3 лютого, збили сили ППО.",
            {("drone_downed", 36)},
        ),
        (
            "Уночі ворог застосував 71 БпЛА. Локаційно втрачено, без негативних наслідків, 25 "
            "безпілотників-імітаторів.",
            {("long_range_drone", 71), ("drone_lost", 25)},
        ),
    ],
)
def test_what_became_of_the_drones_is_told_before_or_after_them(said, expected):
    _, told = read("Повітряні сили (Ukraine's air force). " + said)
    assert {(category, value) for _, category, value in told} == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Над территориями Краснодарского и Курского регионов уничтожено по два беспилотника.",
            {("krasnodar_krai", 2), ("kursk_oblast", 2)},
        ),
        ("12 сбили над Курским регионом.", {("kursk_oblast", 12)}),
        (
            "Наибольшее число беспилотников — 27 единиц — уничтожили над акваторией Черного моря.",
            {("black_sea", 27)},
        ),
        ("Вражеский БПЛА был уничтожен дежурными средствами ПВО над Крымом.", {("crimea", 1)}),
        ("Сбит украинский беспилотник над Крымом.", {("crimea", 1)}),
        ("В ночь на 3 февраля БПЛА был сбит над Крымом.", {("crimea", 1)}),
        ("Вечером 1 февраля БПЛА был сбит над Крымом.", set()),
        ("Вчера БПЛА был сбит над Крымом.", set()),
        ("БПЛА был сбит над Крымом и над Курской областью.", set()),
        ("БПЛА были сбиты над Крымом.", set()),
        (
            "Two UAVs were spotted and shot down by air defence systems over the Moscow region.",
            {("moscow_oblast", 2)},
        ),
    ],
)
def test_what_was_shot_down_over_a_region(said, expected):
    _, told = read(MINISTRY + said)
    assert told - {DOWN} == {(sector, "drone_downed_night", value) for sector, value in expected}
