"""Posts of a night that tell of other days: their numbers are none of the night's."""

import pytest

from analysis.readers import parse

HEAD = {
    "uk": "Повітряні Сили ЗС України. У ніч на 20 квітня (з 20:00 19 квітня) противник атакував "
    "95 ударними БпЛА. Станом на 08:30 збито 60 БпЛА. ",
    "en": "Ukraine's Air Force. On the night of April 20 (from 20:00 on April 19) the enemy "
    "attacked with 95 Shahed drones. As of 08:30, 60 drones were shot down. ",
    "ru": "Минобороны России. С 20:00 19 апреля до 07:00 20 апреля дежурными средствами ПВО сбиты "
    "95 украинских БПЛА. ",
}
SAID = {
    "uk": "збито 40 ракет.",
    "en": "40 missiles were shot down.",
    "ru": "сбиты 40 БПЛА над Брянской областью.",
}


def told(language, period):
    read = parse(f"{HEAD[language]}{period} {SAID[language]}", published="2025-04-20T18:40+03:00")
    return [row["value"] for row in read.rows], [row["text"] for row in read.unread_rows()]


@pytest.mark.parametrize(
    ("language", "period"),
    [
        ("uk", "З п'ятниці"),
        ("uk", "У п'ятницю"),
        ("uk", "Позавчора"),
        ("uk", "За всю війну"),
        ("uk", "Із 18 квітня"),
        ("uk", "У ніч на суботу"),
        ("en", "Since Friday,"),
        ("en", "On Friday,"),
        ("en", "Since January,"),
        ("en", "Two days ago,"),
        ("en", "Since 18 April,"),
        ("en", "On the night to Saturday,"),
        ("ru", "С пятницы"),
        ("ru", "Два дня назад"),
        ("ru", "С начала апреля"),
        ("ru", "В ночь на субботу"),
        ("ru", "До этого"),
    ],
)
def test_other_days_are_left(language, period):
    values, unread = told(language, period)
    assert 40 not in values
    assert "40" in unread


@pytest.mark.parametrize(
    ("language", "period"),
    [("uk", "У ніч на неділю"), ("en", "On the night to Sunday,"), ("ru", "В ночь на воскресенье")],
)
def test_the_weekday_of_the_post_s_own_night_is_read(language, period):
    assert 40 in told(language, period)[0]


@pytest.mark.parametrize(
    "since",
    ["З неділі ввечері росіяни", "Since Sunday evening the Russians", "З вечора неділі росіяни"],
)
@pytest.mark.parametrize(("published", "told"), [("2025-03-24", [99, 57]), ("2025-03-26", [])])
def test_since_the_evening_before_is_the_post_s_own_night(since, published, told):
    attacked = "attacked with 99 attack drones; 57 were shot down."
    if not since.isascii():
        attacked = "атакували Україну 99 ударними БпЛА. Збито 57."
    read = parse(f"Повітряні сили ЗСУ. {since} {attacked}", published=f"{published}T09:30+02:00")
    assert [row["value"] for row in read.rows] == told
