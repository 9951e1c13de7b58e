"""Posts from the line of contact: parts of a count, numbers after their noun, districts, zeros."""

import pandas as pd
import pytest

from analysis.readers import parse
from analysis.readers.base import lines, open_text
from analysis.readers.statement.weeks import is_of_a_week


def counts(text, published="2022-02-17"):
    rows = parse(text, published=published).rows
    return {(row["sector"], row["category"], row["value"]) for row in rows}


@pytest.mark.parametrize(
    "said",
    [
        "29 порушень режиму тиші, заборонене Мінськими домовленостями озброєння застосовано у 27"
        " з них.",
        "29 порушень режиму тиші, у 27 з них застосовано заборонене озброєння.",
        "29 нарушений режима тишины, в 27 из них применялось запрещенное вооружение.",
        "29 violations of the ceasefire, in 27 of them prohibited weapons were used.",
        "29 нарушений режима тишины. Из запрещенного Минском вооружения стреляли 27 раз.",
        "29 violations of the ceasefire; 27 times, in particular, weapons banned by the Minsk"
        " agreements were used.",
        "29 нарушений режима тишины. При этом отмечены 27 случаев, когда применялось вооружение,"
        " запрещенное Минскими соглашениями.",
    ],
)
def test_weapons_that_are_banned_are_heavy_ones(said):
    assert counts(f"Штаб ООС: за минулу добу {said}") == {
        ("donetsk_luhansk", "total", 29),
        ("donetsk_luhansk", "shelling_heavy", 27),
    }


def test_cases_when_other_weapons_were_used_are_no_heavy_ones():
    said = "29 нарушений режима тишины. При этом отмечены 27 случаев, когда применялись гранаты."
    assert counts(f"Штаб ООС: за минулу добу {said}") == {("donetsk_luhansk", "total", 29)}


@pytest.mark.parametrize(
    "said",
    [
        "В Станично-Луганском и Новоайдарском районах режим тишины боевики нарушили трижды.",
        "У Попаснянському районі бойовики порушили тишу тричі.",
        "По одному обстрелу из минометов отмечено в Верхнеторецком и Троицком.",
    ],
)
def test_what_is_of_districts_or_of_each_of_several_places_is_not_of_the_area(said):
    assert not counts(f"Пресс-центр АТО: за минувшие сутки. {said}", "2016-02-17")


def test_the_whole_count_stands_beside_that_of_a_district():
    said = "за сутки 31 раз нарушили тишину, в том числе в Попаснянском районе дважды."
    assert ("donetsk_luhansk", "total", 31) in counts(f"Штаб АТО: боевики {said}", "2016-02-17")


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        (
            "на Луганском направлении огня противник не открывал.",
            ("luhansk_direction", "shelling", 0),
        ),
        (
            "на Луганському напрямку вогню ворог не відкривав.",
            ("luhansk_direction", "shelling", 0),
        ),
        ("за добу не було жодної збройної провокації.", ("donetsk_luhansk", "total", 0)),
        (
            "на Донецькому напрямку обстрілів було всього 15.",
            ("donetsk_direction", "shelling", 15),
        ),
        (
            "всего нарушений «режима тишины» боевиками за минувшие сутки – 50, причем 13 из них –"
            " после начала перемирия.",
            ("donetsk_luhansk", "total", 50),
        ),
    ],
)
def test_a_count_is_read_after_its_noun_and_as_none(said, counted):
    assert counts(f"Штаб ООС про режим тиші: за минулу добу {said}") == {counted}


def test_hour_nought_begins_a_day_that_has_no_end():
    text = "Пресс-центр АТО: противник с ноля часов 17 февраля 3 раза нарушил режим тишины."
    (row,) = parse(text, published="2016-02-17").rows
    assert row["start"] == pd.Timestamp("2016-02-17T00:00+02:00")
    assert pd.isna(row["end"])


def test_breaches_that_a_ministry_of_a_republic_tells_of_need_no_word_for_the_truce():
    text = '"There were 70 breaches overall by the enemy," the DPR Defense Ministry said.'
    assert counts(text) == {("dpr", "total", 70)}


