"""What the mission tells of the reporting period before, and that there was nothing."""

import pytest
from test_osce import HEAD, told
from test_readers_osce import BEFORE, NOW

from analysis.readers import parse

D, L = "donetsk_oblast", "luhansk_oblast"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "In Donetsk region, the SMM recorded 402 ceasefire violations. In the reporting period "
            "before that, 24 ceasefire violations were recorded in the region.",
            [(D, "total", 402, *NOW), (D, "total", 24, *BEFORE)],
        ),
        (
            "In Donetsk region, the SMM recorded 402 ceasefire violations, against 129 in the "
            "previous reporting period.",
            [(D, "total", 402, *NOW), (D, "total", 129, *BEFORE)],
        ),
        (
            "In Luhansk region, 402 ceasefire violations, among them 188 explosions, were "
            "recorded, against 129 ceasefire violations in the region in the previous reporting "
            "period.",
            [
                (L, "total", 402, *NOW),
                (L, "explosion", 188, *NOW),
                (L, "total", 129, *BEFORE),
            ],
        ),
        (
            "The SMM recorded 189 ceasefire violations, among them 128 explosions, in the Donetsk "
            "region.",
            [(D, "total", 189, *NOW), (D, "explosion", 128, *NOW)],
        ),
        (
            "189 ceasefire violations, of which 128 were explosions, were recorded in the Donetsk "
            "region.",
            [(D, "total", 189, *NOW), (D, "explosion", 128, *NOW)],
        ),
        (
            "Миссия зафиксировала в Донецкой области 2 нарушения режима прекращения огня. В "
            "предыдущий отчетный период ни одного нарушения в регионе не зарегистрировали.",
            [(D, "total", 2, *NOW), (D, "total", 0, *BEFORE)],
        ),
        (
            "Миссия зафиксировала в Донецкой области 2 нарушения режима прекращения огня. В "
            "Луганской области за минувшие сутки перемирие не нарушали.",
            [(D, "total", 2, *NOW), (L, "total", 0, *NOW)],
        ),
        (
            "Місія зафіксувала в Донецькій області 2 порушення режиму припинення вогню. У "
            "Луганській області режим тиші не порушували.",
            [(D, "total", 2, *NOW), (L, "total", 0, *NOW)],
        ),
    ],
)
def test_the_period_before_has_its_own_hours(said, expected):
    assert sorted(told(HEAD + said)) == sorted(expected)


@pytest.mark.parametrize(
    "said",
    [
        "За попередній звітний період таких порушень в області було 299.",
        "Попередній звітний період дав у цій області 299 порушень режиму припинення вогню.",
    ],
)
def test_a_period_before_without_hours_has_no_window_and_a_warning(said):
    text = "Місія ОБСЄ зафіксувала в Донецькій області 58 порушень режиму припинення вогню. "
    found = parse(text + said, published="2020-11-25")
    assert [(row["value"], row["start"]) for row in found.rows] == [(58, None), (299, None)]
    (warned,) = [one for one in found.warnings if "of the period before" in one]
    assert said in warned
