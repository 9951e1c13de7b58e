"""Reports of a staff: where it was that no strikes were carried out."""

import pytest

from analysis.readers import parse

HEAD = "Генеральний штаб ЗСУ, станом на 18:00 31 травня.\n"
LIST = "Ворог зосереджує зусилля на Лиманському, Бахмутському та Мар'їнському напрямках."


def rows(text):
    found = parse(text, published="2023-05-31T19:00+03:00").rows
    return {(row["sector"], row["category"]): row["value"] for row in found}


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("Цієї доби ракетних ударів противник не завдавав.", "missile_strike"),
        ("За добу авіаударів не було.", "air_strike"),
        ("В течение суток авиаударов не зафиксировано.", "air_strike"),
        ("Since the start of the day no air strikes were recorded.", "air_strike"),
        ("На фронті ракетних ударів не зафіксовано.", "missile_strike"),
    ],
)
@pytest.mark.parametrize("between", ["\n", " "])
def test_no_strikes_of_a_day_after_directions_are_the_front_s(said, category, between):
    assert rows(HEAD + LIST + between + said) == {("whole_front", category): 0}


@pytest.mark.parametrize("between", ["\n", " "])
def test_no_strikes_after_directions_without_a_place_are_left_with_a_notice(between):
    text = HEAD + "На фронті 12 зіткнень.\n" + LIST + between + "Авіаударів не було."
    read = parse(text, published="2023-05-31T19:00+03:00")
    assert {row["category"] for row in read.rows} == {"assault"}
    assert any("without saying where" in warning for warning in read.warnings)


def test_no_strikes_of_a_day_after_a_direction_s_count_may_be_the_direction_s():
    text = HEAD + "На Лиманському напрямку ворог атакував тричі.\nЗа добу авіаударів не було."
    assert rows(text) == {("lyman", "assault"): 3}


def test_no_strikes_in_a_direction_s_paragraph_are_the_direction_s():
    text = HEAD + "На Лиманському напрямку ворог атакував тричі. Авіаударів не завдавав."
    assert rows(text) == {("lyman", "assault"): 3, ("lyman", "air_strike"): 0}


def test_no_strikes_on_two_named_directions_are_theirs():
    text = HEAD + "На Лиманському та Бахмутському напрямках авіаударів не було."
    assert rows(text) == {("lyman", "air_strike"): 0, ("bakhmut", "air_strike"): 0}


@pytest.mark.parametrize(
    ("published", "told"),
    [
        ("2022-04-19T06:30+03:00", {"slobozhanshchyna"}),
        ("2023-06-21T06:20+03:00", {"slobozhanshchyna"}),
        ("2024-01-19T06:30+02:00", {"siversk", "slobozhanshchyna"}),
    ],
)
@pytest.mark.parametrize(
    "said",
    [
        "На Сіверському та Слобожанському напрямках ворог активних дій не проводив.",
        "На Северском и Слобожанском направлениях враг активных действий не вёл.",
        "In the Siverskyi and Slobozhanskyi directions, the enemy did not conduct offensive "
        "actions.",
        "На Сіверському напрямку наступальних дій не було. На Слобожанському – авіаударів не було.",
    ],
)
def test_no_attacks_of_a_direction_of_another_time_are_none_of_its_name_s(published, told, said):
    text = f"Генштаб ЗСУ, минулої доби.\n{said}"
    read = parse(text, published=published, kind="general_staff")
    assert {row["sector"] for row in read.rows} == told


def test_a_number_of_a_direction_of_another_time_is_left_with_a_notice():
    said = "Генштаб ЗСУ: за минулу добу на Сіверському напрямку ворог здійснив 40 обстрілів."
    read = parse(f"{said} На фронті 12 боїв.", published="2023-06-21T06:20+03:00")
    assert [row["sector"] for row in read.rows] == ["whole_front"]
    assert ["another area before" in one["reason"] for one in read.unread_rows()] == [True]
    assert parse(said, published="2024-06-21T06:20+03:00").rows[0]["sector"] == "siversk"
    said = "Генштаб ЗСУ: за минулу добу на Донецькому напрямку ворог здійснив 40 обстрілів."
    read = parse(f"{said} На фронті 12 боїв.", published="2024-06-21T06:20+03:00")
    assert [row["sector"] for row in read.rows] == ["whole_front"]
