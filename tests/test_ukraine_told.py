"""Reports of the General Staff of Ukraine: which place and which day their numbers are told of."""

import pytest

from analysis.readers import staff
from analysis.readers.base import open_text
from analysis.readers.given import Given


def read_report(text, **options):
    return staff.read_report(open_text(text), Given(**options))


PLACES = {
    "sentences that a page took apart without a blank": (
        "Генштаб ЗСУ: на фронті 71 зіткнення. За добу ворог здійснив 3 180 обстрілів позицій наших "
        "військ.Авіаційних ударів агресор завдав біля Орлів та Левадного.",
        {("whole_front", "assault"): 71, ("whole_front", "shelling"): 3180},
    ),
    "a dash between attacks and what became of them": (
        "Генштаб ВСУ на 13:30: На Лиманском направлении отразили 14 атак, три атаки - пока "
        "продолжаются.",
        {("lyman", "assault_repelled"): 14, ("lyman", "assault_ongoing"): 3},
    ),
    "a total after a headline that names a direction": (
        "War update: 126 clashes on frontline since day-start, Lyman sector sees most attacks A "
        "total of 126 combat clashes have taken place on the frontline since the beginning of the "
        "day, the General Staff of Ukraine said. In the Lyman sector, 41 attacks were made.",
        {("whole_front", "assault"): 126, ("lyman", "assault"): 41},
    ),
    "a total that the headline rounds": (
        "Генштаб ЗСУ: на фронті майже 100 боєзіткнень\nНайбільше атак – 49 – відбили на "
        "Лиманському напрямку.\nПротягом минулої доби сталося 98 бойових зіткнень.",
        {("whole_front", "assault"): 98, ("lyman", "assault_repelled"): 49},
    ),
    "a total after directions named together": (
        "Генштаб ЗСУ: ворог зосередив зусилля на Лиманському та Сіверському напрямках. Загалом "
        "минулої доби відбулося 136 бойових зіткнень.",
        {("whole_front", "assault"): 136},
    ),
    "strikes after directions named together": (
        "Генштаб ЗСУ: ворог наступає на Лиманському та Сіверському напрямках.\n\nПротягом доби "
        "ворог завдав 12 авіаційних ударів.",
        {("whole_front", "air_strike"): 12},
    ),
    "a direction in the zone of a command": (
        "Генштаб ЗСУ: у зоні відповідальності ОСУВ «Таврія» на Лиманському напрямку відбито 14 "
        "атак.",
        {("lyman", "assault_repelled"): 14},
    ),
    "strikes that many regions are told beside": (
        "Генштаб ЗСУ: протягом минулої доби на фронті було 9 боїв. Окупанти завдали 63 авіаційні "
        "удари, під вогнем були села Харківської, Луганської та Донецької областей.",
        {("whole_front", "assault"): 9, ("whole_front", "air_strike"): 63},
    ),
    "the front's number said again beside a direction": (
        "Генштаб ЗСУ: за добу сталося 72 зіткнення, з них 21 – на Лиманському напрямку\n\n"
        "Генштаб ЗСУ: за добу сталося 72 зіткнення, з них 21 – на Лиманському напрямку",
        {("whole_front", "assault"): 72, ("lyman", "assault"): 21},
    ),
    "strikes in the paragraph of a region": (
        "General Staff of Ukraine as of 08:00 on 12 December 2024: over the past day 144 clashes "
        "were recorded on the front line. The enemy launched 125 airstrikes.\n\nThe operation in "
        "Russia's Kursk region continues. Over the past day, 15 assaults were repelled there. The "
        "enemy carried out 30 airstrikes.",
        {
            ("whole_front", "assault"): 144,
            ("whole_front", "air_strike"): 125,
            ("kursk", "assault_repelled"): 15,
            ("kursk", "air_strike"): 30,
        },
    ),
    "a night in the background": (
        "General Staff of Ukraine: over the past day 144 clashes were recorded on the front line. "
        "Background: on the night of 8-9 December, the Russians attacked Ukraine with 69 drones.",
        {("whole_front", "assault"): 144},
    ),
    "air strikes after missiles": (
        "Генштаб ЗСУ: протягом минулої доби на фронті 9 боїв. Ворог завдав три ракетних удари із "
        "застосуванням чотирьох ракет та 38 авіаційних із застосуванням 57 КАБів.",
        {
            ("whole_front", "assault"): 9,
            ("whole_front", "missile_strike"): 3,
            ("whole_front", "missile_launched"): 4,
            ("whole_front", "air_strike"): 38,
            ("whole_front", "guided_bomb"): 57,
        },
    ),
    "a front's number beside a direction of a region": (
        "General Staff of Ukraine: Russian forces attacked 154 times along the front line over the "
        "past day, with the heaviest fighting in the Pokrovsk sector of Donetsk Oblast, where 51 "
        "attacks were made.",
        {("whole_front", "assault"): 154, ("pokrovsk", "assault"): 51},
    ),
    "the front's number before the hottest direction": (
        "Генштаб ЗСУ: на лиманському напрямку за добу відбили 25 атак\n\nУпродовж доби сталося 56 "
        "зіткнень, найактивніше ворог наступав на лиманському напрямку - там відбито 25 атак.\n\n"
        "Загалом протягом доби ворог завдав 3 авіаційних удари.",
        {
            ("lyman", "assault_repelled"): 25,
            ("whole_front", "assault"): 56,
            ("whole_front", "air_strike"): 3,
        },
    ),
    "a third of them on a direction": (
        "Генштаб ВСУ: более 100 столкновений за сутки: треть из них - на Лиманском направлении.",
        {("whole_front", "assault"): 100},
    ),
    "how many there are by now": (
        "Генштаб ЗСУ: гаряче на Лиманському та Сіверському напрямках.\n\nНа цей час кількість "
        "бойових зіткнень зросла до 58.",
        {("whole_front", "assault"): 58},
    ),
    "these directions": (
        "Генштаб ЗСУ: наступ на Лиманському, Сіверському та Торецькому напрямах. Там відбито 140 "
        "атак.",
        {("whole_front", "assault_repelled"): 140},
    ),
    "missile and air attacks": (
        "General Staff of Ukraine: over the past day, the enemy carried out seven missile and 61 "
        "air attacks along the front line.",
        {("whole_front", "missile_strike"): 7, ("whole_front", "air_strike"): 61},
    ),
    "no attacks in a zone that is cut off": (
        "General Staff of Ukraine: over the past day 84 clashes took place on the front line. In "
        "the Volyn axis, the situation is unchanged. The enemy did not conduct offensive actions "
        "in the area of responsib",
        {("whole_front", "assault"): 84},
    ),
    "strikes of a day after a direction without numbers": (
        "Генштаб ЗСУ: є 9 боїв на фронті.\nВорог наступає на Лиманському напрямку. За добу "
        "противник завдав 2 ракетних і 22 авіаційних ударів.",
        {("whole_front", "assault"): 9},
    ),
    "attacks on several directions": (
        "Генштаб ЗСУ: не припиняються бої на Лиманському напрямку: відбито 27 штурмів\n\nВорог "
        "наступає на кількох напрямках, від початку доби зафіксовано 128 ворожих атак.",
        {("lyman", "assault_repelled"): 27},
    ),
    "few attacks on several directions": (
        "Генштаб ЗСУ: не припиняються бої на Лиманському напрямку: відбито 27 штурмів. Ворог "
        "наступає на кількох напрямках, зафіксовано 12 ворожих атак.",
        {("lyman", "assault_repelled"): 27},
    ),
    "attacks on two directions together": (
        "Генштаб ЗСУ. Минулої доби на Лиманському та Сіверському напрямках відбито 14 атак.",
        {},
    ),
    "a rounded number near one town": (
        "General Staff of Ukraine: on the Siversk front 3 attacks were made. Troops repelled about "
        "60 assaults near Kurakhove.",
        {("siversk", "assault"): 3},
    ),
    "the most in a direction of a region": (
        "General Staff of Ukraine: Russian forces attacked 154 times over the past day, "
        "with the heaviest fighting in the Pokrovsk sector of Donetsk Oblast.",
        {("whole_front", "assault"): 154},
    ),
    "years of the war before a count": (
        "General Staff of Ukraine: in the first two years of the full-scale invasion the sector "
        "was calm. Now 12 attacks were repelled in the Lyman sector.",
        {("lyman", "assault_repelled"): 12},
    ),
    "attacks of a day by its date": (
        "General Staff of Ukraine: Ukrainian forces fought off 79 Russian attacks on December 11.",
        {("whole_front", "assault_repelled"): 79},
    ),
    "a list of drones that were shot down": (
        "General Staff of Ukraine: 9 clashes along the front line over the past day. Two "
        "drones, one Orlan drone and eight Lancets were shot down, the report said. The enemy used "
        "17 UAVs of the Shahed type along the front line.",
        {("whole_front", "assault"): 9, ("whole_front", "drone_kamikaze"): 17},
    ),
    "volleys of systems": (
        "General Staff of Ukraine: 9 clashes along the front line over the past day. Along the "
        "front line, Russia fired 60 volleys with MLRS.",
        {("whole_front", "assault"): 9, ("whole_front", "shelling_mlrs"): 60},
    ),
    "what goes on at a town": (
        "Генштаб ЗСУ: на Сіверському напрямку відбито три атаки. Не легше під Лиманом: ворог "
        "здійснив 20 атак. Відбито 14 з них.",
        {
            ("siversk", "assault_repelled"): 3,
            ("lyman", "assault"): 20,
            ("lyman", "assault_repelled"): 14,
        },
    ),
    "the front's number said again after a direction": (
        "Генштаб ЗСУ: на фронті відбулося 72 зіткнення. Гаряче на Лиманському напрямку. Сталося 72 "
        "зіткнення.",
        {("whole_front", "assault"): 72},
    ),
    "a headline before a date": (
        "Генштаб ЗСУ розповів про складну ситуацію на Лиманському напрямку\n11 грудня на фронті "
        "відбулося 115 зіткнень. Найбільше їх було на Лиманському напрямку, де ворог атакував 35 "
        "разів.",
        {("whole_front", "assault"): 115, ("lyman", "assault"): 35},
    ),
    "a town that a direction has its name from": (
        "General Staff of Ukraine: on the Siversk front 3 attacks were made. Tense at Lyman, where "
        "the enemy made 20 attacks. Troops repelled 64 assaults near Kurakhove. Reports say that "
        "near Toretsk the enemy conducted 47 attacks. At Orikhiv, which is besieged, 9 attacks "
        "were repelled.",
        {
            ("siversk", "assault"): 3,
            ("lyman", "assault"): 20,
            ("kurakhove", "assault_repelled"): 64,
            ("toretsk", "assault"): 47,
            ("orikhiv", "assault_repelled"): 9,
        },
    ),
}


