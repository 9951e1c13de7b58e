"""Reports of the mission that name a region once and go on with it: 'there', 'such cases'."""

import pytest
from test_osce import HEAD, read_report, told
from test_readers_osce import BEFORE, NOW, days, unread

from analysis.readers import parse

SIXTY_THREE = ("luhansk_oblast", "total", 63, *NOW)
FIFTEEN = ("luhansk_oblast", "total", 15, *BEFORE)


@pytest.mark.parametrize(
    "said",
    [
        "Спостерігачі нарахували в ній 63 порушення режиму тиші.",
        "Тут зафіксовано 63 порушення режиму тиші.",
        "В ней СММ насчитала 63 нарушения режима тишины.",
        "The SMM recorded there 63 ceasefire violations.",
        "Here, the SMM registered 63 ceasefire violations.",
        "The SMM recorded in it 63 ceasefire violations.",
    ],
)
@pytest.mark.parametrize(
    ("most", "expected"),
    [
        ("Most of it was in Luhansk region.", [SIXTY_THREE]),
        ("Найбільше стріляли на Луганщині.", [SIXTY_THREE]),
        ("In Luhansk region, most of it was near Zolote.", []),
        ("Most of it was in Luhansk region and in Donetsk region.", []),
        ("Most of it was in Luhansk region. The rest was quiet.", []),
    ],
)
def test_there_is_the_only_region_of_the_sentence_before(most, said, expected):
    assert days(f"{most} {said}") == expected
    assert expected or "63" in unread(f"{most} {said}")


def test_there_were_violations_names_no_region():
    body = "Most of it was in Luhansk region. There were 63 ceasefire violations."
    assert not days(body)


@pytest.mark.parametrize(
    "said",
    [
        "За попередній звітний період тут було 15 порушень.",
        "Попередньої доби там зафіксували 15 порушень.",
        "За попередній звітний період у регіоні було 15 таких випадків.",
        "В предыдущий отчетный период было зафиксировано 15 нарушений режима тишины.",
        "В предыдущий отчетный период таких нарушений было 15.",
        "Днем ранее таких случаев было 15.",
        "За попередній період – 15.",
        "Порушень за попередній звітний період було 15.",
        "За попередній звітний період таких порушень в області було 15.",
        "In the previous reporting period there were 15 such violations.",
        "In this region it had 15 in the previous reporting period.",
        "In the previous reporting period, 15 ceasefire violations were recorded.",
    ],
)
def test_the_period_before_is_of_the_region_told_right_before_it(said):
    body = "На Луганщині СММ зафіксувала 63 порушення режиму тиші."
    assert days(f"{body} {said}") == [SIXTY_THREE, FIFTEEN]


@pytest.mark.parametrize(
    "body",
    [
        "На Луганщині СММ зафіксувала 63 порушення режиму тиші.\n{}",
        "На Луганщині СММ зафіксувала 63 порушення тиші, а в Донецькій області 12 порушень. {}",
        "На Луганщині СММ зафіксувала 63 порушення режиму тиші, біля Золотого. {}",
    ],
)
def test_the_period_before_of_another_paragraph_or_two_regions_is_not_understood(body):
    said = "За попередній звітний період було зафіксовано 15 порушень режиму тиші."
    found = [row for row in days(body.format(said)) if row[2] == 15]
    assert found == [FIFTEEN] * ("Золот" in body)
    assert found or "15" in unread(body.format(said))


def test_a_whole_after_a_region_is_none_of_it():
    body = "На Луганщині СММ зафіксувала 63 порушення режиму тиші. {}"
    whole = "За попередній період загалом було зафіксовано 99 порушень режиму тиші."
    assert days(body.format(whole))[1:] == [("donetsk_luhansk", "total", 99, *BEFORE)]
    assert "99" in unread(body.format("У регіоні загалом зафіксовано 99 порушень режиму тиші."))


def test_such_cases_are_what_was_told_right_before():
    body = (
        "На Луганщині СММ зафіксувала 63 вибухи. За попередній період там було 15 таких випадків."
    )
    assert told(HEAD + body)[-1] == ("luhansk_oblast", "explosion", 15, *BEFORE)
    apart = "На Луганщині зафіксовано 63 вибухи. СММ відвідала школу. Там було 15 таких випадків."
    assert "15" in unread(apart)


