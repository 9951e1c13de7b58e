"""What a side's own aircraft, drones and guns did is no charge, whatever words tell of them."""

import pytest

from analysis.readers import parse

STAFF = {
    "en": "General Staff, as of 18:00. 19 clashes took place. ",
    "uk": "Генштаб: станом на 18:00 відбулося 19 бойових зіткнень. ",
    "ru": "Генштаб ВСУ: по состоянию на 18:00 состоялось 19 боевых столкновений. ",
}


def told(text, kind, published):
    rows = parse(text, kind=kind, published=published, source="x").rows
    return {(row["category"], row["value"]) for row in rows}


@pytest.mark.parametrize(
    ("language", "own"),
    [
        ("en", "Ukrainian defenders downed 6 reconnaissance drones and carried out 17 strikes."),
        ("en", "Ukraine's defense forces used 31 kamikaze drones to hit enemy positions."),
        ("en", "The Defense Forces made 12 air strikes."),
        ("uk", "Повітряні Сили завдали шість ударів по скупченнях ворога."),
        ("uk", "Сили оборони за день завдали шість авіаударів."),
        ("uk", "Минулої доби наші дрони здійснили 120 ударів, артилерія – 300 обстрілів."),
        ("uk", "Здійснено 300 обстрілів ворожих позицій."),
        ("ru", "Силы обороны за день нанесли десять авиаударов."),
        ("ru", "Наши пилоты применили 41 дрон-камикадзе."),
    ],
)
def test_own_strikes_of_a_staff_are_no_charge(language, own):
    found = told(STAFF[language] + own, "general_staff", "2023-09-16T18:30+03:00")
    assert found == {("assault", 19)}


@pytest.mark.parametrize(
    ("language", "theirs", "row"),
    [
        ("en", "The enemy struck the Defense Forces with 14 guided bombs.", ("guided_bomb", 14)),
        (
            "en",
            "The invaders used 31 kamikaze drones against our drones and guns.",
            ("drone_kamikaze", 31),
        ),
        ("uk", "Ворог завдав 12 авіаударів по позиціях Сил оборони.", ("air_strike", 12)),
        ("uk", "По позиціях Сил оборони завдали 12 авіаударів.", ("air_strike", 12)),
        ("uk", "З позицій ворога здійснено 460 обстрілів.", ("shelling", 460)),
        ("ru", "Силы обороны отбили атаки, враг нанёс 12 авиаударов.", ("air_strike", 12)),
    ],
)
def test_strikes_on_the_own_side_are_still_charged(language, theirs, row):
    found = told(STAFF[language] + theirs, "general_staff", "2023-09-16T18:30+03:00")
    assert row in found


@pytest.mark.parametrize(
    "own",
    [
        "Оперативно-тактическая авиация нанесла 30 ударов.",
        "Артиллеристы произвели 40 ответных залпов.",
        "За неделю высокоточным оружием и 600 дронами поражены склады.",
    ],
)
def test_own_arms_and_answers_of_a_ministry_are_no_charge(own):
    text = f"Минобороны РФ о перемирии: ВСУ нарушили его 120 раз. {own}"
    assert told(text, "ministry", "2025-04-20T18:30+03:00") == {("total", 120)}


def test_aircraft_of_the_accused_are_charged():
    text = (
        "Минобороны РФ о перемирии: ВСУ нарушили его 120 раз. Украинская авиация нанесла "
        "30 ударов по позициям российских войск."
    )
    found = told(text, "ministry", "2025-04-20T18:30+03:00")
    assert ("air_strike", 30) in found
