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


def test_a_truce_that_a_side_says_it_never_broke_is_no_charge_of_none():
    text = (
        "Сибіга: Від опівночі до полудня 8 травня Росія здійснила 734 порушення режиму припинення "
        "вогню. Водночас за цей самий період Україна жодного разу не порушила режим."
    )
    rows = _read(text, "2025-05-08T17:15+03:00").rows
    assert [row["value"] for row in rows] == [734]


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


def test_drones_shot_down_beside_a_bomb_of_foreign_make_are_no_strikes():
    text = (
        "Russia's defence ministry said on May 10 that Ukraine committed 9,274 violations of the "
        "ceasefire. Russian air defences shot down one U.S.-made JDAM guided bomb and 86 Ukrainian "
        "drones outside the zone of the special military operation."
    )
    told = _told(text, "2025-05-10T14:05+03:00")
    assert told == {("whole_front", "total"): 9274, ("outside_zone", "drone_downed"): 86}


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


LED = {
    "beside all of the front": (
        "На Сумщині тривають бої, а загалом по фронту ворог завдав 64 авіаударів, скинув 110 КАБ."
    ),
    "after another act": (
        "Внаслідок удару по Харківській області загинули люди, противник завдав 64 авіаударів."
    ),
    "of one's own": "На Сумщині сили оборони завдали 8 авіаударів, а ворог скинув 20 КАБ.",
    "after drones shot down": "На Миколаївщині збито 5 шахедів, ворог завдав 64 авіаударів.",
}


@pytest.mark.parametrize("said", LED.values(), ids=LED)
def test_a_region_beside_other_words_is_not_where_strikes_were(said):
    assert not any(sector.endswith("_oblast") for sector, _ in _told(STAFF + said))


@pytest.mark.parametrize("drones", ["FPV-дрони", "дрони-камікадзе"])
def test_drones_that_one_s_own_soldiers_used_are_no_charge(drones):
    found = _read(STAFF + f"Відбулося 88 боєзіткнень. Наші воїни застосували 124 {drones}.")
    assert [row["value"] for row in found.rows] == [88]


def test_drones_that_were_used_are_not_lost_where_others_were():
    text = (
        STAFF + "Відбулося 88 боєзіткнень. Ворог застосував 124 FPV-дрони, сили оборони збили 60."
    )
    assert _told(text)["whole_front", "drone_kamikaze"] == 124


def test_where_the_general_staff_speaks_the_group_s_zone_is_over():
    text = (
        'Группировка войск "Хортица" отразила 12 атак. Генеральный штаб ВСУ: за сутки произошло '
        "130 боевых столкновений, противник нанес 60 авиаударов."
    )
    told = _told(text, "2025-08-14T10:30+03:00")
    assert told == {("whole_front", "assault"): 130, ("whole_front", "air_strike"): 60}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Air defence shot down 54 Shahed-type unmanned aerial vehicles.", [54]),
        ("Air defence shot down 54 Shahed drones; debris damaged two vehicles.", [54]),
        ("Сили ППО збили 3 ракети та 54 шахеди, уразили два танки.", [3, 54]),
    ],
)
def test_what_air_defence_shot_down_is_read_beside_a_vehicle(text, values):
    rows = _read(STAFF + text).rows
    assert [row["value"] for row in rows if row["category"].endswith("downed")] == values


def test_more_than_on_the_day_before_the_past_one_is_of_the_past_one():
    text = (
        "Генеральний штаб ЗСУ, 14 серпня 2025 року. За минулу добу відбулося 88 боєзіткнень, що "
        "більше, ніж за позаминулу добу."
    )
    assert _told(text, "2025-08-14T08:00+03:00") == {("whole_front", "assault"): 88}


@pytest.mark.parametrize(
    "most",
    [
        "Since then most assaults, nine, took place in the Pokrovsk direction.",
        "In the evening the most assaults took place in the Pokrovsk direction – nine.",
    ],
)
def test_the_most_since_then_have_no_hours_of_the_count_before(most):
    text = (
        "President Zelensky on the Easter truce: from midnight to 12:00 on April 20 there were 46 "
        f"Russian assaults. {most}"
    )
    rows = _read(text, "2025-04-20T20:30+03:00").rows
    assert all(pd.isna(row["start"]) for row in rows if row["value"] == 9)


@pytest.mark.parametrize(
    "by",
    ["По данным ВСУ, ночью сбито 36 дронов.", "По сообщению Генштаба ВСУ, сбито 36 дронов."],
)
def test_the_other_side_s_data_are_not_the_ministry_s(by):
    text = (
        f"Минобороны России: {by} В течение ночи средствами ПВО уничтожено 55 украинских "
        "беспилотников."
    )
    rows = _read(text, "2025-08-15T08:00+03:00").rows
    assert [row["value"] for row in rows] == [55]


