"""A night beside hours of a day in one post: each number has the time that is told of it."""

import pandas as pd
import pytest

from analysis.readers import parse

IN_BRACKETS = (
    "Повітряні Сили ЗС України. У ніч на 20 квітня (з 20:00 19 квітня до 06:00 20 квітня) "
    "противник атакував 95 ударними БпЛА. "
)

RU, EN, UK = "Минобороны РФ: ", "Russian Defence Ministry: ", "Повітряні сили: "
NIGHT = ("08 20", "09 08")
NONE = ("", "")
OF_A_PART = "up to, from or at an hour within those of the post, not over all of them"


def _hour(moment, zone):
    return "" if moment is None or pd.isna(moment) else f"{moment.tz_convert(zone):%d %H}"


def read(text, at="23:00", zone="Europe/Moscow"):
    kind = "air_force" if text.startswith(UK) else "air_defence"
    reading = parse(text, kind=kind, published=f"2025-05-09T{at}+03:00", source="x")
    told = {
        (row["category"], row["value"]): tuple(_hour(row[end], zone) for end in ("start", "end"))
        for row in reading.rows
    }
    return told, reading


@pytest.mark.parametrize(
    "text",
    [
        EN + "Overnight, 70 Ukrainian drones were destroyed over the Bryansk region, and 15 over "
        "the Tula region between 7 a.m. and 9 a.m.",
        RU + "с 7.00 до 9.00 сбиты 15 БПЛА над Тульской областью. Ночью уничтожены 70 БПЛА.",
        RU + "ночью над Брянской областью уничтожены 70 БПЛА. С 7.00 до 9.00 над Тульской областью "
        "сбиты 15 БПЛА.",
        RU + "ночью над Брянской областью уничтожены 70 БПЛА, а с 7.00 до 9.00 над Тульской "
        "областью сбиты 15 БПЛА.",
        RU + "ночью были уничтожены 70 украинских БПЛА. Ещё 15 беспилотников сбиты с 7.00 до 9.00 "
        "мск.",
        RU + "15 БПЛА сбиты с 7.00 до 9.00. Ещё 70 - ночью сбиты над Брянской областью.",
    ],
)
def test_a_night_has_none_of_the_hours_of_a_morning(text):
    told, reading = read(text)
    hours = ("09 07", "09 09")
    assert told == {("drone_downed_night", 70): NIGHT, ("drone_downed", 15): hours}
    assert all(row["subset_of"] is None for row in reading.rows)
    assert any("a night without hours beside the hours" in said for said in reading.warnings)


@pytest.mark.parametrize(
    "text",
    [
        "Russia's Defense Ministry said 38 drones were shot down overnight and 16 more between "
        "9 a.m. and 9 p.m.",
        RU + "ночью ПВО уничтожила 38 БПЛА, днём, с 09.00 до 21.00, ещё 16.",
        RU + "ночью уничтожено 38 БПЛА, а днём (с 9.00 до 21.00) ещё 16.",
    ],
)
def test_a_night_has_none_of_the_hours_of_a_day(text):
    told, _ = read(text)
    assert told == {("drone_downed_night", 38): NIGHT}


def test_what_flew_at_night_has_none_of_the_hours_of_a_day():
    text = (
        UK + "у ніч на 9 травня противник атакував 310 БпЛА, збито 290. Сьогодні вдень, з 09:00 до "
        "18:00, збито 400 дронів."
    )
    told, reading = read(text, zone="Europe/Kyiv")
    assert told == {
        ("long_range_drone", 310): NIGHT,
        ("drone_downed_night", 290): NIGHT,
        ("drone_downed", 400): ("09 09", "09 18"),
    }
    assert not any("more than" in said for said in reading.warnings)


