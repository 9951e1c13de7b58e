"""Reports of the General Staff of Ukraine: what sums up a day, and which of two days is meant."""

import pandas as pd
import pytest

from analysis.readers import staff
from analysis.readers.base import open_text
from analysis.readers.given import Given


def read_report(text, **options):
    return staff.read_report(open_text(text), Given(**options))


TWO_DAYS = {
    "the date stands beside the words": (
        "За прошедшие сутки (9 июня) произошло 94 боевых столкновения, с начала нынешних суток "
        "было 26 боев. Об этом Генштаб ВСУ сообщил 10 июня в сводке по состоянию на 11.30.",
        "2024-06-10T12:00+03:00",
        {("09", "assault", 94), ("10", "assault", 26)},
    ),
    "the date, in the evening": (
        "Генштаб ВСУ по состоянию на 22:00 10 июня: с начала суток на фронте 112 боев. За минувшие "
        "сутки (9 июня) враг нанес 41 авиаудар.",
        "2024-06-10T22:30+03:00",
        {("09", "air_strike", 41), ("10", "assault", 112)},
    ),
    "published in the morning, and a sentence that goes on": (
        "Since the start of this day 26 clashes took place at the front, the General Staff of "
        "Ukraine said. Over the past day Russian troops carried out 41 air strikes.\nIn addition, "
        "they shelled our positions 3,180 times. Since the start of this day they shelled 612 "
        "times.",
        "2024-06-10T11:00+03:00",
        {
            ("10", "assault", 26),
            ("09", "air_strike", 41),
            ("09", "shelling", 3180),
            ("10", "shelling", 612),
        },
    ),
    "in the evening nothing says which": (
        "Since the start of this day 126 clashes took place at the front, the General Staff of "
        "Ukraine said. Over the past day Russian troops carried out 41 air strikes. In addition, "
        "they shelled our positions 3,180 times.",
        "2024-06-10T19:00+03:00",
        {("10", "assault", 126)},
    ),
    "what was reported before is read for itself": (
        "Генштаб ЗСУ станом на 11:00 10 червня: від початку доби на фронті 26 боїв. Раніше "
        "повідомлялося, що минулої доби, 9 червня, сталося 94 бої.",
        "2024-06-10T12:00+03:00",
        {("10", "assault", 26)},
    ),
    "a headline without a day": (
        "Окупанти 3180 разів обстріляли наші позиції – Генштаб ЗСУ\nСтаном на 11:00 від початку "
        "доби на фронті 26 боїв. Минулої доби ворог завдав 41 авіаудару.",
        "2024-06-10T12:00+03:00",
        {("10", "assault", 26), ("09", "air_strike", 41)},
    ),
    "a headline that the past day says again": (
        "Окупанти 3180 разів обстріляли наші позиції – Генштаб ЗСУ\nСтаном на 11:00 від початку "
        "доби на фронті 26 боїв. Минулої доби ворог здійснив 3180 обстрілів.",
        "2024-06-10T12:00+03:00",
        {("10", "assault", 26), ("09", "shelling", 3180)},
    ),
}


@pytest.mark.parametrize("name", TWO_DAYS)
def test_two_days_of_one_report_stand_side_by_side(name):
    text, published, expected = TWO_DAYS[name]
    found = read_report(text, published=published)
    told = {
        (f"{row['start'].tz_convert('Europe/Kyiv'):%d}", row["category"], row["value"])
        for row in found.rows
    }
    assert told == expected


def test_parts_of_the_past_day_are_held_against_its_own_whole():
    text = (
        "Генштаб ЗСУ станом на 11:00: від початку доби на фронті 12 боїв. Минулої доби на фронті "
        "сталося 94 бої, на Лиманському напрямку минулої доби – 21 бій."
    )
    found = read_report(text, published="2024-06-10T12:00+03:00")
    assert {(row["sector"], row["value"]) for row in found.rows} == {
        ("whole_front", 12),
        ("whole_front", 94),
        ("lyman", 21),
    }
    assert not [warning for warning in found.warnings if "add up" in warning]


def test_what_the_whole_army_did_is_not_placed_at_the_direction_before():
    text = (
        "Ситуація напружена. На Лиманському напрямку зранку бої – Генштаб ЗСУ\nСтаном на 11:00. "
        "Найгарячіше. На Лиманському напрямку бої. Від початку доби ЗСУ відбивали 24 атаки."
    )
    found = read_report(text, published="2024-06-10T12:00+03:00")
    assert not found.rows and "the whole army" in found.unread["reason"].iloc[0]


