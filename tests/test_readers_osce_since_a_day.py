"""Reports of the mission: totals since a day, evenings still to come, days that are recalled."""

import pandas as pd
import pytest

from analysis.readers import parse


def told(text, published):
    """Return what the mission counts, with its hours by Kyiv's clock, and the numbers left."""
    read = parse(text, published=published, kind="observer")
    rows = [
        (row["category"], row["value"], _clock(row["start"]), _clock(row["end"]))
        for row in read.rows
    ]
    return rows, {one["text"] for one in read.unread_rows()}


def _clock(moment):
    return "" if pd.isna(moment) else f"{moment.tz_convert('Europe/Kyiv'):%d.%m %H:%M}"


@pytest.mark.parametrize(
    "text",
    [
        "Місія ОБСЄ з 00:01 29 серпня зафіксувала 70 порушень режиму припинення вогню на Донбасі.",
        "Миссия ОБСЕ с 00:01 29 августа зафиксировала 70 нарушений режима прекращения огня на "
        "Донбассе.",
        "The OSCE SMM has recorded 70 ceasefire violations in Donbas since 00:01 on 29 August.",
        "From 00:01 on 29 August the OSCE SMM recorded 70 ceasefire violations in Donbas.",
        "Місія ОБСЄ з 00:01 29 серпня зафіксувала 70 порушень режиму припинення вогню на Донбасі. "
        "За словами голови, СММ нарахувала 70 порушень з півночі 29 серпня.",
    ],
)
def test_what_is_counted_since_a_minute_of_the_day_runs_from_it(text):
    assert told(text, "2018-08-29T18:00+03:00")[0] == [("total", 70, "29.08 00:01", "")]


@pytest.mark.parametrize(
    ("text", "published", "start", "end"),
    [
        ("{} between the evenings of 28 and 29 August.", "29T18:00", "", ""),
        ("{} between the evenings of 28 and 29 August.", "29T21:00", "28.08 19:30", "29.08 19:30"),
        ("{} between the evenings of 27 and 28 August.", "29T18:00", "27.08 19:30", "28.08 19:30"),
        ("{} from 24 August to 29 August.", "29T18:00", "", ""),
        ("On 29 August, {}.", "29T18:00", "", ""),
        ("On 28 August, {}.", "29T18:00", "27.08 19:30", "28.08 19:30"),
        ("{} between the evenings of 28 and 29 August.", "29", "28.08 19:30", "29.08 19:30"),
    ],
)
def test_no_evening_lies_after_the_publication(text, published, start, end):
    at = f"2018-08-{published}" + ("+03:00" if "T" in published else "")
    said = "the OSCE SMM recorded 70 ceasefire violations"
    where = "" if text.startswith("On") else " in Donbas"
    rows, _ = told(f"Donbas: {text.format(said)}" + where, at)
    assert rows == [("total", 70, start, end)]


SINCE = "«З 00:01 27 липня до кінця звітного періоду СММ зафіксувала в цілому 225 порушень режиму "


@pytest.mark.parametrize("published", ["2020-08-01T18:00+03:00", "2020-08-03T18:00+03:00"])
@pytest.mark.parametrize(
    "first",
    [
        "Місія ОБСЄ в період з 27 липня до 1 серпня зафіксувала {} порушень.",
        "Місія ОБСЄ з вечора 27 липня до вечора 1 серпня зафіксувала {} порушень на Донбасі.",
    ],
)
def test_a_total_is_told_once_of_times_that_begin_on_one_day(first, published):
    second = SINCE + "припинення вогню», - ідеться у звіті."
    rows, _ = told(first.format(225) + "\n" + second, published)
    assert [(row[1], row[2]) for row in rows] == [(225, "27.07 00:01")]
    rows, _ = told(first.format(224) + "\n" + second, published)
    assert [row[1] for row in rows] == [224, 225]


