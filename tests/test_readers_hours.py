"""Truce statements: from when to when their numbers count."""

import pytest
from statements import read, rows, window

from analysis.readers import parse

BEGAN = "Минобороны РФ. Перемирие действует с 00:00 8 мая. "


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("К 12:00 мск ВСУ нарушили перемирие 640 раз.", ("08 00:00", "09 12:00")),
        ("По состоянию на 13:00 зафиксировано 640 нарушений.", ("08 00:00", "09 13:00")),
        ("К 18:00 завтрашнего дня отмечено 640 нарушений.", ("08 00:00", None)),
        ("С полуночи отмечено 640 нарушений.", ("09 00:00", None)),
        ("С полуночи 8 мая отмечено 640 нарушений.", ("08 00:00", None)),
        ("С начала суток 8 мая отмечено 640 нарушений.", ("08 00:00", None)),
        (
            "С 18:00 8 мая до 13:00 9 мая отмечено 640 нарушений, по состоянию на 10:00 – меньше.",
            ("08 18:00", "09 13:00"),
        ),
        ("Вчера отмечено 640 нарушений.", (None, None)),
        ("За прошедшие сутки, 8 мая, отмечено 640 нарушений.", ("08 00:00", "09 00:00")),
        ("За прошедшие сутки отмечено 640 нарушений.", (None, None)),
    ],
)
def test_a_tally_runs_up_to_the_hour_as_of_which_it_is_told(said, expected):
    (row,) = read(BEGAN + said).rows
    assert window(row) == expected


def test_parts_told_after_a_past_day_are_that_day_s_too():
    said = "За прошедшие сутки отмечено 640 нарушений. Нанесено 310 ударов БПЛА. "
    found = read(BEGAN + said + "С начала перемирия отмечено 900 обстрелов.")
    windows = {row["value"]: window(row) for row in found.rows}
    assert windows == {640: (None, None), 310: (None, None), 900: ("08 00:00", None)}
    assert sum("from which hour" in warning for warning in found.warnings) == 2


def test_an_end_that_is_not_said_is_told():
    warnings = read(BEGAN + "Зафиксировано 640 нарушений.").warnings
    assert any("up to which hour" in warning for warning in warnings)


def test_weekdays_beside_both_clock_times_place_a_tally():
    text = (
        "Ukraine's General Staff counted 640 violations by 8 a.m. on Friday since the truce took "
        "effect at 3 p.m. on Thursday. It counted 31 assaults."
    )
    told = {window(row, "Europe/Kyiv") for row in read(text).rows}
    assert told == {("08 15:00", "09 08:00")}


def test_a_headline_since_midnight_is_the_number_that_the_text_tells_with_its_hours():
    text = (
        "Зеленський: від опівночі – вже 31 штурм\nПутін оголосив перемир'я з 18:00 7 травня до "
        "00:00 11 травня.\nЗа період з 00:00 до 12:00 цієї доби відбувся 31 штурм."
    )
    (row,) = read(text).rows
    assert window(row, "Europe/Kyiv") == ("09 00:00", "09 12:00")


DAILY = (
    "Генштаб ЗСУ: попри перемир'я за минулу добу, 8 травня, відбулося {n} боєзіткнень, ворог "
    "завдав 4 авіаударів. Президент Зеленський пропонує перемир'я.\n"
)


def test_a_daily_report_of_a_truce_is_read_as_what_places_it_in_time():
    found = read(DAILY.format(n=41) + "На Лиманському напрямку ворог атакував 9 разів.")
    assert found.kind == "general_staff"
    assert any("kind ministry" in warning for warning in found.warnings)
    assert {row["value"] for row in found.rows} == {41, 4, 9}


def test_a_tally_as_of_the_same_hour_has_the_same_bounds():
    text = (
        "Зеленський: від початку доби на Лиманському напрямку 12 штурмів. Перемир'я Путін оголосив "
        "з 18:00 7 травня. Станом на 13:00 обстрілів – 355."
    )
    bounds = {window(row, "Europe/Kyiv") for row in rows(text).values()}
    assert bounds == {("09 00:00", "09 13:00")}


