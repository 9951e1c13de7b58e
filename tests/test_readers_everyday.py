"""Everyday sentences of the offices, each of which was read as something else, or of elsewhere."""

import pytest

from analysis.readers import parse

UK = "Генштаб ЗСУ, станом на 22:00 20.04.2025. "
RU = "Генштаб ВСУ, по состоянию на 22:00 20.04.2025. "
EN = "General Staff of Ukraine, as of 22:00, April 20, 2025. "


def _told(text, published="2025-04-20T22:30+03:00", **given):
    rows = parse(text, published=published, **given).rows
    return [(row["sector"], row["category"], row["value"]) for row in rows]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            RU + "На Кураховском направлении проведено 42 атаки, еще 36 пришлось на Покровское и "
            "19 на Лиманское.",
            [("kurakhove", "assault", 42), ("pokrovsk", "assault", 36), ("lyman", "assault", 19)],
        ),
        (
            UK + "На Покровському напрямку 42 атаки, ще 36 припало на Лиманське.",
            [("pokrovsk", "assault", 42), ("lyman", "assault", 36)],
        ),
        (
            EN + "49 clashes broke out in the Pokrovsk sector, and another 21 in Novopavlivka.",
            [("pokrovsk", "assault", 49), ("novopavlivka", "assault", 21)],
        ),
        (
            EN + "In the Toretsk sector there were 12 attacks, nine in Lyman and four in Siversk.",
            [("toretsk", "assault", 12), ("lyman", "assault", 9), ("siversk", "assault", 4)],
        ),
        (
            # a town of the sector that has its name
            EN + "In the Toretsk sector, five attacks were made near Dyliivka and two in Toretsk.",
            [("toretsk", "assault", 5)],
        ),
        (
            # a city of a region is no direction
            EN + "In the Pokrovsk sector, the enemy attacked 12 times, and two in Donetsk.",
            [("pokrovsk", "assault", 12)],
        ),
        (
            RU + "Отбив 12 атак на Лиманском направлении, защитники удержали позиции.",
            [("lyman", "assault_repelled", 12)],
        ),
        (
            EN + "There were 21 assaults in the Lyman sector, four of which are still being fought "
            "off.",
            [("lyman", "assault", 21), ("lyman", "assault_ongoing", 4)],
        ),
        (
            # two more of what is not said, and no sum with those that were repelled
            UK + "На фронті 103 атаки. На Лиманському напрямку, крім шести відбитих атак, було ще "
            "дві, бої за якими не завершено.",
            [("whole_front", "assault", 103), ("lyman", "assault_repelled", 6)],
        ),
        (
            RU + "На Торецком направлении враг провёл одну атаку возле Дилеевки, три — в сторону "
            "Щербиновки, ещё четыре атаки у Яблоновки.",
            [],
        ),
        (
            EN + "Two missile strikes using three missiles and 40 strikes by kamikaze drones were "
            "carried out in the Kharkiv sector.",
            [
                ("kharkiv", "missile_strike", 2),
                ("kharkiv", "missile_launched", 3),
                ("kharkiv", "drone_kamikaze", 40),
            ],
        ),
        (
            UK + "Ворог не полишає спроб просування на окремих напрямках. Від початку доби "
            "кількість атак агресора становить уже 50.",
            [("whole_front", "assault", 50)],
        ),
        (
            RU + "Оккупанты применили 5203 дрона-камикадзе, а обстрелов за то же время было 4417, "
            "из них 76 — из РСЗО.",
            [
                ("whole_front", "drone_kamikaze", 5203),
                ("whole_front", "shelling", 4417),
                ("whole_front", "shelling_mlrs", 76),
            ],
        ),
    ],
)
def test_a_staff_s_sentence_is_read_of_its_own_place_and_outcome(text, told):
    assert _told(text) == told


@pytest.mark.parametrize(
    "head",
    [
        "Генштаб ЗСУ, 20 квітня 2025 року, 16:00.",
        "Генеральний штаб ЗС України, 20 квітня 2025 року, 16:00.\n",
        "General Staff of Ukraine, April 20, 2025 (16:00).",
        "Генштаб ВСУ, 20 апреля 2025 года, 16:00:",
    ],
)
def test_the_hour_after_an_office_and_a_date_is_that_of_the_issue(head):
    said = " На Лиманському напрямку сьогодні ворог здійснив сім атак."
    (row,) = parse(head + said, published="2025-04-20T16:30+03:00").rows
    assert row["end"].tz_convert("Europe/Kyiv").isoformat() == "2025-04-20T16:00:00+03:00"


@pytest.mark.parametrize("stamp", ["20.04.2025 16:41", "20 квітня 2025, 16:00"])
def test_a_page_s_stamp_is_no_hour_of_an_issue(stamp):
    said = f"{stamp}\nГенштаб ЗСУ: на Лиманському напрямку сьогодні ворог здійснив сім атак."
    (row,) = parse(said, published="2025-04-20T16:41+03:00").rows
    assert row["end"] is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (UK + "Сьогодні відбулося 133 бої; вчора на цей час їх було 121.", "121"),
        (EN + "There have been 121 clashes today, against 149 on 18 April.", "149"),
        (
            "Ukrainian Air Force. Last night Russia launched 97 drones, compared with 120 the "
            "night before.",
            "120",
        ),
    ],
)
def test_a_number_of_another_day_that_is_set_beside_is_said_not_to_be_read(text, number):
    read = parse(text, published="2025-04-20T22:30+03:00")
    assert number in set(read.unread["text"])
