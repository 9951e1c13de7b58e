"""Fire as headquarters of the line of contact tell it: attacks, cases, weapons, days."""

import pandas as pd
import pytest

from analysis.readers import parse

DAY = ("2018-06-13", "2018-06-14")


def read(text, published="2018-06-14T09:00+03:00"):
    return parse(text, published=published)


def rows(text, published="2018-06-14T09:00+03:00"):
    return [
        (row["sector"], row["category"], row["value"], *(_day(row[name]) for name in bounds))
        for row in read(text, published).rows
        for bounds in [("start", "end")]
    ]


def _day(moment):
    return None if moment is None else f"{pd.Timestamp(moment).tz_convert('Europe/Kyiv'):%Y-%m-%d}"


@pytest.mark.parametrize(
    ("said", "sector", "value"),
    [
        ("positions of Ukrainian troops came under 41 attacks in the past day", "", 41),
        ("militants attacked positions of Ukrainian troops 41 times in the past day", "", 41),
        ("за минулу добу бойовики 41 раз атакували позиції українських військ", "", 41),
        (
            "in Luhansk direction, ATO troops were attacked nine times in the past day",
            "luhansk_direction",
            9,
        ),
        (
            "in the past day militants broke the truce. In Luhansk direction there were 11 attacks",
            "luhansk_direction",
            11,
        ),
        (
            "за минулу добу порушено режим тиші. На луганському напрямку було 11 атак на позиції",
            "luhansk_direction",
            11,
        ),
    ],
)
def test_attacks_of_a_headquarters_are_shellings_with_a_warning(said, sector, value):
    text = f"ATO headquarters: {said}."
    assert rows(text) == [(sector or "donetsk_luhansk", "shelling", value, *DAY)]
    assert any("read as shellings" in warning for warning in read(text).warnings)


@pytest.mark.parametrize(
    "said",
    [
        "in the past day militants attacked positions 41 times, trying to storm them. Shelling: 2",
        "бойовики за минулу добу 41 раз атакували позиції, намагаючись їх захопити. Обстрілів: 2",
    ],
)
def test_attacks_on_foot_are_no_shellings(said):
    found = rows(f"Штаб АТО: {said}.")
    assert ("shelling", 41) not in [row[1:3] for row in found]


@pytest.mark.parametrize(
    "said",
    [
        "за минулу добу порушено режим тиші. На луганському напрямку відбито 41 атаку",
        "in the past day militants broke the truce. In Luhansk direction there were 41 ground "
        "attacks",
    ],
)
def test_attacks_of_infantry_in_a_direction_are_no_shellings(said):
    found = rows(f"Штаб АТО: {said}.")
    assert ("shelling", 41) not in [row[1:3] for row in found]


@pytest.mark.parametrize(
    "said",
    [
        "12 випадків відкриття вогню з боку бойовиків",
        "12 случаев открытия огня со стороны боевиков",
        "12 instances of opening fire",
        "12 instances of militants using weapons",
    ],
)
def test_cases_of_opening_fire_are_shellings_with_a_warning(said):
    text = f"Штаб АТО / ATO headquarters: за минулу добу (in the past day) - {said}."
    assert [row[:3] for row in rows(text)] == [("donetsk_luhansk", "shelling", 12)]
    assert any("read as shellings" in warning for warning in read(text).warnings)


@pytest.mark.parametrize(
    "said",
    [
        "12 разів порушили тишу, 3 рази — із застосуванням озброєння, забороненого Мінськом",
        "12 разів порушили тишу, зокрема тричі застосували важке озброєння",
        "12 разів обстріляли позиції, причому 3 рази бойовики застосували важке озброєння",
        "12 раз обстреляли позиции, из них из тяжелого вооружения - 3 раза",
        "broke the truce 12 times, three of them with weapons that the Minsk agreements prohibit",
    ],
)
def test_some_of_them_with_heavy_or_banned_weapons(said):
    found = [row[1:3] for row in rows(f"Штаб АТО: за минулу добу бойовики {said}.")]
    assert found[1:] == [("shelling_heavy", 3)] and found[0][1] == 12


