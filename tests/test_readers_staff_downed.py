"""Missiles and drones that a staff says were shot down: over the country, of a day or a night."""

import pytest

from analysis.readers import parse

DAY = "Генштаб ЗСУ: минулої доби відбулося 160 бойових зіткнень. "
ENGLISH = "General Staff of Ukraine: over the past day, 160 clashes took place. "
COUNTRY = "ukraine_territory"


def read(said, day=DAY):
    found = parse(day + said, published="2025-08-20T08:00+03:00")
    return found, {(row["category"], row["value"]) for row in found.rows if row["value"] != 160}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Сили ППО знищили 12 крилатих ракет.", {("missile_downed", 12)}),
        (
            "Сили ППО збили два ударні БпЛА та 9 ракет.",
            {("drone_downed", 2), ("missile_downed", 9)},
        ),
        (
            "Сили ППО збили 14 із 15 ударних БпЛА.",
            {("drone_downed", 14), ("long_range_drone", 15)},
        ),
        (
            "Ворог запустив по Україні 57 ракет і дронів, сили ППО знищили 18 ракет та 25 "
            "ударних БпЛА.",
            {("missile_downed", 18), ("drone_downed", 25)},
        ),
        ("На Одещині знищено два дрони Shahed.", set()),
        ("На Покровському напрямку збито два дрони Shahed.", set()),
        ("Сили ППО збили 4 розвідувальні БпЛА.", set()),
        ("Зенітники збили 42 ударні дрони.", set()),
        ("Загальні бойові втрати противника: збито 4 крилаті ракети.", set()),
    ],
)
def test_what_flies_far_is_shot_down_over_the_country(said, expected):
    found, told = read(said)
    assert told == expected, found.rows
    assert {row["sector"] for row in found.rows} <= {COUNTRY, "whole_front"}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "9 of the 19 missiles launched by the enemy were shot down.",
            {("missile_downed", 9), ("missile_launched", 19)},
        ),
        (
            "Overnight, the enemy sent in 16 Shahed drones, of which 14 were intercepted.",
            {("long_range_drone", 16), ("drone_downed", 14)},
        ),
        (
            "During the night, the enemy attacked Ukraine, using two Kh-59 guided missiles.",
            {("missile_launched", 2)},
        ),
        (
            "Ukraine was attacked with 6 Shahed UAVs, and 2 of them were shot down by the air "
            "defense of Ukraine.",
            {("long_range_drone", 6), ("drone_downed", 2)},
        ),
        ("At night, the enemy made 12 air strikes.", set()),
    ],
)
def test_a_night_s_strikes_on_the_country_have_no_hours(said, expected):
    found, told = read(said, ENGLISH)
    assert told == expected, found.rows
    night = "night" in said.lower()
    starts = [row["start"] for row in found.rows if row["value"] != 160]
    assert all((start is None) is night for start in starts)
    assert any("the window is left blank" in one for one in found.warnings) is (
        night and bool(starts)
    )


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("The enemy used 17 cruise missiles and 2 ballistic missiles to attack Ukraine.", 19),
        ("Air defence shot down 12 Kalibr missiles and two Kh-59 guided missiles.", 14),
    ],
)
def test_types_of_missiles_make_one_number_with_a_warning(said, value):
    found, told = read(said, ENGLISH)
    assert [number for _, number in told] == [value]
    assert any(f"their sum, {value}" in one for one in found.warnings)


@pytest.mark.parametrize(
    "said",
    [
        "The enemy used 19 missiles, of which 2 ballistic missiles, to attack Ukraine.",
        "The enemy used 19 missiles: 17 cruise missiles to attack Ukraine.",
    ],
)
def test_a_part_of_the_missiles_is_not_added_to_them(said):
    found, told = read(said, ENGLISH)
    assert all(number <= 19 for _, number in told), found.rows


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Сили ППО не збили 3 ракети.", DAY),
        ("Three missiles were not shot down.", ENGLISH),
    ],
)
def test_what_was_not_shot_down_is_not_told_as_shot_down(said, day):
    found, told = read(said, day)
    assert told == set(), found.rows


