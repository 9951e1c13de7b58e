"""Sentences that count two days, each number by its own date."""

import pandas as pd
import pytest

from analysis.readers import parse

HOURS = "%d %H:%M"


def windows(text, published, zone):
    found = parse(text, published=published).rows
    return [
        (row["value"], *(f"{pd.Timestamp(row[end]).tz_convert(zone):{HOURS}}" for end in BOUNDS))
        for row in found
    ]


BOUNDS = ("start", "end")


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        (
            "Зеленський про перемир'я: 8 травня було 154 бої, а 9 травня з 00:00 до 12:00 – 60 "
            "боїв.",
            "Europe/Kyiv",
        ),
        (
            "Минобороны России о перемирии: 8 мая отмечено 154 нарушения, а 9 мая с 00:00 до 12:00 "
            "- 60 нарушений.",
            "Europe/Moscow",
        ),
        (
            "Sybiha on the truce: on 8 May Russia committed 154 ceasefire violations, and between "
            "midnight and noon on 9 May 60 violations.",
            "Europe/Kyiv",
        ),
    ],
)
def test_each_number_of_a_truce_statement_has_its_own_day(text, zone):
    told = windows(text, "2025-05-09T20:00+03:00", zone)
    assert told == [(154, "08 00:00", "09 00:00"), (60, "09 00:00", "09 12:00")]


@pytest.mark.parametrize(
    "text",
    [
        "Штаб ООС: 13 червня нарахували 12 порушень режиму тиші, а 14 червня, від півночі до 7-ї "
        "ранку, – два порушення.",
        "Штаб ООС: 13 июня боевики 12 раз нарушили перемирие, а с полуночи до 7:00 14 июня - два "
        "раза.",
    ],
)
def test_the_day_of_a_headquarters_first_number_is_not_the_second_s(text):
    told = windows(text, "2018-06-14T09:00+03:00", "Europe/Kyiv")
    assert told[0] == (12, "13 00:00", "14 00:00")


def test_one_number_of_a_sentence_with_two_dates_has_the_hours_of_both():
    text = (
        "Минобороны России: с 18:00 19 апреля до 00:00 21 апреля режим прекращения огня нарушен "
        "4900 раз."
    )
    told = windows(text, "2025-04-21T12:00+03:00", "Europe/Moscow")
    assert told == [(4900, "19 18:00", "21 00:00")]


@pytest.mark.parametrize(
    "said",
    [
        "бойовики тричі обстріляли позиції",
        "боевики трижды обстреляли позиции",
        "militants shelled positions three times",
    ],
)
def test_three_times_in_one_word(said):
    (row,) = parse(f"Штаб ООС: за минулу добу {said}.", published="2018-06-14").rows
    assert (row["category"], row["value"]) == ("shelling", 3)


@pytest.mark.parametrize(("published", "day"), [("00:22", "23"), ("05:59", "23"), ("07:22", "24")])
def test_a_day_s_fights_told_in_the_small_hours_are_of_the_day_just_over(published, day):
    text = (
        "Від початку доби на фронті відбулося 103 бойових зіткнення, повідомляє Генеральний штаб "
        "ЗСУ. На Покровському напрямку ворог 31 раз атакував."
    )
    found = parse(text, published=f"2025-10-24T{published}+03:00")
    starts = {f"{pd.Timestamp(row['start']).tz_convert('Europe/Kyiv'):%d}" for row in found.rows}
    assert starts == {day}
    assert any("small hours" in warning for warning in found.warnings) is (day == "23")


def spans(text, published, zone="Europe/Kyiv"):
    """Values of a text with the local days, or hours, that they are counted over."""

    def local(moment):
        return "" if moment is None else f"{moment.tz_convert(zone):%d %H}"

    rows = parse(text, published=published).rows
    return [(row["value"], local(row["start"]), local(row["end"])) for row in rows]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "Поточної доби станом на 07:00 зафіксовано одне порушення тиші, а 14 жовтня - 16.",
            (1, "15 00", "15 07"),
        ),
        ("Боевики обстреляли нас 40 раз, вчетверо чаще, чем 13 октября.", (40, "", "")),
        ("Бойовики 12 разів відкривали вогонь проти ООС 13 жовтня.", (12, "13 00", "14 00")),
        (
            "За сутки 14 октября - семь нарушений режима тишины против двенадцати 13 октября.",
            (7, "14 00", "15 00"),
        ),
        (
            "Как и в воскресенье, 13 октября, в понедельник, 14 октября, боевики нарушили "
            "перемирие 19 раз.",
            (19, "14 00", "15 00"),
        ),
        (
            "Учора, 14 жовтня, за такий самий час, з опівночі до 18:00, було 29 обстрілів.",
            (29, "14 00", "14 18"),
        ),
    ],
)
def test_a_day_that_a_number_is_compared_with_is_not_its_own(said, told):
    text = f"Прес-центр штабу Операції Об'єднаних сил (ООС). {said}"
    assert spans(text, "2019-10-15T07:00+03:00")[0] == told
