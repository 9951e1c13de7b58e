"""Posts about the air: totals, the parts that belong to them, and lists told in other orders."""

import pytest

from analysis.readers import parse

WHOLE = "russian_regions_seas"
HEAD_OF_ALL = (
    "Повітряні Сили ЗС України. У ніч на 20 квітня (з 20:00 19 квітня до 06:00 20 квітня) "
    "противник атакував 95 ударними БпЛА. "
)


def read(text, published="2026-02-04T09:00+03:00"):
    rows = parse(text, published=published).rows
    return {(row["sector"], row["value"]) for row in rows}


@pytest.mark.parametrize("opens", ["Силами ПВО", "Средствами ПВО", "Боевым расчетом"])
def test_a_word_that_opens_the_line_after_an_office_is_no_country(opens):
    text = (
        "За ночь над Россией уничтожили 31 беспилотник, сообщили в Минобороны\n"
        f"{opens} за ночь сбит над российскими регионами 31 беспилотник."
    )
    assert read(text) == {(WHOLE, 31)}


@pytest.mark.parametrize("country", ["Турции", "Польши"])
def test_a_foreign_ministry_is_refused(country):
    with pytest.raises(ValueError, match=country):
        read(f"Минобороны {country}: над Курской областью сбиты 5 дронов, над Тульской 3.")


def test_parts_begin_with_the_territory_of_a_region():
    text = (
        "31 украинский беспилотник сбит над регионами РФ с 4:00 до 8:00 мск, сообщило Минобороны. "
        "Из них 25 БПЛА уничтожили над территорией Брянской области, над Тульской – еще пять, "
        "один – над Калужской."
    )
    assert read(text) == {
        (WHOLE, 31),
        ("bryansk_oblast", 25),
        ("tula_oblast", 5),
        ("kaluga_oblast", 1),
    }


@pytest.mark.parametrize(
    "said",
    [
        "Минобороны РФ: за ночь сбиты 40 дронов, часть из них - над Курской областью.",
        "Міноборони Росії: 40 дронів збито за ніч, значна частина - над Курською областю.",
        "Russia's Defense Ministry: 40 drones were downed overnight, with much of the activity in "
        "the Kursk region.",
        "Russia's Defense Ministry: 40 drones were downed, the bulk of them over Kursk region.",
    ],
)
def test_a_region_of_much_of_it_is_not_that_of_all(said):
    assert read(said) == {(WHOLE, 40)}


@pytest.mark.parametrize(
    "said",
    [
        "Воздушные силы ВСУ: 11 беспилотников — девять в Одесской области и два в Сумской — были "
        "уничтожены.",
        "Повітряні сили ЗСУ: 11 ворожих дронів, дев'ять на Одещині та два на Сумщині, знищено.",
        "Ukraine's Air Force: 11 drones of the enemy, nine in the Odesa Region and two in the Sumy "
        "Region, were destroyed.",
    ],
)
def test_parts_may_stand_between_a_total_and_its_verb(said):
    assert read(said) == {("ukraine_territory", 11), ("odesa_oblast", 9), ("sumy_oblast", 2)}


def test_drones_over_regions_that_only_flew_there_were_not_shot_down():
    said = "Ukraine's Air Force: 11 drones, nine in the Odesa Region and two in the Sumy Region."
    with pytest.raises(ValueError, match="no"):
        read(said.replace("Force: ", "Force: there were "))


ONE = "Минобороны РФ сообщило, что один беспилотник уничтожен средствами ПВО. "


@pytest.mark.parametrize(
    "said",
    [
        "За минувшую ночь над территорией страны сбито всего 27 беспилотников. Больше всего "
        "аппаратов – по десять – перехватили над Курской и Тульской областями.",
        "За минулу ніч загалом збито 27 дронів, по десять над Курською та Тульською областями.",
        "Overnight a total of 27 drones were downed, ten each over the Kursk and Tula regions.",
    ],
)
def test_the_total_of_the_night_stands_against_one_told_before_it(said):
    assert read(ONE + said) == {(WHOLE, 27), ("kursk_oblast", 10), ("tula_oblast", 10)}


@pytest.mark.parametrize(
    "said",
    ["За минувшую ночь сбито 27 беспилотников.", "Всего с начала месяца сбито 300 дронов."],
)
def test_another_number_is_no_total(said):
    assert read(ONE + said) == {(WHOLE, 1)}


@pytest.mark.parametrize(
    "then",
    [
        "пострадал житель Курской области",
        "сталася пожежа в Курській області",
        "and a fire broke out in the Kursk region",
        "особенно активно работала ПВО в Курской области",
        "among them over the Kursk region",
    ],
)
def test_where_something_burnt_is_not_where_all_were_shot_down(then):
    assert read(f"Минобороны РФ: за ночь сбиты 40 беспилотников, {then}.") == {(WHOLE, 40)}


@pytest.mark.parametrize("where", ["над Курской областью", "все - в Курской области"])
def test_the_only_region_is_that_of_all(where):
    said = f"Минобороны РФ: за ночь сбиты 40 беспилотников, {where}, обломки повредили дом."
    assert read(said) == {("kursk_oblast", 40)}


BELGOROD = "Враг метил в Белгородскую область. За ночь сбили {} беспилотников. "


@pytest.mark.parametrize(("over_one", "some"), [(20, True), (21, False)])
def test_regions_after_a_second_total_are_read_where_all_of_it_is_the_first(over_one, some):
    text = (
        "Минобороны России: за ночь сбито 33 украинских БПЛА. "
        + BELGOROD.format(over_one)
        + "Над Курской областью сбито семь дронов. В небе Тульской области и Крыма по 3 дрона."
    )
    rows = parse(text, published="2025-02-03T10:00+02:00").rows
    found = {(row["sector"], row["value"]) for row in rows}
    regions = {("kursk_oblast", 7), ("tula_oblast", 3), ("crimea", 3)} if some else set()
    assert found == {("russian_regions_seas", 33)} | regions


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Ворог запустив 4 Х-101, 3 Калібри та 2 Кинджали.", {"4", "3", "2"}),
        ("The enemy launched 4 Kh-101 and 3 Kalibr missiles.", {"4", "3"}),
        ("Збито 4 Х-101.", {"4"}),
        ("Air defence shot down 4 Kh-101s and 3 Kalibrs.", {"4", "3"}),
        ("Збито чотири С-300 та 3 Калібри.", {"чотири", "3"}),
    ],
)
def test_missiles_by_a_model_alone_are_no_drones_and_end_a_sum(said, left):
    read = parse(HEAD_OF_ALL + said, published="2025-04-20T10:40+03:00")
    assert [row["category"] for row in read.rows] == ["long_range_drone"]
    assert left == {one["text"] for one in read.unread_rows()}


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("Ворог запустив 4 крилаті ракети Х-101 та 3 Калібри.", 7),
        ("The enemy launched 4 Kh-101 cruise missiles and 3 Kalibrs.", 7),
        ("The enemy launched 7 missiles: 4 Kh-101 and 3 Kalibrs.", 7),
        ("Ворог запустив 4 Іскандер-М та 3 Калібри.", 7),
    ],
)
def test_missiles_by_their_noun_are_summed(said, value):
    rows = parse(HEAD_OF_ALL + said, published="2025-04-20T10:40+03:00").rows
    assert [row["value"] for row in rows if row["category"] == "missile_launched"] == [value]
