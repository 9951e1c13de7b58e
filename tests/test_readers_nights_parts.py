"""Posts about the air: what is of a region or a type, and no count of the whole night."""

import pytest
from test_readers_nights import told

from analysis.readers import parse


@pytest.mark.parametrize(
    ("said", "some"),
    [
        ("один дрон — над Курской областью", True),
        ("один дрон упал в Курской области", False),
        ("один дрон врезался в дом в Курской области", False),
    ],
)
def test_a_drone_that_fell_in_a_region_was_not_shot_down_there(said, some):
    text = (
        "Минобороны России: минувшей ночью сбит 41 беспилотник: 38 – над Брянской областью, 2 – "
        f"над Тульской областью, {said}."
    )
    assert (("kursk_oblast", "drone_downed_night", 1) in told(text)) == some


@pytest.mark.parametrize(
    ("said", "some"),
    [
        ("ворог атакував Україну 18 дронами", True),
        ("ворог атакував із Курська 18 дронами", True),
        ("ворог атакував Одещину 18 дронами", False),
        ("ворог атакував Харків 18 дронами", False),
        ("Russian forces attacked the Odesa region with 18 drones", False),
    ],
)
def test_drones_at_a_region_or_a_town_are_not_those_of_the_night(said, some):
    found = told(f"Повітряні сили ЗСУ: у ніч на 3 травня {said}.")
    assert found == [("ukraine_territory", "long_range_drone", 18)] * some


@pytest.mark.parametrize("among", ["із них понад сотню", "зокрема понад сотню"])
def test_some_of_a_type_are_a_part_of_those_that_flew(among):
    text = (
        "Повітряні сили: у ніч проти 3 травня ворог випустив по Україні близько 180 безпілотників, "
        "{} {}. Збито 130 дронів."
    )
    flew = ("ukraine_territory", "long_range_drone", 180)
    assert flew in told(text.format(among, "«шахедів»"))
    assert flew not in told(text.format("та понад сотню", "«шахедів»"))


@pytest.mark.parametrize(
    ("where", "some"),
    [("в Липецкой области", True), ("в Серпуховском районе", False), ("в апреле", False)],
)
def test_a_region_named_like_a_month_is_none(where, some):
    text = f"Минобороны РФ: за ночь 3 мая сбито 41 БПЛА. Ещё 13 БПЛА ликвидировали {where}."
    assert (("lipetsk_oblast", "drone_downed_night", 13) in told(text)) == some


@pytest.mark.parametrize("close", ["", "»", "», – говорится в сообщении"])
def test_so_many_over_each_region_of_a_list_after_a_dash(close):
    text = (
        "Минобороны РФ: за минувшую ночь уничтожены 15 БПЛА: над Ростовской областью – 6, над "
        f"территориями Астраханской, Курской и Брянской областей – по 3{close}."
    )
    read = parse(text, published="2026-02-02")
    rows = {row["sector"]: row["value"] for row in read.rows}
    each = {"astrakhan_oblast": 3, "kursk_oblast": 3, "bryansk_oblast": 3}
    assert rows == {"russian_regions_seas": 15, "rostov_oblast": 6, **each}
    assert read.unread.empty


@pytest.mark.parametrize(
    "aside",
    [
        "Глава региона сообщал, что с начала месяца обстрелы ВСУ унесли жизни пяти жителей.",
        "Страна-агрессор обстреливает Украину почти каждый день.",
        "Накануне область обстреляли из миномета.",
    ],
)
def test_words_on_fire_beside_a_night_count_no_shellings(aside):
    text = "С 20:40 до 22:30 мск силы ПВО сбили 26 беспилотников ВСУ, сообщило Минобороны РФ. "
    read = parse(text + aside, published="2025-08-12T23:18+03:00")
    assert read.kind == "air_defence"
    assert [row["value"] for row in read.rows] == [26]


@pytest.mark.parametrize(
    "told",
    ["ВСУ 44 раза обстреляли", "зафиксировано 44 артиллерийских обстрела", "обстреляли 44 раза"],
)
def test_shellings_that_are_counted_are_read_beside_the_drones(told):
    text = "Минобороны РФ: в ночь на 20 апреля сбит 21 беспилотник. Во время перемирия {} позиции."
    read = parse(text.format(told), published="2025-04-20")
    assert read.kind == "ministry"
    assert 44 in [row["value"] for row in read.rows]


