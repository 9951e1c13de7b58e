"""Fights of the whole front after a direction, counts that rose, and strikes after a region."""

import pytest

from analysis.readers import parse

FRONT = ("whole_front", "assault")


def told(text, published="2024-08-14T22:00+03:00"):
    rows = parse(text, kind="general_staff", published=published, source="x").rows
    return {(row["sector"], row["category"]): row["value"] for row in rows}


@pytest.mark.parametrize(
    "said, part",
    [
        ("просунулися на Курщині; з початку доби 131 боєзіткнення, з них 40 на Покровському", 40),
        (
            "продвинулись на Курском направлении; с начала суток 131 столкновение, из них 40 на "
            "Покровском",
            40,
        ),
        (
            "our troops advanced on the Kursk front; since the start of the day there were 131 "
            "clashes, 40 of them in the Pokrovsk",
            40,
        ),
    ],
)
def test_fights_of_a_day_with_a_part_elsewhere_are_the_front_s(said, part):
    noun = "sector" if said.endswith("k") else "напрямку"
    noun = "направлении" if said.endswith("ском") else noun
    text = f"Генштаб ЗСУ: {said} {noun}."
    assert told(text) == {FRONT: 131, ("pokrovsk", "assault"): part}


def test_more_fights_in_total_than_a_direction_has_are_the_front_s():
    text = (
        "Генштаб ЗСУ: на Торецькому напрямку складно, загалом від початку доби відбулося {} боїв."
    )
    assert told(text.format(131)) == {FRONT: 131}
    assert told(text.format(18)) == {("toretsk", "assault"): 18}


@pytest.mark.parametrize(
    "said",
    [
        "Генштаб ЗСУ: кількість боєзіткнень за минулу добу зросла зі 158 до 171.",
        "Генштаб ВСУ: количество боевых столкновений за прошлые сутки выросло со 158 до 171.",
        "General Staff of Ukraine: the number of combat clashes over the past day rose from 158 "
        "to 171.",
    ],
)
def test_a_count_rises_to_its_second_number(said):
    assert told(said, "2025-05-09T08:20+03:00") == {FRONT: 171}


REGION = (
    "General Staff of Ukraine: as of 16:00, 14 August, there were 84 combat clashes. It is the "
    "hottest in the Kurakhove and Pokrovsk sectors.\n\nThe Russian army has again been using "
    "aviation in the border areas of Sumy region. "
)


@pytest.mark.parametrize(
    "said",
    [
        "As of now, eight air strikes employing 12 guided bombs have been launched.",
        "Eight air strikes employing 12 guided bombs have been launched.",
    ],
)
def test_strikes_after_a_region_flown_over_are_the_region_s(said):
    region = {("sumy_oblast", "air_strike"): 8, ("sumy_oblast", "guided_bomb"): 12}
    assert told(REGION + said) == {FRONT: 84} | region


def test_attacks_near_several_towns_go_on_by_the_verb_after_them():
    text = (
        "Генштаб ЗСУ: 14 серпня сталося 131 бойове зіткнення.\n\nОкупанти 25 разів атакували на "
        "Покровському напрямку - 21 раз дістали відсіч, чотири атаки в районах Селидового, "
        "Новогродівки й Гродівки ще тривають."
    )
    assert told(text) == {
        FRONT: 131,
        ("pokrovsk", "assault"): 25,
        ("pokrovsk", "assault_repelled"): 21,
        ("pokrovsk", "assault_ongoing"): 4,
    }


EITHER = "a total number, of the direction just told of or of the front"


@pytest.mark.parametrize(
    "said",
    [
        "Генштаб ЗСУ: за минулу добу найгарячіше на Торецькому напрямку: 50 атак відбито. Всього "
        "зафіксовано 171 боєзіткнення.",
        "Генштаб ЗСУ: за минулу добу на Торецькому напрямку відбито 50 атак. Всього за добу ворог "
        "атакував 171 раз.",
        "Генштаб ВСУ: за прошлые сутки на Торецком направлении отбито 50 атак. Всего зафиксировано "
        "171 столкновение.",
        "General Staff of Ukraine: over the past day 50 attacks were repelled in the Toretsk "
        "sector. A total of 171 clashes were recorded.",
        "General Staff of Ukraine: over the past day the hottest was the Toretsk sector, where 50 "
        "attacks were repelled. Overall, 171 clashes were recorded.",
    ],
)
def test_a_total_after_what_one_direction_repelled_is_of_no_direction(said):
    published = "2024-08-14T08:00+03:00"
    assert told(said, published) == {("toretsk", "assault_repelled"): 50}
    unread = parse(said, kind="general_staff", published=published, source="x").unread
    assert unread[["text", "reason"]].values.tolist() == [["171", EITHER]]


