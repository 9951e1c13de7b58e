"""Hours that a sentence names of its own: never those of the sentence before it, in silence."""

import pandas as pd
import pytest

from analysis.readers import parse

TRUCE = {
    "en": "Zelensky: from the start of this day through 16:00, Russian forces violated the Easter "
    "ceasefire 1,882 times. ",
    "uk": "Зеленський: від початку доби і до 16:00 росіяни порушили пасхальне перемир'я 1882 "
    "рази. ",
    "ru": "Зеленский: с начала суток и до 16:00 российские войска нарушили пасхальное перемирие "
    "1882 раза. ",
}
STAFF = {
    "en": "General Staff of the Armed Forces of Ukraine. Operational information as of 16:00 on "
    "20 April. Since the beginning of the day, 67 combat clashes have taken place. ",
    "uk": "Генеральний штаб ЗСУ. Оперативна інформація станом на 16:00 20.04.2025. Від початку "
    "доби відбулося 67 бойових зіткнень. ",
    "ru": "Генеральный штаб ВСУ. Оперативная информация по состоянию на 16:00 20.04.2025. С начала "
    "суток произошло 67 боевых столкновений. ",
}
HEADQUARTERS = {
    "en": "JFO headquarters. As of 17:00 on February 20, since the beginning of the day, "
    "Russian-occupation forces violated the ceasefire 12 times. ",
    "uk": "Прес-центр штабу ООС. Станом на 17:00 20 лютого від початку доби збройні формування РФ "
    "12 разів порушили режим припинення вогню. ",
    "ru": "Пресс-центр штаба ООС. По состоянию на 17:00 20 февраля с начала суток противник 12 раз "
    "нарушил режим прекращения огня. ",
}
MISSION = (
    "Latest from the OSCE SMM, based on information received as of 19:30, 10 March 2018. In "
    "Luhansk region {} the SMM recorded 40 ceasefire violations."
)
FORCE = (
    "Ukraine's Air Force. On the night of May 14 (from 20:00 on May 13) the enemy attacked with 95 "
    "Shahed drones. As of 08:30, 60 were shot down. "
)


