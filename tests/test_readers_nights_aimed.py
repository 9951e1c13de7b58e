"""Posts about the air: missiles with a target of their own, and what is no number of the whole."""

import pytest

from analysis.readers import parse

FORCE = "Повітряні Сили: у ніч на 3 лютого противник "
COUNTRY = "ukraine_territory"


def read(text):
    found = parse(text, published="2025-02-03T10:00+02:00")
    rows = [
        (row["sector"], row["category"].removesuffix("_night"), row["value"]) for row in found.rows
    ]
    return found, rows


def missiles(text):
    return [(sector, value) for sector, kind, value in read(text)[1] if kind == "missile_launched"]


@pytest.mark.parametrize(
    ("sent", "launched"),
    [
        (
            "атакував двома ракетами Х-22 по Сумській області, ракетою Х-31П у напрямку Одещини та "
            "30 БпЛА.",
            [("sumy_oblast", 2), ("odesa_oblast", 1)],
        ),
        ("атакував керованою ракетою Х-59 по Полтавщині та 30 БпЛА.", [("poltava_oblast", 1)]),
        ("випустив 30 БпЛА, а також ракету Х-59 у бік Полтавщини.", [("poltava_oblast", 1)]),
        ("випустив ракету Х-59 по Полтавщині.", [("poltava_oblast", 1)]),
        (
            "атакував ракетою Х-31П у напрямку Одещини, ракетою Х-59 по Сумщині та 30 БпЛА.",
            [("odesa_oblast", 1), ("sumy_oblast", 1)],
        ),
        # of the whole country: none is told where it flew, or not all are
        ("атакував ракетою Іскандер-М із Криму та 30 БпЛА.", [(COUNTRY, 1)]),
        ("атакував ракетою Х-59 та 30 БпЛА по Полтавщині.", [(COUNTRY, 1)]),
        ("атакував ракетою Х-31П по Одещині, ракетою Х-59 та 30 БпЛА.", [(COUNTRY, 2)]),
        ("атакував двома ракетами Х-59, ракетою Х-31П по Одещині та 30 БпЛА.", [(COUNTRY, 3)]),
    ],
)
def test_a_missile_with_a_region_of_its_own_is_not_the_country_s_number(sent, launched):
    assert missiles(FORCE + sent) == launched


@pytest.mark.parametrize(
    "text",
    [
        "Воздушные силы Украины: в ночь на 3 февраля противник нанес удар двумя ракетами Х-22 по "
        "Сумской области, ракетой Х-31П в направлении Одесской области и 30 БПЛА.",
        "Air Force of Ukraine: on the night of 3 February the enemy launched two Kh-22 missiles at "
        "the Sumy region, a Kh-31P missile towards the Odesa region and 30 Shahed drones.",
    ],
)
def test_so_it_is_in_other_languages(text):
    assert missiles(text) == [("sumy_oblast", 2), ("odesa_oblast", 1)]


def test_a_missile_of_no_region_beside_those_at_one_is_told_and_not_counted():
    found, _ = read(FORCE + "атакував двома ракетами Х-22 по Сумщині, ракетою Х-59 та 30 БпЛА.")
    assert [row["sector"] for row in found.rows] == ["sumy_oblast", COUNTRY]
    assert any("a missile beside those at a region" in said for said in found.warnings)


def test_drones_are_of_their_own_region_and_not_of_that_of_a_missile_after_them():
    _, rows = read("Повітряні Сили: збито 28 БпЛА над Одещиною та ракету Х-59 над Полтавщиною.")
    assert rows == [("odesa_oblast", "drone_downed", 28)]


HEADLINE = (
    "Повітряні Сили\n95 БпЛА {}\nУ ніч на 3 лютого (із 19:00 2 лютого) ворог запустив 99 БпЛА. "
)


@pytest.mark.parametrize("said", ["ЗБИТО/ПОДАВЛЕНО", "збито або подавлено", "знешкоджено"])
@pytest.mark.parametrize(
    "parts",
    [
        "Станом на 9:00:\n- 60 ударних БпЛА збито;\n- 35 дронів локаційно втрачено.",
        "Станом на 9:00 збито 60 БпЛА, ще 35 локаційно втрачено.",
        "Локаційно втрачено 35 БпЛА. Збито 60 БпЛА.",
    ],
)
def test_a_headline_that_is_the_sum_of_those_shot_down_and_lost_is_neither(said, parts):
    found, rows = read(HEADLINE.format(said) + parts)
    kinds = {kind: value for _, kind, value in rows}
    assert (kinds["drone_downed"], kinds["drone_lost"]) == (60, 35)
    assert "95" in list(found.unread["text"])


