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


KYIV = (
    "Zelensky: from midnight through 16:00, Russian forces violated the Easter truce 1,882 times. "
)
MOSCOW = (
    "Минобороны России: с 18:00 19 апреля до 16:00 20 апреля ВСУ 1882 раза нарушили пасхальное "
    "перемирие. "
)


@pytest.mark.parametrize(
    "said",
    [
        KYIV + "Artillery of the defence forces fired 40 times.",
        KYIV + "Artillery of the Armed Forces of Ukraine fired 40 times.",
        KYIV + "Артилерія Сил оборони 40 разів відкривала вогонь.",
        KYIV + "Підрозділи Сил оборони завдали 40 ударів.",
        MOSCOW + "Артиллерия группировки «Центр» 40 раз открывала огонь.",
        MOSCOW + "Подразделения российских войск нанесли 40 ударов.",
    ],
)
def test_arms_of_one_s_own_forces_are_no_breach_of_the_other_side(said):
    assert {value for _, value in told(said, "ministry", "2025-04-20T18:40+03:00")} == {1882}


@pytest.mark.parametrize(
    "said",
    [
        KYIV + "Artillery of the Russian army fired 40 times.",
        MOSCOW + "Артиллерия ВСУ 40 раз открывала огонь.",
        MOSCOW + "Подразделения украинских войск нанесли 40 ударов артиллерией.",
        KYIV + "They shelled units of the defence forces 40 times.",
    ],
)
def test_arms_of_the_other_side_are_its_own(said):
    assert 40 in {value for _, value in told(said, "ministry", "2025-04-20T18:40+03:00")}


@pytest.mark.parametrize("aim", ["to attack", "to hit", "targeting"])
def test_defenders_that_are_attacked_strike_nothing(aim):
    text = (
        "General Staff of Ukraine: on the Bakhmut axis over the past day the defenders repulsed 21 "
        f"enemy attacks. One air strike was made. Some 25 kamikaze drones were launched {aim} our "
        "defenders."
    )
    reading = parse(text, published="2023-12-01T14:00+02:00")
    assert "Some 25" in {left["text"] for left in reading.unread_rows()}
