"""Hours of a part of a truce's count, beside those of the whole."""

import pandas as pd
import pytest

from analysis.readers import parse

KYIV = "2025-04-20T21:00+03:00"
MOSCOW = "2025-05-08T21:00+03:00"
NOT_SURE = "hours of a part of what is counted"


def windows(text, published=KYIV):
    reading = parse(text, published=published)

    def local(moment):
        zone = "Europe/Moscow" if reading.rows[0]["reporter"] == "russia" else "Europe/Kyiv"
        return None if pd.isna(moment) else f"{moment.tz_convert(zone):%d %H:%M}"

    told = {row["value"]: (local(row["start"]), local(row["end"])) for row in reading.rows}
    return told, any(NOT_SURE in warning for warning in reading.warnings)


@pytest.mark.parametrize(
    ("said", "part"),
    [
        (
            "Zelensky: from midnight to 8 p.m. Russia broke the truce 900 times, including 46 "
            "assaults by 4 p.m.",
            ("20 00:00", "20 16:00"),
        ),
        (
            "Zelensky: By 8 p.m. Russia had broken the truce 900 times since midnight, including "
            "46 assaults by 4 p.m.",
            ("20 00:00", "20 16:00"),
        ),
        (
            "Zelensky: from midnight to 8 p.m. Russia broke the truce 900 times, including 46 "
            "assaults between 10 a.m. and 4 p.m.",
            ("20 10:00", "20 16:00"),
        ),
        (
            "Зеленський: від опівночі до 20:00 росіяни порушили перемир'я 900 разів, зокрема 46 "
            "штурмів - після 16:00.",
            ("20 16:00", "20 20:00"),
        ),
        (
            "Зеленський: з початку доби і до 20:00 росіяни порушили перемир'я 900 разів, з них до "
            "полудня - 46 штурмів.",
            ("20 00:00", "20 12:00"),
        ),
    ],
)
def test_a_part_has_the_hours_told_of_it_and_the_whole_its_own(said, part):
    told, doubted = windows(said)
    assert told == {900: ("20 00:00", "20 20:00"), 46: part}
    assert not doubted


@pytest.mark.parametrize(
    ("said", "part"),
    [
        ("с 00.00 8 мая до 20.00 {}. До 12.00 произведено 46 обстрелов.", ("00:00", "12:00")),
        ("с 00.00 8 мая до 20.00 {}. Из них после 12.00 - 46 обстрелов.", ("12:00", "20:00")),
        ("с 00.00 8 мая до 20.00 {}, до 12.00 нанесено 46 ударов дронами.", ("00:00", "12:00")),
        ("с 00.00 8 мая {}, в том числе после 12.00 - 46 обстрелов.", ("12:00", "21:00")),
    ],
)
def test_a_part_told_next_begins_or_ends_with_the_whole(said, part):
    text = "Минобороны России: " + said.format("ВСУ 900 раз нарушили перемирие")
    told, _ = windows(text, MOSCOW)
    assert told[46] == tuple(f"08 {hour}" for hour in part)


def test_midnight_is_the_one_inside_of_the_whole():
    text = (
        "Минобороны России: с 18.00 19 апреля ВСУ 900 раз нарушили перемирие. Из них до полуночи - "
        "46 обстрелов."
    )
    told, _ = windows(text, "2025-04-20T12:00+03:00")
    assert told[46] == ("19 18:00", "20 00:00")


def test_what_stands_before_the_hours_of_parts_is_of_all():
    text = (
        "Зеленський: станом на 16:00 від початку доби росіяни порушили перемир'я 900 разів. Із них "
        "700 обстрілів, до 10:00 - 59 штурмів, після 10:00 - 46 штурмів."
    )
    told, doubted = windows(text)
    assert told == {
        900: ("20 00:00", "20 16:00"),
        700: ("20 00:00", "20 16:00"),
        59: ("20 00:00", "20 10:00"),
        46: ("20 10:00", "20 16:00"),
    }
    assert not doubted


@pytest.mark.parametrize(
    "said",
    [
        "Zelensky: from midnight to 8 p.m. Russia broke the truce 900 times, including 46 assaults "
        "by 10 p.m.",
        "Zelensky: from midnight to 8 p.m. Russia broke the truce 900 times, including 46 assaults "
        "and 30 shellings by 4 p.m.",
    ],
)
def test_a_part_of_which_the_hours_are_not_sure_has_none(said):
    told, doubted = windows(said)
    assert told[46] == (None, None)
    assert doubted


@pytest.mark.parametrize(
    "said",
    [
        "Zelensky: since midnight Russia broke the truce 900 times, including 46 assaults, as of "
        "8 p.m.",
        "Зеленський: від початку доби росіяни порушили перемир'я 900 разів, зокрема 46 штурмів "
        "станом на 20:00.",
    ],
)
def test_an_hour_at_the_end_is_that_of_all(said):
    told, doubted = windows(said)
    assert told == dict.fromkeys((900, 46), ("20 00:00", "20 20:00"))
    assert not doubted


@pytest.mark.parametrize(
    ("said", "part"),
    [
        ("Since midnight Russia broke the truce 900 times; by noon 46 assaults.", "20 12:00"),
        (
            "Since midnight Russia broke the truce 900 times. By 16:00, 46 assaults were recorded.",
            "20 16:00",
        ),
    ],
)
def test_the_hour_of_a_part_ends_no_whole_that_has_no_end(said, part):
    told, doubted = windows(f"Zelensky: {said}")
    assert told == {900: ("20 00:00", None), 46: ("20 00:00", part)}
    assert not doubted


@pytest.mark.parametrize(
    "said",
    [
        "including 700 shellings, 95 assaults and 46 of them by 16:00",
        "including 700 shellings and 95 assaults, up from 46 assaults by 16:00",
    ],
)
def test_an_hour_of_one_number_alone_is_none_of_those_before_it(said):
    told, doubted = windows(
        f"Zelensky: from midnight to 8 p.m. Russia broke the truce 900 times, {said}."
    )
    assert told == dict.fromkeys((900, 700, 95), ("20 00:00", "20 20:00"))
    assert not doubted


@pytest.mark.parametrize(
    "said",
    [
        "Росіяни порушують перемир'я. До 16:00 вони здійснили 46 штурмів і 500 обстрілів.",
        "Russia breaks the truce. By 16:00 there were 46 assaults and 500 shellings.",
    ],
)
def test_an_hour_that_leads_where_nothing_was_counted_is_of_no_part(said):
    told, doubted = windows(f"Зеленський (Zelensky): {said}")
    assert set(told) == {46, 500}
    assert not doubted