def windows(text, published="2021-06-11"):
    rows = parse(text, published=published).rows
    return [(row["value"], row["start"], row["end"]) for row in rows]


def midnight(day):
    return pd.Timestamp(2021, 6, day, tz="Europe/Kyiv")


def test_each_part_of_a_sentence_between_semicolons_has_its_own_day():
    text = (
        "JFO headquarters: militants violated the ceasefire seven times on June 9; since midnight "
        "on June 10, one violation has been recorded."
    )
    assert windows(text, "2021-06-10") == [
        (7, midnight(9), midnight(10)),
        (1, midnight(10), None),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "9 червня бойовики порушили режим тиші сім разів, а 10 червня - двічі.",
        "9 июня боевики нарушили режим тишины семь раз, а 10 июня - дважды.",
    ],
)
def test_a_bare_number_by_another_day_counts_what_the_one_before_it_does(said):
    assert windows(f"Штаб ООС: {said}") == [
        (7, midnight(9), midnight(10)),
        (2, midnight(10), midnight(11)),
    ]


def test_a_bare_number_before_its_day_is_not_read_as_of_the_day_before_it():
    said = "бойовики порушили режим тиші сім разів 9 червня та двічі 10 червня."
    assert windows(f"Штаб ООС: {said}") == [(7, midnight(9), midnight(10))]


def test_a_staff_that_counts_breaches_of_a_truce_makes_a_statement_on_it():
    text = (
        "Генштаб: за час дії великоднього перемир'я росіяни порушили його 2299 разів: 28 штурмів, "
        "479 обстрілів."
    )
    found = {(row["category"], row["value"]) for row in parse(text, published="2026-04-12").rows}
    assert found == {("total", 2299), ("assault", 28), ("shelling", 479)}


@pytest.mark.parametrize("said", ['В "ДНР" заявили', "У ДНР повідомили", "В «ЛНР» насчитали"])
def test_what_a_republic_said_without_an_office_is_its_claim(said):
    text = f"{said} о 8 нарушениях перемирия со стороны ВСУ за сутки."
    found = parse(text, published="2018-03-31")
    assert (found.who[0], [row["value"] for row in found.rows]) == ("dpr_lpr", [8])


def test_shelling_in_a_republic_is_not_said_by_it():
    with pytest.raises(ValueError, match="known kind"):
        parse("В ДНР за сутки 8 нарушений перемирия со стороны ВСУ.", published="2018-03-31")


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("До 7.00 11 червня бойовики вогню не відкривали.", "shelling"),
        ("До 7.00 11 червня порушень режиму тиші бойовиками не виявлено.", "total"),
        ("До 7:00 11 июня нарушений перемирия боевиками не наблюдалось.", "total"),
    ],
)
def test_nothing_up_to_an_hour_is_told_of_that_day_up_to_it(said, category):
    text = f"Штаб ООС: 10 червня бойовики порушили режим тиші двічі. {said}"
    rows = parse(text, published="2021-06-11").rows
    assert [(row["category"], row["value"]) for row in rows] == [("total", 2), (category, 0)]
    assert windows(text)[1][1:] == (midnight(11), midnight(11) + pd.Timedelta(hours=7))


def test_the_militia_of_a_republic_that_was_named_speaks_for_it():
    text = (
        "Луганская народная республика обстреляна, рассказали в штабе народной милиции "
        "республики. Украинские силовики за сутки 4 раза нарушили перемирие."
    )
    found = parse(text, published="2016-09-06")
    assert (found.who[0], [row["value"] for row in found.rows]) == ("dpr_lpr", [4])


@pytest.mark.parametrize(
    "said",
    [
        "Пять раз враг применял вооружение, запрещенное Минскими договоренностями.",
        "При обстрелах вооружение, запрещенное Минскими договоренностями, применялось пять раз.",
        "П'ять разів бойовики вдавалися до зброї, забороненої Мінськими домовленостями.",
        "Weapons that the Minsk agreements prohibit were used in five cases.",
    ],
)
def test_how_often_banned_weapons_were_used_may_be_a_sentence_of_its_own(said):
    text = f"Штаб ООС / JFO HQ: 22 вересня бойовики 28 разів обстріляли позиції. {said}"
    rows = parse(text, published="2018-09-23T09:00+03:00").rows
    found = {row["category"]: row["value"] for row in rows}
    assert found == {"shelling": 28, "shelling_heavy": 5}


