"""Nights that a post recalls beside its own, and hours of a day that it names beside its night."""

import pandas as pd
import pytest

from analysis.readers import parse

RU, EN, UK = "Минобороны РФ: ", "Russian Defence Ministry: ", "Повітряні сили: "
UR = "Воздушные силы ВСУ: "
OWN_RU = RU + "в ночь на 6 сентября сбито семь БПЛА: четыре над Курской областью, три над Крымом. "
OWN_EN = EN + "seven drones were shot down overnight on September 6 over the Kursk region. "
OWN_UK = UK + "у ніч на 6 вересня ворог запустив 18 дронів, збито 14. "


def read(text, published="2025-09-06T09:30+03:00"):
    kind = "air_force" if text.startswith((UK, UR)) else "air_defence"
    return parse(text, kind=kind, published=published, source="x")


def values(text, published="2025-09-06T09:30+03:00"):
    return [row["value"] for row in read(text, published).rows]


@pytest.mark.parametrize(
    ("own", "recalled", "counted"),
    [
        (
            OWN_RU,
            "Прошлой ночью, 5 сентября, были сбиты 36 беспилотников. Больше всего дронов — "
            "одиннадцать — сбили над Тульской областью. Ещё два беспилотника за ту ночь были "
            "уничтожены над Брянской областью, по одному — над Орловской и Рязанской областями.",
            [7, 4, 3],
        ),
        (OWN_RU, "Минувшей ночью, в пятницу, 5 сентября, сбили 36 БПЛА.", [7, 4, 3]),
        (OWN_RU, "Ночью 5 сентября над Тульской областью сбили два БПЛА.", [7, 4, 3]),
        (
            OWN_RU,
            "В предыдущую ночь были сбиты 36 БПЛА. В ту ночь два сбили над Тульской областью.",
            [7, 4, 3],
        ),
        (OWN_RU, "Накануне ночью были сбиты 36 БПЛА, из них два над Орловской.", [7, 4, 3]),
        (OWN_EN, "Last night, on September 5, air defences destroyed 36 drones.", [7]),
        (OWN_EN, "The previous night, 36 were downed. Two more fell that night.", [7]),
        (OWN_EN, "A night earlier, 36 drones were downed. Of those two were over Crimea.", [7]),
        (OWN_UK, "Минулої ночі, 5 вересня, ворог запустив 99 дронів, збили 90.", [18, 14]),
        (OWN_UK, "Вночі 5 вересня було 99 дронів. Тієї ночі збили 90 дронів.", [18, 14]),
        (OWN_UK, "Ніч перед тим принесла 99 дронів. Збили 90 дронів.", [18, 14]),
    ],
)
def test_a_night_recalled_is_none_of_the_post_s(own, recalled, counted):
    reading = read(own + recalled)
    assert [row["value"] for row in reading.rows] == counted
    assert {"36", "99", "два", "90"} & {row["text"] for row in reading.unread_rows()}


def test_a_night_recalled_makes_no_past_night_of_the_post_s_own():
    reading = read(OWN_RU + "Прошлой ночью, 5 сентября, были сбиты 36 беспилотников.")
    assert {row["category"] for row in reading.rows} == {"drone_downed"}
    assert all(row["start"] is None for row in reading.rows)


def test_a_night_dated_two_days_ago_is_not_the_one_before_the_publication():
    rows = read(RU + "прошлой ночью, 4 сентября, сбиты 36 БПЛА.").rows
    assert [(row["category"], row["start"]) for row in rows] == [("drone_downed", None)]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (RU + "прошлой ночью, 6 сентября, сбиты 36 БПЛА. Девять — над Крымом.", [36, 9]),
        (EN + "last night, September 5, 36 drones were shot down, nine over Crimea.", [36, 9]),
        (
            "36 drones shot down overnight\nThe Russian Defence Ministry said that last night, "
            "September 5, 36 drones were shot down. Nine of them were over Crimea.",
            [36, 9],
        ),
        (RU + "36 БПЛА сбиты за ночь. В ту ночь девять были сбиты над Крымом.", [36, 9]),
        (RU + "один БПЛА сбит над Крымом. Всего за прошлую ночь сбито 36 БПЛА.", [1, 36]),
        (RU + "сегодня ночью, 6 сентября, сбиты 36 БПЛА, из них девять над Крымом.", [36, 9]),
        (
            RU + "с 20:00 5 сентября до 7:00 6 сентября сбиты 36 БПЛА. Ночью 6 сентября девять "
            "сбиты над Крымом.",
            [36, 9],
        ),
        (UK + "минулої ночі, 6 вересня, ворог запустив 99 дронів, збито 90.", [99, 90]),
        (UK + "у ніч на 6 вересня ворог запустив 18 дронів. Минулої ночі збито 14.", [18, 14]),
        (
            EN + "in the night of 6 September 36 drones were shot down. That night nine were "
            "shot down over Crimea.",
            [36, 9],
        ),
    ],
)
def test_the_post_s_own_night_is_read_however_it_is_said(text, counted):
    assert values(text) == counted