@pytest.mark.parametrize(
    ("said", "sector"),
    [
        ("Загалом сталося 48 обстрілів", "donetsk_luhansk"),
        ("На Луганщині зафіксували 48 обстрілів", "luhansk_oblast"),
        ("В Луганской области зафиксировано 48 обстрелов", "luhansk_oblast"),
    ],
)
def test_shelling_of_which_so_many_explosions_is_all_violations(said, sector):
    head = "Порушення режиму тиші, за даними СММ. "
    assert told(f"{HEAD}{head}{said}, у тому числі 12 вибухів.") == [
        (sector, "total", 48, *NOW),
        (sector, "explosion", 12, *NOW),
    ]
    assert "48" in unread(f"{head}{said}.\nНа Луганщині зафіксовано 12 вибухів.")


def test_a_report_of_a_day_of_the_special_mission_ends_on_the_evening_before():
    text = (
        "Как сказано в отчете спецмиссии ОБСЕ от 21 апреля, в Донецкой области {} нарушений тишины."
    )
    (row,) = told(text.format(63), published="2021-04-22")
    assert row[3:] == ("2021-04-19 19:30", "2021-04-20 19:30")


def test_hours_of_weekdays_retold_later_are_not_those_of_the_text():
    text = "OSCE SMM: from 16:00 on Monday to 16:00 on Tuesday it was quiet. {}"
    body = text.format("In Luhansk region, the SMM recorded 63 ceasefire violations.")
    ends = [read_report(body, published=day).rows[0]["end"] for day in ("2017-12-20", "2017-12-22")]
    assert ends[0] is not None and ends[1] is None


@pytest.mark.parametrize(
    "said",
    [
        "neither in Donetsk nor in Luhansk region did it record any.",
        "neither in Donetsk region nor in Luhansk region did the SMM record ceasefire violations.",
        "the SMM recorded ceasefire violations neither in Donetsk nor in Luhansk region.",
        "ни в Донецкой, ни в Луганской области нарушений режима тишины не зафиксировано.",
        "ні в Донецькій області, ні на Луганщині порушень режиму тиші не зафіксовано.",
    ],
)
def test_neither_in_one_region_nor_in_the_other_is_none_in_both(said):
    body = f"The SMM recorded 63 ceasefire violations in Donbas. In the previous period, {said}"
    both = [(f"{name}_oblast", "total", 0, *BEFORE) for name in ("donetsk", "luhansk")]
    assert days(body.replace("previous", "previous reporting"))[1:] == both


@pytest.mark.parametrize(
    "said",
    [
        "За попередній звітний період їх не було.",
        "За попередній звітний період порушень не зафіксовано.",
        "За попередній звітний період – жодного.",
        "Днем ранее таких случаев не было.",
        "In the previous reporting period it did not record any.",
    ],
)
def test_none_of_them_before_is_of_the_region_told_right_before(said):
    body = "На Луганщині СММ зафіксувала 63 порушення режиму тиші. {}"
    assert days(body.format(said))[1:] == [("luhansk_oblast", "total", 0, *BEFORE)]
    assert len(days(body.format(f"СММ відвідала школу. {said}"))) == 1


def test_those_of_the_period_before_are_what_was_told_first_in_the_sentence():
    body = (
        "На Луганщині порушень режиму тиші було більше, зокрема 18 вибухів, тоді як за попередні "
        "24 години їх було {}."
    )
    assert told(HEAD + body.format(2)) == [
        ("luhansk_oblast", "explosion", 18, *NOW),
        ("luhansk_oblast", "explosion", 2, *BEFORE),
    ]
    assert len(told(HEAD + body.format("2 танки"))) == 1


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("режим тиші, за даними Місії, порушено 63 рази", 63),
        ("режим тишины нарушали 63 раза", 63),
        ("the ceasefire was broken 63 times", 63),
        ("бойовики порушували режим тиші 63 рази", None),
        ("the armed formations broke the ceasefire 63 times", None),
        ("режим тиші діє, а школу відвідано 63 рази", None),
    ],
)
def test_a_truce_broken_so_often_by_nobody_named_is_so_many_violations(said, value):
    body = f"In Luhansk region {said}. In Donetsk region, the SMM recorded 12 ceasefire violations."
    assert [row[2] for row in days(body)] == [value] * (value is not None) + [12]


def test_what_a_number_counts_is_named_where_its_words_stand_before_it():
    (row,) = parse(f"{HEAD}На Луганщині порушень режиму тиші СММ нарахувала 63.").rows
    assert row["category_said"] == "total"


