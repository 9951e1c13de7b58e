"""Numbers as they are written: cells read strictly, running text read whole."""

import csv

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from analysis.vocabulary.numbers import find_numbers, read_count
from analysis.vocabulary.qualifiers import QUALIFIERS
from analysis.vocabulary.text import fold

BLANKS = [" ", "\u00a0", "\u2009", "\u202f", "\u2007"]


@pytest.mark.parametrize("blank", BLANKS)
def test_any_blank_marks_thousands(blank):
    assert read_count(f"2{blank}935").value == 2935
    assert read_count(f"1{blank}202{blank}935").value == 1202935


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("2935", 2935, "exact"),
        ("2,935", 2935, "exact"),
        ("2'935", 2935, "exact"),
        ("2’935", 2935, "exact"),
        ("1.234.567", 1234567, "exact"),
        (" 96 ", 96, "exact"),
        ("1.9k", 1900, "about"),
        ("1,5 тис.", 1500, "about"),
        ("5 thousand", 5000, "about"),
        ("14 тыс. 43", 14043, "exact"),
        ("over 900", 900, "over"),
        (">900", 900, "over"),
        ("more than 900", 900, "over"),
        ("понад 900", 900, "over"),
        ("более 900", 900, "over"),
        ("більш ніж 950", 950, "over"),
        ("понад 4 тисячі", 4000, "over"),
        ("сто с лишним", 100, "over"),
        ("щонайменше 77", 77, "at_least"),
        ("не менее 12", 12, "at_least"),
        ("at least 12", 12, "at_least"),
        ("по крайней мере 12", 12, "at_least"),
        ("по меньшей мере 12", 12, "at_least"),
        ("хоча б 12", 12, "at_least"),
        ("не менше, ніж 12", 12, "at_least"),
        ("at the very least 12", 12, "at_least"),
        ("больше, чем 12", 12, "over"),
        ("12 с небольшим", 12, "over"),
        ("не більш ніж 12", 12, "up_to"),
        ("не превысило 12", 12, "up_to"),
        ("not exceeding 12", 12, "up_to"),
        ("едва ли не 120", 120, "nearly"),
        ("just below 120", 120, "nearly"),
        ("120 or so", 120, "about"),
        ("more or less 120", 120, "about"),
        ("900+", 900, "at_least"),
        ("100 or more", 100, "at_least"),
        ("nearly 3,000", 3000, "nearly"),
        ("майже чотири тисячі", 4000, "nearly"),
        ("почти 200", 200, "nearly"),
        ("about 830", 830, "about"),
        ("біля 830", 830, "about"),
        ("~830", 830, "about"),
        ("близько півтори тисячі", 1500, "about"),
        ("около сотни", 100, "about"),
        ("дві з половиною тисячі", 2500, "about"),
        ("up to 40", 40, "up_to"),
        ("до 40", 40, "up_to"),
        ("не больше 40", 40, "up_to"),
        ("dozens", None, "dozens"),
        ("десятки", None, "dozens"),
        ("кілька десятків", None, "dozens"),
        ("сотні", None, "hundreds"),
        ("сотни", None, "hundreds"),
        ("several hundred", None, "hundreds"),
        ("two dozen", 24, "about"),
        ("half a dozen", 6, "about"),
        ("пів сотні", 50, "about"),
        ("чотири сотні", 400, "exact"),
        ("сто", 100, "exact"),
        ("двічі", 2, "exact"),
        ("трижды", 3, "exact"),
        ("twice", 2, "exact"),
        ("шість разів", 6, "exact"),
        ("двоє", 2, "exact"),
        ("сорок восемь", 48, "exact"),
        ("Twenty-Nine", 29, "exact"),
        ("cорок", 40, "exact"),  # the first letter is Latin
        ("дев\u2019я\u0301ть", 9, "exact"),  # with a stress mark
        ("none", 0, "exact"),
        ("нуль", 0, "exact"),
        ("0", 0, "exact"),
        (17, 17, "exact"),
    ],
)
def test_cells(text, value, qualifier):
    count = read_count(text)
    assert (count.value, count.qualifier) == (value, qualifier)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2.935", "ambiguous"),
        ("2.935 тис.", "ambiguous"),
        ("2,93", "not a whole number"),
        ("29,35", "not a whole number"),
        ("1.2345k", "not a whole number"),
        ("1 2 935", "one number or several"),
        ("1,234 567", "one number or several"),
        ("2025 117", "2 numbers"),
        ("5-6", "range"),
        ("ten or twelve", "range"),
        ("двадцять чотири п'ять", "side by side"),
        ("5%", "share"),
        ("5-й", "not a count"),
        ("1O2", "not a count"),
        ("Ka-52", "name"),
        ("-5", "negative"),
        ("−5", "negative"),
        ("900 violations", "says more"),
        ("hardly 900", "says more"),
        ("", "empty"),
        ("  ", "empty"),
        ("n/a", "no number"),
        ("тысячи", "gives no number"),
        ("over dozens", "gives no number"),
        (True, "bool"),
        (2.5, "float"),
        (None, "NoneType"),
        (-1, "negative"),
    ],
)
def test_refused_with_the_reason(text, why):
    with pytest.raises(ValueError, match=why):
        read_count(text)