@pytest.mark.parametrize(
    ("parts", "kept"),
    [
        ("Станом на 9:00 збито 60 БпЛА, ще 30 локаційно втрачено.", "first is kept"),
        ("Станом на 9:00 збито 60 БпЛА, 35 влучили.", "first is kept"),
        ("Також удень збито 60 БпЛА, 35 локаційно втрачено.", "first is kept"),
        ("У другій хвилі збито 60 БпЛА, 35 локаційно втрачено.", "first is kept"),
        ("Станом на 9:00 збито 95 БпЛА, ще 4 локаційно втрачено.", ""),
    ],
)
def test_another_number_than_the_headline_s_stays_in_doubt(parts, kept):
    found, rows = read(HEADLINE.format("збито/подавлено") + parts)
    assert (COUNTRY, "drone_downed", 95) in rows
    assert bool(kept) == any("first is kept" in said for said in found.warnings)


DOWN = "Минобороны России: минувшей ночью уничтожены "
RUSSIA = "russian_regions_seas"


@pytest.mark.parametrize(
    "text",
    [
        DOWN + "50 БПЛА над Крымом и Черным морем, 13 – над Тульской областью.",
        DOWN + "50 БПЛА над Крымом и Черным морем, а также 13 над Тульской областью.",
        DOWN + "50 БПЛА над Крымом и Черным морем. Еще 13 БПЛА сбиты над Тульской областью.",
        "Russia's Defence Ministry: overnight air defences destroyed 50 UAVs over the Republic of "
        "Crimea and the Black Sea and 13 UAVs over the Tula Region.",
    ],
)
def test_a_number_of_two_regions_beside_others_is_no_total(text):
    found, rows = read(text)
    assert rows == [("tula_oblast", "drone_downed", 13)]
    assert "50" in list(found.unread["text"])
    assert any("50 over" in said and "together" in said for said in found.warnings)


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("50 БПЛА над Крымом и Черным морем.", 50),
        ("50 БПЛА над Крымом и Черным морем, 20 – над Крымом и 30 – над Черным морем.", 50),
        (
            "63 БПЛА над Крымом и Тульской областью: 50 – над Крымом, 13 – над Тульской областью.",
            63,
        ),
        (
            "63 БПЛА над Крымом и Тульской областью: 50 – над Крымом, 12 – над Тульской областью, "
            "один – над Азовским морем.",
            63,
        ),
        ("63 БПЛА: 50 – над Крымом и Черным морем, 13 – над Тульской областью.", 63),
    ],
)
def test_a_number_of_regions_that_are_all_of_them_is_the_total(told, total):
    assert (RUSSIA, "drone_downed", total) in read(DOWN + told)[1]


@pytest.mark.parametrize(
    "listed",
    [
        "Усього виявлено 66 засобів повітряного нападу:\n• 20 крилатих ракет Х-101, випущених із "
        "літаків Ту-95МС;\n• 6 крилатих ракет «Калібр», випущених з кораблів;\n• 40 ударних БпЛА.",
        "Всего обнаружено 66 средств воздушного нападения:\n• 20 крылатых ракет Х-101, запущенных "
        "из района Волгограда;\n• 6 крылатых ракет «Калибр» с кораблей;\n• 40 ударных БПЛА.",
        "The radar troops of the Air Force of Ukraine tracked 66 enemy air attack assets:\n• 20 "
        "Kh-101 cruise missiles, launched from Tu-95MS aircraft;\n• 6 Kalibr cruise missiles "
        "launched by ships in the Black Sea;\n• 40 Shahed attack UAVs and drones of other types.",
    ],
)
def test_an_item_that_tells_whence_its_missiles_were_launched_is_one_of_the_list(listed):
    text = "Повітряні Сили: у ніч на 3 лютого (із 19:00 2 лютого) ворог завдав удару. "
    _, rows = read(text + listed + "\nСтаном на 9:00 збито 30 БпЛА.")
    assert {(COUNTRY, "missile_launched", 26), (COUNTRY, "long_range_drone", 40)} <= set(rows)


def test_an_item_with_a_verb_of_its_own_is_not():
    item = "20 ракет, запущених із літаків і збитих нашими захисниками"
    text = FORCE + f"атакував 60 засобами повітряного нападу:\n• {item};\n• 40 БпЛА."
    assert not missiles(text)