def hours(text, published):
    row = read(text, published).rows[0]
    zone = "Europe/Kyiv" if text.startswith((UK, UR)) else "Europe/Moscow"
    told = (row["start"], row["end"])
    return tuple("" if pd.isna(at) else f"{at.tz_convert(zone):%d %H:%M}" for at in told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            RU + "ночью 7 сентября сбит БПЛА над Курской областью. Также в субботу, 6 сентября, "
            "были уничтожены ещё 36 дронов в ходе атаки, продолжавшейся с 15:00 до 22:30.",
            ("06 15:00", "06 22:30"),
        ),
        (
            RU + "в субботу были уничтожены 36 дронов в ходе атаки с 15:00 до 22:30.",
            ("06 15:00", "06 22:30"),
        ),
        (
            EN + "on Saturday, September 6, 36 drones were shot down in an attack that lasted from "
            "15:00 to 22:30.",
            ("06 15:00", "06 22:30"),
        ),
        (
            EN + "on September 6, 36 drones were destroyed over Russia in an attack from 20:00 to "
            "06:00.",
            ("06 20:00", "07 06:00"),
        ),
        (
            UK + "6 вересня ворог атакував 99 дронами, атака тривала з 10:00 до 17:30.",
            ("06 10:00", "06 17:30"),
        ),
        (
            UK + "вчора ворог атакував 99 дронами, атака тривала з 10:00 до 17:30.",
            ("07 10:00", "07 17:30"),
        ),
    ],
)
def test_a_day_named_apart_from_hours_is_theirs(text, told):
    assert hours(text, "2025-09-08T20:00+03:00") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (RU + "с 17:00 до 20:00 сбиты 36 БПЛА. 6 сентября сбиты два.", ("08 17:00", "08 20:00")),
        (RU + "больше, чем в субботу, 36 БПЛА сбиты с 17:00 до 20:00.", ("08 17:00", "08 20:00")),
        (
            "The Russian Defence Ministry said on September 8 that 36 drones were shot down from "
            "21:00 to 23:30.",
            ("07 21:00", "07 23:30"),
        ),
        (
            "The Russian Defence Ministry said on Monday, September 8, that 36 drones were shot "
            "down from 21:00 to 23:30.",
            ("07 21:00", "07 23:30"),
        ),
        (
            RU + "7 сентября ведомство сообщило, что 36 БПЛА сбиты с 17:00 до 20:00.",
            ("08 17:00", "08 20:00"),
        ),
        (RU + "в ночь на 8 сентября сбиты 36 БПЛА, с 1:00 до 5:00.", ("08 01:00", "08 05:00")),
        (RU + "вечером 7 сентября сбиты 36 БПЛА, с 20:00 до 23:00.", ("07 20:00", "07 23:00")),
        (
            RU + "с 20:00 7 сентября до 7:00 8 сентября сбиты 36 БПЛА.",
            ("07 20:00", "08 07:00"),
        ),
        (
            RU + "6 и 7 сентября было тихо, а с 17:00 до 20:00 сбиты 36 БПЛА.",
            ("08 17:00", "08 20:00"),
        ),
        (
            UK + "порівняно з 6 вересня ворог активніший, збито 90 дронів з 10:00 до 17:30.",
            ("08 10:00", "08 17:30"),
        ),
    ],
)
def test_a_day_of_something_else_moves_no_hours(text, told):
    assert hours(text, "2025-09-08T20:30+03:00") == told


