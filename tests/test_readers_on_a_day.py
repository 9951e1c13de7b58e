"""Counts of a truce told since a day, on a day and of a part of them, in one sentence."""

import pandas as pd
import pytest

from analysis.readers import parse

HQ = "Прес-центр ООС. "
JCCC = "Украинская сторона СЦКК, {}. "
MOD = "Минобороны России, {} 2025 года. "
MFA = "Ministry of Foreign Affairs of Ukraine, 10 May 2025. "
BOTH, FRONT = "donetsk_luhansk", "whole_front"


def _told(text, published, zone="Europe/Kyiv"):
    rows = parse(text, published=published).rows
    return [
        (row["sector"], row["category"], row["value"], *(_day(row[at], zone) for at in _BOUNDS))
        for row in rows
    ]


_BOUNDS = ("start", "end")


def _day(moment, zone):
    return None if pd.isna(moment) else f"{moment.tz_convert(zone):%m-%d}"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Since 00:00 on 27 July the enemy broke the truce 7 times.", [(7, "07-27", None)]),
        (
            "С 00:00 27 июля противник нарушил режим тишины семь раз, из них дважды 28 июля.",
            [(7, "07-27", None), (2, "07-28", "07-29")],
        ),
        (
            "Since the truce began on 27 July, the foe broke it 44 times, ten of them on 28 July.",
            [(44, "07-27", None), (10, "07-28", "07-29")],
        ),
        (
            "Since the truce began on 27 July, there were 44 violations, including ten on 28 July.",
            [(44, "07-27", None), (10, "07-28", "07-29")],
        ),
        (
            "В первые сутки перемирия, с 00:00 27 июля, режим тишины нарушен четыре раза.",
            [(4, "07-27", "07-28")],
        ),
    ],
)
def test_some_of_those_since_a_truce_began_are_of_a_day_of_their_own(said, told):
    found = _told(HQ + said, "2020-07-29T08:00+03:00")
    assert [one[2:] for one in found] == told


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        (
            MOD.format("30 марта") + "29 марта Украина дважды ударила по энергообъектам "
            "Белгородской области, нарушив энергетическое перемирие.",
            "2025-03-30T12:00+03:00",
            [("belgorod_oblast", "energy_strike", 2, "03-29", "03-30")],
        ),
        (
            MFA + "On 9 May Russian forces conducted 152 assaults, violating the truce.",
            "2025-05-10T12:00+03:00",
            [(FRONT, "assault", 152, "05-09", "05-10")],
        ),
        (
            MFA + "On 9 May the truce began, and Russian forces conducted 152 assaults.",
            "2025-05-10T12:00+03:00",
            [(FRONT, "assault", 152, None, None)],
        ),
        (
            MFA + "The truce. On 9 May, Moscow held a parade, and Russian forces conducted 152 "
            "assaults in three days.",
            "2025-05-10T12:00+03:00",
            [(FRONT, "assault", 152, None, None)],
        ),
        (
            MOD.format("9 мая") + "8 мая, как заявили в ведомстве, перемирие нарушено 3 раза.",
            "2025-05-09T12:00+03:00",
            [(FRONT, "total", 3, None, None)],
        ),
        (
            MFA + "Since 25 March Russia broke the energy ceasefire 16 times, and one of those "
            "strikes hit a power facility in Kherson region today.",
            "2025-05-10T12:00+03:00",
            [
                ("ukraine_territory", "energy_strike", 16, "03-25", None),
                ("kherson_oblast", "energy_strike", 1, None, None),
            ],
        ),
    ],
)
def test_a_date_that_begins_a_sentence_is_the_day_that_it_counts(text, published, told):
    zone = "Europe/Moscow" if text.startswith("Минобороны") else "Europe/Kyiv"
    assert _told(text, published, zone) == told


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        (
            "DPR Representative Office in the JCCC, 21 June 2018. The Ukrainian armed forces "
            "shelled DPR territory 31 times on 20 June, including 12 times in the Donetsk "
            "direction, 15 in the Luhansk direction and four in the Mariupol direction.",
            "2018-06-21",
            [
                ("dpr", "shelling", 31),
                ("donetsk_direction", "shelling", 12),
                ("luhansk_direction", "shelling", 15),
                ("mariupol_direction", "shelling", 4),
            ],
        ),
        (
            "Представництво ДНР у СЦКК, 12 травня 2020 року. 11 травня ЗСУ дев'ять разів порушили "
            "перемир'я: шість разів на донецькому напрямку та тричі на маріупольському.",
            "2020-05-12",
            [
                ("dpr", "total", 9),
                ("donetsk_direction", "total", 6),
                ("mariupol_direction", "total", 3),
            ],
        ),
        (
            "Ukrainian side of the JCCC, 7 September 2020. On 6 September the formations violated "
            "the ceasefire ten times, seven times in Donetsk region and three times in Luhansk "
            "region.",
            "2020-09-07",
            [
                (BOTH, "total", 10),
                ("donetsk_oblast", "total", 7),
                ("luhansk_oblast", "total", 3),
            ],
        ),
        (
            "JFO headquarters. On 2 September Russian occupation troops violated the ceasefire 24 "
            "times, including six times with weapons banned under the Minsk agreements.",
            "2018-09-03",
            [(BOTH, "total", 24), (BOTH, "shelling_heavy", 6)],
        ),
        (
            "Представительство ДНР в СЦКК. За сутки 9 июня шесть нарушений, в том числе два – с "
            "применением тяжелого вооружения.",
            "2021-06-10",
            [("dpr", "total", 6), ("dpr", "shelling_heavy", 2)],
        ),
        (
            "Представництво ЛНР у СЦКК, 14 лютого 2019 року. Упродовж 13 лютого українська сторона "
            "сім разів відкривала вогонь, випустивши понад 90 боєприпасів.",
            "2019-02-14",
            [("lpr", "shelling", 7), ("lpr", "shells_fired", 90)],
        ),
        (
            "Минобороны России. Несмотря на перемирие, ВСУ 444 раза обстреляли наши позиции, "
            "нанесли 870 ударов беспилотниками вертолётного типа.",
            "2025-04-20",
            [(FRONT, "shelling", 444), (FRONT, "drone_quadcopter", 870)],
        ),
    ],
)
def test_parts_by_direction_region_and_arms_are_told_apart(text, published, told):
    assert [one[:3] for one in _told(text, published)] == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "28 липня зафіксовано 34 порушення, напередодні було три.",
            [(34, "07-28", "07-29"), (3, "07-27", "07-28")],
        ),
        (
            "За минулу добу ворог 12 разів обстріляв позиції проти дев'яти напередодні.",
            [(12, "07-28", "07-29"), (9, "07-27", "07-28")],
        ),
        (
            "On 28 July 17 violations were recorded, down from 28 the day before.",
            [(17, "07-28", "07-29"), (28, "07-27", "07-28")],
        ),
        (
            "З 27 липня зафіксовано 34 порушення, напередодні було три.",
            [(34, "07-27", None), (3, None, None)],
        ),
        (
            "За минулу добу 12 обстрілів проти 9 напередодні і 20 тиждень тому.",
            [(12, "07-28", "07-29")],
        ),
    ],
)
def test_the_day_before_has_a_count_of_its_own_beside_a_day_s(said, told):
    found = _told(HQ + said, "2020-07-29T08:00+03:00")
    assert [one[2:] for one in found] == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "Between 14 and 20 June, the SMM recorded 1,508 ceasefire violations, up from 1,120 in "
            "the previous week, including 402 explosions.",
            [(1508, "06-14", "06-21"), (1120, "06-07", "06-14"), (402, "06-14", "06-21")],
        ),
        (
            "Із 14 по 20 червня Місія зафіксувала 894 порушення режиму припинення вогню. За "
            "попередній тиждень було 417 порушень.",
            [(894, "06-14", "06-21"), (417, "06-07", "06-14")],
        ),
    ],
)
def test_the_week_before_a_week_has_its_days(said, told):
    found = _told("OSCE SMM Weekly Update. " + said, "2021-06-23")
    assert [one[2:] for one in found] == told


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        (
            "Ministry of Defence of Russia. The energy truce was disregarded by Ukraine, which "
            "struck energy facilities in the Krasnodar Territory once and in the Kherson Region "
            "twice.",
            "2025-04-12",
            [("krasnodar_krai", "energy_strike", 1), ("kherson_oblast", "energy_strike", 2)],
        ),
        (
            "Минобороны России. Несмотря на перемирие, совершили 900 ударов "
            "беспилотниками-квадрокоптерами.",
            "2025-04-20",
            [(FRONT, "drone_quadcopter", 900)],
        ),
        (
            "Зеленський у вечірньому зверненні. Від початку доби 20 квітня і до 20:00 російська "
            "армія порушила великодню тишу понад дві тисячі разів. Відбулося 67 штурмів на різних "
            "напрямках, найбільше - на Покровському.",
            "2025-04-20T20:30+03:00",
            [(FRONT, "total", 2000), (FRONT, "assault", 67)],
        ),
        (
            HQ + "Від початку доби війська чотири рази порушили режим тиші. Один раз ворог скинув "
            "гранату з безпілотника.",
            "2021-11-17",
            [(BOTH, "total", 4), (BOTH, "drone_drop", 1)],
        ),
        (
            "DPR People's Militia. Four violations of the silence regime were recorded over the "
            "past day; in one case the enemy used a drone to drop a grenade.",
            "2021-12-10",
            [("dpr", "total", 4), ("dpr", "drone_drop", 1)],
        ),
        (
            "Минобороны России. Во время перемирия нанесено 9918 ударов беспилотниками и сбросов "
            "боеприпасов с них.",
            "2025-05-11",
            [(FRONT, "drone_strike", 9918)],
        ),
        (
            HQ + "За минулу добу ворог шість разів порушив тишу. Зафіксовано проліт одного "
            "безпілотника через лінію розмежування.",
            "2021-11-12",
            [(BOTH, "total", 6)],
        ),
        (
            "Ukrainian side of the JCCC. Five breaches of the silence regime were recorded on 1 "
            "December, and one enemy drone flight across the entire contact line was spotted.",
            "2021-12-02",
            [(BOTH, "total", 5)],
        ),
        *(
            (HQ + "За минулу добу ворог шість разів порушив тишу. " + said, "2021-11-12", told)
            for said, told in (
                (
                    "Зафіксовано чотири випадки застосування квадрокоптерів із перетином лінії "
                    "розмежування.",
                    [(BOTH, "total", 6)],
                ),
                ("Ворог чотири рази застосував БпЛА для розвідки.", [(BOTH, "total", 6)]),
                ("Четыре беспилотника пересекли линию соприкосновения.", [(BOTH, "total", 6)]),
                ("The enemy used drones four times to cross the line.", [(BOTH, "total", 6)]),
                (
                    "Ворог чотири рази застосував БпЛА, скинувши гранати через лінію розмежування.",
                    [(BOTH, "total", 6), (BOTH, "drone_strike", 4)],
                ),
                (
                    "Зафіксовано чотири удари квадрокоптерів, які перетнули лінію розмежування.",
                    [(BOTH, "total", 6), (BOTH, "drone_quadcopter", 4)],
                ),
            )
        ),
    ],
)
def test_what_drones_did_and_where_each_number_was(text, published, told):
    assert [one[:3] for one in _told(text, published)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Joint Forces Operation, 23 February 2022, 07:00\nOver the past day the occupation "
            "forces violated the silence regime 96 times; from midnight to 07:00 today, 13 more "
            "violations were recorded.",
            [(96, "22T00", "23T00"), (13, "23T00", "23T07")],
        ),
        (
            "Штаб Объединенных сил, 23 февраля 2022 года, 07:00\nС начала текущих суток "
            "российско-оккупационные войска шесть раз нарушили режим прекращения огня.",
            [(6, "23T00", "23T07")],
        ),
        (
            "Штаб Объединенных сил. 07:48, 23 февраля 2022\nС начала текущих суток "
            "российско-оккупационные войска шесть раз нарушили режим прекращения огня.",
            [(6, "23T00", "23T08")],
        ),
    ],
)
def test_the_parts_and_the_head_of_a_post_tell_its_hours(text, told):
    rows = parse(text, published="2022-02-23T08:00+02:00").rows
    hours = [[_hour(row[at]) for at in _BOUNDS] for row in rows]
    assert [(row["value"], *both) for row, both in zip(rows, hours, strict=True)] == told


