"""Posts of the groups of Ukraine's forces: they speak for her, and of their own zone."""

import pytest

from analysis.readers import parse


def _told(text, published):
    found = parse(text, published=published)
    assert found.who[:2] == ("ukraine", "russia")
    return [(row["sector"], row["category"], row["value"]) for row in found.rows]


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        (
            "ОСУВ «Хортиця», 16 липня 2024 року. За минулу добу в зоні відповідальності групи "
            "відбулося 79 бойових зіткнень. На Покровському напрямку відбили 28 атак.",
            "2024-07-16T08:30+03:00",
            [("khortytsia", "assault", 79), ("pokrovsk", "assault_repelled", 28)],
        ),
        (
            "ОСУВ «Таврія», оперативна інформація на ранок 12.02.2024. На Авдіївському напрямку за "
            "минулу добу відбито 23 атаки. Окупанти також завдали 46 авіаударів по всій зоні.",
            "2024-02-12T08:30+02:00",
            [("avdiivka", "assault_repelled", 23), ("tavria", "air_strike", 46)],
        ),
        (
            "ОСГВ «Хортица», 10 сентября 2024 года. За прошедшие сутки в зоне ответственности "
            "группировки произошло 118 боевых столкновений. На Покровском направлении отбито 39 "
            "атак.",
            "2024-09-10T09:00+03:00",
            [("khortytsia", "assault", 118), ("pokrovsk", "assault_repelled", 39)],
        ),
        (
            "Протягом минулої доби на таврійському напрямку відбулося 45 бойових зіткнень. Про це "
            "повідомив командувач оперативно-стратегічного угруповання військ (ОСУВ) «Таврія». За "
            "його словами, ворог завдав 29 авіаударів і здійснив 1056 обстрілів.",
            "2024-03-07T10:00+02:00",
            [("tavria", "assault", 45), ("tavria", "air_strike", 29), ("tavria", "shelling", 1056)],
        ),
        (
            "OSUV Khortytsia. Since the start of the day, 97 clashes have taken place in its zone.",
            "2024-08-29T18:30+03:00",
            [("khortytsia", "assault", 97)],
        ),
        (
            "Оперативно-стратегическая группировка «Днепр», 30 сентября 2025. На Новопавловском "
            "направлении за минувшие сутки враг 26 раз пытался продвинуться вперед.",
            "2025-09-30T09:30+03:00",
            [("novopavlivka", "assault", 26)],
        ),
        (
            "Силы обороны Юга, спикер Волошин. За минувшие сутки враг провел две атаки на "
            "Ореховском направлении. Всего произошло пять боев.",
            "2025-04-15T09:00+03:00",
            [("orikhiv", "assault", 2)],
        ),
    ],
)
def test_a_group_s_post_counts_its_own_zone(text, published, told):
    assert _told(text, published) == told


def test_a_group_is_no_general_staff_by_its_title():
    text = "ОСУВ «Хортиця». За минулу добу відбулося 79 бойових зіткнень."
    (row,) = parse(text, published="2024-07-16T08:30+03:00").rows
    assert row["speaker"] == "A group of the forces of Ukraine"


def test_the_general_staff_that_names_a_group_still_counts_the_front():
    text = (
        "Генштаб ЗСУ, станом на 22:00. Від початку доби відбулося 112 бойових зіткнень. В ОСУВ "
        "«Хортиця» на Покровському напрямку відбито 28 атак."
    )
    told = _told(text, "2024-07-16T22:30+03:00")
    assert ("whole_front", "assault", 112) in told


def test_the_hour_after_a_group_and_a_date_is_that_of_the_issue():
    text = (
        "ОСГВ «Хортиця», 23 мая 2024, 16:00\nС начала суток на Харьковском направлении произошло "
        "пять боевых столкновений."
    )
    (row,) = parse(text, published="2024-05-23T16:20+03:00").rows
    assert f"{row['end'].tz_convert('Europe/Kyiv'):%H:%M}" == "16:00"


@pytest.mark.parametrize(
    "said",
    [
        "Ворог 524 рази обстріляв наші позиції з артилерії та РСЗВ.",
        "Враг 524 раза обстрелял наши позиции из артиллерии.",
    ],
)
def test_guns_that_fired_at_our_positions_are_the_enemy_s(said):
    text = f"Генштаб ЗСУ. За минулу добу відбулося 56 боїв. {said}"
    assert ("whole_front", "shelling", 524) in _told(text, "2023-05-10T08:00+03:00")


def test_a_group_that_russia_s_ministry_names_does_not_speak():
    text = "Минобороны России. Подразделения группировки «Север» отразили пять атак ОСУВ «Хортица»."
    with pytest.raises(ValueError, match="no known kind"):
        parse(text, published="2024-11-26T10:00+03:00")


def test_what_a_group_tells_of_the_whole_front_is_not_its_zone_s():
    text = "ОСУВ «Хортиця». На Покровському напрямку 40 боїв. На всьому фронті відбулося 170 боїв."
    told = _told(text, "2024-11-26T09:00+02:00")
    assert ("khortytsia", "assault", 170) not in told


@pytest.mark.parametrize(
    ("whose", "strikes"),
    [
        ("Авіація окупантів", 1),
        ("Ворожа авіація", 1),
        ("Наша авіація", 0),
        ("Українська авіація", 0),
        ("Авіація", 0),
    ],
)
def test_a_strike_of_aviation_is_the_enemy_s_by_its_name_alone(whose, strikes):
    text = f"Генштаб ЗСУ. На Покровському напрямку 12 атак. {whose} завдала удару по Добропіллю."
    told = _told(text, "2024-11-25T22:30+02:00")
    assert [one[1] for one in told].count("air_strike") == strikes
