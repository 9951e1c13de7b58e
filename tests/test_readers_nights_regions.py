"""Posts about the air: which region a number is of, in lists of any order and in both countries."""

import pandas as pd
import pytest

from analysis.readers import parse

MINISTRY = "Минобороны России: за минувшую ночь сбиты 33 БПЛА"
FORCE = "Повітряні сили ЗСУ: у ніч на 3 лютого ворог запустив 40 БпЛА. "


def read(text):
    rows = parse(text, published="2025-02-03T10:00+02:00").rows
    return {(row["sector"], row["category"].removesuffix("_night"), row["value"]) for row in rows}


@pytest.mark.parametrize(
    "where",
    [
        ", большинство - над Брянской областью.",
        ", преимущественно над Брянской областью.",
        ", в том числе над Брянской областью.",
        " (Russia's Ministry of Defence), most of them over the Bryansk Region.",
        " (Russia's Ministry of Defence), the greater part over the Bryansk Region.",
    ],
)
def test_a_region_over_which_most_were_is_not_that_of_all(where):
    assert read(MINISTRY + where) == {("russian_regions_seas", "drone_downed", 33)}


def test_lists_may_name_a_region_before_its_number_and_after_it():
    text = MINISTRY + (
        ": 14 - над Крымом, 8 - над Черным морем, над Брянской и Белгородской областями - по 2, "
        "3 - над Курской областью, над Калужской областью и Азовским морем - по 1, 2 - над "
        "Воронежской областью."
    )
    told = {(sector, value) for sector, _, value in read(text)}
    assert told == {
        ("russian_regions_seas", 33),
        ("crimea", 14),
        ("black_sea", 8),
        ("bryansk_oblast", 2),
        ("belgorod_oblast", 2),
        ("kursk_oblast", 3),
        ("kaluga_oblast", 1),
        ("azov_sea", 1),
        ("voronezh_oblast", 2),
    }


def test_a_region_that_opens_a_sentence_with_two_verbs_has_its_number():
    text = (
        "Министерство обороны РФ сообщило о попытке атаки дронами. Над Белгородской областью "
        "перехватили и уничтожили два БПЛА, ещё по одному — над Тульской и Воронежской областями."
    )
    assert {(sector, value) for sector, _, value in read(text)} == {
        ("belgorod_oblast", 2),
        ("tula_oblast", 1),
        ("voronezh_oblast", 1),
    }


def test_the_most_is_told_between_commas():
    text = MINISTRY + ". Больше всего БПЛА, 10 дронов, ликвидировали над Ростовской областью."
    assert ("rostov_oblast", "drone_downed", 10) in read(text)


@pytest.mark.parametrize(
    "said",
    [
        "Донеччину атакували чотирма ракетами С-300.",
        "Ударили чотирма ракетами С-300 по Донецькій області.",
        "Ukraine's Air Force: Russia attacked Donetsk Oblast with four missiles.",
        "Ukraine's Air Force: Russia launched four missiles at Donetsk Oblast.",
    ],
)
def test_missiles_at_a_region_are_not_those_of_the_country(said):
    missiles = {row for row in read(FORCE + said) if row[1] == "missile_launched"}
    assert missiles == {("donetsk_oblast", "missile_launched", 4)}


def test_missiles_from_a_region_are_those_of_the_country():
    told = read(FORCE + "Атакували чотирма ракетами С-300 з Донецької області.")
    assert ("ukraine_territory", "missile_launched", 4) in told


def test_all_that_were_sent_were_shot_down():
    assert ("ukraine_territory", "drone_downed", 40) in read(
        FORCE + "Усі 40 дронів, які запустили окупанти, цієї ночі збили захисники."
    )


def test_some_of_the_drones_beside_missiles_were_shot_down():
    told = read(
        "Overnight on Feb. 3, 28 out of 31 Shahed drones and two missiles that Russia launched "
        "were downed by Ukraine's military, according to the Air Force."
    )
    assert told == {
        ("ukraine_territory", "drone_downed", 28),
        ("ukraine_territory", "long_range_drone", 31),
        ("ukraine_territory", "missile_downed", 2),
    }


@pytest.mark.parametrize(
    "said",
    [
        "Один дрон залишив повітряний простір України.",
        "According to the report, one drone left in the direction of Belarus.",
    ],
)
def test_a_drone_that_flew_off_is_not_all_that_flew(said):
    assert read(FORCE + said) == {("ukraine_territory", "long_range_drone", 40)}


