"""Posts about the air: what was launched, from where, and how much of it was shot down."""

import pytest

from analysis.readers import parse

FORCE = "Повітряні сили ЗСУ: у ніч на 3 лютого ворог застосував 71 БпЛА. "


def read(text):
    rows = parse(text, published="2025-02-03T10:00+02:00").rows
    return {(row["sector"], row["category"].removesuffix("_night"), row["value"]) for row in rows}


@pytest.mark.parametrize(
    "said",
    [
        "Nine Shahed drones, sent from around Cape Chauda in Russian-occupied Crimea, were downed.",
        "Air defenses shot down nine Shahed drones launched from Crimea and Russia's Kursk region.",
        "Збито дев'ять дронів, які летіли з боку Курської області.",
        "Сбиты девять беспилотников, запущенных из района мыса Чауда в Крыму.",
    ],
)
def test_a_place_of_launch_is_not_where_drones_were_shot_down(said):
    assert ("ukraine_territory", "drone_downed", 9) in read(FORCE + said)
    assert not {"crimea", "kursk_oblast"} & {sector for sector, _, _ in read(FORCE + said)}


@pytest.mark.parametrize(
    "said",
    [
        "Над Одещиною збито дев'ять дронів, випущених із Криму.",
        "Nine drones fired from the occupied part of the Zaporizhzhia region were downed in the "
        "Odesa region.",
    ],
)
def test_where_they_were_shot_down_may_stand_beside_it(said):
    assert ("odesa_oblast", "drone_downed", 9) in read(FORCE + said)


def test_hours_from_which_a_post_counts_are_no_place_of_launch():
    text = "Минобороны РФ: с 4:00 до 9:00 над Курской областью сбиты 40 дронов."
    assert read(text) == {("kursk_oblast", "drone_downed", 40)}


def test_one_drone_without_a_number_was_not_shot_down_where_it_came_from():
    assert not {row for row in read(FORCE + "Збито дрон, запущений з Криму.") if row[0] == "crimea"}


@pytest.mark.parametrize("where", ["the Kursk region", "Crimea"])
def test_ukraine_s_air_force_shoots_nothing_down_over_russia(where):
    text = f"{FORCE}Seven drones were intercepted over {where}."
    assert {value for _, _, value in read(text)} == {71}


LAUNCHED = {("missile_launched", 3), ("long_range_drone", 22)}


@pytest.mark.parametrize(
    "said",
    [
        "Ukraine's Air Force: three Iskander-M ballistic missiles and 22 Shaheds were used by the "
        "Russians to attack Ukraine",
        "Ukraine's Air Force: 22 Shaheds and three Iskander-M missiles were launched at Ukraine",
        "Повітряні сили ЗСУ: три балістичні ракети та 22 ударні БпЛА було випущено по Україні",
        "Повітряні сили ЗСУ: три ракети Іскандер-М та 22 ударні БпЛА було застосовано росіянами",
        "Воздушные силы ВСУ: три баллистические ракеты Искандер-М и 22 дрона были применены",
    ],
)
@pytest.mark.parametrize("then", [".", "; 20 of the drones were downed.", ". Збито 20 дронів."])
def test_two_kinds_with_one_verb_after_them_were_launched(said, then):
    told = {(category, value) for _, category, value in read(said + then)}
    assert {row for row in told if row[0] != "drone_downed"} == LAUNCHED
    assert (("drone_downed", 20) in told) is (then != ".")


def test_two_kinds_with_one_verb_after_them_were_shot_down():
    text = "Ukraine's Air Force: 22 Shaheds and three Iskander-M missiles were shot down."
    told = {(category, value) for _, category, value in read(text)}
    assert told == {("missile_downed", 3), ("drone_downed", 22)}


@pytest.mark.parametrize(
    "said",
    [
        "All 14 drones that Russia launched overnight were intercepted and destroyed.",
        "All 14 drones launched by Russia overnight were destroyed by Ukraine.",
        "Ukraine's air defenses shot down all 14 drones that Russia launched overnight.",
        "Усі 14 шахедів, що їх запустили окупанти, цієї ночі збили українські захисники.",
        "Сили ППО збили усі 14 дронів, які запустив ворог.",
        "Все 14 дронов, которые россияне запустили в эту ночь, были сбиты.",
    ],
)
def test_all_that_were_launched_and_shot_down_are_both(said):
    told = {(category, value) for _, category, value in read("Повітряні сили ЗСУ. " + said)}
    assert told == {("long_range_drone", 14), ("drone_downed", 14)}


