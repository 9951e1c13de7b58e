"""Hours and days of a truce that stand beside one count of several, and who is quoted."""

import pandas as pd
import pytest

from analysis.readers import parse

EVENING = (
    "У період між 18:00 учорашньої доби та 00:00 20 квітня, за даними головкома, відбулося "
    "350 обстрілів."
)


def read(text, published, kind=None):
    return parse(text, kind=kind, published=published, source="x")


def windows(text, published, kind=None, zone="Europe/Kyiv"):
    def local(moment):
        return None if pd.isna(moment) else f"{moment.tz_convert(zone):%d %H:%M}"

    return {
        (row["sector"], row["category"], row["value"]): (local(row["start"]), local(row["end"]))
        for row in read(text, published, kind).rows
    }


def test_the_hours_of_one_count_are_not_those_of_the_text_told_later():
    text = (
        "На ранок відбулося 44 російські обстріли і п'ять штурмових дій. Про це повідомив "
        "президент Зеленський з посиланням на доповідь головкома станом на 6:00.\n\n"
        f"{EVENING}\n\nУкраїна за перемир'я на 30 днів."
    )
    told = windows(text, "2025-04-20T08:10+03:00")
    assert told == {
        ("whole_front", "shelling", 44): ("20 00:00", "20 06:00"),
        ("whole_front", "assault", 5): ("20 00:00", "20 06:00"),
        ("whole_front", "shelling", 350): ("19 18:00", "20 00:00"),
    }


def test_the_hours_of_one_count_are_the_text_s_where_it_is_told_then():
    text = f"Президент Зеленський про перемир'я. {EVENING}\n\nРосіяни здійснили 14 штурмових дій."
    told = windows(text, "2025-04-20T08:10+03:00")
    assert told["whole_front", "assault", 14] == ("19 18:00", "20 00:00")


@pytest.mark.parametrize(
    "begun",
    [
        "с момента начала перемирия — 18:00 19 апреля —",
        "с начала перемирия (18:00 19 апреля)",
    ],
)
def test_a_truce_begins_at_the_hour_beside_the_word(begun):
    text = f"Вооруженные силы Украины {begun} 411 раз обстреляли позиции, сообщили в Минобороны РФ."
    told = windows(text, "2025-04-20T11:40+03:00", zone="Europe/Moscow")
    assert told == {("whole_front", "shelling", 411): ("19 18:00", "20 11:40")}


@pytest.mark.parametrize(
    "begun",
    ["Since the start of the truce (18:00)", "Since the beginning of the Easter truce at 18:00"],
)
def test_a_truce_begins_at_the_hour_in_english(begun):
    text = (
        f"{begun} on 19 April, Ukrainian forces shelled Russian positions 411 times, the Russian "
        "Defence Ministry said."
    )
    told = windows(text, "2025-04-20T11:40+03:00", zone="Europe/Moscow")
    assert told["whole_front", "shelling", 411][0] == "19 18:00"


def test_a_long_item_of_a_list_is_of_the_hours_that_lead_it():
    text = (
        "Міністр Сибіга повідомив, що з опівночі до півдня РФ 702 рази порушила режим припинення "
        "вогню.\n\nТакож зафіксовано:\n\n- 560 обстрілів позицій наших військ по всій лінії фронту,"
        " із них 440 - із застосуванням важкого озброєння;\n- 150 ударів FPV-дронами."
    )
    told = windows(text, "2025-05-08T14:30+03:00")
    assert told["whole_front", "shelling", 560] == ("08 00:00", "08 12:00")
    assert told["whole_front", "drone_kamikaze", 150] == ("08 00:00", "08 12:00")


@pytest.mark.parametrize(
    "begun",
    [
        "Zelensky said Russian troops had broken the ceasefire 2,710 times since the start of "
        "Sunday.",
        "Президент Зеленський: з початку неділі російська армія 2710 разів порушила перемир'я.",
        "Президент Зеленский: с начала воскресенья российская армия 2710 раз нарушила перемирие.",
    ],
)
@pytest.mark.parametrize("published", ["2025-04-21", "2025-04-20T22:30+03:00"])
def test_a_weekday_begins_on_its_own_day(begun, published):
    told = windows(begun, published)
    assert told["whole_front", "total", 2710][0] == "20 00:00"


