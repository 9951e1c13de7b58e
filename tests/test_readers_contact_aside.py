"""Posts of the line of contact: the day before in brackets, offices by other names, republics."""

import pytest

from analysis.readers import parse

DPR = "Басурин, заместитель командующего оперативным командованием ДНР: "
PUBLISHED = "2017-09-03T14:17+03:00"


def told(text, published=PUBLISHED):
    found = parse(text, published=published)
    return [(row["sector"], row["category"], row["value"]) for row in found.rows]


def day(row, zone="Europe/Moscow"):
    return f"{row['start'].tz_convert(zone):%m-%d %H:%M}"


@pytest.mark.parametrize("words", ["накануне", "накануне -", "днем ранее:", "the day before"])
def test_the_day_before_in_brackets_has_the_day_before(words):
    text = f"{DPR}за прошедшие сутки всего зафиксировано 29 нарушений режима огня ({words} 20)."
    rows = parse(text, published=PUBLISHED).rows
    assert [(row["category"], row["value"], day(row)) for row in rows] == [
        ("total", 29, "09-02 00:00"),
        ("total", 20, "09-01 00:00"),
    ]


def test_brackets_that_tell_no_day_before_are_not_read_as_one():
    text = f"{DPR}за прошедшие сутки всего зафиксировано 29 нарушений режима огня (почти 20)."
    assert told(text) == [("dpr", "total", 29)]


def test_shells_of_the_day_before_are_counted_by_its_words():
    text = (
        f"{DPR}за прошедшие сутки число нарушений составило 9 раз. Общее число примененных ВСУ "
        "боеприпасов – 173 единицы. В предыдущие сутки количество боеприпасов, выпущенных по "
        "территории ДНР, составило 170 единиц."
    )
    rows = [row for row in parse(text, published=PUBLISHED).rows if row["value"] in (173, 170)]
    assert [(row["category"], day(row)) for row in rows] == [
        ("shells_fired", "09-02 00:00"),
        ("shells_fired", "09-01 00:00"),
    ]


def test_in_all_as_of_this_morning_is_not_the_day_begun():
    text = (
        "Штаб АТО: всего, по состоянию на сегодняшнее утро, боевики провели 89 обстрелов позиций."
    )
    (row,) = parse(text, published="2014-09-09T13:00+03:00").rows
    assert row["value"] == 89 and row["start"] is None
    (row,) = parse(text.replace("всего, ", ""), published="2014-09-09T13:00+03:00").rows
    assert day(row, "Europe/Kyiv") == "09-09 00:00"


def test_the_republic_is_no_town():
    text = (
        "Представительство ЛНР в СЦКК. Представительство Республики: отмечено 553 обстрела "
        "территории Республики со стороны вооружённых формирований Украины."
    )
    assert told(text) == [("lpr", "shelling", 553)]


def test_the_russian_name_of_donetsk_s_region_is_a_region():
    text = "Штаб АТО: за минувшие сутки на Донетчине боевики 4 раза обстреляли опорные пункты."
    assert told(text) == [("donetsk_oblast", "shelling", 4)]


def test_the_headquarters_of_ukraine_s_operation_speaks():
    text = (
        "Бойовики провели 35 обстрілів за добу, повідомляє штаб української воєнної операції. "
        "Йдеться про Донбас."
    )
    assert told(text, "2018-04-09T09:00+03:00") == [("donetsk_luhansk", "shelling", 35)]


def test_shellings_among_the_violations_are_of_their_day():
    text = (
        "Штаб ООС: за минулу добу, 20 серпня, бойовики порушили режим тиші двічі. 19 серпня "
        "зафіксовано дев'ять порушень режиму тиші. Серед порушень - 7 обстрілів."
    )
    rows = parse(text, published="2021-08-21T08:00+03:00").rows
    assert [day(row, "Europe/Kyiv") for row in rows] == [
        "08-20 00:00",
        "08-19 00:00",
        "08-19 00:00",
    ]


