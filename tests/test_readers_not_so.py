"""Numbers that stand beside what they are not: another weapon, all regions, a hope, a reproach."""

import pytest

from analysis.readers import parse


def counts(text, published="2024-05-30"):
    rows = parse(text, published=published).rows
    return {(row["sector"], row["category"], row["value"]) for row in rows}


@pytest.mark.parametrize(
    "said",
    [
        "overnight two UAVs were eliminated over the Belgorod region, and three ATACMS tactical"
        " missiles over Crimea.",
        "overnight two UAVs were eliminated over the Belgorod region, and three Storm Shadow"
        " missiles over Crimea.",
        "overnight air defence downed three ATACMS missiles over Crimea and two drones over the"
        " Belgorod region.",
        "за ночь два БПЛА сбиты над Белгородской областью, три тактические ракеты ATACMS над"
        " Крымом.",
    ],
)
def test_missiles_of_any_name_over_a_region_are_no_drones(said):
    found = counts(f"Russian Defence Ministry: {said}")
    assert found == {
        ("belgorod_oblast", "drone_downed_night", 2),
        ("crimea", "missile_downed", 3),
    }


@pytest.mark.parametrize(
    ("where", "sector"),
    [
        ("над регионами РФ и над акваторией Черного моря", "russian_regions_seas"),
        ("над российскими регионами и Крымом", "russian_regions_seas"),
        ("над акваторией Черного моря", "black_sea"),
    ],
)
def test_a_sea_beside_all_regions_is_not_where_all_were_shot_down(where, sector):
    found = counts(f"Минобороны РФ: за ночь 25 беспилотников уничтожены {where}.")
    assert found == {(sector, "drone_downed_night", 25)}


def test_engagements_along_the_whole_war_zone_are_of_no_direction_named_before():
    text = (
        "General Staff of Ukraine: 11 Russian attempts to attack were repelled in the Kursk "
        "direction. Since the day began there have been 114 engagements along the whole war zone."
    )
    assert ("whole_front", "assault", 114) in counts(text)


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("One more massive missile attack on Ukraine was launched.", set()),
        ("Ворог завдав ще одного масованого ракетного удару по Україні.", set()),
        ("Ворог завдав одного ракетного удару.", {("whole_front", "missile_strike", 1)}),
    ],
)
def test_one_more_massive_strike_tells_that_it_came_again(said, counted):
    text = f"Генштаб: минулої доби на фронті сталося 48 боїв. {said}"
    assert counts(text) - {("whole_front", "assault", 48)} == counted


def test_a_zero_that_is_hoped_for_is_not_counted():
    text = (
        "Речник президента України про режим тиші на Донбасі: президент буде задоволений тоді, "
        "коли у зведеннях стоятиме нуль обстрілів. За добу було 8 порушень."
    )
    assert {value for _, _, value in counts(text, "2021-07-27")} == {8}


@pytest.mark.parametrize(
    "said",
    [
        "Nearly 3,000 breaches of it were blamed on Russia by the president.",
        "Вину за 3000 нарушений возложили на Россию.",
    ],
)
def test_breaches_blamed_on_the_side_that_speaks_are_not_its_claim(said):
    text = f"Russia's Defence Ministry: Ukraine broke the Easter ceasefire 444 times. {said}"
    found = parse(text, published="2025-04-21")
    assert (found.who[0], [row["value"] for row in found.rows]) == ("russia", [444])


SERVES = [
    "Three UAV control points and two drone crews were destroyed.",
    "Two drone operators, three drone launch sites and five UAV control posts were hit.",
]


@pytest.mark.parametrize("said", SERVES)
@pytest.mark.parametrize(
    "head",
    [
        "Russian Ministry of Defence: overnight air defence downed 12 drones over Bryansk Region.",
        "Russian Ministry of Defence on the Easter truce: Ukrainian troops shelled us 12 times.",
        "General Staff of Ukraine: over the past day, there were 12 clashes.",
    ],
)
def test_what_serves_drones_is_no_drone(head, said):
    assert {value for _, _, value in counts(f"{head} {said}", "2025-04-20")} == {12}


def test_strikes_by_drones_are_counted_still():
    head = "Russian Ministry of Defence on the Easter truce:"
    said = "Ukrainian troops made 900 drone strikes and shelled positions 12 times."
    found = counts(f"{head} {said}", "2025-04-20")
    assert found == {("whole_front", "drone_strike", 900), ("whole_front", "shelling", 12)}


@pytest.mark.parametrize(
    "said",
    [
        "уничтожены четыре американские ракеты ATACMS над Крымом.",
        "четыре оперативно-тактические ракеты были уничтожены над территорией Крыма.",
        "four British-made missiles were destroyed over Crimea.",
        "destroyed four American missiles over Crimea.",
    ],
)
def test_where_missiles_come_from_is_no_other_thing(said):
    found = counts(f"Минобороны России (Russian Defence Ministry): {said}")
    assert found == {("crimea", "missile_downed", 4)}


def test_one_missile_is_read_with_whose_it_was():
    said = "It had also shot down a Ukraine-launched cruise missile over the Kaluga region."
    assert counts(f"The Russian Defence Ministry reported. {said}") == {
        ("kaluga_oblast", "missile_downed", 1)
    }