def test_a_day_told_from_an_hour_on_is_no_whole_day():
    text = (
        "Генеральний штаб ЗСУ. Станом на 14:00 09.05.2025. Упродовж доби ворог здійснив "
        "35 обстрілів з РСЗВ, на фронті 96 боїв. {} на Бахмутському напрямку ворог "
        "16 разів обстріляв позиції."
    )
    later = read(text.format("Після 12:00"))
    assert [row["value"] for row in later.rows] == [35, 96]
    assert later.unread["text"].tolist() == ["16"]
    assert len(read(text.format("Також")).rows) == 3


def test_a_count_told_as_by_the_data_of_an_hour_ends_then():
    text = "Генеральний штаб ЗСУ: від початку доби на фронті 162 бої. За даними на 14:00 – 12 КАБ."
    assert {window(row)[1] for row in read(text).rows} == {"09 14:00"}


@pytest.mark.parametrize("said", ["с начала суток до 13:00", "с начала этих суток до 13:00"])
def test_what_begins_with_the_day_ends_at_the_hour_after_it(said):
    text = f"Зеленский заявил, что {said} российские войска нарушили перемирие 640 раз."
    (row,) = read(text).rows
    assert window(row) == ("09 00:00", "09 13:00")


def test_a_truce_that_began_on_a_weekday_is_dated_by_it():
    text = (
        "The truce began at 16:00 local time (13:00 GMT) on Thursday. By 10:00 on Friday Russian "
        "forces had committed 640 violations since then, Ukraine's General Staff said."
    )
    (row,) = read(text).rows
    assert window(row, "Europe/Kyiv") == ("08 16:00", "09 10:00")


def test_the_past_day_is_the_weekday_that_is_named():
    text = "Russia's Defence Ministry: Ukraine broke the truce 640 times in the past day, {}."
    (row,) = read(text.format("Wednesday")).rows
    assert window(row) == ("07 00:00", "08 00:00")
    (row,) = read(text.format("Friday")).rows
    assert window(row) == (None, None)  # the day of publication is not over


def test_days_from_one_to_another_are_the_window_of_their_sentence():
    text = "Минобороны РФ о перемирии. С 4 по 7 мая ВСУ нарушили режим прекращения огня 640 раз."
    (row,) = read(text).rows
    assert window(row) == ("04 00:00", "08 00:00")
    (row,) = read("Минобороны РФ. Перемирие действует с 18:00 4 мая. " + text).rows
    assert window(row) == ("04 18:00", None)


def test_a_tally_over_the_day_by_midnight_is_not_counted_since_the_truce_began():
    text = (
        "Zelensky said Russia broke the truce 1,935 times in total over the day, by midnight. "
        "The truce announced by Moscow began at 18:00 on Saturday, April 19."
    )
    (row,) = parse(text, published="2025-04-21T01:10+03:00").rows
    assert row["value"] == 1935
    assert str(row["start"].tz_convert("Europe/Kyiv")) == "2025-04-20 00:00:00+03:00"


def test_a_representation_that_counts_since_an_hour_counts_no_whole_day():
    text = (
        "Представительство ДНР в СЦКК: с 12:00 6 января, когда вступило в силу прекращение огня, "
        "зафиксирован 31 обстрел территории республики."
    )
    (row,) = parse(text, published="2023-01-07T22:10+03:00").rows
    assert row["value"] == 31 and str(row["start"]) != "2023-01-05 21:00:00+00:00"


def test_a_staff_s_tally_of_a_truce_that_names_directions_without_counts_has_its_hours():
    text = (
        "Генштаб ЗСУ. З 14:00 8 травня і станом на 06:00 9 травня зафіксовано 415 порушень "
        "перемир'я, а саме: 63 штурмові дії; 71 обстріл. Найактивніше ворог діє на Покровському, "
        "Лиманському напрямках."
    )
    found = read(text)
    assert [row["value"] for row in found.rows] == [415, 63, 71]
    assert {window(row, "Europe/Kyiv") for row in found.rows} == {("08 14:00", "09 06:00")}


WITH_BOUNDS = (
    "Зеленський: Росія завдала понад 400 обстрілів\n"
    "Від початку доби 9 травня і до 13:00 російська армія здійснила 415 обстрілів, заявив "
    "Зеленський.\nПутін оголосив про перемир'я з 20:00 8 травня до 00:00 11 травня. {}"
)


def test_the_day_begun_ends_at_the_hour_that_the_sentence_names_and_a_headline_is_of_it():
    (row,) = read(WITH_BOUNDS.format("")).rows
    assert row["value"] == 415 and window(row, "Europe/Kyiv") == ("09 00:00", "09 13:00")


