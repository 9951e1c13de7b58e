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