@pytest.mark.parametrize(
    "text",
    [
        UK + "у ніч на 6 вересня ворог випустив 25 ракет, 23 збито. Вже ближче до 04:00 6 вересня "
        "окупанти здійснили пуски 17 ракет.",
        UK + "у ніч на 6 вересня ворог випустив 25 ракет, 23 збито. Близько 04:00 6 вересня "
        "окупанти здійснили пуски 17 ракет.",
        UR + "в ночь на 6 сентября враг выпустил 25 ракет, 23 сбиты. Ближе к 4:00 6 сентября сбили "
        "14 ракет.",
        UK + "in the night to 6 September 25 missiles were launched, 23 shot down. Closer to 4:00 "
        "on 6 September it launched 17 missiles.",
        UK + "in the night to 6 September 25 missiles were launched, 23 shot down. Close to 4 a.m. "
        "on 6 September it launched 17 missiles.",
    ],
)
def test_about_an_hour_at_which_some_flew_nothing_ends(text):
    assert {row["value"]: row["end"] for row in read(text).rows} == {25: None, 23: None}


@pytest.mark.parametrize(
    "text",
    [
        UK + "у ніч на 6 вересня ворог випустив 25 ракет. До 04:00 6 вересня збито 23.",
        UR + "в ночь на 6 сентября враг выпустил 25 ракет. К 4:00 сбили 23.",
        UK + "у ніч на 6 вересня ворог випустив 25 ракет. Ближче до 3:00 випущено ще кілька. "
        "Станом на 04:00 збито 23.",
    ],
)
def test_the_hour_up_to_which_a_post_counts_still_ends_it(text):
    assert {hours_of_end(row) for row in read(text).rows} == {"04:00"}


def hours_of_end(row):
    return f"{row['end'].tz_convert('Europe/Kyiv'):%H:%M}"


@pytest.mark.parametrize(
    ("before", "in_all"),
    [
        ("уничтожен один БПЛА. ", "Всего за прошедшую ночь российские системы ПВО сбили 36 БПЛА."),
        ("уничтожены два БПЛА. ", "Всего за минувшую ночь силы и средства ПВО сбили 36 БПЛА."),
    ],
)
def test_fewer_than_all_of_the_night_are_not_its_whole(before, in_all):
    reading = read(RU + before + in_all + " Больше всего, по десять, — над Крымом и Тульской.")
    assert reading.rows[0]["value"] == 36
    assert len(reading.unread_rows()) >= 1


def test_fewer_in_english_are_not_the_whole_of_the_night():
    text = (
        EN + "one drone was shot down. In all, air defences downed 36 drones over the past night."
    )
    assert values(text) == [36]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (RU + "сбито 36 БПЛА. Всего за прошедшую ночь над Крымом сбито пять БПЛА.", [36, 5]),
        (RU + "сбито 20 БПЛА над Крымом. Всего за прошедшую ночь сбито 36 БПЛА.", [20, 36]),
        (RU + "за минувшую ночь сбито 20 БПЛА. Всего за прошедшую ночь сбито 36 БПЛА.", [20]),
    ],
)
def test_a_whole_is_not_given_up_for_another_night_s_or_a_region_s(text, counted):
    assert values(text) == counted


@pytest.mark.parametrize(
    "text",
    [
        RU + "36 БПЛА сбиты с 14:00 до 20:00 6 сентября. Ночью 6 сентября ПВО уничтожила над "
        "Россией 80 БПЛА. Как сообщили в ведомстве, 36 БПЛА было уничтожено над Крымом.",
        EN + "36 drones were shot down from 14:00 to 20:00 on September 6. At night 80 drones were "
        "destroyed. The ministry said 36 drones were shot down over Crimea.",
    ],
)
def test_a_part_of_a_night_may_be_as_many_as_the_hours_of_the_day_have(text):
    rows = {(row["sector"], row["value"]): row for row in read(text, "2025-09-06T21:00+03:00").rows}
    night, part = rows["russian_regions_seas", 80], rows["crimea", 36]
    assert (part["category"], part["start"]) == (night["category"], night["start"])


def test_a_night_that_says_again_what_hours_have_is_those_hours():
    text = RU + "36 БПЛА сбиты с 0:00 до 4:00 6 сентября. Ночью 36 БПЛА были сбиты над Россией."
    assert [row["category"] for row in read(text).rows] == ["drone_downed"]