OVER_RUSSIA = ": 11 – над Брянской областью, по 2 – над Тульской, Рязанской и Республикой Чувашия."


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("За прошедшую ночь дежурные средства ПВО уничтожили 17 БПЛА" + OVER_RUSSIA, True),
        ("За ночь дежурные силы и средства ПВО сбили 17 БПЛА" + OVER_RUSSIA, True),
        ("За прошедшую ночь сбиты 17 БПЛА" + OVER_RUSSIA, False),
        ("За прошедшую ночь дежурные средства ПВО уничтожили 17 БПЛА над Сумской областью.", False),
        (
            "In the past night 17 drones were destroyed by air defense systems on duty, said the "
            "ministry: 11 over the Bryansk Region, two each over the Tula and Ryazan Regions.",
            True,
        ),
    ],
)
def test_a_post_in_the_words_of_a_ministry_of_no_name_is_read_with_a_warning(said, read):
    if not read:
        with pytest.raises(ValueError, match="no known kind"):
            parse(said, published="2025-07-05")
        return
    found = parse(said, published="2025-07-05")
    rows = {row["sector"]: row["value"] for row in found.rows}
    assert found.who[:2] == ("russia", "ukraine")
    assert rows["russian_regions_seas"] == 17 and rows["ryazan_oblast"] == 2
    assert any("does not say whose ministry" in warning for warning in found.warnings)


def test_all_but_so_many_are_no_count():
    text = (
        "Air Force of Ukraine: eight missiles and 36 Shahed drones were fired at Ukraine overnight "
        "on 27 June; all but four of the drones were stopped, and six missiles were shot down."
    )
    found = parse(text, published="2025-06-27")
    rows = {row["category"]: row["value"] for row in found.rows}
    assert rows == {"missile_launched": 8, "long_range_drone": 36, "missile_downed": 6}
    assert found.unread.empty


@pytest.mark.parametrize("coped", ["впоралася з 25 із 38 дронів", "має справу з 25 із 38 дронів"])
def test_some_of_the_drones_are_not_all_that_flew(coped):
    struck = "Shahed, якими ворог бив по Україні вночі проти 25 липня"
    head = "Сили ППО знищили 25 дронів ворога"
    text = f"{head}\nПовітряні сили: ППО {coped} {struck}. Запущено 38 дронів, знищено 25 дронів."
    rows = {row["category"]: row["value"] for row in parse(text, published="2024-07-25").rows}
    assert rows == {"long_range_drone": 38, "drone_downed": 25}


def test_drones_over_the_kuban_are_those_of_its_region():
    text = (
        "Минобороны РФ: пять беспилотников сбили над Кубанью. С 23:00 30 декабря до 8:00 мск 31 "
        "декабря уничтожили 86 БПЛА."
    )
    rows = {row["sector"]: row["value"] for row in parse(text, published="2025-12-31").rows}
    assert rows == {"krasnodar_krai": 5, "russian_regions_seas": 86}


def test_drones_may_be_let_go():
    text = "Повітряні сили: у ніч на 14 серпня росіяни пустили дві ракети Х-59 та 23 ударні дрони."
    rows = {row["category"]: row["value"] for row in parse(text, published="2024-08-14").rows}
    assert rows == {"missile_launched": 2, "long_range_drone": 23}


@pytest.mark.parametrize(("head", "value"), [("Почти 20", 16), ("Около 15", 16), ("Около 40", 40)])
def test_an_exact_number_near_to_a_headline_s_is_the_one_that_is_kept(head, value):
    text = (
        f"{head} дронов ВСУ сбили за минувшую ночь над Россией, сообщило Минобороны РФ.\n"
        "За минувшую ночь сбили 16 БПЛА: над Крымом – 9, над Белгородской областью – 7."
    )
    found = parse(text, published="2026-03-03")
    rows = {row["sector"]: row["value"] for row in found.rows}
    assert rows["russian_regions_seas"] == value
    assert ("crimea" in rows) == (value == 16)


def test_one_each_over_two_regions_is_not_of_the_one_that_a_number_was_told_of_before():
    text = (
        "Минобороны РФ: с 23:00 11 ноября до 07:00 мск 12 ноября уничтожены 12 БПЛА: в Ростовской "
        "области восемь. Два БПЛА сбиты над Тульской областью, над Калужской и Рязанской - по "
        "одному."
    )
    rows = {row["sector"]: row["value"] for row in parse(text, published="2025-11-12").rows}
    assert rows["tula_oblast"] == 2
    assert rows["kaluga_oblast"] == rows["ryazan_oblast"] == 1


