"""The mission's tallies by one day, by hours of the clock, and by what a sentence before told."""

from functools import partial

import pandas as pd
import pytest

from analysis.readers import parse

told_of = partial(parse, kind="observer")


def rows(text, published, **options):
    """Rows as (sector, category, value, start, end), in Kyiv's hours."""
    found = told_of(text, published=published, **options)
    return [
        (row["sector"], row["category"], row["value"], clock(row["start"]), clock(row["end"]))
        for row in found.rows
    ]


def clock(moment):
    if moment is None or moment is pd.NaT:
        return ""
    return f"{moment.tz_convert('Europe/Kyiv'):%m-%d %H:%M}"


EVENINGS = ("12-16 19:30", "12-17 19:30")
BEFORE = ("12-15 19:30", "12-16 19:30")


@pytest.mark.parametrize(
    "said",
    [
        "СММ ОБСЄ зафіксувала на Донбасі 84 порушення режиму тиші за добу 17 грудня.",
        "Спостерігачі ОБСЄ зафіксували 17 грудня на Донбасі 84 порушення режиму тиші.",
        "ОБСЄ: 84 порушення режиму припинення вогню зафіксовано 17 грудня на Донбасі.",
        "ОБСЄ: 17 грудня СММ зафіксувала 84 порушення режиму припинення вогню на Донбасі.",
    ],
)
def test_the_mission_s_day_is_told_by_its_date(said):
    assert ("donetsk_luhansk", "total", 84, *EVENINGS) in rows(said, "2020-12-19")


def test_the_day_told_is_that_of_the_regions_after_it_and_of_the_period_before():
    found = rows(
        "СММ ОБСЄ зафіксувала на Донбасі 84 порушення режиму тиші за добу 17 грудня. У "
        "Донецькій області зафіксували 63 порушення режиму припинення вогню. За попередній "
        "звітний період там було 28 порушень.",
        "2020-12-19",
    )
    assert ("donetsk_oblast", "total", 63, *EVENINGS) in found
    assert ("donetsk_oblast", "total", 28, *BEFORE) in found


@pytest.mark.parametrize("bound", ["до", "від", "на", "після"])
def test_a_date_that_bounds_something_is_not_the_day(bound):
    said = f"ОБСЄ: {bound} 17 грудня зафіксовано 84 порушення режиму припинення вогню на Донбасі."
    assert EVENINGS not in [row[3:] for row in rows(said, "2020-12-19")]


def test_the_day_before_a_date_is_compared_with():
    found = rows(
        "В Луганской области ОБСЕ 16 декабря зафиксировала 60 взрывов по сравнению с четырьмя за "
        "день до того.",
        "2020-12-19",
    )
    assert ("luhansk_oblast", "explosion", 60, *BEFORE) in found
    assert ("luhansk_oblast", "explosion", 4, "12-14 19:30", "12-15 19:30") in found


def test_when_among_other_things_is_the_period_before():
    found = rows(
        "Звіт СММ ОБСЄ станом на 19:30, 17 грудня 2020 року. У Донецькій області стало менше "
        "порушень режиму припинення вогню, зокрема 425 вибухів, якщо порівнювати з попереднім "
        "звітним періодом, коли, серед іншого, зафіксовано 670 вибухів.",
        "2020-12-18",
    )
    assert ("donetsk_oblast", "explosion", 425, *EVENINGS) in found
    assert ("donetsk_oblast", "explosion", 670, *BEFORE) in found


def test_the_number_of_explosions_goes_on_with_the_region_and_its_evenings():
    found = rows(
        "У Донецькій області в період з вечора 16 грудня до вечора 17 грудня СММ ОБСЄ "
        "задокументувала більше порушень режиму припинення вогню. Проте кількість вибухів була "
        "аналогічною - близько 75.",
        "2020-12-19",
    )
    assert found == [("donetsk_oblast", "explosion", 75, *EVENINGS)]


HOURS = (
    "Spot report by the OSCE Special Monitoring Mission. From 00:01 to 16:00 on 21 July, the "
    "Mission recorded in total 75 ceasefire violations. Almost all of these violations (74, "
    "including two explosions) were recorded between 00:01 and 8:00 in Luhansk region. Between "
    "8:01 and 12:00, the SMM recorded one explosion in Donetsk region. "
)