@pytest.mark.parametrize(
    "headline",
    [
        "ВСУ за ночь выпустили по России более 30 беспилотников",
        "Украина атаковала Россию 36 беспилотниками",
        "Ukraine attacks Russia with more than 30 drones",
        "Україна запустила по Росії понад 30 дронів",
    ],
)
def test_a_headline_s_word_for_what_a_ministry_shot_down_is_no_count(headline):
    reading = read(headline + "\n" + RU + "в ночь на 6 сентября сбиты 36 БПЛА.")
    assert [row["category"].removesuffix("_night") for row in reading.rows] == ["drone_downed"]
    assert [row["text"][-2:] for row in reading.unread_rows()] in (["30"], ["36"])


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("ВСУ выпустили по России 50 БПЛА\n" + RU + "за ночь сбиты 36 БПЛА.", [50, 36]),
        (RU + "ВСУ выпустили 36 БПЛА. Сбиты 36 БПЛА.", [36, 36]),
        (RU + "атака 36 БПЛА отражена\nЗа ночь уничтожены 36 БПЛА.", [36, 36]),
        ("Росія запустила по Україні понад 30 дронів\n" + UK + "за ніч збито 36 БпЛА.", [30, 36]),
        ("ВСУ запустили по России 36 БПЛА.\n" + RU + "за ночь сбиты 36 БПЛА.", [36, 36]),
    ],
)
def test_what_flew_is_kept_where_the_office_counts_it(text, counted):
    kind = "air_force" if UK in text else "air_defence"
    rows = parse(text, kind=kind, published="2025-09-06T09:30+03:00", source="x").rows
    assert [row["value"] for row in rows] == counted


@pytest.mark.parametrize(
    "recalled",
    [
        RU + "средствами ПВО сбиты 12 БПЛА. До этого сообщалось о 40 БПЛА с 15:00 до 18:00 мск.",
        RU + "сбиты 12 БПЛА. Ранее ведомство сообщало о 40 БПЛА с 15:00 до 18:00 мск.",
        EN + "12 drones were shot down. Earlier it reported 40 drones downed from 15:00 to 18:00.",
        EN + "12 drones were shot down. Before that, 40 drones were downed from 15:00 to 18:00.",
        EN + "12 drones were shot down. Previously, 40 were downed from 15:00 to 18:00.",
    ],
)
def test_hours_of_a_count_that_is_recalled_are_not_the_post_s(recalled):
    reading = read(recalled, "2025-10-24T20:00+03:00")
    (row,) = reading.rows
    assert (row["value"], row["category"], row["start"]) == (12, "drone_downed", None)
    assert "40" in {left["text"] for left in reading.unread_rows()}
    assert any("no window" in warning for warning in reading.warnings)


@pytest.mark.parametrize(
    "own",
    [
        RU + "с 15:00 до 18:00 мск сбиты 12 БПЛА. До этого сообщалось о 40.",
        EN + "earlier today, from 15:00 to 18:00, 12 drones were shot down.",
    ],
)
def test_hours_of_the_count_itself_are_the_post_s(own):
    (row,) = read(own, "2025-10-24T20:00+03:00").rows
    assert (row["value"], f"{row['start']:%H:%M}", f"{row['end']:%H:%M}") == (12, "12:00", "15:00")


def test_hours_of_a_day_after_the_publication_are_none_of_another_day():
    post = (
        "«25 октября в период с 7:00 мск до 8:00 мск дежурными средствами ПВО уничтожены 25 БПЛА», "
        "— говорится в сообщении Минобороны РФ. Также в ночь на 24 октября были сбиты 111 БПЛА."
    )
    reading = read(post, "2025-10-24T09:00+03:00")
    assert [(row["value"], row["start"]) for row in reading.rows] == [(25, None)]
    assert any("after the publication: no window" in warning for warning in reading.warnings)


def spans(reading):
    local = [(row["start"], row["end"]) for row in reading.rows]
    zone = "Europe/Moscow"
    return [
        None if None in span else tuple(f"{at.tz_convert(zone):%d %H:%M}" for at in span)
        for span in local
    ]


