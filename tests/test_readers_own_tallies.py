"""Tallies that an office gives itself: a ministry's, a president's and an air force's, by their
parts and on the days and in the places that they name.
"""

import pytest

from analysis.readers import parse

ALL = "ukraine_territory"
NIGHT = "2025-10-10T10:00+03:00"
MISSILE_POSTS = {
    "uk": (
        "Повітряні Сили ЗСУ\nУ ніч на 10 жовтня (з 19:00 9 жовтня) противник атакував 60 ударними "
        "БпЛА та 20 ракетами.\nСтаном на 09:30 збито 61 повітряну ціль:\n- 50 ворожих БпЛА;\n"
    ),
    "ru": (
        "Воздушные силы ВСУ\nВ ночь на 10 октября (с 19:00 9 октября) противник атаковал 60 "
        "ударными БпЛА и 20 ракетами.\nПо состоянию на 09:30 сбита 61 воздушная цель:\n"
        "- 50 вражеских БпЛА;\n"
    ),
    "en": (
        "Air Force of Ukraine\nOn the night of 10 October (from 19:00 on 9 October) the enemy "
        "attacked with 60 strike drones and 20 missiles.\nAs of 09:30, air defence shot down 61 "
        "air targets:\n- 50 drones;\n"
    ),
}


def values(reading, *categories):
    """What was read of some categories, by sector."""
    rows = [row for row in reading.rows if row["category"] in categories]
    return {(row["sector"], row["category"]): row["value"] for row in rows}


@pytest.mark.parametrize(
    ("language", "item", "down"),
    [
        ("uk", "- 11 ракет: 1 Х-32 «Нова», 6 Іскандер-М, 2 Іскандер-К, 2 Х-59.", 11),
        ("uk", "- 11 ракет (7 крилатих ракет Х-101, 4 балістичні ракети).", 11),
        ("uk", "- 11 ракет – 7 крилатих ракет Х-101, 4 балістичні ракети.", 11),
        ("uk", "- 11 ракет:\n- 7 крилатих ракет Х-101;\n- 4 балістичні ракети.", 11),
        ("ru", "- 11 ракет: 7 крылатых ракет Х-101, 4 баллистические ракеты.", 11),
        ("en", "- 11 missiles: seven Kh-101 cruise missiles and four ballistic missiles.", 11),
        # no whole before them: the items are added up
        ("uk", "- 7 крилатих ракет Х-101;\n- 4 балістичні ракети.", 11),
        ("uk", "- ракети: 7 крилатих ракет Х-101, 4 балістичні ракети.", 11),
        ("uk", "- 7 крилатих ракет (Х-101), 4 балістичні ракети.", 11),
    ],
)
def test_parts_by_type_are_not_added_to_their_whole(language, item, down):
    reading = parse(MISSILE_POSTS[language] + item, published=NIGHT)
    expected = {(ALL, "drone_downed"): 50, (ALL, "missile_downed"): down}
    assert values(reading, "drone_downed", "missile_downed") == expected


def test_a_list_of_a_verb_goes_by_its_whole_too():
    text = (
        "Ukraine's Air Force says Russia attacked with 60 drones and 20 missiles from 19:00 on 9 "
        "October. As of 09:30, air defence shot down 50 drones and 11 missiles - seven Kh-101 and "
        "four Kalibr missiles."
    )
    assert values(parse(text, published=NIGHT), "missile_downed") == {(ALL, "missile_downed"): 11}


@pytest.mark.parametrize(
    "sentence",
    [
        "Уже ночью, по данным Воздушных сил Украины, Россия запустила 44 дрона и пять ракет.",
        "За даними Повітряних сил, уночі Росія запустила 44 дрони та п'ять ракет.",
        "Ukraine's air force, for its part, said Russia launched 44 drones and five missiles.",
        "Russia launched 44 drones and five missiles, according to the Ukrainian Air Force.",
    ],
)
def test_what_the_air_force_tells_is_no_count_of_the_front(sentence):
    text = (
        "Президент України Володимир Зеленський підбив підсумок перемир'я. За добу 20 квітня "
        f"російські війська здійснили 17 штурмів.\n\n{sentence}"
    )
    reading = parse(text, published="2025-04-21T09:00+03:00", kind="ministry")
    assert [row["category"] for row in reading.rows] == ["assault"]
    assert set(reading.unread["reason"]) == {"told by the air force, not by who speaks"}


def test_drones_that_the_president_counts_are_read():
    text = (
        "Президент України Володимир Зеленський підбив підсумок перемир'я. За добу 20 квітня "
        "російські війська 44 рази застосували FPV-дрони. Повітряні сили готові до ночі."
    )
    reading = parse(text, published="2025-04-21T09:00+03:00", kind="ministry")
    assert values(reading, "drone_kamikaze") == {("whole_front", "drone_kamikaze"): 44}
