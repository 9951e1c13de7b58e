"""What the mission's own reports, and the news that retell them, say of other periods."""

import pytest

from analysis.readers import parse

BOTH, DONETSK, LUHANSK = "donetsk_luhansk", "donetsk_oblast", "luhansk_oblast"


def _told(text, published):
    rows = parse(text, published=published).rows
    return [
        (row["sector"], row["category"], row["value"], _local(row["start"]), _local(row["end"]))
        for row in rows
    ]


def _local(moment):
    return "" if moment is None else f"{moment.tz_convert('Europe/Kyiv'):%m-%dT%H}"


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        (
            "OSCE SMM Daily Report 223/2021 issued on 23 September 2021, as of 19:30 22 September "
            "2021. In Donetsk region, the Mission recorded 745 ceasefire violations. In the prior "
            "reporting period, it recorded 117 ceasefire violations in the region.",
            "2021-09-23",
            [
                (DONETSK, "total", 745, "09-21T19", "09-22T19"),
                (DONETSK, "total", 117, "09-20T19", "09-21T19"),
            ],
        ),
        (
            "Щоденний звіт № 247/2021, опублікований СММ ОБСЄ 21 жовтня 2021 року. У Луганській "
            "області Місія нарахувала 10 порушень режиму припинення вогню. За попередній звітний "
            "період нараховано 53 порушення.",
            "2021-10-21",
            [
                (LUHANSK, "total", 10, "10-19T19", "10-20T19"),
                (LUHANSK, "total", 53, "10-18T19", "10-19T19"),
            ],
        ),
        (
            "OSCE SMM, as of 19:30, 5 November 2017. In Donetsk region between the evenings of 3 "
            "and 4 November the SMM saw more ceasefire violations,[1] including about 330 "
            "explosions, compared with the previous 24 hours. Between the evenings of 4 and 5 "
            "November, the Mission saw fewer ceasefire violations, including about 220 explosions.",
            "2017-11-06",
            [
                (DONETSK, "explosion", 330, "11-03T19", "11-04T19"),
                (DONETSK, "explosion", 220, "11-04T19", "11-05T19"),
            ],
        ),
        (
            "СММ ОБСЄ станом на 19:30 29 січня 2017 року. Менше порушень у Донецькій області між "
            "вечорами 27 та 28 січня проти попереднього звітного періоду (включаючи близько 330 "
            "вибухів у порівнянні з 520).",
            "2017-01-30",
            [
                (DONETSK, "explosion", 330, "01-27T19", "01-28T19"),
                (DONETSK, "explosion", 520, "01-26T19", "01-27T19"),
            ],
        ),
        (
            "Александр Хуг, СММ ОБСЄ. За минулий тиждень СММ зафіксувала 200 вибухів, тоді як на "
            "позаминулому тижні - понад 600.",
            "2017-04-21",
            [
                (BOTH, "explosion", 200, "04-10T00", "04-17T00"),
                (BOTH, "explosion", 600, "04-03T00", "04-10T00"),
            ],
        ),
        (
            "СММ ОБСЄ не підтвердила порушень. Крім того, повідомляється, що після початку дії "
            "режиму припинення вогню з 27 липня спостерігачі ОБСЄ зафіксували загалом 332 "
            "порушення.",
            "2020-08-16",
            [(BOTH, "total", 332, "07-27T00", "")],
        ),
        (
            "СММ ОБСЕ зафиксировала 121 нарушение режима прекращения огня в Донецкой области. Об "
            "этом говорится в ежедневном отчете № 180/2021, опубликованном СММ ОБСЕ в Украине 4 "
            "августа 2021.",
            "2021-08-05",
            [(DONETSK, "total", 121, "08-02T19", "08-03T19")],
        ),
        (
            "OSCE SMM, as of 19:30, 26 March 2021. Since 27 July 2020 the Mission has recorded at "
            "least 13,400 ceasefire violations in both regions, 493 of these within the reporting "
            "period.",
            "2021-03-27",
            [(BOTH, "total", 13400, "07-27T00", "03-26T19")],
        ),
        (
            "OSCE SMM, as of 19:30, 17 February 2022. Having logged 129 ceasefire violations in "
            "Luhansk region the previous period, the SMM now logged 402 there.",
            "2022-02-18",
            [
                (LUHANSK, "total", 129, "02-15T19", "02-16T19"),
                (LUHANSK, "total", 402, "02-16T19", "02-17T19"),
            ],
        ),
        (
            "СММ ОБСЕ по состоянию на 19:30 31 марта 2017 года. Больше нарушений в Луганской "
            "области (включая 126 взрывов; в предыдущий отчётный период — 15), в Донецкой области "
            "прозвучало около 470 взрывов.",
            "2017-04-01",
            [
                (LUHANSK, "explosion", 126, "03-30T19", "03-31T19"),
                (DONETSK, "explosion", 470, "03-30T19", "03-31T19"),
            ],
        ),
        (
            "Alexander Hug, OSCE SMM, 10 February 2017. Between 30 January and 5 February we "
            "registered 36,000 ceasefire violations.",
            "2017-02-10",
            [(BOTH, "total", 36000, "01-30T00", "02-06T00")],
        ),
        (
            "Ambassador Çevik, OSCE SMM, 11 February 2022. In January this year the Mission "
            "recorded 5,667 ceasefire violations.",
            "2022-02-11",
            [(BOTH, "total", 5667, "01-01T00", "02-01T00")],
        ),
    ],
)
def test_a_period_before_a_week_or_an_issue_gives_a_tally_its_window(text, published, told):
    assert _told(text, published) == told


