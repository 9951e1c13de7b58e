"""Which place, and whose words, a number is of, where a sentence names several."""

import pytest

from analysis.readers import parse

MINISTRY = "Минобороны РФ: ВСУ 1000 раз нарушили режим прекращения огня. "
IN_ENGLISH = "Russia's defence ministry says Ukraine violated the Easter truce 1000 times. "
KYIV = "Зеленський: росіяни від 00:00 до 20:00 порушили перемир'я 1355 разів. "


def read(text, published="2025-04-20T20:40+03:00"):
    return parse(text, published=published, source="x")


def rows(text, published="2025-04-20T20:40+03:00"):
    found = read(text, published).rows
    return {(row["sector"], row["category"], row["value"]) for row in found}


def left(text, published="2025-04-20T20:40+03:00"):
    return {row["text"]: row["reason"] for row in read(text, published).unread_rows()}


@pytest.mark.parametrize(
    "said",
    [
        "у Донецькій та Луганській областях",
        "в Луганській і Донецькій областях",
        "на території Донецької та Луганської областей",
    ],
)
def test_two_oblasts_with_one_word_for_both(said):
    text = f"Штаб ООС: за добу бойовики 12 разів порушили режим тиші {said}."
    assert rows(text, "2019-04-21T13:20+03:00") == {("donetsk_luhansk", "total", 12)}


def test_a_third_oblast_leaves_the_number():
    text = (
        "Зеленський: за добу російська армія 12 разів порушила перемир'я в Донецькій, Луганській "
        "і Харківській областях."
    )
    assert not rows(text)
    assert left(text)["12"].startswith("a region without an id")


def test_a_direction_beside_an_oblast_is_none():
    text = (
        "Зеленський: перемир'я порушено: на Донецькому напрямку та в Луганській області 12 разів."
    )
    assert ("donetsk_luhansk", "total", 12) not in rows(text)


@pytest.mark.parametrize(
    "said",
    [
        "Южной группировки войск – 845 нарушений: 44 обстрела, 146 сбросов боеприпасов",
        "Южная группировка войск – 845 нарушений: 44 обстрела, 146 сбросов боеприпасов",
    ],
)
def test_a_grouping_whose_name_is_an_adjective(said):
    told = rows(f"{MINISTRY}\n– {said};")
    assert {("group_south", "total", 845), ("group_south", "shelling", 44)} <= told
    assert ("group_south", "drone_drop", 146) in told


def test_the_place_of_one_count_leaves_the_rest_to_the_grouping():
    text = (
        f"{MINISTRY}\n– группировки войск «Центр» – 310 нарушений, в том числе две атаки в районе "
        "н.п. Гришино Донецкой Народной Республики, 67 обстрелов, 229 сбросов боеприпасов;"
    )
    told = rows(text)
    assert {("group_centre", "shelling", 67), ("group_centre", "drone_drop", 229)} <= told
    assert not any(sector == "dpr" for sector, _, value in told if value > 2)


def test_the_region_that_a_list_ends_with_is_of_all_of_it():
    text = (
        f"{MINISTRY}Зафиксировано 14 артиллерийских обстрелов, 29 ударов БПЛА и девять сбросов "
        "боеприпасов на приграничные районы Брянской, Курской и Белгородской областей."
    )
    told = rows(text) - {("whole_front", "total", 1000)}
    assert {sector for sector, _, _ in told} == {"border_regions"}
    assert {value for _, _, value in told} == {14, 29, 9}


@pytest.mark.parametrize(
    "text",
    [
        f"{MINISTRY}Зафиксировано 444 обстрела позиций российских войск, 90 ударов БПЛА и 12 "
        "сбросов по приграничным районам.",
        f"{IN_ENGLISH}It recorded 444 shellings of Russian positions, 90 drone strikes and 12 "
        "drops on the border areas of the Bryansk, Kursk and Belgorod regions.",
    ],
)
def test_positions_of_troops_in_such_a_list_are_of_the_front(text):
    assert ("whole_front", "shelling", 444) in rows(text)
    assert left(text)["90"] == "whether the region named after the list is meant is not said"


def test_a_violated_border_is_no_violation_of_the_truce():
    text = f"{MINISTRY}Зафиксировано 14 обстрелов и два нарушения границы в Курской области."
    assert ("kursk_oblast", "border_breach", 2) in rows(text)


