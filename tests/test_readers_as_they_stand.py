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
