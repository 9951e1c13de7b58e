"""Sentences that are much like what the readers know of retold reports, and tell something else."""

import pytest

from analysis.readers import parse

GS = "Генштаб ЗСУ станом на 22:00 15 липня 2025 року: відбулося 133 бойові зіткнення. "
ATO = "Штаб АТО: за минулу добу 94 порушення. "
TRUCE = (
    "Зеленський про перемир'я: станом на 16:00 з початку доби 52 штурми. Найбільше штурмів припадає"
    " на Покровський напрямок – 19. "
)
FORCE = "Ukraine's Air Force said Russia launched 137 drones overnight "
MISSION = "The OSCE SMM recorded 6,812 ceasefire violations from 3 to 9 September. "
MOSCOW = "Минобороны РФ: ВСУ нарушили перемирие. "


def told(text, published):
    rows = parse(text, published=published, source="x").rows
    return {(row["sector"], row["category"], row["value"]) for row in rows}


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        (f"{GS}Дронів-камікадзе українські захисники застосували 412.", "2025-07-15", 412),
        (f"{GS}Димових бомб ворог застосував 5.", "2025-07-15", 5),
        (
            f"{GS}На Лиманському напрямку тривають два боєзіткнення, загалом по фронту їх зараз "
            f"14.",
            "2025-07-15",
            14,
        ),
        (
            f"{GS}На Лиманському напрямку тривають два боєзіткнення, загалом за день знищено 14.",
            "2025-07-15",
            14,
        ),
        (f"{TRUCE}На Сіверському напрямку у полон здалися семеро.", "2025-04-20T16:30+03:00", 7),
        (f"{TRUCE}На Торецькому за весь квітень – 60.", "2025-04-20T16:30+03:00", 60),
        (f"{TRUCE}У Харківській області евакуювали сім.", "2025-04-20T16:30+03:00", 7),
        (
            f"{ATO}Спокійніший Луганський напрямок. А біля Авдіївки там ворог 27 разів порушив "
            "перемир'я.",
            "2017-03-22",
            27,
        ),
        (
            f"{ATO}Спокійно на Луганському напрямку. Тут, у зоні АТО, ворог 67 разів порушив "
            "перемир'я.",
            "2017-03-22",
            67,
        ),
        (f"{ATO}Бойовики 12 разів зривали режим роботи КПВВ.", "2017-03-22", 12),
        (
            f"{ATO}Найбільше порушень режиму тиші на Маріупольському напрямку - 58 мін випустив "
            "ворог.",
            "2017-03-22",
            58,
        ),
        (f"{FORCE}and in Kyiv alone air defences shot down 40.", "2025-10-08", 40),
        (f"{FORCE}and helicopters downed 40 Shaheds.", "2025-10-08", 40),
        (f"{FORCE}and that Ukraine downed 104 drones the night before.", "2025-10-08", 104),
        (f"{MISSION}Freedom of movement: 53 cases occurred in Donetsk region.", "2018-09-12", 53),
        (f"{MISSION}The last such day was 5 May, when it recorded 1,250.", "2018-09-12", 1250),
        (
            "ВСУ за сутки девять раз атаковали энергетическую инфраструктуру, сообщило Минобороны "
            "РФ. В Курской области три атаки на позиции, 11 апреля, восстановлена подстанция.",
            "2025-04-12",
            3,
        ),
        (
            "General Staff of Ukraine, as of 21:00: there were 138 battles along the front. On the "
            "Pokrovsk section of the railway, 21 attacks were counted.",
            "2024-11-08",
            21,
        ),
    ],
)
def test_what_is_not_said_to_be_counted_is_left(text, published, value):
    assert value not in {row[2] for row in told(text, published)}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            f"{MOSCOW}На линии соприкосновения противник применил 900 дронов, по российским "
            "регионам — ни одного.",
            ("whole_front", "drone_strike", 900),
        ),
        (
            "Зеленський про перемир'я: росіяни застосували 290 FPV-дронів, хоча Україна не "
            "завдавала ударів по території РФ.",
            ("whole_front", "drone_kamikaze", 290),
        ),
    ],
)
def test_drones_at_the_front_beside_regions_of_russia_stay_at_the_front(text, row):
    assert row in told(text, "2025-04-20")


def test_explosions_of_one_region_after_the_brackets_of_both_are_its_own():
    text = (
        "The OSCE SMM recorded 324 ceasefire violations (124 in Donetsk region and 200 in Luhansk "
        "region), including 71 explosions in Luhansk region alone."
    )
    assert ("luhansk_oblast", "explosion", 71) in told(text, "2021-04-20")


def test_items_of_two_sorts_leave_a_round_headline_as_it_is():
    text = (
        "Росія вночі атакувала понад 400 дронами, повідомили Повітряні сили, виявлено:\n- 417 "
        "шахедів;\n- 145 безпілотників-імітаторів «Гербера»;"
    )
    assert told(text, "2025-07-12") == {("ukraine_territory", "long_range_drone", 400)}


def test_a_town_s_night_below_which_an_air_force_only_warns_is_not_the_country_s():
    text = (
        "Російські війська вночі атакували порт в Одесі 10 ударними безпілотниками, 7 із них збито."
        "\n\nПовітряні сили ЗСУ попереджали про загрозу.\n\nУ Генштабі ЗСУ розповіли, що минулої "
        "доби сталося 152 бойові зіткнення.\n\nНа Покровському напрямку 37 атак. На Лиманському "
        "напрямку ворог атакував 22 рази."
    )
    assert not {row for row in told(text, "2024-10-03") if row[0] == "ukraine_territory"}


def test_what_is_promised_up_to_the_end_of_a_day_ends_no_count():
    text = (
        "Zelensky: from 4 p.m. on April 11, 3,184 violations of the truce by Russian forces were "
        "recorded. Drone strikes were suspended until the end of April 19."
    )
    (row,) = parse(text, published="2026-04-20", source="x").rows
    assert row["end"] is None


def test_today_is_not_the_day_that_was_counted_before():
    text = (
        "Zelensky said that over the whole of 20 April the Russian army committed 2,704 violations "
        "of the truce. By 08:00 today, he spoke of over 190 violations since the start of the day."
    )
    rows = parse(text, published="2025-04-21", source="x").rows
    (row,) = [one for one in rows if one["value"] == 190]
    assert f"{row['end'].tz_convert('Europe/Kyiv'):%d %H:%M}" == "21 08:00"


def test_the_count_of_a_channel_is_not_the_ministry_s():
    text = (
        "Минобороны РФ: ВСУ за сутки 12 раз атаковали объекты энергетики. По подсчетам телеканала, "
        "с марта украинская сторона нарушила мораторий более 100 раз."
    )
    assert 100 not in {row[2] for row in told(text, "2025-04-09")}
