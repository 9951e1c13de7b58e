"""Nights that a post recalls beside its own, and hours of a day that it names beside its night."""

import pandas as pd
import pytest

from analysis.readers import parse

RU, EN, UK = "Минобороны РФ: ", "Russian Defence Ministry: ", "Повітряні сили: "
OWN_RU = RU + "в ночь на 6 сентября сбито семь БПЛА: четыре над Курской областью, три над Крымом. "
OWN_EN = EN + "seven drones were shot down overnight on September 6 over the Kursk region. "
OWN_UK = UK + "у ніч на 6 вересня ворог запустив 18 дронів, збито 14. "


def read(text, published="2025-09-06T09:30+03:00"):
    kind = "air_force" if text.startswith(UK) else "air_defence"
    return parse(text, kind=kind, published=published, source="x")


def values(text, published="2025-09-06T09:30+03:00"):
    return [row["value"] for row in read(text, published).rows]


@pytest.mark.parametrize(
    ("own", "recalled", "counted"),
    [
        (
            OWN_RU,
            "Прошлой ночью, 5 сентября, были сбиты 36 беспилотников. Больше всего дронов — "
            "одиннадцать — сбили над Тульской областью. Ещё два беспилотника за ту ночь были "
            "уничтожены над Брянской областью, по одному — над Орловской и Рязанской областями.",
            [7, 4, 3],
        ),
        (OWN_RU, "Минувшей ночью, в пятницу, 5 сентября, сбили 36 БПЛА.", [7, 4, 3]),
        (OWN_RU, "Ночью 5 сентября над Тульской областью сбили два БПЛА.", [7, 4, 3]),
        (
            OWN_RU,
            "В предыдущую ночь были сбиты 36 БПЛА. В ту ночь два сбили над Тульской областью.",
            [7, 4, 3],
        ),
        (OWN_RU, "Накануне ночью были сбиты 36 БПЛА, из них два над Орловской.", [7, 4, 3]),
        (OWN_EN, "Last night, on September 5, air defences destroyed 36 drones.", [7]),
        (OWN_EN, "The previous night, 36 were downed. Two more fell that night.", [7]),
        (OWN_EN, "A night earlier, 36 drones were downed. Of those two were over Crimea.", [7]),
        (OWN_UK, "Минулої ночі, 5 вересня, ворог запустив 99 дронів, збили 90.", [18, 14]),
        (OWN_UK, "Вночі 5 вересня було 99 дронів. Тієї ночі збили 90 дронів.", [18, 14]),
        (OWN_UK, "Ніч перед тим принесла 99 дронів. Збили 90 дронів.", [18, 14]),
    ],
)
def test_a_night_recalled_is_none_of_the_post_s(own, recalled, counted):
    reading = read(own + recalled)
    assert [row["value"] for row in reading.rows] == counted
    assert {"36", "99", "два", "90"} & {row["text"] for row in reading.unread_rows()}


def test_a_night_recalled_makes_no_past_night_of_the_post_s_own():
    reading = read(OWN_RU + "Прошлой ночью, 5 сентября, были сбиты 36 беспилотников.")
    assert {row["category"] for row in reading.rows} == {"drone_downed"}
    assert all(row["start"] is None for row in reading.rows)


def test_a_night_dated_two_days_ago_is_not_the_one_before_the_publication():
    rows = read(RU + "прошлой ночью, 4 сентября, сбиты 36 БПЛА.").rows
    assert [(row["category"], row["start"]) for row in rows] == [("drone_downed", None)]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (RU + "прошлой ночью, 6 сентября, сбиты 36 БПЛА. Девять — над Крымом.", [36, 9]),
        (EN + "last night, September 5, 36 drones were shot down, nine over Crimea.", [36, 9]),
        (
            "36 drones shot down overnight\nThe Russian Defence Ministry said that last night, "
            "September 5, 36 drones were shot down. Nine of them were over Crimea.",
            [36, 9],
        ),
        (RU + "36 БПЛА сбиты за ночь. В ту ночь девять были сбиты над Крымом.", [36, 9]),
        (RU + "один БПЛА сбит над Крымом. Всего за прошлую ночь сбито 36 БПЛА.", [1, 36]),
        (RU + "сегодня ночью, 6 сентября, сбиты 36 БПЛА, из них девять над Крымом.", [36, 9]),
        (
            RU + "с 20:00 5 сентября до 7:00 6 сентября сбиты 36 БПЛА. Ночью 6 сентября девять "
            "сбиты над Крымом.",
            [36, 9],
        ),
        (UK + "минулої ночі, 6 вересня, ворог запустив 99 дронів, збито 90.", [99, 90]),
        (UK + "у ніч на 6 вересня ворог запустив 18 дронів. Минулої ночі збито 14.", [18, 14]),
        (
            EN + "in the night of 6 September 36 drones were shot down. That night nine were "
            "shot down over Crimea.",
            [36, 9],
        ),
    ],
)
def test_the_post_s_own_night_is_read_however_it_is_said(text, counted):
    assert values(text) == counted
