"""Posts about the air that count over several stretches of hours, each with its own numbers."""

import pandas as pd
import pytest

from analysis.readers import parse

WHOLE = "russian_regions_seas"
RUSSIAN = (
    "18 украинских беспилотников уничтожены над тремя регионами за три часа. Об этом говорится в "
    "сообщении Минобороны РФ. Налеты происходили с 17:00 до 20:00. 15 БПЛА сбиты над Курской "
    "областью, три дрона — над Тульской областью. Ранее ведомство сообщило, что в период с 12:00 "
    "до 17:00 российские регионы атаковал 31 БПЛА ВСУ. Дроны уничтожили в Белгородской (20), "
    "Брянской (восемь) и Курской областях (три беспилотника)."
)
ENGLISH = (
    "Russia's Defense Ministry: 18 drones were shot down from 5 p.m. to 8 p.m., 15 over the Kursk "
    "Region and three over the Tula Region. Earlier it said that from noon to 5 p.m. 31 drones "
    "attacked Russian regions. They were destroyed in the Belgorod (20), Bryansk (eight) and Kursk "
    "(three) regions."
)
DAY = "2025-10-26"


def read(text, published=DAY):
    rows = parse(text, published=published).rows
    hours = {row["start"] and row["start"].tz_convert("Europe/Moscow").hour for row in rows}
    told = {
        hour: {
            (row["sector"], row["category"], row["value"])
            for row in rows
            if (row["start"] and row["start"].tz_convert("Europe/Moscow").hour) == hour
        }
        for hour in hours
    }
    return rows, told


def down(*told):
    return {(sector, "drone_downed", value) for sector, value in told}


@pytest.mark.parametrize("text", [RUSSIAN, ENGLISH])
@pytest.mark.parametrize("published", [DAY, f"{DAY}T21:00+03:00"])
def test_each_stretch_has_its_own_numbers(text, published):
    rows, told = read(text, published)
    assert told == {
        17: down((WHOLE, 18), ("kursk_oblast", 15), ("tula_oblast", 3)),
        12: down((WHOLE, 31), ("belgorod_oblast", 20), ("bryansk_oblast", 8), ("kursk_oblast", 3)),
    }
    assert max(row["end"] for row in rows) == pd.Timestamp(f"{DAY}T20:00+03:00")


def test_hours_of_a_day_that_is_not_said_leave_their_numbers_unread():
    text = RUSSIAN.replace("Ранее ведомство", "Вчера ведомство")
    _, told = read(text)
    assert told == {None: down((WHOLE, 18), ("kursk_oblast", 15), ("tula_oblast", 3))}


@pytest.mark.parametrize(
    ("then", "category"),
    [
        ("Все они были перехвачены.", "drone_downed"),
        ("Их уничтожили силы ПВО.", "drone_downed"),
        ("Дроны были сбиты.", "drone_downed"),
        ("They were all shot down.", "drone_downed"),
        ("Часть из них уничтожена.", "long_range_drone"),
        ("Дроны повредили склад, который был уничтожен.", "long_range_drone"),
    ],
)
def test_drones_that_attacked_and_were_then_destroyed_were_shot_down(then, category):
    text = f"Минобороны РФ: с 4:00 до 8:00 регионы страны атаковал 31 БПЛА ВСУ. {then}"
    assert read(text)[1] == {4: {(WHOLE, category, 31)}}


def test_a_number_in_brackets_without_a_verb_of_its_region_is_none():
    text = (
        "Минобороны РФ: за ночь сбит 31 БПЛА. Пострадавшие есть в Белгородской (2) и Курской (3) "
        "областях."
    )
    assert {(row["sector"], row["value"]) for row in read(text)[0]} == {(WHOLE, 31)}


FOUR_HOURS = (
    "За четыре часа средства ПВО уничтожили десять украинских беспилотников, сообщили в "
    "Минобороны РФ.\nВ период с 8:00 до 12:00 мск сбито {} БПЛА над Курской областью, по два — над "
    "Брянской, Тульской и Орловской областями.\nРанее сообщалось, что с 23:00 мск 13 декабря до "
    "07:00 мск 14 декабря силы ПВО уничтожили 99 беспилотников: больше всего сбито над Брянской "
    "областью (35 единиц), над Крымом (32)."
)


@pytest.mark.parametrize(("parts", "has_hours"), [("четыре", True), ("три", False)])
def test_a_count_above_hours_that_its_regions_add_up_to_is_of_them(parts, has_hours):
    told = {"published": "2025-12-14T12:40+03:00", "kind": "air_defence"}
    rows = parse(FOUR_HOURS.format(parts), **told).rows
    (ten,) = (row for row in rows if row["value"] == 10)
    bounds = {f"{row['start']} {row['end']}" for row in rows if row["sector"] == "kursk_oblast"}
    assert (f"{ten['start']} {ten['end']}" in bounds) == has_hours


def test_units_in_brackets_after_a_region_are_the_region_s():
    rows = parse(FOUR_HOURS.format("четыре"), published="2025-12-14T12:40+03:00", source="x").rows
    told = {(row["sector"], row["value"]) for row in rows}
    assert {("bryansk_oblast", 35), ("crimea", 32), ("russian_regions_seas", 99)} <= told


def test_the_region_of_the_don_is_rostov_s():
    text = (
        "Минобороны России: с 20 до 23 часов средства ПВО уничтожили над донским регионом 11 "
        "беспилотников. Всего за это время сбито 48 дронов: 37 – над Чёрным морем, 11 – над "
        "Ростовской областью."
    )
    rows = parse(text, published="2026-03-04T23:40+03:00", source="x").rows
    assert {(row["sector"], row["value"]) for row in rows} == {
        ("rostov_oblast", 11),
        ("russian_regions_seas", 48),
        ("black_sea", 37),
    }


def test_a_night_told_below_hours_of_a_day_is_not_of_them():
    text = (
        "Минобороны РФ: с 14:00 до 17:00 сбиты шесть беспилотников. С 9:00 до 14:00 перехвачено "
        "пять беспилотников над Курской областью. В ночь на 7 ноября ПВО уничтожила 11 "
        "беспилотников."
    )
    found = parse(text, published="2025-11-07T17:30+03:00", source="x")
    assert 11 not in {row["value"] for row in found.rows}
    assert found.unread["text"].to_list() == ["11"]


@pytest.mark.parametrize("zone", ["", " (GMT +3)", " (UTC+3)"])
def test_a_zone_in_brackets_after_an_hour_is_no_number(zone):
    text = (
        "Russia's Defence Ministry: 18 drones were shot down overnight.\nBetween 10:45 p.m. Moscow "
        f"time{zone} on June 24 and 5:40 a.m. on June 25, air defences shot down 18 drones."
    )
    found = parse(text, published="2025-06-25T11:00+03:00", source="x")
    (row,) = found.rows
    assert (row["value"], len(found.unread)) == (18, 0)
    assert f"{row['start'].tz_convert('Europe/Moscow'):%d %H:%M}" == "24 22:45"