@pytest.mark.parametrize(
    ("over", "sector"),
    [
        ("над Одеською областю", "odesa_oblast"),
        ("на Миколаївщині", "mykolaiv_oblast"),
        ("над Київською областю", "kyiv_oblast"),
        ("над Дніпропетровщиною", "dnipropetrovsk_oblast"),
        ("над Черниговской областью", "chernihiv_oblast"),
        ("over Poltava Oblast", "poltava_oblast"),
        ("over the Khmelnytskyi region", "khmelnytskyi_oblast"),
    ],
)
def test_ukraine_s_regions_have_rows_of_their_own(over, sector):
    assert (sector, "drone_downed", 7) in read(FORCE + f"Збито 30 БпЛА. Сбито 7 дронов {over}.")


@pytest.mark.parametrize("said", ["київська влада", "киевский режим", "Kyiv's authorities"])
def test_an_office_in_a_capital_is_no_region(said):
    told = read(FORCE + f"Збито 30 БпЛА, про що сповістила {said}.")
    assert {sector for sector, *_ in told} == {"ukraine_territory"}


def test_all_that_were_shot_down_over_several_regions_are_told_again():
    text = FORCE + (
        "Збито 24 БпЛА. 24 дрони збили над Одеською, Миколаївською та Київською областями. Із них "
        "над Одещиною 20, над Миколаївщиною чотири."
    )
    told = {(sector, value) for sector, _, value in read(text)}
    assert told == {
        ("ukraine_territory", 40),
        ("ukraine_territory", 24),
        ("odesa_oblast", 20),
        ("mykolaiv_oblast", 4),
    }


@pytest.mark.parametrize(
    ("said", "reporter"),
    [
        ("Над регионами России российскими военными сбито 26 беспилотников Украины.", "russia"),
        ("Над Курской областью сбили 26 БПЛА, над Тульской — три, рассказали там.", "russia"),
        ("Сбито 26 украинских беспилотников самолетного типа.", "russia"),
        ("Вночі збито 26 російських ударних дронів.", "ukraine"),
        ("Overnight 26 Ukrainian drones were shot down by Russian forces.", "russia"),
        ("Overnight 26 Russian attack drones were shot down by Ukrainian forces.", "ukraine"),
    ],
)
def test_a_ministry_of_no_country_is_told_by_whose_drones_it_shot_down(said, reporter):
    text = f"Минобороны (the defence ministry), 3 февраля: {said}"
    rows = parse(text, published="2025-02-03T10:00+02:00").rows
    assert rows and {row["reporter"] for row in rows} == {reporter}


@pytest.mark.parametrize(
    "said",
    [
        "Всіх їх знищили мобільні вогневі групи.",
        "Усі безпілотники збито.",
        "All of them were shot down.",
    ],
)
def test_all_of_the_drones_were_shot_down(said):
    assert read(FORCE + said) == {
        ("ukraine_territory", "long_range_drone", 40),
        ("ukraine_territory", "drone_downed", 40),
    }


@pytest.mark.parametrize(
    "said", ["Не всі безпілотники збито.", "Майже всі дрони збили.", "Almost all were shot down."]
)
def test_not_all_of_the_drones_were_shot_down(said):
    assert read(FORCE + said) == {("ukraine_territory", "long_range_drone", 40)}


def test_debris_of_drones_is_not_drones_that_were_lost():
    assert read(FORCE + "Debris from three drones damaged offices.") == {
        ("ukraine_territory", "long_range_drone", 40)
    }


def test_a_region_joined_by_above_is_one_of_those_that_had_as_many():
    text = (
        "Russia's Defense Ministry: overnight 33 Ukrainian drones were shot down: three each above "
        "the Smolensk and Tver regions and above the waters of the Black Sea."
    )
    told = {(sector, value) for sector, _, value in read(text)}
    assert {("smolensk_oblast", 3), ("tver_oblast", 3), ("black_sea", 3)} <= told