def last(text, published):
    """Return value and bounds of the row that a text has last, and the whole reading."""
    read = parse(text, published=published)
    row = read.rows[-1]
    return (row["value"], row["start"], row["end"]), read


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "In the hour before 17:00 there were 40 more shellings."),
        ("en", "In the last hour there were 40 shellings."),
        ("en", "At 15:30 there were 40 shellings."),
        ("en", "Shortly before noon there were 40 shellings."),
        ("en", "There were 40 shellings in the afternoon."),
        ("en", "There were 40 shellings before dawn."),
        ("en", "There were 40 shellings in the past three hours."),
        ("en", "There have been 40 shellings since noon."),
        ("en", "At the beginning of the truce there were 40 shellings."),
        ("uk", "За годину до 17:00 було 40 обстрілів."),
        ("uk", "За останню годину було 40 обстрілів."),
        ("uk", "Близько 15-ї години було 40 обстрілів."),
        ("uk", "Вдень було 40 обстрілів."),
        ("uk", "До світанку було 40 обстрілів."),
        ("uk", "Через дві години було ще 40 обстрілів."),
        ("uk", "На початку перемир'я було 40 обстрілів."),
        ("ru", "За последний час было 40 обстрелов."),
        ("ru", "Около 15 часов было 40 обстрелов."),
        ("ru", "Днем было 40 обстрелов."),
        ("ru", "До рассвета было 40 обстрелов."),
        ("ru", "За следующий час было еще 40 обстрелов."),
        ("ru", "В начале перемирия было 40 обстрелов."),
    ],
)
def test_hours_in_words_of_a_truce_s_count_are_its_own(language, said):
    found, read = last(TRUCE[language] + said, "2025-04-20T18:40+03:00")
    assert found == (40, None, None)
    assert any("left blank" in warning for warning in read.warnings)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "There were 40 shellings, he said in his evening address."),
        ("en", "There were 40 shellings, the president wrote at 17:10."),
        ("en", "They carried out 40 shellings."),
        ("uk", "Увечері президент повідомив про 40 обстрілів."),
        ("uk", "Днем раніше він не називав чисел, а тепер - 40 обстрілів."),
        ("ru", "Вечером президент сообщил о 40 обстрелах."),
    ],
)
def test_when_a_count_was_told_is_no_hour_of_it(language, said):
    found, _ = last(TRUCE[language] + said, "2025-04-20T18:40+03:00")
    day = pd.Timestamp("2025-04-19T21:00Z"), pd.Timestamp("2025-04-20T13:00Z")
    assert found == (40, *day)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "In the Pokrovsk sector the enemy attacked 12 times in the last hour."),
        ("en", "In the Pokrovsk sector at 15:30 the enemy attacked 12 times."),
        ("en", "In the Pokrovsk sector the enemy attacked 12 times before dawn."),
        ("en", "In the Pokrovsk sector the enemy attacked 12 times overnight."),
        ("en", "In the Pokrovsk sector the enemy attacked 12 times since noon."),
        ("uk", "На Покровському напрямку ворог атакував 12 разів за останню годину."),
        ("uk", "На Покровському напрямку о 15:30 ворог атакував 12 разів."),
        ("uk", "На Покровському напрямку вночі ворог атакував 12 разів."),
        ("uk", "На Покровському напрямку зранку ворог атакував 12 разів."),
        ("ru", "На Покровском направлении враг атаковал 12 раз за последний час."),
        ("ru", "На Покровском направлении днем враг атаковал 12 раз."),
        ("ru", "На Покровском направлении с полудня враг атаковал 12 раз."),
    ],
)
def test_hours_of_a_direction_s_count_are_not_the_report_s(language, said):
    found, read = last(STAFF[language] + said, "2025-04-20T16:40+03:00")
    assert found == (12, None, None)
    assert any("left blank" in warning for warning in read.warnings)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "In the Pokrovsk sector the enemy attacked 12 times over the past 24 hours."),
        ("en", "In the Pokrovsk sector the enemy has attacked 12 times since morning."),
        ("en", "The enemy attacked 12 times in the Pokrovsk sector, it said in the evening."),
        ("uk", "На Покровському напрямку ворог атакував 12 разів, днем раніше - 9 разів."),
        ("uk", "На Покровському напрямку від ранку ворог атакував 12 разів."),
        ("uk", "З сьогоднішнього ранку на Покровському напрямку ворог атакував 12 разів."),
        ("ru", "Штаб утром в субботу: на Покровском направлении враг атаковал 12 раз."),
    ],
)
def test_words_that_are_no_hours_leave_a_report_its_own(language, said):
    read = parse(STAFF[language] + said, published="2025-04-20T16:40+03:00")
    rows = [row for row in read.rows if row["value"] == 12]
    assert not any(row["start"] is None for row in rows)
    assert rows or "24 hours" in said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "In the last hour the enemy opened fire 4 times."),
        ("en", "Before dawn the enemy opened fire 4 times."),
        ("uk", "Вдень противник 4 рази відкривав вогонь."),
        ("uk", "До світанку противник 4 рази відкривав вогонь."),
        ("uk", "У суботу ввечері противник 4 рази відкривав вогонь."),
        ("ru", "Днем противник 4 раза открывал огонь."),
        ("ru", "До рассвета противник 4 раза открывал огонь."),
    ],
)
def test_hours_of_a_headquarters_count_are_not_those_of_the_rest(language, said):
    found, read = last(HEADQUARTERS[language] + said, "2021-02-20T18:40+02:00")
    assert found == (4, None, None)
    assert read.warnings


@pytest.mark.parametrize(
    "hours", ["between 15:00 and 16:00", "after 18:00", "in the last hour", "at noon"]
)
def test_hours_of_a_region_s_tally_are_not_the_evenings_of_the_report(hours):
    read = parse(MISSION.format(hours), published="2018-03-11T18:40+02:00")
    assert not read.rows
    assert [row["text"] for row in read.unread_rows()] == ["40"]


def test_a_part_of_a_day_is_told_in_slavic_words_too():
    text = (
        "Последние новости от СММ ОБСЕ по состоянию на 19:30 10 марта 2018 года. В Луганской "
        "области днем 10 марта СММ зафиксировала 40 нарушений режима прекращения огня."
    )
    assert last(text, "2018-03-11T18:40+02:00")[0] == (40, None, None)


def test_evenings_and_nights_are_those_of_the_mission_s_report():
    said = MISSION.format("during the evening and night of 9-10 March")
    found, _ = last(said, "2018-03-11T18:40+02:00")
    hours = pd.Timestamp("2018-03-09T17:30Z"), pd.Timestamp("2018-03-10T17:30Z")
    assert found == (40, *hours)


def test_after_a_truce_of_an_hour_counts_from_that_hour():
    said = (
        "Latest from the OSCE SMM, based on information received as of 19:30, 27 July 2020. After "
        "the ceasefire of 00:01 on 27 July, the SMM recorded 40 ceasefire violations in Donetsk "
        "region."
    )
    found, _ = last(said, "2020-07-28T18:40+03:00")
    assert found == (40, pd.Timestamp("2020-07-26T21:01Z"), pd.Timestamp("2020-07-27T16:30Z"))


