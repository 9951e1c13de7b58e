"""The mission's words for the period before beside its own, and texts that name others too."""

import pytest
from test_osce import HEAD, told
from test_readers_osce import BEFORE, NOW

from analysis.readers import parse

D, L = "donetsk_oblast", "luhansk_oblast"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "In Luhansk region, as in the previous reporting period, the SMM recorded no ceasefire "
            "violations.",
            [(L, "total", 0, *NOW), (L, "total", 0, *BEFORE)],
        ),
        (
            "The SMM recorded one ceasefire violation in Luhansk region (as in the previous "
            "reporting period).",
            [(L, "total", 1, *NOW), (L, "total", 1, *BEFORE)],
        ),
        (
            "The SMM recorded 30 ceasefire violations in Donetsk region, including 12 explosions "
            "(as in the previous reporting period).",
            [(D, "total", 30, *NOW), (D, "explosion", 12, *NOW)],
        ),
        (
            "The SMM recorded three ceasefire violations in Donetsk region. It recorded ten "
            "ceasefire violations in Donetsk region and none in Luhansk region in the previous "
            "reporting period.",
            [(D, "total", 3, *NOW), (D, "total", 10, *BEFORE), (L, "total", 0, *BEFORE)],
        ),
        (
            "The SMM recorded ten ceasefire violations in Donetsk region and fewer than 5 in "
            "Luhansk region in the previous reporting period.",
            [(D, "total", 10, *BEFORE), (L, "total", 5, *BEFORE)],
        ),
        (
            "In Donetsk region the SMM recorded no ceasefire violations (compared with one in the "
            "previous 24 hours) and in Luhansk region three ceasefire violations (compared with "
            "two in the previous 24 hours).",
            [
                (D, "total", 0, *NOW),
                (D, "total", 1, *BEFORE),
                (L, "total", 3, *NOW),
                (L, "total", 2, *BEFORE),
            ],
        ),
        (
            "Количество нарушений перемирия в Луганской области уменьшилось – 4 взрыва по "
            "сравнению с 40 за предыдущий отчетный период.",
            [(L, "explosion", 4, *NOW), (L, "explosion", 40, *BEFORE)],
        ),
        (
            "У Луганській області Місія зареєструвала 141 порушення режиму припинення вогню. За "
            "попередній звітний період таких порушень не зареєстровано.",
            [(L, "total", 141, *NOW), (L, "total", 0, *BEFORE)],
        ),
        (
            "Количество нарушений режима прекращения огня в Донецкой области уменьшилось, в "
            "Луганской же области таких нарушений зафиксировано не было.",
            [(L, "total", 0, *NOW)],
        ),
    ],
)
def test_what_stands_beside_is_of_its_own_period_and_region(said, expected):
    assert sorted(told(HEAD + said)) == sorted(expected)


def test_a_number_compared_after_a_part_is_not_guessed():
    said = (
        "In Donetsk region, the SMM recorded 30 ceasefire violations, including 12 explosions "
        "(compared with 40 in the previous reporting period)."
    )
    assert (D, "total", 40, *BEFORE) not in told(HEAD + said)
    assert (D, "explosion", 40, *BEFORE) not in told(HEAD + said)


def test_none_before_without_hours_is_not_held_against_the_explosions_of_now():
    said = (
        "Місія ОБСЄ зареєструвала в Луганській області 141 порушення режиму припинення вогню, "
        "включно з 9 вибухами. За попередній звітний період таких порушень не зареєстровано."
    )
    assert not any("more than" in one for one in parse(said, published="2021-06-05").warnings)


def test_blanks_side_by_side_are_one():
    said = (
        "У Луганській  області Місія   нарахувала 20 порушень  режиму \u00a0припинення\tвогню, "
        "з них 3 вибухи."
    )
    assert told(HEAD + said) == told(HEAD + " ".join(said.split()))
    assert len(told(HEAD + said)) == 2


ELECTION = (
    "Новости Специальной мониторинговой миссии ОБСЕ по состоянию на 19:30 18 марта 2018 года. "
    "Наблюдатели видели полицию у мест, где шли выборы президента Российской Федерации. "
)


def test_the_mission_s_report_is_no_charge_of_a_president_that_it_names():
    said = (
        "С вечера 17 по вечер 18 марта в Луганской области нарушений режима прекращения огня "
        "зафиксировано не было."
    )
    (row,) = parse(ELECTION + said, published="2018-03-19").rows
    assert (row["reporter"], row["sector"], row["value"]) == ("osce", L, 0)
    said = (
        "СММ с вечера 17 по вечер 18 марта констатировала уменьшение количества нарушений режима "
        "прекращения огня в Донецкой области."
    )
    with pytest.raises(ValueError, match="OSCE"):
        parse(ELECTION + said, published="2018-03-19")


def test_the_organisation_s_name_in_full_is_no_place_inside_a_region():
    said = (
        "Организация по безопасности и сотрудничеству в Европе с вечера 14 по вечер 16 мая "
        "зафиксировала 1365 нарушений режима прекращения огня. Это следует из отчета СММ."
    )
    (row,) = parse(said, published="2021-05-18").rows
    assert (row["sector"], row["value"]) == ("donetsk_luhansk", 1365)


def test_what_was_recorded_at_a_site_is_not_of_both_regions():
    said = (
        "The SMM carried out crater analyses in Donetsk and Luhansk regions. At an observation "
        "point at Donetsk railway station, the SMM recorded a total of 32 explosions."
    )
    assert not told(HEAD + said)


def test_a_sentence_that_ends_with_the_24_hours_before_a_sunday_is_of_a_day():
    head = "OSCE SMM, as of 19:30 30 August 2021.\n"
    said = (
        "In Luhansk region, 676 ceasefire violations were recorded by the Mission. It recorded no "
        "ceasefire violations in the region in the previous 24 hours."
    )
    before = ("2021-08-28 19:30", "2021-08-29 19:30")
    assert (L, "total", 0, *before) in told(head + said)


@pytest.mark.parametrize(
    "text",
    [
        "ОБСЕ за сутки зафиксировала 1200 нарушений: 1000 в Донецкой области и 200 - в Луганской. "
        "Накануне было 900.",
        "ОБСЄ за добу зафіксувала 1200 порушень. Напередодні - 900.",
    ],
)
def test_a_bare_number_of_the_day_before_is_told(text):
    read = parse(text, published="2020-03-08T12:00+02:00", source="x")
    assert 900 not in {row["value"] for row in read.rows}
    assert "900" in {row["text"] for row in read.unread_rows()}
