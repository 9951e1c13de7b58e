"""Strikes that a staff's report tells of two arms as one number."""

import pytest

from analysis.readers import parse

UK, RU = "Генштаб ЗСУ: минулої доби ворог ", "Генштаб ВСУ: за минувшие сутки враг "
EN = "General Staff of Ukraine: over the past day the enemy "


def told(text):
    read = parse(text, published="2023-05-09T09:00+03:00", kind="general_staff")
    return [(row["category"], row["value"]) for row in read.rows], read.unread_rows()


@pytest.mark.parametrize(
    "text",
    [
        f"{UK}завдав 140 ударів ракетами та РСЗВ.",
        f"{UK}завдав 140 ударів з РСЗВ і ракетами по позиціях військ.",
        f"{UK}завдав 140 ударів дронами та РСЗВ.",
        f"{RU}нанес 140 ударов ракетами и РСЗО.",
        f"{RU}нанес 140 ударов из РСЗО и авиации.",
        f"{EN}carried out 140 strikes with missiles and MLRS.",
        f"{EN}carried out 140 missile and MLRS strikes.",
        f"{EN}carried out 140 MLRS and air strikes.",
    ],
)
def test_one_number_of_two_arms_is_left(text):
    rows, unread = told(text)
    assert rows == []
    assert [one["reason"] for one in unread] == ["strikes with two arms together"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"{UK}здійснив 46 обстрілів із РСЗВ та артилерії по позиціях.", [("shelling", 46)]),
        (f"{UK}здійснив 46 ракетних обстрілів з РСЗВ.", [("shelling_mlrs", 46)]),
        (
            f"{UK}завдав 46 ударів з РСЗВ по позиціях та 3 удари ракетами.",
            [("shelling_mlrs", 46), ("missile_strike", 3)],
        ),
        (
            f"{RU}нанес 3 ракетных и 46 авиационных ударов, совершил 9 обстрелов из РСЗО.",
            [("missile_strike", 3), ("air_strike", 46), ("shelling_mlrs", 9)],
        ),
        (
            f"{EN}carried out 46 attacks with MLRS rockets on our positions.",
            [("shelling_mlrs", 46)],
        ),
        (
            f"{EN}carried out 3 missile, 46 air strikes and 9 MLRS attacks.",
            [("missile_strike", 3), ("air_strike", 46), ("shelling_mlrs", 9)],
        ),
    ],
)
def test_a_number_of_each_arm_is_read(text, rows):
    assert told(text)[0] == rows