def test_a_side_zone_of_the_conflict_is_not_the_area():
    text = (
        "JFO HQ: over the past day, three attacks on positions were in the eastern conflict zone."
    )
    assert rows(text) == []


def test_what_a_headquarters_responsibility_is_of_ukrainian_troops_is_the_area():
    text = (
        "Штаб ООС: за минулу добу у смугах відповідальності українських підрозділів окупанти "
        "порушили режим припинення вогню три рази."
    )
    assert rows(text) == [("donetsk_luhansk", "total", 3, *DAY)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("На донецькому напрямку перемир'я не порушували.", ("donetsk_direction", "total", 0)),
        ("Порушень режиму тиші не зафіксовано.", ("donetsk_luhansk", "total", 0)),
    ],
)
def test_no_breaches_on_a_direction_are_its_own_and_of_the_day_led_in(said, expected):
    text = (
        "Штаб АТО: протягом минулої доби на луганському напрямку бойовики стріляли двічі. "
        f"Про це у штабі розповіли уранці 14 червня. {said}"
    )
    assert (*expected, *DAY) in rows(text)


def test_no_breaches_have_been_registered():
    text = "JFO HQ: from the start of this day no breaches of the ceasefire have been registered."
    assert [row[:3] for row in rows(text)] == [("donetsk_luhansk", "total", 0)]


def test_before_the_war_had_another_front_a_ministry_counts_at_the_line_of_contact():
    text = "Ukraine's defence ministry reported 20 ceasefire violations by Russian-backed forces."
    (before,) = rows(text, "2022-02-20")
    (after,) = rows(text, "2022-03-20")
    assert (before[0], after[0]) == ("donetsk_luhansk", "whole_front")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("On Tuesday, 136 breaches of the truce were registered.", ("2018-06-12", "2018-06-13")),
        ("On Tuesday they said that there were 136 breaches of the truce.", (None, None)),
        (
            "On Tuesday they reported 136 breaches of the truce over the past 24 hours.",
            ("2018-06-11", "2018-06-12"),
        ),
        (
            "Во вторник сообщали, что за сутки боевики нарушили перемирие 136 раз.",
            ("2018-06-11", "2018-06-12"),
        ),
    ],
)
def test_a_weekday_is_the_day_counted_or_the_day_of_telling(said, expected):
    text = f"ATO headquarters on the breaches of militants. {said}"
    assert rows(text) == [("donetsk_luhansk", "total", 136, *expected)]


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("Противник 40 раз бил по позициям из ствольной артиллерии", "shelling_artillery"),
        ("Противник 40 раз бил по позициям", "shelling"),
        ("Drone strikes or munition drops numbered 40", "drone_strike"),
        ("There were 40 cases in which Ukrainian forces used drones", "drone_strike"),
        ("Штурмових дій із 00:00 до 12:00 було вже 40", "assault"),
    ],
)
def test_more_words_of_statements(said, category):
    text = f"Минобороны России: перемирие нарушено Украиной 100 раз. {said}."
    assert (category, 40) in [row[1:3] for row in rows(text, "2025-05-09T12:00+03:00")]


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        (
            "Порушень режиму припинення вогню з боку найманців у вівторок не було",
            "2018-06-12",
            "2018-06-13",
        ),
        (
            "Від початку четвергової доби порушень режиму тиші з боку найманців не було, а минулої "
            "доби обстріли тривали, розповіли у штабі",
            "2018-06-14",
            "2018-06-14",
        ),
        ("Минулої доби вогневих провокацій з боку найманців не зафіксовано", *DAY),
    ],
)
def test_none_is_told_of_the_day_that_its_own_words_name(said, start, end):
    assert rows(f"Штаб ООС. {said}.") == [("donetsk_luhansk", "total", 0, start, end)]


