"""Sentences that look like a turn of phrase that is read, and tell of something else."""

import pytest

from analysis.readers import parse

GS = "Генштаб ЗСУ, станом на 22:00 20.04.2025. "
AF = "Ukrainian Air Force, October 12, 2025. "
BOTH, WHOLE = "donetsk_luhansk", "whole_front"
NIGHT = "drone_downed_night"


def _told(text, published="2025-04-20T22:30+03:00"):
    rows = parse(text, published=published).rows
    return [(row["sector"], row["category"], row["value"]) for row in rows]


def _ends(text, published="2025-04-20T22:30+03:00"):
    ends = (row["end"] for row in parse(text, published=published).rows)
    return [None if end is None else f"{end.tz_convert('Europe/Kyiv'):%dT%H}" for end in ends]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Крім двох атак на Гуляйпільському напрямку, ворог здійснив ще шість атак на "
            "Оріхівському.",
            [("huliaipole", "assault", 2), ("orikhiv", "assault", 6)],
        ),
        (
            "На Лиманському напрямку, окрім відбитих шести атак, ще дві тривають.",
            [("lyman", "assault_repelled", 6), ("lyman", "assault_ongoing", 2)],
        ),
        (
            "Apart from two missile strikes, the enemy launched 40 more air strikes.",
            [(WHOLE, "missile_strike", 2), (WHOLE, "air_strike", 40)],
        ),
        (
            "Два ракетні удари і 40 авіаударів завдано, найбільше — на Харківському напрямку.",
            [(WHOLE, "missile_strike", 2), (WHOLE, "air_strike", 40)],
        ),
        (
            "Five missile strikes and 40 air strikes were carried out, and 12 attacks took place "
            "in the Kharkiv sector.",
            [(WHOLE, "missile_strike", 5), (WHOLE, "air_strike", 40), ("kharkiv", "assault", 12)],
        ),
        (
            "На Торецькому напрямку ворог 12 разів атакував у напрямку Дилїївки та на Торецьке, 3 "
            "бої тривають.",
            [("toretsk", "assault", 12), ("toretsk", "assault_ongoing", 3)],
        ),
        (
            "На Покровском направлении 42 атаки, ещё 36 пришлись на Лиманское и Краматорское.",
            [("pokrovsk", "assault", 42)],
        ),
        (
            "There were nine attacks in the Siversk sector and another in Lyman.",
            [("siversk", "assault", 9)],
        ),
        (
            "In the Kharkiv sector, three attacks took place in Vovchansk, and two in Kupiansk.",
            [("kharkiv", "assault", 3)],
        ),
        (
            "In the Kupiansk sector eight attacks were made, three in Kupiansk and five in Lyman.",
            [("kupiansk", "assault", 8)],
        ),
        (
            "In the Pokrovsk sector there were 12 attacks, and two in Kharkiv.",
            [("pokrovsk", "assault", 12)],
        ),
        (
            "In the Orikhiv sector, four were wounded and two in Kupiansk. There were six attacks.",
            [("orikhiv", "assault", 6)],
        ),
        (
            "Ворог завдав 40 обстрілів з мінометів, артилерії та «Градів».",
            [(WHOLE, "shelling", 40)],
        ),
    ],
)
def test_a_staff_s_near_misses(text, told):
    assert _told(GS + text) == told


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Генштаб ЗСУ, 20 квітня 2025 року, 16:00. Станом на 12:00 відбулося 40 боїв.", ["20T12"]),
        ("Генштаб ЗСУ, 20 квітня 2025 року, 16:00. За минулу добу відбулося 140 боїв.", ["20T00"]),
        ("Генштаб ВСУ, 20 апреля 2025 года, 16:00 — обстрел. Сегодня 71 бой.", [None]),
        ("Генштаб ЗСУ, 20 квітня 2025 року, 16:41. Сьогодні 71 бій.", [None]),
        ("Генштаб ЗСУ, 20 квітня 2025 року, о 16:00 ворог бив. Сьогодні 71 бій.", [None]),
    ],
)
def test_an_hour_at_the_head_gives_way_to_what_the_text_says(text, ends):
    assert _ends(text) == ends


