"""Reports of a staff: which counts are the front's, a direction's, or of a place that has none."""

import pandas as pd
import pytest

from analysis.readers import parse

HEAD = "Генеральний штаб ЗСУ, станом на 16:00 31 травня. "
FRONT = HEAD + "На фронті 98 бойових зіткнень. "


def rows(text):
    found = parse(text, published="2024-05-31T17:00+03:00").rows
    return {(row["sector"], row["category"]): row["value"] for row in found}


@pytest.mark.parametrize(
    "said",
    [
        "На інших шести ділянках фронту відбито 50 атак.",
        "На решті напрямків фронту відбито 50 атак.",
        "In the other six sectors of the front 50 attacks were repelled.",
        "On the remaining axes of the front 50 attacks were repelled.",
    ],
)
def test_what_the_other_directions_had_is_not_the_front_s(said):
    assert 50 not in rows(HEAD + "На Лиманському напрямку 12 атак. " + said).values()


@pytest.mark.parametrize("place", ["цьому селу", "цьому ж місту"])
def test_strikes_on_a_town_named_before_are_not_the_front_s(place):
    head = FRONT + "На Харківському напрямку на Липці скинуто три КАБи. "
    text = head + f"Усього з початку доби по {place} завдано шість авіаударів."
    assert 6 not in rows(text).values()


def test_the_total_number_in_a_direction_s_paragraph_is_its_own():
    text = HEAD + (
        "\nНа Краматорському напрямку йде бій. Загальна кількість атак за сьогодні зросла до "
        "чотирьох."
    )
    assert rows(text) == {("kramatorsk", "assault"): 4}


def test_the_total_number_beside_no_direction_is_the_front_s():
    text = HEAD + "Загальна кількість бойових зіткнень за сьогодні зросла до 98."
    assert rows(text) == {("whole_front", "assault"): 98}


@pytest.mark.parametrize(
    "said", ["число атакувальних дій ворога виросло", "кількість штурмових дій зросла"]
)
def test_the_number_of_assault_actions_is_told_after_them(said):
    text = HEAD + f"\nНа Покровському напрямку тривають п'ять боїв. А {said} до 26."
    assert rows(text)[("pokrovsk", "assault")] == 26


@pytest.mark.parametrize("one", ["одне", "одну"])
def test_one_of_four_is_a_count(one):
    text = HEAD + f"На Лиманському напрямку відбили сім із дев'яти атак, на Сіверському – {one} з "
    told = rows(text + "чотирьох.")
    assert told[("siversk", "assault_repelled")] == 1 and told[("siversk", "assault")] == 4


def test_there_after_one_place_is_that_place():
    text = HEAD + (
        "\nНа покровському напрямку ворог пробував просунутися 12 разів. Найгарячіше місце – район "
        "села Калинове на Донеччині, там зараз три штурми відбивають наші бійці."
    )
    assert rows(text) == {("pokrovsk", "assault"): 12}


@pytest.mark.parametrize(
    "said",
    [
        "На цьому відтинку фронту ворог 27 разів пробував наступати у районах сіл Нове, Удачне",
        "In this section of the front they attacked 27 times near the villages of Nove, Terny",
    ],
)
def test_this_part_of_the_front_is_the_direction_just_named(said):
    head = HEAD + "На фронті стався 61 бій, майже половина – на Покровському напрямку.\n"
    assert rows(head + said)[("pokrovsk", "assault")] == 27


EFFORTS = "{} на Лиманському, Бахмутському та Авдіївському напрямках. За добу сталося 18 боїв."


def test_a_day_s_fights_after_the_main_efforts_are_the_front_s():
    told = rows(HEAD + EFFORTS.format("Головні зусилля ворог скеровує"))
    assert told == {("whole_front", "assault"): 18}


def test_a_day_s_fights_after_several_directions_are_of_no_known_place():
    assert rows(HEAD + EFFORTS.format("Наступ іде")) == {}


def test_attacks_in_the_direction_of_a_town_are_its_direction_s_with_a_warning():
    text = "General Staff of Ukraine: over the past day 69 clashes on the front. Ukrainian troops "
    found = parse(
        text + "beat off 24 Russian attacks in the direction of Marinka.", published="2023-11-13"
    )
    assert ("marinka", 24) in {(row["sector"], row["value"]) for row in found.rows}
    assert any("Marinka" in warning for warning in found.warnings)


