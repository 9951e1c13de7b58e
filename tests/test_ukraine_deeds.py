"""Reports of the General Staff of Ukraine: what the verbs beside a number say was done."""

import pytest

from analysis.readers import staff
from analysis.readers.base import open_text
from analysis.readers.given import Given

UK = "Генштаб ЗСУ, станом на 16:00 02.06.2025: від початку доби на фронті 158 боїв.\n"
RU = "Генштаб ВСУ, по состоянию на 16:00 02.06.2025: с начала суток на фронте 158 боев.\n"
EN = (
    "General Staff of Ukraine, as of 16:00 on 2 June 2025: 158 clashes on the front since the "
    "start of the day.\n"
)


def read_report(text, **options):
    return staff.read_report(open_text(text), Given(**options))


def of_directions(text):
    rows = {(row["sector"], row["category"]): row["value"] for row in read_report(text).rows}
    return {key: value for key, value in rows.items() if key != ("whole_front", "assault")}


ATTEMPTS = {
    "attempts made where the enemy is held back": (
        UK + "На Лиманському напрямку наші воїни стримують ворога біля Надії, де він 34 рази робив "
        "спроби просунутися.",
        {("lyman", "assault"): 34},
    ),
    "attacks repelled where the enemy tried": (
        UK + "На Лиманському напрямку ворог намагався просунутися біля Надії, де відбито 5 атак.",
        {("lyman", "assault_repelled"): 5},
    ),
    "going to storm after what goes on elsewhere": (
        UK + "На Лиманському напрямку зупинили 19 атак – ще чотири тривають, а на Сіверському "
        "ворог 16 разів ходив на штурм позицій.",
        {
            ("lyman", "assault_repelled"): 19,
            ("lyman", "assault_ongoing"): 4,
            ("siversk", "assault"): 16,
        },
    ),
    "an unknown verb after what was repelled elsewhere": (
        UK + "На Лиманському напрямку відбили 8 атак, а на Сіверському ворог 9 разів грумкав на "
        "штурм позицій.",
        {("lyman", "assault_repelled"): 8},
    ),
    "attempts resorted to": (
        UK + "На Лиманському напрямку ворог тричі вдавався до спроб прориву, один бій точиться.",
        {("lyman", "assault"): 3, ("lyman", "assault_ongoing"): 1},
    ),
    "battles that are not over, after what was repelled": (
        EN + "On the Lyman axis, our soldiers beat off assaults, five firefights are not yet over.",
        {("lyman", "assault_ongoing"): 5},
    ),
    "battles over a period, after what was repelled": (
        EN + "On the Lyman axis, our soldiers beat off nine assaults over the day.",
        {("lyman", "assault_repelled"): 9},
    ),
    "battles not ended in Russian": (
        RU + "На Лиманском направлении отразили штурмы, пять боев не окончены.",
        {("lyman", "assault_ongoing"): 5},
    ),
    "battles that go on, or of which an unknown verb tells, after what was repelled": (
        UK + "На Лиманському напрямку відбили 3 штурми, ще п'ять боїв не припиняються. На "
        "Сіверському напрямку відбили 4 штурми, результат ще п'яти боїв уточнюється.",
        {
            ("lyman", "assault_repelled"): 3,
            ("lyman", "assault_ongoing"): 5,
            ("siversk", "assault_repelled"): 4,
        },
    ),
    "more battles in the list of what was repelled": (
        UK + "На Лиманському напрямку відбили 3 штурми біля Надії, ще п'ять боїв – біля Орлів.",
        {("lyman", "assault_repelled"): 8},
    ),
    "tries in Russian": (
        RU + "На Лиманском направлении россияне 2 раза пробовали прорвать оборону. На Северском "
        "направлении враг четыре раза старался продвинуться.",
        {("lyman", "assault"): 2, ("siversk", "assault"): 4},
    ),
    "once in Russian": (
        RU + "На Лиманском направлении враг однажды атаковал позиции защитников.",
        {("lyman", "assault"): 1},
    ),
    "battles that ended with no success": (
        EN + "In the Lyman direction, the enemy made nine attacks. Three battles ended with no "
        "success for the invaders, six more continue.",
        {
            ("lyman", "assault"): 9,
            ("lyman", "assault_repelled"): 3,
            ("lyman", "assault_ongoing"): 6,
        },
    ),
    "battles that ended": (
        EN + "In the Lyman direction, the enemy made nine attacks. Three battles ended, six more "
        "continue.",
        {("lyman", "assault"): 9, ("lyman", "assault_ongoing"): 6},
    ),
    "as many of them as there were": (
        EN + "In the Lyman direction, three clashes are going on. There have already been twelve "
        "of them since the beginning of the day.",
        {("lyman", "assault_ongoing"): 3, ("lyman", "assault"): 12},
    ),
    "nothing carried out": (
        EN + "In the Lyman direction, the enemy has not carried out any offensive actions. In the "
        "Siversk direction, the invaders didn't take active actions.",
        {("lyman", "assault"): 0, ("siversk", "assault"): 0},
    ),
    "no combat": (
        EN + "In the Lyman direction, no combat took place. In the Siversk direction, no combat "
        "vehicles were seen.",
        {("lyman", "assault"): 0},
    ),
    "something carried out": (
        EN + "In the Lyman direction, the enemy has carried out offensive actions.",
        {},
    ),
    "nothing in directions of which one is spelled anew": (
        EN + "In the Huliaipil and Orihivsky directions, no active actions were recorded.",
        {("huliaipole", "assault"): 0, ("orikhiv", "assault"): 0},
    ),
}


