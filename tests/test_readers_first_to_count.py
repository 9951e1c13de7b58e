"""Who speaks in a text that names one side's office first and gives the other's counts."""

import pytest

from analysis.readers import parse

ANNOUNCED = (
    "Hostilities resumed after the Easter truce\n\nRussia's Defense Ministry announced on April 21 "
    "that its troops had resumed hostilities."
)
COUNTED = (
    " President Volodymyr Zelensky said early on April 21 that Russian forces had broken it 2,911 "
    "times over the course of April 20."
)
ACCUSED = (
    "\n\nThe Russian ministry, in turn, accused Ukraine of violating the ceasefire 4,865 times."
)


def told(text):
    rows = parse(text, published="2025-04-21T13:14+03:00", source="x").rows
    return [(row["reporter"], row["accused"], row["value"]) for row in rows]


def test_the_first_to_count_speaks_though_another_is_named_before():
    assert told(ANNOUNCED + COUNTED + ACCUSED) == [("ukraine", "russia", 2911)]


@pytest.mark.parametrize(
    "counted",
    [
        " It said Ukraine had violated the ceasefire 4,865 times.",
        " The ministry recorded 4,865 violations by Ukraine.",
    ],
)
def test_who_is_named_first_speaks_where_it_counts(counted):
    assert told(ANNOUNCED + counted + "\n\n" + COUNTED) == [("russia", "ukraine", 4865)]


def test_an_office_of_the_headline_speaks():
    text = ANNOUNCED.replace("Hostilities resumed", "Russia's Defense Ministry: combat resumed")
    assert ("ukraine", "russia", 2911) not in told(text + COUNTED + ACCUSED)


@pytest.mark.parametrize(
    "accuses",
    [
        "Moscow's officials accused Ukraine of violating the ceasefire 4,865 times.",
        "Российские чиновники обвинили Украину в 4865 нарушениях перемирия.",
    ],
)
def test_what_a_side_is_accused_of_is_not_its_own_count(accuses):
    text = f"President Zelensky said the truce was broken by Russia 2,911 times.\n\n{accuses}"
    assert told(text) == [("ukraine", "russia", 2911)]
