"""Truce statements: who is told of, and from when to when, where outlets tell of both sides."""

import pandas as pd

from analysis.readers import parse

PUBLISHED = "2025-05-09T14:30+03:00"


def read(text, **options):
    return parse(text, published=PUBLISHED, **options)


def rows(text, **options):
    found = read(text, **options).rows
    return {(row["sector"], row["category"], row["value"]): row for row in found}


def window(row, zone="Europe/Moscow"):
    bounds = (row["start"], row["end"])
    return tuple(None if pd.isna(at) else f"{at.tz_convert(zone):%d %H:%M}" for at in bounds)


BOTH_SIDES = (
    "По данным Минобороны, украинские подразделения нарушили режим прекращения огня 640 раз.\n"
    "{answer} российская армия нарушила перемирие 71 раз. Зеленский сообщил о 12 штурмах."
)


def test_a_ministry_of_no_country_speaks_for_the_side_that_it_tells_no_acts_of():
    found = read(BOTH_SIDES.format(answer="Киев, в свою очередь, заявил, что"))
    assert found.who[:2] == ("russia", "ukraine")
    assert [row["value"] for row in found.rows] == [640]
    assert any("does not say whose ministry" in warning for warning in found.warnings)


def test_a_spokesman_named_before_the_other_side_speaks_first():
    text = "Конашенков: ВСУ нарушили перемирие 640 раз.\nЗеленский заявил о 12 штурмах."
    found = read(text)
    assert found.who[0] == "russia" and not any("whose" in warning for warning in found.warnings)