def test_the_first_hours_of_a_truce_begin_with_it():
    told = rows(WITH_BOUNDS.format("За перші чотири години зафіксовано 71 обстріл."))
    row = told[("whole_front", "shelling", 71)]
    assert window(row, "Europe/Kyiv") == ("08 20:00", "09 00:00")


def test_a_number_without_hours_beside_others_with_hours_has_none_while_the_truce_goes_on():
    found = read(WITH_BOUNDS.format("Зафіксовано 63 штурми."))
    assert window(found.rows[-1]) == (None, None)
    assert any("which are counted over is not said" in warning for warning in found.warnings)


def test_a_part_is_held_against_the_whole_of_its_own_hours():
    text = "Зеленський про перемир'я: від опівночі до 13:00 зафіксовано 640 обстрілів, з них 415 – "
    later = "Від 13:00 до 14:00 зафіксовано 71 обстріл."
    assert not read(f"{text}із важкого озброєння. {later}").warnings


ENERGY_TRUCE = (
    "Russia has violated the energy ceasefire over 40 times, Sybiha says\nRussian forces have "
    "carried out more than 40 strikes on Ukrainian energy infrastructure, Sybiha said. "
)


def test_breaches_of_a_truce_on_energy_alone_are_strikes_on_it_and_each_period_has_its_own():
    past = "Four violations were recorded in the past 24 hours. "
    told = read(ENERGY_TRUCE + past).rows
    assert [(row["category"], row["value"]) for row in told] == [
        ("energy_strike", 40),
        ("energy_strike", 4),
    ]
    other = read(ENERGY_TRUCE + past + "Putin declared another truce after 4 days.")
    assert [(row["category"], row["value"]) for row in other.rows] == [
        ("energy_strike", 40),
        ("total", 4),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Понад 30 разів Росія порушувала режим припинення вогню в енергетичній сфері",
        "Россия более 30 раз нарушила режим прекращения огня в сфере энергетики",
        "Russia has violated the ceasefire in the energy sector more than 30 times",
    ],
)
def test_breaches_of_a_ceasefire_in_the_energy_sector_are_strikes_on_energy(said):
    head = "МЗС України (Ukraine's Foreign Ministry): "
    text = f"{head}{said}. Повне перемир'я ми прийняли 36 днів тому."
    (row,) = parse(text, published="2025-04-16").rows
    assert (row["category"], row["value"]) == ("energy_strike", 30)


def test_a_tally_by_an_hour_is_of_the_day_that_the_next_sentence_counts_since():
    text = (
        "Zelensky on the truce: by 1 p.m., Russian troops had shelled positions 415 times. There "
        "were 63 assaults {}."
    )
    told = read(text.format("since the beginning of the day")).rows
    assert window(told[0], "Europe/Kyiv") == ("09 00:00", "09 13:00")
    (first, *_) = read(text.format("in all")).rows
    assert (first["start"], f"{first['end']:%d %H:%M}") == (None, "09 10:00")


def test_a_tally_less_than_that_of_the_hours_before_it_counts_what_came_after():
    text = (
        "Сирський: станом на 7:00 про перемир'я. На фронті вже {} обстрілів. У період між 18:00 "
        "учорашньої доби та 00:00 сьогодні відбулося 415 обстрілів."
    )
    assert window(read(text.format("63")).rows[0], "Europe/Kyiv") == ("09 00:00", "09 07:00")
    assert window(read(text.format("640")).rows[0]) == (None, None)


def test_days_of_the_truce_itself_are_the_window_of_the_whole_text():
    text = (
        "Минобороны РФ: ВСУ за время действия перемирия с 4 по 7 мая нарушили его 640 раз.\n"
        "Противник совершил 415 обстрелов."
    )
    assert {window(row) for row in read(text).rows} == {("04 00:00", "08 00:00")}


def test_a_count_since_a_day_begins_with_it():
    text = "Sybiha: Russia has violated the ceasefire 640 times since {}."
    assert window(read(text.format("4 May")).rows[0], "Europe/Kyiv") == ("04 00:00", None)
    assert window(read(text.format("it began")).rows[0]) == ("08 00:00", None)


@pytest.mark.parametrize("first", ["За первые сутки", "За первые 24 часа"])
def test_the_first_day_of_a_truce_is_its_first_24_hours(first):
    text = "Минобороны РФ: перемирие действует с 20:00 7 мая до 00:00 11 мая. {} ВСУ его нарушили"
    (row,) = read(f"{text.format(first)} 415 раз.").rows
    assert window(row) == ("07 20:00", "08 20:00")


