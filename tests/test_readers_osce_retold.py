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
