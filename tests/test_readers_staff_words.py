"""Reports of a staff: hours told beside a count, directions with "or", words for attacks."""

import pandas as pd
import pytest

from analysis.readers import parse

DAY = "Генштаб ЗСУ: минулої доби відбулося 160 бойових зіткнень. "


def rows(text, published="2025-08-20T20:00+03:00"):
    found = parse(text, published=published).rows
    return {(row["sector"], row["category"]): row["value"] for row in found}


@pytest.mark.parametrize(
    "said",
    [
        "Ukraine's General Staff: as of 16:00 on 20 August, there had been 30 Russian assaults on "
        "the Pokrovsk front from the start of the day.",
        "Генштаб ВСУ: на 16:00 с начала суток 20 августа на Покровском направлении было 30 атак.",
    ],
)
def test_the_only_hour_of_a_text_is_that_of_its_counts(said):
    (row,) = parse(said, published="2025-08-20T20:00+03:00").rows
    assert row["end"] == pd.Timestamp("2025-08-20T16:00+03:00")


def test_an_hour_beside_a_past_day_is_not_the_report_s():
    text = (
        "Генштаб: протягом минулої доби відбулося 150 бойових зіткнень. As of 22:00, there had "
        "been 131."
    )
    (row, *_) = parse(text, published="2025-08-20T08:00+03:00").rows
    assert row["end"] == pd.Timestamp("2025-08-20T00:00+03:00")


def test_a_morning_message_tells_of_the_day_before():
    text = "За добу сталося 172 бойові зіткнення, ідеться в ранковому повідомленні Генштабу."
    (row,) = parse(text, published="2025-08-20T10:00+03:00").rows
    assert row["start"] == pd.Timestamp("2025-08-19T00:00+03:00")


@pytest.mark.parametrize("conjunction", ["чи", "або"])
def test_one_number_for_one_direction_or_another_is_of_neither(conjunction):
    said = f"На Придніпровському {conjunction} Херсонському напрямку сталося шість боїв."
    assert set(rows(DAY + said)) == {("whole_front", "assault")}


def test_armies_that_clashed_since_the_day_began_are_not_a_direction_s():
    text = (
        "On the Novopavlivka direction, the General Staff said, Russian troops seek to advance.\n\n"
        "It said earlier that from the start of the day Ukraine's Defense Forces and the Russian "
        "invaders had clashed 75 times in combat."
    )
    assert ("novopavlivka", "assault") not in rows(text)


@pytest.mark.parametrize(
    ("said", "key", "value"),
    [
        (
            "На Авдіївському напрямку відбито 16 атак біля Авдіївки.",
            ("avdiivka", "assault_repelled"),
            16,
        ),
        (
            "In the Avdiivka direction, 16 attacks near Avdiivka and another 18 in the areas of "
            "Pervomaiske and Nevelske were repelled.",
            ("avdiivka", "assault_repelled"),
            34,
        ),
        (
            "Усього ворожих ударів було 12 ракетних та 67 авіаційних.",
            ("whole_front", "missile_strike"),
            12,
        ),
        (
            "Усього ворожих ударів було 12 ракетних та 67 авіаційних.",
            ("whole_front", "air_strike"),
            67,
        ),
        ("Противник 46 разів ударив з авіації.", ("whole_front", "air_strike"), 46),
        ("На Куп'янському напрямку ворог хотів прорватися 11 разів.", ("kupiansk", "assault"), 11),
        (
            "На Куп'янському напрямку ворог 10 разів атакував, у семи випадках отримав відсіч.",
            ("kupiansk", "assault_repelled"),
            7,
        ),
        (
            "На Куп'янському напрямку з двох боїв один досі не закінчився.",
            ("kupiansk", "assault_ongoing"),
            1,
        ),
        (
            "In the Kramatorsk direction five attempts to attack were frustrated.",
            ("kramatorsk", "assault_repelled"),
            5,
        ),
    ],
)
def test_more_words_for_what_was_done(said, key, value):
    assert rows(DAY + said, "2025-08-20T08:00+03:00")[key] == value


def test_a_date_on_which_something_was_ordered_is_not_the_report_s_day():
    text = (
        "Ukraine's General Staff: over the past 24 hours, Russia used MLRS seven times. In the "
        "Kupiansk and Lyman directions there were no attacks. On Aug. "
        "17, President Putin had told the minister to put in place a ceasefire along the front."
    )
    row, *_ = parse(text, published="2025-08-20", kind="general_staff").rows
    assert row["start"] == pd.Timestamp("2025-08-19T00:00+03:00")