def test_a_day_s_tally_is_none_of_the_running_total_that_equals_it():
    text = (
        "The OSCE SMM recorded 12 ceasefire violations in Donbas between the evenings of 27 and 28 "
        "July. Since 00:01 on 27 July it has recorded 12 ceasefire violations in Donbas."
    )
    assert [row[1] for row in told(text, "2020-07-29T18:00+03:00")[0]] == [12, 12]


@pytest.mark.parametrize(
    "recalled",
    [
        "Востаннє місія не зафіксувала порушень у Луганській області 25 грудня 2021 року. За "
        "попередній звітний період СММ зафіксувала в Луганській області 84 порушення.",
        "The SMM last recorded no ceasefire violations in Luhansk region on 25 December 2021. In "
        "the previous reporting period it recorded 84 ceasefire violations in Luhansk region.",
        "The last time, on 25 December, it recorded no ceasefire violations in Luhansk region. In "
        "the previous reporting period it recorded 84 ceasefire violations in Luhansk region.",
    ],
)
def test_the_period_before_is_not_that_before_a_day_that_is_recalled(recalled):
    text = "Місія ОБСЄ за добу зафіксувала 11 порушень режиму тиші в Донецькій області. " + recalled
    rows, _ = told(text, "2021-12-31T05:00+02:00")
    assert ("total", 84, "", "") in rows
    own = text.replace("Востаннє місія", "Місія").replace("last recorded", "recorded")
    own = own.replace("The last time, on", "On")
    assert ("total", 84, "23.12 19:30", "24.12 19:30") in told(own, "2021-12-31T05:00+02:00")[0]


@pytest.mark.parametrize(
    ("led", "report", "end"),
    [
        ("290 порушень за 21 червня", "звіті СММ ОБСЄ за 22 червня", "21.06 19:30"),
        ("290 порушень", "звіті СММ ОБСЄ за 22 червня", "21.06 19:30"),
        ("290 порушень", "звіті місії за 22 червня", "21.06 19:30"),
        ("290 порушень", "звіті СММ ОБСЄ про події в Україні за 22 червня", "22.06 19:30"),
    ],
)
def test_a_report_for_the_day_of_its_issue_ends_on_the_evening_before(led, report, end):
    text = (
        f"Місія ОБСЄ нарахувала {led}. Про це йдеться у {report}. У Донецькій області СММ "
        "зафіксувала 254 порушення режиму припинення вогню."
    )
    rows, _ = told(text, "2021-06-23T10:00+03:00")
    assert [(row[1], row[3]) for row in rows] == [(290, end), (254, end)]


@pytest.mark.parametrize("on", ["; September 18, the Organization", "; on September 18 it"])
def test_explosions_spotted_on_a_day_before_are_read_of_it(on):
    text = (
        "On September 19, the OSCE SMM spotted 280 explosions in Donbas. Compared to the previous "
        f"report, the number of blasts grew by more than four times{on} spotted 55 explosions."
    )
    rows, _ = told(text, "2019-09-20T12:00+03:00")
    assert ("explosion", 280, "18.09 19:30", "19.09 19:30") in rows
    assert ("explosion", 55, "17.09 19:30", "18.09 19:30") in rows


def test_a_patrol_s_explosions_that_it_spotted_at_a_place_are_none_of_a_region():
    text = (
        "On September 19, the OSCE SMM spotted 280 explosions in Donbas. In Svitlodarsk a patrol "
        "heard 12 explosions."
    )
    assert [row[1] for row in told(text, "2019-09-20T12:00+03:00")[0]] == [280]


def test_what_the_mission_counts_above_the_rest_is_no_other_office_s():
    text = (
        "Тишину в Луганской области соблюдают с 18 по 21 января. Миссия ОБСЕ не зафиксировала "
        "там ни одного нарушения.\nКроме того, в Донецкой области за сутки Миссия зафиксировала 39 "
        "нарушений режима прекращения огня. За предыдущий отчетный период в этой области "
        "зафиксировано 7 нарушений."
    )
    rows, left = told(text, "2021-01-23T10:00+02:00")
    assert ([row[1] for row in rows], left) == ([0, 39, 7], set())