def test_days_that_may_be_evenings_are_not_read_as_either():
    text = "OSCE SMM registered 66 explosions in Donetsk region on September 15-17."
    found = parse(text, published="2017-09-18")
    assert (len(found.rows), list(found.unread["text"])) == (0, ["66"])


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("at least 1,000 instances of the use of Minsk-proscribed weapons", 1000),
        ("at least 360 instances of MLRS usage", 360),
        ("27 explosions caused by multiple launch rocket systems", 27),
    ],
)
def test_what_the_mission_counts_by_arms_is_not_lost_in_silence(said, number):
    text = (
        "OSCE SMM. In Luhansk region over 3,000 ceasefire violations were noted on 7 February. "
        f"Throughout the week, monitors noted {said}, said the chief monitor."
    )
    found = parse(text, published="2018-02-09")
    told = [row["value"] for row in found.rows]
    left = " ".join(found.unread["text"]).replace(",", "")
    assert number in told or str(number) in left


def test_a_patrol_that_saw_fire_tells_no_tally():
    text = (
        "OSCE SMM, as of 19:30 5 November 2017. In Donetsk region, the SMM recorded 30 ceasefire "
        "violations. Positioned in Horlivka, the SMM saw 12 explosions 3km west."
    )
    assert [one[:3] for one in _told(text, "2017-11-06")] == [(DONETSK, "total", 30)]


def test_an_older_report_s_issue_bounds_no_count_of_this_one():
    text = (
        "СММ ОБСЕ. В Донецкой области 121 нарушение режима прекращения огня. В отчете № 170/2021, "
        "опубликованном миссией ранее 24 июля, было 99 нарушений."
    )
    assert _told(text, "2021-08-05") == [(DONETSK, "total", 121, "", "")]


def test_two_days_that_are_a_daily_report_s_evenings_are_its_window():
    text = (
        "OSCE SMM, as of 19:30, 5 November 2017. In Donetsk region, 66 explosions on November 4-5."
    )
    assert _told(text, "2017-11-06") == [(DONETSK, "explosion", 66, "11-04T19", "11-05T19")]


@pytest.mark.parametrize(
    ("said", "told", "left"),
    [
        (
            "17 порушень на Донеччині; штаб ООС за ті самі дні повідомив про п'ять.",
            [(DONETSK, "total", 17)],
            ["п'ять"],
        ),
        (
            "594 порушення в обох областях, причому 515 припадає на Донецьку, у якій вибухів було "
            "251.",
            [(BOTH, "total", 594), (DONETSK, "total", 515), (DONETSK, "explosion", 251)],
            [],
        ),
        (
            "594 порушення в обох областях. Найбільше їх, 464, у Донецькій області, де вибухів "
            "спостерігачі не чули.",
            [(BOTH, "total", 594)],
            ["464"],
        ),
    ],
)
def test_what_may_be_another_s_or_elsewhere_is_left_with_a_notice(said, told, left):
    head = "СММ ОБСЄ, між вечорами 26 та 28 лютого 2021 року зафіксувала "
    found = parse(head + said, published="2021-03-01")
    assert [(row["sector"], row["category"], row["value"]) for row in found.rows] == told
    assert set(left) <= set(found.unread["text"])


