"""Parts of what the mission counts: by region, of a running total, and who tells of them."""

import pytest
from test_osce import told
from test_readers_osce import NOW

from analysis.readers import parse

D, L, BOTH = "donetsk_oblast", "luhansk_oblast", "donetsk_luhansk"
UK = "Звіт СММ ОБСЄ за даними станом на 19:30 31 серпня 2021 року. "
RU = "Отчет СММ ОБСЕ по состоянию на 19:30 31 августа 2021 года. "
EN = "The OSCE SMM report as of 19:30, 31 August 2021. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            RU + "Миссия зафиксировала на Донбассе 2 нарушения режима прекращения огня. Оба "
            "пришлись на Донецкую область.",
            [(BOTH, "total", 2, *NOW), (D, "total", 2, *NOW)],
        ),
        (
            UK + "СММ зафіксувала на Донбасі 12 порушень режиму припинення вогню. Усі вони "
            "зафіксовані в Луганській області.",
            [(BOTH, "total", 12, *NOW), (L, "total", 12, *NOW)],
        ),
        (
            EN + "The mission recorded 12 ceasefire violations in eastern Ukraine. All of them "
            "were recorded in Luhansk region.",
            [(BOTH, "total", 12, *NOW), (L, "total", 12, *NOW)],
        ),
        (
            EN + "The mission recorded 12 ceasefire violations in eastern Ukraine. All of them "
            "were recorded near Zolote in Luhansk region.",
            [(BOTH, "total", 12, *NOW)],
        ),
        (
            EN + "The mission recorded 12 ceasefire violations in eastern Ukraine. Not all of "
            "them were recorded in Luhansk region.",
            [(BOTH, "total", 12, *NOW)],
        ),
    ],
)
def test_a_region_that_had_all_of_a_total_has_as_many(text, expected):
    assert sorted(told(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            EN + "The mission recorded 84 ceasefire violations, 63 of them in Donetsk region.",
            [(BOTH, "total", 84, *NOW), (D, "total", 63, *NOW)],
        ),
        (
            RU + "Миссия зафиксировала 84 нарушения режима прекращения огня, 63 из них - в "
            "Донецкой области.",
            [(BOTH, "total", 84, *NOW), (D, "total", 63, *NOW)],
        ),
        (
            UK + "СММ зафіксувала 84 порушення режиму припинення вогню, з них 63 у Донецькій "
            "області та 21 у Луганській області.",
            [(BOTH, "total", 84, *NOW), (D, "total", 63, *NOW), (L, "total", 21, *NOW)],
        ),
        # here they are part of what one region had
        (
            EN + "The mission recorded 84 ceasefire violations, 63 of them explosions, in Donetsk "
            "region.",
            [(D, "total", 84, *NOW), (D, "explosion", 63, *NOW)],
        ),
    ],
)
def test_a_number_of_which_a_region_had_a_part_is_of_both(text, expected):
    assert sorted(told(text)) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        UK + "СММ зафіксувала 84 порушення режиму припинення вогню, більшість - у Донецькій "
        "області.",
        RU + "Миссия зафиксировала 84 взрыва, почти все в Луганской области.",
        EN + "The mission recorded 84 ceasefire violations, most of them in Donetsk region.",
    ],
)
def test_where_most_of_a_number_was_is_not_the_region_of_all_of_it(text):
    read = parse(text, published="2021-09-01")
    assert [row["sector"] for row in read.rows if row["sector"] != BOTH] == []


def test_when_most_of_a_number_was_is_no_word_on_its_region():
    text = (
        EN + "The Mission recorded fewer violations in Donetsk region, and 44 ceasefire "
        "violations, the majority at night, in Luhansk region."
    )
    assert told(text) == [(L, "total", 44, *NOW)]


def test_parts_of_a_number_whose_days_are_not_known_are_not_of_the_report_s():
    text = (
        EN + "In July the mission recorded 620 ceasefire violations in Donetsk and Luhansk "
        "regions. Of these, 220 were explosions."
    )
    read = parse(text + " It recorded 12 explosions in Luhansk region.", published="2021-09-01")
    assert [row["value"] for row in read.rows] == [12]
    assert "{?220?}" in read.marked()


