"""What the mission tells of the reporting period before, and that there was nothing."""

import pytest
from test_osce import HEAD, told
from test_readers_osce import BEFORE, NOW

from analysis.readers import parse

D, L = "donetsk_oblast", "luhansk_oblast"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "In Donetsk region, the SMM recorded 402 ceasefire violations. In the reporting period "
            "before that, 24 ceasefire violations were recorded in the region.",
            [(D, "total", 402, *NOW), (D, "total", 24, *BEFORE)],
        ),
        (
            "In Donetsk region, the SMM recorded 402 ceasefire violations, against 129 in the "
            "previous reporting period.",
            [(D, "total", 402, *NOW), (D, "total", 129, *BEFORE)],
        ),
        (
            "In Luhansk region, 402 ceasefire violations, among them 188 explosions, were "
            "recorded, against 129 ceasefire violations in the region in the previous reporting "
            "period.",
            [
                (L, "total", 402, *NOW),
                (L, "explosion", 188, *NOW),
                (L, "total", 129, *BEFORE),
            ],
        ),
        (
            "The SMM recorded 189 ceasefire violations, among them 128 explosions, in the Donetsk "
            "region.",
            [(D, "total", 189, *NOW), (D, "explosion", 128, *NOW)],
        ),
        (
            "189 ceasefire violations, of which 128 were explosions, were recorded in the Donetsk "
            "region.",
            [(D, "total", 189, *NOW), (D, "explosion", 128, *NOW)],
        ),
        (
            "Миссия зафиксировала в Донецкой области 2 нарушения режима прекращения огня. В "
            "предыдущий отчетный период ни одного нарушения в регионе не зарегистрировали.",
            [(D, "total", 2, *NOW), (D, "total", 0, *BEFORE)],
        ),
        (
            "Миссия зафиксировала в Донецкой области 2 нарушения режима прекращения огня. В "
            "Луганской области за минувшие сутки перемирие не нарушали.",
            [(D, "total", 2, *NOW), (L, "total", 0, *NOW)],
        ),
        (
            "Місія зафіксувала в Донецькій області 2 порушення режиму припинення вогню. У "
            "Луганській області режим тиші не порушували.",
            [(D, "total", 2, *NOW), (L, "total", 0, *NOW)],
        ),
    ],
)
def test_the_period_before_has_its_own_hours(said, expected):
    assert sorted(told(HEAD + said)) == sorted(expected)


@pytest.mark.parametrize(
    "said",
    [
        "За попередній звітний період таких порушень в області було 299.",
        "Попередній звітний період дав у цій області 299 порушень режиму припинення вогню.",
    ],
)
def test_a_period_before_without_hours_has_no_window_and_a_warning(said):
    text = "Місія ОБСЄ зафіксувала в Донецькій області 58 порушень режиму припинення вогню. "
    found = parse(text + said, published="2020-11-25")
    assert [(row["value"], row["start"]) for row in found.rows] == [(58, None), (299, None)]
    (warned,) = [one for one in found.warnings if "of the period before" in one]
    assert said in warned


@pytest.mark.parametrize(
    "said",
    [
        "с 27 июля и по конец отчетного периода СММ отметила в целом 1071 нарушение режима "
        "прекращения огня",
        "после заседания 22 июля с 27 июля по конец отчетного периода Миссия отметила 1071 "
        "нарушение режима прекращения огня",
        "загалом від початку домовленостей 27 липня СММ нарахувала 1071 порушення режиму "
        "припинення вогню",
    ],
)
def test_a_running_total_begins_in_the_year_before_its_end(said):
    text = (
        f"СММ ОБСЕ, as of 19:30 1 February 2021.\n{said.capitalize()} в Донецкой и Луганской "
        "областях."
    )
    (row,) = parse(text, published="2021-02-03").rows
    assert (row["value"], row["start"].tz_convert("Europe/Kyiv").date().isoformat()) == (
        1071,
        "2020-07-27",
    )


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "In Luhansk region, one ceasefire violation was recorded; an explosion of undetermined "
            "origin.",
            [(L, "total", 1, *NOW), (L, "explosion", 1, *NOW)],
        ),
        (
            "В Донецкой области одно нарушение режима прекращения огня. "
            "За сутки, 31 августа, в Луганской области перемирие нарушено не было. За прошлые "
            "сутки там отметили два таких нарушения.",
            [(D, "total", 1, *NOW), (L, "total", 0, *NOW), (L, "total", 2, *BEFORE)],
        ),
    ],
)
def test_one_explosion_and_the_last_day(said, expected):
    assert sorted(told(HEAD + said)) == sorted(expected)