@pytest.mark.parametrize("name", PLACES)
def test_a_number_is_placed_by_what_stands_beside_it(name):
    text, expected = PLACES[name]
    found = read_report(text, published="2024-12-12T08:40+02:00")
    told = {(row["sector"], row["category"]): row["value"] for row in found.rows}
    assert told == expected
    assert any("is the town" in warning for warning in found.warnings) == ("a town" in name)


WINDOWS = {
    "the losses of another day": (
        "Генштаб ВСУ: сегодня на фронте 71 столкновение. За минувшие сутки, 1 июля, Силы обороны "
        "ликвидировали 1180 военных.",
        "2024-07-02T19:20+03:00",
        ("02 00:00", None),
    ),
    "deeds of the day before": (
        "Генштаб ВСУ: за сутки 172 столкновения на фронте. 5 ноября враг нанес 44 авиаудара.",
        "2025-11-06T09:10+02:00",
        ("05 00:00", "06 00:00"),
    ),
    "an evening of the past day": (
        "Генштаб ВСУ, по состоянию на вечер пятницы, 9 февраля: за прошедшие сутки на фронте 71 "
        "столкновение.",
        "2024-02-09T20:00+02:00",
        ("09 00:00", "09 18:00"),
    ),
    "an evening before its hour": (
        "Генштаб ВСУ, вечірнє зведення: на фронті 71 зіткнення.",
        "2025-06-13T19:15+03:00",
        ("13 00:00", None),
    ),
    "an evening after midnight": (
        "Генштаб ВСУ, вечірнє зведення: на фронті 71 зіткнення.",
        "2025-06-14T00:15+03:00",
        ("13 00:00", "13 22:00"),
    ),
    "from the beginning of a day": (
        "General Staff of Ukraine: from the beginning of the day on December 20, 71 clashes took "
        "place on the front.",
        "2024-12-21T09:00+02:00",
        ("20 00:00", None),
    ),
    "the beginning of a weekday": (
        "Генштаб ЗСУ: від початку суботи на фронті сталося 71 зіткнення.",
        "2025-09-06T16:50+03:00",
        ("06 00:00", None),
    ),
    "a report printed again two days later": (
        "Генштаб ЗСУ станом на 22:00 13 січня: від початку доби на фронті 71 зіткнення.",
        "2025-01-15T09:00+02:00",
        ("13 00:00", "13 22:00"),
    ),
    "a day by its date": (
        "General Staff of Ukraine as of 06:00, 29 February 2024: during the day of February 28, "
        "there were 71 combat engagements.",
        "2024-02-29T06:40+02:00",
        ("28 00:00", "29 00:00"),
    ),
}


