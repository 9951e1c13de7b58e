"""A staff's number for a day below a lead that names fronts, or names none of several."""

import pytest

from analysis.readers import parse

STAFF = "General Staff of Ukraine as of 06:00 on 9 September."


def told(text):
    rows = parse(text, published="2023-09-09T20:00+03:00").rows
    return [(row["sector"], row["category"], row["value"]) for row in rows]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "Our troops advanced on the Avdiivka, Marinka and Shakhtarsk fronts.\n\n"
            f"Source: {STAFF}\n\nDetails: Over 30 combat clashes took place over the past day.",
            30,
        ),
        (
            "Генштаб ЗСУ станом на 06:00 9 вересня. Ворог наступав на Авдіївському, Мар'їнському "
            "та Шахтарському напрямках.\n\nЗа минулу добу відбулося 26 бойових зіткнень.",
            26,
        ),
    ],
)
def test_a_day_s_fights_below_several_fronts_are_of_all(text, value):
    assert told(text) == [("whole_front", "assault", value)]


@pytest.mark.parametrize(
    "text",
    [
        f"Our troops advanced on the Avdiivka front.\n\nSource: {STAFF}\n\nDetails: Over 30 combat "
        "clashes took place over the past day.",
        "Генштаб ЗСУ станом на 06:00 9 вересня. Ворог наступав на Авдіївському, Мар'їнському та "
        "Шахтарському напрямках.\n\nЗа минулу добу відбулося 11 бойових зіткнень.",
        "Генштаб ВСУ: Враг наступает на нескольких направлениях, с начала суток 9 сентября "
        "зафиксировано 128 вражеских атак.",
        "Генштаб ЗСУ: з початку доби ворог на кількох напрямках атакував 28 разів.",
        "Генштаб ЗСУ: ворог наступає на кількох напрямках, з початку доби відбулося ще 28 атак.",
    ],
)
def test_what_may_be_of_some_of_them_is_left_unread(text):
    read = parse(text, published="2023-09-09T20:00+03:00")
    assert read.rows == ()
    assert len(read.unread) == 1


@pytest.mark.parametrize(
    ("said", "is_warned"),
    [
        ("On the Kupiansk front, this is already the fifth attempt to advance.", True),
        ("На Куп'янському напрямку це вже п'ята атака.", True),
        ("На Купянском направлении это уже 5-я попытка штурма.", True),
        ("On the Kupiansk front the fifth brigade repelled an attack.", False),
    ],
)
def test_an_attack_told_by_its_place_in_order_is_told_of(said, is_warned):
    text = f"{STAFF} Over the past day, 60 combat clashes took place. {said}"
    warnings = parse(text, published="2023-09-09T20:00+03:00").warnings
    assert any("place in order" in warning for warning in warnings) == is_warned


@pytest.mark.parametrize(
    "text",
    [
        "General Staff of Ukraine: the most attacks were reported on the Avdiivka front.\n\n"
        "As of 6 pm, the enemy has made 38 attempts to advance. Fighting goes on in 12 areas.\n\n",
        "Генштаб ЗСУ: найбільше атак на Авдіївському напрямку.\n\nСтаном на 18:00 ворог здійснив "
        "38 атак. Бої тривають у 12 місцях.\n\n",
        "Генштаб ВСУ: больше всего атак на Авдеевском направлении.\n\nНа этот час враг атаковал 38 "
        "раз. Бои продолжаются в 12 местах.\n\n",
    ],
)
def test_a_lead_that_names_one_direction_places_no_count_below(text):
    read = parse(f"{text}На Лиманському напрямку 4 атаки.", published="2023-09-09T20:00+03:00")
    assert [(row["sector"], row["value"]) for row in read.rows] == [("lyman", 4)]
    assert [one["text"] for one in read.unread_rows()] == ["38", "12"]


@pytest.mark.parametrize(
    "text",
    [
        # below a direction's own paragraph, 'there', at its towns, or in the paragraph itself
        "Генштаб ЗСУ.\n\nНа Авдіївському напрямку важко.\nСтаном на 18:00 ворог здійснив 38 атак.",
        "Генштаб ЗСУ: важко на Авдіївському напрямку.\n\nСтаном на 18:00 там було 38 атак.",
        "Генштаб ЗСУ: важко на Авдіївському напрямку.\n\nВорог здійснив 38 атак біля Бердичів.",
        "Генштаб ЗСУ: важко на Авдіївському напрямку. Станом на 18:00 ворог здійснив 38 атак.",
        # the only direction of the text, which its headline names
        "Генштаб ЗСУ про Авдіївський напрямок\n\nАвдіївський напрямок важкий.\n\nСтаном на 18:00 "
        "ворог здійснив 38 атак.",
    ],
)
def test_a_count_of_the_direction_named_is_its_own(text):
    rows = told(text)
    assert ("avdiivka", "assault", 38) in rows