def test_a_region_after_and_has_its_own_number_or_that_of_all():
    own = MINISTRY + ": 30 БПЛА - над Брянской и над Калужской и Тульской областями по одному."
    assert {("bryansk_oblast", "drone_downed", 30), ("tula_oblast", "drone_downed", 1)} <= read(own)
    one = MINISTRY + ", над Брянской и Тульской областями и над Черным морем — по одному."
    assert {sector for sector, _, value in read(one) if value == 1} == {
        "bryansk_oblast",
        "tula_oblast",
        "black_sea",
    }


def test_an_hour_from_which_is_told_without_the_one_up_to_which():
    text = "Повітряні сили ЗСУ: вночі 3 лютого (від 22:40 2 лютого) ворог атакував 49 БпЛА."
    (row,) = parse(text, published="2025-02-03T10:00+02:00").rows
    assert row["start"] == pd.Timestamp("2025-02-02T22:40+02:00") and row["end"] is None


def test_an_hour_that_opens_what_was_shot_down_ends_the_night():
    text = (
        "Повітряні сили ЗСУ: вночі 3 лютого (від 22:40 2 лютого) ворог атакував 49 БпЛА. На 08:30 "
        "протиповітряною обороною збито 36 БпЛА."
    )
    rows = parse(text, published="2025-02-03T10:00+02:00").rows
    assert {row["end"] for row in rows} == {pd.Timestamp("2025-02-03T08:30+02:00")}


def test_regions_that_open_a_post_together_are_the_whole_of_it():
    text = (
        "Минобороны РФ: с 23:00 мск 2 февраля по 7:00 3 февраля над Ростовской областью, Крымом и "
        "над акваторией Черного моря средствами ПВО уничтожены 45 беспилотников."
    )
    assert read(text) == {("russian_regions_seas", "drone_downed", 45)}


@pytest.mark.parametrize("place", ["крымского мыса Тарханкут", "побережья Крыма"])
def test_a_cape_of_crimea_is_in_crimea(place):
    text = (
        f"Минобороны РФ: в ночь на 3 февраля силы ПВО уничтожили два украинских БПЛА близ {place}."
    )
    assert read(text) == {("crimea", "drone_downed", 2)}


@pytest.mark.parametrize(
    ("region", "sector"),
    [
        ("Mykolayiv", "mykolaiv_oblast"),
        ("Nikolayev", "mykolaiv_oblast"),
        ("Khmelnytsky", "khmelnytskyi_oblast"),
        ("Vinnytsya", "vinnytsia_oblast"),
        ("Dnipro", "dnipropetrovsk_oblast"),
        ("Zaporizhzhya", "zaporizhzhia_oblast"),
        ("Ternopol", "ternopil_oblast"),
    ],
)
def test_an_oblast_is_known_by_each_of_its_spellings(region, sector):
    text = (
        "Air Force of Ukraine: last night all ten drones were shot down. One drone was downed in "
        f"{region} Region, and the other nine in Odesa Region."
    )
    found = {(name, value) for name, _, value in read(text)}
    assert found == {("ukraine_territory", 10), (sector, 1), ("odesa_oblast", 9)}


@pytest.mark.parametrize("region", ["Gomel Oblast", "Xanadu Oblast"])
def test_a_region_that_is_not_known_does_not_leave_its_number_to_the_next(region):
    text = (
        "Air Force of Ukraine: last night all ten drones were shot down. One drone was downed in "
        f"{region}, and the rest in Odesa Region."
    )
    assert ("odesa_oblast", "drone_downed", 1) not in read(text)


@pytest.mark.parametrize(
    "said",
    [
        "ще 31 - не досяг цілей",
        "ще 31 БпЛА не досягли цілей",
        "another 31 drones did not reach their targets",
        "31 of them failed to reach their targets",
    ],
)
def test_drones_that_did_not_reach_their_targets_were_lost(said):
    text = f"Повітряні сили ЗСУ: вночі ворог атакував 110 БпЛА. Збито 78 БпЛА, {said}."
    assert ("ukraine_territory", "drone_lost", 31) in read(text)


def test_a_region_of_no_id_has_no_row_and_takes_none_from_the_list():
    text = (
        "Of the 22 intercepted drones, 13 were over the Voronezh region, the Russian Defense "
        "Ministry said. Five were downed over the Xanadu region and 4 over Volodymyr Oblast."
    )
    assert read(text) == {
        ("russian_regions_seas", "drone_downed", 22),
        ("voronezh_oblast", "drone_downed", 13),
        ("vladimir_oblast", "drone_downed", 4),
    }
    warnings = parse(text, published="2025-02-03T10:00+02:00").warnings
    assert any("without an id" in said and "5 over Xanadu region" in said for said in warnings)