@pytest.mark.parametrize(
    ("reporter", "accused", "sector"),
    [
        ("ukraine", "russia", COUNTRY),
        ("russia", "ukraine", "russian_regions_seas"),
    ],
)
def test_either_staff_shoots_down_over_its_own_country(reporter, accused, sector):
    text = "Over the past day, 160 clashes took place. Air defence shot down 9 cruise missiles."
    found = parse(
        text,
        published="2025-08-20T08:00+03:00",
        kind="general_staff",
        reporter=reporter,
        accused=accused,
    )
    downed = [(row["sector"], row["value"]) for row in found.rows if row["value"] != 160]
    assert downed == [(sector, 9)]
    assert {row["category"] for row in found.rows if row["value"] == 9} == {"missile_downed"}


def test_a_strike_told_after_what_was_shot_down_is_still_a_strike():
    found, told = read("Air defence shot down 9 missiles and 12 air strikes were made.", ENGLISH)
    assert told == {("missile_downed", 9), ("air_strike", 12)}, found.rows


STRIKES = DAY + "Ворог завдав 57 авіаційних ударів"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            ", зокрема, 26 – із застосуванням БпЛА типу Shahed-136. 21 із них знищено.",
            {("long_range_drone", 26), ("drone_downed", 21)},
        ),
        (
            " із застосуванням 26 БпЛА типу Shahed-136. Наші воїни знищили 21 із них.",
            {("long_range_drone", 26), ("drone_downed", 21)},
        ),
        (
            ", застосував 26 БпЛА типу Shahed-136, ще втратив 30 танків. 8 з них знищено.",
            {("long_range_drone", 26)},
        ),
        (
            " із застосуванням 26 БпЛА типу Shahed-136.\nЗнищено 30 танків. 8 з них – новітні.",
            {("long_range_drone", 26)},
        ),
        (", зокрема 5 по місту Харків – БпЛА типу Shahed-136.", set()),
    ],
)
def test_some_of_what_was_sent_are_those_told_right_before(said, expected):
    found = read(said, STRIKES)[1] - {("air_strike", 57)}
    assert found == expected


@pytest.mark.parametrize(
    "said",
    [
        "Our air force made 12 air strikes, in which four anti-aircraft missile systems were "
        "destroyed.",
        "Four missile launchers and three anti-aircraft missile complexes were shot down.",
    ],
)
def test_systems_that_fire_missiles_are_no_missiles(said):
    assert read(said, ENGLISH)[1] == set()


def test_drones_of_the_enemy_are_told_by_the_type_after_them():
    said = "Українські захисники збили три ударні БПЛА противника типу Shahed-136."
    assert read(said)[1] == {("drone_downed", 3)}
    said = "Українські захисники збили три ударні БПЛА противника і дві ракети."
    assert ("drone_downed", 3) not in read(said)[1]


@pytest.mark.parametrize(
    "said",
    [
        "The General Staff of Ukraine reported that over the past day the enemy inflicted 3 "
        "missile and 57 aviation strikes.",
        "Генштаб повідомив, що минулої доби ворог завдав 3 ракетних і 57 авіаційних ударів.",
    ],
)
def test_a_staff_that_tells_of_strikes_alone_makes_a_report(said):
    rows = parse(said, published="2025-08-20T08:00+03:00").rows
    assert {(row["category"], row["value"]) for row in rows} == {
        ("missile_strike", 3),
        ("air_strike", 57),
    }


SENT = "Вночі окупанти завдали удару, використавши чотири ударні БпЛА типу “Shahed-136/131”. "


@pytest.mark.parametrize(
    ("said", "down"),
    [
        ("Сили та засоби протиповітряної оборони збили два ворожих безпілотники.", 2),
        ("Сили ППО збили три ударні БпЛА.", 3),
        ("Сили ППО збили чотири «Шахеди».", 4),
        ("Сили ППО збили два розвідувальні дрони.", None),
        ("Сили ППО збили дев'ять ворожих безпілотників.", None),
        ("На Лиманському напрямку сили ППО збили два ворожих безпілотники.", None),
        ("Загалом збито два ворожих безпілотники.", None),
    ],
)
def test_as_many_drones_shot_down_right_after_those_sent_are_of_their_night(said, down):
    found, _ = read(SENT + said)
    rows = [row for row in found.rows if row["category"] == "drone_downed"]
    expected = [] if down is None else [(down, None)]
    assert [(row["value"], row["start"]) for row in rows] == expected