@pytest.mark.parametrize(
    "said",
    [
        "За минулу добу українською авіацією завдано 17 ударів по місцях зосередження окупантів.",
        "Українська артилерія завдала 17 ударів.",
    ],
)
def test_strikes_by_the_own_aviation_are_no_charge(said):
    assert 17 not in rows(FRONT + said).values()


def test_shellings_that_came_from_rocket_launchers_are_of_them():
    told = rows(FRONT + "Отмечено 55 вражеских обстрелов, которые велись из реактивных систем.")
    assert told[("whole_front", "shelling_mlrs")] == 55
    assert ("whole_front", "shelling") not in told


def test_a_date_before_the_first_sentence_is_no_word_of_it():
    found = parse(
        "2025-12-28 Фронт від початку доби зафіксував 186 боєзіткнень, за даними Генштабу ЗСУ.",
        published="2025-12-28",
    )
    assert [(row["sector"], row["value"]) for row in found.rows] == [("whole_front", 186)]


@pytest.mark.parametrize("head", ["2021-01-01 ", "01.01.2021 09:15 ", ""])
def test_a_past_day_with_its_date_is_not_that_of_the_page(head):
    text = "Чотири порушення режиму тиші сталися минулої доби, 31 грудня. Про це сповіщає штаб ООС."
    (row,) = parse(head + text, published="2021-01-01").rows
    assert row["end"] == pd.Timestamp("2021-01-01T00:00+02:00")


def test_a_date_that_a_report_recalls_is_not_its_own():
    text = (
        "General Staff of Ukraine, morning summary: 8 missile strikes were made yesterday.\n"
        "As the agency wrote earlier, over the past day, September 20, attacks were repelled."
    )
    (row,) = parse(text, published="2022-09-22").rows
    assert row["start"] == pd.Timestamp("2022-09-21T00:00+03:00")


def test_a_day_told_long_before_the_publication_is_warned_of():
    text = "General Staff of Ukraine: over the past day, September 20, 98 clashes took place."
    near = parse(text, published="2022-09-21").warnings
    late = parse(text, published="2022-09-22").warnings
    assert not near and any("20.09.2022" in warning for warning in late)


@pytest.mark.parametrize(
    "said",
    [
        "Більшість атак припала на Покровський і Курахівський напрямки - 40 і 45 відповідно.",
        "Більшість атак припала на Покровський і Курахівський напрямки в Донецькій області - 40 "
        "і 45 відповідно.",
    ],
)
def test_bare_numbers_in_turn_count_the_attacks_named_before_them(said):
    found = rows(FRONT + said)
    assert (found["pokrovsk", "assault"], found["kurakhove", "assault"]) == (40, 45)


def test_bare_numbers_in_turn_count_nothing_that_is_no_attack():
    said = "Більшість ударів припала на Покровський і Курахівський напрямки - 40 і 45 відповідно."
    assert set(rows(FRONT + said)) == {("whole_front", "assault")}


def test_some_sections_of_a_direction_are_no_others():
    said = (
        "На Торецькому напрямку наші воїни просунулися на окремих ділянках до 300 метрів, відбивши "
        "вісім спроб ворога прорвати оборону. Зараз тривають два боєзіткнення."
    )
    found = rows(FRONT + said)
    assert found["toretsk", "assault_repelled"] == 8
    assert found["toretsk", "assault_ongoing"] == 2
    said = "На Торецькому напрямку відбито 3 атаки, а на окремих ділянках – ще 12 атак."
    assert rows(FRONT + said).get(("toretsk", "assault_repelled")) != 15


@pytest.mark.parametrize(
    "zone", ["Таврійському напрямку", "таврійському напрямі", "Таврическом направлении"]
)
def test_a_command_s_zone_may_be_called_a_direction(zone):
    said = HEAD + f"На {zone} ворог завдав 29 авіаударів та провів 37 бойових зіткнень."
    assert rows(said) == {("tavria", "air_strike"): 29, ("tavria", "assault"): 37}


def test_the_town_is_no_zone():
    assert "tavria" not in {sector for sector, _ in rows(FRONT + "Біля Таврійська 5 атак.")}