def test_a_sentence_without_a_number_tells_of_what_time_the_next_ones_are():
    text = (
        "Повітряні сили: 27 квітня ворог випустив рекордні 267 дронів. Минулої ночі вибухи лунали "
        "у Києві. Загалом збито 45 дронів."
    )
    found = parse(text, published="2025-05-03T09:00+03:00")
    assert [(row["category"], row["value"]) for row in found.rows] == [("drone_downed_night", 45)]
    text = (
        "Повітряні сили: у ніч на 3 травня ворог випустив 67 дронів, 45 збито. 27 квітня вибухи "
        "лунали у Києві. Тоді 12 дронів локаційно втрачено."
    )
    found = parse(text, published="2025-05-03T09:00+03:00")
    assert 12 not in [row["value"] for row in found.rows]
    assert "12" in found.unread["text"].tolist()


@pytest.mark.parametrize(
    "said",
    [
        "Щодо ракет Х-59, то одну з них було знищено на Дніпропетровщині, а інша впала.",
        "As for the Kh-59 missiles, one of them was destroyed over the Dnipropetrovsk region.",
    ],
)
def test_one_of_the_missiles_that_a_sentence_names_is_no_drone_of_the_sentence_before(said):
    text = (
        "Повітряні сили: з 21:00 28 вересня до 02:30 29 вересня ворог випустив 18 ворожих "
        f"безпілотників та дві керовані авіаційні ракети. Наші воїни збили усі 18 шахедів. {said}"
    )
    found = told(text)
    assert ("dnipropetrovsk_oblast", "missile_downed", 1) in found
    assert not [one for one in found if one[0] == "dnipropetrovsk_oblast" and "drone" in one[1]]


@pytest.mark.parametrize("gap", [" ", "\n"])
def test_the_words_of_a_governor_go_on_in_a_paragraph_that_opens_with_a_quote(gap):
    text = (
        "Минобороны России: минувшей ночью над регионами России сбит 41 беспилотник. Губернатор "
        f"Воронежской области назвал другое количество целей.{gap}«Ночью в трех районах нашего "
        "региона уничтожены шесть БПЛА, еще три подавлены», — написал он в своем канале."
    )
    assert told(text) == [("russian_regions_seas", "drone_downed_night", 41)]


@pytest.mark.parametrize(
    "said",
    [
        "15 of the 30 UAVs were shot down over the Rostov region",
        "15 of the 30 were shot down over the Rostov region",
        "15 out of 30 drones were destroyed over the Rostov region",
        "15 із 30 безпілотників збито над Ростовською областю",
        "15 беспилотников удалось нейтрализовать над Ростовской областью",
        "15 drones were wiped out over the Rostov region",
    ],
)
def test_so_many_of_all_over_a_region_are_that_region_s(said):
    text = f"Russia's Defence Ministry: 30 drones were shot down overnight. {said}."
    rows = parse(text, published="2025-06-06T09:00+03:00").rows
    assert {(row["sector"], row["value"]) for row in rows} == {
        ("russian_regions_seas", 30),
        ("rostov_oblast", 15),
    }


def test_so_many_of_what_flew_over_two_regions_have_no_row():
    text = (
        "Russia's Defence Ministry: 30 drones were shot down overnight. 15 of the 30 drones were "
        "shot down over the Rostov and Kursk regions."
    )
    rows = parse(text, published="2025-06-06T09:00+03:00").rows
    assert [row["value"] for row in rows] == [30]


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("37 Russian imitation drones disappeared from radar", "drone_lost"),
        ("37 ракет вдалося нейтралізувати", "missile_downed"),
        ("37 ракет нейтралізовано", "missile_downed"),
    ],
)
def test_what_became_of_so_many_is_told_by_other_words_too(said, category):
    text = f"Повітряні сили: уночі збито 30 дронів. {said}."
    rows = parse(text, published="2025-06-06T09:00+03:00").rows
    assert (category, 37) in {(row["category"], row["value"]) for row in rows}


@pytest.mark.parametrize("these", ["цих БпЛА", "цих ударних БпЛА", "цих дронів"])
def test_so_many_of_these_drones_were_shot_down(these):
    found = told(f"Повітряні сили: ворог запустив 24 дрони. Знищено 18 {these}.")
    assert ("ukraine_territory", "drone_downed", 18) in found
