"""What the side that posts launched itself, beside what it shot down: no charge of its post."""

import pytest

from analysis.readers import parse

RUSSIA = "acts of russia, which is the side that speaks"
UKRAINE = "acts of ukraine, which is the side that speaks"


def read(text, kind):
    return parse(text, kind=kind, published="2025-05-09T09:00+03:00", source="x")


def left(reading):
    return reading.unread["text"].tolist(), set(reading.unread["reason"])


@pytest.mark.parametrize(
    "said",
    [
        "По объектам Украины применено 600 беспилотников и 40 ракет",
        "По целям на Украине выпущено 600 беспилотников и 40 ракет",
        "600 drones and 40 missiles were used against targets in Ukraine",
        "600 drones and 40 missiles were launched at Ukrainian military airfields",
        "В ответ запущено 600 «Гераней» и 40 «Искандеров» по объектам ВПК",
        "В ответ на атаку применено 600 беспилотников и 40 ракет",
        "In response, 600 drones and 40 Iskander missiles were launched",
        "Выпущено 600 беспилотников «Герань» и 40 ракет «Калибр», поражены все цели",
    ],
)
def test_russia_s_own_drones_and_missiles_are_no_charge_of_its_ministry(said):
    reading = read(f"Минобороны РФ: сбито 72 украинских БПЛА. {said}.", "air_defence")
    assert [(row["category"], row["value"]) for row in reading.rows] == [("drone_downed", 72)]
    assert left(reading) == (["600", "40"], {RUSSIA})


@pytest.mark.parametrize(
    "said",
    [
        "По Туапсе у відповідь випущено 6 ракет",
        "Випущено 6 ракет «Нептун»",
        "Випущено 6 крилатих ракет «Фламінго»",
        "По аеродромах на території росії випущено 6 ракет",
    ],
)
def test_ukraine_s_own_missiles_are_no_charge_of_its_air_force(said):
    reading = read(f"Повітряні сили: збито 67 із 79 ворожих дронів. {said}.", "air_force")
    assert {row["value"] for row in reading.rows} == {67, 79}
    assert left(reading) == (["6"], {UKRAINE})


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Повітряні сили: у відповідь ворог випустив 50 ракет", "air_force"),
        ("Повітряні сили: випущено 50 ракет «Іскандер-М» по об'єктах в Україні", "air_force"),
        ("Air Force of Ukraine: in response, 50 missiles were launched at Ukraine", "air_force"),
        ("Минобороны РФ: в ответ ВСУ запустили 50 ракет «Нептун»", "air_defence"),
    ],
)
def test_what_the_other_side_launched_is_its_charge(said, kind):
    reading = read(f"{said}.", kind)
    assert [(row["category"], row["value"]) for row in reading.rows] == [("missile_launched", 50)]


def test_a_weapon_of_its_own_was_not_shot_down_by_the_side_that_has_it():
    text = "Минобороны РФ: говорят, что сбито 20 «Гераней». Уничтожено 56 украинских БПЛА."
    reading = read(text, "air_defence")
    assert [row["value"] for row in reading.rows] == [56]
    assert left(reading) == (["20"], {RUSSIA})


@pytest.mark.parametrize(
    "said",
    [
        "По Украине выпущено 600 беспилотников и 40 ракет",
        "По всей территории Украины запущено 600 беспилотников и 40 ракет",
        "600 drones and 40 missiles were launched at Ukraine",
        "Запущено 600 «Гераней» и 40 ракет по военным аэродромам",
        "Запущено 600 беспилотников и 40 «Искандеров» по складам",
        "В ответ на атаки на российские регионы применено 600 беспилотников и 40 ракет",
        "В ответ на теракты Киева применено 600 беспилотников и 40 ракет",
    ],
)
def test_what_russia_sent_at_ukraine_is_no_charge_of_its_ministry(said):
    reading = read(f"Минобороны РФ: сбито 72 украинских БПЛА. {said}.", "air_defence")
    assert [(row["category"], row["value"]) for row in reading.rows] == [("drone_downed", 72)]
    assert left(reading) == (["600", "40"], {RUSSIA})


def test_what_ukraine_sent_at_russia_in_response_is_no_charge_of_its_air_force():
    said = "У відповідь по росії запущено 600 БпЛА та 6 ракет"
    reading = read(f"Повітряні сили: збито 79 ворожих дронів. {said}.", "air_force")
    assert {row["value"] for row in reading.rows} == {79}
    assert left(reading) == (["600", "6"], {UKRAINE})


@pytest.mark.parametrize(
    "said",
    [
        "12 missiles were launched by bombers based on Russian airfields",
        "12 missiles were launched in response to peace talks",
        "12 ракет випущено після ударів по складах на території Росії",
        "Після ударів по росії випущено 12 ракет",
        "У відповідь на удари Сил оборони по аеродромах росії випущено 12 ракет",
    ],
)
def test_what_the_enemy_answers_or_flies_from_is_no_target_of_ours(said):
    reading = read(f"Air Force of Ukraine: 81 drones were shot down. {said}.", "air_force")
    told = {(row["category"], row["value"]) for row in reading.rows}
    assert told == {("drone_downed", 81), ("missile_launched", 12)}


@pytest.mark.parametrize(
    "said",
    [
        "ворог випустив 12 ракет 9 лютого",
        "12 лютого ворог випустив 12 ракет",
    ],
)
def test_february_is_no_drone(said):
    text = f"Повітряні сили: {said}. Збито 81 БпЛА 9 лютого."
    reading = parse(text, kind="air_force", published="2025-02-09T09:00+02:00", source="x")
    assert UKRAINE not in set(reading.unread["reason"])


@pytest.mark.parametrize("named", ["БпЛА «Лютий»", "дронів Лютий", "дронів типу лютий"])
def test_the_drone_of_that_name_is_ukraine_s_own(named):
    reading = read(f"Повітряні сили: збито 79 ворожих дронів. Випущено 6 {named}.", "air_force")
    assert {row["value"] for row in reading.rows} == {79}
    assert left(reading) == (["6"], {UKRAINE})