@pytest.mark.parametrize(
    "over",
    [
        "Zelensky said that throughout Sunday the Russian army violated the truce 2,710 times.",
        "Zelensky said that during Sunday the Russian army violated the truce 2,710 times.",
        "Президент Зеленський: протягом неділі армія рф 2710 разів порушила перемир'я.",
        "Президент Зеленский: в течение воскресенья армия рф 2710 раз нарушила перемирие.",
    ],
)
def test_a_weekday_that_was_over_is_counted_whole(over):
    told = windows(over, "2025-04-21")
    assert told["whole_front", "total", 2710] == ("20 00:00", "21 00:00")


@pytest.mark.parametrize(
    "said",
    [
        "Zelensky said on Sunday the Russian army violated the truce 2,710 times.",
        "Zelensky said that during Sunday morning Russia violated the truce 2,710 times.",
        "Zelensky said that during the Sunday truce Russia violated it 2,710 times.",
    ],
)
def test_a_part_of_a_weekday_and_the_day_of_telling_are_no_window(said):
    told = windows(said, "2025-04-21")
    assert ("20 00:00", "21 00:00") not in told.values()


@pytest.mark.parametrize(
    "led",
    [
        "In a post on Sunday, the general staff of Ukraine said that on January 7, despite the "
        "declared ceasefire, Russian forces violated the truce 31 times.",
        "Президент Зеленський повідомив, що 7 січня, попри оголошене перемир'я, російські війська "
        "31 раз порушили режим тиші.",
    ],
)
def test_a_date_after_who_said_so_leads_a_count(led):
    told = windows(led, "2023-01-08T12:00+02:00", "ministry")
    assert told["whole_front", "total", 31] == ("07 00:00", "08 00:00")


def test_a_date_of_the_truce_after_who_said_so_is_no_day_of_a_count():
    text = (
        "The president of Ukraine said that on January 7 the truce had ended and that Russian "
        "forces shelled Ukrainian positions 31 times."
    )
    told = windows(text, "2023-01-08T12:00+02:00", "ministry")
    assert told["whole_front", "shelling", 31] == (None, None)


def test_missiles_beside_drones_were_launched():
    text = (
        "Russia ignored the ceasefire: its forces launched 98 drones and four missiles overnight, "
        "Ukrainian Foreign Minister Andrii Sybiha said."
    )
    told = windows(text, "2026-05-06", "ministry")
    assert ("ukraine_territory", "missile_launched", 4) in told


def test_the_full_name_of_the_joint_centre_quotes_the_republic():
    text = (
        "ВСУ продолжают обстрелы, несмотря на соблюдение режима прекращения огня, сообщил "
        "представитель Минобороны РФ Конашенков. На Краснолиманском направлении противник "
        "произвел семь минометных обстрелов, сказал он.\n\nРанее в представительстве ДНР в "
        "Совместном центре контроля и координации вопросов, связанных с военными преступлениями "
        "Украины, сообщили, что по Петровскому району Донецка было выпущено 14 снарядов."
    )
    read_ = read(text, "2023-01-07T13:40+03:00")
    assert [(row["sector"], row["value"]) for row in read_.rows] == [("lyman", 7)]
    assert "14" in list(read_.unread["text"])


@pytest.mark.parametrize("ends", [".", ""])
def test_additional_measures_are_no_mayor_s(ends):
    text = (
        "Ежедневный отчет Специальной мониторинговой миссии ОБСЕ в Украине (СММ) по состоянию на "
        "19:30 24 июня 2021 года.\nПосле достижения договоренности относительно дополнительных "
        "мер по усилению режима прекращения огня, в период с 00:01 27 июля 2020 года и до конца "
        "отчетного периода СММ зафиксировала не менее 41 200 нарушений режима прекращения огня в "
        f"Донецкой и Луганской областях{ends}"
    )
    rows = read(text, "2021-06-25").rows
    assert [(row["sector"], row["value"]) for row in rows] == [("donetsk_luhansk", 41200)]