def test_adjectives_after_the_word_directions_have_a_number_each():
    text = (
        "Генштаб ЗСУ: минулої доби на фронті 141 боєзіткнення. Більшість боїв були на двох "
        "напрямках: Лиманському, де захисники зупинили 38 атак, та Сіверському, де сталося 12 боїв."
    )
    told = {
        row["sector"]: row["value"]
        for row in read_report(text, published="2025-08-12T08:30+03:00").rows
    }
    assert told == {"whole_front": 141, "lyman": 38, "siversk": 12}


def test_missiles_that_strikes_were_made_with_are_no_strikes():
    text = (
        "Генштаб ЗСУ: минулої доби ворог завдав двох ракетних ударів 38 ракетами і 61 авіаційного "
        "удару на фронті."
    )
    told = {
        row["category"]: row["value"]
        for row in read_report(text, published="2025-08-12T08:30+03:00").rows
    }
    assert told == {"missile_strike": 2, "missile_launched": 38, "air_strike": 61}


ALL_OF_IT = {
    "by updated information, and over a number": (
        "Генштаб ВСУ: за прошедшие сутки на фронте 131 боевое столкновение. Число атак за сутки "
        "превысило 120, в частности на Торецком и Лиманском направлениях. По уточненной информации "
        "Генштаба, враг нанес по позициям 98 авиаударов. Кроме того, он совершил 5110 обстрелов.",
        {
            ("whole_front", "assault"): 131,
            ("whole_front", "air_strike"): 98,
            ("whole_front", "shelling"): 5110,
        },
    ),
    "most often on": (
        "Генштаб ЗСУ: за добу сталося 121 бойове зіткнення, найчастіше ворог штурмує на "
        "Лиманському та Сіверському напрямках.",
        {("whole_front", "assault"): 121},
    ),
    "in particular on": (
        "Генштаб ЗСУ: за добу сталося 121 бойове зіткнення, зокрема на Лиманському напрямку.",
        {("whole_front", "assault"): 121},
    ),
    "mainly on, without a comma": (
        "Генштаб ЗСУ: за добу сталося 121 бойове зіткнення переважно на Лиманському напрямку.",
        {("whole_front", "assault"): 121},
    ),
    "in particular so many on": (
        "Генштаб ЗСУ: за добу сталося 121 бойове зіткнення, зокрема 12 на Лиманському напрямку.",
        {("whole_front", "assault"): 121, ("lyman", "assault"): 12},
    ),
    "missile and air strikes after a headline's town": (
        "Ukrainian army repels 22 attacks near Avdiivka – General Staff of Ukraine\nWithin 24 "
        "hours the Russians carried out three missile and 41 air strikes on positions of the army.",
        {
            ("avdiivka", "assault_repelled"): 22,
            ("whole_front", "missile_strike"): 3,
            ("whole_front", "air_strike"): 41,
        },
    ),
}


@pytest.mark.parametrize("name", ALL_OF_IT)
def test_what_sums_up_a_day_is_the_whole_front_s(name):
    text, expected = ALL_OF_IT[name]
    found = read_report(text, published="2025-08-12")
    assert {(row["sector"], row["category"]): row["value"] for row in found.rows} == expected


def test_an_exceeded_number_is_a_least_one():
    found = read_report(
        "Генштаб ЗСУ: кількість боїв на фронті перевищила 120.", published="2025-08-12"
    )
    assert [(row["value"], row["qualifier"]) for row in found.rows] == [(120, "over")]


PARTS = {
    "of them in a region, and in particular at a town": (
        "На Лиманском направлении враг наступает. На остальных направлениях он ведет обстрелы. Об "
        "этом сообщает Генштаб ВСУ.\nЗа сутки нанесено 9 ракетных ударов, из них 6 – по домам "
        "Дружковки в Донецкой области, и совершен 71 обстрел из РСЗО, в частности по Херсону.",
        {("whole_front", "missile_strike"): 9, ("whole_front", "shelling_mlrs"): 71},
    ),
    "what is counted stands before its verb": (
        "Генштаб ЗСУ: минулої доби ворог завдав двох ракетних ударів. Авіаційних атак окупанти "
        "здійснили 17, із них три – дронами.",
        {("whole_front", "missile_strike"): 2, ("whole_front", "air_strike"): 17},
    ),
    "what villages suffered is not how many": (
        "Генштаб ЗСУ: минулої доби на Лиманському напрямку 21 атака, авіаударів зазнали сім хат.",
        {("lyman", "assault"): 21},
    ),
}


@pytest.mark.parametrize("name", PARTS)
def test_where_a_part_went_is_not_where_the_whole_did(name):
    text, expected = PARTS[name]
    found = read_report(text, published="2022-12-15T08:30+02:00")
    assert {(row["sector"], row["category"]): row["value"] for row in found.rows} == expected