def test_hours_of_one_day_are_the_window():
    found = rows(HOURS, "2019-07-21")
    day, night = ("07-21 00:01", "07-21 16:00"), ("07-21 00:01", "07-21 08:00")
    assert found == [
        ("donetsk_luhansk", "total", 75, *day),
        ("luhansk_oblast", "total", 74, *night),
        ("luhansk_oblast", "explosion", 2, *night),
        ("donetsk_oblast", "explosion", 1, "07-21 08:01", "07-21 12:00"),
    ]


def test_none_in_hours_of_their_own_is_of_no_region_before():
    text = HOURS + "The Mission recorded no ceasefire violations from 12:01 to 16:00."
    read = told_of(text, published="2019-07-21")
    assert 0 not in [row["value"] for row in read.rows]
    assert any("without a region: left out" in warning for warning in read.warnings)


def test_numbers_of_both_regions_go_on_until_one_is_named():
    text = (
        "Спостерігачі ОБСЄ зафіксували 17 грудня близько двох тисяч порушень режиму припинення "
        "вогню. За підсумками 16 грудня таких порушень було 1600."
    )
    found = rows(text, "2020-12-19")
    assert ("donetsk_luhansk", "total", 1600, *BEFORE) in found


def test_who_says_so_does_not_part_a_region_from_what_is_told_next():
    text = (
        "У Донецькій області СММ ОБСЄ зафіксувала 63 порушення режиму припинення вогню. Про це "
        "йдеться у звіті. Зафіксовано 12 вибухів."
    )
    found = rows(text, "2020-12-19")
    assert ("donetsk_oblast", "explosion", 12) in [row[:3] for row in found]


def test_last_week_is_that_of_the_sentence_after():
    text = (
        '"Минулого тижня СММ ОБСЄ констатувала збільшення порушень режиму припинення вогню на '
        '63%. Усього місія зафіксувала понад 6500 таких порушень", - сказав він.'
    )
    week = ("07-30 00:00", "08-06 00:00")
    assert rows(text, "2018-08-09") == [("donetsk_luhansk", "total", 6500, *week)]


def test_days_with_a_dash_after_a_comma_are_a_week():
    text = (
        "ОБСЕ: на Донбассе хуже. Как отмечается, 11—17 декабря зафиксировано почти 16 тыс. случаев "
        "нарушения режима прекращения огня, больше, чем на предыдущей неделе."
    )
    found = [row for row in rows(text, "2017-12-19") if row[2] == 16000]
    assert found == [("donetsk_luhansk", "total", 16000, "12-11 00:00", "12-18 00:00")]


@pytest.mark.parametrize("head", ["пресс-релиз по состоянию на", "отчет обсе по состоянию на"])
def test_as_of_a_day_is_its_evening(head):
    found = rows(
        f"СММ ОБСЕ опубликовала {head} 17 декабря. В Донецкой области СММ отметила 321 нарушение "
        "режима прекращения огня. В прошлом отчетном периоде в регионе было 292 нарушения.",
        "2020-12-18",
    )
    assert ("donetsk_oblast", "total", 321, *EVENINGS) in found
    assert ("donetsk_oblast", "total", 292, *BEFORE) in found


def test_breaches_that_a_side_counts_are_not_lost_in_silence():
    text = (
        "СММ ОБСЄ зафіксувала 58 порушень режиму припинення вогню у Донецькій області. Нагадаємо, "
        "за минулу добу бойовики п'ять разів порушили режим тиші."
    )
    assert told_of(text, published="2020-12-31").unread["text"].tolist() == ["п'ять"]


@pytest.mark.parametrize(
    ("since", "begun"), [("с начала мая", "05-01 00:00"), ("с начала декабря", "12-01 00:00")]
)
def test_since_a_month_began_is_from_its_first_day(since, begun):
    text = f"МОСКВА, 4 мая - СММ ОБСЕ зафиксировала {since} почти 700 взрывов в Донбассе."
    assert rows(text, "2015-05-04") == [("donetsk_luhansk", "explosion", 700, begun, "")]


