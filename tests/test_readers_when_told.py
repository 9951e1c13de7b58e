"""When counts are told: heads of pages and posts, datelines, last hours, periods and weekends."""

import pytest

from analysis.readers import parse

KYIV, MOSCOW = "Europe/Kyiv", "Europe/Moscow"


def _read(text, published, zone=KYIV):
    return [
        (row["sector"], row["value"], _local(row["start"], zone), _local(row["end"], zone))
        for row in parse(text, published=published).rows
    ]


def _local(moment, zone):
    return "" if moment is None else f"{moment.tz_convert(zone):%m-%dT%H}"


@pytest.mark.parametrize(
    "head",
    [
        "Генштаб ВСУ — 09.07.2025 — 16:00\n",
        "Сводка Генштаба ВСУ, вечер 9 июля (на 16:00).\n",
        "AFU General Staff on Facebook, July 9, 4:00 p.m.\n",
        "Зведення Генерального штабу ЗСУ, 9 липня, 16:00.\n",
    ],
)
def test_a_staff_s_page_is_headed_by_its_hour(head):
    text = f"{head}З початку доби на Лиманському напрямку ворог атакував шість разів."
    told = _read(text, "2025-07-09T16:20+03:00")
    assert told == [("lyman", 6, "07-09T00", "07-09T16")]


def test_a_joint_centre_s_hour_stands_below_the_date_of_the_page():
    text = (
        "Donetsk News Agency, Feb 18, 2022. JCCC, DPR mission, as of 20:00.\n"
        "Since the beginning of the day Ukraine has shelled the Republic 44 times."
    )
    told = _read(text, "2022-02-18T20:10+03:00", MOSCOW)
    assert told == [("dpr", 44, "02-18T00", "02-18T20")]


@pytest.mark.parametrize("hours", ["последние", "минувшие", "прошедшие"])
def test_the_last_24_hours_are_the_past_day_in_every_language(hours):
    text = f"Народная милиция ЛНР: за {hours} 24 часа ВСУ девять раз открывали огонь по территории."
    assert _read(text, "2022-03-01", MOSCOW) == [("lpr", 9, "02-28T00", "03-01T00")]


@pytest.mark.parametrize(
    "said",
    [
        "KYIV. Sept 18 - Over the past day, Russian forces broke the ceasefire regime seven times",
        "KYIV, Sept 18 - Over the past day the enemy broke the ceasefire regime seven times",
        "За добу ворог сім разів порушив режим припинення вогню, повідомив 18 вересня",
    ],
)
def test_the_date_of_the_page_is_not_the_past_day_s(said):
    told = _read(f"{said}, the press center of the JFO headquarters.", "2021-09-18")
    assert told == [("donetsk_luhansk", 7, "09-17T00", "09-18T00")]


MOD = "Минобороны России: дежурные средства ПВО "


def test_hours_within_others_have_counts_of_their_own():
    text = (
        f"{MOD}в течение ночи уничтожили 31 БПЛА. В период с 23:00 21 января по 07:00 22 января "
        "уничтожено 14 БПЛА: 13 над Волгоградской областью, один над Крымом. Всего с 20:00 "
        "21 января до 07:00 22 января был уничтожен 31 БПЛА. Накануне сбито 32."
    )
    told = _read(text, "2026-01-22", MOSCOW)
    assert ("russian_regions_seas", 14, "01-21T23", "01-22T07") in told
    assert ("volgograd_oblast", 13, "01-21T23", "01-22T07") in told
    assert ("russian_regions_seas", 31, "01-21T20", "01-22T07") in told


