"""Posts about the air: one beside many, targets and units, there and over the region."""

import pytest
from test_readers_nights import told

from analysis.readers import parse


@pytest.mark.parametrize(
    ("sent", "missiles"),
    [
        ("Russia launched 139 drones and an Iskander-M ballistic missile", 1),
        ("ворог запустив 139 дронів і балістичну ракету", 1),
        ("Russia launched 139 drones and ballistic missiles", 0),
    ],
)
def test_one_missile_beside_the_drones_is_a_number_of_its_own(sent, missiles):
    found = told(f"Air Force of Ukraine: in the night of 3 May {sent}. 78 drones were shot down.")
    one = ("ukraine_territory", "missile_launched", 1)
    assert found.count(one) == missiles
    assert (("ukraine_territory", "long_range_drone", 139) in found) == bool(missiles)


@pytest.mark.parametrize(
    ("sent", "missiles"),
    [
        ("балістичною ракетою Іскандер-М із Ростовської обл., а також 136 БпЛА", 1),
        ("ракетою Іскандер-М, керованою ракетою Х-59 та 136 БпЛА", 2),
        ("двома ракетами Іскандер-М, керованою ракетою Х-59 та 136 БпЛА", 3),
        ("136 БпЛА, двома ракетами Іскандер-М, а також керованою ракетою Х-59", 3),
        ("136 БпЛА та однією балістичною ракетою", 1),
        ("балістичними ракетами та 136 БпЛА", 0),
    ],
)
def test_each_missile_in_the_singular_is_counted_once(sent, missiles):
    found = told(f"Повітряні сили: у ніч на 3 травня противник атакував {sent}.")
    sums = [value for _, category, value in found if category == "missile_launched"]
    assert sums == [missiles] * bool(missiles)


def test_a_missile_that_hit_or_an_alert_is_not_one_launched():
    text = (
        "Повітряні сили: у ніч на 3 травня противник атакував 136 БпЛА. Зафіксовано влучання "
        "балістичної ракети та 26 БпЛА."
    )
    assert "missile" not in str(told(text))
    text = "Air Force of Ukraine: overnight Russia attacked with 136 drones and a missile alert."
    assert "missile" not in str(told(text))


def test_one_missile_shot_down_beside_drones_was_not_launched_only():
    text = (
        "Air Force of Ukraine: in the night of 3 May nine drones and a Kh-59 guided missile were "
        "downed."
    )
    assert told(text) == [
        ("ukraine_territory", "drone_downed", 9),
        ("ukraine_territory", "missile_downed", 1),
    ]
    out_of = text.replace("nine", "nine out of ten")
    assert "missile_launched" not in str(told(out_of))


def test_what_was_also_used_is_launched():
    text = (
        "Air Force of Ukraine: on the night of 3 May Russia attacked with 18 drones. "
        "One Iskander-M ballistic missile was also used. Two drones were also shot down."
    )
    found = told(text)
    assert ("ukraine_territory", "missile_launched", 1) in found
    assert ("ukraine_territory", "drone_downed", 2) in found


@pytest.mark.parametrize(
    ("what", "beside", "some"),
    [
        ("шесть аппаратов сбили", "", True),
        ("шесть воздушных целей сбили", "", True),
        ("шесть воздушных целей сбили", " Были и ракеты.", False),
        ("шесть машин сбили", "", False),
        ("шесть целей заметили", "", False),
    ],
)
def test_targets_are_drones_where_a_post_tells_of_nothing_else(what, beside, some):
    text = (
        f"Минобороны РФ: минувшей ночью уничтожены 40 беспилотников.{beside} Ещё {what} над "
        "Курской областью."
    )
    assert (("kursk_oblast", "drone_downed_night", 6) in told(text)) == some


@pytest.mark.parametrize(
    ("before", "there", "some"),
    [
        ("Больше всего их было над Краснодарским краем.", "Там сбили 34 БПЛА.", True),
        (
            "Больше всего их было над Краснодарским краем.",
            "Над территорией региона сбили 34 БПЛА.",
            True,
        ),
        ("Больше всего их было над Краснодарским краем и Крымом.", "Там сбили 34 БПЛА.", False),
        ("Губернатор Краснодарского края назвал ночь тяжёлой.", "Там сбили 34 БПЛА.", False),
        ("Больше всего их было над Краснодарским краем.", "Сбили 34 БПЛА.", False),
    ],
)
def test_there_is_the_one_region_that_the_sentence_before_names(before, there, some):
    text = f"Минобороны РФ: минувшей ночью уничтожены 40 беспилотников. {before} {there}"
    assert (("krasnodar_krai", "drone_downed_night", 34) in told(text)) == some


