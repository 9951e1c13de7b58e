"""Windows of statements end with their publication, and a dated day with the hour told of it."""

import pytest

from analysis.readers import parse

TO_COME = "begin with its publication or after it"
LATER = "ends with its publication or after it: read as counting up to the publication"


def read(text, published):
    return parse(text, published=published, source="x")


def bounds(row):
    return [None if row[at] is None else f"{row[at]:%d %H:%M}" for at in ("start", "end")]


@pytest.mark.parametrize(
    "text",
    [
        "Минобороны России: с полудня националисты выпустили 30 снарядов по ДНР. Перемирие до "
        "конца 7 января объявил Владимир Путин.",
        "Минобороны России: с 20:00 7 января ВСУ нарушили режим прекращения огня 30 раз.",
        "Минобороны России: с 7 января ВСУ нарушили режим прекращения огня 30 раз.",
        "Минобороны России: с 12:00 ВСУ нарушили режим прекращения огня 30 раз. Перемирие "
        "продлится до конца 7 января.",
    ],
)
def test_hours_that_begin_after_the_publication_are_none(text):
    reading = read(text, "2023-01-06T18:00+03:00")
    (row,) = reading.rows
    assert row["value"] == 30 and bounds(row) == [None, None]
    assert row["cumulative_from"] is None and reading.window is None
    assert any(TO_COME in warning for warning in reading.warnings)


@pytest.mark.parametrize(
    "text",
    [
        "Штаб ООС: сьогодні до 18:00 бойовики здійснили 12 обстрілів.",
        "Штаб ООС: станом на 18:00 сьогодні зафіксовано 12 обстрілів.",
        "JFO headquarters: today up to 6 p.m. the militants made 12 shellings.",
    ],
)
def test_an_hour_to_come_ends_with_the_publication(text):
    reading = read(text, "2018-08-18T12:00+03:00")
    (row,) = reading.rows
    assert row["value"] == 12 and bounds(row) == ["17 21:00", "18 09:00"]
    assert any(LATER in warning for warning in reading.warnings)


@pytest.mark.parametrize(
    "text",
    [
        "ATO headquarters: from the morning to 6 PM on 8 May militants broke the truce 28 times.",
        "ATO headquarters: on 8 May until 6 PM militants broke the truce 28 times.",
        "Штаб АТО: з ранку до 18:00 8 травня бойовики 28 разів порушили режим тиші.",
        "Штаб АТО: с утра и до 18 часов 8 мая боевики 28 раз нарушили режим тишины.",
    ],
)
def test_a_dated_day_ends_with_the_hour_up_to_which_it_is_counted(text):
    (row,) = read(text, "2015-05-09T09:00+03:00").rows
    assert row["value"] == 28 and bounds(row) == ["07 21:00", "08 15:00"]


@pytest.mark.parametrize(
    "text",
    [
        "Штаб АТО: 8 травня бойовики 28 разів порушили режим тиші, обстріли тривали до 18:00.",
        "Штаб АТО: 8 травня до 18:00 було тихо, потім бойовики 28 разів порушили режим тиші.",
        "Штаб АТО: за угодою до 18:00 8 травня мали відвести зброю, але бойовики 28 разів порушили "
        "режим тиші.",
        "ATO headquarters: by agreement, until 6 PM on 8 May arms were to be withdrawn, but "
        "militants broke the truce 28 times.",
        "Штаб АТО: 8 травня, до 24:00, бойовики 28 разів порушили режим тиші.",
    ],
)
def test_an_hour_of_something_else_does_not_end_a_day(text):
    (row,) = read(text, "2015-05-09T09:00+03:00").rows
    assert row["value"] == 28 and bounds(row) == ["07 21:00", "08 21:00"]
