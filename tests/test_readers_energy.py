"""Breaches of a truce on energy alone, which are strikes on energy facilities."""

import pytest

from analysis.readers import parse


def counts(text):
    return {(row["category"], row["value"]) for row in parse(text, published="2025-04-16").rows}


TRUCE = "Russia broke the energy truce again, said the foreign ministry of Ukraine."


def test_the_breaches_after_a_truce_on_energy_is_named_are_strikes_on_energy():
    text = f"{TRUCE} Its spokesman told of three cases of ceasefire violations by Russia."
    assert counts(text) == {("energy_strike", 3)}


@pytest.mark.parametrize("truce", ["Easter ceasefire", "30-day ceasefire", "full ceasefire"])
def test_the_breaches_of_another_truce_are_none(truce):
    text = f"{TRUCE} Russia violated the {truce} 2,935 times."
    assert counts(text) == {("total", 2935)}


@pytest.mark.parametrize(("done", "counted"), [("targeted", 1), ("repaired", 0)])
def test_facilities_that_were_struck_are_strikes_on_them(done, counted):
    text = (
        "Strikes on energy infrastructure in Russia go on, the Russian defence ministry said: "
        f"14 installations were {done} by Ukraine in 24 hours."
    )
    assert len(counts(text)) == counted


def test_each_of_those_told_before_a_colon_is_none_of_its_own():
    text = (
        "The Russian Defense Ministry told of Ukrainian strikes on energy infrastructure. "
        "The ministry reported two attacks in the Belgorod region: one strike, it noted, severed a "
        "high-voltage power line and damaged a transformer. A wire in Kursk region was cut."
    )
    assert ("energy_strike", 1) not in counts(text)


@pytest.mark.parametrize(
    "parts",
    [
        "Five of the attacks were carried out in the Belgorod region, three in the Bryansk region.",
        "Of these, five were in the Belgorod region and three in the Bryansk region.",
    ],
)
def test_those_of_the_strikes_that_fell_on_each_region_are_its_own(parts):
    text = (
        "Russia's Defense Ministry said Ukraine attacked its energy facilities 12 times despite "
        f"the moratorium. {parts}"
    )
    rows = parse(text, published="2025-04-05").rows
    assert [(row["sector"], row["category"], row["value"]) for row in rows] == [
        ("russia_occupied", "energy_strike", 12),
        ("belgorod_oblast", "energy_strike", 5),
        ("bryansk_oblast", "energy_strike", 3),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "МЗС України: Росія вже десять разів порушила домовленість не бити по енергетиці\n\n"
        "Від 25 березня, коли сторони узгодили енергетичне припинення вогню, російська армія "
        "здійснила щонайменше десять атак на об'єкти енергетики.",
        "МИД Украины: Россия десять раз нарушила договоренность по энергетике\n\n"
        "С 25 марта, когда стороны согласовали энергетическое прекращение огня, российская армия "
        "нанесла не менее десяти ударов по объектам энергетики.",
        "Russia hit energy sites at least 10 times, the foreign ministry of Ukraine said, since a "
        "ceasefire covering such targets was agreed. There have been at least 10 violations.",
    ],
)
def test_breaches_of_what_was_agreed_on_energy_are_its_strikes_once(text):
    (row,) = parse(text, published="2025-04-04T13:00+03:00").rows
    assert (row["category"], row["value"], row["qualifier"]) == ("energy_strike", 10, "at_least")


@pytest.mark.parametrize(
    "agreed",
    [
        "A limited ceasefire covering energy facilities was agreed in March.",
        "Енергетичне припинення вогню почалося в березні.",
    ],
)
def test_breaches_of_a_feast_s_truce_beside_one_on_energy_are_no_strikes(agreed):
    text = f"Ukraine's Ministry of Defence: Russia broke the Easter truce 2,935 times. {agreed}"
    assert counts(text) == {("total", 2935)}


MINISTRY = "Минобороны РФ / Russian Defence Ministry: во время перемирия / during the truce "


@pytest.mark.parametrize(
    "said",
    [
        "Ukraine fired rockets and more than a dozen drones at its energy infrastructure.",
        "Ukraine launched 14 drones at Russian energy facilities.",
        "Ukraine launched 14 drones against a power plant.",
        "ВСУ выпустили 14 дронов по объектам энергетики.",
        "ВСУ выпустили 14 беспилотников по нефтеперерабатывающему заводу.",
        "ЗСУ запустили 14 дронів по її енергетичній інфраструктурі.",
    ],
)
def test_drones_sent_at_energy_facilities_are_none_of_the_front(said):
    found = parse(MINISTRY + said, published="2025-03-28", kind="ministry")
    assert (len(found.rows), len(found.unread)) == (0, 1)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Ukraine launched 14 drones at Russian positions.", ("drone_strike", 14)),
        ("ВСУ нанесли 14 ударов беспилотниками по войскам.", ("drone_strike", 14)),
        ("ВСУ нанесли 14 ударов дронами по объектам энергетики.", ("energy_strike", 14)),
        ("ВСУ выпустили дроны по подстанции и 14 дронов по позициям.", ("drone_strike", 14)),
    ],
)
def test_drones_sent_at_troops_and_strikes_on_energy_are_counted(said, expected):
    rows = parse(MINISTRY + said, published="2025-03-28", kind="ministry").rows
    assert [(row["category"], row["value"]) for row in rows] == [expected]