SMM = "СММ ОБСЕ. "


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        (
            "СММ ОБСЕ опубликовала отчет о событиях в Украине за 31.01.2017. В Донецкой области "
            "Миссия отметила 330 взрывов по сравнению с 250 за предыдущий отчетный период.",
            "2017-02-02",
            [
                ("donetsk_oblast", 330, "01-30T19", "01-31T19"),
                ("donetsk_oblast", 250, "01-29T19", "01-30T19"),
            ],
        ),
        (
            "СММ ОБСЄ зафіксувала 15 порушень режиму припинення вогню у Донецькій області. Про це "
            "сказано у звіті №159/2021 моніторингової місії ОБСЄ в Україні (СММ) 10 липня 2021.",
            "2021-07-11",
            [("donetsk_oblast", 15, "07-08T19", "07-09T19")],
        ),
        (
            "Про це сказано в опублікованому вчора, 22 лютого, звіті СММ ОБСЄ. У Луганській "
            "області Місія зафіксувала 95 вибухів.",
            "2020-02-23",
            [("luhansk_oblast", 95, "02-20T19", "02-21T19")],
        ),
        (
            "СММ ОБСЕ указала, что 11 декабря была отмечена тысяча взрывов в Донецкой области.",
            "2017-12-12",
            [("donetsk_oblast", 1000, "12-10T19", "12-11T19")],
        ),
        (
            "На Донбассе в период со 2 по 15 ноября СММ ОБСЕ отметила 469 нарушений режима "
            "прекращения огня.",
            "2020-11-23",
            [("donetsk_luhansk", 469, "11-02T00", "11-16T00")],
        ),
    ],
)
def test_the_mission_s_day_by_the_words_around_its_report(text, published, told):
    assert _read(text, published) == told


@pytest.mark.parametrize("days", ["", " 15-16 октября"])
def test_a_report_that_ends_on_a_sunday_may_tell_of_two_days(days):
    text = "Ежедневный отчет СММ ОБСЕ от {}. В Донецкой области Миссия отметила 100 взрывов."
    text = text.replace("взрывов", f"взрывов{days}")
    warned = [
        any("Sunday" in one for one in parse(text.format(day), published=published).warnings)
        for day, published in (("17 октября 2016", "2016-10-17"), ("18 октября 2016", "2016-10-18"))
    ]
    assert warned == [True, False]


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        (
            "OSCE SMM, as of 19:30 24 July 2021. In Luhansk region, the SMM recorded no ceasefire "
            "violations, whereas in the previous reporting period it recorded 72, including 30 "
            "explosions.",
            "2021-07-25",
            ("luhansk_oblast", 30, "07-22T19", "07-23T19"),
        ),
        (
            "OSCE SMM Daily Report 7/2021. Between the evenings of 8 and 10 January, the SMM "
            "recorded 11 ceasefire violations, including two projectiles in flight, in Donetsk "
            "region.",
            "2021-01-11",
            ("donetsk_oblast", 11, "01-08T19", "01-10T19"),
        ),
        (
            "OSCE SMM Daily Report 91/2020 on 17 April 2020. In Donetsk region, the SMM recorded "
            "189 ceasefire violations. Between the evenings of 16 and 17 April, the SMM recorded "
            "45 explosions in Donetsk region.",
            "2020-04-18",
            ("donetsk_oblast", 45, "04-16T19", "04-17T19"),
        ),
    ],
)
def test_a_part_and_a_region_after_an_aside_are_those_of_the_whole(text, published, told):
    assert told in _read(text, published)


def test_the_hours_of_an_air_strike_are_not_the_drones():
    text = (
        "Повітряні Сили ЗСУ: у ніч на 22 вересня ворог атакував 141 ударним БпЛА. За попередніми "
        "даними, станом на 08:30 збито 132 БпЛА. Крім того, з 4 по 6 ранку 22 вересня ворог завдав "
        "авіаудару по Запоріжжю."
    )
    told = _read(text, "2025-09-22")
    assert ("ukraine_territory", 132, "", "09-22T08") in told