def test_a_tally_told_within_a_day_of_its_beginning_counts_up_to_its_publication():
    said = "Минобороны РФ. Перемирие действует с {} 9 мая. Зафиксировано 640 нарушений."
    found = read(said.format("00:00"))
    assert window(found.rows[0]) == ("09 00:00", "09 14:30")
    assert any("up to its publication" in warning for warning in found.warnings)
    late = parse(said.format("00:00"), published="2025-05-10T14:30+03:00")
    day = parse(said.format("00:00"), published="2025-05-09")
    assert {window(one.rows[0]) for one in (late, day)} == {("09 00:00", None)}


def test_hours_of_what_the_other_side_counted_are_none_of_the_text_s():
    text = (
        "Міноборони РФ про перемир'я: ЗСУ завдали 71 удару дронами.\n"
        "Зеленський: з 00:00 до 12:00 {}."
    )
    assert window(read(text.format("9 травня був 31 штурм")).rows[0]) == (None, None)
    truce = "9 травня діяло перемир'я, був 31 штурм"
    assert window(read(text.format(truce)).rows[0]) == ("09 00:00", "09 12:00")


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        ("до 00:00", ("08 18:00", "09 00:00")),
        ("до полуночи 9-го", ("08 18:00", "09 00:00")),
        ("до 10:00 9-го", ("08 18:00", "09 10:00")),
    ],
)
def test_hours_since_yesterday_end_by_the_next_such_hour_or_a_bare_day(until, expected):
    text = f"Минобороны РФ о перемирии. С 18:00 вчерашних суток {until} был 71 обстрел."
    assert window(read(text).rows[0]) == expected


def test_a_tally_up_to_its_hour_since_the_truce_began_after_a_stretch_counts_what_came_after():
    text = (
        "Зеленский: перемирие действует с 18:00 8 мая. По состоянию на 7:00 зафиксировано {} "
        "обстрела. С 18:00 8 мая до 00:00 9 мая был 415 обстрел."
    )
    assert window(read(text.format("63")).rows[0]) == ("09 00:00", "09 07:00")
    assert window(read(text.format("643")).rows[0]) == ("08 18:00", "09 07:00")


def test_the_last_day_of_an_energy_truce_is_counted_beside_all_its_time():
    text = (
        "Сибіга: РФ вже понад 50 разів порушила енергетичне перемир'я. За останню добу було 4 "
        "такі порушення."
    )
    assert set(rows(text)) == {
        ("ukraine_territory", "energy_strike", 50),
        ("ukraine_territory", "energy_strike", 4),
    }


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("за три дня перемирия", ("04 00:00", "07 00:00")),
        ("за 72-часовое перемирие", ("04 00:00", "07 00:00")),
        ("за четыре дня перемирия", ("04 00:00", "08 00:00")),
        ("за время перемирия", ("04 00:00", "08 00:00")),
    ],
)
def test_days_of_a_truce_hold_the_last_one_where_they_are_as_many_as_it_lasts(said, expected):
    text = (
        f"Минобороны РФ: {said} ВСУ его нарушили.\nЗафиксировано 640 нарушений перемирия с 4 по 7 "
        "мая.\nПротивник совершил 415 обстрелов."
    )
    assert {window(row) for row in read(text).rows} == {expected}


def test_a_truce_that_was_brought_in_at_an_hour_begins_then():
    text = (
        "Минобороны РФ: ВСУ совершили 415 обстрелов. Перемирие ввели в 00:00 мск 8 мая, оно "
        "продлится до 00:00 мск 11 мая."
    )
    assert window(read(text).rows[0]) == ("08 00:00", "09 14:30")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("in the six hours to midnight on Thursday", ("08 18:00", "09 00:00")),
        ("in the three hours before 9:00 on May 8", ("08 06:00", "08 09:00")),
        ("in the six hours to midnight on Friday", (None, None)),
    ],
)
def test_so_many_hours_to_an_hour_begin_as_many_before_it(said, expected):
    text = f"Zelensky on the truce: {said} there had been 415 shellings by Russian forces."
    assert window(read(text).rows[0], "Europe/Kyiv") == expected


