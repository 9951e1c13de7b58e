"""Dates and clock times of reports: read strictly, in three languages."""

import datetime

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.vocabulary.dates import MONTHS, find_clocks, find_dates, read_date, read_time, to_utc
from analysis.vocabulary.text import fold

DAY = datetime.date(2025, 4, 20)


@pytest.mark.parametrize(
    "text",
    [
        "20.04.2025",
        "20.4.2025",
        "2025-04-20",
        "20 квітня 2025 року",
        "20 апреля 2025 г.",
        "20 April 2025",
        "April 20, 2025",
        "20th of April 2025",
        "20\u00a0квітня\u202f2025",
    ],
)
def test_a_full_date(text):
    assert read_date(text) == DAY
    assert read_date(text, year=2025) == DAY
    with pytest.raises(ValueError, match="is of 2025, not of 2024"):
        read_date(text, year=2024)


def test_the_north_is_no_midnight():
    assert not find_clocks(fold("На півночі області тривають бої."))
    assert [clock.hour for clock in find_clocks(fold("Від півночі тривають бої."))] == [0]


def test_the_south_is_no_noon():
    from_midnight = find_clocks(fold("Від опівночі до півдня тривали бої."))
    assert [clock.hour for clock in from_midnight] == [0, 12]
    assert not find_clocks(fold("Бої дійшли до півдня області."))


@pytest.mark.parametrize("text", ["20 квітня", "20 апреля", "April 20"])
def test_a_date_without_a_year_needs_one(text):
    with pytest.raises(ValueError, match="no year"):
        read_date(text)
    assert read_date(text, year=2025) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "20/04/2025",
        "20.04.25",
        "31.02.2025",
        "18-21 April 2025",
        "April 2025",
        "20.04.2025 or so",
        "",
        "20",
    ],
)
def test_what_is_not_one_date(text):
    with pytest.raises(ValueError, match="is not one date"):
        read_date(text, year=2025)


@given(
    st.dates(datetime.date(2014, 1, 1), datetime.date(2035, 12, 31)),
    st.sampled_from(sorted(MONTHS)),
)
def test_every_month_name(date, name):
    if MONTHS[name] == date.month:
        assert read_date(f"{date.day} {name.title()} {date.year}") == date
    assert read_date(f"{date:%d.%m.%Y}") == read_date(date.isoformat()) == date


@pytest.mark.parametrize(
    ("text", "options", "utc"),
    [
        ("2025-04-20T16:00Z", {}, "2025-04-20 16:00"),
        ("2025-04-20T16:00:30Z", {}, "2025-04-20 16:00:30"),
        ("2025-04-20T16:00+03:00", {}, "2025-04-20 13:00"),
        ("2025-04-20T16:00-03:30", {}, "2025-04-20 19:30"),
        ("16:00 20.04.2025", {"tz": "Europe/Kyiv"}, "2025-04-20 13:00"),
        ("16:00 20.01.2025", {"tz": "Europe/Kyiv"}, "2025-01-20 14:00"),
        ("станом на 16.00 20.04.2025", {"tz": "Europe/Kyiv"}, "2025-04-20 13:00"),
        ("April 20, 2025, 6 p.m. Moscow time", {}, "2025-04-20 15:00"),
        ("12 a.m. 20 April", {"tz": "UTC", "year": 2025}, "2025-04-20 00:00"),
        ("24:00 20.04.2025", {"tz": "Europe/Kyiv"}, "2025-04-20 21:00"),
    ],
)
def test_moments(text, options, utc):
    assert read_time(text, **options) == pd.Timestamp(utc, tz="UTC")