def test_so_many_each_over_the_regions_just_named():
    text = (
        "Минобороны РФ: минувшей ночью уничтожены 72 беспилотника. Больше всего БПЛА сбили над "
        "Астраханской областью и Республикой Крым — там их было по 20 штук."
    )
    found = told(text)
    assert ("astrakhan_oblast", "drone_downed_night", 20) in found
    assert ("crimea", "drone_downed_night", 20) in found


@pytest.mark.parametrize(
    ("stopped", "rows"),
    [
        (93, [("drone_downed", 35), ("drone_lost", 58)]),
        (94, [("drone_downed", 94)]),
    ],
)
def test_drones_shot_down_and_lost_are_told_apart_where_they_add_up(stopped, rows):
    text = (
        f"Повітряні сили: вночі 3 травня ППО знешкодила {stopped} дрони: 35 збито вогневими "
        "засобами, 58 – локаційно втрачено."
    )
    assert told(text) == [("ukraine_territory", *row) for row in rows]


@pytest.mark.parametrize(
    ("stopped", "rows"),
    [
        (150, [("drone_downed", 91), ("drone_lost", 59)]),
        (151, [("drone_downed", 151)]),
    ],
)
def test_those_shot_down_and_lost_are_told_apart_in_the_next_sentence_too(stopped, rows):
    text = (
        f"Повітряні сили: у ніч на 3 травня ППО збила {stopped} дронів. З них 91 збито вогневими "
        "засобами, а 59 – втрачені."
    )
    assert told(text) == [("ukraine_territory", *row) for row in rows]


@pytest.mark.parametrize("lost", ["локально втрачено", "локально утеряны"])
def test_lost_locally_is_lost(lost):
    text = f"Повітряні сили: вночі 3 травня збито 38 російських дронів, 22 {lost}."
    assert ("ukraine_territory", "drone_lost", 22) in told(text)


def test_the_region_around_the_capital_is_moscow_s():
    text = (
        "Russia's defence ministry said it had shot down 70 Ukrainian drones overnight, 34 of them "
        "over the region around the Russian capital Moscow."
    )
    assert ("moscow_oblast", "drone_downed_night", 34) in told(text)


@pytest.mark.parametrize(("opens", "some"), [("Earlier it said", False), ("It said", True)])
def test_what_a_ministry_said_earlier_is_not_of_its_post(opens, some):
    text = (
        "Russia's defence ministry said on Saturday that a drone sent to Belgorod was downed. "
        f"{opens} two Ukrainian drones were shot down over the Kaluga region."
    )
    assert bool(told(text)) == some


def test_a_post_that_lists_an_air_force_s_places_of_launch_is_its():
    text = (
        "У ніч на 23 січня застосовано 101 ударний БпЛА з Курська, Міллерова та "
        "Приморсько-Ахтарська. Станом на ранок протиповітряна оборона знищила 76 ворожих БпЛА."
    )
    read = parse(text, published="2026-01-23")
    assert read.who[0] == "ukraine" and len(read.rows) == 2
    assert any("names no office" in warning for warning in read.warnings)
    with pytest.raises(ValueError, match="kind"):
        parse(text.replace("Приморсько-Ахтарська", "Орла"), published="2026-01-23")


def test_what_goes_on_with_another_night_is_not_of_the_post_s():
    text = (
        "Минобороны РФ: в ночь на 3 мая уничтожены восемь беспилотников. В ночь на 1 мая сбили 40 "
        "беспилотников. Больше всего их сбили над Рязанской областью — 11. {} над Курской "
        "областью сбиты четыре БПЛА."
    )
    whole = ("russian_regions_seas", "drone_downed", 8)
    assert told(text.format("Также")) == [whole]
    of_its_own = ("kursk_oblast", "drone_downed", 4)
    assert told(text.format("А в ночь на 3 мая")) == [whole, of_its_own]