@pytest.mark.parametrize(
    ("said", "key", "value"),
    [
        (
            "На Лиманському напрямку бої не вщухають – сім атак у районах Греківки, Колодязів "
            "оборонці відбили.",
            ("lyman", "assault_repelled"),
            7,
        ),
        (
            "Four missile, 18 air strikes launched by occupation forces.",
            ("whole_front", "missile_strike"),
            4,
        ),
        (
            "Multiple launch rocket systems were also used by the enemy to shell Ukraine 24 times.",
            ("whole_front", "shelling_mlrs"),
            24,
        ),
        (
            'На куп\'янському напрямку, в зоні ОСУВ "Хортиця", 6 ворожих атак відбили.',
            ("kupiansk", "assault_repelled"),
            6,
        ),
        (
            "На Лиманському напрямку армія РФ два рази йшла на українські позиції.",
            ("lyman", "assault"),
            2,
        ),
        (
            "Зіткнень на Краматорському напрямку загалом на цю хвилину шість.",
            ("kramatorsk", "assault"),
            6,
        ),
        (
            "Загарбники вдарили дронами-камікадзе понад 730 разів.",
            ("whole_front", "drone_kamikaze"),
            730,
        ),
        ("Загарбники зробили майже 190 скидів з БпЛА.", ("whole_front", "drone_drop"), 190),
    ],
)
def test_whose_and_of_what_a_number_is(said, key, value):
    assert rows(DAY + said, "2025-08-20T08:00+03:00")[key] == value


@pytest.mark.parametrize(
    "said",
    [
        "115 боєзіткнень, найважче – на курахівському напрямку (станом на 22.00)",
        "115 assaults in various directions, the Kurakhove front being the hottest",
    ],
)
def test_a_direction_that_had_the_most_has_not_all(said):
    text = f"На курахівському напрямку складно, розповіли в Генштабі\n13 вересня відбулося {said}."
    assert ("kurakhove", "assault") not in rows(text, "2024-09-13T23:00+03:00")


def test_clashes_between_both_armies_are_not_a_direction_s():
    text = (
        "На курахівському напрямку складно, розповіли в Генштабі ЗСУ 115 боєзіткнень між силами "
        "оборони й російськими загарбниками відбулося 13 вересня."
    )
    assert rows(text, "2024-09-13T23:00+03:00") == {("whole_front", "assault"): 115}


def test_drones_that_were_sent_fly_at_the_country():
    told = rows(DAY + "21 Shahed-136 drones were sent by Russian forces.", "2025-08-20")
    assert told["ukraine_territory", "long_range_drone"] == 21


@pytest.mark.parametrize(
    "said",
    [
        "On the Lyman axis, 7 attacks in the area of Terny, Donetsk Region, were driven back.",
        "7 ворожих атак біля Тернів, Ямполівки та Невського українські військові відбили на "
        "Лиманському напрямку.",
        "На Лиманском направлении 7 атак возле Терн, Ямполовки и Невского наши войска отбили.",
    ],
)
def test_a_list_of_places_parts_no_attacks_from_their_fate(said):
    assert rows(DAY + said, "2024-02-20T08:00+02:00")["lyman", "assault_repelled"] == 7


def test_attacks_near_listed_places_are_not_those_of_the_next_clause():
    said = "On the Lyman front, 7 attacks near Terny, Yampolivka and Nevske, and 3 were repelled."
    told = rows(DAY + said, "2024-02-20T08:00+02:00")
    assert told.get(("lyman", "assault_repelled")) != 7


@pytest.mark.parametrize("reporter", ["ukraine", "russia"])
@pytest.mark.parametrize(("whose", "side"), [("Ukraine's", "ukraine"), ("Russia's", "russia")])
def test_arms_are_their_own_side_s_whichever_side_reports(reporter, whose, side):
    text = (
        "General Staff report. Over the past day, 20 clashes took place along the front. "
        f"{whose} aviation hit 21 areas and made three attacks on the Pokrovsk front."
    )
    accused = {"ukraine": "russia", "russia": "ukraine"}[reporter]
    found = parse(
        text, kind="general_staff", published="2025-04-21", reporter=reporter, accused=accused
    )
    told = {(row["sector"], row["value"]) for row in found.rows}
    assert (("pokrovsk", 3) in told) is (side == accused)


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("сім атак ворога відбивали українські воїни. Один бій поблизу Синьківки ще триває.", ""),
        ("сім атак ворога відбивали українські воїни. Бої не завершено.", ""),
        ("сім атак ворога відбивали українські воїни. Триває одна штурмова дія.", ""),
        ("сім атак ворога відбивали українські воїни. Триває мобілізація.", "_repelled"),
        ("сім атак ворога відбивали українські воїни.", "_repelled"),
        ("сім атак ворога відбили українські воїни. Один бій ще триває.", "_repelled"),
        (
            "сім атак відбивали українські воїни. На Лиманському напрямку бій ще триває.",
            "_repelled",
        ),
    ],
)
def test_attacks_that_were_being_repelled_are_not_all_repelled(said, category):
    told = rows(DAY + f"На Куп'янському напрямку {said}")
    assert told.get(("kupiansk", f"assault{category}")) == 7


def test_a_headline_s_direction_ends_with_who_tells_it():
    text = (
        "Бои на кураховском направлении продолжаются, обстановка напряженная – Генштаб "
        "20 атак оккупантов отразили ВСУ с начала суток по состоянию на 10:30."
    )
    told = rows(text, "2024-06-01T11:00+03:00")
    assert set(told) == {("whole_front", "assault_repelled")}


