"""The mission's tallies beside words for other times, and what breaks no truce."""

import pandas as pd
import pytest

from analysis.readers import parse

PUBLISHED = "2018-03-11T18:40+02:00"
SMM = (
    "Latest from the OSCE SMM, based on information received as of 19:30, 10 March 2018. In "
    "Donetsk region the SMM recorded 95 ceasefire violations. "
)


def last(said):
    """Return value and bounds of the row that a report with a sentence has last."""
    row = parse(SMM + said, published=PUBLISHED).rows[-1]
    return row["value"], row["start"], row["end"]


@pytest.mark.parametrize(
    "said",
    [
        "Last night the SMM recorded 12 ceasefire violations in Luhansk region.",
        "In Luhansk region, the SMM recorded 12 ceasefire violations overnight.",
        "In Luhansk region, the SMM recorded 12 explosions in the evening.",
        "In Luhansk region, the SMM recorded 12 explosions within two hours.",
        "In Luhansk region, the SMM recorded 12 ceasefire violations last month.",
        "In Luhansk region, the SMM recorded 12 ceasefire violations since the new truce began.",
        "In Luhansk region, the SMM recorded 12 ceasefire violations daily.",
        "За минулу ніч СММ зафіксувала у Луганській області 12 вибухів.",
        "У Луганській області СММ зафіксувала 12 вибухів з 20:00 до 23:00.",
        "У Луганській області СММ зафіксувала 12 порушень тиші за годину.",
        "У Луганській області СММ зафіксувала 12 порушень тиші минулого місяця.",
        "У Луганській області СММ зафіксувала 12 порушень після відновлення перемир'я.",
        "В течение ночи СММ зафиксировала в Луганской области 12 взрывов.",
        "В Луганской области СММ зафиксировала 12 взрывов за час.",
    ],
)
def test_a_night_or_an_hour_is_not_the_mission_s_day(said):
    read = parse(SMM + said, published=PUBLISHED)
    assert [row["value"] for row in read.rows] == [95]
    assert "12" in {one["text"] for one in read.unread_rows()}


@pytest.mark.parametrize(
    "said",
    [
        "In Luhansk region, the SMM recorded 12 ceasefire violations, mostly overnight.",
        "In Luhansk region, the SMM recorded 12 ceasefire violations over 24 hours.",
        "In Luhansk region, the SMM recorded 12 violations, the most since the truce began.",
        "In Luhansk region, the SMM recorded 12 ceasefire violations, more than last month.",
        "The SMM daily report says 12 ceasefire violations were recorded in Luhansk region.",
        "За цей час СММ зафіксувала у Луганській області 12 порушень тиші.",
        "За 24 години СММ зафіксувала у Луганській області 12 порушень тиші.",
        "Протягом вечора та ночі 9-10 березня у Луганській області зафіксовано 12 порушень тиші.",
        "В Луганской области СММ зафиксировала 12 взрывов; ночью стреляли у Золотого.",
    ],
)
def test_the_mission_s_day_stays_beside_other_words_for_times(said):
    hours = pd.Timestamp("2018-03-09T17:30Z"), pd.Timestamp("2018-03-10T17:30Z")
    assert last(said) == (12, *hours)


@pytest.mark.parametrize(
    "said",
    [
        "In 2017, the SMM recorded 1,200 ceasefire violations.",
        "Since the beginning of the year, the SMM recorded 1,200 ceasefire violations.",
        "За минулий тиждень СММ зафіксувала 1200 порушень режиму припинення вогню.",
    ],
)
def test_a_week_or_a_year_without_a_region_is_not_that_of_the_day_told_before(said):
    read = parse(SMM + said, published=PUBLISHED)
    assert [row["value"] for row in read.rows] == [95]
    assert read.unread_rows()


@pytest.mark.parametrize(
    ("said", "unread"),
    [
        ("In Luhansk region, the SMM recorded 12 explosions assessed as live-fire training.", "12"),
        ("In Luhansk region, the SMM recorded 12 explosions (controlled detonations).", "12"),
        ("У Луганській області СММ зафіксувала 12 вибухів, оцінених як навчання.", "12"),
        ("В Луганской области СММ зафиксировала 12 взрывов, все - контролируемые подрывы.", "12"),
        ("In Luhansk region, the SMM recorded 12 explosions fewer than the day before.", "12"),
        ("У Луганській області СММ зафіксувала 12 порушень прав людини.", "12"),
        ("In Luhansk region, the SMM recorded 12 violations of the Framework Decision.", "12"),
    ],
)
def test_what_breaks_no_truce_is_none_of_the_mission_s_tally(said, unread):
    read = parse(SMM + said, published=PUBLISHED)
    assert [row["value"] for row in read.rows] == [95]
    assert unread in {one["text"] for one in read.unread_rows()}


@pytest.mark.parametrize(
    "said",
    [
        "In Luhansk region, the SMM recorded 12 explosions, most of them assessed as training.",
        "In Luhansk region, the SMM recorded 12 explosions, not counting live-fire exercises.",
        "In Luhansk region, the SMM recorded 12 explosions; an exercise was held near Popasna.",
        "In Luhansk region, the SMM recorded 12 explosions, fewer than the day before.",
        "У Луганській області СММ зафіксувала 12 вибухів, більшість із них - навчання.",
    ],
)
def test_exercises_and_less_beside_a_tally_leave_it(said):
    assert last(said)[0] == 12


@pytest.mark.parametrize(
    "said",
    [
        "In southern Luhansk region, the SMM recorded 12 explosions.",
        "In the south of Luhansk region, the SMM recorded 12 explosions.",
        "In government-controlled areas of Luhansk region, the SMM recorded 12 explosions.",
        "На півдні Луганської області СММ зафіксувала 12 вибухів.",
        "На неподконтрольной правительству территории Луганской области СММ зафиксировала 12 "
        "взрывов.",
        "In Luhansk region, SMM cameras recorded 12 explosions.",
        "In Luhansk region, an SMM long-range UAV recorded 12 explosions.",
        "В Луганской области камеры СММ зафиксировали 12 взрывов.",
    ],
)
def test_a_part_of_a_region_or_a_camera_tells_no_region_s_tally(said):
    read = parse(SMM + said, published=PUBLISHED)
    assert [row["value"] for row in read.rows] == [95]


@pytest.mark.parametrize(
    "said",
    [
        "In Luhansk region, the SMM's cameras and patrols recorded 12 explosions.",
        "In Luhansk region, the SMM recorded 12 explosions, mostly in the south.",
        "In the east, in Luhansk region, the SMM recorded 12 explosions.",
    ],
)
def test_a_region_s_tally_stays_beside_a_part_of_it(said):
    assert last(said)[0] == 12


def test_a_report_up_to_a_moment_after_its_publication_has_no_hours():
    report = SMM + "In the previous 24 hours, it recorded 120 ceasefire violations in the region."
    reading = parse(report, published="2018-03-09T17:00+02:00")
    assert [(row["value"], row["start"], row["end"]) for row in reading.rows] == [
        (95, None, None),
        (120, None, None),
    ]
    assert reading.window is None
    assert any("2018-03-10 19:30, after its publication" in told for told in reading.warnings)
    assert parse(report, published="2018-03-10").rows[0]["end"] is not None
