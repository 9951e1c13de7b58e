"""Reports of a staff: what was done to the enemy, where it was launched, and whose day it was."""

import pytest

from analysis.readers import parse


def read(text, published="2023-09-12T18:30+03:00"):
    rows = parse(text, published=published).rows
    return {(row["sector"], row["category"]): row["value"] for row in rows}


@pytest.mark.parametrize(
    "said",
    [
        "As many as 19 air strikes were inflicted on the enemy.",
        "Ukrainian aviation delivered 19 air strikes against the occupiers.",
        "Минулої доби по ворогу завдано 19 авіаударів.",
        "За прошедшие сутки по оккупантам нанесено 19 авиаударов.",
    ],
)
def test_strikes_on_the_enemy_are_not_the_enemy_s(said):
    head = "Генштаб ЗСУ / General Staff of Ukraine: over the past day, 40 clashes took place. "
    assert read(head + said) == {("whole_front", "assault"): 40}


def test_words_that_end_like_on_the_enemy_are_no_such_words():
    said = (
        "General Staff of Ukraine: over the past day, 40 clashes took place; in addition the enemy "
        "made 19 air strikes."
    )
    assert read(said)["whole_front", "air_strike"] == 19


@pytest.mark.parametrize("weapons", ["MLRSes", "MLRSs", "MLRS"])
def test_attacks_with_launchers_are_no_assaults(weapons):
    said = f"General Staff of Ukraine: over the past day the enemy made 97 attacks using {weapons}."
    assert read(said) == {("whole_front", "shelling_mlrs"): 97}


OURS = (
    "Сили оборони продовжують наступальну операцію на Мелітопольському напрямку, інформує "
    "Генеральний штаб ЗСУ."
)


def test_the_clashes_of_a_day_after_our_offensive_are_the_front_s():
    said = "\n\nПротягом доби відбулось 24 бойових зіткнення."
    assert read(OURS + said) == {("whole_front", "assault"): 24}
    theirs = "Ворог наступає на Покровському напрямку, інформує Генеральний штаб ЗСУ."
    assert ("whole_front", "assault") not in read(theirs + said)


def test_in_total_in_a_day_is_the_front_beside_directions_of_which_one_is_not_known():
    said = (
        "Генштаб ЗСУ: захисники наступали на Бахмутському та Мелітопольському напрямках, за добу "
        "загалом відбулося 34 бойових зіткнень."
    )
    assert read(said) == {("whole_front", "assault"): 34}


def test_there_after_two_directions_is_not_the_whole_front():
    said = (
        "Генштаб ЗСУ: за добу на фронті відбулося 40 бойових зіткнень, найважче – на Бахмутському "
        "й Авдіївському напрямках, там наші воїни відбили понад 30 атак."
    )
    assert ("whole_front", "assault_repelled") not in read(said)


def test_a_drone_s_type_may_stand_in_quotes_and_in_either_spelling():
    said = 'Генштаб ЗСУ: минулої доби ворог застосував 26 БпЛА типу "Шахід-136", 57 авіаударів.'
    assert read(said)["ukraine_territory", "long_range_drone"] == 26


def test_a_direction_after_a_dash_has_the_number_that_follows_it():
    said = "Генштаб ЗСУ: на Лиманському напрямку ворог атакував 14 разів і на Покровському – 12."
    assert read(said) == {("lyman", "assault"): 14, ("pokrovsk", "assault"): 12}


@pytest.mark.parametrize(
    "said",
    [
        "Бойові зіткнення на Гуляйпільському напрямку не зафіксовано.",
        "Боєзіткнення на Гуляйпільському напрямку не фіксувалися.",
        "Боевые столкновения на Гуляйпольском направлении не зафиксированы.",
    ],
)
def test_clashes_that_were_not_recorded_are_none(said):
    assert read(f"Генштаб ЗСУ станом на 22:00. {said}") == {("huliaipole", "assault"): 0}


@pytest.mark.parametrize(
    "said",
    [
        "Ворог завдав 12 авіаударів з території Курської області.",
        "Із Курської області ворог завдав 12 авіаударів.",
        "С территории Курской области враг нанес 12 авиаударов.",
        "The enemy launched 12 air strikes from the Kursk region.",
    ],
)
def test_where_it_was_launched_is_not_where_it_fell(said):
    head = "General Staff of Ukraine / Генштаб ЗСУ: 71 clashes took place along the front today. "
    assert not {sector for sector, _ in read(head + said)} & {"kursk", "kursk_oblast"}


def test_strikes_on_the_territory_of_the_kursk_region_are_its_own():
    said = (
        "Генштаб ЗСУ: відбулося 71 бойове зіткнення. Ворог завдав 24 авіаударів по території "
        "Курської області, застосувавши 34 КАБ."
    )
    assert read(said)["kursk", "air_strike"] == 24
    assert read(said)["kursk", "guided_bomb"] == 34


def test_a_city_is_not_the_town_whose_name_it_begins_with():
    said = "Генштаб ВСУ: за сутки возле Северодонецка отбито 11 атак."
    assert "siversk" not in {sector for sector, _ in read(said)}