@pytest.mark.parametrize(
    "said",
    [
        "Сили оборони півдня збили 17 дронів.",
        "ПвК «Схід» збило 17 дронів.",
        "Про ніч розповіли Сили оборони півдня. Там збили 17 дронів.",
        "The Southern Defence Forces shot down 17 drones.",
    ],
)
def test_what_a_command_of_one_part_shot_down_is_not_the_country_s(said):
    assert read("Повітряні сили ЗСУ. " + said) == set()
    assert read("Повітряні сили ЗСУ збили 17 дронів.")


@pytest.mark.parametrize(
    ("said", "some"),
    [
        ("A drone was downed in the Kursk region.", True),
        ("Debris from a downed drone fell in the Kursk region.", False),
        ("A downed drone fell in the Kursk region.", False),
        ("A downed drone damaged a house in the Kursk region.", False),
    ],
)
def test_debris_or_a_fall_is_not_where_it_was_shot_down(said, some):
    found = read("Russia's Ministry of Defence: 33 drones were downed. " + said)
    assert (("kursk_oblast", "drone_downed", 1) in found) is some


def regions(text):
    return {(sector, value) for sector, _, value in read(text)} - {("russian_regions_seas", 33)}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Ударили по Брянской области, над которой сбили 29 БПЛА.", {("bryansk_oblast", 29)}),
        (
            "Ударили по Тульской и Курской областям, где уничтожили 15 и 11 дронов соответственно.",
            {("tula_oblast", 15), ("kursk_oblast", 11)},
        ),
        ("Ударили по Тульской и Курской областям, где уничтожили 15 и 11 дронов.", set()),
        ("Ударили по Брянской области, где не видели, как сбили 29 БПЛА.", set()),
    ],
)
def test_the_region_over_which_so_many_were_shot_down_is_theirs(said, expected):
    assert regions(MINISTRY + ". " + said) == expected


def test_a_third_over_another_region_is_one_there():
    text = (
        "Russia's Ministry of Defence: two drones were shot down over southwestern Crimea and a "
        "third over the Belgorod region."
    )
    assert read(text) == {("crimea", "drone_downed", 2), ("belgorod_oblast", "drone_downed", 1)}


def test_the_peninsula_is_crimea():
    text = "Russia's Ministry of Defence: two drones were shot down over the peninsula."
    assert read(text) == {("crimea", "drone_downed", 2)}


def test_a_krai_in_a_list_of_regions_cuts_it_in_no_case():
    said = ". Також по 4 безпілотники збито над Азовським морем, Краснодарським краєм і Тульською"
    found = regions(MINISTRY + said + " областю.")
    assert found == {("azov_sea", 4), ("krasnodar_krai", 4), ("tula_oblast", 4)}


def test_a_ministry_s_letters_in_brackets_are_no_country():
    text = "Сбитый дрон: 33 БПЛА сбиты, подтвердили в Министерстве обороны (МО) России. Сообщил МО."
    assert read(text) == {("russian_regions_seas", "drone_downed", 33)}


@pytest.mark.parametrize(
    ("base", "some"), [("", True), (" base", False), (" factory", False), (" crew", False)]
)
def test_a_drone_that_was_destroyed_over_a_region_is_one(base, some):
    text = "Russia's Ministry of Defence: 33 drones were downed. Air defence systems also destroyed"
    found = regions(f"{text} a Ukrainian drone{base} over the Belgorod region.")
    assert found == {("belgorod_oblast", 1)} if some else not found


@pytest.mark.parametrize(
    "where",
    [
        " над акваторией Черного моря и двумя регионами.",
        " над Крымом и еще двумя российскими регионами.",
        " (Russia's Ministry of Defence) over the Black Sea and three other regions.",
    ],
)
def test_a_sea_beside_regions_that_are_not_named_is_not_that_of_all(where):
    assert read(MINISTRY + where) == {("russian_regions_seas", "drone_downed", 33)}


