"""Near misses: what looks like a part of a tally, a report's hour or a weapon, and is another."""

import pytest

from analysis.readers import parse


def read(text, published, kind):
    return parse(text, published=published, kind=kind)


def told(reading):
    return {(row["sector"], row["category"]): row["value"] for row in reading.rows}


def staff(text, published="2025-08-14T22:20+03:00"):
    return read(f"Генштаб ЗСУ: {text}", published, "general_staff")


def of_kyiv(words):
    text = f"Президент України, станом на 20:00: росіяни порушили перемир'я. {words}"
    return told(read(text, "2025-04-20T21:00+03:00", "ministry"))


def test_missiles_after_drones_and_their_kinds_are_added_up():
    night = (
        "Воздушные силы Украины: в ночь на 14 августа враг выпустил 9 баллистических ракет, 100 "
        "БПЛА, из них 60 шахедов, и 6 крылатых ракет."
    )
    counts = told(read(night, "2024-08-14T09:00+03:00", "air_force"))
    assert counts["ukraine_territory", "missile_launched"] == 15


def test_other_acts_beside_assault_actions_are_no_assaults():
    counts = told(
        staff(
            "На Лиманському напрямку штурмові дії – 22, на Покровському розвідувальні дії – 31, на "
            "Курському диверсійні дії – 4."
        )
    )
    assert counts == {("lyman", "assault"): 22}


def test_people_hurt_by_fpv_drones_are_no_strikes():
    counts = of_kyiv("58 штурмів. Поранено вісім цивільних, з них 5 – FPV-дронами.")
    assert counts == {("whole_front", "assault"): 58}


def test_not_once_is_no_number():
    text = "минулої доби на Покровському напрямку ворог не одного разу атакував. Відбито 5 атак."
    assert told(staff(text)) == {("pokrovsk", "assault_repelled"): 5}


def test_the_hour_that_a_report_is_compared_with_is_not_its_own():
    text = "сьогодні було 120 боїв. Порівняно з даними на 16:00 їх стало більше."
    assert staff(text).window[1] is None


def test_drones_as_of_another_hour_have_no_window():
    text = "станом на 08:00 14 серпня. Минулої доби був 184 бій. Станом на 08:30 збито 84 шахеди."
    rows = {row["category"]: row for row in staff(text, "2025-08-14T08:40+03:00").rows}
    assert rows["drone_downed"]["start"] is None
    assert rows["assault"]["start"] is not None


def test_a_later_report_of_fights_is_another_whatever_it_shot_down():
    text = (
        "станом на 16:00 14 серпня відбулося 84 бої. Станом на 22:00 14 серпня відбулося 120 боїв, "
        "збито два дрони. На Покровському напрямку ворог 31 раз атакував."
    )
    assert told(staff(text)) == {("whole_front", "assault"): 84}


DONETSK = "Заявление командования ДНР: за прошедшие сутки, 31 июля, было 40 нарушений. {}"


@pytest.mark.parametrize(
    "weapons",
    [
        "20 обстрелов – с применением вооружения, не запрещенного Минскими соглашениями.",
        "20 обстрелов – с применением стрелкового оружия и запрещенных Минском минометов.",
    ],
)
def test_weapons_that_are_not_all_banned_are_not_heavy(weapons):
    counts = told(read(DONETSK.format(weapons), "2016-08-01T12:00+03:00", "ministry"))
    assert ("dpr", "shelling_heavy") not in counts


@pytest.mark.parametrize(
    "most",
    [
        "Найбільше штурмових дій, 28, було в районі Покровська, тим часом на Лиманському напрямку "
        "спокійно.",
        "Найбільше штурмів, 28, наші сили відбили поблизу Покровська, а на Лиманському напрямку "
        "тихо.",
    ],
)
def test_the_most_near_a_town_are_of_no_direction_named_later(most):
    assert of_kyiv(most) == {}


def test_strikes_on_houses_are_none_on_energy():
    text = (
        "Минобороны России: удары ВСУ по объектам энергетики прекратились: 12 ударов нанесены по "
        "жилым домам в Курской области."
    )
    assert told(read(text, "2025-04-10T21:00+03:00", "ministry")) == {}


def test_what_stands_before_the_data_of_the_air_force_is_the_speaker_s():
    counts = of_kyiv("58 штурмів і 430 обстрілів, за даними Повітряних сил, 12 авіаударів.")
    assert counts == {("whole_front", "assault"): 58, ("whole_front", "shelling"): 430}


def test_a_staff_s_report_since_the_start_of_a_day_with_breaches_keeps_its_outcomes():
    text = (
        "Генштаб ЗСУ. Станом на 16:00 9 травня 2026 року.\nВід початку доби зафіксовано 58 "
        "порушень режиму припинення вогню.\nНа Покровському напрямку ворог завдав 14 авіаударів.\n"
        "На Лиманському напрямку наші захисники відбили 12 атак."
    )
    reading = parse(text, published="2026-05-09T16:10+03:00")
    assert told(reading)["lyman", "assault_repelled"] == 12


def test_a_date_of_the_page_is_that_of_its_day_where_another_is_of_something_else():
    text = (
        "ДОНЕЦК, 14 ноября – Представительство ДНР в СЦКК зафиксировало 12 нарушений, в результате "
        "обстрела 13 ноября ранен мужчина."
    )
    row = read(text, "2018-11-14T12:00+03:00", "ministry").rows[0]
    assert f"{row['start'].tz_convert('Europe/Moscow'):%d}" == "14"


def test_regions_under_the_word_for_towns_are_regions():
    text = (
        "Минобороны России: перемирие нарушено. Атакованы города: Белгородская область – 12 ударов "
        "БПЛА, Курская область – 9 ударов БПЛА."
    )
    counts = told(read(text, "2025-04-20T21:00+03:00", "ministry"))
    assert counts["belgorod_oblast", "drone_strike"] == 12
    assert counts["kursk_oblast", "drone_strike"] == 9


def test_a_heading_for_the_day_of_publication_is_no_day_that_was_over():
    text = "Ситуація на фронті за 21 липня\nНа Покровському напрямку ворог 31 раз атакував."
    assert staff(text, "2025-07-21T18:30+03:00").window is None


def test_a_heading_without_a_colon_still_heads_its_list():
    text = "минулої доби. Протягом дня ворог наступав. Відбиті атаки\nЛиманський напрямок – 12"
    assert told(staff(text)) == {("lyman", "assault_repelled"): 12}


def test_months_of_a_total_that_begins_within_one_are_not_whole():
    text = (
        "OSCE Special Monitoring Mission to Ukraine\n\nBetween 27 July and 30 September 2020, the "
        "SMM recorded 6,000 ceasefire violations in both regions.\nThe number of ceasefire "
        "violations by month:\n- July: 500\n- August: 2,000\n- September: 3,500"
    )
    values = [row["value"] for row in read(text, "2020-10-20", "observer").rows]
    assert values == [6000]


@pytest.mark.parametrize(
    "drops", ["31 скид вибухонебезпечних предметів", "31 сброс взрывоопасных предметов"]
)
def test_drops_of_explosive_objects_are_no_explosions(drops):
    text = f"минулої доби відбулося 139 боїв.\nТакож на Сумщині зафіксовано {drops} з БпЛА."
    assert told(staff(text))["sumy_oblast", "drone_drop"] == 31
