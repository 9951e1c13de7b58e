"""What looks like a list of the day, an answer, a day or a tally of its own, and is none."""

import pytest

from analysis.readers import parse

STAFF = "Генштаб ЗСУ, 5 вересня 2024, 08:00. Відбулося 171 боєзіткнення.\n"
WEEK = "The OSCE SMM recorded 6,900 ceasefire violations between 18 and 24 June. "
DAY = (
    "Information as of 19:30 on July 27. The OSCE SMM recorded 143 ceasefire violations in "
    "Donetsk region"
)
MINISTRY = "Минобороны России, 10 мая: с 8 мая ВСУ 9274 раза нарушили перемирие. "


def told(text, kind, published):
    read = parse(text, kind=kind, published=published, source="x")
    return {(row["sector"], row["category"]): row["value"] for row in read.rows}, read


@pytest.mark.parametrize(
    "of_others",
    [
        "Покровський напрямок\nЗа добу:\n- 12 авіаударів\n- 56 обстрілів",
        "Сумщина\nЗа добу:\n- 12 авіаударів\n- 56 обстрілів",
        "На Херсонщині неспокійно. За добу: 12 авіаударів, 56 обстрілів.",
        "За добу:\n▪️ 12 авіаударів авіації Сил оборони\n▪️ 3 ракетні удари",
        "Робота нашої авіації.\nЗа добу:\n▪️ 12 авіаударів",
        "Авіація Сил оборони завдала:\n- ударів дронами-камікадзе – 45",
        "За добу\n- 12 ракет\n- 64 БпЛА\n- 3 вертольоти",
        "Збито повітряні цілі.\nЗагалом за добу:\n- 12 крилатих ракет\n- 64 шахеди",
        "За минулі дні: 64 авіаудари, 3276 обстрілів.",
    ],
)
def test_a_list_of_a_place_of_the_own_side_or_of_losses_is_not_the_front_s(of_others):
    counts, _ = told(STAFF + of_others, "general_staff", "2024-09-05T08:31+03:00")
    assert counts == {("whole_front", "assault"): 171}


def test_the_past_day_s_list_in_an_evening_report_is_not_today_s():
    text = (
        "Генштаб ЗСУ, станом на 22:00 5 вересня 2024. Відбулося 112 боєзіткнень.\nЗа минулу "
        "добу:\n▪️ 64 авіаудари\n▪️ 3276 обстрілів"
    )
    counts, _ = told(text, "general_staff", "2024-09-05T22:31+03:00")
    assert counts == {("whole_front", "assault"): 112}


@pytest.mark.parametrize(
    "beside",
    [
        "Минулої доби на Покровському напрямку було 47 атак. Сьогодні там 40 атак.",
        "За минулу добу на Покровському напрямку було 47 атак. Від початку доби там 40 атак.",
    ],
)
def test_the_past_day_beside_today_is_the_one_before(beside):
    text = f"Генштаб ЗСУ, станом на 22:00 5 травня. {beside}"
    counts, _ = told(text, "general_staff", "2025-05-05T22:30+03:00")
    assert counts == {("pokrovsk", "assault"): 40}


@pytest.mark.parametrize(
    "until",
    [
        "Починаючи з 9 вересня ворог на Лиманському напрямку атакував 100 разів.",
        "До 9 вересня ворог на Лиманському напрямку атакував 100 разів.",
        "Увечері 9 вересня підсумували: на Лиманському напрямку було 100 атак.",
    ],
)
def test_a_running_total_is_no_day_s(until):
    text = f"Генштаб ЗСУ, 10 вересня. За місяць відбулося 1200 боєзіткнень. {until}"
    counts, _ = told(text, "general_staff", "2024-09-10T08:30+03:00")
    assert counts == {}


def test_a_day_that_others_are_compared_with_is_not_the_report_s():
    text = (
        "General Staff of Ukraine, 19 March. After 149 attacks along the front line on 18 March, "
        "98 combat clashes have taken place. On the Pokrovsk front, the enemy attacked 30 times."
    )
    _, read = told(text, "general_staff", "2024-03-19T19:00+02:00")
    assert all(row["start"] is None for row in read.rows)


@pytest.mark.parametrize(
    "other",
    [
        "Monitors were restricted in movement 27 times, and the use of heavy weapons continued.",
        "The mission recorded 12 cases of damage to houses from the use of heavy weapons.",
        "Ukraine said heavy weapons were used by militants 27 times.",
        "Since January the use of heavy weapons was registered 4,000 times.",
        "On the government-controlled side the use of heavy weapons was registered 40 times.",
        "Использование тяжелого вооружения выросло в 3 раза.",
    ],
)
def test_times_beside_heavy_weapons_are_no_tally_of_them(other):
    counts, _ = told(WEEK + other, "observer", "2018-06-29")
    assert counts == {("donetsk_luhansk", "total"): 6900}