@pytest.mark.parametrize(
    "text",
    [
        RU + "вчера с 20.00 до 23.00 мск уничтожены 50 БПЛА. Ночью уничтожены 90 БПЛА над "
        "Брянской областью.",
        RU + "в период с 20.00 до 23.00 мск 8 мая уничтожено 50 БПЛА. В течение ночи сбиты ещё 90.",
    ],
)
def test_a_night_is_more_than_the_evening_that_has_hours(text):
    told, reading = read(text, "09:30")
    assert told == {
        ("drone_downed", 50): ("08 20", "08 23"),
        ("drone_downed_night", 90): NIGHT,
    }
    assert any("bounds of a night" in said for said in reading.warnings)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        (
            "в период с 23.00 до 7.00 сбиты 70 БПЛА. Вечером были сбиты 15 БПЛА над Курской "
            "областью.",
            ("08 23", "09 07"),
        ),
        (
            "в период с 20.00 8 мая до 7.00 9 мая уничтожены 70 БПЛА. Утром сбиты ещё 15 "
            "беспилотников над Тульской областью.",
            ("08 20", "09 07"),
        ),
    ],
)
def test_an_evening_or_a_morning_has_none_of_the_hours_of_a_night(text, hours):
    told, reading = read(RU + text)
    assert {(value, told[of, value]) for of, value in told} == {(70, hours), (15, NONE)}
    assert any("no window for that" in said for said in reading.warnings)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (
            "сегодня утром сбиты 15 БПЛА над Тульской областью. За ночь - 70.",
            {("drone_downed", 15): NONE},
        ),
        (
            "днём над Тульской областью сбиты 15 БПЛА, ночью - 70 БПЛА над Курской областью.",
            {("drone_downed", 15): NONE, ("drone_downed_night", 70): NIGHT},
        ),
    ],
)
def test_a_morning_or_a_day_is_no_night_without_hours(text, counted):
    assert read(RU + text)[0] == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        # hours of the night itself, whatever the word for it
        (
            "минувшей ночью, с 23.00 до 7.00, сбиты 70 БПЛА.",
            {("drone_downed", 70): ("08 23", "09 07")},
        ),
        (
            "за ночь сбиты 70 БПЛА, с 20.00 до 23.00 8 мая.",
            {("drone_downed", 70): ("08 20", "08 23")},
        ),
        # the headline says again what the hours have
        (
            "ночью сбиты 50 БПЛА.\nВ период с 20.00 до 23.00 8 мая сбиты 50 БПЛА.",
            {("drone_downed", 50): ("08 20", "08 23")},
        ),
        # when it was told, and not when it was
        (
            "сегодня утром ведомство сообщило, что за ночь сбиты 70 БПЛА.",
            {("drone_downed_night", 70): NIGHT},
        ),
        # an evening within the hours
        (
            "8 мая с 17.00 до 23.00 сбиты 70 БПЛА. Вечером над Курской областью сбиты 15 БПЛА.",
            {("drone_downed", 70): ("08 17", "08 23"), ("drone_downed", 15): ("08 17", "08 23")},
        ),
    ],
)
def test_a_part_of_the_day_that_the_hours_hold_has_them(text, counted):
    assert read(RU + text, "09:30")[0] == counted


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("з них 26 - після 06:00. Станом на 09:00 збито 81, з них 19 - до опівночі", ["26", "19"]),
        ("з них 26 - до опівночі. Станом на 09:00 збито 81", ["26"]),
        ("зокрема 26 - до 23:00. Станом на 09:00 збито 81", ["26"]),
    ],
)
def test_the_hour_of_a_part_ends_nothing_else(said, left):
    text = UK + f"у ніч на 9 травня (з 20:00 8 травня) противник атакував 112 дронами, {said}."
    told, reading = read(text, "09:30", "Europe/Kyiv")
    window = ("08 20", "09 09")
    assert told == {("long_range_drone", 112): window, ("drone_downed", 81): window}
    assert reading.unread["text"].tolist() == left
    assert set(reading.unread["reason"]) == {OF_A_PART}


def test_an_hour_by_which_some_were_shot_down_does_not_end_the_post():
    text = (
        "Air Force of Ukraine: From 20:00 on May 8 the enemy attacked with 112 drones. By midnight "
        "26 had been shot down; as of 09:00, 81 were shot down."
    )
    rows = parse(text, kind="air_force", published="2025-05-09T09:30+03:00", source="x").rows
    assert {row["value"]: _hour(row["end"], "Europe/Kyiv") for row in rows} == {
        112: "09 09",
        81: "09 09",
    }