@pytest.mark.parametrize(
    "said",
    [
        "В целом отмечено 488 нарушений только за воскресенье.",
        "Ukraine's troops broke it 488 times on Easter Sunday alone.",
    ],
)
def test_one_day_of_a_truce_is_not_all_its_time(said):
    text = (
        "Минобороны России: перемирие действовало с 00:00 6 мая до 00:00 9 мая, его нарушила "
        f"Украина.\n{said}"
    )
    found = parse(text, published="2026-05-09T12:00+03:00")
    (row,) = found.rows
    assert row["value"] == 488 and row["start"] is None
    assert any("one day of the truce" in warning for warning in found.warnings)


def test_an_hour_of_a_number_told_later_ends_no_tally_before_it():
    said = (
        "Zelensky said that Russia broke the Victory Day truce {} since the beginning of the day."
        "{}By 1 PM on 9 May, the staff of Ukraine had counted 12 assaults."
    )
    apart, beside = (read(said.format("640 times", gap)) for gap in ("\n\n", " "))
    assert window(apart.rows[0], "Europe/Kyiv") == ("09 00:00", None)
    assert window(beside.rows[0], "Europe/Kyiv") == ("09 00:00", None)
    assert window(beside.rows[1], "Europe/Kyiv") == ("09 00:00", "09 13:00")


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("Зафіксовано також 71 обстріл.", ("09 00:00", "09 12:00")),
        ("\n\n«Зафіксовано 71 обстріл», – додав він.", ("09 00:00", "09 12:00")),
        ("\n\nЗафіксовано 71 обстріл.", ("09 00:00", "09 12:00")),
        ("\n\nЗагалом зафіксовано 71 обстріл.", (None, None)),
        ("\n\nУсього на фронті зафіксовано 71 обстріл.", ("09 00:00", "09 12:00")),
        ("\n\nПізніше зафіксовано 71 обстріл.", (None, None)),
        ("\n\nЗафіксовано 71 обстріл. Уночі було 16 авіаударів.", (None, None)),
        ("\n\nЗафіксовано 71 обстріл. Усього було 900 порушень.", (None, None)),
    ],
)
def test_what_is_added_to_a_tally_is_of_its_hours(more, expected):
    said = (
        "Сибіга: Росія порушує перемир'я. З півночі до полудня п'ятниці вона вчинила 640 "
        "порушень. Було також 12 штурмів. "
    )
    assert window(rows(said + more)["whole_front", "shelling", 71], "Europe/Kyiv") == expected
    warned = any("the rest of the text" in warning for warning in read(said + more).warnings)
    assert warned == (more.startswith(("\n\nЗаф", "\n\nУс")) and expected != (None, None))


def test_midnight_and_noon_on_easter_sunday_bound_a_tally():
    said = (
        "Zelensky said that Russia broke the Easter truce. Russian forces carried out 12 "
        "assaults between midnight and noon on Easter Sunday."
    )
    found = parse(said, published="2025-04-21T10:00+03:00").rows
    assert window(found[0], "Europe/Kyiv") == ("20 00:00", "20 12:00")


@pytest.mark.parametrize(
    ("said", "published", "named"),
    [
        ("нарушили перемирие 640 раз.", "2025-05-09", "--ceasefire victory_2025"),
        ("нарушили перемирие 640 раз.", "2025-07-09", "to place it in time"),
        ("нарушили перемирие 640 раз.", "2025-04-20", "be --ceasefire easter_2025"),
        ("трижды атаковали энергообъекты.", "2025-04-20", "energy_2025 or --ceasefire easter_2025"),
    ],
)
def test_a_text_without_hours_is_told_which_truce_its_day_and_acts_are_of(said, published, named):
    text = "Минобороны РФ о перемирии: украинские войска " + said
    found = parse(text, published=published)
    (warning,) = [one for one in found.warnings if "from when it counts" in one]
    assert warning.endswith(named)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Эти нарушения зафиксированы с полуночи до полудня.", ("09 00:00", "09 12:00")),
        ("Такое количество отмечено с 7 мая.", ("07 00:00", None)),
        ("Российские войска отдыхали с полуночи до полудня.", (None, None)),
        ("Совершено 14 обстрелов. Эти нарушения отмечены с полуночи до полудня.", (None, None)),
    ],
)
def test_hours_of_these_breaches_are_those_of_the_count_before(told, expected):
    found = read("Минобороны РФ: ВСУ нарушили перемирие 640 раз. " + told)
    assert window(found.rows[0]) == expected


