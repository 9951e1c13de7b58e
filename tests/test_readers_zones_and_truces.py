"""What a group tells of its zone, what a region was struck with, and a staff's tally of a truce."""

import pandas as pd
import pytest

from analysis.readers import parse

STAFF = "Генеральний штаб ЗСУ, станом на 22:00 14 серпня 2025 року. "
AT = "2025-08-14T22:30+03:00"


def _read(text, published=AT):
    return parse(text, published=published)


def _told(text, published=AT):
    rows = _read(text, published).rows
    return {(row["sector"], row["category"]): row["value"] for row in rows}


@pytest.mark.parametrize(
    "said",
    [
        "Ворог завдав два авіаційних удари некерованими ракетами по Темирівці.",
        "Противник нанес два авиационных удара неуправляемыми ракетами.",
    ],
)
def test_air_strikes_by_rockets_are_no_missile_strikes(said):
    text = STAFF + f"На Гуляйпільському напрямку відбито три атаки. {said}"
    told = _told(text)
    assert not any(category == "missile_strike" for _, category in told)


def test_a_missile_in_a_list_of_tanks_and_vehicles_was_lost_at_the_front():
    text = STAFF + (
        "Також українські воїни знешкодили шість танків, 745 безпілотних літальних апаратів, одну "
        "ракету, 162 одиниці автомобільної техніки окупантів."
    )
    assert not _told(text)


@pytest.mark.parametrize("altogether", ["всего на фронте", "усього на фронті", "загалом на фронті"])
def test_clashes_altogether_are_not_those_that_were_repelled(altogether):
    text = STAFF + (
        f"Сили оборони відбили 41 атаку на Покровському напрямку, {altogether} 163 боєзіткнення."
    )
    assert _told(text) == {
        ("pokrovsk", "assault_repelled"): 41,
        ("whole_front", "assault"): 163,
    }


def test_a_total_after_a_direction_that_has_its_number_is_left():
    text = STAFF + (
        "Сили оборони відбили 41 атаку на Покровському напрямку, загалом відбулося 163 бойові "
        "зіткнення."
    )
    found = _read(text)
    assert [row["value"] for row in found.rows] == [41]
    assert "163" in found.unread["text"].tolist()


@pytest.mark.parametrize(
    "said",
    [
        "Ворог застосував 124 FPV-дрони та здійснив 27 скидів з БпЛА.",
        "Противник применил 124 FPV-дронов.",
    ],
)
def test_fpv_drones_in_a_word_of_their_own_are_counted_at_the_front(said):
    text = STAFF + f"Відбулося 88 боєзіткнень. {said}"
    assert _told(text)["whole_front", "drone_kamikaze"] == 124


def test_strike_drones_beside_others_are_no_fpv_drones():
    text = STAFF + "Відбулося 88 боєзіткнень. Ворог застосував 61 ударних і 13 розвідувальних БпЛА."
    assert "61" in _read(text).unread["text"].tolist()


GROUPS = {
    "in Russian": (
        'За прошедшие сутки в зоне ответственности группировки войск "Хортица" произошло 79 '
        "боевых столкновений. Об этом сообщил спикер ОСГВ. Противник нанес 51 авиаудар."
    ),
    "in Ukrainian": (
        "За минулу добу в зоні відповідальності ОСУВ «Хортиця» відбулося 79 бойових зіткнень. Про "
        "це повідомив речник угруповання. Противник завдав 51 авіаудару."
    ),
    "in English": (
        "Over the past day, 79 combat engagements took place in the area of responsibility of the "
        "Khortytsia operational-strategic grouping of troops. This was announced by the spokesman "
        "of the grouping. The enemy's aviation carried out 51 strikes yesterday."
    ),
}


@pytest.mark.parametrize("text", GROUPS.values(), ids=GROUPS)
def test_what_a_group_tells_without_a_place_is_of_its_zone(text):
    assert _told(text) == {("khortytsia", "assault"): 79, ("khortytsia", "air_strike"): 51}


def test_a_zone_may_stand_before_its_word():
    text = (
        "Twenty-seven combat engagements took place in the Tavria operational zone over the past "
        "day, the spokesman of the Tavria strategic grouping of troops said on Friday."
    )
    assert _told(text, "2024-04-05T11:14+03:00") == {("tavria", "assault"): 27}


