"""Numbers of the mission whose region another sentence names, or none does."""

import pytest
from test_osce import HEAD, told
from test_readers_osce import BEFORE, NOW

from analysis.readers import parse

AS_BEFORE = "read as of the region that the sentence before tells of"
OF_ALL = "told before any region is named: read as of both regions together"


def warnings_of(text):
    return " ".join(parse(text, published="2021-09-01").warnings)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "В Луганской области стреляли чаще. Наблюдатели сообщили, что прозвучало около 40 "
            "взрывов.",
            [("luhansk_oblast", "explosion", 40, *NOW)],
        ),
        (
            "У Донецькій області порушень було менше. Однак вибухів зафіксовано стільки ж - "
            "близько 75.",
            [("donetsk_oblast", "explosion", 75, *NOW)],
        ),
        (
            "In Donetsk region the violations were fewer. There were 30 explosions.",
            [("donetsk_oblast", "explosion", 30, *NOW)],
        ),
    ],
)
def test_a_number_without_a_region_is_of_the_one_told_right_before(body, expected):
    assert told(HEAD + body) == expected
    assert AS_BEFORE in warnings_of(HEAD + body)


@pytest.mark.parametrize(
    "said",
    [
        "Monitors recorded 30 explosions near Zolote.",
        "The camera in Zolote recorded 30 explosions.",
        "The ceasefire violations will be fewer than 30 explosions.",
    ],
)
def test_a_number_of_a_site_or_of_nothing_that_happened_is_of_no_region(said):
    assert told(f"{HEAD}In Donetsk region the violations were fewer. {said}") == []


def test_after_two_regions_none_is_meant():
    body = "Fewer ceasefire violations were in Donetsk region and in Luhansk region."
    for said in ("Monitors recorded 30 explosions.", "There were 30 explosions."):
        assert told(f"{HEAD}{body} {said}") == []


def test_a_number_told_before_any_region_is_of_both_with_a_warning():
    body = "Almost 450 ceasefire violations registered by OSCE monitors. "
    rest = "In Donetsk region it recorded 281 ceasefire violations."
    assert told(HEAD + body + rest)[0] == ("donetsk_luhansk", "total", 450, *NOW)
    assert OF_ALL in warnings_of(HEAD + body + rest)


def test_a_number_told_again_of_a_region_is_not_of_both():
    body = "281 ceasefire violations registered by OSCE monitors. "
    rest = "In Donetsk region it recorded 281 ceasefire violations."
    assert told(HEAD + body + rest) == [("donetsk_oblast", "total", 281, *NOW)]


def test_a_region_followed_by_its_own_number_takes_none_before_it():
    body = "За 13 серпня в Донецькій області СММ нарахувала 1 060 вибухів, у Луганській же - 410."
    assert [row[:3] for row in told(HEAD + body + ' "У Донецькій області тихо", - сказано.')] == [
        ("donetsk_oblast", "explosion", 1060),
        ("luhansk_oblast", "explosion", 410),
    ]


def test_the_period_before_in_brackets_ahead_of_the_region():
    body = (
        "По сравнению с предыдущим периодом (109 взрывов) в Донецкой области СММ зафиксировала "
        "меньше взрывов - около 60."
    )
    assert told(HEAD + body) == [
        ("donetsk_oblast", "explosion", 109, *BEFORE),
        ("donetsk_oblast", "explosion", 60, *NOW),
    ]


def test_brackets_before_evenings_are_not_of_them():
    body = (
        "По сравнению с предыдущим периодом (109 взрывов) в Донецкой области СММ между вечерами 30 "
        "и 31 августа зафиксировала меньше взрывов - около 60."
    )
    assert told(HEAD + body)[0] == ("donetsk_oblast", "explosion", 109, *BEFORE)


def test_what_the_period_before_gave():
    body = (
        "У Луганській області порушень не було. Водночас попередній звітний період дав в області "
        "18 порушень режиму тиші."
    )
    assert told(HEAD + body) == [
        ("luhansk_oblast", "total", 0, *NOW),
        ("luhansk_oblast", "total", 18, *BEFORE),
    ]


def test_both_regions_named_as_one_in_a_sentence_of_one_number():
    body = (
        "643 вибухи: стільки їх від 19:30 29 серпня 2021 року до 19:30 31 серпня 2021 року "
        "зафіксувала на Донбасі місія ОБСЄ."
    )
    sector, since, until = "donetsk_luhansk", "2021-08-29 19:30", "2021-08-31 19:30"
    assert told(HEAD + body) == [(sector, "explosion", 643, since, until)]