@pytest.mark.parametrize(
    "said",
    [
        "Відбулася 71 російська штурмова дія, з них найбільше – на Покровському напрямку, 24 "
        "штурми.",
        "Відбулося 71 штурмових дій, найбільше - на Покровському напрямку, 24 штурми, і 300 "
        "обстрілів.",
    ],
)
def test_the_most_on_a_direction_and_their_number_after_a_comma(said):
    told = rows(KYIV + said)
    assert {("whole_front", "assault", 71), ("pokrovsk", "assault", 24)} <= told
    assert ("pokrovsk", "shelling", 300) not in told


@pytest.mark.parametrize(
    "said",
    [
        'The ministry said three more Ukrainian attempts at "reconnaissance in force" had failed.',
        "Three attempts of reconnaissance in force were stopped.",
    ],
)
def test_attempts_of_reconnaissance_are_no_assaults(said):
    assert ("whole_front", "reconnaissance", 3) in rows(IN_ENGLISH + said)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (f"{IN_ENGLISH}Officials in the Sumy region said it had come under fire 220 times.", "220"),
        (f"{IN_ENGLISH}The governor said the Belgorod region was shelled 220 times.", "220"),
        (f"{MINISTRY}Власти Белгородской области сообщили о 45 обстрелах.", "45"),
        (f"{MINISTRY}Губернатор Курской области сообщил о 45 обстрелах.", "45"),
        (f"{KYIV}У Сумській ОВА повідомили про 45 обстрілів.", "45"),
        (
            f"{KYIV}За словами очільника області, повідомили у громаді, було 45 обстрілів.",
            "45",
        ),
    ],
)
def test_what_officials_of_a_region_tell_is_no_office_s_count(text, number):
    assert not any(str(value) == number for _, _, value in rows(text))
    assert left(text)[number] == "the words of someone else than the office that reports"


def test_an_hour_after_an_administration_is_no_colon_of_its_words():
    text = "За даними Генштабу та ОВА, станом на 22:00 12 травня відбулося 114 бойових зіткнень."
    assert ("whole_front", "assault", 114) in rows(text, "2025-05-12T22:30+03:00")


@pytest.mark.parametrize(
    "said",
    [
        "It had come under Russian fire 220 times.",
        "The Sumy region was 220 times under Russian fire.",
    ],
)
def test_fire_of_the_side_that_speaks_is_no_charge(said):
    assert left(IN_ENGLISH + said)["220"].startswith("acts of russia")


def test_fire_of_the_other_side_is_read():
    assert ("whole_front", "shelling", 182) in rows(
        "Zelensky: Russia broke the truce 2,935 times. Our positions came under Russian fire 182 "
        "times."
    )


def test_a_representation_of_a_republic_counts_for_itself():
    text = (
        "Минобороны РФ: ВСУ 120 раз нарушили рождественское перемирие. Ранее в представительстве "
        "ДНР в Совместном центре контроля и координации (СЦКК) сообщили о 23 обстрелах республики."
    )
    assert rows(text, "2023-01-07T14:02+03:00") == {("whole_front", "total", 120)}
    assert left(text, "2023-01-07T14:02+03:00")["23"] == "the sentence quotes someone else"


@pytest.mark.parametrize(
    "said",
    [
        "Для порівняння: тиждень тому, 29 серпня, за аналогічний період було 34 обстріли.",
        "Тиждень тому було 34 обстріли.",
    ],
)
def test_another_week_told_for_comparison(said):
    text = f"Прес-центр штабу АТО: 4 вересня бойовики 12 разів порушили режим тиші. {said}"
    assert {value for _, _, value in rows(text, "2015-09-05T18:30+03:00")} == {12}
    assert left(text, "2015-09-05T18:30+03:00")["34"].startswith("compared with")


def test_a_town_past_an_aside():
    text = (
        "Прес-центр штабу АТО: 4 вересня бойовики 12 разів порушили режим тиші. Ще один обстріл, "
        "також зі стрілецької зброї, зафіксовано біля Майорська."
    )
    assert {value for _, _, value in rows(text, "2015-09-05T18:30+03:00")} == {12}
    assert left(text, "2015-09-05T18:30+03:00")["один"] == "a town, not the front or a region"


