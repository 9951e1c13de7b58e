"""Statements on a truce: what several sorts of weapons did together is counted as of none."""

import pytest
from test_readers_of_a_part import told


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "There were 40 strikes with artillery and aircraft."),
        ("en", "There were 40 strikes with artillery and guided bombs."),
        ("en", "There were 40 strikes with missiles and drones."),
        ("en", "There were 40 artillery and drone strikes."),
        ("en", "There were 40 drone and missile strikes."),
        ("en", "They attacked with drones and artillery 40 times."),
        ("en", "They attacked with aircraft and mortars 40 times."),
        ("en", "They used 40 drones and missiles."),
        ("ru", "Нанесено 40 ударов артиллерией и авиацией."),
        ("ru", "Нанесено 40 ударов ракетами и БПЛА."),
        ("ru", "Нанесено 40 ударов авиацией, артиллерией и БПЛА."),
        ("ru", "Нанесено 40 ракетных и артиллерийских ударов."),
        ("ru", "Применено 40 БПЛА и ракет."),
        ("ru", "Артиллерия и БПЛА 40 раз били по позициям."),
        ("uk", "Завдано 40 ударів авіацією та артилерією."),
        ("uk", "Завдано 40 ударів ракетами і дронами-камікадзе."),
    ],
)
def test_what_several_sorts_of_weapons_did_is_left(language, said):
    assert told(language, said) == (set(), {"40"})


@pytest.mark.parametrize(
    ("language", "said", "rows"),
    [
        (
            "ru",
            "40 ударов БПЛА и 12 обстрелов из артиллерии и миномётов.",
            {("drone_strike", 40), ("shelling_artillery", 12)},
        ),
        ("ru", "40 ударов беспилотников по артиллерии.", {("drone_strike", 40)}),
        ("ru", "40 обстрелов из артиллерии, РСЗО и танков.", {("shelling", 40)}),
        ("ru", "40 ударов реактивной артиллерией и миномётами.", {("shelling", 40)}),
        ("ru", "40 ударов БПЛА самолётного и вертолётного типа.", {("drone_strike", 40)}),
        ("ru", "40 ударов БПЛА и FPV-дронами.", {("drone_strike", 40)}),
        ("ru", "40 ударов FPV-дронами.", {("drone_kamikaze", 40)}),
        ("en", "There were 40 strikes with FPV drones and drones.", {("drone_strike", 40)}),
        (
            "en",
            "There were 40 artillery strikes, and drones were used 5 times.",
            {("shelling_artillery", 40), ("drone_strike", 5)},
        ),
        (
            "en",
            "There were 40 FPV drone strikes and 12 strikes by other drones.",
            {("drone_kamikaze", 40), ("drone_strike", 12)},
        ),
        ("en", "There were 40 shellings from artillery and tanks.", {("shelling_artillery", 40)}),
        ("uk", "40 ударів дронами-камікадзе.", {("drone_kamikaze", 40)}),
    ],
)
def test_what_one_sort_did_is_read(language, said, rows):
    assert told(language, said) == (rows, set())


def test_what_aircraft_did_after_what_was_shelled_is_no_shelling():
    said = "They shelled with artillery 40 times and aircraft attacked 5 times."
    assert told("en", said) == ({("shelling_artillery", 40)}, {"5"})
    said = "Артиллерия 40 раз обстреляла позиции и авиация ударила 5 раз."
    assert told("ru", said) == ({("shelling_artillery", 40)}, {"5"})
