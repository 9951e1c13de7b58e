"""A staff's report that tells of 'the day before': its own day, or the one before that."""

import pandas as pd
import pytest

from analysis.readers import parse

MORNING, EVENING = "2023-11-25T09:00+02:00", "2023-11-25T20:00+02:00"
UK = (
    "Генштаб ЗСУ: за минулу добу відбито 48 атак.\n"
    "На Бахмутському напрямку ворог далі штурмує позиції.{}"
)
RU = (
    "Генштаб ВСУ: за минувшие сутки отбито 48 атак.\n"
    "На Бахмутском направлении враг продолжает штурм.{}"
)
EN = (
    "General Staff of Ukraine: over the past day 48 attacks were repelled.\n"
    "On the Bakhmut front the enemy keeps storming our positions.{}"
)


def told(text, published=MORNING):
    read = parse(text, published=published)
    return [(row["sector"], row["value"]) for row in read.rows], read


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (UK, "\nНагадаємо, напередодні військові відбили 37 атак."),
        (UK, " Напередодні військові відбили 37 атак."),
        (UK, "\nЯк ми писали, напередодні було відбито 37 атак."),
        (UK, "\nНагадаємо, військові відбили 37 атак."),
        (UK, "\nЗа день до цього відбито 37 атак."),
        (RU, "\nНапомним, накануне военные отбили 37 атак."),
        (RU, "\nДнем ранее было отбито 37 атак."),
        (EN, "\nThe troops repelled 37 attacks the day before."),
        (EN, "\nAs we reported, the day before the troops repelled 37 attacks."),
    ],
)
def test_the_day_before_below_a_direction_is_not_the_direction_s(head, said):
    rows, read = told(head.format(said))
    assert rows == [("whole_front", 48)]
    assert [one["text"] for one in read.unread_rows()] == ["37"]


@pytest.mark.parametrize("said", [" Військові відбили 37 атак.", "\nТам відбито 37 атак."])
def test_what_is_told_of_no_other_day_is_the_direction_s(said):
    rows, _ = told(UK.format(said))
    assert ("bakhmut", 37) in rows


@pytest.mark.parametrize(
    ("said", "is_left"), [(" Відбито 49 атак.", True), (" Відбито 47 атак.", False)]
)
def test_a_direction_has_no_more_repelled_than_the_front(said, is_left):
    rows, read = told(UK.format(said))
    assert (len(rows) == 1) == is_left == any("more attacks than" in one for one in read.warnings)


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (UK, "На Лиманському напрямку напередодні відбулося 12 боїв, на Куп'янському – шість."),
        (RU, "Накануне на Лиманском направлении состоялось 12 боев, на Купянском – шесть."),
        (EN, "On the Lyman front 12 clashes took place the day before, on the Kupiansk front six."),
    ],
)
def test_the_day_before_of_a_direction_without_another_count_is_the_report_s(head, said):
    rows, read = told(head.format(f"\n{said}"))
    assert rows == [("whole_front", 48), ("lyman", 12), ("kupiansk", 6)]
    assert any("'the day before' is read" in one for one in read.warnings)


@pytest.mark.parametrize(
    "said",
    [
        "На Лиманському напрямку 9 боїв, напередодні - 12.",
        "На Лиманському напрямку 9 боїв. Напередодні на Лиманському напрямку було 12.",
        "Нагадаємо, на Лиманському напрямку напередодні було 12 боїв.",
        "На Лиманському напрямку напередодні там було 12 боїв.",
        "На Лиманському напрямку днем раніше було 12 боїв.",
    ],
)
def test_the_day_before_beside_a_count_is_left(said):
    rows, _ = told(UK.format(f"\n{said}"))
    assert ("lyman", 12) not in rows


def test_the_day_before_in_a_report_of_the_running_day_is_left():
    text = "Генштаб ЗСУ станом на 18:00: на Лиманському напрямку напередодні було 12 боїв."
    assert told(text, EVENING)[0] == []


THURSDAY = "2023-12-14T10:00+02:00"
WEDNESDAY, UNKNOWN = ["2023-12-13 00:00", "2023-12-14 00:00"], [None, None]


def window(text, published=THURSDAY):
    ((sector, _), *_), read = told(text, published)
    assert sector == "whole_front"
    first = read.rows[0]
    bounds = (first["start"], first["end"])
    return [None if pd.isna(at) else f"{at.tz_convert('Europe/Kyiv'):%F %H:%M}" for at in bounds]


@pytest.mark.parametrize(
    "text",
    [
        "General Staff of Ukraine: 81 clashes took place along the front on Wednesday alone.",
        "General Staff of Ukraine: 81 clashes occurred along the front on Wednesday, 13 December.",
        "General Staff of Ukraine: throughout the day our aircraft hit two depots. In all, 81 "
        "clashes occurred across the front on Wednesday.",
        "On Wednesday 81 clashes took place along the front, Ukraine's General Staff said.",
        "Генштаб ЗСУ: у середу на фронті відбулося 81 боєзіткнення.",
        "Генштаб ЗСУ: протягом дня авіація завдала удару. На фронті за середу - 81 боєзіткнення.",
        "Генштаб ВСУ: в среду на фронте произошло 81 столкновение.",
        "Генштаб ВСУ: на фронте за среду произошло 81 столкновение.",
    ],
)
def test_fights_on_the_weekday_before_are_of_that_day(text):
    assert window(text) == WEDNESDAY


@pytest.mark.parametrize(
    "text",
    [
        "General Staff of Ukraine: 81 clashes took place along the front, it said on Wednesday.",
        "On Wednesday, the General Staff of Ukraine told of 81 clashes along the front.",
        "General Staff of Ukraine: 81 clashes along the front more than on Wednesday.",
        "General Staff of Ukraine: 81 clashes along the front on Wednesday evening.",
        "General Staff of Ukraine: 81 clashes along the front on Wednesday, after many on Tuesday.",
        "General Staff of Ukraine: 81 clashes along the front on Tuesday.",
        "General Staff of Ukraine: 81 clashes along the front. Odesa was hit on Wednesday.",
        "Генштаб ЗСУ: на фронті 81 боєзіткнення. У середу президент був на фронті.",
    ],
)
def test_another_weekday_or_another_matter_s_is_not_the_report_s(text):
    assert window(text) == UNKNOWN


def test_an_evening_issue_of_the_weekday_before_keeps_its_hour():
    text = (
        "General Staff of Ukraine, evening update of 13 December: 81 clashes took place along the "
        "front on Wednesday."
    )
    assert window(text) == ["2023-12-13 00:00", "2023-12-13 18:00"]
    assert window(text.replace(" of 13 December", ""), "2023-12-13T20:00+02:00")[0] == WEDNESDAY[0]