@pytest.mark.parametrize("date", ["10 травня", "22 травня 2018 року"])
def test_a_date_of_what_was_agreed_is_not_the_past_day(date):
    text = (
        "Штаб ООС: загарбники минулої доби три рази порушили домовленості про тишу, яких дійшли "
        f"{date} у Мінську."
    )
    assert rows(text) == [("donetsk_luhansk", "total", 3, *DAY)]


def test_of_the_day_before_a_weekday_on_which_it_was_told():
    text = (
        "Представительство ДНР в СЦКК: за минувшие сутки ВСУ нарушили перемирие 22 раза. О 24 "
        "нарушениях перемирия за сутки в ДНР говорили во вторник."
    )
    assert [row[2:] for row in rows(text)] == [(22, *DAY), (24, "2018-06-11", "2018-06-12")]


@pytest.mark.parametrize(
    "link",
    [
        "Останні новини по цій темі: за добу 3 обстріли",
        "Читайте також: бойовики тричі обстріляли позиції",
        "Read also: militants shelled positions three times",
    ],
)
def test_the_headline_of_another_page_is_none_of_the_text(link):
    text = f"Штаб ООС: за минулу добу бойовики сім разів порушили режим тиші.\n\n{link}"
    assert rows(text) == [("donetsk_luhansk", "total", 7, *DAY)]


def test_groups_that_tried_to_come_near_are_no_fire():
    text = (
        "Штаб АТО: за минулу добу бойовики 44 рази обстріляли позиції. ДРГ бойовиків за минулу "
        "добу тричі намагалися підійти до позицій."
    )
    assert rows(text) == [("donetsk_luhansk", "shelling", 44, *DAY)]


@pytest.mark.parametrize(
    "said",
    [
        "з 7 до 18 години бойовики порушили режим тиші 12 разів",
        "між 7 і 18 годиною бойовики порушили режим тиші 12 разів",
        "с 7 до 18 часов боевики нарушили режим тишины 12 раз",
        "between 7 and 18 hours militants violated the ceasefire 12 times",
    ],
)
def test_hours_without_minutes_bound_the_count(said):
    (row,) = read(f"Штаб ООС: 13 червня {said}.").rows
    hours = [pd.Timestamp(row[end]).tz_convert("Europe/Kyiv").hour for end in ("start", "end")]
    assert hours == [7, 18]


@pytest.mark.parametrize(
    "said",
    [
        "С начала текущих суток режим прекращения огня в Донбассе нарушили один раз",
        "Since the current day began, there has been one breach of the ceasefire",
    ],
)
def test_the_day_begun_is_no_time_since_the_truce_began(said):
    text = f"Штаб ООС: за минувшие сутки боевики нарушили режим тишины 12 раз. {said}."
    assert [row[2:] for row in rows(text)] == [(12, *DAY), (1, "2018-06-14", "2018-06-14")]


@pytest.mark.parametrize(
    "said",
    [
        "Днем раніше було 9 порушень тиші",
        "A day earlier, there were nine violations of the ceasefire",
        "За предыдущий отчетный период было 9 нарушений режима тишины",
    ],
)
def test_a_day_earlier_is_the_day_before_the_one_just_told_with_a_warning(said):
    text = f"Штаб ООС: за минулу добу бойовики 12 разів порушили режим тиші. {said}."
    assert [row[2:] for row in rows(text)] == [(12, *DAY), (9, "2018-06-12", "2018-06-13")]
    assert any("a day earlier" in warning for warning in read(text).warnings)


def test_engagements_and_the_number_that_they_reached():
    text = "Zelensky on the truce: combat clashes had reached 117 in number on 8 May."
    assert [row[1:3] for row in rows(text, "2025-05-09")] == [("assault", 117)]


def test_what_the_republics_told_is_not_the_headquarters_charge():
    text = (
        "Штаб ООС: за минулу добу бойовики 12 разів порушили режим тиші. Угруповання «ЛНР» "
        "сповістило, що за минулу добу було вісім обстрілів з боку ЗСУ."
    )
    assert rows(text) == [("donetsk_luhansk", "total", 12, *DAY)]


