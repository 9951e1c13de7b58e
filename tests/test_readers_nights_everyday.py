"""Everyday sentences of posts about the air, each of which lost a number or gave it elsewhere."""

import pytest

from analysis.readers import parse

UK = "Повітряні Сили ЗС України, 12 жовтня 2025 року. "
RU = "Воздушные силы ВСУ, 12 октября 2025 года. "
EN = "Ukrainian Air Force, October 12, 2025. "
MOD = "Минобороны России, 12 октября 2025 года. "
MOD_EN = "Russian Defence Ministry, October 12, 2025. "
ALL = "ukraine_territory"
BOTH = "russian_regions_seas"
NIGHT = "drone_downed_night"


def _told(text):
    rows = parse(text, published="2025-10-12T09:30+03:00").rows
    return [(row["sector"], row["category"], row["value"]) for row in rows]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            RU + "ПВО уничтожила 104 ракеты из 120, запущенных минувшей ночью, и 42 дрона из 90.",
            [
                (ALL, "missile_downed", 104),
                (ALL, "missile_launched", 120),
                (ALL, NIGHT, 42),
                (ALL, "long_range_drone", 90),
            ],
        ),
        (
            RU + "Минувшей ночью было 90 дронов (около 55 — «Шахеды»). Удалось сбить или "
            "подавить 72 из них.",
            [(ALL, "long_range_drone", 90), (ALL, NIGHT, 72)],
        ),
        (
            UK + "Уночі летіло 118 дронів, з яких 103 не долетіли: їх збито чи подавлено.",
            [],
        ),
        (
            UK + "Уночі атакували 40 дронів. 13 дронів-імітаторів не досягли цілей.",
            [(ALL, "long_range_drone", 40), (ALL, "drone_lost", 13)],
        ),
        (
            UK + "Уночі захисники збили по два дрони на Херсонщині і Миколаївщині та один – на "
            "Кіровоградщині.",
            [
                ("kherson_oblast", NIGHT, 2),
                ("mykolaiv_oblast", NIGHT, 2),
                ("kirovohrad_oblast", NIGHT, 1),
            ],
        ),
        (
            EN
            + "Nineteen of 31 drones were shot down last night, plus a guided Kh-59 missile over "
            "Poltava region.",
            [
                (ALL, NIGHT, 19),
                (ALL, "long_range_drone", 31),
                ("poltava_oblast", "missile_downed", 1),
            ],
        ),
        (
            RU + "Ночью над Сумской областью сбиты два «Шахеда», а над Полтавской областью "
            "уничтожена ракета Х-59.",
            [("sumy_oblast", NIGHT, 2), ("poltava_oblast", "missile_downed", 1)],
        ),
        (
            "Міноборони РФ, 12 жовтня 2025 року. Минулої ночі перехопили 44 українські дрони, "
            "найбільше над Краснодарським краєм — 21, Воронезькою областю — 13 та Бєлгородською "
            "— 10.",
            [
                (BOTH, NIGHT, 44),
                ("krasnodar_krai", NIGHT, 21),
                ("voronezh_oblast", NIGHT, 13),
                ("belgorod_oblast", NIGHT, 10),
            ],
        ),
        (
            MOD_EN + "Forty-five of the 149 drones destroyed in the past night were taken out over "
            "the Saratov Region and 42 over the Rostov Region.",
            [
                ("saratov_oblast", NIGHT, 45),
                (BOTH, NIGHT, 149),
                ("rostov_oblast", NIGHT, 42),
            ],
        ),
        (
            MOD + "За ночь сбито 29 БПЛА. 11 октября Минобороны сообщало о том, что ночью сбито 19 "
            "беспилотников над Курской областью.",
            [(BOTH, NIGHT, 29)],
        ),
        (RU + "Сбиты минувшей ночью были 29 дронов.", [(ALL, NIGHT, 29)]),
        (
            UK + "Із 17 «шахедів» минулої ночі збито 11.",
            [(ALL, "long_range_drone", 17), (ALL, NIGHT, 11)],
        ),
        (
            RU + "Из 57 «шахедов», запущенных минувшей ночью, сбиты 53.",
            [(ALL, "long_range_drone", 57), (ALL, NIGHT, 53)],
        ),
        (
            EN + "Last night's attack involved 24 Shahed drones; eighteen of the drones were "
            "destroyed.",
            [(ALL, "long_range_drone", 24), (ALL, NIGHT, 18)],
        ),
        (
            EN + "Ukrainian forces downed 84 out of 112 drones last night; 28 drones hit 17 "
            "locations.",
            [(ALL, "long_range_drone", 112), (ALL, NIGHT, 84)],
        ),
        (
            EN + "Last night 57 drones were shot down and 34 decoys had been lost from radar.",
            [(ALL, NIGHT, 57), (ALL, "drone_lost", 34)],
        ),
        (
            MOD + "За минувшую ночь уничтожено 93 БПЛА, больше половины из них (87) — над Курской "
            "областью.",
            [(BOTH, NIGHT, 93), ("kursk_oblast", NIGHT, 87)],
        ),
        (
            MOD_EN + "111 drones were brought down in the past night, the largest share, 34, over "
            "the Rostov Region.",
            [(BOTH, NIGHT, 111), ("rostov_oblast", NIGHT, 34)],
        ),
        (
            "Міноборони РФ, 12 жовтня 2025 року. Росіяни заявили про 75 знищених за минулу ніч "
            "безпілотників, із яких 47 припадає на Ростовську область.",
            [(BOTH, NIGHT, 75), ("rostov_oblast", NIGHT, 47)],
        ),
    ],
)
def test_a_sentence_of_a_night_is_read_as_it_is_told(text, told):
    assert sorted(_told(text)) == sorted(told)


