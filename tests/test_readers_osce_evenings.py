"""Reports of the mission: which evenings, period before and region each of its tallies is of."""

import pandas as pd
import pytest

from analysis.readers import parse

HEAD = "OSCE SMM: information as of 19:30, 25 May 2017.\n"


def told(text):
    rows = parse(HEAD + text, published="2017-05-26").rows
    return {
        (row["sector"].removesuffix("_oblast"), row["category"], row["value"], row["end"].day)
        for row in rows
        if pd.notna(row["end"])
    }


@pytest.mark.parametrize("more", ["fewer", "fewer of them", "more ceasefire violations"])
def test_evenings_of_the_next_tally_are_not_those_of_the_one_before(more):
    text = (
        "In Donetsk region between the evenings of 23 and 24 May, the SMM recorded 550 explosions, "
        "and {} between the evenings of 24 and 25 May, including 370 explosions."
    )
    assert told(text.format(more)) == {
        ("donetsk", "explosion", 550, 24),
        ("donetsk", "explosion", 370, 25),
    }


@pytest.mark.parametrize(
    "before",
    [
        "It had noted 45 ceasefire violations in Donetsk region and three in Luhansk region in the "
        "previous reporting period.",
        "It recorded, in the previous reporting period, 45 ceasefire violations in Donetsk region "
        "and three in Luhansk region.",
    ],
)
def test_all_that_was_recorded_in_the_period_before_is_of_it(before):
    text = "The SMM recorded four ceasefire violations in Donetsk region and 20 in Luhansk region. "
    assert told(text + before) == {
        ("donetsk", "total", 4, 25),
        ("luhansk", "total", 20, 25),
        ("donetsk", "total", 45, 24),
        ("luhansk", "total", 3, 24),
    }


def test_a_number_in_brackets_is_of_the_region_told_after_them():
    text = "More violations, but fewer explosions (about 70), were recorded by the SMM in Donetsk "
    assert told(text + "region.") == {("donetsk", "explosion", 70, 25)}


@pytest.mark.parametrize("all_of_it", ["all of them in", "all of which were in"])
def test_all_of_a_tally_in_a_region_is_its_region_s(all_of_it):
    text = f"The SMM recorded 111 ceasefire violations, {all_of_it} Donetsk region."
    assert told(text) == {("donetsk", "total", 111, 25)}


def test_most_of_a_tally_in_a_region_is_not_its_region_s():
    text = "The SMM recorded 111 ceasefire violations, of them in Donetsk region most."
    assert ("donetsk", "total", 111, 25) not in told(text)


def test_none_in_the_period_before_in_which_nothing_was_recorded():
    text = (
        "СММ ОБСЄ зафіксувала у Луганській області 20 вибухів, порівняно з попереднім звітним "
        "періодом, у якому жодного вибуху зафіксовано не було."
    )
    assert told(text) == {("luhansk", "explosion", 20, 25), ("luhansk", "explosion", 0, 24)}