@pytest.mark.parametrize("name", ATTEMPTS)
def test_the_verb_beside_a_number_says_what_was_done(name):
    text, expected = ATTEMPTS[name]
    assert of_directions(text) == expected


STRIKES = {
    "salvos of rockets are fired by launchers": (
        EN + "Along the front the enemy made 62 airstrikes and fired 125 rocket salvos at our "
        "positions.",
        {("whole_front", "air_strike"): 62, ("whole_front", "shelling_mlrs"): 125},
    ),
    "barrages of missiles are not": (
        EN + "Along the front the enemy made 62 airstrikes and fired two missile barrages.",
        {("whole_front", "air_strike"): 62},
    ),
    "missiles that were dropped": (
        EN + "In the Lyman direction, the enemy made five airstrikes, dropping nine anti-aircraft "
        "missiles.",
        {("lyman", "air_strike"): 5},
    ),
    "missiles that were launched": (
        EN + "In the Lyman direction, the enemy made five airstrikes, launching nine missiles.",
        {("lyman", "air_strike"): 5, ("lyman", "missile_launched"): 9},
    ),
    "missile strikes before air strikes, in a headline": (
        "Russians carry out six missile, 63 air strikes during day\n" + EN,
        {("whole_front", "missile_strike"): 6, ("whole_front", "air_strike"): 63},
    ),
    "bombs on the town of another direction": (
        EN + "In the Lyman direction, the enemy made nine attacks. Sloviansk suffers too, the "
        "enemy used six guided bombs against Kostiantynivka.",
        {("lyman", "assault"): 9},
    ),
    "strikes on a region in the paragraph of a direction": (
        UK + "На Лиманському напрямку ворог атакував двічі. По Сумській області завдав 4 авіаудари "
        "із застосуванням 6 КАБ.",
        {
            ("lyman", "assault"): 2,
            ("sumy_oblast", "air_strike"): 4,
            ("sumy_oblast", "guided_bomb"): 6,
        },
    ),
    "strikes on towns of a region in the paragraph of a direction": (
        UK + "На Лиманському напрямку ворог атакував двічі. Завдав 4 авіаудари біля Надії та Орлів "
        "Донецької області.",
        {("lyman", "assault"): 2, ("lyman", "air_strike"): 4},
    ),
    "bombs on the town of the direction": (
        UK + "На Лиманському напрямку ворог атакував двічі. Агресор скинув шість КАБ по Лиману.",
        {("lyman", "assault"): 2, ("lyman", "guided_bomb"): 6},
    ),
}