@pytest.mark.parametrize(
    ("who", "whom", "sides"),
    [
        ("Ukraine's military", "Russian forces", ("ukraine", "russia")),
        ("The Russian military", "Ukrainian forces", ("russia", "ukraine")),
    ],
)
def test_a_side_s_military_tells_what_the_other_did(who, whom, sides):
    text = f"{who} said that {whom} breached the Easter ceasefire 2,299 times since Saturday."
    read = parse(text, published="2026-04-12T12:00+03:00")
    assert read.who[:2] == sides
    assert [row["value"] for row in read.rows] == [2299]


def test_the_ministry_of_foreign_affairs_by_its_whole_name_speaks_for_its_country():
    text = (
        "Росія понад 30 разів порушила енергетичне перемир'я. Про це сказав речник Міністерства "
        "закордонних справ України."
    )
    read = parse(text, published="2025-04-16T12:00+03:00")
    assert read.who == ("ukraine", "russia", "Ministry of Foreign Affairs of Ukraine")
    assert not any("whose ministry" in warning for warning in read.warnings)


ATO = "The press centre of the ATO: "
AFTER = "2016-04-20T09:00+03:00"


def test_a_direction_past_an_aside_is_that_of_the_number_before_it():
    text = (
        f"{ATO}over the past day, militants opened fire 48 times. Ten ceasefire breaches, "
        "including five during the night, were recorded in the Luhansk sector, it said."
    )
    assert told(text, AFTER) == [
        ("donetsk_luhansk", "shelling", 48),
        ("luhansk_direction", "total", 10),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "They used banned weapons eleven times.",
        "They broke it 23 times, using weapons prohibited by the Minsk agreements 11 times.",
    ],
)
def test_uses_of_banned_weapons_are_heavy_shellings(said):
    text = f"{ATO}over the past day the ceasefire was broken 23 times. {said}"
    assert told(text, AFTER) == [
        ("donetsk_luhansk", "total", 23),
        ("donetsk_luhansk", "shelling_heavy", 11),
    ]


def test_uses_of_other_weapons_are_none():
    text = f"{ATO}over the past day the ceasefire was broken 23 times, using small arms 11 times."
    assert "shelling_heavy" not in str(told(text, AFTER))


@pytest.mark.parametrize(
    ("said", "shellings"),
    [
        ("As a result of one shelling, a serviceman was hurt.", 0),
        ("Militants carried out one shelling.", 1),
    ],
)
def test_one_shelling_told_for_what_it_did_is_no_count(said, shellings):
    text = f"{ATO}over the past day the ceasefire was broken 23 times. {said}"
    assert [row[1] for row in told(text, AFTER)].count("shelling") == shellings


@pytest.mark.parametrize(
    "who",
    [
        "The press service of the Joint Forces Operation",
        "The headquarters of the Anti-Terrorist Operation",
        "Colonel Andriy Lysenko, spokesman on ATO-related issues",
    ],
)
def test_a_headquarters_speaks_by_its_english_names(who):
    text = f"{who} said that militants broke the ceasefire 23 times in Donbas over the past day."
    assert parse(text, published=AFTER).who[:2] == ("ukraine", "russia")


def test_a_calibre_is_no_missile():
    text = (
        "Штаб ООС: 14 вересня окупанти тричі обстріляли позиції. Загалом противник випустив "
        "68 мін обох калібрів."
    )
    assert "missile" not in str(told(text, "2019-09-14T13:00+03:00"))


def test_hours_without_a_colon_are_hours_and_the_second_stretch_is_left_blank():
    text = (
        f"{ATO}from 2000 on March 24 to midnight the militants fired on our positions six times, "
        "while four more cases of violation of the ceasefire were recorded from midnight to 0500."
    )
    read = parse(text, published="2015-03-25T09:00+02:00")
    six, four = read.rows
    assert (six["value"], day(six, "Europe/Kyiv")) == (6, "03-24 20:00")
    assert (four["value"], four["start"], four["end"]) == (4, None, None)
    assert any("two stretches of hours" in warning for warning in read.warnings)


