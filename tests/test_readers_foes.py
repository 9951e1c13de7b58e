"""The words for the enemy: every reader knows all of them, in all their forms."""

import re

import pytest

from analysis.readers import foes, parse
from analysis.readers.other_side import _ENEMY_CLAIMS
from analysis.readers.own import own_side


def forms(case):
    return [stem + end for stem, ends in foes._SLAVIC for end in ends[case].split("|")]


WHO, WHOSE, BY_WHOM, AT_WHOM = map(forms, range(4))


def test_no_word_for_the_enemy_is_missing():
    told = (
        "ворог противник агресор окупанти загарбники враг захватчики агрессор оккупанты enemy "
        "invaders occupiers aggressor"
    )
    assert set(told.split()) <= {*WHO, *foes.ENGLISH_FOES.split("|")}
    struck = "ворогам противникові агресора окупантах загарбників врагу захватчиков оккупантам"
    assert set(struck.split()) <= set(AT_WHOM)


def test_each_form_begins_with_its_stem():
    stem = re.compile(foes.FOE)
    assert all(stem.match(word) for word in (*WHO, *WHOSE, *BY_WHOM, *AT_WHOM))


@pytest.mark.parametrize("who", WHO)
def test_what_any_enemy_claims_is_no_count_of_the_reporter(who):
    assert _ENEMY_CLAIMS.search(f"як стверджує {who}, було 40 обстрілів")
    assert _ENEMY_CLAIMS.search(f"{who} заявляє про 40 обстрілів")


@pytest.mark.parametrize("whose", WHOSE)
def test_strikes_on_any_enemy_are_own(whose):
    assert _ENEMY_CLAIMS.search(f"за даними {whose}, було 40 обстрілів")
    struck = f"авіація завдала 14 ударів по районах зосередження {whose}"
    assert own_side("ukraine").strikes.search(struck)


@pytest.mark.parametrize("whom", AT_WHOM)
def test_strikes_at_any_enemy_are_own(whom):
    struck = f"наші захисники завдали 12 авіаударів по {whom}"
    assert own_side("ukraine").strikes.search(f"12 авіаударів проти {whom}")
    assert own_side("ukraine").strikes.search(struck)


@pytest.mark.parametrize("who", foes.ENGLISH_FOES.split("|"))
def test_strikes_against_any_enemy_are_own_in_english_too(who):
    assert own_side("ukraine").strikes.search(f"12 air strikes against the {who}")


@pytest.mark.parametrize("who", WHO)
def test_where_any_enemy_did_not_attack_there_were_no_attacks(who):
    text = f"Генштаб ЗСУ станом на 22:00 14.12.2025. На Лиманському напрямку {who} не атакував."
    told = {(row["sector"], row["category"], row["value"]) for row in parse(text).rows}
    assert ("lyman", "assault", 0) in told


@pytest.mark.parametrize("whose", WHOSE)
def test_what_the_aviation_of_any_enemy_did_is_the_enemy_s(whose):
    text = f"Генштаб ЗСУ станом на 22:00 14.12.2025. Авіація {whose} завдала 12 ударів."
    told = {(row["accused"], row["category"], row["value"]) for row in parse(text).rows}
    assert told == {("russia", "air_strike", 12)}


@pytest.mark.parametrize(
    "which", ["Ворожа", "Загарбницька", "Окупаційна", "Захватническая", "Оккупационная"]
)
def test_what_an_enemy_aviation_did_is_the_enemy_s(which):
    said = f"{which} авіація завдала 12 ударів, ворожа артилерія – 90 обстрілів."
    text = f"Генштаб ЗСУ станом на 22:00 14.12.2025. {said}"
    told = {(row["accused"], row["category"], row["value"]) for row in parse(text).rows}
    assert told == {("russia", "air_strike", 12), ("russia", "shelling", 90)}


@pytest.mark.parametrize(
    ("said", "strikes"),
    [
        ("Aviation carried out 12 strikes.", []),
        ("The aviation struck 12 times.", []),
        ("Enemy aviation carried out 12 strikes.", [12]),
        ("The enemy's aviation carried out 12 air strikes.", [12]),
        ("Russian aviation carried out 12 strikes.", [12]),
    ],
)
def test_aviation_that_is_nobody_s_is_the_own_side_s_in_english_too(said, strikes):
    head = "General Staff of the Armed Forces of Ukraine. As of 22:00 on 14 December 2025."
    text = f"{head} There were 76 clashes. {said}"
    rows = parse(text, kind="general_staff").rows
    assert [row["value"] for row in rows if row["category"] == "air_strike"] == strikes
