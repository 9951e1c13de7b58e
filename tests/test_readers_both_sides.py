"""Both sides in one text: who speaks is read, and the other one where it is asked for."""

import pytest

from analysis.readers import parse

TWO_SIDES = (
    "Zelensky said that from the start of the day to 8 p.m. on April 20 Russian troops had "
    "violated the truce more than 1,800 times. There were 58 Russian assaults.\n\nRussia's "
    "defence ministry said Ukraine had broken the ceasefire 1,117 times between 6 p.m. on April "
    "19 and 12 p.m. on April 20. It said Ukrainian forces had fired at Russian positions 402 "
    "times."
)
UKRAINE = {("whole_front", "total", 1800), ("whole_front", "assault", 58)}
RUSSIA = {("whole_front", "total", 1117), ("whole_front", "shelling", 402)}


def read(reporter=None):
    return parse(TWO_SIDES, published="2025-04-20T22:00+03:00", source="x", reporter=reporter)


def told(reading):
    return {(row["sector"], row["category"], row["value"]) for row in reading.rows}


@pytest.mark.parametrize(
    ("reporter", "side", "rows"),
    [
        (None, "ukraine", UKRAINE),
        ("ukraine", "ukraine", UKRAINE),
        ("russia", "russia", RUSSIA),
    ],
)
def test_each_side_is_read_by_itself(reporter, side, rows):
    reading = read(reporter)
    assert told(reading) == rows
    assert {row["reporter"] for row in reading.rows} == {side} == {reading.who[0]}


def test_every_number_of_the_other_side_is_accounted_for():
    reading = read("russia")
    assert [fate.start for fate in reading.fates] == [fate.start for fate in read().fates]
    left = reading.unread.set_index("text")["reason"]
    assert left["58"] == "told by another side than the one that is asked for"
    assert [row["statement_id"] for row in reading.rows] == ["x-001", "x-002"]


def test_the_side_that_is_asked_for_has_its_own_hours_and_office():
    reading = read("russia")
    ends = {f"{row['end'].tz_convert('Europe/Moscow'):%d %H:%M}" for row in reading.rows}
    assert ends == {"20 12:00"}
    assert {row["speaker"] for row in reading.rows} == {"Ministry of Defence of Russia"}


def test_a_night_of_the_side_that_is_asked_for_is_read():
    text = (
        "Ukraine's air force said Russia attacked overnight with 183 drones; 151 were shot "
        "down.\n\nThe Russian Defence Ministry said its air defences destroyed 94 Ukrainian "
        "drones overnight."
    )
    reading = parse(text, published="2026-01-22", source="x", reporter="russia")
    assert told(reading) == {("russian_regions_seas", "drone_downed_night", 94)}
