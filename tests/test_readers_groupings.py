"""Russia's ministry tells by groupings of troops what it counts, and what its own did."""

import pytest

from analysis.readers import parse


def read(said, published="2025-05-11"):
    reading = parse(
        f"Минобороны России (Russian Ministry of Defence) о перемирии. {said}", published=published
    )
    return {(row["sector"], row["category"], row["value"]) for row in reading.rows}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "Группировка «Север» отбила шесть атак, «Запад» - три, «Центр» - одиннадцать.",
            {("group_north", 6), ("group_west", 3), ("group_centre", 11)},
        ),
        (
            "В зоне ответственности группировки войск «Запад» отражены три атаки.",
            {("group_west", 3)},
        ),
        ("Угруповання «Південь» відбило дві атаки ЗСУ.", {("group_south", 2)}),
        ("Battlegroup North repelled six attacks.", {("group_north", 6)}),
        (
            "Группировка «Центр» и западнее расположенные части отразили 12 атак.",
            {("group_centre", 12)},
        ),
        (
            "On 10 May grouping East beat off two attacks, grouping Centre another five.",
            {("group_east", 2), ("group_centre", 5)},
        ),
        (
            "In the area of responsibility of the Dnepr group of forces 12 attacks were repelled.",
            {("group_dnepr", 12)},
        ),
    ],
)
def test_a_grouping_s_count_is_not_the_whole_front_s(said, told):
    assert {(sector, value) for sector, _, value in read(said)} == told


@pytest.mark.parametrize(
    "said",
    [
        "В ответ подразделения группировки «Восток» нанесли 14 ударов по миномётам.",
        "In response battlegroup North delivered 14 strikes on mortars.",
    ],
)
def test_what_a_grouping_did_is_no_charge(said):
    assert read(said) == set()


def test_a_group_of_ukraine_s_forces_is_none_of_russia_s():
    text = (
        "Штаб ООС: у зоні угруповання «Схід» бойовики дев'ять разів порушили режим припинення "
        "вогню за минулу добу."
    )
    sectors = {row["sector"] for row in parse(text, published="2019-05-11").rows}
    assert "group_east" not in sectors


@pytest.mark.parametrize(
    "said",
    [
        "Отмечено 173 обстрела, 300 ударов БПЛА и два прорыва границы в Курской области.",
        "There were 173 shellings, 300 drone strikes and two attempts to break through the border "
        "in the Kursk region.",
    ],
)
def test_the_place_of_a_breach_of_the_border_is_not_that_of_a_list(said):
    assert read(said) == {
        ("whole_front", "shelling", 173),
        ("whole_front", "drone_strike", 300),
        ("kursk_oblast", "border_breach", 2),
    }


def test_the_place_that_leads_a_list_is_that_of_all():
    said = "В Курской области отмечено 173 обстрела, 300 ударов БПЛА и два прорыва границы."
    assert {sector for sector, _, _ in read(said)} == {"kursk_oblast"}


@pytest.mark.parametrize(
    "said",
    [
        "В зоне группировок войск «Восток» и «Днепр» отмечено соответственно 68 и 42 нарушения.",
        "В зоне группировок войск «Восток» и «Днепр» отмечено 68 и 42 нарушения соответственно.",
        "Группировки «Восток» и «Днепр» отметили соответственно 68 нарушений и 42 нарушения.",
        "Угруповання «Схід» і «Дніпро» зафіксували відповідно 68 та 42 порушення.",
        "Battlegroup East and battlegroup Dnepr recorded 68 and 42 violations, respectively.",
    ],
)
def test_groupings_told_in_turn_have_a_number_each(said):
    assert read(said) == {("group_east", "total", 68), ("group_dnepr", "total", 42)}


def test_three_groupings_and_regions_are_told_in_turn_too():
    said = "Группировки «Запад», «Центр» и «Восток» отметили 70, 104 и 68 нарушений соответственно."
    assert read(said) == {
        ("group_west", "total", 70),
        ("group_centre", "total", 104),
        ("group_east", "total", 68),
    }
    said = "В Курской и Белгородской областях отмечено соответственно 12 и 8 обстрелов."
    assert read(said) == {("kursk_oblast", "shelling", 12), ("belgorod_oblast", "shelling", 8)}


@pytest.mark.parametrize(
    "said",
    [
        "На участках группировок войск «Восток» и «Днепр» отмечено 68 нарушений и 42 нарушения.",
        "На участках группировок войск «Восток» и «Днепр» отмечено 68 нарушений.",
        "Группировки «Запад», «Центр» и «Восток» отметили 70 и 104 нарушения соответственно.",
        "The East and Dnepr groups of forces recorded 68 and 42 violations, respectively.",
        "Группировки «Запад» и «Центр»: 70 нарушений, из них 40 обстрелов, и 104, соответственно.",
    ],
)
def test_numbers_of_several_groupings_together_are_left(said):
    text = f"Минобороны России (Russian Ministry of Defence) о перемирии. {said}"
    reading = parse(text, published="2025-05-11")
    assert not reading.rows


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Соответственно, отмечено 68 нарушений в Курской области.", {("kursk_oblast", 68)}),
        (
            "Группировкой войск «Запад» отмечено 70 нарушений, «Южной» группировкой - 84.",
            {("group_west", 70), ("group_south", 84)},
        ),
        (
            "Группировкой «Запад» отмечено 70 нарушений, Южной группировкой войск - 84.",
            {("group_west", 70), ("group_south", 84)},
        ),
    ],
)
def test_numbers_of_one_grouping_each_stay_as_they_are(said, told):
    assert {(sector, value) for sector, _, value in read(said)} == told


@pytest.mark.parametrize(
    "said",
    [
        "Вночі збито 16 ворожих «Shahed».",
        "У нашій зоні відповідальності підрозділами ППО збито 16 БпЛА типу «Shahed».",
    ],
)
def test_drones_that_a_command_shot_down_are_not_the_country_s(said):
    text = (
        f"Сили оборони півдня. На Придніпровському напрямку за добу відбито п’ять атак.\n\n{said}"
    )
    reading = parse(text, published="2023-12-17T08:40+02:00", kind="general_staff")
    assert [row["value"] for row in reading.rows] == [5]
    assert "16" in set(reading.unread["text"])
