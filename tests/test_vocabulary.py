"""Categories and qualifiers."""

import pandas as pd
import pytest

from analysis.vocabulary import (
    CATEGORIES,
    PARENT,
    ancestors,
    children,
    covers,
    label,
    qualifier_bounds,
)


def test_tree_has_no_loops_and_known_ends():
    assert set(PARENT) | set(PARENT.values()) <= set(CATEGORIES)
    assert ancestors("drone_kamikaze") == ("drone_strike", "total")
    assert "shelling_mlrs" in children("shelling")
    # bombs are munitions, strikes are strikes: 16 bombs in 10 strikes
    assert "air_strike" not in ancestors("guided_bomb")


def test_every_category_has_a_name_in_three_languages():
    for language in ("en", "uk", "ru"):
        printed = [label(category, language) for category in CATEGORIES]
        assert len(set(printed)) == len(printed)
    with pytest.raises(ValueError, match="language 'de'"):
        label("assault", "de")


def test_scope_refuses_an_unknown_word():
    with pytest.raises(ValueError, match="scope 'sea'"):
        covers("sea", "assault")


@pytest.mark.parametrize(
    ("value", "qualifier", "low", "high"),
    [
        (444, "exact", 444, 444),
        (900, "over", 901, None),
        (900, "at_least", 900, None),
        (3000, "nearly", 2700, 2999),
        (9, "nearly", 8, 8),
        (1, "nearly", 0, 0),
        (100, "about", 90, 110),
        (950, "up_to", 0, 950),
        (None, "dozens", 24, 99),
        (None, "hundreds", 200, 999),
        (0, "exact", 0, 0),
        (0, "about", 0, 0),
    ],
)
def test_qualifiers_are_intervals(value, qualifier, low, high):
    got = [None if end.isna()[0] else int(end[0]) for end in qualifier_bounds([value], [qualifier])]
    assert got == [low, high]


def test_conventions_are_the_users_to_change():
    low, high = qualifier_bounds([1000], ["about"], {"about": ((0.5, 0), (2, 0))})
    assert (low[0], high[0]) == (500, 2000)
    low, high = qualifier_bounds([7], ["some"], {"some": ((1, -2), None)})
    assert low[0] == 5 and high.isna()[0]


def test_unknown_qualifier_is_an_error_and_a_missing_value_stays_missing():
    with pytest.raises(ValueError, match="'roughly' has no convention"):
        qualifier_bounds([1], ["roughly"])
    low, high = qualifier_bounds(pd.array([None], dtype="Int64"), ["exact"])
    assert low.isna().all() and high.isna().all()
