"""Counts over a period of two dates, however a text joins them."""

import pandas as pd
import pytest

from analysis.readers import parse

PUBLISHED = "2018-09-19T09:00+03:00"


def window(text, published=PUBLISHED):
    (row,) = parse(text, published=published).rows
    return [None if row[at] is None else local(row[at]) for at in ("start", "end")]


def local(moment):
    return str(pd.Timestamp(moment).tz_convert("Europe/Kyiv"))[:16]


@pytest.mark.parametrize(
    "words",
    [
        "Штаб ООС: в період 2 червня по 14 серпня бойовики здійснили 700 обстрілів.",
        "Штаб ООС: 2 червня – 14 серпня бойовики здійснили 700 обстрілів.",
        "Штаб ООС: між 2 червня та 14 серпня бойовики здійснили 700 обстрілів.",
        "Штаб ООС: починаючи з 2 червня і до 14 серпня бойовики здійснили 700 обстрілів.",
        "Штаб ООС: тиша, що тривала у період 2 червня по 14 серпня, була порушена 700 разів.",
        "Штаб ООС: з 2 червня включно по 14 серпня бойовики здійснили 700 обстрілів.",
        "Штаб АТО: в период 2 июня по 14 августа боевики совершили 700 обстрелов.",
        "Штаб АТО: в период 02.06 - 14.08.2018 боевики совершили 700 обстрелов.",
        "Штаб АТО: между 2 июня и 14 августа боевики совершили 700 обстрелов.",
        "JFO headquarters: in the period June 2 to August 14 the militants made 700 shellings.",
        "JFO headquarters: June 2 through Aug. 14 the militants made 700 shellings.",
        "JFO headquarters: June 2 - August 14, the militants made 700 shellings.",
        "JFO headquarters: from Saturday, 2 June, to Tuesday, 14 August, the militants made "
        "700 shellings.",
        "JFO headquarters: from 2 June up to and including 14 August the militants made 700 "
        "shellings.",
    ],
)
def test_a_period_of_two_dates_is_counted_over_whole(words):
    assert window(words) == ["2018-06-02 00:00", "2018-08-15 00:00"]


@pytest.mark.parametrize(
    "words",
    [
        "Штаб ООС: в період 2 по 14 серпня бойовики 70 разів порушили режим тиші.",
        "Штаб АТО: с 2-го по 14-е августа боевики 70 раз нарушили режим тишины.",
        "JFO headquarters: from the 2nd to the 14th of August the militants broke the ceasefire "
        "70 times.",
        "JFO headquarters: August 2–14, the militants broke the ceasefire 70 times.",
    ],
)
def test_a_period_in_one_month_is_counted_over_whole(words):
    assert window(words) == ["2018-08-02 00:00", "2018-08-15 00:00"]


@pytest.mark.parametrize("said", ["in the period May 8 to May 10", "May 8 through May 10"])
def test_a_ministry_s_period_is_read_alike(said):
    text = f"Ukraine's defence ministry: {said} Russia broke the ceasefire 1,700 times."
    assert window(text, "2025-05-29") == ["2025-05-08 00:00", "2025-05-11 00:00"]


def test_two_days_that_follow_each_other_are_one_period():
    text = "Штаб ООС: 13 серпня та 14 серпня бойовики 15 разів порушили режим тиші."
    assert window(text) == ["2018-08-13 00:00", "2018-08-15 00:00"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Штаб ООС: 13 серпня - 20 порушень тиші, 14 серпня - 19.",
            ["2018-08-13 00:00", "2018-08-14 00:00"],
        ),
        (
            "Штаб ООС: за добу 18 вересня, попри угоди від 2 червня та 18 липня, бойовики 20 "
            "разів порушили режим тиші.",
            ["2018-09-18 00:00"],
        ),
        (
            "JFO headquarters: on 14 August, and not on 2 June, the militants broke the ceasefire "
            "20 times.",
            ["2018-08-14 00:00"],
        ),
    ],
)
def test_dates_of_two_matters_are_no_period(text, days):
    rows = parse(text, published=PUBLISHED).rows
    assert [local(row["start"]) for row in rows] == days
    assert all(row["end"] - row["start"] == pd.Timedelta(days=1) for row in rows)
