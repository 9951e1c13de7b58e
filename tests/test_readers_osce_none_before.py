"""What the mission tells of a period before without a number, or beside words that hide it."""

import pytest
from test_osce import HEAD, told
from test_readers_osce import BEFORE, NOW

from analysis.readers import parse

D, L = "donetsk_oblast", "luhansk_oblast"
TEN = "У Донецькій області СММ зафіксувала 10 порушень режиму припинення вогню. "


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "У Луганській області порушень режиму припинення вогню протягом минулої доби "
            "зафіксовано не було, як і в попередній звітній період.",
            [(L, "total", 0, *NOW), (L, "total", 0, *BEFORE)],
        ),
        (
            "У Луганській області порушень режиму припинення вогню не зафіксовано, так само як за "
            "попередній звітний період.",
            [(L, "total", 0, *NOW), (L, "total", 0, *BEFORE)],
        ),
        (
            "В Луганской области нарушений режима прекращения огня не зафиксировано, как и в "
            "предыдущем отчетном периоде.",
            [(L, "total", 0, *NOW), (L, "total", 0, *BEFORE)],
        ),
        (
            "In Luhansk region, it recorded no ceasefire violations, as in the previous reporting "
            "period.",
            [(L, "total", 0, *NOW), (L, "total", 0, *BEFORE)],
        ),
        (
            "У Луганській області спостерігачі зафіксували 7 порушень режиму припинення вогню. За "
            "попередній звітний період у цій області таких порушень не фіксувалося.",
            [(L, "total", 7, *NOW), (L, "total", 0, *BEFORE)],
        ),
        (
            "В Луганской области зафиксировано 7 нарушений режима прекращения огня. За предыдущий "
            "отчетный период в этой области таких нарушений не наблюдалось.",
            [(L, "total", 7, *NOW), (L, "total", 0, *BEFORE)],
        ),
        (
            "У Луганській області СММ зафіксувала 7 порушень режиму припинення вогню. За "
            "попередній звітний період порушень режиму тиші не зафіксовано.",
            [(L, "total", 7, *NOW), (L, "total", 0, *BEFORE)],
        ),
        (
            "У Луганській області місія зафіксувала 7 порушень режиму припинення вогню. У "
            "попередній звітний період порушень там не реєстрували.",
            [(L, "total", 7, *NOW), (L, "total", 0, *BEFORE)],
        ),
        (
            "In Luhansk region, the Mission recorded a high number of ceasefire violations "
            "compared to none during the previous reporting period.",
            [(L, "total", 0, *BEFORE)],
        ),
        (
            "In Luhansk region, it recorded more ceasefire violations, compared with none in the "
            "previous reporting period.",
            [(L, "total", 0, *BEFORE)],
        ),
        (
            "В Луганской области зафиксировано много нарушений режима прекращения огня по "
            "сравнению с нулём в предыдущем отчетном периоде.",
            [(L, "total", 0, *BEFORE)],
        ),
    ],
)
def test_none_of_the_period_before_is_a_tally_of_none(said, expected):
    assert told(HEAD + TEN + said)[1:] == expected


@pytest.mark.parametrize(
    "said",
    [
        "Спостерігачі відвідали склади озброєння в Луганській області, порушень не зафіксували.",
        "Грубих порушень там не зафіксовано.",
        "Порушень ліній відведення не зафіксували.",
        "В районе Золотого нарушений не фиксировали.",
        "Two civilians were injured in Luhansk region, compared to none in the previous reporting "
        "period.",
        "Near Zolote it recorded ceasefire violations, compared to none in the previous reporting "
        "period.",
    ],
)
def test_nothing_of_something_else_is_no_tally(said):
    assert told(HEAD + TEN + said) == [(D, "total", 10, *NOW)]


