"""The mission's counts as wires retell them, and the days that weekly reports cover."""

import pytest

from analysis.readers import parse


def read(text, published):
    return parse(text, published=published, source="x", kind="observer")


def counts(text, published="2022-02-17T21:00+02:00"):
    rows = read(text, published).rows
    return {(row["sector"], row["category"], row["value"]) for row in rows}


BOTH = {("donetsk_oblast", "total", 189), ("luhansk_oblast", "total", 402)}
BLASTS = {("donetsk_oblast", "explosion", 128), ("luhansk_oblast", "explosion", 188)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The OSCE mission recorded 189 ceasefire violations in the Donetsk region and 402 in "
            "the "
            "Luhansk region. There were 128 explosions in Donetsk and 188 in Luhansk.",
            BOTH | BLASTS,
        ),
        (
            "СММ ОБСЕ зафиксировала 189 нарушений режима прекращения огня в Донецкой и 402 – в "
            "Луганской области. Зафиксировано 128 взрывов в Донецкой и 188 – в Луганской области.",
            BOTH | BLASTS,
        ),
    ],
)
def test_short_names_beside_each_other_are_regions(text, expected):
    assert counts(text) == expected


def test_what_a_side_counts_beside_the_mission_is_unread():
    text = (
        "The OSCE mission recorded 189 ceasefire violations in Donetsk region. Ukraine's military "
        "said "
        "separatists had shelled its positions 29 times."
    )
    assert read(text, "2022-02-17").unread["text"].tolist() == ["29"]


@pytest.mark.parametrize(
    ("head", "first", "last"),
    [
        ("Weekly Report from the OSCE SMM, 4 – 10 June 2018", "03 21:00", "10 21:00"),
        (
            "Status Report. This status report covers the two-week period from 28 May to 10 June "
            "2018.",
            "27 21:00",
            "10 21:00",
        ),
    ],
)
def test_a_report_s_own_words_tell_which_days_it_covers(head, first, last):
    counted = "In the week the SMM recorded 7,700 ceasefire violations in Donetsk region."
    text = f"OSCE SMM\n{head}\n\n{counted}"
    (row,) = read(text, "2018-06-12").rows
    assert f"{row['start']:%d %H:%M} {row['end']:%d %H:%M}" == f"{first} {last}"


def test_weapons_that_should_be_withdrawn_are_no_forecast():
    text = (
        "In Donetsk region, the SMM recorded 930 explosions attributed to weapons that should have "
        "been "
        "withdrawn."
    )
    assert counts(text) == {("donetsk_oblast", "explosion", 930)}


def test_since_an_hour_of_a_day_when_measures_began_is_a_running_total():
    text = (
        "СММ ОБСЄ в період з 19:30 20 грудня до 19:30 21 грудня зафіксувала на Донбасі 57 порушень "
        "режиму припинення вогню. Загалом з 00:01 27 липня, коли почали діяти додаткові заходи, "
        "зафіксовано 4015 порушень у Донецькій і Луганській областях."
    )
    rows = {row["value"]: row for row in read(text, "2020-12-23").rows}
    assert f"{rows[4015]['start']:%d.%m.%Y %H:%M}" == "26.07.2020 21:01"


def test_hours_below_both_regions_are_of_both():
    text = (
        "Spot Report by the OSCE Special Monitoring Mission to Ukraine.\n\nFrom 00:01 to 17:00 on "
        "8 March, the Mission recorded a total of 63 ceasefire violations.\n\nIn Donetsk region "
        "the SMM recorded 41 ceasefire violations. In Luhansk region it recorded 22 ceasefire "
        "violations.\n\nBetween 00:01 and 08:00, the SMM recorded 48 ceasefire violations."
    )
    assert ("donetsk_luhansk", "total", 48) in counts(text, "2019-03-08")


def test_a_whole_that_is_parted_in_brackets_is_of_both_regions():
    text = (
        "OSCE Special Monitoring Mission: trends. Week by week:\n- 8–14 March: 642 ceasefire "
        "violations (518 in Donetsk region and 124 in Luhansk region), including 171 explosions;\n"
    )
    rows = counts(text, "2021-04-20")
    assert {("donetsk_luhansk", "total", 642), ("luhansk_oblast", "total", 124)} <= rows
    assert ("donetsk_luhansk", "explosion", 171) in rows


@pytest.mark.parametrize(
    "said",
    [
        "Худшим днем он назвал 5 сентября, когда наблюдатели зафиксировали на Донбассе 1250 "
        "нарушений, в том числе 310 взрывов.",
        "The worst day was 5 September, when the Mission recorded 1,250 ceasefire violations, "
        "including 310 explosions.",
    ],
)
def test_the_worst_day_of_a_week_has_its_own_hours(said):
    text = f"СММ ОБСЕ с 3 по 9 сентября зафиксировала 6812 нарушений на Донбассе. {said}"
    rows = parse(text, published="2018-09-12", source="x").rows
    ends = {row["value"]: f"{row['end'].tz_convert('Europe/Kyiv'):%d %H:%M}" for row in rows}
    assert ends == {6812: "10 00:00", 1250: "05 19:30", 310: "05 19:30"}