@pytest.mark.parametrize(
    "text",
    [
        "Российские средства ПВО сбили украинский беспилотник над территорией Курской области.",
        "Дежурными средствами ПВО украинский беспилотный летательный аппарат сбит над территорией "
        "Курской области.",
    ],
)
def test_one_drone_that_was_shot_down_is_read_without_a_number(text):
    assert _told(MOD + text) == [("kursk_oblast", "drone_downed", 1)]


def _hours(text, published):
    (row,) = parse(text, published=published).rows
    local = (row[name].tz_convert("Europe/Moscow") for name in ("start", "end"))
    return tuple(f"{moment:%dT%H:%M}" for moment in local)


@pytest.mark.parametrize(
    ("text", "published", "hours"),
    [
        ("С 21:00 до полуночи 20 ноября", "2025-11-21T08:00+03:00", ("20T21:00", "21T00:00")),
        ("С 21:00 до полуночи 20 ноября", "2025-11-20T08:00+03:00", ("19T21:00", "20T00:00")),
        ("С 21:00 до 00:00 20 ноября", "2025-11-21T08:00+03:00", ("19T21:00", "20T00:00")),
        ("Сегодня между 7.00 и 10.00 мск", "2025-11-21T11:00+03:00", ("21T07:00", "21T10:00")),
    ],
)
def test_an_evening_up_to_midnight_and_hours_with_points_have_their_window(text, published, hours):
    told = f"Минобороны России. {text} уничтожены 33 беспилотника."
    assert _hours(told, published) == hours


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            RU
            + "Ночью россияне атаковали 20 дронами и тремя ракетами «Искандер-М». Сбиты 14 "
            "«шахедов» в пределах Николаевской, Запорожской и Харьковской областей.".replace(
                "«Искандер-М»", "Искандер-М"
            ),
            [(ALL, "long_range_drone", 20), (ALL, "missile_launched", 3), (ALL, NIGHT, 14)],
        ),
        (
            UK + "У ніч на 12 жовтня ворог атакував 20 БпЛА, усі вони збиті над Одещиною.",
            [(ALL, "long_range_drone", 20), (ALL, "drone_downed", 20)],
        ),
        (
            UK + "Уночі збито шість БпЛА з дев'яти, що летіли з Курська, а також керовану "
            "авіаційну ракету.",
            [(ALL, NIGHT, 6), (ALL, "long_range_drone", 9), (ALL, "missile_downed", 1)],
        ),
        (
            RU + "Враг ночью выпустил 18 крылатых ракет, Воздушные силы сбили 15 из них.",
            [(ALL, "missile_launched", 18), (ALL, "missile_downed", 15)],
        ),
        (
            EN + "36 of 43 cruise missiles were destroyed in the morning attack.",
            [(ALL, "missile_downed", 36), (ALL, "missile_launched", 43)],
        ),
        (
            MOD + "Всего с начала специальной военной операции уничтожены 118540 БПЛА. За сутки "
            "сбиты 152 БПЛА.",
            [(BOTH, "drone_downed", 152)],
        ),
        *(
            (head + said, [("kursk_oblast", what, count) for what, count in counts])
            for head, said, *counts in (
                (
                    MOD,
                    "Две ракеты ATACMS и 12 беспилотников уничтожены ночью над Курской областью.",
                    ("missile_downed", 2),
                    (NIGHT, 12),
                ),
                (
                    MOD,
                    "ПВО ночью уничтожила над Курской областью 12 БПЛА и две ракеты ATACMS.",
                    (NIGHT, 12),
                    ("missile_downed", 2),
                ),
                (
                    MOD_EN,
                    "12 drones and two ATACMS missiles were shot down overnight over Kursk region.",
                    (NIGHT, 12),
                    ("missile_downed", 2),
                ),
            )
        ),
    ],
)
def test_drones_and_missiles_of_one_sentence_have_each_its_own(text, told):
    assert sorted(_told(text)) == sorted(told)