@pytest.mark.parametrize("total, sector", [(171, "whole_front"), (62, "toretsk")])
def test_a_total_is_placed_by_the_front_s_own_number(total, sector):
    head = "Генштаб ЗСУ: за минулу добу відбулося 171 боєзіткнення. "
    said = f"На Торецькому напрямку відбито 50 атак. Всього зафіксовано {total} зіткнень."
    counts = {FRONT: 171, ("toretsk", "assault_repelled"): 50, (sector, "assault"): total}
    assert told(head + said, "2024-08-14T08:00+03:00") == counts


def test_a_total_in_the_paragraph_of_a_direction_is_the_direction_s():
    said = (
        "Генштаб ЗСУ за минулу добу.\n\nНа Торецькому напрямку відбито 30 атак. Всього ворог "
        "атакував 44 рази.\n\nНа Лиманському напрямку відбито дві атаки."
    )
    assert told(said, "2024-08-14T08:00+03:00")["toretsk", "assault"] == 44


@pytest.mark.parametrize(
    ("said", "direction"),
    [
        ("Сьогодні, за уточненою інформацією, сюди випущено 42 снаряди.", {}),
        ("Сегодня сюда выпущено 42 реактивных снаряда.", {}),
        ("Сьогодні здійснено 42 обстріли з РСЗВ.", {}),
        ("Сьогодні сюди здійснено 42 обстріли з РСЗВ.", {("kherson_direction", 42)}),
        ("Today 42 MLRS attacks were carried out there.", {("kherson_direction", 42)}),
    ],
)
def test_a_direction_s_number_does_not_sharpen_the_front_s(said, direction):
    text = (
        "Генштаб ЗСУ: станом на 18.00 23.11.2022\n\nСьогодні окупанти здійснили понад 30 обстрілів "
        "з РСЗВ уздовж лінії зіткнення.\n\nНа Херсонському напрямку ворог веде вогонь по Херсону. "
    )
    read = parse(text + said, published="2022-11-23T18:30+02:00")
    told = {(row["sector"], row["value"]) for row in read.rows}
    assert told == {("whole_front", 30), *direction}
    assert len(read.unread_rows()) == (0 if direction else 1)


def test_the_front_s_own_number_below_sharpens_its_headline():
    text = (
        "Генштаб ЗСУ: станом на 18.00 23.11.2022\n\nСьогодні окупанти здійснили понад 30 обстрілів "
        "з РСЗВ.\n\nНа Херсонському напрямку тихо.\n\nЗагалом сьогодні здійснено 42 обстріли з "
        "РСЗВ."
    )
    (row,) = parse(text, published="2022-11-23T18:30+02:00").rows
    assert (row["value"], row["qualifier"]) == (42, "exact")


@pytest.mark.parametrize(
    "said",
    [
        "Протягом поточної доби окупанти здійснили вже 62 спроби просунутися на різних напрямках.",
        "Сегодня оккупанты предприняли 62 попытки продвинуться на различных направлениях.",
        "Today the enemy made 62 attempts to advance in various directions.",
    ],
)
def test_attacks_of_a_day_on_various_directions_are_the_front_s(said):
    assert told(f"Генштаб ЗСУ (General Staff of Ukraine), 16:30. {said}") == {FRONT: 62}


@pytest.mark.parametrize(
    "said",
    [
        "Ще 12 спроб просунутися ворог зробив сьогодні на різних напрямках.",
        "Сьогодні на інших напрямках окупанти здійснили 12 спроб просунутися.",
        "Ворог здійснив 12 спроб просунутися на різних напрямках.",
    ],
)
def test_attacks_on_various_directions_beside_others_are_left(said):
    text = f"Генштаб ЗСУ, 16:30. На Харківському напрямку сьогодні відбулося сім боїв. {said}"
    assert told(text) == {("kharkiv", "assault"): 7}


@pytest.mark.parametrize(
    ("said", "category", "value"),
    [
        ("Кількість авіаударів на напрямку зросла до дев'яти.", "air_strike", 9),
        ("Кількість авіаударів зросла на три, до дев'яти.", "air_strike", 9),
        ("Количество авиаударов на направлении выросло до девяти.", "air_strike", 9),
        ("The number of air strikes there has risen to nine.", "air_strike", 9),
        ("Кількість обстрілів тут збільшилася до 40.", "shelling", 40),
    ],
)
def test_strikes_whose_number_rose_are_the_direction_s(said, category, value):
    text = f"Генштаб ЗСУ, 16:30.\nНа Харківському напрямку сьогодні відбулося сім боїв. {said}"
    assert told(text) == {("kharkiv", "assault"): 7, ("kharkiv", category): value}


@pytest.mark.parametrize(
    "said",
    [
        "Кількість поранених зросла до дев'яти.",
        "Кількість атак дронів-камікадзе зросла до 200.",
        "Кількість обстрілів з РСЗВ зросла до дев'яти.",
    ],
)
def test_what_else_rose_is_neither_an_attack_nor_another_strike(said):
    text = f"Генштаб ЗСУ, 16:30.\nНа Харківському напрямку сьогодні відбулося сім боїв. {said}"
    assert told(text) == {("kharkiv", "assault"): 7}