def test_a_mayor_is_still_someone_else():
    text = "На фронті 71 бойове зіткнення, повідомив мер Харкова. Генштаб."
    assert not read(text, "2025-06-25", "general_staff").rows


HEADQUARTERS = "повідомив штаб ООС"


def test_shellings_of_a_headline_are_the_breaches_of_the_text():
    text = (
        "РБК-Україна\nСереда, 14 квітня 2021, 18:07\n\nБойовики сім разів обстрілювали позиції ООС "
        "на Донбасі\n\nУ середу, 14 квітня, станом на "
        "17:00 збройні формування РФ сім разів порушили режим припинення вогню, "
        f"{HEADQUARTERS}."
    )
    rows = read(text, "2021-04-14T18:00+03:00").rows
    assert [(row["category"], row["value"]) for row in rows] == [("total", 7)]


def test_other_shellings_are_kept_beside_the_breaches():
    text = (
        "Бойовики шість разів обстріляли позиції ООС на Донбасі\n\nУ середу, 14 квітня, станом на "
        f"17:00 збройні формування РФ сім разів порушили режим припинення вогню, {HEADQUARTERS}."
    )
    rows = read(text, "2021-04-14T18:00+03:00").rows
    assert {(row["category"], row["value"]) for row in rows} == {("shelling", 6), ("total", 7)}


def test_a_post_keeps_its_hour_below_a_headline_that_counts():
    text = (
        "Invaders violated the ceasefire in Donbas three times today\n\nAs of 07:30 on 22 October "
        "2020, the situation in the Joint Forces Operation area remains under control.\n\nToday, "
        "the Russian occupation forces have already violated the ceasefire three times, the JFO "
        "headquarters said."
    )
    told = windows(text, "2020-10-22")
    assert told == {("donetsk_luhansk", "total", 3): ("22 00:00", "22 07:30")}


def test_fire_in_the_direction_of_positions_is_of_the_whole_area():
    text = (
        "On March 13, the enemy violated the ceasefire eight times, the JFO headquarters said. "
        "Today, the Russian occupation forces fired four times in the direction of Ukrainian "
        "positions."
    )
    told = windows(text, "2020-03-14T11:20+02:00")
    assert ("donetsk_luhansk", "shelling", 4) in told


def test_fire_in_the_direction_of_a_town_is_not():
    text = (
        "On March 13, the enemy violated the ceasefire eight times, the JFO headquarters said. "
        "Today, the Russian occupation forces fired four times in the direction of Pisky."
    )
    told = windows(text, "2020-03-14T11:20+02:00")
    assert ("donetsk_luhansk", "shelling", 4) not in told


@pytest.mark.parametrize(
    "acts",
    [
        "Russia's hybrid military forces have violated the ceasefire nine times in the past 24 "
        "hours, two Ukrainian soldiers have been wounded,",
        "The situation remains controlled by Ukrainian troops, despite nine ceasefire violations "
        "over the past day,",
    ],
)
def test_those_hurt_and_those_in_control_broke_nothing(acts):
    rows = read(f"{acts} the JFO headquarters said.", "2020-03-14T11:20+02:00").rows
    assert [(row["accused"], row["value"]) for row in rows] == [("russia", 9)]