def test_as_many_over_a_region_may_be_told_after_it():
    text = (
        "Минобороны России: за ночь над Воронежской областью уничтожено 19 БПЛА, над Ростовской - "
        "12, над Курской - столько же."
    )
    told = {(sector, value) for sector, _, value in read(text)}
    assert told == {("voronezh_oblast", 19), ("rostov_oblast", 12), ("kursk_oblast", 12)}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "над Крымом перехвачены две ракеты «Нептун» и 11 беспилотников.",
            {("crimea", "missile_downed", 2), ("crimea", "drone_downed", 11)},
        ),
        (
            "в течение трех часов над Крымом перехвачены две ракеты и 11 беспилотников.",
            {("crimea", "missile_downed", 2), ("crimea", "drone_downed", 11)},
        ),
        (
            "над Крымом сбиты две ракеты и 11 БПЛА, над Курской областью - 5.",
            {
                ("crimea", "missile_downed", 2),
                ("crimea", "drone_downed", 11),
                ("kursk_oblast", "drone_downed", 5),
            },
        ),
        (
            "над Крымом сбиты две ракеты, всего сбито 11 БПЛА.",
            {("crimea", "missile_downed", 2), ("russian_regions_seas", "drone_downed", 11)},
        ),
    ],
)
def test_a_region_that_leads_with_the_verb_is_that_of_a_whole_list(said, told):
    assert read(f"Минобороны России: за минувшую ночь {said}") == told


@pytest.mark.parametrize(
    "said",
    [
        "Наибольшее количество целей зафиксировали над Крымом — 41 БПЛА.",
        "Больше всего беспилотников обнаружили над Крымом - 41 БПЛА.",
        "The most drones were recorded over Crimea - 41 UAVs.",
    ],
)
def test_the_most_that_were_seen_over_a_region_are_of_those_shot_down(said):
    found = read(f"Минобороны России: за минувшую ночь сбиты 120 БПЛА. {said}")
    assert found == {
        ("russian_regions_seas", "drone_downed", 120),
        ("crimea", "drone_downed", 41),
    }


def test_the_most_that_an_air_force_saw_over_a_region_are_not_all_that_flew():
    text = "Найбільше дронів зафіксовано над Одеською областю - 41 БпЛА."
    found = read(f"Повітряні сили ЗСУ: вночі збито 120 дронів. {text}")
    assert found == {("ukraine_territory", "drone_downed", 120)}


@pytest.mark.parametrize(
    "said",
    [
        "Минобороны РФ: за ночь шесть дронов уничтожены над территорией Курской области, столько "
        "же над акваторией Азовского моря",
        "Минобороны РФ: за ночь шесть дронов уничтожены над Курской областью и столько же над "
        "Азовским морем",
        "Минобороны РФ: за ночь шесть дронов уничтожены над Курской областью, столько же сбили "
        "над Азовским морем",
        "Міноборони РФ: за ніч шість дронів знищено над Курською областю, стільки ж збито над "
        "Азовським морем",
        "Russian Defence Ministry: six drones were destroyed overnight over the Kursk region and "
        "the same number over the Sea of Azov",
    ],
)
def test_as_many_over_another_region_are_told_of_it_alone(said):
    rows = parse(f"{said}.", published="2025-06-06T12:30+03:00").rows
    assert {(row["sector"], row["value"]) for row in rows} == {
        ("kursk_oblast", 6),
        ("azov_sea", 6),
    }


@pytest.mark.parametrize(
    "said",
    [
        ", и почти столько же над Азовским морем",
        ", не столько же над Азовским морем",
        ". Столько же сбили над Азовским морем",
        ". Накануне столько же над Азовским морем",
        ", about as many over the Sea of Azov",
        ", twice as many over the Sea of Azov",
    ],
)
def test_as_many_of_what_is_not_told_right_before_are_warned_of(said):
    text = f"Минобороны РФ: за ночь шесть дронов уничтожены над Курской областью{said}."
    reading = parse(text, published="2025-06-06T12:30+03:00")
    assert [(row["sector"], row["value"]) for row in reading.rows] == [("kursk_oblast", 6)]
    assert any("'as many' as before" in warning for warning in reading.warnings)


def test_as_many_as_before_is_a_comparison():
    text = "Минобороны РФ: за ночь шесть дронов сбиты над Курской областью, столько же, сколько "
    reading = parse(f"{text}вчера над Азовским морем.", published="2025-06-06T12:30+03:00")
    assert not any("'as many'" in warning for warning in reading.warnings)