def test_a_missile_beside_them_is_both_too():
    text = (
        "All 14 attack drones and one Kh-59 missile that Russia launched were intercepted and "
        "destroyed, the Ukrainian Air Force said."
    )
    assert {(category, value) for _, category, value in read(text)} == {
        ("long_range_drone", 14),
        ("drone_downed", 14),
        ("missile_launched", 1),
        ("missile_downed", 1),
    }


@pytest.mark.parametrize(
    "said",
    [
        "Збито 14 дронів, запущених росіянами.",
        "14 drones that Russia launched overnight were destroyed.",
    ],
)
def test_drones_that_are_not_said_to_be_all_may_be_some(said):
    told = {(category, value) for _, category, value in read("Повітряні сили ЗСУ. " + said)}
    assert told == {("drone_downed", 14)}


def test_drones_that_were_not_shot_down_are_not_taken_for_it():
    text = FORCE + "All 14 drones that Russia launched at Kyiv were not destroyed."
    assert {value for _, _, value in read(text)} == {71}


@pytest.mark.parametrize("all_of", ["Майже всі", "Не всі", "Almost all of the", "Почти все"])
def test_almost_all_are_not_all(all_of):
    text = f"{FORCE}{all_of} 20 дронів, які запустила росія, збито."
    assert {value for _, _, value in read(text)} == {71}


@pytest.mark.parametrize(
    "said",
    [
        "Ukraine's Air Force: Russia launched 12 drones from the Kursk region and eight from "
        "Crimea. Air defense shot down 18 drones.",
        "Повітряні сили ЗСУ: з Курської області запущено 12 БпЛА, з Криму - вісім. Збито 18 БпЛА.",
    ],
)
def test_drones_of_one_place_of_launch_are_not_those_of_the_night(said):
    assert read(said) == {("ukraine_territory", "drone_downed", 18)}


@pytest.mark.parametrize(
    "said",
    [
        "ворог атакував двома ракетами з Воронезької області та 20 БпЛА з Курської області",
        "запущено 20 БпЛА: з Курської області - 12, з Криму - вісім",
        "запущено 20 БпЛА з Курської області та Криму",
    ],
)
def test_all_drones_of_a_night_may_have_their_places_of_launch(said):
    told = read(f"Повітряні сили ЗСУ: у ніч на 3 лютого {said}.")
    assert ("ukraine_territory", "long_range_drone", 20) in told
    assert not {12, 8} & {value for _, _, value in told}


@pytest.mark.parametrize(
    "said",
    [
        "Ворог скинув дві керовані авіабомби на Харківщину.",
        "Также россияне атаковали двумя КАБами.",
        "Two guided aerial bombs were dropped by Russian forces on houses in Kherson.",
    ],
)
def test_guided_bombs_are_no_missiles(said):
    assert read(FORCE + said) == {("ukraine_territory", "long_range_drone", 71)}
    missiles = read(FORCE + "Two ballistic missiles were launched by Russian forces.")
    assert ("ukraine_territory", "missile_launched", 2) in missiles


@pytest.mark.parametrize(
    "said",
    [
        "ворог запустив 40 БпЛА, з яких 30 збито, 8 не досягли цілей.",
        "ворог запустив 40 БпЛА, з них 30 збито, 8 локаційно втрачено.",
        "враг запустил 40 БпЛА, из которых 30 сбиты, 8 подавлены.",
        "Russia launched 40 drones, of which 30 were shot down and eight did not reach targets.",
    ],
)
def test_those_of_which_the_fate_is_told_are_no_type(said):
    assert read(f"Повітряні сили ЗСУ (Air Force of Ukraine): у ніч на 3 лютого {said}") == {
        ("ukraine_territory", "long_range_drone", 40),
        ("ukraine_territory", "drone_downed", 30),
        ("ukraine_territory", "drone_lost", 8),
    }


@pytest.mark.parametrize(
    "said", ["ворог атакував двома ракетами, одну збито.", "враг запустил две ракеты, одна сбита."]
)
def test_what_was_shot_down_of_missiles_alone_are_missiles(said):
    assert read(f"Повітряні сили ЗСУ: у ніч на 3 лютого {said}") == {
        ("ukraine_territory", "missile_launched", 2),
        ("ukraine_territory", "missile_downed", 1),
    }