@pytest.mark.parametrize(
    "said",
    [
        # two days, whose talks, who told it then, most of it, another clause
        "Zelensky said that throughout Sunday and Monday Russia violated the truce 2,710 times.",
        "Президент Зеленський: за суботу та неділю росіяни 2710 разів порушили перемир'я.",
        "Zelensky said during Sunday talks in London that Russia violated the truce 2,710 times.",
        "Зеленський заявив протягом неділі, що росіяни 2710 разів порушили перемир'я.",
        "Zelensky: Russia violated the truce 2,710 times, mostly during Sunday.",
        "Zelensky: the truce was to hold throughout Sunday, yet Russia broke it 2,710 times.",
        "Зеленський: протягом неділі росіяни вже 2710 разів порушили перемир'я.",
        # the hour of the count, and one before or after the beginning
        "Зеленський: з початку перемир'я, о 20:00 20 квітня, зафіксовано 2710 порушень росіян.",
        "Зеленський: через шість годин після початку перемир'я о 00:00 20 квітня росіяни 2710 "
        "разів порушили його.",
        "Зеленський: до початку перемир'я о 17:00 19 квітня росіяни 2710 разів обстріляли нас.",
        # the end, and a truce or an evening of that day
        "Зеленський: до початку неділі росіяни 2710 разів порушили перемир'я.",
        "Zelensky: since the start of Saturday's ceasefire Russia violated it 2,710 times.",
        "Зеленський: за неділю порушень перемир'я росіянами 2710, з початку понеділка 23.",
    ],
)
def test_days_and_hours_of_something_else_are_no_window(said):
    told = windows(said, "2025-04-22T10:00+03:00")
    assert set(told.values()) <= {(None, None)}


def test_a_weekday_long_over_is_not_the_last_of_its_name():
    said = "Zelensky said that throughout Sunday the Russian army violated the truce 2,710 times."
    assert windows(said, "2025-05-02") == {("whole_front", "total", 2710): (None, None)}


@pytest.mark.parametrize(
    "told",
    [
        "that on January 7 it received proof of 31 violations of the truce by Russian forces.",
        "that on January 7 the truce was over with 31 violations by Russian forces.",
    ],
)
def test_a_date_of_what_was_done_with_a_count_is_not_its_day(told):
    said = f"In a post, the general staff of Ukraine said {told}"
    assert set(windows(said, "2023-01-08T12:00+02:00", "ministry").values()) == {(None, None)}


@pytest.mark.parametrize(
    "said",
    [
        "launched 98 drones, and Germany promised to deliver 35 missiles",
        "launched 98 drones and hit four missile sites",
        "launched 98 drones last night and 40 missiles a week ago",
        "used 98 drones, and Ukraine received 40 missiles",
    ],
)
def test_missiles_of_others_and_of_another_time_were_not_launched(said):
    rows = read(f"Zelensky on the ceasefire: Russian forces {said}.", "2026-05-06", "ministry").rows
    assert "missile_launched" not in [row["category"] for row in rows]


def test_a_mayor_who_tells_it_with_others_is_someone_else():
    text = "На фронті 71 бойове зіткнення, повідомив мер з посиланням на військових. Генштаб."
    assert not read(text, "2025-06-25", "general_staff").rows


@pytest.mark.parametrize(
    "where",
    [
        "in the eastern sector of our positions",
        "in the direction of Ukrainian positions near Pisky",
    ],
)
def test_fire_at_a_part_of_the_area_is_not_all_of_it(where):
    text = (
        "On March 13, the enemy violated the ceasefire eight times, the JFO headquarters said. "
        f"Today, the Russian occupation forces fired four times {where}."
    )
    assert ("donetsk_luhansk", "shelling", 4) not in windows(text, "2020-03-14T11:20+02:00")


@pytest.mark.parametrize(
    "as_of",
    [
        "Станом на 12:00 стан пораненого стабільний, повідомили медики.",
        "Станом на 07:00 22 жовтня за минулу добу порушень три.",
    ],
)
def test_an_hour_of_something_else_does_not_end_the_day_so_far(as_of):
    text = (
        f"Бойовики тричі порушили режим тиші на Донбасі\n\n{as_of}\n\nСьогодні бойовики тричі "
        "порушили режим тиші, повідомив штаб ООС."
    )
    ends = {end for _, end in windows(text, "2020-10-22T18:00+03:00").values()}
    assert ends <= {"22 18:00", "22 00:00"}


