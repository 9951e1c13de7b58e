"""A staff's sentence that tells of both sides, of losses beside deeds, or of several days."""

import pytest

from analysis.readers import parse

HEAD = "Генеральний штаб ЗСУ (General Staff of Ukraine), станом на 08:00 20 травня 2026 року.\n"


def read(said):
    reading = parse(HEAD + said, published="2026-05-20T08:00+03:00")
    return [(row["category"], row["value"]) for row in reading.rows]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "Over the past day Ukrainian artillery units hit two command posts, while the Russians "
            "carried out 62 air strikes.",
            [("air_strike", 62)],
        ),
        (
            "За прошедшие сутки ракетные войска поразили 4 района, враг же нанёс 1 ракетный удар, "
            "выпустив 2 ракеты.",
            [("missile_strike", 1), ("missile_launched", 2)],
        ),
        (
            "За минулу добу ворог 3902 рази обстріляв наші позиції, у тому числі 71 раз – із РСЗВ, "
            "тоді як наша артилерія виконала понад 1500 завдань.",
            [("shelling", 3902), ("shelling_mlrs", 71)],
        ),
        (
            "Отразив за прошедшие сутки 121 атаку, украинские воины нанесли противнику 10 "
            "авиаударов.",
            [("assault_repelled", 121)],
        ),
        (
            "За минулу добу наша авіація завдала 11 ударів по ворогу. Відбулося 164 зіткнення.",
            [("assault", 164)],
        ),
    ],
)
def test_the_strikes_of_either_side_are_told_apart(said, told):
    assert read(said) == told


def test_drones_at_the_end_of_a_list_of_losses_are_losses():
    said = (
        "Минулої доби загарбники втратили 1210 осіб, 9 танків, 3 РСЗВ і 127 БпЛА, здійснивши при "
        "цьому 164 штурми."
    )
    assert read(said) == [("assault", 164)]


def test_missiles_shot_down_after_those_launched_are_not_set_aside_in_silence():
    said = "Из 34 ракет, выпущенных врагом за прошедшие сутки, сбито 27."
    reading = parse(HEAD + said, published="2026-05-20T08:00+03:00")
    assert "27" in reading.unread["text"].tolist()


@pytest.mark.parametrize(
    "said",
    [
        "За последние двое суток произошло 301 столкновение.",
        "Yesterday and the day before, the enemy used 5,700 kamikaze drones in total.",
        "Позавчора відбулося 181 зіткнення.",
        "The day before yesterday 181 clashes took place.",
    ],
)
def test_counts_of_other_days_are_left(said):
    assert read(said) == []


@pytest.mark.parametrize(
    "said",
    [
        "За минулу добу – 191 бойове зіткнення, більше, ніж позавчора.",
        "За прошедшие сутки произошло 191 столкновение (позавчера — 181).",
    ],
)
def test_another_day_to_compare_with_takes_nothing_away(said):
    assert read(said) == [("assault", 191)]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("За минулу добу противник 4955 разів обстріляв наші позиції.", [("shelling", 4955)]),
        ("Over the past day the enemy fired 12 times with MLRS.", [("shelling_mlrs", 12)]),
    ],
)
def test_a_post_with_a_head_is_read_whatever_it_counts(said, told):
    assert read(said) == told
