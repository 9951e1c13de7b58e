"""Up to when a tally counts, where a text names a midnight, a weekday, or a tally recalled."""

import pandas as pd
import pytest

from analysis.readers import parse

ON_SUNDAY, ON_MONDAY = "2025-04-20T09:40+03:00", "2025-04-21T09:40+03:00"


def _bounds(text, published, **options):
    rows = parse(text, published=published, **options).rows
    return {row["value"]: _told(row) for row in rows}


def _told(row, zone="Europe/Kyiv"):
    bounds = (row["start"], row["end"])
    return tuple(None if pd.isna(at) else f"{at.tz_convert(zone):%d %H:%M}" for at in bounds)


@pytest.mark.parametrize(
    ("said", "published", "end"),
    [
        ("с 18:00 субботы и до полуночи воскресенья зафиксировано 2935 нарушений", ON_MONDAY, "21"),
        ("с 18:00 субботы и до полуночи субботы зафиксировано 2935 нарушений", ON_MONDAY, "20"),
        ("з 18:00 суботи до опівночі неділі зафіксовано 2935 порушень", ON_MONDAY, "21"),
        # told on Sunday morning, that day's midnight was yet to come
        ("с 18:00 субботы и до полуночи воскресенья зафиксировано 2935 нарушений", ON_SUNDAY, "20"),
    ],
)
def test_a_midnight_ends_the_weekday_that_it_is_told_with(said, published, end):
    found = _bounds(f"Президент Зеленский о перемирии: {said}.", published)
    assert found[2935] == ("19 18:00", f"{end} 00:00")


def test_as_of_midnight_is_the_last_one_before_the_text():
    text = (
        'President Zelenskyy: "As of 00:00, after Easter, the Russian army has violated the '
        'ceasefire a total of 2,935 times since 18:00 on Saturday."'
    )
    assert _bounds(text, "2025-04-21T01:42+03:00")[2935] == ("19 18:00", "21 00:00")


def test_a_tally_of_the_day_before_that_is_recalled_ends_only_itself():
    text = (
        "MOSCOW, May 9. The Ukrainian armed forces have committed 5,026 violations of the "
        'ceasefire, the Russian Defense Ministry reported. "Since 12:00 a.m. on May 8, the enemy '
        'opened fire 1,502 times."\nAs of noon on May 8, the ministry reported 488 violations.'
    )
    found = parse(text, published="2025-05-09T13:40+03:00").rows
    ends = {row["value"]: _told(row, "Europe/Moscow")[1] for row in found}
    assert ends[5026] != "08 12:00"
    assert ends[488] == "08 12:00"


def test_hours_go_on_through_their_paragraph():
    text = (
        "Сибіга: Від опівночі до полудня 8 травня Росія здійснила 734 порушення режиму припинення "
        "вогню.\nСтаном на 16:00 від початку доби на фронті відбулося 117 бойових зіткнень. "
        "Найгарячіше, 43 бої, – на Покровському напрямку. На Лиманському напрямку було 19 штурмів."
    )
    found = _bounds(text, "2025-05-08T17:15+03:00")
    assert found[117] == found[19] == ("08 00:00", "08 16:00")


STAFF = "Генеральний штаб ЗСУ, станом на 22:00 14 серпня 2025 року. Відбулося 88 боєзіткнень. "
AT = "2025-08-14T22:30+03:00"


def _counts(text, published=AT):
    rows = parse(text, published=published).rows
    return {(row["sector"], row["category"]): row["value"] for row in rows}


def test_loitering_munitions_are_kamikaze_drones():
    text = (
        "General Staff of Ukraine, as of 22:00 on 14 August 2025. There were 88 clashes. The enemy "
        "deployed 987 loitering munitions."
    )
    assert _counts(text)["whole_front", "drone_kamikaze"] == 987


def test_drones_launched_at_the_country_are_not_the_front_s():
    text = (
        "Генштаб ВСУ: за 14 августа произошло 88 боев. Россия запустила по Украине 241 беспилотник."
    )
    told = _counts(text, "2025-08-15T09:00+03:00")
    assert told["ukraine_territory", "long_range_drone"] == 241


def test_strikes_alone_in_a_sentence_of_a_direction_s_paragraph_are_its_own():
    text = (
        "Генштаб ЗСУ, за минулу добу, 13 серпня.\nСіверський напрямок. Відбулося 8 боїв. 166 "
        "обстрілів, 7 авіаударів."
    )
    told = _counts(text, "2025-08-14T08:00+03:00")
    assert told["siversk", "shelling"] == 166
    assert told["siversk", "air_strike"] == 7


