"""Which of two periods a number of the mission is of: the report's, or an earlier one."""

import pytest
from test_osce import told
from test_readers_osce import BEFORE, NOW

from analysis.readers import parse

D, L = "donetsk_oblast", "luhansk_oblast"
UK = "Звіт СММ ОБСЄ за даними станом на 19:30 31 серпня 2021 року. "
RU = "Отчет СММ ОБСЕ по состоянию на 19:30 31 августа 2021 года. "
EN = "The OSCE SMM report as of 19:30, 31 August 2021. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            UK + "У Луганській області місія відзначила більше порушень режиму припинення вогню, "
            "якщо порівняти з попередньою добою, за яку не зафіксовано жодного порушення.",
            [(L, "total", 0, *BEFORE)],
        ),
        (
            RU + "В Луганской области миссия отметила больше нарушений режима прекращения огня по "
            "сравнению с предыдущими сутками, за которые не отметила ни одного нарушения.",
            [(L, "total", 0, *BEFORE)],
        ),
        (
            RU + "В Донецкой области миссия отметила 40 взрывов, тогда как в предыдущий отчетный "
            "период, в который она отметила 15 взрывов, их было меньше.",
            [(D, "explosion", 40, *NOW), (D, "explosion", 15, *BEFORE)],
        ),
        (
            EN + "In Luhansk region the Mission recorded more ceasefire violations than in the "
            "previous reporting period, during which no ceasefire violations were recorded.",
            [(L, "total", 0, *BEFORE)],
        ),
        # the clause on the period before is over at its comma
        (
            UK + "У Донецькій області, порівняно з попередньою добою, коли порушень не було, СММ "
            "зафіксувала 12 порушень режиму припинення вогню.",
            [(D, "total", 12, *NOW), (D, "total", 0, *BEFORE)],
        ),
    ],
)
def test_what_is_told_of_the_period_by_a_clause_on_it_is_that_period_s(text, expected):
    assert sorted(told(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            UK + "У Донецькій області порушень було більше у порівнянні з попередньою добою "
            "(зафіксовано приблизно 330 вибухів проти, орієнтовно, 220).",
            [(D, "explosion", 330, *NOW), (D, "explosion", 220, *BEFORE)],
        ),
        (
            UK + "У Донецькій області порушень поменшало порівняно з попереднім звітним періодом "
            "(зокрема, зафіксовано 65 вибухів проти близько 280 відповідно).",
            [(D, "explosion", 65, *NOW), (D, "explosion", 280, *BEFORE)],
        ),
        (
            UK + "СММ нарахувала в Донецькій області більше вибухів (близько 580 вибухів), ніж за "
            "попередні 24-и години (близько 280 вибухів).",
            [(D, "explosion", 580, *NOW), (D, "explosion", 280, *BEFORE)],
        ),
        (
            EN + "In Luhansk region more ceasefire violations were registered, the number of "
            "explosions (26) being similar, when set against the previous reporting period "
            "(about 30).",
            [(L, "explosion", 26, *NOW), (L, "explosion", 30, *BEFORE)],
        ),
        (
            EN + "The Mission recorded 240 explosions in Donetsk region, up from 189 on the "
            "previous day.",
            [(D, "explosion", 240, *NOW), (D, "explosion", 189, *BEFORE)],
        ),
        (
            EN + "The Mission recorded 240 ceasefire violations in Donetsk region, down from 389 "
            "in the previous reporting period.",
            [(D, "total", 240, *NOW), (D, "total", 389, *BEFORE)],
        ),
    ],
)
def test_a_number_that_another_one_is_compared_with_is_of_the_period_before(text, expected):
    assert sorted(told(text)) == sorted(expected)


def test_a_hedge_set_off_by_commas_hedges_the_number_after_it():
    text = UK + "У Донецькій області СММ відзначила більше вибухів (330 проти, орієнтовно, 220)."
    rows = {row["value"]: row["qualifier"] for row in parse(text, published="2021-09-01").rows}
    assert rows == {330: "exact", 220: "about"}


@pytest.mark.parametrize(
    "text",
    [
        RU + "В Донецкой области зафиксировано 85 взрывов. Ранее миссия насчитала 380 взрывов в "
        "Луганской области.",
        RU + "В Донецкой области зафиксировано 85 взрывов. До этого 380 взрывов миссия насчитала "
        "в Луганской области.",
        UK + "СММ відзначила в Донецькій області 85 вибухів. Нагадаємо, раніше в Луганській "
        "області зафіксували 380 вибухів.",
        EN + "The mission recorded 85 explosions in Donetsk region. Earlier, the mission recorded "
        "380 explosions in Luhansk region.",
    ],
)
def test_what_was_counted_earlier_is_not_of_the_report_and_is_left_with_a_notice(text):
    read = parse(text, published="2021-09-01")
    assert [(row["sector"], row["value"]) for row in read.rows] == [(D, 85)]
    assert "{?380?}" in read.marked()


def test_an_earlier_number_with_its_own_evenings_is_of_them():
    text = (
        RU + "В Донецкой области зафиксировано 85 взрывов. Ранее миссия насчитала 380 взрывов "
        "в Луганской области за период с 19:30 27 августа по 19:30 28 августа."
    )
    rows = {row["value"]: row for row in parse(text, published="2021-09-01").rows}
    assert rows[380]["start"].tz_convert("Europe/Kyiv").isoformat() == "2021-08-27T19:30:00+03:00"
    assert rows[380]["end"].tz_convert("Europe/Kyiv").isoformat() == "2021-08-28T19:30:00+03:00"


def test_the_day_before_begins_at_the_evening_s_hour_where_clocks_are_changed():
    text = (
        "Звіт СММ ОБСЄ за даними станом на 19:30 26 березня 2018 року. У Донецькій області більше "
        "вибухів у порівнянні з попередньою добою (зафіксовано 330 вибухів проти 220)."
    )
    rows = {row["value"]: row for row in parse(text, published="2018-03-27").rows}
    begun = rows[220]["start"].tz_convert("Europe/Kyiv")
    assert begun.isoformat() == "2018-03-24T19:30:00+02:00"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            UK + "Порушень режиму припинення вогню в Луганській області місія відзначила більше, "
            "хоч і без вибухів.",
            [(L, "explosion", 0, *NOW)],
        ),
        (
            EN + "The Mission recorded 12 ceasefire violations in Luhansk region, though without "
            "any explosions.",
            [(L, "total", 12, *NOW), (L, "explosion", 0, *NOW)],
        ),
        (
            UK + "Одне порушення режиму припинення вогню (вибух) СММ відзначила у Луганській "
            "області.",
            [(L, "total", 1, *NOW), (L, "explosion", 1, *NOW)],
        ),
        (
            UK + "СММ відзначила в Луганській області 5 порушень. Вночі без вибухів минуло три "
            "години.",
            [(L, "total", 5, *NOW)],
        ),
    ],
)
def test_without_explosions_is_none_and_one_in_brackets_is_one(text, expected):
    assert sorted(told(text)) == sorted(expected)
