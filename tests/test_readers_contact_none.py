"""Posts from the line of contact: weeks over two months, days without a breach, groups."""

import pandas as pd
import pytest

from analysis.readers import parse


def read(text, published="2019-09-09"):
    return parse(text, published=published).rows


def counts(text, published="2019-09-09"):
    return {(row["sector"], row["category"], row["value"]) for row in read(text, published)}


WEEK = ("2019-08-26T00:00", "2019-09-02T00:00")


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("Штаб ООС: з 26 серпня до 1 вересня бойовики {} разів порушили режим тиші.", "Kyiv"),
        ("Штаб ООС: з 26 серпня 2019 року по 1 вересня 2019 року {} порушень тиші.", "Kyiv"),
        ("Штаб ООС: с 26 августа по 1 сентября боевики {} раз нарушили перемирие.", "Kyiv"),
        ("JFO headquarters: {} ceasefire violations from August 26 to September 1.", "Kyiv"),
        ("JFO headquarters: {} ceasefire violations between 26 August and 1 September.", "Kyiv"),
    ],
)
def test_days_from_one_month_to_the_next_are_all_of_them(said, zone):
    (row,) = read(said.format(117))
    bounds = [pd.Timestamp(moment, tz=f"Europe/{zone}") for moment in WEEK]
    assert [row["start"], row["end"]] == bounds


def test_days_over_the_new_year_are_of_two_years():
    (row,) = read("Штаб ООС: з 30 грудня до 5 січня 117 порушень режиму тиші.", "2020-01-09")
    assert row["start"] == pd.Timestamp("2019-12-30T00:00+02:00")
    assert row["end"] == pd.Timestamp("2020-01-06T00:00+02:00")


def test_two_dates_that_are_no_bounds_are_no_days():
    text = "Штаб ООС: від 26 серпня діє перемир'я, а 1 вересня бойовики 7 разів його порушили."
    assert all(row["end"] != pd.Timestamp(WEEK[1], tz="Europe/Kyiv") for row in read(text))


@pytest.mark.parametrize(
    "said",
    [
        "Штаб ООС: порушень режиму припинення вогню станом на 7.00 9 вересня не було.",
        "Штаб ООС: режим тишины, по состоянию на 12:00 9 сентября, не нарушался ни разу.",
        "JFO headquarters: the ceasefire in Donbas has not been violated since midnight.",
        "Народная милиция ЛНР: нарушений перемирия украинскими боевиками за сутки не отметила.",
    ],
)
def test_no_breaches_are_a_count_of_none(said):
    assert {(category, value) for _, category, value in counts(said)} == {("total", 0)}


@pytest.mark.parametrize(
    "said",
    [
        "JFO headquarters on the truce: there has been no enemy shelling recorded since midnight.",
        "Штаб ООС про перемир'я: жодного обстрілу за добу не зафіксовано.",
        "Штаб АТО о перемирии: ни единого обстрела за сутки зафиксировано не было.",
    ],
)
def test_no_shelling_is_a_count_of_none(said):
    assert {(category, value) for _, category, value in counts(said)} == {("shelling", 0)}


GROUP = (
    'сообщил пресс-секретарь оперативно-тактической группировки "{}". Народная милиция '
    "самопровозглашённой ЛНР ранее заявила, что перемирие нарушили украинские военные."
)


@pytest.mark.parametrize(("name", "area"), [("Луганск", "luhansk"), ("Донецк", "donetsk")])
def test_a_group_of_troops_speaks_for_ukraine_and_of_its_own_direction(name, area):
    text = "Режим тишины соблюдается, ни единого обстрела за сутки зафиксировано не было, "
    (row,) = read(text + GROUP.format(name))
    assert (row["reporter"], row["sector"]) == ("ukraine", f"{area}_direction")
    assert (row["category"], row["value"]) == ("shelling", 0)


def test_the_number_of_breaches_is_told_after_a_dash():
    text = "Басурин (ДНР): общее число нарушений режима тишины за минувшие сутки – 50."
    assert ("dpr", "total", 50) in counts(text)


def test_a_region_that_was_struck_before_is_not_where_attacks_were():
    text = "Ukraine's foreign minister on the truce: Russia made 63 assaults following strikes on "
    assert counts(text + "Sumy region.", "2025-05-08") == {("whole_front", "assault", 63)}