@pytest.mark.parametrize("name", STRIKES)
def test_what_strikes_were_made_with_and_where(name):
    text, expected = STRIKES[name]
    assert of_directions(text) == expected


@pytest.mark.parametrize(
    ("told", "qualifier"),
    [
        ("На Лиманском направлении россияне предприняли еще один неудачный штурм.", "at_least"),
        ("На Лиманском направлении россияне предприняли один неудачный штурм.", "exact"),
        ("На Северском направлении отбито 5 атак, еще одна – на Лиманском.", "exact"),
    ],
)
def test_one_more_of_a_direction_not_told_of_yet_is_the_least_that_it_had(told, qualifier):
    rows = read_report(RU + told).rows
    assert [row["qualifier"] for row in rows if row["sector"] == "lyman"] == [qualifier]


@pytest.mark.parametrize("hardest", ["сложнее всего", "горячее всего"])
def test_the_hardest_direction_has_not_all_of_the_day(hardest):
    text = f"Столкновений за сутки стало 55, {hardest} на Лиманском направлении\n" + RU
    assert of_directions(text.replace("158", "55")) == {}


@pytest.mark.parametrize(
    ("head", "known"),
    [
        ("Що відомо про ситуацію на фронті на 16:00 2 червня", True),
        ("Обстановка на фронте на 16:00 2 июня", True),
        ("Наради у Києві на 16:00 2 червня", False),
    ],
)
def test_the_situation_at_an_hour_is_as_of_that_hour(head, known):
    text = f"{head}\nГенштаб ЗСУ: від початку доби на фронті 58 боїв."
    window = read_report(text, published="2025-06-02T16:55+03:00").window
    assert (window[1] is not None) == known


def test_the_current_day_is_the_report_s():
    text = "General Staff of Ukraine: over the current day, 58 clashes took place on the front."
    read = read_report(text, published="2025-06-02T20:55+03:00")
    assert read.window[0] is not None


AT_THE_COUNTRY = {
    "drones by the name of those that fly far": (
        UK + "Противник завдав 40 ракетних ударів та застосував 16 ударних БпЛА Shahed-136.",
        {
            ("whole_front", "missile_strike"): 40,
            ("ukraine_territory", "long_range_drone"): 16,
        },
    ),
    "kamikaze drones without that name": (
        UK + "Противник завдав 40 ракетних ударів та застосував 1600 дронів-камікадзе.",
        {("whole_front", "missile_strike"): 40, ("whole_front", "drone_kamikaze"): 1600},
    ),
    "missiles fired at the country": (
        EN + "The enemy fired 33 missiles at Ukraine.",
        {("ukraine_territory", "missile_launched"): 33},
    ),
    "missiles released on it in Ukrainian": (
        UK + "Ворог випустив 33 ракети по Україні.",
        {("ukraine_territory", "missile_launched"): 33},
    ),
    "missiles fired at the country's troops": (
        EN + "The enemy fired 33 missiles at Ukraine's troops.",
        {("whole_front", "missile_launched"): 33},
    ),
    "what another office told": (
        EN + "The invaders fired 33 missiles at Ukraine, the Air Force said. According to the Air "
        "Force, the enemy used 12 guided bombs along the front.",
        {},
    ),
    "what another office told, in Ukrainian": (
        UK + "Повітряні сили повідомили, що ворог застосував 33 ракети.",
        {},
    ),
}