@pytest.mark.parametrize(
    "said",
    [
        "запустив:\n\n330 ударних і імітаційних безпілотників;\n\n12 крилатих ракет.",
        "запустив 330 ударних та імітаційних безпілотників і 12 крилатих ракет.",
        "запустив 330 імітаційних і ударних БпЛА, 12 крилатих ракет.",
    ],
)
def test_strike_drones_and_decoys_are_one_number_of_drones(said):
    assert read(f"Повітряні сили ЗСУ: у ніч на 3 лютого ворог {said}") == {
        ("ukraine_territory", "long_range_drone", 330),
        ("ukraine_territory", "missile_launched", 12),
    }


@pytest.mark.parametrize(
    "since",
    [
        "starting at about 10 pm local time on Thursday",
        "from around 22:00 on Thursday",
        "from 10 pm yesterday",
        "from 22:00 (Kyiv time) on Thursday",
        "приблизно з 22:00 четверга",
        "з приблизно 22:00 25 травня",
    ],
)
def test_launches_since_an_hour_of_a_weekday_are_from_then_on(since):
    text = f"The Ukrainian air force said that overnight 31 drones were launched {since}."
    (row,) = parse(text, published="2023-05-26T12:00+03:00").rows
    assert (row["value"], row["end"]) == (31, None)
    assert f"{row['start'].tz_convert('Europe/Kyiv'):%d %H:%M}" == "25 22:00"


@pytest.mark.parametrize(
    ("since", "published"),
    [
        ("from 10 pm on Thursday", "2023-05-25T12:00+03:00"),
        ("from about 10 pm", "2023-05-26T12:00+03:00"),
    ],
)
def test_an_hour_of_no_day_before_the_publication_begins_no_window(since, published):
    text = f"The Ukrainian air force said 31 drones were launched {since}."
    (row,) = parse(text, published=published).rows
    assert (row["start"], row["end"]) == (None, None)


def test_sirens_since_an_hour_leave_the_night_as_it_is():
    text = "The Ukrainian air force said it shot down 25 drones overnight. Sirens sounded from "
    (row,) = parse(f"{text}about 10 pm on Thursday.", published="2023-05-26T12:00+03:00").rows
    assert row["category"] == "drone_downed_night"


@pytest.mark.parametrize(
    ("lead", "said", "told"),
    [
        ("Russia fired dozens of drones at Ukraine", "Russia launched 108 drones", (108, "exact")),
        ("Росія випустила десятки дронів", "Ворог атакував 108 БпЛА", (108, "exact")),
        ("Россия выпустила десятки дронов", "Враг атаковал 108 БпЛА", (108, "exact")),
        ("Росія випустила десятки дронів", "Ворог атакував понад 120 БпЛА", (120, "over")),
        ("Росія випустила десятки дронів", "Ворог атакував 60 БпЛА", (60, "exact")),
    ],
)
def test_the_number_below_dozens_of_a_lead_is_kept(lead, said, told):
    text = f"Повітряні сили ЗСУ / Ukraine's air force. {lead}.\n{said} overnight, за ніч, за ночь."
    found = parse(text, published="2026-05-06T09:00+03:00", kind="air_force")
    drones = [row for row in found.rows if row["category"] == "long_range_drone"]
    assert [(row["value"], row["qualifier"]) for row in drones] == [told]
    warned = any("the second is kept" in warning for warning in found.warnings)
    assert warned == (told[0] > 99)


@pytest.mark.parametrize("number", [12, 450])
def test_a_number_that_dozens_cannot_be_is_left(number):
    text = f"Повітряні сили ЗСУ. Росія випустила десятки дронів.\nВорог атакував {number} БпЛА."
    found = parse(text, published="2026-05-06T09:00+03:00", kind="air_force")
    assert str(number) in list(found.unread["text"])


@pytest.mark.parametrize(
    "said",
    [
        "Сили ППО збили 11 із 16 запущених росіянами «шахедів».",
        "Збито 11 із 16 випущених ворогом шахедів.",
        "Воздушные силы сбили 11 из 16 запущенных Россией беспилотников.",
    ],
)
def test_so_many_are_shot_down_of_those_that_someone_launched(said):
    text = f"Повітряні сили ЗСУ. {said}"
    assert read(text) == {
        ("ukraine_territory", "drone_downed", 11),
        ("ukraine_territory", "long_range_drone", 16),
    }


@pytest.mark.parametrize(
    "lost", ["25 decoy drones deviated off course", "25 enemy drones diverted off course"]
)
def test_drones_that_left_their_course_are_lost(lost):
    text = f"Ukraine's Air Force: 47 Russian drones were shot down, and {lost}."
    assert read(text) == {
        ("ukraine_territory", "drone_downed", 47),
        ("ukraine_territory", "drone_lost", 25),
    }