@pytest.mark.parametrize(
    ("text", "area"),
    [
        (
            "Представительство ДНР в СЦКК. За сутки общее количество нарушений составило 12, в том "
            "числе с применением запрещенного Минскими соглашениями вооружения – 5.",
            "dpr",
        ),
        (
            "Штаб ООС. За минулу добу було 12 обстрілів, з них із застосуванням забороненого "
            "Мінськими домовленостями озброєння – п'ять.",
            "donetsk_luhansk",
        ),
    ],
)
def test_those_with_banned_weapons_as_an_item(text, area):
    told = rows(text, "2021-04-19T09:00+03:00")
    assert (area, "shelling_heavy", 5) in told
    assert (area, "shelling_heavy", 12) not in told


def test_weapons_that_are_not_banned():
    text = (
        "Штаб ООС. За минулу добу зафіксовано 12 обстрілів, зокрема з незабороненої Мінськом зброї "
        "– п'ять."
    )
    assert rows(text, "2021-04-19T09:00+03:00") == {("donetsk_luhansk", "shelling", 12)}


@pytest.mark.parametrize(
    "said",
    [
        "уничтожены над территориями Брянской (6) и Калужской (3) областей",
        "сбиты: Брянская область (6), Калужская область (3)",
    ],
)
def test_a_region_with_its_number_in_brackets_has_no_other(said):
    text = f"Минобороны РФ. Этой ночью девять украинских беспилотников {said}."
    told = rows(text, "2023-10-17T07:10+03:00")
    assert ("bryansk_oblast", "drone_downed_night", 6) in told
    assert ("bryansk_oblast", "drone_downed_night", 9) not in told
    assert ("kaluga_oblast", "drone_downed_night", 3) in told


def test_more_that_were_caught_are_no_region_s():
    text = (
        "Минобороны РФ. Этой ночью ПВО уничтожила девять украинских БПЛА и перехватила еще два над "
        "территориями Брянской (6), Калужской (3) и Смоленской (2) областей."
    )
    told = rows(text, "2023-10-17T07:10+03:00")
    assert ("bryansk_oblast", "drone_downed_night", 6) in told
    assert ("bryansk_oblast", "drone_downed_night", 2) not in told


BULLETIN = (
    "Минобороны РФ: 12 апреля 2026 года ВСУ 988 раз нарушили режим прекращения огня. Противник 265 "
    "раз обстрелял позиции из артиллерии, нанес 723 удара FPV-дронами.\n"
    "– группировки войск «Север» – 402 нарушения: {} обстрелов, 298 ударов FPV-дронами;\n"
    "– группировки войск «Запад» – 586 нарушений: 161 обстрел, 425 ударов FPV-дронами."
)


def test_what_groupings_count_is_no_more_of_the_front():
    warnings = read(BULLETIN.format(104), "2026-04-13T10:00+03:00").warnings
    assert not any("add up" in warning for warning in warnings)


def test_the_parts_of_a_grouping_are_held_against_its_own_violations():
    warnings = read(BULLETIN.format(134), "2026-04-13T10:00+03:00").warnings
    assert "group_north: the parts add up to 432, more than the 402 violations said" in warnings


@pytest.mark.parametrize(
    "said",
    [
        "Most of them, 88 drones, were shot down over the Bryansk region, 41 over the Rostov "
        "region and 23 over Krasnodar Territory.",
        "Most of them, 88, were shot down over the Bryansk region, 41 over the Rostov region and "
        "23 over Krasnodar Territory.",
        "Большинство из них, 88 беспилотников, сбиты над Брянской областью, 41 - над Ростовской и "
        "23 - над Краснодарским краем.",
    ],
)
def test_most_of_the_drones_over_a_region(said):
    text = (
        "Ministry of Defence of Russia. On March 9, between 08:00 and 20:00 Moscow time, air "
        f"defences destroyed 206 Ukrainian unmanned aerial vehicles.\n\n{said}"
    )
    assert {
        ("bryansk_oblast", "drone_downed", 88),
        ("rostov_oblast", "drone_downed", 41),
        ("krasnodar_krai", "drone_downed", 23),
    } <= rows(text, "2026-03-09T20:30+03:00")


def test_bombers_that_missiles_came_from_are_no_bombardment():
    text = (
        "Повітряні сили. У ніч на 14 січня противник атакував:\n"
        "20 крилатих ракет Х-101 з 9 літаків Ту-95МС;\n"
        "6 крилатих ракет Х-22 з бомбардувальників Ту-22М3."
    )
    assert ("ukraine_territory", "missile_launched", 26) in rows(text, "2024-01-14T10:20+02:00")


