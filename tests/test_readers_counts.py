"""Counts of truce statements: by which weapons, of which days, and whose ministry tells them."""

import pandas as pd
import pytest

from analysis.readers import parse

PUBLISHED = "2025-05-09T14:30+03:00"


def read(text, published=PUBLISHED):
    return parse(text, published=published)


def counts(text, published=PUBLISHED):
    rows = read(text, published).rows
    return {(row["category"], row["value"]) for row in rows}


def hours(row, zone="Europe/Moscow"):
    bounds = (row["start"], row["end"])
    return tuple(None if pd.isna(at) else f"{at.tz_convert(zone):%d %H:%M}" for at in bounds)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("порушили режим тиші, здійснивши 820 атак із застосуванням дронів і артилерії", "total"),
        ("здійснили 820 атак із застосуванням артилерії та безпілотників", None),
        ("здійснили 820 атак із застосуванням артилерії", "shelling_artillery"),
    ],
)
def test_attacks_by_guns_and_drones_are_neither_s(said, expected):
    text = f"Міноборони Росії заявило про перемир'я: Збройні сили України {said}."
    found = read(text)
    assert {row["category"] for row in found.rows} == ({expected} if expected else set())
    assert expected or "several weapons" in str(set(found.unread["reason"]))


def test_days_up_to_the_one_of_publication_have_no_end():
    text = "Минобороны РФ. За время перемирия с 6 по 9 мая ВСУ 640 раз нарушили режим."
    assert hours(read(text, "2025-05-09").rows[0]) == ("06 00:00", None)
    assert hours(read(text, "2025-05-10").rows[0]) == ("06 00:00", "10 00:00")


BESIDE_PUTIN = (
    "Минобороны насчитало {count} нарушений перемирия со стороны {side}.\n"
    "{deeds} нарушили режим прекращения огня {count} раз. Путин объявил перемирие накануне."
)


@pytest.mark.parametrize(
    ("side", "deeds", "reporter"),
    [
        ("ВСУ", "Украинские военные", "russia"),
        ("россиян", "Российские военные", "ukraine"),
    ],
)
def test_a_ministry_beside_putin_is_told_by_whose_acts_it_tells(side, deeds, reporter):
    found = read(BESIDE_PUTIN.format(count=640, side=side, deeds=deeds))
    assert found.who[0] == reporter and "ministry" in found.warnings[0].lower()
    assert [row["value"] for row in found.rows] == [640]


def test_a_channel_is_no_country_of_a_ministry():
    text = "ВСУ нарушили перемирие 640 раз, сообщается в Telegram-канале Минобороны."
    assert read(text).who[0] == "russia"


def test_a_president_who_rejected_a_truce_counts_less_than_the_ministry_named_after():
    text = (
        "Ukrainian forces killed two people in the truce that President Zelensky rejected.\n"
        "Russia's Defence Ministry said Ukraine violated the ceasefire 640 times."
    )
    found = read(text)
    assert found.who[0] == "russia" and [row["value"] for row in found.rows] == [640]


def test_a_count_of_the_day_before_is_told_so_however_far_before():
    text = (
        "Минобороны РФ: за сутки ВСУ семь раз атаковали объекты энергетики.\n"
        "Для сравнения, днем ранее украинские формирования пытались повредить российской "
        "энергетике 640 раз."
    )
    assert counts(text) == {("energy_strike", 7)}


def test_attacks_in_breach_of_a_ceasefire_on_such_targets_are_on_energy():
    text = (
        "Киевский режим нарушает договоренность о прекращении огня по данным целям, атакуя "
        "энергетику, заявили в Минобороны РФ.\n"
        "За минувшие сутки ВСУ провели 14 атак с применением беспилотников и артиллерии."
    )
    assert counts(text) == {("energy_strike", 14)}
