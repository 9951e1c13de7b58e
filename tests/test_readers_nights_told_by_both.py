"""Sentences of a night in which both sides tell: each number is of the one that tells it."""

import pytest

from analysis.readers import parse

BY_THE_OTHER = "told by the other side, not by the office that posts"
NOT_SO_MANY = "said not to have been so many"


def told(text, kind=None, published="2025-10-10"):
    reading = parse(text, kind=kind, published=published, source="x")
    left = dict(zip(*reading.unread[["text", "reason"]].T.to_numpy(), strict=True))
    return {(row["category"], row["value"]) for row in reading.rows}, left


@pytest.mark.parametrize(
    "said",
    [
        "Russia's ministry says 28 missiles were launched; Ukraine's Air Force says 35 missiles "
        "and 410 drones.",
        "За даними МО РФ, застосовано 28 ракет; за даними Повітряних сил України, 35 ракет і 410 "
        "дронів.",
    ],
)
def test_missiles_of_two_sides_are_not_added_up(said):
    rows, left = told(said, "air_force")
    assert rows == {("missile_launched", 35), ("long_range_drone", 410)}
    assert left == {"28": BY_THE_OTHER}


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("запущено 35 ракет та 410 дронів, а не 28 ракет, як кажуть у Москві", BY_THE_OTHER),
        ("запущено 35 ракет та 410 дронів, а не 28 ракет", NOT_SO_MANY),
        ("запущено не 28, а 35 ракет та 410 дронів", NOT_SO_MANY),
    ],
)
def test_a_number_that_is_denied_is_added_to_none(said, reason):
    rows, left = told(f"Повітряні сили: {said}.", "air_force")
    assert rows == {("missile_launched", 35), ("long_range_drone", 410)}
    assert left == {"28": reason}


def test_a_number_denied_before_but_is_not_the_one_after_it():
    said = "Air Force of Ukraine: not 28 but 35 missiles were launched at Ukraine."
    assert told(said, "air_force") == ({("missile_launched", 35)}, {"28": NOT_SO_MANY})


@pytest.mark.parametrize(
    "said",
    [
        "Минобороны РФ отчиталось о 85 сбитых за ночь дронах, украинская сторона – о 140 "
        "запущенных дронах и 6 ракетах.",
        "Міноборони РФ звітує про 85 збитих за ніч дронів, Повітряні сили ЗСУ – про 140 дронів і "
        "6 ракет.",
        "Russia's Defence Ministry said 85 drones were shot down overnight, while Ukraine's Air "
        "Force says 140 drones and 6 missiles were launched.",
    ],
)
def test_what_the_other_side_tells_in_the_same_sentence_is_its_own(said):
    rows, left = told(said)
    assert rows == {("drone_downed_night", 85)}
    assert left == {"140": BY_THE_OTHER, "6": BY_THE_OTHER}


def test_a_side_reports_by_another_verb():
    rows, left = told(
        "Повітряні сили ЗСУ: вночі запущено 140 дронів, збито 99. Росія звітує про 85 збитих "
        "дронів та 6 ракет."
    )
    assert rows == {("long_range_drone", 140), ("drone_downed_night", 99)}
    assert left == {"85": BY_THE_OTHER, "6": BY_THE_OTHER}


@pytest.mark.parametrize(
    "said",
    [
        "Ukraine's Air Force said Russia launched 140 drones, which Moscow denies; 99 were shot "
        "down.",
        "Ukraine's Air Force: Russia launched 140 drones (according to Moscow, all hit), 99 were "
        "shot down.",
        "Russia launched 140 drones, Ukraine's air force said, adding that 99 were shot down.",
        "The Russian military launched 140 drones, the Ukrainian Air Force reported, of which 99 "
        "were shot down.",
    ],
)
def test_a_side_that_is_only_named_tells_nothing(said):
    assert told(said) == ({("long_range_drone", 140), ("drone_downed", 99)}, {})


