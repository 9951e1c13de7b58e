"""What is told of a town, a weapon, a day or a month beside the count of a whole area."""

import pandas as pd
import pytest

from analysis.readers import parse


def read(text, published="2022-02-11T09:00+03:00"):
    return parse(text, published=published)


def told(found, *names):
    columns = names or ("sector", "category", "value")
    return [tuple(row[name] for name in columns) for row in found.rows]


def left(found):
    return dict(zip(found.unread["text"], found.unread["reason"], strict=True))


HEAD = (
    "ПРЕДСТАВИТЕЛЬСТВО ЛНР В СЦКК\n\nЗа прошедшие сутки, 10 февраля, зафиксировано 31 нарушение "
    "режима прекращения огня со стороны ВФУ.\n\n"
)
HEADQUARTERS = "Штаб ООС: минулої доби, 10 лютого, зафіксовано 31 порушення режиму тиші.\n\n"


@pytest.mark.parametrize(
    "towns",
    [
        "Обстрелам подверглись районы следующих населенных пунктов:\n"
        "- Донецкий - 7 обстрелов, 120-мм миномет, 14 мин;\n- Желобок - 9 обстрелов.\n",
        "Обстреляны населенные пункты Республики:\n"
        "• Донецкий - 7 обстрелов, 152-мм арт., 14 снарядов;\n• Желобок - 9 обстрелов.\n",
        "Обстреляны такие села:\nДонецкий (Кировск) - 7 обстрелов\nЖелобок: 9 обстрелов\n",
        "Обстреляны следующие населенные пункты: Желобок - 7 обстрелов, Донецкий - 9.\n",
        "The following settlements came under fire:\n- Donetskyi - 7 shellings, 14 mortar rounds;\n"
        "- Zholobok - 9 shellings.\n",
    ],
)
def test_items_of_a_list_of_towns_are_of_no_direction_and_no_republic(towns):
    found = read(HEAD + towns)
    assert told(found) == [("lpr", "total", 31)]
    assert {left(found)["7"], left(found)["9"]} == {"a town, not the front or a region"}


def test_a_headquarters_list_of_towns_is_left_too():
    towns = "Обстріляно такі населені пункти:\n- Донецький - 7 обстрілів;\n- Піски - 9 обстрілів.\n"
    found = read(HEADQUARTERS + towns)
    assert told(found) == [("donetsk_luhansk", "total", 31)]


def test_a_list_of_towns_ends_with_its_sum_and_other_lists_are_read():
    towns = "Обстрелам подверглись следующие населенные пункты:\n- Желобок - 9 обстрелов;\n"
    found = read(HEAD + towns + "- всего - 16 обстрелов.\n")
    assert ("lpr", "shelling", 16) in told(found)
    weapons = "Обстрелы велись по территории Республики:\n- 16 обстрелов.\n"
    assert told(read(HEAD + weapons))[1:] == [("lpr", "shelling", 16)]
    after = "Обстрелам подверглись села:\n- Желобок - 9 обстрелов;\n\nУкраинская сторона 16 раз "
    found = read(HEAD + after + "обстреляла территорию ЛНР.\n")
    assert ("lpr", "shelling", 16) in told(found)


WITH_BANNED = [
    "Более тридцати обстрелов - с применением запрещенных Минскими соглашениями вооружений.",
    "Из них, как отметили в ведомстве, 30 - с применением оружия, запрещенного Минскими "
    "соглашениями.",
    "Понад 30 обстрілів були із застосуванням забороненого Мінськими угодами озброєння.",
    "Of these, he added, 30 were with weapons banned by the Minsk agreements.",
    "Thirty shellings involved weapons banned by the Minsk agreements.",
]


@pytest.mark.parametrize("sentence", WITH_BANNED)
def test_shellings_with_banned_weapons_are_no_shellings_of_all_kinds(sentence):
    whole = "Штаб ООС: минулої доби, 10 лютого, зафіксовано 85 порушень режиму тиші.\n\n"
    rows = told(read(whole + sentence))
    assert rows[1:] == [("donetsk_luhansk", "shelling_heavy", 30)]


@pytest.mark.parametrize(
    ("sentence", "category"),
    [
        (
            "Зафиксировано 40 обстрелов, в том числе с применением запрещенных вооружений.",
            "shelling",
        ),
        ("Зафиксировано 90 обстрелов с применением запрещенных вооружений.", "shelling"),
        ("Зафиксировано 40 обстрелов с применением минометов.", "shelling_artillery"),
    ],
)
def test_shellings_of_which_some_may_have_been_with_banned_weapons_are_of_all(sentence, category):
    rows = told(read(HEAD + sentence))
    assert ("lpr", "shelling_heavy") not in [row[:2] for row in rows]
    assert [row[1] for row in rows][1:] == [category]