@pytest.mark.parametrize(
    "said", ["At 15:30 the enemy launched 4 ballistic missiles.", "Після 14:00 збито 4 ракети."]
)
def test_an_hour_outside_of_those_of_a_night_is_none_of_it(said):
    read = parse(FORCE + said, published="2025-05-14T18:40+03:00")
    assert [row["value"] for row in read.rows] == [95, 60]
    assert [row["text"] for row in read.unread_rows()] == ["4"]


@pytest.mark.parametrize(
    ("language", "period"),
    [
        ("en", "Since Friday"),
        ("en", "Since January"),
        ("en", "Over the past three days"),
        ("en", "Since the start of the war"),
        ("en", "Two days ago"),
        ("en", "In the first day"),
        ("en", "Over the weekend"),
        ("en", "Before that"),
        ("en", "Earlier"),
        ("en", "Daily"),
        ("uk", "З п'ятниці"),
        ("uk", "За два дні"),
        ("uk", "Від початку року"),
        ("uk", "За всю війну"),
        ("uk", "За першу добу"),
        ("uk", "Позавчора"),
        ("uk", "До цього"),
        ("uk", "На день"),
        ("ru", "С пятницы"),
        ("ru", "За последние три дня"),
        ("ru", "С начала апреля"),
        ("ru", "Два дня назад"),
        ("ru", "За двое суток"),
        ("ru", "До этого"),
        ("ru", "Раньше"),
    ],
)
def test_other_days_than_those_told_before_are_not_those(language, period):
    said = {
        "en": "there were 40 shellings.",
        "uk": "було 40 обстрілів.",
        "ru": "было 40 обстрелов.",
    }
    found, read = last(f"{TRUCE[language]}{period} {said[language]}", "2025-04-20T18:40+03:00")
    assert found == (40, None, None)
    assert any("left blank" in warning for warning in read.warnings)


def test_as_many_days_as_the_truce_lasted_are_its_own():
    text = (
        "Минобороны России: перемирие длилось с полуночи 8 мая до полуночи 11 мая. За три дня ВСУ "
        "нарушили его 640 раз."
    )
    found, _ = last(text, "2025-05-11T11:20+03:00")
    assert found == (640, pd.Timestamp("2025-05-07T21:00Z"), pd.Timestamp("2025-05-10T21:00Z"))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "On Friday in the Pokrovsk sector there were 12 attacks."),
        ("en", "Earlier in the Pokrovsk sector there were 12 attacks."),
        ("uk", "У п'ятницю на Покровському напрямку було 12 атак."),
        ("ru", "В пятницу на Покровском направлении было 12 атак."),
    ],
)
def test_a_day_before_the_report_s_is_none_of_it(language, said):
    found, _ = last(STAFF[language] + said, "2025-04-20T16:40+03:00")
    assert found == (12, None, None)


def test_the_weekday_of_a_report_is_its_own():
    said = "On Sunday in the Pokrovsk sector there were 12 attacks."
    found, _ = last(STAFF["en"] + said, "2025-04-20T16:40+03:00")
    assert found == (12, pd.Timestamp("2025-04-19T21:00Z"), pd.Timestamp("2025-04-20T13:00Z"))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Since Friday the enemy opened fire 4 times."),
        ("en", "On Thursday morning the enemy opened fire 4 times."),
        ("uk", "З п'ятниці противник 4 рази відкривав вогонь."),
        ("uk", "У четвер вранці противник 4 рази відкривав вогонь."),
        ("ru", "В четверг утром противник 4 раза открывал огонь."),
    ],
)
def test_a_part_of_a_weekday_is_not_all_of_it(language, said):
    found, _ = last(HEADQUARTERS[language] + said, "2021-02-20T18:40+02:00")
    assert found == (4, None, None)


