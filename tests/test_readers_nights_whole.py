"""Posts about the air: what is of the whole country, of a region, of one drone, of which night."""

import pandas as pd
import pytest

from analysis.readers import parse

FORCE = "Повітряні сили ЗСУ. У ніч на 3 лютого (із 19.00 2 лютого) ворог застосував 71 БпЛА. "
MINISTRY = "Минобороны России: за минувшую ночь сбито 48 БПЛА. "
FLEW = ("ukraine_territory", "long_range_drone", 71)
DOWN = ("russian_regions_seas", "drone_downed_night", 48)


def read(text, published="2025-02-03T10:00+02:00"):
    rows = parse(text, published=published).rows
    return rows, {(row["sector"], row["category"], row["value"]) for row in rows}


@pytest.mark.parametrize(
    ("where", "sector"),
    [
        ("на Харківщині, у Полтавській, Сумській областях", "ukraine_territory"),
        ("на Харківщині та у Полтавській області", "ukraine_territory"),
        ("на Харківщині", None),
    ],
)
def test_a_list_of_regions_is_that_of_the_whole_country(where, sector):
    _, told = read(FORCE + f"Станом на 9:00 збито 38 БпЛА типу Shahed {where}.")
    whole = ("ukraine_territory", "drone_downed", 38)
    assert (whole in told) is (sector is not None)


def test_what_is_shot_down_in_one_region_s_sky_is_not_the_country_s():
    text = FORCE + 'Так, у небі Миколаївщини знищили три "Шахеди", а над Одеською – ще один.'
    assert read(text)[1] == {
        FLEW,
        ("mykolaiv_oblast", "drone_downed", 3),
        ("odesa_oblast", "drone_downed", 1),
    }


def test_an_hour_with_a_point_is_told_after_any_preposition():
    rows, _ = read(FORCE + "Станом на 9:00 збито 38 БпЛА.")
    assert {row["start"] for row in rows} == {pd.Timestamp("2025-02-02T19:00+02:00")}


@pytest.mark.parametrize(
    ("night", "bounds"),
    [
        ("уночі", True),
        ("вночі", True),
        ("у ніч на 3 лютого", False),
        ("уночі з 2 лютого", False),
    ],
)
def test_a_night_without_hours_has_the_bounds_of_one(night, bounds):
    (row,), _ = read(f"Повітряні сили: {night} збито 36 дронів типу Shahed.")
    hours = (pd.Timestamp("2025-02-02T20:00+02:00"), pd.Timestamp("2025-02-03T08:00+02:00"))
    assert ((row["start"], row["end"]) == hours) is bounds
    assert (row["category"] == "drone_downed_night") is bounds


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Russia launched 132 drones overnight. The air force shot down 88 drones out of "
            "the 132, another 41 drones were lost.",
            {("long_range_drone", 132), ("drone_downed_night", 88), ("drone_lost", 41)},
        ),
        (
            "36 дронів-камікадзе, запущених Росією по містах у ніч на 3 лютого, збили сили ППО.",
            {("drone_downed", 36)},
        ),
        (
            "Уночі ворог застосував 71 БпЛА. Локаційно втрачено, без негативних наслідків, 25 "
            "безпілотників-імітаторів.",
            {("long_range_drone", 71), ("drone_lost", 25)},
        ),
    ],
)
def test_what_became_of_the_drones_is_told_before_or_after_them(said, expected):
    _, told = read("Повітряні сили (Ukraine's air force). " + said)
    assert {(category, value) for _, category, value in told} == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Над территориями Краснодарского и Курского регионов уничтожено по два беспилотника.",
            {("krasnodar_krai", 2), ("kursk_oblast", 2)},
        ),
        ("12 сбили над Курским регионом.", {("kursk_oblast", 12)}),
        (
            "Наибольшее число беспилотников — 27 единиц — уничтожили над акваторией Черного моря.",
            {("black_sea", 27)},
        ),
        ("Вражеский БПЛА был уничтожен дежурными средствами ПВО над Крымом.", {("crimea", 1)}),
        ("Сбит украинский беспилотник над Крымом.", {("crimea", 1)}),
        ("В ночь на 3 февраля БПЛА был сбит над Крымом.", {("crimea", 1)}),
        ("Вечером 1 февраля БПЛА был сбит над Крымом.", set()),
        ("Вчера БПЛА был сбит над Крымом.", set()),
        ("БПЛА был сбит над Крымом и над Курской областью.", set()),
        ("БПЛА были сбиты над Крымом.", set()),
        (
            "Two UAVs were spotted and shot down by air defence systems over the Moscow region.",
            {("moscow_oblast", 2)},
        ),
    ],
)
def test_what_was_shot_down_over_a_region(said, expected):
    _, told = read(MINISTRY + said)
    assert told - {DOWN} == {(sector, "drone_downed_night", value) for sector, value in expected}