def _hour(moment):
    return None if pd.isna(moment) else f"{moment.tz_convert('Europe/Kyiv'):%dT%H}"


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        (
            HQ + "За минулу добу зафіксовано 136 порушень тиші, з яких 116 - із забороненого "
            "озброєння; добою раніше було 66 порушень.",
            "2022-02-20T08:00+02:00",
            [("total", 136), ("shelling_heavy", 116), ("total", 66)],
        ),
        (
            HQ + "За минулу добу зафіксовано 136 порушень тиші, з яких 116 - із забороненого "
            "озброєння; добою раніше - 66.",
            "2022-02-20T08:00+02:00",
            [("total", 136), ("shelling_heavy", 116)],
        ),
        (
            "Минобороны России. За сутки 2 апреля ВСУ нанесли три удара по объектам энергетики. "
            "Два удара пришлись на Курскую область, один на Белгородскую.",
            "2025-04-03",
            [("energy_strike", 3), ("energy_strike", 2), ("energy_strike", 1)],
        ),
        (
            "Joint Forces command. The enemy shelled our positions 18 times yesterday, 10 March.",
            "2020-03-11",
            [("shelling", 18)],
        ),
        (
            "Ministry of Foreign Affairs of Ukraine. Russia broke the energy ceasefire more than "
            "once: since 25 March its forces have struck Ukrainian energy facilities 30 times.",
            "2025-04-10",
            [("energy_strike", 30)],
        ),
    ],
)
def test_a_number_goes_by_its_own_noun_before_what_was_told_before_it(text, published, told):
    assert [one[1:3] for one in _told(text, published)] == told