@pytest.mark.parametrize(
    "said", ["our air defence identified seven militant drones", "seven drones were identified"]
)
def test_drones_identified_are_no_strikes(said):
    text = f"{ATO}over the past day the ceasefire was broken 23 times; {said}."
    assert "drone" not in str(told(text, AFTER))


def test_launched_overnight_is_launched_at_the_country():
    text = "Russian forces launched 108 drones overnight, Ukrainian Foreign Minister Sybiha said."
    assert ("ukraine_territory", "long_range_drone", 108) in told(
        f"{text} The truce began at midnight.", "2026-05-06T12:00+03:00"
    )


@pytest.mark.parametrize(
    ("who", "twice"),
    [("Сами силовики", False), ("Самі українські військові", False), ("Боевики", True)],
)
def test_what_a_side_says_of_its_own_forces_themselves_is_no_charge(who, twice):
    text = (
        "Представитель СНБО Украины Андрей Лысенко: за минувшие сутки отмечено 11 нарушений режима "
        f"тишины. {who} дважды открывали огонь."
    )
    found = told(text, "2014-12-13T12:00+02:00")
    assert ("donetsk_luhansk", "total", 11) in found
    assert (2 in [value for _, _, value in found]) is twice


@pytest.mark.parametrize(
    ("said", "sector"),
    [
        ("Пресс-центр операции на востоке Украины: отмечено 11 нарушений огня.", "donetsk_luhansk"),
        ("11 breaches by Ukrainian forces, the republic's operations command said.", "lpr_dpr"),
        ("Андрей Лысенко: отмечено 11 нарушений режима огня боевиками.", "donetsk_luhansk"),
    ],
)
def test_offices_of_the_contact_line_by_other_words_for_them(said, sector):
    found = told(f"{said} The ceasefire was not kept over the past day.", "2016-09-03")
    assert found == [(sector, "total", 11)]


JFO = (
    "Пресс-центр штаба ООС. По состоянию на 17:00 20 февраля с начала суток противник 62 раза "
    "нарушил режим прекращения огня. "
)


@pytest.mark.parametrize(
    "said",
    [
        "Было 40 обстрелов, на 3 больше, чем вчера.",
        "Было 40 обстрелов (вчера – 9).",
        "Было 40 обстрелов (9 вчера).",
        "Было 40 обстрелов (за прошедшие сутки – 9).",
        "Было 40 обстрелов против 9 вчера.",
        "Було 40 обстрілів, на 3 більше, ніж учора.",
        "Було 40 обстрілів (учора 9).",
        "There were 40 shellings, 3 more than yesterday.",
        "There were 40 shellings (yesterday 9).",
        "There were 40 shellings, compared with 9 yesterday.",
    ],
)
def test_a_day_to_compare_with_is_not_the_day_of_the_count(said):
    rows = parse(JFO + said, published="2021-02-20T18:40+02:00").rows
    (row,) = [row for row in rows if row["value"] == 40]
    assert row["start"] is None or day(row, "Europe/Kyiv") == "02-20 00:00"


@pytest.mark.parametrize(
    "said",
    [
        "За прошедшие сутки (19 февраля) было 40 обстрелов.",
        "За прошедшие сутки было 40 обстрелов (из них 5 на луганском направлении).",
        "Вчера было 40 обстрелов (позавчера 9).",
        "Over the past day there were more than 40 shellings, more often than on Thursday.",
    ],
)
def test_the_day_before_a_count_is_its_own(said):
    rows = parse(JFO + said, published="2021-02-20T18:40+02:00").rows
    (row,) = [row for row in rows if row["value"] == 40]
    assert day(row, "Europe/Kyiv") == "02-19 00:00"