@pytest.mark.parametrize(
    ("post", "published", "expected"),
    [
        (
            RU + "в период с 17.40 до полуночи мск над регионами России сбиты 22 БПЛА. Шесть сбиты "
            "над Брянской областью. В ночь на 9 сентября силы ПВО сбили 31 украинский дрон.",
            "2025-09-10T00:36+03:00",
            [("09 17:40", "10 00:00"), ("09 17:40", "10 00:00")],
        ),
        (
            EN + "27 drones were shot down from 20:00 to 23:00. "
            "Overnight into 8 October 53 drones were destroyed over Russia.",
            "2025-10-09T23:30+03:00",
            [("09 20:00", "09 23:00")],
        ),
        (
            RU + "с 9.00 до 13.00 мск сбиты 27 беспилотников. В ночь на 9 октября силы ПВО сбили "
            "53 украинских беспилотника.",
            "2025-10-09T15:30+03:00",
            [("09 09:00", "09 13:00"), ("08 20:00", "09 08:00")],
        ),
    ],
)
def test_a_night_counted_below_hours_of_a_day_does_not_date_them(post, published, expected):
    assert spans(read(post, published)) == expected


def test_a_night_beside_hours_has_the_bounds_of_its_date():
    post = RU + "с 20.00 до 23.30 мск сбиты 22 БПЛА. Минувшей ночью, на 9 сентября, сбит 31 дрон."
    reading = read(post, "2025-09-10T00:36+03:00")
    assert spans(reading) == [("09 20:00", "09 23:30"), ("08 20:00", "09 08:00")]


def test_hours_of_a_night_have_no_window_where_another_may_be_counted_below():
    post = RU + "с 20.00 до 7.00 мск сбиты 22 БПЛА. В ночь на 8 сентября силы ПВО сбили 31 дрон."
    reading = read(post, "2025-09-09T09:36+03:00")
    assert spans(reading) == [None]
    assert any("may be another: no window" in warning for warning in reading.warnings)
    assert spans(read(post, "2025-09-08T09:36+03:00")) == [("07 20:00", "08 07:00")]


@pytest.mark.parametrize(
    "post",
    [
        RU + "в ночь на 9 октября с 23:00 до 6:00 сбиты 27 БПЛА.",
        RU + "в ночь на 9 октября, с 23:00 до 6:00, сбиты 27 БПЛА.",
        EN + "overnight into 9 October from 23:00 to 6:00, 27 drones were shot down.",
        RU + "в ночь на 9 октября, в период с 23:00 мск 8 октября до 6:00 мск, сбиты 27 БПЛА.",
    ],
)
def test_an_evening_hour_is_not_of_the_morning_that_its_night_is_named_by(post):
    assert spans(read(post, "2025-10-09T08:30+03:00")) == [("08 23:00", "09 06:00")]


def test_the_hours_of_an_alert_tell_no_past_night():
    post = "Air Force of Ukraine: on the night of August 5, 24 drones were shot down. "
    alert = "The air raid alert went off twice overnight in the Kyiv region."
    both = (
        parse(text, published="2024-08-05T10:00+03:00", kind="air_force").rows[0]["category"]
        for text in (post, post + alert)
    )
    assert set(both) == {"drone_downed"}
    counted = post + "Overnight, as the air raid alert went on, drones flew to Kyiv."
    (row,) = parse(counted, published="2024-08-05T10:00+03:00", kind="air_force").rows
    assert row["category"] == "drone_downed_night"


@pytest.mark.parametrize("length", ["за восемь часов", "за 2,5 часа", "за почти три часа"])
def test_a_count_of_so_many_hours_is_none_of_the_night_told_below(length):
    post = (
        f"Минобороны РФ заявило, что {length} средства ПВО сбили восемь БПЛА. "
        "Как заявляло Минобороны, ночью были уничтожены 12 украинских дронов."
    )
    (row,) = read(post, "2026-01-23T17:00+03:00").rows
    assert (row["category"], row["value"], row["start"]) == ("drone_downed", 8, None)


def test_a_count_during_the_night_is_of_the_past_one():
    post = "Russian Defence Ministry: 22 Ukrainian drones were destroyed during the night{}."
    (own,) = read(post.format(""), "2025-03-05T10:00+03:00").rows
    (dated,) = read(post.format(" of 3 March"), "2025-03-05T10:00+03:00").rows
    assert (own["category"], dated["category"]) == ("drone_downed_night", "drone_downed")


def test_a_number_between_dashes_without_blanks_is_found():
    post = (
        "Russian Defence Ministry: 20 drones were shot down from 15:00 to 20:00. The majority of "
        "these drones—14—were shot down over Belgorod Oblast."
    )
    rows = read(post, "2025-10-30T23:00+03:00").rows
    assert [(row["sector"], row["value"]) for row in rows][1:] == [("belgorod_oblast", 14)]