def test_so_many_bombs_on_each_of_two_towns_are_no_direction_s_count():
    said = "На Куп'янському напрямку ворог скинув на міста А і Б по чотири керовані бомби на кожен."
    assert rows(DAY + said) == {("whole_front", "assault"): 160}


def test_strikes_with_missiles_are_no_missiles():
    told = rows(DAY + "Окупанти вдарили двічі ракетами по позиціях.")
    assert told == {("whole_front", "assault"): 160, ("whole_front", "missile_strike"): 2}


@pytest.mark.parametrize(
    "said",
    [
        "Генштаб: до 16:00 20 серпня сталося 140 бойових зіткнень.",
        "Генштаб ВСУ: с начала суток 140 боестолкновений, к 16:00 отбито 23 атаки.",
    ],
)
def test_an_hour_up_to_which_fights_took_place_ends_the_report(said):
    (row, *_) = parse(said, published="2025-08-20T20:00+03:00").rows
    assert row["end"] == pd.Timestamp("2025-08-20T16:00+03:00")


def test_a_past_day_told_beside_the_last_hours_of_an_evening_is_that_day():
    text = (
        "General Staff of Ukraine: the enemy delivered seven missile, 61 air strikes in the past "
        "24 hours. Over the past day, air strikes hit many settlements."
    )
    found = parse(text, published="2024-04-01T20:41+03:00")
    told = {(row["category"], row["value"]) for row in found.rows}
    assert told == {("missile_strike", 7), ("air_strike", 61)}
    assert {row["start"] for row in found.rows} == {pd.Timestamp("2024-04-01T00:00+03:00")}
    assert any("told in the evening" in one for one in found.warnings)


def test_one_missile_is_a_missile():
    told = rows(DAY + "The enemy used one missile and 5 Kh-59 missiles against our troops.")
    assert ("whole_front", "missile_strike") not in told


@pytest.mark.parametrize(
    ("said", "sector"),
    [
        ("\n\nДо 22:00 20 серпня сталося 140 бойових зіткнень.", "whole_front"),
        ("\n\nСтаном на 22:00 20 серпня сталося 140 бойових зіткнень.", "whole_front"),
        (" Усього ж росіяни атакували 140 разів.", "whole_front"),
        (" Ще 140 разів атакували біля Родинського.", None),
    ],
)
def test_more_than_a_direction_had_is_the_front_s_where_it_is_told_so(said, sector):
    text = "Генштаб ЗСУ: від початку доби на Покровському напрямку ворог атакував 40 разів."
    told = rows(text + said, "2025-08-20T23:00+03:00")
    assert told[("pokrovsk", "assault")] in (40, 180)
    assert (("whole_front", "assault") in told) is (sector is not None)


@pytest.mark.parametrize("fights", ["бої", "бойові дії", "боевые действия"])
def test_places_where_fights_go_on_are_as_many_fights_at_least(fights):
    said = f"На Лиманському напрямку ворог атакував 12 разів, у дев'яти локаціях {fights} тривають."
    found = parse(DAY + said, published="2025-08-20T20:00+03:00")
    told = [
        (row["value"], row["qualifier"])
        for row in found.rows
        if row["category"] == "assault_ongoing"
    ]
    assert told == [(9, "at_least")]


@pytest.mark.parametrize("verb", ["took place", "occurred", "were"])
def test_there_took_place_names_no_place(verb):
    text = f"General Staff of Ukraine: over the past day, there {verb} 40 combat clashes."
    assert rows(text, "2022-10-09T08:00+03:00") == {("whole_front", "assault"): 40}


def test_volleys_of_rockets_are_fired_by_launchers():
    text = (
        "Ukraine's General Staff: over the past day there were 9 combat clashes. The enemy fired "
        "20 volleys of {} at our troops."
    )
    assert rows(text.format("rockets"))[("whole_front", "shelling_mlrs")] == 20
    assert ("whole_front", "shelling_mlrs") not in rows(text.format("mortar fire"))


def test_drones_at_the_city_are_none_of_the_front():
    text = DAY + "По {} Росія вдарила 18 дронами."
    assert ("whole_front", "drone_strike") in rows(text.format("фронту"))
    assert not any(key[1] == "drone_strike" for key in rows(text.format("місту")))


def test_the_defence_s_air_force_strikes_the_enemy():
    text = DAY + "The {} Air Force made 25 air strikes. It was a tense day on the front."
    assert not any(key[1] == "air_strike" for key in rows(text.format("defense")))
    assert rows(text.format("enemy"))[("whole_front", "air_strike")] == 25


@pytest.mark.parametrize(("them", "some"), [("из них", True), ("боев", False)])
def test_of_them_is_told_of_the_number_just_before(them, some):
    text = (
        "Генштаб ВСУ: на покровском и кураховском направлениях враг активен, всего с начала суток "
        f"по состоянию на 16:00 произошло 111 боевых столкновений, 30 {them} еще продолжаются."
    )
    assert (("whole_front", "assault_ongoing") in rows(text)) == some


