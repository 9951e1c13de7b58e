"""Sentences that only look like what a rule reads: what they count stays what it is."""

import pytest

from analysis.readers import parse

UK = "Повітряні Сили ЗС України, 26 листопада 2024 року. "
EN = "Air Force of Ukraine, 26 November 2024. "
MOD = "Минобороны России, 26 ноября 2024 года. "
ALL = "ukraine_territory"
BOTH = "russian_regions_seas"
NIGHT = "drone_downed_night"
SENT = "long_range_drone"
AT = "2024-11-26T09:00+02:00"


def _told(text):
    rows = parse(text, published=AT).rows
    return [(row["sector"], row["category"], row["value"]) for row in rows]


def _is_nothing(text):
    try:
        return not _told(text)
    except ValueError:
        return True


@pytest.mark.parametrize(
    "head",
    [
        "Оперативна інформація станом на 08:00. Діє ОСУВ «Хортиця».",
        "1007-ма доба повномасштабного вторгнення. Оборону тримає ОСУВ «Хортиця».",
        "Сирський: був в угрупованні ОСУВ «Таврія».",
        "GSUA: the OSUV Khortytsia holds the east.",
        "Генштаб ЗСУ. Воїни ОСУВ «Таврія» стоять міцно.",
    ],
)
def test_who_tells_of_the_whole_front_does_not_speak_for_a_group_that_it_names(head):
    text = f"{head} Минулої доби відбулося 120 боєзіткнень. На Лиманському напрямку 10 атак."
    told = [one for one in _told(text) if one[0] != "lyman"]
    assert told in ([], [("whole_front", "assault", 120)])


@pytest.mark.parametrize(
    "said",
    [
        "загалом на фронті за добу відбулося 120 боєзіткнень",
        "за добу по всій лінії фронту відбулося 120 боєзіткнень",
        "за добу в Україні відбулося 120 боєзіткнень",
        "росіяни завдали по Україні 12 авіаударів",
        "за вихідні відбулося 60 боєзіткнень",
        "за три доби відбулося 180 боєзіткнень",
        "за тиждень відбулося 600 боєзіткнень",
        "ворог завдав по Харкову 12 авіаударів",
    ],
)
def test_a_group_s_zone_has_only_what_is_told_of_it_and_its_day(said):
    assert _is_nothing(f"ОСУВ «Хортиця»: {said}.")


@pytest.mark.parametrize(
    ("zone", "told"),
    [
        ("Авіація ворога завдала удару по Києву.", 0),
        ("Enemy aircraft launched a strike on Kyiv.", 0),
        ("Ворожа авіація завдала удару.", 0),
        ("Ворожа авіація завдала також удару по Одесі.", 0),
        ("Enemy aircraft launched a strike on Huliaipole.", 1),
    ],
)
def test_one_strike_of_the_enemy_s_aviation_is_the_direction_s_where_it_fell(zone, told):
    found = _told(f"Генштаб ЗСУ. На Оріхівському напрямку 3 боєзіткнення. {zone}")
    assert [one[1] for one in found].count("air_strike") == told


