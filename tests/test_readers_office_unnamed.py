"""Posts of the line of contact that are printed without the name of their headquarters."""

import pytest

from analysis.readers import parse

DAY = "2019-08-06T09:00+03:00"
UK = "5 серпня озброєні формування РФ 14 разів порушили режим припинення вогню"
RU = "5 августа вооруженные формирования РФ 14 раз нарушили режим прекращения огня"
EN = "On 5 August armed formations of Russia 14 times violated the ceasefire"
RECALLED = "З 22 липня до 4 серпня СММ зафіксувала понад 8200 порушень режиму припинення вогню."


@pytest.mark.parametrize(
    "text",
    [
        f"«{UK}. Обстріляно позиції підрозділів Об'єднаних сил», – ідеться в пості. «{RECALLED}»",
        "5 серпня противник 14 разів порушив режим припинення вогню, стріляючи по позиціях "
        f"Об'єднаних сил. {RECALLED}",
        f"{RU}. В зоне ответственности оперативно-тактической группировки «Север» стихло. С 22 "
        "июля по 4 августа СММ зафиксировала более 8200 нарушений режима прекращения огня.",
        f"{EN}, firing at positions of the Joint Forces. From 22 July to 4 August the SMM recorded "
        "over 8,200 ceasefire violations.",
    ],
)
def test_a_side_s_count_above_one_of_the_mission_is_of_that_side(text):
    read = parse(text, published=DAY)
    assert [(row["reporter"], row["value"]) for row in read.rows] == [("ukraine", 14)]
    assert f"{read.rows[0]['start'].tz_convert('Europe/Kyiv'):%m-%d}" == "08-05"
    assert any("8" in said for said in read.unread["text"])


@pytest.mark.parametrize(
    "text",
    [
        "СММ ОБСЄ 5 серпня зафіксувала 120 порушень режиму припинення вогню в Донецькій області. "
        "Раніше бойовики 10 разів обстріляли позиції Об'єднаних сил.",
        "Бойовики обстріляли позиції Об'єднаних сил. СММ ОБСЄ 5 серпня зафіксувала 120 порушень "
        "режиму припинення вогню в Донецькій області.",
        "Озброєні формування тричі не пустили патруль СММ. 5 серпня місія зафіксувала 120 порушень "
        "режиму припинення вогню в Донецькій області.",
    ],
)
def test_the_mission_s_own_count_first_is_the_mission_s(text):
    read = parse(text, published=DAY)
    assert [(row["reporter"], row["value"]) for row in read.rows] == [("osce", 120)]


@pytest.mark.parametrize(
    ("who", "kind"),
    [
        ("сказав А.Лисенко", None),
        ("сказал А. Лысенко", None),
        ("сказав речник МОУ", "ministry"),
        ("сказав речник. Бойовики застосували міномети", "ministry"),
    ],
)
def test_shellings_of_a_direction_are_read_for_their_spokesman(who, kind):
    text = f"«За минулу добу на маріупольському напрямку відбулося 18 ворожих обстрілів», - {who}."
    read = parse(text, published="2017-02-04", kind=kind, reporter=kind and "ukraine")
    told = [(row["reporter"], row["sector"], row["value"]) for row in read.rows]
    assert told == [("ukraine", "mariupol_direction", 18)]


def test_shellings_since_there_is_a_front_are_no_statement_on_a_truce():
    text = "За минулу добу на донецькому напрямку відбулося 18 ворожих обстрілів, сказав речник."
    with pytest.raises(ValueError, match="not a statement on a truce"):
        parse(text, published="2023-02-04", kind="ministry", reporter="ukraine")