def test_attacks_on_positions_are_assaults_where_a_direction_is_named():
    head = "General Staff of Ukraine, as of 16:00 31 May. "
    said = "In the Lyman direction, the enemy made 16 attacks on the positions of our troops."
    assert rows(head + said) == {("lyman", "assault"): 16}
    said = "In total, the enemy made 16 attacks on the positions of our troops."
    assert not rows(head + "In the Lyman direction, the enemy made 2 assaults. " + said).get(
        ("whole_front", "assault")
    )


def test_one_of_the_hottest_is_no_count_and_no_doubt():
    text = FRONT + "Про Вугледар, одну з найгарячіших точок, у зведенні не згадано."
    found = parse(text, published="2024-05-31T17:00+03:00")
    (said,) = [fate for fate in found.fates if text[fate.start :].startswith("одну")]
    assert said.reason == "a turn of phrase, not a count"


@pytest.mark.parametrize(
    ("by_the_way", "sector"), [("зокрема ", "whole_front"), ("", "khortytsia")]
)
def test_a_command_named_by_the_way_is_not_that_of_what_a_date_counts(by_the_way, sector):
    text = (
        f"Генеральний штаб ЗСУ: зросла кількість обстрілів, {by_the_way}в зоні відповідальності "
        "ОСГВ «Хортиця». 14 вересня відбулося 17 бойових зіткнень."
    )
    (row,) = parse(text, published="2023-09-15").rows
    assert (row["sector"], row["value"]) == (sector, 17)


@pytest.mark.parametrize(
    ("said", "some"),
    [
        (
            "Ворог завдав 11 ракетних та 35 авіаційних ударів, здійснив 42 обстріли з реактивних "
            "систем залпового вогню.",
            True,
        ),
        (
            "The enemy launched 11 missile and 35 air strikes and carried out 42 MLRS attacks.",
            True,
        ),
        ("Ворог завдав 35 авіаційних ударів, здійснив 42 обстріли з РСЗВ.", False),
    ],
)
def test_strikes_by_all_means_after_directions_are_the_front_s(said, some):
    text = (
        HEAD + "Найактивніший ворог на бахмутському, авдіївському та мар'їнському напрямках, де "
        "відбито 16, 15 і 12 атак відповідно. " + said
    )
    found = rows(text)
    assert (found.get(("whole_front", "air_strike")) == 35) is some
    assert (found.get(("whole_front", "shelling_mlrs")) == 42) is some


@pytest.mark.parametrize(("fights", "some"), [(33, True), (12, False)])
def test_engagements_before_any_direction_are_the_front_s(fights, some):
    text = (
        "Information of the General Staff of Ukraine as of 6 pm: the situation is hard. There "
        f"were {fights} combat engagements. Towards Kupiansk, 3 attacks were repelled."
    )
    assert (rows(text).get(("whole_front", "assault")) == fights) is some


def test_a_sentence_after_a_dateline_begins_with_no_town():
    said = "Протягом доби відбулося 56 бойових зіткнень, найактивніший ворог на Лиманському"
    text = f"Київ. 31 травня. ІНТЕРФАКС – {said} напрямку, де 16 атак, повідомив Генштаб ЗСУ."
    assert rows(text)["whole_front", "assault"] == 56


@pytest.mark.parametrize("where", [" по області", " по Харківщині"])
def test_shaheds_at_a_region_are_not_those_at_the_country(where):
    said = "Ворог застосував{} чотири КАБи та 11 БпЛА типу «Герань-2»."
    assert ("ukraine_territory", "long_range_drone") in rows(FRONT + said.format(""))
    assert ("ukraine_territory", "long_range_drone") not in rows(FRONT + said.format(where))


THE_FRONT = "Генштаб ЗСУ станом на 22:00: на фронті відбулося 64 бойових зіткнення. "
ON_A = "На Північно-Слобожанському і Курському напрямках було чотири зіткнення. "


