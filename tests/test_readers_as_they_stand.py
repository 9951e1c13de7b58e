"""What stands beside a number, in the order in which a report puts it: its direction, its day, what
is counted with it.
"""

import pandas as pd
import pytest

from analysis.readers import parse

AT = "2025-08-14T22:30+03:00"
STAFF = "Генеральний штаб ЗСУ, станом на 22:00 14 серпня 2025 року. "


def _read(text, published=AT):
    return parse(text, published=published)


def _told(text, published=AT):
    rows = _read(text, published).rows
    return {(row["sector"], row["category"]): row["value"] for row in rows}


def test_numbers_before_their_towns_are_of_the_direction_that_follows_them():
    text = STAFF + (
        "Українські військові відбили 18 ворожих атак у районах Синьківки, Берестового Харківської "
        "області на куп'янському напрямку, 14 атак - у районах Тернів, Ямполівки та ще сім атак - "
        "у районах Серебрянського лісництва, Білогорівки на лиманському напрямку."
    )
    assert _told(text) == {
        ("kupiansk", "assault_repelled"): 18,
        ("lyman", "assault_repelled"): 21,
    }


def test_numbers_beside_other_towns_of_a_direction_are_added_up():
    text = STAFF + (
        "ЗСУ відбили дві атаки в районі Богданівки на бахмутському напрямку, 22 атаки ворога "
        "відбито в районах Новокалинового, Авдіївки та 14 атак - у районах Первомайського та "
        "Невельського на авдіївському напрямку."
    )
    assert _told(text) == {
        ("bakhmut", "assault_repelled"): 2,
        ("avdiivka", "assault_repelled"): 36,
    }


def test_a_number_after_its_direction_is_not_of_the_one_that_follows():
    text = STAFF + (
        "На Лиманському напрямку ворог атакував 14 разів, 11 атак у районах Тернів та Ямполівки "
        "відбито, на Сіверському напрямку - сім атак."
    )
    assert _told(text)[("lyman", "assault_repelled")] == 11


def test_drones_used_for_hitting_are_not_lost():
    text = STAFF + "Окрім того, загарбники залучили для уражень 1673 дрони-камікадзе."
    assert _told(text) == {("whole_front", "drone_kamikaze"): 1673}


@pytest.mark.parametrize(
    "said",
    [
        "трьох крилатих ракет Х-22 та протирадіолокаційної ракети Х-31П",
        "трьох крилатих ракет Х-22, зенітної керованої ракети С-300",
    ],
)
def test_missiles_of_a_kind_beside_one_of_another_are_not_all(said):
    text = STAFF + f"Ворог завдав удару по Україні із застосуванням {said} та 28 «Шахедів»."
    found = _read(text)
    assert [row["value"] for row in found.rows] == [28]
    assert "missiles of one kind, beside one of another without a number" in set(
        found.unread["reason"]
    )


def test_a_massive_attack_on_a_country_s_infrastructure_is_at_the_country():
    text = (
        "General Staff of Ukraine, as of 08:00 on August 14. Over the past day, Russia carried out "
        "a massive missile attack on Ukraine's energy, industrial and other civil infrastructure, "
        "having fired 44 Kh-101 missiles."
    )
    assert _told(text, "2025-08-14T08:30+03:00")[("ukraine_territory", "missile_launched")] == 44


@pytest.mark.parametrize(
    ("name", "sector"),
    [
        ("Южно-Слободском направлении", "south_slobozhanshchyna"),
        ("Северо-Слободском и Курском направлениях", "north_slobozhanshchyna_kursk"),
    ],
)
def test_the_slobodskoe_directions_are_those_of_slobozhanshchyna(name, sector):
    text = f"Генштаб ВСУ, 14 августа, по состоянию на 22:00. На {name} отбито пять атак."
    assert _told(text) == {(sector, "assault_repelled"): 5}


