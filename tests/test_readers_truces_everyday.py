"""Everyday sentences of statements on a truce, each of which was read as something else."""

import pytest

from analysis.readers import parse

MOD_EN = "Russian Defense Ministry. During the ceasefire, "
HQ = "Штаб ООС, 20 листопада 2019 року. "
ATO = "ATO press center, February 17, 2016. "


def _told(text, published="2025-04-20T22:30+03:00", **given):
    rows = parse(text, published=published, **given).rows
    return [(row["sector"], row["category"], row["value"]) for row in rows]


def _unread(text, published="2025-04-20T22:30+03:00"):
    return set(parse(text, published=published).unread["text"])


@pytest.mark.parametrize("guns", ["artillery", "troops", "mortars"])
def test_a_town_that_was_shelled_is_no_whole_front(guns):
    text = MOD_EN + f"Ukrainian {guns} shelled Donetsk city six times and broke the truce 40 times."
    assert _told(text) == [("whole_front", "total", 40)]
    assert "six" in _unread(text)


@pytest.mark.parametrize(
    "text",
    [
        "Володимир Зеленський: перемир'я порушено. Цієї ночі по Україні випущено 108 ударних "
        "дронів.",
        "Президент Зеленський: перемир'я порушено. По Україні запустили 108 «Шахедів».",
        "President Zelensky: the truce is broken. Russia launched 108 attack drones at Ukraine.",
    ],
)
def test_what_is_launched_at_the_country_is_no_strike_at_the_front(text):
    assert _told(text) == [("ukraine_territory", "long_range_drone", 108)]


def test_such_attacks_in_all_are_of_no_region_named_before():
    text = (
        "Минобороны РФ, 4 апреля 2025 г. Украинская сторона продолжила удары по энергетике. В "
        "Воронежской области повреждена подстанция 35 кВ, всего же за сутки таких атак было три."
    )
    (told,) = _told(text, "2025-04-04T12:00+03:00")
    assert told == ("russia_occupied", "energy_strike", 3)


def test_an_hour_of_today_is_none_of_the_day_before():
    text = (
        HQ + "За 19 листопада — вісім порушень «тиші» з боку збройних формувань РФ, а сьогодні, "
        "станом на 7:00, ще одне порушення."
    )
    first = parse(text, published="2019-11-20T07:15+02:00").rows[0]
    local = [first[name].tz_convert("Europe/Kyiv") for name in ("start", "end")]
    assert [f"{moment:%dT%H:%M}" for moment in local] == ["19T00:00", "20T00:00"]


def test_a_number_from_the_day_before_is_no_length_of_time():
    text = ATO + "On February 16 the number of violations by militants rose to 71 from 64 the day "
    text += "before."
    rows = parse(text, published="2016-02-17T07:00+02:00").rows
    days = [(row["value"], f"{row['start'].tz_convert('Europe/Kyiv'):%d.%m}") for row in rows]
    assert days == [(71, "16.02"), (64, "15.02")]


def test_rockets_of_a_launcher_by_its_name():
    text = ATO + 'In the Donetsk direction the enemy has fired "Grad" rockets twice today.'
    (told,) = _told(text, "2016-02-17T20:00+02:00")
    assert told == ("donetsk_direction", "shelling_mlrs", 2)


def test_so_many_fold_is_so_many_times():
    text = "Штаб ООС, 31 декабря 2018 года. Вчера противник семикратно нарушил режим тишины."
    assert _told(text, "2018-12-31T07:10+02:00") == [("donetsk_luhansk", "total", 7)]


def test_shells_of_a_kind_are_not_all_of_them():
    text = (
        "Представительство ДНР в СЦКК, 2 июля 2018 года. За сутки силовики три раза нарушили режим "
        "прекращения огня, выпустив по территории ДНР три мины. Общее количество примененных "
        "боеприпасов – 57 единиц."
    )
    told = _told(text, "2018-07-02T10:00+03:00")
    assert ("dpr", "shells_fired", 57) in told
    assert ("dpr", "shells_fired", 3) not in told


def test_one_of_the_attacks_and_fire_in_one_district_are_no_count_of_all():
    text = (
        ATO
        + "In the Luhansk sector, one attack was a sniping. Russian proxies broke the armistice "
        "in Popasna district, using cannons once. In total, five attacks took place in the Luhansk "
        "sector yesterday."
    )
    assert _told(text, "2016-02-17T12:00+02:00") == [("luhansk_direction", "shelling", 5)]