def test_hours_of_the_day_are_of_the_day_that_a_report_covers():
    text = (
        "Генштаб ВСУ: за сутки 24 сентября на фронте 71 столкновение. В течение дня враг нанес 57 "
        "авиаударов."
    )
    found = read_report(text, published="2024-09-25T00:20+03:00")
    assert [row["value"] for row in found.rows] == [71, 57]
    (start,) = {row["start"].tz_convert("Europe/Kyiv") for row in found.rows}
    assert f"{start:%d %H:%M}" == "24 00:00"


@pytest.mark.parametrize("name", WINDOWS)
def test_the_day_is_told_by_the_report_s_own_words(name):
    text, published, expected = WINDOWS[name]
    row = read_report(text, published=published).rows[0]
    bounds = (row["start"], row["end"])
    told = tuple(at if at is None else f"{at.tz_convert('Europe/Kyiv'):%d %H:%M}" for at in bounds)
    assert row["sector"] == "whole_front" and told == expected


def test_a_report_printed_again_after_the_turn_of_a_month_keeps_its_own_date():
    text = "Генштаб ЗСУ станом на 16:00 28 листопада: від початку доби на фронті 71 зіткнення."
    found = read_report(text, published="2025-12-04")
    (row,) = found.rows
    assert f"{row['start'].tz_convert('Europe/Kyiv'):%d.%m}" == "28.11"
    assert "was published on 04.12.2025" in found.warnings[0]


