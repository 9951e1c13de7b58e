"""Reports of a staff: numbers told up to an hour of the day, or before a truce began."""

import pandas as pd
import pytest

from analysis.readers import parse

MORNING = (
    "Генштаб ЗСУ\nОперативна інформація станом на 08:00 12.04.2026\nПротягом минулої доби, "
    "11 квітня, зафіксовано 151 бойове зіткнення.\n"
)
EVENING = (
    "Генштаб ЗСУ\nОперативна інформація станом на 22:00 11.04.2026\nВід початку доби відбулося "
    "151 бойове зіткнення.\n"
)
MIDNIGHT = pd.Timestamp("2026-04-11T00:00+03:00")
SIXTEEN = pd.Timestamp("2026-04-11T16:00+03:00")


def read(said, head=MORNING):
    published = "2026-04-12T08:30+03:00" if head == MORNING else "2026-04-11T22:30+03:00"
    return parse(head + said, published=published)


def bounds(found, category):
    ((start, end),) = {
        (row["start"], row["end"]) for row in found.rows if row["category"] == category
    }
    return start, end


@pytest.mark.parametrize("head", [MORNING, EVENING])
@pytest.mark.parametrize(
    "said",
    [
        "До початку режиму тиші противник завдав 57 авіаційних ударів.",
        "До режиму тиші противник завдав 57 авіаційних ударів.",
        "До 16:00 противник завдав 57 авіаційних ударів.",
        "До 16:00 11 квітня противник завдав 57 авіаційних ударів.",
        "До начала перемирия противник нанес 57 авиационных ударов.",
        "К 16:00 11 апреля противник нанес 57 авиационных ударов.",
        "Before the ceasefire began, the enemy carried out 57 air strikes.",
        "Until 16:00 on 11 April, the enemy carried out 57 air strikes.",
    ],
)
def test_a_number_up_to_an_hour_ends_there_with_a_warning(said, head):
    found = read(said, head)
    assert bounds(found, "air_strike") == (MIDNIGHT, SIXTEEN)
    assert bounds(found, "assault")[1] > SIXTEEN
    assert any("told up to 16:00" in warning for warning in found.warnings)


def test_yesterday_up_to_an_hour_is_the_day_a_morning_s_report_covers():
    found = read("Вчора до 16:00 противник завдав 57 авіаційних ударів.")
    assert bounds(found, "air_strike") == (MIDNIGHT, SIXTEEN)


@pytest.mark.parametrize(
    ("said", "head"),
    [
        ("До 07:00 12 квітня ворог завдав 5 авіаударів.", MORNING),
        ("За дві години до початку режиму тиші ворог завдав 5 авіаударів.", EVENING),
        ("Two hours before the ceasefire began, the enemy carried out five air strikes.", EVENING),
    ],
)
def test_an_hour_that_is_not_known_leaves_the_window_blank(said, head):
    found = read(said, head)
    assert bounds(found, "air_strike") == (None, None)
    assert any("left blank" in warning for warning in found.warnings)


def test_a_truce_of_which_nothing_is_known_leaves_the_window_blank():
    text = EVENING.replace("11.04", "11.03") + "До початку перемир'я ворог завдав 57 авіаударів."
    found = parse(text, published="2026-03-11T22:30+02:00")
    assert bounds(found, "air_strike") == (None, None)
    assert bounds(found, "assault")[0] == pd.Timestamp("2026-03-11T00:00+02:00")


@pytest.mark.parametrize(
    "said",
    [
        "Попри заклики до перемир'я ворог завдав 57 авіаударів.",
        "Ворог завдав 57 авіаударів, більше ніж до початку перемир'я.",
        "Від початку доби до 22:00 ворог завдав 57 авіаударів.",
        "Обстріли тривали до 16:00. Ворог завдав 57 авіаударів.",
        "The enemy carried out 57 air strikes, more than before the ceasefire.",
    ],
)
def test_other_words_for_an_hour_or_a_truce_leave_the_report_s_window(said):
    found = read(said, EVENING)
    assert bounds(found, "air_strike") == bounds(found, "assault")


def test_none_up_to_an_hour_is_none_of_the_whole_day():
    said = "До 16:00 авіаударів не було. На Лиманському напрямку до 16:00 ворог не наступав."
    assert {row["category"]: row["value"] for row in read(said, EVENING).rows} == {"assault": 151}
    said = "Від початку доби до 22:00 авіаударів не було."
    assert {row["category"]: row["value"] for row in read(said, EVENING).rows} == {
        "assault": 151,
        "air_strike": 0,
    }