def test_others_data_in_brackets_leave_a_sentence_its_speaker():
    text = (
        "Повітряні сили ЗСУ: У ніч на 15 серпня ворог атакував 48 ударними БпЛА (за даними "
        "Міноборони РФ, цілі досягнуто), ППО збила 36."
    )
    found = _read(text, "2025-08-15T08:00+03:00")
    assert {row["reporter"] for row in found.rows} == {"ukraine"}
    assert [row["value"] for row in found.rows] == [48, 36]


def test_drones_over_a_region_and_a_sea_each_are_told_twice():
    text = (
        "The Russian Defense Ministry reported 34 Ukrainian drones destroyed between 11:00 p.m. on "
        "October 13 and 7:00 a.m. on October 14: 28 over the Bryansk Region, three over the "
        "Voronezh Region and the Black Sea each."
    )
    told = _told(text, "2025-10-14T08:19+03:00")
    assert told["voronezh_oblast", "drone_downed"] == told["black_sea", "drone_downed"] == 3


def test_assaults_after_most_of_them_were_somewhere_are_the_whole_front_s():
    text = (
        "President Zelensky said Russia broke the ceasefire 2,046 times from the start of the day "
        "to 8 p.m. There were 67 Russian assaults, most of them on the Pokrovsk front, and 1,355 "
        "cases of Russian shelling."
    )
    told = _told(text, "2025-04-20T20:40+03:00")
    assert told["whole_front", "shelling"] == 1355


def test_the_ministry_s_spokesman_on_the_operation_speaks_for_its_headquarters():
    text = (
        "Об этом сообщил спикер Министерства обороны по вопросам АТО. По его словам, за 16 августа "
        "противник 58 раз обстрелял украинские позиции."
    )
    told = _told(text, "2016-08-17T12:48+03:00")
    assert told == {("donetsk_luhansk", "shelling"): 58}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Увечері били по Авдіївці. Усього на цьому напрямку - 14 обстрілів.", 14),
        ("На Луганському теж неспокійно. Усього на цьому напрямку - 14 обстрілів.", None),
    ],
)
def test_this_direction_is_the_one_that_the_paragraph_named_last(text, told):
    text = "Прес-центр штабу АТО. За минулу добу на Донецькому напрямку неспокійно. " + text
    found = _told(text, "2017-07-20T07:05+03:00")
    assert found.get(("donetsk_direction", "shelling")) == told


def test_a_day_told_with_its_weekday_is_that_day_and_so_is_the_day_after_it():
    text = (
        "Президент Зеленський: за неділю, 20 квітня, російська армія 2938 разів порушила "
        "перемир'я. Загалом по фронту за добу відбулося 97 російських штурмових дій. Раніше з "
        "18:00 19 квітня до опівночі відбулося 387 обстрілів."
    )
    rows = _read(text, "2025-04-21T00:58+03:00").rows
    first = {row["value"]: (row["start"], row["end"]) for row in rows}
    day = [pd.Timestamp(f"2025-04-{at}", tz="Europe/Kyiv") for at in (20, 21)]
    assert first[2938] == first[97] == tuple(day)


def test_since_the_day_began_and_as_of_an_hour_is_no_longer_than_the_day():
    text = (
        'Генштаб ЗСУ про "різдвяне перемир\'я": від початку доби і станом на 18:00 7 січня ворог '
        "завдав дев'яти авіаційних ударів. 5 січня Путін доручив запровадити режим припинення "
        "вогню з 12:00 6 січня до 24:00 7 січня."
    )
    found = parse(text, published="2023-01-07T19:10+02:00", kind="ministry")
    (row,) = found.rows
    assert row["start"] == pd.Timestamp("2023-01-07", tz="Europe/Kyiv")


def test_a_staff_s_numbers_of_a_date_after_them_are_not_of_the_date_of_telling():
    text = (
        "The Ukrainian General Staff reported on March 5 that Russian forces conducted 36 assaults "
        "in the Pokrovsk direction and 14 in the Toretsk direction on March 4, out of 138 combat "
        "engagements across the frontline."
    )
    assert not _read(text, "2025-03-06").rows


@pytest.mark.parametrize(
    "them",
    [
        "З них 29 відбулися на Авдіївському напрямку і 14 — на Мар'їнському.",
        "З цих зіткнень 29 відбулися на Авдіївському напрямку і 14 — на Мар'їнському.",
    ],
)
def test_engagements_told_before_are_parted_by_direction(them):
    told = _told(STAFF + f"На фронті відбулося 98 бойових зіткнень. {them}")
    assert told["avdiivka", "assault"] == 29
    assert told["marinka", "assault"] == 14


def test_air_strikes_beside_missile_strikes_may_have_their_bombs_in_brackets():
    text = STAFF + (
        "Ворог завдав шість ракетних ударів (із застосуванням 11 ракет), 49 авіаційних "
        "(застосувавши 71 КАБ)."
    )
    assert _told(text)["whole_front", "air_strike"] == 49