def test_strikes_on_one_region_that_leads_a_sentence_are_its_own():
    text = STAFF + (
        "На Оріхівському напрямку противник шість разів намагався наступати. На Херсонщині за добу "
        "зафіксовано 371 удар дронами-камікадзе. У Запорізькій області ворог завдав 9 авіаційних "
        "ударів, скинув 17 керованих авіабомб."
    )
    told = _told(text)
    assert told["kherson_oblast", "drone_kamikaze"] == 371
    assert told["zaporizhzhia_oblast", "air_strike"] == 9
    assert told["zaporizhzhia_oblast", "guided_bomb"] == 17


@pytest.mark.parametrize(
    "said",
    [
        "На Херсонщині в районі Козацького ворог завдав 9 авіаційних ударів.",
        "На Херсонщині та Миколаївщині ворог завдав 9 авіаційних ударів.",
        "Ворог завдав 9 ракетних ударів по Херсонщині, 9 авіаційних ударів по позиціях.",
    ],
)
def test_strikes_near_a_town_or_on_two_regions_are_no_region_s(said):
    told = _told(STAFF + "На Оріхівському напрямку відбито шість атак. " + said)
    assert ("kherson_oblast", "air_strike") not in told


TALLY = (
    "Генеральний штаб ЗСУ\n12 квітня 2026\nЩодо дотримання режиму припинення вогню\nСтаном на "
    "07:00 12 квітня із моменту початку перемир'я (16:00 11 квітня) загалом зафіксовано 2304 "
    "порушення режиму припинення вогню з боку російських загарбників, а саме:\n- 28 "
    "штурмових дій ворога;\n- 481 обстріл;\n- 1048 ударів FPV-дронами.\n"
)


@pytest.mark.parametrize(
    "most",
    [
        "Найбільше штурмів – дев'ять – на Покровському напрямку, ще шість зафіксовано на "
        "Гуляйпільському.",
        "Найбільше штурмових дій противник здійснив на Покровському напрямку – дев'ять, ще шість "
        "відбулося на Гуляйпільському.",
    ],
)
def test_a_staff_s_tally_of_a_truce_may_tell_where_most_assaults_were(most):
    found = _read(TALLY + most, "2026-04-12T07:30+03:00")
    told = {(row["sector"], row["category"]): row["value"] for row in found.rows}
    assert found.kind == "ministry"
    assert told == {
        ("whole_front", "total"): 2304,
        ("whole_front", "assault"): 28,
        ("whole_front", "shelling"): 481,
        ("whole_front", "drone_kamikaze"): 1048,
        ("pokrovsk", "assault"): 9,
        ("huliaipole", "assault"): 6,
    }
    began = pd.Timestamp("2026-04-11 16:00", tz="Europe/Kyiv")
    assert {row["start"] for row in found.rows} == {began}


def test_a_daily_report_that_quotes_breaches_of_an_earlier_day_stays_a_daily_report():
    text = (
        "Russian troops have attacked 85 times since the start of the day, the General Staff of "
        "the Armed Forces of Ukraine reported as of 16:00 on 9 May.\nIn the Lyman direction, the "
        "invaders attacked 14 times; six clashes are still underway.\nIn the Pokrovsk direction, "
        "31 attempts were made.\nForeign Minister Andrii Sybiha said earlier that from midnight to "
        "12:00 on May 8, Russia committed 734 violations of the ceasefire along the front."
    )
    found = _read(text, "2025-05-09T17:20+03:00")
    assert found.kind == "general_staff"
    assert ("whole_front", "assault", 85) in {
        (row["sector"], row["category"], row["value"]) for row in found.rows
    }


def test_the_whole_of_parts_is_the_count_before():
    text = (
        "Russian forces violated the Easter truce 2,274 times between 4 p.m. on April 11 and 7 "
        "a.m. on April 12, the General Staff of Ukraine's Armed Forces reported. The violations "
        "included 31 assault operations. Of the 31 assaults, nine took place in the Pokrovsk "
        "direction and seven in the Huliaipole direction."
    )
    assert _told(text, "2026-04-12T10:38+03:00") == {
        ("whole_front", "total"): 2274,
        ("whole_front", "assault"): 31,
        ("pokrovsk", "assault"): 9,
        ("huliaipole", "assault"): 7,
    }