@pytest.mark.parametrize(
    ("text", "reporter"),
    [
        ("The air force says 70 Russian drones were shot down overnight.", "ukraine"),
        ("All 70 drones launched by Russia were downed by Ukraine, the air force said.", "ukraine"),
        ("Ukraine shot down 70 drones launched by Russia, the air force said.", "ukraine"),
        ("Russia shot down 70 drones launched by Ukraine, the air force said.", "russia"),
    ],
)
def test_an_air_force_of_no_country_is_that_of_the_side_that_shot(text, reporter):
    (row, *_), _ = read(text)
    assert row["reporter"] == reporter
    assert row["accused"] != reporter


@pytest.mark.parametrize("side", ["Russia", "Ukraine"])
def test_an_air_force_of_no_country_is_not_that_of_the_side_whose_drones_were_shot(side):
    with pytest.raises(ValueError, match="whose air force"):
        read(f"Air Force says: 70 drones of {side} shot down overnight.")


def test_drones_that_an_air_defence_hit_were_shot_down():
    text = (
        "Минобороны России: с 12:00 до 15:00 23 февраля поражен 21 БПЛА. 16 из них уничтожили над "
        "Брянской областью, пять – над Калужской областью."
    )
    _, told = read(text, "2025-02-23T16:00+03:00")
    assert {(sector, value) for sector, _, value in told} == {
        ("russian_regions_seas", 21),
        ("bryansk_oblast", 16),
        ("kaluga_oblast", 5),
    }
    assert {category for _, category, _ in told} == {"drone_downed"}


def test_a_foiled_attack_is_no_count_of_the_shot_down_where_some_were_suppressed():
    text = (
        "Russia's Ministry of Defence: 5 UAVs were shot down. On the night of February 3 in Crimea "
        "an attempt was foiled to strike objects using 17 unmanned aerial vehicles. Electronic "
        "warfare suppressed 14 UAVs. The air defence destroyed three more drones."
    )
    _, told = read(text)
    assert told == {
        ("russian_regions_seas", "drone_downed", 5),
        ("crimea", "long_range_drone", 17),
        ("crimea", "drone_lost", 14),
        ("crimea", "drone_downed", 3),
    }


@pytest.mark.parametrize(
    "said",
    [
        "ночью пресечена попытка атаки Крыма 17 дронами. Подавлены РЭБ 14 БПЛА, 3 уничтожены.",
        "overnight an attack on Crimea by 17 drones was thwarted. Three UAVs were destroyed, 14 "
        "were suppressed by electronic warfare.",
    ],
)
def test_what_became_of_a_foiled_attack_is_told_of_its_region(said):
    _, told = read("Минобороны РФ (Russia's Defence Ministry): " + said)
    assert told == {
        ("crimea", "long_range_drone", 17),
        ("crimea", "drone_lost", 14),
        ("crimea", "drone_downed_night", 3),
    }


def test_more_than_the_drones_of_a_foiled_attack_are_of_no_known_place():
    text = (
        "Минобороны РФ: ночью пресечена попытка атаки Крыма 17 беспилотниками. Подавлены РЭБ 14 "
        "БПЛА, 3 уничтожены. Кроме того, сбиты 5 БПЛА."
    )
    assert 5 not in {value for *_, value in read(text)[1]}


def test_a_foiled_attack_on_two_regions_is_of_neither():
    text = (
        "Минобороны РФ: ночью пресечена попытка атаки Курской и Тульской областей 17 "
        "беспилотниками. Подавлены РЭБ 14 БПЛА, 3 уничтожены."
    )
    assert read(text)[1] == set()


def test_a_ministry_s_post_that_only_foils_is_one():
    _, told = read("Russia's Defence Ministry: overnight an attack with 17 drones was thwarted.")
    assert told == {("russian_regions_seas", "drone_downed_night", 17)}


