"""Plain sentences of every day, beside turns of phrase that tell of something else."""

import pytest

from analysis.readers import parse

UK = "Генштаб ЗСУ, станом на 22:00 20.04.2025. "
EN = "General Staff of Ukraine, as of 22:00, April 20, 2025. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            UK + "На Харківському напрямку ворог здійснив чотири атаки та бомбив авіацією село.",
            [("kharkiv", "assault", 4)],
        ),
        (
            EN + "On the Kharkiv front Russian aircraft struck a town and the enemy launched four "
            "attacks.",
            [("kharkiv", "assault", 4)],
        ),
        (
            UK + "На Лиманському напрямку ворог 12 разів атакував і бомбив авіацією Лиман.",
            [("lyman", "assault", 12)],
        ),
        (
            EN + "On the Lyman front, the enemy attacked five times using drones and artillery.",
            [("lyman", "assault", 5)],
        ),
        (
            UK + "Ворог продовжував наступ, 12 авіаударів по скупченнях противника завдала авіація "
            "Сил оборони. Відбулося 120 боїв.",
            [("whole_front", "assault", 120)],
        ),
        (
            UK + "За минулу добу відбулося 120 боєзіткнень, позавчора — 150.",
            [("whole_front", "assault", 120)],
        ),
        (
            UK + "За минулу добу, з 06:00 19 квітня до 06:00 20 квітня, відбулося 147 зіткнень.",
            [("whole_front", "assault", 147)],
        ),
        (
            UK + "З 10:00 на Лиманському напрямку триває п'ять боїв.",
            [("lyman", "assault_ongoing", 5)],
        ),
        (
            "Повітряні Сили ЗСУ. У ніч на 20 квітня ворог атакував 97 БпЛА. 60 знищено "
            "українськими дронами-перехоплювачами.",
            [
                ("ukraine_territory", "long_range_drone", 97),
                ("ukraine_territory", "drone_downed", 60),
            ],
        ),
        (
            "Повітряні Сили. У ніч на 20 квітня ворог атакував 96 БпЛА. З них 60 збито, 20 "
            "подавлено РЕБ.",
            [
                ("ukraine_territory", "long_range_drone", 96),
                ("ukraine_territory", "drone_downed", 60),
                ("ukraine_territory", "drone_lost", 20),
            ],
        ),
        (
            "Минобороны РФ. Сегодня ночью пресечена попытка киевского режима атаковать дронами "
            "территорию Московской области. Два БПЛА уничтожены средствами ПВО.",
            [("russian_regions_seas", "drone_downed_night", 2)],
        ),
        (
            "Штаб ООС. За минулу добу порушень режиму тиші не зафіксовано, наші військові не "
            "відкривали вогонь.",
            [("donetsk_luhansk", "total", 0)],
        ),
        (
            "Міністерство оборони України про перемир'я: Україна дотримується тиші, зафіксовано 12 "
            "порушень.",
            [("whole_front", "total", 12)],
        ),
        (
            "Zelensky said after talks in Turkey that Russia had violated the ceasefire 734 times.",
            [("whole_front", "total", 734)],
        ),
    ],
)
def test_plain_sentences_are_read_beside_what_tells_of_something_else(text, told):
    rows = parse(text, published="2025-04-20T23:00+03:00").rows
    assert [(row["sector"], row["category"], row["value"]) for row in rows] == told


def test_a_night_beside_another_day_keeps_its_hours_unknown():
    text = (
        "Штаб АТО. У ніч на 18 березня бойовики 27 разів порушили перемир'я, на 5 більше, ніж 16 "
        "березня."
    )
    (row,) = parse(text, published="2019-03-18T07:00+02:00").rows
    assert (row["value"], row["start"], row["end"]) == (27, None, None)