@pytest.mark.parametrize(
    "text",
    [
        EN + "In Donetsk region, 14 ceasefire violations were recorded, and in Luhansk region one "
        "more.",
        RU + "В Донецкой области зафиксировано 14 нарушений режима прекращения огня, а в "
        "Луганской области - еще одно.",
        UK + "У Донецькій області зафіксовано 14 порушень режиму припинення вогню, в Луганській "
        "області ще одне.",
    ],
)
def test_one_more_in_the_other_region_is_one(text):
    assert sorted(told(text)) == [(D, "total", 14, *NOW), (L, "total", 1, *NOW)]


def test_three_more_than_before_is_no_count():
    text = (
        EN + "In Donetsk region, 14 ceasefire violations were recorded, in Luhansk region three "
        "more than a day earlier."
    )
    assert told(text) == [(D, "total", 14, *NOW)]


def test_violations_seen_by_the_mission_are_counted_and_weapons_seen_are_not():
    head = "15 Ceasefire Violations Seen by the OSCE in a Day\n\n"
    body = "In Donetsk region, 14 ceasefire violations were recorded by the mission, and in "
    rows = parse(head + body + "Luhansk region one more.", published="2021-09-01").rows
    assert [(row["sector"], row["value"]) for row in rows] == [(BOTH, 15), (D, 14), (L, 1)]
    weapons = "15 weapons seen by the OSCE in breach of withdrawal lines\n\n"
    rows = parse(weapons + body + "Luhansk region one more.", published="2021-09-01").rows
    assert [(row["sector"], row["value"]) for row in rows] == [(D, 14), (L, 1)]


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        (
            EN + "Since the meeting of the contact group on 22 July, where a truce was agreed on, "
            "1,620 ceasefire violations in total have been recorded by the SMM in Donetsk and "
            "Luhansk oblasts. Among them are 398 explosions.",
            "2021-07-22",
        ),
        (
            RU + "С момента вступления в силу перемирия 27 июля миссия зафиксировала 1620 "
            "нарушений режима прекращения огня в Донецкой и Луганской областях. Из них 398 "
            "взрывов.",
            "2021-07-27",
        ),
        (
            UK + "Починаючи з 27 липня СММ зафіксувала 1620 порушень режиму припинення вогню в "
            "Донецькій і Луганській областях. Серед них - 398 вибухів.",
            "2021-07-27",
        ),
    ],
)
def test_the_parts_of_a_running_total_run_since_its_day_too(text, begun):
    rows = parse(text, published="2021-09-01").rows
    assert [(row["sector"], row["category"], row["value"]) for row in rows] == [
        (BOTH, "total", 1620),
        (BOTH, "explosion", 398),
    ]
    assert [str(row["cumulative_from"].tz_convert("Europe/Kyiv"))[:10] for row in rows] == [
        begun,
        begun,
    ]


@pytest.mark.parametrize(
    "text",
    [
        RU + "С 27 июля миссия зафиксировала 1620 нарушений режима прекращения огня в Донецкой и "
        "Луганской областях. Из них за прошедшие сутки - 15 нарушений в Донецкой области.",
        EN + "Since the truce on 22 July, fire has been rarer and over the past day 15 ceasefire "
        "violations were recorded by the SMM in Donetsk region.",
    ],
)
def test_what_is_of_the_last_day_is_no_running_total(text):
    assert (D, "total", 15, *NOW) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        'Первый замглавы миссии ОБСЕ рассказал о Донбассе. "Постоянно нарушается режим прекращения '
        'огня, таких нарушений на прошлой неделе нами отмечено 3286", - отметил он.',
        'Заступник глави Спеціальної моніторингової місії ОБСЄ: "Режим припинення вогню '
        'порушується (таких порушень минулого тижня ми зафіксували 3286)".',
    ],
)
def test_such_violations_after_a_truce_that_is_broken_are_of_the_truce(text):
    rows = parse(text, published="2021-09-01").rows
    assert [(row["reporter"], row["category"], row["value"]) for row in rows] == [
        ("osce", "total", 3286)
    ]