@pytest.mark.parametrize(
    "said",
    [
        "Military spokesman Andriy Lysenko of the ATO headquarters said in Kyiv on September 19 "
        "that militants violated the ceasefire 27 times on September 18.",
        "ATO headquarters: the militants violated the ceasefire 27 times on September 18, the "
        "spokesman said on September 19.",
        "Речник штабу АТО заявив у Києві 19 вересня, що бойовики 27 разів порушили режим тиші 18 "
        "вересня.",
        "Спикер штаба АТО на брифинге 19 сентября сообщил, что боевики 27 раз нарушили перемирие "
        "18 сентября.",
    ],
)
def test_the_day_of_telling_is_not_that_of_the_acts(said):
    told = _read(f"{said} Three violations were in the Luhansk sector.", "2016-09-19T13:30+03:00")
    day = ("09-18T00", "09-19T00")
    assert told == [("donetsk_luhansk", 27, *day), ("luhansk_direction", 3, *day)]


@pytest.mark.parametrize(
    "said",
    [
        # a day of acts, and one of the truce
        "ATO headquarters: on September 19 militants violated the ceasefire declared on September "
        "15 five times.",
        "ATO headquarters said on September 19 that militants violated the ceasefire 5 times since "
        "midnight.",
    ],
)
def test_a_day_that_no_other_one_stands_beside_is_not_left_out(said):
    ((_, value, start, _),) = _read(said, "2016-09-19T13:30+03:00")
    assert (value, start) == (5, "09-19T00")


AS_OF = "As of 7 p.m., Ukraine's president said, Russia had broken the ceasefire 1,200 times."


@pytest.mark.parametrize(
    "text",
    [
        f"{AS_OF} There were 900 shellings.",
        "Зеленський: станом на 19:00 росіяни 1200 разів порушили перемир'я. Було 900 обстрілів.",
        "Зеленский сообщил, что по состоянию на 19:00 россияне 1200 раз нарушили прекращение огня. "
        "Зафиксировано 900 обстрелов.",
        "Минобороны РФ: по состоянию на 19:00 ВСУ 1200 раз нарушили перемирие. Было 900 обстрелов.",
    ],
)
def test_the_only_hour_as_of_which_a_text_is_told_ends_its_counts(text):
    assert _read(text, "2025-04-20T21:00+03:00") == [
        ("whole_front", 1200, "", "04-20T19"),
        ("whole_front", 900, "", "04-20T19"),
    ]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (AS_OF, "2025-04-20T18:00+03:00"),
        (AS_OF, "2025-04-21T09:00+03:00"),
        (f"{AS_OF} It began on Saturday.", "2025-04-20T21:00+03:00"),
        (f"{AS_OF} It was the first day of the truce.", "2025-04-20T21:00+03:00"),
        (f"{AS_OF} He said so on 18 April.", "2025-04-20T21:00+03:00"),
        (f"{AS_OF} Over the past day there were 900 shellings.", "2025-04-20T21:00+03:00"),
        (AS_OF.replace("As of", "At"), "2025-04-20T21:00+03:00"),
    ],
)
def test_an_hour_that_may_not_be_that_of_all_counts_ends_none(text, published):
    assert {row[2:] for row in _read(text, published)} == {("", "")}


@pytest.mark.parametrize(
    "told",
    [
        "no fewer than 50 clashes take place on the Pokrovsk front daily.",
        "on the Pokrovsk front, 50 clashes take place here daily, he said.",
        "the Russians launch 50 attacks daily on the Pokrovsk front.",
        "the Russians daily launch 50 attacks on the Pokrovsk front.",
    ],
)
def test_so_many_daily_is_a_rate(told):
    text = f"General Staff of Ukraine, 27 June: {told}"
    reading = parse(text, published="2025-06-27T14:24+03:00", kind="general_staff")
    assert not reading.rows
    assert "an average or a rate" in reading.unread_rows()[0]["reason"]


@pytest.mark.parametrize("head", ["Daily summary of", "Daily operational report by"])
def test_a_daily_report_tells_no_rate(head):
    text = (
        f"{head} the General Staff of Ukraine as of 8:00 on 27 June: the Russians launched 50 "
        "attacks on the Pokrovsk front over the past day."
    )
    told = _read(text, "2025-06-27T14:24+03:00")
    assert told == [("pokrovsk", 50, "06-26T00", "06-27T00")]