def test_a_number_before_a_dash_has_not_the_direction_of_the_number_after_it():
    text = (
        "Штаб ООС: за минулу добу бойовики обстріляли позиції 21 раз - на маріупольському "
        "напрямку 6."
    )
    assert rows(text) == [
        ("donetsk_luhansk", "shelling", 21, *DAY),
        ("mariupol_direction", "shelling", 6, *DAY),
    ]


SINCE, PAST_DAY = ("2020-07-27", None), ("2020-07-28", "2020-07-29")


@pytest.mark.parametrize(
    ("said", "windows"),
    [
        ("Режим тиші, який діє з 27 липня, за минулу добу ворог порушив п'ять разів.", [PAST_DAY]),
        ("За минулу добу режим тиші, запроваджений 27 липня, порушено тричі.", [PAST_DAY]),
        ("The ceasefire in force since 27 July was violated twice over the past day.", [PAST_DAY]),
        ("С 27 июля перемирие нарушено 11 раз; за последние сутки — дважды.", [SINCE]),
        (
            "З 27 липня зафіксовано 34 порушення, за минулу добу — два порушення.",
            [SINCE, PAST_DAY],
        ),
    ],
)
def test_a_truce_s_beginning_stands_beside_the_past_day(said, windows):
    found = rows("Прес-центр ООС. " + said, "2020-07-29T08:00+03:00")
    assert [row[3:] for row in found] == windows


@pytest.mark.parametrize(
    "said",
    [
        "Раніше повідомлялося, що за попередню добу було шість порушень.",
        "Ранее сообщалось, что в предыдущие сутки боевики нарушили перемирие шесть раз.",
        "Earlier it was reported that the day before militants broke the truce six times.",
        "Напередодні, 12 червня, було шість порушень.",
        "Накануне, 12 июня, боевики нарушили перемирие шесть раз.",
    ],
)
def test_what_was_told_of_the_day_before_is_of_that_day(said):
    text = f"Штаб ООС: за минулу добу, 13 червня, бойовики 9 разів порушили режим тиші. {said}"
    assert rows(text) == [
        ("donetsk_luhansk", "total", 9, *DAY),
        ("donetsk_luhansk", "total", 6, "2018-06-12", "2018-06-13"),
    ]


def test_a_day_before_that_is_another_by_its_date_is_left():
    text = "Штаб ООС: за минулу добу бойовики 9 разів порушили режим тиші. "
    found = rows(text + "Напередодні, 10 червня, було шість порушень.")
    assert [row[2] for row in found] == [9]


@pytest.mark.parametrize(
    ("said", "sector"),
    [
        ("Найнеспокійніше було на Луганському напрямку, де зафіксовано 7 порушень.", True),
        ("Жарче всего было на Луганском направлении, где зафиксировано 7 нарушений.", True),
        ("The hottest was the Luhansk sector, where militants broke the truce 7 times.", True),
        ("Найгарячіше було на Луганському напрямку, де біля Кримського 7 порушень.", False),
    ],
)
def test_where_it_was_hottest_is_the_direction_just_named(said, sector):
    text = "Штаб ООС: за минулу добу бойовики 9 разів порушили режим тиші. "
    found = {row[:3] for row in rows(text + said)}
    assert (("luhansk_direction", "total", 7) in found) == sector
    assert ("donetsk_luhansk", "total", 7) not in found


@pytest.mark.parametrize(
    "said",
    [
        "за минулу добу, середу, було 41 обстріл",
        "за попередню добу (середу) бойовики 41 раз обстріляли позиції",
        "сообщил, что за прошедшие сутки, в среду, боевики 41 раз обстреляли позиции",
        "said that over the past day, Wednesday, militants shelled positions 41 times",
        "said on Thursday that during the past day, on Wednesday, 41 shellings were recorded",
    ],
)
@pytest.mark.parametrize("published", ["2018-06-14T09:00+03:00", "2018-06-15T09:00+03:00"])
def test_a_weekday_beside_the_past_day_is_that_day(said, published):
    found = read(f"Штаб ООС / JFO headquarters {said}.", published)
    (row,) = found.rows
    assert (_day(row["start"]), _day(row["end"])) == DAY
    assert not any("before the publication" in warning for warning in found.warnings)