def test_yesterday_has_its_own_hours_after_a_week_before():
    text = (
        "The OSCE SMM recorded 6,140 ceasefire violations from February 20 to 26. That is less "
        "than during the previous week, February 13-19, when monitors counted 9,870 "
        "violations.\n\nYesterday, on March 1, our monitors recorded 1,215 explosions in Donetsk "
        "region."
    )
    rows = parse(text, published="2017-03-02", source="x").rows
    (day,) = [row for row in rows if row["value"] == 1215]
    assert f"{day['end'].tz_convert('Europe/Kyiv'):%m-%d}" == "03-01"


def test_explosions_among_them_are_of_the_region_right_before():
    text = (
        "СММ ОБСЄ зафіксувала 126 порушень на Донбасі за добу 11 лютого. У Донецькій області "
        "спостерігачі зафіксували 91 порушення. Серед них – 49 вибухів."
    )
    assert ("donetsk_oblast", "explosion", 49) in counts(text, "2021-02-12T21:06+02:00")


def test_cases_in_a_region_are_what_was_told_right_before():
    text = (
        "Наблюдатели СММ ОБСЕ за прошлую неделю зафиксировали 6800 нарушений на Донбассе. Около "
        "5300 случаев произошло в Донецкой области."
    )
    assert ("donetsk_oblast", "total", 5300) in counts(text, "2018-09-12")


def test_weekdays_between_the_evenings_and_their_dates_change_nothing():
    text = (
        "СММ ОБСЄ з вечора п'ятниці, 16 квітня, до вечора неділі, 18 квітня, зафіксувала на "
        "Донбасі 431 порушення режиму припинення вогню."
    )
    (row,) = read(text, "2021-04-19T21:14+03:00").rows
    assert f"{row['start'].tz_convert('Europe/Kyiv'):%d %H:%M}" == "16 19:30"


def test_weapons_told_behind_a_semicolon_hide_no_total():
    text = (
        "OSCE Special Monitoring Mission to Ukraine\nThe SMM recorded over 8,700 ceasefire "
        "violations (about 10,900 in the previous two-week period); and observed 84 weapons in "
        "violation of the agreed withdrawal lines (66 in areas not controlled by the Government)."
    )
    assert counts(text, "2019-10-16") == {("donetsk_luhansk", "total", 8700)}


def test_what_a_headline_says_the_mission_counted_is_no_side_s_charge():
    text = (
        "OSCE reports slight drop in ceasefire violations in Donbas in 2019\n\nInternational "
        "observers on the ground recorded as many as 271,410 ceasefire violations in the war zone "
        "in the course of 2019.\n\nIn its annual overview, the organization’s Special Monitoring "
        "Mission to Ukraine says that some 187,000 of last year’s violations occurred in Donetsk "
        "Oblast. The truce of July 21 had some effect.\n\nPresident Volodymyr Zelensky said in "
        "January that pulling back troops was “only the first step.”"
    )
    found = parse(text, published="2020-02-12", source="x")
    assert found.kind == "observer" and found.who[0] == "osce"


SINCE_JULY = [
    "According to the mission, from 00:01 on July 27, when further measures took effect, until the "
    "end of the reporting period it recorded a total of 198 ceasefire violations, including 72 "
    "explosions.",
    "It said it had recorded 198 ceasefire violations, including 72 explosions, since 00:01 on "
    "July 27, when further measures came into force.",
    "It added that between 00:01 on 27 July and the end of the reporting period it had recorded "
    "198 ceasefire violations, including 72 explosions.",
    "Overall, since further measures entered into force at 00.01 on July 27, the mission recorded "
    "198 ceasefire violations, including 72 explosions.",
    "In all, after the measures took effect at 00:01 on July 27, monitors counted 198 ceasefire "
    "violations, including 72 explosions.",
    "За даними місії, від 00:01 27 липня, коли набули чинності нові заходи, вона зафіксувала 198 "
    "порушень, зокрема 72 вибухи.",
    "Усього за даними ОБСЄ з 00:01 27 липня зафіксовано 198 порушень, зокрема 72 вибухи.",
    "С момента вступления в силу новых мер в 00:01 27 июля наблюдатели зафиксировали 198 "
    "нарушений, в том числе 72 взрыва.",
]
A_DAY_OF_AUGUST = (
    "The OSCE SMM recorded 14 ceasefire violations in Donetsk region from the evening of August 10 "
    "to the evening of August 11. "
)


@pytest.mark.parametrize("said", SINCE_JULY)
def test_a_count_since_measures_began_is_of_both_regions_and_no_day(said):
    rows = read(A_DAY_OF_AUGUST + said, "2020-08-13T11:00+03:00").rows
    told = {row["category"]: row for row in rows if row["sector"] == "donetsk_luhansk"}
    assert {name: row["value"] for name, row in told.items()} == {"total": 198, "explosion": 72}
    for row in told.values():
        assert row["start"].tz_convert("Europe/Kyiv").isoformat() == "2020-07-27T00:01:00+03:00"
        assert row["end"].tz_convert("Europe/Kyiv").isoformat() == "2020-08-11T19:30:00+03:00"