@pytest.mark.parametrize(
    "said",
    [
        "Минобороны РФ отчиталось о 44 сбитых украинских БПЛА, а ВСУ отчитались о 81 сбитом БПЛА "
        "из 90",
        "Минобороны РФ: сбиты 44 украинских БПЛА. ВСУ сообщили о 81 сбитом БПЛА из 90 запущенных",
        "Russian Defence Ministry: 44 Ukrainian drones were shot down. Ukrainian forces reported "
        "81 drones shot down of 90 launched",
    ],
)
def test_what_the_armed_forces_reported_is_not_the_ministry_s(said):
    rows, left = told(f"{said}.", "air_defence")
    assert rows == {("drone_downed", 44)}
    assert left == {"81": BY_THE_OTHER, "90": BY_THE_OTHER}


def test_as_they_say_between_commas_tells_of_the_number_after_it():
    text = "Минобороны РФ: как сказано, ночью, как сообщают в Киеве, запущено 100 БПЛА, "
    rows, left = told(f"{text}из них 44 украинских БПЛА сбиты.", "air_defence")
    assert {value for _, value in rows} == {44}
    assert left == {"100": BY_THE_OTHER}


@pytest.mark.parametrize(
    "said",
    [
        "44 Ukrainian drones were shot down, and not 20 as Kyiv claims, 24 of them over Crimea",
        "44 Ukrainian drones were shot down, not 20, as Kyiv claims, 24 of them over Crimea",
        "сбиты 44 украинских БПЛА, по версии Киева было 20, 24 - над Крымом",
    ],
)
def test_the_post_goes_on_after_what_the_other_side_says_by_the_way(said):
    rows, left = told(f"Минобороны РФ: {said}.", "air_defence")
    assert {value for _, value in rows} == {44, 24}
    assert list(left) == ["20"]


def test_what_the_other_side_tells_goes_on_in_its_own_words():
    text = "Минобороны РФ: сбиты 44 украинских БПЛА. Киев сообщил о 20 сбитых, 8 - над Крымом."
    rows, left = told(text, "air_defence")
    assert {value for _, value in rows} == {44}
    assert list(left) == ["20", "8"]


MINISTRY = "Минобороны РФ: за ночь сбит 61 беспилотник. "
FORCE = "Повітряні сили України: за ніч збито 61 безпілотник. "


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (
            MINISTRY,
            "Ukrainian defenders eliminated 900 soldiers, destroyed a plane and 7 missiles.",
        ),
        (MINISTRY, "The Defence Forces of Ukraine shot down 7 cruise missiles."),
        (MINISTRY, "Украинские защитники ликвидировали 900 солдат, уничтожили 7 крылатых ракет."),
        (MINISTRY, "Захисники України збили 7 крилатих ракет."),
        (MINISTRY, "Сили оборони знищили 7 крилатих ракет."),
        (MINISTRY, "Вчера ВСУ сбили 7 крылатых ракет."),
        (FORCE, "Russian soldiers destroyed 7 cruise missiles."),
        (FORCE, "ВС РФ сбили 7 ракет."),
    ],
)
def test_what_the_other_side_s_forces_shot_down_is_none_of_the_post_s(head, said):
    reading = parse(head + said, published="2025-06-08T09:00+03:00")
    assert [row["value"] for row in reading.rows] == [61]
    (left,) = [row for row in reading.unread_rows() if row["text"] == "7"]
    assert left["reason"] == "told by the other side, not by the office that posts"


@pytest.mark.parametrize(
    ("text", "missiles"),
    [
        ("Минобороны РФ: за ночь 61 БПЛА ВСУ сбили над регионами.", None),
        ("Минобороны РФ: за ночь 61 беспилотник украинских военных сбили.", None),
        ("Минобороны РФ: российские военные за ночь сбили 61 беспилотник.", None),
        (
            "The Russian Defence Ministry said 61 drones launched by Ukrainian soldiers were "
            "intercepted overnight.",
            None,
        ),
        ("Повітряні сили: за ніч сили оборони знищили 7 крилатих ракет і 61 безпілотник.", 7),
        (
            "Air Force of Ukraine: 61 drones were shot down overnight. Ukrainian "
            "soldiers destroyed 7 cruise missiles.",
            7,
        ),
    ],
)
def test_what_a_side_s_own_forces_shot_down_is_read(text, missiles):
    rows = parse(text, published="2025-06-08T09:00+03:00").rows
    told = {row["category"]: row["value"] for row in rows}
    assert told.get("drone_downed_night") == 61
    assert told.get("missile_downed") == missiles