@pytest.mark.parametrize(
    "said",
    [
        "сообщил в четверг, что за прошедшие сутки боевики 41 раз обстреляли позиции",
        "за минулу добу, повідомили у четвер, бойовики 41 раз обстріляли позиції",
    ],
)
def test_a_weekday_on_which_it_was_told_is_not_the_past_day(said):
    assert rows(f"Штаб ООС {said}.") == [("donetsk_luhansk", "shelling", 41, *DAY)]


def test_the_past_day_by_the_name_of_the_day_of_telling_has_no_end():
    (row,) = read("Штаб ООС: за прошедший день, четверг, был 41 обстрел.").rows
    assert row["end"] is None


@pytest.mark.parametrize(
    ("head", "below"),
    [
        (
            "Militants violate ceasefire twice since midnight - JFO HQ",
            "Militants have opened fire twice from the beginning of the day to 17:00 on June 14.",
        ),
        (
            "Бойовики двічі порушили тишу з початку доби - штаб ООС",
            "Станом на 17:00 14 червня бойовики двічі порушили режим тиші.",
        ),
        (
            "С начала суток обстрелов нет, в штабе ООС обстрелов не зафиксировали",
            "Состоянию на 17:00 14 июня обстрелов не зафиксировано.",
        ),
    ],
)
def test_a_headline_since_midnight_runs_up_to_the_hour_of_the_text(head, below):
    found = read(f"{head}\n\n{below}", "2018-06-14T18:47+03:00").rows
    assert {row["end"] for row in found} == {pd.Timestamp("2018-06-14T17:00+03:00")}
    assert len({row["category"] for row in found}) == len(found)


def test_another_number_since_midnight_keeps_its_own_end():
    text = (
        "Militants violate ceasefire three times since midnight - JFO HQ\n\n"
        "Militants broke the truce twice from the beginning of the day to 17:00 on June 14."
    )
    ends = {row["value"]: row["end"] for row in read(text, "2018-06-14T18:47+03:00").rows}
    assert ends[3] == pd.Timestamp("2018-06-14T18:47+03:00")
    assert ends[2] == pd.Timestamp("2018-06-14T17:00+03:00")


@pytest.mark.parametrize(
    "said",
    [
        "Про це йдеться у зведенні штабу АТО на 18 годину.",
        "Об этом говорится в сводке штаба АТО на 18:00.",
    ],
)
def test_the_hour_of_a_summary_ends_what_began_at_midnight(said):
    text = f"День не був спокійним. {said}\n\nЗокрема, з опівночі бойовики 5 разів порушили тишу."
    (row,) = read(text, "2018-06-14T19:21+03:00").rows
    assert row["end"] == pd.Timestamp("2018-06-14T18:00+03:00")


@pytest.mark.parametrize(
    "said",
    [
        "Зафіксовано три випадки застосування озброєння, забороненого Мінськими угодами",
        "Отмечены три случая применения запрещенного Минскими соглашениями вооружения",
        "Three cases of the use of weapons banned by the Minsk agreements were recorded",
    ],
)
def test_cases_of_the_use_of_banned_weapons_are_heavy_ones(said):
    head = "Штаб ООС / JFO HQ: за минулу добу, 13 червня, бойовики 12 разів порушили режим тиші."
    assert rows(f"{head} {said}.") == [
        ("donetsk_luhansk", "total", 12, *DAY),
        ("donetsk_luhansk", "shelling_heavy", 3, *DAY),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "А днем раніше було 9 порушень тиші.",
        "И днем ранее зафиксировали 9 нарушений тишины.",
        "But the day before there were 9 violations of the truce.",
    ],
)
def test_a_day_earlier_after_a_conjunction_is_the_day_before(said):
    head = "Штаб ООС / JFO HQ: за минулу добу, 13 червня, бойовики 12 разів порушили режим тиші."
    assert ("donetsk_luhansk", "total", 9, "2018-06-12", "2018-06-13") in rows(f"{head} {said}")


