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


def deeds_of(text):
    return {
        (row["accused"], row["value"])
        for row in parse(text, published="2026-05-06T20:00+03:00", source="x", kind="ministry").rows
    }


RUSSIA_SPEAKS = "The Russian Defence Ministry claimed that Ukraine had broken the ceasefire."
UKRAINE_SPEAKS = "Ukraine's Defence Ministry claimed that Russia had broken the ceasefire."
RUSSIA_SAYS = "Минобороны России заявило, что Украина нарушала перемирие."
UKRAINE_SAYS = "Міноборони України заявило, що Росія порушувала перемирʼя."


@pytest.mark.parametrize(
    ("headline", "spoken"),
    [
        ("Russia snubs Ukraine's unilateral ceasefire, firing 40 drones", RUSSIA_SPEAKS),
        ("Moscow ignored the truce, launching 40 drones", RUSSIA_SPEAKS),
        ("Ukraine snubs Russia's unilateral ceasefire, firing 40 drones", UKRAINE_SPEAKS),
        ("Russian forces scorned Kyiv's truce, then carrying out 40 strikes", RUSSIA_SPEAKS),
        ("Россия не соблюдает перемирие Украины, выпустив 40 дронов", RUSSIA_SAYS),
        ("Украина не соблюдает перемирие, применив 40 дронов", UKRAINE_SAYS),
        ("Україна не дотримується перемирʼя Росії, випустивши 40 дронів", UKRAINE_SAYS),
        ("Росія нехтує перемирʼям, завдавши 40 ударів", RUSSIA_SAYS),
    ],
)
def test_who_broke_a_truce_by_firing_is_the_side_that_fired(headline, spoken):
    assert deeds_of(f"{headline}\n{spoken}") == set()


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Ukraine snubs Russia's ceasefire, firing 40 drones\n" + RUSSIA_SPEAKS, "ukraine"),
        ("Russia snubs Ukraine's ceasefire, firing 40 drones\n" + UKRAINE_SPEAKS, "russia"),
        ("Russia's Defence Ministry said Ukraine broke the truce, launching 40 drones", "ukraine"),
        ("Украина нарушила перемирие России, выпустив 40 дронов\n" + RUSSIA_SAYS, "ukraine"),
        ("Росія зламала перемирʼя України, випустивши 40 дронів\n" + UKRAINE_SAYS, "russia"),
    ],
)
def test_the_other_side_that_fired_is_accused(text, accused):
    assert deeds_of(text) == {(accused, 40)}


@pytest.mark.parametrize(
    "said",
    [
        "режим тиші порушено один раз, українські військові не постраждали.",
        "режим тишины нарушен один раз, украинские военнослужащие потерь не понесли.",
        "режим тишины нарушен один раз, украинские военные ранений не получили.",
    ],
)
def test_troops_that_were_not_hurt_do_nothing(said):
    text = f"Штаб ООС: з початку доби {said}"
    (row,) = parse(text, published="2021-04-18T10:00+03:00").rows
    assert (row["accused"], row["value"]) == ("russia", 1)


@pytest.mark.parametrize(
    "second", ["ДНР — семь", "«ЛНР» - 7", "ДНР – около 7", "ДНР, – семь раз", "DPR - seven"]
)
def test_a_republic_beside_a_side_counts_for_itself(second):
    text = (
        f"Украинская армия насчитала 17 нарушений режима прекращения огня, {second}.\nЗа истекшие "
        "сутки режим прекращения огня нарушался 17 раз, говорится в сообщении штаба ООС."
    )
    reading = parse(text, published="2021-04-18T10:00+03:00")
    assert [row["value"] for row in reading.rows] == [17]
    assert "the sentence quotes someone else" in set(reading.unread["reason"])
