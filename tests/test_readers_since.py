"""Truce statements that count since the truce began, and do not say when that was."""

import pytest
from statements import window

from analysis.readers import parse

EASTER = "2025-04-20T12:00+03:00"  # a Sunday: the truce began the evening before
AFTER = "2025-04-21T09:00+03:00"
SO_FAR = ("19 18:00", "20 12:00")
ALL = ("19 18:00", "21 00:00")
BLANK = (None, None)


def first(said, published=EASTER, **options):
    return parse("Зеленський (Zelensky): " + said, published=published, **options).rows[0]


def bounds(said, published=EASTER):
    return window(first(said, published), "Europe/Kyiv")


@pytest.mark.parametrize(
    ("when", "published", "expected"),
    [
        ("З початку дії перемир'я", EASTER, SO_FAR),
        ("Від початку так званого «великоднього перемир'я»", EASTER, SO_FAR),
        ("С начала объявленного Путиным перемирия", EASTER, SO_FAR),
        ("С начала режима прекращения огня", EASTER, SO_FAR),
        ("С тех пор, как началось пасхальное перемирие,", EASTER, SO_FAR),
        ("Since the beginning of the Easter truce, on Sunday,", EASTER, SO_FAR),
        ("Since the truce took effect on Saturday,", EASTER, SO_FAR),
        ("З початку перемир'я, станом на 10:00,", EASTER, ("19 18:00", "20 10:00")),
        ("За все время перемирия", EASTER, SO_FAR),
        ("За все время перемирия", AFTER, ALL),
        ("За время объявленного перемирия", "2025-04-21", ALL),
        ("Over the entire duration of the truce", AFTER, ALL),
        ("Упродовж усього перемир'я", AFTER, ALL),
        ("З початку перемир'я", AFTER, ("19 18:00", None)),
    ],
)
def test_the_one_truce_in_force_places_what_is_counted_since_it_began(when, published, expected):
    assert bounds(f"{when} росіяни 59 разів порушили його.", published) == expected


@pytest.mark.parametrize(
    ("when", "published"),
    [
        ("Попри перемир'я,", EASTER),
        ("Під час перемир'я", EASTER),
        ("На початку перемир'я", EASTER),
        ("З початку оголошення перемир'я", EASTER),
        ("Since the first hours of the truce", EASTER),
        ("Since the beginning of the truce talks", EASTER),
        ("Since the beginning of the 30-day truce", EASTER),
        ("Since the beginning of the previous truce", EASTER),
        ("Since the beginning of the truce in 2024,", EASTER),
        ("С начала рождественского перемирия", EASTER),
        ("З початку перемир'я, за минулу добу,", EASTER),
        ("З початку перемир'я, 18 квітня,", EASTER),
        ("З початку перемир'я", "2025-04-19T12:00+03:00"),
        ("За весь час перемир'я", "2025-04-22T09:00+03:00"),
        ("З початку перемир'я", "2025-03-28"),  # when it began is disputed
        ("З початку перемир'я", "2026-05-10T12:00+03:00"),  # of three
        ("З початку перемир'я", None),
    ],
)
def test_another_truce_or_none_or_a_part_of_it_has_no_window(when, published):
    assert bounds(f"{when} росіяни 59 разів порушили його.", published) == BLANK


def test_a_sentence_since_the_beginning_of_the_day_is_of_the_day():
    said = "З початку доби – 14 штурмів. З початку перемир'я – 59 обстрілів."
    rows = parse("Зеленський про перемир'я. " + said, published=EASTER).rows
    told = {row["value"]: (window(row, "Europe/Kyiv"), row["ceasefire"]) for row in rows}
    assert told == {14: (("20 00:00", None), None), 59: (SO_FAR, "easter_2025")}


def test_a_text_that_names_bounds_or_another_truce_keeps_its_own():
    said = "З початку перемир'я росіяни 59 разів порушили його. {}"
    own = first(said.format("Воно діє з 16:00 19 квітня до 00:00 21 квітня."))
    assert window(own, "Europe/Kyiv")[0] == "19 16:00" and own["ceasefire"] is None
    another = first(said.format("Різдвяне перемир'я теж порушували."))
    assert window(another) == BLANK and another["ceasefire"] is None