FIVE_HOURS = (
    "За пять часов 2 февраля средства ПВО сбили 45 беспилотников Украины, из них 11 над Крымом. "
    "Атака шла с 15:00 до 20:00, сообщило Минобороны РФ. 2 февраля с 12:00 до 15:00 {}сбиты 4 БПЛА."
)


def test_hours_told_after_their_counts_are_theirs():
    rows, _ = read(FIVE_HOURS.format(""), "2025-02-03")
    hours = {(row["value"], row["start"].hour, row["end"].hour) for row in rows}
    assert hours == {(45, 12, 17), (11, 12, 17), (4, 9, 12)}


def test_drones_over_the_region_are_not_those_of_the_country():
    _, told = read(FIVE_HOURS.format("над регионом "), "2025-02-03")
    assert {value for *_, value in told} == {45, 11}


@pytest.mark.parametrize(
    "said",
    [
        "Росія вночі атакувала Україну дронами, 26 із них знешкодили українські військові.",
        "Russia attacked Ukraine with drones overnight, 26 of them were shot down.",
    ],
)
def test_some_of_the_drones_just_told_were_shot_down(said):
    _, told = read("Повітряні сили ЗСУ (Ukraine's Air Force). " + said)
    assert told == {("ukraine_territory", "drone_downed_night", 26)}


def test_hours_of_a_warning_to_a_region_are_none_of_the_post():
    text = (
        "Минобороны России: с 23:00 26 февраля до 07:00 27 февраля сбиты 95 БПЛА. Режим "
        "беспилотной опасности действовал в ночь на 27 февраля с 01:20 до 06:30."
    )
    (row,), _ = read(text, "2026-02-27")
    bounds = (pd.Timestamp("2026-02-26T23:00+03:00"), pd.Timestamp("2026-02-27T07:00+03:00"))
    assert (row["start"], row["end"]) == bounds


@pytest.mark.parametrize(
    "said",
    [
        "By 09:00 the downing of 16 Shahed strike UAVs had been confirmed.",
        "Як підтверджено на 09:00 ранку, збито 16 ударних БпЛА типу Shahed.",
        "На 09:00 подтвердилось, что сбиты 16 ударных БпЛА типа Shahed.",
    ],
)
def test_the_hour_at_which_it_is_confirmed_ends_a_night(said):
    text = "Повітряні сили ЗСУ (Ukraine's air force). У ніч на 3 лютого атакували 27 БпЛА. "
    rows, _ = read(text + said)
    assert {row["end"] for row in rows} == {pd.Timestamp("2025-02-03T09:00+02:00")}


@pytest.mark.parametrize(
    "said",
    [
        "БПЛА не был сбит над Крымом.",
        "No drone was shot down over Crimea.",
        "A drone was not shot down over Crimea.",
    ],
)
def test_a_drone_that_was_not_shot_down_is_not_one_shot_down(said):
    assert read(MINISTRY + said)[1] == {DOWN}


def test_the_one_drone_of_a_region_is_a_part_of_the_whole():
    text = "Минобороны России: за минувшую ночь сбито 5 БПЛА, из них 4 над Курской областью. "
    found = parse(text + "Вражеский БПЛА был сбит над Крымом.", published="2025-02-03T10:00+03:00")
    assert ("crimea", 1) in {(row["sector"], row["value"]) for row in found.rows}
    assert not [one for one in found.warnings if "add up" in one]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "ППО зуміла збити всі 28 ракет та 15 із 16 безпілотників.",
            {("missile_downed", 28), ("drone_downed", 15), ("long_range_drone", 16)},
        ),
        (
            "Зафіксовано п'ять балістичних ракет, дві з яких було збито.",
            {("missile_downed", 2)},
        ),
    ],
)
def test_so_many_of_those_that_flew_stand_in_any_order(said, expected):
    told = read("Повітряні сили ЗСУ. Уночі була атака. " + said)[1]
    found = {(category.removesuffix("_night"), value) for _, category, value in told}
    assert found >= expected
    assert ("drone_downed", 16) not in found


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("не вдалося збити п'ять із 40 дронів.", {("long_range_drone", 40)}),
        ("air defences failed to shoot down five of 40 drones.", {("long_range_drone", 40)}),
        (
            "Україна атакувала 12 дронами об'єкти. Ворог запустив 50 БпЛА.",
            {("long_range_drone", 50)},
        ),
        ("збито 12 українських дронів. Ворог запустив 50 БпЛА.", {("long_range_drone", 50)}),
    ],
)
def test_what_was_not_shot_down_and_one_s_own_drones_are_no_counts(said, told):
    text = f"Повітряні сили ЗСУ (Air Force of Ukraine): у ніч на 3 лютого {said}"
    rows = parse(text, published="2025-02-03T10:00+02:00").rows
    assert {(row["category"], row["value"]) for row in rows} == told