def test_attacks_that_a_text_breaks_off_at_have_no_fate():
    text = (
        "Генштаб ЗСУ станом на 16:00 28 листопада: на Лиманському напрямку відбили 14 атак. На "
        "південно–слобожанському Сили оборони відбили 11 атак, ще два бойові зіткнення т"
    )
    found = read_report(text, published="2025-11-28")
    told = {(row["sector"], row["category"]): row["value"] for row in found.rows}
    assert told == {
        ("lyman", "assault_repelled"): 14,
        ("south_slobozhanshchyna", "assault_repelled"): 11,
    }
    assert "breaks off" in found.unread["reason"].iloc[-1]


def test_words_that_tell_who_reports_part_no_clause():
    text = (
        "Генштаб ЗСУ станом на 16:00: по дев'ять атак, як повідомляють, було на Лиманському та "
        "Сіверському напрямках; на Покровській ділянці відбили 14 атак."
    )
    found = read_report(text, published="2025-11-28")
    assert {row["sector"]: row["value"] for row in found.rows} == {
        "lyman": 9,
        "siversk": 9,
        "pokrovsk": 14,
    }


def test_the_last_24_hours_of_an_evening_are_its_day():
    text = "General Staff of Ukraine: over the last 24 hours, 17 clashes took place on the front."
    row = read_report(text, published="2023-09-25T20:51+03:00").rows[0]
    assert f"{row['start'].tz_convert('Europe/Kyiv'):%d %H}" == "25 00"