def test_as_before_after_a_number_is_that_number():
    said = "In Luhansk region no ceasefire violations; in Donetsk region it recorded 12 ceasefire "
    rows = told(HEAD + said + "violations (as in the previous reporting period).")
    assert (D, "total", 0, *BEFORE) not in rows
    assert (L, "total", 0, *BEFORE) not in rows


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "У Донецькій області зафіксовано більше порушень, якщо порівнювати з попереднім "
            "звітним періодом, серед іншого, близько 530 вибухів проти приблизно 120 відповідно.",
            [(D, "explosion", 530, *NOW), (D, "explosion", 120, *BEFORE)],
        ),
        (
            "Compared with the previous reporting period, the SMM recorded more violations in "
            "Donetsk region, with 530 explosions against some 120 respectively.",
            [(D, "explosion", 530, *NOW), (D, "explosion", 120, *BEFORE)],
        ),
        (
            "В Донецкой области СММ зафиксировала 245 взрывов. В прошлом отчетном периоде, взрывов "
            "было всего пятнадцать.",
            [(D, "explosion", 245, *NOW), (D, "explosion", 15, *BEFORE)],
        ),
        (
            "У Донецькій області СММ зафіксувала 245 вибухів. За попередній звітний період вибухів "
            "було всього 15.",
            [(D, "explosion", 245, *NOW), (D, "explosion", 15, *BEFORE)],
        ),
        (
            "Порівняно з попереднім періодом, у Донецькій області 530 вибухів проти 120 у "
            "Луганській області.",
            [(D, "explosion", 530, *NOW), (L, "explosion", 120, *NOW)],
        ),
        (
            "У Донецькій області СММ зафіксувала 245 вибухів. За попередній звітний період всього "
            "зафіксовано 300 вибухів.",
            [(D, "explosion", 245, *NOW)],
        ),
        (
            "In Donetsk region, the SMM recorded more ceasefire violations, including more "
            "explosions (about 60), between the evenings of 29 and 30 August, compared with the "
            "previous reporting period (about 30 explosions). Between the evenings of 30 and 31 "
            "August, the SMM recorded about 20 explosions in Donetsk region.",
            [
                (D, "explosion", 60, *BEFORE),
                (D, "explosion", 20, *NOW),
            ],
        ),
    ],
)
def test_a_number_beside_the_one_before_has_its_own_hours(said, expected):
    assert told(HEAD + said) == expected


@pytest.mark.parametrize(
    "hours",
    [
        "Between 16:00 of Monday and 16:00 of Tuesday this week",
        "Between 4 p.m. of Monday and 4 p.m. of Tuesday this week",
    ],
)
def test_hours_of_weekdays_are_not_the_week_told_before(hours):
    text = (
        "Last week, the OSCE SMM recorded over 16,000 ceasefire violations in the conflict zone. "
        f"{hours}, the SMM recorded over 7,000 ceasefire violations in Donetsk region."
    )
    reading = parse(text, kind="observer", published="2017-12-22T15:00+02:00", source="x")
    assert [row["value"] for row in reading.rows] == [16_000]
    assert [row["text"] for row in reading.unread_rows()] == ["over 7,000"]


@pytest.mark.parametrize(
    ("headline", "body", "said"),
    [
        ("ОБСЕ зафиксировала 300 взрывов", "зафиксировали около 300 взрывов", "about"),
        ("ОБСЕ зафиксировала 300 взрывов", "зафиксировали 300 взрывов", "exact"),
        ("ОБСЕ зафиксировала около 300 взрывов", "зафиксировали 300 взрывов", "exact"),
        ("ОБСЕ зафиксировала 312 взрывов", "зафиксировали около 312 взрывов", "exact"),
    ],
)
def test_a_headline_s_round_number_is_hedged_as_the_text_below_it_says(headline, body, said):
    text = f"{headline} в Донецкой области\nНаблюдатели СММ {body} в Донецкой области."
    rows = parse(text, kind="observer", published="2019-11-23T08:31+02:00", source="x").rows
    assert [row["qualifier"] for row in rows] == [said]


def test_a_number_said_again_roughly_in_one_line_stays_as_it_is():
    text = "СММ ОБСЕ: в Донецкой области 300 взрывов. Таким образом, в Донецкой области около 300 "
    rows = parse(text + "взрывов.", kind="observer", published="2019-11-23T08:31+02:00").rows
    assert [row["qualifier"] for row in rows] == ["exact"]


@pytest.mark.parametrize(
    ("evenings", "warned"),
    [(" за двое суток (с вечера 23 по вечер 25 октября)", False), ("", True)],
)
def test_evenings_told_below_a_sunday_s_headline_settle_how_many_days_it_has(evenings, warned):
    text = (
        "ОБСЕ насчитала почти полсотни нарушений перемирия на Донбассе\n"
        f"Миссия{evenings} зафиксировала 48 нарушений режима прекращения огня на Донбассе.\n"
        "Об этом говорится в отчете СММ от 26 октября."
    )
    reading = parse(text, kind="observer", published="2020-10-26T20:00+02:00", source="x")
    assert any("ends on a Sunday" in said for said in reading.warnings) == warned