def test_the_same_count_said_three_times_is_one():
    text = (
        "Forces violate the ceasefire 14 times\n\nOccupation forces over the past day violated the "
        "ceasefire 14 times, the JFO headquarters said.\n\nOn September 7, the armed formations "
        "violated the ceasefire 14 times."
    )
    rows = read(text, "2019-09-08T11:24+03:00").rows
    assert [(row["category"], row["value"]) for row in rows] == [("total", 14)]


def test_an_item_of_another_time_is_not_of_the_hours_that_lead_a_list():
    text = (
        "Міністр Сибіга повідомив, що з опівночі до півдня РФ 702 рази порушила режим припинення "
        "вогню.\n\nТакож зафіксовано:\n\n- минулого тижня 560 обстрілів позицій наших військ."
    )
    told = windows(text, "2025-05-08T14:30+03:00")
    assert ("08 00:00", "08 12:00") not in [told.get(("whole_front", "shelling", 560))]


@pytest.mark.parametrize(
    ("truce", "end"),
    [
        ("The truce took effect at 16:00 on Saturday and ran until the end of Sunday.", "13 00:00"),
        (
            "The truce, ordered by the president, took effect at 16:00 on Saturday and ran until "
            "the end of Sunday.",
            "13 00:00",
        ),
        ("The truce began at 16:00 on 11 April and lasted until the end of 12 April.", "13 00:00"),
        ("Перемирие началось в 16:00 11 апреля и действовало до конца дня 12 апреля.", "13 00:00"),
        ("Перемир'я почалося о 16:00 в суботу і тривало до кінця неділі.", "13 00:00"),
        (
            "The truce took effect at 16:00 on Saturday and was to last until the end of Sunday.",
            None,
        ),
        ("Перемирие началось в 16:00 в субботу и должно было действовать до конца дня.", None),
    ],
)
def test_a_truce_is_counted_up_to_the_end_of_the_day_until_which_it_ran(truce, end):
    text = (
        "Russia's defence ministry (Минобороны РФ): Ukraine broke the truce 6,412 times.\n\n"
        f"{truce}\n\nOver that time they made 39 strikes with FPV drones."
    )
    told = windows(text, "2026-04-13T09:00+03:00", zone="Europe/Moscow")
    assert set(told.values()) == {("11 16:00", end)}


def test_a_count_as_of_an_hour_does_not_run_as_long_as_the_truce_did():
    text = (
        "Russia's defence ministry: Ukraine broke the truce 412 times as of 20:00 on Sunday.\n\n"
        "The truce took effect at 16:00 on Saturday and ran until the end of Sunday."
    )
    told = windows(text, "2026-04-13T09:00+03:00", zone="Europe/Moscow")
    assert set(told.values()) == {("11 16:00", "12 20:00")}


HEAD_OF_MAY = (
    "Минобороны России\nС 00:00 8 мая до 00:00 11 мая 2025 года действует перемирие.\n"
    "За прошедшие сутки (9 мая) предпринято девять атак. Все атаки отражены.\n"
)


@pytest.mark.parametrize(
    "said",
    [
        "Итого за сутки выявлено 341 нарушение перемирия, а с начала перемирия – 902.",
        "Всего за сутки выявлено 341 нарушение перемирия; с начала перемирия – 902 нарушения.",
        "С начала перемирия выявлено 902 нарушения, из них за прошедшие сутки – 341.",
        "In total, 341 violations were recorded over the past day and 902 since the truce began.",
        "Since the beginning of the truce there were 902 violations, over the past day - 341.",
        "За минулу добу було 341 порушення, а від початку перемир'я – 902.",
    ],
)
def test_a_day_and_all_of_the_truce_are_each_the_period_of_one_number(said):
    told = windows(HEAD_OF_MAY + said, "2025-05-10T10:05+03:00", zone="Europe/Moscow")
    assert told == {
        ("whole_front", "assault", 9): ("09 00:00", "10 00:00"),
        ("whole_front", "total", 341): ("09 00:00", "10 00:00"),
        ("whole_front", "total", 902): ("08 00:00", "10 10:05"),
    }


