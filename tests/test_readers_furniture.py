"""What a page prints among and below its text: titles of other texts, and counters."""

import pytest

from analysis.readers import parse

REPORT = (
    "Генеральний штаб ЗСУ. Оперативна інформація станом на 08:00 20.04.2025.\n\n"
    "Протягом минулої доби зафіксовано 96 бойових зіткнень.\n\n"
    "На Лиманському напрямку ворог атакував 17 разів."
)
TITLES = (
    "Штаб ООС: бойовики 12 разів порушили режим тиші 14 грудня 2018 року",
    "Повітряні сили знищили 45 із 60 ворожих дронів",
    "Генштаб: 150 боїв за добу, найбільше на Покровському напрямку",
)
PUBLISHED = "2025-04-20T09:00+03:00"


def told(text):
    reading = parse(text, published=PUBLISHED)
    return reading.kind, [(row["sector"], row["category"], row["value"]) for row in reading.rows]


def left(text):
    rows = parse(text, published=PUBLISHED).unread_rows()
    return {
        row["text"] for row in rows if row["reason"].startswith("of the page and not of its text")
    }


@pytest.mark.parametrize(
    "head",
    [
        "Читайте також:",
        "ЧИТАЙТЕ ТАКОЖ",
        "Read also",
        "Related articles",
        "Новини за темою",
        "Останні новини",
        "• По теме:",
    ],
)
@pytest.mark.parametrize("parted", ["\n", "\n\n"])
def test_a_list_of_titles_below_a_text_changes_nothing_of_it(head, parted):
    text = "\n\n".join((REPORT, parted.join((head, *TITLES))))
    assert told(text) == told(REPORT)
    assert left(text) == {"12", "45", "60", "150"}


@pytest.mark.parametrize(
    "lead", ["Читайте також: ", "Дивіться також ", "Read more: ", "Читайте також"]
)
@pytest.mark.parametrize("title", TITLES)
def test_a_title_between_two_paragraphs_is_none_of_the_text(lead, title):
    head, *rest = REPORT.split("\n\n")
    text = "\n\n".join((head, rest[0], lead + title, *rest[1:]))
    assert told(text) == told(REPORT)
    assert left(text)


def test_a_text_goes_on_below_a_list_of_titles():
    head, *rest = REPORT.split("\n\n")
    text = "\n\n".join((head, rest[0], "Читайте також", *TITLES, rest[1]))
    assert told(text) == told(REPORT)


def test_a_title_that_ran_into_the_text_ends_where_that_begins():
    head, day, front = REPORT.split("\n\n")
    text = f"{head}\n\n{day}\n\nЧитайте такожРосіяни за тиждень 12 разів били по містах{front}"
    assert told(text) == told(REPORT)
    assert left(text) == {"12"}


@pytest.mark.parametrize(
    "above", ["Останні новини", "Читайте також", "Related", "Останні новини від Генштабу"]
)
def test_the_name_of_a_page_s_part_above_a_text_is_no_list_of_titles(above):
    assert told(f"{above}\n\n{REPORT}") == told(REPORT)


def test_titles_are_left_of_a_kind_that_is_named_too():
    text = "\n\n".join((REPORT, "\n".join(("Читайте також:", *TITLES))))
    rows = parse(text, published=PUBLISHED, kind="general_staff").rows
    assert [row["value"] for row in rows] == [96, 17]


@pytest.mark.parametrize(
    "counter",
    [
        "Переглядів: 1532",
        "Просмотров 1 532",
        "1,532 views",
        "12 comments",
        "Facebook 12",
        "2 хв читати",
    ],
)
def test_a_counter_of_the_page_is_no_number_of_its_text(counter):
    head, *rest = REPORT.split("\n\n")
    for text in (f"{counter}\n\n{REPORT}", "\n\n".join((head, counter, *rest))):
        assert told(text) == told(REPORT)
        assert left(text)


def test_a_counter_above_a_statement_takes_nothing_from_it():
    statement = (
        "Минобороны России. С 16.00 11 апреля до 8.00 12 апреля зафиксировано 1 874 нарушения "
        "режима прекращения огня. В ночное время предприняты три атаки."
    )
    published = "2026-04-12T10:00+03:00"
    alone, below = (
        [(row["value"], row["start"], row["end"]) for row in parse(text, published=published).rows]
        for text in (statement, f"Просмотров: 1532\n\n{statement}")
    )
    assert below == alone
    assert alone[0][0] == 1874