@pytest.mark.parametrize("name", AT_THE_COUNTRY)
def test_what_is_sent_at_the_country_is_not_the_front_s(name):
    text, expected = AT_THE_COUNTRY[name]
    assert of_directions(text) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (UK + "На Лиманському напрямку зупинили 29 атак. Ще в чотирьох місцях бої не вщухають.", 4),
        (RU + "На Лиманском направлении сдержали 29 атак. В шести локациях бои не утихают.", 6),
        (
            EN
            + "In the Lyman direction, we repelled 39 assaults, fighting goes on in 6 locations.",
            6,
        ),
        (EN + "In the Lyman direction, we stopped an attack, another battle is still ongoing.", 1),
        (EN + "In the Lyman direction, we stopped one attack, another battle continues there.", 1),
    ],
)
def test_fights_that_go_on_in_places_are_at_least_as_many(told, expected):
    rows = {(row["sector"], row["category"]): row for row in read_report(told).rows}
    ongoing = rows["lyman", "assault_ongoing"]
    assert (ongoing["value"], ongoing["qualifier"]) == (expected, "at_least")


@pytest.mark.parametrize(
    "told",
    [
        "На Лиманському напрямку зупинили 29 атак. Бої тривають 6 годин.",
        "На Лиманському напрямку зупинили 29 атак. Бої тривають у 6 населених пунктах.",
        "На Лиманському напрямку зупинили 29 атак. Ворог атакував у 6 місцях.",
    ],
)
def test_what_else_is_counted_beside_fights_is_no_count_of_them(told):
    rows = [row["category"] for row in read_report(UK + told).rows if row["sector"] == "lyman"]
    assert rows == ["assault_repelled"]


SPELLINGS = {
    "huliaipole": ("Gulyaipil", "Huliaypil", "Hulyaipole", "Gulyaypol"),
    "orikhiv": ("Orekhovsky", "Orikhivskyi", "Orihiv"),
    "prydniprovske": ("Pridneprovsky", "Prydniprovskyy"),
    "kupiansk": ("Kupyanskyi", "Kupiansky"),
    "lyman": ("Limansky", "Lymanskiy"),
    "siversk": ("Seversky", "Siverskyi"),
    "south_slobozhanshchyna": (
        "South-Slobozhanskyi",
        "Southern Slobozhansky",
        "Pivdenna Slobozhanshchyna",
        "Pivdenno-Slobozhanskyi",
        "Yuzhno-Slobozhansky",
    ),
    "north_slobozhanshchyna": ("Northern Slobozhanshchyna", "Pivnichno-Slobozhanskyi"),
}


@pytest.mark.parametrize(
    ("sector", "name"), [(sector, name) for sector, names in SPELLINGS.items() for name in names]
)
def test_a_direction_is_known_by_any_transliteration(sector, name):
    said = of_directions(EN + f"In the {name} direction, the enemy attacked 7 times.")
    assert said == {(sector, "assault"): 7}


def test_a_name_that_is_near_to_a_direction_s_is_not_guessed():
    found = read_report(EN + "In the Krematorsk direction, the enemy attacked 7 times.")
    assert found.unread["text"].tolist() == ["7"] and "kramatorsk" in found.unread["nearest"][0]


def test_on_an_hour_at_the_head_of_a_sentence_is_the_hour_it_tells_up_to():
    text = "Зведення Генштабу ЗСУ\n{} вівторка, 28 травня, сталося 64 бої."
    window = read_report(text.format("На 14:00"), published="2024-05-28T15:00+03:00").window
    assert window and f"{window[1].tz_convert('Europe/Kyiv'):%d %H:%M}" == "28 14:00"
    without = read_report(text.format("О 14:00"), published="2024-05-28T15:00+03:00").window
    assert without is None or f"{without[1].tz_convert('Europe/Kyiv'):%H:%M}" != "14:00"


def test_clashes_told_respectively_are_one_for_each_direction():
    text = "На Курахівському та {} напрямках відбулося відповідно дев'ять та дві сутички."
    expected = {("kurakhove", "assault"): 9, ("vremivka", "assault"): 2}
    assert of_directions(UK + text.format("Времівському")) == expected
    assert of_directions(UK + text.format("Врем'ївському")) == expected