def test_a_day_and_its_night_in_one_sentence_are_left():
    text = (
        "Минобороны России: за сутки уничтожено 120 БПЛА, из них 40 за ночь. Над Крымом за ночь "
        "сбиты 12 БПЛА."
    )
    rows = parse(text, published="2025-02-03").rows
    assert [(row["sector"], row["value"]) for row in rows] == [("crimea", 12)]


def test_all_but_some_are_not_all():
    text = "Air Force of Ukraine: of 26 missiles launched overnight all but one were intercepted."
    reading = parse(text + " 12 drones were shot down.", published="2025-02-03T10:00+02:00")
    assert [row["value"] for row in reading.rows] == [12]


@pytest.mark.parametrize(
    "down", ["12 were shot down.", "Збито 12.", "Of these, 12 were shot down.", "Сбито 12."]
)
def test_so_many_down_of_missiles_and_drones_together_are_of_no_known_kind(down):
    text = (
        "Air Force of Ukraine. On the night of May 14 the enemy attacked with 20 missiles and "
        f"30 Shahed drones. {down}"
    )
    found = parse(text, published="2025-05-14T08:00+03:00")
    assert {row["category"] for row in found.rows} == {"missile_launched", "long_range_drone"}
    assert [row["text"] for row in found.unread_rows()] == ["12"]


@pytest.mark.parametrize("down", ["12 drones were shot down.", "Збито 12 БпЛА."])
def test_so_many_drones_down_of_both_are_drones(down):
    text = (
        "Air Force of Ukraine. On the night of May 14 the enemy attacked with 20 missiles and "
        f"30 Shahed drones. {down}"
    )
    found = parse(text, published="2025-05-14T08:00+03:00")
    assert {row["category"]: row["value"] for row in found.rows}["drone_downed"] == 12


@pytest.mark.parametrize(
    "text",
    [
        "The Russian Defence Ministry said it destroyed 30 drones during the preceding night",
        "Минобороны РФ: за истекшую ночь уничтожено 30 беспилотников",
        "Минобороны РФ: за эту ночь уничтожено 30 беспилотников",
        "Повітряні сили: цієї ночі збито 30 безпілотників",
        "Повітряні сили: за цю ніч збито 30 безпілотників",
    ],
)
def test_the_preceding_night_is_the_past_one(text):
    (row,) = parse(f"{text}.", published="2025-06-06T09:00+03:00").rows
    assert (row["category"], row["value"]) == ("drone_downed_night", 30)
    assert (row["start"].hour, row["end"].hour) == (17, 5)


def test_the_preceding_night_after_the_post_s_own_is_another():
    text = (
        "Air Force of Ukraine: 30 drones were shot down overnight. During the preceding night 12 "
        "drones were shot down over the Sumy region."
    )
    reading = parse(text, published="2025-06-06T09:00+03:00")
    assert [row["value"] for row in reading.rows] == [30]
    assert [row["text"] for row in reading.unread_rows()] == ["12"]


@pytest.mark.parametrize("night", ["цієї ночі на 6 червня", "over the previous night"])
def test_a_night_that_may_be_another_is_not_the_past_one(night):
    text = f"Повітряні сили: {night} збито 30 безпілотників."
    rows = parse(text, published="2025-06-06T09:00+03:00").rows
    assert "drone_downed_night" not in {row["category"] for row in rows}


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("Противник втратив 6 безпілотників.", "drone_downed"),
        ("Ворог втратив:\n- 1 літак;\n- 6 безпілотних літальних апаратів.", "drone_downed"),
        ("6 безпілотників втрачено локаційно.", "drone_lost"),
    ],
)
def test_what_the_enemy_lost_was_shot_down(said, category):
    text = f"Повітряні сили: 27 квітня уразили вісім повітряних цілей. {said}"
    rows = parse(text, published="2022-04-27T22:50+03:00", kind="air_force").rows
    assert [row["category"] for row in rows if row["value"] == 6] == [category]
