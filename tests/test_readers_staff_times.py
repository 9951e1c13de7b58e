"""A staff's counts of times: their means tell what was done so often, if it is no assault."""

import pandas as pd
import pytest

from analysis.readers import parse

HEAD = "Генштаб ЗСУ, станом на 16:00 26 серпня. На фронті 103 зіткнення. На Лиманському напрямку "


def read(said):
    reading = parse(f"{HEAD}{said}.", published="2024-08-26T17:00+03:00")
    told = [(row["category"], row["value"]) for row in reading.rows if row["sector"] == "lyman"]
    return told, len(reading.unread)


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("ворог двічі застосував РСЗВ", "shelling_mlrs"),
        ("ворог двічі обстріляв Торське", "shelling"),
        ("the enemy twice shelled Torske", "shelling"),
        ("ворог двічі вдарив по Торському з мінометів", "shelling"),
        ("двічі ворог застосовував артилерію", "shelling"),
        ("ворог двічі вдарив керованими авіабомбами", "air_strike"),
        ("враг дважды сбросил управляемые авиабомбы", "air_strike"),
        ("the enemy twice hit Torske with guided bombs", "air_strike"),
        ("ворог двічі вдарив ракетами", "missile_strike"),
        ("ворог двічі атакував дронами", "drone_strike"),
        ("вражеские дроны дважды атаковали Торское", "drone_strike"),
        ("the enemy attacked two times with drones", "drone_strike"),
        ("ворог двічі атакував FPV-дронами Торське", "drone_kamikaze"),
        ("the enemy twice used FPV drones", "drone_kamikaze"),
        ("ворог двічі атакував", "assault"),
        ("враг дважды попытался прорваться", "assault"),
        ("the enemy twice attempted to advance", "assault"),
    ],
)
def test_twice_counts_what_two_times_do(said, category):
    assert read(said) == ([(category, 2)], 0)


@pytest.mark.parametrize(
    "said",
    [
        "авіація противника двічі вдарила по Торському",
        "ворожа авіація двічі атакувала Торське",
        "enemy aircraft struck Torske twice",
        "enemy aircraft attacked Torske twice",
        "вражеская авиация дважды нанесла удары в районе Торского",
        "ворог двічі застосував авіацію",
        "дважды привлекал для ударов боевую авиацию",
        "the enemy used aviation two times near Torske",
        "enemy aircraft have conducted two strikes",
        "ворог завдав двох ударів ударними вертольотами",
        "двічі завдавав ударів штурмовою авіацією",
        "the enemy made two attacks with helicopters",
        "ворожа авіація здійснила дві атаки",
    ],
)
def test_what_aircraft_do_are_air_strikes(said):
    assert read(said) == ([("air_strike", 2)], 0)


@pytest.mark.parametrize(
    "support",
    ["за підтримки авіації", "за підтримки дронів", "при поддержке артиллерии", "з бронетехнікою"],
)
def test_attacks_with_support_are_assaults(support):
    assert read(f"ворог двічі атакував {support}") == ([("assault", 2)], 0)


@pytest.mark.parametrize(
    "said",
    [
        "ворог двічі вдарив по Торському",
        "the enemy struck Torske twice",
        "ворог двічі провів розвідку",
        "ворог двічі атакував із застосуванням артилерії",
    ],
)
def test_times_of_which_the_means_are_not_said_are_left(said):
    assert read(said) == ([], 1)


def test_grenade_launchers_fire_no_rockets():
    said = "fired two times from anti-tank grenade launchers and 5 times from rocket launchers."
    text = f"Russia's Ministry of Defence said that during the truce Ukraine {said}"
    told = {(row["category"], row["value"]) for row in parse(text, published="2025-04-20").rows}
    assert told == {("shelling", 2), ("shelling_mlrs", 5)}


@pytest.mark.parametrize("fights", ["22 бої", "25 боїв", "22 зіткнення"])
def test_from_midnight_to_the_morning_is_of_the_day_that_begins(fights):
    text = f"Генштаб ЗСУ: з 00:00 до 07:00 відбулося {fights}, здійснено 190 обстрілів."
    read = parse(text, published="2025-04-21T08:00+03:00", source="x")
    start, end = read.window
    assert start == pd.Timestamp("2025-04-21", tz="Europe/Kyiv")
    assert end == pd.Timestamp("2025-04-21T07:00", tz="Europe/Kyiv")


@pytest.mark.parametrize(
    ("published", "end", "warned"),
    [
        ("2025-09-27T16:40+03:00", "27 16:40", True),
        ("2025-09-27T21:50+03:00", "27 22:00", False),
        ("2025-09-28T00:10+03:00", "27 22:00", False),
        ("2025-09-27", "27 22:00", False),
    ],
)
def test_a_report_counts_up_to_no_hour_after_its_publication(published, end, warned):
    text = "Генеральний штаб ЗСУ, станом на 22:00 27 вересня. Від початку доби було 82 зіткнення."
    found = parse(text, published=published, source="x")
    (row,) = found.rows
    assert f"{row['end'].tz_convert('Europe/Kyiv'):%d %H:%M}" == end
    assert any("but was published at 16:40" in warning for warning in found.warnings) == warned


@pytest.mark.parametrize(
    "told",
    [
        "З 16:00 11 квітня до 07:00 12 квітня ворог здійснив 153 обстріли.",
        "З 16:00 11 квітня 2026 року до 07:00 12 квітня 2026 року ворог здійснив 153 обстріли.",
        "From 16:00 on 11 April to 07:00 on 12 April the enemy shelled 153 times.",
        "С 16:00 11 апреля по 07:00 12 апреля враг совершил 153 обстрела.",
    ],
)
def test_hours_with_their_dates_are_none_of_the_whole_day(told):
    text = (
        "Генеральний штаб ЗСУ. Оперативна інформація станом на 08:00 12.04.2026\n\nПротягом "
        f"минулої доби, 11 квітня, на фронті зафіксовано 151 бойове зіткнення.\n\n{told}"
    )
    reading = parse(text, published="2026-04-12T08:30+03:00", kind="general_staff")
    assert [row["value"] for row in reading.rows] == [151]
    (left,) = (one for one in reading.unread_rows() if one["text"] == "153")
    assert "a part of the report's" in left["reason"]