OF_A_MINISTRY = (
    "Минобороны России. С 20:00 19 апреля до 07:00 20 апреля дежурными средствами ПВО сбиты 95 "
    "украинских БПЛА. "
)


def parts_of(said):
    """Return what is told of regions, and the numbers that are left."""
    read = parse(OF_A_MINISTRY + said, published="2025-04-20T10:40+03:00")
    told = {(row["sector"], row["value"]) for row in read.rows[1:]}
    return told, {one["text"] for one in read.unread_rows()}


@pytest.mark.parametrize(
    "said",
    [
        "30 – над Брянской (ранены 32 человека) и Курской областями.",
        "30 – над Брянской областью (без пострадавших) и над Курской областью.",
        "30 over Bryansk region (32 wounded) and Kursk region.",
        "30 – над Крымом и морем.",
        "30 – над Крымом и прилегающей акваторией.",
        "30 – над Брянской областью и Москвой.",
        "30 – над Брянской областью, а также над морем.",
        "30 – над Брянской областью и рядом других регионов.",
        "30 – над Брянской и другими областями.",
        "30 over Bryansk region and the sea.",
        "30 over Bryansk region and several others.",
        "30 подавлены над Брянской областью.",
        "Подавлены РЭБ 30 над Брянской областью.",
        "30 were jammed over Bryansk region.",
    ],
)
def test_a_number_of_more_than_a_region_or_not_shot_down_is_none_of_it(said):
    assert parts_of(said) == (set(), {"30"})


@pytest.mark.parametrize(
    "said",
    [
        "30 – над Брянской областью (ранены 32 человека) и 20 – над Курской.",
        "30 over Bryansk region (32 wounded), 20 over Kursk region.",
        "Над Брянской (30) и Курской (20) областями.",
        "30 сбиты и подавлены над Брянской областью, 20 – над Курской.",
    ],
)
def test_regions_with_their_own_numbers_keep_them(said):
    assert parts_of(said)[0] == {("bryansk_oblast", 30), ("kursk_oblast", 20)}


@pytest.mark.parametrize(
    "where",
    [
        "Kursk and Belgorod provinces, the Republic of Crimea, and the Black Sea",
        "Kursk, Belgorod and Bryansk provinces, and Crimea",
    ],
)
def test_a_list_of_provinces_may_go_on_with_other_regions(where):
    text = f"The Russian Defence Ministry said 19 drones were shot down overnight over {where}."
    assert read(text) == {("russian_regions_seas", "drone_downed", 19)}


@pytest.mark.parametrize(
    ("told", "parts"),
    [
        (
            "including 26 in Belgorod and one each in Smolensk, Ryazan, and Moscow.",
            {("belgorod_oblast", 26), ("smolensk_oblast", 1), ("ryazan_oblast", 1)},
        ),
        (
            "11 over the Kursk region and five others over the Belgorod region.",
            {("kursk_oblast", 11), ("belgorod_oblast", 5)},
        ),
        (
            "two over the Bryansk region that borders Ukraine and one more - over the Kaluga "
            "region that is closer to Moscow.",
            {("bryansk_oblast", 2), ("kaluga_oblast", 1)},
        ),
    ],
)
def test_parts_of_a_night_are_read_beside_what_has_no_id(told, parts):
    text = f"Russian Defence Ministry: 50 drones were shot down overnight, {told}"
    listed = {(sector, value) for sector, _, value in read(text)}
    assert listed == parts | {("russian_regions_seas", 50)}


def test_the_rest_that_hit_a_region_are_none_of_those_shot_down_there():
    text = "Russian Defence Ministry: 11 drones were shot down overnight, others hit Kursk region."
    assert ("kursk_oblast", "drone_downed", 11) not in read(text)


@pytest.mark.parametrize("quote", ["", "«", '"', "“"])
def test_a_quotation_may_begin_with_the_region_of_its_first_number(quote):
    text = (
        f"{MINISTRY}. {quote}Над территорией Белгородской области перехвачено и уничтожено 7 БПЛА, "
        "над территорией Воронежской области уничтожен 1 БПЛА и 2 БПЛА уничтожены над территорией "
        "Курской области."
    )
    told = {(sector, value) for sector, _, value in read(text)}
    assert told == {
        ("russian_regions_seas", 33),
        ("belgorod_oblast", 7),
        ("voronezh_oblast", 1),
        ("kursk_oblast", 2),
    }
