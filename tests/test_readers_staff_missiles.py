"""Reports of a staff: missiles that were launched, and strikes that were made with them."""

import pytest

from analysis.readers import parse

HEAD = "General Staff of the Armed Forces of Ukraine, as of 18:00 on May 31.\n"


def rows(text):
    found = parse(text, published="2023-05-31T19:00+03:00").rows
    return {(row["sector"], row["category"]): row["value"] for row in found}


SENT = "were launched by Russia against Ukraine today."


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("Six missiles, 37 airstrikes and 82 MLRS attacks " + SENT, "missile_launched"),
        ("Six missiles and 37 airstrikes and 82 MLRS attacks " + SENT, "missile_launched"),
        ("Six missile, 37 airstrikes and 82 MLRS attacks " + SENT, "missile_strike"),
        ("Six rockets and 37 air strikes and 82 MLRS attacks " + SENT, "missile_strike"),
        ("The enemy made six missile and 37 air strikes, 82 MLRS attacks.", "missile_strike"),
    ],
)
def test_missiles_beside_air_strikes_are_missiles_by_their_noun(said, category):
    assert rows(HEAD + said) == {
        ("whole_front", category): 6,
        ("whole_front", "air_strike"): 37,
        ("whole_front", "shelling_mlrs"): 82,
    }


@pytest.mark.parametrize(
    ("before", "sector"),
    [
        ("A massive missile barrage hit homes in many towns. People died.", "ukraine_territory"),
        ("A massed rocket attack hit homes in many towns.\n", "ukraine_territory"),
        ("The enemy presses on. People died.", "whole_front"),
        ("A massed rocket attack hit homes. People died. The enemy presses on.", "whole_front"),
    ],
)
def test_missiles_shortly_after_a_massed_strike_flew_at_the_country(before, sector):
    text = HEAD + "There were 30 clashes along the front today. " + before
    read = rows(text + " In all 70 missiles were fired by the invaders.")
    assert read == {("whole_front", "assault"): 30, (sector, "missile_launched"): 70}


EVENING = "Генштаб ЗСУ: станом на 18.00 23.11.2022\n"


def places(said):
    read = parse(EVENING + said, published="2022-11-23T18:30+02:00", kind="general_staff")
    return {row["category"]: row["sector"] for row in read.rows}


@pytest.mark.parametrize(
    "said",
    [
        "Протягом доби ворог випустив близько 70 крилатих ракет, 51 із них знищено силами ППО.",
        "Протягом доби ворог випустив близько 70 крилатих ракет, з яких 51 збито.",
        "Протягом доби ворог випустив близько 70 ракет. 51 з них збито.",
        "За сутки враг выпустил около 70 крылатых ракет, сбита 51 ракета.",
        "During the day the enemy launched 70 cruise missiles, 51 of them were shot down.",
        "During the day the enemy launched 70 missiles; air defence shot down 51 missiles.",
    ],
)
def test_what_was_launched_and_what_of_it_was_shot_down_are_of_one_place(said):
    country = "ukraine_territory"
    assert places(said) == {"missile_launched": country, "missile_downed": country}


@pytest.mark.parametrize(
    "said",
    [
        "За добу ворог завдав 20 авіаударів та випустив 9 ракет. Знищено 12 танків.",
        "За добу ворог завдав 20 авіаударів і випустив 9 ракет, а наші воїни знищили 12 машин.",
        "During the day the enemy made 20 air strikes and launched 9 missiles. 12 tanks destroyed.",
    ],
)
def test_missiles_beside_losses_stay_the_front_s(said):
    assert places(said) == {"air_strike": "whole_front", "missile_launched": "whole_front"}


def test_strikes_beside_drones_that_were_shot_down_stay_the_front_s():
    said = (
        "За добу ворог завдав 2 ракетних удари, випустивши 9 ракет, та застосував 70 ударних БпЛА, "
        "51 з них збито силами ППО."
    )
    assert places(said) == {
        "missile_strike": "whole_front",
        "missile_launched": "whole_front",
        "long_range_drone": "ukraine_territory",
        "drone_downed": "ukraine_territory",
    }