@pytest.mark.parametrize(
    "said",
    [
        "За сутки выявлено 341 нарушение, а с начала перемирия погибли 902 человека.",
        "За сутки выявлено 341 нарушение, на 902 меньше, чем с начала перемирия.",
    ],
)
def test_what_else_is_told_since_the_truce_began_is_no_count(said):
    told = windows(HEAD_OF_MAY + said, "2025-05-10T10:05+03:00", zone="Europe/Moscow")
    assert 902 not in {value for *_, value in told}


@pytest.mark.parametrize(
    ("goes_on", "start"),
    [
        ("These are 34 assaults. The Russians used FPV drones 75 times.", "19 18:00"),
        ("Among them are 34 assaults. FPV drones were used 75 times.", "19 18:00"),
        # of the day, or told further down
        ("These are 34 assaults. Today the Russians used FPV drones 75 times.", "20 00:00"),
        ("These are 34 assaults.\n\nThe Russians used FPV drones 75 times.", "20 00:00"),
    ],
)
def test_what_is_told_after_the_parts_of_a_count_has_its_hours(goes_on, start):
    text = (
        "President Zelensky on the ceasefire, as of 18:00. From 18:00 yesterday to 18:00 today the "
        f"Russian army violated its truce 214 times. {goes_on}\n\nSince the start of the day there "
        "were 23 assaults on the Pokrovsk direction."
    )
    told = windows(text, "2025-04-20T19:00+03:00")
    assert told[("whole_front", "assault", 34)] == ("19 18:00", "20 18:00")
    assert told[("whole_front", "drone_kamikaze", 75)] == (start, "20 18:00")


@pytest.mark.parametrize(
    ("said", "start"),
    [
        ("since the start of the day there were 23 assaults there", "20 00:00"),
        ("there were 23 assaults there", "19 18:00"),
    ],
)
def test_the_most_of_a_count_has_its_own_beginning_where_one_is_told(said, start):
    text = (
        "President Zelensky on the ceasefire, as of 18:00. From 18:00 yesterday to 18:00 today the "
        f"Russian army carried out 71 assaults. Most were on the Pokrovsk direction: {said}."
    )
    told = windows(text, "2025-04-20T19:00+03:00")
    assert told[("pokrovsk", "assault", 23)] == (start, "20 18:00")


@pytest.mark.parametrize(
    "said",
    [
        "The ceasefire was in force on paper only, and shelling near Kursk lasted until the end of "
        "Saturday.",
        "За час перемир'я повітряна тривога тривала до кінця суботи.",
        "Прошлое перемирие продлилось до конца 18 апреля.",
        "Перемир'я тривало до кінця неділі, але й дотепер стріляють.",
    ],
)
def test_what_lasted_so_long_beside_the_truce_is_not_its_end(said):
    text = f"Zelensky: {said} Since 18:00 on 19 April Russia has violated the truce 2,900 times."
    read = parse(text, published="2025-04-21T10:00+03:00", source="x")
    assert [(row["value"], row["end"]) for row in read.rows] == [(2900, None)]
    assert str(read.rows[0]["start"]) == "2025-04-19 15:00:00+00:00"


@pytest.mark.parametrize(
    ("text", "published", "start"),
    [
        (
            "Зеленський: перемир'я тривало до кінця неділі. Після його завершення, з 00:00 21 "
            "квітня, росіяни здійснили 96 обстрілів.",
            "2025-04-21T10:00+03:00",
            "2025-04-20 21:00:00+00:00",
        ),
        (
            "On Saturday, Putin promised silence; since the start of the day, Zelensky said, "
            "Russia violated the truce 59 times.",
            "2025-04-20T20:00+03:00",
            "2025-04-19 21:00:00+00:00",
        ),
    ],
)
def test_a_start_stays_whatever_ended_or_was_promised_before(text, published, start):
    read = parse(text, published=published, source="x", kind="ministry")
    assert [str(row["start"]) for row in read.rows] == [start]
