"""Fire that an office at the line of contact gave itself, or in answer, is no charge of its."""

import pytest

from analysis.readers import parse

MILITIA = "Народная милиция ДНР: за прошедшие сутки зафиксировано 24 нарушения со стороны ВСУ. "
PRESS_CENTRE = "ATO press centre: militants violated the ceasefire 24 times over the past day. "
SHTAB = "Штаб АТО: за минулу добу бойовики 24 рази порушили тишу. "


def told(text):
    return [row["value"] for row in parse(text, published="2017-11-24", source="x").rows]


@pytest.mark.parametrize(
    "said",
    [
        MILITIA + "Наши подразделения 6 раз были вынуждены отвечать на огонь.",
        MILITIA + "Артиллерия Народной милиции нанесла 6 ударов.",
        MILITIA + "Подразделения Народной милиции 6 раз открывали ответный огонь.",
        PRESS_CENTRE + "Our units were forced to reply with fire 6 times.",
        PRESS_CENTRE + "The Ukrainian military replied with fire 6 times.",
        SHTAB + "Наші підрозділи 6 разів відповідали вогнем.",
    ],
)
def test_the_own_side_s_fire_is_no_charge(said):
    assert told(said) == [24]


@pytest.mark.parametrize(
    "said",
    [
        MILITIA + "Украинские подразделения 6 раз обстреляли наши позиции в ответ на призывы.",
        MILITIA + "Противник 6 раз обстрелял позиции наших подразделений.",
        MILITIA + "Народная милиция зафиксировала 6 обстрелов.",
        SHTAB + "Противник 6 разів відкривав вогонь по наших позиціях.",
    ],
)
def test_the_other_side_s_fire_is_charged(said):
    assert told(said) == [24, 6]


@pytest.mark.parametrize(
    ("office", "said", "values"),
    [
        ("Представительство ДНР в СЦКК", "Подразделения НМ ДНР 4 раза открывали огонь.", [12]),
        ("Штаб ООС", "Підрозділи ООС 4 рази порушили режим тиші.", [12]),
        ("JFO headquarters", "Artillery of the Joint Forces fired 4 times.", [12]),
        ("Штаб ООС", "Підрозділи ООС 4 рази обстріляні.", [12, 4]),
    ],
)
def test_units_of_one_s_own_side_are_no_charge_wherever_their_verb_stands(office, said, values):
    text = f"{office}: за прошедшие сутки, 19 февраля, зафиксировано 12 нарушений перемирия. {said}"
    found = parse(text, published="2021-02-20T11:40+02:00")
    assert [row["value"] for row in found.rows] == values