def test_a_day_up_to_which_a_truce_s_breaches_are_told_is_no_end_without_its_hour():
    said = (
        "Минобороны РФ. Перемирие действует с 00:00 8 мая до 00:00 11 мая. {} отмечено 640 "
        "нарушений."
    )
    found = parse(said.format("По состоянию на 9 мая"), published="2025-05-10T14:30+03:00")
    assert window(found.rows[0]) == (None, None)
    assert any("without its hours" in warning for warning in found.warnings)
    since = parse(said.format("С 9 мая"), published="2025-05-10T14:30+03:00")
    assert window(since.rows[0]) == ("09 00:00", None)


def test_parts_of_a_total_said_again_have_its_hours():
    said = (
        "Sybiha: Russia broke the truce 640 times between midnight and noon on Friday. It was as "
        "many as feared.\n\nHe said the {} violations included 71 shellings."
    )
    assert window(rows(said.format(640))["whole_front", "shelling", 71]) == ("09 00:00", "09 12:00")
    other = rows(said.format(655))["whole_front", "shelling", 71]
    assert window(other, "Europe/Kyiv") == (None, None)


def test_a_later_day_of_a_truce_without_end_is_not_all_its_time():
    said = "Минобороны РФ. Перемирие началось в 18:00 19 апреля. {} отмечено 640 нарушений."
    days = [parse(said.format(f"{day} апреля"), published="2025-04-22").rows[0] for day in (20, 19)]
    assert [window(row) for row in days] == [("20 00:00", "21 00:00"), ("19 18:00", None)]


SMALL_HOURS = "2025-05-09T00:30+03:00"  # a Friday


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("У четвер росіяни порушували тишу. З початку доби {n} штурмів.", ("08 00:00", None)),
        ("З початку доби станом на 20:00 відбулося {n} штурмів.", ("08 00:00", "08 20:00")),
        ("З початку доби до 20:00 відбулося {n} штурмів.", ("08 00:00", "08 20:00")),
        ("З початку доби станом на 00:00 відбулося {n} штурмів.", ("08 00:00", "09 00:00")),
        ("З початку доби 8 травня відбулося {n} штурмів.", ("08 00:00", None)),
        ("З 00:00 до 16:00 відбулося {n} штурмів.", ("08 00:00", "08 16:00")),
    ],
)
def test_a_text_of_the_small_hours_tells_of_the_day_before_if_it_says_so(said, expected):
    text = "Зеленський: росіяни порушують перемир'я. " + said.format(n=96)
    found = parse(text, published=SMALL_HOURS)
    assert window(found.rows[0], "Europe/Kyiv") == expected
    assert not any("small hours" in warning for warning in found.warnings)


@pytest.mark.parametrize("truce", ["", ", яке діє з 18:00 7 травня до 00:00 11 травня"])
def test_a_day_begun_of_a_text_of_the_small_hours_is_blank_where_it_names_none(truce):
    text = f"Зеленський: росіяни порушують перемир'я{truce}. З початку доби 96 штурмів. Крім того, "
    text += "12 обстрілів."
    early = parse(text, published=SMALL_HOURS)
    assert [window(row) for row in early.rows] == [(None, None)] * 2
    assert any("small hours" in warning for warning in early.warnings)
    later = parse(text, published="2025-05-09T08:00+03:00")
    assert window(later.rows[0], "Europe/Kyiv")[0] == "09 00:00"
    assert not any("small hours" in warning for warning in later.warnings)


@pytest.mark.parametrize(
    ("after", "end"),
    [
        ("The General Staff reported that by 1 PM at least 45 clashes had taken place.", None),
        ("That is the report as of 1 PM.", "09 13:00"),
    ],
)
def test_a_later_count_s_hour_is_no_end_of_the_tally_before_it(after, end):
    said = (
        "Zelensky said Russia broke the truce. Since the beginning of the day it made 26 assaults. "
    )
    found = read(said + after, kind="ministry").rows
    assert window(found[0], "Europe/Kyiv") == ("09 00:00", end)