def test_the_mark_may_be_told():
    assert read_count("2.935", thousands=".").value == 2935
    with pytest.raises(ValueError, match="mark for thousands"):
        read_count("2,935", thousands=".")
    with pytest.raises(ValueError, match="not known"):
        read_count("2_935", thousands="_")


def test_the_language_may_be_told():
    assert read_count("сім", language="uk").value == 7
    with pytest.raises(ValueError, match="no number"):
        read_count("сім", language="ru")
    with pytest.raises(ValueError, match="language 'de'"):
        read_count("7", language="de")


def test_bounds_follow_the_qualifier():
    assert (read_count("444").low, read_count("444").high) == (444, 444)
    assert (read_count("over 900").low, read_count("over 900").high) == (901, None)
    assert (read_count("dozens").low, read_count("dozens").high) == (24, 99)


def written():
    """Numbers in words, in every case and gender, as num2words 0.5.14 writes them."""
    file = ROOT / "tests" / "reference" / "number_words.csv"
    with file.open(encoding="utf-8", newline="") as rows:
        return [(r["language"], int(r["number"]), r["words"]) for r in csv.DictReader(rows)]


@pytest.mark.parametrize("named", [True, False], ids=["language given", "language found"])
def test_words_of_every_case_and_gender(named):
    wrong = []
    for language, number, words in written():
        count = read_count(words, language=language if named else None)
        if (count.value, count.qualifier) != (number, "exact"):
            wrong.append((language, number, words, count))
    assert wrong == []


@given(st.integers(0, 10**7), st.sampled_from([*BLANKS, ",", "'"]))
def test_digits_with_marks(number, mark):
    assert read_count(f"{number:,}".replace(",", mark)).value == number


def values(text, **options):
    return [(text[n.start : n.end], n.value, n.qualifier) for n in find_numbers(text, **options)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("відбулося 117 боїв, із них 12 тривають", [("117", 117, "exact"), ("12", 12, "exact")]),
        ("понад 4 тисячі обстрілів", [("понад 4 тисячі", 4000, "over")]),
        ("кількість зросла до 117", [("117", 117, "exact")]),
        ("ударов (более 900), а также два", [("более 900", 900, "over"), ("два", 2, "exact")]),
        ("12 / 33 / 7", [("12", None, "exact"), ("33", None, "exact"), ("7", None, "exact")]),
        ("10, 20 and 1,882", [("10", 10, "exact"), ("20", 20, "exact"), ("1,882", 1882, "exact")]),
        (
            "a hundred and five clashes, two and three",
            [("a hundred and five", 105, "exact"), ("two", 2, "exact"), ("three", 3, "exact")],
        ),
        ("came under five attacks", [("five", 5, "exact")]),
        ("було максимум 40 атак", [("максимум 40", 40, "up_to")]),
        ("відбили мінімум 40 атак", [("мінімум 40", 40, "at_least")]),
        (
            "news today\nmore than 190 clashes\nover 90",
            [("more than 190", 190, "over"), ("over 90", 90, "over")],
        ),
        ("з 117 боєзіткнень", [("117", 117, "exact")]),
        (
            "Ка-52 і 155-мм, 3-тя бригада",
            [("52", None, "exact"), ("155-мм", None, "exact"), ("3-тя", None, "exact")],
        ),
        ("the twenty-first day", [("twenty", None, "exact")]),
        ("сімнадцять", [("сімнадцять", 17, "exact")]),
        ("hundreds of thousands", [("hundreds", None, "exact"), ("thousands", None, "exact")]),
    ],
)
def test_running_text(text, expected):
    assert values(text) == expected


