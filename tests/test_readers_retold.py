"""Truce statements as the press retells them: who speaks, of which days, which parts of a whole."""

import pandas as pd
import pytest

from analysis.readers import parse


def read(text, published):
    return parse(text, published=published)


def windows(found, zone="Europe/Kyiv"):
    return [
        tuple(None if row[end] is None else pd.Timestamp(row[end]).tz_convert(zone) for end in ENDS)
        for row in found.rows
    ]


ENDS = ("start", "end")
MILITIA = (
    "Режим прекращения огня, введённый с 9 февраля, украинская сторона не соблюдает.\n"
    "Украинские силовики за прошедшие сутки 15 раз обстреляли позиции наших подразделений.\n"
    "Режим используется для накопления сил в зоне, так называемой, «АТО»."
)


def test_the_other_side_s_name_for_an_operation_is_not_its_headquarters():
    with pytest.raises(ValueError, match="no known kind"):
        read(MILITIA, "2017-02-11")


def test_acts_of_its_own_side_are_no_charge_of_a_headquarters():
    text = "Штаб АТО. Украинские силовики за прошедшие сутки 15 раз обстреляли позиции."
    assert not read(text, "2017-02-11").rows


@pytest.mark.parametrize("hour", ["6:00 p. m.", "6:00 p.m.", "6 p. m.", "18:00"])
def test_an_hour_of_the_evening_is_of_the_evening_however_it_is_parted(hour):
    text = (
        f"Russian Ministry of Defence. The ceasefire ran from {hour} on April 19 until midnight on "
        "April 21. In that time, 4,900 violations were registered, and it was strictly observed by "
        "Russian forces."
    )
    found = read(text, "2025-04-21")
    assert [row["value"] for row in found.rows] == [4900]
    first, last = pd.Timestamp("2025-04-19T18:00+03:00"), pd.Timestamp("2025-04-21T00:00+03:00")
    assert windows(found) == [(first, last)]


@pytest.mark.parametrize("which", ["In those days", "During that time", "Over those three days"])
def test_days_that_a_sentence_before_names_are_whole_ones(which):
    text = (
        "While the truce of May 8 to 10 lasted, Ukraine was shelled. President Zelenskyy said: "
        f"{which}, 115 air strikes were carried out by Russia."
    )
    day = pd.Timestamp("2025-05-08T00:00+03:00")
    assert windows(read(text, "2025-05-13")) == [(day, day + pd.Timedelta(days=3))]


def test_hours_without_minutes_end_what_a_midnight_begins():
    text = (
        "Сьогодні, 2 квітня, бойовики 13 разів порушили режим тиші, повідомляє прес-центр АТО. "
        "Усього від півночі 2 квітня до 18 годин помічено 13 фактів порушення режиму тиші."
    )
    day = pd.Timestamp("2015-04-02T00:00+03:00")
    found = windows(read(text, "2015-04-02T18:28+03:00"))
    assert found == [(day, day + pd.Timedelta(hours=18))]


WHOLE = ("donetsk_luhansk", "shelling", 21)
MARIUPOL = ("mariupol_direction", "shelling", 6)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (
            "на маріупольському напрямку 6 випадків, 13 на донецькому та 2 на луганському.",
            {MARIUPOL, ("donetsk_direction", "shelling", 13), ("luhansk_direction", "shelling", 2)},
        ),
        ("на Приморському напрямку зафіксовано 6 випадків.", {MARIUPOL}),
        ("на Невідомському напрямку зафіксовано 6 випадків.", set()),
    ],
)
def test_parts_of_a_whole_have_its_category(parts, expected):
    text = "Штаб ООС. За минулу добу бойовики стріляли по позиціях українських військ 21 раз – "
    rows = read(text + parts, "2019-10-17").rows
    told = {(row["sector"], row["category"], row["value"]) for row in rows}
    assert told == {WHOLE} | expected


