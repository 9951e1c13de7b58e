"""What a staff's report tells right below a direction or a region, and over a day that goes on."""

import pytest

from analysis.readers import parse

HEAD = "Станом на 16:00 11 вересня 2024 року відбулося 103 бойові зіткнення – Генштаб ЗСУ.\n"
BEFORE = "Лиманський напрямок\nОкупанти здійснили 17 атак у районах Грекового та Торського.\n"


def told(text, published="2024-09-11T17:02+03:00"):
    rows = parse(text, published=published, source="x").rows
    return {(row["sector"], row["category"], row["value"]) for row in rows}


@pytest.mark.parametrize(
    "heading", ["Покровський напрямок", "Покровський напрямок:", "• Покровський напрямок"]
)
def test_attacks_of_the_day_right_below_a_heading_are_its_direction_s(heading):
    text = f"{HEAD}{BEFORE}{heading}\nЗ початку доби росіяни 38 разів атакували в районах Лисівки."
    assert ("pokrovsk", "assault", 38) in told(text)


@pytest.mark.parametrize(
    "above",
    [
        "На Покровському напрямку ворог атакував двічі.",
        "Покровський напрямок\nВорог атакував двічі.",
    ],
)
def test_attacks_of_the_day_in_a_paragraph_further_below_are_not(above):
    text = f"{HEAD}{BEFORE}{above}\nЗ початку доби росіяни 38 разів атакували в районах Лисівки."
    assert ("pokrovsk", "assault", 38) not in told(text)


@pytest.mark.parametrize(
    "flown",
    [
        "Російська армія знову застосовує авіацію у прикордонних районах Сумщини. На цей час "
        "здійснено шість авіаційних ударів із застосуванням 11 керованих авіабомб.",
        "Сьогодні авіація ворога діяла над Сумською областю. Наразі завдано шість авіаударів із "
        "застосуванням 11 керованих авіабомб.",
        "Today the Russian army has used aviation in the border areas of Sumy region. As of now, "
        "six air strikes employing 11 guided air bombs have been launched.",
        "Сегодня российская армия применяет авиацию в приграничных районах Сумской области. На "
        "данный момент нанесено шесть авиаударов с применением 11 управляемых авиабомб.",
    ],
)
def test_strikes_right_after_aircraft_over_one_region_are_its_own(flown):
    found = told(f"{HEAD}{flown}")
    assert {("sumy_oblast", "air_strike", 6), ("sumy_oblast", "guided_bomb", 11)} <= found


@pytest.mark.parametrize(
    "flown",
    [
        "Російська армія застосовує авіацію на Сумщині та Харківщині. На цей час здійснено шість "
        "авіаційних ударів.",
        "Російська армія обстрілює прикордоння Сумщини. На цей час здійснено шість авіаційних "
        "ударів.",
    ],
)
def test_strikes_after_two_regions_or_guns_are_left(flown):
    assert not [row for row in told(f"{HEAD}{flown}") if row[1] == "air_strike"]


def test_over_a_day_in_the_evening_is_the_day_that_ends():
    text = (
        "Окупанти за минулу добу завдали 21 ракетний удар, повідомляє Генштаб станом на 18.00 "
        "п'ятниці. Також противник здійснив за добу 94 обстріли із реактивних систем залпового "
        "вогню."
    )
    assert ("whole_front", "shelling_mlrs", 94) in told(text, "2024-04-19T20:18+03:00")


@pytest.mark.parametrize(
    "flown",
    [
        "Наша авіація працює на Сумщині проти ворога. На цей час завдано шість авіаударів.",
        "Українська авіація діє на Сумщині проти росіян. На цей час завдано шість авіаударів.",
        "На Сумщині проти ворога працює авіація Сил оборони. Наразі завдано шість авіаударів.",
        "Є загроза застосування авіації противника для Сумщини. Наразі завдано шість авіаударів.",
        "Авіація противника не діяла на Сумщині. Наразі завдано шість авіаударів.",
        "Ворог діє авіацією на Сумщині та в районі Харкова. Наразі завдано шість авіаударів.",
        "Ворожа авіація діяла на Сумщині. Наразі ворог завдав шість авіаударів та здійснив 2500 "
        "обстрілів.",
    ],
)
def test_strikes_after_own_aircraft_a_threat_or_with_shellings_are_left(flown):
    assert not [row for row in told(f"{HEAD}{flown}") if row[0] == "sumy_oblast"]


def test_a_heading_above_all_the_text_is_no_direction_s():
    text = (
        "Курський напрямок\nВідбулося 103 бойові зіткнення з початку доби – Генштаб ЗСУ станом на "
        "16:00 11 вересня 2024 року."
    )
    assert ("whole_front", "assault", 103) in told(text)


def test_yesterday_over_a_day_is_not_the_evening_s_day():
    text = (
        "Окупанти завдали 11 ударів, повідомляє Генштаб станом на 18.00 п'ятниці. "
        "Вчора за добу ворог завдав 21 авіаудар."
    )
    assert ("whole_front", "air_strike", 21) not in told(text, "2024-04-19T20:18+03:00")


def test_anti_aircraft_missile_systems_are_no_missiles():
    text = (
        "General Staff of Ukraine, as of 18:00. 19 clashes took place during the day. The aviation "
        "of the Defense Forces struck 8 blows at the enemy's personnel and 2 at anti-aircraft "
        "missile systems."
    )
    assert told(text, "2023-09-16") == {("whole_front", "assault", 19)}


def test_attacks_repelled_over_a_day_before_losses_tell_the_report_s_day():
    text = (
        "Розпочалася 58 доба протистояння вторгненню, повідомляє Генштаб.\n\nНа території "
        "Донецької та Луганської областей за минулу добу відбито десять атак ворога, знищено два "
        "танки."
    )
    read = parse(text, published="2022-04-22", source="x")
    (row,) = [one for one in read.rows if one["category"] == "assault_repelled"]
    assert (row["value"], f"{row['end'].tz_convert('Europe/Kyiv'):%d %H:%M}") == (10, "22 00:00")


def test_losses_over_a_day_do_not_tell_the_report_s_day():
    text = (
        "Генштаб, станом на 18:00. За минулу добу знищено два танки. На Лиманському напрямку ворог "
        "атакував тричі."
    )
    read = parse(text, published="2025-04-22T18:40+03:00", source="x")
    (row,) = read.rows
    assert f"{row['end'].tz_convert('Europe/Kyiv'):%d %H:%M}" == "22 18:00"