@pytest.mark.parametrize(
    ("text", "options", "why"),
    [
        ("16:00 20.04.2025", {}, "no zone"),
        ("16:00 20 April", {"tz": "UTC"}, "no year"),
        ("20.04.2025", {"tz": "UTC"}, "not one date with one clock time"),
        ("25:00 20.04.2025", {"tz": "UTC"}, "not one date with one clock time"),
        ("16:00 and 18:00 20.04.2025", {"tz": "UTC"}, "not one date with one clock time"),
        ("16:00 20.04.2025 sharp", {"tz": "UTC"}, "says more"),
        ("16:00 20.04.2025", {"tz": "Europe/Atlantis"}, "not known"),
        ("16:00 20.04.2025 Moscow time", {"tz": "UTC"}, "names a zone other"),
        ("2025-03-30 03:30", {"tz": "Europe/Kyiv"}, "never"),
        ("2025-10-26 03:30", {"tz": "Europe/Kyiv"}, "twice"),
    ],
)
def test_moments_refused(text, options, why):
    with pytest.raises(ValueError, match=why):
        read_time(text, **options)


def test_local_midnight_is_the_zones_own():
    assert to_utc(DAY, (0, 0), "Europe/Kyiv") == pd.Timestamp("2025-04-19 21:00", tz="UTC")


@pytest.mark.parametrize(
    ("text", "clocks"),
    [
        ("станом на 08.00 20.04.2025", [(8, 0)]),
        ("станом на 13:30: найбільше атак", [(13, 30)]),
        ("у зведенні на 16 годину", [(16, 0)]),
        ("as of 19:30 30 July", [(19, 30)]),
        ("as of 1930hrs", [(19, 30)]),
        ("from midnight to midday", [(0, 0), (12, 0)]),
        ("by 10 a.m.", [(10, 0)]),
        ("до шостої ранку, до пяти утра", [(6, 0), (5, 0)]),
        ("станом на сьому ранку, до десятої години вечора", [(7, 0), (22, 0)]),
        ("по состоянию на семь утра и на восемь часов вечера", [(7, 0), (20, 0)]),
        ("As of seven in the morning", [(7, 0)]),
        ("from six in the morning until eight o'clock in the evening", [(6, 0), (20, 0)]),
        ("seventeen attacks overnight and seven in the morning", []),
        ("at half past seven in the morning", []),
        ("станом на 6 годину вечора, до 5 вечера", [(18, 0), (17, 0)]),
        ("с 11 вечера до 3 ночи, в 2 часа дня", [(23, 0), (3, 0), (14, 0)]),
        ("до 12 дня, до 12 ночи", [(12, 0), (0, 0)]),
        ("from 08:00 p.m. to 00:00 a.m.", [(20, 0), (0, 0)]),
        ("from 11.40 p.m. to 6.50 a.m.", [(23, 40), (6, 50)]),
        ("between 8.00 and 11.30 pm", [(20, 0), (23, 30)]),
        ("at 6.30 pm, 7.15 p.m.", [(18, 30), (19, 15)]),
        ("as of 18.00 pm, by 22.30 p.m.", [(18, 0), (22, 30)]),
        ("as of 18.00 am", []),
        ("до 5 дня, с 10 дня", []),
        ("шести обстрілів зранку", []),
        ("ціна 16.50 або 16 обстрілів", []),
    ],
)
def test_clocks_in_running_text(text, clocks):
    assert [(c.hour, c.minute) for c in find_clocks(fold(text))] == clocks


def test_an_hour_after_a_date_is_no_second_day():
    (span,) = find_dates(fold("between July 13 and 4 a.m."))
    assert (span.first, span.day, span.month) == (None, 13, 7)


def test_ranges_of_days_are_marked():
    (span,) = find_dates(fold("18–21 квітня 2025"))
    assert (span.first, span.day, span.month, span.year) == (18, 21, 4, 2025)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text):
    for read in (read_date, lambda t: read_time(t, tz="Europe/Kyiv", year=2025)):
        try:
            read(text)
        except ValueError as error:
            assert str(error)


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("from 8:00 to 11:00 pm", [20, 23]),
        ("from 11:30 to 2:00 a.m.", [23, 2]),
        ("between 8:00 and 11:00", [8, 11]),
        ("from 12:00 to 3:00 pm", [12, 15]),
    ],
)
def test_the_half_of_the_day_may_stand_with_the_second_hour_alone(said, hours):
    assert [clock.hour for clock in find_clocks(said)] == hours