def test_an_hour_with_a_point_is_one_beside_its_zone():
    text = MOD + "С 20.00 11 октября до 14.40 мск 12 октября уничтожены 7 БПЛА."
    assert _hours(text, "2025-10-12T15:00+03:00")
    found = parse(MOD + "Около 14.40 мск над Крымом уничтожены 7 БПЛА.", published="2025-10-12")
    assert "14.40" not in {text.strip() for text in found.unread["text"]}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            MOD + "За прошедшую ночь над российскими регионами, Чёрным и Азовским морями сбили 172 "
            "БПЛА. Больше всего их сбили над Чёрным морем и Краснодарским краем — 67 и 66 "
            "соответственно.",
            [(BOTH, NIGHT, 172), ("black_sea", NIGHT, 67), ("krasnodar_krai", NIGHT, 66)],
        ),
        (
            EN + "98 drones were shot down overnight. Two ballistic missiles and 19 combat UAVs "
            "were recorded hitting 11 locations.",
            [(ALL, NIGHT, 98)],
        ),
        (
            RU + "Удалось уничтожить 44 крылатые ракеты. Силы воздушного командования «Центр» "
            "сбили 18, командования «Юг» — 12.",
            [(ALL, "missile_downed", 44)],
        ),
        (
            UK + "Уночі запущено 90 дронів. Також ворог ударив трьома ракетами Х-31П та однією "
            "Х-59.",
            [(ALL, "long_range_drone", 90)],
        ),
    ],
)
def test_what_a_sentence_does_not_count_for_the_whole_is_not_taken_for_it(text, told):
    assert _told(text) == told


def test_what_was_shot_down_after_hits_is_no_hit_and_all_that_fell_are_not_all():
    flew = (
        EN + "40 drones were used overnight. Five were recorded hitting houses, 30 were shot down."
    )
    assert _told(flew) == [(ALL, "long_range_drone", 40), (ALL, NIGHT, 30)]
    fell = UK + "Уночі ворог атакував 40 БпЛА, усі збиті впали на поля."
    assert _told(fell) == [(ALL, "long_range_drone", 40)]