@pytest.mark.parametrize(
    "said",
    [
        "Сибіга: Росія порушила енергетичне перемир'я 30 разів, 12 разів - в Херсонській області.",
        "Sybiha: Russia attacked Ukraine's energy facilities 30 times, 12 times in the Kherson "
        "region.",
    ],
)
def test_so_many_of_the_times_in_a_region(said):
    told = rows(said, "2025-04-10T20:40+03:00")
    assert ("ukraine_territory", "energy_strike", 30) in told
    assert ("kherson_oblast", "energy_strike", 12) in told


def test_attacks_of_which_some_were_in_a_region_are_not_all_there():
    text = (
        "Минобороны РФ: за сутки ВСУ совершили 30 атак на объекты энергетики, 12 атак - в Брянской "
        "области."
    )
    assert ("bryansk_oblast", "energy_strike", 30) not in rows(text, "2025-04-10T20:40+03:00")


def test_two_counts_of_one_kind_before_a_region():
    text = (
        f"{MINISTRY}Зафиксировано 14 обстрелов из артиллерии и 12 обстрелов из минометов по "
        "Белгородской области."
    )
    assert ("belgorod_oblast", "shelling_artillery", 12) in rows(text)
    assert left(text)["14"] == "whether the region named after the list is meant is not said"


def test_shells_that_were_fired_are_no_part_of_the_breaches():
    text = (
        "Представительство ДНР в СЦКК: за сутки зафиксировано 12 нарушений, по территории "
        "республики выпущено 97 боеприпасов."
    )
    warnings = read(text, "2021-04-19T09:00+03:00").warnings
    assert not any("add up" in warning for warning in warnings)


@pytest.mark.parametrize(
    "text",
    [
        "Минобороны России: восточная группировка ВСУ за сутки 120 раз нарушила режим прекращения "
        "огня.",
        "Минобороны России: восточная группировка войск ВСУ 120 раз нарушила режим прекращения "
        "огня.",
        "The Russian Defence Ministry said the eastern grouping of Ukraine violated the ceasefire "
        "120 times.",
    ],
)
def test_a_grouping_of_the_other_side_is_no_sector(text):
    assert rows(text, "2025-05-09T18:00+03:00") == {("whole_front", "total", 120)}


def test_a_count_set_apart_leaves_others_of_the_list():
    text = (
        "Минобороны России: ВСУ 120 раз нарушили перемирие: 40 ударов беспилотниками, 12 обстрелов "
        "- в приграничных районах Курской области."
    )
    assert left(text, "2025-05-09T18:00+03:00")["40"].startswith("whether the region named after")


def test_the_most_of_something_else_is_not_there():
    text = f"{MINISTRY}Отмечена 71 атака, большинство из них в Курской области, 24 обстрела."
    assert ("kursk_oblast", "shelling", 24) not in rows(text, "2025-05-09T18:00+03:00")


def test_the_enemy_s_grouping_named_by_his_is_no_sector():
    text = f"{MINISTRY}Противник, его северная группировка войск, 45 раз обстрелял позиции."
    assert ("whole_front", "shelling", 45) in rows(text, "2025-05-09T18:00+03:00")


def test_those_who_were_attacked_are_not_who_acts():
    text = (
        "Минобороны: украинские войска под ударами с воздуха и артиллерии были атакованы 44 раза, "
        "нарушений 120."
    )
    with pytest.raises(ValueError, match="whose ministry speaks"):
        read(text, "2025-05-09T18:00+03:00")


@pytest.mark.parametrize(
    "text",
    [
        "the area of operational-tactical command Starobilsk; three engagements in the zone of "
        'the operational-tactical group "Donetsk".',
        "the zone of OTU Starobilsk; three engagements in the zone of OTG Donetsk.",
    ],
)
def test_a_command_s_full_name_is_its_zone(text):
    told = f"Zelensky said Russia broke the truce and made 5 assaults: one engagement in {text}"
    assert rows(told) == {
        ("whole_front", "assault", 5),
        ("starobilsk_zone", "assault", 1),
        ("donetsk_zone", "assault", 3),
    }


def test_a_town_of_a_command_s_name_stays_a_town():
    told = (
        "Zelensky said Russia broke the truce and made 5 assaults: 1 engagement in the area of {}."
    )
    for place in ("Starobilsk", "a command in Starobilsk"):
        assert rows(told.format(place)) == {("whole_front", "assault", 5)}
        assert left(told.format(place))["1"] == "a town, not the front or a region"