def test_a_number_of_two_directions_of_which_one_is_unknown_is_left():
    text = "Штаб АТО. За минулу добу на Донецькому та Невідомському напрямках 5 обстрілів."
    assert not read(text, "2017-08-26").rows


def test_a_representative_of_a_republic_speaks_for_it():
    text = (
        "In one day, 50 ceasefire violations from the Ukrainian military's positions were "
        "recorded, said the representative of the Donetsk People's Republic at the Joint Center "
        "for Control and Coordination."
    )
    (row,) = read(text, "2017-11-26").rows
    assert (row["reporter"], row["sector"], row["value"]) == ("dpr_lpr", "dpr", 50)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("14 червня обстрілів не було.", ("shelling", 0)),
        ("14 червня обстрілів з боку противника не зафіксовано.", ("shelling", 0)),
        ("14 червня не зафіксовано жодного обстрілу.", ("shelling", 0)),
        ("14 июня вражеских обстрелов не отмечено.", ("shelling", 0)),
        ("14 червня режим тиші в зоні ООС ніхто не порушував.", ("total", 0)),
        ("14 июня нарушений режима тишины со стороны Киева не было ни разу.", ("total", 0)),
        ("14 червня обстрілів населених пунктів не зафіксовано.", None),
        ("14 червня вогню у відповідь не було.", None),
        ("14 червня режиму припинення вогню не зафіксовано.", None),
    ],
)
def test_nothing_was_shelled(said, expected):
    text = "Штаб ООС: 13 червня бойовики 6 разів порушили режим тиші. "
    rows = read(text + said, "2018-06-16").rows
    told = [(row["category"], row["value"]) for row in rows if row["value"] != 6]
    assert told == ([expected] if expected else [])


def test_an_hour_on_a_day_ends_what_is_told_of_it():
    text = (
        "Штаб ООС: 20 березня бойовики 9 разів порушили режим тиші. "
        "На 7 годину ранку 21 березня обстрілів не було."
    )
    found = read(text, "2021-03-21")
    day = pd.Timestamp("2021-03-21T00:00+02:00")
    assert windows(found)[-1] == (day, day + pd.Timedelta(hours=7))


HOURS_OF_IT = "Foreign Minister of Ukraine Sybiha said Russia committed 734 ceasefire violations "


@pytest.mark.parametrize(
    "said",
    [
        HOURS_OF_IT + "in the 12 hours after the truce began.",
        HOURS_OF_IT + "within 12 hours of the start of the truce.",
        "Сибіга: за перші 12 годин дії перемир'я Росія здійснила 734 порушення.",
        "The ceasefire began at midnight on 8 May. " + HOURS_OF_IT + "in the 12 hours after the "
        "ceasefire began.",
    ],
)
def test_hours_after_a_truce_began_are_counted_from_its_beginning(said):
    day = pd.Timestamp("2025-05-08T00:00+03:00")
    assert windows(read(said, "2025-05-08")) == [(day, day + pd.Timedelta(hours=12))]


@pytest.mark.parametrize(
    ("when", "day"), [("on Thursday", 8), ("on Monday", 9), ("on Friday", 9), ("at noon", 9)]
)
def test_hours_are_of_the_day_on_which_they_were_told(when, day):
    text = (
        f"Russia broke its own ceasefire, the foreign minister of Ukraine said {when}. “Between "
        "midnight and midday 734 ceasefire violations were committed by Russia.”"
    )
    begin = pd.Timestamp(f"2025-05-{day:02d}T00:00+03:00")
    assert windows(read(text, "2025-05-09")) == [(begin, begin + pd.Timedelta(hours=12))]


def test_the_two_are_no_count():
    text = (
        "Russia's defence ministry: over the past day six attacks were made by Ukraine on energy "
        "infrastructure. The two have time and again accused one another of breaking the truce."
    )
    assert [row["value"] for row in read(text, "2025-04-09").rows] == [6]