@pytest.mark.parametrize(
    ("where", "some"),
    [("самых горячих на фронте", True), ("самых спокойных, а на фронте шли бои", False)],
)
def test_the_hottest_direction_on_the_front_is_told_of_still(where, some):
    text = (
        f"Генштаб ВСУ: Кураховское направление – одно из {where}. С начала суток там произошло 10 "
        "боевых столкновений."
    )
    assert (("kurakhove", "assault") in rows(text)) == some


def test_a_part_of_the_front_is_no_direction():
    text = (
        "Генштаб: наші війська не дали ворогу просунутися на Запорізькому напрямку та відбили "
        "протягом доби 11 атак окупантів{}."
    )
    repelled = ("zaporizhzhia_direction", "assault_repelled")
    assert repelled not in rows(text.format(" на східних ділянках фронту"))
    assert rows(text.format(""))[repelled] == 11


@pytest.mark.parametrize(
    ("said", "ongoing"),
    [
        ("В районе села Выемка боевое столкновение продолжается.", 1),
        ("Поблизу села Виїмка триває бойове зіткнення.", 1),
        ("Поблизу села Виїмка було бойове зіткнення.", None),
        ("Поблизу села Виїмка тривають бойові зіткнення.", None),
    ],
)
def test_one_battle_that_goes_on_is_one_of_the_attacks_counted(said, ongoing):
    told = rows(DAY + f"На Сіверському напрямку сталося дев'ять атак, вісім відбито. {said}")
    assert told.get(("siversk", "assault_ongoing")) == ongoing
    assert told[("siversk", "assault")] == 9


@pytest.mark.parametrize(
    ("said", "strikes"),
    [
        ("завдали авіаудару, застосувавши дві керовані авіабомби", 1),
        ("завдав авіаційного удару, скинувши дві бомби", 1),
        ("не завдав авіаудару", 0),
        ("завдали авіаударів", None),
        ("завдали трьох авіаударів", 3),
    ],
)
def test_one_air_strike_on_a_direction_is_counted(said, strikes):
    told = rows(DAY + f"На Лиманському напрямку окупанти провели вісім атак, {said}.")
    assert told.get(("lyman", "air_strike")) == strikes


def test_one_air_strike_of_two_directions_with_one_name_is_theirs():
    told = rows(
        DAY + "На Північно-Слобожанському і Курському напрямках ворог завдав авіаудару по селах."
    )
    assert told[("north_slobozhanshchyna_kursk", "air_strike")] == 1


def test_as_well_as_adds_to_what_was_repelled_near_other_towns():
    text = (
        "General Staff of Ukraine. Over the past day, in the Avdiivka axis troops repelled 23 "
        "attacks near Stepove, as well as 17 attacks near Nevelske."
    )
    assert rows(text)[("avdiivka", "assault_repelled")] == 40


def test_more_is_not_added_to_a_number_that_was_not_taken():
    text = (
        "Генштаб: за минулу добу на Авдіївському напрямку відбито 28 атак. На Авдіївському "
        "напрямку відбито 9 атак біля Степового та ще 19 - поблизу Невельського."
    )
    assert rows(text)[("avdiivka", "assault_repelled")] == 28


def test_strikes_told_as_of_now_after_aircraft_over_a_region_are_its_own():
    text = (
        "General Staff of Ukraine, as of 16:00. Since the start of the day, 95 clashes have "
        "occurred. Today the Russian army has stepped up the use of aviation in the border areas "
        "of Sumy region. As of now, seven air strikes employing 16 guided bombs were launched."
    )
    assert rows(text) == {
        ("whole_front", "assault"): 95,
        ("sumy_oblast", "air_strike"): 7,
        ("sumy_oblast", "guided_bomb"): 16,
    }


@pytest.mark.parametrize("word", ["від", "на"])
def test_a_summary_of_an_hour_is_of_that_hour(word):
    text = (
        f"Мовиться у зведенні Генштабу ЗСУ {word} 18:00 9 березня. На Авдіївському напрямку "
        "протягом минулої доби відбито 11 атак."
    )
    (row,) = parse(text, published="2024-03-09T19:00+02:00").rows
    assert f"{row['end'].tz_convert('Europe/Kyiv'):%m-%d %H:%M}" == "03-09 18:00"


def test_up_to_an_hour_from_the_start_of_the_day_is_the_report_s_hour():
    text = (
        "General Staff of the AFU: from the start of the previous day until 10:30 p.m. on May 23, "
        "88 combat clashes occurred at the front. On the Lyman axis five attacks were repelled."
    )
    bounds = {
        f"{row['start'].tz_convert('Europe/Kyiv'):%d %H:%M}-"
        f"{row['end'].tz_convert('Europe/Kyiv'):%d %H:%M}"
        for row in parse(text, published="2024-05-24").rows
    }
    assert bounds == {"23 00:00-23 22:30"}


@pytest.mark.parametrize(
    ("said", "known"),
    [("six clashes are still ongoing", True), ("six clashes were recorded", False)],
)
def test_fights_that_go_on_are_of_the_day_of_the_update(said, known):
    text = (
        "The General Staff of Ukraine said in an operational update on July 14 that in the "
        f"Toretsk sector 12 attacks were repelled and {said}."
    )
    read = parse(text, published="2024-07-15T01:32+03:00")
    assert all((row["start"] is not None) is known for row in read.rows)
    assert any("fights go on" in warning for warning in read.warnings) is known


