"""What is counted over a year, or after the news that a truce is over, is none of the truce's."""

import pytest

from analysis.readers import parse

TRUCE = {
    "ru": "МИД Украины: с 00:00 8 мая по 00:00 11 мая действовало перемирие. ",
    "uk": "МЗС України: з 00:00 8 травня до 00:00 11 травня діяло перемирʼя. ",
    "en": "Ukraine's foreign ministry: a ceasefire was declared from 00:00 on May 8 to 00:00 on "
    "May 11. ",
}


def read(text, published="2025-05-11T15:00+03:00"):
    return parse(text, published=published, source="x")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ru", "Перемирие завершилось. Россия запустила 108 беспилотников."),
        ("ru", "Режим тишины вчера закончился. Россия запустила 108 беспилотников."),
        ("ru", "Закончилось и это перемирие. Россия запустила 108 беспилотников."),
        ("uk", "Вчора перемирʼя закінчилося. Росія запустила 108 дронів."),
        ("en", "The ceasefire is over. Russia launched 108 drones."),
        ("en", "The truce has now expired. Russia launched 108 drones."),
    ],
)
def test_what_is_told_after_the_end_of_a_truce_has_not_its_window(language, told):
    reading = read(TRUCE[language] + told)
    assert not reading.rows
    assert list(reading.unread["reason"]) == ["told of a time outside of what is counted"]


@pytest.mark.parametrize(
    ("language", "told", "value"),
    [
        ("ru", "Перемирие завершилось. За это время Россия запустила 108 беспилотников.", 108),
        ("ru", "Перемирие завершилось. Россия нарушила его 734 раза.", 734),
        ("ru", "Перемирие завершилось. Всего Россия запустила 108 беспилотников.", 108),
        ("uk", "Перемирʼя закінчилося. Усього Росія запустила 108 дронів.", 108),
        ("en", "The ceasefire has ended. In all, Russia launched 108 drones.", 108),
        ("en", "The ceasefire has ended. Russia violated it 734 times.", 734),
        ("en", "The ceasefire has ended.\nRussia launched 108 drones during the truce.", 108),
        ("en", "Russia launched 108 drones.", 108),
        ("en", "The truce has ended. Russia violated the silence 734 times.", 734),
    ],
)
def test_what_is_told_of_the_truce_itself_has_its_window(language, told, value):
    (row,) = read(TRUCE[language] + told).rows
    assert row["value"] == value
    assert f"{row['start']:%d %H:%M}" == "07 21:00"


def test_what_is_told_of_a_day_after_the_truce_is_that_day_s():
    told = "The truce ended on Sunday. Since the start of the day on Monday there were 96 assaults."
    text = f"Ukraine's Commander-in-Chief Syrskyi on the ceasefire. {told}"
    (row,) = read(text, "2025-04-21T11:40+03:00").rows
    assert (row["value"], f"{row['start']:%d %H:%M}") == (96, "20 21:00")


@pytest.mark.parametrize(
    "text",
    [
        "Штаб АТО: у 2017 році бойовики 15500 разів порушили режим тиші.",
        "Штаб АТО: за весь 2017 рік бойовики здійснили 15500 обстрілів.",
        "Штаб АТО: в течение 2017 года боевики 15500 раз нарушили режим тишины.",
        "МЗС України: у 2017 році Росія 15500 разів порушила перемирʼя.",
        "МИД Украины: за 2017 год Россия 15500 раз нарушила перемирие.",
        "Ukraine's foreign ministry: during 2017, Russia violated the ceasefire 15500 times.",
        "Ukraine's foreign ministry: Russia violated the ceasefire 15500 times in 2017.",
    ],
)
def test_a_count_of_a_year_is_left(text):
    reading = read(text, "2017-12-30T14:00+02:00")
    assert not reading.rows
    assert "15500" in set(reading.unread["text"])


@pytest.mark.parametrize(
    "text",
    [
        "Штаб АТО: за минулу добу бойовики 12 разів порушили режим тиші, оголошений у 2017 році.",
        "Штаб АТО: за минулу добу, 29 грудня 2017 року, бойовики 12 разів порушили режим тиші.",
        "Штаб АТО: за минувшие сутки 12 раз нарушен режим тишины, объявленный в 2017 году.",
        "МИД Украины: Россия 12 раз нарушила объявленное в 2017 году перемирие.",
        "Ukraine's foreign ministry: Russia violated the ceasefire agreed in 2017 12 times.",
    ],
)
def test_a_truce_of_a_year_is_no_count_of_it(text):
    assert [row["value"] for row in read(text, "2017-12-30T14:00+02:00").rows] == [12]


def test_a_count_of_a_year_that_is_said_again_is_left_again():
    text = (
        "В ДНР рассказали, что ВСУ в 2017 году 15,5 тысячи "
        "раз нарушали перемирие.\n\nБасурин заявил, что ВСУ около 15,5 тысячи раз нарушали "
        "перемирие. За минувшие сутки ВСУ нарушили режим прекращения огня 12 раз."
    )
    reading = read(text, "2017-12-30T14:00+03:00")
    assert [row["value"] for row in reading.rows] == [12]
    assert list(reading.unread["text"]) == ["15,5 тысячи", "около 15,5 тысячи"]