@pytest.mark.parametrize(
    ("said", "end"),
    [
        ("Від початку цієї доби, 2 вересня, обліковано 4 порушення тиші.", "2021-09-02T17:00"),
        ("За минулу добу, 1 вересня, обліковано 4 порушення тиші.", "2021-09-02T00:00"),
    ],
)
def test_the_head_tells_up_to_which_hour_the_day_begun_is_counted(said, end):
    head = "Зведення штабу Об'єднаних сил станом на 17.00 2 вересня 2021 року\n\n"
    (row,) = parse(head + said, published="2021-09-02").rows
    assert row["end"] == pd.Timestamp(f"{end}+03:00")


def test_a_head_of_another_day_is_no_end_of_it():
    head = "Зведення штабу Об'єднаних сил станом на 17.00 1 вересня 2021 року\n\n"
    said = "Від початку цієї доби, 2 вересня, обліковано 4 порушення тиші."
    (row,) = parse(head + said, published="2021-09-02").rows
    assert row["end"] is None


def test_fire_near_a_town_whose_name_ends_with_a_number_is_not_the_whole_line_s():
    text = "Штаб ООС: Поблизу ЗОЛОТОГО-3 ворог двічі відкривав вогонь. На Донбасі 4 порушення тиші."
    rows = parse(text, published="2021-09-02").rows
    assert [(row["category"], row["value"]) for row in rows] == [("total", 4)]


@pytest.mark.parametrize(
    "said",
    [
        "У районі операції Об'єднаних сил бойовики один раз порушили режим тиші, пише УНН.",
        "У районі операції Об'єднаних сил на Донбасі бойовики один раз порушили режим тиші.",
    ],
)
def test_an_agency_and_the_operation_are_no_towns(said):
    (row,) = parse(f"Пресцентр штабу ООС. {said}", published="2020-12-30").rows
    assert (row["sector"], row["value"]) == ("donetsk_luhansk", 1)


def test_what_both_sides_did_in_one_sentence_is_each_one_s():
    text = (
        "Прес-центр штабу АТО: бойовики 22 рази порушили перемир'я, українські військові у "
        "відповідь 15 разів відкривали вогонь."
    )
    (row,) = parse(text, published="2017-11-17").rows
    assert (row["category"], row["value"]) == ("total", 22)


def test_shells_that_were_hurled_are_counted():
    text = (
        "DONETSK, October 12. /TASS/. Ukraine's forces have broken the ceasefire 18 times, hurling "
        "208 shells into the Donetsk People's Republic in the past 24 hours, the DPR mission to "
        "the JCCC said."
    )
    rows = parse(text, published="2019-10-12", source="x").rows
    assert {row["category"]: row["value"] for row in rows} == {"total": 18, "shells_fired": 208}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "Гарячою точкою залишається Донецький напрямок. Тут ворог 27 разів порушив перемир'я.",
            ("donetsk_direction", "total", 27),
        ),
        (
            "In Donetsk direction, the ceasefire was broken eleven times.",
            ("donetsk_direction", "total", 11),
        ),
        (
            "Найбільше порушень режиму тиші знову на Маріупольському напрямку - 58 випадків.",
            ("mariupol_direction", "total", 58),
        ),
        (
            "На Донецькому напрямку 24 порушення. Ще 12 разів бойовики зривали тишу на Луганському "
            "напрямку.",
            ("luhansk_direction", "total", 12),
        ),
    ],
)
def test_a_direction_s_breaches_in_other_words(said, told):
    assert told in counts(f"Штаб АТО: за минулу добу 94 порушення. {said}", "2017-03-22")


