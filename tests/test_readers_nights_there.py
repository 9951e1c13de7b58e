"""Posts about the air: one beside many, targets and units, there and over the region."""

import pytest
from test_readers_nights import told

from analysis.readers import parse


@pytest.mark.parametrize(
    ("sent", "missiles"),
    [
        ("Russia launched 139 drones and an Iskander-M ballistic missile", 1),
        ("ворог запустив 139 дронів і балістичну ракету", 1),
        ("Russia launched 139 drones and ballistic missiles", 0),
    ],
)
def test_one_missile_beside_the_drones_is_a_number_of_its_own(sent, missiles):
    found = told(f"Air Force of Ukraine: in the night of 3 May {sent}. 78 drones were shot down.")
    one = ("ukraine_territory", "missile_launched", 1)
    assert found.count(one) == missiles
    assert (("ukraine_territory", "long_range_drone", 139) in found) == bool(missiles)


def test_one_missile_shot_down_beside_drones_was_not_launched_only():
    text = (
        "Air Force of Ukraine: in the night of 3 May nine drones and a Kh-59 guided missile were "
        "downed."
    )
    assert told(text) == [
        ("ukraine_territory", "drone_downed", 9),
        ("ukraine_territory", "missile_downed", 1),
    ]
    out_of = text.replace("nine", "nine out of ten")
    assert "missile_launched" not in str(told(out_of))


def test_what_was_also_used_is_launched():
    text = (
        "Air Force of Ukraine: on the night of 3 May Russia attacked with 18 drones. "
        "One Iskander-M ballistic missile was also used. Two drones were also shot down."
    )
    found = told(text)
    assert ("ukraine_territory", "missile_launched", 1) in found
    assert ("ukraine_territory", "drone_downed", 2) in found


@pytest.mark.parametrize(
    ("what", "beside", "some"),
    [
        ("шесть аппаратов сбили", "", True),
        ("шесть воздушных целей сбили", "", True),
        ("шесть воздушных целей сбили", " Сбиты и две ракеты.", False),
        ("шесть машин сбили", "", False),
        ("шесть целей заметили", "", False),
    ],
)
def test_targets_are_drones_where_a_post_tells_of_nothing_else(what, beside, some):
    text = (
        f"Минобороны РФ: минувшей ночью уничтожены 40 беспилотников.{beside} Ещё {what} над "
        "Курской областью."
    )
    assert (("kursk_oblast", "drone_downed_night", 6) in told(text)) == some


@pytest.mark.parametrize(
    ("before", "there", "some"),
    [
        ("Больше всего их было над Краснодарским краем.", "Там сбили 34 БПЛА.", True),
        (
            "Больше всего их было над Краснодарским краем.",
            "Над территорией региона сбили 34 БПЛА.",
            True,
        ),
        ("Больше всего их было над Краснодарским краем и Крымом.", "Там сбили 34 БПЛА.", False),
        ("Губернатор Краснодарского края назвал ночь тяжёлой.", "Там сбили 34 БПЛА.", False),
        ("Больше всего их было над Краснодарским краем.", "Сбили 34 БПЛА.", False),
    ],
)
def test_there_is_the_one_region_that_the_sentence_before_names(before, there, some):
    text = f"Минобороны РФ: минувшей ночью уничтожены 40 беспилотников. {before} {there}"
    assert (("krasnodar_krai", "drone_downed_night", 34) in told(text)) == some


def test_so_many_each_over_the_regions_just_named():
    text = (
        "Минобороны РФ: минувшей ночью уничтожены 72 беспилотника. Больше всего БПЛА сбили над "
        "Астраханской областью и Республикой Крым — там их было по 20 штук."
    )
    found = told(text)
    assert ("astrakhan_oblast", "drone_downed_night", 20) in found
    assert ("crimea", "drone_downed_night", 20) in found


@pytest.mark.parametrize(
    ("stopped", "rows"),
    [
        (93, [("drone_downed", 35), ("drone_lost", 58)]),
        (94, [("drone_downed", 94)]),
    ],
)
def test_drones_shot_down_and_lost_are_told_apart_where_they_add_up(stopped, rows):
    text = (
        f"Повітряні сили: вночі 3 травня ППО знешкодила {stopped} дрони: 35 збито вогневими "
        "засобами, 58 – локаційно втрачено."
    )
    assert told(text) == [("ukraine_territory", *row) for row in rows]


@pytest.mark.parametrize("lost", ["локально втрачено", "локально утеряны"])
def test_lost_locally_is_lost(lost):
    text = f"Повітряні сили: вночі 3 травня збито 38 російських дронів, 22 {lost}."
    assert ("ukraine_territory", "drone_lost", 22) in told(text)


def test_the_region_around_the_capital_is_moscow_s():
    text = (
        "Russia's defence ministry said it had shot down 70 Ukrainian drones overnight, 34 of them "
        "over the region around the Russian capital Moscow."
    )
    assert ("moscow_oblast", "drone_downed_night", 34) in told(text)


@pytest.mark.parametrize(("opens", "some"), [("Earlier it said", False), ("It said", True)])
def test_what_a_ministry_said_earlier_is_not_of_its_post(opens, some):
    text = (
        "Russia's defence ministry said on Saturday that a drone sent to Belgorod was downed. "
        f"{opens} two Ukrainian drones were shot down over the Kaluga region."
    )
    assert bool(told(text)) == some


def test_a_post_that_lists_an_air_force_s_places_of_launch_is_its():
    text = (
        "У ніч на 23 січня застосовано 101 ударний БпЛА з Курська, Міллерова та "
        "Приморсько-Ахтарська. Станом на ранок протиповітряна оборона знищила 76 ворожих БпЛА."
    )
    read = parse(text, published="2026-01-23")
    assert read.who[0] == "ukraine" and len(read.rows) == 2
    assert any("names no office" in warning for warning in read.warnings)
    with pytest.raises(ValueError, match="kind"):
        parse(text.replace("Приморсько-Ахтарська", "Орла"), published="2026-01-23")