DONE = {
    "were able to, managed to": (
        "General Staff of Ukraine: the defenders were able to beat off eight attempts on the "
        "Siversk axis. On the Lyman axis they managed to repel 41 attacks.",
        {("siversk", "assault_repelled"): 8, ("lyman", "assault_repelled"): 41},
    ),
    "смогли, удалось": (
        "Генштаб ВСУ: на Лиманском направлении смогли отбить 14 атак. На Северском направлении "
        "удалось отразить 9 атак. На Торецком направлении смогут отбить 5 атак.",
        {("lyman", "assault_repelled"): 14, ("siversk", "assault_repelled"): 9},
    ),
    "змогли, вдалося": (
        "Генштаб ЗСУ: на Лиманському напрямку змогли відбити 14 атак. На Сіверському напрямку "
        "вдалося відбити 9 атак. На Торецькому напрямку зможуть відбити 5 атак.",
        {("lyman", "assault_repelled"): 14, ("siversk", "assault_repelled"): 9},
    ),
    "prevented, in an area named after a second 'and'": (
        "General Staff of Ukraine: defenders forced back 4 attacks near Poltavka in the Huliaipole "
        "direction and prevented 7 attacks in the area of Stepnohirsk and Kamianske in the Orikhiv "
        "area.",
        {("huliaipole", "assault_repelled"): 4, ("orikhiv", "assault_repelled"): 7},
    ),
    "in the south is at no direction": (
        "General Staff of Ukraine: the Pokrovsk axis is the hottest. In the south the enemy "
        "carried out 42 attacks. On the Lyman axis there were 9 attacks.",
        {("lyman", "assault"): 9},
    ),
}


@pytest.mark.parametrize("name", DONE)
def test_what_was_managed_was_done(name):
    text, expected = DONE[name]
    found = read_report(text, published="2025-09-27")
    assert {(row["sector"], row["category"]): row["value"] for row in found.rows} == expected


def test_battles_that_a_general_staff_counts_are_engagements():
    text = (
        "Новости минувших суток. С сегодняшнего утра на территории Украины зарегистрировано 61 "
        "сражение с российской армией, сообщил Генеральный штаб Вооруженных сил Украины."
    )
    (row,) = read_report(text, published="2026-03-05T17:30+02:00").rows
    assert (row["sector"], row["category"], row["value"]) == ("whole_front", "assault", 61)
    assert row["start"] == pd.Timestamp("2026-03-05", tz="Europe/Kyiv")


def test_the_line_after_a_headline_s_office_is_no_country_of_it():
    text = (
        "date 2022-12 Invaders Press On, Dig In Elsewhere - General Staff\n\nUnits of the Russian "
        "army build new lines.\n\nThis is said in the update of the General Staff of the Armed "
        "Forces of Ukraine.\n\nDuring the day, the enemy carried out 4 missile and 11 air strikes."
    )
    found = read_report(text, published="2022-12-11T22:30+02:00")
    assert [row["value"] for row in found.rows] == [4, 11]


def test_a_text_about_one_direction_counts_its_strikes():
    text = (
        "Генштаб рассказал о боях на Лиманском направлении\n\nНа Лиманском направлении россияне "
        "проводят десятки штурмов.\n\nОб этом сообщает Генеральный штаб ВСУ. Только за минувшие "
        "сутки зафиксировано более четырех десятков штурмов, 12 авиаударов."
    )
    found = read_report(text, published="2025-11-28T13:14+02:00")
    assert {(row["sector"], row["category"], row["value"]) for row in found.rows} == {
        ("lyman", "assault", 40),
        ("lyman", "air_strike", 12),
    }
    other = text.replace("\n\nОб", "\n\nНа Северском направлении тихо.\n\nОб")
    of_two = read_report(other, published="2025-11-28T13:14+02:00")
    assert "air_strike" not in {row["category"] for row in of_two.rows}


def places(text, **options):
    rows = read_report(text, published="2024-10-24T17:00+03:00", **options).rows
    return {(row["sector"], row["category"], row["value"]) for row in rows}


@pytest.mark.parametrize(
    ("hour", "stated"), [("На 16:00 боїв стало 101", True), ("Боїв 101", False)]
)
def test_a_tally_as_of_an_hour_after_two_directions_is_the_whole_front_s(hour, stated):
    text = "Генштаб ЗСУ: ворог атакує на Покровському та Лиманському напрямках.\n\n" + hour + "."
    assert (("whole_front", "assault", 101) in places(text)) == stated