def test_two_weeks_of_the_donbas_are_of_both_regions_with_a_warning():
    text = (
        "Між 25 січня й 7 лютого порушень на Донбасі побільшало, свідчить звіт ОБСЄ. У період із "
        "25 січня до 7 лютого СММ нарахувала 1697 порушень режиму припинення вогню."
    )
    found = parse(text, published="2021-02-15")
    assert [(row["sector"], row["value"]) for row in found.rows] == [("donetsk_luhansk", 1697)]


@pytest.mark.parametrize("week", ["прошедшую", "минувшую", "прошлую"])
def test_the_week_past_is_the_calendar_week_before(week):
    text = f"За {week} неделю СММ ОБСЕ насчитала в Донбассе 6500 нарушений режима прекращения огня."
    (row,) = parse(text, published="2018-08-09").rows
    days = [row[bound].tz_convert("Europe/Kyiv").date().isoformat() for bound in ("start", "end")]
    assert days == ["2018-07-30", "2018-08-06"]


def test_an_explosion_on_a_day_of_a_weekend_is_that_day_s():
    text = (
        "OSCE SMM, as of 19:30 11 September 2016. In Luhansk region one explosion was recorded on "
        "11 September."
    )
    (row,) = parse(text, published="2016-09-12").rows
    assert row["start"].tz_convert("Europe/Kyiv").isoformat()[:16] == "2016-09-10T19:30"


@pytest.mark.parametrize(
    "said",
    [
        "The OSCE mission said that about 590 explosions were recorded in Donetsk region in the "
        "previous 24 hours as of 19:30 May 21.",
        "Миссия ОБСЕ зафиксировала в Донецкой области около 590 взрывов за предыдущие сутки по "
        "состоянию на 19:30 21 мая.",
    ],
)
def test_the_previous_day_up_to_an_hour_is_the_report_s_own(said):
    (row,) = parse(said, published="2018-05-22", source="x").rows
    assert f"{row['end'].tz_convert('Europe/Kyiv'):%d %H:%M}" == "21 19:30"


@pytest.mark.parametrize("comma", [",", ""])
def test_a_day_earlier_the_mission_recorded_is_of_the_day_before(comma):
    said = (
        "In Donetsk region, the SMM recorded at least 98 ceasefire violations.\n\n"
        f"A day earlier{comma} the mission recorded 120 ceasefire violations in Donetsk region."
    )
    read = parse(HEAD + said, published="2021-09-01", source="x")
    assert (read.rows[0]["value"], read.rows[0]["qualifier"]) == (98, "at_least")
    assert not any(row["value"] == 120 and row["end"] == read.rows[0]["end"] for row in read.rows)


@pytest.mark.parametrize(
    "told",
    [
        "За попередній звітний період у цій області зафіксовано 85 порушень.",
        "За предыдущий отчетный период в этой области зафиксировано 85 нарушений.",
    ],
)
def test_the_reporting_period_before_one_of_many_days_has_no_window(told):
    text = f"СММ ОБСЄ: у Донецькій області між вечорами 5 і 9 січня зафіксовано 30 порушень. {told}"
    reading = parse(text, published="2022-01-10T20:00+02:00", kind="observer")
    assert [(row["value"], row["start"] is None) for row in reading.rows] == [
        (30, False),
        (85, True),
    ]
    assert any("of the period before" in warning for warning in reading.warnings)


def test_the_period_before_one_of_many_days_is_left():
    text = (
        "OSCE SMM: between the evenings of 5 and 9 January, 30 ceasefire violations were recorded "
        "in Donetsk region, compared with 85 in the previous period."
    )
    reading = parse(text, published="2022-01-10T20:00+02:00", kind="observer")
    assert [row["value"] for row in reading.rows] == [30]
    assert [row["text"] for row in reading.unread_rows()] == ["85"]