@pytest.mark.parametrize(
    ("said", "category", "value"),
    [
        ("захисники вісім разів ставали на заваді атакам загарбників", "assault_repelled", 8),
        ("атакувальних дій агресора на цей час не зафіксовано", "assault", 0),
    ],
)
def test_attacks_that_were_hindered_or_not_made(said, category, value):
    text = UK + f"На Краматорському напрямку {said}."
    assert of_directions(text) == {("kramatorsk", category): value}


def test_drones_of_a_headline_are_the_kamikaze_drones_of_the_text():
    head = "Росія запустила понад {} дронів – Генштаб\n"
    text = UK + "Загарбники задіяли 6607 дронів-камікадзе."
    drones = {
        value: [
            row for row in read_report(head.format(value) + text).rows if "drone" in row["category"]
        ]
        for value in (6600, 6700)
    }
    assert [row["value"] for row in drones[6600]] == [6607]
    assert [row["value"] for row in drones[6700]] == [6700, 6607]


@pytest.mark.parametrize(
    ("said", "sector"),
    [
        ("вдалися до масованого ракетного удару", "ukraine_territory"),
        ("рвуться вперед", "whole_front"),
    ],
)
def test_missiles_told_after_a_massed_strike_flew_at_the_country(said, sector):
    text = UK + f"Загарбники {said}. Загалом ворог випустив 98 ракет."
    sectors = [row["sector"] for row in read_report(text).rows if row["value"] == 98]
    assert sectors == [sector]


def test_a_report_of_an_hour_may_leave_the_country_of_its_forces_out():
    text = "Від початку доби 80 боїв – ідеться у зведенні Генерального штабу Збройних сил{} на {}."
    for country, hour in (("", "16 годину"), (" України", "16:00")):
        window = read_report(text.format(country, hour), published="2025-09-25").window
        assert window and f"{window[1].tz_convert('Europe/Kyiv'):%d %H:%M}" == "25 16:00"


@pytest.mark.parametrize(
    "said",
    [
        "На Лиманському, Сіверському та Краматорському напрямках противник наступу не проводив.",
        "Не наступали росіяни й на Лиманському, Сіверському та Краматорському напрямках.",
    ],
)
def test_no_advance_on_several_directions_is_none_on_each(said):
    none = {(sector, "assault"): 0 for sector in ("lyman", "siversk", "kramatorsk")}
    assert of_directions(UK + said) == none


def test_no_attacks_with_their_sort_in_brackets_are_none():
    said = "On the Lyman front, no enemy offensive (assault) actions were conducted."
    assert of_directions(EN + said) == {("lyman", "assault"): 0}


@pytest.mark.parametrize(
    "said",
    [
        "отбили 13 атак противника, три атаки - еще длятся",
        "отбили 13 атак противника; три боя не закончены",
    ],
)
def test_attacks_not_over_are_no_repelled_ones(said):
    text = RU + f"На Лиманском направлении силы обороны {said}."
    expected = {("lyman", "assault_repelled"): 13, ("lyman", "assault_ongoing"): 3}
    assert of_directions(text) == expected


@pytest.mark.parametrize(("many", "told"), [(71, [71]), (170, [60])])
def test_over_sixty_of_a_headline_are_not_far_more(many, told):
    text = EN + f"On the Lyman front over 60 attacks were made, {many} clashes in total."
    of_lyman = [row["value"] for row in read_report(text).rows if row["sector"] == "lyman"]
    assert of_lyman == told or not of_lyman


def test_far_more_in_total_in_a_day_is_not_laid_to_a_direction_s_paragraph():
    text = UK.replace("на фронті 158 боїв", "тривають бої")
    text += "На Лиманському напрямку відбито чотири штурми. Загалом за добу – {} зіткнень."
    assert of_directions(text.format(12))[("lyman", "assault")] == 12
    found = read_report(text.format(120))
    assert 120 not in [row["value"] for row in found.rows]
    assert "120" in found.unread["text"].tolist()