@pytest.mark.parametrize(
    "said",
    [
        "exceeding the previous day's figure of 40",
        "unlike in the previous period",
        "double the previous period",
        "a decrease from the previous period",
    ],
)
def test_a_count_beside_the_period_before_stays_the_report_s(said):
    text = f"OSCE SMM, as of 19:30, 17 February 2022. In Luhansk region, 129 explosions {said}."
    assert _told(text, "2022-02-18")[0] == (LUHANSK, "explosion", 129, "02-16T19", "02-17T19")


@pytest.mark.parametrize(
    "led", ["Отмечается, что в Донецкой", "Как говорится в отчете, отмечено, что в Донецкой"]
)
def test_a_region_after_it_is_noted_that_leads_its_tally(led):
    text = (
        "Миссия ОБСЕ по состоянию на 19:30 24 февраля 2021 года зафиксировала 31 нарушение.\n\n"
        f"{led} области СММ зафиксировала четыре нарушения режима прекращения огня в районе "
        "юго-западнее Светлодарска."
    )
    rows = parse(text, published="2021-02-25", source="x").rows
    assert ("donetsk_oblast", 4) in [(row["sector"], row["value"]) for row in rows]


@pytest.mark.parametrize(
    "who",
    ["окупанти", "загарбники", "росіяни", "російські війська", "бойовики", "агресор", "захватчики"],
)
def test_what_a_side_is_said_to_have_broken_is_not_the_mission_s(who):
    text = (
        "Спеціальна моніторингова місія (СММ) ОБСЄ зафіксувала 63 порушення режиму припинення "
        f"вогню на Донбасі за добу 27 січня. Як повідомляли, 28 січня {who} 5 разів порушили режим "
        "припинення вогню на Донбасі."
    )
    read = parse(text, published="2021-01-29", kind="observer")
    assert [row["value"] for row in read.rows] == [63]
    assert "5" in read.unread["text"].tolist()


@pytest.mark.parametrize(
    "text",
    [
        "Отчет СММ ОБСЕ по состоянию на 19:30 5 июня.\nЧитайте также: ОБСЕ заметила танки - "
        "отчет«В Донецкой области Миссия зафиксировала 41 взрыв», - говорится в отчете.",
        "The OSCE SMM report as of 19:30, 5 June.\nRead also: Drone fired at - report“In Donetsk "
        "region the SMM recorded 41 explosions,” it said.",
    ],
)
def test_a_quotation_glued_to_a_link_begins_a_sentence(text):
    told = [row[:3] for row in _told(text, "2018-06-06")]
    assert told == [(DONETSK, "explosion", 41)]


@pytest.mark.parametrize(
    "published",
    [", опублікованому в середу, 23 вересня", ", який опублікували 23 вересня", ""],
)
def test_a_report_for_a_day_is_of_the_issue_that_a_page_tells(published):
    text = (
        f"Про це йдеться у звіті місії ОБСЄ за 22 вересня{published}. У Донецькій області місія "
        "зафіксувала 5 порушень режиму припинення вогню."
    )
    (row,) = parse(text, published="2020-09-23T18:00+03:00").rows
    assert f"{row['end'].tz_convert('Europe/Kyiv'):%d %H:%M}" == (
        "22 19:30" if published else "21 19:30"
    )


def test_a_date_without_a_year_is_none_to_come():
    text = (
        "ОБСЕ: СММ зафиксировала за сутки 12 нарушений режима прекращения огня в Донецкой области. "
        "Всего с начала договоренностей Трехсторонней контактной группы 27 июля ОБСЕ зафиксировала "
        "7 379 нарушений режима прекращения огня."
    )
    starts = {row["value"]: row["start"] for row in parse(text, published="2021-01-29").rows}
    assert f"{starts[7379].tz_convert('Europe/Kyiv'):%Y-%m-%d}" == "2020-07-27"