@pytest.mark.parametrize(
    "than", ["по сравнению с", "по сравнению c", "если сравнивать эти цифры с"]
)
def test_what_a_number_is_compared_with_is_of_the_period_before(than):
    text = (
        "СММ ОБСЕ: в Донецкой области зафиксировано 321 нарушение режима прекращения огня ("
        f"{than} 292 в предыдущем отчетном периоде)."
    )
    found = rows(text, "2020-12-18")
    assert [row[:3] for row in found] == [
        ("donetsk_oblast", "total", 321),
        ("donetsk_oblast", "total", 292),
    ]


@pytest.mark.parametrize("over", ["в течение 17 и 18 декабря", "протягом 17 и 18 декабря"])
def test_two_numbers_over_two_days_are_of_one_each(over):
    text = f"СММ ОБСЕ: в Донецкой области {over} отмечено 700 и 2900 взрывов соответственно."
    assert sorted(row[2:] for row in rows(text, "2020-12-20")) == [
        (700, "12-16 19:30", "12-17 19:30"),
        (2900, "12-17 19:30", "12-18 19:30"),
    ]


def test_a_number_in_a_region_on_a_day_is_of_that_day():
    text = (
        "СММ ОБСЕ зафиксировала 125 взрывов в Донецкой области 9 декабря и 44 взрыва 10 декабря. "
    )
    assert [row[2:] for row in rows(text, "2020-12-12")] == [
        (125, "12-08 19:30", "12-09 19:30"),
        (44, "12-09 19:30", "12-10 19:30"),
    ]


def test_the_organization_s_day_leads():
    text = (
        "The SMM reported on the situation. On 9 December the organization registered 125 "
        "explosions in Donetsk region."
    )
    ((*_, begun, over),) = rows(text, "2020-12-12")
    assert (begun, over) == ("12-08 19:30", "12-09 19:30")


FIRST = "Наблюдатели СММ ОБСЕ 29 октября зафиксировали в Донецкой области 700 взрывов."


@pytest.mark.parametrize(
    ("said", "sunday"),
    [
        ("А 30 октября в Донецкой области наблюдатели СММ зафиксировали ещё 332.", True),
        ("30 октября в Донецкой области зафиксировали 332.", True),
        ("В воскресенье, 30 октября, СММ в Донецкой области зафиксировала 332.", True),
        ("30 октября беспилотников в Донецкой области зафиксировали 332.", False),
        ("30 октября в Донецкой области прибыли еще 332.", False),
        ("30 октября в Донецкой области зафиксировали 332 единицы техники.", False),
    ],
)
def test_as_many_more_of_the_next_day_are_the_same_acts(said, sunday):
    found = rows(f"{FIRST} {said}", "2016-10-31")
    assert ("donetsk_oblast", "explosion", 700, "10-28 19:30", "10-29 19:30") in found
    more = ("donetsk_oblast", "explosion", 332, "10-29 19:30", "10-30 19:30")
    assert [row for row in found if row[2] == 332] == ([more] if sunday else [])


def test_more_is_of_no_act_where_two_sorts_were_told():
    first = FIRST.replace("700 взрывов", "700 взрывов и 900 нарушений режима прекращения огня")
    found = rows(f"{first} 30 октября в Донецкой области зафиксировали 332.", "2016-10-31")
    assert 332 not in [row[2] for row in found]


@pytest.mark.parametrize(("of_what", "read"), [("", True), ("Беспилотников ", False)])
def test_a_sentence_that_names_what_was_recorded_tells_no_more_explosions(of_what, read):
    said = f"{of_what}в Луганской области зафиксировали 332."
    found = rows(f"{FIRST} {said[0].upper()}{said[1:]}", "2016-10-31")
    assert (("luhansk_oblast", "explosion", 332) in [row[:3] for row in found]) is read