def test_the_numbers_of_a_list_s_items_are_no_counts():
    text = STAFF + (
        "Головне:\n\n1. На Поліському напрямку без змін.\n\n2. Росіяни завдали 18 ракетних ударів."
    )
    numbers = _read(text).numbers
    items = numbers[numbers["reason"] == "the number of an item in a list"]
    assert items["text"].tolist() == ["1", "2"]


def test_a_morning_s_report_as_of_ten_that_tells_of_the_past_day_alone_is_of_that_day():
    text = (
        "Генеральний штаб ЗСУ, станом на 10.00 28 березня 2024 року. Протягом минулої доби "
        "відбулося 60 бойових зіткнень. Усього ворог завдав 11 ракетних та 77 авіаційних ударів."
    )
    found = _read(text, "2024-03-28")
    day = pd.Timestamp("2024-03-27", tz="Europe/Kyiv"), pd.Timestamp("2024-03-28", tz="Europe/Kyiv")
    assert {(row["start"], row["end"]) for row in found.rows} == {day}
    assert any("told before noon, of the past day alone" in one for one in found.warnings)
    later = _read(text.replace("Усього ворог", "Від початку доби ворог"), "2024-03-28")
    assert {row["end"] for row in later.rows} == {
        day[1],
        pd.Timestamp("2024-03-28 10:00", tz="Europe/Kyiv"),
    }


def test_up_to_when_an_evening_issue_without_an_hour_counts_is_said():
    text = "Вечірнє зведення Генштабу ЗСУ за 18 січня. Протягом доби відбулося 114 зіткнень."
    found = _read(text, "2024-01-18T20:00+02:00")
    assert "an evening issue that prints no hour: read as up to 18:00" in found.warnings


def test_such_breaches_after_an_energy_truce_are_strikes_on_energy():
    text = (
        "РФ уже более 30 раз нарушила энергетическое перемирие - МИД Украины. Россия по-прежнему "
        "нарушает энергетическое перемирие. За последние сутки зафиксированы 3 таких нарушения. "
        "Всего за время энергетического перемирия Россия более 30 раз нарушала это перемирие."
    )
    rows = _read(text, "2025-04-16T16:24+03:00").rows
    assert {row["category"] for row in rows} == {"energy_strike"}
    assert sorted(row["value"] for row in rows) == [3, 30]


def test_what_was_done_on_purpose_was_done():
    text = (
        "Министерство обороны России заявило, что за прошедшие сутки ВСУ дважды намеренно "
        "атаковали объекты российской энергетической инфраструктуры."
    )
    rows = _read(text, "2025-04-02").rows
    assert [(row["category"], row["value"]) for row in rows] == [("energy_strike", 2)]
    planned = text.replace("намеренно атаковали", "намерены были атаковать")
    assert not _read(planned, "2025-04-02").rows


def test_a_headline_s_rounding_of_a_sort_of_drones_is_that_sort():
    text = (
        "Russia launches 7,300 drones on Ukraine on May 8-10\n"
        "KYIV. May 13. Russia answered the ceasefire on May 8-10 with shelling, President of "
        'Ukraine Volodymyr Zelenskyy said. "In these days Russia dropped 197 guided bombs and '
        'hit our infrastructure with 7,303 kamikaze drones. That was their ceasefire," he said.'
    )
    told = [(row["category"], row["value"]) for row in _read(text, "2025-05-13").rows]
    assert told == [("drone_kamikaze", 7303), ("guided_bomb", 197)]


@pytest.mark.parametrize(
    "said",
    [
        "In total, 165 UAVs were launched overnight.",
        "Russia launched 165 drones over Ukraine overnight.",
        "Russia launched over a hundred drones overnight, hours after the ceasefire.",
    ],
)
def test_drones_launched_overnight_are_sent_at_the_whole_country(said):
    text = f"President Zelenskyy said Russia keeps striking despite the ceasefire. {said}"
    (row,) = _read(text, "2025-05-04").rows
    assert (row["sector"], row["category"]) == ("ukraine_territory", "long_range_drone")