def test_there_after_a_town_is_no_direction():
    text = (
        "Штаб АТО: за минулу добу 94 порушення. На Донецькому напрямку обстріляли Авдіївку. Тут "
        "ворог 27 разів порушив перемир'я."
    )
    assert 27 not in {value for *_, value in counts(text, "2017-03-22")}


@pytest.mark.parametrize(
    "said",
    [
        "зафіксовано 16 порушень режиму припинення вогню, з них 14 – на території Донецької "
        "області та два – на території Луганської області.",
        "зафіксовано 16 порушень режиму припинення вогню, з них 14 – у Донецькій області, два – у "
        "Луганській області.",
        "зафиксировано 16 нарушений режима прекращения огня, из них 14 – на территории Донецкой "
        "области и два – на территории Луганской области.",
    ],
)
def test_parts_by_region_after_dashes_have_a_region_each(said):
    text = "Українська сторона СЦКК.\nУпродовж 18 листопада з боку збройних формувань РФ " + said
    rows = parse(text, published="2020-11-19T09:00+02:00").rows
    assert {(row["sector"], row["value"]) for row in rows} == {
        ("donetsk_luhansk", 16),
        ("donetsk_oblast", 14),
        ("luhansk_oblast", 2),
    }


def test_those_hurt_in_another_region_are_no_part():
    text = (
        "Українська сторона СЦКК.\nУпродовж 18 листопада з боку збройних формувань РФ зафіксовано "
        "16 порушень режиму припинення вогню, з них 14 – на території Донецької області та дві "
        "цивільні особи поранено – на території Луганської області."
    )
    rows = parse(text, published="2020-11-19T09:00+02:00").rows
    assert "luhansk_oblast" not in {row["sector"] for row in rows}


def test_a_week_beside_a_truce_that_another_clause_tells_of():
    text = (
        "Представительство ЛНР в СЦКК: за прошедшую неделю ВФУ 45 раз обстреляли республику; с "
        "начала перемирия (1 июля) - ни разу."
    )
    read = parse(text, published="2018-07-01T12:00+03:00", source="x")
    assert [(row["value"], row["start"], row["end"]) for row in read.rows] == [(45, None, None)]
    assert any("a week, whose days are not said" in warning for warning in read.warnings)


@pytest.mark.parametrize(("dated", "of_a_week"), [("", True), (" до 7 июля", False)])
def test_a_week_that_its_clause_dates_is_not_one_without_days(dated, of_a_week):
    text = f"За прошедшую неделю{dated} ВФУ 45 раз обстреляли республику; с 1 июля - ни разу."
    line = next(iter(lines(open_text(text))))
    number = next(line.marks[at] for at in line.numbers() if line.marks[at].value.value == 45)
    assert is_of_a_week(line, number) is of_a_week


@pytest.mark.parametrize(
    ("said", "category"),
    [
        (
            "21 раз відкривали вогонь по позиціях - 6 випадків зафіксовано на маріупольському"
            " напрямку, 13 на донецькому і 2 на луганському",
            "shelling",
        ),
        (
            "21 раз порушили тишу. 6 епізодів сталося на маріупольському напрямку, 13 на"
            " донецькому і 2 на луганському",
            "total",
        ),
        (
            "21 раз нарушили тишину: шесть случаев отмечены на мариупольском направлении, 13 на"
            " донецком и 2 на луганском",
            "total",
        ),
        (
            "21 раз открывали огонь по позициям - 6 раз на мариупольском направлении, 13 на"
            " донецком и 2 на луганском",
            "shelling",
        ),
    ],
)
def test_the_whole_before_its_directions_is_of_none_of_them(said, category):
    assert counts(f"Штаб АТО: за минулу добу бойовики {said}.") == {
        ("donetsk_luhansk", category, 21),
        ("mariupol_direction", category, 6),
        ("donetsk_direction", category, 13),
        ("luhansk_direction", category, 2),
    }