@pytest.mark.parametrize(
    ("text", "published", "number"),
    [
        (
            HQ + "За минулу добу 12 разів порушили тишу, тричі на Донецькому напрямку загинули "
            "військові.",
            "2016-09-02T08:00+03:00",
            3,
        ),
        (
            "Минобороны России. Энергетическое перемирие. Два удара пришлись на жилые дома в "
            "Курской области. За сутки 8 апреля нанесено три удара по объектам энергетики.",
            "2025-04-09",
            2,
        ),
    ],
)
def test_what_happened_so_often_somewhere_is_no_part_of_the_count(text, published, number):
    assert number not in [one[2] for one in _told(text, published)]


@pytest.mark.parametrize(
    "said",
    [
        "9 мая утром ВСУ нарушили перемирие 48 раз.",
        "9 мая общее число нарушений перемирия достигло 9318.",
        "9 мая министр доложил о 488 нарушениях перемирия.",
        "8 мая стартовало перемирие, с этого момента ВСУ 488 раз обстреляли наши позиции.",
    ],
)
def test_a_date_of_something_else_is_not_the_day_counted(said):
    found = _told("Минобороны России. " + said, "2025-05-10T12:00+03:00", "Europe/Moscow")
    assert {one[3:] for one in found} <= {(None, None)}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("За минулу добу 17 обстрілів, а напередодні 4 військових були поранені.", [17]),
        ("За минулу добу 17 обстрілів, 3 напередодні візиту місії.", [17]),
        ("З 27 липня 34 порушення, загинуло троє військових, з них двоє 28 липня.", [34]),
        ("За минулу добу 17 порушень, двоє поранених: один на Донеччині, один у Києві.", [17]),
    ],
)
def test_those_hurt_are_no_part_of_a_count(said, told):
    found = _told(HQ + said, "2020-07-29T08:00+03:00")
    assert [one[2] for one in found] == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "за период с 6 по 8 мая ВСУ нарушили перемирие 900 раз, в том числе 8 мая - 300 раз.",
            [("total", 900, "05-06", "05-09")],
        ),
        (
            "с 6 по 7 мая ВСУ 600 раз нарушили перемирие, а 8 мая нанесли 70 ударов дронами.",
            [("total", 600, "05-06", "05-08"), ("drone_strike", 70, "05-08", "05-09")],
        ),
        (
            "8 мая ВСУ нарушили перемирие 300 раз, с 9 по 10 мая ВСУ нарушили перемирие 500 раз.",
            [("total", 300, "05-08", "05-09"), ("total", 500, "05-09", "05-11")],
        ),
    ],
)
def test_several_days_are_not_the_last_of_them_beside_another_day(said, told):
    text = f"Минобороны России: {said}"
    found = _told(text, "2025-05-12T12:00+03:00", "Europe/Moscow")
    assert [one[1:] for one in found] == told