def test_the_truce_is_named_in_its_rows_and_in_a_warning_unless_the_caller_names_one():
    said = "З початку перемир'я росіяни 59 разів порушили його."
    found = parse("Зеленський: " + said, published=EASTER)
    assert found.rows[0]["ceasefire"] == "easter_2025"
    (warning,) = [one for one in found.warnings if "the one truce in force" in one]
    assert warning.startswith("counted from the start of easter_2025")
    assert not any("from when it counts" in one for one in found.warnings)
    given = parse("Зеленський: " + said, published=EASTER, ceasefire="victory_2025")
    assert given.rows[0]["ceasefire"] == "victory_2025" and window(given.rows[0]) == BLANK
    same = parse("Зеленський: " + said, published=EASTER, start="2025-04-19T18:00+03:00")
    assert window(same.rows[0]) == window(found.rows[0])


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        (" Було також 12 штурмів.", SO_FAR),
        (" На Покровському напрямку – 12 штурмів.", SO_FAR),
        ("\n\nРосіяни провели 12 штурмів.", SO_FAR),
        (" Пізніше було 12 штурмів.", BLANK),
        (" Усього – 12 штурмів.", BLANK),
    ],
)
def test_hours_of_the_truce_go_on_as_other_hours_do(more, expected):
    said = "Зеленський. З початку перемир'я росіяни 59 разів обстріляли позиції." + more
    rows = parse(said, published=EASTER).rows
    (assaults,) = [row for row in rows if row["category"] == "assault"]
    assert window(assaults, "Europe/Kyiv") == expected
    assert assaults["ceasefire"] == (None if expected == BLANK else "easter_2025")


def test_a_list_after_the_words_is_of_the_truce_and_a_headline_says_its_total():
    said = (
        "Зеленський: 59 порушень перемир'я\nЗ початку перемир'я росіяни вчинили 59 порушень, "
        "повідомив президент.\n\nС начала перемирия они совершили:\n- 12 штурмов;\n- 40 обстрелов."
    )
    rows = parse(said, published=EASTER).rows
    assert {row["value"]: window(row, "Europe/Kyiv") for row in rows} == {
        59: SO_FAR,
        12: SO_FAR,
        40: SO_FAR,
    }


def test_acts_that_the_truce_does_not_forbid_are_not_placed_by_it():
    said = (
        "Зеленський: з початку перемир'я росіяни 59 разів обстріляли позиції та завдали 3 ударів "
        "по енергетиці."
    )
    rows = parse(said, published="2026-01-30T20:00+02:00").rows
    told = {row["category"]: window(row, "Europe/Kyiv")[0] for row in rows}
    assert told == {"shelling": None, "energy_strike": "30 00:00"}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Від 10 квітня росіяни завдали 12 ударів по енергетиці.", "10 00:00"),
        ("Від 10 квітня, коли угода діє, росіяни завдали 12 ударів по енергетиці.", "10 00:00"),
        ("From 10 April Russia made 12 strikes on energy facilities.", "10 00:00"),
        ("Починаючи від 10 квітня росіяни завдали 12 ударів по енергетиці.", "10 00:00"),
        ("У заяві від 10 квітня йдеться про 12 ударів росіян по енергетиці.", None),
        ("A statement from 10 April tells of 12 Russian strikes on energy facilities.", None),
    ],
)
def test_from_a_day_on_as_a_clause_begins_is_since_that_day(said, expected):
    assert bounds(said, "2025-04-14T12:00+03:00") == (expected, None)


CENTRE = "The DPR Office at the JCCC / Представительство ДНР в СЦКК. "


@pytest.mark.parametrize(
    "said",
    [
        "Ukraine has violated the ceasefire three times since Tuesday, the centre said.",
        "Since Tuesday, Ukraine has violated the ceasefire three times, the centre said.",
        "Украинские силы трижды нарушили перемирие с вторника, сообщили в центре.",
        "Українські сили тричі порушили перемир'я з вівторка, повідомили в центрі.",
    ],
)
def test_since_a_weekday_is_not_that_day_alone(said):
    (row,) = parse(CENTRE + said, published="2020-08-27T12:00+03:00").rows
    assert (row["value"], *window(row, "Europe/Moscow")) == (3, None, None)


@pytest.mark.parametrize(
    "said",
    [
        "Ukraine violated the ceasefire three times on Tuesday, the centre said.",
        "Во вторник украинские силы трижды нарушили перемирие.",
    ],
)
def test_on_a_weekday_is_that_day(said):
    (row,) = parse(CENTRE + said, published="2020-08-27T12:00+03:00").rows
    assert window(row, "Europe/Moscow") == ("25 00:00", "26 00:00")
