"""Posts from the line of contact that count a week beside a day."""

import pandas as pd
import pytest

from analysis.readers import parse

FRIDAY = "2020-01-24"


def read(text):
    return parse(text, published=FRIDAY)


@pytest.mark.parametrize(
    "week",
    [
        "за прошедшую неделю",
        "за неделю",
        "за весь минувший тиждень",
        "протягом минулого тижня",
        "в течение прошедшей недели",
        "over the past week",
    ],
)
def test_a_past_week_without_its_days_is_counted_without_a_window(week):
    reading = read(f"Штаб ООС: {week} боевики 33 раза нарушили режим тишины.")
    (row,) = reading.rows
    assert (row["category"], row["value"]) == ("total", 33)
    assert [row["start"], row["end"]] == [None, None]
    assert any("a week" in warning for warning in reading.warnings)


def test_a_week_stands_beside_the_day_and_its_part_is_its_own():
    reading = read(
        "За неделю украинские силовики обстреляли территорию ДНР 553 раза, из них 324 раза - с "
        "использованием тяжелого вооружения, сообщили в Народной милиции ДНР. "
        "За минувшие сутки отмечено 12 обстрелов."
    )
    found = {(row["category"], row["value"], row["start"] is None) for row in reading.rows}
    assert found == {
        ("shelling", 553, True),
        ("shelling_heavy", 324, True),
        ("shelling", 12, False),
    }


def test_a_week_whose_days_are_told_covers_them():
    (row,) = read(
        "Штаб ООС: за прошедшую неделю, с 17 по 23 января, противник 33 раза нарушил режим тишины."
    ).rows
    assert row["start"] == pd.Timestamp("2020-01-17T00:00+02:00")
    assert row["end"] == pd.Timestamp("2020-01-24T00:00+02:00")


@pytest.mark.parametrize(
    "said",
    [
        "за неделю противник 33 раза нарушил режим тишины, а за минувшие сутки 4 раза",
        "за последнюю неделю противник 33 раза нарушил режим тишины, а за весь месяц - 180 раз",
        "за первую неделю перемирия противник 33 раза нарушил режим тишины",
    ],
)
def test_a_sentence_on_a_week_and_another_time_is_left(said):
    reading = read(f"Штаб ООС: {said}.")
    assert not reading.rows


def test_no_truce_is_asked_for_where_a_day_is_not_told():
    reading = read("Штаб ООС: за неделю боевики 33 раза нарушили режим тишины.")
    assert not any("ceasefire=" in warning for warning in reading.warnings)
    undated = parse("Штаб ООС: за минувшие сутки боевики 3 раза нарушили режим тишины.")
    assert any("published=" in warning for warning in undated.warnings)