@pytest.mark.parametrize(
    "other",
    [
        "The JFO said no violations were recorded in Luhansk region.",
        "There was hope that no violations were recorded in Luhansk region.",
        "No violations were recorded at the checkpoints in Luhansk region.",
        "No violations were recorded in Luhansk region by 10:00 on July 27.",
    ],
)
def test_no_violations_by_others_or_of_some_hours_are_no_zero(other):
    counts, _ = told(f"{DAY}. {other}", "observer", "2020-07-29")
    assert counts == {("donetsk_oblast", "total"): 143}


@pytest.mark.parametrize(
    "rest",
    [
        "; a drone flew near Horlivka from 00:01 to 06:00 on July 27, it recorded 26 explosions.",
        ", and its camera recorded tracer rounds between 02:10 and 02:40 on July 27, including 26 "
        "explosions.",
        ", bringing the total since 00:01 on July 27 to 1,200.",
    ],
)
def test_hours_of_something_else_are_not_the_number_s(rest):
    _, read = told(DAY + rest, "observer", "2020-07-29")
    rows = [row for row in read.rows if row["value"] == 143]
    assert all(f"{row['start'].tz_convert('Europe/Kyiv'):%d %H:%M}" == "26 19:30" for row in rows)


@pytest.mark.parametrize(
    "other",
    [
        "Всего с начала СВО вне зоны операции уничтожено 58000 беспилотников.",
        "Украинские ПВО сбили 86 беспилотников вне зоны СВО.",
        "Вне зоны СВО уничтожено на складах 200 беспилотников.",
        "В зоне СВО и вне зоны СВО сбито 86 беспилотников.",
        "Вне зоны СВО сбито 9 из 14 беспилотников.",
    ],
)
def test_drones_of_more_time_of_stores_or_of_others_are_not_downed_in_the_truce(other):
    counts, _ = told(MINISTRY + other, "ministry", "2025-05-10T14:05+03:00")
    assert counts == {("whole_front", "total"): 9274}


@pytest.mark.parametrize(
    "other",
    [
        "Reporters waited for him from 10:00 to 14:00.",
        "Media reported explosions from 3:00 to 5:00 in Kherson.",
        "Earlier he cited a report by the commander on the situation from 00:00 to 06:00.",
        "Доповідь Головкома тривала з 7:00 до 7:30.",
    ],
)
def test_hours_of_no_report_on_the_situation_place_nothing(other):
    text = f"President Zelensky said that 1,882 Russian shellings had been recorded. {other}"
    _, read = told(text, "ministry", "2025-04-20T20:00+03:00")
    assert [row["start"] for row in read.rows] == [None]


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("The enemy opened fire 9 times and our troops fired back.", 9),
        ("Противник 9 раз открывал огонь в ответ на провокации, как он утверждает.", 9),
        ("По врагу пять раз стреляли, это был ответный огонь.", None),
    ],
)
def test_who_answers_is_told_from_who_is_answered(said, count):
    text = f"The JFO press center: over the past day the enemy broke the truce twice. {said}"
    counts, read = told(text, "ministry", "2021-09-19T10:25+03:00")
    assert counts.get(("donetsk_luhansk", "shelling")) == count
    assert count or len(read.unread)


@pytest.mark.parametrize(
    "told_by",
    [
        "По данным представительства ЛНР в СЦКК, ВСУ совершили 6 обстрелов.",
        "Представительство ЛНР в СЦКК сообщило: ВСУ совершили 6 обстрелов.",
    ],
)
def test_a_representation_after_a_ministry_that_counted_nothing_speaks(told_by):
    text = f"Минобороны России сообщило о режиме тишины с 12:00 6 января. {told_by}"
    _, read = told(text, "ministry", "2023-01-06T19:40+03:00")
    assert read.who[0] == "dpr_lpr"


def test_the_same_period_of_another_day_is_that_day_s():
    text = (
        "Information as of 19:30 on July 28. The OSCE SMM recorded 143 ceasefire violations in "
        "Donetsk region between 00:01 and 16:00 on July 28. In the previous reporting period there "
        "were 90. In the same period it recorded 12 ceasefire violations in Luhansk region."
    )
    _, read = told(text, "observer", "2020-07-29")
    (row,) = (row for row in read.rows if row["sector"] == "luhansk_oblast")
    assert f"{row['end'].tz_convert('Europe/Kyiv'):%d %H:%M}" == "28 16:00"


@pytest.mark.parametrize(
    ("office", "answered", "count"),
    [
        ("Представительство ДНР в СЦКК", "ВФУ семь раз открывали огонь в ответ на провокации.", 7),
        ("Штаб ООС", "Противник семь раз открывал огонь в ответ на провокации.", 7),
        ("Штаб ООС", "ВСУ семь раз открывали огонь в ответ.", None),
        ("Штаб ООС", "Захисники сім разів відкривали вогонь у відповідь.", None),
    ],
)
def test_fire_in_answer_is_told_by_side_whoever_speaks(office, answered, count):
    text = f"{office}: за сутки 18 сентября зафиксировано 9 нарушений перемирия. {answered}"
    counts, _ = told(text, "ministry", "2021-09-19T10:25+03:00")
    shellings = [value for (_, category), value in counts.items() if category == "shelling"]
    assert shellings == ([] if count is None else [count])