def test_violations_of_the_lines_of_withdrawal_are_none_of_the_truce():
    text = (
        RU + "Миссия отметила в Донецкой области 86 нарушений режима отведения вооружений, таких "
        "нарушений на прошлой неделе нами отмечено 90. Режим прекращения огня нарушают реже, 12 "
        "нарушений режима прекращения огня в Донецкой области."
    )
    assert [row["value"] for row in parse(text, published="2021-09-01").rows] == [12]


TWELVE = "СММ зафіксувала в Донецькій області 12 порушень режиму припинення вогню"


@pytest.mark.parametrize(
    "text",
    [
        UK + TWELVE + " та відсутність порушень у Луганській області.",
        UK + TWELVE + " і жодного порушення не зафіксувала у Луганській області.",
        UK + TWELVE + ", тоді як порушень у Луганській області не було.",
        EN + "The SMM recorded in Donetsk region 12 ceasefire violations and no ceasefire "
        "violations in Luhansk region.",
    ],
)
def test_a_number_before_none_elsewhere_is_not_of_where_there_was_none(text):
    assert told(text) == [(D, "total", 12, *NOW), (L, "total", 0, *NOW)]


def test_none_told_by_a_number_word_and_in_words_is_told_once():
    text = "СММ ОБСЄ. " + TWELVE + " і жодного порушення не зафіксувала у Луганській області."
    assert [row["value"] for row in parse(text, published="2020-11-18").rows] == [12, 0]


def test_an_adjective_without_region_is_its_region():
    text = UK + TWELVE + ". У Луганській за цей період нарахували 45 порушень."
    assert told(text)[1:] == [(L, "total", 45, *NOW)]


def test_kilometres_that_a_text_breaks_off_in_are_no_count():
    text = EN + "It recorded 3 ceasefire violations in Luhansk region near Popasna (69 km west of"
    found = parse(text)
    assert [row["value"] for row in found.rows] == [3]
    assert "a measure" in [fate.reason for fate in found.fates]


def test_a_region_that_follows_with_its_own_number_is_not_that_of_the_one_before():
    text = (
        "Latest from OSCE Special Monitoring Mission (SMM) to Ukraine, based on information "
        "received as of 19:30, 14 February 2017. Luhansk region saw nine explosions, "
        "Donetsk region ninety times as many - 810."
    )
    rows = parse(text, published="2017-02-15").rows
    assert [(row["sector"], row["value"]) for row in rows] == [("luhansk_oblast", 9)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("17 and no ceasefire violations in Donetsk and Luhansk", [(D, 17), (L, 0)]),
        ("no and three ceasefire violations in Donetsk and Luhansk", [(L, 3), (D, 0)]),
        ("17 ceasefire violations and no violations in Luhansk and Donetsk", [(L, 17), (D, 0)]),
        # of violations or of explosions: which region has none of which is not said
        ("no ceasefire violations and two explosions in Donetsk and Luhansk", []),
        ("17 violations, five of them explosions, and no violations in Donetsk and Luhansk", []),
    ],
)
def test_no_violations_beside_a_number_are_of_one_region_alone(said, expected):
    rows = told(EN + f"The SMM recorded {said} regions, respectively.")
    assert rows == [(sector, "total", value, *NOW) for sector, value in expected]


@pytest.mark.parametrize(
    ("text", "sectors"),
    [
        (
            UK + "СММ зафіксувала 17 порушень режиму припинення вогню та жодного порушення в "
            "Донецькій та Луганській областях відповідно.",
            [(D, 17), (L, 0)],
        ),
        (
            EN + "The SMM recorded no ceasefire violations in Donetsk and Luhansk regions.",
            [(D, 0), (L, 0)],
        ),
    ],
)
def test_none_of_both_regions_and_of_one(text, sectors):
    assert told(text) == [(sector, "total", value, *NOW) for sector, value in sectors]