def test_strikes_alone_under_no_direction_are_left():
    found = parse(STAFF + "166 обстрілів, 7 авіаударів.", published=AT)
    assert [row["value"] for row in found.rows] == [88]


def test_missiles_and_drones_beside_a_comma_are_one_number_of_both():
    text = (
        "Russia launches 643 missiles, drones at Ukraine overnight. Russia used 595 attack drones "
        "and 48 missiles, the Ukrainian Air Force said."
    )
    told = _counts(text, "2025-09-28T11:40+03:00")
    assert told["ukraine_territory", "missile_launched"] == 48


def test_regions_that_violations_fall_to_have_their_shares():
    text = (
        "СММ ОБСЕ, отчет по состоянию на 19:30 4 августа 2019 года: миссия зафиксировала 1 786 "
        "нарушений режима прекращения огня. Из них 1 311 приходится на Донецкую область, 475 – на "
        "Луганскую."
    )
    told = _counts(text, "2019-08-05")
    assert told["donetsk_oblast", "total"] == 1311
    assert told["luhansk_oblast", "total"] == 475


def test_half_of_them_near_a_place_are_a_part_of_the_mission_s_own():
    text = (
        "The SMM recorded 10,150 ceasefire violations between 26 February and 11 March, with "
        "roughly half of these violations recorded in the Avdiivka-Yasynuvata triangle."
    )
    assert _counts(text, "2018-03-14") == {("donetsk_luhansk", "total"): 10150}


def test_both_regions_are_named_though_both_is_a_number():
    text = (
        "СММ ОБСЄ, звіт станом на 19:30 23 липня 2021 року: 594 порушення в обох областях, причому "
        "515 припадає на Донецьку."
    )
    found = parse(text, published="2021-07-24")
    told = {(row["sector"], row["category"]): row["value"] for row in found.rows}
    assert told == {("donetsk_luhansk", "total"): 594, ("donetsk_oblast", "total"): 515}
    assert found.unread.empty


def test_times_after_a_republic_s_are_the_other_one_s():
    text = (
        "ВСУ за сутки 29 раз нарушили режим прекращения огня в ЛНР и 53 раза - в ДНР, следует из "
        "сообщений представительств республик в СЦКК."
    )
    told = _counts(text, "2022-02-19T10:02+03:00")
    assert told == {("lpr", "total"): 29, ("dpr", "total"): 53}


def test_arms_that_are_banned_may_stand_after_a_comma():
    text = (
        "Представительство ЛНР в СЦКК: За 18 февраля зафиксировано 29 нарушений со стороны "
        "Украины, из них 25 - с применением вооружения, запрещенного Минскими соглашениями."
    )
    told = _counts(text, "2022-02-19T10:02+03:00")
    assert told["lpr", "shelling_heavy"] == 25


NIGHT = "Повітряні сили ЗСУ: у ніч на 15 серпня ворог атакував 97 ударними БпЛА. Збито 63 дрони. "


@pytest.mark.parametrize(
    "others",
    [
        "Також 40 збито вдень, 23 локаційно втрачено.",
        "40 ракет збито, 23 втрачено.",
        "40 дронів збито на півночі, 23 втрачено.",
        "У другій хвилі 63 дрони (40 збито, 23 втрачено).",
    ],
)
def test_parts_of_something_else_take_no_whole_back(others):
    told = _counts(NIGHT + others, "2025-08-15T08:00+03:00")
    assert told["ukraine_territory", "drone_downed"] == 63


def test_drones_of_another_wave_are_not_dropped_in_silence():
    text = NIGHT + "Згодом повідомили про 30 дронів (20 збито, 10 втрачено)."
    assert "30" in parse(text, published="2025-08-15T08:00+03:00").unread["text"].tolist()


@pytest.mark.parametrize(
    "before",
    ["Авіація Сил оборони завдала ударів по ворогу.", "На сусідньому напрямку - більше."],
)
def test_strikes_alone_after_words_of_others_are_left(before):
    text = f"Генштаб ЗСУ за минулу добу 22 серпня.\nНа Лиманському напрямку 4 атаки. {before} "
    told = _counts(text + "7 авіаударів, 12 обстрілів.", "2024-08-23T09:00+03:00")
    assert ("lyman", "air_strike") not in told


@pytest.mark.parametrize(
    "launched",
    [
        "Russia launched 61 air strikes on Ukraine, using 5,241 drones.",
        "Russia launched 5,241 drones at positions in Ukraine.",
    ],
)
def test_drones_at_the_front_are_not_sent_at_the_country(launched):
    text = f"General Staff of Ukraine: over the past day, 256 combat clashes took place. {launched}"
    told = _counts(text, "2025-12-07T12:30+02:00")
    assert ("ukraine_territory", "long_range_drone") not in told