def test_violations_of_a_new_year_s_truce_are_violations():
    said = "JFO headquarters: over the past day, June 13, 14 New Year's ceasefire violations."
    assert rows(said) == [("donetsk_luhansk", "total", 14, *DAY)]


@pytest.mark.parametrize(
    "who",
    [
        "По словам Ковальчука, {}",
        "По данным Андрея Ковальчука, {}",
        "На думку Ковальчука, {}",
        "В эфире Ковальчук сказал: {}",
    ],
)
def test_who_tells_is_no_town(who):
    said = "Штаб ООС: боевики нарушают режим тишины. "
    told = who.format("за сутки зафиксировано 6 обстрелов позиций.")
    assert rows(said + told) == [("donetsk_luhansk", "shelling", 6, *DAY)]


def test_a_town_that_leads_is_one():
    said = "Штаб ООС: боевики нарушают режим тишины. По Зайцево за сутки было 6 обстрелов."
    found = read(said)
    assert (len(found.rows), len(found.unread)) == (0, 1)


@pytest.mark.parametrize(
    "who", ["пресс-центр украинской военной операции", "прес-центр української операції на сході"]
)
def test_a_president_by_whose_order_a_truce_began_does_not_tell(who):
    said = f"За прошедшие сутки было 17 нарушений режима тишины, сообщает {who}. "
    order = "Его ввели по поручению президента Петра Порошенко."
    assert rows(said + order) == [("donetsk_luhansk", "total", 17, *DAY)]


@pytest.mark.parametrize(
    "said",
    [
        "31 грудня, напередодні Нового року, бойовики 3 рази порушили режим тиші",
        "31 декабря, накануне Нового года, боевики 3 раза нарушили перемирие",
        "31 грудня, напередодні свята, бойовики 3 рази порушили режим тиші",
    ],
)
def test_the_eve_of_a_feast_is_the_day_that_is_told_of(said):
    (row,) = read(f"Штаб ООС: {said}.", "2022-01-02T08:00+02:00").rows
    assert (row["value"], row["start"]) == (3, pd.Timestamp("2021-12-31T00:00+02:00"))


@pytest.mark.parametrize(
    ("text", "speaks", "value"),
    [
        (
            "The press center of the anti-terrorism operation (ATO) reported that over the past "
            "day militants violated the ceasefire 28 times.",
            "ukraine",
            28,
        ),
        (
            "ATO HQ: a total of 28 cases of the use of weapons by militants were registered over "
            "the past day.",
            "ukraine",
            28,
        ),
        (
            "According to the Donetsk People's Republic (DPR) armed forces command, Kiev forces "
            "violated the ceasefire 28 times over the past day.",
            "dpr_lpr",
            28,
        ),
        (
            "В самопровозглашенной ДНР утверждают, что за сутки режим прекращения огня 28 раз "
            "нарушили украинские военные.",
            "dpr_lpr",
            28,
        ),
        (
            "В ДНР сообщается, что за сутки украинские военные 28 раз нарушили режим тишины.",
            "dpr_lpr",
            28,
        ),
        (
            "У самопроголошеній Луганській народній республіці стверджують, що за добу українські "
            "військові 28 разів порушили режим тиші.",
            "dpr_lpr",
            28,
        ),
    ],
)
def test_who_counts_at_the_line_is_named_in_many_ways(text, speaks, value):
    (row,) = parse(text, published="2016-05-02T12:00+03:00").rows
    assert (row["reporter"], row["value"]) == (speaks, value)