def test_engagements_of_a_day_apart_from_any_direction_are_the_front_s_where_they_are_many():
    text = (
        "Генштаб ЗСУ.\nУкраїна наступає на Мелітопольському напрямку.\n\nЗа минулу добу "
        "відбулося {} бойових зіткнень."
    )
    assert ("whole_front", "assault", 68) in places(text.format(68))
    assert not places(text.format(12) + " Ворог завдав 4 ракетних удари.") & {
        ("whole_front", "assault", 12)
    }


def test_attacks_on_so_many_directions_are_the_front_s():
    text = "Генштаб: ЗСУ за добу відбили понад 20 атак ворога на {}. Завдано 4 ракетних удари."
    assert ("whole_front", "assault_repelled", 20) in places(text.format("чотирьох напрямках"))
    assert ("whole_front", "assault_repelled", 20) not in places(text.format("позиції біля Лимана"))


def test_strikes_after_directions_without_a_name_are_the_front_s():
    text = "Генштаб ВСУ. Враг на отдельных направлениях наступает. За сутки он нанес 15 авиаударов."
    assert places(text) == {("whole_front", "air_strike", 15)}


def test_in_all_on_various_directions_is_the_front_s_though_there_was_told_before():
    text = (
        "Генштаб ВСУ: на Лиманском направлении там зафиксировано 60 атак, а всего на {} "
        "направлениях - 170 боевых столкновений."
    )
    assert ("whole_front", "assault", 170) in places(text.format("разных"))
    assert ("whole_front", "assault", 170) not in places(text.format("этих двух"))


def test_besides_a_direction_and_on_others_one_is_meant():
    text = (
        "Генштаб ВСУ: за сутки на фронте 98 боев. Кроме Покровского, бои шли на других "
        "направлениях: на Харьковском произошло три боестолкновения. Помимо Лиманского "
        "направления, на Купянском отбито 16 атак."
    )
    assert places(text) >= {("kharkiv", "assault", 3), ("kupiansk", "assault_repelled", 16)}


def test_an_area_of_the_front_that_no_one_names_is_none_of_it():
    text = "General Staff of Ukraine: during the day the enemy carried out 43 attacks {} front."
    assert places(text.format("along the whole")) == {("whole_front", "assault", 43)}
    assert not places(text.format("on this area of the"))


@pytest.mark.parametrize(("number", "front"), [(12, False), (58, True)])
def test_few_engagements_of_no_day_and_no_direction_are_not_the_front_s(number, front):
    text = (
        "Армия вошла в Волчанск. Там идут бои, сообщили в Генштабе ВСУ. Количество боевых "
        "столкновений увеличилось до {}."
    )
    assert bool(places(text.format(number))) == front


def test_forces_that_met_attacks_or_reflected_them_tell_a_count():
    text = "Генштаб ВСУ: на Лиманском направлении военные столкнулись с 20 атаками. За день тихо."
    assert places(text) == {("lyman", "assault", 20)}
    other = "General Staff of Ukraine: on the Lyman front defenders reflected 20 attacks today."
    assert places(other) == {("lyman", "assault_repelled", 20)}


def test_strikes_on_towns_of_many_regions_together_are_the_front_s():
    text = (
        "General Staff of Ukraine: during the day the enemy made 5 air strikes and 25 missile "
        "strikes on Balakliia in Kharkiv oblast, Nikopol in {} oblast and Ochakiv in {} region."
    )
    told = {("whole_front", "air_strike", 5), ("whole_front", "missile_strike", 25)}
    assert places(text.format("Dnipro", "Mykolaiv")) == told
    assert not places(text.format("Dnipro", "Dnipro"))
    assert not places(text.format("Dnipro", "Mykolaiv, 3 strikes in Odesa"))


@pytest.mark.parametrize(
    ("total", "stated"), [("всего в течение суток", True), ("где всего за сутки", False)]
)
def test_in_total_in_a_day_after_two_directions_is_the_whole_front_s(total, stated):
    text = (
        "Генштаб ВСУ: самые ожесточенные бои идут на Авдеевском и Новопавловском направлениях, "
        "{} произошло 63 боевых столкновения."
    )
    assert (("whole_front", "assault", 63) in places(text.format(total))) == stated


def test_parts_of_the_running_day_are_not_held_against_the_past_one_s():
    text = (
        "Генштаб ЗСУ, станом на 10:30 24 жовтня. На Лиманському напрямку з початку доби відбито "
        "дев'ять штурмів, ще три боєзіткнення тривають. За минулу добу (23 жовтня) там було 46 "
        "атак."
    )
    assert ("lyman", "assault", 46) in places(text)
