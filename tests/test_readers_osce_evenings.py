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


@pytest.mark.parametrize(
    "before",
    [
        "In the preceding 24 hours, the region saw 525 ceasefire violations recorded.",
        "In the foregoing reporting period, 525 ceasefire violations were noted in the region.",
        "За предшествующий отчетный период в области отмечено 525 нарушений тишины.",
    ],
)
def test_the_period_before_goes_by_several_words(before):
    text = "In Donetsk region, the SMM recorded seven ceasefire violations. "
    assert told(text + before) == {("donetsk", "total", 7, 25), ("donetsk", "total", 525, 24)}


@pytest.mark.parametrize(
    "said",
    [
        "У Донецькій області вибухів більше (18 супроти 15)",
        "В Донецкой области взрывов стало больше (18 относительно приблизительно 15)",
        "В Донецкой области отмечено 18 взрывов против 15 взрывов в предыдущем отчетном периоде",
        "In Donetsk region the SMM recorded 18 explosions, set against the previous day (15 "
        "explosions)",
    ],
)
def test_what_a_tally_is_set_against_is_of_the_period_before(said):
    values = {(value, day) for _, category, value, day in told(f"СММ: {said}.")}
    assert values == {(18, 25), (15, 24)}


@pytest.mark.parametrize("part", ["из них 12 взрывов", "из них 12 взрывов неизвестной природы"])
def test_a_region_after_a_part_is_that_of_the_whole_too(part):
    text = f"55 нарушений режима прекращения огня, {part}, отметила СММ в Донецкой области."
    assert told(text) == {("donetsk", "total", 55, 25), ("donetsk", "explosion", 12, 25)}


@pytest.mark.parametrize(
    ("place", "sector"), [("на Донетчине", "donetsk"), ("у зоні АТО", "donetsk_luhansk")]
)
def test_a_region_goes_by_other_names(place, sector):
    assert told(f"СММ зафіксувала {place} 364 вибухи.") == {(sector, "explosion", 364, 25)}


def test_no_violations_of_the_regime_are_none():
    text = "У Луганській області порушень режиму припинення вогню не було, відзначила СММ."
    assert told(text) == {("luhansk", "total", 0, 25)}


def test_a_text_of_the_mission_that_a_president_is_named_in_later_is_the_mission_s():
    text = (
        "В первый день перемирия на Донбассе 111 нарушений режима прекращения огня отметила ОБСЕ, "
        "в том числе 21 взрыв. Ранее у Зеленского прокомментировали перемирие."
    )
    found = parse(text, published="2020-07-28")
    assert {row["reporter"] for row in found.rows} == {"osce"}
    assert any("kind ministry" in warning for warning in found.warnings)


def test_a_text_of_a_president_that_the_mission_is_named_in_later_asks_for_its_kind():
    text = (
        "Зеленский: перемирие на Донбассе нарушено 111 раз. ОБСЕ отметила 111 нарушений перемирия "
        "на Донбассе."
    )
    with pytest.raises(ValueError, match="kind"):
        parse(text, published="2020-07-28")


def test_evening_and_the_hour_of_a_spot_report_are_not_one_hour():
    text = (
        "OSCE SMM Spot Report: information as of 11:20, 17 February 2022.\nFrom the evening of 16 "
        "February to 11:20 on 17 February, the SMM recorded 500 explosions along the contact line."
    )
    (row,) = parse(text, published="2022-02-17").rows
    start, end = (row[at].tz_convert("Europe/Kyiv") for at in ("start", "end"))
    assert (f"{start:%d %H:%M}", f"{end:%d %H:%M}") == ("16 19:30", "17 11:20")


@pytest.mark.parametrize(
    "said",
    [
        "In Donetsk region between the evening of 24 May and the morning of 25 May, the SMM "
        "recorded 21 explosions, and during the day on 25 May nine explosions.",
        "У Донецькій області з вечора 24 травня до ранку 25 травня СММ зафіксувала 21 вибух.",
        "В Донецкой области с вечера 24 мая до утра 25 мая СММ зафиксировала 21 взрыв.",
    ],
)
def test_what_ends_in_the_morning_is_not_told_up_to_the_evening(said):
    rows = parse(HEAD + said, published="2017-05-26").rows
    assert rows[0]["value"] == 21
    assert all(pd.isna(row["end"]) for row in rows)


@pytest.mark.parametrize(
    "said",
    [
        "In Donetsk region, during the day on 25 May, the SMM recorded nine explosions.",
        "During the day on 25 May, the SMM recorded nine explosions in Donetsk region.",
        "In Donetsk region the SMM recorded 60 ceasefire violations, including, during the night "
        "on 25 May, nine explosions.",
    ],
)
def test_a_part_of_a_day_is_not_told_as_all_of_it(said):
    rows = parse(HEAD + said, published="2017-05-26").rows
    (row,) = (row for row in rows if row["value"] == 9)
    assert pd.isna(row["start"])
    assert pd.isna(row["end"])


@pytest.mark.parametrize(
    ("led", "start"),
    [
        ("From Saturday evening, November 16, until Sunday evening, November 17, the", "11-16"),
        ("Between Saturday evening, 16 November, and Sunday evening, 17 November, the", "11-16"),
        ("From Friday evening, November 15, until Saturday morning, November 16, the", ""),
        ("From Saturday evening until Sunday evening, the", ""),
    ],
)
def test_evenings_of_weekdays_with_their_dates_are_between_these(led, start):
    text = f"{led} OSCE Mission recorded 470 explosions in Donbas."
    rows = parse(text, published="2019-11-19T10:00+02:00").rows
    begun = [f"{row['start'].tz_convert('Europe/Kyiv'):%m-%d %H:%M}" for row in rows]
    assert begun == ([f"{start} 19:30"] if start else [])


@pytest.mark.parametrize(
    "evenings",
    [
        "з вечора 2 квітня по вечір 5 квітня",
        "з вечора 2 по вечір 5 квітня",
        "від вечора 2 квітня і по вечір 5 квітня",
        "с вечера 2 апреля по вечер 5 апреля",
        "с вечера 2 апреля до вечера 5 апреля",
        "from the evening of 2 April to the evening of 5 April",
    ],
)
def test_an_evening_that_a_stretch_of_days_ends_with_is_no_day(evenings):
    recorded = "СММ зафіксувала" if "квіт" in evenings else "СММ зафиксировала"
    recorded = "the SMM recorded" if "April" in evenings else recorded
    text = f"СММ ОБСЄ: у Луганській області {evenings} {recorded} 126 порушень."
    if "April" in evenings:
        text = f"OSCE SMM: in Luhansk region {evenings} {recorded} 126 ceasefire violations."
    (row,) = parse(text, published="2021-04-06T20:00+03:00").rows
    assert (row["value"], row["start"].day, row["end"].day) == (126, 2, 5)
    assert row["start"].hour == row["end"].hour == 16


@pytest.mark.parametrize(
    "part",
    [
        "з вечора 2 квітня по ніч 5 квітня",
        "с вечера 2 апреля по ночь 5 апреля",
        "с вечера 2 апреля по полдень 5 апреля",
        "ввечері 5 квітня",
        "вечером 5 апреля",
        "за вечір 5 квітня",
    ],
)
def test_a_stretch_that_ends_in_a_part_of_a_day_has_no_evenings(part):
    text = f"СММ ОБСЄ: у Луганській області {part} Місія зафіксувала 126 порушень."
    (row,) = parse(text, published="2021-04-06T20:00+03:00").rows
    assert row["value"] == 126
    assert pd.isna(row["start"])
    assert pd.isna(row["end"])
