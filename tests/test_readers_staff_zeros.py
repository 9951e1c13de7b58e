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
    text = HEAD + "На Лиманському та Сіверському напрямках авіаударів не було."
    assert rows(text) == {("lyman", "air_strike"): 0, ("siversk", "air_strike"): 0}