def test_what_was_wrecked_with_banned_weapons_is_no_count_of_them():
    wrecked = "Из них, по его словам, 12 домов - с применением запрещенного Минском оружия."
    assert told(read(HEAD + wrecked)) == [("lpr", "total", 31)]


MISSION = (
    "OSCE Special Monitoring Mission to Ukraine (SMM) Daily Report\n(Based on information from the "
    "Monitoring Teams as of 19:30 9 February 2022)\n\n"
)


@pytest.mark.parametrize(
    "where",
    [
        "Most of the 45 ceasefire violations in Donetsk region were recorded within a 3km radius "
        "of the pumping station (19, including six explosions) and near Pisky (eight, of which two "
        "explosions).",
        "Большинство из 45 нарушений режима прекращения огня в Донецкой области зафиксировано "
        "вблизи Песок (19, из них шесть взрывов).",
        "Більшість із 45 порушень режиму припинення вогню в Донецькій області зафіксовано в "
        "радіусі 3 км від станції (19, з них шість вибухів).",
    ],
)
def test_numbers_in_the_brackets_of_a_place_are_not_the_regions(where):
    found = read(MISSION + where, "2022-02-10T18:00+02:00")
    assert told(found) == [("donetsk_oblast", "total", 45)]
    assert "19" in left(found)


def test_numbers_in_the_brackets_of_a_region_are_read_though_a_place_is_near():
    where = (
        "In Donetsk region, more ceasefire violations were recorded near the line in the region "
        "(45 ceasefire violations, including six explosions)."
    )
    found = read(MISSION + where, "2022-02-10T18:00+02:00")
    assert ("donetsk_oblast", "explosion", 6) in told(found)
    where = "In Donetsk region, the SMM recorded 45 ceasefire violations (six explosions)."
    found = read(MISSION + where, "2022-02-10T18:00+02:00")
    assert ("donetsk_oblast", "explosion", 6) in told(found)


TRENDS = (
    "Special Monitoring Mission to Ukraine\n\nTrends and observations\n\nBetween 1 April and 30 "
    "June 2021, the Mission recorded 700 ceasefire violations"
)
BY_MONTH = "\n\nThe number of ceasefire violations by month:\nApril: 400\nMay: {may}\nJune: 100\n"


def trends(text):
    return read(TRENDS + text, "2021-07-12")


def test_months_that_add_up_to_a_total_are_read_each_over_its_days():
    rows = trends("." + BY_MONTH.format(may=200)).rows
    whole, *months = [(row["value"], row["start"], row["end"]) for row in rows]
    days = [pd.Timestamp(f"2021-0{month}-01T00:00+03:00") for month in (4, 5, 6, 7)]
    assert whole == (700, days[0], days[3])
    assert months == [(400, *days[:2]), (200, *days[1:3]), (100, *days[2:])]
    assert {row["sector"] for row in rows} == {"donetsk_luhansk"}


@pytest.mark.parametrize("bullet", ["- ", "• ", "🔸", "▪️ "])
def test_months_behind_any_bullet_are_read(bullet):
    listed = BY_MONTH.format(may=200)
    for month in ("April", "May", "June"):
        listed = listed.replace(month, bullet + month)
    rows = trends("." + listed).rows
    assert [row["value"] for row in rows] == [700, 400, 200, 100]


def test_months_that_do_not_add_up_are_left_with_a_notice():
    found = trends("." + BY_MONTH.format(may=250))
    assert [row["value"] for row in found.rows] == [700]
    assert {"400", "250", "100"} <= set(left(found))


@pytest.mark.parametrize(
    "before",
    [
        "the previous quarter (January - March 2021)",
        "the same period of 2020",
        "the previous month",
        "the previous reporting period",
    ],
)
def test_a_period_before_one_of_months_is_no_day(before):
    found = trends(f", compared with 310 ceasefire violations in {before}.")
    assert [row["value"] for row in found.rows] == [700]
    assert list(left(found)) == ["310"]


def test_a_period_before_one_of_a_day_is_a_day():
    daily = "In Donetsk region, the SMM recorded 45 ceasefire violations, compared with 31 "
    before = "ceasefire violations in the previous reporting period."
    found = read(MISSION + daily + before, "2022-02-10")
    assert [row["value"] for row in found.rows] == [45, 31]


