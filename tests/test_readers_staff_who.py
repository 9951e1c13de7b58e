"""Reports of a staff that no country is named for, and other offices beside it."""

import pytest

from analysis.readers import parse

SAID = (
    "Ukraine's Air Force carried out strikes on 11 clusters, the General Staff said in a morning "
    "update on Jan. 14. Over the past 24 hours, Russian troops carried out 32 missile strikes. In "
    "the Kupiansk direction {}."
)


def test_a_staff_whose_forces_repel_attacks_is_that_side_s():
    found = parse(SAID.format("Ukrainian forces repelled four attacks"), published="2024-01-14")
    assert (found.kind, found.who[0]) == ("general_staff", "ukraine")
    assert [row["value"] for row in found.rows] == [32, 4]
    assert any("does not say whose general staff" in warning for warning in found.warnings)


@pytest.mark.parametrize("told", ["four Russian assaults were repelled", "four attacks were held"])
def test_a_staff_that_tells_acts_of_both_sides_is_no_one_s(told):
    with pytest.raises(ValueError, match="does not say whose general staff"):
        parse(SAID.format(told), published="2024-01-14")


@pytest.mark.parametrize(
    "head",
    [
        "They Try To Take Bakhmut. General Staff Tells About Situation At Front. The General Staff "
        "of the Armed Forces of Ukraine:",
        "Про це повідомив речник Генштабу Андрій Шевченко.",
        "Про це розповів речник Генштабу Дмитро Гуцуляк.",
    ],
)
def test_a_word_with_a_capital_after_an_office_is_not_always_a_country(head):
    found = parse(f"{head} На Лиманському напрямку ЗСУ відбили 24 атаки.", published="2023-12-01")
    assert (found.who[0], [row["value"] for row in found.rows]) == ("ukraine", [24])


def test_another_country_s_staff_is_still_refused():
    told = "Генштаб Азербайджану Анар Ейвазов повідомив"
    for office in ("General Staff of Azerbaijan", "Генштаб Азербайджану", told):
        with pytest.raises(ValueError, match="no party that is known"):
            parse(f"{office}: on the Lyman front 24 attacks were repelled.", published="2023-12-01")


@pytest.mark.parametrize(
    "aggression",
    [
        "Day 260 of the resistance to the Russian military aggression.",
        "A neighbour supports the armed aggression of the Russian Federation.",
        "День отпора российской военной агрессии.",
        "День отпора агрессии РФ.",
    ],
)
def test_who_tells_of_russia_s_aggression_is_ukraine_s_staff(aggression):
    text = f"{aggression}\n\nThe General Staff as of 18:00: the enemy made 11 air strikes."
    read = parse(text, published="2022-11-09T20:00+02:00")
    assert [(row["reporter"], row["value"]) for row in read.rows] == [("ukraine", 11)]


@pytest.mark.parametrize(
    "aggression",
    [
        "They tell of the so-called Russian aggression.",
        "Говорят о так называемой российской агрессии.",
        "Day 260 of the resistance to the aggression.",
    ],
)
def test_an_aggression_so_called_or_nobody_s_does_not_say_whose_staff_speaks(aggression):
    text = f"{aggression}\n\nThe General Staff as of 18:00: the enemy made 11 air strikes."
    with pytest.raises(ValueError, match="whose general staff speaks"):
        parse(text, published="2022-11-09T20:00+02:00")