@pytest.mark.parametrize(
    "text",
    [
        "Despite the Minsk agreements signed in 2015, the SMM recorded 300 violations of the "
        "ceasefire in Donbas.",
        "The SMM, deployed in 2014, recorded 240 ceasefire violations in Donetsk region.",
        "In 2017, the SMM recorded 240 ceasefire violations in Donetsk region overnight.",
        "In 2017 and 2018 the SMM recorded 540,000 ceasefire violations in Donbas.",
        "During 2017 civilians suffered; overnight the SMM recorded 120 ceasefire violations in "
        "Donetsk region.",
    ],
)
def test_a_year_told_beside_a_count_is_not_its_window(text):
    (row,) = parse("OSCE SMM. " + text, published="2018-07-05").rows
    assert row["start"] is None


def test_last_week_is_not_the_year_that_it_is_compared_with():
    text = "OSCE SMM. Last week the SMM recorded 4,000 ceasefire violations, more than in 2017."
    (row,) = parse(text, published="2018-07-05").rows
    assert f"{row['start']:%Y}" == "2018"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            AF + "Last night Russia used 84 drones plus an Iskander missile over Poltava region.",
            {("long_range_drone", 84), ("missile_launched", 1)},
        ),
        (
            AF + "Last night Russia launched 120 drones, including 40 decoys. 84 drones were shot "
            "down.",
            {("long_range_drone", 120), (NIGHT, 84)},
        ),
        (
            "Повітряні Сили ЗС України. Росіяни збили безпілотник над Сумщиною. Минулої ночі "
            "знищено 12 дронів.",
            {(NIGHT, 12)},
        ),
        (
            "Минобороны России. ВСУ сбили беспилотник ВКС над Брянской областью. За ночь "
            "уничтожено 12 украинских БПЛА.",
            {(NIGHT, 12)},
        ),
    ],
)
def test_a_night_s_near_misses(text, told):
    rows = parse(text, published="2025-10-12T09:30+03:00").rows
    assert {(row["category"], row["value"]) for row in rows} == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Russian Defense Ministry. Ukrainian forces shelled our positions near Donetsk city "
            "six times and broke the truce 40 times.",
            [(WHOLE, "shelling", 6), (WHOLE, "total", 40)],
        ),
        (
            "President Zelensky on the truce: Russia fired shells at Ukraine and used 290 drones "
            "at the front.",
            [(WHOLE, "drone_strike", 290)],
        ),
        (
            "Минобороны РФ об энергетическом перемирии: всего за сутки в Курской области таких "
            "ударов было три.",
            [("kursk_oblast", "energy_strike", 3)],
        ),
        (
            "ATO press center. The truce was broken: yesterday the enemy fired Grad rockets twice "
            "and mortars 30 times.",
            [(BOTH, "shelling_mlrs", 2), (BOTH, "shelling_artillery", 30)],
        ),
    ],
)
def test_a_truce_s_near_misses(text, told):
    assert _told(text) == told


def test_a_prime_minister_is_no_militia():
    with pytest.raises(ValueError, match="known kind"):
        parse(
            "DPR PM told monitors that the ceasefire was broken 12 times.", published="2020-02-28"
        )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Президент Зеленський про «перемир’я»: за сьогодні на 20:00 — 152 штурми, з них на "
            "Покровському напрямку 51 і на Лиманському 23.",
            [(WHOLE, "assault", 152), ("pokrovsk", "assault", 51), ("lyman", "assault", 23)],
        ),
        (
            "Головком Сирський: другий день перемир’я. На фронті сталося 193 бойові зіткнення, на "
            "39 більше, ніж напередодні; найгарячіше на Покровському напрямку, де відбито 69 атак.",
            [(WHOLE, "assault", 193), ("pokrovsk", "assault", 69)],
        ),
    ],
)
def test_a_direction_right_before_a_number_is_its_own(text, told):
    assert _told(text) == told


def test_targets_that_were_shot_down_are_said_not_to_be_read():
    text = "Повітряні Сили ЗСУ. Уночі окупанти запустили 96 безпілотників. 81 ціль збито."
    assert "81" in set(parse(text, published="2026-02-17T09:00+02:00").unread["text"])