def test_places_to_skip_are_not_read():
    text = "о 16:00 відбулося 117"
    assert values(text, skip=[(2, 7)]) == [("117", 117, "exact")]


@given(st.text(alphabet="12 ,.'-–/%тисячіпонад hundreds\u00a0\u202f\n()одинkK", max_size=60))
def test_every_digit_is_in_one_number(text):
    found = find_numbers(text)
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
    inside = {at for n in found for at in range(n.start, n.end)}
    assert all(at in inside for at, letter in enumerate(text) if letter in "12")
    assert all(
        (n.value is not None or n.qualifier in ("dozens", "hundreds")) != bool(n.problem)
        for n in found
    )
    assert all(n.qualifier in QUALIFIERS for n in found)


@given(st.text(max_size=80))
def test_folding_keeps_places(text):
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("в период \u0063 21:00", "в период с 21:00"),
        ("\u0043 9 утра, \u0061 потім \u0079 ніч", "с 9 утра, а потім у ніч"),
        ("Сумська (\u0063 5) \u0069 Одеська", "сумська (с 5) і одеська"),
    ],
)
def test_a_latin_letter_alone_in_cyrillic_is_folded_to_the_one_meant(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    "text", ["vitamin c 12 раз", "группа a, 12", "мир, over a 12-hour", "дрон c base", "мир. a 12"]
)
def test_a_latin_letter_beside_latin_words_or_signs_stays(text):
    assert fold(text) == text


@given(st.text(max_size=40))
def test_a_cell_is_read_or_refused(text):
    try:
        count = read_count(text)
    except ValueError as error:
        assert str(error)
    else:
        assert count.value is None or count.value >= 0


@pytest.mark.parametrize("text", ["9" * 5000, "9" * 5000 + " thousand", ",".join(["999"] * 2000)])
def test_a_number_of_thousands_of_digits_is_no_count(text):
    with pytest.raises(ValueError, match=r"is no count|not one"):
        read_count(text)


@pytest.mark.parametrize(("text", "value"), [("4x missile strikes", 4), ("80х ударов", 80)])
def test_a_sign_for_times_belongs_to_its_number(text, value):
    (number,) = find_numbers(text)
    assert (number.value, number.problem) == (value, None)
    assert find_numbers("4x4 trucks")[0].value is None


@pytest.mark.parametrize("text", ["9223372036854775896 shellings", "two million million shellings"])
def test_a_number_that_no_table_can_hold_is_no_count(text):
    found = find_numbers(text)
    assert all(number.value is None or number.value < 10**13 for number in found)
    assert "more than 1,000,000,000,000" in find_numbers("9223372036854775896 shellings")[0].problem


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("СММ зафиксировала минимум 12 взрывов", "at_least"),
        ("СММ зафіксувала максимум 12 вибухів", "up_to"),
        ("The number did not exceed 12", "up_to"),
        ("The number exceeded 12", "over"),
        ("Вибухів поменшало до мінімуму. 12 з них", "exact"),
        ("Это максимум: 12 взрывов", "exact"),
        ("12 or some explosions", "exact"),
        ("Було більше порушень, ніж 12", "exact"),
        ("Было больше, чем накануне (12)", "exact"),
    ],
)
def test_hedges_in_running_text_are_those_of_the_number(text, qualifier):
    assert [(one.value, one.qualifier) for one in find_numbers(text)] == [(12, qualifier)]