def test_the_whole_before_a_direction_in_english_is_of_the_area():
    said = "opened fire 21 times - six cases were recorded on the Mariupol direction"
    assert counts(f"ATO headquarters: over the past day militants {said}.") == {
        ("donetsk_luhansk", "shelling", 21),
        ("mariupol_direction", "shelling", 6),
    }


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "на маріупольському напрямку 21 раз порушили тишу - 6 разів з мінометів",
            ("mariupol_direction", 21),
        ),
        (
            "21 раз порушили тишу. 6 випадків поранення сталося на маріупольському напрямку",
            ("donetsk_luhansk", 21),
        ),
    ],
)
def test_cases_of_something_else_are_no_part_of_the_whole(said, expected):
    told = counts(f"Штаб АТО: за минулу добу бойовики {said}.")
    assert {(sector, value) for sector, what, value in told if what == "total"} == {expected}


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("бойовики сім разів порушили тишу, стріляли із забороненої зброї", "total"),
        ('бойовики сім разів порушували "тишу", стріляли із забороненої зброї', "total"),
        ("боевики семь раз нарушили «режим тишины», применялось запрещённое оружие", "total"),
        ("militants broke the truce seven times, also using banned weapons", "total"),
        ("боевики семь раз обстреляли позиции, в том числе из запрещённого оружия", "shelling"),
    ],
)
def test_banned_weapons_after_a_comma_were_not_used_each_time(said, category):
    (row,) = parse(f"Штаб ООС / JFO HQ: {said}.", published="2021-05-11T08:15+03:00").rows
    assert (row["category"], row["value"]) == (category, 7)


STAFF = "\n\nПро це повідомляє прес-центр штабу АТО / the ATO headquarters.\n\n"


@pytest.mark.parametrize(
    ("lead", "said"),
    [
        ("На маріупольському напрямку бойовики активізували вогонь", "{} разів відкривав вогонь"),
        ("Загострення на маріупольському напрямку: тривожні дані", "{} разів відкривав вогонь"),
        ("На мариупольском направлении боевики усилили обстрелы", "{} раз открывал огонь"),
        ("Обострение на мариупольском направлении", "{} раз открывал огонь"),
        ("In the Mariupol sector, militants stepped up their attacks", "opened fire {} times"),
        ("Escalation in the Mariupol sector", "opened fire {} times"),
    ],
)
def test_a_count_in_a_quote_below_a_direction_that_leads_is_left(lead, said):
    enemy = "the enemy" if "{} times" in said else "ворог"
    quote = f'"{enemy} {said.format(11)}", - йдеться у звіті.'
    found = parse(f"{lead}.{STAFF}{quote}", published="2017-07-20T20:00+03:00")
    assert (len(found.rows), list(found.unread["text"])) == (0, ["11"])


@pytest.mark.parametrize(
    ("lead", "said", "sector"),
    [
        ("На маріупольському напрямку поранено бійця", "", "donetsk_luhansk"),
        ("Найгарячіше на маріупольському напрямку", "", "donetsk_luhansk"),
        ("На маріупольському та донецькому напрямках неспокійно", "", "donetsk_luhansk"),
        ("На маріупольському напрямку неспокійно", "у зоні АТО ", "donetsk_luhansk"),
        ("На маріупольському напрямку неспокійно", "на луганському напрямку ", "luhansk_direction"),
    ],
)
def test_a_count_that_names_its_area_is_not_of_the_direction_that_leads(lead, said, sector):
    text = f"{lead}.{STAFF}За минулу добу {said}ворог 11 разів відкривав вогонь."
    assert counts(text, "2017-07-20T20:00+03:00") == {(sector, "shelling", 11)}


def test_no_shelling_below_a_direction_that_leads_is_left_with_a_warning():
    text = (
        "Штаб АТО: на луганському напрямку 19 липня було 5 обстрілів. На маріупольському напрямку "
        "бойовики активізували вогонь. Сьогодні обстрілів не зафіксовано."
    )
    led = text.partition(". ")[2]
    assert counts(text, "2017-07-20T20:00+03:00") >= {("donetsk_luhansk", "shelling", 0)}
    with pytest.raises(ValueError, match="no figure"):
        parse(f"Штаб АТО.\n{led}", published="2017-07-20T20:00+03:00")
