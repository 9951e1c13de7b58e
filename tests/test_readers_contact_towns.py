"""Posts from the line of contact: fire at a town is no count of a direction or of the whole."""

import pytest

from analysis.readers import parse

HEAD = "Пресцентр штабу ООС / JFO HQ: 15 листопада бойовики 32 рази порушили режим тиші. "


def read(said, published="2021-11-16"):
    rows = parse(HEAD + said, published=published).rows
    return {(row["sector"], row["category"], row["value"]) for row in rows}


WHOLE = ("donetsk_luhansk", "total", 32)


@pytest.mark.parametrize(
    "said",
    [
        "По цьому населеному пункту бандити вели вогонь 6 разів.",
        "Чотири рази терористи обстріляли з артилерії селище Піски.",
        "Чотири рази терористи завдали ударів та обстріляли з артилерії селище Піски.",
        "Селище Широкине у Маріупольському напрямку бойовики обстріляли шість разів.",
        "Towards Popasna (69km west of Luhansk), the enemy launched two attacks.",
        "Так, у Пісків ворог обстріляв наших військових двічі.",
        "По Пісках стріляли тричі.",
        "Під Мар'їнкою було 4 обстріли.",
        "13 разів з «Градів» обстріляли місто і околиці.",
        "На Маріупольському напрямку Водяне чотири рази обстріляли з гранатометів.",
    ],
)
def test_fire_at_a_town_is_left(said):
    assert read(said) == {WHOLE}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Бойовики 71 раз обстріляли позиції з «Градів» та артилерії.",
            ("donetsk_luhansk", "shelling", 71),
        ),
        (
            "На Донбасі бойовики 12 разів обстріляли позиції.",
            ("donetsk_luhansk", "shelling", 12),
        ),
        (
            "На Луганському напрямку ворог 8 разів обстріляв позиції.",
            ("luhansk_direction", "shelling", 8),
        ),
    ],
)
def test_fire_along_the_whole_line_or_a_direction_is_read(said, expected):
    assert read(said) == {WHOLE, expected}


def test_the_militia_s_own_zone_is_all_of_its_republic():
    text = (
        "Обстановка в зоне ответственности Народной милиции ЛНР напряженная, противник за "
        "прошедшие сутки два раза нарушил режим прекращения огня, рассказал представитель "
        "Народной милиции ЛНР."
    )
    (row,) = parse(text, published="2018-10-23").rows
    assert (row["sector"], row["value"]) == ("lpr", 2)


def test_the_headquarters_of_the_anti_terrorist_operation_speaks():
    text = (
        "За минулу добу 57 разів відкривали вогонь по позиціях наших захисників, ідеться у "
        "зведенні прес-центру штабу антитерористичної операції."
    )
    found = parse(text, published="2018-04-23")
    assert found.who[2].startswith("Headquarters")
    assert [row["value"] for row in found.rows] == [57]


def test_a_text_of_before_the_front_is_no_report_of_it():
    text = (
        "За добу бойовики 42 рази відкривали вогонь по позиціях українських військ, повідомляє "
        "пресслужба. На Луганському напрямку ворог 12 разів атакував. На Донецькому – 5."
    )
    with pytest.raises(ValueError, match="before its front"):
        parse(text, published="2018-08-24")
    assert parse(text, kind="general_staff", published="2018-08-24", reporter="ukraine").rows


def test_a_year_alone_is_no_day_before_the_front():
    text = "Генеральний штаб ЗСУ: на Лиманському напрямку ворог 12 разів атакував."
    assert parse(text, published="2022").rows


@pytest.mark.parametrize(
    "said",
    [
        "Six cases of shelling were recorded in the airport.",
        "Four shellings were recorded near the village of Pisky.",
        "Ще одне порушення зафіксували неподалік непідконтрольного населеного пункту Ужівка.",
    ],
)
def test_fire_at_one_place_is_left(said):
    assert read(said) == {WHOLE}


@pytest.mark.parametrize("seen", ["spotted two UAVs", "помітили два БПЛА"])
def test_drones_that_were_seen_struck_nothing(seen):
    assert read(f"In the Luhansk region servicemen {seen}.") == {WHOLE}


def test_some_of_the_shellings_of_a_direction_are_its_own():
    said = "In total, 11 attacks took place in the Luhansk sector, and three of them involved use "
    assert read(said + "of heavy weapons.") == {
        WHOLE,
        ("luhansk_direction", "shelling", 11),
        ("luhansk_direction", "shelling_heavy", 3),
    }