@pytest.mark.parametrize(
    "later",
    [
        "By now there are 96 assaults.",
        "In all, there were 96 assaults.",
        "Today there were 96 assaults in the Lyman sector.",
    ],
)
def test_hours_go_on_to_no_tally_of_later(later):
    text = (
        "President Zelensky on the Easter truce, which began at 18:00 on April 19. As of 20:00 on "
        "April 20, there were 2000 violations. Between 00:00 and 06:00 on April 20 there were 59 "
        f"shellings. There were 5 assaults in the Pokrovsk sector. {later}"
    )
    found = _bounds(text, "2025-04-20T20:30+03:00")
    assert found[5] == ("20 00:00", "20 06:00")
    assert found[96] != ("20 00:00", "20 06:00")


@pytest.mark.parametrize(
    "told",
    [
        "ворог застосував 60 дронів, ракети Іскандер-М та 2 ракети Х-59.",
        "ворог запустив 60 дронів, ракет не застосовував.",
    ],
)
def test_drones_before_missiles_of_their_own_are_read(told):
    text = f"Повітряні сили ЗСУ: у ніч на 15 серпня {told}"
    found = _counts(text, "2025-08-15T08:00+03:00")
    assert found["ukraine_territory", "long_range_drone"] == 60


def test_an_hour_as_of_which_all_is_told_is_not_recalled():
    text = (
        "Ukraine's Defense Ministry: Russia broke the ceasefire 734 times and carried out 63 "
        "assaults since 00:00 on May 8. The data is as of 12:00 on May 8."
    )
    assert _bounds(text, "2025-05-09T10:00+03:00")[63] == ("08 00:00", "08 12:00")


def test_by_six_of_a_text_of_a_later_day_is_six_of_the_next_morning():
    text = (
        "On Sunday President Zelensky said that from 18:00 on April 19, by 06:00 Russia violated "
        "the Easter truce 387 times."
    )
    assert _bounds(text, "2025-04-21T10:30+03:00")[387] == ("19 18:00", "20 06:00")


def test_strikes_on_their_own_territory_are_not_the_front_s():
    text = (
        "General Staff of Ukraine, as of 16:00 on 19 November 2024: 107 clashes took place on the "
        "front line. The Kursk operation continues. Today, Russian aircraft have conducted 11 "
        "strikes on their own territory using 15 guided bombs."
    )
    told = _counts(text, "2024-11-19T17:05+02:00")
    assert told == {("whole_front", "assault"): 107}


def test_a_dateline_under_a_headline_dates_no_day_told():
    text = (
        "Генштаб ЗСУ розповів про ситуацію за добу\n\n24.06.2025 10:31\n\nПротягом минулої доби на "
        "Курському напрямку відбулося 24 бойові зіткнення."
    )
    (row,) = parse(text, published="2025-06-24T10:31+03:00").rows
    assert _told(row) == ("23 00:00", "24 00:00")


@pytest.mark.parametrize("published", ["2025-04-21T00:47+03:00", "2025-04-21T08:30+03:00"])
def test_a_day_told_as_of_the_midnight_after_it_is_that_day_though_no_date_says_so(published):
    text = (
        "Зеленський: станом на 00:00 після завершення Великодня російська армія протягом доби 2874 "
        "рази порушила обіцянку про припинення вогню.\nНагадаємо, перемир'я мало тривати з 18:00 "
        "19 квітня до 00:00 21 квітня."
    )
    (row,) = parse(text, published=published).rows
    day = ("2025-04-20 00:00:00+03:00", "2025-04-21 00:00:00+03:00")
    assert tuple(str(row[end].tz_convert("Europe/Kyiv")) for end in ("start", "end")) == day


def test_a_count_told_up_to_one_moment_over_two_windows_is_one_count_with_a_warning():
    text = (
        "Зеленський підбив підсумки «великоднього перемир'я»\n\n"
        "Станом на 00:00 після Великодня росія порушила обіцянку про припинення вогню 2874 рази. "
        "Відбулося 94 штурмові дії.\n\n"
        "Станом на 00:00 після завершення Великодня російська армія протягом доби 2874 рази "
        "порушила перемир'я, повідомив Президент України Володимир Зеленський.\n\n"
        "Нагадаємо, перемир'я мало тривати з 18:00 19 квітня до 00:00 21 квітня."
    )
    reading = parse(text, published="2025-04-21T00:47+03:00")
    (row,) = [one for one in reading.rows if one["category"] == "total"]
    assert row["start"] == pd.Timestamp("2025-04-20T00:00+03:00")
    assert any("two windows that end together" in warning for warning in reading.warnings)