@pytest.mark.parametrize(
    ("first", "more", "together"),
    [
        ("20", "3", (23, "exact")),
        ("близько 20", "3", (23, "about")),
        ("20", "понад 30", (50, "over")),
        ("до 20", "3", (23, "up_to")),
        ("понад 20", "близько 10", (30, "at_least")),
        ("десятки", "3", (27, "at_least")),
        ("7", "десятки", (31, "at_least")),
    ],
)
def test_more_beside_a_hedged_number_keeps_what_is_known_of_both(first, more, together):
    text = (
        "Генштаб ЗСУ станом на 18:00 20 жовтня: відбулось 77 бойових зіткнень. На Куп’янському "
        f"напрямку відбито {first} атак ворога неподалік Синьківки, та ще {more} атак в районі "
        "Надії Луганської області."
    )
    found = parse(text, published="2023-10-20T19:00+03:00")
    (row,) = [row for row in found.rows if row["sector"] == "kupiansk"]
    assert (row["value"], row["qualifier"]) == together


AS_OF = "Генштаб ЗСУ станом на 22:00 15 липня 2025 року: відбулося 133 бойові зіткнення. "


def told(text, published="2025-07-15T22:41+03:00"):
    reading = parse(text, published=published, source="x")
    return {(row["sector"], row["category"], row["value"]) for row in reading.rows}


@pytest.mark.parametrize(
    ("said", "row"),
    [
        ("Дронів-камікадзе ворог застосував 4127.", ("whole_front", "drone_kamikaze", 4127)),
        ("Керованих бомб противник скинув 131.", ("whole_front", "guided_bomb", 131)),
        (
            "На Лиманському напрямку тривають два боєзіткнення, загалом за день їх було 14.",
            ("lyman", "assault", 14),
        ),
    ],
)
def test_what_is_counted_may_stand_before_the_verb(said, row):
    assert row in told(AS_OF + said)


def test_a_country_with_a_small_letter_begins_a_sentence():
    text = (
        "З початку доби, станом на 22:00, за даними Генштабу, на фронті 133 боєзіткнення, "
        "найбільше - на Покровському напрямку. рф завдала 46 авіаударів."
    )
    assert told(text) == {("whole_front", "assault", 133), ("whole_front", "air_strike", 46)}


def test_sections_of_the_front_are_directions():
    text = (
        "There have been 138 battles along the front, the Ukrainian General Staff announced in its "
        "evening report on Friday. On the Pokrovsk section of the front, 21 Russian assaults were "
        "counted. Fighting also continued on the Kursk section. There, 16 attacks were repelled. "
        "The Russian air force dropped nine glide bombs in the process."
    )
    assert told(text, "2024-11-08T21:15+02:00") == {
        ("whole_front", "assault", 138),
        ("pokrovsk", "assault", 21),
        ("kursk", "assault_repelled", 16),
    }


def test_attacks_that_a_headline_fends_off_are_repelled():
    text = (
        "General Staff: Ukraine fends off 26 attacks in Avdiivka sector\n\nThe General Staff of "
        "Ukraine, as of 18:00 on 9 January: 67 clashes took place.\n\nAvdiivka sector: Ukrainian "
        "defenders repelled 26 attacks near Stepove."
    )
    rows = told(text, "2024-01-09")
    assert rows == {("avdiivka", "assault_repelled", 26), ("whole_front", "assault", 67)}


@pytest.mark.parametrize(
    ("strikes", "warned"),
    [
        ("На Покровському напрямку ворог завдав 46 авіаударів.", "as many as on the whole front"),
        ("На Покровському напрямку ворог завдав 47 авіаударів.", "add up to 47, more than the 46"),
        ("На Покровському напрямку ворог завдав 12 авіаударів.", ""),
    ],
)
def test_strikes_of_a_direction_are_held_against_the_front_s(strikes, warned):
    text = f"{AS_OF}Ворог завдав 46 авіаударів. {strikes}"
    warnings = " ".join(parse(text, published="2025-07-15T22:41+03:00", source="x").warnings)
    assert warned in warnings and ("air_strike" in warnings) == bool(warned)


EVENING = "Генштаб ЗСУ: станом на 22:00 20 серпня відбулося 160 бойових зіткнень. "


@pytest.mark.parametrize(
    ("said", "sector", "category", "count"),
    [
        (
            "На Куп'янському напрямку окупанти п'ять разів ішли вперед на позиції наших "
            "підрозділів.",
            "kupiansk",
            "assault",
            5,
        ),
        (
            "На Придніпровському напрямку наші захисники двічі відкинули ворога.",
            "prydniprovske",
            "assault_repelled",
            2,
        ),
        (
            "Російські літаки 27 разів били по позиціях ЗСУ, скинувши 44 КАБи.",
            "whole_front",
            "air_strike",
            27,
        ),
        (
            "In the Avdiivka sector the defenders held out against 24 attacks.",
            "avdiivka",
            "assault",
            24,
        ),
    ],
)
def test_words_for_what_was_tried_thrown_back_and_is_going_on(said, sector, category, count):
    assert rows(EVENING + said, "2025-08-20T22:30+03:00")[sector, category] == count


