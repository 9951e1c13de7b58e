"""The mission's counts as wires retell them, and the days that weekly reports cover."""

import pytest

from analysis.readers import parse


def read(text, published):
    return parse(text, published=published, source="x", kind="observer")


def counts(text, published="2022-02-17T21:00+02:00"):
    rows = read(text, published).rows
    return {(row["sector"], row["category"], row["value"]) for row in rows}


BOTH = {("donetsk_oblast", "total", 189), ("luhansk_oblast", "total", 402)}
BLASTS = {("donetsk_oblast", "explosion", 128), ("luhansk_oblast", "explosion", 188)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The OSCE mission recorded 189 ceasefire violations in the Donetsk region and 402 in "
            "the "
            "Luhansk region. There were 128 explosions in Donetsk and 188 in Luhansk.",
            BOTH | BLASTS,
        ),
        (
            "СММ ОБСЕ зафиксировала 189 нарушений режима прекращения огня в Донецкой и 402 – в "
            "Луганской области. Зафиксировано 128 взрывов в Донецкой и 188 – в Луганской области.",
            BOTH | BLASTS,
        ),
    ],
)
def test_short_names_beside_each_other_are_regions(text, expected):
    assert counts(text) == expected


def test_what_a_side_counts_beside_the_mission_is_unread():
    text = (
        "The OSCE mission recorded 189 ceasefire violations in Donetsk region. Ukraine's military "
        "said "
        "separatists had shelled its positions 29 times."
    )
    assert read(text, "2022-02-17").unread["text"].tolist() == ["29"]


@pytest.mark.parametrize(
    ("head", "first", "last"),
    [
        ("Weekly Report from the OSCE SMM, 4 – 10 June 2018", "03 21:00", "10 21:00"),
        (
            "Status Report. This status report covers the two-week period from 28 May to 10 June "
            "2018.",
            "27 21:00",
            "10 21:00",
        ),
    ],
)
def test_a_report_s_own_words_tell_which_days_it_covers(head, first, last):
    counted = "In the week the SMM recorded 7,700 ceasefire violations in Donetsk region."
    text = f"OSCE SMM\n{head}\n\n{counted}"
    (row,) = read(text, "2018-06-12").rows
    assert f"{row['start']:%d %H:%M} {row['end']:%d %H:%M}" == f"{first} {last}"


def test_weapons_that_should_be_withdrawn_are_no_forecast():
    text = (
        "In Donetsk region, the SMM recorded 930 explosions attributed to weapons that should have "
        "been "
        "withdrawn."
    )
    assert counts(text) == {("donetsk_oblast", "explosion", 930)}


def test_since_an_hour_of_a_day_when_measures_began_is_a_running_total():
    text = (
        "СММ ОБСЄ в період з 19:30 20 грудня до 19:30 21 грудня зафіксувала на Донбасі 57 порушень "
        "режиму припинення вогню. Загалом з 00:01 27 липня, коли почали діяти додаткові заходи, "
        "зафіксовано 4015 порушень у Донецькій і Луганській областях."
    )
    rows = {row["value"]: row for row in read(text, "2020-12-23").rows}
    assert f"{rows[4015]['start']:%d.%m.%Y %H:%M}" == "26.07.2020 21:01"