def test_none_noted_is_none():
    body = "СММ: в Луганской области нарушений прекращения огня не отмечено."
    assert days(body) == [("luhansk_oblast", "total", 0, *NOW)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("порушень режиму тиші СММ нарахувала 63.", SIXTY_THREE),
        (
            "порушень режиму тиші СММ зафіксувала загалом 63, здебільшого біля Золотого.",
            SIXTY_THREE,
        ),
        (
            "порушень режиму тиші більше, хоча вибухів було приблизно стільки ж (63).",
            ("luhansk_oblast", "explosion", 63, *NOW),
        ),
    ],
)
def test_a_number_that_stands_after_what_it_counts(said, expected):
    assert told(f"{HEAD}На Луганщині {said}") == [expected]


@pytest.mark.parametrize(
    "said",
    [
        "порушень режиму тиші було менше, а вибухів більше (63 проти 15).",
        "порушень режиму тиші було менше, ніж у попередній період (зокрема, вибухів 63 проти 15).",
        "порушень режиму тиші більше (вибухів менше – 63 проти 15).",
        "СММ зафіксувала 63 вибухи, тоді як за попередній звітний період було 15.",
    ],
)
def test_so_many_against_those_of_the_period_before(said):
    now, then = ("luhansk_oblast", "explosion", 63, *NOW), ("luhansk_oblast", "explosion", 15)
    told_of = told(f"{HEAD}На Луганщині {said}")
    assert told_of == [now, (*then, "2021-08-29 19:30", "2021-08-30 19:30")]


def test_explosions_in_brackets_after_words_on_their_number():
    body = (
        "In Luhansk region, the SMM recorded as many ceasefire violations, yet the number of "
        "explosions was lower (63, against 15 explosions before)."
    )
    assert told(HEAD + body) == [
        ("luhansk_oblast", "explosion", 63, *NOW),
        ("luhansk_oblast", "explosion", 15, *BEFORE),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Its count there for the previous 24 hours was 15 ceasefire violations.",
        "The figure there for the previous day was 15 ceasefire violations.",
    ],
)
def test_a_count_for_the_day_before_is_of_that_day(said):
    body = "The SMM's count for Luhansk region was 63 ceasefire violations. "
    assert days(body + said) == [SIXTY_THREE, FIFTEEN]


def test_the_region_stands_after_a_part_where_violations_were_recorded_there():
    body = (
        "63 ceasefire violations, nine explosions among them, were registered by the Mission in "
        "Luhansk region."
    )
    assert told(HEAD + body) == [SIXTY_THREE, ("luhansk_oblast", "explosion", 9, *NOW)]


def test_not_a_single_violation_is_none():
    body = "In Luhansk region not a single ceasefire violation was registered by the Mission."
    assert days(body) == [("luhansk_oblast", "total", 0, *NOW)]


def test_a_day_before_that_ended_on_a_sunday_is_one_day_where_it_is_called_one():
    head = "Звіт СММ ОБСЄ станом на 19:30 15 лютого 2021 року.\n"
    body = (
        "У Луганській області СММ відзначила 63 порушення режиму тиші. {} таких порушень було 15."
    )
    one = told(head + body.format("Попередньої доби"))
    assert one[1:] == [("luhansk_oblast", "total", 15, "2021-02-13 19:30", "2021-02-14 19:30")]
    assert len(told(head + body.format("За попередній звітний період"))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The OSCE SMM recorded a low number of ceasefire violations in Donetsk region - mostly "
        "near Horlivka - and only one instance in Luhansk region.",
        "The OSCE SMM recorded fewer ceasefire violations in Donetsk region, and one in Luhansk "
        "region.",
        "СММ ОБСЄ зафіксувала небагато порушень режиму припинення вогню у Донецькій області та "
        "лише один випадок у Луганській області.",
    ],
)
def test_a_number_after_violations_of_no_number_counts_such_in_its_region(text):
    (row,) = parse(text, published="2021-01-10T20:00+02:00", kind="observer").rows
    assert (row["sector"], row["category"], row["value"]) == ("luhansk_oblast", "total", 1)


@pytest.mark.parametrize(
    "after",
    [
        "and explosions in Donetsk region and one in Luhansk region",
        "in Donetsk region and one case in Luhansk region of denied access",
        "in Donetsk region, visited schools and two in Luhansk region",
    ],
)
def test_a_number_after_violations_and_something_else_is_left(after):
    text = (
        f"The OSCE SMM recorded few ceasefire violations {after}. It recorded five explosions in "
    )
    rows = parse(f"{text}Donetsk region.", published="2021-01-10", kind="observer").rows
    assert {row["value"] for row in rows} == {5}