def test_the_most_assaults_have_the_hours_of_all():
    text = (
        'Easter truce: "From the start of the day (April 20) until 24:00, there were 96 Russian '
        'assault operations along the front," President Zelensky said. The most intense fighting '
        "took place in the Pokrovsk sector, where 26 assaults were recorded."
    )
    rows = _read(text, "2025-04-21T01:35+03:00").rows
    assert [row["value"] for row in rows] == [96, 26]
    assert len({(row["start"], row["end"]) for row in rows}) == 1


def test_sixty_one_cases_in_the_nominative_are_cases():
    text = (
        "Президент Володимир Зеленський про перемир'я: від 00:00 до 6:00 20 квітня було вже 61 "
        "випадок російських обстрілів."
    )
    assert _told(text, "2025-04-20T08:41+03:00") == {("whole_front", "shelling"): 61}


@pytest.mark.parametrize(
    "own",
    [
        "Водночас за цей самий період Україна жодного разу не порушила домовленість.",
        "За цей час Україна за своїми даними 12 разів порушила домовленість.",
    ],
)
def test_what_a_side_says_of_its_own_breaches_is_no_charge(own):
    text = (
        "Міністерство закордонних справ України: з 25 березня до 15 квітня включно Росія здійснила "
        f"33 атаки на об'єкти енергетики. {own}"
    )
    rows = _read(text, "2025-04-16T15:30+03:00").rows
    assert [(row["category"], row["value"]) for row in rows] == [("energy_strike", 33)]


ENERGY = {
    "what was struck is told before": (
        "Минобороны РФ: украинские войска за сутки 16 апреля девять раз атаковали объекты "
        "энергетики в российских регионах. Четыре атаки совершены в Белгородской области, две – в "
        "Курской.",
        {"belgorod_oblast": 4, "kursk_oblast": 2},
    ),
    "of them so many": (
        "Минобороны РФ: украинские войска за сутки 16 апреля нанесли девять ударов по объектам "
        "энергетики. Из них четыре – в Белгородской области, две – в Курской.",
        {"belgorod_oblast": 4, "kursk_oblast": 2},
    ),
}


@pytest.mark.parametrize(("text", "regions"), ENERGY.values(), ids=ENERGY)
def test_strikes_on_energy_are_told_region_by_region(text, regions):
    told = _told(text, "2025-04-17T16:20+03:00")
    assert told == {
        ("russia_occupied", "energy_strike"): 9,
        **{(region, "energy_strike"): value for region, value in regions.items()},
    }


def test_times_that_attacks_were_tried_are_assaults_where_all_were_repelled():
    text = (
        "Минобороны России, 21 апреля 2025 года, о перемирии. Подразделения ВСУ шесть раз "
        "предприняли попытки атаковать позиции российских войск, из них четыре - в ДНР и две - в "
        "приграничье Курской области. Все атаки отражены."
    )
    told = _told(text, "2025-04-21T08:40+03:00")
    assert told == {
        ("whole_front", "assault"): 6,
        ("dpr", "assault"): 4,
        ("kursk_oblast", "assault"): 2,
    }


def test_drones_shot_down_beside_a_bomb_of_foreign_make_struck_nothing():
    text = (
        "Russia's defence ministry said on May 10 that Ukraine committed 9,274 violations of the "
        "ceasefire. Russian air defences shot down one U.S.-made JDAM guided bomb and 86 Ukrainian "
        "drones outside the zone of the special military operation."
    )
    told = _told(text, "2025-05-10T14:05+03:00")
    assert told == {("whole_front", "total"): 9274}


MISSION = (
    "Спеціальна моніторингова місія ОБСЄ зафіксувала на Донбасі 214 порушень режиму припинення "
    "вогню, йдеться у звіті станом на 19:30 4 листопада 2021 року. "
)


def test_such_a_violation_in_the_nominative_is_a_violation():
    text = MISSION + "Зокрема, у Донецькій області було задокументовано 171 таке порушення."
    assert _told(text, "2021-11-06")["donetsk_oblast", "total"] == 171


def test_violations_after_an_unknown_word_are_not_dropped_in_silence():
    text = MISSION + "Зокрема, у Донецькій області було задокументовано 171 дивне порушення."
    assert "171" in _read(text, "2021-11-06").unread["text"].tolist()