@pytest.mark.parametrize("office", ["пресцентр ОС", "прес-центр ОС"])
def test_the_joint_forces_may_be_named_by_their_letters(office):
    text = f"Протягом минулої доби, 7 квітня, зафіксовано 7 порушень тиші, інформує {office}."
    (row,) = parse(text, published="2021-04-08").rows
    assert (row["sector"], row["value"]) == ("donetsk_luhansk", 7)


@pytest.mark.parametrize(
    "said",
    [
        "У Мар'їнці вчора було спокійно – зафіксовано лише одну провокацію.",
        "В районі Авдіївки було спокійно: зафіксовано одне порушення.",
        "В Марьинке было спокойно - зафиксирована одна провокация.",
    ],
)
def test_one_breach_after_a_town_and_a_dash_is_of_the_town(said):
    led = "\nНа Маріупольському напрямку тривали обстріли. "
    assert read(said) == read(led + said) == {WHOLE}


@pytest.mark.parametrize("many", ["7 епізодів", "7 факти", "7 эпизодов", "7 випадків"])
def test_all_breaches_of_a_direction_are_read_after_those_of_a_town(many):
    said = (
        "\nНа Маріупольському напрямку тривали обстріли. У Мар'їнці було спокійно – зафіксовано "
        f"одну провокацію.\nВсього на Маріупольському напрямку відбулося {many} порушення тиші."
    )
    assert read(said) == {WHOLE, ("mariupol_direction", "total", 7)}


def test_all_of_it_after_a_town_and_a_dash_is_not_the_town_s():
    said = "Вогонь вели біля Авдіївки – всього 32 порушення режиму тиші."
    assert read(said) == {WHOLE}
    alone = parse("Штаб ООС. За минулу добу " + said, published="2021-11-16").rows
    assert [(row["sector"], row["value"]) for row in alone] == [("donetsk_luhansk", 32)]


@pytest.mark.parametrize(
    "said",
    [
        "In areas near Vodiane, the enemy twice violated the ceasefire.",
        "In addition, not far from the village of Shumy, the enemy opened fire three times.",
        "Close to Shumy, they opened fire twice, and violated the truce four times.",
        "South of Pisky, they violated the truce four times.",
        "Недалеко від Водяного ворог, стріляючи з мінометів, двічі порушив режим тиші.",
        "Крім того, неподалік селища Шуми, за даними штабу, окупанти відкривали вогонь тричі.",
        "Недалеко от Водяного, по данным штаба, враг дважды нарушил перемирие.",
        "Также неподалеку от поселка Шумы, применив минометы, огонь открывали трижды.",
    ],
)
def test_a_town_that_leads_a_sentence_is_past_a_comma_too(said):
    assert read(said) == {WHOLE}


@pytest.mark.parametrize(
    "said",
    [
        "In addition, the enemy opened fire three times.",
        "In the area of the Joint Forces Operation, the enemy opened fire three times.",
        "Також ворог відкривав вогонь тричі.",
    ],
)
def test_the_whole_area_that_leads_a_sentence_is_counted(said):
    assert read(said) == {WHOLE, ("donetsk_luhansk", "shelling", 3)}


@pytest.mark.parametrize(
    "said",
    [
        "За даними прес-центру штабу, неподалеку від Водяного ворог двічі стріляв із мінометів.",
        "По информации пресс-центра, недалеко от Водяного противник дважды открывал огонь.",
        "According to the press centre, not far from Vodiane the enemy opened fire twice.",
        "Бойовики двічі обстріляли селища Водяне та Піски.",
        "Бойовики двічі обстріляли Водяне.",
        "Бойовики двічі обстріляли житлові квартали Авдіївки.",
        "The militants twice shelled residential quarters of Avdiivka.",
    ],
)
def test_fire_near_a_town_that_is_named_after_others_is_left(said):
    assert read(said) == {WHOLE}