def test_a_weekday_of_a_headquarters_is_that_day():
    said = "On Thursday the enemy opened fire 4 times."
    found, _ = last(HEADQUARTERS["en"] + said, "2021-02-20T18:40+02:00")
    assert found == (4, pd.Timestamp("2021-02-17T22:00Z"), pd.Timestamp("2021-02-18T22:00Z"))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("uk", "За 6 годин на Покровському напрямку було 12 атак."),
        ("uk", "За останні пів доби на Покровському напрямку було 12 атак."),
        ("uk", "У другій половині дня на Покровському напрямку було 12 атак."),
        ("uk", "За світловий день на Покровському напрямку було 12 атак."),
        ("uk", "В обід на Покровському напрямку було 12 атак."),
        ("uk", "Минулої середи на Покровському напрямку було 12 атак."),
        ("ru", "За 6 часов на Покровском направлении было 12 атак."),
        ("ru", "В первой половине дня на Покровском направлении было 12 атак."),
        ("ru", "К вечеру на Покровском направлении было 12 атак."),
        ("en", "In 6 hours, there were 12 attacks in the Pokrovsk sector."),
        ("en", "In the first half of the day, there were 12 attacks in the Pokrovsk sector."),
    ],
)
def test_parts_of_a_report_s_day_have_no_window(language, said):
    found, _ = last(STAFF[language] + said, "2025-04-20T16:40+03:00")
    assert found == (12, None, None)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("uk", "За цей час на Покровському напрямку було 12 атак."),
        ("uk", "За день на Покровському напрямку було 12 атак."),
        ("ru", "С утра на Покровском направлении было 12 атак."),
        ("en", "Over the day, there were 12 attacks in the Pokrovsk sector."),
    ],
)
def test_all_of_a_report_s_day_is_its_own(language, said):
    found, _ = last(STAFF[language] + said, "2025-04-20T16:40+03:00")
    assert found == (12, pd.Timestamp("2025-04-19T21:00Z"), pd.Timestamp("2025-04-20T13:00Z"))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("uk", "За минулий день на Покровському напрямку було 12 атак."),
        ("uk", "За вчорашній день на Покровському напрямку було 12 атак."),
        ("ru", "За вчерашний день на Покровском направлении было 12 атак."),
        ("ru", "За предыдущий день на Покровском направлении было 12 атак."),
        ("uk", "Щогодини на Покровському напрямку було 12 атак."),
    ],
)
def test_the_day_before_and_a_rate_are_left_in_a_report_of_the_day(language, said):
    read = parse(STAFF[language] + said, published="2025-04-20T16:40+03:00", source="x")
    assert 12 not in [row["value"] for row in read.rows]
    assert "12" in [one["text"] for one in read.unread_rows()]


MORNING = {
    "uk": "Генштаб ЗСУ, станом на 08:00 14.05.2025. Минулої доби зафіксовано 170 зіткнень. ",
    "ru": "Генштаб ВСУ, состояние на 08:00 14.05.2025. За минувшие сутки 170 столкновений. ",
    "en": "General Staff of Ukraine as of 08:00 on 14.05.2025. Over the past day, 170 clashes. ",
}


def on_the_lyman_front(language, said):
    """Return value and bounds of what a morning's report tells of a direction, and all of it."""
    text = MORNING[language] + said
    read = parse(text, published="2025-05-14T08:30+03:00", kind="general_staff", source="x")
    rows = [row for row in read.rows if row["sector"] == "lyman"]
    return [(row["value"], row["start"], row["end"]) for row in rows], read


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("uk", "14 травня на Лиманському напрямку ворог атакував 12 разів."),
        ("uk", "За 14 травня на Лиманському напрямку ворог атакував 12 разів."),
        ("ru", "14 мая на Лиманском направлении враг атаковал 12 раз."),
    ],
)
def test_the_day_of_issue_is_none_of_a_morning_s_report(language, said):
    rows, read = on_the_lyman_front(language, said)
    assert rows == []
    assert "12" in [one["text"] for one in read.unread_rows()]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("uk", "У середу на Лиманському напрямку ворог атакував 12 разів."),
        ("ru", "В среду на Лиманском направлении враг атаковал 12 раз."),
        ("en", "On Wednesday, the enemy attacked 12 times in the Lyman direction."),
        ("en", "Yesterday evening, the enemy attacked 12 times in the Lyman direction."),
    ],
)
def test_the_weekday_of_issue_is_none_of_a_morning_s_report(language, said):
    rows, read = on_the_lyman_front(language, said)
    assert rows == [(12, None, None)]
    assert any("left blank" in warning for warning in read.warnings)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("uk", "13 травня на Лиманському напрямку ворог атакував 12 разів."),
        ("uk", "У вівторок на Лиманському напрямку ворог атакував 12 разів."),
        ("uk", "14 травня в Генштабі повідомили, що на Лиманському напрямку було 12 атак."),
        ("ru", "За вчерашний день на Лиманском направлении враг атаковал 12 раз."),
        ("en", "On Tuesday, the enemy attacked 12 times in the Lyman direction."),
    ],
)
def test_the_day_before_is_a_morning_s_own(language, said):
    rows, _ = on_the_lyman_front(language, said)
    bounds = pd.Timestamp("2025-05-12T21:00Z"), pd.Timestamp("2025-05-13T21:00Z")
    assert rows == [(12, *bounds)]