def test_no_attacks_in_other_areas_are_none_of_the_directions_before():
    text = (
        "General Staff of Ukraine as of 18:00 on 5 January 2024: 71 clashes took place on the "
        "front. Attacks were repelled on the Lyman and Bakhmut fronts.\n"
        "In other areas the Russians conducted no offensive actions."
    )
    rows = read_report(text, published="2024-01-05T19:10+02:00").rows
    assert [(row["sector"], row["value"]) for row in rows] == [("whole_front", 71)]


def test_this_direction_after_several_is_none():
    text = (
        "Генштаб ЗСУ: найгарячіше на Лиманському, Сіверському та Покровському напрямках. Усього за "
        "добу на цьому напрямку відбулося 14 боїв."
    )
    found = read_report(text, published="2024-05-25")
    assert not found.rows and "after several" in found.unread["reason"].iloc[0]


MORE = {
    "as many repelled of others": (
        "Генштаб ЗСУ станом на 16:00: відбито сім із 12 атак на Сіверському напрямку та ще п'ять – "
        "на Лиманському.",
        {("siversk", "assault_repelled"): 7, ("siversk", "assault"): 12}
        | {("lyman", "assault_repelled"): 5},
    ),
    "so many more near a town": (
        "General Staff of Ukraine, as of 16:00: on the Lyman front two attacks near Nadiia were "
        "repelled, and 14 more near Terny.",
        {("lyman", "assault_repelled"): 16},
    ),
    "strikes, in particular on a region": (
        "Генштаб ЗСУ станом на 16:00: ворог завдав 14 авіаударів, зокрема по об'єктах Донецької "
        "області.",
        {("whole_front", "air_strike"): 14},
    ),
    "clashes in the area of a town that names a direction": (
        "General Staff of Ukraine, as of 16:00: since the start of the day 14 clashes had been "
        "reported in the Toretsk area.",
        {("toretsk", "assault"): 14},
    ),
    "attacks under a town that names a direction": (
        "Генштаб ВСУ на 16:00: с начала суток силы обороны отразили девять атак под Марьинкой.",
        {("marinka", "assault_repelled"): 9},
    ),
}


@pytest.mark.parametrize("name", MORE)
def test_what_goes_on_keeps_its_place_and_its_verb(name):
    text, expected = MORE[name]
    found = read_report(text, published="2024-05-25")
    assert {(row["sector"], row["category"]): row["value"] for row in found.rows} == expected


HOURS = {
    "an hour after the office": (
        "З початку доби сталося 71 зіткнення, свідчать дані Генерального штабу ЗСУ на 16:00.",
        "28 16",
    ),
    "an hour after a long name": (
        "Від початку доби на фронті сталося 71 зіткнення, ідеться у зведенні Генштабу ЗСУ на "
        "22:00 28 січня.",
        "28 22",
    ),
    "an hour by which attacks were repelled": (
        "Генштаб ВСУ: с начала суток на фронте 71 столкновение. Силы обороны сдерживают натиск и "
        "на 16:00 отбили атаки.",
        "28 16",
    ),
}


@pytest.mark.parametrize("name", HOURS)
def test_the_hour_up_to_which_a_report_counts_is_found(name):
    text, end = HOURS[name]
    found = read_report(text, published="2026-01-28T23:00+02:00")
    assert f"{found.window[1].tz_convert('Europe/Kyiv'):%d %H}" == end


def test_a_heading_that_names_another_town_ends_what_was_told_of_a_direction():
    text = (
        "General Staff of Ukraine: 71 clashes took place on the front.\n"
        "Two assaults were repelled in the Lyman direction.\n"
        "Kupiansk: a deadline that slips\n"
        "Russia made one unsuccessful attempt."
    )
    rows = read_report(text, published="2026-01-28T23:00+02:00").rows
    assert [row["value"] for row in rows] == [71, 2]


def test_rockets_of_launchers_are_neither_missiles_nor_times():
    text = (
        "General Staff of Ukraine: 71 clashes took place on the front over the past day. The enemy "
        "launched 57 airstrikes and fired 52 rockets from multiple launch systems."
    )
    found = read_report(text, published="2026-01-28T08:00+02:00")
    assert [row["value"] for row in found.rows] == [71, 57]
    assert "how many times" in found.unread["reason"].iloc[0]


