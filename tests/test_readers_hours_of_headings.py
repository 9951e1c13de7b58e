"""Posts of the line of contact: days from one hour to the same, and counts since an hour."""

import pytest

from analysis.readers import parse

HEADING = "Сводка представительства ДНР в СЦКК за период с {}"
PERIOD = "03:00 16 марта до 03:00 17 марта 2021 г."
PAST = "\n\nЗа истекшие сутки зафиксировано 12 нарушений режима прекращения огня со стороны ВФУ."


def read(text, published="2021-03-17T09:30+03:00"):
    return parse(text, published=published, source="x")


def hours(row, zone="Europe/Moscow"):
    bounds = (row["start"], row["end"])
    return [None if one is None else f"{one.tz_convert(zone):%d %H:%M}" for one in bounds]


def test_the_past_day_is_that_of_the_heading():
    before = "\nЗа предыдущий отчетный период было семь нарушений."
    found = read(HEADING.format(PERIOD) + PAST + before)
    assert [(row["value"], hours(row)) for row in found.rows] == [
        (12, ["16 03:00", "17 03:00"]),
        (7, ["15 03:00", "16 03:00"]),
    ]
    assert not any("before the publication" in said for said in found.warnings)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        (
            "Прес-центр ООС: зведення за період з 07:00 16 березня до 07:00 17 березня\nМинулої "
            "доби бойовики 12 разів порушили режим тиші.",
            "Europe/Kyiv",
        ),
        (
            "JFO headquarters: report for the period from 07:00 on 16 March to 07:00 on 17 March\n"
            "Over the past day, the enemy violated the ceasefire 12 times.",
            "Europe/Kyiv",
        ),
    ],
)
def test_so_it_is_of_either_side_and_in_other_languages(text, zone):
    assert [hours(row, zone) for row in read(text).rows] == [["16 07:00", "17 07:00"]]


@pytest.mark.parametrize(
    "period",
    [
        "03:00 14 марта до 03:00 17 марта 2021 г.",  # more than a day
        "03:00 8 марта до 03:00 9 марта 2021 г.",  # an old one
        "03:00 17 марта до 03:00 18 марта 2021 г.",  # not over
    ],
)
def test_another_period_of_a_heading_is_no_past_day(period):
    (row,) = read(HEADING.format(period) + PAST).rows
    assert hours(row) in (["16 00:00", "17 00:00"], [None, None])


def test_a_past_day_with_its_date_is_that_day():
    past = PAST.replace("сутки", "сутки, 15 марта,")
    assert [hours(row) for row in read(HEADING.format(PERIOD) + past).rows] == [
        ["15 00:00", "16 00:00"]
    ]


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        (
            "Представительство ДНР в СЦКК: с 00:01 1 июля со стороны ВСУ зафиксировано пять "
            "нарушений режима прекращения огня.",
            "Europe/Moscow",
        ),
        ("Штаб ООС: з 00:01 1 липня бойовики п'ять разів порушили режим тиші.", "Europe/Kyiv"),
        (
            "JFO headquarters: since 00:01 on 1 July the enemy has violated the ceasefire five "
            "times.",
            "Europe/Kyiv",
        ),
    ],
)
def test_a_count_since_an_hour_of_a_date_begins_then(text, zone):
    found = read(text, "2018-07-02T08:45+03:00")
    assert [hours(row, zone) for row in found.rows] == [["01 00:01", None]]
    assert any("up to which hour" in said for said in found.warnings)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        # a truce that is in force since then
        ("перемирие, которое действует с 00:01 1 июля, ВСУ нарушили пять раз", None),
        # it has an end
        (
            "с 00:01 1 июля до 08:00 2 июля со стороны ВСУ зафиксировано пять нарушений",
            ["01 00:01", "02 08:00"],
        ),
        (
            "перемирие, объявленное с 00:01 1 июля, за прошедшие сутки нарушено ВСУ пять раз",
            None,
        ),
        ("в первые сутки перемирия, с 00:01 1 июля, ВСУ нарушили его пять раз", None),
        # one that is to come
        ("с 00:01 9 июля будет перемирие, зафиксировано пять нарушений со стороны ВСУ", None),
    ],
)
def test_an_hour_of_a_truce_or_with_an_end_is_no_open_beginning(said, expected):
    found = read(f"Представительство ДНР в СЦКК: {said}.", "2018-07-02T08:45+03:00")
    assert [hours(row) for row in found.rows] == [expected or [None, None]]


def test_a_tally_since_midnight_ends_at_the_hour_in_words_of_its_text():
    text = (
        "Zelensky: I received a report on the front as of six in the morning. From 16:00 to "
        "midnight there were 900 violations by the Russian army. Since midnight, 322 more "
        "violations have been recorded."
    )
    found = read(text, "2026-04-12T08:20+03:00")
    assert hours(found.rows[-1], "Europe/Kyiv") == ["12 00:00", "12 06:00"]