@pytest.mark.parametrize(
    "said",
    [
        "Despite the truce in force since 00:01 on 27 July, the mission recorded 14 ceasefire "
        "violations in Donetsk region.",
        "The mission has observed the ceasefire since 27 July; in the past 24 hours it recorded 14 "
        "ceasefire violations in Donetsk region.",
        "Попри перемир'я, що діє з 00:01 27 липня, СММ зафіксувала 14 порушень у Донецькій "
        "області.",
        "Несмотря на перемирие, которое действует с 00:01 27 июля, СММ зафиксировала 14 "
        "нарушений в Донецкой области.",
        "The mission recalls that from 00:01 on 27 July further measures are in force. It recorded "
        "14 ceasefire violations in Donetsk region.",
    ],
)
def test_a_truce_in_force_since_a_day_is_no_window_of_a_count(said):
    (row,) = read(f"OSCE SMM. {said}", "2020-08-13T11:00+03:00").rows
    assert (row["value"], row["start"]) == (14, None)


@pytest.mark.parametrize(
    ("said", "until"),
    [
        ("from 00:01 to 16:00 on 27 July", "16:00"),
        ("from 00:01 on 27 July to 19:30 on 27 July", "19:30"),
    ],
)
def test_hours_from_the_first_minute_of_a_day_end_as_they_are_told(said, until):
    text = f"OSCE SMM. It said that {said} it recorded 89 violations in Donetsk region."
    (row,) = read(text, "2020-07-28T11:00+03:00").rows
    assert row["end"].tz_convert("Europe/Kyiv").isoformat() == f"2020-07-27T{until}:00+03:00"


MISSION_HEARD = "Миссия ОБСЕ зафиксировала новые нарушения режима прекращения огня в Донбассе. "
MISSION_COUNTED = "Миссия ОБСЕ зафиксировала 120 нарушений перемирия в Донецкой области. "
BASURIN = "Всего, по данным Эдуарда Басурина, украинская армия 31 раз нарушила режим тишины."


@pytest.mark.parametrize(
    "said",
    [
        MISSION_HEARD + "По словам представителя минобороны ДНР, обстреляно село. " + BASURIN,
        "Украинская армия 31 раз нарушила перемирие\n" + MISSION_HEARD + BASURIN,
        "The OSCE mission recorded new ceasefire violations. According to the DPR defence "
        "ministry, Ukrainian forces violated the ceasefire 31 times over the past day.",
    ],
)
def test_what_an_office_alone_counts_below_the_mission_is_its_own(said):
    (row,) = parse(said, published="2015-07-15", source="x").rows
    told = row["reporter"], row["accused"], row["sector"], row["category"], row["value"]
    assert told == ("dpr_lpr", "ukraine", "dpr", "total", 31)


@pytest.mark.parametrize(
    "by",
    [
        "По данным Эдуарда Басурина, {}",
        "По словам Ивана Сидоренко, {}",
        "За даними Міноборони України, {}",
        "За даними Івана Сидоренка, {}",
        "According to Kyiv, {}",
        "According to Ivan Sydorenko, {}",
    ],
)
def test_what_somebody_else_counts_beside_the_mission_is_left(by):
    said = by.format("31 нарушение режима прекращения огня зафиксировано в Луганской области.")
    found = parse(MISSION_COUNTED + said, published="2018-07-15", source="x", kind="observer")
    assert [row["value"] for row in found.rows] == [120]
    assert found.unread["text"].tolist() == ["31"]


@pytest.mark.parametrize(
    "by",
    [
        "По данным отчета, {}",
        "По словам Александра Хуга, {}",
        "По данным миссии, {}",
        "According to the report, {}",
    ],
)
def test_what_the_mission_s_own_tell_is_its_count(by):
    said = by.format("31 нарушение режима прекращения огня зафиксировано в Луганской области.")
    head = "Глава миссии ОБСЕ выступил на брифинге. " + MISSION_COUNTED
    found = parse(head + said, published="2018-07-15", source="x", kind="observer")
    assert [row["value"] for row in found.rows] == [120, 31]


def test_who_is_named_as_of_the_mission_tells_its_count():
    head = "Глава миссии ОБСЕ Петер Мюллер выступил на брифинге. По словам Петера Мюллера, "
    said = "миссия зафиксировала 31 нарушение режима прекращения огня в Луганской области."
    assert [row["value"] for row in read(head + said, "2018-07-15").rows] == [31]


def test_an_army_that_broke_a_truce_so_often_is_not_charged_by_the_mission():
    said = "Украинская армия 31 раз нарушила перемирие\n" + MISSION_COUNTED
    assert [row["value"] for row in read(said, "2015-07-15").rows] == [120]


def test_a_headline_s_count_is_the_mission_s_where_no_office_repeats_it():
    said = "За день режим тиші порушили 300 разів\nМісія ОБСЄ зафіксувала нові порушення режиму "
    said += "тиші на Донбасі. У штабі ООС кажуть, що стало тихіше на 5 обстрілів."
    rows = parse(said, published="2018-07-15", source="x").rows
    assert {row["reporter"] for row in rows} <= {"osce"}