def test_who_awaits_a_reaction_to_breaches_broke_nothing():
    text = (
        "Президент Володимир Зеленський сказав, що Україна очікує на реакцію США на порушення "
        "Росією перемир'я. Росія порушила режим тиші 28 разів."
    )
    rows = _read(text, "2026-02-03").rows
    assert [(row["accused"], row["value"]) for row in rows] == [("russia", 28)]


MOD = "Минобороны России, 24 марта 2025 года. "


def test_a_list_of_regions_goes_on_past_words_for_where_they_lie():
    text = (
        "Russia's defense ministry said that its air defense destroyed 28 Ukrainian drones "
        "overnight. Twelve drones each were downed over the border Kursk region and the southern "
        "Rostov region."
    )
    told = _told(text, "2025-03-24")
    assert told["kursk_oblast", "drone_downed_night"] == 12
    assert told["rostov_oblast", "drone_downed_night"] == 12


def test_what_was_shot_down_near_an_object_is_not_the_whole_s():
    text = MOD + (
        "Киевский режим атаковал с применением БПЛА станцию «Кропоткинская» в Краснодарском крае. "
        "Один украинский БПЛА был перехвачен в 7 км от объекта. Ещё два беспилотника сбиты над "
        "Курской областью."
    )
    told = _told(text, "2025-03-24")
    assert ("russian_regions_seas", "drone_downed") not in told
    assert 1 not in told.values()


def test_most_of_the_drones_between_commas_are_of_the_region_after_them():
    text = MOD + (
        "За ночь перехвачены 65 украинских дронов. Больше всего их, 16 беспилотников, было сбито "
        "над Черным морем."
    )
    assert _told(text, "2025-03-24")["black_sea", "drone_downed_night"] == 16


@pytest.mark.parametrize(
    "said",
    [
        "Прес-центр АТО. Розпочинаючи з 18 години вчорашнього вечора і до сьогоднішнього ранку",
        "Прес-центр АТО. З 18:00 вчорашнього дня до ранку",
        "Пресс-центр АТО. С 18 часов вчерашнего вечера и до сегодняшнего утра",
    ],
)
def test_hours_since_yesterday_evening_begin_then_and_have_no_end_of_their_own(said):
    text = f"{said} незаконні формування обстріляли позиції 44 рази."
    (row,) = _read(text, "2015-01-15T09:47+02:00").rows
    assert row["start"] == pd.Timestamp("2015-01-14 18:00", tz="Europe/Kyiv")
    assert row["end"] is None


def test_what_fell_on_these_settlements_is_not_of_the_whole_line():
    text = (
        "Прес-центр АТО. Минулої доби зафіксовано 44 обстріли. На вечір противник переніс вогонь "
        "на Луганський напрямок. По цих населених пунктах завдано 13 ударів із РСЗВ «Град»."
    )
    found = _read(text, "2015-01-15T09:47+02:00")
    assert [row["value"] for row in found.rows] == [44]
    assert "places that another sentence names" in set(found.unread["reason"])


@pytest.mark.parametrize("said", ["З 6 години сьогодні", "Сьогодні з 6:00"])
def test_hours_since_a_morning_do_not_end_with_it(said):
    text = f"Прес-центр АТО. {said} бойовики 44 рази обстріляли позиції."
    (row,) = _read(text, "2015-01-15T19:47+02:00").rows
    assert row["start"] == pd.Timestamp("2015-01-15 06:00", tz="Europe/Kyiv")
    assert row["end"] is None