@pytest.mark.parametrize(
    ("said", "placed"),
    [
        ("Крім того, ворог завдав сім авіаударів і провів 81 обстріл.", True),
        ("Крім того, ворог завдав сім авіаударів і провів 3810 обстрілів.", False),
        ("Крім того, ворог завдав сім авіаударів.", False),
        ("Ворог завдав сім авіаударів і провів 81 обстріл.", False),
        ("Втрати ворога великі. Крім того, він завдав сім авіаударів і провів 81 обстріл.", False),
    ],
)
def test_strikes_and_few_shellings_besides_are_the_direction_s_before_them(said, placed):
    rows = parse(THE_FRONT + ON_A + said, published="2025-09-07T23:00+03:00").rows
    strikes = [row["sector"] for row in rows if row["category"] == "air_strike"]
    assert (strikes == ["north_slobozhanshchyna_kursk"]) is placed


@pytest.mark.parametrize(
    ("where", "sector"),
    [
        ("in Donetsk region", "donetsk_oblast"),
        (", most of them in Donetsk region", "whole_front"),
        (", mostly in Donetsk region", "whole_front"),
    ],
)
def test_most_of_them_in_a_region_are_the_front_s(where, sector):
    text = f"The General Staff of Ukraine: over the past day, 105 clashes took place {where}."
    assert {at for at, _ in rows(text)} == {sector}


@pytest.mark.parametrize(
    ("said", "is_there"),
    [
        ("По Одесі окупанти завдали п'яти авіаударів.", False),
        ("В районі Харкова ворог завдав п'яти авіаударів.", False),
        ("Ворог завдав п'яти авіаударів.", True),
    ],
)
def test_strikes_at_a_chief_town_are_of_no_direction_s_paragraph(said, is_there):
    text = (
        "Генштаб ЗСУ станом на 22:00 14.12.2025. Від початку доби 150 боєзіткнень.\n"
        f"На Курському напрямку ворог атакував чотири рази. {said}\nНа Лиманському три атаки."
    )
    told = {(row["sector"], row["category"]) for row in parse(text).rows}
    assert (("kursk", "air_strike") in told) == is_there


def test_the_river_is_no_town_of_another_direction():
    text = (
        "Генштаб ЗСУ станом на 22:00 14.12.2025. Від початку доби 150 боєзіткнень.\n"
        "На Херсонському напрямку ворог атакував чотири рази. Він завдав п'яти авіаударів по "
        "берегу Дніпра.\nНа Лиманському три атаки."
    )
    told = {(row["sector"], row["category"]) for row in parse(text).rows}
    assert ("kherson_direction", "air_strike") in told


def test_a_third_number_after_two_that_clash_is_left_too():
    text = (
        "Генштаб ЗСУ. За добу 19 листопада відбулося 145 бойових зіткнень. На Покровському "
        "напрямку ворог атакував у районах Родинського (12 разів), Удачного (п'ять) та Філії (три)."
    )
    read = parse(text, published="2025-11-20T08:00+02:00", source="x", kind="general_staff")
    assert [row["sector"] for row in read.rows] == ["whole_front"]
    assert {row["text"] for row in read.unread_rows()} == {"12", "п'ять", "три"}


def test_so_many_at_each_of_two_towns_leave_their_sum():
    text = (
        "Генштаб ЗСУ. За добу 19 липня відбулося 135 бойових зіткнень. На Харківському напрямку "
        "відбулося шість боєзіткнень у районах Липців і Вовчанська (по три)."
    )
    read = parse(text, published="2024-07-20T08:00+03:00", source="x", kind="general_staff")
    told = [(row["sector"], row["value"]) for row in read.rows]
    assert told == [("whole_front", 135), ("kharkiv", 6)]
    assert {row["text"] for row in read.unread_rows()} == {"три"}


@pytest.mark.parametrize(
    "said",
    [
        "На Лиманському напрямку відбулося 19 боєзіткнень, ще 14 — біля Торецька.",
        "На Лиманському напрямку було 19 атак, а під Торецьком - ще 14.",
        "На Лиманском направлении произошло 19 боестолкновений, ещё 14 - у Торецка.",
        "In the Lyman sector, troops faced 19 attacks, while another 14 took place near Toretsk.",
        "Russian forces launched 19 assaults in the Lyman sector and another 14 near Toretsk.",
    ],
)
def test_more_near_the_town_of_another_direction_is_not_added(said):
    found = parse(HEAD + said, published="2024-05-31T17:00+03:00")
    told = {(row["sector"], row["value"]) for row in found.rows}
    assert told == {("lyman", 19), ("toretsk", 14)}
    assert any("is the town: read as the direction" in warning for warning in found.warnings)