@pytest.mark.parametrize(("before", "some"), [("Как сообщал сайт «А», ", False), ("", True)])
def test_what_a_page_told_earlier_is_not_of_its_post(before, some):
    text = (
        "Минобороны РФ: 3 мая с 16:00 до 20:00 мск над Белгородской областью сбито 20 БПЛА. "
        f"{before}За ночь сбили 139 беспилотников."
    )
    assert ("139" in str(told(text))) == some


@pytest.mark.parametrize(
    ("where", "sector"),
    [
        ("the Black Sea and the territory of Crimea", "russian_regions_seas"),
        ("the Black Sea, off the coast of Crimea", "black_sea"),
        ("the Black Sea", "black_sea"),
    ],
)
def test_one_number_over_two_regions_is_of_neither(where, sector):
    text = f"Russia's Defense Ministry: overnight four Ukrainian drones were downed over {where}."
    assert told(text) == [(sector, "drone_downed_night", 4)]


def test_a_region_with_a_number_after_its_dash_is_an_item_of_its_own():
    text = (
        "Минобороны РФ: минувшей ночью четыре БПЛА сбили в Белгородской области, в Волгоградской — "
        "два дрона, в Ростовской — ещё один."
    )
    regions = {sector: value for sector, _, value in told(text)}
    assert regions == {"belgorod_oblast": 4, "volgograd_oblast": 2, "rostov_oblast": 1}


def test_a_post_without_its_office_is_known_by_what_it_calls_the_attack():
    text = (
        "Сегодня ночью пресечена попытка киевского режима {} террористическую атаку на объекты в "
        "Российской Федерации. Сбиты четыре украинских БПЛА в Белгородской области."
    )
    found = parse(text.format("совершить"), published="2025-05-03")
    assert found.who[:2] == ("russia", "ukraine")
    assert any("does not say whose ministry" in warning for warning in found.warnings)
    with pytest.raises(ValueError, match="kind"):
        parse(text.format("оправдать"), published="2025-05-03")


def test_the_command_of_the_air_force_by_its_short_name():
    text = "У ніч на 3 травня росіяни запустили 20 «шахедів», повідомило командування {}."
    found = parse(text.format("ВПС"), published="2025-05-03")
    assert found.who[0] == "ukraine" and found.rows[0]["value"] == 20
    with pytest.raises(ValueError, match="kind"):
        parse(text.format("військ"), published="2025-05-03")


def test_one_missile_in_the_genitive_is_one_beside_the_drones():
    text = (
        "Повітряні сили: у ніч на 3 травня ворог атакував із застосуванням 146 безпілотників та {}."
    )
    flew = ("ukraine_territory", "long_range_drone", 146)
    one = ("ukraine_territory", "missile_launched", 1)
    assert told(text.format("балістичної ракети")) == [flew, one]
    assert told(text.format("балістичних ракет")) == []


@pytest.mark.parametrize("went", ["повернулися до РФ", "flew over the border", "вернулись в РФ"])
def test_drones_that_went_back_are_not_those_that_flew(went):
    text = (
        f"Росіяни завдали удару по Україні, 2 дрони {went}. Повітряні сили: у ніч на 3 травня "
        "ворог атакував 78 ударними БПЛА типу Shahed."
    )
    assert told(text) == [("ukraine_territory", "long_range_drone", 78)]


@pytest.mark.parametrize(
    ("said", "some"),
    [
        ("were destroyed: a Ukrainian aircraft-type drone", False),
        ("have destroyed a Ukrainian aircraft-type drone over the Belgorod region", True),
        ("said the Ukrainian unmanned aerial vehicle was destroyed over the Belgorod region", True),
    ],
)
def test_one_drone_of_a_type_over_a_region_is_one(said, some):
    text = f"Russia's Defense Ministry: overnight 12 drones were downed. Air defenses {said}."
    assert (("belgorod_oblast", "drone_downed_night", 1) in told(text)) == some


def test_a_post_without_its_office_is_known_by_its_clock_and_its_form():
    text = (
        "В период с 18:00 до 20:00 по московскому времени 3 мая были уничтожены 26 вражеских БПЛА "
        "{} типа. Больше всего дронов — по семь единиц — сбито над Тульской и Брянской областями."
    )
    found = parse(text.format("самолётного"), published="2025-05-03")
    rows = {row["sector"]: row["value"] for row in found.rows}
    assert rows == {"russian_regions_seas": 26, "tula_oblast": 7, "bryansk_oblast": 7}
    with pytest.raises(ValueError, match="kind"):
        parse(text.format("разного"), published="2025-05-03")