@pytest.mark.parametrize(
    "suffered",
    [
        "Ворог зазнав 12 ударів авіації",
        "The enemy suffered 12 air strikes",
        "Враг получил 12 ударов",
    ],
)
def test_strikes_that_the_enemy_suffered_are_not_its_own(suffered):
    text = f"Генштаб ЗСУ. {suffered}. Минулої доби відбулося 120 боєзіткнень."
    assert _told(text) == [("whole_front", "assault", 120)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # hits, and what was launched before them
        (
            EN + "Russia launched 54 drones and 14 were recorded hitting 9 places.",
            [(ALL, SENT, 54)],
        ),
        (EN + "14 drones were recorded hitting 9 places; 40 were shot down.", []),
        # of those shot down, and of those that flew
        (EN + "Four of the 10 missiles destroyed were ballistic.", [(ALL, "missile_downed", 10)]),
        (
            UK + "Чотири з 10 знищених ракет були балістичними.",
            [],
        ),
        (
            EN + "Four of the 10 missiles were destroyed.",
            [(ALL, "missile_downed", 4), (ALL, "missile_launched", 10)],
        ),
        (
            UK + "Дві з трьох ракет, що летіли на Одесу, знищено.",
            [(ALL, "missile_downed", 2), (ALL, "missile_launched", 3)],
        ),
        (
            EN + "Two of 3 missiles heading for Kyiv were shot down.",
            [(ALL, "missile_downed", 2), (ALL, "missile_launched", 3)],
        ),
        # a part of the missiles, and then all of them
        (
            UK + "Ворог застосував 18 ракет. «Петріоти» збили 3 з них. Загалом збито 15 ракет.",
            [(ALL, "missile_launched", 18), (ALL, "missile_downed", 15)],
        ),
        (
            UK + "Ворог застосував 18 ракет, сподіваємося збити 15 з них.",
            [(ALL, "missile_launched", 18)],
        ),
        (
            UK + "Ворог запустив 18 ракет, не вдалося збити 3 з них.",
            [(ALL, "missile_launched", 18)],
        ),
        # all of them, and not all of them
        (
            EN + "Russia launched 30 drones, all of them were shot down.",
            [(ALL, SENT, 30), (ALL, "drone_downed", 30)],
        ),
        (
            EN + "Russia launched 30 drones, all of them were shot down or suppressed.",
            [(ALL, SENT, 30)],
        ),
        (
            EN + "Russia launched 30 drones. It is not true that all of them were shot down.",
            [(ALL, SENT, 30)],
        ),
        (
            EN + "There were 12 drones at Kyiv, all of them were shot down. In total 90 drones "
            "attacked, 70 were downed.",
            [(ALL, SENT, 90), (ALL, "drone_downed", 70)],
        ),
        # missiles and drones together, over a region or on the way to it
        (
            MOD + "Ночью две ракеты и 12 беспилотников уничтожены над Белгородской областью.",
            [("belgorod_oblast", "missile_downed", 2), ("belgorod_oblast", NIGHT, 12)],
        ),
        (
            UK + "Вночі 12 ракет та 45 БпЛА збито переважно над Одеською областю.",
            [(ALL, "missile_downed", 12), (ALL, "drone_downed", 45)],
        ),
        # in turn over the regions: drones that were shot down, and nothing else
        (
            MOD + "Больше всего сбили над Чёрным морем и Крымом — 67 и 66 соответственно. Всего "
            "за ночь сбиты 193 беспилотника.",
            [("black_sea", NIGHT, 67), ("crimea", NIGHT, 66), (BOTH, NIGHT, 193)],
        ),
        (
            MOD + "Безэкипажные катера уничтожены в Чёрном море и у Крыма — 5 и 3 соответственно. "
            "Сбито 20 БПЛА.",
            [(BOTH, "drone_downed", 20)],
        ),
        (
            MOD + "Ночью сбито 20 БПЛА. Пострадали люди в Курской и Брянской областях — 5 и 3 "
            "соответственно.",
            [(BOTH, NIGHT, 20)],
        ),
        # since the war began, and a point that ends no sentence
        (
            MOD + "Всего с начала проведения специальной военной операции уничтожено: 650 "
            "самолетов, 37000 БПЛА. За ночь сбито 20 БПЛА.",
            [(BOTH, NIGHT, 20)],
        ),
        (
            UK + "Збито 3 БпЛА над Одеською обл., Ізмаїльський р-н. та 2 над морем.",
            [("odesa_oblast", "drone_downed", 3)],
        ),
        # a total before its list
        (
            UK + "Збито п'ять ракет: три Х-59 та дві Х-31.",
            [(ALL, "missile_downed", 5)],
        ),
    ],
)
def test_what_a_post_about_the_air_tells_is_kept_apart(text, told):
    assert _told(text) == told
