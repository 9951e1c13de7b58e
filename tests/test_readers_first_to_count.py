"""Who speaks in a text that names one side's office first and gives the other's counts."""

import pytest

from analysis.readers import parse

ANNOUNCED = (
    "Hostilities resumed after the Easter truce\n\nRussia's Defense Ministry announced on April 21 "
    "that its troops had resumed hostilities."
)
COUNTED = (
    " President Volodymyr Zelensky said early on April 21 that Russian forces had broken it 2,911 "
    "times over the course of April 20."
)
ACCUSED = (
    "\n\nThe Russian ministry, in turn, accused Ukraine of violating the ceasefire 4,865 times."
)


def told(text):
    rows = parse(text, published="2025-04-21T13:14+03:00", source="x").rows
    return [(row["reporter"], row["accused"], row["value"]) for row in rows]


def test_the_first_to_count_speaks_though_another_is_named_before():
    assert told(ANNOUNCED + COUNTED + ACCUSED) == [("ukraine", "russia", 2911)]


@pytest.mark.parametrize(
    "counted",
    [
        " It said Ukraine had violated the ceasefire 4,865 times.",
        " The ministry recorded 4,865 violations by Ukraine.",
    ],
)
def test_who_is_named_first_speaks_where_it_counts(counted):
    assert told(ANNOUNCED + counted + "\n\n" + COUNTED) == [("russia", "ukraine", 4865)]


def test_an_office_of_the_headline_speaks():
    text = ANNOUNCED.replace("Hostilities resumed", "Russia's Defense Ministry: combat resumed")
    assert ("ukraine", "russia", 2911) not in told(text + COUNTED + ACCUSED)


@pytest.mark.parametrize(
    "accuses",
    [
        "Moscow's officials accused Ukraine of violating the ceasefire 4,865 times.",
        "Российские чиновники обвинили Украину в 4865 нарушениях перемирия.",
    ],
)
def test_what_a_side_is_accused_of_is_not_its_own_count(accuses):
    text = f"President Zelensky said the truce was broken by Russia 2,911 times.\n\n{accuses}"
    assert told(text) == [("ukraine", "russia", 2911)]


SUMMED_UP = "The Russian Defence Ministry summed up the truce. "


@pytest.mark.parametrize(
    "text",
    [
        SUMMED_UP + "Ukraine's General Staff denied its claim of 14,043 violations. The ministry "
        "said Ukrainian forces broke the truce 14,043 times.",
        SUMMED_UP + "Ukraine's General Staff denied claims that its troops committed 14,043 "
        "violations of the truce.",
        SUMMED_UP + "President Zelensky said 20 people died in an attack on Sumy. Ukrainian forces "
        "broke the truce 14,043 times, the ministry said.",
        "Минобороны РФ подвело итоги перемирия. Вопреки заявлению Зеленского о прекращении огня, "
        "украинские войска 14043 раза нарушили перемирие.",
    ],
)
def test_whose_count_another_doubts_or_is_told_beside_another_s_news_is_not_turned_round(text):
    assert told(text) in ([], [("russia", "ukraine", 14043)])


def test_what_the_other_side_said_before_makes_it_no_speaker():
    text = (
        "Генштаб ЗСУ повідомив про порушення перемир'я. Раніше Міноборони РФ заявило про 1926 "
        "порушень. За даними Генштабу, росіяни порушили перемир'я 2184 рази."
    )
    assert ("ukraine", "russia", 2184) in told(text)
    assert ("ukraine", "russia", 1926) not in told(text)


@pytest.mark.parametrize(
    ("text", "who", "value"),
    [
        (
            "Минобороны заявило о почти 2 тыс. нарушений перемирия\n\nВооруженные силы Украины "
            "1938 раз нарушили режим прекращения огня, сообщило Минобороны.\n\nГенштаб ВСУ со "
            "своей стороны насчитал 2299 нарушений российскими военными.",
            "russia",
            1938,
        ),
        (
            "The Defense Ministry said Ukrainian troops had since 8 May violated the truce 1,938 "
            "times. Ukraine's General Staff counted 734 violations by Russian forces.",
            "russia",
            1938,
        ),
        (
            "Міноборони повідомило, що російські війська 734 рази порушили перемир'я. Міноборони "
            "Росії заявило про 9318 порушень з боку ЗСУ.",
            "ukraine",
            734,
        ),
        (
            "Ministry of Defence: Russian forces ignored the truce. The General Staff of Ukraine "
            "counted 2,935 violations by Russian forces on 20 April.",
            "ukraine",
            2935,
        ),
    ],
)
def test_a_ministry_without_a_country_speaks_for_the_side_whose_foe_it_charges(text, who, value):
    read = parse(text, published="2025-05-10T12:00+03:00", source="x")
    assert {(row["reporter"], row["value"]) for row in read.rows} == {(who, value)}


def test_attacks_on_energy_told_by_such_a_ministry_are_no_staff_s():
    text = (
        "Минобороны сообщило о восьми атаках ВСУ на энергообъекты за сутки\n\nУкраинские военные "
        "за последние сутки восемь раз атаковали объекты российской энергетики, заявили в "
        "Минобороны. Две атаки отмечены в Курской области.\n\nВ Генштабе ВСУ утверждают, что "
        "российская армия более 30 раз нанесла удары по украинским энергообъектам."
    )
    read = parse(text, published="2025-04-10T12:05+03:00", source="x")
    assert {(row["reporter"], row["category"]) for row in read.rows} == {
        ("russia", "energy_strike")
    }