def test_attacks_near_some_towns_and_near_others_are_added_up():
    text = STAFF + (
        "На Авдіївському напрямку воїни відбили 14 атак в районах східніше Новобахмутівки, "
        "Степового та 7 атак у районах Авдіївки та Первомайського."
    )
    assert _told(text) == {("avdiivka", "assault_repelled"): 21}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Ворог застосував 4 ракети, 124 FPV-дрони та втратив 60 БпЛА.", 124),
        ("Ворог утратив 14 танків, 124 FPV-дрони, 3 гармати.", None),
        ("Оператори Сил безпілотних систем застосували 124 FPV-дрони.", None),
    ],
)
def test_drones_are_the_enemy_s_where_he_used_them_and_lost_others(said, told):
    found = _told(STAFF + "Відбулося 88 боєзіткнень. " + said)
    assert found.get(("whole_front", "drone_kamikaze")) == told


def test_the_most_of_today_are_not_of_a_count_that_ended_at_midnight():
    text = (
        "Президент Зеленський про великоднє перемир'я: з 18:00 19 квітня до 00:00 20 квітня "
        "відбулося 46 російських штурмів. Сьогодні найбільше штурмів – 26 – на Покровському "
        "напрямку."
    )
    rows = _read(text, "2025-04-20T20:30+03:00").rows
    assert [pd.isna(row["start"]) for row in rows] == [False, True]


def test_the_most_that_were_repelled_are_not_all_assaults():
    text = (
        "Президент Зеленський про перемир'я: з 00:00 до 12:00 20 квітня відбулося 46 російських "
        "штурмів. Найбільше штурмів відбито на Покровському напрямку – 26."
    )
    found = _read(text, "2025-04-20T20:30+03:00")
    assert [row["value"] for row in found.rows] == [46]


@pytest.mark.parametrize(
    "parts",
    [
        "Знешкоджено 288 БпЛА (233 збито, 55 локаційно втрачено).",
        "ППО збила 288 БпЛА. З них 233 було збито, ще 55 локаційно втрачено.",
        "ЗНЕШКОДЖЕНО 288 БПЛА\nЗагалом знешкоджено 288 дронів (233 – збито, 55 – втрачено).",
    ],
)
def test_what_was_shot_down_and_lost_apart_are_not_both_shot_down(parts):
    text = (
        "Повітряні сили ЗСУ: У ніч на 26 травня (із 20:40 25 травня) противник завдав удару 355 "
        f"ударними БпЛА. {parts}"
    )
    told = _told(text, "2025-05-26T11:31+03:00")
    assert told["ukraine_territory", "drone_downed"] == 233
    assert told["ukraine_territory", "drone_lost"] == 55


@pytest.mark.parametrize(
    "text",
    [
        "Речник ОСУВ «Хортиця»: минулої доби на Бахмутському напрямку відбито 15 атак. Ворог "
        "наступає. Зафіксовано 642 обстріли.",
        "A spokesman for the Khortytsia group: in the Bakhmut axis, 15 assaults were repelled over "
        "the past day. Some 642 artillery attacks were recorded.",
    ],
)
def test_many_shellings_after_a_direction_are_not_said_to_be_of_the_zone(text):
    reading = parse(text, published="2023-11-10T12:05+02:00", kind="general_staff")
    assert [(row["sector"], row["value"]) for row in reading.rows] == [("bakhmut", 15)]
    assert [row["text"] for row in reading.unread_rows()][0].endswith("642")


def test_shellings_that_a_group_sums_up_are_of_its_zone():
    text = (
        "Речник ОСУВ «Хортиця»: минулої доби на Бахмутському напрямку відбито 15 атак. Загалом "
        "зафіксовано 642 обстріли."
    )
    rows = parse(text, published="2023-11-10T12:05+02:00", kind="general_staff").rows
    assert ("khortytsia", 642) in [(row["sector"], row["value"]) for row in rows]


def test_missile_strikes_at_the_country_leave_drones_beside_shellings_to_the_front():
    text = (
        "Генштаб ЗСУ, станом на 22:00: ворог завдав шість ракетних ударів по території України (із "
        "застосуванням 11 ракет), 426 разів використав дрони-камікадзе, здійснив 2650 обстрілів."
    )
    rows = parse(text, published="2024-06-04T22:30+03:00", kind="general_staff").rows
    told = {(row["sector"], row["category"]): row["value"] for row in rows}
    assert told["whole_front", "drone_kamikaze"] == 426
    assert told["whole_front", "missile_launched"] == 11
    alone = "Генштаб ЗСУ: вночі ворог завдав удару по Україні, застосував 11 ракет і 97 дронів."
    rows = parse(alone, published="2024-06-04T08:30+03:00", kind="general_staff").rows
    assert {row["sector"] for row in rows} <= {"ukraine_territory"}