@pytest.mark.parametrize(
    "failed",
    [
        "Кількість атак зросла до 14. Дванадцять спроб були невдалими, дві тривають.",
        "Противник 14 разів атакував. 12 спроб були безуспішними, дві тривають.",
    ],
)
def test_attempts_that_failed_are_a_part_of_all_of_their_direction(failed):
    found = rows(f"{EVENING}На Сіверському напрямку бої. {failed}", "2025-08-20T22:30+03:00")
    assert found["siversk", "assault"] == 14 and found["siversk", "assault_repelled"] == 12


def test_other_attacks_in_vain_are_no_part_of_them():
    text = f"{EVENING}На Сіверському напрямку 14 атак. 12 безуспішних атак було біля Удачного."
    assert ("siversk", "assault_repelled") not in rows(text, "2025-08-20T22:30+03:00")


def test_an_hour_behind_the_place_of_a_post_is_that_of_the_report():
    text = (
        "Українські військові зафіксували з початку доби 74 атаки, свідчить зведення Генерального "
        "штабу Збройних сил України у Facebook на 16:00 20 серпня. На Лиманському напрямку 19 атак."
    )
    found = parse(text, published="2025-08-20").rows
    assert {row["end"] for row in found} == {pd.Timestamp("2025-08-20T16:00+03:00")}


@pytest.mark.parametrize(
    "beside",
    [
        "По данным начальника ОВА, враг применил две авиабомбы, 11 БпЛА и пять fpv-дронов.",
        "Враг применил по Харьковщине две управляемые авиабомбы, 11 БпЛА и пять fpv-дронов.",
    ],
)
def test_what_was_used_on_a_region_is_not_the_front_s(beside):
    text = (
        f"Генштаб ВСУ. {beside}\n\nВсего за прошедшие сутки зафиксировано 134 боевых столкновения. "
        "Кроме этого, враг применил 7 412 дронов-камикадзе."
    )
    found = rows(text, "2026-03-05T09:02+02:00")
    assert found["whole_front", "drone_kamikaze"] == 7412


@pytest.mark.parametrize(
    "said",
    [
        'Eleven out of 16 "Shahed" UAVs were destroyed.',
        "Our air defence shot down eleven out of 16 Shaheds.",
    ],
)
def test_so_many_out_of_all_that_flew_were_shot_down(said):
    text = (
        "General Staff of the Armed Forces of Ukraine, as of 18:00 on 11 November 2023: 42 combat "
        f"clashes took place. At night the enemy struck with kamikaze drones of the Shahed type. "
        f"{said}"
    )
    found = rows(text, "2023-11-11")
    assert found["ukraine_territory", "drone_downed"] == 11
    assert found["ukraine_territory", "long_range_drone"] == 16


SECTION = (
    "На Покровському напрямку ворог 41 раз намагався потіснити Сили оборони, повідомляє Генштаб "
    "станом на 16:00 20 серпня.\n\n"
)


def test_the_total_number_in_a_paragraph_of_its_own_is_the_front_s():
    found = rows(f"{SECTION}Загальна кількість ворожих атак від початку доби становить 118.")
    assert found["whole_front", "assault"] == 118 and found["pokrovsk", "assault"] == 41


def test_the_total_number_there_is_not_the_front_s():
    found = rows(f"{SECTION}Загальна кількість атак тут від початку доби становить 58.")
    assert ("whole_front", "assault") not in found


STRIKES = (
    "Станом на 16:00, 3 серпня 2025 року. Від початку доби загарбники 87 разів атакували.\n\n"
    "{0}На Північно-Слобожанському та Курському напрямках наші воїни відбивають атаки: від початку "
    "доби 11 боєзіткнень, два з яких тривають. Авіація ворога завдала чотири удари, скинула 11 "
    "КАБ, окрім цього зафіксовано 99 обстрілів.\n\n"
    "{0}На Лиманському напрямку російські загарбники 12 разів атакували."
)


@pytest.mark.parametrize("bullet", ["🔸", "🔹", "🔺", "•", "▪️", "‣", "–", ""])
def test_strikes_in_a_direction_s_paragraph_are_its_own_behind_any_bullet(bullet):
    found = rows(STRIKES.format(bullet), "2025-08-03T16:30+03:00")
    there = "north_slobozhanshchyna_kursk"
    assert found[there, "air_strike"] == 4
    assert found[there, "guided_bomb"] == 11
    assert found[there, "shelling"] == 99


@pytest.mark.parametrize(
    "more",
    [
        "in the area of Synkivka and 3 more in the area of Ivanivka, Kharkiv region",
        "in the area of Synkivka and another 3 in the area of Ivanivka",
        "in the areas of Synkivka and Pishchane, and 3 more in the areas of Ivanivka and Kyslivka",
    ],
)
def test_more_attacks_in_the_area_of_another_town_are_added(more):
    text = (
        "The Ukrainian General Staff, as of 06:00. During the past day, 61 clashes took place. In "
        f"the Kupiansk direction, our soldiers repelled 9 enemy attacks {more}."
    )
    rows = parse(text, published="2023-11-09").rows
    assert {row["sector"]: row["value"] for row in rows}["kupiansk"] == 12