def test_two_directions_always_counted_as_one_are_one_where_each_has_its_noun():
    text = (
        "General Staff of Ukraine as of 16:00: 71 clashes on the front.\n"
        "In the North Slobozhanshchyna direction and the Kursk direction, troops repelled six "
        "attacks. The invaders carried out seven air strikes."
    )
    found = read_report(text, published="2025-09-26")
    told = {(row["sector"], row["category"]): row["value"] for row in found.rows}
    assert told == {
        ("whole_front", "assault"): 71,
        ("north_slobozhanshchyna_kursk", "assault_repelled"): 6,
        ("north_slobozhanshchyna_kursk", "air_strike"): 7,
    }


def test_a_report_is_known_by_how_it_opens():
    text = (
        "The 1137th day of the wide-scale armed aggression of the Russian Federation has started. "
        "During the past day 71 combat clashes were recorded by the Defence Forces."
    )
    (row,) = read_report(text, published="2025-04-05T08:30+03:00").rows
    assert (row["sector"], row["value"]) == ("whole_front", 71)


def test_a_number_at_which_a_text_breaks_off_may_be_cut_itself():
    text = (
        "Генштаб ВСУ на 16:00: на Лиманском направлении отбито 14 атак. На Авдеевском направлении "
        "нашими защитниками отбито 1"
    )
    found = read_report(text, published="2024-03-18")
    assert [row["value"] for row in found.rows] == [14]
    assert "breaks off at this number" in found.unread["reason"].iloc[0]


AREAS = {
    "in this area": (
        "General Staff of Ukraine: half of the attacks on the Lyman axis were repelled.\nThere "
        "have been 22 clashes in this area in total since the beginning of the day.",
        {("lyman", "assault"): 22},
    ),
    "clashes that still go on": (
        "General Staff of Ukraine: since the beginning of the day, 17 attacks were beaten off on "
        "the Lyman axis, two clashes still go on.",
        {("lyman", "assault_repelled"): 17, ("lyman", "assault_ongoing"): 2},
    ),
}


@pytest.mark.parametrize("name", AREAS)
def test_words_that_point_back_and_verbs_of_two_words(name):
    text, expected = AREAS[name]
    found = read_report(text, published="2024-05-27")
    assert {(row["sector"], row["category"]): row["value"] for row in found.rows} == expected


def test_there_points_at_nothing_where_no_direction_was_told_of():
    text = (
        "General Staff of Ukraine: attacks on the city of Pokrovsk went on. Russian forces carried "
        "out 46 assaults in the area during the day."
    )
    found = read_report(text, published="2024-08-22")
    assert not found.rows


def test_a_town_s_area_before_the_number_names_its_direction():
    text = (
        "General Staff of Ukraine: the fighting was intense in the Kurakhove area, where defenders "
        "repelled 52 attacks."
    )
    (row,) = read_report(text, published="2024-11-02").rows
    assert (row["sector"], row["category"], row["value"]) == ("kurakhove", "assault_repelled", 52)


def test_a_headline_that_is_wrapped_ends_where_it_leaves_room_before_a_blank_line():
    head = (
        "За добу знищено 910 окупантів, на Лиманському напрямку відбито 16 атак\nворога – у штабі\n"
    )
    text = head + "{}Минула доба принесла 72 бойових зіткнення. Генштаб ЗСУ, 12 березня 2024 року."
    told = {
        (row["sector"], row["value"])
        for row in read_report(text.format("\n"), published="2024-03-12").rows
    }
    assert told == {("lyman", 16), ("whole_front", 72)}


@pytest.mark.parametrize("own", ["", " Own aircraft carried out two strikes during the day."])
def test_a_past_day_told_as_of_an_evening_is_the_day_that_ends_with_a_warning(own):
    text = (
        "General Staff of Ukraine, information as of 18:00 on 26 August 2023. The Russians made "
        "34 air strikes over the past 24 hours; 38 clashes took place over the past day."
    )
    read = read_report(text + own, published="2023-08-26T19:06+03:00")
    rows = {row["category"]: row["value"] for row in read.rows}
    assert rows == {"air_strike": 34, "assault": 38}
    assert {str(row["start"]) for row in read.rows} == {"2023-08-25 21:00:00+00:00"}
    assert [warning for warning in read.warnings if "told in the evening" in warning]