@pytest.mark.parametrize(
    "before",
    [
        "In the reporting period before, 15 such violations were recorded in the region.",
        "In the 24 hours before, 15 violations of the ceasefire were recorded in the region.",
        "In the reporting period before, the region saw 15 such violations.",
        "За отчетный период перед этим в регионе отметили 15 нарушений режима прекращения огня.",
        "За звітний період до цього таких порушень у цій області було 15.",
    ],
)
def test_the_period_before_in_other_words(before):
    body = f"In Luhansk region, the SMM recorded 63 ceasefire violations. {before}"
    assert told(HEAD + body) == [
        ("luhansk_oblast", "total", 63, *NOW),
        ("luhansk_oblast", "total", 15, *BEFORE),
    ]


def test_a_word_that_ends_in_not_denies_nothing():
    body = "По Луганской области СММ отметила 63 нарушения режима прекращения огня. "
    rest = "В регионе отметили 30 взрывов, нарушений режима тишины стало больше."
    assert 0 not in [row[2] for row in told(HEAD + body + rest)]


def test_a_total_from_a_day_and_up_to_another_is_not_of_the_report_s_day():
    body = (
        "За час від 27 липня і до 22 серпня включно в Донецькій та Луганській областях місія "
        "нарахувала 1071 порушення режиму припинення вогню."
    )
    whole = ("2021-07-27 19:30", "2021-08-22 19:30")
    assert told(HEAD + body) == [("donetsk_luhansk", "total", 1071, *whole)]


@pytest.mark.parametrize(
    ("said", "week"),
    [
        (
            "The OSCE SMM recorded 3,335 ceasefire violations last week.",
            ("2021-08-23 00:00", "2021-08-30 00:00"),
        ),
        (
            "За минулий тиждень СММ нарахувала 3335 порушень режиму припинення вогню.",
            ("2021-08-23 00:00", "2021-08-30 00:00"),
        ),
        ("Over the last week of August, the OSCE SMM recorded 3,335 ceasefire violations.", None),
    ],
)
def test_last_week_is_the_calendar_week_before_the_publication_with_a_warning(said, week):
    text = f"Briefing in Kyiv. {said}"
    rows = parse(text, published="2021-09-01").rows
    bounds = [
        tuple(f"{row[end].tz_convert('Europe/Kyiv'):%Y-%m-%d %H:%M}" for end in ("start", "end"))
        for row in rows
    ]
    assert bounds == [week] * (week is not None)
    assert ("last week: read as the calendar week" in warnings_of(text)) == (week is not None)


def test_a_region_named_as_a_region():
    body = "В Донецком регионе СММ выявила 528 нарушений режима прекращения огня."
    assert told(HEAD + body) == [("donetsk_oblast", "total", 528, *NOW)]


def test_no_violations_of_a_truce_are_none():
    body = "На Луганщині порушень перемир'я не було."
    assert told(HEAD + body) == [("luhansk_oblast", "total", 0, *NOW)]


def test_violations_after_a_dash_and_explosions_among_them():
    body = (
        "На Донецкую область пришлась большая часть нарушений режима тишины - 57. Взрывов СММ "
        "насчитала здесь, в частности, 20."
    )
    assert told(HEAD + body)[0] == ("donetsk_oblast", "total", 57, *NOW)


def test_evenings_told_after_a_part_are_those_of_the_whole():
    body = (
        "661 ceasefire violations, including 87 explosions, were recorded by the SMM in Donetsk "
        "region between the evenings of 29 and 31 August."
    )
    evenings = ("2021-08-29 19:30", "2021-08-31 19:30")
    assert [row[3:] for row in told(HEAD + body)] == [evenings, evenings]


def test_a_period_that_had_seen_violations_logged_is_not_a_patrol_s():
    body = (
        "For Luhansk region, the SMM logged 63 ceasefire violations. The previous reporting period "
        "had seen 15 ceasefire violations logged in the region."
    )
    assert told(HEAD + body)[1] == ("luhansk_oblast", "total", 15, *BEFORE)


def test_the_mission_s_count_beside_a_headquarters_is_the_mission_s():
    text = (
        "Більш ніж 150 порушень режиму тиші за добу нарахувала на Донбасі ОБСЄ. Раніше про "
        "порушення повідомляв штаб ООС."
    )
    assert parse(text, published="2021-09-01").who[0] == "osce"