@pytest.mark.parametrize(
    ("announced", "expected"),
    [
        ("Путін оголосив перемир'я з 18:00 до 00:00 9 травня", ("08 18:00", "09 00:00")),
        ("8 травня Путін оголосив перемир'я з 18:00 до 00:00 9 травня", ("08 18:00", "09 00:00")),
        ("6 травня Путін оголосив перемир'я з 18:00 до 00:00 9 травня", (None, None)),
        ("У вівторок Путін оголосив перемир'я з 18:00 до 00:00 9 травня", (None, None)),
        ("6 травня Путін оголосив перемир'я з 8:00 до 20:00 8 травня", ("08 08:00", "08 20:00")),
    ],
)
def test_a_truce_declared_on_a_day_before_may_begin_then(announced, expected):
    found = read(f"Зеленський. {announced}. Було 59 обстрілів.")
    assert window(found.rows[0], "Europe/Kyiv") == expected
    assert (expected == (None, None)) == any("from when" in told for told in found.warnings)


def test_hours_of_a_truce_declared_on_a_day_before_are_no_hours_of_a_count():
    found = read(
        "Минобороны РФ. Перемирие действует с 00:00 5 мая. 6 мая Киев обещал тишину с 18:00 до "
        "00:00 9 мая, но отмечено 640 нарушений."
    )
    assert window(found.rows[0]) == (None, None)
    assert any("names two days" in warning for warning in found.warnings)


def test_a_tally_of_the_morning_is_none_of_the_evening_told_after_it():
    found = parse(
        "Зеленський, за доповіддю станом на 6:00. Було вже 59 обстрілів і п'ять штурмових дій. Між "
        "18:00 учорашньої доби та 00:00 сьогодні було 387 обстрілів і 19 штурмових дій. Раніше 7 "
        "травня Путін оголосив перемир'я з 18:00 до 00:00 10 травня.",
        published="2025-05-09",
    )
    told = {row["value"]: window(row, "Europe/Kyiv") for row in found.rows}
    assert told[59] == told[5] == ("09 00:00", "09 06:00")
    assert told[387] == told[19] == ("08 18:00", "09 00:00")


@pytest.mark.parametrize(
    "said",
    [
        "У середу було 12 штурмів.",
        "Минулого тижня було 12 штурмів.",
        "On Wednesday there were 12 assaults.",
        "Неделю назад было 12 штурмов.",
        "За март проведено 12 штурмов.",
    ],
)
def test_a_sentence_that_begins_with_another_day_has_not_the_hours_told_before_it(said):
    text = "Сибіга: Росія порушила перемир'я. З півночі до полудня 9 травня вчинено 640 порушень. "
    found = read(text + said)
    assert [row["value"] for row in found.rows] == [640]
    assert found.unread["text"].tolist() == ["12"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("У п'ятницю було 12 штурмів.", ("09 00:00", "09 12:00")),
        ("Позже он сообщил о 12 штурмах.", (None, None)),
    ],
)
def test_hours_go_on_to_no_other_day_and_to_nothing_later(said, expected):
    truce = "\nПеремир'я оголошено з півночі 7 травня до півночі 11 травня."
    text = "Сибіга: з півночі до полудня 9 травня вчинено 640 порушень. "
    told = rows(text + said + truce)["whole_front", "assault", 12]
    assert window(told, "Europe/Kyiv") == expected


@pytest.mark.parametrize(("begun", "end"), [("9 травня", "09 12:00"), ("8 травня", None)])
def test_all_that_is_counted_so_far_ends_with_hours_that_began_with_the_truce(begun, end):
    text = (
        "Сибіга: з півночі до полудня Росія вчинила 640 порушень. Усього було 12 штурмів. Було "
        f"також 5 авіаударів. Перемир'я оголошено з півночі {begun} до півночі 11 травня."
    )
    told = rows(text)
    parts = [told["whole_front", "assault", 12], told["whole_front", "air_strike", 5]]
    assert [window(part, "Europe/Kyiv")[1] for part in parts] == [end, end]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("From Thursday 4 p.m. until 8 a.m. local time on Friday", ("08 16:00", "09 08:00")),
        ("From Thursday at 4 p.m. to Friday at 8 a.m.", ("08 16:00", "09 08:00")),
        ("С четверга, 16:00, до 08:00 пятницы", ("08 16:00", "09 08:00")),
        ("Станом на вчора, 20:00, від початку доби", ("08 00:00", "08 20:00")),
        ("Від початку доби станом на 12:00", ("09 00:00", "09 12:00")),
    ],
)
def test_a_day_word_right_before_an_hour_is_that_hour_s(said, expected):
    found = read(f"Zelensky: the truce is broken. {said} Russia broke it 640 times.")
    assert window(found.rows[0], "Europe/Kyiv") == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("По состоянию на полночь 9 мая за последние сутки", ("08 00:00", "09 00:00")),
        ("Станом на 00:00 9 травня за минулу добу", ("08 00:00", "09 00:00")),
        ("As of midnight on 9 May, over the past 24 hours", ("08 00:00", "09 00:00")),
        ("As of midnight on 8 May, over the past 24 hours", (None, None)),
        ("Станом на 12:00 9 травня за минулу добу", (None, None)),
    ],
)
@pytest.mark.parametrize(
    "parts",
    ["Відбулося 96 штурмів.", "По фронту загалом 96 штурмів.", "Загалом по фронту 96 боїв."],
)
def test_a_past_day_told_as_of_midnight_is_the_day_that_ended_then(said, expected, parts):
    found = read(f"Зеленський: {said} перемир'я порушено 640 разів. {parts}").rows
    assert [window(row, "Europe/Kyiv") for row in found] == [expected] * 2


