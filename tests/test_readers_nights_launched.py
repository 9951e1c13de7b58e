"""Posts about the air: where something was launched from is not where it was shot down."""

import pytest

from analysis.readers import parse

FORCE = "Повітряні сили ЗСУ: у ніч на 3 лютого ворог застосував 71 БпЛА. "


def read(text):
    rows = parse(text, published="2025-02-03T10:00+02:00").rows
    return {(row["sector"], row["category"].removesuffix("_night"), row["value"]) for row in rows}


@pytest.mark.parametrize(
    "said",
    [
        "Nine Shahed drones, sent from around Cape Chauda in Russian-occupied Crimea, were downed.",
        "Air defenses shot down nine Shahed drones launched from Crimea and Russia's Kursk region.",
        "Збито дев'ять дронів, які летіли з боку Курської області.",
        "Сбиты девять беспилотников, запущенных из района мыса Чауда в Крыму.",
    ],
)
def test_a_place_of_launch_is_not_where_drones_were_shot_down(said):
    assert ("ukraine_territory", "drone_downed", 9) in read(FORCE + said)
    assert not {"crimea", "kursk_oblast"} & {sector for sector, _, _ in read(FORCE + said)}


@pytest.mark.parametrize(
    "said",
    [
        "Над Одещиною збито дев'ять дронів, випущених із Криму.",
        "Nine drones fired from the occupied part of the Zaporizhzhia region were downed in the "
        "Odesa region.",
    ],
)
def test_where_they_were_shot_down_may_stand_beside_it(said):
    assert ("odesa_oblast", "drone_downed", 9) in read(FORCE + said)


def test_hours_from_which_a_post_counts_are_no_place_of_launch():
    text = "Минобороны РФ: с 4:00 до 9:00 над Курской областью сбиты 40 дронов."
    assert read(text) == {("kursk_oblast", "drone_downed", 40)}


def test_one_drone_without_a_number_was_not_shot_down_where_it_came_from():
    assert not {row for row in read(FORCE + "Збито дрон, запущений з Криму.") if row[0] == "crimea"}


@pytest.mark.parametrize("where", ["the Kursk region", "Crimea"])
def test_ukraine_s_air_force_shoots_nothing_down_over_russia(where):
    text = f"{FORCE}Seven drones were intercepted over {where}."
    assert {value for _, _, value in read(text)} == {71}