@pytest.mark.parametrize(
    ("said", "some"),
    [
        ("дважды обстреляли поселки Трудовские и Старомихайловка", False),
        ("дважды обстреляли село Желобок", False),
        ("дважды обстреляли Желобок", False),
        ("дважды обстреляли жилые кварталы поселка Трудовские", False),
        ("дважды обстреляли населенные пункты Республики", True),
        ("дважды обстреляли жилые кварталы республики", True),
        ("дважды обстреляли территорию Республики", True),
        ("дважды обстреляли позиции НМ", True),
        ("дважды обстреляли поселки Желобок, Донецкий, Сокольники и Голубовское", True),
    ],
)
def test_a_republic_that_is_only_its_office_s_says_of_no_place(said, some):
    text = f"Представительство ЛНР в СЦКК: за сутки ВСУ {said}."
    found = parse(text, published="2016-10-05T14:00+03:00")
    assert [(row["sector"], row["value"]) for row in found.rows] == [("lpr", 2)] * some
    assert len(found.unread) == (not some)


def test_areas_of_a_town_are_no_hour_as_of_which_something_is_told():
    text = (
        "LPR mission to the JCCC: over the past day the Ukrainian forces broke the truce 12 times. "
        "They shelled the areas of the republic with tanks five times."
    )
    rows = parse(text, published="2016-10-05T14:00+03:00").rows
    assert {(row["start"], row["end"]) for row in rows} == {(rows[0]["start"], rows[0]["end"])}


@pytest.mark.parametrize(
    "said",
    [
        "Більше за всіх постраждало селище Піски, по якому бойовики тричі стріляли з мінометів.",
        "Больше всего пострадал поселок Пески, по которому боевики трижды били из минометов.",
        "Под обстрел попало Широкино, где боевики трижды открывали огонь из минометов.",
        "На цій ділянці противник тричі відкривав вогонь.",
    ],
)
def test_fire_at_a_town_of_which_a_clause_tells_is_left(said):
    assert read(said) == {WHOLE}


@pytest.mark.parametrize(
    "said",
    [
        "Авдіївка – 40 обстрілів, Мар'їнка – 7.",
        "Авдеевка: 40 обстрелов.",
        "Широкино, Пески — 12 обстрелов.",
        "Шахта Бутовка - 12 обстрелов.",
        "Avdiivka – 40 shellings, Marinka – 7.",
        "Avdiivka: 12 shellings.",
    ],
)
def test_items_of_towns_are_left(said):
    assert read(said) == {WHOLE}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Всего – 40 обстрелов.", ("donetsk_luhansk", "shelling", 40)),
        ("Ніч – 40 обстрілів.", ("donetsk_luhansk", "shelling", 40)),
        ("Результат: 40 обстрелов.", ("donetsk_luhansk", "shelling", 40)),
        ("Бойовики – 40 обстрілів.", ("donetsk_luhansk", "shelling", 40)),
        ("Донецкое направление – 40 обстрелов.", ("donetsk_direction", "shelling", 40)),
        ("Marinka sector – 7 shellings.", ("marinka", "shelling", 7)),
    ],
)
def test_items_that_name_no_town_are_read(said, expected):
    assert read(said) == {WHOLE, expected}


DAY = "Штаб ООС: за минулу добу "


@pytest.mark.parametrize(
    "said",
    [
        DAY + "терористи двічі обстріляли з танків та 6 разів з мінометів селище Широкине.",
        "Штаб ООС: за прошедшие сутки боевики дважды обстреляли из танков и 6 раз из минометов "
        "поселок Широкино.",
        "JFO headquarters: over the past day militants shelled twice with tanks and six times with "
        "mortars the village of Shyrokyne.",
        DAY + "бойовики тричі обстріляли позиції у секторі «С».",
        "Штаб АТО: за минувшие сутки боевики 3 раза обстреляли позиции в пределах сектора М.",
        "ATO headquarters: over the past day militants shelled our positions in sector A 3 times.",
    ],
)
def test_what_is_shelled_in_turn_and_a_sector_of_a_letter_are_a_part(said):
    reading = parse(said, published="2018-08-18T12:00+03:00")
    assert not reading.rows and not reading.unread.empty


@pytest.mark.parametrize(
    ("said", "value"),
    [
        (DAY + "терористи двічі обстріляли з танків та 6 разів з мінометів позиції сил ООС.", 2),
        (DAY + "бойовики 12 разів порушили режим тиші та 3 рази обстріляли Широкине.", 12),
    ],
)
def test_what_is_shelled_apart_has_no_town_of_the_other(said, value):
    assert [row["value"] for row in parse(said, published="2018-08-18T12:00+03:00").rows] == [value]
