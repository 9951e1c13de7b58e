"""Days up to which or after which a truce was broken so often, or of which a part is told."""

import pandas as pd
import pytest

from analysis.readers import parse

PUBLIC = "2025-05-12T12:00+03:00"
BLANK = "so the window is left blank"


def first(text):
    reading = parse(text, published=PUBLIC)
    row = reading.rows[0]
    return row, [warning for warning in reading.warnings if BLANK in warning]


@pytest.mark.parametrize(
    "said",
    [
        "МИД РФ: к 9 мая ВСУ нарушили перемирие 900 раз, 10 мая - 40 раз.",
        "МИД РФ: к утру 9 мая ВСУ нарушили перемирие 900 раз, к утру 10 мая - 1300 раз.",
        "МИД РФ: на 10 мая насчитывалось 900 нарушений перемирия ВСУ, на 9 мая - 500.",
        "МИД РФ: уже к вечеру 8 мая ВСУ нарушили перемирие 900 раз, 9 мая - ещё 210 раз.",
        "МИД РФ: в первой половине дня 9 мая ВСУ нарушили перемирие 900 раз, 10 мая - 40 раз.",
        "МЗС України: станом на ранок 9 травня Росія 900 разів порушила перемир'я, 10 травня - 40.",
        "МЗС України: до 9 травня Росія порушила перемир'я 900 разів, 10 травня - 40 разів.",
        "МЗС України: після 9 травня Росія порушила перемир'я 900 разів, 8 травня - 40 разів.",
        "Zelensky: by the morning of May 9 Russia had violated the truce 900 times, by the morning "
        "of May 10 1,300 times.",
        "Zelensky: before May 10 Russia violated the truce 900 times; on May 10, 40 times.",
        "Zelensky: until May 9 Russia violated the truce 900 times; on May 10 it did 40 times.",
        "Zelensky: after Friday, May 9, Russia violated the truce 900 times, on May 8 40 times.",
        "Zelensky: as of May 9 Russia had violated the truce 900 times, as of May 10 1,300 times.",
        "Zelensky: on the evening of May 9 Russia broke the truce 900 times, on May 10 40 times.",
    ],
)
def test_a_day_that_bounds_a_count_is_none_that_it_counts_all_of(said):
    row, warned = first(said)
    assert row["value"] == 900
    assert pd.isna(row["start"])
    assert pd.isna(row["end"])
    assert warned


@pytest.mark.parametrize(
    "said",
    [
        "МИД РФ: за 9 мая ВСУ нарушили перемирие 900 раз, за 8 мая - 40 раз.",
        "МЗС України: вже 9 травня Росія порушила перемир'я 900 разів, 10 травня - 20 разів.",
        "Zelensky: on Friday, May 9, Russia violated the truce 900 times; on May 10, 40 times.",
        "МИД РФ: на 9 мая пришлось 900 нарушений перемирия ВСУ, на 10 мая – 40 нарушений.",
        "МЗС України: після 9 травня, коли росіяни 900 разів порушили перемир'я, 10 травня вони "
        "порушили його 40 разів.",
    ],
)
def test_a_day_that_is_counted_over_is_told_whole(said):
    row, warned = first(said)
    zone = "Europe/Moscow" if row["reporter"] == "russia" else "Europe/Kyiv"
    assert f"{row['start'].tz_convert(zone):%m-%d %H:%M}" == "05-09 00:00"
    assert f"{row['end'].tz_convert(zone):%m-%d %H:%M}" == "05-10 00:00"
    assert not warned


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "Russia carried out 734 shellings on 8 May, 63 assaults on 9 May and 12 air strikes "
            "on 10 May",
            [("08", "09"), ("09", "10"), ("10", "11")],
        ),
        (
            "Russia carried out 734 shellings on 8 May, 63 assaults through 9 May, 12 air strikes "
            "from 9 to 10 May",
            [("08", "09"), None, ("09", "11")],
        ),
        (
            "росіяни здійснили 734 обстріли 8 травня, 63 штурми 9 травня",
            [("08", "09"), ("09", "10")],
        ),
        ("Russia carried out 734 shellings since 8 May and 63 assaults on 9 May", [None, None]),
    ],
)
def test_days_behind_their_numbers_are_of_those_numbers(said, told):
    rows = parse(f"Zelensky (Зеленський): in breach of the truce {said}.", published=PUBLIC).rows
    found = [(row["start"], row["end"]) for row in rows]
    assert [
        None
        if pd.isna(begin)
        else tuple(f"{at.tz_convert('Europe/Kyiv'):%d}" for at in (begin, end))
        for begin, end in found
    ] == told