@pytest.mark.parametrize("where", ["Торецька та Дилієвки", "Дилієвки і Торецька"])
def test_more_near_towns_of_two_directions_leaves_both_numbers(where):
    said = f"На Лиманському напрямку ворог атакував 19 разів, ще 14 - біля {where}."
    assert not {19, 14, 33} & set(rows(FRONT + said).values())


@pytest.mark.parametrize(
    ("near", "warned"),
    [("поблизу Торського", False), ("біля Лимана", False), ("у бік Костянтинівки", True)],
)
def test_more_near_a_town_of_the_direction_is_added(near, warned):
    said = f"На Лиманському напрямку ворог атакував 4 рази біля Нового, ще 3 - {near}."
    found = parse(HEAD + said, published="2024-05-31T17:00+03:00")
    assert [(row["sector"], row["value"]) for row in found.rows] == [("lyman", 7)]
    assert any("toward the town of another" in one for one in found.warnings) == warned


@pytest.mark.parametrize(
    "said",
    [
        "За підтримки артилерії 14 атак ворог здійснив поблизу Дилієвки, Нью-Йорка та Торецька.",
        "14 раз оккупанты атаковали в районах Зализного и Торецка.",
        "With armour, the invaders made 14 attacks near Zalizne, New York and Toretsk.",
        "The invaders made 14 attempts to advance in the areas of Zalizne and Toretsk.",
    ],
)
def test_attacks_near_towns_of_another_direction_are_not_of_the_one_above(said):
    text = f"{FRONT}На Покровському напрямку ворог посилює тиск.\n\n{said}"
    found = parse(text, published="2024-05-31T17:00+03:00")
    assert [row["sector"] for row in found.rows] == ["whole_front"]
    assert "14" in {row["text"] for row in found.unread_rows()}


@pytest.mark.parametrize(
    ("above", "said", "sector"),
    [
        ("Покровському", "поблизу Гродівки, Мирного та Удачного", "pokrovsk"),
        ("Покровському", "поблизу Гродівки, Мирного та Покровська", "pokrovsk"),
        ("Покровському", "поблизу Покровська та в бік Торецька", "pokrovsk"),
        ("Торецькому", "у бік Покровська та Мирного", "toretsk"),
    ],
)
def test_attacks_near_its_own_towns_or_toward_another_s_stay_with_it(above, said, sector):
    text = f"{FRONT}На {above} напрямку ворог посилює тиск.\n\n14 атак він здійснив {said}."
    assert (sector, "assault") in rows(text)


@pytest.mark.parametrize(
    "said",
    [
        "Sivershchyna and Slobozhanshchyna axes: calm. The enemy launched an airstrike near A.",
        "Сумський і Харківський напрямки: без змін. Ворог завдав авіаудару поблизу Великого.",
        "На Сумском и Харьковском направлениях без изменений. Враг нанес авиаудар по опушке.",
    ],
)
def test_an_air_strike_without_a_number_is_of_none_of_two_directions(said):
    found = parse(f"{FRONT}\n{said}", published="2024-05-31T17:00+03:00")
    assert [row["sector"] for row in found.rows] == ["whole_front"]
    assert any("on which of several directions" in one for one in found.warnings)
    one = said.replace("Сумський і ", "").replace("Сумском и ", "").replace("Sivershchyna and ", "")
    assert "air_strike" in {category for _, category in rows(f"{FRONT}\n{one}")}


def with_unread(said):
    read = parse(f"{HEAD}\n\n{said}", published="2024-01-31T17:00+02:00")
    told = [(row["sector"], row["value"]) for row in read.rows]
    return told, [one["text"] for one in read.unread_rows()]


@pytest.mark.parametrize(
    "said",
    [
        "Військові тримають лівий фланг на лівому березі Дніпра і відбили 17 атак під Авдіївкою.",
        "Наши войска стоят на левом берегу Днепра и отбили 17 атак под Авдеевкой.",
        "The troops fight on the left bank of the Dnipro and repelled 17 attacks near Avdiivka.",
    ],
)
def test_attacks_at_a_direction_s_town_are_not_of_the_left_bank(said):
    told, _ = with_unread(said)
    assert told == [("avdiivka", 17)]