@pytest.mark.parametrize(
    "said",
    [
        "На Торецькому напрямку росіяни чотири рази атакували, всі атаки зупинено.",
        "На Торецькому напрямку було чотири атаки, усі ворожі спроби успішно відбито.",
        "На Торецком направлении захватчики четыре раза атаковали, все атаки остановлены.",
        "In the Toretsk sector the enemy attacked four times, all attacks were repelled.",
    ],
)
def test_all_attacks_stopped_are_as_many_repelled(said):
    rows = parse(f"Генштаб ЗСУ станом на 22:00 14.12.2025. {said}").rows
    told = {(row["sector"], row["category"], row["value"]) for row in rows}
    assert {("toretsk", "assault", 4), ("toretsk", "assault_repelled", 4)} <= told


@pytest.mark.parametrize(
    "said",
    [
        "На Торецькому напрямку було чотири атаки, всі атаки не відбито.",
        "На Торецькому напрямку було чотири атаки, усі інші атаки зупинено.",
        "На Торецькому напрямку було чотири атаки, всі атаки поблизу Надії відбито.",
        "На Торецком направлении было четыре атаки, все кроме двух отражены.",
        "In the Toretsk sector there were four attacks, all stopped except two.",
        "In the Toretsk sector there were four attacks, all but one repelled.",
        "In the Toretsk sector there were four attacks, all still being repelled.",
    ],
)
def test_not_all_attacks_stopped_are_no_number(said):
    rows = parse(f"Генштаб ЗСУ станом на 22:00 14.12.2025. {said}").rows
    assert "assault_repelled" not in {row["category"] for row in rows}


def test_more_in_the_area_of_another_group_are_not_added():
    text = (
        "The Ukrainian General Staff, as of 06:00. During the past day, 61 clashes took place. In "
        "the Kupiansk direction, our soldiers repelled 9 enemy attacks in the area of Synkivka and "
        "3 more in the area of responsibility of the Lyman group."
    )
    read = parse(text, published="2023-11-09")
    assert {row["sector"]: row["value"] for row in read.rows}["kupiansk"] == 9
    assert "3" in read.unread["text"].tolist()


@pytest.mark.parametrize(
    ("said", "category"),
    [
        (
            "Дві спроби просунутися на Лиманському напрямку, біля Торського, зупинили наші воїни.",
            "r",
        ),
        (
            "Две атаки на Лиманском направлении, вблизи Торского и Невского, отразили защитники.",
            "r",
        ),
        ("Two attacks on the Lyman front, near Torske, were repelled by our soldiers.", "r"),
        # near that town one was repelled, or what became of them is told of others
        ("Дві атаки на Лиманському напрямку, поблизу Торського, наші воїни відбили одну.", ""),
        ("Дві атаки на Лиманському напрямку, поблизу Торського, частину з них відбито.", ""),
        ("Дві атаки на Лиманському напрямку, біля Торського, не відбито.", ""),
    ],
)
def test_attacks_repelled_past_an_aside_of_places(said, category):
    expected = "assault_repelled" if category else "assault"
    assert rows(DAY + said)[("lyman", expected)] == 2


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("Відбито 17 атак, на чотирьох ділянках бої тривають.", 4),
        ("Отбито 17 атак, на четырех участках бои продолжаются.", 4),
        ("The Defence Forces repelled 17 attacks, fighting continues in four areas.", 4),
        ("Відбито 17 атак, на чотирьох ділянках ворог просунувся.", None),
        ("Відбито 17 атак, бої на чотирьох ділянках завершено.", None),
    ],
)
def test_sections_where_fights_go_on_are_as_many_fights(said, value):
    told = rows(DAY + "На Лиманському напрямку ворог атакував 21 раз. " + said)
    assert told[("lyman", "assault_repelled")] == 17
    assert told.get(("lyman", "assault_ongoing")) == value


@pytest.mark.parametrize(
    ("said", "mlrs"),
    [
        ("it conducted 5,630 attacks, of which 131 were from multiple launch rocket systems.", 131),
        ("it conducted 5,630 attacks, 131 of which involved MLRS.", 131),
        ("it conducted 5,630 attacks, of which 131 were repelled.", None),
    ],
)
def test_attacks_of_which_some_came_from_rocket_launchers_are_shellings(said, mlrs):
    text = "General Staff of Ukraine: 160 combat engagements took place over the past day. Also, "
    told = rows(text + said)
    assert told.get(("whole_front", "shelling_mlrs")) == mlrs
    assert told.get(("whole_front", "shelling")) == (5630 if mlrs else None)