@pytest.mark.parametrize(
    "said",
    [
        ", из них 34 - до полуночи",
        ", в том числе 34 - до 23.00",
        ". До полуночи уничтожены 34 из них",
        ". К 2.00 были сбиты 34",
    ],
)
def test_what_was_shot_down_up_to_an_hour_within_is_not_lost_in_silence(said):
    told, reading = read(RU + f"с 20.00 8 мая до 8.00 9 мая сбиты 140 БПЛА{said}.", "09:30")
    assert told == {("drone_downed", 140): NIGHT}
    assert dict(reading.unread[["text", "reason"]].to_numpy()) == {"34": OF_A_PART}


@pytest.mark.parametrize(
    "said",
    [
        "Станом на 06:30 збито 81 дрон",
        "О 07:30 Повітряні сили повідомили про 81 збитий дрон",
    ],
)
def test_the_hour_of_a_post_is_of_all_that_it_counts(said):
    text = UK + f"з 20:00 8 травня до 08:00 9 травня ворог атакував 112 дронами. {said}."
    assert ("drone_downed", 81) in read(text, "09:30", "Europe/Kyiv")[0]


def test_what_goes_on_with_a_part_is_of_no_more():
    text = RU + (
        "с 20.00 8 мая до 8.00 9 мая сбиты 1,140 БПЛА. К 2.00 были сбиты 34. Над Крымом - 10, над "
        "Курской областью - 24."
    )
    told, reading = read(text, "09:30")
    assert set(told) == {("drone_downed", 1140)}
    assert reading.unread["text"].tolist() == ["34", "10", "24"]


def test_what_follows_the_hour_of_a_town_is_read():
    text = RU + (
        "с 20.00 8 мая до 8.00 9 мая сбиты 140 БПЛА. В 9.30 опасность миновала над 2 городами. Над "
        "Крымом сбиты 10."
    )
    assert ("drone_downed", 10) in read(text, "11:30")[0]


def test_a_sum_of_the_day_s_hours_and_its_night_is_of_neither():
    text = RU + "с 8:00 до 20:00 сбиты 44 БПЛА, а ночью - 30 беспилотников, всего за сутки 74 БПЛА."
    told, reading = read(text, "09:00")
    assert told == {
        ("drone_downed", 44): ("08 08", "08 20"),
        ("drone_downed_night", 30): NIGHT,
    }
    assert dict(reading.unread[["text", "reason"]].to_numpy()) == {
        "74": "of several parts of the day together"
    }


def test_a_sum_of_parts_of_the_day_is_the_count_of_a_post_without_hours():
    told, _ = read(RU + "утром сбиты 10 БПЛА, днем - 20 БПЛА, всего за день 30 БПЛА.", "21:00")
    assert set(told) == {("drone_downed", 30)}


@pytest.mark.parametrize(
    "text",
    [
        RU + "вчера вечером с 20:00 до 23:00 сбиты 14 БПЛА, ночью - 44 БПЛА: 20 над Брянской "
        "областью, 24 над Крымом.",
        EN
        + "yesterday evening from 20:00 to 23:00, 14 drones were shot down, overnight 44 drones: "
        "20 over the Bryansk region, 24 over Crimea.",
    ],
)
def test_regions_of_the_night_are_not_those_of_the_evening_before_it(text):
    told, _ = read(text, "09:00")
    assert told == {
        ("drone_downed", 14): ("08 20", "08 23"),
        ("drone_downed_night", 44): NIGHT,
        ("drone_downed_night", 20): NIGHT,
        ("drone_downed_night", 24): NIGHT,
    }


def test_the_night_after_hours_of_a_day_does_not_end_them():
    text = RU + "8 мая с 12:00 до 19:30 сбиты 14 БПЛА. В ночь на 9 мая 44 БПЛА сбиты над Крымом."
    told, reading = read(text, "09:00")
    assert told == {("drone_downed", 14): ("08 12", "08 19")}
    assert reading.unread["text"].tolist() == ["44"]