@pytest.mark.parametrize(
    "said",
    [
        "There have been 71 shellings since the truce took effect.",
        "Від моменту припинення вогню було 71 обстріл.",
        "Since the ceasefire there were 71 shellings.",
    ],
)
def test_hours_do_not_go_on_to_what_is_counted_since_the_truce(said):
    text = "Sybiha on the truce. Between midnight and midday, Russia committed 640 violations. "
    told = [row for row in read(text + said).rows if row["value"] == 71]
    begun = "08 00:00" if "took effect" in said else None
    assert [window(row) for row in told] == [(begun, None)]


_DECLARED = "Putin declared a ceasefire from 18:00 on 19 April to 00:00 on 21 April. "
_MADE = "Russian forces made 59 artillery strikes."


def test_a_truce_that_ends_with_the_day_of_publication_is_counted_up_to_the_hour_of_telling():
    text = _DECLARED + "The attacks go on as of 6 a.m. today, Zelensky said. " + _MADE
    (row,) = parse(text, published="2025-04-20").rows
    assert window(row) == ("19 18:00", "20 06:00")


def test_a_truce_that_ends_with_the_day_of_publication_was_going_on_when_told():
    text = _DECLARED + "Zelensky said: " + _MADE
    (warned,) = parse(text, published="2025-04-20").warnings
    assert "ends with its publication" in warned
    assert parse(text, published="2025-04-21").warnings == ()


@pytest.mark.parametrize("until", ["по 16:00", "до 16:00"])
def test_a_day_is_counted_from_its_beginning_up_to_an_hour(until):
    text = (
        f"Зеленський: перемир'я порушено. Із початку доби {until} російські війська здійснили 91 "
    )
    (row,) = parse(text + "обстріл.", published="2025-04-20").rows
    assert row["end"].tz_convert("Europe/Kyiv").hour == 16


@pytest.mark.parametrize("first", ["In the truce's first six hours", "In its first six hours"])
def test_the_first_hours_of_a_truce_may_be_its_own(first):
    text = (
        f"{first}, that is 6:00 p.m. to 12:00 a.m., Russian forces made 387 shellings, Zelensky "
        "said. Putin declared a ceasefire from 6:00 p.m. of April 19 until 12:00 a.m. of April 21."
    )
    assert window(parse(text, published="2025-04-20").rows[0], "Europe/Kyiv") == (
        "19 18:00",
        "20 00:00",
    )


def test_these_breaches_from_midnight_in_russian_have_hours():
    text = (
        "Перемирие Россия нарушила 734 раза, сообщили в МИД Украины. Эти нарушения отмечены в "
        "первые часы: от полуночи до полудня."
    )
    (row,) = parse(text, published="2025-05-08T13:44+03:00").rows
    assert window(row, "Europe/Kyiv") == ("08 00:00", "08 12:00")


@pytest.mark.parametrize(
    ("said", "is_of_the_truce"),
    [
        ("Russia broke it 2,900 times, President Zelenskyy said in a post early on Monday.", True),
        ("President Zelenskyy said that early on Monday Russia broke it 29 times.", False),
    ],
)
def test_the_hour_of_telling_is_no_part_of_a_day_that_is_counted(said, is_of_the_truce):
    text = f"The Easter ceasefire is over. {said}"
    begin = "2025-04-19T18:00+03:00"
    (row,) = parse(text, published="2025-04-21T10:00+03:00", start=begin).rows
    assert (row["start"] is not None) == is_of_the_truce