@pytest.mark.parametrize(
    "quiet",
    [
        "З боку Горлівки обстрілів не було.",
        "Під Авдіївкою обстрілів не було.",
        "У Мар'їнці порушень режиму тиші не зафіксовано.",
        "В Марьинке обстрелов не зафиксировано.",
        "No shelling was recorded in Avdiivka.",
    ],
)
def test_a_quiet_town_is_no_zero_of_the_whole_line(quiet):
    head = "Штаб ООС: за минулу добу зафіксовано 24 порушення режиму тиші. "
    (row,) = parse(head + quiet, published="2018-06-10T08:00+03:00").rows
    assert (row["category"], row["value"]) == ("total", 24)


@pytest.mark.parametrize(
    "quiet",
    [
        "У Києві повідомили, що за минулу добу обстрілів не було.",
        "З боку окупантів за минулу добу обстрілів не було.",
        "В штабі ООС зазначили, що за минулу добу обстрілів не зафіксовано.",
    ],
)
def test_a_town_where_it_was_told_takes_no_zero_away(quiet):
    (row,) = parse(f"Штаб ООС. {quiet}", published="2018-06-10T08:00+03:00").rows
    assert (row["sector"], row["category"], row["value"]) == ("donetsk_luhansk", "shelling", 0)


@pytest.mark.parametrize("told", ["In 2017", "In 2017,", "Throughout 2017"])
def test_the_count_of_a_year_is_none_of_the_past_day(told):
    text = (
        "JFO headquarters: over the past day the enemy violated the ceasefire 12 times. "
        f"{told} the enemy fired 3,400 times."
    )
    reading = parse(text, published="2018-06-10T08:00+03:00")
    assert [row["value"] for row in reading.rows] == [12]
    assert "3,400" in {left["text"] for left in reading.unread_rows()}


HEADED = (
    "Штаб АТО. За минулу добу ворог порушив режим тиші 24 рази.\n\n{}\n\nЗдебільшого окупанти "
    "порушували тишу в темну пору доби.\n\n{}"
)


@pytest.mark.parametrize("heading", ["Луганський напрямок", "Луганський напрямок:"])
def test_a_paragraph_below_a_heading_of_one_direction_is_not_of_the_whole_line(heading):
    text = HEADED.format(heading, "Ворог 5 разів відкривав вогонь.")
    reading = parse(text, published="2017-03-26T12:00+03:00")
    assert [row["value"] for row in reading.rows] == [24]
    assert [left["text"] for left in reading.unread_rows()] == ["5"]


@pytest.mark.parametrize(
    "told", ["Загалом ворог 5 разів обстріляв", "В зоні АТО 5 разів обстріляли"]
)
def test_what_sums_up_below_a_heading_is_of_the_whole_line(told):
    text = HEADED.format("Луганський напрямок", f"{told} позиції сил АТО.")
    rows = parse(text, published="2017-03-26T12:00+03:00").rows
    assert [(row["sector"], row["value"]) for row in rows] == [
        ("donetsk_luhansk", 24),
        ("donetsk_luhansk", 5),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "За добу 21 серпня на Донбасі не зафіксували фактів порушення режиму припинення вогню.",
        "21 серпня в районі проведення операції Об'єднаних сил бойовики не порушували режим тиші.",
        "За сутки 21 августа не зафиксировали случаев нарушения режима прекращения огня.",
    ],
)
def test_nothing_that_was_seen_is_a_zero_of_the_whole_line(told):
    (row,) = parse(f"Штаб ООС. {told}", published="2020-08-22T09:00+03:00").rows
    assert (row["sector"], row["category"], row["value"]) == ("donetsk_luhansk", "total", 0)


@pytest.mark.parametrize("who", ["спостерігачі ОБСЄ", "СММ ОБСЄ"])
def test_nothing_that_observers_saw_is_no_zero_of_a_headquarters(who):
    text = (
        "Штаб ООС: 20 серпня ворог двічі порушив режим тиші. За добу 21 серпня "
        f"{who} не зафіксували порушень режиму припинення вогню."
    )
    values = [row["value"] for row in parse(text, published="2020-08-22T09:00+03:00").rows]
    assert 0 not in values