UK = "У Луганській області СММ "
RU = "В Луганской области Миссия "


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (UK + "не задокументувала порушень режиму припинення вогню.", [(L, "total", 0, *NOW)]),
        (UK + "не нарахувала порушень перемир'я.", [(L, "total", 0, *NOW)]),
        (RU + "не констатировала нарушений режима прекращения огня.", [(L, "total", 0, *NOW)]),
        ("У Луганській області не було порушень перемир'я.", [(L, "total", 0, *NOW)]),
        ("В Луганской области ни одного взрыва не отметили.", [(L, "explosion", 0, *NOW)]),
        (
            UK + "зафіксувала 15 вибухів, якщо порівнювати з попереднім звітним періодом (коли не "
            "було порушень режиму припинення вогню).",
            [(L, "explosion", 15, *NOW), (L, "total", 0, *BEFORE)],
        ),
        (
            RU + "зафиксировала 2 взрыва, если сравнивать с предыдущим отчетным периодом (никаких "
            "взрывов).",
            [(L, "explosion", 2, *NOW), (L, "explosion", 0, *BEFORE)],
        ),
        (
            RU + "зафиксировала 2 взрыва по сравнению с предыдущим отчетным периодом (ни одного "
            "взрыва).",
            [(L, "explosion", 2, *NOW), (L, "explosion", 0, *BEFORE)],
        ),
        (
            UK + "зафіксувала шість порушень режиму припинення вогню, хоча напередодні порушень в "
            "регіоні не фіксували.",
            [(L, "total", 6, *NOW), (L, "total", 0, *BEFORE)],
        ),
        (
            RU + "зафиксировала шесть нарушений режима прекращения огня, тогда как накануне "
            "нарушений не фиксировали.",
            [(L, "total", 6, *NOW), (L, "total", 0, *BEFORE)],
        ),
        (
            "In Luhansk region the SMM recorded six ceasefire violations, although no violations "
            "were recorded the day before.",
            [(L, "total", 6, *NOW), (L, "total", 0, *BEFORE)],
        ),
        (
            UK + "констатувала збільшення кількості вибухів до 46, хоча напередодні вибухів було "
            "23.",
            [(L, "explosion", 46, *NOW), (L, "explosion", 23, *BEFORE)],
        ),
    ],
)
def test_none_is_told_by_all_verbs_and_of_the_day_before(said, expected):
    assert sorted(told(HEAD + said)) == sorted(expected)


@pytest.mark.parametrize(
    "said",
    [
        UK + "не зафіксувала порушень лінії відведення.",
        RU + "не зафиксировала нарушений правил отвода.",
        "Поблизу Золотого в Луганській області не було порушень режиму припинення вогню.",
        UK + "бачила танки там, де не було порушень правил відведення.",
    ],
)
def test_none_of_something_else_is_no_tally_of_a_region(said):
    assert told(HEAD + TEN + said) == [(D, "total", 10, *NOW)]


SIX = "СММ ОБСЄ 24 серпня зафіксувала шість порушень режиму припинення вогню у {}. "


@pytest.mark.parametrize(
    ("where", "said", "none"),
    [
        ("Донецькій області", "На Луганщині - жодного.", True),
        ("Донецькій області", "У Луганській області – жодного.", True),
        ("Донецкой области", "В Луганской области - ни одного.", True),
        ("Донецькій області", "In Luhansk region, none.", True),
        ("Донецькій області", "У Луганській області, жодного не відвідавши складу, СММ...", False),
        ("Луганській області", "У Луганській області - жодного.", False),
    ],
)
def test_none_of_the_other_region_is_over_the_hours_just_told(where, said, none):
    rows = parse(SIX.format(where) + said, published="2020-08-26T10:00+03:00").rows
    zeros = [row for row in rows if row["value"] == 0]
    assert [row["sector"] for row in zeros] == ["luhansk_oblast"] * none
    assert all((row["start"], row["end"]) == (rows[0]["start"], rows[0]["end"]) for row in zeros)