def test_several_days_in_ukrainian_are_not_the_last_of_them():
    text = "МЗС України: у період з 6 по 8 травня Росія порушила перемир'я 900 разів, {}."
    for then in ("9 травня - 20 разів", "з них 8 травня - 300"):
        found = _told(text.format(then), "2025-05-10T12:00+03:00")
        assert found[0] == (FRONT, "total", 900, "05-06", "05-09")


@pytest.mark.parametrize(
    "day",
    [
        "протягом неділі, 20 квітня,",
        "протягом неділі, 20 квітня",
        "впродовж воскресенья, 20 апреля,",
        "в течение воскресенья, 20 апреля,",
        "throughout Sunday, April 20,",
    ],
)
def test_throughout_a_weekday_and_its_date_is_all_of_that_day(day):
    said = (
        f"Зеленський: росіяни (they) {day} 2817 разів порушили перемир'я. Доповідь - станом на "
        "00:00.\n\nЗагалом на фронті було 91 штурмова дія росіян. За добу до того, 19 квітня, було "
        "140 боєзіткнень."
    )
    assert _told(said, "2025-04-21T01:20+03:00") == [
        (FRONT, "total", 2817, "04-20", "04-21"),
        (FRONT, "assault", 91, "04-20", "04-21"),
    ]


def test_throughout_a_day_that_is_not_over_has_no_window():
    said = "Зеленський: протягом неділі, 20 квітня, росіяни 817 разів порушили перемир'я."
    assert _told(said, "2025-04-20T15:00+03:00") == [(FRONT, "total", 817, None, None)]