def on_some(text):
    read = parse(text, published="2023-07-06T20:00+03:00")
    warned = any("on directions that are not named" in one for one in read.warnings)
    return [(row["sector"], row["value"], row["qualifier"]) for row in read.rows], warned


@pytest.mark.parametrize(
    "text",
    [
        "Генштаб ЗСУ: за добу відбулося 26 зіткнень на п'яти напрямках.",
        "Генштаб ВСУ: на пяти направлениях было 26 боестолкновений.\n\nЗа сутки на пяти "
        "направлениях было 26 боестолкновений.",
        "General Staff of Ukraine: on five directions 26 clashes took place in a day.",
    ],
)
def test_attacks_on_so_many_directions_are_the_least_of_the_front(text):
    assert on_some(text) == ([("whole_front", 26, "at_least")], True)


@pytest.mark.parametrize(
    "text",
    [
        "Генштаб ЗСУ: на фронті за добу відбулося 26 зіткнень на п'яти напрямках.",
        "Генштаб ВСУ: бои идут на пяти направлениях. За сутки было 26 боестолкновений.",
    ],
)
def test_attacks_of_the_front_on_so_many_directions_are_all(text):
    assert on_some(text) == ([("whole_front", 26, "exact")], False)


@pytest.mark.parametrize(
    "text",
    [
        "Генштаб ЗСУ: на фронті за добу сталося 151 зіткнення найбільше – на Лиманському напрямку.",
        "Генштаб ЗСУ: за добу ворог атакував 151 раз найчастіше на Лиманському напрямку.",
        "Генштаб ЗСУ: за добу був 151 бій більшість із них на Лиманському напрямку.",
        "Генштаб ВСУ: за сутки произошло 151 столкновение больше всего на Лиманском направлении.",
        "Генштаб ВСУ: за сутки было 151 столкновение жарче всего - на Лиманском направлении.",
        "General Staff of Ukraine: in a day there were 151 clashes most of them in the Lyman "
        "direction.",
        "General Staff of Ukraine: in a day there were 151 clashes with the heaviest fighting on "
        "the Lyman front.",
        "General Staff of Ukraine: there were 151 clashes, the majority of them in the Lyman "
        "direction.",
    ],
)
def test_fights_most_of_which_were_on_one_direction_are_the_front_s(text):
    assert told(text) == {FRONT: 151}


@pytest.mark.parametrize(
    "text",
    [
        "Генштаб ЗСУ: за добу найбільше на Лиманському напрямку - 15 атак.",
        "Генштаб ЗСУ: за добу ворог провів 15 атак у найгарячішій точці на Лиманському напрямку.",
        "Генштаб ЗСУ: на Лиманському напрямку ворог атакував 15 разів найактивніше в бік Ямполя.",
        "Генштаб ВСУ: больше всего, 15 атак, было на Лиманском направлении.",
        "General Staff of Ukraine: the enemy made 15 attacks most of which failed in the Lyman "
        "direction.",
    ],
)
def test_the_most_of_a_direction_is_its_own(text):
    assert told(text) == {("lyman", "assault"): 15}


def test_a_part_in_brackets_after_the_most_is_the_direction_s():
    text = "Генштаб ЗСУ: на фронті був 151 бій найбільше їх – на Лиманському напрямку (62)."
    assert told(text) == {FRONT: 151, ("lyman", "assault"): 62}


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("Ворог завдав авіаційного удару по Херсонській та Запорізькій областях.", False),
        ("Ворог завдав авіаційного удару по Херсонщині.", False),
        ("Враг нанес авиационный удар по Херсонской области.", False),
        ("The enemy carried out an air strike on the Kherson region.", False),
        ("Ворог завдав авіаційного удару.", True),
        ("Ворог завдав авіаційного удару по Вовчанську Харківської області.", True),
    ],
)
def test_an_air_strike_on_a_region_is_no_direction_s(said, counted):
    text = (
        "Генеральний штаб ЗСУ. За минулу добу відбулося 66 боєзіткнень. На Придніпровському "
        f"напрямку відбито п’ять атак. {said}"
    )
    reading = parse(text, published="2025-09-14T09:30+03:00")
    strikes = [row for row in reading.rows if row["category"] == "air_strike"]
    assert len(strikes) == counted
    assert any("on a region" in warning for warning in reading.warnings) != counted


@pytest.mark.parametrize(
    "headline",
    ["Fierce fighting in the Avdiivka sector", "Enemy attacks on Avdiivka axis"],
)
@pytest.mark.parametrize("most", ["the fiercest fighting", "the most intense battles"])
def test_a_direction_that_had_the_most_is_none_of_all_engagements(headline, most):
    text = (
        f"{headline} - General Staff of Ukraine\n\nSome 86 combat engagements took place on "
        f"Thursday, with {most} in the Avdiivka sector."
    )
    (row,) = parse(text, published="2023-12-21T20:00+02:00").rows
    assert (row["sector"], row["category"], row["value"]) == ("whole_front", "assault", 86)
