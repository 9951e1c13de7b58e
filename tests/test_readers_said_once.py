"""A count that a text tells twice, of one window or of none, is one statement."""

import pytest

from analysis.readers import parse

TWICE = "as many are told twice"


def read(text, published="2020-06-05T18:30+03:00"):
    found = parse(text, published=published)
    return [(row["sector"], row["category"], row["value"]) for row in found.rows], found.warnings


@pytest.mark.parametrize(
    "text",
    [
        "Штаб ООС: бойовики порушили тишу.\nПротягом поточної доби бойовики 7 разів порушили режим "
        "тиші.\nПротягом 5 червня бойовики 7 разів порушили режим тиші.",
        "Штаб ООС: боевики нарушили тишину.\nВ течение текущих суток боевики 7 раз нарушили режим "
        "тишины.\nВ течение 5 июня боевики 7 раз нарушили режим тишины.",
        "JFO headquarters: militants broke the truce.\nOver the current day the militants violated "
        "the ceasefire 7 times.\nDuring 5 June the militants violated the ceasefire 7 times.",
    ],
)
def test_a_day_told_by_its_word_and_its_date_is_counted_once(text):
    rows, warnings = read(text)
    assert rows == [("donetsk_luhansk", "total", 7)]
    assert not any(TWICE in one for one in warnings)


def test_a_night_without_hours_told_twice_is_counted_once_with_a_warning():
    text = (
        "Over 300 violations of the truce in the night of Easter: General Staff of Ukraine.\n\n"
        "The staff said that over 300 violations of the truce by Russia were recorded on the night "
        "of Easter."
    )
    rows, warnings = read(text, "2026-04-12T09:00+03:00")
    assert rows == [("whole_front", "total", 300)]
    assert any(TWICE in one for one in warnings)


def test_as_many_of_two_days_are_two():
    text = (
        "Штаб ООС: 3 червня бойовики 7 разів порушили режим тиші. 4 червня бойовики 7 разів "
        "порушили режим тиші."
    )
    assert read(text)[0] == [("donetsk_luhansk", "total", 7)] * 2


def test_as_many_of_two_sectors_are_two():
    text = "Генштаб ЗСУ станом на 18:00: на Лиманському напрямку 7 атак, на Торецькому - 7."
    assert read(text, "2024-06-05T18:30+03:00")[0] == [
        ("lyman", "assault", 7),
        ("toretsk", "assault", 7),
    ]