@pytest.mark.parametrize(
    ("same", "expected"),
    [
        ("over the same two days", [(64, "02", "04"), (118, "01", "02")]),
        ("during these 48 hours", [(64, "02", "04"), (118, "01", "02")]),
        # of so many days none are told
        ("over the same three days", [(118, "01", "02")]),
    ],
)
def test_the_same_days_are_all_that_were_told_one_by_one(same, expected):
    text = (
        "OSCE SMM, as of 19:30 4 September 2021.\nIn Donetsk region, between the evenings of 2 and "
        "3 September, the SMM recorded 490 ceasefire violations. Between the evenings of 3 and 4 "
        f"September, it recorded 710 ceasefire violations.\nIn Luhansk region, {same}, the SMM "
        "recorded 64 ceasefire violations. In the previous reporting period, it recorded 118 "
        "ceasefire violations."
    )
    found = rows(text, "2021-09-05")
    days = [(value, start[3:5], end[3:5]) for _, _, value, start, end in found]
    assert days[2:] == expected


def test_the_reporting_period_before_days_told_one_by_one_is_before_the_first():
    text = (
        "Отчет СММ ОБСЕ по состоянию на 19:30 4 сентября 2021 года. В Донецкой области с вечера 2 "
        "сентября до вечера 3 сентября СММ зафиксировала 490 нарушений режима прекращения огня; с "
        "вечера 3 сентября до вечера 4 сентября – еще 710 нарушений. В предыдущий отчетный период "
        "было зафиксировано около 300 нарушений.\nВ Луганской области за те же двое суток Миссия "
        "зафиксировала 64 нарушения режима прекращения огня."
    )
    days = [(value, start[3:5], end[3:5]) for _, _, value, start, end in rows(text, "2021-09-05")]
    assert days[2:] == [(300, "01", "02"), (64, "02", "04")]


@pytest.mark.parametrize(
    "said",
    [
        "Overall, after the school year started on 1 June, the SMM recorded 40 explosions in "
        "Luhansk region.",
        "Between the evenings of 12 and 13 June, the SMM recorded 40 explosions in Luhansk region, "
        "including in the disengagement area, since 1 June open to civilians.",
    ],
)
def test_a_day_since_which_something_else_is_so_begins_no_count(said):
    text = (
        "OSCE SMM: Between the evenings of 12 and 13 June, the SMM recorded 230 ceasefire "
        f"violations in Donetsk region. {said}"
    )
    read = parse(text, published="2018-06-14T18:00+03:00", source="x")
    told = {row["value"]: str(row["start"]) for row in read.rows}
    assert told[40] == told[230] == "2018-06-12 16:30:00+00:00"


@pytest.mark.parametrize(
    ("hours", "start"),
    [
        ("from 19:30 on 16 December to 19:20 on 17 December", ("12-16 19:30", "12-17 19:20")),
        ("from 18:30 on 16 December to 19:30 on 17 December", ("12-16 18:30", "12-17 19:30")),
        ("from 19:30 on 16 December to 19:30 on 17 December", ("12-16 19:30", "12-17 19:30")),
    ],
)
def test_the_start_that_a_report_says_is_kept(hours, start):
    text = (
        f"The OSCE SMM report for the period {hours}. In Donetsk region it recorded 70 explosions, "
        "compared with 90 in the previous 24 hours."
    )
    told = rows(text, "2018-12-18")
    assert told[0][3:] == start
    assert told[1][4] == start[0]
    odd = start[0][6:] != start[1][6:]
    warnings = told_of(text, published="2018-12-18").warnings
    assert any("not 24" in said for said in warnings) == odd


@pytest.mark.parametrize(
    "said",
    [
        "As The Herald reported, OSCE observed 204 explosions in Donbas on Dec 7.",
        "As the Herald reported, 204 explosions in Donetsk region were recorded on December 7.",
        "Як повідомляв Вісник, СММ зафіксувала 204 вибухи на Донбасі 7 грудня.",
    ],
)
def test_a_recalled_day_keeps_its_own_window(said):
    text = f"The OSCE SMM recorded 290 explosions in Luhansk region.\n{said}"
    told = {value: bounds for _, _, value, *bounds in rows(text, "2018-12-18")}
    assert told == {290: ["", ""], 204: ["12-06 19:30", "12-07 19:30"]}