LAUNCHED = "Всего было запущено 10 беспилотников, девять из них уничтожены силами ПВО."


@pytest.mark.parametrize(
    ("before", "is_read"),
    [
        (
            "Кроме того, в ночь на 20 августа россияне атаковали Украину ударными БПЛА Shahed. ",
            False,
        ),
        ("Кроме того, россияне обстреляли 15 населенных пунктов. ", True),
    ],
)
def test_drones_launched_right_after_the_shaheds_of_a_night_are_of_no_day(before, is_read):
    day = "Генштаб ВСУ: за минувшие сутки произошло 160 боевых столкновений. "
    found, told = read(before + LAUNCHED, day)
    assert (("drone_strike", 10) in told) == is_read
    reasons = dict(zip(found.unread["text"], found.unread["reason"], strict=True))
    assert is_read or reasons["10"] == "the words tell of a night"


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("Крім того, окупанти використали 900 дронів-камікадзе.", 900),
        ("Крім того, здійснив 4500 обстрілів та застосував 3200 дронів.", 3200),
        ("Ворог застосував 900 дронів по всьому фронту.", 900),
    ],
)
def test_drones_of_the_front_below_those_of_a_night_are_of_the_day(said, number):
    _, told = read(f"Вночі ворог атакував Україну шахедами. {said}")
    assert number in {value for _, value in told}


@pytest.mark.parametrize(
    "said",
    [
        "17 із 19 дронів були знищені нашими воїнами.",
        "17 из 19 дронов были уничтожены нашими воинами.",
        "17 of 19 drones were destroyed by our troops.",
    ],
)
def test_drones_of_which_so_many_were_destroyed_are_told_of(said):
    found, _ = read(f"Ворог вдарив, застосувавши БПЛА Shahed-136. {said}")
    assert {"17", "19"} <= set(found.unread["text"])


SHAHEDS_UK = "Генштаб ЗСУ: за минулу добу ворог ударив безпілотниками Shahed-136. "
SHAHEDS_RU = "Генштаб ВСУ: за минувшие сутки враг ударил беспилотниками Shahed-136. "
SHAHEDS_EN = "General Staff of Ukraine: over the past day the enemy struck with Shahed drones. "


def downed_in(text):
    strikes = " Along the front there were 58 air strikes."
    found = parse(text + strikes, published="2023-03-18T09:00+02:00")
    return [row["value"] for row in found.rows if row["category"] == "drone_downed"]


@pytest.mark.parametrize(
    "text",
    [
        f"{SHAHEDS_UK}Десять дронів знищили сили ППО.",
        f"{SHAHEDS_RU}Силы ПВО уничтожили десять дронов.",
        f"{SHAHEDS_EN}Air defence shot down ten drones.",
        f"{SHAHEDS_EN}As a result, all ten attack UAVs were destroyed.",
        f"{SHAHEDS_UK}Усі десять ударних БпЛА збито.",
    ],
)
def test_drones_shot_down_after_a_sentence_of_shaheds_are_these(text):
    assert downed_in(text) == [10]


@pytest.mark.parametrize(
    "text",
    [
        f"{SHAHEDS_UK}Піхота знищила десять дронів.",
        f"{SHAHEDS_UK}Піхота знищила десять ударних БпЛА.",
        f"{SHAHEDS_UK}Сили ППО знищили десять розвідувальних дронів.",
        f"{SHAHEDS_UK}Десять FPV-дронів знищили сили ППО.",
        f"{SHAHEDS_RU}На Лиманском направлении силы ПВО уничтожили десять дронов.",
        f"{SHAHEDS_EN}Along the front air defence shot down ten drones.",
        "General Staff of Ukraine: over the past day air defence shot down ten drones.",
    ],
)
def test_drones_of_the_front_after_a_sentence_of_shaheds_are_not_these(text):
    assert downed_in(text) == []