def days(found):
    return {row["category"]: (row["start"], row["end"]) for row in found.rows}


THE_TENTH = (pd.Timestamp("2022-02-10T00:00+02:00"), pd.Timestamp("2022-02-11T00:00+02:00"))


@pytest.mark.parametrize(
    "text",
    [
        "KYIV, February 11 - Over the past 24 hours, February 10, militants opened fire 12 times, "
        "in three cases with weapons banned by the Minsk agreements, the JFO press center said. ",
        "КИЇВ, 11 лютого - За минулу добу, 10 лютого, бойовики 12 разів відкривали вогонь, у трьох "
        "випадках - із забороненого Мінськими угодами озброєння, повідомив штаб ООС. ",
    ],
)
def test_the_date_of_the_page_is_not_the_day_of_a_part(text):
    quoted = '"In the Luhansk sector the enemy opened fire four times."'
    found = read(text + quoted, "2022-02-11T09:00+02:00")
    whole, heavy, sector = found.rows
    assert (heavy["category"], heavy["value"], sector["sector"]) == (
        "shelling_heavy",
        3,
        "luhansk_direction",
    )
    assert {(row["start"], row["end"]) for row in (whole, heavy, sector)} == {THE_TENTH}


def test_a_date_that_leads_no_page_is_the_day_of_its_number():
    text = (
        "On February 9 - over the day, militants broke the ceasefire 12 times, and on February 10 "
        "three times, the JFO headquarters said."
    )
    found = read(text, "2022-02-11T09:00+02:00")
    assert found.rows[0]["start"] != THE_TENTH[0]


@pytest.mark.parametrize(
    "period",
    [
        "За отчетный период противник 6 раз нарушил режим тишины перед назначенными на сегодня "
        "переговорами.",
        "За звітний період ворог 6 разів порушив режим тиші напередодні зустрічі, запланованої на "
        "сьогодні.",
        "During the reporting period the enemy broke the ceasefire 6 times ahead of today's talks.",
    ],
)
def test_the_reporting_period_of_a_daily_post_is_the_past_day(period):
    told_before = "Штаб ООС: минулої доби, 10 лютого, обстановка була складною. "
    found = read(told_before + period, "2022-02-11T09:00+02:00")
    assert days(found) == {"total": THE_TENTH}


def test_the_reporting_period_after_no_day_or_with_hours_of_its_own_is_none():
    weekly = "Штаб ООС: за тиждень обстановка була складною. За звітний період ворог 6 разів "
    found = read(weekly + "порушив режим тиші.", "2022-02-11T09:00+02:00")
    assert [row["start"] for row in found.rows if row["start"] is not None] == []
    of_hours = (
        "Штаб ООС: минулої доби, 10 лютого, обстановка була складною. За звітний період, з 00:00 "
        "до 07:00 11 лютого, ворог 6 разів порушив режим тиші."
    )
    found = read(of_hours, "2022-02-11T09:00+02:00")
    assert days(found)["total"][0] == THE_TENTH[1]


@pytest.mark.parametrize(
    "both",
    [
        "порушень режиму припинення вогню як у Донецькій, так і в Луганській областях (зокрема 193 "
        "вибухи)",
        "нарушений режима прекращения огня как в Донецкой, так и в Луганской областях (в том числе "
        "193 взрыва)",
        "ceasefire violations both in Donetsk and in Luhansk regions (including 193 explosions)",
    ],
)
def test_both_regions_joined_by_words_for_as_well_are_both(both):
    text = f"OSCE SMM, СММ ОБСЄ, as of 19:30 28 February 2021. The SMM recorded 791 {both}."
    rows = parse(text, published="2021-03-01", kind="observer").rows
    assert {(row["sector"], row["value"]) for row in rows} == {
        ("donetsk_luhansk", 791),
        ("donetsk_luhansk", 193),
    }


def test_a_part_of_a_running_total_has_its_window():
    text = (
        "Отчет СММ ОБСЕ по состоянию на 19:30 7 октября 2020. СММ зафиксировала 44 нарушения "
        "режима прекращения огня. Всего с начала перемирия на Донбассе 27 июля СММ ОБСЕ "
        "зафиксировала 1416 нарушений режима прекращения огня, в частности 261 взрыв."
    )
    rows = parse(text, published="2020-10-08", kind="observer").rows
    starts = {row["value"]: row["start"] for row in rows}
    assert starts[261] == starts[1416] != starts[44]
