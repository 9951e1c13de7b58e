"""Everyday sentences of the mission and its chiefs, which were read of elsewhere or not at all."""

import pytest

from analysis.readers import parse

BOTH, DONETSK, LUHANSK = "donetsk_luhansk", "donetsk_oblast", "luhansk_oblast"


def _told(text, published):
    rows = parse(text, published=published).rows
    return [(row["sector"], row["category"], row["value"]) for row in rows]


def _window(text, published):
    (row,) = parse(text, published=published).rows
    local = (row[name].tz_convert("Europe/Kyiv") for name in ("start", "end"))
    return tuple(f"{moment:%Y-%m-%dT%H:%M}" for moment in local)


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        (
            "Alexander Hug, OSCE SMM, 6 July 2018. Since the harvest ceasefire began on 1 July, "
            "our monitors have recorded 1,560 violations, Hug told journalists.",
            "2018-07-06",
            [(BOTH, "total", 1560)],
        ),
        (
            "Первый заместитель главы СММ ОБСЕ. С 10 по 16 декабря мы отметили более 4 700 "
            "нарушений перемирия.",
            "2018-12-20",
            [(BOTH, "total", 4700)],
        ),
        (
            "СММ ОБСЕ, отчёт от 4 декабря 2019 г. С вечера 2 до вечера 3 декабря в двух областях "
            "зафиксировано 510 нарушений: в Донецкой – 370, в Луганской – 140.",
            "2019-12-04",
            [(BOTH, "total", 510), (DONETSK, "total", 370), (LUHANSK, "total", 140)],
        ),
        (
            "СММ ОБСЄ, 29 липня 2020 року. Між вечорами 27 і 28 липня в Луганській області не "
            "сталося жодного порушення, а в Донецькій їх було вісім, серед яких два вибухи.",
            "2020-07-29",
            [(LUHANSK, "total", 0), (DONETSK, "total", 8), (DONETSK, "explosion", 2)],
        ),
        (
            "СММ ОБСЕ. Между вечером 19 и вечером 20 февраля 2022 года Миссией зафиксировано 2 158 "
            "нарушений режима прекращения огня в Донецкой области, 1 100 из них — взрывы.",
            "2022-02-21",
            [(DONETSK, "total", 2158), (DONETSK, "explosion", 1100)],
        ),
        (
            "OSCE SMM. Between the evenings of 25 and 26 October 2021, 358 ceasefire violations "
            "were recorded in Donetsk region, while Luhansk region accounted for another 102.",
            "2021-10-27",
            [(DONETSK, "total", 358), (LUHANSK, "total", 102)],
        ),
        (
            "Alexander Hug of the OSCE SMM said the ceasefire was violated 8,292 times last week. "
            "Since the beginning of the year, the parties have used arms 140,000 times.",
            "2018-07-05",
            [(BOTH, "total", 8292), (BOTH, "total", 140000)],
        ),
    ],
)
def test_a_chief_s_count_is_that_of_all_that_the_mission_watches(text, published, told):
    assert _told(text, published) == told


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "СММ ОБСЕ. В Донецкой области зафиксировано 20 нарушений режима прекращения огня. "
            "Только в Луганской было 553.",
            "553",
        ),
        (
            "OSCE SMM. In Donetsk region it recorded 20 ceasefire violations. Weapons prohibited "
            "by the Minsk agreements were used 6,000 times.",
            "6,000",
        ),
        (
            "СММ ОБСЕ. За две недели на Донбассе зафиксировано 6000 нарушений режима прекращения "
            "огня.",
            "6000",
        ),
    ],
)
def test_a_number_that_may_be_a_tally_is_said_not_to_be_read(text, number):
    assert number in set(parse(text, published="2018-07-05", kind="observer").unread["text"])


@pytest.mark.parametrize(
    ("text", "published", "hours"),
    [
        (
            "СММ ОБСЄ: вранці 18 лютого із 5:30 до 11:30 спостерігачі зафіксували на Донбасі "
            "2300 вибухів.",
            "2022-02-19",
            ("2022-02-18T05:30", "2022-02-18T11:30"),
        ),
        (
            "За весь 2017 рік СММ ОБСЄ на Донбасі зафіксувала 401 тис. порушень режиму припинення "
            "вогню.",
            "2018-02-16",
            ("2017-01-01T00:00", "2018-01-01T00:00"),
        ),
        (
            "The OSCE SMM recorded 134,767 ceasefire violations in Donbas in 2020.",
            "2021-01-15",
            ("2020-01-01T00:00", "2021-01-01T00:00"),
        ),
    ],
)
def test_hours_of_a_day_and_a_year_have_their_window(text, published, hours):
    assert _window(text, published) == hours


def test_the_day_before_is_told_after_a_verb_too():
    text = (
        "СММ ОБСЄ на Донбасі не відмітила порушень режиму припинення вогню. Також зазначається, "
        "що днем раніше спостерігачі зафіксували три порушення в Донецькій області і два - в "
        "Луганській."
    )
    told = _told(text, "2020-08-06")
    assert told[-2:] == [(DONETSK, "total", 3), (LUHANSK, "total", 2)]


def test_the_mission_that_another_office_names_first_is_no_head():
    text = (
        "Минобороны РФ: ВСУ 12 раз нарушили режим прекращения огня. Миссия ОБСЕ зафиксировала 300 "
        "нарушений за то же время."
    )
    assert _told(text, "2021-12-10T12:00+03:00") == [("whole_front", "total", 12)]


def test_since_a_truce_began_is_no_day_and_neither_is_its_beginning():
    retold = (
        "СММ ОБСЕ, отчет от 3 сентября. С начала всеобъемлющего перемирия на Донбассе миссия ОБСЕ "
        "по состоянию на вечер 2 сентября насчитала 908 нарушений режима тишины. "
    )
    exactly = (
        "Начиная с 00:01 27 июля по конец отчетного периода миссия зафиксировала в целом 908 "
        "нарушений режима прекращения огня. По данным наблюдателей, в частности, речь идет о 152 "
        "взрывах и 741 очереди и выстрелах."
    )
    published = "2020-09-04T08:28+03:00"
    assert _told(retold, published) == []
    found = parse(retold + exactly, published=published).rows
    assert [(row["category"], row["value"]) for row in found] == [
        ("total", 908),
        ("explosion", 152),
    ]
    assert {f"{row['start'].tz_convert('Europe/Kyiv'):%d.%m %H:%M}" for row in found} == {
        "27.07 00:01"
    }


def test_the_day_on_which_a_truce_took_effect_is_not_the_day_counted():
    said = "it recorded 120 explosions in Donetsk region. The report is for 27 December 2017."
    led = "OSCE SMM: {} on 23 December, "
    took = led.format("Following the recommitment that took effect at 00:00") + said
    (row,) = parse(took, published="2017-12-28").rows
    assert row["end"] is None or f"{row['end'].tz_convert('Europe/Kyiv'):%d.%m}" != "23.12"
    assert _window(led.format("In all,") + said, "2017-12-24")[1] == "2017-12-23T19:30"


def test_so_many_of_them_last_week_are_told_as_unread():
    text = "Голова СММ ОБСЄ. Від 27 липня Місія зафіксувала 853 порушення режиму припинення вогню. "
    found = parse(text + "Минулого тижня їх було 96.", published="2020-09-09")
    assert [row["value"] for row in found.rows] == [853]
    assert "96" in set(found.unread["text"])