def test_some_of_the_missiles_by_their_type_add_nothing():
    text = (
        "Air Force of Ukraine: in the night of 3 May Russia launched 728 drones and 13 missiles, "
        '{} 6 "Kinzhal" missiles.'
    )
    flew = ("ukraine_territory", "missile_launched", 13)
    assert flew in told(text.format("including"))


@pytest.mark.parametrize(("number", "rows"), [("три", 1), ("четыре", 2)])
def test_a_number_without_a_region_may_be_the_region_s_told_before_it(number, rows):
    text = f"Минобороны РФ: ПВО сбила над Крымом три дрона. Система ПВО уничтожила {number} дрона."
    assert len(told(text)) == rows


def test_only_so_many_of_a_type_are_a_part_of_those_that_flew():
    text = (
        "Air Force of Ukraine: in the night of 3 May Russia launched 426 drones, of which only "
        'about 300 were "Shaheds", and 24 missiles.'
    )
    assert told(text) == [
        ("ukraine_territory", "long_range_drone", 426),
        ("ukraine_territory", "missile_launched", 24),
    ]


def test_so_many_of_the_shaheds_in_quotes_were_shot_down():
    text = "Повітряні сили: у ніч на 3 травня сили ППО знищили 20 із 24 «шахедів»."
    assert told(text) == [
        ("ukraine_territory", "drone_downed", 20),
        ("ukraine_territory", "long_range_drone", 24),
    ]


def test_near_a_town_is_not_the_whole_and_the_list_goes_on():
    text = (
        "Минобороны РФ: минувшей ночью под Белгородом сбиты три беспилотника, в Крыму - пять, "
        "по два над Курской и Орловской областями."
    )
    assert told(text) == [
        ("crimea", "drone_downed_night", 5),
        ("kursk_oblast", "drone_downed_night", 2),
        ("oryol_oblast", "drone_downed_night", 2),
    ]


@pytest.mark.parametrize(
    "later", ["at 6:35 a.m.", "this morning, the governor of the region said,"]
)
def test_one_of_another_time_is_told_of_in_a_warning(later):
    text = (
        "Russia's Ministry of Defence: over the past night four drones were destroyed over the "
        f"Kursk Region. Another drone was downed {later} over the Bryansk Region."
    )
    reading = parse(text, published="2024-10-06")
    assert [row["value"] for row in reading.rows] == [4]
    assert any("Bryansk Region, of another time or told" in said for said in reading.warnings)


@pytest.mark.parametrize(
    "said",
    [
        "знешкоджено 58 ворожих БпЛА (інших типів) на сході та півдні: 37 збито вогнем, 21 — "
        "локаційно втрачено або подавлено РЕБ",
        "знешкоджено 58 ворожих БпЛА – 37 збито вогнем, 21 – подавлено РЕБ",
        "neutralised 58 UAVs - 37 were shot down and 21 disappeared from radar",
    ],
)
def test_what_was_shot_down_and_lost_is_told_apart_after_a_dash_or_brackets(said):
    text = (
        "Повітряні сили України. У ніч на 22 червня (із 20:30 21 червня) противник атакував 71 "
        f"ударним БпЛА. Станом на 09:00 протиповітряною обороною {said}."
    )
    rows = parse(text, published="2025-06-22", kind="air_force").rows
    counts = {row["category"]: row["value"] for row in rows}
    assert counts == {"long_range_drone": 71, "drone_downed": 37, "drone_lost": 21}


def test_targets_told_apart_after_a_dash_are_no_drones():
    text = (
        "Повітряні сили України. У ніч на 22 червня (із 20:30 21 червня) противник атакував 71 "
        "ударним БпЛА та 12 крилатими ракетами. Станом на 09:00 знешкоджено 58 засобів нападу – 37 "
        "збито вогнем, 21 – подавлено РЕБ."
    )
    rows = parse(text, published="2025-06-22", kind="air_force").rows
    assert "drone_downed" not in {row["category"] for row in rows}