def test_the_militia_s_department_is_an_office_of_the_republic():
    text = (
        "The enemy broke the ceasefire 67 times over the past week – DPR PMD\nThe militants "
        "shelled 18 localities of the Republic over the past week, breaking the truce 67 times."
    )
    assert _told(text, "2020-02-28") == [("dpr", "total", 67)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Президент Зеленський: перемир'я порушено. За тиждень росіяни застосували проти "
            "України понад 1460 авіабомб, майже 670 ударних дронів та 30 ракет.",
            [
                ("ukraine_territory", "guided_bomb", 1460),
                ("ukraine_territory", "long_range_drone", 670),
                ("ukraine_territory", "missile_launched", 30),
            ],
        ),
        (
            "Ukrainian Armed Forces. In the first hours of the truce, the occupiers shelled "
            "Ukrainian positions in Luhansk region 14 times and stormed them three times.",
            [("luhansk_oblast", "shelling", 14), ("luhansk_oblast", "assault", 3)],
        ),
        (
            "Минобороны РФ: перемирие нарушено. ВСУ 437 раз открывали по нашим позициям огонь из "
            "стрелкового оружия и миномётов.",
            [("whole_front", "shelling", 437)],
        ),
        (
            "Минобороны РФ: перемирие нарушено. ВСУ 63 раза сбрасывали с квадрокоптеров взрывные "
            "устройства.",
            [("whole_front", "drone_drop", 63)],
        ),
    ],
)
def test_what_acts_count_goes_by_their_arms_and_place(text, told):
    assert _told(text, kind="ministry") == told


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        (
            "Прес-центр штабу АТО. Минулої доби війська 73 рази обстріляли позиції сил АТО: на "
            "Маріупольському напрямку — 31 раз, на Донецькому — 25.",
            "2017-03-14T07:10+02:00",
            [
                ("donetsk_luhansk", "shelling", 73),
                ("mariupol_direction", "shelling", 31),
                ("donetsk_direction", "shelling", 25),
            ],
        ),
        (
            "Прес-центр Об'єднаних сил. Протягом минулої доби ворог 38 разів відкривав вогонь по "
            "позиціях; зброю, заборонену Мінськими домовленостями, він застосував 11 разів.",
            "2018-06-13T07:00+03:00",
            [("donetsk_luhansk", "shelling", 38), ("donetsk_luhansk", "shelling_heavy", 11)],
        ),
        (
            "Командування об'єднаних сил. Упродовж минулої доби відзначено 60 порушень, у тому "
            "числі 43 із застосуванням озброєння, забороненого Мінськими домовленостями.",
            "2022-02-18T07:30+02:00",
            [("donetsk_luhansk", "total", 60), ("donetsk_luhansk", "shelling_heavy", 43)],
        ),
        (
            "Управление Народной милиции ЛНР. За прошедшие сутки обстрелов — 3, выпущено "
            "боеприпасов — 26.",
            "2018-01-25T09:10+03:00",
            [("lpr", "shelling", 3), ("lpr", "shells_fired", 26)],
        ),
        (
            "Зеленський про перемир'я: за добу 20 квітня — 2926 порушень: 95 штурмів, більше 950 "
            "FPV.",
            "2025-04-21T09:00+03:00",
            [
                ("whole_front", "total", 2926),
                ("whole_front", "assault", 95),
                ("whole_front", "drone_kamikaze", 950),
            ],
        ),
        (
            "Глава МИД Украины: российские войска нарушили перемирие 938 раз и ходили в атаку 88 "
            "раз.",
            "2025-05-08T17:00+03:00",
            [("whole_front", "total", 938), ("whole_front", "assault", 88)],
        ),
        (
            "President Zelensky: on the first day of the truce Russian forces made three attempts "
            "to advance.",
            "2025-04-20T10:30+03:00",
            [("whole_front", "assault", 3)],
        ),
        (
            "Russian Defense Ministry. In the past 24 hours the Kiev regime carried out seven "
            "attacks on energy infrastructure in the Bryansk and Rostov regions and the DPR.",
            "2025-04-12T12:00+03:00",
            [("russia_occupied", "energy_strike", 7)],
        ),
    ],
)
def test_parts_of_a_day_s_fire_are_read_by_their_words(text, published, told):
    assert _told(text, published) == told


def test_what_has_a_verb_of_its_own_is_at_the_front_beside_strikes_at_the_country():
    text = (
        "Зеленський про перемир'я: за дні з 8 по 10 травня Росія завдала 115 авіаударів по Україні"
        ", скинула 197 керованих авіабомб, а також застосувала 7303 дрони-камікадзе."
    )
    told = _told(text, "2025-05-12T12:00+03:00")
    assert told[1:] == [
        ("whole_front", "guided_bomb", 197),
        ("whole_front", "drone_kamikaze", 7303),
    ]