def test_clashes_of_the_front_after_a_town_s_colon_are_the_front_s():
    text = "Fierce battles near Pokrovsk: {} – General Staff of Ukraine, as of 08:00 on 2 June 2025"
    (row,) = read_report(text.format("158 combat clashes on the frontline over the past day")).rows
    assert (row["sector"], row["value"]) == ("whole_front", 158)
    assert of_directions(text.format("15 combat clashes over the past day")) == {
        ("pokrovsk", "assault"): 15
    }


def test_the_day_before_told_beside_the_running_one_dates_no_report_just_out():
    text = (
        "Від початку доби 80 боїв, ідеться у зведенні Генерального штабу на 16:00. Вранці "
        "повідомляли про 176 боїв за добу 24 вересня."
    )
    for published, day in (("2025-09-25T17:12+03:00", "25"), ("2025-09-25T09:12+03:00", "24")):
        window = read_report(text, published=published).window
        assert window and f"{window[1].tz_convert('Europe/Kyiv'):%d %H:%M}" == f"{day} 16:00"


def test_strikes_that_go_on_with_a_region_are_not_the_front_s():
    text = EN + "Russian aircraft struck Sumy region. {} delivered seven air strikes."
    assert not of_directions(text.format("So far, it has"))
    assert of_directions(text.format("In total, the enemy")) == {("whole_front", "air_strike"): 7}


def test_attacks_that_have_been_repelled_till_now_go_on():
    text = EN + "In the Kharkiv sector, Ukrainian defenders {} two attacks."
    assert of_directions(text.format("have been repelling")) == {("kharkiv", "assault_ongoing"): 2}
    assert of_directions(text.format("have repelled")) == {("kharkiv", "assault_repelled"): 2}


@pytest.mark.parametrize(
    "said",
    [
        "понад 84 ракетних та авіаударів завдали росіяни",
        "росіяни завдали 84 ракетних і авіаційних ударів",
        "the Russians carried out 84 missile and air strikes",
    ],
)
def test_strikes_of_two_kinds_in_one_number_are_of_neither(said):
    found = read_report(f"Генштаб ЗСУ станом на 18:00: {said}.", published="2022-10-10")
    assert found.rows == () and [text[-2:] for text in found.unread["text"]] == ["84"]


@pytest.mark.parametrize("apart", ["\n\n", " "])
def test_missile_and_air_strikes_in_a_paragraph_of_their_own_are_the_fronts(apart):
    text = (
        "A total of 34 combat clashes took place across the front, the General Staff of Ukraine "
        "reports as of 18:00.\n\nIn the Marinka sector, the defenders repelled 15 attacks."
        f"{apart}The enemy delivered one missile strike and 39 air strikes on populated areas."
    )
    rows = read_report(text, published="2023-10-09").rows
    strikes = {row["category"]: row["sector"] for row in rows if "strike" in row["category"]}
    whole = {"missile_strike": "whole_front", "air_strike": "whole_front"}
    assert strikes == (whole if "\n" in apart else {})


def test_missiles_at_the_country_name_no_direction():
    text = (
        "General Staff of Ukraine, update on Dec. 26: over the past day the enemy fired five "
        "missiles at Ukraine and carried out two air strikes and over 40 MLRS attacks."
    )
    rows = read_report(text, published="2022-12-26T08:28+02:00").rows
    assert {row["category"]: row["sector"] for row in rows} == {
        "missile_launched": "ukraine_territory",
        "air_strike": "whole_front",
        "shelling_mlrs": "whole_front",
    }


@pytest.mark.parametrize("actions", ["наступальних (штурмових) дій", "штурмових дій"])
def test_none_is_told_of_actions_that_brackets_explain(actions):
    text = (
        "Генштаб ЗСУ станом на 06:00: на Лиманському напрямку 5 атак. Ворог не вів "
        f"{actions} на Шахтарському напрямку."
    )
    rows = read_report(text, published="2023-12-14").rows
    told = {(row["sector"], row["category"]): row["value"] for row in rows}
    assert told == {("lyman", "assault"): 5, ("shakhtarsk", "assault"): 0}