def test_some_of_the_drones_told_before_are_left_with_a_notice_where_those_are():
    text = (
        "Генштаб ЗСУ: станом на 06:00 минулої доби відбулося 160 бойових зіткнень.\nСьогодні вночі "
        "противник атакував Україну, застосувавши 17 ударних БпЛА. {} знищено 16 з них."
    )
    drones = text.format("Силами протиповітряної оборони")
    found = parse(drones, published="2025-08-20T06:20+03:00")
    assert "16" in {row["text"] for row in found.unread_rows()}
    tanks = text.replace("ударних БпЛА", "танків").format("Нашими військами")
    found = parse(tanks, published="2025-08-20T06:20+03:00")
    assert "16" not in {row["text"] for row in found.unread_rows()}


@pytest.mark.parametrize(
    "said",
    [
        "На Лиманському напрямку ворог атакував 23 рази проти семи разів попередньої доби.",
        "На Лиманском направлении враг атаковал 23 раза против семи предыдущих суток.",
        "On the Lyman front the enemy attacked 23 times against seven attacks the previous day.",
    ],
)
def test_so_many_against_those_of_the_day_before_leave_the_latter(said):
    found = parse(
        f"Генштаб ЗСУ. За минулу добу відбулося 145 боєзіткнень. {said}",
        published="2025-11-18T08:00+02:00",
        kind="general_staff",
        source="x",
    )
    told = {row["sector"]: row["value"] for row in found.rows}
    assert told == {"whole_front": 145, "lyman": 23}
    assert {row["reason"] for row in found.unread_rows()} == {
        "compared with: the count of another time"
    }


@pytest.mark.parametrize(
    "said",
    [
        "найбільше атак ворога – 54 – сили оборони відбили на Лиманському напрямку.",
        "больше всего атак врага – 54 – силы обороны отразили на Лиманском направлении.",
        "most enemy attacks – 54 – the defence forces repelled on the Lyman front.",
    ],
)
def test_the_most_attacks_with_those_who_repelled_them_after_the_number(said):
    found = parse(
        f"Генштаб ЗСУ. За минулу добу відбулося 145 боєзіткнень, {said}",
        published="2025-11-18T08:00+02:00",
        kind="general_staff",
        source="x",
    )
    told = {(row["sector"], row["category"], row["value"]) for row in found.rows}
    assert told == {("whole_front", "assault", 145), ("lyman", "assault_repelled", 54)}


@pytest.mark.parametrize(
    "said",
    [
        "За добу було 32 ворожі атаки, хоча на початку року їх було по 60.",
        "За сутки было 32 вражеские атаки, хотя с начала месяца их было по 60.",
        "Over the past day there were 32 enemy attacks, although in May there were 60 a day.",
    ],
)
def test_a_day_s_attacks_before_although_are_the_day_s(said):
    found = parse(
        f"Генштаб ЗСУ. {said}", published="2025-11-18T08:00+02:00", kind="general_staff", source="x"
    )
    assert [(row["sector"], row["value"]) for row in found.rows] == [("whole_front", 32)]


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("він здійснив три невдалі атаки на позиції наших військ.", "assault"),
        ("он совершил три безуспешные атаки на позиции наших войск.", "assault"),
        ("it made three failed attacks on the positions of our troops.", "assault"),
        ("it made three attacks on the positions of our troops.", None),
        ("it made three unsuccessful drone attacks on the positions of our troops.", "drone"),
    ],
)
def test_unsuccessful_attacks_on_positions_are_assaults(said, category):
    found = parse(
        "Генштаб ЗСУ. За минулу добу відбулося 145 боєзіткнень.\n\nНа Лиманському напрямку ворог "
        f"не полишає спроб. За минулу добу {said}",
        published="2025-11-18T08:00+02:00",
        kind="general_staff",
        source="x",
    )
    told = [row["category"].split("_")[0] for row in found.rows if row["value"] == 3]
    assert told == ([category] if category else [])


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("вчора ворог здійснив 33 атаки, тоді як сьогодні їх було 12.", {12}),
        ("вчера враг совершил 33 атаки, тогда как сегодня их было 12.", {12}),
        ("сьогодні ворог здійснив 33 атаки, тоді як вчора їх було 12.", {33}),
        ("сьогодні ворог здійснив 33 атаки, а поранених було 12.", {33}),
        ("сьогодні ворог здійснив 33 атаки, спочатку їх було 12.", set()),
    ],
)
def test_how_many_there_were_of_them_is_told_after_a_number(said, expected):
    place = "На Лиманском направлении " if "вчера" in said else "На Лиманському напрямку "
    text = f"Генштаб ЗСУ 24 вересня. З початку доби відбулося 140 зіткнень на фронті. {place}{said}"
    read = parse(text, published="2025-09-24T20:00+03:00")
    assert {row["value"] for row in read.rows if row["sector"] == "lyman"} == expected


def test_depots_that_were_lost_are_no_verb_of_drones():
    text = (
        "Группировка войск «Таврия»: за сутки враг провел 45 боевых столкновений. В частности, "
        "уничтожены 11 танков, 2 БПЛА, 8 автомобилей, 2 склада боеприпасов."
    )
    rows = parse(text, published="2023-11-06T10:00+02:00", kind="general_staff").rows
    assert [row["value"] for row in rows] == [45]