@pytest.mark.parametrize(
    ("said", "is_left"),
    [
        ("Війська тримаються на Херсонському напрямку та відбили 17 атак біля Авдіївки.", True),
        ("Войска держатся на Херсонском направлении и отбили 17 атак возле Авдеевки.", True),
        ("The troops hold on the Kherson front and repelled 17 attacks near Avdiivka.", True),
        ("The enemy presses on the Kherson front and made 17 assaults near Avdiivka.", True),
        # a direction that leads, towns that name none, or no deed between
        ("На Херсонському напрямку війська тримаються та відбили 17 атак біля Авдіївки.", False),
        ("Війська тримаються на Херсонському напрямку та відбили 17 атак біля Кринок.", False),
        ("The troops hold on the Kherson front and repelled 17 attacks near Krynky.", False),
        ("Війська відбили на Херсонському напрямку 17 атак біля Кринок.", False),
        ("Війська стоять на лівому березі Дніпра і відбили 17 атак біля Кринок.", False),
        ("The troops fight on the left bank of the Dnipro and repelled 17 attacks.", False),
    ],
)
def test_attacks_at_the_town_of_another_direction_are_left(said, is_left):
    told, unread = with_unread(said)
    assert unread == (["17"] if is_left else [])
    assert told == ([] if is_left else [("kherson_direction", 17)])


@pytest.mark.parametrize(
    ("said", "is_read"),
    [
        ("Ворог штурмує позиції біля Авдіївки на Донеччині, де відбито 17 атак.", True),
        ("Ворог наступає біля Авдіївки Донецької області, де відбито 17 атак.", True),
        ("Враг наступает возле Авдеевки в Донецкой области, где отбито 17 атак.", True),
        ("They attack around Avdiivka in Donetsk Oblast, where 17 were repelled.", False),
        ("They storm near Avdiivka in Donetsk Oblast, where 17 attacks were repelled.", True),
        ("They storm near Avdiivka and in Kharkiv Oblast, where 17 attacks were repelled.", False),
        ("They storm near Stepove in Donetsk Oblast, where 17 attacks were repelled.", False),
    ],
)
def test_a_direction_s_town_with_its_region_is_the_direction(said, is_read):
    told, _ = with_unread(f"Бої тривають на Авдіївському та Мар'їнському напрямках.\n\n{said}")
    assert told == ([("avdiivka", 17)] if is_read else [])


@pytest.mark.parametrize(
    "said",
    [
        "З початку доби у районі Курахового вже відбулося 12 боєзіткнень.",
        "З початку доби біля Курахового відбито 12 атак.",
    ],
)
def test_fights_near_the_town_of_the_direction_told_of_above_are_its_own(said):
    text = f"{HEAD}\n\nКурахівський напрямок – один із найважчих.\n\n{said}"
    read = parse(text, published="2024-05-31T17:00+03:00")
    assert [(row["sector"], row["value"]) for row in read.rows] == [("kurakhove", 12)]
    assert any("is the town" in warning for warning in read.warnings)


def test_fights_below_a_direction_near_no_town_of_it_are_not_its_own():
    text = HEAD + "\n\nКурахівський напрямок – один із найважчих.\n\nЗ початку доби {}було 12 боїв."
    assert rows(text.format("")) == {}
    assert rows(text.format("біля Покровська ")) == {("pokrovsk", "assault"): 12}


def test_so_many_each_on_two_directions_told_apart_are_left():
    text = (
        "Генеральний штаб ЗСУ, станом на 22:00 11 вересня. Відбулося 170 зіткнень. По 24 штурми "
        "було на Лиманському напрямку, де чотири тривають, і на Новопавлівському напрямку, де бої "
        "продовжуються."
    )
    found = parse(text, published="2025-09-11T22:40+03:00", source="x")
    assert 24 not in {row["value"] for row in found.rows}
    assert "24" in found.unread["text"].to_list()
    told = text.replace(
        "Лиманському напрямку, де чотири тривають, і на Новопавлівському напрямку,",
        "Лиманському та Новопавлівському напрямках,",
    )
    rows = parse(told, published="2025-09-11T22:40+03:00", source="x").rows
    assert {row["sector"] for row in rows if row["value"] == 24} == {"lyman", "novopavlivka"}