def test_hours_past_midnight_end_on_the_day_after_an_evening():
    text = UK + "увечері 8 травня ворог випустив 6 ракет. Вночі з 20:00 ворог атакував 90 БпЛА, "
    told, _ = read(f"{text}станом на 08:00 збито 81.", "09:00", "Europe/Kyiv")
    assert told[("long_range_drone", 90)] == NIGHT
    assert told[("drone_downed", 81)] == NIGHT


@pytest.mark.parametrize("known", ["Утром же стало известно", "Утром выяснилось"])
def test_when_a_number_became_known_is_not_when_it_was_shot_down(known):
    text = RU + f"в течение ночи сбиты 44 БПЛА. {known}, что 20 из них сбиты над Брянской областью."
    told, _ = read(text, "12:00")
    assert set(told) == {("drone_downed_night", 44), ("drone_downed_night", 20)}
    assert told[("drone_downed_night", 20)] == NIGHT


@pytest.mark.parametrize(
    "said",
    [
        "за ночь сбиты 30 БПЛА, а с 8:00 до 12:00 ещё 14 БПЛА над Брянской областью и 3 над Крымом",
        "ночью сбиты 30 БПЛА, утром – 3 над Брянской областью",
    ],
)
def test_regions_of_a_day_are_not_added_up_to_the_night_s_total(said):
    _, reading = read(RU + f"{said}.", "21:00")
    assert not [warning for warning in reading.warnings if "add up" in warning]


@pytest.mark.parametrize(
    "text",
    [
        RU + "в ночное время выли сирены. За вчерашний вечер и сегодняшнюю ночь над регионами "
        "страны сбиты 61 БПЛА.",
        RU + "вчера вечером и сегодня ночью над регионами страны сбит 61 БПЛА.",
        EN + "61 drones were shot down yesterday evening and overnight.",
        EN + "sirens were heard last night. Over the evening and the night 61 drones were shot "
        "down.",
        UK + "увечері та вночі збито 61 дрон.",
        UK + "минулої ночі працювала ППО. Протягом вечора та ночі збито 61 дрон.",
    ],
)
def test_an_evening_and_its_night_together_are_more_than_a_night(text):
    told, reading = read(text, "10:00")
    assert told == {("drone_downed", 61): NONE}
    assert any("an evening beside its night" in said for said in reading.warnings)


@pytest.mark.parametrize(
    "text",
    [
        RU + "за ночь сбит 61 БПЛА. Вечером и ночью аэропорты не работали.",
        RU + "с вечера аэропорты закрыты, за ночь сбит 61 БПЛА.",
        UK + "за ніч збито 61 дрон. Протягом вечора та ночі лунала тривога.",
    ],
)
def test_an_evening_told_of_something_else_narrows_no_night(text):
    told, _ = read(text, "10:00")
    assert told == {("drone_downed_night", 61): NIGHT}


@pytest.mark.parametrize(
    "said",
    [
        "З 7:00 до 9:00 збито ще 12 БпЛА.",
        "Між 01:00 та 02:00 збито 12 БпЛА.",
        "From 7:00 to 9:00, 12 more drones were shot down.",
        "Between 7:00 and 9:00 they shot down 12 drones.",
        "С 07:00 до 09:00 сбиты 12 БпЛА.",
    ],
)
def test_other_hours_than_those_in_brackets_are_none_of_the_night(said):
    read = parse(IN_BRACKETS + said, published="2025-04-20T10:40+03:00")
    assert [row["value"] for row in read.rows] == [95]
    assert "12" in {one["text"] for one in read.unread_rows()}


@pytest.mark.parametrize(
    "said",
    [
        "З 20:00 до 06:00 збито 12 БпЛА.",
        "From 20:00 to 06:00, 12 drones were shot down.",
        "From 21:00 to 07:00 Moscow time, 12 drones were shot down.",
        "Збито 12 БпЛА, уламки гасили з 7:00 до 9:00.",
    ],
)
def test_the_same_hours_told_again_are_the_night_s(said):
    rows = parse(IN_BRACKETS + said, published="2025-04-20T10:40+03:00").rows
    assert [row["value"] for row in rows] == [95, 12]