def test_a_report_as_of_noon_where_fights_go_on_is_of_the_running_day():
    text = (
        "Генеральний штаб ЗСУ, станом на 12:00 8 травня 2025 року. За минулу добу відбулося 120 "
        "боєзіткнень. На Лиманському напрямку досі тривають п'ять боєзіткнень."
    )
    rows = _read(text, "2025-05-08T12:20+03:00").rows
    assert [row["end"].tz_convert("Europe/Kyiv").hour for row in rows] == [0, 12]


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        (
            "Повітряні сили ЗС України: у ніч на 14 серпня збито 36 БпЛА та інші цілі над Одеською "
            "областю.",
            ("odesa_oblast", "drone_downed"),
            36,
        ),
        (
            "Ukrainian Air Force: on the night of 14 August, 36 drones and other air targets were "
            "shot down over Odesa region.",
            ("odesa_oblast", "drone_downed"),
            36,
        ),
        (
            STAFF + "Сили оборони збили 4 ракети, ракети упали в полі.",
            ("ukraine_territory", "missile_downed"),
            4,
        ),
        (
            STAFF + "На Гуляйпільському напрямку ворог контрнаступальних дій не проводив.",
            ("huliaipole", "assault"),
            0,
        ),
        (
            "Представительство ДНР в СЦКК, 12 июня 2017: Всего по этим направлениям за сутки "
            "зафиксировано 12 нарушений режима прекращения огня со стороны ВСУ.",
            ("dpr", "total"),
            12,
        ),
    ],
)
def test_what_only_looks_like_these_is_read_as_it_was(text, key, value):
    assert _told(text)[key] == value


def test_an_answer_of_one_number_is_no_item_of_a_list():
    text = STAFF + "Скільки боїв? 160. Найгарячіше на Покровському напрямку: 45."
    assert "160" in _read(text).unread["text"].tolist()


def test_yesterday_beside_what_is_of_today_makes_no_morning_s_report():
    text = (
        "Генеральний штаб ЗСУ, станом на 11:00 8 травня 2025 року. Відбулося 40 бойових зіткнень. "
        "Ворог атакував 5 разів на Лиманському напрямку, вчора - 12."
    )
    rows = _read(text, "2025-05-08T11:20+03:00").rows
    whole = next(row for row in rows if row["value"] == 40)
    assert whole["end"] == pd.Timestamp("2025-05-08 11:00", tz="Europe/Kyiv")


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("7,303 kamikaze drones", "7,300 drones", {"drone_kamikaze": 7303}),
        # 7,303 drones may be all of them, of which 7,300 are of one sort
        ("7,300 kamikaze drones", "7,303 drones", {"drone_kamikaze": 7300, "drone_strike": 7303}),
    ],
)
def test_a_rounding_of_an_act_does_not_replace_the_count_of_its_sort(first, second, told):
    text = (
        "KYIV. May 13. Russia answered the ceasefire on May 8-10 with shelling, President of "
        f'Ukraine Volodymyr Zelenskyy said. "In these days Russia hit our infrastructure with '
        f'{first}." In these days Russia launched {second}, he said.'
    )
    rows = _read(text, "2025-05-13").rows
    assert {row["category"]: row["value"] for row in rows} == told


@pytest.mark.parametrize("beside", ["и соседними регионами", "и над другими регионами"])
def test_a_region_and_its_neighbours_share_a_number(beside):
    text = (
        "Минобороны России: В течение прошедшей ночи средствами ПВО уничтожено 12 украинских "
        f"беспилотных летательных аппаратов над Белгородской областью {beside}."
    )
    assert _told(text, "2025-08-15T08:00+03:00") == {
        ("russian_regions_seas", "drone_downed_night"): 12
    }


def test_a_sentence_by_the_others_data_is_theirs_alone():
    text = (
        "Повітряні сили ЗСУ: За даними Міноборони РФ, збито 55 безпілотників. У ніч на 15 серпня "
        "ворог атакував 48 ударними БпЛА, ППО збила 36."
    )
    found = _read(text, "2025-08-15T08:00+03:00")
    told = {row["category"]: row["value"] for row in found.rows}
    assert told == {"long_range_drone": 48, "drone_downed": 36}
    assert "55" in found.unread["text"].tolist()


@pytest.mark.parametrize(
    "days",
    ["За передостанню добу", "За позаминулу добу", "За позапрошлые сутки"],
)
def test_the_day_before_the_past_one_is_left(days):
    found = _read(STAFF + f"{days} відбулося 140 бойових зіткнень.")
    assert not found.rows
    assert found.unread["text"].tolist() == ["140"]