def test_attempts_at_assault_are_assaults():
    text = (
        "Zelensky on the truce: from 00:00 to 06:00 on 20 April there were 59 shellings and five "
        "attempts at assault."
    )
    told = {(row["category"], row["value"]) for row in read(text, "2025-04-20").rows}
    assert told == {("shelling", 59), ("assault", 5)}


def test_a_day_told_by_a_headquarters_is_the_one_before():
    text = "Штаб ООС: за добу бойовики 9 разів порушили режим тиші."
    day = pd.Timestamp("2021-03-20T00:00+02:00")
    found = read(text, "2021-03-21")
    assert windows(found) == [(day, day + pd.Timedelta(days=1))]
    assert any("past day" in one for one in found.warnings)


def test_fire_at_listed_places_is_not_that_of_the_whole_area():
    text = (
        "Штаб АТО: за минулу добу бойовики 50 разів порушили режим тиші. Поблизу позицій у "
        "Станиці, Орлово-Іванівці та Майорську вогонь вели двічі."
    )
    assert [row["value"] for row in read(text, "2014-10-19").rows] == [50]


def test_an_attempt_of_another_sort_is_no_shelling():
    text = (
        "Штаб ООС: за минувшие сутки режим тишины был нарушен 8 раз. Перед нами еще одна "
        "безуспешная попытка боевиков выставить нас в дурном свете."
    )
    assert [row["value"] for row in read(text, "2018-12-29").rows] == [8]


@pytest.mark.parametrize("where", ["in the direction of Kalynove", "near the village of Kalynove"])
@pytest.mark.parametrize("region", ["Sumy", "Odesa"])
def test_attacks_at_a_town_of_a_region_are_not_the_region_s(where, region):
    text = (
        "The Ukrainian forces broke the Easter ceasefire 1,971 times from Saturday 4 p.m. until 8 "
        "a.m. on Sunday, the Russian Defence Ministry said. Russian forces beat off three attacks "
    )
    rows = parse(f"{text}{where} in the {region} region.", published="2026-04-12T17:38+03:00").rows
    assert [row["value"] for row in rows] == [1971]


TOLD_TWICE = (
    "В ЛНР заявили о двух обстрелах за сутки со стороны украинских силовиков\n\n"
    "ЛУГАНСК, 25 июн - РИА Новости. Украинские силовики два раза за минувшие сутки обстреляли "
    'территорию ЛНР, заявили в Народной милиции ЛНР. "За сутки украинские силовики два раза '
    'нарушили режим прекращения огня", - сказали в пресс-службе.'
)


@pytest.mark.parametrize(
    "above", ["", "Новости\n\n", "All Sections\nУкр Рус Eng\n\n", "Новости\n25 июня 2019\n\n"]
)
@pytest.mark.parametrize("below", ["", "\n\nВ ЛНР заявили о двух обстрелах за сутки"])
def test_a_headline_stands_below_the_name_of_a_page_and_may_be_said_again(above, below):
    found = read(above + TOLD_TWICE + below, "2019-06-25T12:00+03:00")
    assert [(row["category"], row["value"]) for row in found.rows] == [("total", 2)]


LEDE = (
    "DONETSK, October 5. /TASS/. Over the past 24 hours, the Ukrainian military has bombarded the "
    "areas of the DPR adjacent to the line of engagement 247 times, DPR's operational command "
    'spokesman Eduard Basurin said.\n"Over the past 24 hours, the Ukrainian military has violated '
    'the ceasefire 247 times," he stated.'
)


@pytest.mark.parametrize("above", ["", "World\n\n", "News\n5 October 2016\n\n"])
def test_shellings_of_a_first_paragraph_are_the_breaches_that_say_them_again(above):
    found = read(above + LEDE, "2016-10-05T15:00+03:00")
    assert [(row["category"], row["value"]) for row in found.rows] == [("total", 247)]
