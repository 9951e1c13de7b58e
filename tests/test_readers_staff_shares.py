"""Numbers of a staff's report that are a whole of which a part is told, and sums."""

import pytest
from test_readers_staff_recalled import EN, MOMENT, RU, UK, told

from analysis.readers import parse


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (UK, "48 зі 120 боїв припали на Лиманський напрямок."),
        (UK, "Із цих 120 боєзіткнень 48 відбулося на Лиманському напрямку."),
        (UK, "Зі 120 атак на Лиманському напрямку – 48."),
        (RU, "На Лиманское направление пришлось 48 из 120 боестолкновений."),
        (RU, "Из 120 боестолкновений 48 – на Лиманском направлении."),
        (EN, "48 of the 120 clashes took place in the Lyman direction."),
        (EN, "Out of a total of 120 clashes, 48 were recorded in the Lyman direction."),
    ],
)
def test_a_part_of_the_front_s_attacks_is_the_direction_s(head, said):
    assert told(head, said) == ([("lyman", "assault", 48)], [])


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (UK, "На Лиманському напрямку – третина зі 120 атак."),
        (UK, "Кожна третя зі 120 атак – на Лиманському напрямку."),
        (UK, "На Лиманському напрямку 40 % із 120 атак."),
        (RU, "На Лиманское направление пришлось больше половины из 120 боестолкновений."),
        (EN, "A third of the 120 clashes took place in the Lyman direction."),
        (EN, "Most of the 120 clashes were in the Lyman direction."),
    ],
)
def test_a_share_of_the_front_s_attacks_gives_the_direction_none(head, said):
    assert told(head, said) == ([], [])


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (UK, "На Лиманському напрямку – третина зі 90 атак."),
        (UK, "На Лиманському напрямку 40 % із 90 атак."),
        (RU, "На Лиманском направлении – треть из 90 атак."),
        (EN, "A third of the 90 clashes took place in the Lyman direction."),
        (EN, "Forty percent of the 90 clashes were in the Lyman direction."),
    ],
)
def test_a_share_of_other_attacks_is_left(head, said):
    assert told(head, said) == ([], ["90"])


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (UK, "На Лиманському напрямку відбито половину зі 48 атак."),
        (UK, "Третина з 48 атак на Лиманському напрямку триває."),
        (RU, "На Лиманском направлении половина из 48 атак отбита."),
        (EN, "In the Lyman direction, two-thirds of 48 attacks were repelled."),
    ],
)
def test_attacks_of_which_a_share_was_repelled_are_the_direction_s(head, said):
    assert told(head, said) == ([("lyman", "assault", 48)], [])


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (UK, "На Лиманському напрямку 39+2 атаки."),
        (UK, "На Лиманському напрямку ворог атакував 39 + 2 рази."),
        (RU, "39+2 атаки на Лиманском направлении."),
        (EN, "In the Lyman direction, 39+2 attacks."),
    ],
)
def test_the_parts_of_a_sum_are_left(head, said):
    rows, unread = told(head, said)
    assert rows == []
    assert unread[-1] == "2"


def test_a_number_with_a_plus_alone_is_a_least_number():
    text = UK.format("На Лиманському напрямку 39+ атак, на Куп'янському – 12.")
    read = parse(text, published=MOMENT, kind="general_staff")
    rows = [(row["sector"], row["value"], row["qualifier"]) for row in read.rows[1:]]
    assert rows == [("lyman", 39, "at_least"), ("kupiansk", 12, "exact")]


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (UK, "Із 60 авіаударів 40 припали на Лиманський напрямок."),
        (UK, "На Лиманський напрямок припало 40 із 60 авіаударів."),
        (UK, "На Сумщину скинуто 40 зі 60 КАБ."),
        (UK, "Третину зі 60 КАБ скинуто на Лиманському напрямку."),
        (RU, "На Лиманское направление пришлось 40 из 60 авиаударов."),
        (EN, "Of the 60 air strikes, 40 hit the Lyman direction."),
        (EN, "40 of the 60 air strikes hit the Lyman direction."),
    ],
)
def test_strikes_of_which_a_part_is_told_of_a_place_are_left(head, said):
    rows, unread = told(head, said)
    assert rows == []
    assert "60" in unread


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (UK, "Із 31 атаки на Лиманському напрямку 12 – біля Торського."),
        (UK, "На Лиманському напрямку з 31 атаки 12 були біля Торського."),
        (EN, "Of the 31 attacks in the Lyman direction, 12 were near Torske."),
    ],
)
def test_attacks_of_a_direction_of_which_a_part_was_near_a_town_are_no_other_s(head, said):
    rows, _ = told(head, said)
    assert rows in ([], [("lyman", "assault", 31)])


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (UK, "Із 12 «Шахедів» сили ППО збили 10."),
        (UK, "Із 5 ракет збито 3."),
        (RU, "Из 12 «Шахедов» сбито 10."),
        (EN, "Of the 12 Shahed drones, 10 were shot down."),
    ],
)
def test_those_of_which_some_were_shot_down_were_not_all_shot_down(head, said):
    rows, unread = told(head, said)
    assert (rows, len(unread)) == ([], 2)


def test_some_of_those_sent_that_were_shot_down_are_read():
    rows, _ = told(UK, "Збито 10 із 12 «Шахедів».")
    assert [value for _, _, value in rows] == [10, 12]