def test_clashes_of_the_donbas_are_not_the_fronts():
    text = "General Staff of Ukraine: Donbas saw 21 combat clashes today, as of 18:00 on June 7."
    (row,) = read_report(text, published="2023-06-07").rows
    assert (row["sector"], row["value"]) == ("donetsk_luhansk", 21)


_AVDIIVKA = (
    "General Staff of Ukraine, summary of the morning of November 24: over the past day, 64 "
    "clashes took place on the front.\n\nIn the Avdiivka sector the enemy keeps attacking. {} "
    "20 attacks were repelled there.\n\nIn the Marinka sector, 14 attacks were repelled."
)


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("East of Novokalynove, Avdiivka and Pervomaiske the enemy had no success:", True),
        ("East of Novokalynove and Marinka the enemy had no success:", False),
    ],
)
def test_there_after_towns_is_the_direction_whose_paragraph_it_is(said, known):
    rows = read_report(_AVDIIVKA.format(said), published="2023-11-24").rows
    told = {row["sector"]: row["value"] for row in rows if row["category"] != "assault"}
    assert told == ({"avdiivka": 20, "marinka": 14} if known else {"marinka": 14})


def test_attacks_only_near_a_village_are_not_all_of_the_direction():
    text = (
        "Генштаб ЗСУ станом на 06:00: на Бахмутському напрямку ворог не полишає штурмів. {} під "
        "селом Дубово-Василівка минулої доби він провів 37 атак. На Лиманському напрямку 5 атак."
    )
    only = read_report(text.format("Лише"), published="2023-03-07")
    assert [row["sector"] for row in only.rows] == ["lyman"]
    assert only.unread["text"].tolist() == ["37"]


def test_a_day_earlier_at_the_head_of_a_morning_s_sentence_is_its_day():
    text = (
        "Ранкове зведення Генштабу ЗСУ на 24 січня: минулої доби на фронті 56 зіткнень. Днем "
        "раніше ворог завдав 48 ракетних та 112 авіаційних ударів."
    )
    rows = read_report(text, published="2024-01-24").rows
    assert [row["value"] for row in rows] == [56, 48, 112]
    evening = (
        "Генштаб ЗСУ станом на 22:00 24 січня: від початку доби на фронті 56 зіткнень. Днем "
        "раніше ворог завдав 48 ракетних та 112 авіаційних ударів."
    )
    assert [row["value"] for row in read_report(evening, published="2024-01-24").rows] == [56]


def test_attacks_repelled_on_them_are_of_all_the_directions_named():
    text = (
        "На Куп'янському, Лиманському, Бахмутському, Авдіївському та Шахтарському напрямках ворог "
        "наступає. Понад 140 атак відбили на них за добу, зазначає Генштаб ЗСУ станом на 06:00."
    )
    (row,) = read_report(text, published="2023-03-07").rows
    assert (row["sector"], row["value"], row["qualifier"]) == ("whole_front", 140, "at_least")


def test_clashes_that_number_so_many_in_total_are_not_the_direction_s_told_of_before():
    text = (
        "General Staff of Ukraine, morning update. The invaders made an attempt to move forward on "
        "the Lyman axis last day. Combat clashes numbered 43 in total in a day."
    )
    rows = read_report(text, published="2023-07-22").rows
    assert [row["sector"] for row in rows] in ([], ["whole_front"])


def test_a_few_attacks_of_a_day_without_a_direction_are_not_the_front_s():
    text = (
        "Генштаб ЗСУ станом на 18:00: загарбники не відступаються від плацдармів. Упродовж доби "
        "ворог провів {} безуспішні штурмові дії. На фронті сталося 49 бойових зіткнень."
    )
    rows = read_report(text.format(4), published="2024-01-13").rows
    assert [row["value"] for row in rows] == [49]
